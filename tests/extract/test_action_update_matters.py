"""Which action a report speaks of, behind the head of its point, whose it is, and what is not done yet."""

import pytest

from tests.extract.test_action_updates import ARISING, told, updates


@pytest.mark.parametrize(
    ("point", "matter"),
    [
        ("Mill Lane Hedge NP has written to the brewery.", "Mill Lane Hedge - written to the brewery"),
        ("Tree Stakes The last two oaks have been planted.", "Tree Stakes - The last two oaks"),
        ("State of Mill Lane - a formal complaint has been sent to Orrick Roads.",
         "State of Mill Lane - a formal complaint has been sent to Orrick Roads"),
        ("(6.4 - Salt bins) The Clerk reported that he had ordered two.", "Salt bins - ordered two"),
        ("Point 5 – Weeds – The Clerk has contacted Orrick Roads who will spray them.", "Weeds - contacted Orrick Roads"),
        ("The Common - wild hemlock - the Clerk had spoken to the warden.", "The Common - wild hemlock - spoken to the warden"),
        ("Village Clock - the clock has been mended.", "Village Clock"),
        ("Any other business - Salt bin: the lid has been replaced.", "Salt bin - the lid"),
        ("(k) The Green - rubbish left there. The Clerk had spoken to the warden.", "The Green - rubbish left there - spoken to the warden"),
        ("5.6 Mill gate - Despite the rain, the new hinges have been fitted.", "Mill gate - the new hinges"),
    ],
)  # fmt: skip
def test_the_matter_stands_behind_the_head_of_its_point(point, matter):
    assert [words for _, words in told(ARISING + point)] == [matter]


@pytest.mark.parametrize(
    ("sentence", "matter"),
    [
        ("NP had measured nothing but checked the kerb and confirmed that it would do.", None),
        ("NP had checked the kerb in Mill Lane and confirmed that it would do.", "checked the kerb in Mill Lane"),
        ("NP had ordered the lamps and OL (Parks) would fit them.", "ordered the lamps"),
        ("NP had spoken to the warden, the Clerk to write to him.", "spoken to the warden"),
        ("NP had met with Mr. Hale at the mill.", "met with Mr. Hale at the mill"),
        ("NP had met the miller who agreed to sell.", "met the miller"),
        ("The Clerk said that a letter of thanks had been sent to the miller.", "a letter of thanks had been sent to the miller"),
        ("The brewery had been asked to mend its drain.", "The brewery had been asked to mend its drain"),
        ("Orrick Council advised that the old plan was too dear, a new plan has been drafted.", "a new plan"),
        ("The repair of the weir had taken longer than planned, but had now been completed.", "The repair of the weir"),
        ("The bin in St. Olave’s Close has been replaced.", "The bin in St. Olave’s Close"),
        ("The wells have been reported to Orrick Water.", "The wells"),
        ("NP had written to the tenants who had asked for plots.", "written to the tenants who had asked for plots"),
        ("NP had spoken to Orrick Mills: they are willing to help.", "spoken to Orrick Mills"),
    ],
)
def test_the_matter_ends_with_its_clause(sentence, matter):
    assert [words for _, words in told(ARISING + sentence)] == ([matter] if matter else [])


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Mill Lane - no meeting had taken place with the brewery.", "outstanding"),
        ("Mill Lane - the holes have been marked but the work is still awaited.", "outstanding"),
        ("Mill Lane - the holes have been reported but so far no repairs have been made.", "outstanding"),
        ("Mill Lane - survey undertaken, two faults being looked into.", "in progress"),
        ("Mill Lane - the holes have been filled but the road is dull.", "done"),
    ],
)
def test_what_is_denied_or_still_awaited_is_not_done(sentence, status):
    assert [state for state, _ in told(ARISING + sentence)] == [status]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Chairman has been asked by the school for a bin.",
        "He told me that the road had been cleaned.",
        "A resident said that he had written to the brewery.",
        "Despite promises that the sign had been ordered, nothing had come.",
        "The lane is to be looked at to ensure that the works have been done.",
        "Ms Ada Moss is booked to go on a course.",
        "Only two of five points raised remain outstanding.",
        "The lane will open six months after the survey had been done.",
        "The brewery has confirmed that the plan has been sent to its owners.",
    ],
)
def test_what_others_ask_tell_or_do_by_themselves_is_no_update(sentence):
    assert told(ARISING.replace("Matters arising from the minutes", "Mill") + sentence) == []
    assert sentence.startswith("The brewery") or told(ARISING + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Mrs Ada Moss advised that she and Mr Rolf Hale had met the miller.", "Mrs Ada Moss and Mr Rolf Hale"),
        ("Mrs Ada Moss along with Mr Rolf Hale had met the miller.", "Mrs Ada Moss along with Mr Rolf Hale"),
        ("Orrick Sugar advised they have again written to their drivers.", "Orrick Sugar"),
        ("Bus Fares – The Clerk reported that he had written to the owner.", "The Clerk"),
        ("Fallen wall - this is being dealt with by the Orrick Trust.", "the Orrick Trust"),
        ("The seat has still to be mended. || NP", "NP"),
        ("Mill gate - no progress. || NP", "NP"),
        ("The seat has been mended. || NP", None),
        ("The seat had been put back by Mill Lane.", None),
    ],
)
def test_the_owner_is_whole_and_may_stand_in_the_margin(sentence, owner):
    assert [update.owner for update in updates(ARISING + sentence)] == [owner]
