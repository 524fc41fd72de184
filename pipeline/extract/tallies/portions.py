"""A portion of a number of things, whatever is said of it: its share or its whole beside the count tells that it is a tally.

"14 (29%) of the actions were under control", "48 of the 210 doors had been made safe", "77% (36/47) of measures with a target are
predicted to achieve it".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.tallies.mentions import Mention
from pipeline.extract.tallies.parts import Parts, is_cut
from pipeline.extract.values import COUNT, count
from pipeline.language.gate import gated

_FEWEST = 5  # things of which a part is told: "two of the three options were" speaks of each
_LONGEST = 9  # words of a status

# "of the actions due this quarter were", "doors had not yet been", "had all been"; a word ends where no letter follows,
# since to try its parts as words, up to eight, takes very long
_SAID = re.compile(
    r"(?:\s+of\s+(?:(?:the|our|its|their|these|those|all|reported)\s+)*)?(?P<noun>(?:\s*[\w’'/&\ufffc-]+(?:(?!\w)|(?<!\w))){0,8}?)\s*(?:\([^()]{1,20}\)\s*)?"
    r"\b(?P<verb>(?:is|are|was|were|has|have|had)\s+(?!to\b)(?:(?:now|already|since|all|both|been|still|being|only|also|reported\s+as|rated\s+as|rated|deemed\s+to\s+be)\s+)*)"
    r"(?P<status>(?:not\s+(?:yet\s+)?(?:been\s+|being\s+)?)?['‘“]?[a-z][^,;:()]*)",
    re.I,
)
# nouns that bear no status, and what is no noun
_NO_NOUN = re.compile(
    r"\b(?:which|that|who|whom|where|when|and|or|but|by|would|will|should|could|to|members?|councillors?|cllrs?|people|persons?|residents?|votes?|men|women|"
    r"officers?|pupils|children|staff|employees|days|weeks|months|years|hours|miles|acres|hectares|points|options?)\b",
    re.I,
)
_NO_STATUS = re.compile(
    r"(?:present|absent|here|able|unable|elected|appointed|said|told|asked|thanked|the|a|an|in\s+favour|from|for|of|by|with|without|per|no\s+(?!data|longer)|"
    r"it|there|this|that|these|those|more(?!\s+than)|less(?!\s+than)|fewer(?!\s+than)|just|about|over|under|between|attended|voted|received|required|given|proposed|needed)\b",
    re.I,
)
# where a status ends: a reason, a place, a day ("completed to date"), what is not read as a count
_ENDS = re.compile(
    r"\s*(?:\b(?:to\s+date|so\s+far|thus\s+far|already|overall)\b|"
    r"(?<!than )(?<!within )(?<!by )(?<!\ufffc)\ufffc|[.–]|\b(?:which|because|due\s+to|including|as\s+(?:they|it|at)|"
    r"and|with|until|while|whilst|but|although|compared|against|since|during|last|this)\b|\b(?:in|by|on|at|to)\s+(?=[A-Z\ufffc]|the\s+(?:end|last)))",
)


# "48 of the 210 doors had", "three out of twelve were"
_OF_A_WHOLE = gated(
    rf"\b(?:{COUNT})\s+(?:out\s+)?of\s+(?:the\s+|our\s+|its\s+)?(?:{COUNT})\s[^.;:,]{{0,60}}\b(?:is|are|was|were|has|have|had)\b", re.I
)


# "Of the 14 scores that he had tested, nine were"
# ... "Of 24 plans, 22 had been signed off"
_WHOLE_FIRST = gated(
    rf"^\W*(?:Out\s+)?Of\s+(?:(?:the|our|its|these)\s+)?(?P<whole>{COUNT})\s(?P<noun>[^.;:,]{{4,60}}),\s(?:[^.;:,]{{3,40}},\s)?(?:only\s+|just\s+)?(?:{COUNT})\s",
    re.I,
)


# "Eleven objections had been made, of which two had been withdrawn"
_OF_WHICH = gated(rf"\bof\s+which\s+(?:{COUNT})\b", re.I)
# "25 areas were found; 3 have been completed and 22"
_PARTED_CLAUSE = gated(rf"\b(?:{COUNT})\s[^.;:,]{{4,60}};\s(?:{COUNT})\s[^.;]{{3,60}}?(?:\band|,)\s+(?:{COUNT})\b", re.I)


# "of the 210 doors", "of 24 plans", "of which two": what all but the last hold, and few sentences
_OF_A_COUNT = gated(rf"\bof\s+(?:(?:the|our|its|these|which)\s+)?(?:{COUNT})", re.I)


def is_portion(text: str) -> bool:
    """Whether a sentence tells a part of a number of things."""
    if _OF_A_COUNT.search(text) is not None and any(pattern.search(text) for pattern in (_OF_A_WHOLE, _WHOLE_FIRST, _OF_WHICH)):
        return True
    return ";" in text and _PARTED_CLAUSE.search(text) is not None


class Portion(NamedTuple):
    """A count that is part of a whole, what is said of it, and the kind of thing if the words name one that is known."""

    mention: Mention
    total: int | None
    status: str
    kind: str | None
    is_of_these: bool  # without its share or its whole


# "12 of these were more than six months late"
_OF_THESE = re.compile(r"\bof\s+(?:them|these|those|which)$", re.I)


def portions(parts: Parts, printed: str) -> Iterator[Portion]:
    """Every count of a sentence that stands with its share or its whole, or is "of these", with what its clause says of it.

    `printed` is the sentence as it is printed, of which `parts` has lengths of time blotted out.
    """
    for number, mention in enumerate(parts.mentions):
        if mention.number is None:
            yield from _of_them(parts, number)
            continue
        first = _WHOLE_FIRST.match(parts.text, 0, mention.end + 1) if number == 1 and mention.total is None else None
        first = first or (parts.of_which(mention) if number and mention.total is None else None)
        if first and _NO_NOUN.search(first["noun"]):
            continue
        total = count(first["whole"]) if first else mention.total
        of_these = _OF_THESE.search(parts.text[mention.start : mention.end]) is not None
        if not of_these and mention.percent is None and (total or 0) < _FEWEST:
            continue
        end = parts.mentions[number + 1].start if number + 1 < len(parts.mentions) else len(parts.text)
        said = _SAID.match(parts.text, mention.end, end)
        if said is None or _NO_NOUN.search(said["noun"]):
            continue
        stop = _ENDS.search(said["status"])
        begin = said.start("status")
        status = printed[begin : begin + (stop.start() if stop else len(said["status"]))]
        status = " ".join(status.strip(" .'’”‘“").lower().split())
        if not 1 <= len(status.split()) <= _LONGEST or _NO_STATUS.match(status) or is_cut(status) or not re.search(r"[a-z]{3}", status):
            continue
        noun = parts.subject(*(first.span("noun") if first else said.span("noun")))
        if noun is None and not said["noun"].strip() and total is None and not of_these:
            continue  # "14 (29%) were": of what was told before
        yield Portion(mention, total, status, noun.kind if noun else None, of_these and mention.percent is None and total is None)


# " of them had been |agreed", "98% of these were accepted": a share of those just counted
_OF_THEM = re.compile(
    r"\s+of\s+(?:them|these|those|which)\s+(?:is|are|was|were|has|have|had)\s+(?:(?:been|now|already|since|all)\s+)*"
    r"(?P<status>(?:not\s+)?[a-z]+)",
    re.I,
)


def _of_them(parts: Parts, place: int) -> Iterator[Portion]:
    """The share of what the sentence counts before it: "171 actions had been set and 98% of them had been agreed"."""
    mention, whole = parts.mentions[place], parts.mentions[place - 1] if place else None
    said = _OF_THEM.match(parts.text, mention.end)
    subject = parts.counted(whole, mention.start) if said and whole and whole.number else None
    if said and whole and subject and not _NO_STATUS.match(said["status"]):
        yield Portion(mention, whole.number, said["status"].lower(), subject.kind, False)
