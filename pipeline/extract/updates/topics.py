"""The head of a point, which says what the point is about: "Salt bin, Mill Lane - it has come", "Salt Bin The bin has come"."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.extract.agents import AGENT, Masked

_MOST_WORDS = 14
_MOST_MORE = 6  # of a second part
# "c)", "(iv)", "6)", "Item 3", "Point 5 –", "Minute 12(b):" before the head itself
_MARK = re.compile(
    r"[^\w‘“\"'(]*(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+|\d{1,2}(?:[.]\d{1,2})+\s+)?(?:(?:items?|points?|minute|para(?:graph)?)\s+\d[\w.()/]*(?:\s+and\s+\d+)?\s*(?:[:–—-]\s*)?)?",
    re.IGNORECASE,
)
# "(6.4 - Salt bin) The Clerk reported that"
_IN_BRACKETS = re.compile(r"\((?:\d[\d.]*\s*[–—-]\s*)?(?P<topic>[A-Z][^()]{2,60})\)\s+(?=[A-Z])")
# "Salt bin, Mill Lane - it", "3 Old Road – the tenants", "Map of the wells: the Clerk"
_SET_OFF = re.compile(r"(?P<topic>[A-Z0-9‘“\"'](?:[^.;:?!]|[.](?!\s)|(?<=\bSt)[.]){2,110}?)\s*(?:(?<=\s)[–—-]|[:–—])\s*(?=\S)")
_MORE = re.compile(r"(?P<topic>\w(?:[^.;:?!]|[.](?!\s)){2,60}?)(?:\s+[–—-]|:)\s+(?=\S)")
# "Salt Bin NP had", "Salt Bin The bin", "Salt Bin No work": words with capitals before the first word of a sentence
_CAPITAL = r"[A-Z0-9‘“][\w’'&/().,-]*"
_RUN_IN = re.compile(
    rf"(?P<topic>{_CAPITAL}(?:\s(?:{_CAPITAL}|and|of|the|in|at|to|for|from|near|on|with|&)){{0,9}}?)\s+"
    rf"(?=(?P<agent>{AGENT})|(?:The|An?|This|These|There|No|It|Despite|Following|Although)\s)"
)
# heads that are no sentence's subject, and first words that begin a sentence
_NO_HEAD = re.compile(
    r"(?:the|an?|this|these|there|in|at|on|after|before|following|as|due|despite|when|it|he|she|they|we|all|both|also|mrs?|cllrs?"
    r"|councillors?|county|borough|district|parish|town|city|former|vice)\b(?!-)",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(?:in|at|on|after|following|as|due|despite|when|it|he|she|they|we|there|also|cllrs?|councillors?|mrs?)\b", re.IGNORECASE
)
# heads under which anything may be told
_ANY_HEAD = re.compile(
    r"(?:.*\b(?:report|update|business|correspondence|arising|minutes(?:\s+(?:of|dated)\s+[\w\s]+)?|notes?|noted|reply|response|action|present|apologies)s?|a\.?o\.?b\.?|yes|no|note)\W*$",
    re.IGNORECASE,
)
# an agent that may follow a head: initials, a post with its article, a name with its title
_ACTS = re.compile(r"(?:[A-Z]{2,3}\b|[Tt]he\s|Cllrs?\b|Councillors?\b|M(?:rs?|s|iss)\b|Clerk\b|Chair)")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|been|agreed|noted|asked|reported|said|advised|confirmed|informed|stated|thanked)\b",
    re.IGNORECASE,
)
# another point of the same paragraph
_NEW_POINT = re.compile(r"\s(?:\(?[a-z]\)|\d{1,2}\)|[•▪●])\s")


@dataclass(frozen=True, slots=True)
class Head:
    """What a point or sentence says first of its matter, and where the rest begins."""

    topic: str
    end: int


def after_mark(text: str) -> int:
    """Where the words of a point begin behind its number: "6) Salt bin" -> 3."""
    match = _MARK.match(text)
    return match.end() if match else 0


def head_of(masked: Masked) -> Head | None:
    """The head of a sentence, set off by a dash or a colon or told by its capitals; None if it begins with the sentence itself."""
    text, begin = masked.text, after_mark(masked.text)
    if bracket := _IN_BRACKETS.match(text, begin):
        return _head(bracket["topic"], bracket.end())
    set_off = _SET_OFF.match(text, begin)
    if set_off is not None and _ANY_HEAD.match(set_off["topic"]):  # "Any other business - Salt bin: it"
        begin = set_off.end()
        set_off = _SET_OFF.match(text, begin)
    if set_off is not None and not _FINITE.search(set_off["topic"]) and not _BEGINS.match(set_off["topic"]):
        more = _MORE.match(text, set_off.end())  # "County Roads Office (CRO) - Lay-by - The Clerk"
        if more is not None and len(more["topic"].split()) <= _MOST_MORE and not _FINITE.search(more["topic"]):
            return _head(text[begin : more.end("topic")], more.end()) or _head(set_off["topic"], set_off.end())
        return _head(set_off["topic"], set_off.end())
    run_in = _RUN_IN.match(masked.mask, begin)
    if run_in is None or _NO_HEAD.match(run_in["topic"]) or _FINITE.search(run_in["topic"]):
        return None
    if run_in["agent"] is not None and not _ACTS.match(text, run_in.start("agent")):
        return None
    return _head(text[run_in.start("topic") : run_in.end("topic")], run_in.end())


def head_above(first: Masked, block: str, before: int) -> str | None:
    """The head of a point whose first sentence is `first`, for what stands `before` characters on in it, if no other point lies between."""
    if _NEW_POINT.search(block, 0, before):
        return None
    begin = after_mark(first.text)
    words = first.text[begin:].strip(" .")
    if not _FINITE.search(words) and not _BEGINS.match(words) and AGENT not in first.mask and (whole := _head(words, len(first.text))):
        return whole.topic  # "The Green - rubbish left there. The Clerk had"
    head = head_of(first)
    return head.topic if head else None


def with_head(topic: str | None, words: str) -> str:
    """Words that say what was done, behind the head of their point if they do not hold it: "Salt bin - ordered from Orrick"."""
    if topic is None:
        return words
    told = _plain(words)
    if told <= _plain(topic):
        return topic
    if _plain(topic) <= told or words.lower().startswith(topic.lower()):
        return words
    return f"{topic} - {words}"


def _head(words: str, end: int) -> Head | None:
    topic = " ".join(words.split()).strip(" ,.;:–—-•")
    if not 0 < len(topic.split()) <= _MOST_WORDS or _ANY_HEAD.match(topic) or not re.search(r"[A-Za-z]{3}", topic):
        return None
    return Head(topic, end)


_SMALL = frozenset("the a an of in at to for from and on with near by".split())


def _plain(words: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w’']+", words.lower())) - _SMALL
