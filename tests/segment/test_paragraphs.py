"""Lines that a page broke are joined, points that a page ran together are cut, and every character keeps its place."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.facts import BlockKind, Section, Segmented, Source, Span
from pipeline.read.plain import read_plain
from pipeline.segment import segment
from pipeline.segment.passages import fold
from tests.read.pdf_papers import Sheet, pdf
from tests.read.pdf_papers import read as read_drawn

Cut = Callable[[str], Segmented]


def texts(segmented: Segmented) -> list[str]:
    return [block.text for block in segmented.blocks]


def test_a_line_of_two_paragraphs_run_together_is_measured_by_the_second(cut: Cut) -> None:
    segmented = cut(
        """\
        Harbour Dues

        The Board received the half-yearly figures, which showed that
        dues had come in at much the same rate as in the year before.1.Mr Osric Vane, Acting
        Head of Moorings, said that berths were let and that the code
        HD04 would be dropped, while the Board was told of HD05 and of
        HD06. Mrs Ivy Teale asked whether the slipway at the east end
        was to be mended.2.The Chairman thanked Miss L
        Garrow for her work on the moorings and the berths this year.
        """
    )
    printed = " ".join(texts(segmented))
    assert any("Acting Head of Moorings, said that berths" in text for text in texts(segmented)), printed
    assert any("thanked Miss L Garrow" in text for text in texts(segmented)), printed


def test_wrapped_lines_become_one_paragraph(cut: Cut) -> None:
    segmented = cut(
        """\
        Performance report

        The Head of Service introduced the report, which showed that three of
        the nine measures had missed their target and that one had been
        dropped since the last quarter.
        Members asked what had been done about sickness absence, which stood
        at nine days a head.
        """
    )
    assert "dropped since the last quarter. Members" not in " ".join(texts(segmented)[:2])
    assert any(text.endswith("dropped since the last quarter.") and text.startswith("The Head of Service") for text in texts(segmented))


def test_a_figure_that_ends_a_sentence_on_the_next_line_is_no_number_of_a_point(cut: Cut) -> None:
    segmented = cut("Harbour risks\n\nHB7 (Late trains) had increased from 12 to\n16. The Head of Rail said that HB8 had a score of\n15. It was new.\n")
    assert any("from 12 to 16. The Head of Rail said that HB8 had a score of 15. It was new." in text for text in texts(segmented))


def test_a_month_and_a_number_go_on_with_the_words_before_them(cut: Cut) -> None:
    told = [
        "The Head of Harbours said that the draft accounts would be published on 31",
        "May.7.7.RESOLVED that the report be noted, as there had been no mail since",
        "March. The overspend was compared with the one of £17.9m told in Quarter",
        "1.(2) The main reason was the price of the lamps that the Panel had bought",
        "for the quay at Elmby and for the two moorings that lie above the old weir.",
    ]
    segmented = cut("Harbour dues\n\n" + "\n".join(told) + "\n")
    whole = " ".join(texts(segmented))
    assert any("on 31 May." in text for text in texts(segmented)), whole
    assert any("since March." in text for text in texts(segmented))
    assert any("Quarter 1." in text for text in texts(segmented))


def test_a_motion_goes_on_to_its_verb_whatever_the_next_line_begins_with(cut: Cut) -> None:
    lines = [
        "That the minutes of the Harbour and",
        "Moorings Panel be confirmed.",
        "Hill/Birch",
        "CARRIED",
        "That the Panel receives the “Annual",
    ]
    segmented = cut("Harbour dues\n\n" + "\n".join([*lines, "Dues” report.", "Moved: Cr Ann Hill"]) + "\n")
    assert "That the minutes of the Harbour and Moorings Panel be confirmed." in texts(segmented)
    assert "That the Panel receives the “Annual Dues” report." in texts(segmented)
    assert "CARRIED" in texts(segmented)


def test_a_full_line_goes_on_in_what_looks_like_an_opening_a_field_or_a_number(cut: Cut) -> None:
    told = [
        "The Panel heard that the amendment had been put to all members and was",
        "carried by the casting vote. The motion was then lost, there being five",
        "votes for and six against. The Clerk said that all moorings paid for in",
        "2031/32 had been let. The vote on the last of the charges was, For: 12;",
        "Against: 8; Abstentions: 2. Nothing further was said of it by anybody.",
    ]
    closed = ["The dues of the outer harbour were let to the old company of pilots", "Proposed by Councillor Rowan", "CARRIED"]
    found = texts(cut("Harbour dues\n\n" + "\n".join([*told, "", *closed]) + "\n"))
    assert " ".join(told) in found
    assert set(closed) <= set(found)


def test_a_sentence_whose_verb_stands_first_goes_on_below_a_short_line(cut: Cut) -> None:
    lines = [
        "The Members thanked the Harbour Master for the report on the ferries that had",
        "been sent out before the meeting and asked what had been done about the gulls on",
        "the roof, which stood at nine a day.",
        "(ii)",
        "Circulated, report of the Chairperson of the Harbour and Ferries Strategic",
        "Policy Committee dated 4th May, 2031, on what its members had agreed upon when",
        "they met in April.",
        "The report was noted by the Members, who asked the Clerk to send it to the Quay",
        "Trust and to the wardens of both of the parishes on the other bank of the river,",
        "so that they could plan the summer.",
    ]
    found = texts(cut("\n\n".join(lines)))
    assert any("Strategic Policy Committee dated 4th May" in text for text in found)
    assert any(text.startswith("The report was noted") for text in found)


def test_brackets_and_movers_at_the_head_of_a_line_of_a_page_in_which_blanks_say_nothing(cut: Cut) -> None:
    lines = [
        "“That, in accordance with what is laid down by Section 40 of the Harbour Dues",
        "Act, 1931 (as amended) and by Section 12 of the Moorings Act, 1932",
        "(as amended), the leave of the Panel is herewith given to sell, on the usual terms,",
        "a field at Elm Lane”",
        "Proposed by Councillor Rowan;",
        "Seconded by Councillor Elm",
        "(J) and adopted.",
        "(a) the fee of the harbour is raised by the sum that the report of the engineer",
        "(copy circulated) told.",
    ]
    found = texts(cut("Sale of land\n\n" + "\n\n".join(lines) + "\n"))
    assert " ".join(lines[:4]) in found
    assert found[-3:] == [lines[4], "Seconded by Councillor Elm (J) and adopted.", "the fee of the harbour is raised by the sum that the report of the engineer (copy circulated) told."]


def test_the_next_entry_of_a_list_by_code_begins_a_paragraph(cut: Cut) -> None:
    lines = [
        "SR1 The new bell of the harbour light is late by half a year  Score 16",
        "SR2 The dues of the small boats fall short of what is needed  Score 9",
        "SR3 The pilots leave faster than the harbour can find others  Score 12",
    ]
    segmented = cut("Harbour risks\n\n" + "\n".join(lines) + "\n")
    assert [text[:3] for text in texts(segmented)[1:]] == ["SR1", "SR2", "SR3"]


def test_points_run_together_are_cut_where_they_follow_each_other(cut: Cut) -> None:
    segmented = cut(
        "Budget outturn\n\n1.Mr Dray introduced the item.2.Members said that:a)fees were low; andb)grants had ended.3.RESOLVED to note the report.\n"
    )
    found = [(block.label, block.text) for block in segmented.blocks if block.kind is BlockKind.CLAUSE]
    assert ("1.", "Mr Dray introduced the item.") in found
    assert ("a)", "fees were low; and") in found
    assert ("b)", "grants had ended.") in found
    assert any(text == "RESOLVED to note the report." for _, text in found)


def test_a_figure_in_a_sentence_is_no_point(cut: Cut) -> None:
    segmented = cut(
        "Roads\n\nRESOLVED that the officer inspect Junction 3. A report (see section 2) would follow (a) soon and (b) in full.\n"
    )
    assert any("Junction 3. A report" in text for text in texts(segmented))


def test_the_action_column_stands_beside_its_paragraph(cut: Cut) -> None:
    segmented = cut(
        """\
Brackendale Community Council
Minutes of the Meeting of Tuesday 12 March 2019

Present: Ann Reed (AR), Bob Shaw (BS), Cal Todd (CT)

Items                                                                          Action

1. Footpath
   The path at the mill was under water again and the stile had gone. It was
   agreed to write to the landowner.                                           AR

2. Lights
   The lights had been taken down for the year.                                BS/CT
"""
    )
    margins = {block.text[-30:]: block.margin.text for block in segmented.blocks if block.margin}
    assert list(margins.values()) == ["AR", "BS/CT"]
    assert all("AR" not in text for text in texts(segmented) if "landowner" in text)


def test_sections_follow_their_labels(cut: Cut) -> None:
    segmented = cut(
        """\
        Agenda item

        Harbour dues

        To consider the report of the Harbour Master.

        Decision:

        The Panel agreed the dues for the year.

        Minutes:

        The Harbour Master presented the report.

        Action: The Harbour Master to publish the dues.
        """
    )
    sections = {block.text[:20]: block.section for block in segmented.blocks}
    assert sections["The Panel agreed the"] is Section.DECISION
    assert sections["The Harbour Master p"] is Section.MINUTES
    assert sections["The Harbour Master t"] is Section.ACTIONS


def test_running_heads_of_pages_are_dropped(cut: Cut) -> None:
    segmented = cut(
        """\
        WATER COMMITTEE MINUTES

        PRESENT: Cr A Pell, Cr B Rua

        1. Apologies
        There were none that anybody knew of at the time.
        Page 1
        WATER COMMITTEE MINUTES
        2. Pumps
        The pumps were working as they had been in spring.
        Page 2
        WATER COMMITTEE MINUTES
        3. Closure
        The meeting closed.
        """
    )
    assert texts(segmented).count("WATER COMMITTEE MINUTES") == 1
    assert not any(text.startswith("Page ") for text in texts(segmented))


def test_a_name_that_a_line_breaks_at_its_hyphen_is_whole_where_the_paper_prints_it_whole() -> None:
    text = "Councillor Birch-O’Hale asked.\nSeconded by Councillor Birch-\nO’Hale; chaired by the Ferry-\nMaster"
    passage = fold(text, [Span(at.start(), at.end()) for at in re.finditer(r".+", text)])
    assert passage.text.endswith("Seconded by Councillor Birch-O’Hale; chaired by the Ferry- Master")


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("a limit on speeding. The speed-\ning continued", "a limit on speeding. The speeding continued"),
        ("the ferry be ap\u2010\nproved", "the ferry be approved"),  # the hyphen with which a program breaks words
        ("the co-\nordinator of lamps", "the co-ordinator of lamps"),
        ("a long-\nterm plan", "a long-term plan"),
        ("Mr Elm, Vice-\nChair", "Mr Elm, Vice-Chair"),
        ("Apologies-\nMr Elm", "Apologies- Mr Elm"),
    ],
)
def test_a_hyphen_that_only_the_line_s_end_put_there_goes(printed: str, read: str) -> None:
    spans = [Span(at.start(), at.end()) for at in re.finditer(r".+", printed)]
    assert fold(printed, spans).text == read


def test_entries_stand_under_the_head_of_the_action_column_that_is_alone_on_its_line() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(72, 60, "Minutes of the meeting of Fenby Parish Council held on 4 March 2031")
        sheet.text(470, 90, "Action by")
        sheet.text(72, 110, "1. Lamps")
        sheet.text(72, 130, "The lamp by the pump was out again, and the neighbours were tired of")
        sheet.text(470, 130, "PQ")
        sheet.text(72, 144, "it. It would be reported to the contractor.")
        sheet.text(72, 164, "2. Hedges")
        sheet.text(72, 184, "A price for the hedge was awaited.")
        sheet.text(470, 186, "Clerk")
        sheet.text(72, 204, "The verge had been cut.")

    segmented = segment(read_drawn(pdf(draw)))
    margins = {block.text[:11]: block.margin.text for block in segmented.blocks if block.margin}
    assert margins == {"The lamp by": "PQ", "A price for": "Clerk"}
    assert [item.title for item in segmented.items] == ["Lamps", "Hedges"]


def test_initials_alone_between_two_lines_stand_in_the_action_column_and_not_in_the_sentence() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(72, 60, "Minutes of the meeting of Fenby Parish Council held on 4 March 2031")
        sheet.text(72, 90, "Items")
        sheet.text(490, 90, "Action")
        sheet.text(72, 110, "1. Lamps")
        sheet.text(72, 130, "The lamp by the pump was out again, and the neighbours were tired of")
        sheet.text(490, 138, "PQ")
        sheet.text(72, 144, "waiting for the contractor.")
        sheet.text(72, 164, "2. Hedges")
        sheet.text(72, 184, "A price for the hedge was awaited.")

    blocks = segment(read_drawn(pdf(draw))).blocks
    lamp = next(block for block in blocks if block.text.startswith("The lamp"))
    assert lamp.text.endswith("were tired of waiting for the contractor.")
    assert lamp.margin is not None
    assert lamp.margin.text == "PQ"


@given(st.text(alphabet=st.sampled_from("aB .-\n\t’é1(•"), max_size=200))
def test_folding_keeps_each_character_in_its_place(text: str) -> None:
    passage = fold(text, [Span(0, len(text))] if text else [])
    assert len(passage.text) == len(passage.offsets)
    assert list(passage.offsets) == sorted(passage.offsets)
    for character, offset in zip(passage.text, passage.offsets, strict=True):
        assert character == text[offset] or (character == " " and text[offset].isspace())
    assert "  " not in passage.text


@given(st.lists(st.text(alphabet=st.sampled_from("abcdeABC .:;-()123\t’•£%"), max_size=80), max_size=25).map("\n".join))
def test_any_text_is_cut_into_blocks_whose_words_are_its_own(text: str) -> None:
    data = text.encode()
    document = read_plain(data, Source("x.txt", "0" * 64, "text/plain", len(data))) if text.strip() else None
    if document is None:
        return
    for block in segment(document).blocks:
        span = block.passage.span()
        for character, offset in zip(block.text, block.passage.offsets, strict=True):
            assert character in (document.text[offset], " ")
        assert 0 <= span.start < span.end <= len(document.text)


def test_what_a_conversion_prints_for_a_picture_is_furniture(cut: Cut) -> None:
    segmented = cut(
        "Quay Parish Council\nMinutes of the meeting held on 5 May 2021\n\n1. Apologies\n\nThere were none.\n\n"
        "2. Roads\n\nThe plan was noted.\n\n(Image omitted)\n\nMrs Elm left.\n\n3. Harbour\n\nDues were noted.\n"
    )
    assert [block.text for block in segmented.blocks if block.kind is BlockKind.FURNITURE] == ["(Image omitted)"]
