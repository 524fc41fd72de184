"""What a sentence says of the meeting itself: presentations and questions at it, the order of its items, who leaves the room."""

from __future__ import annotations

from pipeline import patterns as re

# "in writing", "at the next meeting", "after the meeting": no longer at this one
_LATER = re.compile(
    r"\bin\s+writing\b|\bby\s+e-?mail\b|\b(?:next|future|later|another|subsequent)\b|\b(?:after|outside)\s+(?:of\s+)?(?:the|this)\s+meeting\b"
    r"|\bin\s+due\s+course\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
# "during the adjournment", "proposed a short recess"; not "before the summer recess"
_ADJOURNMENT = (
    r"\b(?:during|in|proposed|requested|sought|called\s+for|agreed\s+to|for)\s+(?:a|an|the)\s+"
    r"(?:(?:short|brief|further|[\w-]*minutes?)\s+){0,2}(?:adjournment|recess)\b"
)
_AT_IT = re.compile(
    "|".join(
        (
            # "a presentation would be given", "an overview will be provided"
            r"\b(?:presentation|overview|introduction|demonstration)\s+(?:would|will)\s+(?:now\s+|then\s+|also\s+|first\s+)?be\s+(?:given|made|provided|delivered)\b",
            # "would answer questions", "will take any queries"
            r"\b(?:would|will)\s+(?:then\s+|also\s+|now\s+)?(?:answer|take|deal\s+with|respond\s+to|reply\s+to)\s+(?:(?:any|all|the|their|further|some|other|members[’']?|councillors[’']?)\s+){0,3}(?:questions?|queries)\b",
            # "would be asked to leave the meeting", "will be asked to make the following decisions", "to approve the budget"
            r"\b(?:would|will)\s+be\s+(?:asked|invited|requested)\s+to\s+(?:leave|adopt|approve|agree|note|vote|decide|determine|ratify|endorse"
            r"|(?:make|take)\s+(?:\w+\s+){0,3}?decisions?)\b",
            # "will excuse himself", "would leave the room"
            r"\b(?:would|will)\s+(?:\w+\s+){0,2}?(?:(?:excus|exempt|absent|recus)(?:e|ing)\s+(?:him|her|them)sel(?:f|ves)|leave\s+the\s+(?:room|meeting|chamber|table))\b",
            # "one item on the agenda could be brought forward", "the motion be taken first"; not "brought forward to the next meeting"
            r"\b(?i:items?|agenda|motions?)\b[^.;]{0,60}?\b(?:brought\s+forward|moved\s+(?:up|forward)|taken\s+(?:first|next|now|together|early))\b(?!\s+(?:to|at|for)\s)",
            # "agreed to move item 4 forward", "it would be raised during discussion of item 2", "taken with item 9"
            r"\b(?i:move|take|bring)\s+(?i:items?)\s+\w+\s+(?:forward|up|first|next|now)\b|\bbring\s+forward\s+(?:the|this|that)\s+item\b",
            r"\bbe\s+(?:raised|taken|discussed|considered|heard|dealt\s+with)\s+(?:(?:during|in)\s+(?:the\s+)?discussion\s+(?:of|on)|with|under|before|after|ahead\s+of)\s+(?i:items?)\s",
            # "agreed to give a brief report"
            r"\bto\s+give\s+a\s+(?:brief|short|quick)\s+(?:report|update|talk|presentation|overview|summary|outline)\b",
            # "was asked to read out the letter"
            r"\basked\s+to\s+read\s+(?:out|aloud)\b",
            # "was invited to report on it", "was asked to give his report at this point", "(A guest asked to address the Board"
            r"\b(?:was|were|is|are)\s+(?:\w+ly\s+|then\s+|also\s+)?invited\s+to\s+"
            r"(?:report|update|give|provide|make|present|speak|address|comment|introduce|explain|outline|talk|say)\b",
            r"\b(?:asked|invited)\s+to\s+[^.;]{3,60}?\bat\s+this\s+(?:point|stage|juncture)\b",
            r"\basked\s+to\s+address\s+(?i:(?:the|this)\s+(?:parish\s+|town\s+)?(?:council|PC|meeting|committee|board|panel|members|public))\b",
            # "asked Mr Moss to withdraw his remarks", "to make a comment", "requested the Executive to support the motion"
            r"\bto\s+(?:withdraw\s+(?:(?:his|her|their|the|any|all)\s+)?(?:remarks?|comments?|statements?|allegations?)\b|make\s+a\s+comment\b"
            r"|support\s+(?:the|this|his|her|their)\s+(?:motion|proposal|amendment)\b)",
            # "asked that a minute's silence be observed"
            r"\bsilence\s+(?:would\s+|should\s+)?be\s+(?:observed|held|kept)\b",
            # "would meet during the adjournment"
            _ADJOURNMENT,
        )
    )
)


def is_at_the_meeting(mask: str, start: int) -> bool:
    """Whether the wording from `start` on tells what is to be done at the meeting itself."""
    found = _AT_IT.search(mask, max(0, start - 80))
    return found is not None and _LATER.search(mask, found.start()) is None


# "proposed a short adjournment": the talks told next are held in it
_ADJOURNS = re.compile(_ADJOURNMENT)
_TALKS = re.compile(r"\b(?:meet|discuss|agree|draft|consider|confer|speak|talk)\b")


def is_in_adjournment(before: str, text: str) -> bool:
    """Whether a sentence behind one of an adjournment tells of the talks in it."""
    return _ADJOURNS.search(before) is not None and _TALKS.search(text) is not None
