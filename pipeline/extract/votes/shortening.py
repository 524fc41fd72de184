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
# "given, |in accordance with Section 4 of the Harbours Act, 2001, as amended,| to the sale": on what law, in the midst of what is moved
_LAW = re.compile(
    r",?(?:\s+and)?\s+(?:in\s+accordance\s+with|under|pursuant\s+to)\s+(?:the\s+(?:provisions|terms)\s+of\s+)?(?:Part|Section|Article)s?\s[^;:]{0,160}?\b(?:Acts?|Regulations),?\s+(?:of\s+)?\d{4}"
    r"(?:\s*[–-]\s*\d{4})?(?:,?\s+\(?as\s+amended\)?(?:\s+by\s[^;:]{0,90}?\bAct,?\s+\d{4})?)?(?:,(?=\s(?!and\s|as\s))|(?=\s+(?:to|for|be|is|are)\s)|$)"
)
# ", |particulars of which were contained in the Notice of 4 May": said of every sale, and not moved
_PARTICULARS = re.compile(r",?\s+(?:the\s+)?(?:full\s+)?(?:particulars|details)\s+of\s+which\b.*$", re.IGNORECASE | re.DOTALL)
_STOPS = ' .!?"”’'  # what ends a sentence, and what may close after it
_LONG = 36  # words of more than which the boilerplate goes out
_WHOLE = 48  # words that are left as they are
_GOOD = 40  # words within which the last end of a clause is taken
_MOST = 64  # words kept of more
_SURE = 16  # words behind which an end of a clause is as good as any
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
# "a path from the hall to the school |which the estate asked for, be laid": what is to be done stands behind
_TO_BE = re.compile(r"\b(?:be|should|shall|will|would|must)\s+(?:\w+ly\s+)?[a-z]+", re.IGNORECASE)
_SAYS_WHAT_TO_DO = re.compile(
    r"\b(?:be|should|shall|will|would|must|can|may|is|are|was|were|to|approv\w*|adopt\w*|call\w*|ask\w*|request\w*|support\w*|agree\w*|recommend\w*|not\w*)\s",
    re.IGNORECASE,
)
# before a phrase of place, time or manner, where nothing better ends one
_PHRASE = re.compile(r"(?:for|in|on|at|by|with|from|but|between|during|within|through|into|when|while|if)\b", re.IGNORECASE)
# behind a comma, what goes on with a clause; no next entry of a list
_GOES_ON = re.compile(r"(?:to|for|in|on|at|by|with|from|that|but|as|both|\w+ing|\w+ed|the\s+\w+\s+to\s+be)\b", re.IGNORECASE)
# words that no motion ends with: "of the", "will be"
_DANGLING = re.compile(
    r"(?:\s+(?:an?|the|of|to|for|in|on|at|by|with|from|and|or|be|is|are|was|were|will|that|this|its|their|as|said|not|any|all|dated|consequent|being|having|instead|also))+$",
    re.IGNORECASE,
)
_NEXT_MARK = re.compile(r"[;,.]\s+\(?(?:[b-h]|ii|iii|iv|v|\d)\)?$")  # "...: Councillor Hill. (ii)", the mark of what comes next
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


def _boilerplate_out(words: str) -> str:
    words = _PARTICULARS.sub("", words)
    given = _APPROVAL_GIVEN.match(words := _LAW.sub("", words))
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
    """The words up to the end of a clause, or of a phrase where no clause ends early enough."""
    clauses: list[int] = []
    phrases: list[int] = []
    for place, gap in enumerate(re.finditer(r"\s+", words), 1):
        if place > _MOST:
            break
        before, start = words[: gap.start()], gap.end()
        if place < _LEAST or _is_open(before) or _DANGLING.search(before):
            continue
        if before[-1] in ";:" or _CLAUSE.match(words, start) or (before[-1] == "," and _GOES_ON.match(words, start)):
            if _SAYS_WHAT_TO_DO.search(before) or not _TO_BE.search(words, start):
                clauses.append(place)
        elif _PHRASE.match(words, start):
            phrases.append(place)
    early = [place for place in clauses if place <= _GOOD]
    if early and early[-1] >= _SURE:
        end = early[-1]
    elif late := [place for place in clauses if place > _GOOD]:
        end = late[0]
    elif words.count(" ") < _MOST:
        return words
    else:
        end = next((places[-1] for places in (early, phrases) if places), _MOST)
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
    if len(words.split()) > _LONG:
        words = _GROUND.sub("", _boilerplate_out(words))
    if len(words.split()) > _WHOLE:
        words = _DANGLING.sub("", _cut(words).rstrip(" ,;:–-"))
    return _closed(words.rstrip(" ,;:.–-"))
