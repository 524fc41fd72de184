"""The words of a motion: how many tell its matter, and the matter in few words."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.counts import Outcome
from pipeline.extract.decisions.operative import is_active
from pipeline.extract.votes.shortening import shortened

# words of a vote that say nothing of its matter
_VOTE_WORDS = re.compile(
    r"\b(?:all|were|was|is|are|councillors?|cllrs?|members?|present|agreed|in|favour|agreement|unanimous(?:ly)?|carried|this|it|that|motion"
    r"|amendment|the|and|voted|votes?|for|against|abstentions?|abstained|abstaining|by|with|being|put|to|proposed|seconded|declared"
    r"|approved|resolved|a|an|on|of|which|then|lost|vote|proposal|recommendation|resolution|recorded|figures|as|majority|no|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|correct|true|accurate|record|following|debate|therefore|these|those|upon"
    r"|taken|mayor|chair(?:man|person)?|meeting|everyone|show|hands|result|voting|decision|not)\b|[\d\W]+",
    re.IGNORECASE,
)
# "All agreed it was a true record": what is agreed stands before
# or "All were in favour and the minutes were signed", which tells what came of it
_THIS = re.compile(
    r"\W*all\s+(?:\w+\s+){0,2}agreed\s+(?:this|it|these|they)\b|\W*all\s+(?:\w+\s+){0,3}in\s+favour\b(?!\s+(?:of|that|to)\b)", re.IGNORECASE
)
# "RESOLVED, by majority vote, that", "It was agreed unanimously to", "All were in favour of", "All were in agreement that",
# "Following the talk, it was proposed to", "A proposal was made by Cllr Hill to", "Members voted 3:1 in favour of"
_RESOLVED_THAT = re.compile(
    r"\W*(?:(?:[Aa]fter|[Ff]ollowing|[Oo]n|[Uu]pon)\s[^.;:]{3,60}?,\s+)?(?:[Aa]ll|[Ee]veryone)\s+(?:\w+\s+){0,3}in\s+(?:favour|agreement)\s+(?:of|to|that|in)\s+"
    r"|\W*(?:(?:[Aa]fter|[Ff]ollowing|[Oo]n|[Uu]pon)\s[^.;:]{3,80}?,?\s+)?[Ii]t\s+was\s+(?:\w+ly\s+|then\s+|also\s+|further\s+)?(?:proposed|suggested|recommended)\s+(?:that|to)\s+"
    r"|\W*[Aa]n?\s+(?:motion|proposal|amendment|suggestion)\s+was\s+(?:then\s+)?(?:made|moved|proposed|put(?:\s+forward)?|tabled|submitted|received)(?:\s+(?:by|from)\s+[^.;:,]{2,60}?)?,?\s+(?:that|to)\s+"
    r"|\W*(?:[\w’']+,?\s+){0,9}?voted\s(?:[^.;]{0,40}?\s)?in\s+favour\s+of\s+"
    r"|\W*(?:\w+,?\s+){0,9}?(?:RESOLVED|resolved|agreed|AGREED|Resolved|Agreed"
    r"|moved\s+and\s+seconded|voted)\b[^.;:]{0,40}?\b(?:that|to)\s+(?!(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|nil)\b)",
    re.DOTALL,
)
# "A motion to note the report was proposed, seconded, voted on and carried"
_MOTION_TO = re.compile(
    r"^\W*(?:an?|the)\s+(?:motion|proposal|recommendation)\s+(?=to\s(?P<what>\w.{4,200}?),?\s+(?:was|were)\s+(?:then\s+)?(?:proposed|moved|put|seconded|carried|made|tabled)\b)",
    re.IGNORECASE | re.DOTALL,
)
# "All payments approved, all Councillors agreed"
_APPROVED = re.compile(
    r"\W*(?:all\s+|the\s+){0,2}(?:payments?|accounts|invoices|cheques)\s+(?:were\s+)?(?:approved|accepted|agreed)\b", re.IGNORECASE
)
# "RESOLVED (9 for, 2 against): That"
_COUNT_IN_BRACKETS = re.compile(r"(?<=\w)\s*\((?=[^()]*\d)[^()]*\b(?:for|against|votes?|abst\w*)\b[^()]*\)", re.IGNORECASE)
# ", but the motion was lost": how it went, after the words moved
_BUT_LOST = re.compile(r"[\s,;]+but\s+(?:the|this|that)\s+(?:motion|amendment|proposal)\b.*$", re.IGNORECASE | re.DOTALL)
# "XY4/30 It was RESOLVED unanimously that the", "Motion: That the", "I propose that the"
_LEAD = re.compile(
    r"^[^\w£€$]*(?:I\s+(?:hereby\s+)?(?:propose|move)\s+(?=that\b|to\b))?(?:(?:motion|amendment|proposal)\s*:\s*[^\w£€$]*)?(?:(?:[A-Z]{2,5}\d{1,4}/\d{2,4})\s*)?(?:(?:it\s+was\s+)?(?:further\s+)?(?:resolved|agreed|recommended)\W+)?"
    r"(?:(?:an?|the)\s+(?:motion|proposal)\s+(?=(?:that|to)\s))?"
    r"(?:(?:unanimously|nem\.?\s+con|by\s+(?:a\s+majority\s+(?:of\s+)?)?\d{1,3}\s+(?:votes?\s+)?to\s+\d{1,3}|to|and|that|was|were|is|by|be)\b[^\w£€$]*)*",
    re.IGNORECASE,
)
# ", seconded by Cllr Moss, all in favour", ", Cllr Moss" before "seconded": what follows the words moved
_VOTE_TAIL = re.compile(
    r"[\s,;(–-]+(?:and\s+)?(?:this\s+was\s+|it\s+was\s+|was\s+)?(?:seconded\b|2nd(?:ed)?\b|proposed\s+by\b|(?<=\()(?:proposed|moved)\s"
    r"|all\s+(?:(?:the\s+)?(?:councillors|members)\s+)?(?:present\s+)?(?:were\s+)?(?:in\s+favour|agreed)|\d+\s+(?:votes?\s+)?(?:were\s+)?in\s+favour).*$"
    r"|,?\s+(?:which|but\s+it|but|and)\s+(?:found|had|got|received|there\s+was)\s+no\s+seconder\b.*$"
    r"|,\s+(?:with\s+)?(?-i:[A-Z]{2,3})(?:\s+and\s+(?-i:[A-Z]{2,3}))?\s+(?:abstaining|voting\s+against)\W*$"
    r"|,\s+(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss)\b[\w.’' -]{1,40}$"
    r"|[\s,;(–-]+(?:and\s+)?this\s+was\s+(?:\w+ly\s+)?(?:agreed|approved|accepted|carried)\W*$"
    r"|\s+[–-]\s+(?:this\s+was\s+)?(?:\w+ly\s+)?(?:agreed|approved|carried)(?:\s+\w+ly)?\W*$"  # "approval - agreed"
    r"|(?<=\w{4})\.[”\"]\s*\(\w{1,3}$"  # ‘... be adopted.” (d’, a mark of the next clause
    r"|(?:,\s+the\s+(?:motion|amendment|proposal))?\s+was\s+(?:then\s+)?put\s+to\s+the\s+vote\b.*$",
    re.IGNORECASE | re.DOTALL,
)
# a word of each of these tails, at less cost
_OF_VOTE_TAIL = re.compile(
    r"second|2nd|proposed|\bin\s+favour|\bagreed|abstaining|voting|cllr|councillor|\bcr\b|\bm(?:r|rs|s|iss)\b|\bthis\s+was|[”\"]\s*\(|\bvote\b",
    re.IGNORECASE,
)
# "that Elm & Co be appointed and Councillor Orr" before "seconded"
_AND_PERSON = r"\s+and\s+(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss)\b[\w.’' -]{1,40}$"
_AND_SECONDER = re.compile(rf"^((?:(?!\b(?:Cllrs?|Councillors?|Cr|Mr|Mrs|Ms|Miss)\b).)*\bbe\s.*?){_AND_PERSON}")
_SECONDER_AT_END = re.compile(_AND_PERSON)  # as few matters end, while most hold the words of its head
_LOOSE_END = re.compile(r"(?<!\bit)(?<!\bthey)[\s,;–-]+(?:(?:was|were)\s+(?:proposed|moved)|was|were|and|is|it\s+was|be|which)\s*$")
# "in accordance with Section 4 of the Harbours Act, 1990 (as amended), the lease be granted": the ground before what is moved
_PREAMBLE = re.compile(
    r"^(?:in\s+accordance\s+with|pursuant\s+to|having\s+(?:considered|regard\s+to|noted|read|reviewed|received))\b[^;:]{4,300}?[,:]\s+"
    r"(?:\(?[a1i]\)\s*)?(?:that\s+)?(?:(?=(?:the|this|we|it)\s)(?=[^;:]{0,200}\b(?:be|approves?|agrees?|adopts?|notes?|grants?)\b)|to\s+(?=(?:approve|agree|adopt|note|grant|accept)\s))",
    re.IGNORECASE,
)


def matter_words(text: str) -> int:
    """How many words of a text could tell what was moved."""
    return len(_VOTE_WORDS.sub(" ", text).split())


def has_matter(text: str, told: Outcome) -> bool:
    """Whether a sentence that tells a vote tells its matter as well."""
    if _THIS.match(text):
        return False
    if _APPROVED.match(text):
        return True
    complement = _RESOLVED_THAT.match(text) or _MOTION_TO.search(text)
    rest = text[complement.end() :] if complement else ""
    if complement and (is_active(rest) or matter_words(rest) >= 2):  # "RESOLVED, unanimously, to accept the opinion"
        return True
    return matter_words(text) >= (4 if told.counted else 3)


def without_seconder(words: str | None, seconder: str | None) -> str | None:
    """The words moved without who seconded at their end: "Cllr Elm as Chair & Cllr P Birch"."""
    if not words or not seconder:
        return words
    if not words.rstrip().endswith(seconder):  # nearly always
        return words.rstrip(" ,;:") or None
    return re.sub(rf"\s*(?:,|\band|&)\s+(?:[A-Z][a-z]+\.?\s+){{0,2}}{re.escape(seconder)}$", "", words).rstrip(" ,;:") or None


def few_words(text: str) -> str | None:
    """The matter in few words: without "RESOLVED that", movers and quotation marks; None where nothing is left."""
    text = _COUNT_IN_BRACKETS.sub("", text)
    motion = _MOTION_TO.search(text)
    text = motion["what"] if motion else text
    complement = _RESOLVED_THAT.match(text)
    words = re.sub(r"\s+", " ", text[complement.end() :] if complement else text)
    words = _PREAMBLE.sub("", _LEAD.sub("", words)).strip(" ,;:.–-“”\"'‘’()")
    words = _AND_SECONDER.sub(r"\1", words) if _SECONDER_AT_END.search(words) else words
    words = _BUT_LOST.sub("", words)
    if _OF_VOTE_TAIL.search(words):  # which may be told twice over
        words = _VOTE_TAIL.sub("", _VOTE_TAIL.sub("", words))
    words = _LOOSE_END.sub("", words).rstrip(' ,;:.–-“”"')
    return shortened(words) or None
