"""What a user can mend, and why a paper is not in the store."""

from dataclasses import dataclass


class UserError(Exception):
    """Something outside the program stands in the way. The message is one sentence for a person: what, and what to do."""


class StoreError(UserError):
    """The database cannot be used, or a paper cannot be kept in it. The message is one sentence for a person."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a paper is not in the store: the stage where it stopped and a sentence for a person."""

    stage: str  # find | read | segment | extract | store
    sentence: str


def reason(error: Exception) -> str:
    """What stands in the way of a file, without its name: "No such file or directory"; of other errors all that they say."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def first_line(error: object) -> str:
    """What a database says of an error, without the detail and without a full stop at its end."""
    told = str(error).strip()
    return told.splitlines()[0].rstrip(". ") if told else type(error).__name__
