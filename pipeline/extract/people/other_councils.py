"""Councillors of a larger council at a small one's meeting, called by its name: "Fenland Councillors Ann Elm (AE) and Bob Ash"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pipeline import patterns as re
from pipeline.extract.people.entry import Entry

# "|Fenland| Councillors ", "|FDC| Clr. ", "(|FDC|) Cllrs "
_OF_COUNCIL = re.compile(
    r"\b(?P<council>[A-Z][a-z]{3,}(?:\s(?:&|and)\s[A-Z][a-z]{3,})?(?:\s(?:City|County|Borough|District)(?:\sCouncil)?)?|(?<=\()[A-Z]{2,5}(?=\))|[A-Z]{2,5})\)?[^\S\n]+"
    r"(?P<title>Councillor|Cllr|Clr|Cr)(?P<several>s)?\.?\s+(?=[A-Z])"
)
# what stands before a councillor's title and is no council: "Apologies Cllr Elm", "Community Councillors", "Vice Chair Cllr Oak"
_NO_COUNCIL = re.compile(
    r"(?:apolog\w+|present|absent|attend\w*|also|and|the|that|when|while|then|thanks?|both|community|parish|town|village|ward|vice|deputy|chair\w*|conven\w+|secretary|treasurer"
    r"|clerk|mayor|provost|elected|fellow|former|new|other|proposed|seconded|moved|by|from|members?|local|action|officer|report\w*|resolved|agreed|noted|following|after|as|in|on|at|if"
    r"|with|cc|pc|tc|mr|mrs|ms|dr|all|only|leader|councillors?|county|district|borough|city|unitary|senior|outgoing|incoming|however|acting|observers?|guests?|where|who)\b",
    re.IGNORECASE,
)
# from one name of a list to the next: " (AE) and ", ", "
_BETWEEN = re.compile(r"\s*(?:\([^()]{1,30}\))?\s*(?:,|,?\s*(?P<last>and\b|&))\s*")


def titles_of_other_councils(text: str, entries: Iterable[Entry], own: str) -> Mapping[int, str]:
    """The titles of councillors by the name of a council that is not `own`, by where their names stand: 120 -> "Fenland Councillor".

    Letters and whole names make no title: "FDC Cllr Oak" -> "".
    """
    places = sorted({(mention.span.start, mention.span.end) for entry in entries for mention in entry.mentions if mention.name})
    found: dict[int, str] = {}
    for called in _OF_COUNCIL.finditer(text):
        council = called["council"]
        named = any(start < called.end("council") <= stop for start, stop in places)  # "Cllr Ann |Elm| Cllr Bob Ash"
        if named or _NO_COUNCIL.match(council) or council.split()[0].lower() in own or not _is_council(council, text):
            continue
        title = "" if council.isupper() or council.endswith("Council") else f"{council} {called['title']}"
        found.update(dict.fromkeys(_named_after(text, called, places), title))
    return found


def _named_after(text: str, called: re.Match[str], places: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Where the names stand that a title is for: one, or several up to the one after "and"."""
    end = called.end()
    for start, stop in places[bisect_left(places, (called.start("title"), 0)) :]:
        first = start <= called.end()
        between = None if first else _BETWEEN.fullmatch(text, end, start)
        if not first and not (called["several"] and between):
            return
        yield start
        end = stop
        if between and between["last"]:
            return


def _is_council(words: str, text: str) -> bool:
    """Whether the paper speaks of a council by these words: "Fenland Council", "Fenland Councillors", "(FDC)"."""
    if words.isupper():
        return f"Council ({words})" in text
    return re.search(rf"\b{re.escape(words.split()[0])}\s+(?:[A-Z][a-z]+\s+){{0,2}}(?:Council|Councillors)\b", text) is not None
