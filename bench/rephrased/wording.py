"""Words that clerks use for the same: titles, verbs of deciding, moving and presenting, labels."""

from __future__ import annotations

import re
from collections.abc import Callable

from bench.rephrased.rewriting import Annotated, Change, Edit, Rewriting, edits_of, substitution

councillor_cllr = substitution(r"\bCouncillor(s?)\b(?= [A-Z])", r"Cllr\1")
councillor_cllr_point = substitution(r"\b(?:Councillor|Cllr)\.?(?= [A-Z])", "Cllr.")
cllr_councillor = substitution(r"\bCllr(s?)\b\.?(?= [A-Z])", r"Councillor\1")
cllr_capitals = substitution(r"\b(?:Councillor|Cllr\.?)(?= [A-Z][a-z])", "CLLR")
titles_point = substitution(r"\b(Mr|Mrs|Ms|Dr)(?= [A-Z])", r"\1.")
titles_bare = substitution(r"\b(Mr|Mrs|Ms|Dr)\.(?= [A-Z])", r"\1")
chairman_chair = substitution(r"\b(?<!-)(Vice[- ])?Chairman\b(?!')", lambda match: f"{match[1] or ''}Chair")
chair_chairperson = substitution(r"\b(?:(Vice[- ])?Chair)\b(?!'| of [a-z])(?=[ ,)\n])", lambda match: f"{match[1] or ''}Chairperson")


def title_dropped(paper: Annotated) -> Change:
    """No "Councillor" before the full name of a person who had it where they were named before."""
    edits = []
    for row in paper.rows("people"):
        name = str(row.get("name") or "")
        if len(name.split()) < 2:
            continue
        titled = list(re.finditer(rf"\b(?:Councillor|Cllr\.?) (?={re.escape(name)}\b)", paper.text))
        edits += [Edit(match.start(), match.end(), "") for match in titled[1:]]
    return Change(edits)


def resolving(words: str) -> Rewriting:
    """Another verb before the clause that says what was decided; only where that clause gives the kind of the decision."""
    pattern = re.compile(
        r"(?:\bIt was )?\b(?:RESOLVED|Resolved|AGREED|IT WAS RESOLVED|It was resolved|it was resolved|Agreed)(?= (?:that|to|THAT|TO)\b)"
    )

    def change(paper: Annotated) -> Change:
        edits = []
        for row in paper.rows("decisions"):
            place = paper.place(str(row.get("quote") or "")) if row.get("kind") not in (None, "resolved", "agreed") else None
            match = pattern.match(paper.text, max(0, place.start)) if place else None
            if match:
                edits.append(Edit(match.start(), match.end(), words))
        return Change(edits)

    return change


def _like(match: re.Match[str], words: str) -> str:
    return words.capitalize() if match.group()[0].isupper() else words


def _verbs(pairs: dict[str, str]) -> Rewriting:
    """Each word by another, with the capital that it had."""
    pattern = rf"\b(?:{'|'.join(pairs)})\b"

    def new(match: re.Match[str]) -> str:
        found = next(new for old, new in pairs.items() if re.fullmatch(old, match.group(), re.I))
        return found.upper() if match.group().isupper() and len(match.group()) > 2 else _like(match, found)

    return substitution(pattern, new, re.I)


proposed_moved = _verbs({"proposed by": "moved by"})
moved_proposed = _verbs({"moved by": "proposed by"})
_BEFORE_SECONDER = re.compile(r"\b(?:[Pp]roposed|[Mm]oved) (?:by )?[^.,;\n]{4,40}?(?P<sign>,| and|;) (?=seconded by\b)")


def _joined_by(sign: str) -> Rewriting:
    """What stands between a mover and "seconded by"; their names stay where they are."""

    def change(paper: Annotated) -> Change:
        return Change([Edit(*match.span("sign"), sign) for match in _BEFORE_SECONDER.finditer(paper.text)])

    return change


seconded_semicolon = _joined_by(";")
seconded_and = _joined_by(" and")
unanimous_after = substitution(r"\bunanimously (agreed|resolved|approved|carried|AGREED|RESOLVED|CARRIED)\b", r"\1 unanimously")
unanimous_before = substitution(r"\b(agreed|resolved|approved|carried|AGREED|RESOLVED|CARRIED) unanimously\b", r"unanimously \1")
presented_introduced = _verbs({"presented the report": "introduced the report", "presented a report": "introduced a report"})
introduced_presented = _verbs({"introduced the report": "presented the report", "introduced a report": "presented a report"})
asked_requested = substitution(r"(?<!be )(?<!who )(?<!was )\basked (?=(?:the|that) )", "requested ")
requested_asked = substitution(r"(?<!be )\brequested (?=the \w+ (?:to|that)\b)", "asked ")
would_will = substitution(
    r"(?<=[a-z] )would (?=(?:be (?:circulated|sent|provided|reported|brought)|write|send|circulate|provide|contact|report back)\b)", "will "
)
apologies_short = substitution(r"\bApologies for absence\b", "Apologies")
apologies_long = substitution(r"\bApologies(?= (?:were received|had been received|from|were given)\b)", "Apologies for absence")
in_attendance_also = substitution(r"^([ \t]*)In [Aa]ttendance(?=\s*:)", r"\1Also in attendance", re.M)
present_capitals = substitution(r"^([ \t]*)Present(?=\s*:)", r"\1PRESENT", re.M)
present_members = substitution(r"^([ \t]*)(?:Present|PRESENT)(?=\s*:)", r"\1Members present", re.M)

_ACTION = re.compile(r"(?:(?<=^)|(?<=[ \t([]))(?:Action|ACTION)(?P<by> by| BY)?\s?(?:[:–-])(?=\s?[A-Z])", re.M)


def action_label(label: Callable[[bool], str]) -> Rewriting:
    """The label of an action; `label` is told whether it says "by"."""

    def change(paper: Annotated) -> Change:
        return Change(list(edits_of(_ACTION, lambda match: label(match["by"] is not None), paper.text)))

    return change
