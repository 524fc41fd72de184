"""Titles set strong at the head of the paragraph that holds their minutes: "**Police report** – nothing to tell"."""

from __future__ import annotations

from bisect import bisect_left

from pipeline import patterns as re
from pipeline.facts import Passage
from pipeline.segment.draft import Draft
from pipeline.segment.titles import VERB, title_likeness

_BETWEEN = re.compile(r"[\s:;.,–—-]*")
_LIKELY = 0.5


def strong_cut(draft: Draft, words: Passage) -> int | None:
    """Where the minutes begin behind a strong title; None where no strong words head the paragraph, or they are no title.

    `words` is the paragraph without its number. Where words run on from the title they make a sentence ("**Minutes** of the last meeting
    were agreed"); "**Notice of Motion** submitted by Councillor Hill" is one title, as is one with an aside in brackets.
    """
    cut = bisect_left(words.offsets, draft.strong) if draft.strong else 0
    if not 0 < cut < len(words.text) or words.text[cut - 1 : cut + 1].isalnum():
        return None
    title = words.text[:cut].rstrip()
    begin = _BETWEEN.match(words.text, cut)
    end = begin.end() if begin else cut
    if end == len(words.text) or words.text[end] == "(" or VERB.search(title) or title_likeness(title, draft.style, bold=True) < _LIKELY:
        return None
    runs_on = words.text[end].islower() and title[-1].isalnum() and end - cut < 2
    return None if runs_on and not VERB.search(words.text, end) else end
