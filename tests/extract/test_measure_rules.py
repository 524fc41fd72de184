"""What a rule for measures needs of a clause, told beforehand, loses none of its finds."""

from __future__ import annotations

from pathlib import Path

from pipeline.extract.indicators import rules
from pipeline.extract.measures import Measure
from pipeline.extract.reading import read_sentences
from pipeline.read import read
from pipeline.segment import segment

CORPUS = Path(__file__).parents[2] / "corpus"
BEFORE = Measure(0, 0, "percentage of moorings let", "told")
# each is found by a rule that the corpus has little or nothing for
CLAUSES = (
    "The surplus is $1.4m against a budgeted surplus of $0.9m",
    "Car parking income was £140,000 under budget",
    "Children's Services were showing a forecast overspend of just under £6m, a reduction of £615,000 from month 8",
    "an underspend of £4.1m was forecast, which had increased by £0.9m",
    "Ferries are forecasting a £6.1m overspend",
    "Overspends are being reported in Ferries (+£3.4m) and Harbour Lights (+£6.3m)",
    "reported a year to date overspend of £2.3m, an improvement of £0.4m on the month 11 position",
    "£61.40 for the mowing kit, a rise from £52.10",
    "Arrears stood at £8.2m",
    "It took 41 days on average to re-let a council home",
    "The audit plan was 92% complete",
    "finishing the year with 90.3 per cent customer satisfaction",
    "thefts from shops, down from 92 to 81",
    "The number of plans had gone from 1,312 to 1,498",
    "The percentage of berths let was also up",
    "The number of thefts is down",
    "False Alarms: there was an increase of 259 incidents over the period",
    "the increasing figures for house fires",
    "there had been 1500 fewer crimes than in 2011",
    "fewer penalty notices this year than last",
    "with main crews achieving 98% availability",
    "Agency workers made up 28% of the workforce",
    "‘Fees paid in time’ (90% target)",
    "The target for hydrant checks was missed by one",
    "There were 43 vacant houses, compared with 58 a year earlier",
    "25 people left in Quarter 1, which was a slight increase from the previous quarter when 21 had left",
    "no reports of vandalism were recorded",
    "118 km of road has been surface dressed",
    "the one measure that had reported red was late ferries",
    "Health Checks were rated green",
    "improved performance in relation to emergency calls",
    "the trends against this measure showed an improving picture",
    "This represents a 93% reduction in the use of hostels",
    "The plan set a target of creating 12,000 jobs",
    "The port must reduce its emissions by 51% by 2041",
    "The company had received one complaint.",
    "Accuracy was 96%",
)


def clauses() -> set[str]:
    papers = sorted(path for path in CORPUS.rglob("*") if path.suffix in (".txt", ".md", ".html"))
    return {sentence.text for path in papers for sentence in read_sentences(segment(read(path))).sentences} | set(CLAUSES)


def test_no_rule_finds_anything_in_a_clause_that_does_not_open_it() -> None:
    every, asked = rules.every(), 0
    for clause in clauses():
        shut = set(every) - set(rules.opened(clause))
        asked += len(shut)
        for rule in shut:
            assert not list(rule(clause, BEFORE)), clause
    assert asked > 1000


def test_rules_that_a_clause_opens_stand_in_their_order() -> None:
    every = rules.every()
    for clause in CLAUSES:
        places = [every.index(rule) for rule in rules.opened(clause)]
        assert places
        assert places == sorted(places)
        assert any(list(rule(clause, BEFORE)) for rule in rules.opened(clause)), clause
