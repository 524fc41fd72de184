"""Percentages in marked sentences."""

import pytest

from pipeline.extract import percentages
from tests.marked import check

SENTENCES = [
    "Recycling showed a rise of <percentage value=12.5 comparator=eq>12.5%</percentage> on the year.",
    "Attendance (<percentage value=44>44%</percentage>) and <percentage value=98>98 per cent</percentage> of calls",
    "It stood at <percentage value=33.3>33.3%</percentage> against a target of <percentage value=80>80%</percentage>.",
    # comparators before and after
    "absence <percentage comparator=lt value=50>50%</percentage>".replace("absence", "absence below"),
    "at least <percentage comparator=gte>5%</percentage>, up to <percentage comparator=lte>10 percent</percentage>",
    "a minimum average <percentage comparator=gte>5%</percentage> need and no more than <percentage comparator=lte>3%</percentage>",
    "more than <percentage comparator=gt>40%</percentage> of homes, almost <percentage comparator=approx>70%</percentage> let",
    "approximately a <percentage comparator=approx>20%</percentage> rise, in excess of <percentage comparator=gt>9%</percentage>",
    "<percentage comparator=gte>75%</percentage>+ of bins, <percentage comparator=lte>8%</percentage> or less of loads",
    "≥<percentage comparator=gte>90%</percentage>, ><percentage comparator=gt>50%</percentage>, c.<percentage comparator=approx>40%</percentage>",
    "just under <percentage comparator=lt>60%</percentage>; well over <percentage comparator=gt>60%</percentage>",
    # where a word belongs to something else
    "It was above the <percentage comparator=eq>95%</percentage> target and <percentage comparator=eq>2%</percentage> below last year.",
    "With <percentage comparator=eq>5%</percentage> and over 100 replies",
    # ranges, and pairs that are none
    "a loss of <percentage value=20 high=25>20%-25%</percentage>",
    "growth of <percentage value=3 high=4>3–4%</percentage>",
    "between <percentage value=5 high=10>5 and 10 per cent</percentage>",
    "about <percentage value=10 high=11 comparator=approx>10 to 11 percent</percentage>",
    "ranging from <percentage value=5 high=10>5% to 10%</percentage>",
    "up from <percentage value=74 high=none>74%</percentage> to <percentage value=76 high=none>76%</percentage>",
    "from <percentage value=5>5</percentage> to <percentage value=10>10%</percentage>",
    "from <percentage value=71 high=none>71%</percentage> in Quarter 4 to <percentage value=83 high=none>83%</percentage>",
    "It rose in week 5 to <percentage value=90 high=none>90%</percentage>.",
    "They missed it by <percentage value=1>one</percentage> and <percentage value=2>two percentage points</percentage> respectively.",
    "<percentage value=45>45%</percentage> and <percentage value=50>50%</percentage> answered",
    # words, signs, points
    "<percentage value=10>ten per cent</percentage>, <percentage value=4>4 percentage points</percentage>",
    "a variance of <percentage value=-3>-3%</percentage> (<percentage value=-4.1>−4.1%</percentage>)",
    "fell to<percentage value=95>95%</percentage> in the quarter.<percentage value=6>6%</percentage> were late",
    "less than <percentage value=0.5 comparator=lt>half a percent</percentage>, within <percentage comparator=lte>5%</percentage> of it",
    "an <percentage value=85>85-per-cent</percentage> rate and <percentage value=0>zero per cent</percentage>",
    # tables
    "| Measure | Result |\n| Paper | <percentage value=83>83%</percentage> |",
]

NOTHING = [
    # bare figures under a heading or beside a label in %: a measure has them with their unit
    "| Share of income (%) | Plan | Actual |\n| Net costs (%) | 0.65 | 0.3 |",
    "| Measure | Recycled (%) | Cost £ |\n| Glass | 41.5 | 12.00 |",
    "The paper is at https://town.example/files/Minutes%20May%20Report.pdf today.",
    "A third of the members, 5,5% by the continental sign, and stock code Q35%.",
    "The rate per 100,000 % of the column heads",
    "| Band | 5% reserve |\n| A | 40 |",
    "Twelve councillors and ten officers recent to the borough.",
]


@pytest.mark.parametrize("text", SENTENCES + NOTHING)
def test_percentages(text):
    check(text, percentages.find, "percentage")
