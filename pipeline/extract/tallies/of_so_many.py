"""Counts with statuses behind the number of things that they are of, in one clause or in the sentence before.

    Of 23 cases in the year 9 had been upheld, 11 dismissed and 3 withdrawn
    There were 214 open cases, of which 38 were graded severe
    The port had nine letters. Five were answered, three were passed on and one was lost

Several counts must come to the whole, as those of a story ("of 12 reports five had been carried off and four lost") do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.tallies.parts import is_cut
from pipeline.extract.values import COUNT, count
from pipeline.language.gate import gated

_PEOPLE = r"(?!(?:members|councillors|cllrs|votes|those|them|these|trustees|governors)\b)"
_VERB = (
    r"(?:(?:had|have|has|were|was|are|is)\s+(?:(?:now|since|already|also|still|all)\s+)*(?:been\s+)?"
    r"(?:(?:graded|rated|classed|deemed)\s+(?:as\s+)?)?)"
)
_STATUS = (
    r"(?P<status>(?!(?:from|at|in\s+[A-Z]|of|for|new|about|the|a|an|he|she|they|it|to)\b)[a-z][\w’'-]*"
    r"(?:\s(?!and\s|but\s|with\s|while\s|because\s|by\s|as\s|until\s|which\s|that\s)[\w’'-]+){0,6}?)"
)
_ENDS = r"(?=\s*(?:[.;,:(]|$|\s(?:and|but|with|while|because|by|as|until|which|that)\s))"
# "Of 23 cases in the year |9", "Of the 31 measures, |17"
_OF_FIRST = gated(
    rf"(?:^|[.;:]\s|\bthat,?\s)\W*(?:Out\s+)?of\s+(?:the\s+|these\s+|its\s+|our\s+)?(?P<whole>{COUNT})\s+{_PEOPLE}(?P<noun>[a-z][^.;:,()\d]{{2,70}}?),?\s+(?={COUNT}\s+{_VERB})",
    re.I,
)
# "88 appeals, of which |5", "rose to 39 in 2031/32, of which |26"
_OF_WHICH = gated(
    rf"(?<![\w.,/£€$-])(?<!from )(?P<whole>{COUNT})\s+{_PEOPLE}(?P<noun>(?!per\s?cent|%)[a-z]"
    rf"(?:[^.;:()\d]|(?<=\s)(?:19|20)\d\d(?:[/–-]\d\d)?(?=[,\s])){{2,90}}?),?\s+(?:and\s+)?of\s+(?:which|whom)\s+(?={COUNT}\s+{_VERB})",
    re.I,
)
_FIRST = re.compile(rf"(?P<n>{COUNT})\s+{_VERB}{_STATUS}{_ENDS}", re.I)
_NEXT = re.compile(
    rf"(?:,\s+(?:and\s+)?|\s+and\s+|;\s+)(?:the\s+(?:other|remaining)\s+)?(?P<n>{COUNT})\s+(?:{_VERB})?{_STATUS}{_ENDS}", re.I
)
# "Five were answered, three were passed on and one was lost."
_ANEW = re.compile(rf"^\W*(?={COUNT}\s+{_VERB})", re.I)
_NO_STATUS = re.compile(
    r"(?:present|absent|able|unable|in\s+attendance|elected|years?|months?|days|weeks|hours|more|fewer|less|per)\b", re.I
)
_MOST = 20_000


class Part(NamedTuple):
    """A count of a whole, and what is said of it; `noun` is what the whole counts."""

    number: int
    status: str
    total: int
    noun: str


def parts(text: str, before: str) -> Iterator[Part]:
    """The counts of a sentence by status with their whole; `before` is the sentence before it in the paragraph, "" for none."""
    for pattern in (_OF_FIRST, _OF_WHICH):
        for match in pattern.finditer(text):
            total = count(match["whole"])
            if total is not None and 2 <= total <= _MOST:
                yield from _run(text, match.end(), total, match["noun"], least=1)
    if before and (anew := _ANEW.match(text)):
        numbers = {
            number for each in re.finditer(rf"(?<![\w.,/£€$-])(?:{COUNT})(?![\w%/])", before, re.I) if (number := count(each.group()))
        }
        run = list(_run(text, anew.end(), _MOST, "", least=2))
        reached = sum(part.number for part in run)
        if reached in numbers and reached >= _FEWEST:
            yield from (part._replace(total=reached) for part in run)


_FEWEST = 5  # things that the sentence before told


def _run(text: str, start: int, total: int, noun: str, *, least: int) -> list[Part]:
    """The counts that follow one another from `start` on; none where the first has no status, or several do not come to the whole."""
    out: list[Part] = []
    match = _FIRST.match(text, start)
    while match is not None:
        number, status = count(match["n"]), " ".join(match["status"].lower().split())
        if number is None or _NO_STATUS.match(status) or is_cut(status) or not re.search(r"[a-z]{3}", status):
            break
        out.append(Part(number, status, total, noun))
        match = _NEXT.match(text, match.end())
    told = sum(part.number for part in out)
    return out if len(out) >= least and (told == total or total == _MOST or (len(out) == 1 and told < total)) else []
