"""The grammar of posts in council papers: "Head of Governance, Performance and Risk", "A/Senior Executive Officer, Corporate Services".

`find_posts(text)` gives the posts printed with capitals; `read_post(text, start)` the post that begins at a place; `is_post(words)`
tells a post from an organisation or a ward, as brackets after a name hold all three.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline import patterns as re
from pipeline.language.fulldate import MONTHS
from pipeline.language.names import begins_name
from pipeline.language.pieces import pieces
from pipeline.language.vocabulary import table
from pipeline.language.word_sets import RUN, words_in

_CAPITAL = r"[^\W\d_a-zà-ÿ]"
# "Sen. Ex. Planner", "Co. Manager", "Dir. of Services": words of a post cut short, as Irish councils print them
_SHORT = rf"(?:{'|'.join(word.capitalize() for word in table('post_words')['short'])})\.(?=\s)"
# "Rights of Way Officer": a few matters whose name holds an "of" itself
_MATTER = r"(?:Rights?\s+of\s+Way|Freedom\s+of\s+Information|Cost\s+of\s+Living|Quality\s+of\s+(?:Life|Service))\b"
# "Head", "A/Director", "Children’s", "Non-Local", "S151", "s151", "Finance/Human", "C.E.O.", "&", and the figure of "3 Waters Manager"
_WORD = re.compile(
    rf"(?<![\w’'@])(?:{_MATTER}|(?:[A-Z]\.){{2,4}}(?![\w])|s\.?151\b|{_SHORT}|{_CAPITAL}[\w’'\-]*(?:[/&][\w’'\-]+)*/?|&|\d+(?=\s{_CAPITAL}))(?![\w@])"
)
# what may join the parts of a post: "Head of Finance", "Clerk to the Council", "Director, Housing", "Chief Executive – Operations"
_OF = re.compile(
    r"[^\S\n]+(?:of|for|at|in|to(?=\s+(?:the\s+)?(?:Council|Board|Committee|Cabinet|Chief|Leader|Mayor|Lord|Trustees|Parish|Town|Governors|Authority)))"
    rf"[^\S\n]+(?:the\s+|our\s+)?(?={_CAPITAL})"
)
_AND = re.compile(r"[^\S\n]*,?[^\S\n]+(?:and|&)\s+(?:the\s+|of\s+|for\s+)?(?=[^\W\d_a-zà-ÿ]|s\.?151\b)")
_COMMA = re.compile(r"[^\S\n]*,[^\S\n]*(?=[^\W\d_a-zà-ÿ])")
_DASH = re.compile(r"[^\S\n]*[–—-][^\S\n]*(?=[^\W\d_a-zà-ÿ])|[^\S\n]*/[^\S\n]*(?=[^\W\d_a-zà-ÿ])")
_CHAIRS_BOTH = re.compile(r"(?:Chair(?:man|woman|person)?|Mayor)\s+and\s+(?:the\s+)?(?:Vice|Deputy)[\s-]", re.I)
_SLASH = re.compile(r"[^\S\n]*/[^\S\n]*(?=[^\W\d_a-zà-ÿ])")  # "Director of Services / County Engineer"
_BRACKET = re.compile(r"\s*\([A-Z][\w ,&’'/-]{1,60}\)")
_SHORT_STOP = re.compile(rf"\b{_SHORT}")
_CLAUSE = re.compile(r"[.;:]\s|\b(?:was|were|is|has|had|who|which|from)\b")  # "Clerk. The", "who is Chair"
_STOPS = re.compile(r"(?<=\b[A-Z])\.")  # "C.E.O." is "CEO"
_SPLIT = re.compile(r"[^\w’'\-]+")


@dataclass(frozen=True, slots=True)
class PostMatch:
    """A post at `text[start:end]`, as printed."""

    start: int
    end: int
    post: str


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(table("post_words")[name])


@cache
def _phrase_pattern() -> re.Pattern[str]:
    phrases = sorted(table("post_words")["phrases"], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(phrase) for phrase in phrases)})(?![\w’'])", re.I)


# Ends of a run of capitals that is no post: "Chief Executive Report", "Leader Office", "Clerk Salary"
_THINGS = _table("things")
# "the Mayor and Members", "the Chairman, Officers and": others, no part of the post
_SEVERAL = frozenset(["members", "councillors", "officers", "staff", "residents", "others", "officials", "colleagues"])
# "Committee Clerk Tel 01234", "Clerk Email"
_CONTACT = frozenset(["tel", "telephone", "email", "e-mail", "fax", "phone", "mobile", "ext"])
# "An Cathaoirleach": here "An" is the article of the title
_IRISH = re.compile(r"An\s+(?:Leas[-\s])?Ch?athaoirleach")
# What no post begins with though capitals stand there: "The Clerk", "When Director"
_OPENINGS = _table("openings")


# "An Garda Síochána", "Quayside Garda Station", "GARDA STRATEGY": the force and what is its own, which a sentence names as no post
_FORCE = re.compile(r"\bgarda\s+(?:s[ií]och[áa]na|stations?|strategy|nominations|divisions?|districts?|reserves?|college|model)\b", re.I)


def words_of(text: str) -> list[str]:
    """The words of a post in lower case: "A/Senior Executive Officer, Housing" -> ["a/senior", ...] without signs."""
    return [word for word in _SPLIT.split(_STOPS.sub("", text).lower()) if word]


def has_head(text: str) -> bool:
    """Whether a word of `text` is one that posts are made of ("manager", "cabinet member")."""
    return any(word in _table("heads") for word in words_of(text)) or bool(_phrase_pattern().search(text))


def is_post(text: str) -> bool:
    """Whether `text` as a whole is a post: "Chief Executive", "3 Waters Programme Manager"; not "Labour", "Audit NZ", "Clerk’s report"."""
    words = words_of(text)
    if (
        not words
        or len(words) > 18
        or not has_head(_FORCE.sub("", text))
        or (words[-1] in _THINGS and len(words) > 1 and words[-2] in _table("heads"))
    ):
        return False
    return not _CLAUSE.search(_SHORT_STOP.sub(" ", text))


def is_plain_post(post: str) -> bool:
    """Whether a post begins or ends its first words with what makes it one: "Head of Audit", "Regional Manager"; not "Developer Guide"."""
    words = words_of(_TAIL.split(post)[0])
    return bool(words) and (words[-1] in _table("heads") or words[0] in _table("heads") | _table("modifiers"))


@cache
def _head_hints() -> frozenset[str]:
    """The first run of letters and figures of each head."""
    return frozenset(RUN.findall(head)[0] for head in _table("heads"))


@cache
def _phrase_hints() -> dict[str, list[frozenset[str]]]:
    """The runs of letters and figures of each phrase, by the longest of them."""
    by_longest: dict[str, list[frozenset[str]]] = {}
    for phrase in sorted(_table("phrases")):
        runs = RUN.findall(phrase)
        by_longest.setdefault(max(runs, key=len), []).append(frozenset(runs))
    return by_longest


def _may_hold_phrase(words: frozenset[str]) -> bool:
    """Whether all words of one of the phrases that make a post one stand among those of a text."""
    hints = _phrase_hints()
    return any(runs <= words for longest in hints.keys() & words for runs in hints[longest])


def _may_hold(text: str, words: frozenset[str]) -> bool:
    """Whether what makes a post one may stand in a text of these words, "C.E.O." read as "CEO" too."""
    if not _head_hints().isdisjoint(words) or _may_hold_phrase(words):
        return True
    return _STOPS.search(text) is not None and not _head_hints().isdisjoint(RUN.findall(_STOPS.sub("", text).lower()))


def find_posts(text: str) -> list[PostMatch]:
    """The posts printed with capitals in `text`, in order, none over another."""
    return [
        PostMatch(match.start + start, match.end + start, match.post) if start else match
        for start, piece in pieces(text)
        for match in _found(piece)
    ]


@lru_cache(maxsize=4096)  # the finders of people, actors and actions ask for the same sentences
def _found(text: str) -> tuple[PostMatch, ...]:
    in_text = words_in(text)
    if not _may_hold(text, in_text):
        return ()
    found: list[PostMatch] = []
    position = 0
    may_hold_phrase = _may_hold_phrase(in_text)
    while word := _WORD.search(text, position):
        linked = word.group() == "The" or text.endswith("the ", 0, word.start())
        if not linked and not may_hold_phrase and (end := _headless_to(text, word)):
            position = end
            continue
        match = read_post(text, word.start(), linked=linked)
        if match is None:
            position = max(_run(text, word.start())[1], word.end())
            continue
        if has_head(_FORCE.sub("", match.post)):
            found.append(match)
        position = match.end
    return tuple(found)


def _headless_to(text: str, word: re.Match[str]) -> int:
    """Where the capitals that follow on each other from `word` on end, 0 where a post may begin among them: one of them is what makes
    it one, or an article. Quick, for the many capitals that make no post: it does not ask for names, which part them further."""
    following: re.Match[str] | None = word
    end = word.end()
    while following:
        if following.group() == "The" or _is_head(following.group()):
            return 0
        end = at = following.end()
        while at < len(text) and text[at].isspace() and text[at] != "\n":
            at += 1
        following = _WORD.match(text, at)
    return end


def read_posts(text: str, position: int) -> PostMatch | None:
    """The post that several hold, put in the singular: "Staff Officers, Housing (Mr Hill and Ms Elm)" -> "Staff Officer, Housing"."""
    _, end, words = _run(text, position)
    singular = _table("heads") | {"member"}
    if "Youth" in words:  # "Elm Youth Councillors (A Hill and B Ash)"
        singular |= {"councillor"}
    plural = next((word for word in words if word.endswith("s") and word[:-1].lower() in singular), None)
    if plural is None:
        return None
    at = text.index(plural, position)
    limit = _tails(text, position, end, joined=True)
    post = f"{text[position:at]}{plural[:-1]}{text[at + len(plural) : limit]}".rstrip(" ,–—-")
    if not has_head(post):
        return None
    return PostMatch(position, limit, " ".join(post.split()))


def read_post(text: str, position: int, *, joined: bool = False, linked: bool = False) -> PostMatch | None:
    """The post that begins at `position`, None where none does.

    `joined` is for a post that is known to be one person's ("Ms Elm, Clerk and Treasurer"): posts joined by "and" are one.
    `linked` is for one behind an article, whose head may stand behind its "and" ("the Planning and Regeneration Manager").
    """
    start, end, words = _opened(text, position)
    if joined or linked:
        end, words = _to_head(text, end, words)
    if not words or not (any(_is_head(word) for word in words) or _phrase_pattern().search(text, start, end)) or begins_name(text, start):
        return None
    if words[-1].lower() in _THINGS and not _is_head(words[-1]) and len(words) > 1 and _is_head(words[-2]) and not _OF.match(text, end):
        return None
    if any(word.endswith(("’s", "'s")) and _is_head(word[:-2]) for word in words):  # "the Chief Executive’s report"
        return None
    end = _tails(text, start, end, joined)
    post = text[start:end].rstrip(" ,–—-&/")
    if not has_head(post):
        return None
    return PostMatch(start, start + len(post), " ".join(post.split()))


# "the |Policy| and Performance Manager", "the |Communications| and Engagement Officer": things that are fields of work too
_FIELDS_OF_WORK = frozenset(
    (word,) for word in ("Policy", "Programme", "Service", "Services", "Communications", "Business", "Training", "Contract")
)


def _to_head(text: str, end: int, words: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """A run of capitals taken on to the head behind its "and": "Planning| and Regeneration Manager", "Risk| and Health and Safety
    Manager", "Audit|, Performance & Risk Manager"; not "Finance Committee and Clerk"."""
    limit, run, taken, joined = end, words, words, False
    for _ in range(3):
        if not run or (run[-1].lower() in _THINGS and run not in _FIELDS_OF_WORK) or any(_is_head(word) for word in run):
            break
        link = _AND.match(text, limit) or _COMMA.match(text, limit)
        if link is None or begins_name(text, link.end()):
            break
        _, limit, run = _run(text, link.end())
        taken += run
        joined = joined or "," not in link.group() or "&" in run  # commas alone part, they join nothing
        if joined and len(run) > 1 and _is_head(run[-1]) and not _is_head(run[0]):
            return limit, taken
    return end, words


def _opened(text: str, position: int) -> tuple[int, int, tuple[str, ...]]:
    """The run of capitals at `position` without the words that only open its sentence."""
    start, end, words = position, *_run(text, position)[1:]
    while _opens_sentence(words) and not _IRISH.match(text, start):
        word = _WORD.match(text, start)
        if not word:
            break
        start = word.end()
        while start < end and text[start].isspace():
            start += 1
        words = words[1:]
    return start, end, words


def _opens_sentence(words: tuple[str, ...]) -> bool:
    """Whether the first of a run of capitals is no part of a post: "The Clerk", the figure before "2016 The Clerk"."""
    first = words[1:2] if words and words[0].isdigit() else words[:1]
    return any(word.lower() in _OPENINGS for word in first)


@lru_cache(maxsize=4096)  # asked for again where no post begins
def _run(text: str, position: int) -> tuple[int, int, tuple[str, ...]]:
    """The capitalised words from `position` on, up to a person's name: start, end, words."""
    words: list[str] = []
    end = position
    at = position
    while word := _WORD.match(text, at):
        if words and (begins_name(text, at) or word.group().lower() in _CONTACT):
            break
        words.append(word.group())
        end = word.end()
        at = end
        while at < len(text) and text[at].isspace() and text[at] != "\n":  # a line of a list ends its post
            at += 1
        if at == end and not word.group().endswith("/"):
            break
    while words and words[-1] == "&":
        words.pop()
        end = text.rindex("&", position, end)
        while end > position and text[end - 1].isspace():
            end -= 1
    return position, end, tuple(words)


@lru_cache(maxsize=8192)
def _is_head(word: str) -> bool:
    """ "Manager", "A/Director", "Managers'" is none."""
    return any(part in _table("heads") for part in words_of(word))


def _tails(text: str, start: int, end: int, joined: bool) -> int:
    """Where the post that begins at `start` ends, its tails read: " of Finance, Policy and Strategy"."""
    while True:
        if separator := _OF.match(text, end):
            limit = _tail_end(text, separator.end(), heads=False)
        elif joined and (separator := _SLASH.match(text, end)):
            limit = _tail_end(text, separator.end(), heads=True)
        elif separator := _AND.match(text, end):
            if _CHAIRS_BOTH.match(text, start) or ("," in separator.group() and _is_next(text, start, end, separator.end())):
                return end
            limit = _tail_end(text, separator.end(), heads=joined or _councillors(text, start, end, separator.end()))
        elif (separator := _COMMA.match(text, end)) or (separator := _DASH.match(text, end)):
            limit = _tail_end(text, separator.end(), heads=False)
        elif (bracket := _BRACKET.match(text, end)) and _goes_on(text, bracket):
            limit = bracket.end()
        else:
            return end
        if limit is None:
            return end
        end = limit


def _goes_on(text: str, bracket: re.Match[str]) -> bool:
    """Whether a bracket is part of a post: "Chief Analyst (Strategy, Policy & Risk)", "Director (Roads and Parks)", "Director (Roads),
    Mr Elm", not "Director (Ms Elm)", "Chief Executive (CEO)"."""
    inside = bracket.group().strip(" ()")
    if begins_name(text, bracket.start() + bracket.group().index("(") + 1) or has_head(inside):
        return False
    if _JOINED.search(inside) is not None:
        return True
    holder = _HOLDER.match(text, bracket.end())
    return holder is not None and not inside.isupper() and (holder["name"] is not None or begins_name(text, holder.end()))


_JOINED = re.compile(r",|\s(?:and|&)\s")
# "Director (Roads)|, |Mr Elm", "Director (Roads)|, Osei Blyth|, said"
_HOLDER = re.compile(r"\s?,\s(?P<name>[A-Z][a-zà-ÿ’'-]+\s[A-Z][\w’'-]+(?=\s?[,.]))|\s?,?\s?(?=[A-Z])")


def _tail_end(text: str, position: int, *, heads: bool) -> int | None:
    """The end of the tail's run of capitals; None if it is a name, a new sentence's word or (without `heads`) another post."""
    if begins_name(text, position):
        return None
    _, end, words = _run(text, position)
    if not words or words[0].lower() in _OPENINGS or words[0].lower() in MONTHS or _SEVERAL & {words[0].lower(), words[-1].lower()}:
        return None
    if not heads and any(_is_head(word) for word in words) and words[-1].lower() not in ("champion",):
        return None
    return end


def _is_next(text: str, start: int, end: int, following: int) -> bool:
    """Whether what follows a finished post and ", and" is no part of it: "Projects Manager, and Osei Blyth"."""
    last = words_of(text[start:end])[-1:]
    return bool(last) and _is_head(last[0]) and not any(_is_head(word) for word in _run(text, following)[2])


def _councillors(text: str, start: int, end: int, following: int) -> bool:
    """Whether both posts are a member's: "Deputy Leader and Cabinet Member for Finance" is one person's."""
    return kind_of_post(text[start:end]) == "councillor" and kind_of_post(text[following : following + 60]) == "councillor"


@lru_cache(maxsize=4096)
def kind_of_post(post: str) -> str | None:
    """What the bearer of a post is: councillor, officer or external; None where the words do not tell."""
    if _HIRED.match(post):
        return "external"
    folded = " ".join(words_of(post))
    kind = _kind_pattern().match(folded)
    if kind:
        return kind.lastgroup
    head = words_of(_TAIL.split(post)[0])
    if head[-2:] == ["youth", "councillor"]:  # sits on no council
        return "external"
    if head[-2:] == ["business", "partner"]:  # of a council's finance or staff
        return "officer"
    if head and head[-1] in _table("external"):
        return "external"
    if head and head[-1] in _CHAIRS:  # "Quay Community Board Chairperson"
        return "councillor"
    return "officer" if has_head(post) else None


# "Mr Elm, |solicitor for the applicant": printed small, one whom somebody else pays; "Solicitor" is a post of the council's
_HIRED = re.compile(r"(?:solicitor|counsel|consultant|accountant|surveyor|architect|builder|planning\s+consultant)\b")
_CHAIRS = frozenset(["mayor", "provost", "chair", "chairman", "chairwoman", "chairperson", "convener", "convenor", "cathaoirleach"])
# where the head of a post ends: "Director| of Housing", "Partner| – Auditors"
_TAIL = re.compile(r"\s+(?:of|for|at)\b|[,(–—]|\s?-\s")


@cache
def _kind_pattern() -> re.Pattern[str]:
    """ "Deputy Leader and ..." is councillor, "Minister for ..." external: a post that begins so, with what may stand before it."""
    kinds = "|".join(
        rf"(?P<{kind}>{'|'.join(map(re.escape, sorted(_table(kind), key=len, reverse=True)))})" for kind in ("external", "councillor")
    )
    return re.compile(
        rf"(?:(?:an?|the|former|acting|interim|ex|shadow|detective|local|joint|independent|honorary)\s)*(?:{kinds})\b(?![’'])"
    )
