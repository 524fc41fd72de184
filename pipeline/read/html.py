"""HTML -> Document: ModernGov's pages of meetings, items, issues and decisions, its printed minutes, and any other page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from pipeline.facts import Document, LineStyle, Source
from pipeline.read.builder import DocumentBuilder
from pipeline.read.encoding import decode
from pipeline.read.html_lines import write_lines
from pipeline.read.html_main import main_content
from pipeline.read.html_tree import Element, elements_in, parse, walk
from pipeline.read.titles import names_of_title

_HEAD_BYTES = 4096
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.-]{1,40})", re.IGNORECASE)  # <meta charset="windows-1252">
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S{1,2000})\s*-->")  # what browsers write into a saved page
_WORD = re.compile(r"Microsoft Word|Word\.Document")  # <meta name="Generator" content="Microsoft Word 15">
_PIECES_OF_HEAD = 10  # of text, with which a page begins
_LONGEST_ADDRESS = 2000


def read_html(data: bytes, source: Source) -> Document:
    """The lines and data tables of a page's main content; `Source.url` where the page states its own address.

    Broken pages are read as browsers read them. Raises UnreadableError if the bytes are no text or the page holds none.
    """
    declared = _CHARSET.search(data[:_HEAD_BYTES])
    decoded = decode(data, source.path, declared[1].decode("ascii", "replace") if declared else None)
    page = parse(decoded.text, source.path)
    head = _head(page)
    builder = DocumentBuilder(replace(source, url=_address(head, decoded.text) or source.url))
    if decoded.warning:
        builder.warn(decoded.warning)
    content = main_content(page)
    for name in _site_names(head, content):
        builder.add_line(name, LineStyle.HEADING)
        builder.end_paragraph()
    write_lines(content, builder)
    return builder.build()


def _head(page: Element) -> dict[str, list[Element]]:
    """What the page says of itself: the elements of its head by their tag."""
    head = next((element for element in elements_in(page) if element.tag == "head"), None)
    by_tag: dict[str, list[Element]] = {"link": [], "meta": [], "base": [], "title": []}
    for element in elements_in(head) if head is not None else ():
        by_tag.setdefault(element.tag, []).append(element)
    return by_tag


def _address(head: dict[str, list[Element]], html: str) -> str | None:
    """`<link rel="canonical">`, else `<meta property="og:url">`, else the browser's note, else `<base>`."""
    saved = _SAVED_FROM.search(html[:_HEAD_BYTES])
    stated = [
        *(link.attributes.get("href", "") for link in head["link"] if link.attributes.get("rel", "").lower() == "canonical"),
        *(meta.attributes.get("content", "") for meta in head["meta"] if meta.attributes.get("property") == "og:url"),
        saved[1] if saved else "",
        *(base.attributes.get("href", "") for base in head["base"]),
    ]
    return next((address for address in stated if address.startswith(("http://", "https://")) and len(address) <= _LONGEST_ADDRESS), None)


def _site_names(head: dict[str, list[Element]], content: Element) -> list[str]:
    """Whose page it is, which often only its title says: "Barset County Council" of "Agenda item - Budget - Barset County Council".

    Parts of the title that the content begins with itself, or that have figures in them, are left out; Word's titles are of no use.
    """
    if any(_WORD.match(meta.attributes.get("content", "")) for meta in head["meta"]):
        return []
    title = " ".join("".join(_pieces(element)) for element in head["title"][:1])
    return names_of_title(title, " ".join(" ".join(islice(filter(str.strip, _pieces(content)), _PIECES_OF_HEAD)).split()))


def _pieces(root: Element) -> Iterator[str]:
    return (piece for piece in walk(root) if isinstance(piece, str))
