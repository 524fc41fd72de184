"""Points of a follow-up that tell in a few words how their matter stands: "Salt bin - delivered", "Map of the wells. Still overdue."."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pipeline import patterns as re
from pipeline.extract.updates.doers import in_margin
from pipeline.extract.updates.matter import is_no_matter
from pipeline.extract.updates.wordings import DONE, IN_PROGRESS, OUTSTANDING, one_of, state_of
from pipeline.facts import ActionUpdate, Block
from pipeline.language.vocabulary import table

# "... - completed", "... (ongoing)", "...: Action closed."
_TAIL = re.compile(r"(?:(?:\s[–—-]|[:(])\s*(?:action\s+)?|\baction\s+)(?P<state>[a-z][a-z -]{2,22})\s*\)?\s*\.?$", re.IGNORECASE)
_LONGEST_STATE = 3  # words
# "Visit to the depot (GAC.24). Dropped, as it had closed.", "List of wells: it was sent on 4 May. Complete.", "Gate - still to do":
# a heading, and how it stands
_HEADED = re.compile(r"(?P<matter>[A-Z][^.;:!?]{2,90}?(?:\s\([A-Z]{1,5}[./-]?\d{1,4}\))?)(?:[.:]|\s?[–—]|\s-)\s+(?P<told>\S.*)", re.DOTALL)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|be|been|agreed|noted|asked|reported|said|advised)\b", re.IGNORECASE)
_FIRST = re.compile(r".*?[.!?](?=\s+[A-Z])", re.DOTALL)  # the first sentence
_FIRST_SENTENCE = re.compile(r"[.;]\s")
# "inspected, several faults being looked into"
_GOING_ON = re.compile(r"\b(?:being\s+\w+ed\b|on-?going|in\s+progress|under\s?way|awaiting\s+(?:works?|repairs?))", re.IGNORECASE)
_FIRST_CLAUSE = re.compile(r"[.,;]")
_LAST = re.compile(r"[.!?]\s+(?=[A-Z][^.!?]*[.!?]?\s*$)")  # before the last sentence
# "Still overdue.", "Dropped, as ...", "Closed on 10 April", "Done late", "Item closed": a status and no more before a sign, a
# preposition or the end
_CLAUSE = re.compile(
    r"(?:(?:(?:still|now|all|both)|(?:this\s+)?(?:item|action|matter|task)(?:\s+(?:is|was))?(?:\s+now)?)\s+)?(?P<state>.+?)"
    r"(?:\s+(?:late|early|in\s+full))?(?=[.,;:]|\s+(?:on|by|at|until|owing|due|because|as|since|pending)\s|\s*$)",
    re.IGNORECASE | re.DOTALL,
)
# "nothing heard", "no reply as yet", "still no further news": at the head of what is told; "nothing to report" tells of no task
_NOTHING = re.compile(
    r"(?:still\s+|as\s+yet\s+)?(?:nothing\s+(?:heard|received|done|as\s+yet|yet)|no\s+(?:further\s+)?(?:reply|response|answer|news|word|progress)\b)"
    r"(?!\s+(?:was|were|is|are)\s+(?:needed|required|necessary))",
    re.IGNORECASE,
)


def find(block: Block) -> Iterator[ActionUpdate]:
    """What a point says of how its matter stands, if it has no verb of its own for the prose to be read by."""
    told = _headed(block) or _tailed(block)
    if told is not None:
        matter, state, end, rule = told
        yield ActionUpdate(
            status=state,
            matter=" ".join(matter.split()),
            owner=in_margin(block, block.passage.span(0, end), state),
            evidence=block.passage.span(0, end),
            item=block.item,
            rule=f"action_updates.{rule}",
            confidence=0.85,
        )


_Told = tuple[str, str, int, str]  # the matter, its status, where the words that tell it end, the rule


def _tailed(block: Block) -> _Told | None:
    """A point that ends in a status: "Clerk to order the salt - done"."""
    match = _TAIL.search(block.text)
    state = state_of(match["state"]) if match else None
    if match is None or state is None or len(match["state"].split()) > _LONGEST_STATE:
        return None
    words = block.text[: match.start()].strip()
    if len(words.split()) < 2 or re.search(r"[.!?]\s", words):
        return None
    return words.strip(" ,:;–-"), state, len(block.text), "point"


def _headed(block: Block) -> _Told | None:
    """A point that begins with what was to be done, as a heading, and says in its first words or in a last short sentence how it stands."""
    match = _HEADED.match(block.text)
    if match is None or _FINITE.search(match["matter"]) or is_no_matter(match["matter"]):
        return None
    told = match["told"]
    if last := _state_alone(_LAST.split(told)[-1]):
        return match["matter"], last, len(block.text), "headed"
    state = _state_alone(told) or _told_without_verb(told)
    first = _FIRST.match(told)
    return (match["matter"], state, match.start("told") + (first.end() if first else len(told)), "headed") if state else None


def _state_alone(words: str) -> str | None:
    """The status that words begin with as a clause of its own, not as the first word of another: "Open days were planned"."""
    clause = _CLAUSE.match(words.strip())
    states: dict[str, list[str]] = table("update_verbs")["states"]
    return next((status for status, printed in states.items() if clause and " ".join(clause["state"].split()).lower() in printed), None)


def _told_without_verb(words: str) -> str | None:
    if _NOTHING.match(words):
        return OUTSTANDING
    if _deed().match(words) or (_thing_done().match(words) and not _FINITE.search(_FIRST_CLAUSE.split(words)[0])):
        return IN_PROGRESS if _GOING_ON.search(_FIRST_SENTENCE.split(words)[0]) else DONE
    return None


@cache
def _deed() -> re.Pattern[str]:
    """What had been done, without "had been": "circulated on 2 June", "now delivered and filled", "working again"."""
    return re.compile(
        rf"(?:(?:now|since|duly|all|both|finally)\s+)?(?:(?:{one_of('done')})\b(?!\s+(?:that|whether|if|to\s+be|for\s+(?:more|further))\b)"
        r"|(?:going|working|running)\s+(?:again|now|well)\b|(?:back|now)\s+in\s+(?:place|use)\b|in\s+place\b|up\s+and\s+running\b)",
        re.IGNORECASE,
    )


# what also tells of what others did or said: "three potholes reported"
_NO_DEED = frozenset(("reported", "asked", "included", "added", "informed", "reviewed", "looked into", "marked", "held", "closed", "cut"))


@cache
def _thing_done() -> re.Pattern[str]:
    """What had been done to what: "new chain fitted", "letter sent 8th March"."""
    deeds = "|".join(word for word in one_of("done").split("|") if word.replace("\\s+", " ") not in _NO_DEED)
    return re.compile(
        rf"(?:(?!(?:to|be|will|would|should|must|needs?)\s)[\w’'-]+\s+){{1,3}}?(?:{deeds})\b(?=\s*(?:$|[.,;]|\d|(?:on|by|to|from|and|last|in)\s))",
        re.IGNORECASE,
    )
