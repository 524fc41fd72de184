"""The named questions.

The head of a question's file says what it is; below it stands one SELECT, in which :name is a parameter:

    -- title: Votes
    -- about: Votes taken or reported, the latest meeting first.
    -- parameter body: only bodies whose name holds this text
    -- parameter least = 5: only votes of at least so many
    -- example: minutebook query votes --body Planning

A question that has to sort all it finds has a LIMIT of :most where it has sorted, before it looks for words: it stands for the rows that
are wanted and one more. Asked in SQLite's own shell, where no parameter is given, it is NULL as they all are, and means every row.

It is written in SQLite's SQL and translated for PostgreSQL (`pipeline.store.dialect`); where that cannot be done, a file of the same
name in `questions/postgresql/` has the same SELECT in PostgreSQL's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from pipeline.errors import UserError

EVERY = 2**62  # more rows than there can be

_FOLDER = Path(__file__).with_name("questions")

# "-- title: Votes", "-- parameter least = 5: only votes of at least so many"
_HEAD = re.compile(r"-- (?P<key>title|about|example|parameter) ?(?P<name>[a-z_]*)(?: = (?P<default>[^:]*))?: (?P<text>.+)")

# "--body", "--body=Planning"
_OPTION = re.compile(r"--(?P<name>[a-z][a-z_-]*)(?:=(?P<value>.*))?", re.S)


class QueryError(UserError):
    """There is no such question, or it cannot be asked like this."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a question; one whose default is a whole number takes whole numbers, one without a default may be left out."""

    name: str
    text: str
    default: str | int | None


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: its head and its SQL."""

    name: str
    title: str
    about: str
    example: str
    parameters: tuple[Parameter, ...]
    sql: str
    postgresql: str | None = None  # its SQL for PostgreSQL, where that is more than a translation

    def values(self, arguments: Sequence[str], *, limit: int | None = None) -> dict[str, str | int | None]:
        """The value of each parameter, given as on the command line: "--name value" or, without a name, in order.

        Where there are both `since` and `until`, "--between A B" gives them. `limit` is how many rows are wanted, for `:most`.

        Raises QueryError if there are too many, one does not fit, or there is no such name.
        """
        values: dict[str, str | int | None] = {parameter.name: parameter.default for parameter in self.parameters}
        left = list(values)
        rest = list(arguments)
        while rest:
            argument = rest.pop(0)
            option = _OPTION.fullmatch(argument)
            if option:
                name = option["name"].replace("-", "_")
                if argument == "--between" and {"since", "until"} <= values.keys():
                    if len(rest) < 2:
                        raise QueryError("--between needs two values, the first and the last day (2024-04-01 2024-06-30).")
                    values["since"], values["until"], *rest = rest
                    left = [other for other in left if other not in ("since", "until")]
                    continue
                if name not in values:
                    raise QueryError(f"{self.name} has no parameter {argument}: {self._usage()}")
                if option["value"] is None and not rest:
                    raise QueryError(f"{argument} needs a value.")
                value = rest.pop(0) if option["value"] is None else option["value"]
            elif left:
                name, value = left[0], argument
            else:
                raise QueryError(f"{self.name} has no parameter for {argument!r}: {self._usage()}")
            if name in left:
                left.remove(name)
            values[name] = self._read(name, value)
        if ":most" in self.sql:
            values["most"] = EVERY if limit is None else limit + 1
        return values

    def _read(self, name: str, value: str) -> str | int:
        default = next(parameter.default for parameter in self.parameters if parameter.name == name)
        if not isinstance(default, int):
            return value
        try:
            return int(value)
        except ValueError:
            raise QueryError(f"{name} must be a whole number, not {value!r}.") from None

    def _usage(self) -> str:
        names = ", ".join(f"--{parameter.name}" for parameter in self.parameters)
        return f"it takes {names}." if names else "it takes none."


@cache
def questions() -> Mapping[str, Question]:
    """Every named question, by name, in the order of the alphabet."""
    return {path.stem: _read(path) for path in sorted(_FOLDER.glob("*.sql"))}


def question(name: str) -> Question:
    """The question of that name. Raises QueryError if there is none, naming those that look like it."""
    found = questions().get(name)
    if found is None:
        near = get_close_matches(name, questions(), n=3, cutoff=0.5)
        hint = f"did you mean {' or '.join(near)}?" if near else "`minutebook query` lists them."
        raise QueryError(f"There is no question {name!r}: {hint}")
    return found


def _read(path: Path) -> Question:
    head: dict[str, str] = {}
    parameters: list[Parameter] = []
    lines = path.read_text("utf-8").splitlines(keepends=True)
    length = next(place for place, line in enumerate(lines) if not line.startswith("--"))
    for line in lines[:length]:
        match = _HEAD.fullmatch(line.rstrip("\n"))
        if match is None:
            raise ValueError(f"{path.name}: the head of a question has no line like {line!r}")
        if match["key"] == "parameter":
            default = match["default"]
            value = int(default) if default is not None and default.lstrip("-").isdigit() else default
            parameters.append(Parameter(match["name"], match["text"], value))
        else:
            head[match["key"]] = match["text"]
    sql = "".join(lines[length:]).strip()
    of_its_own = _FOLDER / "postgresql" / path.name
    postgresql = of_its_own.read_text("utf-8").strip() if of_its_own.exists() else None
    return Question(path.stem, head["title"], head["about"], head["example"], tuple(parameters), sql, postgresql)
