"""The counts of a sentence, and the things that are counted in it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.reading import Sentence
from pipeline.extract.values import COUNT, DIGITS, count, number
from pipeline.language import rag
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import either, gated
from pipeline.language.marked import Mark, Marks
from pipeline.language.vocabulary import table

FILLER = "\ufffc"  # stands for a character that no pattern of a tally may read

_PERCENT = rf"(?:(?:just\s+)?(?:over|under|about|around|almost|nearly)\s+)?{DIGITS}\s?(?:%|per\s?cent\b)"
THE = r"(?:(?:the|our|its|their|these|those|all|a\s+total\s+of|around|over|some)\s+)*"
# "18", "18 of the 27", "38 of 46 (83%)", "three (25%)", "no"
_MENTION = gated(
    rf"(?<![\w.£€$/-])(?:(?P<count>{COUNT}|\b(?:no|none|nil)\b)(?!\s?(?:%|per\s?cent)|[.,/-]\d|(?:st|nd|rd|"
    rf"th)\b)(?:\s*\((?P<share>{_PERCENT})\))?"
    rf"(?:\s+(?:out\s+)?of\s+{THE}(?P<total>{COUNT})(?!\s?%))?(?:\s*\((?P<share_of>{_PERCENT})\))?(?:\s+of\s+(?:them|these|those|which|whom|the\s+others)\b)?"
    # "25% (three)", "89% (164/184)", "60% of the 40", "87%"
    rf"|(?P<percent>{_PERCENT})(?:\s*\((?:(?:that\s+(?:was|is)|or|i\.e\.)\s+)?(?P<counted>{COUNT})(?:(?:\s+[a-z]+)?(?:\s+(?:out\s+)?of\s+|\s?/\s?){THE}(?:a\s+reported\s+)?(?P<of>{COUNT}))?(?:\s+[a-z]+){{0,2}}\))?(?:\s+of\s+{THE}(?P<whole>{COUNT})(?!\s?%))?)",
    re.I,
)
_MONTH = rf"(?:{MONTH_NAMES})"
# What is no count of things. Several patterns, since each is run only where words of its own stand: all in one would be on each sentence.
_MASKED = (
    # "(one more than last quarter)"
    gated(
        r"\((?=[^()]*\b(?:more|fewer|less|same|than|previous|up|down|compared|increase|decrease)\b)"
        r"(?![^()]*\b(?:red|amber|green)\b)[^()]*\)",
        re.I,
    ),
    # "31 March 2024", "March 31"
    gated(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b(?:,?\s+\d{{4}})?|\b{_MONTH}\s+\d{{1,4}}\b", re.I),
    # "2024/25", "CRR12", "LI 034", "REG 3 – Percentage of ..."
    gated(
        r"\b(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?\b|\b[A-Z]{1,6}-?\d+[A-Za-z]?\b"
        r"|\b[A-Z]{1,6}\s(?:0\d+[A-Za-z]{0,2}\b|\d{1,3}[A-Za-z]{0,2}(?=\s?[–:-]\s))"
    ),
    # "Quarter 3", "Quarters 1, 2 and 3", "item 4", "phase 2"; not "In Quarter 2, |8| were green", "in the last quarter |6| were"
    gated(
        r"\bQuarters\s?\d(?:\s?(?:and|&|,|to|-|–)\s?\d)*\b"
        r"|\b(?:(?<!the )(?<!last )(?<!this )(?<!previous )(?<!same )Quarter|Qtr|Q)\s?\d(?:\s?(?:and|&|to|-|–)\s?(?:Q\s?)?\d)*\b"
        r"|\b(?:item|(?<!at )risk|appendix|page|paragraph|section|phase|stage|tier|level|version|ref(?:erence)?\.?|no\.?|number|priority|"
        r"table|grade|(?<!the )(?<!last )year|(?<!the )(?<!last )week|ward|band|year\s+group)\s?\d+(?:\.\d+)*\b",
        re.I,
    ),
    # "stage one of the works"
    gated(r"\b(?:phase|stage|tier|level|option|lot)\s(?:one|two|three|four|five|six)\b", re.I),
    # "two bed units", "one and two bed units"
    gated(rf"\b(?:(?:{COUNT})\s(?:and|or|to|&)\s)?(?:{COUNT})[\s-](?:bed|bedroom(?:ed)?|storey)\b", re.I),
    # "£1.2m"
    gated(r"[£€$]\s?\d[\d,.]*(?:\s?(?:million|billion|bn|m|k)\b)?", re.I),
    # "3 months", "ten working days", "4 percentage points", "7pm"
    gated(
        rf"\b(?:{COUNT})\s?(?:-|–|\s)\s?(?:(?:calendar|working|consecutive|full)\s+)?(?:days?|weeks?|months?|quarters?|years?|hours?|"
        rf"minutes?|miles?|percentage\s+points?|points?|pm|am|consecutive)\b",
        re.I,
        core=r"(?:days?|weeks?|months?|quarters?|years?|hours?|minutes?|miles?|points?|pm|am|consecutive)\b",
    ),
    gated(r"\bone\s+another\b|\bone[\s-]off\b|\bno\s+one\b|\bon\s+the\s+one\s+hand\b|\bone\s+(?:more|fewer|less)\s+than\b", re.I),
    gated(r"\b24/7\b"),
)
# "... were green (", "... were overdue (" before "58%)" or "58%; target 60%)"; "... at draft stage, or " before "65%"
_SHARE_AFTER = re.compile(r"[\w\ufffc-]+['’”]?\s*(?P<open>\()$|,\s+or\s+(?:about\s+|some\s+)?$")
_SHARE_CLOSES = re.compile(r"\)|[;,][^()]{1,40}\)")
# "an amber one", "another one": no count
_SOME_ONE = re.compile(rf"\b(?:{rag.COLOURS}|another|each|every|any|this|last|old|other|new|no)\s+$", re.I)
# "none had been abandoned"
_NONE_IS = re.compile(r"(?:\s+of\s+(?:them|these|those|which))?\s+(?:has|have|had|is|are|was|were)\b", re.I)
_WHOLE_BEFORE = re.compile(rf"\s+(?:out\s+)?of\s+{THE}", re.I)
# "would increase to seven", "from six to seven" are read with the count they change; "four fewer indicators" is a difference,
# "within 5% of target" a distance
_NO_MENTION_BEFORE = gated(
    r"\bwithin\s+$|\b(?:above|below|beyond|(?<!less )(?<!more )(?<!fewer )than)\s+$|\bto\s+[\d.,]+\s+from\s+$|"
    r"\b(?:increas|ris|reduc|decreas|fall|drop|grow|mov|chang|add)\w*\s+(?:(?:from\s+\w+\s+)?to|by|from)\s+$",
    re.I,
)
# "All but two of the 15 had been": of the two the contrary is said
_ALL_BUT = re.compile(r"\b(?:all|everything)\s+(?:but|except(?:\s+for)?|bar)\s+$", re.I)
# "which at 71.6% was below its target": a level
_AT = re.compile(r"\bat\s+(?:only\s+|just\s+)?$", re.I)
_NO_MENTION_AFTER = re.compile(r"\s+(?:fewer|more|less|further\s+fewer)\b", re.I)


_NUMBER = gated(COUNT, re.I)
_NO_NUMBER = re.compile(r"\b[Nn](?i:o|one|il)\b")
# "12", "no", "twenty", "million": figures and words of which each count has one at least
_NUMERALS = table("numerals")
_NUMBER_WORDS = "|".join([*_NUMERALS["units"], *_NUMERALS["tens"], *_NUMERALS["nothing"]])
_NUMBER_WORD = re.compile(rf"\d[\d,]*|\b(?:{_NUMBER_WORDS}|hundred|thousand|million|billion)\b", re.I)


def _beginnings() -> list[str]:
    """The things that are counted, without those that begin with another: "action", not "action points"."""
    phrases = {phrase.lower() for listed in table("tallied").values() for phrase in listed}
    return sorted(one for one in phrases if not any(other != one and one.startswith(other) for other in phrases))


# any of the things counted, before the tokens of a sentence are asked for them; "pi" is short, and would open a gate for all of them
THING = either(
    *(rf"\b{re.escape(one)}" for one in _beginnings() if len(one) < 3),
    rf"\b(?:{'|'.join(re.escape(one) for one in _beginnings() if len(one) > 2)})",
    flags=re.I,
)


class Subject(NamedTuple):
    """A thing counted, at `start` to `end` of the text: risk, indicator, project, action, recommendation or other."""

    start: int
    end: int
    kind: str


class Mention(NamedTuple):
    start: int
    end: int
    number: int | None
    percent: float | None
    total: int | None


def blot(text: str) -> str:
    """`text` with dates, money, durations, references and comparisons in brackets replaced by fillers."""
    for pattern in (*_MASKED, rag.SCALE):
        text = pattern.sub(lambda match: FILLER * len(match.group()), text)
    return text


@lru_cache(maxsize=256)
def may_count(text: str) -> bool:
    """Whether a sentence has a number at all."""
    return _NUMBER.search(text) is not None or _NO_NUMBER.search(text) is not None


def has_several(text: str) -> bool:
    """Whether a sentence may have two counts."""
    found = _NUMBER_WORD.finditer(text)
    return next(found, None) is not None and next(found, None) is not None


def subjects(sentence: Sentence, marks: Marks) -> tuple[Subject, ...]:
    """The things counted in a sentence, the longest noun where several overlap: "key performance indicators" before "indicators"."""
    found: list[Subject] = []
    text = sentence.text
    if not THING.search(text):
        return ()
    for start, end, kind in marks("tallied", text):
        if "-" in (text[end : end + 1], text[start - 1 : start]):
            continue  # "high-risk actions" are actions
        if text[max(0, start - 3) : start].lower() == "at ":
            continue  # "four are at risk"
        if found and text[found[-1].end : start] == " ":
            found.pop()  # "risk recommendations" are recommendations
        if not found or start >= found[-1].end:
            found.append(Subject(start, end, kind))
    return tuple(found)


def mentions(text: str, subjects: tuple[Subject, ...], words: tuple[Mark, ...]) -> list[Mention]:
    found: list[Mention] = []
    for match in _MENTION.finditer(text):
        if any(start <= match.start() < end for start, end, _ in words):  # the "no" of "no data"
            continue
        if match["percent"] and found and any(text[subject.end : match.start()].strip() == "(" for subject in subjects):
            found[-1] = found[-1]._replace(percent=_percent(match["percent"]))  # "15 indicators (60%) were green"
            continue
        share_of = _SHARE_AFTER.search(text[: match.start()]) if match["percent"] else None
        if (
            share_of
            and (not share_of["open"] or _SHARE_CLOSES.match(text, match.end()))
            and found
            and found[-1].percent is None
            and found[-1].end > share_of.start() - 60
            and (share_of["open"] or _is_share(match["percent"], found[-1], found[-2].number if len(found) > 1 else None))
        ):
            found[-1] = found[-1]._replace(percent=_percent(match["percent"]))  # "14 of the 24 were green (58%)"
            continue
        if match["count"] and match["count"].lower() == "one" and _SOME_ONE.search(text[: match.start()]):
            continue
        behind = match["count"] and found and found[-1].number is None and text[match.end() : match.end() + 1] == ")"
        if behind and any(text[subject.end : match.start()].strip() == "(" and subject.start > found[-1].end for subject in subjects):
            found[-1] = found[-1]._replace(number=count(match["count"]))  # "71% of measures (32) were green"
            continue
        if match["count"]:
            share = match["share"] or match["share_of"]
            value, total = count(match["count"]), match["total"]
            if value == 0 and found and not text[found[-1].end : match.start()].strip():
                continue  # "eight reasonable and one none": what one is said to be
            near = any(0 <= subject.start - match.end() < 40 for subject in subjects)
            near = near or any(first == match.end() + 1 for first, _, _ in words)  # "11 low risk, 3 medium and none high"
            if value == 0 and match["count"].isalpha() and not near and not _NONE_IS.match(text, match.end()):
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
        if _ALL_BUT.search(text[: match.start()]) or (match["percent"] and not match["counted"] and _AT.search(text[: match.start()])):
            continue
        if _NO_MENTION_BEFORE.search(text[max(0, match.start() - 60) : match.start()]) or _NO_MENTION_AFTER.match(text, match.end()):
            continue
        found.append(Mention(match.start(), match.end(), value, _percent(share), whole))
    return found


def _is_share(printed: str, mention: Mention, before: int | None) -> bool:
    """Whether a percentage is what a count and its whole, or the number told before it, come to, give or take their rounding."""
    share = _percent(printed)
    return share is not None and any(abs(100 * (mention.number or 0) / whole - share) <= 1 for whole in (mention.total, before) if whole)


def _percent(printed: str | None) -> float | None:
    """33.3 for "33.3%", "33.3 per cent", "over 33.3%"."""
    figure = re.search(DIGITS, printed) if printed else None
    return number(figure.group()) if figure else None
