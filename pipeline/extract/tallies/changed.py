"""Tallies told by a change or by the number itself: "red risks had risen from six to seven", "the number of overdue actions was 12"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.reading import Sentence
from pipeline.extract.tallies.parts import Parts
from pipeline.extract.values import count
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
