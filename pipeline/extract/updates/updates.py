"""What a paper reports of actions agreed earlier: "The savings tracker had at last been circulated", a row of a log marked "Complete".

A sentence that merely tells that something was done is none. It is one under a heading that follows up ("Matters arising", see
`following_up`), or where its own words answer an earlier action ("promised for this meeting", "as agreed at the last meeting"). One
row a sentence.
"""

from __future__ import annotations

from datetime import date

from pipeline import patterns as re
from pipeline.extract.actions.deadlines import deadline
from pipeline.extract.agents import Known, known_people, mask
from pipeline.extract.dates import Context, context_of
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.updates import logs as update_logs
from pipeline.extract.updates.doers import doer_of, in_margin
from pipeline.extract.updates.following_up import following_up
from pipeline.extract.updates.matter import Place, matter_of
from pipeline.extract.updates.wordings import OVERDUE, PUT_OFF, Report, report
from pipeline.facts import ActionUpdate, Block, BlockKind, MeetingKind, Section
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import either, gated

_MINUTES = (MeetingKind.MINUTES, MeetingKind.AGENDA_ITEM)
_NOT_READ = (Section.DOCUMENTS, Section.PURPOSE, Section.REASONS, Section.RECOMMENDATION, Section.DECISION, Section.ATTENDANCE)

_BODY = r"(?:(?:the\s+)?(?:committee|council|board|panel|commission|authority|forum|group|members|councillors|chair(?:man)?)|it|they)"
_BEFORE = rf"(?:last|previous|(?:{MONTH_NAMES}))"
# "as agreed at the last meeting", "promised for this meeting", "twice postponed", "had at last been", "a fortnight late"
_ANSWERS = either(
    rf"\bas\s+(?:agreed|requested|promised|asked|instructed|undertaken)\s+(?:at|by|in)\s+(?:the|our|its)\s+{_BEFORE}|\bas\s+promised",
    rf"\b(?:agreed|requested|asked\s+for|promised|undertaken|set)\s+(?:at|in)\s+(?:the|our|its)\s+(?:{_BEFORE})(?:\s+meeting)?",
    r"\bpromised\s+(?:for|by|in|at|on|twice|since|within)\b",
    r"\b(?:(?:twice|again|previously)\s+(?:promised|postponed|put\s+off|deferred)|again\s+been\s+(?:put\s+off|postponed|deferred))",
    r"\b(?:had|has|have)\s+(?:at\s+(?:long\s+)?last|finally)\s+been",
    r"\b(?:a\s+(?:day|week|fortnight|month|year)|\w+\s+(?:days|weeks|months))\s+late\b",
    r"\b(?:which|that)\s+(?:had|has)\s+been\s+(?:due\s+(?:on|by|in)|promised|requested|asked\s+for)",
    r"\bexpected\s+in\s+\w+,\s+(?:will|would)\s+now",
    rf"\b(?:which|that)\s+{_BODY}\s+(?:had|has)\s+(?:previously\s+)?(?:asked\s+for|requested|ordered|commissioned|called\s+for)",
    r"\b(?:will|would)\s+now\s+(?:come|go|report|be\s+(?:brought|presented|reported|submitted|held|made|ready))\b",
    flags=re.IGNORECASE,
)
# "confirmed that the letter had been sent": what was sent to somebody on a body's behalf
_CONFIRMED = gated(
    r"(?<!\bhas\s)(?<!\bhave\s)(?<!\bhad\s)\bconfirmed\s+that\s+(?:the|his|her|their)\s+[^,;.]{3,90}?\s(?:had|has|have)\s+(?:now\s+|since\s+)?been\s+(?:sent|circulated|issued|submitted|forwarded|shared)\b",
    re.IGNORECASE,
)
# "he told me that the drain had been cleared": a letter or a report that is read out
_FIRST_PERSON = re.compile(r"\b(?:me|I|my|myself)\b")
# the old date: "promised for 30 September", "which had been due on 31 March"
_OLD_DATE = re.compile(r"(?<!now\s)\b(?:promised|due|expected)\s+(?:for|by|in|on|at)\s+[^,.;]*")
# the new date in the sentence after: "She gave a new date of 20 December"
_NEW_DATE = gated(
    r"\bnew\s+date\b|\bnow\s+(?:expected|due|promised|to\s+be)\b"
    r"|\b(?:would|will)\s+(?:now\s+)?(?:come|bring|be\s+(?:brought|circulated|ready|held|presented))\b",
    re.IGNORECASE,
)


def find(reading: Reading, context: Context | None = None, known: Known | None = None) -> tuple[ActionUpdate, ...]:
    """The updates of a paper in the order of the text.

    `context` is what its dates are read by and `known` who was there, where they are made already.
    """
    search = _Search(reading, context, known)
    found = [*update_logs.find(reading, search.places, search.due), *search.prose()]
    return tuple(_once(found))


class _Search:
    def __init__(self, reading: Reading, context: Context | None, known: Known | None) -> None:
        self.reading = reading
        self.context: Context = context or context_of(reading.segmented)
        self.meeting = date.fromisoformat(reading.meeting.date) if reading.meeting.date else None
        self.places = following_up(reading.blocks)
        self.known: Known = known or known_people(reading.blocks)

    def due(self, cell: str) -> tuple[str | None, str | None]:
        """The date of a log's cell, which may be past by the day of the meeting."""
        return deadline(cell, 0, self.context, None)

    def prose(self) -> list[ActionUpdate]:
        if self.reading.meeting.kind not in _MINUTES:
            return []
        out: list[ActionUpdate] = []
        sentences = list(self.reading.sentences)
        for place, sentence in enumerate(sentences):
            after = sentences[place + 1] if place + 1 < len(sentences) and sentences[place + 1].block is sentence.block else None
            if _is_read(sentence.block) and (update := self._update(sentence, after)):
                out.append(update)
        return out

    def _update(self, sentence: Sentence, after: Sentence | None) -> ActionUpdate | None:
        follows = sentence.block.order in self.places
        answers = bool(_ANSWERS.search(sentence.text) or _CONFIRMED.search(sentence.text))
        if not (follows or answers):
            return None
        if _FIRST_PERSON.search(sentence.text):
            return None
        masked = mask(sentence.text, self.known)
        told = report(masked.mask, answers=answers)
        if told is None:
            return None
        matter = matter_of(masked, told, self._place(sentence))
        if matter is None:
            return None
        due, due_text = self._date(sentence, told, after)
        return ActionUpdate(
            status=told.wording.status,
            matter=matter,
            owner=doer_of(masked, told) or in_margin(sentence.block, sentence.span, told.wording.status),
            due=due,
            due_text=due_text,
            evidence=sentence.span,
            item=sentence.block.item,
            rule="action_updates.follow_up" if follows else "action_updates.answer",
            confidence=round(told.wording.confidence + (0.1 if answers else 0), 2),
        )

    def _place(self, sentence: Sentence) -> Place:
        block = sentence.block
        first = self.reading.by_block[block.order][0]
        above = mask(first.text, self.known) if first != sentence else None
        return Place(block.text, above, sentence.start, block.kind is BlockKind.CLAUSE, self._title(block))

    def _title(self, block: Block) -> str | None:
        return next((item.title for item in self.reading.items if item.order == block.item), None)

    def _date(self, sentence: Sentence, told: Report, after: Sentence | None) -> tuple[str | None, str | None]:
        """The new date of what is put off or late; of nothing else."""
        if told.wording.status not in (PUT_OFF, OVERDUE):
            return None, None
        if after is not None and (new := _NEW_DATE.search(after.text)):
            found = deadline(after.text[new.end() :].removeprefix(" of"), 0, self.context, self.meeting)
            if found != (None, None):
                return found
        return deadline(_OLD_DATE.sub(" ", sentence.text[told.start :]), 0, self.context, self.meeting)


def _is_read(block: Block) -> bool:
    return block.section not in _NOT_READ and block.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE)


def _once(found: list[ActionUpdate]) -> list[ActionUpdate]:
    """In the order of the text; of two that overlap the surer."""
    out: list[ActionUpdate] = []
    for update in sorted(found, key=lambda update: (update.evidence, -update.confidence)):
        if out and update.evidence.start < out[-1].evidence.end:
            out[-1] = max(out[-1], update, key=lambda each: each.confidence)
            continue
        out.append(update)
    return out
