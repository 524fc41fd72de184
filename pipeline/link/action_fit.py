"""How well a report, or a statement that may repeat one, fits an action that an earlier paper sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.link.action_words import Weights, names_in, owners_agree, prints_day, stems_of
from pipeline.link.holders import Holders
from pipeline.link.mentions import ActionMention, ActionUpdateMention, Ref
from pipeline.link.person_clusters import ordinal
from pipeline.link.points import Heading, heading_of, heading_of_item, said_before, same_heading

Said = ActionMention | ActionUpdateMention

LEAST = 0.5  # of the weight of the shorter wording must be shared
_LEAST_OF_LONGER = 0.2
_OTHER_BODY = 0.15  # taken off for an action of another body of the council
_LEAST_WORDS = 3  # that a report must share with what was said before
_SAME_OWNER, _OTHER_OWNER = 0.1, -0.35
_SAME_DUE = 0.25
_SAME_ITEM = 0.1
_SAME_HEADING, _OTHER_HEADING = 0.3, -0.2  # of the point of minutes
_OWN_WORDS = 4  # that tell a matter without the head of its point
_STALE_DAYS, _STALE = 550, 0.15  # after a year and a half an action is seldom spoken of again
_TELLS, _OWN_MATTER = 0.5, 3.0  # of the weight of a word that one action alone uses
_NAMES = 0.6  # of that weight, for a heading to name one matter: "Fence", not "Planning"
_BARE = 2.0  # "GD to contact SBC": words that tell no more than so many which nobody else uses, tell no matter by themselves


def stems(said: Said) -> frozenset[str]:
    """The stems of what is said of the matter, without those of the owner."""
    return stems_of(matter(said), said.owner)


def matter(said: Said) -> str:
    """The words that say which action is meant, without the head of their point: headings are compared by themselves."""
    if not isinstance(said, ActionUpdateMention) or not said.matter:
        return said.words
    head, dash, words = said.matter.partition(" - ")
    return words if dash and stems_of(head) <= heading(said) and len(stems_of(words)) >= _OWN_WORDS else said.matter


def heading(said: Said) -> Heading:
    """The heading of the point that it stands in."""
    return heading_of(said.before, said.words)


def all_stems(said: Said) -> frozenset[str]:
    """The stems of what is said of the matter, of a report also those of the heading of its point."""
    words = stems(said)
    return words | heading(said) if isinstance(said, ActionUpdateMention) else words


def under_one_heading(one: Said, other: Said) -> bool:
    """Whether both stand under one heading, which may be that of a point here and of an item there."""
    a, item = heading(one), heading_of_item(one.item)
    if not a and not item:
        return False
    b = heading(other)
    return same_heading(a, b) or same_heading(a, heading_of_item(other.item)) or same_heading(item, b)


def context(said: Said) -> frozenset[str]:
    """The stems of the words and of what the point says before: "The lamp is out. GD to ring the council." -> lamp, ring."""
    return _context(matter(said), said.before, said.owner)


@lru_cache(maxsize=65536)
def _context(words: str, before: str, owner: str | None) -> frozenset[str]:
    return stems_of(words, owner) | stems_of(said_before(before), owner)


class _Wording(NamedTuple):
    """The stems of what is said of a matter, their weight, and the stems with those of the heading where the words do not tell it."""

    stems: frozenset[str]
    weight: float
    whole: frozenset[str] | None


class Fit:
    """Scores of 0 and more, by the words that are rare in the papers of one jurisdiction."""

    def __init__(self, said: Iterable[Said], holders: Holders) -> None:
        self.weights = Weights(map(all_stems, said))
        self._holders = holders
        self._wordings: dict[Ref, _Wording] = {}  # each is compared with many others

    def score(self, said: Said, action: Sequence[ActionMention], *, referred: bool = False) -> float:
        """The share of weighted words, with heading, owner, due date, item, body and time; 0 where it cannot be the action.

        `referred` says that the words refer to the item that the action was set under, which is as good as one heading.
        """
        score = self._words_shared(said, action)
        dues = [mention.due for mention in action if mention.due]
        if score < LEAST - _SAME_HEADING and not dues:  # too little even under one heading, as of nearly all that share a word
            return 0.0
        repeats = isinstance(said, ActionMention)
        same_due = any(_is_due(said, due) for due in dues)
        least = LEAST - (_SAME_DUE if same_due else 0)
        if score < least - _SAME_HEADING:
            return 0.0
        one_heading = referred or any(under_one_heading(said, mention) for mention in action)
        other_heading = not one_heading and bool(heading(said)) and all(heading(mention) for mention in action)
        if repeats and not (one_heading or same_due) and (other_heading or self._is_bare(said, action)):
            return 0.0
        if score < (least - _SAME_HEADING if one_heading else least) or (self._names_differ(said, action) and not one_heading):
            return 0.0
        score += (_SAME_HEADING if one_heading else _OTHER_HEADING if other_heading else 0) + (_SAME_DUE if same_due else 0)
        return score + self._owner(said, action) + _circumstances(said, action)

    def score_in_context(self, report: ActionUpdateMention, action: Sequence[ActionMention]) -> float:
        """The share of the weighted words of a report that stand in the action or in what its point says before; else 0.

        Clerks leave the matter to the sentence before: "The lamp at Mill Lane is out. GD to ring the council."
        """
        words = stems(report)
        both = max((words & context(mention) for mention in action), key=self.weights.of_any, default=frozenset())
        if len(both) < _LEAST_WORDS or self._names_differ(report, action) or self.owners_differ(report, action):
            return 0.0
        return self.weights.of_any(both) / self.weights.of_any(words)

    def is_headed_by(self, report: Said, action: ActionMention) -> bool:
        """Whether the heading that a report stands under is what the action is about: "Fence - finished", "two quotes for the fence".

        A report that tells a matter of its own is about that.
        """
        words = heading(report)
        names = words <= stems(action) and self.weights.of_any(words) > _NAMES * self.weights.most
        return names and self.weights.of(stems(report) - words) <= _BARE * self.weights.most

    def meant_under_heading(self, said: Said, actions: Mapping[int, Sequence[ActionMention]]) -> int | None:
        """Of the open actions under one heading (by their places) the one that a report is about; None where that cannot be told.

        It is the only one, the only one of its owner, or the one that clearly shares the rarest words.
        """
        if len(actions) < 2:
            return next((place for place, action in actions.items() if not self._matters_differ(said, action)), None)
        of_owner = [place for place, action in actions.items() if self._owner(said, action) > 0]
        if len(of_owner) == 1:
            return of_owner[0]
        words = stems(said) - heading(said)
        shared = {place: max(self.weights.of(words & stems(mention)) for mention in actions[place]) for place in of_owner or actions}
        best, second = sorted(shared.values(), reverse=True)[:2]
        if best <= max(_TELLS * self.weights.most, 2 * second):
            return None
        return max(shared, key=lambda place: shared[place])

    def _matters_differ(self, said: Said, action: Sequence[ActionMention]) -> bool:
        """Whether both tell a matter beside the heading that they stand under, and no word of it is the same."""
        words, others = stems(said) - heading(said), [stems(mention) - heading(said) for mention in action]
        tells = min(map(self.weights.of, [words, *others])) > _OWN_MATTER * self.weights.most
        return tells and not any(words & other for other in others)

    def owners_differ(self, said: Said, action: Sequence[ActionMention]) -> bool:
        """Whether what is said is of somebody who is not, or may not be, to do it."""
        return self._owner(said, action) < 0

    def _owner(self, said: Said, action: Sequence[ActionMention]) -> float:
        agree = {self._agree(said, mention) for mention in action}
        return _SAME_OWNER if True in agree else _OTHER_OWNER if False in agree and None not in agree else 0.0

    def _agree(self, said: Said, mention: ActionMention) -> bool | None:
        agree = owners_agree(said.owner, mention.owner)
        if agree is None and said.owner and mention.owner:
            names = ((said.owner, mention.owner, mention.date), (mention.owner, said.owner, said.date))
            return True if any(self._holders.may_be(*each) for each in names) else None
        return agree

    def _wording(self, said: Said) -> _Wording:
        found = self._wordings.get(said.ref)
        if found is None:
            words, whole = stems(said), all_stems(said)
            tells = words == whole or self.weights.of(words - heading(said)) > self.weights.most
            found = self._wordings[said.ref] = _Wording(words, self.weights.of(words), None if tells else whole)
        return found

    def _words_shared(self, said: Said, action: Sequence[ActionMention]) -> float:
        """The share of weighted words, those of the heading with them where it is this that tells the matter: "Bus shelter - he had
        written". What is said of somebody else than the action's owner needs words of its own."""
        told = self._wording(said)
        score = self._shared(told.stems, told.weight, action)
        if told.whole is None:
            return score
        with_heading = self._shared(told.whole, self.weights.of(told.whole), action)
        return with_heading if with_heading > score and not self.owners_differ(said, action) else score

    def _shared(self, words: frozenset[str], weight: float, action: Sequence[ActionMention]) -> float:
        """The weight of the shared words as a share of the shorter wording's; 0 where the longer says mostly something else."""
        most = 0.0
        for mention in action:
            other = self._wording(mention)
            if both := words & other.stems:
                shared = self.weights.of(both)
                shorter, longer = (weight, other.weight) if weight < other.weight else (other.weight, weight)
                if shared / longer >= _LEAST_OF_LONGER:
                    most = max(most, shared / shorter * (1.0 if len(both) > 1 else 0.7))
        return most

    def _is_bare(self, said: Said, action: Sequence[ActionMention]) -> bool:
        """Whether the words tell no matter, and are not the very words, of the same owner."""
        words, others = stems(said), [stems(mention) for mention in action]
        if min(map(self.weights.of, [words, *others])) > _BARE * self.weights.most:
            return False
        return not any(words == other and self._agree(said, mention) for other, mention in zip(others, action, strict=True))

    @staticmethod
    def _names_differ(said: Said, action: Sequence[ActionMention]) -> bool:
        named = names_in(matter(said), said.owner)
        others = frozenset().union(*(names_in(mention.words, mention.owner) for mention in action))
        return bool(named and others and not named & others)


def _is_due(said: Said, due: str) -> bool:
    """Whether a statement is of that day ("put off again") or due on it, or the line of a log prints it: "16 January 2031 | Done"."""
    return said.date == due or said.due == due if isinstance(said, ActionMention) else prints_day(said.words, due)


def _circumstances(said: Said, action: Sequence[ActionMention]) -> float:
    score = 0.0
    if said.item and any(mention.item and stems_of(mention.item) & stems_of(said.item) for mention in action):
        score += _SAME_ITEM
    if said.organization_id not in {mention.organization_id for mention in action}:
        score -= _OTHER_BODY
    if said.date and action[-1].date and ordinal(said.date) - ordinal(action[-1].date) > _STALE_DAYS:
        score -= _STALE
    return score
