"""The news of a run in a few lines: what a person is told when their papers have been read (see `questions/news.sql`)."""

from __future__ import annotations

import textwrap

from pipeline.query.ask import Answer, Value

_KINDS = {
    "contradiction": ("contradiction", "contradictions"),
    "worse": ("risk that is worse", "risks that are worse"),
    "newly red": ("risk newly red", "risks newly red"),
    "off target": ("measure newly off target", "measures newly off target"),
    "still off target": ("measure off target for three meetings or more", "measures off target for three meetings or more"),
    "overdue": ("action overdue", "actions overdue"),
    "first rated red": ("risk rated red when first rated", "risks rated red when first rated"),
    "merged": ("risk merged", "risks merged"),
    "split": ("risk split", "risks split"),
    "replaced": ("risk replaced by another", "risks replaced by others"),
    "moved": ("risk moved to another register", "risks moved to another register"),
    "new": ("new risk", "new risks"),
    "first rated off target": ("measure off target when first rated", "measures off target when first rated"),
    "removed": ("risk removed", "risks removed"),
    "item not read": ("agenda item that may not have been read", "agenda items that may not have been read"),
    "read in part": ("paper that yielded far less than its like", "papers that yielded far less than their like"),
}
_GONE_INTO = ("merged", "split", "replaced", "moved")  # what it is now is told by a name
_MOST = 3  # of a kind: what follows is told by its number
_MARGIN = " " * 11


def headlines(answer: Answer, width: int) -> list[str]:
    """How many there are of each kind of news, and the first of each in a line or two of at most `width` characters.

    `answer` is that of the question `news`, whole. A risk or measure of which several papers bring the same news counts once.
    """
    told: dict[str, dict[Value, dict[str, Value]]] = {}
    for record in answer.records():
        entries = told.setdefault(str(record["news"]), {})
        entries.setdefault(record["quote"] if record["of"] == "action" else record["what"] or record["document"], record)
    lines: list[str] = []
    for news, entries in told.items():
        lines.append(f"{len(entries):>9,}  {_KINDS[news][len(entries) > 1]}")
        for record in list(entries.values())[:_MOST]:
            lines += textwrap.wrap(_line(record), width, initial_indent=_MARGIN, subsequent_indent=_MARGIN + "  ")
        if len(entries) > _MOST:
            lines.append(f"{_MARGIN}and {len(entries) - _MOST:,} more")
    return lines


def _line(record: dict[str, Value]) -> str:
    """ "Sea wall: 15, now 20 (2031-03-06)"; an action in its own words, beginning with whose it is."""
    when = record["date"] or "no date"
    if record["of"] == "action":
        return f"{record['what'] or 'nobody named'}: “{textwrap.shorten(str(record['quote']), 100, placeholder=' …')}” ({when})"
    was, now = record["was"], record["is_now"]
    if now is None:
        figures = ""
    elif record["news"] in _GONE_INTO:
        figures = f"now {now}"
    elif record["news"] == "contradiction":
        figures = f"{record['of']}, {now}" + ("" if was is None else f" against {was}")
    else:
        figures = f"{was}, now {now}" if was not in (None, now) else f"at {now}" if str(now)[:1].isdigit() else str(now)
    return f"{record['what'] or record['document']}{': ' if figures else ''}{figures} ({when})"
