"""After papers have been read: whose they are, and the histories of the jurisdictions that they change."""

from __future__ import annotations

from sqlalchemy import Connection

from pipeline.link import events_of, link, resolve_organizations
from pipeline.store.belonging import (
    drop_organizations,
    place_papers,
    read_bodies,
    read_printed,
    read_stale,
    save_events,
    save_organizations,
    settle,
)
from pipeline.store.derived import derive_histories
from pipeline.store.followed import replace_histories
from pipeline.store.mentions import read_heads, read_papers


def follow(connection: Connection) -> int:
    """Brings the histories of the store up to its papers; returns how many jurisdictions had to be followed anew.

    Each is one transaction: killed at any moment, the store holds the old or the new histories of a jurisdiction, and the next run
    goes on with those that are left. Following again what fits already changes nothing.
    """
    with connection.begin():
        belongings, organizations = resolve_organizations(read_printed(connection))
        save_organizations(connection, organizations)
        place_papers(connection, belongings)
        stale = read_stale(connection)
    for jurisdiction_id in stale:
        with connection.begin():
            _follow_one(connection, jurisdiction_id)
            settle(connection, jurisdiction_id)
    with connection.begin():
        drop_organizations(connection, organizations)
    return len(stale)


def _follow_one(connection: Connection, jurisdiction_id: int) -> None:
    heads = read_heads(connection, jurisdiction_id)
    bodies, keys = read_bodies(connection, jurisdiction_id)
    events, event_of, superseded = events_of(heads.values(), bodies, keys)
    save_events(connection, jurisdiction_id, events, event_of, superseded)
    papers = read_papers(connection, jurisdiction_id, heads, bodies, keys)
    replace_histories(connection, jurisdiction_id, link(papers).tables)
    derive_histories(connection, jurisdiction_id)
