"""Of whom or what a count speaks, in the words behind what is counted: "people| before the Circuit Court", "huts| with a slate roof"."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.names import is_name
from pipeline.language.fulldate import MONTH_NAMES

# where what is said of the counted ends: "in the quarter", "by the team", ", of which"
SAID_ENDS = re.compile(
    r",\s|\s+\(|\s+(?:mainly|mostly|chiefly|(?<!occupied\s)by(?!\s+the\s+(?-i:(?:[A-Z]\w+\s)+(?:Programme|Scheme|Fund|Initiative|Project)\b))|"
    r"since|during|until|so\s+far|to\s+date|compared|against|due\s+to|as|of\s+(?:which|whom)|which|but|while|whilst|because|when|"
    r"where|(?<!of\s)this|last|each|"
    r"per|at\s+the\s+(?:end|time|moment|start)|at\s+present|(?<!aged\s)between|(?<!moved\son\s)(?<!away\s)from|"
    r"(?:up|down)\s+(?:from|by|on|to)|(?<!between\s\d\s)(?<!between\s\d\d\s)and(?!\s(?-i:[A-Z][a-z]+\s(?:Council|County|City|District)\b))|"
    r"(?<!dealt\s)(?<!issued\s)with|after|before|throughout|following|(?:recently|already|now|currently)(?!\s[a-z]+ing\b)|"
    r"today|annually|in\s+(?:the\s+(?:last|past|previous|first|second|third|fourth|same|year|month|quarter|period|week)|Q[1-4]|"
    rf"quarter|{MONTH_NAMES}|(?:19|20)\d\d|total|recent)|to\s+the\s+end\s+of|"
    r"on\s+(?:\d|the\s+(?:last|first)|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|over\s+the\s+(?:last|past|year|"
    r"period|same)|"
    r"for\s+the\s+(?:year|quarter|month|period|first|last)|at\s+an?\s+(?:average\s+|total\s+|annual\s+)?(?:cost|price|rate)|costing|worth|"
    r"(?<!waiting\s)(?<!yet\s)to\s+(?:increase|allow|ensure|help|make|enable|be|address|meet|bring|give))\b",
    re.I,
)
# "people", "children and young people", "cases": of whom it is said what they are in the words behind
_BARE_NOUN = re.compile(
    r"(?:(?:young|other|open|live|single|homeless)\s+)*(?:people|persons|adults|men|women|(?:fe)?males|children(?:\s+and\s+young\s+people)?|"
    r"individuals|(?:(?-i:[A-Z])[a-z]+\s)?refugees|households|families|cases|staff|patients|pupils|volunteers|businesses|properties|units|homes|houses|(?:registered\s+)?(?:readers|members|users))",
    re.I,
)
# " that are near to sale": said of whatever is counted, and part of its name
_WHICH_ONES = re.compile(r"\s+(?P<are>(?:who|that|which)\s+are\s[^.,;:()]{3,90})")
# " who were waiting for a home", " aged over 80", " in the care of the county", " who have a plan"
_WHO_THEY_ARE = re.compile(
    r"\s+(?P<are>(?:(?:who|that)\s+(?:are|were|have|had)\s+)?(?:(?<=have\s)an?|(?<=had\s)an?|before|with|without|awaiting|waiting|being|under|on|in|charged|living|receiving|aged|over|[a-z]{3,}(?:ed|ing))\s[^.,;:()]{3,90})"
)
_MOST_QUALIFYING = 10  # words
# "huts| with a slate roof"; "with a total of 40 beds", "with an average stay of a week" tell another figure
_WITH = re.compile(
    r"\s+(?P<are>with\s+(?:an?|no)\s(?!(?:\w+\s)?(?:total|average|further|cost|value|budget|capacity|number|combined|estimated|view|maximum|minimum|few)\b)"
    r"[^.,;:()]{3,60})"
)


def qualified(thing: str, after: str) -> str:
    """A bare noun with the words behind it that say of whom it speaks: "people before the Circuit Court"."""
    at = after.find(thing)
    at = at + len(thing) if at >= 0 else len(after)
    match = (
        (_WHO_THEY_ARE.match(after, at) if _BARE_NOUN.fullmatch(thing) else None) or _WHICH_ONES.match(after, at) or _WITH.match(after, at)
    )
    if match is None:
        return thing
    end = SAID_ENDS.search(match["are"], 5)
    words = (match["are"][: end.start()] if end else match["are"]).split()
    name = measures.clean(f"{thing} {' '.join(words[:_MOST_QUALIFYING])}")
    return name if is_name(name, most=18) else thing
