"""Measures of performance, activity and finance, with a value, a target, a rating or a stated comparison.

"The percentage of complaints answered in time remains below target", "attendance was at 94%", "court utilisation had increased to
95%, compared to 74%", scorecards (indicator_tables), measures printed one by one (indicator_cards).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace

from pipeline.extract import (
    indicator_cards,
    indicator_changes,
    indicator_counts,
    indicator_rules,
    indicator_tables,
    measures,
    periods,
    tallies,
)
from pipeline.extract.indicator_parts import Said, direction, rating, trend, versus_target
from pipeline.extract.lists import introduction
from pipeline.extract.measures import Measure
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.statements import statements
from pipeline.facts import BlockKind, Fact, Indicator, MeetingKind, Span

LISTED, ANAPHORIC = "indicators.listed/1", "indicators.anaphoric/1"

# "The nine indicators where the RAG rating is Red, are in:", "The areas rated as red were:"
_RATED_LIST = re.compile(r"\b(?:indicators?|kpis?|measures?|areas?|targets?)\b", re.I)
# a clause of a sentence: what stands between semicolons
_CLAUSE = re.compile(r"[^;]+")


def find(reading: Reading) -> tuple[Indicator, ...]:
    """The measures of tables, cards, lists and prose in the order of the text, each once with all that the paper says of it."""
    printed = [*indicator_tables.find(reading), *indicator_cards.find(reading)]
    told = list(_told(reading)) if reading.meeting.kind is not MeetingKind.RISK_REGISTER else []
    return tuple(sorted(merged([*printed, *told]), key=lambda fact: (fact.evidence.start, fact.evidence.end)))


def _told(reading: Reading) -> Iterator[Indicator]:
    counted = {tally.evidence for tally in tallies.find(reading)}
    before: Measure | None = None
    block, performs = None, False
    for sentence in statements(reading):
        if sentence.block is not block:
            block, before, performs = sentence.block, _heading(sentence), _is_about_performance(reading, sentence)
        listed = _listed(reading, sentence)
        if listed is not None:
            yield listed
            continue
        for clause in _CLAUSE.finditer(sentence.text):
            tallied = sentence.span in counted and _RATED_LIST.search(clause.group()) is not None
            found = [
                said
                for said in _of_clause(clause.group(), before, tallied=tallied)
                if said.rule != indicator_rules.TARGET or performs or said.value is not None or measures.is_measure(said.name)
            ]
            for said in found:
                yield _made(said, sentence, sentence.part(clause.start(), clause.end()), clause.group())
            named = measures.heads(clause.group()) + measures.coded(clause.group())
            if found:
                before = Measure(0, 0, found[-1].name, "told")
            elif named:
                before = named[-1]


def _of_clause(text: str, before: Measure | None, *, tallied: bool = False) -> Iterator[Said]:
    """What a clause states of measures; of two statements with one figure or one name the first is kept."""
    kept: list[Said] = []
    for said in _all(text, before):
        if (tallied and said.rule in _ABOUT_ONE) or (said.rule in _LEVELS and _MOTION.search(text)):
            continue
        if any(_repeats(said, other) for other in kept):
            continue
        kept.append(said)
    yield from kept


# rules whose words a count of indicators uses as well: "18 of the 27 KPIs achieved target and were rated Green"
_ABOUT_ONE = (indicator_rules.TARGET, indicator_rules.AGAINST, indicator_rules.VALUE, indicator_counts.TARGETED, indicator_counts.SHARE)


# a level that is only moved or asked for is none: "proposed that the rate be 12%"
_LEVELS = (indicator_rules.VALUE, indicator_counts.SHARE)
_MOTION = re.compile(r"\b(?:propos(?:ed|al|es)|resolved|seconded|motion|amendment|I\s+will\s+move|calls?\s+on)\b", re.I)


def _all(text: str, before: Measure | None) -> Iterator[Said]:
    yield from indicator_rules.value_and_target(text, before)
    yield from indicator_rules.against_target(text, before)
    yield from indicator_counts.money(text)
    yield from indicator_counts.prices(text)
    yield from indicator_changes.changed(text)
    yield from indicator_changes.change_in(text)
    yield from indicator_changes.compared(text)
    yield from indicator_counts.shares(text)
    yield from indicator_rules.valued(text)
    yield from indicator_counts.targeted(text)
    yield from indicator_counts.counts(text)
    yield from indicator_counts.things(text)
    yield from indicator_rules.rated(text)
    yield from _anaphoric(text, before)


def _repeats(said: Said, other: Said) -> bool:
    one, two = said.name.lower(), other.name.lower()
    same = (said.value is not None and said.value == other.value and said.unit == other.unit) or (
        said.value is None and said.target is not None and said.target == other.target
    )
    return same or one in two or two in one


# "Adoption – reference was made to", "Sickness absence: members asked": the heading of a point
_POINT = re.compile(r"(?P<title>[A-Z%][^.;:–—]{3,160}?)\s?(?:[:;]|\s[–—-])\s")


_PERFORMANCE = re.compile(r"\b(?:performance|scorecard|dashboard|kpis?|indicators?|monitoring)\b", re.I)


def _is_about_performance(reading: Reading, sentence: Sentence) -> bool:
    """Whether a paper or an item reports performance, so that what is "on target" there is a measure and no building site."""
    kind, item = reading.meeting.kind, sentence.block.item
    return kind is MeetingKind.PERFORMANCE_REPORT or any(
        found.order == item and _PERFORMANCE.search(found.title) for found in reading.items
    )


# "this measure", "the position on this": the clause speaks of what heads its point
_THIS_MEASURE = re.compile(
    r"\b(?:this|the|that)\s+(?:measure|indicator|KPI)\b|\b(?:position|picture|trend|performance)\s+(?:on|for|against)\s+this\b",
    re.I,
)


def _heading(sentence: Sentence) -> Measure | None:
    """The heading of a point, where it names a measure or the point calls it one."""
    match = _POINT.match(sentence.block.text)
    if not match or not (measures.is_measure(match["title"]) or _THIS_MEASURE.search(sentence.block.text)):
        return None
    return Measure(match.start("title"), match.end("title"), match["title"], "heading")


def _anaphoric(text: str, before: Measure | None) -> Iterator[Said]:
    """ "the trends against this measure showed an improving picture": the measure told before."""
    if before is None or not _THIS_MEASURE.search(text):
        return
    said = Said(
        name=measures.clean(before.name),
        rule=ANAPHORIC,
        confidence=0.55,
        rag=rating(text),
        versus_target=versus_target(text),
        trend=trend(text),
        direction=direction(text),
    )
    if said.rag or said.versus_target or said.trend or said.direction:
        yield said


def _listed(reading: Reading, sentence: Sentence) -> Indicator | None:
    """A point under "The indicators rated Red are:" that is a measure's name and no more."""
    if sentence.start or sentence.end < len(sentence.block.text.rstrip()):
        return None
    text = sentence.text.strip()
    if len(text.split()) > 30 or not re.match(r"%|\w", text) or _heads_points(reading, sentence):
        return None
    lead = sentence.block
    for _ in range(3):
        above = introduction(reading.blocks, lead)
        if above is None:
            return None
        shade = rating(above.text)
        if shade and _RATED_LIST.search(above.text) and measures.is_measure(text):
            said = Said(name=measures.clean(text), rule=LISTED, confidence=0.85, rag=shade)
            return _made(said, sentence, sentence.span, text)
        lead = above
    return None


def _heads_points(reading: Reading, sentence: Sentence) -> bool:
    """Whether a point has points of a deeper mark under it ("•" over "o"): it is the heading of a group.

    The mark that a list prints first is its outermost.
    """
    order = sentence.block.order
    after = reading.blocks[order + 1] if order + 1 < len(reading.blocks) else None
    if after is None or after.kind is not BlockKind.CLAUSE or after.label == sentence.block.label:
        return False
    first = order
    while first and reading.blocks[first - 1].kind is BlockKind.CLAUSE:
        first -= 1
    marks = [block.label for block in reading.blocks[first : order + 2]]
    return marks.index(after.label) > marks.index(sentence.block.label)


def _made(said: Said, sentence: Sentence, span: Span, text: str) -> Indicator:
    return Indicator(
        name=said.name,
        value=said.value,
        unit=said.unit,
        target=said.target,
        previous=said.previous,
        rag=said.rag,
        versus_target=said.versus_target,
        trend=said.trend,
        direction=said.direction,
        period=periods.in_text(text),
        evidence=span,
        item=sentence.block.item,
        rule=said.rule,
        confidence=said.confidence,
    )


_STATED = tuple(field.name for field in fields(Indicator) if field.name not in {f.name for f in fields(Fact)} | {"name"})
_PRINTED = (indicator_tables.RULE, indicator_cards.RULE, LISTED)


def merged(found: Iterable[Indicator]) -> list[Indicator]:
    """One row a measure: a later statement fills the blanks of the row that has its name; one that contradicts it stays apart."""
    out: list[Indicator] = []
    for indicator in found:
        place = next((place for place, other in enumerate(out) if _same(other, indicator)), None)
        if place is None:
            out.append(indicator)
            continue
        other = out[place]
        blanks = {
            name: getattr(indicator, name) for name in _STATED if getattr(other, name) is None and getattr(indicator, name) is not None
        }
        out[place] = replace(other, **blanks)
    return out


def _same(one: Indicator, other: Indicator) -> bool:
    if any(
        getattr(one, name) is not None and getattr(other, name) is not None and getattr(one, name) != getattr(other, name)
        for name in (
            "value",
            "target",
            "unit",
        )
    ):
        return False
    mine, theirs = _key(one.name), _key(other.name)
    if mine == theirs:
        return True
    from rapidfuzz import fuzz

    if one.rule in _PRINTED and other.rule in _PRINTED:
        return fuzz.ratio(mine, theirs) >= 90
    words, others = _content(mine), _content(theirs)
    short, long = sorted((words, others), key=len)
    if one.rule in _PRINTED:
        return len(short) >= 3 and (len(short & long) >= 0.8 * len(short) or len(short & long) >= max(4, 0.6 * len(short)))
    return one.item == other.item and len(short) >= 3 and short <= long and len(long) - len(short) <= 2


def _key(name: str) -> str:
    """A name for comparison: "% of" is "percentage of", no case, no signs."""
    return " ".join(
        re.findall(
            r"[a-z0-9]+", re.sub(r"%|\bper\s?cent\b|\bproportion\b", "percentage", name.lower().replace("’", "'").replace("'s", "s"))
        )
    )


_SMALL = frozenset(
    [
        *(
            "the",
            "a",
            "an",
            "of",
            "to",
            "in",
            "and",
            "for",
            "on",
            "that",
            "be",
            "by",
            "with",
            "was",
            "were",
            "is",
            "at",
            "as",
            "it",
            "its",
            "or",
        ),
        *("from", "this", "which", "who", "their", "percentage", "number", "rate", "proportion"),
    ]
)


def _content(key: str) -> set[str]:
    return {word.rstrip("s") for word in key.split() if word not in _SMALL}
