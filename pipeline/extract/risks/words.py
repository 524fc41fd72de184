"""Words of risks: their codes, titles, scores, ratings and changes, as minutes and registers print them."""

from __future__ import annotations

from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.risks import scores
from pipeline.extract.risks.changes import COLOUR_TO, change
from pipeline.language import rag
from pipeline.language.gate import gated

# "MR0045", "SR 5", "CR-12", "R3", "HB0003a"; "HB.07"; with the year in which it was found: "HB-2019-02"
CODE = r"(?:[A-Z]{2,6}-(?:19|20)\d\d-\d{1,3}|[A-Z]{2,6}\.\d{1,3}|[A-Z]{1,6}[ -]?\d{1,4}(?:\.\d{1,2})?[A-Za-z]?)"
_CODE = re.compile(CODE)
# Codes of other things: quarters, forms, meetings of groups, planning policies, standards ("ISO 9001", "IFRS9"), standing orders ("SO 3w")
_NO_CODE = re.compile(
    r"(?:Q[1-4]|H[12]|FY ?\d+|[A-Z]?\d{4}|COVID[ -]?19|G\d{1,2}|B\d{3,4}|A\d{1,4}|M\d{1,3}|COP ?\d+|S ?\d{2,3}|P\d{1,2}|KS ?\d|PM ?\d+|"
    r"CO2|(?:ISO|IEC|BS|PAS|IFRS|IAS|IPSAS|FRS|SSAP|ISA) ?\d+[A-Z]?|SO ?\d+[a-z]|PAGE ?\d+|ITEM ?\d+|FP ?\d+|[A-Z]{2,5} ?(?:19|20)\d\d)",
    re.I,
)


def is_risk_code(code: str) -> bool:
    """Whether "CRR1" may be the code of a risk; "Q3" and "COVID-19" are none."""
    return bool(_CODE.fullmatch(code)) and not _NO_CODE.fullmatch(code.replace(".", ""))


# What follows a score: the clause turns or ends. "raised to 20 and", "at 15;", "at 12 (likelihood 3"
_STOP = (
    r"(?=\s*(?:$|[,.;:()–—]|\ufffc)|\s+(?:and|because|since|after|following|for|in|as|by|due|which|but|so|with|from|last|this|thanks|"
    r"on|when|to|until|was|is|out)\b)"
)
_KINDS_OF = r"(?:red|amber|green|yellow|very\s+high|high|medium|low|extreme|moderate|critical|significant|severe)"
# "scored at 20", "a score of 16", "rated 16", "scoring 20", "Current score 20", "(residual 12)"
_SCORE = re.compile(
    r"\b(?:(?:re-?)?scor(?:ed|ing|es?)|(?:re-?)?rat(?:ed|ing)|residual|net)\s+(?:\w+\s+){0,2}?(?:(?:of|at|as|is|was|to)\s+)*"
    rf"(?:{_KINDS_OF}\s+)?\(?(?P<score>\d{{1,3}})\b(?!\s?%|[./]\d|\s+(?:risks?|of\s+the|out))",
    re.I,
)
# "The residual risk score for the leisure contract was 12", its title left out
_SCORE_OF = re.compile(
    r"\b(?:score|rating)\s+(?:for|of|on)\s+(?:[\w\ufffc]+\s+){0,3}?(?:was|is|stood\s+at|remained\s+at|had\s+been)\s+(?:now\s+|at\s+)?"
    rf"(?P<score>\d{{1,2}})\b(?!\s?%|[./]\d){_STOP}",
    re.I,
)
# "remained at 12", "raised to 25", "had come down to 12", "unchanged at 15", "stays extreme at 20", "now high, at 15", "amber at 12"
_REACHED = re.compile(
    r"\b(?:unchanged|unaltered|unmoved|remain(?:s|ed)|stay(?:s|ed)|left|kept|held|stands|stood|now|added|decreased|reduced|increased|raised|lowered|risen|fallen|fell|"
    r"rose|dropped|down|up|"
    rf"further|moved|halved|escalated|enter(?:s|ed)|entry|static|steady|level|stable|constant|{_KINDS_OF}),?\s+(?:\w+,?\s+){{0,7}}?(?:at|to)\s+(?P<score>\d{{1,2}})\b(?!\s?%|[./]\d){_STOP}",
    re.I,
)
# "- Very High (16)"
_LEVEL = re.compile(rf"(?:^|[–—:-]\s|\brisk\s+)(?:rated\s+)?{_KINDS_OF}\s*\((?P<score>\d{{1,2}})\)", re.I)
# "was still at 16", "is now 6 and green", "had not moved from 12", "HB3, late trains, at 25", "comes second at 16"
_NOW_AT = re.compile(
    rf"\b(?:(?:was|is|are|were)\s+(?:still|now|currently|again)(?:\s+at)?|not\s+(?:yet\s+)?(?:moved|changed)\s+from|"
    rf"(?:^risk\s?,|\b(?:comes?|came|s[ia]ts?|ranks?|ranked)\s+\w+)\s+at)\s+(?P<score>\d{{1,2}})\b"
    rf"(?!\s?%|[./]\d){_STOP}",
    re.I,
)
# "from 12 to 16", "from a score of 12 to 16", "from red 20 to amber 12", "from 16 up to 20"
_FROM_TO = re.compile(
    rf"\bfrom\s+(?:a\s+)?(?:(?:score|rating|risk)\s+(?:of\s+)?)?(?:{_KINDS_OF}\s*)?\(?(?P<before>\d{{1,2}})\)?\s+(?:\([^()]{{1,60}}\)\s+)?"
    rf"(?:(?:up|down)\s+)?to\s+(?:a\s+)?(?:(?:score|rating)\s+of\s+)?(?:{_KINDS_OF}\s*)?\(?(?P<after>\d{{1,2}})\b"
    r"(?!\s?%|[./]\d|\s+(?:days|weeks|months|years|families|people|cases))",
    re.I,
)
# "up from 12", "down from a score of 20", "previously 12", "having been 12"
_BEFORE = re.compile(
    r"\b(?:(?:up|down|increased|reduced|raised|lowered|fallen|risen)\s+from|(?:having|had)\s+(?:previously\s+)?been(?:\s+(?:scored|rated))?(?:\s+at)?|"
    r"previously(?:\s+scored)?)\s+(?:an?\s+)?(?:score\s+of\s+)?(?P<before>\d{1,2})\b(?!\s?%|[./]\d)",
    re.I,
)
# "down to 12 from 16"; "at 12 in March, was now 6"
_TO_FROM = re.compile(r"\b(?:to|at)\s+\d{1,2}\s+from\s+(?:a\s+score\s+of\s+)?(?P<before>\d{1,2})\b(?!\s?%|[./]\d)", re.I)
_WAS_AT = re.compile(
    r"\bat\s+(?P<before>\d{1,2})\s+(?:in\s+[A-Z][a-z]+|last\s+\w+),?\s+(?:was|is|had|has)\s+(?:now|since|gone|come|fallen|risen)\b"
)
# "a target score of 9", "target 9": what is aimed at is no score
_TARGET = re.compile(r"\btarget(?:\s+(?:risk\s+)?(?:score|rating|level))?\s+(?:of\s+|is\s+|was\s+|:\s*)?\d{1,2}\b", re.I)
# "likelihood of 4", "impact (5)", "a likelihood score of 3", "likelihood 4", "severity 5"
_LIKELIHOOD = re.compile(r"\blikelihood\s+(?:score\s+|rating\s+)?(?:(?:of|at|is|was|to)\s+|\(|:\s?)?(?P<figure>[1-9])\b(?!\.\d|%)", re.I)
_IMPACT = re.compile(
    r"\b(?:impact|severity|consequences?)\s+(?:score\s+|rating\s+)?(?:(?:of|at|is|was|to)\s+|\(|:\s?)?(?P<figure>[1-9])\b(?!\.\d|%)", re.I
)
# "5 for likelihood and 4 for impact"
_FOR_BOTH = re.compile(r"\b(?P<likelihood>[1-9])\s+for\s+likelihood\s+and\s+(?P<impact>[1-9])\s+for\s+impact\b", re.I)
# "(impact major 4 x likelihood unlikely 2)"
_GRID = re.compile(
    r"\(\s?(?P<first>impact|likelihood)\s+(?:[a-z]+\s+){0,2}(?P<one>[1-9])\s?[x×*]\s?(?:impact|likelihood)\s+(?:[a-z]+\s+){0,2}(?P<two>[1-9])\s?\)",
    re.I,
)
# "a red risk", "red-rated risks", "high (red) risk", "amber at 12", "in the amber band"
_COLOUR_RISK = gated(
    rf"\b(?P<colour>{rag.COLOURS})['’”)]?(?:[\s-]+(?:rated\s+)?(?:(?:strategic|corporate|operational|residual|current)\s+)?risks?|"
    rf"\s+at\s+\d{{1,2}}|\s+\d{{1,2}}(?=\s\()|\s+(?:band|zone))\b",
    re.I,
)
# "still at 16 and red", "now 6, green"
_SCORE_AND_COLOUR = gated(
    rf"\b(?:at|to|now|still|of|was|is)\s+\d{{1,2}}(?:,|\s+and)\s+(?P<colour>{rag.COLOURS})\b(?!\s+\w+\s+risks?\b)", re.I
)
_NAME = r"(?:the\s+)?[A-Z][\w'’.-]+(?:\s+(?:of|for|and|&|the|[A-Z][\w'’.-]+)){0,6}"
# "with Ann Lea the Risk Owner", "with Mr Hale as the owner", "The Head of Piers was the owner",
# "owned by the Director of Place", "Risk owner: Head of Finance", "Its owner was",
# "belonged to Mr Hale", "had been assigned to the Head of Quays", "(HB8), owner Mr Hale,"
_OWNER = re.compile(
    rf"\bwith\s+(?P<before>{_NAME})\s+(?:(?:as\s+)?(?:the\s+)?(?i:risk\s+owner)|as\s+(?:the\s+|its\s+)?owner)\b"
    rf"|(?:^|\brisk\s)(?P<is>{_NAME})\s+(?:is|was)\s+(?:the|its)\s+(?:risk\s+)?(?i:owner|lead)\b"
    rf"|,\s+(?i:(?:risk\s+)?owner)\s+(?P<beside>{_NAME})"
    rf"|\b(?i:owner)\s+of\s+(?:\ufffc|[^,.;]{{3,60}}),\s+(?P<of>{_NAME})"
    rf"|(?:\b(?i:(?:risk\s+)?(?:owner|lead(?:\s+officer)?))(?:\s+(?:is|was|being)\s+|:\s*)|\bowned\s+by\s+|\b(?:been|was|is)\s+assigned\s+to\s+|\bbelong(?:s|ed)\s+to\s+)(?P<after>{_NAME})"
)


class Said(NamedTuple):
    """What a clause says of one risk."""

    rag: str | None
    score: float | None
    likelihood: float | None
    impact: float | None
    previous_score: float | None
    score_kind: str | None
    change: str | None
    owner: str | None

    def filled(self, other: Said) -> Said:
        """This, with what it does not say taken from `other`."""
        blanks = {name: value for name, value in other._asdict().items() if getattr(self, name) is None}
        return self._replace(**blanks)

    @property
    def rates(self) -> bool:
        """Whether the clause rates, scores or moves the risk: then it is a risk of a register, not one in passing."""
        return self.rag is not None or self.score is not None or self.likelihood is not None or self.change is not None


# "residual score of 12", "target score", "inherent risk"
_KIND = re.compile(r"\b(?P<kind>inherent|gross|residual|net|current|target)\s+(?:(?:risk\s+)?(?:score|rating|level|risk)\b|\d)", re.I)
_KINDS = {"gross": "inherent", "net": "residual"}


def said(text: str) -> Said:
    """Everything that a clause says of its risk; a figure that may be two things is left out."""
    text = _TARGET.sub(" ", text)
    moves = list(_FROM_TO.finditer(text))
    parts = [_PART.search(text[: move.start()]) for move in moves]
    # "the likelihood had come down from 3 to 2, and the score from 16 to 12": the score's before the likelihood's
    moved = next((move for move, part in zip(moves, parts, strict=True) if part is None), moves[0] if moves else None)
    part = _PART.search(text[: moved.start()]) if moved else None
    other = next(((move, part) for move, part in zip(moves, parts, strict=True) if part is not None), (moved, part))
    before = _BEFORE.search(text) or _TO_FROM.search(text) or _WAS_AT.search(text)
    # "the likelihood had been raised from 2 to 3, giving a score of 12": the figures of a side are no score
    rest = _FROM_TO.sub(" ", text) if part else text
    score = float(moved["after"]) if moved and not part else _score(rest)
    previous = moved["before"] if moved else before["before"] if before else None
    likelihood, impact = _LIKELIHOOD.search(text), _IMPACT.search(text)
    grid = list(_GRID.finditer(text))[-1:]
    sides = {grid[0]["first"].lower(): float(grid[0]["one"])} if grid else {}
    both = _FOR_BOTH.search(text)
    if both:
        sides = {name: float(both[name]) for name in ("likelihood", "impact")}
        score = None
    elif grid:
        sides["likelihood" if "impact" in sides else "impact"] = float(grid[0]["two"])
    elif score is not None:
        sides = _sides_in_brackets(text, score)
    kinds = {match["kind"].lower() for match in _KIND.finditer(text)}
    kind = kinds.pop() if len(kinds) == 1 else None
    owner = _OWNER.search(text)
    return Said(
        rag=colour(text),
        score=score,
        likelihood=sides.get("likelihood")
        or _part(likelihood, other[0] if other[1] and other[1]["part"].lower() == "likelihood" else None),
        impact=sides.get("impact") or _part(impact, other[0] if other[1] and other[1]["part"].lower() == "impact" else None),
        previous_score=float(previous) if previous and not part else None,
        score_kind=_KINDS.get(kind, kind) if kind else None,
        change=change(text) or _moved(score, previous),
        owner=re.sub(
            r"(?:\s+(?:the|of|for|and))+$",
            "",
            (owner["before"] or owner["is"] or owner["beside"] or owner["of"] or owner["after"]).rstrip("."),
        )
        if owner
        else None,
    )


_PRODUCT_IN_BRACKETS = re.compile(r"\((?P<product>[^()]{3,40})\)")


def _sides_in_brackets(text: str, score: float) -> dict[str, float]:
    """The sides of a score, where the brackets of a clause multiply them: "scored 9 (3x3)", "at 20 (L4 x I5)"."""
    for match in _PRODUCT_IN_BRACKETS.finditer(text):
        own = scores.printed(match["product"])
        if own.likelihood is not None and own.impact is not None and own.likelihood * own.impact == score:
            return {"likelihood": own.likelihood, "impact": own.impact}
    return {}


_FIGURE_FIRST = re.compile(r"\s*\d{1,2}\s*(?:$|,)")  # "(16)", "(20, up from 15)"


def said_in_brackets(told: str) -> Said:
    """Everything that the words in brackets behind a title say of its risk: "20, up from 15", "score 12", "amber"."""
    beside = said(f"score {told}" if _FIGURE_FIRST.match(told) else told)
    colours = {match["colour"].lower() for match in rag.WORD.finditer(told)}
    return beside._replace(rag=beside.rag or colours.pop()) if len(colours) == 1 else beside


def _moved(score: float | None, previous: str | None) -> str | None:
    """What "from 16 to 20" says became of a risk, where no verb does."""
    if score is None or previous is None or score == float(previous):
        return None
    return "increased" if score > float(previous) else "decreased"


def _score(text: str) -> float | None:
    """The one score of a clause, or None: "scored at 20" before "unchanged at 15"."""
    for pattern in (_SCORE, _SCORE_OF, _REACHED, _NOW_AT, _LEVEL):
        found = {float(match["score"]) for match in pattern.finditer(text)}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


# "the likelihood had been lowered from 4 to 3": the figures are not the score's
_PART = re.compile(
    r"\b(?P<part>likelihood|impact)\b(?!\s*[x×*])(?:\s+(?:score|rating))?(?:(?!\b(?:score|rating)\b(?!\s+(?:for|of)\b))[^.;:]|score\s+(?:was\s+|had\s+been\s+)?\w+\s+$){0,60}$",
    re.I,
)


def _part(stated: re.Match[str] | None, moved: re.Match[str] | None) -> float | None:
    if moved:
        return float(moved["after"])
    return float(stated["figure"]) if stated else None


def colour(text: str) -> str | None:
    """The rating of the one risk that a clause speaks of; None where it names several colours."""
    moved = COLOUR_TO.search(text)
    if moved:
        return moved["after"].lower()
    text = rag.SCALE.sub(lambda match: " " * len(match.group()), text)
    found = {match["colour"].lower() for pattern in (_COLOUR_RISK, _SCORE_AND_COLOUR) for match in pattern.finditer(text)}
    found |= {match["colour"].lower() for match in rag.WORD.finditer(text) if rag.is_said(text, match.start(), match.end())}
    return found.pop() if len(found) == 1 else None


_LEADING = re.compile(r"(?:[•·▪–—:;,.\s-]|and\s+|or\s+)+", re.I)
_ARTICLE = re.compile(r"(?:the|a|an)\s+(?=\S)", re.I)


def clean_title(text: str) -> str:
    """A title without the marks, quotes, article and connecting word around it."""
    text = " ".join(text.split())
    text = text[len(match.group()) :] if (match := _LEADING.match(text)) else text
    text = text.strip(" ,;:.–—-•·")
    if text[:1] in "“‘\"'" and text[-1:] in "”’\"'":
        text = text[1:-1]
    text = text.strip('“”"‘').rstrip("’" if "‘" not in text else "")
    return _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text
