"""What a column of a frame holds, told by its name: a day, a whole number, a truth, a category in its order."""

from __future__ import annotations

DAYS = frozenset({
    "date", "red_since", "off_since", "set_on", "due", "first_due", "status_on", "last_told", "latest_meeting", "observed_from",
    "observed_to", "since", "until", "other_date",
})  # fmt: skip
WHOLE = frozenset({
    "id", "document_id", "event_id", "risk_id", "successor_id", "measure_id", "action_id", "vote_id", "person_id", "fact_id",
    "page", "pages", "words", "days_at_red", "days_off", "statements", "times_put_off", "slippage_days", "age_days",
    "meetings_since", "papers", "votes_for", "votes_against", "abstained", "found", "usual", "other_page",
})  # fmt: skip
TRUTHS = frozenset({"called_new", "removed", "off_target", "target_moved", "unanimous"})
NUMBERS = frozenset({
    "score", "score_before", "previous_score", "likelihood", "impact", "value", "value_before", "short_change", "long_change", "target",
    "target_before", "previous", "count", "percent", "total", "stated", "other", "confidence",
})  # fmt: skip

RATING = ("green", "yellow", "amber", "red")
# Ordered: a later one is the worse, or the later in the life of the thing.
ORDERED: dict[str, tuple[str, ...]] = {
    "rag": RATING,
    "rag_before": RATING,
    "movement": ("better", "same", "worse"),
    "trend": ("better", "same", "worse"),
    "state": ("done", "dropped", "open", "stale", "overdue"),
    "timing": ("previous", "current", "expected"),
    "score_kind": ("inherent", "current", "residual", "target"),
}
# Without an order: the kinds that occur.
NAMED = frozenset({
    "kind", "status", "change", "became", "unit", "vote", "result", "versus_target", "direction", "attendance", "currency", "fact_table",
    "media_type",
})  # fmt: skip
