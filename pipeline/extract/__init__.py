"""Segmented paper -> the facts it states, one module for each kind."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract import amounts, dates, documents, fields, interests, percentages, recommendations
from pipeline.extract.actions import actions
from pipeline.extract.agents import known_people
from pipeline.extract.decisions import decisions
from pipeline.extract.indicators import indicators
from pipeline.extract.passages import pieces
from pipeline.extract.people import people
from pipeline.extract.presenters import presenters
from pipeline.extract.reading import read_sentences
from pipeline.extract.reliability import reliability, weigh
from pipeline.extract.risks import risks
from pipeline.extract.tallies import tallies
from pipeline.extract.updates import updates as action_updates
from pipeline.extract.votes import votes
from pipeline.facts import Facts, Paper, Segmented

__all__ = ["extract", "extract_by_rules"]


def extract(segmented: Segmented) -> Paper:
    """Every fact of the paper, each list in the order of the text, with calibrated confidences. Never raises for what a paper says."""
    paper = extract_by_rules(segmented)
    return replace(paper, facts=weigh(paper.facts, segmented, reliability()))


def extract_by_rules(segmented: Segmented) -> Paper:
    """The same facts, each with the confidence that its own rule states."""
    reading = read_sentences(segmented)
    register = people.register(reading)
    known_risks, counts = risks.find(reading), tallies.find(reading)
    voted = votes.told(reading)
    of_paper = tuple(pieces(segmented))
    context = dates.context_of(segmented, of_paper)
    known = known_people(segmented.blocks)
    facts = Facts(
        people=people.find(reading, register),
        presenters=presenters.find(reading, register),
        risks=known_risks,
        tallies=counts,
        indicators=indicators.find(reading, known_risks, counts),
        percentages=percentages.find(segmented, of_paper),
        amounts=amounts.find(segmented, of_paper),
        decisions=decisions.find(reading, voted),
        recommendations=recommendations.find(reading),
        actions=actions.find(reading, context, known),
        action_updates=action_updates.find(reading, context, known),
        votes=votes.find(reading, voted),
        interests=interests.find(reading, register),
        dates=dates.find(segmented, context, of_paper),
        documents=documents.find(reading),
        fields=fields.find(reading),
    )
    return Paper(reading.document, reading.meeting, reading.items, facts)
