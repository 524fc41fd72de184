"""Lists of members that no label heads: at the head of a paper that lost it, or right before those in attendance."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.segment.draft import Draft
from pipeline.segment.labels import attendance_of, leading_attendance
from pipeline.segment.titles import VERB

# "Councillor Ann Hill (In the Chair)", "P.Cllr. B Elm" on a line of its own
_MEMBER = re.compile(r"(?:[A-Z]\.\s?)?(?:Councillors?|Cllrs?|Cr|Ald(?:erman)?|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+[A-Z]")
# "Mr A Hill", "Cllrs B Elm": a title with a name's capital after it
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Rev|Cllrs?|Councillors?|Cr|Sir|Dame)\b\.?\s+[A-Z]")
# "Councillors S. Elm, T. Hill, J Ash.": a line that names the members without a label
_MEMBERS = re.compile(r"(?:Councillors|Cllrs)\b[.:,]*\s+[A-Z][^,]{1,40},\s[^,]{1,40}(?:,|\sand\s)(?!.*\bapologi[sz]ed\b)")


def leading_list(drafts: Sequence[Draft]) -> int:
    """How many drafts at the head of the paper are a list of members without a label over it; 0 if there is none."""
    count = 0
    for draft in drafts[:60]:
        if not _MEMBER.match(draft.text) or len(draft.text.split()) > 12:
            break
        count += 1
    return count if count >= 4 else 0


def roll(drafts: Sequence[Draft]) -> range:
    """The drafts that list members without a label, right before those in attendance or who sent apologies."""
    labels = [(index, how) for index, draft in enumerate(drafts[:40]) if (how := _attendance(draft))]
    if any(how == "present" for _, how in labels):
        return range(0)
    plain = next((index for index, draft in enumerate(drafts[:12]) if _MEMBERS.match(draft.text) and not VERB.search(draft.text)), None)
    if plain is not None:
        entries = itertools.takewhile(_is_entry, drafts[plain + 1 :])  # "• Ms B Elm, Head of Finance" below the members
        return range(plain, plain + 1 + sum(1 for _ in entries))
    if not labels:
        return range(0)
    start = end = labels[0][0]
    names = 0
    while start and (found := len(_TITLED.findall(drafts[start - 1].text))) and not VERB.search(drafts[start - 1].text):
        start, names = start - 1, names + found
    return range(start, end) if names >= 3 else range(0)


def below_two_labels(drafts: Sequence[Draft]) -> range:
    """The drafts that list those present where a column set both labels over both lists.

    "PRESENT:" / "IN ATTENDANCE:" / "Cr Hill, Cr Dunn" / "Ms Elm (Clerk)"
    """
    labels = [attendance_of(draft.text) for draft in drafts[:40]]
    start = next((index + 2 for index, pair in enumerate(itertools.pairwise(labels)) if pair == ("present", "in_attendance")), None)
    if start is None:
        return range(0)
    end = next((index for index, draft in enumerate(drafts[start + 1 :], start + 1) if draft.blank_before), None)
    if end is None or any(_attendance(draft) or VERB.search(draft.text) for draft in drafts[start : end + 1]):
        return range(0)
    return range(start, end) if sum(len(_TITLED.findall(draft.text)) for draft in drafts[start:end]) > 1 else range(0)


def _attendance(draft: Draft) -> str | None:
    leading = leading_attendance(draft.text)
    return leading[0] if leading else attendance_of(draft.text)


def _is_entry(draft: Draft) -> bool:
    """Whether a line is one person with a post, and tells nothing."""
    return bool(_TITLED.search(draft.text[:24])) and len(draft.text.split()) <= 16 and not VERB.search(draft.text)
