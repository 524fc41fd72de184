"""Named votes: the lists under "For", "Against" and "Abstain", and members who ask that their vote be recorded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline import patterns as re
from pipeline.extract.votes.rivals import Columns, columns_at
from pipeline.facts import Block, BlockKind
from pipeline.language.gate import gated
from pipeline.language.names import find_names


@dataclass(frozen=True, slots=True)
class Division:
    """Names and printed figures of a recorded vote that begins in block `first` and ends in block `last` (both indexes)."""

    first: int
    last: int
    counts: dict[str, int]
    named: dict[str, tuple[str, ...]] = field(default_factory=dict)
    start: int = 0  # where in the first block its words begin
    printed: bool = True  # whether the paper prints figures; else they are of the names
    against_amendment: bool = False  # "For the motion (9) ...; For the amendment (1) ...", the Scottish manner

    @property
    def result(self) -> str | None:
        """ "carried" or "lost" by the figures, or by the names where no figure is printed; None for as many on either side."""
        votes_for, against = (self.counts.get(side, len(self.named.get(side, ()))) for side in ("for", "against"))
        return None if votes_for == against else "carried" if votes_for > against else "lost"


# what a page of recorded votes prints below the lists: "Conflict of Interests None", "Casting vote", the next "Motion to"
_TABLE_END = re.compile(r"\n(?:Conflict\s+Of\s+Interest|Casting\s+vote|Motion\b)", re.IGNORECASE)
# "For (57)", "FOR: 12", "Against", "Those voting for:", "Voting against:", "For Councillors Hill, Elm",
# "In favour (8) -", "Abstentions (0)", "Votes against the motion (3)"
_SIDE = gated(
    r"(?:(?<=^)|(?<=[\s.;:,)a-z])|(?<=\()(?=[\w ]{3,12}\)\s*[:–-]))(?:(?:those|members|councillors)\s+)?(?:(?:voting|voted|votes?)\s+)?"
    r"(?P<side>For|FOR|In\s+[Ff]avour|IN\s+FAVOUR|Against|AGAINST|Abst(?:ain(?:ed|ing)?|ent?ions?)|ABST(?:AIN(?:ED|ING)?|ENTIONS?)"
    r"|Declined\s+to\s+vote|(?<=[Vv]oting\s)(?:for|in\s+favour|against)(?=\s*:))"
    r"(?:\s+(?:of\s+)?(?i:the\s+)?(?:\w+\s+)?(?P<matter>(?i:motion|amendment|recommendation|proposal))[sS]?(?:\s+by\s+[^():;]{2,50}?(?=\s*\())?)?"
    r"(?:\s*(?P<open>\()\s*(?P<count>\d{1,3}|[Nn]il|[Nn]one)\s*\)|\s*\)?\s*(?P<stop>[:–-])\s*(?:(?P<plain>\d{1,3})\b\.?)?|[^\S\n]*(?P<alone>$|(?=\n)|(?<=[Ff]or|our)(?=\s(?:Councillors|Cllrs|Crs)\s[A-Z][^.;:\n]{2,30},)))"
)
# "GLAS (FOR): ...", |"DEARG (|AGAINST): ...": the side in another tongue before it
_OTHER_TONGUE = re.compile(r"\n[^\n()]{2,24}\(\s*$")
_FOR = ("For", "FOR", "avour", "AVOUR", "oting for")  # the side for a motion, in each of those forms
# "(28)" after the names, ": Total: 28", "- 8", "8" run on to the last name
_TRAILING_COUNT = re.compile(
    r"\((?P<count>\d{1,3})\)\s*\.?\s*$|:?\s*\bTotal\s*[:=–-]?\s*(?P<total>\d{1,3})\s*\.?\s*$|\s[–-]\s*(?P<dashed>\d{1,3})\s*\.?\s*$|(?<=[a-z])(?P<glued>\d{1,3})\s*$"
)
# "ForA Hill, B Moss and C Orr3": a table of votes that lost the room between its cells
_GLUED = gated(r"^(For|Against|Abstain)(?=[A-Z][\w .,’'-]*\d{1,3}$)", re.MULTILINE)
# "was carried 16 votes to 0, the voting being as follows:", where only those for it are listed
_AS_FOLLOWS = re.compile(r"\bas\s+follows\s*[:–-]*\s*$", re.IGNORECASE)
_SPAN = 60  # blocks that a list of names may be broken into


def division_at(blocks: Sequence[Block], index: int) -> Division | None:
    """The recorded vote whose first side is in `blocks[index]`, or None.

    A vote has at least the sides for and against, but for one that all were for, whose figures stand above.
    """
    if (columns := columns_at(blocks, index)) is not None:
        return _of_columns(columns, index)
    if not any(word in blocks[index].text for word in _FOR):
        return None
    first = _SIDE.search(_GLUED.sub(r"\1: ", blocks[index].text))
    if not first or _side(first["side"]) != "for":
        return None
    text, starts, last = _joined(blocks, index)
    text = _TABLE_END.split(_GLUED.sub(r"\1: ", text), maxsplit=1)[0]
    matches = list(_SIDE.finditer(text))
    taken: dict[str, str] = {}
    counts: dict[str, int] = {}
    end, against_amendment = 0, False
    for position, match in enumerate(matches):
        side = _side(match["side"])
        if side == "for" and "for" in taken and (match["matter"] or "").lower() == "amendment":
            side, against_amendment = "against", True
        if side in taken:
            break
        following = matches[position + 1] if position + 1 < len(matches) else None
        body = text[match.end() : following.start() if following else len(text)]
        if following is None or _side(following["side"]) in (*taken, side):  # no side of this vote comes after it
            body = body[: _list_end(body)]
        body = _OTHER_TONGUE.sub("", body)
        taken[side] = body
        end = match.end() + len(body.rstrip())
        figure = match["count"] or match["plain"]
        trailing = _TRAILING_COUNT.search(body.strip())
        if figure is None and trailing:
            figure = trailing["count"] or trailing["total"] or trailing["dashed"] or trailing["glued"]
        if figure is not None:
            counts[side] = int(figure) if figure.isdigit() else 0
    above = next((block.text for block in reversed(blocks[max(0, index - 3) : index]) if block.kind is not BlockKind.FURNITURE), "")
    if "for" not in taken or ("against" not in taken and not _AS_FOLLOWS.search(above)):
        return None
    named = {side: tuple(list_names(body)) for side, body in taken.items()}
    if not any(named.values()):
        return None
    printed = bool(counts)
    # a whole list of names is a count; a side left empty is one only beside a figure
    counts = {side: counts.get(side, len(names)) for side, names in named.items() if counts or names}
    last_block = max(i for i, start in enumerate(starts) if start <= end) + index
    return Division(index, min(last_block, last), counts, named, first.start(), printed, against_amendment)


def _of_columns(columns: Columns, index: int) -> Division | None:
    """The vote that a table lists in columns, a name or several in each cell."""
    named = {side: tuple(list_names(printed)) for side, printed in columns.printed.items()}
    if not named.get("for"):
        return None
    counts = {"against": 0} | {side: len(names) for side, names in named.items()}
    return Division(index, columns.last, counts, named, printed=False, against_amendment=columns.rivals)


def _side(printed: str) -> str:
    lowered = printed.lower()
    return "against" if lowered.startswith("ag") else "abstain" if lowered.startswith(("ab", "decl")) else "for"


def _joined(blocks: Sequence[Block], index: int) -> tuple[str, list[int], int]:
    """The text of the blocks from `index` to the end of the item, with where each begins."""
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    last = index
    for position in range(index, min(len(blocks), index + _SPAN)):
        block = blocks[position]
        if position > index and (block.kind is BlockKind.ITEM or block.item != blocks[index].item):
            break
        starts.append(length)
        cut = pieces and block.label and re.search(r"(?:For|Against|Abst\w+)$", pieces[-1], re.IGNORECASE)  # "Abstained" above "(0)"
        pieces.append(f"{block.label} {block.text}" if cut else block.text)
        length += len(pieces[-1]) + 1
        last = position
    return "\n".join(pieces), starts, last


# what ends the last list: "The motion was carried", "5) The", "(2)"
_AFTER_LIST = re.compile(
    r"(?:\n|\s|^)(?:\(?\d{1,2}[.)][^\S\n]*)?(?:The(?!\s+(?:(?:Lord|Deputy|Right)\s+){0,2}(?:Mayor|Chair\w*|Provost)\W*(?:\(|,|and\b))|(?:Proposed|Seconded|Moved)\s+by|Mr\.?\s+Mayor|RESOLVED|Resolved|CARRIED|Carried|LOST|Lost|It\s+was|On\s|Upon|Accordingly|There\s+were"
    r"|\d{1,2}\)\s*The)\b|\d\)\s*The\b"
)


def _list_end(body: str) -> int:
    match = _AFTER_LIST.search(body)
    return match.start() if match else min(len(body), _paragraph(body))


def _paragraph(body: str) -> int:
    """The end of a list whose next line is prose."""
    offset = 0
    for line in body.split("\n"):
        if offset and len(line) > 20 and re.search(r"\b(?:was|were|that|the)\b", line):
            return offset
        offset += len(line) + 1
    return len(body)


# "Mr M", where the line ends inside a name
_CUT_NAME = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Cr|Councillor)(?:\.?(?:\s[A-Z]{1,2}\.?)?)$", re.MULTILINE)
# "The Mayor (Ann Hill)"
_HOLDER = re.compile(r"\b(?:The\s+)?(?:(?:Lord|Deputy|Vice|Right)[\s-]+){0,2}(?:Mayor|Chair\w*|Provost)\s*\(([A-Z][^()\d]{3,40})\)")
_SPLIT = re.compile(r"\s*(?:,|;|\n|\band\b|&|•|·|(?<=[a-z]{2})\.(?=\s+[A-Z]\.?\s))\s*")  # also "P. Elm. O. Ash"


_PLAIN_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w’'.-]*\s?){1,5}(?:\([A-Z]{1,3}\))?")


def list_names(text: str) -> list[str]:
    """The names of a list without titles, in order: "Mr A ReedMr B Moss", "Councillors Hill, Birch (J) and Elm. (3)"."""
    text = _TRAILING_COUNT.sub("", text.strip()).strip(" .:;–-")
    if not text:
        return []
    text = re.sub(r"\s*\n\s*", " ", text) if _CUT_NAME.search(text) else text
    text = _HOLDER.sub(r"Cllr \1,", text)
    apart = re.sub(r"(?<=[a-zà-ÿ])(?=(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\b)", " ", re.sub(r"\s*\n\s*", " ", text))  # "ReedMr B Moss"
    titled = [match.name for match in find_names(apart, untitled=False)]
    pieces = [piece.strip(" .:;–-") for piece in _SPLIT.split(text)]
    plain = [piece for piece in pieces if piece.lower() not in ("none", "nil") and _PLAIN_NAME.fullmatch(piece)]
    return titled if len(titled) >= len(plain) else [_untitled(piece) for piece in plain]


def _untitled(piece: str) -> str:
    found = find_names(piece, untitled=False)
    return found[0].name if found else piece


# "Councillors Hill and Elm requested that their votes for it be recorded"; "Mr Birch asked that his abstention be noted";
# "wished it to be recorded that she voted against"
_REQUEST = re.compile(
    r"\b(?:request(?:ed|s)?|asked|wish(?:ed|es)|ask(?:s|ing))\b[^.;]{0,80}?\b(?:record|noted|minuted)[^.;]{0,60}"
    r"|\b(?:voted|abstained|vote)\b[^.;]{0,60}\b(?:recorded|noted|minuted)\b",
    re.IGNORECASE,
)
_RECORDED_SIDE = re.compile(
    r"\b(?:(?P<against>against|dissent|opposition|objection)|(?P<for>in\s+favour|for\s+the|support)|(?P<abstain>abst\w+))\b", re.IGNORECASE
)
# "Councillor Hill abstained", "Cllr Elm voted against", "with Cllr Birch abstaining", "2 against (Mr Hill and Mr Elm)"
_ALONE = re.compile(
    r"\b(?P<verb>abstained|abstaining|voted\s+against|voting\s+against|dissenting|dissented|voted\s+for|voted\s+in\s+favour)\b",
    re.IGNORECASE,
)
# ", HT abstaining", "with HT and PB voting against": members by their initials
_INITIALS = re.compile(
    r"(?:,|\bwith|\()\s+(?:with\s+)?(?P<who>[A-Z]{2,3}(?:(?:,|\s+and|\s*&)\s+[A-Z]{2,3}){0,4})\s+(?P<verb>abstaining|abstained|voting\s+against|voted\s+against)\b"
)
_IN_BRACKETS = re.compile(
    r"\b(?P<side>against|in\s+favour|for|abstain\w*|abstention\w*)\s*[:–-]?\s*\((?P<names>[^()]*(?:\([A-Z]{1,3}\)[^()]*)*)\)", re.IGNORECASE
)
# "Against: Hill", "Abstained: Elm and Orr", on a line below the movers
_SIDE_LINE = re.compile(r"\W*(?P<side>Against|Abst\w+):\s*(?P<names>(?:(?:[A-ZÀ-Þ][\w’'.-]*|and)[\s,&]*){1,24})\W*")


def recorded(text: str) -> dict[str, tuple[str, ...]]:
    """The members that a sentence names as voting for, against or abstaining; empty where it names none."""
    found: dict[str, tuple[str, ...]] = {}
    for match in _IN_BRACKETS.finditer(text):
        names = tuple(list_names(match["names"])) if re.search(r"[A-Za-z]{2}", match["names"]) else ()
        if names:
            found[_side(match["side"]) if not match["side"].lower().startswith("in") else "for"] = names
    line = _SIDE_LINE.fullmatch(text)
    if line:
        found[_side(line["side"])] = tuple(list_names(line["names"]))
    if found:
        return found
    request = _REQUEST.search(text)
    if request:
        side = _RECORDED_SIDE.search(text)
        names = tuple(_subjects(text[: request.start()])) or tuple(_subjects(text))
        if side and names and side.lastgroup:
            return {side.lastgroup: names}
        return {}
    initials = _INITIALS.search(text)
    if initials:
        return {_side(initials["verb"].rsplit(" ", 1)[-1]): tuple(re.findall(r"[A-Z]{2,3}", initials["who"]))}
    alone = _ALONE.search(text)
    if alone:
        names = tuple(_subjects(text[: alone.start()], touching=True))
        verb = alone["verb"].lower()
        side_name = "abstain" if verb.startswith("abst") else "for" if "for" in verb or "favour" in verb else "against"
        if names:
            return {side_name: names}
    return found


_BY = re.compile(r"\bby\s+$")


def _subjects(text: str, *, touching: bool = False) -> list[str]:
    """The names of the last clause before a verb; `touching` asks that the last of them stands right before it ("Cllr Hill abstained")."""
    clause = re.split(r"[.;:]\s|\bthat\s|\bwith\s|\(", text)[-1]
    found = [match for match in find_names(clause) if match.evidence != "form" or match.title]
    if not touching:
        return [match.name for match in found]
    names: list[str] = []
    end = len(clause)
    for match in reversed(found):  # back to who stands before a mover: "seconded by Cllr Moss, Cllr Elm abstained"
        joined = clause[match.end : end].strip(" ,&") in ("", "and", "both", "all", "had", "then", "each")
        if not joined or _BY.search(clause, 0, match.start):
            break
        names.append(match.name)
        end = match.start
    return names[::-1]
