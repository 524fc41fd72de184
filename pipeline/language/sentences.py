"""Where sentences of council prose begin. Titles, initials, clock times, clause numbers and amounts end none."""

from __future__ import annotations

from functools import cache

from pipeline import patterns as re
from pipeline.language.vocabulary import terms

# A stop, what may close after it, white space, and how a sentence begins: "…agreed. The", "…noted.” 3 members", "…used. *Clerk to ask"
# or one whose line lost its break: "by 2032/33.|SR07 (Fire) had", "…asked.|A member"
# or the mark of the next point: "was met. |b) Play area – The Clerk", "was noted. |iv. The return"
# or a verdict that needs no stop: "seconded by Mr Orr. Unanimously agreed |The Chair thanked"
# or a title that ran into what was said below it: "Resignation of Mr Elm |This was accepted", "Report of the Tree Warden |There was"
BOUNDARY = re.compile(
    r"[.!?]+[\"'”’)\]]*\s+(?=[\"'“‘(\[£€$]*[A-Z0-9•]|\*\s?[A-Z]|(?:[a-z]\)|\(?[ivx]{1,4}[.)])\s+[A-Z0-9])|[.!?][\"'”’)\]]*(?=[A-Z][a-z]+\s|A\s[a-z]|[A-Z]{2,4}\d{1,3}\s)"
    r"|(?<=[.–-]\s)(?:(?:Unanimously|All)\s+)?(?:[Aa]greed|[Cc]arried|AGREED|CARRIED)\s+(?=(?:The|It|This|Cllr|Councillor|Mr|Mrs|Ms)\s)"
    r"|(?:(?<=[^\W\d])|(?<=[)”’])|(?<=\s(?:19|20)\d\d))\s+(?=(?:This|These|It|There|They|Nothing)\s(?:was|were|has|had|have)\s[a-z])"
)
# "J. Smith", "(Ms. A. Duke)", "P.J. O'Hara": an initial before the stop
INITIAL = re.compile(r"(?:^|[\s(.,/'’])(?:[A-Z]|Mc|Mac|O)$")
# the mark of a point, at the head of what it marks
POINT_MARK = re.compile(r"\s*\(?(?:[a-z]\)|[ivx]{1,4}$)")
HEAD_NUMBER = re.compile(r"\d{1,2}|[a-z]{1,4}\d{1,3}")
LAST_WORD = re.compile(r"(?<![\w./'’])[\w./'’]+$")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(terms("abbreviations"))


def starts(text: str) -> list[int]:
    """The offsets at which the sentences of `text` begin, the first of them 0; an empty text has none."""
    if not text:
        return []
    out = [0]
    for match in BOUNDARY.finditer(text):
        before = text[: match.start()]
        if POINT_MARK.fullmatch(text, out[-1], match.start()):
            continue
        if text[match.start()] == "." and not _stops(before[-40:], text[match.end() : match.end() + 12]):
            continue
        out.append(match.end())
    return out


def spans(text: str) -> list[tuple[int, int]]:
    """The first character of each sentence of `text` and the one after its last, white space at the ends left out."""
    found = []
    ends = [*starts(text)[1:], len(text)]
    for begin, end in zip([0, *ends], ends, strict=False):
        piece = text[begin:end].rstrip()
        told = piece.lstrip()
        if told:
            begin += len(piece) - len(told)
            found.append((begin, begin + len(told)))
    return found


def _stops(before: str, after: str) -> bool:
    """Whether the full stop after `before` ends its sentence."""
    word = LAST_WORD.search(before)
    if not word:
        return True
    last = word.group().strip("'’").lower()
    if last in ("a.m", "p.m", "am", "pm", "etc", "ltd", "plc", "inc"):
        return after[:1].isupper() and after[:3].lower() not in ("on ", "in ", "at ")
    if last == "councillor" and after[1:2] == ".":  # "Councillor. J. Moss"
        return False
    if last in ("no", "nos"):  # "No. 12" goes on, "said no. The" does not
        return not after[:1].isdigit()
    if last in ("sun", "sat", "wed") and last in word.group():  # "in the evening sun. The Chair", "where it sat. He"
        return True
    if last in _abbreviations() or (last[1:2] == "." and last[2:] in _abbreviations()):  # "D.Cllr. Elm"
        return False
    if INITIAL.search(before):
        return False
    # "3. The", "SR1. Failure", at the head: a clause's number, a risk's code
    return not (HEAD_NUMBER.fullmatch(last) and len(before.strip()) == len(last))
