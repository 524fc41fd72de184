"""What stands between and behind the names of an attendance list: signs, counts of the public, labels inside a line, for whom somebody
is there."""

from __future__ import annotations

from pipeline import patterns as re

# between two entries; also the sign for the title of the one above: "“ I. Elm"
BETWEEN = re.compile(
    r"(?:[\s,;.&:|/*•_]|[“”\"″〃](?=\s)|[–—-](?=\s)|\band\b|\bplus\b|\btogether with\b|\bwith\b|\bas well as\b|\balso\b|\b[Tt]he\b)+"
)
# "4 members of the public", "Members of the public: 15", "and one member of the press", "twelve residents"
PUBLIC = re.compile(
    r"(?:approximately\s+|approx\.?\s+|about\s+|around\s+)?(?:\d+|\w+)?\s*(?:other\s+)?members?\s+of\s+(?:the\s+)?(?:public|press|staff)[^,;\n]*"
    r"|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|some)\s+(?:residents?|parishioners?|electors?|members?)\b[^,;\n]*"
    r"|(?:the\s+)?public\b[^,;\n]*",
    re.I,
)
# "Member of the public |Mr A Hill", "Members of the Public - |B Elm, C Ash": those of the public by their names
OF_PUBLIC = re.compile(
    r"(?i:members?\s+of\s+the\s+public)(?:\s+present)?\s*[:–-]?\s*(?=(?:(?:Mr|Mrs|Ms|Miss|Dr)\b\.?\s)?(?:[A-Z]\.?\s?){1,3}[A-Z][a-z]|(?:Mr|Mrs|Ms|Miss|Dr)\b)"
)
# "Mr A Hill and Ms B Elm| from the Harbour Department|"
FROM_BODY = re.compile(r"[^\S\n]*,?[^\S\n]+(?:from|of)\s+(?:the\s+)?(?P<words>[A-Z][\w’'&-]*(?:\s+(?:[A-Z][\w’'&-]*|of|for|and|the)){0,6})")
# a label inside a line: "... (AH). In attendance: Bob Elm, Clerk", "Apologies Ann Hill", "Leave of absence: Cr Ash"
INLINE = re.compile(
    r"(?P<in_attendance>(?:also\s*,?\s+)?in\s+attendance|also\s+present|"
    r"(?:officers?|officials|staff|others?)(?:\s+and\s+(?:officers|officials|staff|others|guests))?\s+(?:also\s+)?(?:present|in\s+attendance))\s*(?:were|was)?\s*[:;,–-]?\s*"
    r"|(?P<apologies>apolog(?:y|ies)(?:\s+(?:for\s+absence|received))?(?:\s+(?:were\s+received\s+)?from)?|leave\s+of\s+absence(?=\s*:))\s*[:;,–-]?\s*"
    r"|(?P<absent>absent(?:\s+without\s+apolog(?:y|ies))?)\s*[:;,–-]\s*|(?P<present>(?:members\s+|councillors\s+)?present)\s*[:;–-]\s*",
    re.I,
)
# "Dr A Hill| representing the Elm Residents’ Association|"
REPRESENTING = re.compile(r"[^\S\n]*,?[^\S\n]+(?P<words>representing\s+[^,;\n()]{3,80}[^,;\n(). ])")
# "Ms B Elm|, D.O.S.|,", "Mr C Ash|, A/D.O.S.", "Ms E Oak|, S.E.O., Housing|;": a post by its first letters
POST_BY_LETTERS = re.compile(
    r"\s*,?\s+(?P<post>(?:A/)?(?:[A-Z]\.){2,4}[A-Z]?(?:,\s[A-Z][\w &’'-]{2,40}(?=\s*;))?)(?=\s*(?:[,;\n(]|$|and\b))"
)
# "Cllr Hill| substituting for |Cllr Elm", "| in place of |Mrs Ash": who is not there
INSTEAD_OF = re.compile(
    r"\s*,?\s*[–-]?\s*(?:(?:as\s+)?(?:an?\s+|the\s+)?(?:substitut\w+|sub|deputi\w+|deputy|replacement|standing\s+in|attending|acting)\s+for"
    r"|(?:\w+ing\s+)?(?:in\s+place\s+of|instead\s+of|on\s+behalf\s+of)|replacing)\s+",
    re.I,
)
