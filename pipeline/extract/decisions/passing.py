"""What a meeting passes, votes or declares, told by those words: "A vote of thanks was passed", "it was voted 5 – 1 that"."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.decisions.operative import kind_of
from pipeline.extract.wording import PAST, Deciding, reported
from pipeline.language.gate import either, gated

_WITHIN = r"(?:[^.;]|(?<=Mr|Ms|Dr)\.|(?<=Mrs)\.|(?<=Cllr)\.|(?<=\b[A-Z])\.)"  # what goes on with a sentence behind "Mr." or "A."
# "was declared elected| at the by-election in Mill Ward": news of a poll of the public
_NO_POLL = r"(?![^.;]*\b(?:by-?elections?|ward|division|poll(?:ing|s)?|electors|general\s+election)\b)"
# "A vote of thanks was passed", "the Clerk declared Cllr Reed elected as Chair", "declared Councillors Reed and Hill appointed to",
# "it was voted 5 – 1 that", "it was voted to"
PASSES = either(
    r"\b(?:vote|resolution|motion)s?\s+of\s+(?:\w+\s+){1,3}(?:was|were)\s+(?:\w+ly\s+)?(?:passed|carried|extended|accorded)\b",
    rf"\bdeclared\s+(?P<who>(?:Cllrs?|Councillors?|Cmhlr|Cr|Mr|Mrs|Ms|Miss|Dr|(?:Deputy\s+)?Mayor)\b{_WITHIN}{{2,300}}?)\s+"
    r"(?:(?:(?:as|to\s+be|duly)\s+){0,2}(?:re-)?(?:elected|appointed|co-?\s?opted|nominated)\b"
    r"|as\s+(?:the\s+)?(?:\w+\s+)?(?:Chair|Vice|Mayor|Leader))",
    # "Cllr Reed was accordingly declared elected Leader", "was then declared to be duly appointed Convener", "was deemed elected"
    r"\b(?:was|were)\s+(?:(?:\w+ly|thereupon|therefore|thereby|then|thus)\s+)?(?:declared|deemed)\s+(?:to\s+be\s+|as\s+)?(?:duly\s+)?"
    rf"(?P<elected>(?:re-)?(?:elected|appointed)\b){_NO_POLL}",
    # "was nominated and seconded and, nobody else standing, elected Chairman", "Members nominated & resolved that A remain Chair"
    r"\bnominated\s+(?:and|&)\s+(?P<chosen>(?:seconded\b[^.;]{0,50}?\s)?(?:duly\s+)?(?:(?:re-)?(?:elected|appointed)|co-?opted|resolved|agreed))\b",
    r"\bthere\s+(?:was|were)\s+(?:submitted|tabled|circulated|presented)\s+and\s+(?P<verb>noted|approved|agreed|received|adopted)\b",
    # "On being put to the vote, the nomination was CARRIED.", "The vote on the recommendation was then taken, and carried"
    r"\b(?P<carried>put\s+to\s+the\s+vote,\s+the\s+nomination\s+was\s+carried|vote\s+on\s+the\s+recommendations?\s+was\s+(?:then\s+)?taken,?\s+and\s+"
    r"(?:was\s+)?carried)\b",
    # "The decision was made that", "the Sub-Committee's decision is to"
    r"\b(?:the|a|its|our)\s+(?:[\w-]+[’']s\s+)?(?P<made>decision\s+(?:is|was)\s+(?:(?:made|taken|reached)\s+)?)(?=(?:that|to)\s)",
    # "proposed by A, seconded by B – pass for payment", "Apologies accepted"
    r"(?P<approved>\bpass(?:ed)?\s+for\s+payment\b|^\W*apologies(?:\s+for\s+absence)?\s+accepted\b)",
    # "on the proposal of A, seconded by B, Standing Orders were suspended"
    r"\b(?:on|upon)\s+the\s+(?:proposal|proposition|motion)\s+of\s+[^.;]{3,60}\bseconded\s+by\s+[^,.;]{3,40},\s+(?P<moved>(?!it\s|and\s)[^.;,]{3,60}\b(?:was|were)\s+(?!proposed|moved|suggested|nominated)[a-z]+ed)\b",
    # "Members passed a vote of sympathy", "With the agreement of the members item 3 was taken first"
    r"\b(?:members|councillors|council|committee|meeting)\s+(?:then\s+|also\s+|unanimously\s+)?(?:passed|extended|recorded)\s+(?:a|its|their)\s+votes?\s+of\s+\w+",
    r"^\W*with\s+the\s+(?:agreement|consent)\s+of\s+(?:the\s+|all\s+){0,2}(?:members|councillors|council|committee|meeting|board)\b[^.;]{3,60}\b(?:was|were)\s+\w+",
    # "Approval was given to the visit", "Authority was granted for two bins"
    r"^\W*(?:(?:unanimous|formal|retrospective|final|the\s+necessary)\s+)?(?P<given>approval|authority|authorisation|agreement)\s+(?:was|were)\s+"
    r"(?:\w+ly\s+|also\s+|then\s+){0,2}(?:given|granted)\s+(?=(?:to|for|that)\s)(?![^.;]*\bby\s+(?:the\s+)?(?:department|minister|county|borough|district|government))",
    # "The press and public were excluded from the meeting", "Members of the public were then excluded under Section 100A"
    r"\b(?:press|public)\s+(?:and\s+(?:the\s+)?(?:press|public)\s+)?(?:was|were)\s+(?:then\s+|duly\s+|therefore\s+)?(?P<excluded>excluded)"
    r"(?=\W*$|\s+(?:from\s+(?:the|this)\s+(?:meeting|room|remainder|rest|proceedings|following|next)|for\s+(?:the|this|these|items?)\b|under\b|in\s+accordance|during\b|by\s+resolution\b))",
    r"\bit\s+was\s+voted\s+(?:by\s+)?(?:\d{1,3}\s*(?:to|[-–:])\s*\d{1,3}\s*,?\s+)?(?=(?:that|to)\s)",
    flags=re.IGNORECASE,
)
# "The vote was taken |while the public were excluded"
_WHILE = re.compile(r"\b(?:while|whilst|when|if|during|because|after|once)\b", re.IGNORECASE)


def passed(text: str) -> Deciding | None:
    """A sentence that tells what was passed, voted or declared."""
    match = PASSES.search(text)
    if not match or reported(text[: match.start()]) or PAST.search(text[match.start() : match.end()]):
        return None
    told = match.groupdict()  # of its own branch
    if "carried" in told:
        return Deciding("decisions.passed", len(text), "appointed" if "nomination" in told["carried"].lower() else "approved", 0.8)
    if "approved" in told:
        return Deciding("decisions.passed", len(text), "approved", 0.8)
    if not told.keys().isdisjoint(("who", "chosen", "elected")):
        return Deciding("decisions.passed", len(text), "appointed", 0.85)
    if "moved" in told:
        return Deciding("decisions.passed", len(text), kind_of(told["moved"]) or "resolved", 0.8)
    if "verb" in told:  # "There was submitted and noted a report"
        return Deciding("decisions.passed", len(text), kind_of(told["verb"]) or "noted", 0.8)
    if "given" in told:
        return Deciding("decisions.passed", len(text), "approved", 0.8)
    if "excluded" in told:
        return None if _WHILE.search(text[: match.start()]) else Deciding("decisions.passed", len(text), "resolved", 0.8)
    voted = "made" in told or "voted" in match.group().lower()
    return Deciding("decisions.passed", match.end() if voted else len(text), "resolved" if voted else "agreed", 0.8)


# under "Decision:": "Motion by the Administration CARRIED by 9 votes to 3"
CARRIED = gated(r"[^.;]*\b(?:motion|amendment|proposal)\b[^.;]{0,160}\bCARRIED\b(?:\s+by\b[^.;]{1,40})?\W*", re.IGNORECASE)


def carried_motion(text: str) -> Deciding | None:
    """A line under "Decision:" that tells whose motion was carried."""
    match = CARRIED.fullmatch(text)
    return Deciding("decisions.passed", len(text), "resolved", 0.75) if match and "CARRIED" in text else None
