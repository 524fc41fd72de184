"""Markdown -> Document."""

from __future__ import annotations

import re

from pipeline.facts import Document, LineStyle, Source
from pipeline.read.builder import DocumentBuilder
from pipeline.read.encoding import decode

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)


def read_markdown(data: bytes, source: Source) -> Document:
    decoded = decode(data, source.path)
    builder = DocumentBuilder(source)
    for line in _FRONT_MATTER.sub("", decoded.text).splitlines():
        style = LineStyle.BODY
        if line.startswith("#"):
            style = LineStyle.HEADING
        elif line.startswith("**") and line.rstrip().endswith("**"):
            style = LineStyle.BOLD
        words = re.sub(r"\*\*|^#+|^>|\\(?=\W)|\\$", "", line)
        if builder.add_line(words, style) is None:
            builder.end_paragraph()
    return builder.build()
