"""Passages that a page ran together, cut where a point, an item, a title or a label of attendance begins in the middle of a line."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline import patterns as re
from pipeline.facts import Passage
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import Family, gated
from pipeline.language.posts import read_post
from pipeline.language.vocabulary import table
from pipeline.segment.labels import attendance_of
from pipeline.segment.marks import clause_mark
from pipeline.segment.titles import VERB

# Points run together where a page lost its line ends: "six were behind (Red).2.In reply", "agreed:(a)note", "on HT05(c)Ms Elm said",
# "RESOLVED(1)that the dues", "the report;ii.to place".
RUN_ON = re.compile(
    r"(?<=\d)(?=\([a-z]\)[A-Z])|(?<=RESOLVED)(?=\(?1\)\s*[a-zA-Z])|(?<=[.;:)\]a-z”’?!])\s*(?=(?:\d{1,2}\.|\(\d{1,2}\)|\d{1,2}\)|\(?[a-z]\)|[a-z]\.|\(?[ivx]{1,4}\)|[ivx]{2,4}\.)\s*[A-Z(‘“a-z])"
)
# The end of a mark: no word but "and" or "or" runs into it. Every cut has one, most sentences have none, and it is found in no time.
MARK_END = re.compile(
    r"[.)](?:(?<=\d.)|(?<=(?<![a-z])[a-z].)|(?<=and[a-z].)|(?<=or[a-z].)|(?<=[ivx]\))|(?<=(?<![a-z])[iv][ivx].)|(?<=(?<![a-z])[iv][ivx][ivx].))\s*[A-Z(‘“a-z]"
)
# "highway works.RESOLVED that", "(Red)Resolved to", "12.4RESOLVED that", "ACTION: T ElmResolved - That", "in May.DecisionThat Cabinet:"
RUN_ON_WORD = gated(
    r"(?<=[a-z.;:)])(?=RESOLVED\b|AGREED\s*:|Resolved\s+(?:that|to)\b|Resolved\s*(?:[:–-]|\([^()]{3,40}\)\s+that\b))|(?<=\.\d)(?=RESOLVED\s+that\b)"
    r"|(?<=[a-z)][.;:])(?=(?:Decision|DECISION)(?:\s*:|That\b)|A(?:ctions?|CTIONS?)\s*:)|(?<=[.:]Decision)(?=That\b)"
    # "the lease.Reason for decision: to keep", "be signed.(The voting was", "Lord Mayor (Cllr Elm)The amendment was LOST"
    r"|(?<=[a-z\d)][.;])(?=(?:Reasons?(?:\s+for\s+(?:the\s+)?[Dd]ecisions?)?|(?:Other|Alternative)\s+options\s+considered|Outcome)\s*:|\(The\s+vot)"
    r"|(?<=[a-z]\))(?=The\s+(?:motion|amendment|proposal|recommendations?|vote)\b)"
)


# A bullet run into the text before it: "than in spring.·There had been"
RUN_ON_BULLET = gated(r"(?<=[.;:a-z])\s*(?=[·•▪]\s*[A-Z])")
# "Votes for: |6. Votes against: |0. Abstentions: 1": a figure with its full stop, no mark
_FIGURE_OF = re.compile(r"\b(?:for|against|favour|abst\w+)\s*[:–-]\s*$", re.IGNORECASE)
# A title run into ModernGov's label below it: "Apologies for Absence Minutes: Apologies were received"
RUN_ON_LABEL = gated(
    r"(?<=[\w.):])(?<!\b[Oo]f)(?<!\b[Dd]raft)(?<!\b[Tt]he)(?<!\b[Aa]nd)\s+"
    r"(?=(?:Minutes|Decision|Presented [Bb]y|Supporting documents|Additional documents):(?:\s|$))"
)
# Items run together: "…unavoidably detained at work. 71/17 Declaration of Interest"
RUN_ON_ITEM = gated(r"(?<=[.?!;])\s+(?=(?P<number>\d{1,4})/(?P<year>\d{2,4})\s+[A-Z])")
# "… and other officials. |KN01/0125 Minutes and Progress Report The members considered": a number with letters
RUN_ON_LETTERED = gated(r"(?<=[.?!;])\s+(?=[A-Z]{1,4}\d{1,4}/\d{2,4}\s+[A-Z][a-z])")
# "… Mr Peter Hill. |ITEM 1 To confirm the minutes", "… as circulated. |Item 2 Harbour dues": a number that says it is an item's
RUN_ON_STATED = gated(r"\s+(?=ITEM\s+\d{1,2}(?:[./]\d{1,2}){0,2}\s+[A-Z])|(?<=[.!?;:”])\s+(?=Item\s+\d{1,2}(?:[./]\d{1,2}){0,2}\s+[A-Z])")
# "… these votes of sympathy. |DISPOSAL OF LAND: On the proposal of": a title in capitals with a colon, after a sentence
RUN_ON_CAPITALS = gated(r"(?<=[.!?;”])\s+(?=[A-Z][A-Z’'&/]+(?:\s[A-Z’'&/]+){0,7}:\s+[A-Z“‘])")
# "… and Ms B Elm, Clerk |________ |Harbour dues The Council": a line drawn between two parts
RUN_ON_RULE = gated(r"\s_{5,}\s+(?=\S)|(?<=\w)_{5,}\s+(?=[A-Z])")
TELLS_ATTENDANCE = gated(r"present|attend|apolog|absent", re.IGNORECASE)
# Asked of every paragraph at once: nine in ten hold nothing that one of these needs
WORDED = Family(
    (
        *(RUN_ON_WORD, RUN_ON_BULLET, RUN_ON_LABEL, RUN_ON_ITEM, RUN_ON_LETTERED),
        *(RUN_ON_STATED, RUN_ON_CAPITALS, RUN_ON_RULE, TELLS_ATTENDANCE),
    )
)
STATED_ITEM = re.compile(r"item\s+\d{1,2}(?:[./]\d{1,2}){0,2}\s+[A-Z]", re.IGNORECASE)
HEADED_ITEM = re.compile(r"(?P<number>\d{1,4})/(?P<year>\d{2,4})\s+[A-Z]")
# A title in capitals run into its minutes: "NOTES OF THE SPRING FORUM These were taken as read"
CAPITALS_LEAD = re.compile(
    r"(?:[A-Z][A-Z’'&,./\-]+|[A-Z]|&|\d+)(?:\s+(?:(?!Ms\b)[A-Z][A-Z’'s&,./\-]+|[A-Z]|&|\d+)){2,14}(?P<gap>\s+)(?=[A-Z][a-z]+\s+[a-z]+\s)"
)


@dataclass(frozen=True, slots=True)
class LostBreaks:
    """What the whole paper says of breaks that it lost: the years of its minute numbers ("21/19" -> "19"), and where in the document
    the numbers of items stand that follow each other inside its paragraphs."""

    years: frozenset[str] = frozenset()
    numbers: tuple[int, ...] = ()
    stated: bool = False  # whether paragraphs begin with numbers that say themselves that they are an item's


def lost_breaks(text: str, paragraphs: Sequence[tuple[int, int]]) -> LostBreaks:
    """The lost breaks of a document's `text`, whose paragraphs are given by their extents."""
    years = Counter(match["year"] for start, _ in paragraphs if (match := HEADED_ITEM.match(text, start)))
    numbered = _holding(BARE_NUMBER, text, paragraphs)
    numbers = (
        *_numbers_run_on(text, paragraphs, numbered),
        *_numbers_within(text, paragraphs, numbered),
        *_numbers_of_years(text, paragraphs),
    )
    stated = sum(STATED_ITEM.match(text, start) is not None for start, _ in paragraphs) > 1
    return LostBreaks(frozenset(year for year, count in years.items() if count > 1), numbers, stated)


def split(passage: Passage, lost: LostBreaks) -> list[Passage]:
    """Cut a passage where a lost line end ran points, items or a title together with what follows."""
    text = passage.text
    cuts = [*_point_cuts(text), *_lettered_cuts(text)]
    if WORDED.opens(text):
        cuts.extend(_worded_cuts(text, lost, max(cuts, default=0)))
    cuts.extend(_said_cuts(text))
    cuts.extend(bisect_left(passage.offsets, number) for number in lost.numbers if passage.offsets[0] < number <= passage.offsets[-1])
    lead = None if "a" <= text[1:2] <= "z" else CAPITALS_LEAD.match(text)  # "The", as most begin
    if lead:
        cuts.append(lead.end("gap"))
    if not cuts:
        return [passage]
    pieces = (passage.part(start, end) for start, end in itertools.pairwise([0, *sorted(set(cuts)), len(text)]))
    return [_trim(piece) for piece in pieces if piece.text.strip()]


def _worded_cuts(text: str, lost: LostBreaks, last: int) -> Iterator[int]:
    """Where a word, a sign or a number tells that something begins; `last` is where the last point before begins."""
    for match in RUN_ON_WORD.finditer(text):
        if not clause_mark(text[last : match.start()] + "X") or match.start() - last > 8:
            yield match.start()
    for pattern in (RUN_ON_BULLET, RUN_ON_LABEL, RUN_ON_LETTERED):
        yield from (match.end() for match in pattern.finditer(text))
    yield from (match.end() for match in RUN_ON_ITEM.finditer(text) if match["year"] in lost.years)
    yield from (place for match in RUN_ON_RULE.finditer(text) for place in match.span())
    for pattern in (RUN_ON_STATED, RUN_ON_CAPITALS):
        places = [match.end() for match in pattern.finditer(text)]
        if len(places) > 1 or (pattern is RUN_ON_STATED and lost.stated):  # one may be spoken of, or stressed
            yield from places
    yield from _label_cuts(text)


# "Director, Housing |(Ms. B Elm)|, Clerk (Mr C Ash)": who holds a post, as a list of those present has it
HOLDER = re.compile(r"\((?:Mr|Mrs|Ms|Miss|Dr|Cllr)\b\.?\s[^()]{2,40}\)")
# "… Clerk (Mr C Ash).| At the outset the Mayor welcomed": the sentence behind such a list
AFTER_HOLDERS = re.compile(r"(?<=\)\.)\s+(?=[A-Z][a-z]+[ ,])")


def _said_cuts(text: str) -> Iterator[int]:
    """Where the first sentence begins that ran on behind a list of posts with their holders in brackets."""
    said = AFTER_HOLDERS.search(text) if ")." in text and "(" in text[:200] else None
    if said and not VERB.search(text, 0, said.start()) and len(HOLDER.findall(text, 0, said.start())) > 1 and VERB.search(text, said.end()):
        yield said.end()


def _point_cuts(text: str) -> list[int]:
    """Where points begin inside a text; each mark must follow in the sequence of its own style."""
    cuts: list[int] = []
    if not MARK_END.search(text):
        return cuts
    last: dict[str, int] = {}
    first = clause_mark(text)
    if first and first.ordinal is not None:
        last[first.style] = first.ordinal
    for match in RUN_ON.finditer(text):
        mark = clause_mark(text[match.end() : match.end() + 200])
        if not mark or mark.ordinal is None:
            continue
        before = text[match.start() - 1]
        spaced = match.start() < match.end()
        of_number = not spaced and before in ")0123456789" and text[match.end()] == "("
        if (of_number and not (before.isdigit() and mark.ordinal > 1)) or (before == ":" and _FIGURE_OF.search(text, 0, match.start())):
            continue  # "Section 79(1)(a)", "Against: 0. Abstentions: 1."
        # inside a word or a longer mark, "(ii)", "(0.5 ha)", "Area.", unless a word runs into its mark: "andb)"
        if not spaced and before.isalpha() and text[match.end()].isalpha() and not text.endswith(("and", "or"), 0, match.start()):
            continue
        follows = mark.ordinal == last.get(mark.style, -1) + 1 or mark.ordinal == 1
        if not follows and mark.style.startswith("i") and len(mark.printed.strip("().")) == 1:
            # "i)" after "h)" is a letter, no figure
            follows = _letter(mark.printed) == last.get("a" + mark.style[1:], -1) + 1
            if follows:
                last["a" + mark.style[1:]] = _letter(mark.printed)
        # after a space a bare letter may be a word, and a first mark needs a colon or a stop before it; "a) accept it |b) note it" goes on
        goes_on = first is not None and first.style == mark.style and mark.ordinal > 1 and mark.printed.endswith(")")
        if not follows or (not goes_on and spaced and before not in ".;:" and (mark.ordinal == 1 or not mark.printed.startswith("("))):
            continue
        last[mark.style] = mark.ordinal
        cuts.append(match.end())
    return cuts


# "REPORTS a. County – nothing b. Borough – the dues rose |c. *Clerk to ask": bare letters, of which one alone may be an initial
_BARE_LETTER = gated(r"(?<=[\w.,;:)”’?!–-]\s)(?P<letter>[a-z])\.\s+(?=[A-Z*‘“(£])")
_LEAST_LETTERS = 3


def _lettered_cuts(text: str) -> list[int]:
    """Where points begin that bare letters mark, from "a." on and without a gap, whatever stands before them."""
    found: list[int] = []
    for match in _BARE_LETTER.finditer(text):
        if ord(match["letter"]) == ord("a") + len(found):
            found.append(match.start())
    return found if len(found) >= _LEAST_LETTERS else []


def _letter(printed: str) -> int:
    return ord(printed.strip("().")[0]) - ord("a") + 1


def _trim(passage: Passage) -> Passage:
    start = len(passage.text) - len(passage.text.lstrip())
    return passage.part(start, len(passage.text.rstrip()))


# "work. |19 Membership of Cabinet Apologies", "|2981: Interests", "|19.34 Apologies": a number that may head an item in the middle of a
# line; no "12 May", "4 Members"
BARE_NUMBER = re.compile(
    r"(?<=\s)(?P<year>\d{1,2}\.)?(?P<number>\d{1,4})[.:]?\s+(?=[A-Z][\w/’'-]*[a-z]\s+\S|[A-Z]{3,})"
    rf"(?!(?:{MONTH_NAMES}|Members|Councillors)\b)"
)
STOPPED = re.compile(r"[.?!)”]\s+$")
LEAST_RUN_ON = 4  # items whose numbers follow each other: fewer may be chance


def _holding(pattern: re.Pattern[str], text: str, paragraphs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The paragraphs in which a match begins. What matches inside one, cut off at its end, begins where a match of the text does."""
    begins = [match.start() for match in pattern.finditer(text)]
    return [(start, end) for start, end in paragraphs if bisect_left(begins, start) < bisect_left(begins, end)]


def _numbers_run_on(text: str, paragraphs: Sequence[tuple[int, int]], numbered: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Where numbers stand that rise by one from item to item, most of them right after a sentence in the middle of a paragraph.

    `numbered` are the paragraphs that hold such a number.
    """
    starts = {start for start, _ in paragraphs}
    chains: list[list[re.Match[str]]] = []
    for match in itertools.chain.from_iterable(BARE_NUMBER.finditer(text, start, end) for start, end in numbered):
        number = int(match["number"])
        chain = next((one for one in chains if int(one[-1]["number"]) + 1 == number and one[-1]["year"] == match["year"]), None)
        if chain is not None:
            chain.append(match)
        else:
            chains.append([match])
    for chain in chains:
        inside = [match for match in chain if match.start() not in starts]
        stopped = [match for match in inside if STOPPED.search(text, max(0, match.start() - 3), match.start())]
        if len(chain) >= LEAST_RUN_ON and len(inside) >= LEAST_RUN_ON // 2 and len(stopped) >= 0.6 * len(inside):
            yield from (match.start() for match in inside)


# "12. To hold a fair", "14. Section 106": a paragraph that a number begins
NUMBERED = re.compile(r"(?P<number>\d{1,3})[.)]\s+[A-Z]")
# "… of the Campaign |204/20 Openness Notice The Chair": a number of a year, anywhere in a line
OF_YEAR = re.compile(r"(?<=\s)(?P<number>\d{1,4})/(?P<year>\d{2,4})\s+(?=[A-Z])")
MOST_LEFT_OUT = 3  # how far a number of a year may be from the one before it, where clerks leave out some or print them otherwise
# "… to the river. |6. Finance. 6.1 Accounts. The": a title whose first sub-number follows it
WITH_SUB_NUMBER = re.compile(r"(?<=\s)(?P<number>\d{1,3})\.\s+(?=[A-Z][^.\n]{2,60}\.\s+(?P=number)\.1\s)")
LEAST_AROUND = 6  # paragraphs with numbers that rise, around the one that lost its line


def _numbers_within(text: str, paragraphs: Sequence[tuple[int, int]], numbered: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Where a number that no paragraph begins with stands after a sentence, between the paragraphs of the numbers before and after it.

    "… at the event. |13. To discuss the fair", "… to the river. |6. Finance. 6.1 Accounts. The". `numbered` are the paragraphs that hold a
    number that may head an item.
    """
    heads: dict[int, int] = {}
    for start, _ in paragraphs:
        head = NUMBERED.match(text, start)
        if head and int(head["number"]) not in heads:
            heads[int(head["number"])] = start
    if len(heads) < LEAST_AROUND:
        return
    asked = {*numbered, *_holding(WITH_SUB_NUMBER, text, paragraphs)}
    for start, end in (paragraph for paragraph in paragraphs if paragraph in asked):
        plain = (match for match in BARE_NUMBER.finditer(text, start, end) if match["year"] is None and text[match.end("number")] == ".")
        for match in (*plain, *WITH_SUB_NUMBER.finditer(text, start, end)):
            number = int(match["number"])
            around = heads.get(number - 1, end) <= start and heads.get(number + 1, 0) > start
            if match.start() > start and around and number not in heads and STOPPED.search(text, max(0, match.start() - 3), match.start()):
                heads[number] = match.start()
                yield match.start()


def _numbers_of_years(text: str, paragraphs: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Where numbers of one year that rise stand inside paragraphs, in a paper that lost all its line ends."""
    starts = {start for start, _ in paragraphs}
    chains: dict[str, list[re.Match[str]]] = {}
    of_years = _holding(OF_YEAR, text, paragraphs)
    for match in itertools.chain.from_iterable(OF_YEAR.finditer(text, start, end) for start, end in of_years):
        chain = chains.setdefault(match["year"], [])
        if not chain or 0 < int(match["number"]) - int(chain[-1]["number"]) <= MOST_LEFT_OUT:
            chain.append(match)
    for chain in chains.values():
        if len(chain) >= LEAST_RUN_ON:
            yield from (match.start() for match in chain if match.start() not in starts)


# "Members Present: |", "Officials: |": the words before a colon inside a line, a name or "None" after it
INLINE_LABEL = re.compile(
    r"(?P<words>(?:(?<![\w’'])[A-Za-z][A-Za-z’']*\s+){0,4}(?<![\w’'])[A-Za-z][A-Za-z’']*)\s*(?P<sign>:\s*[-–—]?|\s[-–—])\s+(?=[A-Z]|None\b)"
)
# What follows the words of each such label, and of nearly no sentence: ": A", " – A"
INLINE_SIGN = re.compile(r"(?::\s*[-–—]?|\s[-–—])\s+[A-Z]")
AWAY = re.compile(r"apolog|absent", re.IGNORECASE)


# "at 2.00pm. |PRESENT Chairperson Gary Elm": a label in capitals that lost its line
CAPITALS_LABEL = re.compile(
    r"(?<=[.:;])\s+(?=(?:PRESENT|IN ATTENDANCE|APOLOGIES|ABSENT)\s+[A-Z][a-z])|\s+(?=(?:PRESENT|Present)\s*\([^()]{2,40}\)\s*:)"
)


# "at 7.30pm.|Present Cllr. A Hill Chairman": a label that nothing parts from the names
TITLED_AFTER = re.compile(r"(?<=[.:;])\s*(?=(?:Present|PRESENT)\s+(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\b)")


def _label_cuts(text: str) -> Iterator[int]:
    """Where labels of attendance begin inside a line, one of which says so: "held on 4 May Present: Cllr A Hill Officials: Ms Elm"."""
    if not TELLS_ATTENDANCE.search(text):
        return
    capitals = [match.end() for pattern in (CAPITALS_LABEL, TITLED_AFTER) for match in pattern.finditer(text)]
    yield from capitals
    labels = INLINE_LABEL.finditer(text) if INLINE_SIGN.search(text) else ()
    found = [(start, match.end()) for match in labels if (start := _label_at(match)) is not None]
    if not capitals and not any(TELLS_ATTENDANCE.search(text, start, end) for start, end in found):
        return
    absent = -1  # where the label over those who are not there ends: "Apologies: Councillors: A Hill" is one list
    for start, end in found:
        if start and start != absent:
            yield start
        absent = end if AWAY.search(text, start, end) else -1


@cache
def _post_words() -> frozenset[str]:
    """The words that a post begins with: "Town", "Deputy", "Clerk"; no name."""
    return frozenset(table("post_words")["heads"]) | frozenset(table("post_words")["modifiers"])


def _label_at(match: re.Match[str]) -> int | None:
    """Where the longest label of attendance, or the post ("Town Clerk:"), that ends before the colon begins."""
    words = match["words"]
    places = [word.start() for word in re.finditer(r"\S+", words) if word.group()[0].isupper()]
    colon = ":" in match["sign"]  # "Chair – Ann Elm" is an entry of the list
    label = next((place for place in places if attendance_of(words[place:]) or (colon and _is_post(words[place:]))), None)
    return None if label is None else match.start() + label


def _is_post(words: str) -> bool:
    """Whether the words are a post and nothing else: "Town Clerk", not "Elm Town Clerk" or "Chair Ann Elm Members"."""
    post = read_post(words, 0) if words.split()[0].lower() in _post_words() else None
    return post is not None and post.end == len(words)
