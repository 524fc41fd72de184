"""What a paper says of a person or a post at one place, before it is known who is who."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline import patterns as re
from pipeline.facts import Span
from pipeline.language.names import NameMatch
from pipeline.language.posts import has_head, is_post, kind_of_post, words_of
from pipeline.language.vocabulary import table


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named (`name`), or a post that acts with no name given (`name` None), at one place of the paper.

    `key` is the short form that the paper announces for the person ("Ann Hill AH"); `organization` what stands beside the
    name and is no post ("Environment Agency"); `listed` is true for an entry of an attendance list,
    `honoured` for somebody who is mourned, congratulated, or thanked or welcomed as a guest, and so is hardly one of the body's own;
    `by_leave` for one who addresses it, who is none either where its members are not called "Mr" and "Mrs" too, `acts` for one who
    says or does something there, `asks` for one who puts a question or a view to those who answer, as members do.
    """

    name: str | None
    span: Span
    rule: str
    confidence: float
    title: str = ""
    title_kind: str = ""
    role: str | None = None
    kind: str | None = None
    attendance: str | None = None
    key: str | None = None
    organization: str | None = None
    item: int | None = None
    listed: bool = False
    honoured: bool = False
    by_leave: bool = False
    asks: bool = False
    acts: bool = False


@dataclass(frozen=True, slots=True)
class Aside:
    """What brackets or a comma after a name say: one of post, organisation, short form, or distance."""

    role: str | None = None
    organization: str | None = None
    key: str | None = None
    virtual: bool = False


RELATIVE = "people.relative"  # the rule of those who are called by a given name as the family of another
OTHER_OF_COUPLE = "and "  # before the title of the second of "Mr and Mrs Elm"
_ASIDES = table("asides")
_POLITICAL_PARTIES = frozenset(_ASIDES["parties"])
PARTIES = frozenset(table("post_words")["parties"])  # to the matter: "(applicant)", "(the applicant's agent)"
_PARLIAMENTS = frozenset(_ASIDES["parliaments"])
# "(via Teams)", "(virtually)"
_VIRTUAL = re.compile(rf"\b(?:{'|'.join(_ASIDES['virtual'])})\b", re.I)
# "(from 10.15am)", "(late)", "(Item 4)", "(3)"
_IDLE = re.compile(rf"(?:{'|'.join(_ASIDES['idle'])})\b|\d", re.I)
# "(Ms Elm attended as substitute)", "(Dr Ash, Medical Director deputising)": somebody else is told of
_STANDS_IN = re.compile(r"\b(?:attend(?:ed|ing)|substitut\w+|deputi[sz]\w+|represent(?:ed|ing)\s+by)\b")
# "(a local resident)"
_A = re.compile(r"^(?:an?|the)\s+(?=[a-z])")
# "Ann Elm, |Democratic Services", "Bob Ash, |Committee Support| (minute)": the part of the staff that serves meetings, in place of a post
_FUNCTION = re.compile(
    r"(?P<words>(?:(?:Democratic|Committee|Legal|Members?|Electoral|Governance|Corporate|Finance|Financial|Administrative|Scrutiny|Cabinet|Board)"
    r"\s+(?:(?:and|&)\s+)?)+(?:Services?|Support))(?:\s*\([a-z ]{3,20}\)?)?"
)
# "Officials present: Ms A Hill, |Roads and Drainage|", "Officers: Bob Elm (|Housing Section|)": the service that an officer stands for
DEPARTMENT = re.compile(
    r"(?:[A-Z][a-z]+,?\s+(?:(?:and|&)\s+)?)+(?:Section|Department|Dept|Unit|Team|Services?|Development|Delivery|Support|Planning|Housing|"
    r"Environment|Drainage|Roads|Transport(?:ation)?|Finance|Resources|Regeneration|Culture|Recreation|Engineering|Works|Communications|Governance)"
)
# "(public)", "(media)"
_PUBLIC = frozenset(["public", "member of the public", "member of public", "media", "press", "resident", "local resident"])


def no_post_of(bodies: Iterable[str]) -> str:
    """A pattern of words for bodies where they are no part of a post: not "Treasurer to the Authority", "Trust Secretary"."""
    return rf"(?<!to the )(?:{'|'.join(bodies)})(?!\s+(?:Secretary|Clerk|Chair\w*|Board|Solicitor|Treasurer)\b)"


# "Elm Haulage Ltd", "Fenmoor County Council", "Council for Voluntary Service"; not "the Council", "Full Council"
_ORGANIZATION = re.compile(
    rf"\b(?:{no_post_of(_ASIDES['organizations'])}"
    r"|(?<!the )(?<!Full )(?<!Parish )(?<!Town )(?<!of )Council"
    r"(?!\s+(?:Tax|House|Chamber|Officer|Manager|Secretary|Facilitator|Liaison|Business|Services?|Support)\b))\b"
)
# the words beside a name are another body: "Environment Agency", "Elm Haulage Ltd"; not a ward, not "Housing"
OTHER_BODY = re.compile(rf"\b{no_post_of((*_ASIDES['organizations'], *_ASIDES['bodies']))}\b|^(?i:.*public|media|press|.*\bresidents?)$")
_NAME_PARTS = re.compile(r"[\s-]+")


def read_aside(words: str, name: str) -> Aside:
    """What `words` beside `name` say of the person."""
    words = _A.sub("", words.strip(" ,;:–—-."))
    folded = words.lower()
    if folded.startswith("representing "):
        return Aside(role=" ".join(words.split()), organization=words)
    if words[:1].isdigit() and is_post(words):  # "3 Waters Programme Manager"
        return Aside(role=" ".join(words.split()))
    if not words or folded in _POLITICAL_PARTIES or _IDLE.match(words):
        return Aside()
    if _STANDS_IN.search(folded):
        return Aside()
    if folded in _PUBLIC:
        return Aside(organization=words)
    if folded == "vice":
        return Aside(role=words)
    if folded in ("in the chair", "in chair", "presiding"):
        return Aside(role="Chair")
    if is_key(words, name):
        return Aside(key=words)
    if folded.replace(".", "") in _PARLIAMENTS:
        return Aside(role=words)
    if folded.rpartition(" ")[2] in PARTIES:
        firm, _, party = words.rpartition(", ")  # "(Elm Planning Ltd, agent)"
        return Aside(role=party if firm and names_organization(firm) else words, organization=firm or None)
    if function := _FUNCTION.fullmatch(words):
        return Aside(role=" ".join(function["words"].split()))
    if is_post(words) and len(words) > 2:
        return Aside(role=" ".join(words.split()), organization=words if names_organization(words) else None)
    if _VIRTUAL.search(words):
        return Aside(virtual=True)
    if words[0].isupper() or words[0].isdigit():
        return Aside(organization=" ".join(words.split()))
    return Aside()


def names_organization(post: str) -> bool:
    """Whether a post names the organisation it is of: "Transport Manager, Elm Haulage Ltd"; not "Trust Secretary"."""
    return any(not _is_its_own(post, match) for match in _ORGANIZATION.finditer(post))


def names_body(words: str) -> bool:
    """Whether words beside a name are a body that is none of a small council's: "Quay Trust", "Harbour Department"; not "Mill Ward"."""
    return OTHER_BODY.search(words) is not None or words.endswith((" Department", " Dept"))


# what a body calls itself in the posts of its own: "Treasurer to the Authority", "Trust Secretary"
_CALLED = frozenset(["Authority", "Trust", "Agency", "Company", "Foundation", "Association", "Society"])


def _is_its_own(post: str, match: re.Match[str]) -> bool:
    before = post[: match.start()].rstrip().lower()
    return match.group() in _CALLED and (before.endswith("the") or (not before and has_head(post[match.end() :])))


def is_key(words: str, name: str) -> bool:
    """Whether `words` are the short form of `name`: "AH", "AHi" for Ann Hill, "MCa" for Mary Carr."""
    if not 2 <= len(words) <= 4 or not words.isalpha() or not words[:2].isupper():
        return False
    parts = [part for part in _NAME_PARTS.split(name) if part[:1].isupper()]
    return len(parts) >= 2 and words[0] == parts[0][0] and any(letter == part[0] for letter in words[1:] for part in parts[1:])


# "District Councillor Elm", "County Cllr Ash": a seat on another tier's council
_OTHER_TIER = re.compile(
    r"(?:(?:district|county|borough|unitary|ward|cty|dist)\.?\s+(?:(?:&|and)\s+\w+\s+)?|[cdb](?:\.\s*|/|\s))(?:councillor|cllr)\b", re.I
)


def role_of_title(match: NameMatch) -> str | None:
    """The post that a title itself prints: "Mayor Ann Hill", "Inspector Elm", "His Worship the Mayor"; None for "Mr", "Cllr"."""
    if match.title.lower() in ("deputy", "deputies"):  # of a ward, or to a parliament: the title tells no post
        return None
    if match.title_kind == "office" or match.title_kind == "rank":
        return _strip_courtesy(match.title)
    if match.title_kind == "councillor" and not match.listed and (tier := _OTHER_TIER.match(match.title)):
        return " ".join(tier.group().split())  # a line may end in it
    letters = [letter for letter in match.letters.split() if letter.lower().replace(".", "") in _PARLIAMENTS]
    if letters:
        return letters[0]
    return office_in(match.title)


# "Mr", "Cllr", "His Worship the" before the post itself: "His Worship the Mayor", "Deputy Mayor Cllr"
_COURTESY = re.compile(
    r"^(?:his worship|her worship|the worshipful|the right worshipful|the)\b\s*(?:the\b\s*)?"
    r"|\s*[,]?\s*\b(?:mr|mrs|ms|miss|dr|cr|clr|cllrs?|councillors?|comh|sir|dame|rev|hon)\b\.?",
    re.I,
)


def _strip_courtesy(title: str) -> str | None:
    role = " ".join(_COURTESY.sub(" ", title).split()).strip(" ,.")
    return role or "Mayor"


@cache
def _office() -> re.Pattern[str]:
    offices = sorted(table("honorifics")["singular"]["office"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, offices))})\b", re.I)


def office_in(title: str) -> str | None:
    """ "Chairman" of "Chairman Councillor Mrs", "An Cathaoirleach" of "An Cathaoirleach, Cllr"; None where a title holds no office."""
    return _strip_courtesy(title) if " " in title and _office().search(title) else None


# "former Mayor of Fenmoor", "ex-Treasurer": a post no longer held
_FORMER = re.compile(r"(?:former|ex(?!\.)|late|past|retired)\b", re.I)


# "Managing Director of Elm Homes", "Proprietor of the Anchor": a post in a business
# "CEO, Quay Chamber of Commerce", "Chief Executive of Elm Homes": no council's own, which is called by the post alone
# "Chairman of the Sports and Social Club", "representing Ann Hill MP", "Nurse Director, Quay NHS Trust": of a club, for somebody else
_OUTSIDE = re.compile(
    r"(?:ceo|chief\s+executive(?:\s+officer)?)\s*(?:,|[–-]\s|\bof\b|\bat\b)\s*(?:the\s+)?(?!.*\b(?:council|authority|board|corporate|and|office)\b)|"
    r"(?:managing\s+director|proprietor|owner|partner)\s+(?:of|at)\b|representing\s"
    r"|(?:chair\w*|secretary|treasurer|president|captain|leader)\s+of\s+.*\b(?:club|society|association|charity|school|church|scouts?|guides?|healthwatch|carers?\s+forum)\b"
    r"|.*\b(?:integrated\s+care\s+board|nhs\s+(?:foundation\s+)?trust)\b",
    re.I,
)


def kind_of(title_kind: str, role: str | None) -> str | None:
    """What title and role say of a person: councillor, officer or external."""
    if title_kind == "rank":
        return "external"
    if role and _FORMER.match(role):
        return "councillor" if title_kind == "councillor" else "external"
    if role and _OUTSIDE.match(role) and title_kind != "councillor":
        return "external"
    by_role = kind_of_post(role) if role else None
    if title_kind == "councillor" and by_role != "external":
        return "councillor"
    return by_role


_VICE_CHAIR = re.compile(r"\b(?:vice|deputy|depute|leas)[\s-]*(?:chair(?:man|woman|person)?|ch?athaoirleach|convenor|convener)\b")
_CHAIR = re.compile(r"\b(?:an\s)?(?:chair(?:man|woman|person)?|cathaoirleach|convenor|convener)\b")
_LINKS = frozenset(["the", "of", "and", "for", "to", "a", "an"])


@lru_cache(maxsize=4096)
def folded_role(role: str) -> str:
    """A role for comparison: lower case, one word for all the forms of chair and vice-chair, "and" and "of the" gone."""
    words = " ".join(words_of(role.replace("&", " and ")))
    words = _CHAIR.sub("chair", _VICE_CHAIR.sub("vicechair", words))
    return " ".join(word for word in words.split() if word not in _LINKS)
