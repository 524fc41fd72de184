"""The text that a reader gets who copies a ModernGov page into an editor, with its debris."""

from __future__ import annotations

from .inline import plain
from .source import Block, Kind, PaperSource

_BULLET = "·" + " " * 9


def copied_page(source: PaperSource) -> bytes:
    """The page as plain text.

    Layout: letters ("table": the cells of a lettered list come as "|"), nbsp (lines that hold a non-breaking space alone).
    """
    head = source.head.get("page", {})
    lines: list[str] = []
    if "heading" in head:
        lines += ["Agenda and minutes", "", head["heading"], ""]
        for label in ("Venue", "Contact", "Note"):
            if label.lower() in head:
                lines += [f"{label}: \u00a0{head[label.lower()]}", ""]
        lines += ["Items", "No.\tItem", ""]
    else:
        lines += ["Agenda item", ""]
    number = ""
    for block in source.blocks:
        number = block.mark if block.kind is Kind.ITEM else number
        lines += _lines(block, source, number)
    return ("\n".join(lines).rstrip("\n") + "\n").encode("utf-8")


def _lines(block: Block, source: PaperSource, number: str) -> list[str]:
    words = plain(block.text)
    gap = ["\u00a0"] if source.option("nbsp", False) else [""]
    match block.kind:
        case Kind.ITEM:
            return ["", f"{block.mark}\t{words}" if block.mark else words, ""]
        case Kind.LABEL:
            return [words, ""]
        case Kind.HEADING:
            return [words, *gap]
        case Kind.PARAGRAPH:
            return [*words.split("\n"), "", *gap]
        case Kind.CLAUSE if block.mark == "-":
            return [_BULLET + words, "", *gap]
        case Kind.CLAUSE if source.option("letters", "inline") == "table":
            return ["|", f"{block.mark} |", words, "|"]
        case Kind.CLAUSE:
            return [f"{block.mark}\u00a0\u00a0\u00a0 {words}", "", *gap]
        case Kind.TABLE:
            return ["\t".join(plain(cell.text) for cell in row) for row in block.rows] + [""]
        case Kind.DOCUMENTS:
            item = f", item {number}" if number else ""
            listed = [line for row in block.rows for line in ("-", f"{plain(row[0].text)}{item}", row[1].text)]
            return [plain(block.text) or "Supporting documents:", *listed, ""]
        case _:
            raise ValueError(f"{source.stem}: a copied page has no {block.kind}")
