"""How a sentence says where an action stands that was agreed before: done, under way, not yet done, late, put off, dropped.

Patterns run over the mask of a sentence (see `agents`), in which each person or post is a run of one character. Whether the sentence
answers an earlier action at all, `updates` tells by its heading or by its words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from pipeline import patterns as re
from pipeline.extract.agents import AGENT, PRONOUN
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import Gated, gated
from pipeline.language.vocabulary import table

DONE, IN_PROGRESS, OUTSTANDING, OVERDUE, PUT_OFF, DROPPED = "done", "in progress", "outstanding", "overdue", "put off", "dropped"

# the verbs of a report of what somebody said
TELLS = (
    r"advised|advises|reported|confirmed|informed|noted|stated|explained|indicated|mentioned|announced|stressed|suggested|apologi[sz]e[ds]"
    r"|understood|said|told|thought|commented|added|pointed\s+out"
)
_AGENT = rf"(?P<agent>[{AGENT}{PRONOUN}]+)"
_HAVE = r"(?:had|has|have)"
_BE = r"(?:is|are|was|were)"
_MONTH = rf"(?:{MONTH_NAMES})"
_ADVERBS = (
    r"(?:(?:now|since|also|already|duly|subsequently|again|both|all|just|then|therefore|finally|kindly|twice"
    r"|at\s+(?:long\s+)?last|(?!on)\w+ly),?\s+)*"
)


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say how an action stands. A match may have the groups `agent` (who did it) and `verb`.

    Where `matter_follows`, the words behind the match say which action it is, else those before it.
    """

    status: str
    pattern: Gated
    confidence: float
    matter_follows: bool = False
    answers_only: bool = False  # no report by itself, only in a sentence that answers an earlier action


@dataclass(frozen=True, slots=True)
class Report:
    """A status told at characters `start` to `end` of a sentence."""

    start: int
    end: int
    wording: Wording
    agent: tuple[int, int] | None
    verb: int | None  # where the verb of what somebody had done begins


@cache
def one_of(name: str) -> str:
    """The words of a list of the vocabulary as one alternation, the longest first."""
    words = sorted(table("update_verbs")[name], key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


@cache
def wordings() -> tuple[Wording, ...]:
    """The wordings, those that deny or defer before those that say "done"."""
    done, deeds = one_of("done"), one_of("deeds")

    def wording(status: str, pattern: str, confidence: float, *, matter_follows: bool = False, answers_only: bool = False) -> Wording:
        return Wording(status, gated(pattern, re.IGNORECASE), confidence, matter_follows, answers_only)

    return (
        # "was no longer needed", "would not now be pursued"
        wording(DROPPED, rf"\b{_BE}\s+(?:now\s+)?no\s+longer\s+(?:needed|required|necessary|wanted|(?:being\s+)?pursued)\b", 0.8),
        wording(
            DROPPED,
            r"\b(?:would|will)\s+(?:now\s+not|not\s+now|no\s+longer)\s+(?:be\s+(?:pursued|taken\s+forward)|proceed|go\s+ahead)\b",
            0.8,
        ),
        # "The overdue action was the circulation of the tracker", "one overdue: the continuity test"
        wording(OVERDUE, r"\b(?:the|one)\s+overdue\s*(?:action|one)?\s*(?:was|is|:|being|concerned)\s*", 0.85, matter_follows=True),
        # "was now overdue", "remains overdue"
        wording(OVERDUE, rf"\b(?:{_BE}|remain(?:s|ed)?)\s+(?:now\s+|still\s+|long\s+)*overdue\b", 0.8),
        # "was not ready and would come in May", "was again put off, to July", "will now be held on 12 October"
        wording(
            PUT_OFF,
            rf"\b{_BE}\s+not\s+(?:yet\s+)?(?:ready|complete|available)\b"
            r"(?=.{0,120}\b(?:would|will)\s+(?:now\s+)?(?:be\s+)?(?:come|bring|brought|presented|ready|available|report|held|submitted|circulated))",
            0.85,
        ),
        wording(
            PUT_OFF,
            rf"\b(?:{_BE}|{_HAVE}\s+(?:\w+\s+)?been|be|being)\s+{_ADVERBS}(?:put\s+(?:off|back)|postponed|deferred|re-?scheduled|carried\s+forward|held\s+over|delayed)\b",
            0.75,
        ),
        # "was now fixed for 24 April", "had been moved to January"
        wording(PUT_OFF, rf"\b{_BE}\s+now\s+(?:fixed|set|due|expected|planned|scheduled|arranged)\s+(?:for|on|in|by)\b", 0.75),
        wording(PUT_OFF, rf"\b{_HAVE}\s+been\s+moved\s+(?:back\s+)?to\s+(?:the\s+)?(?:next\b|later\b|{_MONTH})", 0.75),
        wording(
            PUT_OFF,
            r"\b(?:would|will)\s+now\s+(?:be\s+(?:held|brought|presented|circulated|submitted|completed|ready|done)|take\s+place|come|report)\b",
            0.75,
        ),
        # "had not yet been sent", "has still to be painted", "remained outstanding", "the Clerk had not yet written"
        wording(
            OUTSTANDING,
            rf"\b{_HAVE}\s+(?:still\s+|as\s+yet\s+)?(?:not|never)\s+(?:as\s+yet\s+|yet\s+)?been\s+(?:{done}|received)\b",
            0.8,
        ),
        wording(
            OUTSTANDING,
            rf"\bno\s+(?:further\s+)?(?=(?:work|action|progress|date|reply|response|repairs?)\s+{_HAVE}\s+(?:yet\s+)?been\b)",
            0.7,
            matter_follows=True,
        ),
        # "no meeting had taken place", "no further visit has been held"
        wording(
            OUTSTANDING,
            rf"(?<![“\"‘'(])\bno\s+(?!\d)(?:(?:further|other|new|such)\s+)?(?=(?:(?!and\b)[^\s.;,]+\s+){{1,14}}?{_HAVE}\s+(?:yet\s+|as\s+yet\s+)?(?:taken\s+place|been\s+(?:{done})))",
            0.7,
            matter_follows=True,
        ),
        wording(OUTSTANDING, rf"\b(?:still|yet|remain(?:s|ed)?)\s+to\s+be\s+(?:{done}|decided|agreed|received|confirmed)\b", 0.8),
        wording(OUTSTANDING, rf"\b(?:{_BE}|remain(?:s|ed)?)\s+(?:still\s+)?outstanding\b", 0.75),
        # "the report could not be made, because the drill had been moved"
        wording(OUTSTANDING, rf"\bcould\s+not\s+(?:yet\s+)?be\s+(?:{done}|made|given|presented|brought)\b", 0.75),
        wording(
            OUTSTANDING,
            rf"{_AGENT}\s+{_HAVE}\s+(?:still\s+)?not\s+(?:yet\s+)?(?:been\s+able\s+to\b|(?:{deeds})\b)",
            0.75,
            matter_follows=True,
        ),
        wording(OUTSTANDING, rf"\b{_BE}\s+(?:still\s+)?not\s+(?:yet\s+)?(?:ready|complete)\b", 0.75),
        # "was in hand", "is still being investigated", "the Clerk was still awaiting a reply"
        wording(
            IN_PROGRESS,
            rf"\b(?:{_BE}|remain(?:s|ed)?|still|now)\s+(?:\w+\s+)?(?:in\s+hand|in\s+progress|on-?going|under\s?way)\b",
            0.75,
        ),
        wording(
            IN_PROGRESS,
            rf"\b{_BE}\s+(?:still\s+|now\s+|currently\s+)*being\s+(?:investigated|looked\s+into|looked\s+at|dealt\s+with|pursued|progressed|prepared|drafted|arranged|chased|followed\s+up|drawn\s+up)\b",
            0.75,
        ),
        wording(
            IN_PROGRESS,
            rf"{_AGENT}\s+{_BE}\s+(?:still\s+|now\s+|currently\s+)*(?:awaiting|waiting\s+for|investigating|looking\s+into|pursuing|chasing|liaising|preparing|drafting|obtaining|working\s+on)\b",
            0.75,
            matter_follows=True,
        ),
        # "A had written to the landlord", "the Clerk has been in touch with Highways"
        wording(DONE, rf"{_AGENT},?\s+{_HAVE}\s+{_ADVERBS}(?P<verb>{deeds})\b(?!\s+by\b)", 0.75, matter_follows=True),
        wording(
            DONE,
            rf"{_AGENT}\s+{_HAVE}\s+{_ADVERBS}been\s+(?P<verb>in\s+(?:touch|contact|correspondence)\s+with)\b",
            0.75,
            matter_follows=True,
        ),
        # "had at last been circulated", "have now been repaired", "is now complete", "had taken place"
        wording(DONE, rf"\b{_HAVE}\s+{_ADVERBS}been\s+{_ADVERBS}(?P<verb>{done})\b(?!\s+ready\b)", 0.75),
        wording(DONE, rf"\b(?:{_BE}|{_HAVE}\s+{_ADVERBS}been)\s+(?:now\s+)?(?:completed?|actioned|finished)\b", 0.75),
        wording(DONE, rf"\b{_BE}\s+now\s+(?:in\s+place|resolved|closed|done|installed|working)\b", 0.75),
        wording(DONE, rf"\b{_HAVE}\s+{_ADVERBS}taken\s+place\b", 0.75),
        # "the swings had arrived", "the letter had gone on 3 July", "the application went in on 27 April", "the lamp is back"
        wording(
            DONE,
            rf"\b(?:{_HAVE}\s+{_ADVERBS}(?:arrived|come(?:\s+(?:in|back)\b)|gone\s+(?:out|in|off|up|back|on\s+\d)\b)|went\s+(?:out|in|off|up)\s+on\b)",
            0.7,
        ),
        # "the marquee is booked for 3 November", "the seeds are on order"
        wording(
            DONE,
            r"\b(?:is|are)\s+(?:now\s+)?(?:booked|ordered|arranged|organi[sz]ed|repaired|mended|fixed|paid\s+for|back\s+in\s+place)\b",
            0.7,
        ),
        # "the landlord had replied that", "the County Council has since answered"
        wording(DONE, rf"\b{_HAVE}\s+{_ADVERBS}(?:replied|responded|answered)\b", 0.7),
        # "promised twice, had finally been received"
        wording(
            DONE,
            rf"\b{_HAVE}\s+(?:now|finally|at\s+(?:long\s+)?last)\s+been\s+(?P<verb>received|produced|published|presented|agreed|settled)\b",
            0.75,
        ),
        # "Mr Hale presented the plan that members had asked for"
        wording(
            DONE,
            rf"{_AGENT},?\s+(?:then\s+|now\s+|also\s+)?(?:presented|submitted|introduced|tabled|brought|produced|supplied|provided|circulated|distributed"
            r"|laid|outlined|summari[sz]ed|spoke\s+to|took\s+(?:members|the\s+\w+)\s+through|went\s+through|gave\s+(?:a|an)\s+\w+\s+(?:on|about))\b",
            0.75,
            matter_follows=True,
            answers_only=True,
        ),
    )


# words that make it no report: "should have been sent"
_MODAL_BEFORE = re.compile(r"\b(?:should|could|would|might|may|must|to|will|can|cannot)\s+(?:\w+\s+)?$", re.IGNORECASE)
# "have been marked, but the work is still awaited", "has been reported, but so far no repairs have been made": a first step
_BUT_NOT = re.compile(
    r"\b(?:but|although|though)\s+(?:(?:the|this|these|actual|main)\s+)*(?:works?|jobs?|repairs?|replacements?|it|they|matter|this|these)\s+"
    r"(?:(?:is|are|was|were|has|have|had|remains?)\s+)?(?:still\s+|yet\s+)*"
    r"(?:awaited|outstanding|to\s+be\s+(?:done|made|repaired|completed|carried)|not\s+(?:yet\s+)?(?:been\s+)?(?:done|made|carried\s+out|completed|started|repaired))\b"
    r"|\b(?:but|although)\s+(?:so\s+far|to\s+date|as\s+yet|still)?,?\s*(?:no|nothing)\s+(?:works?|repairs?|actions?|progress)\b",
    re.IGNORECASE,
)
# "asked whether the sign had been replaced", "six months after the survey had been done", "despite promises that it had been sent"
_DOUBT = re.compile(
    r"\b(?:if|whether|unless|until|once|when|why|where|ensur(?:e|ing)|make\s+sure|check|hoped|queried|questioned|enquired|(?:asked|wondered)\s+(?:if|why|when|what|how|whether))\b[^.;:]*$"
    r"|\b(?:after|before|despite)\b[^,.;:]*$",
    re.IGNORECASE,
)


def report(mask: str, *, answers: bool) -> Report | None:
    """The first status that a masked sentence tells, None if it tells none or only asks or supposes it.

    `answers` says that the sentence answers an earlier action in words of its own.
    """
    if mask.rstrip(' "”’)').endswith("?"):
        return None
    found: list[tuple[int, int, Report]] = []
    for rank, wording in enumerate(wordings()):
        if wording.answers_only and not answers:
            continue
        for match in wording.pattern.finditer(mask):
            before = mask[: match.start()]
            if _MODAL_BEFORE.search(before) or _DOUBT.search(before):
                continue
            groups = match.groupdict()
            agent = match.span("agent") if "agent" in groups else None
            verb = match.start("verb") if "verb" in groups else None
            found.append((match.start(), rank, Report(match.start(), match.end(), wording, agent, verb)))
            break
    told = min(found, key=lambda entry: entry[:2])[2] if found else None
    if told is not None and told.wording.status == DONE and _BUT_NOT.search(mask, told.end):
        return replace(told, wording=replace(told.wording, status=OUTSTANDING))
    return told


@cache
def _states() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})\b", re.IGNORECASE), status)
        for status, words in table("update_verbs")["states"].items()
    )


def state_of(cell: str) -> str | None:
    """The status that a log's cell begins with: "Complete 3 May" -> done, "Open - no quote yet" -> outstanding; else None."""
    words = cell.strip(" .*-–•")
    return next((status for pattern, status in _states() if pattern.match(words)), None)
