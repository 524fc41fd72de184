"""The wordings of requests that name what is wanted and leave out who is to bring it, or tell who is asked by another verb than "asked".

Over a text whose agents are masked (see `agents`); bodies stand in print as they are.
"""

from __future__ import annotations

from pipeline.extract.actions.wording_parts import ADVERB, HE, ONE, deed, one_of
from pipeline.extract.agents import AGENT, PRONOUN

# "had asked for", "the residents have requested": before the meeting
_NOW = r"(?<!has\s)(?<!have\s)(?<!had\s)(?<!been\s)"
# what is done at the meeting itself, by guests and by who speaks
_THERE = (
    r"(?i:note|consider|approve|agree|comment|question|speak|declare|introduce|view|see|raise|put|vote|discuss|suggest|stand|indicate|sit|leave"
    r"|explain|present|outline|address|support|be|clarify|confirm|know|hear|say|tell|give|answer|respond|reply|second|withdraw|ratify|join|share|express|ask|let|direct|abstain)"
)
# what is brought, where a sentence says that it was asked for
_BROUGHT = (
    r"(?:[Rr]eviews?|(?:site\s+)?[Vv]isits?|[Ss]urveys?|[Tt]raining|[Bb]reakdowns?|[Mm]aps?|[Pp]lans?|[Cc]ostings?|[Bb]riefings?|[Rr]eports?|[Uu]pdates?|[Dd]etails?|[Ii]nformation"
    r"|[Aa]nalysis|[Nn]otes?|[Pp]apers?|[Ww]orkshops?|[Dd]ata|[Ff]igures|[Tt]imetables?|[Ss]chedules?|[Ii]nspections?|[Aa]udits?|[Rr]isk\s+assessments?)"
)
# "members", "the Group", "this Council", "Elmshire Council"
_WHO = (
    r"(?:(?:the|this|our)\s+)?(?:[Mm]embers|[Cc]ouncillors|[Gg]overnors|[Tt]rustees|[Gg]roup"
    r"|(?:[A-Z][\w’'-]*\s+(?:and\s+)?){0,4}(?:[Cc]ouncil|[Cc]ommittee|[Pp]anel|[Bb]oard"
    r"|District|Department|Section|Executive|Authority|PC|CC))"
)
_MEMBERS = (
    r"(?i:members|councillors|cllrs|governors|trustees|directors|residents"
    r"|groups|volunteers|organisations|departments|services|schools|partners)"
)


def asked_otherwise() -> list[tuple[str, float, str]]:
    """Names, sureness and patterns of these wordings, the surest first."""
    base = one_of("verb", "base")
    return [
        # "asked for officers to price the fence", "called on the Director to publish it", "wished the Chair to write"
        (
            "asked",
            0.8,
            rf"\b{_NOW}(?:(?:asked|called|requested)\s+for|called\s+(?:on|upon)|wished|wanted|pressed|implored|ordered|challenged|commissioned|exhorted)\s+{ONE}\s+{ADVERB}to\s+(?P<any>\w+(?:-\w+)?)",
        ),
        # "requested the Director, Roads and Parks, to look at it", "asked the Head of Parks, Mr Orr, to write"
        (
            "asked",
            0.75,
            rf"\b{_NOW}(?:asked|requested|instructed|directed|urged|tasked)\s+{ONE},\s[^.;]{{2,60}}?,\s+{ADVERB}to\s+(?P<any>\w+(?:-\w+)?)",
        ),
        # "invited the Head of Parks to report back in June", "invited officers to bring a paper to the next meeting"
        (
            "asked",
            0.7,
            rf"\b{_NOW}(?:invited|encouraged)\s+{ONE}\s+{ADVERB}to\s+(?P<any>(?!{_THERE}\b)(?:report\s+back|bring|come\s+back|return|submit|write|send|prepare|provide|produce|circulate|publish|investigate|look"
            r"|review|contact|liaise|meet|examine|explore|attend|apply|arrange|convene|visit|work|develop|supply|draft|check|pursue))\b",
        ),
        # "asked all Members to fill in the form", "would ask all groups to send their dates"
        (
            "urged",
            0.7,
            rf"\b{_NOW}(?:ask(?:ed)?|requested|reminded|urged)\s+(?P<body>(?:all|every|the\s+other|other|both)\s+(?:of\s+the\s+)?(?:\w+\s+)?{_MEMBERS})\s+(?:present\s+)?to\s+(?!{_THERE}\b)(?P<any>[a-z]+)\b",
        ),
        # "asked that all Councillors have a think about it", "requested that every group send its dates"
        (
            "urged",
            0.7,
            rf"\b{_NOW}(?:asked|requested|suggested)\s+that\s+(?P<body>(?:all|every|each|any|the\s+other|other)\s+(?:\w+\s+)?{_MEMBERS})\s+(?:should\s+)?(?!{_THERE}\b|(?:had|has|is|are|was|were|would|will|could|can)\b)(?P<any>[a-z]+)(?<!ed)\b",
        ),
        # "asked that members could see the map", "requested that the group might visit the yard"
        (
            "urged",
            0.65,
            rf"\b{_NOW}(?:asked|requested)\s+that\s+(?P<body>{_WHO}\s+)(?:could|can|might|may)\s+(?:also\s+)?"
            r"(?:(?P<any>see|have|receive|visit|view|look|get|meet|speak|provide|bring|send|look|write|arrange|contact|be\s+(?:given|sent|shown|told|kept|provided|supplied|informed))\b)",
        ),
        # "requested that the Council would consider buying it", "asked that the District consider putting up a fence"
        (
            "urged",
            0.65,
            rf"\b{_NOW}(?:asked|requested|suggested|proposed)\s+that\s+(?P<body>{_WHO})\s+(?:(?:would|should|could)\s+)?(?P<any>consider\s+\w+ing)\b",
        ),
        # "requested that he obtain a price"
        (
            "that",
            0.7,
            rf"\b(?:asked|requested|suggested)\s+that\s+{HE}\s+(?:should\s+)?(?!(?:was|were|is|are|has|had|did|does|would|could)\b|\w+ed\b){deed()}",
        ),
        # "A review of the fees was requested by the Panel", "Further detail on the lease was sought", "was called for"
        (
            "requested",
            0.7,
            rf"^[\s\d.()•–-]*(?:(?:A|An|The|Further|More|Additional|Some|Another)\s+)?(?:[\w-]+\s+){{0,4}}?{_BROUGHT}\b[^.;]{{0,90}}?\b(?:was|were)\s+(?:also\s+)?(?:requested|called\s+for|asked\s+for)\b"
            r"(?!\s+(?:but|and\s+(?:was|were|given|provided|supplied|received))\b)",
        ),
        (
            "requested",
            0.65,
            rf"^[\s\d.()•–-]*(?:Further|More|Additional)\s+(?:[\w-]+\s+){{0,3}}?{_BROUGHT}\b[^.;]{{0,90}}?\b(?:was|were)\s+(?:also\s+)?sought\b(?!\s+(?:but|and)\b)",
        ),
        # "Members asked to see the accounts", "asked to be told of new dates"
        (
            "requested",
            0.7,
            rf"\b{_NOW}(?:asked|requested|wished(?=\s+to\s+see\b))\s+to\s+(?:also\s+)?(?:(?:see|receive|have\s+(?:sight|a\s+copy)\s+of|view|inspect)\s+(?:the|a|an|more|further|these|those|this|all|copies|examples)\b|be\s+(?:made\s+aware"
            r"|sent|given|shown|copied|alerted|provided|supplied|involved|consulted|invited|included|told)\b)",
        ),
        # "The Panel directed that the survey be done again", "insisted that the tree be felled"
        (
            "requested",
            0.7,
            rf"\b{_NOW}(?:directed|instructed|ordered|insisted|urged|demanded)\s+that\s+(?:(?!an?\s+(?:\w+\s+)?(?:vote|adjournment|minute|poll|amendment))[^.;]{{3,120}}?(?<!\bnot)\s+(?:should\s+)?be\s+(?!noted|recorded|minuted|approved|adopted|confirmed|accepted|heard|taken)(?:\w+(?:ed|wn|en)|sent|put|done|made|brought|sought|held)"
            rf"|{ONE}\s+(?:should\s+)?{base})\b",
        ),
        # "There was a request for the plan to be sent round", "a call for the road to be swept"
        (
            "requested",
            0.65,
            r"\b(?:[Tt]here\s+was|made)\s+a\s+(?:\w+\s+)?(?:request|call|plea)\s+for\s+[^.;]{3,120}?\s+to\s+be\s+(?:\w+(?:ed|wn|en)|sent|put|done|made|brought)\b",
        ),
        # "wanted the contractor chased", "wanted the fence mended before the fair"
        (
            "requested",
            0.65,
            rf"\b{_NOW}(?:wanted|wished)\s+(?:the|these|this|that|a|an|all)\s+(?:[\w’'-]+\s+){{1,6}}?(?:chased|checked|mended|repaired|removed|moved|looked\s+(?:at|into)|investigated|reviewed|circulated|added|included|put\s+on|followed\s+up|pursued|cleared"
            r"|cleaned|replaced)\b",
        ),
        # "asked for the history of the plot to be part of the report", "for a table to be on every agenda"
        (
            "requested",
            0.7,
            rf"\b{_NOW}(?:asked|requested)\s+(?:for\s+)?(?!by\b|from\b)[^.;]{{3,140}}?\s+to\s+be\s+(?:(?:made\s+)?(?:a\s+)?part\s+of|available|on\s+(?:the|every|each|a|an)\b|in\s+(?:the|every|each|future)\b|ready|present|broken\s+down|split|shown|drawn)\b",
        ),
        # "The matter was left with the Clerk.", "It was left in the hands of Mr Orr"
        (
            "delegated",
            0.7,
            rf"\b(?:(?:[Ii]t|[Tt]his|[Tt]hese|[Tt]he\s+(?:matter|item|question|choice|decision|issue|rest|arrangements)|[A-Z][a-z]+ing\b[^.;]{{0,60}}?)\s+(?:was|were|is|to\s+be)\s+left|(?:left|leave)\s+(?:it|this|that|these|the\s+\w+))\s+(?:with|in\s+the\s+hands\s+of)\s+{ONE}(?=[\s.;,]*$|\s+(?:and|as|who|until)\b)",
        ),
        # "It falls to him to get one", "it was down to the Clerk to order it"
        (
            "undertook",
            0.65,
            rf"\b(?:falls|fell|(?:is|was)\s+(?:up|down))\s+to\s+(?:{ONE}|(?P<he>him|her))\s+to\s+{deed()}",
        ),
        # "Mr Orr gave an undertaking to do it", "took an action to send it", "undertook to reduce the noise"
        (
            "undertook",
            0.75,
            rf"(?:{ONE},?|{HE}|(?P<and>\band))\s+{ADVERB}(?:(?:gave|made)\s+(?:an?|his|her|their)\s+(?:firm\s+|clear\s+)?(?:undertaking|commitment|promise)|(?:took|accepted|has|had|was\s+given)\s+(?:an|the)\s+action|undertook|undertakes|promised)\s+to\s+(?P<any>[a-z]+)\b",
        ),
        # "gave an assurance that the map would be sent to Members"
        (
            "undertook",
            0.7,
            rf"(?:{ONE}|{HE})\s+{ADVERB}gave\s+(?:an?|his|her|their)\s+(?:undertaking|commitment|promise)\s+that\s+[^.;]{{2,120}}?\s(?:would|will)\s+be\s+"
            r"(?P<any>\w+(?:ed|wn|ught|en)|sent|put|done|made)\b",
        ),
        # "Mr Orr said he would have the Area Engineer call there within a week", "would get his team to check"
        (
            "would",
            0.7,
            rf"(?:{ONE}|{HE})\s+{ADVERB}(?:would|will)\s+(?P<verb>get)\s+(?:{PRONOUN}+|{AGENT}+|his|her|their|the\s+\w+|someone|somebody)\s+(?:\w+\s+)?to\s+[a-z]+",
        ),
    ]
