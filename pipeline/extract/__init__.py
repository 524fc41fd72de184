"""Segmented paper -> the facts it states, one module for each kind."""

from __future__ import annotations

from pipeline.extract.reading import read_language
from pipeline.facts import Facts, Paper, Segmented

__all__ = ["extract"]


def extract(segmented: Segmented) -> Paper:
    """Every fact of the paper, each list in the order of the text. Never raises for what a paper says."""
    reading = read_language(segmented)
    facts = Facts()
    return Paper(reading.document, reading.meeting, reading.items, facts)
