"""Times of day as committees print them -> "HH:MM"."""

from __future__ import annotations

from pipeline import patterns as re

# "7.00pm", "10.00 a.m.", "2.30 P.M.", "9.15am", "7 p.m.", "19:30", "19.30 hours", "1430hrs", "noon", "12 noon", "12 midday", "midnight"
TIME = re.compile(
    r"""\b(?:
        (?P<hour>[01]?\d)(?:\s?[.:]\s?(?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?
      | (?<!\d[./])(?P<hour24>[01]?\d|2[0-3])[:.](?P<minute24>[0-5]\d)(?:\s?(?:hours|hrs|h)\b)?(?!\.?\d|[%/])
      | (?P<hour4>[01]\d|2[0-3])(?P<minute4>[0-5]\d)\s?(?:hours|hrs|h)\b
      | (?P<noon>(?:12\s*)?(?:noon|midday))\b
      | (?P<midnight>midnight)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def read(match: re.Match[str]) -> str | None:
    """The time that `match` of TIME prints, or None where it is no time ("13 pm")."""
    if match["noon"]:
        return "12:00"
    if match["midnight"]:
        return "00:00"
    if match["hour"]:
        hour = int(match["hour"])
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
        return f"{hour:02d}:{int(match['minute'] or 0):02d}"
    hour = int(match["hour24"] or match["hour4"])
    return f"{hour:02d}:{int(match['minute24'] or match['minute4']):02d}"


def first(text: str, start: int = 0, end: int | None = None) -> tuple[str, re.Match[str]] | None:
    """The first time in `text[start:end]` and where it stands, or None."""
    for match in TIME.finditer(text, start, len(text) if end is None else end):
        time = read(match)
        if time:
            return time, match
    return None


def before(time: tuple[str, re.Match[str]], ended: tuple[str, re.Match[str]]) -> str:
    """When something began that is printed with the half of the day at its end only: "2.00 - 4.35 pm" -> "14:00"; "10.00 - 12.30 pm"."""
    if time[1]["half"] or not ended[1]["half"] or int(time[0][:2]) > 11:
        return time[0]
    hour, minutes = int(time[0][:2]), time[0][2:]
    later = f"{hour + 12:02d}{minutes}"
    return later if later < ended[0] else time[0]


def after(begun: str | None, time: tuple[str, re.Match[str]]) -> str:
    """When something ended that began at `begun`: "9.05" of a meeting that began at "19:30" is 21:05."""
    hour, minutes = int(time[0][:2]), time[0][2:]
    if begun is None or time[1]["half"] or time[0] >= begun or not 1 <= hour < 12:
        return time[0]
    later = f"{hour + 12:02d}{minutes}"
    return later if later > begun else time[0]
