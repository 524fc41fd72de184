"""Clauses that speak of the measure told before them, or named by the heading of their point, as "this measure"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.parts import Said, direction, rating, trend, versus_target
from pipeline.extract.measures import Measure
from pipeline.language.gate import gated

ANAPHORIC = "indicators.anaphoric/1"

# "This indicator remained red", "This was a red KPI", "this measure", "the position on this": the clause speaks of what heads its point
THIS_MEASURE = gated(
    r"\b(?:this|the|that)\s+(?:measure|indicator|KPI)\b|^\W*this\s+(?:is|was|remain(?:s|ed)|had|has)\b|\b(?:position|picture|trend|"
    r"performance)\s+(?:on|for|against)\s+this\b",
    re.I,
)


def anaphoric(text: str, before: Measure | None) -> Iterator[Said]:
    """ "the trends against this measure showed an improving picture": the measure told before."""
    if before is None or not THIS_MEASURE.search(text):
        return
    said = Said(
        name=measures.clean(before.name),
        rule=ANAPHORIC,
        confidence=0.55,
        rag=rating(text),
        versus_target=versus_target(text),
        trend=trend(text),
        direction=direction(text),
    )
    if said.rag or said.versus_target or said.trend or said.direction:
        yield said
