"""Whose papers the store holds: organizations, and the place of each paper among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select, text

from pipeline.link import Belonging, Event, Organization
from pipeline.link.organizations import Printed
from pipeline.store.differences import of_jurisdiction, replace_rows
from pipeline.store.followed import unlink
from pipeline.store.tables import tables


def read_printed(connection: Connection) -> dict[Printed, int]:
    """Each pair of organization and body that papers print, and how many do."""
    found = connection.execute(text("SELECT organization, body, count(*) FROM meeting GROUP BY organization, body"))
    return {(organization, body): papers for organization, body, papers in found}


def save_organizations(connection: Connection, organizations: Sequence[Organization]) -> None:
    """Writes the organizations and their names; those no longer printed stay until `drop_organizations`."""
    named = {one.id: (one.id, one.key, one.classification, one.name, one.parent_id) for one in organizations}
    left = [tuple(row) for row in connection.execute(select(*tables()["organization"].c)) if row.id not in named]
    names = [(one.id, name, papers) for one in organizations for name, papers in one.names.items()]
    replace_rows(connection, {"organization": [*left, *named.values()], "organization_name": names})


def drop_organizations(connection: Connection, organizations: Iterable[Organization]) -> None:
    """Takes away the organizations that no paper names any more, once no history is theirs."""
    kept = {one.id for one in organizations}
    table = tables()["organization"]
    bodies_first = select(table.c.id).order_by(table.c.parent_id.is_(None))
    for gone in [row.id for row in connection.execute(bodies_first) if row.id not in kept]:
        connection.execute(delete(table).where(table.c.id == gone))


def place_papers(connection: Connection, belongings: Mapping[Printed, Belonging]) -> None:
    """Gives each paper its place, and marks as stale every jurisdiction that a paper comes to or leaves."""
    placed = connection.execute(
        text(
            "SELECT DISTINCT m.organization, m.body, p.jurisdiction_id, p.organization_id "
            "FROM event_paper AS p JOIN meeting AS m ON m.document_id = p.document_id"
        )
    ).all()
    for organization, body, jurisdiction_id, organization_id in placed:
        if belongings.get((organization, body)) != Belonging(jurisdiction_id, organization_id):
            _unplace(connection, organization, body, jurisdiction_id)
    waiting = connection.execute(
        text(
            "SELECT m.document_id, m.organization, m.body FROM meeting AS m "
            "WHERE NOT EXISTS (SELECT 1 FROM event_paper AS p WHERE p.document_id = m.document_id)"
        )
    ).all()
    rows = [
        {"document_id": row[0], "jurisdiction_id": to.jurisdiction_id, "organization_id": to.organization_id}
        for row in waiting
        if (to := belongings.get((row[1], row[2])))
    ]
    if rows:
        connection.execute(insert(tables()["event_paper"]), rows)
        _mark(connection, {row["jurisdiction_id"] for row in rows})


def _unplace(connection: Connection, organization: str | None, body: str | None, jurisdiction_id: int) -> None:
    _mark(connection, {jurisdiction_id})
    meeting, paper = tables()["meeting"], tables()["event_paper"]
    those = select(meeting.c.document_id).where(
        meeting.c.organization.is_not_distinct_from(organization), meeting.c.body.is_not_distinct_from(body)
    )
    for (document_id,) in connection.execute(select(paper.c.document_id).where(paper.c.document_id.in_(those))).all():
        unlink(connection, document_id)
    connection.execute(paper.update().where(paper.c.superseded_by.in_(those)).values(superseded_by=None))
    connection.execute(delete(paper).where(paper.c.document_id.in_(those)))


def _mark(connection: Connection, jurisdiction_ids: Iterable[int]) -> None:
    stale = set(read_stale(connection))
    rows = [{"jurisdiction_id": key} for key in sorted(set(jurisdiction_ids) - stale)]
    if rows:
        connection.execute(insert(tables()["stale_jurisdiction"]), rows)


def read_stale(connection: Connection) -> list[int]:
    """The jurisdictions whose histories no longer fit their papers, by id."""
    return [row[0] for row in connection.execute(text("SELECT jurisdiction_id FROM stale_jurisdiction ORDER BY jurisdiction_id"))]


def settle(connection: Connection, jurisdiction_id: int) -> None:
    """Notes that the jurisdiction's histories fit its papers again."""
    table = tables()["stale_jurisdiction"]
    connection.execute(delete(table).where(table.c.jurisdiction_id == jurisdiction_id))


def read_bodies(connection: Connection, jurisdiction_id: int) -> tuple[dict[int, int], dict[int, str]]:
    """The body of each of the jurisdiction's papers, and the key of each of its organizations."""
    bodies = connection.execute(
        text("SELECT document_id, organization_id FROM event_paper WHERE jurisdiction_id = :id"), {"id": jurisdiction_id}
    )
    keys = connection.execute(text("SELECT id, key FROM organization WHERE id = :id OR parent_id = :id"), {"id": jurisdiction_id})
    return {row[0]: row[1] for row in bodies}, {row[0]: row[1] for row in keys}


def save_events(
    connection: Connection, jurisdiction_id: int, events: Sequence[Event], event_of: Mapping[int, int], superseded: Mapping[int, int]
) -> None:
    """Writes the jurisdiction's meetings, and which of them each of its papers belongs to."""
    bodies, _ = read_bodies(connection, jurisdiction_id)
    meetings = [(one.id, one.key, jurisdiction_id, one.organization_id, one.date, one.start_time) for one in events]
    papers = [
        (document_id, jurisdiction_id, body, event_of.get(document_id), superseded.get(document_id))
        for document_id, body in bodies.items()
    ]
    replace_rows(connection, {"event": meetings, "event_paper": papers}, of_jurisdiction(jurisdiction_id))
