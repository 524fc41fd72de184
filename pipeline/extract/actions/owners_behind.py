"""Owners printed behind their task: "The sign would be moved – AS", "... whoever asks. OL", "Bins were full. Clerk to action."."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.agents import AGENT, Known, in_print
from pipeline.language.gate import Family

# "Clerk to action.", "NP will action this", "NP Action.": the task is told before it; over a mask
_TO_ACTION = (
    rf"[^\w{AGENT}]*(?P<agent>{AGENT}+)\s+"
    rf"(?:(?:to|will|would|is\s+to|agreed\s+to)\s+action(?:\s+(?:this|it|these))?|Action|ACTION)[^\w{AGENT}]*"
)
TO_ACTION = re.compile(_TO_ACTION)
# "Clerk to check.", "NP to chase this up.": what, the sentence before tells
_TO_CHECK = (
    rf"[^\w{AGENT}]*(?P<agent>{AGENT}+)\s+(?:is\s+)?to\s+(?:check|investigate|chase|report|pursue|progress|monitor|enquire|look\s+into|follow)"
    rf"(?:\s+(?:this|it|these|up)){{0,2}}[^\w{AGENT}]*"
)
TO_CHECK = re.compile(_TO_CHECK)
# " to this", " to do so", " the suggestion": what stands for a task that was told before
_SO = r"(?:\s+(?:to\s+)?(?:this|that|it|do\s+(?:so|this|it|that)|(?:the|this)\s+(?:request|suggestion|proposal)))"
# "Ms Orr agreed to this.", "Mr Hale undertook to do so.", "Cllr Reed said to leave it with him.", "This was accepted by the Clerk."
_ANSWER = (
    rf"[^\w{AGENT}]*(?:(?P<agent>{AGENT}+)\s+(?:(?:agreed|offered|undertook|promised|accepted){_SO}|agreed|(?:said\s+)?(?:(?:that\s+)?he\s+would\s+)?(?:to\s+)?leave\s+(?:it|this)\s+with\s+\w+)"
    rf"|(?:[Tt]his|[Ii]t|[Tt]he\s+(?:request|suggestion))\s+was\s+(?:agreed|accepted)(?:\s+to)?\s+by\s+(?P<by>{AGENT}+))[^\w{AGENT}]*"
)
ANSWER = re.compile(_ANSWER)
# "OL Action.", which has no verb of its own
_MARK = re.compile(rf"[^\w{AGENT}]*{AGENT}+\s+(?:Action|ACTION)[^\w{AGENT}]*")
_IN_PRINT = Family((in_print(_TO_ACTION), in_print(_ANSWER), in_print(_TO_CHECK)))
# what such an answer takes up
ASKED = re.compile(r"\b(?:ask(?:s|ed|ing)?|request\w*|suggest\w*|propos\w*|wish\w*|wanted|would\s+like|sought|should|could|needs?)\b")
# "... has not come. Cllr Reed said leave it with him": a task whatever stands before
LEFT_WITH = re.compile(r"\bleave\s+(?:it|this)\s+with\b")
_INITIALS = r"(?!AGM\b|EGM\b)[A-Z]{2,3}(?:\s?[/&+,]\s?[A-Z]{2,3})*"
# "The sign would be moved – AS" at the end of a point, or before the capital of the next
_DASHED = re.compile(rf"\s[–—-]\s*(?P<who>{_INITIALS})(?:\.?$|(?=\s+[A-Z][a-z]))")
_TASK = re.compile(r"\b(?:would|will|to|should|agreed|needs)\b")
_LEAST = 5  # words


def may_take_up(text: str) -> bool:
    """Whether a sentence may say who takes up what the one before it told, by its words as they are printed."""
    return _IN_PRINT.opens(text)


def is_half(mask: str) -> bool:
    """Whether a sentence that takes up the one before is but half of a task: "Ms Orr agreed.", not "Clerk to check."."""
    return ANSWER.fullmatch(mask) is not None or _MARK.fullmatch(mask) is not None


def _has_dash(text: str) -> bool:
    return " –" in text or " -" in text or " —" in text


def initials_at_end(text: str, known: Known) -> str | None:
    """Initials behind a paragraph, after a dash ("... be moved – AS") or left there by a column ("... whoever asks. OL")."""
    dashed = _DASHED.search(text) if _has_dash(text) else None
    if dashed and dashed.end() == len(text) and _TASK.search(text[: dashed.start()]) and len(text.split()) >= _LEAST:
        return dashed["who"]
    if not text.rstrip("\n")[-1:].isalpha():  # as nearly all end in a full stop
        return None
    match = re.search(r"[.)]\s+(?P<who>[A-Z]{2,3}[a-z]?(?:/[A-Z]{2,3}[a-z]?)*)$", text)
    return match["who"] if match and all(part in known.initials for part in match["who"].split("/")) else None


# "– Swing to be oiled (NP) – Ask the smith for a price (Clerk) – ...": the points of a list that ran together, each with its owner
_BRACKETED = re.compile(r"\s\((?P<who>(?!AGM\b)[A-Z]{2,3}(?:\s?[/&,]\s?[A-Z]{2,3})*|[Cc]lerk|Chair(?:man)?)\)\.?(?=\s+[–—•-]\s|\W*$)")
_LEAST_POINTS = 3


def _bracketed_points(text: str) -> list[tuple[int, int, str]]:
    """The points of such a list, at least three of them."""
    found = list(_BRACKETED.finditer(text)) if text.count("(") >= _LEAST_POINTS else []
    if len(found) < _LEAST_POINTS:
        return []
    lead = [match.end() for match in re.finditer(r":\s+[–—•-]\s+", text[: found[0].start()])]
    begin = lead[-1] if lead else 0
    points: list[tuple[int, int, str]] = []
    for match in found:
        start = begin + len(text[begin : match.start()]) - len(text[begin : match.start()].lstrip(" –—•-.;"))
        if len(text[start : match.start()].split()) >= _LEAST - 2:
            points.append((start, match.end(), match["who"]))
        begin = match.end()
    return points


def dashed_points(text: str) -> list[tuple[int, int, str]]:
    """The points of a paragraph that ran together, each with an owner behind it, as (start, end, owner); none where it is one point."""
    if bracketed := _bracketed_points(text):
        return bracketed
    found = list(_DASHED.finditer(text)) if _has_dash(text) else []
    if not found or found[0].end() == len(text):
        return []
    points: list[tuple[int, int, str]] = []
    begin = 0
    for match in found:
        stops = [stop.end() for stop in re.finditer(r"[.;]\s+(?=[A-Z])", text[begin : match.start()])]
        start = begin + (stops[-1] if stops else 0)
        words = text[start : match.start()]
        if _TASK.search(words) and len(words.split()) >= _LEAST - 1:
            points.append((start + len(words) - len(words.lstrip()), match.end(), match["who"]))
        begin = match.end()
    return points
