"""When a count holds: now, before ("compared to 13 rated green") or not yet ("2 new risks proposed to be added")."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.reading import Sentence
from pipeline.extract.tallies.mentions import Mention
from pipeline.extract.tallies.parts import Parts, Status
from pipeline.language.gate import gated

# "had been 13 in March", "compared to 13 rated green", "last quarter there were nine"
PREVIOUS = gated(
    r"\b(?:compare[sd]?\s+(?:to|with)|compared\s+(?:to|with)\s+[\d.]+\s?%[^.;:]{0,45}\sand|previously|last\s+(?:quarter|year|month|time)\s+(?:there\s+)?(?:were|was)|up\s+from|down\s+from|"
    r"in\s+comparison\s+(?:to|with))\s+"
    # "compared with last year 19 have": 19 of now
    r"(?:the\s+)?(?:(?!(?:last|previous|same|year|quarter|month)\b)\w+\s+){0,2}$",
    re.I,
)
# "would increase to", "2 new risks proposed to be added", "are expected to", "scheduled for completion"
_EXPECTED = re.compile(
    r"\b(?:will|would|(?:un)?likely\s+to|certain\s+to|no\s+prediction|proposed\s+to|expected\s+(?:not\s+)?to|projected|forecast(?:ed)?\s+(?:not\s+)?to|anticipated|predicted\s+(?:not\s+)?to|due\s+to\s+be|scheduled|"
    r"planned\s+to|to\s+be\s+(?:added|removed))\b",
    re.I,
)
# "and six were expected by the autumn"
FORECAST = re.compile(r"\s*(?:was|were|are|is)\s+(?:expected|forecast|predicted|anticipated)\b", re.I)
# "at the last meeting there had been six red", "a year ago five were green"; not "since the last report"
THEN = re.compile(
    r"(?<!since )(?<!than )(?<!as )(?<!with )(?<!to )(?<!\d )\b(?:a\s+year\s+(?:ago|earlier|before)|"
    r"at\s+the\s+(?:last|previous)\s+(?:meeting|report|review)|"
    r"in\s+the\s+(?:last|previous)\s+(?:quarter|year|report)|(?:at|in)\s+the\s+same\s+(?:time|quarter|period|month)\s+(?:in\s+[\d\ufffc]{4}|last\s+year)|last\s+(?:quarter|year|month|time))\b",
    re.I,
)
# "compared with the same quarter of last year 15 have improved": they have now
_SET_AGAINST = re.compile(r"\b(?:compared\s+(?:to|with)|since|against|than)\s", re.I)
# "2 new risks proposed to be added", "5 new risks to be added"; not "six red risks which needed to be watched"
_EXPECTED_AFTER = re.compile(
    r"(?!\W*to\s+be\s+(?:delivered|completed|achieved|met)\b)(?!\W*(?:\w+\s+)?need(?:s|ed)?\b)\W*(?:\w+\s+){0,2}(?:proposed|planned|due|expected)?\s*\bto\s+be\b",
    re.I,
)
# "a further 30 homes to be completed", "nine are to be inspected"; not "four are yet to be started"
_TO_BE = re.compile(r"(?<!\byet )\bto\s+be\s+(?:\w+ly\s+)?$", re.I)
# "In Quarter 4 2019/20, 65% of risks had been above", "In May there had been six": before the time of the paper
_IN_A_PERIOD = re.compile(
    r"^\W*(?:In|At)\s+(?:Q\s?\d|(?:the\s+)?(?:first|second|third|previous|last)\s+(?:quarter|half|year|meeting|report)|quarter\s+\w+|[A-Z][a-z]+\b|\d{4})[^,;.]{0,25}?,?\s",
    re.I,
)
# "3 red (Q3: 2 red", "five overdue (last year: four": a bracket that names a time, behind what is told of now
_IN_BRACKET = re.compile(
    r"\((?:(?:at|in)\s+)?(?:Q\s?\d|\ufffc+|quarter\s+\w+|[A-Z][a-z]+|(?:last|previous)\s+\w+|previously)(?:\s[\d\ufffc]+(?:/\d+)?)?\s*[:,]?\s[^()]*$"
)
# "a decline on the previous quarter, when |21 had been on target"
_WHEN = gated(
    r"\b(?:previous|last)\s+(?:quarter|period|year|month|report|meeting),?\s+when\s+(?:there\s+(?:were|had\s+been)\s+)?(?:only\s+)?$", re.I
)
# "In May there had been six red"
_HAD_BEEN = re.compile(r"\bhad\s+been\b", re.I)


# "Of the 14 boats mended last year, |ten were": the time of the whole, not of what is now said of its parts
_OF_A_WHOLE = re.compile(r"^\W*(?:out\s+)?of\s+(?:(?:the|our|its|all|these|those)\s+)*[\w-]+\s[^,;]{3,80},\s", re.I)


def of_a_period(text: str) -> bool:
    """Whether a sentence begins with a time: "In Quarter 2 there were"."""
    return _IN_A_PERIOD.match(text) is not None


def time_of(sentence: Sentence, parts: Parts, mention: Mention, status: Status, *, has_told: bool) -> str:
    """Whether the count is of now, of before ("compared to 13 rated green") or still to be ("2 new risks proposed to be added")."""
    lead = parts.text[max(0, mention.start - 60) : mention.start]
    if PREVIOUS.search(lead) or _WHEN.search(lead):
        return "previous"
    clause = max(parts.text.rfind("; ", 0, mention.start), 0)
    stop = parts.text.find(";", mention.end)
    before = _OF_A_WHOLE.sub("", parts.text[clause : mention.start])
    if (THEN.search(before) and not _SET_AGAINST.search(before)) or THEN.search(
        parts.text[status.end : stop if stop >= 0 else len(parts.text)][:40]
    ):
        return "previous"
    of_clause = sentence.text[clause:].lstrip("; ")  # "...; at Quarter 1 there had been five red"
    if _IN_A_PERIOD.match(of_clause) and (has_told or _HAD_BEEN.search(parts.text[clause : max(status.start, mention.end)])):
        return "previous"
    if mention.start and _IN_BRACKET.search(parts.text[: mention.start]):
        return "previous"
    if FORECAST.match(parts.text, mention.end):
        return "expected"
    upto = parts.text[max(0, mention.start - 30) : max(status.end, mention.end)]
    after = parts.text[status.end :]
    if _TO_BE.search(parts.text[mention.end : status.start]):
        return "expected"
    return "expected" if _EXPECTED.search(upto) or _EXPECTED_AFTER.match(after) else "current"
