"""The words that names are made of: how they are printed, and which capitalised words are no part of any."""

from __future__ import annotations

from functools import cache

from pipeline import patterns as re
from pipeline.language.vocabulary import table, terms

UPPER = "".join(chr(code) for code in range(0x41, 0x250) if chr(code).isupper())
LOWER = "".join(chr(code) for code in range(0x61, 0x250) if chr(code).islower())
_APOSTROPHE = "['’‘`]"

# "Hale", "McElm", "O’Birch", "Hale-Birch", "MacElm", "D'Arcy", "HALE"; a possessive "'s" is no part of it
_WORD = (
    rf"(?:(?:Mc|Mac|O{_APOSTROPHE}|D{_APOSTROPHE})?[{UPPER}]{{2,}}(?![{LOWER}])"  # before the mixed, which takes "Mc" of "McELM" for a word
    rf"|(?:Mc|Mac|Fitz|De|Du|Di|Da|La|Le|Van|Von|Ni|[ODM]{_APOSTROPHE}|O{_APOSTROPHE}\s)?[{UPPER}][{LOWER}]+)"
    rf"(?:[-–](?:Mc|Mac|O{_APOSTROPHE})?[{UPPER}{LOWER}][{LOWER}]+|[-–][{UPPER}]{{2,}}|{_APOSTROPHE}(?!s\b|S\b)[{UPPER}{LOWER}]+)*"
)
# "d'Elm", "al-Elm", "Ó hEilm": small letters before the capital of a name's word
_PREFIX = rf"(?:[dl]{_APOSTROPHE}|(?:al|el|ul|as|ash|ad|ar)-|h(?=[AEIOUÁÉÍÓÚ]))?"
# "R", "R.", "PJ", "P.J.", "J-P", "Ll."
_INITIALS = rf"(?:Ll|Rh|Ff|Dd)\.|[{UPPER}](?:\.\s?|-)?(?:[{UPPER}](?![{LOWER}'’])(?:\.|-)?){{0,2}}(?![{LOWER}{UPPER}'’])\.?"
# the next word of a name: initials, a word ("d'Elm", "al-Elm" too), or a particle before a capital ("van der Berg")
TOKEN = re.compile(
    rf"(?P<initials>{_INITIALS})|(?P<word>{_PREFIX}{_WORD})|(?P<lower>[{LOWER}]{{1,5}}(?=\s(?:[{LOWER}]{{1,4}}\s)?[{UPPER}]))"
)
# a capitalised word anywhere in a text
CAPITAL = re.compile(rf"(?<![{UPPER}{LOWER}\d_@/.'’-])(?:(?P<initials>{_INITIALS})|(?P<word>{_PREFIX}{_WORD}))(?![\d_@])")
# Letters that stand before nouns without being anybody's: "A report", "E Scooters", "T Junction", "U Turn"
LONE_LETTERS = frozenset("AEIOQTUVXYZ")
# initials that may open a name, anywhere in a text: with a stop or a J ("P. Hale", "PJ Hale"), one letter that stands before no nouns
# ("P Hale"), or before further ones ("A B Hale"); then a capital, with particles before it or none ("P van der Berg")
_TO_CAPITAL = rf"\s*(?:(?:{'|'.join(sorted(table('honorifics')['particle']['lower'], key=len, reverse=True))})\s*){{0,2}}"
_LETTER = "".join(sorted(set(UPPER) - LONE_LETTERS))
OPENING_INITIALS = re.compile(
    rf"(?<![{UPPER}{LOWER}\d_@/.'’-])(?:(?=\S{{0,4}}[.J])(?:{_INITIALS})|[{_LETTER}](?![{UPPER}{LOWER}'’])"
    rf"|(?:{_INITIALS})(?={_TO_CAPITAL}(?:[{UPPER}](?![{LOWER}])|(?:Ll|Rh|Ff|Dd)\.)))(?![\d_@]){_TO_CAPITAL}{_PREFIX}[{UPPER}]"
)
POSSESSIVE = re.compile(rf"{_APOSTROPHE}s?$", re.I)
# "A" and "I" before anything but a capital: "A report", "I agree"
_BEFORE_CAPITAL = re.compile(rf"\s[{UPPER}]")

# Words that stand after a title and name nobody: "Mr Chairman" (the rest are in not_names)
ADDRESSES = frozenset(
    ["chair", "chairman", "chairperson", "mayor", "speaker", "president", "secretary", "clerk", "leader", "member", "convener", "provost"]
)
# Family names among the words of papers that no street or house is called by: "Ann King", not "Ann Street"
SAFE_SURNAMES = frozenset(
    [
        "king",
        "black",
        "white",
        "brown",
        "english",
        "welsh",
        "irish",
        "scott",
        "best",
        "long",
        "short",
        "may",
        "price",
        "bishop",
        "prince",
        "young",
    ]
)
STARTS_SENTENCE = frozenset(
    ["the", "a", "an", "in", "on", "at", "it", "this", "that", "there", "he", "she", "they", "and", "of", "for", "to"]
)
# "St John Ambulance", "King Charles Way"
SAINTS = frozenset(["st", "saint", "king", "queen", "prince", "princess", "pope"])
# Words of posts that may follow a name directly: "Ada Hale Parish Clerk", "Ada Hale Group Manager"
FUNCTIONS = frozenset(
    ["parish", "town", "group", "senior", "principal", "assistant", "corporate", "deputy", "vice", "vice-chair", "vice-chairman",
     "member", "members", "chief", "portfolio", "team"]
)  # fmt: skip
# Titles that are family names too: "Scott Baillie, Ann Hill", "Ann Bishop and Tom Ash"
SURNAMES_TOO = frozenset(
    ["baillie", "bailie", "bishop", "canon", "captain", "constable", "deacon", "judge", "lady", "lord", "major", "master", "mayor",
     "pastor", "provost", "sheriff"]
)  # fmt: skip


@cache
def not_names() -> frozenset[str]:
    return frozenset(terms("not_names"))


@cache
def common_words() -> frozenset[str]:
    """Words of common speech, which end a name before them: "Cllr Elm |Unanimously|", "Ann Hill |Mileage|"."""
    return frozenset(terms("common_words"))


@cache
def _barred() -> frozenset[str]:
    return not_names() | common_words() | post_heads()


@cache
def given_names() -> frozenset[str]:
    return frozenset(terms("given_names"))


@cache
def surname_words() -> frozenset[str]:
    """Words of papers that are family names too."""
    return frozenset(terms("surname_words"))


@cache
def particles() -> frozenset[str]:
    """Parts of a family name before its capital: "van", "de", and those printed with a capital: "Ó", "Mac"."""
    return small_particles() | large_particles()


@cache
def small_particles() -> frozenset[str]:
    return frozenset(table("honorifics")["particle"]["lower"])


@cache
def large_particles() -> frozenset[str]:
    return frozenset(table("honorifics")["particle"]["upper"])


@cache
def letters() -> frozenset[str]:
    """What is printed after a name: "obe", "mp"."""
    return frozenset(table("honorifics")["letters"]["after"])


@cache
def post_heads() -> frozenset[str]:
    return frozenset(word for head in table("post_words")["heads"] for word in head.split())


def is_barred(folded: str) -> bool:
    """Whether a word is one of papers, of common speech or of posts, so that something must speak for it before it is taken for a name."""
    return folded in _barred() or folded.removesuffix("s") in post_heads()


def is_initials(part: str) -> bool:
    """Whether a part of a name is initials: "R", "P.J.", "PJ"."""
    bare = part.replace(".", "").replace("-", "")
    return len(bare) <= 3 and bare.isupper()


def is_article(text: str, token: re.Match[str]) -> bool:
    """Whether "A" is the article, "I" the pronoun: "A report", "I agree"."""
    return token.group() in ("A", "I") and not _BEFORE_CAPITAL.match(text, token.end())
