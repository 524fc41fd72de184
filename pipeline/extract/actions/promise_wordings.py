"""The wordings by which minutes hand out a task, as patterns over a text whose agents are masked (see `agents`).

Whatever an agent undertakes, will do or is asked to do is a task, unless the verb tells a state, a view or a vote: those verbs are listed,
the deeds are not. Where nobody is named the verb itself must hand something on, so there the deeds are listed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pipeline.extract.agents import AGENT, PRONOUN
from pipeline.language.alternatives import longest_first
from pipeline.language.gate import Gated, gated
from pipeline.language.vocabulary import table


class Wording(NamedTuple):
    """A wording of tasks: its name, how sure it is, and its pattern.

    Groups: `agent` (who is to do it), `he` and `and` (a pronoun or a verb with no subject), `body` (a body or a firm by its words),
    `verb`, `done`, `what` (the subject of "be done").
    """

    name: str
    confidence: float
    pattern: Gated


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first(words))


# the second part is for "asked Mrs Orr from the county to look", "Mr Hale for the school should write"
_A = rf"(?P<agent>{AGENT}+)(?:\s+(?:from|for|of)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){{0,2}})?"
# what may stand before the first agent of a clause: a mark, a bracket, the number of an action ("AP12"), the heading of a point
_OPEN = (
    r"(?:^(?:[A-Z]{1,3}\d{1,4}[.:)]?\s)?[\s\d.()\[\]\"“‘*•·–-]*(?:[\w’',/ ]{1,60}\s?[–-]\s+)?"
    r"|[.;:,(–—]\s*|\d\)\s*|\s[–-]\s*|\b(?:and|but|so|therefore)\s+)"
)
_POINT = r"(?:^[\s\d.()*•·–-]*|[.;:]\s+|\s[–-]\s)"  # the head of a sentence or of a point in it
_HE = rf"(?P<he>{PRONOUN}+)"
_ON = r"(?:[^.;]|(?<=\d)\.(?=\d))"  # what goes on with a sentence: "the bill of £90.50"
# the head of a clause of a resolution, which may have lost its "that": "(2) an update be brought"; "be" behind none of these orders
_ORDERED = r"^[\s\"“'(]*(?:\(?\w{1,3}\)\s*)?(?:and\s+)?(?:[Tt]hat,?\s+)?"
_MODAL = (
    r"(?i:will|would|shall|should|to|must|can|could|may|might|not|is|are|was|were|has|have|had|if|that|which|who|let|asked|requested"
    r"|agreed)\b"
)
# what members ask for
_PAPER = "report|update|briefing|paper|note|look|review|breakdown|list|presentation|analysis|explanation|response|copy"
_SAID = (
    r"\b(?:said|says|stated|advised|confirmed|noted|reported|explained|informed|indicated|responded|replied|added|commented|told"
    r"|mentioned|announced|assured|agreed|apologised)"
)
_ADVERB = (
    r"(?:(?:also|then|further|therefore|now|again|kindly|in\s+turn|still|both|all|each|personally|once\s+again|subsequently|next"
    r"|first|again|\w+ly)\s+){0,3}"
)


def _participles(verbs: list[str]) -> str:
    """The present participles of verbs: "having", "sitting", "living"."""
    stems = {re.sub(r"(?<=[a-z])(?<!e)e$", "", verb) for verb in verbs} | {f"{verb}{verb[-1]}" for verb in verbs}
    return "|".join(f"{stem}ing" for stem in sorted(stems))


@cache
def wordings() -> tuple[Wording, ...]:
    """The wordings of tasks, the surest first."""
    verbs = table("task_verbs")
    phrases = _alternatives([verb for verb in verbs["base"] if " " in verb])
    states = _alternatives(verbs["states"])
    deed = rf"(?P<verb>{phrases}|(?:re)?apply|reply|supply|(?!(?:{states})\b|\w*ly\b)[a-z]{{2,}}(?:-[a-z]+)?)\b"
    base = f"(?P<verb>{_alternatives(verbs['base'])})\\b"
    done = f"(?P<done>{_alternatives(verbs['participle'])})\\b"
    errand = f"(?P<verb>{_alternatives(verbs['errand'])})\\b"
    would_be_done = (
        r"\s+(?:would|will|shall|is\s+to|are\s+to|should(?=\s+(?:\w+\s+)?be\s+(?:added|circulated"
        rf"|sent|provided|submitted|reported|contacted|forwarded))|to)\s+{_ADVERB}be\s+{_ADVERB}{done}"
    )
    made = [
        # "The Clerk agreed to write", "he undertook to report back", "and agreed to update members", "OL has offered to find one"
        (
            "undertook",
            0.9,
            rf"(?:{_A},?|{_HE}|,?\s+(?P<and>and))\s+{_ADVERB}(?:(?:(?:has|have)\s+)?(?:agreed|undertook|undertaken|volunteered|promised|offered|committed|pledged)"
            rf"|(?:is|are|was)\s+going)\s+{_ADVERB}to\s+{deed}",
        ),
        # "Mr Orr promised a note on it within a fortnight", "and promised Cllr Reed a written answer"
        ("undertook", 0.75, rf"{_A}\s+(?:promised|undertook)\s+(?:a|an|the|further|more)\s+(?P<thing>\w+)"),
        (
            "undertook",
            0.75,
            rf"(?:{_A}|{_HE}|(?P<and>\band))\s+{_ADVERB}(?:promised|owed)\s+(?:{AGENT}+|[Mm]embers|[Cc]ouncillors|him|her|them|the\s+\w+)\s+(?:a|an|the"
            r"|further|more|some)\s+(?P<thing>\w+)",
        ),
        # "Mr Orr said he would speak with", whom "he" means
        (
            "would",
            0.75,
            rf"{_A}[^.;{AGENT}]{{0,30}}?{_SAID}\b[^.;{AGENT}]{{0,60}}?{_HE}\s+{_ADVERB}(?:would|will)\s+{_ADVERB}{deed}",
        ),
        # "NP would confirm", "Ms Moss advised she will follow this up", "the officers would need to raise the smell"
        ("would", 0.8, rf"(?:{_A}|{_HE}),?\s+{_ADVERB}(?:would|will|shall)\s+{_ADVERB}(?:(?:need|have)\s+to\s+)?{deed}"),
        # "Cllr Moss will be arranging the wine", "Our Chair had it ready and would be sending it in"
        (
            "would",
            0.7,
            rf"{_A},?\s+{_ADVERB}(?:[^.;{AGENT}]{{2,120}}?\s+and\s+)?(?:would|will)\s+(?:also\s+)?be\s+"
            rf"(?P<verb>(?!(?:{_participles([*verbs['states'], *verbs['views']])})\b)[a-z]+ing)\b",
        ),
        # "NP asked the Parish Clerk to chase", "requested the Clerk to write", "instructed officers to"
        (
            "asked",
            0.85,
            rf"\b(?:asked|asks|requested|instruct(?:ed)?|tasked|remit(?:ted)?\s+to|urged|directed|authorised|would\s+like|reminded|delegated"
            rf"|advised)\s+(?:that\s+)?{_A}\s+{_ADVERB}to\s+(?P<any>\w+)",
        ),
        # "It was left to the Clerk to find a price", "this was left with NP to sort out"
        (
            "asked",
            0.8,
            rf"\b(?:left|leave)\s+(?:(?:it|this|that|these|the\s+\w+)\s+)?(?:to|with)\s+{_A}\s+{_ADVERB}to\s+(?P<any>\w+)",
        ),
        # "requests the Director to report back", "Instructs the Clerk to write": a clause of a resolution
        (
            "asked",
            0.8,
            rf"^[\s\d.()•–-]*(?:[Rr]equests|[Aa]sks|[Ii]nstructs|[Dd]irects|[Aa]uthorises)\s+(?:that\s+)?{_A}\s+{_ADVERB}(?:to\s+)?(?P<any>\w+)",
        ),
        # "The Clerk was asked to find a mason", "Councillors were ASKED to liaise", "NP was advised to contact"
        (
            "asked",
            0.85,
            rf"{_A}(?:,[^,.;]{{3,120}},)?\s+(?:was|were|is|are|be|has\s+been|to\s+be)\s+{_ADVERB}(?:asked|requested|instructed|tasked|advised|directed"
            rf"|authorised|delegated|recommended|(?<!to\sbe\s)invited)\s+{_ADVERB}to\s+(?P<any>\w+)",
        ),
        (
            "asked",
            0.7,
            r"\basked\s+(?P<body>[Mm]embers|[Cc]ouncillors|[Rr]esidents|everyone)\s+to\s+(?!(?i:note|consider|approve|agree"
            r"|comment)\b)(?P<any>\w+)",
        ),
        (
            "asked",
            0.75,
            r"\b(?P<body>[Mm]embers|[Cc]ouncillors|[Rr]esidents)\s+(?:was|were|are)\s+(?i:asked|requested|urged"
            r")\s+to\s+(?!(?i:note|consider|approve|agree|comment)\b)(?P<any>\w+)",
        ),
        # "Clerk asked to refer it to Highways", "Councillors advised to look again": a note that leaves the "was" out
        (
            "asked",
            0.8,
            rf"{_OPEN}(?:{_A}|(?P<body>[Mm]embers|[Cc]ouncillors|[Rr]esidents|All))\s+(?:asked|requested|instructed|tasked|authorised|advised|urged|reminded)"
            r"\s+to\s+(?!(?i:note|consider|approve|agree|comment|be|confirm|know|see|hear|speak|explain|clarify)\b)(?P<any>\w+)",
        ),
        # "That bus firms be requested to send figures", "(b) the heads of service be required to attend": a clause of a resolution
        (
            "asked",
            0.75,
            rf"{_ORDERED}(?P<body>(?!{_MODAL})(?:(?!\s{_MODAL})[^.;,]){{3,120}}?)\s+be\s+{_ADVERB}(?:asked|requested|instructed|tasked|required|directed|urged"
            r"|encouraged)\s+to\s+(?P<any>\w+)",
        ),
        # "Mr Moss was asked if he could get a price", "Cllr Hale asked if the Clerk could write a summary"
        ("could", 0.75, rf"{_A}\s+(?:was|were)\s+asked\s+(?:if|whether)\s+{PRONOUN}+\s+could\s+{deed}"),
        ("could", 0.75, rf"\b(?:asked|requested)\s+(?:if|whether)\s+{_A}\s+could\s+{_ADVERB}{deed}"),
        # "suggested that the Clerk write back", "requested that officers provide", "agreed that Cllr Reed should contact"
        (
            "that",
            0.8,
            rf"\b(?:ask(?:ed)?|requested|suggested|proposed|recommended|agreed|resolved|decided|requests|asks|directed"
            rf"|(?:[Ss]uggestion|[Rr]equest)(?:\s+(?:(?:is|was)\s+)?made)?)(?:,[^,.;]{{1,60}},)?\s+(?:that\s+|for\s+)?{_A}\s+(?:should\s+|would\s+|will\s+|to\s+"
            rf"|be\s+asked\s+to\s+)?{_ADVERB}(?:{base}|(?P<thirds>\w+s)\b(?=\s+(?:to|the|a|an|up|with|back)\b))",
        ),
        # "suggestion that Leisure provide an overview", "requested that the Council write to bus firms"
        (
            "that",
            0.65,
            rf"\b(?:asked|requested|suggested|recommended|proposed|(?:[Ss]uggestion|[Rr]equest)(?:\s+(?:(?:is|was)\s+)?made)?)\s+that\s+(?P<body>(?!(?:it|this|there|they"
            rf"|he|she|we)\b)(?:[\w’'&/-]+\s+){{1,6}}?)(?:should\s+)?{errand}",
        ),
        # "requested that future reports show the cost"
        (
            "that",
            0.65,
            r"\b(?:(?i:asked|requests?|requested)|[Rr]equest\s+(?:(?:is|was)\s+)?made)\s+that\s+"
            r"(?P<thing>(?!(?:it|this|there|they|he|she|we|his|her)\b)(?:[\w’'&/-]+\s+){1,8}?)(?:should\s+)?"
            rf"(?P<verb>{_alternatives(verbs['of_things'])})\b(?!\s+(?:was|were|is|are)\b)",
        ),
        # "asked that the narrative be clearer", "recommended that the link be sent", "requested that figures be reported"
        (
            "be_done",
            0.75,
            rf"\b(?:(?:(?i:asked|requested|requests?)|recommended|suggested|recommends)\s+that|(?:requests?|suggestions?)\s+(?:(?:is|was|were)\s+)?made\s+that|(?<!was\s)proposed\s+that(?=[^.;]*\sbe\s+(?:re-?)?(?:invited|contacted|written|circulated|asked))|suggested(?!\s[^.;]*\sshould\s+be\b))\s+(?P<what>[^.;]{{1,160}}?)\s+(?:(?:should\s+"
            rf"|would\s+)?(?:be|is|are)\s+(?P<done>{_alternatives(verbs['participle'])})|(?:not\s+)?be\s+(?P<state>\w+))\b",
        ),
        (
            "be_done",
            0.7,
            rf"\b(?:requested|asked\s+for|requested\s+for)\s+(?:(?:a|an|the)\s+)?(?P<what>[^.;]{{3,120}}?)\s+to\s+be\s+{done}",
        ),
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
            rf"\b(?:ask|asked|asks|request|requested)\s+{_A}\s+for\s+(?:a|an|further|more"
            rf"|another)\s+(?:[\w-]+\s+){{0,4}}?(?:{_PAPER})\b",
        ),
        # "The Chair requested a report from the Director for the December meeting", "asked for a deeper look at it in March"
        (
            "wanted",
            0.7,
            rf"\b(?:asked\s+for|requested)\s+(?:a|an|further|more"
            rf"|another)\s+(?:[\w-]+\s+){{0,4}}?(?:{_PAPER})\b(?:[^.;{AGENT}]{{0,60}}?\b(?:from|by)\s+{_A})?",
        ),
        # "More detail was requested on the moorings", "A further report was requested"
        (
            "requested",
            0.7,
            r"\b(?:information|report|details?|data|update|briefing|breakdown|figures|paper|presentation|list|copy"
            r"|clarification\s+note|analysis|meeting)\b[^.;]{0,80}?\b(?:was|were|be)\s+requested\b",
        ),
        # "A request was made for a list of sites"
        (
            "requested",
            0.7,
            rf"\b[Rr]equests?\s+(?:was|were|is)\s+made\s+for\s+(?:a|an|the|more|further|additional)\s+(?:[\w-]+\s+){{0,4}}?(?:{_PAPER}|information|details|figures)\b",
        ),
        # "NP to circulate the leaflet", "Clerk to arrange a letter", "Mr Birch is to contact", "the clerk to report"
        # "NP to Send the leaflet" too
        (
            "to_do",
            0.8,
            rf"{_OPEN}{_A}\s+(?:is\s+|are\s+|was\s+|were\s+)?{_ADVERB}to\s+{_ADVERB}(?=[a-z]|\w+\s+(?:the|an?|to|with)\b|\w+\W*$)(?i:{deed})",
        ),
        # "the balance is high KC to transfer £90": initials with no stop before them
        (
            "to_do",
            0.65,
            r"\b(?!(?:for|with|by|from|of|to|and|allow|enable|ask|invite|want|help|permit|due|requir|expect)\w*\b)[a-z]+\s+"
            rf"(?P<agent>{AGENT}{{2,3}})(?!{AGENT})\s+(?:still\s+)?to\s+{deed}",
        ),
        # "EPC are to transfer the balance", "TAG to follow it up", "Elmshire District Council to complete it": a body by its name
        (
            "to_do",
            0.7,
            rf"{_POINT}(?P<body>[A-Z]{{2,5}}|(?:[Tt]he\s+)?(?:[A-Z][a-z]+\s+){{1,3}}(?:Council|Committee|Group|Board|Team|Trust)"
            rf"|[Tt]he\s+(?:company|firm|developers?|landlord|landowner|owners?|school|club|builders?))\s+(?:(?:is|are)\s+)?to\s+{_ADVERB}{deed}",
        ),
        ("to_do", 0.75, rf"{_A}\s+(?:(?:is|are|has|have|had|was)\s+(?:still\s+)?(?:to|yet\s+to|still\s+to)|needs?\s+to)\s+{deed}"),
        # "NP has the lamp and will fit it", "He has asked for the costs and will give the full details"
        (
            "would",
            0.7,
            rf"(?:{_OPEN}{_A}\s+(?:(?!\b(?:that|they|it|who)\b){_ON}){{2,160}}?|{_HE}\s+(?:has|have|had|was|is|did)\s+(?:(?!\b(?:that|they|it|who)\b){_ON}){{2,160}}?),?\s+(?:and|but)\s+{_ADVERB}(?:would|will)"
            rf"\s+{_ADVERB}{deed}",
        ),
        # "The Councillors will look at the corners in the spring", "the Parish Council would write"
        (
            "body",
            0.65,
            rf"(?P<body>\b(?:[Tt]he\s+)?(?:[Mm]embers|[Cc]ouncillors|(?:[Pp]arish\s+|[Tt]own\s+|[Cc]ommunity\s+)?[Cc]ouncil"
            rf"|[Cc]ommittee|(?:working\s+)?group|(?<=[Tt]he\s)(?:PC|CC)))\s+(?:would|will|are\s+to|is\s+to)\s+{_ADVERB}(?:{errand}|(?P<small>review|draft|develop|prepare|compile|draw\s+up|install|buy|purchase|repair|replace|remove|clear|clean|paint|plant|cut|organise|look)\b)",
        ),
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
            rf"|offered)\s+to\s+{deed}",
        ),
        # "A full report will be presented to the Committee", "Notices would be placed", "the link would be sent to Members"
        (
            "be_done",
            0.65,
            rf"(?P<what>{_ON}{{3,320}}?){would_be_done}",
        ),
        # "The budget was shown but this to be amended to include the shed"
        ("to_be", 0.65, r"\b(?:but|and)\s+(?P<what>this|these|it)\s+to\s+be\s+(?P<done>\w+(?:ed|en|wn)|sent|put|paid|cut|brought)\b"),
        # "Further advice to be sought", "Hedge to be cut": a point with no other verb
        (
            "to_be",
            0.7,
            rf"^[\s\d.()•*–-]*(?P<what>[A-Z](?:[^.;:?]|(?<=\d)\.(?=\d)){{2,90}}?)\s+(?:is\s+)?to\s+be\s+{_ADVERB}(?P<done>\w+(?:ed|en|wn)|sent|put|sought|found|bought|made"
            r"|brought|got|cut|built|paid|sold|set|held(?=\s+with)|dealt|kept|met|left|hung|dug|lit)\b",
        ),
        # "Councillors to send their pictures to the Clerk", "All to think of names"
        (
            "to_do",
            0.7,
            rf"{_OPEN}(?P<body>(?:All\s+)?(?:Members|Councillors|Cllrs|Governors|Trustees|Officers)|All|Everyone)\s+to\s+{base}",
        ),
        # "we would also write to officials"
        ("we", 0.6, rf"\b[Ww]e\s+{_ADVERB}(?:would|will|should)\s+{_ADVERB}(?P<verb>{_alternatives(verbs['errand'])})\b"),
        # "Will ask the landlord for a price": jotted with no subject
        ("we", 0.6, rf"(?:^[\s\d.()•*–-]*|[.;]\s+|\s[–-]\s)[Ww]ill\s+{_ADVERB}(?P<verb>{_alternatives(verbs['errand'])}|revert)\b"),
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
            r"|have\s+sight\s+of)\s+(?:\w+\s+){0,3}?(?:updates?|reports?|information|details|data|briefings?|cop(?:y|ies)"
            r"|papers?|figures)\b",
        ),
        # "to be part of the work plan", "would be added to the agenda for June"
        (
            "programme",
            0.75,
            r"^[^.;]{3,320}?\b(?:to|would|will)\s+(?:also\s+)?be\s+(?:a\s+|made\s+)?(?:part\s+of|added\s+(?:on)?to|included\s+(?:in|on)"
            r"|(?:put|placed)\s+on(?:to)?|brought\s+to|on)\s+(?:the\s+|its\s+|our\s+)?(?:\w+\s+){0,3}?"
            r"(?:work\s+(?:plan|programme)|forward\s+plan|agenda)\b",
        ),
        (
            "discuss",
            0.65,
            r"\b(?:a|further|an)\s+(?:\w+\s+)?(?:discussions?|meeting|conversation|briefing|workshop|report|update)\s+(?:would"
            r"|will)\s+(?:take\s+place|be\s+(?:held|had|arranged|sought|organised|convened|scheduled|provided|prepared"
            r"|brought))\b",
        ),
        # "resolved that the report be noted, and that Mr Hill discuss it": the task has a name, so it comes before the body's errands
        ("named", 0.75, rf"\band\s+that\s+{_A}\s+{base}"),
        # "That this Council write to the Minister"
        (
            "motion",
            0.75,
            rf"\b[Tt]hat,?\s+(?P<body>(?:this|the)\s+(?:[A-Z]\w+\s+)?(?:Council|District|Committee|Board))\s+(?!ask|call|express|order|issue)(?:{errand}|(?P<deed>conduct|commission|enlist|engage|hold\s+a|set\s+up|carry\s+out|prepare)\b)",
        ),
        # "It was agreed to write to the vicar", "AGREED that a letter be sent", "resolved to look at this"
        (
            "errand",
            0.75,
            rf"\b(?i:agree[ds]|resolve[ds]|decide[ds])\b(?:\s+(?:by\s+\w+|unanimously|in\s+principle|that\s+it\s+was\s+necessary"
            rf"|\w+ly))?(?:,[^,.;]{{1,60}},)?\s+to\s+(?:further\s+)?{errand}",
        ),
        (
            "errand",
            0.75,
            rf"\b(?i:agree[ds]|resolve[ds]|decide[ds])\b(?:\s+that)?\s+(?P<what>[^.;]{{3,200}}?)\s+(?:should\s+|would\s+|will\s+"
            rf"|to\s+)?be\s+{_ADVERB}(?:{done}|(?P<other>carried\s+out|delegated))",
        ),
        (
            "errand",
            0.7,
            r"\b(?i:agreed|resolved|decided|suggested(?=\s+that\s+we\b))\s+that\s+(?:we|(?P<body>the\s+\w+(?:\s+(?!should\b|would\b|will\b|to\b)\w+)?"
            r"|(?:the\s+)?(?:(?-i:[A-Z])[\w’'&-]*\s+(?:and\s+)?){1,5}(?:Council|Committee|Panel|Board|District)))\s+"
            rf"(?:should\s+|would\s+|will\s+)?{errand}",
        ),
        ("named", 0.8, rf"\b(?i:agreed|resolved)\b[^.;{AGENT}]{{0,20}}{_A}\s+{_ADVERB}(?:should\s+|would\s+|will\s+|to\s+)?{base}"),
        # a clause of a resolution: "(b) the Head of Audit obtain prices", "That staff negotiate"
        ("that", 0.7, rf"\b(?:asked|requested|suggested)\s+that\s+{_HE}\s+(?:should\s+)?{base}"),
        # "That progress be reported in May", "that the increase be drawn to the attention of full Council", "(b) an update be brought"
        ("be_done", 0.7, rf"^[\s\"“'(]*(?:(?:and\s+)?[Tt]hat\s+)(?P<order>[^.;]{{3,160}}?)\s+be\s+{done}"),
        ("be_done", 0.65, rf"{_ORDERED}(?P<order>(?!{_MODAL})(?:(?!\s{_MODAL})[^.;]){{3,160}}?)\s+be\s+{done}"),
        ("clause", 0.7, rf"^[\s\"“'(]*(?P<that>(?:[Aa]nd\s+)?[Tt]hat\s+)?{_A}\s+{base}"),
        ("delegated", 0.75, rf"\bdelegate\s+(?:(?P<what>[^.;]{{3,160}}?)\s+)?to\s+{_A}"),
    ]
    return tuple(
        Wording(name, confidence, gated(pattern, core=would_be_done if would_be_done in pattern else None))
        for name, confidence, pattern in made
    )
