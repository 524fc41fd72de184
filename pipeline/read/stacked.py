"""Tables of a plain text that lost their columns: each cell stands on a line of its own, the headings first.

    Ref
    Risk
    Likelihood
    Score
    HB1
    Late trains
    4
    16

Told by form alone: every row begins with the next code of one series and has as many lines as there are headings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import patterns as re

_FEWEST = 3  # columns
_MOST = 16
_FEWEST_ROWS = 2
_HEADING_WORDS = 5
_LONGEST_CELL = 300  # characters
# "HB1", "CR 12", "SR-04", "7": what the lines begin with that begin rows
_CODE = re.compile(r"(?P<series>[A-Z]{0,6}[ .-]?)(?P<number>\d{1,4})\.?")
# "16", "4 x 4", "12/03/2025", "Red", "A", "↑", "-": cells of a column that holds no sentences
_SHORT = re.compile(r"(?=.*\d)\S{1,10}(?: \S{1,10}){0,3}|red|amber|green|yellow|[A-Z]{1,2}|n/?a|\W{1,3}", re.I)


def pieces(lines: Sequence[str]) -> Iterator[str | list[list[str]]]:
    """Lines of text in order -> the same, with those of a table as its rows of cells."""
    filled = [place for place, line in enumerate(lines) if line.strip()]
    cells = [lines[place].strip() for place in filled]
    done = headings = 0
    end = 0  # of the last table, among the cells
    for at, cell in enumerate(cells):
        if at < end:
            continue
        if headings >= _FEWEST and _CODE.fullmatch(cell) and (rows := _rows(cells, at, headings)):
            width = len(rows[0])
            yield from lines[done : filled[at - width]]
            yield [cells[at - width : at], *rows]
            end = at + width * len(rows)
            done, headings = filled[end - 1] + 1, 0
        else:
            headings = headings + 1 if _is_heading(cell) else 0
    yield from lines[done:]


def _rows(cells: Sequence[str], at: int, headings: int) -> list[list[str]]:
    """The rows from `at` on, below so many lines that may be headings; [] where no series of rows stands there."""
    for width in range(_FEWEST, min(headings, _MOST) + 1):
        rows: list[list[str]] = []
        before = None
        for start in range(at, len(cells) - width + 1, width):
            code = _CODE.fullmatch(cells[start])
            if code is None or (before and not (code["series"] == before["series"] and int(code["number"]) > int(before["number"]))):
                break
            if before and not code["series"] and int(code["number"]) != int(before["number"]) + 1:
                break
            rows.append(list(cells[start : start + width]))
            before = code
        if len(rows) >= _FEWEST_ROWS and _is_even(rows) and all(len(cell) <= _LONGEST_CELL for row in rows for cell in row):
            return rows
    return []


def _is_even(rows: Sequence[Sequence[str]]) -> bool:
    """Whether one column of words and one of figures, ratings or signs stand behind the codes in every row."""
    columns = list(zip(*rows, strict=True))[1:]
    short = [all(_SHORT.fullmatch(cell) for cell in column) for column in columns]
    return any(short) and any(
        not is_short and all(re.search(r"[A-Za-z]{3}", cell) for cell in column) for is_short, column in zip(short, columns, strict=True)
    )


def _is_heading(cell: str) -> bool:
    """ "Ref", "Current score", "Owner": few words, no figure, no sentence."""
    return cell[0].isalpha() and len(cell.split()) <= _HEADING_WORDS and not re.search(r"\d|[.;,:]$(?<!No\.)(?<!Ref\.)", cell)
