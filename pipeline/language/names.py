"""The grammar of personal names in council papers: "Mr R W Hale", "Cllrs Hale, Birch (J) and van der Elm", "Ada Hale (Clerk)".

`find_names(text)` gives each name with its place, its title and what speaks for it; `read_name(text, start)` reads the name that
begins at a place where a name is known to stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from pipeline import patterns as re
from pipeline.language.cover import Cover
from pipeline.language.name_reader import NameMatch, read_name, skip, split_name
from pipeline.language.name_words import (
    CAPITAL,
    FUNCTIONS,
    LONE_LETTERS,
    OPENING_INITIALS,
    SAFE_SURNAMES,
    SAINTS,
    STARTS_SENTENCE,
    SURNAMES_TOO,
    UPPER,
    common_words,
    given_names,
    not_names,
    post_heads,
    small_particles,
)
from pipeline.language.pieces import pieces
from pipeline.language.titles import kind_of_title, may_begin_title, may_hold_title, title_pattern
from pipeline.language.word_sets import words_in

__all__ = ["NameMatch", "begins_name", "find_names", "is_given_name", "read_name", "split_name"]

_PLAIN = str.maketrans("áàâäéèêëíìîïóòôöúùûüŵŷñç", "aaaaeeeeiiiioooouuuuwync")
_NO_STOPS = str.maketrans("", "", ". ")
_GAP = re.compile(r"[^\S\n]+")
# after a name in a list, its party, ward or post: "Hale (Chair), Birch (Lab)"
_ASIDE = re.compile(r"\s?[(\[][^()\[\]]{1,80}[)\]]")
# between the names of a list
_SEPARATOR = re.compile(r"\s*(?:[,;/&+]|\band\b|\bagus\b)(?:\s*(?:&|\band\b))?\s*")


def find_names(text: str, *, untitled: bool = True) -> list[NameMatch]:
    """The names of persons in `text`, in order, none over another; without `untitled` only those a title speaks for."""
    return [match.moved(start) if start else match for start, piece in pieces(text) for match in _found(piece, untitled)]


@lru_cache(maxsize=4096)  # the finders of people, actors and actions ask for the same sentences
def _found(text: str, untitled: bool) -> tuple[NameMatch, ...]:
    found = list(_titled(text)) if may_hold_title(text) else []
    if untitled and _may_hold_untitled(text):
        taken = Cover((match.start, match.end) for match in found)
        found.extend(match for match in _untitled(text) if not taken.overlaps(match.start, match.end))
        found.sort(key=lambda match: match.start)
    return tuple(found)


def is_given_name(word: str) -> bool:
    """Whether a word is a common given name, its accents printed or not."""
    folded = word.lower()
    return folded in given_names() or (not folded.isascii() and folded.translate(_PLAIN) in given_names())


def begins_name(text: str, position: int) -> bool:
    """Whether a title, or a given name with another word of a name after it, stands at `position`."""
    if not text[position : position + 1].isupper():
        return False
    title = title_pattern().match(text, position) if may_begin_title(text, position) else None
    kind = kind_of_title(title["title"]) if title else None
    if title and kind:
        return read_name(text, title.end(), after=kind.kind) is not None
    token = CAPITAL.match(text, position)
    if not token:
        return False
    if token["initials"]:  # "P Hale", "P. J. Hale"; not "A Head", "HR Manager"
        following = CAPITAL.match(text, skip(text, token.end()))
        while following and following["initials"]:
            following = CAPITAL.match(text, skip(text, following.end()))
        word = following.group().lower() if following else ""
        return len(token.group().strip(".")) == 1 and bool(word) and word not in not_names() and word not in post_heads()
    return token.group().lower() in given_names() and read_name(text, position) is not None


def _titled(text: str) -> Iterator[NameMatch]:
    position = 0
    pattern = title_pattern()
    while title := pattern.search(text, position):
        position = title.end()
        start = title.start()
        if _is_surname(text, title) or _is_seat(text, title) or text.endswith(("Cyngor ", "CYNGOR "), 0, start):  # "Cyngor Sir Elm"
            continue
        if title["stop"] == "." and may_begin_title(text, position) and pattern.match(text, position):
            continue  # "said the Mayor.|Councillor Elm": the next sentence's
        stop = "" if _INITIAL.match(text, position) else title["stop"]  # "Councillor. A. Elm"
        kinds = [kind_of_title(title["title"], stop)]
        while chained := _chained(text, position):  # "Councillor Mrs", "The Rt Hon Sir"
            if title["title"].lower().endswith(" councillor") and chained["title"].lower() in ("cllr", "councillor"):
                start, kinds = chained.start(), []  # "as a Ward Councillor" / "Cllr Hill": the next line's
            title, position = chained, chained.end()
            kinds.append(kind_of_title(title["title"], title["stop"]))
        if any(each is None for each in kinds):
            continue
        known = [kind.kind for kind in kinds if kind]
        if known[0] == "rank" and (number := _NUMBER.match(text, position)):
            position = number.end()
        kind = "councillor" if "councillor" in known else known[0]
        words = text[start : title.end()].strip(" .:")
        plural = any(each and each.plural for each in kinds)
        if plural and (shared := list(_sharing(text, position))):
            yield from (_with_title(match, match.start if index else start, words, kind, True) for index, match in enumerate(shared))
            position = shared[-1].end
            continue
        first = read_name(text, position, after=kind)
        if first is not None and kind not in ("councillor", "courtesy"):
            street = kind == "honour" and first.name.split()[-1] in _STREETS  # "Lord Henry Street"
            if street or _is_called_after(text, first.end):
                continue
        if first is None or (kind in ("rank", "office", "honour") and words.isupper() and first.name.isupper() and len(words) > 2):
            continue  # "GARDA NOMINATIONS", "MAYOR PRESENT"
        yield _with_title(first, start, words, kind, plural)
        position = first.end
        if plural:
            for match in _listed(text, position):
                yield _with_title(match, match.start, match.title or words, kind, True)
                position = match.end


# "PC| 4471| Ann Elm": what a constable is called by
_NUMBER = re.compile(rf"\s+(?:[Nn]o\.?\s?)?\d{{2,6}}(?=\s+[{UPPER}])")
_INITIAL = re.compile(rf"\s*[{UPPER}]\.\s?[{UPPER}]")
# initials or given names that share the family name after them: "Cllrs |R and E Elm", "Messrs |A. & B. Hill", "Cllrs |Joe and Ann Hill"
_SHARED = re.compile(rf"\s?(?P<one>[{UPPER}](?:\.|[a-zà-ÿ]+)?)\s(?:and|&)\s(?P<other>[{UPPER}](?:\.|[a-zà-ÿ]+)?)\s")


def _sharing(text: str, position: int) -> Iterator[NameMatch]:
    """The two of "R and E Elm", each with the family name."""
    shared = _SHARED.match(text, position)
    if shared and any(len(shared[which].strip(".")) > 1 and not is_given_name(shared[which]) for which in ("one", "other")):
        return
    surname = read_name(text, shared.end(), after="list") if shared else None
    if shared and surname and " " not in surname.name:
        for which, end in (("one", shared.end("one")), ("other", surname.end)):
            yield NameMatch(shared.start(which), end, f"{shared[which].strip('.')} {surname.name}")


_WORD_BEFORE = re.compile(r"(?:^|[^\w’'-])(?P<word>[^\W\d_][\w’'-]*)\s$")


def _is_surname(text: str, title: re.Match[str]) -> bool:
    """Whether the words of a title are the family name of the given name before them: "Eleanor Bishop, Mary Elm"."""
    if title["title"].lower() not in SURNAMES_TOO:
        return False
    before = _WORD_BEFORE.search(text[max(0, title.start() - 24) : title.start()])
    return before is not None and before["word"][0].isupper() and before["word"].lower() in given_names()


# "Councillor A. Elm, |in the |Chair Councillors Hill and Ash": where somebody sat, and the next line's title
_IN_THE = re.compile(r",?\s+in\s+the\s+$")
_LONGEST_IN_THE = 12  # letters


def _is_seat(text: str, title: re.Match[str]) -> bool:
    """Whether "Chair" ends what is said of the one before, and is no title of the name after it."""
    if title["stop"] or not title["title"].lower().startswith("chair"):
        return False
    return _IN_THE.search(text, max(0, title.start() - _LONGEST_IN_THE), title.start()) is not None


# "Upton Bishop Millennium| Hall", "Sir Joel Elm| Award": what is called after somebody
_CALLED_AFTER = re.compile(
    r"[’']?s?\s+(?:Hall|House|Award|Trophy|Cup|Prize|Medal|Road|Street|Lane|Close|Avenue|School|Academy|College|Centre|Foundation|Building|Ward)\b"
)


_STREETS = frozenset(["Street", "Road", "Lane", "Avenue", "Close", "Place", "Terrace", "Square", "Crescent", "Drive"])


def _is_called_after(text: str, end: int) -> bool:
    """Whether the words after a name make it that of a thing."""
    return _CALLED_AFTER.match(text, end) is not None


def _with_title(match: NameMatch, start: int, title: str, kind: str, listed: bool) -> NameMatch:
    return NameMatch(start, match.end, match.name, title, kind, "title", match.letters, listed)


def _chained(text: str, position: int) -> re.Match[str] | None:
    gap = skip(text, position, ",")
    if not (text[gap : gap + 1].isupper() and may_begin_title(text, gap)):
        return None
    match = title_pattern().match(text, gap)
    return match if match and kind_of_title(match["title"]) else None


def _listed(text: str, position: int) -> Iterator[NameMatch]:
    """The further names of a list: ", Birch (J), Elm (Chair) and Ash"."""
    closed, shape = False, False  # after "and" the list goes on only with names of the same shape
    while True:
        aside = _ASIDE.match(text, position)
        separator = _SEPARATOR.match(text, aside.end() if aside else position)
        if not separator or not separator.group().strip():
            return
        title = title_pattern().match(text, separator.end())
        if title:  # "Cllrs Hale, Mrs Birch and Elm": the next title's own match begins there
            folded = kind_of_title(title["title"])
            if not folded or folded.plural or (folded.kind == "courtesy" and ";" in separator.group()):  # "Cllrs Hale and Elm; Mr Ash"
                return
            match = read_name(text, title.end(), after=folded.kind)
            own = title["title"] if folded.kind == "councillor" else ""  # "Cllrs Hale, Birch and Dist Cllr Elm"
            match = replace(match, start=title.start(), title=own) if match else None
        else:
            match = read_name(text, separator.end(), after="list")
        if match is None or (closed and (" " in match.name) != shape):
            return
        yield match
        position, shape = match.end, " " in match.name
        closed = closed or "and" in separator.group() or "&" in separator.group()


# "DeNise", "McKenzie": a given name with a capital inside
_INNER_CAPITAL = re.compile(r"(?:Mc|Mac|Fitz|D[eui]|[DL]a|Le|V[ao]n|Ni)[A-Z]")


def _may_hold_untitled(text: str) -> bool:
    """Whether a given name printed as one, or initials before a capital, stand in a text; quick, for the many that hold neither."""
    if text.isupper():
        return False
    named = given_names() & words_in(text)
    if named and (any(name.capitalize() in text for name in named) or _INNER_CAPITAL.search(text)):  # "will" is none in small letters
        return True
    return OPENING_INITIALS.search(text) is not None


def _untitled(text: str) -> Iterator[NameMatch]:
    """Names that a given name or initials speak for: "Ada Hale", "R W Hale"; not "Ada Hale Road", "Plan B"."""
    run: list[re.Match[str]] = []
    for token in CAPITAL.finditer(text):
        if run and not _runs_on(text, run[-1], token.start()):
            yield from _names_of_run(text, run)
            run = []
        run.append(token)
    yield from _names_of_run(text, run)


def _runs_on(text: str, last: re.Match[str], start: int) -> bool:
    """Whether the capital at `start` goes on with the run that ends in `last`: a space, particles, or the stop of "St. Ann" between."""
    gap = text[last.end()]
    if not gap.isspace() and not gap.isalpha() and gap != ".":  # quick, for the many capitals that a comma parts
        return False
    if (gap == " " and start == last.end() + 1) or _GAP.fullmatch(text, last.end(), start) or _particle_between(text, last.end(), start):
        return True
    return last.group().lower() in SAINTS and text[last.end() : start] == ". "


def _particle_between(text: str, start: int, end: int) -> bool:
    between = text[start:end].split()
    return 0 < len(between) <= 2 and all(word in small_particles() for word in between)


def _names_of_run(text: str, run: list[re.Match[str]]) -> Iterator[NameMatch]:
    index = 0
    while index < len(run) - 1:
        token = run[index]
        folded = token.group().lower()
        evidence = ""
        if token["word"] and folded in given_names() and not token.group().isupper():
            evidence = "given"
        elif token["initials"] and _opens_name(run, index):
            evidence = "initials"
        if not evidence or (index and _belongs_to(run[index - 1])):
            index += 1
            continue
        match = read_name(text, token.start())
        if match is None:
            index += 1
            continue
        following = [other for other in run[index:] if other.start() >= match.end]
        last = split_name(match.name)[1].lower()
        no_surname = (last in not_names() and last not in SAFE_SURNAMES) or (evidence == "initials" and last in common_words())
        if no_surname or len(last) < 2 or last in ("st", "rd") or _names_a_thing(following, text, match.end):
            index += 1
            continue
        yield replace(match, evidence=evidence)
        while index < len(run) and run[index].start() < match.end:
            index += 1


def _belongs_to(before: re.Match[str]) -> bool:
    """Whether the capital before a given name makes it part of another name: "St John", "Elmtree Ellis Partners"; not "Clerk Ann"."""
    folded = before.group().lower().strip(".")
    if folded in SAINTS:
        return True
    known = folded in not_names() or folded in post_heads() or folded in given_names()
    return bool(before["word"]) and not before.group().isupper() and not known


def _opens_name(run: list[re.Match[str]], index: int) -> bool:
    """Whether initials may open a name: at the head of their run or after a post, before a word that is no other thing."""
    if index and run[index - 1].group().lower() not in post_heads():
        return False
    after = index + 1
    while after < len(run) and run[after]["initials"]:
        after += 1
    if after >= len(run):
        return False
    word = run[after].group().lower()
    if word in not_names() or word in post_heads() or run[after].group().isupper() or run[index].group().lower() in post_heads():
        return False
    printed = run[index].group()
    if len(printed) > 2 and (printed[:2].isalpha() or len(printed.translate(_NO_STOPS)) > 2):  # "the NHS. Locally", "the N.C.C. Woods"
        return False
    return after > index + 1 or "." in printed or not (printed in LONE_LETTERS or (len(printed) > 1 and "J" not in printed))


def _names_a_thing(run: list[re.Match[str]], text: str, end: int) -> bool:
    """Whether the run goes on into a thing's name: "Hale Road", "Hale & Birch Ltd", "Hale's Cottage", "Ann Hale Poster Collection"."""
    for following in run:
        if following.start() - end > 3:
            return False
        if not _GAP.fullmatch(text, end, following.start()) and text[end : following.start()].strip() not in ("'s", "’s"):
            return False
        folded = following.group().lower()
        if folded not in common_words() or following.group().isupper():  # "Ann Hale DOOR PRIZE" has two things
            return folded in not_names() and folded not in post_heads() and folded not in STARTS_SENTENCE and folded not in FUNCTIONS
        end = following.end()
    return False
