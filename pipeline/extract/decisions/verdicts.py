"""Verdicts that head a sentence, stand alone or end a line: "Resolved that", "Noted.", "Resilience plan - adopted"."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.decisions.deciding_body import determines
from pipeline.extract.decisions.operative import kind_of
from pipeline.extract.wording import Deciding, is_empty, opinion, own
from pipeline.facts import Meeting
from pipeline.language.gate import gated

# "Decided it was not worth the cost", "Agreed the rent to stay as it is",
# "Resolved that", "Resolved: to pay", "Resolved not to", "And Resolved", "Agreed: that", "Agreed to defer" at the head of a sentence
_HEAD = gated(
    r"\W*(?:\(?\d{1,2}[.)]\s*)?(?:(?:and|it\s+was|the\s+decision)\s+)?(?:(?:unanimously|also|further)\s+)?"
    r"(?P<verb>resolved|agreed(?=\s*(?:[:–-]|to\b|that\b|by\b|in\s+principle|unanimously|not\s+to|\.|$))|(?<!was\s)agreed(?=\s+the\s+(?:[\w’'-]+\s+){1,6}?(?:to|should|would|will|be)\s)|decided(?=\s+(?:to"
    r"|that|it\s+was|not\s+(?!to\s+be\b)|against)\b)|decision(?=\s*:))\b",
    re.IGNORECASE,
)
# "RECOMMENDATIONS to the Cabinet Member for Parks:", how a scrutiny panel resolves what it puts to others
_RECOMMENDATIONS_TO = gated(r"\W*RECOMMENDATIONS?\s+(?:to|TO)\s+(?:the\s+)?[A-Z][^.;:]{2,60}:\s*")
# "Noted.", "Approved, subject to one amendment.", "Approved as circulated" as a whole sentence
_ALONE = gated(
    r"\W*(?:(?:also|unanimously|duly)\s+)?(?P<verb>noted|approved|agreed|deferred|refused|adopted|endorsed|granted|accepted|confirmed|received"
    r"|supported|ratified|carried\s+over|declined|rejected)\b(?P<rest>.{0,90})",
    re.IGNORECASE,
)
# what may follow it: "with thanks", "as circulated", "by all", "in principle", "to the next meeting", "proposed by"
_ALONE_TAIL = re.compile(
    r"[\s,.;:–-]*(?:with\b|subject\b|proposed\b|prop\b|moved\b|all\b|unanim|nem\b|in\s+(?:principle|full)\b|without\b|for\s+(?:payment|a\s)|and\s+signed\b"
    r"|as\s+(?:an?\b|being\b|circulated|read|presented|printed|drafted|tabled|amended|accurate|correct|true|listed|above|per|set|\d)"
    r"|by\s+(?:all|both|everyone|members|councillors|the\s+(?:committee|council|board|meeting)|(?:the\s+)?(?:parish|town|community))\b"
    r"|(?:to|until|till)\s+(?:the\s+|a\s+|our\s+)?(?:next|future|later|following|(?-i:[A-Z]))|\(|$)",
    re.IGNORECASE,
)


# "Noted the steps taken on the six risks.": the result printed above the minute; "Noted that costs had risen" tells a story
# "A. Noted – two vacancies remain", "Cabinet - · Noted the forecast"
_HEAD_OBJECT = gated(
    r"(?:[A-Za-z][.)]\s+|(?:The\s+)?[A-Z]\w+\s*[:–-]\s*[•·]\s*)?(?P<verb>Noted|Approved|Endorsed|Adopted|Received\s+and\s+noted)"
    r"(?:\s+(?:the|an?|this|these)\s|\s*[–:-]\s(?=\w+\s\w+\s\w))"
)


HEADING = (_RECOMMENDATIONS_TO, _HEAD, _HEAD_OBJECT, _ALONE)  # without the words of one of them no verdict heads a text


# "Resolved| PW/27/04", "Resolved: 24-117": a resolution's number and no word of what was resolved
_ONLY_NUMBER = re.compile(
    r"\W*(?:(?:no|number|minute|ref)\b[.:\s]*)?(?=\S*\d)(?=\S*[A-Za-z/-])(?!\d{1,2}[-–/]\d{1,2}\W*$)[A-Z]{0,8}\s?[\w/.-]{2,20}\W*"
)


# "Agreed by Borough Council.", "Deferred by the County": what another council made of an application
_BY_OTHERS = re.compile(
    r"\W*\w+\s+by\s+(?P<agent>(?:the\s+)?(?:[\w’'&-]+\s+){0,4}?(?:borough|county|district|city|national\s+park|minister|department|inspector(?:ate)?|government)(?:\s+council)?)\b",
    re.IGNORECASE,
)


def headed(text: str, formal: bool, meeting: Meeting) -> Deciding | None:
    """A verdict at the head of a sentence, or one that is all of it."""
    if (by := _BY_OTHERS.match(text)) and not own(by["agent"], meeting):
        return None
    if _RECOMMENDATIONS_TO.fullmatch(text):
        return Deciding("decisions.headed", len(text), "recommended", 0.85)
    match = _HEAD.match(text)
    if not match:
        whole = _HEAD_OBJECT.match(text)
        if whole:
            return Deciding("decisions.headed", 0, kind_of(whole["verb"].split()[-1].lower()) or "resolved", 0.75)
        alone = _ALONE.fullmatch(text)
        if alone and (formal or len(text.split()) < 3 or _ALONE_TAIL.match(alone["rest"])):
            return Deciding(
                "decisions.headed",
                alone.start("verb"),
                kind_of(f"x was {alone['verb']}") or "agreed",
                0.9 if formal else 0.75,
                bare=not formal and len(text.split()) < 9,
            )
        return None
    verb = match["verb"].lower()
    rest = text[match.end() :]
    if verb == "agreed" and opinion(rest):
        return None
    if re.match(r"\s+with\b", rest, re.IGNORECASE):
        return None
    kind = "agreed" if verb == "agreed" else "resolved"
    back = re.fullmatch(r"\s+to\s+\w+\s+(?:it|this|them|these|that)\W*", rest)  # "Agreed to take it."
    bare = is_empty(rest) or back is not None or _ONLY_NUMBER.fullmatch(rest) is not None
    return Deciding("decisions.headed", match.end(), kind, 0.9, bare=bare)


# "these were adopted", "all noted", "held over", behind the dash
_DONE = (
    r"\s*(?:(?:these|this|it)\s+(?:were|was)\s+)?(?P<not>not\s+)?(?:all\s+|both\s+|unanimously\s+)?(?P<verb>approved|adopted|noted|agreed|accepted|deferred"
    r"|refused|declined|ratified|held\s+over|carried\s+over|(?:referred|passed|remitted)(?:\s+back)?(?=\s+to\s))\b"
)
# "Resilience plan - adopted, subject to small changes.", "the renewal was dearer; accepted by all", "donation - deferred to March",
# "Letter on the weir - referred to the Engineer"
DASHED = gated(rf"(?:[\w)”’\"']\s+[–—-]|\w\)?\s*[;:]){_DONE}(?P<rest>[^.;]{{0,70}})\W*$", re.IGNORECASE, core=rf"[–—;:-]{_DONE}")


# "agreed 5-0", "approved 6 for, 2 against", "adopted by a majority"
_COUNT_TAIL = re.compile(
    r"\W*\d{1,2}\s*[-–]\s*\d{1,2}\W*$|\W*\d{1,3}\s+(?:for|in\s+favour|votes?|to)\b|\W*by\s+(?:a\s+)?(?:\w+\s+){0,2}(?:votes?|majority)\b",
    re.IGNORECASE,
)
_SUM_TAIL = re.compile(r"\s+(?:to\s+(?:give|pay|donate)\s+)?[£€$]\d[\d,.]*(?<![.,])\W*")  # "Hall fund asking for help - agreed £40"
_MINUTES_OF = re.compile(r"\W*(?:[\w ]{2,20}[–—-]\s*)?(?:draft\s+)?minutes\b", re.IGNORECASE)


# "Hot tubs, £900 - refused|, being a business", "- declined| for want of funds": a refusal gives its reason
_REASON = re.compile(
    r"[\s,:–-]*(?:being|because|since|due\s+to|owing\s+to|on\s+(?:the\s+)?grounds?|for\s+(?:want|lack)\s|as\s|outside|not\s)", re.IGNORECASE
)
_REFUSED = ("refused", "declined")
# "24/0316 Oak House": an application, which others determine than a council without a committee for it
_REFERENCE = re.compile(r"\b(?:[A-Z]{1,4}/)?(?:\d{2,4}/\d{3,5}|\d{4,5}/\d{2,4})\b")


def dashed(text: str, meeting: Meeting) -> Deciding | None:
    """A verdict behind the name of its matter, at the end of a line."""
    match = DASHED.search(text)
    if not match or len(text.split()) > 40:
        return None
    verb, rest = match["verb"].lower(), match["rest"]
    tailed = _ALONE_TAIL.match(rest) or _COUNT_TAIL.match(rest) or _SUM_TAIL.fullmatch(rest) or (verb in _REFUSED and _REASON.match(rest))
    if not tailed and not verb.startswith(("referred", "passed", "remitted")):
        return None
    if verb == "refused" and _REFERENCE.search(text) and not determines(meeting):
        return None
    minutes = match["verb"].lower() in ("approved", "agreed", "adopted", "accepted") and _MINUTES_OF.match(text) is not None
    kind = "rejected" if match["not"] else "confirmed" if minutes else _kind_behind(verb)
    return Deciding("decisions.dashed", len(text), kind, 0.7)


def _kind_behind(verb: str) -> str:
    return "referred" if verb.startswith(("referred", "passed", "remitted")) else kind_of(verb) or "agreed"
