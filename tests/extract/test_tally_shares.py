"""Counts that are shares of a whole, whatever is said of them: told with the whole, after it, or in the sentence before."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from pipeline.extract.reading import read_sentences
from pipeline.extract.tallies.tallies import find
from pipeline.facts import Segmented, Tally
from tests.extract.performance_papers import item, points
from tests.marked import check


def _found(segmented: Segmented) -> Iterable[Tally]:
    return find(read_sentences(item(points(segmented), "Harbour Plan")))


@pytest.mark.parametrize(
    "text",
    [
        # the first share tells the whole that all add up to
        "<tally subject=indicator status=\"better than the average\" count=12 total=23><tally subject=indicator status=worse count=8 total=23>"
        '<tally subject=indicator status="about the same" count=3 total=23>12 of the 23 harbour indicators were better than the average, 8 were '
        "worse and 3 about the same.</tally></tally></tally>",
        '<tally subject=other status=dry count=4 total=9><tally subject=other status=damp count=3 total=9><tally subject=other status="under water" '
        "count=2 total=9>Four of the nine cellars were dry, three damp and two were under water.</tally></tally></tally>",
        # the whole is told first, in a clause of its own
        '<tally subject=other status=completed count=3 total=25><tally subject=other status="on track" count=20 total=25><tally subject=other '
        "status=behind count=2 total=25>25 areas for repair were found; 3 have been completed, 20 are on track and 2 are behind.</tally></tally></tally>",
        # a share goes on as the one before: with a verb, or with the same first word
        '<tally subject=indicator status="in negative exception" count=4 total=26><tally subject=indicator status="in positive exception" count=2 '
        "total=26>Four of the 26 indicators were in negative exception and two in positive exception; the remainder were within tolerance.</tally></tally>",
        '<tally subject=other status=mended count=20 total=40><tally subject=other status="sold off" count=5 total=40>Twenty of the 40 boats had '
        "been mended and five were sold off.</tally></tally>",
        # of which
        '<tally subject=other status=withdrawn count=2 total=11>Eleven objections had been made of which two had since been withdrawn.</tally>',
        '<tally subject=other status=rotten count=3 total=14>There are 14 sheds on the quay, of which three are rotten.</tally>',
        '<tally subject=other status=mended count=4 total=74><tally subject=other status=sold count=9 total=74><tally subject=other status=burnt count=60 '
        "total=74>74 boats have been found of which 4 were mended, 9 were sold, and 60 were burnt.</tally></tally></tally>",
        # asides and shares behind a count
        '<tally subject=other status="substantial assurance" count=2 total=7><tally subject=other status="reasonable assurance" count=3 total=7>'
        '<tally subject=other status="limited assurance" count=2 total=7>Seven final reports had been issued: two with substantial assurance, three '
        "with reasonable assurance and two, Trees and Boats, with limited assurance.</tally></tally></tally>",
        '<tally subject=other status="at least at draft stage" count=22 total=34 percent=65>22 of the 34 audits in the plan were at least at draft '
        "stage, or 65%.</tally>",
        '<tally subject=other status=inspected count=357 total=412 percent=86.7>357 of the 412 homes had been inspected (86.7%; target 95%).</tally>',
        # of now, and of before
        '<tally subject=indicator status=improved count=19 when=current><tally subject=indicator status="got worse" count=8 when=current><tally '
        'subject=indicator status="not changed" count=3 when=current>Compared with last year 19 indicators have improved, 8 have got worse and 3 '
        "have not changed.</tally></tally></tally>",
        '<tally subject=risk status=red count=3 when=current><tally subject=risk status=amber count=2 when=current><tally subject=risk status=red '
        "count=2 when=previous><tally subject=risk status=amber count=3 when=previous>Five risks on the register: 3 Red, 2 Amber (Q3: 2 Red, 3 "
        "Amber)</tally></tally></tally></tally>",
        # a status ends before its time
        "<tally subject=project status=completed count=38 total=52>38 of the 52 schemes had been completed to date.</tally>",
        # what there is of the things just named
        "<tally subject=recommendation status=outstanding count=61>As for recommendations, there were 61 outstanding.</tally>",
    ],
)  # fmt: skip
def test_shares_of_a_whole(text: str) -> None:
    check(text, _found, "tally")


def test_shares_add_up_to_the_whole_of_the_sentence_before() -> None:
    check(
        "The Panel's seven recommendations were tabled. <tally subject=recommendation status=accepted count=5 total=7><tally "
        'subject=recommendation status="accepted in part" count=1 total=7><tally subject=recommendation status=rejected count=1 total=7>Five were '
        "accepted, one was accepted in part and one was rejected.</tally></tally></tally>",
        _found,
        "tally",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Twelve councillors were there; seven were from the north and five from the south.",
        "There were six members present of which two were new to the Council.",
        "Four of the nine Members spoke, three in favour and two against.",
        "The fair had 40 stalls of which more than half were run by clubs.",
        "The site has 183 acres, of which 100 acres are fenced.",
        "Nineteen sheds were seen of which 9 are now on the",
        "Eleven of the overdue recommendations had new dates.",
        "Of the £40,000, five grants were paid, of which two were for boats.",
        # how far one work is; a measure with its target
        "Three schemes were funded. The sea wall was 80% complete.",
        "204 new homes were completed against an annual target of 250.",
    ],
)
def test_what_is_no_share(text: str) -> None:
    check(text, _found, "tally")
