"""Risks that a register, a report or a speaker names as risks, with their scores, ratings and changes.

"There was a red risk scored at 20 for ‘failure to ...’", "Further risks included:" and its points, "the new risk concerned X",
"risk CRR12 (Loss of data) had risen from 12 to 16", and the rows of registers (risk_tables).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace

from pipeline.extract import risk_tables
from pipeline.extract.lists import introduction
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.risk_phrases import Named, named
from pipeline.extract.risk_words import Said, clean_title, said
from pipeline.extract.statements import statements
from pipeline.facts import Block, Fact, MeetingKind, Risk
from pipeline.language.phrases import phrase_end

# "Corporate Risk Register", "Risk Management Update", "Strategic Risks"; not "Flood Risk", "Audit and Risk Committee"
_RISK_TITLE = re.compile(
    r"(?<!flood )(?<!fire )(?<!audit and )(?<!audit & )(?<!audit, )\brisks?\b(?!\s+(?:and|&)\s+\w+\s+(?:sub-?)?committee|"
    r"\s+(?:sub-?)?committee|\s+and\s+audit)",
    re.I,
)
_REGISTER = re.compile(
    r"\b(?:risk\s+registers?|(?:strategic|corporate|operational|key|red|amber|new)\s+risks?|risk\s+(?:scores?|ratings?))\b",
    re.I,
)
# "Further risks included:", "The red risks were as follows:", "Key risks:"
_LIST_OF_RISKS = re.compile(
    r"\brisks?\b(?:,?\s+(?:which|that|were|was|are|is|had|has|have|been|being|be|would|will|include[sd]?|including|identified|"
    r"highlighted|reported|discussed|as|follows?|follow|"
    r"the|a|following|in|on|onto|to|from|at|with|of|by|corporate|strategic|council['’]s|directorate|risk|register|for|this|these|"
    r"quarter|period|year|currently|note|added|removed|new|red|amber|green|"
    r"rated|scored|scoring|score|or|more|and|above|\d{1,2}|facing|affecting|council|authority|service|namely|monitored|escalated|"
    r"increased|reduced|since|last|meeting|report|updated?|closed)){0,14}$",
    re.I,
)
# a verb at the head of a point tells what is done, and names no risk: "receives and notes", "confirms its confidence"
_VERB_FIRST = re.compile(
    r"(?:that|to|receiv\w+|not(?:e|es|ed|ing)|confirm\w*|recommend\w*|agree\w*|approv\w*|consider\w*|review\w*|endors\w*|continue\w*|"
    r"ensur\w+|provid\w+|the\s+committee)\b",
    re.I,
)
# "Failure to balance the budget remained at a maximum level", in the minutes of a register
_REMAINED = re.compile(
    r"(?P<title>[A-Z][^.;:,]{8,160}?)\s+(?:(?:had|has)\s+)?(?:remain(?:s|ed)|stayed|stay[s]?)\s+(?:at\s+(?:an?\s+|"
    r"the\s+)?(?:\w+\s+)?(?:level|score|rating|\d{1,2})\b|red\b|amber\b|green\b|unchanged\b|the\s+same\b|the\s+highest)"
)
# "the risk had reduced even lower", "the risk relating to this", "this risk": the risk told before
_THAT_RISK = re.compile(
    r"\b(?:the|this|that)\s+risk\b(?!\s+(?:register|of|that|owner|team|manager|management|appetite|score|rating|assessment|register|"
    r"level)|\s+relating\s+to\s+(?!this|it\b))",
    re.I,
)
# "Relationship with schools – in response to", "Adoption: members asked"
_CLAUSE_HEADING = re.compile(r"(?P<title>[A-Z][^.;:–—]{3,90}?)\s?(?::|\s[–—-])\s")
_PASSING = re.compile(
    r"\b(?:there\s+(?:is|was|were|are|would\s+be|could\s+be|may\s+be|might\s+be)\s+(?:always\s+)?(?:also\s+)?(?:an?|the|some|"
    r"no)\s+(?:\w+\s+)?$|at\s+(?:an?\s+)?(?:\w+\s+)?$)",
    re.I,
)


def find(reading: Reading) -> tuple[Risk, ...]:
    """The risks of registers, lists and prose in the order of the text, each once with all that the paper says of it."""
    tabled = list(risk_tables.find(reading))
    told = list(_told(reading))
    return tuple(sorted(_merged(tabled, told), key=lambda risk: (risk.evidence.start, risk.evidence.end)))


def _told(reading: Reading) -> Iterator[Risk]:
    before: dict[int, str] = {}
    for sentence in statements(reading):
        block = sentence.block
        about = _is_about_risk(reading, block)
        listed = _listed_risk(reading, sentence) if sentence.start == 0 else None
        if listed is not None:
            yield listed
            continue
        found = [name for name in named(sentence.text) if _is_risk(name, sentence, about)]
        for order, name in enumerate(found):
            yield _risk(sentence, name, *_segments(sentence.text, found, order))
        if not found and about:
            carried = _carried(sentence, before.get(block.order))
            if carried is not None:
                yield carried
        before[block.order] = sentence.text


def _is_about_risk(reading: Reading, block: Block) -> bool:
    """Whether a block's item, or its paper, is about risks."""
    if reading.meeting.kind is MeetingKind.RISK_REGISTER:
        return True
    return any(item.order == block.item and _RISK_TITLE.search(item.title) for item in reading.items)


def _is_risk(name: Named, sentence: Sentence, about: bool) -> bool:
    """Whether what a sentence names is a risk of a register, and not one in passing."""
    text = sentence.text
    rest = said(_without(text, [name]))
    if name.form in ("code", "bare"):
        return about or re.search(r"\brisks?\b", text, re.I) is not None
    if name.form == "headed":
        return about
    rated = rest.rag is not None or rest.score is not None
    new = re.search(r"\bnew\s+(?:\w+\s+)?risks?\b", name.head, re.I) is not None
    registered = _REGISTER.search(text) is not None
    if name.form == "about":
        # "the risks relating to the directorate" tells the scope of a report
        single = re.search(r"\brisks\b", name.head, re.I) is None or re.search(r"\bbrought\s+together\b", name.head, re.I) is not None
        return (about and single and not _PASSING.search(text[: name.start])) or rated or new or (registered and rest.rates)
    if name.form == "is":
        return about or rated or new or registered
    if name.form == "of":
        return ((about or registered) and rest.rates) or rest.score is not None
    return (about and (rest.rates or registered or name.title.istitle() or _is_capitalised(name.title))) or (registered and rest.rates)


def _is_capitalised(title: str) -> bool:
    """Whether every word but small ones begins with a capital, as the names of risks do: "Loss of Data"."""
    words = [word for word in re.findall(r"[A-Za-z][\w'’-]*", title) if len(word) > 3]
    return bool(words) and all(word[0].isupper() for word in words)


def _without(text: str, names: Iterable[Named]) -> str:
    """The sentence with the titles blotted out, so that what a title says ("reduced funding") is not said of the risk."""
    for name in names:
        text = text[: name.start] + "\ufffc" * (name.end - name.start) + text[name.end :]
    return text


def _segments(text: str, found: list[Named], order: int) -> tuple[str, str]:
    """The words of a sentence that speak of one of the risks named in it: those before and those after its title."""
    blank = _without(text, found)
    name = found[order]
    # a list under one head speaks of all its risks: "3 new risks relating to A, B and C"
    alone = len({other.head for other in found}) == 1
    start = 0 if alone or not order else found[order - 1].end
    end = len(text) if alone or order + 1 == len(found) else found[order + 1].start
    return tuple(
        re.sub(
            "\ufffc+",
            "\ufffc",
            part,
        )
        for part in (blank[start : name.start], "risk " + blank[name.end : end])
    )  # type: ignore[return-value]


_CONFIDENCE = {"code": 0.9, "headed": 0.7, "bare": 0.75, "about": 0.75, "is": 0.7, "of": 0.7, "noun": 0.62}


def _risk(sentence: Sentence, name: Named, before: str, after: str) -> Risk:
    """What stands after the title tells first; what stands before it fills the blanks ("a red risk scored at 20 for ...")."""
    told = said(before + after)
    first = said(after) if not re.search(r"\b(?:likelihood|impact)\b", before, re.I) else told
    told = first.filled(told)
    if re.search(r"\bnew\s+(?:\w+\s+)?risks?\b", name.head, re.I):
        told = told._replace(change="new")
    return _made(sentence, clean_title(name.title), name.reference, told, f"risks.{name.form}/1", _CONFIDENCE[name.form])


def _made(sentence: Sentence, title: str, reference: str | None, told: Said, rule: str, confidence: float) -> Risk:
    return Risk(
        title=title,
        reference=reference,
        rag=told.rag,
        score=told.score,
        likelihood=told.likelihood,
        impact=told.impact,
        previous_score=told.previous_score,
        score_kind=told.score_kind,
        change=told.change,
        owner=told.owner,
        evidence=sentence.span,
        item=sentence.block.item,
        rule=rule,
        confidence=confidence,
    )


def _listed_risk(reading: Reading, sentence: Sentence) -> Risk | None:
    """A point under "Further risks included:"."""
    lead = introduction(reading.blocks, sentence.block)
    if lead is None or not _LIST_OF_RISKS.search(lead.text.rstrip(" :-")) or _VERB_FIRST.match(sentence.text):
        return None
    text = re.sub(r"^\s*(?:and|or)\s+", "", sentence.text, flags=re.I)
    shift = len(sentence.text) - len(text)
    end = phrase_end(text, 0)
    title = clean_title(text[:end])
    if not 2 <= len(title) <= 200 or len(title.split()) > 30:
        return None
    told = said(lead.text + " " + "\ufffc" * shift + text[end:])
    told = told._replace(
        change=said("risk " + text[end:]).change or ("new" if re.search(r"\bnew\s+risks?\b", lead.text, re.I) else None),
        score=said(text[end:]).score,
    )
    return _made(sentence, title, None, told, "risks.listed/1", 0.82)


def _carried(sentence: Sentence, before: str | None) -> Risk | None:
    """ "the risk had reduced": the risk that the point's heading, or the sentence before, has as its subject."""
    remained = _REMAINED.match(sentence.text)
    if (
        remained
        and len(remained["title"].split()) > 2
        and not re.match(r"(?:the\s+)?(?:council|committee|risks?|position|score)\b", remained["title"], re.I)
    ):
        return _made(
            sentence, clean_title(remained["title"]), None, said("risk " + sentence.text[remained.end("title") :]), "risks.remained/1", 0.6
        )
    match = _THAT_RISK.search(sentence.text)
    told = said(sentence.text)
    if not match or (told.change is None and told.score is None):
        return None
    heading = _CLAUSE_HEADING.match(sentence.block.text)
    if heading and heading.end() <= match.start() + sentence.start:
        title = heading["title"]
    elif before is not None:
        title = before[: phrase_end(before, 0)]
    else:
        title = sentence.text[: phrase_end(sentence.text, 0)]
    title = clean_title(title)
    if not 2 <= len(title.split()) <= 22 or re.match(
        r"(?:it|there|this|that|these|they|he|she|members?|officers?|the\s+(?:chair|committee|panel|board))\b",
        title,
        re.I,
    ):
        return None
    return _made(sentence, title, None, told, "risks.carried/1", 0.55)


_STATED = tuple(field.name for field in fields(Risk) if field.name not in {f.name for f in fields(Fact)} | {"title"})


def _merged(tabled: list[Risk], told: list[Risk]) -> list[Risk]:
    """One row a risk: what prose says of a risk fills the blanks of its row. Rows of a register stay as they are, even of one title."""
    out = list(tabled)
    for risk in told:
        place = next((place for place, other in enumerate(out) if _same(other, risk)), None)
        if place is None:
            out.append(risk)
        else:
            other = out[place]
            blanks = {name: getattr(risk, name) for name in _STATED if getattr(other, name) is None and getattr(risk, name) is not None}
            title = risk.title if other.title.lower().startswith("risk ") and not risk.title.lower().startswith("risk ") else other.title
            out[place] = replace(other, title=title, **blanks)
    return out


def _same(one: Risk, other: Risk) -> bool:
    if one.reference and other.reference:
        return re.sub(r"\W", "", one.reference.lower()) == re.sub(r"\W", "", other.reference.lower())
    return re.sub(r"\W+", " ", one.title.lower()).strip() == re.sub(r"\W+", " ", other.title.lower()).strip()
