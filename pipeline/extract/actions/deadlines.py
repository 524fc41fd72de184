"""By when: the words that set a task's deadline, and the day where they name one."""

from __future__ import annotations

from datetime import date

from pipeline import patterns as re
from pipeline.extract.dates import Context, read
from pipeline.facts import Span
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated

_SEASON = r"(?:spring|summer|autumn|winter|new\s+year)"
_PERIOD = r"(?:week|month|quarter|year|meeting|session|cycle|agenda|fortnight|term)"
_MONTH = rf"(?:{MONTH_NAMES})"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_FURTHER = r"(?:next|following|upcoming|forthcoming)"
# "a three weekly plan", "the monthly contributions": the rhythm of a thing
_NO_RHYTHM = r"(?!\s+(?:plan|payments?|contributions?|newsletter|magazine|fees?|charges?|tests?|bills?|rent)\b)"
_WORDS = gated(
    "|".join(
        (
            # "as soon as possible", "as soon as it was received"
            r"\bas\s+soon\s+as\s+(?:possible|practicable)\b",
            r"\bas\s+soon\s+as\s+(?:it|this|they|these|the\s+\w+)\s+(?:is|was|are|were|became?)\s+(?:received|available|known|ready)\b",
            # "once further details have been received", "once declared closed"
            r"\bonce\s+(?:\w+\s+){1,4}?(?:is|was|are|were|has\s+been|have\s+been)\s+(?:\w+ed|available|known|ready|complete|seen|in\s+place)\b|\bonce\s+\w+ed(?:\s+\w+ed)?\b",
            # "by the weekend", "before Friday", "on Saturday morning"
            rf"\b(?:by|before|until)\s+(?:(?:the|next|this)\s+)?(?:weekend|{_DAY})\b|(?<=\bon\s)(?:next\s+|this\s+)?{_DAY}(?:\s+(?:next|morning|afternoon|evening))?\b(?!\s+\d)",
            # "at a later date", "at the next meeting", "a future meeting of the Committee"; not "at the (last) meeting"
            r"\bat\s+(?:a|some)\s+(?:later|future)\s+(?:date|stage|meeting)\b",
            r"\bat\s+(?:(?:the|our|their)\s+(?!last\b|previous\b|recent\b|earlier\b|above\b)(?:(?!meeting\b)\w+\s+){1,4}?|(?:a|its)\s+(?:\w+\s+){0,4}?)(?:meeting|session)\b",
            r"\b(?:at\s+)?(?:the|an?)\s+future\s+(?:[\w’]+\s+){0,6}?meeting\b",
            # "in due course", "in the future", "shortly"
            r"\bin\s+due\s+course\b|\bin\s+the\s+(?:near\s+|immediate\s+)?future\b|\bgoing\s+forward\b",
            r"\b(?:shortly|(?<!\band\s)immediately|urgently|without\s+delay|asap)\b",
            # "in the coming days", "within two weeks"
            r"\b(?:in|within|over|during)\s+the\s+(?:coming|next|following)\s+(?:few\s+|couple\s+of\s+|\w+\s+)?"
            r"(?:days?|weeks?|months?|year|fortnight|quarter)\b",
            r"\bwithin\s+(?:\w+|\d+)\s+(?:working\s+)?(?:days?|weeks?|months?|fortnight)\b|\bwithin\s+a\s+fortnight\b",
            # "by the end of the year", "before the end of October"
            rf"\b(?:by|before|until|at|towards)\s+the\s+(?:end|close|beginning|start)\s+of\s+(?:the\s+|this\s+|next\s+)?"
            rf"(?:(?:[\w-]+\s+)?{_PERIOD}|{_MONTH}|{_SEASON})\b",
            # "for the next meeting", "on the agenda for the next Council meeting"
            r"\b(?:by|before|for|at|to|until|from|prior\s+to|ahead\s+of|in\s+advance\s+of|in\s+time\s+for|following|after"
            rf"|on\s+the\s+agenda\s+(?:for|of))\s+(?:the\s+|our\s+|its\s+)?{_FURTHER}\s+(?:[\w-]+\s+){{0,4}}?(?:{_PERIOD}|AGM)\b",
            # "in advance of the March meeting", "after this visit"
            r"\b(?:in\s+advance\s+of|ahead\s+of|prior\s+to|before|in\s+time\s+for|following|after|for|on\s+rise\s+of)\s+"
            r"(?:the|this|that|our)\s+(?:[\w’]+\s+){0,3}?(?:meeting|AGM|agenda|visit|event|budget)\b",
            # "next month", "in the Spring" (not "that burnt in the summer of 2029"), "throughout the year", "each meeting", "quarterly"
            r"\b(?:next|this|the\s+following)\s+(?:week|month|quarter|year|autumn|summer|spring|winter)\b|\b(?:next|the\s+following)\s+meeting\b",
            rf"\b(?:in|by|before|during|over|throughout)\s+(?:the\s+)?(?:early\s+|late\s+)?{_SEASON}\b(?!\s+of\s+\d|\s+weather)",
            rf"\bthroughout\s+the\s+year\b|\b(?:at\s+)?each\s+(?:\w+\s+)?meeting\b|(?<!\bthe\s)(?<!\bour\s)(?<!\bits\s)\b(?:quarterly|monthly|annually|weekly)\b{_NO_RHYTHM}",
            # "for March", "to the May meeting", "in October"
            rf"\b(?:to|for|at|until|in|by|before)\s+(?:the\s+)?{_MONTH}(?:\s+\d{{4}})?(?:\s+(?:meeting|agenda))?\b",
        )
    ),
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(
    r"(?:\b(?:by|before|on|in|for|no\s+later\s+than|NLT|until|from|after|during|at|early|mid|late|the|end\s+of|due"
    r"|week\s+commencing|w/c|the\s+end\s+of|(?:closing\s+date|deadline|cut-off)\s+of)\s+){1,4}$",
    re.IGNORECASE,
)
# before a date that is no deadline: "held on", "dated", "the letter of", "since"
_NO_DEADLINE = re.compile(
    r"\b(?:held|dated|since|received|minutes?|minuted|meeting|letter|of|report|in|published|sent|wrote|agreed|raised|reported"
    r"|closed|opened|occurred|happened|was|were|had|between|and|financial\s+year|year(?:\s+end(?:ed|ing))?|ended|ending)\s+(?:on\s+|of\s+|in\s+)*$",
    re.IGNORECASE,
)
# "asked to attend the |meeting on| 6 May", "a plan to the Board’s |meeting of| 6 May": one to come, where the task goes to it
_TO_MEETING = re.compile(
    r"\b(?:attend|at|to|for|before|until)\s+(?:(?:the|its|their|our|a|an)\s+)?(?:[\w’'-]+\s+){0,6}?meeting\s+(?:on|of)\s+$", re.IGNORECASE
)

# "scheduled for May", "finishing on 9 June", "the open meeting held in March": when something else was, or will be;
# "with effect from 1 April"
_OF_ANOTHER = re.compile(
    r"\b(?:scheduled|finishing|closing|starting|commencing|forecast|began|begun|started|visited|(?<!be\s)held|deadline\s+of"
    r"|into\s+force|with\s+effect|effective|due\s+for\s+renewal|due\s+to\s+(?:visit|start|begin|take\s+place))\s+$",
    re.IGNORECASE,
)
# "the 2031/32 budget", "the 2031 programme", "the 2 May birthdays": the name of a thing
_OF_A_THING = re.compile(
    r"\s+(?:budget|schedule|programme|plans?|season|accounts|precept|survey|audit|academic|financial|birthdays?|dinner|meal|lunch|timesheets?"
    r"|allocation|figures|elections?|grass)\b",
    re.IGNORECASE,
)
# "In May it was agreed that the Clerk would": a date that leads its clause; not "The fair was on 4 May and the Clerk agreed"
_LEADS = re.compile(r"[\s,;:–-]*(?:(?:it|there)\s+(?:was|is)\s+(?:\w+\s+){1,3}?that\s+)?", re.IGNORECASE)


# "at the May" before "meeting", "before the May" before "Meeting of the Council", "the June sub-committee meeting"
_ITS_MEETING = re.compile(r"\s+(?:(?:[A-Z][\w&]*|sub-committee|committee)\s+){0,2}(?:meeting|session|agenda|AGM)\b", re.IGNORECASE)


def deadline(text: str, start: int, context: Context, meeting: date | None) -> tuple[str | None, str | None]:
    """The deadline in a sentence, from the task at `start` on: (ISO day or None, words as printed or None)."""
    of_other: list[Span] = []  # dates of something else
    for found in read(text, context):
        lead = text[: found.start]
        preposition = _BEFORE_DATE.search(lead)
        words = preposition.group().lower().split() if preposition else []
        leads = found.end <= start and _LEADS.fullmatch(text, found.end, start) is not None
        if found.start < start and not (preposition and leads):
            of_other.append(Span(found.start, found.end))
            continue
        if (meeting is not None and found.last < meeting) or words[-1:] == ["for"]:
            continue
        limit = any(word in ("by", "before", "no", "nlt", "until", "due", "deadline", "closing") for word in words)
        another = _OF_ANOTHER.search(lead[: preposition.start()] if preposition else lead)
        if not limit and (another or _OF_A_THING.match(text, found.end)):
            of_other.append(Span(found.start, found.end))
            continue
        told = _NO_DEADLINE.search(lead[: preposition.start()] + " " if preposition else lead)
        if told and not limit and (meeting is None or not preposition) and not _TO_MEETING.search(lead, start):
            # "the meeting held on", "the letter of"
            continue
        if set(words) <= {"the"} and re.fullmatch(r"\d{4}(?:\s?[/–-]\s?\d{2,4})?", text[found.start : found.end]):  # "the 2019 grant"
            continue
        single = found.first == found.last and not any(word in words for word in ("after", "from"))
        keep = [word for word in words if word not in ("by", "on", "the")]
        held = _ITS_MEETING.match(text, found.end) if "the" in words and not single else None
        begin = preposition.start() if preposition and (keep or held) else found.start
        printed = text[begin : held.end() if held else found.end]
        return (found.first.isoformat() if single else None), _fold(printed)
    for match in _WORDS.finditer(text, max(0, start - 60)):
        if any(match.start() < other.end and other.start < match.end() for other in of_other) or _OF_ANOTHER.search(text[: match.start()]):
            continue
        if match.end() > start or _LEADS.fullmatch(text, match.end(), start):
            return None, _fold(match.group())
    return None, None


def _fold(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip(" ,.;")
