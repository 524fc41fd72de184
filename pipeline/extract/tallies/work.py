"""Work told in words of status that is no count of things by status: done, decided or measured."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.tallies.mentions import Mention, Subject

# what a body decides of things, which is a count by status only beside another: "the 3 schemes were approved"
_DECIDED = frozenset({"approved", "refused", "rejected", "withdrawn", "started", "finished"})
_DONE = frozenset({"complete", "completed"})
# "The resurfacing was 80% complete": how far one work is
_IS_SO_FAR = re.compile(r"\b(?:is|are|was|were|be|being|now|currently|at|some|about|around|approximately|over|almost|nearly)\s+$", re.I)
# "204 homes completed against a target of 250" is a measure
_SET_A_TARGET = re.compile(r"\btargets?\b", re.I)


def is_work(text: str, mention: Mention, subject: Subject, status: str, *, elliptic: bool) -> bool:
    """Whether a count without a whole tells what was decided or done; `elliptic` says that its thing is named elsewhere."""
    if not elliptic and status in _DECIDED:
        return True
    if subject.kind == "other" and _SET_A_TARGET.search(text, mention.end):
        return True
    return elliptic and mention.number is None and status in _DONE and _IS_SO_FAR.search(text[: mention.start]) is not None
