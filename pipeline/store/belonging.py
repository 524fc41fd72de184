"""Whose papers the store holds: organizations, and the place of each paper among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select, text

from pipeline.link import Belonging, Event, Organization
from pipeline.link.organizations import Printed
from pipeline.store.differences import of_jurisdiction, put_rows, replace_rows
from pipeline.store.followed import mark_stale, unlink
from pipeline.store.script import prepared
from pipeline.store.tables import tables

_PLACE = """
SELECT m.document_id, b.jurisdiction_id, b.organization_id
FROM meeting AS m
JOIN belonging AS b ON b.organization = coalesce(m.organization, '') AND b.body = coalesce(m.body, '')"""


def read_printed(connection: Connection) -> dict[Printed, int]:
    """Each pair of organization and body that papers print, and how many do."""
    found = connection.execute(text("SELECT organization, body, count(*) FROM meeting GROUP BY organization, body"))
    return {(organization, body): papers for organization, body, papers in found}


def save_organizations(connection: Connection, organizations: Sequence[Organization]) -> None:
    """Writes the organizations and their names; those no longer printed stay until `drop_organizations`."""
    rows = [(one.id, one.key, one.classification, one.name, one.parent_id) for one in organizations]
    put_rows(connection, {"organization": rows})
    names = [(one.id, name, papers) for one in organizations for name, papers in one.names.items()]
    replace_rows(connection, {"organization_name": names})


def drop_organizations(connection: Connection, organizations: Iterable[Organization]) -> None:
    """Takes away the organizations that no paper names any more, once no history is theirs."""
    kept = {one.id for one in organizations}
    table = tables()["organization"]
    bodies_first = select(table.c.id).order_by(table.c.parent_id.is_(None))
    for gone in [row.id for row in connection.execute(bodies_first) if row.id not in kept]:
        connection.execute(delete(table).where(table.c.id == gone))


def place_papers(connection: Connection, belongings: Mapping[Printed, Belonging]) -> None:
    """Gives papers their place where names of organizations have come to mean another one, or one at all, and marks as stale every
    jurisdiction that a paper comes to or leaves. A paper whose names meant something before has its place since it was loaded."""
    now = {(organization or "", body or ""): belonging for (organization, body), belonging in belongings.items()}
    table = tables()["belonging"]
    known = {(row[0], row[1]): Belonging(row[2], row[3]) for row in connection.execute(select(*table.c))}
    if now == known:
        return
    for (organization, body), belonging in known.items():
        if now.get((organization, body)) != belonging:
            _unplace(connection, organization or None, body or None, belonging.jurisdiction_id)
    rows = [(*names, belonging.jurisdiction_id, belonging.organization_id) for names, belonging in now.items()]
    replace_rows(connection, {"belonging": rows})
    waiting = text(f"{_PLACE} WHERE NOT EXISTS (SELECT 1 FROM event_paper AS p WHERE p.document_id = m.document_id)")
    places = [dict(row) for row in connection.execute(waiting).mappings()]
    if places:
        connection.execute(insert(tables()["event_paper"]), places)
        _mark(connection, {place["jurisdiction_id"] for place in places})


def place_paper(connection: Connection, document_id: int) -> None:
    """Gives one paper its place, if its names mean an organization of the store, whose jurisdiction is stale then."""
    statement = prepared(f"INSERT INTO event_paper (document_id, jurisdiction_id, organization_id) {_PLACE} WHERE m.document_id = :id")
    if connection.execute(statement, {"id": document_id}).rowcount:
        mark_stale(connection, [document_id])


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
        (document_id, jurisdiction_id, body, event_of.get(document_id), superseded.get(document_id)) for document_id, body in bodies.items()
    ]
    replace_rows(connection, {"event": meetings, "event_paper": papers}, of_jurisdiction(jurisdiction_id))
