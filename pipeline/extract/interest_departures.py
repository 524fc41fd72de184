"""Members who leave for an interest: "Mr Hill removed himself, declaring that", "Having declared an interest Mrs Elm left",
"Mr Ash, having declared an interest, left"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import patterns as re
from pipeline.extract.actors import Actor, subjects
from pipeline.extract.interest_matter import TIE, cut, matter_of
from pipeline.language.gate import gated

_OUT = (
    r"(?:withdrew|(?:removed|recused)\s+(?:him|her|them)sel(?:f|ves)|took\s+no\s+(?:further\s+)?part"
    r"|did\s+not\s+(?:vote|take\s+part)|abstained)"
)
_LEFT = rf"(?:{_OUT}|left|vacated|retired\s+from|stepped\s+(?:down|out|aside))\b"
# "a pecuniary interest", "their conflict of interest"
_INTEREST = r"(?P<words>(?:an?|his|her|their)\s+(?:[\w-]+\s+){0,4}?(?:interests?|conflicts?(?:\s+of\s+interest)?))"
# " left the meeting after declaring a pecuniary interest", " removed herself, declaring that", " took no part as she was a trustee"
LEAVING = gated(
    rf"\b(?:{_LEFT}[^.;]{{0,70}}?,?\s+(?:after\s+|having\s+|and\s+)?"
    rf"(?:(?:declar|disclos)(?:ing|ed)\s+{_INTEREST}"
    r"|(?:declaring|disclosing)\s+that\s+(?=\S)|(?P<stating>stating|explaining|advising|saying)\s+that\s+(?=(?:he|she|they|his|her|their|an?)\b))"
    rf"|{_OUT}[^.;]{{0,50}}?,?\s+(?P<because>as|because|since)\s+(?=(?:he|she|they|his|her|their)\b))",
    re.I,
)
# "Having declared an interest |in the quay lease, |Mr Hill left the meeting"
_HAVING = gated(
    rf"(?:^|(?<=,\s))(?:having|after)\s+declar(?:ed|ing)\s+{_INTEREST}\b",
    re.I,
)
# "Mr Hill|, having declared an interest |in the quay lease,| left the meeting", "Mrs Elm|, who had declared a personal interest, withdrew"
_WHO_HAVING = gated(
    rf",?\s+(?:having|who\s+had)\s+(?:\w+\s+)?declared\s+{_INTEREST}\b(?P<matter>[^.;]{{0,120}}?)[,)]?\s+(?:then\s+|had\s+)?{_LEFT}",
    re.I,
)
_LEAVES = re.compile(rf"\s+{_LEFT}(?:[^.;]{{0,60}}?\bfor\s+(?P<matter>(?:agenda\s+)?(?:items?|minutes?)\s+[\w./]*\w))?", re.I)
# between the member and the verb: "Councillor Hill| then |left"
_GAP = re.compile(r"(?:\s*\([^()]{1,60}\))?\s*,?\s*(?:(?:also|then|both|therefore|again|each|all|who)\s+){0,2}", re.I)


def leaving(text: str, who: Sequence[Actor], title: str) -> Iterator[tuple[Actor, str, str | None]]:
    """Each member of a sentence who leaves or takes no part for an interest, with the words for its kind, and what it is in."""
    for departed in LEAVING.finditer(text):
        tied = departed["stating"] or departed["because"]
        if tied and not TIE.search(text, departed.end(), departed.end() + 60):
            continue
        words = departed["words"] or ""
        matter = matter_of(text, departed.end(), who, title) or title or None if words else cut(text[departed.end() :])
        for actor in subjects(text, departed.start(), who, lambda between: bool(_GAP.fullmatch(between))):
            yield actor, words, matter
    for having in _WHO_HAVING.finditer(text):
        matter = matter_of(text[: having.end("matter")].rstrip(" ,"), having.start("matter"), (), title) or title or None
        for actor in subjects(text, having.start(), who, lambda between: bool(_GAP.fullmatch(between))):
            yield actor, having["words"], matter
    for having in _HAVING.finditer(text):
        member = next((actor for actor in who if actor.start >= having.end()), None)
        leaves = _LEAVES.match(text, member.end) if member else None
        if member and leaves:
            matter = matter_of(text[: member.start].rstrip(" ,"), having.end(), (), title) or leaves["matter"] or title or None
            yield member, having["words"], matter
