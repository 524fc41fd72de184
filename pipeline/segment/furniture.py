"""Lines that a page prints and the meeting did not say: running heads, page numbers, rules for signatures."""

from __future__ import annotations

from collections import Counter

from pipeline import patterns as re
from pipeline.facts import Document, Line, LineStyle

# "Page 3", "Page 3 of 12", "- 4 -", "3 | Page", "____", "....", "Signed ____ Dated ____"
PAGE_NUMBER = re.compile(r"(?:page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|-\s*\d{1,4}\s*-|\d{1,4}\s*\|\s*page)\s*$", re.IGNORECASE)
RULED = re.compile(r"[\s._…\-–—=*|\\]{3,}$|signed[\s:._…\\]*(?:dated?[\s:._…\\]*)?$|dated?[\s:]*[._…\\]{5,}", re.IGNORECASE)
# the buttons of a council's site: "Share this item", "Print this page", "Back to agenda", "View the background to item 31", and the name
# of ModernGov's page over its text: "ieDecisionDetails"
BUTTON = re.compile(
    r"[-•·*\s]*(?:(?:share|print|e-?mail|tweet|bookmark|download|save)\s+(?:this\s+)?(?:item|page|issue|agenda|meeting)(?:\s+details)?$"
    r"|view\s+the\s+background\s+to\s+item\b.*|(?-i:ie[A-Z])[A-Za-z]{5,}$|subscribe\s+to\s+updates$|add\s+to\s+calendar$"
    r"|back\s+to\s+(?:the\s+)?(?:top|agenda|meeting|list|search(?:\s+results)?)$|skip\s+to\s+main\s+content$)",
    re.IGNORECASE,
)
# What those of them begin with that begin with a letter: quick, for the many lines that do
_FIRST_WORDS = (
    *("signed", "date", "share", "print", "email", "e-mail", "tweet", "bookmark", "download", "save"),
    *("view", "ie", "subscribe", "add", "back", "skip"),
)
# A line that may well stand many times in the minutes themselves.
SPOKEN = re.compile(
    r"[.;,]$|:|\b(?:carried|resolved|agreed|moved|noted|resolution|recommendation|lost|unanimous|purpose|background|open)\b", re.IGNORECASE
)
NEAR = 3
# "112 Harbour Dues ...... 2", "3. Harbour Dues . . . . 14": a line of contents, where its words are printed again further down
CONTENTS = re.compile(r"(?P<words>.*?[^\s.…])\s*(?:(?:\.\s?){4,}|…(?:\s?[….])+)\s*\d{1,3}$")


def printed_lines(document: Document) -> list[Line]:
    """The lines of the document without its furniture, in order. Readers that know the page drop most of it themselves; this is for
    the text of pages, where only a repeat beside page numbers tells."""
    text = document.text
    words = [text[line.span.start : line.span.end].strip() for line in document.lines]
    words = _without_contents(words)
    numbers = {i for i, line in enumerate(words) if PAGE_NUMBER.match(line)}
    if not numbers:
        return [line for line, printed in zip(document.lines, words, strict=True) if printed and not _says_nothing(printed)]
    keys = [re.sub(r"\d+", "#", re.sub(r"\s+", " ", line)).lower() for line in words]
    counts = Counter(key for key in keys if len(key) >= 4)
    out: list[Line] = []
    seen: set[str] = set()
    for index, line in enumerate(document.lines):
        if not words[index] or _says_nothing(words[index]):
            continue
        if line.style in (LineStyle.BODY, LineStyle.BOLD, LineStyle.HEADING) and index in numbers:
            continue
        repeats = counts[keys[index]] >= 2 and not SPOKEN.search(words[index]) and len(words[index].split()) >= 2
        if repeats and keys[index] in seen and any(i in numbers for i in range(index - NEAR, index + NEAR + 1)):
            continue
        seen.add(keys[index])
        out.append(line)
    return out


def _without_contents(words: list[str]) -> list[str]:
    """The lines with those of a table of contents emptied: each prints the words of a heading below it and its page."""
    listed = {index: match["words"] for index, line in enumerate(words) if line[-1:].isdigit() and (match := CONTENTS.match(line))}
    if not listed:
        return words
    last = max(listed)
    below = {" ".join(line.split()).lower() for line in words[last + 1 :]}
    repeated = {index for index, line in listed.items() if " ".join(line.split()).lower() in below}
    if 2 * len(repeated) < len(listed) or len(repeated) < 2:
        return words
    return ["" if index in listed else line for index, line in enumerate(words)]


def _says_nothing(words: str) -> bool:
    """Whether a line is ruled or a button, and says nothing."""
    if words[0].isalnum() and not words.lower().startswith(_FIRST_WORDS):
        return False
    return bool(RULED.match(words) or BUTTON.match(words))
