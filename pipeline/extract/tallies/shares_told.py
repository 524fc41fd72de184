"""Portions of a number of things that a clause tells with what is said of them first, or of all or none; and what a tally's sentence adds.

    Data had been loaded for 187 of the 214 boats (87%)         loaded, 187 of 214
    All 30 of the huts had been inspected                       inspected, 30 of 30
    The auditor made five points, all of which had been met     met, 5 of 5
    None of the four slips was in good repair                   in good repair, 0 of 4
    At the last report there had been five reds                 red, 5, of before
    In Q1 the figures had been 19, 12 and 7 respectively        the statuses just counted, of before

A share printed in the sentence of a count and its whole is the share of that count where the figures say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.statements import statements
from pipeline.extract.tallies import of_so_many
from pipeline.extract.tallies.wholes import is_no_tally, with_whole
from pipeline.extract.values import COUNT, count
from pipeline.facts import Span, Tally
from pipeline.language.gate import gated

RULE = "tallies.share_told/1"

_FEWEST = 5  # things of which a part is told by what is said first
_LONGEST = 8  # words of a status
_N, _M = rf"(?P<n>{COUNT})", rf"(?P<m>{COUNT})"
_PEOPLE = r"(?!(?:members|councillors|cllrs|residents|votes|people|men|women|those|them|these|respondents)\b)"
_TIME = r"(?!(?:days|weeks|months|years|hours|quarters)\b)"
# "Data had been loaded for 187 of the 214 boats", "The port had complied with 23 out of 24 orders", "found E. coli above
# the limit on 9 of 14 days"
_SAID_FIRST = gated(
    rf"\b(?:(?:is|are|was|were|has|have|had)\s+(?:(?:now|already|since)\s+)*(?:been\s+)?(?P<status>(?!(?:told|agreed|asked|made|held|received|given|a|an|the|to|not)\b)[a-z]+(?:\s[a-z]+){{0,3}}?)"
    rf"|\bfound\s+(?:[\w.]+\s){{1,4}}?(?P<state>(?:above|below|over|under|outside|within)\s+the\s+[a-z]+(?:\s[a-z]+)?))\s+(?P<link>for|from|on|in|with|at)\s+"
    rf"(?:only\s+|just\s+)?{_N}\s+(?:out\s+)?of\s+(?:the\s+|our\s+|its\s+)?{_M}\s+{_PEOPLE}(?=[a-z])",
    re.I,
)
# what a meeting decides or who meets is no status
_DECIDED = (
    r"(?!(?:agreed|approved|adopted|accepted|noted|moved|carried|present|seconded|resolved|elected|thanked|asked|invited|in\s+favour|required|"
    r"entitled|welcome|aware)\b)"
)
# "All 30 of the huts had been inspected", "All five blocks had now been surveyed"
_ALL = gated(
    rf"(?:^|\bthat\s|[,;]\s)\W*all\s+(?:of\s+the\s+)?{_N}\s+(?:of\s+the\s+|of\s+these\s+)?{_PEOPLE}(?P<noun>[A-Za-z][\w\s’'-]{{2,50}}?)\s+(?:had|have|has|were|are|was)\s+"
    rf"(?:(?:now|since|already|also|all)\s+)*(?:been\s+)?(?P<status>{_DECIDED}[a-z]+(?:ed|en|lt|ne|de|id|et)\b(?:\s+(?:up|out|off))?|in\s+(?:place|use|hand|progress))",
    re.I,
)
# "five observations, all of which had been addressed"
_ALL_OF_WHICH = gated(
    rf"(?<![\w.,/])(?<!\band )(?P<n>{COUNT})\s+{_PEOPLE}(?P<noun>(?:[a-z][\w’'-]*\s){{0,4}}?[a-z][\w’'-]*s),\s+all\s+of\s+(?:which|them)\s+"
    r"(?:had|have|were|are)\s+(?:(?:now|since|already)\s+)*(?:been\s+)?"
    r"(?P<status>[a-z]+(?:ed|en|lt|ne|de|id|et)\b)(?!\s+(?!(?:and|but|by|in|on|at|to|with|within|before|after|since|during|under|for|from|as|this|last|or|so|up|out|off)\b)[a-z])",
    re.I,
)
# "None of the four slips in the bay is in good repair"
_NONE = gated(
    rf"\bnone\s+of\s+(?:the|its|our|these)\s+{_N}\s+{_PEOPLE}(?P<noun>[a-z][\w\s’'-]{{2,70}}?)\s+(?:is|are|was|were|had\s+been|has\s+been|have\s+been)\s+(?P<status>[a-z][^,;.:()]{{2,50}})",
    re.I,
)
# "lent to three ports, none of which had burnt"
_NONE_OF_WHICH = gated(
    rf"(?<![\w.,/])(?P<n>{COUNT})\s+{_PEOPLE}{_TIME}(?P<noun>[a-z](?:[^\W\d]|[\s’'-]){{2,60}}?),\s+none\s+of\s+(?:which|whom|them)\s+(?:is|are|was|were|had(?:\s+been)?|has(?:\s+been)?)\s+"
    r"(?P<status>[a-z][^,;.:()]{2,50})",
    re.I,
)
# "five reds", "four greens"
_SHADES = gated(rf"(?<![\w.,/])(?P<n>{COUNT})\s+(?P<colour>red|amber|green|yellow)s\b", re.I)
_BEFORE = gated(
    r"\b(?:at\s+the\s+(?:last|previous)\s+\w+|(?:last|previous)\s+(?:quarter|report|year|meeting|month|time)|(?:quarters?|months?|years?)\s+(?:ago|earlier|before)|compared?[sd]?\s+(?:to|with)|"
    r"(?:in|at\s+the\s+end\s+of)\s+(?:Q[1-4]|quarter\s+(?:\d|one|two|three|four)))\b",
    re.I,
)
# "In Q1 the figures had been 19, 12 and 7 respectively"
_RESPECTIVELY = gated(
    rf"\b(?:figures|numbers|counts|they)\s+(?:had\s+been|were)\s+(?P<counts>(?:{COUNT})(?:,\s+(?:{COUNT}))*,?\s+and\s+(?:{COUNT}))(?:,?\s+respectively)?\b",
    re.I,
)
_EACH = re.compile(COUNT, re.I)
_SUBJECTS = (
    (re.compile(r"\brisks?\b", re.I), "risk"),
    (re.compile(r"\b(?:indicators?|kpis?|measures?|pis)\b", re.I), "indicator"),
    (re.compile(r"\bprojects?\b|\bschemes?\b", re.I), "project"),
    (re.compile(r"\bactions?\b", re.I), "action"),
    (re.compile(r"\brecommendations?\b|\bobservations\b", re.I), "recommendation"),
)


def find(reading: Reading, told: Sequence[Tally]) -> Iterator[Tally]:
    """The portions that no other rule has found, in the order of the text; `told` are those that were found."""
    counted = {(tally.evidence, tally.count) for tally in told}
    before: Sentence | None = None
    for sentence in statements(reading):
        lead = before.text if before is not None and before.block is sentence.block else ""
        before = sentence
        for tally in (*_of_sentence(sentence, told), *_of_wholes(sentence, lead)):
            if (tally.evidence, tally.count) not in counted:
                counted.add((tally.evidence, tally.count))
                yield tally


def _of_wholes(sentence: Sentence, lead: str) -> Iterator[Tally]:
    for part in of_so_many.parts(sentence.text, lead):
        yield _made(sentence, _kind_of(part.noun or lead), part.status, part.number, part.total)


def _of_sentence(sentence: Sentence, told: Sequence[Tally]) -> Iterator[Tally]:
    text = sentence.text
    for match in _SAID_FIRST.finditer(text):
        number, total = count(match["n"]), count(match["m"])
        status = match["state"] or (f"{match['status']} {match['link']}" if match["link"] == "with" else match["status"])
        if number is not None and total is not None and _FEWEST <= total >= number:
            yield _made(sentence, _kind(text, match.end()), status, number, total)
    for pattern in (_ALL, _ALL_OF_WHICH):
        for match in pattern.finditer(text):
            number = count(match["n"])
            if number is not None and number > 1:
                yield _made(sentence, _kind_of(match["noun"]), match["status"], number, number)
    for match in (*_NONE.finditer(text), *_NONE_OF_WHICH.finditer(text)):
        total = count(match["n"])
        if total is not None and len(match["status"].split()) <= _LONGEST:
            yield _made(sentence, _kind_of(match["noun"]), match["status"], 0, total)
    shades = list(_SHADES.finditer(text))
    if shades and (kind := _rated_before(sentence, told)):
        when = "previous" if _BEFORE.search(text) else "current"
        for match in shades:
            yield _made(sentence, kind, match["colour"], count(match["n"]), None, when=when)
    listed = _RESPECTIVELY.search(text)
    if listed and _BEFORE.search(text):
        numbers = [count(each.group()) for each in _EACH.finditer(listed["counts"])]
        last = _last_run(sentence, told, len(numbers))
        for number, tally in zip(numbers, last, strict=False):
            yield _made(sentence, tally.subject, tally.status, number, None, when="previous")


def _made(sentence: Sentence, kind: str, status: str, number: int | None, total: int | None, *, when: str = "current") -> Tally:
    return Tally(
        subject=kind,
        status=" ".join(status.lower().split()),
        count=number,
        total=total,
        when=when,
        evidence=sentence.span,
        item=sentence.block.item,
        rule=RULE,
        confidence=0.65,
    )


def _kind(text: str, start: int) -> str:
    """The kind of what stands at `start`: "187 of the 214 |boats"."""
    return _kind_of(" ".join(text[start:].split()[:4]))


def _kind_of(noun: str) -> str:
    return next((kind for pattern, kind in _SUBJECTS if pattern.search(noun)), "other")


def _near(sentence: Sentence, told: Sequence[Tally]) -> list[Tally]:
    return [tally for tally in told if tally.item == sentence.block.item and tally.evidence.start < sentence.span.start]


def _rated_before(sentence: Sentence, told: Sequence[Tally]) -> str | None:
    """The kind of things that were last counted by colour before a sentence."""
    shades = [tally.subject for tally in _near(sentence, told) if tally.status in ("red", "amber", "green", "yellow")]
    return shades[-1] if shades else None


def _last_run(sentence: Sentence, told: Sequence[Tally], wanted: int) -> list[Tally]:
    """The tallies of the sentence that last counted as many statuses."""
    near = _near(sentence, told)
    of_last = [tally for tally in near if tally.evidence == near[-1].evidence] if near else []
    return of_last if len(of_last) == wanted else []


_PERCENT = re.compile(r"(?<![\d.])(?P<share>\d{1,3}(?:\.\d+)?)\s?(?:%|per\s?cent)")
_NEAR_ENOUGH = 0.55  # of a per cent: shares are printed rounded
# "52 recommendations had fallen due": what is to be counted, and no status
_FALLEN_DUE = re.compile(r"\bfallen\s+due\b", re.I)
# "Of 64 high priority recommendations due in May, 47 had": the whole
_WHOLE = gated(rf"^\W*(?:Out\s+)?Of\s+(?:the\s+|these\s+)?(?P<n>{COUNT})\s[^.;:,]{{4,90}},\s", re.I)
# "he saw two major risks": how they are called, and no rating of a register
# "7 major risks (7 to 14)", "15 risks are rated as Significant (risk score 15-25)": those of a band
_BAND = re.compile(r"\((?:[a-z]+\s+){0,3}\d|\b(?:rated|scored|graded)\b", re.I)
_CALLED = ("major", "key", "main", "significant")


def with_shares(reading: Reading, tallies: Sequence[Tally]) -> list[Tally]:
    """The tallies with the share and the whole that their sentences print, without counts of what the others are of."""
    if not tallies:
        return []
    texts, above = _texts(reading)
    out: list[Tally] = []
    for tally in tallies:
        text = texts.get(tally.evidence)
        if text is None:
            out.append(tally)
            continue
        others = [other for other in tallies if other is not tally and other.evidence == tally.evidence]
        whole = _WHOLE.match(text)
        number = count(whole["n"]) if whole else None
        if _is_no_status(tally, text, others) or is_no_tally(tally, text, others):
            continue
        if not (number is not None and number == tally.count and others and tally.total is None):
            out.append(_with_share(with_whole(_of_whole(tally, number, others), text, above.get(tally.evidence, ""), others), text))
    return out


def _texts(reading: Reading) -> tuple[dict[Span, str], dict[Span, str]]:
    """The sentences of a paper, and the sentence before each in its paragraph, by where they stand."""
    texts: dict[Span, str] = {}
    above: dict[Span, str] = {}
    last: Sentence | None = None
    for sentence in statements(reading):
        texts[sentence.span] = sentence.text
        if last is not None and last.block is sentence.block:
            above[sentence.span] = last.text
        last = sentence
    return texts, above


def _is_no_status(tally: Tally, text: str, others: Sequence[Tally]) -> bool:
    if tally.status == "fallen":
        return _FALLEN_DUE.search(text) is not None
    called = tally.subject == "risk" and tally.status in _CALLED and tally.total is None and tally.percent is None
    return called and not others and _BAND.search(text) is None


def _of_whole(tally: Tally, number: int | None, others: Sequence[Tally]) -> Tally:
    """A tally of a sentence that begins with its whole: "Of 64 recommendations due, 47 had been met and 12 were in hand"."""
    if number is None or tally.total is not None or tally.count is None:
        return tally
    counted = sum(other.count or 0 for other in (tally, *others) if other.count != number and other.total in (None, number))
    return replace(tally, total=number) if counted <= number else tally


# "85% of the huts (34 of 40) had been"
_IN_BRACKETS = re.compile(r"\((?P<n>\d[\d,]*)\s+(?:out\s+)?of\s+(?:the\s+)?(?P<m>\d[\d,]*)\)")


def _with_share(tally: Tally, text: str) -> Tally:
    beside = _IN_BRACKETS.search(text) if tally.total is None and tally.percent is not None else None
    if beside and count(beside["n"]) == tally.count:
        return replace(tally, total=count(beside["m"]))
    if tally.percent is not None or not tally.total or tally.count is None or tally.total < _FEWEST:
        return tally
    share = 100 * tally.count / tally.total
    near = {figure for match in _PERCENT.finditer(text) if abs((figure := float(match["share"])) - share) <= _NEAR_ENOUGH}
    return replace(tally, percent=near.pop()) if len(near) == 1 else tally
