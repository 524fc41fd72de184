"""Items that are somebody's report: "Clerk's report", "Reports from Councillors", told by the one whose they are."""

from __future__ import annotations

from functools import lru_cache

from pipeline import patterns as re
from pipeline.extract.actors import Actor, actors
from pipeline.extract.reading import Sentence
from pipeline.extract.register import Register, holds
from pipeline.language.gate import gated
from pipeline.language.posts import has_head

# "Clerk's report", "Reports from Councillors", "Treasurer’s Report"
_OWN_REPORT = re.compile(r"^(?P<post>[\w ’'/-]{3,50}?)[’']?s?[’']?\s+(?:verbal\s+)?(?:reports?|updates?)$", re.I)
# "Verbal update from the Commissioner", "Report of the Clerk"
_REPORT_OF = gated(
    r"^(?:verbal\s+)?(?:reports?|updates?|presentation|briefing)\s+(?:from|by|of)\s+(?:the\s+)?(?P<post>[\w ’'/-]{3,50})$", re.I
)
# "Mrs Elm| reported", "Cllr Hill| spoke", "Councillor Ash|: roads were shut", "Mr Oak" on a line of its own
_REPORTS = re.compile(
    r"\s*(?:then\s+|also\s+)?(?:reported|advised|referred|spoke|gave|informed|updated|drew|highlighted|thanked|noted|read|outlined|provided|presented|covered)\b"
    r"|\s*(?::|$)",
    re.I,
)
# whose the report on policing is: "PC Elm", "Inspector Hill", "the PCSO"
_POLICE = re.compile(
    r"\b(?:police|pcso|pc|constable|sergeant|sgt|inspector|superintendent|garda|commander|beat\s+(?:manager|officer))\b", re.I
)
# what such a report is called in the title of an item: "Policing", "PCSO"
_OF_POLICE = frozenset(["police", "policing", "community policing", "garda", "pcso", "local police", "neighbourhood policing"])
# "Ms Elm noted |that there was no report", "that she |had nothing to report", "that all items |were covered by the agenda"
_NOTHING = re.compile(
    r"\b(?:no\s+(?:[\w’'-]+\s+){0,2}?reports?|nothing\s+(?:[\w-]+\s+)?to\s+(?:report|add))\b"
    r"|\ball\s+(?:[\w-]+\s+){1,4}?(?:were|was|would\s+be|had\s+been)\s+covered\b",
    re.I,
)


@lru_cache(maxsize=256)
def own_report(title: str) -> str | None:
    """Whose report an item is: "Treasurer’s Report" -> "treasurer", "Verbal update from the Commissioner" -> "commissioner"."""
    match = _OWN_REPORT.match(title) or _REPORT_OF.search(title)
    if not match:
        return None
    post = match["post"].lower().replace("’", "'").removesuffix("'s").removesuffix("'").removesuffix("s")
    return post if has_head(post) or "councillor" in post or post in _OF_POLICE else None


def reporter(sentence: Sentence, own: str, people: Register) -> Actor | None:
    """The one whose report the item is, where a paragraph begins with him and tells what he reports."""
    text = sentence.text
    who = actors(sentence.block.passage.part(sentence.start, sentence.end), people)
    if sentence.start or not who or who[0].start > 5 or not _REPORTS.match(text, who[0].end) or _NOTHING.search(text):
        return None
    actor = who[0]
    kind = actor.entry.kind if actor.entry else None
    if "councillor" in own:
        return actor if actor.title_kind == "councillor" or kind == "councillor" else None
    role = actor.full_role
    if own in _OF_POLICE:
        return actor if actor.title_kind == "rank" or _POLICE.search(role or "") else None
    return actor if role is None or holds(role, own) else None
