"""What a declared interest is in, in the words printed, and the words that make a tie of a member to a matter."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract.actors import Actor
from pipeline.language.gate import gated

# an item's or a sub-heading's title: "Declarations of interest", "Disclosure of pecuniary interests", "Welcome, apologies and declarations"
TITLE = gated(
    r"^\W*declarations?\W*$|\b(?:apolog(?:y|ies)|welcome|substitut\w+)\b.*\bdeclarations?\W*$|declar\w*.*\binterest|conflicts?\s+of\s+interest|\binterests?\s+declared|disclosures?\s+of\s+.*interest|register\s+of\s+interests",
    re.I,
)
# what makes such words a declaration outside that item: a tie, or that the member then took no part
TIE = re.compile(
    r"\b(?:member|trustee|tenant|governor|director|employee|employed|landlord|landowner|owner|owned|friend|relative|wife|husband|partner|son|daughter|"
    r"brother|sister|neighbour|shareholder|works?|worked|lives?|lived|knew|knows|acquainted|related|resident|leaseholder|licen[cs]e)\b",
    re.I,
)
_NOT_THE_OTHER = re.compile(r"^\s*,?\s*\(?but\s+(?:not|non)[\s-]+(?:an?\s+)?\w+\s+interests?\)?", re.I)  # before the matter
# the matter after the interest: " in item 7", " relating to the Elm Fund", " by email on item 7"
_MATTER = re.compile(
    r"(?!\s*at\s+th(?:is|at)\s)\s*(?:\([^()]{1,40}\)\s*)?,?\s*(?:(?:by\s+e-?mail|by\s+letter|in\s+writing|verbally|in\s+advance)\s+)?(?:in\s+(?:relation|respect|regard(?:ing)?|connection)\s+(?:to|of|with)|with\s+(?:regard|respect)\s+to|relating\s+to|"
    r"as\s+regards|regarding|concerning|pertaining\s+to|within|in(?!\s+accordance\b)|on|re:?|for|under|with|about|at|of)\s+(?P<matter>\S.*)",
    re.I,
)
# the reason given in its place: " as a trustee", ", being the owner"
BECAUSE = re.compile(r"\s*,?\s*(?:as|because|since|due\s+to|by\s+virtue\s+of|owing\s+to|being|having|that|-|–|:)\s+(?P<matter>\S.*)", re.I)
# where a matter ends: at what the member then did, or the next member's; its reason is part of it ("item 4 as a trustee of the hall")
_MATTER_ENDS = re.compile(
    r"\s*(?:(?<!\bNo)(?<!\bno)(?:[.]\s|;\s(?!(?:and\s+)?(?:the\s+)?[a-z][^.;]{2,80}\b(?:item|minute)\s+\d))|[.;]$|,?\s+(?:(?:as|so)\s+(?:did|had|were|was)\b|as\s+(?:required|set\s+out|detailed|outlined)\b|"
    r"and\s+(?:left|took|would|did|withdrew|remained|therefore|was|were|so|will|vacated|abstain(?:s|ed)|retired|stepped|declined|spoke|declared|stated|asked|advised|confirmed|wished|agreed|apologi[sz]ed|offered|"
    r"chose|undertook|recused|excused|it|he|she|they|(?:Cllr|Councillor|Mr|Mrs|Ms|Cr|Dr))\b|(?<=,\s)(?:he|she|they)\s+(?:then\s+)?(?:agreed|would|will|left|took|withdrew|abstained|did|offered|chose|remained)\b|"
    r"(?<=,\s)(?:left|withdrew|vacated|abstained|took\s+no|did\s+not)\b|"  # "in the lease|, left the room"
    r"and\s*,|and\s+(?:following|requested|asked|removed|removing)\b|in\s+accordance\s+with\b|"
    r"(?:would|will|and\s+shall)\s+(?:leave|withdraw|abstain)\b|but\b|who\b|which\s+(?:he|she|they)\b|however|nor\b))",
    re.I,
)
# "Item 7, Baths Lease| – Non-Registrable Interest| – as a swimmer"
_KIND_AT_END = re.compile(r"\s*[–—-]\s*(?:[\w-]+\s+){0,4}interests?(?=$|\s*[–—-]\s)", re.I)
# "Item 7, grant to the band, as her son plays in it| (non-pecuniary)"
_KIND_IN_BRACKETS = re.compile(
    r"\s*\((?:(?:an?|other|disclosable|non|significant)[\s-]+)?(?:personal|prejudicial|(?:non-?)?pecuniary|(?:non-?)?registrable|dpi|ori|nri)(?:\s+interests?)?\)$",
    re.I,
)
_DANGLING = re.compile(r"\s+(?:(?:and\s+)?both|and|as)$")
_ASIDE = re.compile(r"(?P<what>(?:[^\s()]+\s+){3,40})\([^()]*$")
OF_HIM = re.compile(r"\b(?:to|of|by|with|from|for)\s+(?:the\s+)?$")  # "due to a payment to |Thomas Oak’s": part of the matter
_THIS = re.compile(r"(?:this|that|the)\s+(?:item|matter|application|agenda\s+item|report|issue|discussion)s?$", re.I)


def matter_of(text: str, end: int, who: Sequence[Actor], title: str) -> str | None:
    """What the interest is in, in the words printed; "this item" is the item's title."""
    named = (actor.start for actor in who if actor.start > end and actor.title_kind)
    limit = next((start for start in named if not OF_HIM.search(text, end, start)), len(text))
    tail = _NOT_THE_OTHER.sub("", text[end:limit])
    match = _MATTER.match(tail) or BECAUSE.match(tail)
    if not match:
        return None
    matter = cut(match["matter"])
    aside = _ASIDE.match(text, 0, end) if matter and _THIS.fullmatch(matter) else None
    if aside:  # "An extension at Elm House (Mr Hill declared an interest in this item)"
        return cut(aside["what"])
    if matter and _THIS.fullmatch(matter):
        return matter if TITLE.search(title) else title or matter
    return matter


def cut(words: str) -> str | None:
    """The words of a matter up to where it ends, at most 200 characters; None if there are none."""
    ends = _MATTER_ENDS.search(words)
    matter = (words[: ends.start()] if ends else words).strip(" ,.;:–-")
    matter = _KIND_IN_BRACKETS.sub("", _KIND_AT_END.sub("", _DANGLING.sub("", matter)))
    if matter.count("(") < matter.count(")"):
        matter = matter.rstrip(") ")
    return matter[:200] or None
