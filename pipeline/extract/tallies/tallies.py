"""Tallies: counts of things by status.

"The six red risks would rise to seven", "14 of the 21 KPIs were rated Green, four were short of target (Amber)",
"31 of 40 (78%) indicators are rated Green", "Of the 20 actions 12 were complete and 8 overdue".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.statements import statements
from pipeline.extract.tallies import tables as tally_tables
from pipeline.extract.tallies.mentions import Mention, Subject, may_count, subjects
from pipeline.extract.tallies.parts import Parts, Status, read_parts
from pipeline.extract.tallies.sums import Part, Sum, levels_first, shared, sums
from pipeline.extract.values import count
from pipeline.facts import Tally
from pipeline.language.gate import gated

RULE_COUNT = "tallies.count/1"
RULE_ELLIPSIS = "tallies.ellipsis/1"
RULE_CHANGE = "tallies.change/1"
RULE_COLOUR_FIRST = "tallies.colour_first/1"
RULE_SUM = "tallies.sum/1"

# "had been 13 in March", "compared to 13 rated green", "last quarter there were nine"
_PREVIOUS = gated(
    r"\b(?:compared\s+(?:to|with)|previously|last\s+(?:quarter|year|month|time)\s+(?:there\s+)?(?:were|was)|up\s+from|down\s+from|"
    r"in\s+comparison\s+(?:to|with))\s+"
    r"(?:the\s+)?(?:\w+\s+){0,2}$",
    re.I,
)
# "the survey of all 58 schools": what is counted there is not what the clause speaks of
_PART_OF = gated(
    r"\b(?!(?:number|total|numbers|details|range|list|set|that|and|but|while|which|out|part|remainder)\b)[a-z]{4,}\s+of\s+(?:(?:all|the|our|its|these)\s+)*$",
    re.I,
)
# "would increase to", "2 new risks proposed to be added", "are expected to", "scheduled for completion"
_EXPECTED = re.compile(
    r"\b(?:will|would|proposed\s+to|expected\s+(?:not\s+)?to|projected|forecast(?:ed)?\s+(?:not\s+)?to|anticipated|predicted\s+(?:not\s+)?to|due\s+to\s+be|scheduled|"
    r"planned\s+to|to\s+be\s+(?:added|removed))\b",
    re.I,
)
# "and six were expected by the autumn"
_FORECAST = re.compile(r"\s*(?:was|were|are|is)\s+(?:expected|forecast|predicted|anticipated)\b", re.I)
# "at the last meeting there had been six red", "a year ago five were green"; not "since the last report"
_THEN = re.compile(
    r"(?<!since )(?<!than )(?<!as )(?<!with )(?<!to )\b(?:a\s+year\s+(?:ago|earlier|before)|at\s+the\s+(?:last|previous)\s+meeting|"
    r"in\s+the\s+(?:last|previous)\s+(?:quarter|year|report)|last\s+(?:quarter|year|month|time))\b",
    re.I,
)
# "2 new risks proposed to be added", "5 new risks to be added"; not "six red risks which needed to be watched"
_EXPECTED_AFTER = re.compile(r"(?!\W*(?:\w+\s+)?need(?:s|ed)?\b)\W*(?:\w+\s+){0,2}(?:proposed|planned|due|expected)?\s*\bto\s+be\b", re.I)
# "a further 30 homes to be completed", "nine are to be inspected"; not "four are yet to be started"
_TO_BE = re.compile(r"(?<!\byet )\bto\s+be\s+(?:\w+ly\s+)?$", re.I)
# "six red risks, to rise to seven", "red risks had risen from six to seven", "amber risks reduced from 5 to 3"
_ABOUT = r"(?:(?:over|under|about|around|nearly|almost|just|(?:less|more|fewer)\s+than)\s+)*"
_CHANGE = gated(
    r"\b(?P<modal>(?:would|will|expected\s+to|projected\s+to|set\s+to|due\s+to|may|could)\s+)?(?:have\s+|has\s+|had\s+|been\s+)*"
    r"(?:increas|ris|rose|reduc|decreas|fall|fell|drop|grow|grew|gone|went|mov|"
    rf"chang)\w*\s+(?:from\s+{_ABOUT}(?P<before>\w+)\s+(?:in\s+[\d/]+\s+)?)?(?:by\s+(?P<step>\w+)\s+)?to\s+{_ABOUT}(?P<after>[\w-]+)",
    re.I,
)


# "... remained to be", "... now stood at", "... was"
_IS = re.compile(
    r"\s(?:(?:has|had|have)\s+)?(?:was|were|is|are|been|stands?|stood|remain(?:s|ed)|totalled|now|still|at|to\s+be|\s)+$", re.I
)
# "The number of red risks had ...", "the total of overdue actions has ..."
_NUMBER_OF = re.compile(r"\b(?:number|total|count)\s+of\b", re.I)


# what a body decides of things, which is a count by status only beside another
_DECIDED = frozenset({"approved", "refused", "rejected", "withdrawn", "started", "finished"})


@dataclass
class _Context:
    """What an elliptic count leans on: what was counted before it in the paragraph, and out of how many."""

    subject: Subject | None = None
    total: int | None = None
    counted: int = 0
    status: Status | None = None


def find(reading: Reading) -> tuple[Tally, ...]:
    """The tallies of prose, lists and tables in the order of the text; one that is repeated word for word counts once."""
    found: list[Tally] = []
    context = _Context()
    block = None
    for sentence in statements(reading):
        if sentence.block is not block:
            lead = reading.leads[sentence.block.order]
            context = _introduced(reading, lead.order) if lead else _Context()
            block = sentence.block
        found.extend(_of_sentence(sentence, context, found))
    found.extend(tally_tables.find(reading))
    return _once(sorted(found, key=lambda tally: (tally.evidence.start, tally.evidence.end)))


def _introduced(reading: Reading, order: int) -> _Context:
    """The context that "Of the 30 KPIs, the ratings now are:" gives to the points of its list."""
    context = _Context()
    for sentence in reading.sentences:
        if sentence.block.order == order:
            for _ in _of_sentence(sentence, context, []):
                pass  # only the context it leaves behind is wanted
    return _Context(context.subject, context.total)


def _of_sentence(sentence: Sentence, context: _Context, told: list[Tally]) -> Iterator[Tally]:
    if not may_count(sentence) or (context.subject is None and not subjects(sentence)):
        return
    parts = read_parts(sentence)
    if not parts.mentions:
        yield from _numbers_of(sentence, parts)
        return
    whole = None if _PREVIOUS.search(parts.text) or _THEN.search(parts.text) else next(sums(parts, context.subject), None)
    if whole is not None:
        yield from _parts_of(sentence, parts, whole)
        context.subject, context.total, context.counted = Subject(0, 0, whole.kind), whole.total, whole.total or 0
    context.status = None  # what a count leans on stands in its own sentence
    if parts.subjects and not context.subject:
        context.total = None
    made = False
    for number, mention in enumerate(parts.mentions):
        if whole is not None and mention.start <= whole.parts[-1].mention.start:
            made = True
            continue
        limit = parts.mentions[number + 1].start if number + 1 < len(parts.mentions) else len(parts.text)
        cut = parts.text.find(";", mention.end, limit)
        limit = cut if cut >= 0 else limit
        tally = _of_mention(sentence, parts, mention, limit, context) or _shared(sentence, parts, mention)
        if tally is not None:
            made = True
            if parts.is_definite(mention) and _told(tally, told):
                continue
            yield tally
            yield from _changes(sentence, parts, tally, mention.end)
    yield from _numbers_of(sentence, parts)
    if not made:
        yield from _number_is(sentence, parts)
        yield from _became(sentence, parts)
        yield from _colour_first(sentence, parts, context)
        yield from _level_first(sentence, parts, context)


def _parts_of(sentence: Sentence, parts: Parts, whole: Sum) -> Iterator[Tally]:
    """The parts that add up to a whole, each a tally."""
    for part in whole.parts:
        yield _of_part(sentence, parts, whole.kind, whole.total, part)


def _of_part(sentence: Sentence, parts: Parts, kind: str, total: int | None, part: Part) -> Tally:
    return Tally(
        subject=kind,
        status=part.status,
        count=part.mention.number,
        percent=part.mention.percent,
        total=total,
        when="expected" if _FORECAST.match(parts.text, part.mention.end) else "current",
        evidence=sentence.span,
        item=sentence.block.item,
        rule=RULE_SUM,
        confidence=0.88,
    )


def _shared(sentence: Sentence, parts: Parts, mention: Mention) -> Tally | None:
    """A count with its share of things, whatever these are said to be: "14 (29%) of the actions were in doubt"."""
    part = next((part for part in shared(parts) if part.mention == mention), None)
    subject = parts.subject(mention.end, len(parts.text))
    return _of_part(sentence, parts, subject.kind, None, part) if part and subject else None


def _level_first(sentence: Sentence, parts: Parts, context: _Context) -> Iterator[Tally]:
    for kind, level, share in levels_first(parts, context.subject):
        yield Tally(
            subject=kind,
            status=level,
            count=None,
            percent=share,
            evidence=sentence.span,
            item=sentence.block.item,
            rule=RULE_COLOUR_FIRST,
            confidence=0.8,
        )


def _told(tally: Tally, told: list[Tally]) -> bool:
    """Whether "the 3 red indicators" are those that the item has counted already."""
    return any(
        (other.subject, other.status, other.count, other.item) == (tally.subject, tally.status, tally.count, tally.item) for other in told
    )


def _of_mention(sentence: Sentence, parts: Parts, mention: Mention, limit: int, context: _Context) -> Tally | None:
    if _PART_OF.search(parts.text[: mention.start]):
        return None
    subject = parts.counted(mention, limit)
    elliptic = subject is None
    if subject is not None:
        status = parts.status(mention.end, limit, subject)
        if status is None:
            context.subject, context.total, context.counted, context.status = subject, mention.number, 0, None
            return None
    else:
        leaned = parts.parted(mention) or context.subject or parts.subject(limit, len(parts.text))
        compared = _PREVIOUS.search(parts.text[max(0, mention.start - 60) : mention.start])
        if leaned is None or not (compared or parts.is_predicate(mention.end, limit)):
            return None
        subject = leaned
        status = parts.status(mention.end, limit, Subject(mention.end, mention.end, subject.kind))
        if status is None and context.status and (compared or (context.status.attributive and parts.is_place(mention.end))):
            status = context.status._replace(start=mention.end, end=mention.end)
        if status is None and parts.is_reported(mention):
            context.subject, context.total, context.counted = subject, mention.number, 0
        if status is None:
            return None
    when = _when(parts, mention, status)
    whole = mention.total if mention.total is not None else parts.whole(subject)
    total = whole if whole is not None else _total(mention, context, elliptic or parts.follows_of(mention))
    if whole is not None:
        context.total, context.counted = whole, mention.number or 0
    elif total is not None and mention.number is not None and when == "current":
        context.counted += mention.number
    context.subject = subject
    context.status = status
    if status.words in _DECIDED and total is None and not elliptic:
        return None  # "the 3 schemes were approved" is a decision
    return Tally(
        subject=subject.kind,
        status=status.words,
        count=mention.number,
        percent=mention.percent,
        total=total,
        when=when,
        evidence=sentence.span,
        item=sentence.block.item,
        rule=RULE_ELLIPSIS if elliptic else RULE_COUNT,
        confidence=(0.9 if status.colour else 0.72) - (0.06 if elliptic else 0.0),
    )


def _total(mention: Mention, context: _Context, leans: bool) -> int | None:
    if context.total is None or mention.number is None or context.counted + mention.number > context.total:
        return None
    return context.total if leans or context.counted else None


def _when(parts: Parts, mention: Mention, status: Status) -> str:
    """Whether the count is of now, of before ("compared to 13 rated green") or still to be ("2 new risks proposed to be added")."""
    if _PREVIOUS.search(parts.text[max(0, mention.start - 60) : mention.start]):
        return "previous"
    clause = max(parts.text.rfind("; ", 0, mention.start), 0)
    stop = parts.text.find(";", mention.end)
    if _THEN.search(parts.text[clause : mention.start]) or _THEN.search(
        parts.text[status.end : stop if stop >= 0 else len(parts.text)][:40]
    ):
        return "previous"
    if _FORECAST.match(parts.text, mention.end):
        return "expected"
    upto = parts.text[max(0, mention.start - 30) : max(status.end, mention.end)]
    after = parts.text[status.end :]
    if _TO_BE.search(parts.text[mention.end : status.start]):
        return "expected"
    return "expected" if _EXPECTED.search(upto) or _EXPECTED_AFTER.match(after) else "current"


def _changes(sentence: Sentence, parts: Parts, tally: Tally, start: int) -> Iterator[Tally]:
    """ "... which would rise to seven": a second count of the same status."""
    match = _CHANGE.search(sentence.text, start)
    if not match or tally.when != "current" or tally.count is None or ";" in parts.text[start : match.start()]:
        return
    after = count(match["after"])
    if after is None or match["before"]:
        return
    yield replace(
        tally,
        count=after,
        percent=None,
        total=None,
        when="expected" if match["modal"] else "current",
        rule=RULE_CHANGE,
        confidence=0.85,
    )


def _numbers_of(sentence: Sentence, parts: Parts) -> Iterator[Tally]:
    """ "The number of red risks had risen from three to five": the count before and the count now."""
    match = _CHANGE.search(sentence.text)
    of = _NUMBER_OF.search(sentence.text[: match.start()]) if match else None
    subject = parts.subject(of.end(), match.start()) if match and of else None
    if match is None or of is None or subject is None:
        return
    status = parts.status(of.end(), match.start(), subject)
    after, before = count(match["after"]), count(match["before"]) if match["before"] else None
    if status is None or after is None:
        return
    now = Tally(
        subject=subject.kind,
        status=status.words,
        count=after,
        when="expected" if match["modal"] else "current",
        evidence=sentence.span,
        item=sentence.block.item,
        rule=RULE_CHANGE,
        confidence=0.85,
    )
    if before is not None:
        yield replace(now, count=before, when="current" if match["modal"] else "previous")
    yield now


def _number_is(sentence: Sentence, parts: Parts) -> Iterator[Tally]:
    """ "The number of red risks remained to be four", "The number of overdue actions was 12"."""
    for mention in parts.mentions:
        match = _IS.search(parts.text[: mention.start]) if mention.number is not None else None
        of = _NUMBER_OF.search(parts.text[: match.start()]) if match else None
        subject = parts.subject(of.end(), match.start()) if match and of else None
        status = parts.status(of.end(), match.start(), subject) if match and of and subject else None
        if subject and status and status.attributive:
            yield Tally(
                subject=subject.kind,
                status=status.words,
                count=mention.number,
                evidence=sentence.span,
                item=sentence.block.item,
                rule=RULE_CHANGE,
                confidence=0.85,
            )


# "the closure of 19 risks", "the addition of two new risks"
_BECAME = re.compile(r"\b(?P<noun>closure|removal|addition|deletion)\s+of\s+(?:the\s+|these\s+)?$", re.I)
_STATUS_OF = {"closure": "closed", "removal": "removed", "addition": "added", "deletion": "deleted"}
_PLANNED = re.compile(r"\b(?:propos\w+|recommend\w+|request\w*|suggest\w+|approv\w+|agree\w*|consider\w*)\b", re.I)


def _became(sentence: Sentence, parts: Parts) -> Iterator[Tally]:
    """ "resulted in the closure of 19 risks": what became of them stands before the count."""
    for number, mention in enumerate(parts.mentions):
        match = _BECAME.search(parts.text[: mention.start]) if mention.number is not None else None
        if match is None or _PLANNED.search(parts.text[: match.start()]):
            continue
        limit = parts.mentions[number + 1].start if number + 1 < len(parts.mentions) else len(parts.text)
        subject = parts.counted(mention, limit)
        if subject and subject.kind != "other":
            yield Tally(
                subject=subject.kind,
                status=_STATUS_OF[match["noun"].lower()],
                count=mention.number,
                evidence=sentence.span,
                item=sentence.block.item,
                rule=RULE_CHANGE,
                confidence=0.8,
            )


def _colour_first(sentence: Sentence, parts: Parts, context: _Context) -> Iterator[Tally]:
    """ "Green: 12, Amber: 5 and Red: 3" with the thing named before it, or at least two colours in one sentence."""
    pairs = parts.colour_first()
    subject = parts.subject(0, len(parts.text)) or context.subject
    if subject is None or len(pairs) < 2 or subject.kind == "other":
        return
    for colour, number in pairs:
        yield Tally(
            subject=subject.kind,
            status=colour,
            count=number,
            evidence=sentence.span,
            item=sentence.block.item,
            rule=RULE_COLOUR_FIRST,
            confidence=0.8,
        )


def _once(tallies: list[Tally]) -> tuple[Tally, ...]:
    kept: list[Tally] = []
    for tally in tallies:
        same = (
            other
            for other in kept
            if (other.subject, other.status, other.count, other.percent, other.total, other.when)
            == (tally.subject, tally.status, tally.count, tally.percent, tally.total, tally.when)
        )
        if tally.total is None or tally.rule == tally_tables.RULE or not any(same):
            kept.append(tally)
    return tuple(kept)
