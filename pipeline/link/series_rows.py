"""Risks and measures as rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pipeline.link.keys import id_of
from pipeline.link.mentions import IndicatorMention, Papers, RiskMention, Row
from pipeline.link.organizations import areas_of
from pipeline.link.row_parts import candidate_rows, dates_of, keys_of, latest_first, one_line
from pipeline.link.series import Thing, is_bare, link_series
from pipeline.link.successors import successions

_LEAST_RISK = 0.25  # "cyber" may be the cyber attack, if it is the only one
_LEAST_INDICATOR = 0.6  # a measure's qualifiers count: "applications decided in time", "major applications decided in time"


def risk_rows(papers: Papers) -> dict[str, list[Row]]:
    """The rows of risk, risk_alias, risk_link, risk_successor and link_candidate."""
    tables: dict[str, list[Row]] = defaultdict(list)
    things = link_series(papers.risks, papers.rulings, least=_LEAST_RISK, areas=areas_of(papers.organization_keys))
    ids: list[int] = []
    for thing, key in _keyed(papers, things):
        risk_id = id_of("risk", key)
        ids.append(risk_id)
        mentions = [mention for mention in thing.mentions if isinstance(mention, RiskMention)]
        latest = latest_first(mentions)
        reference = next((mention.reference for mention in latest if mention.reference), None)
        title = next((mention.title for mention in latest if not is_bare(mention)), latest[0].title)
        tables["risk"].append((risk_id, key, papers.jurisdiction_id, one_line(title), reference, *dates_of(mentions)))
        aliases: dict[tuple[str, str], list[RiskMention]] = defaultdict(list)
        for mention in mentions:
            aliases[one_line(mention.title), mention.reference or ""].append(mention)
        tables["risk_alias"] += [
            (risk_id, *alias, papers.jurisdiction_id, *dates_of(those), len(those)) for alias, those in aliases.items()
        ]
        tables["risk_link"] += _links(papers, thing, risk_id)
        tables["link_candidate"] += candidate_rows(papers.jurisdiction_id, "risk", risk_id, thing.candidates)
    for told in successions(things):
        successor_id = None if told.new is None else ids[told.new]
        tables["risk_successor"].append(
            (ids[told.old], told.ref.fact_id, told.kind, told.printed, papers.jurisdiction_id, successor_id, told.date, told.score)
        )
    return tables


def indicator_rows(papers: Papers) -> dict[str, list[Row]]:
    """The rows of indicator, indicator_alias, indicator_link and link_candidate."""
    tables: dict[str, list[Row]] = defaultdict(list)
    things = link_series(papers.indicators, papers.rulings, least=_LEAST_INDICATOR, areas=areas_of(papers.organization_keys))
    for thing, key in _keyed(papers, things):
        indicator_id = id_of("indicator", key)
        mentions = [mention for mention in thing.mentions if isinstance(mention, IndicatorMention)]
        unit = next((mention.unit for mention in mentions if mention.unit), None)
        latest = one_line(latest_first(mentions)[0].name)
        tables["indicator"].append((indicator_id, key, papers.jurisdiction_id, latest, unit, *dates_of(mentions)))
        aliases: dict[str, list[IndicatorMention]] = defaultdict(list)
        for mention in mentions:
            aliases[one_line(mention.name)].append(mention)
        tables["indicator_alias"] += [
            (indicator_id, name, papers.jurisdiction_id, *dates_of(those), len(those)) for name, those in aliases.items()
        ]
        tables["indicator_link"] += _links(papers, thing, indicator_id)
        tables["link_candidate"] += candidate_rows(papers.jurisdiction_id, "indicator", indicator_id, thing.candidates)
    return tables


def _keyed(papers: Papers, things: Sequence[Thing]) -> list[tuple[Thing, str]]:
    """Each thing with its key, which is its first title: later papers may rename it and it keeps its id."""
    return list(zip(things, keys_of(papers.jurisdiction_key, [thing.aliases[0].title for thing in things]), strict=True))


def _links(papers: Papers, thing: Thing, thing_id: int) -> list[Row]:
    return [(linked.ref.fact_id, papers.jurisdiction_id, thing_id, linked.score, linked.method) for linked in thing.links]
