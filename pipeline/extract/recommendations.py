"""Recommendations: what a report asks the body to do, one row for each clause.

The text under "Recommendation(s):", "Cabinet is asked to note ...", "The Committee is recommended to: (a) ...", and what minutes say a
report recommends. Recommendations that the same paper resolves are decisions, not these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from pipeline import patterns as re
from pipeline.extract.clauses import inline, is_mark, is_open
from pipeline.extract.cut_off import end_below
from pipeline.extract.decisions.operative import ADVERBS, decider_tails, is_active, kind_of
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.report_head import asked
from pipeline.extract.votes.lines import THAT
from pipeline.extract.votes.movers import pair
from pipeline.facts import Block, BlockKind, MeetingKind, Recommendation, Section, Span
from pipeline.language.gate import Gated, gated
from pipeline.segment.labels import section_of


def find(reading: Reading) -> tuple[Recommendation, ...]:
    """The recommendations of a paper in the order of the text; one that is printed twice is one row."""
    return _Search(reading).run()


@cache
def _asked() -> Gated:
    # "Cabinet is asked to", "The Audit Committee is recommended to:", "Members are invited to", "The Members were being requested to"
    return gated(
        rf"\b(?:the\s+)?(?:(?-i:[A-Z])[\w’'&,-]*\s+(?:(?:and|of|for|&|the|on)\s+)*){{0,10}}?(?:{decider_tails()})\s+(?P<tense>is|are"
        rf"|was|were)\s+(?:being\s+)?{ADVERBS}"
        rf"(?P<how>asked|recommended|requested|invited|advised)\s*(?:,\s*[^,:]{{3,60}},\s*)?(?=\s*(?:to\b|that\b|:))",
        re.IGNORECASE,
    )


# "Letter from the harbour trust: the Council are asked to", after "The Clerk had received a letter": no report asks
_LETTER = gated(r"\bletters?\s+(?:from|regarding|about|of)\b|\breceived\s+(?:an?\s+)?(?:letter|e-?mail)\b", re.IGNORECASE)
# "Public", "Public participation:", "Open forum" over what residents ask
_PUBLIC = re.compile(
    r"\W*(?:(?:members\s+of\s+the\s+)?public(?:\s+(?:participation|session|forum|questions?|comments?))?|open\s+forum)\W*$", re.IGNORECASE
)
# what a body may be asked in the past tense; "were asked to send ideas" is an errand
_OFFICIAL = re.compile(
    r"[\s:]*(?:to\s+)?(?:\w+ly\s+)?(?:consider|note|approve|agree|endorse|receive|recommend|adopt|comment|support|determine"
    r"|decide|delegate|review|authorise|ratify|confirm|appoint|nominate|scrutinise|give\s+(?:direction|approval)"
    r"|provide\s+(?:feedback|direction|a\s+steer))",
    re.IGNORECASE,
)
_ASKED_FOR = re.compile(
    r"[\s:]*(?:to\s+)?(?:\w+ly\s+)?(?:note|approve|agree|endorse|receive|recommend|adopt|delegate|authorise|ratify|confirm"
    r"|appoint|nominate)\b|[\s:]*(?:to\s*)?:"
    # "consider the report and agree to"
    r"|[\s:]*(?:to\s+)?(?:consider|review|discuss|scrutinise|examine)\b[^.;:]{3,200}?\band\s+(?:to\s+)?(?:agree|approve|note|endorse|recommend|adopt)\b",
    re.IGNORECASE,
)
# "The report recommended:- that the Committee note it"
_PRINTED = gated(r".{0,80}\b(?:report|paper)\s+(?:therefore\s+)?(?:recommends|recommended)\s*[:–-]+\s*(?=that\b|to\b)", re.IGNORECASE)
# "The report recommended:-" over its points
_REPORT_RECOMMENDS = gated(
    r".{0,80}\b(?:report|paper)\s+(?:\([^)]*\)\s*)?(?:therefore\s+)?(?:recommends|recommended)\s*(?:that|to)?\s*[:–-]+\s*", re.IGNORECASE
)
# "The bylaws are recommended to be suspended", "the item, which recommends that the limits are redrawn"
_RECOMMENDS = gated(
    r"\b(?:report|paper|item|which)\s+(?:\([^)]*\)\s*)?(?:therefore\s+|also\s+|strongly\s+)?(?:recommends?|recommended"
    r"|is\s+recommending)\s+(?:that\b|to\b(?=\s+(?:the\s+)?(?:council|committee|members)))"
    r"|\b(?:are|is)\s+recommended\s+to\s+be\s+\w+ed\b|\bit\s+is\s+(?:therefore\s+)?recommended\s+that\b",
    re.IGNORECASE,
)
# "Circulated, report of the Treasurer dated 4 May, 2031, seeking the approval of the Council for a trip"
_SEEKS = gated(
    r"\breport\s+of\s+(?:the\s+)?[^;]{3,160}?\b(?:seeking|requesting)\s+(?:the\s+)?(?:(?:formal|retrospective|final)\s+)?approval\b"
)
# "introduced the report, which asked Cabinet to approve the lease"
_REPORT_ASKS = gated(
    rf"\breport,?\s+which\s+(?:asked|asks|invited|invites|requested|requests)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+)*?(?:{decider_tails()})\s+(?=to\s)",
    re.IGNORECASE,
)
# "consider approving a loan", "consider the nomination of Mr Orr"
_CONSIDERS = re.compile(
    r"consider\s+(?:the\s+)?(?P<what>approving|approval\s+of|nomination|appointment|appointing|nominating)\b", re.IGNORECASE
)
_MOTION = re.compile(r"[“\"‘][Tt]hat\b")  # the words of a recommendation, though they were set bold
# "were asked to consider if the gates are needed": talk
_CONSIDER_IF = re.compile(r"[\s:]*to\s+consider\s+if\b", re.IGNORECASE)
# "The paper recommended to Cabinet the approval of a lease"
_APPROVAL = re.compile(r"[^.;]{0,40}\brecommend\w*\s+(?:to\s+(?:the\s+)?\w+\s+)?(?:the\s+)?approval\b", re.IGNORECASE)
# "Members are invited to declare any interest": no report asks it
_DECLARING = re.compile(r"[\s:]*to\s+(?:declare|disclose|indicate|state)\b", re.IGNORECASE)
_FOLLOWING = re.compile(r"[\s:]*(?:to\s+)?(?:consider|agree|approve|endorse)\s+the\s+following\s*[:–-]", re.IGNORECASE)
# "RECOMMENDED that:", "RECOMMENDED: |That the report be noted": in an agenda or a report, where nothing is decided yet
_CAPITALS = re.compile(r"\W*RECOMMENDED\b\s*(?:(?:that|to)\s*)?(?:[:–-]+\s*|$)")
_TO_COME = (MeetingKind.REPORT_COVER, MeetingKind.AGENDA, MeetingKind.PERFORMANCE_REPORT)
_REPORTS = (MeetingKind.REPORT_COVER, MeetingKind.AGENDA, MeetingKind.AGENDA_ITEM, MeetingKind.OTHER, MeetingKind.PERFORMANCE_REPORT)
# "3. Recommendation(s)", "9 Recommendations:", with the number that a report gives its sections
_HEADING = re.compile(
    r"\W*(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s+)?(?P<words>(?:officers?[’']?s?\s+|the\s+"
    r"|proposed\s+)?recommendations?(?:\(s\))?(?:\s+(?:(?:was|were)\s+not\s+(?:resolved|carried|adopted|put)|and\s+reasons|to\s+(?:the\s+|full\s+)?\w+))?)\s*(?:no\.?\s*\d+)?\s*[:.–-]*\s*",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"(?:\(?[A-Za-z]\)|[A-Z]\.|\(?[ivx]{1,4}[).]|\(?\d{1,2}[.)])\s+(?=\S)")


@dataclass(slots=True)
class _Stem:
    item: int | None
    start: Span | None = None  # "Cabinet is asked to:", which a lone clause completes
    label: bool = False
    clauses: int = 0
    style: str | None = None
    done: bool = False
    kind: str | None = None  # of the verb that leads to the clauses: "That the Team agree:", "Recommends that Council:"


class _Search:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.found: list[Recommendation] = []
        self.stem: _Stem | None = None
        self.sentences = reading.by_block

    def run(self) -> tuple[Recommendation, ...]:
        for points in asked(self.reading).values():
            for point in points:
                self._clause(point, 0, len(point.text))
        for index, block in enumerate(self.reading.blocks):
            if block.kind is BlockKind.ROW:
                self._in_row(block)
                continue
            if block.kind is BlockKind.FURNITURE:
                continue
            if block.kind is BlockKind.ITEM:
                self.stem = _Stem(block.item, label=True) if _is_heading(block) and not self._is_carried(index) else None
                continue
            if _is_heading(block):
                self.stem = None if self._is_carried(index) else _Stem(block.item, label=True)
                continue
            if block.kind is BlockKind.LABEL or (
                block.kind is BlockKind.SUBHEADING and not (is_mark(block.text) or _MOTION.match(block.text))
            ):
                self.stem = None
                continue
            if block.label and section_of(block.label) is Section.RECOMMENDATION:  # "Recommendation: That the report be noted"
                self.stem = _Stem(block.item, label=True)
            if (label := _CAPITALS.match(block.text)) and self.reading.meeting.kind in _TO_COME:
                self.stem = _Stem(block.item, label=True)
                if label.end() < len(block.text):
                    self._under(replace(block, passage=block.passage.part(label.end(), len(block.text))))
                continue
            if self._asks(block):
                continue
            if self.stem:
                self._under(block)
        return tuple(_once(self.found, self.reading))

    def _in_row(self, block: Block) -> None:
        """The clauses of "Recommendations | 1. To note the report. 2. To approve the charges", a row of a cover sheet's table."""
        if len(block.cells) < 2 or not _HEADING.fullmatch(block.cells[0].passage.text):
            return
        cell = replace(block, kind=BlockKind.PARAGRAPH, passage=block.cells[1].passage, cells=())
        if parts := inline(cell.text, 0):
            for part in parts:
                self._clause(cell, part.start, part.end)
            return
        stem, self.stem = self.stem, _Stem(block.item, label=True)
        self._under(cell)
        self.stem = stem

    def _asks(self, block: Block) -> bool:
        """A sentence that says what a body is asked to do; its clauses may follow in the block or below."""
        sentences = self.sentences.get(block.order, [])
        if _REPORT_RECOMMENDS.fullmatch(block.text) and self.reading.meeting.kind in (MeetingKind.MINUTES, MeetingKind.AGENDA_ITEM):
            self.stem = _Stem(block.item, label=True)
            return True
        for position, sentence in enumerate(sentences):
            match = _asked().search(sentence.text)
            letter = _LETTER.search(sentence.text, 0, match.start()) if match else None
            letter = letter or (_LETTER.search(sentences[position - 1].text) if match and position else None)
            if match and not letter and not self._is_public(block) and self._is_request(match, sentence.text):
                self._request(block, sentences, position, match)
                return True
            printed = _PRINTED.match(sentence.text)
            if printed and self._is_told(printed.group(), block):
                self._clause(block, sentence.start + printed.end(), sentence.end)
                return True
            other = _RECOMMENDS.search(sentence.text)
            if other and self._is_told(other.group(), block):
                if is_open(sentence.text) and position == len(sentences) - 1:  # "It is recommended that the Committee:"
                    self.stem = _Stem(block.item, start=sentence.span)
                    return True
                rest = sentence.text[other.start() :]
                kind = kind_of(re.sub(r"^.*?\brecommend\w*\s+(?=that|to)", "", rest)) or (
                    "approved" if _APPROVAL.match(rest) else "recommended"
                )
                self._add(sentence.span, block.item, kind, "recommendations.reported", 0.7)
            elif self.reading.meeting.kind in (MeetingKind.MINUTES, MeetingKind.AGENDA_ITEM):
                self._sought(block, sentence)
        return False

    def _sought(self, block: Block, sentence: Sentence) -> None:
        """What minutes say a report seeks or asks a body for."""
        if _SEEKS.search(sentence.text):
            end = end_below(self.reading, block, sentence.text) if sentence.end == len(block.text) else None
            self._add(Span(sentence.span.start, end or sentence.span.end), block.item, "approved", "recommendations.sought", 0.8)
        elif asks := _REPORT_ASKS.search(sentence.text):
            kind = kind_of(sentence.text[asks.end() :])
            self._add(sentence.span, block.item, kind, "recommendations.sought", 0.7)

    def _is_public(self, block: Block) -> bool:
        """Whether the nearest heading above says that the public speaks."""
        for other in reversed(self.reading.blocks[max(0, block.order - 8) : block.order]):
            if other.item == block.item and len(other.text.split()) <= 5 and not other.text.rstrip().endswith("."):
                return bool(_PUBLIC.match(other.text))
        return False

    def _is_request(self, match: re.Match[str], text: str) -> bool:
        rest = text[match.end() :]
        if _DECLARING.match(rest):
            return False
        if re.search(r"\bmotion\b", text[: match.start()], re.IGNORECASE):
            return False
        if match["tense"].lower() in ("was", "were"):
            return (
                len(text[: match.start()].split()) < 4
                and match["how"].islower()
                and match["how"] != "invited"
                and bool(_OFFICIAL.match(rest))
                and not _CONSIDER_IF.match(rest)
                and not re.match(r"[\s:]*to\s+(?:\w+ly\s+)?note\s+the\s+following\b", rest, re.IGNORECASE)  # news, told below
            )
        if _FOLLOWING.match(rest):
            return self._follows_that(text)
        if self.reading.meeting.kind is MeetingKind.AGENDA_ITEM:  # what the item is for; only a resolution asked for is a recommendation
            return _ASKED_FOR.match(rest) is not None
        return bool(_OFFICIAL.match(rest)) or self.reading.meeting.kind in _REPORTS or is_open(text)

    def _follows_that(self, text: str) -> bool:
        """Whether points "That ..." stand below "The Panel is requested to consider the following:"."""
        blocks = self.reading.blocks
        return any(
            block.text == text.strip() or block.text.endswith(text.strip())
            for block, below in pairwise(blocks)
            if below.kind is BlockKind.CLAUSE and THAT.match(below.text)
        )

    def _is_told(self, words: str, block: Block) -> bool:
        if words.lower().startswith("it is"):
            return self.reading.meeting.kind in _REPORTS and (
                block.section is Section.RECOMMENDATION or self.reading.meeting.kind is MeetingKind.REPORT_COVER
            )
        return self.reading.meeting.kind in (MeetingKind.MINUTES, MeetingKind.AGENDA_ITEM)

    def _request(self, block: Block, sentences: Sequence[Sentence], position: int, match: re.Match[str]) -> None:
        sentence = sentences[position]
        rest = sentence.start + match.end()
        parts = inline(block.text, rest)
        if parts and (parts[0].start <= sentence.end or is_open(block.text[rest : parts[0].start])):
            for part in parts:
                self._clause(block, part.start, part.end)
            return
        if position == len(sentences) - 1 and (is_open(sentence.text) or _FOLLOWING.match(sentence.text[match.end() :])):
            self.stem = _Stem(block.item, start=sentence.span)
            return
        told = block.text[rest : sentence.end]
        span = sentence.span
        if position == len(sentences) - 1 and (end := end_below(self.reading, block, sentence.text)) is not None:
            told += " " + self.reading.document.text[span.end : end]
            span = Span(span.start, end)
        words = re.sub(r"^\W*(?:to|that)?\W*(?:formally\s+)?", "", told)
        second = re.search(r"\band\s+(?:to\s+)?(?=\w+\s)", words)  # "consider the report and agree to"
        kind = kind_of(words) or (kind_of(words[second.end() :]) if second else None)
        if kind is None and (inner := _CONSIDERS.match(words)):  # "consider approving a loan"
            kind = "approved" if inner["what"].startswith("approv") else "appointed"
        self._add(span, block.item, kind, "recommendations.asked", 0.9)
        self.stem = None

    def _under(self, block: Block) -> None:
        """A block below "Recommendations" or "is asked to:": clauses of one series, or the one paragraph that is there."""
        stem = self.stem
        if stem is None:
            return
        text = block.text
        if block.item != stem.item or pair(text):
            self.stem = None
            return
        if is_mark(text):
            return
        letter = _LETTERED.match(text) if block.kind is not BlockKind.CLAUSE else None
        marked = block.kind is BlockKind.CLAUSE or letter is not None
        begin = letter.end() if letter else 0
        style = _style(block.label or text[:begin]) if marked else None
        ordered = _is_order(text[begin:]) or stem.kind is not None
        if marked and (not ordered or (stem.clauses and style != stem.style)):
            self.stem = None
            return
        stem.style = style
        if not marked and (stem.clauses or stem.done or not (_is_order(text) or stem.start)):
            self.stem = None
            return
        parts = inline(text, begin)
        if parts and parts[0].start < 80:
            for part in parts:
                self._clause(block, part.start, part.end, stem)
        elif is_open(text) and (text.rstrip().endswith((":", "-")) or len(text.split()) <= 8):
            self.stem = _Stem(stem.item, start=block.passage.span(), kind=_kind_over(text))
            return
        elif stem.start is not None and not marked:
            self._add(Span(stem.start.start, block.passage.span().end), block.item, kind_of(text), "recommendations.asked", 0.9)
        else:
            self._clause(block, begin, len(text), stem)
        stem.clauses += marked
        stem.done = not marked

    def _clause(self, block: Block, start: int, end: int, stem: _Stem | None = None) -> None:
        words = re.sub(r"(?:[\s;,]|\band\b)+$", "", block.text[start:end])
        if len(words.split()) < 2:
            return
        span = block.passage.span(start, start + len(words))
        if end == len(block.text) and (below := end_below(self.reading, block, words)) is not None:
            words += " " + self.reading.document.text[span.end : below]
            span = Span(span.start, below)
        over = stem.kind if stem else None
        kind = over if over == "recommended" else kind_of(words) or over or "resolved"
        self._add(span, block.item, kind, "recommendations.clause", 0.85)

    def _is_carried(self, index: int) -> bool:
        """Whether the recommendations below were carried on the spot, as in minutes that resolve a report's own recommendations."""
        blocks = self.reading.blocks
        for other in blocks[index + 1 : index + 200]:
            if other.kind in (BlockKind.ITEM, BlockKind.LABEL) or other.item != blocks[index].item:
                return False
            if pair(other.text) or re.fullmatch(r"\W*(?:motion\s+)?carried(?:\s+unanimously)?\W*", other.text, re.IGNORECASE):
                return True
        return False

    def _add(self, span: Span, item: int | None, kind: str | None, rule: str, confidence: float) -> None:
        self.found.append(Recommendation(kind=kind, evidence=span, item=item, rule=rule, confidence=confidence))


def _style(label: str) -> str:
    """What the marks of one series have in common, whatever stops they bear: "A." and "B.", "(1)" and "2)"."""
    core = label.strip("(). ")
    return "1" if core[:1].isdigit() else "A" if core.isupper() else "a" if core.isalpha() else label.strip()


def _is_heading(block: Block) -> bool:
    if len(block.text) > 60 or block.kind is BlockKind.FIELD:
        return False
    match = _HEADING.fullmatch(block.text)
    return match is not None or (block.kind is BlockKind.LABEL and block.section is Section.RECOMMENDATION)


def _kind_over(text: str) -> str | None:
    """The kind of the verb that a stem ends in; None for a subject alone ("That Members:")."""
    kind = kind_of(text)
    return kind if kind in ("recommended", "agreed", "noted") else None


_ORDER = re.compile(r"\W*(?:that\b|to\s+\w+|it\s+is\s+recommended|(?:the|a|an|all|any|no)\s+[^.;]{2,120}?\bbe\s)", re.IGNORECASE)


def _is_order(text: str) -> bool:
    """Whether a point reads as something to do: "That the report be noted", "To agree", "Delegate authority to the Director"."""
    if len(text.split()) < 2:
        return False
    return bool(_ORDER.match(text) or is_active(text) or _VERB.match(text))


# "DELEGATE authority", "Authorise the Director", "Comment on the plan"
_VERB = re.compile(
    r"\W*(?:to\s+)?(?:consider|comment|delegate|authorise|authorize|review|determine|decide|instruct|request|provide"
    r"|continue|consult|establish|proceed|enter|award|publish|thank|welcome|acknowledge|comments?|offer|identify|"
    r"exclude|allocate|amend|extend|increase|reduce|submit|transfer|commission|implement|monitor|discuss|scrutinise"
    r"|challenge|seek|ask|make|take|set|direct|confirm|revoke|declare|dispose|undertake|advise)(?:s|es)?\b",
    re.IGNORECASE,
)


def _once(found: Sequence[Recommendation], reading: Reading) -> list[Recommendation]:
    """In the order of the text, each wording once: a report prints its recommendation on the front and again at its end."""
    out: list[Recommendation] = []
    seen: set[str] = set()
    for row in sorted(found, key=lambda row: row.evidence):
        words = " ".join(re.findall(r"\w+", reading.document.words(row.evidence).lower()))
        if words not in seen and not (out and row.evidence.start < out[-1].evidence.end):
            seen.add(words)
            out.append(row)
    return out
