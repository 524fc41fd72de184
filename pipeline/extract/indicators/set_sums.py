"""What a body sets, where it is set beside what it was: the precept, the council tax, a charge.

    The 2032 precept request will be £7,403.16, an increase of 2%            value, up
    RESOLVED to raise the precept from £5,000 to £5,400                      value and the one before
    The burial fee would go up from £610 to £631                             the same of any sum
    a proposed 4.99% council tax increase                                    no value, up

A sum that is only set is an amount.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.names import before_verb, is_name
from pipeline.extract.indicators.parts import Said, levels, way
from pipeline.extract.quantities import MONEY_UNITS, Quantity, quantities
from pipeline.language.gate import gated

SET = "indicators.set/1"

# "2032 precept request", "Band D council tax", "precept"
_LEVY = (
    r"(?:(?:parish|town|village|community|county|police|fire|annual|(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?)\s+)*"
    r"(?:precept(?:\s+(?:request|requirement|demand|figure|amount))?|band\s+[‘'“\"]?d[’'”\"]?(?:\s+(?:council\s+tax|charge|rate|equivalent|tax))?|"
    r"council\s+tax(?:\s+(?:charge|bill|requirement|element))?)"
    r"(?!\s+(?:support|benefits?|discounts?|pay(?:ers?|ments?)|base|bands?|collection|reductions?|scheme|arrears|premiums?|exemptions?|grants?)\b)"
)
_SHARE = r"\d+(?:\.\d+)?\s?(?:%|per\s?cent)"
_UP = r"(?P<up>increase|rise|uplift)"
_DOWN = r"(?P<down>decrease|reduction|cut)"
LEVY = gated(rf"\b(?P<name>{_LEVY})\b", re.I)
# ", an increase of 5%", " (2.5% increase)", ", which is a rise of £300", " - up 3%", ", a cost of living increase", " the same as in 2031"
_MOVED = re.compile(
    rf"[\s,;(–-]+(?:(?:thus|this|which|that|it)\s+(?:is|was|being|represent(?:s|ed|ing)|equat(?:es|ed|ing)\s+to|would\s+be)\s+|represent(?:s|ing)\s+|being\s+)?(?:an?|the|with\s+an?)?\s*"
    rf"(?:(?:{_SHARE}|[a-z-]+(?:\s+of\s+living)?)\s+){{0,2}}?(?:{_UP}|{_DOWN})\b(?!\s+in\s+(?!the\s+precept))|"
    r"[\s,;(–-]+(?:(?P<goes_up>up)|(?P<goes_down>down))\s+(?:by\s+|from\s+|on\s+)?[£€$]?\d|"
    r"[\s,;(–-]+(?:which\s+is\s+)?(?:(?P<same>(?:at\s+)?the\s+same\s+as|unchanged|no\s+increase|no\s+change|a\s+zero\s+increase))\b",
    re.I,
)
# what leads from the levy to its sum: " for 2032/33 will be ", " at ", " of ", " be set at ", " of the same amount of "
_TO_SUM = re.compile(
    r"(?:\s+(?:request\s+)?(?:for|in)\s+(?:the\s+(?:year\s+|financial\s+year\s+)?)?[\w/–-]{4,9}(?:\s+financial\s+year)?)?[\s:–-]*(?:(?:will|would|should|to|be|is|was|been|has|had|being|of|at|set|"
    r"agreed|confirmed|approved|requested|remain(?:s|ed)?|kept|maintained|held|stay(?:s|ed)?|fixed|charge)\b\s*)*"
    r"(?P<same>(?:(?:at|of|with|for)\s+)?(?:the|its)\s+(?:same|current)\s+(?:amount|level|figure|rate|sum)?\s*(?:of|at|as\s+[\w\s]{3,20}?at)?\s*)?(?:approximately\s+)?",
    re.I,
)
# "to increase the precept", "raise the precept", "keep the precept"
_SETS = re.compile(
    r"\b(?:(?P<up>increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|put(?:ting)?\s+up)|(?P<down>reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|cut(?:ting)?|decreas(?:e|es|ed|ing))|"
    r"(?P<same>keep(?:s|ing)?|kept|maintain(?:s|ed|ing)?|hold(?:ing)?|held|freez(?:e|es|ing)|froze(?:n)?))\s+(?:the|its|our|their|this\s+year[’']s)\s+(?:\w+\s+)?$",
    re.I,
)
# " be increased to ", " had gone up by 3% to ", " would rise to "
_GOES = re.compile(
    rf"[^.;£€$]{{0,40}}?\b(?:(?P<up>increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|(?:go|goes|gone|went)\s+up)|"
    rf"(?P<down>reduc(?:e|es|ed|ing)|lower(?:s|ed)|fall(?:s|en)?|fell|decreas(?:e|es|ed|ing)|(?:go|goes|gone|went|come|came)\s+down))"
    rf"(?:\s+by\s+(?:{_SHARE}|[£€$][\d.,]+))?(?:\s+\({_SHARE}\))?,?\s+to\s+(?:about\s+|around\s+)?",
    re.I,
)
# behind the sum of "to increase the precept by 3% |to £5,400"
_BY_TO = re.compile(
    rf"[^.;£€$]{{0,40}}?(?:\s+by\s+(?:{_SHARE}|[£€$][\d.,]+))?[^.;£€$]{{0,20}}?\s+(?:to|at)\s+(?:the\s+same\s+(?:level|amount|figure)\s+(?:of\s+|at\s+))?$",
    re.I,
)
# "a proposed 4.99% council tax increase", "a precept increase of 2%", "a 3% increase in the precept"
RATE = gated(
    rf"\b{_SHARE}\s+(?P<one>{_LEVY})\s+(?:(?P<up1>increase|rise)|(?P<down1>decrease|reduction))|"
    rf"\b(?P<two>{_LEVY})\s+(?:(?P<up2>increase|rise)|(?P<down2>decrease|reduction))\s+(?:of|at)\s+(?:approximately\s+|about\s+)?{_SHARE}|"
    rf"\b{_SHARE}\s+(?:(?P<up3>increase|rise)|(?P<down3>decrease|reduction))\s+(?:in|to|on)\s+(?:the\s+|its\s+)?(?P<three>{_LEVY})|"
    rf"\b(?:(?P<up4>increase|rise)|(?P<down4>decrease|reduction))\s+(?:in|to|on)\s+(?:the\s+)?(?P<four>{_LEVY})(?:\s+for\s+[\w/–-]{{4,9}})?\s+(?:of|by|at)\s+(?:approximately\s+|about\s+)?{_SHARE}|"
    rf"\b(?:(?P<up5>increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing))|(?P<down5>reduc(?:e|es|ed|ing)|cut(?:ting)?))\s+(?:the\s+|its\s+)?(?P<five>{_LEVY})\s+(?:for\s+[\w/–-]{{4,9}}\s+)?by\s+(?:approximately\s+|about\s+)?{_SHARE}",
    re.I,
)
# "if", "a cap on", "options of": nobody has set or proposed it
_SUPPOSED = re.compile(
    r"\b(?:if|cap(?:ped|s)?|limit(?:ed|s)?|options?|referend\w+|greater|more\s+than|each|every|a\s+1|could|might|whether|suggest\w*|veto|hop(?:e|es|ed|ing))\b|\bshould\s+(?:the\s+)?(?:\w+\s+){0,2}$",
    re.I,
)
_AS_BEFORE = re.compile(
    r"\b(?:(?:from|on|against|than|was|of)\s+(?:last\s+year(?:[’']s)?\s+)?(?:(?:the\s+)?(?:precept|figure)\s+of\s+)?|last\s+year\s+(?:to|at|of)\s+)$",
    re.I,
)
# "to increase the revenue budget for 2032/33 from", "the fee would go up from": any sum that is moved from one figure to another
MOVE_FROM = gated(
    r"(?:\b(?:increases?d?|raises?d?|reduces?d?|decreases?d?)\b(?P<of>\s+(?:the|its|our|their)\s[^.;£€$]{3,90}?)|\b(?:(?:will|would|to|shall|is|are|was|were|be|been|has|have|had)\s+)+(?:(?:now|also|therefore|then)\s+)?(?P<verb>increase[d]?|raised?|rise|risen|reduced?|lower(?:ed)?|fall(?:en)?|decrease[d]?|"
    r"(?:go|gone)\s+(?:up|down)|move[d]?)\b(?P<object>[^.;£€$]{0,90}?))\s+from\s+(?=[£€$])",
    re.I,
)
# "Spending on roads is planned to increase by £8.3m (13.7%)", "core spending growth of £15.4m"
_FUNDS = r"(?:spend(?:ing)?|expenditure|budgets?|costs?|funding|income|reserves|borrowing|debt|deficit|savings|tax\s+base)"
PLANNED = gated(
    rf"\b(?P<one>(?:[A-Za-z][\w’'&-]*\s+){{0,6}}?{_FUNDS}(?:\s+(?:on|for|of|in)\s+(?:[\w’'&/-]+\s+){{0,5}}?[\w’'&/-]+)?)\s+(?:is|are|was|were)\s+(?:planned|forecast|projected|expected|"
    rf"proposed|estimated|due|set|budgeted)\s+to\s+(?:(?P<up1>increase|rise|grow|go\s+up)|(?P<down1>decrease|fall|reduce|drop|go\s+down))\s+by\s+(?:about\s+|around\s+|approximately\s+)?(?:{_SHARE}|[£€$]\d)|"
    rf"\b(?P<two>(?:(?!(?:includ\w+|of|the|an?|is|was|were|with|and|has|had|for|assum\w+|reflects?|shows?)\b)[a-z][\w’'-]*\s+){{0,3}}?{_FUNDS})\s+(?:(?P<up2>growth|increase)|(?P<down2>reduction|decrease))\s+of\s+(?:{_SHARE}|[£€$]\d)",
    re.I,
)
_OF_ALL = re.compile(r"\s+(?:(?:the|its|our|their)\s+)?(?P<name>[a-z][^,;:()]{2,80}?)\s*$", re.I)
_BY = re.compile(r"\s+by\s+[^,;]*$", re.I)


def levies(text: str) -> Iterator[Said]:
    """ "The precept will be £7,403.16, an increase of 2%", "to increase the precept to £5,000", "a 4.99% council tax increase"."""
    sums = [quantity for quantity in quantities(text) if quantity.unit in MONEY_UNITS]
    found = False
    for match in LEVY.finditer(text) if sums else ():
        said = _set_beside(text, match, sums)
        if said is not None:
            found = True
            yield said
    if found:
        return
    for match in RATE.finditer(text):
        if _SUPPOSED.search(text, max(0, match.start() - 60), match.start()):
            continue
        name = next(match[part] for part in ("one", "two", "three", "four", "five") if match[part])
        down = any(match[f"down{place}"] for place in range(1, 6))
        yield Said(name=measures.clean(name), rule=SET, confidence=0.55, direction="down" if down else "up")


def _set_beside(text: str, match: re.Match[str], sums: list[Quantity]) -> Said | None:
    """A levy with the sum it is set at, where words tell how that stands to the one before."""
    value = next((quantity for quantity in sums if quantity.start >= match.end()), None)
    if value is None or _SUPPOSED.search(text, max(0, match.start() - 60), match.start()):
        return None
    lead = text[match.end() : value.start]
    sets = _SETS.search(text[: match.start()])
    pair = levels(text[match.end() :])
    if pair is not None and pair[0].unit in MONEY_UNITS and "from" in lead:
        return _said(match, pair[1], way(*pair), pair[0].value)
    if sets and _BY_TO.fullmatch(lead):
        return _said(match, value, "up" if sets["up"] else "down" if sets["down"] else "same", _earlier(text, value, sums))
    goes = _GOES.fullmatch(lead)
    if goes:
        return _said(match, value, "up" if goes["up"] else "down", _earlier(text, value, sums))
    plain = _TO_SUM.fullmatch(lead)
    if plain is None:
        return None
    if plain["same"]:
        return _said(match, value, "same", None)
    moved = _MOVED.match(text, value.end)
    if moved is None:
        return None
    same = moved["same"]
    return _said(match, value, "same" if same else "up" if moved["up"] or moved["goes_up"] else "down", _earlier(text, value, sums))


def _earlier(text: str, value: Quantity, sums: list[Quantity]) -> float | None:
    """The sum that it was before: ", an increase of £408 on last year's £16,996", "from £5,000"."""
    for other in sums:
        if (
            other.start > value.end
            and _AS_BEFORE.search(text[value.end : other.start])
            and value.value / 2 <= other.value <= 2 * value.value
        ):
            return other.value
    return None


def _said(match: re.Match[str], value: Quantity, direction: str, previous: float | None) -> Said:
    return Said(
        name=measures.clean(match["name"]),
        rule=SET,
        confidence=0.6,
        value=value.value,
        unit=value.unit,
        previous=previous,
        direction=direction,
    )


def moved_from(text: str) -> Iterator[Said]:
    """ "The burial fee would go up from £610 to £631", "to increase the budget for roads from £1.2m to £1.3m"."""
    for match in MOVE_FROM.finditer(text):
        pair = levels(text[match.end() - len("from ") :])
        if pair is None or pair[0].unit not in MONEY_UNITS or pair[1].unit != pair[0].unit:
            continue
        moved = match["of"] or match["object"] or ""
        thing = _OF_ALL.fullmatch(_BY.sub("", moved)) if moved.strip() else None
        name = measures.clean(thing["name"]) if thing else before_verb(text, match.start())
        if is_name(name, most=12):
            yield Said(
                name=name, rule=SET, confidence=0.55, value=pair[1].value, unit=pair[1].unit, previous=pair[0].value, direction=way(*pair)
            )


def planned(text: str) -> Iterator[Said]:
    """ "Spending on roads is planned to increase by £8.3m", "core spending growth of £15.4m": by how much, and not to what."""
    for match in PLANNED.finditer(text):
        if _SUPPOSED.search(text, max(0, match.start() - 60), match.start()):
            continue
        name = measures.clean(next(match[part] for part in ("one", "two") if match[part]))
        if " " in name and is_name(name, most=12):  # "a spending growth": of what, nobody says
            down = any(match[f"down{place}"] for place in (1, 2))
            yield Said(name=name, rule=SET, confidence=0.5, direction="down" if down else "up")
