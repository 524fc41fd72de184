"""Mentions in papers -> persons, posts, risks, measures and actions followed through the papers of one jurisdiction.

`resolve_organizations` says whose paper each is, `events_of` which meeting it belongs to, `link` makes the histories. All are pure
functions of what the papers state.
"""

from pipeline.link.events import Event, events_of
from pipeline.link.link import link
from pipeline.link.mentions import (
    ActionMention,
    ActionUpdateMention,
    Head,
    Histories,
    IndicatorMention,
    NameMention,
    Papers,
    Place,
    Ref,
    RiskMention,
    Row,
    Rulings,
)
from pipeline.link.organizations import Belonging, Organization, resolve_organizations

__all__ = [
    "ActionMention",
    "ActionUpdateMention",
    "Belonging",
    "Event",
    "Head",
    "Histories",
    "IndicatorMention",
    "NameMention",
    "Organization",
    "Papers",
    "Place",
    "Ref",
    "RiskMention",
    "Row",
    "Rulings",
    "events_of",
    "link",
    "resolve_organizations",
]
