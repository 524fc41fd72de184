"""Supporting documents: what a paper lists as attached."""

import pytest

from pipeline.extract import documents
from pipeline.extract.reading import read_sentences
from pipeline.facts import MeetingKind, Source
from pipeline.read.plain import read_plain
from pipeline.segment import segment
from tests.extract.shaped import shaped, words


def rows(text, kind=MeetingKind.REPORT_COVER):
    return [(row.title, row.format, row.size_kb) for row in documents.find(shaped(text, kind=kind))]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("Harbour plan, item 12. PDF 150 KB", ("Harbour plan", "pdf", 150)),
        ("Harbour plan (PDF, 1.5MB)", ("Harbour plan", "pdf", 1536)),
        ("• Map of moorings - DOCX 61 KB", ("Map of moorings", "docx", 61)),
        ("Harbour plan 1,204 KB PDF", ("Harbour plan", "pdf", 1204)),
    ],
)
def test_titles_with_a_format_and_a_size(line, row):
    assert rows(f"# Harbour\n{line}", MeetingKind.AGENDA_ITEM) == [row]


def test_several_attachments_on_one_line():
    line = "Harbour plan PDF 150 KB Appendix A - Moorings PDF 2 MB"
    assert rows(f"# Harbour\n{line}") == [("Harbour plan", "pdf", 150), ("Appendix A - Moorings", "pdf", 2048)]


def test_appendices_and_background_papers():
    text = """
        # Harbour
        Appendices
        Appendix A: Full set of moorings
        Appendix B: Fees
        Background papers
        None
    """
    assert rows(text) == [("Appendix A: Full set of moorings", None, None), ("Appendix B: Fees", None, None)]


def test_titles_behind_their_letters_below_a_form():
    text = """
        # Harbour
        Appendices
        *Please add rows to the box below
        A Full set of moorings
        Sign off
        The Director has agreed the report.
    """
    assert rows(text) == [("Full set of moorings", None, None)]


def test_rows_of_a_table_of_appendices():
    text = """
        # Harbour
        Appendices
        |= Ref | Title of appendix | Exempt
        | A | Full set of moorings | No
        | B | None | No
    """
    assert rows(text) == [("Full set of moorings", None, None)]


def test_a_document_listed_twice_is_one():
    assert rows("# Harbour\nHarbour plan PDF 150 KB\nHarbour plan PDF 150 KB") == [("Harbour plan", "pdf", 150)]


@pytest.mark.parametrize(
    "text",
    [
        "# Harbour\nThe Harbour plan at Appendix A was considered.",
        "# Harbour\nThe file grew to 150 KB.",
        "# Harbour\nBackground papers\nNone",
        "# Harbour\nAppendices\nThe plan is kept at the office and may be read there on any day of the week.",
    ],
)
def test_papers_that_list_nothing(text):
    assert rows(text) == []


def test_the_evidence_is_the_title():
    reading = shaped("# Harbour\nHarbour plan, item 12. PDF 150 KB")
    assert [words(reading, row) for row in documents.find(reading)] == ["Harbour plan"]


@pytest.mark.parametrize(
    ("link", "row"),
    [
        (" PDF 310 KB", ("Harbour dues", "pdf", 310)),
        (" pdf icon PDF 1 MB", ("Harbour dues", "pdf", 1024)),
        (" word icon DOCX 61 KB", ("Harbour dues", "docx", 61)),
    ],
)
def test_the_attachment_that_an_item_s_title_leads_to(link, row):
    page = f"Agenda and minutes\n\nItems\n\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nNone.\n\n2.\n\nHarbour dues{link}\n\nMinutes:\n\nNoted.\n"
    segmented = segment(read_plain(page.encode(), Source("paper.txt", "0" * 64, "text/plain", len(page))))
    assert [(found.title, found.format, found.size_kb) for found in documents.find(read_sentences(segmented))] == [row]


def test_the_picture_of_a_format_is_no_word_of_a_title():
    assert rows("# Harbour\nHarbour plan pdf icon PDF 150 KB", MeetingKind.AGENDA_ITEM) == [("Harbour plan", "pdf", 150)]


COVER_REPORT = """Decision No: 31/00007

Subject: Moorings in the inner harbour

From: Ada Quill, Cabinet Member for Ports

To: Cabinet - 4 May 2031

Summary: The moorings are full.

Recommendation(s):

The Cabinet is asked to:
1) NOTE the report.

1. Introduction

1.1 The moorings have been full since 2029 and a waiting list is kept at the office.

2. Financial implications

2.1 The dues bring in £40,000 a year.

3. Background documents

Harbour Plan 2029-2034: a summary
Port Marine Safety Code

4. Appendices

Appendix A – Map of moorings
Appendix B – Scale of dues

5. Contact details

Report author:
Ned Marl, Harbour Master
"""


def test_the_numbered_headings_of_a_report_open_its_lists():
    segmented = segment(read_plain(COVER_REPORT.encode(), Source("paper.txt", "0" * 64, "text/plain", len(COVER_REPORT))))
    found = documents.find(read_sentences(segmented))
    assert [row.title for row in found] == [
        "Harbour Plan 2029-2034: a summary",
        "Port Marine Safety Code",
        "Appendix A – Map of moorings",
        "Appendix B – Scale of dues",
    ]


def test_the_address_of_a_document_is_no_part_of_its_title():
    assert rows("# Harbour\nBackground documents\n• Harbour Plan 2029 https://harbour.example/plan") == [("Harbour Plan 2029", None, None)]


HEAD = "PARISH OF QUILLCOMBE\n\nMinutes of the meeting held on 4 May 2031\n\nPresent: Cllrs A Quill, B Marl and C Tern\nClerk: D Vane\n\n"


def listed(text):
    segmented = segment(read_plain(text.encode(), Source("paper.txt", "0" * 64, "text/plain", len(text))))
    return [row.title for row in documents.find(read_sentences(segmented))]


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("Papers presented to Members: Budget, quay spreadsheet (for approval), Warden’s report.", ["Budget", "quay spreadsheet", "Warden’s report"]),
        ("Papers circulated before the meeting: Clerk's report, draft budget 2032/33 and a letter from the Rowing Club.",
         ["Clerk's report", "draft budget 2032/33", "letter from the Rowing Club"]),
        ("Documents tabled: (i) Mooring Fees (spread sheet); (ii) Harbour Map.", ["Mooring Fees", "Harbour Map"]),
        ("Papers provided:\n\nQuay map\n\nWarden's timesheet\n\nTide Report", ["Quay map", "Warden's timesheet", "Tide Report"]),
        ("Papers tabled: None", []),
        ("Papers circulated:\n\n5 members of the public were there.", []),
    ],
)  # fmt: skip
def test_the_papers_that_a_meeting_had_before_it(line, titles):
    text = f"{HEAD}{line}\n\nThe Chairman welcomed everybody to the meeting.\n\n1. Apologies\nNone.\n\n2. Quay\nThe quay was swept.\n"
    assert listed(text) == titles


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        ("Proposed Record of Decision\nA: Quay Map\nB: Cost of dredging", ["Proposed Record of Decision", "Quay Map", "Cost of dredging"]),
        ("A - History of the quay\nB – Options appraisal (exempt)", ["History of the quay", "Options appraisal (exempt)"]),
        ("- Quay Map – A\n- Cost of dredging – B", ["Quay Map", "Cost of dredging"]),
        ("1. Quay Map\n2. Cost of dredging", ["Quay Map", "Cost of dredging"]),
    ],
)
def test_appendices_by_their_letters(lines, titles):
    assert listed(COVER_REPORT.replace("Appendix A – Map of moorings\nAppendix B – Scale of dues", lines))[2:] == titles


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("Background papers: Harbour Plan 2029; Report to Cabinet, 4 May 2031", ["Harbour Plan 2029", "Report to Cabinet, 4 May 2031"]),
        ("Background papers: Minutes of the Quay Committee, 17 September 2031", ["Minutes of the Quay Committee, 17 September 2031"]),
        ("Appendices: Appendix 1 – Quay map, Appendix 2 – Fees", ["Appendix 1 – Quay map", "Appendix 2 – Fees"]),
        ("Background papers: The papers used for this report were as follows:\n- Port Safety, Marl 2026\n- Quay Plan 2030/31",
         ["Port Safety, Marl 2026", "Quay Plan 2030/31"]),
        ("Background papers: There are no background papers to this report.", []),
        ("Background Documents\n\n1   Quay’s Budget webpage\n2   2030-31 Budget approved by Full Council\n    (Audit Committee 16th May 2031)\n"
         "3   2031 Consultation (Let’s Talk Quay) inc. the report on answers of residents, traders, ferry crews, anglers and clubs of all harbours\n4   Harbour dashboards (access restricted)",
         ["Quay’s Budget webpage", "2030-31 Budget approved by Full Council", "Harbour dashboards (access restricted)"]),
        ("Background Documents\n\nHarbour Needs Assessment 2030 - https://quay.example/needs", ["Harbour Needs Assessment 2030"]),
        ("Background papers\n\nComplaints Procedure, adopted July 2027", ["Complaints Procedure, adopted July 2027"]),
        ("Papers for this meeting\n\nA. Quay map\nB. Action log\nC. Tide report", ["Quay map", "Action log", "Tide report"]),
    ],
)  # fmt: skip
def test_lists_behind_their_label_on_one_line_or_below_it(line, titles):
    text = f"Report to: Quay Committee\n\nDate: 4 May 2031\n\nSubject: Dredging\n\n1. Detail\n\n1.1 The quay silted up in 2030 and again.\n\n{line}\n"
    assert listed(text) == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("It was noted.\nAttachment 1: Harbour map\nAttachment 2: Scale of dues", ["Attachment 1: Harbour map", "Attachment 2: Scale of dues"]),
        ("It was noted.\nAppendix 1: Harbour map", []),  # alone it may head the appendix itself
        ("Appendix A shows the map.\nAppendix B: the dues were set", []),
        ("Reference documents:\nHarbour Plan 2031\nScale of Dues Policy", ["Harbour Plan 2031", "Scale of Dues Policy"]),
    ],
)
def test_lines_that_name_documents_by_their_numbers(text, titles):
    assert [title for title, _, _ in rows(f"# Harbour\n{text}", MeetingKind.MINUTES)] == titles


def test_a_line_that_opens_a_paper_is_not_beside_itself():
    reading = shaped("Appendix 1: Harbour map\nIt was drawn in 2031.", kind=MeetingKind.MINUTES)
    assert documents.find(reading) == ()
