"""Where a noun phrase of council prose ends, without a parser: at a finite verb, a relative, a stop, or a turn of the sentence."""

from __future__ import annotations

from pipeline import patterns as re

_QUOTES = {"“": "”", "‘": "’", '"': '"', "'": "'"}

# "...was removed", "...which would", "...in light of", "...had increased"; a comma is the caller's to weigh
_END = re.compile(
    r"(?<!\bSt)(?<!\bMt)[.;:?!](?=\s|$)|\s[–—-]\s|,\s+(?:which|who|where|with|and\s+(?:it|this|that|there|the|they|was|were|is|are|had|would)\b|but|"
    r"although|though|however|as\b|due|"
    r"following|including|given\b|(?:members?|officers?|councillors?)\s+(?:was|were|had|asked)\b|because|so\b|while|whilst|it\b|this\b|these\b|there\b|they\b|was\b|were\b|is\b|are\b|had\b|has\b|would\b|will\b)|"
    r"\b(?:is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|shall|should|ought|can|could|may|might|must|cannot|isn['’]t|"
    r"wasn['’]t|"
    r"remain(?:s|ed)?|continue[sd]?|became|becomes|stood|stands|rose|fell|went|goes|which|who|whom|whose|that|whether|because|but|although|"
    r"though|however|while|whilst|"
    r"and\s+(?:it|this|that|there|they|was|were|is|are|had|has|would|(?:comment|ask|not|stat|queri|explain|advis|report|suggest|request|question|highlight)ed|said)|if|in\s+light\s+of|as\s+a\s+result|due\s+to|owing\s+to|so\s+that|"
    r"in\s+order\s+to|in\s+response\s+to|"
    r"on\s+the\s+(?:[a-z]+\s+){0,2}register|in\s+the\s+(?:[a-z]+\s+){0,2}register|"
    r"to\s+the\s+(?:[a-z]+\s+){0,2}register|from\s+the\s+(?:[a-z]+\s+){0,2}register|since|until|when|as\s+(?:an?|the|it|this|well|more|many|people|they|we|there)\b)\b",
    re.I,
)


def phrase_end(text: str, start: int, *, comma: bool = False) -> int:
    """Where the noun phrase that begins at `start` ends. A quoted phrase ends with its quotation; `comma` ends it at any comma too."""
    if start < len(text) and text[start] in _QUOTES:
        close = closing(text, start)
        if close is not None:
            return close + 1
    match = _END.search(text, start)
    end = match.start() if match else len(text)
    if comma:
        first = re.search(r",\s", text[start:end])
        end = start + first.start() if first else end
    while end > start and text[end - 1] in " ,":
        end -= 1
    return end


def closing(text: str, start: int) -> int | None:
    """The place of the quotation mark that closes the one at `start`; None if none does. An apostrophe inside a word closes nothing."""
    mark = _QUOTES[text[start]]
    place = text.find(mark, start + 1)
    while place >= 0:
        inside = mark in "’'" and place + 1 < len(text) and text[place + 1].isalpha()
        # the possessive of "Children’s" is inside a word, that of "councils’ " is told by the word after it
        if not inside and not (
            mark in "’'"
            and text[place - 1] == "s"
            and text.find(mark, place + 1) > 0
            and text[place + 1 : place + 2] == " "
            and text[place + 2 : place + 3].islower()
        ):
            return place
        place = text.find(mark, place + 1)
    return None


# the "and" of "entering and leaving the yard" joins no two parts
_LAST_AND = re.compile(r"(?<!ing)\s+(?:and|&)\s+|\s+(?:and|&)\s+(?!\w+ing\b)", re.I)


def listed(text: str, count: int | None = None) -> list[str]:
    """The parts of "A, B and C and D": cut at its commas but those in brackets, the last part at its first "and" ("A", "B", "C and D").

    `count`, where the sentence tells it ("three new risks"), must be met, else the text is one part. Text without a comma is cut
    at "and" only to meet a count.
    """
    pieces = [piece.strip() for piece in re.split(r",\s+(?:and\s+)?(?![^()]*\))", text) if piece.strip()]
    if len(pieces) > 1 and not re.search(r",\s+and\s", text):
        head, *tail = _LAST_AND.split(pieces[-1], maxsplit=1)
        if tail:
            pieces[-1:] = [head, tail[0]]
    elif len(pieces) == 1 and count == 2:
        pieces = _halves(text) if "(" not in text else pieces
    if count is not None and len(pieces) != count:
        return [text.strip()]
    return pieces


# "hiring and keeping of cooks and late trains": the first "and" joins two words of one part
_PAIR_FIRST = re.compile(r"^\w+\s+and\s+\w+\s+(?:of|in|for|by)\b", re.I)


def _halves(text: str) -> list[str]:
    """The two parts of "A and B"; of two "and" the one that parts them, if the words tell which."""
    parts = _LAST_AND.split(text.strip())
    if len(parts) == 3 and _PAIR_FIRST.match(text.strip()):
        head, _, tail = text.strip().rpartition(" and ")
        return [head.strip(), tail.strip()]
    return parts if len(parts) == 2 else [text.strip()]
