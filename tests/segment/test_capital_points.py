"""Points that bare capitals mark below words that lead to them."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.facts import BlockKind, Segmented

Cut = Callable[[str], Segmented]

HEAD = "Minutes of the Quay Panel held on 4 June 2031\n\nPresent: Cllr Elm\n\n1. Apologies\n\nThere were none.\n\n2. Dues\n\n"


def points(segmented: Segmented) -> list[tuple[str | None, str]]:
    return [(block.label, block.text) for block in segmented.blocks if block.kind is BlockKind.CLAUSE]


def test_verbs_behind_capitals_are_points(cut: Cut) -> None:
    made = cut(
        HEAD + "RESOLVED that the Panel:\n\nA    Noted the dues.\n\nB    Asked that the Clerk write on:\n\ni)    the fair;\n\nii)    the lamps.\n\nC    Thanked Mr Oak.\n"
    )
    assert points(made) == [
        ("A", "Noted the dues."),
        ("B", "Asked that the Clerk write on:"),
        ("i)", "the fair;"),
        ("ii)", "the lamps."),
        ("C", "Thanked Mr Oak."),
    ]


def test_names_behind_initials_and_articles_are_none(cut: Cut) -> None:
    assert points(cut(HEAD + "Those who spoke:\n\nA Hill asked why.\n\nB Oak left.\n")) == []
    assert points(cut(HEAD + "The Clerk said:\n\nA Noted tree fell down.\n\nIt was late.\n")) == []
