"""Parts of what a clause counts: "of which three were detected", "8 of these related to noise", "(400 built and 80 bought)".

The whole is a measure that was told before the part, in the clause or in the sentence before it; a part is named by the whole and what is
said of the part. Lists of parts are read where they add up to the whole, so that other figures in brackets are none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said
from pipeline.extract.indicators.statistic import counts_anything, has_happened
from pipeline.extract.quantities import quantities
from pipeline.extract.values import COUNT, number
from pipeline.language.gate import gated

PART = "indicators.part/1"

_ABOUT = r"(?:(?:about|around|over|only|just|some|nearly|almost|approximately|approx\.?)\s+)?"
_N = rf"{_ABOUT}(?P<n>{COUNT})(?P<share>\s?%|\s?per\s?cent\b)?"
_THESE = r"(?:which|whom|these|those|them)\b"
# "64% of which were paid", "8 of these related to noise"
_FIGURE_FIRST = gated(rf"(?<![\w.,£€$/-]){_N}\s+of\s+{_THESE}\s+(?=[a-z])", re.I)
# "of which three had been detected", "of these 390 were on time"
_OF_FIRST = gated(rf"\bof\s+{_THESE},?\s+{_N}\s+(?=[a-z])", re.I)
# "Of the 46 incidents reported in the bay, 7 related to Westham"
_OF_SO_MANY = gated(
    rf"(?:^|\bthat,?\s+|[.,:]\s+)(?:out\s+)?of\s+(?:the\s+|these\s+|a\s+total\s+of\s+)?(?P<whole>\d[\d,]*)\s+(?P<what>[a-z][^.,;:()\d]{{3,80}}),\s+{_N}\s+(?=[a-z])",
    re.I,
)
# what is said of a part: "were paid", "had been detected", "related to", "had no licence", "for advice"
_SAID = re.compile(
    r"(?:(?P<are>(?:had|have|has)\s+(?:since\s+)?been|were|was|are|is)\s+(?:(?:also|since|already|still|currently|now)\s+)*(?!not\b|to\b)|"
    r"(?:had|have|has)\s+(?=(?P<did>[a-z]{3,}ed)\b)|(?P<have>had|have|has)\s+(?=(?:an?|no)\s)|"
    r"(?P<verb>(?:related|relating|relates?|concerned|concerning|involved|involving|resulted|occurred|took\s+place|came|went|left|failed|passed|"
    r"live[sd]?|get|got|required|received|used|happened|ended|led|referred|pertain(?:ed|ing)|attend(?:ed|s)?)\b)|"
    r"(?P<preposition>for|in|from|at|on|to|by|about|regarding|with|without|under|over)\s|(?P<done>[a-z]{3,}ed\b))",
    re.I,
)
# "paid in full", "in the bay", "still open": how they are; "tenancies" is what they are
_HOW = re.compile(
    r"(?:\w+ly\s+)?(?:\w{2,}ed|\w{3,}ing|in|on|at|for|from|with|without|under|over|above|below|about|regarding|of|out|made|paid|sent|held|let|built|"
    r"brought|found|left|lost|met|sold|taken|written|given|not|still|related|due|open|vacant|closed|available|overdue)\b",
    re.I,
)
# where that ends
_SAID_ENDS = re.compile(
    r"[,;:()]|\.(?=\s|$)|\s[–—-]\s|\s+(?:and|with|while|whilst|plus|or)\s+(?=(?:the|an?|it|they|that|there|this|these|no|not|we|he|she|will|would)\b|"
    rf"{COUNT})|\s+(?:which|who|but|because|so|as\s+(?:an?|the|it|they|of|at|well|this)|where|when|compared|against|up\s+from|down\s+from|since|due\s+to|by\s+the)\b",
    re.I,
)
# ", 3 were for advice", " and the other 7 are", " and the balance of 36%": the next part of the same whole
_NEXT = re.compile(
    rf"\s*[,;]?\s*(?:(?:and|with|while|whilst|plus)\s+)?(?:the\s+)?(?:(?:other|remaining|balance\s+of|further)\s+)?{_N}\s+(?=[a-z])", re.I
)
# said of no statistic: the meeting’s doings, and what is said only of where the words came from
_NOTHING = re.compile(
    r"(?:discussed|considered|noted|present|invited|asked|in\s+(?:favour|support|attendance)|for\s+and|against|proposed|planned|required|needed|"
    r"expected|likely|due|to\s)",
    re.I,
)
_MOST_WORDS, _SHORT = 12, 3
# "fines |issued", "calls |received": what was done to the whole, which the part says otherwise
_DONE_LAST = re.compile(
    r"(?<=\w)\s+(?:[a-z]{3,}ed|seen|held|made|paid|let|sent|built|taken|given|sold|dealt\s+with)(?=$|\s+(?:in|at|on|by)\s)", re.I
)
# "(400 huts to crews, 46 to traders and 34 to visitors)", ": 3 burglaries, 4 thefts and 7 assaults"
_LIST = re.compile(r"\s*(?:\(|:\s|[–—-]\s|,?\s+(?:comprising|made\s+up\s+of|consisting\s+of|namely)\s)(?P<list>[^().;:]{5,200})")
_PIECE = re.compile(
    rf"(?P<n>{COUNT})\s+(?P<what>[A-Za-z][^\d]{{2,80}}?)(?:\s*,\s*(?:and\s+)?|\s+(?:and|&|plus)\s+|\s*$)(?={COUNT}|$)", re.I
)
# "Norhope (3), Westham Quay (2) and Eastham (1)"
_PLACES = re.compile(r"\b(?:in|at|around|from)\s+(?P<list>(?:(?:,\s|\s?and\s|\s?&\s)*[A-Z][\w’' -]{2,40}?\s\(\d[\d,]*\)){2,})")
_PLACE = re.compile(r"(?P<place>[A-Z][\w’' -]{2,40}?)\s\((?P<n>\d[\d,]*)\)")


class Whole(NamedTuple):
    """A count that was told: its name, its value, and where its figure ends in the clause; 0 where it stands in the sentence before."""

    name: str
    value: float
    end: int


def with_parts(
    text: str, counted: Sequence[Said], before: Whole | None, by_status: Collection[float | None]
) -> tuple[list[Said], Whole | None]:
    """The measures that a clause states, with the parts of those that count, and the count of which the next clause may tell more.

    `counted` are the measures without parts, `before` is the count that the clause before it left, `by_status` are the figures that
    tallies of the sentence have: "of 41 projects, 23 were on track" is a tally.
    """
    wholes = [whole for said in counted if (whole := _whole(text, said))]
    if not wholes and before is None and not _OF_SO_MANY.opens(text):
        return list(counted), None
    of = wholes[-1] if wholes else before
    found = list(_of_so_many(text)) or (_behind(text, of) if of else []) or next(filter(None, (_listed(text, one) for one in wholes)), [])
    found = [part for part in found if part.value not in by_status]
    known = {(said.value, said.unit) for said in counted}
    out = [*counted, *(part for part in found if (part.value, part.unit) not in known)]
    for one in wholes[:1] if not found else ():
        placed = _placed(text, one)
        out = [replace(said, name=_no_place(said.name)) if placed and said.name == one.name else said for said in out] + placed
    left = of if wholes or found else None
    return out, left._replace(end=0) if left else None


def _whole(text: str, said: Said) -> Whole | None:
    """A measure as a count of which parts may follow, with the place of its figure; None where it is no count."""
    if said.unit != "count" or said.value is None:
        return None
    figure = next((quantity for quantity in quantities(text) if quantity.value == said.value and quantity.unit == "count"), None)
    return Whole(said.name, said.value, figure.end) if figure else None


def _of_so_many(text: str) -> Iterator[Said]:
    """ "Of the 46 incidents reported in the bay, 7 related to Westham": the parts, and the count where it is one that is kept."""
    for match in _OF_SO_MANY.finditer(text):
        value, name = number(match["whole"]), measures.clean(match["what"])
        if value is None or not is_name(name, most=_MOST_WORDS) or not counts_anything(name, text):
            continue
        found = list(_chain(text, match, Whole(name, value, match.end("what"))))
        if found and measures.counts_things(name):
            yield _part(name, value, "count")
        yield from found


def _behind(text: str, of: Whole) -> list[Said]:
    """The parts of "64% of which were paid" and "of which three were detected"."""
    match = _FIGURE_FIRST.search(text, of.end) or _OF_FIRST.search(text, of.end)
    return list(_chain(text, match, of))


def _chain(text: str, match: re.Match[str] | None, of: Whole) -> Iterator[Said]:
    """ "9 of these related to fog, 2 were for tows": a part, and those that follow it."""
    verb = ""
    first = True
    while match is not None:
        said = _SAID.match(text, match.end())
        value = number(match["n"])
        if said is None or value is None or (not first and said["done"]):
            return
        end = _SAID_ENDS.search(text, said.end())
        rest = text[said.end() : end.start() if end else len(text)]
        if match["share"] is None and value > of.value:
            return
        if not has_happened(text, match.start(), end.start() if end else len(text)) or (said["are"] and _NOTHING.match(rest.strip())):
            return
        verb = said["verb"] or (verb if said["preposition"] else "")
        words = _words(said, rest, verb, first=first)
        name = measures.clean(f"{_DONE_LAST.sub('', of.name)} {words}")
        if not words or len(words.split()) > _MOST_WORDS or not is_name(name, most=18):
            return
        yield _part(name, value, "percent" if match["share"] else "count")
        first = False
        match = _NEXT.match(text, end.start() if end else len(text))


def _words(said: re.Match[str], rest: str, verb: str, *, first: bool) -> str:
    """What names a part behind the whole: "paid in full", "related to noise", "with no licence", "for advice"."""
    rest = " ".join(rest.split())
    if said["are"]:
        return rest if " " not in rest or _HOW.match(rest) else f"that are {rest}"
    if said["did"]:
        return rest
    if said["have"]:
        return f"with {rest}"
    if said["preposition"]:
        lead = said["preposition"]
        return f"{verb} {lead} {rest}" if verb and not first and lead.lower() in ("to", "in") else f"{lead} {rest}"
    return f"{said.group().strip()} {rest}".strip()


def _listed(text: str, of: Whole) -> list[Said]:
    """ "(400 huts to crews, 46 to traders and 34 to visitors)": parts that add up to the whole."""
    for match in _LIST.finditer(text, of.end):
        pieces = list(_PIECE.finditer(match["list"]))
        values = [number(piece["n"]) for piece in pieces]
        if len(pieces) < 2 or sum(value or 0 for value in values) != of.value:
            continue
        found: list[Said] = []
        noun = ""
        for piece, value in zip(pieces, values, strict=True):
            what = piece["what"].strip()
            head = what.split()[0]
            named = head.islower() and head.endswith("s") and len(head) > _SHORT
            noun = head if named else noun
            whole = noun or _DONE_LAST.sub("", of.name)
            name = measures.clean(what if named else f"{whole} {what}" if _HOW.match(what) or noun else f"{whole}: {what}")
            if is_name(name, most=_MOST_WORDS):
                found.append(_part(name, value, "count"))
        return found
    return []


def _placed(text: str, of: Whole) -> list[Said]:
    """ "6 reports of arson in Norhope (3), Westham Quay (2) and Eastham (1)": the part of each place."""
    match = _PLACES.search(text, of.end)
    found = [(place["place"], number(place["n"])) for place in _PLACE.finditer(match["list"])] if match else []
    if sum(value or 0 for _, value in found) > of.value:
        return []
    return [_part(f"{_no_place(of.name)} in {place}", value, "count") for place, value in found]


def _no_place(name: str) -> str:
    return re.sub(r"\s+(?:in|at|around|from)\s+[A-Z].*$", "", name)


def _part(name: str, value: float | None, unit: str) -> Said:
    return Said(name=name, rule=PART, confidence=0.5, value=value, unit=unit)
