"""The grammar of personal names in council papers: "Mr R W Hale", "Cllrs Hale, Birch (J) and van der Elm", "Ada Hale (Clerk)".

`find_names(text)` gives each name with its place, its title and what speaks for it; `read_name(text, start)` reads the name that
begins at a place where a name is known to stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from pipeline.language.vocabulary import table, terms

_UPPER = "".join(chr(code) for code in range(0x41, 0x250) if chr(code).isupper())
_LOWER = "".join(chr(code) for code in range(0x61, 0x250) if chr(code).islower())
_APOSTROPHE = "['’‘`]"

# "Hale", "McElm", "O’Birch", "Hale-Birch", "MacElm", "D'Arcy", "HALE"; a possessive "'s" is no part of it
_WORD = (
    rf"(?:(?:Mc|Mac|Fitz|De|Du|Di|Da|La|Le|Van|Von|Ni|[ODM]{_APOSTROPHE})?[{_UPPER}][{_LOWER}]+|(?:Mc|Mac|O{_APOSTROPHE}|D{_APOSTROPHE})?[{_UPPER}]{{2,}}(?![{_LOWER}]))"
    rf"(?:-(?:Mc|Mac|O{_APOSTROPHE})?[{_UPPER}{_LOWER}][{_LOWER}]+|-[{_UPPER}]{{2,}}|{_APOSTROPHE}(?!s\b|S\b)[{_UPPER}{_LOWER}]+)*"
)
# "R", "R.", "PJ", "P.J.", "J-P"
_INITIALS = rf"[{_UPPER}](?:\.\s?|-)?(?:[{_UPPER}](?![{_LOWER}'’])(?:\.|-)?){{0,2}}(?![{_LOWER}{_UPPER}'’])\.?"
_TOKEN = re.compile(rf"(?P<initials>{_INITIALS})|(?P<word>{_WORD})|(?P<lower>[{_LOWER}]{{1,4}}(?=\s(?:[{_LOWER}]{{1,4}}\s)?[{_UPPER}]))")
# A run of capitals, for names without a title
_CAPITAL = re.compile(rf"(?<![{_UPPER}{_LOWER}\d_@/.'’-])(?:(?P<initials>{_INITIALS})|(?P<word>{_WORD}))(?![\d_@])")
_GAP = re.compile(r"[^\S\n]+")
# "Birch (J)", "Ryan (E.)": the initial that tells one Birch from another
_BRACKETED = re.compile(rf"\s?\((?P<initial>[{_UPPER}]{{1,2}}\.?)\)")
_BRACKETED_LATE = re.compile(rf"\s?,?\s?\((?P<initial>[{_UPPER}]{{1,2}}\.?)\)")  # "Ryan, (M), Elm"
# after a name in a list, its party, ward or post: "Hale (Chair), Birch (Lab)"
_ASIDE = re.compile(r"\s?[(\[][^()\[\]]{1,80}[)\]]")
# between the names of a list
_SEPARATOR = re.compile(r"\s*(?:[,;/&+]|\band\b|\bagus\b)(?:\s*(?:&|\band\b))?\s*")
_LETTERS_AFTER = re.compile(r",[^\S\n]?(?P<letters>(?:[A-Z]\.){2,4}|[A-Z]{2,5}(?:[a-z]{1,2}[A-Z]?)?)(?=[,;.)\n]|\s[a-z(]|\s?$|,\s)")
# what makes the last word of a run the name of a body: "Ann Hill Fenmoor| District Council"
_PLACE_BODY = re.compile(r"[^\S\n]+(?:District|County|Borough|City|Parish|Town|Regional|Community|Council|Housing|Estates?)\b")
_POSSESSIVE = re.compile(rf"{_APOSTROPHE}s?$", re.I)


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name in a text: `text[start:end]` is title and name, `name` the words of the name alone, white space folded.

    `title_kind` is councillor, courtesy, clergy, honour, rank or office, "" without a title. `evidence` says what speaks for a
    name: "title", "given" (a common given name), "initials", or "form" (nothing but its shape).
    """

    start: int
    end: int
    name: str
    title: str = ""
    title_kind: str = ""
    evidence: str = "title"
    letters: str = ""  # "OBE"
    listed: bool = False  # one of several after a plural title

    @property
    def surname(self) -> str:
        return split_name(self.name)[1]


@cache
def _titles() -> dict[str, tuple[str, bool]]:
    """Each title in lower case -> its kind, and whether it stands before several names."""
    honorifics = table("honorifics")
    found = {title: (kind, False) for kind, titles in honorifics["singular"].items() for title in titles}
    found.update({title: (kind, True) for kind, titles in honorifics["plural"].items() for title in titles})
    return found


@cache
def _title_pattern() -> re.Pattern[str]:
    """ "Mr", "Mr.", "MR", "Councillor", "His Worship the Mayor", "Rt. Hon."; abbreviations of rank only in capitals."""
    ordered = sorted(_titles(), key=len, reverse=True)
    alternatives = "|".join(r"\.?\s+".join(_word_of_title(part) for part in title.split()) for title in ordered)
    glued = rf"(?-i:(?<=[{_LOWER}])(?=(?:Mr|Mrs|Ms|Miss|Cllr)\b))"  # "BirchMr Elm"
    return re.compile(rf"(?:(?<![\w’'-])|{glued})(?P<title>{alternatives})(?![\w’'-])(?P<stop>[.:]?)(?=\s|[{_UPPER}])", re.I)


def _word_of_title(word: str) -> str:
    return re.escape(word).replace("’", _APOSTROPHE)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(terms(name))


@cache
def _particles(case: str) -> frozenset[str]:
    return frozenset(table("honorifics")["particle"][case])


@cache
def _letters() -> frozenset[str]:
    return frozenset(table("honorifics")["letters"]["after"])


@cache
def _post_heads() -> frozenset[str]:
    return frozenset(word for head in table("post_words")["heads"] for word in head.split())


# Words that stand after a title and name nobody: "Mr Chairman", "Councillor Allowances" (the rest are in not_names)
_ADDRESSES = frozenset("chair chairman chairperson mayor speaker president secretary clerk leader member convener provost".split())
# Family names among the words of papers that no street or house is called by: "Ann King", not "Ann Street"
_SAFE = frozenset(["king", "black", "white", "brown", "english", "welsh", "irish", "scott", "best", "long", "short", "may", "price", "child", "bishop", "prince", "bill"])
# Short titles that are other things in small letters or in other places ("ci", "ms", "ps", "di")
_CAPITAL_TITLES = frozenset(("pc", "ps", "ci", "di", "ds", "dci", "wpc", "pcso", "pcs", "pcsos", "hw the mayor"))
# Letters that stand before nouns without being anybody's: "A report", "E Scooters", "T Junction", "U Turn"
_LONE = frozenset("AEIOQTUVXYZ")
_STARTS_SENTENCE = frozenset("the a an in on at it this that there he she they and of for to".split())
_STOPPED = frozenset(["cllrs", "messrs", "cmhlr", "couns", "insp", "cncllr"])  # long abbreviations that take a full stop
# "St John Ambulance", "King Charles Way"
_SAINTS = frozenset("st saint king queen prince princess pope".split())


def split_name(name: str) -> tuple[str, str]:
    """ "Ada van der Elm" -> ("Ada", "van der Elm"); "Birch (J)" -> ("J", "Birch"); "Hale" -> ("", "Hale")."""
    bracketed = _BRACKETED.search(name)
    if bracketed and bracketed.end() == len(name):
        return bracketed["initial"], name[: bracketed.start()].strip()
    parts = name.split()
    cut = len(parts) - 1
    while cut > 1 and parts[cut - 1].lower() in _particles("lower") | _particles("upper"):
        cut -= 1
    if cut == 1 and parts[0].lower() in _particles("lower") | _particles("upper"):
        cut = 0
    return " ".join(parts[:cut]), " ".join(parts[cut:])


def find_names(text: str, *, untitled: bool = True) -> list[NameMatch]:
    """The names of persons in `text`, in order, none over another; without `untitled` only those a title speaks for."""
    found = list(_titled(text))
    if untitled:
        taken = [(match.start, match.end) for match in found]
        found.extend(match for match in _untitled(text) if not any(match.start < end and start < match.end for start, end in taken))
        found.sort(key=lambda match: match.start)
    return found


def is_title(word: str) -> bool:
    """Whether a printed word is a title by itself: "Mr", "Cllr.", "Councillors"."""
    return _kind(word.strip(".,:")) is not None


def is_given_name(word: str) -> bool:
    """Whether a word is a common given name."""
    return word.lower() in _words("given_names")


def begins_name(text: str, position: int) -> bool:
    """Whether a title, or a given name with another word of a name after it, stands at `position`."""
    title = _title_pattern().match(text, position)
    if title and _kind(title["title"]):
        return read_name(text, title.end(), after=_titles()[" ".join(title["title"].lower().replace(".", " ").split())][0]) is not None
    token = _CAPITAL.match(text, position)
    if not token:
        return False
    if token["initials"]:  # "P Hale", "P. J. Hale"; not "A Head", "HR Manager"
        following = _CAPITAL.match(text, _skip(text, token.end()))
        while following and following["initials"]:
            following = _CAPITAL.match(text, _skip(text, following.end()))
        word = following.group().lower() if following else ""
        return len(token.group().strip(".")) == 1 and bool(word) and word not in _words("not_names") | _post_heads()
    return token.group().lower() in _words("given_names") and read_name(text, position) is not None


def _titled(text: str) -> Iterator[NameMatch]:
    position = 0
    pattern = _title_pattern()
    while title := pattern.search(text, position):
        position = title.end()
        start = title.start()
        kinds = [_kind(title["title"], title["stop"])]
        while chained := _chained(text, position):  # "Councillor Mrs", "The Rt Hon Sir"
            title, position = chained, chained.end()
            kinds.append(_kind(title["title"], title["stop"]))
        if any(kind is None for kind in kinds):
            continue
        kind = next((k[0] for k in kinds if k and k[0] == "councillor"), kinds[0][0] if kinds[0] else "")
        words = text[start : title.end()].strip(" .:")
        first = read_name(text, position, after=kind)
        if first is None or (kind in ("rank", "office") and words.isupper() and first.name.isupper() and len(words) > 3):
            continue  # "GARDA NOMINATIONS", "MAYOR PRESENT"
        plural = any(k and k[1] for k in kinds)
        yield _with_title(first, start, words, kind, plural)
        position = first.end
        if plural:
            for match in _listed(text, position):
                yield _with_title(match, match.start, words, kind, True)
                position = match.end


def _with_title(match: NameMatch, start: int, title: str, kind: str, listed: bool) -> NameMatch:
    return NameMatch(start, match.end, match.name, title, kind, "title", match.letters, listed)


def _kind(title: str, stop: str = "") -> tuple[str, bool] | None:
    """The kind of a printed title, None where it is printed as no title is: "pc" for a parish council, "chair" in small letters.

    A full stop after it ends a sentence where the title is no abbreviation: "the Senator. Prior to".
    """
    folded = " ".join(title.lower().replace(".", " ").split())
    kind = _titles().get(folded)
    if kind is None or not title or (folded in _CAPITAL_TITLES and not title[:2].isupper()) or not title[0].isupper():
        return None
    if stop == "." and len(folded.split()[-1]) > 4 and folded not in _STOPPED:
        return None
    return kind


def _chained(text: str, position: int) -> re.Match[str] | None:
    gap = _skip(text, position, ",")
    match = _title_pattern().match(text, gap)
    return match if match and _kind(match["title"]) else None


def _skip(text: str, position: int, signs: str = "") -> int:
    while position < len(text) and text[position] != "\n" and (text[position].isspace() or text[position] in signs):
        position += 1
    return position


def _listed(text: str, position: int) -> Iterator[NameMatch]:
    """The further names of a list: ", Birch (J), Elm (Chair) and Ash"."""
    closed, shape = False, False  # after "and" the list goes on only with names of the same shape
    while True:
        aside = _ASIDE.match(text, position)
        separator = _SEPARATOR.match(text, aside.end() if aside else position)
        if not separator or not separator.group().strip():
            return
        title = _title_pattern().match(text, separator.end())
        if title:  # "Cllrs Hale, Mrs Birch and Elm": the next title's own match begins there
            folded = _kind(title["title"])
            if not folded or folded[1]:
                return
            match = read_name(text, title.end(), after=folded[0])
        else:
            match = read_name(text, separator.end(), after="list")
        if match is None or (closed and (" " in match.name) != shape):
            return
        yield match
        position, shape = match.end, " " in match.name
        closed = closed or "and" in separator.group() or "&" in separator.group()


def read_name(text: str, position: int, *, after: str = "") -> NameMatch | None:
    """The name that begins at `position` (white space before it is skipped), or None where none can.

    `after` is the kind of title before it, "list" in a list of names, "" where only its place says that it is a name: then it
    needs two words, or initials and a word.
    """
    begin = _skip(text, position)
    end = begin
    parts: list[str] = []
    words = 0
    letters: list[str] = []
    while token := _TOKEN.match(text, _skip(text, end)):
        if parts and token.start() == end:  # "BirchMr": two tokens with nothing between
            break
        printed = token.group()
        plain = _POSSESSIVE.sub("", printed)
        folded = plain.lower().strip(".")
        if token["lower"]:
            if folded not in _particles("lower") or not _goes_on(text, token.end()):
                break
            parts.append(printed)
            end = token.end()
            continue
        if words and folded.replace(".", "") in _letters() and printed.replace(".", "").isupper():
            letters.append(printed)
            end = token.end()
            if text[end : end + 1] == "," and _letters_follow(text, end + 1):
                end += 1
            continue
        if letters:
            break
        if token["initials"] and folded not in _particles("upper"):
            if len(printed) == 3 and printed.isalpha() and not words and parts:  # "T LEE" in capitals
                parts.append(printed)
                words, end = 1, token.end()
                continue
            middle = len(plain.strip(".")) == 1 and words == 1 and not initials_of(parts[0]) and _TOKEN.match(text, _skip(text, token.end()))
            if words and not middle:  # "Ann Hill AH", "D Hill J Elm": another begins; "Ann H Elm" goes on
                break
            if _starts_sentence(text, token) or (len(plain) >= 3 and plain.isalpha()):  # "A report", "SME Recovery"
                break
            parts.append(printed.strip())
            end = token.end() - (len(printed) - len(printed.rstrip()))
            continue
        if words >= 4 or not _may_name(folded, printed, parts, words, after, text, token.end()):
            break
        if words >= 2 and folded in _words("given_names") and parts[0].lower() in _words("given_names"):
            break  # "Ann Hill Bob Elm"
        parts.append(plain)
        words += folded not in _particles("upper")
        end = token.start() + len(plain)
    if words >= 3 and _PLACE_BODY.match(text, end):  # "Ann Hill Fenmoor District Council"
        end -= len(parts.pop()) + 1
        words -= 1
    if not _is_name(parts, words, after):
        return None
    while letters_after := _LETTERS_AFTER.match(text, end):  # "Ann Hill, OBE", "K. Elm, T.D."
        if letters_after["letters"].lower().replace(".", "") not in _letters():
            break
        letters.append(letters_after["letters"])
        end = letters_after.end()
    name = " ".join(parts)
    bracketed = (_BRACKETED if after != "list" else _BRACKETED_LATE).match(text, end)
    if bracketed and len(parts) == 1 and words == 1 and not letters:
        name, end = f"{name} ({bracketed['initial']})", bracketed.end()
    return NameMatch(begin, end, name, letters=" ".join(letters), evidence="form")


def initials_of(part: str) -> bool:
    """Whether a part of a name is initials: "R", "P.J.", "PJ"."""
    bare = part.replace(".", "").replace("-", "")
    return len(bare) <= 3 and bare.isupper()


def _letters_follow(text: str, position: int) -> bool:
    token = _TOKEN.match(text, _skip(text, position))
    return bool(token and token.group().isupper() and token.group().lower() in _letters())


def _goes_on(text: str, position: int) -> bool:
    return bool(_TOKEN.match(text, _skip(text, position)))


def _starts_sentence(text: str, token: re.Match[str]) -> bool:
    """Whether "A" is the article, "I" the pronoun: "A report", "I agree"."""
    return token.group() in ("A", "I") and not re.match(rf"\s[{_UPPER}]", text[token.end() : token.end() + 2])


def _may_name(folded: str, printed: str, parts: list[str], words: int, after: str, text: str, end: int) -> bool:
    """Whether a capitalised word can be the next of a name whose `parts` are read."""
    if folded in _titles() and not (words == 0 and parts):
        return False
    barred = folded in _words("not_names") or folded in _post_heads() or folded.removesuffix("s") in _post_heads()
    surname = folded in _words("surname_words")
    if folded in _STARTS_SENTENCE or (printed.isupper() and len(printed) > 2 and folded in _words("not_names") and not surname):
        return False
    if words == 0:
        if folded in _ADDRESSES:
            return False
        if not barred:
            return True
        if parts:  # initials stand before it: "Mr R West"
            return True
        if after in ("courtesy", "honour"):
            return surname or folded in _post_heads()
        if after in ("councillor", "list"):  # "Cllr West said", "Cllr Grant Elm", not "Councillor West Ward Fund"
            following = _TOKEN.match(text, _skip(text, end))
            if not following or not following["word"] or following.start() == end:
                return surname
            return folded in _words("given_names") and following.group().lower() not in _words("not_names")
        return False
    if not barred:
        return True
    return surname and words == 1 and (len(parts) > 1 or parts[0].lower() in _words("given_names"))


def _is_name(parts: list[str], words: int, after: str) -> bool:
    if not parts:
        return False
    initials = [part for part in parts if len(part.replace(".", "")) <= 3 and part.replace(".", "").isupper()]
    if words == 0:  # "Mr KC": initials alone
        return after in ("courtesy", "councillor") and len("".join(initials).replace(".", "")) >= 2
    if after:
        return len(parts[-1]) > 1
    return len(parts) >= 2 and len(parts[-1]) > 1


def _untitled(text: str) -> Iterator[NameMatch]:
    """Names that a given name or initials speak for: "Ada Hale", "R W Hale"; not "Ada Hale Road", "Plan B"."""
    run: list[re.Match[str]] = []
    for token in _CAPITAL.finditer(text):
        if run and not _GAP.fullmatch(text, run[-1].end(), token.start()) and not _particle_between(text, run[-1].end(), token.start()):
            yield from _names_of_run(text, run)
            run = []
        run.append(token)
    yield from _names_of_run(text, run)


def _particle_between(text: str, start: int, end: int) -> bool:
    between = text[start:end].split()
    return 0 < len(between) <= 2 and all(word in _particles("lower") for word in between)


def _names_of_run(text: str, run: list[re.Match[str]]) -> Iterator[NameMatch]:
    index = 0
    while index < len(run) - 1:
        token = run[index]
        folded = token.group().lower()
        evidence = ""
        if token["word"] and folded in _words("given_names") and not token.group().isupper():
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
        following = next((other for other in run[index:] if other.start() >= match.end), None)
        last = split_name(match.name)[1].lower()
        if _names_a_thing(following, text, match.end) or (last in _words("not_names") and last not in _SAFE) or len(last) < 2:
            index += 1
            continue
        yield replace(match, evidence=evidence)
        while index < len(run) and run[index].start() < match.end:
            index += 1


def _belongs_to(before: re.Match[str]) -> bool:
    """Whether the capital before a given name makes it part of another name: "St John", "Elmtree Ellis Partners"; not "Clerk Ann"."""
    folded = before.group().lower().strip(".")
    if folded in _SAINTS:
        return True
    return bool(before["word"]) and not before.group().isupper() and folded not in _words("not_names") | _post_heads() | _words("given_names")


def _opens_name(run: list[re.Match[str]], index: int) -> bool:
    """Whether initials may open a name: at the head of their run or after a post, before a word that is no other thing."""
    after = index + 1
    while after < len(run) and run[after]["initials"]:
        after += 1
    if after >= len(run):
        return False
    word = run[after].group().lower()
    if word in _words("not_names") or word in _post_heads() or run[after].group().isupper() or run[index].group().lower() in _post_heads():
        return False
    printed = run[index].group()
    if after == index + 1 and "." not in printed and (printed in _LONE or (len(printed) > 1 and "J" not in printed)):
        return False
    return index == 0 or run[index - 1].group().lower() in _post_heads()


def _names_a_thing(following: re.Match[str] | None, text: str, end: int) -> bool:
    """Whether the run goes on into a thing's name: "Hale Road", "Hale & Birch Ltd", "Hale's Cottage"."""
    if following is None or following.start() - end > 3:
        return False
    if not _GAP.fullmatch(text, end, following.start()) and text[end:following.start()].strip() not in ("'s", "’s"):
        return False
    folded = following.group().lower()
    return folded in _words("not_names") and folded not in _post_heads() and folded not in _STARTS_SENTENCE and folded not in _FUNCTIONS


# Words of posts that may follow a name directly: "Ada Hale Parish Clerk", "Ada Hale Group Manager"
_FUNCTIONS = frozenset(
    "parish town group senior principal assistant corporate deputy vice vice-chair vice-chairman member members chief portfolio team".split()
)
