"""Clauses whose noun tells a change of a measure: "a reduction in the number of placements", "the increased volume of calls"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures, periods
from pipeline.extract.indicators.moves import pair_in_brackets
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said, levels, rating, trend, versus_target
from pipeline.extract.indicators.what_changes import NATURE, THERE_IS, also, is_of_something, near
from pipeline.extract.quantities import Quantity, quantities
from pipeline.language.gate import gated
from pipeline.language.phrases import phrase_end

CHANGE_IN = "indicators.change_in/1"

# "a reduction in the number of", "9% increase in", "an improvement in air quality", "a rise of 12 in"
CHANGES_IN = gated(
    r"\b(?:(?P<up>increases?|rise|growth|surge|upturn|uplift|spike)|(?P<down>reductions?|decreases?|drop|fall|decline|downturn)|"
    r"(?P<better>improvements?)|(?P<worse>deterioration))\s+"
    r"(?:of\s+(?:about\s+|around\s+|nearly\s+|over\s+)?[\d.,]+\s?(?:%|per\s?cent)?\s+)?(?:seen\s+|reported\s+)?(?:in|for|to)\s+"
    r"(?:the\s+|both\s+)?(?=[\w‘“\"'])",
    re.I,
)
# "likely increase in", "council tax increases in", "seeking a reduction in": nothing has changed yet
_NOT_CHANGED = re.compile(
    r"\b(?:likely|potential|possible|imminent|forthcoming|planned|pending|expected|anticipate[sd]?|any|avoid|seek(?:ing)?|aim(?:ing|"
    r"ed)?|propos(?:ed|al)|fee|tax|rent|price|pay|"
    r"precept|for(?!\s+by)|no|not(?:\s+been)?|future|further|target(?:ed)?|lead\w*\s+to|result\w*\s+in|would|could|might|may|will|should|"
    r"support|requir\w+|"
    r"request\w*|enable|allow|deliver|achieve|ensure|prevent|address|manage|mean|if|about|concern\w*|consider|rates?\s+of|"
    r"forecast|assumed|modelled|factor(?:ed)?(?:\s+in)?|budget(?:ed)?(?:\s+for)?)\s+(?:an?\s+|"
    r"the\s+)?(?:[\w-]+\s+){0,2}$",
    re.I,
)
# "there will be a large increase in", "would see a further rise in", "may begin if there is an increase in"
_TO_COME = re.compile(
    r"\bif\s+(?:there\s+)?(?:\w+\s+){0,4}$|\b(?:will|would|could|may|might|anticipate[sd]?|expect(?:s|ed)?)\s+(?:\w+\s+){0,4}$", re.I
)
# "concern was raised about an increase in": nobody says that there is one
_FEARED = re.compile(r"\b(?:concern\w*|fear\w*|worr\w+|risk)\b[^.;]*$", re.I)
# "there had been a significant increase in", "saw a rise in": a change that has happened
_SEEN = re.compile(
    r"\b(?:there\s+(?:had|has|have)\s+(?:also\s+)?been|there\s+(?:was|were|is)|saw|seen|seeing|sees|noted|reported|experienced|"
    r"resulted\s+in|showed|highlighted|continu\w+\s+to\s+see)\b"
    r"[\w\s-]{0,30}$",
    re.I,
)


def is_seen(before: str) -> bool:
    """Whether the words before a change say that it has happened: "there had been", "saw"."""
    return _SEEN.search(before) is not None


# "the increased number of requests"
INCREASED = gated(
    r"\b(?:(?P<up>increased|increasing|rising|growing)|(?P<down>reduced|decreased|falling|declining|"
    r"decreasing))\s+(?P<name>(?:number|volume|rate|level(?!s?\s+of\s+(?:funding|grant|support|service))|"
    r"proportion|percentage|amount|incidence)s?\s+of\s+\w)",
    re.I,
)
_GOING_ON = ("increasing", "rising", "growing", "falling", "declining", "decreasing")
# "due to increasing levels of"
_CAUSE = re.compile(r"\b(?:due\s+to|because\s+of|owing\s+to|as\s+a\s+result\s+of|caused\s+by|driven\s+by)\s+(?:the\s+|an?\s+)?$", re.I)
# measures as a whole, or risks, have no name of their own
_WHOLE = re.compile(r"(?:kpis?|indicators?|measures?|performance|risks?)\b", re.I)


def speaks_of_all(name: str) -> bool:
    """Whether a name is of measures as a whole, or of risks: "performance of the service"."""
    return _WHOLE.match(name) is not None


# "a decrease in damage, with 189 incidents this year, down from 215 last year"
_WITH = re.compile(r",?\s+with\s+(?:only\s+|just\s+)?$", re.I)
_DOWN_FROM = re.compile(r"[^,.;\d]{0,40},?\s+(?:(?:up|down)\s+from|(?:as\s+)?compared\s+(?:to|with)|as\s+opposed\s+to)\s+(?:the\s+)?", re.I)


def _with_figures(text: str, end: int) -> tuple[Quantity, Quantity] | None:
    """The figures before and now of "..., with 189 incidents this year, down from 215"."""
    found = quantities(text)
    for now, before in itertools.pairwise(found):
        if now.start >= end and _WITH.fullmatch(text[end : now.start]) and _DOWN_FROM.fullmatch(text[now.end : before.start]):
            return before, now
    return None


# "Overall decline in patronage": notes begin with the change
_NOTE = re.compile(r"\W*(?:(?:overall|continued|continuing|slight|significant|large|marked|general|steady|small|big|huge)\s+){1,2}", re.I)
_WOULD = re.compile(r"\s+(?:would|could|should|may|might|will)\b", re.I)
# "was giving rise to thefts"; "an increase in such behaviour", of which the sentence before tells; "Increase in the number of referrals:"
_GIVES = re.compile(r"\bgiv(?:e|es|en|ing)\s+$|\bgave\s+$", re.I)
_SUCH = re.compile(r"such\s", re.I)
_HEADING = re.compile(r"\s*:\s*$")
_A = re.compile(r"\ban?\s+$", re.I)
_CLAUSE_FOLLOWS = re.compile(r"\s+(?:had|has|have|was|were|is|are|will|would|could|should|must|can)\b", re.I)
# "an increase in the number of calls from 82 to 107 and": the figures end the name
_FROM = re.compile(r"\s+from\s+(?=[£€$]?\d)", re.I)
# "the increase in thefts| and the importance of patrols"
_AND_ALSO = re.compile(
    r"\s+and\s+(?:the\s+)?(?:importance|need|impact|effects?|work|role|efforts?|reasons?|lack|fact|indications?|signs)\b"
)
# "increases in the number of calls (30 calls)", "a reduction in speeds by just under 5%"
_FIGURES_BESIDE = re.compile(
    r"\s\([^()]*\d[^()]*\)\s*$|\s+(?:by|of)\s+(?:(?:just|under|over|about|around|nearly|almost)\s+)*\d[\d.,]*\s?(?:%|per\s?cent)$",
    re.I,
)


_EFFECT = re.compile(r"\b(?:effects?|impact)\b[^.;]*\bon\s+(?:the\s+)?$", re.I)  # "watch the effect of the dues on| increased levels of"


def change_in(text: str) -> Iterator[Said]:
    """ "a reduction in the number of boats laid up", "the increased number of requests received"."""
    for match in CHANGES_IN.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        if _NOT_CHANGED.search(before) or _FEARED.search(before) or _TO_COME.search(before):
            continue
        coded = [measure for measure in measures.coded(text) if 0 <= measure.start - match.end() < 14]
        end = coded[0].end if coded else phrase_end(text, match.end(), comma=True)
        told_from = _FROM.search(text, match.end(), end)
        end = told_from.start() if told_from else end
        name = measures.clean(coded[0].name if coded else _AND_ALSO.split(_FIGURES_BESIDE.sub("", text[match.end() : end]))[0])
        if _WOULD.match(text, end):
            continue  # "a small increase in price would be acceptable"
        if _SUCH.match(text, match.end()) or _GIVES.search(before) or _HEADING.match(text, end):
            continue
        if _CLAUSE_FOLLOWS.match(text, end) and " and " in name:
            name = measures.clean(name[: name.rindex(" and ")])  # "an increase in thefts and more officers had been sent"
        counts = bool(measures.heads(name)) and measures.heads(name)[0].start == 0
        seen = (_SEEN.search(before) is not None or _NOTE.fullmatch(text[: match.start()]) is not None) and measures.is_measure(name)
        told = measures.counts_things(text[match.end() : end]) or (THERE_IS.search(before) is not None and is_of_something(name))
        if speaks_of_all(name) or NATURE.search(name) or periods.is_period(name):
            continue
        if not (coded or (is_name(name) and (counts or seen or told))):
            continue
        pair = levels(text[end:]) or pair_in_brackets(text, end) or _with_figures(text, end)
        for other in also(text, end) if told or seen else ():
            yield Said(name=other, rule=CHANGE_IN, confidence=0.5, direction="up" if match["up"] else "down" if match["down"] else None)
        yield Said(
            name=name,
            rule=CHANGE_IN,
            confidence=0.68 if counts or coded else 0.5,
            value=pair[1].value if pair else None,
            unit=pair[1].unit if pair else None,
            previous=pair[0].value if pair else None,
            rag=rating(text),
            versus_target=versus_target(text),
            trend="better" if match["better"] else "worse" if match["worse"] else trend(near(text, end)),
            direction="up" if match["up"] else "down" if match["down"] else None,
        )
    for match in INCREASED.finditer(text):
        name = measures.clean(text[match.start("name") : phrase_end(text, match.start("name"), comma=True)])
        before = text[max(0, match.start() - 60) : match.start()]
        if _FEARED.search(before) or _EFFECT.search(before):
            continue
        if (_A.search(before) or match.group().lower().startswith(_GOING_ON)) and not (_SEEN.search(before) or _CAUSE.search(before)):
            continue  # "paying a reduced rate of", "plans for increasing numbers of"
        if _WOULD.match(text, match.start("name") + len(name)):
            continue  # "Increased levels of parking should be provided"
        if not _NOT_CHANGED.search(before[-40:]) and is_name(name):
            yield Said(name=name, rule=CHANGE_IN, confidence=0.55, direction="up" if match["up"] else "down")
