"""Whether a sentence of minutes decides, and how its wording shows it: "RESOLVED that", "it was agreed to", "the fees were approved".

A sentence that reports another body's decision, an opinion ("Members agreed that it was hard") or narrative ("it was noted that")
decides nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.extract.operative import ADVERBS, RECORD, alternation, kind_of
from pipeline.facts import Meeting
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


# "RESOLVED", "It was RESOLVED", "and RESOLVED unanimously": in capitals it is the formal word
_RESOLVED_CAPS = re.compile(r"\bRESOLVED\b(?!\s+(?:ITEMS|ISSUES|MATTERS))|(?<=[.;:)\d])\s?Resolved(?=\s+(?:that|to)\b|\s*:)")
# what ends before "RESOLVED" where a page runs its sentences together: "... the risk.3) RESOLVED to note"
_RUN_ON = re.compile(r"[.;?!:”\"]\s*\(?\d{0,2}[.)]?\s*$")
# "Resolved that", "Resolved: to pay", "Resolved not to", "And Resolved", "Agreed: that", "Agreed to defer" at the head of a sentence
_HEAD = re.compile(
    r"\W*(?:\(?\d{1,2}[.)]\s*)?(?:(?:and|it\s+was|the\s+decision)\s+)?(?:(?:unanimously|also|further)\s+)?"
    r"(?P<verb>resolved|agreed(?=\s*(?:[:–-]|to\b|that\b|by\b|in\s+principle|unanimously|not\s+to|\.|$))|decided(?=\s+(?:to|that)\b)|decision(?=\s*:))\b",
    re.IGNORECASE,
)
# "after discussion, resolved not to provide more", "; resolved to pay £80"
# "Visit of the Mayor Agreed to defer": a capital inside the line
_TELEGRAPHIC = re.compile(r"(?:[,;–-]\s*(?P<low>resolved|agreed)|\w\s+(?P<verb>Resolved|Agreed))\s+(?:unanimously\s+)?(?=(?:not\s+)?to\s|that\s)")
# "it was agreed", "This was unanimously resolved", "it was further AGREED"
_IMPERSONAL = re.compile(
    rf"\b(?P<subject>it|this|these|they|which|both|all\s+of\s+which)\s+(?:was|were|is|has\s+been(?=\s+AGREED))\s+{ADVERBS}(?P<verb>agreed|resolved|decided)\b(?!\s+(?:upon\s+between|with)\b)", re.IGNORECASE
)
# "proposed by A, seconded by B and agreed, to approve", "discussed and unanimously resolved that"
_JOINED = re.compile(rf"\b(?:and|was|were)\s+{ADVERBS}(?P<verb>agreed|resolved)\s*(?:,[^,.;]{{3,80}})?,?\s+(?=(?:to|that)\s)", re.IGNORECASE)
_JOINABLE = re.compile(r"\b(?:proposed|proposal|seconded|discussed|discussion|considered|debated?|motion)\b", re.IGNORECASE)
# "The report was NOTED", "the Committee AGREED", "It was NOTED that": capitals inside an ordinary sentence are the minute-taker's mark
_CAPS_VERB = re.compile(r"\b(?P<verb>AGREED|NOTED|APPROVED|ENDORSED|DEFERRED|ADOPTED|CONFIRMED|RECOMMENDED|DECIDED|APPOINTED|ELECTED|REFUSED|GRANTED|RECEIVED|REFERRED|SUPPORTED|ACCEPTED|REJECTED)\b")
# the words right before a verb that make its clause a report of something else
_SUBORDINATE = re.compile(r"\b(?:that|which|who|where|when|as|if|because|since|until|once|after|before|how|why|whether|what|although|though|than)\s*,?\s*$", re.IGNORECASE)
# "JS advised that at the meeting", "it was clarified that"
_REPORTING = re.compile(
    r"\b(?:report(?:ed|s)|advis(?:ed|es)|stat(?:ed|es)|said|says|explain(?:ed|s)|not(?:ed|es)|recall(?:ed|s)|remind(?:ed|s)|inform(?:ed|s)|confirm(?:ed|s)|understood|clarified|heard|told|pointed\s+out|"
    r"highlight(?:ed|s)|quer(?:ied|ies)|asked|comment(?:ed|s)|mention(?:ed|s)|added|announc(?:ed|es)|outlined|felt|hoped|suggest(?:ed|s)|read\s+out)\b[^.;]*\b(?:that|how|whether|if|where|when)\b",
    re.IGNORECASE,
)
# "at its last meeting", "in January 2019 the Council", "previously", "following a meeting in May at which"
_PAST = re.compile(
    r"\b(?:previously|last\s+(?:meeting|month|year|time)|previous\s+(?:meeting|year)|at\s+which|earlier\s+(?:this|in)|years?\s+ago|months?\s+ago|in\s+the\s+past|(?:in|on)\s+[\w ]{0,16}(?:20|19)\d\d\b)|^\W*in\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)
# a finite verb in the words agreed: "would", "be", "to" make a decision; "was", "had" an opinion
_FINITE = re.compile(
    r"\b(?P<relative>which|who|that|where|as)\s+(?:was|were|is|are|had|has|have)\b|\b(?P<will>would|should|could|will|shall|must|may|might|can|be|to|need(?:s|ed)?|not\s+be)\b|\b(?P<is>was|were|is|are|had|has|have|did|does|seemed|felt|remained)\b",
    re.IGNORECASE,
)
_REPORT_NOUN = (
    r"(?:reports?|updates?|contents?|positions?|performance|presentations?|information|recommendations?|minutes|progress|letters?|correspondence|proposals?|accounts?|risks?|dashboard|programme|plans?|outcomes?|"
    r"findings?|decisions?|matters?|items?|budget|register|scorecard|statements?|strategy|statistics|figures|schedule|responses?|document|papers?|briefing|review|changes|actions?|appointments?|announcements?|"
    r"resignation|summary|policy|agenda|comments|details|circular|briefings?|bulletins?)"
)


def opinion(complement: str) -> bool:
    """Whether the words after "agreed" tell what people thought: "that it was hard", not "that a letter be sent"."""
    if not re.match(r"\W*that\b", complement, re.IGNORECASE) or RECORD.search(complement):
        return False
    rest = re.sub(r"^\W*that\b", "", complement, flags=re.IGNORECASE)
    for match in _FINITE.finditer(rest):
        if match["relative"]:
            continue
        return match["is"] is not None
    return False


def _reported(before: str) -> bool:
    return bool(_SUBORDINATE.search(before) or _REPORTING.search(before) or _PAST.search(before))


# "The minutes of this meeting were confirmed at the Committee Meeting held on ...": a note at the foot of the paper
_FOOT_NOTE = re.compile(r"\bminutes\s+of\s+this\s+meeting\s+(?:were|was|are)\s+confirmed\b", re.IGNORECASE)


def deciding(text: str, meeting: Meeting, *, formal: bool = False) -> Deciding | None:
    """How the sentence `text` decides, or None. `formal` says that it stands under "Decision:" or "Resolution"."""
    if _FOOT_NOTE.search(text):
        return None
    return (
        _resolved(text)
        or _headed(text, formal)
        or _confirmed(text)
        or _impersonal(text)
        or _by_body(text, meeting, formal)
        or _capitals(text)
        or _passive(text, meeting)
        or _lost(text)
        or _joined(text)
        or _telegraphic(text)
        or _agreement(text)
        or _dashed(text)
    )


def _resolved(text: str) -> Deciding | None:
    match = _RESOLVED_CAPS.search(text)
    if not match or (text.isupper() and len(text.split()) > 3 and match.start() > 12):
        return None
    end = match.end()
    majority = re.match(r"[\s,]*(?:(?:by\s+(?:a\s+)?(?:majority|unanimous)\s*(?:vote|decision)?|unanimously|accordingly|nem\.?\s*con\.?|\((?:[^()]{0,60})\))[\s,]*)+", text[end:], re.IGNORECASE)
    end += majority.end() if majority else 0
    return Deciding("decisions.resolved", end, "resolved", 0.95, bare=_is_empty(text[end:]) and _matter_before(text[: match.start()]), start=_own_start(text, match.start()))


def _own_start(text: str, verb: int) -> int:
    """Where the sentence of the verb begins: at the verb, where another sentence runs into it."""
    return verb if _RUN_ON.search(text[:verb]) else 0


# "Noted.", "Approved, subject to one amendment." as a whole sentence
_ALONE = re.compile(r"\W*(?P<verb>noted|approved|agreed|deferred|refused|adopted|endorsed|granted|accepted|confirmed|received|supported)\b(?P<rest>.{0,90})", re.IGNORECASE)


def _headed(text: str, formal: bool) -> Deciding | None:
    match = _HEAD.match(text)
    if not match:
        alone = _ALONE.fullmatch(text)
        if alone and (formal or len(text.split()) < 3 or re.match(r"[\s,.;–-]*(?:with|subject|proposed|moved|all|unanim)", alone["rest"], re.IGNORECASE)):
            return Deciding("decisions.headed", alone.start("verb"), kind_of(alone["verb"]) or "agreed", 0.9 if formal else 0.75, bare=not formal and len(text.split()) < 9)
        return None
    verb = match["verb"].lower()
    rest = text[match.end() :]
    if verb == "agreed" and opinion(rest):
        return None
    if re.match(r"\s+(?:with|by\s+the\s+(?:minister|department))\b", rest, re.IGNORECASE):
        return None
    kind = "agreed" if verb == "agreed" else "resolved"
    back = re.fullmatch(r"\s+to\s+\w+\s+(?:it|this|them|these|that)\W*", rest)  # "Agreed to take it."
    return Deciding("decisions.headed", match.end(), kind, 0.9, bare=_is_empty(rest) or back is not None)


# "These were moved as correct by", "The minutes were agreed as a true record", "minutes ... taken as read and confirmed", "signed as a true record"
_CONFIRMING = re.compile(
    r"\b(?:moved|proposed|accepted|agreed|approved|adopted|confirmed|signed|taken|recorded|passed|verified|ratified)\b[^.;]{0,60}?\bas\s+(?:being\s+)?(?:an?\s+|the\s+)?(?:true|correct|accurate|fair)\b"
    r"|\b(?:agreed|confirmed|approved|accepted|happy|satisfied|content|signed)\b[^.;]{0,80}\b(?:this|these|they|minutes)\b[^.;]{0,60}\b(?:true|correct|accurate)\b"
    r"|\bminutes\b[^.;]{0,200}\b(?:were|was)\s+(?:[a-z]+ly\s+|then\s+|all\s+|both\s+)?(?:agreed|approved|accepted|adopted|confirmed|signed)\b"
    r"|\b(?:agreed|approved|confirmed|adopted|accepted)\s+the\s+(?:(?:draft|previous|amended|public|confidential|part|exempt)\s+)*minutes\b",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"_{4,}|\.{6,}|^\W*(?:signed|dated?|chair(?:man|person)?|confirmed)\W*$|^\W*signed\s+(?:as|by)\b.{0,60}$", re.IGNORECASE)


def _confirmed(text: str) -> Deciding | None:
    match = _CONFIRMING.search(text)
    if not match or _SIGNATURE.search(text) or re.search(r"\b(?:accounts?|audit|balance|bank|invoice)\b", text[: match.end()], re.IGNORECASE):
        return None
    if _REPORTING.search(text[: match.start()]) or re.search(r"\b(?:had|have|has)\s+been\s*$|\b(?:will|would|to|can|could|should|may|until|once|when|after|if)\b[^.,;]{0,40}$", text[: match.start()], re.IGNORECASE):
        agreed = re.search(r"\bagreed\s+(?:that|to)\b", text[: match.end()], re.IGNORECASE)  # "agreed that the minutes should be signed as a true record"
        if not agreed:
            return None
    return Deciding("decisions.minutes", 0, "confirmed", 0.85)


def _impersonal(text: str) -> Deciding | None:
    for match in _IMPERSONAL.finditer(text):
        before, rest = text[: match.start()], text[match.end() :]
        if _reported(before) or (match["verb"].islower() and opinion(rest)):
            continue
        bare = match["subject"].lower() != "it" or _is_empty(rest) or bool(re.match(r"\s*(?:unanimously|by\s+(?:all|members|everyone|the)[^,.;]{0,30})?\s*[.;]?\s*$", rest, re.IGNORECASE))
        bare = bare and len(before.split()) < 5
        kind = "agreed" if match["verb"].lower() == "agreed" else "resolved"
        return Deciding("decisions.impersonal", match.end(), kind, 0.85, bare=bare)
    return None


def _joined(text: str) -> Deciding | None:
    match = _JOINED.search(text)
    if not match or not _JOINABLE.search(text[: match.start()]) or _REPORTING.search(text[: match.start()]):
        return None
    if not re.search(r"\b(?:proposed|seconded)\b", text[: match.start()], re.IGNORECASE) and opinion(text[match.end() :]):
        return None
    return Deciding("decisions.impersonal", match.end(), match["verb"].lower(), 0.8)


@cache
def _body_pattern() -> re.Pattern[str]:
    deciders = table("deciders")
    tails = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted([*deciders["bodies"], *deciders["people"]], key=len, reverse=True))
    verbs = "agreed|agree|resolved|decided|noted|approved|endorsed|adopted|ratified|accepted|supported|confirmed|deferred|recommended|appointed|elected|rejected|refused|voted"
    return re.compile(
        rf"(?P<subject>\b(?:[Tt]he\s+|[Aa]ll\s+)?(?:(?-i:[A-Z])[\w’'&-]*\s+(?:(?:and|of|for|&|the|on)\s+)*){{0,8}}?\b(?:{tails})(?:\s+present)?)\s+(?:therefore\s+|have\s+|did\s+)?{ADVERBS}(?P<verb>{verbs})\b",
        re.IGNORECASE,
    )


def _by_body(text: str, meeting: Meeting, formal: bool) -> Deciding | None:
    for match in _body_pattern().finditer(text):
        before, verb, rest = text[: match.start()], match["verb"].lower(), text[match.end() :]
        if _reported(before) or not own(match["subject"], meeting):
            continue
        if not _decides(verb, rest, formal):
            continue
        kind = {"decided": "resolved", "voted": "resolved", "agree": "agreed"}.get(verb) or (kind_of(verb) or "agreed")
        return Deciding("decisions.body", match.start("verb"), kind, 0.85, bare=_is_empty(rest) and verb in ("agreed", "approved", "accepted") and len(before.split()) < 4)
    return None


def _decides(verb: str, rest: str, formal: bool) -> bool:
    """Whether "the Committee VERB REST" decides: "noted the report" does, "noted that costs had risen" tells a story."""
    if verb in ("agreed", "agree"):
        if re.match(r"\s+(?:with\b|on\s+the\s+(?:importance|need)|about|there\b|it\s+(?:was|is|had)|this\s+(?:was|is|had)\b)", rest, re.IGNORECASE):
            return False
        return verb == "agreed" and not opinion(rest)
    if verb in ("resolved", "decided"):
        return bool(re.match(r"[\s,:–-]*(?:not\b|to\b|that\b|this\b|unanimously|on\b|against|upon|in\s+favour|[:–-])", rest, re.IGNORECASE))
    if verb == "noted":
        if formal:
            return True
        if re.match(r"[\s:]*(?:that|how|there|concerns?|the\s+following|some|several|it)\b", rest, re.IGNORECASE):
            return False
        noun = re.match(rf"\s+(?:the|this|these|both|all|and)\b[^,.;:]{{0,70}}?\b{_REPORT_NOUN}\b", rest, re.IGNORECASE)
        if re.fullmatch(r"\s+(?:the|this|these|both)\s+(?:[\w’'-]+\s+){0,4}[\w’'-]+\W*", rest) or re.match(r"\s+(?:the|this)\s+[\w’'-]+(?:\s+[\w’'-]+)?\s+and\s+(?:asked|agreed|approved|requested|endorsed|thanked)", rest):
            return True
        return bool(noun) or bool(re.match(r"\s*(?:\.|$|and\s+(?:approved|agreed|endorsed))", rest))
    if verb == "accepted":
        return bool(re.match(r"\s+(?:the|this|all|both|a|an|his|her|their|these)\b(?!\s+(?:fact|point|need))", rest, re.IGNORECASE))
    if verb == "supported":
        return bool(re.match(r"\s+(?:the|this|both|all)\s+(?:\w+\s+){0,3}?(?:proposals?|recommendations?|applications?|motion|amendment|request|plan|report)\b", rest, re.IGNORECASE))
    if verb == "confirmed":
        return bool(re.match(r"\s+(?:the|their|its|both)\s+(?:\w+\s+){0,3}?(?:minutes|appointments?|nominations?|support|approval|decision|recommendations?)\b", rest, re.IGNORECASE))
    if verb == "voted":
        return bool(re.match(r"\s+(?:unanimously\s+|by\s+\w+\s+)?to\b", rest, re.IGNORECASE))
    if verb == "recommended":
        return bool(re.match(r"[\s:]+(?:that|to|approval|refusal|the)\b", rest, re.IGNORECASE))
    return bool(re.match(r"[\s:]+(?:\w|“|‘|\()", rest))  # approved, endorsed, adopted, ratified, deferred, appointed, elected, rejected, refused


@cache
def _generic() -> frozenset[str]:
    deciders = table("deciders")
    return frozenset((*deciders["bodies"], *deciders["people"]))


def own(subject: str, meeting: Meeting) -> bool:
    """Whether the subject of a deciding verb is the body that meets: "the Committee", "Members", or its own name."""
    words = re.sub(r"^(?:the|all|both)\s+|\s+present$", "", re.sub(r"\s+", " ", subject.strip().lower()))
    if words in _generic():
        return True
    if meeting.organization is None and meeting.body is None:
        return words.split()[-1] not in ("council", "authority", "trust", "partnership")
    known = {word.rstrip("s") for name in (meeting.organization, meeting.body) if name for word in re.findall(r"[a-z’'-]+", name.lower())}
    return all(word.rstrip("s") in known for word in re.findall(r"[a-z’'-]+", words) if word not in ("and", "of", "the", "for", "on"))


def _capitals(text: str) -> Deciding | None:
    match = _CAPS_VERB.search(text)
    if not match or sum(word.isupper() and len(word) > 3 for word in text.split()) > 3 or _SUBORDINATE.search(text[: match.start()]):
        return None
    if _REPORTING.search(text[: match.start()]):
        return None
    if re.search(r"\b(?:to\s+be|if|once|previously|had\s+been)\s+$", text[: match.start()], re.IGNORECASE):
        return None
    kind = kind_of(match["verb"].lower()) or "resolved"
    kind = "resolved" if match["verb"] == "DECIDED" else kind
    return Deciding("decisions.capitals", match.start("verb"), kind, 0.85)


# What may be the subject of "were approved" in minutes that tell what the body did
_MATTER = (
    r"(?:minutes|accounts?|payments?|budget|precept|reports?|polic(?:y|ies)|plans?|recommendations?|proposals?|motions?|amendments?|applications?|quotes?|quotations?|estimates?|co-option|appointments?|"
    r"statements?|standing\s+orders|schedules?|invoices?|expenditure|grants?|requests?|terms\s+of\s+reference|programmes?|dates?|drafts?|strategy|strategies|purchases?|cheques?|donations?|nominations?|"
    r"resolutions?|agenda|contracts?|tenders?|leases?|fees|charges|salary|risk\s+assessments?|registers?|orders?|regulations|return|constitution|dispensations?|apologies|actions?|items?|updates?|changes|"
    r"arrangements|costs?|allocations?|wording|designs?|bylaws?|byelaws?|scheme|schemes|framework|membership|delegations?|attendance|time|venue|increase|reduction|works?|transfer)"
)


@cache
def _passive_pattern() -> re.Pattern[str]:
    # "were approved", "was again put off", ", seconded by B, and elected unanimously"
    return re.compile(rf"\b(?P<aux>was|were|and(?=\s+(?:was\s+|duly\s+|unanimously\s+)*(?:re-)?elected\b))\s+(?P<not>not\s+)?{ADVERBS}(?:received\s+and\s+(?=accepted|approved|adopted|noted))?(?P<verb>{alternation('participle')})\b", re.IGNORECASE)


def _passive(text: str, meeting: Meeting) -> Deciding | None:
    for match in _passive_pattern().finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if _reported(before) or re.search(r"\b(?:it|there|which|who|he|she|if|had)\s*$", before, re.IGNORECASE) and match["verb"].lower() not in ("elected", "re-elected", "appointed"):
            continue
        verb = re.sub(r"\s+", " ", match["verb"].lower())
        if not _passes(verb, before, after, match.group(), meeting):
            continue
        kind = "rejected" if match["not"] else "received" if re.search(r"\breceived\s+and\b", match.group(), re.IGNORECASE) and verb == "accepted" else kind_of(f"x was {verb}") or "resolved"
        return Deciding("decisions.passive", match.start(), kind, 0.7, bare=_is_demonstrative(before))
    return None


def _is_demonstrative(before: str) -> bool:
    return bool(re.fullmatch(r"\W*(?:and\s+)?(?:this|these|that|those|both|all)\s*", before, re.IGNORECASE))


# who did it, where that is said: "by the Committee" is the body, "by the Borough Council" another
_AGENT = re.compile(r"^[^.;,]{0,50}?\bby\s+(?P<agent>(?:the\s+|all\s+)?[\w’'& -]+?)(?=\s+(?:at|on|in|for|and|to|subject|with|that)\b|[.,;:()]|$)", re.IGNORECASE)
_WHEN = re.compile(r"^[^.;]{0,40}?\b(?:in\s+(?:\w+\s+)?(?:19|20)\d\d|on\s+\d{1,2}(?:st|nd|rd|th)?\s+\w+|at\s+(?:the|its|a)\s+(?:last|previous|\w+\s+20\d\d|full\s+council|annual|extraordinary)|last\s+(?:week|month|year)|ago)\b", re.IGNORECASE)


def _passes(verb: str, before: str, after: str, whole: str, meeting: Meeting) -> bool:
    """Whether a past passive is an act of the meeting rather than news: by its subject, its agent and its date."""
    agent = _AGENT.match(after)
    ours = False
    if agent:
        ours = own(agent["agent"], meeting) or bool(re.match(r"(?:cllr|councillor|mr|mrs|ms|miss|dr|cr)\b|[A-Z]{2,3}$|[A-Z]", agent["agent"]) and verb not in ("approved", "granted", "refused"))
        if not ours and not re.match(r"(?:(?:a\s+)?show|(?:a\s+)?(?:clear\s+)?majority|consensus|\d|unanim|\w+\s+votes?\b|\w+$(?=\s*votes))|.*\bvotes?\b", agent["agent"], re.IGNORECASE):
            return False
    if _WHEN.match(after):
        return False
    subject = re.split(r"[.;:]\s|,\s(?!and\b)", before)[-1]
    if re.search(r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|several)\s*$", before, re.IGNORECASE):  # "seven were approved, three were refused"
        return False
    unanimous = "unanimous" in (whole + after[:20]).lower()
    matter = re.search(rf"\b{_MATTER}\b", before, re.IGNORECASE) is not None
    if re.search(r"\bthey\s*$", before, re.IGNORECASE) and not re.match(r"[\s,.;–-]*(?:proposed|moved|seconded|unanim)", after, re.IGNORECASE):
        return False
    if verb in ("agreed", "deferred", "put off", "postponed", "held over", "held in abeyance", "left on the table"):
        return not re.match(r"\s+(?:with|between)\b", after, re.IGNORECASE)
    if verb in ("approved", "adopted", "ratified", "endorsed", "accepted", "confirmed", "homologated"):
        if re.search(r"\bthey\s*$", before, re.IGNORECASE):
            return True
        if re.search(r"\bplanning\s+permission\b", before, re.IGNORECASE):
            return False
        return matter or unanimous or ours or bool(re.search(r"\bthe\s+following\b[^.;]{0,60}$", before, re.IGNORECASE))
    if verb == "noted":
        return bool(re.search(rf"\b{_REPORT_NOUN}\b[^.;]{{0,60}}$", before, re.IGNORECASE)) and (ours or bool(re.match(r"\s*(?:with\s+\w+|and\b|\.|$)", after)))
    if verb == "supported":
        return unanimous or bool(re.search(r"\b(?:application|motion|amendment|recommendation|proposal)\b", before, re.IGNORECASE))
    if verb in ("elected", "re-elected", "reelected", "appointed", "re-appointed", "reappointed", "co-opted", "coopted", "nominated"):
        return unanimous or bool(re.search(r"\bduly\b|\bdeclared\b", whole, re.IGNORECASE)) or bool(re.search(r"\bthe\s+following\b", before, re.IGNORECASE)) or bool(_JOINABLE.search(before)) or bool(re.match(r"\s+(?:unopposed|by\s+\w+\s+votes?|to\s+(?:it|the|this|serve))\b|\s+(?:as\s+)?(?:to\s+be\s+)?(?:the\s+)?(?:chair|vice|deputy|leader|mayor|clerk|convener|co-opted|councillor|representative|internal\s+auditor|member)", after, re.IGNORECASE))
    if verb in ("rejected", "refused", "declined", "dismissed", "defeated"):
        return bool(re.search(r"\b(?:motion|amendment|proposal|request|recommendation|nomination|offer|quote)s?\b", subject, re.IGNORECASE))
    if verb in ("referred", "remitted", "granted"):
        return bool(re.search(r"\b(?:motion|item|matter|report|petition|dispensation|request|licen[cs]e|leave)s?\b", subject, re.IGNORECASE))
    if verb == "received":
        return False
    return verb in ("recommended", "commended", "resolved", "decided") and ours


# "the motion was declared LOST", "The amendment fell", "The proposal was not carried"
_LOST = re.compile(
    r"\b(?:motion|amendment|proposal|resolution|recommendation|vote|it|this)\b[^.;]{0,80}?\b(?:was|were|is|be|being|declared|therefore|accordingly)\s+(?:\w+ly\s+|declared\s+|then\s+|put\s+and\s+){0,2}(?:LOST|lost|defeated|negatived|not\s+carried|not\s+agreed)\b"
    r"|\b(?:motion|amendment|proposal)\s+(?:therefore\s+|then\s+|accordingly\s+)?(?:fell|failed|falls)\b",
)


def _lost(text: str) -> Deciding | None:
    match = _LOST.search(text)
    if not match or _reported(text[: match.start()]) or _PAST.search(text[match.start() :]):
        return None
    return Deciding("decisions.lost", 0, "rejected", 0.9, bare=len(text.split()) < 10)


def _telegraphic(text: str) -> Deciding | None:
    match = _TELEGRAPHIC.search(text)
    if not match or _reported(text[: match.start()]) or opinion(text[match.end() :]):
        return None
    clause = re.split(r"[.;–]\s", text[: match.start() + 1])[-1]
    if match["low"] == "agreed" and re.search(r"\b(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\b|\b(?i:clerk|officer|director|manager|chair|chairman|leader|mayor|member\s+for)\b", clause):
        return None  # "Councillor Hale, the Cabinet Member, agreed to look into it"
    return Deciding("decisions.telegraphic", match.end(), (match["low"] or match["verb"]).lower(), 0.75)


# "All agreed.", "All Councillors in agreement.", "This was agreed.", "All in favour", "proposed by A, seconded by B and agreed"
_AGREEMENT = re.compile(
    r"^\W*(?:all\s+(?:\w+\s+){0,2}?(?:were\s+)?(?:agreed|in\s+agreement|approved)|unanimously\s+(?:agreed|approved))\b(?!\s+(?:to\s+differ|with))"
    r"|[\s,;:–-]\s*(?:and\s+)?(?:was\s+|were\s+|this\s+was\s+)?(?:unanimously\s+|all\s+|duly\s+|everyone\s+)(?:agreed|approved|in\s+favour|in\s+agreement)\s*\W*$"
    r"|[\s,;–-](?:and|was|were)\s+(?:so\s+)?agreed\W*$",
    re.IGNORECASE,
)


def _agreement(text: str) -> Deciding | None:
    match = _AGREEMENT.search(text)
    if not match or _reported(text[: match.start()]) or _REPORTING.search(text[: match.start()]):
        return None
    if re.search(r"\b(?:as|previously|already|had|been)\b\W*$", text[: match.start()], re.IGNORECASE) or re.search(r"\b(?:had|has|have)\s+been\b", match.group(), re.IGNORECASE):
        return None
    rest = text[match.end() :]
    return Deciding("decisions.agreement", match.end() if not match.start() else 0, "agreed", 0.7, bare=len(rest.split()) < 4 and (match.start() == 0 or (len(text.split()) < 12 and bool(re.match(r"\W*(?:this|it|these|which)\b", text, re.IGNORECASE)))))


# "Resilience plan - adopted, subject to small changes.": the result after a dash
_DASHED = re.compile(r"\w\s+[–—-]\s*(?P<verb>approved|adopted|noted|agreed|accepted|deferred|refused|ratified)\b(?:[,\s]+(?:subject|with|as|by|unanim)[^.;]{0,60})?\W*$", re.IGNORECASE)


def _dashed(text: str) -> Deciding | None:
    match = _DASHED.search(text)
    if not match or len(text.split()) > 40:
        return None
    return Deciding("decisions.dashed", len(text), kind_of(match["verb"]) or "agreed", 0.7)


def _is_empty(rest: str) -> bool:
    """Whether nothing but a mark, a number or "that" follows: "RESOLVED: 16/10/6", "Resolved."."""
    return not re.search(r"[A-Za-z]{2}", re.sub(r"\b(?:that|to|unanimously|by|all|as|follows|minute|ref(?:erence)?|no|votes?|for|against)\b", "", rest, flags=re.IGNORECASE))


def _matter_before(before: str) -> bool:
    """Whether the words before RESOLVED already tell the matter: "proposed by A, seconded by B that the fee be paid. RESOLVED"."""
    return len(before.split()) < 4
