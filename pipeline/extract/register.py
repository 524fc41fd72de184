"""The people of one paper: its mentions merged, so that each natural person is one entry, and a way to ask who a mention is."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from rapidfuzz import fuzz

from pipeline import patterns as re
from pipeline.extract.people.entry import Entry, fullness, gender_of
from pipeline.extract.people.mentions import OTHER_OF_COUPLE, RELATIVE, Mention, folded_role
from pipeline.facts import Span
from pipeline.language.names import find_names, split_name
from pipeline.language.posts import kind_of_post
from pipeline.language.vocabulary import terms

# what makes a post another's: the Deputy Chief Executive is no Chief Executive, the Minute Secretary no Secretary
_OTHER_POST = frozenset(
    ["deputy", "assistant", "vicechair", "vice", "shadow", "minute", "minutes", "press", "membership", "former", "ex", "private"]
)
# "Chair of the Task Group" is not "the Chair", who chairs the meeting
_LESSER_BODY = frozenset(["task", "working", "reference", "steering"])
_ARTICLE = re.compile(r"^(?:the|our|an?)\s+", re.I)
# "Minister for Housing", "TD"
_MINISTER = re.compile(r"minister\b|secretary\s+of\s+state|(?:td|mp|msp|mep)$", re.I)
_FIELD = re.compile(r"\s*[,(–]\s?|\s-\s")  # "Senior Planner|, |Roads": where the field of a post begins
_NAME_PARTS = re.compile(r"[\s-]+")
# "KC", "MCa", "RWG"
_KEY = re.compile(r"[A-Z]{2,3}[a-z]?")


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """A name for comparison: lower case, no accents, one apostrophe, no full stops."""
    plain = unicodedata.normalize("NFKD", word.lower().replace("’", "'").replace("‘", "'").replace("`", "'"))
    return "".join(character for character in plain if not unicodedata.combining(character)).replace(".", " ").replace("o' ", "o'").strip()


@cache
def _forms() -> dict[str, list[str]]:
    """The forms that a given name may have besides itself: "danny" -> "dan", "daniel"."""
    forms: dict[str, list[str]] = defaultdict(list)
    for line in terms("given_name_forms"):
        words = line.split()
        for word in words:
            forms[word] += [other for other in words if other != word and other not in forms[word]]
    return forms


class Register:
    """Who is who in one paper. Built once from all its mentions; it never joins two persons where more than one could be meant."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.entries: list[Entry] = []
        self._by_given: dict[str, list[Entry]] = defaultdict(list)
        self._holders_by_word: dict[str, list[Entry]] = defaultdict(list)
        self._posts_by_word: dict[str, list[Entry]] = defaultdict(list)
        self._by_surname: dict[str, list[Entry]] = defaultdict(list)
        self._by_key: dict[str, list[Entry]] = defaultdict(list)
        ordered = list(mentions)
        named = [mention for mention in ordered if mention.name]
        self._doubles = frozenset(fold(split_name(mention.name or "")[1]) for mention in named if "-" in (mention.name or ""))
        self._alone = frozenset(fold(mention.name or "") for mention in named if " " not in (mention.name or ""))
        # the fullest names first, so that "Elm" finds Ann Elm wherever it stands
        for mention in sorted(named, key=lambda mention: (-fullness(mention.name or "")[0], not mention.listed)):
            self._place(mention)
        for entry in self.entries:
            entry.settle()
            for key in {*entry.keys, _initials(entry.name or "")}:
                if len(key) >= 2 and entry not in self._by_key[key]:
                    self._by_key[key].append(entry)
        self._place_posts([mention for mention in ordered if not mention.name])
        self._by_place = {mention.span.start: entry for entry in self.entries for mention in entry.mentions}
        self._keys = frozenset(key for entry in self.entries for key in entry.keys)
        listed = Counter(_initials(entry.name or "") for entry in self.entries if entry.is_listed)
        self._initials = frozenset(letters for letters, times in listed.items() if times == 1 and 2 <= len(letters) <= 3)
        names = {mention.name for mention in named if mention.name}
        self._surnames = frozenset(split_name(name)[1].lower() for name in names)
        parted = [(split_name(entry.name or "")[0], entry) for entry in self.entries]
        given = [(fold(part), entry) for part, entry in parted if len(part) > 2 and part.isalpha()]
        counts = Counter(name for name, _ in given)
        self._given = {name: entry for name, entry in given if counts[name] == 1}
        self._full_names = tuple(sorted((name for name in names if split_name(name)[0] and "(" not in name), key=len, reverse=True))
        self.entries.sort(key=lambda entry: min(mention.span.start for mention in entry.mentions))

    def _place(self, mention: Mention) -> None:
        found = self._candidates(mention.name or "", mention.title)
        candidates = [entry for entry in found if not (_in_two_lists(entry, mention) or _governs(entry, mention))]
        if len(candidates) > 1:
            candidates = _narrowed(candidates, mention)
        if len(candidates) == 1:
            candidates[0].add(mention)
            return
        given, surname = self._parted(mention.name or "")
        called = self._called(surname, mention) if not candidates and not given and mention.rule != RELATIVE else None
        if called is not None:
            called.add(mention)
            self._by_surname[fold(surname)].append(called)  # so that whoever asks for "Cllr Ann" is told of the same
            return
        if candidates and not given:
            return  # one of several, and the words do not tell which: nobody new
        entry = Entry(mention)
        self.entries.append(entry)
        self._by_surname[fold(surname)].append(entry)
        self._by_given[fold(given)].append(entry)

    def _called(self, name: str, mention: Mention) -> Entry | None:
        """Who is called by the given name alone: "Sir Ann", "Cllr Ann" where a list prints Ann Hill and nobody has that family name."""
        known = self._by_given.get(fold(name), [])
        if mention.title_kind != "honour":
            if self._by_surname.get(fold(name)):
                return None
            known = [entry for entry in known if (entry.is_listed or mention.listed) and self._fits(entry, "", mention.title)]
        return known[0] if len(known) == 1 else None

    def _parted(self, name: str) -> tuple[str, str]:
        """Given and family name; "Birch Hale" is a family name of two words where the paper prints "R. Birch-Hale" as well, and "O Elm" one
        of one word where it prints "Councillor Elm"."""
        given, surname = split_name(name)
        if not given and surname.startswith("O ") and fold(surname[2:]) in self._alone:
            return "O", surname[2:]
        before, _, last = given.rpartition(" ")
        double = f"{last}-{surname}"
        return (before, double) if fold(double) in self._doubles else (given, surname)

    def _candidates(self, name: str, title: str) -> list[Entry]:
        given, surname = self._parted(name)
        same = [entry for entry in self._by_surname.get(fold(surname), ()) if self._fits(entry, given, title)]
        if not same and not given and _KEY.fullmatch(name):  # "Cllr AH" where the list prints "Ann Hill (AH)"
            return [entry for entry in self.entries if entry.named and name in entry.keys]
        if not same and len(given) > 2:
            same = [entry for entry in self._by_given.get(fold(given), ()) if _misspelt(entry, given, surname)]
        elif not same and title and not given and len(surname) > 5:
            same = [entry for entry in self.entries if entry.named and _near(entry, surname, another=title.startswith(OTHER_OF_COUPLE))]
        exact = [entry for entry in same if any(fold(form) == fold(name) for form in entry.names)]
        return exact if len(exact) == 1 else same

    def _fits(self, entry: Entry, given: str, title: str) -> bool:
        """Whether a mention of the same surname can be this person: given names agree with every form, and titles with each other."""
        gender = gender_of(title)
        if gender and entry.genders and gender not in entry.genders:
            return False
        return all(_given_agree(given, self._parted(form)[0]) for form in entry.names)

    def _place_posts(self, mentions: Sequence[Mention]) -> None:
        """A post without a name is the holder's where the paper names one holder, else an entry of its own."""
        for entry in self.entries:
            self._index_roles(entry, self._holders_by_word)
        for mention in mentions:
            role = mention.role or ""
            holders = self.holders(role)
            if holders:
                if len(holders) == 1 and not mention.attendance:
                    holders[0].add(mention)
                continue
            twin = self.unnamed(role)
            listed_apart = mention.listed and twin is not None and twin.is_listed and not _same_words(twin, role)
            if twin is not None and not listed_apart:
                twin.add(mention)
            else:
                entry = Entry(mention)
                self.entries.append(entry)
                self._index_roles(entry, self._posts_by_word)

    def _index_roles(self, entry: Entry, index: dict[str, list[Entry]]) -> None:
        for word in {word for role in entry.roles for word in folded_role(role).split()}:
            index[word].append(entry)

    def learn(self, entry: Entry, mention: Mention) -> None:
        """Add what is told of somebody once all are known, a post say; the row of the post without a name goes into his."""
        entry.add(mention)
        self._by_place.setdefault(mention.span.start, entry)
        role = mention.role or ""
        twin = self.unnamed(role)
        if twin is not None and _same_words(twin, role):
            for found in twin.mentions:
                entry.add(replace(found, kind=None))
                self._by_place[found.span.start] = entry
            self.entries.remove(twin)
            for posts in self._posts_by_word.values():
                if twin in posts:
                    posts.remove(twin)
        self._index_roles(entry, self._holders_by_word)

    def holders(self, role: str) -> list[Entry]:
        """The named people who hold a post: "the Clerk" is the Parish Clerk, "the Director" any director of the paper; of several only
        those who hold just that, in whatever field: "the Senior Planner" is no Senior Executive Planner."""
        folded = folded_role(role)
        words = folded.split()
        rarest = min((self._holders_by_word.get(word, []) for word in words), key=len, default=[])
        found = [entry for entry in rarest if any(holds(held, role) for held in entry.roles)]
        just = [entry for entry in found if any(folded in (folded_role(held), folded_role(_FIELD.split(held)[0])) for held in entry.roles)]
        return just if len(found) > 1 and just else found

    def unnamed(self, role: str) -> Entry | None:
        """The entry of a post that the paper gives no name for."""
        found = (entry for word in folded_role(role).split() for entry in self._posts_by_word.get(word, ()))
        return next((entry for entry in found if any(_same_post(held, role) for held in entry.roles)), None)

    def entry_at(self, span: Span) -> Entry | None:
        """The entry that the mention at a place belongs to; None where no mention stands there or nobody could be told."""
        return self._by_place.get(span.start)

    def resolve(self, mention: str) -> Entry | None:
        """The person that printed words mean ("Cllr Elm", "AH", "the Clerk", "A Hill"), or None where nobody or several could be meant."""
        words = " ".join(mention.split()).strip(" .,;:()")
        if not words:
            return None
        if _KEY.fullmatch(words):
            keyed = [entry for entry in self._by_key.get(words, ()) if words in entry.keys] or self._by_key.get(words, [])
            return keyed[0] if len(keyed) == 1 else None
        found = find_names(words)
        name, title = (found[0].name, found[0].title) if found else (words, "")
        candidates = self._candidates(name, title)
        if len(candidates) == 1:
            return candidates[0]
        if candidates or found:
            return None
        holders = self.holders(_ARTICLE.sub("", words))
        return holders[0] if len(holders) == 1 else None

    def short_forms(self) -> frozenset[str]:
        """The short forms the paper itself announces ("AH"), which may stand for a person in its sentences."""
        return self._keys

    def initials(self) -> frozenset[str]:
        """The initials of those in its lists that are nobody else's: some minutes call people by them and say so nowhere."""
        return self._initials

    def surnames(self) -> frozenset[str]:
        """The family names of the paper's people, in lower case."""
        return self._surnames

    def by_given_name(self, word: str) -> Entry | None:
        """The one person of the paper with this given name: small councils call their members by it."""
        known = self._given.get(fold(word))
        if known is not None:
            return known
        called = [entry for form in _forms().get(fold(word), ()) if (entry := self._given.get(form))]  # "Danny" where Daniel Elm is listed
        return called[0] if len(called) == 1 else None

    def full_names(self) -> tuple[str, ...]:
        """The names of its people that have a given name or initials, the longest first."""
        return self._full_names


def _governs(entry: Entry, mention: Mention) -> bool:
    """Whether the entry is a minister or sits in a parliament, and the mention is a councillor of that family name: two people."""
    member = mention.title_kind == "councillor" and not split_name(mention.name or "")[0]
    return member and not entry.is_titled_councillor and any(_MINISTER.match(role) for role in entry.roles)


def _in_two_lists(entry: Entry, mention: Mention) -> bool:
    """Whether two lists print both: "Councillors Elm, Hill" and among the officials, or the guests, "Mr P. Elm" are two people."""
    if not (mention.listed and mention.attendance) or len(split_name(mention.name or "")[0]) > 3:
        return False
    kinds = entry.kinds_in_lists(mention.rule)
    return any(kind and mention.kind and kind != mention.kind and "councillor" in (kind, mention.kind) for kind in kinds)


def _initials(name: str) -> str:
    return "".join(part[0] for part in _NAME_PARTS.split(name) if part[:1].isupper())


@lru_cache(maxsize=4096)
def _given_agree(one: str, other: str) -> bool:
    """ "A", "Ann", "A B", "Annie" agree; "A" and "B", "Ann" and "Amy" do not; nothing agrees with everything.

    So do "Bea" and "A Bea": the second name, or the first of a family name of two words, after an initial that is left out.
    """
    first, second = (_given_parts(one), _given_parts(other))
    short, long = sorted((first, second), key=len)
    if short and len(short[0]) > 1 and len(long[0]) == 1 and short == long[1:]:
        return True
    for a, b in zip(first, second, strict=False):
        if len(a) == 1 or len(b) == 1:
            if a[0] != b[0]:
                return False
        elif not (a.startswith(b) or b.startswith(a) or a[:3] == b[:3] or fuzz.ratio(a, b) >= 80):
            return False
    return True


def _given_parts(given: str) -> list[str]:
    parts: list[str] = []
    for part in given.replace(".", " ").replace("-", " ").split():
        if part.isupper() and len(part) <= 3:
            parts.extend(fold(letter) for letter in part)
        else:
            parts.append(fold(part))
    return parts


def _misspelt(entry: Entry, given: str, surname: str) -> bool:
    """Whether the entry's full name is this one but for a letter or two of its surname: "Ann Phillips", "Ann Philips"."""
    other_given, other_surname = split_name(entry.name or "")
    return (
        len(other_given) > 2
        and fold(other_given) == fold(given)
        and len(surname) > 4
        and fuzz.ratio(fold(other_surname), fold(surname)) >= 88
    )


def _near(entry: Entry, surname: str, *, another: bool) -> bool:
    """Whether a family name alone is the entry's but for a letter: "Ms Phillips" for Ann Philips."""
    _, other = split_name(next(iter(entry.names), ""))
    if fold(other) == fold(surname):  # the same name, but of another sex: a misprint, where it is not `another` of the name
        return not another
    return abs(len(other) - len(surname)) <= 1 and fold(other)[0] == fold(surname)[0] and fuzz.ratio(fold(other), fold(surname)) >= 92


def _narrowed(candidates: list[Entry], mention: Mention) -> list[Entry]:
    """The candidates that a councillor's title or a post in the mention leaves."""
    if mention.title_kind == "councillor":
        councillors = [entry for entry in candidates if entry.kind == "councillor"]
        return councillors or candidates
    if mention.title_kind == "courtesy":
        others = [entry for entry in candidates if not entry.is_titled_councillor]
        if len(others) == 1:
            return others
    if mention.role:
        holding = [entry for entry in candidates if any(holds(held, mention.role) for held in entry.roles)]
        return holding or candidates
    return candidates


def _same_words(entry: Entry, role: str) -> bool:
    """Whether an entry holds just this post: "Chief Executive" and "Executive Chief Officer, Housing" in one list are two."""
    return any(folded_role(held) == folded_role(role) for held in entry.roles)


def _same_post(one: str, other: str) -> bool:
    return holds(one, other) or holds(other, one)


@lru_cache(maxsize=16384)
def holds(held: str, asked: str) -> bool:
    """Whether who holds `held` is meant by `asked`: its words are all in the held post's, and its head is the same."""
    held_words, asked_words = folded_role(held).split(), folded_role(asked).split()
    if not asked_words or not held_words:
        return False
    if held_words == asked_words:
        return True
    if kind_of_post(held) != kind_of_post(asked) and {kind_of_post(held), kind_of_post(asked)} != {"officer", None}:
        return False
    if asked_words in (["chair"], ["vicechair"]) and _LESSER_BODY & set(held_words):
        return False
    extra = [word for word in held_words if word not in asked_words]
    if any(word in _OTHER_POST for word in extra):
        return False
    return all(word in held_words for word in asked_words)
