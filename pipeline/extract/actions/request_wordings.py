"""The wordings by which somebody is asked for something: a person to do it, a thing to be done, a paper to be brought."""

from __future__ import annotations

from pipeline.extract.actions.wording_parts import ADVERB, ASKED_ONE, HE, MODAL, ONE, OPEN, ORDERED, PAPER, alternatives, deed, one_of
from pipeline.extract.agents import AGENT, PRONOUN
from pipeline.language.vocabulary import table

# what goes on with no name, so that the verb behind it is not the one of who is named
NO_NAME = r"(?:to|for|on|that|which|who|where|when|if|whether|regarding|about|be|is|are|was|were|and)"


# what is asked and answered on the spot: "asked if he could explain"
ANSWERS = r"(?i:explain|confirm|clarify|say|tell|give|advise|see|hear|have|know)"


def requests() -> list[tuple[str, float, str]]:
    """Names, sureness and patterns of the requests, the surest first."""
    verbs = table("task_verbs")
    base, errand, done = one_of("verb", "base"), one_of("verb", "errand"), one_of("done", "participle")
    agreed_to = rf"(?P<verb>{alternatives([*verbs['errand'], *verbs['errand_agreed']])})\b"
    ours = ("produce", "organise", "hold", "book", "buy", "purchase")
    we_do = rf"(?P<verb>{alternatives([*verbs['errand'], *verbs['errand_agreed'], *ours])})\b"
    return [
        # "NP asked the Parish Clerk to chase", "requested the Clerk to write", "instructed officers to"
        (
            "asked",
            0.85,
            rf"\b(?:asked|asks|requested|required|instruct(?:ed)?|tasked|remit(?:ted)?\s+to|urged|directed|would\s+like|reminded|(?<!for\s)(?<!the\s)delegated"
            rf"|advised)\s+(?:that\s+)?{ONE},?\s+{ADVERB}to\s+(?P<any>\w+(?:-\w+)?)",
        ),
        # "It was left to the Clerk to find a price", "this was left with NP to sort out"
        (
            "asked",
            0.8,
            rf"\b(?:left|leave)\s+(?:(?:it|this|that|these|the\s+\w+)\s+)?(?:to|with)\s+{ONE}\s+{ADVERB}to\s+(?P<any>\w+(?:-\w+)?)",
        ),
        # "requests the Director to report back", "Instructs the Clerk to write": a clause of a resolution
        (
            "asked",
            0.8,
            rf"^[\s\d.()•–-]*(?:(?:and\s+)?[Tt]o\s+)?(?:[Rr]equests?|[Aa]sks?|[Ii]nstructs?|[Dd]irects?)\s+(?:that\s+)?{ONE}\s+{ADVERB}(?:to\s+)?(?P<any>\w+(?:-\w+)?)",
        ),
        # "The Clerk was asked to find a mason", "Councillors were ASKED to liaise", "NP was advised to contact"
        (
            "asked",
            0.85,
            rf"{ONE}(?:,[^,.;]{{3,120}},)?\s+(?:was|were|is|are|be|has\s+been|to\s+be|(?:would|will|should|must)\s+be)\s+{ADVERB}(?:asked|requested|instructed|tasked|advised|directed"
            rf"|delegated|recommended|(?<!to\sbe\s)invited)\s+(?:by\s+{AGENT}+\s+)?{ADVERB}to\s+(?P<any>\w+(?:-\w+)?)",
        ),
        # "He was asked by the Mayor to sound them out", "Mr Orr asked him to find out"
        ("asked", 0.7, rf"{HE}\s+was\s+{ADVERB}(?:asked|requested|instructed|tasked)\s+(?:by\s+{AGENT}+\s+)?to\s+(?P<any>\w+(?:-\w+)?)"),
        ("asked", 0.7, r"\b(?<!has\s)(?<!have\s)(?<!had\s)(?:asked|requested|instructed)\s+(?P<him>him|her)\s+to\s+(?P<any>\w+(?:-\w+)?)"),
        (
            "asked",
            0.7,
            r"\basked\s+(?P<body>[Mm]embers|[Cc]ouncillors|[Rr]esidents|everyone)\s+to\s+(?!(?i:note|consider|approve|agree"
            r"|comment)\b)(?P<any>\w+(?:-\w+)?)",
        ),
        (
            "asked",
            0.75,
            r"\b(?P<body>[Mm]embers|[Cc]ouncillors|[Rr]esidents)\s+(?:was|were|are)\s+(?i:asked|requested|urged"
            r")\s+to\s+(?!(?i:note|consider|approve|agree|comment)\b)(?P<any>\w+(?:-\w+)?)",
        ),
        # "(b) ask the pool to come to the June meeting": a clause of a resolution
        (
            "asked",
            0.75,
            rf"^[\s\"“'(]*(?:\(?\w{{1,3}}\)\s*)?(?:and\s+)?(?:to\s+|[Tt]o\s+)?(?:ask|Ask|request|Request|instruct|Instruct|invite|Invite)s?\s+(?:that\s+)?(?P<body>(?!to\b|for\b|from\b|by\b|such\b|of\b|in\b|like\b)(?:the\s+)?[^.;,{AGENT}]{{2,60}}?)"
            rf"\s+to\s+(?!(?i:note|consider|approve|agree|comment|support|be)\b)(?P<any>\w+(?:-\w+)?)",
        ),
        # "Members were reminded to return their forms by 4 May", "were invited to let the Clerk have topics"
        (
            "asked",
            0.7,
            r"\b(?P<body>(?:[Aa]ll\s+)?(?:[Mm]embers|[Cc]ouncillors|[Gg]overnors|[Pp]artners|present))\s+(?:was|were|are)\s+(?i:invited|reminded|encouraged|advised|required)"
            rf"\s+to\s+(?!(?i:note|consider|approve|agree|comment|attend|declare|join|discuss|indicate|introduce|vote|speak|stand|view|be|ask|question)\b)(?P<any>\w+(?:-\w+)?)(?=[^.;]*(?:\b(?:by|before)\s|{AGENT}))",
        ),
        # "Clerk asked to refer it to Highways", "Councillors advised to look again": a note that leaves the "was" out. "Mr Orr advised
        # to look at the map" is what he said
        (
            "asked",
            0.8,
            rf"{OPEN}(?:{ONE}(?!\s+advised\b)|(?P<body>[Mm]embers|[Cc]ouncillors|[Rr]esidents|All))\s+(?:also\s+|then\s+|again\s+)?"
            r"(?:asked|requested|instructed|tasked|advised|urged|reminded)"
            r"\s+to\s+(?!(?i:note|consider|approve|agree|comment|be|confirm|know|see|hear|speak|explain|clarify)\b)(?P<any>\w+(?:-\w+)?)",
        ),
        # "That bus firms be requested to send figures", "(b) the heads of service be required to attend": a clause of a resolution
        (
            "asked",
            0.75,
            rf"{ORDERED}(?P<body>(?!{MODAL})(?:(?!\s{MODAL})[^.;,]){{3,120}}?)\s+be\s+{ADVERB}(?:asked|requested|instructed|tasked|required|directed|urged"
            r"|encouraged)\s+to\s+(?P<any>\w+(?:-\w+)?)",
        ),
        # "requested the Executive to raise it with the ESB", "advised Council to contact the firm"
        (
            "asked",
            0.7,
            r"\b(?<!has\s)(?<!have\s)(?<!had\s)(?:asked|requested|urged|advised|instructed)\s+(?P<body>(?:the\s+)?(?:Executive|Authority|Local\s+Authority|Gardaí|(?:Parish\s+|Town\s+|County\s+|City\s+)?Council|[A-Z]\w+\s+(?:Department|Section)))"
            r"\s+to\s+(?!(?i:note|take\s+note|consider|approve|agree|comment|support|be)\b)(?P<any>\w+(?:-\w+)?)",
        ),
        # "Mr Moss was asked if he could get a price", "Cllr Hale asked if the Clerk could write a summary"
        ("could", 0.75, rf"{ONE}\s+(?:was|were)\s+asked\s+(?:if|whether)\s+{PRONOUN}+\s+could\s+{deed()}"),
        ("could", 0.75, rf"\b(?:asked|requested)\s+(?:if|whether)\s+{ONE}\s+could\s+{ADVERB}{deed()}"),
        # "asked if she could provide a report", "asked if they would keep an eye open"
        (
            "could",
            0.7,
            rf"\basked\s+(?:if|whether)\s+{HE}\s+(?:could|would)\s+(?!{ANSWERS}\b)(?:keep\s+an\s+eye|{base})",
        ),
        # "Cllr Reed asked Mrs Orr if she would speak to the school"
        (
            "could",
            0.75,
            rf"\b(?:asked|requested)\s+{ONE}\s+(?:if|whether)\s+{HE}\s+(?:could|would)\s+{ADVERB}(?!{ANSWERS}\b){deed()}",
        ),
        # "It was recommended to invite the ferry firm"
        (
            "errand",
            0.65,
            rf"\b[Ii]t\s+(?:was|is)\s+(?:also\s+|further\s+)?(?:suggested|recommended)\s+to\s+(?:{errand}|(?:take|remove|install|set\s+up)\b)",
        ),
        # "A request was made to look at the lamps"
        ("requested", 0.65, rf"\b[Rr]equests?\s+(?:was|were)\s+(?:also\s+)?made\s+to\s+{deed()}"),
        # "asked that there be a protocol"
        # "asked that there was clear guidance"
        (
            "that",
            0.7,
            r"\b(?:asked|requested)\s+that\s+there\s+(?:(?:should\s+)?be\s+(?:an?|two|more|some|regular)|(?:was|were)\s+(?:more|clear(?:er)?|better|further|additional|regular))\b",
        ),
        # "proposed by Mr Orr and seconded by Ms Elm to write to the mill"
        ("errand", 0.7, rf"\bproposed\b[^.;]{{0,80}}?\bseconded\s+by\s+{AGENT}+(?:,?\s+and\s+(?:\w+ly\s+)?agreed)?,?\s+to\s+{errand}"),
        # "proposed by Mr Orr and seconded by Ms Elm that the Chair write", "that the letter should be sent"
        ("that", 0.75, rf"\bproposed\b[^.;]{{0,120}}?\bseconded\b[^.;]{{0,80}}?\bthat\s+{ONE}\s+(?:should\s+)?{errand}"),
        (
            "be_done",
            0.75,
            r"\b[Pp]roposed\b[^.;]{0,120}?\bseconded\b[^.;]{0,80}?\bthat\s+(?P<what>[^.;]{3,120}?)\s+(?:should\s+)?be\s+"
            rf"{one_of('done', 'giving')}",
        ),
        # "Cllr Hale asked if the slides could be circulated"
        (
            "could",
            0.7,
            r"\b(?:asked|requested)\s+(?:if|whether)\s+(?P<what>[^.;?]{3,120}?)\s+(?:could|might)\s+(?:please\s+)?be\s+"
            rf"{one_of('done', 'giving')}",
        ),
        # "requested that the Clerk correspond with the mill": whatever a person is asked to do
        (
            "that",
            0.75,
            rf"\b(?:asked|requested)\s+that\s+{ONE}\s+(?:should\s+)?(?!(?:was|were|is|are|has|had|did|does|who|which|would|could|may|might)\b|\w+ed\b){deed()}\b(?!\s+(?:and|or)\s+\w+s\b)",
        ),
        # "asked that the officials be in attendance"
        (
            "that",
            0.7,
            rf"\b(?:asked|requested)\s+(?:that\s+)?(?:{ONE}|[^.;{AGENT}]{{3,80}}?)\s+(?:would\s+|should\s+)?(?:also\s+)?be\s+"
            r"(?:in\s+attendance|present|available)\b",
        ),
        # "suggested that the Clerk write back", "requested that officers provide", "agreed that Cllr Reed should contact"
        (
            "that",
            0.8,
            rf"{ASKED_ONE}(?:should\s+|would\s+|will\s+|to\s+"
            rf"|be\s+asked\s+to\s+)?{ADVERB}(?:{base}|(?P<thirds>\w+s)\b(?=\s+(?:to|the|a|an|up|with|back)\b))",
        ),
        # "suggestion that Leisure provide an overview", "requested that the Council write to bus firms"
        (
            "that",
            0.65,
            r"\b(?<!has\s)(?<!have\s)(?:asked|requested|suggested|recommended|proposed|(?:[Ss]uggestion|[Rr]equest)(?:\s+(?:(?:is|was)\s+)?made)?)"
            rf"\s+that\s+(?P<body>(?!(?:it|this|there|they"
            rf"|he|she|we)\b)(?:[\w’'&/-]+\s+){{1,6}}?)(?:should\s+)?(?:{errand}|(?P<thirds>invites|writes|sends|provides|brings)\b)",
        ),
        # "requested the Roads Office attend the next meeting", "requested that an engineer from the mill look into it"
        (
            "that",
            0.65,
            r"\b(?<!has\s)(?<!have\s)(?<!had\s)request(?:ed|s)\s+(?:that\s+)?"
            rf"(?P<body>(?=[{AGENT}]|(?:the|an?|all|any)\s)(?:(?!{NO_NAME}\b)[\w’'&/{AGENT}-]+\s+){{1,10}}?)(?:(?:should|would)\s+)?"
            r"(?P<any>attend|write|liaise|engage|provide|carry\s+out|look\s+(?:into|at)|examine|investigate|arrange|prepare|send|submit"
            r"|circulate|install|bring)\b",
        ),
        # "requested that future reports show the cost"
        (
            "that",
            0.65,
            r"\b(?:(?<!a\s)(?<!the\s)(?i:asked|requests?|requested)|[Rr]equest\s+(?:(?:is|was)\s+)?made)\s+that\s+"
            r"(?P<thing>(?!(?:it|this|there|they|he|she|we|his|her)\b)(?:[\w’'&/-]+\s+){1,8}?)(?:should\s+)?"
            rf"(?P<verb>{alternatives(verbs['of_things'])})\b(?!\s+(?:was|were|is|are)\b)",
        ),
        # "asked that the narrative be clearer", "recommended that the link be sent", "requested that figures be reported"
        (
            "be_done",
            0.75,
            rf"\b(?:(?:(?i:asked|asks|requested|requests?)|recommended|suggested|recommends)\s+that|(?:requests?|suggestions?)\s+(?:(?:is|was|were)\s+)?made\s+that|(?<!was\s)proposed\s+that(?=[^.;]*\sbe\s+(?:re-?)?(?:invited|contacted|written|circulated|asked|sent|forwarded|made\s+available))|suggested|requested(?=\s(?!by\b|from\b|that\b|the\s+record\b)(?:(?!\s(?:would|will|whether|if|could)\b)[^.;]){{3,100}}\sbe\s+\w))\s+(?P<what>[^.;]{{1,160}}?)\s+(?:(?:should\s+"
            rf"|would\s+)?(?:be|is|are|was|were)\s+(?P<done>{alternatives(verbs['participle'])})|(?:not\s+)?be\s+(?P<state>\w+))\b",
        ),
        (
            "be_done",
            0.7,
            rf"\b(?:requested|asked\s+for|requested\s+for)\s+(?:(?:a|an|the)\s+)?(?P<what>[^.;]{{3,160}}?)\s+to\s+be\s+(?:{done}|(?P<state>\w+(?:ed|wn|en|ught|lt)|put|set|cut|read)\b)",
        ),
        # "sought that members were given the figures"
        ("be_done", 0.65, rf"\bsought\s+that\s+(?P<what>[^.;]{{3,120}}?)\s+(?:be|was|were|is|are)\s+{done}"),
        # "proposed that the law be changed and that the Minister be written to"
        (
            "be_done",
            0.7,
            r"\b(?:proposed|requested|asked|suggested|agreed|resolved)\s+that\s+[^.;]{5,300}?\band\s+that\s+(?P<what>[^.;]{3,120}?)\s+(?:should\s+)?be\s+"
            rf"{one_of('done', 'giving')}",
        ),
        # "Mrs Orr added that the Clerk should write to the county"
        (
            "that",
            0.65,
            r"\b(?:added|commented|stated|said|felt|considered|thought|remarked|stressed)\s+(?:that\s+)?"
            rf"{ONE}\s+should\s+(?:also\s+|now\s+)?{errand}",
        ),
        # "requested that this item go on the agenda"
        (
            "requested",
            0.7,
            r"\b(?<!has\s)(?<!have\s)(?<!had\s)(?:asked|requested|suggested)\s+(?:that\s+)?(?:this|the|a|an|it)\s+(?:[\w-]+\s+){0,5}?(?:go(?:es)?|be\s+put|appears?)\s+on(?:to)?\s+"
            r"(?:(?:the|our|its|an?)\s+)?(?:[\w’'-]+\s+){0,4}?[Aa]genda\b",
        ),
        # "Request to investigate the landing", "Follow-up requested to see to the gate": a point of notes
        ("requested", 0.7, rf"^[\s\d.()•–-]*(?:[Ff]ollow[\s-]?up\s+)?[Rr]equest(?:ed|ing|s)?\s+to\s+(?!be\b|the\b)(?:further\s+)?{deed()}"),
        # "Further data requested for the next meeting"
        (
            "requested",
            0.7,
            r"^[\s\d.()•–-]*(?:Further|More|Additional|Updated?)\s+(?:[\w-]+\s+){0,3}?requested\b(?!\s+(?:was|were|is|are|by|had))",
        ),
        # "suggested that Members receive a briefing"
        (
            "receive",
            0.7,
            r"\b(?:suggested|requested|asked|proposed|recommended)\s+that\s+(?i:members|the\s+(?:committee|panel|board|council"
            r"|group|cabinet)|councillors)\s+(?:should\s+)?(?:receive|be\s+(?:given|provided|sent|updated|informed|invited)"
            r"|have\s+(?:a|an|sight))\b",
        ),
        # "to ask the Director of Place for a written update on the sea wall"
        (
            "wanted",
            0.7,
            rf"\b(?:ask|asked|asks|request|requested)\s+{ONE}\s+for\s+(?:a|an|further|more"
            rf"|another)\s+(?:[\w-]+\s+){{0,4}}?(?:{PAPER})\b",
        ),
        # "asked for data on the western wards"
        (
            "wanted",
            0.65,
            r"\b(?<!has\s)(?<!have\s)(?<!had\s)(?:asked\s+for|requested)\s+(?:more\s+|further\s+|the\s+)?(?:figures|data|statistics)\b"
            rf"(?:[^.;{AGENT}]{{0,60}}?\b(?:from|by)\s+{ONE})?",
        ),
        # "The Chair requested a report from the Director for the December meeting", "asked for a deeper look at it in March"
        (
            "wanted",
            0.7,
            rf"\b(?<!has\s)(?<!have\s)(?<!had\s)(?:asked\s+for|requested)\s+(?:a|an|further|more"
            rf"|another)\s+(?:[\w-]+\s+){{0,4}}?(?:{PAPER}|visit|workshop|training)\b(?:[^.;{AGENT}]{{0,60}}?\b(?:from|by)\s+{ONE})?",
        ),
        # "Members would like to see a list of the sites", "The Panel was keen to have the figures"
        (
            "wanted",
            0.65,
            rf"\b(?:would\s+(?:like|welcome|appreciate)|(?:was|were)\s+keen|wished|asked|wanted)\s+to\s+(?:see|have|receive|be\s+(?:given|sent|provided\s+with|kept\s+informed|updated|told))\b"
            rf"(?:[^.;{AGENT}]{{0,80}}?\b(?:from|by)\s+{ONE})?",
        ),
        # "He would like a seminar to be laid on"
        (
            "wish",
            0.65,
            rf"\bwould\s+(?:like|welcome|appreciate)\s+(?:a|an|more|further|another)\s+[^.;{AGENT}]{{2,80}}?\s+(?:to\s+be\b|(?:from|by)\s+{ONE})",
        ),
        # "Members requested to be kept informed"
        (
            "wish",
            0.7,
            r"\b(?<!has\s)(?<!have\s)(?<!had\s)(?:requested|asked|wished)\s+to\s+be\s+(?:kept|informed|updated|notified|advised|told|consulted)\b",
        ),
        # "It would be helpful if complaints could be shown by site"
        (
            "wish",
            0.65,
            r"\b[Ii]t\s+would\s+be\s+(?:\w+ly\s+|more\s+)?(?:helpful|useful|beneficial|good)\s+(?:if\s+[^.;]{3,100}?\b(?:could|was|were|would)\b|to\s+(?:see|have|receive|be\s+(?:given|told|sent))\b)",
        ),
        # "More detail was requested on the moorings", "A further report was requested"
        (
            "requested",
            0.7,
            r"\b(?:information|report|details?|data|update|briefing|breakdown|figures|paper|presentation|list|copy"
            r"|clarification\s+note|analysis|meeting)\b[^.;]{0,80}?\b(?:was|were|be)\s+requested\b",
        ),
        # "Shingle - request further update"
        ("requested", 0.65, rf"(?:[,–—-]\s*)[Rr]equest(?:ed)?\s+(?:for\s+)?(?:an?\s+)?(?:further\s+)?(?:{PAPER}|information)\b"),
        # "A request was made for a list of sites"
        (
            "requested",
            0.7,
            rf"\b[Rr]equests?\s+(?:was|were|is)\s+made\s+for\s+(?:a|an|the|more|further|additional)\s+(?:[\w-]+\s+){{0,4}}?(?:{PAPER}|information|details|figures)\b",
        ),
        # "agreed to put this off, also to remind the firm", "AGREED that we produce a letter"
        (
            "errand",
            0.7,
            rf"\b(?i:agree[ds]|resolve[ds]|decide[ds])\s+(?:\w+ly\s+)?to\s+[^.;{AGENT}]{{3,120}}?,\s+(?:and\s+)?also\s+to\s+{agreed_to}",
        ),
        (
            "errand",
            0.7,
            rf"\b(?i:agree[ds]|resolve[ds]|propose[ds])\b,?\s+that\s+we\s+(?:should\s+|will\s+|would\s+)?{ADVERB}{we_do}",
        ),
        # "Ms Orr will be asked whether she has news of the land": who asks, nobody says
        (
            "requested",
            0.7,
            rf"{AGENT}\s+(?:would|will|to|is\s+to|are\s+to)\s+be\s+(?:asked|contacted|approached)\s+(?:whether|if|for|about|again)\b",
        ),
        # "It was felt that the Postmistress should be told of it"
        (
            "requested",
            0.65,
            rf"\b(?:felt|thought|considered|suggested)\s+(?:that\s+)?(?:{AGENT}+|the\s+\w+)\s+should\s+be\s+(?:notified|informed|contacted|asked|told|written\s+to"
            r"|approached|consulted)\b",
        ),
        # "It was agreed that a meeting at the quay be held to see whose the path is"
        (
            "requested",
            0.65,
            r"\b(?i:agree[ds]|resolve[ds]|decide[ds])\s+(?:that\s+)?(?:an?|another)\s+(?:[\w-]+\s+){0,3}?(?:meeting|visit|inspection|working\s+party|survey|workshop|session)\s+"
            r"(?:should\s+|would\s+|will\s+|to\s+)?be\s+(?:held|arranged|made|carried\s+out|undertaken|organi[sz]ed|set\s+up|called|convened)\b",
        ),
    ]
