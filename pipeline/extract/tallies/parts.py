"""A sentence as a tally reads it: its counts, the things counted, and what they are said to be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.reading import Sentence
from pipeline.extract.tallies.mentions import THE, Mention, Subject, blot, mentions, subjects
from pipeline.extract.values import COUNT, count
from pipeline.language import rag, targets
from pipeline.language.gate import gated
from pipeline.language.marked import Mark, Marks

# An elliptic count is followed by what is said of it: "3 were amber", "nine Amber", "six (Red)", "2 performing below target"
_PREDICATE = re.compile(
    r"\s*(?:of\s+(?:them|these|those|which|whom)\s+)?(?:others?\s+|further\s+|more\s+)?(?:(?:are|is|was|were|be|been|being|has|had|"
    r"have|did|do|does|will|would|"
    r"record\w+|report\w+|achiev\w+|exceed\w+|met|meeting|miss\w+|fail\w*|remain\w*|show\w*|perform\w*|reach\w*|improv\w*|declin\w*|worsen\w*|"
    r"deteriorat\w*|rated|marked|s[ia]ts?|stands?|stood|stay\w*|succeed\w*|RAG|fell|falls?|gave|given|got|received|not|all|only|"
    r"now|still|currently|also|each|both|at|on|off|as|in|within|below|above|with|over)\b|[(‘'\"“]|$)",
    re.I,
)
# "and four within Environment": a count whose status is that of the one before
_PLACE = re.compile(r"\s*(?:(?:was|were|is|are)\s+)?(?:within|in|from|under|for|relating\s+to)\b", re.I)
# "of the 30 ...", "Of our 12 ..."
_FOLLOWS_OF = re.compile(rf"\b(?:out\s+)?of\s+{THE}$", re.I)
# "Of the schemes 9 were", "Of the listed KPIs, 21 were", "Of our projects/activities 4 had"
_PARTED = re.compile(r"\bof\s+(?:the|our|its|these|those|all)\s+(?:[a-z]+\s+)?$", re.I)
_PARTED_FROM = re.compile(r"(?:\s?/\s?[a-z]+)?,?\s+(?:only\s+)?", re.I)
# "went well, with 19 out of 21", "were better, with only three"
_WITH = re.compile(r",\s+with\s+(?:only\s+|just\s+|a\s+total\s+of\s+)?$", re.I)
# "|Eleven objections had been made, of which |two"
_WHOLE_BEFORE = gated(
    rf"(?<![\w.£€$/-])(?P<whole>{COUNT})\s(?P<noun>[a-z][^.;:,\ufffc]{{2,70}}),?\s+of\s+which\s+(?:only\s+|just\s+|some\s+)?$", re.I
)
# "currently on the", "handed over to": words that were cut before their noun
_CUT = re.compile(r"\b(?:the|an?|of|to|on|for|with|by|and|or|at|from)$", re.I)
# "As for actions, there were 61 overdue"
_THERE_WERE = re.compile(r",\s+there\s+(?:is|are|was|were|has\s+been|have\s+been|had\s+been)\s+(?:(?:now|still|only|currently)\s+)*$", re.I)
# "As to the recommendations, ", "On follow up of actions, "
_AS_TO = re.compile(
    r"\W*(?:As\s+(?:to|for|regards)|On|Regarding|Concerning|With\s+re(?:gard|spect)\s+to|In\s+(?:respect|terms|regard)\s+(?:of|to)|Turning\s+to)"
    r"\s[^,;:]{3,80},\s"
)
# "21 were reported", "18 are available for reporting": those of which the next counts are parts
_REPORTED = re.compile(
    r"\s+(?:was|were|is|are|had\s+been|have\s+been)\s+(?:reported|reportable|available|measured|assessed|due\s+to\s+report)\b", re.I
)
# "units of the 25 ..."
_WHOLE = gated(rf"\s+(?:out\s+)?of\s+{THE}(?P<total>{COUNT})\b(?!\s?%)", re.I)
_DEFINITE = re.compile(r"\b(?:the|these|those|both|all|its|our)\s+$", re.I)
# "Green: 12", "Amber (5)", "Red - 3"
_COLOUR_FIRST = gated(rf"\b(?P<colour>{rag.COLOURS})\b['’”]?\s?(?:[:=–-]\s?|\(\s?|\s)(?P<count>{COUNT})\b(?!\s?%|[./]\d)", re.I)
_ATTRIBUTIVE_RISK = frozenset(
    {
        "new",
        "emerging",
        "urgent",
        "overdue",
        "outstanding",
        "major",
        "minor",
        "significant",
        "increasing",
        "escalating",
        "decreasing",
        "reducing",
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


class Status(NamedTuple):
    """What things are said to be, as printed in lower case, at `start` to `end`.

    `attributive` is true where it stands before them ("six red risks").
    """

    start: int
    end: int
    words: str
    colour: bool
    attributive: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """`text` is the sentence with what is no count blotted out, character for character."""

    text: str
    mentions: tuple[Mention, ...]
    subjects: tuple[Subject, ...]
    words: tuple[Mark, ...]  # statuses of the vocabulary

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

    def with_before(self, mention: Mention) -> Subject | None:
        """The thing of which a count behind "with" tells: "the year of the projects went well, with 19 out of 21 on track"."""
        if not _WITH.search(self.text[: mention.start]):
            return None
        return next((subject for subject in reversed(self.subjects) if subject.end <= mention.start), None)

    def of_which(self, mention: Mention) -> re.Match[str] | None:
        """The `whole` and its `noun` of which a count is a part: "Eleven objections had been made, of which two had been withdrawn"."""
        return _WHOLE_BEFORE.search(self.text[: mention.start])

    def topic(self, mention: Mention) -> Subject | None:
        """The thing named at the head of a sentence that then tells how many there were: "As for actions, there were 61 overdue"."""
        if not _THERE_WERE.search(self.text[: mention.start]):
            return None
        return next((subject for subject in reversed(self.subjects) if subject.end <= mention.start), None)

    def heading(self, mention: Mention) -> Subject | None:
        """The thing that words at the head of a sentence say it is about: "As to the recommendations, 112 had fallen due"."""
        head = _AS_TO.match(self.text, 0, mention.start)
        found = [subject for subject in self.subjects if subject.end <= head.end()] if head else []
        return found[-1] if found else None

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
            if _MOVED_FROM.search(self.text[: match.start()]) and _MOVED_TO.match(self.text, match.end()):
                continue  # "four have moved from red to amber" are red no more
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
        between = re.sub(r"\([^()]*\)", "", self.text[start:end])  # "no Red (limited assurance) reports"
        return len(between) < 40 and not re.search(r"[,;.:(]|\b(?:and|or|was|were|is|are|which|that|for|of|in|to|by|at|with)\b", between)

    def _other_status(self, start: int, end: int, subject: Subject) -> Status | None:
        lists = statuses_of(subject.kind)
        best: tuple[int, int, bool] | None = None
        for first, last, name in self.words:
            if name not in lists or first < start or last > end or self.text[last : last + 1] == "-":
                continue  # "high-risk actions"
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
        first, last = best[0], best[1]
        if not best[2] and (awaited := _AND_TO_BE.search(self.text, max(subject.end, first - 20), first)):
            first = awaited.start("awaited")
        if not best[2]:
            either = _EITHER.search(self.text, max(subject.end, first - 20), first)
            first, last = either.start() if either else first, self._alternatives_end(last)
        return Status(first, last, " ".join(self.text[first:last].lower().split()), False, best[2])

    def _alternatives_end(self, end: int) -> int:
        """Where "low, very low or closed", of which the first status ends at `end`, ends: one count is of all of them."""
        reached = end
        while joint := _OR_ELSE.match(self.text, reached):
            following = [last for first, last, _ in self.words if first == joint.end()]
            if not following:
                break
            reached = max(following)
            if joint["word"]:
                end = reached
        return end

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


_MOVED_FROM = re.compile(r"\bfrom\s+['‘“]?$", re.I)
_MOVED_TO = re.compile(rf"['’”]?\s+to\s+['‘“]?{rag.COLOURS}\b", re.I)
# "two risks, number 9 which was a red risk": of one of them
_ONE_OF_THEM = re.compile(r"\ban?\s+['‘“]?$", re.I)
_ONE_RISK = re.compile(r"['’”]?\s+(?:rated\s+)?(?:risk|indicator|measure|kpi|project|action|status|rating)\b", re.I)
# "|on or |within target"
_EITHER = re.compile(r"\b(?:on|at|above|below|near)\s+or\s+$", re.I)
# "low|, |very low| or |closed"
_OR_ELSE = re.compile(r"(?:,\s+|,?\s+(?P<word>or)\s+)")
# "had not been achieved", "not yet started"
_NEGATED = re.compile(r"\bnot\s+(?:yet\s+)?(?:be(?:en)?\s+)?(?:fully\s+)?$", re.I)
# "have been let and are |to be |inspected": what is still to come
_AND_TO_BE = re.compile(r"\band\s+(?:is|are|was|were)\s+(?P<awaited>(?:yet\s+|still\s+)?to\s+be\s+)$", re.I)
# "twelve flats and the design has been completed": of the design
_OTHER_SUBJECT = re.compile(r"\s+and\s+(?:(?!had\b|has\b|is\b|was\b)\w+\s+){1,3}(?:has|is|was)\b", re.I)
# a status ends at a stop or before a word that is no noun
_AFTER = re.compile(
    r"['’”]?\s*(?:$|[.,;:)\](–—\ufffc-]|\bto\s+(?:achieve|meet|reach|hit|be|deliver|complete)\b|\b(?:and|or|with|for|in|under|at|on|due|which|that|while|whilst|but|as|by|compared|this|from|"
    r"rated|within|following|because|"
    r"since|where|when|than|the|is|was|were|are|had|has|during|including|awaiting|before|until|despite|so|status|assurance|proposed|relating|against|"
    r"across|of|over|"
    r"risks?|last|without|ratings?|categor(?:y|ies)|opinions?|trends?|targets?|year|after|having|it|they|now)\b)",
    re.I,
)


def is_cut(status: str) -> bool:
    """Whether the words of a status end before they say anything: "currently on the"."""
    return _CUT.search(status) is not None


@cache
def statuses_of(kind: str) -> frozenset[str]:
    """The lists of statuses.toml whose words may be said of things of a kind."""
    return {
        "indicator": frozenset({"any", "indicator"}),
        "risk": frozenset({"any", "risk"}),
        "project": frozenset({"any", "work"}),
        "action": frozenset({"any", "work"}),
        "recommendation": frozenset({"any", "work"}),
        "other": frozenset({"other"}),
    }[kind]


def read_parts(sentence: Sentence, marks: Marks) -> Parts:
    """The parts of a sentence, by its words of the vocabularies."""
    text = blot(sentence.text)
    counted = subjects(sentence, marks)
    words = marks("statuses", sentence.text)
    return Parts(text, tuple(mentions(text, counted, words)), counted, words)
