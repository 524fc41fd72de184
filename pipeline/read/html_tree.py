"""HTML text -> a tree of Elements that no page can make deep enough to stop the program.

lexbor parses as browsers do, whatever the page; its work grows with the square of the depth and of the formatting tags that
a page leaves open, so tags beyond a depth are taken out before it sees them. Their words stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from pipeline.facts import UnreadableError
from pipeline.read.limits import MAX_HTML_DEPTH, MAX_HTML_REOPENED, MAX_HTML_TAGS

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

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
    """An element of the page: its tag in lower case, its attributes, and its elements and words in order.

    `size` is how many characters of words the page has in it.
    """

    tag: str
    attributes: dict[str, str]
    classes: tuple[str, ...] = ()
    children: list[Element | str] = field(default_factory=list)
    size: int = 0


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


def elements_in(root: Element) -> Iterator[Element]:
    """`root` and every element below it."""
    for step in walk(root):
        if not isinstance(step, str) and step[0] is Edge.ENTER:
            yield step[1]


def parse(html: str, path: str) -> Element:
    """The page as a tree, without its scripts, styles, form fields and navigation.

    Raises UnreadableError if it has more tags than any paper.
    """
    if html.count("<") > MAX_HTML_TAGS:
        raise UnreadableError(f"{path} has more than {MAX_HTML_TAGS:,} tags; split it into its papers")
    from selectolax.lexbor import LexborHTMLParser

    parser = LexborHTMLParser(flatten(html))
    top = Element("html", {})
    root = parser.root
    node: LexborNode | None = root.child if root is not None else None
    into = [top]
    while node is not None:
        below: LexborNode | None = None
        if node.is_text_node:
            words = node.text_content or ""
            into[-1].children.append(words)
            into[-1].size += len("".join(words.split()))
        elif node.is_element_node and node.tag and node.tag not in _DROPPED:
            element = _element(node)
            into[-1].children.append(element)
            below = node.child
            if below is not None:
                into.append(element)
        node = below if below is not None else _after(node, into)
    return top


def _element(node: LexborNode) -> Element:
    attributes = {name: value or "" for name, value in node.attributes.items()}
    return Element(node.tag or "", attributes, tuple(attributes.get("class", "").split()))


def _after(node: LexborNode, into: list[Element]) -> LexborNode | None:
    """The node that follows all of `node`; the elements that end between the two are taken off `into`."""
    while node.next is None:
        if len(into) == 1 or node.parent is None:
            return None
        node = node.parent
        ended = into.pop()
        into[-1].size += ended.size
    return node.next


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
