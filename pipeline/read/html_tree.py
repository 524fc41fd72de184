"""HTML text -> a tree of Elements that no page can make deep enough to stop the program.

lexbor parses as browsers do, whatever the page; its work grows with the square of the depth and of the formatting tags that
a page leaves open, so tags beyond a depth are taken out before it sees them. Their words stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

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
_STARTS_BLOCK = frozenset({
    "p", "div", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "dd", "dt",
})  # fmt: skip
# What is never part of a paper's words
_DROPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio",
    "video", "map", "button", "select", "datalist", "input", "textarea", "nav",
})  # fmt: skip


class Edge(Enum):
    """Which side of an element a walk is at."""

    ENTER = "enter"
    LEAVE = "leave"


@dataclass(slots=True, eq=False)
class Element:
    """An element of the page: its tag in lower case, its attributes, and its elements and words in order."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


def walk(root: Element) -> Iterator[tuple[Edge, Element] | str]:
    """Every element below `root` and `root` itself, entered and left, and every piece of text, in the order of the page."""
    yield Edge.ENTER, root
    stack = [(root, iter(root.children))]
    while stack:
        element, children = stack[-1]
        for child in children:
            if isinstance(child, str):
                yield child
            else:
                yield Edge.ENTER, child
                stack.append((child, iter(child.children)))
                break
        else:
            stack.pop()
            yield Edge.LEAVE, element


def words_in(root: Element) -> int:
    """How many characters of text, without white space, stand under `root`."""
    return sum(len("".join(piece.split())) for piece in walk(root) if isinstance(piece, str))


def parse(html: str) -> Element:
    """The page as a tree, without its scripts, styles, form fields and navigation."""
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    parser = LexborHTMLParser(flatten(html))
    top = Element("html", {})
    start = parser.root
    if start is None:
        return top
    into = [top]
    node: LexborNode | None = start.child
    while node is not None:
        entered: LexborNode | None = None
        if node.is_text_node:
            into[-1].children.append(node.text_content or "")
        elif node.is_element_node and node.tag and node.tag not in _DROPPED:
            element = Element(node.tag, {name: value or "" for name, value in node.attributes.items()})
            into[-1].children.append(element)
            entered = node.child
            if entered is not None:
                into.append(element)
        if entered is not None:
            node = entered
            continue
        while node is not None and node.next is None:
            node = node.parent
            if node is None or len(into) == 1:
                return top
            into.pop()
        node = node.next if node is not None else None
    return top


def flatten(html: str, *, formatted: bool = True) -> str:
    """`html` without the tags that stand deeper than MAX_HTML_DEPTH, and without any formatting where it is never closed.

    A browser opens formatting that is still open again in each paragraph (`<font size=1><p><font size=2><p>...`): a small
    page would become a huge tree.
    """
    open_tags: list[str] = []
    cut: list[tuple[int, int]] = []
    reopened = formatting = 0
    for tag in _tags(html):
        name = tag[2].lower()
        if name in _STARTS_BLOCK:
            reopened += formatting
            if formatted and reopened > MAX_HTML_REOPENED:
                return flatten(_FORMATTING.sub("", html), formatted=False)
        if name in _NEVER_DEEP:
            continue
        if not tag[1]:
            if len(open_tags) < MAX_HTML_DEPTH:
                open_tags.append(name)
                formatting += name in _REOPENED
            else:
                rest = _REST_OF_TAG.match(html, tag.end())
                cut.append((tag.start(), rest.end() if rest else tag.end()))
        elif name in open_tags:
            while (closed := open_tags.pop()) != name:
                formatting -= closed in _REOPENED
            formatting -= name in _REOPENED
    return _without(html, cut)


def _without(html: str, cut: list[tuple[int, int]]) -> str:
    kept = []
    at = 0
    for start, end in cut:
        kept.append(html[at:start])
        at = end
    kept.append(html[at:])
    return "".join(kept)


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
