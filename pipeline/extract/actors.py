"""Who can be the subject of a sentence: named persons, posts, and the short forms that the paper announces, with who they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from pipeline import patterns as re
from pipeline.extract.agents import NO_INITIALS
from pipeline.extract.people.acting import REPRESENTATIVE
from pipeline.extract.people.beside import all_beside
from pipeline.extract.people.entry import Entry
from pipeline.extract.register import Register, holds
from pipeline.facts import Passage
from pipeline.language.cover import Cover
from pipeline.language.gate import gated
from pipeline.language.names import find_names, read_name
from pipeline.language.posts import find_posts

_ARTICLE = re.compile(r"(?:\b[Tt]he|\b[Oo]ur|\b[Aa]n|\b[Hh]is|\b[Hh]er|\b[Tt]heir)\s+(?:new\s+|then\s+|outgoing\s+|incoming\s+)?$")
_SMALL = gated(
    r"\b(?:[Tt]he|[Oo]ur)\s+(?P<post>(?:vice[\s-]|deputy\s|parish\s|town\s)?(?:clerk|chairman|chairwoman|chairperson|chair|treasurer|secretary|leader|"
    r"mayor|auditor|director))(?![\w’'-])"
)
# "KC", "MCa" as a word
_KEY = re.compile(r"(?<![\w.-])[A-Z]{2,3}[a-z]?(?![\w.-])")
# "ACO Quill", "GM Ash": a post in short before the family name of one whom the paper names in full
_RANKED = re.compile(r"(?<![\w.’'-])[A-Z]{2,4}\s(?P<surname>[A-Z][a-z][\w’'-]+)(?![\w’'])")
# "Ann reported": a given name alone, no other capital beside it
_GIVEN = re.compile(r"(?:^|(?<=[a-z,.;:] ))(?P<name>[A-Z][a-z]{2,})(?=\s+[a-z])")
# "Member |A Hill declared", as boards call theirs; not "Cabinet Member Hill"
_MEMBER = re.compile(r"(?:^|(?<=[.;:,] )|(?<=\band ))Member\s(?=[A-Z])")
# between two who act together: "Mr Hill and Ms Elm", "Ms Elm supported by Mr Hill"
_TOGETHER = re.compile(
    r"\s*,?\s*(?:and|&|with|,|;|(?:along|together)\s+with|(?:supported|assisted|accompanied|joined)\s+by)\s*(?:and\s+)?(?:(?:the|our|his|her|their)\s+(?:colleagues?,?\s+)?)?",
    re.I,
)
# "apologies from Mrs Elm and then": no subject; "assisted by Mr Ash" is one with the other
_OBLIQUE = re.compile(
    r"(?<!assisted )(?<!supported )(?<!accompanied )(?<!joined )\b(?:from|of|by|to|for|than|about)\s+(?:(?:the|his|her|their)\s+)?$", re.I
)


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or post at `text[start:end]` of a passage, brackets and posts beside the name included."""

    start: int
    end: int
    name: str | None
    role: str | None
    title_kind: str = ""
    entry: Entry | None = None

    @property
    def full_name(self) -> str | None:
        """The fullest form of the name in the paper, the printed one where nobody can be told; None for a post without a holder."""
        return self.entry.name if self.entry and self.entry.name else self.name

    @property
    def full_role(self) -> str | None:
        return (self.entry.role if self.entry else None) or self.role


def actors(passage: Passage, people: Register) -> list[Actor]:
    """The persons and posts of a passage in order, none over another."""
    text = passage.text
    posts = find_posts(text)
    known = people.surnames()
    names = [name for name in find_names(text) if name.title or name.evidence == "given" or name.surname.lower() in known]
    taken = Cover((name.start, name.end) for name in names)
    for known_name in people.full_names():  # names that only the paper's lists speak for
        for match in re.finditer(rf"(?<!\w){re.escape(known_name)}(?!\w)", text) if known_name in text else ():
            if not taken.overlaps(match.start(), match.end()):
                name = read_name(text, match.start())
                if name and name.end == match.end():
                    names.append(name)
                    taken.add(name.start, name.end)
    for member in _MEMBER.finditer(text):
        name = read_name(text, member.end(), after="councillor")
        if name and (name.surname.lower() in known or name.name[1:2] in " .") and not taken.overlaps(name.start, name.end):
            names.append(replace(name, start=member.start(), title="Member", title_kind="councillor"))
    names.sort(key=lambda name: name.start)
    found = []
    for side in all_beside(names, text, posts):
        entry = people.entry_at(passage.span(side.start, side.end)) or people.resolve(text[side.name.start : side.name.end])
        found.append(Actor(side.start, side.end, side.name.name, side.role, side.name.title_kind, entry))
    covered = Cover((actor.start, actor.end) for actor in found)
    for post in posts:
        if (holder := _surnamed(people, post.post)) and not covered.overlaps(post.start, post.end):
            found.append(Actor(post.start, post.end, holder.name, holder.role, entry=holder))
            covered.add(post.start, post.end)
            continue
        article = _ARTICLE.search(text[max(0, post.start - 24) : post.start]) or post.post.startswith("An ")
        if article and post.post not in _BODIES and not covered.overlaps(post.start, post.end):
            found.append(Actor(post.start, post.end, None, post.post, entry=_holder(people, post.post)))
            covered.add(post.start, post.end)
    for ranked in _RANKED.finditer(text):
        entry = people.resolve(ranked["surname"]) if ranked["surname"].lower() in known else None
        if entry and not covered.overlaps(ranked.start(), ranked.end()):
            found.append(Actor(ranked.start(), ranked.end(), entry.name, entry.role, entry=entry))
            covered.add(ranked.start(), ranked.end())
    for small in _SMALL.finditer(text):
        start, end = small.span("post")
        if small["post"].islower() and not covered.overlaps(start, end):
            found.append(Actor(start, end, None, small["post"], entry=_holder(people, small["post"])))
            covered.add(start, end)
    found.extend(
        Actor(*sent.span("post"), None, sent["post"], entry=people.unnamed(sent["post"]))
        for sent in REPRESENTATIVE.finditer(text)
        if not covered.overlaps(*sent.span("post"))
    )
    keys = people.short_forms() | (people.initials() - NO_INITIALS)
    for key in _KEY.finditer(text) if keys else ():
        entry = people.resolve(key.group()) if key.group() in keys else None
        if entry and not covered.overlaps(key.start(), key.end()):
            found.append(Actor(key.start(), key.end(), entry.name, entry.role, entry=entry))
    for given in _GIVEN.finditer(text):
        entry = people.by_given_name(given["name"])
        if entry and not covered.overlaps(given.start("name"), given.end("name")):
            found.append(Actor(given.start("name"), given.end("name"), entry.name, entry.role, entry=entry))
    return sorted(found, key=lambda actor: actor.start)


_BODIES = frozenset(["Executive"])  # "the report presented by the Executive": those who govern, no one post


def _surnamed(people: Register, post: str) -> Entry | None:
    """Who is meant by a post with the family name of its holder behind it, which reads as one post: "Area Manager Quill"."""
    role, _, surname = post.rpartition(" ")
    if not role or surname.lower() not in people.surnames():
        return None
    entry = people.resolve(surname)
    return entry if entry and any(holds(held, role) for held in entry.roles) else None


def _holder(people: Register, post: str) -> Entry | None:
    """The one who holds a post in this paper, the post's own entry where no name is given; None where several do."""
    holders = people.holders(post)
    if holders:
        return holders[0] if len(holders) == 1 else None
    return people.unnamed(post)


def subjects(text: str, verb: int, who: Sequence[Actor], leads: Callable[[str], bool]) -> list[Actor]:
    """The actors before the verb at `verb`: the last one, if `leads` says so of the words between, and those joined to it by "and"."""
    out: list[Actor] = []
    limit = verb
    for actor in reversed(who):
        if actor.end > limit:
            continue
        between = text[actor.end : limit]
        before = text[max(0, actor.start - 30) : actor.start]
        if _OBLIQUE.search(before) or not (_TOGETHER.fullmatch(between) if out else leads(between)):
            break
        out.append(actor)
        limit = actor.start
    return out[::-1]


def agents(text: str, start: int, who: Sequence[Actor]) -> list[Actor]:
    """The actors right after "by" or "from" at `start`, those joined to them by "and" included."""
    out: list[Actor] = []
    limit = start
    for actor in who:
        if actor.start < limit:
            continue
        between = text[limit : actor.start]
        if not (_TOGETHER.fullmatch(between) if out else not between.strip()):
            break
        out.append(actor)
        limit = actor.end
    return out
