"""Items that are somebody's report: "Clerk's report", "Reports from Councillors", told by the one whose they are."""

from __future__ import annotations

from functools import lru_cache

from pipeline import patterns as re
from pipeline.extract.actors import Actor, actors
from pipeline.extract.reading import Sentence
from pipeline.extract.register import Register, holds
from pipeline.facts import BlockKind
from pipeline.language.gate import gated
from pipeline.language.posts import has_head, kind_of_post

# "Clerk's report", "Reports from Councillors", "Treasurer’s Report"
_OWN_REPORT = re.compile(r"^(?P<post>[\w ’'/-]{3,50}?)[’']?s?[’']?\s+(?:verbal\s+)?(?:reports?|updates?)$", re.I)
# "Verbal update from the Commissioner", "Report of the Clerk"
_REPORT_OF = gated(
    r"^(?:verbal\s+)?(?:reports?|updates?|presentation|briefing)\s+(?:from|by|of)\s+(?:the\s+)?(?P<post>[\w ’'/-]{3,50})$", re.I
)
# "LOCAL AUTHORITY REPORTS", "County and District Reports", "Reports: Borough & County", "Elected Members’ Reports": several councillors'
_TIER = r"(?:county|district|borough|city|ward|division(?:al)?|unitary|local\s+authority|elected\s+(?:members?|representatives?))"
_OF_TIERS = re.compile(
    rf"^(?:{_TIER}(?:\s*(?:,|/|&|and)\s*{_TIER})*(?:\s+council)?(?:s|[’']s|s[’'])?\s+reports?\b"
    rf"|reports?\s*(?:from|:|[–-])\s*(?:the\s+)?{_TIER}(?:\s*(?:,|/|&|and)\s*{_TIER})*(?:\s+council)?s?$)",
    re.I,
)
_MEMBERS = "councillor"  # the own report of several members
# "Ward Representatives’ June Updates", "Reports from representatives on outside bodies", "Reports from Working Groups"
_OF_DELEGATES = re.compile(
    r"(?:.{0,40}\b)?(?:representatives?|delegates?|portfolio\s+holders?)[’']?s?[’']?\s+(?:[A-Z][a-z]+\s+)?(?:\d{4}\s+)?(?:reports|updates)$"
    r"|(?:(?:to\s+receive\s+)?(?:any\s+)?)?(?:reports|updates)\s+(?:from|by)\s+(?:the\s+)?(?:council\s+|councillor\s+)?"
    r"(?:representatives?|delegates?|outside\s+bodies|working\s+(?:groups?|parties)|portfolio\s+holders?)\b.{0,40}$",
    re.I,
)
_DELEGATE = "delegate"
# "Guest Speaker", "SPEAKERS", "Invited speaker:"
_SPEAKERS = re.compile(r"(?:(?:guest|invited|visiting|external)\s+)?speakers?\s*:?", re.I)
_SPEAKER = "speaker"
# "Mrs Elm| reported", "Cllr Hill| spoke", "Councillor Ash|: roads were shut", "Mr Oak" on a line of its own, "Cllr Elm| raised two issues"
_REPORTS = re.compile(
    r"\s*(?:then\s+|also\s+)?(?:reported|advised|referred|spoke|gave|informed|updated|drew|highlighted|thanked|noted|read|outlined|provided|presented|covered"
    r"|confirmed|stated|said|told|explained|mentioned|reminded|announced|described|raised\s+(?:(?:a\s+)?(?:number|couple)\s+of|the\s+following|several|two|three|four|five|six)\s+(?:\w+\s+)?(?:issues|points|matters|items|concerns))\b"
    r"|\s*(?::|$)",
    re.I,
)
# the same behind the heading of a point, where others may have their word too: "Bins - KC| confirmed"
_CLEARLY = re.compile(r"\s*(?:then\s+|also\s+)?(?:reported|advised|confirmed|informed|updated|gave)\b", re.I)
# a speaker's matter behind the name: "Ann Elm| on the festival", "Mr Hill| – Quay Trust", "Ms Ash| from the Museum"
_SPEAKS = re.compile(r"\s*(?:[:,(]|[–—-]\s|(?:on|of|from|about|regarding|re)\b)", re.I)
# what heads a point before who tells it: "Quayside Council: |Cllr Hill", "RTS AGM - |BH", "a) Borough: |Cllr Elm", "∑ Bins - |KC"
_HEADED = re.compile(
    r"(?:[^\w\s]\s+)?(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+)?(?:[A-Z0-9](?:[^.;:–—]|(?<=\bSt)\.){1,60}?(?::\s+|\s[–—-]{1,2}\s+))?"
)
# what stands behind the one name of a heading: "Ann Elm|, agent for the MP", "Bob Ash| for the MSP", "Cllr Hill| (Quay Ward)"
_ASIDE = re.compile(r"\s*(?:$|:$|[,(–—-]|(?:for|on\s+behalf\s+of)\s)")
# behind a name that a body and a colon stand before: nothing, or for whom he spoke
_ALONE = re.compile(r"\s*(?:$|:$|(?:responded|reported|spoke)\s+on\s+behalf\s+of\b)", re.I)
# whose the report on policing is: "PC Elm", "Inspector Hill", "the PCSO"
_POLICE = re.compile(
    r"\b(?:police|pcso|pc|constable|sergeant|sgt|inspector|superintendent|garda|commander|beat\s+(?:manager|officer))\b", re.I
)
# what such a report is called in the title of an item: "Policing", "PCSO"
_OF_POLICE = frozenset(["police", "policing", "community policing", "garda", "pcso", "local police", "neighbourhood policing"])
# "Ms Elm noted |that there was no report", "that she |had nothing to report", "that all items |were covered by the agenda"
NOTHING = re.compile(
    r"\b(?:no\s+(?:[\w’'-]+\s+){0,2}?reports?|nothing\s+(?:[\w-]+\s+)?to\s+(?:report|add))\b"
    r"|\ball\s+(?:[\w-]+\s+){1,4}?(?:were|was|would\s+be|had\s+been)\s+covered\b",
    re.I,
)


@lru_cache(maxsize=256)
def own_report(title: str) -> str | None:
    """Whose report an item is: "Treasurer’s Report" -> "treasurer", "Verbal update from the Commissioner" -> "commissioner"."""
    if _OF_TIERS.match(title):
        return _MEMBERS
    if _SPEAKERS.fullmatch(title):
        return _SPEAKER
    if _OF_DELEGATES.match(title):
        return _DELEGATE
    post = _post_of(title)
    return post if post and (has_head(post) or _MEMBERS in post or post in _OF_POLICE) else None


def _post_of(title: str) -> str | None:
    match = _OWN_REPORT.match(title) or _REPORT_OF.search(title)
    return match["post"].lower().replace("’", "'").removesuffix("'s").removesuffix("'").removesuffix("s") if match else None


# "AREA COUNCILLOR’S REPORT", "Reports from County Councillors": those whose title says of which council they are
_TITLED = re.compile(rf"(?:{_TIER}|area|parish|town)\s+councillors?$", re.I)


# "May 2031 Harbour Manager", "Chair and Clerk": more than one post, or more than a post
_NO_POST = re.compile(r"\d|\band\b|&|/")


def post_in(title: str) -> str | None:
    """The post whose report an item is, in the letters of its title: "TREASURER’S REPORT" -> "Treasurer", "Area Councillor’s Report" ->
    "Area Councillor"; None for reports of members that say no more of them, and of the police."""
    own = own_report(title)
    if own is None or own in _OF_POLICE or _NO_POST.search(own) or (is_several(own) and not _TITLED.match(own)):
        return None
    at = title.lower().replace("’", "'").find(own)
    printed = title[at : at + len(own)]
    several = title[at + len(own) :].lower()
    if not is_several(own) and (several == "s" or several.startswith(("s'", "s’"))):  # "OFFICERS’ REPORTS", "Updates by Advisers"
        return None
    return printed.title() if printed.isupper() or printed.islower() else printed


def is_several(own: str) -> bool:
    """Whether more than one may tell such a report: members, or speakers."""
    return own in (_SPEAKER, _DELEGATE) or _MEMBERS in own


def reporter(sentence: Sentence, own: str, people: Register) -> Actor | None:
    """The one whose report the item is, where a paragraph begins with him, or with the heading of a point, and tells what he reports."""
    text = sentence.text
    if sentence.start:
        return None
    who = actors(sentence.block.passage.part(sentence.start, sentence.end), people)
    headed = bool(who) and who[0].start > 5
    if not who or (headed and not ((_MEMBERS in own or own == _DELEGATE) and _HEADED.fullmatch(text, 0, who[0].start))):
        return None
    actor = who[0]
    if own == _SPEAKER:
        return actor if actor.name and actor.start <= 5 and (_SPEAKS.match(text, actor.end) or _REPORTS.match(text, actor.end)) else None
    if own == _DELEGATE and actor.name and headed and _ALONE.match(text, actor.end):  # "Quay Ward: Ann Hill"
        return actor
    heading = (
        (_MEMBERS in own or own == _DELEGATE)
        and sentence.block.kind is BlockKind.SUBHEADING
        and actor.start <= 5
        and _ASIDE.match(text, actor.end)
    )
    if heading and actor.name:  # below "Councillors’ Reports" whoever a heading names
        return actor
    if not (_CLEARLY if headed else _REPORTS).match(text, actor.end) or NOTHING.search(text):
        return None
    kind = actor.entry.kind if actor.entry else None
    if own == _DELEGATE:
        return actor if actor.name and not headed else None
    if _MEMBERS in own:
        return actor if actor.title_kind == "councillor" or kind == "councillor" else None
    if actor.title_kind == "councillor" and kind_of_post(own) == "officer":  # "District Engineer’s Report": "Cllr Elm said that"
        return None
    role = actor.full_role
    if own in _OF_POLICE:
        return actor if actor.title_kind == "rank" or _POLICE.search(role or "") else None
    return actor if role is None or holds(role, own) else None
