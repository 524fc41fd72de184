"""Action logs whose cells came out as lines: headings, then for each row a number, what is to be done, who, by when and its state.

A page that prints its table without rules gives its cells as paragraphs, and a cell of two lines as two. What a line holds shows by its
words: a date, a state, a person. A second column that is longer than the first pushes dates below the next row's words, so a run of dates
belongs to the last tasks before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from pipeline import patterns as re
from pipeline.extract.reading import Reading
from pipeline.facts import Action, Block, BlockKind, Section, Span
from pipeline.language.gate import gated
from pipeline.language.names import find_names
from pipeline.language.posts import find_posts

Deadline = Callable[[str], tuple[str | None, str | None]]

# the headings, one a line: what is to be done, whose it is, by when, how it stands
_TASK = gated(r"(?:^|\s)(?:actions?|tasks?)(?:\s+(?:to\s+be\s+taken|required|needed|agreed|points?))?$", re.IGNORECASE)
_OWNER = re.compile(
    r"(?:(?:person|officer)s?\s+)?responsib(?:le|ility)(?:\s+(?:person|officer))?|(?:action\s+)?owner|by\s+whom|who|lead", re.IGNORECASE
)
_DUE = re.compile(
    r"(?:to\s+be\s+completed|complete|due|deadline|timescale|timeframe|target)(?:\s+(?:by|date))?|by\s+when|when", re.IGNORECASE
)
_SET_ON = re.compile(
    r"(?:meeting\s+|action\s+)?date(?:\s+(?:of\s+meeting|raised|set|agreed|opened|added))?|(?:date\s+)?(?:raised|opened|added)|meeting",
    re.IGNORECASE,
)
_STATE = re.compile(r"status|progress|(?:closed|open)\s?/\s?(?:open|closed)", re.IGNORECASE)
_HEADING_WORDS = 8
_ROWS = 300  # blocks

_STATES = re.compile(r"(?P<done>closed|completed?|done|actioned)|open|ongoing|on-going|in\s+progress|pending|outstanding", re.IGNORECASE)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?"
_DAY = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\.?\s+(?:\d{{4}}|\d\d-?\d\d)|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}")
_FRAGMENT = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)?|{_MONTH}|(?:19|20)\d\d|{_MONTH}\s+(?:19|20)\d\d")
_NUMBER = re.compile(r"\d{1,3}\s?[.)]")
_DASH = re.compile(r"[-–—•]")
# "Ann", "Hill/Tom", "Mrs Ann Hill": a line of an owner's cell
_NAME_LINE = re.compile(r"[A-Z][\w’'.-]*(?:(?:\s+|\s?/\s?)[A-Z][\w’'.-]*){0,4}/?")
_TO_BE = re.compile(r"to\s+be\b", re.IGNORECASE)
# what ends the table: "Moved: ...", "CARRIED", a title in capitals
_AFTER = re.compile(r"(?:moved|seconded|carried|the\s+meeting\s+closed)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Task:
    """A row as far as it is read; `inherits` tells a point below another task, which has its owner."""

    first: Block
    start: int
    inherits: _Task | None = None
    last: Block | None = None
    words: list[str] = field(default_factory=list)
    owner: str | None = None
    due: str | None = None
    state: str | None = None

    @property
    def text(self) -> str:
        return " ".join(self.words)

    @property
    def is_done(self) -> bool:
        state = self.state or (self.inherits.state if self.inherits else None)
        return bool(state and (match := _STATES.fullmatch(state)) and match["done"])


def find(reading: Reading, deadline: Deadline, due: Deadline) -> Iterator[Action]:
    """The tasks of such logs that are not done, in order; `deadline` reads the deadline in a text, `due` a cell of dates."""
    end = 0
    for index in range(len(reading.blocks)):
        begin = _headings(reading.blocks, index) if index >= end else None
        if begin is not None:
            dated = index > 0 and _SET_ON.fullmatch(reading.blocks[index - 1].text.strip(" :")) is not None
            table = _Table(reading.blocks, begin, dated=dated)
            end = table.index
            yield from (_action(task, deadline, due) for task in table.tasks if _is_row(task))


def _headings(blocks: Sequence[Block], index: int) -> int | None:
    """Where the rows begin if headings of a log stand at `index`; None where they do not."""
    if not _TASK.search(blocks[index].text) or len(blocks[index].text.split()) > _HEADING_WORDS:
        return None
    owner = other = False
    for position in range(index + 1, min(index + 5, len(blocks))):
        words = blocks[position].text.strip(" :")
        is_owner, is_other = bool(_OWNER.fullmatch(words)), bool(_DUE.fullmatch(words) or _STATE.fullmatch(words))
        if not (is_owner or is_other):
            return position if owner and other else None
        owner, other = owner or is_owner, other or is_other
    return index + 5 if owner and other else None


class _Table:
    """One pass over the lines below the headings; of a `dated` table each row opens with the day on which its task was set."""

    def __init__(self, blocks: Sequence[Block], begin: int, *, dated: bool = False) -> None:
        self.blocks = blocks
        self.dated = dated
        self.index = begin
        self.tasks: list[_Task] = []
        self.waiting: list[_Task] = []  # tasks since the last run of dates
        self.dates: list[str] = []
        self.states: list[str] = []
        self.marked = True  # the next words open a row
        self.point = False  # the next words open a point below the task before
        self.aside = False  # "To be included in the plan" below a task: where it stands, no task
        self.owned = False  # the last task has its owner, so more words are another's
        while self.index < min(len(blocks), begin + _ROWS):
            owner, taken = self._owner()
            if not owner and self._ends(blocks[self.index]):
                break
            if owner:
                self._own(owner)
            else:
                self._line(blocks[self.index])
            self.index += taken
        self._settle()

    @staticmethod
    def _ends(block: Block) -> bool:
        if block.kind in (BlockKind.ITEM, BlockKind.ROW) or (block.kind is BlockKind.LABEL and block.section is Section.DECISION):
            return True
        return bool(_AFTER.match(block.text)) or (block.text.isupper() and len(block.text.split()) > 2)

    def _line(self, block: Block) -> None:
        text = block.text.strip()
        if block.kind is BlockKind.CLAUSE and block.label:
            self._mark(block.label)
        if _DASH.fullmatch(text) or _NUMBER.fullmatch(text):
            self._mark(text)
            return
        if self.marked and (day := _DAY.match(text)):  # when it was entered
            text = text[day.end() :].strip()
        if _STATES.fullmatch(text):
            self.states.append(text)
            self.aside = False
        elif _DAY.fullmatch(text) and self.dated and (not self.tasks or self.states or self.dates):
            self._settle()
            self.marked = True
        elif _DAY.fullmatch(text):
            self.dates.append(text)
            self.aside = False
        elif text and not _FRAGMENT.fullmatch(text):
            self._words(block, text)

    def _mark(self, mark: str) -> None:
        self.point = bool(_DASH.fullmatch(mark.strip()))
        self.marked = not self.point
        self.aside = False

    def _words(self, block: Block, text: str) -> None:
        self.aside = self.aside or (self.point and bool(_TO_BE.match(text)))
        if self.aside:
            return
        settles = bool(self.dates or self.states)
        self._settle()
        if settles or self.marked or self.point or self.owned or not self.tasks:
            above = (
                next((task for task in reversed(self.tasks) if task.inherits is None and len(task.text.split()) > 1), None)
                if self.point
                else None
            )
            task = _Task(block, block.text.index(text), above)
            self.tasks.append(task)
            self.waiting.append(task)
        self.tasks[-1].words.append(text)
        self.tasks[-1].last = block
        self.marked = self.point = self.owned = False

    def _own(self, owner: str) -> None:
        if self.tasks:
            self.tasks[-1].owner = owner
            self.owned = True

    def _settle(self) -> None:
        """Give a run of dates and states to the last tasks before it."""
        for task, due in zip(reversed(self.waiting), reversed(self.dates), strict=False):
            task.due = due
        for task, state in zip(reversed(self.waiting), reversed(self.states), strict=False):
            task.state = state
        if self.dates or self.states:
            self.waiting, self.dates, self.states = [], [], []

    def _owner(self) -> tuple[str | None, int]:
        """The owner's cell that begins here, over up to four lines, with how many lines it takes; (None, 1) where none does."""
        for taken in range(4, 0, -1):
            lines = [block.text.strip() for block in self.blocks[self.index : self.index + taken]]
            if len(lines) == taken and all(_NAME_LINE.fullmatch(line) for line in lines):
                words = re.sub(r"\s?/\s?", "/", " ".join(lines))
                if self.tasks and not self.marked and all(self._is_person(part, self.index + taken) for part in words.split("/")):
                    return words, taken
        return None, 1

    def _is_person(self, words: str, after: int) -> bool:
        """A name or post; or what looks like one and has a date, a state or a mark below it."""
        if any(_STATES.fullmatch(word) for word in words.split()):
            return False
        named = [(match.start, match.end) for match in find_names(words)] + [(match.start, match.end) for match in find_posts(words)]
        if (0, len(words)) in named:
            return True
        below = self.blocks[after].text.strip() if after < len(self.blocks) else ""
        if not any(of.fullmatch(below) for of in (_DAY, _STATES, _DASH, _NUMBER)) or _FRAGMENT.match(words):
            return False
        return bool(re.fullmatch(r"[A-Z]{2,4}|[A-Z][a-z’'-]+\s[A-Z][\w’'-]+", words))


def _is_row(task: _Task) -> bool:
    """A task has words of its own and an owner or a date, and is not done."""
    owner = task.owner or (task.inherits.owner if task.inherits else None)
    return bool(len(task.text.split()) > 1 and (owner or task.due) and not task.is_done)


def _action(task: _Task, deadline: Deadline, due_of: Deadline) -> Action:
    due, due_text = due_of(task.due) if task.due else deadline(task.text) if task.inherits else (None, None)
    start = task.first.passage.span(task.start, len(task.first.text)).start
    last = task.last or task.first
    return Action(
        owner=task.owner or (task.inherits.owner if task.inherits else None),
        due=due,
        due_text=due_text or task.due,
        evidence=Span(start, last.passage.span().end),
        item=task.first.item,
        rule="actions.log",
        confidence=0.7,
    )
