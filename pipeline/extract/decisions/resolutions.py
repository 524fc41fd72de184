"""Resolutions over several blocks: a stem ("RESOLVED that:", "That the Committee:") and the clauses that it leaves open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pipeline import patterns as re
from pipeline.extract.clauses import Clause, goes_on, inline, is_mark, is_open, mark_style
from pipeline.extract.decisions.around import end_before_mark
from pipeline.extract.decisions.deciding import deciding
from pipeline.extract.decisions.operative import REGARD, is_active, kind_of
from pipeline.extract.decisions.orders import orders
from pipeline.extract.votes.lines import GROUNDS, THAT, carried_below, is_line_of_vote, without_pair
from pipeline.facts import Block, BlockKind, Decision, Meeting, Section, Span
from pipeline.language.gate import gated

# sections in which only the formal word decides
NOT_DECIDING = (Section.DOCUMENTS, Section.PURPOSE, Section.REASONS, Section.RECOMMENDATION)
# under "Decision:": "To approve", "That the report be noted", "in relation to page 9, to note"
ORDER = re.compile(rf"(?:{REGARD.pattern})?\W*(?:that\b|to\s+\w+)", re.IGNORECASE)
# "RESOLVED:", "Committee Resolution 2019/60", "It was resolved that", "Decision:"
_OPENING = re.compile(
    r"(?:it\s+was\s+)?(?:resolved|agreed|the\s+\w+\s+(?:\w+ly\s+)?(?:resolved|agreed)|(?:\w+\s+)?resolutions?|(?:the\s+)?decisions?)\b"
)
# "RECOMMENDED TO THE COUNCIL" over the clauses
_RECOMMENDED_TO = re.compile(r"recommended(?:\s+to\s+(?:the\s+|full\s+)?(?:council|cabinet|executive|board|committee))?")
# "agree the arrangements for reports set out as follows:": whole, the points below it only tell what they are
AS_FOLLOWS = re.compile(r"\b(?:set\s+out\s+(?:as\s+follows|below)|as\s+(?:follows|set\s+out\s+below))\s*[:–—-]\s*$", re.IGNORECASE)
# "the reports include updates on:", "That the grounds be:": whole too, the points only name things
_LISTS = re.compile(r"\b(?:on|of|in|with|includ(?:es?|ed|ing)|are|be|being)\s*:\s*$", re.IGNORECASE)
# "A. Recognises the work": a mark that the page set as words, where "B." stands below
_LETTERED = re.compile(r"\s*(?P<letter>[A-Z])[.):]\s+(?=[A-Za-z])")
_PROSE = 8  # words: what is longer behind a letter is no name
# "Cr Moss )", ")": the movers of a resolution in New Zealand, with the brace beside them
_BRACED = re.compile(r"(?:[A-Z][\w.’'-]*\s*){0,4}\)")
_COLON = re.compile(r"[:–—-]\s*$")
# "be granted subject to:", "be approved with the following amendments:", "be refused for the following reasons:": whole, and the
# points below it are no decisions
_CONDITIONED = gated(
    r"\b(?:subject\s+to(?:\s+(?:the|following|these|additional|further|completion\s+of)){0,3}(?:\s+(?:conditions?|amendments?|provisos?|requirements?))?"
    r"|(?:on|with|under)\s+(?:the\s+)?(?:following\s+)?(?:conditions?|amendments?)(?:\s+that)?"
    r"|provided\s+that|for\s+the\s+following\s+reasons?)\s*[:–-]*\s*$",
    re.IGNORECASE,
)
# "That the following decision of Cabinet be noted:" over the words of the other body
OTHERS_DECISION = re.compile(
    r"\bfollowing\s+(?:decisions?|resolutions?|minutes?)\s+of\b[^.;:]{2,80}\bbe\s+(?:noted|received)\b", re.IGNORECASE
)
# "... and signed. Annual Report PDF 71 KB": the title of the next item, run on behind a clause
_NEXT_TITLE = re.compile(r"(?<=[.”])\s+[A-Z][^.;]{3,200}\bPDF\s+\d+\s*[KM]B$")
# "To adopt the strategy. 2.": the mark of the next clause, left at the end of the line above it
_NEXT_MARK = re.compile(r"[.;]\s\(?(?:[1-9]\d?|[b-h]|ii|iii|iv|v)[.)]$")
# "the resolutions of the sub-committee following", "that the following reports were given": what stands below is no decision of this body
_NAMES_THEM = re.compile(
    r"\b(?:resolutions?|decisions?)\s+of\b[^.;:]{2,60}\bfollowing\b|\bthat\s+the\s+following\s+[\w ]{3,30}?\s(?:was|were|is|are)\b",
    re.IGNORECASE,
)
# "The survey was received a few days later", "To follow this up the group were liaising", "To discuss a staffing matter": told, or an item
NARRATIVE = re.compile(
    r"\b(?:was|were|been|is|are)\s+(?:since\s+)?received\b(?!\s*(?:and\b|[.;]|$|by\s+the\b|for\b))|\b(?:as\s+soon\s+as|once|when|after)\s[^.;]*\breceived\b"
    r"|^\W*to\s+[^,.;]{3,50}?\s(?:the|an?|our)\s[^.;]{3,40}?\s(?:was|were|is|are|had|has)\s|^\W*to\s+discuss\s+\w",
    re.IGNORECASE,
)
# a resolution in quotation marks, with what was said after it in the same paragraph
_QUOTED = re.compile(r"[“\"]\s*That\b[^”\"]{10,}[”\"](?=\s+[A-Z])", re.IGNORECASE)
_TITLE = 12  # words: a title between clauses is no longer
_SHORT = 8  # words: a subject that awaits its verbs is no longer


@dataclass(slots=True)
class Stem:
    """An unfinished resolution whose clauses follow. `swallow` is set where the stem itself was the decision."""

    kind: str | None
    rule: str
    confidence: float
    item: int | None
    over_all: bool = False  # "recommends that the Council:" governs every clause
    swallow: bool = False
    label: str | None = None  # the style of the clauses' marks
    last: str | None = None  # the mark of the last clause
    taken: int = 0
    pending: bool = False  # a bare mark, its words in the next block
    marks: bool = False  # the clauses' marks stand in blocks of their own
    in_recommendations: bool = False  # recommendations that the lines below carry
    within: str | None = None  # the mark of the point whose words opened it: its next is a point beside it
    framed: bool = False  # "That the following be noted:": its points are things, not orders
    parent: Stem | None = None

    def below(self, kind: str | None, *, over_all: bool, swallow: bool = False) -> Stem:
        """The stem that a clause of this one opens."""
        return Stem(
            kind or self.kind,
            self.rule,
            self.confidence,
            self.item,
            over_all,
            swallow,
            in_recommendations=self.in_recommendations,
            parent=self,
        )


@dataclass(slots=True)
class Resolutions:
    """The decisions found so far and the stem that the next blocks may complete."""

    blocks: Sequence[Block]
    meeting: Meeting
    found: list[Decision] = field(default_factory=list)
    stem: Stem | None = None

    def add(self, span: Span, item: int | None, kind: str | None, rule: str, confidence: float) -> None:
        self.found.append(Decision(kind=kind, evidence=span, item=item, rule=rule, confidence=confidence))

    def extend(self, span: Span) -> None:
        """Let the last decision reach to the end of `span`."""
        last = self.found[-1]
        self.found[-1] = replace(last, evidence=Span(last.evidence.start, span.end))

    def label(self, block: Block, index: int) -> None:
        """ "RESOLVED:", "Resolution", "Resolved that" alone on a line open a resolution; other labels end one."""
        labelled = block.label and block.kind in (BlockKind.FIELD, BlockKind.PARAGRAPH)
        printed = f"{block.label} {block.text}" if labelled else block.text
        words = re.sub(r"[\d/]+", "", printed).strip(" :–-.").lower()
        if _OPENING.match(words) and len(words.split()) <= 6:
            if block.section is Section.DECISION or printed.strip().upper().startswith("RESOLVED"):
                recommends = "recommend" in words  # "RESOLVED TO RECOMMEND TO CABINET:"
                kind = "recommended" if recommends else "agreed" if words.startswith("agreed") else "resolved"
                self.stem = Stem(kind, "decisions.section", 0.9, block.item, over_all=recommends)
            return
        if block.section is Section.DECISION and _RECOMMENDED_TO.fullmatch(words):
            self.stem = Stem("recommended", "decisions.section", 0.9, block.item, over_all=True)
            return
        if words == "that" and self.stem and not self.stem.taken:  # "THAT:" below "RESOLVED"
            return
        if words.startswith("recommendation") and len(words.split()) <= 2 and carried_below(self.blocks, index):
            self.stem = Stem("resolved", "decisions.section", 0.85, block.item, in_recommendations=True)
        elif not is_line_of_vote(block.text):
            self.stem = None

    def verdict(self) -> None:
        """CARRIED below the clauses ends a resolution: what stands below it was said in the debate."""
        if self.stem and self.stem.taken:
            self.stem = None

    def under(self, block: Block) -> bool:
        """Take a block as a clause of the open stem; False where it is none, which closes the stem."""
        stem = self.stem
        if stem is None or block.item != stem.item or not _may_hold(block, stem):
            self.stem = None
            return False
        if (
            block.kind is BlockKind.CLAUSE
            and stem.within
            and not stem.parent
            and _is_next(stem.within, block.label)
            and stem.label != mark_style(stem.within)
        ):
            self.stem = None  # "c) Grants" behind "b) Resolved to pay the following:" and its table
            return False
        if not stem.taken and stem.rule == "decisions.section" and self._is_mover(block):
            return True
        if is_mark(block.text):
            if stem.taken and stem.label is None and not stem.marks:
                self.stem = None
                return False
            stem.pending = stem.marks = True
            return True
        if self._lettered(block, stem):
            return True
        marked = block.kind is BlockKind.CLAUSE or (stem.pending and (is_mark(self.blocks[block.order - 1].text) or goes_on(block.text)))
        if marked and stem.parent and stem.taken and block.label and stem.label != mark_style(block.label) == stem.parent.label:
            self.stem = stem = stem.parent  # back among the clauses of the stem above
        if marked and stem.parent and not stem.taken and stem.parent.last and _is_next(stem.parent.last, block.label):
            self.stem = stem = stem.parent  # "(c) That the Clerk write" below "(b) That these be paid:" and its table
        if marked and stem.parent and stem.taken and not _follows(stem.last, block.label) and _follows(stem.parent.last, block.label):
            self.stem = stem = stem.parent  # "4." behind "3.2.", which stands below "3."
        if not marked and self._is_title_between(block, stem):
            return True
        if not marked and stem.taken and self._runs_on(block, stem):
            return True
        if stem.framed and stem.label and not marked and _is_part(text=block.text):
            return True  # "4m for roads" below the point "Risks of 13m:"
        if not (_is_clause(block, stem) if marked else self._is_paragraph(block, stem)):
            if stem.label and not marked and self._clauses_within(block, stem):
                return True
            self.stem = None
            return False
        if stem.taken == 0 and marked and block.label:
            stem.label = mark_style(block.label)
        above = self.blocks[block.order - 1].text
        stem.last = block.label or (above if stem.pending and is_mark(above) else None) or stem.last
        stem.pending, stem.taken = _NEXT_MARK.search(block.text) is not None, stem.taken + 1
        stem.marks = stem.marks or stem.pending
        if not stem.swallow:
            self._clause(block, stem)
        return True

    def parts(self, block: Block, parts: Sequence[Clause], stem: Stem) -> None:
        """Add the clauses that stand in one block."""
        for part in parts:
            kind = _kind(block.text[part.start : part.end], stem)
            self.add(block.passage.span(part.start, part.end), block.item, kind, stem.rule, stem.confidence)

    def _is_title_between(self, block: Block, stem: Stem) -> bool:
        """Whether a line is the title of the clauses below it, which go on with the series of the stem or of one above it."""
        if len(block.text.split()) > _TITLE or block.text.rstrip()[-1:] in ".:;," or not block.text[:1].isupper():
            return False
        return self._goes_on_below(block, stem)

    def _goes_on_below(self, block: Block, stem: Stem) -> bool:
        """Whether the next clause below a line is the next of the stem, the first of a stem within a clause, or the next of one above."""
        lasts = [stem.last if stem.taken else "0." if stem.parent else None]
        while stem.parent:
            stem = stem.parent
            lasts.append(stem.last)
        for below in self.blocks[block.order + 1 : block.order + 4]:
            label = below.label if below.kind is BlockKind.CLAUSE else below.text if is_mark(below.text) else None
            if below.item != block.item or below.kind is BlockKind.CLAUSE or (label and any(_follows(last, label) for last in lasts)):
                return below.item == block.item and any(_follows(last, label) for last in lasts)
        return False

    def _runs_on(self, block: Block, stem: Stem) -> bool:
        """Take a line as the end of the clause above it, which a new page or column cut, where the next clause follows."""
        above = self.blocks[block.order - 1]
        is_last = bool(self.found) and self.found[-1].evidence.end == above.passage.span().end
        if not (is_last or above.kind is BlockKind.CLAUSE) or above.text.rstrip()[-1:] in ".;:," or not self._goes_on_below(block, stem):
            return False
        if is_last:
            self.extend(block.passage.span())
        return True

    def _is_mover(self, block: Block) -> bool:
        """Whether a line under "Resolution:" names a mover beside a brace: "Cr Moss )", or "Cr Moss" above ")"."""
        if _BRACED.fullmatch(block.text.strip()):
            return True
        below = self.blocks[block.order + 1 : block.order + 2]
        return bool(below) and below[0].text.strip() == ")" and len(block.text.split()) <= 4

    def _is_paragraph(self, block: Block, stem: Stem) -> bool:
        """Whether an unmarked block goes on with the stem."""
        text = block.text
        if stem.swallow:
            return text[:1] in "“‘\"'"
        if stem.taken:
            return stem.label is None and _continues(text)
        if stem.rule == "decisions.section":
            if len(text.split()) <= _SHORT and is_open(text):
                return True
            return bool(THAT.match(text) or ORDER.match(text)) and not GROUNDS.search(text)
        return (goes_on(text) and deciding(text, self.meeting) is None) or bool(THAT.match(text))

    def _lettered(self, block: Block, stem: Stem) -> bool:
        """Take "A. Recognises the work", whose mark was not told from its words, as the next clause."""
        match = _LETTERED.match(block.text)
        if not match or block.kind is not BlockKind.PARAGRAPH or stem.swallow:
            return False
        if stem.taken == 0:
            below = [_LETTERED.match(later.text) for later in self.blocks[block.order + 1 : block.order + 2]]
            series = match["letter"] == "A" and bool(below) and below[0] is not None and below[0]["letter"] == "B"
            if not series and len(block.text.split()) <= _PROSE:
                return False
        elif stem.last is None or len(stem.last) != 1 or ord(match["letter"]) != ord(stem.last) + 1:
            return False
        stem.taken, stem.last, stem.marks = stem.taken + 1, match["letter"], True
        words = block.text[match.end() :]
        self.add(block.passage.span(match.end(), len(block.text)), block.item, _kind(words, stem), stem.rule, stem.confidence)
        return True

    def _clauses_within(self, block: Block, stem: Stem) -> bool:
        """The next clauses of a series inside a paragraph: "2 of Appendix 1;(c) agree the transfer"."""
        found = inline(block.text, after=stem.last)
        if not found:
            return False
        head, above = before_mark(block.text, found[0].start), self.blocks[block.order - 1]
        if head and self.found and self.found[-1].evidence.end == above.passage.span().end and above.text.rstrip()[-1:] not in ".;:":
            self.extend(block.passage.span(0, len(block.text[:head].rstrip(" ;"))))  # the end of the clause above it
        self.parts(block, found, stem)
        return True

    def _clause(self, block: Block, stem: Stem) -> None:
        quoted = _QUOTED.match(block.text)  # “That the minutes be adopted.” Councillor Hill said
        text = quoted.group() if quoted else block.text
        if not stem.framed and is_open(text) and (_COLON.search(text) or len(text.split()) <= _SHORT):
            kind = kind_of(text)
            follows = (kind or orders(text)) and len(text.split()) > _SHORT and AS_FOLLOWS.search(text)
            if follows or is_conditioned(text) or OTHERS_DECISION.search(text) or (len(text.split()) > 4 and _LISTS.search(text)):
                self.add(block.passage.span(0, len(text)), block.item, _kind(text, stem), stem.rule, stem.confidence)
                self.stem = stem.below(kind, over_all=stem.over_all, swallow=True)
                return
            self.stem = stem.below(kind, over_all=stem.over_all or kind == "recommended")
            return
        below = self.blocks[block.order + 1 : block.order + 3]
        whole = not is_open(text) or len(text.split()) > _SHORT  # "Notes what was provided to the Committee" is no subject
        if below and block.label and whole and (_is_within(block.label, below) or _names_them(text, below[0], block.label)):
            self.add(block.passage.span(0, len(text)), block.item, _kind(text, stem), stem.rule, stem.confidence)
            self.stem = stem.below(stem.kind, over_all=stem.over_all, swallow=True)
            return
        found = inline(text, after=block.label)
        if found:
            head = text[: before_mark(text, found[0].start)] if block.label else ""
            if len(head.split()) > 2:
                self.add(block.passage.span(0, len(head)), block.item, _kind(head, stem), stem.rule, stem.confidence)
            self.parts(block, found, stem)
            return
        if stem.rule == "decisions.section" and NARRATIVE.search(text):
            return
        text = _NEXT_TITLE.sub("", _NEXT_MARK.sub(".", text[: min(without_pair(text), end_before_mark(text))]))
        for start, end in _spans(text, stem.label is not None or block.kind is BlockKind.CLAUSE):
            self.add(block.passage.span(start, end), block.item, _kind(text[start:end], stem), stem.rule, stem.confidence)
        if _COLON.search(text) and not stem.framed:
            self.stem = stem.below(stem.kind, over_all=stem.over_all, swallow=True)


def _may_hold(block: Block, stem: Stem) -> bool:
    """Whether a block's section can hold clauses of a resolution."""
    return block.section not in NOT_DECIDING or block.kind is BlockKind.CLAUSE or stem.in_recommendations


def _is_clause(block: Block, stem: Stem) -> bool:
    """A marked block is a clause unless the stem's words stood in an unmarked one; points under "Resolution" begin with a verb."""
    if len(block.text.split()) < 2 or (stem.taken and stem.label is None and not stem.marks and not stem.swallow):
        return False
    if stem.rule == "decisions.section" and stem.taken == 0 and not (stem.swallow or stem.framed or stem.parent):
        return bool(THAT.match(block.text) or kind_of(block.text) or ORDER.match(block.text) or is_open(block.text))
    return True


def _kind(words: str, stem: Stem) -> str | None:
    if stem.framed:
        return stem.kind
    return "recommended" if stem.over_all else kind_of(words) or stem.kind


def _follows(last: str | None, label: str | None) -> bool:
    """Whether a clause's mark is the next behind another of its series: "4." behind "3.", "2.2" behind "2.1" or a "1." cut off from it."""
    one, other = ((mark or "").strip("(). ").split(".") for mark in (last, label))
    if not all(part.isdigit() for part in (*one, *other)) or int(other[-1]) != int(one[-1]) + 1:
        return False
    return one[:-1] == other[:-1] or (len(one) == 1 and len(other) == 2)


def point_of(block: Block) -> str | None:
    """The mark of a block that is one of several points."""
    return block.label if block.kind is BlockKind.CLAUSE else None


def _is_next(last: str, label: str | None) -> bool:
    """Whether a mark is the next behind another, letters too: "c)" behind "b)"."""
    one, other = last.strip("(). ").lower(), (label or "").strip("(). ").lower()
    lettered = len(one) == len(other) == 1 and one.isalpha() and ord(other) == ord(one) + 1
    return mark_style(last) == mark_style(label or "") and (lettered or _follows(last, label))


def _is_within(label: str, below: Sequence[Block]) -> bool:
    """Whether blocks open points of a clause that is whole without them and order nothing: "3.1", or "3." whose "1." the page set below."""
    number, first = label.strip("(). "), below[0]
    if not number.isdigit() or not (first.text.strip("(). ") == number or (first.label or "").startswith(f"{number}.")):
        return False
    return not any(is_active(each.text) for each in below if each.kind is BlockKind.CLAUSE)


def _names_them(text: str, below: Block, label: str) -> bool:
    return _NAMES_THEM.search(text) is not None and below.kind is BlockKind.CLAUSE and not _follows(label, below.label)


def _is_part(text: str) -> bool:
    """A line that only tells a part of the point above: no sentence, no heading."""
    return len(text.split()) <= 20 and not text.rstrip().endswith(":") and not THAT.match(text) and not ORDER.match(text)


def _continues(text: str) -> bool:
    """A further paragraph of the same resolution: it begins with "That", "And that" or in small letters."""
    if GROUNDS.search(text):
        return False
    return bool(re.match(r"\W*(?:and\s+)?that\b", text, re.IGNORECASE)) or text[:1].islower()


def _spans(text: str, is_clause: bool) -> list[tuple[int, int]]:
    """A clause is one row; a paragraph under a stem one row a sentence that begins with "That"."""
    end = len(re.sub(r"(?:[\s;,]|\band\b)+$", "", text))
    if is_clause:
        return [(0, end)]
    cuts = [0, *(match.start() for match in re.finditer(r"(?<=[.;])\s+(?=[“‘\"]?(?:And\s+)?[Tt]hat\b)|(?<=[a-z\d)][.;])(?=That\s)", text))]
    return [(a, b) for a, b in zip(cuts, [*cuts[1:], end], strict=True) if b - a > 3]


def is_conditioned(words: str) -> bool:
    """Whether words decide and lead to their conditions or reasons: "permission be granted subject to:"."""
    return _CONDITIONED.search(words) is not None and kind_of(words) is not None


def before_mark(text: str, start: int) -> int:
    """Where the mark of the clause that begins at `start` begins."""
    return len(re.sub(r"\(?[\w]{1,4}[.)]\s*$", "", text[:start]))
