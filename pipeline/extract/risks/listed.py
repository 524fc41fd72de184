"""Risks that a list names under its lead: "Further risks included:", "The red risks remained four, as set out below:"."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from pipeline import patterns as re
from pipeline.extract.lists import lead_words
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.risks.names import KIND
from pipeline.extract.risks.words import CODE, Said, clean_title, is_risk_code, said
from pipeline.extract.values import COUNT, count
from pipeline.facts import Block, BlockKind, Risk
from pipeline.language.gate import gated
from pipeline.language.phrases import phrase_end

NEW_RISK = re.compile(r"\bnew\s+(?:\w+\s+)?risks?\b", re.I)
# "Further risks included:", "The red risks were as follows:", "Key risks:"
_LIST_OF_RISKS = re.compile(
    r"\brisks?\b(?:,?\s+(?:which|that|were|was|are|is|had|has|have|been|being|be|would|will|include[sd]?|including|identified|"
    r"highlighted|reported|discussed|as|follows?|follow|the|a|following|in|on|onto|to|from|at|with|of|by|corporate|strategic|"
    r"council['’]s|directorate|risk|register|for|this|these|quarter|period|year|currently|note|added|removed|new|red|amber|green|high|"
    r"rated|scored|scoring|score|or|more|and|above|\d{1,2}|facing|affecting|council|authority|service|namely|monitored|escalated|"
    r"increased|reduced|since|last|meeting|report|updated?|closed|deleted|deletion|withdrawn|archived|de-escalated|newly|emerging|"
    r"considered|proposed|transferred|moved|registers|currently|now|remain(?:s|ed)?|set|out|below|above|listed|shown|summarised|these|still|(?-i:[A-Z]{2,5}))){0,14}$",
    re.I,
)
# "The register held 14 risks. The following had changed since May:"
_CHANGED_LIST = re.compile(
    r"\brisks?\b.*\b(?:following|these)\b[^.;:]{0,60}\b(?:chang(?:ed|es)|mov(?:ed|ements?)|amend(?:ed|ments)|updates?|updated)\b[^.;:]{0,60}$",
    re.I | re.S,
)
# "Late trains: up from 12 to 16"
_TITLED = re.compile(r"(?P<title>[A-Z][^:;]{3,120}):\s+(?=\S)")
# "Two increasing risks had been identified:", "The escalating risks were:"
_ALL_MOVE = re.compile(
    r"\b(?:(?P<up>increasing|escalating|rising|worsening)|(?P<down>decreasing|reducing|falling|improving))\s+(?:\w+\s+)?risks\b", re.I
)
# "The risks deleted were:", "New risks added since March:": what became of every risk of the list
_ALL_BECAME = re.compile(
    r"\brisks?\s+(?:(?:below|that|which|have|has|had|been|being|were|was|newly|to|be|proposed|for)\s+)*"
    r"(?:(?P<removed>removed|deleted|deletion|closed|withdrawn|archived|de-?escalated|transferred)|(?P<new>added))\b(?!\s+(?:and|or)\b)",
    re.I,
)
# "the three red risks on the register, which had not changed:", "four new corporate risk(s) were before the board:"
_COUNTED_LIST = gated(
    rf"\b(?P<count>{COUNT})\s+(?:current\s+|remaining\s+)?(?:{KIND}\s+){{1,3}}risk(?:s|\(s\))(?=\W)[^.;:]{{0,140}}$", re.I
)
# a verb at the head of a point tells what is done, and names no risk: "receives and notes", "confirms its confidence"
_VERB_FIRST = re.compile(
    r"(?:that|to|receiv\w+|not(?:e|es|ed|ing)|confirm\w*|recommend\w*|agree\w*|approv\w*|consider\w*|review\w*|endors\w*|continue\w*|"
    r"ensur\w+|provid\w+|the\s+committee)\b",
    re.I,
)
# "One risk had been increased since the last report:", "Two new risks have been added:"
_ONE_BECAME = re.compile(
    r"\brisks?\b[^.;:]{0,30}\b(?:has|had|have|was|were)\s+(?:also\s+)?(?:been\s+)?(?P<became>increased|decreased|reduced|escalated|lowered)\b",
    re.I,
)


def led(reading: Reading, sentence: Sentence, risk: Risk) -> Risk:
    """A risk with its code at the head of a point, with what the lead of the list says became of all its risks."""
    lead = reading.leads[sentence.block.order] if risk.change is None else None
    if lead is None:
        return risk
    became, moved = _ALL_BECAME.search(lead.text), _ONE_BECAME.search(lead.text)
    if became:
        return replace(risk, change="removed" if became["removed"] else "new")
    if NEW_RISK.search(lead.text):
        return replace(risk, change="new")
    return replace(risk, change="increased" if moved["became"].lower() in ("increased", "escalated") else "decreased") if moved else risk


# "8% High", "Red: 3", "4 amber risks": a count of risks by their level
_COUNT_OF = re.compile(
    r"\d+(?:\.\d+)?\s?%|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+)?(?:risks?|red|amber|green|high|medium|low)\b|"
    r"(?:red|amber|green|yellow|(?:very\s+)?(?:high|low)|medium|critical|severe|major|moderate|minor)(?:\s+risks?)?\s*(?:[:=–-]|\(|$)",
    re.I,
)


def listed_risk(reading: Reading, sentence: Sentence) -> Risk | None:
    """A point under "Further risks included:"."""
    lead = reading.leads[sentence.block.order]
    if lead is None or _VERB_FIRST.match(sentence.text) or _is_of_another_list(reading, lead, sentence.block):
        return None
    text = re.sub(r"^\s*(?:and|or)\s+", "", sentence.text, flags=re.I)
    words = lead_words(reading.blocks, lead).rstrip(" :-")
    titled = _TITLED.match(text) if _CHANGED_LIST.search(words) else None
    if titled and not said("risk " + text[titled.end("title") :]).rates:
        return None
    if not titled and not _LIST_OF_RISKS.search(lead.text.rstrip(" :-")) and not _leads_as_many(reading, lead):
        return None
    end = titled.end("title") if titled else phrase_end(text, 0)
    title = clean_title(text[:end])
    if not 2 <= len(title) <= 200 or len(title.split()) > 30 or _COUNT_OF.match(title):
        return None
    own, shared = said("risk " + text[end:]), said(lead.text)
    # what a lead says of a change may be of some of its points; that nothing changed is of all
    became = _ALL_BECAME.search(lead.text)
    listed = ("removed" if became["removed"] else "new") if became else None
    move = _ALL_MOVE.search(lead.text)
    if move:  # what its point says after the title may be of other things
        own = own._replace(change="increased" if move["up"] else "decreased")
    change = own.change or ("new" if NEW_RISK.search(lead.text) else "unchanged" if shared.change == "unchanged" else listed)
    return made(sentence, title, None, own.filled(shared)._replace(change=change, score=own.score), "risks.listed/1", 0.82)


def _is_of_another_list(reading: Reading, lead: Block, block: Block) -> bool:
    """Whether points of two kinds stand behind a lead, and this is not of the first kind.

    A numbered point behind bullets is a resolution after them, a bullet behind lettered points the next of the lead's own list.
    """
    first = reading.blocks[lead.order + 1].label or ""
    return any(sign.isalnum() for sign in block.label or "") != any(sign.isalnum() for sign in first)


def _leads_as_many(reading: Reading, lead: Block) -> bool:
    """Whether a lead counts risks of one kind, and as many points follow it."""
    match = _COUNTED_LIST.search(lead.text.rstrip(" :-"))
    if match is None:
        return False
    after = reading.blocks[lead.order + 1 :]
    listed = list(takewhile(lambda block: block.kind is BlockKind.CLAUSE and block.label == after[0].label, after))
    return len(listed) == count(match["count"])


# "the risk score of CR30 Harbour Wall": a title that begins with its code
_CODE_FIRST = re.compile(rf"(?P<code>{CODE})\s(?=[A-Z][a-z])")


def made(sentence: Sentence, title: str, reference: str | None, words: Said, rule: str, confidence: float) -> Risk:
    """The risk that a sentence tells."""
    coded = _CODE_FIRST.match(title) if reference is None else None
    if coded and is_risk_code(coded["code"]):
        title, reference = title[coded.end() :], coded["code"]
    return Risk(
        title=title,
        reference=reference,
        evidence=sentence.span,
        item=sentence.block.item,
        rule=rule,
        confidence=confidence,
        **words._asdict(),
    )
