"""Items whose numbers stand elsewhere than before their titles, or whose titles run on: what fills a gap in the numbering."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.facts import Segmented, Source
from pipeline.read.markdown import read_markdown
from pipeline.segment import segment

Cut = Callable[[str], Segmented]

HEAD = "QUAY DISTRICT COUNCIL\n\nMinutes of the meeting held on 5 May 2031\n\nPresent: Cllr A Hill (Chair), Cllr B Elm\n\n"


def titles(segmented: Segmented) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in segmented.items]


def test_titles_that_a_column_set_behind_what_happened(cut: Cut) -> None:
    made = cut(
        HEAD + "1\n\nPRAYER\n\nThe vicar led the prayer.\n\n2\n\nNil\n\n3\n\nAPOLOGIES FOR ABSENCE\n\nDECLARATIONS OF INTEREST\n\nCllr Elm declared one in item 7.\n\n"
        "4\n\nCHAIR’S ANNOUNCEMENTS\n\nThe fair went well.\n\n5\n\nNone.\n\nPUBLIC FORUM\n\n6\n\nMINUTES OF THE PREVIOUS MEETING\n\nThe minutes were agreed.\n"
    )
    assert titles(made) == [
        ("1", "PRAYER"), ("2", "APOLOGIES FOR ABSENCE"), ("3", "DECLARATIONS OF INTEREST"), ("4", "CHAIR’S ANNOUNCEMENTS"), ("5", "PUBLIC FORUM"),
        ("6", "MINUTES OF THE PREVIOUS MEETING"),
    ]  # fmt: skip


def test_the_first_point_of_a_resolution_takes_no_title(cut: Cut) -> None:
    made = cut(
        HEAD + "8\n\nGENERAL ITEMS\n\n8.1\n\nMINUTES OF THE HARBOUR COMMITTEE\n\nRESOLUTION 2031/4\n\n1.\n\nThat the minutes be received.\n\nCARRIED\n\n"
        "9\n\nPUBLIC FORUM\n\nNobody spoke.\n\n10\n\nLATE ITEMS\n\nThere were none.\n"
    )
    assert [number for number, _ in titles(made)] == ["8", "8.1", "9", "10"]


def test_an_item_that_runs_on_between_two_that_have_their_own_lines(cut: Cut) -> None:
    made = cut(
        HEAD + "1. Apologies\n\nNone.\n\n2. Declarations of Interest\n\nNone.\n\n3. Minutes\n\nAgreed.\n\n4. Play Area\n\nThe swings were mended and the gate was painted "
        "by the school. 5. To discuss the Summer Fair\n\nThis would be talked of in June.\n\n6. Footpaths\n\nThe stile was mended.\n\n7. Finance\n\nThe bills were paid.\n"
    )
    assert titles(made)[3:6] == [("4", "Play Area"), ("5", "To discuss the Summer Fair"), ("6", "Footpaths")]


def test_a_number_in_a_sentence_is_no_item_where_the_item_has_its_own_line(cut: Cut) -> None:
    made = cut(
        HEAD + "1. Apologies\n\nNone.\n\n2. Interests\n\nNone were declared. 3. Members who had any were to say so.\n\n3. Minutes\n\nAgreed.\n\n4. Play Area\n\nThe swings were mended."
        "\n\n5. Footpaths\n\nThe stile was mended.\n\n6. Finance\n\nThe bills were paid.\n"
    )
    assert [number for number, _ in titles(made)] == ["1", "2", "3", "4", "5", "6"]
    assert titles(made)[2] == ("3", "Minutes")


def test_what_was_taken_first_and_what_follows_its_number(cut: Cut) -> None:
    made = cut(
        HEAD + "90. Apologies\n\nNone.\n\n91. Minutes\n\nAgreed.\n\n96. Planning Applications and consultation: 31/0041 - New porch. QUAY HOUSE, MAIN ROAD.\n\n"
        "There was no objection.\n\n92. Matters arising\n\nNone.\n\n93. Reports\n\nCllr Elm reported on the bins.\n\n94. Finance: RESOLVED to pay the clerk’s wages and the hire of the hall.\n\n"
        "95. Defibrillator: Cllr Hill to look at the battery each month.\n\n97. Date of next meeting – 9 June 2031. The meeting closed at 20.25\n"
    )
    assert [(number, title) for number, title in titles(made) if number in ("94", "95", "96", "97")] == [
        ("96", "Planning Applications and consultation"), ("94", "Finance"), ("95", "Defibrillator"), ("97", "Date of next meeting – 9 June 2031"),
    ]  # fmt: skip


def test_sentences_between_titles_head_items_by_the_first_of_them(cut: Cut) -> None:
    made = cut(
        HEAD + "1. Apologies\n\nNone.\n\n2. Mr Hill introduced Mrs Dunn, the youth worker, who told of what the club had done in the spring and of what it would do in the summer. She can "
        "be reached at the hall and Mr Hill asked her to write once a month so that the Council would know how it all went on and what it cost.\n\n3. Minutes\n\nAgreed.\n\n"
        "4. Matters Arising\n\nNone.\n\n5. Planning\n\nNone.\n\n6. Finance\n\nThe bills were paid.\n"
    )
    assert titles(made)[1] == (
        "2", "Mr Hill introduced Mrs Dunn, the youth worker, who told of what the club had done in the spring and of what it would do in the summer",
    )  # fmt: skip


def test_a_paper_that_lost_all_its_line_ends(cut: Cut) -> None:
    made = cut(
        "QUAY PARISH COUNCIL Minutes of the meeting held on 11 May 2031 at 7.00 pm Present: Cllr Ann Hill (Chair) Cllr Bob Elm Sue Dunn (Parish Clerk) Also in attendance "
        "Joe Fell, of the Fair 204/30 Openness Notice The Chair read the notice. 205/30 To Receive Apologies of Absence Apologies were received from Cllr Birch "
        "(work). 206/30 To Receive Declarations of Interest from Members Cllr Elm declared one in item 207/30. 207/30 To Approve Costs to Cut the Hedge RESOLVED: That the "
        "costs be approved."
    )
    assert titles(made) == [
        ("204/30", "Openness Notice"), ("205/30", "To Receive Apologies of Absence"), ("206/30", "To Receive Declarations of Interest from Members"),
        ("207/30", "To Approve Costs to Cut the Hedge"),
    ]  # fmt: skip


def test_one_stated_item_inside_a_paragraph_of_a_paper_that_states_its_others(cut: Cut) -> None:
    made = cut(
        HEAD + "Item 31/06/1 Public Forum\n\nThere was nobody.\n\nItem 31/06/2 Highways\n\nThe sign was mended. Item 31/06/3 Finance The bills were paid.\n\nItem 31/06/4 Bins\n\nNone.\n"
    )
    assert [number for number, _ in titles(made)] == ["31/06/1", "31/06/2", "31/06/3", "31/06/4"]


def test_titles_that_open_their_paragraphs_before_a_colon(cut: Cut) -> None:
    made = cut(
        "Minutes of the meeting of Quay Parish Council held on 10th May 2031 in the Village Hall\n\nPresent: A. Hill - chairman, Mrs. Elm and Miss Dunn.\n\nApologies: None\n\n"
        "Minutes: Miss Dunn proposed and Mrs. Elm seconded that the minutes be signed.\n\nMatters Arising: The bin has now come.\n\nPlanning: Mrs. Fell - new porch - no objection.\n\n"
        "Summer Fair: The band will play.\n\nCorrespondence: A letter was read.\n\nClerk: Sue Birch\n"
    )
    assert [title for _, title in titles(made)] == ["Apologies", "Minutes", "Matters Arising", "Planning", "Summer Fair", "Correspondence"]


def test_numbers_of_points_below_titles_in_capitals(cut: Cut) -> None:
    made = cut(
        "Minutes of the meeting held on 8 May 2031 in the school.\n\nPRESENT. Chairman, Messrs Elm, Dunn and Fell. APOLOGIES, Mrs. Birch and Mr. Hale who were both away on holiday.\n\nMATTERS ARISING\n\n1. Two quotes had come "
        "for the wall.\n\n2. A wreath had been bought.\n\nPLANNING\n\n1. Hale\n\nSun room. Permission granted.\n\n2. Ives, Quay Road. Garage. Permission granted.\n\nCORRESPONDENCE\n\n"
        "1. New controls proposed\n\n2. Grant this year £709.00.\n\nANY OTHER BUSINESS\n\nNone.\n"
    )
    assert titles(made) == [(None, "MATTERS ARISING"), (None, "PLANNING"), (None, "CORRESPONDENCE"), (None, "ANY OTHER BUSINESS")]


def test_both_labels_over_both_lists(cut: Cut) -> None:
    made = cut(
        "QUAY DISTRICT COUNCIL\n\nMINUTES OF 5 MAY 2031\n\nPRESENT:\n\nIN ATTENDANCE:\n\nHis Worship the Mayor Joe Hill (Mayor), Cr Ann Elm (Deputy Mayor), Cr Bob Dunn, Ms Sue Fell\n\n"
        "Kerry Birch (Programme Manager), G Hale (Governance Officer)\n\n1\n\nPRAYER\n\nMr Ives prayed.\n\n2\n\nAPOLOGIES\n\nNone\n"
    )
    listed = [(block.text[:8], block.label) for block in made.blocks if block.label in ("present", "in_attendance") and "(" in block.text]
    assert listed == [("His Wors", "present"), ("Kerry Bi", "in_attendance")]


def test_an_abbreviation_alone_on_the_first_line_of_a_title(cut: Cut) -> None:
    made = cut(
        HEAD + "4.\n\nApologies\n\nThere were none.\n\n5.\nQHRC\nPort Plan Change Process Update\nAnn Dunn, Manager Policy, provided an update on the plan and what was still to come.\n\n"
        "6.\nJoint Group Update\nAnn Dunn gave an update on the work of the group and its plans for the year.\n"
    )
    assert titles(made) == [("4", "Apologies"), ("5", "QHRC Port Plan Change Process Update"), ("6", "Joint Group Update")]


def test_a_department_and_its_matter_head_one_item() -> None:
    text = (
        "**MINUTES OF THE MEETING HELD ON 9 MARCH 2031**\n\n**PRESENT:** Councillors Hill and Elm.\n\n**1.** **Adoption of Minutes**\n\nThe minutes were adopted.\n\n"
        "**2.** **Housing Support Services**\n\n**Disposal of Land**\n\nCirculated, report of the Officer.\n\n**3.** **Planning Directorate**\n\nThe Director spoke.\n\n**4.** **Correspondence**\n\nNone.\n"
    )
    data = text.encode()
    made = segment(read_markdown(data, Source("paper.md", "0" * 64, "text/markdown", len(data))))
    assert [title for _, title in titles(made)] == ["Adoption of Minutes", "Housing Support Services Disposal of Land", "Planning Directorate", "Correspondence"]


def test_codes_of_a_budget_are_no_titles(cut: Cut) -> None:
    made = cut(HEAD + "1. Apologies\n\nNone.\n\n2. Budget\n\nThe budget was adopted.\n\nH03 H0303 (€167,337)\n\nD02 D0201 (€70,000)\n\n3. Correspondence\n\nNone.\n")
    assert [title for _, title in titles(made)] == ["Apologies", "Budget", "Correspondence"]


def test_roman_numbers_in_capitals(cut: Cut) -> None:
    made = cut(
        HEAD + "I. APOLOGIES FOR ABSENCE\n\nThere were none.\n\nII. MINUTE OF PREVIOUS MEETING\n\nThe minute was approved.\n\nIII. HARBOUR DUES\n\nI would like to thank the crew.\n\n"
        "IV. DATE OF NEXT MEETING\n\nThe next meeting would be in June.\n"
    )
    assert titles(made) == [("I", "APOLOGIES FOR ABSENCE"), ("II", "MINUTE OF PREVIOUS MEETING"), ("III", "HARBOUR DUES"), ("IV", "DATE OF NEXT MEETING")]
