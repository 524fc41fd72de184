"""The operative verb of a resolution: what the words after "RESOLVED that" or "agreed to" do, as a kind of decision.

"that the report be noted" is noted, "to approve the fees" approved, "that the minutes were a correct record" confirmed. A clause
without such a verb has no kind of its own: `kind_of` gives None, and its stem decides.
"""

from __future__ import annotations

from functools import cache

from pipeline import patterns as re
from pipeline.language.alternatives import longest_first
from pipeline.language.gate import Gated, gated
from pipeline.language.vocabulary import table

KINDS = ("noted", "approved", "agreed", "recommended", "deferred", "referred", "appointed", "rejected", "received", "confirmed", "resolved")

# "unanimously", "and hereby", "therefore" between a subject and its verb
ADVERBS = (
    r"(?:(?:unanimously|otherwise|also|further|then|subsequently|therefore|accordingly|again|duly|both|formally|hereby|jointly|broadly|generally|"
    r"overall|finally|now|retrospectively|collectively|all|each|thereby|strongly|gratefully|thankfully|reluctantly|provisionally|and\s+(?:is|are)\s+hereby|hereby\s+be|either),?\s+){0,3}"
)


# "be considered and endorsed", "have scrutinised and noted", "reviews and recommends": what a body does before it decides
WEIGHED = r"(?:consider(?:ed|s)|scrutini[sz]e[ds]|review(?:ed|s)|discusse[ds]|welcome[ds]|examine[ds])\s+and\s+"


@cache
def forms() -> dict[str, str]:
    """Every printed form of an operative verb, lower case, with its kind; participles and bases alike."""
    verbs = table("operative_verbs")
    return {form: kind for kind in KINDS for form in (*verbs[kind]["participle"], *verbs[kind]["base"])}


def alternation(part: str, kinds: tuple[str, ...] = KINDS) -> str:
    """The forms of one part ("base" or "participle") of the verbs of `kinds` as a pattern, the longest first."""
    verbs = table("operative_verbs")
    words = longest_first({form for kind in kinds for form in verbs[kind][part]})
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


@cache
def _head() -> re.Pattern[str]:
    # "note the report", "to approve", "and endorses", "Committee: receives", "notes", "Agreed the revenue budget"
    either = f"{alternation('base')}|{alternation('participle')}"
    # pages copied from the web run words together: "Tonotethe update", "Agreethe budget"
    # "2.1 it noted the contents" below "RESOLVED"
    it = r"(?:it\s+(?=(?:note|agree|approve|endorse)[sd]\s+(?:the|an?|this|to)\s))?"
    return re.compile(rf"\W*(?:(?:and|or|but)\s+)?{it}(?:to\s*)?{ADVERBS}(?P<verb>{either})(?:(?![\w-])|(?=the\b|that\b))", re.IGNORECASE)


@cache
def decider_tails() -> str:
    """What the name of the deciding body, or "Members", "those present", ends in, as a pattern; the longest first."""
    deciders = table("deciders")
    words = sorted([*deciders["bodies"], *deciders["people"]], key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


@cache
def _subject_head() -> re.Pattern[str]:
    # "that Cabinet note", "That the Audit Committee receives", "the County Council agree to", "we approve"
    return re.compile(
        rf"\W*(?:(?:and|or)\s+)?(?:that[\s,]*)?(?:(?!that\b)[\w’'&,()/-]+\s+){{0,14}}?(?:{decider_tails()})\W{{1,3}}"
        rf"(?:to\s+|(?:has|have)\s+)?(?:{WEIGHED})?{ADVERBS}(?!\w+ing\b)(?P<verb>{alternation('base')}|noted|endorsed|agreed|approved|adopted|ratified|refused|rejected|declined|accepted|deferred|recommended|appointed|referred|received|confirmed|supported)(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _passive() -> Gated:
    # "the report be noted", "the minutes were approved", "fees are hereby agreed", "be and is hereby given approval"
    return gated(
        rf"(?P<before>\b[\w’']+)[\s,)”]+(?:be|is|are|was|were|been|being)\s+(?:not\s+)?{ADVERBS}(?:{WEIGHED})?"
        rf"(?P<verb>{alternation('participle')})(?![\w-])",
        re.IGNORECASE,
    )


# "as a true record", "a correct and accurate record"
RECORD = gated(
    r"\b(?:true|correct|accurate|fair)\b(?:\s+(?:and|&)\s+\w+)?\s+(?:record|reflection|account|version|copy|minute)", re.IGNORECASE
)
# "the minutes of the meeting", "the draft minutes"; "five minutes" is a time
MINUTES = gated(
    r"(?<!few\s)(?<!\d\s)(?<!five\s)(?<!ten\s)(?<!two\s)(?<!three\s)(?<!thirty\s)(?<!in\sthe\s)\bminutes?\b(?!\s+(?:silence"
    r"|that\b|to\s+speak|\d|no\b|number))",
    re.IGNORECASE,
)
# "as set out in Annex A to these minutes": where the matter is printed
_ANNEXED = re.compile(
    r"\b(?:annex|append|attach|schedule|set\s+out)\w*\b[^.;,]{0,40}?\b(?:to|in|with)\s+(?:these|this|the)\s+minutes?\b", re.IGNORECASE
)
# "signed by the Chair", "be signed"
SIGNED = re.compile(r"\bsigned\b", re.IGNORECASE)
# "approval of the Panel be and is hereby given", "consent was granted", "gave approval"
APPROVAL = re.compile(
    r"\b(?:approval|consent|permission|sanction)\b[^.;]{0,80}?\b(?:be|is|was)\s+(?:and\s+is\s+)?(?:hereby\s+)?(?:given|granted|confirmed)\b"
    r"|\bbe\s+(?:authorised|delegated)\s+to\s+(?:grant|approve)\b"  # "the Head of Planning be authorised to GRANT permission"
    r"|\b(?:payments?|expenditure|cheques|invoices|accounts)\b[^.;]{0,40}?\bbe\s+authorised\b"  # "the payments listed be authorised"
    r"|\b(?:give|gives|gave|grant|grants|granted)\s+(?:its\s+|their\s+|formal\s+|final\s+)?(?:approval|consent|permission)\b",
    re.IGNORECASE,
)
# "not to support the request", "not approve": a refusal; "not to have guidelines" refuses nobody
REFUSAL = re.compile(
    r"\b(?:not\s+(?:to\s+)?(?:be\s+)?|no(?:t)?\s+longer\s+)(?:support|supported|approve|approved|accept|accepted|agree"
    r"|agreed|grant|granted|adopt|adopted|provide|provided|donate|contribute|endorse|endorsed|renew)\b",
    re.IGNORECASE,
)
# "recommend to Council", "be a recommendation to", "RECOMMENDED"
# "it be a recommendation to Council that"
RECOMMENDATION = re.compile(r"\bbe\s+a\s+recommendation\s+to\b", re.IGNORECASE)
# "in relation to page 9, to note", "That pursuant to the Act, the Board resolves": the matter or the ground told before the verb
REGARD = re.compile(
    r"\W*(?:in\s+(?:relation|respect|regard)\s+(?:to|of)|with\s+(?:regard|respect)\s+to|regarding)\b"
    r"[^.;:]{2,300}?,\s+(?=(?:to|that)\s)"
    r"|\W*(?:that[\s,]+)?pursuant\s+to\b[^.;:]{2,160}?,\s+(?=the\s)",
    re.IGNORECASE,
)
# "That the Council conduct a survey and questions be agreed": the first verb is another
# (not "That the Council plan be adopted")
_OTHER_ACT = re.compile(
    r"\W*that[\s,]+(?:(?:the|this|our)\s+)?(?:[A-Z][\w’'-]*\s+){0,4}(?:[Cc]ouncil|[Cc]ommittee|[Bb]oard|[Pp]anel|[Cc]lerk|[Cc]abinet)\s+"
    r"(?!(?:be|is|was|are|were|hereby|and|of|for|in|on|at|which|who|has|have|had|will|would|should|do|does|not|to|meeting|minutes|report|tax|\w+(?:ed|s|ing))\b)[a-z]{3,}\s"
    r"(?:the|an?|its|to|for|on|with|in|all|any|this|that|whether)\s",
    re.IGNORECASE,
)
_LIE = re.compile(r"\b(?:lies?|be\s+left)\s+on\s+the\s+table\b", re.IGNORECASE)  # "That the report lie on the table"
_SUSTAINED = re.compile(r"\bapolog(?:y|ies)\b[^.;]{0,80}?\bbe\s+sustained\b", re.IGNORECASE)  # "That the apology from A be sustained"
_INFINITIVE = re.compile(r"\W*to\s", re.IGNORECASE)
# "be withheld until the matter is resolved": a clause of time
_UNTIL = re.compile(r"\b(?:until|unless|whether|once|if|when)\b[^,.;]*$", re.IGNORECASE)
# "that a letter be sent in support of the view that the sign should not be approved": what others think or are told
_WITHIN_ANOTHER = re.compile(
    r"\w\s+(?:view|fact|opinion|belief|concerns?|mention|note|say|state|saying|stating|noting|explaining|explain|asking|ask|requesting|suggesting|hope|confirm|confirming)\s+that\b[^.;]*$",
    re.IGNORECASE,
)
_OUTER = ("agreed", "resolved")


# "whakaae / |approve the plan", the verb in another language before it; "takes as read and |confirms the minutes"
_BEFORE_VERB = re.compile(r"\W*(?:[^\W\d_]+(?:\s[^\W\d_]+)?\s/\s(?=[a-z])|(?:takes?|taken)\s+as\s+read\s+and\s+)", re.IGNORECASE)


def kind_of(text: str, depth: int = 0) -> str | None:
    """The kind of decision that a clause makes, by its first operative verb; None where it has none.

    Input is the clause without the words that resolve ("that the report be noted", "to approve"), or one with them ("The Committee
    agreed to note the report"), where the inner verb counts: "agreed to note" is noted.
    """
    if text.startswith(","):  # "agreed, on the proposal of A, seconded by B, to recommend"
        inner = re.search(r",\s+(?=(?:to|that)\s)", text, re.IGNORECASE)
        text = text[inner.end() :] if inner else text
    regard = REGARD.match(text)
    text = text[regard.end() :] if regard else text
    if (before := _BEFORE_VERB.match(text)) and not _head().match(text):
        text = text[before.end() :]
    head = _head().match(text) or (None if _INFINITIVE.match(text) else _subject_head().match(text))
    passive = None if head is None and _OTHER_ACT.match(text) else _first_passive(text)
    if REFUSAL.match(text.lstrip(" ,:–-")) or (head is None and passive is None and REFUSAL.search(text[:60])):
        return "rejected"
    if head and (passive is None or head.end() <= passive.end()):
        kind = forms()[_key(head["verb"])]
        rest = text[head.end() :]
        if kind in _OUTER and depth < 2:
            if REFUSAL.match(rest.lstrip()):
                return "rejected"
            within = kind_of(_complement(rest), depth + 1) if _complement(rest) else None
            kind = within or kind
    elif passive:
        kind = forms()[_key(passive["verb"])]
        if re.search(r"\bnot\s+$", text[: passive.start("verb")]):
            kind = "rejected"
    else:
        kind = None
    if kind in (None, "agreed", "approved", "resolved", "received") and _confirms(text, kind):
        return "confirmed"
    if kind is None and APPROVAL.search(text):
        return "approved"
    if kind is None and RECOMMENDATION.search(text):
        return "recommended"
    if kind is None and _LIE.search(text):
        return "deferred"
    if kind is None and _SUSTAINED.search(text):
        return "approved"
    return kind


def is_active(text: str) -> bool:
    """Whether a clause begins with an operative verb: "note the report", "To approve", "Agrees that"."""
    return _head().match(text) is not None


def _complement(rest: str) -> str:
    """What follows "agreed": "to note the report", "that the fees be approved"; empty where it is an object ("the budget")."""
    match = re.match(r"[\s,:–-]*(?:\([^()]{2,90}\)[\s,:–-]*)?(?:by\s+\w+(?:\s+\w+)?\s+)?(?P<how>to|that)\b", rest, re.IGNORECASE)
    return rest[match.start("how") :] if match else ""


def _first_passive(text: str) -> re.Match[str] | None:
    """The first passive that is no relative clause: in "the plan, which was approved in May, be noted" it is "be noted"."""
    for match in _passive().finditer(text):
        if _UNTIL.search(text[: match.start()]) and not re.search(r"\bbe\s", match.group()):
            continue
        if _WITHIN_ANOTHER.search(text, 0, match.start("verb")):
            continue
        ordered = match["before"].lower() == "it" and re.search(r"\bit\s+be\s", match.group(), re.IGNORECASE)  # "that it be agreed that"
        if ordered or match["before"].lower() not in ("which", "who", "that", "as", "it", "what", "if", "when", "where"):
            return match
    return None


def _confirms(text: str, kind: str | None) -> bool:
    """Whether a clause confirms minutes: "minutes be approved", "were a correct record", "signed as a true record"."""
    if RECORD.search(text):
        return True
    return bool(MINUTES.search(_ANNEXED.sub("", text))) and (kind in ("approved", "agreed") or (kind is None and bool(SIGNED.search(text))))


def _key(printed: str) -> str:
    return re.sub(r"\s+", " ", printed.lower())
