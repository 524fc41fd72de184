"""Changes of measures that are told without a verb, from one figure to another.

"theft from shops, down from 92 to 81", "detections (down from 331 in 2017 to 249 last year)", "Robberies down 13% (186 in 2019 compared
with 213 in 2018)".
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.names import is_name, start_of
from pipeline.extract.indicators.parts import Said, levels, way
from pipeline.extract.quantities import Quantity, quantities
from pipeline.language.gate import gated

MOVES = "indicators.moves/1"

# "..., down from", "... (down from", "... down 13%", "..., up by 4"; a verb before it ("was down") is read with the verb
WAY = gated(r"(?:,\s+|\s+|\s\()(?P<way>up|down)\b(?=\s+(?:from\s|(?:by\s+)?\d))", re.I)
_SHARE = r"(?:\s+(?:by\s+)?(?:about\s+|around\s+|over\s+|nearly\s+)?\d[\d.,]*\s?(?:%|per\s?cent|pc\b)?)?"
# "13% (", "34 per cent from last year’s"
_INTO_FROM = re.compile(rf"{_SHARE}\s*,?\s*\(?from\s+(?:last\s+(?:year|quarter|month)[’']s\s+|the\s+)?", re.I)
_INTO_BRACKET = re.compile(rf"{_SHARE}\s*\((?P<inside>[^()]{{3,80}})\)", re.I)
_AGAINST = re.compile(r"\b(?:compared\s+(?:to|with)|against|(?:up|down)\s+from|from)\b", re.I)
_TO = re.compile(r"\b(?:to|and)\b", re.I)
# where the name of a measure begins that no verb follows
_BEGINS = re.compile(r"(?:[.;:(]|,\s|\band\b|\bin\s+the\b|\bin\b(?=\s+(?:the\s+)?number))\s*(?:the\s+|a\s+)?", re.I)


_PUT_UP = re.compile(
    r"^.*\b(?:put|brought|taken|moved)\s+(?:its|their|our|the)\s+", re.I
)  # "The port had put its| toll up from £12 to £15"


# "Hire charges| went", "that rents| would go": the verb between what moves and its way
_GOES = re.compile(
    r"\s+(?:(?:had|has|have|will|would|to|should)\s+)?(?:all\s+)?(?:goes|go|went|gone|come|came|creep|crept|edged|move[ds]?|was|were|is|are)$",
    re.I,
)


def pair_in_brackets(text: str, start: int) -> tuple[Quantity, Quantity] | None:
    """The figures before and now of "13% (186 in 2019 compared with 213 in 2018)" from `start` on; None for no such pair."""
    match = _INTO_BRACKET.match(text, start)
    if match is None:
        return None
    inside = match["inside"]
    found = [quantity for quantity in quantities(inside) if quantity.unit != "percent" or "%" in inside]
    if len(found) < 2 or found[0].unit != found[1].unit:
        return None
    between = inside[found[0].end : found[1].start]
    if _AGAINST.search(between):
        return found[1], found[0]
    return (found[0], found[1]) if _TO.search(between) else None


def moves(text: str) -> Iterator[Said]:
    """ "theft from shops, down from 92 to 81, and thefts from the person, down from seven to two": each with what it was and is."""
    for match in WAY.finditer(text):
        into = _INTO_FROM.match(text, match.end())
        pair = levels("from " + text[into.end() : into.end() + 60]) if into else pair_in_brackets(text, match.end())
        name = _named(text, match.start()) if pair else None
        if pair is None or name is None or way(*pair) != match["way"].lower():
            continue
        yield Said(
            name=name,
            rule=MOVES,
            confidence=0.65,
            value=pair[1].value,
            unit=pair[1].unit,
            previous=pair[0].value,
            direction=match["way"].lower(),
        )


# "The number of plans had gone from 1,312 to 1,498", "Cards had since been cut from", "Visits had doubled, from", "Complaints went the
# other way, from 412 to 455"
GONE = gated(
    r",?\s+(?:which\s+)?(?:(?:has|have|had|was|were)\s+)?(?:(?:since|now|also|already|more\s+than|almost|nearly)\s+)?(?:been\s+)?(?:doubled|trebled|tripled|halved|gone|went|moved|come|came|shifted|swung|taken|brought|cut|edged|headed)"
    r"(?:\s+(?!to\b)\w+){0,4}?,?\s+(?=from\s+[£€$]?\d)",
)


_AFTER = re.compile(
    r"\b(?:after|as|because|when|once|although|while)\s+(?:the\s+)?", re.I
)  # "had dropped after the| charge had gone up from"


def gone(text: str) -> Iterator[Said]:
    """ "The number of plans had gone from 1,312 to 1,498"."""
    for match in GONE.finditer(text):
        pair = levels(text[match.end() : match.end() + 80])
        begin = max((turn.end() for turn in _AFTER.finditer(text, 0, match.start())), default=0)
        name = measures.clean(text[max(begin, start_of(text, match.start())) : match.start()])
        if pair is not None and is_name(name, most=12):
            yield Said(
                name=name, rule=MOVES, confidence=0.6, value=pair[1].value, unit=pair[1].unit, previous=pair[0].value, direction=way(*pair)
            )


def _named(text: str, end: int) -> str | None:
    """The measure that ends at a place: its head word and what follows, or the words back to a stop, a comma or "and"."""
    heads = [measure for measure in measures.heads(text[:end]) if measure.end >= end - 1]
    begin = max((match.end() for match in _BEGINS.finditer(text, 0, end)), default=0)
    begin = max(begin, start_of(text, end))
    goes = _GOES.search(text, begin, end)
    end = goes.start() if goes else end
    name = measures.clean(_PUT_UP.sub("", heads[-1].name if heads and "(" not in heads[-1].name else text[begin:end]))
    return name if is_name(name, most=12) and re.match(r"[A-Za-z]", name) else None
