"""What the mark-up of an element says of the lines in it: ModernGov's classes first, then HTML's own tags and styles."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.facts import LineStyle
from pipeline.read.html_tree import Element
from pipeline.read.numerals import letters, roman
from pipeline.read.symbols import symbol_font

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "ol", "optgroup", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption", "legend"})
_MODERNGOV = {
    "mgItemNumberCell": LineStyle.ITEM_NUMBER,
    "mgAiTitleTxt": LineStyle.ITEM_TITLE,
    "mgSubItemTitleTxt": LineStyle.LABEL,
    "mgMainTitleTxt": LineStyle.HEADING,
    "mgSubTitleTxt": LineStyle.HEADING,
    "mgSectionTitle": LineStyle.HEADING,
}
# Word's list paragraphs, saved as HTML: class="MsoListParagraphCxSpFirst"
_WORD_LIST = re.compile(r"^MsoList(?:Paragraph|Bullet|Number)")
_WORD_HEADING = re.compile(r"^(?:MsoTitle|MsoSubtitle|MsoHeading\d?|Heading\d)$")
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"font-weight\s*:\s*(?:normal|[1-4]00)", re.IGNORECASE)
_FONT = re.compile(r"font-family\s*:\s*([^;,]{1,80})", re.IGNORECASE)
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]{1,30})", re.IGNORECASE)
_DOCUMENT_LINK = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|odt|rtf|zip)(?:$|[?#])|(?:^|/)mgConvert2PDF\.aspx", re.IGNORECASE)
_MOST_LIST_NUMBER = 100_000  # start="999999999" is no numbered point
_MOST_DIGITS = 9


def style_of(element: Element, around: LineStyle | None) -> LineStyle | None:
    """The style of the lines in `element`, given that of what it stands in; None where the mark-up says nothing."""
    if around in (LineStyle.ITEM_NUMBER, LineStyle.CELL):
        return around
    for name in element.classes:
        if name in _MODERNGOV:
            return _MODERNGOV[name]
        if _WORD_HEADING.match(name):
            return LineStyle.HEADING
    if element.tag in _HEADINGS:
        return LineStyle.HEADING
    return around


def is_word_list(element: Element) -> bool:
    """A paragraph that Word set as a point of a list: its mark stands printed at its head."""
    return any(_WORD_LIST.match(name) for name in element.classes) or "mso-list:" in element.attributes.get("style", "")


def bold(element: Element) -> bool | None:
    """True or False where the element makes its words strong or not, None where it leaves them."""
    style = element.attributes.get("style", "")
    if _NOT_BOLD.search(style):
        return False
    return True if element.tag in {"b", "strong"} or _BOLD.search(style) else None


def symbols(element: Element) -> dict[int, str] | None:
    """What the characters in the element print, if it sets them in a symbol font: {} for a font of letters, None for none."""
    family = _FONT.search(element.attributes.get("style", ""))
    name = family[1] if family else element.attributes.get("face", "")
    return symbol_font(name) or {} if name else None


def links_document(element: Element) -> bool:
    """`<a href="documents/s123/Report.pdf">`, or ModernGov's note of a file's size beside one."""
    if element.tag == "a":
        return _DOCUMENT_LINK.search(element.attributes.get("href", "")) is not None
    return "mgFileSize" in element.classes


def list_kind(element: Element) -> str:
    """How a list marks its points: "1", "a", "A", "i", "I", "" for no mark, "•" for a bullet."""
    style = _LIST_STYLE.search(element.attributes.get("style", ""))
    stated = style[1].lower() if style else element.attributes.get("type", "")
    by_name = {
        "decimal": "1", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i",
        "upper-roman": "I", "none": "", "disc": "•", "circle": "•", "square": "•",
    }  # fmt: skip
    kind = by_name.get(stated, stated)
    if kind in {"1", "a", "A", "i", "I", "", "•"} and (style or stated):
        return kind
    return "1" if element.tag == "ol" else "•"


def list_mark(kind: str, number: int) -> str:
    """The mark that a browser prints before a point: ("a", 3) -> "c."; "" for a bullet, which is no word."""
    match kind:
        case "1":
            return f"{number}."
        case "a" | "A":
            return f"{letters(number) if kind == 'a' else letters(number).upper()}."
        case "i" | "I":
            return f"{roman(number) if kind == 'i' else roman(number).upper()}."
        case _:  # a bullet, or no mark at all
            return ""


def whole_number(stated: str | None, default: int, most: int = _MOST_LIST_NUMBER) -> int:
    """An attribute as a number: colspan="3", start="5"; `default` where it is none, `most` where it is more."""
    if stated is None or not stated.strip().isdecimal():
        return default
    return most if len(stated.strip()) > _MOST_DIGITS else min(int(stated), most)
