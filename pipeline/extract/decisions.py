"""Decisions: what the body formally decided, one row for each clause of a resolution, else one for each sentence.

"RESOLVED that:" with its lettered clauses, "It was agreed to ...", "That the Committee receives the report." under a mover and above
CARRIED, the text under "Decision:", minutes confirmed as a record, motions lost, matters deferred, a parish council's answers to
planning applications. The kind is the operative verb's (see `operative`), the wording that decides is in `deciding`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pipeline.extract.clauses import Clause, goes_on, inline, is_mark, is_open
from pipeline.extract.counts import outcome
from pipeline.extract.deciding import Deciding, deciding
from pipeline.extract.motions import Motion, motions
from pipeline.extract.movers import movings, pair
from pipeline.extract.operative import is_active, kind_of
from pipeline.extract.reading import Reading, Sentence
from pipeline.facts import Block, BlockKind, Decision, MeetingKind, Section, Span

_NO_DECISIONS = (MeetingKind.PERFORMANCE_REPORT, MeetingKind.RISK_REGISTER, MeetingKind.REPORT_COVER, MeetingKind.AGENDA)
_NOT_DECIDING = (Section.DOCUMENTS, Section.PURPOSE, Section.REASONS, Section.RECOMMENDATION)


def find(reading: Reading) -> tuple[Decision, ...]:
    """The decisions of a paper in the order of the text; a report or a register, which asks and tells, has none."""
    if reading.meeting.kind in _NO_DECISIONS:
        return ()
    return _Search(reading).run()


@dataclass(slots=True)
class _Stem:
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
    parent: _Stem | None = None


@dataclass(slots=True)
class _Search:
    reading: Reading
    found: list[Decision] = field(default_factory=list)
    stem: _Stem | None = None
    motions: list[Motion] = field(default_factory=list)
    decided: bool = False  # whether the sentence before decided

    def run(self) -> tuple[Decision, ...]:
        self.motions = motions(self.reading)
        sentences: dict[int, list[Sentence]] = {}
        for sentence in self.reading.sentences:
            sentences.setdefault(sentence.block.order, []).append(sentence)
        for index, block in enumerate(self.reading.blocks):
            if block.section is Section.ATTENDANCE and len(block.text.split()) < 12:
                continue
            if block.kind in (BlockKind.ITEM, BlockKind.FURNITURE, BlockKind.ROW):
                self.stem = None if block.kind is BlockKind.ITEM else self.stem
                continue
            if block.kind in (BlockKind.LABEL, BlockKind.SUBHEADING):
                self._label(block, index)
                continue
            if block.kind is BlockKind.TITLE and (len(block.text.split()) < 8 or block.text[-1:] not in ".:;”"):
                continue
            if _is_line_of_vote(block.text):
                continue
            if self.stem and self._under_stem(block):
                continue
            self._sentences(block, sentences.get(block.order, []), index)
        self._carried()
        self._lost()
        return tuple(_once(sorted(self.found, key=lambda decision: (decision.evidence, -decision.confidence))))

    # -- stems and their clauses ---------------------------------------------------------------------------------------------

    def _label(self, block: Block, index: int) -> None:
        """ "RESOLVED:", "Resolution", "Resolved that" alone on a line open a resolution; other labels end one."""
        words = re.sub(r"[\d/]+", "", block.text).strip(" :–-.").lower()
        if re.match(r"(?:it\s+was\s+)?(?:resolved|agreed|the\s+\w+\s+(?:resolved|agreed)|(?:\w+\s+)?resolutions?|(?:the\s+)?decisions?)\b", words) and len(words.split()) <= 6:
            formal = block.section is Section.DECISION or block.text.strip().upper().startswith("RESOLVED")
            if formal:
                self.stem = _Stem("agreed" if words.startswith("agreed") else "resolved", "decisions.section", 0.9, block.item)
            return
        if words.startswith("recommendation") and len(words.split()) <= 2 and self._is_carried_below(index):
            self.stem = _Stem("resolved", "decisions.section", 0.85, block.item, in_recommendations=True)
        elif not _is_line_of_vote(block.text):
            self.stem = None

    def _is_carried_below(self, index: int) -> bool:
        """Whether the recommendations under a label end in a mover and seconder or in CARRIED, so that the body took them over."""
        blocks = self.reading.blocks
        for ahead in range(index + 1, min(len(blocks), index + 60)):
            other = blocks[ahead]
            if other.kind in (BlockKind.ITEM, BlockKind.LABEL) or other.item != blocks[index].item:
                return False
            if pair(other.text) or re.fullmatch(r"\W*(?:motion\s+)?carried(?:\s+unanimously)?\W*", other.text, re.IGNORECASE):
                return True
        return False

    def _under_stem(self, block: Block) -> bool:
        """Take a block as a clause of the open stem; False where it is none, which closes the stem."""
        stem = self.stem
        if stem is None or block.item != stem.item or (block.section in _NOT_DECIDING and block.kind is not BlockKind.CLAUSE and not stem.in_recommendations):
            self.stem = None
            return False
        if is_mark(block.text):
            if stem.taken and stem.label is None and not stem.marks:
                self.stem = None
                return False
            stem.pending = stem.marks = True
            return True
        marked = block.kind is BlockKind.CLAUSE or stem.pending
        if marked and stem.parent and block.label and _style(block.label) == stem.parent.label:  # back among the clauses of the stem above
            self.stem = stem = stem.parent
        if not (self._is_clause(block, stem) if marked else self._is_paragraph(block, stem)):
            if stem.label and not marked and self._clauses_within(block, stem):
                return True
            self.stem = None
            return False
        if stem.taken == 0 and marked and block.label:
            stem.label = _style(block.label)
        stem.pending, stem.taken, stem.last = False, stem.taken + 1, block.label or stem.last
        if not stem.swallow:
            self._clause(block, stem)
        return True

    @staticmethod
    def _is_clause(block: Block, stem: _Stem) -> bool:
        """A marked block is a clause unless the stem's words stood in an unmarked one; points under "Resolution" begin with a verb."""
        if len(block.text.split()) < 2 or (stem.taken and stem.label is None and not stem.marks and not stem.swallow):
            return False
        if stem.rule == "decisions.section" and stem.taken == 0:
            return bool(_THAT.match(block.text) or kind_of(block.text) or _ORDER.match(block.text) or is_open(block.text))
        return True

    def _is_paragraph(self, block: Block, stem: _Stem) -> bool:
        text = block.text
        if stem.swallow:
            return text[:1] in "“‘\"'"
        if stem.taken:
            return stem.label is None and _continues(text)
        if stem.rule == "decisions.section":
            if len(text.split()) <= 8 and is_open(text):
                return True
            return bool(_THAT.match(text) or _ORDER.match(text)) and not _GROUNDS.search(text)
        return goes_on(text) and deciding(text, self.reading.meeting) is None or bool(_THAT.match(text))

    def _clauses_within(self, block: Block, stem: _Stem) -> bool:
        """The next clauses of a series inside a paragraph: "2 of Appendix 1;(c) agree the transfer"."""
        parts = inline(block.text, after=stem.last)
        if not parts:
            return False
        self._parts(block, parts, stem)
        return True

    def _clause(self, block: Block, stem: _Stem) -> None:
        text = block.text
        if is_open(text) and (_COLON.search(text) or len(text.split()) <= 8):
            kind = kind_of(text)
            self.stem = _Stem(kind or stem.kind, stem.rule, stem.confidence, stem.item, stem.over_all or kind == "recommended", parent=stem)
            return
        parts = inline(text, after=block.label) if block.label else inline(text)
        if parts:
            head = text[: _before_mark(text, parts[0].start)] if block.label else ""
            if len(head.split()) > 2:
                self._add(block.passage.span(0, len(head)), block.item, self._kind(head, stem), stem.rule, stem.confidence)
            self._parts(block, parts, stem)
            return
        text = text[: _without_pair(text)]
        for start, end in _clause_spans(text, stem.label is not None or block.kind is BlockKind.CLAUSE):
            self._add(block.passage.span(start, end), block.item, self._kind(text[start:end], stem), stem.rule, stem.confidence)
        if _COLON.search(text):
            stem.swallow = True

    @staticmethod
    def _kind(words: str, stem: _Stem) -> str | None:
        if stem.over_all:
            return "recommended"
        return kind_of(words) or stem.kind

    def _parts(self, block: Block, parts: Sequence[Clause], stem: _Stem) -> None:
        for part in parts:
            kind = self._kind(block.text[part.start : part.end], stem)
            self._add(block.passage.span(part.start, part.end), block.item, kind, stem.rule, stem.confidence)

    # -- sentences -----------------------------------------------------------------------------------------------------------

    def _sentences(self, block: Block, sentences: list[Sentence], index: int) -> None:
        meeting = self.reading.meeting
        self.decided = False
        skip_until = -1
        for position, sentence in enumerate(sentences):
            if sentence.start < skip_until:
                continue
            text = sentence.text
            formal = block.section is Section.DECISION
            told = (_planning(text) if self._is_planning(block.item) else None) or deciding(text, meeting, formal=formal)
            if told and block.section in _NOT_DECIDING and told.rule not in ("decisions.resolved", "decisions.lost"):
                told = None
            if told is None:
                told = self._by_place(sentence, position, index)
            if told is None:
                self.decided = False
                continue
            skip_until = self._decision(block, sentences, position, told)
            self.decided = True

    def _decision(self, block: Block, sentences: list[Sentence], position: int, told: Deciding) -> int:
        """Add the decision of a sentence, by its clauses where it has them; returns where in the block reading goes on."""
        sentence = sentences[position]
        matter = sentence.start + told.matter
        words = block.text[matter:]
        last = position == len(sentences) - 1
        if told.rule in ("decisions.resolved", "decisions.headed", "decisions.body", "decisions.impersonal", "decisions.section", "decisions.capitals", "decisions.motion"):
            region = block.text[: _next_resolution(block.text, matter)]
            parts = self._ended(inline(region, matter), sentences)
            stem_words = region[matter : _before_mark(region, parts[0].start)] if parts else ""
            if parts and (parts[0].start < sentence.end or is_open(stem_words) and len(stem_words.split()) < 40):
                kind = kind_of(stem_words) or kind_of(_tail_verb(region[matter : parts[-1].end])) or told.kind
                self._parts(block, parts, _Stem(kind, told.rule, told.confidence, block.item, kind == "recommended"))
                return parts[-1].end
            if last and (is_open(sentence.text) or told.bare and told.rule in ("decisions.resolved", "decisions.headed") and self._matter_below(block)) and len(words.split()) < 60:
                kind = kind_of(words) or told.kind
                self.stem = _Stem(kind, told.rule, told.confidence, block.item, kind == "recommended")
                return len(block.text)
        if last and sentence.text.rstrip().endswith((":", ":-", "–")):
            self.stem = _Stem(told.kind, told.rule, told.confidence, block.item, swallow=True)
        kind = _kind(sentence.text, told)
        span = sentence.part(told.start, len(sentence.text))
        if told.bare or (kind in ("approved", "agreed") and _SUBJECTLESS.match(sentence.text)):
            before = self._matter_before(block, sentences, position) if told.bare else None
            if self._is_minutes(block.item) and kind in ("approved", "agreed", "resolved"):
                kind, before = "confirmed", None
                following = sentences[position + 1 : position + 2]
                if following and len(sentence.text.split()) < 4 and _is_line_of_vote(following[0].text):  # "Approved. Proposed A, seconded B."
                    span = Span(span.start, following[0].span.end)
            if before is None and kind != "confirmed" and told.bare and told.rule in ("decisions.agreement", "decisions.resolved", "decisions.headed") and len(sentence.text.split()) < 4:
                return sentence.end
            if before is not None:
                span = Span(before.span.start, span.end)
                kind = "confirmed" if kind in ("agreed", "approved") and _confirms(before.text) else kind
        self._add(span, block.item, kind, told.rule, told.confidence)
        return sentence.end

    @staticmethod
    def _ended(parts: Sequence[Clause], sentences: Sequence[Sentence]) -> list[Clause]:
        """The clauses with the last one ended where its sentence ends."""
        if not parts:
            return []
        last = parts[-1]
        ends = [sentence.end for sentence in sentences if sentence.end > last.start + 3]
        return [*parts[:-1], Clause(last.start, min([last.end, *ends[:1]]))]

    def _matter_below(self, block: Block) -> bool:
        """Whether the block below "And resolved" holds what was resolved: a point, a quotation or "That ..."."""
        for below in self.reading.blocks[block.order + 1 : block.order + 4]:
            if below.item != block.item or below.kind is BlockKind.ITEM:
                return False
            if not _is_line_of_vote(below.text):
                return below.kind is BlockKind.CLAUSE and block.kind is not BlockKind.CLAUSE or below.text[:1] in "“‘\"'" or bool(_THAT.match(below.text))
        return False

    def _matter_before(self, block: Block, sentences: list[Sentence], position: int) -> Sentence | None:
        """The sentence before a bare "All agreed." that tells what was agreed; movers' lines are passed over."""
        for back in range(position - 1, max(-1, position - 4), -1):
            if len(sentences[back].text.split()) > 4 and not _is_line_of_vote(sentences[back].text):
                return sentences[back]
        return None

    def _by_place(self, sentence: Sentence, position: int, index: int) -> Deciding | None:
        """A sentence that decides by where it stands: "That ..." between mover and CARRIED, under "Decision:", in a planning list."""
        block, text = sentence.block, sentence.text
        if _THAT.match(text) and not _GROUNDS.search(text) and (self.decided or (position == 0 and self._in_motion(index))):
            return Deciding("decisions.motion", _THAT.match(text).end(), "resolved", 0.95)  # type: ignore[union-attr]
        if position == 0 and self._in_motion(index) and re.search(r"\bminutes\b.*\btaken\s+as\s+read\b|\bbe\s+(?:received|noted|approved|confirmed|adopted)\b", text, re.IGNORECASE):
            return Deciding("decisions.motion", 0, "resolved", 0.9)
        if block.section is Section.DECISION and len(text.split()) >= 3 and not re.match(r"\W*(?:should|if|when|where|as|although)\b", text, re.IGNORECASE) and (kind_of(text) or _ORDER.match(text)):
            return Deciding("decisions.section", 0, "resolved", 0.85)
        return None

    def _in_motion(self, index: int) -> bool:
        """Whether a block stands among the lines of a motion: movers just above, or a pair or CARRIED just below."""
        blocks = self.reading.blocks
        item = blocks[index].item
        for back in range(index - 1, max(-1, index - 5), -1):
            other = blocks[back]
            if other.kind is BlockKind.ITEM or other.item != item:
                break
            if re.match(r"\W*(?:moved|seconded|proposed)\b", other.text, re.IGNORECASE) and len(other.text) < 90:
                return True
            if other.kind is BlockKind.LABEL and other.section is Section.DECISION:
                return True
            if len(other.text) > 120:
                break
        for ahead in range(index + 1, min(len(blocks), index + 8)):
            other = blocks[ahead]
            if other.kind is BlockKind.ITEM or other.item != item:
                break
            if pair(other.text) or re.fullmatch(r"\W*(?:motion\s+)?carried(?:\s+unanimously)?\W*", other.text, re.IGNORECASE):
                return True
        return bool(pair(blocks[index].text)) and len(blocks[index].text) < 400

    def _is_planning(self, item: int | None) -> bool:
        items = self.reading.items
        return item is not None and item < len(items) and bool(re.search(r"\bplanning\b|\bapplications?\b", items[item].title, re.IGNORECASE))

    def _is_minutes(self, item: int | None) -> bool:
        items = self.reading.items
        return item is not None and item < len(items) and bool(re.search(r"\bminutes\b", items[item].title, re.IGNORECASE)) and not re.search(r"\bmatters\b|\barising\b", items[item].title, re.IGNORECASE)

    # -- motions carried -----------------------------------------------------------------------------------------------------

    def _carried(self) -> None:
        """A motion that was carried and that no other sentence resolves is a decision by its own words."""
        formal = [decision for decision in self.found if decision.rule in ("decisions.resolved", "decisions.section", "decisions.headed", "decisions.motion")]
        spans = sorted((decision.evidence.start, decision.evidence.end) for decision in self.found)
        for motion in self.motions:
            if motion.result != "carried" or motion.moved is None or motion.how == "recorded" or (motion.how == "count" and motion.moved == motion.evidence):
                continue
            extent = _extent(motion, self.reading)
            if any(start < extent.end and extent.start < end for start, end in spans):
                continue
            if any(
                decision.item == motion.item and decision.item is not None and (decision.evidence.start > motion.evidence.start or decision.rule == "decisions.section")
                for decision in formal
            ):
                continue
            text = re.sub(r"\s+", " ", self.reading.document.words(motion.moved))
            before = motion.moved.end <= motion.evidence.start and motion.how == "mover"
            if len(text.split()) < 5 or _GROUNDS.search(text) or text.endswith(":") or (before and not _PROPOSING.search(text)):
                continue
            told = self.reading.document.words(extent).lower()
            kind = (kind_of(text) if is_active(text) else None) or kind_of(_moved_words(text)) or ("confirmed" if _confirms(text) else "agreed" if "agree" in told or "favour" in told else "resolved")
            self._add(motion.moved, motion.item, kind, "decisions.carried", 0.7)

    def _lost(self) -> None:
        """A resolution printed above LOST was rejected, whatever it moved."""
        lost = [motion.moved for motion in self.motions if motion.result == "lost" and motion.moved is not None]
        for index, decision in enumerate(self.found):
            if decision.rule in ("decisions.motion", "decisions.section") and any(span.start < decision.evidence.end and decision.evidence.start < span.end for span in lost):
                self.found[index] = replace(decision, kind="rejected")

    def _add(self, span: Span, item: int | None, kind: str | None, rule: str, confidence: float) -> None:
        self.found.append(Decision(kind=kind, evidence=span, item=item, rule=rule, confidence=confidence))


_THAT = re.compile(r"\W*(?:[A-Z]{2,6}\d{1,4}/\d{2,4}\s+)?(?:and\s+|further\s+)?that[\s,]", re.IGNORECASE)
# a sentence before "Proposed by A, seconded by B" that tells what is proposed, not only what happened
_PROPOSING = re.compile(r"\b(?:propos|suggest|recommend|quot|approv|agre|accept|adopt|pay|minutes|appoint|elect|donat|purchas|budget|precept|circulat)", re.IGNORECASE)
# under "Decision:": "To approve", "The report be noted", "Note the update"
_ORDER = re.compile(r"\W*(?:that\b|to\s+\w+)", re.IGNORECASE)
# the reasons printed in a resolution to exclude the public
_GROUNDS = re.compile(r"\bwould\s+(?:be\s+likely\s+to|exist)\b", re.IGNORECASE)
_COLON = re.compile(r"[:–—-]\s*$")
# "Approved, with the date corrected.", "Subject to that they were approved": the minutes, in the item on them
_SUBJECTLESS = re.compile(r"\W*(?:(?:subject\s+to|with)\s+[^.;]{3,60}?[,\s]\s*)?(?:(?:they|these|it|this)\s+(?:were|was)\s+(?:\w+ly\s+)?)?(?:approved|agreed|adopted|accepted|signed)\b(?!\s+(?:that|to|on)\b)", re.IGNORECASE)
_PLANNING = re.compile(
    r"(?:^|[-–:.;]\s*|\bthere\s+(?:were|was)\s+|\bhad\s+|\bhas\s+|\)\s*|\b(?:was|were)\s+(?=support))(?:the\s+(?:parish\s+|town\s+|community\s+)?council\s+(?:has|had)\s+)?"
    r"(?P<what>no\s+(?:objections?|comments?|observations?|adverse\s+comments?)(?:\s+(?:raised|were\s+raised|made|to\s+make))?|support(?:ed)?|object(?:ed|ion)?|neutral|not\s+supported|recommend(?:ed)?\s+(?:approval|refusal))\W*$",
    re.IGNORECASE,
)


def _planning(text: str) -> Deciding | None:
    """ "Extension at 4 Mill Lane - supported", "No objections raised.": the answer to an application."""
    match = _PLANNING.search(text)
    if not match or len(text.split()) > 60:
        return None
    kind = "recommended" if match["what"].lower().startswith("recommend") else "resolved"
    return Deciding("decisions.planning", len(text), kind, 0.75, bare=match.start() < 3 and len(text.split()) < 6)


def _kind(text: str, told: Deciding) -> str:
    """The kind of a sentence: of the words after the verb that decides, with the parish clerk's "supported" of an application resolved."""
    if told.rule in ("decisions.lost", "decisions.minutes", "decisions.planning", "decisions.dashed"):
        return told.kind
    inner = kind_of(text[told.matter :]) if told.matter < len(text) else None
    if told.kind == "rejected":
        return "rejected"
    if told.kind == "received" and told.rule == "decisions.passive":
        return "received"
    if inner in (None, "agreed") and told.kind == "agreed" and re.match(r"\W*(?:the\s+)?approval\b|.*\bapproval\s+(?:of|for)\b[^.;]*\b(?:proposed|agreed)\b", text, re.IGNORECASE):
        return "approved"
    return inner or told.kind


def _confirms(text: str) -> bool:
    return bool(re.search(r"\bminutes\b", text, re.IGNORECASE)) and bool(re.search(r"\b(?:true|correct|accurate)\b|\bcirculated\b|\bread\b|\bminutes\s+of\b", text, re.IGNORECASE))


def _is_line_of_vote(text: str) -> bool:
    """A line that tells only who moved, or how the vote went: "Hill/Birch", "CARRIED", "Seconded: Cr Moss", and page numbers."""
    if len(text) > 120 or re.search(r"\bas\s+(?:an?\s+)?(?:true|correct|accurate)\b", text, re.IGNORECASE):
        return False
    if pair(text) and len(text) < 60 or re.fullmatch(r"\W*(?:page\s+)?\d{0,4}(?:\s+of\s+\d+)?\W*", text, re.IGNORECASE):
        return not is_mark(text) or text.strip().isdigit()
    if outcome(text) and len(text.split()) <= 4 and not re.search(r"\bagreed\b|\bfavour\b", text, re.IGNORECASE):
        return True
    found = movings(text)
    covered = sum(moving.end - moving.start for moving in found)
    return bool(found) and covered > 0.8 * len(text.strip())


def _continues(text: str) -> bool:
    """A further paragraph of the same resolution: it begins with "That", "And that" or in small letters."""
    return bool(re.match(r"\W*(?:and\s+)?that\b", text, re.IGNORECASE)) or text[:1].islower()


def _style(label: str) -> str:
    core = label.strip("(). ")
    kind = "1" if core.replace(".", "").isdigit() else "a" if core.isalpha() else "•"
    return kind + ("(" if label.startswith("(") else "") + (")" if label.endswith(")") else "")


def _clause_spans(text: str, is_clause: bool) -> list[tuple[int, int]]:
    """A clause is one row; a paragraph under a stem one row a sentence that begins with "That"."""
    end = len(re.sub(r"(?:[\s;,]|\band\b)+$", "", text))
    if is_clause:
        return [(0, end)]
    cuts = [0, *(match.start() for match in re.finditer(r"(?<=[.;])\s+(?=[“‘\"]?(?:And\s+)?[Tt]hat\b)", text))]
    return [(a, b) for a, b in zip(cuts, [*cuts[1:], end], strict=True) if b - a > 3]


def _without_pair(text: str) -> int:
    """The end of a resolution without its movers: "... be adopted. Hill/Birch"."""
    found = pair(text)
    return len(text[: found.start].rstrip()) if found and found.start > 20 else len(text)


def _next_resolution(text: str, start: int) -> int:
    """Where the next "RESOLVED" of a block that runs its items together begins, else its end."""
    match = re.compile(r"\bRESOLVED\b|\bResolved[ :]").search(text, start + 1)
    return match.start() if match else len(text)


def _before_mark(text: str, start: int) -> int:
    """Where the mark of the clause that begins at `start` begins."""
    return len(re.sub(r"\(?[\w]{1,4}[.)]\s*$", "", text[:start]))


def _tail_verb(text: str) -> str:
    """The verb after the last clause: "... (a) X; and (b) Y, be endorsed." """
    match = re.search(r"\b(?:be|is|are|was|were)\s+(?:\w+ly\s+)?\w+\s*\.?$", text.strip())
    return f"it {match.group()}" if match else ""


def _moved_words(text: str) -> str:
    match = re.search(r"\b(?:that|to)\s.+$", text, re.IGNORECASE)
    return match.group() if match else text


def _extent(motion: Motion, reading: Reading) -> Span:
    """From the words moved to the end of the blocks just below the result."""
    spans = [motion.evidence, *([motion.moved] if motion.moved else [])]
    end = max(span.end for span in spans)
    for block in reading.blocks[motion.block : motion.last + 3]:  # "RESOLVED" may stand below the count
        if block.item == motion.item and block.kind is not BlockKind.ITEM and block.text.strip():
            end = max(end, block.passage.span().end)
    return Span(min(span.start for span in spans), end)


def _once(decisions: list[Decision]) -> list[Decision]:
    """Without the rows that lie inside another's words, as where a motion carried is also resolved."""
    out: list[Decision] = []
    for decision in decisions:
        if out and decision.evidence.start < out[-1].evidence.end:
            if decision.evidence.end - decision.evidence.start > out[-1].evidence.end - out[-1].evidence.start and decision.confidence > out[-1].confidence:
                out[-1] = decision
            continue
        out.append(decision)
    return out
