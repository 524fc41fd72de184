"""Risks printed one by one, each with its figures under labels.

Principal risk 2: Late trains
Executive lead: Head of Rail
Likelihood 4 x Consequence 5 = 20
Target risk score: 10
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.grid import Grid, Row
from pipeline.extract.headings import part
from pipeline.extract.lined import lines_of, printed
from pipeline.extract.reading import Reading
from pipeline.extract.risks import scores
from pipeline.extract.risks.words import CODE, is_risk_code
from pipeline.facts import Block, BlockKind, Passage, TableCell
from pipeline.language import rag
from pipeline.language.gate import gated
from pipeline.language.vocabulary import table

_MOST_LINES = 14  # of a card
_LONGEST_TITLE = 16  # words

# "Principal risk 2: Late trains", "Risk HB4 - Moss on roofs", "Risk title: Moss on roofs", "Risk Description 2.1 Late trains. Appetite"
_HEAD = re.compile(
    rf"(?:(?:principal|strategic|corporate|key)\s+)?risk(?:\s+(?:title|description|name))?\s*(?:no\.?\s*|ref\.?\s*)?(?P<code>\d{{1,3}}(?:\.\d{{1,2}})?[a-z]?|(?-i:{CODE}))?"
    r"(?:\s?[:–-]\s|(?<=description \d\.\d)\s)(?P<title>\S.{3,200}?)(?:\.\s.*)?",
    re.I,
)
# "Executive lead: Head of Rail", "Target risk score: 10"
_LABELLED = re.compile(r"(?P<label>[A-Za-z][A-Za-z /()’'-]{2,40}?)\s?[:=]\s?(?P<value>\S.*)")
_KIND = r"inherent|gross|initial|original|current|residual|net|managed|mitigated|target"
# "Likelihood 4 x Consequence 5 = 20", "Residual: Likelihood 3, Impact 5 (15)", "Current: L4 I5 = 20 RED"
_PRODUCT = re.compile(
    rf"(?:\b(?P<kind>{_KIND})\s*(?:risk\s*)?(?:score|rating|risk)?\s*[:=–-]?\s*)?\b(?:likelihood|L)\s*[:=]?\s*(?P<likelihood>\d)\s*[x×*,;&]?\s*"
    r"(?:consequence|impact|severity|I|C|S)\s*[:=]?\s*(?P<impact>\d)\b\s*(?:(?:[=,:;]|\(|\bscore\b)\s*){0,3}(?P<score>\d{1,2})?\)?\s*\(?"
    rf"(?P<rag>{rag.COLOURS})?",
    re.I,
)
# "Gross: I=5 L=4 (20)", "Net: Impact 5, Likelihood 2 = 10"
_IMPACT_FIRST = re.compile(
    rf"(?:\b(?P<kind>{_KIND})\s*(?:risk\s*)?(?:score|rating|risk)?\s*[:=–-]?\s*)?\b(?:consequence|impact|severity|I|C|S)\s*[:=]?\s*(?P<impact>\d)\s*[x×*,;&]?\s*"
    r"\b(?:likelihood|probability|L|P)\s*[:=]?\s*(?P<likelihood>\d)\b\s*(?:(?:[=,:;]|\(|\bscore\b)\s*){0,3}(?P<score>\d{1,2})?\)?\s*\(?"
    rf"(?P<rag>{rag.COLOURS})?",
    re.I,
)
# "... Trend: steady Owner: Engineer": labels that follow one another on a line
_NEXT_LABEL = re.compile(r"\s*\|\s*|\s+(?=[A-Z][a-z]+(?:\s[a-z]+){0,2}\s?:\s)")
# "RISK REGISTER", "Strategic risks": what the head of a paper of risks says
_OF_RISKS = re.compile(
    r"\brisk\s+(?:register|log|profile|map|summary|dashboard|assessment)s?\b|\b(?:strategic|corporate|principal|key)\s+risks?\b", re.I
)
_HEAD_BLOCKS = 6
_SIDES = ("Likelihood", "Impact", "Probability", "Consequence", "Severity")
_CODE_FIRST = re.compile(r"(?P<code>[A-Z]{1,6}(?:[-/. ]?[A-Z]{0,4}\d{1,4}))\s?[:.–-]\s+(?=[A-Z])")  # "CA-R2: Late trains"
_SCORE_FIRST = re.compile(r"\d{1,2}(?![\d/%])")
_BULLETS = " •·-–*"
_TITLED = (BlockKind.ITEM, BlockKind.CLAUSE, BlockKind.SUBHEADING, BlockKind.TITLE, BlockKind.PARAGRAPH)
# "Current score 20 | Target score 12"
_SCORE = gated(rf"\b(?P<kind>{_KIND})\s+(?:risk\s+)?(?:score|rating)\s*[:=]?\s*(?P<score>\d{{1,2}})\b(?!\s*[x×])", re.I)
_NOT_NOW = ("inherent", "gross", "initial", "original", "target")  # kinds of scores whose colour is not the rating
# "CR1 Loss of the pumps", "SR-04: Late trains": a code at the head of a line of its own
_CODED = re.compile(rf"(?P<code>{CODE})\s?(?:[.:–-]\s?)?(?P<title>[A-Z][^.;:|]{{3,140}})\.?")
_TOLD = re.compile(r"\b(?:had|has|have|was|were)\s+(?:been\s+)?\w+")  # "CR11 Lost keys |had been closed|": a sentence, and no card's head
_NEXT_CODE = re.compile(rf"{CODE}\s[A-Z]")  # "CR12 Late trains. New, scored 15"
# "Late trains. Current score 20 | ...": what stands before the first score of a line
_LED = re.compile(r"(?P<title>[A-Z][^|;:]{3,110}?)\s?[.:|–-]\s*$")


# "High Risk 4 x 4 =", "Current score 3 x 5 = 15"
_RATED_PRODUCT = re.compile(
    r"(?:(?:(?:very\s+)?(?:high|medium|low|moderate|extreme|significant)|current|residual)\s+(?:risk\s*)?(?:score|rating)?)\s*:?\s*\(?"
    r"(?P<likelihood>[1-5])\s?[x×]\s?(?P<impact>[1-5])\)?\s*(?:=\s*(?P<score>\d{1,2})?)?",
    re.I,
)
_OPEN_PRODUCT = re.compile(r"[1-5]\s?[x×]\s?[1-5]\s*=\s*$")
_SCORE_ALONE = re.compile(r"\d{1,2}")
_FIGURE_ALONE = re.compile(r"\W*(?:\d{1,2}\W*)?")
# "Rating raised from 12 in July"
_MOVED = re.compile(
    r"(?:risk\s+)?(?:rating|score)\s+(?P<up>raised|increased)?(?:lowered|reduced|decreased)?\s*from\s+(?P<before>\d{1,2})\b", re.I
)


def cards(reading: Reading) -> Iterator[Grid]:
    """Each card as a table of one row, its labels as headings."""
    kept = {block.order for block in lines_of(reading.blocks)}
    blocks = [block for block in reading.blocks if block.order in kept or block.kind is BlockKind.ITEM]
    of_risks = any(_OF_RISKS.search(block.text) for block in blocks[:_HEAD_BLOCKS])
    titled = {place for place in range(len(blocks) - 1) if of_risks and _is_title(blocks[place], blocks[place + 1])}
    for place, block in enumerate(blocks):
        cells = _head(block) or (_titled(block) if place in titled else [])
        if not cells:
            continue
        if place and all(cell.heading != "Ref" for cell in cells):
            cells.extend(_reference(blocks[place - 1]))
        for at, other in enumerate(blocks[place + 1 : place + 1 + _MOST_LINES], place + 1):
            if other.item != block.item or at in titled or _head(other) or _NEXT_CODE.match(printed(other)):
                break
            cells.extend(_cells(other))
            if _OPEN_PRODUCT.search(other.text) and at + 1 < len(blocks) and _SCORE_ALONE.fullmatch(blocks[at + 1].text):
                cells.append(TableCell("Score", blocks[at + 1].passage))
        scored = place in titled or any(cell.heading.lower().endswith(("score", "likelihood")) for cell in cells)
        if len(cells) > 2 and (scored or _HEAD.fullmatch(printed(block))):
            yield Grid(tuple(cell.heading for cell in cells), (Row(block, tuple(cells)),))


def _reference(block: Block) -> list[TableCell]:
    """The reference that the line before a card may print: "Ref: CR-01"."""
    labelled = _LABELLED.fullmatch(printed(block))
    if labelled is None or _part(labelled["label"]) != "reference":
        return []
    return [TableCell("Ref", _passage(block, labelled["value"]))]


def _head(block: Block) -> list[TableCell]:
    """The reference, the title and what the first line of a card says more; [] for a line that begins none."""
    text = printed(block)
    head, coded = _HEAD.fullmatch(text), _CODED.fullmatch(text)
    if head:
        cells = [TableCell("Risk", _passage(block, head["title"]))]
        if head["code"]:
            cells.append(TableCell("Ref", _passage(block, f"risk {head['code']}" if head["code"][0].isdigit() else head["code"])))
        return cells
    if coded and is_risk_code(coded["code"]) and len(coded["title"].split()) <= _LONGEST_TITLE and not _TOLD.search(coded["title"]):
        return [TableCell("Risk", _passage(block, coded["title"])), TableCell("Ref", _passage(block, coded["code"]))]
    first = _SCORE.search(text)
    led = _LED.fullmatch(text[: first.start()]) if first and block.kind is not BlockKind.FIELD else None
    if led is None or len(led["title"].split()) > _LONGEST_TITLE:
        return []
    return [TableCell("Risk", _passage(block, led["title"])), *_cells(block)]


def _is_title(block: Block, following: Block) -> bool:
    """Whether a short line stands over the scores of a risk, which name their sides: "Late trains" / "Gross: I=5 L=4 (20)"."""
    if (
        block.kind not in _TITLED
        or _LABELLED.fullmatch(printed(block))
        or not 1 < len(block.text.split()) <= _LONGEST_TITLE
        or block.text.rstrip()[-1] in ".;:"
    ):
        return False
    begins = printed(following)
    scored = _PRODUCT.match(begins) or _IMPACT_FIRST.match(begins) or any(cell.heading in _SIDES for cell in _labelled(following, begins))
    return bool(scored) and not (_PRODUCT.search(block.text) or _IMPACT_FIRST.search(block.text))


def _titled(block: Block) -> list[TableCell]:
    """The title of such a line, and the number before it."""
    coded = _CODE_FIRST.match(block.text)
    if coded:
        return [TableCell("Risk", block.passage.part(coded.end(), len(block.text))), TableCell("Ref", _passage(block, coded["code"]))]
    cells = [TableCell("Risk", block.passage)]
    number = (block.label or "").strip(" .)(")
    return [*cells, TableCell("Ref", _passage(block, number))] if number else cells


def _passage(block: Block, words: str) -> Passage:
    """The words as a passage; those of a label stand before the passage of its block, and are given its first offset."""
    at = block.text.find(words)
    return block.passage.part(at, at + len(words)) if at >= 0 else Passage(words, [block.passage.offsets[0]] * len(words))


def _cells(block: Block) -> list[TableCell]:
    """The labelled values of a line that are parts of a risk."""
    text = printed(block)
    moved = _MOVED.match(text)
    if moved:
        cells = [TableCell("Previous score", _passage(block, moved["before"]))]
        way = moved["up"] or next((word for word in ("lowered", "reduced", "decreased") if word in text.lower()), None)
        return [*cells, TableCell("Change", Passage("up" if moved["up"] else "down", [block.passage.offsets[0]] * 4))] if way else cells
    rated = _RATED_PRODUCT.fullmatch(text.strip())
    if rated:
        return [TableCell(name.capitalize(), _passage(block, rated[name])) for name in ("likelihood", "impact", "score") if rated[name]]
    scored = _LABELLED.fullmatch(text)
    if scored and _part(scored["label"]) == "score" and _is_score(scored["value"]):
        return _labelled(block, text)
    cells = []
    for product in (*_PRODUCT.finditer(text), *_IMPACT_FIRST.finditer(text)):
        kind = (product["kind"] or "").lower()
        cells += [
            TableCell(f"{kind} {name}".strip().capitalize(), _passage(block, product[name]))
            for name in ("likelihood", "impact", "score")
            if product[name]
        ]
        if product["rag"] and kind not in _NOT_NOW:
            cells.append(TableCell("RAG", _passage(block, product["rag"])))
    cells += [TableCell(f"{score['kind'].capitalize()} score", _passage(block, score["score"])) for score in _SCORE.finditer(text)]
    for piece in _NEXT_LABEL.split(text):
        cells += _labelled(block, piece) if not (_PRODUCT.search(piece) or _IMPACT_FIRST.search(piece) or _SCORE.search(piece)) else []
    return cells


def _is_score(text: str) -> bool:
    """Whether the value of a label is a score and nothing else, with its sides or without: "16", "16 (Likelihood 4 x Impact 4)"."""
    if scores.is_score(text):
        return scores.FIGURE.search(text) is not None
    product = scores.PRODUCT.search(text)
    return product is not None and _FIGURE_ALONE.fullmatch(rag.WORD.sub("", text[: product.start()] + text[product.end() :])) is not None


def _labelled(block: Block, text: str) -> list[TableCell]:
    """The value behind a label that is a part of a risk: "Owner: Head of Rail", "Trend: Increasing (was 9)"."""
    labelled = _LABELLED.fullmatch(text.strip(_BULLETS))
    if labelled is None:
        return []
    kind = part(labelled["label"], table("risk_columns")["kinds"])
    if kind == "previous" and _part(labelled["label"]) is None and _SCORE_FIRST.match(labelled["value"]):
        return [TableCell("Previous score", _passage(block, labelled["value"]))]  # "Last report: 12"
    if _part(labelled["label"]) in (None, "no_part", "title"):
        return []
    return [TableCell(labelled["label"], _passage(block, labelled["value"]))]


def _part(label: str) -> str | None:
    return part(label, table("risk_columns")["parts"])
