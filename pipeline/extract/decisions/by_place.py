"""Sentences that decide by where they stand: "That ..." between mover and CARRIED, under "Decision:", or points below "The Board:"."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.decisions.operative import is_active, kind_of
from pipeline.extract.decisions.orders import in_lone_series, is_moved_above, is_page_of_item, orders
from pipeline.extract.decisions.resolutions import NARRATIVE, ORDER
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.votes.lines import GROUNDS, THAT, in_motion
from pipeline.extract.votes.movers import movings
from pipeline.extract.wording import Deciding, own
from pipeline.facts import BlockKind, Section
from pipeline.language.gate import Family, gated

MOVED = "decisions.moved"  # the rule of what decides only if its motion is carried

# "Secretary to prepare the notices" under "Decision:"
_WHO_TO = re.compile(
    r"(?:The\s+)?[A-Z][\w’'-]*(?:\s+(?:(?:of|and|for|the|&)\s+){0,2}[A-Z][\w’'-]*){0,5}\s+to\s+(?!(?:the|this|that|our|all|any)\b)(?:be\s+)?[a-z]{3,}\b"
)
_MARK = re.compile(r"\W*\((?:i|a|1)\)\s*")
# among the lines of a motion: "Minutes of the meeting ... were taken as read", "The report be received"
_MOVED = gated(r"\bminutes\b.*\btaken\s+as\s+read\b|\bbe\s+(?:received|noted|approved|confirmed|adopted)\b", re.IGNORECASE)
# "that the contents of the report be noted": a whole paragraph, the word that resolves lost from the page
_BE_NOTED = re.compile(
    r"\W*that[\s,]+(?:the\s+)?[^.;:]{3,120}?\bbe\s+(?:re-?)?(?:noted|approved|adopted|endorsed|received|deferred|elected|appointed|confirmed)\b",
    re.IGNORECASE,
)
# "Resolution 2023/4 MOVED by A, seconded by B: That the Elm Local Board:" over the points
_MOVED_BOARD = gated(
    r"[:;,.\s]\s*(?P<that>[Tt]hat)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,7}(?:[Bb]oard|[Cc]ommittee|[Cc]ouncil|[Pp]anel)\s*:?\s*$"
)
# "Proposed - Cllr Moss Seconded - Cllr Hill 'That the rate be £90' For 5"
_BEHIND_SECONDER = gated(r"\bseconded\b[^.;]{2,50}?[\s'‘“\"](?P<that>(?-i:That))\s+(?:the|a|an|this|all)\s", re.IGNORECASE)
# "This Council therefore resolves to:" over the clauses of a motion, which decide once it is carried
_RESOLVES = gated(
    r"\W*(?:that\s+)?this\s+\w+\s+(?:therefore\s+|hereby\s+|further\s+)?(?:resolves|agrees)(?:\s+to)?\s*[:–-]\s*", re.IGNORECASE
)
# "Should the Council be accepted into the programme": no order, though it stands under "Decision:"
_CONDITION = re.compile(r"\W*(?:should|if|when|where|as|although)\b", re.IGNORECASE)
# "Note: the Mayor left the room", "Apologies were received from Cllr Elm": under "Decision:" too, but nothing is decided
_NOTE = re.compile(r"\W*(?:NOTES?|Notes?)\s*(?::|[–-]\s)|\W*(?i:(?:an\s+)?apolog(?:y|ies)\b[^.;]{0,60}\breceived\b)")
# "RESOLVED: |three benches from the dearer firm" has no verb; "RESOLVED: |The Council felt that" tells a view
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|felt|said|noted|advised|reported|thought|asked|received|considered|discussed)\b")
# "The Board:", "Members", "The Elm Panel therefore:"
_BODY_ALONE = re.compile(
    r"\W*(?P<body>(?:[Tt]he\s+)?(?:[A-Z][\w’'&-]*\s+(?:(?:and|of|for|&|the|on)\s+)*){0,8}?[\w-]+)(?:,?\s+(?:therefore|then|accordingly))?\s*[:–-]*\s*"
)
_NAME = 90  # characters of a body's name at most
# "That the following be noted:", "The following be approved:" over the points
FOLLOWING_BE = gated(
    r"\W*(?:that\s+)?(?P<words>the\s+following\s+(?:\w+\s+)?be\s+(?:\w+ly\s+)?"
    r"(?:noted|approved|adopted|endorsed|agreed|received|deferred))\s*[:–-]+\s*",
    re.IGNORECASE,
)
# without a word of one of these only "That ...", or where a sentence stands, decides
_WORDS = Family((FOLLOWING_BE, _BEHIND_SECONDER, _MOVED_BOARD, _RESOLVES, _MOVED))


class Places:
    """Tells by where they stand which sentences of a paper decide: "That ..." between mover and CARRIED, or what is under "Decision:"."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._blocks = reading.blocks
        self._is_page_of_item = is_page_of_item(reading)

    def may_decide(self, sentence: Sentence, index: int) -> bool:
        """Whether a sentence of the block at `index` may decide at all, which few do: by its block, or by a word of its own."""
        block = sentence.block
        return (
            block.section is Section.DECISION
            or (self._is_page_of_item and block.kind is BlockKind.CLAUSE)
            or THAT.match(sentence.text) is not None
            or _WORDS.opens(sentence.text)
            or self._is_body_over_verbs(sentence, index)
        )

    def told(self, sentence: Sentence, position: int, index: int, *, decided: bool) -> Deciding | None:
        """How the sentence at `position` in the block at `index` decides; `decided` says that what stands before it did."""
        if not self.may_decide(sentence, index):
            return None
        text, block = sentence.text, sentence.block
        that = THAT.match(text)
        if that and GROUNDS.search(text):
            return None
        following = FOLLOWING_BE.fullmatch(text)
        if following:
            return Deciding("decisions.section", following.start("words"), "resolved", 0.7)
        if is_moved_above(self._blocks, block):
            return None
        if that and position == 0 and sentence.end >= len(block.text.rstrip()) and _BE_NOTED.match(text):
            return Deciding("decisions.section", that.end(), "resolved", 0.7)
        if self._is_page_of_item and position == 0 and in_lone_series(self._blocks, block):
            return Deciding("decisions.series", 0, "resolved", 0.7)
        if (behind := _BEHIND_SECONDER.search(text)) and movings(text):
            return Deciding("decisions.motion", behind.end("that"), "resolved", 0.9, start=behind.start("that"))
        board = _MOVED_BOARD.search(text) if position == 0 else None
        if board and movings(text):
            return Deciding("decisions.motion", board.start("that") + len("that"), "resolved", 0.9)
        if _RESOLVES.fullmatch(text):
            return Deciding(MOVED, len(text), "resolved", 0.7)
        if self._is_body_over_verbs(sentence, index):
            return Deciding("decisions.body", 0, "resolved", 0.8)
        moved = position == 0 and (that or _MOVED.search(text)) and in_motion(self._blocks, index)
        if that and (decided or moved):
            return Deciding("decisions.motion", that.end(), "resolved", 0.95)
        if moved and _MOVED.search(text):
            return Deciding("decisions.motion", 0, "resolved", 0.9)
        return _under_decision(sentence)

    def _is_body_over_verbs(self, sentence: Sentence, index: int) -> bool:
        """Whether a sentence is "The Board:" alone, the points below telling what it did: "noted the position", "took assurance"."""
        if sentence.start or len(sentence.text) > _NAME or index + 1 >= len(self._blocks):
            return False
        below = self._blocks[index + 1]
        if below.kind is not BlockKind.CLAUSE or below.item != sentence.block.item:
            return False
        body = _BODY_ALONE.fullmatch(sentence.text)
        return body is not None and own(body["body"], self._reading.meeting) and is_active(below.text)


def _under_decision(sentence: Sentence) -> Deciding | None:
    """An order, or what somebody is to do, under "Decision:"."""
    text, block = sentence.text, sentence.block
    if block.section is not Section.DECISION or len(text.split()) < 3 or _CONDITION.match(text) or _NOTE.match(text):
        return None
    mark = _MARK.match(text)  # "RESOLVED: (i) To agree", the next point below
    matter = mark.end() if mark else 0
    told = text[matter:]
    labelled = not sentence.start and (block.label or "").lower().startswith("resolved") and _FINITE.search(told) is None
    if NARRATIVE.search(told) or not (labelled or kind_of(told) or ORDER.match(told) or orders(told) or _WHO_TO.match(told)):
        return None
    kind = "agreed" if (block.label or "").lower().startswith("agreed") else "resolved"
    return Deciding("decisions.section", matter, kind, 0.85, start=matter)
