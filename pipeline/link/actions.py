"""Statements of tasks and reports on them -> the actions that bodies follow from meeting to meeting.

Papers are taken in the order of their dates, the reports of a day before what it sets. A report goes to the earlier action whose
words, owner and date fit, or that was set under the item it refers to or under the same heading of a point; a statement that repeats
an earlier one is the same action. Where two fit about as well, neither is taken and both are noted. Two statements of one paper are
two actions, one statement in two papers of one meeting is one, and what is set after an action was reported done or dropped is another.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.link.action_fit import LEAST, Fit, Said, all_stems, context, heading, stems, under_one_heading
from pipeline.link.holders import Holders
from pipeline.link.keys import fold
from pipeline.link.mentions import ActionMention, ActionUpdateMention, Candidate, Linked, Ref, Rulings
from pipeline.link.person_clusters import ordinal
from pipeline.link.points import heading_of_item, reference, references_in

_CLEARLY_BETTER = 0.12
_CLOSED = 0.2  # taken off for an action that was reported done or dropped: a report is seldom about it
_LEAST_IN_CONTEXT = 0.75
_CONTEXT = 0.8  # how sure a link by what was said before is, of the share of words
_BLOCK_WORDS = 6  # of the rarest words of a wording, one must be shared
_ADJACENT = 4  # characters between a report and the promise that goes on from it
_MONTHS = 200  # days within which a report under a heading is about what was set under it
_REPEATED = 250  # days after which what is asked is asked anew
_UNDATED = 0  # a day before all others
_YEAR = 550  # days in which a number of an item is not given again
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


class _Found(NamedTuple):
    """The one action that fits (by its place), or None and those that could be meant with their scores."""

    place: int | None = None
    score: float = 0.0
    method: str = ""
    others: tuple[tuple[int, float], ...] = ()


def link_actions(
    mentions: Sequence[ActionMention], updates: Sequence[ActionUpdateMention], rulings: Rulings, holders: Holders | None = None
) -> list[TrackedAction]:
    """The actions of one jurisdiction, the earliest first; it depends on what is said, not on the order in which it is given.

    An undated paper begins actions of its own and reports on none. `holders` tells whose post an owner is.
    """
    said: list[Said] = [*mentions, *updates]
    tracker = _Tracker(Fit(said, holders or Holders()), rulings)
    told = sorted(said, key=lambda each: (each.place, each.ref))
    for _, same_day in groupby(told, key=lambda each: each.place.date):
        tracker.meeting(list(same_day))
    return tracker.actions


class _Tracker:
    def __init__(self, fit: Fit, rulings: Rulings) -> None:
        self.actions: list[TrackedAction] = []
        self._fit = fit
        self._of: dict[Ref, int] = {}
        self._spoken: list[int] = []  # the day on which each was spoken of last
        self._closed: set[int] = set()  # reported done or dropped: a task that is set afterwards is another
        self._by_word: dict[str, set[int]] = defaultdict(set)
        self._by_number: dict[str, list[int]] = defaultdict(list)  # of the item
        self._by_body: dict[int, list[int]] = defaultdict(list)  # the one that was spoken of last at the end
        self._together, self._apart = rulings.partners(), rulings.strangers()

    def meeting(self, told: Sequence[Said]) -> None:
        """All that is said on one day: reports and repeated statements are compared with earlier days alone."""
        earlier = len(self.actions)
        updates = [said for said in told if isinstance(said, ActionUpdateMention)]
        statements = [said for said in told if isinstance(said, ActionMention)]
        found: list[tuple[ActionUpdateMention, _Found]] = []
        for update in updates:
            found.append((update, self._find(update, earlier)))
            self._report(*found[-1])
        taken: dict[int, set[int]] = defaultdict(set)  # action -> the papers that state it
        twins: dict[tuple[object, ...], list[int]] = defaultdict(list)
        for statement in statements:
            self._state(statement, updates, earlier, taken, twins)
        for update, fitting in found:
            if fitting.place is None and not self._report(update, self._as_stated_today(update, statements, earlier)):
                self._note(update.ref, fitting.others)

    def _report(self, update: ActionUpdateMention, found: _Found) -> bool:
        """Notes the action that a report goes to, if there is one; tells whether."""
        if found.place is None:
            return False
        self._of[update.ref] = found.place
        self._spoken[found.place] = _day(update)
        if update.status not in _OPEN:
            self._closed.add(found.place)
        self.actions[found.place].updates.append(Linked(update.ref, found.score, found.method))
        return True

    def _state(
        self,
        statement: ActionMention,
        updates: Sequence[ActionUpdateMention],
        earlier: int,
        taken: dict[int, set[int]],
        twins: dict[tuple[object, ...], list[int]],
    ) -> None:
        found = self._find(statement, earlier)
        carried = self._carried(statement, updates)
        if found.method != "review" and carried is not None and not self._kept_apart(statement.ref, carried):
            found = _Found(carried, 0.9, "same report")
        elif found.place is not None and statement.document_id in taken[found.place]:
            found = _Found()
        twin = (statement.organization_id, stems(statement), fold(statement.owner or ""))
        if found.place is None and statement.date and stems(statement):  # another paper of the meeting may have said it
            said_by_others = (place for place in twins[twin] if statement.document_id not in taken[place])
            if (same := next(said_by_others, None)) is not None and not self._kept_apart(statement.ref, same):
                found = _Found(same, 1.0, "same words")
        place = found.place
        if place is None:
            place, found = len(self.actions), _Found(None, 1.0, "first", found.others)
            self.actions.append(TrackedAction([], []))
            self._spoken.append(_UNDATED)
            twins[twin].append(place)
        taken[place].add(statement.document_id)
        self._spoken[place] = _day(statement)
        self.actions[place].mentions.append(statement)
        self.actions[place].links.append(Linked(statement.ref, found.score, found.method))
        self._index(statement, place)
        self._note(statement.ref, [other for other in found.others if other[0] != place])

    def _index(self, statement: ActionMention, place: int) -> None:
        self._of[statement.ref] = place
        for word in stems(statement):
            self._by_word[word].add(place)
        self._by_body[statement.organization_id].append(place)
        if number := reference(statement.number):
            self._by_number[number].append(place)

    def _carried(self, statement: ActionMention, updates: Sequence[ActionUpdateMention]) -> int | None:
        """The action of a report in whose words, or right behind which, the paper promises anew."""
        for update in updates:
            place = self._of.get(update.ref)
            if place is None or update.document_id != statement.document_id or update.status not in _OPEN:
                continue
            if _overlap(statement, update) > 0:
                return place
            if 0 <= statement.start - (update.start + len(update.words)) <= _ADJACENT and _GOES_ON.search(statement.words):
                return place
        return None

    def _as_stated_today(self, update: ActionUpdateMention, statements: Sequence[ActionMention], earlier: int) -> _Found:
        """The action that the paper states in the words of a report: one of earlier days, or one that is still open. Else the one of
        earlier days that the paper repeats in words which fit."""
        told = [each for each in statements if each.document_id == update.document_id and update.date]
        statement = max(told, key=lambda each: (_overlap(each, update), each.place), default=None)
        if statement is None or _overlap(statement, update) <= 0:
            repeated = self._possible(update, {self._of[each.ref] for each in told}, earlier)
            return self._best(update, repeated, ())
        place = self._of[statement.ref]
        fits = (place < earlier or update.status in _OPEN) and not self._kept_apart(update.ref, place)
        return _Found(place, 0.9, "same words") if fits else _Found()

    def _find(self, said: Said, earlier: int) -> _Found:
        """The one action of earlier days that fits, or none and those that could be meant."""
        for other in sorted(self._together.get(said.ref, ())):
            if other in self._of:
                return _Found(self._of[other], 1.0, "review")
        if said.date is None:
            return _Found()
        referred = self._referred(said, earlier)
        if len(referred) == 1 and isinstance(said, ActionUpdateMention):
            return _Found(referred[0], 0.95, "reference")
        words = self._fit.weights.rarest(all_stems(said), _BLOCK_WORDS)
        under = self._under_its_heading(said, earlier)
        places = set(referred) or set(under).union(*(self._by_word.get(word, ()) for word in words))
        best = self._best(said, self._possible(said, places, earlier), referred)
        if best.place is None and not best.others:
            meant = self._fit.meant_under_heading(said, {place: self.actions[place].mentions for place in under})
            return self._in_context(said, earlier) if meant is None else _Found(meant, LEAST, "heading")
        return best

    def _in_context(self, said: Said, earlier: int) -> _Found:
        """For a report: the one open action of its body's last months that was set in words which leave the matter to those before."""
        if not isinstance(said, ActionUpdateMention):
            return _Found()
        words = self._fit.weights.rarest(stems(said), _BLOCK_WORDS)
        scores = {
            place: self._fit.score_in_context(said, self.actions[place].mentions)
            for place in self._near(said, earlier)
            if any(not context(mention).isdisjoint(words) for mention in self.actions[place].mentions)
        }
        found = self._clearly(scores, _LEAST_IN_CONTEXT)
        return found if found.place is None else _Found(found.place, _rounded(found.score * _CONTEXT), "context")

    def _best(self, said: Said, places: Iterable[int], referred: Sequence[int]) -> _Found:
        """Of these actions the one whose words fit clearly better than the others'."""
        scores = {place: self._fit.score(said, self.actions[place].mentions, referred=place in referred) for place in places}
        for place in self._closed.intersection(scores):
            scores[place] -= _CLOSED
        return self._clearly(scores, LEAST)

    @staticmethod
    def _clearly(scores: Mapping[int, float], least: float) -> _Found:
        """The place whose score is clearly better than the others', or those that could be meant."""
        ranked = sorted(((place, score) for place, score in scores.items() if score >= least), key=lambda entry: (-entry[1], entry[0]))
        if not ranked:
            return _Found()
        if len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= _CLEARLY_BETTER:
            return _Found(ranked[0][0], _rounded(ranked[0][1]), "words")
        return _Found(others=tuple((place, _rounded(score)) for place, score in ranked))

    def _possible(self, said: Said, places: Iterable[int], earlier: int) -> set[int]:
        """Of these actions those of earlier days that may be meant. A statement repeats an open one that was spoken of not long before."""
        found = {place for place in places if place < earlier}
        if isinstance(said, ActionMention):
            since = _day(said) - _REPEATED if said.date else math.inf
            found = {place for place in found - self._closed if self._spoken[place] >= since}
        if said.ref in self._apart:
            found = {place for place in found if not self._kept_apart(said.ref, place)}
        return found

    def _referred(self, said: Said, earlier: int) -> list[int]:
        """The open actions that were last set under an item whose number the words print."""
        found: list[int] = []
        if not self._by_number:
            return found
        for number in references_in(said.before, said.words) - {reference(said.number)}:
            places = self._possible(said, self._by_number.get(number, ()), earlier)
            latest = max((self.actions[place].mentions[0].place.date for place in places), default="")
            found += [place for place in places if self.actions[place].mentions[0].place.date == latest]
        return sorted({place for place in found if _days(self.actions[place].mentions[0], said) <= _YEAR})

    def _under_its_heading(self, said: Said, earlier: int) -> list[int]:
        """For a report: the open actions that its body set in the last months under the same heading, or about what its heading names."""
        if not isinstance(said, ActionUpdateMention):
            return []
        if not heading(said) and not heading_of_item(said.item):
            return []
        return [
            place
            for place in self._near(said, earlier)
            if any(under_one_heading(said, mention) or self._fit.is_headed_by(said, mention) for mention in self.actions[place].mentions)
            and not self._fit.owners_differ(said, self.actions[place].mentions)
        ]

    def _near(self, said: Said, earlier: int) -> list[int]:
        """The open actions that the body itself stated last in the last months, and that may be meant."""
        near: set[int] = set()
        for place in reversed(self._by_body[said.organization_id]):
            latest = self.actions[place].mentions[-1]
            if latest.organization_id == said.organization_id:
                if _days(latest, said) > _MONTHS:
                    break
                near.add(place)
        return sorted(self._possible(said, near - self._closed, earlier))

    def _kept_apart(self, ref: Ref, place: int) -> bool:
        others = self._apart.get(ref)
        return others is not None and any(self._of.get(other) == place for other in others)

    def _note(self, ref: Ref, others: Iterable[tuple[int, float]]) -> None:
        for place, score in others:
            self.actions[place].candidates.append(Candidate(ref, score))


def _overlap(one: Said, other: Said) -> int:
    """The characters of the paper that both stand on; negative where they are apart."""
    return min(one.start + len(one.words), other.start + len(other.words)) - max(one.start, other.start)


def _days(earlier: Said, later: Said) -> int:
    """The days between two mentions; a great many where one has no date."""
    return ordinal(later.date) - ordinal(earlier.date) if earlier.date and later.date else _YEAR + 1


def _day(said: Said) -> int:
    return ordinal(said.date) if said.date else _UNDATED


def _rounded(score: float) -> float:
    return round(min(score, 1.0), 3)
