"""Which risks papers say were merged, split, replaced or moved: the risks that they name, found among those that are followed.

A name is a title that the same paper prints as a risk's, a printed reference, or a title that the council's papers print elsewhere. Where a
name could mean two risks it means none: what is printed stands alone then.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline import patterns as re
from pipeline.link.became import BREAK, became, may_tell
from pipeline.link.keys import fold
from pipeline.link.masked import Titles, masked, small, standing
from pipeline.link.mentions import Ref, RiskMention
from pipeline.link.person_clusters import ordinal
from pipeline.link.row_parts import one_line
from pipeline.link.series import Thing

_NEAR = 400  # days: a register that is numbered anew each year gives a reference to another risk
_SURE, _BY_REFERENCE, _BY_TITLE = 1.0, 0.9, 0.8
_LEAST_TITLE = 8  # letters of a title that another paper prints
# "SR17", "CR-20", "CRR 04": a letter or two, then a number
_CODE = re.compile(r"\b[A-Z]{1,5}[ .-]?\d{1,3}[a-z]?\b")
# "risk 7", "Risks 4, 7 and 9", "risk no. 12"
_NUMBERED = re.compile(r"\brisks?\s+(?:(?:nos?\.?|numbers?)\s*)?\d{1,3}\b(?:(?:\s*,\s*|\s+and\s+|\s*&\s*)\d{1,3}\b)*", re.I)
# between a title and its reference: "(", " - ", ", called “"
_GLUE = re.compile(r"[\"'”’]?\s*(?:[(\[:–—-]\s*|,?\s*(?:called|titled|named|entitled|known as)\s+)?[\"'“‘]?")
_CLOSES = re.compile(r"[^()\[\]]{0,40}[)\]]")  # "(SR04, 9)"


@dataclass(frozen=True, slots=True)
class Succession:
    """A risk (its place among the things) of which the words of a mention say what became: `kind` as in `became`.

    `new` is the place of the risk that it went into, None where that is none that is followed, or more than one; `printed` is how the
    paper names it, "" where it does not. `score` (0 to 1) says how surely the names mean these risks.
    """

    old: int
    ref: Ref
    date: str | None
    kind: str
    printed: str
    new: int | None
    score: float


@dataclass(slots=True)
class _Name:
    """A risk as words name it: from where to where, the title or the reference or both; `printed` is the title, else the reference."""

    start: int
    end: int
    printed: str
    title: str = ""
    code: str = ""


def successions(things: Sequence[Thing]) -> list[Succession]:
    """What the papers of one jurisdiction say became of its risks, each once, in the order of the risks and of what is said."""
    mentions = [mention for thing in things for mention in thing.mentions if isinstance(mention, RiskMention)]
    telling = [mention for mention in mentions if may_tell(f"{mention.words} {mention.after}")]
    if not telling:
        return []
    index = _Index(things)
    found: dict[tuple[object, ...], Succession] = {}
    for mention in sorted(telling, key=lambda mention: (mention.place, mention.ref)):
        for told in _told(mention, index):
            found.setdefault((told.old, told.ref, told.kind, told.printed), told)
    return sorted(found.values(), key=lambda told: (told.old, told.date or "", told.ref, told.kind, told.printed))


def _told(mention: RiskMention, index: _Index) -> Iterator[Succession]:
    text = f"{one_line(mention.words)} {BREAK} {one_line(_whole_sentences(mention.after))}"
    names = _names(text, mention, index)
    for said in became(masked(text, [(name.start, name.end) for name in names])):
        meant = {place: index.meant(names[place], mention) for place in (*said.old, *said.new)}
        for old in said.old:
            of, sure = meant[old]
            if of is None:
                continue
            ref = index.stated(of, mention)
            if said.kind == "moved" or not said.new:
                yield Succession(of, ref, mention.date, said.kind, said.register, None, sure)
            for place in said.new:
                new, surely = meant[place]
                if new != of:
                    score = round(sure * (surely if new is not None else 1.0), 3)
                    yield Succession(of, ref, mention.date, said.kind, names[place].printed, new, score)


def _whole_sentences(text: str) -> str:
    """The text up to the last end of a sentence in its first paragraph: what is cut off might be cut inside a reference."""
    paragraph = re.split(r"\n\s*\n", text, maxsplit=1)[0]
    return paragraph[: max(paragraph.rfind(end) for end in ".;!?") + 1]


def _names(text: str, mention: RiskMention, index: _Index) -> list[_Name]:
    """The risks that the words name, in their order; a title and the reference beside it are one name."""
    found: list[_Name] = []
    low = small(text)

    def take(start: int, end: int, *, title: str = "", code: str = "") -> None:
        if not any(start < other.end and other.start < end for other in found):
            found.append(_Name(start, end, text[start:end], title, code))

    for start, end, title in standing(low, index.titles_for(mention, low)):
        take(start, end, title=title)
    for match in _NUMBERED.finditer(text):
        for order, number in enumerate(re.finditer(r"\d+", match.group())):
            take(match.start() + (number.start() if order else 0), match.start() + number.end(), code=number.group())
    for match in _CODE.finditer(text):
        take(match.start(), match.end(), code=match.group())
    found.sort(key=lambda name: name.start)
    joined: list[_Name] = []
    for name in found:
        last = joined[-1] if joined else None
        glue = _GLUE.fullmatch(text, last.end, name.start) if last and _are_parts(last, name) else None
        if last and glue:
            closed = _CLOSES.match(text, name.end) if "(" in glue.group() or "[" in glue.group() else None
            last.end, last.printed = closed.end() if closed else name.end, name.printed if name.title else last.printed
            last.title, last.code = last.title or name.title, last.code or name.code
        else:
            joined.append(name)
    return joined


def _are_parts(one: _Name, other: _Name) -> bool:
    """Whether one is a title and the other a reference."""
    return bool(one.title) != bool(other.title) and bool(one.code) != bool(other.code)


class _Index:
    """The risks that are followed, by what papers print for them."""

    def __init__(self, things: Sequence[Thing]) -> None:
        self._of = {link.ref: place for place, thing in enumerate(things) for link in thing.links}
        mentions = [mention for thing in things for mention in thing.mentions if isinstance(mention, RiskMention)]
        self._in_paper: dict[int, list[RiskMention]] = defaultdict(list)
        self._by_code: dict[str, list[RiskMention]] = defaultdict(list)
        self._by_title: dict[str, set[int]] = defaultdict(set)
        self._titles = Titles()
        self._own: dict[int, set[str]] = {}
        for mention in sorted(mentions, key=lambda mention: (mention.place, mention.ref)):
            self._in_paper[mention.document_id].append(mention)
            title = _as_found(mention.title)
            self._by_title[title].add(self._of[mention.ref])
            if len(title) >= _LEAST_TITLE:
                self._titles.add(title)
            if mention.reference:
                self._by_code[_bare(mention.reference)].append(mention)

    def titles_for(self, mention: RiskMention, text: str) -> set[str]:
        """The titles that `text`, in small letters, may hold."""
        own = self._own.get(mention.document_id)
        if own is None:
            here = self._in_paper[mention.document_id]
            own = self._own[mention.document_id] = {
                _as_found(other.title) for other in here if _bare(other.title) != _bare(other.reference or "")
            }
        return {title for title in own if title and title in text} | self._titles.within(text)

    def meant(self, name: _Name, mention: RiskMention) -> tuple[int | None, float]:
        """The one risk that the name means in the paper of that mention, and how surely; None where there is none, or more."""
        here = self._in_paper[mention.document_id]
        if name.title:
            own = {self._of[other.ref] for other in here if _as_found(other.title) == name.title}
            if len(own) == 1:
                return own.pop(), _SURE
        if name.code:
            code = _bare(name.code)
            own = {self._of[other.ref] for other in here if other.reference and _bare(other.reference) == code}
            near = own or {self._of[other.ref] for other in self._by_code.get(code, ()) if _days(other, mention) <= _NEAR}
            if len(near) == 1:
                return next(iter(near)), _SURE if own else _BY_REFERENCE
        known = self._by_title.get(name.title, set())
        return (next(iter(known)), _BY_TITLE) if len(known) == 1 and not name.code else (None, 0.0)

    def stated(self, thing: int, mention: RiskMention) -> Ref:
        """The statement of that risk in the words of the mention, else the mention."""
        of_thing = (other for other in self._in_paper[mention.document_id] if self._of[other.ref] == thing)
        return next((other.ref for other in of_thing if one_line(other.words) == one_line(mention.words)), mention.ref)


@lru_cache(maxsize=16384)
def _as_found(title: str) -> str:
    return small(one_line(title))


@lru_cache(maxsize=16384)
def _bare(reference: str) -> str:
    """A reference as compared: "Risk 7", "R-7" -> "7", "r7"."""
    return fold(reference).removeprefix("risk ").removeprefix("no ").replace(" ", "")


def _days(one: RiskMention, other: RiskMention) -> int:
    """The days between two papers; a great many where one has no date."""
    return abs(ordinal(one.date) - ordinal(other.date)) if one.date and other.date else _NEAR + 1
