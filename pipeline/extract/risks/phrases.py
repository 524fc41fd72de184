"""Where a sentence names a risk: by code, by what the risk is about, by a noun before the word "risk"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.risks.codes import by_code
from pipeline.extract.risks.names import KIND, Named
from pipeline.extract.risks.nouns import by_noun
from pipeline.extract.risks.orders import by_order
from pipeline.extract.risks.ranked import by_rank
from pipeline.extract.risks.words import is_risk_code
from pipeline.extract.values import COUNT, count
from pipeline.language import rag
from pipeline.language.gate import gated
from pipeline.language.phrases import closing, listed, phrase_end

# "One risk, Loss of Key Staff, had moved", "one risk - moss on roofs - had moved": a title in apposition
_APPOSED = re.compile(
    rf"(?P<head>\b(?:{KIND}\s+){{0,4}}risk)(?:,\s+(?P<title>[“‘\"']?[A-Z][^,;.()]{{3,100}}),|"
    rf"\s[–—-]\s(?P<dashed>\w[^;.()–—]{{3,100}}?)\s[–—-])\s+(?:had|has|was|is|would|will|remain\w*|which|and|called|titled|"
    rf"entitled|named)\b"
)
_NO_COMPOUND = (
    r"(?!\s+(?:registers?|management|managers?|owners?|assessments?|appetite|officers?|committee|team|framework|strategy|policy|"
    r"profiles?|logs?)\b)"
)
_VERBS = (
    r"(?:which|that|had|has|have|was|were|is|are|been|be|being|will|would|could|should|newly|also|recently|now|currently|proposed|"
    r"added|identified|included|recorded|"
    r"raised|created|escalated|scored|rated|assessed|considered|judged|deemed|graded|as|very|high|extreme|critical|severe|scoring|at|of|with|an?|score|rating|red|amber|green|level|trending|upwards?|downwards?|"
    r"increasing|increased|reduced|decreasing|decreased|"
    r"removed|closed|brought|together|merged|combined|to|on|onto|from|in|the|this|council['’]s|corporate|strategic|risk|register|"
    r"quarter|these|they|and|\d{1,2})"
)
_ABOUT = (
    r"(?:relat(?:ed|ing|es?)\s+to|in\s+relation\s+to|in\s+respect\s+of|with\s+regards?\s+to|regarding|concern(?:s|ed|ing)|around|about|"
    r"(?:applied|given|assigned|attached)\s+to|associated\s+with|linked\s+to|"
    r"on(?!\s+(?:(?:the|our|its|a|this|that)\s+)?(?:[\w-]+\s+){0,3}(?:registers?|agenda|list|report|basis|profile)\b|\s+(?:to|which|\d))|"
    r"connected\s+(?:to|with)|surrounding|pertaining\s+to|posed\s+by|entitled|titled|called|named|for|covering)"
)
# "a red risk with a score of 20 for ‘failure to ...’", "2 new risks proposed to be added relating to A, B and C"
_RELATED = gated(
    rf"(?P<head>(?:\b{KIND}\s+){{0,2}}(?:\b(?P<count>{COUNT})\s+)?(?:\b{KIND}\s+){{0,4}}\brisks?\b{_NO_COMPOUND}(?:,?\s+{_VERBS}){{0,12}}?),?\s+(?P<about>{_ABOUT}|of)\s+(?:the\s+|an?\s+)?(?P<title>[“‘\"']?\w)",
    re.I,
)
# "the new risks were A and B", "Risks trending upwards include the A", "further risks included A", "the highest risk was A", "new risk: A"
_IS = gated(
    rf"(?P<head>(?:\b{KIND}\s+){{0,2}}(?:\b(?P<count>{COUNT})\s+)?(?:\b{KIND}\s+){{0,4}}\brisks?\b{_NO_COMPOUND}(?:,?\s+{_VERBS}){{0,8}}?)\s*(?P<about>:|–|\s(?:include[sd]?|were|was|is|are|being|namely)(?:\s+(?:still|now|again|currently))?)\s+(?:the\s+|an?\s+)?(?P<title>[“‘\"']?\w)",
    re.I,
)
# "The plan ranked the risks: flooding (high), loss of power (high) and fire (low)": a list whose members bear ratings
_RATED_LIST = re.compile(r"\brisks?\b[\w\s’']{0,60}:\s+(?P<list>[^.;:]*\([^()]*\)[^.;:]*)", re.I)
_RATING = re.compile(
    r"\((?P<told>[^()]*\b(?:high|medium|low|red|amber|green|extreme|moderate|score[ds]?|likelihood|\d{1,2})\b[^()]*)\)",
    re.I,
)
# a head that sets some risks apart from others: "new risks", "3 risks removed from the register"
_MARKED = re.compile(rf"\b(?:{KIND}\s|trending|removed|added|escalated|closed|merged|together)", re.I)
# Words after "risks were" that say something of the risks and name none: "were reviewed", "is that", "was high", "are being managed"
_NOT_NAMED = re.compile(
    r"(?:\w+(?:ed|ing|ly)|due|able|subject|not|also|now|then|that|to|in|at|on|under|within|still|likely|high(?:er)?|low(?:er)?|red|"
    r"amber|green|very|too|"
    r"so|as|by|known|set|taken|seen|held|shown|made|put|"
    r"unchanged|there|what|how|whether|when|being|been|those|these|it|they|well|more|less|both|all|only|one|two|three|four|five|no|"
    r"reported|outlined|part|part\s+of|up|down|clear|significant|real|minimal|of|(?:a\s+)?similar\s+(?:nature|kind|type|sort)|"
    r"this\s+(?:nature|kind|type|sort))\b",
    re.I,
)


# "were included in the profile": where, not which
_PLACED = re.compile(r"(?:in|on|within|under|as|for|at)\s", re.I)


# no risk is named without the word, quotes or its code
_SPOKEN_OF = gated(r"risk|[“\"]", re.I)
# "R12", "Ref 4", or "Risk 3b:" at the head; of a code no more than tells that there is one
_REFERENCE = gated(r"[A-Z](?:[ -]?\d|[A-Z]\.\d)|\bRef\b")
_HEAD_REFERENCE = gated(r"^\W*(?:\w+\s)?\d{1,2}[a-z]\s?[–:-]")


def named(text: str) -> list[Named]:
    """The risks that a sentence names, in order; of names that overlap the first kind below is kept."""
    if not (_SPOKEN_OF.opens(text) or _REFERENCE.search(text) or _HEAD_REFERENCE.search(text)):
        return []
    found: list[Named] = []
    for name in _all(text):
        if not any(name.start < other.end and other.start < name.end for other in found):
            found.append(name)
    return sorted(found)


def _all(text: str) -> Iterator[Named]:
    yield from by_order(text)
    yield from by_rank(text)
    yield from by_code(text)
    yield from _by_apposition(text)
    yield from _counted(text)
    yield from _led(text)
    yield from _by_relation(text)
    yield from by_noun(text)


def _by_relation(text: str) -> Iterator[Named]:
    for match in _RELATED.finditer(text):
        about = match["about"].lower()
        if about == "for" and not re.search(r"\d|\bscor|\brated|\b(?:added|included|raised|created)\b", match["head"], re.I):
            continue
        form = "of" if about == "of" else "about"
        yield from _titles(
            text, match.start("title"), match["head"], match["count"], form, plural=re.search(r"\brisks\b", match["head"], re.I) is not None
        )
    for match in _RATED_LIST.finditer(text):
        yield from _rated(text, match)
    for match in _IS.finditer(text):
        says = re.match(r"\s*(?:was|were|is|are)\b", match["about"], re.I) is not None
        if (says and _NOT_NAMED.match(text, match.start("title"))) or not _MARKED.search(match["head"]):
            continue
        if _PLACED.match(text, match.start("title")):
            continue
        yield from _titles(
            text, match.start("title"), match["head"], match["count"], "is", plural=re.search(r"\brisks\b", match["head"], re.I) is not None
        )


# The risk "Ash dieback" had been closed; the risk of ‘failure to ...’ is read with its head
# ... but "the former risk" has another name now
_QUOTED = re.compile(r"(?<!former )(?<!old )\brisks?\s+(?P<title>[“‘\"])")
# “Loss of the ferry” has been lowered, "late trains" had been added,
# "Crowd on the bridge" (likelihood 2, score 10): in the minutes of a register
_QUOTED_SUBJECT = re.compile(
    r"(?:[“](?P<curled>[A-Za-z][^“”]{4,110})”|\"(?P<straight>[A-Za-z][^\"]{4,110})\")(?=\s(?:\([^()]*\d[^()]*\)|(?:has|had|was|is|remains?|remained|stays?|stayed|"
    r"rose|fell|went)\b))"
)
# "Removed since the last report: Loss of a depot"
_VERB_LED = re.compile(r"^(?P<head>(?:Risks?\s+)?(?:Removed|Closed|Deleted|New|Added)\b[^.;:]{0,40}):\s+(?P<title>[A-Z]\w)")


# "Moss on roofs would be removed as a separate risk", "climate change had been added as a corporate risk"
_AS_A_RISK = re.compile(
    r"^\W*(?P<title>[A-Z][^.;:()]{3,110}?),?(?P<rest>\s+(?:would|will|should|was|were|had|has|is|to)\s+(?:(?:also|"
    r"now)\s+)?(?:be\s+|been\s+)?"
    r"(?:removed|added|included|closed|deleted|identified)\s+as\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}risks?\b)",
)
# "Funding of the pier has been identified as a significant risk": named as a risk, with a weight
_NAMED_AS = re.compile(
    r"^\W*(?P<title>[A-Z][^.;:()]{3,110}?)(?P<rest>\s+(?:had|has|have|was|were|is|are)\s+(?:(?:also|now|been)\s+)*(?:identified|"
    r"highlighted|recognised|"
    r"flagged|recorded|named)\s+as\s+(?:an?|the|one\s+of\s+the)\s+(?:\w+\s+)?(?:significant|key|major|high|critical|serious|main|"
    r"top|biggest|greatest|"
    r"principal)\s+(?:\w+\s+)?risks?\b)"
)
# "The slope is high risk for loss of soil"
_HIGH_RISK_FOR = re.compile(
    r"\b(?:is|are|was|were|remain(?:s|ed)?)\s+(?:an?\s+)?(?:very\s+)?(?P<rating>high)\s+risk\s+for\s+(?:the\s+|"
    r"an?\s+)?(?P<title>[a-z][^,.;:()]{4,90})"
)
# "Financial strategy, IT security and Coastal defence remained as high risks on the register"
_RATED_SO = re.compile(
    r"^\W*(?P<list>[A-Z][^.;:()]{6,160}?)(?P<rest>\s+(?:(?:all|both|still|also)\s+)*(?:remain(?:s|ed)?|stay(?:s|ed)?|were|are|was|"
    r"is|continue[sd]?\s+to\s+be)\s+"
    r"(?:(?:rated|listed|categorised|classed|scored|shown)\s+)?(?:as\s+)?(?:an?\s+)?(?:very\s+high|high|red|amber|medium|low|"
    r"green)[\s-]risks?\b)",
)
# "Late trains and moss on roofs were the two risks that worried her", "Fuel and Ferries remain the highest risks"
_ARE_THE_RISKS = re.compile(
    rf"^(?:.{{0,60}}?\b(?:that|said)\s+)?(?P<list>\w[^.;:()]{{6,140}}?)\s+(?:were|are|was|is|remain(?:s|ed)?)\s+(?:the|her|his|"
    rf"their|our)\s+"
    rf"(?:(?P<count>{COUNT})\s+)?(?:{KIND}\s+)*risks?(?=[.,;]|$|\s+(?:that|which|to|for|facing|on|at))",
    re.I,
)
# "there was one new risk, number 15, the lamps on the pier."
_NEW_APPOSED = re.compile(
    rf"(?P<head>\b(?i:(?:one|an?|another)\s+new\s+(?:{KIND}\s+)*risk)),\s+(?:number\s+\d{{1,3}},\s+)?(?:the\s+)?"
    r"(?P<title>(?!(?:own|scor|rat|add|identif|includ|rais|escalat)\w*\b|which|with|and|that|for|as\b)[a-z][^,;.:()]{4,90})"
    r"(?=[.;]|$|,\s+(?:had|has|was|is|would|will)\b)"
)
# "Two risks that had met their target, Fuel and Ferries, had been retired"
_SEVERAL_APPOSED = re.compile(
    rf"(?P<head>\b(?i:(?P<count>{COUNT})\s+(?:{KIND}\s+)*risks)\b[^,;:.()]{{0,70}}),\s+(?P<title>[A-Z][^;:.()]{{6,140}}?),\s+(?:had|have|has|were|are|was)\b"
)
# "The risk on fuel had fallen and that on late trains stayed at 15"
_THAT_ON = re.compile(
    r"\brisk\b.{5,120}?\b(?:and|while|but)\s+(?:that|the\s+one)\s+(?:on|of|for|about|around)\s+(?:the\s+|an?\s+)?"
    r"(?P<title>\w[^,;:.()]{2,60}?)(?=\s+(?:had|has|was|is|stay(?:s|ed)|remain(?:s|ed)|rose|fell)\b)",
    re.I,
)
# "Moss on roofs was also a risk.", "Late trains were seen as a further risk"
_IS_A_RISK = re.compile(
    r"^\W*(?P<title>[A-Z][^.;:()]{3,110}?)(?P<rest>\s+(?:was|were|is|are|remain(?:s|ed))\s+(?:(?:also|now|still|seen\s+as|"
    r"considered|regarded\s+as|"
    r"identified\s+as)\s+){0,2}(?:an?|another|one)\s+(?:\w+\s+)?risk)(?=[.,;]|$|\s+(?:and|for|as)\b)"
)
# "two new risks had been taken up since the spring (late trains and moss on roofs)"
_COUNTED_IN_BRACKETS = gated(
    rf"(?P<head>\b(?P<count>{COUNT})\s+(?:{KIND}\s+){{1,4}}risks?{_NO_COMPOUND}[^.;:()]{{0,110}}?)\s\((?P<title>[^()]{{4,160}})\)", re.I
)
# "three new risks had been added to the register, loss of the ferry, theft of fuel and late accounts", "Two of the risks on the project
# register were rated red: late trains and moss on roofs"
_COUNTED_NAMES = gated(
    rf"(?P<head>\b(?P<count>{COUNT})\s+(?:of\s+(?:the|its|our|these|those)\s+)?(?:{KIND}\s+){{0,4}}risks{_NO_COMPOUND}"
    rf"(?:\s+[io]n\s+(?:the|its|our)\s+(?:[\w-]+\s+){{0,3}}?(?:register|profile))?(?:,?\s+{_VERBS}){{0,12}}?)(?:,|:|\s[–—-]|;)\s+"
    rf"(?:namely\s+|these\s+(?:were|are|being)\s+)?(?:the\s+|an?\s+)?(?P<title>[“‘\"']?[A-Za-z]\w)",
    re.I,
)


def _counted(text: str) -> Iterator[Named]:
    """The names that follow a count of risks, or stand in brackets behind it, where there are as many of them."""
    for match in _COUNTED_IN_BRACKETS.finditer(text):
        wanted = count(match["count"])
        pieces = listed(match["title"], wanted) if wanted and wanted > 1 else [match["title"]]
        if wanted == len(pieces) and all(re.match(r"[A-Za-z][a-z]+\s\w|[A-Z]{2,}\s\w", piece) for piece in pieces):
            yield from _pieces(text, match.start("title"), pieces, match["head"], "is")
    for match in _COUNTED_NAMES.finditer(text):
        wanted, end = count(match["count"]), phrase_end(text, match.start("title"))
        if wanted is None or wanted < 2 or _names_none(text, match.start("title")):
            continue
        parted = _SEMICOLONS.split(text[match.start("title") :].rstrip(" ."))
        if len(parted) == wanted and all(phrase_end(part, 0) == len(part) for part in parted):
            yield from _pieces(text, match.start("title"), parted, match["head"], "is")
            continue
        pieces = listed(text[match.start("title") : end], wanted)
        if len(pieces) != wanted or any(len(piece.split()) > 10 or re.search(r"\d", piece) for piece in pieces):
            continue  # "17 risks, four red, eight amber and five green"
        if any(rag.WORD.search(piece) or _COUNTS.match(piece) for piece in pieces):
            continue
        yield from _titles(text, match.start("title"), match["head"], match["count"], "is", plural=True)


_SEMICOLONS = re.compile(r";\s+(?:and\s+)?")
# "17 risks, four red, eight of them new": a count of risks; "three harbours reform" is one
_COUNTS = re.compile(
    rf"{COUNT}(?:\s+(?:of|at|in|on|were|was|are|is|had|have|more|less|fewer|others?|new|closed|rated|scor\w+|risks?|high|medium|low|very|extreme)\b|\s*$)",
    re.I,
)

_NUMBER = re.compile(rf"{COUNT}\b", re.I)


def _names_none(text: str, start: int) -> bool:
    """Whether what stands after a count of risks names none: "were reviewed", ", two of them red"; not "three harbours reform"."""
    return (_COUNTS if _NUMBER.match(text, start) else _NOT_NAMED).match(text, start) is not None


_NOT_NAMED_FIRST = re.compile(
    r"(?:the\s+)?(?:following|risks?|these|those|they|all|most|some|members?|it|this|that|there|number|majority|main|biggest|greatest|key|other|"
    r"only|first|cllrs?|councillors?|m(?:r|rs|s)\b|chair\w*|committee|board|officers?|if|when|where|what|in|as|although|however)\b",
    re.I,
)


def _led(text: str) -> Iterator[Named]:
    """Risks in quotation marks, and those that a line lists behind what became of them."""
    so = _RATED_SO.match(text)
    if so and not _NOT_NAMED_FIRST.match(so["list"]):
        place = so.start("list")
        for piece in listed(so["list"]) if "," in so["list"] else [so["list"]]:
            place = text.index(piece, place)
            yield Named(place, place + len(piece), piece, None, text[: so.start("list")], "is", so["rest"])
            place += len(piece)
    are = None if so else _ARE_THE_RISKS.match(text)
    if are and not _NOT_NAMED_FIRST.match(are["list"]):
        both = listed(are["list"], 2) if are["count"] else [are["list"]]
        yield from _pieces(text, are.start("list"), both, text[: are.start("list")], "is")
    for several in _SEVERAL_APPOSED.finditer(text):
        wanted = count(several["count"])
        names = listed(several["title"], wanted) if wanted and wanted > 1 else []
        if len(names) == wanted:
            yield from _pieces(text, several.start("title"), names, several["head"], "is")
    for other in _THAT_ON.finditer(text):
        yield Named(other.start("title"), other.end("title"), other["title"], None, text[: other.start("title")], "about")
    for apposed in _NEW_APPOSED.finditer(text):
        yield Named(apposed.start("title"), apposed.end("title"), apposed["title"], None, apposed["head"], "is")
    is_one = None if so or are else _IS_A_RISK.match(text)
    if is_one and not _NOT_NAMED_FIRST.match(is_one["title"]):
        yield Named(is_one.start("title"), is_one.end("title"), is_one["title"], None, text[: is_one.start("title")], "is", is_one["rest"])
    weighed = _NAMED_AS.match(text)
    if weighed and not _NOT_NAMED_FIRST.match(weighed["title"]):
        yield Named(weighed.start("title"), weighed.end("title"), weighed["title"], None, "", "rated", weighed["rest"])
    for high in _HIGH_RISK_FOR.finditer(text):
        end = phrase_end(text, high.start("title"))
        yield Named(high.start("title"), end, text[high.start("title") : end], None, text[: high.start("title")], "rated", high["rating"])
    made = _AS_A_RISK.match(text)
    if made:
        names = re.split(r",\s+(?:and\s+)?(?:the\s+)?", made["title"]) if made["rest"].endswith("s") else [made["title"]]
        place = made.start("title")
        for title in names:
            place = text.index(title, place)
            yield Named(place, place + len(title), title, None, text[: made.start("title")], "is", made["rest"])
    for match in _QUOTED.finditer(text):
        close = closing(text, match.start("title"))
        if close is not None and 4 < close - match.start("title") < 160:
            yield Named(match.start("title"), close + 1, text[match.start("title") : close + 1], None, text[: match.start()], "about")
    for quoted in _QUOTED_SUBJECT.finditer(text):
        title = quoted["curled"] or quoted["straight"]
        yield Named(quoted.start(), quoted.end(), title, None, text[: quoted.start()], "quoted")
    verb = _VERB_LED.match(text)
    if verb:
        yield from _titles(text, verb.start("title"), verb["head"], None, "is", plural=True)


def _rated(text: str, match: re.Match[str]) -> Iterator[Named]:
    """Each member of a list up to the bracket with its rating; a list with one rating is none."""
    place = match.start("list")
    ratings = list(_RATING.finditer(text, place, match.end("list")))
    for rating in ratings if len(ratings) > 1 else ():
        lead = re.match(r"(?:[,\s]|which\s[^,]*,|and\s|the\s|an?\s)*", text[place : rating.start()], re.I)
        start = place + (lead.end() if lead else 0)
        end = len(text[: rating.start()].rstrip())
        if 3 < end - start < 120:
            yield Named(start, end, text[start:end], None, text[: match.start("list")], "rated", rating["told"])
        place = rating.end()


def _by_apposition(text: str) -> Iterator[Named]:
    for match in _APPOSED.finditer(text):
        if match["dashed"]:
            yield Named(match.start("dashed"), match.end("dashed"), match["dashed"], None, match["head"], "is")
            continue
        if is_risk_code(match["title"]):  # "A new risk, SR05, had been added: failure of the sea wall"
            title = re.search(r":\s+(?P<title>[^.;]{4,140})|(?:\s|^)(?P<called>[“‘\"][^.;]{4,140})", text[match.start("title") :])
            if title:
                start = match.start("title") + title.start(title.lastgroup or 0)
                end = phrase_end(text, start)
                yield Named(start, end, text[start:end], match["title"], match["head"], "is")
                continue
            yield Named(match.start("title"), match.end("title"), match["title"], match["title"], match["head"], "alone")
            continue
        yield Named(match.start("title"), match.end("title"), match["title"], None, match["head"], "is")


# "the risk of not being able to mend the wall": the verb belongs to the title
_UNABLE = re.compile(r"(?:not\s+)?being\s+(?:un)?able\s+to\s+", re.I)


def _titles(text: str, start: int, head: str, number: str | None, form: str, *, plural: bool) -> Iterator[Named]:
    """The title after a head, or the titles after "3 new risks ... relating to"."""
    unable = _UNABLE.match(text, start)
    end = phrase_end(text, unable.end() if unable else start)
    wanted = count(number) if number else None
    pieces = listed(text[start:end], wanted if wanted and wanted > 1 else None) if plural else [text[start:end]]
    if plural and len(pieces) == 1 and text[start].isupper():  # "the risks around the Pier Road and the Mill Lane"
        pieces = re.split(r"\s+and\s+the\s+(?=[A-Z])", pieces[0])
    if wanted and wanted > 2 and len(pieces) == 1:
        return  # "9 new risks relating to leisure" names none of the nine
    yield from _pieces(text, start, pieces, head, form)


def _pieces(text: str, start: int, pieces: list[str], head: str, form: str) -> Iterator[Named]:
    """The parts of a list that begins at `start`, in its order."""
    place = start
    for piece in pieces:
        place = text.index(piece, place)
        if len(piece) > 3:
            scored = _SCORED.fullmatch(piece)  # "homelessness (25)"
            title = scored["title"] if scored else piece
            yield Named(place, place + len(piece), title, None, head, form, scored["score"] if scored else "")
        place += len(piece)


_SCORED = re.compile(r"(?P<title>\w.{2,80}?)\s\((?P<score>\d{1,2})(?:,\s[a-z ]{3,20})?\)")
