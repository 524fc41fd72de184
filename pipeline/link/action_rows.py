"""Actions as rows."""

from __future__ import annotations

from collections import defaultdict

from pipeline.link.actions import link_actions
from pipeline.link.holders import Holders
from pipeline.link.keys import id_of
from pipeline.link.mentions import Papers, Row
from pipeline.link.row_parts import candidate_rows, keys_of, one_line


def action_rows(papers: Papers) -> dict[str, list[Row]]:
    """The rows of action, action_link, action_update_link and link_candidate."""
    tables: dict[str, list[Row]] = defaultdict(list)
    jurisdiction_id = papers.jurisdiction_id
    actions = link_actions(papers.actions, papers.updates, papers.rulings, Holders(papers.names))
    # The words that set it are its key: an action that later papers word otherwise keeps its id.
    keys = keys_of(papers.jurisdiction_key, [f"{action.mentions[0].date} {one_line(action.mentions[0].words)}" for action in actions])
    for action, key in zip(actions, keys, strict=True):
        action_id = id_of("action", key)
        first = action.mentions[0]
        owner = next((one_line(mention.owner) for mention in action.mentions if mention.owner), None)
        tables["action"].append((action_id, key, jurisdiction_id, first.organization_id, first.ref.fact_id, first.date, owner))
        tables["action_link"] += [(link.ref.fact_id, jurisdiction_id, action_id, link.score, link.method) for link in action.links]
        tables["action_update_link"] += [(link.ref.fact_id, jurisdiction_id, action_id, link.score, link.method) for link in action.updates]
        tables["link_candidate"] += candidate_rows(jurisdiction_id, "action", action_id, action.candidates)
    return tables
