"""Running heads, running feet and page numbers: lines that come again at the same place of most pages.

A running head stays where the paper begins with it, a running foot where it ends with it, for they may say what the paper is
("DRAFT"); page numbers and the stamp of publication go everywhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.read.pdf_lines import PrintedLine
from pipeline.read.pdf_page import Page

_ZONE = 0.13  # of the page's height, at its top and at its bottom
_SAME_PLACE = 0.012  # of the page's height
_MOST_PAGES = 0.4  # left and right pages may have heads of their own
_FIGURES = re.compile(r"\d+")
_SPACES = re.compile(r"\s+")
# "3", "- 3 -", "Page 3", "Page 3 of 12", "3/12", "3 | Page", "iv"
_PAGE_NUMBER = re.compile(
    r"(?:page\s{0,3})?[-–—|]?\s{0,3}(?:\d{1,4}|[ivx]{1,5})\s{0,3}[-–—|]?(?:\s{0,3}(?:of|/)\s{0,3}\d{1,4})?(?:\s{0,3}page)?", re.I
)
_PUBLISHED = re.compile(r"published on:?\s.{4,40}", re.I)  # "Published on: Friday, 7 February 2025"


@dataclass(frozen=True, slots=True)
class _Place:
    page: Page
    line: PrintedLine
    head: bool
    share: float  # of the page's height at which it stands

    @property
    def words(self) -> str:
        return _SPACES.sub(" ", _FIGURES.sub("#", self.line.text.casefold()))


def drop_furniture(pages: Sequence[Page]) -> None:
    """Takes the running heads, running feet and page numbers out of `pages`, unless that leaves nothing of the paper."""
    dropped: set[int] = set()
    repeated: dict[tuple[bool, str], list[_Place]] = defaultdict(list)
    for page in pages:
        for place in _edges(page):
            if _is_page_number(place) or _PUBLISHED.fullmatch(place.line.text):
                dropped.add(id(place.line))
            else:
                repeated[place.head, place.words].append(place)
    fewest = max(2 if len(pages) == 2 else 3, _MOST_PAGES * len(pages))
    for (head, _), places in repeated.items():
        for group in _at_one_place(places):
            if len({place.page.number for place in group}) >= fewest:
                kept = pages[0] if head else pages[-1]
                dropped.update(id(place.line) for place in group if place.page is not kept)
    kept_items = [[item for item in page.items if id(item) not in dropped] for page in pages]
    if any(kept_items):
        for page, items in zip(pages, kept_items, strict=True):
            page.items = items


def _edges(page: Page) -> Iterator[_Place]:
    for line in page.lines:
        top, bottom = line.place[1] / page.height, line.place[3] / page.height
        if bottom <= _ZONE:
            yield _Place(page, line, True, top)
        elif top >= 1 - _ZONE:
            yield _Place(page, line, False, top)


def _is_page_number(place: _Place) -> bool:
    """A number alone counts only as the outermost line of its page."""
    if not _PAGE_NUMBER.fullmatch(place.line.text):
        return False
    tops = [line.place[1] for line in place.page.lines]
    outermost = min(tops) if place.head else max(tops)
    return abs(place.line.place[1] - outermost) < 3 or "page" in place.line.text.casefold()


def _at_one_place(places: Sequence[_Place]) -> Iterator[list[_Place]]:
    group: list[_Place] = []
    for place in sorted(places, key=lambda place: place.share):
        if group and place.share - group[-1].share > _SAME_PLACE:
            yield group
            group = []
        group.append(place)
    if group:
        yield group
