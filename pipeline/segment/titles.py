"""Whether words read as the title of an agenda item, and where a title ends that is printed in one run with its minutes."""

from __future__ import annotations

from functools import cache
from string import ascii_lowercase

from pipeline import patterns as re
from pipeline.facts import LineStyle
from pipeline.language.names import find_names
from pipeline.language.vocabulary import table, terms
from pipeline.segment.labels import leading_attendance

# A sentence shows a verb in the past or a modal: titles of business hardly ever do.
VERB = re.compile(
    r"\b(?:was|were|had|has|have|is|are|would|will|could|should|may|can|went|did|does|do|made|told|spoke|felt|gave|said|"
    r"reported|noted|asked|presented|introduced|thanked|confirmed|agreed|advised|stated|explained|declared|received|proposed|"
    r"seconded|resolved|moved|suggested|raised|informed|outlined|attended|welcomed|opened|closed|requested|circulated|"
    r"expressed|commented|carried|highlighted|recommended|recommends|approved|considered)\b"
)
_SMALL = "a an the of and or for to in on at by with from as not re per via under including held any be that is between into its & – - — /"
SMALL = frozenset(_SMALL.split(" "))
_LINKS = frozenset(("of", "to", "and", "or", "for", "by", "up"))  # "MINUTES OF THE LAST MEETING": no initials of a person
WORD = re.compile(r"[A-Za-z][A-Za-z’'\-]*")
LETTERS = re.compile(r"(?:[^\W\d_]\.?){3}")  # of a word or of "A.O.B."; a code of a budget has none
# How the minutes of an item begin when they follow its title on the same line: "Apologies for absence | There were none."
STARTER = re.compile(
    r"(?:The|There|It|No|None|This|These|That|Nil|Noted|All|An?|Cllrs?\.?|Councillors?|Members?|Mr|Mrs|Ms|Miss|Dr|Cr|Apologies|Minutes|Clerk|Chair|Resolved|RESOLVED|Proposed|Agreed|"
    r"AGREED|Received|Nothing|Following|As|After|In|At|On|We|One|Two|Three|Some|Several|Many|Both|He|She|They|Due|Since|Cabinet(?=\s+(?:considered|received|noted|agreed|was|had|resolved|approved))|[A-Z]{2,3})\b"
)
# "20. Apologies were received from", "None declared.", "Cllr. Hill proposed": the words that prove that a sentence begins there.
SENTENCE = re.compile(
    r"(?:(?:\b(?:Cllrs?|Clr|Mr|Mrs|Ms|Dr|Rev|[A-Z])\.|[^.;:]){0,80}?\b(?:was|were|had|has|have|is|are|would|will|could|did|gave|reported|noted|asked|said|advised|confirmed|declared|presented|informed|"
    r"agreed|received|considered|stated|proposed|explained|read|thanked|welcomed|raised|told|made|suggested|attended|resolved|moved)\b|(?:None|Nil|Noted|No(?:thing)?)\b)"
)


# "Harbour. The clerk noted that": one word closed by a stop is a title, unless it tells the outcome ("Agreed. The clerk ...")
WORD_STOPPED = re.compile(r"(?!(?:Agreed|Approved|Carried|Noted|None|Nil|Resolved|Yes|No)\b)[A-Z][a-z]{3,}\.\s*")


NOTHING = re.compile(r"(?:No|None|Nil|There\s+(?:were|was)\s+no(?:ne)?)\b")


# "May 2019", "14 MAY 2019", "July 2019": a date heads no business
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DATE_ONLY = re.compile(
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\b\.?(?:,?\s+\d{{4}}\b)?|{_MONTH}\b\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b)?(?:,?\s+\d{{4}}\b)?)",
    re.IGNORECASE,
)
# "CARRIED WDC2006/17": an outcome with its number; "Minutes: 29 June 2020": a running head;
# "RESULT: 11 FOR", "3 Abstentions", "FOR: 4": a count; "Against (6): Cllrs Hill, Elm": who voted so
OUTCOME = re.compile(
    r"(?:CARRIED|LOST|Carried|Lost)\b|(?:Minutes|Agenda)\s*:?\s+\d|(?i:result)\s*:|\d+\s+(?i:(?:votes?\s+)?(?:for|against|abst\w+))\b"
    r"|(?i:(?:votes?\s+)?(?:for|against|abst\w+))\s*[:=–-]?\s*\d+\W*$"
    r"|(?i:(?:votes?\s+|those\s+)?(?:for|against|abst\w+|in\s+favour))(?:\s+the\s+(?:motion|amendment|proposal))?\s*\(\d+\)\s*:"
)
# "THE MEETING WAS CONCLUDED AT 8.42 PM"
ENDED = re.compile(
    r"(?:the\s+|this\s+)?meeting\s+(?:was\s+|then\s+|had\s+)*(?:closed|concluded|ended|finished|terminated|adjourned|rose)\b", re.I
)
# "14 May 2019 Draft Financial Statements": a row of a log of actions
DATED_ROW = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\b\.?,?\s+(?:19|20)\d\d\s+\S", re.IGNORECASE)


# "To receive and accept |apologies for absence": what is done with a standing matter, before its name
_WHAT_FOR = re.compile(r"^(?:to\s+)?(?:(?:and\s+)?(?:accept|receive|approve|note|consider|confirm|sign|agree|record|report|adopt)\s+)*")


@cache
def _standing() -> dict[str, tuple[str, ...]]:
    """The standing titles by their first word."""
    by_word: dict[str, list[str]] = {}
    for term in terms("standing_items"):
        by_word.setdefault(term.split(" ", 1)[0], []).append(term)
    return {word: tuple(found) for word, found in by_word.items()}


_NO_LETTERS = re.compile(f"[^{ascii_lowercase} ]")  # letters with accents are none: no standing title has them


def is_known_title(words: str) -> bool:
    """Whether the words are, or begin with, a standing title of business: "Apologies", "Declarations of Interest", "Matters arising"."""
    if len(words) > 130:
        return False
    plain = " ".join(_NO_LETTERS.sub(" ", words.lower().replace("’", "").replace("'", "")).split())
    plain = _WHAT_FOR.sub("", plain).removeprefix("the ")
    candidates = _standing().get(plain.split(" ", 1)[0], ())
    return len(plain) < 110 and any(plain == term or plain.startswith(term + " ") for term in candidates)


# "To elect a Mayor until a successor has been elected", "To consider what has been done": what an agenda asks of the meeting
_ASKED_OF_MEETING = re.compile(
    r"To\s+(?:elect|appoint|nominate|fix|fill|consider|receive|confirm|approve|note|agree|review|discuss|adopt|deal\s+with)\s"
)
# "Business| which the Chair has agreed to take", "To elect a Mayor| until a successor has been elected": a clause inside a title
_CLAUSE_INSIDE = re.compile(r"\s(?:which|that|who|whom|until|whether|what|how|where)\s")


def tells(words: str) -> bool:
    """Whether words say something, as a sentence does: verbs of a clause inside a title make none of it, those before one do:
    "To receive apologies There were none", "Members agreed that"."""
    inside = _CLAUSE_INSIDE.search(words)
    asked = _ASKED_OF_MEETING.match(words) is not None
    if inside is None or re.search(r"[.;:?!]\s", words) or (words.endswith((".", ";", ":", ",")) and not asked):
        return VERB.search(words) is not None
    return VERB.search(words, 0, inside.start()) is not None


def title_likeness(words: str, style: LineStyle = LineStyle.BODY, bold: bool = False) -> float:
    """How far `words` read as a title, 0 (a sentence) to 1."""
    stripped = words.strip()
    if not stripped or len(stripped) > 260 or not any(c.isalpha() for c in stripped):
        return 0.0
    first = stripped[0]
    if first.islower() or first in "([&,;":
        return 0.0
    if _NO_LETTERS.sub("", stripped.lower()).strip() in terms("no_titles"):
        return 0.0
    if OUTCOME.match(stripped) or ENDED.match(stripped):
        return 0.0
    date = DATE_ONLY.match(stripped)
    if DATED_ROW.match(stripped) or (date and len(stripped) - date.end() < 12):
        return 0.0
    tokens = WORD.findall(stripped)
    if len(tokens) > 34 or not tokens or not (LETTERS.search(stripped) or is_known_title(stripped)):  # "H0301 (€1,191)", "2014f"
        return 0.0
    score = 0.35
    if stripped.isupper():
        score += 0.4
    elif tokens:
        large = [token for token in tokens if token.lower() not in SMALL]
        score += 0.3 * (sum(token[0].isupper() for token in large) / max(1, len(large)))
    if bold or style in (LineStyle.HEADING, LineStyle.ITEM_TITLE, LineStyle.BOLD):
        score += 0.3
    if is_known_title(stripped):
        score += 0.4
    told = tells(stripped)
    asked = not told and bool(_ASKED_OF_MEETING.match(stripped) and _CLAUSE_INSIDE.search(stripped))
    if asked:
        score += 0.2
    elif told and not stripped.isupper():
        score -= 0.45
    if stripped[-1] in ".;," and not asked and not re.search(r"(?:\b[A-Za-z]{1,4}\.){1,3}$", stripped):
        score -= 0.35 if len(tokens) > 4 else 0.1
    if len(tokens) > 16 and not asked:
        score -= 0.15
    return max(0.0, min(1.0, score))


_LONGEST_ALONE = 25  # words
_LEAST_ALONE = 0.3  # likeness


def is_short_title(words: str, style: LineStyle = LineStyle.BODY) -> bool:
    """Whether a line over the text of a page reads as its title: of few words, no sentence, and with no stop behind it."""
    short = len(words.split()) <= _LONGEST_ALONE and not words.endswith((".", "!", "?", ";", ","))
    return short and title_likeness(words, style) >= _LEAST_ALONE


# "Election of Mayor |To elect a Mayor for 2031/32": what an item is for, run into its title
PURPOSE = re.compile(
    r"\s(?=To\s+(?:consider|receive|confirm|approve|note|agree|review|discuss|adopt|elect|appoint)\b|Members\s+are\s+asked\b)"
)
# "Apologies – Cty Cllr Reed and Mrs Hill": whose they are follows
APOLOGIES_OF = re.compile(
    r"apologies(?:\s+for\s+absence)?\s*[–—:-]\s+(?=(?:(?:cty|county|dist|district|borough|town|parish)\.?\s+)?(?:cllrs?|councillors?|mr|mrs|ms|miss|dr)\b)",
    re.IGNORECASE,
)

# "To consider a report by the Clerk", "Report of the Chief Officer": what an item is for, printed where its title was left out
NO_TITLE = re.compile(
    r"(?:to\s+(?:consider|receive|note|discuss)\b|report(?:\s+\([^)]*\))?\s+(?:of|by|from)\b|joint\s+report|contact\b)", re.IGNORECASE
)
# "Cllr. A Hill", "Mrs Elm": a person, after a title or on the line below it
PERSON = re.compile(r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+[A-Z]")
NAMED = re.compile(rf"(?<=\s){PERSON.pattern}")
CAPITALS = re.compile(
    r"(?:[A-Z][A-Z’'&,./()-]+|[A-Z]|&|\d+)(?:\s+(?:[A-Z][A-Z’'&,./()-]+|[A-Z]|&|\d+)){2,24}[.:]?\s+(?=[A-Z][a-z]+\s+[A-Za-z]+)"
)
PERSON_IN_CAPITALS = re.compile(
    r"(?:THE\s+)?(?:CLLRS?|COUNCILLORS?|MR|MRS|MS|MISS|DR|CHAIR(?:MAN|PERSON)?|MAYOR|CLERK|RESOLVED|AGREED|MOVED|SECONDED|PROPOSED|RECOMMENDED)\b"
)
# "To approve|: Budget and precept", "TO NOTE|: Dates": what to do before that of which it is to be done
_TO_DO = re.compile(r"to\s\w+\s?", re.IGNORECASE)
# the title's cell of a table whose columns a bar parts: "Apologies: / Cllr Hill", "Planning: | No applications"
TITLE_CELL = re.compile(r"[A-Z][^:./|]{3,60}:\s+[/|]\s+(?=\S)")
# "Planning: None", "Minutes: the June meeting - proposed Mrs Hill, seconded Mr Elm": a standing title, a colon and what happened
_COLON = re.compile(r"(?P<title>[A-Z][^:.]{3,60}):\s+(?=\S)")


def after_known_title(words: str) -> int | None:
    """Where what happened begins after a standing title and a colon; None where the words go on as a title."""
    match = _COLON.match(words)
    if match is None or not is_known_title(match["title"]) or match["title"].endswith(("Resolved", "RESOLVED", "Agreed", "AGREED")):
        return None  # "Finance |Resolved: to pay"
    told = NOTHING.match(words, match.end()) or VERB.search(words, match.end())
    return match.end() if told else None


# "Public Forum. |Mr. Hill spoke of the verge", "Planning. |H31/0123 Land at Elm Farm": a standing title, a full stop and more
_STOPPED_TITLE = re.compile(r"(?P<title>[A-Z][^.:;()\d]{2,60}[A-Za-z]{4})\.\s+(?=[A-Z0-9“‘\"(]|£|€)")


def _is_cut_short(title: str) -> bool:
    """Whether the stop behind a title may be that of an honorific: "Notice of motion by Coun. Hill"."""
    return title.rsplit(" ", 1)[-1].lower() in _honorifics()


@cache
def _honorifics() -> frozenset[str]:
    kinds = ("councillor", "courtesy", "clergy", "honour")
    return frozenset(title for titles in table("honorifics").values() for kind in kinds for title in titles.get(kind, ()))


def after_stopped_title(words: str) -> int | None:
    """Where what happened begins after a standing title and its full stop; None where there is no such title, or nothing behind it."""
    match = _STOPPED_TITLE.match(words)
    if match is None or VERB.search(match["title"]) or _is_cut_short(match["title"]) or not is_known_title(match["title"]):
        return None
    return match.end()


def _listed_from(words: str) -> int | None:
    """Where the names begin behind a label that heads an item: "Those attending: |Mr A Hill, Ms B Elm"."""
    leading = leading_attendance(words)
    return leading[1] if leading and leading[0] != "apologies" and PERSON.match(words, leading[1]) else None


def names_people(words: str) -> bool:
    """Whether a standing title and those it names run into each other: "Apologies for absence Councillor Hill and Councillor Elm"."""
    named = NAMED.search(words)
    title = words[: named.start()] if named else ""
    return bool(title) and len(NAMED.findall(words)) > 1 and is_known_title(title) and not VERB.search(words)


# "To approve the costs of the hedge| RESOLVED: That": what was decided under a title, on the same line
DECIDED = re.compile(r"\s(?=(?:RESOLVED|Resolved|AGREED)(?:\s*[:–-]|\s+(?:that|to)\b))")
# "POLICING UPDATE |The inspector gave figures.", "DOG CONTROL: |Mr Hill told": capitals that run into what was said
_CAPITALS = re.compile(
    r"(?P<title>[A-Z][A-Z0-9&’'()/,–-]+(?:\s+[A-Z0-9&’'()/,–-]+)*?)(?P<colon>\s*[:–-])?\s+(?=[“\"‘]?(?:[A-Z]\s)?(?![A-Z]\s[A-Z]{2})[A-Z][a-z’']*[a-z.\s])"
)
_LEAST_CAPITALS = 6  # letters: "NOTED", "CARRIED" and a person's initials are no titles


def after_capitals(words: str) -> int | None:
    """Where a sentence begins after a title in capitals on the same line; None where there is no such title, or no sentence after it."""
    match = _CAPITALS.match(words)
    if match is None or OUTCOME.match(words) or PERSON_IN_CAPITALS.match(words):
        return None
    rest = words[match.end() :]
    long_enough = sum(character.isalpha() for character in match["title"]) >= _LEAST_CAPITALS and len(rest.split()) > 3
    return match.end() if long_enough and (SENTENCE.match(rest) or VERB.search(rest)) else None


# "Harbour Plan Update Ann Elm |introduced the report": what its presenter does begins the minutes
_PRESENTS = re.compile(
    r"\s(?=(?:introduced|presented|outlined|summarised|tabled|updated|briefed|spoke\s+to|provided\s+an?|gave\s+an?|took\s+\w+\s+through)\b)"
)


def _before_presenter(words: str) -> int | None:
    """Where the name of the one who presents begins behind a title on the same line; None where none does."""
    verb = _PRESENTS.search(words, 12, 240)
    if verb is None or VERB.search(words[: verb.start()]):
        return None
    names = [name for name in find_names(words[: verb.start()]) if name.end == verb.start()]
    return names[0].start if names and len(words[: names[0].start].split()) > 1 else None


# "Public forum –| the clerk said", "Apologies:| None", "Harbour dues| (a) to note", "Public participation.| 4.1 Reports of members",
# "Apologies| Resolution number HB/2024/31": lines run together
_ASIDE = re.compile(r"(?P<title>[^.]{4,60}?)\s[–—-]\s(?=[a-z])")
_DASH = re.compile(r"\s[–—-]\s(?=[A-Z])|:\s+(?=[A-Z]|there\s(?:was|were)\b|none\b|nothing\b|no\s)")
_FIRST_POINT = re.compile(r"\s(?=\(?[ai1]\)\s|[ai]\.\s)")
_FIRST_PART = re.compile(r"(?P<title>[^.]{3,90})\.?\s(?=\d{1,3}\.1\s+[A-Z])")
_RESOLUTION = re.compile(r"\s(?=Resolution\s+(?:number|no\.?)\s+[A-Z]{2,6}/\d{4}/\d)", re.IGNORECASE)


# "Resignation of Mr Elm as Chair of the Fair |This was accepted": no title goes on so
_SURELY_TOLD = re.compile(
    r"\s(?=(?:This|These|It|There|They|Nothing|None|No\s[a-z]+|The\s(?:[a-z]+\s){1,2})\s*(?:was|were|had|has|have)\s[a-z])"
)
# "Letters received from residents", "Matters raised by the school": no verb of a sentence
_BY_WHOM = re.compile(r"\b(?:raised|received|proposed|circulated|requested|suggested|reported|recommended|presented)\s+(?:by|from)\b")


def _is_told(words: str) -> bool:
    """Whether there is a verb of a sentence in the words."""
    return VERB.search(words) is not None and VERB.search(_BY_WHOM.sub("", words)) is not None


def _surely_told(words: str, starter: int) -> int | None:
    """Where a sentence surely begins behind a word that may begin one, "Chair from Cllr Elm |This was"; None where none does.

    A person may: "Harbour dues Cllr Elm said".
    """
    if NAMED.match(words, starter):
        return None
    sure = _SURELY_TOLD.search(words, starter, 240)
    return sure.end() if sure and not _is_told(words[starter : sure.start()]) else None


def split_title(words: str) -> int | None:
    """Where the minutes begin in a paragraph that holds a title and its minutes in one run; None where it is all title or all minutes.

    "Declarations of Interest There were none." -> 25; "Police Report – the clerk said" is cut before the dash.
    """
    cell = TITLE_CELL.match(words)
    if cell:
        return cell.end()
    known = after_known_title(words) or after_stopped_title(words) or after_capitals(words)
    if known is not None:
        return known
    aside = _ASIDE.match(words)
    if aside and is_known_title(aside["title"]):
        return aside.end()
    apologies = APOLOGIES_OF.match(words)
    if apologies:
        return apologies.end()
    listed_from = _listed_from(words)
    if listed_from:
        return listed_from
    named = NAMED.search(words)
    listed = named and is_known_title(words[: named.start()]) and not VERB.search(words[: named.start()])
    if named and listed and len(NAMED.findall(words)) > 1:  # "Attendance Cllr. A Hill Cllr. B Elm"
        return named.start()
    capitals = CAPITALS.match(words)  # "11. TO DISCUSS THE LAMPS The request was"
    if capitals and SENTENCE.match(words[capitals.end() :]):
        return capitals.end()
    dash = _DASH.search(words)
    if (
        dash
        and 1 <= len(words[: dash.start()].split()) <= 12
        and not _TO_DO.fullmatch(words, 0, dash.start())
        and SENTENCE.match(words[dash.end() :])
        and not VERB.search(words[: dash.start()])
    ):
        return dash.end()
    point = _FIRST_POINT.search(words)
    if point and 1 <= len(words[: point.start()].split()) <= 14 and not VERB.search(words[: point.start()]):
        return point.end()
    part = _FIRST_PART.match(words)
    if part and not VERB.search(part["title"]):
        return part.end()
    purpose = PURPOSE.search(words)
    if purpose and 1 <= len(words[: purpose.start()].split()) <= 16 and not VERB.search(words[: purpose.start()]):
        return purpose.end()
    resolution = _RESOLUTION.search(words)
    if resolution and is_known_title(words[: resolution.start()]):
        return resolution.end()
    decided = DECIDED.search(words)
    title = words[: decided.start()] if decided else ""
    if decided and not VERB.search(title) and (len(title.split()) > 1 or title.isupper() or is_known_title(title)):
        return decided.start()
    if (presented := _before_presenter(words)) is not None:
        return presented
    previous = ""
    for match in re.finditer(r"\S+", words):
        first = match.group().lower()
        if match.start() > 0 and previous.lower() not in SMALL and (first not in _LINKS) and STARTER.match(words, match.start()):
            rest = words[match.start() :]
            title = words[: match.start()]
            nothing = len(title) > 6 and NOTHING.match(rest)  # "Deputations There were none."
            titled = len(title.split()) > 1 or is_known_title(title) or WORD_STOPPED.fullmatch(title) or nothing
            if SENTENCE.match(rest) and titled and not _is_told(title) and not _WHAT_FOR.fullmatch(f"{title.lower().strip()} "):
                return match.start() if is_known_title(title) else _surely_told(words, match.start()) or match.start()
        previous = match.group().strip("()").rstrip(",")
        if match.start() > 240:
            return None
    return None
