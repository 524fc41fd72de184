"""The columns of an action log, told by their headings: what is to be done, whose it is, by when, how it stands."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.facts import TableCell

_COLUMNS = {
    "task": re.compile(
        r"\baction|task|\bwhat\b|recommendation|\bissue\b|activity|description|follow[\s-]?up|request|resolution", re.IGNORECASE
    ),
    "owner": re.compile(
        r"owner|responsib|\blead\b|\bwho\b|officer|assigned|by\s+whom|person|action\s+(?:by|for|owner)|allocated|contact|^(?:actioned\s+)?by$|delegated",
        re.IGNORECASE,
    ),
    "due": re.compile(
        r"\bdue\b|deadline|target\s+date|\bwhen\b|by\s+when|to\s+be\s+completed|timescale|completion|date\s+for|complete\s+by"
        r"|timeframe|expected|^target$|required\s+by|^by\s+(?:date|the\s+end)",
        re.IGNORECASE,
    ),
    "status": re.compile(
        r"status|progress|update|open|closed|complete[d]?\b|rag|outcome|comment|response|\bposition\b|\bstate\b|latest|remarks?\b|result|\bnotes?\b",
        re.IGNORECASE,
    ),
}


_SET = re.compile(r"action|task", re.IGNORECASE)
# "What", "What was asked for", "Request", "Agreed follow-up": tasks where an owner and a date stand beside them
_ASKED = re.compile(
    r"\brequest(?:s|ed)?\b|\bwhat\b.*\b(?:asked|agreed|needed|required|done|do|happen)\b|\bfollow[\s-]?up|^what$", re.IGNORECASE
)
_ORDER = ("due", "owner", "status", "task")
_DONE = re.compile(r"\W*(?:complete[d]?|closed|done|actioned|discharged)\b", re.IGNORECASE)  # how a task stands of which nothing is left
# "Not set", "TBC": the cell of a date that holds none
_NO_DATE = re.compile(
    r"\W*(?:not\s+(?:set|yet\s+set|known|stated)|tb[acd]|to\s+be\s+(?:confirmed|agreed|set)|none|n/?a|-)?\W*", re.IGNORECASE
)


def is_done(heading: str, words: str) -> bool:
    """Whether the cell of a status says that nothing is left of its task: "Closed", "Yes" under "Complete?"."""
    if kind_of_column(heading) != "status":
        return False
    return _DONE.match(words) is not None or (words.strip(" .").lower() == "yes" and _DONE.match(heading) is not None)


def is_no_date(words: str) -> bool:
    """Whether the cell for a date says that there is none yet."""
    return _NO_DATE.fullmatch(words) is not None


def kind_of_column(heading: str) -> str | None:
    """What a heading says its cells hold: `due`, `owner`, `status` or `task`; owner and date before task."""
    return next((kind for kind in _ORDER if _COLUMNS[kind].search(heading)), None)


def log_columns(cells: tuple[TableCell, ...]) -> dict[str, TableCell]:
    """The cells of a row by what their headings say; the first that fits, and owner and date before task."""
    found: dict[str, TableCell] = {}
    for kind in _ORDER:
        for cell in cells:
            if (
                cell.heading
                and len(cell.heading) < 60
                and _COLUMNS[kind].search(cell.heading)
                and not any(cell is other for other in found.values())
            ):
                found[kind] = cell
                break
    task = found.get("task")
    named = _SET.search(task.heading) or (_ASKED.search(task.heading) and {"owner", "due"} <= found.keys()) if task is not None else None
    return found if task is None or named else {}
