"""Risks that sentences and points name, with what they and the sentences after them say of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.extract.measures import heads
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.risks.listed import NEW_RISK, led, listed_risk, made, titled_reference
from pipeline.extract.risks.names import Named
from pipeline.extract.risks.phrases import named
from pipeline.extract.risks.words import Said, clean_title, said
from pipeline.extract.statements import statements
from pipeline.facts import Block, BlockKind, MeetingKind, Risk
from pipeline.language.gate import gated
from pipeline.language.phrases import phrase_end

# "Corporate Risk Register", "Risk Management Update", "Strategic Risks"; not "Flood Risk", "Audit and Risk Committee"
_RISK_TITLE = gated(
    r"(?<!flood )(?<!fire )(?<!audit and )(?<!audit & )(?<!audit, )\brisks?\b"
    r"(?!\s+(?:and|&)\s+\w+\s+(?:sub-?)?committee|\s+(?:sub-?)?committee|\s+and\s+audit)",
    re.I,
)
_RISK = re.compile(r"\brisks?\b", re.I)
# not "the Controls, Risk and Performance Manager", "the Audit and Risk Committee"
_SPEAKS_OF_RISK = re.compile(
    r"(?<!and )(?<!& )\brisks?\b(?!,?\s+(?:and|&)\s+(?:\w+\s+){1,3}(?:managers?|officers?|head|director|committee|board|panel|"
    r"team|lead)\b)",
    re.I,
)
_REGISTER = re.compile(
    r"\b(?:risk\s+registers?|(?:strategic|corporate|operational|key|red|amber|new)\s+risks?|risk\s+(?:scores?|ratings?))\b", re.I
)
# "To present the updated Corporate Risk Register": what an extract without a title is about
_REGISTER_NAMED = gated(r"\brisk\s+register\b", re.I)
_FIRST_BLOCKS = 3
# Headings of a report on a register say what became of the risks under them: "New Risks", "Risks Withdrawn", "Risk Reductions"
_CHANGE_HEADINGS = (
    (re.compile(r"\bnew\b|\badditions?\b|\badded\b", re.I), "new"),
    (re.compile(r"\bwithdrawn\b|\bremov\w+|\bclosed\b|\bclosures?\b|\bdeleted\b", re.I), "removed"),
    (re.compile(r"\breduc\w+|\bdecreas\w+|\bde-?escalat\w+", re.I), "decreased"),
    (re.compile(r"\bincreas\w+|(?<!de-)(?<!de)\bescalat\w+", re.I), "increased"),
)
# A sentence that goes on about the risk just named: "It scored 15", "Current score 20", "Risk owner: Head of Housing", "New."
_GOES_ON = re.compile(
    r"(?:It|Its|This(?:\s+risk)?|The\s+(?:risk|score|rating|owner|residual|current|likelihood|impact)|Risk\s+owner|Owner|"
    r"(?:Current|Residual|Inherent|Net|Gross|Target)\s+(?:score|rating|risk)|Score|New|To\s+be|Likelihood|Unchanged|Increased|Reduced|"
    r"Removed|Closed)\b"
)
# "There was no change to the current risk score of 12": of the risk just named
_ITS_SCORE = re.compile(
    r"\bno\s+(?:\w+\s+)?change\s+(?:to|in)\s+(?:the|its|this)\s+(?:(?:current|residual|overall|risk)\s+){0,2}(?:score|rating)\b",
    re.I,
)
# "Cyber attack (residual 12) was unchanged", "Disused tips had gone up from 15 to 20", "Reform: the residual score remained at 20"
_SUBJECT = re.compile(
    r"(?P<title>[A-Z][^.;:]{3,110}?)(?:\s\((?P<told>[^()]{1,30})\))?"
    r"(?:,?\s(?P<verb>had|has|was|were|is|stays?|stayed|remain(?:s|ed)|rose|fell|went|would\s+be|will\s+be)\b|:\s+(?P<colon>the\s+))"
)
# what stands at the head of a sentence and is no risk's title
_NO_TITLE = re.compile(
    r"(?:it|its|likelihood|impact|format|given|despite|there|this|that|these|those|they|he|she|we|who|which|members?|officers?|councillors?|cllrs?|mr|mrs|ms|miss|dr|sir|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\s+(?:of|risks?|new|further|red|amber|green|other|strategic|"
    r"corporate|operational|were|was|had|key|additional|high)|all|some|most|in|on|at|as|for|following|since|when|while|although|if|an?|"
    r"risks?|scores?|ratings?|totals?|overall|"
    r"the\s+(?:chair\w*|committee|panel|board|council|register|report|risks?|scores?|ratings?|position|head|director|meeting|minutes|"
    r"number|total|owner|current|residual|"
    r"likelihood|impact|update|review|audit\w*|team|service|leader|sub-?committee|chief|corporate|strategic))\b",
    re.I,
)
# "the risk had reduced even lower", "the risk relating to this", "this risk": the risk told before
_THAT_RISK = re.compile(
    r"\b(?:the|this|that)\s+risk\b(?!\s+(?:register|of|that|owner|team|manager|management|appetite|score|rating|assessment|level|information|"
    r"data|report|matrix|update)|\s+relating\s+to\s+(?!this|it\b))",
    re.I,
)
# "Links with clubs – in answer to", "Adoption: members asked"
_POINT = re.compile(r"(?P<title>[A-Z][^.;:–—]{3,90}?)\s?(?::|\s[–—-])\s")
_PRONOUN = re.compile(r"(?:this|that|these|those|it|them|which|all|some|each|both|others?|one|the\s+council|what)", re.I)
# "there is a ", "at some ": a risk in passing
_PASSING = re.compile(
    r"\b(?:there\s+(?:is|was|were|are|would\s+be|could\s+be|may\s+be|might\s+be)\s+(?:always\s+)?(?:also\s+)?(?:an?|the|some|no)\s+"
    r"(?:\w+\s+)?|at\s+(?:an?\s+)?(?:\w+\s+)?)$",
    re.I,
)
_REMAINS = re.compile(
    r"\s(?:remain(?:s|ed)|stay(?:s|ed))\s+(?:at\s+)?(?:an?\s+|the\s+)?(?:\w+\s+)?(?:level|score|rating|highest|same|unchanged)\b"
)
_TRENDS = re.compile(r"\btrending\s+(?:up|down)wards?\b", re.I)

_CONFIDENCE = {
    "code": 0.9,
    "headed": 0.7,
    "bare": 0.75,
    "alone": 0.7,
    "about": 0.75,
    "ordered": 0.75,
    "is": 0.7,
    "of": 0.7,
    "rated": 0.7,
    "noun": 0.62,
}


def told(reading: Reading) -> list[Risk]:
    """The risks of prose and lists in the order of the text."""
    found: list[Risk] = []
    block: Block | None = None
    last: int | None = None  # where in `found` the one risk stands that the block speaks of
    heading = ""
    before = ""
    for sentence in _sentences(reading):
        if sentence.block is not block:
            block, last, before = sentence.block, None, ""
            heading = sentence.text if block.kind is BlockKind.SUBHEADING else heading if _continues(reading, block) else ""
        about = _is_about_risk(reading, block)
        risks = list(_of_sentence(reading, sentence, about, heading))
        if risks:
            last = len(found) if len(risks) == 1 else None
            found.extend(risks)
        elif last is not None and (_GOES_ON.match(sentence.text) or _ITS_SCORE.search(sentence.text)):
            found[last] = _gone_on(found[last], said("risk " + sentence.text))
        elif about and block.kind is not BlockKind.SUBHEADING:
            carried = _subject(sentence) or _carried(sentence, before)
            if carried is not None:
                last = len(found)
                found.append(carried)
        before = sentence.text
    return found


def _gone_on(risk: Risk, more: Said) -> Risk:
    """The risk just named with what the next sentence says of it; that it is to be removed holds more than that it had been added."""
    risk = replace(risk, change=more.change) if more.change == "removed" and risk.change == "new" else risk
    return filled(risk, more)


def filled(risk: Risk, more: Said) -> Risk:
    """A risk with its blanks filled by what another clause says of it."""
    blanks = {name: value for name, value in more._asdict().items() if value is not None and getattr(risk, name) is None}
    return replace(risk, **blanks)


def _sentences(reading: Reading) -> Iterator[Sentence]:
    """Statements, and the headings inside items, which may name a risk or say what became of those under them."""
    wanted = {id(sentence) for sentence in statements(reading)}
    for sentence in reading.sentences:
        if id(sentence) in wanted or (sentence.block.kind is BlockKind.SUBHEADING and sentence.start == 0):
            yield sentence


def _continues(reading: Reading, block: Block) -> bool:
    return block.order > 0 and reading.blocks[block.order - 1].item == block.item


def _is_about_risk(reading: Reading, block: Block) -> bool:
    """Whether a block's item, or its paper, is about risks."""
    if reading.meeting.kind is MeetingKind.RISK_REGISTER:
        return True
    if block.item is None and not reading.items:  # an extract of minutes under no title
        return any(_REGISTER_NAMED.search(other.text) for other in reading.blocks[:_FIRST_BLOCKS])
    return any(item.order == block.item and _RISK_TITLE.search(item.title) for item in reading.items)


def _is_near_risk(reading: Reading, block: Block) -> bool:
    """Whether risks are spoken of in the block or in those before it, so that a code may be a risk's."""
    near = reading.blocks[max(0, block.order - 8) : block.order + 1]
    return any(_SPEAKS_OF_RISK.search(other.text) for other in near if other.item == block.item)


def _of_sentence(reading: Reading, sentence: Sentence, about: bool, heading: str) -> Iterator[Risk]:
    names = [name for name in named(sentence.text) if _is_risk(name, sentence, about, near=_is_near_risk(reading, sentence.block))]
    if sentence.block.kind is BlockKind.SUBHEADING:
        names = [name for name in names if name.form == "code" and re.match(r"\W*(?:risk\s)?$", name.head, re.I) and name.start]
    if sentence.start == 0 and all(name.reference is None or name.form == "bare" for name in names):
        listed = listed_risk(reading, sentence) if not any(name.reference for name in names) else titled_reference(reading, sentence)
        if listed is not None:
            yield listed
            return
    for order, name in enumerate(names):
        risk = _risk(sentence, name, *_segments(sentence.text, names, order))
        heads = name.form in ("code", "headed") and sentence.start == 0 and name.start < 14
        yield led(reading, sentence, _under(risk, heading)) if heads else risk


def _under(risk: Risk, heading: str) -> Risk:
    """A risk at the head of a paragraph under "New Risks" is new."""
    if risk.change is not None or not _RISK.search(heading):
        return risk
    return replace(risk, change=next((change for pattern, change in _CHANGE_HEADINGS if pattern.search(heading)), None))


# "objective (EH 1)", "the harbour policy (HB2)": what a plan numbers
_OTHER_CODED = re.compile(r"\b(?:objectives?|polic(?:y|ies)|standing\s+orders?|standards?|regulations?|circulars?|zon(?:e|ing))\W*$", re.I)


def _is_risk(name: Named, sentence: Sentence, about: bool, *, near: bool) -> bool:
    """Whether what a sentence names is a risk of a register, and not one in passing."""
    text = sentence.text
    rest = said(_without(text, [name]))
    if _PRONOUN.fullmatch(name.title.strip()) or name.title.count("(") != name.title.count(")"):
        return False
    if name.form in ("code", "bare"):
        if not about and _OTHER_CODED.search(name.title):
            return False
        # "NI 12 - Percentage of claims settled" is the code of a measure
        return about or (near and not any(measure.start == 0 for measure in heads(name.title.lstrip("‘“'\""))))
    if name.form in ("headed", "alone"):
        return about
    if name.form == "ordered":
        return about or near
    rated = rest.rag is not None or rest.score is not None
    new = NEW_RISK.search(name.head) is not None
    registered = _REGISTER.search(text) is not None
    if name.form == "about":
        # "the risks relating to the directorate" tells the scope of a report
        single = re.search(r"\brisks\b(?!.*\bbrought\s+together\b)", name.head, re.I) is None
        return (about and single and not _PASSING.search(text[: name.start])) or rated or new or (registered and rest.rates)
    if name.form in ("is", "rated"):
        return about or rated or new or registered or name.form == "rated"
    if name.form == "of":
        return ((about or registered) and rest.rates) or rest.score is not None
    # "day-to-day risks would be removed" are a kind of risks; "the cyber risk is red" is one
    single = re.search(r"\b(?:the|our|its|this)\s+$", text[: name.start], re.I) is not None
    capital = _is_capitalised(name.title) or len(text[: name.end].split()) == 2
    return (about and (rest.rates or registered or capital) and (capital or single)) or (registered and rest.rates)


def _is_capitalised(title: str) -> bool:
    """Whether every word but small ones begins with a capital, as the names of risks do: "Loss of Data"."""
    words = [word for word in re.findall(r"[A-Za-z][\w'’-]*", title) if len(word) > 3]
    return bool(words) and all(word[0].isupper() for word in words)


def _without(text: str, names: Iterable[Named]) -> str:
    """The sentence with the titles blotted out, so that what a title says ("reduced funding") is not said of the risk."""
    for name in names:
        text = text[: name.start] + "\ufffc" * (name.end - name.start) + text[name.end :]
    return text


def _segments(text: str, found: list[Named], order: int) -> tuple[str, str]:
    """The words of a sentence that speak of one of the risks named in it: those before and those after its title."""
    blank = _without(text, found)
    name = found[order]
    # a list under one head speaks of all its risks: "3 new risks relating to A, B and C"; so does "A (1) and B (2) had both fallen"
    alone = len({other.head for other in found}) == 1
    start = 0 if alone or not order else found[order - 1].end
    end = len(text) if alone or order + 1 == len(found) or " both " in blank[found[-1].end :] else found[order + 1].start
    before, after = (re.sub("\ufffc+", "\ufffc", part) for part in (blank[start : name.start], blank[name.end : end]))
    return before, "risk " + after


def _risk(sentence: Sentence, name: Named, before: str, after: str) -> Risk:
    """What stands after the title tells first; what stands before it fills the blanks ("a red risk scored at 20 for ...")."""
    whole = said(before + after)
    words = said(after) if not re.search(r"\b(?:likelihood|impact)\b", before, re.I) else whole
    words = words.filled(whole)
    if name.told:
        beside = said(f"score {name.told}" if name.told.strip().isdigit() else name.told)
        words = beside if name.form == "rated" else beside.filled(words)
    if NEW_RISK.search(name.head):
        words = words._replace(change="new")
    return made(sentence, clean_title(name.title), name.reference, words, f"risks.{name.form}/1", _CONFIDENCE[name.form])


def _subject(sentence: Sentence) -> Risk | None:
    """In the minutes of a register, a sentence whose subject is scored or rated: "Cyber attack (residual 12) was unchanged"."""
    match = _SUBJECT.match(sentence.text)
    if not match or _NO_TITLE.match(match["title"]) or len(match["title"].split()) > 14:
        return None
    rest = sentence.text[match.start("verb" if match["verb"] else "colon") :]
    words = (said(match["told"]) if match["told"] else said("")).filled(said("risk " + rest))
    if match["colon"] and not re.match(r"the\s+(?:\w+\s+)?(?:score|rating|risk)\b", rest):
        return None
    if words.score is None and not _TRENDS.search(rest) and not _REMAINS.match(" " + rest):
        return None
    return made(sentence, clean_title(match["title"]), None, words, "risks.subject/1", 0.6)


def _carried(sentence: Sentence, before: str) -> Risk | None:
    """ "the risk had reduced": the risk that the point's heading, or the sentence before, has as its subject."""
    match = _THAT_RISK.search(sentence.text)
    words = said(sentence.text)
    if not match or (words.change is None and words.score is None):
        return None
    heading = _POINT.match(sentence.block.text)
    if heading and heading.end() <= match.start() + sentence.start:
        title = heading["title"]
    else:
        whole = before or sentence.text
        title = whole[: phrase_end(whole, 0)]
    title = clean_title(title)
    if not 2 <= len(title.split()) <= 22 or re.match(
        r"(?:it|there|this|that|these|they|he|she|members?|officers?|chair|committee|panel|board)\b",
        title,
        re.I,
    ):
        return None
    return made(sentence, title, None, words, "risks.carried/1", 0.55)
