"""Who is put forward by a mover, where the sentence gives the name and no more: "Mr Hill nominated Mrs Elm and Mr Birch seconded"."""

from __future__ import annotations

from pipeline import patterns as re

# "Councillor Qadir was" before "proposed by": the nominee
_NOMINEE = re.compile(
    r"(?:^|[;,.]\s+)(?P<who>(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s[\w.’' -]{2,40}?)"
    r"\s+(?:was|be|were|had\s+been)\s*(?:duly\s+|then\s+)?$"
    r"|^\W*(?P<listed>(?:[A-Z][\w’'.-]+\s){1,3}[A-Z][\w’'-]+)\s*[–—-]\s*(?:was\s+)?$"  # "Ann Hill – proposed by"
    r"|^\W*(?P<before>(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s[\w.’' -]{2,40}?)\s*\(\s*$"  # "Mrs Hill (proposed by"
)
# "Mr Hill proposed Mrs Elm seconded by Mr Birch": the nominee between mover and seconder
_PROPOSED = re.compile(
    r"(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s[\w.’' -]{2,40}?\s(?:proposed|nominated)\s"
    r"(?P<who>(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s[\w.’'& -]{2,80}?),?\s(?:and\s)?(?:this\swas\s)?seconded\s"
)
_TITLED = r"(?:(?:County|Borough|District)\s)?(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s[\w.’'-]+(?:\s[A-Z][\w’'-]+){0,2}"
# "Mr Hill nominated Mrs Elm as Chair and Mr Birch seconded", "Mr Hill nominated and Mr Birch seconded Mrs Elm as Chair"
_NOMINATED = re.compile(
    rf"\bnominated\s(?:(?P<who>{_TITLED}(?:\s(?:as|for)\s[^.,;]{{3,40}}?)?)(?:,|\sand)\s{_TITLED}\sseconded|and\s{_TITLED}\s(?:duly\s)?seconded\s(?P<after>{_TITLED}(?:\s(?:as|for)\s[^.,;]{{3,40}})?))"
)


def nominee_before(before: str) -> str | None:
    """The nominee whom the words before a mover name: "Mrs Elm was" before "proposed by"."""
    match = _NOMINEE.search(before)
    return (match["who"] or match["listed"] or match["before"]) if match else None


def put_forward(text: str, start: int, end: int) -> str | None:
    """The nominee of a sentence whose mover stands from `start` to `end`; None where it puts nobody forward by name alone."""
    proposed = _PROPOSED.match(text, start, end)
    if proposed:
        return proposed["who"]
    nominated = _NOMINATED.search(text, start)
    return (nominated["who"] or nominated["after"]) if nominated else None
