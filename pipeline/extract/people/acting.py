"""Posts that act or speak with no name given: "The Clerk would circulate the plan", "the Director for Housing advised"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.people.beside import OUTSIDERS
from pipeline.extract.people.mentions import Mention
from pipeline.facts import Block, Passage
from pipeline.language.cover import Cover
from pipeline.language.gate import Family, gated
from pipeline.language.names import NameMatch
from pipeline.language.posts import PostMatch, kind_of_post, words_of
from pipeline.language.vocabulary import table

ACTING = "people.acting_post"

# "the Clerk", "Our Vice Chair", "The"; an article makes a post one person's
_ARTICLE = re.compile(
    r"(?:^|(?<=[\s(“\"‘'.,;:–\d)·•-]))(?:the|our|that\s+the)\s+(?:(?:new|then|outgoing|incoming|retiring|newly\s+elected|current)\s+)?$",
    re.I,
)
# "the clerk", "the vice-chairman", "the treasurer": offices that are printed small too
_SMALL = gated(
    r"\b(?:[Tt]he|[Oo]ur)\s+(?P<post>(?:vice[\s-]|deputy\s|parish\s|town\s|locum\s|acting\s)?(?:chief\s+fire\s+officer|chief\s+constable|monitoring\s+officer|clerk|chairman|chairwoman|chairperson|chair|"
    r"treasurer|secretary|leader|mayor|warden|auditor|director|chief executive|headteacher|convener))(?![\w’'-])"
)
# what a post does: speaks, presents, undertakes; "was to be appointed", "received a letter" are none
_VERBS = "|".join((*table("acting_verbs")["told"], *table("acting_verbs")["plain"]))
_BETWEEN = (
    r"has|had|have|then|also|further|again|briefly|formally|verbally|subsequently|therefore|later|kindly|both|duly|personally|next|finally|since|already|"
    r"now|once|always|additionally|would|will|could|should|must|can|may|shall|is|was|were|did|to|be|been|unable|asked|requested|instructed|authorised|"
    r"tasked|delegated|going|not"
)
# " advised", " (Ms Elm) would also circulate", ", in reply, said", " was asked to write"
_ACTS = gated(
    rf"(?:\s+of\s+the\s+(?:meeting|council|committee|panel|board|authority|forum|trust)\b)?\s*(?:\([^()]{{1,60}}\)\s*|,[^,.;]{{1,60}},\s*)?(?:(?:{_BETWEEN})\s+){{0,5}}(?:{_VERBS})\b",
    re.I,
)
# "The Chairman was elected", "the Clerk was thanked", "the Director to be appointed": the post does nothing
_PASSIVE = re.compile(
    r"\s*(?:was|were|is|are|has\s+been|had\s+been|will\s+be|would\s+be|be|been|to\s+be)\s+(?!to\b)(?:also\s+|then\s+)?(?P<what>\w+(?:ed|en))\b"
    r"(?P<to>\s+to\b)?",
    re.I,
)
# "that the Head of Audit be asked to attend": a wish, nothing done yet
_SUBJUNCTIVE = re.compile(r"\s*(?:also\s+)?be\b", re.I)
_ORDERED = frozenset(
    ["asked", "requested", "instructed", "authorised", "tasked", "delegated", "pleased", "required", "delighted", "invited", "directed"]
)
# "by the Clerk", "from the Chairman", "Report number HB12 of the Director": somebody's report or question that is told; "Circulated,
# report of the Director"
_BY = gated(
    r"\b(?:presented|introduced|given|read|submitted|provided|delivered|circulated|prepared|moved|proposed|seconded|chaired|advised|informed|explained|"
    r"outlined|reported|signed|asked|suggested|thanked|accompanied|confirmed)\s+by\s+the\s+$|\b(?:heard|(?:update|presentation|briefing|overview|assurance|explanation|statement)\s+(?:was\s+received\s+)?)\s*from\s+the\s+$"
    r"|(?<!\()\breports?\s+(?:(?:no\.?|number)\s+)?(?:\S*\d\S*\s+)?(?:of|by|from)\s+the\s+$",
    re.I,
)
# "The Committee considered |a report by the |Harbour Manager": told of, as a paper is by whose it is
_HAD_BEFORE = re.compile(
    r"\b(?:considered|received|noted|had\s+before\s+(?:it|them)|having\s+(?:considered|regard\s+to)|consideration\s+(?:was\s+given\s+to|of))\s+"
    r"(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}?reports?\s+(?:of|by|from)\s+the\s+$",
    re.I,
)
# "with the permission of the Mayor", "the Department of the Taoiseach": no subject
_OBLIQUE = gated(
    r"\b(?:of|to|from|with|by|for|at|on|in|through|via|under|than|between|when|whether|if|why|how|thank(?:ed)?|ask(?:s|ed|ing)?|request(?:s|ed|ing)?|"
    r"meets?|met|contact(?:s|ed|ing)?|e-?mail(?:ed|ing)?|invit(?:es?|ed|ing)|requir(?:es?|ed|ing)|instruct(?:s|ed|ing)?|urg(?:es?|ed|ing))\s+(?:the|our)\s+$",
    re.I,
)
# "Decision Maker: |Director of Works", on the page of an officer's decision
_MAKER = gated(r"\b[Dd]ecision[\s-][Mm]aker\s*:\s*(?:[Tt]he\s+)?")
_ACTION = gated(r"\b(?:ACTIONS?|Actions?)\s*(?:by\s*)?[:–-]\s*(?:[Tt]he\s+)?")
# "A representative from Elm Audit LLP": somebody of another body, with no name
REPRESENTATIVE = gated(
    r"\b[Aa]\s+(?P<post>representative\s+(?:from|of)\s+(?:the\s+)?[A-Z][\w’'&-]*(?:\s+(?:(?:and|of|for|&)\s+)?[A-Z][\w’'&-]*){0,6})"
)
_WITHOUT_CAPITALS = Family((_SMALL, REPRESENTATIVE))  # of which a passage with no post in capitals may still tell
# "– |Clerk| to chase the contractor", "Clerk| to write", "noted.|Clerk| to ask": an errand in a note
_NOTED = re.compile(r"(?:^|[–—:;.]\s|[a-z)]\.)$")
_ERRAND = re.compile(rf"\s+to\s+(?:{'|'.join(table('acting_verbs')['plain'])})\b")
# between two whose report it is: "of the Leader|, the |Member for Parks| and the |Director"
_AND_THE = re.compile(r"\s*(?:,|,?\s*and)\s+the\s+")
# "The Panel welcomed the |Audit Manager| to the meeting"
_WELCOMED = re.compile(r"\bwelcomed\s+the\s+$", re.I)
_TO_MEETING = re.compile(r"\s+to\s+(?:the|this)\s+(?:meeting|committee)\b", re.I)
# between a post and its holder: "the Clerk, Mrs Elm", "Mrs Elm, the Clerk", "the Clerk (Mrs Elm)"
_JOINS = re.compile(r"\s?[,(–-]?\s?(?:the\s)?")
# "the Clerk’s": the post only owns something
_SELF = re.compile(r"\s*[’']s\b")


def in_passage(block: Block, passage: Passage, posts: Sequence[PostMatch], names: Sequence[NameMatch]) -> Iterator[Mention]:
    """The posts of a passage that act in it and that no name stands beside."""
    text = passage.text
    if not posts and not _WITHOUT_CAPITALS.opens(text):
        return
    taken = Cover()
    starts = [name.start for name in names]
    author = -1  # where the post before ends, if the report is its
    for post in posts:
        if words_of(post.post)[-1:] and words_of(post.post)[-1] in OUTSIDERS:  # "The Developer would": no post of anybody's
            continue
        if _named(post.start, post.end, text, names, starts) or _SELF.match(text, post.end):
            continue
        left = max(0, post.start - 40)
        before = text[left : post.start]
        if _WELCOMED.search(before) and _TO_MEETING.match(text, post.end):
            yield replace(_mention(post.post, post.start, post.end, block, passage), attendance="in_attendance")
            continue
        by = _BY.in_piece(text, left, post.start) or (0 <= author < post.start and _AND_THE.fullmatch(text, author, post.start))
        if by and _HAD_BEFORE.search(text, max(0, post.start - 90), post.start) and not _acts(text, post.end):
            continue
        author = post.end if by and (by.group().lower().startswith(("report", "accompanied")) or author >= 0) else -1
        if not by and _OBLIQUE.in_piece(text, left, post.start):
            continue
        article = _ARTICLE.search(before) or (post.start >= 4 and text[post.start : post.start + 3] == "An ")
        errand = _NOTED.search(before) and _ERRAND.match(text, post.end)
        if not (article or by or errand):
            continue
        if by or errand or _acts(text, post.end) or absent(text, post.end):
            taken.add(post.start, post.end)
            yield _mention(post.post, post.start, post.end, block, passage)
    for sent in REPRESENTATIVE.finditer(text):
        if _acts(text, sent.end()):
            yield replace(_mention(sent["post"], *sent.span("post"), block, passage), kind="external")
    by_start = {post.start: post for post in posts}
    for action in (*_ACTION.finditer(text), *_MAKER.finditer(text)) if posts else ():  # "ACTION: Treasurer."
        owner = by_start.get(action.end())
        if owner and not _named(owner.start, owner.end, text, names, starts):
            yield _mention(owner.post, owner.start, owner.end, block, passage)
    for small in _SMALL.finditer(text):
        start, end = small.span("post")
        if taken.overlaps(start, end) or not small["post"].islower() or _named(start, end, text, names, starts):
            continue
        if not _OBLIQUE.in_piece(text, max(0, start - 40), start) and _acts(text, end):
            yield _mention(small["post"], start, end, block, passage)


def _acts(text: str, end: int) -> bool:
    if _PRESENT.match(text, end):
        return True
    passive = _PASSIVE.match(text, end)
    if passive:
        told = passive["what"].lower() in _ORDERED and passive["to"] is not None
        return told and not _SUBJUNCTIVE.match(text, end)
    return bool(_ACTS.match(text, end))


# "was unable to attend", "were not present"
_ABSENT = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:was|were)\s+(?:unable\s+to\s+attend|not\s+present|not\s+in\s+attendance|absent)\b", re.I)
_PRESENT = re.compile(
    r"\s*(?:\([^()]{2,40}\)\s+)?(?:(?:was|were)\s+(?:also\s+)?(?:in\s+(?:virtual\s+)?attendance|present)\b"
    r"|(?:also\s+)?(?:attended|joined)\s+(?:the\s+(?:meeting|committee|panel)|(?:for\s+)?this\s+item|(?:virtually|remotely)|to\s+(?:answer|present|speak|give|respond|introduce|explain))\b)",
    re.I,
)


def absent(text: str, end: int) -> bool:
    """Whether the words from `end` on say that who stands before them was not there."""
    return bool(_ABSENT.match(text, end))


def _named(start: int, end: int, text: str, names: Sequence[NameMatch], starts: Sequence[int]) -> bool:
    """Whether a name stands beside the post or inside it: "the Clerk, Mrs Elm," "Mayor Hill"."""
    return any(
        (name.start < end and start < name.end)
        or (end <= name.start <= end + 3 and _JOINS.fullmatch(text, end, name.start))
        or (name.end <= start <= name.end + 6 and _JOINS.fullmatch(text, name.end, start))
        for name in names[max(0, bisect_left(starts, start) - 1) : bisect_right(starts, end + 3)]
    )


def _mention(post: str, start: int, end: int, block: Block, passage: Passage) -> Mention:
    text = passage.text
    attendance = "absent" if absent(text, end) else "in_attendance" if _PRESENT.match(text, end) else None
    return Mention(None, passage.span(start, end), ACTING, 0.75, role=post, kind=kind_of_post(post), attendance=attendance, item=block.item)
