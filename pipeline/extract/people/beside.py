"""A name or a post in a sentence with what stands beside it: "Ann Hill (Head of Finance)", "the Leader, Mr Elm,", "the Clerk"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.extract.people.mentions import PARTIES, names_organization, read_aside, role_of_title
from pipeline.language.cover import Cover
from pipeline.language.name_words import is_barred
from pipeline.language.names import NameMatch, begins_name, read_name
from pipeline.language.posts import PostMatch, has_head, is_plain_post, is_post, kind_of_post, read_post
from pipeline.language.vocabulary import table

BRACKETS = re.compile(r"\s?[(\[](?P<inside>[^()\[\]]{1,120}(?:\([^()]{1,50}\))?[^()\[\]]{0,40})[)\]]")
# ", Leader of the Council, presented", " – Head of Finance", ", the Chief Executive"
APPOSITION = re.compile(r"\s?[,–—-]\s?(?:(?:the|our|its|then|new|(?:newly|recently)\s+appointed|former|a|an)\s+){0,2}(?=[A-Z0-9])")
# ", former |Mayor of Fenmoor": the word that says that the post is held no more
_FORMER = re.compile(r"\bformer\s$")
# "Dr Ann Hill| Vice Chair| chaired the meeting": the office right after the name
_DIRECT = re.compile(r"\s(?P<post>(?:Vice|Deputy)[\s-]Chair(?:man|woman|person)?|Chair(?:man|woman|person)?)(?=\s[a-z])")
# what a post before a name may be parted from it by: "Leader, Mr Elm", "Clerk Ann Hill"
_TO_NAME = re.compile(r"\s?,?\s?(?:\()?")
# "|(Cabinet Member for Parks| – Councillor Hill)|": brackets that hold no more than a post and its holder
_DASH_TO_NAME = re.compile(r"\s?[–-]\s")
# what closes a post after a comma: "Ms Elm, the Head of Audit, said"
_CLOSED = re.compile(r"\s?[,.;)]|\s?$|\s(?:and|who)\b")
# ", lay member," ", a tenant of Elm House," ", retired police sergeant from", ", as |chair of the panel,": a post printed small, closed by
# a comma or a stop
_SMALL_POST = re.compile(
    r"\s?,\s+(?:as\s+)?(?:an?\s+|the\s+)?(?!(?:on|for|of|speaking|representing)\s)(?P<post>(?:[A-Za-z][\w’'-]*\s+){0,4}?(?P<head>[a-z][a-z-]+)(?:\s+(?:of|for|at|with|from)\s+(?:the\s+|our\s+)?"
    r"(?:[A-Z][\w’'&-]*|of|and|the|for|sub-committee|committee|council|board|group)(?:\s+(?:[A-Z][\w’'&-]*|of|and|the|for))*)?)(?=\s?[,.;)]|$)"
)
# what is said of a person's post after the name: "who had been appointed Head of Audit", "be elected Vice-Chair", "is now Clerk"
_APPOINTED = re.compile(
    r"(?:\s?,\s+who)?\s+(?:(?:was|is|were|be|been|has|had|recently|duly|unanimously|also|re-?)\s*)+(?:elected|appointed|re-elected|re-appointed|now|made)\s+"
    r"(?:as\s+)?(?:the\s+|its\s+|our\s+)?(?:new\s+)?(?=[A-Z])"
)
# "Councillor Hill|, as Ward Member|, spoke", "Cllr Elm| addressed the Committee as the local member"
_AS_MEMBER = re.compile(
    r"[^.;:()]{0,60}?\b(?:as|capacity\s+of)\s+(?:an?\s+|the\s+|one\s+of\s+the\s+|a\s+neighbouring\s+)?"
    r"(?P<post>(?:local|ward|division|divisional|county|district|town|parish)\s+(?:ward\s+)?(?:member|councillor))\b(?!s)",
    re.I,
)
# "Ann Hill| of Elm Property Services", "Bob Ash| from Fenmoor Rail": where a person is from
_FROM = re.compile(r"\s+(?:of|from|representing)\s+(?:the\s+)?(?P<body>[A-Z][\w’'&-]*(?:\s+(?:[A-Z][\w’'&-]*|of|for|and|the)){0,6})")
# "Ann Hill|, Fenmoor Housing Association|, updated the Board": the organisation between commas
_OF_BODY = re.compile(r"\s?,\s+(?:the\s+)?(?P<body>[A-Z][\w’'&-]*(?:\s+(?:[A-Z][\w’'&-]*|of|for|and|the)){1,6})(?=\s?,)")
# "Mrs Elm|, on behalf of Fenmoor Parish Council, objected", "Mr Ash |(representing the applicant)": for whom somebody speaks
_FOR_ANOTHER = re.compile(
    r"\s?[,(]?\s*(?:who\s+)?(?:(?:spoke|speaking|attending|was|is|acting)\s+)?(?:on\s+behalf\s+of|representing|for)\s+(?:the\s+)?"
    r"(?P<body>(?-i:[A-Z])[\w’'&-]*(?:\s+(?:(?-i:[A-Z])[\w’'&-]*|of|for|and|the)){0,7}|\w+)",
    re.I,
)
# "Elmby Parish Council"
_LOCAL_COUNCIL = re.compile(r"[A-Z]\S+\s(?:Parish|Town|Community)\s+Council$")
# "Fenmoor Trust| and Mr": what ran on behind a body
_LINK_AT_END = re.compile(r"(?:\s(?:and|of|for|the|Mr|Mrs|Ms|Cllr|Councillor))+$")
# words that make somebody none of the council's: "a tenant", "the contractor"
OUTSIDERS = frozenset(table("post_words")["outsiders"])
_ENDS_OF_OUTSIDERS = tuple(sorted(OUTSIDERS))
# "the |applicant, |Mrs Elm", "a |local resident |Mr Ash", "|lead petitioner, |Ms Oak": what somebody is, printed small before the name
_SMALL_BEFORE = re.compile(
    r"(?:^|[\s(“\"])(?P<post>(?:(?:lead|local|first|second|head|chief|planning|[\w-]+[’']s?)\s+){0,2}(?P<head>[a-z]{5,})),?\s$", re.I
)
# "The |employee representative, |Ms Elm, asked", "a |co-opted member, |Mr Ash, said", "its |area manager, |Dr Oak,": a post printed small
_SMALL_POST_BEFORE = re.compile(
    r"(?:^|[\s(“\"])(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|\w+[’']s?)\s+(?:then\s+|new\s+)?"
    r"(?P<post>(?:(?!and\b|or\b|of\b|\S+[’']s?\s)[\w’'&-]+\s+){0,4}?(?P<head>[a-z][a-z-]{3,})),\s?$"
)
# what may follow a name that a post and a comma stand before: "the Leader, Mr Elm|, said", "to the Leader, Mr Elm|“Will he"
_CLOSED_AFTER = re.compile(r"\s?[,.;)“]|\s(?:and|who)\b|$")
# a capital right after a post, so that it is the next one's: "Ms Elm, Clerk| Hill and"; a telephone number is none
_NEXT_NAME = re.compile(r"\s+(?!(?:Tel|Telephone|Phone|Email|E-mail|Ext|Fax)\b)(?:[A-Z]\.?\s+)?[A-Z][a-z]")
# a post that its sentence begins with: "The Leader, Mr Elm said"
_OPENS = re.compile(r"(?:^|[.;:”]\s?)(?:[Tt]he\s|[Oo]ur\s)?$")


@dataclass(frozen=True, slots=True)
class Beside:
    """A name with its neighbours: `text[start:end]` holds them all."""

    name: NameMatch
    start: int
    end: int
    role: str | None = None
    organization: str | None = None
    key: str | None = None


def beside(name: NameMatch, text: str, posts: Sequence[PostMatch], following: int) -> Beside:
    """The name with its brackets and its post; `following` is where the next name of the text begins."""
    role = role_of_title(name)
    organization = key = None
    end = name.end
    bracket = BRACKETS.match(text, end)
    if bracket:
        aside = read_aside(bracket["inside"], name.name)
        role, organization, key = longer(role, aside.role), aside.organization, aside.key
        end = bracket.end()
    direct = _DIRECT.match(text, end)
    if direct and direct.end() <= following:
        role, end = longer(role, direct["post"]), direct.end()
    apposition = APPOSITION.match(text, end)
    if apposition and apposition.end() < following:
        post = read_post(text[:following], apposition.end(), joined=True)
        the = text[apposition.end() - 4 : apposition.end()].lower() == "the "
        fits = name.title_kind != "councillor" or kind_of_post(post.post if post else "") == "councillor"
        if post and post.end <= following and closes(text, post) and fits and (not the or _CLOSED.match(text, post.end)):
            former = _FORMER.search(text, apposition.start(), apposition.end())
            role, end = longer(role, f"{former.group()}{post.post}" if former else post.post), post.end
    if role is None or role_of_title(name) == role:
        appointed = _APPOINTED.match(text, end)
        post = read_post(text, appointed.end(), joined=True) if appointed else None
        small = _SMALL_POST.match(text, end)
        member = _AS_MEMBER.match(text, end) if name.title_kind == "councillor" else None
        if post:
            role = longer(role, post.post)
        elif member and member.end() <= following:
            role = longer(role, member["post"])
        elif small and (_ends_post(text[small.start("post") : small.end("head")]) or small["head"] in OUTSIDERS):
            outside = small["head"] in OUTSIDERS - PARTIES
            organization = small["post"] if outside else organization
            role, end = (role if outside else longer(role, small["post"])), small.end()
        elif (other := _FOR_ANOTHER.match(text, end, following)) and organization is None and _is_another(other["body"]):
            organization = _LINK_AT_END.sub("", other["body"])
        elif (firm := _OF_BODY.match(text, end)) and organization is None and _is_firm(firm["body"]) and firm.end() <= following:
            organization, end = firm["body"], firm.end()
        elif (origin := _FROM.match(text, end, following)) and organization is None:
            organization = _LINK_AT_END.sub("", origin["body"])
    start = name.start
    if role is None or role_of_title(name) == role:
        before = _post_before(text, name.start, end, posts)
        if before:
            role, start = longer(role, before.post), before.start
            if text[end : end + 1] == ")" and "(" in text[before.end : name.start]:  # "the Clerk (Ann Hill)"
                end += 1
        elif (party := _outsider_before(text, name.start)) is not None:
            told = party["head"].lower() in PARTIES
            role, organization = (longer(role, party["post"]) if told else role), organization or (None if told else party["post"])
            start = party.start("post")
        elif (small := _small_before(text, name.start, end)) is not None:
            role, start = longer(role, small["post"]), small.start("post")
    return Beside(name, start, end, role, organization, key)


def _outsider_before(text: str, end: int) -> re.Match[str] | None:
    """What somebody is who is no member of the body, printed small before the name that begins at `end`."""
    begin = max(0, end - 60)
    if not text[begin:end].rstrip().rstrip(",").lower().endswith(_ENDS_OF_OUTSIDERS):
        return None
    found = _SMALL_BEFORE.search(text, begin, end)
    return found if found and found["head"].lower() in OUTSIDERS else None


def _small_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """The post printed small before the name at `start` whose neighbours end at `end`: "the internal auditor, Ms Elm, had raised"."""
    begin = max(0, start - _BEFORE)
    if not text[begin:start].rstrip().endswith(",") or not _CLOSED_AFTER.match(text, end):
        return None
    found = _SMALL_POST_BEFORE.search(text, begin, start)
    return found if found and _ends_post(found["post"]) else None


_BEFORE = 80  # characters before a name in which its post may stand


def all_beside(names: Sequence[NameMatch], text: str, posts: Sequence[PostMatch]) -> Iterator[Beside]:
    """Each name of a text with its neighbours, in order."""
    named = Cover((name.start, name.end) for name in names)
    apart = [post for post in posts if not named.overlaps(post.start, post.end)]
    starts = [post.start for post in apart]
    taken = 0  # where the neighbours of the name before end: "Miss Elm – Chairman, Mrs Ash"
    for index, name in enumerate(names):
        following = names[index + 1].start if index + 1 < len(names) else len(text)
        found = beside(name, text, apart[bisect_left(starts, taken) : bisect_left(starts, name.start)][-1:], following)
        taken = found.end
        yield found


def _ends_post(words: str) -> bool:
    """Whether words end in what makes them a post, or do so before an "of": "lay member", "spokesperson for the club", "member of
    staff"; not "Leader read the reply"."""
    core = _OF_WHAT.split(words, maxsplit=1)[0]
    return is_post(words) and (core != words or is_post(" ".join(words.split()[-2:])))


_OF_WHAT = re.compile(r"\s(?:of|for|at|with|from)\s")


def _is_firm(body: str) -> bool:
    """Whether words between commas after a name are a body: "Elm Haulage Ltd", "Elmby Parish Council"."""
    return names_organization(body) or _LOCAL_COUNCIL.search(body) is not None


def _is_another(body: str) -> bool:
    """Whether somebody who speaks for `body` is none of the meeting's own: "Elm Trust", "applicant"; not "Conservative Group"."""
    if names_organization(body) or _LOCAL_COUNCIL.search(body):
        return True
    return body.lower() in PARTIES or body.lower().rstrip("s") in OUTSIDERS


# "Mayor|, E Small|": the name of its holder read as part of a post
_HOLDS_NAME = re.compile(r",\s[A-Z]\.?\s[A-Z][a-z]+$")
# between two words of a line: "Officer| |Osei"
_NEXT_WORD = re.compile(r"[^\S\n]+(?=[^\W\d_])")


def parted(text: str, post: PostMatch) -> tuple[str, NameMatch] | None:
    """The post and, at its end, a name whatever its origin: "Chief Fire Officer |Osei Blyth"; not "Manager Corporate Services"."""
    for gap in _NEXT_WORD.finditer(text, post.start, post.end):
        name, held = read_name(text, gap.end()), text[post.start : gap.start()]
        if name and name.end == post.end and is_plain_post(held) and has_head(held.split()[-1]):
            words = [word for word in name.name.split() if not word.islower()]
            return (held, name) if not any(is_barred(word.lower()) for word in words) else None
    return None


def longer(role: str | None, other: str | None) -> str | None:
    """The fuller of two roles."""
    if role and other:
        return other if len(other) > len(role) else role
    return role or other


def closes(text: str, post: PostMatch) -> bool:
    """Whether a post after a comma belongs to the name before it: "Ms Elm, Head of Audit, said", not "Ms Elm, Clerk Hill and"."""
    held = text[post.end : post.end + 2] == " (" and begins_name(text, post.end + 2)  # "Ms Elm, Clerk (Mr Hill)"
    return not _NEXT_NAME.match(text, post.end) and not held


def _post_before(text: str, start: int, end: int, posts: Sequence[PostMatch]) -> PostMatch | None:
    """The post right before a name: "Parish Clerk Ann Hill", "the Leader, Mr Elm,"; not "asked by the Leader, Mr Elm explained"."""
    for post in posts:
        if (
            _DASH_TO_NAME.fullmatch(text, post.end, start)
            and text[max(0, post.start - 1) : post.start] == "("
            and text[end : end + 1] == ")"
        ):
            return post
        if not (post.end <= start <= post.end + 3 and _TO_NAME.fullmatch(text, post.end, start)) or _HOLDS_NAME.search(post.post):
            continue
        if "," not in text[post.end : start] or _CLOSED_AFTER.match(text, end) or _OPENS.search(text[max(0, post.start - 12) : post.start]):
            return post
    return None
