"""What the entries of an attendance list are: members, officers or others, which hangs on how the whole list is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.people.mentions import DEPARTMENT, OTHER_BODY, Mention, folded_role, kind_of, names_body, names_organization

# a heading over officers: "Officials in attendance", "Clerk"
_OFFICERS = re.compile(r"\b(?:officers?|officials|staff|clerk)\b", re.I)
# a heading over those who sit on a board, most of whom hold a post: "Members present", "Voting Members", "Trustees". Where most are
# councillors, as the heading of a council's list has it, those with posts are its officers
_MEMBERS = re.compile(r"\b(?:members|trustees|governors)\b", re.I)
_NO_MEMBERS = re.compile(r"\b(?:attendance|attending|also|other|not|non|officers?|officials|staff|public|clerk)\b", re.I)
# a policeman who comes to a board or a joint committee: "Chief Superintendent (Mr Elm)", "Sergeant Ash"
_POLICE = re.compile(r"\b(?:superintendent|supt|inspector|insp|sergeant|sgt|constable|garda|pcso|pc)\b", re.I)
_CLERK = re.compile(r"\bclerk\b", re.I)  # who takes the minutes is listed with the members, and is none


# offices that members of a small council hold themselves
_MEMBERS_TOO = frozenset(
    (
        "secretary", "treasurer", "minute secretary", "minutes secretary", "minute taker",
        "hon secretary", "hon treasurer", "hon sec", "hon. sec",
    )
)  # fmt: skip


def settled(entries: Sequence[Mention], heading: str, *, board: bool = False, apart: bool = False) -> list[Mention]:
    """The entries of one list with the kind of each, and who is not a member put in attendance; `heading` is what stands over it, and
    `board` is true for the list of a body whose members hold posts, `apart` where those who only attend have a list of their own."""
    officers = bool(_OFFICERS.search(heading))
    kinds = [kind_of_entry(entry, officers=officers) for entry in entries]
    members = _MEMBERS.search(heading) is not None and not _NO_MEMBERS.search(heading)
    board = board or (members and 2 * kinds.count("councillor") < len(kinds))
    some_officer = officers or "officer" in kinds
    some_councillor = "councillor" in kinds
    joint = _is_joint(entries, apart=apart)
    out = []
    for entry, kind in zip(entries, kinds, strict=True):
        attendance = entry.attendance
        if kind == "officer" and attendance != "in_attendance" and entry.role and entry.role.lower() in _MEMBERS_TOO:
            kind = None
        if kind == "councillor" and attendance == "present" and _is_clerk(entry):
            kind = "officer"
        if attendance == "present":
            sits = _sits_for(entry) or (board and not (entry.role and (_CLERK.search(entry.role) or _POLICE.search(entry.role))))
            if kind in ("officer", "external") and sits:
                kind = "councillor"
            of_others = joint or (members and entry.title_kind != "rank")  # sent by others to sit on the body
            if of_others and kind == "external" and not entry.role:
                kind = None
            other = entry.organization and names_body(entry.organization) and not of_others
            kind = kind or ("external" if other else "councillor")
            if kind != "councillor":
                attendance = "in_attendance"
        elif attendance == "in_attendance":
            if kind == "councillor" and entry.role and folded_role(entry.role) == "chair" and not entry.organization:
                attendance = "present"  # the chair of the meeting, printed over the members
            sent = entry.organization and (not some_officer or (not officers and _is_elsewhere(entry)))
            kind = kind or ("external" if sent else "officer" if some_officer else None)
        elif kind is None and not (some_councillor and entry.title_kind == "courtesy"):
            kind = "external" if entry.organization and _is_other_body(entry.organization) else "councillor"
        role = entry.role
        if role is None and kind == "officer" and officers and entry.organization and DEPARTMENT.fullmatch(entry.organization):
            role = entry.organization
        out.append(replace(entry, kind=kind, attendance=attendance, role=role))
    return out


# "Lay Members: |Mr A Hill", "Co-opted members: |Ms B Elm (Quay Forum)": the label of a line with those who sit on the body unelected
# "PPN Sectoral Nominees:", "Sectoral Interests Present:", "Oireachtas Members:" on a committee that others sit on, too
_UNELECTED = re.compile(
    r"\W*(?:(?P<role>lay\s+member|independent\s+(?:member|person)|(?:ppn\s+)?sectoral\s+(?:representative|nominee|member|interest(?=s?\s*(?:present\s*)?[:*]))"
    r"|community\s+(?:representative|nominee))|co-?opted\s+member|co-?optee|oireachtas\s+member)s?(?:\s+present)?[\s*]*(?:\(\d+\)\s*)?[:–-]",
    re.I,
)
# "Garda Nominations:", "An Garda Síochána:": who come to a policing committee and are none of its councillors
_FORCE = re.compile(r"\W*(?:(?:an\s+)?garda\b[^:\n]{0,30}|police(?:\s+(?:representatives?|officers?))?)[\s*]*:", re.I)
_BEFORE = 160  # characters of a line
_ABOVE = 600  # characters in which the label above a line is looked for
_LABELLED = re.compile(r"\W*[A-Za-z][\w ’'&/-]{2,50}[\s*]*:")  # "MEMBERS:" over a line, or before its names


def with_unelected(entries: Sequence[Mention], printed: str) -> list[Mention]:
    """The entries of a list of those present, of which a line may be of lay or co-opted members; `printed` is the document's text."""
    out = []
    for entry in entries:
        line = _label_over(printed, entry.span.start)
        label = _UNELECTED.match(line)
        if label and not (entry.role and _CLERK.search(entry.role)):
            role = " ".join(label["role"].split()) if label["role"] else None
            if role and role.lower().endswith("interest"):
                role += "S" if role.isupper() else "s"
            out.append(replace(entry, kind="councillor", attendance="present", role=entry.role or role))
        elif _FORCE.match(line):
            out.append(replace(entry, kind="external", attendance="in_attendance"))
        else:
            out.append(entry)
    return out


def _label_over(printed: str, start: int) -> str:
    """The line of a name up to it where that begins with a label, else the label on a line of its own above it; "" without one."""
    above = printed[max(0, start - _ABOVE) : start].split("\n")
    if _LABELLED.match(above[-1][-_BEFORE:]):
        return above[-1]
    return next((line for line in reversed(above[:-1]) if line.strip() and _LABELLED.match(line)), "")


# "Leader", "Deputy Leader and Cabinet Member for Resources": the posts of a cabinet
_OF_CABINET = re.compile(r"\b(?:leader|cabinet|portfolio|executive\s+member)\b", re.I)
_WARD = re.compile(r"(?i:\b(?:ward|division|group|party|item|minute)\b)|^[A-Z]{2,5}$")


def with_portfolios(found: Sequence[Mention]) -> list[Mention]:
    """The mentions of a cabinet's paper; where it prints the posts of members in brackets, what it prints so beside the others is what
    they answer for: "Cllrs A Hill (Leader), B Elm (Waste and Recycling)"."""
    if not any(mention.listed and mention.role and _OF_CABINET.search(mention.role) for mention in found):
        return list(found)
    return [
        replace(mention, role=mention.organization)
        if mention.kind == "councillor"
        and mention.attendance in ("present", "apologies")
        and mention.organization
        and not (mention.role or _is_other_body(mention.organization) or _WARD.search(mention.organization))
        else mention
        for mention in found
    ]


# "Cllr Ann Hill (acting Clerk)": a member by a title of his own, not by that over the whole list
_OWN_TITLE = re.compile(r"(?:cllr|councillor|cr|clr|coun)\b", re.I)


def _is_clerk(entry: Mention) -> bool:
    """Whether an entry behind "Councillors A Hill, B Elm" is the clerk: "Mrs C Ash (Clerk)"."""
    return bool(entry.role and _CLERK.search(entry.role)) and not _OWN_TITLE.match(entry.title)


def _is_joint(entries: Sequence[Mention], *, apart: bool) -> bool:
    """Whether most of those present are printed with the body that sent them, so that all of them are members: "Cr A Hill – EDC",
    "B Elm – Quay Trust"; or all but those who are called councillors, and guests have a list of their own (`apart`)."""
    present = [entry for entry in entries if entry.attendance == "present"]
    if len(present) < _LEAST_JOINT:
        return False
    sent = sum(entry.organization is not None or _sits_for(entry) for entry in present)
    called = sum(entry.title_kind == "councillor" and entry.organization is None for entry in present)
    return sent > 0.6 * len(present) or (apart and sent >= _LEAST_SENT and sent + called >= len(present) - 1)


_LEAST_JOINT = 5
_LEAST_SENT = 3
# "Economic Development", "Planning & Env", "CE": parts of a council's own staff, and posts by their letters
_DEPARTMENT = re.compile(
    r"\b(?:services?|support|development|planning|housing|finance|financial|environment\w*|env|strategy|transport\w*|engineering|legal|democratic|committee|hr|ict?t?"
    r"|communications?|corporate|partnerships|operations|maintenance|roads|water|parks|librar\w+|education|learning|regulat\w+|governance|innovation|property|properties"
    r"|communit\w+|social|economic|enterprise|culture|cultural|heritage|arts|tourism|policy|performance|audit|resources|highways?|regeneration|investment|trade|marketing"
    r"|customers?|directorate|department|division|unit|team|section|office|centre|secretariat|admin\w*|minutes?|recorder|presenter|care|health|children\S*|adults?|people"
    r"|climate|energy|building|design|delivery|capital|projects?|kai\w+|pou\w*|tumu|control|licensing|enforcement|elections?|public\s+realm|digital|data|it|ce|ceo|cfo|dos|ados|leo|members?|ward|item|agenda|until|from)\b",
    re.I,
)


def _is_elsewhere(entry: Mention) -> bool:
    """Whether the words beside one of those who attend with the officers are another body's: "Elm Rebellion", "KRD", a firm by his own
    name; no part of a council's staff, nor the short form of a council, whose officers serve it jointly."""
    words = entry.organization or ""
    surname = (entry.name or "").rpartition(" ")[2]
    if entry.role is None and len(surname) > 2 and surname in words.split():  # "Mr A Elm (Elm Transport Planning)"
        return True
    if entry.role or _DEPARTMENT.search(words) or any(_COUNCIL_SHORT.fullmatch(word) for word in words.split()):
        return False
    return len(words.split()) > 1 or (len(words) > 1 and words.isupper())


# "Village Representative", "Teachers’ rep", "Parents' Delegate", "Staff Governor": who sits on the body for others
_REPRESENTATIVE = re.compile(r"\b(?:representatives?|reps?|delegates?|nominees?|governors?|trustees?)\s*$", re.I)
# "Church Representatives", "School Governor Representative": who sit on an education committee by law
_CO_OPTED = re.compile(
    r"(?:church|religious|faith|diocesan|parent|teacher|trade\s+union|school)\s+(?:governor\s+)?(?:representative|rep)s?", re.I
)


def _sits_for(entry: Mention) -> bool:
    """Whether one who is listed as present sits on the body for others, and is sent by no other organisation that is named."""
    if not entry.role or entry.title_kind == "rank" or not _REPRESENTATIVE.search(entry.role):
        return False
    return _CO_OPTED.fullmatch(entry.role) is not None or not names_organization(entry.role)


# "SBC", "HBRC": the short form of a council, whose members send apologies too
_COUNCIL_SHORT = re.compile(r"[A-Z]{2,4}C")


def _is_other_body(words: str) -> bool:
    """Whether the words beside one who sent apologies are a body's, "Elm Haulage Ltd", "SEPA", and no ward's, "Elm Park West"."""
    return bool(OTHER_BODY.search(words)) or (words.isupper() and not _COUNCIL_SHORT.fullmatch(words))


def kind_of_entry(entry: Mention, *, officers: bool) -> str | None:
    """What title, post and organisation say of an entry; `officers` where its list is headed so."""
    kind = kind_of(entry.title_kind, entry.role)
    if entry.role and kind == "officer" and not officers and names_organization(entry.role):
        return "external"
    chairs = kind == "councillor" and entry.title_kind != "councillor" and entry.attendance == "in_attendance"
    if chairs and entry.role and OTHER_BODY.search(entry.role):  # "Bob Ash, Convener, Elm Parent Forum"
        return "external"
    other = entry.organization is not None and bool(OTHER_BODY.search(entry.organization))
    if other and (kind != "councillor" or entry.attendance == "in_attendance"):
        return "external"
    if officers and kind in (None, "officer"):
        return "officer"
    return kind
