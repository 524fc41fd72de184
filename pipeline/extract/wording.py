"""What the wordings of decisions have in common: how one is told, and what makes a sentence a report, an opinion or another's act."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pipeline import patterns as re
from pipeline.extract.decisions.operative import RECORD
from pipeline.facts import Meeting
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.vocabulary import table


@dataclass(frozen=True, slots=True)
class Deciding:
    """How a sentence decides. `matter` is where the words of the decision begin; `bare` says that they stand in the sentence before."""

    rule: str
    matter: int
    kind: str
    confidence: float
    bare: bool = False
    start: int = 0  # where its own sentence begins


JOINABLE = re.compile(r"\b(?:proposed|proposal|seconded|discussed|discussion|considered|debated?|motion)\b", re.IGNORECASE)
# the words right before a verb that make its clause a report of something else
SUBORDINATE = re.compile(
    r"\b(?:that|which|who|where|when|as|if|because|since|until|once|after|before|how|why|whether|what|although|though"
    r"|than)\s*,?\s*$",
    re.IGNORECASE,
)
# "NP advised that at the meeting", "it was clarified that"
REPORTING = re.compile(
    r"\b(?:report(?:ed|s)|advis(?:ed|es)|stat(?:ed|es)|said|says|explain(?:ed|s)|not(?:ed|es)|recall(?:ed|s)|remind(?:ed|s)"
    r"|inform(?:ed|s)|confirm(?:ed|s)|understood|clarified|heard|told|pointed\s+out|question(?:ed|s)|"
    r"highlight(?:ed|s)|quer(?:ied|ies)|asked|comment(?:ed|s)|mention(?:ed|s)|added|announc(?:ed|es)|outlined|felt|hoped"
    r"|suggest(?:ed|s)|read\s+out)\b[^.;]*\b(?:that|how|whether|if|where|when)\b",
    re.IGNORECASE,
)
# "at its last meeting", "in January 2019 the Council", "previously", "following a meeting in May at which"
PAST = re.compile(
    r"\b(?:previously|last\s+(?:(?:\w+\s+)?meeting|month|year|time)|previous\s+(?:meeting|year)|at\s+which|earlier\s+(?:this|in)"
    r"|years?\s+ago|months?\s+ago|in\s+the\s+past"
    r"|(?<!held\s)(?<!dated\s)(?:in|on)\s+[\w ]{0,16}(?:20|19)\d\d\b)"
    rf"|^\W*in\s+(?:{MONTH_NAMES})\b",
    re.IGNORECASE,
)
# a finite verb in the words agreed: "would", "be", "to" make a decision; "was", "had" an opinion
_FINITE = re.compile(
    r"\b(?P<relative>which|who|that|where|as)\s+(?:was|were|is|are|had|has|have)\b|\b(?P<will>would|should|could|will|shall"
    r"|must|may|might|can|be|to(?!\s+(?:the|an?|our|this|that|its|\d|(?-i:[A-Z])))|not\s+be)\b|\b(?P<is>needs?\s+to\s+be|needed|was|were|is|are|had|has|have|did|does|seemed|felt"
    r"|remained)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\s+(?:the|this|it)\s+(?:\w+\s+){0,3}?\w{3,}ed\s+(?:an?|the)\s", re.IGNORECASE)  # "that the town enjoyed a calm winter"
# "that a strong town drives a strong county"; "that the Clerk asks the owner" is a task
_STATES = re.compile(
    r"\s+(?:the|an?|this|that|it)\s+(?:[\w’'-]+\s+){0,5}?(?-i:drives|shows|remains|seems|appears|looks|means|makes|gives|plays|represents|deserves"
    r"|reflects|demonstrates|depends|works|causes|affects|matters|reads|sounds|feels)\s",
    re.IGNORECASE,
)
# "that a bench would be useful", "that the gate would resolve the want of a way in": what would come of it
_WOULD_BE = re.compile(
    r"\s+(?:[\w’',-]+\s+){1,24}?(?:would|should)\s+(?:also\s+)?(?:not\s+)?(?:be\s+(?:(?:far|much|more|most|only)\s+)?(?:useful|helpful|beneficial|unlikely|likely|willing|unwilling|easier|better"
    r"|welcome(?!\s+to\b)|appropriate|inappropriate|difficult|very|fully\s+aware|important|impossible|unfair|wrong)\b|(?:resolve|affect|facilitate|mean|cause)\b)",
    re.IGNORECASE,
)
# "and be put to the owner", "and that a letter be sent"
_THEN = re.compile(r"\band\s+(?:that\s+)?(?:[\w’'-]+\s+){0,8}?(?:should|would|will|be)\s+(?:be\s+)?[a-z]+ed\b", re.IGNORECASE)
_GROUND = re.compile(r"\W*(?:since|as|because|given|if|when|where|while|once|until|after)\b", re.IGNORECASE)
_WILL = re.compile(r"\b(?:should|would|will|shall|be)\b", re.IGNORECASE)
REPORT_NOUN = (
    r"(?:reports?|updates?|contents?|positions?|performance|presentations?|information|recommendations?|minutes|progress"
    r"|letters?|correspondence|proposals?|accounts?|risks?|dashboard|programme|plans?|outcomes?|"
    r"findings?|logs?|lists?|decisions?|matters?|items?|budget|register|scorecard|statements?|strategy|statistics|figures|schedule"
    r"|responses?|document|papers?|briefing|review|changes|actions?|appointments?|announcements?|"
    r"resignation|summary|policy|agenda|comments|details|circular|briefings?|bulletins?)"
)


def opinion(complement: str) -> bool:
    """Whether the words after "agreed" tell what people thought: "that it was hard", not "that a letter be sent"."""
    if not re.match(r"\W*that\b", complement, re.IGNORECASE) or RECORD.search(complement):
        return False
    rest = re.sub(r"^\W*that\b", "", complement, flags=re.IGNORECASE)
    if _TOLD.match(rest) or _STATES.match(rest):
        return True
    if (would := _WOULD_BE.match(rest)) and len(_WILL.findall(would.group())) <= 2 and not _THEN.search(rest, would.end()):
        return True
    if _GROUND.match(rest):  # "that, as the wall had fallen, the owner should be told"
        return not _WILL.search(rest)
    for match in _FINITE.finditer(rest):
        if match["relative"]:
            continue
        if match["is"] and re.match(r"\s+to\s+be\s", rest[match.end() :]):  # "that assets are to be written off"
            return False
        return match["is"] is not None
    return False


def reported(before: str) -> bool:
    return bool(SUBORDINATE.search(before) or REPORTING.search(before) or PAST.search(before))


@cache
def _generic() -> frozenset[str]:
    deciders = table("deciders")
    return frozenset((*deciders["bodies"], *deciders["people"]))


# what a body's short name stands for where the paper names none: "the PC agreed" of a parish council
_SHORT_NAMES = frozenset(("PC", "TC", "CC", "PPG", "FGB", "LGB"))


def own_acronym(letters: str, meeting: Meeting) -> bool:
    """Whether capitals are short for the body that meets: "the AC" of an Audit Committee, "the PC" of a parish council."""
    names = [re.findall(r"[A-Za-z]+", name) for name in (meeting.body, meeting.organization) if name]
    initials = ["".join(word[0].upper() for word in name if word.lower() not in ("and", "of", "the", "for")) for name in names]
    if not initials:
        return letters in _SHORT_NAMES
    return any(each.endswith(letters) for each in initials)


def own(subject: str, meeting: Meeting) -> bool:
    """Whether the subject of a deciding verb is the body that meets: "the Committee", "Members", or its own name."""
    words = re.sub(r"^(?:the|all|both)\s+|\s+present$", "", re.sub(r"\s+", " ", subject.strip().lower()))
    if words in _generic():
        return True
    if meeting.organization is None and meeting.body is None:
        return words.split()[-1] not in ("council", "authority", "trust", "partnership")
    known = {word.rstrip("s") for name in (meeting.organization, meeting.body) if name for word in re.findall(r"[a-z’'-]+", name.lower())}
    if "council" in known:
        known.add("councillor")  # "by the Parish Councillors"
    return all(word.rstrip("s") in known for word in re.findall(r"[a-z’'-]+", words) if word not in ("and", "of", "the", "for", "on"))


def is_empty(rest: str) -> bool:
    """Whether nothing but a mark, a number or "that" follows: "RESOLVED: 16/10/6", "Resolved."."""
    return not re.search(
        r"[A-Za-z]{2}",
        re.sub(r"\b(?:that|to|unanimously|by|all|as|follows|minute|ref(?:erence)?|no|votes?|for|against)\b", "", rest, flags=re.IGNORECASE),
    )
