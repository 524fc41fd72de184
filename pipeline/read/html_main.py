"""Which part of a page is the paper: ModernGov's content, else the page's main content, without what frames it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline import patterns as re
from pipeline.read.html_tree import Element, elements_in

# Where pages keep what they are for, best first. A page may have several articles (a list of news): then none is the paper.
_CONTENT: tuple[Callable[[Element], bool], ...] = (
    lambda element: element.attributes.get("id", "").lower() == "modgov",
    lambda element: "mgContent" in element.classes,
    lambda element: element.tag == "main" or element.attributes.get("role") == "main",
    lambda element: element.tag == "article",
    lambda element: element.attributes.get("id", "").lower() in {"content", "main", "main-content", "maincontent"},
    lambda element: any(name in {"entry-content", "post-content", "page-content"} for name in element.classes),
)
_ENOUGH_OF_PAGE = 0.3  # a "main" that holds less of the words is a banner's
_FRAME_TAGS = frozenset({"footer", "aside", "nav"})
_FRAME_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "menu"})
# class="breadcrumb", "mgBreadcrumb", id="cookie-banner", class="skip-link", "social-media" and the like; not id="social-care"
_FRAME_NAMES = re.compile(
    r"(?:^|[\s_-])(?:mg(?:Hide|Nav|Skip|Footer|Breadcrumbs?)|breadcrumbs?|cookies?|cookie-?banner|skip-?links?|navbar|navigation|nav|"
    r"menu|sidebar|pagination|"
    r"social-(?:media|links?|icons?|share|sharing)|share-(?:links?|buttons?|this|page)|sr-only|visually-?hidden)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
_MOST_OF_CONTENT = 0.5  # what holds more of the words is no frame, whatever its name ("page-with-sidebar")


def main_content(page: Element) -> Element:
    """The element that holds the paper, with navigation, cookie banners, footers and hidden parts taken out of it."""
    chosen = next((found for found in _candidates(page) if found.size >= _ENOUGH_OF_PAGE * page.size), None)
    content = chosen or next((element for element in elements_in(page) if element.tag == "body"), page)
    _take_out_frame(content, page_header=chosen is None)
    return content


def _candidates(page: Element) -> Iterator[Element]:
    """One element for each rule of _CONTENT that exactly one outermost element meets, best first."""
    found: list[list[Element]] = [[] for _ in _CONTENT]
    for element in elements_in(page):
        for rule, met in zip(_CONTENT, found, strict=True):
            if rule(element):
                met.append(element)
    for met in found:
        if len(met) == 1 or (met and met[0].tag != "article"):
            yield met[0]


def _take_out_frame(content: Element, *, page_header: bool) -> None:
    limit = _MOST_OF_CONTENT * content.size
    for element in list(elements_in(content)):
        element.children = [
            child
            for child in element.children
            if isinstance(child, str) or not _frames(child, page_header) or (child.size > limit and not _hidden(child))
        ]


def _frames(element: Element, page_header: bool) -> bool:
    attributes = element.attributes
    if element.tag in _FRAME_TAGS or (page_header and element.tag == "header") or _hidden(element):
        return True
    if not attributes:
        return False
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return attributes.get("role") in _FRAME_ROLES or _FRAME_NAMES.search(named) is not None


def _hidden(element: Element) -> bool:
    """What a browser does not show; `aria-hidden` is shown, and hides only from readers of the screen."""
    attributes = element.attributes
    return "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")) is not None
