"""Motions as minutes tell them: who moved and seconded, what, how the vote went; put together from the lines that tell it in parts.

A motion opens where somebody moves, where a line names the pair ("Hill/Birch") or where a vote is counted with nobody named; a
seconder, a count and a result below it in the same item complete it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pipeline.extract.counts import Outcome, outcome
from pipeline.extract.divisions import division_at, recorded
from pipeline.extract.movers import Moving, movings, pair
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.values import WORDS, count
from pipeline.facts import Block, BlockKind, Section, Span
from pipeline.language.names import find_names

READABLE = (BlockKind.PARAGRAPH, BlockKind.CLAUSE, BlockKind.LABEL, BlockKind.SUBHEADING, BlockKind.FIELD, BlockKind.TITLE)
_NEAR = 3  # blocks within which a bare "All agreed." or "RESOLVED" speaks of the motion above
_FAR = 40  # blocks within which "CARRIED" or "the motion was lost" does: a resolution may hold a table


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion and its vote. `moved` is the place of what was moved, where the paper prints it; `evidence` states the vote."""

    evidence: Span
    item: int | None
    block: int
    last: int
    mover: str | None = None
    seconder: str | None = None
    moved: Span | None = None
    motion: str | None = None
    outcome: Outcome = field(default_factory=Outcome)
    named: dict[str, tuple[str, ...]] = field(default_factory=dict)
    how: str = "mover"

    @property
    def result(self) -> str | None:
        return self.outcome.result


def motions(reading: Reading) -> list[Motion]:
    """The motions and votes of a paper in order."""
    return _Assembly(reading).run()


# "it was agreed", "and resolved", "was approved", "And Resolved:", "RESOLVED", "Agreed"; "that the fee be approved" is no result
_SETTLED = re.compile(
    r"\b(?:it\s+was|was|were|and|then|duly|unanimously|members|council|committee|meeting)\s+(?:\w+ly\s+|so\s+|duly\s+|further\s+)?(?:agreed|resolved|approved|adopted|accepted|confirmed|passed|elected|appointed)\b"
    r"|\bRESOLVED\b|^\W*(?:and\s+)?(?:resolved|agreed|approved)\b|\bAGREED\b",
    re.IGNORECASE,
)
_UNSETTLED = re.compile(r"\b(?:not|never|be)\s+(?:agreed|resolved|approved|adopted|accepted|passed)\b|\bhad\s+been\b", re.IGNORECASE)
# "That the report be received", "“That, this Council", "RESOLVED that", "AND THAT"
_THAT = re.compile(r"\W*(?:(?:it\s+was\s+)?(?:resolved|agreed)\s*[:,–-]?\s*)?(?:and\s+)?(?:that|THAT)\b", re.IGNORECASE)
_RESOLVED_LABEL = re.compile(r"\W*(?:and\s+)?(?:it\s+was\s+)?(?:RESOLVED|resolved|agreed)\W*(?:that\W*)?$", re.IGNORECASE)
# "seven votes for Councillor Hill and four for Councillor Moss"
_FOR_NAME = re.compile(rf"\b(?P<n>\d{{1,3}}|{WORDS})\s+(?:votes?\s+)?for\s+(?P<who>(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){{0,2}})", re.IGNORECASE)
# "but found no seconder", "failed for want of a seconder"
_NO_SECONDER = re.compile(r"\b(?:no|not|without|want\s+of|lack\s+of|failed)\b[^.;]{0,30}\bsecond", re.IGNORECASE)
# "Councillor Qadir was" before "proposed by": the nominee
_NOMINEE = re.compile(r"(?:^|[;,.]\s+)(?P<who>(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s[\w.’' -]{2,40}?)\s+(?:was|be|were|had\s+been)\s*(?:duly\s+|then\s+)?$")
# the reasons printed in a resolution to exclude the public
_GROUNDS = re.compile(r"\bwould\s+(?:be\s+likely\s+to|exist)\b", re.IGNORECASE)
# lines between a mover and what was moved, or between it and the result
_FURNITURE = re.compile(r"\W*(?:page\s+)?\d{0,4}(?:\s+of\s+\d+)?\W*$", re.IGNORECASE)
_BARE_NAME = re.compile(r"(?:(?:[A-ZÀ-Þ][\w’'.-]*|the|van|de|der)\s*){1,8}(?:\([A-Za-z ]{1,20}\))?")
# "Moved: Cr", "Seconded: Cr Ann", where the line ends inside a name; "Moved: Cr Ann Hill" is whole
_NAME_AT_END = re.compile(r"\W*(?i:moved|seconded|proposed|proposer|seconder)(?i:\s+by)?\s*[:–-]*\s*(?:(?i:cr|cllr|councillor|mr|mrs|ms|miss|dr|mayor|his worship|her worship|the mayor)\.?\s*){1,3}(?:[A-ZÀ-Þ][\w’'-]+)?$")
_TITLED = re.compile(r"(?:Cr|Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Mayor|His|Her)\b")
_COMPLEMENT = re.compile(r"(?:^|[\s,;:–-])(?P<how>that|to)\s+(?P<rest>\S.*)$", re.IGNORECASE | re.DOTALL)
_EMPTY_SUBJECT = re.compile(
    r"\W*(?:(?:the|this|that|these|it|an?|his|her|which|was|were|is|and|then|also|amended|original|substantive|above|following|said|motion|amendment|proposal|recommendation|resolution|so|duly|be|on|item|"
    r"following\s+discussion|after\s+discussion|there|being|further|at\s+this\s+point|item|no|in|proposing)\b\W*)*",
    re.IGNORECASE,
)


class _Assembly:
    """One pass over the blocks of a paper. `open` is the motion that the next lines may complete."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.blocks = reading.blocks
        self.sentences: dict[int, list[Sentence]] = {}
        for sentence in reading.sentences:
            self.sentences.setdefault(sentence.block.order, []).append(sentence)
        self.done: list[Motion] = []
        self.open: Motion | None = None
        self.waiting: list[str] = []  # labels "Moved:" whose names stand below
        self.settled: Sentence | None = None  # the last sentence that resolves
        self.skip_to = -1

    def run(self) -> list[Motion]:
        for index, block in enumerate(self.blocks):
            if index <= self.skip_to or not _is_read(block):
                continue
            if block.kind is BlockKind.ITEM:
                self._close()
                self.settled, self.waiting = None, []
                continue
            if self._division(index) or self._named_below(block, index) or self._pair(block, index):
                continue
            self._block(block, index)
        self._close()
        return [motion for motion in sorted(self.done, key=lambda motion: motion.evidence) if _is_vote(motion)]

    def _close(self) -> None:
        if self.open:
            self.done.append(self.open)
        self.open = None

    def _begin(self, motion: Motion) -> None:
        self._close()
        self.open = motion

    # -- the parts of a block ------------------------------------------------------------------------------------------------

    def _block(self, block: Block, index: int) -> None:
        prefix = f"{block.label}: " if block.kind is BlockKind.FIELD and block.label else ""
        found = [_shifted(moving, len(prefix)) for moving in movings(prefix + self._with_rest_of_name(block, index))]
        if block.label and re.search(r"\bunanimous", block.label, re.IGNORECASE) and len(block.text.split()) > 3:  # the label "RESOLVED (unanimously)"
            told = Outcome(result="carried", unanimous=True)
            if self.open and self.open.item == block.item and index - self.open.last <= _NEAR and self.open.mover:
                self.open = replace(self.open, outcome=_merged(self.open.outcome, told), last=index)
            else:
                span = block.passage.span()
                self._begin(Motion(span, block.item, index, index, None, None, span, _few_words(block.text), told, how="outcome"))
        for position, sentence in enumerate(self.sentences.get(block.order, [])):
            inside = [moving for moving in found if sentence.start <= moving.start < sentence.end or (position == 0 and moving.start < 0)]
            for moving in inside:
                self._moving(moving, sentence, position, index)
            self._sentence(sentence, position, index, bool(inside))

    def _with_rest_of_name(self, block: Block, index: int) -> str:
        """The text of a line "Moved: Cr" or "Seconded: Cr Ann" with the words of the name that the line below holds."""
        if index + 1 < len(self.blocks) and _NAME_AT_END.match(block.text):
            below = self.blocks[index + 1].text
            if _BARE_NAME.fullmatch(below) and len(below) <= 40 and not _TITLED.match(below):
                self.skip_to = index + 1
                return f"{block.text} {below}"
        return block.text

    def _moving(self, moving: Moving, sentence: Sentence, position: int, index: int) -> None:
        if moving.label == "pronoun":
            before = self.sentences[sentence.block.order][position - 1].text if position else ""
            names = [match.name for match in find_names(before) if match.title]
            if not names:
                return
            moving = replace(moving, mover=names[0], label=None)
        if moving.label:
            self.waiting.append(moving.label)
            return
        if _NO_SECONDER.search(sentence.text) and moving.seconder is None:
            return
        current = self.open
        same_item = current is not None and current.item == sentence.block.item
        if current and same_item and not moving.mover and current.seconder is None and current.mover:
            self.open = replace(current, seconder=moving.seconder, last=index, evidence=self._reach(current, sentence))
            return
        if current and same_item and moving.mover and current.mover is None and not moving.seconder and index - current.block <= _NEAR and current.result is None:
            self.open = replace(current, mover=moving.mover)
            return
        if current and same_item and moving.mover and _same(current.mover, moving.mover) and (
            not moving.seconder or current.seconder is None or _same(current.seconder, moving.seconder)
        ) and not current.result and (not moving.seconder or current.seconder is None or index - current.last > 0) and (moving.seconder is None or current.seconder is None or "as proposed" in sentence.text.lower()):
            self.open = replace(current, seconder=current.seconder or moving.seconder, last=index)
            return
        motion, moved = self._content(moving, sentence, position, index)
        told = Outcome()
        if moved is not None and moved.end <= sentence.span.start and position:  # "The minutes were approved. Proposed by A and seconded by B."
            before = self.sentences[sentence.block.order][position - 1].text
            told = Outcome(result="carried") if _SETTLED.search(before) and not _UNSETTLED.search(before) else told
        self._begin(Motion(sentence.span, sentence.block.item, index, index, moving.mover, moving.seconder, moved, motion, told))

    def _sentence(self, sentence: Sentence, position: int, index: int, moves: bool) -> None:
        text = sentence.text
        told = outcome(text)
        names = recorded(text) if re.search(r"vot|abst|dissent|against", text, re.IGNORECASE) else {}
        current = self.open if self.open and self.open.item == sentence.block.item else None
        settles = bool(_SETTLED.search(text)) and not _UNSETTLED.search(text)
        if told:
            self._outcome(told, sentence, position, index, current)
        elif current and settles and current.result is None and (moves or (index - current.last <= _NEAR and _speaks_of(text, index, current))):
            if current.mover and (current.seconder or moves or re.match(r"\W*(?:this|it|and)\b", text, re.IGNORECASE)):
                self.open = replace(current, outcome=replace(current.outcome, result="carried"), last=index)
        if settles and re.search(r"\bRESOLVED\b|\b(?:agreed|resolved)\b", text, re.IGNORECASE):
            self.settled = sentence
        if names:
            self._names(names, sentence, index)

    def _outcome(self, told: Outcome, sentence: Sentence, position: int, index: int, current: Motion | None) -> None:
        text = sentence.text
        if re.search(r"\b(?:asked|enquired|queried)\s+(?:if|whether)\b", text, re.IGNORECASE):
            return
        if told.counted and _FOR_NAME.search(text):
            self._for_names(text, sentence)
            return
        bare = len(text.split()) <= 9
        reach = _FAR if bare or re.search(r"\bmotion|amendment|\bvot", text, re.IGNORECASE) else _NEAR
        if current and index - current.last <= 2 and told.result == current.result and not told.unanimous and (not told.counted or _figures(told) == _figures(current.outcome)) and (bare or told.counted):
            return  # the same result told once more
        if current and index - current.last <= reach and (current.result is None or _adds(current.outcome, told)):
            own = index == current.last and current.evidence.start >= sentence.span.start
            if own or bare or told.counted or index - current.last <= _NEAR and not _has_matter(text, told) or re.search(r"\bmotion|amendment|proposal|recommendation", text, re.IGNORECASE):
                merged = _merged(current.outcome, told)
                self.open = replace(current, outcome=merged, last=index, evidence=self._reach(current, sentence))
                return
        if not (told.counted or told.unanimous or told.result == "lost" or re.search(r"\bnem\.?\s*con\b", text, re.IGNORECASE) or re.search(r"\b(?:motion|amendment|proposal)\b", text, re.IGNORECASE)):
            return
        if _reported(text):
            return
        motion, moved = self._matter(sentence, position, index, told)
        self._begin(Motion(sentence.span, sentence.block.item, index, index, None, None, moved, motion, told, how="count" if told.counted else "outcome"))

    def _for_names(self, text: str, sentence: Sentence) -> None:
        """ "seven votes for Councillor Hill and four for Councillor Moss": each count goes to the motion that names its candidate."""
        self._close()
        for match in _FOR_NAME.finditer(text):
            votes = count(match["n"])
            surname = match["who"].split()[-1]
            for index in range(len(self.done) - 1, -1, -1):
                motion = self.done[index]
                if motion.item == sentence.block.item and surname in (motion.motion or ""):
                    self.done[index] = replace(motion, outcome=replace(motion.outcome, votes_for=votes))
                    break

    def _names(self, names: dict[str, tuple[str, ...]], sentence: Sentence, index: int) -> None:
        current = self.open
        if current and current.item == sentence.block.item and index - current.last <= 6:
            self.open = replace(current, named={**current.named, **names}, last=index)
            return
        settled = self.settled
        told = Outcome(result="carried")
        if settled is not None and settled.block.item == sentence.block.item:
            motion, moved = _few_words(settled.text), settled.span
        else:
            motion, moved = self._above(index)
        self._begin(Motion(sentence.span, sentence.block.item, index, index, None, None, moved, motion, told, names, "recorded"))

    def _division(self, index: int) -> bool:
        """A recorded vote in lists of names, which completes the open motion or is one of its own."""
        block = self.blocks[index]
        found = division_at(self.blocks, index)
        if found is None:
            return False
        if found.start:  # the sentence before the lists may hold the mover
            lead = [s for s in self.sentences.get(block.order, []) if s.start < found.start]
            for position, sentence in enumerate(lead):
                for moving in movings(sentence.text):
                    self._moving(_shifted(moving, -sentence.start), sentence, position, index)
        counts = Outcome(found.counts.get("for"), found.counts.get("against"), found.counts.get("abstain"))
        if counts.votes_for is not None and counts.against is not None and counts.votes_for != counts.against:
            counts = replace(counts, result="carried" if counts.votes_for > counts.against else "lost")
        current = self.open if self.open and self.open.item == block.item and not self.open.outcome.counted else None
        end = self.blocks[found.last].passage.span().end
        if current:
            self.open = replace(current, outcome=_merged(counts, current.outcome), named=found.named, last=found.last)
        else:
            motion, moved = self._title(index)
            span = Span(block.passage.span(found.start).start, end)
            self._begin(Motion(span, block.item, index, found.last, None, None, moved, motion, counts, found.named, "division"))
        self.skip_to = found.last
        tail = self.sentences.get(self.blocks[found.last].order, [])
        for sentence in tail[-2:]:
            told = outcome(sentence.text)
            if self.open and told and told.result and not told.counted and "\n" not in sentence.text:
                self.open = replace(self.open, outcome=replace(self.open.outcome, result=told.result))
        return True

    def _named_below(self, block: Block, index: int) -> bool:
        """A name alone on a line below "Moved:" and "Seconded:"."""
        if not self.waiting or not _BARE_NAME.fullmatch(block.text) or len(block.text) > 60:
            return False
        found = movings(f"{'Moved' if self.waiting[0] == 'mover' else 'Seconded'}: {block.text}")
        if not found:
            return False
        side = self.waiting.pop(0)
        sentence = Sentence(block, 0, len(block.text))
        person = found[0].mover or found[0].seconder
        self._moving(Moving(0, len(block.text), person if side == "mover" else None, person if side == "seconder" else None), sentence, 0, index)
        return True

    def _pair(self, block: Block, index: int) -> bool:
        """ "Hill/Birch" below a resolution, with CARRIED or LOST near it."""
        found = pair(block.text)
        if not found:
            return False
        words = block.text[found.end :]
        told = outcome(words) if words.strip() else None
        if told is None:
            for position in range(index + 1, min(index + 3, len(self.blocks))):
                if self.blocks[position].item != block.item:
                    break
                told = outcome(self.blocks[position].text) if len(self.blocks[position].text) < 40 else None
                if told:
                    break
        if told is None and block.section is not Section.DECISION:
            return False
        sentence = Sentence(block, found.start, found.end)
        if found.start:
            motion, moved = _few_words(block.text[: found.start]), block.passage.span(0, found.start)
        else:
            motion, moved = self._above(index)
        self._begin(Motion(sentence.span, block.item, index, index, found.mover, found.seconder, moved, motion, told or Outcome(), how="pair"))
        return True

    # -- what was moved ------------------------------------------------------------------------------------------------------

    def _content(self, moving: Moving, sentence: Sentence, position: int, index: int) -> tuple[str | None, Span | None]:
        """What a mover moved: the words of the sentence, the sentence before, the resolution below or the item's title."""
        text = sentence.text
        start, end = max(0, moving.start - sentence.start), moving.end - sentence.start
        after = _COMPLEMENT.search(text[end:])
        before = text[:start]
        inner = re.search(r"\b(?:proposed|moved)\b(?P<rest>.{12,}?)(?:,?\s+(?:and\s+)?(?:it\s+was\s+|this\s+was\s+|was\s+|duly\s+)*seconded|$)", text[start:end], re.IGNORECASE)
        nominee = _NOMINEE.search(before)
        if nominee:
            return nominee["who"], sentence.span
        if after and len(after["rest"].split()) >= 2:
            return _few_words(after["rest"]), sentence.span
        if _matter_words(before) >= 3:
            return _few_words(before), sentence.span
        if inner and not (moving.seconder and moving.seconder in inner["rest"] and len(inner["rest"].split()) < 6) and _matter_words(inner["rest"]) >= 3 and not re.match(r"\s*(?:by|:)", inner["rest"]):
            return _few_words(inner["rest"]), sentence.span
        rest = re.sub(r"^\W*(?:and|that)\b", "", text[end:])
        if _matter_words(rest) >= 4:
            return _few_words(rest), sentence.span
        if position:
            previous = self.sentences[sentence.block.order][position - 1]
            if _matter_words(previous.text) >= 3:
                return _few_words(previous.text), previous.span
        below = self._below(index)
        if below[0]:
            return below
        return self._above(index)

    def _below(self, index: int) -> tuple[str | None, Span | None]:
        """The resolution printed below its mover: "That the report be received", or what follows "And Resolved:"."""
        label_seen = False
        for position in range(index + 1, min(index + 7, len(self.blocks))):
            block = self.blocks[position]
            if block.kind is BlockKind.ITEM:
                break
            text = block.text
            if _RESOLVED_LABEL.fullmatch(text):
                label_seen = True
            elif _THAT.match(text) or (label_seen and len(text) > 15) or text[:1] in "“‘\"":
                first = self.sentences.get(block.order, [])
                return _few_words(text), first[0].span if first else block.passage.span()
            elif not (_FURNITURE.fullmatch(text) or movings(text) or _BARE_NAME.fullmatch(text) or len(text) < 40):
                break
        return None, None

    def _above(self, index: int) -> tuple[str | None, Span | None]:
        """The resolution printed above its movers: the nearest block that says "That ..." or that something was agreed."""
        for position in range(index - 1, max(-1, index - 12), -1):
            block = self.blocks[position]
            if block.kind is BlockKind.ITEM:
                break
            if _GROUNDS.search(block.text):
                continue
            if _THAT.match(block.text) or block.section is Section.DECISION and len(block.text) > 25 or (index - position <= 2 and re.search(r"\b(?:agreed|resolved|proposed|recommended)\s+(?:that|to)\b|\bas\s+read\b", block.text, re.IGNORECASE)):
                return _few_words(block.text), block.passage.span()
        return self._title(index)

    def _title(self, index: int) -> tuple[str | None, Span | None]:
        item = self.blocks[index].item
        if item is None or item >= len(self.reading.items):
            return None, None
        return _few_words(self.reading.items[item].title), None

    def _matter(self, sentence: Sentence, position: int, index: int, told: Outcome) -> tuple[str | None, Span | None]:
        """What a vote with no mover was on: the words of its own sentence, the sentence before, the last that resolves."""
        if _has_matter(sentence.text, told):
            return _few_words(sentence.text), sentence.span
        settled = self.settled
        if told.counted and settled is not None and settled.block.item == sentence.block.item and index - settled.block.order <= 6:
            return _few_words(settled.text), settled.span
        if position:
            previous = self.sentences[sentence.block.order][position - 1]
            return _few_words(previous.text), previous.span
        for back in range(index - 1, max(-1, index - 3), -1):
            block = self.blocks[back]
            if block.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE) and block.item == sentence.block.item and _matter_words(block.text) >= 4:
                last = self.sentences[block.order][-1]
                return _few_words(last.text), last.span
        return self._title(index)

    def _reach(self, motion: Motion, sentence: Sentence) -> Span:
        """The evidence of a motion stretched to a later sentence of the same block or the next."""
        span = sentence.span
        if sentence.block.order - self.blocks[motion.block].order <= 1 and span.end - motion.evidence.start < 600:
            return Span(min(motion.evidence.start, span.start), max(motion.evidence.end, span.end))
        return motion.evidence


def _is_read(block: Block) -> bool:
    if block.kind is BlockKind.ITEM:
        return True
    if block.section is Section.ATTENDANCE:  # a sentence among the names of those present
        return block.kind is BlockKind.PARAGRAPH and len(block.text.split()) > 8
    return block.kind in READABLE


def _shifted(moving: Moving, by: int) -> Moving:
    return replace(moving, start=moving.start - by, end=moving.end - by) if by else moving


def _same(a: str | None, b: str | None) -> bool:
    return bool(a and b) and (a == b or str(a).split()[-1] == str(b).split()[-1])


def _adds(before: Outcome, told: Outcome) -> bool:
    """Whether an outcome tells more of a vote whose result is known: its figures, or that it was unanimous."""
    return (told.counted and not before.counted) or (bool(told.unanimous) and not before.unanimous and not before.counted)


def _figures(told: Outcome) -> tuple[int | None, int | None]:
    return told.votes_for, told.against


def _merged(first: Outcome, second: Outcome) -> Outcome:
    pick = first if first.counted else second
    return Outcome(pick.votes_for, pick.against, pick.abstain, second.result or first.result, first.unanimous or second.unanimous)


# words of a vote that say nothing of its matter
_VOTE_WORDS = re.compile(
    r"\b(?:all|were|was|is|are|councillors?|cllrs?|members?|present|agreed|in|favour|agreement|unanimous(?:ly)?|carried|this|it|that|motion|amendment|the|and|voted|votes?|for|against|abstentions?|abstained|"
    r"abstaining|by|with|being|put|to|proposed|seconded|declared|approved|resolved|a|an|on|of|which|then|lost|vote|proposal|recommendation|resolution|recorded|figures|as|majority|no|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|correct|true|accurate|record|following|debate|therefore|these|those|upon|taken|mayor|chair(?:man|person)?|meeting|everyone|show|hands|result|voting|decision|not)\b|[\d\W]+",
    re.IGNORECASE,
)


def _matter_words(text: str) -> int:
    """How many words of a text could tell what was moved."""
    return len(_VOTE_WORDS.sub(" ", text).split())


def _has_matter(text: str, told: Outcome) -> bool:
    if re.match(r"\W*all\s+(?:\w+\s+){0,2}agreed\s+(?:this|it|these|they)\b", text, re.IGNORECASE):
        return False
    return _matter_words(text) >= (4 if told.counted else 3)


def _speaks_of(text: str, index: int, current: Motion) -> bool:
    """Whether a sentence that settles, below a motion, settles that motion: at once, or "the motion", "this", "RESOLVED"."""
    if index - current.last <= 1:
        return bool(re.match(r"\W*(?:this|it|that|and|all|the\s+(?:\w+\s+)?(?:motion|amendment|proposal|recommendation)|resolved|agreed|approved|which|members|upon|on|following)\b", text, re.IGNORECASE))
    return bool(re.match(r"\W*(?:and\s+)?(?:it\s+was\s+)?(?:then\s+)?(?:resolved|agreed|the\s+(?:\w+\s+)?motion)\b", text, re.IGNORECASE))


# another body's vote, or one of the past: "had been unanimously agreed", "at its last meeting"
_REPORTED = re.compile(r"\bhad\b[^.;]{0,40}\b(?:unanimous\w*|carried|agreed|voted)\b|\b(?:last|previous)\s+(?:meeting|year|month)\b|\bwould\s+(?:be|need)\b|\b(?:has|have)\s+(?:all\s+)?(?:been\s+)?unanimously\b|\bif\b", re.IGNORECASE)


def _reported(text: str) -> bool:
    return bool(_REPORTED.search(text))


# "RESOLVED, by majority vote, that", "It was agreed unanimously to"
_RESOLVED_THAT = re.compile(r"\W*(?:\w+\s+){0,4}?(?:RESOLVED|resolved|agreed|AGREED|Resolved|Agreed)\b[^.;:]{0,40}?\b(?:that|to)\s+", re.DOTALL)
_LEAD = re.compile(
    r"^\W*(?:(?:[A-Z]{2,5}\d{1,4}/\d{2,4})\s*)?(?:(?:it\s+was\s+)?(?:further\s+)?(?:RESOLVED|resolved|agreed|AGREED)\W+)?(?:(?:unanimously|to|and|that|was|were|is|by|be)\b\W*)*", re.IGNORECASE
)


# ", seconded by Cllr Moss, all in favour", ", Cllr Moss" before "seconded": what follows the words moved
_VOTE_TAIL = re.compile(
    r"[\s,;(–-]+(?:and\s+)?(?:this\s+was\s+|it\s+was\s+|was\s+)?(?:seconded\b|2nded\b|proposed\s+by\b|all\s+(?:were\s+)?(?:in\s+favour|agreed)|\d+\s+(?:votes?\s+)?(?:were\s+)?in\s+favour).*$|,\s+(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss)\b[\w.’' -]{1,40}$",
    re.IGNORECASE | re.DOTALL,
)


def _few_words(text: str, most: int = 28) -> str | None:
    """The matter in few words: without "RESOLVED that" and quotation marks, cut at the end of a clause."""
    complement = _RESOLVED_THAT.match(text)
    words = _LEAD.sub("", re.sub(r"\s+", " ", text[complement.end() :] if complement else text)).strip(" ,;:.–-“”\"'‘’()")
    words = _VOTE_TAIL.sub("", words)
    words = re.sub(r"[\s,;–-]+(?:was|were|and|is|it\s+was|be)\s*$", "", words)
    parts = words.split(" ")
    if len(parts) > most:
        words = " ".join(parts[:most]).rstrip(" ,;:")
    return words or None


def _is_vote(motion: Motion) -> bool:
    """A motion is a row where it was moved and seconded, or where a vote on it is told."""
    told = motion.outcome
    if motion.mover and motion.seconder:
        return True
    if told.counted or motion.named or told.unanimous:
        return True
    return told.result is not None and (motion.mover is not None or motion.how == "outcome")


def by_block(found: Sequence[Motion]) -> dict[int, list[Motion]]:
    """Motions by the block in which each begins."""
    out: dict[int, list[Motion]] = {}
    for motion in found:
        out.setdefault(motion.block, []).append(motion)
    return out
