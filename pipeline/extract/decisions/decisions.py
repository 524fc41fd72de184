"""Decisions: what the body formally decided, one row for each clause of a resolution, else one for each sentence.

"RESOLVED that:" with its lettered clauses, "It was agreed to ...", "That the Committee receives the report." under a mover and above
CARRIED, the text under "Decision:", minutes confirmed as a record, motions lost, matters deferred, a parish council's answers to
planning applications. The kind is the operative verb's (see `operative`), the wording that decides is in `deciding`, what goes over
several blocks in `resolutions`, what only a vote decides in `carried`.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract.clauses import goes_on, inline, is_open
from pipeline.extract.decisions.around import (
    RESOLVED,
    end_before_mark,
    ended,
    is_elsewhere,
    matter_before,
    mover_before,
    next_resolution,
    tail_verb,
)
from pipeline.extract.decisions.by_place import FOLLOWING_BE, MOVED, Places
from pipeline.extract.decisions.deciding import deciding, may_decide
from pipeline.extract.decisions.declared import RULE as DECLARED
from pipeline.extract.decisions.declared import settled
from pipeline.extract.decisions.kinds import kind_told
from pipeline.extract.decisions.moved_minutes import ARISING, MINUTES_ITEM, moved_minutes, moved_payments
from pipeline.extract.decisions.notices import UNDER_LABEL, is_notice
from pipeline.extract.decisions.operative import kind_of
from pipeline.extract.decisions.orders import orders
from pipeline.extract.decisions.others_planning import VERDICTS, others_planning
from pipeline.extract.decisions.planning import LONGEST_APPLICATION, answer, listed_below
from pipeline.extract.decisions.planning_rows import answered_rows
from pipeline.extract.decisions.putting import is_recommended, recommended
from pipeline.extract.decisions.reading_blocks import RUN_IN, is_bare_stem, is_read
from pipeline.extract.decisions.resolutions import (
    AS_FOLLOWS,
    NOT_DECIDING,
    ORDER,
    OTHERS_DECISION,
    Resolutions,
    Stem,
    before_mark,
    is_conditioned,
    point_of,
)
from pipeline.extract.decisions.support import without_support
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.report_head import asked
from pipeline.extract.votes.carried import FOR_OFFICE, carried, confirms, lost
from pipeline.extract.votes.lines import THAT, is_line_of_vote, is_verdict
from pipeline.extract.votes.motion import Motion
from pipeline.extract.votes.motions import motions
from pipeline.extract.votes.movers import movings
from pipeline.extract.wording import Deciding
from pipeline.facts import Block, BlockKind, Decision, MeetingKind, Section, Span
from pipeline.language.gate import Gated, gated

_NO_DECISIONS = (MeetingKind.PERFORMANCE_REPORT, MeetingKind.RISK_REGISTER, MeetingKind.REPORT_COVER)
# wordings that may leave their clauses open
_STEM = ("resolved", "headed", "body", "impersonal", "section", "capitals", "motion", "passive", "moved", "agreement")
_STEMS = tuple(f"decisions.{name}" for name in _STEM)
_TELLING = ("decisions.passive", "decisions.agreement")  # of these only over what follows: "the fees below were agreed:"
# wordings that may stand alone, the matter being in the sentence before or below
_ALONE = ("decisions.agreement", "decisions.resolved", "decisions.headed")
# what tells a vote: "Proposed by A, seconded by B and agreed.", "Proposed: A, 2nd B, all agreed.", "This was proposed by A ... and agreed."
_OF_A_VOTE = ("decisions.agreement", "decisions.body", "decisions.passive")


def find(reading: Reading, voted: Sequence[Motion] | None = None) -> tuple[Decision, ...]:
    """The decisions of a paper in the order of the text; a report or a register, which asks and tells, has none.

    `voted` are the paper's motions, where they are found already.
    """
    notice = reading.meeting.kind is MeetingKind.REPORT_COVER and is_notice(reading.blocks)
    if (reading.meeting.kind in _NO_DECISIONS and not notice) or reading.is_agenda:
        return ()
    search = _Search(reading)
    found = search.run()
    if notice:
        return tuple(decision for decision in found if decision.rule == UNDER_LABEL)
    voted = motions(reading) if voted is None else voted
    passed = {motion.item for motion in voted if motion.result == "carried" and not motion.amends}
    found = [decision for decision in found if decision.rule != MOVED or decision.item in passed]
    found = [*found, *moved_minutes(reading, found), *answered_rows(reading)]
    found.extend(carried(voted, found, reading))
    found.extend(moved_payments(reading, found))
    found = without_support(found, reading)
    return tuple(_once(sorted(settled(lost(voted, found), voted, reading), key=lambda decision: (decision.evidence, -decision.confidence))))


class _Search:
    """One pass over the blocks of a paper."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.rows = Resolutions(reading.blocks, reading.meeting)
        self.places = Places(reading)
        self.planning = {place for place, item in enumerate(reading.items) if _PLANNING_ITEM.search(item.title)}
        self.asked = {block.order for points in asked(reading).values() for block in points}
        self.noting = {block.order for block in reading.blocks if block.text.startswith("To") and _TO_NOTE.match(block.text)}
        self.theirs = others_planning(reading)
        self.decided = False  # whether the sentence before decided

    def run(self) -> list[Decision]:
        sentences = self.reading.by_block
        for index, block in enumerate(self.reading.blocks):
            if block.order in self.asked:
                continue
            if block.kind is BlockKind.ITEM:
                self.rows.stem = None
                if RUN_IN.search(block.text):
                    self._sentences(block, sentences.get(block.order, []), index)
            elif block.kind in (BlockKind.LABEL, BlockKind.SUBHEADING) or is_bare_stem(block):
                self.rows.label(block, index)
            elif self.rows.stem is None and not self._may_decide(block, sentences.get(block.order, ()), index):
                continue
            elif is_verdict(block.text):
                self.rows.verdict()
            elif is_read(block) and not (self.rows.stem and self.rows.under(block)):
                self._sentences(block, sentences.get(block.order, []), index)
        return self.rows.found

    def _sentences(self, block: Block, sentences: list[Sentence], index: int) -> None:
        self.decided = False
        skip_until = -1
        for position, sentence in enumerate(sentences):
            if sentence.start < skip_until:
                continue
            told = self._told(sentence) or self.places.told(sentence, position, index, decided=self.decided or self._declared_above(block))
            if told and block.order in self.theirs and told.rule in VERDICTS:
                told = None
            if told:
                skip_until = self._decision(block, sentences, position, told)
            self.decided = told is not None

    def _may_decide(self, block: Block, sentences: Sequence[Sentence], index: int) -> bool:
        """Whether a sentence of a block may decide at all: in most there is no word that does, nor do they stand where one needs none."""
        if block.item in self.planning or is_recommended(block):
            return True
        return any(may_decide(sentence.text) or self.places.may_decide(sentence, index) for sentence in sentences)

    def _told(self, sentence: Sentence) -> Deciding | None:
        """A sentence that decides by its own words."""
        block = sentence.block
        if block.label and "status" in block.label.lower():  # "Decision status: Recommendations approved", a form's field
            return None
        if (putting := recommended(sentence, self.reading.meeting, self.reading.blocks)) is not None:
            return putting
        told = answer(sentence.text) if block.item in self.planning else None
        if told is None and may_decide(sentence.text) and not is_elsewhere(sentence.text):
            formal = block.section is Section.DECISION or self._in_series(block) or self._is_to_be_noted(block)
            told = deciding(sentence.text, self.reading.meeting, formal=formal)
        if told and block.section in NOT_DECIDING and told.rule not in ("decisions.resolved", "decisions.lost"):
            return told if told.rule == "decisions.impersonal" and _FOLLOWING.match(sentence.text) else None
        return told

    def _declared_above(self, block: Block) -> bool:
        """Whether the block above ends in "The motion was carried", so that "That ..." below it is what was carried."""
        last = self.rows.found[-1] if self.rows.found else None
        above = self.reading.blocks[block.order - 1] if block.order else None
        return last is not None and above is not None and last.rule == DECLARED and last.evidence.end == above.passage.span().end

    def _is_to_be_noted(self, block: Block) -> bool:
        """Whether the item is "To note that ...", so that "The Board noted that ..." answers it."""
        if not self.noting:
            return False
        above = self.reading.blocks[max(0, block.order - 4) : block.order]
        return any(each.item == block.item and each.order in self.noting for each in above)

    def _in_series(self, block: Block) -> bool:
        """Whether a point follows one that decided: "4. Cabinet approved a reserve" above "5. Cabinet noted a risk"."""
        above = self.reading.blocks[block.order - 1] if block.order else None
        return (
            block.kind is BlockKind.CLAUSE
            and above is not None
            and above.kind is BlockKind.CLAUSE
            and above.item == block.item
            and bool(self.rows.found)
            and self.rows.found[-1].evidence.start >= above.passage.span().start
        )

    def _decision(self, block: Block, sentences: list[Sentence], position: int, told: Deciding) -> int:
        """Add the decision of a sentence, by its clauses where it has them; returns where in the block reading goes on."""
        sentence = sentences[position]
        last = position == len(sentences) - 1
        framed, colon = _FOLLOWING_WAS.search(sentence.text) is not None, sentence.text.rstrip().endswith(":")
        listed = colon and "following" in sentence.text.lower()
        if told.rule in _OF_A_VOTE and not listed and self._only_tells_the_vote(sentences, position):
            return sentence.end
        leads = framed or (colon if told.rule == "decisions.passive" else listed)
        if told.rule in _STEMS and (told.rule not in _TELLING or leads):
            end = self._by_clauses(block, sentences, position, told)
            if end is not None:
                return end
        if last and sentence.text.rstrip().endswith((":", ":-", "–")):
            self.rows.stem = Stem(told.kind, told.rule, told.confidence, block.item, swallow=True, within=point_of(block))
        kind = kind_told(sentence.text, told)
        span: Span | None = sentence.part(told.start, end_before_mark(sentence.text))
        if told.rule in ("decisions.lost", DECLARED) and not told.start and len(sentence.text.split()) <= _SHORT:
            span = Span(mover_before(sentences, position).span.start, sentence.span.end)
        if told.rule == "decisions.planning" and told.bare and (start := self._application(block, sentences, position)) is not None:
            self.rows.add(Span(start, sentence.span.end), block.item, kind, told.rule, told.confidence)
            return sentence.end
        if self.decided and told.rule in _BEHIND_ITS_MATTER and told.kind != "noted" and len(sentence.text.split()) <= _VERDICT:
            self.rows.extend(sentence.span)  # "Rents: first phase - agreed 5-0. Second phase - agreed 4-1"
            return sentence.end
        if told.bare or (kind in ("approved", "agreed") and _SUBJECTLESS.match(sentence.text)):
            kind, span = self._bare(block, sentences, position, told, kind)
        following = sentences[position + 1 : position + 2]
        if span is not None and len(sentence.text.split()) < 4 and following and is_line_of_vote(following[0].text):
            span = Span(span.start, following[0].span.end)  # "Passed for payment. Proposed A, seconded B."
        if span is not None:
            self.rows.add(span, block.item, kind, told.rule, told.confidence)
        return sentence.end

    def _only_tells_the_vote(self, sentences: list[Sentence], position: int) -> bool:
        """Whether "Proposed by A, seconded by B and agreed." only tells the vote on what is resolved before or quoted after it."""
        sentence = sentences[position]
        text, block = sentence.text, sentence.block
        leads = _AND_AGREED.search(text) is not None
        if sum(moving.end - moving.start for moving in movings(text)) < (0.4 if leads else 0.55) * len(text.strip()):
            return False
        below = self.reading.blocks[block.order + 1 : block.order + 2] if leads else []
        after = sentences[position + 1].text if position + 1 < len(sentences) else "".join(each.text for each in below)
        return self.decided or after.lstrip()[:1] in ("“", '"', "‘") or THAT.match(after) is not None

    def _by_clauses(self, block: Block, sentences: list[Sentence], position: int, told: Deciding) -> int | None:
        """The clauses in the sentence, or an open stem for those below; None where the sentence is the decision itself."""
        sentence = sentences[position]
        matter = sentence.start + told.matter
        region = block.text[: next_resolution(block.text, matter)]
        parts = ended(inline(region, matter) or (inline(region, sentence.start) if told.start else []), sentences)
        stem_words = region[matter : before_mark(region, parts[0].start)] if parts else ""
        if parts and is_conditioned(stem_words):
            end = matter + len(stem_words.rstrip())
            self.rows.add(block.passage.span(sentence.start + told.start, end), block.item, kind_of(stem_words), told.rule, told.confidence)
            return parts[-1].end
        framed = _FOLLOWING_WAS.search(sentence.text) is not None
        if parts and (framed or parts[0].start < sentence.end or (is_open(stem_words) and len(stem_words.split()) < 40)):
            over = tail_verb(region[matter : parts[-1].end]) if all(kind_of(region[p.start : p.end]) is None for p in parts[:-1]) else ""
            kind = kind_of(stem_words) or kind_of(over) or told.kind
            self.rows.parts(block, parts, Stem(kind, told.rule, told.confidence, block.item, kind == "recommended"))
            return parts[-1].end
        words = block.text[matter:]
        if position < len(sentences) - 1 or len(words.split()) >= 60:
            return None
        alone = told.bare or (not words.strip(" .:;–-") and _ONLY_MOVERS.match(sentence.text) is not None)
        alone = alone and (told.kind != "agreed" or matter_before(sentences, position) is None)  # "... be sent. Unanimously agreed."
        below = alone and told.rule in ("decisions.resolved", "decisions.headed") and self._is_matter_below(block)
        if not (is_open(sentence.text) or below) or self._is_whole(block, words):
            return None
        kind = kind_of(words) or told.kind
        framed = FOLLOWING_BE.fullmatch(words) is not None
        self.rows.stem = Stem(kind, told.rule, told.confidence, block.item, kind == "recommended", framed=framed, within=point_of(block))
        return len(block.text)

    def _bare(self, block: Block, sentences: list[Sentence], position: int, told: Deciding, kind: str) -> tuple[str, Span | None]:
        """ "All agreed.", "Approved.": kind and place with the sentence before, which tells the matter; no place without one."""
        sentence = sentences[position]
        span = sentence.part(told.start, len(sentence.text))
        short = len(sentence.text.split()) < 4
        if told.bare and position == len(sentences) - 1 and self._resolves_below(block):
            return kind, None  # "After debate it was agreed" above "RESOLVED that"
        proposed = position > 0 and bool(movings(sentences[position - 1].text))
        if (
            kind in ("approved", "agreed", "resolved")
            and not proposed
            and self._is_item(block, MINUTES_ITEM)
            and not self._is_item(block, ARISING)
        ):
            return "confirmed", span
        before = matter_before(sentences, position) if told.bare else None
        listed = listed_below(self.reading.blocks, block) if block.item in self.planning else []
        if listed:
            for application in listed:
                self.rows.add(application.passage.span(), block.item, kind, told.rule, told.confidence)
            return kind, None
        if before and told.rule == "decisions.headed" and kind in _STATES_ITSELF and _VERB.search(before.text):
            return kind, span
        answers = before is None and kind != "resolved" and self._answers_item(block, sentences[:position])
        if before is None and (answers or _FORMAL_ALONE.fullmatch(sentence.text)):
            return kind, span
        if before is None:
            return kind, None if told.bare and short and told.rule in _ALONE else span
        minutes = self._is_item(block, MINUTES_ITEM) and MINUTES_ITEM.search(before.text) is not None
        if kind in ("agreed", "approved") and (minutes or confirms(before.text)):
            kind = "confirmed"
        if kind == "agreed" and FOR_OFFICE.search(before.text):
            kind = "appointed"
        return kind, Span(before.span.start, span.end)

    def _answers_item(self, block: Block, before: Sequence[Sentence]) -> bool:
        """Whether a verdict alone in its paragraph answers the heading or the statement above it, on which nothing is decided yet."""
        above = self.reading.blocks[block.order - 1] if block.order else None
        if above is None or block.item is None or self.decided:
            return False
        if before:
            return not any(movings(sentence.text) for sentence in before)
        if above.kind is BlockKind.ITEM:
            return True
        decided = bool(self.rows.found) and self.rows.found[-1].evidence.end > above.passage.span().start
        return above.item == block.item and len(above.text.split()) > 2 and not decided and not movings(above.text)

    def _application(self, block: Block, sentences: list[Sentence], position: int) -> int | None:
        """Where the application that "Support" answers begins: in its own block, or, where that says nothing else, in the one above."""
        if position:  # "3 Quay Close. Rear extension. No objection."
            described = [told for told in sentences[:position] if not self._is_decided(told)]
            words = sum(len(told.text.split()) for told in described)
            return described[0].span.start if described and words <= LONGEST_APPLICATION else None
        above = self.reading.blocks[max(0, block.order - 1)]
        told = above.item == block.item and above.kind in (BlockKind.CLAUSE, BlockKind.PARAGRAPH)
        return above.passage.span().start if told and len(above.text.split()) > 4 else None

    def _is_decided(self, sentence: Sentence) -> bool:
        """Whether the last decision found holds a sentence, which so belongs to the application before."""
        return bool(self.rows.found) and self.rows.found[-1].evidence.end >= sentence.span.end

    def _resolves_below(self, block: Block) -> bool:
        below = self.reading.blocks[block.order + 1 : block.order + 2]
        return any(other.item == block.item and RESOLVED.match(other.text) for other in below)

    def _is_whole(self, block: Block, words: str) -> bool:
        """Whether the words before a colon decide by themselves, what stands below being no clause: "the minutes be approved –"."""
        if (orders(words) and AS_FOLLOWS.search(words)) or OTHERS_DECISION.search(words) or is_conditioned(words):
            return True
        if kind_of(words) is None or len(words.split()) < 6:
            return False
        below = self.reading.blocks[block.order + 1 : block.order + 2]
        return not any(other.kind is BlockKind.CLAUSE or THAT.match(other.text) or goes_on(other.text) for other in below)

    def _is_matter_below(self, block: Block) -> bool:
        """Whether the block below "And resolved" holds what was resolved: a point, a quotation or "That ..."."""
        for below in self.reading.blocks[block.order + 1 : block.order + 4]:
            if below.item != block.item or below.kind is BlockKind.ITEM:
                return False
            if not is_line_of_vote(below.text):
                point = below.kind is BlockKind.CLAUSE and block.kind is not BlockKind.CLAUSE
                ordered = ORDER.match(below.text) is not None and kind_of(below.text) is not None  # "To confirm the minutes"
                return point or below.text[:1] in "“‘\"'" or ordered or bool(THAT.match(below.text))
        return False

    def _is_item(self, block: Block, pattern: Gated) -> bool:
        """Whether the title of the block's item speaks of what `pattern` finds."""
        items = self.reading.items
        return block.item is not None and block.item < len(items) and bool(pattern.search(items[block.item].title))


_SHORT = 5  # words of a sentence that tells only how it went
_BEHIND_ITS_MATTER = ("decisions.dashed", "decisions.elided")
_VERDICT = 6  # words of a verdict that only adds to the one before
# "The accounts were shown to members. Noted.": told in a sentence, not named like a heading
_VERB = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|will|would|felt|asked|said|wanted|thought|needed)\b", re.IGNORECASE)
# "Noted.", "Deferred" behind what was told: the verdict is the sentence, as "Agreed." behind a proposal is not
_STATES_ITSELF = ("deferred", "rejected")
# "NOTED", "RESOLVED accordingly.": what stands above tells the matter
_FORMAL_ALONE = re.compile(r"\W*(?:NOTED|APPROVED|AGREED|RESOLVED\s+accordingly)\W*")
# "It was proposed by A, seconded by B and RESOLVED": no word yet of what
_ONLY_MOVERS = re.compile(r"(?!.*\b(?:that|to)\b)\W*(?:it\s+was\s+)?(?:proposed|moved|on\s+the\s+(?:proposal|motion))\b", re.IGNORECASE)
_AND_AGREED = re.compile(r"\band\s+(?:\w+ly\s+)?(?:agreed|resolved)\s*:\W*$", re.IGNORECASE)  # over “That ...”
_TO_NOTE = re.compile(r"To\s+note\s+that\b")
# not "Application for co-option", "Grant applications"
_PLANNING_ITEM = gated(
    r"\bplanning\b|(?<!grant\s)(?<!funding\s)\bapplications?\b(?!\s+(?:for|to)\s+(?:(?:the|an?)\s+)?(?:co-?\s?option|join|grants?|funding|membership|vacanc|fill))",
    re.IGNORECASE,
)
# "The following was agreed| i. Cemetery: Mr Hill ii. Trees: Mrs Orr", the first mark taken for the end of its sentence
_FOLLOWING_WAS = gated(
    r"\bthe\s+following\s+(?:was|were)\s+(?:\w+ly\s+)?(?:agreed|approved|noted|resolved)\s*(?:\(?(?:i|1|a)[.)])?$", re.IGNORECASE
)
_FOLLOWING = re.compile(r"\W*(?:following|after|on\s+the\s+proposal)\b", re.IGNORECASE)  # what a "Background" led to
# "Approved, with the date corrected.", "Subject to that they were approved": the minutes, in the item on them
_SUBJECTLESS = re.compile(
    r"\W*(?:(?:subject\s+to|with)\s+[^.;]{3,60}?[,\s]\s*)?(?:(?:they|these|it|this)\s+(?:were|was)\s+(?:\w+ly\s+)?)?"
    r"(?:approved|agreed|adopted|accepted|signed)\b(?!\s+(?:by\s+(?:\w+\s+){1,4}?)?(?:that|to|on)\b)",
    re.IGNORECASE,
)


def _once(decisions: list[Decision]) -> list[Decision]:
    """Without the rows that lie inside another's words, as where a motion carried is also resolved."""
    out: list[Decision] = []
    for decision in decisions:
        if out and decision.evidence.start < out[-1].evidence.end:
            longer = decision.evidence.end - decision.evidence.start > out[-1].evidence.end - out[-1].evidence.start
            if longer and decision.confidence > out[-1].confidence:
                out[-1] = decision
            continue
        out.append(decision)
    return out
