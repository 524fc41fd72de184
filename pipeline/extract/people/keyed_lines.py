"""Lists whose lines are a name, its initials and a post with nothing between: "Ann Hill AH Chief Nursing Officer"."""

from __future__ import annotations

from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.people.attendance_asides import with_aside
from pipeline.extract.people.mentions import Mention, is_key
from pipeline.facts import Passage
from pipeline.language.posts import has_head

# "Dr Ann Hill |AH |GP Partner Member| (part meeting)", "Prof Bob Elm |BEl |Non-Executive Member – Audit (Chair)"
_LINE = re.compile(
    r"(?:(?P<title>Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Sir|Dame|Cllr|Councillor|Rev)\.?[ \t]+)?"
    r"(?P<name>[A-Z][\w’'.-]*(?:[ \t][A-Z][\w’'.-]*){1,3}?)[ \t](?P<key>[A-Z]{2}[A-Za-z]{0,2})[ \t](?P<post>[A-Z][^\n]{2,90}?)"
    r"(?P<aside>[ \t]*\((?i:part|item|for|from|until|via|left|joined|minutes?|deputising)\b[^()\n]*\))?[ \t]*(?=\n|$)"
)


def keyed_line(passage: Passage, position: int, attendance: str, rule: str) -> tuple[Mention, int] | None:
    """The entry that the line at `position` is, with its post whole, and where it ends; None where it is no such line."""
    line = _LINE.match(passage.text, position)
    if line is None or not is_key(line["key"], line["name"]) or not has_head(line["post"]):
        return None  # "Ann Hill AH Bob Elm BE"
    title, end = line["title"] or "", line.end("post")
    kind = "councillor" if title in ("Cllr", "Councillor") else "courtesy" if title else ""
    span, post = passage.span(position, end), line["post"].strip()
    mention = Mention(
        line["name"], span, rule, 0.9, title=title, title_kind=kind, attendance=attendance, key=line["key"], listed=True
    )  # fmt: skip
    return replace(with_aside(mention, post), role=post), end
