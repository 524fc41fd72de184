"""What papers report of actions agreed earlier: done, under way, not yet done, late, put off, dropped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.actions import actions
from pipeline.extract.updates import updates as action_updates
from pipeline.extract.updates.following_up import following_up
from pipeline.extract.updates.wordings import state_of
from pipeline.facts import MeetingKind
from tests.extract.shaped import shaped, words

ARISING = "Present:\nNora Pell (NP), Omar Lund (OL)\n# Matters arising from the minutes\n"


def updates(text, **meeting):
    return list(action_updates.find(shaped(text, **{"date": "2031-03-04", **meeting})))


def told(text, **meeting):
    return [(update.status, update.matter) for update in updates(text, **meeting)]


# -- under a heading that follows up ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "status", "matter"),
    [
        ("The swing in Tannery Park has now been mended.", "done", "The swing in Tannery Park"),
        ("The Clerk reported that the letter to the landlord had been sent.", "done", "the letter to the landlord"),
        ("NP had written to the brewery about its drains, but no answer had come.", "done", "written to the brewery about its drains"),
        ("The Clerk has been in touch with the bus company.", "done", "in touch with the bus company"),
        ("The new lamps are now in place.", "done", "The new lamps"),
        ("The walk along the towpath, twice postponed, had taken place on 2 February.", "done", "The walk along the towpath"),
        ("Duck pond - this has been cleared.", "done", "Duck pond"),
        ("The gate has not yet been painted.", "outstanding", "The gate"),
        ("A padlock for the hut was still to be bought.", "outstanding", "A padlock for the hut"),
        ("The quote for the roof was still outstanding.", "outstanding", "The quote for the roof"),
        ("Bus shelter - no reply had been received.", "outstanding", "Bus shelter"),
        ("The order for bulbs was in hand.", "in progress", "The order for bulbs"),
        ("OL was still awaiting a price for the plaque.", "in progress", "a price for the plaque"),
        ("The overdue action was the audit of the keys.", "overdue", "the audit of the keys"),
        ("His note on parking was not ready and would come on 6 May 2031.", "put off", "His note on parking"),
        ("The site visit had been postponed until April.", "put off", "The site visit"),
        ("A second bin was no longer needed.", "dropped", "A second bin"),
        ("Swings - the new seats had arrived with a chain missing.", "done", "Swings - the new seats"),
        ("The bid to the lottery went in on 27 January.", "done", "The bid to the lottery"),
        ("The hall is booked for 3 May.", "done", "The hall"),
        ("A talk on ferrets had been held on 12 February, with 21 present.", "done", "A talk on ferrets"),
        ("The terms of the lease had at last been agreed.", "done", "The terms of the lease"),
        ("The report on the drill could not be made, because the drill had been moved to June.", "outstanding", "The report on the drill"),
        ("Lease of the mill - terms had at last been agreed.", "done", "Lease of the mill - terms"),
        ("NP apologised that the map of the wells was not ready.", "outstanding", "the map of the wells"),
    ],
)
def test_a_report_under_matters_arising_is_an_update(sentence, status, matter):
    assert told(ARISING + sentence) == [(status, matter)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The minutes had been circulated and were signed.",
        "If the hedge has been cut the matter can rest.",
        "Mrs Orr asked whether the sign had been replaced.",
        "Has the sign been replaced?",
        "The sign should have been replaced in May.",
        "NP thanked those who had been asked to help.",
        "The Clerk had been informed of a new law.",
        "Five of the eleven actions had been completed.",
        "Two burglaries had been reported at the last meeting.",
        "The Clerk to write to the brewery.",
        "It had been done.",
        "Gate: it had been agreed that the hedge would be cut.",
        "Most of the grant had gone to the ferries.",
    ],
)
def test_no_update_stands_in_what_nobody_was_asked_for_or_nobody_did(sentence):
    assert told(ARISING + sentence) == []


@pytest.mark.parametrize(
    "heading", ["Action Log", "Matters Outstanding", "Follow-ups from previous meetings", "Actions", "Review of actions"]
)
def test_other_headings_follow_up_as_well(heading):
    assert told(f"# {heading}\nThe swing has now been mended.") == [("done", "The swing")]


@pytest.mark.parametrize(
    "heading", ["Matters arising: none", "Play area", "Fire action plan for the hall and all its many users and their guests"]
)
def test_other_headings_do_not(heading):
    assert not following_up(shaped(f"# {heading}\nThe swing has now been mended.").blocks)


# -- in words that answer an earlier action -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "status", "matter"),
    [
        ("The map of the wells had at last been circulated on 9 January.", "done", "The map of the wells"),
        ("The plan for the mill, promised for this meeting, was not ready.", "outstanding", "The plan for the mill"),
        ("Mr Hale confirmed that the letter to the bishop had been sent.", "done", "the letter to the bishop"),
        ("Ms Moss said that the results had been published, three weeks late, and the survey had been done.", "done", "the survey"),
        ("The flood drill, expected in February, will now be held on 8 May 2031.", "put off", "The flood drill"),
        ("Mr Hale presented the plan for the mill that the Committee had asked for in May.", "done", "the plan for the mill"),
        ("Ms Moss submitted the exit plan which members had requested.", "done", "the exit plan"),
        ("The timetable that Mr Hale had promised within two weeks had still not been received.", "outstanding", "The timetable"),
        ("Mr Hale said that the report on the mill would now come to the May meeting.", "put off", "the report on the mill"),
    ],
)
def test_words_that_answer_an_action_need_no_heading(sentence, status, matter):
    assert told("# Leisure\n" + sentence) == [(status, matter)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The swing has now been mended.",
        "Five reports had been issued in the quarter.",
        "The policy had been reviewed by the auditors.",
        "Mr Hale said that the works had been completed.",
        "Mr Hale presented the plan for the mill.",
        "The new ferries had arrived in May.",
        "The County Council had replied to the survey.",
    ],
)
def test_what_is_merely_told_is_no_update(sentence):
    assert told("# Leisure\n" + sentence) == []


def test_a_report_is_no_minutes_and_has_no_updates_in_prose():
    assert told(ARISING + "The swing has now been mended.", kind=MeetingKind.REPORT_COVER) == []


def test_what_is_put_off_has_its_new_date_which_the_next_sentence_may_give():
    (update,) = updates(ARISING + "The overdue action was the audit of the keys, promised for January. NP gave a new date of 20 May 2031.")
    assert (update.due, update.due_text) == ("2031-05-20", "20 May 2031")


def test_who_did_it_is_the_agent_or_the_one_who_tells_of_himself():
    assert [update.owner for update in updates(ARISING + "NP had written to the brewery about its drains.")] == ["NP"]
    assert [update.owner for update in updates(ARISING + "The Clerk reported that she had ordered two new bins.")] == ["The Clerk"]
    assert [update.owner for update in updates(ARISING + "The swing had been mended by Mr Hale.")] == ["Mr Hale"]


# -- logs ---------------------------------------------------------------------------------------------------------------------

LOG = """
# Action log
|= Ref | Action | Owner | Due | Status
| A1 | Write to the bishop | Clerk | 31/12/2030 | Complete
| A2 | Draw up a map of wells | Head of Estates | 31/01/2031 | Overdue
| A3 | Arrange a flood drill | Clerk | 08/05/2031 | Deferred to May
| A4 | Buy a padlock | Clerk | 30/06/2031 | 40 per cent
"""


def test_a_row_of_a_log_reports_how_its_action_stands():
    assert [(update.status, update.matter, update.owner, update.due) for update in updates(LOG)] == [
        ("done", "Write to the bishop", "Clerk", None),
        ("overdue", "Draw up a map of wells", "Head of Estates", None),
        ("put off", "Arrange a flood drill", "Clerk", "2031-05-08"),
    ]


def test_a_log_may_head_its_statuses_otherwise_or_tell_them_with_the_dates():
    position = LOG.replace("Status", "Position").replace("Complete\n", "Closed on 10 January\n")
    assert next((update.status, update.matter) for update in updates(position)) == ("done", "Write to the bishop")
    dates_only = """
# Action log
|= No. | Action | Who | Due
| 1 | Draw up a map of wells | Head of Estates | Overdue since August
| 2 | Arrange a flood drill | Clerk | 7 February 2031, now 8 May 2031
| 3 | Buy a new padlock | Clerk | 30/06/2031
"""
    assert [(update.status, update.matter, update.due) for update in updates(dates_only)] == [
        ("overdue", "Draw up a map of wells", None),
        ("put off", "Arrange a flood drill", "2031-05-08"),
    ]


def test_a_log_may_ask_what_was_asked_for_where_owner_and_date_stand_beside():
    asked = """
# Housing tracker
|= Meeting | What was asked for | Who | By when | Response
| 5 May | Draw up a map of wells | Head of Estates | 30/06/2031 | In hand
"""
    assert [words(shaped(asked), action) for action in actions.find(shaped(asked))] == ["Draw up a map of wells"]
    assert not list(actions.find(shaped(asked.replace("By when", "Where"))))


def test_who_what_and_when_are_a_log():
    log = "# Log\n|= Who | What | When\n| Warden | Draw up a map of wells | 30 June 2031\n"
    (found,) = actions.find(shaped(log))
    assert (found.owner, found.due) == ("Warden", "2031-06-30")
    assert not list(actions.find(shaped(log.replace("When", "Where"))))


@pytest.mark.parametrize(("state", "open_"), [("Yes", 0), ("No", 1), ("", 1)])
def test_a_log_may_ask_whether_a_task_is_complete(state, open_):
    log = f"# Log\n|= Action | Lead | Complete?\n| Draw up a map of wells | Clerk | {state}\n"
    assert len(list(actions.find(shaped(log)))) == open_


def test_a_log_may_head_its_owners_and_dates_shortly():
    shortly = """
# Outstanding matters
|= Minute | Agreed action | By | Target
| 23/1 | Draw up a map of wells | Cllrs Pike and Rowe | 30 June 2031
"""
    (found,) = actions.find(shaped(shortly))
    assert (found.owner, found.due) == ("Cllrs Pike and Rowe", "2031-06-30")


def test_a_form_may_stand_below_a_numbered_line():
    form = """
Action 31
~ Description: Draw up a map of wells
~ Assigned to: Head of Estates
~ Deadline: 30 June 2031
~ Progress: Two wells are left.
~ Status: {state}
"""
    (found,) = actions.find(shaped(form.format(state="Open")))
    assert (found.owner, found.due) == ("Head of Estates", "2031-06-30")
    assert not list(actions.find(shaped(form.format(state="Complete"))))
    assert not list(actions.find(shaped(form.format(state="Open").replace("Action 31", "Well 31"))))


def test_a_row_that_is_done_is_an_update_and_no_action():
    tasks = [words(reading, action) for reading in [shaped(LOG)] for action in actions.find(reading)]
    assert tasks == ["Draw up a map of wells", "Arrange a flood drill", "Buy a padlock"]


@pytest.mark.parametrize(
    ("point", "status"),
    [
        ("Clerk to order the salt - done", "done"),
        ("Padlock for the hut (in hand)", "in progress"),
        ("Map of the wells: ACTION completed.", "done"),
    ],
)
def test_a_point_may_end_in_its_state(point, status):
    assert [update.status for update in updates(ARISING + point)] == [status]


@pytest.mark.parametrize(
    ("point", "status", "matter"),
    [
        ("Visit to the depot (GAC.24). Dropped, as it had closed in May.", "dropped", "Visit to the depot (GAC.24)"),
        ("Repair of the gate. Still overdue. Ms Orr would chase it.", "overdue", "Repair of the gate"),
        ("List of wells by parish (A.25). Sent to all on 15 May. Complete.", "done", "List of wells by parish (A.25)"),
        ("Map of the wells - circulated on 2 June. Item closed.", "done", "Map of the wells"),
        ("Salt bin, Mill Lane: delivered and filled.", "done", "Salt bin, Mill Lane"),
        ("Swings: new chain fitted.", "done", "Swings"),
        ("Plot 9 - letter sent 8th March; the tenant has gone.", "done", "Plot 9"),
        ("Hedge at Cross End: not yet done owing to the snow.", "outstanding", "Hedge at Cross End"),
        ("Hall clock. Going again since Whitsun.", "done", "Hall clock"),
        ("Auditors’ list of sites: still outstanding.", "outstanding", "Auditors’ list of sites"),
        ("Bus shelter - nothing heard.", "outstanding", "Bus shelter"),
        ("Bus shelter: no reply as yet from the county.", "outstanding", "Bus shelter"),
        ("Gate: Mr Hale had sent it to all on 3 May. Closed.", "done", "Gate"),
    ],
)
def test_a_point_may_begin_with_what_was_to_be_done_as_a_heading(point, status, matter):
    assert [(update.status, update.matter) for update in updates(ARISING + point)] == [(status, matter)]


@pytest.mark.parametrize(
    "point",
    [
        "The gate was looked at. Open days were planned.",
        "Repair of the gate. Open days on the green were planned for May.",  # no status, for all its first word
        "Repair of the gate. Ms Orr spoke of it at length.",
        "Gate: reported that it sticks in wet weather.",
        "Minutes: circulated.",
        "Potholes: three more reported.",
        "Hedge: the landlord to be reminded.",
        "Hedge: owner arranging to cut back.",
        "Plot 9 - the hut that was built is too tall.",
        "Bus shelter: no reply was needed.",
        "Bus shelter - nothing to report.",
        "Speed limit - the trial would begin in May.",
    ],
)
def test_a_heading_with_no_state_behind_it_reports_nothing(point):
    assert updates(ARISING + point) == []


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("Complete 3 May", "done"),
        ("Open - no quote yet", "outstanding"),
        ("Not started", "outstanding"),
        ("IN PROGRESS", "in progress"),
        ("No longer required", "dropped"),
        ("See minute 14", None),
        ("", None),
    ],
)
def test_the_state_of_a_cell_is_its_first_words(cell, status):
    assert state_of(cell) == status


@given(
    st.lists(
        st.sampled_from(["NP", " had", " not", " been", " sent", ",", " that", " the", " gate", ".", "?", " (", ")", " -"]), max_size=30
    )
)
def test_any_words_are_read_and_evidence_lies_in_the_paper(parts):
    reading = shaped(ARISING + ("x " + "".join(parts)).strip())
    for update in action_updates.find(reading):
        assert words(reading, update)
        assert update.matter
