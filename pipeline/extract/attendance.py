"""Attendance lists: who was present, in attendance, absent or sent apologies.

    "Mr A Hill (Chairman), Mrs B Elm"   "Director, Housing (Ms C Ash)"   "Ann Hill AH  Bob Elm BE"   "D Ash – Group Manager Assets"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.extract.attendance_lines import assemble
from pipeline.extract.mentions import Mention, folded_role, is_key, kind_of, names_organization, read_aside, role_of_title
from pipeline.extract.reading import Reading
from pipeline.facts import Block, BlockKind, Passage, Section, Span
from pipeline.language.names import NameMatch, begins_name, find_names, is_given_name, read_name
from pipeline.language.posts import has_head, is_post, kind_of_post, read_post, read_posts, words_of

LIST = "people.attendance_list"
SENTENCE = "people.attendance_sentence"

# between two entries
_BETWEEN = re.compile(r"(?:[\s,;.&:|/*•_]|[–—-](?=\s)|\band\b|\bplus\b|\btogether with\b|\bwith\b|\bas well as\b|\balso\b|\bThe\b|\bthe\b)+")
# "4 members of the public", "Members of the public: 15", "and one member of the press", "the public"
_PUBLIC = re.compile(
    r"(?:approximately\s+|approx\.?\s+|about\s+|around\s+)?(?:\d+|\w+)?\s*(?:other\s+)?members?\s+of\s+(?:the\s+)?(?:public|press|staff)[^,;\n]*|(?:\d+|\w+)\s+(?:residents|parishioners|electors|members)\b[^,;\n]*|(?:the\s+)?public\b[^,;\n]*",
    re.I,
)
# a label inside a line: "... (AH). In attendance: Bob Elm, Clerk", "Apologies Ann Hill"
_INLINE = re.compile(
    r"(?P<in_attendance>(?:also\s*,?\s+)?in\s+attendance|also\s+present|officers?\s+(?:present|in\s+attendance))\s*(?:were|was)?\s*[:;,–-]?\s*"
    r"|(?P<apologies>apolog(?:y|ies)(?:\s+(?:for\s+absence|received))?(?:\s+(?:were\s+received\s+)?from)?)\s*[:;,–-]?\s*"
    r"|(?P<absent>absent(?:\s+without\s+apolog(?:y|ies))?)\s*[:;,–-]\s*|(?P<present>(?:members\s+|councillors\s+)?present)\s*[:;–-]\s*",
    re.I,
)
_NEXT = re.compile(r"[,;\n]|\s(?=and\s)")
_BRACKETS = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]{1,120}(?:\([^()]{1,40}\)[^()]{0,40})?)[)\]]")
_KEY = re.compile(r"\s+(?P<key>[A-Z][A-Za-z]{1,3})(?![\w’'.-])")
_DASHED = re.compile(r"\s*[–—_-]\s*(?P<words>[^,;\n()–—]{2,90})")
_AFTER_COMMA = re.compile(r"\s*,\s*(?P<words>[^,;\n()]{2,90}?)\s*(?=[,;\n(]|$)")
# a role in a list may go on after its comma: "Director, Housing", up to the end of its entry
_POST_FIRST = re.compile(r"\s*(?:[:(,–—-]\s*)+|\s+")
_IN_BRACKETS = re.compile(r"\s*,?\s*\(\s*")
# a line that tells rather than lists
_TELLS = re.compile(
    r"\b(?:was|were|is|are|had|have|has|would|will|stated|welcomed|chaired|informed|opened|read|said|noted|advised|thanked|agreed|proposed|received|attended|"
    r"submitted|sent|took|gave|gives|joined|left|arrived|recorded|given)\b"
)
_APOLOGIES_FROM = re.compile(r"\bapolog(?:y|ies)\b.{0,90}?\b(?:from|by|of)\s*:?\s*(?:the\s+)?(?!the\s)|\bapologies\b(?:\s+for\s+absence)?\s*[:–-]\s*", re.I)
_SENT_APOLOGIES = re.compile(r"\b(?:had\s+|have\s+|has\s+)?(?:sent|gave|given|tendered|submitted|offered|apologised|apologized)\b(?:.{0,20}\bapolog(?:y|ies)\b)?", re.I)
_CHAIRED = re.compile(r"\b(?:chaired\s+by|in\s+the\s+chair\s*[:,-]?|chair\s+was\s+taken\s+by|presided\s+over\s+by)\s*:?\s*", re.I)


def find(reading: Reading) -> list[Mention]:
    """Every entry of the paper's attendance lists and every apology told in its sentences, in the order of the text."""
    found: list[Mention] = []
    some_present = any(block.section is Section.ATTENDANCE and block.label == "present" for block in reading.blocks)
    found.extend(mention for block in reading.blocks if block.kind is BlockKind.ROW for mention in _row(block))
    for label, heading, blocks in _lists(reading.blocks):
        told = [block for block in blocks if is_told(block.text)]
        listed = assemble([block.passage for block in blocks if block not in told])
        entries = list(parse_list(listed, label)) if listed.text else []
        if label == "in_attendance" and not some_present and entries and entries[0].title_kind == "councillor":
            entries = list(parse_list(listed, "present"))  # "Attending: Cllr Hill, ..." over the only list: the members present
            some_present = True
        before = reading.document.text[max(0, blocks[0].passage.span().start - 40) : blocks[0].passage.span().start] if blocks else ""
        found.extend(_settled(entries, f"{before.splitlines()[-1] if before.splitlines() else ''} {heading}"))
        for block in told:
            found.extend(_told(block.passage, label))
    found.extend(_apologies(reading))
    return sorted(found, key=lambda mention: mention.span.start)


def _lists(blocks: Sequence[Block]) -> Iterator[tuple[str, str, list[Block]]]:
    """The attendance blocks in lists: how those in it attended, the words of the label over it, its lines."""
    label, heading, lines = "", "", list[Block]()
    for block in blocks:
        if block.section is not Section.ATTENDANCE:
            if lines:
                yield label, heading, lines
            label, heading, lines = "", "", []
            continue
        if block.kind is BlockKind.LABEL or (block.label or "") != label:
            if lines:
                yield label, heading, lines
            heading, lines = (block.text, []) if block.kind is BlockKind.LABEL else ("", [])
            label = block.label or ""
            if block.kind is BlockKind.LABEL:
                continue
        if block.kind is not BlockKind.FURNITURE:
            lines.append(block)
    if lines:
        yield label, heading, lines


# the cell of a table that says how somebody attended: "Present, as expected", "Apologies", "In attendance virtually"
_HOW = re.compile(
    r"(?P<apologies>apolog\w*(?:\s+(?:received|accepted|given))?|sent\s+apologies)|(?P<absent>absent|not\s+present|did\s+not\s+attend)"
    r"|(?P<in_attendance>in\s+attendance|(?:present|attended|in\s+attendance)\s*,?\s*(?:virtually|remotely|online|via\s+\w+))|(?P<present>present|attended|expected)(?:\s*,\s*as\s+(?:expected|substitute|\w+))?",
    re.I,
)


def _row(block: Block) -> Iterator[Mention]:
    """A row of a table of attendance: "Councillor Hill | Chair | Present, as expected"."""
    how = next((match for cell in block.cells if (match := _HOW.fullmatch(cell.passage.text.strip()))), None)
    if how is None:
        return
    for cell in block.cells:
        text = cell.passage.text
        match = next(iter(find_names(text)), None) or read_name(text, 0)
        if match is None or match.start > 0 or match.end < len(text.rstrip()) - 1 and text[match.end] not in " (,":
            continue
        role = next((other.passage.text for other in block.cells if other is not cell and is_post(other.passage.text) and len(words_of(other.passage.text)) > 0), None)
        role = None if role and role.lower() in _NO_ROLE else role
        officer = any(other.passage.text.strip().lower() in ("officer", "staff") for other in block.cells)
        mention = _mention(match, cell.passage.span(), role=role, attendance=how.lastgroup, rule=LIST, confidence=0.9)
        kind = "officer" if officer else _kind(mention, officers=False)
        attendance = "in_attendance" if how.lastgroup == "present" and kind in ("officer", "external") else how.lastgroup
        yield replace(mention, kind=kind, attendance=attendance)
        return


_NO_ROLE = frozenset(["officer", "committee member", "member", "board member", "councillor", "substitute", "staff"])


def is_told(text: str) -> bool:
    """Whether a line of the attendance block is a sentence: "The meeting was chaired by Ann Hill."."""
    bare = re.sub(r"[(\[][^()\[\]]*[)\]]", "", text)
    return bool(_TELLS.search(bare)) and len(bare.split()) >= 4


def _told(passage: Passage, label: str) -> Iterator[Mention]:
    text = passage.text
    chaired = _CHAIRED.search(text)
    if chaired:
        match = next((name for name in find_names(text) if 0 <= name.start - chaired.end() <= 1), None) or read_name(text, chaired.end())
        if match:
            yield _mention(match, passage.span(match.start, match.end), role="Chair", attendance="present", rule=SENTENCE, confidence=0.85)
    apology = _APOLOGIES_FROM.search(text)
    if apology:
        yield from _apologies_in(passage, apology.end())
    elif label == "apologies" and _SENT_APOLOGIES.search(text):
        yield from _apologies_in(passage, 0)


def parse_list(passage: Passage, attendance: str) -> Iterator[Mention]:
    """The entries of a list put on one passage, its lines parted by "\\n"; what is no person is passed over."""
    text = passage.text
    position = 0
    titled = {match.start: match for match in find_names(text, untitled=False)}
    first_title = min(titled, default=len(text))
    first_is_post = False
    while position < len(text):
        gap = _BETWEEN.match(text, position)
        position = gap.end() if gap else position
        if position >= len(text):
            return
        inline = _INLINE.match(text, position)
        if inline:
            attendance, position = inline.lastgroup or attendance, inline.end()
            continue
        plain = position < first_title
        public = _PUBLIC.match(text, position)
        if public and position not in titled:
            position = public.end()
            continue
        entry = titled.get(position) or _untitled(text, position, plain)
        role: str | None = None
        here: str | None = attendance
        start = position
        if entry is None:
            post = read_post(text, position, joined=True)
            if post is not None:
                entry, end = _named_after(text, post.end, titled, plain)
                role, first_is_post = post.post, entry is not None
                if entry is not None and attendance in ("apologies", "absent") and ":" in text[post.end : entry.start]:
                    here = None  # "Minute secretary: Ann Hill" under the apologies is no apology
                if entry is None:
                    if attendance != "present" or post.end == len(text) or text[post.end] in ",;\n":
                        yield Mention(None, passage.span(post.start, post.end), LIST, 0.5, role=post.post, kind=kind_of_post(post.post), attendance=attendance, listed=True)
                    position = post.end
                    continue
                position = end
            elif several := read_posts(text, position):
                bracket = _BRACKETS.match(text, several.end)
                if bracket:
                    inside = passage.part(bracket.start("inside"), bracket.end("inside"))
                    yield from (replace(found, role=found.role or several.post) for found in parse_list(inside, attendance))
                position = bracket.end() if bracket else several.end
                continue
            else:
                position = _next(text, position, titled)
                continue
        else:
            position = entry.end
        mention = _mention(entry, passage.span(start, max(entry.end, position)), role=role, attendance=here, rule=LIST, confidence=0.9)
        mention, position = _with_asides(mention, text, position, passage, titled, comma=not first_is_post)
        yield mention


def _next(text: str, position: int, titled: dict[int, NameMatch]) -> int:
    """Where the next entry may begin: after the next comma or line end, at the next titled name if that comes before."""
    step = _NEXT.search(text, position)
    end = step.end() if step else len(text)
    return min((start for start in titled if position < start < end), default=end)


def _untitled(text: str, position: int, plain: bool) -> NameMatch | None:
    """A name without a title at the head of an entry: initials or a given name speak for it, or it fills its entry."""
    match = read_name(text, position)
    if match is None:  # "Elm (Acting Chief Accountant)": a family name alone, told by its post
        bracket = _BRACKETS.match(text, position + len(text[position:].split(maxsplit=1)[0])) if text[position : position + 1].isupper() else None
        return read_name(text, position, after="list") if bracket and is_post(bracket["inside"]) else None
    first = match.name.split()[0]
    if is_given_name(first) or (len(first.strip(".")) <= 3 and first.isupper() and not has_head(first)):
        return match
    rest = text[match.end : match.end + 3].lstrip(" .")
    alone = not rest or rest[0] in ",;\n(–—-" or text[match.end :].lstrip()[:4].lower() == "and " or bool(_key_at(text, match))
    return match if plain and alone else None


def _key_at(text: str, match: NameMatch) -> re.Match[str] | None:
    key = _KEY.match(text, match.end)
    return key if key and is_key(key["key"], match.name) else None


def _named_after(text: str, position: int, titled: dict[int, NameMatch], plain: bool) -> tuple[NameMatch | None, int]:
    """The name that a post printed before it belongs to: "Clerk: Ann Hill", "Director, Housing (Ms C Ash)"."""
    bracket = _IN_BRACKETS.match(text, position)
    if bracket:
        match = titled.get(bracket.end()) or _untitled(text, bracket.end(), plain=True)
        if match:
            close = text.find(")", match.end)
            return match, close + 1 if 0 <= close - match.end <= 30 else match.end
        return None, position
    link = _POST_FIRST.match(text, position)
    if not link or "\n" in link.group():
        return None, position
    if "," in link.group():  # "An Cathaoirleach, Cllr Hill"; in "Clerk, Mr Hill" there may be two people
        match = titled.get(link.end())
        return (match, match.end) if match and match.title_kind == "councillor" and not match.listed else (None, position)
    match = titled.get(link.end()) or _untitled(text, link.end(), plain or ":" in link.group())
    return match, match.end if match else position


def _with_asides(mention: Mention, text: str, position: int, passage: Passage, titled: dict[int, NameMatch], *, comma: bool) -> tuple[Mention, int]:
    """The mention with what stands after its name: brackets, a short form, a post after a comma or a dash."""
    name = mention.name or ""
    start = position
    while True:
        bracket = _BRACKETS.match(text, position)
        if bracket and bracket.start() not in titled:
            for part in re.split(r"\s*;\s*", bracket["inside"]):
                mention = _add(mention, part)
            position = bracket.end()
            continue
        key = _KEY.match(text, position)
        if key and "\n" not in key.group() and is_key(key["key"], name):
            mention, position = replace(mention, key=key["key"]), key.end()
            continue
        dashed = _DASHED.match(text, position)
        if dashed and not begins_name(text, dashed.start("words")) and "\n" not in text[position : dashed.start("words")]:
            post = read_post(text, dashed.start("words"), joined=True)
            end = post.end if post and post.end >= dashed.end("words") else _trimmed(text, dashed, titled)
            mention, position = _add(mention, text[dashed.start("words") : end]), end
            continue
        taken = _direct_post(text, position, titled) if mention.role is None else None
        if taken is None and comma:
            taken = _after_comma(text, position, titled, mention)
        if taken is None:
            break
        words, position = taken
        mention = _add(mention, words)
    if position > start:
        mention = replace(mention, span=Span(mention.span.start, max(mention.span.end, passage.span(start, position).end)))
    return mention, position


def _trimmed(text: str, match: re.Match[str], titled: dict[int, NameMatch]) -> int:
    """The end of the words after a dash: before the next titled name, where no comma parts them."""
    ends = [start for start in titled if match.start("words") < start < match.end("words")]
    return min(ends, default=match.end("words"))


def _direct_post(text: str, position: int, titled: dict[int, NameMatch]) -> tuple[str, int] | None:
    """A post right after the name: "Ann Hill Parish Clerk"; not "Bob Elm Clerk: Ann Hill", whose post is the next one's."""
    gap = re.compile(r"[ \t]+").match(text, position)
    if not gap or gap.end() in titled:
        return None
    post = read_post(text, gap.end(), joined=True)
    if post is None or text[post.end : post.end + 1] in (":", "("):
        return None
    following = post.end + 1
    if following in titled or read_name(text, post.end) is not None and text[post.end : post.end + 1] == " ":
        return None
    return post.post, post.end


def _after_comma(text: str, position: int, titled: dict[int, NameMatch], mention: Mention) -> tuple[str, int] | None:
    """A post, or the organisation, after a comma: ", Group Manager Assets", ", Elm Haulage Ltd"."""
    comma = _AFTER_COMMA.match(text, position)
    if not comma:
        return None
    start = comma.start("words")
    end = min((at for at in titled if start < at < comma.end("words")), default=comma.end("words"))
    named = next((name for name in find_names(text[start:end]) if name.start and not name.title), None)
    end = start + named.start if named else end  # "Cllr Hill, Fenmoor County Council Ann Elm"
    if start in titled or begins_name(text, start) or _PUBLIC.match(text, start):
        return None
    post = read_post(text, start, joined=True)
    if post:
        following = _IN_BRACKETS.match(text, post.end)
        if following and following.end() in titled:  # "Mr Hill, Director, Housing (Ms Ash)"
            return None
        link = re.compile(r"\s*:?\s*").match(text, post.end)
        if link and link.end() in titled and "\n" not in link.group() and post.end != link.end() and ":" in link.group():
            return None
        return post.post, post.end
    words = text[start:end].strip()
    if mention.organization or re.match(r"(?:and|apolog|in attendance|also)\b", words, re.I) or read_name(text, start):
        return None
    at_end = end != comma.end("words") or comma.end() >= len(text) or text[comma.end()] in "\n;"
    return (words, end) if at_end and words[:1].isupper() and len(words.split()) >= 2 else None


def _add(mention: Mention, words: str) -> Mention:
    aside = read_aside(words, mention.name or "")
    role = mention.role
    if aside.role and (role is None or len(aside.role) > len(role) or mention.title_kind in ("office", "rank")):
        role = aside.role
    attendance = "in_attendance" if aside.virtual and mention.attendance == "present" else mention.attendance
    return replace(mention, role=role, key=mention.key or aside.key, organization=mention.organization or aside.organization, attendance=attendance)


def _mention(match: NameMatch, span: Span, *, role: str | None, attendance: str | None, rule: str, confidence: float) -> Mention:
    key = match.letters if is_key(match.letters, match.name) else None  # "Kit Carr KC" in a paper that says "KC" for him
    return Mention(
        match.name, span, rule, confidence, title=match.title, title_kind=match.title_kind, role=role or role_of_title(match), attendance=attendance,
        key=key, listed=True,
    )  # fmt: skip


def _settled(entries: list[Mention], heading: str) -> list[Mention]:
    """The entries of a list with the kind of each, which hangs on how the others of the list are printed."""
    officers = bool(re.search(r"\b(?:officers?|officials|staff|clerk)\b", heading, re.I))
    kinds = [_kind(entry, officers) for entry in entries]
    some_officer = officers or "officer" in kinds
    some_councillor = "councillor" in kinds
    out = []
    for entry, kind in zip(entries, kinds, strict=True):
        attendance = entry.attendance
        if attendance == "present":
            kind = kind or ("external" if entry.organization and _is_other_body(entry.organization) else "councillor")
            if kind != "councillor":
                attendance = "in_attendance"
        elif attendance == "in_attendance":
            if kind == "councillor" and entry.role and folded_role(entry.role) == "chair" and not entry.organization:
                attendance = "present"  # the chair of the meeting, printed over the members
            kind = kind or ("external" if entry.organization and not some_officer else "officer" if some_officer else None)
        elif kind is None and not (some_councillor and entry.title_kind == "courtesy"):
            kind = "external" if entry.organization else "councillor"
        out.append(replace(entry, kind=kind, attendance=attendance))
    return out


def _kind(entry: Mention, officers: bool) -> str | None:
    kind = kind_of(entry.title_kind, entry.role)
    if entry.role and kind == "officer" and not officers and names_organization(entry.role):
        return "external"
    if entry.organization and _is_other_body(entry.organization) and (kind != "councillor" or entry.attendance == "in_attendance"):
        return "external"
    if officers and kind in (None, "officer"):
        return "officer"
    return kind


def _is_other_body(organization: str) -> bool:
    """Whether the words beside a name are another body: "Environment Agency", "Elm Haulage Ltd"; not a ward, not "Housing"."""
    return bool(
        re.search(
            r"\b(?:Ltd|Limited|plc|LLP|Inc|Agency|Trust|Association|Society|Police|University|College|School|NHS|Council|Authority|Ernst|Auditors?|Company|Group|Consult\w+|"
            r"Foundation|Federation|Union|Church|Club|Partnership|Network|Housing Association|Action|Resident|Engineers?|Architects?|Solicitors?|Charity|Forum|MP|MSP|TD)\b",
            organization,
        )
    )  # fmt: skip


def _apologies(reading: Reading) -> Iterator[Mention]:
    """Apologies under an item of that name, or told in any sentence: "Apologies were received from Mrs Elm and Mr Ash."."""
    titles = {item.order: item.title for item in reading.items}
    for sentence in reading.sentences:
        block = sentence.block
        if block.section is Section.ATTENDANCE or block.kind in (BlockKind.FURNITURE, BlockKind.TITLE):
            continue
        text = sentence.text
        under = block.item is not None and "apolog" in titles.get(block.item, "").lower()
        if block.kind is BlockKind.ITEM and not under:
            continue
        if not under and "polog" not in text:
            continue
        if not any(character.isupper() for character in text[1:]):
            continue
        part = block.passage.part(sentence.start, sentence.end)
        apology = _APOLOGIES_FROM.search(text)
        if apology:
            entries = _apologies_in(part, apology.end())
        elif under and not _TELLS.search(text) and block.kind is not BlockKind.ITEM:
            entries = iter(_settled(list(parse_list(part, "apologies")), ""))
        elif (sent := _SENT_APOLOGIES.search(text)) and "polog" in text:
            entries = _apologies_in(part.part(0, max(sent.start(), 1)), 0)
        else:
            continue
        yield from (replace(entry, item=block.item, rule=SENTENCE) for entry in entries)


# where the names of an apology end: ". The", "and the reasons were accepted", "who were"
_ENDS = re.compile(r"\.\s|\.$|\b(?:and\s+(?:the\s+)?(?:reasons?|these|absence|apolog|were|was|it|all)|which|who|were|was|due\s+to|as\s+(?:he|she|they)|for\s+the|for\s+(?:lateness|absence|his|her))\b", re.I)


def _apologies_in(passage: Passage, start: int) -> Iterator[Mention]:
    end = next((match.start() for match in _ENDS.finditer(passage.text, start) if not _is_abbreviation(passage.text, match.start())), len(passage.text))
    if end > start and passage.text[start:end].strip():
        yield from _settled(list(parse_list(passage.part(start, end), "apologies")), "")


def _is_abbreviation(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` follows a title or an initial: "Ms. Elm", "A. Elm"."""
    word = re.search(r"[A-Za-z]+$", text[:stop][-12:])
    return bool(word and text[stop] == "." and (len(word.group()) <= 2 or word.group().lower() in ("cllr", "cllrs", "mrs", "rev", "prof", "comh", "cmhlr")))


def is_role(words: str) -> bool:
    """Whether `words` beside a name are a post."""
    return is_post(words)
