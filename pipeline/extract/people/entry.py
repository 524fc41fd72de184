"""One person of a paper, or one post without a name, with every mention that is theirs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pipeline.extract.people.mentions import Mention
from pipeline.language.names import split_name
from pipeline.language.posts import words_of

_MALE = frozenset(["mr", "sir", "lord", "fr"])
_FEMALE = frozenset(["mrs", "ms", "miss", "dame", "lady", "baroness"])


class Entry:
    """The mentions of one person or post. What is asked of all of them is kept as they come, since a person may have thousands."""

    def __init__(self, mention: Mention) -> None:
        self.mentions: list[Mention] = []
        self.named = mention.name is not None
        self._clear()
        self.add(mention)

    def _clear(self) -> None:
        # dicts for their order: what was printed first is first
        self.names: dict[str, None] = {}
        self.roles: dict[str, None] = {}
        self.keys: dict[str, None] = {}
        self.genders: set[str] = set()
        self._attendances: set[str] = set()
        self._kinds: dict[str, None] = {}
        self._listed_kinds: dict[str, None] = {}
        self._lists: set[tuple[str, str | None]] = set()
        self.is_titled_councillor = False
        self.is_called_plainly = False  # "Mr Elm", "Mrs A B Elm"
        self.is_honoured = False
        self.speaks_by_leave = False
        self.asks = False
        self.acts = False
        self.is_listed = False

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        self._count(mention)

    def settle(self) -> None:
        """Put the mentions in order, those of lists first, so that the first of equals is the first printed."""
        self.mentions.sort(key=lambda mention: (not mention.listed, mention.span.start))
        self._clear()
        for mention in self.mentions:
            self._count(mention)

    def _count(self, mention: Mention) -> None:
        if mention.name:
            self.names.setdefault(mention.name)
        if mention.role:
            self.roles.setdefault(mention.role)
        if mention.key:
            self.keys.setdefault(mention.key)
        if gender := gender_of(mention.title):
            self.genders.add(gender)
        if mention.attendance:
            self._attendances.add(mention.attendance)
        if mention.kind:
            (self._listed_kinds if mention.listed else self._kinds).setdefault(mention.kind)
        if mention.listed:
            self.is_listed = True
            if mention.attendance:
                self._lists.add((mention.rule, mention.kind))
        self.is_titled_councillor |= mention.title_kind == "councillor"
        self.is_called_plainly |= mention.title_kind == "courtesy" and fullness(mention.name or "")[0] < 2
        self.is_honoured |= mention.honoured
        self.speaks_by_leave |= mention.by_leave
        self.asks |= mention.asks
        self.acts |= mention.acts

    @property
    def has_listed_kind(self) -> bool:
        """Whether a list says what the person is."""
        return bool(self._listed_kinds)

    def kinds_in_lists(self, rule: str) -> Iterator[str | None]:
        """The kinds that lists of one rule print the person under."""
        return (kind for found, kind in self._lists if found == rule)

    @property
    def name(self) -> str | None:
        """The fullest form: a given name before initials, initials before a surname alone; of the longest the first that is not all
        in capitals. "Birch Hale" is less than "R. Birch-Hale"."""
        words = {name: name.replace("-", " ").split() for name in self.names}
        ends = {name for name, own in words.items() if any(len(own) < len(other) and other[-len(own) :] == own for other in words.values())}
        return max((name for name in words if name not in ends), key=lambda name: (fullness(name), not name.isupper()), default=None)

    @property
    def role(self) -> str | None:
        """The fullest role printed; one of an attendance list before the others of its length."""
        return max(self.roles, key=lambda role: min(len(words_of(role)), 14), default=None)

    @property
    def attendance(self) -> str | None:
        """How the person attended: present before in attendance before apologies before absent, where lists differ."""
        return next((how for how in ("present", "in_attendance", "apologies", "absent") if how in self._attendances), None)

    @property
    def kind(self) -> str | None:
        """What the mentions say: a list first, then an outsider's post, a councillor's title, an officer's post."""
        if self._listed_kinds:
            return next(iter(self._listed_kinds))
        return next((kind for kind in ("external", "councillor", "officer") if kind in self._kinds), None)


def gender_of(title: str) -> str:
    """ "m" for "Mr", "f" for "Mrs", "" for a title that says neither."""
    words = set(title.lower().replace(".", " ").split())
    return "m" if words & _MALE else "f" if words & _FEMALE else ""


@lru_cache(maxsize=4096)
def fullness(name: str) -> tuple[int, int]:
    """How full a form of a name is, for comparison: "Ann Hale" before "A B Hale" before "Hale"."""
    given, _ = split_name(name)
    parts = given.replace(".", " ").split()
    whole = any(len(part) > 2 or (len(part) == 2 and not part.isupper()) for part in parts)
    return (2 if whole else 1 if parts else 0, len(parts) if whole else len("".join(parts)))
