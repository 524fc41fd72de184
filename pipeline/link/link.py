"""All mentions of one jurisdiction -> the rows of its histories."""

from __future__ import annotations

from collections import defaultdict

from pipeline.link.action_rows import action_rows
from pipeline.link.mentions import Histories, Papers, Row
from pipeline.link.people_rows import people_rows
from pipeline.link.series_rows import indicator_rows, risk_rows

# One function for each kind of thing that is followed.
_KINDS = (people_rows, risk_rows, indicator_rows, action_rows)


def link(papers: Papers) -> Histories:
    """The histories that the papers of one jurisdiction tell.

    The answer depends on what the papers state and on the rulings alone: neither on the order of the mentions nor on ids, which
    serve only to point at them.
    """
    tables: dict[str, list[Row]] = defaultdict(list)
    for rows_of_kind in _KINDS:
        for table, rows in rows_of_kind(papers).items():
            tables[table] += rows
    return Histories(papers.jurisdiction_id, tables)
