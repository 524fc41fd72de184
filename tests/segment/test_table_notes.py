"""A sentence alone in a row of a table is said of the table, and is read as one; a heading of a group stays a row."""

from __future__ import annotations

from pipeline.facts import BlockKind, Source
from pipeline.read.html import read_html
from pipeline.segment import segment

PAGE = """<h1>Harbour scorecard</h1><table><tr><th>Measure</th><th>Target</th><th>Actual</th></tr>
<tr><td>Boats moored</td><td>12</td><td>14</td></tr>
<tr><td colspan="3">Two crews were away in May, so that 40% of the letters went out late.</td></tr>
<tr><td colspan="3">Wharf and quay</td></tr>
<tr><td>Lamps mended</td><td>20</td><td>21</td></tr></table>"""


def test_periods_and_scales_head_columns_whatever_stands_beside_them() -> None:
    rows = "".join(f"<tr><td>{name}</td><td>41</td><td>58</td><td>60</td></tr>" for name in ("Boats moored", "Lamps mended"))
    for headings in ("Draft £'000|Final £'000|Rise £'000", "April 2031|May 2031|Target 2031", "Apr-31|May-31|30/31 target", "Q1 2031/32|Q2 2031/32|2031/32 target"):
        head = "".join(f"<td>{words}</td>" for words in ("", *headings.split("|")))
        page = f"<p>Harbour</p><table><tr>{head}</tr>{rows}</table>"
        blocks = segment(read_html(page.encode(), Source("a.html", "0", "text/html"))).blocks
        assert [cell.heading for cell in blocks[-1].cells] == ["", *headings.split("|")]


def _headings(*rows: str) -> list[str]:
    page = f"<p>Harbour</p><table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
    return [cell.heading for cell in segment(read_html(page.encode(), Source("a.html", "0", "text/html"))).blocks[-1].cells]


def test_a_heading_over_several_columns_is_said_of_each() -> None:
    rows = "<td>1</td><td>Late trains</td><td>20</td><td>16</td><td>Head of Rail</td>"
    over = '<th rowspan="2">No</th><th rowspan="2">Risk</th><th colspan="2">Score</th><th rowspan="2">Owner</th>'
    wanted = ["No", "Risk", "Score Before controls", "Score After controls", "Owner"]
    assert _headings(over, "<td>Before controls</td><td>After controls</td>", rows, rows) == wanted
    # no cell goes on through both rows, but figures stand below
    over = '<td></td><td></td><td colspan="2">Score</td><td></td>'
    below = "<td>No</td><td>Name</td><td>Old</td><td>New</td><td>Owner</td>"
    assert _headings(over.replace("<td></td>", "<td>Risk</td>", 1), below, rows, rows) == [
        "Risk No",
        "Name",
        "Score Old",
        "Score New",
        "Owner",
    ]


def test_a_row_of_words_below_a_heading_is_none() -> None:
    over = '<td>Name</td><td colspan="2">Ward and party</td>'
    row = "<td>Ann Hill</td><td>East</td><td>None</td>"
    assert _headings(over, row, row) == ["Name", "Ward and party", ""]


def test_a_sentence_alone_in_its_row_is_a_paragraph() -> None:
    blocks = segment(read_html(PAGE.encode(), Source("a.html", "0", "text/html"))).blocks
    kinds = [(block.kind, block.text) for block in blocks if "Harbour" not in block.text]
    assert [kind for kind, _ in kinds] == [BlockKind.ROW, BlockKind.PARAGRAPH, BlockKind.ROW, BlockKind.ROW]
    assert [cell.heading for cell in blocks[-1].cells] == ["Measure", "Target", "Actual"]
