"""Checks the facts of a paper: their shape, that every quote stands in the paper, that no sum of money or percentage is left out.

python -m corpus.check            every paper and each council's links; prints a line for each fault, exit status 1 if any
python -m corpus.check NAME ...   those whose path holds NAME; also prints dates in the text that no row covers, to be looked at
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from . import links

CORPUS = Path(__file__).resolve().parent

_NUMBER, _TEXT, _FLAG, _NAMES = "number", "text", "flag", "names"
_VERBS = ["noted", "approved", "agreed", "resolved", "recommended", "deferred"]
_VERBS += ["referred", "appointed", "rejected", "received", "confirmed"]
_RAGS = ["red", "amber", "green", "yellow"]

# Kind of fact -> field -> what it may hold: a type, or the list of its words. A trailing "!" marks a field that must be there.
SHAPE: dict[str, dict[str, Any]] = {
    "agenda_items": {"number": _TEXT, "title!": _TEXT},
    "people": {
        "name": _TEXT,
        "role": _TEXT,
        "kind": ["councillor", "officer", "external"],
        "attendance": ["present", "in_attendance", "apologies", "absent"],
    },
    "presenters": {"name": _TEXT, "role": _TEXT, "item": _TEXT},
    "risks": {
        "title!": _TEXT,
        "reference": _TEXT,
        "rag": _RAGS,
        "score": _NUMBER,
        "likelihood": _NUMBER,
        "impact": _NUMBER,
        "previous_score": _NUMBER,
        "score_kind": ["inherent", "current", "residual", "target"],
        "change": ["new", "removed", "increased", "decreased", "unchanged"],
        "owner": _TEXT,
        "quote!": _TEXT,
    },
    "tallies": {
        "subject!": ["risk", "indicator", "project", "action", "recommendation", "other"],
        "status!": _TEXT,
        "count": _NUMBER,
        "percent": _NUMBER,
        "total": _NUMBER,
        "when!": ["current", "previous", "expected"],
        "quote!": _TEXT,
    },
    "indicators": {
        "name!": _TEXT,
        "value": _NUMBER,
        "unit": [
            "percent",
            "count",
            "gbp",
            "eur",
            "nzd",
            "days",
            "weeks",
            "months",
            "years",
            "ratio",
            "score",
            "other",
        ],
        "target": _NUMBER,
        "previous": _NUMBER,
        "rag": _RAGS,
        "versus_target": ["above", "below", "on"],
        "trend": ["better", "worse", "same"],
        "direction": ["up", "down", "same"],
        "period": _TEXT,
        "quote!": _TEXT,
    },
    "percentages": {
        "value!": _NUMBER,
        "high": _NUMBER,
        "comparator!": ["eq", "lt", "lte", "gt", "gte", "approx"],
        "quote!": _TEXT,
    },
    "amounts": {"value!": _NUMBER, "currency!": ["GBP", "EUR", "NZD", "USD"], "quote!": _TEXT},
    "decisions": {"kind!": _VERBS, "quote!": _TEXT},
    "recommendations": {"kind!": _VERBS, "quote!": _TEXT},
    "actions": {"owner": _TEXT, "due": "date", "due_text": _TEXT, "quote!": _TEXT},
    "votes": {
        "motion!": _TEXT,
        "for": _NUMBER,
        "against": _NUMBER,
        "abstain": _NUMBER,
        "result": ["carried", "lost"],
        "unanimous": _FLAG,
        "named": _NAMES,
        "mover": _TEXT,
        "seconder": _TEXT,
    },
    "interests": {
        "name!": _TEXT,
        "kind": [
            "personal",
            "prejudicial",
            "pecuniary",
            "disclosable pecuniary",
            "other registrable",
            "non-pecuniary",
            "conflict",
        ],
        "matter": _TEXT,
    },
    "dates": {"quote!": _TEXT, "start!": "date", "end!": "date"},
    "documents": {"title!": _TEXT, "format": _TEXT, "size_kb": _NUMBER},
}
MEETING = {
    "organization": _TEXT,
    "body": _TEXT,
    "date": "date",
    "start_time": "time",
    "end_time": "time",
    "location": _TEXT,
    "kind!": ["minutes", "agenda_item", "agenda", "report_cover", "performance_report", "risk_register", "other"],
}
_PATTERNS = {"date": r"\d{4}-\d{2}-\d{2}", "time": r"\d{2}:\d{2}"}

_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00ad": ""})

# What must have a row. "£480,000", "€2.5m", "$310"; "47.2%", "6 per cent"
_MONEY = re.compile(r"[£€$](?!000)\d")  # not the "£000" at the head of a column
_PERCENT = re.compile(r"\d(?:%|percent)")
# What ought to have one, but for names of plans and the like: "12 September", "June 2024", "Q3", "2024/25"
_DATE = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+20\d\d"
    r"|\b(?:Q|[Qq]uarter\s?)[1-4]\b|\b20\d\d[/-]\d\d\b"
)


def squash(text: str) -> str:
    """Drops all white space and the differences of quote marks and dashes."""
    return re.sub(r"\s+", "", text.translate(_ALIKE)).lower()


def shape_faults(facts: dict[str, Any]) -> Iterator[str]:
    """One line for each field that is missing, unknown or of the wrong type."""
    for kind in ("meeting", *SHAPE):
        if kind not in facts:
            yield f"{kind} is missing"
    for kind in facts.keys() - SHAPE.keys() - {"meeting"}:
        yield f"{kind} is no kind of fact"
    for kind, fields in {"meeting": MEETING, **SHAPE}.items():
        rows = facts.get(kind, [])
        for position, row in enumerate([rows] if isinstance(rows, dict) else rows):
            yield from (f"{kind}/{position}: {fault}" for fault in _row_faults(row, fields))


def _row_faults(row: dict[str, Any], fields: dict[str, Any]) -> Iterator[str]:
    allowed = {name.rstrip("!"): what for name, what in fields.items()}
    for name in (name.rstrip("!") for name in fields if name.endswith("!")):
        if row.get(name) is None:
            yield f"{name} is missing"
    for name, value in row.items():
        if name not in allowed:
            yield f"{name} is no field"
        elif value is not None and not _holds(value, allowed[name]):
            yield f"{name} may not be {value!r}"


def _holds(value: Any, what: Any) -> bool:
    if isinstance(what, list):
        return value in what
    if what == _NUMBER:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if what == _FLAG:
        return isinstance(value, bool)
    if what == _NAMES:
        return isinstance(value, dict) and value.keys() <= {"for", "against", "abstain"}
    return isinstance(value, str) and bool(value) and (what not in _PATTERNS or bool(re.fullmatch(_PATTERNS[what], value)))


def quote_faults(facts: dict[str, Any], text: str) -> Iterator[str]:
    """One line for each quote that is not in the text, and for each list of figures or dates that is not in the text's order."""
    squashed = squash(text)
    for kind in SHAPE:
        for position, row in enumerate(facts[kind]):
            if (quote := row.get("quote")) and squash(quote) not in squashed:
                yield f"{kind}/{position}: the quote is not in the text: {quote[:90]!r}"
    for kind in ("percentages", "amounts", "dates"):
        if _places(facts[kind], squashed) is None:
            yield f"{kind}: the rows are not in the order of the text"


def _places(rows: list[dict[str, Any]], squashed: str) -> list[tuple[int, int]] | None:
    """Where each quote stands, one behind the other (a quote may begin inside the one before it); None if they do not."""
    places: list[tuple[int, int]] = []
    start = 0
    for row in rows:
        quote = squash(row["quote"])
        at = squashed.find(quote, start)
        if at < 0:
            return None
        places.append((at, at + len(quote)))
        start = at + 1
    return places


def left_out(facts: dict[str, Any], text: str) -> Iterator[str]:
    """One line for each sum of money and each percentage of the text that no row quotes."""
    squashed = squash(text)
    for kind, pattern in (("amounts", _MONEY), ("percentages", _PERCENT)):
        places = _places(facts[kind], squashed) or []
        for match in pattern.finditer(squashed):
            if not any(start <= match.start() < end for start, end in places):
                yield f"{kind}: no row for {squashed[max(0, match.start() - 30) : match.end() + 12]!r}"


def dates_left_out(facts: dict[str, Any], text: str) -> Iterator[str]:
    """One line for each date of the text that no row quotes: some rightly have none (a plan's name), so a person looks at these."""
    places = _places(facts["dates"], squash(text)) or []
    for match in _DATE.finditer(text):
        at = len(squash(text[: match.start()]))
        if not any(start <= at < end for start, end in places):
            yield f"dates: no row for {text[max(0, match.start() - 30) : match.end() + 12]!r}"


def papers() -> list[Path]:
    """Each paper of the corpus that has been made."""
    formats = {".html", ".pdf", ".docx", ".md", ".txt"}
    return sorted(path for path in CORPUS.glob("*/*.*") if path.suffix in formats and path.parent.name not in ("sources", "maker"))


def facts_path(paper: Path) -> Path:
    return paper.with_name(f"{paper.stem}.facts.json")


def faults(paper: Path) -> Iterator[str]:
    """Every fault of one paper's facts."""
    from pipeline.read import read

    facts = json.loads(facts_path(paper).read_text(encoding="utf-8"))
    text = read(paper).text
    yield from shape_faults(facts)
    yield from quote_faults(facts, text)
    yield from left_out(facts, text)


def councils() -> list[Path]:
    """The folder of each council that has papers."""
    return sorted({paper.parent for paper in papers()})


def link_faults(council: Path) -> Iterator[str]:
    """Every fault of one council's links."""
    from pipeline.read import read

    paths = {path.stem: path for path in papers() if path.parent == council}

    @cache
    def text_of(stem: str) -> str:
        return squash(read(paths[stem]).text) if stem in paths else ""

    yield from links.faults(council, lambda stem, quote: squash(quote) in text_of(stem))


def main(names: list[str]) -> int:
    from pipeline.read import read

    found = 0
    for paper in papers():
        if names and not any(name in str(paper) for name in names):
            continue
        for fault in faults(paper):
            found += 1
            print(f"{paper.relative_to(CORPUS)}: {fault}")
        if names:
            facts = json.loads(facts_path(paper).read_text(encoding="utf-8"))
            for line in dates_left_out(facts, read(paper).text):
                print(f"{paper.name}: look at {line}")
    for council in councils():
        if not names or any(name in str(council) for name in names):
            for fault in link_faults(council):
                found += 1
                print(f"{council.name}/links.json: {fault}")
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
