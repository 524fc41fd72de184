"""HTML -> Document: ModernGov's pages of meetings, items, issues and decisions, its printed minutes, and any other page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.facts import Document, LineStyle, Source
from pipeline.read.builder import DocumentBuilder
from pipeline.read.encoding import decode
from pipeline.read.html_lines import write_lines
from pipeline.read.html_main import main_content
from pipeline.read.html_tree import Edge, Element, parse, walk

_HEAD_BYTES = 4096
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.-]{1,40})", re.IGNORECASE)  # <meta charset="windows-1252">
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S{1,2000})\s*-->")  # what browsers write into a saved page
_TITLE_PARTS = re.compile(r"\s+[-–—|:»]+\s+|\s*[|»]\s*")  # "Agenda for Cabinet on 1 May - Barset County Council"
_LONGEST_SITE_NAME = 80
_LONGEST_TITLE = 400
_LONGEST_ADDRESS = 2000


def read_html(data: bytes, source: Source) -> Document:
    """The lines and data tables of a page's main content; `Source.url` where the page states its own address.

    Broken pages are read as browsers read them. Raises UnreadableError if the bytes are no text or the page holds none.
    """
    declared = _CHARSET.search(data[:_HEAD_BYTES])
    decoded = decode(data, source.path, declared[1].decode("ascii", "replace") if declared else None)
    page = parse(decoded.text)
    builder = DocumentBuilder(replace(source, url=_address(page, decoded.text) or source.url))
    if decoded.warning:
        builder.warn(decoded.warning)
    content = main_content(page)
    for name in _site_names(page, content):
        builder.add_line(name, LineStyle.HEADING)
        builder.end_paragraph()
    write_lines(content, builder)
    return builder.build()


def _elements(root: Element, tag: str) -> Iterator[Element]:
    for step in walk(root):
        if not isinstance(step, str) and step[0] is Edge.ENTER and step[1].tag == tag:
            yield step[1]


def _words(root: Element) -> str:
    return " ".join(" ".join(piece for piece in walk(root) if isinstance(piece, str)).split())


def _address(page: Element, html: str) -> str | None:
    """`<link rel="canonical">`, else `<meta property="og:url">`, else the browser's note, else `<base>`."""
    for link in _elements(page, "link"):
        if "canonical" in link.attributes.get("rel", "").lower().split() and _is_address(link.attributes.get("href", "")):
            return link.attributes["href"]
    for meta in _elements(page, "meta"):
        if meta.attributes.get("property") == "og:url" and _is_address(meta.attributes.get("content", "")):
            return meta.attributes["content"]
    saved = _SAVED_FROM.search(html[:_HEAD_BYTES])
    if saved:
        return saved[1]
    bases = (base.attributes.get("href", "") for base in _elements(page, "base"))
    return next((address for address in bases if _is_address(address)), None)


def _is_address(address: str) -> bool:
    return address.startswith(("http://", "https://")) and len(address) <= _LONGEST_ADDRESS


def _site_names(page: Element, content: Element) -> list[str]:
    """Whose page it is, which often only its title says: "Barset County Council" of "Agenda item - Budget - Barset County Council".

    Parts of the title that the content says itself, or that have figures in them, are left out; Word's titles are of no use.
    """
    metas = (meta.attributes for meta in _elements(page, "meta"))
    if any("Word" in meta.get("content", "") for meta in metas if meta.get("name", "").lower() in {"generator", "progid"}):
        return []
    title = next((_words(element) for element in _elements(page, "title")), "")[:_LONGEST_TITLE]
    said = _words(content).casefold()
    return [
        part
        for part in _TITLE_PARTS.split(title)
        if part[:1].isupper()
        and len(part) <= _LONGEST_SITE_NAME
        and not any(character.isdigit() for character in part)
        and part.casefold() not in said
    ]
