"""Counts behind the words that say what they are.

"Of the 15 proposals the Cabinet had accepted 11, accepted three in part and rejected one"
"Substantial assurance had been given for two, reasonable for one and limited for one"
"""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.tallies.mentions import Mention, Subject
from pipeline.extract.tallies.parts import Parts
from pipeline.extract.tallies.sums import Part, Sum
from pipeline.extract.values import COUNT, count
from pipeline.language.gate import gated

_FEWEST = 2  # parts
# "Of the 15 proposals made by the Panel, Cabinet had |": the whole, and who did what with its parts
_OF_THE = gated(
    rf"^\W*(?:Out\s+)?Of\s+(?:(?:the|our|its|these)\s+)?(?P<whole>{COUNT})\s(?P<noun>[^.;:,]{{4,80}}?),?\s(?:the\s)?[A-Z][^.;:,\d]{{2,50}}?\s(?:had|has|have)\s",
    re.I,
)
# "accepted 11|", "accepted three in part|", "turned down one": what was done with a part
_DONE = re.compile(
    rf"(?:,\s|\s?\band\s)?(?:had\s|has\s|have\s)?(?P<verb>[a-z]{{3,}}(?:ed|eld|ne)(?:\s(?:down|up|out))?)\s(?P<count>{COUNT})"
    rf"(?P<how>\s(?:in\s(?:part|full|principle|whole)|partly|partially|fully|outright))?(?=\s?(?:,|;|\.|$|and\b))",
    re.I,
)
_LEVELS = "substantial|reasonable|adequate|limited|full|moderate|satisfactory|significant|partial|minimal|high|medium|low|no|nil"
# "Substantial assurance had been given for two", "reasonable for one", "limited to four"
_GIVEN = re.compile(
    rf"\b(?P<level>{_LEVELS})(?P<assurance>\s+assurance)?(?:\s+(?:(?:is|was|were|has|have|had)\s+(?:been\s+)?(?:given|provided|reported)))?\s+(?:for|to|in|on)\s+"
    rf"(?P<count>{COUNT})\b(?!\s?%)",
    re.I,
)


def whole(parts: Parts, leaned: Subject | None, told: int | None) -> Sum | None:
    """The parts of a whole of which the words before each count say what became of it; None where a sentence has none.

    `leaned` is what was counted in the sentence before, `told` how many there were.
    """
    return _done(parts) or _assured(parts, leaned, told)


def _done(parts: Parts) -> Sum | None:
    head = _OF_THE.match(parts.text)
    total = count(head["whole"]) if head else None
    if head is None or not total:
        return None
    found: list[Part] = []
    at = head.end()
    while done := _DONE.match(parts.text, at):
        mention = _mention(parts, done.start("count"))
        if mention is None:
            return None
        found.append(Part(mention, f"{done['verb']}{done['how'] or ''}".lower()))
        at = done.end()
    subject = parts.subject(head.start("whole"), head.end())
    reached = sum(part.mention.number or 0 for part in found)
    return Sum(subject.kind if subject else "other", total, tuple(found)) if len(found) >= _FEWEST and reached <= total else None


def _assured(parts: Parts, leaned: Subject | None, told: int | None) -> Sum | None:
    given = list(_GIVEN.finditer(parts.text))
    if len(given) < _FEWEST or not given[0]["assurance"]:
        return None
    found = [Part(mention, one["level"].lower()) for one in given if (mention := _mention(parts, one.start("count")))]
    if len({part.status for part in found}) < max(len(found), _FEWEST):
        return None
    reached = sum(part.mention.number or 0 for part in found)
    return Sum(leaned.kind if leaned else "other", told if told == reached else None, tuple(found))


def _mention(parts: Parts, start: int) -> Mention | None:
    return next((mention for mention in parts.mentions if mention.start == start and mention.number is not None), None)
