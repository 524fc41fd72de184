"""What stands around a sentence and makes its tasks another's words or an old story.

Quotations, the words of a motion, news of another body's meeting, an answer in the next words.
"""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.agents import AGENT, PRONOUN
from pipeline.facts import Block, BlockKind

# what a motion or an order opens with inside its quotation marks: "“That this Council write", "“To ask the Clerk"
_ORDERS = re.compile(r"[“\"]\s*(?:\d+\.\s*)?(?:That|that|To|to|I)\b")
# "“Cllr Reed requested that it be changed”": how minutes tell it
_TOLD = re.compile(
    rf"\W*“\W*[{AGENT}{PRONOUN}]+\s+(?:requested|asked|proposed|suggested|said|stated|agreed|undertook|confirmed|advised|noted)\b"
)


_FAR = 400  # characters: a mark that a scan has lost leaves no paper quoted to its end
_LEAST_BEHIND = 3  # words: "... will pay for it.” - the Clerk to ask"


def is_quoted(before: str, mask: str) -> bool:
    """Whether a sentence, with `before` in front of it in its block, stands inside another's words or quotes earlier minutes."""
    if _TOLD.match(mask):
        return True
    opened = before.rfind("“", max(0, len(before) - _FAR))
    if len(mask[mask.find("”") :].split()) > _LEAST_BEHIND and "”" in mask:
        return False
    return opened >= 0 and "”" not in before[opened:] and _ORDERS.match(before, opened) is None


# "I will move at the next meeting that the town", with what a scan makes of the "I"
_MOVES = re.compile(r"[“\"'\s•*]*[I!l1|]\s+(?:will|wish\s+to|shall)\s+(?:move|propose|ask)\b")
# who speaks of a motion after its words: "Councillor Byrne", "The motion was agreed", "On the proposal of"
_AFTER_MOTION = re.compile(
    r"[\W\d]*(?:councillors?|cllrs?|cmhlr|an\s+cathaoirleach|the\s+(?:motion|cathaoirleach|mayor|members|meeting|chair\w*|director|chief)|members|proposed|seconded|reply|response|in\s+(?:reply|response|proposing)"
    r"|on\s+the\s+proposal|it\s+was\s+(?:agreed|proposed|resolved)|this\s+was|following|(?:a\s+)?discussion)\b",
    re.IGNORECASE,
)


class Motion:
    """Which sentences of a paper, asked in their order, are the words of a member's notice of motion."""

    def __init__(self) -> None:
        self._moves = False
        self._goes_on = False
        self._item: int | None = None

    def enter(self, block: Block) -> None:
        """Begin a block: a motion goes on in its clauses, and behind a colon or a comma."""
        if block.item != self._item or not (block.kind is BlockKind.CLAUSE or self._goes_on):
            self._moves = False
        self._item = block.item
        self._goes_on = block.text.rstrip()[-1:] in (":", ";", ",")

    def holds(self, text: str) -> bool:
        """Whether a sentence is its words."""
        if _MOVES.match(text):
            self._moves = True
        elif self._moves and _AFTER_MOTION.match(text):
            self._moves = False
        return self._moves


# "reported on the last safety meeting attended", "gave a report of the meeting of the Rivers Trust"
_OTHER_MEETING = re.compile(
    r"\b(?:report(?:ed)?|update)\s+(?:on|of|from)\s+(?:the|a|his|her|their)\s+(?:last\s+|latest\s+|recent\s+)?(?:[\w’'-]+\s+){0,3}?meetings?\s+(?:\w+\s+)?(?:attended|of\s+the)\b"
)


def is_of_another_meeting(before: str) -> bool:
    """Whether the words of a block before a sentence report what another body's meeting heard."""
    return _OTHER_MEETING.search(before) is not None


# "The Harbour Engineer advised that it is out to tender": officers answer what was requested before
_OFFICERS_TELL = re.compile(
    r"\W*(?:in\s+(?:response|reply|answer)\b|(?!(?:councillors?|cllrs?|members?|cmhlr)\b)(?:the\s+|a/)?(?-i:[A-Z])[\w/&’.-]*,?\s+"
    r"(?:(?:(?-i:[A-Z])[\w/&’.-]*,?|of|and|the|for)\s+){0,12}?(?:advised|stated|informed|confirmed|replied|noted|explained|indicated|clarified|outlined"
    r"|responded|pointed|gave|said)\b)",
    re.IGNORECASE,
)


def is_answered_next(after: str) -> bool:
    """Whether the next words of the minutes answer a request."""
    return _OFFICERS_TELL.match(after) is not None


# "Response: Ms Orr has weighed them": an action of an earlier meeting is answered
ANSWERED = re.compile(r"\W*(?:response|outcome|result)\s*:", re.IGNORECASE)
_SINCE = re.compile(
    r"\b(?:subsequently|then|thereupon|duly)\s+(?P<done>\w{3,}ed)\b|\b(?P<done2>\w{3,}ed)\s+(?:and\s+)?(?:there\s+and\s+then|at\s+once)\b"
)
_LEAST_STEM = 4


def is_done_since(text: str, after: str) -> bool:
    """Whether the next sentence tells that what is asked was done: "asked to cost these." "The plans were subsequently costed"."""
    since = _SINCE.search(after)
    if since is None:
        return False
    stem = (since["done"] or since["done2"]).removesuffix("ed")
    return re.search(rf"\bto\s+{re.escape(stem[:_LEAST_STEM])}", text) is not None
