"""The clauses of a resolution: "(a) note the report; and (b) approve the fees" in one passage, and whether a stem awaits clauses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pipeline import patterns as re
from pipeline.extract.decisions.operative import alternation, decider_tails
from pipeline.segment.marks import ROMAN


@dataclass(frozen=True, slots=True)
class Clause:
    """Characters `start` to `end` of a text, without their mark and the "; and" after them."""

    start: int
    end: int


# "(a)", "b)", "1.", "(ii)", "2)" after a stop, a colon, white space or a glued "and"; "1 That", "2 To" with no stop behind the figure
_MARK = re.compile(
    r"(?:^|(?<=[\s:;,.–—\-”\"])|(?<=[\s;,]and)|(?<=[\s;,]or))(?:(?P<bare>(?<![\d\s])\d{1,2}(?=\s+(?-i:That|To)\b))|\((?P<round>\d{1,2}|[a-z]|[ivx]{1,4})\)|(?P<open>\d{1,2}|[a-z]|[ivx]{1,4})\)|(?P<dot>\d{1,2}"
    r"|[a-z]|[ivx]{2,4})\.(?!\d))\s*(?=[^\s\d])",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?:[\s;,.:]|\band\b|\bor\b)+$")


def inline(text: str, start: int = 0, after: str | None = None) -> list[Clause]:
    """The clauses of an enumeration in `text` from `start` on, in order; fewer than two are none.

    The first mark is the first of its series (a, 1, i) and each next one follows it: a reference such as "section 4(b)" stands alone.
    With `after`, the label of the clause above ("(b)"), one mark that follows it is enough.
    """
    best: list[re.Match[str]] = []
    marks = list(_MARK.finditer(text, start))
    above = _MARK.match(f"{after} x") if after else None
    if above:
        roman = _ordinal(above, roman=True) is not None and _ordinal(above, roman=False) not in (9,)
        best = _series([above, *marks], roman=roman if len(_printed(above)[1]) > 1 else False)[1:]
        if not best:
            return []
    for position, match in enumerate(marks):
        if best:
            break
        if _ordinal(match, roman=True) == 1 or _ordinal(match, roman=False) == 1:
            best = _series(marks[position:])
    if len(best) < 2 and not above:
        return _bulleted(text, start)
    edges = [match.end() for match in best]
    ends = [match.start() for match in best[1:]] + [len(text)]
    return [Clause(begin, _trimmed(text, begin, end)) for begin, end in zip(edges, ends, strict=True) if _trimmed(text, begin, end) > begin]


# "is asked to: o Note the report o Approve the fees", "that: • the report be noted • the fees be approved"
_BULLET = re.compile(r"(?:^|(?<=[\s:;]))(?P<bullet>[o•·▪●])\s+(?=[A-Za-z])|(?<=[A-Za-z\d.;:%)])(?P<glued>[•·▪●])\s*(?=[A-Za-z])")
_LEADS = re.compile(r"(?:[:–-]|\b(?:AGREED|RESOLVED|agreed|resolved|that|to))\s*$")  # what bullets stand behind


def _bulleted(text: str, start: int) -> list[Clause]:
    """The clauses behind bullets of one kind that stand in a line, the first right behind the stem's colon; fewer than two are none."""
    bullets = list(_BULLET.finditer(text, start))
    if len(bullets) < 2 or not _LEADS.search(text, 0, bullets[0].start()):
        return []
    alike = [match for match in bullets if match.group().strip() == bullets[0].group().strip()]
    edges = pairwise([*(match.span() for match in alike), (len(text), len(text))])
    found = [Clause(begin[1], _trimmed(text, begin[1], end[0])) for begin, end in edges]
    return found if len(found) > 1 and all(clause.end > clause.start for clause in found) else []


def _printed(match: re.Match[str]) -> tuple[str, str]:
    for style in ("round", "open", "dot", "bare"):
        if match[style]:
            return style, match[style].lower()
    raise ValueError("a mark has no style")


def _ordinal(match: re.Match[str], *, roman: bool) -> int | None:
    core = _printed(match)[1]
    if core.isdigit():
        return None if roman else int(core)
    if roman:
        return ROMAN.get(core)
    return ord(core) - ord("a") + 1 if len(core) == 1 else None


def _series(marks: list[re.Match[str]], roman: bool | None = None) -> list[re.Match[str]]:
    """The run of one style that goes on from the first mark: 1, 2, 3; (b), (c); i, ii."""
    first = marks[0]
    style = _printed(first)[0]
    digits = _printed(first)[1].isdigit()
    if roman is None:
        roman = not digits and _ordinal(first, roman=True) == 1
    begin = _ordinal(first, roman=roman)
    out = [first]
    for match in marks[1:]:
        if _printed(match)[0] != style or _printed(match)[1].isdigit() != digits or begin is None:
            continue
        if _ordinal(match, roman=roman) == begin + len(out):
            out.append(match)
    return out


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of a clause without "; and" and white space, but with its full stop."""
    words = text[start:end]
    shorter = _TAIL.sub("", words)
    stop = words[len(shorter) :].lstrip()[:1]
    return start + len(shorter) + (1 if stop == "." and words[len(shorter) : len(shorter) + 1] == "." else 0)


_OPEN_WORD = re.compile(r"\b(?:that|to|by|for|the|should|be)\s*[:,;.–—-]*\s*$", re.IGNORECASE)
_COLON = re.compile(r"[:–—-]\s*$")
# "the following recommendations:" is a frame; "the following dates were agreed:" is the decision itself
_FOLLOWING = re.compile(r"\b(?:the\s+following|these|below|as\s+follows)\b", re.IGNORECASE)
_FRAME = re.compile(
    r"\b(?:following\s+(?:(?:\w+\s+)?(?:recommendations?|resolutions?|decisions?|actions?|clauses|proposals?)|be\s+(?:noted|approved|agreed))"
    r"|following\s+(?:was|were)\s+(?:\w+ly\s+)?(?:agreed|resolved|decided|approved)\s*:"  # "The following was agreed:"
    r"|as\s+follows\s*[:–—-]*\s*$)",
    re.IGNORECASE,
)
_MARK_ONLY = re.compile(r"\W*(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})?\W*$", re.IGNORECASE)


@cache
def _subject_only() -> re.Pattern[str]:
    # "The Panel", "That members", "That the Audit Committee", whose verbs stand in the clauses
    return re.compile(rf"\W*(?:that\s+)?(?:the\s+)?(?:[\w’'&,-]+\s+){{0,9}}?(?:{decider_tails()})\s*[:–-]*", re.IGNORECASE)


def is_open(text: str) -> bool:
    """Whether a stem is unfinished, so that its clauses are the decisions: "RESOLVED that:", "That the Committee:", "agreed to"."""
    words = text.rstrip()
    if not re.search(r"[A-Za-z]{2}", words):
        return True
    if _OPEN_WORD.search(words) or _subject_only().fullmatch(words):
        return True
    if not _COLON.search(words) or re.search(r"\bbeing\s*:\s*$", words):  # "excludes the public ..., the grounds being:" is told whole
        return False
    if _FOLLOWING.search(words[-400:]):
        return bool(_FRAME.search(words)) and not re.search(r"\bmotion\b", words, re.IGNORECASE)
    return True


def is_mark(text: str) -> bool:
    """Whether a block is a clause's mark alone: "1.", "(a)"."""
    return len(text) <= 8 and bool(_MARK_ONLY.fullmatch(text))


_CLAUSE_HEAD = re.compile(rf"\W*(?:(?:and|or)\s+)?(?:(?-i:[a-z])|that\b|to\b|the\s+\w+|(?:{alternation('base')})\b)", re.IGNORECASE)


def goes_on(text: str) -> bool:
    """Whether a paragraph under an open stem reads as its clause: "That the report be noted", "to pay", "Approves the scope"."""
    return bool(_CLAUSE_HEAD.match(text)) or text[:1] in "“‘\"'"


def mark_style(label: str) -> str:
    """What the marks of one series have in common: "(a)" and "(b)", "1." and "2."."""
    core = label.strip("(). ")
    roman = core.lower() in ROMAN
    kind = "1" if core.replace(".", "").isdigit() else "i" if roman else "a" if core.isalpha() else "•"
    return kind + ("(" if label.startswith("(") else "") + (")" if label.endswith(")") else "")
