"""Which action a report speaks of: the words of its sentence that name the matter, behind the head of its point."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.extract.agents import AGENT, PRONOUN, Masked
from pipeline.extract.updates.topics import Head, after_mark, head_above, head_of, with_head
from pipeline.extract.updates.wordings import DONE, OUTSTANDING, TELLS, Report

_LEAST = 2  # words
_MOST = 30

# "The Clerk reported that", "advised the meeting", "It was NOTED that": what follows is reported
_FRAME = re.compile(
    rf"\b(?:{TELLS})\s+(?!to\b)(?:(?:the\s+)?(?:meeting|members|councillors|committee|council|board|panel|group)\s+|[{AGENT}{PRONOUN}]+\s+)?(?:that\s+)?"
    rf"|\b(?:remind(?:s|ed)?|hoped|heard|discovered|shared|record(?:s|ed)?|learn(?:t|ed)|felt)\s+(?:[{AGENT}{PRONOUN}]+[^,.;]{{0,30}}?\s)?that\s+",
    re.IGNORECASE,
)
# Where else the subject of a report begins: after "because the", "although", a stop, a dash, "and the", "Despite the rain,"
_SUBJECT = re.compile(
    r"\b(?:because|as|but|although|though|while|since|so|when)\s+(?=(?:the|a|an|his|her|its|their|this|these|some|[A-Z])\b)"
    r"|\b(?:although|though|while)\s+|\b(?:despite|following|after|due\s+to|owing\s+to|as\s+requested)\b[^,]{3,90},\s+|^\W*in\s+the\s+absence\s+of\s+[^,]{2,40},\s+"
    r"|[;:]\s+|\s[–—-]\s|(?:(?-i:(?<=[A-Z]{2}))|(?<=\w{4}))[.]\s+|[,.]?\s+(?:and|but)\s+(?=(?:the|a|an|this|that|these)\b)|^\W*in\s+the\s+absence\s+of\s+(?:\w+\s+){1,4}?(?=the\b)",
    re.IGNORECASE,
)
# "his plan was too dear, |a new plan", "the site is new and |members": a clause that follows another; "close to the pond, |a drain"
_SPLICED = re.compile(r",\s+(?=(?:the|an?|some|new)\s)|\s(?:and|but)\s+", re.IGNORECASE)
_CONTENT = re.compile(r"\b(?!(?:now|also|it|they|this|these|since|finally|just|already|still)\b|\w+ly\b)\w{3,}", re.IGNORECASE)
_FIRST_PHRASE = re.compile(
    r"\W*(?:in|on|at|near|close|during|since|from|with|by|under|unfortunately|meanwhile|regarding)\b[^,]*$", re.IGNORECASE
)
_FINITE = re.compile(r"\s(?:is|are|was|were|has|have|had|will|would)\s", re.IGNORECASE)
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
_OPEN = re.compile(rf"(?:^\W*|[,;:–—-]\s|\b(?:that|and|but|also|{TELLS})\s+|\b(?:meeting|members|council|councillors)\s+)$", re.IGNORECASE)
_REPORTED = re.compile(rf"\b(?:{TELLS})\s+(?:[\w{AGENT}{PRONOUN}]+\s+){{0,4}}that\s+$", re.IGNORECASE)
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
    rf"|^\W*(?:only\s+|just\s+)?(?:of\s+the\s+\w+|{_NUMBER}\s+(?:actions?|were|was|had|of|remained)\b|{_NUMBER}\W*$)",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:in\s+the\s+absence\s+of\b.*|(?:this|these|that|those|it|its|they|which|who|all|both|work|works|some|one|there|he|she|also|and|but|now|the|is|has|of|on)\b|\W)*$",
    re.IGNORECASE,
)
_ALSO = re.compile(r"^(?:also|and|but|that)\s+", re.IGNORECASE)
_GENERIC = re.compile(r"(?:the|this|that)\s+(?:item|matter|report|action|issue|request)$", re.IGNORECASE)
_TRAILING = re.compile(r"(?:\s+(?:is|are|was|were|has|have|had|this|it|these|they|but|and|also|still))+$", re.IGNORECASE)
# "has reported that", "informed her that": what was found out, not what was done; "had been reported at the last meeting": no answer
_TOLD = re.compile(
    rf"(?:reported|informed|notified|established|confirmed)\s+(?:(?:[\w{AGENT}{PRONOUN}’']+\s+){{0,4}}that\b|{PRONOUN}+\s+(?:had|has|would)\b)"
    r"|(?:reported|raised)\s+at\s+(?:the|a|our)\s+(?:last|previous)",
    re.IGNORECASE,
)
# "A resident said that |he had written": nobody asked him to
_OUTSIDER = re.compile(r"\b(?:resident|parishioner|neighbour|member\s+of\s+the\s+public|visitor)\b", re.IGNORECASE)
# the end of what somebody had done: "; ", "but no answer", "and would ask again", ", who will call back", "and found that", "and NP would"
_CLAUSE_END = re.compile(
    r";|(?<!\bM[rs])(?<!\bMrs)(?<!\b[DS][rt])(?<!\bNo)[.]\s|[.]$|\s[–—-]\s|\s+but\s"
    r"|,?\s+(?:and|who|which|where|when)\s+(?:he|she|they|it|that|this|the|had|has|was|were|would|will|is|are|in\s+turn|then|also|when)\b"
    rf"|,?\s+(?:and|who|which|saying)\s+(?:(?:had|has|have)\s+)?(?:{TELLS}|agreed|found|questioned|established|offered|promised|replied|responded|felt|hoped)\b"
    rf"|(?:,\s+(?:and\s+)?|\s+and\s+)(?:the\s+)?[{AGENT}{PRONOUN}]+,?\s+(?:(?:still|also|now|then)\s+)?"
    r"(?:to|would|will|had|has|have|is|was|are|were|could|should|may|\w+ed)\s|\s+to\s+which\b|\s+saying\s"
    rf"|,\s+(?:an?|the)\s+\w+\s+(?:is|was|has|had|will|would)\s|:\s+(?:it|this|the)\s|(?:[,:]|,?\s(?:and|where|when))\s+[{PRONOUN}]"
    r"|,\s+(?:and|but|who|which|it|this|these|those|there|as|also|further|no|to\s+date|awaiting|unfortunately|however|although|though)\b"
)
# "the warden, the Clerk to write to him": the mask takes both for one
_NEXT_TASK = re.compile(r",\s+(?:the\s+)?(?:(?:Parish\s+)?Clerk|Chair\w*|[A-Z]{2,3})\s+(?:to|will|would)\s")
# "written to the people| who had |asked": which people
_WHICH_OF_THEM = re.compile(
    r"\b(?:people|persons?|those|anyone|everyone|parishioners?|residents?|owners?|man|woman|men|women|members?|applicants?|tenants?)\s+who\s+(?:had|has|have|was|were|is|are)$",
    re.IGNORECASE,
)
# verbs that have somebody for their subject: "the contractor had been asked to", which alone name no matter
_ADDRESSED = re.compile(r"(?:asked|contacted|informed|notified|invited|chased(?:\s+up)?)\b", re.IGNORECASE)
_BOOKS = re.compile(r"\bbooked\b", re.IGNORECASE)
_BOOKED = re.compile(r"(?:arranged|organi[sz]ed|booked)\s+(?:for|on)\s+(?:the\s+)?(?:\d|\w+day\b|next\b)", re.IGNORECASE)
_OF_THE_BODY = re.compile(r"^\W*(?:(?:the\s+)?(?:parish\s+|town\s+)?(?:clerk|chair\w*|councillors?|members)|[A-Z]{2,3})\W*$", re.IGNORECASE)
_ASKED_BY = re.compile(r"\s+by\b")
# "a letter| had been sent to the brewery", "work| had been done on the gate": things of which there are many, told apart by what follows
_MANY = re.compile(
    r"(?:(?:an?|the|this|another|further|formal|written|official|new|some|several|two|repair|remedial|minor|outstanding|site|reminder|thank|you)\s+)*"
    r"(?:letters?|e-?mails?|messages?|notices?|notes?|requests?|repl(?:y|ies)|responses?|complaints?|enquir(?:y|ies)|inquir(?:y|ies)|reports?|meetings?"
    r"|visits?|quotes?|quotations?|reminders?|orders?|applications?|forms?|information|details|comments?|surveys?|inspections?|works?|repairs?"
    r"|posters?|articles?|items?|cop(?:y|ies)|invitations?|cheques?|contact|thanks|guards?|plaques?|signs?|lights?)(?:\s+of\s+\w+)?",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s+(?:to|with|from|for|about|regarding|re|asking|requesting|inviting|on|at|in|of|by|around|between|if|whether|along|and\s+asked)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a report stands: the text and the first sentence of its block, how far on it begins, and the title of its item."""

    block: str
    first: Masked | None
    start: int
    is_point: bool
    title: str | None


def matter_of(masked: Masked, told: Report, place: Place) -> str | None:
    """The words that say which action `told` is about; None where the sentence names none ("it had been done"), or tells of no action."""
    before = masked.mask[: told.start]
    if _RELATIVE.search(before) and not _REPORTED.search(before):
        return None
    if told.verb is not None and _TOLD.match(masked.mask, told.verb):
        return None
    if told.agent and PRONOUN in masked.mask[slice(*told.agent)] and (_OUTSIDER.search(before) or not _OPEN.search(before)):
        return None
    head = head_of(masked)
    if told.wording.matter_follows and told.agent is None and told.wording.status == OUTSTANDING:  # "no reply had been received"
        return _topic(head, place)
    words = _after(masked, told) if told.wording.matter_follows else _before(masked, told, head)
    if words is None:
        return None
    if _GENERIC.match(words):
        return place.title
    if _NO_NAME.match(words) or len(words.split()) < _LEAST + told.wording.matter_follows:
        if words and not told.wording.matter_follows and not _NO_NAME.match(words) and not _FRAME.search(before):
            return with_head(_topic(head, place), words) if head or len(words.split()) >= _LEAST else _topic(head, place)
        short = words if told.wording.matter_follows and " " in words and not _NO_NAME.match(words) else None
        if told.wording.matter_follows and words and (topic := _topic(head, place)):
            return with_head(topic, words) if not _NO_NAME.match(words) else topic
        return _topic(head, place) or short
    return with_head(head.topic if head else _above(place), words)


def _topic(head: Head | None, place: Place) -> str | None:
    """The head of the sentence, or else of its paragraph."""
    if head is not None:
        return head.topic
    first = head_of(place.first) if place.first is not None else None
    return _above(place) or (first.topic if first else None)


def _above(place: Place) -> str | None:
    return head_above(place.first, place.block, place.start) if place.first is not None and place.is_point else None


def _after(masked: Masked, told: Report) -> str | None:
    """What somebody had done, from the verb on: "written to the landlord about the gate"."""
    start = told.verb if told.verb is not None else told.end
    stop = _end_of_clause(masked, told.end)
    asked = _SOMEBODY_ASKED.search(masked.mask, told.end, stop)
    words = masked.text[start : asked.start() if asked else stop]
    if told.agent is None:
        cut = _POST_MODIFIER.search(words, 3)
        words = words[: cut.start()] if cut else words
    return None if _COUNTED.search(words) or re.match(rf"\W*{_NUMBER}\b", words) else _short(words)


def _before(masked: Masked, told: Report, head: Head | None) -> str | None:
    """What had been done, put off or is late: the subject of the report, with what had been done where that alone tells it apart."""
    least = after_mark(masked.text)
    if head is not None and head.end <= told.start and masked.text[head.end : told.start].strip():
        least = head.end
    begin = max((match.end() for pattern in (_FRAME, _SUBJECT) for match in pattern.finditer(masked.mask[: told.start])), default=0)
    begin = max(begin, least if least <= told.start else 0)
    first = begin
    for spliced in _SPLICED.finditer(masked.mask, begin, told.start):
        phrase, joint = masked.mask[first : spliced.start()], spliced.group().strip()
        if joint != "," and (" that " in phrase or not _CONTENT.search(masked.mask, spliced.end(), told.start)):
            continue
        if _FINITE.search(phrase) or (joint == "," and _FIRST_PHRASE.match(phrase)):
            begin = spliced.end()
    subject, covered = masked.text[begin : told.start], masked.mask[begin : told.start]
    cut = _SOMEBODY_ASKED.search(covered, 3) or _POST_MODIFIER.search(subject, 3)
    words, covered = (subject[: cut.start()], covered[: cut.start()]) if cut else (subject, covered)
    if PRONOUN in covered and not re.match(rf"[{PRONOUN}]+\s+(?:\w+\s+)?$", covered):
        return None
    if is_no_matter(words):
        return None
    if verb := _FINITE.search(words, 3):
        cut, words = verb, words[: verb.start()]
    addressed = told.verb is not None and _ADDRESSED.match(masked.text, told.verb)
    if AGENT in covered and told.verb is None and _BOOKS.search(masked.text, told.start, told.end):
        return None  # "Ms Orr is booked to go": no thing
    if addressed and (PRONOUN in covered or _OF_THE_BODY.match(words) or _ASKED_BY.match(masked.text, told.end)):
        return None
    if cut is None and told.wording.status == DONE and words.strip():
        goes_on = (addressed or _MANY.fullmatch(words.strip())) and _GOES_ON.match(masked.text, told.end)
        if goes_on or (told.verb is not None and _BOOKED.match(masked.text, told.verb)):
            return _short(masked.text[begin : _end_of_clause(masked, told.end)])
    return _short(words) or ""


def _end_of_clause(masked: Masked, start: int) -> int:
    ends = [match for match in _CLAUSE_END.finditer(masked.mask, start) if not _WHICH_OF_THEM.search(masked.text, start, match.end())]
    ends += _NEXT_TASK.finditer(masked.text, start)
    return min((end.start() for end in ends), default=len(masked.text))


def is_no_matter(words: str) -> bool:
    """Whether words name what nobody was asked for, or count actions: "The minutes", "Five of the eleven actions"."""
    return bool(_NO_MATTER.match(words) or _COUNTED.search(words))


def _short(words: str) -> str:
    folded = _TRAILING.sub("", re.sub(r"\s+", " ", words).strip(" ,.;:–-•∑"))
    folded = folded.strip(" )") if folded.count("(") < folded.count(")") else folded
    return " ".join(_ALSO.sub("", folded).split()[:_MOST])
