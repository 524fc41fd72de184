"""A sentence whose subject is the body and whose verb decides: "The Committee agreed to", "Members resolved", "All agreed"."""

from __future__ import annotations

from functools import cache

from pipeline import patterns as re
from pipeline.extract.decisions.operative import ADVERBS, WEIGHED, decider_tails, kind_of
from pipeline.extract.wording import REPORT_NOUN, Deciding, is_empty, opinion, own, own_acronym, reported
from pipeline.facts import Meeting
from pipeline.language.gate import Gated, gated


@cache
def body_decides() -> Gated:
    # "The Committee agreed to", "Members present have unanimously resolved", "the PC approved", "The Council were happy for",
    # "The Committee, after discussion, approved"
    verbs = (
        "agreed|agree|resolved|decided|determined|noted|approved|endorsed|adopted|ratified|accepted|supported|confirmed|deferred"
        r"|(?:was|were)\s+(?:all\s+)?(?:happy|content)(?=\s+(?:for|to)\s)|(?:raised|made)(?=\s+no\s+objections?\s+to\b)"
        r"|gave(?=\s+(?:(?:its|their|formal|unanimous|final|full)\s+){0,2}(?:approval|consent|agreement|permission|authority)\s+(?:to|for)\b)"
        r"|recommended|appointed|elected|rejected|refused|declined|granted|authorised|delegated|homologated|remitted|voted|instructed|directed|received(?=\s+(?:and\s+(?:approved|adopted|accepted)|for\s+information)\b)"
    )
    body = rf"\b(?:{decider_tails()})(?:\s+present)?"
    initials = r"(?<=the\s)(?P<short>(?-i:[A-Z]{2,6}))|(?<![\w.])(?P<dotted>(?-i:P\.\s?C\.|T\.\s?C\.|C\.\s?C\.|PC|TC))"
    aside = r"(?:,\s(?:after|following|having|on|by|with)\s[^,.;]{3,60},)?"
    decides = rf"{aside}\s+(?:therefore\s+|have\s+|did\s+)?{ADVERBS}(?:received\s+and\s+(?=noted)|{WEIGHED})?(?P<verb>{verbs})\b"
    return gated(
        rf"(?P<subject>\b(?:[Tt]he\s+|[Aa]ll\s+)?(?:(?:(?-i:[A-Z])[\w’'&-]*\s+(?:(?:and|of|for|&|the|on)\s+)*){{0,8}}?{body}|{initials})){decides}",
        re.IGNORECASE,
        core=rf"(?:{body}|{initials.replace('(?-i:', '(?:')}){decides}",  # with no regard to capitals, as then it is found sooner
    )


def by_body(text: str, meeting: Meeting, formal: bool) -> Deciding | None:
    for match in body_decides().finditer(text):
        before, verb, rest = text[: match.start()], match["verb"].lower(), text[match.end() :]
        letters = re.sub(r"[.\s]", "", match["short"] or match["dotted"] or "")
        ours = own_acronym(letters, meeting) if letters else own(match["subject"], meeting)
        if not ours and (joined := _AND_THE.match(match["subject"])):  # "for the vacancy and the Council agreed"
            ours = own(match["subject"][joined.end() :], meeting)
            before = text[: match.start("subject") + joined.end()]
        if reported(before) or _AS_A.search(before) or not ours or _IN_YEAR.search(rest) or _BE.search(before):
            continue
        if not _decides(verb, rest, formal):
            continue
        kind = _KINDS.get(verb) or _WILLING.get(verb.split()[-1]) or kind_of(verb) or "agreed"
        received = _RECEIVED_AND.search(match.group()) if verb == "noted" else None
        if received:
            return Deciding("decisions.body", len(text), "received", 0.85)
        return Deciding(
            "decisions.body",
            match.end("verb") if verb in _LEADING else match.start("verb"),
            kind,
            0.85,
            bare=is_empty(rest) and verb in ("agreed", "approved", "accepted") and len(before.split()) < 4,
        )
    return None


# "Cabinet approved the code in 2022": news of an earlier year, not of "the budget for 2022"
_IN_YEAR = re.compile(r"^[^.;,]{0,80}?\bin\s+(?:(?-i:[A-Z])\w+\s+)?(?:19|20)\d\d\W*$", re.IGNORECASE)
_BE = re.compile(r"\b(?:are|were|is|was|be|been)\s*$", re.IGNORECASE)  # "we are| all elected"
_AS_A = re.compile(r"\b(?:an?|as)\s*$", re.IGNORECASE)  # "as a |council appointed| director"
_AND_THE = re.compile(r".*\band\s+(?:the|all)\s+(?=\w)", re.IGNORECASE | re.DOTALL)
_RECEIVED_AND = re.compile(r"\breceived\s+and\s", re.IGNORECASE)
# verbs that decide without being a kind of their own
_KINDS = {
    "decided": "resolved",
    "determined": "resolved",
    "voted": "resolved",
    "instructed": "resolved",
    "directed": "resolved",
    "agree": "agreed",
    "gave": "approved",
}
# "were all happy for the fair to", "raised no objection to the fair"
_WILLING = {"happy": "agreed", "content": "agreed", "raised": "resolved", "made": "resolved"}
_LEADING = ("decided", "determined")  # to what is decided: "decided |to grant the licence" grants it
# "noted with concern the overspend", "noted, with thanks, the report"
_FEELING = re.compile(
    r"^,?\s+with\s+(?:\w+\s+)?(?:concern|interest|thanks|regret|pleasure|approval|satisfaction|disappointment),?\s+(?:the|this|these)\s",
    re.I,
)
# "noted the lack of progress", "the benefits of having updates": what was thought of it
_OF_IT = re.compile(
    r"\b(?:lack|benefits?|importance|need|absence|difficult(?:y|ies)|impact|advantages?|efforts?|delays?|extent|number|level|value|role|concerns?|issues?|problems?|challenges?|successe?s?)"
    r"\s+(?:of|in|for|to|with)\b",
    re.IGNORECASE,
)
# "noted that the date of the next meeting was"
_NEXT_MEETING = re.compile(r"\s+that\s+(?:the\s+)?(?:date\s+of\s+)?(?:the\s+)?next\s+(?:\w+\s+){0,3}meeting\b", re.IGNORECASE)
# "elected a Chair for the year": what the item is for, no name given
_NOBODY_NAMED = re.compile(r"\s+an?\s+(?:new\s+)?(?:vice[\s-]|deputy\s)?(?:chair\w*|mayor|leader|clerk|convener)\b(?!\s*[,:–-])", re.I)
# "The Board instructed officers to find the savings"
_OFFICERS = re.compile(
    r"\s+(?:(?:the|all|its)\s+)?(?:[\w’'-]+\s+){0,4}?(?:officers?|clerk|director|manager|executive|secretary|treasurer)\b[^.;,]{0,40}?\s+to\s",
    re.I,
)


def _decides(verb: str, rest: str, formal: bool) -> bool:
    """Whether "the Committee VERB REST" decides: "noted the report" does, "noted that costs had risen" tells a story."""
    if verb in ("agreed", "agree"):
        if re.match(
            r"\s+(?:with\b|on\s+the\s+(?:importance|need)|about|there\b|it\s+(?:was|is|had)|this\s+(?:was|is|had)\b)", rest, re.IGNORECASE
        ):
            return False
        return verb == "agreed" and not opinion(rest)
    if verb in ("instructed", "directed"):
        return bool(_OFFICERS.match(rest))
    if verb in ("resolved", "decided"):
        return bool(
            re.match(
                r"(?:,\s[^,.;]{3,80},)?[\s,:–-]*(?:not\b|by\s+(?:a\s+)?(?:\w+\s+)?(?:majority|vote)|to\b|that\b|this\b"
                r"|unanimously|on\b|against|upon|in\s+favour|[:–-])",
                rest,
                re.IGNORECASE,
            )
        )
    if verb == "determined":  # "determined to grant the application", not "determined the fees for the year before"
        return bool(re.match(r",?\s+(?:unanimously\s+|therefore\s+)?(?:not\s+)?(?:to|that)\s", rest, re.IGNORECASE))
    if verb in ("elected", "appointed") and _NOBODY_NAMED.match(rest):
        return False
    if verb == "noted":
        if formal or _NEXT_MEETING.match(rest):
            return True
        if _FEELING.match(rest):
            return True
        if re.match(r"[\s:]*(?:that|how|there|concerns?|the\s+following|some|several|it)\b", rest, re.IGNORECASE):
            return False
        which = r"(?:the|this|these|both|all|and|an?(?=[^,.;:]{1,40}\s(?:on|of|from)\s))"
        noun = re.match(rf"\s+{which}\b[^,.;:]{{0,70}}?\b{REPORT_NOUN}\b", rest, re.IGNORECASE)
        if noun and _OF_IT.search(noun.group()):
            return False
        if re.fullmatch(r"\s+(?:the|this|these|both)\s+(?:[\w’'-]+\s+){0,4}[\w’'-]+\W*", rest) or re.match(
            r"\s+(?:the|this)\s+[\w’'-]+(?:\s+[\w’'-]+)?\s+and\s+(?:asked|agreed|approved|requested|endorsed|thanked)", rest
        ):
            return True
        return bool(noun) or bool(re.match(r"\s*(?:\.|$|and\s+(?:approved|agreed|endorsed))", rest))
    if verb == "accepted":
        return bool(re.match(r"\s+(?:the|this|all|both|a|an|his|her|their|these)\b(?!\s+(?:fact|point|need))", rest, re.IGNORECASE))
    if verb == "supported":
        return bool(
            re.match(
                r"\s+(?:the|this|both|all)\s+(?:\w+\s+){0,3}?(?:proposals?|recommendations?|applications?|motion|amendment|request"
                r"|plan|report)\b",
                rest,
                re.IGNORECASE,
            )
        )
    if verb == "confirmed":
        return bool(
            re.match(
                r"\s+(?:the|their|its|both)\s+(?:\w+\s+){0,3}?(?:minutes|appointments?|nominations?|support|approval|decision"
                r"|recommendations?)\b",
                rest,
                re.IGNORECASE,
            )
        )
    if verb == "voted":
        return bool(re.match(r"\s+(?:unanimously\s+|by\s+\w+\s+)?to\b", rest, re.IGNORECASE))
    if verb == "recommended":
        return bool(re.match(r"[\s:]+(?:that|to|approval|refusal|the)\b", rest, re.IGNORECASE))
    return bool(
        re.match(r"[\s:]+(?:\w|“|‘|\()|\W*$", rest)
    )  # approved, endorsed, adopted, ratified, deferred, appointed, elected, rejected, refused


# "Planning Committee", "Licensing Sub-Committee"
_DETERMINES = re.compile(
    r"\b(?:planning|licensing|regulatory|development\s+(?:control|management)|appeals?|determinations?)\b", re.IGNORECASE
)


def determines(meeting: Meeting) -> bool:
    """Whether the body that meets is one that determines applications."""
    return _DETERMINES.search(f"{meeting.body}") is not None
