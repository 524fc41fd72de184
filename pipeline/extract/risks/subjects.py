"""Risks that are the subject of a sentence in the minutes of a register: "Cyber attack (residual 12) was unchanged"."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.reading import Sentence
from pipeline.extract.risks.listed import made
from pipeline.extract.risks.words import clean_title, said
from pipeline.facts import BlockKind, Risk
from pipeline.language import rag
from pipeline.language.phrases import phrase_end

# "Cyber attack (residual 12) was unchanged", "Disused tips had gone up from 15 to 20", "Reform: the residual score remained at 20"
_SUBJECT = re.compile(
    r"(?P<title>[A-Z][^.;:]{3,110}?)(?:\s\((?P<told>[^()]{1,30})\)|,\s(?:previously|formerly)\s\w+(?=,))?"
    r"(?:,?\s(?P<verb>had|has|was|were|is|stays?|stayed|remain(?:s|ed)|rose|fell|went|would\s+be|will\s+be)\b|:\s+(?P<colon>the\s+))"
)
_SUBJECT_TOLD = re.compile(r"(?P<title>[A-Za-z][^,.;:]{3,110}?)(?P<told>(?!))?,?\s(?P<verb>remain(?:s|ed)|stay(?:s|ed))\b(?P<colon>(?!))?")
# "remained at amber", "stays red": a rating that a risk has, no value
# ... "had become amber", "remained low", "had gone from low to medium"
_REMAINS_RATED = re.compile(
    rf"(?:remain(?:s|ed)|stay(?:s|ed)|had\s+become|had\s+turned|has\s+become)\s+(?:at\s+|as\s+|rated\s+)?(?:{rag.COLOURS}|low|medium|high|very\s+high)\b"
    r"|(?:had|has|was|were|is)\s+(?:been\s+)?(?:gone|moved|raised|lowered|changed|reduced|increased)\s+from\s+(?:very\s+)?(?:low|medium|high|moderate)\s+to\b",
    re.I,
)
# what stands at the head of a sentence and is no risk's title
_NO_TITLE = re.compile(
    r"(?:it|its|of|however|also|similarly|(?:the\s+)?(?:first|second|third|former|latter)\b|likelihood|impact|format|given|despite|there|this|that|these|those|they|he|she|we|who|which|members?|officers?|councillors?|cllrs?|mr|mrs|ms|miss|dr|sir|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\s+(?:of|risks?|new|further|red|amber|green|other|strategic|"
    r"corporate|operational|were|was|had|key|additional|high)|all|some|most|in|on|at|as|for|following|since|when|while|although|if|an?|"
    r"risks?|scores?|ratings?|totals?|overall|remaining|other|further|\d+\s+\w*\s*risks?|"
    r"the\s+(?:remaining|other|chair\w*|committee|panel|board|council|register|report|risks?|scores?|ratings?|position|head|director|meeting|minutes|"
    r"number|total|owner|current|residual|"
    r"likelihood|impact|update|review|audit\w*|team|service|leader|sub-?committee|chief|corporate|strategic))\b",
    re.I,
)
# "the risk had reduced even lower", "the risk relating to this", "this risk": the risk told before
THAT_RISK = re.compile(
    r"\b(?:the|this|that)\s+risk\b(?!\s+(?:and|register|of|that|owner|team|manager|management|appetite|score|rating|assessment|level|information|"
    r"data|report|matrix|update)|\s+relating\s+to\s+(?!this|it\b))",
    re.I,
)
# "Links with clubs – in answer to", "Adoption: members asked"
_POINT = re.compile(r"(?P<title>[A-Z][^.;:–—]{3,90}?)\s?(?::|\s[–—-])\s")
_REMAINS = re.compile(
    r"\s(?:remain(?:s|ed)|stay(?:s|ed))\s+(?:at\s+)?(?:an?\s+|the\s+)?(?:\w+\s+)?(?:level|score|rating|highest|same|unchanged)\b"
)
_HIGHEST = 25  # of the grid of five by five, by which nearly all registers score
_TRENDS = re.compile(r"\btrending\s+(?:up|down)wards?\b", re.I)
# "Councillor Lee said that that the demand for moorings stayed at amber"
_TOLD_THAT = re.compile(
    r".{0,80}?\b(?:noted|reported|advised|explained|said|stated|confirmed|highlighted|added|told\s+\w+(?:\s\w+)?)\s+(?:that\s+)+(?:the\s+)?",
    re.I,
)


def subject(sentence: Sentence) -> Risk | None:
    """In the minutes of a register, a sentence whose subject is scored or rated: "Cyber attack (residual 12) was unchanged"."""
    lead = _TOLD_THAT.match(sentence.text)
    match = (_SUBJECT_TOLD.match(sentence.text, lead.end()) if lead else None) or _SUBJECT.match(sentence.text)
    if not match or _NO_TITLE.match(match["title"]) or len(match["title"].split()) > 14:
        return None
    rest = sentence.text[match.start("verb" if match["verb"] else "colon") :]
    words = (said(match["told"]) if match["told"] else said("")).filled(said("risk " + sentence.text[match.end("title") :]))
    if match["colon"] and not re.match(r"the\s+(?:\w+\s+)?(?:score|rating|risk)\b", rest):
        return None
    if words.score is not None and words.score > _HIGHEST:
        return None
    if words.score is None and not _TRENDS.search(rest) and not _REMAINS.match(" " + rest) and not _REMAINS_RATED.match(rest):
        return None
    return made(sentence, clean_title(match["title"]), None, words, "risks.subject/1", 0.6)


# "It remained at 15", "This was a new entry", "No change", "The scoring was under review"
_SAYS_HOW = re.compile(r"(?:It|Its|This|The\s+(?:scor\w+|rating|risk)|No\s+change|New|Unchanged|Increased|Reduced|Decreased)\b")
# "The scoring was under review": of the risk in whose point it stands, and no statement of its own
SCORING = re.compile(r"The\s+(?:scor\w+|rating)\s+(?:is|was|had|has|remains?)\b")
_NO_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|should|could|can|may|might|must|asked|noted|said|agreed|resolved|reported)\b",
    re.I,
)
_LONGEST_HEADING = 8  # words


def headed(sentence: Sentence, before: str) -> Risk | None:
    """A point that begins with the name of a risk and then says how it stands: "(b) Late trains. This had come down to 9."."""
    block = sentence.block
    if block.kind is not BlockKind.CLAUSE or not before or not block.text.startswith(before) or not _SAYS_HOW.match(sentence.text):
        return None
    title = clean_title(before)
    if not 1 <= len(title.split()) <= _LONGEST_HEADING or _NO_VERB.search(title) or not title[:1].isupper():
        return None
    words = said("risk " + sentence.text)
    return made(sentence, title, None, words, "risks.headed/1", 0.65) if words.rates else None


def carried(sentence: Sentence, before: str) -> Risk | None:
    """ "the risk had reduced": the risk that the point's heading, or the sentence before, has as its subject."""
    match = THAT_RISK.search(sentence.text)
    words = said(sentence.text)
    if not match or (words.change is None and words.score is None):
        return None
    heading = _POINT.match(sentence.block.text)
    if heading and heading.end() <= match.start() + sentence.start:
        title = heading["title"]
    else:
        whole = before or sentence.text
        title = whole[: phrase_end(whole, 0)]
    title = clean_title(title)
    if not 2 <= len(title.split()) <= 22 or re.match(
        r"(?:it|there|this|that|these|they|he|she|members?|officers?|chair|committee|panel|board)\b",
        title,
        re.I,
    ):
        return None
    return made(sentence, title, None, words, "risks.carried/1", 0.55)
