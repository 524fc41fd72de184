"""Measures of which a clause says that they perform better or worse, or which it names as the ones of a colour.

"There had been improved performance in same-day repairs", "a fall in performance for quay crews", "The only red measure was lamps mended",
"The two measures that had reported red were late ferries and lost oars".
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said
from pipeline.extract.values import COUNT, count
from pipeline.language import rag
from pipeline.language.gate import gated
from pipeline.language.phrases import listed, phrase_end

PERFORMING, NAMED = "indicators.performing/1", "indicators.named/1"

# "improved performance in relation to", "a fall in performance for", "performance had improved in"
PERFORMS = gated(
    r"\b(?:(?P<better>(?:improved|improving|better|stronger)\s+performance|improvements?\s+in\s+(?:the\s+)?performance|"
    r"performance\s+(?:had|has)\s+(?:also\s+)?improved)|"
    r"(?P<worse>(?:declining|worsening|deteriorating|worse|lower)\s+performance|(?P<down>(?:fall|drop|dip|decline|"
    r"reduction)\s+in\s+(?:the\s+)?performance)|"
    r"performance\s+(?:had|has)\s+(?:also\s+)?(?:worsened|deteriorated|declined|dropped)))\s+"
    r"(?:in\s+(?:relation\s+to|respect\s+of|terms\s+of)|with\s+regards?\s+to|regarding|on|for|of|in|against|"
    r"around)\s+(?:the\s+)?(?=[A-Za-z0-9‘“%])",
    re.I,
)
# nothing has happened yet, or it is all of the service that performs
_NOT_YET = re.compile(
    r"\b(?:would|will|could|should|may|might|to|for|hoped|expected?|any|no|not|if|future|further|drive|support|"
    r"seek\w*|ensure|deliver)\s+(?:\w+\s+){0,2}$",
    re.I,
)
_WHEN = re.compile(
    r"(?:Q(?:uarter)?\s?\d|(?:this|that|the\s+(?:last|previous|same|past|current|first|second|third|final))\s|(?:19|20)\d\d|January|"
    r"February|March|April|"
    r"May\b|June|July|August|September|October|November|December|(?:some|many|all|most|a\s+number|several|other|these|those|both|key)\b|"
    r"(?:council|service|organisation|authority|department|directorate|area|team|scorecard)s?\b|general\b|comparison\b)",
    re.I,
)

_MEASURE = r"(?:performance\s+)?(?:indicators?|kpis?|measures?|metrics?|targets?|PIs?)"
_COLOUR = rf"[‘'“\"]?(?P<{{}}>{rag.COLOURS})[’'”\"]?"
# "the 1 measure that had reported ‘red’ was the", "Three KPIs were rated red: ", "the measures rated amber were"
ONES = gated(
    rf"\b(?:(?P<count>{COUNT}|only|sole)\s+)?(?:{_COLOUR.format('first')}[\s-]+(?:rated\s+|status\s+)?{_MEASURE}|"
    rf"{_MEASURE}\s+(?:(?:that|which)\s+)?"
    rf"(?:(?:had|has|have)\s+)?(?:(?:been|was|were|is|are|being|currently)\s+)*(?:rated|reported|reporting|showing|flagged|marked|"
    rf"shown)?\s*(?:as\s+|at\s+)?"
    rf"{_COLOUR.format('then')})(?:\s+(?:(?:in|for|this|at\s+the\s+end\s+of)\s+)?(?:quarter|Q)\s?\d?|\s+this\s+(?:quarter|year|month))?"
    r"(?:\s+(?:was|were|is|are|being|related\s+to|relating\s+to|relates?\s+to)(?:\s+(?:for|in\s+relation\s+to|related\s+to|"
    r"relating\s+to|regarding|about))?|:|,\s+(?:these\s+(?:are|were)|namely))\s+(?:the\s+)?(?=[A-Z‘“%a-z])",
    re.I,
    core=rf"\b{_MEASURE}\b",
)
# "was due to staffing", "were discussed", "was now green": no name follows
_NO_NAME = re.compile(
    r"(?:due|because|being|now|also|still|not|in|at|as|on|to|discussed|highlighted|noted|explained|outlined|considered|reviewed|"
    r"[a-z]+ed|set|shown|below|"
    r"above|within|expected|likely|all|they|it|there|those|these|this|that|what|where|when|how|why|up|down|red|amber|green|members?|"
    r"officers?|councillors?)\b",
    re.I,
)
_JOINED = re.compile(r",\s+(?:and\s+)?|\s+and\s+", re.I)


def performing(text: str) -> Iterator[Said]:
    """ "improved performance in relation to emergency calls": a measure that does better or worse, with no figure."""
    for match in PERFORMS.finditer(text):
        name = measures.clean(text[match.end() : phrase_end(text, match.end(), comma=True)])
        if _NOT_YET.search(text[max(0, match.start() - 40) : match.start()]) or _WHEN.match(name):
            continue
        name = re.split(r",?\s+and\s+(?:their|its|a|an|the|this|that)\s", name)[0]
        if is_name(name, most=12) and (len(name.split()) > 1 or measures.is_measure(name)):
            yield Said(
                name=name,
                rule=PERFORMING,
                confidence=0.6,
                trend="better" if match["better"] else "worse",
                direction="down" if match["down"] else None,
            )


def named(text: str) -> Iterator[Said]:
    """ "the one measure that had reported red was late ferries": each measure that the clause counts by its colour and names."""
    for match in ONES.finditer(text):
        end = phrase_end(text, match.end())
        words = text[match.end() : end].strip(" ,")
        told = count(match["count"]) if match["count"] and match["count"].lower() not in ("only", "sole") else 1 if match["count"] else None
        if not words or _NO_NAME.match(words) or measures.coded(text[match.end() - 1 :]):
            continue
        names = listed(words, told) if told is not None and told > 1 else [words]
        if told is not None and told > 1 and len(names) != told:
            names = [part for part in _JOINED.split(words) if part.strip()]
            if len(names) != told:
                continue
        for name in map(measures.clean, names):
            if is_name(name, most=20):
                yield Said(name=name, rule=NAMED, confidence=0.7, rag=(match["first"] or match["then"]).lower())
