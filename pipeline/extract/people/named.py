"""Persons named in the sentences, fields and tables of a paper, with the posts printed beside their names.

"Ann Hill (Head of Finance) presented"   "the Leader, Mr Elm, said"   "Author: Ann Hill, Policy Officer"
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.people import acting
from pipeline.extract.people.apologies import PRESIDES, is_told, lines_of, minutes_of
from pipeline.extract.people.beside import Beside, all_beside
from pipeline.extract.people.elected import seated, without_rivals
from pipeline.extract.people.mentions import OTHER_OF_COUPLE, Mention, kind_of
from pipeline.extract.people.places import is_place
from pipeline.extract.people.shaped import TOLD, looks_like_name, with_shaped
from pipeline.extract.people.strangers import stranger
from pipeline.extract.people.there import as_guest, asks, leads_guests, told_there
from pipeline.extract.reading import Reading
from pipeline.facts import Block, BlockKind, Passage, Section
from pipeline.language.alternatives import longest_first
from pipeline.language.cover import Cover
from pipeline.language.gate import gated
from pipeline.language.names import NameMatch, find_names, read_name, split_name
from pipeline.language.posts import PostMatch, find_posts, has_head, is_plain_post, is_post, kind_of_post, read_post

Known = dict[str, list[str]]  # family names by the initial of the given name

PROSE = "people.named"
FIELD = "people.field"

# "proposed by Cllr Hill", "Moved: Cr Elm", "Seconded by", "Proposer Cllr", "on the proposal of Mr Ash"
_MOVED_BEFORE = gated(r"\b(?:(?:proposed|seconded|moved|proposer|seconder|mover)(?:\s+by)?|on\s+the\s+proposal\s+of)\s*[:–-]?\s*$", re.I)
# "Cllr Hill| formally proposed", "Cr Elm|/Ash CARRIED"; not "Cllr Hill proposed to"
_MOVED_AFTER = re.compile(
    r"\s+(?:then\s+|also\s+)?(?:formally\s+)?(?:proposed|moved|seconded)\b(?!\s+(?:to|on|into)\b)|\s*(?:/|and)\s*\S+\s+CARRIED"
)
_MOVER_FIELDS = frozenset(("moved", "moved by", "proposed", "proposed by", "seconded", "seconded by", "proposer", "seconder", "mover"))
# "Mr Hill and Ms Elm were in attendance for this item", "attended the meeting"; not "attended a conference"
_ATTENDING = gated(
    r"\b(?:was|were)\s+(?:also\s+|both\s+)?(?:in\s+(?:virtual\s+)?attendance|(?:also\s+)?present(?:\s+virtually)?(?=\s+(?:for|at|during|to|as)\b|\s*[.,;]|\s*$))"
    r"|\battending\s+(?:as|on\s+behalf\s+of|in\s+place\s+of|instead\s+of|for|virtually|remotely|online)\b"
    r"|\b(?:attended|joined)\s+(?:the\s+(?:meeting|committee)|this\s+item|for\s+(?:this\s+)?item|virtually|remotely|"
    r"by\s+invitation|as\s+(?:an?\s+)?(?:observer|guest|substitute)|to\s+(?:speak|present|give|discuss|answer))\b"
    r"|\barrived\s+(?:during|late|at\s+\d)",
    re.I,
)
# "Cllr Elm attended as substitute for Cllr Ash"
_SUBSTITUTE = re.compile(r"\bas\s+(?:(?:an?|the|his|her|their)\s+)?substitute\b", re.I)
# "Councillor Elm| joined the meeting at 11.15 am": a member who came late
# "The Chair thanked |Mr Elm| for attending": a guest who was there
_THANKED = re.compile(r"\bthanked\s+$", re.I)
_FOR_ATTENDING = re.compile(
    r"(?:,[^,.;]{2,60},)?\s+for\s+(?:(?:his|her|their)\s+attendance|attending|coming)\s*(?:[.,;]|$|and\b|the\s+meeting\b|tonight\b"
    r"|this\s+(?:meeting|evening)\b)",
    re.I,
)
# "welcomed |Ms Elm| to the meeting"
_WELCOMED = re.compile(r"\bwelcomed\s+(?:the\s+)?$", re.I)
_TO_MEETING = re.compile(r"(?:,[^,.;]{2,80},)?\s+to\s+(?:the|this)\s+(?:meeting|committee)\b", re.I)
# "welcomed |Ms Elm (Quay Trust), Dr Ash and Mr Oak| to the meeting": all whom one sentence welcomes
_WELCOMED_ALL = gated(
    r"\b(?:welcomed|introduced)\s+(?P<who>(?:(?!\.\s+[A-Z][a-z]+\s+[a-z])[^;:]){3,500}?)\s+to\s+(?:the|this)\s+(?:meeting|committee|panel|board|forum)\b"
    r"|\bwelcomed\s+to\s+(?:the|this)\s+(?:meeting|committee|panel|board|forum)\s*,?\s+(?P<them>(?:(?!\.\s+[A-Z][a-z]+\s+[a-z])[^;:]){3,500})",
    re.I,
)
# "Mrs Elm| addressed the Committee in objection", "Mr Ash|, who lives opposite, spoke against the application": by leave of the meeting
_SPEAKS_BY_LEAVE = gated(
    r"(?:\s?[,(][^,;.()]{2,80}[,)])?\s+(?:(?:and|&)\s+[^.;:]{3,60}?\s+)?(?:then\s+|also\s+|both\s+)?(?:"
    r"addressed\s+(?:the\s+)?(?:committee|council|meeting|panel|board|members|cabinet|sub-committee)\b"
    r"|(?:spoke|made\s+(?:a\s+)?(?:representations?|statements?))\s+(?:against|in\s+(?:objection|opposition|support|favour)|on\s+behalf\s+of|as\s+(?:an?|the)\s+(?:objector|agent|applicant|supporter))\b"
    r"|(?:presented|submitted|handed\s+in)\s+(?:a|the|his|her|their)\s+petition\b|(?:also\s+)?objected\s+to\s+the\s+(?:application|proposal|scheme))",
    re.I,
)
_LATE = re.compile(
    r"(?:\s*\([^()]*\))?\s+(?:and\s+[^.;:]{3,60}?\s+)?(?:then\s+|also\s+)?"
    r"(?:(?:joined|arrived\s+at|entered)\s+the\s+(?:meeting|chamber)\b|arrived\s+(?:during|late|at\s+\d))",
    re.I,
)
# "the families of Ann Elm", "congratulated Bob Ash on", "sympathy to Ann Hill on the death of her mother": told of, not there
_HONOURED = gated(
    r"\b(?:congratulat\w+|condolences?|sympath\w+|bereave\w+|(?:sad\s+|recent\s+|untimely\s+)?(?:death|passing)\s+of|late\s+(?:Mr|Mrs|Ms|Dr)\b|tribute\w*|in\s+memory\s+of)",
    re.I,
)
_BEREAVED = re.compile(r"\s*,?\s+on\s+the\s+(?:\w+\s+)?(?:death|loss|passing)\b", re.I)
_CHAIRED = re.compile(r"\s*,?\s+chaired\s+the\s+meeting\b", re.I)
# "|Mr & Mrs| Elm"
_COUPLE = re.compile(r"(?P<one>Mr|Dr|Rev)\.?\s*(?:&|and)\s*(?P<other>Mrs|Ms|Dr)\.?", re.I)
_REACH = 400  # how far after a name its verb may stand
_STOP = re.compile(r"[.;]\s+[A-Z]|[.;]$")
_OTHER_VERB = re.compile(r"\b(?:said|asked|was|were|that|noted|presented|introduced|thanked|who|which|had|would|if|when|as)\b")
_ABSENT_BEFORE = gated(r"\bin\s+(?:the\s+)?absence\s+of\s+(?:the\s+)?$", re.I)
# "Author", "Lead Member", "Report of", "From": fields of a cover sheet whose value is a person
_PERSON_FIELD = re.compile(
    r"(?:report\s+)?(?:author|lead|contact|from|by|report\s+of|reporting|responsible|relevant|originat|cabinet|portfolio|clerk|chair|director|head|officer|"
    r"sponsor|owner|prepared|presented|presenter|submitted|chief|councillor|member)\b",
    re.I,
)
# labels that are no post: "Contact", "Responsible for", "Owner"; of these some hold officers only
_ROLE_LABEL = re.compile(
    r"\b(?:contact|from|by|responsible|relevant|name|details|owner|lead|report\s+of)\b(?!\s+(?:member|councillor|officer))", re.I
)
_STAFF_LABEL = re.compile(r"\b(?:contact|author|reporting\s+officer|lead\s+officer|clerk)\b", re.I)


def find(reading: Reading, listed: Sequence[Mention] = ()) -> list[Mention]:
    """Every mention in the prose, fields and rows of a paper, in the order of the text; lists of attendance are read elsewhere."""
    lower = _lower_words(reading.document.text)
    known = _known_by_initials(listed)
    lines, minutes = lines_of(reading), minutes_of(reading)
    titles = {item.order: item.title for item in reading.items}
    found: list[Mention] = []
    for block in reading.blocks:
        if block.kind is BlockKind.FURNITURE or (block.section is Section.DOCUMENTS and not block.cells):
            continue
        passages = _passages(block)
        if block.section is Section.ATTENDANCE:
            passages = ((line, "") for line in (*(line for line in lines[block.order] if is_told(line.text)), *minutes[block.order]))
        for passage, heading in passages:
            if passage.text.islower():
                continue
            title = titles.get(block.item, "") if block.item is not None else ""
            mentions = list(_in_passage(block, passage, heading, title, lower, known))
            lead = reading.leads[block.order]
            if lead is not None and mentions and (words := leads_guests(reading.blocks, lead)):
                mentions = [as_guest(mention, words) if mention.span.start - passage.offsets[0] <= 2 else mention for mention in mentions]
            found.extend(mentions)
    return without_rivals(found, reading.document.text)


def _lower_words(text: str) -> frozenset[str]:
    """The words that the paper prints without a capital: they are no family names where no title stands before them."""
    return frozenset(word.strip(".,;:()'’\"") for word in set(text.split()) if word[:1].islower())


# a field printed as a paragraph: "Lead Member: Councillor Hill", "Contact Officer – Ann Elm"
_INLINE_FIELD = re.compile(r"(?P<label>[A-Z][\w /()&’'-]{2,45}?)\s*(?::|\s[–—-]\s)\s*(?=[A-Z])")


def _passages(block: Block) -> Iterator[tuple[Passage, str]]:
    field = _INLINE_FIELD.match(block.text) if block.kind is BlockKind.PARAGRAPH and len(block.text) < 160 else None
    if field and _PERSON_FIELD.match(field["label"]):
        yield block.passage.part(field.end(), len(block.text)), field["label"]
    elif block.cells:
        texts = [cell.passage.text for cell in block.cells]
        for index, cell in enumerate(block.cells):
            if cell.passage.text:  # "From | Ann Hill", "Monitoring Officer | Bob Elm | 2 May"
                labelled = index == 1 and len(texts[0]) < 60 and (is_post(texts[0]) or _PERSON_FIELD.match(texts[0]))
                inline = _INLINE_FIELD.match(cell.passage.text)
                if inline and _PERSON_FIELD.match(inline["label"]):
                    yield cell.passage.part(inline.end(), len(cell.passage.text)), inline["label"]
                else:
                    yield cell.passage, texts[0] if labelled else cell.heading
    else:
        yield block.passage, block.label or "" if block.kind is BlockKind.FIELD else ""


def _in_passage(block: Block, passage: Passage, heading: str, title: str, lower: frozenset[str], known: Known) -> Iterator[Mention]:
    text = passage.text
    telling = block.kind is BlockKind.TITLE and text.endswith(".") and len(text.split()) > 8
    titles_only = block.kind in (BlockKind.ITEM, BlockKind.SUBHEADING, BlockKind.TITLE, BlockKind.LABEL) and not telling
    names = [
        name
        for name in find_names(text, untitled=not titles_only)
        if name.title or (_may_be_person(name, lower) and not is_place(name, text))
    ]
    if known and not titles_only:
        names = _with_known(text, names, known)
    if not titles_only or block.kind is BlockKind.TITLE:
        names = with_shaped(text, names, lower)
    if heading and not titles_only and _PERSON_FIELD.match(heading):
        names = _with_untold(text, names, lower)
    posts = _ended_by(names, find_posts(text), text) if names or not titles_only else []
    voting = _is_division(text, names)
    there = told_there(text, names) if names and not titles_only else {}
    for found in all_beside(names, text, posts) if names else ():
        name, mention = found.name, stranger(_mention(found, text, passage, block), text, found.start)
        if heading and not _MOVED_AFTER.match(text, name.end):  # not "Chair: Cllr Elm proposed Cllr Ash"
            mention = _of_field(_with_post_after(mention, text, found.end), heading)
        mention = seated(mention, title, text, found.start, found.end)
        if (told := there.get(name.start)) and mention.attendance is None and (told[0] == "present" or mention.title_kind != "councillor"):
            mention = replace(mention, attendance=told[0], honoured=mention.honoured or told[1])
        if voting or heading.lower().strip(" :") in _MOVER_FIELDS or _moves(text, name):
            mention = replace(mention, kind=mention.kind or "councillor")
        if (couple := _COUPLE.fullmatch(name.title)) and name.name:  # two people of one name
            yield replace(mention, title=couple["one"])
            mention = replace(mention, title=f"{OTHER_OF_COUPLE}{couple['other']}")
        yield mention
    if not titles_only and not heading:
        yield from acting.in_passage(block, passage, posts, names)


def _ended_by(names: Sequence[NameMatch], posts: Sequence[PostMatch], text: str) -> list[PostMatch]:
    """The posts, those that run on into a name ended before it: "the Planning Officer, |Osei Blyth|, said"."""
    out: list[PostMatch] = []
    for post in posts:
        name = next((name for name in names if post.start < name.start < post.end), None)
        ended = read_post(text[: name.start].rstrip(" ,("), post.start) if name else post
        out += [ended] if ended and (ended is post or is_plain_post(ended.post)) else []
    return out


# where a field may print a person: at its head, and after "or" and "and"
_PERSON_PLACES = re.compile(r"^|\b(?:or|and)\s+|[/;&]\s*")


def _with_untold(text: str, names: list[NameMatch], lower: frozenset[str]) -> list[NameMatch]:
    """The names of a field's value, with those that only their place speaks for: "Osei Blyth or Vicky Thane"."""
    taken = Cover((name.start, name.end) for name in names)
    out = list(names)
    for place in _PERSON_PLACES.finditer(text):
        named = read_name(text, place.end())
        if named and named.start == place.end() and not taken.overlaps(named.start, named.end) and looks_like_name(named, lower):
            out.append(named)
    return sorted(out, key=lambda name: name.start)


def _of_field(mention: Mention, heading: str) -> Mention:
    """A person who is the value of a field: "Author: Ann Hill", "Head of Finance: Bob Elm", "Contact: Ann Hill"."""
    label = heading.strip(" :")
    if mention.role is None and has_head(label) and not _ROLE_LABEL.search(label):
        mention = replace(mention, role=label, rule=FIELD)
    staff = mention.title_kind != "councillor" and _STAFF_LABEL.search(label)
    return replace(mention, kind=mention.kind or kind_of(mention.title_kind, mention.role) or ("officer" if staff else None))


def _with_post_after(mention: Mention, text: str, end: int) -> Mention:
    """The post printed right after the name in a field: "Contact: Ann Hill Governance Manager"."""
    post = read_post(text, end + 1, joined=True) if mention.role is None and text[end : end + 1] == " " else None
    return replace(mention, role=post.post, kind=mention.kind or kind_of(mention.title_kind, post.post)) if post else mention


def _may_be_person(name: NameMatch, lower: frozenset[str]) -> bool:
    """Whether an untitled name is no phrase of common words: one whose last word the paper also prints small is none."""
    words = [word.lower() for word in name.name.split()]
    if words[-1] in lower:
        return False
    return name.evidence != "given" or len(words) < 5


# "|Osei |Blyth": a given name in full, with what parts it from the next word
_GIVEN = re.compile(r"(?<![\w’'-])[^\W\d_][a-zà-ÿ’'-]+\s+")
_GOES_ON = re.compile(r"[\w-]")  # "Blyth|e", "Blyth|-Hale": another family name


def _known_by_initials(listed: Sequence[Mention]) -> Known:
    """The family names of those whom a list prints with initials, the longest first, by the first letter of the given name."""
    surnames: dict[str, set[str]] = defaultdict(set)
    for mention in listed:
        given, surname = split_name(mention.name or "")
        if given and surname and len(given.replace(".", "")) <= 3:
            surnames[given[0]].add(surname)
    return {initial: longest_first(names) for initial, names in surnames.items()}


def _with_known(text: str, names: list[NameMatch], known: Known) -> list[NameMatch]:
    """The names, with those in full of people whom a list prints with initials: "Osei Blyth" where "O Blyth" was present."""
    if not any(surname in text for surnames in known.values() for surname in surnames):
        return names
    taken = Cover((name.start, name.end) for name in names)
    out = list(names)
    position = 0
    while given := _GIVEN.search(text, position):
        ends = (given.end() + len(surname) for surname in known.get(given[0][0], ()) if text.startswith(surname, given.end()))
        end = next((end for end in ends if not _GOES_ON.match(text, end)), None)
        position = given.start() + 1 if end is None else end
        name = read_name(text, given.start()) if end else None
        if name and name.end == end and not taken.overlaps(name.start, name.end):
            out.append(name)
    return sorted(out, key=lambda name: name.start)


def _mention(found: Beside, text: str, passage: Passage, block: Block) -> Mention:
    name, role, end = found.name, found.role, found.end
    attendance = None
    guest = _is_guest(text, found.start, end)
    sentence_end = _sentence_end(text, end)
    if PRESIDES.match(text, end) and (block.section in (Section.HEAD, Section.ATTENDANCE) or _CHAIRED.match(text, end)):
        attendance, role = "present", role or "Chair"
    elif acting.absent(text, end) or _ABSENT_BEFORE.in_piece(text, max(0, found.start - 40), found.start):
        attendance = "absent"
    elif _ATTENDING.search(text, end, sentence_end):
        member = name.title_kind == "councillor" and (_SUBSTITUTE.search(text, end, sentence_end) or _LATE.match(text, end))
        attendance = ("present" if member else "in_attendance") if _subject(text, end, sentence_end) else None
    elif guest and name.title_kind != "councillor":
        attendance = "in_attendance"
    by_leave = name.title_kind != "councillor" and _SPEAKS_BY_LEAVE.match(text, end) is not None
    kind = kind_of(name.title_kind, role)
    if found.organization and kind is None and (not is_post(found.organization) or kind_of_post(found.organization) == "external"):
        kind = "external"
    elif found.organization and kind == "officer" and kind_of("", f"Officer, {found.organization}") == "external":
        kind = "external"  # "Nurse Director Ann Elm (Quay NHS Trust)"
    confidence = 0.93 if name.title else 0.9 if role else 0.85 if name.evidence == "given" else 0.75
    return Mention(
        name.name, passage.span(found.start, max(end, name.end)), PROSE, confidence, title=name.title, title_kind=name.title_kind,
        role=role, kind=kind, attendance=attendance, key=found.key, organization=found.organization, item=block.item,
        honoured=_is_honoured(text, found.start, end) or guest, by_leave=by_leave, acts=TOLD.match(text, end) is not None,
        asks=name.title_kind == "courtesy" and role is None and asks(text, found.start, end),
    )  # fmt: skip


def _is_guest(text: str, start: int, end: int) -> bool:
    """Whether somebody is thanked for attending or welcomed to the meeting."""
    before = text[max(0, start - 20) : start]
    thanked = _THANKED.search(before) and _FOR_ATTENDING.match(text, end)
    welcomed = any(
        all_of.start(all_of.lastgroup) <= start and end <= all_of.end(all_of.lastgroup)
        for all_of in _WELCOMED_ALL.finditer(text)
        if all_of.lastgroup
    )
    return bool(thanked or welcomed or (_WELCOMED.search(before) and _TO_MEETING.match(text, end)))


def _is_honoured(text: str, start: int, end: int) -> bool:
    """Whether the words of the sentence before a name mourn or congratulate whom it names, or the words after it do."""
    begin = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start)) + 1
    return bool(_HONOURED.search(text, begin, start) or _BEREAVED.match(text, end))


def _sentence_end(text: str, position: int) -> int:
    limit = min(len(text), position + _REACH)
    stop = _STOP.search(text, position, limit)
    return stop.start() if stop else limit


def _subject(text: str, end: int, stop: int) -> bool:
    """Whether between a name and "were in attendance" stand only further names and posts, no other verb."""
    attending = _ATTENDING.search(text, end, stop)
    if not attending:
        return False
    between = text[end : attending.start()]
    if between.count("(") > between.count(")") or ")(" in between:  # "Mr Hill (Ms Elm attended as substitute)", "(Mr Hill)(Ms Elm was"
        return False
    return not _OTHER_VERB.search(between) and not (attending.group().startswith("attending") and " with " in between)


def _is_division(text: str, names: Sequence[NameMatch]) -> bool:
    """Whether the passage is a list of names, as members' votes are printed: "For (3): Mr Hill, Mrs Elm, Mr Ash"."""
    if len(names) < 3 or any(not name.title or name.title_kind == "rank" for name in names):
        return False
    return sum(name.end - name.start for name in names) > 0.6 * len(text)


def _moves(text: str, name: NameMatch) -> bool:
    return bool(_MOVED_BEFORE.in_piece(text, max(0, name.start - 30), name.start) or _MOVED_AFTER.match(text, name.end))
