"""A sentence as a tally reads it: its counts, the things counted, and what they are said to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.reading import Sentence
from pipeline.extract.values import COUNT, DIGITS, count, number
from pipeline.language import rag, targets
from pipeline.language.gate import gated

if TYPE_CHECKING:
    from spacy.tokens import Doc

FILLER = "\ufffc"  # stands for a character that no pattern of a tally may read

_PERCENT = rf"{DIGITS}\s?(?:%|per\s?cent\b)"
_THE = r"(?:(?:the|our|its|their|these|those|all|a\s+total\s+of|around|over|some)\s+)*"
# "18", "18 of the 27", "38 of 46 (83%)", "three (25%)", "no"
_MENTION = gated(
    rf"(?<![\w.£€$/-])(?:(?P<count>{COUNT}|\b(?:no|none|nil)\b)(?!\s?(?:%|per\s?cent)|[.,/-]\d|(?:st|nd|rd|"
    rf"th)\b)(?:\s*\((?P<share>{_PERCENT})\))?"
    rf"(?:\s+(?:out\s+)?of\s+{_THE}(?P<total>{COUNT})(?!\s?%))?(?:\s*\((?P<share_of>{_PERCENT})\))?(?:\s+of\s+(?:them|these|those|which|whom|the\s+others)\b)?"
    # "25% (three)", "60% of the 40", "87%"
    rf"|(?P<percent>{_PERCENT})(?:\s*\((?P<counted>{COUNT})(?:\s+(?:out\s+)?of\s+{_THE}(?P<of>{COUNT}))?\))?(?:\s+of\s+{_THE}(?P<whole>{COUNT})(?!\s?%))?)",
    re.I,
)
# What is no count of things: "(one more than last quarter)", "31 March 2024", "2024/25", "Quarter 3", "£1.2m", "3 months", "CRR12"
_MASKED = gated(
    r"\((?=[^()]*\b(?:more|fewer|less|same|than|previous|up|down|compared|increase|decrease)\b)(?![^()]*\b(?:red|amber|green)\b)[^()]*\)"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b(?:,?\s+\d{4})?"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,4}\b"
    r"|\b(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?\b"
    r"|\b(?:Quarters?|Qtr|Q)\s?\d(?:\s?(?:and|&|,|to|-|–)\s?\d)*\b"
    r"|\b(?:item|appendix|page|paragraph|section|phase|stage|tier|level|version|no\.?|number|priority|table|grade|(?<!the )year|"
    r"(?<!the )week|ward|band|year\s+group)\s?\d+(?:\.\d+)*\b"
    # "stage one of the works", "two bed units", "one and two bed units"
    r"|\b(?:phase|stage|tier|level|option|lot)\s(?:one|two|three|four|five|six)\b"
    rf"|\b(?:(?:{COUNT})\s(?:and|or|to|&)\s)?(?:{COUNT})[\s-](?:bed|bedroom(?:ed)?|storey)\b"
    r"|[£€$]\s?\d[\d,.]*(?:\s?(?:million|billion|bn|m|k)\b)?"
    rf"|\b(?:{COUNT})\s?(?:-|–|\s)\s?(?:(?:calendar|working|consecutive|full)\s+)?(?:days?|weeks?|months?|quarters?|years?|hours?|"
    rf"minutes?|miles?|percentage\s+points?|points?|pm|am|consecutive)\b"
    r"|\b(?-i:[A-Z]{1,6})-?\d+[A-Za-z]?\b"
    # "LI 034", "REG 3 – Percentage of ..."
    r"|\b(?-i:[A-Z]{1,6})\s(?:0\d+[a-z]{0,2}\b|\d{1,3}[a-z]{0,2}(?=\s?[–:-]\s))"
    r"|\bone\s+another\b|\bone[\s-]off\b|\bno\s+one\b|\bon\s+the\s+one\s+hand\b|\bone\s+(?:more|fewer|less)\s+than\b|\b24/7\b",
    re.I,
)
# An elliptic count is followed by what is said of it: "3 were amber", "nine Amber", "six (Red)", "2 performing below target"
_PREDICATE = re.compile(
    r"\s*(?:of\s+(?:them|these|those|which|whom)\s+)?(?:others?\s+|further\s+|more\s+)?(?:(?:are|is|was|were|be|been|being|has|had|"
    r"have|did|do|does|will|would|"
    r"record\w+|report\w+|achiev\w+|exceed\w+|met|meeting|miss\w+|fail\w*|remain\w*|show\w*|perform\w*|reach\w*|improv\w*|declin\w*|worsen\w*|"
    r"deteriorat\w*|rated|RAG|fell|falls?|gave|given|got|received|not|all|only|"
    r"now|still|currently|also|each|both|at|on|off|as|in|within|below|above|with|over)\b|[(‘'\"“]|$)",
    re.I,
)
# "and four within Environment": a count whose status is that of the one before
_PLACE = re.compile(r"\s*(?:(?:was|were|is|are)\s+)?(?:within|in|from|under|for|relating\s+to)\b", re.I)
# "of the 30 ...", "Of our 12 ..."
_FOLLOWS_OF = re.compile(rf"\b(?:out\s+)?of\s+{_THE}$", re.I)
# "Of the schemes 9 were", "Of the listed KPIs, 21 were", "Of our projects/activities 4 had"
_PARTED = re.compile(r"\bof\s+(?:the|our|its|these|those|all)\s+(?:[a-z]+\s+)?$", re.I)
_PARTED_FROM = re.compile(r"(?:\s?/\s?[a-z]+)?,?\s+(?:only\s+)?", re.I)
# "21 were reported", "18 are available for reporting": those of which the next counts are parts
_REPORTED = re.compile(
    r"\s+(?:was|were|is|are|had\s+been|have\s+been)\s+(?:reported|reportable|available|measured|assessed|due\s+to\s+report)\b", re.I
)
# "units of the 25 ..."
_WHOLE = re.compile(rf"\s+(?:out\s+)?of\s+{_THE}(?P<total>{COUNT})\b(?!\s?%)", re.I)
# "... were green (", "... were overdue ("
_SHARE_AFTER = re.compile(r"\b[\w-]+['’”]?\s*\($")
# "an amber one", "another one": no count
_SOME_ONE = re.compile(rf"\b(?:{rag.COLOURS}|another|each|every|any|this|last|old|other|new|no)\s+$", re.I)
_WHOLE_BEFORE = re.compile(rf"\s+(?:out\s+)?of\s+{_THE}", re.I)
_DEFINITE = re.compile(r"\b(?:the|these|those|both|all|its|our)\s+$", re.I)
# "Green: 12", "Amber (5)", "Red - 3"
_COLOUR_FIRST = gated(rf"\b(?P<colour>{rag.COLOURS})\b['’”]?\s?(?:[:=–-]\s?|\(\s?|\s)(?P<count>{COUNT})\b(?!\s?%|[./]\d)", re.I)
# "would increase to seven", "from six to seven" are read with the count they change; "four fewer indicators" is a difference,
# "within 5% of target" a distance
_NO_MENTION_BEFORE = gated(
    r"\bwithin\s+$|\b(?:increas|ris|reduc|decreas|fall|drop|grow|mov|chang|add)\w*\s+(?:(?:from\s+\w+\s+)?to|by|from)\s+$",
    re.I,
)
# "All but two of the 15 had been": of the two the contrary is said
_ALL_BUT = re.compile(r"\b(?:all|everything)\s+(?:but|except(?:\s+for)?|bar)\s+$", re.I)
_NO_MENTION_AFTER = re.compile(r"\s+(?:fewer|more|less|further\s+fewer)\b", re.I)
_ATTRIBUTIVE_RISK = frozenset(
    {
        "new",
        "emerging",
        "urgent",
        "overdue",
        "outstanding",
        "high",
        "very high",
        "medium",
        "moderate",
        "low",
        "severe",
        "extreme",
        "critical",
        "escalated",
        "closed",
        "open",
        "completed",
        "live",
        "unscored",
        "unrated",
        "unassessed",
        "unowned",
    }
)
_REACH = 60  # characters from a count to the noun that is counted
# "option two to approve the use of", "600 of those being open to": the noun after it is not what the figure counts
# ... and "one depot reviewing its risks"
_VERB_BETWEEN = re.compile(
    r"[;:]|,\s|(?<!of )\b(?:its|their|our)\b|\b(?:to|is|are|was|were|been|being|have|has|had|will|would|that|which|who|by|with|for|at)\b",
    re.I,
)
_NEAR = 70  # characters from what is counted to its status, where this is no colour


class Subject(NamedTuple):
    """A thing counted, at `start` to `end` of the text: risk, indicator, project, action, recommendation or other."""

    start: int
    end: int
    kind: str


class Status(NamedTuple):
    """What things are said to be, as printed in lower case, at `start` to `end`.

    `attributive` is true where it stands before them ("six red risks").
    """

    start: int
    end: int
    words: str
    colour: bool
    attributive: bool


class Mention(NamedTuple):
    start: int
    end: int
    number: int | None
    percent: float | None
    total: int | None


@dataclass(frozen=True, slots=True)
class Parts:
    """`text` is the sentence with what is no count blotted out, character for character."""

    text: str
    mentions: tuple[Mention, ...]
    subjects: tuple[Subject, ...]
    words: tuple[tuple[int, int, str], ...]  # statuses of the vocabulary: start, end, list

    def subject(self, start: int, end: int) -> Subject | None:
        """The first thing counted between two places."""
        return next((subject for subject in self.subjects if start <= subject.start and subject.end <= end), None)

    def counted(self, mention: Mention, end: int) -> Subject | None:
        """The noun that a count stands before, with few words between and no verb: "three of the Waste indicators"."""
        subject = self.subject(mention.end, end)
        if subject is None or subject.start - mention.end > _REACH or _VERB_BETWEEN.search(self.text[mention.end : subject.start]):
            return None
        plural = self.text[subject.start : subject.end].lower().rstrip(")").endswith("s")
        return subject if plural or mention.number in (0, 1) else None

    def whole(self, subject: Subject) -> int | None:
        """The 25 of "8 plots of the 20 new plots"."""
        match = _WHOLE.match(self.text, subject.end)
        return count(match["total"]) if match else None

    def is_definite(self, mention: Mention) -> bool:
        """Whether the count is of things already told: "the 3 red indicators", "the one KPI rated red"."""
        return bool(_DEFINITE.search(self.text[max(0, mention.start - 12) : mention.start]))

    def parted(self, mention: Mention) -> Subject | None:
        """The thing of which a count right after it takes a part: "Of the schemes 9 were complete"."""
        return next(
            (
                subject
                for subject in self.subjects
                if _PARTED_FROM.fullmatch(self.text, subject.end, mention.start) and _PARTED.search(self.text[: subject.start])
            ),
            None,
        )

    def is_reported(self, mention: Mention) -> bool:
        """Whether a count is of things that have a figure at all: "21 were reported, 12 of them on target"."""
        return mention.number is not None and bool(_REPORTED.match(self.text, mention.end))

    def follows_of(self, mention: Mention) -> bool:
        return bool(_FOLLOWS_OF.search(self.text[: mention.start]))

    def is_predicate(self, start: int, end: int) -> bool:
        """Whether the words after an elliptic count begin to say what it is."""
        after = self.text[start:end]
        if rag.WORD.match(after.lstrip(" ‘'\"“")):
            return True
        stripped = len(after) - len(after.lstrip())
        return bool(_PREDICATE.match(after)) or any(first == start + stripped for first, _, _ in self.words)

    def is_place(self, start: int) -> bool:
        return bool(_PLACE.match(self.text, start))

    def status(self, start: int, end: int, subject: Subject) -> Status | None:
        """What is said, between `start` and `end`, of a count whose thing is `subject`: a colour if there is one."""
        for match in rag.WORD.finditer(self.text, start, end):
            if start <= match.start() < subject.start and self._leads(match.end(), subject.start):
                return Status(match.start(), match.end(), match["colour"].lower(), True, True)
            if _ONE_OF_THEM.search(self.text[: match.start()]) and _ONE_RISK.match(self.text, match.end()):
                continue
            if match.start() >= subject.end and (
                rag.is_said(self.text, match.start(), match.end())
                or (subject.start == subject.end == start and not self.text[start : match.start()].strip(" ‘'\"“"))
            ):
                return Status(match.start(), match.end(), match["colour"].lower(), True, False)
        return self._other_status(start, end, subject)

    def _leads(self, start: int, end: int) -> bool:
        """Whether the words between a colour and its noun let it be the noun's: "red risks", "red corporate risks", not "red and two"."""
        between = self.text[start:end]
        return len(between) < 40 and not re.search(r"[,;.:(]|\b(?:and|or|was|were|is|are|which|that|for|of|in|to|by|at|with)\b", between)

    def _other_status(self, start: int, end: int, subject: Subject) -> Status | None:
        lists = _lists(subject.kind)
        best: tuple[int, int, bool] | None = None
        for first, last, name in self.words:
            if name not in lists or first < start or last > end:
                continue
            before = last <= subject.start
            words = self.text[first:last].lower()
            if before and (words not in _ATTRIBUTIVE_RISK or not self._leads(last, subject.start)):
                continue
            if not before and (first < subject.end or first - subject.end > _NEAR):
                continue
            if not before and not self._is_said(first, last, subject.end):
                continue
            if best is None or first < best[0] or (first == best[0] and last > best[1]):
                best = (first, last, before)
        if subject.kind == "indicator" and (best is None or not best[2]):
            for relation in targets.relations(self.text[subject.end : min(end, subject.end + _NEAR + 30)]):
                first, last = subject.end + relation.start, subject.end + relation.end
                if best is None or first <= best[0]:
                    best = (first, last, False)
                break
        if best is None:
            return None
        negated = _NEGATED.search(self.text, max(subject.end, best[0] - 20), best[0]) if not best[2] else None
        if negated:
            best = (negated.start(), best[1], best[2])
        return Status(best[0], best[1], " ".join(self.text[best[0] : best[1]].lower().split()), False, best[2])

    def _is_said(self, first: int, last: int, start: int) -> bool:
        """Whether words are said of the thing: nothing between but verbs, and no noun after ("open" but not "open spaces")."""
        between, after = self.text[start:first], self.text[last : last + 20]
        if _OTHER_SUBJECT.match(between):
            return False
        return not re.search(r"[.:]|\b(?:to\s+the|of\s+the\s+new)\b|\bto\s+$", between) and bool(_AFTER.match(after))

    def colour_first(self) -> list[tuple[str, int]]:
        """("green", 12), ("amber", 5) of "Green: 12, Amber: 5"."""
        found: dict[str, int] = {}
        for match in _COLOUR_FIRST.finditer(self.text):
            value = count(match["count"])
            if value is not None:
                found.setdefault(match["colour"].lower(), value)
        return list(found.items())


# "two risks, number 9 which was a red risk": of one of them
_ONE_OF_THEM = re.compile(r"\ban?\s+['‘“]?$", re.I)
_ONE_RISK = re.compile(r"['’”]?\s+(?:rated\s+)?(?:risk|indicator|measure|kpi|project|action|status|rating)\b", re.I)
# "had not been achieved", "not yet started"
_NEGATED = re.compile(r"\bnot\s+(?:yet\s+)?(?:be(?:en)?\s+)?(?:fully\s+)?$", re.I)
# "twelve flats and the design has been completed": of the design
_OTHER_SUBJECT = re.compile(r"\s+and\s+(?:(?!had\b|has\b|is\b|was\b)\w+\s+){1,3}(?:has|is|was)\b", re.I)
# a status ends at a stop or before a word that is no noun
_AFTER = re.compile(
    r"['’”]?\s*(?:$|[.,;:)\](–—\ufffc-]|\b(?:and|or|with|for|in|under|at|on|due|which|that|while|whilst|but|as|by|compared|this|from|"
    r"rated|within|following|because|"
    r"since|where|when|than|the|is|was|were|are|had|has|during|including|awaiting|before|until|despite|so|status|assurance|proposed|relating|against|"
    r"across|of|over|"
    r"risks?|last|without|ratings?|opinions?|trends?|targets?|year|after|having|it|they|now)\b)",
    re.I,
)


@cache
def _lists(kind: str) -> frozenset[str]:
    return {
        "indicator": frozenset({"any", "indicator"}),
        "risk": frozenset({"any", "risk"}),
        "project": frozenset({"any", "work"}),
        "action": frozenset({"any", "work"}),
        "recommendation": frozenset({"any", "work"}),
        "other": frozenset({"other"}),
    }[kind]


def read_parts(sentence: Sentence, doc: Doc) -> Parts:
    """The parts of a sentence; `doc` is the language of its block."""
    text = blot(sentence.text)
    counted = subjects(sentence, doc)
    words = tuple(
        (span.start_char - sentence.start, span.end_char - sentence.start, span.label_)
        for span in doc.spans["statuses"]
        if sentence.start <= span.start_char and span.end_char <= sentence.end
    )
    mentions = tuple(_mentions(text, counted, words))
    return Parts(text, mentions, counted, words)


def blot(text: str) -> str:
    """`text` with dates, money, durations, references and comparisons in brackets replaced by fillers."""
    for pattern in (_MASKED, rag.SCALE):
        text = pattern.sub(lambda match: FILLER * len(match.group()), text)
    return text


def subjects(sentence: Sentence, doc: Doc) -> tuple[Subject, ...]:
    """The things counted in a sentence, the longest noun where several overlap: "key performance indicators" before "indicators"."""
    found: list[Subject] = []
    spans = [span for span in doc.spans["tallied"] if sentence.start <= span.start_char and span.end_char <= sentence.end]
    for span in sorted(spans, key=lambda span: (span.start_char, -span.end_char)):
        start, end = span.start_char - sentence.start, span.end_char - sentence.start
        if "-" in (sentence.text[end : end + 1], sentence.text[start - 1 : start]):
            continue  # "high-risk actions" are actions
        if sentence.text[max(0, start - 3) : start].lower() == "at ":
            continue  # "four are at risk"
        if found and sentence.text[found[-1].end : start] == " ":
            found.pop()  # "risk recommendations" are recommendations
        if not found or start >= found[-1].end:
            found.append(Subject(start, end, span.label_))
    return tuple(found)


def _mentions(text: str, subjects: tuple[Subject, ...], words: tuple[tuple[int, int, str], ...]) -> list[Mention]:
    found: list[Mention] = []
    for match in _MENTION.finditer(text):
        if any(start <= match.start() < end for start, end, _ in words):  # the "no" of "no data"
            continue
        if match["percent"] and found and any(text[subject.end : match.start()].strip() == "(" for subject in subjects):
            found[-1] = found[-1]._replace(percent=_percent(match["percent"]))  # "15 indicators (60%) were green"
            continue
        share_of = _SHARE_AFTER.search(text[: match.start()]) if match["percent"] else None
        if share_of and found and found[-1].percent is None and found[-1].end > share_of.start() - 60:
            found[-1] = found[-1]._replace(percent=_percent(match["percent"]))  # "14 of the 24 were green (58%)"
            continue
        if match["count"] and match["count"].lower() == "one" and _SOME_ONE.search(text[: match.start()]):
            continue
        if match["count"]:
            share = match["share"] or match["share_of"]
            value, total = count(match["count"]), match["total"]
            if value == 0 and not any(0 <= subject.start - match.end() < 40 for subject in subjects) and match["count"].isalpha():
                continue
        else:
            share = match["percent"]
            value, total = count(match["counted"]) if match["counted"] else None, match["of"] or match["whole"]
        whole = count(total) if total else None
        if value is not None and whole is not None and value > whole:
            continue
        if found and any(
            _WHOLE_BEFORE.fullmatch(text[subject.end : match.start()]) for subject in subjects if subject.start > found[-1].end
        ):
            continue  # the 25 of "8 plots of the 20"
        if _ALL_BUT.search(text[: match.start()]):
            continue
        if _NO_MENTION_BEFORE.search(text[max(0, match.start() - 60) : match.start()]) or _NO_MENTION_AFTER.match(text, match.end()):
            continue
        found.append(Mention(match.start(), match.end(), value, _percent(share), whole))
    return found


def _percent(printed: str | None) -> float | None:
    """33.3 for "33.3%", "33.3 per cent"."""
    return number(re.sub(r"\s?(?:%|per\s?cent)$", "", printed, flags=re.I)) if printed else None
