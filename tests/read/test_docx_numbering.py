"""Word's automatic numbers: what stands in the file are levels and lists; what is printed is "2.1"."""

from __future__ import annotations

import pytest

from tests.read.reading import grid, shown, words
from tests.read.wordfile import cell, para, table, word


def level(number: int, form: str, text: str, *, start: int = 1, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def abstract(name: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{more}{"".join(levels)}</w:abstractNum>'


def num(name: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def point(text: str, list_id: int, depth: int = 0, more: str = "") -> str:
    return para(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>{more}')


MINUTES = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "(%3)")) + num(1, 0)


def test_levels_count_and_start_anew_under_each_other() -> None:
    body = "".join(
        point(text, 1, depth) for text, depth in [("a", 0), ("b", 1), ("c", 1), ("d", 2), ("e", 2), ("f", 0), ("g", 1), ("h", 2)]
    )
    assert words(word(body, numbering=MINUTES)) == ["1. a", "1.1 b", "1.2 c", "(a) d", "(b) e", "2. f", "2.1 g", "(a) h"]


@pytest.mark.parametrize(
    ("form", "start", "text", "printed"),
    [
        ("decimal", 84, "%1.", "84."),
        ("lowerLetter", 27, "%1)", "aa)"),
        ("upperLetter", 2, "%1", "B"),
        ("lowerRoman", 4, "%1.", "iv."),
        ("upperRoman", 9, "Part %1", "Part IX"),
        ("decimalZero", 7, "%1", "07"),
        ("ordinal", 22, "%1", "22nd"),
        ("decimal", 3, "SC.%1", "SC.3"),
        ("chineseCounting", 3, "%1", "3"),
        ("decimal", 0, "%1.", "0."),
    ],
)
def test_forms_of_numbers(form: str, start: int, text: str, printed: str) -> None:
    numbering = abstract(0, level(0, form, text, start=start)) + num(1, 0)
    assert shown(word(point("Rents", 1), numbering=numbering)) == [("numbered", f"{printed} Rents")]


def test_a_bullet_is_no_word() -> None:
    numbering = abstract(0, level(0, "bullet", "\uf0b7")) + num(1, 0)
    assert shown(word(point("Rents", 1), numbering=numbering)) == [("bullet", "Rents")]


@pytest.mark.parametrize("numbering", ["", abstract(0, level(0, "none", "")) + num(1, 0), abstract(0) + num(1, 0), num(1, 5)])
def test_a_level_that_prints_nothing_is_no_mark(numbering: str) -> None:
    assert shown(word(point("Rents", 1), numbering=numbering)) == [("body", "Rents")]


def test_lists_of_one_kind_count_on_together() -> None:
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0)
    assert words(word(point("a", 1) + point("b", 2) + point("c", 1), numbering=numbering)) == ["1. a", "2. b", "3. c"]


def test_a_list_that_says_so_starts_anew_once() -> None:
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0, restart)
    body = point("a", 1) + point("b", 2) + point("c", 2) + point("d", 1)
    assert words(word(body, numbering=numbering)) == ["1. a", "5. b", "6. c", "7. d"]


def test_a_list_may_have_a_level_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1:")}</w:lvlOverride>'
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0, own)
    assert words(word(point("a", 1) + point("b", 2), numbering=numbering)) == ["1. a", "B: b"]


def test_a_level_may_never_start_anew() -> None:
    numbering = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%2)", more='<w:lvlRestart w:val="0"/>')) + num(1, 0)
    body = point("a", 1) + point("b", 1, 1) + point("c", 1) + point("d", 1, 1)
    assert words(word(body, numbering=numbering)) == ["1. a", "1) b", "2. c", "2) d"]


def test_a_level_may_start_anew_only_after_a_certain_one() -> None:
    deep = level(2, "decimal", "%3)", more='<w:lvlRestart w:val="1"/>')
    numbering = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), deep) + num(1, 0)
    body = "".join(point("x", 1, depth) for depth in [0, 1, 2, 1, 2, 0, 2])
    assert words(word(body, numbering=numbering)) == ["1. x", "1.1 x", "1) x", "1.2 x", "2) x", "2. x", "1) x"]


def test_legal_numbers_are_figures_at_every_level() -> None:
    numbering = abstract(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", more="<w:isLgl/>")) + num(1, 0)
    assert words(word(point("a", 1) + point("b", 1, 1), numbering=numbering)) == ["I. a", "1.1 b"]


def test_a_level_above_that_has_not_come_shows_its_start() -> None:
    assert words(word(point("a", 1, 1), numbering=MINUTES)) == ["1.1 a"]


def test_a_style_may_number_its_paragraphs() -> None:
    styles = """<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Item"/></w:style>
        <w:style w:type="paragraph" w:styleId="Off"><w:name w:val="Off"/><w:basedOn w:val="Item"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>"""
    linked = level(1, "decimal", "%1.%2", more='<w:pStyle w:val="Sub"/>')
    numbering = abstract(0, level(0, "decimal", "%1."), linked) + num(1, 0)
    body = (
        para("a", '<w:pStyle w:val="Item"/>')
        + para("b", '<w:pStyle w:val="Sub"/>')
        + para("c", '<w:pStyle w:val="Off"/>')
        + para("d", '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + para("e", '<w:pStyle w:val="Item"/>')
    )
    assert shown(word(body, styles, numbering)) == [
        ("numbered", "1. a"),
        ("numbered", "1.1 b"),
        ("body", "c"),
        ("body", "d"),
        ("numbered", "2. e"),
    ]


def test_a_list_may_take_its_levels_from_a_list_style() -> None:
    numbering = (
        abstract(0, level(0, "lowerRoman", "(%1)"), more='<w:styleLink w:val="Points"/>')
        + abstract(1, more='<w:numStyleLink w:val="Points"/>')
        + num(1, 1)
    )
    assert words(word(point("a", 1) + point("b", 1), numbering=numbering)) == ["(i) a", "(ii) b"]


def test_bold_numbered_lines_are_bold_and_numbered_headings_headings() -> None:
    heading = '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = para("Apologies", numbered, "<w:b/>") + para("Minutes", f'<w:pStyle w:val="H1"/>{numbered}')
    assert shown(word(body, heading, MINUTES)) == [("bold", "1. Apologies"), ("heading", "2. Minutes")]


def test_an_empty_numbered_paragraph_counts_and_is_printed_in_a_cell() -> None:
    empty = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    rows = [[cell(empty), cell(para("Rents")), cell(para("JB"))], [cell(empty), cell(para("Rates")), cell("")]]
    document = word(empty + table(*rows), numbering=MINUTES)
    assert [grid(document, each) for each in document.tables] == [[["2.", "Rents", "JB"], ["3.", "Rates", ""]]]
    assert words(document)[0] == "2."


def test_a_deleted_point_does_not_count() -> None:
    deleted = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>'
    assert words(word(point("a", 1) + deleted + point("c", 1), numbering=MINUTES)) == ["1. a", "2. c"]


def test_numbers_that_are_none_are_not_followed() -> None:
    odd = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="x"><w:start w:val="-4"/><w:lvlText w:val="%1. %9 %"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    assert words(word(point("a", 1), numbering=odd)) == ["0. 1 % a"]


def test_only_the_first_line_of_a_point_is_one() -> None:
    broken = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Rents</w:t><w:br/><w:t>and rates</w:t></w:r></w:p>'
    assert shown(word(broken, numbering=MINUTES)) == [("numbered", "1. Rents"), ("body", "and rates")]
