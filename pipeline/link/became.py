"""What a sentence says became of risks: which went into which, by merging, splitting or replacing, and to which register one was moved.

Only what has been done counts ("had been merged", "is now covered by", "- split into"), not what is proposed, asked or denied ("be merged",
"would be", "whether it had been"). The names of risks are masked before (`masked.mask`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.link.masked import DONE, FILL, LIST, NAME, OPEN, places, plain

BREAK = "\ue002"  # between the words that state a risk and what follows them in the paper
_OLD = rf"(?P<old>{LIST})(?:,[^,.;{OPEN}]{{1,60}},)?[\s,]{{0,4}}"  # "SR4 and SR9, both owned by the Director, had been"
# "SR4 Harbour wall - merged with SR9", "SR4 Harbour wall Split into", "SR4 Harbour wall Closed and replaced by": behind the name in a row
_BEHIND = (
    r"(?:[(:–—|-]|(?-i:(?=[A-Z])))\s*(?:(?:risk\s+)?(?:closed|removed|deleted)(?:\s*[,;:–—-]\s*|\s+)(?:(?:and|as|because|since)\s+)?)?"
    r"(?:(?:(?:this|the)\s+)?(?:risk|it|now|has\s+(?:now\s+)?been|is|was)\s+){0,3}"
)
_MERGE = r"(?:merged|combined|amalgamated|consolidated|subsumed|absorbed|incorporated|folded|rolled|joined)(?:\s+(?:together|up))?"
_CLOSED = r"(?:closed|removed|deleted|withdrawn|retired|archived|taken\s+off|de-?listed)"
_COVER = r"(?:covered|included|reflected|captured|contained|dealt\s+with|picked\s+up|addressed|managed)"
_MOVE = r"(?:de-?escalated|escalated|moved|transferred|relegated|demoted|returned|passed|delegated|downgraded)"

# "De-escalated to directorate level"
_LEVEL = r"(?:corporate|directorate|department(?:al)?|divisional|service|operational|team|programme|project|strategic)\s+level"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # "SR4 and SR9 had been merged into one, SR19", "SR4 has been merged with SR9", "SR4 - subsumed within SR9"
    (
        "merged",
        re.compile(
            rf"{_OLD}(?:{DONE}|{_BEHIND}){_MERGE}(?:\s+with{FILL}(?P<beside>{LIST}))?"
            rf"(?:[\s,]+(?:into|to\s+(?:form|make|create|become|give)|to|as|under|within|in|by){FILL}(?P<new>{LIST}))?",
            re.I,
        ),
    ),
    # "SR4 is now covered by SR9", "SR4 now forms part of SR9", "SR4 Harbour wall Now part of SR9"
    (
        "merged",
        re.compile(
            rf"{_OLD}(?:(?:{DONE}|{_BEHIND})(?:{_COVER}\s+(?:by|under|within|in|as\s+part\s+of)|part\s+of)|(?:now\s+)?forms?\s+part\s+of){FILL}(?P<new>{NAME})",
            re.I,
        ),
    ),
    # "SR19, which combines SR4 and SR9", "SR19, merging SR4 and SR9"
    (
        "merged",
        re.compile(
            rf"(?P<new>{NAME})[\s,(]{{0,4}}(?:(?:which|that|and)\s+)?(?:(?:now|ha[sd])\s+){{0,3}}(?:merg(?:es|ed|ing)|combin(?:es|ed|ing)|"
            rf"amalgamat(?:es|ed|ing)|incorporat(?:es|ed|ing)|(?:bring|bringing|brings|brought)\s+together|subsum(?:es|ed|ing)){FILL}(?P<old>{LIST})",
            re.I,
        ),
    ),
    # "SR2 had been split into SR17 and SR18", "SR2 had been split. In its place there were now two: SR17 and SR18."
    (
        "split",
        re.compile(
            rf"{_OLD}(?:{DONE}|{_BEHIND})(?:split|divided|separated|broken\s+(?:down|up))(?:\s+(?:up|out))?"
            rf"(?:\s+(?:into|to|between){FILL}(?P<new>{LIST}))?",
            re.I,
        ),
    ),
    # "SR2 has been replaced by SR20", "SR2 - superseded by SR20"
    ("replaced", re.compile(rf"{_OLD}(?:{DONE}|{_BEHIND})(?:replaced|superseded|succeeded)\s+(?:by|with){FILL}(?P<new>{LIST})", re.I)),
    # "SR20 replaces SR2", "SR20, which had taken the place of SR2"
    (
        "replaced",
        re.compile(
            rf"(?P<new>{NAME})[\s,(]{{0,4}}(?:(?:which|that|and)\s+)?(?:(?:now|ha[sd])\s+){{0,3}}(?:replac(?:es|ed|ing)|supersed(?:es|ed|ing)|"
            rf"(?:takes?|taken|taking|took)\s+the\s+place\s+of){FILL}(?P<old>{LIST})",
            re.I,
        ),
    ),
    # "SR2 had been closed and a new one, SR20, opened in its place", "SR2 was closed. In its place SR20 was added."
    (
        "replaced",
        re.compile(
            rf"{_OLD}{DONE}{_CLOSED}\b(?:[^.;{OPEN}]{{0,60}}\band\b{FILL}(?P<new>{LIST})[^.;{OPEN}]{{0,60}}"
            rf"\bin\s+(?:its|their)\s+(?:place|stead)\b)?",
            re.I,
        ),
    ),
    # "SR2 was de-escalated to the Place directorate's register", "SR2 had been moved to the service risk register", "to service level"
    (
        "moved",
        re.compile(
            rf"{_OLD}(?:{DONE}|{_BEHIND}){_MOVE}(?:\s+(?:down|back|from\b[^.;,{OPEN}]{{1,60}}?))?\s+(?:to|onto|into)\s+"
            rf"(?P<register>(?:the\s+)?[^.;,(){OPEN}]{{0,60}}?\b(?:registers?|risk\s+logs?|{_LEVEL})\b)",
            re.I,
        ),
    ),
)
_NEEDS_NEW = "replaced"  # "closed" alone says of no other risk
# "In its place there were now two: SR17 and SR18.", "The two new risks are SR17 and SR18."
_IN_ITS_PLACE = re.compile(
    rf"\s*(?:in\s+(?:its|their)\s+(?:place|stead)|(?:the|these)\s+(?:two|three|four|new|resulting)\b[^.;{OPEN}]{{0,30}}?\b(?:is|are|was|were)\b)"
    rf"[^.;{OPEN}]{{0,60}}?(?P<new>{LIST})",
    re.I,
)
_UNSAID = re.compile(r"\b(?:whether|if|unless|until|once)\b[^.;]*\Z", re.I)
_REACH = 200  # characters before what is said of a risk, within which it may be asked
_OPENS = re.compile(rf"\W{{0,3}}{NAME}")  # the risk that a sentence is about
# "Replaced by SR9", "Now covered by SR9", "Risk moved to", "It has been merged": what goes on about the risk of the sentence before
_NO_SUBJECT = re.compile(
    rf"(?:(?:it|risk|(?:the|this)\s+risk|now|has|was|is|been)\s+){{0,4}}(?:{_MERGE}|{_COVER}|{_MOVE}|split|divided|separated|replaced|superseded|succeeded|part\s+of)\b",
    re.I,
)
_ENDED = re.compile(r"[.;!?]\)?\Z")
_SENTENCE = re.compile(r"(?<=[.;!?])[\"”’)]?\s+(?=[A-Z\"“‘(\ue000])")
# Words without which no pattern matches: what is asked before names are looked for.
_TELLS = (
    *("merged", "merges", "merging", "combin", "amalgam", "consolidat", "subsum", "absorbed", "incorporat", "folded", "rolled", "joined"),
    *("together", "split", "divided", "separated", "broken", "replaced", "replaces", "replacing", "supersed", "succeeded"),
    *("its place", "its\nplace", "their place", "their\nplace", "its stead", "their stead", "place of"),
    *("part of", "covered", "included", "reflected", "captured", "contained", "dealt with", "picked up", "addressed", "managed"),
)
_WHERE = ("register", " log", "\nlog", " level", "\nlevel")
_MOVED = ("escalated", "moved", "transferred", "relegated", "demoted", "returned", "passed", "delegated", "downgraded")


@dataclass(frozen=True, slots=True)
class Became:
    """What became of the risks `old`, by their places among the names: they went into `new`, or to a register.

    kind: merged, split, replaced, moved. Both `new` and `register` are empty where the words do not say.
    """

    kind: str
    old: tuple[int, ...]
    new: tuple[int, ...] = ()
    register: str = ""


def may_tell(words: str) -> bool:
    """Whether words could say such a thing: a cheap test before names are looked for."""
    low = words.lower()
    return any(word in low for word in _TELLS) or (any(word in low for word in _WHERE) and any(word in low for word in _MOVED))


def became(masked: str) -> Iterator[Became]:
    """What masked words say became of risks; their white space is folded, and `BREAK` stands before the sentences that follow them."""
    words, _, after = plain(masked).partition(BREAK)
    sentences, rest = _SENTENCE.split(words.strip()), _SENTENCE.split(after.strip())
    if not _ENDED.search(sentences[-1]):  # words that break off before their sentence ends
        sentences[-1] += f" {rest.pop(0)}"
    following = [*sentences[1:], *rest[:1], ""]
    subject = ""
    for sentence, behind in zip(sentences, following, strict=False):
        opens = _OPENS.match(sentence)
        if opens:
            subject = opens.group()
        elif _NO_SUBJECT.match(sentence):  # "SR4 Harbour wall Closed. Replaced by SR9."
            sentence = f"{subject} {sentence}"
        if sentence.endswith("?"):
            continue
        for kind, pattern in _PATTERNS:
            for match in pattern.finditer(sentence):
                if not _UNSAID.search(sentence, max(0, match.start() - _REACH), match.start()) and (found := _found(kind, match, behind)):
                    yield found


def _found(kind: str, match: re.Match[str], following: str) -> Became | None:
    part = match.groupdict()
    old, new, beside = (places(part.get(name)) for name in ("old", "new", "beside"))
    if kind == "moved":
        return Became(kind, old, register=part["register"].strip())
    if beside and not new:  # "SR4 has been merged with SR9": SR9 goes on
        new, beside = beside, ()
    if not new and kind != "merged" and (place := _IN_ITS_PLACE.match(following)):
        new = places(place["new"])
    old = tuple(dict.fromkeys(each for each in (*old, *beside) if each not in new))
    return Became(kind, old, new) if old and (new or kind != _NEEDS_NEW) else None
