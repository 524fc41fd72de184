"""The lines of an attendance list put together: entries that the page has broken are whole again.

"S Elm – Chief"            "Ms A Hill, Head of Housing and"       "Cr Ann"
"Financial Officer"        "Regeneration"                         "Hill"
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract.people.attendance_columns import in_columns
from pipeline.facts import Passage
from pipeline.language.names import begins_name, find_names, is_given_name, read_name
from pipeline.language.posts import has_head, is_post
from pipeline.language.titles import is_title

# "• Ann Hill", "* Mr A Hill", "(a) Mr A Hill", "- Ann Hill", "1. Ann Hill"
_BULLET = re.compile(r"\s*(?:[•·*▪◦\uf0b7]+\s*|[-–—_]\s+|\(?[a-z0-9]{1,2}[.)]\s+)+")
_OPEN_END = re.compile(r"(?:[-–—,&/(]|\b(?:and|of|for|to|the|with))\s*$")
_CONTINUES = re.compile(r"\s*[(&,]|\s*(?:and|of|for|to|the)\s|\s*[–—-]\s*\S")
# "4 members of the public", "Public: 3", "Also in attendance"
_PUBLIC = re.compile(
    r"\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|several|no)\b|members?\s+of\s+(?:the\s+)?(?:public|press)|public\b|also\b|"
    r"in attendance",
    re.I,
)
_POST_THEN_NAME = re.compile(r"[A-Z][\w ,&’'/-]{2,80}\((?:Mr|Mrs|Ms|Miss|Dr|Cllr|Prof)\b")
_DASH = re.compile(r"\s*[-–—]\s*")
_ASIDE_BEGUN = re.compile(r"[,–—(-]")
_ASIDE_BESIDE = re.compile(r" ?(?:\(?[A-Z]{2,3}\)? )?[,–—(-]")  # "Osei Blyth| – |Clerk", "Osei Blyth| OB – |Clerk"
_SHORT_FORM = re.compile(r"\b[A-Z][a-z]+\s+\([A-Z][a-z]+\)$")  # "Cr William (Bill)" / "Hale"
_LAST = re.compile(r"[^,;:()\n]*$")


def assemble(passages: Sequence[Passage], printed: str = "") -> Passage:
    """The lines of one list as one passage: "\\n" between entries, a space where a line goes on with the one before;
    `printed` is the document's text, whose tabs part columns."""
    texts: list[str] = []
    offsets = array("I")
    before = ""
    for passage in in_columns(passages, printed):
        bullet = _BULLET.match(passage.text)
        start = bullet.end() if bullet and not _is_dash_of(before, passage.text) else 0
        text = passage.text[start:].rstrip()
        if not text:
            continue
        if before:
            between = ", " if _is_post_below(before, text) else " " if _goes_on(before, text) else "\n"
            texts.append(between)
            offsets.extend(offsets[-1:] * len(between))
        texts.append(text)
        offsets.extend(passage.offsets[start : start + len(text)])
        before = text if texts[-2:-1] in ([], ["\n"]) else f"{before}{texts[-2]}{text}"
    return Passage("".join(texts), offsets)


def _is_dash_of(before: str, text: str) -> bool:
    """Whether a dash at the head of a line belongs to the name before it: "Cr Ann Hill" / "– Deputy Chair"."""
    dash = _DASH.match(text)
    return bool(dash and before and not begins_name(text, dash.end()) and (has_head(text) or read_name(text, dash.end()) is None))


def _goes_on(before: str, text: str) -> bool:
    if _PUBLIC.match(text):
        return False
    if text.endswith(":") and is_post(text[:-1]):  # "Forum Clerk:" over the name
        return False
    if before.endswith(":") and is_post(before.rsplit("\n", 1)[-1][:-1]):
        return True
    if before.count("(") > before.count(")") or text[0].islower() or _CONTINUES.match(text):
        return True
    if _OPEN_END.search(before) and not before.endswith(","):
        return not begins_name(text, 0) or not before.endswith(("and", "&"))
    if before.endswith(","):
        return not is_title(text.split()[0])
    short = _SHORT_FORM.search(before)
    if short and is_given_name(short.group().split()[0]) and text[0].isupper() and not is_title(text.split()[0]):
        return True
    last = _LAST.search(before)
    if last and _lacks_surname(last.group()) and text[0].isupper() and not is_title(text.split()[0]):
        return True
    if _POST_THEN_NAME.match(text) and before[-1] not in ",;.:)" and has_head(before[before.rfind(")") + 1 :]):
        return True  # "Staff Officer, Urban and" / "Rural Development (Ms A Hill)"
    return bool(_ASIDE_BEGUN.search(before)) and _is_tail(before, text)


def _is_post_below(before: str, text: str) -> bool:
    """Whether a line is the post of the one person on the line before it: "Ms A Hill" / "Senior Harbour Officer"."""
    if not text[0].isupper() or before[-1:] in ",;(–-" or not is_post(text):
        return False
    return _names_only(before) and not find_names(text, untitled=False)


def _names_only(words: str) -> bool:
    """Whether a line is one name and nothing else: "Ms A Hill"."""
    last = words.rsplit("\n", 1)[-1].strip(" .")
    match = next(iter(find_names(last)), None) or read_name(last, 0)
    return match is not None and match.start == 0 and match.end >= len(last)


def _lacks_surname(words: str) -> bool:
    """ "Cr Ann", "M", "Ann", "Mr": a title, initials or a given name that waits for its family name."""
    parts = [part for part in words.replace(".", ". ").split() if not is_title(part) and part not in ("and", "&")]
    if len(parts) > 2 or (not parts and not words.strip()):
        return False
    return all((len(part.strip(".")) <= 2 and part.isupper()) or is_given_name(part) for part in parts)


def _is_tail(before: str, text: str) -> bool:
    """Whether a line without a person is the end of a post begun on the line before it: "Ms Elm, Head of Unit for" / "Housing"."""
    if len(text.split()) > 9 or len(text.strip(".")) == 1 or find_names(text) or text.endswith(".") or ":" in text:
        return False
    after_post = before[max(before.rfind(","), before.rfind("–"), before.rfind("-"), before.rfind("(")) :]
    name = read_name(text, 0)
    if name is not None and (not has_head(text) or _ASIDE_BESIDE.match(text, name.end)):
        return False
    return has_head(after_post) or has_head(text) or len(text.split()) == 1
