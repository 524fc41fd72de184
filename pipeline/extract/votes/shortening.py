"""The words of a motion made short without a break inside a phrase: boilerplate left out, and an end where a clause ends."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.language.sentences import starts

# "the approval of the Board be and is hereby given to |the sale of the yard": many words that say "approval of"
_APPROVAL_GIVEN = re.compile(
    r"^the\s+(?:prior\s+)?(?P<what>approval|consent|sanction)\s+of\s+(?:the|this)\s+[\w’'-]+(?:\s+[\w’'-]+){0,2}\s+(?:be\s+)?(?:and\s+)?(?:is\s+)?(?:hereby\s+)?given\s+"
    r"(?P<how>to|for)\s+(?=(?P<act>\w+))",
    re.IGNORECASE,
)
_THING = re.compile(r"(?:the|an?|this|that|its|all|any|each|both|additional|\w*expenditure|[€£$]?\d[\d,.]*)$", re.IGNORECASE)
# "the minutes of 4 May|, a copy having been circulated to each Member,| be confirmed"
_CIRCULATED = re.compile(
    r",?\s+(?:(?:an?\s+)?cop(?:y|ies)\s+(?:of\s+which\s+)?)?having\s+(?:previously\s+)?been\s+(?:\w+ly\s+)?(?:circulated|distributed|sent)\b[^,;.]{0,60},"
    r"|,\s+(?:as\s+)?(?:previously\s+)?circulated(?:\s+to\s+(?:all\s+|each\s+)?(?:members|councillors|member|councillor))?,(?=\s+(?:be|are|is|was|were)\b)",
    re.IGNORECASE,
)
_STOPS = ' .!?"”’'  # what ends a sentence, and what may close after it
_WHOLE = 36  # words that are left as they are
_MOST = 32  # words kept of more
_SURE = 16  # words behind which an end of a clause or a phrase is as good as any
_LEAST = 8
# "subject to the sanction of the Minister, |the approval of the Council be given": what stands before the matter of a long one
_GROUND = re.compile(
    r"^(?:subject\s+to|following|in\s+(?:accordance|view|light|line|order|pursuance|the\s+interests?)|having|pursuant\s+to|given|notwithstanding|considering|due\s+to|because)\b"
    r"[^;:]{4,260}?,\s+(?:as\s+amended,\s+)?(?=(?:the|this|that|we|it|a|an|our|all|[A-Z]\w+(?:\s+\w+){0,6})\s)(?=[^;:]{0,160}?\b(?:be|now|calls?|asks?|requests?|writes?|seeks?|approves?|agrees?|adopts?|notes?|grants?|should|will)\b)",
    re.IGNORECASE,
)
# before a clause that tells on what ground, terms or for what end: "for the sum of", "in accordance with", "which", "so that"
_CLAUSE = re.compile(
    r"(?:for\s+the\s+(?:sum|purposes?)\b|in\s+(?:accordance|consideration|order|line|respect|relation|addition|light|view|compliance|conjunction)\b"
    r"|which\b|who\b|whose\b|whereby\b|where\b|so\s+that\b|subject\s+to\b|particulars\b|as\s+(?:set|outlined|detailed|contained|follows|per|shown|described|attached|listed|amended|presented|recommended|appended)\b"
    r"|pursuant\b|with\s+(?:a\s+view|the\s+(?:exception|following|addition|inclusion)|regard|effect|immediate)\b|having\b|including\b|to\s+include\b|because\b|incurred\b"
    r"|and\s+(?:that|to|further|also)\b|under\s+(?:section|the\s+provisions)\b|until\b|unless\b|provided\b|such\s+as\b|given\s+(?:that|the)\b"
    r"|due\s+to\b|asking\b|requesting\b|calling\b|expressing\b|noting\b|being\b|subsequent\b|based\s+on\b|following\s+the\b|at\s+(?:a|an\s+estimated)\s+cost\b)",
    re.IGNORECASE,
)
# before a phrase of place, time or manner, where nothing better ends one
_PHRASE = re.compile(r"(?:for|in|on|at|by|with|from|but|between|during|within|through|into|when|while|if)\b", re.IGNORECASE)
_LINK = re.compile(r"(?:to|of|and|or|than|as|that)\b", re.IGNORECASE)
# behind a comma, what goes on with a clause; no next entry of a list
_GOES_ON = re.compile(r"(?:to|for|in|on|at|by|with|from|that|but|as|both|\w+ing|\w+ed|the\s+\w+\s+to\s+be)\b", re.IGNORECASE)
# words that no motion ends with: "of the", "will be"
_DANGLING = re.compile(
    r"(?:\s+(?:an?|the|of|to|for|in|on|at|by|with|from|and|or|be|is|are|was|were|will|that|this|its|their|as|said|not|any|all|dated|consequent|being|having))+$",
    re.IGNORECASE,
)
_NEXT_MARK = re.compile(r"[;,.]\s+\(?(?:[b-h]|ii|iii|iv|v|\d)\)?$")  # "...: Councillor Hill. (ii)", the mark of what comes next
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


def _boilerplate_out(words: str) -> str:
    given = _APPROVAL_GIVEN.match(words)
    if given:
        link = "of" if _THING.match(given["act"]) else given["how"]
        words = f"{given['what']} {link} {words[given.end() :]}"
    return _CIRCULATED.sub("", words)


def _first_sentence(words: str) -> str:
    """Without what stands behind the first sentence of some length: "... be adopted. |The Clerk to write to the owner"."""
    for start in starts(words)[1:]:
        before = words[:start].rstrip(_STOPS)
        if len(before.split()) >= _LEAST:
            return before
    return words


def _is_open(words: str) -> bool:
    """Whether a cut behind `words` would stand inside brackets."""
    return words.count("(") > words.count(")")


def _cut(words: str) -> str:
    """At most `_MOST` words, ended where a clause ends, else a phrase."""
    clauses: list[int] = []
    phrases: list[int] = []
    links: list[int] = []
    for place, gap in enumerate(re.finditer(r"\s+", words), 1):
        if place > _MOST:
            break
        before, start = words[: gap.start()], gap.end()
        if place < _LEAST or _is_open(before):
            continue
        if _DANGLING.search(before):
            continue
        if before[-1] in ";:" or _CLAUSE.match(words, start) or (before[-1] == "," and _GOES_ON.match(words, start)):
            clauses.append(place)
        elif _PHRASE.match(words, start):
            phrases.append(place)
        elif _LINK.match(words, start):
            links.append(place)
    ranked = ((clauses, _SURE), (phrases, _SURE + 2), (links, _SURE + 2), (clauses, _LEAST), (phrases, _LEAST))
    end = next((places[-1] for places, least in ranked if places and places[-1] >= least), _MOST)
    return " ".join(words.split(" ")[:end])


def _closed(words: str) -> str:
    """The words with the quotation or bracket closed that is open at their end: 'receives the “Report of the Board'."""
    for opening, closing in _PAIRS:
        lacking = words.count(opening) - words.count(closing)
        if lacking > 0:
            words += closing * lacking
        elif lacking < 0 and words.endswith(closing):
            words = words[:-1]
    return words


def shortened(words: str) -> str:
    """The words of a motion, without what stands behind its first sentence; long ones without boilerplate, cut where a clause ends."""
    words = _NEXT_MARK.sub("", _first_sentence(words))
    if len(words.split()) > _WHOLE:
        words = _GROUND.sub("", _boilerplate_out(words))
    if len(words.split()) > _WHOLE:
        words = _DANGLING.sub("", _cut(words).rstrip(" ,;:–-"))
    return _closed(words.rstrip(" ,;:.–-"))
