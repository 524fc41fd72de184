"""docs/schema.md from schema.sql:  python -m docs.make_schema [--check]

The words are the comments of schema.sql: those before a table or a view tell of it, those beside a column of the column. Types, allowed
values and references are asked of a database that is made of it, and so are the diagrams. With --check nothing is written; it ends with
code 1 if docs/schema.md is not what would be.
"""

from __future__ import annotations

import re
import sqlite3
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCHEMA, PAGE = ROOT / "schema.sql", ROOT / "docs" / "schema.md"

# What columns of many tables are, where schema.sql says it once for all in its head and not beside each.
EVERYWHERE = {
    "id": "its number",
    "key": "what the row is, in words; its number is made from it",
    "document_id": "the paper",
    "agenda_item_id": "the agenda item that it stands under; NULL outside any",
    "evidence_id": "the words that state it",
    "meeting_id": "the heading of the paper",
    "rule": "the name of the pattern that found it",
    "confidence": "how sure it is, from 0 to 1",
    "jurisdiction_id": "the council or authority in whose papers it is followed",
    "organization_id": "the body, or the council itself",
    "date": "ISO 8601",
    "start_time": "HH:MM",
    "end_time": "HH:MM",
    "location": "as printed",
    "name": "as printed",
    "title": "as printed",
    "role": "the post or function, as printed",
    "owner": "as printed: a person or a post",
    "period": "as printed",
    "value": "as printed, as a number",
    "unit": "what it is counted in",
    "score": "how sure the link is, from 0 to 1",
    "method": "how the link was found",
    "first_seen": "the date of the first meeting whose papers speak of it",
    "last_seen": "the date of the last",
    "mentions": "how many facts print it",
    "fact_table": "the table of the fact",
    "fact_id": "the number of the fact there",
    "field": "the column of the fact",
    "position": "which of several in that column",
    "made_by": "who",
    "review_id": "the decision behind it",
    "sentence": "for a person: what and why",
    "box_top": "as box_left",
    "box_right": "as box_left",
    "box_bottom": "as box_left",
    "start_offset": "the first character in document.text",
    "end_offset": "the character after the last",
    "likelihood": "as printed",
    "impact": "as printed",
    "previous_score": "the earlier score that this paper states",
    "count": "how many",
    "percent": "the share that is printed with it",
    "target": "as printed, in the unit of the value",
    "due_text": "when it is due, as printed",
    "motion": "what was voted on, as printed",
    "unanimous": "1 or 0; NULL where the paper does not say",
    "mover": "as printed",
    "seconder": "as printed",
    "start_date": "the first day",
    "end_date": "the last day",
    "size_kb": "as printed, in kilobytes",
    "label": "as printed, without its colon",
    "family_name": "the last part of the name",
    "observed_from": "the date of the first meeting that shows it",
    "observed_to": "the date of the last",
    "target_id": "the number of the candidate there",
    "fingerprint": "of the fact's paper, kind and words",
    "note": "what the person wrote to it",
    "undone_at": "UTC; NULL where it stands",
    "undone_by": "who undid it",
    "run_id": "the run",
    "outcome": "what the run did",
    "kind": "of which kind",
    "status": "how it stands",
    "classification": "what it is",
    "result": "how it was decided",
    "option": "how the votes went",
    "decision": "what was decided",
    "rag": "the rating",
    "timing": "of which time",
    "subject": "what is counted",
    "attendance": "whether the person was there",
}
OF_FACTS = ("document_id", "agenda_item_id", "evidence_id")

# "    number       INTEGER NOT NULL,  -- from 1; the highest is what the path holds now"
_COLUMN = re.compile(r"    (?P<name>[a-z_0-9]+)\s+(?:INTEGER|TEXT|REAL)\b[^\n]*?(?:--\s*(?P<words>.*))?$")
# "                 CHECK (stage IN ('find', 'read')),  -- where it stopped"; a comment that goes on in the next line
_MORE = re.compile(r"\s{5,}(?:[^\n]*?)--\s*(?P<words>.*)$")
_MADE = re.compile(r"CREATE (?P<kind>TABLE|VIEW|VIRTUAL TABLE) (?P<name>\w+)")
_ALLOWED = re.compile(r"\b(?P<name>\w+) IN \(\s*(?P<values>'[^)]*')\)")


@dataclass
class Made:
    """A table or view: its words, its statement, the words of its columns."""

    kind: str
    name: str
    words: str
    sql: str = ""
    columns: dict[str, str] = field(default_factory=dict)


@dataclass
class Section:
    """A part of schema.sql between two rules."""

    title: str
    words: list[str]
    made: list[Made] = field(default_factory=list)


def sections(script: str) -> list[Section]:
    """The sections of schema.sql in their order, each with its tables and views."""
    found: list[Section] = []
    comment: list[str] = []
    lines = script.splitlines()
    for place, line in enumerate(lines):
        if re.fullmatch(r"-{20,}", line):
            if comment and place and lines[place - 1].startswith("-- "):
                # "Followed through the papers: what several ..." -> a title and the words below it
                title, rest = re.fullmatch(r"(.*?)(?:[:.] (.*))?", comment[0]).groups()
                words = [rest[:1].upper() + rest[1:], *comment[1:]] if rest else comment[1:]
                found.append(Section(title.rstrip("."), words))
            comment = []
        elif line.startswith("--"):
            comment.append(line.removeprefix("--").removeprefix(" "))
        elif match := _MADE.match(line):
            found[-1].made.append(_made(match, comment, lines[place:]))
            comment = []
        elif not line.strip():
            if comment and found and not found[-1].made:
                found[-1].words += ["", *comment]
            comment = []
    return found


def _made(match: re.Match[str], comment: list[str], lines: list[str]) -> Made:
    made = Made(match["kind"].lower(), match["name"], " ".join(line.strip() for line in comment))
    end = next(place for place, line in enumerate(lines) if line.rstrip().endswith(";"))
    made.sql = "\n".join(lines[: end + 1])
    if made.kind != "table":
        return made
    last = ""
    for line in lines[1 : end + 1]:
        if column := _COLUMN.match(line):
            last = column["name"]
            made.columns[last] = column["words"] or ""
        elif last and (more := _MORE.match(line)):
            made.columns[last] = f"{made.columns[last]} {more['words']}".strip()
    return made


def page(script: str) -> str:
    """The text of docs/schema.md."""
    store = sqlite3.connect(":memory:")
    store.executescript(script)
    out = [
        "# The store, table by table", "",
        "Made from [schema.sql](../schema.sql) by `python -m docs.make_schema`: change that, and run this.", "",
    ]  # fmt: skip
    head = script.split("\n\n", 1)[0].splitlines()
    out += _markdown([line.removeprefix("--").removeprefix(" ") for line in head if not line.startswith("-- How to read")])
    for section in sections(script):
        out += ["", f"## {section.title}", ""]
        out += _markdown(section.words)
        out += _diagram(store, section)
        for made in section.made:
            out += ["", f"### {made.name}", "", made.words]
            out += _table(store, made) if made.kind == "table" else _columns_of(store, made)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(out)).rstrip() + "\n"


def _markdown(words: list[str]) -> list[str]:
    """The lines of a comment; its points ("  * A paper is ...") as a list, which a blank line parts from what follows."""
    out: list[str] = []
    in_list = False
    for line in words:
        point = line.startswith("  * ")
        if in_list and not point and not line.startswith("    "):
            out.append("")
        if point and not in_list:
            out.append("")
        in_list = point or (in_list and line.startswith("    "))
        out.append("- " + line.removeprefix("  * ") if point else line[2:] if in_list else line)
    return out


def _table(store: sqlite3.Connection, made: Made) -> list[str]:
    references = {row[3]: (row[2], row[4]) for row in store.execute(f"PRAGMA foreign_key_list({made.name})")}
    out = ["", "| column | type | what it is |", "|---|---|---|"]
    for _, name, kind, required, _, key in store.execute(f"PRAGMA table_info({made.name})"):
        words = [made.columns.get(name) or EVERYWHERE.get(name, "")]
        allowed = next((match["values"] for match in _ALLOWED.finditer(made.sql) if match["name"] == name), "")
        if allowed and "0, 1" not in allowed:
            words.append("one of " + ", ".join(re.findall(r"'([^']+)'", allowed)))
        if name in references:
            words.append(f"→ [{references[name][0]}](#{references[name][0]})")
        told = "; ".join(part.removesuffix(";") for part in words if part).replace("|", "\\|")
        out.append(f"| `{name}` | {kind.lower()}{', key' if key else '' if required else ', or NULL'} | {told} |")
    return out


def _columns_of(store: sqlite3.Connection, made: Made) -> list[str]:
    names = [row[1] for row in store.execute(f"PRAGMA table_info({made.name})")]
    return ["", "Columns: " + ", ".join(f"`{name}`" for name in names) + "."] if names else []


def _diagram(store: sqlite3.Connection, section: Section) -> list[str]:
    """The foreign keys of the section's tables; what all facts share is drawn once, jurisdiction_id is not drawn."""
    facts = [made.name for made in section.made if set(OF_FACTS) <= made.columns.keys()]
    drawn = dict.fromkeys(line for made in section.made for line in relations(store, made.name, shared=made.name in facts))
    if not drawn:
        return []
    out = ["", "```mermaid", "erDiagram"]
    if facts:
        out += ["    document ||--o{ fact : document_id", "    agenda_item |o--o{ fact : agenda_item_id"]
        out += ["    evidence ||--o{ fact : evidence_id"]
    out += [*drawn, "```"]
    if facts:
        out += ["", "`fact` stands for each of " + ", ".join(f"[{name}](#{name})" for name in facts) + "."]
    elif any("jurisdiction_id" in made.columns for made in section.made):
        out += ["", "Not drawn: `jurisdiction_id`, which leads from nearly all of these tables to [organization](#organization)."]
    return out


def relations(store: sqlite3.Connection, table: str, *, shared: bool = False) -> list[str]:
    """The references of a table as Mermaid draws them, but for jurisdiction_id and, with `shared`, those that every fact has."""
    columns = {row[1]: (bool(row[3]), row[5]) for row in store.execute(f"PRAGMA table_info({table})")}
    alone = {name for name, (_, key) in columns.items() if key} if sum(bool(key) for _, key in columns.values()) == 1 else set()
    out = []
    for _, _, target, name, *_ in sorted(store.execute(f"PRAGMA foreign_key_list({table})"), key=lambda row: list(columns).index(row[3])):
        if name == "jurisdiction_id" or (shared and name in OF_FACTS):
            continue
        required, key = columns[name]
        out.append(f"    {target} {'||' if required or key else '|o'}--o{'|' if name in alone else '{'} {table} : {name}")
    return out


def main() -> int:
    """Writes the page, or with --check says whether it is up to date."""
    text = page(SCHEMA.read_text("utf-8"))
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(text, "utf-8")
    elif not PAGE.exists() or PAGE.read_text("utf-8") != text:
        print("docs/schema.md is not what schema.sql says: run `python -m docs.make_schema`.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
