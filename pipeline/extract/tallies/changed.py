"""Tallies told by a change or by the number itself: "red risks had risen from six to seven", "the number of overdue actions was 12"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.reading import Sentence
from pipeline.extract.tallies.parts import Parts
from pipeline.extract.values import COUNT, count
from pipeline.facts import Tally
from pipeline.language.gate import gated

RULE_CHANGE = "tallies.change/1"

# "six red risks, to rise to seven", "red risks had risen from six to seven", "amber risks reduced from 5 to 3"
_ABOUT = r"(?:(?:over|under|about|around|nearly|almost|just|(?:less|more|fewer)\s+than)\s+)*"
_CHANGE = gated(
    r"\b(?P<modal>(?:would|will|expected\s+to|projected\s+to|set\s+to|due\s+to|may|could)\s+)?(?:have\s+|has\s+|had\s+|been\s+)*"
    r"(?:increas|ris|rose|reduc|decreas|fall|fell|drop|grow|grew|gone|went|mov|"
    rf"chang)\w*\s+(?:from\s+{_ABOUT}(?P<before>\w+)\s+(?:in\s+[\w/]+\s+|last\s+\w+\s+)?)?(?:by\s+\w+\s+)?to\s+{_ABOUT}(?P<after>[\w-]+)",
    re.I,
)


_CLOSE = 12  # characters from what is counted to the verb of its change: "overdue actions| have now |dropped"
# "... remained to be", "... now stood at", "... was"
_IS = re.compile(
    r"\s(?:(?:has|had|have)\s+)?(?:was|were|is|are|been|stands?|stood|remain(?:s|ed)|totalled|now|still|at|to\s+be|\s)+$", re.I
)
# "The number of red risks had ...", "the total of overdue actions has ..."
_NUMBER_OF = re.compile(r"\b(?:number|total|count)\s+of\b", re.I)


def changes(sentence: Sentence, parts: Parts, tally: Tally, start: int) -> Iterator[Tally]:
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


def numbers_of(sentence: Sentence, parts: Parts) -> Iterator[Tally]:
    """ "The number of red risks had risen from three to five", "Overdue actions dropped from 11 to 4": the count before and now."""
    match = _CHANGE.search(sentence.text)
    if match is None:
        return
    of = _NUMBER_OF.search(sentence.text[: match.start()])
    begin = of.end() if of else max(sentence.text.rfind(stop, 0, match.start()) for stop in (",", ";", " and ")) + 1
    subject = parts.subject(begin, match.start())
    if subject is None or (of is None and (match["before"] is None or subject.end + _CLOSE < match.start())):
        return
    status = parts.status(begin, match.start(), subject)
    if of is None and not (status and status.attributive):
        return
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


def number_is(sentence: Sentence, parts: Parts) -> Iterator[Tally]:
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


# "... eight green, five amber and three red, compared with |six, six and four| (respectively) in May"
_IN_TURN = gated(
    rf"\b(?:compared?\s+(?:with|to)|in\s+comparison\s+(?:with|to)|against|as\s+against|previously|formerly|up\s+from|down\s+from)\s+"
    rf"(?P<counts>{COUNT}(?:,\s+{COUNT})*,?\s+and\s+{COUNT})(?!\s?(?:%|per\s?cent)|[./]\d)"
    r"(?=,?\s+respectively\b|[.;,)]|\s+(?:in|at|on|last|for|when|previously)\b|$)",
    re.I,
)
_EACH = re.compile(r",?\s+and\s+|,\s+", re.I)


def in_turn(sentence: Sentence, told: list[Tally]) -> list[Tally]:
    """What a sentence tells, with the counts before of the same statuses in their order, if it gives one for each."""
    match = _IN_TURN.search(sentence.text) if len(told) > 1 else None
    now = [tally for tally in told if tally.when == "current" and tally.count is not None]
    counts = [count(printed) for printed in _EACH.split(match["counts"])] if match else []
    if match is None or len(now) != len(counts) or None in counts:
        return told
    before = [
        replace(tally, count=number, percent=None, total=None, when="previous", rule=RULE_CHANGE)
        for tally, number in zip(now, counts, strict=True)
    ]
    return [*now, *before, *(tally for tally in told if tally.when == "expected")]


# "Overdue actions: 12", "Red risks – four (previously six)", "Risks rated high: 4 (was 6)": a label and its number
_LABELS = re.compile(r"\s?(?::|[–—=-]\s)\s*$")
_LABEL_BEFORE = gated(
    rf"\s\((?:previously|formerly|was|were|last\s+\w+:?|down\s+from|up\s+from|from)\s+(?P<first>{COUNT})\)"
    rf"|\s\((?P<last>{COUNT})\s+(?:last\s+\w+|previously|before)\)",
    re.I,
)
_LONGEST_LABEL = 60  # characters


def labelled(sentence: Sentence, parts: Parts) -> Iterator[Tally]:
    """ "Overdue actions: 12", "Risks rated high: four (previously six)": a status and its things head the sentence, and then the number."""
    mention = parts.mentions[0]
    label = _LABELS.search(parts.text[: mention.start]) if mention.number is not None and mention.start <= _LONGEST_LABEL else None
    subject = parts.subject(0, label.start()) if label else None
    status = parts.status(0, label.start(), subject) if label and subject else None
    if not (label and subject and status) or mention.total is not None:
        return
    ends = status.end if not status.attributive else subject.end
    begins = min(status.start, subject.start)
    if parts.text[ends : label.start()].strip() or not _FIRST_WORDS.fullmatch(parts.text[:begins]):
        return
    if not _LABEL_ENDS.match(parts.text, mention.end):
        return
    now = Tally(
        subject=subject.kind,
        status=status.words,
        count=mention.number,
        percent=mention.percent,
        evidence=sentence.span,
        item=sentence.block.item,
        rule=RULE_CHANGE,
        confidence=0.8,
    )
    before = _LABEL_BEFORE.match(sentence.text, mention.end)
    yield now
    if before:
        yield replace(now, count=count(before["first"] or before["last"]), percent=None, when="previous")


_FIRST_WORDS = re.compile(r"\W*(?:(?:number|total|count)\s+of\s+|total\s+|the\s+|all\s+|current\s+|currently\s+)*", re.I)
_LABEL_ENDS = re.compile(r"\s*(?:$|[.,;(\ufffc])")
# "the closure of 19 risks", "the addition of two new risks"
_BECAME = re.compile(r"\b(?P<noun>closure|removal|addition|deletion)\s+of\s+(?:the\s+|these\s+)?$", re.I)
_STATUS_OF = {"closure": "closed", "removal": "removed", "addition": "added", "deletion": "deleted"}
_PLANNED = re.compile(r"\b(?:propos\w+|recommend\w+|request\w*|suggest\w+|approv\w+|agree\w*|consider\w*)\b", re.I)


def became(sentence: Sentence, parts: Parts) -> Iterator[Tally]:
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
