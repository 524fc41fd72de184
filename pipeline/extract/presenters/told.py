"""Presenters in sentences: "Ms Elm (Head of Audit) introduced the report", "a presentation was given by the Harbour Guides"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import patterns as re
from pipeline.extract.actors import Actor, actors, agents, subjects
from pipeline.extract.presenters.wordings import BY, IN_PRESENTING, TITLE_BY, VERB, words
from pipeline.extract.reading import Sentence
from pipeline.extract.register import Register
from pipeline.facts import Block, Presenter
from pipeline.language.posts import has_head, is_post

_RULE = "presenters.verb"
_BY_RULE = "presenters.by"

# "Mr Hill| then briefly |introduced", "Ms Elm |(" before nothing else
_ADVERBS = re.compile(rf"(?:\s*,?\s*(?:{words('between')})\b)*\s*,?\s*\(?", re.I)
# an earlier verb of the same subject: "Mr Hill| welcomed members and |introduced the report", "was unable to attend but had"
_COORDINATE = re.compile(
    r"\s?,?\s+[a-z][\w’'-]*\s+(?:(?:[\w’',£€-]+(?:\.\d[\w%]*)?|\([^()]{1,40}\))\s+){0,14}(?:and|but)\s+(?:had\s+|then\s+|also\s+)?"
)
# "Ann Hill| – Quayside – |Gave a presentation": the matter in dashes
_MATTER = re.compile(r"\s+[–-]\s+[^–.;:]{2,50}\s+[–-]\s+")
# what is said of a person before the verb: "Ms Elm|, who had been appointed in May, |introduced"
_WHO = re.compile(r"\s?,\s+(?:who|whose|having|being|in\s+relation\s+to)\b[^.;]{3,140},\s+(?:then\s+|also\s+)?")
# the organisation after a name: "Mr Hill|, Irish Council for Elms |gave a presentation", "Ms Elm| with Quay Homes |gave"
_OF_BODY = re.compile(r"\s?(?:,|from|of|with|at|representing)\s+(?:(?:[A-Z][\w’'&-]*,?|of|for|the|and|in|&)\s+){1,9}(?:then\s+|also\s+)?")
# the field of a post, in brackets: "The Harbour Manager| (Tides) |submitted a report"
_FIELD_OF_POST = re.compile(r"\s?\([A-Z][^().;:]{1,40}\)(?=\s)")
# reported speech: "noted that Ms Elm gave an update", "stated that at the May meeting Ms Elm gave", "nor had the Clerk updated"
_TOLD = re.compile(
    r"\b(?:(?:that|when|where|if|whether|which)(?:,?\s+(?:at|in|on|during|after)\s+[^.;]{3,60}?,?)?|nor\s+had)\s+(?:(?:the|an?)\s+)?$"
)
_LONGEST_TOLD = 100  # characters before the subject in which such words are looked for
# "made a presentation| to him to mark his retirement", "| to Ann Hill of a bowl", "| to the Clerk to acknowledge": a gift
_GIFT = re.compile(
    r"\s+to\s+(?:him|her|them|(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllrs?|Councillors?)\b\.?\s+)?[A-Z][\w’'-]+(?:\s+(?:and\s+)?[A-Z][\w’'-]+){0,3})\s+"
    r"(?:to\s+mark|in\s+recognition|of\s+an?|on\s+(?:his|her|their|the\s+occasion))\b"
    r"|\s+to\s+the\s+[A-Z][^.;]{3,60}?\s+(?:to\s+(?:mark|acknowledge)|in\s+recognition)\b"
)
_OF_AGENDA = re.compile(r"\s+of\s+(?:the\s+)?(?:agenda|order\s+of\s+business|format\s+of)\b", re.I)  # "a brief outline| of the agenda"
# "presented a |petition|", "introduced |himself|": what is presented is no paper
_NO_PAPER = re.compile(rf"\b(?:{words('no_papers')})", re.I)
# "|would then| present": it is yet to come, or did not
_FUTURE = re.compile(r"\b(?:would|will|to|should|could|can|may|must|shall|be|not)\s+(?:then\s+|also\s+)?$", re.I)
# "invited Ms Elm to present her report |at the next meeting"
_LATER = re.compile(
    r"[^.;]{0,120}?\b(?:next|future|later|subsequent|forthcoming)\s+(?:\w+\s+)?(?:meetings?|date|stage|time|agenda)\b", re.I
)
# "In response to a question, the Harbour Manager outlined", "Following queries from Members", "In moving the motion"
_ANSWERS = re.compile(
    r"(?:In\s+(?:respon|reply|answer|proposing|moving|seconding|support)|Following\s+(?:an?\s+)?(?:quer|question|discussion|comment)|Responding)"
    r"|[^.;]*?\bin\s+(?:response|reply|answer)\s+to\b[^.;]*?\b(?:raised|Members?|quer\w+|questions?|asked)\b",
    re.I,
)
# "|submitted a letter| of support to the port": a paper for others than this meeting
_ELSEWHERE = re.compile(
    r"submit\w*\s+(?:(?!on\b|of\b|about\b|for\b|to\b)[\w’'-]+\s+){0,4}?(?:letters?|applications?|responses?|forms?)\b", re.I
)
# "|No |report was given by", "asked |if a |report had been received from", "Mr Elm |was thanked for his |talk by": what was not given so
_NOT_GIVEN = re.compile(r"\bno\s+(?:[\w-]+\s+){0,2}$|\b(?:if|whether)\b[^.;]*$|\b(?:was|were)\s+thanked\b[^.;]*$", re.I)
_MOST_BEFORE = 2  # sentences of an item before one in which somebody "outlined that", and does not answer what was asked
# "|She| thanked them and then gave"
_PRONOUN = re.compile(r"(?:He|She|They)\b")


def in_sentence(
    sentence: Sentence, previous: Sequence[Actor], title: str | None, people: Register, *, place: int, lead: Block | None = None
) -> Iterator[Presenter]:
    """Who presents by the words of a sentence; `previous` is whom "She" may mean, `place` how many sentences of its item stand before
    it, and `lead` the paragraph that leads into the list in which it stands."""
    text = sentence.text
    verbs, bys, asides = list(VERB.finditer(text)), list(BY.finditer(text)), list(IN_PRESENTING.finditer(text))
    if not verbs and not bys and not asides:
        return
    who = _of_main_clause(text, actors(sentence.block.passage.part(sentence.start, sentence.end), people))
    for verb in verbs:
        said = verb.group()
        before = text[max(0, verb.start() - 30) : verb.start()]
        nothing = _NO_PAPER.search(said) or _GIFT.match(text, verb.end()) or _OF_AGENDA.match(text, verb.end())
        named = verb.groupdict()  # of its own branch
        if nothing or has_head(named.get("object") or named.get("outlined") or "") or _FUTURE.search(before):
            continue
        doers = _subjects(text, verb.start(), who) or (previous if _stands_for(text, verb.start()) else ())
        if not doers and lead and _ADVERBS.fullmatch(text, 0, verb.start()):
            doers = _speaker(lead, people)
        if _ANSWERS.match(text, 0, verb.start()) or _ELSEWHERE.match(text, verb.start()):
            continue
        that = said.lower() == "outlined that"
        loose = that or named.get("outlined")  # as members do in debate, and officers in their answers
        if loose and place and (any(_is_member(actor) for actor in doers) or (that and place > _MOST_BEFORE)):
            continue
        if named.get("spoken") and not all(actor.name and actor.full_role and not _is_member(actor) for actor in doers):
            continue  # as members do in debate, posts in their answers, and the public in their time
        for actor in doers:
            yield presenter(actor, sentence, title, _RULE, 0.88)
    for aside in asides:
        for actor in _subjects(text, aside.start(), who):
            yield presenter(actor, sentence, title, _RULE, 0.8)
    for by in bys:
        if text.endswith(" as ", 0, by.start()):  # "the Draft Plan as presented by the Chief Executive"
            continue
        if _FUTURE.search(text[max(0, by.start() - 30) : by.start()]) or _NO_PAPER.search(text[max(0, by.start() - 40) : by.start()]):
            continue
        if _LATER.match(text, by.end()) or _NOT_GIVEN.search(text, max(0, by.start() - 80), by.start()):
            continue
        doers = agents(text, by.end(), who) or _owner(text, by.end(), people)
        for actor in doers if not by.group().lower().startswith("thanked") else (actor for actor in doers if actor.full_name):
            yield presenter(actor, sentence, title, _BY_RULE, 0.8)


# "Ms Elm| introduced |Ann Ash, Works Manager, and Bob Oak, Secretary of the Quay Trust."
_INTRODUCES = re.compile(r"\bintroduced\s+(?:the\s+)?(?=(?:[A-Z][\w’'-]*\s+){1,4}[A-Z]|(?:Mr|Mrs|Ms|Miss|Dr)\b)")
_NOBODY_ELSE = re.compile(r"\s*\.?\s*$")


def introduced(sentence: Sentence, title: str | None, people: Register) -> Iterator[Presenter]:
    """Who opens an item by introducing others with their posts, and whom: together they present it."""
    text = sentence.text
    opens = _INTRODUCES.search(text)
    if opens is None or title is None:
        return
    who = actors(sentence.block.passage.part(sentence.start, sentence.end), people)
    guests = agents(text, opens.end(), who)
    openers = _subjects(text, opens.start(), who)
    posted = guests and openers and all(actor.name and actor.full_role and not _is_member(actor) for actor in guests)
    if posted and not _is_member(openers[-1]) and _NOBODY_ELSE.match(text, guests[-1].end):
        yield from (presenter(actor, sentence, title, _RULE, 0.75) for actor in (*openers, *guests))


# "Circulated, |Harbour Manager|'s Report dated 4th May"
_OWNER = re.compile(r"(?P<post>[A-Z][\w ,&/’'-]{3,60}?)[’']s?\s+report\b", re.I)


def _owner(text: str, start: int, people: Register) -> list[Actor]:
    """The post whose report is circulated, with its holder where the paper names one."""
    owner = _OWNER.match(text, start)
    if owner is None or not is_post(owner["post"]):
        return []
    holders = people.holders(owner["post"])
    return [Actor(*owner.span("post"), None, owner["post"], entry=holders[0] if len(holders) == 1 else None)]


def in_title(sentence: Sentence, title: str | None, people: Register) -> Iterator[Presenter]:
    """The persons by name who present by the words of an item's title."""
    by = TITLE_BY.search(sentence.text)
    if by is None:
        return
    who = actors(sentence.block.passage.part(sentence.start, sentence.end), people)
    for actor in agents(sentence.text, by.end(), who):
        if actor.full_name:
            yield presenter(actor, sentence, title, _BY_RULE, 0.75)


def presenter(actor: Actor, sentence: Sentence, title: str | None, rule: str, confidence: float) -> Presenter:
    """The row of an actor who presents the item with this title by the words of a sentence."""
    return Presenter(
        name=actor.full_name, role=actor.full_role, item_title=title, evidence=sentence.span, item=sentence.block.item,
        rule=rule, confidence=confidence,
    )  # fmt: skip


def _speaker(lead: Block, people: Register) -> list[Actor]:
    """The one person or post that leads into a list of what they did: "Ann Elm, Head of Audit:", "a) presented the report"."""
    who = actors(lead.passage, people)
    alone = len(who) == 1 and who[0].start <= 4 and not lead.text[who[0].end :].strip(" :")
    return who if alone else []


# "Sergeant Elm|, who accompanied the Inspector, |outlined", "The Leader|, on behalf of the Member for Parks, |presented"
_APART = re.compile(r",\s+(?:who|whose|having|being)\b[^.;,]{3,120},|\bon\s+behalf\s+of\b[^.;,]{3,80}(?=,)")


def _of_main_clause(text: str, who: Sequence[Actor]) -> list[Actor]:
    """The actors without those who stand only in what is said of another, or for whom another acts."""
    apart = [match.span() for match in _APART.finditer(text)] if "who" in text or "behalf" in text or "ing" in text else []
    return [actor for actor in who if not any(start < actor.start and actor.end <= end for start, end in apart)]


def _stands_for(text: str, verb: int) -> bool:
    """Whether the subject of the verb is a pronoun that the sentence begins with: "She thanked them and then |gave"."""
    pronoun = _PRONOUN.match(text)
    return pronoun is not None and _leads(text[pronoun.end() : verb])


def _is_member(actor: Actor) -> bool:
    return actor.title_kind == "councillor" or (actor.entry is not None and actor.entry.kind == "councillor")


def _leads(between: str) -> bool:
    """Whether the words between a person and a verb leave the person its subject."""
    if aside := _FIELD_OF_POST.match(between):
        between = between[aside.end() :]
    return len(between) <= 160 and any(gap.fullmatch(between) for gap in (_ADVERBS, _COORDINATE, _OF_BODY, _WHO, _MATTER))


# "Mr Hill introduced |Ms Elm, the new warden, |and gave an overview": the first of the two gave it
_RECEIVED = re.compile(r"\b(?:introduced|welcomed|thanked|congratulated)\s+(?:the\s+)?$", re.I)
_AND = re.compile(r"(?:(?!\b(?:he|she|they|who)\b)[^.;])*\band\s+(?:then\s+|also\s+)?$")


# "Following a meeting between Ms Elm and Mr Ash|, |Mr Hill presented": whom the opening words name does nothing here
_OPENING = re.compile(r"(?:Following|After|Before|Further\s+to|Prior\s+to|Arising\s+from)\b")


def _behind_opening(text: str, found: list[Actor]) -> list[Actor]:
    """The actors behind the comma that closes words such as "Following a meeting with", or all where a sentence opens otherwise."""
    if not _OPENING.match(text):
        return found
    closed = (at for at in range(len(found) - 1, 0, -1) if text[found[at - 1].end : found[at].start].strip() in (",", ", the"))
    return found[next(closed, 0) :]


def _subjects(text: str, verb: int, who: Sequence[Actor]) -> list[Actor]:
    """Who does what the verb at `verb` says; nobody where another tells that they did."""
    before = [actor for actor in who if actor.end <= verb]
    if (
        len(before) > 1
        and _AND.match(text, before[-1].end, verb)
        and _RECEIVED.search(text[max(0, before[-1].start - 20) : before[-1].start])
    ):
        who = before[:-1]
    found = _behind_opening(text, subjects(text, verb, who, _leads))
    return [] if found and _TOLD.search(text[max(0, found[0].start - _LONGEST_TOLD) : found[0].start]) else found
