"""Reads the one name that begins at a place: "R W Hale, OBE", "Ada van der Elm", "Birch (J)"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pipeline import patterns as re
from pipeline.language.name_words import (
    ADDRESSES,
    POSSESSIVE,
    STARTS_SENTENCE,
    SURNAMES_TOO,
    TOKEN,
    UPPER,
    given_names,
    is_article,
    is_barred,
    is_initials,
    large_particles,
    letters,
    not_names,
    particles,
    post_heads,
    small_particles,
    surname_words,
)
from pipeline.language.titles import is_title

# "Birch (J)", "Ash (E.)": the initial that tells one Birch from another
_BRACKETED = re.compile(rf"\s?\((?P<initial>[{UPPER}]{{1,2}}\.?)\)")
# the same in a list, where a comma slips in: "Ash, (M), Elm"
_BRACKETED_LATE = re.compile(rf"\s?,?\s?\((?P<initial>[{UPPER}]{{1,2}}\.?)\)")
# "William| (Bill)| Hale"
_SHORT_FORM = re.compile(rf"[^\S\n]?\((?P<form>[{UPPER}][a-zà-ÿ]+)\)(?=[^\S\n]+[{UPPER}][a-zà-ÿ])")
# "Ann Hill|, OBE", "K. Elm|, T.D."
_LETTERS_AFTER = re.compile(r",[^\S\n]?(?P<letters>(?:[A-Z]\.){2,4}|[A-Z]{2,5}(?:[a-z]{1,2}[A-Z]?)?)(?=[,;.)\n]|\s[a-z(]|\s?$|,\s)")
# what makes the last word of a run the name of a body: "Ann Hill Fenmoor| District Council"
_PLACE_BODY = re.compile(r"[^\S\n]+(?:District|County|Borough|City|Parish|Town|Regional|Community|Council|Housing|Estates?)\b")


# "COUNCILLOR OF FENMOOR", "COUNCILLORS AND PUT": no initials
_SMALL_WORDS = frozenset(["OF", "TO", "IN", "AT", "BY", "ON", "OR", "IS", "IT", "AND", "THE", "FOR", "WAS", "ALL"])
# what ends a name: "Ann Hill Daniel|, ", "Ann Hill Daniel| gave"
_CLOSED = re.compile(r"[,;.()]|[^\S\n][a-zà-ÿ]|\s*$")


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

    def moved(self, by: int) -> NameMatch:
        """The name as it stands in a text with `by` more characters before it."""
        return NameMatch(self.start + by, self.end + by, self.name, self.title, self.title_kind, self.evidence, self.letters, self.listed)


@lru_cache(maxsize=4096)
def split_name(name: str) -> tuple[str, str]:
    """ "Ada van der Elm" -> ("Ada", "van der Elm"); "Birch (J)" -> ("J", "Birch"); "Hale" -> ("", "Hale")."""
    bracketed = _BRACKETED.search(name)
    if bracketed and bracketed.end() == len(name):
        return bracketed["initial"], name[: bracketed.start()].strip()
    parts = name.split()
    cut = len(parts) - 1
    while cut > 1 and parts[cut - 1].lower() in particles():
        cut -= 1
    if cut == 1 and parts[0].lower() in particles() and parts[0] != "Y":  # "Y Hale" has an initial, "Ortega y Hale" none
        cut = 0
    return " ".join(parts[:cut]), " ".join(parts[cut:])


def skip(text: str, position: int, signs: str = "") -> int:
    """The next place that is no white space and none of `signs`; a line's end is passed over by nothing, as it ends a name."""
    while position < len(text) and text[position] != "\n" and (text[position].isspace() or text[position] in signs):
        position += 1
    return position


def read_name(text: str, position: int, *, after: str = "") -> NameMatch | None:
    """The name that begins at `position` (white space before it is passed over), or None where none can.

    `after` is the kind of title before it, "list" in a list of names, "" where only its place says that it is a name: then it
    needs two words, or initials and a word.
    """
    reader = _Reader(text, skip(text, position), after)
    while (token := TOKEN.match(text, skip(text, reader.end))) or reader.takes_short_form():
        if token and not reader.takes(token):
            break
    return reader.name()


_OFFICE_AT_END = re.compile(r"(?<=[a-z])[-–](?:Vice|Chair(?:man|woman|person)?|Clerk|Secretary|Treasurer)$")


class _Reader:
    """Takes the words of a name one by one."""

    __slots__ = ("after", "begin", "end", "letters", "parts", "text", "words")

    def __init__(self, text: str, begin: int, after: str) -> None:
        self.text, self.begin, self.end, self.after = text, begin, begin, after
        self.parts: list[str] = []
        self.words = 0  # those of `parts` that are no initials and no particles
        self.letters: list[str] = []

    def takes(self, token: re.Match[str]) -> bool:
        """Whether the token goes on with the name; if so it is taken."""
        if self.parts and token.start() == self.end:  # "BirchMr": two tokens with nothing between
            return False
        printed = token.group()
        folded = POSSESSIVE.sub("", printed).lower().strip(".")
        if token["lower"]:
            return folded in small_particles() and self._goes_on(token.end()) and self._take(printed, token.end())
        if self.words and folded.replace(".", "") in letters() and printed.replace(".", "").isupper():
            self.letters.append(printed)
            self.end = token.end()
            return True
        if self.letters:
            return False
        behind = printed == "MC" and self.words > 1  # "Mary Carey MC", her initials; "SEAN MC ELM" has a particle
        if token["initials"] and (behind or folded not in large_particles()):
            return self._takes_initials(token)
        return self._takes_word(token, folded)

    def takes_short_form(self) -> bool:
        """Whether a short form of the given name stands in brackets before the family name: "William (Bill) Hale"."""
        if len(self.parts) != 1 or self.parts[0].lower() not in given_names():
            return False
        short = _SHORT_FORM.match(self.text, self.end)
        form = short["form"].lower() if short else ""
        titled = self.after in ("councillor", "courtesy") and len(form) <= 5 and not is_barred(form)  # "Cr Michael (Mick) Hale"
        if short is None or not (form in given_names() or titled):
            return False
        return self._take(f"({short['form']})", short.end())

    def _take(self, part: str, end: int) -> bool:
        self.parts.append(part)
        self.end = end
        return True

    def _closes(self, position: int) -> bool:
        """Whether a sign or a small word stands right behind a third word, a given name elsewhere, so that it is this person's family
        name: "Ann Hill Daniel gave"; in "Ann Hill Bob Elm" another's begins."""
        return self.words == 2 and _CLOSED.match(self.text, position) is not None

    def _goes_on(self, position: int) -> bool:
        return bool(TOKEN.match(self.text, skip(self.text, position)))

    def _takes_initials(self, token: re.Match[str]) -> bool:
        printed = token.group()
        plain = printed.strip()
        if len(printed) == 3 and printed.isalpha() and not self.words and self.parts:  # "T LEE" in capitals
            self.words = 1
            return self._take(printed, token.end())
        if not self.parts and self._is_short_given_name(plain, token.end()):
            self.words = 1
            return self._take(plain, token.start() + len(plain))
        if self.words:  # "Ann Hill AH", "D Hill J Elm": another begins; "Ann H Elm" goes on
            middle = len(plain.strip(".")) == 1 and self.words == 1 and not is_initials(self.parts[0])
            if not (middle and self._goes_on(token.end())):
                return False
        known = self.after in ("councillor", "courtesy") and self._goes_on(token.end())  # "Cr NMD Elm"
        if (
            plain in _SMALL_WORDS or is_article(self.text, token) or (len(plain) >= 3 and plain.isalpha() and not known)
        ):  # "A report", "SME Recovery"
            return False
        return self._take(plain, token.start() + len(plain))

    def _is_short_given_name(self, plain: str, end: int) -> bool:
        """Whether three capitals are a given name in a list set in capitals: "Councillors IAN McELM, BOB HALE"."""
        if len(plain) != 3 or not self.after or plain.lower() not in given_names():
            return False
        following = TOKEN.match(self.text, skip(self.text, end))
        return bool(following and following["word"] and following.group()[-2:].isupper())

    def _takes_word(self, token: re.Match[str], folded: str) -> bool:
        printed = token.group()
        if self._is_shouted(printed):
            return False
        if self.words >= 4 or not self._may_follow(folded, printed, token.end()):
            return False
        if self.words >= 2 and folded in given_names() and self.parts[0].lower() in given_names() and not self._closes(token.end()):
            return False  # "Ann Hill Bob Elm"; "Ann Wyn Daniel, Bob" goes on
        plain = POSSESSIVE.sub("", printed)
        self.words += folded not in large_particles()
        return self._take(plain, token.start() + len(plain))

    def _is_shouted(self, printed: str) -> bool:
        """Whether a word in capitals after a family name tells what was done: "Councillor Hale SUPPORTED"; not "Ada HALE"."""
        if len(printed) < 5 or not printed.isupper() or len(self.parts) != 1 or not self.words:
            return False
        return not self.parts[0].isupper() and self.parts[0].lower() not in given_names()

    def _may_follow(self, folded: str, printed: str, end: int) -> bool:
        """Whether a capitalised word can be the next of the name."""
        given = self.words == 1 and len(self.parts) == 1 and self.parts[0].lower() in given_names()
        if is_title(printed) and not (self.words == 0 and self.parts) and not (given and folded in SURNAMES_TOO):
            return False
        surname = folded in surname_words()
        opens = not self.parts and folded in given_names()  # "Councillors BILL HALE, ADA ELM"
        if folded in STARTS_SENTENCE or (printed.isupper() and len(printed) > 2 and folded in not_names() and not (surname or opens)):
            return False
        if not is_barred(folded):
            return folded not in ADDRESSES
        if self.words:
            return surname and self.words == 1 and (len(self.parts) > 1 or self.parts[0].lower() in given_names())
        return folded not in ADDRESSES and self._may_begin(folded, surname, end)

    def _may_begin(self, folded: str, surname: bool, end: int) -> bool:
        """Whether a word of papers or of posts can be the first that is no initial: "Cllr Grant Elm"; not "Councillor Fund"."""
        if self.parts:
            return True
        following = TOKEN.match(self.text, skip(self.text, end))
        if following and following["word"] and following.start() > end and folded in ("bill", "dean"):  # "Bill Hale"
            return not is_barred(following.group().lower())
        if self.after in ("courtesy", "honour"):
            named = following and following["word"] and following.start() > end and not is_barred(following.group().lower())
            return surname or folded in post_heads() or (bool(named) and folded in given_names())  # "Mrs Jan Elm"
        if self.after not in ("councillor", "list"):
            return False
        following = TOKEN.match(self.text, skip(self.text, end))
        if not following or not following["word"] or following.start() == end:
            return surname
        return folded in given_names() and following.group().lower() not in not_names()

    def name(self) -> NameMatch | None:
        """What is taken, as a name; None where it is too little for one."""
        if self.words >= 3 and _PLACE_BODY.match(self.text, self.end):  # "Ann Hill Fenmoor District Council"
            self.end -= len(self.parts.pop()) + 1
            self.words -= 1
        if self.parts and (office := _OFFICE_AT_END.search(self.parts[-1])):  # "Mrs R Elm-Chair"
            self.end -= len(office.group())
            self.parts[-1] = self.parts[-1][: office.start()]
        if not self._suffices():
            return None
        while (found := _LETTERS_AFTER.match(self.text, self.end)) and found["letters"].lower().replace(".", "") in letters():
            self.letters.append(found["letters"])
            self.end = found.end()
        name, end = " ".join(self.parts), self.end
        bracketed = (_BRACKETED if self.after != "list" else _BRACKETED_LATE).match(self.text, end)
        if bracketed and len(self.parts) == 1 and self.words == 1 and not self.letters:
            name, end = f"{name} ({bracketed['initial']})", bracketed.end()
        return NameMatch(self.begin, end, name, letters=" ".join(self.letters), evidence="form")

    def _suffices(self) -> bool:
        if not self.parts:
            return False
        if self.words == 0:  # "Mr KC": initials alone
            return self.after in ("courtesy", "councillor") and sum(map(str.isalpha, "".join(self.parts))) >= 2
        return len(self.parts[-1]) > 1 and (bool(self.after) or len(self.parts) >= 2)
