"""Posts as printed -> posts of a council or of one of its bodies, and who was seen in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.link.keys import fold
from pipeline.link.mentions import NameMention, Ref

# Functions of a committee: its chair is another one's chair no more. "Chair", "Vice-Chairman", "Cathaoirleach", "Deputy Convener"
_OF_BODY = re.compile(r"(?:(?:vice|deputy|acting|joint|co) )*(?:chair|conven[oe]r|cathaoirleach|secretary|treasurer)")
# one post in several spellings: "Vice Chairman", "Vice-Chair"
_CHAIR = re.compile(r"\bchair(?:man|woman|person)\b")


@dataclass(frozen=True, slots=True)
class Post:
    """A post; `organization_id` is the body it is one of, or the council's."""

    key: str
    organization_id: int
    title: str


@dataclass(frozen=True, slots=True)
class Posts:
    """The posts, and which of them (by key) each mention means."""

    posts: tuple[Post, ...]
    of_mention: Mapping[Ref, str]


def post_name(title: str) -> str:
    """A post's title as compared: "The Vice-Chairman" and "Vice Chair" are both "vice chair"."""
    return _CHAIR.sub("chair", fold(title))


def link_posts(mentions: Sequence[NameMention], jurisdiction_id: int, jurisdiction_key: str, organization_keys: Mapping[int, str]) -> Posts:
    """The posts that roles name, and owners that are one of these posts."""
    printed: dict[str, Counter[str]] = defaultdict(Counter)
    where: dict[str, int] = {}
    of_mention: dict[Ref, str] = {}
    for mention in mentions:
        if mention.role and (name := post_name(mention.role)):
            of_body = _OF_BODY.fullmatch(name) is not None
            organization_id = mention.organization_id if of_body else jurisdiction_id
            key = f"{organization_keys.get(organization_id, jurisdiction_key)}: {name}"
            where[key] = organization_id
            printed[key][" ".join(mention.role.split())] += 1
            of_mention[mention.ref._replace(field="role")] = key
    for mention in mentions:
        if mention.ref.field == "owner" and mention.name:
            for organization_id in (mention.organization_id, jurisdiction_id):
                key = f"{organization_keys.get(organization_id, jurisdiction_key)}: {post_name(mention.name)}"
                if key in where:
                    of_mention[mention.ref] = key
                    break
    posts = tuple(Post(key, where[key], _as_printed(printed[key])) for key in sorted(where))
    return Posts(posts, of_mention)


def _as_printed(titles: Counter[str]) -> str:
    return min(titles, key=lambda title: (-titles[title], title.isupper(), title))


@dataclass(frozen=True, slots=True)
class Seen:
    """A person seen in a post, or as a member of a body where `post` is None, in so many papers from the first to the last date."""

    organization_id: int
    post: str | None
    first: str | None
    last: str | None
    papers: int


def memberships_of(mentions: Iterable[NameMention], of_mention: Mapping[Ref, str], posts: Mapping[str, Post]) -> list[Seen]:
    """What the mentions of one person show: each post, and each body whose member was present or sent apologies."""
    papers: dict[tuple[int, str | None], set[int]] = defaultdict(set)
    dates: dict[tuple[int, str | None], set[str]] = defaultdict(set)
    for mention in mentions:
        seen: list[tuple[int, str | None]] = []
        key = of_mention.get(mention.ref._replace(field="role")) if mention.role else None
        if key:
            seen.append((posts[key].organization_id, key))
        if mention.kind == "councillor" and mention.attendance in ("present", "apologies", "absent"):
            seen.append((mention.organization_id, None))
        for entry in seen:
            papers[entry].add(mention.document_id)
            if mention.date:
                dates[entry].add(mention.date)
    return [
        Seen(*entry, min(dates[entry], default=None), max(dates[entry], default=None), len(papers[entry]))
        for entry in sorted(papers, key=lambda entry: (entry[0], entry[1] or ""))
    ]
