"""Names in papers -> persons.

Full names are persons; fuller forms come first, and a shorter one ("R Hale", "Hale") joins the only person it could be. Two who
could be meant: nobody is, unless the paper itself, the body that met or the years leave one of them. Forms that stand as two rows in
one paper are two people. A misprint joins the name that it is rare beside, a short form of a given name the person of that name who
is seen in the same body about the same time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.link.mentions import Candidate, Linked, NameMention, Rulings
from pipeline.link.name_forms import NameForm, agree, form_of, initials_of, name_in, with_double_names, with_initial_o
from pipeline.link.person_clusters import Cluster, Form, Undecided, ordinal
from pipeline.link.person_years import of_their_years
from pipeline.link.spellings import spellings_of

# The facts whose rows make a person; the others only mention one.
_MAKES_PERSONS = "person_mention"
# Of those the paper itself calls one of the body's people; a member of the public stays a mention.
_KINDS = ("councillor", "officer")
_RULED = (1.0, "review")  # how a person linked it
_ABOUT = 400  # days between papers that show a person about one time
_TWO_PEOPLE = 0.3  # forms that share so many of the rarer one's papers are two people, not one that a reader split


@dataclass(slots=True)
class People:
    """The persons, and the mentions that could be several of them: by the place of the person in `clusters`."""

    clusters: list[Cluster]
    candidates: dict[int, list[Candidate]]


def link_people(mentions: Sequence[NameMention], rulings: Rulings) -> People:
    """The persons that the mentions of one jurisdiction mean. The answer depends on the mentions, not on their order."""
    ordered = sorted(mentions, key=lambda mention: (mention.place, mention.ref))
    makers = _forms(mention for mention in ordered if _makes_person(mention))
    forms = [part for form in makers for part in _parts(form, rulings)]
    clusters, undecided = _clusters(forms, rulings)
    undecided = of_their_years(clusters, undecided, rulings)
    people = People(clusters, defaultdict(list))
    ruled = rulings.partners()
    by_family: dict[str, list[int]] = defaultdict(list)
    by_initials: dict[str, list[int]] = defaultdict(list)
    for place, cluster in enumerate(clusters):
        for form in cluster.forms:
            by_family[form.form.family].append(place)
            if form.form.is_full:
                by_initials[initials_of(form.form)].append(place)
            how = _how(cluster, form)
            cluster.links += [Linked(m.ref, *(_RULED if m.ref in ruled and form is not cluster.forms[0] else how)) for m in form.mentions]
    waiting = [(mention, places) for form, places in undecided for mention in form.mentions]
    named = _Named(clusters, by_family, by_initials)
    for mention in ordered:
        if mention.name and not _makes_person(mention):
            places = named.meant(mention)
            waiting.append((mention, _known_then(clusters, places, mention) if _may_be_anybody(mention) else places))
    _settle_all(people, waiting, rulings)
    return people


def _makes_person(mention: NameMention) -> bool:
    """Whether the paper itself calls the name one of the body's people, or gives a post to it."""
    return mention.ref.table == _MAKES_PERSONS and (mention.kind in _KINDS or bool(mention.role))


def _may_be_anybody(mention: NameMention) -> bool:
    """Whether the name may be one of the public: somebody from outside, unless the whole of the name is a person's."""
    if mention.kind != "external":
        return False
    form = form_of(mention.name) if mention.name else None
    return not (form and form.is_full)


def _known_then(clusters: Sequence[Cluster], places: Iterable[int], mention: NameMention) -> list[int]:
    """Of the persons whom somebody from outside, named by initials, could be those whom papers of the body show so about that time.

    "Mr K Hale" is the K Hale who sat there in spring; "Mr Hale" may be anybody.
    """
    form = form_of(mention.name) if mention.name else None
    if form is None or not form.given or mention.date is None:
        return []
    day = ordinal(mention.date)
    return [
        place
        for place in places
        if any(other.given and other.given[0][0] == form.given[0][0] for other in (each.form for each in clusters[place].forms))
        and mention.organization_id in clusters[place].bodies
        and any(each.date and abs(ordinal(each.date) - day) <= _ABOUT for part in clusters[place].forms for each in part.mentions)
    ]


def _forms(mentions: Iterable[NameMention]) -> list[Form]:
    """The printed forms of names that make persons, fullest first."""
    named = [(form, mention) for mention in mentions if mention.name and (form := form_of(mention.name))]
    doubles = frozenset(form.family for form, mention in named if "-" in (mention.name or "") and " " in form.family)
    families = frozenset(form.family for form, _ in named)
    told = {form: with_initial_o(with_double_names(form, doubles), families) for form in {form for form, _ in named}}
    of_form: dict[NameForm, list[NameMention]] = defaultdict(list)
    for form, mention in named:
        of_form[told[form]].append(mention)
    found: list[Form] = []
    for name, those in of_form.items():
        in_two = len({mention.document_id for mention in those}) < len(those)  # "A Hale" the councillor and "A Hale" the clerk
        parts = {part: Form(name, part) for part in ({mention.kind or "" for mention in those} if in_two else ("",))}
        for mention in those:
            parts[(mention.kind or "") if in_two else ""].add(mention)
        found += parts.values()
    return sorted(found, key=lambda form: ([-part for part in form.form.fullness], form.form, form.part))


def _parts(form: Form, rulings: Rulings) -> list[Form]:
    """The form, or the parts of it that a person said are two people of one name."""
    places = rulings.parts([mention.ref for mention in form.mentions])
    if not any(places):
        return [form]
    parts = [Form(form.form, f"{form.part}{place or ''}") for place in range(max(places) + 1)]
    for place, mention in zip(places, form.mentions, strict=True):
        parts[place].add(mention)
    return parts


def _clusters(forms: Sequence[Form], rulings: Rulings) -> tuple[list[Cluster], list[Undecided]]:
    """Persons, and the forms that could be several of them (with the places of these)."""
    clusters: list[Cluster] = []
    undecided: list[Undecided] = []
    blocks: dict[str, list[int]] = defaultdict(list)
    for form in forms:
        places = [place for place in blocks[form.form.family] if _may_be(clusters[place], form, rulings)]
        if len(places) > 1:
            places = [place for place in places if clusters[place].bodies & form.bodies] or places
        if len(places) > 1:
            undecided.append((form, places))
        elif places:
            clusters[places[0]].forms.append(form)
        else:
            blocks[form.form.family].append(len(clusters))
            clusters.append(Cluster([form]))
    return _ruled(spellings_of(clusters, rulings), undecided, clusters, rulings)


def _may_be(cluster: Cluster, form: Form, rulings: Rulings) -> bool:
    if not all(agree(other.form, form.form) for other in cluster.forms):
        return False
    if (not form.form.is_full or form.part) and _kinds_differ(cluster, form):
        return False
    return not _are_two(cluster, form) and not cluster.kept_apart(form, rulings)


def _kinds_differ(cluster: Cluster, form: Form) -> bool:
    """Whether papers call the two different kinds of people; a "District Councillor" from outside is a councillor to some clerks."""
    kinds = {cluster.kind, form.kind} - {None}
    elected = any("councillor" in post for post in cluster.posts | Cluster([form]).posts)
    return len(kinds) > 1 and not (elected and kinds == {"councillor", "external"})


def _are_two(cluster: Cluster, form: Form) -> bool:
    """Whether papers have both as rows of their own."""
    return any(len(form.papers & other.papers) > _TWO_PEOPLE * min(len(form.papers), len(other.papers)) for other in cluster.forms)


def _ruled(
    into: Mapping[int, int], undecided: list[Undecided], clusters: list[Cluster], rulings: Rulings
) -> tuple[list[Cluster], list[Undecided]]:
    """The persons after misprints, and those that a person said are one, have been joined."""
    target = {place: into.get(place, place) for place in range(len(clusters))}
    place_of = {mention.ref: place for place, cluster in enumerate(clusters) for form in cluster.forms for mention in form.mentions}
    for one, other in sorted(rulings.together):
        if one in place_of and other in place_of:
            low, high = sorted((target[place_of[one]], target[place_of[other]]))
            target = {place: low if now == high else now for place, now in target.items()}
    kept = sorted(set(target.values()))
    forms: dict[int, list[Form]] = defaultdict(list)
    for source in sorted(target):
        forms[target[source]] += clusters[source].forms
    joined = {place: Cluster(forms[place]) for place in kept}
    number = {place: new for new, place in enumerate(kept)}
    renumbered = [(form, sorted({number[target[place]] for place in places})) for form, places in undecided]
    persons = [joined[place] for place in kept]
    still: list[Undecided] = []
    for form, places in renumbered:
        if len(places) == 1:
            persons[places[0]].forms.append(form)
        else:
            still.append((form, places))
    return persons, still


def _how(cluster: Cluster, form: Form) -> tuple[float, str]:
    first = cluster.forms[0].form
    if form.form == first:
        return 1.0, "same name"
    if not agree(first, form.form):
        return 0.9, "spelling"
    if form.form.is_full:
        return 0.98, "fuller name"
    return (0.95, "initials") if form.form.given else (0.9, "surname")


class _Named:
    """The persons that names in facts which make none could mean."""

    def __init__(self, clusters: Sequence[Cluster], by_family: Mapping[str, list[int]], by_initials: Mapping[str, list[int]]) -> None:
        self._clusters = clusters
        self._by_family = by_family
        self._by_initials = by_initials
        self._papers = [cluster.papers for cluster in clusters]
        self._known: dict[tuple[str, bool, bool], tuple[list[int], bool]] = {}  # a name stands in many facts

    def meant(self, mention: NameMention) -> list[int]:
        """The persons whom the mention could mean: those of its own paper, else all."""
        key = mention.name or "", mention.ref.field == "owner", mention.ref.table == _MAKES_PERSONS
        if (known := self._known.get(key)) is None:
            known = self._known[key] = self._could_be(*key)
        places, anywhere = known
        here = [place for place in places if mention.document_id in self._papers[place]]
        return here or places if anywhere else here

    def _could_be(self, text: str, owns: bool, listed: bool) -> tuple[list[int], bool]:
        """Whom a name could mean, and whether also in papers that do not show the person."""
        letters = text.replace(".", "").replace(" ", "")
        if letters.isupper() and 2 <= len(letters) <= 3:  # "KC" in an Action column
            return self._by_initials.get(letters.lower(), []), False
        name = name_in(text) if owns else text
        form = form_of(name) if name else None
        if form is None:
            return [], False
        could_be = {place for place in self._by_family.get(form.family, []) if _may_mean(self._clusters[place], form, listed)}
        return sorted(could_be), True


def _may_mean(cluster: Cluster, form: NameForm, listed: bool) -> bool:
    """Whether a name in a fact that makes no person could be the person's: "Ruth Hale" of the public is not "R Hale", the officer.

    `listed` is for a name among the people of the paper.
    """
    is_full = cluster.forms[0].form.is_full
    if not any(agree(spelling.form, form) for spelling in cluster.forms if not is_full or spelling.form.is_full):
        return False
    return is_full or not listed or not form.is_full


def _settle_all(people: People, waiting: Sequence[tuple[NameMention, list[int]]], rulings: Rulings) -> None:
    """Links each mention with the persons it could mean, or notes these; what a person has said of one comes before what it could be."""
    place_of = {m.ref: place for place, cluster in enumerate(people.clusters) for form in cluster.forms for m in form.mentions}
    bodies = [cluster.bodies for cluster in people.clusters]
    partners, strangers = rulings.partners(), rulings.strangers()
    ruled: list[tuple[NameMention, list[int]]] = []
    for mention, places in waiting:
        if mention.ref in partners or mention.ref in strangers:
            ruled.append((mention, places))
        elif (place := _settle(people, bodies, mention, places)) is not None:
            place_of[mention.ref] = place
    while ruled:  # first those said to be one with a mention whose person is known
        turn = next((turn for turn, (mention, _) in enumerate(ruled) if partners.get(mention.ref, set()) & place_of.keys()), 0)
        mention, places = ruled.pop(turn)
        said = {place_of[other] for other in partners.get(mention.ref, ()) if other in place_of}
        others = {place_of[other] for other in strangers.get(mention.ref, ()) if other in place_of}
        if len(said) == 1:
            (place,) = said
            people.clusters[place].links.append(Linked(mention.ref, *_RULED))
            people.clusters[place].others.append(mention)
            place_of[mention.ref] = place
        elif (left := _settle(people, bodies, mention, [place for place in places if place not in others])) is not None:
            place_of[mention.ref] = left


def _settle(people: People, bodies: Sequence[set[int]], mention: NameMention, places: list[int]) -> int | None:
    """Links the mention if one person remains, by the body that met where several could be meant; else notes them all."""
    if len(places) > 1:
        places = [place for place in places if mention.organization_id in bodies[place]] or places
    if len(places) == 1:
        cluster = people.clusters[places[0]]
        cluster.links.append(Linked(mention.ref, 0.85, "only one"))
        cluster.others.append(mention)
        return places[0]
    for place in places:
        people.candidates[place].append(Candidate(mention.ref, round(1 / len(places), 3)))
    return None
