"""Points of a list that are measures: by name under what is said of them all, or as counts beside counts."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators import points
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said, figures, rating, versus_target
from pipeline.extract.lists import lead_words
from pipeline.extract.reading import Reading, Sentence
from pipeline.facts import Block, BlockKind
from pipeline.language import rag

LISTED = "indicators.listed/1"

_DEEPEST = 3  # lists in lists

# "The measures that are rated Red are:", "The areas rated as red were:"
RATED = re.compile(r"\b(?:indicators?|kpis?|measures?|areas?|targets?)\b", re.I)
# "Four of the measures did not meet target. These are:", "The KPIs below target were:"
_MISSED = re.compile(r"\b(?:indicators?|kpis?|measures?)\b.*\b(?:target|expect)", re.I | re.S)
_SENTENCES = re.compile(r"(?<=[.;)])\s+(?=[A-Z])|(?<=[a-z)]\.)(?=\d{1,2}\))")
# "These were:" says nothing without the sentence before it
_THESE = re.compile(r"(?:these|those|they)\s", re.I)


def last_sentence(words: str) -> str:
    """The last sentence of what leads into a list; what stands before it is of other things."""
    *before, last = _SENTENCES.split(words.strip())
    return f"{before[-1]} {last}" if before and _THESE.match(last) else last


# "Under harbour services percentage of calls", "Confidence: % of those asked who say": what may stand before a measure in a list
_BEFORE_HEAD = re.compile(r"(?:(?:under|in|for)\s+[\w\s&]{3,40}|[A-Z][\w\s&’'-]{2,40}[:–-]\s?)?", re.I)


def _begins_name(name: str) -> bool:
    """Whether a point begins with a measure's head word ("percentage of"), so that what follows is its name, verbs and all."""
    heads = measures.heads(name)
    return bool(heads) and _BEFORE_HEAD.fullmatch(name[: heads[0].start]) is not None


# "FE001 (Average time to mend a lamp)", "FE04 – D (Berths let)": a code with the name behind it in brackets
_CODE_BRACKET = re.compile(r"(?=\S*\d)[A-Z]{1,5}[\w.-]{0,8}(?:\s[–-]\s[A-Z])?\s*\((?P<title>[A-Z%][^()]*(?:\([^()]*\)[^()]*)*)\)")


def named(reading: Reading, sentence: Sentence) -> Said | None:
    """A point under "The measures rated Red are:", "The measures below target were:" that is a measure's name and no more."""
    leads = () if sentence.start else tuple(_leads(reading, sentence.block))
    if not any(rag.WORD.opens(words) or _MISSED.search(words) for words in leads):
        return None
    text = sentence.text.strip()
    if len(text.split()) > 30 or not re.match(r"%|\w", text) or _heads_points(reading, sentence):
        return None
    code = _CODE_BRACKET.fullmatch(text)
    name = measures.clean(code["title"] if code else text)
    if figures(text).target is not None or not (is_name(name) or _begins_name(name)):
        return None  # a point that says more than its name
    if sentence.end < len(sentence.block.text.rstrip()) and not _begins_name(name):
        return None
    for words in leads:
        last = last_sentence(words)
        shade, versus = rating(last), versus_target(last) if _MISSED.search(last) else None
        if ((shade and RATED.search(words)) or versus) and (code or measures.is_measure(text)):
            return Said(name=name, rule=LISTED, confidence=0.85, rag=shade, versus_target=versus)
    return None


def _leads(reading: Reading, block: Block) -> Iterator[str]:
    """The words that lead into the list of a point, and into those lists that it stands in."""
    for _ in range(_DEEPEST):
        above = reading.leads[block.order]
        if above is None:
            return
        yield lead_words(reading.blocks, above)
        block = above


def counted(reading: Reading, sentence: Sentence) -> Said | None:
    """A point that counts what was done, in a list of such points: one such line may be anything."""
    text = sentence.block.text.strip()
    if sentence.start or not points.counts(text):
        return None
    order = sentence.block.order
    beside = (reading.blocks[place] for place in (order - 1, order + 1) if 0 <= place < len(reading.blocks))
    return points.point(text) if any(points.counts(block.text.strip()) for block in beside) else None


# "Loans of e-books: 21,300.", "Pool visits: 12 (Q1: 9);": a sentence that is a label and its count
_LABELLED = re.compile(r"\W*[A-Z][^.;:=]{2,60}?\s?[:=]\s*\d")


def counted_in_run(sentence: Sentence) -> Said | None:
    """A sentence that is a label and its count, in a paragraph where another is: "Loans of books: 21,300. Sites on the register: 42."."""
    text = sentence.text.strip()
    if _LABELLED.match(text) is None or not points.counts(text):
        return None
    others = _LABELLED_IN_RUN.findall(sentence.block.text)
    return points.point(text) if len(others) > 1 else None


_LABELLED_IN_RUN = re.compile(r"(?:^\W*|[.;]\s)[A-Z][^.;:=]{2,60}?\s?[:=]\s*\d")


def _heads_points(reading: Reading, sentence: Sentence) -> bool:
    """Whether a point has points of a deeper mark under it ("•" over "o"): it is the heading of a group.

    The mark that a list prints first is its outermost.
    """
    order = sentence.block.order
    after = reading.blocks[order + 1] if order + 1 < len(reading.blocks) else None
    if after is None or after.kind is not BlockKind.CLAUSE or after.label == sentence.block.label:
        return False
    if any(sign.isdigit() for sign in after.label or ""):
        return False  # the next paragraph of the report
    first = order
    while first and reading.blocks[first - 1].kind is BlockKind.CLAUSE:
        first -= 1
    marks = [block.label for block in reading.blocks[first : order + 2]]
    return marks.index(after.label) > marks.index(sentence.block.label)
