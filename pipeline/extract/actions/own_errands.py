"""What a small body will have done by its clerk or its members, though nobody is told to do it: "Quotes will be sought"."""

from __future__ import annotations

from functools import cache

from pipeline import patterns as re
from pipeline.extract.actions.matched import AT_MEETING, group, task_words
from pipeline.extract.actions.order_of_meeting import is_at_the_meeting
from pipeline.extract.actions.passives import CLAUSE_OF, OF_A_KIND, OTHERS, WHOEVER, to_be_made
from pipeline.extract.actions.plans import is_business, is_in_general
from pipeline.extract.agents import AGENT, Masked
from pipeline.language.gate import Gated, gated

# "NCC advised that the road will be mended": news of others
_NEWS = re.compile(
    r"\bthought\s+(?:that|maybe|perhaps)\b|\b(?:no(?:\s+(?:more|further))|mean|assur|advis|clarif(?!ication)|inform|report(?!s\b)|stat|said|says|explain|confirm|not(?:ed|es)|announc|hop|expect|understood|told|learn|believ|felt|suggest|concur|in\s+agreement|ask|enquir(?!ies)|quer|according|if|whether|unless|until|when|once"
    r"|who|which|where|how|had)\w*\b",
    re.IGNORECASE,
)
# "The fair will be held", "The road will be closed", "NCC works", "residents will be asked": events, and what others do
_OTHERS_THING = re.compile(
    r"\b(?:meeting|agm|election|fair|fete|festival|event|road|lane|traffic|bus|train|flight|surgery|library|service|scheme|grant|application|appeal|inspector|police|county|borough|district"
    r"|government|highways|council\s+tax|precept|school|church|company|developer|residents|public|NCC|BC|DC|payments?|cheques?|accounts?)\b",
    re.IGNORECASE,
)

_NOTHING = re.compile(r"\bno\s+(?:[\w-]+\s+)?[\w-]+$", re.IGNORECASE)  # "stressed that no plans would be sent in"
_SEARCH = re.compile(r"\b(?:research|investigations?|enquir\w+|inquir\w+|checks?|review|this)$", re.IGNORECASE)  # what a clerk undertakes
_INVERTED = re.compile(r"\W*Should\s")  # "Should there be faults they will be mended"
_ON_CONDITION = re.compile(r"\b(?:once|when|if|unless)\b")  # "should be mended once the plots are sold"
_BE_DONE = re.compile(r"(?:,|;|\s[–-])\s[^,;–]{3,40}?\sbe\s\w", re.IGNORECASE)  # of `_then_to_be_done`, as it is printed


@cache
def _will_be_done() -> Gated:
    """ "Quotes will be sought", "The cost of new nets will be looked into", but not "The road will be closed"."""
    done = (
        rf"(?:given(?=\s+to\s+{AGENT})"
        r"|\w+(?:ed|wn|ught)|undertaken|sent|put|done|made|cut|built|hung|dug|fixed|taken(?=\s+(?:up|down|away|back|forward)\b))"
    )
    return gated(
        r"^(?P<what>(?:[^.;]|(?<=\d)\.(?=\d)){2,140}?)\s+(?:would|will|(?:is|are)\s+to|(?:still\s+)?(?<!may\s)(?<!might\s)(?<!could\s)needs?\s+to|should)\s+(?:\w+ly\s+|also\s+|now\s+|again\s+|then\s+|therefore\s+){0,2}be\s+(?:\w+ly\s+)?"
        rf"(?!(?:{'|'.join(sorted(task_words('befalls')))})\b(?!(?<=given)\s+to\s+{AGENT}))(?P<done>{done})\b(?!(?<=replaced)\s+with\b|\s+up\s+with\b)",
        re.IGNORECASE,
    )


def may_be_errand(text: str) -> bool:
    """Whether a sentence may tell of one, by its words as they are printed."""
    return _will_be_done().opens(text) or _BE_DONE.search(text) is not None


def _errands_done() -> str:
    """What is done on an errand, as the branches of a pattern, in one order in every run, so that what was compiled is found again."""
    return "|".join(sorted(task_words("giving") | task_words("office") | task_words("errand_done"), key=lambda word: (-len(word), word)))


@cache
def _then_done() -> re.Pattern[str]:
    """ "Mr Hale said that the lamp is out and this will be reported", "... two bins should be bought and quotes will be sought"."""
    return re.kept(
        r"(?:,?\s(?:and|but|so|therefore)|;|\s[–-])\s+(?P<what>this|these|it|(?:(?:an?|some|further|more|new)\s+)?(?:requests?|enquir(?:y|ies)|inquir(?:y|ies)"
        r"|quotes?|quotations?|letters?|e-?mails?|complaints?|prices?|estimates?|notices?|advice))"
        rf"\s+(?:would|will)\s+(?:\w+ly\s+|also\s+|now\s+|again\s+|then\s+|therefore\s+){{0,2}}be\s+(?P<done>{_errands_done()})\b"
        r"|,?\s(?:and|but|so)\s+(?P<search>(?:(?:some|further|more)\s+)?(?:investigations?|research|enquir(?:y|ies)|inquir(?:y|ies)|checks?))\s+(?:still\s+)?needs?\s+to\s+be\s+(?:made|undertaken|carried\s+out|done)\b",
        re.IGNORECASE,
    )


@cache
def _then_to_be_done() -> re.Pattern[str]:
    """ "One quotation has come so far, further quotations to be sought", "parked on the footpath - again the police to be notified"."""
    return re.kept(
        r"(?:,|;|\s[–-])\s+(?:again\s+|so\s+)?(?P<what>(?:(?:an?|some|the)\s+)?(?:(?:further|another|more|new|additional)\s+)?(?:requests?|enquir(?:y|ies)|quotes?|quotations?|letters?"
        r"|e-?mails?|complaints?|prices?|estimates?|notices?|advice|information|details|police|owners?|contractors?|highways)"
        rf"|{AGENT}+)"
        rf"\s+(?:(?:is|are)\s+)?(?:to\s+)?be\s+(?P<done>{_errands_done()})\b",
        re.IGNORECASE,
    )


def own_errand(masked: Masked) -> re.Match[str] | None:
    """What a small body will have done by its clerk or its members, though nobody is told to do it."""
    match = _will_be_done().search(masked.mask)
    if match is not None and _is_errand(match, masked):
        return match
    later = (*_then_done().finditer(masked.mask), *_then_to_be_done().finditer(masked.mask))
    return next((each for each in later if _is_errand(each, masked)), None)


def _is_errand(match: re.Match[str], masked: Masked) -> bool:
    """Whether what "will be done" is neither news, nor an event, nor what others do."""
    if match.groupdict().get("search"):
        return True
    what, done = match["what"], group(match, "done")
    if (
        AT_MEETING.match(masked.mask[match.end() :])
        or _NOTHING.search(what)
        or is_at_the_meeting(masked.mask, match.start())
        or OF_A_KIND.search(what)
        or _INVERTED.match(what)
        or is_in_general(masked.mask, match.end())
    ):
        return False
    if (
        (done == "made" and not to_be_made(what))
        or (done == "undertaken" and _SEARCH.search(what) is None)
        or is_business(what, done, masked.mask[match.end() :])
        or _NEWS.search(what)
        or (done not in task_words("giving") and _OTHERS_THING.search(what))
        or WHOEVER.match(what)
        or OTHERS.match(masked.text[match.end() :])
    ):
        return False
    if re.match(r"\s+(?:should|needs?)\s", masked.mask[match.end("what") :]) and (
        done not in task_words("remedied") or _ON_CONDITION.search(masked.mask, match.end())
    ):  # a rule, an opinion
        return False
    return CLAUSE_OF.search(what[-24:]) is None
