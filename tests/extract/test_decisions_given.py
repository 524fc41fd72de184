"""What a meeting gives its approval to, is in favour of or notes, and what others decided and members only thought."""

import pytest

from pipeline.extract.decisions import decisions
from tests.extract.shaped import shaped, words


def rows(text, **meeting):
    reading = shaped(text, **{"organization": "Elm Parish Council", **meeting})
    return [(decision.kind, words(reading, decision)) for decision in decisions.find(reading)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Approval was given to the attendance of Cllr Hale at the coast forum.", "approved"),
        ("Retrospective approval was given for the new mower.", "approved"),
        ("Authority was given to the Clerk to open a second account.", "approved"),
        ("Members gave their approval to the scheme.", "approved"),
        ("The press and public were excluded from the meeting for the next item.", "resolved"),
        ("The public were then excluded under Section 100A of the Act.", "resolved"),
        ("All were in favour of a proposal to co-opt Mr Ash.", "approved"),
        ("Everyone was in favour of holding the fair in July.", "approved"),
        ("The Councillors were in agreement for Mr Moss to fill the hole.", "agreed"),
        ("The Councillors were in agreement that the tree should be felled.", "agreed"),
        ("Renewal with the same firm at £612, agreed unanimously.", "agreed"),
        ("The asset register has been checked and approved by Councillors.", "approved"),
        ("An application for a shed at Quay Cottage was noted and supported.", "noted"),
        ("A VAT refund request of £463.96 was noted.", "noted"),
        ("The playground report was received.", "received"),
        ("Decided it was not worth the cost.", "resolved"),
        ("Agreed the rent to stay as it is.", "agreed"),
        ("Hospice asking for a donation - agreed £25", "agreed"),
        ("Bowls club asking for a grant - not agreed", "rejected"),
        ("Payments agreed in accordance with the budget:", "agreed"),
        ("The Annual Governance Statement was adopted as a true statement by all Councillors.", "approved"),
        ("It was agreed that the new 30 Means You signs would be fixed to the posts.", "agreed"),
        ("It was agreed that the lamps would need more talk and be put on the next agenda.", "agreed"),
        ("It was agreed that a letter be sent in support of the view that the new sign should not be approved.", "agreed"),
        ("The Councillors agreed that the leaflet should note that the application has been received.", "agreed"),
        ("Members noted the update on the lack of bins.", "noted"),
    ],
)
def test_what_a_meeting_gives_favours_and_notes(sentence, kind):
    assert rows(f"# Matters\n{sentence}") == [(kind, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Approval was given for the bypass by the Department.",
        "Approval was given in May.",
        "The vote was taken while the public were excluded from the meeting.",
        "Agreed by the Borough Council.",
        "Deferred by the County Council.",
        "The worth of the sign was agreed to be too low.",
        "Members were in agreement that the walk was a good one.",
        "A report was received.",
        "The rise in thefts was noted.",
        "It was agreed that a second bench would be useful.",
        "Members agreed that the delays would also affect the school.",
        "It was agreed that the strip behind the mill would resolve the want of a path to the green.",
        "The Council agreed that a change of the signs to Elm Road was an option which it hoped would slow the lorries.",
        "All Members were in agreement a plan for the whole village was needed.",
        "Members noted the apparent lack of progress with the two cottages.",
        "Art Budget on Approved",
    ],
)
def test_what_others_decide_and_what_is_only_thought(sentence):
    assert rows(f"# Matters\n{sentence}") == []


def test_apologies_are_accepted_in_a_sentence_of_their_own():
    assert rows("# Apologies\nApologies were received from Cllr Hale. These were accepted.") == [("approved", "These were accepted.")]


def test_the_words_moved_stand_for_a_motion_that_was_carried_with_no_other_nomination():
    text = "# Election\nMr Hale proposed Mr Ash for the office of chairman, seconded by Mrs Orr. There being no further nominations the proposal was carried."
    assert rows(text) == [("appointed", "Mr Hale proposed Mr Ash for the office of chairman, seconded by Mrs Orr.")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Resolved:1 That the trust be thanked for coming.2 That the Chair write to the Minister.",
            ["That the trust be thanked for coming.", "That the Chair write to the Minister."],
        ),
        ("The Committee AGREED·to note the report·to raise the share to 10%.", ["to note the report", "to raise the share to 10%."]),
        (
            "RESOLVED –(A) that the budget be approved;(B) that the tax be set at £18; and(C) that the report be noted.",
            ["that the budget be approved", "that the tax be set at £18", "that the report be noted."],
        ),
    ],
)
def test_clauses_that_a_page_ran_together(text, found):
    assert [told for _, told in rows(f"# Pool\n{text}", organization=None)] == found


def test_the_verb_of_the_last_clause_is_not_that_of_all():
    text = "RESOLVED –(A) that the budget be approved;(B) that the tax be set at £18; and(C) that the report be noted."
    assert [kind for kind, _ in rows(f"# Pool\n{text}")] == ["approved", "resolved", "noted"]


def test_points_behind_resolved_in_one_line_are_rows():
    text = "Resolved:\n(a) That the report be noted.(b) That the plan be approved.(c) That a paper be brought in May."
    assert [kind for kind, _ in rows(f"# Audit\n{text}")] == ["noted", "approved", "resolved"]


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("Planning Decisions", "Mr. P. Ash - Conversion of mill to dwelling - approved.", []),
        ("Planning", "Notices of Decision received from the Borough Council:\n\nExtension at 7 Elm Drove - refused", []),
        (
            "Planning",
            "Notices of Decision received from the Borough Council:\n\nExtension at 7 Elm Drove - refused\n\nApplications considered:\n\nGarage at 9 Elm Drove - refused",
            ["Garage at 9 Elm Drove - refused"],
        ),
        ("Planning", "Garage at 9 Elm Drove - refused", ["Garage at 9 Elm Drove - refused"]),
        (
            "Planning",
            "Approved by Borough\n\nPorch at 1 Elm Drove\n\nApproved by Parish\n\nBarn at 2 Elm Drove\n\nReceived after the agenda was sent\n\nShed at 3 Elm Drove\n\n"
            "Accounts for Approval\n\nElm Garage - £12.00 - Hire",
            ["Barn at 2 Elm Drove", "Shed at 3 Elm Drove"],
        ),
    ],
)
def test_how_others_determined_applications_is_no_decision(title, text, found):
    assert [printed for _, printed in rows(f"# 3. {title}\n{text}")] == found


def test_what_members_said_in_support_of_a_motion_agreed():
    motion = "The Motion was proposed by Councillor Hill, seconded by Councillor Moss and agreed."
    said = "Members supported the Motion and spoke of the need for a crossing."
    assert rows(f"# Crossing\n{motion}\n\n{said}") == [("agreed", motion)]
    assert rows(f"# Crossing\n{said}") == [("approved", said)]


def test_the_mark_of_the_next_point_is_no_part_of_a_resolution():
    text = "Proposed by Councillor Hill;\n\nSeconded by Councillor Moss;\n\nAnd Resolved:\n\n“That the sale of the yard to Ann Ash be approved.” (e)"
    assert rows(f"# Yard\n{text}") == [("approved", "“That the sale of the yard to Ann Ash be approved.”")]
    assert rows("# Yard\nIt was agreed to mend the gate of the yard. (iv)") == [("agreed", "It was agreed to mend the gate of the yard.")]


def test_points_below_what_was_moved_and_agreed():
    lead = "The following proposals on the grants were proposed by Councillor Hill, seconded by Councillor Moss, and agreed:"
    points = ["That the limits of the first part be accepted.", "That £300 be kept for the fair."]
    found = rows(f"# Grants\n{lead}\n\n• {points[0]}\n\n• {points[1]}")
    assert [printed for _, printed in found] == points
