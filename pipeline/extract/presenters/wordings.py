"""How English says that somebody presents: one grammar of verbs and what is presented, in each of its voices.

A clause of presenting is a verb with its object, "introduced the report", "took members through the plan", "gave an update". It is the same
clause in the past ("Ms Elm introduced"), in the infinitive ("invited Ms Elm to introduce") and in the participle ("in introducing"), so
that all are made of one list of verbs (`presenting.toml`).
"""

from __future__ import annotations

from functools import cache

from pipeline import patterns as re
from pipeline.language.gate import either, gated
from pipeline.language.vocabulary import table

# the forms of a verb in the order of the vocabulary
BASE, PRESENT, PAST, PARTICIPLE, GERUND = range(5)


def words(name: str) -> str:
    """The patterns of a vocabulary as one alternative; a space stands for any white space."""
    return "|".join(word.replace(" ", r"\s+") for word in table("presenting")[name])


def _verbs(name: str, form: int) -> str:
    """The verbs of a list in one form: `_verbs("gives", PAST)` is "gave|provided|..."."""
    forms = dict.fromkeys(line.split()[form] for line in table("presenting")["verbs"][name])
    return "|".join(verb.replace("_", r"\s+") for verb in forms)


# "the report", "an item", "his paper", "a verbal update", "the Council's accounts"
_DETERMINER = r"(?:the|a|an|his|her|their|this|that|these|each|its|our|two|three|some|further|more)\s+"
_ADJECTIVES = r"(?:(?!that\b|which\b|whether\b|how\b|about\b|by\b)[\w’'&,/-]+\s+){0,6}?"
PAPER = rf"(?:{words('papers')})\b"
_OWN_PAPER = rf"(?:{words('own_papers')})\b"
_GIVEN = rf"(?:{words('given')})\b"
# "members", "the Committee", "the Parks Scrutiny Sub-Committee"
_HEARERS = rf"(?:(?:the|all)\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:{words('hearers')})"
# "outlined |to Members |the plan", "submitted |for approval |the accounts"
_ASIDE = rf"(?:to\s+{_HEARERS}\s+|for\s+(?:approval|consideration|information|noting)\s+)?"


@cache
def _clauses(form: int) -> tuple[str, ...]:
    """A verb of presenting in a form, with its object, in each of its wordings; what only a finite verb says is added for those forms."""
    finite = form in (PRESENT, PAST)
    presents, outlines, gives, leads = (_verbs(name, form) for name in ("presents", "outlines", "gives", "leads"))
    objects = (
        # "presented the annual report", "submitted for approval the accounts"
        rf"(?:{presents})\s+{_ASIDE}{_DETERMINER}{_ADJECTIVES}{PAPER}",
        # not "outlined that the plan", "detailed in the minutes"
        rf"(?:{outlines})\s+{_ASIDE}(?!(?:that|in|at|by|above|below)\b)(?:{_DETERMINER})?{_ADJECTIVES}{PAPER}",
        # "presented details", "introduced further proposals"
        rf"(?:{presents})\s+(?:further\s+|more\s+)?(?:{words('bare')})\b",
        # "gave members a brief verbal update", "gave details of the works"
        rf"(?:{gives})\s+(?:(?:(?:the|our)\s+\w+|{_HEARERS})\s+(?:with\s+)?)?(?:an?|the|his|her|their|some)\s+(?:[\w’'&,-]+\s+){{0,5}}?{_GIVEN}",
        rf"(?:{gives})\s+(?:{_HEARERS}\s+(?:with\s+)?)?(?:(?:further|more|detailed|brief)\s+)?(?:{words('told')})\s+(?:on|of|for|about|from|to|into|regarding)\b",
        # "took members through", "walked us through", "brought the Panel up to date"
        rf"(?:{leads})\s+(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+)?\s+through\b",
        rf"(?:{leads})\s+{_HEARERS}\s+up\s+to\s+date\b",
        # "ran briefly through the slides", "went over the applications", "went through it"
        rf"(?:{_verbs('goes', form)})\s+(?:\w+ly\s+)?(?:through|over)\s+(?:{_DETERMINER}{_ADJECTIVES}{PAPER}|(?:it|them)\b)",
        # "spoke briefly to her report"
        rf"(?:{_verbs('speaks', form)})\s+(?:briefly\s+)?to\s+(?:(?:it|them)\b|{_DETERMINER}{_ADJECTIVES}(?:{words('spoken_to')})\b)",
        # "sent in a written report", "had prepared a report": one that is read or handed round
        rf"(?:{_verbs('sends', form)})\s+(?:a|an|his|her|their)\s+(?:[\w-]+\s+){{0,2}}?(?:report|update)\b",
        # "updated members on", "briefed the Board"
        rf"(?:{_verbs('updates', form)})\s+{_HEARERS}\b",
        # "highlighted the key points", "drew attention to the main findings of the report"
        rf"(?:{_verbs('stresses', form)}|{_verbs('draws', form)}\s+{_HEARERS}[’']s?\s+attention\s+to)"
        rf"\s+(?:the|some|several)\s+(?:key|main|salient|principal)\s+{PAPER}",
        # "explained the report", "read out his report"
        rf"(?:{_verbs('explains', form)})\s+{_ASIDE}(?:the|his|her|their)\s+{_ADJECTIVES}(?:{words('explained')})\b",
        rf"(?:{_verbs('reads', form)})\s+(?:out\s+|aloud\s+)?(?:a|his|her|their)\s+(?!copy\b)(?:[\w’'-]+\s+){{0,3}}?report\b"
        r"(?!\s+(?:submitted|sent|written|prepared|provided|supplied|from|by)\b)",
    )
    thing = r"[\w’'&-]+(?:\s+(?!and\s+(?-i:[A-Z]))[\w’'&-]+){0,4}"
    told = (
        # "presented it", "introduced the new homes", "outlined some of the costs": whatever it is, if it is nobody
        rf"(?:{presents})\s+(?:it|(?:the|his|her|their|this|each)\s+(?P<object>{thing}))",
        rf"(?:{outlines})\s+{_ASIDE}(?:it|(?:the|his|her|their|some|a\s+number\s+of)\s+(?!as\s)(?P<outlined>{thing}))",
        r"(?:presented|introduced)(?=\s*[,.;]|\s+(?:on|and\s+(?:highlighted|explained|outlined))\b)",
        r"presented\s+(?:planned|proposed|recent|current|key|main)\s+\w+",
        r"updated\s+(?:the\s+)?(?:progress|activities|developments)\b",
        # not "reported on 4 May that"
        r"reported\s+(?:(?:back|verbally)\s+)?on\b(?!\s+(?:behalf\b|advice\b|(?:(?:mon|tues|wednes|thurs|fri)day,?\s+)?\d))",
        r"outlined\s+that\b",
        r"gave\s+details\s*:\s*$",
        # "spoke about the quay", "talked briefly on the fair", "addressed the Committee regarding"
        rf"(?P<spoken>(?:spoke|talked)\s+(?:briefly\s+)?|addressed\s+{_HEARERS}\s+)(?:about|regarding|concerning|in\s+relation\s+to"
        r"|on(?!\s+(?:behalf|this|that|the\s+(?:matter|motion|item|application|issue|amendment))\b))\b",
        # "Ms Elm covered:", "Mr Hill highlighted the following points:", over a list
        r"(?:highlighted|covered|outlined|reported)(?:\s+(?:that|(?:the|a\s+number\s+of)\s+[\w\s]{3,40}))?\s*:\s*$",
    )
    return objects + told if finite else objects


def clause(form: int) -> str:
    """The clauses of a form as the branches of one pattern."""
    return "|".join(_clauses(form))


# " introduced the report", " is presenting the report", after who does so
VERB = either(
    *(rf"\b(?:{told})" for told in _clauses(PAST)),
    rf"\b(?:is|are|was|were)\s+(?:{clause(GERUND)})",
    # "attended the meeting to speak", "was present to give an update"
    rf"\b(?:attended|(?:was|were)\s+(?:present|in\s+attendance|there|on\s+hand)|joined|came)\s+(?:[\w’'-]+\s+){{0,4}}?to\s+"
    rf"(?:speak|present|talk|discuss|explain|describe|demonstrate|{clause(BASE)})\b",
    rf"\b(?:was|were)\s+invited\s+to\s+(?:{clause(BASE)})",
    # "proceeded to brief Members", "began by outlining the report"
    rf"\b(?:proceeded|went\s+on)\s+to\s+(?:{clause(BASE)})",
    rf"\b(?:began|commenced|opened|started)\s+(?:[^.;]{{2,30}}?\s+)?by\s+(?:{clause(GERUND)})",
    # "was thanked for his report"
    rf"\b(?:was|were)\s+thanked\s+for\s+(?:his|her|their|the|an?)\s+{_ADJECTIVES}(?:reports?|presentation|update|briefing|talk)\b",
    r"\b(?:was|were)\s+(?:pleased|delighted)\s+to\s+(?:report\s+on|present|introduce)\b",
    flags=re.I,
)
# ", in introducing the report, " after who does so
IN_PRESENTING = gated(rf",?\s+(?:in|on|when|while|whilst)\s+(?:{clause(GERUND)})", re.I)

# "presented by |two of the Harbour Guides, |Ann Elm and Bob Ash"
_SOME_OF = r"(?:two|three|four|some|several|representatives|members)\s+of\s+(?:the|our)\s+[\w’' -]{3,40},\s+"
# "given by |the Fenmoor and Isles Co-operative |by Ann Elm"
_BODY = r"(?:(?-i:[A-Z])[\w’'&-]*|of|for|the|and)(?:\s+(?:(?-i:[A-Z])[\w’'&-]*|of|for|the|and)){0,8}"
# "invited Mrs Elm to |introduce her report", "welcomed Mr Hill to the meeting to |report the outturn"
_TO_PRESENT = rf"(?:{clause(BASE)}|introduce|present|outline|talk\s+to|report\s+(?:on\b|the\b))"
_TELLS = "|".join(word.replace(" ", r"\s+") for word in table("presenting")["who"]["tells"])
# who is called in, stops of titles and initials included: "Mr. J. Elm of Elm Engineers"
_NAMED = r"(?:[^.;]|(?<=\bmr)\.|(?<=\bms)\.|(?<=\bdr)\.|(?<=\bmrs)\.|(?<=\b[a-z])\.)"
# between an object and its "by": "was given |on the new homes |by", "presented |to the Board |by"
_ABOUT = r"(?:(?:on|about|of|regarding|for|to)\s+[^.;]{2,80}?\s+)?"
_WAS = r"(?:is|was|were|been|being)\s+(?:(?:then|also|\w+ly)\s+)?"
_GIVEN_BY = rf"(?:{_verbs('gives', PARTICIPLE)})"
# "presented by Mr Hill", "a verbal update from the Commissioner", "a report was given by the Clerk"
_IS_DONE = (
    r"(?:presented|introduced|tabled)(?:\s+in\s+\w+)?",
    rf"(?:{_GIVEN}|papers?)\s+(?:[\w’'&,-]+\s+){{0,12}}?{_WAS}{_GIVEN_BY}",
    rf"{_OWN_PAPER}\s+(?:[\w’'&,-]+\s+){{0,12}}?{_WAS}(?:submitted|outlined|summarised|explained)",
)
BY = either(
    *(rf"\b{done}\s+{_ABOUT}(?:by\s+(?:the\s+)?{_BODY}\s+)?by\s+(?:{_SOME_OF})?(?:the\s+|our\s+)?" for done in _IS_DONE),
    rf"\bwelcomed\s+(?:the\s+)?(?=[^.;]{{3,120}}?\s+to\s+(?:(?:the|this)\s+(?:meeting|committee)\s+(?:,\s*)?(?:who\s+\w+\s+)?to\s+)?{_TO_PRESENT})",
    r"\b(?:received|heard|noted|had|enjoyed|welcomed)\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,4}?(?:presentation|update|briefing|overview|talk|verbal\s+report)\s+"
    r"(?:on\s+[\w ’',-]{3,80}?\s+)?(?:from|by|of(?=\s+the\s+[A-Z]))\s+(?:the\s+|our\s+)?",
    rf"\b(?:was|were)\s+given\s+(?:an?|the)\s+(?:[\w’'-]+\s+){{0,4}}?{_GIVEN}\s+(?:[\w’'&,-]+\s+){{0,12}}?by\s+(?:the\s+)?",
    r"\b(?:presentation|briefing|talk)\s+by\s+(?:the\s+)?",
    r"\b(?:was|were)\s+(?:briefed|updated|(?:taken|led|guided|talked|walked)\s+through)\s+(?:[^.;]{2,80}?\s+)?by\s+(?:the\s+)?",
    # "Ms Elm was assisted in her presentation by Mr Ash"
    r"\b(?:assisted|supported|joined)\s+in\s+(?:the|this|his|her|their)\s+(?:presentation|report|update)\s+by\s+(?:the\s+)?",
    # "There was submitted a joint report by the Harbour Manager", "A report was received from the Warden"
    r"\b(?:was|were)\s+(?:submitted|tabled)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}?reports?\s+"
    r"(?:\([^()]{3,60}\)\s+|dated\s+[\w ]{6,20}\s+)?(?:by|from|of)\s+(?:the\s+)?",
    r"(?<!\bno\s)\breports?\s+(?:was|were|had\s+been|has\s+been)\s+received\s+from\s+(?:the\s+)?",
    # "The Chair read aloud the report written by Cllr Elm", "an update sent in by Mr Ash"
    r"\bread\s+(?:out\s+|aloud\s+)?(?:an?|the)\s+(?:[\w-]+\s+){0,2}?(?:report|update)\s+"
    r"(?:submitted|sent(?:\s+in)?|written|prepared|provided|supplied)\s+by\s+(?:the\s+)?",
    # "An update from Cllr Elm was passed to the Council", "A report by Mr Ash was read out"
    r"(?:^|\ban?\s+|\bthe\s+)(?:[\w-]+\s+)?(?:update|report|briefing)\s+(?:from|by)\s+(?:the\s+)?"
    r"(?=[^.;]{3,60}?\s(?:was|were|had\s+been)\s+(?:passed|read|circulated|shared|given|tabled|presented|handed|sent)\b)",
    # "Circulated, statutory notice of the sale of a house at the Quay, together with report of the Harbour Manager"
    r"^(?:\((?:[a-z]|[ivx]{1,4})\)\s+)?Circulated\b(?:(?!\breports?\s+(?:of|from|by)\b)[^.;]){3,300}?"
    r"\b(?:together|along)\s+with\s+(?:a\s+|the\s+)?(?:[\w-]+\s+){0,2}?reports?\s+(?:of|from|by)\s+(?:the\s+)?",
    r"^(?:\((?:[a-z]|[ivx]{1,4})\)\s+)?Circulated,?\s+(?:(?:a\s+|the\s+)?(?:[\w-]+\s+){0,2}?reports?\s+(?:of|from|by)\s+(?:the\s+)?"
    r"|(?:the\s+)?(?=(?-i:[A-Z])[^.;:]{3,60}[’']s\s+report\b))",
    rf"\b(?:welcomed|introduced|thanked)\s+(?:the\s+)?(?={_NAMED}{{3,120}}?,?\s+who\s+(?:then\s+|also\s+)?(?:proceeded\s+to\s|{_TELLS}))",
    r"\bthanked\s+(?:the\s+)?(?=[^.;]{3,80}?\s+for\s+(?:(?:his|her|their)\s+(?:[\w-]+\s+){0,4}?(?:reports?|presentation|update|briefing|talk|overview)|the\s+presentation)\b)",
    r"\b(?:reports?|papers?)\s+(?:dated\s+[\w ]{6,20}\s+)?(?:from|by|of)\s+(?:the\s+)?"
    r"(?=[^.;]{3,100}?,\s+who\s+(?:then\s+)?(?:spoke|presented|introduced|outlined)\b)",
    rf"\b(?:suspended|adjourned)\s+to\s+(?:allow|enable)\s+(?:the\s+)?(?=[^.;]{{3,80}}?\s+to\s+{_TO_PRESENT})",
    # "The Treasurer introduced the item before introducing |Ms Elm and Mr Ash|, presenting on behalf of the fund"
    r"\bintroduc(?:ed|ing)\s+(?:the\s+)?(?=[^.;]{3,120}?,\s+presenting\b)",
    # not "On this the Committee heard from the Harbour Manager that", an answer
    rf"(?:^|[.;:]\s+)(?:the\s+)?(?:[\w-]+\s+)?(?:{words('hearers')})\s+(?:then\s+|also\s+)?heard\s+from\s+(?:the\s+)?",
    rf"\b(?:invited|introduced|called\s+(?:up)?on)\s+(?:the\s+)?(?=[^.;]{{3,120}}?\s+to\s+(?:the\s+meeting\s+to\s+)?{_TO_PRESENT})",
    # not "asked the Clerk to give an update", a task for later
    r"\basked\s+(?:the\s+)?(?=[^.;]{3,120}?\s+to\s+(?:(?:introduce|present|outline|summarise)\s+(?:the|this|his|her|their)\s|(?:speak|talk)\s+to\s+(?:the|this|his|her|their)\s))",
    # "In introducing it |the Leader, Cllr Elm, said"
    r"^(?:in|on|when)\s+(?:introducing|presenting|outlining)\s+(?:it|this|them)\s*,?\s+(?:the\s+)?",
    rf"(?:\b(?:in|on|when|while|whilst)\s+|^)(?:{clause(GERUND)})\s*,\s*(?:the\s+)?",
    flags=re.I,
)
# "Quay Trust – presentation by |Ms Ann Elm": who an item's title says will present
TITLE_BY = gated(r"\b(?:presentation|briefing|talk|address|update|overview)\s+(?:by|from)\s+(?:the\s+)?", re.I)
