"""Risks that sentences and points name, with what they and the sentences after them say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.measures import heads
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.risks import scores
from pipeline.extract.risks.about import heads_risks, is_about_risk, is_near_risk
from pipeline.extract.risks.listed import NEW_RISK, led, listed_risk, made
from pipeline.extract.risks.names import Named
from pipeline.extract.risks.phrases import named
from pipeline.extract.risks.runs import is_run
from pipeline.extract.risks.series import FORM, said_in_series
from pipeline.extract.risks.subjects import SCORING, THAT_RISK, carried, headed, subject
from pipeline.extract.risks.words import CODE, Said, clean_title, is_risk_code, said, said_in_brackets
from pipeline.extract.statements import statements
from pipeline.facts import Block, BlockKind, Risk
from pipeline.language.gate import gated

_RISK = re.compile(r"\brisks?\b", re.I)
_REGISTER = re.compile(
    r"\b(?:risk\s+registers?|(?:strategic|corporate|operational|key|red|amber|new)\s+risks?|risk\s+(?:scores?|ratings?))\b", re.I
)
# Headings of a report on a register say what became of the risks under them: "New Risks", "Risks Withdrawn", "Risk Reductions"
_CHANGE_HEADINGS = (
    (re.compile(r"\bnew\b|\badditions?\b|\badded\b", re.I), "new"),
    (re.compile(r"\bwithdrawn\b|\bremov\w+|\bclosed\b|\bclosures?\b|\bdeleted\b", re.I), "removed"),
    (re.compile(r"\breduc\w+|\bdecreas\w+|\bde-?escalat\w+", re.I), "decreased"),
    (re.compile(r"\bincreas\w+|(?<!de-)(?<!de)\bescalat\w+", re.I), "increased"),
)
# A sentence that goes on about the risk just named: "It scored 15", "Current score 20", "Risk owner: Head of Housing", "New."
_GOES_ON = re.compile(
    r"(?:It|Its|This(?:\s+risk)?|(?:However,\s+|Nevertheless,\s+|Despite\s+this,\s+)?(?i:the)\s+(?:risk|score|rating|owner|residual|"
    r"current|likelihood|impact)|Risk\s+owner|Owner|"
    r"(?:Current|Residual|Inherent|Net|Gross|Target)\s+(?:score|rating|risk)|Scored?|Rated|New|To\s+be|Likelihood|Unchanged|No\s+change|Increased|Reduced|"
    r"Removed|Closed|An?\s+new\s+(?:risk|entry)|(?:The\s+)?(?i:(?:risk\s+)?lead(?:\s+officer)?\s+(?:is|was))|(?:Red|Amber|Green)(?=,|\s+and|\.|$))\b"
)
# "The Director of Skills was the owner": of the risk just named
_IS_OWNER = re.compile(r"^(?:The\s+)?[A-Z][\w\s’'.-]{2,60}?\s+(?:is|was)\s+(?:the|its)\s+(?:risk\s+)?(?:owner|lead)\b")
# a paragraph that goes on about the risk of the one before: "The owner was the Head of Piers"
_OWNER_FIRST = re.compile(r"(?:The\s+)?(?:[Rr]isk\s+)?[Oo]wner\b")
# "There was no change to the current risk score of 12": of the risk just named
_ITS_SCORE = re.compile(
    r"\bno\s+(?:\w+\s+)?change\s+(?:to|in)\s+(?:the|its|this)\s+(?:(?:current|residual|overall|risk)\s+){0,2}(?:score|rating)\b",
    re.I,
)
_PRONOUN = re.compile(
    r"(?:red|amber|green|yellow|this|that|these|those|it|them|which|all|some|each|both|others?|one|the\s+council|what)", re.I
)
# "Should a risk on late trains be included?"
_WHETHER = re.compile(r"\W*(?:should|could|would|may|might|can|is|are|was|were)\b", re.I)
# "o Page 5: Safe piers o Page 6: Glad staff": points that a page ran together, of which none can be told from the next
_RUN_TOGETHER = re.compile(r"(?:^|\s)o\s(?=[A-Z])")
_SEVERAL = 3
# "residual score (A1)": a part of what is said of a risk
_FIGURE_OF = re.compile(
    r"(?:(?:inherent|residual|gross|net|current|target|overall|risk)\s+){0,2}(?:scores?|ratings?|likelihood|impact|levels?)", re.I
)
# "there is a ", "at some ": a risk in passing
_PASSING = re.compile(
    r"\b(?:in\s+terms\s+of\s+(?:\w+\s+)?risks?\s.*|there\s+(?:is|was|were|are|would\s+be|could\s+be|may\s+be|might\s+be)\s+(?:always\s+)?(?:also\s+)?(?:an?|the|some|no)\s+"
    r"(?:\w+\s+)?|at\s+(?:an?\s+)?(?:\w+\s+)?)$",
    re.I,
)
_CONFIDENCE = {
    "code": 0.9,
    "headed": 0.7,
    FORM: 0.8,
    "bare": 0.75,
    "alone": 0.7,
    "about": 0.75,
    "ordered": 0.75,
    "is": 0.7,
    "of": 0.7,
    "rated": 0.7,
    "noun": 0.62,
    "quoted": 0.7,
}


def told(reading: Reading, speaking: frozenset[int | None]) -> list[Risk]:
    """The risks of prose and lists in the order of the text; `speaking` are the items about risks."""
    found: list[Risk] = []
    block: Block | None = None
    last: int | None = None  # where in `found` the one risk stands that the block speaks of
    heading = ""
    before = ""
    about = False
    for sentence in _sentences(reading):
        if sentence.block is not block:
            last = last if _OWNER_FIRST.match(sentence.text) and block is not None and block.item == sentence.block.item else None
            block, before = sentence.block, ""
            heading = sentence.text if block.kind is BlockKind.SUBHEADING else heading if _continues(reading, block) else ""
            about = is_about_risk(reading, block, speaking) or heads_risks(heading)
        risks = list(_of_sentence(reading, sentence, about, heading))
        if risks:
            last = len(found) if len(risks) == 1 else None
            found.extend(risks)
        elif (
            last is not None
            and not _names_another(sentence.text, found[last])
            and (
                _GOES_ON.match(sentence.text)
                or _ITS_SCORE.search(sentence.text)
                or _IS_OWNER.match(sentence.text)
                or THAT_RISK.search(sentence.text)
            )
        ):
            found[last] = _gone_on(found[last], said("risk " + sentence.text))
        elif about and block.kind is not BlockKind.SUBHEADING:
            told_of = subject(sentence) or headed(sentence, before) or carried(sentence, before)
            if told_of is not None:
                last = len(found)
                found.append(told_of)
        before = before if before and SCORING.match(sentence.text) else sentence.text
    return found


def _gone_on(risk: Risk, more: Said) -> Risk:
    """The risk just named with what the next sentence says of it; that it is to be removed holds more than that it had been added."""
    risk = replace(risk, change=more.change) if more.change == "removed" and risk.change == "new" else risk
    return filled(risk, more)


_CODES = gated(rf"(?<![\w-]){CODE}(?![\w-])")


def _names_another(text: str, risk: Risk) -> bool:
    """Whether a sentence prints a code that is not the risk's: "The residual score for HB9 fell" behind a sentence on HB4."""
    own = (risk.reference or "").removeprefix("risk ")
    return any(is_risk_code(match.group()) and match.group() != own for match in _CODES.finditer(text))


def filled(risk: Risk, more: Said) -> Risk:
    """A risk with its blanks filled by what another clause says of it."""
    blanks = {name: value for name, value in more._asdict().items() if value is not None and getattr(risk, name) is None}
    return replace(risk, **blanks)


def _sentences(reading: Reading) -> Iterator[Sentence]:
    """Statements, and the headings inside items, which may name a risk or say what became of those under them."""
    wanted = {id(sentence) for sentence in statements(reading)}
    in_runs = {block.order for block in reading.blocks if is_run(block)}
    for sentence in reading.sentences:
        told = id(sentence) in wanted or (sentence.block.kind is BlockKind.SUBHEADING and sentence.start == 0)
        if told and sentence.block.order not in in_runs and not _is_run_together(sentence.text):
            yield sentence


def _is_run_together(text: str) -> bool:
    return text.count("o ") >= _SEVERAL and len(_RUN_TOGETHER.findall(text)) >= _SEVERAL


def _continues(reading: Reading, block: Block) -> bool:
    return block.order > 0 and reading.blocks[block.order - 1].item == block.item


def _of_sentence(reading: Reading, sentence: Sentence, about: bool, heading: str) -> Iterator[Risk]:
    names = [name for name in named(sentence.text) if _is_risk(name, sentence, about, near=is_near_risk(reading, sentence.block))]
    if sentence.block.kind is BlockKind.SUBHEADING:
        names = [name for name in names if name.form == "code" and re.match(r"\W*(?:risk\s)?$", name.head, re.I) and name.start]
    if sentence.start == 0 and all(name.reference is None or name.form == "bare" for name in names):
        listed = None if any(name.reference for name in names) else listed_risk(reading, sentence)
        if listed is not None:
            yield listed
            return
    names = _joined(sentence.text, names)
    if not names:
        return
    respective = _respective(sentence.text, len(names))
    in_turn = [name for name in names if name.form == FORM]
    for order, name in enumerate(names):
        if name.form == FORM and not respective:
            words = said_in_series(sentence.text, in_turn, name)
            yield made(sentence, clean_title(name.title), name.reference, words, f"risks.{FORM}/1", _CONFIDENCE[FORM])
            continue
        risk = _risk(sentence, name, *_segments(sentence.text, names, order))
        if respective:
            risk = replace(risk, score=respective[order], change=said("risk " + sentence.text[names[-1].end :]).change)
        heads = name.form in ("code", "headed") and sentence.start == 0 and name.start < 14
        yield led(reading, sentence, _under(risk, heading)) if heads else risk


# "CR17| was a new risk: |failure of the pumps": its code and its title
_IS_RISK = re.compile(
    r"\s+(?:is|was|had\s+been\s+added\s+as)\s+(?:an?|another|the)\s+(?:[\w-]+\s+){0,2}risk\W*(?:on|of|about|relating\s+to)?\s*(?:the\s+)?"
)


def _joined(text: str, names: list[Named]) -> list[Named]:
    """The names, one of them where a code stands before what its risk is."""
    if (
        len(names) == 2
        and names[0].form == "alone"
        and names[1].reference is None
        and _IS_RISK.fullmatch(text, names[0].end, names[1].start)
    ):
        return [names[1]._replace(reference=names[0].reference)]
    return names


# "HB3 Late trains and HB5 Moss on roofs were unchanged at |12 and 9| respectively"
_RESPECTIVELY = gated(r"\b(?:at|to)\s+(?P<scores>\d{1,2}(?:,\s\d{1,2})*,?\s+and\s+\d{1,2}),?\s+respectively\b", re.I)


def _respective(text: str, wanted: int) -> list[float]:
    """The scores that a sentence gives its risks in their order; empty where it does not, or not one to each."""
    match = _RESPECTIVELY.search(text) if wanted > 1 else None
    scores = [float(score) for score in re.findall(r"\d+", match["scores"])] if match else []
    return scores if len(scores) == wanted else []


def _under(risk: Risk, heading: str) -> Risk:
    """A risk at the head of a paragraph under "New Risks" is new."""
    if risk.change is not None or not _RISK.search(heading):
        return risk
    return replace(risk, change=next((change for pattern, change in _CHANGE_HEADINGS if pattern.search(heading)), None))


# "objective (EH 1)", "the harbour policy (HB2)": what a plan numbers
_OTHER_CODED = re.compile(r"\b(?:objectives?|polic(?:y|ies)|standing\s+orders?|standards?|regulations?|circulars?|zon(?:e|ing))\W*$", re.I)


# codes that are of a register wherever they stand: of a board's assurance framework, of a corporate or strategic risk register
_ASSURANCE = re.compile(r"(?:BAF|CRR|SRR)\b|(?:BAF|CRR|SRR)(?=\d)")


def _is_risk(name: Named, sentence: Sentence, about: bool, *, near: bool) -> bool:
    """Whether what a sentence names is a risk of a register, and not one in passing."""
    text = sentence.text
    rest = said(_without(text, [name]))
    if name.form == "noun" and re.search(r"['’]s?$", name.title):
        return False
    if "|" in name.title or scores.PRODUCT.match(name.title):  # "4 x 4 = 16 | Target risk score"
        return False
    if _PRONOUN.fullmatch(name.title.strip()) or _FIGURE_OF.fullmatch(name.title.strip()) or name.title.count("(") != name.title.count(")"):
        return False
    if name.form in ("code", "bare"):
        if not about and _OTHER_CODED.search(name.title):
            return False
        if name.reference and _ASSURANCE.match(name.reference) and rest.rates:
            return True
        # "NI 12 - Percentage of claims settled" is the code of a measure
        return about or (near and not any(measure.start == 0 for measure in heads(name.title.lstrip("‘“'\""))))
    if name.form in ("headed", "alone", FORM):
        return about
    if name.form == "quoted":
        return about and rest.rates
    if name.form == "ordered":
        return about or near
    if text.endswith("?") and (not rest.rates or _WHETHER.match(text)):
        return False
    rated = rest.rag is not None or rest.score is not None
    new = NEW_RISK.search(name.head) is not None
    registered = _REGISTER.search(text) is not None
    if name.form == "about":
        # "the risks relating to the directorate" tells the scope of a report, "referred to the risks around the pier" names some
        several = re.search(r"\brisks\b(?!.*\bbrought\s+together\b)", name.head, re.I) is not None
        told = not several or (_TOLD_OF.search(text[: name.start]) is not None and not _SCOPE.search(name.title))
        listed = several and _IDENTIFIED.search(text[: name.start]) is not None and not _SCOPE.search(name.title)
        return (about and told and not _PASSING.search(text[: name.start])) or listed or rated or new or (registered and rest.rates)
    if name.form in ("is", "rated"):
        return about or rated or new or registered or name.form == "rated"
    if name.form == "of":
        return ((about or registered) and rest.rates) or rest.score is not None
    # "day-to-day risks would be removed" are a kind of risks; "the cyber risk is red" is one
    single = re.search(r"\b(?:the|our|its|this)\s+$", text[: name.start], re.I) is not None
    capital = _is_capitalised(name.title) or len(text[: name.end].split()) == 2
    # "The economic risks had been raised by inflation": what the sentence is about
    subject = re.fullmatch(r"\W*(?:For\s+|In\s+)?the\s+", text[: name.start], re.I) is not None and bool(_HAPPENED.match(text, name.end))
    return (about and (rest.rates or registered or capital or subject) and (capital or single)) or (registered and rest.rates)


# "The survey identified risks in relation to loose stones, fog and tides": risks that are listed
_IDENTIFIED = re.compile(
    r"\bidentif(?:ied|ies|ying)\s+(?:(?:the|a\s+number\s+of|several|some|key|main|following|further|other)\s+)*risks\b", re.I
)
# "one of our risks around the pier", "referred members to the risks around the pier and risks concerning the slipway", "Risks in
# relation to the Pier Road and the Slip had been raised"
_TOLD_OF = re.compile(
    r"(?:\b(?:one|another)\s+of\s+(?:our|the|its|these|their)\s+(?:\w+\s+){0,2}risks\b|"
    r"\b(?:refer(?:red|s|ring)(?:\s+(?:to|the|members?|committee|panel|board)){1,4}|manage|highlighted|drew\s+attention\s+to|pointed\s+to)\s+"
    r"(?:the\s+)?(?:key\s+|main\s+)?risks\b.*|^\W*(?:The\s+)?risks)\s+(?:\w+\s+){1,12}(?:the\s+|an?\s+)?$",
    re.I,
)
# "the risks relating to the directorate"
_SCOPE = re.compile(r"\b(?:directorates?|departments?|services?|council|committee|authority|report|register|projects?|programmes?)\b", re.I)
# "risk had been lowered by", "risks were driven up by"
_HAPPENED = re.compile(r"\s*risks?\s+(?:\w+\s+)?(?:ha[sd]|have)\s+(?:(?:also|now|not|since)\s+)?been\b", re.I)


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
    start = 0 if alone or not order else _clause_start(blank, found[order - 1].end, name.start)
    end = len(text) if alone or order + 1 == len(found) or " both " in blank[found[-1].end :] else _clause_end(blank, found, order)
    lead = _LEAD.match(blank) if order else None
    before, after = (re.sub("\ufffc+", "\ufffc", part) for part in (blank[start : name.start], blank[name.end : end]))
    return (lead.group() + before if lead else before), "risk " + after


# "HB1 (Late trains) and| HB2 (Moss on roofs) have each been raised": what is said of the second is said of the first
_TOGETHER = re.compile(rf"[\s,)”’\"']*(?:and|&)?\s*(?:[Rr]isks?\s+)?(?:{CODE}|[Rr]isk\s\d{{1,3}})?[\s(:–“‘\"'-]*")
_OF_SEVERAL = re.compile(r"[\s)”’\"',]*(?:both\s+|each\s+|all\s+)*(?:have|were|are|remain(?!s)|stay(?!s)|had\s+(?:both|each|all))\b", re.I)


def _clause_end(text: str, found: list[Named], order: int) -> int:
    """Where what is said of one of several ends: where the next is named or its clause begins, or behind all if they share a verb."""
    last = order
    while last + 1 < len(found) and _TOGETHER.fullmatch(text, found[last].end, found[last + 1].start):
        last += 1
    if last > order and _OF_SEVERAL.match(text, found[last].end):
        return found[last + 1].start if last + 1 < len(found) else len(text)
    following = found[order + 1].start
    turn = _clause_start(text, found[order].end, following)
    return turn if turn > found[order].end else following


def _clause_start(text: str, start: int, end: int) -> int:
    """Where the last clause between two titles begins: what stands before it is said of the first."""
    turns = list(
        re.finditer(
            r";\s|,\s+(?:and|but|while|whilst)\s|\s(?:and|but|while)\s+(?=(?:that|the\s+one)\s+(?:on|of|for|about|around)\b|to\s+[a-z])",
            text[start:end],
        )
    )
    return start + turns[-1].end() if turns else start


# "Two risks have been added: ", what is said of all that follow
_LEAD = re.compile(r"[^:;.\ufffc]{3,120}\brisks\b[^:;.\ufffc]{0,80}:\s(?=(?:[A-Z]{1,5}[ -]?\d{1,4}\s)?\ufffc)")


def _risk(sentence: Sentence, name: Named, before: str, after: str) -> Risk:
    """What stands after the title tells first; what stands before it fills the blanks ("a red risk scored at 20 for ...")."""
    whole = said(before + after)
    words = said(after) if not re.search(r"\b(?:likelihood|impact)\b", before, re.I) else whole
    words = words.filled(whole)
    if name.told:
        beside = said_in_brackets(name.told)
        words = beside if name.form == "rated" else beside.filled(words)
    if NEW_RISK.search(name.head):
        words = words._replace(change="new")
    return made(sentence, clean_title(name.title), name.reference, words, f"risks.{name.form}/1", _CONFIDENCE[name.form])
