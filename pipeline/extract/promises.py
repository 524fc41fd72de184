"""Whether a sentence of minutes hands somebody a task, and whom: promises, requests, and what "would be" done for the members.

"The Clerk agreed to write", "JS would confirm", "officers undertook to liaise", "CC asked the Clerk to chase", "the link would be
sent to Members", "PW to circulate the report", "It was agreed that a letter be sent". Work in hand, intentions of a service,
questions and what somebody "could" or "would be happy to" do are no tasks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from pipeline.extract.agents import AGENT, PRONOUN, Masked
from pipeline.language.vocabulary import table


@dataclass(frozen=True, slots=True)
class Promise:
    """A task found at characters `start` to `end` of a sentence. `owner` is where the one who is to do it is printed.

    `pronoun` says that the owner is "he", "she" or left out, so that the agent before it is meant.
    """

    start: int
    end: int
    rule: str
    confidence: float
    owner: tuple[int, int] | None = None
    pronoun: bool = False


def _alternatives(*lists: str) -> str:
    verbs = table("task_verbs")
    words = sorted({word for name in lists for word in verbs[name]}, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


_A = rf"(?P<agent>{AGENT}+)"
# what may stand before the first agent of a clause: a mark, a bracket, the heading of a point
_OPEN = rf"(?:^[\s\d.()\[\]\"“‘*•·–-]*(?:[\w’',/ ]{{1,60}}\s?[–-]\s+)?|[.;:,–—]\s*|\s[–-]\s*|\b(?:and|but|so|therefore)\s+)"
_P = rf"{PRONOUN}+"
# what members ask for
_PAPER = "report|update|briefing|paper|note|look|review|breakdown|list|presentation|analysis|explanation|response|copy"
_ADVERB = r"(?:(?:also|then|further|therefore|now|again|kindly|in\s+turn|still|both|all|each|personally|once\s+again|subsequently|next|first|again|\w+ly)\s+){0,3}"
# who receives: "to the Committee", "members would be"
_RECEIVER = re.compile(
    r"\b(?:to\s+(?:him|her|them|me|us)|members?|committee|sub-committee|panel|board|councillors?|council|cabinet|scrutiny|work\s+programme|agenda|minutes|next\s+meeting|future\s+meeting|meeting|newsletter|briefing|website|all\s+present|group|report\s+back|"
    r"residents|notice\s*board|magazine|dashboard|register)\b",
    re.IGNORECASE,
)


@cache
def _patterns() -> tuple[tuple[str, float, re.Pattern[str]], ...]:
    """The wordings of tasks, the surest first: name, confidence, pattern over a masked text."""
    base = f"(?P<verb>{_alternatives('base')})\\b"
    done = f"(?P<done>{_alternatives('participle')})\\b"
    errand = f"(?P<verb>{_alternatives('errand')})\\b"
    made = [
        # "The Clerk agreed to write", "officers undertook to liaise", "TS volunteered to take responsibility"
        ("undertook", 0.9, rf"{_A},?\s+{_ADVERB}(?:agreed|undertook|has\s+agreed|have\s+agreed|volunteered|promised|offered|committed|pledged|is\s+going|are\s+going|was\s+going|intends?)\s+{_ADVERB}to\s+{base}"),
        # "Mr Darwish promised a note on it within a fortnight"
        ("undertook", 0.75, rf"{_A}\s+(?:promised|undertook)\s+(?:a|an|the|further|more)\s+(?P<thing>\w+)"),
        # "he undertook to report back", "and agreed to update members"
        ("undertook", 0.75, rf"(?:(?P<he>{_P})|,?\s+(?P<and>and))\s+{_ADVERB}(?:agreed|undertook|volunteered|promised|offered)\s+{_ADVERB}to\s+{base}"),
        # "JS would confirm", "Mr Betts would provide members with", "the Clerk will circulate"
        ("would", 0.8, rf"{_A},?\s+{_ADVERB}(?:would|will|shall)\s+{_ADVERB}{base}"),
        # "Mr Murphy said he would speak with", "Ms Newell advised she will follow this up"
        ("would", 0.75, rf"{_A}[^.;{AGENT}]{{1,80}}?(?P<he>{_P})\s+{_ADVERB}(?:would|will)\s+{_ADVERB}{base}"),
        ("would", 0.65, rf"(?P<he>{_P})\s+{_ADVERB}(?:would|will)\s+{_ADVERB}{base}"),
        # "CC asked the Parish Clerk to chase", "requested the Clerk to write", "instructed officers to"
        ("asked", 0.85, rf"\b(?:asked|requested|instructed|tasked|urged|directed|authorised|would\s+like|reminded|delegated|advised)\s+(?:that\s+)?{_A}\s+{_ADVERB}to\s+(?:{base}|ensure\b|be\b|set\b|(?P<any>\w+))"),
        # "The Clerk was asked to obtain quotes", "Councillors were ASKED to liaise", "JS was advised to contact"
        ("asked", 0.85, rf"{_A}\s+(?:was|were|is|are|be|has\s+been|to\s+be)\s+{_ADVERB}(?:asked|requested|instructed|tasked|advised|directed|authorised|delegated|invited)\s+{_ADVERB}to\s+(?P<any>\w+)"),
        ("asked", 0.7, r"\basked\s+(?P<body>[Mm]embers|[Cc]ouncillors|[Rr]esidents|everyone)\s+to\s+(?!(?i:note|consider|approve|agree|comment)\b)(?P<any>\w+)"),
        ("asked", 0.75, rf"\b(?P<body>[Mm]embers|[Cc]ouncillors|[Rr]esidents)\s+(?:was|were|are)\s+(?i:asked|requested|urged|encouraged)\s+to\s+(?!(?i:note|consider|approve|agree|comment)\b)(?P<any>\w+)"),
        # "suggested that the Clerk write back", "requested that officers provide", "agreed that Cllr Reed should contact"
        ("that", 0.8, rf"\b(?:ask(?:ed)?|requested|suggested|proposed|recommended|agreed|resolved|decided|requests|asks|directed|[Ss]uggestion|[Rr]equest)(?:,[^,.;]{{1,60}},)?\s+(?:that\s+|for\s+)?{_A}\s+(?:should\s+|would\s+|will\s+|to\s+|be\s+asked\s+to\s+)?{_ADVERB}(?:{base}|(?P<thirds>\w+s)\b(?=\s+(?:to|the|a|an|up|with|back)\b))"),
        # "suggestion that Leisure provide an overview", "requested that the Council write to the Minister"
        ("that", 0.65, rf"\b(?:asked|requested|suggested|recommended|[Ss]uggestion|[Rr]equest)\s+that\s+(?P<body>(?!(?:it|this|there|they|he|she|we)\b)(?:[\w’'&/-]+\s+){{1,6}}?)(?:should\s+)?{errand}"),
        # "asked that the narrative be clearer", "recommended that the link be sent", "requested that figures be reported"
        ("be_done", 0.75, rf"\b(?:asked|requested|recommended|suggested|requests?|recommends|request)\s+that\s+(?P<what>[^.;]{{1,160}}?)\s+(?:(?:should\s+|would\s+)?be\s+(?P<done>{_alternatives('participle')})|(?:not\s+)?be\s+(?P<state>\w+))\b"),
        ("be_done", 0.7, rf"\b(?:requested|asked\s+for|requested\s+for)\s+(?:(?:a|an|the)\s+)?(?P<what>[^.;]{{3,120}}?)\s+to\s+be\s+{done}"),
        # "suggested that Members receive a briefing"
        ("receive", 0.7, r"\b(?:suggested|requested|asked|proposed|recommended)\s+that\s+(?i:members|the\s+(?:committee|panel|board|council|group|cabinet)|councillors)\s+(?:should\s+)?(?:receive|be\s+(?:given|provided|sent|updated|informed|invited)|have\s+(?:a|an|sight))\b"),
        # "to ask the Director of Place for a written update on the sea wall"
        ("wanted", 0.7, rf"\b(?:ask|asked|asks|request|requested)\s+{_A}\s+for\s+(?:a|an|further|more|another)\s+(?:[\w-]+\s+){{0,4}}?(?:{_PAPER})\b"),
        # "The Chair requested a report from the Director for the December meeting", "asked for a deeper look at it in March"
        ("wanted", 0.7, rf"\b(?:asked\s+for|requested)\s+(?:a|an|further|more|another)\s+(?:[\w-]+\s+){{0,4}}?(?:{_PAPER})\b(?:[^.;{AGENT}]{{0,60}}?\b(?:from|by)\s+{_A})?"),
        # "More information was requested on the reuse of wood", "A further report was requested"
        ("requested", 0.7, r"\b(?:information|report|details?|data|update|briefing|breakdown|figures|paper|presentation|list|copy|clarification\s+note|analysis|meeting)\b[^.;]{0,80}?\b(?:was|were|be)\s+requested\b"),
        # "PW to circulate the report", "Clerk to arrange a letter", "Mr Armstrong is to contact", "the clerk to report"
        ("to_do", 0.8, rf"{_OPEN}{_A}\s+(?:is\s+|are\s+|was\s+|were\s+)?{_ADVERB}to\s+{base}"),
        ("to_do", 0.75, rf"{_A}\s+(?:is|are|has|have|had|was)\s+(?:still\s+)?(?:to|yet\s+to|still\s+to)\s+{base}"),
        # "PK has the parts for the sign and will replace", "and would write"
        ("would", 0.7, rf"{_OPEN}{_A}\s+(?:(?!\bthat\b)[^.;]){{2,160}}?,?\s+and\s+{_ADVERB}(?:would|will)\s+{_ADVERB}{base}"),
        # "the officers would need to take up the matter"
        ("would", 0.6, rf"{_A}\s+(?:would|will)\s+(?:need|have)\s+to\s+{base}"),
        # "The Councillors will look at the corners in the spring", "the Parish Council would write"
        ("body", 0.65, rf"(?P<body>\b(?:[Tt]he\s+)?(?:[Mm]embers|[Cc]ouncillors|(?:[Pp]arish\s+|[Tt]own\s+|[Cc]ommunity\s+)?[Cc]ouncil|[Cc]ommittee|(?<=[Tt]he\s)(?:PC|CC)))\s+(?:would|will|are\s+to|is\s+to)\s+{_ADVERB}{errand}"),
        # "Harmers agreed to fix the bench for nothing": a firm by its name alone
        ("firm", 0.6, rf"^[\s\d.()•–-]*(?P<body>[A-Z][\w’'&-]+(?:\s+[A-Z][\w’'&-]+){{0,3}})\s+(?:has\s+|have\s+)?(?:agreed|undertook|offered)\s+to\s+{base}"),
        # "A full report will be presented to the Committee", "Notices would be placed", "the link would be sent to Members"
        ("be_done", 0.65, rf"(?P<what>[^.;]{{3,320}}?)\s+(?:would|will|shall|is\s+to|are\s+to|should(?=\s+(?:\w+\s+)?be\s+(?:added|circulated|sent|provided|submitted|reported|contacted|forwarded))|to)\s+{_ADVERB}be\s+{_ADVERB}{done}"),
        # "we would also write to officials"
        ("we", 0.6, rf"\b[Ww]e\s+{_ADVERB}(?:would|will|should)\s+{_ADVERB}(?P<verb>{_alternatives('errand')})\b"),
        # "a paper on KPIs will come to the committee", "the committee would receive regular updates"
        ("come", 0.7, r"\b(?:would|will|to)\s+(?:come|go|return|be\s+brought)\s+(?:back\s+)?to\s+(?:the\s+|a\s+)?(?:\w+\s+){0,3}?(?i:committee|panel|board|council|meeting|cabinet|members|group)\b"),
        ("receive", 0.7, r"\b(?i:committee|panel|board|members|cabinet|council|group)\s+(?:would|will)\s+(?:receive|get|have\s+sight\s+of)\s+(?:\w+\s+){0,3}?(?:updates?|reports?|information|details|data|briefings?|cop(?:y|ies)|papers?|figures)\b"),
        ("discuss", 0.65, r"\b(?:a|further|an)\s+(?:\w+\s+)?(?:discussions?|meeting|conversation|briefing|workshop|report|update)\s+(?:would|will)\s+(?:take\s+place|be\s+(?:held|had|arranged|sought|organised|convened|scheduled|provided|prepared|brought))\b"),
        # "It was agreed to write to the Director", "AGREED that a letter be sent", "resolved to look at this"
        ("errand", 0.75, rf"\b(?i:agreed|resolved|decided)\b(?:\s+(?:by\s+\w+|unanimously|in\s+principle|that\s+it\s+was\s+necessary|\w+ly))?(?:,[^,.;]{{1,60}},)?\s+to\s+(?:further\s+)?{errand}"),
        ("errand", 0.75, rf"\b(?i:agreed|resolved|decided)\b(?:\s+that)?\s+(?P<what>[^.;]{{3,200}}?)\s+(?:should\s+|would\s+|will\s+|to\s+)?be\s+{_ADVERB}(?:{done}|(?P<other>carried\s+out|delegated))"),
        ("errand", 0.7, rf"\b(?i:agreed|resolved|decided)\s+that\s+(?:we|the\s+\w+(?:\s+\w+)?)\s+(?:should\s+|would\s+|will\s+)?{errand}"),
        ("named", 0.8, rf"\b(?i:agreed|resolved)\b[^.;{AGENT}]{{0,20}}{_A}\s+{_ADVERB}(?:should\s+|would\s+|will\s+|to\s+)?{base}"),
        ("named", 0.75, rf"\band\s+that\s+{_A}\s+{base}"),
        # a clause of a resolution: "(b) the Head of Audit obtain prices", "That staff negotiate"
        ("that", 0.7, rf"\b(?:asked|requested|suggested)\s+that\s+(?P<he>{_P})\s+(?:should\s+)?{base}"),
        # "That progress be reported in May", "that the increase be drawn to the attention of full Council"
        ("be_done", 0.7, rf"^[\s\"“'(]*(?:(?:and\s+)?[Tt]hat\s+)(?P<order>[^.;]{{3,160}}?)\s+be\s+{done}"),
        ("clause", 0.7, rf"^[\s\"“'(]*(?P<that>(?:[Aa]nd\s+)?[Tt]hat\s+)?{_A}\s+{base}"),
        ("delegated", 0.75, rf"\bdelegate\s+(?P<what>[^.;]{{3,160}}?)\s+to\s+{_A}"),
    ]
    return tuple((name, confidence, re.compile(pattern)) for name, confidence, pattern in made)


# what makes the words no task: "would be happy to", "could", "had agreed", "if", questions, hopes
_NO_TASK = re.compile(r"\b(?:if|unless|could|might|may|cannot|would\s+not|will\s+not|had\s+previously|hoped?|hopes|would\s+be\s+(?:happy|willing|able|glad|pleased))\b", re.IGNORECASE)
# "If required, further discussions would be sought" is a task all the same
_IF_NEEDED = re.compile(r"\bif\s+(?:required|necessary|possible|needed|appropriate|applicable|approved)\b", re.IGNORECASE)
_QUESTION = re.compile(r"\?\s*[\"”’)]*\s*$|\b(?:asked|queried|enquired|questioned|wondered)\s+(?:if|whether|about|what|how|when|why|where|who|which)\b", re.IGNORECASE)
_PAST_PERFECT = re.compile(r"\bhad\s+(?:\w+\s+){0,2}(?:agreed|asked|requested|undertaken|offered|promised|resolved)\b", re.IGNORECASE)
# a member's notice of what he means to ask or move at a meeting to come
_NOTICE = re.compile(r"\W*(?:[\w ,’']{0,80}\b)?I\s+will\s+(?:ask|move|propose|be\s+asking)\b", re.IGNORECASE)
_STANDING = re.compile(r"\b(?:next\s+(?:\w+\s+){0,3}meeting\s+(?:will|would|is\s+to|to)\s+be\s+held|meeting\s+will\s+be\s+held|date\s+of\s+next)\b", re.IGNORECASE)
_REPORT_SAYS = re.compile(r"\b(?:the\s+)?(?:report|paper|policy|strategy|plan|scheme|programme|document|project|legislation|act|budget|target|figure|indicator|kpi|model|system|contract|service|cost|money|funding|grant|work|works|development|site)\b", re.IGNORECASE)
_PERSONAL_STATES = frozenset("support agree approve object decide note keep help assist work try continue continue take act find lead start begin maintain".split())
_OPINION = re.compile(r"\b(?:said|stated|felt|believed|thought|hoped|argued|considered)\s+(?:that\s+)?$", re.IGNORECASE)


# the wordings that are tasks in any paper; in one that may be no minutes the others are a plan's or a report's future
SURE = frozenset(("actions.undertook", "actions.asked", "actions.to_do", "actions.named", "actions.errand", "actions.firm"))


def promises(masked: Masked) -> list[Promise]:
    """The tasks that a sentence hands out: one, or one for each agent of "The Clerk to write, Mr Hill to send the address"."""
    first = promise(masked)
    if first is None or first.rule != "actions.to_do":
        return [first] if first else []
    pattern = next(pattern for name, _, pattern in _patterns() if name == "to_do")
    found = [match for match in pattern.finditer(masked.mask) if _needs_doing(match, masked, False)]
    if len(found) < 2:
        return [first]
    edges = [0, *(match.start("agent") for match in found[1:]), len(masked.mask)]
    return [Promise(start, end, first.rule, first.confidence, match.span("agent")) for match, start, end in zip(found, edges[:-1], edges[1:], strict=True)]


def promise(masked: Masked, *, in_margin: bool = False) -> Promise | None:
    """The first task that a sentence hands out, or None; `in_margin` says that the Action column names somebody beside it."""
    text = masked.mask
    if _NOTICE.match(masked.text):
        return None
    question = _QUESTION.search(text)
    if question and "?" in question.group() and not in_margin:
        return None
    hedged = _IF_NEEDED.sub(lambda match: "x" * len(match.group()), text)
    for name, confidence, pattern in _patterns():
        for match in pattern.finditer(text):
            if question and not in_margin and not (name in ("undertook", "would") and match.start() > question.end() and re.search(r"\band\b|[,;]", text[question.end() : match.end()])):
                continue
            check = _CHECKS.get(name)
            if check is not None and not check(match, masked, in_margin):
                continue
            if _NO_TASK.search(hedged[max(0, match.start() - 40) : match.end()]) and name not in ("asked", "that", "undertook"):
                continue
            if _PAST_PERFECT.search(text[max(0, match.start() - 12) : match.end()]) or _STANDING.search(masked.text):
                continue
            return _promise(match, masked, name, confidence)
    return None


def _promise(match: re.Match[str], masked: Masked, name: str, confidence: float) -> Promise:
    groups = match.groupdict()
    owner = match.span("agent") if groups.get("agent") else match.span("body") if groups.get("body") else None
    pronoun = bool(groups.get("he") or groups.get("and")) and owner is None
    if name in ("be_done", "errand", "requested") and owner is None:
        by = re.compile(rf"\bby\s+(?P<agent>{AGENT}+)").search(masked.mask, match.end() - 1)
        owner = by.span("agent") if by and not re.match(r"\s+(?:and\s+)?(?:at|on)\b", masked.mask[by.end() :]) else None
    return Promise(match.start(), len(masked.mask), f"actions.{name}", confidence, owner, pronoun)


# -- what each wording needs besides -------------------------------------------------------------------------------------------


def _needs_task_verb(match: re.Match[str], masked: Masked, in_margin: bool) -> bool:
    """ "would" and "will" with a person need a verb of doing, not of opinion: "Cllr Reed said he would support the plan" is none."""
    verb = (match.groupdict().get("verb") or "").lower()
    before = masked.mask[: match.start()]
    after = masked.mask[match.end() :]
    if verb == "have" or (verb == "let" and not re.match(rf"\s+(?:[\w{AGENT}]+\s+){{1,3}}(?:have|know)\b", after)):
        return False
    if verb in _PERSONAL_STATES and not re.match(r"\s+(?:up|forward|on\s+(?:responsibility|this)|responsibility|out\b|over)", masked.mask[match.end() :]):
        return in_margin
    if verb == "look" and not re.match(r"\s+(?:at|into|for|again|to\s+\w+)\b", masked.mask[match.end() :]):
        return False
    if verb == "present" and not re.search(r"\b(?:next|future|meeting)\b", masked.mask[match.end() :]):
        return False
    if verb in ("meet", "call", "open", "close", "set", "present") and re.search(r"\b(?:to|that)\s+$", before):
        return False
    return not re.search(r"\b(?:which|who|where|when|how|what)\s*$", before[-12:]) or in_margin


def _needs_doing(match: re.Match[str], masked: Masked, in_margin: bool) -> bool:
    """ "Clerk to VERB" is a task for nearly every verb; "Mr Hill to present on this paper" happened at the meeting."""
    verb = match["verb"].lower()
    after = masked.mask[match.end() :]
    if verb in ("support", "object", "note", "have", "approve", "agree"):
        return in_margin
    return verb != "present" or bool(re.search(r"\b(?:next|future|meeting)\b", after))


def _needs_receiver(match: re.Match[str], masked: Masked, in_margin: bool) -> bool:
    """ "would be DONE" needs a giving verb with a receiver or a thing that minutes give, not a service's plan or a rule."""
    groups = match.groupdict()
    what = groups.get("what") or ""
    if groups.get("order"):  # a clause of a resolution
        done = re.sub(r"\s+", " ", groups["done"].lower())
        return done in _giving() and not re.search(r"\bvotes?\b", groups["order"])
    if re.search(r"\bvotes?\b|\babstention\b", what):
        return False
    if groups.get("state") is not None:
        return groups["state"].lower() not in _NO_STATE and bool(re.match(r"\b(?:asked|requested)\b", match.group()))
    done = re.sub(r"\s+", " ", (groups.get("done") or "").lower())
    asked = bool(re.match(r"\b(?:asked|requested|recommended|suggested|requests?|recommends)\b", match.group()))
    giving = done in _giving()
    if re.match(rf"[^.;]{{0,40}}?\bby\s+{AGENT}", masked.mask[match.end() :]):
        return True
    if re.search(r"\bvotes?\b", what) or (asked and not giving and done not in _ERRANDS and not match.group().startswith(("asked", "requested"))):
        return False
    if re.search(r"\s(?:to)\s+be\s+[\w\s]+$", match.group()) and not asked and not re.search(r"\b(?:is|are)\s+to\s+be\s", match.group()[-60:]) and (not giving or len(what.split()) > 14):
        return False
    around = masked.mask[max(0, match.start()) : match.end() + 90]
    receiver = bool(_RECEIVER.search(masked.mask[match.end() :][:110]) or re.search(r"\b(?:[Mm]embers|[Cc]ouncillors|[Cc]ommittee|[Pp]anel)\b", what[-60:]))
    if in_margin or asked:
        return True
    if done in _ADDRESSED and not re.search(r"\b(?:which|who|that|to)\s*$", what):
        return True
    if done in ("brought", "carried out") and (done == "carried out" or re.match(r"\s+(?:forward|in\b|into\s+(?:use|force|line))", masked.mask[match.end() :])):
        return False
    if re.search(r"\b(?:which|that|who|where|when)\s+(?:\w+\s+){0,2}$", what[-24:]) or re.search(r"\b(?:must|can|applications?|payments?|costs?|rates|charges|fines?)\b", what[-40:], re.IGNORECASE):
        return False
    if match.group().rstrip().endswith("to be " + (groups.get("done") or "")) and re.search(r"\b(?:has|have|had|need(?:s|ed)?|required?|due|expected|likely|continue[sd]?|ought|going|able|seem(?:s|ed)?|appear(?:s|ed)?|wish(?:es|ed)?|want(?:s|ed)?|hop(?:ed|ing)|for|how)\s*$", what):
        return False
    information = re.search(r"\b(?:information|details?|reports?|updates?|briefing|data|figures|paper|letter|email|copy|copies|link|note|response|list|breakdown|clarification|presentation|notices?|proposals?|suggestion|feedback|minutes|slides|matter|issue|flowchart|plan|item|advice|quotes?|KPIs?|changes|analysis)\b", what, re.IGNORECASE)
    if giving:
        return bool(information and (receiver or _DUE.search(around) or len(what.split()) < 8)) or receiver
    if done in ("considered", "discussed", "reviewed", "explored", "examined", "looked at", "included", "incorporated", "taken forward"):
        return bool(re.search(r"\b(?:suggestion|possibility|proposal|request|comments?|issue|matter|query|concerns?|feedback|report|item|this)\b", what, re.IGNORECASE)) and not re.search(r"\b(?:by|at)\s+(?:the\s+)?(?:planning|government|court|inspector)\b", around, re.IGNORECASE) and len(what.split()) < 45
    return receiver and bool(information) and done in _OFFICE


# "The County Council will be approached": its subject is whom somebody is to speak to
_ADDRESSED = frozenset("approached contacted chased reminded consulted notified thanked".split())
# what a clerk does with papers: with a receiver it is a task
_OFFICE = frozenset("arranged organised organized scheduled rescheduled updated published amended corrected revised prepared produced drafted compiled placed put displayed posted advertised included offered completed checked".split())
_NO_STATE = frozenset("read reads a an the no that in at to too very noted recorded minuted approved deferred adopted accepted carried received confirmed granted refused made".split())
_DUE = re.compile(r"\b(?:shortly|soon|in\s+due\s+course|later\s+date|next|following|before|prior|by\s+the\s+end|outside\s+(?:of\s+)?the\s+meeting|after\s+the\s+meeting|in\s+the\s+(?:coming|near)|future|further)\b", re.IGNORECASE)


@cache
def _giving() -> frozenset[str]:
    return frozenset(table("task_verbs")["giving"])


# who agrees to an errand: the body, "it was", or nobody where the sentence opens with "Agreed to"
_BODY_AGREES = re.compile(
    r"(?:^|[.;,:–—-]\s*|\b(?:it\s+(?:was|is)|this\s+was|councillors|cllrs|members|committee|council|panel|board|cabinet|meeting|group|trustees|governors|all|we|pc|cc|and|present)\s+)(?:\w+ly\s+|further\s+|also\s+|then\s+|again\s+|all\s+|both\s+|therefore\s+)*$",
    re.IGNORECASE,
)


def _needs_errand(match: re.Match[str], masked: Masked, in_margin: bool) -> bool:
    """A decision is an errand too where its verb is one; "agreed that the fee be included in the budget" is not."""
    groups = match.groupdict()
    lead = masked.mask[max(0, match.start() - 40) : match.start()]
    if not _BODY_AGREES.search(lead):
        return in_margin
    if groups.get("verb"):
        before = masked.mask[match.start() : match.start("verb")]
        if re.search(r"\b(?:not|from|how|when|whether)\s+(?:to\s+)?$", before) and not in_margin:
            return False
        if groups["verb"] == "look" and not re.match(r"\s+(?:at|into)\b", masked.mask[match.end() :]):
            return False
        return groups["verb"] not in ("call", "order", "find", "place", "issue", "put", "express") or bool(re.match(r"\s+(?:on|a|an|in\s+the|up|out|quotes?)\b", masked.mask[match.end() :]))
    done = re.sub(r"\s+", " ", (groups.get("done") or groups.get("other") or "").lower())
    if re.match(r"\s+(?:down|off)\b", masked.mask[match.end() :]):
        return False
    return in_margin or done in _giving() or done in _ERRANDS


_ERRANDS = frozenset(
    ("organised", "organized", "arranged", "updated", "carried out", "sent", "written", "written to", "obtained", "checked", "advertised", "drafted", "prepared", "placed", "displayed", "posted", "published", "inspected", "looked at", "monitored", "convened")
)


def _needs_action(match: re.Match[str], masked: Masked, in_margin: bool) -> bool:
    """ "asked the Clerk to V" hands out V whatever it is, unless the body itself is asked to note or consider."""
    verb = (match.groupdict().get("any") or match.groupdict().get("verb") or "").lower()
    if verb in ("note", "notes", "thank", "stand", "leave", "speak", "attend", "introduce", "sit", "vote", "declare", "explain"):
        return in_margin
    return not re.match(r"(?:advised|reminded|invited)", match.group()) or verb not in ("speak", "comment", "the")


def _needs_person(match: re.Match[str], masked: Masked, in_margin: bool) -> bool:
    groups = match.groupdict()
    thirds = groups.get("thirds")
    if groups.get("body") and (groups["body"].lower().split()[-1] in _bodies() or re.search(r"\b(?:residents?|parishioners?|public|anyone|people|those|landowners?)\b", groups["body"], re.IGNORECASE)):
        return False
    if thirds and thirds.lower() in ("was", "is", "has", "does", "this", "its", "needs", "members", "always", "as"):
        return False
    return True


def _needs_undertaking(match: re.Match[str], masked: Masked, in_margin: bool) -> bool:
    """ "offered to support the new chair" is good will, "agreed to support the bid" a view."""
    del in_margin
    verb = (match.groupdict().get("verb") or "").lower()
    if verb == "have":
        return bool(re.match(r"\s+(?:the|a|an|it|this|them|these|his|her|their)\b[^.;]{0,60}\w+(?:ed|wn|ut|de|ne|ung|ilt)\b", masked.mask[match.end() :]))
    return verb not in ("support", "continue", "keep", "note") or bool(re.match(r"\s+(?:to\s+)?(?:with|liais|monitor|chase|work)", masked.mask[match.end() :]))


def _needs_date(match: re.Match[str], masked: Masked, in_margin: bool) -> bool:
    """A report that is asked for is a task where a person, a date or a meeting is given; else it may have been answered on the spot."""
    return in_margin or match["agent"] is not None or bool(_LATER.search(masked.text[match.start() :]))


_LATER = re.compile(
    r"\b(?:next|future|before|later|by|for)\s+(?:the\s+|a\s+)?(?:[\w-]+\s+){0,3}?(?:meeting|date|year|month|quarter|agenda)\b|\b(?:in|by|before|for)\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\bin\s+due\s+course\b|\bgoing\s+forward\b",
    re.IGNORECASE,
)


def _needs_order(match: re.Match[str], masked: Masked, in_margin: bool) -> bool:
    """ "the Director bring a plan" orders; "Officers provide support" tells, unless "That" stands before it."""
    printed = masked.printed(*match.span("agent")).lower()
    words = printed.split()
    if match["verb"].lower() in ("put", "set", "cut", "let", "have", "note", "read", "support") and match["that"] is None:  # may be the past
        return False
    plural = words[0].endswith("s") or words[-1].endswith("s") or words[-1] in ("staff", "police")
    return in_margin or match["that"] is not None or not plural


def _needs_firm(match: re.Match[str], masked: Masked, in_margin: bool) -> bool:
    """ "Harmers agreed to fix" is a firm's promise; "The Panel agreed to note" the body's decision, "the Council would seek" an intention."""
    del in_margin
    verb = match["verb"].lower()
    words = re.sub(r"^the\s+", "", match["body"].lower()).split()
    if re.search(r"\b(?:hoped|hopes|said|stated|explained|reported|advised)\b", masked.mask[: match.start()]):
        return False
    if match.re.pattern.startswith("^"):
        return words[-1] not in _bodies()
    return verb not in ("seek", "consult", "call", "issue", "monitor", "find", "explore", "express")


@cache
def _bodies() -> frozenset[str]:
    deciders = table("deciders")
    return frozenset(word.split()[-1] for word in (*deciders["bodies"], *deciders["people"]))


_CHECKS: dict[str, Callable[[re.Match[str], Masked, bool], bool]] = {
    "would": _needs_task_verb,
    "to_do": _needs_doing,
    "be_done": _needs_receiver,
    "errand": _needs_errand,
    "asked": _needs_action,
    "undertook": _needs_undertaking,
    "that": _needs_person,
    "wanted": _needs_date,
    "clause": _needs_order,
    "firm": _needs_firm,
    "body": _needs_firm,
}
