"""Further wordings that decide: verdicts behind what was moved, what is put off, paid, lost or said in a lead."""

import pytest

from pipeline.extract import recommendations
from pipeline.extract.decisions import decisions
from pipeline.extract.reading import read_sentences
from pipeline.facts import MeetingKind, Source
from pipeline.read.plain import read_plain
from pipeline.segment import segment
from tests.extract.shaped import shaped, words
from tests.marked import check


def find(segmented):
    return decisions.find(read_sentences(segmented))


def rows(text):
    reading = shaped(text)
    return [(decision.kind, words(reading, decision)) for decision in decisions.find(reading)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody else having been named, the Cathaoirleach declared Councillor Hill appointed as the Council's representative to the Quay Trust.",
        "As nobody else was named, the Meetings Administrator declared Councillors Hill, Orr (J) and Ash appointed to the Steering Group.",
        "The Mayor declared Mr. Bob Elm co-opted as a Member of the Council.",
        "Councillor Hill was accordingly declared elected Leader for the year.",
        "Cllr Orr was then declared to be duly appointed Convener.",
        "The Returning Officer declared Cllr. A. Hill to be duly elected Vice-Chair.",
        "The Chair declared Ms Ash nominated to the Board of the Quay School.",
        "The Town Clerk declared Councillor Hill as Mayor for the year.",
        "Mrs Elm was nominated and seconded and, nobody else standing, elected Vice-Chairman.",
        "Cllr Hill was nominated and duly re-elected as Chairman.",
        "The Councillors nominated & resolved that Councillor Hill remain as Chair.",
        "There being no further nominations the proposal was carried.",
    ],
)
def test_who_is_declared_or_nominated_and_elected_is_appointed(sentence):
    assert [kind for kind, _ in rows(f"# Election of officers\n{sentence}")] == ["appointed"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cllr Hill had been declared elected at the poll in May.",
        "She noted that the Mayor had declared Councillor Hill elected in 2019.",
        "Two members were nominated and a vote was taken.",
    ],
)
def test_what_is_told_of_an_election_appoints_nobody(sentence):
    assert rows(f"# Election of officers\n{sentence}") == []


@pytest.mark.parametrize(
    "answer",
    [
        "House at Mill Road – this was rejected by the Parish Council",
        "Extension at The Nook – this was supported by the PC",
        "Barn at Low Farm. The application was unanimously opposed by members.",
        "Full support was given to an application for dormer windows at 4 Mill Lane.",
        "The Council had no objection to the application at 4 Mill Lane.",
        "Councillors had no objections or comments on the garage at 4 Mill Lane.",
        "The Parish Council has no comments to make on the stables at Low Farm.",
    ],
)
def test_how_the_council_answers_an_application(answer):
    assert [kind for kind, _ in rows(f"# Planning applications\n{answer}")] == ["resolved"]


@pytest.mark.parametrize(
    "told",
    [
        "The Borough Council had no objection to the application.",
        "House at Mill Road – this was refused by the Borough Council",
        "The agent said that the council had no objection to houses there.",
        "Members had no objection to houses there, but thought four too many.",
    ],
)
def test_the_answer_of_another_or_a_view_is_no_decision(told):
    assert rows(f"# Planning applications\n{told}") == []


@pytest.mark.parametrize(
    "lines",
    [
        "Acceptance proposed by Cllr Hill, seconded Cllr Moss.",
        "Their adoption was moved by Cllr Hill and seconded by Cllr Moss.",
        "Following these amendments Mrs Hill proposed acceptance of the Minutes seconded by Mrs Moss.",
    ],
)
def test_minutes_are_confirmed_by_who_moves_their_acceptance(lines):
    assert [kind for kind, _ in rows(f"# Minutes of 3 May\n{lines}\n# Roads\nNothing to report.")] == ["confirmed"]


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Minutes of 3 May", "Cllr Hill proposed that item 4 be worded “the hall is cold”, seconded by Mrs Moss. Agreed", "agreed"),
        ("Minutes of 3 May", "Cllr Hill proposed that the minutes be accepted, seconded by Mrs Moss. Agreed", "confirmed"),
        ("Minutes of 3 May", "Cllr Hill proposed acceptance, seconded by Mrs Moss. Carried", "confirmed"),
        ("Minutes of 3 May", "Cllr Hill proposed acceptance of the Minutes seconded by Mrs Moss. Carried", "confirmed"),
        ("Bills", "Cllr Hill proposed approval for payment seconded by Mrs Moss – Carried", "approved"),
        ("Bills", "Cllr Hill proposed approval for payment seconded by Mrs Moss - Agreed", "approved"),
        (
            "Lamps",
            "Cllr Hill proposed that the council accept this offer for three more years seconded by Mrs Moss. Unanimously Agreed",
            "approved",
        ),
        ("Lamps", "Cllr Hill proposed that two lamps be bought, seconded by Mrs Moss. Unanimously carried", "resolved"),
        ("Chair", "Cllr Hill proposed Mrs Orr as Chair, seconded by Mrs Moss. All agreed", "appointed"),
    ],
)
def test_a_verdict_behind_what_was_moved(title, text, kind):
    [(found, evidence)] = rows(f"# {title}\n{text}")
    assert found == kind
    assert text.startswith(evidence)


def test_a_verdict_without_a_stop_ends_its_sentence():
    text = "Cllr Hill proposed that two lamps be bought, seconded by Mrs Moss. Unanimously Agreed"
    [(kind, evidence)] = rows(f"# Lamps\n{text} The Chair thanked Cllr Hill for the work.")
    assert kind == "agreed"
    assert text.startswith(evidence)


@pytest.mark.parametrize(
    "sentence",
    [
        # what a body notes and then decides in one breath
        "<decision kind=agreed>It was noted that few days were left for comments and it was AGREED that the owner be asked for more.</decision>",
        "<decision kind=agreed>The Chair noted that the ferry had lost its winter sailings and it was agreed that we should write to its owner.</decision>",
        "<decision kind=agreed>The hall was said to be cold and it was agreed that the Clerk would ask for a quote.</decision>",
        "The Clerk reported that the trustees had met and it was agreed that the roof was old.",
        "The Chair noted that the owners had met the tenants and it was agreed the fee was fair.",
        # determined
        "<decision kind=approved>The Sub-Committee determined to GRANT the licence subject to:</decision>",
        "<decision kind=rejected>The Committee therefore determined to refuse the application.</decision>",
        "The Committee determined the fees of the year before in March.",
        # put off
        "<decision kind=deferred>The matter will be deferred to the July meeting.</decision>",
        "<decision kind=deferred>This item was held over to the next meeting.</decision>",
        "<decision kind=deferred>This would be discussed at the January 2031 meeting.</decision>",
        "<decision kind=deferred>Tree in the High Street – to be considered at the next meeting.</decision>",
        "<decision kind=deferred>Item 12 will be considered at a future meeting of the Council.</decision>",
        "<decision kind=deferred>The question of the gates was left until the next meeting.</decision>",
        "The bid will be considered at the Government's meeting in May.",
        "Any questions will be discussed at a public meeting in the hall.",
        # paid
        "<decision kind=approved>Harbour rates £13 – proposed Mrs Hill, seconded Mr Orr – pass for payment.</decision>",
        "<decision kind=approved>The accounts were passed for payment.</decision>",
        "<decision kind=approved>Passed for payment. Prop. Mr Hill, 2nd Mr Orr.</decision>",
        # a lead in brackets
        "<decision kind=appointed>AGREED (unanimously) that Councillor Hill be elected Chair.</decision>",
        "<decision kind=appointed>RESOLVED (with 9 votes for and 2 abstentions) that Councillor Hill be elected Chair.</decision>",
        "<decision kind=resolved>Cemetery – resolved (proposed Cllr Hill, seconded Cllr Moss, all in favour) to pay £48 for the yew to be cut.</decision>",
        # lost
        "<decision kind=rejected>An amendment to raise the sum to £900, moved by Councillor Hill and seconded by Councillor Moss, was lost with 3 votes for and 9 against.</decision>",
        "<decision kind=rejected>The motion that the fee be waived for the fair was not carried.</decision>",
        "If not, this funding will be lost.",
        "It was feared that the bus would be lost.",
        # passives
        "<decision kind=appointed>Internal auditor: Mr P Hill was reappointed.</decision>",
        "<decision kind=approved>Insurance: the renewal of £218 was accepted by all.</decision>",
        "<decision kind=approved>Mr Hill's offer to mend the gate was gratefully accepted.</decision>",
        "<decision kind=approved>Apologies accepted.</decision>",
        "<decision kind=received>Apologies were received and accepted from Cllr Hill.</decision>",
        "<decision kind=noted>A letter dated 3 May from the Water Board was noted.</decision>",
        "<decision kind=noted>The following minutes were noted: Lakes Panel of 7 May.</decision>",
        # opinions in the present tense
        "The Panel and the members agreed that a strong town drives a strong county.",
        "Members agreed that the plan shows great care.",
        "<decision kind=agreed>Members agreed that the Clerk write to the owner.</decision>",
        "<decision kind=agreed>Members agreed that a letter go to the owner.</decision>",
        # weighed, then decided
        "<decision kind=noted>The list of what the Rangers ask for was read and noted.</decision>",
        "<decision kind=approved>The payments from 3 May to 2 June were scrutinised and approved.</decision>",
        "<decision kind=approved>£690 for a bench was approved.</decision>",
        "<decision kind=agreed>Cllr Hill confirmed that the verge is cut, it was agreed that Cllr Orr would keep an eye on it.</decision>",
        "<decision kind=rejected>The Deputy Mayor declared the proposed variation rejected.</decision>",
        "<decision kind=resolved>RESOLVED: That the Board hold a ballot of the tenants and its wording be agreed by e-mail.</decision>",
        "Much depended upon how the rules were adopted by the Government.",
        # sympathy
        "<decision kind=agreed>Members passed a vote of sympathy to the family of the late Mr Hill.</decision>",
        "<decision kind=agreed>With the agreement of the members item 3 was taken first.</decision>",
    ],
)
def test_further_wordings(sentence):
    check(sentence, find, "decision")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "RESOLVED: That planning permission be GRANTED subject to:\n(i) the roof being mended;\n(ii) the conditions of the report.",
            [("approved", "GRANTED subject to:")],
        ),
        (
            "RESOLVED that the lease be granted on condition that (a) the rent is £90; and (b) the roof is mended.",
            [("approved", "on condition that")],
        ),
        (
            "RESOLVED that the plan be approved subject to the following amendments:\n1. The word “quay” to be added.\n2. Page 4 to go.",
            [("approved", "following amendments:")],
        ),
        (
            "RESOLVED that permission be refused for the following reasons: (1) it is too tall; and (2) it takes the light.",
            [("rejected", "following reasons:")],
        ),
        (
            "RESOLVED:\n(1) That the sale be approved subject to:\n(a) a fair price; and\n(b) a covenant.\n(2) That the report be noted.",
            [("approved", "subject to:"), ("noted", "be noted.")],
        ),
        (
            "RESOLVED that, subject to the above, (a) the plan be approved; and (b) the report be noted.",
            [("approved", "be approved"), ("noted", "be noted.")],
        ),
    ],
)
def test_conditions_are_no_decisions_of_their_own(text, found):
    told = rows(f"# Quay House\n{text}")
    assert [kind for kind, _ in told] == [kind for kind, _ in found]
    assert all(evidence.endswith(end) for (_, evidence), (_, end) in zip(told, found, strict=True)), told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "# Plan\nMembers are asked to: o Note the plan o Approve the two new fees o Agree the rise in the rent",
            ["noted", "approved", "agreed"],
        ),
        ("# Plan\nThe Board is recommended to: • note the plan; • approve the two new fees.", ["noted", "approved"]),
    ],
)
def test_bullets_in_a_line(text, found):
    reading = shaped(text, kind=MeetingKind.REPORT_COVER)
    assert [row.kind for row in recommendations.find(reading)] == found


def test_what_is_told_below_a_decision_decides_nothing():
    text = (
        "# Quay\nDecision:\n• To sell the boathouse.\n• The survey was received a few days after the last meeting.\n"
        "• To follow this up the friends of the quay were writing to the owner.\n• The Clerk will tell members as soon as an answer is received."
    )
    assert [words for _, words in rows(text)] == ["To sell the boathouse."]


def test_what_was_agreed_is_listed_in_the_line():
    text = "# Posts\nCOUNCIL POSTS – The following was agreed i. Cemetery: Mr Hill and Mrs Moss ii. Trees – Mrs Orr iii. Audit – Mr Ash"
    assert rows(text) == [("agreed", "Cemetery: Mr Hill and Mrs Moss"), ("agreed", "Trees – Mrs Orr"), ("agreed", "Audit – Mr Ash")]


def test_what_a_mover_named_first_moved_is_resolved_above_the_lists():
    text = (
        "# Quay contract\nThe Mayor moved, Councillor Birch seconded:\nThat the contract for the quay be let.\n"
        "For: Mayor Oak, Councillors Hill and Birch\nAgainst: Councillor Elm\nThe motion was declared CARRIED 3:1"
    )
    assert [said for _, said in rows(text)] == ["That the contract for the quay be let."]


def test_the_line_to_sign_confirms_nothing():
    assert rows("# Close\nThe meeting closed at 9.15pm.\nCONFIRMED this 15th day of October 2025") == []


def test_how_an_action_stands_decides_nothing():
    assert rows("# Matters arising\nAction 16/25 was carried forward to May.") == []
    assert [kind for kind, _ in rows("# Matters arising\nThe matter was carried forward to May.")] == ["deferred"]


@pytest.mark.parametrize(("title", "decided"), [("OFFICER DECISION NOTICE", 2), ("OFFICER REPORT", 0)])
def test_the_notice_of_an_officers_decision_decides_below_its_label(title, decided):
    text = f"""\
{title}

Reference: ODN/31/07

Title: Closing of Quay Lane car park

Decision maker: Ann Hill, Head of Quays

Date of decision: 11 March 2031

Wards affected: Quay

Consulted: Councillor Bob Elm

Contact officer: Eve Fox

DECISION

1. To close the car park from 24 March 2031 to 11 April 2031 so that its surface can be laid anew.
2. To waive the charges at the Mill Street car park on Saturdays as long as it is closed.

REASONS FOR DECISION

The surface has worn out. The Council approved the works in January 2031.
"""
    data = text.encode()
    read = read_sentences(segment(read_plain(data, Source("paper.txt", "0" * 64, "text/plain", len(data)))))
    assert len(decisions.find(read)) == decided


def test_the_council_by_its_irish_name_decides():
    reading = shaped("# Lane\nAn Chomhairle considered and noted the report of the Chief Executive.\nAn Chomhairle agreed to refer the motion to the Housing Committee.")
    assert [decision.kind for decision in decisions.find(reading)] == ["noted", "referred"]


def test_who_signs_what_was_approved_is_not_who_approved_it():
    reading = shaped("# Finance\nThe annual return was approved and signed by the Chair and the Clerk.")
    assert [decision.kind for decision in decisions.find(reading)] == ["approved"]
    other = shaped("# Finance\nThe annual return was approved by the County Council.")
    assert not decisions.find(other)


def test_payments_listed_behind_what_approves_them():
    reading = shaped("# Finance\nPayments approved: B Elm £212.40; Village Hall £18.00.")
    assert [decision.kind for decision in decisions.find(reading)] == ["approved"]
    assert not decisions.find(shaped("# Planning\nApplications approved: none."))


def test_a_verdict_goes_with_what_was_told_before_it():
    text = "# Accounts\nThe Clerk reported that the auditor had signed the accounts. Noted."
    assert rows(text) == [("noted", "The Clerk reported that the auditor had signed the accounts. Noted.")]
    assert rows("# Grants\nMembers felt that they needed to see the accounts first. Deferred to June.") == [("deferred", "Deferred to June.")]


def test_an_answer_goes_with_its_own_application():
    text = "# Planning applications\n24/0902 3 Quay Close. Rear extension. No objection. 24/0915 The Old Mill. Fell one ash. Support."
    assert [words for _, words in rows(text)] == [
        "24/0902 3 Quay Close. Rear extension. No objection.",
        "24/0915 The Old Mill. Fell one ash. Support.",
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Board voted unanimously to approve the amended constitution.", "approved"),
        ("Members voted by 4 to 2 to refuse the application.", "rejected"),
        ("Bus transport and petition: agreed to return to this at the next meeting.", "agreed"),
        ("Mr Hanson has written about the mill - agreed to invite him to the next meeting.", "agreed"),
    ],
)
def test_what_is_voted_and_agreed_behind_its_matter(text, kind):
    assert [row[0] for row in rows(f"# Langdale Community Council\n\n## 3. Transport\n\n{text}")] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "It was agreed at that Meeting that the new dues would be put before the Board.",
        "The first meeting of the crew had taken place and it was agreed that two boats would be built.",
        "Councillor Elm stated that a like Motion was passed by the previous Council.",
        "Cllr Hill – agreed to look into it.",
    ],
)
def test_what_was_agreed_elsewhere_or_by_one_alone(text):
    assert rows(f"# Langdale Community Council\n\n## 3. Transport\n\n{text}") == []


def test_what_is_quoted_below_agreed():
    text = 'Following further talk, it was proposed by Councillor Dow, seconded by Councillor Platt and agreed:\n\n"That the Members of the Parish reject the grant of a licence."'
    ((_, quote),) = rows(f"# Langdale Community Council\n\n## 3. Racing\n\n{text}")
    assert quote.startswith('"That the Members')


def test_an_application_for_co_option_is_no_planning_item():
    text = "## 3. To approve an application for co-option\n\nThe Chair had met Ann Elm, on whom the Council had no comments.\n\nRESOLVED: That Ann Elm be co-opted."
    assert len(rows(f"# Langdale Parish Council\n\n{text}")) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Change of use to a takeaway, Elm Road Approved by Parish", ("approved", "Change of use to a takeaway, Elm Road Approved by Parish")),
        ("Mobile home standing at Cherry Farm, Bridge Road Refused by Parish", ("rejected", "Mobile home standing at Cherry Farm, Bridge Road Refused by Parish")),
    ],
)
def test_answers_at_the_end_of_an_application(text, told):
    above = "The plans were looked at by all.\n\nGrant of permission, Cullen Cottage Approved by Borough"
    assert rows(f"# Planning\n\n{above}\n\n{text}\n\nNothing more was told of it.") == [told]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mrs. Hill proposed approval for payment seconded by Mrs. Elm", "approved"),
        ("All payments approved all Councillors agreed.", "approved"),
    ],
)
def test_payments_approved_by_their_movers(text, kind):
    assert [row[0] for row in rows(f"# Langdale Parish Council\n\n## 8. Finance\n\nThe bills were read out.\n\n{text}")] == [kind]


def test_a_long_matter_is_left_before_what_was_agreed():
    text = "Ann raised the bank's part in paying for arms and in digging for ore, which harms the hills around us: agreed to return to this next meeting."
    assert rows(f"# Langdale Community Council\n\n## 8. Bank\n\n{text}") == [("agreed", "agreed to return to this next meeting.")]


def test_what_members_referred_to_is_no_decision():
    text = "Members discussed the licence and referred to Section 12 of the Harbours Act."
    assert rows(f"# Langdale Council\n\n## 8. Licence\n\n{text}") == []


def test_what_the_councillors_of_a_parish_agreed():
    reading = shaped("# Gates\n\nThe gates could be oiled. This proposal was agreed by the Parish Councillors.", organization="Langdale Parish Council")
    assert [decision.kind for decision in decisions.find(reading)] == ["agreed"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("RECOMMENDED: That the stall fee remain at £12 per day.", ["recommended"]),
        (
            "RESOLVED:\n\n(a) That the bank account be noted.\n\n(b) That the following payments be approved:\n\n(c) That the Clerk obtain prices for the clock.\n\n"
            "(d) That the reserve be moved to the bank.",
            ["noted", "approved", "resolved", "resolved"],
        ),
    ],
)
def test_what_a_committee_puts_and_clauses_behind_a_list(text, kinds):
    assert [row[0] for row in rows(f"# Fees\n\nThe Clerk told of the fees.\n\n{text}")] == kinds


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Cllr Elm asked for the use of the field on 6 July. This was accepted.", "approved"),
        ("The new Gift policy was accepted and adopted by resolution of all Members present.", "approved"),
        ("Scouts, £750 – held over until accounts are seen.", "deferred"),
        ("The Council were all happy for the elms to be felled.", "agreed"),
        ("The Parish Council raised no objection to the fair using the green.", "resolved"),
    ],
)
def test_what_a_small_council_lets_pass(sentence, kind):
    assert [found for found, _ in rows(f"# Requests\n{sentence}")] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Clerk offered the owner a skip. This was accepted by the owner.",
        "The Council were happy with the new lamps.",
        "The residents were happy for the elms to be felled.",
        "The work is on hold – held over from the year before.",
        "Cllr Elm spoke as a council appointed trustee of the fair.",
    ],
)
def test_what_others_let_pass_or_a_body_thinks_is_no_decision(sentence):
    assert rows(f"# Requests\n{sentence}") == []


def test_a_resolution_without_a_verb_behind_its_label():
    text = """Minutes of the Quay Council held on 4 June 2031

Present: Cllr Elm

1. Apologies
There were none.

2. Benches
RESOLVED: three benches, recycled, from the dearer firm (5 for, 2 abstentions).

3. Paths
RESOLVED: The Council felt that the path was narrow."""
    segmented = segment(read_plain(text.encode(), Source("paper.txt", "0" * 64, "text/plain", len(text))))
    assert [decision.item for decision in find(segmented)] == [1]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("It was remitted to the Head of Roads to treat with the owners.", "referred"),
        ("It was referred back to the Finance Committee.", "referred"),
        ("The Committee, after discussion, approved the rent.", "approved"),
        ("The press and public were excluded by resolution under section 50A(4).", "resolved"),
        ("The band’s bid was declined.", "rejected"),
    ],
)
def test_what_is_sent_on_or_decided_after_discussion(sentence, kind):
    assert [found for found, _ in rows(f"# Requests\n{sentence}")] == [kind]


def test_what_is_called_something_is_not_sent_on():
    assert rows("# Requests\nIt was referred to as the old lane. It was referred to in the letter.") == []


@pytest.mark.parametrize("resolved", ["RESOLVED that the dues be noted.", "RESOLVEDthat the dues be noted."])
def test_what_is_resolved_right_behind_its_movers(resolved):
    assert rows(f"# Dues\nMoved by Councillor Ann Hill and seconded by Councillor Bob Ash {resolved}") == [("noted", resolved)]
