"""Risks that a register, a report or a speaker names as risks, with their scores, ratings and changes.

"A red risk was scored at 20: ‘failure to ...’", "Further risks included:" and its points, "the new risk concerned X",
"risk CRR12 (Loss of data) had risen from 12 to 16" (risk_sentences), and the rows of registers (risk_tables).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace

from pipeline import patterns as re
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.risks import entries, runs
from pipeline.extract.risks import sentences as risk_sentences
from pipeline.extract.risks import tables as risk_tables
from pipeline.extract.risks.about import speaking_of_risk
from pipeline.extract.risks.words import said
from pipeline.extract.statements import statements
from pipeline.facts import Fact, Risk

_STATED = tuple(field.name for field in fields(Risk) if field.name not in {f.name for f in fields(Fact)} | {"title"})


def find(reading: Reading) -> tuple[Risk, ...]:
    """The risks of registers, lists and prose in the order of the text, each once with all that the paper says of it."""
    speaking = speaking_of_risk(reading)
    tabled = _merged([*risk_tables.find(reading), *runs.find(reading)], list(entries.find(reading, speaking)))
    found = _joined(_merged(_spoken_of(reading, tabled) if tabled else [], risk_sentences.told(reading, speaking)))
    return tuple(sorted(map(_tidied, found), key=lambda risk: (risk.evidence.start, risk.evidence.end)))


# "Posts and nets| are looked at each week and| is a low risk", "Growth of trade| -What do we do": no part of a title
_NO_TITLE = re.compile(r"\s+(?:is|are|was|were)\s.*\b(?:and|but|so)$|\s[–-](?=[A-Z]).*$")


def _tidied(risk: Risk) -> Risk:
    """A risk whose title ends before a verb, and with no kind of score where nothing is scored."""
    title = _NO_TITLE.sub("", risk.title) if risk.title else risk.title
    scored = any(value is not None for value in (risk.score, risk.likelihood, risk.impact, risk.rag, risk.previous_score))
    return (
        risk if scored and title == risk.title else replace(risk, title=title or risk.title, score_kind=risk.score_kind if scored else None)
    )


def _merged(tabled: list[Risk], told: list[Risk]) -> list[Risk]:
    """One row a risk: what prose says of a risk fills the blanks of its row. Rows of a register stay as they are, even of one title."""
    out = list(tabled)
    for risk in told:
        place = next((place for place, other in enumerate(out) if _same(other, risk)), None)
        if place is None:
            out.append(risk)
            continue
        other = out[place]
        title = risk.title if _is_code(other) and not _is_code(risk) else other.title
        out[place] = replace(_filled(other, risk), title=title)
    return out


def _filled(risk: Risk, other: Risk) -> Risk:
    """A risk with its blanks filled from another row of it."""
    blanks = {name: getattr(other, name) for name in _STATED if getattr(risk, name) is None and getattr(other, name) is not None}
    return replace(risk, **blanks)


# "The ageing pumps had gone up again": what stands before a title
_BEFORE_TITLE = re.compile(r"\W*(?:(?:the|a|an|risk)\s+)*", re.I)


def _spoken_of(reading: Reading, tabled: list[Risk]) -> list[Risk]:
    """The risks of a register, with what sentences whose subject is just their title say of them."""
    out = list(tabled)
    places = {_key(risk.title): place for place, risk in enumerate(tabled)}
    longest = max(map(len, places))
    for sentence in statements(reading):
        lead = _BEFORE_TITLE.match(sentence.text)
        end = _title_of(sentence, lead.end() if lead else 0, places, longest)
        if end is not None:
            place = places[_key(sentence.text[lead.end() if lead else 0 : end])]
            out[place] = risk_sentences.filled(out[place], said("risk " + sentence.text[end:]))
    return out


def _title_of(sentence: Sentence, start: int, titles: Mapping[str, int], longest: int) -> int | None:
    """Where a known title ends that begins at `start`, if a verb follows it."""
    for match in re.finditer(
        r"\s(?=(?:had|has|have|was|were|is|are|remain(?:s|ed)|stay(?:s|ed)|rose|fell)\b)", sentence.text[start : start + longest + 40]
    ):
        if _key(sentence.text[start : start + match.start()]) in titles:
            return start + match.start()
    return None


# words that tell no risk from another
_SMALL = frozenset("the a an of to and in for on at by with from its our risk risks failure loss".split())


def _joined(risks: list[Risk]) -> list[Risk]:
    """Without those whose short title only says less than that of one other: "the sea wall", "Failure of the sea wall at Mill Lane"."""
    words = [frozenset(re.findall(r"[\w’']+", risk.title.lower())) - _SMALL for risk in risks]
    out = list(risks)
    gone: set[int] = set()
    for place, risk in enumerate(risks):
        if risk.reference or len(words[place]) > _SHORT or not words[place]:
            continue
        fuller = [other for other, mine in enumerate(words) if other != place and words[place] < mine]
        if len(fuller) == 1 and not _differ(out[fuller[0]], risk):
            out[fuller[0]] = _filled(out[fuller[0]], risk)
            gone.add(place)
    return [risk for place, risk in enumerate(out) if place not in gone]


_SHORT = 3  # content words of a title that may stand for a fuller one


def _differ(one: Risk, other: Risk) -> bool:
    """Whether two rows state different scores or ratings."""
    return any(
        getattr(one, name) is not None and getattr(other, name) is not None and getattr(one, name) != getattr(other, name)
        for name in ("score", "rag", "likelihood", "impact")
    )


def _is_code(risk: Risk) -> bool:
    """Whether a risk has no title but its code: "risk CRR12"."""
    return risk.reference is not None and risk.title.removeprefix("risk ") == risk.reference.removeprefix("risk ")


def _same(one: Risk, other: Risk) -> bool:
    if one.reference and other.reference:
        return _key(one.reference).removeprefix("risk ") == _key(other.reference).removeprefix("risk ")
    return _key(one.title) == _key(other.title)


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.lower()).strip()
