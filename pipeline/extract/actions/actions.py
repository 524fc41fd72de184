"""Actions: what a person, a post or a body is to do after the meeting, with whom and by when.

Read from the Action column beside a paragraph, from lines "Action: ...", from action logs (see `action_lines`) and from the sentences
of minutes (see `promises`). One row a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from pipeline import patterns as re
from pipeline.extract.actions import lines as action_lines
from pipeline.extract.actions.bare_orders import TO_DO_IT
from pipeline.extract.actions.course_of_things import is_course_of_things
from pipeline.extract.actions.deadlines import deadline
from pipeline.extract.actions.frames import ANSWERED, Motion, is_answered_next, is_done_since, is_of_another_meeting, is_quoted
from pipeline.extract.actions.in_capitals import tasks_in_capitals
from pipeline.extract.actions.likely import weigh
from pipeline.extract.actions.margins import NO_NEWS, beside, is_told_apart, owner_in_margin
from pipeline.extract.actions.order_of_meeting import is_in_adjournment
from pipeline.extract.actions.owners_behind import (
    ANSWER,
    ASKED,
    LEFT_WITH,
    TO_ACTION,
    TO_CHECK,
    dashed_points,
    initials_at_end,
    is_half,
    may_take_up,
)
from pipeline.extract.actions.promises import SURE, Promise, is_spoken_to, may_promise, promises
from pipeline.extract.actions.request_checks import TO_BE_MADE
from pipeline.extract.agents import AGENT, PRONOUN, Known, Masked, known_people, mask
from pipeline.extract.dates import Context, context_of
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.votes.lines import carried_below
from pipeline.facts import Action, Block, BlockKind, MeetingKind, Section, Span
from pipeline.language.judge import Judge, judge

_NO_PROSE = (MeetingKind.REPORT_COVER, MeetingKind.PERFORMANCE_REPORT, MeetingKind.RISK_REGISTER)
# no "That the fee be raised" or "(b) to note it", which is what the report asks
_TALK_BELOW = re.compile(
    r"\W*(?!(?i:\(?\w{1,3}\)\s*)?(?i:to|that|and|(?:instruct|request|direct|ask|delegate|authorise|agree|note|receive|approve|endorse)s?)\b)[A-Z]"
)
_NOT_READ = (Section.DOCUMENTS, Section.PURPOSE, Section.REASONS, Section.RECOMMENDATION)

_LEAST_TOLD = 4  # words of a sentence that tells a task by itself


def find(reading: Reading, context: Context | None = None, known: Known | None = None) -> tuple[Action, ...]:
    """The actions of a paper in the order of the text; reports and registers have them only in logs and "Action:" lines.

    `context` is what the paper's dates are read by and `known` who was there, where they are made already.
    """
    return find_weighed(reading, judge(), context, known)


def find_weighed(reading: Reading, model: Judge | None, context: Context | None = None, known: Known | None = None) -> tuple[Action, ...]:
    """`find` with this model to weigh what the wordings say, by the rules alone where it is None."""
    search = _Search(reading, context, known)
    found = [*weigh(reading, search.known, search.prose(), model), *action_lines.find(reading, search.deadline, search.due)]
    return tuple(_once(sorted(found, key=lambda action: (action.evidence, -action.confidence))))


class _Search:
    def __init__(self, reading: Reading, context: Context | None, known: Known | None) -> None:
        self.reading = reading
        self.context: Context = context or context_of(reading.segmented)
        self.meeting = date.fromisoformat(reading.meeting.date) if reading.meeting.date else None
        self.is_minutes = reading.meeting.kind in (MeetingKind.MINUTES, MeetingKind.AGENDA_ITEM, MeetingKind.AGENDA)
        self.is_small = reading.is_small
        self.known: Known = known or known_people(reading.blocks)

    def deadline(self, text: str, start: int = 0) -> tuple[str | None, str | None]:
        return deadline(text, start, self.context, self.meeting)

    def due(self, cell: str) -> tuple[str | None, str | None]:
        """The date of a log's cell, which may be past by the day of the meeting."""
        return deadline(cell, 0, self.context, None)

    def prose(self) -> list[Action]:
        if self.reading.meeting.kind in _NO_PROSE or self.reading.is_agenda:
            return []
        out: list[Action] = []
        sentences = self.reading.by_block
        written = False
        item = None
        motion = Motion()
        carried = False  # whether recommendations are carried on the spot, so that they are orders
        for index, block in enumerate(self.reading.blocks):
            if block.kind is BlockKind.LABEL or block.item != item:
                carried = block.section is Section.RECOMMENDATION and carried_below(self.reading.blocks, index)
            if _REPLY.match(block.text):
                written = True
            elif block.item != item or _TALK.match(block.text):
                written = False
            item = block.item
            motion.enter(block)
            below = self.reading.blocks[index + 1].text[:80] if index + 1 < len(self.reading.blocks) else ""
            if self._is_read(block) or (carried and block.kind is BlockKind.CLAUSE):
                out.extend(self._block(block, sentences.get(block.order, []), motion, below, written=written))
        return out

    def _is_read(self, block: Block) -> bool:
        if block.section in _NOT_READ and not self._is_talk(block.text):
            return False
        if block.section is Section.ATTENDANCE and len(block.text.split()) < 12:
            return False
        if block.label and block.label.lower().startswith("action"):  # `action_lines` reads it
            return False
        if block.kind is BlockKind.TITLE:  # prose that was set as a heading
            return len(block.text.split()) > 12
        if block.kind is BlockKind.FIELD:  # what runs on behind one: "Car park: NP will ask for a price"
            return len(block.text.split()) > 4 and block.section is Section.MINUTES
        return block.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE)

    def _is_talk(self, text: str) -> bool:
        """Whether a paragraph below "Purpose" or "Recommendation" tells of the talk at the meeting, which minutes print there as well."""
        minutes = self.reading.meeting.kind is MeetingKind.MINUTES
        return minutes and _TALK_BELOW.match(text) is not None and ("”" not in text or "“" in text)

    def _block(self, block: Block, sentences: list[Sentence], motion: Motion, below: str, *, written: bool) -> list[Action]:
        """The tasks of a block, with the block `below` it; of a `written` reply those alone that somebody takes on."""
        apart = self.is_minutes and block.item is not None
        margin = owner_in_margin(block) if apart else None
        behind = initials_at_end(block.text, self.known) if apart else None
        small = self.is_small and not (margin or behind)
        passed: list[int] = []  # the places of the sentences before, one of which may name whom "he" means
        out: list[Action] = []
        told_apart = [*dashed_points(block.text), *tasks_in_capitals(block.text)] if self.is_minutes else []
        for start, end, who in told_apart:
            due, due_text = self.deadline(block.text[start:end])
            span = block.passage.span(start, end)
            out.append(Action(owner=who, due=due, due_text=due_text, evidence=span, item=block.item, rule="actions.dashed", confidence=0.8))
        for position, sentence in enumerate(sentences):
            if any(start < sentence.end and sentence.start < end for start, end, _ in told_apart):
                continue
            if motion.holds(sentence.text):
                continue
            takes_up = position > 0 and (may_take_up(sentence.text) or (self.is_small and TO_DO_IT.fullmatch(sentence.text) is not None))
            if not (takes_up or may_promise(sentence.text, small=small)):  # nearly none need be masked to know it
                passed.append(position)
                continue
            if self._is_apart(sentences, position, below):
                continue
            masked = mask(sentence.text, self.known)
            before = sentences[position - 1]
            told_before = bool(out) and out[-1].evidence.end > before.span.start
            if takes_up and (taken := self._takes_up(masked, before.text, alone=bool(margin or behind or told_before))) is not None:
                if (
                    len(before.text.split()) < _LEAST_TOLD and position > 1 and not told_before
                ):  # "... £50 offered. Agreed to accept. NP Action."
                    before = sentences[position - 2]
                self._hand_out(taken or None, sentence, before, out, told_alone=bool(taken) and not is_half(masked.mask))
                continue
            told = [found for found in promises(masked, small=small) if self.is_minutes or found.rule in SURE]
            told = [found for found in told if found.rule != "actions.body" or self._is_own_errand(masked, found)]
            if told and is_of_another_meeting(block.text[: sentence.start]):
                told = [found for found in told if found.rule not in (*_PLANNED, "actions.own")]
            if told and told[0].rule == "actions.wanted" and self._is_answered(told[0], sentence, _after(sentences, position, below)):
                continue
            if told and is_done_since(sentence.text, _after(sentences, position, below)):
                continue
            if written:
                told = [found for found in told if found.rule not in _PLANNED]
            previous = partial(self._named_before, sentences, tuple(passed), below)
            course = partial(is_course_of_things, small=self.is_small)
            made = [self._action(sentence, masked, found, previous, margin, behind, several=len(told) > 1) for found in told]
            out.extend(action for action in made if margin or behind or not course(action.rule, action.owner, sentence.text))
            passed.append(position)
        margin = margin or behind
        if margin and not out and sentences:
            sentence = beside(block, sentences)
            due, due_text = self.deadline(sentence.text)
            span = sentence.span
            if not re.search(r"[A-Za-z]{2}", sentence.text) or NO_NEWS.search(sentence.text):  # a bullet beside which the column stands
                return out
            if len(sentence.text.split()) < 4 and sentence is not sentences[0]:  # "... new windows. Supported."
                span = Span(sentences[sentences.index(sentence) - 1].span.start, span.end)
            out.append(
                Action(owner=margin, due=due, due_text=due_text, evidence=span, item=block.item, rule="actions.margin", confidence=0.8)
            )
        return out

    def _is_apart(self, sentences: list[Sentence], place: int, below: str) -> bool:
        """Whether a sentence of a block is answered in the next words, stands in a quotation, or is of an adjournment."""
        sentence = sentences[place]
        return (
            ANSWERED.match(_after(sentences, place, below)) is not None
            or is_in_adjournment(sentences[place - 1].text if place else "", sentence.text)
            or is_quoted(sentence.block.text[: sentence.start], mask(sentence.text, self.known).mask)
        )

    def _is_answered(self, found: Promise, sentence: Sentence, after: str) -> bool:
        """Whether what was requested of nobody by name and for no day is told in the next words."""
        if found.owner is not None or TO_BE_MADE.search(sentence.text, found.start):
            return False
        return is_answered_next(after) and self.deadline(sentence.text, found.start) == (None, None)

    def _named_before(self, sentences: list[Sentence], passed: Sequence[int], below: str) -> Masked | None:
        """The last of the sentences before that names somebody and does not open with "he" itself."""
        for place in reversed(passed):
            masked = mask(sentences[place].text, self.known)
            if AGENT in masked.mask and not _OPENS_WITH_PRONOUN.match(masked.mask) and not self._is_apart(sentences, place, below):
                return masked
        return None

    def _takes_up(self, masked: Masked, before: str, *, alone: bool) -> str | None:
        """Who takes up what the sentence before told, "" where that is not said; None where a sentence does no such thing.

        `alone` says that "Clerk to check." is a row of its own, as the sentence before is one or a column stands beside it.
        """
        if not alone and (check := TO_CHECK.fullmatch(masked.mask)):
            return masked.printed(*check.span("agent"))
        if to_action := TO_ACTION.fullmatch(masked.mask):
            return masked.printed(*to_action.span("agent"))
        answer = ANSWER.fullmatch(masked.mask)
        if answer and (ASKED.search(before) or LEFT_WITH.search(masked.text)):
            return masked.printed(*answer.span("agent" if answer["agent"] else "by"))
        return "" if self.is_small and TO_DO_IT.fullmatch(masked.text) else None

    def _is_own_errand(self, masked: Masked, found: Promise) -> bool:
        """Whether "the Council will" hands the body an errand: a parish council's does; of a larger one it tells a service's plan."""
        printed = masked.printed(*found.owner) if found.owner else ""
        if not printed.endswith("Council") or re.search(
            r"(?<!\bare\s)(?<!\bis\s)(?<!\bbe\s)(?<!\bbeen\s)\b(?:agreed|resolved|decided|requested|asked)\b", masked.text[: found.start]
        ):
            return True
        if _WRITES.match(masked.text, found.start) and not _CONDITION.search(masked.text):
            return True
        named = f"{self.reading.meeting.organization or ''} {printed}"
        return self.reading.meeting.organization is None or re.search(r"\b(?:parish|town|community)\b", named.lower()) is not None

    def _hand_out(self, owner: str | None, sentence: Sentence, before: Sentence, out: list[Action], *, told_alone: bool) -> None:
        """ "Clerk to action.", "Ms Orr agreed to this." hand out what the sentence before them tells, maybe read as a task already.

        `told_alone` says that the second is the task by itself ("The gate is broken. Clerk to check."), where an answer ("Ms Orr agreed to
        this.") is half of one.
        """
        if out and out[-1].evidence.end > before.span.start:
            out[-1] = replace(out[-1], owner=out[-1].owner or owner)
            return
        due, due_text = self.deadline((sentence if told_alone else before).text)
        head = re.match(r"[\s*•–-]*", sentence.text)
        span = sentence.part(head.end() if head else 0, len(sentence.text)) if told_alone else Span(before.span.start, sentence.span.end)
        item = sentence.block.item
        out.append(Action(owner=owner, due=due, due_text=due_text, evidence=span, item=item, rule="actions.taken_up", confidence=0.8))

    def _action(
        self,
        sentence: Sentence,
        masked: Masked,
        found: Promise,
        previous: Callable[[], Masked | None],
        margin: str | None,
        behind: str | None = None,
        *,
        several: bool = False,
    ) -> Action:
        owner = margin
        printed = masked.printed(*found.owner) if found.owner else None
        if printed and (owner is None or is_told_apart(printed, owner, sentence.text)):
            owner = printed
        elif owner is None and found.pronoun:
            owner = self._meant(masked, found, previous)
        owner = owner or behind
        told, begin = sentence.text[: found.end], found.start
        takes_on = _TAKES_ON.search(told) if found.rule == "actions.undertook" else None
        if takes_on:
            begin = takes_on.start()
            told = " " * begin + told[begin:]
        due, due_text = self.deadline(told, begin)
        start = max(_clause_start(sentence.text, found.start), found.start if several else 0)
        return Action(
            owner=_plain(owner),
            due=due,
            due_text=due_text,
            evidence=sentence.part(start, found.end),
            item=sentence.block.item,
            rule=found.rule,
            confidence=found.confidence,
        )

    @staticmethod
    def _meant(masked: Masked, found: Promise, previous: Callable[[], Masked | None]) -> str | None:
        """Whom "he" or a verb with no subject means; nobody where the words before tell who moved a motion."""
        before = masked.mask[: found.start]
        if re.search(r"\b(?:proposed|seconded|proposal|motion)\b", before, re.IGNORECASE):
            return None
        if re.match("[Tt]hey", masked.text[found.start :].lstrip()):  # of several, or of a firm: nobody says who
            return None
        opens = re.match(rf"[\s\d.()•–-]*{PRONOUN}", masked.mask) or _WISH.search(masked.text[found.start : found.end][:80])
        own = None if opens else _antecedent(masked, found.start)
        told = None if own else previous()
        return _antecedent(told, len(told.mask)) if told else own


def _after(sentences: list[Sentence], place: int, below: str) -> str:
    """What stands behind a sentence of a block: the next, or the block `below`."""
    return sentences[place + 1].text if place + 1 < len(sentences) else below


# "said that the works would begin in March |and undertook| to ask": a day before the verb is that of something else
_TAKES_ON = re.compile(r"\b(?:and|but|so)\s+(?:\w+\s+)?(?:undertook|agreed|promised|offered|volunteered)\b", re.IGNORECASE)
# wordings that tell a plan where a written reply uses them, as they name nobody: "will be presented in spring", "is to be completed"
_PLANNED = ("actions.be_done", "actions.to_be", "actions.programme")
# "REPLY: The road will be resurfaced next year": how a councillor's question was answered in writing,
_REPLY = re.compile(r"REPLY\s*(?::|$)")
# until the members speak: "Councillor Byrne asked", "Proposed by"
_TALK = re.compile(
    r"(?:councillors?|cllrs?\.?|an\s+cathaoirleach|the\s+(?:cathaoirleach|mayor|members|meeting|council)|members|proposed|seconded|"
    r"(?:a\s+)?discussion|following)\b",
    re.IGNORECASE,
)


def _antecedent(masked: Masked, end: int) -> str | None:
    """The agent that "he" or "and agreed" means: the first of the words before, as a sentence's subject stands first."""
    for match in _AGENT_RUN.finditer(masked.mask, 0, end):
        if not is_spoken_to(masked.mask, match.start()) and not masked.text.startswith(("a ", "an "), match.start()):
            return masked.printed(*match.span())
    return None


_AGENT_RUN = re.compile(f"{AGENT}+")
# "He added that the contractor is good": "he" of the next sentence is the same one
_OPENS_WITH_PRONOUN = re.compile(rf"\W*(?:[A-Z][a-z]+,\s+)?{PRONOUN}")


# "The Council will write to the Minister again": a letter or a call is an errand of a larger body too
_WRITES = re.compile(
    r"[Tt]he\s+Council\s+(?:would|will)\s+(?:also\s+|now\s+|again\s+|then\s+)?"
    r"(?:write|contact|arrange\s+(?:for\b|to\s+(?:write|contact|meet|inspect|discuss|carry\s+out)\b))"
)
_CONDITION = re.compile(r"\b(?:if|should|once|subject\s+to|in\s+the\s+event)\b", re.IGNORECASE)


_LEAST_WORDS = 5  # "Survey listed, still ongoing – NP will chase": so few tell no matter without what stands before them


def _clause_start(text: str, found: int) -> int:
    """Where the clause of a task begins: after a semicolon, or after the heading of a point ("Hedges – NP would")."""
    begin = 0
    for match in re.finditer(r";\s+|\s[–—]\s+", text[:found]):
        begin = match.end()
    return begin if len(text[begin:].split()) >= _LEAST_WORDS else 0


# "the Chair requested that she": another than the one who asks
_WISH = re.compile(r"\b(?:requested|asked|suggested)\s+(?:that\s+)?(?:he|she|they)\b")
_LEAD = re.compile(r"(?:Meanwhile|However|Also|Then|Therefore|Subsequently|Afterwards),?\s+")  # "Meanwhile JS"
_ASIDE = re.compile(r"\s*\([^()]*\)?$")


def _plain(owner: str | None) -> str | None:
    """An owner without the post in brackets after a name; "the" is kept as printed."""
    if not owner:
        return None
    return _LEAD.sub("", _ASIDE.sub("", owner).strip(" ,;:–-(")) or None


def _once(found: list[Action]) -> list[Action]:
    """One row a sentence: of two that overlap the surer, with what the other knows of owner and date."""
    out: list[Action] = []
    for action in found:
        if out and action.evidence.start < out[-1].evidence.end:
            out[-1] = _merged(out[-1], action)
            continue
        out.append(action)
    return out


def _merged(first: Action, second: Action) -> Action:
    sure, other = (first, second) if first.confidence >= second.confidence else (second, first)
    told = next((action for action in (sure, other) if action.rule == "actions.log"), sure)  # a log has columns for who and when
    other = second if told is first else first
    return replace(told, owner=told.owner or other.owner, due=told.due or other.due, due_text=told.due_text or other.due_text)
