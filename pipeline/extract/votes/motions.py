"""Motions as minutes tell them: who moved and seconded, what, how the vote went; put together from the lines that tell it in parts.

A motion opens where somebody moves, where a line names the pair ("Hill/Birch") or where a vote is counted with nobody named; a
seconder, a count and a result below it in the same item complete it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.counts import Outcome, apart, outcome, sides_apart
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.votes.candidates import (
    Given,
    ballot_at,
    by_votes_alone,
    candidate,
    counted_at,
    names_candidate,
    rivals_lost,
    voted_on,
    votes_for_names,
    with_votes,
)
from pipeline.extract.votes.divisions import division_at, recorded
from pipeline.extract.votes.led_on import with_what_follows
from pipeline.extract.votes.lines import is_line_of_vote, is_verdict, may_tell_of_a_vote
from pipeline.extract.votes.motion import (
    AMENDMENT,
    MAIN,
    NEAR,
    THIS_WAS,
    TOLD_AGAIN,
    Motion,
    adds_nothing,
    cut_off,
    is_by_the_same_vote,
    is_first,
    is_of,
    is_over,
    is_the_same_pair,
    is_vote,
    merged,
    reversed_sides,
    same_person,
    settles_it,
    speaks_of,
    tells_of_a_vote,
    turns_to_main,
    unseconded,
    with_nobody_abstaining,
)
from pipeline.extract.votes.motion_words import few_words, matter_words, without_seconder
from pipeline.extract.votes.moved import Matter
from pipeline.extract.votes.movers import Moving, movings
from pipeline.extract.votes.names_elsewhere import THIS_SECONDED, moved_before, name_alone, named_before, rest_of_name
from pipeline.extract.votes.notices import noticed, with_notices
from pipeline.extract.votes.pairs import pair_at
from pipeline.extract.votes.rivals import is_headed_amendment, of_its_mover
from pipeline.extract.votes.tally_lines import tally_at
from pipeline.extract.votes.telling import ANAPHORA, ASKED, STATUS, VOTING, may_tell
from pipeline.facts import Block, BlockKind, Section, Span


def motions(reading: Reading) -> list[Motion]:
    """The motions and votes of a paper in order."""
    return [with_what_follows(motion, reading) for motion in with_notices(_Assembly(reading).run(), reading) if is_vote(motion)]


class _Assembly:
    """One pass over the blocks of a paper. `open` is the motion that the next lines may complete."""

    def __init__(self, reading: Reading) -> None:
        self.blocks = reading.blocks
        self.sentences = reading.by_block
        self.matter = Matter(reading, self.sentences)
        self.noticed = noticed(reading)
        self.done: list[Motion] = []
        self.open: Motion | None = None
        self.suspended: list[Motion] = []  # motions whose vote waits for that on an amendment
        self.slate: list[Motion] = []  # motions of this item that put somebody forward, not yet voted on
        self.waiting: list[str] = []  # labels "Moved:" whose names stand below
        self.settled: Sentence | None = None  # the last sentence that resolves
        self.resolving = -1  # the last block of the points below "Resolved to:"
        self.skip_to = -1

    def run(self) -> list[Motion]:
        for index, block in enumerate(self.blocks):
            if block.kind is BlockKind.ITEM or index in self.noticed:
                self._close_all()
            if block.kind is BlockKind.ITEM:
                if movings(block.text) or outcome(block.text) or settles_it(block.text):  # "1. Minutes: proposed by A, seconded by B"
                    self._block(block, index)
            elif self._carried_further_up(block, index):
                continue
            elif index > self.skip_to and may_tell_of_a_vote(block) and not self._lines_of_vote(block, index):
                self._block(block, index)
        self._close_all()
        return self.done

    def _goes_on(self, block: Block, index: int) -> bool:
        """Whether a block may go on with what stands above it without a word of its own on a vote."""
        under = block.kind is BlockKind.CLAUSE and self.resolving in (index - 1, index)
        return under or bool(self.slate) or (block.section is Section.DECISION and self.settled is not None)

    def _lines_of_vote(self, block: Block, index: int) -> bool:
        """Lists of names, a name below its label, or a pair of names: what is no prose."""
        if self._division(index) or self._tally(block, index) or (self.waiting and self._named_below(block, index)):
            return True
        last, given = ballot_at(self.blocks, index)
        span = Span(block.passage.span().start, self.blocks[last].passage.span().end)
        if given and self._give(given, replace(counted_at(span, block.item, index), last=last)):
            self.skip_to = last
            return True
        if paired := pair_at(self.blocks, index, self.matter):
            self._begin(paired)
            self.skip_to = paired.last
        return bool(paired)

    def _carried_further_up(self, block: Block, index: int) -> bool:
        """CARRIED where no motion waits for it, which a page's end or a table of items cut off from its own."""
        if not is_verdict(block.text) or (self.open and self.open.result is None) or "/" in block.text:
            return False
        if (place := cut_off(self.done, index)) is not None:
            self.done[place] = replace(self.done[place], outcome=replace(self.done[place].outcome, result="carried"))
        return place is not None

    def _close(self) -> None:
        if self.open:
            open_still = self.open.result is None and candidate(self.open) is not None
            (self.slate if open_still else self.done).append(self.open)
        self.open = None

    def _close_all(self) -> None:
        self._close()
        self.done = rivals_lost([*self.done, *self.suspended, *self.slate])
        self.suspended, self.slate, self.waiting, self.settled = [], [], [], None

    def _begin(self, motion: Motion) -> None:
        current = self._current(motion.item)
        if current and motion.amends and current.mover and current.result is None and not current.amends:
            self.suspended.append(current)
            self.open = None
        self._close()
        self.open = motion

    def _current(self, item: int | None) -> Motion | None:
        return self.open if self.open and self.open.item == item else None

    def _block(self, block: Block, index: int) -> None:
        if not (self._goes_on(block, index) or may_tell(block, self.sentences.get(block.order, ()))):
            return
        prefix = f"{block.label}: " if block.kind is BlockKind.FIELD and block.label else ""
        below = rest_of_name(self.blocks, index)  # "Moved: Cr" above the name
        self.skip_to = self.skip_to if below is None else index + 1
        words = f"{prefix}{block.text} {below or ''}" if prefix or below else block.text
        found = [moving.shifted(len(prefix)) for moving in movings(words.rstrip())]
        if block.label and "unanimous" in block.label.lower() and len(block.text.split()) > 3:
            self._unanimous_label(block, index)
        for position, sentence in enumerate(self.sentences.get(block.order, [])):
            first = 0 if position == 0 else sentence.start
            inside = [moving for moving in found if max(first, moving.start) == moving.start < sentence.end or moving.start < first == 0]
            for moving in inside:
                self._moving(moving, sentence, position, index)
            self._sentence(sentence, position, index, bool(inside))

    def _unanimous_label(self, block: Block, index: int) -> None:
        """The label "RESOLVED (unanimously)" before the words of a resolution."""
        told, current = Outcome(result="carried", unanimous=True), self._current(block.item)
        if current and current.mover and index - current.last <= NEAR:
            self.open = replace(current, outcome=merged(current.outcome, told), last=index)
            return
        span = block.passage.span()
        self._begin(Motion(span, block.item, index, index, None, None, span, few_words(block.text), told, how="outcome"))

    def _moving(self, moving: Moving, sentence: Sentence, position: int, index: int) -> None:
        if moving.label == "pronoun":  # "He proposed that", whom the sentence before names
            names = named_before(self.matter.up_to(sentence, position, index))
            if not names:
                return
            moving = replace(moving, mover=names[0], label=None)
        if moving.label:
            self.waiting.append(moving.label)
            return
        current = self._current(sentence.block.item)
        if current and self._completes(current, moving, sentence, index):
            return
        if moving.mover is None and THIS_SECONDED.match(sentence.text):
            moving = moved_before(moving, self.matter.up_to(sentence, position, index)[-1:])
        moved = self.matter.of_mover(moving, sentence, position, index)
        told = Outcome(result="carried" if self.matter.is_resolution(moved, sentence, self.settled) else None)
        words = without_seconder(moved.words, moving.seconder)
        motion = Motion(sentence.span, sentence.block.item, index, index, moving.mover, moving.seconder, moved.span, words, told)
        headed = is_headed_amendment(self.blocks, index)
        self._begin(replace(motion, amends=headed or AMENDMENT.search(sentence.text) is not None, headed=headed))
        self._ends_unseconded(sentence.text[max(0, moving.end - sentence.start) :])

    def _ends_unseconded(self, text: str) -> bool:
        """Whether words behind a mover say that nobody seconded, which ends the motion."""
        ended = unseconded(self.open, text) if self.open else None
        self.done, self.open = ([*self.done, ended], None) if ended else (self.done, self.open)
        return ended is not None

    def _completes(self, current: Motion, moving: Moving, sentence: Sentence, index: int) -> bool:
        """Whether a mover or seconder belongs to the open motion: its seconder, its mover printed second, or its mover told again."""
        if is_by_the_same_vote(current, moving, self.blocks[current.last + 1 : index + 1]):
            return True
        if printed := self.matter.resolved_again(current, moving, index):
            self.open = printed
            return True
        if not moving.mover:
            if current.mover and current.seconder is None and not same_person(current.mover, moving.seconder):
                reach = current.reach(sentence)
                self.open = replace(current, seconder=moving.seconder, last=index, evidence=reach)
                return True
            return False
        if is_the_same_pair(current, moving.mover, moving.seconder) and index - current.last <= 1 and is_line_of_vote(sentence.text):
            self.open = replace(current, last=index)  # "Proposed: A Seconded: B" below "On the proposal of A, seconded by B, it was agreed"
            return True
        if current.result and current.mover is not None:
            return False
        if current.mover is None:
            above = current.outcome.counted and self.matter.is_decision_above(current.block, sentence)
            if moving.seconder and (above or (index - current.last <= 1 and THIS_WAS.match(sentence.text))):
                self.open = replace(current, mover=moving.mover, seconder=moving.seconder, last=index)
                return True
            if moving.seconder or index - current.block > NEAR:
                return False
            self.open = replace(current, mover=moving.mover)
            return True
        if not same_person(current.mover, moving.mover):
            return False
        if moving.seconder and current.seconder:
            again = is_the_same_pair(current, moving.mover, moving.seconder) and index > current.last
            if not (again and TOLD_AGAIN.search(sentence.text)):
                return False
        self.open = replace(current, seconder=current.seconder or moving.seconder, last=index)
        return True

    def _sentence(self, sentence: Sentence, position: int, index: int, moves: bool) -> None:
        text = sentence.text
        settles = self._settles(sentence, position, index)
        if not moves:
            self._turn_to_candidate(sentence, index, settles=settles)
        votes = apart(text)
        for start, end in votes[:-1]:
            self._sentence(Sentence(sentence.block, sentence.start + start, sentence.start + end), position, index, moves)
        if len(votes) > 1:
            sentence = Sentence(sentence.block, sentence.start + votes[-1][0], sentence.end)
            text = sentence.text
        current = self._current(sentence.block.item)
        if current and not moves and index - current.last <= 1 and self._ends_unseconded(text):
            return
        if told := outcome(text):
            self._outcome(told, sentence, position, index)
        elif current and settles and current.result is None and (current.mover or moves):
            named = names_candidate(text, current)
            rivals = self.slate and candidate(current)
            above = self.blocks[current.last].text if current.last == index - 1 else None
            spoken = named or (not rivals and speaks_of(text, index, current, above) and (current.seconder or ANAPHORA.match(text)))
            carried = replace(current.outcome, result="carried" if moves or spoken else None)
            self.open = replace(current, outcome=carried, last=index if carried.result else current.last)
        self.settled = sentence if settles else self.settled
        if VOTING.search(text) and (names := recorded(text)):
            self._names(names, sentence, index)

    def _outcome(self, told: Outcome, sentence: Sentence, position: int, index: int) -> None:
        """Give an outcome to the open motion, or open one of its own where the vote itself is told."""
        text = sentence.text
        if ASKED.search(text) or STATUS.match(text):
            return
        current = self._current(sentence.block.item)
        if told.counted and self._give(list(votes_for_names(text)), counted_at(sentence.span, sentence.block.item, index)):
            return
        words = f"{self.sentences[sentence.block.order][position - 1].text} {text}" if position and told.counted else text
        if self.suspended and (turns_to_main(current, words, self.blocks, index, told.votes_for is not None) or sides_apart(text)):
            if current and current.amends and current.result is None and (current.headed or sides_apart(text)):
                self.open = replace(current, outcome=reversed_sides(told), last=index)
            self._close()
            main = self.suspended.pop()
            self.open = replace(main, outcome=merged(main.outcome, told), last=index)
            return
        amends = AMENDMENT.search(text) is not None and MAIN.search(text) is None
        if current and amends and current.mover and not current.amends and not self.suspended and is_first(current, self.done, self.blocks):
            current = None
        if current and adds_nothing(current, told, text, index):
            self.open = with_nobody_abstaining(current, told)
            return
        if current and is_of(current, told, sentence, index):
            self.open = replace(current, outcome=merged(current.outcome, told), last=index, evidence=current.reach(sentence))
            return
        if not tells_of_a_vote(told, text):
            return
        moved = self.matter.of_vote(sentence, position, index, told, self.settled)
        how = "count" if told.counted else "outcome"
        motion = Motion(sentence.span, sentence.block.item, index, index, None, None, moved.span, moved.words, told, how=how)
        self._begin(replace(motion, amends=amends))

    def _give(self, given: Sequence[Given], at: Motion) -> bool:
        """Votes for candidates: each count, and each list of names, goes to the motion that names its candidate."""
        if given:
            self._close()
            alone = by_votes_alone(given, at, [*self.done, *self.slate])
            self.done, self.slate = [*with_votes(self.done, at.item, given), *alone], with_votes(self.slate, at.item, given)
        return bool(given)

    def _settles(self, sentence: Sentence, position: int, index: int) -> bool:
        """Whether a sentence resolves, by its own words, its label ("Resolved: the fee is paid"), or as the first below "RESOLVED to:"."""
        text, block, settled = sentence.text, sentence.block, self.settled
        if settles_it(f"{block.label}: {text}" if block.label and not position else text):
            self.resolving = index if text.rstrip().endswith(":") else -1
            return True
        if block.kind is BlockKind.CLAUSE and self.resolving in (index - 1, index):
            self.resolving = index
            return True
        same = settled is not None and settled.block.item == block.item and block.section is Section.DECISION
        return same and settled is not None and not matter_words(settled.text)

    def _turn_to_candidate(self, sentence: Sentence, index: int, *, settles: bool) -> None:
        """Open again the motion that a sentence says is voted on, by its mover or whom it puts forward, where another came after it."""
        text, given = sentence.text, list(votes_for_names(sentence.text))
        if (self.slate or len(given) > 1) and self._give(given, counted_at(sentence.span, sentence.block.item, index)):
            return
        open_now = [self.open] if self.open and candidate(self.open) else []
        tells = outcome(text) is not None
        waiting, chosen = self.slate, voted_on(text, [*self.slate, *open_now], tells=settles or tells) if self.slate else None
        if chosen is None and tells:
            waiting, chosen = self.done, of_its_mover(text, self.done, sentence.block.item)
        if chosen is not None and chosen in waiting:
            waiting.remove(chosen)
            self._close()
            self.open = replace(chosen, last=index)

    def _names(self, names: dict[str, tuple[str, ...]], sentence: Sentence, index: int) -> None:
        """Members who have their votes recorded: those of the open motion, else of the last resolution."""
        current = self._current(sentence.block.item)
        if current and index - current.last <= 6:
            self.open = replace(current, named={**current.named, **names}, last=index)
            return
        moved = self.matter.of_recorded(sentence, index, self.settled)
        carried, item = Outcome(result="carried"), sentence.block.item
        self._begin(Motion(sentence.span, item, index, index, None, None, moved.span, moved.words, carried, names, "recorded"))

    def _division(self, index: int) -> bool:
        """A recorded vote in lists of names, which completes the open motion or is one of its own."""
        block = self.blocks[index]
        found = division_at(self.blocks, index)
        if found is None:
            return False
        for position, sentence in enumerate(each for each in self.sentences.get(block.order, []) if each.start < found.start):
            for moving in movings(sentence.text):  # the sentence before the lists may hold the mover
                self._moving(moving.shifted(-sentence.start), sentence, position, index)
        counts = Outcome(found.counts.get("for"), found.counts.get("against"), found.counts.get("abstain"), found.result)
        status = STATUS.match(self.blocks[index - 1].text) if index else None
        if status:
            counts = replace(counts, result="carried" if status["result"].lower() == "carried" else "lost")
        if self.suspended and (found.against_amendment or turns_to_main(self.open, None, self.blocks, index)):
            if self.open and self.open.amends and found.against_amendment and self.open.result is None:
                self.open = replace(self.open, outcome=reversed_sides(counts))
            self._close()
            self.open = self.suspended.pop(0)
        current = self._current(block.item)
        if current and not is_over(current, index) and not current.named and not (current.outcome.counted and found.printed):
            both = merged(counts, current.outcome) if found.printed else merged(current.outcome, counts)
            self.open = replace(current, outcome=replace(both, result=current.result or both.result), named=found.named, last=found.last)
        else:
            moved = self.matter.of_division(index)
            span = Span(block.passage.span(found.start).start, self.blocks[found.last].passage.span().end)
            self._begin(Motion(span, block.item, index, found.last, None, None, moved.span, moved.words, counts, found.named, "division"))
        self.skip_to = found.last
        ends = [outcome(sentence.text) for sentence in self.sentences.get(self.blocks[found.last].order, [])[-2:]]
        results = [told.result for told in ends if told and told.result and not told.counted and not status]  # "The motion was carried"
        if self.open and results:
            self.open = replace(self.open, outcome=replace(self.open.outcome, result=results[-1]))
        return True

    def _tally(self, block: Block, index: int) -> bool:
        """A count on lines of its own: "FOR 27", "AGAINST 3", "NOT VOTING 13"."""
        if (found := tally_at(self.blocks, index)) is None:
            return False
        (last, told, against_amendment), current = found, self._current(block.item)
        if against_amendment and current and current.amends and self.suspended:
            self.open = replace(current, outcome=merged(reversed_sides(told), current.outcome), last=last)
            self._close()
            current = self.open = replace(self.suspended.pop(), last=last)
        if current and not current.outcome.counted:
            self.open = replace(current, outcome=merged(told, current.outcome), last=last)
        else:
            span = Span(block.passage.span().start, self.blocks[last].passage.span().end)
            self._begin(Motion(span, block.item, index, last, None, None, None, self.matter.title(index).words, told, how="count"))
        self.skip_to = last
        return True

    def _named_below(self, block: Block, index: int) -> bool:
        """A name alone on a line below "Moved:" and "Seconded:"."""
        if moving := name_alone(block.text, self.waiting[0]) if self.waiting else None:
            self.waiting.pop(0)
            self._moving(moving, Sentence(block, 0, len(block.text)), 0, index)
        return moving is not None
