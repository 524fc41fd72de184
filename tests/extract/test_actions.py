"""Actions: who is to do what, and by when."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.actions import actions
from pipeline.extract.actions.deadlines import deadline
from pipeline.extract.actions.promise_wordings import wordings
from pipeline.extract.actions.promises import may_promise, promises
from pipeline.extract.agents import Known, mask
from pipeline.extract.dates import context_of
from pipeline.facts import MeetingKind
from tests.extract.shaped import shaped, words

KNOWN = Known(frozenset({"NP", "OL"}), frozenset({"Ann"}), frozenset({"T Quill"}))
PRESENT = "Present:\nNora Pell (NP), Omar Lund (OL) and Cllr T Quill\n"


def find(reading):
    """The actions by the rules alone, which no model weighs."""
    return actions.find_weighed(reading, None)


def rows(text, **meeting):
    reading = shaped(text, **{"date": "2031-03-04", **meeting})
    return [(action.owner, action.due, action.due_text, words(reading, action)) for action in find(reading)]


def owners(text):
    masked = mask(text, KNOWN)
    return [masked.printed(*found.owner) if found.owner else None for found in promises(masked)]


# -- the wordings of tasks ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("The Clerk agreed to write to the landlord.", "The Clerk"),
        ("Mrs Orr undertook to find a plumber.", "Mrs Orr"),
        ("ZB to inform the owner.", "ZB"),
        ("Jan will amend the leaflet.", "Jan"),
        ("Further advice to be sought from the vicar.", None),
        ("Bench to be painted.", None),
        ("Mrs Orr to do the next report.", "Mrs Orr"),
        ("It was suggested that we contact the school.", None),
        ("The sign could not be found. Mr Hale to investigate.", "Mr Hale"),
        ("The Head of Parks, in consultation with the Chair, be asked to appoint a mason.", "The Head of Parks"),
        ("The Convener of the Leisure Working Group was asked to report back.", "The Convener of the Leisure Working Group"),
        ("Ms Moss promised a note on it within a fortnight.", "Ms Moss"),
        ("NP would speak to the lamp’s owner.", "NP"),
        ("Mr Hale said he would look into the smell.", "Mr Hale"),
        ("NP/OL will circulate the leaflet.", "NP/OL"),
        ("Cllr Reed asked the Clerk to obtain two quotes.", "the Clerk"),
        ("The Head of Parks was asked to report back.", "The Head of Parks"),
        ("The Chair requested that officers provide a list of sites.", "officers"),
        ("It was suggested that the Treasurer contact the bank.", "the Treasurer"),
        ("Clerk to order a new gate.", "Clerk"),
        ("T Quill to circulate.", "T Quill"),
        ("Mr Hale has the paint and will repair the bench.", "Mr Hale"),
        ("It was agreed that Cllrs Reed, Moss plus the Clerk would attend.", "Cllrs Reed, Moss plus the Clerk"),
        ("It was agreed to write to the vicar.", None),
        ("AGREED that a letter be sent to the school.", None),
        ("A further report would be presented to the Committee in June.", None),
        ("Members asked that the minutes be circulated sooner.", None),
        ("The committee would receive regular updates.", None),
        ("The wall to be added to the work programme.", None),
        ("We would also write to the bus company.", None),
        ("A paper on moorings will come to the Committee in May.", None),
        ("More information was requested on the ferry.", None),
        ("The slides would be sent to members by Ms Elm.", "Ms Elm"),
    ],
)
def test_wordings_that_hand_out_a_task(sentence, owner):
    assert owners(sentence) == [owner], sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The Clerk had agreed to write to the landlord.",
        "Mrs Orr would be happy to help if asked.",
        "Mr Hale said he would support the plan.",
        "Would the Clerk write to the landlord?",
        "The Committee agreed to note the report.",
        "Residents would see lower bills in time.",
        "The works would be carried out next year.",
        "The idea was aired and decided not to be pursued.",
        "Officers provide support to carers.",
        "The Chairman thanked the band.",
        "Standing orders say: “The Clerk will send the papers before the day.”",
        "He asked that it be recorded that he abstained.",
        "Ms Elm asked that this interest be recorded.",
        "Cllr Reed suggested that a review of the rules takes place.",
        "It was requested that the Meeting distance itself from any report of it.",
        "To consider any matters that are to be reported to the Council.",
        "The Chair was authorised to sign the minutes.",
        "The plan was said to be delayed.",
        "Date of the visit to be confirmed.",
        "Notes matter, as the Inspector will look at them.",
        "It was agreed to recommend to Council that money be provided for it.",
        "The Clerk’s report was to be read by all.",
    ],
)
def test_what_is_no_task(sentence):
    assert owners(sentence) == [], sentence


def test_each_agent_of_a_line_has_a_task_of_his_own():
    assert rows("# Gate\nThe Clerk to write a letter, Mr Hale to email the Clerk the address.") == [
        ("The Clerk", None, None, "The Clerk to write a letter,"),
        ("Mr Hale", None, None, "Mr Hale to email the Clerk the address."),
    ]


@given(st.text(alphabet="AN Clerk wouldtsk.,;:“()\n", max_size=60))
def test_a_mask_keeps_every_character_in_its_place(text):
    masked = mask(text, KNOWN)
    assert len(masked.mask) == len(masked.text) == len(text)
    for found in promises(masked):
        assert 0 <= found.start <= found.end <= len(text)


# -- who ------------------------------------------------------------------------------------------------------------------------


def test_initials_of_those_present_are_agents():
    assert rows(PRESENT + "# Lamp\nNP would ask for a price.") == [("NP", None, None, "NP would ask for a price.")]
    assert rows("# Lamp\nXQ would ask for a price.") == []


def test_a_pronoun_means_the_first_of_the_sentence_before():
    text = "# Lamp\nMrs Orr had seen the lamp and told Mr Hale. She would ask the Clerk for its age."
    assert rows(text) == [("Mrs Orr", None, None, "She would ask the Clerk for its age.")]


def test_a_wish_means_another_than_the_one_who_asks():
    text = "# Sums\nMs Elm gave the sums. The Chair requested that she send a note."
    assert [owner for owner, *_ in rows(text)] == ["Ms Elm"]


def test_nobody_is_meant_where_the_words_before_tell_who_moved():
    text = "# Sums\nMr Hale proposed the plan. It was seconded and agreed to write to the bank."
    assert [owner for owner, *_ in rows(text)] == [None]


# -- what is printed as an action -----------------------------------------------------------------------------------------------


def test_the_action_column_names_the_owner():
    assert rows(PRESENT + "# Hedge\nThe hedge would be looked at again. || OL") == [
        ("OL", None, None, "The hedge would be looked at again.")
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# Drain\nIt smells again in the lane.\nAction: Clerk", ("Clerk", "It smells again in the lane.")),
        ("# Drain\nIt smells again in the lane. Action: Clerk", ("Clerk", "It smells again in the lane.")),
        (
            "# Drain\nThe lane smells.\nACTION – Head of Works to report in May.",
            ("Head of Works", "ACTION – Head of Works to report in May."),
        ),
        ("# Drain\nIt smells again in the lane.\nAction Clerk", ("Clerk", "It smells again in the lane.")),
        ("# Drain\nIt smells in the lane. Action: Clerk Public paths were walked in May.", ("Clerk", "It smells in the lane.")),
    ],
)
def test_lines_that_say_action(text, wanted):
    assert [(owner, task) for owner, _, _, task in rows(text)] == [wanted]


def test_a_list_under_actions():
    assert [task for *_, task in rows("# Lane\nActions:\n(a) Clerk to write to the school\n(b) none of the lamps are out")] == [
        "Clerk to write to the school"
    ]


def test_rows_of_an_action_log():
    text = """
        # Action log
        |= No | Action | Responsible officer | To be completed by | Status
        | 1 | Arrange a visit to the mill | Clerk | 4 April 2031 | Open
        | 2 | Paint the hall | Handyman | 1 March 2031 | In progress
        | 3 | Send the plan | Clerk | 2 February 2031 | Completed
    """
    assert rows(text) == [
        ("Clerk", "2031-04-04", "4 April 2031", "Arrange a visit to the mill"),
        ("Handyman", "2031-03-01", "1 March 2031", "Paint the hall"),
    ]


def test_a_log_written_as_forms_has_owner_and_date_on_lines_of_their_own():
    text = (
        "# Actions\n~ Action: Ask the mason for a price\n~ Owner: T Quill\n~ Deadline: 14 April 2031\n~ Status: Open\n"
        "~ Action: Prices of lamps to be obtained.\n~ Who: The Trust\n~ By when: Not set\n"
    )
    assert rows(text) == [
        ("T Quill", "2031-04-14", "14 April 2031", "Ask the mason for a price"),
        ("The Trust", None, None, "Prices of lamps to be obtained."),
    ]


def test_action_behind_a_mark_and_in_a_bracket_of_its_own():
    text = (
        PRESENT
        + "# Gate\nThe gate was green.\nACTION - NP/OL: bring a drawing of it to the June meeting\n(Action: all firms to send a price to NP)\n"
    )
    assert [(owner, task) for owner, _, _, task in rows(text)] == [
        ("NP/OL", "ACTION - NP/OL: bring a drawing of it to the June meeting"),
        ("all firms", "Action: all firms to send a price to NP"),
    ]


def test_an_answer_takes_up_what_was_asked():
    text = (
        "# Stiles\nMrs Orr asked for sight of the survey. Mr Hale agreed to this.\n"
        "It was suggested that a chart be drawn. This was accepted by the Clerk.\n"
        "The bin at the mill is full. Mr Hale said leave it with him.\nThe stile is green. Mr Hale agreed.\n"
    )
    assert [(owner, task) for owner, _, _, task in rows(text)] == [
        ("Mr Hale", "Mrs Orr asked for sight of the survey. Mr Hale agreed to this."),
        ("the Clerk", "It was suggested that a chart be drawn. This was accepted by the Clerk."),
        ("Mr Hale", "The bin at the mill is full. Mr Hale said leave it with him."),
    ]


def test_given_names_of_a_list_are_agents_whatever_they_are():
    text = "Present:\nZorvane Laird (Chair), Mupsy Reed, Ann Hill\n# Hall\nMupsy and Zorvane to meet the mason.\n"
    assert [owner for owner, *_ in rows(text)] == ["Mupsy and Zorvane"]


def test_points_under_further_actions_have_owner_and_date_behind_them():
    text = (
        "Further actions:\n(a) Review of fees (Heads of Service, 31/10/2031)\n(b) Train all staff - Head of Parks - end June 2031\n"
        "(c) The hall is green (and cold)\n# Hall\n(a) Review of the hall (Head of Parks, 31/10/2031)\n"
    )
    assert rows(text, kind=MeetingKind.RISK_REGISTER) == [
        ("Heads of Service", "2031-10-31", "31/10/2031", "Review of fees"),
        ("Head of Parks", None, "June 2031", "Train all staff"),
    ]


def test_two_tasks_of_one_line_action():
    text = "# Hall\nThe hall is green.\n~ Action: Clerk to ask the mason. NP to tell the school. Action: OL and NP to meet the club.\n"
    assert [(owner, task) for owner, _, _, task in rows(text)] == [
        ("Clerk", "Clerk to ask the mason."),
        ("NP", "NP to tell the school."),
        ("OL and NP", "Action: OL and NP to meet the club."),
    ]
    assert rows("ACTION LOG\nMonday 14 April 2031, 6.30 pm\n") == []


def test_tasks_behind_the_heading_of_a_point():
    text = "# Matters arising\n~ Hedge: Mr Hale to ask for a price.\n~ Lamps: Ann offered to write to the school.\n"
    assert [owner for owner, *_ in rows(text)] == ["Mr Hale", "Ann"]


def test_a_log_whose_cells_came_out_as_lines():
    text = """
        # Work plan
        Entered Action required
        Responsible
        Due date
        Status
        1.
        2 January 2031
        Outline of the risks of the harbour
        Nora
        Pell/Omar
        Lund
        14 April 2031
        Open
        2.
        2 January 2031
        Accounts of the
        last quarter
        Ann Hill
        11 June 2031
        Closed
        3.
        A standing item on lamps
        Ann Hill
        -
        register of lamps to the board
        16 July 2031
        Open
        # Close
        The meeting closed at noon.
    """
    assert rows(text) == [
        ("Nora Pell/Omar Lund", "2031-04-14", "14 April 2031", "Outline of the risks of the harbour"),
        ("Ann Hill", None, None, "A standing item on lamps"),
        ("Ann Hill", "2031-07-16", "16 July 2031", "register of lamps to the board"),
    ]


def test_a_report_hands_out_only_what_it_prints_as_actions():
    text = "# Lane\nThe Clerk will write to the school.\nAction: Clerk to write to the school"
    assert [task for *_, task in rows(text, kind=MeetingKind.REPORT_COVER)] == ["Action: Clerk to write to the school"]


# -- by when --------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "due", "printed"),
    [
        ("The Clerk to write by 30 April 2031.", "2031-04-30", "30 April 2031"),
        ("The Clerk to write before 30 April.", "2031-04-30", "before 30 April"),
        ("A report would come in June 2031.", None, "in June 2031"),
        ("The Clerk to write as soon as possible.", None, "as soon as possible"),
        ("The Clerk to report to the next meeting.", None, "to the next meeting"),
        ("The Clerk to write within two weeks.", None, "within two weeks"),
        ("The Clerk to answer the letter of 3 January 2031.", None, None),
        ("The Clerk to check the 2031 grant.", None, None),
        ("The Clerk to send the minutes of the meeting held on 8 January 2031.", None, None),
        ("The Clerk to bring the figures to the Council at the June meeting.", None, "at the June meeting"),
        ("The final plan would be brought before the June Meeting of the Board.", None, "before the June Meeting"),
        ("The Chair to add a note to the monthly leaflet.", None, None),
        ("The Clerk to check the pump monthly.", None, "monthly"),
        ("The Clerk to write to the school.", None, None),
    ],
)
def test_deadlines(sentence, due, printed):
    context = context_of(shaped("# Lane\nNothing.", date="2031-03-04").segmented)
    assert deadline(sentence, 0, context, date(2031, 3, 4)) == (due, printed)


def test_a_field_of_an_impact_assessment_is_no_action():
    assert rows("# Impact\nThe change touches all who use the ferry in winter.\nOfficer for Mitigating Actions – Age") == []


def test_an_owner_behind_a_dash_at_the_end_of_a_point():
    assert [owner for owner, *_ in rows("# Signs\nThe sign would be moved to the gate – ZB")] == ["ZB"]


def test_a_sentence_that_names_another_than_the_column_beside_it():
    assert [owner for owner, *_ in rows(PRESENT + "# Signs\nNP to check the sign. || OL")] == ["NP"]


def test_a_column_beside_no_news_hands_out_nothing():
    assert rows(PRESENT + "# Signs\nSigns – nothing to report. || OL") == []


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("The Clerk would make contact.", "The Clerk"),
        ("Instructs the Director of Place to report back within six months.", "the Director of Place"),
        ("(b) requests the Clerk to look into the lease and report back.", "the Clerk"),
        ("To delegate to the Chair of Planning to write a draft.", "the Chair of Planning"),
        ("Mrs Orr spoke of the state of the sheds, which the Clerk will investigate.", "the Clerk"),
        ("AP12 OL to ask the band to play.", "OL"),
        ("Governors to send their views to the Clerk.", "Governors"),
        ("It was requested that a note be sent by any outside speakers before they come.", "any outside speakers"),
        ("It was suggested that this should be done in May.", None),
        ("That a timetable be prepared for the works.", None),
        ("The matters raised are to be considered at future meetings.", None),
        ("The Manager said that this would be rectified before the next report.", None),
    ],
)
def test_further_wordings_that_hand_out_a_task(sentence, owner):
    found = promises(mask(sentence, KNOWN))
    assert [mask(sentence, KNOWN).printed(*each.owner) if each.owner else None for each in found] == [owner]


@pytest.mark.parametrize(
    "sentence",
    [
        "AP13 OL to write to the shops, done - CLOSED.",
        "Members to consider the bids.",
        "She said that her role as Harbour Master was to provide advice to crews.",
        "It was often so that the Clerk had to chase the owners.",
        "The note was left at the desk in order to be passed to residents.",
        "The Chair agreed that items 9 and 11 would be discussed together.",
        "A plan of how matters will be addressed was shown.",
    ],
)
def test_further_words_that_are_no_task(sentence):
    assert promises(mask(sentence, KNOWN)) == []


def test_to_action_is_told_by_itself_and_once():
    assert rows("# Bins\nThe bins by the pond were full. Clerk to action.") == [
        ("Clerk", None, None, "Clerk to action.")
    ]
    assert rows("# Bins\nNP to phone the owner. NP to action.") == [("NP", None, None, "NP to phone the owner.")]


def test_points_that_ran_together_each_with_an_owner_behind_a_dash():
    assert rows("# Works\nA litter pick would be held – AS The width of the path would be queried – AV") == [
        ("AS", None, None, "A litter pick would be held – AS"),
        ("AV", None, None, "The width of the path would be queried – AV"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# Path\nThe bill was passed to OL for payment. OL Action.", [("OL", "The bill was passed to OL for payment. OL Action.")]),
        (
            "# Club\nACTION HILL/MOSS: arrange the supper with the club.",
            [("HILL/MOSS", "ACTION HILL/MOSS: arrange the supper with the club.")],
        ),
        ("# List\nThe waiting list will be managed by Glyn Worrow.", [("Glyn Worrow", "The waiting list will be managed by Glyn Worrow.")]),
        ("# Show\nGlyn Worrow will post the letter on the site.", [("Glyn Worrow", "Glyn Worrow will post the letter on the site.")]),
        ("# Gift\nA cheque will be sent to a hospice.", [(None, "A cheque will be sent to a hospice.")]),
        ("# Bank\nSPC are to transfer the balance.", [("SPC", "SPC are to transfer the balance.")]),
        ("# Funds\nThe application seeks to fund two benches, to be placed by the hall.", []),
        ("# Board\nMr Hill and Ms Elm are to continue.", []),
        ("# Visit\nGiven that the paper would be sent to members, the Panel set a limit of ten minutes.", []),
    ],
)
def test_owners_and_tasks_in_further_manners(text, wanted):
    assert [(owner, words) for owner, _, _, words in rows(PRESENT + text)] == wanted


CLUB = "Present:\nDavid Baker, Marie Holt and Alan Bower\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# Lamp\nThe lamp is out. AB will arrange a visit.", [("AB", "AB will arrange a visit.")]),
        (
            "# Bank\nThe balance is rather high DB to transfer £90 to deposit.",
            [("DB", "The balance is rather high DB to transfer £90 to deposit.")],
        ),
        (
            "# Plan\nA plan has been drawn and will be displayed on the noticeboard. MH",
            [("MH", "A plan has been drawn and will be displayed on the noticeboard.")],
        ),
        ("# Gate\nFurther quotes requested for the next meeting.", [(None, "Further quotes requested for the next meeting.")]),
        ("# Figures\nThe figures to be sent for the meeting in May: papers sent.", []),
        ("# Figures\nMembers used to be sent the figures each month.", []),
        (
            "# Return\nCllr Hale agreed to sign the return for the year ended 31 March 2032.",
            [("Cllr Hale", "Cllr Hale agreed to sign the return for the year ended 31 March 2032.")],
        ),
    ],
)
def test_initials_of_those_listed_by_their_names_only(text, wanted):
    found = rows(CLUB + text)
    assert [(owner, words) for owner, _, _, words in found] == wanted
    assert all(due is None for _, due, _, _ in found)


def test_a_line_action_opens_no_list():
    text = "# Homes\nAction: The lettings figures to be sent with the papers.\nThe number of staff is low compared to other bodies."
    assert [words for _, _, _, words in rows(text)] == ["Action: The lettings figures to be sent with the papers."]
    text = "# Post\n(a) Lamps are out.\nAction: Clerk to tell the county.\n(b) Letter from the ferry company to say that fares rise."
    assert [words for _, _, _, words in rows(text)] == ["Action: Clerk to tell the county."]


def test_what_was_asked_for_and_given_at_once_is_no_task():
    text = (
        "# Precept\nMrs Elm asked the Clerk for a copy of the lease and he gave her one.\nMrs Elm asked the Clerk for a copy of the plan."
    )
    assert [words for _, _, _, words in rows(text)] == ["Mrs Elm asked the Clerk for a copy of the plan."]


def test_a_written_reply_tells_plans_until_the_members_speak() -> None:
    reply = "REPLY: The road will be resurfaced next spring.\nThe Roads Section will write to the residents."
    talk = "Members asked about the delay.\nA report would be sent to them."
    found = [action.rule for action in find(shaped(f"{reply}\n{talk}"))]
    assert found == ["actions.would", "actions.be_done"]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Mr Bishop to look into it.", "Mr Bishop"),
        ("Ann has received £40.90 for the site and will apply again in May.", "Ann"),
        ("The grant of £1,500.50 as in other years to be sought.", None),
        ("Mr Orr assured the Panel that figures would be reported in the newsletter.", None),
    ],
)
def test_tasks_told_with_sums_and_titles(sentence, owner):
    assert owners(sentence) == [owner]


@pytest.mark.parametrize(
    "sentence",
    [
        "Members are requested to indicate any items in which they intend to declare an interest.",
        "Councillor Orr to replace Councillor Hale.",
        "It is expected that the pole will be looked at by the contractors.",
        "If there are changes they will be brought to the Council meeting.",
        "Once approved the bill would be sent to the Panel.",
        "The lamps to be discussed at Item 8.",
        "The sheds are to be located beside the hall.",
        "This will be discussed at the end of the meeting.",
        "The Chair requested that Item 10, Water Quality, would be taken as the next item.",
        "Existing houses will be overlooked and the lane will be flooded.",
        "The Clerk agreed to take item 7 next.",
        "Any delivery after ten would be notified to residents.",
        "There was a fund that also would be investigated by the group.",
        "The new drain will be carried out by the Housing Department next spring.",
        "The Clerk noted that the junction would be considered.",
        "It was recommended that £600 be brought forward.",
        "A meeting between Mr Orr, NP and OL to discuss the roof.",
        "Members thanked Ms Orr and offered to help with the fair.",
        "The Chair agreed to take the lease under item 5.",
        "We would ask that all owners take care.",
        "The Chair said that a meeting would be held on 4 May at seven.",
        "Resolution agreed to keep the rules.",
        "RESOLVED to delegate to the Clerk any minor changes to the list.",
        "They will visit plots and ask questions.",
    ],
)
def test_announcements_courses_and_powers_are_no_tasks(sentence):
    assert promises(mask(sentence, KNOWN)) == []


def test_an_earlier_meeting_told_of_hands_out_nothing():
    assert owners("The Leader informed Cabinet that in June 2030 it resolved to delegate the list to the Clerk.") == []


def test_what_the_council_will_do_is_an_errand_of_a_parish_and_a_plan_of_a_county():
    text = "# Trees\nThe Council will arrange a plan for the trees."
    assert [row[0] for row in rows(text, organization="Elm Parish Council")] == ["The Council"]
    assert rows(text, organization="Elmshire County Council") == []
    agreed = "# Trees\nIt was agreed that the Council would send a note to the owner."
    assert len(rows(agreed, organization="Elmshire County Council")) == 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "# Forms\nForms were given to all. Action: Cllr Ann Fry needs to sign hers. Others were late. Action: All members to bring theirs.",
            [("Cllr Ann Fry", None), ("All members", None)],
        ),
        (
            "# Hall\nThe speed limits are carried over to the next meeting: Action Mr. T Moss b. Parking in Mill Lane was looked at.",
            [("Mr. T Moss", "The speed limits are carried over to the next meeting:")],
        ),
        (
            "# Petitions\nThe two petitions need a full reply from the Cabinet Member within six weeks – ACTION",
            [(None, "The two petitions need a full reply from the Cabinet Member within six weeks")],
        ),
        ("# Bus\nAction: Defer to next meeting OL/Clerk to discuss.", [("OL/Clerk", None)]),
        ("# Bus\nACTION: this was on the work programme.", []),
        ("# Bus\nACTIONS ARISING: all actions completed.", []),
        ("# Survey\nSurvey listed but only two officers – still going – NP will chase.", [("NP", None)]),
    ],
)
def test_tasks_behind_and_before_action(text, wanted):
    found = rows(PRESENT + text)
    assert [row[0] for row in found] == [owner for owner, _ in wanted]
    assert all(quote is None or row[3] == quote for row, (_, quote) in zip(found, wanted, strict=True))


def test_a_minute_behind_its_title_and_one_in_a_labelled_field():
    item = "# Matters arising from those minutes – sandbags are still to be fetched from the mill by the river. Action OL"
    assert [row[0] for row in rows(PRESENT + item)] == ["OL"]
    field = "# Site\n~ Car park by the railway: The surface is bad after the rain, so NP will get a price for stone to cover it."
    assert [row[0] for row in rows(PRESENT + field)] == ["NP"]


def test_initials_that_act_twice_are_somebodys_though_no_list_has_them():
    assert [row[0] for row in rows("# Hall\nDB reported a leak. It was wet.\nDB will ring the plumber.")] == ["DB"]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Cllr Moss will be arranging the wine.", "Cllr Moss"),
        ("Tom Birch has volunteered to mend the gate.", "Tom Birch"),
        ("Mr Hale queried if the shed was let - Mr Orr will clarify it with the owner.", "Mr Orr"),
        ("It was agreed that the District should send a note to the mill.", "the District"),
        ("It was agreed that the cost to provide more lamps was too great.", None),
        ("Mrs Hill's offer to repair the fence was gratefully accepted.", "Mrs Hill"),
    ],
)
def test_promises_in_further_forms(sentence, owner):
    assert owners(sentence) == ([owner] if owner else [])


@pytest.mark.parametrize(
    "task",
    [
        "The price of a new swing for the green will be investigated.",
        "Taps are to be installed so that each plot has water.",
        "The mowers need to be reminded to trim under the hedge.",
        "A request will be made to the owner about the hedge.",
        "This seemed worth a try and would be followed up.",
    ],
)
def test_what_a_small_body_will_have_done(task):
    assert [row[3] for row in rows(f"# Field\n{task}", organization="Elm Parish Council")] == [task]
    assert rows(f"# Field\n{task}", organization="Elmshire County Council") == []


@pytest.mark.parametrize(
    "news",
    [
        "The Highways Section said that the road will be repaired in spring.",
        "The fair will be advertised in June.",
        "No more paint will be ordered.",
        "Discussion of more planters will be made in June.",
        "Items for the agenda should be sent a week before.",
    ],
)
def test_what_others_will_have_done_and_what_is_only_said(news):
    assert rows(f"# Field\n{news}", organization="Elm Parish Council") == []


def test_who_was_asked_if_he_could_and_who_is_only_invited():
    assert owners("Mr Moss was asked if he could get a price for it.") == ["Mr Moss"]
    assert owners("It was agreed that Mr Moss be invited to report on it in June.") == [None]
    assert owners("The village group (VG) has requested that the place of the board be changed.") == []
    assert owners("It was agreed that Elm Harbour Council invite the band.") == ["Elm Harbour Council"]


def test_recommendations_that_are_carried_hand_out_their_tasks():
    text = "# Buses\nRecommendations\n1. Instructs staff to look into more seats.\nHill/Birch\nCARRIED"
    assert [row[0] for row in rows(text)] == ["staff"]
    assert rows(text.replace("Hill/Birch\nCARRIED", "")) == []


_PARTS = (
    "The Clerk", "the parish clerk", "Cllr. Hale", "NP", "Ms Hill (Director of Finance)", "Mr Orr, Ms Elm and the Chair", "she", "They",
    "the Council", "Members", "all", "officers", "the wardens of Elm Park", "will", "would", "also", "to", "be", "sent", "write", "agreed",
    "asked", "that", "for", "is to", "and", "but", "a letter", "the report", ",", ".", "-", "kindly", "sending", "should", "report back",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PARTS), min_size=1, max_size=9).map(" ".join))
def test_a_sentence_shows_in_print_what_its_mask_may_hold(text):
    masked = mask(text, KNOWN)
    stands = [wording for wording in wordings() if wording.pattern.search(masked.mask)]
    assert all(wording.printed.opens(text) for wording in stands)
    assert all(wording.sign is None or wording.sign.search(text) for wording in stands if wording.name != "clause")
    assert may_promise(text) or promises(masked) == []


@pytest.mark.parametrize("text", ["The Clerk read the letters out.", "The lamps of the lane are old.", "Nobody came, and the barn was cold."])
def test_most_sentences_need_no_mask(text):
    assert not may_promise(text, small=True)


def test_a_day_that_is_told_before_somebody_takes_a_task_on_is_no_deadline():
    assert [found[2] for found in rows("# Bins\nMr Hill advised that the works would begin in March and undertook to ask about the bins.")] == [None]
    assert [found[2] for found in rows("# Bins\nMr Hill advised that the works had begun and undertook to ask about the bins in March.")] == ["in March"]


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("Action: G. Reddin to circulate the plan of the new plots.", ["G. Reddin"]),
        ("Action: Cllr K. Rudd to speak to the mason; Clerk to write to Mrs. O. Pike.", ["Cllr K. Rudd", "Clerk"]),
        ("Action: P. Drew / K. Rudd - obtain prices for the gate.", ["P. Drew / K. Rudd"]),
    ],
)
def test_owners_with_an_initial(line, owners):
    reading = shaped(f"# Plots\n\nThe plots were shown.\n\n{line}")
    assert [action.owner for action in actions.find(reading)] == owners
