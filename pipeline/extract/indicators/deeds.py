"""What services do with the things they count: "inspected 340 premises", "340 premises inspected", "continues to support 340 tenancies"."""

from __future__ import annotations

from functools import cache

from pipeline import patterns as re
from pipeline.language.vocabulary import table


@cache
def _deeds() -> str:
    """The participles of what services do, as one alternative: "dealt with", "inspected"."""
    return "|".join(words.replace(" ", r"\s+") for words in sorted(table("measures")["done"], key=len, reverse=True))


@cache
def did_before() -> re.Pattern[str]:
    """What services did, in the past, before what they did it to: "had processed ", "inspected ", "are dealing with ", "supports "."""
    done = sorted(set(table("measures")["done"]) - {"employed"}, key=len, reverse=True)  # a firm that employs so many is named in passing
    did = "|".join(words.replace(" ", r"\s+") for words in done)
    regular = [words for words in done if words.endswith("ed") and " " not in words]
    present = "|".join(f"{words[:-2]}s|{words[:-1]}s" for words in regular)
    base = "|".join(f"{words[:-2]}|{words[:-1]}" for words in regular)
    return re.compile(
        rf"(?:(?<!to )\b(?P<verb>{did}|{present}|attended|"
        r"attended\s+to|gave|took\s+in|took\s+on|dealing\s+with|deals\s+with|own\s+and\s+manage|saw)|"
        rf"\bcontinu(?:es?|ed|ing)\s+to\s+(?P<base>{base}))\s+$",
        re.I,
    )


@cache
def done_behind() -> re.Pattern[str]:
    """ " consents processed", " abatement notices issued": what was done to things, behind them and with no verb."""
    return re.compile(
        rf"\s+(?P<what>[A-Za-z][\w/’'-]*(?:\s(?!(?:and|were|was|are|have|had|has|who|that|which)\s)[\w/’'-]+){{0,6}}?)\s+(?P<done>{_deeds()})\b"
        r"(?=\s*(?:[.,;:)–-]|$|(?:in|during|since|to\s+date|this|last|for|by|under|and|with|at|so\s+far|within|from|on|per|each|over)\b))",
        re.I,
    )


_IRREGULAR = {
    "gave": "given",
    "saw": "seen",
    "took in": "taken in",
    "took on": "taken on",
    "dealing with": "dealt with",
    "deals with": "dealt with",
    "own and manage": "owned and managed",
}


def participle(verb: str) -> str:
    """ "supports" and "support" -> "supported", "dealing with" -> "dealt with"."""
    verb = " ".join(verb.lower().split())
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    done = table("measures")["done"]
    if verb in done:
        return verb
    return next((words for words in done if verb in (f"{words[:-2]}s", f"{words[:-1]}s", words[:-2], words[:-1])), verb)
