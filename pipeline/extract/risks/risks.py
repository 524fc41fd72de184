"""Risks that a register, a report or a speaker names as risks, with their scores, ratings and changes.

"A red risk was scored at 20: ‘failure to ...’", "Further risks included:" and its points, "the new risk concerned X",
"risk CRR12 (Loss of data) had risen from 12 to 16" (risk_sentences), and the rows of registers (risk_tables).
"""

from __future__ import annotations

import re
from dataclasses import fields, replace

from pipeline.extract.reading import Reading
from pipeline.extract.risks import sentences as risk_sentences
from pipeline.extract.risks import tables as risk_tables
from pipeline.facts import Fact, Risk

_STATED = tuple(field.name for field in fields(Risk) if field.name not in {f.name for f in fields(Fact)} | {"title"})


def find(reading: Reading) -> tuple[Risk, ...]:
    """The risks of registers, lists and prose in the order of the text, each once with all that the paper says of it."""
    found = _merged(list(risk_tables.find(reading)), risk_sentences.told(reading))
    return tuple(sorted(found, key=lambda risk: (risk.evidence.start, risk.evidence.end)))


def _merged(tabled: list[Risk], told: list[Risk]) -> list[Risk]:
    """One row a risk: what prose says of a risk fills the blanks of its row. Rows of a register stay as they are, even of one title."""
    out = list(tabled)
    for risk in told:
        place = next((place for place, other in enumerate(out) if _same(other, risk)), None)
        if place is None:
            out.append(risk)
            continue
        other = out[place]
        blanks = {name: getattr(risk, name) for name in _STATED if getattr(other, name) is None and getattr(risk, name) is not None}
        title = risk.title if _is_code(other) and not _is_code(risk) else other.title
        out[place] = replace(other, title=title, **blanks)
    return out


def _is_code(risk: Risk) -> bool:
    """Whether a risk has no title but its code: "risk CRR12"."""
    return risk.reference is not None and risk.title.removeprefix("risk ") == risk.reference.removeprefix("risk ")


def _same(one: Risk, other: Risk) -> bool:
    if one.reference and other.reference:
        return _key(one.reference) == _key(other.reference)
    return _key(one.title) == _key(other.title)


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.lower()).strip()
