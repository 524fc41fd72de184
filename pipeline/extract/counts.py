"""How a vote went: the figures, the result and whether all agreed, read from one sentence or line.

"8 in favour, 2 against", "by 6 votes to 3", "For (57)", "3 Votes for 1 Abstention. Carried", "the motion was declared LOST",
"All agreed", "RESOLVED unanimously".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pipeline import patterns as re
from pipeline.extract.values import WORDS, number
from pipeline.language.gate import Family, Gated, either, gated

_N = rf"(?:\d{{1,3}}|{WORDS})"
_AGAIN = r"(?:\s*\(\d{1,3}\))?"  # "four (4) votes for"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one sentence says of a vote; None where it says nothing."""

    votes_for: int | None = None
    against: int | None = None
    abstain: int | None = None
    result: str | None = None
    unanimous: bool | None = None

    @property
    def counted(self) -> bool:
        return self.votes_for is not None or self.against is not None or self.abstain is not None


# words without which no count is read
_VOTING = either(
    r"\bvot(?:e|es|ed|ing)\b",
    r"\b(?:in\s+favour|against|carried|lost|majority\s+of)\b",
    r"\b(?:abst|dissent)",
    r"\bshow\s+of\s+hands\b",
    r"\bagreed\s*[,(]?\s*\d{1,2}\s*[-–]\s*\d{1,2}\b",
    r"^\W*for\s*[:=–-]\s*\d{1,3}\s*(?:$|declared\b|interests?\b)",  # "For – 6 Declared Interest - 1"
    flags=re.IGNORECASE,
)
# "a rate of 1 against a target of 2", "0 for Quarter 1 against the same quarter": figures compared, no vote
_COMPARED = (
    r"(?!\s+(?:(?:an?|the|its|our|last|same|previous)\s+){0,3}(?:figures?|targets?|budgets?|forecasts?|baselines?|averages?|totals?|plans?"
    r"|quarters?|years?|q[1-4])\b)"
)
# "8 in favour", "57 votes for", "5 voted for", "Votes for: 5", "For: 8", "FOR (8)", "in favour - 5", "five members voted in favour"
_FOR = (
    gated(
        rf"(?<![£€$.,\d])\b(?P<n>{_N}){_AGAIN}\s+(?:(?:members?|councillors?|votes?|were|was|voted|voting|people)\s+){{0,3}}(?:in\s+(?:favour|agreement)\b|agreed\b(?=[^.;]{{0,20}}\babst)"
        rf"|for\b(?!\s+(?:the\s+)?(?:year|month|period|week|day|quarter|q[1-4])))",
        re.IGNORECASE,
    ),
    gated(
        rf"\b(?:votes?\s+)?(?:for|in\s+favour)(?:\s+(?:of\s+)?(?:the\s+|this\s+)?(?:motion|amendment|recommendation"
        rf"|proposal|plan|application))?\s*[:=(–-]{{1,2}}\s*(?P<n>{_N})\b(?!\s*%)",
        re.IGNORECASE,
    ),
    # "carried by 5 votes - 1 abstention"
    gated(
        rf"\b(?:carried|passed|agreed|approved)\s+(?:by|with)\s+(?P<n>{_N})\s+votes?\W+(?:and\s+|with\s+)?(?:{_N}|no|nil)\s+abst",
        re.IGNORECASE,
    ),
)
_AGAINST = (
    gated(
        rf"(?<![£€$.,\d])\b(?P<n>{_N}|no|none|nil){_AGAIN}\s+(?:(?:members?|councillors?|votes?|were|was|voted|voting)\s+){{0,3}}against\b{_COMPARED}",
        re.IGNORECASE,
    ),
    # "with one dissentient", "two members dissenting"
    gated(rf"\b(?P<n>{_N})\s+(?:members?\s+|councillors?\s+|votes?\s+)?dissent(?:ients?|ing|ed)\b", re.IGNORECASE),
    gated(
        rf"\b(?:votes?\s+)?against(?:\s+(?:the\s+)?(?:motion|amendment|recommendation|proposal))?\s*[:=(–-]{{1,2}}\s*(?P<n>{_N}"
        rf"|nil|none)\b(?!\s*%)",
        re.IGNORECASE,
    ),
)
_ABSTAIN = (
    gated(
        rf"\b(?P<n>{_N}|no|nil){_AGAIN}\s+(?:(?:members?|councillors?|were|had)\s+){{0,2}}(?:abstentions?|abstained|abstaining"
        rf"|abstain)\b",
        re.IGNORECASE,
    ),
    gated(rf"\babst(?:ain(?:ed|ing)?|entions?|\.)?\s*[:=(–-]{{0,2}}\s*(?P<n>{_N}|nil|none)\b", re.IGNORECASE),
)
_OF_MATTER = r"(?:\s+(?i:the\s+(?:motion|amendment|proposal|recommendation)s?))?"
# "FOR: 12 AGAINST: Nil", "Votes for: 5; votes against: 2", "FOR 6 / AGAINST 3", "For the amendment: 14 Against: 16": the label first
_LABELLED = gated(
    rf"(?<!\d\s)(?<!\d)\b(?:[Vv]otes?\s+|VOTES\s+)?(?:FOR|For|(?<=[Vv]otes\s)for|for(?=\s*[:=–-])|[Ii]n\s+[Ff]avour"
    rf"|IN\s+FAVOUR){_OF_MATTER}\s*[:=(–-]{{0,2}}\s*(?P<a>(?i:{_N}|nil|none))\)?[\s,;.|/–-]*(?:and\s+)?(?:[Vv]otes?\s+|VOTES\s+)?"
    rf"(?:AGAINST|[Aa]gainst){_OF_MATTER}\s*[:=(–-]{{0,2}}\s*(?P<b>(?i:{_N}|nil|none))\b"
)
# "11 – For 0 – Against 2 – Abstentions": the figure first, a dash between
_DASHED = gated(
    rf"\b(?P<a>{_N}|nil|none)\s*[–-]\s*for[\s,;]+(?P<b>{_N}|nil|none)\s*[–-]\s*against(?:[\s,;]+(?P<c>{_N}|nil|none)\s*[–-]\s*abst\w+)?",
    re.IGNORECASE,
)
# "There voted for the motion 6, against 3, abstaining 2"; "6 voted for the Amendment and 16 voted for the Motion"
_THERE_VOTED = gated(
    rf"\bvoted\s*[:–-]*\s*for\s+the\s+(?:motion|amendment|proposal)\s+(?P<a>{_N})\s*[,;]\s*(?:and\s+)?against\s+(?P<b>{_N}|nil|none)\b",
    re.IGNORECASE,
)
_EACH_WAY = gated(
    rf"\b(?P<n>{_N})\s+(?:members?\s+|councillors?\s+|votes?\s+)?(?:voted\s+)?for\s+the\s+(?P<side>motion|amendment)\b", re.IGNORECASE
)
# "For the motion – 9 votes; for the amendment – 14 votes"
_EACH_WAY_LABELLED = gated(rf"\bfor\s+the\s+(?P<side>motion|amendment)\s*[:=–-]{{1,2}}\s*(?P<n>{_N})\b", re.IGNORECASE)
# "there voted for the amendment 4 and for the motion 7"
_EACH_WAY_BARE = gated(
    rf"\b(?:voted|and|voting)\s+for\s+the\s+(?P<side>motion|amendment)\s+(?P<n>{_N})\b(?!\s+(?:votes?\s+)?(?:voted\s+)?for\b)",
    re.IGNORECASE,
)
# "there voted for the motion - Hill, Moss and Orr - 3; and for the amendment - Elm - 1"
_EACH_WAY_NAMED = gated(rf"\bfor\s+the\s+(?P<side>motion|amendment)\s*[:–-]\s*[^\d;:]{{3,300}}?\s*[(–-]\s*(?P<n>{_N})\b", re.IGNORECASE)
# "by 6 votes to 3", "carried 10-2", "lost by 4 to 5", "8 votes to nil", "it was voted 5 – 1 that"
_TO = gated(
    rf"\b(?:(?:not\s+carried|carried|lost|defeated|passed|approved|agreed|voted"
    rf"|rejected)\s*,?\s+(?:by\s+)?(?:a\s+vote\s+of\s+)?(?P<a>{_N})\s*(?:votes?\s*)?(?:to|[-–:])\s*(?P<b>{_N}|nil|none)\b(?!\s+abst)"
    rf"|(?P<c>{_N})\s+votes?\s+to\s+(?P<d>{_N}|nil|none)\b"
    rf"|\b(?-i:CARRIED|LOST)[\s:,–-]*\(?(?P<l>\d{{1,3}})\s?/\s?(?P<m>\d{{1,3}})\b"  # "CARRIED 3/2"
    # "agreed on a show of hands, 5 to 2,"
    rf"|\bshow\s+of\s+hands\s*[,(:–-]?\s*(?:by\s+)?(?P<j>{_N})\s*(?:votes?\s*)?(?:to|[-–:])\s*(?P<k>{_N}|nil|none)\b"
    # "CARRIED (8 – 2 – 1)"
    rf"|\b(?:carried|lost|defeated|passed|approved|agreed)\s*\(\s*(?P<g>{_N})\s*[–:-]\s*(?P<h>{_N})(?:\s*[–:-]\s*(?P<i>{_N}))?\s*\)"
    rf"|\bmajority\s+(?:vote\s+)?of\s+(?P<e>{_N})(?:\s+votes?)?\s*(?:to|[-–:])\s*(?P<f>{_N}|nil|none)\b)",  # "by a majority of 7 to 2"
    re.IGNORECASE,
)
# "(7:7 on the casting vote)", "6-6 with the Chair's casting vote", "the vote was tied at 5-5"
_CASTING = re.compile(
    r"(?<!\d)(?P<a>\d{1,3})\s*[:–-]\s*(?P<b>\d{1,3})[\s,]+(?:and\s+)?(?:on|with|by)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}casting\s+vote\b"
    r"|\b(?:vote|voting|votes)\s+(?:was|were)\s+(?:tied|equal|level)\s*(?:at\s+|[,(:–-]\s*)?(?P<c>\d{1,3})\s*(?:[:–-]|votes?\s+to|to)\s*(?P=c)\b",
    re.IGNORECASE,
)
# "Upon a vote, 4/3/1" is left alone: nobody says which figure is which.

_ALL = r"(?:all|everyone|everybody)"
_AGREE = (
    r"(?:agreed|agree|approved|carried|resolved|supported|adopted|elected|accepted|endorsed|passed|appointed|confirmed|decided"
    r"|recommended|voted|in\s+favour|in\s+agreement)"
)
# "who unanimously supported him": another day's, or other people's
_WHO_DID = re.compile(r"\b(?:who|which|that)\s+(?:(?:was|were|have|had|has|been)\s+){0,2}$", re.IGNORECASE)
# "All agreed", "All Councillors in agreement", "all were in favour", "All members present voted in favour"
_ALL_AGREED = gated(
    r"(?:^|[.,;:(–-]\s*|\band\s+|\bwith\s+"
    r"|\b(?:approved|accepted|adopted|signed)\s+(?=all\s+(?:councillors|members|cllrs)))"  # "payments approved all Councillors agreed"
    rf"(?:(?:members|councillors)\s+(?:present\s+)?were\s+)?{_ALL}\s+(?:the\s+|of\s+the\s+)?(?:(?:councillors|cllrs|members|trustees"
    rf"|governors|those)\s+)?(?:present\s+)?(?:were\s+|was\s+|voted\s+|voting\s+|being\s+)?"
    rf"(?:unanimously\s+)?(?:agreed|agree|in\s+favour|in\s+agreement(?:\s+with\s+(?:this|these|it))?|approved)\b(?!\s+(?:to\s+differ|with\b|that\s+(?:it"
    rf"|this|they|there|the\s+\w+)\s+(?:was|is|were|had|has)\b))",
    re.IGNORECASE,
)
# "unanimously agreed", "agreed unanimously", "carried unanimously", "agreed by all", "nem con", "without dissent", "UNANIMOUS"
_UNANIMOUS = either(
    r"\bseconded\b[^.;]{2,60}?\s(?:all|everyone)\s+(?:were\s+)?(?:in\s+(?:agreement|favour)|agreed)\W*$",  # "seconded Cllr Orr all agreed"
    r"\b(?:following|by|after)\s+(?:a\s+)?unanimous\s+(?:vote|show\s+of\s+hands)\b",
    rf"\bunanimously\s+(?:\w+\s+)?{_AGREE}\b",
    rf"\b{_AGREE}(?:\s+by\s+(?:both|all)\s+\w+)?\s*,?\s*[(–-]?\s*unanimous(?:ly)?\b",
    rf"\b{_AGREE}\s+by\s+(?:all\b(?!\s+(?:the\s+)?(?:parties|partners|staff))(?![^.;]{{0,40}}\b(?:except\w*|apart\s+from|but)\b)|everyone\b"
    r"|a\s+unanimous\s+vote)",
    # "seconded by Cllr Orr and unanimously" / "RESOLVED:", on the line below or run on
    r"\bseconded\b[^.;]{2,80}?\s(?:and\s+)?unanimously(?:\W*$|(?-i:\W*RESOLVED))",
    # "the Members unanimously extended a vote of sympathy"
    r"\b(?:members|councillors|council|committee|board|panel|meeting)\s+(?:present\s+)?unanimously\s+[a-z]+ed\b",
    # "Cllr Orr seconded, unanimous approval", "seconded by Cllr Orr with unanimous support"
    r"\bseconded(?:\s+by\s[^.;,]{2,50}?)?[,;–-]?\s+(?:and\s+|with\s+)?unanimous\s+(?:approval|agreement|support|consent)\b",
    # "Voting: Unanimous", "For the Motion: Unanimous", "In favour: all"
    r"\b(?:vot(?:e|ing)|for(?:\s+the\s+(?:motion|amendment|recommendation))?|in\s+favour)\s*[:–-]\s*unanimous(?:ly)?\b",
    r"^\W*(?:votes?\s+)?(?:for|in\s+favour)\s*[:–-]\s*all\W*$",
    r"\(\s*unanimous(?:ly)?\s*\)",  # "REFUSED (unanimous)"
    r"\b(?:a|was|vote\s+was|decision\s+was)\s+unanimous(?:\s+(?:vote|decision))?\b",
    r"^\W*(?:all\s+in\s+favour|unanimous(?:ly)?)\b",
    flags=re.IGNORECASE,
)
# "CARRIED", "Motion carried", "the amendment was declared carried", "This was carried"
_CARRIED = gated(
    r"^\W*(?:motion\s+|amendment\s+|the\s+motion\s+|resolution\s+)?(?:was\s+|is\s+|put\s+and\s+"
    r"|duly\s+)?carried\b(?!\s+(?:out|forward|over|on|by\s+(?!\d)))"
    r"|\b(?:motion|amendment|resolution|proposal|recommendation|vote|this"
    r"|it)\b(?!\s+(?:which|that)\b)[^.;]{0,60}?\b(?<!which\s)(?<!that\s)(?:was|were|is|being|declared)\s+(?:then\s+|duly\s+|declared\s+"
    r"|unanimously\s+|put\s+and\s+|as\s+)*(?:carried|passed)\b(?!\s+(?:out|forward|over|on\s+to))"
    r"|\b(?:motion|amendment|proposal|recommendation)\b[^.;]{0,160}?\b(?:proposed|moved|seconded|taken|voted\s+(?:up)?on)\b[^.;]{0,60}?"
    r"\band\s+(?:\w+ly\s+)?(?:carried|passed)\b(?!\s+(?:out|forward|over|on))"  # "was proposed, seconded and carried"
    r"|\b(?:moved|proposed),?\s+(?:(?:duly|and)\s+)*seconded,?\s+and\s+(?:\w+ly\s+)?"
    r"(?:(?:with\s+no\s+other\s+(?:nominations?|candidates?),?\s+)?(?:[A-Z][\w.]*\s+){0,3}(?:was\s+|were\s+)?(?:duly\s+)?(?:elected|appointed|co-?opted)"
    r"|resolved|agreed|carried|approved)\b"  # "moved, seconded and RESOLVED", "seconded, and with no other candidates was elected"
    r"|\b(?:moved|proposed)\s+and\s+seconded\b[^.;]{0,40}\bput\s+to\s+the\s+(?:vote|meeting),?\s+it\s+was\b"  # above "Resolved"
    r"|\bnem\.?\s*con\b|\bwithout\s+dissent\b"  # nobody against, which is not to say that all were for
    r"|\bagus\s+glacadh\s+leis\b"  # "and adopted", in Irish
    # "The motion accordingly became the finding of the meeting", the Scottish manner
    r"|\b(?:motion|amendment)\s+(?:\w+\s+){0,2}(?:became|becoming|declared(?:\s+to\s+be)?)\s+the\s+(?:decision|finding)\b"
    r"|\bdeclared\b[^.;]{0,60}\bcarried\b|[.;,:)”–-]\s*carried(?:\s+with\s+(?:\w+\s+){1,3}abst[^.;]*)?\s*\.?$",
    re.IGNORECASE,
)
_CARRIED_CAPS = gated(r"\bCARRIED\b")
# "the motion was declared LOST", "the amendment fell", "the proposal was defeated"
_LOST = gated(
    r"(?:\b(?:motion|amendment|resolution|proposal|recommendation|vote)\b[^.;]{0,160}?\b(?:was|were|is|being"
    r"|declared|be)|\b(?:this|it|which)\s+(?:was|were|is))\s+(?:then\s+|duly\s+|declared\s+|put\s+and\s+|as\s+|therefore\s+)*"
    r"(?:lost|defeated|not\s+carried|not\s+passed|not\s+supported|negatived)\b"
    r"|\b(?:motion|amendment|proposal)\b[^.;]{0,40}?\b(?:was|were)\s+(?:then\s+)?rejected\b|^\W*(?:motion|amendment|proposal)\s+rejected\b"
    r"|\b(?:motion|amendment|proposal)\s+(?:therefore\s+|then\s+|accordingly\s+)?(?:fell|failed|lost)\b|^\W*(?:motion\s+"
    r"|amendment\s+)?(?:lost|not\s+carried|defeated)\W*$|\bdeclared\b[^.;]{0,50}\blost\b",
    re.IGNORECASE,
)
_LOST_CAPS = gated(r"\bLOST\b|\bNOT\s+(?:CARRIED|AGREED|PASSED)\b")
_RESOLVED = re.compile(r"\bRESOLVED\b|\bit\s+was\s+(?:agreed|resolved)\b")
# "asked that his vote against (1) be recorded": a clause's number
_OWN_VOTE = re.compile(r"\b(?:his|her|their)\s+votes?\s+(?:for|against)\s*\(", re.IGNORECASE)
# "23 responses in favour", "letters against the plan": no vote of the body
_CONSULTATION = re.compile(
    r"\b(?:repl(?:y|ies|ied)|respon(?:se|ses|dents?|ded)|consult\w*|residents(?![’']?\s+(?:group|association|party))|letters?|petition\w*|survey\w*|representations?|objectors?"
    r"|households|poll(?:ed|ing)?|referendum)\b",
    re.IGNORECASE,
)


# "For the amendment: 14Against: 16Abstentions: 3At the request of five": figures on a page that lost its line ends
_GLUED = re.compile(r"(\d)(?=[A-Z][a-z])")
# without one of these a sentence tells of no vote
_TELLING = Family((*_VOTING.patterns, _ALL_AGREED, *_UNANIMOUS.patterns, _CARRIED, _CARRIED_CAPS, _LOST, _LOST_CAPS))


def outcome(text: str) -> Outcome | None:
    """What a sentence says of how a vote went, or None, as for most."""
    if "gainst" in text and _GLUED.search(text):
        text = _GLUED.sub(r"\1 ", text)
    return _outcome(text) if _TELLING.opens(text) else None


# the finders of motions, of votes told and of lines of a vote ask of the same sentences
@lru_cache(maxsize=1024)
def _outcome(text: str) -> Outcome | None:
    counts = _counts(text)
    told = _UNANIMOUS.search(text)
    unanimous = True if (_ALL_AGREED.search(text) or (told and not _WHO_DID.search(text, 0, told.start()))) else None
    result = None
    if _LOST.search(text) or _LOST_CAPS.search(text):
        result = "lost"
    elif _CARRIED_CAPS.search(text) or _CARRIED.search(text) or unanimous:
        result = "carried"
    elif counts and counts[0] is not None and counts[1] is not None and counts[0] != counts[1]:
        result = "carried" if counts[0] > counts[1] else "lost"
    elif counts and counts[1] is None and counts[2] is not None and (counts[0] or _RESOLVED.search(text)):
        result = "carried"  # "7 in favour and 2 abstained", "RESOLVED with 2 abstentions": nobody was against
    if not counts and result is None and unanimous is None:
        return None
    votes_for, against, abstain = counts or (None, None, None)
    return Outcome(votes_for, against, abstain, result, unanimous)


COUNTED = gated(r"\b(?:carried|lost|defeated|rejected|approved|agreed)\b(?:[^;]{0,30}?\d|[^;]{0,20}?\bunanimous)", re.IGNORECASE)
# "the amendment was not carried by 8 votes to 4; the motion was carried by 8 votes to 4", ", and the motion was carried"
_NEXT_VOTE = re.compile(r";\s+|,?\s+and\s+(?=the\s)", re.IGNORECASE)


def apart(text: str) -> list[tuple[int, int]]:
    """The parts of a sentence that tells of several votes, each with a count and a result of its own; else the whole."""
    whole = [(0, len(text))]
    if len(list(COUNTED.finditer(text))) < 2:
        return whole
    cuts = [0, *(match.end() for match in _NEXT_VOTE.finditer(text)), len(text)]
    parts = list(pairwise(cuts))
    told = [outcome(text[start:end]) for start, end in parts]
    settled = all(each and each.result and (each.counted or each.unanimous) for each in told)
    return parts if len(parts) > 1 and settled else whole


def _counts(text: str) -> tuple[int | None, int | None, int | None] | None:
    if not _VOTING.search(text) or _CONSULTATION.search(text) or _OWN_VOTE.search(text):
        return None
    sides = _each_way(text)
    if len(sides) == 2:  # a motion and its amendment, put one against the other
        return sides["motion"], sides["amendment"], _first(tuple(reversed(_ABSTAIN)), text)
    dashed = _DASHED.search(text)
    if dashed:
        return _whole(dashed["a"]), _whole(dashed["b"]), _whole(dashed["c"]) if dashed["c"] else None
    labelled = _THERE_VOTED.search(text) or _LABELLED.search(text)
    if labelled:
        return _whole(labelled["a"]), _whole(labelled["b"]), _first(tuple(reversed(_ABSTAIN)), text)
    to = _TO.search(text)
    if to:
        votes_for, against = (
            _whole(to["a"] or to["c"] or to["e"] or to["g"] or to["j"] or to["l"]),
            _whole(to["b"] or to["d"] or to["f"] or to["h"] or to["k"] or to["m"]),
        )
        if re.search(r"\b(?:not|lost|defeated|rejected)\b", to.group(), re.IGNORECASE) and (votes_for or 0) > (against or 0):
            votes_for, against = against, votes_for
        return votes_for, against, _whole(to["i"]) if to["i"] else _first(_ABSTAIN, text)
    casting = _CASTING.search(text)
    if casting:
        return _whole(casting["a"] or casting["c"]), _whole(casting["b"] or casting["c"]), _first(_ABSTAIN, text)
    found = _first(_FOR, text), _first(_AGAINST, text), _first(_ABSTAIN, text)
    if all(figure is None for figure in found):
        return None
    if sum(figure is not None for figure in found) == 1 and not re.search(
        r"\bvot|\babst|\bdissent|\bmembers?\b|\bcouncillors?\b|\ball\b|^\W*(?:for|against|in favour)\b", text, re.IGNORECASE
    ):
        return None
    if found[0] is None and found[1] is None:
        return found
    if all(pattern.search(text) is None for pattern in (_FOR[0], _AGAINST[0])):  # "For-5 Abstention-1": the label first
        return found[0], found[1], _first(tuple(reversed(_ABSTAIN)), text)
    return found


def _each_way(text: str) -> dict[str, int | None]:
    ways = (_EACH_WAY, _EACH_WAY_LABELLED, _EACH_WAY_BARE, _EACH_WAY_NAMED)
    return {match["side"].lower(): _whole(match["n"]) for way in ways for match in way.finditer(text)}


def sides_apart(text: str) -> bool:
    """Whether a sentence counts those for a motion and those for its amendment, put one against the other."""
    return len(_each_way(text)) == 2


def _first(patterns: tuple[Gated, ...], text: str) -> int | None:
    for pattern in patterns:
        match = pattern.search(text)
        if match:
            return _whole(match["n"])
    return None


def _whole(printed: str) -> int | None:
    if printed.lower() in ("no", "none", "nil"):
        return 0
    value = number(printed)
    return int(value) if value is not None and value == int(value) and 0 <= value < 1000 else None
