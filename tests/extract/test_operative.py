"""The kind of a decision by the verb of its clause."""

import pytest

from pipeline.extract.decisions.operative import KINDS, forms, is_active, kind_of
from pipeline.language.vocabulary import table


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("that the report be noted", "noted"),
        ("to take note of the outturn", "noted"),
        ("in relation to page 9 and the days lost, to note the reasons given", "noted"),
        ("to otherwise note the report", "noted"),
        ("it noted the contents of the report", "noted"),
        ("that the closing report (Annex 3) be accepted", "approved"),
        ("That the Audit Panel receives and notes the register", "received"),
        ("the County Council agree to the closure of the depot", "agreed"),
        ("to approve the fees, subject to the rise being noted", "approved"),
        ("that the plan, which was approved in May, be deferred", "deferred"),
        ("that the minutes of 4 May be approved", "confirmed"),
        ("that the minutes were a correct record and that they be signed", "confirmed"),
        ("not to support the request", "rejected"),
        ("that all tenders be declined", "rejected"),
        ("recommends that the Council adopts the statement", "recommended"),
        ("that it be a recommendation to Council that the fee rise", "recommended"),
        ("that consent be and is hereby given to the lease of the mill", "approved"),
        ("that Councillor Hale be appointed to the Trust", "appointed"),
        (", on the proposal of Cllr Moss, seconded by Cllr Orr, to refer it to the Panel", "referred"),
        ("The Committee agreed to note the update", "noted"),
        ("that the report be left to lie on the table", "deferred"),
        ("Tonotethe update", "noted"),
        ("to raise the charge by 4%", None),
        ("that the public be excluded", None),
        ("not to have a policy", None),
        ("that a letter would be sent to say that the plan should be approved", None),
        ("that a break of five minutes be taken", None),
    ],
)
def test_kind_is_that_of_the_first_operative_verb(clause, kind):
    assert kind_of(clause) == kind


def test_only_a_verb_at_the_head_is_active():
    assert is_active("notes the report")
    assert is_active("To approve the fees")
    assert not is_active("the report be noted")


def test_every_form_has_one_kind_and_every_kind_has_forms():
    verbs = table("operative_verbs")
    assert set(verbs) == set(KINDS)
    by_kind = [{form for part in ("base", "participle") for form in verbs[kind][part]} for kind in KINDS]
    assert all(by_kind)
    assert sum(len(printed) for printed in by_kind) == len(forms())


def test_a_verb_in_another_language_or_what_is_taken_as_read_before_the_operative_verb():
    assert kind_of("whakaae / approve the second option") == "approved"
    assert kind_of("whakaū / confirm the minutes of 4 May") == "confirmed"
    assert kind_of("takes as read and confirms the minutes of 4 May") == "confirmed"
    assert kind_of("approve / fund the second option") == "approved"
