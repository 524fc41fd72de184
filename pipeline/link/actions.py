"""Statements of tasks and reports on them -> the actions that bodies follow from meeting to meeting.

Papers are taken in the order of their dates, the reports of a day before what it sets. A report goes to the earlier action whose
words, owner and date fit, a statement that repeats an earlier one is the same action; where two fit about as well, neither is taken
and both are noted. Two statements of one paper are two actions, and what is set after an action was reported done or dropped is
another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from pipeline.link.action_words import Weights, names_in, owners_agree, stems_of
from pipeline.link.mentions import ActionMention, ActionUpdateMention, Candidate, Linked, Ref, Rulings

_LEAST = 0.5  # of the weight of the shorter wording must be shared
_LEAST_OF_LONGER = 0.2
_CLEARLY_BETTER = 0.12
_OTHER_BODY = 0.15  # taken off for an action of another body of the council
_SAME_OWNER, _OTHER_OWNER = 0.1, -0.35
_SAME_DUE = 0.25
_SAME_ITEM = 0.1
_STALE_DAYS, _STALE = 550, 0.15  # after a year and a half an action is seldom spoken of again
_BLOCK_WORDS = 6  # of the rarest words of a wording, one must be shared
_ADJACENT = 4  # characters between a report and the promise that goes on from it
# "She would bring it in June", "gave a new date of 20 December": the promise goes on from what was said before
_GOES_ON = re.compile(r"\b(?:it|this|them|new\s+date|do\s+so)\b", re.IGNORECASE)
_OPEN = frozenset(("in progress", "outstanding", "overdue", "put off"))


@dataclass(slots=True)
class TrackedAction:
    """An action: its statements in order of time, how each was found, the reports on it, and what may belong to it as well."""

    mentions: list[ActionMention]
    links: list[Linked]
    updates: list[Linked] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)


_Said = ActionMention | ActionUpdateMention


def link_actions(mentions: Sequence[ActionMention], updates: Sequence[ActionUpdateMention], rulings: Rulings) -> list[TrackedAction]:
    """The actions of one jurisdiction, the earliest first; it depends on what is said, not on the order in which it is given.

    An undated paper begins actions of its own and reports on none.
    """
    tracker = _Tracker(mentions, updates, rulings)
    said: list[_Said] = [*mentions, *updates]
    told = sorted(said, key=lambda each: (each.place, each.ref))
    for _, same_day in groupby(told, key=lambda each: each.place.date):
        tracker.meeting(list(same_day))
    return tracker.actions


class _Tracker:
    def __init__(self, mentions: Sequence[ActionMention], updates: Sequence[ActionUpdateMention], rulings: Rulings) -> None:
        self.actions: list[TrackedAction] = []
        self._of: dict[Ref, int] = {}
        self._closed: set[int] = set()  # reported done or dropped: a task that is set afterwards is another
        self._weights = Weights([*map(_stems, mentions), *map(_stems, updates)])
        self._by_word: dict[str, set[int]] = defaultdict(set)
        self._words: list[list[frozenset[str]]] = []
        self._together: dict[Ref, set[Ref]] = defaultdict(set)
        self._apart: dict[Ref, set[Ref]] = defaultdict(set)
        for pairs, known in ((rulings.together, self._together), (rulings.apart, self._apart)):
            for one, other in pairs:
                known[one].add(other)
                known[other].add(one)

    def meeting(self, told: Sequence[_Said]) -> None:
        """All that is said on one day: reports and repeated statements are compared with earlier days alone."""
        earlier = len(self.actions)
        updates = [said for said in told if isinstance(said, ActionUpdateMention)]
        statements = [said for said in told if isinstance(said, ActionMention)]
        for update in updates:
            self._report(update, earlier)
        taken: dict[int, int] = {}  # action -> the paper that repeats it
        for statement in statements:
            self._state(statement, updates, earlier, taken)

    def _report(self, update: ActionUpdateMention, earlier: int) -> None:
        place, score, method, others = self._find(update, earlier)
        if place is not None:
            self._of[update.ref] = place
            if update.status not in _OPEN:
                self._closed.add(place)
            self.actions[place].updates.append(Linked(update.ref, score, method))
        self._note(update.ref, others)

    def _state(self, statement: ActionMention, updates: Sequence[ActionUpdateMention], earlier: int, taken: dict[int, int]) -> None:
        place, score, method, others = self._find(statement, earlier)
        carried = self._carried(statement, updates)
        if method != "review" and carried is not None and not self._kept_apart(statement.ref, carried):
            place, score, method, others = carried, 0.9, "same report", []
        elif place is not None and taken.get(place) == statement.document_id:
            place, others = None, []
        if place is None:
            place, score, method = len(self.actions), 1.0, "first"
            self.actions.append(TrackedAction([], []))
            self._words.append([])
        action = self.actions[place]
        taken[place] = statement.document_id
        action.mentions.append(statement)
        action.links.append(Linked(statement.ref, score, method))
        self._of[statement.ref] = place
        self._words[place].append(_stems(statement))
        for word in _stems(statement):
            self._by_word[word].add(place)
        self._note(statement.ref, [other for other in others if other[0] != place])

    def _carried(self, statement: ActionMention, updates: Sequence[ActionUpdateMention]) -> int | None:
        """The action of a report in whose words, or right behind which, the paper promises anew."""
        for update in updates:
            place = self._of.get(update.ref)
            if place is None or update.document_id != statement.document_id or update.status not in _OPEN:
                continue
            end, last = update.start + len(update.words), statement.start + len(statement.words)
            if statement.start < end and update.start < last:
                return place
            if 0 <= statement.start - end <= _ADJACENT and _GOES_ON.search(statement.words):
                return place
        return None

    def _find(self, said: _Said, earlier: int) -> tuple[int | None, float, str, list[tuple[int, float]]]:
        """The one earlier action that fits, with score and method; or none and those that could be meant."""
        for other in sorted(self._together.get(said.ref, ())):
            if other in self._of:
                return self._of[other], 1.0, "review", []
        if said.date is None:
            return None, 0.0, "", []
        stems = _stems(said)
        places = set().union(*(self._by_word.get(word, set()) for word in self._weights.rarest(stems, _BLOCK_WORDS)))
        if isinstance(said, ActionMention):
            places = places - self._closed
        scored = [(place, self._score(said, stems, place)) for place in places if place < earlier and not self._kept_apart(said.ref, place)]
        ranked = sorted(((place, score) for place, score in scored if score >= _LEAST), key=lambda entry: (-entry[1], entry[0]))
        if not ranked:
            return None, 0.0, "", []
        if len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= _CLEARLY_BETTER:
            return ranked[0][0], round(min(ranked[0][1], 1.0), 3), "words", []
        return None, 0.0, "", [(place, round(min(score, 1.0), 3)) for place, score in ranked]

    def _score(self, said: _Said, stems: frozenset[str], place: int) -> float:
        """How well an action fits, 0 and more: the share of weighted words, with owner, due date, item, body and time."""
        action = self.actions[place]
        score = max(self._shared(stems, words) for words in self._words[place])
        same_due = bool(said.due) and isinstance(said, ActionMention) and said.due in {mention.due for mention in action.mentions}
        named = names_in(_matter(said), said.owner)
        others = frozenset().union(*(names_in(mention.words, mention.owner) for mention in action.mentions))
        if score < (_LEAST - _SAME_DUE if same_due else _LEAST) or (named and others and not named & others):
            return 0.0
        latest = action.mentions[-1]
        agree = {owners_agree(said.owner, mention.owner) for mention in action.mentions}
        score += _SAME_OWNER if True in agree else _OTHER_OWNER if False in agree and None not in agree else 0
        score += _SAME_DUE if same_due else 0
        if said.item and any(mention.item and stems_of(mention.item) & stems_of(said.item) for mention in action.mentions):
            score += _SAME_ITEM
        if said.organization_id not in {mention.organization_id for mention in action.mentions}:
            score -= _OTHER_BODY
        if said.date and latest.date and (date.fromisoformat(said.date) - date.fromisoformat(latest.date)).days > _STALE_DAYS:
            score -= _STALE
        return score

    def _shared(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The weight of the shared words as a share of the shorter wording's; 0 where the longer says mostly something else."""
        both = one & other
        weight, lengths = self._weights.of(both), sorted((self._weights.of(one), self._weights.of(other)))
        if not both or not lengths[0] or weight / lengths[1] < _LEAST_OF_LONGER:
            return 0.0
        return weight / lengths[0] * (1.0 if len(both) > 1 else 0.7)

    def _kept_apart(self, ref: Ref, place: int) -> bool:
        return any(self._of.get(other) == place for other in self._apart.get(ref, ()))

    def _note(self, ref: Ref, others: Iterable[tuple[int, float]]) -> None:
        for place, score in others:
            self.actions[place].candidates.append(Candidate(ref, score))


def _matter(said: _Said) -> str:
    return said.matter if isinstance(said, ActionUpdateMention) and said.matter else said.words


def _stems(said: _Said) -> frozenset[str]:
    return stems_of(_matter(said), said.owner)
