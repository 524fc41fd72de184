"""The wordings by which minutes hand out a task, as patterns over a text whose agents are masked (see `agents`).

Whatever an agent undertakes, will do or is asked to do is a task, unless the verb tells a state, a view or a vote: those verbs are listed,
the deeds are not. Where nobody is named the verb itself must hand something on, so there the deeds are listed.
"""

from __future__ import annotations

from functools import cache

from pipeline.extract.actions.asked_otherwise import asked_otherwise
from pipeline.extract.actions.body_wordings import told_to_bodies
from pipeline.extract.actions.request_wordings import requests
from pipeline.extract.actions.resolved_wordings import resolved
from pipeline.extract.actions.wording_parts import (
    ADVERB,
    ASIDE,
    ASKED_ONE,
    CLAUSE_HEAD,
    HE,
    INITIALS_TO,
    MODAL,
    OF_POINT,
    ON,
    ONE,
    ONE_ASKED,
    ONE_TO,
    ONE_WOULD,
    OPEN,
    OPENING,
    ORDERED,
    PAPER,
    POINT,
    SAID,
    Opening,
    Wording,
    alternatives,
    deed,
    one_of,
    participles,
    wording,
)
from pipeline.extract.agents import AGENT, PRONOUN
from pipeline.language.vocabulary import table


@cache
def wordings() -> tuple[Wording, ...]:
    """The wordings of tasks, the surest first."""
    verbs = table("task_verbs")
    base, errand, done = one_of("verb", "base"), one_of("verb", "errand"), one_of("done", "participle")
    handed = rf"(?P<done>{alternatives([*verbs['giving'], *verbs['office']])})\b"
    of_bodies = rf"(?P<verb>{alternatives([*verbs['errand'], *verbs['errand_of_bodies']])})\b"
    agreed_to = rf"(?P<verb>{alternatives([*verbs['errand'], *verbs['errand_agreed']])})\b"
    would_be_done = (
        r"\s+(?:would|will|shall|is\s+to|are\s+to|should(?=\s+(?:\w+\s+)?be\s+(?:added|circulated"
        rf"|sent|provided|submitted|reported|contacted|forwarded))|to)\s+{ADVERB}be\s+{ADVERB}{done}"
    )
    one_to = rf"{ONE}\s+(?:is\s+|are\s+|was\s+|were\s+)?{ADVERB}to\s+"
    initials_to = rf"(?<!{AGENT})(?P<agent>{AGENT}{{2,3}})(?!{AGENT})\s+(?:still\s+)?to\s+"
    to_be_done = (
        rf"\s+(?:is\s+)?to\s+be\s+{ADVERB}(?P<done>\w+(?:ed|en|wn)|sent|put|sought|found|bought|made"
        r"|brought|got|cut|built|paid|sold|set|held(?=\s+with)|dealt|kept|met|left|hung|dug|lit)\b"
    )
    body_to = (
        r"(?P<body>(?:The\s+)?[A-Z]{2,5}|(?:[Tt]he\s+)?(?:[A-Z][a-z]+\s+){1,3}(?:Council|Committee|Group|Board|Team|Trust)"
        r"|[Tt]he\s+(?:company|firm|developers?|landlord|landowner|owners?|school|club|builders?))(?:\s+[–-])?\s+(?:(?:(?:is|are)\s+)?to|needs?\s+to)\s+"
    )
    everyone_to = (
        r"(?P<body>(?:[Aa]ll\s+)?(?:Members|Councillors|Cllrs|Governors|Trustees|Officers)|[Aa]ll\s+(?:members|councillors|groups)|[Aa]ll|[Ee]veryone"
        r"|Anyone(?:\s+with\s+[^.;]{1,40}?)?)\s+to\s+"
    )
    point_to, all_to = f"{POINT}{body_to}", f"{OPEN}{everyone_to}"
    that_one = rf"^[\s\"“'(]*(?P<that>(?:[Aa]nd\s+)?[Tt]hat\s+)?{ONE}\s+(?:(?:to|shall|should)\s+)?"
    one_would = rf"(?:{ONE}|{HE}),?\s+{ADVERB}(?:would|will|shall)"
    would_be_doing = (
        r"(?:would|will)\s+(?:also\s+)?be\s+"
        rf"(?P<verb>(?!(?:{participles([*verbs['states'], *(verb for verb in verbs['views'] if verb != 'take')])})\b)[a-z]+ing)\b"
    )
    and_would = rf",?\s+(?:and|but)\s+{ADVERB}(?:would|will)\s+"
    so_would = rf",?\s+(?:and|but|so)\s+{ADVERB}(?:would|will)\s+{ADVERB}{errand}"
    that_would = rf",?\s+(?:and|but|so)\s+(?:would|will)\s+{ADVERB}{errand}"
    so_undertook = (
        rf",?\s+(?:and|but|so)\s+{ADVERB}(?:(?:agreed|promised|offered)\s+to\s+{ADVERB}{errand}"
        rf"|undertook\s+to\s+{ADVERB}(?P<deed>[a-z]+)\b)"
    )
    body_would = (
        r"(?P<body>\b(?:[Tt]he\s+)?(?:[Mm]embers|[Cc]ouncillors|(?:[Pp]arish\s+|[Tt]own\s+|[Cc]ommunity\s+)?[Cc]ouncil"
        r"|(?:[Ss]ub-?)?[Cc]ommittee|(?:working\s+)?group|(?<=[Tt]he\s)(?:PC|CC)|[A-Z]{1,3}PC))(?:\s+\([^a-z()][^()]{2,60}\))?"
        r"\s+(?:would|will|are\s+to|is\s+to)\s+"
    )
    councillors_will = (
        r"(?:^[\s\d.()•–-]*|[.;,]\s+|\b(?:that|and|many)\s+)(?P<body>(?:[Tt]he\s+)?(?:[Mm]embers|[Cc]ouncillors|Cllrs))"
        r"\s+will\s+(?!(?:have|make|take|pay)\b)"
    )
    be_done = rf"\s+be\s+{done}"
    # what is looked for first, and how it shows in print where agents stand in it
    cores = {
        would_be_done: None,
        to_be_done: None,
        would_be_doing: None,
        and_would: None,
        so_would: None,
        that_would: None,
        so_undertook: None,
        body_would: None,
        councillors_will: None,
        be_done: None,
        point_to: Opening(OF_POINT, body_to),
        all_to: Opening(OPENING, everyone_to),
        one_to: ONE_TO,
        initials_to: INITIALS_TO,
        one_would: ONE_WOULD,
        ASKED_ONE: ONE_ASKED,
        that_one: CLAUSE_HEAD,
    }
    made = [
        # "The Clerk agreed to write", "he undertook to report back", "and agreed to update members", "OL has offered to find one"
        (
            "undertook",
            0.9,
            rf"(?:{ONE},?|{HE}|,?\s+(?P<and>and))\s+{ADVERB}(?:(?:(?:has|have)\s+)?(?:agreed|undertook|undertaken|volunteered|promised|offered|committed(?:\s+(?:himself|herself|themselves))?|pledged)"
            rf"|(?:is|are|was)\s+going)\s+(?:in\s+the\s+meantime\s+|once\s+more\s+|if\s+\w+\s+)?{ADVERB}to\s+(?:(?P<any>be\s+(?:responsible|in\s+charge))\b|{deed()})",
        ),
        # "Mr Orr promised a note on it within a fortnight", "and promised Cllr Reed a written answer"
        ("undertook", 0.75, rf"{ONE}\s+(?:promised|undertook)\s+(?:a|an|the|further|more)\s+\w+"),
        (
            "undertook",
            0.75,
            rf"(?:{ONE}|{HE}|(?P<and>\band))\s+{ADVERB}(?:promised|owed)\s+(?:{AGENT}+|[Mm]embers|[Cc]ouncillors|him|her|them|the\s+\w+)\s+(?:a|an|the"
            r"|further|more|some)\s+\w+",
        ),
        # "The Director agreed that the history would be set out", "confirmed that details would be circulated"
        (
            "undertook",
            0.7,
            rf"(?:{ONE}|{HE})\s+{ADVERB}(?:agreed|undertook|promised)\s+that\s+[^.;{AGENT}]{{2,120}}?\s(?:would|will)\s+be\s+"
            r"(?P<any>set\s+out|sent|put|done|made|\w+(?:ed|wn|ught))\b",
        ),
        (
            "undertook",
            0.65,
            rf"(?:{ONE}|{HE})\s+{ADVERB}confirmed\s+that\s+(?!they\b)(?:this|it|these|[^.;{AGENT}]{{2,100}}?)\s+(?:would|will)\s+be\s+"
            rf"(?P<any>{alternatives([*verbs['giving'], 'amended', 'corrected', 'updated', 'revised', 'reworded', 'included'])})\b",
        ),
        # "He added that he had met the Minister and will update members"; "She'll ask for the holes to be filled"
        ("would", 0.65, rf"{HE}[’'](?:ll|d)\s+{ADVERB}(?!(?:like|rather|better)\b)(?=[a-z]+(?<!ed)(?<!en)\b){deed()}"),
        # "Mr Orr said he would speak with", whom "he" means
        (
            "would",
            0.75,
            rf"{ONE}[^.;{AGENT}]{{0,30}}?{SAID}\b[^.;{AGENT}]{{0,60}}?{HE}\s+{ADVERB}(?:would|will)\s+{ADVERB}{deed()}",
        ),
        # "NP would confirm", "Ms Moss advised she will follow this up", "the officers would need to raise the smell"
        ("would", 0.8, rf"{one_would}{ASIDE}\s+{ADVERB}(?:(?:need|have)\s+to\s+)?{deed()}"),
        # "Cllr Moss will be arranging the wine", "Our Chair had it ready and would be sending it in"
        (
            "would",
            0.7,
            rf"(?:{ONE}|{HE}),?\s+{ADVERB}(?:[^.;{AGENT}]{{2,120}}?\s+and\s+)?{would_be_doing}",
        ),
        *requests(),
        *told_to_bodies(),
        # "NP to circulate the leaflet", "Clerk to arrange a letter", "Mr Birch is to contact", "NP to Send the leaflet" too
        (
            "to_do",
            0.8,
            rf"{OPEN}{one_to}{ADVERB}(?=[a-z]|\w+\s+(?:the|an?|to|with)\b|\w+\W*$)(?i:{deed()})",
        ),
        # "the balance is high KC to transfer £90": initials with no stop before them
        (
            "to_do",
            0.65,
            r"\b(?!(?:for|with|by|from|of|to|and|allow|enable|ask|invite|want|help|permit|due|requir|expect)\w*\b)(?!(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|The|Our|For|By|With|From|If|When)\b)[A-Za-z][a-z]+\s+"
            rf"{initials_to}{deed()}",
        ),
        # "EPC are to transfer the balance", "TAG to follow it up", "Elmshire District Council to complete it": a body by its name
        (
            "to_do",
            0.7,
            rf"{point_to}{ADVERB}{deed()}",
        ),
        # "had spoken to the Ranger, who is to inspect it"
        ("to_do", 0.7, rf"{ONE},?\s+who\s+(?:is|are|was|were)\s+to\s+{deed()}"),
        # "Mr Hale has yet to write", "the Clerk needs to order more"
        ("to_do", 0.75, rf"{ONE}\s+(?:(?:is|are|has|have|had|was)\s+(?:still\s+)?(?:to|yet\s+to|still\s+to)|needs?\s+to)\s+{deed()}"),
        # "NP has the lamp and will fit it", "He has asked for the costs and will give the full details"
        (
            "would",
            0.7,
            rf"(?:{OPEN}{ONE}\s+(?:(?!\b(?:that|they|it|who)\b){ON}){{2,160}}?|{HE}\s+(?:has|have|had|was|is|did)\s+(?:(?!\b(?:that|they|it|who)\b){ON}){{2,160}}?){and_would}{ADVERB}{deed()}",
        ),
        # "Ms Orr said that the route did not qualify but undertook to raise it", "She agreed it was bad and would ask"; "said that the
        # firm was late and would write": who, is open
        (
            "would",
            0.65,
            rf"^[^{AGENT}{PRONOUN}.;]{{0,60}}(?:{ONE}|{HE})\s[^.;{AGENT}]{{3,240}}?{so_undertook}",
        ),
        (
            "would",
            0.65,
            rf"^[^{AGENT}{PRONOUN}.;]{{0,60}}(?:{ONE}|{HE})\s(?:(?!\bthat\b)[^.;{AGENT}]){{3,240}}?{so_would}",
        ),
        (
            "would",
            0.65,
            rf"^[^.;{AGENT}{PRONOUN}]{{0,60}}[{AGENT}{PRONOUN}]+\s[^.;{AGENT}]{{3,120}}?\bthat\s[^.;]{{3,200}}?{that_would}",
        ),
        # "The Councillors will look at the corners in the spring", "the Parish Council would write"
        (
            "body",
            0.65,
            rf"{body_would}{ADVERB}(?:{errand}|(?:carry\s+out|review|draft|develop|prepare|compile|draw\s+up|install|buy|purchase|repair|replace|remove|clear|clean|paint|plant|cut|organise|look)\b)",
        ),
        # "Councillors will again fill the holes in the lane"
        ("body", 0.65, rf"{councillors_will}{ADVERB}{deed()}"),
        # "Mrs Hill's offer to keep the records was gratefully accepted"
        (
            "offer",
            0.75,
            rf"(?P<body>(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.?\s+)?[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?)[’']s?\s+offer\s+to\s+{base}[^.;]{{0,120}}?\bwas\s+(?:\w+ly\s+)?accepted\b",
        ),
        # "Harmers agreed to fix the bench for nothing": a firm by its name alone
        (
            "firm",
            0.6,
            rf"^[\s\d.()•–-]*(?P<body>[A-Z][\w’'&-]+(?:\s+(?:and\s+)?[A-Z][\w’'&-]+){{0,3}})\s+(?:has\s+|have\s+)?(?:agreed|undertook"
            rf"|offered)\s+to\s+{deed()}",
        ),
        # "the smith has offered to mend it", "Repair services agreed to look at it"
        (
            "firm",
            0.6,
            rf"(?:^[\s\d.()•–-]*|[.;,]\s+|\s[–-]\s)(?P<body>[Tt]he\s+[a-z]+(?:\s+[a-z]+)?\s+(?=has\s|have\s)|[A-Z][a-z]+\s+(?:services|section|department|team)\s+)(?:has\s+|have\s+)?(?:agreed|undertaken|undertook|offered|promised)\s+to\s+{deed()}",
        ),
        # "A full report will be presented to the Committee", "Notices would be placed", "the link would be sent to Members"
        (
            "be_done",
            0.65,
            rf"(?P<what>{ON}{{2,320}}?){would_be_done}",
        ),
        # "The budget was shown but this to be amended to include the shed"
        ("to_be", 0.65, r"\b(?:but|and)\s+(?P<what>this|these|it)\s+to\s+be\s+(?P<done>\w+(?:ed|en|wn)|sent|put|paid|cut|brought)\b"),
        # "no reply from the county - to be chased up", "grass uncut - notice to be put up", "The wall fell - Borough to be notified",
        # "(to be passed to the club)"
        (
            "to_be",
            0.7,
            rf"(?:\s[–—-]\s*|\()(?P<what>(?:[A-Za-z][\w’'-]*\s+){{0,5}}?)to\s+be\s+{ADVERB}{handed}",
        ),
        # "The lamp is up, a notice to be placed in the hall"
        (
            "to_be",
            0.65,
            r",\s+(?P<what>(?:an?|this|these|further|another|more|training|letters?|notices?|copies)\s+(?:[a-z][\w’'-]*\s+){0,4}?)to\s+be\s+"
            rf"{ADVERB}{handed}",
        ),
        # "A note to go in the magazine", "item to appear on the next agenda"
        (
            "notice",
            0.65,
            r"\b(?i:notes?|notices?|items?|articles?|reminders?|adverts?|advertisements?|posters?|pieces?)\s+to\s+(?:go|appear)\s+(?:in|on|into|up)\b",
        ),
        # "Further advice to be sought", "Hedge to be cut": a point with no other verb
        (
            "to_be",
            0.7,
            rf"^[\s\d.()•*–-]*(?P<what>[A-Z{AGENT}](?:[^.;:?]|(?<=\d)\.(?=\d)){{2,90}}?){to_be_done}",
        ),
        # "Councillors to send their pictures to the Clerk", "All to think of names"
        (
            "to_do",
            0.7,
            rf"{all_to}{base}",
        ),
        # "we would also write to officials"
        ("we", 0.6, rf"\b[Ww]e\s+{ADVERB}(?:would|will|should)\s+{ADVERB}(?P<verb>{alternatives(verbs['errand'])})\b"),
        # "Will ask the landlord for a price": jotted with no subject
        ("we", 0.6, rf"(?:^[\s\d.()•*–-]*|[.;]\s+|\s[–-]\s)[Ww]ill\s+{ADVERB}(?P<verb>{alternatives(verbs['errand'])}|revert)\b"),
        # "Mr Orr said that the table would follow by email", "the same would issue to the Members"
        (
            "come",
            0.7,
            rf"(?:(?:{ONE}|{HE})[^.;{AGENT}{PRONOUN}]{{0,120}}?\b)?\b(?:it|this|these|they|same|(?:the|a|an)\s+(?:[\w-]+\s+){{0,5}}?(?:{PAPER}|information|details|figures|table|letter))\s+(?:would|will|shall|is\s+to|are\s+to)\s+(?:also\s+)?"
            r"(?:follow(?=\s+(?:by|shortly|later|after|separately|in|with)\b|\W*$)|issue\b)",
        ),
        # "a paper on KPIs will come to the committee", "the committee would receive regular updates"
        (
            "come",
            0.7,
            r"\b(?:would|will|is\s+to|are\s+to)\s+(?:come|go|return)\s+(?:back\s+)?to\s+(?:the\s+"
            r"|a\s+)?(?:\w+\s+){0,3}?(?i:committee|panel|board|council|meeting|cabinet|members|group)\b",
        ),
        (
            "receive",
            0.7,
            r"\b(?i:committee|panel|board|members|cabinet|council|group)\s+(?:would|will)\s+(?:receive|get"
            r"|have\s+sight\s+of)\s+(?:\w+\s+){0,3}?(?:it|this|updates?|reports?|information|details|data|briefings?|cop(?:y|ies)"
            r"|papers?|figures)\b",
        ),
        # "to be part of the work plan", "would be added to the agenda for June"
        (
            "programme",
            0.75,
            r"^[^.;]{3,320}?\b(?:to|would|will)\s+(?:also\s+)?be\s+(?:a\s+|made\s+)?(?:part\s+of|added\s+(?:on)?to|included\s+(?:in|on)"
            r"|(?:put|placed)\s+on(?:to)?|brought\s+to|on)\s+(?:the\s+|its\s+|our\s+)?(?:\w+\s+){0,3}?"
            r"(?:work\s+(?:plan|programme)|forward\s+plan|(?i:agenda))\b"
            r"|^(?:[^.;]{0,320}?\b)?(?:[Tt]o|would|will|should)\s+be\s+an\s+(?:agenda\s+)?item\s+(?:again\s+)?(?:for|on|at)\b",
        ),
        (
            "discuss",
            0.65,
            r"\b(?:a|further|an)\s+(?:\w+\s+)?(?:discussions?|meeting|conversation|briefing|workshop|report|update)\s+(?:would"
            r"|will)\s+(?:take\s+place|be\s+(?:held|had|arranged|sought|organised|convened|scheduled|provided|prepared"
            r"|brought))\b",
        ),
        # "resolved that the report be noted, and that Mr Hill discuss it": the task has a name, so it comes before the body's errands
        ("named", 0.75, rf"\band\s+that\s+{ONE}\s+{base}"),
        # "That this Council write to the Minister"
        (
            "motion",
            0.75,
            rf"\b[Tt]hat,?\s+(?P<body>(?:(?:this|the)\s+)?(?:[A-Z]\w+\s+)?(?:Council|District|Committee|Board|Panel|Cabinet|Forum))\s+(?!ask|call|express|order|issue)(?:{errand}|(?P<deed>writes|invites|conduct|commission|enlist|engage|set\s+up|carry\s+out|prepare)\b)",
        ),
        # "It was agreed to write to the vicar", "AGREED that a letter be sent", "resolved to look at this"
        (
            "errand",
            0.75,
            rf"\b(?i:agree[ds]|resolve[ds]|decide[ds])\b(?:\s+(?:by\s+\w+|unanimously|in\s+principle|that\s+it\s+was\s+necessary"
            rf"|\w+ly|further|also|again|therefore))?(?:,[^,.;]{{1,60}},)?\s+to\s+(?:(?:further|also|again|try\s+(?:and|to))\s+)?{agreed_to}",
        ),
        # "AGREED to return to this in May and invite the ferry firm"
        (
            "errand",
            0.7,
            rf"\b(?i:agree[ds]|resolve[ds]|decide[ds])\s+(?:\w+ly\s+)?to\s+(?!adjourn|(?:\w+\s+){{1,4}}adjournment)[^.;{AGENT}]{{3,120}}?\s+and\s+(?:to\s+|also\s+)?{errand}",
        ),
        (
            "errand",
            0.75,
            rf"\b(?i:agree[ds]|resolve[ds]|decide[ds])\b(?:\s+that)?\s+(?P<what>[^.;]{{3,200}}?)\s+(?:should\s+|would\s+|will\s+"
            rf"|to\s+)?be\s+{ADVERB}(?:{done}|(?P<other>carried\s+out|delegated))",
        ),
        (
            "errand",
            0.7,
            r"\b(?i:agreed|resolved|decided|suggested(?=\s+that\s+we\b))\s+that\s+(?:we|(?:residents|parishioners|members|councillors|everyone|anyone)|(?P<body>the\s+\w+(?:\s+(?!should\b|would\b|will\b|to\b)\w+)?"
            r"|(?:the\s+)?(?:(?-i:[A-Z])[\w’'&-]*\s+(?:and\s+)?){1,5}(?:Council|Committee|Panel|Board|District)))\s+"
            rf"(?:should\s+|would\s+|will\s+)?(?:also\s+)?{errand}",
        ),
        # "It was agreed the Parish Council would pass this on", "agreed that the Allotment Association should write",
        # "agreed for the Sub-Committee to meet"
        (
            "errand",
            0.7,
            r"\b(?i:agreed|resolved|decided)\s+(?:that\s+|for\s+)?(?P<body>(?:the\s+|our\s+)?(?:[A-Z][\w’'&-]*\s+(?:(?:and|of)\s+)?){0,5}"
            r"(?:[Cc]ouncil(?:lors)?|PC|CC|(?:[Ss]ub-?\s?)?[Cc]ommittee|[Pp]anel|[Bb]oard|[Aa]ssociation|[Ss]ociety|[Tt]rust(?:ees)?|[Cc]lub"
            r"|(?:[Ww]orking\s+)?[Gg]roup|[Mm]embers))"
            rf"\s+(?:should|would|will|to)\s+(?:also\s+|again\s+|further\s+)?{of_bodies}",
        ),
        (
            "named",
            0.8,
            rf"\b(?i:agreed|resolved)\b[^.;{AGENT}]{{0,20}}(?<!\bwrite\sto\s)(?<!\bwith\s){ONE}\s+{ADVERB}"
            rf"(?:should\s+|would\s+|will\s+|to\s+)?{base}",
        ),
        # "That progress be reported in May", "that the increase be drawn to the attention of full Council", "(b) an update be brought"
        ("be_done", 0.7, rf"^[\s\"“'(]*(?:(?:and\s+)?[Tt]hat\s+)(?P<order>[^.;]{{3,160}}?){be_done}"),
        ("be_done", 0.65, rf"{ORDERED}(?P<order>(?!{MODAL})(?:(?!\s{MODAL})[^.;]){{3,160}}?){be_done}"),
        # a clause of a resolution: "(b) the Head of Audit obtain prices", "That the Clerk write"
        ("clause", 0.7, rf"{that_one}{base}"),
        # "That the Clerk reports on it by 4 May"
        (
            "clause",
            0.7,
            rf"^[\s\"“'(]*(?P<that>(?:[Aa]nd\s+)?[Tt]hat\s+){ONE}\s+(?P<thirds>reports|writes|brings|provides|prepares|submits|arranges|circulates|sends"
            r"|contacts|invites|investigates)\b",
        ),
        # "That the answer be agreed and sent to the Panel"
        (
            "be_done",
            0.65,
            r"^[\s\"“'(]*(?:(?:and\s+)?[Tt]hat\s+)(?P<order>[^.;]{3,160}?\s+be\s+\w+ed)\s+and\s+(?P<done>sent|forwarded|circulated|submitted)(?=\s+to\b)",
        ),
        # "Action required to put up signs on the banks"
        ("we", 0.65, rf"\b[Aa]ctions?\s+(?:is\s+|are\s+)?(?:required|needed)\s+to\s+{deed()}"),
        # "RESOLVED to note the report and to receive a further update at the September meeting"
        (
            "receive",
            0.7,
            r"\b(?:and|Commission|Committee|Panel|Board|Cabinet)\s+to\s+receive\s+(?:a|an|the|further|regular|another)\s+[^.;]{2,60}?\b(?:at|in|to)\s+(?:(?:its|the|a|our)\s+)?(?:[\w-]+\s+){0,3}?(?:meeting|January|February|March|April|May|June|July|September|October|November|December)\b",
        ),
        # "to delegate the choice of tiles to the Clerk"
        ("delegated", 0.75, rf"\bdelegate\s+(?:(?P<what>[^.;]{{3,160}}?)\s+)?to\s+{ONE}"),
        *(*asked_otherwise(), *resolved()),
    ]
    return tuple(wording(name, confidence, pattern, cores) for name, confidence, pattern in made)
