"""HTML -> Document."""

from __future__ import annotations

from pipeline.facts import Document, LineStyle, Source
from pipeline.read.builder import DocumentBuilder
from pipeline.read.encoding import decode

_BLOCKS = "h1, h2, h3, h4, p, li, td, th, dt, dd"


def read_html(data: bytes, source: Source) -> Document:
    from selectolax.lexbor import LexborHTMLParser

    decoded = decode(data)
    assert decoded is not None
    tree = LexborHTMLParser(decoded.text)
    builder = DocumentBuilder(source)
    for node in tree.css(_BLOCKS):
        if node.css(_BLOCKS)[1:]:
            continue
        classes = (node.attributes.get("class") or "").split()
        style = LineStyle.HEADING if (node.tag or "").startswith("h") else LineStyle.BODY
        if "mgAiTitleTxt" in classes:
            number = node.parent is not None and "mgItemNumberCell" in (node.parent.attributes.get("class") or "")
            style = LineStyle.ITEM_NUMBER if number else LineStyle.ITEM_TITLE
        elif "mgSubItemTitleTxt" in classes:
            style = LineStyle.LABEL
        elif node.tag == "li":
            style = LineStyle.BULLET
        builder.add_line(" ".join(node.text().split()), style)
        builder.end_paragraph()
    return builder.build()
