from __future__ import annotations

from pipeline.link import Belonging, Head, events_of, resolve_organizations
from pipeline.link.keys import fold, id_of
from pipeline.link.organizations import areas_of

COUNCIL = id_of("organization", "fenmoor district council")
AUDIT = id_of("organization", "fenmoor district council/audit and risk panel")


def head(document_id: int, *, date: str | None = "2024-06-04", time: str | None = None, kind: str = "minutes", status: str | None = None) -> Head:
    return Head(document_id, f"{document_id:064}", "Fenmoor District Council", "Audit Panel", date, time, kind, status)


def test_names_are_compared_without_their_dress() -> None:
    assert fold("The FENMOOR District\nCouncil") == fold("Fenmoor District Council")
    assert fold("Audit & Risk Panel") == fold("Audit and Risk Panel")
    assert fold("Comhairle Chontae Mhuí") == "comhairle chontae mhui"


def test_a_paper_belongs_to_the_council_it_names() -> None:
    printed = {("Fenmoor District Council", "Audit & Risk Panel"): 2, ("FENMOOR DISTRICT COUNCIL", None): 1}
    belongings, organizations = resolve_organizations(printed)
    assert belongings["Fenmoor District Council", "Audit & Risk Panel"] == Belonging(COUNCIL, AUDIT)
    assert belongings["FENMOOR DISTRICT COUNCIL", None] == Belonging(COUNCIL, COUNCIL)
    assert [(one.name, one.parent_id) for one in organizations] == [("Fenmoor District Council", None), ("Audit & Risk Panel", COUNCIL)]


def test_a_body_alone_belongs_to_the_only_council_that_has_one_of_that_name() -> None:
    printed = {("Fenmoor District Council", "Audit and Risk Panel"): 1, (None, "Audit and Risk Panel"): 1, (None, None): 3, (None, "Cabinet"): 1}
    belongings, _ = resolve_organizations(printed)
    assert belongings[None, "Audit and Risk Panel"] == Belonging(COUNCIL, AUDIT)
    assert (None, None) not in belongings
    assert (None, "Cabinet") not in belongings
    belongings, _ = resolve_organizations(printed | {("Elmwick Town Council", "Audit & Risk Panel"): 1})
    assert (None, "Audit and Risk Panel") not in belongings


def test_papers_of_one_body_and_day_are_of_one_meeting() -> None:
    events, event_of, _ = events_of([head(1), head(2, kind="report_cover"), head(3, date=None)], {1: AUDIT, 2: AUDIT, 3: AUDIT}, {AUDIT: "audit"})
    assert [event.key for event in events] == ["audit 2024-06-04"]
    assert event_of == {1: events[0].id, 2: events[0].id}


def test_two_minutes_with_two_times_are_of_two_meetings_and_a_paper_without_a_time_of_neither() -> None:
    heads = [head(1, time="10:00"), head(2, time="14:00"), head(3, kind="report_cover")]
    events, event_of, _ = events_of(heads, dict.fromkeys((1, 2, 3), AUDIT), {AUDIT: "audit"})
    assert [event.start_time for event in events] == ["10:00", "14:00"]
    assert 3 not in event_of


def test_approved_minutes_supersede_their_draft() -> None:
    heads = [head(1, status="draft"), head(2, status="approved"), head(3, date="2024-09-03", status="draft")]
    _, _, superseded = events_of(heads, dict.fromkeys((1, 2, 3), AUDIT), {AUDIT: "audit"})
    assert superseded == {1: 2}


def test_what_stands_beside_a_councils_name_is_no_other_council() -> None:
    printed = {
        ("Fenmoor District Council", None): 3,
        ("CYNGOR FENMOR - FENMOOR DISTRICT COUNCIL", None): 4,
        ("Council Chamber, Fenmoor District Council", None): 1,
        ("Authority Fenmoor District Council", None): 1,
        ("Record of Fenmoor District Council", None): 1,
        ("North Fenmoor District Council", None): 1,
        ("Elmwick and Fenmoor Joint Board", None): 1,
    }
    belongings, organizations = resolve_organizations(printed)
    assert [one.name for one in organizations] == ["Elmwick and Fenmoor Joint Board", "Fenmoor District Council", "North Fenmoor District Council"]
    assert sum(belonging.jurisdiction_id == COUNCIL for belonging in belongings.values()) == 5


def test_bodies_of_a_part_of_the_area_are_known_by_their_names() -> None:
    bodies = ("Municipal District of Esk", "North Area Committee", "Audit Committee", "Esk Community Board")
    _, organizations = resolve_organizations({("Fenmoor District Council", body): 1 for body in bodies})
    keys = {one.id: one.key for one in organizations}
    names = {one.id: one.name for one in organizations}
    assert {names[key] for key in areas_of(keys)} == set(bodies) - {"Audit Committee"}


def test_a_misprint_of_a_councils_name_is_no_other_council() -> None:
    printed = {
        ("West Fenmoor Parish Council", None): 20,
        ("WEST FENMOORPARISH COUNCIL", None): 1,
        ("West Fennmoor Parish Council", None): 1,
        ("Wset Fenmoor Parish Council", None): 2,
        ("East Fenmoor Parish Council", None): 1,
        ("West Fenmoor Town Council", None): 1,
    }
    belongings, organizations = resolve_organizations(printed)
    assert [one.name for one in organizations] == ["East Fenmoor Parish Council", "West Fenmoor Parish Council", "West Fenmoor Town Council"]
    right = belongings["West Fenmoor Parish Council", None].jurisdiction_id
    assert sum(belonging.jurisdiction_id == right for belonging in belongings.values()) == 4


def test_two_councils_whose_names_are_a_letter_apart_are_two() -> None:
    short = {("Upton Parish Council", None): 20, ("Lupton Parish Council", None): 1}
    often = {("West Fenmoor Parish Council", None): 20, ("West Fenmoors Parish Council", None): 3}
    seldom = {("West Fenmoor Parish Council", None): 2, ("West Fenmoors Parish Council", None): 1}
    for printed in (short, often, seldom):
        assert len(resolve_organizations(printed)[1]) == 2
