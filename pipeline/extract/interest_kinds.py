"""The kinds of interest that a declaration can print, and which of them its words name."""

from __future__ import annotations

from pipeline import patterns as re

# "personal (but not prejudicial) interests"
BUT_NOT = re.compile(r"\(?\bbut\s+(?:not|non)[\s-]+(?:an?\s+)?\w+\)?", re.I)


def kind_of_interest(words: str) -> str | None:
    """The kind that the words around an interest print: "disclosable pecuniary", "prejudicial"; None where none does."""
    folded = BUT_NOT.sub("", words.lower().replace("non ", "non-"))
    for pattern, kind in _KINDS:
        if pattern.search(folded):
            return kind
    return None


# the first that is printed, the narrower before the wider
_KINDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bdisclosable\s+pecuniary|\bdpi\b"), "disclosable pecuniary"),
    (re.compile(r"\bother\s+(?:registrable|disclosable)|\bori\b|\bother\s+registerable"), "other registrable"),
    (re.compile(r"\bnon-pecuniary|\bnon-financial|\bnonpecuniary"), "non-pecuniary"),
    (re.compile(r"(?<!non-)\bprejudicial"), "prejudicial"),
    (re.compile(r"\bpecuniary|\bfinancial"), "pecuniary"),
    (re.compile(r"\bpersonal"), "personal"),
    (re.compile(r"\bconflict"), "conflict"),
)
