"""Papers kept as text: a parish's Markdown, Markdown made from a PDF line by line, text made from a web page."""

from __future__ import annotations

from textwrap import wrap

from .inline import plain
from .source import Block, Kind, PaperSource


def markdown(source: PaperSource) -> bytes:
    """A page of a village's web site in Markdown, its head in YAML."""
    post = source.head["post"]
    lines = ["---", f'title: "{post["title"]}"', f'date: "{post["date"]}"', "---", ""]
    for block in source.blocks:
        match block.kind:
            case Kind.TITLE:
                lines += [f"# {block.text}", ""]
            case Kind.ITEM:
                lines += [
                    f"**{block.mark}**  **{plain(block.text)}**" if block.mark else f"**{plain(block.text)}**",
                    "",
                ]
            case Kind.HEADING | Kind.LABEL:
                lines += [f"**{plain(block.text)}**", ""]
            case Kind.PARAGRAPH | Kind.CENTRE:
                lines += [block.text.replace("\n", "  \n"), ""]
            case Kind.CLAUSE:
                lines += [f"- {block.text}" if block.mark == "-" else f"{block.mark} {block.text}", ""]
            case Kind.TABLE:
                lines += [*_pipes(block), ""]
            case _:
                raise ValueError(f"{source.stem}: this Markdown has no {block.kind}")
    return ("\n".join(lines).rstrip("\n") + "\n").encode("utf-8")


def _pipes(block: Block) -> list[str]:
    rows = ["| " + " | ".join(cell.text for cell in row) + " |" for row in block.rows]
    return [rows[0], "|" + " --- |" * len(block.rows[0]), *rows[1:]]


def converted_markdown(source: PaperSource) -> bytes:
    """A PDF turned into Markdown by a machine: each printed line is a paragraph, a rule and a number stand between pages."""
    width, page_lines = int(source.option("width", 94)), int(source.option("page_lines", 44))
    printed: list[str] = []
    for block in source.blocks:
        printed += _printed_lines(block, source, width)
    out = [f"[Original file]({source.head['url']})", ""]
    for page, start in enumerate(range(0, len(printed), page_lines), 1):
        out += ["---", *([str(page), ""] if page > 1 else [])]
        for line in printed[start : start + page_lines]:
            out += [line.replace("_", r"\_"), ""]
    return ("\n".join([*out, "---"]) + "\n").encode("utf-8")


def _printed_lines(block: Block, source: PaperSource, width: int) -> list[str]:
    words = plain(block.text)
    match block.kind:
        case Kind.TITLE | Kind.ITEM | Kind.HEADING | Kind.LABEL:
            lines = wrap(f"{block.mark} {words}".strip(), width)
            return [f"**{line}**" for line in lines]
        case Kind.PARAGRAPH | Kind.CENTRE:
            return [line for part in words.split("\n") for line in wrap(part, width)]
        case Kind.CLAUSE:
            return wrap(f"{'•' if block.mark == '-' else block.mark} {words}", width)
        case Kind.TABLE:
            return ["  ".join(plain(cell.text) for cell in row) for row in block.rows]
        case _:
            raise ValueError(f"{source.stem}: converted Markdown has no {block.kind}")


def converted_text(source: PaperSource) -> bytes:
    """A web page turned into text by a machine: short lines, none of them empty, a bullet alone on its line."""
    width = int(source.option("width", 62))
    out = list(source.head.get("first_lines", []))
    for block in source.blocks:
        words = plain(block.text)
        match block.kind:
            case Kind.ITEM:
                out += wrap(f"{block.mark:<13}{words}".strip() if block.mark else words, width)
            case Kind.TITLE | Kind.HEADING | Kind.LABEL | Kind.PARAGRAPH | Kind.CENTRE:
                out += [line for part in words.split("\n") for line in wrap(part, width)]
            case Kind.CLAUSE if block.mark == "-":
                out += ["·", *wrap(words, width)]
            case Kind.CLAUSE:
                out += wrap(f"{block.mark:<6}{words}", width)
            case Kind.TABLE:
                out += [plain(cell.text) for row in block.rows for cell in row if cell.text]
            case _:
                raise ValueError(f"{source.stem}: converted text has no {block.kind}")
    return ("\n".join(out) + "\n").encode("utf-8")
