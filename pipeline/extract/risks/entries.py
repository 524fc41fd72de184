"""Risks of a register told a line each: the code, the title, and behind it the score, the rating and what became of it.

CR3 – Cyber security (score 20, red) ↑ from 16
CR5 Late trains - 12 (Amber)
CR8: Moss on roofs, reduced from 15 to 10 and now amber
CR9 Market stalls: closed
CR11 Lost keys   Score 9 (was 12)   Owner: Head of Doors

Points of an item about risks need no code: "Late trains - 12, red, up from 9 (owner: Head of Rail)", "Lost keys: high, 15".
A heading over such lines may rate them all: "Red risks (15 to 25)".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pipeline import patterns as re
from pipeline.extract.lined import lines_of, printed
from pipeline.extract.reading import Reading
from pipeline.extract.risks import scores
from pipeline.extract.risks.about import is_about_risk, is_near_risk
from pipeline.extract.risks.changes import CHANGES, change
from pipeline.extract.risks.words import CODE, clean_title, is_risk_code
from pipeline.facts import Block, BlockKind, Risk
from pipeline.language import rag
from pipeline.language.movements import movement

RULE = "risks.entry/1"

_LONGEST_TITLE = 20  # words
_FURTHEST = 15  # blocks from a lead to the last line that it tells of
_LEVEL = r"(?:very\s+)?(?:high|low)|medium|moderate|critical|severe|extreme|significant|major|minor"
_ARROW = r"[↑↓→↔▲▼►▶⬆⬇➔➡⇧⇩⇨⇔⬌◄=]+"
_WAY = (
    r"(?:has\s+|had\s+|have\s+)?(?:gone\s+|going\s+|moved\s+|come\s+|been\s+)?(?:up|down|increas(?:ed|ing)|decreas(?:ed|ing)|reduc(?:ed|ing)|"
    r"raised|lowered|risen|fallen|worsen(?:ed|ing)|improv(?:ed|ing)|escalated|de-escalated|unchanged|no\s+change|no\s+movement|not\s+changed|"
    r"not\s+moved|static|stable|same|steady|new(?:\s+(?:risk|entry|this\s+quarter))?|added|closed|removed|deleted|retired)"
)
_OF = r"(?:of\s+|at\s+|is\s+|as\s+|:\s*|=\s*)?"
_RATED = r"(?:(?:risk\s+)?(?:scor(?:ed|es|ing|e)|rat(?:ed|ing))\s*)"
# what the words behind a title may say, each with its part; the first that fits holds
_PARTS = {
    # "target 10", "inherent score of 25"
    "elsewhere": rf"(?:target|inherent|gross|initial|original)\s+{_RATED}?{_OF}\(?(?:{scores.PRODUCT.pattern}|\d{{1,2}})\)?",
    # "from 15 to 10", "12 → 16"
    "moved": (
        rf"from\s+(?:a\s+score\s+of\s+)?(?:(?:{_LEVEL})\s+)?\(?(?P<old>\d{{1,2}})\)?(?:\s+\(?[a-z]+\)?)?\s+to\s+(?:a\s+score\s+of\s+)?"
        rf"(?:(?:{_LEVEL})\s+)?\(?(?P<new>\d{{1,2}})|"
        r"(?P<left>\d{1,2})\s?(?:→|➔|➡|->|>)\s?(?P<right>\d{1,2})"
    ),
    # "from 16", "was 15", "previously scored 9"
    "before": rf"(?:was|from|previous(?:ly)?|last(?:\s+(?:quarter|time))?)\s*:?\s*(?:a\s+)?{_RATED}?{_OF}(?P<before>\d{{1,2}})",
    "product": scores.PRODUCT.pattern,
    "way": f"{_ARROW}|{_WAY}",
    "stays": r"remain(?:s|ed|ing)?|stay(?:s|ed)",
    "kind": "current|residual|net",
    # "Owner: Head of Doors", which ends a line or stands before the next mark
    "owner": r"(?:risk\s+)?(?:owner|lead)\s*:\s*(?P<owner>(?-i:[A-Z])[^;|()]{2,60}?)(?=\s*(?:[;|)]|$))",
    "colour": rf"{rag.COLOURS}|(?<=\()[RAGY](?=\))",
    "score": rf"(?:{_RATED}{_OF})?(?P<score>\d{{1,2}})(?![\d%/]|\.\d)",
    "filler": (
        rf"(?:{_LEVEL}|risk|rag|score|rated|rating|trend|status|movement|direction(?:\s+of\s+travel)?|now|and|is|moved|gone|"
        r"at|to|the|with|(?:this|since\s+last|last)\s+(?:quarter|report|meeting|month|year)|since\s+[A-Z][a-z]+)(?!\w)|[-–—,;:()\[\]|/.]+"
    ),
}
_TOKENS = {name: re.compile(rf"\s*(?:{pattern})" + ("" if name == "filler" else r"(?!\w)"), re.I) for name, pattern in _PARTS.items()}
_AGAIN = ("filler", "elsewhere", "kind", "stays")  # parts that a line may print more than once
# "CR3 – Cyber security ...", "Risk 4: Late trains ...", "CR3. Late trains"
_HEAD = re.compile(rf"\W*(?:(?:[Rr]isk\s+)?(?P<code>{CODE})|[Rr]isk\s(?:no\.?\s?)?(?P<number>\d{{1,3}}))\s?[.:–—-]?\s+(?=[A-Z‘“])")
# what may part a title from what is said of it: " (", " - ", ": ", ", ", an arrow, "Score 16"
_PARTING = re.compile(rf"\s?[(\[]|\s[–—-]\s|:\s|,\s|\.\s|\s(?={_ARROW})|\s(?=(?:[Rr]isk\s)?(?:[Ss]core|[Rr]ating)\s?:?\s?\d)")
# "Red risks (score 15 to 25)", "AMBER", "Risks rated green:"
_RATES = re.compile(
    rf"\W*(?:(?:(?:corporate|strategic|very)\s+)?risks?\W+)?(?:rated\s+(?:as\s+)?)?(?P<colour>{rag.COLOURS})(?:[\s-]+rated)?(?:\s+risks?)?\W*"
    r"(?:\W*(?:scores?|scoring|rating)?\W*(?:of\W*)?\d{1,2}\W*(?:to|and|or)?\W*(?:\d{1,2}|above|below|more|less|over)?\W*)?",
    re.I,
)
# "12 (amber) |as two crews had been hired", "25. |The cost of repairs has gone up": what is told beside how a risk stands
_BESIDE = re.compile(
    r",?\s(?:as|because|after|following|due\s+to|owing\s+to|given|now\s+that|in\s+light\s+of|reflecting|pending)\s|[.;]\s+(?=[A-Z])(?!Owner\b|Lead\b|Target\b|No\s+change|(?:The|Its)\s+(?:lead|owner|risk|score|rating))"
)
_NEXT_SENTENCE = re.compile(r"[.;]\s+[A-Z]")  # ends a title


def find(reading: Reading, speaking: frozenset[int | None]) -> Iterator[Risk]:
    """The lines that say of one risk what a row of a register would, in the order of the text; `speaking` are the items about risks."""
    lines = lines_of(reading.blocks)
    for place, block in enumerate(lines):
        entry = _coded(reading, block, speaking) or _titled(reading, block, speaking)
        if entry is None:
            continue
        reference, title, said = entry
        if said["change"] is None:
            said["change"] = _of_all(lines, place)
        if said["rag"] is None:
            said["rag"] = _rated(lines, place)
        yield Risk(
            title=title,
            reference=reference,
            **said,
            evidence=block.passage.span(),
            item=block.item,
            rule=RULE,
            confidence=0.9,
        )


def _coded(reading: Reading, block: Block, speaking: frozenset[int | None]) -> tuple[str | None, str, dict[str, Any]] | None:
    """Code, title and what is said of the risk whose code a line begins with."""
    if _HEAD.match(printed(block)) is None:
        return None
    text = _line(block)
    head = _HEAD.match(text)
    if head is None or not (head["number"] or is_risk_code(head["code"])):
        return None
    told = _parted(text, head.end())
    if told is None or not (is_about_risk(reading, block, speaking) or is_near_risk(reading, block)):
        return None
    return head["code"] or f"risk {head['number']}", *told


# "Late trains - 12, red", "Moss on roofs: high, 15", "Lost keys: reduced from 12 to 9": a figure stands soon behind where the title ends
_SCORED = re.compile(r"[A-Z][^.;]{2,140}(?:\s[–—-]|:)\s[^.;]{0,60}\b\d{1,2}\b(?![%/\d])")


def _titled(reading: Reading, block: Block, speaking: frozenset[int | None]) -> tuple[str | None, str, dict[str, Any]] | None:
    """Title and what is said of the risk in a point of a list under an item about risks, which prints no codes."""
    if (
        block.kind is not BlockKind.CLAUSE
        or block.cells
        or _SCORED.match(block.text) is None
        or not is_about_risk(reading, block, speaking)
    ):
        return None
    told = _parted(_line(block), 0)
    if told is None or told[1]["score"] is None or _TALLIED.search(told[0]) or _LEVEL_ALONE.fullmatch(told[0]):
        return None
    return None, *told


_TALLIED = re.compile(r"\b(?:risks|actions|score|total|number|average)\b", re.I)  # "Red risks: 4" counts them
_LEVEL_ALONE = re.compile(rf"(?:{rag.COLOURS}|{_LEVEL})", re.I)  # so does "Red: 4"


def _line(block: Block) -> str:
    return " ".join(printed(block).split()).rstrip(" .;")


def _parted(text: str, start: int) -> tuple[str, dict[str, Any]] | None:
    """The title and what all words behind it say of the risk; None where some of these say something else."""
    for parting in _PARTING.finditer(text, start + 3):
        title = text[start : parting.start()]
        if len(title.split()) > _LONGEST_TITLE or _NEXT_SENTENCE.search(title):
            return None
        behind = text[parting.start() :]
        beside = _BESIDE.search(behind, parting.end() - parting.start())
        said = _said(behind) or (_said(behind[: beside.start()]) if beside else None)
        if said is not None:
            return clean_title(title), said
    return None


def _said(text: str) -> dict[str, Any] | None:
    found: dict[str, re.Match[str]] = {}
    at = 0
    while at < len(text.rstrip()):
        name, match = next(((name, match) for name, pattern in _TOKENS.items() if (match := pattern.match(text, at))), ("", None))
        if match is None or (name in found and name not in _AGAIN):
            return None
        found[name] = match
        at = match.end()
    if not found.keys() & {"score", "product", "moved", "colour", "way"}:
        return None
    return _read(found)


def _read(found: Mapping[str, re.Match[str]]) -> dict[str, Any]:
    """The parts of a risk from the words that print them."""
    score = float(found["score"]["score"]) if "score" in found else None
    likelihood = impact = previous = None
    if "product" in found:
        own = scores.printed(found["product"].group())
        score, likelihood, impact = own.score or score, own.likelihood, own.impact
    if "before" in found:
        previous = float(found["before"]["before"])
    if "moved" in found:
        moved = found["moved"]
        previous, score = float(moved["old"] or moved["left"]), float(moved["new"] or moved["right"])
    way = movement(found["way"].group()) if "way" in found else None
    changed = CHANGES.get(way) if way else None
    if changed is None and "moved" in found and previous != score:
        changed = "increased" if (score or 0) > (previous or 0) else "decreased"
    if way is None and changed is None and "stays" in found and previous in (None, score):
        changed = "unchanged"
    kind = found["kind"].group().strip().lower() if "kind" in found else None
    return {
        "score": score,
        "likelihood": likelihood,
        "impact": impact,
        "previous_score": previous,
        "score_kind": {"net": "residual"}.get(kind, kind) if kind and score is not None else None,
        "rag": scores.colour(found["colour"].group()) if "colour" in found else None,
        "owner": found["owner"]["owner"].strip(" .,") if "owner" in found else None,
        "change": changed,
    }


def _rated(lines: Sequence[Block], place: int) -> str | None:
    """The rating that a heading over a list of risks gives them all: "Red risks (score 15 to 25)"."""
    for line in reversed(lines[max(0, place - _FURTHEST) : place]):
        text = printed(line)
        if not _HEAD.match(text):
            rated = _RATES.fullmatch(text)
            return rated["colour"].lower() if rated and line.item == lines[place].item else None
    return None


def _of_all(lines: Sequence[Block], place: int) -> str | None:
    """What the lead of a list says became of all its risks: "The remaining risks have not moved:"."""
    for line in reversed(lines[max(0, place - _FURTHEST) : place]):
        if line.item != lines[place].item:
            return None
        text = printed(line).rstrip()
        if text.endswith(":"):
            return change(f"risk score {text}") if re.search(r"\brisks\b", text, re.I) else None
        if not _HEAD.match(text):
            return None
    return None
