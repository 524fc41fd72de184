"""HTML text -> HTML text that cannot make the parser's tree deep or huge, and whose rows all stand in a table.

lexbor's work grows with the square of the depth and of the formatting tags that a page leaves open, and it drops rows outside
a table. What is taken out here is tags: the words between them stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.read.limits import MAX_HTML_DEPTH, MAX_HTML_REOPENED

_TAG = re.compile(r"<(?:(/?)([a-zA-Z][a-zA-Z0-9:]*)|!--)")
# The rest of an opening tag: ' href="a>b" class=c>'
_REST = r"""(?:[^<>"']|"[^"]*"|'[^']*')*>"""
_REST_OF_TAG = re.compile(_REST)
_NEVER_DEEP = frozenset({
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "tr", "td", "th", "tbody", "thead", "tfoot", "dt", "dd", "option", "html", "head",
    "body", "script", "style", "title", "textarea",
})  # fmt: skip
_REOPENED = frozenset({
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
})  # fmt: skip
_FORMATTING = re.compile(rf"</?(?:{'|'.join(sorted(_REOPENED))})\b{_REST}", re.IGNORECASE)
_IN_TABLE = frozenset({"tr", "td", "th", "tbody", "thead", "tfoot"})
_STARTS_BLOCK = frozenset({
    "p", "div", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "dd", "dt",
})  # fmt: skip


def repair(html: str, *, formatted: bool = True) -> str:
    """`html` without the tags that stand deeper than MAX_HTML_DEPTH, and with a table around rows that stand in none.

    Formatting that is never closed goes altogether: a browser opens it again in each paragraph (`<font size=1><p><font
    size=2><p>...`), and a small page would become a huge tree.
    """
    scan = _Scan()
    reopened = 0
    for tag in _tags(html):
        name = tag[2].lower()
        if name in _STARTS_BLOCK:
            reopened += scan.formatting
            if formatted and reopened > MAX_HTML_REOPENED:
                return repair(_FORMATTING.sub("", html), formatted=False)
        scan.see(html, tag, name)
    return _edited(html, scan.edits)


class _Scan:
    """The tags that are open as a page is read from its start, and what must be changed of it."""

    def __init__(self) -> None:
        self.open_tags: list[str] = []
        self.edits: list[tuple[int, int, str]] = []  # start and end of what is replaced, and by what
        self.formatting = 0
        self._tables = 0
        self._stray_table = 0  # how many tags are open in it, 0 if there is none
        self._in_stray_cell = False

    def see(self, html: str, tag: re.Match[str], name: str) -> None:
        """The next tag, called `name`."""
        closes = bool(tag[1])
        if name in _IN_TABLE:
            self._see_row_or_cell(tag, name, closes)
        elif self._stray_table == len(self.open_tags) and self._stray_table and not self._in_stray_cell:
            self._close_stray_table(tag)
        if name in _NEVER_DEEP:
            return
        if not closes:
            if len(self.open_tags) < MAX_HTML_DEPTH:
                self._push(name)
            else:
                rest = _REST_OF_TAG.match(html, tag.end())
                self.edits.append((tag.start(), rest.end() if rest else tag.end(), ""))
        elif name in self.open_tags:
            while self._pop() != name:
                pass

    def _see_row_or_cell(self, tag: re.Match[str], name: str, closes: bool) -> None:
        if not closes and not self._tables and len(self.open_tags) < MAX_HTML_DEPTH:
            self.edits.append((tag.start(), tag.start(), "<table>"))
            self._push("table")
            self._stray_table = len(self.open_tags)
        if self._stray_table == len(self.open_tags):
            self._in_stray_cell = not closes and name in {"td", "th"}

    def _close_stray_table(self, tag: re.Match[str]) -> None:
        self.edits.append((tag.start(), tag.start(), "</table>"))
        self._pop()

    def _push(self, name: str) -> None:
        self.open_tags.append(name)
        self.formatting += name in _REOPENED
        self._tables += name == "table"

    def _pop(self) -> str:
        name = self.open_tags.pop()
        self.formatting -= name in _REOPENED
        self._tables -= name == "table"
        if len(self.open_tags) < self._stray_table:
            self._stray_table = 0
        return name


def _edited(html: str, edits: list[tuple[int, int, str]]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, replacement in edits:
        pieces += (html[at:start], replacement)
        at = end
    pieces.append(html[at:])
    return "".join(pieces)


def _tags(html: str) -> Iterator[re.Match[str]]:
    """The tags of the page but not what looks like one inside a comment or a script."""
    at = 0
    while tag := _TAG.search(html, at):
        at = tag.end()
        if tag[2] is None:
            at = html.find("-->", at)
        else:
            yield tag
            if tag[2].lower() in {"script", "style"} and not tag[1]:
                at = html.find("</", at)
        if at < 0:
            return
