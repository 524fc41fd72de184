"""Words by which a figure is set beside another, as parts of patterns: what is aimed at, which way it stands off, and times before now."""

from __future__ import annotations

from pipeline.language.fulldate import MONTH_NAMES

ABOUT = (
    r"(?:(?:at\s+(?:least|most)|under|over|above|below|about|around|approximately|only|just|no\s+more\s+than|(?:fewer|less|more)\s+than|up\s+to|"
    r"some|nearly|almost|exactly)\s+|[<>≤≥]\s?)*"
)
SURE_AIM = r"(?:targets?|aims?|goals?|thresholds?|ceilings?|benchmarks?|ambitions?|aspirations?|trajectory|tolerance|expectation|cap)"
# words that are aims where something is set beside them, and other things elsewhere: "the speed limit"
AIM = (
    rf"(?:{SURE_AIM}|plan(?=\s+of\b)|standards?|limits?|profile|budgets?|(?:budget\s+)?estimates?|"
    r"policy(?=\s+(?:of|minimum|maximum|limit|level|floor)\b)|requirement|maximum|minimum)"
)
# "the", "a national", "this year's revised": before the word for an aim
ITS = r"(?:(?:an?|the|its|our|their|his|her|that|(?:this|the)\s+(?:year|quarter|month)[’']s)\s+)?"
ADVERB = r"(?:(?:well|just|slightly|a\s+little|far|marginally|some\s+way|comfortably|still|narrowly|significantly|exactly|somewhat)\s+)?"
ABOVE = r"(?:above|over|exceed(?:ing|s|ed)?|ahead\s+of|higher\s+than|more\s+than|longer\s+than|slower\s+than|beat(?:ing|s)?)"
BELOW = (
    r"(?:below|under|short\s+of|behind|lower\s+than|fewer\s+than|less\s+than|shorter\s+than|quicker\s+than|faster\s+than|miss(?:ed|ing|es))"
)
MET = r"(?:(?:exactly\s+)?on|met|meet(?:ing|s)|achiev(?:ed|ing))"
BESIDE = r"(?:as\s+)?(?:against|compared\s+(?:to|with)|versus|vs\.?|inside|within|outside|better\s+than|worse\s+than|opposed\s+to|out\s+of)"
# where, when or of what a figure holds, up to what it is set beside: another subject or a turn would be another measure's
HOLDS = (
    rf"(?:(?!\b(?:and(?!\s+(?:[a-z]+\s+){{0,3}}[a-z]+\s?[,(]\s?(?:up|down)\b)(?!\s+(?:{MONTH_NAMES})\b)|"
    r"but|while|whilst|whereas|although)\b)[^.;:()£€$%]){0,80}?"
)
LINK = (
    r"(?:^|[\s(–—-])(?:(?:and|but|although|though|while|whilst|whereas)\s+)?(?:(?:which|this|that|it)\s+)?"
    r"(?:(?:was|is|were|are|being|having\s+been|remain(?:s|ed))\s+)?(?:and\s+)?"
)

TIME = r"(?:year|quarter|month|week|meeting|report|time|point|stage|date|period|season|winter|summer|spring|autumn)s?"
# a time before now: "last year", "the same nine months of 2022", "a year earlier", "in Q1", "at the end of the previous quarter"
THEN = (
    rf"(?:last\s+{TIME}|(?:the\s+)?(?:previous|corresponding|prior|preceding)\s+(?:[\w-]+\s+){{0,3}}?{TIME}|"
    rf"(?:the\s+)?same\s+(?:[\w-]+\s+){{0,3}}?{TIME}\s+(?:of\s+|in\s+|the\s+|a\s+)?(?:last|year|previous|{MONTH_NAMES}|(?:19|20)\d\d)|(?:a|one|two|three)\s+"
    rf"{TIME}\s+(?:ago|earlier|before|previously)|(?:the\s+)?{TIME}\s+before|this\s+(?:time|point)\s+last|previously|"
    rf"(?:the\s+same|this)\s+(?:point|stage|time)(?:\s+(?:of\s+)?last\s+{TIME})?|(?:the\s+)?(?:summer|winter|spring|autumn)|"
    rf"(?:the\s+)?(?:end|start|beginning)\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:{TIME}|{MONTH_NAMES}|Q[1-4]|(?:19|20)\d\d)|(?:the\s+)?"
    rf"(?:first|second|third|fourth)\s+quarter|(?:quarter|Q)\s?(?:[1-4]|one|two|three|four)|{MONTH_NAMES}|(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?|"
    r"(?:month|period)\s\d{1,2}|P\d{1,2})"
)
AT_THEN = rf"(?:(?:in|at|by|for|on|during|as\s+at|to|that\s+of)\s+)?(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{THEN}"
THEN_WORDS = rf"\b{AT_THEN}\b(?:\s+(?:of|in|to|for)\b)?[^,;.():]{{0,25}}"
# "it had been", "the figure was", "there were"
IT_WAS = (
    r"(?:(?:it|this|that|there|(?:the|this|its|their|our)\s+(?:[\w-]+\s+){0,2}?(?:figure|number|rate|total|average|percentage|performance|return|score|"
    r"result|comparable\s+figure|equivalent))\s+(?:had\s+|has\s+)?(?:been|was|were|stood\s+at|stands\s+at)|(?:had\s+been|was|were|of))"
)
