"""Rewrites annotated papers in ways that leave their facts as they are, and tells which facts are found no longer.

    python -m bench.rephrased FOLDER...                        every NAME.facts.json with its paper: a line a rewriting, a column a kind
    python -m bench.rephrased FOLDER --only items --losses     the rewritings whose names begin so, and each row that they lost
    python -m bench.rephrased FOLDER --found                   papers without facts by hand: what is found in them must be found again
    python -m bench.rephrased FOLDER --keep COPIES             writes the copies and their facts, to be read and scored

A cell is how many of a hundred rows that were found are found no longer; "all" is of all kinds, "marred" the rows that are found with a
field wrong that was right, "gained" the rows found only in the copy, "invented" the rows more that are no facts, all of a hundred.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.rephrased.catalogue import CATALOGUE
from bench.rephrased.measure import Shift, Shifts, annotated, measure, self_annotated
from pipeline.errors import UserError
from pipeline.evaluate.kinds import KINDS

_COLUMNS = {
    "meeting": "head",
    "agenda_items": "items",
    "percentages": "%",
    "presenters": "presnt",
    "recommendations": "recomm",
    "indicators": "indic",
}


def table_lines(shifts: Shifts) -> Iterator[str]:
    kinds = ["meeting", *KINDS]
    yield (
        f"{'':28}{'rows':>7}"
        + "".join(f"{_COLUMNS.get(kind, kind)[:6]:>7}" for kind in kinds)
        + "".join(f"{name:>9}" for name in ("all", "marred", "gained", "invented"))
    )
    for name, by_kind in shifts.items():
        if not by_kind:
            yield f"{name:28}{'-':>7}"
            continue
        whole = Shift()
        for shift in by_kind.values():
            whole += shift
        cells = [_of_hundred(len(by_kind[kind].lost), by_kind[kind].rows) for kind in kinds]
        sums = [_of_hundred(len(rows), whole.rows) for rows in (whole.lost, whole.marred, whole.gained, whole.invented)]
        yield f"{name:28}{whole.rows:7}" + "".join(f"{cell:>7}" for cell in cells) + "".join(f"{cell:>9}" for cell in sums)


def _of_hundred(part: int, whole: int) -> str:
    if not part:
        return "." if whole else ""
    return f"{100 * part / whole:.1f}" if whole else f"+{part}"


def loss_lines(shifts: Shifts) -> Iterator[str]:
    for name, by_kind in shifts.items():
        yield f"## {name}"
        for kind, shift in by_kind.items():
            for sign, rows in (("-", shift.lost), ("~", shift.marred), ("?", shift.invented)):
                yield from (f"  {sign} {kind}: {row}" for row in rows)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.rephrased", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="+")
    parser.add_argument("--only", action="append", help="rewritings whose names begin so; may be given again")
    parser.add_argument("--losses", action="store_true", help="list rows lost (-), marred (~) and invented (?)")
    parser.add_argument("--found", action="store_true", help="take what is found in the papers as their facts")
    parser.add_argument("--keep", type=Path, help="write the copies below this folder")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    arguments = parser.parse_args()
    names = [name for name in CATALOGUE if not arguments.only or name.startswith(tuple(arguments.only))]
    if not names:
        parser.error(f"no rewriting is called so; there are: {', '.join(CATALOGUE)}")
    try:
        papers = [paper for folder in arguments.folder for paper in (self_annotated if arguments.found else annotated)(folder)]
    except (UserError, OSError) as error:
        sys.exit(str(error))
    if not papers:
        sys.exit(f"There is no paper with facts in {', '.join(map(str, arguments.folder))}.")
    shifts = measure(papers, names, arguments.keep, arguments.jobs)
    if arguments.losses:
        print("\n".join(loss_lines(shifts)))
    print("\n".join(table_lines(shifts)))


if __name__ == "__main__":
    main()
