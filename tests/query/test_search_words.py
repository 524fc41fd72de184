from __future__ import annotations

import pytest

from pipeline.query import QueryError
from pipeline.query.search_words import for_fts5, for_tsquery


@pytest.mark.parametrize(
    ("typed", "fts5", "tsquery"),
    [
        ("flood risk?", '"flood" "risk?"', "'flood' & 'risk'"),
        ("Lady's café", '"Lady\'s" "café"', "'lady' <-> 's' & 'cafe'"),
        ("NOT ?", '"NOT" "?"', "'not'"),
        ('"flood risk"', '"flood risk"', "'flood' <-> 'risk'"),
        ("reserv*", "reserv*", "'reserv':*"),
        ('"flood ris"*', '"flood ris"*', "'flood' <-> 'ris':*"),
        ('"a" OR "b" AND "c" NOT "d"', '"a" OR "b" AND "c" NOT "d"', "('a' | ('b' & ('c' & !('d'))))"),
        ('("a" OR b*) "c"', '("a" OR b*) "c"', "(('a' | 'b':*) & 'c')"),
        ('"say ""hello"""', '"say ""hello"""', "'say' <-> 'hello'"),
        ('"?" "risk"', '"?" "risk"', "'risk'"),
    ],
)
def test_both_indexes_are_asked_for_the_same(typed: str, fts5: str, tsquery: str) -> None:
    assert for_fts5(typed) == fts5
    assert for_tsquery(typed) == tsquery


@pytest.mark.parametrize("typed", ['"dam', "*", '"a" AND', 'OR "a"', '("a"', '"a")', '"a" NOT OR "b"', 'title:"a"'])
def test_signs_that_are_misused_are_told(typed: str) -> None:
    for read in (for_fts5, for_tsquery):
        with pytest.raises(QueryError, match=r"search cannot be answered: .*\.$"):
            read(typed)


def test_a_quote_that_is_not_closed_is_told() -> None:
    with pytest.raises(QueryError, match="a double quote is not closed"):
        for_fts5('"dam')


@pytest.mark.parametrize("typed", ["", "  "])
def test_nothing_to_search_for_is_told(typed: str) -> None:
    for read in (for_fts5, for_tsquery):
        with pytest.raises(QueryError, match="Say what to search for"):
            read(typed)
