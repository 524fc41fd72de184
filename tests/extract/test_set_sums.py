"""The precept, the council tax and charges that are set beside what they were."""

from __future__ import annotations

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from pipeline.facts import Indicator
from tests.extract.performance_papers import paper


def _indicators(text: str) -> tuple[Indicator, ...]:
    return indicators.find(read_sentences(paper(text)), (), ())


@pytest.mark.parametrize(
    ("text", "name", "value", "previous", "direction"),
    [
        ("It was agreed that the 2032 precept request will be £7,403.16, an increase of 2%.", "precept request", 7403.16, None, "up"),
        ("The precept for 2032/33 was set at £7,258, a cost of living rise only.", "precept", 7258, None, "up"),
        ("RESOLVED to raise the precept to £5,400, as it was cut last year to £5,100.", "precept", 5400, 5100, "up"),
        ("The precept would rise from £12,000 to £12,600.", "precept", 12600, 12000, "up"),
        ("It was agreed to set the precept at £16,200 (3.2% increase).", "precept", 16200, None, "up"),
        ("Proposed by Cllr Reed that the precept be increased by 4% to £9,360.", "precept", 9360, None, "up"),
        ("It was resolved to keep the precept at £9,000.", "precept", 9000, None, "same"),
        ("The precept request is to remain at £7,660, the same as 2031.", "precept request", 7660, None, "same"),
        ("The Band D charge would be £48.10, a reduction of £1.90.", "Band D charge", 48.1, None, "down"),
        ("The Band D council tax for the borough be increased by 1.9%, to £171.63.", "Band D council tax", 171.63, None, "up"),
        ("The council agreed a 2% increase in the precept.", "precept", None, None, "up"),
        ("The draft budget includes a proposed 4.9% council tax increase for 2032-33.", "council tax", None, None, "up"),
        ("A child's interment would go up from £310 to £331.", "child's interment", 331, 310, "up"),
        ("The hire of the hut will be increased from £8 to £9.", "hire of the hut", 9, 8, "up"),
        (
            "The net changes increase the net budget requirement from £15,308k (as reported in May) to £15,312k.",
            "net budget requirement",
            15_312_000,
            15_308_000,
            "up",
        ),
        ("Spending on quays is planned to increase by £8.3m (13.7%).", "Spending on quays", None, None, "up"),
        ("This includes core funded spending growth of £15.4m (10.5%).", "core funded spending", None, None, "up"),
    ],
)
def test_what_is_set_beside_what_it_was_is_a_measure(
    text: str, name: str, value: float | None, previous: float | None, direction: str
) -> None:
    (found,) = _indicators(text)
    assert (found.name, found.value, found.previous, found.direction) == (name, value, previous, direction)


@pytest.mark.parametrize(
    "text",
    [
        "The precept was discussed and it was agreed to request £5,400.",
        "The precept of £4,500 has been received.",
        "If the precept were increased to £6,000 each household would pay more.",
        "The Chairman read out the bands should the precept be raised to £15,000.",
        "Precepts are capped so that an increase greater than 2% needs a referendum.",
        "The Clerk asked whether the precept should be raised to £5,000.",
        "The council tax support grant is £277.",
        "There was a 10% increase in the lighting budget.",
    ],
)
def test_what_is_only_set_or_supposed_is_none(text: str) -> None:
    assert not _indicators(text)
