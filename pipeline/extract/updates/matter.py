"""Which action a report speaks of: the words of its sentence that name the matter, and whom it names as having done it."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.agents import AGENT, PRONOUN, Masked
from pipeline.extract.updates.wordings import DONE, OUTSTANDING, Report

_LEAST = 2  # words
_MOST = 30

# "The Clerk reported that", "advised the meeting", "It was NOTED that": what follows is reported
_TELLS = (
    r"advised|advises|reported|confirmed|informed|noted|stated|explained|indicated|mentioned|announced|stressed|suggested|apologi[sz]e[ds]"
    r"|understood|said|told|thought"
)
_FRAME = re.compile(
    rf"\b(?:{_TELLS})\s+(?:(?:the\s+)?(?:meeting|members|councillors|committee|council|board|panel|group)\s+|[{AGENT}{PRONOUN}]+\s+)?(?:that\s+)?",
    re.IGNORECASE,
)
# Where else the subject of a report begins: after "because the", a stop, a dash, "and the"
_SUBJECT = re.compile(
    r"\b(?:because|as|but|although|though|while|since|so|when)\s+(?=(?:the|a|an|his|her|its|their|this|these|some|[A-Z])\b)"
    r"|[;:]\s+|\s[–—-]\s|(?:(?<=[A-Z]{2})|(?<=\w{4}))[.]\s+|[,.]?\s+(?:and|but)\s+(?=(?:the|a|an|this|that|these)\b)|^\W*in\s+the\s+absence\s+of\s+(?:\w+\s+){1,4}?(?=the\b)",
    re.IGNORECASE,
)
# "The review, promised for this meeting,", "The visit, twice postponed,"
_POST_MODIFIER = re.compile(r",\s|\s\(|\s+(?:which|who|promised|expected|due|agreed|requested|twice)\b")
# "the timetable| that Mr Hale had promised", "the plan| which members had asked for"
_SOMEBODY_ASKED = re.compile(
    rf"\s+(?:that|which)\s+(?:[{AGENT}{PRONOUN}]|it\b|(?:the\s+)?(?:committee|council|board|panel|commission|authority|forum|group|members|councillors)\b)"
    r"(?=[^.;]{0,60}\b(?:asked|requested|ordered|promised|commissioned|called)\b)",
    re.IGNORECASE,
)
# "the issues that Mr Hill had raised", "properties that had been included": no report but a part of a noun
_RELATIVE = re.compile(r"\b(?:that|which|who|whom|what)\s+$", re.IGNORECASE)
# what may stand before "he had written"; "the mason he had contacted" is a part of a noun
_OPEN = re.compile(rf"(?:^\W*|[,;:–—-]\s|\b(?:that|and|but|also|{_TELLS})\s+|\b(?:meeting|members|council|councillors)\s+)$", re.IGNORECASE)
_REPORTED = re.compile(rf"\b(?:{_TELLS})\s+(?:[\w{AGENT}{PRONOUN}]+\s+){{0,4}}that\s+$", re.IGNORECASE)
# subjects that nobody was asked for: the papers of the meeting, what others sent, counts of actions
_NO_MATTER = re.compile(
    r"(?:\W|the|all|both|of|draft|any|his|her|its|their|no|one|two|three|four|several|some|\d+)*(?:minutes|agenda|apolog\w+|complaints?|objections?|concerns?|questions?|declarations?"
    r"|matters?|members|councillors|cllrs|residents|nothing|nobody|everything|everyone|all|meetings?|corrections?|amendments?|accounts?|precept"
    r"|after|following|during|since|as\s+of|vacanc(?:y|ies)|crimes?|incidents?|offences|much|(?:(?:parish|town|community|county|borough|district|city)\s+)?council)\b",
    re.IGNORECASE,
)
_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_COUNTED = re.compile(
    rf"\b(?:actions|recommendations|inspections)\b[^.;]{{0,60}}$"
    rf"|^\W*(?:of\s+the\s+\w+|{_NUMBER}\s+(?:actions?|were|was|had|of|remained)\b|{_NUMBER}\W*$)",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:(?:this|these|that|those|it|its|they|which|who|all|both|work|works|some|one|there|he|she|also|and|but|now|the|is|has|of|on)\b|\W)*$",
    re.IGNORECASE,
)
_GENERIC = re.compile(r"(?:the|this|that)\s+(?:item|matter|report|action|issue|request)$", re.IGNORECASE)
_TRAILING = re.compile(r"(?:\s+(?:is|are|was|were|has|have|had|this|it|these|they|but|and|also|still))+$", re.IGNORECASE)
# "has reported that", "informed her that": what was found out, not what was done; "had been reported at the last meeting": no answer
_TOLD = re.compile(
    rf"(?:reported|informed|notified|established|confirmed)\s+(?:[\w{AGENT}{PRONOUN}’']+\s+){{0,4}}that\b"
    r"|(?:reported|raised)\s+at\s+(?:the|a|our)\s+(?:last|previous)",
    re.IGNORECASE,
)
# "The Clerk had been informed": it was another who informed
_TOLD_THEM = re.compile(r"(?:informed|notified|contacted|appointed)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^()]*\)?$")
# what a point is about: "Bench: this has been mended"
_TOPIC = re.compile(r"^\W*(?P<topic>[A-Z][^.;:?!]{2,70}?)\s?(?:[:–—]|\s-)\s*")
_TOPIC_WORDS = 9
# the end of what somebody had done: "; ", "but no answer", "and would ask again", ", who will call back"
_CLAUSE_END = re.compile(
    r";|[.]\s|[.]$|\s[–—-]\s|\s+but\s"
    r"|,?\s+(?:and|who|which|where)\s+(?:he|she|they|it|that|this|the|had|has|was|were|would|will|is|are|in\s+turn|then|also|when)\b"
    r"|,\s+(?:and|but|who|which|they|he|she|it|this|as|also)\b"
)


def matter_of(masked: Masked, told: Report, block: str, title: str | None) -> str | None:
    """The words that say which action `told` is about; None where the sentence names none ("it had been done"), or tells of no action.

    `block` is the text of the sentence's paragraph, whose head may name its topic; `title` is that of the agenda item.
    """
    before = masked.mask[: told.start]
    if _RELATIVE.search(before) and not _REPORTED.search(before):
        return None
    if told.verb is not None and _TOLD.match(masked.mask, told.verb):
        return None
    if told.agent and PRONOUN in masked.mask[slice(*told.agent)] and not _OPEN.search(before):
        return None
    if told.wording.matter_follows and told.agent is None and told.wording.status == OUTSTANDING:  # "no reply had been received"
        return _topic(masked.text) or _topic(block)
    words = _after(masked, told) if told.wording.matter_follows else _before(masked, told)
    if words is None:
        return None
    if _GENERIC.match(words):
        return title
    if _NO_NAME.match(words) or len(words.split()) < _LEAST + told.wording.matter_follows:
        short = words if told.wording.matter_follows and " " in words and not _NO_NAME.match(words) else None
        if (
            words
            and not told.wording.matter_follows
            and not _NO_NAME.match(words)
            and _topic(masked.text)
            and not _FRAME.search(masked.mask[: told.start])
        ):
            return _short(masked.text[: told.start])  # "Lease of the mill - terms"
        return _topic(masked.text) or _topic(block) or short
    return words


def doer_of(masked: Masked, told: Report) -> str | None:
    """Who did it or is to, as printed: the agent of the report, "by" whom, or who tells of "he" and "she"; None if nobody is named."""
    if told.agent is None:
        by = re.compile(rf"\W+(?:\w+\s+){{0,6}}?by\s+(?P<agent>{AGENT}+)").match(masked.mask, told.end)
        return _ASIDE.sub("", masked.printed(*by.span("agent"))) if by else None
    start, end = told.agent
    if PRONOUN not in masked.mask[start:end]:
        return _ASIDE.sub("", masked.printed(start, end))
    teller = re.match(rf"[^{AGENT}{PRONOUN}]*(?P<agent>{AGENT}+),?\s+(?:\w+\s+)?(?:{_TELLS})\b[^{AGENT}]*$", masked.mask[:start])
    return _ASIDE.sub("", masked.printed(*teller.span("agent"))) if teller else None


def _after(masked: Masked, told: Report) -> str | None:
    """What somebody had done, from the verb on: "written to the landlord about the gate"."""
    start = told.verb if told.verb is not None and told.wording.status == DONE else told.end
    end = _CLAUSE_END.search(masked.text, told.end)
    stop = end.start() if end else len(masked.text)
    asked = _SOMEBODY_ASKED.search(masked.mask, told.end, stop)
    words = masked.text[start : asked.start() if asked else stop]
    if told.agent is None:
        cut = _POST_MODIFIER.search(words, 3)
        words = words[: cut.start()] if cut else words
    return None if _COUNTED.search(words) or re.match(rf"\W*{_NUMBER}\b", words) else _short(words)


def _before(masked: Masked, told: Report) -> str | None:
    """What had been done, put off or is late: the subject of the report."""
    head = masked.text[: told.start]
    begin = max((match.end() for pattern in (_FRAME, _SUBJECT) for match in pattern.finditer(masked.mask[: told.start])), default=0)
    subject, covered = head[begin:], masked.mask[begin : told.start]
    cut = _SOMEBODY_ASKED.search(covered, 3) or _POST_MODIFIER.search(subject, 3)
    words, covered = (subject[: cut.start()], covered[: cut.start()]) if cut else (subject, covered)
    if PRONOUN in covered and not re.match(rf"[{PRONOUN}]+\s+(?:\w+\s+)?$", covered):
        return None
    if is_no_matter(words):
        return None
    if told.verb is not None and _TOLD_THEM.match(masked.text, told.verb) and re.search(rf"{AGENT}\W*$", covered):
        return None
    return _short(words) or ""


def is_no_matter(words: str) -> bool:
    """Whether words name what nobody was asked for, or count actions: "The minutes", "Five of the eleven actions"."""
    return bool(_NO_MATTER.match(words) or _COUNTED.search(words))


def _topic(block: str) -> str | None:
    match = _TOPIC.match(block)
    return match["topic"].strip() if match and len(match["topic"].split()) <= _TOPIC_WORDS else None


def _short(words: str) -> str:
    folded = _TRAILING.sub("", re.sub(r"\s+", " ", words).strip(" ,.;:–-•∑)"))
    return " ".join(folded.split()[:_MOST])
