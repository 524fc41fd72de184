"""Word files: paragraphs, runs, styles and tables, as Word prints them."""

from __future__ import annotations

from io import BytesIO

import pytest

from pipeline.facts import Document
from pipeline.read.docx import read_docx
from tests.read.reading import check_coordinates, grid, shown, source, words
from tests.read.wordfile import TYPE, cell, para, table, word

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Agenda Item"/><w:basedOn w:val="Rubrik1"/></w:style>
<w:style w:type="paragraph" w:styleId="Outline"><w:name w:val="Outline"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Strong Body"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Light"><w:name w:val="Light"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
"""


def made_with_python_docx() -> Document:
    import docx

    made = docx.Document()
    made.add_heading("Harbour Board", level=0)
    made.add_heading("1. Apologies", level=1)
    paragraph = made.add_paragraph("Received from ")
    paragraph.add_run("Ms Ilse Brandt").bold = True
    made.add_paragraph().add_run("RESOLVED").bold = True
    made.add_paragraph("to dredge the basin", style="List Bullet")
    made.add_paragraph("to buoy the bar", style="List Number")
    made.add_paragraph("to light the mole", style="List Number")
    grid_made = made.add_table(rows=2, cols=3)
    for row, texts in zip(grid_made.rows, [("Risk", "Score", "Owner"), ("Silting", "12", "")], strict=True):
        for made_cell, text in zip(row.cells, texts, strict=True):
            made_cell.text = text
    grid_made.rows[1].cells[1].merge(grid_made.rows[1].cells[2])
    made.sections[0].header.paragraphs[0].text = "Page head"
    made.add_paragraph("Closed at noon")
    buffer = BytesIO()
    made.save(buffer)
    return read_docx(buffer.getvalue(), source(TYPE))


def test_a_file_made_with_python_docx() -> None:
    document = made_with_python_docx()
    check_coordinates(document)
    assert shown(document) == [
        ("heading", "Harbour Board"),
        ("heading", "1. Apologies"),
        ("body", "Received from Ms Ilse Brandt"),
        ("bold", "RESOLVED"),
        ("bullet", "to dredge the basin"),
        ("numbered", "1. to buoy the bar"),
        ("numbered", "2. to light the mole"),
        ("cell", "Risk"),
        ("cell", "Score"),
        ("cell", "Owner"),
        ("cell", "Silting"),
        ("cell", "12"),
        ("body", "Closed at noon"),
    ]
    assert [grid(document, each) for each in document.tables] == [[["Risk", "Score", "Owner"], ["Silting", "12"]]]
    assert document.pages is None
    assert {line.page for line in document.lines} == {None}


@pytest.mark.parametrize(
    ("run", "printed"),
    [
        ("<w:t>Rent</w:t><w:tab/><w:t>paid</w:t>", ["Rent\tpaid"]),
        ("<w:t>Rent</w:t><w:br/><w:t>paid</w:t><w:cr/><w:t>now</w:t>", ["Rent", "paid", "now"]),
        ("<w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>ted</w:t>", ["co-opted"]),
        ('<w:t xml:space="preserve">two  </w:t><w:t>spaces</w:t>', ["two spaces"]),
        ('<w:sym w:font="Wingdings" w:char="F0E9"/><w:sym w:font="Wingdings" w:char="E8"/>', ["↑→"]),
        ('<w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Wingdings" w:char="zz"/><w:sym w:font="Arial" w:char="0041"/>', ["•A"]),
        ('<w:t>a</w:t><w:instrText>PAGEREF x</w:instrText><w:delText>gone</w:delText><w:footnoteReference w:id="1"/>', ["a"]),
        (
            '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar><w:t>Yes</w:t>',
            ["☒ Yes"],
        ),
        (
            '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar><w:t>No</w:t>',
            ["☐ No"],
        ),
    ],
)
def test_what_a_run_prints(run: str, printed: list[str]) -> None:
    assert words(word(f"<w:p><w:r>{run}</w:r></w:p>")) == printed


@pytest.mark.parametrize(
    ("inner", "printed"),
    [
        ("<w:ins><w:r><w:t>five</w:t></w:r></w:ins><w:del><w:r><w:delText>four</w:delText></w:r></w:del>", "five"),
        ("<w:moveTo><w:r><w:t>here</w:t></w:r></w:moveTo><w:moveFrom><w:r><w:t>there</w:t></w:r></w:moveFrom>", "here"),
        ("<w:hyperlink><w:r><w:t>the plan</w:t></w:r></w:hyperlink>", "the plan"),
        ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>4 May</w:t></w:r></w:sdtContent></w:sdt>", "4 May"),
        ("<w:fldSimple w:instr='DATE'><w:r><w:t>4 May</w:t></w:r></w:fldSimple>", "4 May"),
        ("<w:smartTag><w:customXml><w:r><w:t>Hull</w:t></w:r></w:customXml></w:smartTag>", "Hull"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>seen</w:t></w:r>", "seen"),
        ("<w:proofErr/><w:bookmarkStart w:id='1'/><w:r><w:t>seen</w:t></w:r><w:commentRangeEnd/>", "seen"),
    ],
)
def test_what_holds_runs(inner: str, printed: str) -> None:
    assert words(word(f"<w:p>{inner}</w:p>")) == [printed]


@pytest.mark.parametrize(
    ("paragraph", "style"),
    [
        (para("Minutes", '<w:pStyle w:val="Rubrik1"/>'), "heading"),
        (para("Minutes", '<w:pStyle w:val="Item"/>'), "heading"),
        (para("Minutes", '<w:pStyle w:val="Outline"/>'), "heading"),
        (para("Minutes", '<w:outlineLvl w:val="0"/>'), "heading"),
        (para("Minutes", '<w:pStyle w:val="Outline"/><w:outlineLvl w:val="9"/>'), "body"),
        (para("Minutes", '<w:pStyle w:val="Strong"/>'), "bold"),
        (para("Minutes", '<w:pStyle w:val="Strong"/>', '<w:b w:val="false"/>'), "body"),
        (para("Minutes", '<w:pStyle w:val="Strong"/>', '<w:rStyle w:val="Light"/>'), "body"),
        (para("Minutes", run="<w:b/>"), "bold"),
        (para("Minutes", run='<w:b w:val="0"/>'), "body"),
        (para("Minutes", '<w:pStyle w:val="Loop"/>'), "body"),
        (para("Minutes", '<w:pStyle w:val="NoSuchStyle"/>'), "body"),
        ("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Minutes</w:t></w:r><w:r><w:t>:</w:t></w:r></w:p>", "bold"),
        ("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Minutes</w:t></w:r><w:r><w:t> of</w:t></w:r></w:p>", "body"),
    ],
)
def test_styles(paragraph: str, style: str) -> None:
    assert [shown_style for shown_style, _ in shown(word(paragraph, STYLES))] == [style]


def test_hidden_paragraphs_are_not_read() -> None:
    assert words(word(para("Not for print", '<w:pStyle w:val="Secret"/>') + para("Printed"), STYLES)) == ["Printed"]


def test_content_controls_around_paragraphs_and_tables_are_read_in_order() -> None:
    held = f"<w:sdt><w:sdtContent>{para('one')}{table([cell(para('two')), cell(para('three'))], [cell(para('four')), cell('')])}</w:sdtContent></w:sdt>"
    assert words(word(held + para("five"))) == ["one", "two", "three", "four", "five"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{para('in the box')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    old = f"<w:pict><v:shape><v:textbox><w:txbxContent>{para('in the old box')}</w:txbxContent></v:textbox></v:shape></w:pict>"
    anchored = f"<w:p><w:r>{both}</w:r><w:r><w:t>anchor</w:t></w:r></w:p><w:p><w:r>{old}</w:r></w:p>"
    assert words(word(anchored)) == ["anchor", "in the box", "in the old box"]


def test_a_document_within_the_document_is_told_of() -> None:
    assert word(para("Minutes") + '<w:altChunk r:id="r9" xmlns:r="x"/>').warnings == (
        "A document embedded in this one (altChunk) was not read",
    )


def test_merged_cells_stand_once_where_they_begin() -> None:
    document = word(
        table(
            [cell(para("Risk"), '<w:vMerge w:val="restart"/>'), cell(para("Scores"), '<w:gridSpan w:val="2"/>')],
            [cell("", "<w:vMerge/>"), cell(para("Now")), cell(para("Then"))],
            [cell(para("Silting")), cell(para("12")), cell("")],
        )
    )
    (read,) = document.tables
    assert [(each.row, each.column, document.words(each.span)) for each in read.cells] == [
        (0, 0, "Risk"),
        (0, 1, "Scores"),
        (1, 1, "Now"),
        (1, 2, "Then"),
        (2, 0, "Silting"),
        (2, 1, "12"),
        (2, 2, ""),
    ]


def test_rows_that_begin_late_were_deleted_or_hidden() -> None:
    late = "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell(para("late")) + "</w:tr>"
    gone = (
        "<w:tr><w:trPr><w:del/></w:trPr>"
        + cell(para("gone"))
        + "</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>"
        + cell(para("gone"))
        + "</w:tr>"
    )
    document = word(table([cell(para("a")), cell(para("b"))]).replace("</w:tbl>", f"{late}{gone}</w:tbl>"))
    assert [(each.row, each.column) for each in document.tables[0].cells] == [(0, 0), (0, 1), (1, 1)]
    assert words(document) == ["a", "b", "late"]


@pytest.mark.parametrize(
    ("properties", "run", "fill"),
    [
        ('<w:shd w:val="clear" w:color="auto" w:fill="FF0000"/>', "", "#ff0000"),
        ('<w:shd w:val="solid" w:color="00B050" w:fill="auto"/>', "", "#00b050"),
        ('<w:shd w:val="clear" w:color="auto" w:fill="auto"/>', "", None),
        ('<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>', "", None),
        ("", '<w:highlight w:val="yellow"/>', "#ffff00"),
        ("", '<w:highlight w:val="none"/>', None),
        ("", '<w:shd w:val="clear" w:fill="FFC000"/>', "#ffc000"),
        ("", "", None),
    ],
)
def test_the_colour_of_a_cell_is_its_fill(properties: str, run: str, fill: str | None) -> None:
    document = word(table([cell(para("Score")), cell(para("Owner"))], [cell(para("20", run=run), properties), cell(para("JB"))]))
    assert [each.fill for each in document.tables[0].cells] == [None, None, fill, None]


def test_a_frame_of_one_column_is_no_table() -> None:
    document = word(table([cell(para("RECOMMENDED", run="<w:b/>") + para("that the bar be buoyed"))]) + para("after"))
    assert document.tables == ()
    assert shown(document) == [("bold", "RECOMMENDED"), ("body", "that the bar be buoyed"), ("body", "after")]


def test_a_table_in_a_frame_is_the_table_and_one_in_a_cell_is_not() -> None:
    inner = table([cell(para("Silting of the basin")), cell(para("12"))], [cell(para("Collapse of the mole")), cell(para("8"))])
    framed = word(table([cell(para("x")), cell(inner)], [cell(""), cell("")]))
    assert [grid(framed, each) for each in framed.tables] == [[["Silting of the basin", "12"], ["Collapse of the mole", "8"]]]
    small = table([cell(para("a")), cell(para("b"))])
    celled = word(table([cell(para("Dredging of the outer basin")), cell(small)], [cell(para("Buoys")), cell(para("c"))]))
    assert [grid(celled, each) for each in celled.tables] == [[["Dredging of the outer basin", "a\nb"], ["Buoys", "c"]]]


def test_points_set_as_a_table_are_points() -> None:
    document = word(
        table(
            [cell(para("1.", run="<w:b/>")), cell(para("Apologies", run="<w:b/>") + para("None."))],
            [cell(""), cell(para("All were there."))],
            [cell(para("(a)")), cell(para("The minutes were signed."))],
            [cell(para("2.")), cell("")],
        )
    )
    assert document.tables == ()
    assert shown(document) == [
        ("bold", "1. Apologies"),
        ("body", "None."),
        ("body", "All were there."),
        ("numbered", "(a) The minutes were signed."),
        ("body", "2."),
    ]


def test_an_action_column_is_a_table() -> None:
    document = word(
        table([cell(para("1.")), cell(para("Rents to be raised.")), cell(para("JB"))], [cell(para("2.")), cell(para("Noted.")), cell("")])
    )
    assert [grid(document, each) for each in document.tables] == [[["1.", "Rents to be raised.", "JB"], ["2.", "Noted.", ""]]]
