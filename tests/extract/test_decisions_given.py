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
