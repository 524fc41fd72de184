"""What a database is made of, so that two can be compared: tables with their columns and rules, indexes, views."""

from __future__ import annotations

import re

from sqlalchemy import Connection

_POSTGRESQL = {
    "columns": """SELECT c.relname, a.attnum - (SELECT count(*) FROM pg_attribute AS d WHERE d.attrelid = c.oid AND d.attisdropped
                      AND d.attnum BETWEEN 1 AND a.attnum), a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
                      pg_get_expr(e.adbin, e.adrelid), o.collname
                  FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                  LEFT JOIN pg_attrdef AS e ON e.adrelid = c.oid AND e.adnum = a.attnum
                  LEFT JOIN pg_collation AS o ON o.oid = a.attcollation
                  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'v')""",
    "rules": """SELECT conrelid::regclass::text, contype, pg_get_constraintdef(oid) FROM pg_constraint
                WHERE connamespace = current_schema()::regnamespace""",
    "indexes": "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()",
    "views": "SELECT viewname, definition FROM pg_views WHERE schemaname = current_schema()",
}


def shape(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """What the database is made of, by kind, in one order."""
    if connection.dialect.name == "postgresql":
        return {kind: sorted(map(tuple, connection.exec_driver_sql(sql).all()), key=repr) for kind, sql in _POSTGRESQL.items()}
    found = connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name").all()
    return {"made by": [(*row[:3], _plain(row[3] or "")) for row in found]}


def _plain(sql: str) -> str:
    """A statement without comments, white space and the quotes that a renamed table is given."""
    return re.sub(r"\s+|\"", "", re.sub(r"--.*", "", sql))
