"""Names of told measures without times, other figures and the words of other clauses; times that belong to another fact."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from pipeline.facts import Indicator
from tests.extract.performance_papers import paper


def _indicators(text: str) -> tuple[Indicator, ...]:
    return indicators.find(read_sentences(paper(text)), (), ())


@pytest.mark.parametrize(
    ("text", "name", "period"),
    [
        # the time that a name begins with, ends with or holds
        ("The 2031/32 precept was set at £7,258, an increase of 2% on the year before.", "precept", "2031/32"),
        ("The number of new claims registered in 2031 which were paid amounts to 50.", "number of new claims registered which were paid", "2031"),
        ("Almost 70% of all cases created in 2031 are for the Quays Department.", "cases created for the Quays Department", "2031"),
        (
            "The harbour office carried out 113 inspections in the outer bay from January to December 2031.",
            "inspections carried out in the outer bay",
            "January to December 2031",
        ),
        ("We heard that 31 leaks were detected in one month in Quay Road.", "leaks detected in Quay Road", "one month"),
        (
            "In the 12-month period to December 2031, 102 pupils were permanently excluded.",
            "pupils permanently excluded",
            "12-month period to December 2031",
        ),
        # a time that belongs to another figure, or to another event
        ("Norhope Library had 7,631 members and in 2031 had 150,000 visits.", "Norhope Library members", None),
        ("It is said that 92% of ferries are open to all and this will increase to 100% in November.", "ferries open to all", None),
        (
            "It stated that the plan, which had been adopted by the Council in June 2031, set a target of creating 8,500 berths.",
            "berths",
            None,
        ),
        ("A total of 25 calls were logged relating to the flood, the first at 21:13 on 30th August.", "calls relating to the flood", None),
        # other figures in brackets
        ("The plan has a target of creating 8,500 berths (3,100 at the old quay).", "berths", None),
        ("2031-32 target for 70 harbour plans approved (35 per adviser).", "harbour plans approved", "2031-32"),
        # the words of other clauses
        ("61% of the port's income (excluding fares) is now earned locally through tolls (27%), dues (9%) and fees (25%).", "port's income earned locally", None),
        ("100% of the bulky waste was kept out of the tip and worked with many schools.", "bulky waste kept out of the tip", None),
        ("It is noted that 94% of the rated huts have a yearly bill of less than £25,000 and will gain.", "rated huts with a yearly bill of less than £25,000", None),
        ("10 complaints had been received mainly smell and noise.", "complaints", None),
        ("The warden said that there had been 26 complaints in total.", "complaints", None),
        ("There had been 6 calls for service and I theft from a shed at the castle.", "calls for service", None),
        ("There were approximately 3,600 Norlandic refugees being supported in Norhope.", "Norlandic refugees being supported in Norhope", None),
    ],
)  # fmt: skip
def test_a_name_and_its_time(text: str, name: str, period: str | None) -> None:
    assert (name, period) in [(found.name, found.period) for found in _indicators(text)]


@pytest.mark.parametrize(
    ("text", "name", "value", "previous", "direction"),
    [
        # the next sentence tells what it was, and how far it moved
        ("The number of new claims paid amounts to 50. This figure was 103 in 2030, a 50% reduction.", "number of new claims paid", 50, 103, "down"),
        # from the sum of one year to that of now
        ("She gave figures for the increase of the Precept from £9 set in 2019, to the current £74 in 2031.", "Precept", 74, 9, "up"),
        ("This represents an 81% reduction in the use of huts as emergency homes for families.", "use of huts as emergency homes for families", None, None, "down"),
    ],
)  # fmt: skip
def test_a_change_told_beside(text: str, name: str, value: float | None, previous: float | None, direction: str) -> None:
    (found,) = _indicators(text)
    assert (found.name, found.value, found.previous, found.direction) == (name, value, previous, direction)


@pytest.mark.parametrize(("text", "target"), [("2031-32 target of 70 harbour plans.", 70), ("2031 Harbour Board Target = 133 huts.", 133)])
def test_the_year_of_a_target(text: str, target: float) -> None:
    (found,) = _indicators(text)
    assert (found.target, found.period) == (target, text.split()[0])


def test_two_counts_joined() -> None:
    text = "Since launching the portal in April 2031, 14 consultations and 2 written surveys have gone live on the portal."
    assert _indicators(text)[0].name == "consultations gone live on the portal"


def test_a_later_year_told_behind() -> None:
    (found,) = _indicators("In 2030, the expenditure for emergency huts was €3,221,755 and in 2031 this figure was €4,735,578.")
    assert (found.value, found.previous, found.direction, found.period) == (4735578, 3221755, "up", "2031")


@pytest.mark.parametrize(
    "text",
    [
        # what one event brought together, and what is told of a whole land
        "The competition run by the sailing club collected 5,000 moth plants.",
        "The report told of the clean-up, in which 9,412 volunteers had taken part.",
        "We heard that 29 million ropes are sold and many are blue.",
        "He gave an example of Westham, which had opened 160 huts.",
        # supposed, or one of two things
        "If the rates for the top 2% of shops in the bay were raised by the same share, that would pay for it.",
        "Over 19% of the permits were either changes of use, repairs or renewals.",
        # years that are no figures
        "Changes to the draft budget for 2026-27 and 2027-28 have been published.",
        "Plans for 2026-27 and 2027-28 were noted.",
        # a payment, and how far two rates are apart
        "Norhope School - £23.20 - Hire of Room - October 2030, £11.60 Hire of Room - January 2031.",
        # what is built somewhere
        "Infills Eastham/Westham – 38 huts – site start April 2031 – substantial completion May 2032.",
        # nothing that it was lower than
        "Boat movements by day were lower than at this hour.",
        # hours added up, and a share that tells a firm
        "She reckons 5 hours a sitting, making a total of 30 hours, plus 2 hours a week making a total of 134 hours per annum.",
        # what was said before a comma is no name
        "Bus shelter - repairs now completed, since the moving of the bin vandalism seems to have decreased here.",
    ],
)
def test_no_measure(text: str) -> None:
    assert _indicators(text) == ()


def test_what_is_done_as_a_rule_says_is_no_rate() -> None:
    found = _indicators("Boats seized: 74\n\nBoats let go as per bye-laws: 60")
    assert [(each.name, each.unit) for each in found] == [("Boats seized", "count"), ("Boats let go as per bye-laws", "count")]
