"""SQL as SQLite reads it -> the same question as PostgreSQL reads it.

schema.sql, the named questions and the migrations are written once, in SQLite's SQL. sqlglot knows how the two differ in form
(group_concat and string_agg, IS and IS NOT DISTINCT FROM, NULL first or last); what decides whether the answers are equal is added
here: text in the order of its code points, LIKE without regard to the case of ASCII letters, parameters with a type.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sqlglot import exp, parse_one

# Text columns and text that a query makes: SQLite compares and orders by code points, PostgreSQL as the database's language asks.
_ORDER = 'COLLATE "C"'


def to_postgresql(sql: str, parameters: Mapping[str, object] | None = None) -> str:
    """One statement of SQLite -> the same for PostgreSQL; `:name` stays a parameter, typed by its value in `parameters`.

    A parameter is a whole number where its value is an int, else text. Raises sqlglot.errors.ParseError if it is no SQL.
    """
    numbers = frozenset(name for name, value in (parameters or {}).items() if isinstance(value, int))
    return _translated(sql, numbers)


@cache
def _translated(sql: str, numbers: frozenset[str]) -> str:
    tree = parse_one(sql.rstrip().rstrip(";"), read="sqlite")
    for placeholder in list(tree.find_all(exp.Placeholder)):  # :since -> CAST(:since AS TEXT) COLLATE "C"
        name = placeholder.name
        typed = f"CAST(:{name} AS BIGINT)" if name in numbers else f"(CAST(:{name} AS TEXT) {_ORDER})"
        placeholder.replace(_verbatim(typed))
    for literal in list(tree.find_all(exp.Literal)):  # CASE WHEN ... THEN 'worse' END, 'risk' AS kind
        if literal.is_string and _is_value(literal):
            literal.replace(_verbatim(f"({literal.sql('postgres')} {_ORDER})"))
    for substring in list(tree.find_all(exp.Substring)):  # substr(text, start_offset + 1, ...): counted in four bytes
        for part in ("start", "length"):
            number = substring.args.get(part)
            if number is not None and not isinstance(number, exp.Literal):
                substring.set(part, exp.cast(number, "int"))
    for average in list(tree.find_all(exp.Avg)):  # of whole numbers too a number with a point
        average.set("this", exp.cast(average.this, "double precision"))
    for function in list(tree.find_all(exp.Anonymous)):  # days between two dates: julianday(a) - julianday(b)
        if function.name.lower() == "julianday":
            function.replace(exp.Extract(this=exp.Var(this="JULIAN"), expression=exp.cast(function.expressions[0], "timestamp")))
    for join in list(tree.find_all(exp.Join)):  # CROSS JOIN ... ON ...: of SQLite, which takes the tables in that order
        if join.args.get("on"):
            join.set("kind", "INNER" if join.kind == "CROSS" else join.kind)
    for like in list(tree.find_all(exp.Like)):  # of SQLite: 'RED' LIKE 'r%', and no sign escapes another
        ours = exp.ILike(this=like.this, expression=like.expression, negate=like.args.get("negate"))
        like.replace(ours if isinstance(like.parent, exp.Escape) else exp.Escape(this=ours, expression=exp.Literal.string("")))
    return generated(tree)


def generated(tree: exp.Expr) -> str:
    """The text of a statement for PostgreSQL, without its comments."""
    return tree.sql("postgres", comments=False)


def _is_value(literal: exp.Literal) -> bool:
    """Whether the text is a value of its query's answer, not a word of a function or what a column is compared with."""
    holder = literal.parent.parent if isinstance(literal.parent, exp.Alias) else literal.parent
    if isinstance(holder, exp.Select):
        return True
    return isinstance(holder, exp.Case | exp.If | exp.Coalesce) and literal.arg_key in ("true", "default", "expressions")


def _verbatim(sql: str) -> exp.Expression:
    return exp.Var(this=sql)
