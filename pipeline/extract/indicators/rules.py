"""The rules that a clause is read with for measures, in order, each with what a clause must hold so that the rule finds anything in it.

A clause opens few of them, and most clauses none: what it opens is told at once (`language/gate.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators import (
    aimed,
    beside,
    budgets,
    by_year,
    change_in,
    changes,
    comparisons,
    counted,
    differences,
    goals,
    label_runs,
    lengths,
    levels,
    money,
    moves,
    overspends,
    performing,
    queues,
    ratings,
    reaching,
    reported,
    rises,
    set_sums,
    shares,
    speeds,
    spent,
    taking,
    then_now,
    this_measure,
    to_come,
    told_counts,
)
from pipeline.extract.indicators.parts import Said
from pipeline.extract.measures import Measure
from pipeline.extract.quantities import QUANTITY
from pipeline.language import rag, targets
from pipeline.language.gate import Entries, Need, gated

# What the clause says, and the measure told before it
Rule = Callable[[str, Measure | None], Iterator[Said]]

# "£5", "5%", "5 per cent", "5 km": figures of one unit have its sign
_SUM = gated(r"[£€$]")
_SHARE = gated(r"%|per\s?cent", re.I)
_LENGTH = gated(r"km|kilomet|miles|tonnes|hectares", re.I)
_TARGET = gated(r"target", re.I)
_BUDGET = gated(r"budget", re.I)
_TOOK = gated(r"took|takes|taking", re.I)


def _alone(find: Callable[[str], Iterator[Said]]) -> Rule:
    """A rule to which it is nothing which measure was told before."""
    return lambda text, _: find(text)


_RULES: tuple[tuple[Rule, tuple[Need, ...]], ...] = (
    (_alone(label_runs.label_runs), (QUANTITY, label_runs.RUNS)),
    (goals.value_and_target, (QUANTITY, _TARGET)),
    (goals.against_target, (targets.HINT,)),
    (_alone(budgets.budgeted), (_SUM, budgets.BUDGETED)),
    (_alone(budgets.off_budget), (budgets.OFF,)),
    (_alone(budgets.forecasts), (_SUM, budgets.SPENDS)),
    (_alone(overspends.ahead), (_SUM, overspends.OF_SUM)),
    (_alone(overspends.listed), (_SUM, overspends.LISTED)),
    (_alone(set_sums.levies), (set_sums.LEVY,)),
    (_alone(money.money), (_SUM, money.BALANCE, money.MOVES)),
    (_alone(budgets.balances), (_SUM, budgets.NOUN)),
    (_alone(money.prices), (_SUM,)),
    (_alone(speeds.speeds), (speeds.SPEEDS, speeds.VEHICLES)),
    (_alone(by_year.by_year), (by_year.YEARS,)),
    (_alone(then_now.then_and_now), (QUANTITY, then_now.NOW)),
    (_alone(beside.beside), (QUANTITY, comparisons.HINT)),
    (_alone(money.stood), (_SUM,)),
    (_alone(levels.series), (QUANTITY,)),
    (_alone(levels.headline), (QUANTITY,)),
    (_alone(taking.took), (QUANTITY, _TOOK)),
    (_alone(levels.partly), (_SHARE,)),
    (_alone(levels.before_name), (_SHARE,)),
    (_alone(moves.moves), (moves.WAY,)),
    (_alone(moves.gone), (moves.GONE,)),
    (_alone(changes.changed), (changes.MOVED,)),
    (_alone(set_sums.moved_from), (_SUM, set_sums.MOVE_FROM)),
    (_alone(set_sums.planned), (set_sums.PLANNED,)),
    (_alone(to_come.to_come), (QUANTITY, to_come.MOVES_ON)),
    (_alone(change_in.change_in), ((change_in.CHANGES_IN, change_in.INCREASED),)),
    (_alone(rises.rises), (_SHARE, (rises.SO_MUCH_LESS, rises.LESS_OF_SO_MUCH, rises.THING_LESS))),
    (_alone(differences.labelled), ((differences.POINT, differences.LABELLED),)),
    (_alone(differences.rising), (differences.RISING_FIGURES,)),
    (_alone(differences.how_many_more), (differences.MORE,)),
    (_alone(differences.compared), ((differences.THAN_BEFORE, differences.IMPROVED),)),
    (_alone(spent.spent), (_SHARE, (spent.SPENT_OF, _BUDGET, _SUM))),
    (_alone(spent.of_budget), (_SUM, spent.SPENT, spent.BUDGETS)),
    (shares.shares, (_SHARE,)),
    (_alone(shares.done), (_SHARE,)),
    (_alone(shares.achieving), (_SHARE,)),
    (_alone(shares.making_up), (_SHARE,)),
    (_alone(reaching.reaching), (_SHARE, reaching.REACHED)),
    (_alone(levels.valued), (QUANTITY,)),
    (_alone(goals.aims), (QUANTITY, _TARGET)),
    (_alone(goals.reached), (goals.AIM_WAS,)),
    (_alone(goals.targeted), (QUANTITY, _TARGET)),
    (_alone(aimed.set_targets), (QUANTITY, (_TARGET, _SHARE, aimed.BY))),
    (_alone(counted.set_against), (QUANTITY, comparisons.HINT)),
    (_alone(counted.moved), (QUANTITY, counted.WHICH_MOVED)),
    (_alone(counted.counts), ((QUANTITY, counted.LOST),)),
    (_alone(told_counts.told_counts), (QUANTITY,)),
    (_alone(queues.queues), (QUANTITY, (queues.ON_LIST, queues.HEADED))),
    (_alone(reported.reported), (reported.MATTERS,)),
    (_alone(lengths.lengths), (QUANTITY, _LENGTH)),
    (_alone(performing.named), (performing.ONES,)),
    (_alone(ratings.rated), ((measures.CODED, measures.CODED_SMALL, measures.KPI, rag.WORD),)),
    (_alone(performing.performing), (performing.PERFORMS,)),
    (this_measure.anaphoric, (this_measure.THIS_MEASURE,)),
    (_alone(beside.stated), (QUANTITY,)),
)
_ENTRIES = Entries(_RULES)
# those that ask which measure was told before, and those that only a figure leads to
_LEANING = frozenset((goals.value_and_target, goals.against_target, shares.shares, this_measure.anaphoric))
_OF_FIGURES = frozenset(rule for rule, needs in _RULES if QUANTITY in needs)


def every() -> tuple[Rule, ...]:
    """All rules in their order."""
    return tuple(rule for rule, _ in _RULES)


def opened(text: str) -> tuple[Rule, ...]:
    """The rules that may find something in a clause, in their order."""
    return _ENTRIES.opened(text)


@lru_cache(maxsize=1024)  # as most clauses open the same few
def without_figures(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Those of the rules that may find something where all figures are dates and numbers of things."""
    return tuple(rule for rule in rules if rule not in _OF_FIGURES)


def lean(rules: tuple[Rule, ...]) -> bool:
    """Whether one of the rules asks which measure was told before."""
    return not _LEANING.isdisjoint(rules)
