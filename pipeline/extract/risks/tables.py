"""Risks of a register set as a table: one row of the table is one risk.

    Ref | Risk | Gross score | L | I | Net score | Last quarter | Change | Owner

Columns are told by what their headings say, so they may stand in any order; the rating may be a word, or only the colour of the
cell with the score.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pipeline import patterns as re
from pipeline.extract import periods
from pipeline.extract.grid import Grid, Row, caption, grids
from pipeline.extract.headings import part, words_of
from pipeline.extract.lined import Form, lined, lines_of
from pipeline.extract.reading import Reading
from pipeline.extract.risks import scores
from pipeline.extract.risks.cards import cards
from pipeline.extract.risks.changes import CHANGES
from pipeline.extract.risks.left import Outcome, outcome
from pipeline.extract.risks.words import clean_title, is_risk_code
from pipeline.extract.turned import turned
from pipeline.facts import MeetingKind, Risk
from pipeline.language import colours, rag
from pipeline.language.movements import movement
from pipeline.language.vocabulary import table

RULE = "risks.table/1"

# "Up from 16", "Increasing (was 9)", "No change (Q3: 16)", "increased (12 to 16)": the score before, told beside the direction
_BEFORE = re.compile(
    r"\b(?:was|from|previously)\s+(?:a\s+score\s+of\s+)?(?P<from>\d{1,2})(?![\d%/.])|\((?P<to>\d{1,2})\s+to\s+\d{1,2}\)|"
    r"\([A-Z][\w ]{0,14}:\s*(?P<told>\d{1,2})\)"
)
_BARE_BEFORE = re.compile(r"\((?P<score>\d{1,2})\)\W*$")  # "Decreased (20)", "↑ (9)": the score before where it fits the direction
_IMPACT_FIRST = re.compile(r"\b(?:I|C|S|impact|consequence|severity)\s?[x×*]\s?(?:L|P|likelihood|probability)\b", re.I)  # "Score (I x L)"
# "score before controls", "after mitigation", "with current controls"
_SCORED = re.compile(r"\b(?:before|after|with|without|pre|post)\b[\w\s-]*\b(?:controls?|mitigations?|treatment)\b")
_LONGEST_MOVEMENT = 3  # words: "No change", "New this quarter"
_LONGEST_TITLE = 45  # words; a longer cell describes the risk and names it in its first sentence


@dataclass
class _Columns:
    """Where each part stands: score, likelihood and impact by the kind of score, each other part by itself."""

    title: int | None = None
    parts: dict[str, int] = field(default_factory=dict)
    scored: dict[tuple[str, str], int] = field(default_factory=dict)  # ("likelihood", "residual") -> column
    periods: list[int] = field(default_factory=list)  # scores told by when they held: "March | July"


def find(reading: Reading) -> Iterator[Risk]:
    """The risks of every register in a paper, in the order of the text."""
    forms = turned(reading, _vocabulary()[0], "title")
    for grid in (*grids(reading.blocks), *forms, *cards(reading), *lined(lines_of(reading.blocks), _form())):
        columns = _columns(grid)
        if columns is None:
            continue
        rated, ended = _is_register(reading, grid, columns), outcome(reading.blocks, grid)
        if not (rated or ended):
            continue
        shown = colours.ratings(cell.fill for row in grid.rows for cell in row.cells if cell)
        for row in grid.rows:
            if not rated and ended and not ended.tells(row.text(ended.column)):
                continue
            risk = _risk(row, grid, columns, shown, ended)
            if risk is not None:
                yield risk


@cache
def _vocabulary() -> tuple[Mapping[str, Sequence[str]], Mapping[str, Sequence[str]]]:
    words: dict[str, Any] = table("risk_columns")
    return words["parts"], words["kinds"]


@cache
def _form() -> Form:
    """A register whose cells stand on lines."""
    rated = frozenset(("score", "likelihood"))
    return Form(_vocabulary()[0], "title", rated | {"impact"}, rated | {"rag"})


def _columns(grid: Grid) -> _Columns | None:
    parts, kinds = _vocabulary()
    columns = _Columns()
    titles: list[tuple[int, int]] = []
    dated: dict[str, list[int]] = {}  # scores of one kind told by when they held: "Residual Q1 | Residual Q2"
    for column, heading in enumerate(grid.headings):
        words = words_of(heading)
        kind = part(heading, kinds) or _kind_in_brackets(grid, column, kinds) or ""
        name = _side(words) or part(heading, parts)
        if words in ("consequence", "consequences", "consequence score") and _is_figures(grid, column):
            name = "impact"
        open_ = name is None or (name == "title" and words not in parts["title"]) or (name == "no_part" and _SCORED.search(words))
        if kind and open_ and _is_figures(grid, column, new=kind == "previous"):
            name = "score"  # "Residual", "Inherent risk", "Score after controls"
        if name == "score" and not kind and _is_colours(grid, column):
            name = "rag"  # "Rating", with "Amber" under it
        if name in (None, "rag") and not kind and _is_movements(grid, column):
            name = "change"  # "Status", with "Increased" under it
        if name == "score" and not kind and periods.in_heading(heading) and _is_figures(grid, column):
            columns.periods.append(column)  # "September score | December score"
        elif name in ("score", "likelihood", "impact"):
            columns.scored.setdefault((name, kind), column)
            if name == "score" and periods.in_heading(heading):
                dated.setdefault(kind, []).append(column)
        elif name == "title":
            titles.append((parts["title"].index(words) if words in parts["title"] else len(parts["title"]), column))
        elif name in ("rag",) and kind in ("previous", "target"):
            continue
        elif name is not None and name != "no_part":
            columns.parts.setdefault(name, column)
        elif name is None and periods.in_heading(heading) and _is_figures(grid, column):
            columns.periods.append(column)
    if not titles:
        return None
    columns.title = min(titles)[1]
    for kind in ("current", "residual"):
        if len(of_kind := dated.get(kind, [])) > 1:
            columns.scored["score", kind] = of_kind[-1]
            columns.scored.setdefault(("score", "previous"), of_kind[-2])
    if len(columns.periods) == 1 and ("score", "current") in columns.scored:
        columns.scored.setdefault(("score", "previous"), columns.periods[0])  # "July | Now"
    if columns.periods and not any(name == "score" for name, _ in columns.scored):
        columns.scored["score", ""] = columns.periods[-1]
        if len(columns.periods) > 1:
            columns.scored["score", "previous"] = columns.periods[-2]
    return columns


def _side(words: str) -> str | None:
    """Likelihood or impact, for a column whose heading ends with its letter: "Net risk L"."""
    return {"l": "likelihood", "i": "impact"}.get(words.rpartition(" ")[2]) if " " in words else None


def _kind_in_brackets(grid: Grid, column: int, kinds: Mapping[str, Sequence[str]]) -> str | None:
    """The kind of score that a heading gives in brackets, "Rating (previous)"; where cells print pairs, "16 (12)", it is of the second."""
    inside = " ".join(re.findall(r"\(([^)]*)\)", grid.headings[column]))
    return part(inside, kinds) if inside and not any(scores.PAIR.fullmatch(row.text(column)) for row in grid.rows) else None


def _is_figures(grid: Grid, column: int, *, new: bool = False) -> bool:
    """Whether a column holds figures, not sentences; with `new` a cell may say that its risk is new, and has no score before."""
    texts = [row.text(column) for row in grid.rows]
    scored = (scores.is_score(text) or (new and movement(text) == "new") for text in texts)
    return any(scores.FIGURE.search(text) for text in texts) and all(scored)


def _is_colours(grid: Grid, column: int) -> bool:
    """Whether a column holds names of colours and nothing else."""
    texts = [row.text(column) for row in grid.rows if row.text(column)]
    return bool(texts) and all(rag.WORD.fullmatch(text) for text in texts)


def _is_movements(grid: Grid, column: int) -> bool:
    """Whether a column holds words or arrows of movement and nothing else."""
    texts = [row.text(column) for row in grid.rows if row.text(column)]
    return bool(texts) and all(movement(text) and len(text.split()) <= _LONGEST_MOVEMENT for text in texts)


def _is_register(reading: Reading, grid: Grid, columns: _Columns) -> bool:
    """Whether a table registers risks: it scores or rates something, and it, its caption or its paper says that this is risk."""
    rated = columns.scored or "rag" in columns.parts or ("owner" in columns.parts and "reference" in columns.parts)
    if not rated:
        return False
    if any(re.search(r"\brisks?\b", heading, re.I) for heading in grid.headings):
        return bool(columns.scored) or "rag" in columns.parts or "reference" in columns.parts
    if not columns.scored:
        return False
    return reading.meeting.kind is MeetingKind.RISK_REGISTER or bool(re.search(r"\brisks?\b", caption(reading.blocks, grid.first), re.I))


def _risk(row: Row, grid: Grid, columns: _Columns, shown: Mapping[str, str], ended: Outcome | None) -> Risk | None:
    printed = row.text(columns.title)
    reference = row.text(columns.parts.get("reference")) or None
    if (
        not printed
        or printed.lower() == grid.headings[columns.title or 0].lower()
        or len([c for c in row.cells if c and c.passage.text.strip()]) < 2
    ):
        return None
    reference, printed = reference_of(reference, printed)
    title = clean_title(shortened(printed))
    if not title or not re.search(r"[A-Za-z]{3}", title) or title.lower() in ("total", "totals", "risk", "risk title"):
        return None
    kind = _kind(row, columns)
    score, likelihood, impact = _scored(row, grid, columns, kind)
    told = row.text(columns.parts.get("change"))
    previous = _previous(row, columns, told, score)
    pair = columns.scored.get(("score", kind or ""))
    paired = scores.PAIR.fullmatch(row.text(pair))
    if paired and pair is not None and "previous" in grid.headings[pair].lower():
        score, previous = float(paired["now"]), float(paired["before"])  # "16 (12)" under "Score (previous)"
    moved = movement(told) or movement(row.text(columns.scored.get(("score", "previous"))))  # "Was" over "12", "9" and "New"
    changed = CHANGES.get(moved) if moved else _outcome(row, ended, rated=bool(columns.scored))
    colour = _colour(row, columns, kind or "", shown)
    if kind is None and colour is None and reference is None and moved is None and "owner" not in columns.parts and ended is None:
        return None
    return Risk(
        title=title,
        reference=reference,
        rag=colour,
        score=score,
        likelihood=likelihood,
        impact=impact,
        previous_score=previous,
        score_kind=kind or None,
        change=changed,
        owner=row.text(columns.parts.get("owner")) or None,
        evidence=row.block.passage.span(),
        item=row.block.item,
        rule=RULE,
        confidence=0.92 if kind is not None or colour else 0.8,
    )


def _outcome(row: Row, ended: Outcome | None, *, rated: bool) -> str | None:
    """What the row says became of its risk; beside scores a sentence on it, "closed the gate", is a comment."""
    words = row.text(ended.column) if ended else ""
    if ended is None or (rated and not ended.all_gone and movement(words) is None):
        return None
    return ended.change(words)


def _kind(row: Row, columns: _Columns) -> str | None:
    """The kind of score that a row tells: what holds now before what held without controls, and no target.

    A register that has a column for the score that holds now, and leaves it empty in a row, tells no score there.
    """
    for kind in ("current", "residual", ""):
        if any(_has(row, columns, name, kind) for name in ("score", "likelihood", "impact")):
            return kind
    if any(of in ("current", "residual", "") and name == "score" for name, of in columns.scored):
        return None
    return "inherent" if any(_has(row, columns, name, "inherent") for name in ("score", "likelihood", "impact")) else None


def _scored(row: Row, grid: Grid, columns: _Columns, kind: str | None) -> scores.Printed:
    """The score of a kind, with its sides from its own cell, else from theirs."""
    if kind is None:
        return scores.Printed()
    column = columns.scored.get(("score", kind))
    told = scores.Printed()
    if column is not None:
        told = scores.printed(row.text(column), impact_first=_IMPACT_FIRST.search(grid.headings[column]) is not None)
    if told.likelihood is not None:
        return told
    return scores.Printed(told.score, _of_kind(row, columns, "likelihood", kind), _of_kind(row, columns, "impact", kind))


def _previous(row: Row, columns: _Columns, told: str, score: float | None) -> float | None:
    """The score before `score`, in a column of its own, else beside the direction: "Up from 16", "Decreased (20)"."""
    printed = row.text(columns.scored.get(("score", "previous")))
    if printed:
        return scores.printed(printed).score
    was = _BEFORE.search(told)
    if was is not None:
        return float(was["from"] or was["to"] or was["told"])
    bare = _BARE_BEFORE.search(told)
    before = float(bare["score"]) if bare else None
    if before is None or score is None:
        return None
    way = "up" if score > before else "down" if score < before else "same"
    return before if movement(_BARE_BEFORE.sub("", told)) in (way, "worse" if way == "up" else "better") else None


def _of_kind(row: Row, columns: _Columns, name: str, kind: str) -> float | None:
    """Likelihood or impact of a kind; that of a column which says no kind where only one stands in the table."""
    column = columns.scored.get((name, kind))
    if column is None and sum(1 for found, _ in columns.scored if found == name) == 1:
        column = columns.scored.get((name, ""))
    return scores.printed(row.text(column)).score


def _has(row: Row, columns: _Columns, name: str, kind: str) -> bool:
    told = scores.printed(row.text(columns.scored.get((name, kind))))
    return told.score is not None or told.likelihood is not None


def _colour(row: Row, columns: _Columns, kind: str, shown: Mapping[str, str]) -> str | None:
    """The rating as a word in its own column or beside the score, else as the colour of either cell."""
    places = [columns.parts.get("rag"), columns.scored.get(("score", kind)), columns.scored.get(("likelihood", kind))]
    for column in places[:2]:
        named = scores.colour(row.text(column))
        if named is not None:
            return named
    for column in places:
        fill = row.fill(column)
        if fill is not None and fill in shown:
            return shown[fill]
    return None


def reference_of(reference: str | None, title: str) -> tuple[str | None, str]:
    """The reference in its own column, or at the head of the title: "CRR1: Loss of systems", "3. Loss of systems"."""
    if reference:
        return reference, title
    head = re.match(r"(?P<code>[A-Z]{1,6}[ -]?\d{1,4}[A-Za-z]?)\s?[:.)–-]?\s+(?=[A-Z])", title)
    if head and is_risk_code(head["code"]):
        return head["code"], title[head.end() :]
    return None, title


# "Late trains: there is a risk that ...", "Moss on roofs - The risk that ...": where a name ends and its description begins
_DESCRIBED = re.compile(r"(?<=\w)\s?(?:[:.–—]|\s-)\s+(?:there\s+is\s+an?\s+|the\s+|a\s+)?risks?\s+(?:that|of)\s", re.I)


def shortened(title: str) -> str:
    """A cell that describes the risk at length -> the name before its description, else the sentence that names it."""
    described = _DESCRIBED.search(title)
    if described:
        return title[: described.start()]
    if len(title.split()) <= _LONGEST_TITLE:
        return title
    return re.split(r"(?<=[a-z)])[.;]\s+(?=[A-Z])|\s+•\s+", title, maxsplit=1)[0]
