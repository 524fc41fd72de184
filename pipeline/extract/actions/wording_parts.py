"""What the wordings of tasks are made of: who acts, what stands before and beside them, the verbs. Over a masked text (see `agents`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.agents import AGENT, POSTS, PRONOUN, in_print
from pipeline.language.alternatives import longest_first
from pipeline.language.gate import Gated
from pipeline.language.vocabulary import table


class Behind:
    """A pattern in two parts, of which the second is looked for first: a word of `words` that stands right before `core`.

    Where each word of a sentence might be the first part, and few are the second, it is found several times as fast.
    """

    __slots__ = ("_core", "_words")

    def __init__(self, words: str, core: str) -> None:
        """`words` are those of one word or two, with what it may end with; `core` begins with the white space behind them."""
        self._words = re.kept(rf"(?:{words})\s*$")
        self._core = re.kept(core)

    def search(self, text: str) -> re.Match[str] | None:
        """The core of the first place where it stands."""
        for core in self._core.finditer(text):
            before = text.rfind(" ", 0, max(text.rfind(" ", 0, core.start()), 0)) + 1  # where the last two words begin
            if self._words.search(text, before, core.start()):
                return core
        return None


class Opening:
    """A pattern that stands at the head of a sentence or behind a mark in it, tried at the one and looked for behind the others.

    As one pattern, "^head|marks", it is tried at every character.
    """

    __slots__ = ("_behind", "_first")

    def __init__(self, opening: tuple[str, str], rest: str, flags: int = 0) -> None:
        """`opening` is what may stand at the head before `rest`, and the marks."""
        head, marks = opening
        self._first = re.kept(f"{head}{rest}", flags)
        self._behind = re.kept(f"(?:{marks}){rest}", flags)

    def search(self, text: str) -> re.Match[str] | None:
        """Where it stands, if anywhere: at the head, or else behind the first mark."""
        return self._first.match(text) or self._behind.search(text)


Sign = re.Pattern[str] | Behind | Opening


class Wording(NamedTuple):
    """A wording of tasks: its name, how sure it is, and its pattern.

    Groups: `agent` (who is to do it), `he` and `and` (a pronoun or a verb with no subject), `body` (a body or a firm by its words) or
    `thing` (a paper that is to show something); `verb`, of these the known, `any`, whatever it is, and `thirds` ("sends"); `done` or
    `other`, the participle, and `state`, one of any verb, with `what` or `order` as their subject; `that` before a clause.

    `core` is the part of a pattern that stands in the fewest texts: where a head stands before it, it is looked for first. `printed` and
    `sign` tell of a sentence as it is printed whether its mask may match, by its words and by how the core shows in print: few sentences
    need be masked.
    """

    name: str
    confidence: float
    pattern: re.Pattern[str]
    printed: Gated
    core: re.Pattern[str] | None = None
    sign: Sign | None = None

    def finditer(self, mask: str) -> Iterator[re.Match[str]]:
        """Where it stands in a mask."""
        if self.core is None:
            return self.pattern.finditer(mask)
        return self._around_cores(self.core, mask)

    def _around_cores(self, core: re.Pattern[str], mask: str) -> Iterator[re.Match[str]]:
        begin = 0
        while core.search(mask, begin) and (match := self.pattern.search(mask, begin)):
            yield match
            begin = match.end()


def wording(name: str, confidence: float, pattern: str, cores: dict[str, Sign | None]) -> Wording:
    """The wording of a pattern, with the first of the `cores` that it holds.

    `cores` has each with its sign; None for one without agents, which shows in print as it is.
    """
    made = Wording(name, confidence, re.kept(pattern), in_print(pattern))
    core = next((core for core in cores if core in pattern), None)
    if core is None:
        return made
    found = re.kept(core)
    return made._replace(core=None if pattern.startswith(core) else found, sign=cores[core] or found)


def alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first(words))


# A run of agents is tried whole and from its head alone: its parts stand for nobody, and to try each costs the square of its length.
# The second part is for "asked Mrs Orr from the county to look", "Mr Hale for the school should write"
ONE = rf"(?<!{AGENT})(?P<agent>{AGENT}++)(?:\s+(?:from|for|of)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){{0,2}})?"
# what may stand before the first agent of a clause: a mark, a bracket, the number of an action ("AP12"), the heading of a point, a star
# behind the matter ("One is loose, *Clerk to order it")
OPENING = (
    r"(?:[A-Z]{1,3}\d{1,4}[.:)]?\s)?[\s\d.()\[\]\"“‘*•·–-]*(?:[\w’',/ ]{1,60}\s?[–-]\s+)?",
    r"[.;:,(–—]\s*\*?|\d\)\s*|\s[–-]\s*|\b(?:and|but|so|therefore)\s+",
)
OPEN = f"(?:^{OPENING[0]}|{OPENING[1]})"
OF_POINT = (r"[\s\d.()*•·–-]*", r"[.;:]\s+|\s[–-]\s")  # the head of a sentence or of a point in it
POINT = f"(?:^{OF_POINT[0]}|{OF_POINT[1]})"
HE = rf"(?<!{PRONOUN})(?P<he>{PRONOUN}++)"
ON = r"(?:[^.;]|(?<=\d)\.(?=\d))"  # what goes on with a sentence: "the bill of £90.50"
# the head of a clause of a resolution, which may have lost its "that": "(2) an update be brought"; "be" behind none of these orders
ORDERED = r"^[\s\"“'(]*(?:\(?\w{1,3}\)\s*)?(?:and\s+)?(?:[Tt]hat,?\s+)?"
MODAL = (
    r"(?i:will|would|shall|should|to|must|can|could|may|might|not|is|are|was|were|has|have|had|if|that|which|who|let|asked|requested"
    r"|agreed)\b"
)
# what members ask for
PAPER = (
    "report|update|briefing|paper|note|look|review|breakdown|list"
    r"|presentation|analysis|explanation|response|copy|deep[\s-]dive|summary|timetable|costing"
)
SAID = (
    r"\b(?:said|says|stated|advised|confirmed|noted|reported|explained|informed|indicated|responded|replied|added|commented|told"
    r"|mentioned|announced|assured|agreed|apologised)"
)
ADVERB = (
    r"(?:(?:also|then|further|therefore|now|again|kindly|in\s+turn|still|both|all|each|personally|once\s+again|subsequently|next"
    r"|first|again|very|\w+ly)\s+){0,3}"
)

# "agreed that Cllr Reed should contact", "suggested, as before, that"
ASKED = (
    r"\b(?:ask(?:ed)?|requested|suggested|proposed|recommended|agreed|resolved|decided|requests|asks|directed"
    r"|(?:[Ss]uggestion|[Rr]equest)(?:\s+(?:(?:is|was)\s+)?made)?)"
)
ASKED_ONE = rf"{ASKED}(?:,[^,.;]{{1,60}},)?\s+(?:that\s+|for\s+)?{ONE}\s+"

ASIDE = r"(?:,[^,.;]{2,40},)?"  # "would, as agreed, liaise"

# -- how agents show in print ---------------------------------------------------------------------------------------------------

# what an agent, or an adverb behind it, ends with: a capitalised word, a mark, a figure, a post in small letters
_ENDS = (
    rf"[A-Z]\S*|[^\w\s]|\d|\b(?i:{POSTS})|\b(?:also|then|further|therefore|now|again|kindly|turn|still|both|all|each|next|first)"
    r"|\wly"
)
ONE_TO = Behind(rf"{_ENDS}|\b(?:is|are|was|were)", r"\sto\s")  # "|Clerk to| write", "Mr Orr |is to| write"
ONE_WOULD = Behind(rf"{_ENDS}|\b(?:he|she|they)", r"\s(?:would|will|shall)\b")  # "the |clerk will|", "|she would|"
INITIALS_TO = re.compile(r"[a-z]\s+\S.?\S\s+(?:still\s+)?to\s")  # "the balance is hig|h KC to| transfer"
# words that no agent begins with
_NO_AGENT = (
    r"(?:to|by|and|or|in|at|on|of|for|with|from|as|it|its|if|is|are|was|were|be|been|not|no|this|these|that|which|who|there|he|she|they"
    r"|we|a|all|any|some|when|where|whether|unanimously)\b"
)
ONE_ASKED = re.compile(rf"{ASKED}(?:,|\s+(?:that\s+|for\s+)?+(?!{_NO_AGENT})\S)")  # "|agreed that the| Clerk", not "agreed to"
# the head of a clause of a resolution: "|That| the Clerk write", "|the| Head of Audit obtain", "|3| Park Wardens report"
CLAUSE_HEAD = re.compile(rf"^[\s\"“'(]*+(?:(?:[Aa]nd\s+)?[Tt]hat\s|(?!{_NO_AGENT})[a-z&]|\d+\s)")


def participles(verbs: list[str]) -> str:
    """The present participles of verbs: "having", "sitting", "living"."""
    stems = {re.sub(r"(?<=[a-z])(?<!e)e$", "", verb) for verb in verbs} | {f"{verb}{verb[-1]}" for verb in verbs}
    return "|".join(f"{stem}ing" for stem in sorted(stems))


@cache
def deed() -> str:
    """Whatever a person can be to do, as the group `verb`: any verb that tells no state."""
    verbs = table("task_verbs")
    phrases = alternatives([verb for verb in verbs["base"] if " " in verb])
    states = alternatives(verbs["states"])
    return rf"(?P<verb>{phrases}|(?:re)?apply|reply|supply|e-mail|(?!(?:{states})\b|\w*ly\b)[a-z]{{2,}}(?:-[a-z]+)?)\b"


@cache
def one_of(group: str, words: str) -> str:
    """One of the words that the table of task verbs holds under `words`, as the group `group`."""
    return rf"(?P<{group}>{alternatives(table('task_verbs')[words])})\b"
