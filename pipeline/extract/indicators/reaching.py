"""How many of all were reached, behind a verb in the passive: "The course had been taken up by 88% of wardens".

The share is of those behind it, and the measure is what was done to whom: "course taken up by wardens".
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.names import is_name, start_of
from pipeline.extract.indicators.parts import Said, figures, versus_target
from pipeline.extract.indicators.shares import NO_SHARE, SHARE
from pipeline.extract.indicators.statistic import has_parts
from pipeline.extract.quantities import quantities
from pipeline.language.gate import gated

_DONE = (
    r"(?:taken(?:\s+up)?|completed|attended|used|adopted|accepted|returned|signed|read|opened|downloaded|passed|met|received|undertaken|held|"
    r"extended|rolled\s+out|offered|delivered|issued|sent|fitted|installed|provided|given|made|carried\s+out|introduced|supplied|distributed|"
    r"connected|available|administered|visited|replied\s+to|answered|achieved|claimed|chosen|shared)"
)
_NEARLY = r"(?:(?:about|around|approximately|over|under|nearly|almost|some|just|only|more\s+than|less\s+than)\s+)*"
# "had been taken up by ", "was now available to only ", "has been rolled out to over "
REACHED = gated(
    rf"\s+(?:(?:had|has|have)\s+(?:now\s+|since\s+|already\s+|so\s+far\s+)?been|was|were|is|are)\s+(?:(?:now|also|already|still|only|then)\s+)*(?P<done>{_DONE})\s+"
    rf"(?P<how>by|to|in|at|on|for|across|with|from)\s+{_NEARLY}$",
    re.I,
)
_WHOM = re.compile(
    r"\s+of\s+(?:the\s+|all\s+|our\s+|its\s+|those\s+)*(?P<whom>[a-z](?:(?!\b(?:and|but|which|while|whilst|against|compared|with|by|in|at|since|up|down)\b)[\w\s’'-]){2,60})",
    re.I,
)
_WHICH = re.compile(r"^.*?(?P<name>[\w’'-]+(?:\s[\w’'-]+){0,5}),?\s+(?:which|that)$", re.I)
_LAST_NOUN = re.compile(r"^.*\b(?:the|an?|its|our|their|this)\s+", re.I)
_OF_PARTS = re.compile(r"(?:cases|instances|them|these|those|which)\b", re.I)  # "in 58% of cases" tells how often


def reaching(text: str) -> Iterator[Said]:
    """ "The course had been taken up by 88% of wardens": what was taken up, and by whom."""
    told = figures(text)
    for quantity in quantities(text):
        match = REACHED.search(text, 0, quantity.start) if quantity.unit == "percent" else None
        whom = _WHOM.match(text, quantity.end) if match else None
        if match is None or whom is None or _OF_PARTS.match(whom["whom"]):
            continue
        words = text[start_of(text, match.start()) : match.start()]
        which = _WHICH.match(words)
        thing = measures.clean(_LAST_NOUN.sub("", which["name"]) if which else words)
        people = measures.clean(whom["whom"])
        name = f"{thing} {' '.join(match['done'].split())} {match['how']} {people}"
        if (
            not has_parts(people, text)
            or not is_name(thing, most=9)
            or NO_SHARE.match(people)
            or NO_SHARE.match(thing)
            or not is_name(name, most=16)
        ):
            continue
        yield Said(
            name=name,
            rule=SHARE,
            confidence=0.55,
            value=quantity.value,
            unit="percent",
            target=told.aim_of(text, quantity),
            versus_target=versus_target(text),
        )
