"""HTML text -> a tree of Elements, parsed by lexbor as browsers parse it, whatever the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from pipeline.facts import UnreadableError
from pipeline.read.html_repair import repair
from pipeline.read.limits import MAX_HTML_TAGS

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

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
        raise UnreadableError(f"{path} has more than {MAX_HTML_TAGS:,} tags; split it into its papers.")
    from selectolax.lexbor import LexborHTMLParser

    parser = LexborHTMLParser(repair(html))
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
