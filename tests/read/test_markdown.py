"""Markdown: marks become styles, words stay; much of it was converted from PDF, from Word and from HTML."""

from __future__ import annotations

import pytest

from pipeline.facts import Document, UnreadableError
from pipeline.read.markdown import read_markdown
from tests.read.reading import grid, shown, source, words


def document(text: str) -> Document:
    return read_markdown(text.encode(), source("text/markdown"))


def read(text: str) -> list[tuple[str, str]]:
    return shown(document(text))


def test_front_matter_and_comments_are_not_of_the_paper() -> None:
    text = '---\ntitle: "Minutes"\ndate: 2019-05-02\n---\n\nPresent: B. Hale\n\n<!-- -->\n\nApologies <!-- none\nyet --> received'
    assert read(text) == [("body", "Present: B. Hale"), ("body", "Apologies  received")]


@pytest.mark.parametrize(
    ("title", "begins", "name"),
    [
        ('"Elmby Parish Council - January meeting"', "Present: B. Hale", "Elmby Parish Council"),
        ("Elmby Parish Council January Meeting", "Present: B. Hale", "Elmby Parish Council"),
        ("Elmby Parish Council", "ELMBY PARISH COUNCIL", None),  # the paper says it itself
        ("Elmby Parish Council", "MINUTES OF ELMBY AND ASHBY PARISH COUNCIL", None),
        ("Elmby Parish Meeting", "Present: B. Hale", None),
        ("Minutes", "Present: B. Hale", None),
        ("2019-05", "Present: B. Hale", None),
    ],
)
def test_whose_paper_it_is_may_stand_in_the_title_of_its_front_matter_alone(title: str, begins: str, name: str | None) -> None:
    headed = [("heading", name)] if name else []
    assert read(f"---\ndate: 2019-05-02\ntitle: {title}\n---\n\n{begins}") == [*headed, ("body", begins)]


@pytest.mark.parametrize(
    ("title", "begins", "head"),
    [
        ("'Minutes of Elmby Parish Council, 8th May 2019'", "Present: B. Hale", "Minutes of Elmby Parish Council, 8th May 2019"),
        ("General Meeting 4th June 2019", "ELMBY COUNCIL MEETING MONDAY 4 JUNE", "General Meeting 4th June 2019"),
        ("Elmby Parish Council, 8th May 2019", "Elmby Parish Council, 1 May 2019", None),  # the paper tells a day itself
        ("A walk on 4th June 2019", "It rained.", None),
    ],
)
def test_a_title_that_alone_tells_the_day_of_the_meeting_heads_the_paper(title: str, begins: str, head: str | None) -> None:
    headed = [("heading", head)] if head else []
    assert read(f"---\ntitle: {title}\n---\n\n{begins}") == [*headed, ("body", begins)]


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    assert read("---\nMinutes of the meeting\n---\nSigned") == [("heading", "Minutes of the meeting"), ("body", "Signed")]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("**Proposed by:** Cllr Ames", "Proposed by: Cllr Ames"),
        ("15th** **February", "15th February"),
        ("A**pologies**: none", "Apologies: none"),
        ("“*That the rent be paid.*”", "“That the rent be paid.”"),
        ("***Carried*** by __ten__ to _two_", "Carried by ten to two"),
        ("**one****two** three", "onetwo three"),
        ("the file agenda_item_2.pdf", "the file agenda_item_2.pdf"),
        ("3 * 4 = 12", "3 * 4 = 12"),
        ("*Add rows as required", "*Add rows as required"),
        (r"Signed \_\_\_\_ \*chair\*", "Signed ____ *chair*"),
        ("Signed ________", "Signed ________"),
        ("see [the plan](https://a.example/p_(1).pdf 'Plan') now", "see the plan now"),
        ("![arms](arms.png)Minutes", "Minutes"),
        ("mail <clerk@a.example> or <https://a.example/x>", "mail clerk@a.example or https://a.example/x"),
        ("the 4<sup>th</sup> of <u>June</u>&nbsp;2020 &amp; after", "the 4th of June 2020 & after"),
        ("~~lost~~ `code`", "lost code"),
        ("rent of £5 \\", "rent of £5"),
        ("> > quoted", "quoted"),
        ("a < b and c > d", "a < b and c > d"),
        ("costs <Ä> <b>rose</b>", "costs <Ä> rose"),
    ],
)
def test_marks_are_not_printed(printed: str, expected: str) -> None:
    assert words(document(printed)) == [expected]


@pytest.mark.parametrize(
    ("printed", "style", "expected"),
    [
        ("# Minutes", "heading", "Minutes"),
        ("### 4. Apologies ###", "heading", "4. Apologies"),
        ("Minutes\n=======", "heading", "Minutes"),
        ("**Present**", "bold", "Present"),
        ("**3**.", "bold", "3."),
        ("<strong>Present</strong>", "bold", "Present"),
        ("**Present**: all", "body", "Present: all"),
        ("- a bridge", "bullet", "a bridge"),
        ("  * a ford", "bullet", "a ford"),
        ("12\\. CLOSE OF MEETING", "numbered", "12. CLOSE OF MEETING"),
        ("a)  That the rent be paid", "numbered", "a)  That the rent be paid"),
        ("(iv) That it be not", "numbered", "(iv) That it be not"),
        ("2. **Matters arising**", "bold", "2. Matters arising"),
        ("2019 was a wet year", "body", "2019 was a wet year"),
    ],
)
def test_marks_are_styles(printed: str, style: str, expected: str) -> None:
    assert read(printed) == [(style, expected)]


def test_only_the_first_line_of_a_point_is_one() -> None:
    assert read("1. **Apologies**  \n   From B. Hale\n   and C. Ames\n2. Rents\n") == [
        ("bold", "1. Apologies"),
        ("body", "From B. Hale"),
        ("body", "and C. Ames"),
        ("numbered", "2. Rents"),
    ]


def test_emphasis_goes_on_over_lines() -> None:
    assert read("**The chair has\nleft us.**\n\nNothing else.") == [
        ("bold", "The chair has"),
        ("bold", "left us."),
        ("body", "Nothing else."),
    ]


def test_rules_are_pages_where_page_numbers_follow_them() -> None:
    text = (
        "[Original file](https://a.example/m.pdf)\n\n---\nMINUTES OF\n\nTHE BOARD\n---\n2\n\nRents\n---\n**3**\n\n4 houses\n---\n**Item 5**"
    )
    pages = document(text)
    assert [(pages.words(line.span), line.page) for line in pages.lines] == [
        ("MINUTES OF", 1),
        ("THE BOARD", 1),
        ("Rents", 2),
        ("4 houses", 3),
        ("Item 5", 4),
    ]
    assert pages.pages == 4
    assert pages.source.url == "https://a.example/m.pdf"


def test_a_first_line_that_links_something_else_is_of_the_paper() -> None:
    linked = document("[Rent book](https://a.example/m.pdf)\n\nText")
    assert words(linked) == ["Rent book", "Text"]
    assert linked.source.url is None


def test_a_pipe_table_is_a_table() -> None:
    table = document("Risks:\n\n| Risk | Score |\n|---|:-:|\n| **Fire** | 20 |\n| A \\| B | |\n\nNoted.")
    assert [grid(table, each) for each in table.tables] == [[["Risk", "Score"], ["Fire", "20"], ["A | B", ""]]]
    assert shown(table)[1] == ("cell", "Risk")
    assert words(table)[-1] == "Noted."


def test_a_table_left_in_html_is_a_table() -> None:
    html = "<table><tbody><tr><td><b>Held:</b></td><td>4<sup>th</sup> May</td></tr><tr><td>Venue:</td><td>Hall</td></tr></tbody></table>"
    table = document(f"**Present**\n\n{html}\nNoted.")
    assert [grid(table, each) for each in table.tables] == [[["Held:", "4th May"], ["Venue:", "Hall"]]]
    assert words(table)[0] == "Present"
    assert words(table)[-1] == "Noted."


def test_rows_of_a_table_torn_by_conversion_are_lines_without_bars() -> None:
    text = "| \n**No**\n\n | \n\n**Item**\n\n |\n\n| **2.** | **Apologies** | \u00a0 |\n\n| \u00a0 | \u00a0 |\n\nNone |"
    assert words(document(text)) == ["No", "Item", "2.\tApologies", "None |"]


def test_a_bar_that_was_a_letter_stays() -> None:
    assert words(document("| will move at the next meeting\nthat lamps be lit")) == ["| will move at the next meeting", "that lamps be lit"]


def test_fenced_text_is_printed_as_it_is() -> None:
    assert words(document("```\n**not bold**   wide\n\n# no heading\n```\nafter")) == ["**not bold**   wide", "# no heading", "after"]


def test_a_text_of_marks_alone_holds_nothing() -> None:
    with pytest.raises(UnreadableError, match="holds no text"):
        document("---\ntitle: x\n---\n\n| |\n\n<!-- x -->\n")


@pytest.mark.parametrize(
    "hostile", ["[" * 20_000, "*a " * 20_000, "<a " * 20_000, "`" * 20_001, "|" * 20_000, "<table>" * 9_000, "a*" * 30_000]
)
def test_hostile_marks_take_no_time(hostile: str) -> None:
    assert read(f"Minutes\n\n{hostile}\n\n{hostile}")[0] == ("body", "Minutes")
