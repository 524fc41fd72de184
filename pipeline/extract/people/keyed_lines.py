"""Lists whose lines are a name, its initials and a post with nothing between: "Ann Hill AH Chief Nursing Officer"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline import patterns as re
from pipeline.extract.people.attendance_asides import with_aside
from pipeline.extract.people.mentions import Mention, is_key
from pipeline.facts import Span
from pipeline.language.posts import has_head

# "Dr Ann Hill |AH |GP Partner Member| (part meeting)", "Prof Bob Elm |BEl |Non-Executive Member – Audit (Chair)"
_LINE = re.compile(
    r"(?:(?P<title>Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Sir|Dame|Cllr|Councillor|Rev)\.?[ \t]+)?"
    r"(?P<name>[A-Z][\w’'.-]*(?:[ \t][A-Z][\w’'.-]*){1,3}?)[ \t](?P<key>[A-Z]{2}[A-Za-z]{0,2})[ \t](?P<post>[A-Z][^\n]{2,90}?)"
    r"(?P<aside>[ \t]*\((?i:part|item|for|from|until|via|left|joined|minutes?|deputising)\b[^()\n]*\))?[ \t]*(?=\n|$)"
)


@dataclass(frozen=True, slots=True)
class Keyed:
    """One such line: where it ends, and what it prints."""

    end: int
    title: str
    name: str
    key: str
    post: str


def keyed_line(text: str, position: int) -> Keyed | None:
    """The line that begins at `position`, if it is one; None for all others."""
    line = _LINE.match(text, position)
    if line is None or not is_key(line["key"], line["name"]) or not has_head(line["post"]):
        return None  # "Ann Hill AH Bob Elm BE"
    return Keyed(line.end("post"), line["title"] or "", line["name"], line["key"], line["post"].strip())


def mention_of(line: Keyed, span: Span, attendance: str, rule: str) -> Mention:
    """The entry that a line is, with its post whole: "ICB Non-Executive Member – Audit"."""
    kind = "councillor" if line.title in ("Cllr", "Councillor") else "courtesy" if line.title else ""
    mention = Mention(
        line.name, span, rule, 0.9, title=line.title, title_kind=kind, attendance=attendance, key=line.key, listed=True
    )  # fmt: skip
    return replace(with_aside(mention, line.post), role=line.post)
