"""Sentences that tell of attendance: "Apologies were received from Mrs Elm and Mr Ash.", "The meeting was chaired by Ann Hill."."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.people.attendance_kinds import settled
from pipeline.extract.people.attendance_list import entry, parse_list
from pipeline.extract.people.mentions import Mention, role_of_title
from pipeline.extract.reading import Reading
from pipeline.facts import BlockKind, Passage, Section
from pipeline.language.names import begins_name, find_names, read_name
from pipeline.language.posts import read_post

SENTENCE = "people.attendance_sentence"

_POLOG = re.compile(r"polog|POLOG")  # "apologies", "APOLOGIES were received from Mrs Elm"

# "Cllr Elm| (District Council) joined at 8.30 pm": still an entry of the list
_JOINED = re.compile(r"\b(?:joined|arrived|left|attended|was\s+present|were\s+present)\b", re.I)
# a line that tells rather than lists
_TELLS = re.compile(
    r"\b(?:was|were|is|are|had|have|has|would|will|stated|welcomed|chaired|informed|opened|read|said|noted|advised|thanked|agreed|proposed|received|"
    r"attended|extended|expressed|conveyed|submitted|sent|took|gave|gives|joined|left|arrived|recorded|given|offered|wished|congratulated|reported|announced|presided)\b"
)
# what a meeting did, and no longer who was there: "At the outset, Cllr Elm proposed that", "The Clerk reported that"
_MINUTES = re.compile(
    r"\s*(?:The|At|It|In|On|Members|Cllrs?\.?|Councillors?)\s.*?\b(?:(?:proposed|seconded|noted|agreed|resolved|advised|stated|reported|expressed)\s+(?:that|to|the|an?)"
    r"|(?:extended|expressed|conveyed|offered)\s+(?:\w+\s+){0,4}(?:congratulations|condolences|sympath\w+|welcome)|congratulated)\b"
    r"|\s*Circulated\s*,"
)
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]")
# under an item of apologies, what somebody did: "RESOLVED that Cllr Elm chair the meeting", "Mr Hill declared an interest"
_DOES = re.compile(
    r"\b(?:(?i:moved|seconded|proposed|mover|seconder)|RESOLVED|resolved|declared|disclosed|provided|introduced|presented|"
    r"outlined|explained|updated|participated|invited|elected|nominated)\b"
)
# "Apologies were received from ", "An apology for her inability to attend was received from ", "Apologies were accepted for ",
# "apologies on behalf of ", "Apologies: "
_FROM = re.compile(
    r"\bapolog(?:y|ies)\b.{0,90}?\b(?:from|by|of(?!\s+absence)|(?:received|accepted|noted|given|made|recorded|approved|tendered|offered|provided|sent)"
    r"\s+for(?=\s+(?-i:[A-Z])))\s*:?\s*(?:the\s+)?(?!the\s)|\bapologies\b(?:\s+for\s+absence)?\s*[:–-]\s*"
    r"|^These\s+were\s+(?:received|given|noted)\s+(?:from|by|on\s+behalf\s+of)\s+",
    re.I,
)
# "Apologies" / "had been received from Cllr Elm", "received and accepted from |Mrs Ash": the title is the sentence's own beginning
_TITLED_FROM = re.compile(
    r"(?:(?:had|have|has)\s+been\s+|(?:were|was)\s+)?(?:received|accepted|noted|given|tendered)\b[^.;]{0,40}?\b(?:from|for|by)\s+(?!the\s)",
    re.I,
)
# "Mrs Elm| sent her apologies", "Mr Ash| apologised for his absence"
_SENT = re.compile(
    r"\b(?:(?:had|have|has)\s+)?(?:(?:sent|gave|given|tendered|submitted|offered)\b.{0,20}\bapolog(?:y|ies)\b|"
    r"apologi[sz]ed\s+for\s+(?:(?:his|her|their)\s+)?(?:absence|inability|non-attendance|being\s+unable|not\s+being\s+able))",
    re.I,
)
# "That Cr Elm| is tabled as an apology", "Mr Ash and Ms Oak| be recorded as apologies"
_AS_APOLOGY = re.compile(
    r"\s(?:is|are|was|were|be)\s+(?:tabled|recorded|noted|accepted|entered|listed|received)\s+as\s+(?:an\s+)?apolog(?:y|ies)\b", re.I
)
# "Mrs Ash attended the fair, |Mr Elm| gave his apologies": what somebody else did
_OTHER_CLAUSE = re.compile(r"\b(?:attended|went|was|were|had\s+been|represented|joined)\b[^,;.]*[,;]\s+(?:but\s+|and\s+)?", re.I)
# "Cllr Elm sent his apologies and |was substituted by |Cllr Ash"
_SUBSTITUTED = re.compile(r"\b(?:was|were)\s+(?:substituted|replaced|represented)\s+(?:at\s+the\s+meeting\s+)?by\s+")
# "The meeting was chaired by |Ann Hill", "In the chair: |Mr Elm"
_CHAIRED = re.compile(r"\b(?:chaired\s+by|in\s+the\s+chair\s*[:,-]?|chair\s+was\s+taken\s+by|presided\s+over\s+by)\s*:?\s*", re.I)
# "The Convener, Cllr Hill| presided", "PROVOST ANN ELM|, in the Chair", "Mrs Ash| took the chair"
PRESIDES = re.compile(
    r"\s*,?\s+(?:was\s+)?(?:presided\b|chaired\s+the\s+meeting\b|in\s+the\s+chair\b|(?:took|assumed|occupied)\s+the\s+chair\b)", re.I
)
# a post that says itself who is in the chair, before the name: "The Convener, "
_CHAIRS = re.compile(r"\b(?:chair\w*|convenor|convener|c(?:h)?athaoirleach|mayor|provost|president)\W{0,3}$", re.I)
# where the names of an apology end: ". The", " and the reasons were accepted", " who were"
_ENDS = re.compile(
    r"\.\s|\.$|\b(?:and\s+(?:the\s+)?(?:reasons?|these|absence|apolog|were|was|it|all)|which|who|were|was|due\s+to|as\s+(?:he|she|they)|for\s+the|"
    r"with\s+(?!apolog)|for\s+(?:lateness|absence|his|her))\b",
    re.I,
)
# "Cllr Elm| who was ill, and |Cllr Ash", " due to work, |Mr Hill": why one of several is away
_REASON = re.compile(
    r"(?:(?:who|due\s+to|as\s+(?:he|she|they)|which)\b)[^.;:]{2,90}?(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+(?:also\s+)?)"
    r"(?=(?-i:(?:[A-Z][\w/.]*\s+)?(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\b))",
    re.I,
)
# "Ann Elm| due to work; and |Bob Ash": the same before a name without a title
_PLAIN_REASON = re.compile(r"(?:due\s+to|who|as\s+(?:he|she|they))\b[^.;:,]{2,90}?\s*(?:[,;]\s*(?:and\s+)?|\s+and\s+)(?=[A-Z][a-z])", re.I)
# "The Chair to report apologies for absence": what the item is for
_KEY = re.compile(r"[A-Z]{2,3}[a-z]?(?=[\s.,;]|$)")
_PURPOSE = re.compile(r"\bto\s+(?:report|receive|note|consider|record|accept|approve)\b", re.I)
# "Also present: Cllr Elm, County Council| There were 8 members of the public."
_THERE_WERE = re.compile(
    r"(?<=[\w)])\s+(?=There\s+(?:was|were)\s|\d{1,3}\s+(?:other\s+)?(?:members?\s+of\s+(?:the\s+)?public|residents|parishioners)\b)"
)
_LAST_WORD = re.compile(r"[A-Za-z]+$")
_SHORT_TITLES = frozenset(["cllr", "cllrs", "mrs", "rev", "prof", "comh", "cmhlr"])


def is_told(text: str) -> bool:
    """Whether a line of the attendance block is a sentence: "The meeting was chaired by Ann Hill."."""
    bare = _JOINED.sub("", _BRACKETED.sub("", text))
    return bool(_TELLS.search(bare)) and len(bare.split()) >= 4


def lines_of(reading: Reading) -> dict[int, list[Passage]]:
    """The sentences of each block of the attendance, by the block's order, up to where it goes on into the minutes."""
    return _sentences(reading, minutes=False)


def minutes_of(reading: Reading) -> dict[int, list[Passage]]:
    """The sentences of each block of the attendance behind the first that tells what the meeting did: "At the outset Mr Elm proposed"."""
    return _sentences(reading, minutes=True)


def _sentences(reading: Reading, *, minutes: bool) -> dict[int, list[Passage]]:
    found: dict[int, list[Passage]] = defaultdict(list)
    begun: set[int] = set()
    for sentence in reading.sentences:
        order = sentence.block.order
        if sentence.block.section is not Section.ATTENDANCE or not sentence.text.strip():
            continue
        if _MINUTES.match(sentence.text) and (is_told(sentence.text) or sentence.text.lstrip().startswith("Circulated")):
            begun.add(order)
        if (order in begun) is minutes:
            passage = sentence.block.passage.part(sentence.start, sentence.end)
            others = _THERE_WERE.search(passage.text)
            parts = [(0, others.start()), (others.end(), len(passage.text))] if others else [(0, len(passage.text))]
            post = read_post(passage.text, 0) if found[order] else None
            if post and not passage.text[post.end :].strip(" ."):  # "Mr B Elm. |Senior Engineer", a stop for a comma
                before = found[order].pop().span()
                passage = sentence.block.passage.part(sentence.block.passage.offsets.index(before.start), sentence.end)
                parts = [(0, len(passage.text))]
            found[order].extend(passage.part(start, end) for start, end in parts)
    return found


def told(passage: Passage, label: str) -> Iterator[Mention]:
    """Who a sentence of the attendance block says was in the chair or sent apologies."""
    text = passage.text
    chaired = _CHAIRED.search(text)
    if chaired:
        match = next((name for name in find_names(text) if 0 <= name.start - chaired.end() <= 1), None) or read_name(text, chaired.end())
        key = _KEY.match(text, chaired.end())
        if key:  # "The meeting was chaired by AH."
            span = passage.span(*key.span())
            yield Mention(key.group(), span, SENTENCE, 0.8, role="Chair", attendance="present", listed=True)
        elif match:
            yield entry(match, passage.span(match.start, match.end), role="Chair", attendance="present", rule=SENTENCE, confidence=0.85)
    presiding = None if chaired else next((name for name in find_names(text) if PRESIDES.match(text, name.end)), None)
    if presiding:
        named = role_of_title(presiding) is not None or _CHAIRS.search(text, 0, presiding.start)
        span = passage.span(presiding.start, presiding.end)
        yield entry(presiding, span, role=None if named else "Chair", attendance="present", rule=SENTENCE, confidence=0.85)
    apology = _FROM.search(text)
    if apology:
        yield from _named_from(passage, apology.end())
    elif label == "apologies" and _SENT.search(text):
        yield from _named_from(passage, 0)


def find(reading: Reading) -> Iterator[Mention]:
    """Apologies under an item of that name, or told in any sentence outside the attendance block."""
    titles = {item.order: item.title for item in reading.items}
    for sentence in reading.sentences:
        block, text = sentence.block, sentence.text
        if block.section is Section.ATTENDANCE or block.kind is BlockKind.FURNITURE:
            continue
        if block.kind is BlockKind.TITLE and len(text.split()) < 6:
            continue
        under = block.item is not None and "apolog" in titles.get(block.item, "").lower()
        untitled = text.startswith("These were") and block.item is None  # below a title that the page lost
        if not under and not untitled and (block.kind is BlockKind.ITEM or not _POLOG.search(text)):
            continue
        part = block.passage.part(sentence.start, sentence.end)
        apology, sent = _FROM.search(text) or (_TITLED_FROM.match(text) if under else None), _SENT.search(text)
        if sent and (standing := _SUBSTITUTED.search(text, sent.end())):  # "Cllr Elm sent his apologies and was substituted by Cllr Ash"
            yield from _substituted(part, sent, standing, block.item)
            continue
        if apology and "lateness" in apology.group():
            continue  # "An apology for lateness was received from Mr Elm", who came
        if apology:
            found = _named_from(part, apology.end())
        elif under and block.kind is not BlockKind.ITEM and not (_TELLS.search(text) or _DOES.search(text) or _PURPOSE.search(text)):
            found = iter(settled(list(parse_list(part, "apologies")), ""))
        elif tabled := _AS_APOLOGY.search(text):
            found = _named_from(part.part(0, max(tabled.start(), 1)), 0)
        elif sent and _POLOG.search(text):
            others = max((other.end() for other in _OTHER_CLAUSE.finditer(text, 0, sent.start())), default=0)
            found = _named_from(part.part(others, max(sent.start(), 1)), 0)
        else:
            continue
        yield from (replace(mention, item=block.item, rule=SENTENCE) for mention in found)


def _substituted(passage: Passage, sent: re.Match[str], standing: re.Match[str], item: int | None) -> Iterator[Mention]:
    """Who sent apologies, and who came instead."""
    away = _named_from(passage.part(0, max(sent.start(), 1)), 0)
    came = _named_from(passage.part(standing.end(), len(passage.text)), 0)
    yield from (replace(mention, item=item, rule=SENTENCE) for mention in away)
    yield from (replace(mention, item=item, rule=SENTENCE, attendance="present") for mention in came)


def _named_from(passage: Passage, start: int) -> Iterator[Mention]:
    """Those named from `start` on; a reason beside a name is passed over: "Cllr Elm who was ill, Cllr Ash who was away"."""
    text = passage.text
    parts: list[Passage] = []
    while True:
        stop = next((match for match in _ENDS.finditer(text, start) if not _is_abbreviation(text, match.start())), None)
        end = stop.start() if stop else len(text)
        if text[start:end].strip():
            parts.append(passage.part(start, end))
        reason = _goes_on(text, end) if stop else None
        if reason is None:
            break
        start = reason.end()
    if parts:
        yield from settled([mention for part in parts for mention in parse_list(part, "apologies")], "")


def _goes_on(text: str, position: int) -> re.Match[str] | None:
    """The reason of one who is away, from where it begins to the next name: "due to work; and |Ann Elm"."""
    reason = _REASON.match(text, position)
    if reason is None and (plain := _PLAIN_REASON.match(text, position)) and begins_name(text, plain.end()):
        reason = plain
    return reason


def _is_abbreviation(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` follows a title or an initial: "Ms. Elm", "A. Elm"."""
    word = _LAST_WORD.search(text[max(0, stop - 12) : stop])
    return bool(word and text[stop] == "." and (len(word.group()) <= 2 or word.group().lower() in _SHORT_TITLES))
