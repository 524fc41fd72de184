"""Tables of a plain text whose cells stand under the words of a heading line, whatever they hold.

    Ref    Risk                          Owner              Inherent       Residual       Direction

    SR1    Loss of the pumping station   Head of Drains     L4 x I5 = 20   L3 x I5 = 15   ↔
           for more than a day
    SR2    Late trains                   Head of Rail       L3 x I3 = 9    L2 x I3 = 6    ↓

Columns are parted by room that no row fills. A row begins with a line that fills most columns; what stands right below it in columns
of words goes on with its cells. Lines that run across the columns are a note, which is a row of one cell.
Tables whose names are wrapped above their figures are those of `spaced`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import patterns as re
from pipeline.read.room import Piece, pieces_of

_FEWEST = 3  # columns
_FEWEST_ROWS = 2
_ROOM = 2  # characters between two columns
_HEADING_LINES = 4
_HEADING_WORDS = 6
_NEAR = 6  # characters from a heading to the column beside which it stands
_PUSHED = 2  # characters by which a long cell may push the next out of its column
_EMPTY = 2  # lines between headings and rows
_NOTES = 8  # lines between two rows
_MOST = 0.6  # of the columns are filled by the first line of a row
# "12", "L4 x I5 = 20", "£1.2m", "≤ 3 days", "-", "↔", "G", "n/a": what a column of figures or ratings holds, and one of words does not
_FIGURE = re.compile(r"(?=.*\d)[\w£€$%.,:;/()<>≤≥=+×*'’ –-]{1,18}|\W{1,3}|[A-Z]{1,2}|n/?a|tb[cd]|red|amber|green|yellow|blue", re.I)
# "Q1", "2023/24 outturn", "Sep 24", "Target (1-5)": figures that headings hold
_IN_HEADING = re.compile(
    r"\b(?:q[1-4]|(?:quarter|month|year)\s?\d{1,2}|(?:19|20)\d\d(?:\s?[/-]\s?\d{2,4})?|\d\d/\d\d|\d{0,2}\s?(?:jan|feb|mar|apr|may|jun|"
    r"jul|aug|sep|oct|nov|dec)[a-z]*[\s-]?\d{0,4})(?!\w)|\(\d\s?[-–]\s?\d\)|000s?\b",
    re.I,
)
# "AH" over "BE", "CO": the initials of people in a list of them, which is no table
_INITIALS = re.compile(r"[A-Z]{2,3}")
_SHORTENED = re.compile(r"[A-Za-z]{2,5}\.")  # "Ref.", "Dir.": a heading, and no end of a sentence
_CODE = re.compile(r"(?=.*\d)[A-Z]{0,6}[ ./-]?\d{1,4}(?:\.\d{1,2})?[a-z]?\.?")  # "SR1", "HE 02", "4.1"


_Line = Sequence[Piece]
_EMPTY_LINE, _NOTE, _ROW = range(3)  # what the line above is
_Band = tuple[int, int]  # the characters that the cells of a column fill


_Row = list[list[str]]  # of each cell the words of its lines


def pieces(lines: Sequence[str]) -> Iterator[str | list[list[str]]]:
    """The lines in order, those of a table as its rows of cells, the headings first."""
    split: list[_Line] = [pieces_of(line) for line in lines]
    done = at = 0
    while at < len(lines):
        rows, begin, end = _table(split, at, done) if len(split[at]) >= _FEWEST else ([], at, at)
        if rows:
            yield from lines[done:begin]
            yield rows
            done = end
        at = max(at + 1, done)
    yield from lines[done:]


def _table(lines: list[_Line], at: int, least: int) -> tuple[list[list[str]], int, int]:
    """The rows of the table whose headings end with line `at`, none where there is none, its first line and the one behind its last."""
    if not _is_heading(lines[at]) or (at + 1 < len(lines) and len(lines[at + 1]) >= _FEWEST and _is_heading(lines[at + 1])):
        return [], at, at
    wide = _wide(lines, at)
    bands = _bands([lines[place] for place in wide])
    if len(wide) < _FEWEST_ROWS or len(bands) < _FEWEST:
        return [], at, at
    coded = [place for place in wide if lines[place][0].left < bands[0][1]]
    if len(coded) >= _FEWEST_ROWS and all(_is_coded(lines[place]) for place in coded):
        wide = coded
    figures = [_holds_figures(lines, wide, band) for band in bands]
    headings, begin = _headings(lines, at, least, bands)
    if not headings:
        return [], at, at
    below = _below(lines, at, wide[0], bands)
    for cells in below:
        headings = [" ".join((heading, words)).strip() for heading, words in zip(headings, cells, strict=True)]
    if not any(
        (told or _holds_days(lines, wide, band)) and not _holds_initials(lines, (at, *wide), band)
        for told, band in zip(figures[1:], bands[1:], strict=True)
    ):
        return [], at, at
    if sum(map(bool, headings)) < max(_FEWEST, 0.7 * len(bands)):
        return [], at, at
    rows, end = _rows(lines, at + 1 + len(below), wide, bands, figures)
    names = next((column for column in range(len(bands)) if not figures[column]), 0)
    if any(not row[names] for row in rows if sum(map(bool, row)) > 1):
        return [], at, at  # a name above or below its figures
    return [headings, *([" ".join(cell) for cell in row] for row in rows)], begin, end


def _is_heading(line: _Line) -> bool:
    """Whether all pieces of a line may head columns: few words, no sentence, no figure but those of a period."""
    return all(
        len(piece.text.split()) <= _HEADING_WORDS
        and (piece.text[-1] not in ".;," or _SHORTENED.fullmatch(piece.text.split()[-1]))
        and not re.search(r"\d", _IN_HEADING.sub("", piece.text))
        and re.search(r"\w", piece.text)
        and not re.fullmatch(r"red|amber|green|yellow|n/?a", piece.text, re.I)
        for piece in line
    )


def _is_coded(line: _Line) -> bool:
    return _CODE.fullmatch(line[0].text) is not None


def _wide(lines: list[_Line], at: int) -> list[int]:
    """The lines below the headings at `at` that begin rows: they fill most columns, and leave the room between these."""
    least = max(_FEWEST, round(_MOST * len(lines[at])))
    found: list[int] = []
    bands: list[_Band] = []
    for place in range(at + 1, len(lines)):
        if place - (found[-1] if found else at) > (_NOTES if found else _EMPTY + 1):
            break
        if len(lines[place]) < least:
            continue
        if len(found) >= _FEWEST_ROWS and lines[place][0].left >= bands[0][1] and all(_is_coded(lines[other]) for other in found):
            continue  # where rows begin with a code, a line without one goes on with the row above, however much it fills
        if not lines[place - 1] and _is_heading(lines[place]) and any(not _is_heading(lines[other]) for other in found):
            break  # the headings of the next table
        line = lines[place] = _parted(lines[place], bands)
        together = _bands([[Piece(left, right, "") for left, right in bands], line])
        if len(together) < max(len(bands), len(line)):
            break
        bands = together
        found.append(place)
    return found


def _parted(line: _Line, bands: Sequence[_Band]) -> _Line:
    """A line with the cells that a long one pushed together, "12 AMBER 12", parted at the columns of the lines above."""
    out: list[Piece] = []
    for piece in line:
        for left, _ in bands[1:]:
            spaces = [place for place in range(left - 1 - _PUSHED, left + _PUSHED) if piece.text[max(0, place - piece.left) :][:1] == " "]
            if piece.left < left < piece.right + _PUSHED and spaces:
                cut = min(spaces, key=lambda place: abs(left - 1 - place)) - piece.left
                out.append(Piece(piece.left, min(piece.left + cut, left - _ROOM), piece.text[:cut]))
                piece = Piece(left, max(piece.right, left + 1), piece.text[cut + 1 :])
        out.append(piece)
    return out


def _bands(rows: Sequence[_Line]) -> list[_Band]:
    """The columns of lines: what stands less than the room of a column apart is of one."""
    out: list[_Band] = []
    for left, right in sorted((piece.left, piece.right) for row in rows for piece in row):
        if out and left < out[-1][1] + _ROOM:
            out[-1] = out[-1][0], max(out[-1][1], right)
        else:
            out.append((left, right))
    return out


def _holds_figures(lines: Sequence[_Line], wide: Sequence[int], band: _Band) -> bool:
    texts = [piece.text for place in wide for piece in lines[place] if _overlap(piece, band) > 0]
    return sum(bool(_FIGURE.fullmatch(text)) for text in texts) > 0.6 * len(texts)


def _holds_initials(lines: Sequence[_Line], places: Sequence[int], band: _Band) -> bool:
    """Whether a column holds the initials of people, from the line that would be its heading on."""
    texts = [piece.text for place in places for piece in lines[place] if _overlap(piece, band) > 0]
    return len(set(texts)) == len(texts) > 1 and all(_INITIALS.fullmatch(text) for text in texts)


def _holds_days(lines: Sequence[_Line], wide: Sequence[int], band: _Band) -> bool:
    """Whether half of a column's cells are days, as where a log says by when: "13 March 2025", "Next meeting"."""
    texts = [piece.text for place in wide for piece in lines[place] if _overlap(piece, band) > 0]
    return 2 * sum(bool(_FIGURE.fullmatch(text)) for text in texts) >= len(texts) > 1


def _overlap(piece: Piece, band: _Band) -> int:
    """Characters that both fill; below 0 how far they stand apart."""
    return min(piece.right, band[1]) - max(piece.left, band[0])


def _headings(lines: Sequence[_Line], at: int, least: int, bands: Sequence[_Band]) -> tuple[list[str], int]:
    """The words over each column, and the first line of them; none where some stand beside no column.

    One that stands over several columns is said of each. Those above line `at` go with the headings of that line where these stand beside
    their columns.
    """
    words: list[list[str]] = [[] for _ in bands]
    under = list(bands)
    begin = at + 1
    while begin > least and at + 1 - begin < _HEADING_LINES:
        line = lines[begin - 1]
        if begin <= at and (not line or not _is_heading(line) or line[-1].left < bands[1][0]):
            break
        beside: list[tuple[str, list[int]]] = []
        for piece in reversed(line):
            columns = _columns_under(piece, under, bands, spans=begin <= at)
            beside.append((piece.text, columns))
            for column in columns if begin > at else ():
                if not bands[column][0] <= piece.left < piece.right <= bands[column][1]:
                    under[column] = piece.left, piece.right
        if not all(columns for _, columns in beside):
            if begin > at:
                return [], begin  # words that head no column: no table
            break
        begin -= 1
        for text, columns in beside:
            for column in columns:
                words[column].insert(0, text)
    return [" ".join(texts) for texts in words], begin


def _columns_under(piece: Piece, under: Sequence[_Band], bands: Sequence[_Band], *, spans: bool) -> list[int]:
    """The columns that a heading stands over, several only if it `spans` them; none where it is far from all."""
    over = [column for column, (left, right) in enumerate(under) if piece.left - 2 <= (left + right) / 2 <= piece.right + 2]
    if spans and len(over) > 1:
        return over
    best = max(range(len(bands)), key=lambda column: _overlap(piece, under[column]))
    return [best] if _overlap(piece, under[best]) >= -_NEAR else []


def _below(lines: Sequence[_Line], at: int, first: int, bands: Sequence[_Band]) -> list[list[str]]:
    """The words that headings go on with right below their line `at`, by column; what stands in the first column alone begins a group."""
    found: list[list[str]] = []
    for line in lines[at + 1 : first]:
        cells = _cells(line, bands) if line and _is_heading(line) else None
        if cells is None or not any(cells[1:]):
            break
        found.append(cells)
    return found


def _rows(
    lines: Sequence[_Line], start: int, wide: Sequence[int], bands: Sequence[_Band], figures: Sequence[bool]
) -> tuple[list[_Row], int]:
    """The rows from line `start` on, and the line behind the last of them."""
    rows: list[_Row] = []
    coded = all(_is_coded(lines[place]) for place in wide)
    above, end = _EMPTY_LINE, start
    for place in range(start, len(lines)):
        line = lines[place]
        if place > wide[-1] and (above is not _ROW or not line):
            break
        if not line:
            above = _EMPTY_LINE
            continue
        cells = None if above is _NOTE and place not in wide else _cells(line, bands)
        if cells is None and place > wide[-1]:
            break
        words = " ".join(piece.text for piece in line)
        if cells is None and above is _NOTE:
            rows[-1][0].append(words)
        elif cells is None:
            rows.append([[words], *([] for _ in bands[1:])])
        elif above is _ROW and rows and place not in wide and _goes_on(cells, rows[-1], figures, coded=coded):
            for cell, more in zip(rows[-1], cells, strict=True):
                cell.extend([more] if more else [])
        else:
            rows.append([[words] if words else [] for words in cells])
        end, above = place + 1, _NOTE if cells is None else _ROW
    return rows, end


def _goes_on(cells: Sequence[str], row: _Row, figures: Sequence[bool], *, coded: bool) -> bool:
    """Whether a line goes on with the row above: it has no code where rows begin with one, and no figures but below words.

    "End of April" goes on in "2025".
    """
    if coded and cells[0]:
        return False
    beside = [above for words, above, figure in zip(cells, row, figures, strict=True) if words and figure]
    return not beside or (coded and all(above and not _FIGURE.fullmatch(" ".join(above)) for above in beside))


def _cells(line: _Line, bands: Sequence[_Band]) -> list[str] | None:
    """The words of a line by column; None where one piece runs over the room between two."""
    cells = [""] * len(bands)
    for piece in line:
        column = max(range(len(bands)), key=lambda column: _overlap(piece, bands[column]))
        after = bands[column + 1][0] if column + 1 < len(bands) else None
        before = bands[column - 1][1] if column else None
        if _overlap(piece, bands[column]) <= 0 or cells[column] or (after is not None and piece.right > after - 1):
            return None
        if before is not None and piece.left < before + 1:
            return None
        cells[column] = piece.text
    return cells
