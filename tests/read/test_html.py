"""HTML: ModernGov's pages by their own mark-up, any other page by its main content, broken pages as browsers read them."""

from __future__ import annotations

import pytest

from pipeline.facts import Document, UnreadableError
from pipeline.read.html import read_html
from tests.read.reading import check_coordinates, shown, source, words

MEETING = """<!DOCTYPE html>
<!-- saved from url=(0067)https://democracy.fellmere.example/ieListDocuments.aspx?CId=41&MId=880 -->
<html lang="en-GB"><head><meta charset="utf-8">
<title>Agenda for Audit and Standards Panel on Tuesday, 9th February, 2021, 2.00 pm - Fellmere Borough Council</title>
<style>p { color: red }</style><script>document.write("<div><table>")</script></head>
<body><form method="post" action="x"><input type="hidden" name="__VIEWSTATE" value="a">
<div id="header"><a class="skip-link" href="#modgov">Skip to content</a><ul class="nav"><li>Your council</li></ul></div>
<div id="modgov"><ul class="mgBreadcrumb"><li>Home</li></ul>
<h1 class="mgMainTitleTxt">Agenda and draft minutes</h1>
<h2 class="mgSubTitleTxt">Audit and Standards Panel<br>Tuesday, 9th February, 2021 2.00 pm</h2>
<p><span class="mgLabel">Venue:</span>&nbsp;Tarn Room,&#160;Guildhall</p>
<ul class="mgActionList"><li><a href="mgMeetingAttendance.aspx?ID=880">Attendance details</a></li>
<li><a href="documents/g880/Agenda.pdf">Agenda frontsheet <span class="mgFileSize">PDF 231 KB</span></a></li></ul>
<table class="mgItemTable" summary="Table of agenda items">
<tr><td class="mgItemNumberCell"><a name="AI5001"></a><p class="mgAiTitleTxt">12.</p></td>
<td><p class="mgAiTitleTxt">Apologies</p><div class="mgWordPara"><p class="MsoNormal">To receive any.<o:p></o:p></p></div>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>Councillor Osei sent apologies.</p></div></td></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">13.</p></td>
<td><p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="documents/s71/Risks.pdf">Strategic Risks<span class="mgFileSize">PDF 500 KB</span></a></p>
<ul class="mgActionList"><li><a href="ieDecisionDetails.aspx?AIId=71">View the decision for item 13.</a></li></ul>
<p class="mgSubItemTitleTxt">Additional documents:</p>
<ul class="mgBulletList"><li><a href="documents/s72/Annex.pdf">Annex A , item 13.<span class="mgFileSize"> PDF 1 MB</span></a></li></ul>
<p class="mgSubItemTitleTxt">Decision:</p><div class="mgWordPara">
<table border="0"><tr><td><p>a)</p></td><td><p>The register was noted.</p></td></tr><tr><td></td><td></td></tr>
<tr><td>b)</td><td>A briefing would be held.</td></tr></table></div></td></tr>
</table></div></form><div id="footer">Accessibility</div></body></html>"""


def document(html: str) -> Document:
    read = read_html(html.encode(), source("text/html"))
    check_coordinates(read)
    return read


def body(html: str) -> list[tuple[str, str]]:
    return shown(document(f"<html><body>{html}</body></html>"))


def test_a_page_of_a_whole_meeting() -> None:
    page = document(MEETING)
    assert shown(page) == [
        ("heading", "Fellmere Borough Council"),
        ("heading", "Agenda and draft minutes"),
        ("heading", "Audit and Standards Panel"),
        ("heading", "Tuesday, 9th February, 2021 2.00 pm"),
        ("body", "Venue: Tarn Room, Guildhall"),
        ("attachment", "Agenda frontsheet PDF 231 KB"),
        ("item_number", "12."),
        ("item_title", "Apologies"),
        ("body", "To receive any."),
        ("label", "Minutes:"),
        ("body", "Councillor Osei sent apologies."),
        ("item_number", "13."),
        ("item_title", "Strategic Risks PDF 500 KB"),
        ("label", "Additional documents:"),
        ("attachment", "Annex A , item 13. PDF 1 MB"),
        ("label", "Decision:"),
        ("numbered", "a) The register was noted."),
        ("numbered", "b) A briefing would be held."),
    ]
    assert page.source.url == "https://democracy.fellmere.example/ieListDocuments.aspx?CId=41&MId=880"
    assert page.tables == ()
    assert page.pages is None


def test_an_older_page_of_a_meeting_numbers_its_items_without_a_class() -> None:
    rows = '<tr><td><p class="mgAiTitleTxt" >5.a</p></td><td><p class="mgAiTitleTxt" >Rents</p><p>Noted.</p></td></tr>'
    assert body(f'<table id="mgItemTable">{rows}</table>') == [("item_number", "5.a"), ("item_title", "Rents"), ("body", "Noted.")]


@pytest.mark.parametrize("name", ["Agenda item", "Issue details", "Decision details"])
def test_the_page_of_one_item_has_its_title(name: str) -> None:
    page = f"""<div class="mgContent"><h1 class="mgMainTitleTxt">{name}</h1><h2 class="mgSubTitleTxt">Flood Wall Repairs</h2>
        <h3 class="mgSubItemTitleTxt">Decision:</h3><div class="mgWordPara"><p>To repair the wall.</p></div>
        <p class="mgSubItemTitleTxt">Supporting documents:</p><ul class="mgBulletList"><li><a href="documents/s9/Flood.pdf">
        Flood report, item 99. <span class="mgFileSize">PDF 599 KB</span></a></li></ul></div>"""
    assert body(page) == [
        ("heading", name),
        ("item_title", "Flood Wall Repairs"),
        ("label", "Decision:"),
        ("body", "To repair the wall."),
        ("label", "Supporting documents:"),
        ("attachment", "Flood report, item 99. PDF 599 KB"),
    ]


@pytest.mark.parametrize("tags", [("<AI7>", "</AI7>"), ("<p>&lt;AI7&gt;</p>", "<p>&lt;/AI7&gt;</p>")])
def test_printed_minutes_say_where_an_item_begins(tags: tuple[str, str]) -> None:
    begin, end = tags
    html = f"{begin}<p><b>7</b></p><p><b>Rents</b></p><p>Noted.</p>{end}<p>&lt;TRAILER_SECTION&gt;</p><p>Closed.</p>"
    assert body(html) == [("item_number", "7"), ("item_title", "Rents"), ("body", "Noted."), ("body", "Closed.")]
    assert body(f"{begin}<h3>7. Rents</h3><p>Noted.</p>{end}")[0] == ("item_title", "7. Rents")


def test_what_leads_back_to_the_meeting_is_no_menu() -> None:
    links = '<li><a href="mgIssueHistoryHome.aspx?IId=71">View the background to item 27.</a></li>'
    back = '<li><a href="ieListDocuments.aspx?MId=9">Meeting of Harbours Committee, Thursday, 2nd October, 2025 2.00 pm (Item 27.)</a></li>'
    shown_lines = body(f'<h2>Quay walls</h2><ul class="mgActionList">{links}{back}</ul><p>The wall was shored up.</p>')
    assert [words for _, words in shown_lines] == [
        "Quay walls",
        "Meeting of Harbours Committee, Thursday, 2nd October, 2025 2.00 pm (Item 27.)",
        "The wall was shored up.",
    ]


def test_any_page_is_read_by_its_main_content() -> None:
    page = """<html><head><title>Minutes of 3 May | Combe Regis Town Council</title><link rel="canonical" href="https://combe.example/may"></head>
        <body class="page has-sidebar"><header><h1>Combe Regis</h1></header><nav><a>Home</a></nav><div class="cookie-banner">We use cookies</div>
        <main><nav class="breadcrumb">Home / Minutes</nav><h1>Minutes of the Council</h1><p>Present: A. Quill</p>
        <div id="social-care"><p>Care was discussed.</p></div><div class="share-links">Share this</div><p style="display: none">x</p><p hidden>y</p>
        <noscript>Turn scripts on</noscript><aside>Events</aside></main><footer>Contact</footer></body></html>"""
    read = document(page)
    assert shown(read) == [
        ("heading", "Combe Regis Town Council"),
        ("heading", "Minutes of the Council"),
        ("body", "Present: A. Quill"),
        ("body", "Care was discussed."),
    ]
    assert read.source.url == "https://combe.example/may"


def test_a_main_that_holds_little_is_not_the_paper() -> None:
    assert words(document("<main>Search</main><div><p>Minutes of the meeting of the Parish Council</p></div>"))[-1].startswith("Minutes of")


def test_a_frame_by_name_that_holds_the_paper_is_the_paper() -> None:
    assert body('<div class="page-with-menu"><div class="menu"><p>All the minutes</p><p>are here</p></div></div>') == [
        ("body", "All the minutes"),
        ("body", "are here"),
    ]


def test_the_title_of_a_page_saved_from_word_is_not_printed() -> None:
    head = '<meta name=Generator content="Microsoft Word 15"><title>Draft Template</title>'
    assert words(document(f"<html><head>{head}</head><body><p>Minutes</p></body></html>")) == ["Minutes"]


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<meta property="og:url" content="https://a.example/1">', "https://a.example/1"),
        ('<base href="https://a.example/2">', "https://a.example/2"),
        ('<base href="/minutes/">', None),
        ('<link rel="canonical" href="javascript:x()">', None),
        ("", None),
    ],
)
def test_the_address_is_the_one_that_the_page_states(head: str, url: str | None) -> None:
    assert document(f"<html><head>{head}</head><body><p>Minutes</p></body></html>").source.url == url


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Moved\n\n by <i>Cllr</i>  A.\tB<sup>2</sup></p>", [("body", "Moved by Cllr A. B2")]),
        ("<p>Present:<br>A. Quill<br/><br/>B. Rook</p>", [("body", "Present:"), ("body", "A. Quill"), ("body", "B. Rook")]),
        ("<p><strong>RESOLVED</strong>:</p>", [("bold", "RESOLVED:")]),
        ('<p><span style="font-weight:700">Present</span></p>', [("bold", "Present")]),
        ('<b>All of <span style="font-weight: normal">it</span></b>', [("body", "All of it")]),
        ("<h2>Minutes <span>of</span></h2>text<div>more", [("heading", "Minutes of"), ("body", "text"), ("body", "more")]),
        ('<p class="MsoTitle">Minutes</p>', [("heading", "Minutes")]),
        (
            "<dl><dt>Venue:</dt><dd>Guildhall</dd><dt>Chair</dt><dd>A. Quill</dd></dl>",
            [("body", "Venue: Guildhall"), ("body", "Chair"), ("body", "A. Quill")],
        ),
        ("<pre>Present:\n  A. Quill\n\nApologies</pre>", [("body", "Present:"), ("body", "A. Quill"), ("body", "Apologies")]),
        ("<p>Ren\u00adt &euro;5 &ndash; \u200bpaid</p>", [("body", "Rent €5 – paid")]),
        ('<p>See <a href="x.aspx">the plan</a></p>', [("body", "See the plan")]),
        ('<p><a href="plan.docx?x=1">The plan</a> (DOCX, 20 KB)</p>', [("body", "The plan (DOCX, 20 KB)")]),
        (
            '<p><a href="plan.docx?x=1">The long-term plan for rents DOCX</a> 20 KB</p>',
            [("attachment", "The long-term plan for rents DOCX 20 KB")],
        ),
    ],
)
def test_a_block_is_a_line(html: str, expected: list[tuple[str, str]]) -> None:
    assert body(html) == expected


def test_paragraphs_are_parted_and_broken_lines_are_not() -> None:
    assert document("<p>one<br>two</p><p>three</p>").text == "one\ntwo\n\nthree"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul><li>a ford<li>a bridge</ul>", ["bullet a ford", "bullet a bridge"]),
        ("<ol><li>ford</li><li value=5>bridge</li><li>weir</li></ol>", ["numbered 1. ford", "numbered 5. bridge", "numbered 6. weir"]),
        ('<ol type="a" start="26"><li>ford</li><li>weir</li></ol>', ["numbered z. ford", "numbered aa. weir"]),
        ('<ol type="I" start="3"><li>ford</li><li>weir</li></ol>', ["numbered III. ford", "numbered IV. weir"]),
        ('<ol style="list-style-type: lower-roman"><li>ford</li></ol>', ["numbered i. ford"]),
        ('<ol style="list-style:none"><li>(1) ford</li></ol>', ["body (1) ford"]),
        ("<ol><li><p>ford</p><p>wide</p><ol type=a><li>deep</li></ol></li></ol>", ["numbered 1. ford", "body wide", "numbered a. deep"]),
        ("<ol><li><b>Apologies</b></li></ol>", ["bold 1. Apologies"]),
        ("<ol><li></li><li>weir</li></ol>", ["numbered 2. weir"]),
        ('<ol start="99999999999"><li>weir</li></ol>', ["numbered 100000. weir"]),
        ("<li>stray</li>", ["bullet stray"]),
        ('<p class="MsoListParagraph"><span style="font-family:Symbol">·<span>&nbsp;&nbsp; </span></span>ford</p>', ["bullet • ford"]),
        (
            '<p class="MsoListParagraphCxSpFirst"><span>(a)<span>&nbsp;&nbsp; </span></span>ford</p><p>after',
            ["numbered (a) ford", "body after"],
        ),
    ],
)
def test_points_have_the_mark_that_a_browser_prints(html: str, expected: list[str]) -> None:
    assert [f"{style} {printed}" for style, printed in body(html)] == expected


@pytest.mark.parametrize(
    ("html", "printed"),
    [
        ('<p>Travel <span style="font-family: Wingdings">é</span> or <font face="Wingdings">ê</font></p>', "Travel ↑ or ↓"),
        ('<p><span style="font-family:Wingdings">è<span style="font-family:Arial">é</span></span></p>', "→é"),
    ],
)
def test_symbols_of_words_fonts_print_what_they_show(html: str, printed: str) -> None:
    assert words(document(html)) == [printed]


@pytest.mark.parametrize(
    "tag",
    [
        "div",
        "b",
        "table",
        "ul><li",
        "table><tr><td",
        "span",
        "font size=1",
        "p><b",
        "blockquote",
        "AI1",
        "form",
        "dl><dd",
        "a href=x",
        "svg",
        "select",
    ],
)
def test_tags_nested_without_end_neither_crash_nor_take_seconds(tag: str) -> None:
    nested = f"<html><body><p>Minutes of the Board</p>{f'<{tag}>' * 50_000}deep"
    assert words(document(nested))[0] == "Minutes of the Board"


@pytest.mark.parametrize(
    "hostile",
    [
        "".join(f"<font size={number}><p>x" for number in range(20_000)),
        '<a href="' * 50_000,
        "<" * 200_000,
        "<!--" * 50_000,
        "</p>" * 50_000,
        '<a "' * 50_000,
        "<b<p>" * 50_000,
        "<table><tr><td colspan=1000 rowspan=1000>x" * 5_000,
        "<table>" + "<tr><td colspan=99999 rowspan=99999>x<td>y" * 5_000,
        "<script>" * 50_000,
        "<p title='" + "x" * 500_000,
    ],
)
def test_hostile_pages_neither_crash_nor_take_seconds(hostile: str) -> None:
    assert words(document(f"<html><body><p>Minutes of the Board</p>{hostile}"))[0] == "Minutes of the Board"


def test_words_of_flattened_tags_stay() -> None:
    deep = "".join(f"<div title='a>b'>w{number} " for number in range(400))
    printed = " ".join(words(document(deep)))
    assert printed.split() == [f"w{number}" for number in range(400)]


def test_a_page_of_more_tags_than_any_paper_is_refused() -> None:
    with pytest.raises(UnreadableError, match="more than 500,000 tags"):
        document("<p>x" * 500_001)


def test_the_encoding_that_a_page_states_is_followed() -> None:
    page = '<html><head><meta charset="iso-8859-14"></head><body><p>Tŷ Newydd</p></body></html>'
    assert words(read_html(page.encode("iso-8859-14"), source("text/html"))) == ["Tŷ Newydd"]
