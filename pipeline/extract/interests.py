"""Declarations of interest: who declared which kind of interest in what. "None declared" is none.

"Cllr Hill declared a personal interest in item 7"   "Mrs Elm – Item 4, pecuniary"   "An interest was declared by Mr Ash"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.actors import Actor, actors, agents, subjects
from pipeline.extract.interest_columns import in_columns
from pipeline.extract.interest_departures import LEAVING, leaving
from pipeline.extract.interest_heads import matter_told
from pipeline.extract.interest_kinds import BUT_NOT, kind_of_interest
from pipeline.extract.interest_lists import Lead, entry_of, lead_of
from pipeline.extract.interest_matter import BECAUSE, OF_HIM, TIE, TITLE, cut, matter_of
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.register import Register
from pipeline.facts import BlockKind, Interest, Section
from pipeline.language.gate import gated
from pipeline.language.names import read_name
from pipeline.segment.labels import section_of

VERB = "interests.declared"
LISTED = "interests.listed"
BY = "interests.declared_by"
LEFT = "interests.left"

_KIND_WORDS = r"(?:[\w/()-]+\s+){0,7}?"
# " declared a personal interest", " disclosed interests", " made a declaration of interest", " declared an other registrable interest"
_DECLARED = re.compile(
    r"\b(?:(?:declared|disclosed|registered|expressed|declares|recorded|reported|indicated|noted|stated"
    r"|(?:advised|explained|confirmed)(?=\s+that\s)|(?:has|had)(?!\s+(?:declared|disclosed|registered)\b))\s+"
    r"(?:that\s+(?:he|she|they|both)\s+(?:had|have|has)\s+)?(?:an?\s+|his\s+|her\s+|their\s+|the\s+|in\s+)?"
    rf"(?P<words>{_KIND_WORDS})(?:interest(?:s|ed)?|DPI|conflicts?(?:\s+of\s+interests?)?|(?:prejudicial|pecuniary)(?=\s+in\s))\b"
    rf"|(?:reminded|informed|advised|notified|gave\s+notice)\s+(?:(?:the\s+)?\w+\s+)?of\s+(?:an?|his|her|their)\s+(?P<words4>{_KIND_WORDS})(?:conflicts?\s+of\s+)?interests?\b"
    r"|declared(?=\s+(?:on|in|for|re|regarding|under)\s+(?:agenda\s+)?(?:items?|minutes?)\s+\d)"  # "declared on Item 11"
    r"|signed\s+the\s+(?:[\w’']+\s+){0,4}(?:book|register|form)\b"  # "signed the book regarding item 6"
    rf"|(?:made|gave|submitted)\s+(?:an?\s+|the\s+following\s+)?(?P<words2>{_KIND_WORDS})declarations?(?:\s+of\s+(?P<words3>{_KIND_WORDS})interests?)?)",
    re.I,
)
_VERBS_OF_DECLARING = re.compile(r"^(?:declar|disclos|register)", re.I)
# under an item of declarations: "Mr Hill declared that he was a trustee", "Mr Hill advised that his wife"
_DECLARED_THAT = gated(
    r"\b(?:declared|disclosed|stated|indicated|explained|advised|(?:informed|reminded)\s+the\s+\w+|noted|reported|said)(?:,\s+in\s+(?:relation|respect|regard)\s+(?:to|of)\s+(?P<matter>[^,;.]{4,60},\s+)|\s+)(?:that(?:,\s+for\s+[^,;.]{4,40},)?\s+)?(?=(?:(?:in\s+)?(?:his|her|their)|he|she|they|as)\b)",
    re.I,
)
# "declared an interest |regarding financial help": no word of its kind
_MATTER_BEGINS = re.compile(r"\b(?:regarding|concerning|relating|within)\b", re.I)
_WITHDREW = re.compile(
    r"\b(?:tak(?:e|ing)|took)\s+no\s+(?:further\s+)?part\b|\bwithdr[ae]w\b|\bleft\s+the\s+(?:room|meeting|chamber)\b|\b(?:did|would)\s+not\s+(?:vote|take\s+part)\b",
    re.I,
)
# ", the nature of which he is not required to disclose"
_UNTOLD = re.compile(r"\bthe\s+nature\s+of\s+(?:which|the\s+interest)\b.*$", re.I)
# under an item of declarations: "Mr Hill was a tenant of Elm Homes", "Mrs Elm is the landlord"
_IS_TIED = re.compile(r"\s+(?:also\s+)?(?:was|is|were|are|had\s+been)\s+(?:also\s+)?(?:an?|the|both)\s+(?=\S)", re.I)
# "An interest was declared by Mr Hill", "A declaration of personal interest was received from Mrs Elm"
_BY = re.compile(
    rf"\b(?P<words>{_KIND_WORDS})(?:interests?|declarations?(?:\s+of\s+(?P<words2>{_KIND_WORDS})interests?)?)\s+(?:was|were|had\s+been|has\s+been)\s+"
    r"(?:declared|disclosed|made|received|noted|registered|recorded|given)\s+(?:by|from)\s+(?:the\s+)?",
    re.I,
)
# "No declarations", "none were made", "asked members to declare", "reminded", "if any"
_NONE = re.compile(
    r"\b(?:no|none|nil|not|nobody|without)\b|\bto\s+(?:declare|disclose|receive|consider|record)\b"
    r"|\b(?:should|must|need|wished?\s+to|required|asked|invited|reminded(?!\s+the\s+\w+\s+that\s+(?:he|she)\b)|whether|if\s+any)\b",
    re.I,
)
# the verb itself, "reminded |the Committee of her interest"
_FIRST_WORD = re.compile(r"^\w+")
_NEGATED = re.compile(r"\b(?:not|no)\s+$")
# words that a sentence must hold to be read outside an item of declarations
_HINTS = ("nterest", "NTEREST", "onflict", "rejudicial")
_INTEREST_IN = re.compile(r"\s*[:–—,-]?\s*(?:[\w-]+\s+){0,5}?interests?\b", re.I)
# between a member and the verb: "Mr Hill| (item 4), who also |declared"
_GAP = re.compile(
    r"(?:\s*\([^()]{1,60}\))?(?:\s?,\s*(?:as|being|who|having)\b[^.;:,]{2,80},)?\s*,?\s*(?:(?:also|both|all|each|then|has|have|had|who|similarly|likewise|subsequently|again|further|jointly|formally|verbally|therefore|and|did|"
    r"would|wished|to|like)\s+)*",
    re.I,
)
# "He also |declared", of whom the sentence before tells
_PRONOUN = re.compile(r"(?:He|She|They)\s+(?:(?:also|both|further|then|again|all)\s+){0,2}")
# "declared an interest in item 4| and |Mr Ash| in relation to| item 9"
_AND = re.compile(r"(?:,|;|\band)\s+$")
_IN_RELATION = re.compile(r"\s+in\s+(?:(?:relation|respect|regard)\s+(?:to|of)\b|(?:agenda\s+)?items?\s+\d)", re.I)
# "declared a personal interest in item 4 and Mr Ash| a pecuniary interest| in item 9"
_OWN_KIND = re.compile(rf"\s+(?:also\s+)?(?:an?|his|her)\s+{_KIND_WORDS}interests?(?:\s*\([A-Z]{{2,4}}\))?", re.I)
_FOLLOWING = re.compile(r"\bfollowing\b", re.I)
# "Mr Hill |had declared| an interest and left", where the item comes that he declared it in
_HAD = re.compile(r"\b(?:had|having)\s+(?:previously\s+|earlier\s+|already\s+)?declared\b", re.I)
# "Mrs Elm declared that she sat on the board. |This was a personal interest only."
_THIS_WAS = re.compile(r"\W*(?:This|It|These|Both)\s+(?:was|were|is|are|being)\s+(?:\w+\s+){0,2}?(?:an?\s+)?(?:[\w-]+\s+){1,4}interests?\b")
# ", as did Councillors Elm and Ash"
_AS_DID = re.compile(r",?\s+as\s+did\s+")
# "Mrs Elm and Mr Ash| are trustees and therefore all |declared"
_COORDINATE = re.compile(r"\s+[^.;:]{1,140}?\b(?:and|so)\s+(?:(?:therefore|so|all|both|as\s+such|thus)\s+)*", re.I)
# a listed declaration: "Mrs Elm in respect of the Shop", "Cllr Hill – Item 4 – personal", "Cllr Hill: agenda item 3"
_AFTER_NAME = re.compile(
    r"\s*(?:[:–—-]|in\s+(?:respect|relation|regard)\b|regarding|re\b|on\b|for\b|item|agenda|non|personal|prejudicial|pecuniary|disclosable|as\b|due\s+to\b|"
    r",\s*(?:item|agenda|minute|(?:[\w-]+\s+){0,4}?interests?\b)|(?:[a-z-]+\s+){1,3}interests?\b|\d{1,4}(?:[/.]\d{1,4})?\b(?!\s*(?:am|pm)\b))",
    re.I,
)
# "Cllr Hill|: Item 6 - |Personal interest, as a resident": the item before its kind
_ITEM_FIRST = re.compile(
    r"\s*[:,–-]?\s*(?P<item>(?:agenda\s+)?(?:item|minute)s?\s+[\w./]+(?:\s*\([^()]{2,80}\))?)\s*[,:–-]\s*"
    r"(?=(?:[\w-]+\s+){0,4}interest)",
    re.I,
)
# "... as a governor| Cllr Ash| - Personal interest": the next line of a list
# or with no dash: "Cllr Ash| Personal interest in item 4"
_KIND_AFTER = re.compile(
    r"\s*[:–—-]\s*(?:non|personal|prejudicial|pecuniary|disclosable)\b"
    # or in the columns of a table that lost them: "Allotments Cllr Ash| Personal – tenant"
    r"|\s+(?:non-?)?(?:personal|prejudicial|pecuniary|disclosable)\s+(?:(?:\w+\s+){0,2}interests?\b|[–—-]\s)",
    re.I,
)
_KIND_OF_ROW = re.compile(r"^(?:[\w-]+\s+){1,3}[–—-]\s+")
# "A Griffith| – agenda item 4", at the head of a listed declaration
_ITEM_AFTER = re.compile(rf"\s*[–—-]\s*(?:(?:agenda\s+)?items?|minutes?)\b|{_KIND_AFTER.pattern}", re.I)
# the item printed before who declared: "0654 & 0655 |Cllr Hill – significant interest", "Minute 42 – |Mrs Elm", "5d. |Cllr Ash"
_ITEM_BEFORE = re.compile(
    r"(?:item|minute|min|agenda item)?\.?\s*(?P<item>\d{1,4}(?:[/.]\d{1,4}|[a-z](?![a-z]))?"
    r"(?:\s*(?:&|and|,)\s*\d{1,4})*)\s*[.:–-]?\s*",
    re.I,
)
# the label of a list of declarations at the end of the line above it: "Apologies: Mr Ash. Declarations of Interest"
# "Declarations of interest: Mrs Elm declared an interest in item 9", all in the item's own line
_IN_TITLE = gated(r"^\W*(?:[\w’']+\s+){0,3}(?:declaration|disclosure)s?\b.*\b(?:declared|disclosed)\s+(?:an?|his|her|their)\s", re.I)
_DECLARATIONS = re.compile(r"\bdeclarations$", re.I)  # "Welcome, apologies and |declarations"
_HEADED = re.compile(r"\W*(?:\w+\s+){0,3}(?:declarations?|disclosures?)\b", re.I)  # a paragraph that is the item itself
_NEAR = 12  # characters, of white space, from a declaration to the next in which its member is "he"
_LABEL_AT_END = re.compile(r"(?:^|[.;:]\s+)(?:Declarations?|Disclosures?)\s+of\s+[Ii]nterests?\s*[:–-]?$")


def find(reading: Reading, people: Register) -> tuple[Interest, ...]:
    """Every declaration of interest, one row a member and declaration, in the order of the text."""
    titles = {item.order: item.title for item in reading.items}
    found = list(_tabled(reading, people))
    tabled = [row.evidence for row in found]
    under = False  # a sub-heading "Declarations of interest" opens the same as an item of that title
    item: int | None = None
    title, titled = "", False  # of the item, and whether it is of such a title
    lead: Lead | None = None
    for sentence in reading.sentences:
        block = sentence.block
        if block.item != item:
            item, under, lead = block.item, False, None
            title = "" if item is None else titles.get(item, "")
            titled = TITLE.search(title) is not None or _DECLARATIONS.search(title) is not None
        if block.kind in (BlockKind.SUBHEADING, BlockKind.LABEL, BlockKind.TITLE):
            same = block.kind is BlockKind.LABEL and section_of(block.text) in (Section.MINUTES, Section.DECISION)
            under = bool(TITLE.search(block.text)) or (under and same)  # "Minutes:" below "Declarations of interest"
            continue
        if block.kind is BlockKind.FURNITURE or block.section is Section.DOCUMENTS:
            continue
        if block.kind is BlockKind.ITEM and not _IN_TITLE.search(block.text):
            continue
        if any(place.start <= sentence.span.start < place.end for place in tabled):
            continue
        declaring = under or titled or bool(TITLE.opens(block.text) and TITLE.search(block.text[:60]))
        text = sentence.text
        if block.section is Section.ATTENDANCE:  # a list of those present tells of none but under a label of its own
            declaring = under
            under = under or bool(_LABEL_AT_END.search(text))
        if not (declaring or any(hint in text for hint in _HINTS) or _DECLARED_THAT.search(text) or LEAVING.search(text)):
            continue
        rows = list(_in_sentence(sentence, title, declaring, people)) or list(_told_on(sentence, found, title))
        if rows and rows[0].rule == LEFT:  # for what some of them declared at its item
            rows = [row for row in rows if all(row.name != other.name for other in found)]
        if declaring and lead:
            rows = [replace(row, kind=row.kind or lead.kind) if row.rule == LISTED else row for row in rows]
            rows = rows or list(_under(lead, sentence, people))
        if rows and not (under or titled or block.section is Section.ATTENDANCE or _HEADED.match(block.text)):
            first = rows[0].name or ""
            rows = [
                replace(row, matter=matter_told(reading, sentence, first, row.matter, title)) if row.rule in (VERB, BY) else row
                for row in rows
            ]
        if not (titled or under) and _HAD.search(text):  # told again where the matter came up
            rows = [row for row in rows if all(row.name != other.name for other in found)]
        told = (
            _THIS_WAS.match(text)
            if found and found[-1].kind is None and 0 <= sentence.span.start - found[-1].evidence.end <= _NEAR
            else None
        )
        if told and (kind := kind_of_interest(told.group())):
            found = [replace(row, kind=kind) if row.evidence == found[-1].evidence else row for row in found]
        lead = (lead_of(text) if declaring else None) or (lead if not rows or rows[0].rule == LISTED else None)
        found.extend(rows)
    return tuple(sorted(found, key=lambda row: row.evidence.start))


def _tabled(reading: Reading, people: Register) -> Iterator[Interest]:
    """The declarations that an item of that title prints in columns."""
    for item in reading.items:
        if not TITLE.search(item.title):
            continue
        for row in in_columns([block for block in reading.blocks if block.item == item.order and block.kind is not BlockKind.ITEM]):
            entry = people.entry_at(row.place) or people.resolve(f"{row.name.title} {row.name.name}")
            kind = kind_of_interest(row.kind or item.title)
            yield Interest(
                name=entry.name if entry and entry.name else row.name.name, kind=kind, matter=row.matter,
                evidence=row.span, item=item.order, rule=LISTED, confidence=0.85,
            )  # fmt: skip


def _in_sentence(sentence: Sentence, title: str, declaring: bool, people: Register) -> Iterator[Interest]:
    text = sentence.text
    who = actors(sentence.block.passage.part(sentence.start, sentence.end), people)
    if declaring and not any(actor.start <= 4 for actor in who):
        who = [*_opening(text, people), *who]
    if not who:
        return
    some = False
    for declared in _DECLARED.finditer(text):
        said = declared["words2"] is not None or declared["words4"] is not None
        if not (said or declaring or _VERBS_OF_DECLARING.match(declared.group())):
            continue
        said_of = BUT_NOT.sub("", _FIRST_WORD.sub("", declared.group()))
        if _NONE.search(said_of) or _NEGATED.search(text, max(0, declared.start() - 8), declared.start()):
            continue
        for actor in subjects(text, declared.start(), who, _leads) or _after_colon(text, declared, who):
            some = True
            matter = matter_of(text, declared.end(), who, title)
            behind = _MATTER_BEGINS.split(text[declared.end() : declared.end() + 30])[0]
            yield _interest(actor, sentence, f"{declared.group()} {behind}", matter, VERB, 0.92)
        yield from _and_another(sentence, declared, who, title) if some else ()
        others = _AS_DID.search(text, declared.end()) if some else None
        for actor in agents(text, others.end(), who) if others else ():
            reason = BECAUSE.match(text, actor.end)
            yield _interest(actor, sentence, declared.group(), cut(reason["matter"]) if reason else matter, VERB, 0.85)
    for by in _BY.finditer(text):
        if _NONE.search(by.group()):
            continue
        named = agents(text, by.end(), who)
        for actor in named:
            some = True
            yield _interest(actor, sentence, by.group(), matter_of(text, named[-1].end, who, title), BY, 0.88)
    for actor, words, matter in () if some else leaving(text, who, title):
        some = True
        yield _interest(actor, sentence, words, matter, LEFT, 0.8)
    if some or (declaring and _NONE.search(_UNTOLD.sub("", _WITHDREW.sub("", text)))):
        return
    for told in _DECLARED_THAT.finditer(text):
        tied = bool(TIE.search(text, told.end(), told.end() + 60))
        if not tied and not told.group().lower().startswith(("declared", "disclosed")) and not _WITHDREW.search(text, told.end()):
            continue
        if not (declaring or (tied and (told.group().lower().startswith("declared") or _WITHDREW.search(text, told.end())))):
            continue
        for actor in subjects(text, told.start(), who, _leads):
            some = True
            yield _interest(actor, sentence, text, cut(text[max(told.start("matter"), 0) or told.end() :]), VERB, 0.75)
    if declaring and not some:
        for actor in who:
            tie = _IS_TIED.match(text, actor.end) if actor.name else None
            if tie and actor.start <= 4 and TIE.search(text, tie.end(), tie.end() + 90):
                some = True
                yield _interest(actor, sentence, text, cut(text[tie.end() :]), VERB, 0.7)
    if declaring and not some:
        yield from _listed(sentence, who, title)


def _after_colon(text: str, declared: re.Match[str], who: Sequence[Actor]) -> list[Actor]:
    """ "The following Members declared an interest in item 9|: Councillors Elm and Ash"."""
    colon = text.rfind(": ", declared.end())
    named = agents(text, colon + 2, who) if colon >= 0 and _FOLLOWING.search(text, 0, declared.start()) else []
    return named if named and not text[named[-1].end :].strip(" .") else []


def _and_another(sentence: Sentence, declared: re.Match[str], who: Sequence[Actor], title: str) -> Iterator[Interest]:
    """ "Mrs Elm declared an interest in item 4 |and Mr Ash in relation to item 9": those after the verb who have a matter of their own."""
    text = sentence.text
    for actor in who:
        if actor.start <= declared.end() or not _AND.search(text, 0, actor.start):
            continue
        if own := _OWN_KIND.match(text, actor.end):
            yield _interest(actor, sentence, own.group(), matter_of(text, own.end(), who, title), VERB, 0.8)
        elif _IN_RELATION.match(text, actor.end):
            yield _interest(actor, sentence, declared.group(), matter_of(text, actor.end, who, title), VERB, 0.8)


def _told_on(sentence: Sentence, before: Sequence[Interest], title: str) -> Iterator[Interest]:
    """ "She also declared a personal interest in item 9": those who declared in the sentence or the line before it."""
    last = before[-1] if before else None
    told = _PRONOUN.match(sentence.text)
    declared = _DECLARED.match(sentence.text, told.end()) if told else None
    if not told or not declared or last is None or last.item != sentence.block.item or _NONE.search(declared.group()):
        return
    if sentence.span.start - last.evidence.end > _NEAR:
        return
    names = [row.name for row in before if row.evidence == last.evidence]
    if (len(names) > 1) is told.group().startswith("They"):
        words = f"{declared.group()} {sentence.text[declared.end() : declared.end() + 30]}"
        for name in names:
            yield Interest(
                name=name, kind=kind_of_interest(words), matter=matter_of(sentence.text, declared.end(), (), title), evidence=sentence.span,
                item=sentence.block.item, rule=VERB, confidence=0.8,
            )  # fmt: skip


def _under(lead: Lead, sentence: Sentence, people: Register) -> Iterator[Interest]:
    """ "Elm - Governor of the school" below "Members declared personal interests as follows:"."""
    entry = entry_of(sentence.block.text) if sentence.start == 0 else None
    if entry:
        name, matter = entry
        known = people.resolve(name)
        yield Interest(
            name=known.name if known and known.name else name, kind=kind_of_interest(matter) or lead.kind, matter=cut(matter),
            evidence=sentence.block.passage.span(), item=sentence.block.item, rule=LISTED, confidence=0.75,
        )  # fmt: skip


def _listed(sentence: Sentence, who: Sequence[Actor], title: str) -> Iterator[Interest]:
    """ "Mrs Elm in respect of the Shop" under the item: the line begins with the name, or lists names with items."""
    text = sentence.text
    own = _ITEM_BEFORE.match(text)
    item = own or _ITEM_BEFORE.fullmatch(sentence.block.text, 0, sentence.start)  # "5d." is taken for a sentence
    named = agents(text, own.end() if own else 0, who) if item else []
    if item and named and not text[named[-1].end :].strip(" ."):  # "5d. Cllrs Hill and Ash"
        yield from (_interest(actor, sentence, "", item["item"], LISTED, 0.75) for actor in named)
        return
    for index, actor in enumerate(who):
        before = text[: actor.start]
        begins = actor.start <= 4 or before.rstrip()[-1:] in ";:,•.-–" or before.endswith(("and ", "& ")) or _ITEM_BEFORE.fullmatch(before)
        begins = begins or (_KIND_AFTER.match(text, actor.end) if actor.title_kind == "councillor" else None)
        if actor.name is None or not begins or not _AFTER_NAME.match(text, actor.end):
            continue
        # "as her niece is |the treasurer|" begins no other declaration
        after = (other.start for other in who[index + 1 :] if other.name or text[: other.start].rstrip()[-1:] in ";.•")
        following = next((start for start in after if not OF_HIM.search(text, actor.end, start)), len(text))
        words = text[actor.end : following]
        told = _INTEREST_IN.match(words)  # " - non-registrable interest| in item 9"
        rest = words[told.end() :] if told else words
        matter = matter_of(text[:following], actor.end + len(words) - len(rest), (), title) or cut(_UNTOLD.sub("", rest).lstrip(" :–—-,"))
        if index == 0 and matter and before[:1].isupper() and before.endswith(" ") and before[-2:-1].isalnum() and not own:
            matter = f"{before.strip()} – {_KIND_OF_ROW.sub('', matter)}"  # "|Allotments |Cllr Ash Personal – tenant"
        first = _ITEM_FIRST.match(words)
        matter = first["item"] if first else matter or (own["item"] if own else None)
        for member in subjects(text, actor.end, who, lambda between: not between):  # "Mrs Elm, Mr Ash – both trustees"
            yield _interest(member, sentence, words, matter, LISTED, 0.75)


def _opening(text: str, people: Register) -> Iterator[Actor]:
    """The member that a listed declaration begins with, whom nothing else than its place and the item after it speak for."""
    name = read_name(text, 0)
    if name and _ITEM_AFTER.match(text, name.end):
        yield Actor(name.start, name.end, name.name, None, entry=people.resolve(name.name))


def _leads(between: str) -> bool:
    """Whether the words between a member and a verb of declaring leave the member its subject."""
    return len(between) <= 200 and bool(_GAP.fullmatch(between) or _COORDINATE.fullmatch(between))


def _interest(actor: Actor, sentence: Sentence, words: str, matter: str | None, rule: str, confidence: float) -> Interest:
    return Interest(
        name=actor.full_name, kind=kind_of_interest(words), matter=matter, evidence=sentence.span, item=sentence.block.item,
        rule=rule, confidence=confidence,
    )  # fmt: skip
