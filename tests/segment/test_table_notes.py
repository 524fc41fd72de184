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


def test_periods_head_columns_whatever_stands_beside_them() -> None:
    rows = "".join(f"<tr><td>{name}</td><td>41</td><td>58</td><td>60</td></tr>" for name in ("Boats moored", "Lamps mended"))
    for headings in ("April 2031|May 2031|Target 2031", "Apr-31|May-31|30/31 target", "Q1 2031/32|Q2 2031/32|2031/32 target"):
        head = "".join(f"<td>{words}</td>" for words in ("", *headings.split("|")))
        page = f"<p>Harbour</p><table><tr>{head}</tr>{rows}</table>"
        blocks = segment(read_html(page.encode(), Source("a.html", "0", "text/html"))).blocks
        assert [cell.heading for cell in blocks[-1].cells] == ["", *headings.split("|")]


def test_a_sentence_alone_in_its_row_is_a_paragraph() -> None:
    blocks = segment(read_html(PAGE.encode(), Source("a.html", "0", "text/html"))).blocks
    kinds = [(block.kind, block.text) for block in blocks if "Harbour" not in block.text]
    assert [kind for kind, _ in kinds] == [BlockKind.ROW, BlockKind.PARAGRAPH, BlockKind.ROW, BlockKind.ROW]
    assert [cell.heading for cell in blocks[-1].cells] == ["Measure", "Target", "Actual"]
