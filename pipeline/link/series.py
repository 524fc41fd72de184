"""Titles of risks and names of measures, as papers print them through the years -> the things they are about.

First what surely is one thing: the same words, the same printed reference with words in common. Then what may be: a title that
says less or more than another, if no second one fits as well; where two do, both are noted and neither is taken. Titles that stand
as two rows in one paper are never one thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from pipeline.link.figures import Figures
from pipeline.link.keys import fold
from pipeline.link.masked import small
from pipeline.link.mentions import Candidate, IndicatorMention, Linked, Ref, RiskMention, Rulings
from pipeline.link.person_clusters import ordinal
from pipeline.link.renamed import renamings
from pipeline.link.row_parts import one_line
from pipeline.link.titles import likeness, overlap, scope_of, subject_of

Mention = RiskMention | IndicatorMention

_SURE = 0.9
_RENAMED = 0.995  # a paper says so
_SAME_REFERENCE = 0.965
_BY_REFERENCE = 0.9
_NEAR = 400  # days: a register that is numbered anew each year gives a reference to another risk
_SAME_FIGURE = 0.89
_SHARED_WORDS = 0.3  # what titles under one reference must have in common: a register that is numbered anew gives it to others
_CLEARLY_BETTER = 0.15
_PLAIN = frozenset(("count", "other"))  # units that say nothing of what is measured
_PER_SO_MANY = _PLAIN | {"ratio"}  # "61 missed bins per 100,000", "51 bins missed"
_TIMES = frozenset(("minutes", "hours", "days", "weeks", "months", "years"))


@dataclass(slots=True)
class Alias:
    """One printed title with its reference, its unit and the area that it is told for, and where it stands."""

    title: str
    reference: str  # folded; "" where none is printed
    unit: str
    area: int  # the body of a part of the council's area; 0 for the whole
    mentions: list[Mention] = field(default_factory=list)
    papers: set[int] = field(default_factory=set)
    figures: Figures | None = None  # of a measure

    @property
    def is_bare(self) -> bool:
        """Whether it is no title, but the reference alone. Such a one stands for one paper."""
        return is_bare(self.mentions[0])

    def print_one_figure(self, other: Alias) -> bool:
        """Whether figures show both to be one measure, if the words allow it."""
        return self.figures is not None and other.figures is not None and self.figures.agree(other.figures)


@dataclass(slots=True)
class Thing:
    """A risk or a measure: its aliases in order of time, and each mention with how it was found."""

    aliases: list[Alias]
    links: list[Linked] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)

    @property
    def mentions(self) -> list[Mention]:
        """All mentions, the earliest first."""
        return sorted((mention for alias in self.aliases for mention in alias.mentions), key=lambda mention: (mention.place, mention.ref))


@dataclass(frozen=True, slots=True)
class _Edge:
    score: float
    one: int
    other: int
    method: str
    told_in: frozenset[int] = frozenset()  # the papers that state it, which may name both


def link_series(mentions: Sequence[Mention], rulings: Rulings, *, least: float, areas: Collection[int] = ()) -> list[Thing]:
    """The things that the mentions of one jurisdiction are about, the earliest first; it depends on the mentions, not on their order.

    `least` is the smallest likeness (0 to 1) at which a title that says less than another may be the same thing. `areas` are the bodies
    of parts of the council's area (`organizations.areas_of`): "vacant houses" there are not the county's.
    """
    aliases = [part for alias in _aliases(mentions, areas) for part in _parts(alias, rulings)]
    for alias in aliases:
        alias.figures = Figures(measures) if (measures := [each for each in alias.mentions if isinstance(each, IndicatorMention)]) else None
    groups = _Groups(aliases, rulings)
    edges = _edges(aliases, least)
    how: dict[int, tuple[float, str]] = {}
    for edge in edges:
        if edge.score >= _SURE and groups.join(edge.one, edge.other, told_in=edge.told_in):
            _note(how, edge)
    undecided = _join_likely(groups, [edge for edge in edges if edge.score < _SURE], aliases, how)
    _join_bare(groups, aliases, how, undecided)
    _rule(groups, aliases, rulings, how, undecided)
    return _things(groups, aliases, how, undecided)


def _aliases(mentions: Sequence[Mention], areas: Collection[int]) -> list[Alias]:
    """The distinct titles, the earliest first. A title printed once without a unit and else with one has that unit."""
    units: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        units[_key(mention)[0]].add(_unit(mention))
    found: dict[tuple[str, str, str, int, int], Alias] = {}
    for mention in sorted(mentions, key=lambda mention: (mention.place, mention.ref)):
        title, reference = _key(mention)
        known = units[title] - {""}
        unit = _unit(mention) or (next(iter(known)) if len(known) == 1 else "")
        area = mention.organization_id if mention.organization_id in areas else 0
        paper = mention.document_id if is_bare(mention) else 0
        if (alias := found.get(key := (title, reference, unit, area, paper))) is None:
            alias = found[key] = Alias(_title(mention), reference, unit, area)
        alias.mentions.append(mention)
        alias.papers.add(mention.document_id)
    return list(found.values())


def _parts(alias: Alias, rulings: Rulings) -> list[Alias]:
    """The alias, or the parts of it that a person said are two things under one title."""
    places = rulings.parts([mention.ref for mention in alias.mentions])
    parts = [Alias(alias.title, alias.reference, alias.unit, alias.area) for _ in range(max(places) + 1)]
    for place, mention in zip(places, alias.mentions, strict=True):
        parts[place].mentions.append(mention)
        parts[place].papers.add(mention.document_id)
    return parts


def is_bare(mention: Mention) -> bool:
    """Whether the paper names a risk by its reference alone: "SR4 had come down to 16", "Risk 7 was closed"."""
    title, reference = _key(mention)
    return bool(reference) and title.removeprefix("risk ") == reference.removeprefix("risk ")


def _title(mention: Mention) -> str:
    return one_line(mention.title if isinstance(mention, RiskMention) else mention.name)


def _key(mention: Mention) -> tuple[str, str]:
    return fold(_title(mention)), fold(mention.reference or "") if isinstance(mention, RiskMention) else ""


def _unit(mention: Mention) -> str:
    return mention.unit or "" if isinstance(mention, IndicatorMention) else ""


def _edges(aliases: Sequence[Alias], least: float) -> list[_Edge]:
    """Pairs that are or may be one thing, the surest first; only pairs that share a word or a reference are looked at."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, alias in enumerate(aliases):
        for word in _block_words(alias):
            blocks[word].append(place)
    pairs = {(a, b) for places in blocks.values() for n, a in enumerate(places) for b in places[n + 1 :]}
    edges = [edge for a, b in sorted(pairs) if (edge := _edge(aliases, a, b, least))]
    edges += _stated(aliases)
    return sorted(edges, key=lambda edge: (-edge.score, edge.one, edge.other))


def _stated(aliases: Sequence[Alias]) -> list[_Edge]:
    """Pairs of which papers say that the one is the other's name now."""
    titles: dict[str, list[int]] = defaultdict(list)
    for place, alias in enumerate(aliases):
        titles[small(alias.title)].append(place)
    pairs = renamings(titles, ((mention.words, mention.document_id) for alias in aliases for mention in alias.mentions))
    return [
        _Edge(_RENAMED, one, other, "renamed", frozenset(papers))
        for (one, other), papers in pairs.items()
        if aliases[one].area == aliases[other].area and len({aliases[one].unit, aliases[other].unit} - {""}) < 2
    ]


def _block_words(alias: Alias) -> set[str]:
    # Three letters of each stem, so that misprints and forms of a word meet too.
    words = {stem[:3] for stem in subject_of(alias.title).stems} or {fold(alias.title)}
    return words | ({f"#{alias.reference}"} if alias.reference else set())


def _edge(aliases: Sequence[Alias], one: int, other: int, least: float) -> _Edge | None:
    a, b = aliases[one], aliases[other]
    if a.area != b.area or a.is_bare or b.is_bare:
        return None
    alike = likeness(a.title, b.title)
    if a.unit and b.unit and a.unit != b.unit and not (alike == 1 and _may_be_one_unit(a.unit, b.unit)):
        return None
    if a.reference and b.reference:
        if a.reference == b.reference:
            shared = overlap(a.title, b.title)
            return _Edge(_SAME_REFERENCE + 0.03 * shared, one, other, "reference") if shared >= _SHARED_WORDS else None
        return _Edge(0.91, one, other, "renumbered") if alike == 1 else None
    if scope_of(a.title) != scope_of(b.title):
        return None
    if alike == 1:
        sure = 0.96 if a.reference or b.reference else 1.0  # a name in short may be another's too: a reference that both print comes first
        return _Edge(sure if fold(a.title) == fold(b.title) else min(sure, 0.96), one, other, "same title")
    if alike > 0 and a.print_one_figure(b):
        return _Edge(_SAME_FIGURE, one, other, "same figure")
    return _Edge(min(alike, 0.89), one, other, "similar title") if alike >= least else None


def _may_be_one_unit(one: str, other: str) -> bool:
    """Whether one unit says less than the other: "Days lost to sickness" is counted where no word beside the figure says days."""
    return (one in _PLAIN and other in _TIMES) or (other in _PLAIN and one in _TIMES) or {one, other} <= _PER_SO_MANY


class _Groups:
    """Which aliases are one thing so far."""

    def __init__(self, aliases: Sequence[Alias], rulings: Rulings) -> None:
        self._aliases = aliases
        self.of = list(range(len(aliases)))
        self.members = {place: [place] for place in self.of}
        self._papers = {place: set(alias.papers) for place, alias in enumerate(aliases)}
        self._apart = {frozenset(pair) for pair in rulings.apart}
        self._refs = {place: {mention.ref for mention in alias.mentions} for place, alias in enumerate(aliases)} if self._apart else {}

    def fit(self, one: int, other: int, told_in: frozenset[int] = frozenset()) -> bool:
        """Whether the groups of both may be one thing: no paper but those of `told_in` has rows of both, unless under the same words."""
        a, b = self.of[one], self.of[other]
        if a == b:
            return True
        if (self._papers[a] & self._papers[b]) - told_in:
            titles = {fold(self._aliases[place].title) for place in self.members[a] + self.members[b]}
            if len(titles) > 1:
                return False
        if not self._apart:
            return True
        refs_a = set().union(*(self._refs[place] for place in self.members[a]))
        refs_b = set().union(*(self._refs[place] for place in self.members[b]))
        return not any(len(pair) == 2 and pair & refs_a and pair & refs_b for pair in self._apart)

    def join(self, one: int, other: int, *, forced: bool = False, told_in: frozenset[int] = frozenset()) -> bool:
        """Makes the two one thing if they fit, or if a person said so; tells whether they are now."""
        a, b = sorted((self.of[one], self.of[other]))
        if a == b:
            return True
        if not (forced or self.fit(one, other, told_in)):
            return False
        for place in self.members[b]:
            self.of[place] = a
        self.members[a] += self.members.pop(b)
        self._papers[a] |= self._papers.pop(b)
        return True


def _are_one(groups: _Groups, aliases: Sequence[Alias], candidates: Sequence[int]) -> bool:
    """Whether several candidates could all be one thing: each says less or more than each other one, and none is beside it in a paper."""
    return all(
        groups.fit(one, other) and likeness(aliases[one].title, aliases[other].title) > 0
        for place, one in enumerate(candidates)
        for other in candidates[place + 1 :]
    )


def _join_likely(
    groups: _Groups,
    edges: Sequence[_Edge],
    aliases: Sequence[Alias],
    how: dict[int, tuple[float, str]],
) -> dict[int, list[tuple[int, float]]]:
    """Joins groups that have one likely partner; for the others, each alias with the partners that it could have."""
    partners: dict[int, dict[int, _Edge]] = defaultdict(dict)
    for edge in edges:
        a, b = groups.of[edge.one], groups.of[edge.other]
        if a != b and groups.fit(a, b):
            partners[a].setdefault(b, edge)
            partners[b].setdefault(a, edge)
    decided: list[_Edge] = []
    undecided: dict[int, list[tuple[int, float]]] = {}
    for group, of in sorted(partners.items()):
        ranked = sorted(of.items(), key=lambda entry: (-entry[1].score, entry[0]))
        best, *others = [edge.score for _, edge in ranked]
        if not others or best - others[0] >= _CLEARLY_BETTER:
            decided.append(ranked[0][1])
        elif _are_one(groups, aliases, [other for other, _ in ranked]):
            decided += [edge for _, edge in ranked]
        else:
            undecided[group] = [(other, edge.score) for other, edge in ranked]
    for edge in sorted(decided, key=lambda edge: (-edge.score, edge.one, edge.other)):
        # The partner too must have no one better: "cyber" fits two risks, and neither of them fits "cyber" for that.
        if not ({groups.of[edge.one], groups.of[edge.other]} & undecided.keys()) and groups.join(edge.one, edge.other):
            _note(how, edge)
    return undecided


def _join_bare(
    groups: _Groups,
    aliases: Sequence[Alias],
    how: dict[int, tuple[float, str]],
    undecided: dict[int, list[tuple[int, float]]],
) -> None:
    """Joins a reference that a paper prints alone to the one risk that papers of that time give it to, or to another paper's alone."""
    by_reference: dict[str, list[int]] = defaultdict(list)
    for place, alias in enumerate(aliases):
        if alias.reference:
            by_reference[alias.reference.removeprefix("risk ")].append(place)
    for places in by_reference.values():
        bare = [place for place in places if aliases[place].is_bare]
        titled = [place for place in places if not aliases[place].is_bare]
        for place in bare:
            near = [other for other in titled if _days(aliases[place], aliases[other]) <= _NEAR]
            others = near or [other for other in bare if other < place and _days(aliases[place], aliases[other]) <= _NEAR][-1:]
            found = {groups.of[other]: other for other in others if groups.fit(place, other)}
            if len(found) == 1:
                edge = _Edge(_BY_REFERENCE, place, next(iter(found.values())), "reference")
                groups.join(edge.one, edge.other)
                _note(how, edge)
            elif found:
                undecided[groups.of[place]] = [(group, _BY_REFERENCE) for group in sorted(found)]


def _days(one: Alias, other: Alias) -> int:
    """The days between the nearest papers of both; a great many where those of one have no date."""
    days = [[ordinal(mention.date) for mention in alias.mentions if mention.date] for alias in (one, other)]
    return min((abs(a - b) for a in days[0] for b in days[1]), default=_NEAR + 1)


def _rule(
    groups: _Groups,
    aliases: Sequence[Alias],
    rulings: Rulings,
    how: dict[int, tuple[float, str]],
    undecided: dict[int, list[tuple[int, float]]],
) -> None:
    """Joins what a person said is one thing. What was undecided of it is decided."""
    place_of: dict[Ref, int] = {mention.ref: place for place, alias in enumerate(aliases) for mention in alias.mentions}
    for one, other in sorted(rulings.together):
        if one in place_of and other in place_of:
            a, b = sorted((place_of[one], place_of[other]))
            for group in {groups.of[a], groups.of[b], a, b}:
                undecided.pop(group, None)
            if groups.of[a] != groups.of[b]:
                how[b] = (1.0, "review")
            groups.join(a, b, forced=True)


def _note(how: dict[int, tuple[float, str]], edge: _Edge) -> None:
    """The later of two aliases was joined to the earlier by this edge."""
    later = max(edge.one, edge.other)
    how.setdefault(later, (round(edge.score, 3), edge.method))


def _things(
    groups: _Groups,
    aliases: Sequence[Alias],
    how: dict[int, tuple[float, str]],
    undecided: dict[int, list[tuple[int, float]]],
) -> list[Thing]:
    things: dict[int, Thing] = {}
    for group, members in sorted(groups.members.items()):
        thing = things[group] = Thing([aliases[place] for place in sorted(members)])
        for place in sorted(members):
            score, method = how.get(place, (1.0, "same title"))
            thing.links += [Linked(mention.ref, score, method) for mention in aliases[place].mentions]
    for group, partners in undecided.items():
        for mention in aliases[group].mentions:
            for other, score in partners:
                things[groups.of[other]].candidates.append(Candidate(mention.ref, round(score, 3)))
    return [things[group] for group in sorted(things)]
