"""What hands out nothing though its words could: the course of things, works of others, and the "we" of letters and motions.

Each test looks at the frame of a find and not at its verb alone: nobody is named and nobody asks, so that only what is told around it
can say whether the meeting hands it to somebody. A find whose owner stands beside it, or that is asked for or agreed on, is none of these.
"""

from __future__ import annotations

from functools import cache

from pipeline import patterns as re
from pipeline.extract.actions.matched import task_words

# wordings that name nobody: "will be presented", "Fence to be mended", "will come to the committee"
_NAMELESS = frozenset(f"actions.{name}" for name in ("own", "be_done", "to_be", "come", "receive", "programme", "discuss", "we"))
# of those, the wordings that order nothing: "to be added once it is closed" is an order with its deadline
_FORETELLING = frozenset(("actions.own", "actions.we"))
# somebody asks for it, or takes it on: "It was agreed that", "assured members that"
_ASKED = re.compile(
    r"\b(?:ask|request|agree|resolv|suggest|propos|recommend|undert|promis|instruct|offer|volunteer|action|decid|assur|confirm)\w*\b",
    re.IGNORECASE,
)
# "The plan is currently being drawn and will be sent", "would then be notified", "will be sent on a quarterly basis", "will be widened in
# phases", "would be looked at in future": what goes on by itself
_GOES_ON = re.compile(
    r"\b(?:currently|already|ongoing|process|phases?|subsequently)\b|\b(?:will|would)\s+then\b"
    r"|\bthen\s+(?:(?:it|this|they|these)\s+)?(?:will|would)\b"
    r"|\b(?:as|on)\s+(?:the|an?)\s+(?:\w+\s+){0,2}basis\b|\bin\s+(?:the\s+)?future\b(?!\s+[a-z])",
    re.IGNORECASE,
)
# "Once the roof is on it will be painted", "should there be faults": not yet, maybe never
_ON_CONDITION = re.compile(
    r"\b(?:if|when|until|once|whenever|as\s+soon\s+as|should\s+(?:any|there|the|this|a)|in\s+the\s+event|subject\s+to|on\s+completion"
    r"|following\s+(?:completion|this)|after\s+which)\b",
    re.IGNORECASE,
)
# "If need be" leaves a task a task, and so does "to see if it could be mended"
_IF_NEEDED = re.compile(r"(?<=\bsee\s)if\b|\bif\s+(?:required|necessary|possible|needed|appropriate|applicable|approved)\b", re.IGNORECASE)
# "We will seek", "I shall move", "I also request", "I agreed to meet": the words of a letter, a speech or a
# motion; not "agreed that we will"
_FIRST_PERSON = re.compile(
    r"(?<![“\"\w’])(?<!that\s)(?<!how\s)(?<!what\s)(?<!when\s)(?:I|[Ww]e)\s+(?:also\s+)?(?:(?:will|shall)\b|(?:wish\s+to\s+)?(?:move|call|propose|ask|request)\b)"
    r"|(?<!\w)I\s+(?:have\s+)?(?:agreed|understand|undertook)\b"
)
# "proposed that Mrs Orr continue as Chair", "would take the Chair", "take over the role", "will be giving up his post": an office, no task
_IN_OFFICE = re.compile(
    r"\b(?:(?:tak(?:e|es|ing)|fill(?:s|ing)?)(?:\s+(?:over|up|on))?|giv(?:e|es|ing)\s+up)\s+(?:the|his|her|their)\s+"
    r"(?:(?:role|functions?|duties|post|position|office|co-?ordination)\b|chair\b(?!['’]))"
    r"|\btak(?:e|ing)\s+up\s+(?:duty|office)\b|\b(?:would|will)\s+(?:be\s+)?(?:resign(?:ing)?|retir(?:e|ing)|(?:step|stand)(?:p?ing)?\s+down)\b|"
    r"\b(?:continues?|remains?|serves?|stands?|be\s+(?:re-?)?(?:elected|appointed))\s+as\s+(?:the\s+|our\s+|its\s+)?"
    r"(?:acting\s+|deputy\s+|vice[- ]?)*(?:chair(?:man|woman|person)?|president|treasurer|mayor|convenor|convener|cathaoirleach)\b",
    re.IGNORECASE,
)
# "It is likely that the fair will be moved", "It was anticipated that he would do it well": a forecast
_FORESEEN = re.compile(
    r"^\W*it\s+(?:is|was)\s+(?:\w+ly\s+|now\s+|also\s+|very\s+)?(?:(?:un)?likely|anticipated|expected|envisaged|probable|planned)\b|\bwill\s+probably\b",
    re.IGNORECASE,
)
# "any such incidents should be reported to the police": said to whoever it may concern
_TO_WHOM_IT_CONCERNS = re.compile(
    r"\b(?:any|all)\s+(?:\w+\s+){0,4}?(?:incidents?|complaints?|details|problems?|faults?|issues?|sightings?|offences?|damage|vandalism|dumping|behaviour)\b[^.;]{0,70}?"
    r"\b(?:should|must|(?:is|are)\s+to)\s+(?:\w+ly\s+)?be\s+(?:reported|passed|sent|made|directed|raised|notified)\b",
    re.IGNORECASE,
)
# "It is being suggested that parishes will pay": news
_BEING_SUGGESTED = re.compile(r"\b[Ii]t\s+is\s+being\s+(?:suggested|proposed|considered|mooted)\b")
# "The team will write to you": the words of a letter
_TO_YOU = re.compile(
    r"\b(?:writ(?:e|ing)|forward|send|advise|inform|contact|provide|update|keep)\s+(?:to\s+)?you\b|\b[Yy]ou\s+will\s+be\b|(?<!\w)I\s+trust\b|(?<!\w)I[’']m\b"
)
# "It was agreed at that meeting that", "the resolution passed in May", "whereby it was agreed", "had assured the Clerk", "have previously
# said", "At the last meeting members asked for": what was asked and settled before this meeting
_BEFORE_THIS_MEETING = re.compile(
    r"\b(?:agreed|resolved|requested|decided)\s+(?:at|during)\s+(?:that|the\s+(?:last|previous))\s+(?:\w+\s+){0,3}meeting\b"
    r"|\bmeeting\s+(?:was|had\s+been)\s+held\b[^.;]*\bat\s+which\s+(?:it\s+was|(?:the\s+)?(?:members|councillors|committee))\s+(?:\w+\s+)?(?:agreed|resolved|decided|requested)\b"
    r"|\bresolutions?\s+passed\b|\bwhereby\s+it\s+was\b|\bhad\s+(?:\w+ly\s+|therefore\s+|also\s+)?(?:suggested|assured|stated)\b"
    r"|\bha(?:ve|s)\s+previously\s+(?:stated|said|advised|indicated|confirmed)\b|\bsome\s+time\s+ago\b"
    r"|^\W*at\s+(?:the|their|its)\s+(?:(?:last|previous)\s[^.;,]{0,40}meeting|[^.;,]{0,70}\bmeeting\s+(?:held\s+)?on\s+\d[^.;]{0,24}?),?\s+(?:(?:the|all)\s+)?\w+\s+(?:also\s+)?(?:requested|asked)\b",
    re.IGNORECASE,
)
# "asked that, as the fair was near, did he think it safe": a question
_ASKED_THAT = re.compile(
    r"\basked\s+that\b[^.;?]*,\s+(?:should|did|does|do|could|can|would|will)\s+(?:he|she|we|they|it|there)\b", re.IGNORECASE
)
# "and any other proposals would be considered": whatever may come
_WHATEVER_COMES = re.compile(
    r"\b(?:any|other|all)\s+(?:\w+\s+){1,6}(?:will|would)\s+be\s+(?:considered|dealt|managed|welcomed|addressed|looked)\b", re.IGNORECASE
)
# "would endeavour to improve the lanes", "will listen to the views of residents", "agreed to work closely with the police", "promised to do
# her best", "would be promoting the town": good will
_MEANS_WELL = re.compile(
    r"\b(?:would|will|to)\s+(?:\w+ly\s+|also\s+|continue\s+to\s+)?(?:"
    r"(?:endeavou?r|strive|aim|seek)\s+to\s+(?:\w+ly\s+)?"
    r"(?:fill|address|pursue|improve|provide|resolve|promote|support|facilitate|deliver|enhance|encourage|serve|protect|do\s+everything)\b"
    r"|listen\s+to\s+(?:the\s+)?(?:views?|concerns?|opinions?|wishes|members|residents|people)\b|work\s+(?:closely|hard)\b|liaise\s+(?:closely|directly)\b"
    r"|be\s+(?:highlighting|promoting|supporting|encouraging|campaigning)\b)"
    r"|\b(?:promised|undertook|pledged|agreed)\s+to\s+do\s+(?:his|her|their|its)\s+(?:\w+\s+)?(?:best|utmost)\b",
    re.IGNORECASE,
)
# "proposed that the Executive would endeavour to promote the town": somebody wants it done
_WANTED = re.compile(r"\b(?:proposed|requested|asked|resolved|suggested|agreed\s+that)\b", re.IGNORECASE)
# "The noise will be dealt with in the design": what a larger council's officers have in hand, where a parish council means its own meeting
_PONDERED = re.compile(
    r"\b(?:would|will|is\s+to|are\s+to)\s+(?:\w+ly\s+|also\s+)?be\s+(?:\w+ly\s+)?(?:considered|discussed|reviewed|explored|examined|looked|investigated|addressed"
    r"|dealt|appraised|assessed|monitored)\b"
)
# "Part 8 to be published in January": the next step of a project
_IN_HAND = re.compile(
    r"\bto\s+be\s+(?:\w+ly\s+)?(?:included|published|prepared|completed|reviewed|submitted|developed|designed|directed|considered)\b"
)
# unless it is what members put: "The suggestion would be considered"
_PUT = re.compile(r"\b(?:suggestions?|requests?|quer(?:y|ies)|comments?|questions?)\b[^.;]{0,80}?\b(?:would|will)\b", re.IGNORECASE)
# "had given a commitment that it would be mended": what was said before the meeting
_SAID_BEFORE = re.compile(
    r"\bhad\s+(?:\w+\s+){0,2}(?:given|provided|said|advised|confirmed|informed|replied|responded|promised|written)\b[^.;]*?\b(?:that|to\s+say)\b[^.;]*\b(?:would|will)\b"
)
# "The Reeve repeated that complaints will be acted on", "It appears that a notice will be printed"
_TOLD_OF = re.compile(
    r"^[^.;]*?\b(?:repeated|emphasi[sz]ed|understands?|it\s+(?:appears|seems))\b(?:\s+that)?\b[^.;]*\b(?:would|will|needs?)\b",
    re.IGNORECASE,
)
# "moved an amendment to replace (3) by “ask officers to report”", "As a supplementary question Mrs Elm asked if he would meet her"
_PUT_IN_DEBATE = re.compile(
    r"\b(?:moved|proposed)\s+an?\s+(?:\w+\s+)?amendment\b|\bamendment\b[^.;]{0,120}?\bto\s+(?:delete|replace|insert|substitute)\b"
    r"|\bsupplementary\b[^.;]{0,80}?\basked\b",
    re.IGNORECASE,
)
_EVER_NO_TASK = (
    _BEING_SUGGESTED,
    _TO_YOU,
    _PUT_IN_DEBATE,
    _FIRST_PERSON,
    _IN_OFFICE,
    _FORESEEN,
    _TO_WHOM_IT_CONCERNS,
    _BEFORE_THIS_MEETING,
    _ASKED_THAT,
)
# "The grant to be transferred to reserves"
_TO_BE_DONE = re.compile(
    r"\bto\s+be\s+(?:\w+ly\s+|also\s+|now\s+)?(?P<done>\w{2,}(?:ed|en|wn|ght|ut|nt|de|ld|ept|et|ne|ng|alt))\b", re.IGNORECASE
)
_WRITTEN_DOWN = frozenset(("logged", "recorded", "minuted", "noted", "filed", "listed", "shown"))
_CARRIED_OUT = re.compile(r"carried\s+out\b", re.IGNORECASE)  # not "carried forward to the next meeting"


@cache
def _of_an_office() -> frozenset[str]:
    """What a clerk or a member sees to; other works ("to be transferred") are told of whoever does them."""
    lists = ("giving", "office", "addressed", "pondered", "errand_done", "remedied")
    return frozenset(word.split()[0] for name in lists for word in task_words(name)) | _WRITTEN_DOWN


def is_course_of_things(rule: str, owner: str | None, text: str, *, small: bool = True) -> bool:
    """Whether the find of a rule in the sentence `text`, which gives it this owner, tells the course of things and hands out no task.

    `small` says that the body is a parish or a club.
    """
    if any(test.search(text) for test in _EVER_NO_TASK) or (_MEANS_WELL.search(text) and not _WANTED.search(text)):
        return True
    if rule not in _NAMELESS or owner is not None:
        return False
    if _SAID_BEFORE.search(text) or _TOLD_OF.search(text):
        return True
    if _ASKED.search(text):
        return False
    return (
        _GOES_ON.search(text) is not None
        or _WHATEVER_COMES.search(text) is not None
        or (not small and rule == "actions.be_done" and _PONDERED.search(text) is not None and _PUT.search(text) is None)
        or (rule in _FORETELLING and _ON_CONDITION.search(_IF_NEEDED.sub("", text)) is not None)
        or (rule == "actions.to_be" and (_is_work_of_others(text) or (not small and _IN_HAND.search(text) is not None)))
    )


def _is_work_of_others(text: str) -> bool:
    """ "Line 3 to be transferred to reserves" tells what happens to a thing, where "Line 3 to be checked" is somebody's errand."""
    done = _TO_BE_DONE.search(text)
    if done is None:
        return False
    return _CARRIED_OUT.match(text, done.start("done")) is not None or done["done"].lower() not in _of_an_office()
