"""What brackets, dashes and commas beside the names of a list say, put to the mentions; and what is printed once for several names."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.people.mentions import Mention, folded_role, read_aside
from pipeline.facts import Passage
from pipeline.language.posts import read_posts

_COURTESY = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b")


def shared(entries: list[Mention], passage: Passage) -> list[Mention]:
    """The entries; a post printed once in the plural is that of each name before it: "Messrs A Hill and B Elm (Directors of Services)",
    of each that is called "Mr" or "Ms" if the last one is: "Councillors A Hill, B Elm, Ms C Ash and Mr D Dunn (Lay Members)".
    """
    entries = _from_one_body(entries, passage)
    courtesy = [bool(_COURTESY.match(passage.text, bisect_left(passage.offsets, mention.span.start))) for mention in entries]
    for index, mention in enumerate(entries):
        several = read_posts(mention.role, 0) if mention.role else None
        if not several or several.end != len(mention.role or ""):
            continue
        entries[index] = replace(mention, role=several.post)
        for before in range(index - 1, -1, -1):
            other = entries[before]
            if other.role or other.organization or other.attendance != mention.attendance:
                break
            if courtesy[index] and not courtesy[before]:
                break
            entries[before] = replace(entries[before], role=several.post)
    return entries


def _from_one_body(entries: list[Mention], passage: Passage) -> list[Mention]:
    """The entries; two that "and" joins are of the body behind the second: "Mr A Hill and Ms B Elm from the Harbour Department"."""
    for index in range(1, len(entries)):
        first, second = entries[index - 1], entries[index]
        if second.organization and not (first.organization or first.role or second.role):
            start, end = (bisect_left(passage.offsets, place) for place in (first.span.end - 1, second.span.start))
            words = passage.text[end : bisect_left(passage.offsets, second.span.end - 1) + 1]
            if passage.text[start + 1 : end].strip() in ("and", "&") and f" from the {second.organization}" in words:
                entries[index - 1] = replace(first, organization=second.organization)
    return entries


# "Ann Hill – |Apologies|", "Bob Elm (|absent|)": how each came, told line by line
_CAME = re.compile(
    r"(?P<apologies>apolog(?:y|ies)(?:\s+(?:for\s+absence|received|given|sent))?)|(?P<absent>(?:was\s+)?absent|did\s+not\s+attend)", re.I
)


def with_aside(mention: Mention, words: str) -> Mention:
    """The mention with what `words` beside its name say: a post, an organisation, a short form, whether somebody came."""
    if (how := _CAME.fullmatch(words.strip())) and how.lastgroup:
        return replace(mention, attendance=how.lastgroup)
    aside = read_aside(words, mention.name or "")
    role = mention.role
    several = read_posts(words, 0) if role is None and aside.organization else None
    if several and several.end == len(words):  # "Mr A Hill and Ms B Elm (Directors of Services)"
        return replace(mention, role=words)
    chairs = aside.role and folded_role(aside.role) == "chair" and mention.title_kind == "office"  # "Mayor A Hill (Chairperson)"
    if aside.role and not chairs and (role is None or len(aside.role) > len(role) or mention.title_kind in ("office", "rank")):
        role = aside.role
    attendance = "in_attendance" if aside.virtual and mention.attendance == "present" else mention.attendance
    return replace(
        mention, role=role, key=mention.key or aside.key, organization=mention.organization or aside.organization, attendance=attendance
    )  # fmt: skip
