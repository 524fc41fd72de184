"""What changed from day to day, in plain Python from what the papers state: docs/schema.md has the rules in words."""

from __future__ import annotations

from collections.abc import Iterator

from tests.query.rules import NOW, WORSE, moved, off_target, rated
from tests.query.told import Row, Told, fullest, in_order, joined, only

CITED = ("date", "body", "organization", "document", "page", "quote")
DONE = ("done", "dropped", "overdue", "put off")


def change(fact: Row, name: str, of: str, what: str | None, was: object, is_now: object) -> Row:
    return {"change": name, "of": of, "what": what, "was": printed(was), "is_now": printed(is_now), "id": fact["id"]} | {
        column: fact[column] for column in CITED
    }


def printed(value: object) -> object:
    return (str(int(value)) if value == int(value) else str(value)) if isinstance(value, float) else value


def of_risks(told: Told) -> Iterator[Row]:
    titles = {row["id"]: row["title"] for row in told.rows("risk")}
    holders = told.holders("risk_observation", "owner")
    for risk, days in told.followed("risk_observation", "risk_link", "risk").items():
        score = rag = None
        owned: dict[str, tuple[str, int, str]] = {}  # by kind of owner: since which day, who, in which words
        for day, facts in days.items():
            now = only(fact["score"] for fact in facts if fact["score_kind"] in NOW)
            colour = only(fact["rag"] for fact in facts)
            fact = fullest(facts, lambda one: rated(one) and one["rag"] is not None, rated, lambda one: one["rag"] is not None)
            told_of = {one["change"] for one in facts}
            if "removed" in told_of:
                before = now if score is None else score
                yield change(fact, "removed", "risk", titles[risk], (rag or colour) if before is None else before, None)
            else:
                by_score = now is not None and score is not None
                name = "new" if "new" in told_of else rescored(score, now) if by_score else recoloured(rag, colour)
                if colour == "red" and rag != "red":
                    yield change(fact, "newly red" if rag else "first rated red", "risk", titles[risk], rag, "red")
                if name:
                    in_figures = now is not None and (score is not None or rag is None)
                    yield change(fact, name, "risk", titles[risk], *((score, now) if in_figures else (rag, colour)))
            score, rag = (score if now is None else now), colour or rag
            for one in sorted(facts, key=lambda one: (one["document"], one["id"])):
                for kind, holder in holders[one["id"]]:
                    since, last, words = owned.get(kind, (day, holder, ""))
                    if holder != last and since < day:
                        yield change(one, "owner", "risk", titles[risk], words, one["owner"])
                    owned[kind] = day, holder, one["owner"]


def of_successors(told: Told) -> Iterator[Row]:
    """What became of risks, a change for each statement and kind."""
    titles, facts = {row["id"]: row["title"] for row in told.rows("risk")}, told.facts("risk_observation")
    said: dict[tuple[int, str], list[Row]] = {}
    for row in told.rows("risk_successor"):
        said.setdefault((row["observation_id"], row["kind"]), []).append(row)
    for (observation, kind), rows in said.items():
        now = joined(titles.get(row["successor_id"], row["successor"]) for row in rows)
        yield change(facts[observation], kind, "risk", joined(titles[row["risk_id"]] for row in rows), None, now)


def rescored(before: float, now: float) -> str | None:
    return "worse" if now > before else "better" if now < before else None


def recoloured(before: str | None, now: str | None) -> str | None:
    if (before, now) in WORSE:
        return "worse"
    return "better" if (now, before) in WORSE else None


def of_measures(told: Told) -> Iterator[Row]:
    names = {row["id"]: row["name"] for row in told.rows("indicator")}
    for measure, days in told.followed("indicator_observation", "indicator_link", "indicator").items():
        value = target = None
        targeted: tuple[str, float | None] = ("", None)
        off: bool | None = None
        was_on = False
        for day, facts in days.items():
            now, aim, before = (only(fact[name] for fact in facts) for name in ("value", "target", "previous"))
            fact = fullest(facts, lambda one: one["value"] is not None)
            from_to = value if before is None else before, now
            trend = only(one["trend"] for one in facts)
            if trend in ("better", "worse"):
                yield change(fact, trend, "measure", names[measure], *from_to)
            off_now = off_target(facts)
            if off_now and not off:
                yield change(fact, "off target" if was_on else "first rated off target", "measure", names[measure], *from_to)
            if off_now is False and off:
                yield change(fact, "on target", "measure", names[measure], *from_to)
            if aim is not None and target is not None and moved(day, now, aim, target, *targeted, facts):
                yield change(fact, "target moved", "measure", names[measure], target, aim)
            value = value if now is None else now
            target, targeted = (target, targeted) if aim is None else (aim, (day, now))
            off, was_on = (off if off_now is None else off_now), was_on or off_now is False


def of_actions(told: Told) -> Iterator[Row]:
    mentions, updates = told.facts("action_mention"), told.facts("action_update")
    mentioned = {row["action_mention_id"]: row["action_id"] for row in told.rows("action_link")}
    for action in told.rows("action"):
        first = mentions[action["first_mention_id"]]
        reports = [updates[row["action_update_id"]] for row in told.rows("action_update_link") if row["action_id"] == action["id"]]
        said = [(in_order(fact["date"]), False, number, fact["due"]) for number, fact in mentions.items() if mentioned.get(number) == action["id"]]
        said += [(in_order(fact["date"]), True, fact["id"], fact["due"]) for fact in reports]
        due = next((due for *_, due in sorted(said) if due), None)
        yield change(first, "set", "action", action["owner"], None, due)
        yield from (change(fact, fact["status"], "action", fact["matter"], None, fact["due"]) for fact in reports if fact["status"] in DONE)


def all_changes(told: Told) -> list[Row]:
    """Every change, in no order; `id` is that of the fact that shows it."""
    return [*of_risks(told), *of_successors(told), *of_measures(told), *of_actions(told)]


def changes(told: Told, since: str | None = None, until: str | None = None) -> list[Row]:
    """The answer of the question `changes`."""
    rows = [row for row in all_changes(told) if (not since or (row["date"] or "") >= since) and (not until or (row["date"] and row["date"] <= until))]
    rows.sort(key=lambda row: (row["of"], row["change"], row["document"], row["id"], row["what"] or ""))
    rows.sort(key=lambda row: row["date"] or "", reverse=True)
    order = ("date", "change", "of", "what", "was", "is_now", "body", "organization", "document", "page", "quote")
    return [{name: " ".join(row[name].split()) if isinstance(row[name], str) else row[name] for name in order} for row in rows]
