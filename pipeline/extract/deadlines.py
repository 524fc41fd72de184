"""By when: the words that set a task's deadline, and the day where they name one."""

from __future__ import annotations

import re
from datetime import date

from pipeline.extract.dates import Context, read

_SEASON = r"(?:spring|summer|autumn|winter|new\s+year)"
_PERIOD = r"(?:week|month|quarter|year|meeting|session|cycle|agenda|fortnight|term)"
# "by the end of the year", "before the next meeting", "as soon as possible", "at a later date", "in due course", "in the coming days",
# "ahead of the meeting", "for the next meeting", "within two weeks", "in the Spring", "in the future", "next month", "shortly"
_WORDS = re.compile(
    rf"""\b(?:
        as\s+soon\s+as\s+(?:possible|practicable|(?:it|this|they|these|the\s+\w+)\s+(?:is|was|are|were|become|became)\s+(?:received|available|known|ready))
      | at\s+(?:a|some)\s+(?:later|future)\s+(?:date|stage|meeting)
      | at\s+(?:the|a|its|our|their)\s+(?:\w+\s+){{0,4}}?(?:meeting|session)
      | at\s+(?:the|a|an)\s+future\s+(?:[\w’]+\s+){{0,6}}?meeting | (?:a|the)\s+future\s+(?:[\w’]+\s+){{0,6}}?meeting
      | in\s+due\s+course | in\s+the\s+(?:near\s+|immediate\s+)?future | going\s+forward | shortly | immediately | urgently | without\s+delay | asap | ASAP
      | (?:in|within|over|during)\s+the\s+(?:coming|next|following)\s+(?:few\s+|couple\s+of\s+|\w+\s+)?(?:days?|weeks?|months?|year|fortnight|quarter)
      | within\s+(?:\w+|\d+)\s+(?:working\s+)?(?:days?|weeks?|months?)
      | (?:by|before|until|at|towards)\s+the\s+(?:end|close|beginning|start)\s+of\s+(?:the\s+|this\s+|next\s+)?(?:[\w-]+\s+)?(?:{_PERIOD}|\w+)
      | (?:by|before|for|at|to|until|from|prior\s+to|ahead\s+of|in\s+advance\s+of|in\s+time\s+for|following|after|on\s+the\s+agenda\s+(?:for|of))\s+(?:the\s+|our\s+|its\s+)?(?:next|following|upcoming|forthcoming)\s+(?:[\w-]+\s+){{0,4}}?(?:{_PERIOD}|AGM)
      | (?:in\s+advance\s+of|ahead\s+of|prior\s+to|before|in\s+time\s+for|following|after|for|on\s+rise\s+of)\s+(?:the|this|that|our)\s+(?:[\w’]+\s+){{0,3}}?(?:meeting|AGM|agenda|visit|event|budget)
      | (?:next|this|the\s+following)\s+(?:week|month|quarter|year|autumn|summer|spring|winter|meeting)
      | (?:in|by|before|during|over|throughout)\s+(?:the\s+)?(?:early\s+|late\s+)?{_SEASON}
      | throughout\s+the\s+year | each\s+(?:[\w]+\s+)?meeting | (?:quarterly|monthly|annually|weekly)
      | outside\s+(?:of\s+)?(?:the\s+|this\s+)?meeting
      | (?:to|for|at|until)\s+(?:the\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{{4}})?(?:\s+(?:meeting|agenda))?
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE_DATE = re.compile(r"(?:\b(?:by|before|on|in|for|no\s+later\s+than|NLT|until|from|after|during|at|early|mid|late|the|end\s+of|due|week\s+commencing|w/c|the\s+end\s+of)\s+){1,4}$", re.IGNORECASE)
_NOT_OUTSIDE = re.compile(r"outside", re.IGNORECASE)
# before a date that is no deadline: "held on", "dated", "the letter of", "since"
_NO_DEADLINE = re.compile(r"\b(?:held|dated|since|received|minutes?|minuted|meeting|letter|of|report|in|published|sent|wrote|agreed|raised|reported|closed|opened|occurred|happened|was|were|had|between|and|financial\s+year|year)\s+(?:on\s+|of\s+|in\s+)*$", re.IGNORECASE)


def deadline(text: str, start: int, context: Context, meeting: date | None) -> tuple[str | None, str | None]:
    """The deadline in a sentence, from the task at `start` on: (ISO day or None, words as printed or None)."""
    for found in read(text, context):
        lead = text[: found.start]
        preposition = _BEFORE_DATE.search(lead)
        words = preposition.group().lower().split() if preposition else []
        if (found.start < start and not preposition) or (meeting is not None and found.last < meeting) or words[-1:] == ["for"]:
            continue
        limit = any(word in ("by", "before", "no", "nlt", "until", "due") for word in words)
        told = _NO_DEADLINE.search(lead[: preposition.start()] + " " if preposition else lead)
        if told and not limit and (meeting is None or not preposition):  # "the meeting held on", "the letter of"
            continue
        single = found.first == found.last and not any(word in words for word in ("after", "from"))
        keep = [word for word in words if word not in ("by", "on", "the")]
        printed = text[preposition.start() if preposition and keep else found.start : found.end]
        return (found.first.isoformat() if single else None), _fold(printed)
    match = _WORDS.search(text, max(0, start - 60))
    if match is None or _NOT_OUTSIDE.match(match.group()):
        return None, None
    return None, _fold(match.group())


def _fold(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip(" ,.;")
