"""Risks named by their code in a register: “MR045: Loss of the ferry”, "Loss of data (SR02)", "risk 53"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline import patterns as re
from pipeline.extract.risks.names import KIND, Named
from pipeline.extract.risks.nouns import noun_start
from pipeline.extract.risks.series import in_series
from pipeline.extract.risks.words import CODE, is_risk_code
from pipeline.language.phrases import closing, phrase_end

# “MR045: Loss of the ferry”, SR3 – Cyber security, "Risk 5: Fraud"
_CODED = re.compile(
    rf"(?P<open>[“‘\"'])?(?:[Rr]isks?\s+)?(?<![\w-])(?P<code>{CODE}|(?<=[Rr]isk )\d{{1,3}})(?![\w])\s?(?::|"
    rf"\s?[–—-]\s)\s?(?P<title>[“‘\"']?\w)"
)
# "risk 4 – the panel felt that": what is said of a risk, and no title
_SPEAKS = re.compile(
    r"(?:the\s+)?(?:committee|panel|board|council|members?|officers?|chair\w*|cllrs?|councillors?|mrs?|ms|it|there|this|he|she|they)\s+"
    r"(?:\w+\s+){0,2}?(?:believed|felt|thought|considered|asked|queried|noted|agreed|questioned|said|was|were|had|has|is|would|wished)\b",
    re.I,
)
# "risk CRR5 loss of key staff would be closed", "Risk 4 Crew morale": the title follows its code without a mark
_FOLLOWED = re.compile(
    rf"\b[Rr]isk\s+(?P<code>{CODE}|\d{{1,3}}(?=\s[A-Z][a-z]))\s+(?P<title>(?!(?:would|was|were|is|are|has|had|have|and|or|should|could|can|will|may|be|been|in|"
    rf"on|for|to|which|that|at|from|"
    r"remain\w*|as|by|with|of|it|the|this|not|also|now|score\w*|rat\w+|risk|due|following|because|there|needs?|relat\w+|under|since|if|"
    r"while|who)\b)[A-Za-z]\w+\s+\w)"
)
# "Item 6b - Loss of the network – inherent score reduced": a register that numbers its risks by group and letter
_LETTERED = re.compile(r"^\W*(?P<code>(?:(?:Item|Risk|Ref|No)\.?\s)?\d{1,2}[a-z])\s?[–:-]\s(?P<title>[“‘\"']?[A-Z]\w)")
# "SR1. Failure of the pumps", a line of a list
_STOPPED = re.compile(rf"^\W*(?P<code>{CODE})\.\s+(?P<title>[A-Z]\w)")
# "Ref. 6 Safeguarding", "Ref. 13 – Bridge project", "Ref 5. Data protection"
_REFERRED = re.compile(r"\b(?P<code>(?:Ref|(?<=[Rr]isk )ref)(?:erence)?\.?\s?\d{1,3})\.?\s?(?:[–-]\s)?(?P<title>[“‘\"']?[A-Z]\w)")
# "CRR4 Workforce capacity remained at 16": in the minutes of a register a code may head its title without a mark
_HEADED = re.compile(rf"(?:^|[.;:]\s|\(|\b(?:and|that|for|of)\s)(?P<code>{CODE})\s(?P<title>[A-Z][a-z]+\s\w)")
# "(CR2 Theft of fuel and CR4 Late accounts)", "CR2 Theft of fuel (20, up from 15)", "CR2 Theft of fuel from 9 to 6": where the next risk,
# the bracket or its score ends a title
_NEXT_CODED = re.compile(
    rf"\s+(?:and|&)\s+{CODE}\s|\)|\s\((?P<told>(?:(?:risk\s+)?scor(?:e|ed|ing)\s+(?:of\s+)?)?\d{{1,2}}\b[^()]*)\)|\s+from\s+(?:\w+\s+)?\d"
)
# "risk CRR12 (Cyber security)", "CRR12 (Cyber security)"
# ... "Risk 2 (Loss of the main pump)"
_BRACKETED = re.compile(
    rf"(?<![\w-])(?P<code>{CODE}|[Rr]isk\s\d{{1,3}}[a-z]?)\s\((?P<title>(?!(?i:red|amber|green|yellow|high|medium|low|new|very)\b)[^()\d][^()]{{3,140}})\)"
)
# "the Cyber Security risk (CRR12)", "Cyber Security (CRR12)", "failure of the sea wall (risk SR05)", "Moss on roofs (risk 56)"
_BEHIND = re.compile(
    rf"\(\s?(?:(?:[Rr]isk\s+)?(?P<code>{CODE})|(?P<number>[Rr]isk\s(?:no\.?\s)?\d{{1,3}}[a-z]?))(?:,\s?(?P<told>[^()]{{1,40}}))?\s?\)"
)
# "A new risk (CR18, loss of pilots) had been added": code and title in one pair of brackets
_INSIDE = re.compile(rf"\brisk\s\((?P<code>{CODE})(?:,|:|\s[–—-])\s+(?P<title>[a-zA-Z‘“](?:[^()\d]|\b20\d\d\b){{4,110}}?)\)")
# "SR02, loss of systems or data, which remained amber", "SR01, the budget gap, had fallen", "HB3, late trains, comes second at 16",
# "HB4, Moss on roofs, at 25 (5 x 5)", "HB6, Theft of fuel: residual score now 12"; not "HB6, had been added: theft of fuel"
_COMMAS = re.compile(
    rf"(?<![\w-])(?P<code>{CODE}),\s+(?!(?:had|has|have|was|were|is|are|been|which|who|that|and|now)\b)"
    rf"(?P<title>(?:the\s+|a\s+)?[a-zA-Z][^,:;.()]{{3,100}})(?:,\s+(?:(?:which|had|has|was|is|be|to\s+be|remain\w*|stay\w*|"
    rf"would|will|should|scored|rated|and\s+\w+\s+had|c[ao]mes?|s[ia]ts?|stands?|stood|heads?|headed|rank(?:s|ed)|following|after|because|due)\b|at\s+\d{{1,2}}\b)|:\s)"
)
# "Risk 14, on the band, had been closed", "risk 876, Late trains."
_NUMBERED = re.compile(
    rf"\b(?P<code>[Rr]isk\s\d{{1,4}}|(?<=[Rr]isk )(?:{CODE})),\s+(?:(?:on|about|relating\s+to|concerning)\s+)?(?:the\s+|an?\s+)?"
    r"(?P<title>(?!(?:which|that|who|where|and|as|was|is|had|has|it|the\s+\w+\s+said)\b)[a-zA-Z][^,;.()]{3,100}?)"
    r"(?=[.;]|$|,\s+(?:which|had|has|was|is|remain\w*|stay\w*|would|will|scored|rated)\b)"
)
# "SR02 had come down to 16"
_ALONE = re.compile(
    rf"(?:^|[.;,]\s|\b(?:and|that|while|but)\s)(?P<code>{CODE})\s+(?=(?:had|has|was|is|remain\w*|stay\w*|stood|would|will|rose|fell|"
    rf"went)\b)"
)
# "The residual score for SR02 has come down", "the likelihood of HB4 was raised"
_SCORE_OF = re.compile(
    rf"\b(?:score|rating|likelihood|impact)\s+(?:of|for|on)\s+(?P<code>{CODE})(?=\s+(?:had|has|was|is|remain|stay|stood|would|will|rose|fell|went)|[.;]|$)"
)
# "risk MR0003", "risks CRR1, CRR2 and CRR5", "risk 53", "the red risks to the council as YM28 and YM41"
_BARE = re.compile(
    rf"\b[Rr]isks?\s+(?:(?:(?:to|on|for|of)\s+the\s+\w+\s+)?(?:as|were|are|being|namely)\s+(?=[A-Z]))?(?:no\.?\s?|number\s+|reference\s+|ref\.?\s?)?(?P<codes>(?:{CODE}|\d{{1,3}}\b)(?:(?:\s?,\s?|\s?&\s?|"
    rf"\s+and\s+)(?:{CODE}|\d{{1,3}}\b))*)(?![\w%]|\.\d)(?!\s?(?::|[–—-]|\(|[x×]\s?\d)|\s(?:to|and)\s[A-Z]{{2,6}}\.?\d)"
)


# "The principal risks are: PR1 Loss of power PR2 Late trains PR3 Moss on roofs The board ...": a table that was run into one line
_IN_A_RUN = re.compile(r"(?<![\w-])(?P<letters>[A-Z]{2,5}) ?(?P<number>\d{1,2})[.:]?\s(?P<title>[A-Z][a-z])")
_NEXT_SENTENCE = re.compile(r"\s(?=(?:The|This|These|Those|It|In|Each|There|For|Risks?)\s[a-z])")
_LEAST_IN_A_RUN = 3


def by_code(text: str) -> Iterator[Named]:
    """Risks named by a code, with or without a title beside it."""
    yield from in_series(text)
    yield from _in_a_run(text)
    for match in _CODED.finditer(text):
        if not match["code"].isdigit() and not is_risk_code(match["code"]):
            continue
        start = match.start("title")
        if _SPEAKS.match(text, start):
            yield Named(match.start(), match.end("code"), f"risk {match['code']}", _reference(match["code"]), text[: match.start()], "bare")
            continue
        close = closing(text, match.start("open")) if match["open"] else None
        end = _title_end(text, start) if close is None else close
        if text[: match.start()].endswith("("):  # "The new risk (HB9 – Loss of pilots by June) had been"
            end = min(end, text.find(")", start) if ")" in text[start:] else end)
        if end - start > 5:
            yield Named(start, end, text[start:end], _reference(match["code"]), text[: match.start()], "code")
    for match in _FOLLOWED.finditer(text):
        end = phrase_end(text, match.start("title"), comma=True)
        if (match["code"].isdigit() or is_risk_code(match["code"])) and end - match.start("title") > 5:
            title = text[match.start("title") : end]
            yield Named(match.start("code"), end, title, _reference(match["code"]), text[: match.start()], "code")
    for match in _LETTERED.finditer(text):
        end = phrase_end(text, match.start("title"))
        if end - match.start("title") > 5:
            yield Named(match.start("title"), end, text[match.start("title") : end], match["code"], "", "headed")
    for match in _STOPPED.finditer(text):
        end = phrase_end(text, match.start("title"))
        if is_risk_code(match["code"]) and end - match.start("title") > 5:
            yield Named(match.start("title"), end, text[match.start("title") : end], match["code"], "", "headed")
    for match in _REFERRED.finditer(text):
        end = phrase_end(text, match.start("title"), comma=True)
        if end - match.start("title") > 3:
            title = text[match.start("title") : end]
            yield Named(match.start(), end, title, match["code"], text[: match.start()], "headed")
    for match in _HEADED.finditer(text):
        end = phrase_end(text, match.start("title"), comma=True)
        other = _NEXT_CODED.search(text, match.start("title"))
        other = other if other and other.start() < end else None
        end = other.start() if other else end
        if is_risk_code(match["code"]) and end > match.start("title"):
            told = other["told"] or "" if other else ""
            yield Named(match.start("title"), end, text[match.start("title") : end], match["code"], text[: match.start()], "headed", told)
    for match in _BRACKETED.finditer(text):
        announced = match["code"][:4].lower() == "risk" or text[: match.start()].lower().endswith("risk ")
        if is_risk_code(match["code"]) or announced:
            yield Named(match.start("title"), match.end("title"), match["title"], match["code"], text[: match.start()], "code")
    yield from _after_comma(text)
    yield from _before_code(text)
    for match in _BARE.finditer(text):
        first = match.start("codes")
        for code in re.finditer(rf"{CODE}|\d{{1,3}}", match["codes"]):
            printed = code.group()
            if printed.isdigit() or is_risk_code(printed):
                start, end = first + code.start(), first + code.end()
                lead = match.start() if code.start() == 0 else start
                yield Named(lead, end, f"risk {printed}", _reference(printed), text[: match.start()], "bare")
    for match in (*_ALONE.finditer(text), *_SCORE_OF.finditer(text)):
        if is_risk_code(match["code"]):
            yield Named(match.start("code"), match.end("code"), match["code"], match["code"], text[: match.start()], "alone")


def _in_a_run(text: str) -> Iterator[Named]:
    """The entries of a register whose cells follow one another in one sentence, by their numbers that rise one by one."""
    entries = list(_IN_A_RUN.finditer(text))
    rising = all(other["letters"] == one["letters"] and int(other["number"]) == int(one["number"]) + 1 for one, other in pairwise(entries))
    if len(entries) < _LEAST_IN_A_RUN or not rising or not is_risk_code(entries[0]["letters"] + entries[0]["number"]):
        return
    for entry, following in zip(entries, [*entries[1:], None], strict=True):
        start = entry.start("title")
        end = following.start() if following else phrase_end(text, start)
        turn = _NEXT_SENTENCE.search(text, start, end)
        end = len(text[: turn.start() if turn else end].rstrip(" ,;."))
        if len(text[start:end].split()) <= _LONGEST_IN_A_RUN:
            yield Named(start, end, text[start:end], entry["letters"] + entry["number"], text[: entry.start()], "code")


_LONGEST_IN_A_RUN = 25  # words


def _reference(code: str) -> str:
    return f"risk {code}" if code.isdigit() else code


def _title_end(text: str, start: int) -> int:
    """Where a title behind a code ends: a short one may hold commas ("Borders, infrastructure, and rules"), a long one may not."""
    end = phrase_end(text, start)
    return end if len(text[start:end].split()) <= 18 else phrase_end(text, start, comma=True)


# where a title that stands before its code may begin: after a stop, a conjunction, ") and", "noted that", "on"
_BEGIN = re.compile(
    r"[.;:]\s|\s[–—-]\s|,\s|\)\s+and\s+|\bthat\s+|\b(?:known\s+as|called)\s+|\b(?:and|for|about|on|regarding|namely|risks?|was|were|is|are|included?|including|"
    r"to)\s+(?=[A-Z“‘\"'])|\b(?:was|were|is|are|included?)\s+"
)
# a segment with one of these is no title
_VERB = re.compile(
    r"\b(?:had|has|have|was|were|is|are|asked|said|noted|reported|would|be|explained|suggested|advised|queried|requested)\b",
    re.I,
)
_OF = re.compile(
    r"(?:the\s+)?(?:likelihood|impact|score|rating|(?:\w+\s+)?risk)\s+(?:of|for|relating\s+to|around|that)\s+(?:an?\s+|the\s+)?",
    re.I,
)
_ONLY_KINDS = re.compile(rf"(?:(?:{KIND}|an?|the)\s*)+", re.I)  # "A new risk| (CR18, loss of pilots)" names it in the brackets
_OPENS = {"”": "“", "’": "‘", '"': '"', "'": "'"}


def _before_code(text: str) -> Iterator[Named]:
    """ "On-call availability (CR4)", "the flooding risk (R14)", ‘Ash dieback’ (CR11)."""
    for match in _BEHIND.finditer(text):
        code = match["code"] or match["number"]
        if match["code"] and not is_risk_code(code):
            continue
        end = len(re.sub(r"\s+risks?\s*$", "", text[: match.start()], flags=re.I).rstrip())
        start = _whole_start(text, end, match.end())
        start = _title_start(text, end) if start is None else start
        if start is not None and not (match["told"] and _ONLY_KINDS.fullmatch(text, start, end)) and end - start > 3:
            title = text[start:end]
            yield Named(start, end, title, code, text[:start], "code", match["told"] or "")


def _whole_start(text: str, end: int, stop: int) -> int | None:
    """Where the title begins that, with its code, is all of a point: "Moss and lichen on roofs (risk 56)"."""
    whole = re.fullmatch(r"\W*(?P<title>[A-Z].*)", text[:end])
    if (
        whole is None
        or text[stop:].strip(" ;,.")
        or len(whole["title"].split()) > 14
        or _VERB.search(whole["title"])
        or "(" in whole["title"]
    ):
        return None
    return whole.start("title")


def _title_start(text: str, end: int) -> int | None:
    if end and text[end - 1] in _OPENS:
        start = text.rfind(_OPENS[text[end - 1]], 0, end - 1)
        return start if start >= 0 and end - start < 160 else None
    start = max((match.end() for match in _BEGIN.finditer(text, 0, end)), default=0)
    of = _OF.match(text, start, end)
    start = of.end() if of else start
    return start if len(text[start:end].split()) <= 16 and not _VERB.search(text[start:end]) else noun_start(text, end)


def _after_comma(text: str) -> Iterator[Named]:
    for match in _NUMBERED.finditer(text):
        yield Named(match.start("code"), match.end("title"), match["title"], match["code"], text[: match.start()], "code")
    for match in _INSIDE.finditer(text):
        if is_risk_code(match["code"]):
            yield Named(match.start("title"), match.end("title"), match["title"], match["code"], text[: match.start()], "code")
    for match in _COMMAS.finditer(text):
        if is_risk_code(match["code"]):
            yield Named(match.start("code"), match.end("title"), match["title"], match["code"], text[: match.start()], "code")
