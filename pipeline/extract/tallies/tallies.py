"""Tallies: counts of things by status.

"The six red risks would rise to seven", "14 of the 21 KPIs were rated Green, four were short of target (Amber)",
"31 of 40 (78%) indicators are rated Green", "Of the 20 actions 12 were complete and 8 overdue".
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from pipeline import patterns as re
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.statements import statements
from pipeline.extract.tallies import flattened, listed, rowed, runs, shares_told, verbs_first
from pipeline.extract.tallies import tables as tally_tables
from pipeline.extract.tallies.adding import adds_up, whole_before
from pipeline.extract.tallies.changed import became, changes, in_turn, labelled, number_is, numbers_of
from pipeline.extract.tallies.context import Context
from pipeline.extract.tallies.hints import OF_THE, may_tell
from pipeline.extract.tallies.mentions import Mention, Subject, may_count, subjects
from pipeline.extract.tallies.naming import OF_PAPER, above, named
from pipeline.extract.tallies.parts import Parts, Status, read_parts
from pipeline.extract.tallies.portions import is_portion, portions
from pipeline.extract.tallies.sums import Part, Sum, levels_first, sums
from pipeline.extract.tallies.times import FORECAST, PREVIOUS, THEN, of_a_period, time_of
from pipeline.extract.tallies.work import is_work
from pipeline.facts import Tally
from pipeline.language.gate import gated
from pipeline.language.marked import Marks, marked, roughly_marked
from pipeline.language.vocabulary import table

RULE_COUNT = "tallies.count/1"
RULE_ELLIPSIS = "tallies.ellipsis/1"
RULE_COLOUR_FIRST = "tallies.colour_first/1"
RULE_SUM = "tallies.sum/1"
RULE_PORTION = "tallies.portion/1"
RULE_RUN = "tallies.run/1"

# "the survey of all 58 schools": what is counted there is not what the clause speaks of
_PART_OF = gated(
    r"\b(?!(?:number|total|numbers|details|range|list|set|that|and|but|while|which|out|part|remainder)\b)[a-z]{4,}\s+of\s+(?:(?:all|the|our|its|these)\s+)*$",
    re.I,
)
# "eleven| of the |overdue recommendations were"
_OF_THOSE = re.compile(r"\s+of\s+(?:the|these|those|our|its)\s+$", re.I)
_OF_THESE = re.compile(r"\sof\s(?:these|those)\b", re.I)  # "12 of these schemes"
# "one of the overdue recommendations was": of one of those told of
_ONE_OF_THE = re.compile(r"\s+of\s+the\b", re.I)
_MOST_UNNAMED = 1000  # more things of no kind that is rated are work done, not a tally


def find(reading: Reading) -> tuple[Tally, ...]:
    """The tallies of prose, lists and tables in the order of the text; one that is repeated word for word counts once."""
    # spaCy takes long to load, and few papers state a tally: it is asked for its words where plain search finds one
    found = _of_prose(reading, roughly_marked) and _of_prose(reading, marked)
    found.extend(tally_tables.find(reading))
    points = list(listed.find(reading, [tally for tally in found if tally.count is not None]))
    fuller = {tally.evidence for tally in points}  # "8% high – 2 risks" says more than its share
    found = [tally for tally in found if tally.evidence not in fuller] + points
    found.extend(flattened.find(reading))
    rows = list(rowed.find(reading))
    read = {tally.evidence.start for tally in rows}
    found = [tally for tally in found if tally.evidence.start not in read] + rows
    found = shares_told.with_shares(reading, [*found, *shares_told.find(reading, found)])
    return _once(sorted(found, key=lambda tally: (tally.evidence.start, tally.evidence.end)))


def _of_prose(reading: Reading, marks: Marks) -> list[Tally]:
    found: list[Tally] = []
    before: deque[Sentence] = deque(maxlen=_NEAR)
    for _, group in groupby(statements(reading), key=lambda sentence: sentence.block.order):
        of_block = tuple(group)
        led = reading.of_block(lead.order) if (lead := reading.leads[of_block[0].block.order]) else ()
        if may_tell([sentence.text for sentence in of_block], (sentence.text for sentence in led)):
            found.extend(_of_paragraph(reading, of_block, before, found, marks))
        before.extend(of_block)
    return found


def _of_paragraph(
    reading: Reading, sentences: Sequence[Sentence], before: Iterable[Sentence], told: Sequence[Tally], marks: Marks
) -> list[Tally]:
    """The tallies of a block; `before` are the sentences before it, `told` the tallies."""
    lead = reading.leads[sentences[0].block.order]
    context = _introduced(reading, lead.order, marks) if lead else Context()
    near = deque(before, _NEAR)
    found: list[Tally] = []
    for sentence in sentences:
        if context.subject is None and OF_THE.search(sentence.text):
            context.subject = _spoken_of(near, sentence, marks)
        context.whole = whole_before(near[-1].text, sentence.text) if near and near[-1].block.order == sentence.block.order else None
        near.append(sentence)
        of_sentence = in_turn(sentence, list(_of_sentence(sentence, context, [*told, *found], marks)))
        of_sentence = _with_run(reading, sentence, of_sentence, context, marks)
        context.has_told = context.has_told or bool(of_sentence)
        found.extend(of_sentence)
        if context.subject is None and may_count(sentence.text):
            context.subject = _spoken_of((sentence,), sentence, marks)  # "The number of risks stood at 12. Five were ..."
    return found


_NEAR = 3  # sentences
_HEAD = 3  # blocks that name a paper: "Action tracker"


def _spoken_of(before: Iterable[Sentence], sentence: Sentence, marks: Marks) -> Subject | None:
    """What the nearest sentence before, in the same item, speaks of, if it is one kind of things that papers rate."""
    for other in reversed(list(before)):
        kinds = {subject.kind for subject in subjects(other, marks)} - {"other"} if other.block.item == sentence.block.item else set()
        if kinds:
            return Subject(0, 0, kinds.pop()) if len(kinds) == 1 else None
    return None


def _with_run(reading: Reading, sentence: Sentence, told: list[Tally], context: Context, marks: Marks) -> list[Tally]:
    """What a sentence tells, with a row of counts in place of what was found of it, where the row says more."""
    parts = read_parts(sentence, marks) if may_count(sentence.text) and runs.is_run(sentence.text) else None
    row = runs.run(parts) if parts else None
    counts = {(mention.number, status) for mention, status in row.parts} if row else set()
    if parts is None or row is None or len([tally for tally in told if tally.rule != RULE_PORTION]) >= len(counts):
        return told
    kind = _kind_of_run(reading, sentence, parts, row, context)
    if kind is None:
        return told
    reached = sum(mention.number or 0 for mention, _ in row.parts)
    total = row.total if row.total is not None else context.total if context.total and reached <= context.total else None
    made = [
        Tally(
            subject=kind,
            status=status,
            count=mention.number,
            percent=mention.percent,
            total=total,
            when=time_of(
                sentence, parts, mention, Status(mention.end, mention.end + len(status), status, False, False), has_told=context.has_told
            ),
            evidence=sentence.span,
            item=sentence.block.item,
            rule=RULE_RUN,
            confidence=0.85,
        )
        for mention, status in row.parts
    ]
    context.subject, context.total, context.counted = Subject(0, 0, kind), total, reached
    return [tally for tally in told if tally.count not in {number for number, _ in counts}] + made


def _kind_of_run(reading: Reading, sentence: Sentence, parts: Parts, row: runs.Run, context: Context) -> str | None:
    """What a row counts: the noun of its sentence, what was counted before, what its heading or the paper is of."""
    noun = parts.subject(0, len(parts.text)) or context.subject
    if noun is None and row.of_others:
        return "other" if "other" in row.kinds else None
    label = named(sentence.block.label or "") if noun is None else None
    if label:
        return label
    if noun is None and any(status in table("statuses")["in_a_row"] for _, status in row.parts):
        return "other" if row.total is not None else None
    title = next((item.title for item in reading.items if item.order == sentence.block.item), "")
    kind = noun.kind if noun else named(f"{title} {above(reading.blocks, sentence.block)}") or OF_PAPER.get(reading.meeting.kind)
    if kind is None and not reading.items:
        kind = named(" ".join(block.text for block in reading.blocks[:_HEAD]))
    if kind is None or kind == "other":
        return "other" if row.total is not None or kind else None
    return kind if kind in row.kinds or (kind in ("project", "recommendation") and "action" in row.kinds) else None


def _introduced(reading: Reading, order: int, marks: Marks) -> Context:
    """The context that "Of the 30 KPIs, the ratings now are:" gives to the points of its list."""
    context = Context()
    for sentence in reading.of_block(order):
        list(_of_sentence(sentence, context, [], marks))  # only the context it leaves behind is wanted
    return Context(context.subject, context.total)


def _of_sentence(sentence: Sentence, context: Context, told: Sequence[Tally], marks: Marks) -> Iterator[Tally]:
    text = sentence.text
    leans = context.subject is not None or context.whole is not None
    if not may_count(text) or not (leans or subjects(sentence, marks) or is_portion(text) or adds_up(text)):
        return
    parts = read_parts(sentence, marks)
    if not parts.mentions:
        yield from numbers_of(sentence, parts)
        return
    whole = (
        None
        if PREVIOUS.search(parts.text) or THEN.search(parts.text)
        else verbs_first.whole(parts, context.subject, context.total)
        or next(sums(parts, context.subject, _unparted(sentence, context), context.whole), None)
    )
    if whole is not None:
        yield from (_of_part(sentence, parts, whole, part) for part in whole.parts)
        context.subject, context.total, context.counted = Subject(0, 0, whole.kind), whole.total, whole.total or 0
    context.status = None  # what a count leans on stands in its own sentence
    if parts.subjects and not context.subject:
        context.total = None
    labels = list(labelled(sentence, parts)) if whole is None else []
    yield from labels
    made = bool(labels)
    for number, mention in enumerate(parts.mentions):
        if labels and (number == 0 or mention.number == labels[-1].count):
            continue
        if whole is not None and mention.start <= whole.parts[-1].mention.start:
            made = True
            continue
        limit = parts.mentions[number + 1].start if number + 1 < len(parts.mentions) else len(parts.text)
        cut = parts.text.find(";", mention.end, limit)
        limit = cut if cut >= 0 else limit
        tally = _of_mention(sentence, parts, mention, limit, context) or _portion(sentence, parts, mention, context)
        if tally is not None:
            made = True
            if parts.is_definite(mention) and _told(tally, told):
                continue
            yield tally
            yield from changes(sentence, parts, tally, mention.end)
    yield from numbers_of(sentence, parts)
    if not made:
        yield from number_is(sentence, parts)
        yield from became(sentence, parts)
        yield from _colour_first(sentence, parts, context)
        yield from _level_first(sentence, parts, context)


def _unparted(sentence: Sentence, context: Context) -> int | None:
    """How many things the sentence before told of, if none of them has been counted by status and this does not speak of another time."""
    return None if context.counted or context.has_told or of_a_period(sentence.text) else context.total


def _of_part(sentence: Sentence, parts: Parts, whole: Sum, part: Part) -> Tally:
    """One of the parts that add up to a whole."""
    return Tally(
        subject=whole.kind,
        status=part.status,
        count=part.mention.number,
        percent=part.mention.percent,
        total=whole.total,
        when="expected" if FORECAST.match(parts.text, part.mention.end) else "current",
        evidence=sentence.span,
        item=sentence.block.item,
        rule=RULE_SUM,
        confidence=0.88,
    )


def _portion(sentence: Sentence, parts: Parts, mention: Mention, context: Context) -> Tally | None:
    """A count with its share or its whole, whatever the things are said to be: "14 (29%) of the actions were in doubt"."""
    portion = next((portion for portion in portions(parts, sentence.text) if portion.mention == mention), None)
    if portion and portion.kind is None and context.subject is None and (mention.number or 0) > _MOST_UNNAMED:
        return None
    if portion is None or PREVIOUS.search(parts.text[max(0, mention.start - 60) : mention.start]):
        return None
    if portion.is_of_these and (context.subject is None or context.subject.kind == "other" or mention.number == 1):
        return None  # "7,014 of these were in the north": how things are spread
    headed = parts.heading(mention) if portion.kind is None else None
    kind = portion.kind or (headed.kind if headed else context.subject.kind if context.subject else None) or "other"
    return Tally(
        subject=kind,
        status=portion.status,
        count=mention.number,
        percent=mention.percent,
        total=portion.total if portion.total is not None or mention.percent is not None else context.total,
        when="expected" if FORECAST.match(f" are {portion.status}") else "current",
        evidence=sentence.span,
        item=sentence.block.item,
        rule=RULE_PORTION,
        confidence=0.8 if portion.kind else 0.65,
    )


def _level_first(sentence: Sentence, parts: Parts, context: Context) -> Iterator[Tally]:
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


def _told(tally: Tally, told: Sequence[Tally]) -> bool:
    """Whether "the 3 red indicators" are those that the item has counted already."""
    return any(
        (other.subject, other.status, other.count, other.item) == (tally.subject, tally.status, tally.count, tally.item) for other in told
    )


def _of_mention(sentence: Sentence, parts: Parts, mention: Mention, limit: int, context: Context) -> Tally | None:
    if _PART_OF.search(parts.text[: mention.start]):
        return None
    subject = parts.counted(mention, limit)
    elliptic = subject is None
    if subject is not None:
        status = parts.status(mention.end, limit, subject)
        if (
            status is not None
            and mention.total is None
            and (mention.number or 0) > 1
            and _OF_THOSE.match(parts.text, mention.end, status.start)
        ):
            return None  # "Eleven of the overdue actions were new": there may be more that are overdue
        if status is not None and status.attributive and mention.total is not None:
            # "four of the six overdue actions were of high priority": they all are overdue
            predicate = parts.status(subject.end, limit, Subject(subject.end, subject.end, subject.kind))
            if predicate is None and any(portion.mention == mention for portion in portions(parts, sentence.text)):
                return None
            status = predicate or status
        one = status is not None and status.attributive and mention.number == 1 and _ONE_OF_THE.match(parts.text, mention.end)
        if one and not parts.is_place(subject.end):
            return None
        if status is None:
            context.subject, context.total, context.counted, context.status = subject, mention.number, 0, None
            return None
    else:
        leaned = (
            parts.parted(mention)
            or parts.with_before(mention)
            or parts.topic(mention)
            or context.subject
            or parts.subject(limit, len(parts.text))
        )
        compared = PREVIOUS.search(parts.text[max(0, mention.start - 60) : mention.start])
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
    when = time_of(sentence, parts, mention, status, has_told=context.has_told)
    whole = mention.total if mention.total is not None else parts.whole(subject)
    leans = elliptic or parts.follows_of(mention) or _OF_THESE.search(parts.text, mention.start, mention.end + 12) is not None
    total = whole if whole is not None else _total(mention, context, leans)
    if whole is not None:
        context.total, context.counted = whole, mention.number or 0
    elif total is not None and mention.number is not None and when == "current":
        context.counted += mention.number
    context.subject = subject
    context.status = status
    if total is None and is_work(parts.text, mention, subject, status.words, elliptic=elliptic):
        if not elliptic:  # "Eighteen schemes were approved. Twelve of these are in progress."
            context.total, context.counted = mention.number, 0
        return None
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


def _total(mention: Mention, context: Context, leans: bool) -> int | None:
    if context.total is None or mention.number is None or context.counted + mention.number > context.total:
        return None
    return context.total if leans or context.counted else None


def _colour_first(sentence: Sentence, parts: Parts, context: Context) -> Iterator[Tally]:
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
