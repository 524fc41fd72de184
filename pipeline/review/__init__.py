"""A person's word on what was read: what needs one (`open_reviews`), taking decisions (`decide`), undoing them, the log.

Rows and histories follow at once; `pipeline.store.reviews` makes decisions hold when papers are read again.
"""

from pipeline.review.decide import decide, log, take_back, waiting
from pipeline.review.table import COLUMNS, Line, read_table, rows_of

__all__ = ["COLUMNS", "Line", "decide", "log", "read_table", "rows_of", "take_back", "waiting"]
