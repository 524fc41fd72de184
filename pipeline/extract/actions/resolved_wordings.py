"""The wordings by which a resolution hands out a task: "Resolved that the Clerk writes", "delegated to Mr Orr to seek tenders".

Over a text whose agents are masked (see `agents`); bodies stand in print as they are.
"""

from __future__ import annotations

from pipeline.extract.actions.wording_parts import ADVERB, HE, MODAL, ONE, alternatives, deed
from pipeline.language.vocabulary import table

_SETTLED = r"(?i:agree[ds]?|resolve[ds]?|decide[ds]|proposed|carried|determined)"
# a body's own, by a short name
_BODY = (
    r"(?:[Tt]he\s+|[Oo]ur\s+)?(?:[A-Z][\w’'&-]*\s+(?:(?:and|of|&)\s+)?){0,5}(?:[Cc]ouncil(?:lors)?|PC|CC|(?:[Ss]ub-?\s?)?[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]abinet"
    r"|[Gg]roup|[Mm]embers)"
)
_TASKED = r"(?:(?:would|should|will)\s+)?"
# what is looked at again; the "re-" may have lost its place at the end of a line
_LOOKED_AT = (
    r"(?P<other>(?:re-?\s?)?(?:reviewed|examined|considered(?=\s+(?:at|in|by|for|again|further|when|after|before)\b)"
    r"|visited|assessed|investigated|negotiated|drafted|advertised|written|drawn)"
    r"|looked\s+(?:at|into)|re-?opened|monitored|surveyed|costed|explored)"
)


def thirds() -> str:
    """The errands of the vocabulary as they stand behind "he": "writes", "applies", "gets in touch"."""
    verbs = table("task_verbs")
    return alternatives(
        sorted({_third(verb) for verb in {*verbs["errand"], *verbs["errand_of_bodies"], *verbs["errand_agreed"], "pay", "purchase", "buy"}})
    )


def _third(verb: str) -> str:
    first, _, rest = verb.partition(" ")
    if first.endswith("y") and first[-2] not in "aeiou":
        first = f"{first[:-1]}ies"
    else:
        first += "es" if first.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
    return f"{first} {rest}".strip()


def resolved() -> list[tuple[str, float, str]]:
    """Names, sureness and patterns of these wordings, the surest first."""
    errands = thirds()
    return [
        # "Resolved that the Clerk writes to the mill", "agreed that two bins be bought and that the Clerk tells the Warden"
        (
            "named",
            0.75,
            rf"\b{_SETTLED}\b[:,]?\s+(?:by\s+\w+\s+)?(?:that\s+)?{ONE}\s+{ADVERB}(?P<thirds>{errands})\b",
        ),
        (
            "named",
            0.7,
            rf"\b{_SETTLED}\b[:,]?\s+that\s+[^.;]{{3,160}}?\sand\s+(?:that\s+)?{ONE}\s+{ADVERB}(?:(?:would|should|will|to)\s+{deed()}|(?P<thirds>{errands})\b)",
        ),
        # "That authority be delegated to the Head of Parks to seek tenders", "delegated authority to Mr Orr, with the Chair, to sign"
        (
            "delegated",
            0.75,
            rf"\b(?:authority|power|powers)\s+(?:is\s+|be\s+)?(?:delegated|given|granted)\s+to\s+{ONE}(?:,[^.;]{{3,140}}?,|\s+in\s+consultation\s+with[^.;]{{3,100}}?)?\s+to\s+(?!(?i:grant|refuse|determine|make|approve|amend|issue)\b)[a-z]+",
        ),
        (
            "delegated",
            0.75,
            rf"\b(?:delegate[ds]?)\s+(?:the\s+)?(?:authority|power|powers)\s+to\s+{ONE}(?:,[^.;]{{3,140}}?,|\s+in\s+consultation\s+with[^.;]{{3,100}}?)?\s+to\s+(?!(?i:grant|refuse|determine|make|approve|amend|issue)\b)[a-z]+",
        ),
        # "Resolved that the fee be reviewed for 2031", "Members agreed that the scheme be re- examined"
        (
            "reviewed",
            0.7,
            rf"(?:^|\b(?:[Mm]embers|[Ii]t\s+was|[Cc]ouncillors|[Cc]ommittee|[Pp]anel|[Cc]abinet|[Bb]oard|[Cc]ouncil|was|[Tt]hen|and|[Aa]ll)\s+|[.:]\s*){_SETTLED}\b[:,]?\s+(?:\w+\s+)?that\s+(?P<what>[^.;]{{3,160}}?)(?<!needed)(?<!\bto)(?<!needs)(?<!ought)(?<!required)\s+(?:should\s+|would\s+|will\s+|to\s+)?(?<!\bnot\s)be\s+{_LOOKED_AT}(?!\s+(?:annually|yearly|monthly|each|every|regularly|and\s+approved|together|carefully\s+and)\b)\b",
        ),
        # "It was agreed to hold a public meeting in May", not "a special meeting on 4 May", which is the decision
        (
            "held",
            0.7,
            rf"(?:^|\b(?:[Mm]embers|[Ii]t\s+was|[Cc]ouncillors|[Cc]ommittee|[Pp]anel|[Cc]abinet|[Bb]oard|[Cc]ouncil|was|[Tt]hen|and|[Aa]ll)\s+(?:\w+ly\s+|also\s+)?|[.:]\s*){_SETTLED}\s+(?:\w+ly\s+)?to\s+"
            r"(?:hold\s+(?:a|an|another|one|two)\s+(?:(?!special\b|extraordinary\b)[\w-]+\s+){0,4}?(?:meetings?|visits?|events?|sessions?|surger(?:y|ies)|consultations?|workshops?|surveys?|referendum|ballot|competition|coffee\s+morning|open\s+day)"
            r")\b(?![^.;]*\d)",
        ),
        # "The Panel agreed to receive a further update in May", "agrees to have a report in June"
        (
            "receive",
            0.7,
            rf"\b{_SETTLED}\s+(?:\w+ly\s+)?to\s+(?:receive|have|get)\s+(?:a|an|the|further|regular|another|quarterly|more)\s+(?:[\w-]+\s+){{0,4}}?(?:reports?|updates?|briefings?|papers?|presentations?|notes?|review)\b[^.;]{{0,60}}?\b(?:in|at|by|within|every|after|before|to)\s",
        ),
        # "That the Committee receive a further report in six months"
        (
            "receive",
            0.7,
            rf"^[\s\"“'(]*(?:\(?\w{{1,3}}\)\s*)?(?:and\s+)?[Tt]hat\s+{_BODY}\s+receives?\s+(?:a|an|further|regular|another|quarterly)\s+(?:[\w-]+\s+){{0,4}}?(?:reports?|updates?|briefings?)\b[^.;]{{0,60}}?\b(?:in|at|by|within|every)\s",
        ),
        # "It was agreed that the PC should try to meet them", "that the Fair Committee should talk it over and decide"
        (
            "held",
            0.7,
            rf"\b{_SETTLED}\s+(?:that\s+)?(?P<body>{_BODY})\s+(?:should|would|will|to)\s+(?:also\s+|now\s+)?(?:(?:attempt|try|endeavour|seek)\s+to\s+(?!support\b)[a-z]+|(?:discuss|look\s+(?:at|into)|decide|consider|examine|find\s+out|review|talk|work\s+(?:on|up|with)|draw\s+up|hold|set\s+up|arrange|get|take\s+(?:this|it)))\b",
        ),
        # "It was agreed that this could be looked into before the works begin"
        (
            "reviewed",
            0.65,
            rf"\b[Ii]t\s+was\s+{_SETTLED}\s+that\s+(?P<what>this|it|these|the\s+\w+)\s+(?:could|can|needs?\s+to|ought\s+to|must)\s+be\s+(?P<other>investigated|looked\s+(?:at|into)|raised|explored|discussed|reviewed|considered|chased|followed\s+up|put|added|sent|asked|reported)\b",
        ),
        # "Mr Hill suggested asking the mill", "It was proposed writing to them"
        (
            "requested",
            0.65,
            rf"(?:{ONE}|{HE}|\b[Ii]t\s+was)\s+{ADVERB}(?:suggested|proposed|recommended)\s+(?:contacting|asking|writing\s+to|inviting|approaching|e-?mailing|sending|seeking|obtaining|checking|advertising|speaking\s+to|talking\s+to|arranging|circulating"
            r"|reporting|requesting|ringing|looking\s+into)\b",
        ),
        # "Cllr Moss proposed that we write to the mill"
        (
            "requested",
            0.65,
            r"\b(?:proposed|suggested|recommended)\s+(?:that\s+)?we\s+(?:should\s+|could\s+|all\s+|also\s+)*(?:contact|ask|write|invite|approach|e-?mail|send|get|seek|obtain|put|check|advertise|speak|arrange|circulate|report|request|ring|look\s+into|book|meet|set\s+up|hold)\b",
        ),
        # "Resolved: That the post be advertised at £9 an hour"
        (
            "reviewed",
            0.7,
            rf"^\W*(?:{_SETTLED}\W+)?[Tt]hat\s+(?P<what>(?:(?!\s{MODAL})[^.;]){{3,160}}?)\s+be\s+(?P<other>advertised|re-?advertised|reviewed|re-?examined|re-?considered\s+(?:at|in)|looked\s+(?:at|into)|monitored|costed|explored|placed\s+on\s+(?:the|our)|published|displayed|inspected)\b",
        ),
    ]
