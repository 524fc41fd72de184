"""What hands out a task in whatever words, and what only tells a plan, an opinion, a duty, an event or a fact."""

import pytest

from pipeline.extract.actions import actions
from pipeline.extract.actions.promises import promises
from pipeline.extract.agents import Known, mask
from tests.extract.shaped import shaped, words

KNOWN = Known(frozenset({"NP", "OL"}), frozenset({"Ann"}), frozenset({"T Quill"}))


def owners(text, *, small=False):
    masked = mask(text, KNOWN)
    return [masked.printed(*found.owner) if found.owner else None for found in promises(masked, small=small)]


def tasks(text, **meeting):
    reading = shaped(text, **{"date": "2031-03-04", **meeting})
    return [words(reading, action) for action in actions.find_weighed(reading, None)]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        # whatever an agent takes on is a task, by any verb that is a deed
        ("Mr Hale would rehang the gate before winter.", "Mr Hale"),
        ("The Treasurer will formalise the lease.", "The Treasurer"),
        ("Ms Orr agreed to furnish the figures.", "Ms Orr"),
        ("Ann will dig two trial holes.", "Ann"),
        ("The Clerk will make the bookings.", "The Clerk"),
        ("Our minutes secretary would try to trace the old books.", "Our minutes secretary"),
        ("NP to weed the planters.", "NP"),
        ("Cllr Reed offered to varnish the bench.", "Cllr Reed"),
        ("The Head of Parks would take this up with the ferry company.", "The Head of Parks"),
        ("The Head of Parks would take the matter forward.", "The Head of Parks"),
        ("The gully in Mill Road - clerk to tell the drainage board.", "clerk"),
        ("The Council undertook to watch the junction.", "The Council"),
        # asked and told
        ("Cllr Hale asked if the Clerk could draw up a rota.", "the Clerk"),
        ("That the Portfolio Holder for Leisure be recommended to look again at fees.", "the Portfolio Holder for Leisure"),
        ("It was suggested Mr Hale and the vicar be invited to the opening.", None),
        ("It was agreed that a request be made to the bus company.", None),
        ("It was suggested that an approach be made to the two landlords.", None),
        ("AGREED that enquiries should be made about a second pump.", None),
        ("Agreed that an application be made to the lottery.", None),
        ("It was agreed that a rota for the hall be drawn up for May.", None),
        ("It was agreed to brief the ward members.", None),
        ("It was agreed to make enquiries about a second pump.", None),
        ("“That this Council write to the Minister about the pier”.", "this Council"),
        ("Clerk asked to refer it to the drainage board.", "Clerk"),
        ("Clerk to also ask for a week more.", "Clerk"),
        ("Ms Orr would take advice and report back.", "Ms Orr"),
        ("The Head of Parks to run a trial in June.", "The Head of Parks"),
        ("to remit to the Chief Officer to bring a plan to the meeting in June.", "the Chief Officer"),
        ("Council encourages swift bricks and asks the Head of Parks to prepare a note.", "the Head of Parks"),
        ("Clerk to Chase.", "Clerk"),
        ("Members requested that further thought be given to the graphs.", None),
        ("They have asked Mrs Orr from EDC to look into the bus.", "Mrs Orr"),
        ("It was agreed that Ann Hale for Bridgeworks should write an article.", "Ann Hale"),
        ("The company to introduce checks at the gate.", "The company"),
        ("Ms Orr confirmed that the wording would be amended as suggested.", None),
        ("Cllr Moss said that the Clerk needs to ring the firm.", "the Clerk"),
        ("HDB to confirm the dates.", "HDB"),
        ("Elmshire District Council to sign on 3 May.", "Elmshire District Council"),
        ("A request was made that Ms Orr reply to the paper.", "Ms Orr"),
        ("The suggestion was made that a summary be included.", None),
        ("It was proposed that the Port Company give an update in May.", "the Port Company"),
        ("That the Council conduct a survey of the village.", "the Council"),
        ("That contact be made with the owner of the wood.", None),
        ("The police would look into the racing in Mill Road.", "The police"),
        ("NP requested to look at the lock.", "NP"),
        ("Councillors advised to talk to their wards first.", "Councillors"),
        ("Agrees that a letter of thanks be sent to the school.", None),
        ("It was agreed that an update on the pier be given in June.", None),
        ("Cllr Moss proposed that the bus company be invited to explain.", None),
        ("The grant for the wreath was agreed (Cllr Reed to lay it).", "Cllr Reed"),
        ("The Parish Council will review the fees for the hall.", "The Parish Council"),
    ],
)
def test_tasks_by_any_verb(sentence, owner):
    assert owners(sentence) == [owner]


@pytest.mark.parametrize(
    "sentence",
    [
        # states, feelings, votes and offices
        "Mr Hale would welcome a second pump.",
        "The Treasurer will need a new laptop.",
        "Cllr Reed will serve for a year.",
        "Cllr Reed will retire in May.",
        "Ann has volunteered to rejoin the board.",
        # duties
        "There was a requirement for the plan to be submitted to the Council first.",
        "The returns are required to be sent to the auditor by law.",
        # what describes a thing
        "Members had been given copies of a letter to be sent to the school.",
        "The Clerk showed the list of works that are to be reported to the Board each year.",
        # who asks for himself
        "Councillor Moss asked to amend the motion.",
        "Mrs Orr asked to go through the points again.",
        # what was agreed before, and the business of meetings to come
        "It had been agreed that he would speak for the club.",
        "The accounts will be presented to the Council meeting on 4 May.",
        "The lease would be discussed at the next meeting.",
        "This has been copied to all and will be considered at a future meeting.",
        "A full draft will be brought to an extraordinary meeting in June.",
        "Cllr Moss asked to confirm how the fund works.",
        "The new tariff would be presented to the Borough Cabinet on 7 September.",
        # done since, others' letters, services at work, clauses of a motion
        "The railway agreed to move the ramp and works were finished in May.",
        "A letter had been received from the county advising that this matter will be considered.",
        "The Outreach Team will signpost people to the clinic.",
        "He praised the efforts of the members and staff to manage the surplus.",
        "It was a misrepresentation made so as to induce the town and Elmshire County Council to enter the lease.",
        "Agree to ask for the county to be included in the scheme.",
        "It was recommended that the local plan be made as the report says.",
        "Residents are encouraged to lock their sheds.",
        "The regional agency is to be closed and another set up.",
        "Cllr Moss requested that the line in the draft policy “One member can speak for a tenant” stand as it is.",
        # the words of minutes
        "Cllr Moss requested that the minutes of the special meeting be amended.",
        "Mr Hale asked for his remarks to be recorded in the minutes.",
        # another's doing
        "The Clerk reported that she had told the county and that they had been out and would attend to it.",
        "That the minutes be agreed as a record and that the Chair sign them.",
        "The Mayor said he would rather be told in March.",
        "Mr Hale would bear this in mind.",
        # plans as money allows
        "The Parks Team will resurface the court when funds allow.",
        # moved and agreed at once
        "It was proposed by Cllr Reed, seconded by Cllr Moss and agreed to approve the overdraft.",
        "It was proposed by Cllr Reed, seconded by Cllr Moss and agreed to dispose of the plot.",
    ],
)
def test_plans_duties_and_views(sentence):
    assert owners(sentence, small=True) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The bins will be emptied weekly and this would be queried with the contractor.",
        "The three designs would be costed.",
        "This will be taken up.",
        "The old lamp would be taken down within a week.",
        "A meeting with the school will also be arranged.",
        "A second skip will be hired.",
    ],
)
def test_what_a_small_body_will_do_by_any_verb(sentence):
    assert owners(sentence, small=True) == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "The grant will be paid in May.",
        "The road will be closed on Sunday.",
        "The fair will be opened by the Mayor of Elmshire.",
        "Residents will be charged.",
        "It was said that the lamp would be repaired.",
        "The Council was told that the tide would be measured.",
        "Assurances were given that the mud would be cleared.",
        "This does not mean that homes will be offered.",
    ],
)
def test_news_of_others_in_a_small_body(sentence):
    assert owners(sentence, small=True) == []


def test_points_that_only_say_what_to_do():
    text = """Minutes of the Parish Council
5. Footpaths
To contact the landowner about the stile.
To ask the smith for a price for the gate.
Drain blocked near the shop, and its cover cracked. To report.
Write to Cllr Reed about the bins.
Ring the school re the hedge.
Inform the police of the broken lamp.
"""
    assert tasks(text, organization="Elmsea Parish Council", body=None) == [
        "To contact the landowner about the stile.",
        "To ask the smith for a price for the gate.",
        "Drain blocked near the shop, and its cover cracked. To report.",
        "Write to Cllr Reed about the bins.",
        "Ring the school re the hedge.",
        "Inform the police of the broken lamp.",
    ]


def test_tasks_in_capitals_inside_a_paragraph():
    text = """The gate sticks. CLERK TO TELL THE SMITH CLLR REED TO TRY IT, THEN REPORT The seat was seen to.
ALL MEMBERS TO STAND
I asked the CLERK TO sit.
"""
    assert tasks(text) == ["CLERK TO TELL THE SMITH", "CLLR REED TO TRY IT, THEN REPORT"]


def test_what_an_item_is_for_and_nouns_at_the_head_are_no_orders():
    text = """Minutes of the Parish Council
5. Finance
To receive the accounts.
To consider the budget.
To keep the rates low, the reserve was used.
To date four plots are let.
Contact from the school was noted.
Report on the pier.
Order of business.
Email received about the hedge.
"""
    assert tasks(text, organization="Elmsea Parish Council", body=None) == []


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        # what is left or promised to somebody
        ("It was left to the Clerk and Mrs Orr to find a price.", "the Clerk and Mrs Orr"),
        ("The matter was left with NP to sort out.", "NP"),
        ("Mr Hale said it would be after Lent and promised Cllr Reed a written answer.", None),
        ("Mr Hale promised members a note on the lamps.", "Mr Hale"),
        ("The Director undertook to have the owners tighten these up.", "The Director"),
        ("The Director agreed to have this for the next meeting.", "The Director"),
        ("She did not have the figures to hand and would let the Panel have them.", None),
        ("Two Elms Trust and Harmers have agreed to mend the wall.", "Two Elms Trust and Harmers"),
        # what is requested, whatever it is that is to do or be so
        ("Members requested that future reports show the cost of hired staff.", None),
        ("NP asked that the two plans are added to the website.", None),
        ("Request that the rules be printed on the back of the form.", None),
        ("A request was made for a list of the sites.", None),
        ("Will ask the landlord for a price.", None),
        # clauses of a resolution that have lost their "that"
        ("That bus firms be requested to send their figures.", "bus firms"),
        ("(b) the Heads of Service be required to attend in May.", "the Heads of Service"),
        ("an update on the wall be brought to the next meeting.", None),
        ("the Advice Centre be invited to attend.", None),
        ("That the Clerk to liaise with the mason.", "the Clerk"),
        # whoever acts stands first, and the promise behind another clause
        ("Ms Orr advised that the road did not qualify but undertook to raise it with the county.", "Ms Orr"),
        ("She agreed the parking was bad and would ask her colleagues to go by.", None),
        ("Mr Hale had spoken to the Clerk, who is to inspect it.", "the Clerk"),
        ("Two shows are held on 23 May, Mr Hale said he would attend these.", "Mr Hale"),
        ("NP undertook to see if they could be mended.", "NP"),
        ("A working group of Mr Orr and Ms Elm was set up to look at the hall.", "Mr Orr and Ms Elm"),
        ("The Repairs Dept. would provide guidance on this to members.", "The Repairs Dept."),
        # papers that will come
        ("Mr Orr said that the table would follow by email.", "Mr Orr"),
        ("Mr Hale indicated that same would issue to the Members.", "Mr Hale"),
        ("It was confirmed that a workshop on lamps would be organised in spring.", None),
        ("The lamps will be an agenda item for the July meeting.", None),
        # wishes
        ("The Board would like to see a list of the sites at its next meeting.", None),
        ("NP said that he would like a seminar on lamps to be held.", None),
        ("Members requested to be kept informed.", None),
        ("It would be helpful if complaints could be shown by site.", None),
        ("NP requested a survey of the paths be carried out.", None),
        ("Cllr Reed requested that further figures were provided.", None),
        # of whom it is asked
        ("The Committee required the Head of Parks to explain this in May.", "the Head of Parks"),
        ("He queried how many had gone and requested the Executive to raise this with the mill.", "the Executive"),
        ("All members were reminded to return the form to the Clerk by 4 May.", "All members"),
        ("It was agreed that residents should contact the mill.", None),
        ("The Councillors agreed to meet the mason.", "The Councillors"),
        ("It was agreed to add this to the next agenda.", None),
        ("It was requested that the Director correspond with members.", "the Director"),
        ("Members requested that the Parks Manager be in attendance.", "the Parks Manager"),
        ("They requested that Two Elms Group write to the school.", "Two Elms Group"),
        ("Cllr Reed asked if the slides could be circulated to members.", None),
        ("The Clerk stated that the engineers will be invited to attend.", None),
        ("NP asked for a breakdown by ward.", None),
        ("NP would, as agreed, liaise with the mill.", "NP"),
        ("Mr Hale said that the club was too small but would write to the county.", None),
        ("The Director agreed that the history would be set out in the next report.", "The Director"),
        ("NP confirmed that details would be circulated.", None),
        ("She'll ask for the holes to be filled.", None),
        ("Cllr Reed advised she will be taking photos of the flood.", None),
        ("The Parks Manager would e-mail these to Members.", "The Parks Manager"),
        ("He accepted the point and would take it to the Board.", None),
        ("(b) ask the mill to send its figures by May; and", "the mill"),
        ("Cllr Reed asked if she could provide a small report.", None),
        ("Mr Hale asked that there be a protocol for this.", None),
        ("It was proposed by Mr Hale and seconded by Mrs Orr that the Clerk write to the mill.", "the Clerk"),
        ("Proposed by Mr Hale, seconded by Mrs Orr that the letter should be sent.", None),
        ("Mrs Orr asked for data on the western wards.", None),
        ("RESOLVED to note the report and to receive a further update at the May meeting.", None),
        ("To be an agenda item for the next meeting.", None),
        ("Action required to put up signs on the banks.", None),
        ("the blacksmith has offered to mend the gate of the hall.", "the blacksmith"),
        ("Finance Committee - to arrange a talk about the lease.", "Finance Committee"),
        ("PCSO Bell will arrange a patrol.", "PCSO Bell"),
        ("Mrs Orr requested that the paths be cleared: Clerk to request.", "Clerk"),
        ("The Treasurer would be asked to report on the delay.", "The Treasurer"),
        ("That Council writes to the Minister about it.", "Council"),
        # behind a dash or in a bracket
        ("No reply from the mill - to be chased up.", None),
        ("Grass uncut by the mill - letter to be sent.", None),
        ("Survey of lamps (to be passed to the club).", None),
    ],
)
def test_requests_promises_and_clauses_in_further_forms(sentence, owner):
    assert owners(sentence) == [owner]


@pytest.mark.parametrize(
    "sentence",
    [
        "Could the Trust be asked to pay for the lamp?",
        "Can they be circulated to members?",
        "It was suggested that the mud is brought by lorries from the quarry.",
        "The Solicitor was authorised to enter into the lease.",
        "That the Director be authorised to settle the terms.",
        "The bins must be brought to the gate.",
        "The parcel was left with the Clerk.",
        "It was agreed to write off the loan.",
        "It was agreed to raise the fee to £15.",
        "NP said that he would abide by the rules.",
        "NP asked the Council to take note of the cost.",
        "The law allows for posters to be brought to the hall.",
        "Members were invited to ask questions.",
        "NP asked that the licence be revoked.",
        "That the words “and the mill” be added.",
        "That solar panels at the hall be brought forward.",
        "NP agreed that the motion would be discussed.",
        "The advice of the police was to contact the mill.",
        "NP stated that a Tree Officer would lead the work.",
        "The Head of Parks, in consultation with the Chair, be authorised to buy the plot.",
        "Members had been told that the Clerk would mend it.",
        "NP has asked for a breakdown by ward.",
        "Cllr Reed asked that item 9 be taken first.",
        "NP spoke of a request that the medals should give them joy.",
        "NP requested guidance as to whether this would be circulated.",
    ],
)
def test_questions_guesses_and_powers_hand_out_nothing(sentence):
    assert owners(sentence) == []


@pytest.mark.parametrize(
    "text",
    [
        "A written answer would be given within ten working days.",
        "A full reply will be given to Mrs Orr before the next meeting.",
        "The full answer will be put on the website within 10 working days.",
        "Cllr Reed said that its rules would be posted on the Council's website.",
        "The Director undertook to have Mill Street swept and to come back in May.",
        "That the response be agreed and sent to the Chairman of the Panel.",
        "That the Chief Executive reports on the outcome by 30 June.",
        "The Panel asks that a further report be brought in six months' time.",
    ],
)
def test_what_is_answered_posted_or_sent_on_is_a_task(text):
    assert len(tasks(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Grants would be given to five clubs.",
        "The answer given would be of use.",
        "Posters would be put on the buses.",
        "That the minutes be agreed and signed by the Chairman.",
        "The Chief Executive reports on the outcome each May.",
        "Councillor Reed asks that the words be brought in.",
    ],
)
def test_what_is_given_put_or_signed_at_large_is_none(text):
    assert tasks(text) == []


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("It was agreed the Parish Council would pass this on to the drainage board.", "the Parish Council"),
        ("It was agreed that the Allotment Association should write to the owner.", "the Allotment Association"),
        ("Members agreed for the Harbour Sub-Committee to hold a site meeting.", "the Harbour Sub-Committee"),
        ("It was resolved that the Playing Field Committee will inspect the swings.", "the Playing Field Committee"),
        ("The lamp is out. Clerk also asked to chase the supplier.", "Clerk"),
        ("It was agreed to try and obtain a second price.", None),
        ("A note to go in the newsletter about the ditch.", None),
        ("This item to appear on the June agenda.", None),
        ("The ferry rota had been lost - notice to be placed in the hall.", None),
        ("The wall had slipped - Harbour Board to be notified.", None),
        ("The lamp was found dim, a letter to be sent to the maker.", None),
    ],
)
def test_what_a_small_body_jots_down_for_itself_and_others(sentence, owner):
    assert owner in owners(sentence, small=True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr Orr requesting to be added to the list of plots.",
        "It was agreed that the Parish Council would support the fair.",
        "It was agreed that the County Council should be proud of its parks.",
        "The notes went into the file.",
    ],
)
def test_what_a_body_only_favours_or_is_asked_is_no_task(sentence):
    assert owners(sentence, small=True) == []


def test_a_star_inside_a_line_begins_a_task():
    assert tasks("# Ferry\nThe bell is back and will ring on Friday. *Clerk to thank the smith. The rope is worn.") == ["*Clerk to thank the smith."]
