"""The wordings by which a body, its members or another society are told, urged or asked to do something, or say that they will.

Over a text whose agents are masked (see `agents`); bodies stand in print as they are.
"""

from __future__ import annotations

from pipeline.extract.actions.wording_parts import HE, ONE, deed, one_of

# "Elm and Ash Sports Club", "the Quay Trust"
_SOCIETY = (
    r"[Tt]he\s+(?:[A-Z][\w’'&-]*\s+(?:and\s+)?){1,5}(?:Club|Society|Trust|Association|Committee|Group)|(?<=\b[Tt]he\s)PCC|[Tt]he\s+PCC"
)
# what members are asked at a meeting, there and then
_THERE = (
    r"(?i:note|consider|approve|agree|comment|ask|question|speak|declare|introduce|view|see|raise|put|vote|discuss|suggest|be|stand|indicate|sit|leave|approach"
    r"|contact|express|give|share|let|direct)"
)
# the body that met, by a short name
_THIS_BODY = r"the\s+(?:(?:Municipal|Metropolitan|Parish|Town|Community)\s+)?(?:District|Council|Committee|Board|Group|PC|CC)"


def told_to_bodies() -> list[tuple[str, float, str]]:
    """Names, sureness and patterns of these wordings, the surest first."""
    errand = one_of("verb", "errand")
    return [
        # "told of the open day and invited Councillors to attend", "encouraged members to make sure"
        (
            "urged",
            0.65,
            rf"\b(?:invited|encouraged|urged)\s+(?P<body>(?:all\s+|the\s+|other\s+)?(?:[Mm]embers|[Cc]ouncillors|Cllrs))\s+to\s+(?!{_THERE}\b)(?P<any>[a-z]+)\b",
        ),
        # "Members were encouraged to take part"
        (
            "urged",
            0.65,
            rf"\b(?P<body>(?:[Aa]ll\s+)?(?:[Mm]embers|[Cc]ouncillors|Cllrs))\s+(?:was|were|are)\s+(?:all\s+)?(?:encouraged|urged)\s+to\s+(?!{_THERE}\b)(?P<any>[a-z]+)\b",
        ),
        # "Cllr Hale proposed the District write to the harbour master", "suggested that the Committee invite the firm"
        (
            "motion",
            0.7,
            rf"\b(?<!has\s)(?<!have\s)(?<!had\s)(?:proposed|suggested)\s+(?:that\s+)?(?P<body>{_THIS_BODY})\s+(?:should\s+)?"
            r"(?P<verb>write|invite|contact|ask|send|arrange|request|take|liaise|engage|look)\b(?!\s+(?:that|on|for)\b)",
        ),
        # "The Councillors were in agreement for Mr Moss to fill the hole"
        (
            "that",
            0.7,
            rf"\bin\s+agreement\s+(?:that|for)\s+(?:{ONE}|{HE})\s+(?:should\s+|would\s+|to\s+)(?:(?:attempt|try)\s+to\s+)?{deed()}",
        ),
        # "requested Elmshire County Council proceed with the case"
        (
            "that",
            0.65,
            r"\b(?<!has\s)(?<!have\s)(?<!had\s)requested\s+(?:that\s+)?(?P<body>(?:[A-Z][\w’'&-]*\s+(?:(?:and|of)\s+)?){1,5}?(?:Council|Committee|Section|Department|Office|Team|Board))"
            r"\s+(?:(?:should|would)\s+)?(?P<any>proceed|take|attend|write|liaise|engage|provide|carry\s+out|look|examine|investigate|arrange|prepare|send|submit|circulate"
            r"|install|bring|remove|repair|address|contact)\b",
        ),
        # "agreed that an invitation be extended to the Health Unit", “that an invitation be issued”
        (
            "requested",
            0.75,
            r"\b[Tt]hat,?\s+(?:an?|the)\s+(?:invitation|request|approach)\s+(?:should\s+)?be\s+(?:extended|issued|made|sent)\s+to\b",
        ),
        # "requested a list of works for the next meeting", "asked for an answer at the next meeting"
        (
            "requested",
            0.7,
            r"\b(?<!has\s)(?<!have\s)(?<!had\s)(?:asked\s+for|requested|sought)\s+(?!that\b|to\b)(?:(?!\b(?:defer|adjourn|postpon|bring|asked|request)\w*)[^.;]){3,120}?\s"
            r"(?:(?:for|by|to)\s+(?:the|our|a)\s+(?:next|following|[A-Z][a-z]+)|at\s+(?:the|our|its)\s+next)\s+(?:\w+\s+){0,2}[Mm]eeting\b",
        ),
        # "to request the attendance of the Director of Roads"
        ("requested", 0.7, r"\b(?<!has\s)(?<!have\s)(?<!had\s)request(?:ed|s)?\s+the\s+(?:attendance|presence)\s+of\b"),
        # “That, Elm City and County Council prepare a list", "That the committee writes", "That the Members of this District write"
        (
            "motion",
            0.7,
            r"(?:^\W*|[“\"‘]\s*)[Tt]hat,?\s+(?P<body>(?:the\s+)?(?:[A-Z]\w+\s+(?:and\s+)?){2,5}(?:Council|District|Committee|Board)|the\s+(?:committee|council|board)"
            r"|the\s+[Mm]embers\s+of\s+(?:the|this)\s+[^.;,]{3,50}?)\s+"
            rf"(?!ask|call|express|order|issue|provide|put|place)(?:{errand}|(?P<deed>writes|invites|sends|contacts|arranges|prepare|develop|compile)\b)",
        ),
        # "After some talk the Elm Sports Club were going to seek a grant", "The PCC has agreed to mend the wall"
        (
            "society",
            0.6,
            rf"^(?:(?!\bthat\b)[^.;]){{0,50}}?(?P<body>{_SOCIETY})\s+(?:(?:has|have)\s+(?:agreed|offered|undertaken)|agreed|offered|undertook|(?:is|are|was|were)\s+going)\s+to\s+{deed()}",
        ),
        # "The PCC will also mend the gate", "The Rivers Agency has advised that it will put in a post": what another body takes on
        (
            "society",
            0.6,
            rf"(?:^[\s\d.()•–-]*|[.;]\s+)(?P<body>{_SOCIETY}|[Tt]he\s+(?:[A-Z][\w’'&-]*\s+){{1,3}}(?:Agency|Authority|Company))\s+"
            rf"(?:(?:has|have)\s+(?:advised|confirmed|said|stated)\s+(?:that\s+)?(?:it|they)\s+)?(?:will|would)\s+(?:also\s+|now\s+)?(?:{errand}|(?P<deed>adjust|put|fit|install|mend|repair"
            r"|replace|remove|clear|clean|cut|paint|plant|provide|supply|investigate|inspect))\b",
        ),
        # "A working group of Mr Orr and Ms Elm was set up to look at it"
        (
            "group",
            0.7,
            rf"\b(?:[Ww]orking|[Tt]ask(?:\s+and\s+[Ff]inish)?|[Ss]ub|[Ss]teering|[Ss]mall)[\s-]*[Gg]roup\b(?:\s+of\s+{ONE})?[^.;]{{0,80}}?\b(?:was|were|be|is)\s+(?:set\s+up|formed|established|convened|created)\s+to\s+{deed()}",
        ),
        # "(d) requests a report on the first year in June", "ask Cabinet for a report on other firms by May": a clause of a resolution
        (
            "requested",
            0.75,
            r"^[\s\"“'(]*(?:\(?\w{1,3}\)\s*)?(?:and\s+)?(?:to\s+)?(?:[Rr]equests?|[Aa]sks?\s+(?:the\s+)?(?:[A-Z]\w*\s+){1,4}for)\s+(?:an?|the|further|another)\s+(?:[\w-]+\s+){0,4}?"
            r"(?:reports?|updates?|briefings?|reviews?|notes?|papers?|presentations?|deep[\s-]dives?|breakdowns?|visits?|workshops?|lists?|summar(?:y|ies))\b",
        ),
        # "That a further update be received in September": somebody is to bring it
        (
            "requested",
            0.7,
            r"^[\s\"“'(]*(?:\(?\w{1,3}\)\s*)?(?:and\s+)?(?:[Tt]hat\s+)?(?:an?|further|another)\s+(?:[\w-]+\s+){0,3}?(?:reports?|updates?|briefings?)\b[^.;]{0,60}?\s(?:be|is)\s+"
            r"(?:received|considered)\s+(?:at|in|by|within|after)\b",
        ),
        # "That a Task Group on drains be set up, to report by 4 May", "set up a working group to look at it and report back"
        (
            "group",
            0.7,
            r"\b(?i:task|working)\s+(?:and\s+finish\s+)?[Gg]roup\b[^.;]{0,80}?\b(?:be\s+)?(?:established|set\s+up|formed|convened)?[^.;]{0,30}?,?\s+(?:and\s+)?to\s+report(?:\s+back)?\b",
        ),
        # "That the Panel visit the call centre before its next meeting"
        (
            "motion",
            0.7,
            r"^[\s\"“'(]*(?:\(?\w{1,3}\)\s*)?(?:and\s+)?[Tt]hat\s+(?P<body>(?:the\s+)?(?:[A-Z]\w+\s+){0,3}(?:Panel|Committee|Board|Sub-Committee|Members))\s+(?:visit|inspect|tour|hold\s+a)\b",
        ),
        # "asked that somebody ring the firm this week", "asked that the Panel see the register"
        (
            "urged",
            0.65,
            r"\b(?<!has\s)(?<!have\s)(?<!had\s)(?:asked|requested)\s+that\s+(?P<body>somebody|someone|(?:the\s+)?(?:Panel|Committee|Board|Members))\s+"
            r"(?P<any>see|ring|call|visit|receive|have|be\s+(?:given|sent|shown|told|kept)|phone|contact|write|speak|go|look)\b",
        ),
        # "asked for the table in Annex A to give the number of weeks"
        (
            "urged",
            0.65,
            r"\b(?<!has\s)(?<!have\s)(?<!had\s)(?:asked|requested)\s+for\s+the\s+(?P<thing>(?:[\w’'-]+\s+){1,6}?)to\s+(?P<verb>show|include|cover|give|set\s+out|state|list|explain)\b",
        ),
        # "The Chair said that the officers concerned should be asked to attend the next meeting"
        (
            "asked",
            0.7,
            rf"\b(?:said|felt|suggested|thought|considered)\s+(?:that\s+)?{ONE}[^.;,]{{0,60}}?\s+should\s+be\s+"
            r"(?:asked|invited|requested|required)\s+to\s+(?P<any>\w+)",
        ),
    ]
