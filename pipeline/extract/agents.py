"""Who acts in a sentence: names, initials and posts, found once and masked, so that patterns of promises need not know them.

`mask("The Clerk asked NP to write", paper)` gives a text of the same length in which each agent is a run of one private character;
`Masked.printed` gives the words back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from pipeline import patterns as re
from pipeline.facts import Block, BlockKind, Section
from pipeline.language.gate import Gated, gated
from pipeline.language.name_words import is_barred
from pipeline.language.names import find_names, is_given_name
from pipeline.language.posts import find_posts
from pipeline.language.word_sets import RUN, words_in

AGENT = "\ue000"  # a person or a post
PRONOUN = "\ue001"  # he, she, they, which stand for the agent before
# how the posts and groups end that are printed in small letters: "the parish clerk", "officers", "the handyman"
POSTS = (
    r"(?:clerk(?:/rfo)?|rfo|chair(?:man|woman|person)?|vice[\s-]chair(?:man|woman|person)?|treasurer|secretary|secretariat"
    r"|handyman|handyperson|caretaker|warden|groundsman|lengthsman|webmaster|officers?|director|manager|monitoring\s+officer"
    r"|leader|mayor|convener|cathaoirleach|chief\s+executive|staff|engineers?|auditors?|contractors?|team"
    r"|democratic\s+services|governance\s+team|meetings?\s+administrator|administrator|co-?ordinator|ranger"
    r"|solicitor|police|garda[ií])\b"
)
# "the Clerk", "officers", "the Chair", "the handyman": posts and groups in small letters, or a lone capital
_LOWER_POST = gated(
    r"\b(?:the\s+|our\s+)?(?:(?:parish|town|community|locum|deputy|assistant|acting|interim|committee|council|new|former"
    r"|senior|lead|link|highways?|roads?|drainage|area|vice|responsible|web|village|site|project|finance|planning|footpath|tree|speed\s*watch|minutes?|membership|communications|allotments?|planning)(?:\s+|-)){0,2}"
    rf"{POSTS}(?![’'])",
    re.IGNORECASE,
)
_GROUP = gated(
    r"\b(?:[Tt]he\s+)?(?:(?:[A-Z][\w’'&-]*\s+(?:and\s+|of\s+|for\s+|&\s+)?){1,6}(?:Team|Department|Dept\.|Directorate|Service|Services"
    r"|Unit|Section|Division|Officers|Engineers|Staff))(?:\b|(?<=\.))"
)
_PRONOUN = gated(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b")
_INITIALS = re.compile(r"(?<![\w./&])[A-Z]{2,3}[a-z]?(?:\s?[/&]\s?[A-Z]{2,3}[a-z]?)*(?![\w/&’'])")
# "the convener of the Parks Working Group", "the Director of the Combined Authority"
_OF_BODY = re.compile(
    r"\s+of\s+(?:the\s+|this\s+)?(?:[A-Z][\w’'&-]*\s+(?:(?:and|of|for|&)\s+)?){1,6}"
    r"(?:Group|Committee|Panel|Board|Council|Cabinet|Forum|Commission|Authority|Party)\b"
)
# "ES to tell the applicant" at the head of a sentence, though no list of those present holds the initials
# or behind the number of an action ("AP12 ES to tell")
_INITIALS_TO = re.compile(
    r"(?:^(?:[A-Z]{1,3}\d{1,4}[.:)]?\s)?|(?<=[.;:,–] )|(?<=\d\) ))(?P<who>[A-Z]{2,3}(?:\s?[/&+]\s?[A-Z]{2,3})*)"
    r"(?=\s+(?:still\s+)?to\s+[a-z])"
)
# "Jan will amend the leaflet" at the head of a sentence, or of what stands behind the heading of a point
_GIVEN_WILL = re.compile(
    r"(?:^(?:\d[\d.-]*\s)?|(?<=[.;:,/–-] ))(?P<who>[A-Z][a-z]{2,})"
    r"(?=\s+(?:will|would|(?:still\s+)?to|(?:(?:has\s+)?(?:agreed|offered)|undertook)\s+to)\s+[a-z])"
)
# "Mr Bishop to look into it": a surname that is a common word, known by its title
_TITLED = gated(
    r"\b(?:Mr|Mrs|Ms|Miss|Cllr|Councillor|P\.?C|PCSO|Sgt|Sergeant|Inspector|Insp)\.?\s+"
    r"[A-Z][a-z]{2,}\b(?=\s+(?:to|will|would|agreed|has|is)\s)"
)
# "AB will", "MB reported": initials that act, though no list of those present has them
_ACTING = re.compile(r"(?<![\w’'&/])[A-Z]{2}(?=\s+(?:to|will|would|agreed|reported|asked|said|has|had|proposed|confirmed)\s+[a-z])")
# "DI" before "Moss"
_RANK = re.compile(r"(?<!\w)[A-Z]{1,4}\s\Z")
_WORD = re.compile(r"\w")
_TWO_CAPITALS = re.compile(r"(?<![\w’'])[A-Z]{2}(?![\w’'])")
_APART = "\x00"  # between blocks that are read as one text: no word, no space
_MONTHS = frozenset(("April", "May", "June", "August", "Will"))
_ARTICLE = re.compile(r"(?:[Tt]he|[Oo]ur|[Aa]n)\s+$")
# "A, B and C" are one agent
_BETWEEN = re.compile(r"\s*(?:,|and|plus|&|/|or|,\s*and)\s*")
# "In reply to |Cllr Reed, Ms Hill said", "Following a question from |Cllr Reed, the Clerk agreed", "At the request of |Mr Reed, she said"
_ANSWERING = re.compile(
    r"\b(?:[Rr]esponse|[Rr]eply|[Aa]nswer)\s+to\s+(?:[^.,;:]{0,60}\s(?:from|by|of)\s+)?$"
    r"|\b(?:[Ff]ollowing|[Ff]urther\s+to|[Rr]esponding\s+to|[Rr]eplying\s+to|[Aa]fter|[Aa]t\s+the\s+(?:request|suggestion|invitation)"
    r"|[Oo]n\s+the\s+advice)\s[^.,;:]{0,60}?(?:\b(?:from|by|of|with)\s+)?$"
)
_SPEAKS = re.compile(
    r"\s+(?:\w+ly\s+)?(?:agreed|undertook|offered|promised|would|will|asked|requested|said|stated|advised|confirmed|replied|explained|responded|noted|reported|informed|indicated|added|clarified|outlined)\b"
)
_BRACKET = re.compile(r"\s?\([^()]{2,60}\)")
# agents that are things: "the contractor's", "Clerk’s Report", "Mayor's Office"
_POSSESSIVE = re.compile(r"[’']s?\b")
_THING = re.compile(
    r"\s+(?:report(?!\s+(?:back|monthly|quarterly|annually|weekly)\b)|update|meeting|vacancy|salary|wages|post|role|position|office|expenses|training|recruitment|contract|job)\b",
    re.IGNORECASE,
)


# "Reed (FR)", whose given name a line before may hold
_IN_BRACKETS = re.compile(r"\b([A-Z])[a-zà-ÿ’'-]+\s?\(([A-Z]{2,3}[a-z]?)\)")
# "Morven Laird (Chair), Una Reed": two names at a place of a list, which no other words need tell to be a name
_LISTED = re.compile(r"(?:^|[,;]\s*|\band\s+)([A-Z][a-zà-ÿ’'-]+)\s([A-Z][\w’'-]+)(?=\s*(?:[,;(–-]|\band\b|$))")
# "A Reed - Clerk": a line of those present
_INITIAL_NAME = re.compile(r"[A-Z]\.?\s[A-Z][a-zà-ÿ’'-]+(?=\s?[-–,(])")


# pairs of capitals that minutes use for other things than a member
NO_INITIALS = frozenset("PC CC TC DC BC AM PM UK EU OK IT HR PO VH GP CE NO TO AN IS IN ON AT BT".split())


@dataclass(frozen=True, slots=True)
class Known:
    """Who the paper says was there: their initials and given names, which minutes use alone, and their full names."""

    initials: frozenset[str]
    given: frozenset[str]
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Masked:
    """A text and its mask, character for character."""

    text: str
    mask: str

    def printed(self, start: int, end: int) -> str:
        return re.sub(r"\s+", " ", self.text[start:end]).strip(" ,;:–-")


def in_print(pattern: str) -> Gated:
    """The gate of a pattern over masks, for the text as it is printed: what stands in a mask beside its agents stands there too.

    A text that does not open it need not be masked to know that the pattern finds nothing. It is made to be asked, not to be run.
    """
    return gated(pattern.replace(AGENT, r"\w").replace(PRONOUN, r"\w"))


def known_people(blocks: Sequence[Block]) -> Known:
    """The initials and given names of those listed as present, and the initials in the margins."""
    initials: set[str] = set()
    given: set[str] = set()
    names_known: set[str] = set()
    listed: set[str] = set()
    for block in blocks:
        if block.margin:
            initials.update(part for part in re.split(r"[\s/,&]+", block.margin.text) if re.fullmatch(r"[A-Z]{2,3}[a-z]?", part))
        if block.section is not Section.ATTENDANCE or block.kind is BlockKind.ITEM:
            continue
        names = [match.name.split() for match in find_names(block.text)]
        names += [[first, last] for first, last in _LISTED.findall(block.text) if not (is_barred(first.lower()) or is_barred(last.lower()))]
        listed.update("".join((name[0][0], name[-1][0])).upper() for name in names if len(name) > 1)
        firsts = {"".join(word[0] for word in name if word[0].isupper()) for name in names if len(name) > 1}
        names_known.update(" ".join(name) for name in names if len(name) > 1)
        given.update(name[0] for name in names if len(name) > 1 and len(name[0]) > 2)
        for token in re.findall(r"(?<![\w’'])[A-Z]{2,3}[a-z]?(?![\w’'])", block.text):
            if any(token.upper().startswith(first[:2]) for first in firsts):
                initials.add(token)
        initials.update(match[2] for match in _IN_BRACKETS.finditer(block.text) if match[1] in match[2])
        head = _INITIAL_NAME.match(block.text)
        names_known.update([head.group()] if head else [])
    text = _APART.join(block.text for block in blocks)
    pairs = [match for match in _TWO_CAPITALS.finditer(text) if match.group() not in NO_INITIALS]
    initials.update(match.group() for match in pairs if match.group() in listed)  # "DB asked", though only "David Baker" is listed
    acting = Counter(match.group() for match in pairs if _ACTING.match(text, match.start()))
    initials.update(token for token, times in acting.items() if times > 1)
    return Known(frozenset(initials), frozenset(given), frozenset(names_known))


@lru_cache(maxsize=1024)  # the finders of actions and of their updates ask for the same sentences
def mask(text: str, known: Known) -> Masked:
    """The text with each agent a run of AGENT, each pronoun a run of PRONOUN."""
    spans = [(match.start, match.end) for match in find_names(text) if match.evidence != "form" or match.title]
    spans += [(match.start, match.end) for match in find_posts(text)]
    spans += [match.span() for pattern in (_LOWER_POST, _GROUP, _TITLED) for match in pattern.finditer(text)]
    initials = list(_INITIALS.finditer(text))
    spans += [match.span() for match in initials if all(part.strip() in known.initials for part in re.split(r"[/&]", match.group()))]
    if any(name in text for name in known.given):
        spans += [
            match.span() for match in re.finditer(r"(?<![\w’'-])[A-ZÀ-Þ][a-zà-ÿ]{2,}(?![\w’'-])", text) if match.group() in known.given
        ]
    spans = [(start, _with_body(text, end)) for start, end in spans]
    spans += [match.span("who") for match in _INITIALS_TO.finditer(text)] if initials else []
    spans += [match.span("who") for match in _GIVEN_WILL.finditer(text) if is_given_name(match["who"]) and match["who"] not in _MONTHS]
    words = words_in(text)
    for name in _among(known.names, words):  # "T Sugden", who is among those present
        if name in text:
            spans += _places(text, name)
    for surname in _among(_surnames(known.names), words):  # "DI Moss", whose rank no list of titles has
        if surname in text:
            ranked = ((_RANK.search(text, max(0, start - 5), start), end) for start, end in _places(text, surname))
            spans += [(rank.start(), end) for rank, end in ranked if rank]
    masked = list(text)
    for start, end in _joined(text, _whole(text, spans)):
        masked[start:end] = AGENT * (end - start)
    for match in _PRONOUN.finditer(text):
        if masked[match.start()] != AGENT:
            masked[match.start() : match.end()] = PRONOUN * (match.end() - match.start())
    return Masked(text, "".join(masked))


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands as whole words. No pattern is made of it: each paper has its own names, and compiling costs more."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        whole = not _WORD.match(text, end) and not (start and _WORD.match(text, start - 1))
        if whole:
            yield start, end
        start = text.find(name, end if whole else start + 1)


def _among(names: frozenset[str], words: frozenset[str]) -> Iterator[str]:
    """The names whose last word is among the words of a text: nearly none of those of a paper are in one sentence."""
    by_word = _by_last_word(names)
    return chain.from_iterable(by_word[word] for word in by_word.keys() & words)


@lru_cache(maxsize=16)  # asked for each sentence of a paper
def _by_last_word(names: frozenset[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(names):
        for word in RUN.findall(name.lower())[-1:]:
            found[word] = (*found.get(word, ()), name)
    return found


@lru_cache(maxsize=8)  # asked for each sentence of a paper
def _surnames(names: frozenset[str]) -> frozenset[str]:
    return frozenset(surname for name in names if len(surname := name.split()[-1]) > 3)


def _with_body(text: str, end: int) -> int:
    """The end of a post with the body that it belongs to."""
    body = _OF_BODY.match(text, end)
    return body.end() if body else end


def _whole(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that overlap as one, with "the" before them; what is only a thing's name is left out."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    whole: list[tuple[int, int]] = []
    for start, end in out:
        if _POSSESSIVE.match(text, end) or _THING.match(text, end):
            continue
        piece = text[start:end]
        inner = re.search(r"[a-z]\s+(?=The\s)|[.:]\s+(?=The\s)", piece) if "The" in piece else None  # a heading that runs into "The Clerk"
        if inner:
            start += inner.end()
        article = _ARTICLE.search(text[max(0, start - 5) : start])
        whole.append((start - (len(article.group()) if article else 0), end))
    return whole


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Agents in a list as one: "Cllr Reed, Cllr Moss and the Clerk", "Ms Hill (Director of Finance)"."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out:
            between = text[out[-1][1] : start]
            if between.strip() == "," and _ANSWERING.search(text, 0, out[-1][0]) and _SPEAKS.match(text, end):
                out.append((start, end))  # "In reply to Cllr Reed, Ms Hill said"
                continue
            aside = _BRACKET.match(between)
            gap = between[aside.end() :] if aside else between
            if _BETWEEN.fullmatch(gap) or (gap.strip(" (,–-") == "" and len(gap) < 4 and gap.strip() != ""):
                out[-1] = (out[-1][0], end)
                continue
        out.append((start, end))
    closed: list[tuple[int, int]] = []
    for start, end in out:
        bracket = _BRACKET.match(text, end)
        opened = text[start:end].count("(") > text[start:end].count(")")
        if opened and text[end : end + 1] == ")":
            end += 1
        elif bracket:
            end = bracket.end()
        closed.append((start, end))
    return closed
