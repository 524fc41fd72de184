"""Who presented, introduced or submitted an item: "Ms Elm (Head of Audit) introduced the report", "From: Ann Hill, Leader"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline import patterns as re
from pipeline.extract.actors import Actor, actors, agents, subjects
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.register import Register, holds
from pipeline.facts import Block, BlockKind, Presenter, Section, Span
from pipeline.language.gate import gated
from pipeline.language.names import find_names, read_name
from pipeline.language.posts import has_head, read_post
from pipeline.language.vocabulary import table

VERB = "presenters.verb"
BY = "presenters.by"
FIELD = "presenters.field"
OWN = "presenters.own_report"


def _any(name: str) -> str:
    """The patterns of a vocabulary as one alternative; a space stands for any white space."""
    return "|".join(word.replace(" ", r"\s+") for word in table("presenting")[name])


# what is presented: "the report", "an item", "his paper", "a verbal update"
_DETERMINER = r"(?:the|a|an|his|her|their|this|that|these|each|its|our|two|three|some)\s+"
_ADJECTIVES = r"(?:(?!that\b|which\b|whether\b|how\b|about\b)[\w’'&,-]+\s+){0,6}?"
_PAPER = rf"(?:{_any('papers')})\b"
# the verbs with their objects, after a subject: " presented the report", " gave a brief verbal update", " took members through"
_VERB = gated(
    rf"\b(?:(?:presented|introduced|submitted|tabled|delivered)\s+{_DETERMINER}{_ADJECTIVES}{_PAPER}"
    rf"|(?:is|are|was|were)\s+(?:presenting|introducing)\s+{_DETERMINER}{_ADJECTIVES}{_PAPER}"
    r"|(?:presented|introduced)\s+(?:further\s+|more\s+)?(?:details|information|findings|slides|proposals|figures|plans)\b"
    rf"|(?:gave|provided|delivered|made|offered)\s+(?:(?:the\s+\w+|{_any('hearers')}|attendees)\s+(?:with\s+)?)?(?:an?|the|his|her|their)\s+"
    rf"(?:[\w’'&,-]+\s+){{0,5}}?(?:{_any('given')})\b"
    r"|(?:took|led|guided|talked|walked|brought)\s+(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+)?\s+through\b"
    rf"|spoke\s+(?:briefly\s+)?to\s+{_DETERMINER}{_ADJECTIVES}(?:reports?|papers?|items?|presentation|update|slides|submission|motion|letters?)\b"
    r"|attended\s+(?:the\s+meeting\s+)?to\s+(?:speak|present|give|talk|(?:provide|deliver)\s+an?)\b"
    rf"|(?:was|were)\s+thanked\s+for\s+(?:his|her|their|the|an?)\s+{_ADJECTIVES}(?:reports?|presentation|update|briefing|talk)\b"
    r"|updated\s+(?:the\s+)?(?:progress|activities|developments)\b"
    r"|presented\s+(?:the\s+)?(?:planned|proposed|recent|current|key|main)\s+\w+"
    r"|outlined\s+that\b|reported\s+(?:back\s+)?on\b(?!\s+(?:behalf|advice)\b)|(?:was|were)\s+(?:pleased|delighted)\s+to\s+(?:report\s+on|present|introduce)\b"
    rf"|(?:outlined|summarised)\s+(?:{_DETERMINER})?{_ADJECTIVES}{_PAPER}"
    rf"|(?:went|ran|talked)\s+(?:briefly\s+)?through\s+{_DETERMINER}{_ADJECTIVES}{_PAPER}"
    r"|(?:presented|introduced)\s+(?:it|(?:the|his|her|their|this|each)\s+(?P<object>[\w’'&-]+(?:\s+[\w’'&-]+){0,4}))"
    rf"|(?:updated|briefed)\s+(?:the\s+)?(?:{_any('hearers')})\b"
    r"|(?:presented|introduced)(?=\s*[,.;]|\s+(?:on|and\s+(?:highlighted|explained|outlined))\b))",
    re.I,
)
# "Mr Hill| then briefly |introduced", "Ms Elm |(" before nothing else
_ADVERBS = re.compile(rf"(?:\s*,?\s*(?:{_any('between')})\b)*\s*,?\s*\(?", re.I)
# an earlier verb of the same subject: "Mr Hill| welcomed members and |introduced the report", "was unable to attend but had"
_COORDINATE = re.compile(r"\s?,?\s+[a-z][\w’'-]*\s+(?:(?:[\w’',-]+|\([^()]{1,40}\))\s+){0,14}(?:and|but)\s+(?:had\s+|then\s+|also\s+)?")
# "Ann Hill| – Quayside – |Gave a presentation": the matter in dashes
_MATTER = re.compile(r"\s+[–-]\s+[^–.;:]{2,50}\s+[–-]\s+")
# what is said of a person before the verb: "Ms Elm|, who had been appointed in May, |introduced"
_WHO = re.compile(r"\s?,\s+(?:who|whose|having|being)\b[^.;]{3,140},\s+(?:then\s+|also\s+)?")
# the organisation after a name: "Mr Hill|, Irish Council for Elms |gave a presentation", "Ms Elm| with Quay Homes |gave"
_OF_BODY = re.compile(r"\s?(?:,|from|of|with|at|representing)\s+(?:(?:[A-Z][\w’'&-]*,?|of|for|the|and|in|&)\s+){1,9}(?:then\s+|also\s+)?")
# the field of a post, in brackets: "The Harbour Manager| (Tides) |submitted a report"
_FIELD_OF_POST = re.compile(r"\s?\([A-Z][^().;:]{1,40}\)(?=\s)")
# reported speech: "noted that Ms Elm gave an update"
_TOLD = re.compile(r"\b(?:that|when|where|if|which)\s+(?:the\s+)?$")
# "presented by |two of the Harbour Guides, |Ann Elm and Bob Ash"
_SOME_OF = r"(?:two|three|four|some|several|representatives|members)\s+of\s+(?:the|our)\s+[\w’' -]{3,40},\s+"
# "given by |the Fenmoor and Isles Co-operative |by Ann Elm"
_BODY = r"(?:(?-i:[A-Z])[\w’'&-]*|of|for|the|and)(?:\s+(?:(?-i:[A-Z])[\w’'&-]*|of|for|the|and)){0,8}"
# "invited Mrs Elm to |introduce her report", "welcomed Mr Hill to the meeting to |report the outturn"
_TO_PRESENT = (
    r"(?:introduce|present|outline|summarise|(?:talk|speak)\s+to\s+(?:the|his|her|their|this)\s+(?:item|report|paper)|"
    r"report\s+(?:on\b|the\b)|give\s+(?:an?|the|her|his|their)\s|take\s+\w+\s+through)"
)
# "presented by Mr Hill", "a verbal update from the Commissioner", "a report was given by the Clerk"
_BY = gated(
    r"\b(?:(?:presented|introduced|tabled)(?:\s+in\s+\w+)?"
    rf"|(?:{_any('given')}|papers?)\s+(?:was|were|had\s+been)\s+(?:then\s+)?(?:delivered|given|submitted|provided))"
    rf"\s+(?:to\s+[\w ]{{3,40}}\s+)?(?:by\s+(?:the\s+)?{_BODY}\s+)?by\s+(?:{_SOME_OF})?(?:the\s+|our\s+)?"
    rf"|\bwelcomed\s+(?:the\s+)?(?=[^.;]{{3,120}}?\s+to\s+(?:(?:the|this)\s+(?:meeting|committee)\s+(?:,\s*)?(?:who\s+\w+\s+)?to\s+)?{_TO_PRESENT})"
    r"|\b(?:received|heard|noted|had)\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,4}?(?:presentation|update|briefing|overview|talk)\s+"
    r"(?:on\s+[\w ’',-]{3,80}?\s+)?(?:from|by|of(?=\s+the\s+[A-Z]))\s+(?:the\s+|our\s+)?"
    rf"|\b(?:was|were)\s+given\s+(?:an?|the)\s+(?:[\w’'-]+\s+){{0,4}}?(?:{_any('given')})\s+(?:[\w’'&,-]+\s+){{0,12}}?by\s+(?:the\s+)?"
    r"|\b(?:presentation|briefing|talk)\s+by\s+(?:the\s+)?"
    r"|\b(?:was|were)\s+(?:briefed|updated)\s+(?:on\s+[^.;]{2,80}?\s+)?by\s+(?:the\s+)?"
    r"|^Circulated,?\s+(?:a\s+|the\s+)?(?:[\w-]+\s+){0,2}?reports?\s+(?:of|from|by)\s+(?:the\s+)?"
    r"|\b(?:welcomed|introduced|thanked)\s+(?:the\s+)?(?=[^.;]{3,120}?,?\s+who\s+(?:then\s+|also\s+)?(?:outlined|presented|(?:gave|provided)\s+(?:an?|the)\s|"
    r"delivered|updated|briefed|made\s+a\s+presentation))"
    r"|\b(?:reports?|papers?)\s+(?:dated\s+[\w ]{6,20}\s+)?(?:from|by|of)\s+(?:the\s+)?"
    r"(?=[^.;]{3,100}?,\s+who\s+(?:then\s+)?(?:spoke|presented|introduced|outlined)\b)"
    rf"|\b(?:suspended|adjourned)\s+to\s+(?:allow|enable)\s+(?:the\s+)?(?=[^.;]{{3,80}}?\s+to\s+{_TO_PRESENT})"
    r"|\b(?:members|committee|panel|board|cabinet|council|councillors|authority|forum)\s+(?:then\s+|also\s+)?heard\s+from\s+(?:the\s+)?"
    rf"|\b(?:invited|introduced)\s+(?:the\s+)?(?=[^.;]{{3,120}}?\s+to\s+{_TO_PRESENT})"
    rf"|\b(?:in|on|when|while|whilst)\s+(?:introducing|presenting)\s+{_DETERMINER}{_ADJECTIVES}{_PAPER}\s*,\s*(?:the\s+)?",
    re.I,
)
# "made a presentation| to him to mark his retirement", "| to Ann Hill of a bowl": a gift
_GIFT = re.compile(
    r"\s+to\s+(?:him|her|them|(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllrs?|Councillors?)\b\.?\s+)?[A-Z][\w’'-]+(?:\s+(?:and\s+)?[A-Z][\w’'-]+){0,3})\s+"
    r"(?:to\s+mark|in\s+recognition|of\s+an?|on\s+(?:his|her|their|the\s+occasion))\b"
)
_OF_AGENDA = re.compile(r"\s+of\s+(?:the\s+)?(?:agenda|order\s+of\s+business|format\s+of)\b", re.I)  # "a brief outline| of the agenda"
_NO_PAPER = re.compile(rf"\b(?:{_any('no_papers')})", re.I)
_FUTURE = re.compile(r"\b(?:would|will|to|should|could|can|may|must|shall|be|not)\s+(?:then\s+|also\s+)?$", re.I)
_PRONOUN = re.compile(r"^(?:He|She|They)\s+(?:then\s+|also\s+)?$")
# fields whose value presents: "From: Ann Hill – Leader", "Reporting Officer: Head of Housing", "Presented by: Mr Elm"
_FIELD = re.compile(rf"(?:{_any('fields')})", re.I)
_INLINE = re.compile(rf"(?P<label>{_FIELD.pattern})\s*(?::|\s[–—-]\s)\s*(?=[A-Z])", re.I)
# an item that is somebody's: "Clerk's report", "Reports from Councillors", "Treasurer’s Report"
_OWN_REPORT = re.compile(r"^(?P<post>[\w ’'/-]{3,50}?)[’']?s?[’']?\s+(?:verbal\s+)?(?:reports?|updates?)$", re.I)
# "Verbal update from the Commissioner", "Report of the Clerk"
_REPORT_OF = gated(
    r"^(?:verbal\s+)?(?:reports?|updates?|presentation|briefing)\s+(?:from|by|of)\s+(?:the\s+)?(?P<post>[\w ’'/-]{3,50})$", re.I
)
_ANAPHORA = re.compile(r"(?:He|She|They)\s")
# "Mrs Elm| reported", "Cllr Hill| spoke"
_REPORTS = re.compile(
    r"\s*(?:then\s+|also\s+)?(?:reported|advised|referred|spoke|gave|informed|updated|drew|highlighted|thanked|noted)\b", re.I
)


# sections in which nobody presents
_SILENT = (Section.ATTENDANCE, Section.DOCUMENTS, Section.RECOMMENDATION)


def find(reading: Reading, people: Register) -> tuple[Presenter, ...]:
    """Every presenter of an item, once for each item, in the order of the text."""
    titles = {item.order: item.title for item in reading.items}
    found: list[Presenter] = []
    previous: list[Actor] = []
    last_item: int | None = None
    reported: set[int | None] = set()
    opened: set[int | None] = set()  # items whose first sentence is read
    for sentence in reading.sentences:
        block = sentence.block
        if block.section in _SILENT or block.kind in (BlockKind.FURNITURE, BlockKind.LABEL):
            continue
        if block.item != last_item:
            previous, last_item = [], block.item
        title = titles.get(block.item) if block.item is not None else None
        if sentence.start == 0:
            found.extend(_fields(reading, block, titles, people))
        if block.kind is BlockKind.ITEM:
            found.extend(_in_title(sentence, title, people))
            continue
        presented = list(_in_sentence(sentence, previous, title, people, opening=block.item not in opened))
        opened.add(block.item)
        found.extend(presented)
        if _ANAPHORA.match(_next_text(reading, sentence)):
            previous = _leading(sentence, people)
        if title and not presented and block.item not in reported and (own := _own_report(title)):
            reporter = _reporter(sentence, own, people)
            if reporter:
                if "councillor" not in own:
                    reported.add(block.item)
                found.append(_presenter(reporter, sentence, title, OWN, 0.7))
    return _once(found)


def _next_text(reading: Reading, sentence: Sentence) -> str:
    """The beginning of what follows a sentence in its block or the next."""
    block = sentence.block
    rest = block.text[sentence.end : sentence.end + 40].lstrip()
    if rest:
        return rest
    return reading.blocks[block.order + 1].text[:40] if block.order + 1 < len(reading.blocks) else ""


def _leading(sentence: Sentence, people: Register) -> list[Actor]:
    """The one person or post that a sentence begins with, whom "She" of the next may mean."""
    who = actors(sentence.block.passage.part(sentence.start, sentence.end), people)
    return [who[0]] if who and who[0].start <= 5 else []


@lru_cache(maxsize=256)
def _own_report(title: str) -> str | None:
    """Whose report an item is: "Treasurer’s Report" -> "treasurer", "Verbal update from the Commissioner" -> "commissioner"."""
    match = _OWN_REPORT.match(title) or _REPORT_OF.search(title)
    if not match:
        return None
    post = match["post"].lower().replace("’", "'").removesuffix("'s").removesuffix("'").removesuffix("s")
    return post if has_head(post) or "councillor" in post else None


def _reporter(sentence: Sentence, own: str, people: Register) -> Actor | None:
    """The one whose report the item is, where a paragraph begins with him and tells what he reports."""
    text = sentence.text
    who = actors(sentence.block.passage.part(sentence.start, sentence.end), people)
    if sentence.start or not who or who[0].start > 5 or not _REPORTS.match(text, who[0].end):
        return None
    actor = who[0]
    kind = actor.entry.kind if actor.entry else None
    if "councillor" in own:
        return actor if actor.title_kind == "councillor" or kind == "councillor" else None
    role = actor.full_role
    return actor if role is None or holds(role, own) else None


def _in_sentence(
    sentence: Sentence, previous: Sequence[Actor], title: str | None, people: Register, *, opening: bool
) -> Iterator[Presenter]:
    text = sentence.text
    verbs = list(_VERB.finditer(text))
    bys = list(_BY.finditer(text))
    if not verbs and not bys:
        return
    passage = sentence.block.passage.part(sentence.start, sentence.end)
    who = actors(passage, people)
    for verb in verbs:
        if verb.group().lower() == "outlined that" and not opening:
            continue
        before = text[max(0, verb.start() - 30) : verb.start()]
        nothing = _NO_PAPER.search(verb.group()) or _GIFT.match(text, verb.end()) or _OF_AGENDA.match(text, verb.end())
        if nothing or has_head(verb["object"] or "") or _FUTURE.search(before):
            continue
        for actor in _subjects(text, verb.start(), who) or (previous if _PRONOUN.match(text[: min(verb.start(), 40)]) else ()):
            yield _presenter(actor, sentence, title, VERB, 0.88)
    for by in bys:
        if text.endswith(" as ", 0, by.start()):  # "the Draft Plan as presented by the Chief Executive"
            continue
        if _FUTURE.search(text[max(0, by.start() - 30) : by.start()]) or _NO_PAPER.search(text[max(0, by.start() - 40) : by.start()]):
            continue
        for actor in agents(text, by.end(), who):
            yield _presenter(actor, sentence, title, BY, 0.8)


# "Quay Trust – presentation by |Ms Ann Elm": who an item's title says will present
_TITLE_BY = gated(r"\b(?:presentation|briefing|talk|address|update|overview)\s+(?:by|from)\s+(?:the\s+)?", re.I)


def _in_title(sentence: Sentence, title: str | None, people: Register) -> Iterator[Presenter]:
    """The persons by name who present by the words of an item's title."""
    by = _TITLE_BY.search(sentence.text)
    if by is None:
        return
    who = actors(sentence.block.passage.part(sentence.start, sentence.end), people)
    for actor in agents(sentence.text, by.end(), who):
        if actor.full_name:
            yield _presenter(actor, sentence, title, BY, 0.75)


def _leads(between: str) -> bool:
    """Whether the words between a person and a verb leave the person its subject."""
    if aside := _FIELD_OF_POST.match(between):
        between = between[aside.end() :]
    return len(between) <= 160 and any(gap.fullmatch(between) for gap in (_ADVERBS, _COORDINATE, _OF_BODY, _WHO, _MATTER))


def _subjects(text: str, verb: int, who: Sequence[Actor]) -> list[Actor]:
    """Who does what the verb at `verb` says; nobody where another tells that they did."""
    found = subjects(text, verb, who, _leads)
    return [] if found and _TOLD.search(text[max(0, found[0].start - 20) : found[0].start]) else found


def _presenter(actor: Actor, sentence: Sentence, title: str | None, rule: str, confidence: float) -> Presenter:
    return Presenter(
        name=actor.full_name, role=actor.full_role, item_title=title, evidence=sentence.span, item=sentence.block.item,
        rule=rule, confidence=confidence,
    )  # fmt: skip


def _fields(reading: Reading, block: Block, titles: dict[int, str], people: Register) -> Iterator[Presenter]:
    """The presenters of a field; a report's cover prints it before the report's own title."""
    label, start = block.label or "", 0
    if len(block.cells) == 2 and block.cells[1].passage.text:  # "From | Ann Hill"
        label, start = block.cells[0].passage.text, block.text.find(block.cells[1].passage.text)
    elif block.kind is not BlockKind.FIELD and block.text.endswith(":"):  # "Presenter:", the name on the next line
        label, start = block.text, len(block.text)
    elif block.kind is not BlockKind.FIELD:
        inline = _INLINE.match(block.text) if block.kind in (BlockKind.PARAGRAPH, BlockKind.ROW) else None
        if not inline:
            return
        label, start = inline["label"], inline.end()
    if not _FIELD.fullmatch(label.strip(" :")):
        return
    title = titles.get(block.item) if block.item is not None else next(iter(titles.values()), None)
    blocks = [(block, start)]
    bare = start == len(block.text)
    if (bare or block.kind is BlockKind.FIELD) and block.order + 1 < len(reading.blocks):  # a name, or a second one, on a line of its own
        following = reading.blocks[block.order + 1]
        if (following.kind is BlockKind.TITLE or (bare and following.kind is BlockKind.PARAGRAPH)) and len(following.text) < 90:
            blocks.append((following, 0))
    for part, at in blocks:
        actor = _person_or_post(part, at, people)
        if actor:
            span: Span = part.passage.span(at)
            yield Presenter(
                name=actor.full_name, role=actor.full_role, item_title=title, evidence=span, item=part.item, rule=FIELD, confidence=0.85
            )  # fmt: skip


def _person_or_post(block: Block, start: int, people: Register) -> Actor | None:
    text = block.text
    named = next((name for name in find_names(text) if name.start >= start and name.start - start <= 2), None) or read_name(text, start)
    if named and named.start - start <= 2:
        return Actor(named.start, named.end, named.name, None, named.title_kind, people.resolve(text[named.start : named.end]))
    post = read_post(text, start, joined=True)
    if post:
        holders = people.holders(post.post)
        return Actor(post.start, post.end, None, post.post, entry=holders[0] if len(holders) == 1 else None)
    return None


def _once(found: Sequence[Presenter]) -> tuple[Presenter, ...]:
    """One row a person and item: the first."""
    seen: set[tuple[str | None, str | None, int | None]] = set()
    out = []
    for presenter in sorted(found, key=lambda row: row.evidence.start):
        key = (presenter.name, presenter.role if presenter.name is None else None, presenter.item)
        if key not in seen:
            seen.add(key)
            out.append(presenter)
    return tuple(out)
