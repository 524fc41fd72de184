"""What is no measure though it is told with a figure or a change, and where the name of a measure ends."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from pipeline.facts import Indicator
from tests.extract.performance_papers import paper, points


def _indicators(text: str) -> tuple[Indicator, ...]:
    return indicators.find(read_sentences(points(paper(text))), (), ())


@pytest.mark.parametrize(
    "text",
    [
        # shares of what no service answers for
        "They now fill over 90% of the mill and are completing its roof.",
        "Half of it was sold and 50% of swans die before they are two.",
        # nature, people, places and what always happens
        "The level of the pond has increased since the rain.",
        "The noise level has improved.",
        "Two elderly walkers had slipped on the quay.",
        "The town had grown from 1,231 in 1996 to 1,668 in 2016.",
        "The survival rate increases in warm water if a vest is worn.",
        "They heard that membership is up to the club itself.",
        "The board would ask the crews before it would consider an increase in the volume of boats.",
        # differences, terms and a word that counts nothing
        "The number of families with dogs was 20% higher than the national average.",
        "The interest rate is 0.50% over ten years.",
        "The chair referred to the race and said the number of entries was one aspect of it.",
        "He said the castle took 18 months to transfer to the trust.",
        # matters reported one by one
        "13 casual vacancies.",
        "The clerk had reported 6 potholes at the ford.",
        "A total of 80 vacancies across the five crews were to be filled.",
        # a measure that somebody takes
        "Bollards are a cheap and effective measure for improving road safety and had improved the lane.",
    ],
)
def test_what_is_no_measure(text: str) -> None:
    assert not _indicators(text)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("There had been 27 detections for sale and supply of whisky.", "detections for sale and supply of whisky", 27),
        ("There had been 27 thefts of oars and drivers were warned of them.", "thefts of oars", 27),
        ("There were 90 calls about the Slow Down Day.", "calls about the Slow Down Day", 90),
        ("A total of 420 cases were dealt with by the crews.", "cases dealt with", 420),
        ("1,890 service calls for circa 1,700 houses had been received.", "service calls", 1890),
        ("74 incidents occurred last year.", "incidents", 74),
        ("The loans run for an average of 37.5 years at an average interest rate of 4.5%.", "average interest rate", 4.5),
        ("98% of emergency calls were answered within ten seconds.", "emergency calls answered within ten seconds", 98),
    ],
)
def test_where_a_name_ends(text: str, name: str, value: float) -> None:
    assert [(indicator.name, indicator.value) for indicator in _indicators(text)] == [(name, value)]


def test_how_far_apart_two_years_are_is_a_direction() -> None:
    (found,) = _indicators("It was said that energy bills were 38% higher than in 2021.")
    assert (found.name, found.value, found.direction) == ("energy bills", None, "up")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("As a result, quay crime was rising.", "quay crime"),
        ("There had been an increase in poaching with 175 people before the courts.", "poaching"),
        ("There had been an increase in thefts and more officers had been sent.", "thefts"),
        ("The council set an active travel share target of 50% for the harbour.", "active travel share"),
    ],
)
def test_what_hangs_on_a_name(text: str, name: str) -> None:
    assert [indicator.name for indicator in _indicators(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The boats had trouble as households grew in size.",
        "The fair had seen significant growth in recent years.",
        "The overall cost of this jetty has increased since spring.",
        "The pressure on the fish market increased due to the frost.",
        "Four calls: two for a sudden death and two for gulls.",
        "He spoke of the disposal of 0.5% of the nets processed.",
        "11423 Quay Road towards Norhope was completed in the summer.",
    ],
)
def test_what_is_no_measure_either(text: str) -> None:
    assert not _indicators(text)


def test_a_shortfall_on_the_target_is_not_on_target() -> None:
    (found,) = _indicators("There was a shortfall on the annual target of 1,832 berths.")
    assert (found.target, found.versus_target) == (1832, None)


def test_a_level_told_before_what_is_aimed_at() -> None:
    (found,) = _indicators("The level of payment had improved and was now running at 77% and the aim was to reach 80%.")
    assert found.value == 77


@pytest.mark.parametrize(
    "text",
    [
        "The trust gave 10% of berths to crews and this was welcomed.",
        "The clerk mentioned the imminent rise in the price of stamps.",
        "Nobody knew who was paying a reduced rate of harbour dues.",
        "Harbour dues rose by the rate of inflation of 2.4%.",
        "The chair was glad of a rates increase of 4.6%.",
        "Stone steps with a width of 2.8 metres were laid.",
        "Interest from possible users of the hall has increased.",
        "Mr Orr said we had received two reports of smoke at the ford.",
    ],
)
def test_what_is_told_in_passing(text: str) -> None:
    assert not _indicators(text)


def test_no_increase_is_no_rise() -> None:
    assert not [found for found in _indicators("They asked for a precept of £18,134, which will be no increase.") if found.direction]


@pytest.mark.parametrize(
    "text",
    [
        "All thought a small increase in the price of ropes would be acceptable.",
        "The warden put several traps up, the situation seems to have improved.",
    ],
)
def test_what_is_not_counted(text: str) -> None:
    assert not _indicators(text)


def test_a_name_begins_with_its_head_word() -> None:
    (found,) = _indicators("He told the board that HHB the number of berths let, huts left out, is 556.")
    assert (found.name, found.value) == ("number of berths let, huts left out", 556)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # what was done stands behind its noun
        ("The harbour office carried out 113 inspections in the outer bay during 2031.", "inspections carried out in the outer bay"),
        ("The council has taken 100 lanes in charge in recent years.", "lanes taken in charge"),
        ("In 2031 we returned over 100 huts from vacancy.", "huts returned from vacancy"),
        # where another clause begins
        ("There were over 200 applications submitted and the deadline was put off.", "applications submitted"),
        ("We heard that 44% of the huts in the bay have come from the repair scheme and Ms Orr asked for figures.", "huts in the bay come from the repair scheme"),
        ("Fees were late, so our legal fees account for 7.01% of the claims settled.", "legal fees share of claims settled"),
        ("They met with berth rates having risen recently.", "berth rates"),
        # who says so
        ("The median completion time on these cases is 36 days per the helpdesk log.", "median completion time on these cases"),
        ("There are 30 units being built, and five fields.", "units being built"),
    ],
)
def test_names_end_with_their_clause(text: str, name: str) -> None:
    assert name in [found.name for found in _indicators(text)]
