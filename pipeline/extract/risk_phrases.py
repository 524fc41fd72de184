"""Where a sentence names a risk: by code, by what the risk is about, by a noun before the word "risk"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.extract.risk_words import CODE, is_risk_code
from pipeline.extract.values import COUNT, count
from pipeline.language.phrases import closing, listed, phrase_end


class Named(NamedTuple):
    """A risk named in a sentence. `start` to `end` is its title, `head` what stands before it ("the new risk concerned ").

    `form` tells how it is named: code, bare (a code alone), about ("risk relating to"), of ("risk of"), noun ("the X risk").
    """

    start: int
    end: int
    title: str
    reference: str | None
    head: str
    form: str


_KIND = (
    r"(?:new|further|additional|emerging|red|amber|green|yellow|corporate|strategic|operational|key|significant|high|higher|highest|"
    r"top|main|other|only|current|existing|"
    r"serious|major|principal|biggest|greatest|financial|directorate|service|departmental|residual|inherent|specific|potential|"
    r"particular|possible|associated|"
    r"(?:high|low|medium|red|amber|green)[\s-](?:rated|scoring|level)|scoring|scored|rated)"
)
# “CRR0045: Maintaining governance”, SR3 – Cyber security, "Risk 5: Fraud"
_CODED = re.compile(
    rf"(?P<open>[“‘\"'])?(?:[Rr]isks?\s+)?(?<![\w-])(?P<code>{CODE}|(?<=[Rr]isk )\d{{1,3}})(?![\w])\s?(?::|"
    rf"\s?[–—-]\s)\s?(?P<title>[“‘\"']?\w)"
)
# "risk CRR5 loss of key staff would be closed": the title follows its code without a mark
_FOLLOWED = re.compile(
    rf"\b[Rr]isk\s+(?P<code>{CODE})\s+(?P<title>(?!(?:would|was|were|is|are|has|had|have|and|or|should|could|can|will|may|be|been|in|"
    rf"on|for|to|which|that|at|from|"
    r"remain\w*|as|by|with|of|it|the|this|not|also|now|score\w*|rat\w+|risk|due|following|because|there|needs?|relat\w+|under|since|if|"
    r"while|who)\b)[A-Za-z]\w+\s+\w)"
)
# "CRR4 Workforce capacity remained at 16": in the minutes of a register a code may head its title without a mark
_HEADED = re.compile(rf"(?:^|[.;]\s|\b(?:and|that|for)\s)(?P<code>{CODE})\s(?P<title>[A-Z][a-z]+\s\w)")
# "One risk, Loss of Key Staff, had moved": a title in apposition
_APPOSED = re.compile(
    rf"(?P<head>\b(?:{_KIND}\s+){{0,4}}risk),\s+(?P<title>[“‘\"']?[A-Z][^,;.()]{{3,100}}),\s+(?:had|has|was|is|would|will|remain\w*|"
    rf"which|and)\b"
)
# "risk CRR12 (Cyber security)", "CRR12 (Cyber security)"
_BRACKETED = re.compile(rf"(?<![\w-])(?P<code>{CODE})\s\((?P<title>[^()]{{6,140}})\)")
# "the Cyber Security risk (CRR12)", "Cyber Security (CRR12)", "failure of the sea wall (risk SR05)"
_BEHIND = re.compile(rf"\(\s?(?:[Rr]isk\s+)?(?P<code>{CODE})\s?\)")
# "risk CRR0003", "risks CRR1, CRR2 and CRR5", "risk 53"
_BARE = re.compile(
    rf"\b[Rr]isks?\s+(?:no\.?\s?|number\s+|reference\s+|ref\.?\s?)?(?P<codes>(?:{CODE}|\d{{1,3}}\b)(?:(?:\s?,\s?|\s?&\s?|"
    rf"\s+and\s+)(?:{CODE}|\d{{1,3}}\b))*)(?![\w%.])(?!\s?(?::|[–—-]|\())"
)

_NO_COMPOUND = (
    r"(?!\s+(?:registers?|management|managers?|owners?|assessments?|appetite|officers?|committee|team|framework|strategy|policy|"
    r"profiles?|logs?)\b)"
)
_VERBS = (
    r"(?:which|that|had|has|have|was|were|is|are|been|be|being|will|would|could|should|newly|also|recently|now|currently|proposed|"
    r"added|identified|included|recorded|"
    r"raised|created|escalated|scored|rated|scoring|at|of|with|an?|score|rating|red|amber|green|level|trending|upwards?|downwards?|"
    r"increasing|increased|reduced|decreasing|decreased|"
    r"removed|closed|brought|together|merged|combined|to|on|onto|from|in|the|this|council['’]s|corporate|strategic|risk|register|"
    r"quarter|these|they|and|\d{1,2})"
)
_ABOUT = (
    r"(?:relat(?:ed|ing|es?)\s+to|in\s+relation\s+to|in\s+respect\s+of|with\s+regards?\s+to|regarding|concern(?:s|ed|ing)|around|about|"
    r"associated\s+with|linked\s+to|"
    r"connected\s+(?:to|with)|surrounding|pertaining\s+to|posed\s+by|entitled|titled|called|named|for|covering)"
)
# "a red risk scored at 20 for ‘failure to ...’", "3 new risks proposed to be added relating to A, B and C", "the new risk concerned X"
_RELATED = re.compile(
    rf"(?P<head>(?:\b{_KIND}\s+){{0,2}}(?:\b(?P<count>{COUNT})\s+)?(?:\b{_KIND}\s+){{0,4}}\brisks?\b{_NO_COMPOUND}(?:,?\s+{_VERBS}){{0,12}}?),?\s+(?P<about>{_ABOUT}|of)\s+(?:the\s+|an?\s+)?(?P<title>[“‘\"']?\w)",
    re.I,
)
# "the new risks were A and B", "Risks trending upwards include the A", "further risks included A", "the highest risk was A", "new risk: A"
_IS = re.compile(
    rf"(?P<head>(?:\b{_KIND}\s+){{0,2}}(?:\b(?P<count>{COUNT})\s+)?(?:\b{_KIND}\s+){{0,4}}\brisks?\b{_NO_COMPOUND}(?:,?\s+{_VERBS}){{0,8}}?)\s*(?P<about>:|–|\s(?:include[sd]?|were|was|is|are|being|namely))\s+(?:the\s+|an?\s+)?(?P<title>[“‘\"']?\w)",
    re.I,
)
# a head that sets some risks apart from others: "new risks", "3 risks removed from the register"
_MARKED = re.compile(rf"\b(?:{_KIND}\s|trending|removed|added|escalated|closed|merged|together)", re.I)
# Words after "risks were" that say something of the risks and name none: "were reviewed", "is that", "was high", "are being managed"
_NOT_NAMED = re.compile(
    r"(?:\w+(?:ed|ing|ly)|due|able|subject|not|also|now|then|that|to|in|at|on|under|within|still|likely|high(?:er)?|low(?:er)?|red|"
    r"amber|green|very|too|"
    r"so|as|by|known|set|taken|seen|held|shown|made|put|"
    r"unchanged|there|what|how|whether|when|being|been|those|these|it|they|well|more|less|both|all|only|one|two|three|four|five|no|"
    r"reported|outlined|part|part\s+of|up|down|clear|significant|real|minimal|of)\b",
    re.I,
)
# "risk" and the noun that it heads or belongs to
_RISK = re.compile(
    r"\brisks?\b(?!\s+(?:register|management|manager|owners?|assess\w*|appetite|officer|committee|team|framework|strategy|policy|"
    r"scor\w+|rating|level|matrix|profile|log|areas?|group|"
    r"based|averse|free|and\s+(?:audit|assurance|opportunit\w+|insurance|resilience|compliance|issues?|performance|governance)|panel|"
    r"board|sub|report\w*|review\w*|adviser|advisor|analysis|maturity|assurance|landscape|environment|sharing|categor\w+|point|"
    r"process\w*|treatment|mitigation|tolerance|"
    r"factors?|plan\w*|maps?|registers|workshop|training|model|of|that|relat\w+|in|associated|around|regarding|to|from|concern\w*|for|"
    r"being|with|descriptions?|logs?)\b|-|/)",
    re.I,
)
# words that "risk" takes without their being its title
_GENERIC = re.compile(
    rf"(?:{_KIND}|the|an?|this|that|these|those|each|any|every|its|their|our|his|her|all|some|no|more|few|several|many|most|various|"
    rf"overall|same|council['’]?s?|individual|"
    r"different|such|following|above|below|remaining|and|or|of|at|as|about|managing|manage|identified|relevant|related|big|large|small|"
    r"real|considerable|"
    r"increased|increasing|reduced|lower|medium|low|greater|grave|considering|considered|certain|wider|least|due|with|audit|committee|"
    r"members|group|both|whose|where|whether|those|"
    r"what|which|to|for|in|on|by|from|one|two|three|four|five|six|seven|eight|nine|ten|\d+|removed|added|escalated|deleted|risks?|at)",
    re.I,
)


def named(text: str) -> list[Named]:
    """The risks that a sentence names, in order; of names that overlap the first kind below is kept."""
    if not re.search(r"risk", text, re.I) and not re.search(CODE, text):
        return []
    found: list[Named] = []
    for name in _all(text):
        if not any(name.start < other.end and other.start < name.end for other in found):
            found.append(name)
    return sorted(found)


def _all(text: str) -> Iterator[Named]:
    yield from _by_code(text)
    yield from _by_apposition(text)
    yield from _by_relation(text)
    yield from _by_noun(text)


def _by_code(text: str) -> Iterator[Named]:
    for match in _CODED.finditer(text):
        if not match["code"].isdigit() and not is_risk_code(match["code"]):
            continue
        start = match.start("title")
        close = closing(text, match.start("open")) if match["open"] else None
        end = phrase_end(text, start, comma=True) if close is None else close
        if end - start > 5:
            yield Named(start, end, text[start:end], _reference(match["code"]), text[: match.start()], "code")
    for match in _FOLLOWED.finditer(text):
        end = phrase_end(text, match.start("title"), comma=True)
        if is_risk_code(match["code"]) and end - match.start("title") > 5:
            yield Named(match.start("code"), end, text[match.start("title") : end], match["code"], text[: match.start()], "code")
    for match in _HEADED.finditer(text):
        end = phrase_end(text, match.start("title"), comma=True)
        if is_risk_code(match["code"]) and end > match.start("title"):
            yield Named(match.start("title"), end, text[match.start("title") : end], match["code"], text[: match.start()], "headed")
    for match in _BRACKETED.finditer(text):
        if is_risk_code(match["code"]):
            yield Named(match.start("title"), match.end("title"), match["title"], match["code"], text[: match.start()], "code")
    for match in _BEHIND.finditer(text):
        before = re.sub(r"\s+risks?\s*$", "", text[: match.start()], flags=re.I)
        noun = _noun_start(text, len(before.rstrip()))
        if is_risk_code(match["code"]) and noun is not None:
            title = re.sub(r"\s+risks?\s*$", "", text[noun : match.start()].rstrip(), flags=re.I)
            yield Named(noun, noun + len(title), title, match["code"], text[:noun], "code")
    for match in _BARE.finditer(text):
        first = match.start("codes")
        for code in re.finditer(rf"{CODE}|\d{{1,3}}", match["codes"]):
            printed = code.group()
            if printed.isdigit() or is_risk_code(printed):
                start, end = first + code.start(), first + code.end()
                lead = match.start() if code.start() == 0 else start
                yield Named(lead, end, f"risk {printed}", _reference(printed), text[: match.start()], "bare")


def _reference(code: str) -> str:
    return f"risk {code}" if code.isdigit() else code


def _by_relation(text: str) -> Iterator[Named]:
    for match in _RELATED.finditer(text):
        about = match["about"].lower()
        if about == "for" and not re.search(r"\d|\bscor|\brated|\badded", match["head"], re.I):
            continue
        form = "of" if about == "of" else "about"
        yield from _titles(
            text, match.start("title"), match["head"], match["count"], form, plural=re.search(r"\brisks\b", match["head"], re.I) is not None
        )
    for match in _IS.finditer(text):
        if _NOT_NAMED.match(text, match.start("title")) or not _MARKED.search(match["head"]):
            continue
        yield from _titles(
            text, match.start("title"), match["head"], match["count"], "is", plural=re.search(r"\brisks\b", match["head"], re.I) is not None
        )


def _by_apposition(text: str) -> Iterator[Named]:
    for match in _APPOSED.finditer(text):
        yield Named(match.start("title"), match.end("title"), match["title"], None, match["head"], "is")


def _titles(text: str, start: int, head: str, number: str | None, form: str, *, plural: bool) -> Iterator[Named]:
    """The title after a head, or the titles after "3 new risks ... relating to"."""
    end = phrase_end(text, start)
    wanted = count(number) if number else None
    pieces = listed(text[start:end], wanted if wanted and wanted > 1 else None) if plural else [text[start:end]]
    place = start
    for piece in pieces:
        place = text.index(piece, place)
        if len(piece) > 3:
            yield Named(place, place + len(piece), piece, None, head, form)
        place += len(piece)


def _by_noun(text: str) -> Iterator[Named]:
    """ "The Human Health impacts risk is trending downwards", "Staff Wellbeing and Staff Retention risks"."""
    for match in _RISK.finditer(text):
        start = _noun_start(text, match.start())
        if start is None:
            continue
        title = text[start : match.start()].strip()
        if re.search(r"\w{3}ed$", title):  # "reductions and revised risks"
            continue
        plural = match.group().lower().endswith("s")
        place = start
        for piece in re.split(r"\s+and\s+(?=[A-Z])|,\s+", title) if plural else [title]:
            place = text.index(piece, place)
            yield Named(place, place + len(piece), piece, None, text[:start], "noun")
            place += len(piece)


_WORDS = re.compile(r"[\w'’&/()-]+,?")


def _noun_start(text: str, end: int) -> int | None:
    """Where the noun before `end` begins: back over its words to a verb, an article or a stop; None if it has no word of its own."""
    begin = max(text.rfind(". ", 0, end), text.rfind("; ", 0, end), text.rfind(": ", 0, end), text.rfind(" – ", 0, end)) + 1
    words = list(_WORDS.finditer(text, max(0, begin), end))
    start: int | None = None
    capital = False
    for number, word in enumerate(reversed(words[-14:])):
        printed = word.group().strip("(),")
        if word.group().endswith(",") or text[word.end() : word.end() + 1] in ";:.":
            break
        lower = printed.lower()
        if lower in (
            "the",
            "a",
            "an",
            "this",
            "that",
            "their",
            "its",
            "our",
            "whether",
            "how",
            "for",
            "was",
            "were",
            "is",
            "are",
            "had",
            "has",
            "have",
            "be",
            "would",
            "will",
        ):
            if lower == "the" and start is not None and number < 10:
                pass
            break
        if lower in ("and", "of", "to", "in", "from", "on", "with", "by") and start is None:
            return None
        if (
            lower
            in (
                "on",
                "with",
                "by",
                "that",
                "which",
                "including",
                "include",
                "included",
                "noted",
                "discussed",
                "asked",
                "about",
                "regarding",
                "around",
                "to",
                "in",
                "at",
                "as",
            )
            and not capital
        ):
            break
        if start is None and _GENERIC.fullmatch(printed):
            return None
        capital = capital or printed[:1].isupper()
        start = word.start()
    if start is None or end - start < 4:
        return None
    first = _WORDS.match(text, start)
    while first and _GENERIC.fullmatch(first.group().strip(",")) and first.end() < end:
        following = _WORDS.search(text, first.end(), end)
        if following is None:
            return None
        start, first = following.start(), following
    return start
