"""Supporting documents: the attachments, appendices and background papers that a paper lists by name.

"Risk report, item 9. PDF 150 KB", "Appendix A: Full set of measures", the rows of a table of appendices. A paper that is only
mentioned in prose is none of its documents.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.reading import Reading
from pipeline.extract.values import number
from pipeline.facts import Block, BlockKind, Passage, Section, SupportingDocument
from pipeline.language.gate import gated
from pipeline.segment.labels import section_of

_FORMATS = r"pdf|docx?|docm|xlsx?|xlsm|pptx?|rtf|odt|ods|csv|txt|html?|zip|msg|png|jpe?g"
# "PDF 150 KB", "(PDF, 1.2MB)", "DOCX 61 KB", "[PDF 99KB]"
_ATTACHED = re.compile(
    rf"[(\[]?\s*\b(?P<format>{_FORMATS})\b\s*[,:\-–]?\s*(?:file\s*,?\s*)?(?P<size>\d[\d,.]*)\s?(?P<unit>kb|mb|kib|mib"
    rf"|k)\b\s*[)\]]?",
    re.IGNORECASE,
)
# "150 KB, PDF", "(61 KB DOCX)"
_SIZE_FIRST = re.compile(rf"[(\[]?\s*(?P<size>\d[\d,.]*)\s?(?P<unit>kb|mb)\b\s*[,;]?\s*(?P<format>{_FORMATS})\b\s*[)\]]?", re.IGNORECASE)
# what a page prints after a title: ", item 99.", "item GAC.61"
_ITEM = re.compile(r"[,\s]*(?<!\w)item\s+(?:no\.?\s*)?[A-Za-z]{0,5}[.\- ]?\d[\w./-]*\s*\.?\s*$", re.IGNORECASE)
# "pdf icon PDF 402 KB": the name of the picture before the format
_ICON = re.compile(r"(?:[\s,(]*\b(?:pdf|word|excel|document)\s+(?:icon|file))+\s*$", re.IGNORECASE)
_SIZE = gated(r"\d\s?[kKmM]")  # "207 KB", "3Mb"
# what stands between an item's title and the attachment that the title leads to
_BEFORE_ATTACHED = re.compile(r"[\s.,–-]*(?:(?:pdf|word|excel|document)\s+icon\s*)?", re.IGNORECASE)
_LEAD = re.compile(r"^[\s•·\-–—*|>]+(?=\S)|^\s*(?:\(?\d{1,2}[.)]|\d{1,2}\s*[-–])\s+")
# "Appendix A: Full set", "Annex 2 - Map", "Enclosure 1"
_APPENDIX = re.compile(
    r"(?:appendix|appendices|annex(?:e|ure)?|attachment|enclosure|schedule|exempt\s+appendix)\s+(?:[A-Z]{1,2}\d?"
    r"|\d{1,2}[A-Za-z]?|[IVX]{1,4})\b(?:\s*[:.–—-]\s*|\s+|,\s*)(?=\S)",
    re.IGNORECASE,
)
# the reference before a title: "A  Full set of measures", "A: Harbour map", "B – Scale of dues", "C. Action log", "2 2031-32 Budget"
_REFERENCE = re.compile(r"^(?:[A-Z]\d?|\d{1,2})(?:\s*[:.)]|\s+[–—-])?\s+(?=[A-Z]|(?:19|20)\d\d[\s/-])")
_REFERENCE_BEHIND = re.compile(r"\s+(?:[–—-]\s+[A-Z]|\(?(?:Appendix|Annex)\s+[A-Z\d]\)?)$")  # "Harbour map| – A"
_NOTHING = re.compile(r"\W*(?:none|nil|n/?a|not\s+applicable|no\s+(?:background|appendices|documents))\b.{0,40}", re.IGNORECASE)
# instructions of a form and lines of sign-off, which stand in the same section
_FORM = re.compile(
    r"\b(?:please|add\s+rows|must\s+indicate|exemption|paragraph\s+number|if\s+applicable|sign[\s-]?off|telephone|e-?mail"
    r"|agreed\s+the\s+report|date\s+(?:agreed|approved)|contact|unpublished|box)\b|@|^\W*(?:ref|title)\b",
    re.IGNORECASE,
)
# "County Plan 2031-2035", "Report to Cabinet on the Harbour Levy, 4 May 2031": a line of its own that reads as a title, and is no name
_TITLED = re.compile(
    r"[A-Z\d“\"‘'][^.;?!]*?\b(?i:Accounts|Act|Agenda|Agreement|Analysis|Appraisal|Assessment|Bill|Briefing|Budget|Charter|Code|Constitution|Data"
    r"|Decision|DPIA|EqIA|Evaluation|Forecast|Framework|Guidance|Guide|Legislation|Letter|List|Log|Map|Minutes|Notes?|Notice|Order|Papers?|Plan|Policy"
    r"|Presentation|Procedures?|Profile|Programme|Proposals?|Protocol|Register|Regulations|Report|Results|Review|Roadmap|Rules|Schedule|Scheme"
    r"|Spread\s?sheet|Standards?|Statement|Strategy|Summary|Survey|Terms\sof\sReference|Timesheet|Timetable|Toolkit|Webpage)\b[^.;?!]*"
)
# "Harbour Plan 2031 https://...": the address is no part of the title
_ADDRESS = re.compile(r"[\s(–—-]*\b(?:https?://|www\.).*", re.IGNORECASE | re.DOTALL)
# between titles on one line: "(i) Map|; (ii) Fees", "Appendix 1 – Map|, Appendix 2 – Fees"
_PART = re.compile(r"\s*;\s*(?:and\s+)?|[,;]?\s+(?=\([ivx]{1,4}\)\s)|,?\s+(?=(?:Appendix|Annex)\s+(?:[A-Z]|\d{1,2})\b)")
_COMMA = re.compile(r",\s+(?:and\s+)?(?![^()]*\))|\s+and\s+(?=an?\s)")  # "budget, map (for approval) and a letter"
_COMMA_TITLE = re.compile(r",\s+(?=[A-Z“\"‘'])(?![^()]*\))")  # "Harbour Plan 2029, Scale of Dues": each begins with a capital
_PART_LEAD = re.compile(r"\([ivx]{1,4}\)\s+|(?:an?|the)\s+", re.IGNORECASE)
# "expenditure| (for approval)", but "Options appraisal (exempt)"
_BRACKETS = re.compile(r"\s*\((?!exempt|draft|restricted|confidential|part)[a-z][^()]*\)[.;]*$")
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|should|which)\b")
_TITLE_COLUMN = re.compile(r"\b(?:title|appendix|document|attachment|description|name)\b", re.IGNORECASE)


def find(reading: Reading) -> tuple[SupportingDocument, ...]:
    """The listed documents of a paper in the order of the text; one that is listed twice is one row."""
    found: list[SupportingDocument] = []
    listing = False
    for index, block in enumerate(reading.blocks):
        attached = list(_attached(reading, block, index)) if block.kind is not BlockKind.ITEM else []
        if attached:
            found.extend(attached)
            continue
        if block.section is not Section.DOCUMENTS and not (listing and _goes_on(block)):
            listing = False
            if _is_appendix(block) and any(_is_appendix(other) for other in _beside(reading, index)):
                found.extend(_listed(block))
            continue
        if block.kind is BlockKind.LABEL:
            listing = True
        elif block.label is not None and block.kind is BlockKind.PARAGRAPH and section_of(block.label) is Section.DOCUMENTS:
            listing = True
            found.extend(_behind(block))
        elif block.kind is BlockKind.SUBHEADING and not _REFERENCE.match(block.text) and len(re.findall(r"[A-Za-z]{3}", block.text)) > 1:
            listing = False
        elif block.kind is BlockKind.ROW:
            found.extend(_row(block))
        elif listing:
            listed = list(_listed(block))
            found.extend(listed)
            listing = bool(listed or _is_of_list(block.text))
    found.extend(_titles(reading))
    return tuple(_once(sorted(found, key=lambda row: row.evidence.start)))


# "Attachment 1: Harbour map", "Appendix B – Scale of dues": a line of its own, with another beside it
_SET_OFF = re.compile(r"[A-Za-z ]{5,17}\s(?:[A-Z]|\d{1,2})\s*[:–—-]\s*(?=[A-Z])")


def _is_appendix(block: Block) -> bool:
    """Whether a block outside a list of documents is a line that names one by its number."""
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.CLAUSE) or _APPENDIX.match(block.text) is None:
        return False
    return len(block.text.split()) <= 20 and _SET_OFF.match(block.text) is not None and not _FINITE.search(block.text)


def _beside(reading: Reading, index: int) -> Iterator[Block]:
    """The blocks right before and behind one."""
    if index:
        yield reading.blocks[index - 1]
    yield from reading.blocks[index + 1 : index + 2]


def _titles(reading: Reading) -> Iterator[SupportingDocument]:
    """The attachment that the title of an item leads to: "Risk register PDF 214 KB" is the item's report."""
    text = reading.document.text
    for item in reading.items:
        attached = _ATTACHED.match(text, _BEFORE_ATTACHED.match(text, item.heading.end).end())  # type: ignore[union-attr]  # matches nothing too
        if attached:
            yield SupportingDocument(
                title=item.title, format=attached["format"].lower(), size_kb=_kilobytes(attached["size"], attached["unit"]),
                evidence=item.heading, item=item.order, rule="documents.title", confidence=0.85,
            )  # fmt: skip


def _attached(reading: Reading, block: Block, index: int) -> Iterator[SupportingDocument]:
    """Titles with a format and a size; a title may stand in the block before its "PDF 150 KB"."""
    text = block.text
    if len(text) > 900 or not _SIZE.search(text):
        return
    begin = 0
    for match in sorted([*_ATTACHED.finditer(text), *_SIZE_FIRST.finditer(text)], key=lambda match: match.start()):
        if match.start() < begin:
            continue
        start, end = _title(text, begin, match.start())
        passage, words = block.passage, text[start:end]
        begin = match.end()
        if len(words) < 3 and index and block.section is Section.DOCUMENTS:
            passage = reading.blocks[index - 1].passage
            start, end = _title(passage.text, 0, len(passage.text))
            words = passage.text[start:end]
        if not 3 <= len(words) <= 220 or not re.search(r"[A-Za-z]{3}", words):
            continue
        yield SupportingDocument(
            title=words,
            format=match["format"].lower(),
            size_kb=_kilobytes(match["size"], match["unit"]),
            evidence=passage.span(start, end),
            item=block.item,
            rule="documents.attached",
            confidence=0.95,
        )


def _title(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of a title in `text[start:end]`, without bullets, "item 99." and the stops around it."""
    while True:
        lead = _LEAD.match(text[start:end])
        if not lead or not lead.end():
            break
        start += lead.end()
    words = _ADDRESS.sub("", text[start:end]).rstrip(" ,;:-–—([|")
    words = _ICON.sub("", words).rstrip(" ,;:-–—([|")
    words = _ITEM.sub("", words).rstrip(" ,;:-–—([|")
    if words.endswith(".") and not words.endswith(".."):
        words = words[:-1]
    return start, start + len(words)


def _kilobytes(size: str, unit: str) -> float | None:
    value = number(size.rstrip(".,"))
    if value is None:
        return None
    return value * 1024 if unit.lower().startswith("m") else value


def _listed(block: Block) -> Iterator[SupportingDocument]:
    """A line under "Appendices", "Background papers" or "Supporting documents" that is a title."""
    text = block.text
    if _NOTHING.fullmatch(text) or _FORM.search(text) or len(text.split()) > 30:
        return
    appendix = _APPENDIX.match(text)
    reference = _REFERENCE.match(text)
    behind = _REFERENCE_BEHIND.search(text)
    titled = block.kind is BlockKind.PARAGRAPH and _TITLED.fullmatch(_ADDRESS.sub("", text))
    if not (appendix or reference or behind or titled or block.kind is BlockKind.CLAUSE):
        return
    begin = reference.end() if reference else 0
    point = block.kind is BlockKind.CLAUSE and not re.search(r"[.;]\s", text)  # "(ii) expenditure (for approval);"
    if appendix is None and (
        not (text[begin].isupper() or (reference and text[begin].isdigit()) or (point and text.endswith((";", ")"))))
        or len(text.split()) > 20
        or text.endswith((":", "The") if point else (".", ";", ":", "The"))
    ):
        return
    if appendix is None and _FINITE.search(text):
        return
    brackets = _BRACKETS.search(text) if point else None
    stop = behind.start() if behind else brackets.start() if brackets else len(text)
    start, end = _title(text, 0 if appendix else begin, stop)
    if end - start < 4:
        return
    yield _document(block, block.passage, start, end, 0.85 if appendix or reference else 0.65)


def _behind(block: Block) -> Iterator[SupportingDocument]:
    """The titles behind their label on one line: "Background papers: Harbour Plan 2029; Scale of dues"."""
    text = block.text
    if _NOTHING.fullmatch(text) or _FINITE.search(text) or _FORM.search(text):
        return
    label = (block.label or "").lower()
    running = "papers" in label and "background" not in label  # what a meeting had before it, in small letters too
    parts = [*_PART.finditer(text)] or [*(_COMMA if running else _COMMA_TITLE).finditer(text)]
    bounds = [0, *(bound for part in parts for bound in part.span()), len(text)]
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        lead = _PART_LEAD.match(text, start, end)
        start, end = _title(text, lead.end() if lead else start, end)
        brackets = _BRACKETS.search(text, start, end)
        end = brackets.start() if brackets else end
        if end - start >= 4 and len(text[start:end].split()) <= 25:
            yield _document(block, block.passage, start, end, 0.7)


def _goes_on(block: Block) -> bool:
    """Whether a block after the section still belongs to its list: the instructions of a form, stray figures, a title behind its letter."""
    words = block.text
    if not re.search(r"[A-Za-z]{3}", words):
        return True
    return bool(_FORM.search(words) or ((_REFERENCE.match(words) or _APPENDIX.match(words)) and len(words.split()) <= 20))


def _is_of_list(text: str) -> bool:
    """Whether a line that is no title still stands in a list of them, which prose ends: short, an instruction, or begun as they are."""
    return len(text.split()) <= 8 or bool(_FORM.search(text) or _REFERENCE.match(text)) or text.endswith(":")


def _row(block: Block) -> Iterator[SupportingDocument]:
    """A row of a table of appendices or background papers: the cell of its title column."""
    for cell in block.cells:
        words = cell.passage.text.strip()
        if (
            cell.heading
            and _TITLE_COLUMN.search(cell.heading)
            and len(words) > 4
            and not _NOTHING.fullmatch(words)
            and not _FORM.search(words)
            and not re.search(r"\bpost\b|\brole\b", cell.heading, re.IGNORECASE)
        ):
            start, end = _title(cell.passage.text, 0, len(cell.passage.text))
            if len(cell.passage.text[start:end].split()) > 1 and cell.heading.lower() not in ("name", "description"):
                yield _document(block, cell.passage, start, end, 0.8)
            return


def _document(block: Block, passage: Passage, start: int, end: int, confidence: float) -> SupportingDocument:
    words = passage.text[start:end]
    named = re.search(rf"\.({_FORMATS})$", words, re.IGNORECASE)
    return SupportingDocument(
        title=words,
        format=named.group(1).lower() if named else None,
        evidence=passage.span(start, end),
        item=block.item,
        rule="documents.listed",
        confidence=confidence,
    )


def _once(found: list[SupportingDocument]) -> list[SupportingDocument]:
    out: list[SupportingDocument] = []
    seen: set[tuple[str, int | None]] = set()
    for row in found:
        key = (" ".join(row.title.lower().split()), row.item)
        if key not in seen:
            seen.add(key)
            out.append(row)
    return out
