"""Who is none of the body's, though a title alone would make a member of him: a councillor of another tier at a parish council, one
who speaks under the item of the public, a guest where the officers have a list of their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract.people.entry import Entry
from pipeline.extract.people.mentions import names_organization
from pipeline.extract.people.other_councils import titles_of_other_councils
from pipeline.extract.reading import Reading

# "Fenmoor Parish Council", "PARISH COUNCIL", "Community Council": the lowest tier, whose members no title of another names
_LOWEST = re.compile(r"\b(?:parish|community)\s+council\b", re.IGNORECASE)
# "Cty Cllr", "District Councillor", "D/Cllr", "C. Cllr": a member of another tier
_OTHER_TIER = re.compile(
    r"(?:county|cty|district|dist|borough|unitary)\.?\s+(?:(?:&|and)\s+\w+\s+)?(?:councillors?|cllrs?)\b"
    r"|\b[cdb](?:/|\.\s*|\s)cllrs?\b",
    re.IGNORECASE,
)
# "Parish Councillor Ruth Elm", "Town Cllr": a councillor of the lowest tier, and one of any
_LOWEST_TIER = re.compile(r"(?:parish|town|community)\s+(?:councillor|cllr)\b", re.IGNORECASE)
_ANY_TIER = re.compile(r"(?:parish|town|community|county|district|borough|unitary)\s+councillor\b", re.IGNORECASE)
# "Fenmoor District Council": whose own members may be called so
_UPPER = re.compile(r"\b(?:county|district|borough|city|metropolitan|unitary|combined)\b.{0,40}\b(?:council|authority)\b", re.IGNORECASE)
# "(Fenmoor District Council)" beside a councillor
_COUNCIL = re.compile(r"\b(?:County|District|Borough|City|Unitary|[A-Z][a-z]+shire)\s+Council\b")
# the same with the name of its council: "Cllr Elm |(Elmshire Council)|"
_WHOLE_COUNCIL = re.compile(r"[A-Z][\w’'-]+(?:\s(?:[A-Z&][\w’'-]*|of|and)){0,6}\sCouncil")
# "Councillor Hill of |Elmham Parish Council"
_COUNCIL_OF = re.compile(r"\S\s(?:Parish|Town|Community|County|District|Borough|City)\s+Council$")
# items in which the public speaks: "Public Forum", "Questions from members of the public", "Deputations"
_PUBLIC = re.compile(
    r"public\s+(?:open\s+)?(?:forum|participation|question|speaking|session|comment|address)|(?:from|by)\s+(?:members\s+of\s+)?the\s+public"
    r"|open\s+forum|deputations?\b|\bsubmi(?:ssions?|tters?)\s+(?:on|to|from|by)\b|hearing\s+of\s+submi",
    re.IGNORECASE,
)
# "Director of Operations, |Elm Ambulance Trust", "Clinical Lead – |Quay ICB", "Manager at |Elm Homes Ltd"
_WITH_BODY = re.compile(r"(?:,\s*|\s[–-]\s|\s(?:at|of|from|for)\s(?:the\s)?)(?P<body>[A-Z][^,–]*)$")
# what the few who work for a parish's or a community council are called; whoever else comes there is another body's: "Dog Warden",
# "Highways Engineer", "Factory Manager"
_STAFF = re.compile(
    r"\b(?:clerk|rfo|responsible|proper|treasurer|secretary|minutes?|recorder|scribe|note[\s-]?taker|administrat\w+|assistant|bookkeeper|handy\w*|caretaker"
    r"|lengthsman|ground\w*|gardener|cleaner|sweeper|sexton|cemetery|allotments?|footpaths?|litter\w*|lamplighter|lifeguard|member\s+of\s+staff|employee)\b",
    re.IGNORECASE,
)
# "|QDC| Manager", "Catchment Engineer, |QRC|", "|QDC|": the short form of a council
_SHORT = r"[A-Z]{1,4}(?:CC|(?<!C)DC|BC|RC|PC|TC)"  # "LCDC" is a committee
_OF_SHORT = re.compile(rf"(?P<first>{_SHORT})(?=\s[A-Z])|.*?(?:,\s*|\s[–-]\s|\s(?:at|of|from|for)\s)?\b(?P<last>{_SHORT})")
# "Department of Fisheries", "Ministry of Works", "Quay Community Board": who sends guests and is no part of a council
_SENDS_GUESTS = re.compile(r"(?:Department|Ministry|Office)\s+(?:of|for)\s+[A-Z]|.*\bCommunity\s+Board$")
# posts of the health service, which a council has none of: "Chief Medical Officer", "Director of Nursing"
_OF_HEALTH = re.compile(
    r"\b(?:chief\s+medical\s+officer|medical\s+director|(?:director\s+of|chief)\s+nurs\w+|chief\s+nurse|(?:chief\s+)?operating\s+officer\s*,?\s+.*(?:nhs|hospital)"
    r"|clinical\s+(?:lead|director)|designated\s+(?:doctor|nurse)|consultant\s+(?:physician|psychiatrist|paediatrician))\b",
    re.IGNORECASE,
)
_HEALTH_BODY = re.compile(
    r"\b(?:nhs|trust|hospitals?|health\s+(?:board|and\s+social\s+care)|integrated\s+care|icb|clinical|ambulance)\b", re.IGNORECASE
)
# "Senior Planner, |NTA|", "Area Manager – |RSPB|": another body by its letters; not "Manager, ICT"
_OF_LETTERS = re.compile(r".{4,}(?:,\s*|\s[–-]\s)(?P<letters>[A-Z]{3,5})$")
_DEPARTMENTS = frozenset(
    [
        "ICT",
        "GIS",
        "CEO",
        "CFO",
        "COO",
        "RFO",
        "LEO",
        "SEO",
        "AEO",
        "HSO",
        "PPN",
        "SPC",
        "LCDC",
        "JPC",
        "HSE",
        "EHO",
        "DOS",
        "ADOS",
        "SEND",
        "ASC",
        "IHR",
        "PMO",
        "ESG",
    ]
)
# "Cllr Elm |(FDC)|", "Cllr Ash – |FCC.|": a council by its letters, beside a councillor at a parish's meeting
_CAPITALS = re.compile(r"[A-Z]{3,7}\.?")
_INITIAL = re.compile(r"\b[A-Z]")
_HEAD = 600  # characters in which a paper says whose it is


class Outsiders:
    """What a paper tells of those who are none of its body's."""

    def __init__(self, reading: Reading, entries: Sequence[Entry]) -> None:
        head = f"{reading.meeting.organization or ''} {reading.document.text[:_HEAD]}"
        self.whose = f"{reading.meeting.organization or ''} {reading.meeting.body or ''}".lower().strip()
        # a page of one item, or a district's paper, does not say whose it is
        self.whose_known = (reading.meeting.organization or "").lower().endswith(("council", "authority"))
        self.head = reading.document.text[:_HEAD].lower()
        organization = reading.meeting.organization or ""
        # a parish's paper by the name of its council, or one that lost its head
        self.small = _LOWEST.search(organization) is not None
        self.parish = "parish council" in organization.lower()
        self.initials = "".join(_INITIAL.findall(organization.title()))
        present = [entry for entry in entries if entry.attendance == "present" and entry.kind == "councillor"]
        self.of_no_tier = sum(not _is_called_of_a_tier(entry) for entry in present) > 1
        # a paper that lost its head: its members are called plain councillors, those of the county and the district are not
        self.lowest = _LOWEST.search(head) is not None or (self.of_no_tier and not _UPPER.search(head))
        self.upper = _UPPER.search(head) is not None
        self.called = titles_of_other_councils(reading.document.text, entries, self.whose) if self.small else {}
        self.public = frozenset(item.order for item in reading.items if _PUBLIC.search(item.title))

    def title_of(self, entry: Entry) -> str | None:
        """The title that says of which other council a councillor is: "County Councillor", "Fenland Councillor"."""
        called = next((title for mention in entry.mentions if (title := self.called.get(mention.span.start))), None)
        return called or title_of_tier(entry)

    def is_of_another_tier(self, entry: Entry) -> bool:
        """Whether a councillor at a parish's meeting is called one of a county or district, and its own members are not; or of a parish
        at another council's."""
        if entry.kind != "councillor":
            return False
        listed = [mention for mention in entry.mentions if mention.listed]
        if self.of_no_tier and any(mention.span.start in self.called for mention in listed or entry.mentions):
            return True
        if not self.lowest:  # "Parish Councillor Ruth Elm" at a district's planning committee
            return self.upper and not entry.is_listed and title_of_tier(entry, _LOWEST_TIER) is not None
        titled = (mention.organization or "" for mention in entry.mentions if mention.title_kind == "councillor")
        sent = self.small and any(_CAPITALS.fullmatch(words) or self._is_other_council(words) for words in titled)
        if self.parish and not entry.is_titled_councillor:  # "A Elm, FDC", "Bob Ash Fenmoor District Council" behind a parish's own
            beside = [mention.organization for mention in entry.mentions if mention.organization]
            sent = any(self._is_another_short(words) or self._is_other_council(words) for words in beside)
        if entry.attendance == "present":  # "Cllrs Elm and Ash, and Dist. Cllr Hill", "Cllr Oak (FDC)"
            return self.of_no_tier and (sent or _is_called_of_a_tier(entry))
        return sent or any(
            _OTHER_TIER.search(f"{mention.title} {mention.role or ''}") or _COUNCIL.search(mention.organization or "")
            for mention in entry.mentions
        )

    def _is_other_council(self, words: str) -> bool:
        """Whether words beside a councillor's name are another council's name: "(Elmshire Council)"."""
        return _WHOLE_COUNCIL.fullmatch(words) is not None and words.lower() not in self.whose

    def is_of_another_council(self, entry: Entry) -> bool:
        """Whether a councillor who is only spoken of is called one of a council that the paper is not of."""
        if entry.attendance or entry.is_listed or entry.kind != "councillor":
            return False
        return any(
            _COUNCIL_OF.search(name) and name.lower() not in self.head[: mention.span.start]
            for mention in entry.mentions
            if (name := mention.organization)
        )

    def names_another_body(self, role: str) -> bool:
        """Whether a post is printed with a body that is none of the paper's: "Director of Operations, Elm Ambulance Trust"."""
        body = _WITH_BODY.search(role)
        if body is None or not names_organization(body["body"]):
            return False
        own = body["body"].lower()
        council = own.endswith(("council", "authority"))
        return own not in self.whose and (self.whose_known or not council)

    def is_no_staff(self, entry: Entry) -> bool:
        """Whether one who holds a post is none of the council's own staff: another's engineer at a parish's meeting, or one printed with
        the short form of another council or with a body that sends guests."""
        if entry.role is None:
            return any(
                self._is_another_short(name) or _SENDS_GUESTS.match(name) for mention in entry.mentions if (name := mention.organization)
            )
        if _OF_HEALTH.search(entry.role) and not _HEALTH_BODY.search(self.whose):
            return True
        return (self.small and not _STAFF.search(entry.role)) or self._is_another_short(entry.role) or self._is_of_letters(entry.role)

    def _is_of_letters(self, role: str) -> bool:
        """Whether a post ends in the letters of a body that is not the paper's: "Senior Planner, NTA"."""
        found = _OF_LETTERS.fullmatch(role)
        if found is None or not self.whose or "joint" in self.whose or found["letters"] in _DEPARTMENTS:
            return False
        return found["letters"] != self.initials and found["letters"].lower() not in self.whose.split()

    def _is_another_short(self, words: str) -> bool:
        """Whether words begin or end with the short form of a council that is not the paper's: "QDC Manager", "Engineer, QRC"."""
        short = _OF_SHORT.match(words)
        name = (short["first"] or short["last"]) if short else None
        if name is None or (short and short["last"] and short.end() != len(words)):
            return False
        # the officers of a joint committee are those of all its councils
        return bool(self.whose) and "joint" not in self.whose and name != self.initials and name.lower() not in self.whose.split()

    def speaks_for_the_public(self, entry: Entry) -> bool:
        """Whether nothing else is told of somebody than what was said under the item of the public."""
        return bool(self.public) and all(mention.item in self.public for mention in entry.mentions)


def title_of_tier(entry: Entry, tier: re.Pattern[str] = _ANY_TIER) -> str | None:
    """The title that says of which council a councillor is: "Parish Councillor"; None where none is printed."""
    return next((mention.title for mention in entry.mentions if tier.match(mention.title)), None)


def _is_called_of_a_tier(entry: Entry) -> bool:
    """Whether the title before a name says each time of which council its bearer is, or the words beside it do: "Dist. Cllr Hill",
    "Mr Elm (Borough Councillor)"."""
    called = [mention for mention in entry.mentions if mention.title_kind == "councillor"]
    listed = [mention for mention in called if mention.listed]  # "District Cllr Elm" in the list is "Cllr Elm" in what he said
    titles = [mention.title for mention in listed or called]
    if not titles and any(_OTHER_TIER.fullmatch(role) for role in entry.roles):
        return True
    return bool(titles) and all(_OTHER_TIER.match(title) for title in titles)
