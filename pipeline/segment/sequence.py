"""Which numbered titles are the items of a paper: those whose numbers rise, with the ones that a clerk headed or took otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline import patterns as re
from pipeline.language.sentences import spans
from pipeline.segment.heading import Heading, clean_title
from pipeline.segment.titles import VERB, title_likeness

STATED = "item"  # the family of numbers that say themselves what they are: "Item 7", "Minute No. 51/09"
REPEATED = 1.0  # what the number of a point inside an item costs a sequence
LONGEST_SENTENCE = 45  # words of a sentence that heads an item
# the topic of a sentence that heads an item: "Payments|: Hill Ltd £100", "Harbour Plan|. The Clerk has written"; what is to
# be done about it is none: "To approve: Payments"
TOPIC = re.compile(r"(?!(?:To|TO)\s\w+\s?:)((?:[^\s:.]+\s){0,7}[^\s:.]{4,})\s?[:.]\s(?=\S)")
# "Finance|: RESOLVED to pay the bills", "Bins|. The Clerk was asked to write": what happened runs into a title
TOLD = re.compile(rf"\S[:.]\s(?:(?:RESOLVED|Resolved|AGREED|Agreed)\b|(?:The|It|Cllrs?|Councillors?|Mr|Mrs|Ms|Clerk)\b.*{VERB.pattern})")
LEAST_OUT_OF_ORDER = 0.55  # how likely a title must be that stands where its number does not rise
LEAST_STATED = 0.8  # the same where its number says that it is an item's
LEAST_OF_CHAIN = 4  # numbered titles before a sentence may come first or last


@dataclass(frozen=True, slots=True)
class Candidate:
    """A title with a number: `value` is its place in the numbering scheme `family`, `score` how far it reads as a title (0 to 1)."""

    heading: Heading
    family: str
    value: tuple[int, ...]
    score: float


def rising(members: Sequence[Candidate]) -> list[Candidate]:
    """The heaviest subsequence whose numbers do not fall, where leaps cost."""
    members = _without_long_lists(members)
    weights: list[float] = []
    previous: list[int | None] = []
    for i, candidate in enumerate(members):
        best, link = candidate.score, None
        for j in range(max(0, i - 40), i):
            distance = step(members[j].value, candidate.value)
            if distance is None:
                continue
            # twice one number is a clerk's slip, unless others between show it to be the point of a list inside the item
            repeated = members[j].value == candidate.value and any(between.value != candidate.value for between in members[j + 1 : i])
            total = weights[j] + candidate.score - (REPEATED if repeated else 0.0 if distance <= 1 else min(0.6, 0.12 * distance))
            if total > best:
                best, link = total, j
        # a sequence that begins late is a list inside something else, unless minutes run on through the year
        weights.append(best)
        previous.append(link)
    if not weights:
        return []
    position: int | None = max(range(len(weights)), key=lambda i: weights[i])
    chain: list[Candidate] = []
    while position is not None:
        chain.append(members[position])
        position = previous[position]
    return chain[::-1]


def _without_long_lists(members: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without the points of lists inside an item that go on beyond its number: of the 40 rivers listed below item 6, the
    seventh is no item 7 where an item 7 comes after them all. Five points below item 5 and item 6 behind them are no such list."""
    out: list[Candidate] = []
    held: set[tuple[int, ...]] = set()
    start = 0
    while start < len(members):
        end = start + 1
        while end < len(members) and len(members[start].value) == 1 and members[end].value == (members[end - 1].value[0] + 1,):
            end += 1
        run, last = members[start:end], members[end - 1].value
        inside = (
            len(run) > 1
            and run[0].value == (1,)
            and (1,) in held
            and any(
                len(after.value) == 1 and (1,) < after.value <= last and after.value not in held and (after.value[0] - 1,) in held
                for after in members[end:]
            )
        )
        if not inside:
            out.extend(run)
            held.update(member.value for member in run)
        start = end
    return out


def filled(chain: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The chain with the numbers it lacks, where a paragraph at the right place bears just that number: a clerk may head an item
    with a sentence ("2. No declarations of interest were made."), the first and the last too ("9. The following payments were agreed:").
    """
    sentences = [short for other in candidates if other.family == chain[0].family and _may_head(short := _short(other))]
    out = list(chain[:1])
    for other in reversed(sentences if len(chain) >= LEAST_OF_CHAIN else []):
        if other.heading.last < out[0].heading.first and _next(other, out[0]):
            out.insert(0, other)
    for candidate in chain[1:]:
        for other in sentences:
            between = out[-1].heading.last < other.heading.first and other.heading.last < candidate.heading.first
            if between and _next(out[-1], other) and other.value < candidate.value:
                out.append(other)
        out.append(candidate)
    out = [_short(candidate) if TOLD.search(candidate.heading.title.text) else candidate for candidate in out]
    for _ in range(2):  # what was taken out of its order may be the number that the last ones follow
        if len(chain) >= LEAST_OF_CHAIN:
            out = _with_last(out, sentences)
        out = _out_of_order(out, sentences)
    return out


def _with_last(chain: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The chain with the candidates behind it that bear the numbers after its highest."""
    out = list(chain)
    for other in candidates:
        highest = max(out, key=lambda candidate: candidate.value)
        if out[-1].heading.last < other.heading.first and _next(highest, other):
            out.append(other)
    return out


def _out_of_order(chain: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The chain with items that were taken before or after their turn: the one title that bears a number which the chain lacks, and the
    first where numbers say themselves what they are ("Item 7: Harbour dues")."""
    stated = chain[0].family == STATED
    if not stated and (len(chain) < LEAST_OF_CHAIN or len(chain[0].value) != 1):
        return list(chain)
    held = {candidate.value for candidate in chain}
    by_number: dict[tuple[int, ...], list[Candidate]] = {}
    for other in candidates:
        near = len(other.value) == 1 and min(held)[0] - 1 <= other.value[0] <= max(held)[0] + 1
        # "17." on a line of its own may be taken before "1."; "14. Rivers" is of some list
        early = other.value > max(held) and other.heading.first < other.heading.last
        inside = near and (chain[0].heading.first < other.heading.first or early)
        if other.value not in held and (stated or inside) and other.score >= (LEAST_STATED if stated else LEAST_OUT_OF_ORDER):
            by_number.setdefault(other.value, []).append(other)
    found = [others[0] for others in by_number.values() if stated or len(others) == 1]
    return sorted([*chain, *found], key=lambda candidate: candidate.heading.first)


def _short(candidate: Candidate) -> Candidate:
    """A sentence that heads an item, cut after its topic; several sentences, cut after the first."""
    heading = candidate.heading
    title = heading.title
    if heading.rest is not None or heading.first != heading.last:
        return candidate
    topic = TOPIC.match(title.text)
    if topic is not None and not VERB.search(topic[1]):
        cut = Heading(heading.first, heading.last, heading.number, title.part(0, topic.end(1)), title.part(topic.end(), len(title.text)))
        return replace(candidate, heading=cut, score=max(candidate.score, title_likeness(topic[1])))
    if _may_head(candidate):
        return candidate
    first = spans(title.text)[0][1]  # "Mr Hill welcomed the new member and she signed. She had"
    cut = Heading(heading.first, heading.last, heading.number, clean_title(title.part(0, first)), title.part(first, len(title.text)))
    return replace(candidate, heading=cut) if first < len(title.text) else candidate


def _may_head(candidate: Candidate) -> bool:
    """Whether a title that may be a sentence is short enough to head an item where its number is the one that is wanted."""
    return len(candidate.heading.title.text.split()) <= LONGEST_SENTENCE


def _next(before: Candidate, after: Candidate) -> bool:
    return before.value != after.value and step(before.value, after.value) == 1


def step(before: tuple[int, ...], after: tuple[int, ...]) -> int | None:
    """How far a number is from the one before it; None where it does not rise (one repeat of a number is allowed a clerk)."""
    if len(before) != len(after):
        return None
    if before[:-1] == after[:-1]:
        distance = after[-1] - before[-1]
        return distance if 0 < distance <= 30 else (1 if distance == 0 else None)
    return 1 if len(after) > 1 and after > before else None
