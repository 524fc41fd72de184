"""Who is put into a chair or a seat at the meeting itself: elected under the item of the office, named as the substitute of another.

"3. Election of Chair" / "Councillor Elm was elected"   "Resolved to elect Councillor Ash as Sheriff"
"Substitutes" / "Councillor Hill for Councillor Elm"   "the meeting was chaired by the Sheriff, Councillor Ash"
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.people.mentions import Mention, folded_role, kind_of
from pipeline.language.posts import read_post

# "Election of Vice-Chair", "To appoint a Sheriff for 2024/25", "4. Appointment of the Mayor"
_OFFICE = re.compile(r"\b(?:election|appointment)\s+of\s+(?:the\s+|an?\s+|our\s+)?(?=[A-Z])", re.IGNORECASE)
# "Councillor Elm| was duly elected"; not "was elected as", "appointed to"
_WAS_ELECTED = re.compile(
    r"\s+(?:was|be|is)\s+(?:duly\s+|unanimously\s+)?(?:re-?)?(?:elected|appointed)\b(?!\s+(?:as|to|the|onto|by|on)\b)", re.IGNORECASE
)
# "Mrs Elm| was nominated, no other name being put, and elected as |Chairman"
_NOMINATED = re.compile(
    r"\s+(?:was|were)\s+(?:duly\s+)?(?:nominated|proposed)\b[^.;]{0,90}?\b(?:re-?)?(?:elected|appointed)\s+(?:as\s+)?(?:the\s+)?(?=[A-Z])"
)
# "to elect |Councillor Elm| as |Sheriff"
_ELECT = re.compile(r"\b(?:re-?)?(?:elect|appoint)(?:ed)?\s+$", re.IGNORECASE)
_AS = re.compile(r"\s+(?:as|to\s+be)\s+(?:the\s+|its\s+)?(?=[A-Z])")
# "declared |Councillor Elm| duly elected as |Mayor of Fenmoor"
_DECLARED = re.compile(r"\bdeclared\s+(?:that\s+)?$", re.IGNORECASE)
_ELECTED_AS = re.compile(r"\s+(?:to\s+be\s+)?(?:duly\s+)?(?:re-?)?(?:elected|appointed)\s+(?:as\s+)?(?:the\s+)?(?=[A-Z])")
# "That Councillor Elm| be appointed |Mayor": put forward, and maybe one of several
_PUT_FORWARD = re.compile(r"\s+be\s+(?:\w+ly\s+)?(?:re-?)?(?:elected|appointed)\s")
# "Mrs Elm| was co-opted", "Mr Ash| be co-opted on to the Council", "Mr Oak| confirming his resignation as Parish Councillor"
_COOPTED = re.compile(
    r"(?:\s*,\s*[A-Z][^.;]{3,80}?)?\s+(?:was|were|be|is|are|has\s+been|had\s+been)\s+(?:\w+ly\s+)?co-?opted\b(?!\s+member)"
    r"|\s+(?:\w+ing\s+|had\s+|has\s+)?(?:(?:tendered|submitted|announced|confirm\w+)\s+)?(?:(?:his|her|their)\s+)?resign(?:ation|ing|ed)\s+(?:as|from)\s+(?:an?\s+|the\s+)?"
    r"(?:(?:parish|town|community)\s+)?(?:councillor|council)\b",
    re.IGNORECASE,
)
# "resolved to co-opt |Mrs Elm and Mr Ash|", "Those to be co-opted were |Mr Oak|, |Mrs Elm|"
_TO_COOPT = re.compile(
    r"\bco-?opt(?:\s+(?:on)?to\s+the\s+(?:parish\s+|town\s+)?council)?\s+(?:[^.;:]{3,60}?(?:,|\band\b)\s*)?$"
    r"|\bco-?opted\s+(?:\w+\s+)?(?:was|were)\s*:?\s+(?:[^;:]{3,90}?(?:,|\band\b)\s*)?$",
    re.IGNORECASE,
)
_COOPTION = re.compile(r"\bco-?opt(?:ion|ing|ed)?\b", re.IGNORECASE)
# under an item on co-option: "three to two in favour of |Mrs Elm|"
_IN_FAVOUR = re.compile(r"\b(?:in\s+favour\s+of|votes?\s+for|elected)\s+$", re.IGNORECASE)
_REACH = 100
_SUBSTITUTES = re.compile(r"\bsubstitut", re.IGNORECASE)
# "Councillor Hill| for Councillor Elm", " substituting for Cllr Elm"
_FOR_ANOTHER = re.compile(r"\s+(?:substitut(?:ed|ing)\s+|attend(?:ed|ing)\s+)?(?:for|in\s+place\s+of)\s+(?:Councillor|Cllr|Cr)s?\b")
# "the meeting was chaired by |the Sheriff, Councillor Ash"
_CHAIRED_BY = re.compile(r"\bmeeting\s+was\s+(?:then\s+)?chaired\s+by\s+(?:the\s+)?$", re.IGNORECASE)
# "Councillor Ash| chaired for the remainder of the meeting"
_CHAIRED = re.compile(r"\s+(?:then\s+)?chaired\s+(?:for\s+)?(?:the\s+)?(?:remainder|rest|meeting)\b", re.IGNORECASE)


def office_of(title: str) -> str | None:
    """The office that an item fills: "Election of Chair" -> "Chair"; None for any other item."""
    opens = _OFFICE.search(title)
    post = read_post(title, opens.end()) if opens else None
    return post.post if post else None


def _office_after(text: str, start: int, end: int) -> str | None:
    """The office to which the words around the name at `text[start:end]` elect its bearer."""
    before = text[max(0, start - 20) : start]
    elects = _AS.match(text, end) if _ELECT.search(before) else _ELECTED_AS.match(text, end) if _DECLARED.search(before) else None
    opens = elects or _NOMINATED.match(text, end)
    post = read_post(text, opens.end()) if opens else None
    return post.post if post else None


def seated(mention: Mention, title: str, text: str, start: int, end: int) -> Mention:
    """The mention of the person at `text[start:end]`, with the office or the seat that the words around and the item's title give."""
    role = mention.role
    if role is None:
        role = office_of(title) if _WAS_ELECTED.match(text, end) else _office_after(text, start, end)
    if mention.kind is None and mention.name and _is_coopted(title, text, start, end):
        mention = replace(mention, kind="councillor")
    substitutes = mention.title_kind == "councillor" and _SUBSTITUTES.search(title) and _FOR_ANOTHER.match(text, end)
    chaired = _CHAIRED_BY.search(text[max(0, start - 50) : start]) or _CHAIRED.match(text, end)
    attendance = mention.attendance or ("present" if substitutes or chaired else None)
    if (role, attendance) == (mention.role, mention.attendance):
        return mention
    return replace(mention, role=role, kind=mention.kind or kind_of(mention.title_kind, role), attendance=attendance)


def _is_coopted(title: str, text: str, start: int, end: int) -> bool:
    """Whether the person at `text[start:end]` is made a member of the council, or gives up being one."""
    if _COOPTED.match(text, end):
        return True
    begin = max(0, start - _REACH)
    return bool(_TO_COOPT.search(text, begin, start)) or bool(
        _COOPTION.search(title) and _IN_FAVOUR.search(text, max(0, start - 20), start)
    )


def without_rivals(found: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions; of several who are put forward for one office under one item nobody holds it by that alone."""
    put = [mention for mention in found if mention.name and mention.role and _PUT_FORWARD.match(text, mention.span.end)]
    names: dict[tuple[int | None, str], set[str]] = {}
    for mention in put:
        names.setdefault((mention.item, folded_role(mention.role or "")), set()).add(mention.name or "")
    rivals = [mention for mention in put if len(names[mention.item, folded_role(mention.role or "")]) > 1]
    return [replace(mention, role=None) if mention in rivals else mention for mention in found]
