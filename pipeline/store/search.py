"""The index of full-text search: FTS5 in SQLite, a column of tsvector with a GIN index in PostgreSQL.

Both index the same words: runs of letters and digits, without accents and capitals, cut to their stem by Porter's rules
(FTS5's tokenizers `porter unicode61`, PostgreSQL's snowball dictionary `porter`).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from sqlalchemy import Connection, text

Entry = tuple[int, str, str]  # the id, title and text of a row of the view `searchable`

# PostgreSQL's part: dictionary and configuration carry the stems, the words come separated and without accents.
POSTGRESQL_SEARCH = (
    "CREATE TEXT SEARCH DICTIONARY minutebook_stem (TEMPLATE = snowball, LANGUAGE = porter)",
    "CREATE TEXT SEARCH CONFIGURATION minutebook (PARSER = pg_catalog.default)",
    "ALTER TEXT SEARCH CONFIGURATION minutebook ADD MAPPING FOR asciiword, word, numword, int, uint, float, sfloat, version, "
    "asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart WITH minutebook_stem",
    "CREATE TABLE search (rowid BIGINT PRIMARY KEY, words TSVECTOR NOT NULL, length INTEGER NOT NULL)",  # how many words
    "CREATE INDEX search_words ON search USING gin (words)",
    "CREATE INDEX search_length ON search (length)",
    # How often stems stand side by side in a text, of the last perhaps only the beginning: what BM25 counts.
    """CREATE FUNCTION search_occurrences (words TSVECTOR, stems TEXT[], begins BOOLEAN) RETURNS BIGINT
       LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
           SELECT count(*) FROM (
               SELECT at - stem.place
               FROM unnest(words) AS word
               CROSS JOIN unnest(word.positions) AS at
               JOIN unnest(stems) WITH ORDINALITY AS stem (letters, place)
                 ON word.lexeme = stem.letters
                 OR (begins AND stem.place = cardinality(stems) AND starts_with(word.lexeme, stem.letters))
               GROUP BY at - stem.place
               HAVING count(DISTINCT stem.place) = cardinality(stems)
           ) AS found
       $$""",
)

# Stands between title and text, so that no phrase is found across the two: a letter of Khmu, which no word has alone.
_BREAK = "\u0edf"
_MOST_BYTES = 1_000_000  # of a tsvector, which holds no more than 1,048,575
_SURE = 200_000  # characters whose words always fit
_SEPARATORS = re.compile(r"[\W_]+")


def index(connection: Connection, entries: Iterable[Entry]) -> None:
    """Puts texts into the index; none may be there already."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", list(entries))
    else:
        insert = text("INSERT INTO search (rowid, words, length) VALUES (:id, to_tsvector('minutebook', :words), :length)")
        connection.execute(insert, [{"id": key, **_indexed(title, words)} for key, title, words in entries])


def forget(connection: Connection, document_id: int, lowest: int, highest: int) -> None:
    """Takes a document out of the index while its text and items are still in their tables; its entries' ids lie in the range given."""
    if connection.dialect.name == "sqlite":  # FTS5 forgets when it is given the words it was given
        connection.execute(
            text(
                "INSERT INTO search (search, rowid, title, text) "
                "SELECT 'delete', id, title, text FROM searchable WHERE document_id = :document_id"
            ),
            {"document_id": document_id},
        )
    else:
        connection.execute(text("DELETE FROM search WHERE rowid BETWEEN :lowest AND :highest"), {"lowest": lowest, "highest": highest})


def folded(words: str) -> str:
    """The words of a text as both indexes see them, a space between each: "Café's £1.2m" -> "cafe s 1 2m"."""
    if words.isascii():
        return _SEPARATORS.sub(" ", words.lower())
    plain = "".join(sign for sign in unicodedata.normalize("NFD", words) if not unicodedata.combining(sign))
    return _SEPARATORS.sub(" ", plain.lower())


def _indexed(title: str, words: str) -> dict[str, object]:
    joined = f"{folded(title)} {_BREAK} {folded(words)}"
    return {"words": joined if len(joined) <= _SURE else _fitting(joined), "length": len(joined.split()) - 1}


def _fitting(words: str) -> str:
    """As many of the words, from the first, as a tsvector can hold: some 300 pages of ever new words, or thousands of usual ones."""
    seen: Counter[str] = Counter()
    size, end = 0, 0
    for match in re.finditer(r"\S+", words):
        word = match[0]
        seen[word] += 1
        if seen[word] == 1:
            size += len(word.encode()) + 8  # its letters, their padding, how many places, the first place
        elif seen[word] < 256:
            size += 2
        if size > _MOST_BYTES:
            break
        end = match.end()
    return words[:end]
