"""Risks named by a noun before the word "risk": "the cyber security risk", "Staff Housing and Staff Morale risks"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.risks.names import KIND, Named
from pipeline.extract.values import COUNT
from pipeline.language.gate import gated

# "risk" and the noun that it heads or belongs to
_RISK = re.compile(
    r"\brisks?\b(?!\s+(?:register|management|manager|owners?|assess\w*|appetite|officer|committee|team|framework|strategy|policy|"
    r"scor\w+|rating|level|matrix|profile|log|areas?|group|"
    r"based|averse|free|and\s+(?:audit|assurance|opportunit\w+|insurance|resilience|compliance|issues?|performance|governance)|panel|"
    r"board|sub|report\w*|review\w*|adviser|advisor|analysis|maturity|assurance|landscape|environment|sharing|categor\w+|point|"
    r"process\w*|treatment|mitigation|tolerance|updates?|information|data|status|controls?|reviews?|ratings?|"
    r"factors?|plan\w*|maps?|registers|workshop|training|model|of|that|relat\w+|in|associated|around|regarding|to|from|concern\w*|for|"
    r"being|with|descriptions?|logs?)\b|-|/)",
    re.I,
)
# words that "risk" takes without their being its title
_GENERIC = gated(
    rf"(?:{KIND}|the|an?|this|that|these|those|each|any|every|its|their|our|his|her|all|some|no|more|few|several|many|most|various|"
    r"close|closing|merge|delete|retain|add|escalate|de-escalate|downgrade|upgrade|split|lower|raise|review|revise|score|rename|"
    rf"overall|\w+-wide|same|former|old|previous|said|latter|last|first|latest|council['’]?s?|individual|"
    r"different|such|following|above|below|remaining|and|or|of|at|as|about|managing|manage|identified|relevant|related|big|large|small|"
    r"real|considerable|"
    r"increased|increasing|reduced|lower|medium|low|greater|grave|considering|considered|certain|wider|least|due|with|audit|committee|"
    r"members|group|both|whose|where|whether|those|"
    r"quarterly|annual|monthly|should|could|would|may|might|must|will|day-to-day|"
    r"mitigat(?:e|es|ed|ing)|reduc(?:e|es|ing)|minimis(?:e|es|ed|ing)|address(?:es|ing)?|target|assess(?:es|ing)?|monitor(?:s|ing)?|tak(?:e|es|ing)|"
    r"avoid(?:s|ing)?|accept(?:s|able|ing)?|control(?:s|ling)?|rais(?:e|es|ing)|include[sd]?|identify(?:ing)?|creat(?:e|es|ing)|understand|"
    r"consider|remove|increase|"
    rf"what|which|to|for|in|on|by|from|{COUNT}|removed|added|escalated|deleted|risks?|at)",
    re.I,
)


def by_noun(text: str) -> Iterator[Named]:
    """ "The Harbour Silting risk is trending downwards", "Staff Housing and Staff Morale risks"."""
    for match in _RISK.finditer(text):
        start = noun_start(text, match.start())
        if start is None:
            continue
        title = text[start : match.start()].strip()
        if re.search(r"\w{3}ed$", title):  # "reductions and revised risks"
            continue
        plural = match.group().lower().endswith("s")
        place = start
        for piece in re.split(r"\s+and\s+(?=[A-Z])|,\s+", title) if plural else [title]:
            place = text.index(piece, place)
            yield Named(place, place + len(piece), piece, None, text[:start], "noun")
            place += len(piece)


_WORDS = re.compile(r"[\w'’&/()-]+,?")
# words that a title does not reach back over
_BEFORE = frozenset("the a an this that their its our whether how for was were is are had has have be been would will".split())
# and those it reaches over only after a capital: "Failure in Adult Services"
_LINKS = frozenset("on with by that which including include included noted discussed asked about regarding around to in at as".split())


def noun_start(text: str, end: int) -> int | None:
    """Where the noun before `end` begins: back over its words to a verb, an article or a stop; None if it has no word of its own."""
    begin = max(text.rfind(". ", 0, end), text.rfind("; ", 0, end), text.rfind(": ", 0, end), text.rfind(" – ", 0, end)) + 1
    words = list(_WORDS.finditer(text, max(0, begin), end))
    start: int | None = None
    capital = False
    for word in reversed(words[-14:]):
        printed = word.group().strip("(),")
        if (")" in word.group() and "(" not in word.group()) or word.group().endswith(",") or text[word.end() : word.end() + 1] in ";:.":
            break
        lower = printed.lower()
        if lower in _BEFORE:
            break
        if lower in ("and", "of", "to", "in", "from", "on", "with", "by") and start is None:
            return None
        if lower in _LINKS and not capital:
            break
        if start is None and _GENERIC.fullmatch(printed):
            return None
        capital = capital or printed[:1].isupper()
        start = word.start()
    if start is None or end - start < 4:
        return None
    first = _WORDS.match(text, start)
    while first and _GENERIC.fullmatch(first.group().strip(",")) and first.end() < end:
        following = _WORDS.search(text, first.end(), end)
        if following is None:
            return None
        start, first = following.start(), following
    return start
