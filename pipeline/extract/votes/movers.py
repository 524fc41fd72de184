"""Who moved and who seconded, in the manners in which minutes print it; names as printed, without titles.

"Proposed by Cllr A Reed, seconded by Cllr Moss", "Moved: Cr Ann Hill", "NP proposed, seconded OL", "On the proposal of Cllr
Moss, seconded by Cllr Quill (E)", "moved as correct by Ann Hill and Tom Birch", and "Hill/Birch" alone on a line.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from pipeline import patterns as re
from pipeline.language.alternatives import by_letter, longest_first
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import Family, Gated, either, gated
from pipeline.language.vocabulary import table


@dataclass(frozen=True, slots=True)
class Moving:
    """A mover, a seconder or both at characters `start` to `end` of a text; a label with no name after it leaves both None."""

    start: int
    end: int
    mover: str | None
    seconder: str | None
    label: str | None = None  # "mover" or "seconder" where the line has only the label, its name below; "pronoun" for "He proposed"

    def shifted(self, by: int) -> Moving:
        """The same where the text begins `by` characters later."""
        return replace(self, start=self.start - by, end=self.end - by) if by else self


# offices that stand before a mover's name as titles do: "Member G Hill", "Deputy Chairperson Elm"
_OFFICES = frozenset(
    f"{deputy}{office}"
    for office in ("Chair", "Chairman", "Chairwoman", "Chairperson", "Convener", "President", "Provost")
    for deputy in ("", "Vice ", "Vice-", "Deputy ", "Deputy-")
) | {"Member", "Board Member", "Trustee", "Governor", "Commissioner", "Bailie"}


@cache
def titles() -> str:
    """The titles that stand before a name, as a pattern that takes their white space and full stops as well."""
    forms = table("honorifics")
    words = {word for group in ("singular", "plural") for listed in forms[group].values() for word in listed}
    words.update(_OFFICES)
    alternatives = by_letter(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first(words))
    return rf"(?:(?i:\b(?:the\s+)?{alternatives}\b)\.?\s*(?:\([A-Za-z ]{{2,20}}\)\s*)?)"


# A word of a name: "Hill", "O’Moss", "Reed-Birch", "MEl", "J.", "Uí", "van"; particles stand inside only
_WORD = r"(?:[A-ZÀ-Þ](?:\.\s?(?:[A-Z]\.\s?)*(?=[A-Z(])|(?:[\w’'‟]|-(?=\w))*))"
_PARTICLE = r"(?:van|de|der|den|la|le|von|di|da|du|al|bin|ap|y|Uí|Ní)"
# "Moss (J)", "Quill (E)": which of the Mosses
_NAMESAKE = r"(?:\s*\([A-Z]{1,3}\)(?!\w))?"
# "Andrew (Andy) Moss"
_NICKNAME = r"(?:\([A-Z][a-z]+\)\s+)?"
# Words with a capital that end a name, as they begin the next clause.
_STOP = (
    r"(?:Seconded|Second|Seconder|Proposed|Proposer|Moved|Mover|And|That|Resolved|RESOLVED|Carried|CARRIED|Agreed|AGREED|All"
    r"|Votes?|Vote|The|It|This|LOST|Lost|Unanimous|UNANIMOUS|Motion|Meeting|For|Against|In|Standing(?=\s+Orders?\b)|RESOLVEDthat)\b"
)


@cache
def name() -> str:
    """A person in a mover's place: titles, then up to five words of a name; or the title alone ("the Mayor")."""
    first = rf"(?:(?:van|von|de|der|den)\s+){{0,2}}(?!{_STOP}){_WORD}"
    words = rf"{first}(?:\s*(?<=[\s.]){_NICKNAME}(?:{_PARTICLE}\s+){{0,2}}(?!{_STOP}){_WORD}){{0,4}}{_NAMESAKE}"
    return rf"(?:{titles()}{{1,3}}(?:(?:{_PARTICLE}\s+){{0,2}}{words})?|{words})"


def _patterns() -> list[str | tuple[str, str]]:
    """The patterns, the fullest first; one that begins with a name stands with what every match holds behind it.

    A name may begin at any capital and takes long to fit: it is looked for only where that is found.
    """
    person = name()
    mover, seconder = rf"(?P<mover>{person})", rf"(?P<seconder>{person})"
    moved = r"(?i:pro-?posed|moved|propossed)"  # "pro-posed", where a line was broken
    acts = r"(?:pro-?posed|moved|propossed|PROPOSED|MOVED)"  # after a name: "SF Yard Proposed works" has none
    # "2nd Cllr Moss"; not the day of "2nd May"
    seconded = rf"(?:(?i:se-?conded|2nded|second)|2nd(?!\s+(?:of\s+)?(?:{MONTH_NAMES})))"
    between = r"[\s,;.:–-]{0,4}(?:(?i:and|was|it\s+was|duly|which\s+was|this\s+was)\s+){0,3}"
    aside = r"(?:\s*\([^()]{2,80}\)|,[^,.;]{3,60},)?"  # "A Reed (former Chair)", "A Reed, on behalf of the group,"
    office = rf"(?:{titles()}{{1,2}},\s+)?"  # "The Vice-Chair, Councillor Reed, moved"
    titled = rf"(?=(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\b){person}"
    titled_mover = rf"(?P<mover>{titled})"
    return [
        # "Cr Reed moved/cr Moss seconded"
        rf"{titled_mover}\s+{acts}\s?/\s?(?=(?i:cllr|councillor|cr|mr|mrs|ms|miss|dr)\b){seconder}\s+{seconded}\b",
        # "Mr A Reed proposed Mrs B Moss seconded by Mr C Hill": who is proposed stands between
        rf"(?P<mover>{titled})\s+(?:proposed|nominated)\s+{titled}(?:\s+(?:for|as)\s[^.;,]{{3,60}}?)?,?\s+(?:and\s+)?(?:this\s+was\s+)?seconded\s+(?:by\s+)?{seconder}",
        # "Proposed by A Reed, seconded by B Moss", "Proposed: A Reed Seconded: B Moss", "moved by A and duly seconded by B"
        rf"\b{moved}(?:\s+(?i:by))?\s*[:;–-]{{0,2}}\s*{mover}{between}{seconded}(?:\s+(?i:by))?\s*[:;–-]{{0,2}}\s*{seconder}",
        # "Proposed. Cllr A Reed, Seconded Cllr B Moss"
        rf"\b(?:Proposed|Moved)\.\s+{titled_mover}{between}{seconded}(?:\s+(?i:by))?\s*[.:;–-]{{0,2}}\s*{seconder}",
        # "proposed by A Reed to be accepted as a true record, seconded by B Moss"
        rf"\b{moved}\s+(?i:by)\s+{mover}\s+(?:to|as|for|that|with)\s[^.;]{{3,140}}?[\s,]{{1,3}}(?:(?:and|duly)\s+){{0,2}}{seconded}\s+(?:by\s+)?{seconder}",
        # "proposed as a true record by A Reed, seconded by B Moss", "proposed for approval by A Reed and seconded by B Moss"
        rf"\b{moved}\s[^.;]{{1,60}}?\bby\s+{mover}{between}{seconded}(?:\s+(?i:by))?\s*{seconder}",
        # "Proposer: A Reed, Seconder: B Moss", "Prop: A Reed Sec: B Moss"
        rf"\b(?i:proposer|mover|prop)\b[.\s]*[:;–-]{{0,2}}\s*{mover}[\s,;.–-]{{0,4}}(?:(?:(?i:and)|&)\s+)?(?i:seconder"
        rf"|sec|2nd)\b[.\s]*[:;–-]{{0,2}}\s*{seconder}",
        # "A proposal to close it was made by A Reed and seconded by B Moss"
        rf"\b(?i:made|tabled)\s+(?i:by)\s+{mover}{between}{seconded}\s+(?i:by)\s+{seconder}",
        # "Nominated: A Reed Seconded: B Moss"
        rf"\b(?i:nominated)\s*(?:(?i:by)|[:;–-])\s*{mover}{between}{seconded}(?:\s+(?i:by))?\s*[:;–-]{{0,2}}\s*{seconder}",
        # "On the proposal of A Reed, seconded by B Moss", "on the motion of A Reed and seconded by B Moss"
        rf"\b(?i:on|upon)\s+(?i:the\s+)?(?i:proposal|proposition|motion|nomination)\s+(?i:of"
        rf"|by)\s+{mover}{between}{seconded}(?:\s+(?i:by))?\s*{seconder}",
        # "Ar moladh A Reed, Cuidithe ag B Moss agus glacadh leis": the same in Irish
        rf"\b(?i:ar\s+mh?oladh)\s+(?:(?i:an|ó)\s+)?{mover}[\s,;]{{1,4}}(?:(?i:agus)\s+)?(?i:(?:arna\s+)?ch?uidithe)\s+(?i:ag|le)\s+{seconder}(?:\s+(?i:agus\s+glacadh\s+leis))?",
        # "Moved: Cr Reed/Cr Moss", "Proposed by Cllr Reed / Cllr Moss"
        rf"\b{moved}(?:\s+(?i:by)\b|\s*[:–-]|(?=\s+(?:Cllr|Cr|Councillor|(?:Deputy\s+)?(?:Mayor|Chair)|Member)\b))\s*{mover}\s*/\s*{seconder}",
        # "Moved (Mayor Reed/Cr B Moss):", "Resolved: (Crs Hill/Birch)", "RESOLUTION (Hill/Birch)"
        rf"\b(?i:moved|proposed|resolved|resolution|motion|amendment)\s*:?\s*\(\s*{mover}\s*/\s*{seconder}\s*\)",
        # "RESOLUTION: (Moved by Councillors Reed and Moss)"
        rf"\(\s*(?i:moved|proposed)(?:\s+(?i:by))?\s*:?\s*{mover}\s*(?:,|&|(?i:and))\s*{seconder}\s*\)",
        # "RESOLVED (pAR sBM)", "(prop. AR, 2nd BM)", "(prop: A Reed, sec: B Moss)"
        rf"\(\s*(?:(?i:prop)\b[.:]?|p\.?|P(?:\.|\b))\s*(?:by\s+)?{mover}[\s,;/&]{{1,3}}(?:(?i:sec)\b[.:]?|2nd|s\.?|S(?:\.|\b))\s*(?:by\s+)?{seconder}\s*(?=[,;)])",
        # "A motion by Councillor Reed, seconded by Councillor Moss, that", "an amendment from A Reed seconded by B Moss"
        rf"(?<!notice\sof\s)(?<!Notice\sof\s)(?<!Notice\sOf\s)\b(?i:motion|amendment|proposal)\s+(?i:by|from|of"
        rf"|in\s+the\s+names?\s+of)\s+{mover}{between}{seconded}(?:\s+(?i:by))?\s*{seconder}",
        # "Cllr Reed's proposal was seconded by Cllr Moss"
        rf"(?P<mover>{titled})[’']s\s+(?:proposal|motion|amendment|suggestion)\s+(?:was|is)\s+(?:\w+ly\s+)?{seconded}\s+by\s+{seconder}",
        # "moved as correct by A Reed and B Moss", "approved as a true record by A Reed and B Moss"
        rf"\b(?i:moved|proposed|accepted|approved|agreed"
        rf"|adopted)\s+(?:(?i:and\s+seconded)\s+)?(?i:as\s+(?:being\s+)?(?:an?\s+)?(?:true|correct"
        rf"|accurate)[^.;]{{0,40}}?\s)?(?i:by)\s+{mover}\s*(?:,|&|(?i:and))\s*{seconder}",
        # "A Reed proposed, seconded B Moss", "A Reed proposed that the fee be paid, seconded by B Moss"
        (
            rf"{mover}{aside}\s+(?:(?i:duly|then|also|further)\s+)?{acts}\b[^.;]{{0,260}}?[\s,;–-]{{1,3}}(?:(?i:and|was|it\s+was"
            rf"|this\s+was|duly|which\s+was)\s+){{0,3}}{seconded}(?:\s+(?i:by))?\s+{seconder}",
            rf"\s{acts}\b[^.]*?{seconded}\s",
        ),
        # "A Reed proposed a motion and B Moss seconded", "(A Reed proposed, B Moss seconded"
        (
            rf"{office}{mover}(?:,|,\s+(?i:as|in)\s[^,.;]{{2,40}},|\s*\([^()]{{2,80}}\))?\s+(?:(?i:duly|then|also)\s+)?{acts}\b[^.;]{{0,120}}?(?:[,;:]|\s(?:(?i:and)|&))\s+{seconder}\s+(?:(?i:duly)\s+)?{seconded}\b",
            rf"\s{acts}\b[\s\S]*?\s{seconded}\b",
        ),
        # "Mr Reed nominated Mrs Moss and Mr Hill seconded", "Mr Reed nominated and Mr Hill seconded Mrs Moss"
        rf"(?P<mover>{titled})\s+nominated\b[^.;]{{0,120}}?(?:[,;]|\s(?:and|&))\s+(?P<seconder>{titled})\s+(?:duly\s+)?seconded\b",
        # "A Reed proposes B Moss as Chair and C Hill seconds"
        rf"{mover}\s+(?i:proposes|moves)\b[^.;]{{0,120}}?(?:,|\s(?i:and))\s+{seconder}\s+(?i:seconds)\b",
        # "A Reed, seconded by B Moss, proposed the deletion of", "A Reed seconded by B Moss moved that"
        (
            rf"{mover},?\s+(?:(?i:and)\s+)?{seconded}\s+(?i:by)\s+{seconder},?\s+(?:(?i:then|duly|formally)\s+)?{moved}\b",
            rf"\s{seconded}\s+(?i:by)\s[\s\S]*?\s{moved}\b",
        ),
        # "In seconding the Motion, B Moss"
        rf"\b(?i:in\s+seconding)\s+(?i:the|this|his|her)[^,.;]{{0,30}}?,?\s+(?P<second>{person})",
        # "seconded by B Moss", "Seconded: B Moss", "Seconder B Moss"
        rf"\b(?i:seconded|seconder)\b(?:\s+(?i:by))?\s*[:;–-]{{0,2}}\s*(?P<second>{person})",
        # "B Moss seconded the motion", "B Moss seconded this"
        (
            rf"(?P<second>{person}){aside}\s+(?:(?i:duly|formally)\s+)?(?i:seconded)\b(?=\s*(?i:the|this|it|that|his|her|and|,|\.|$))",
            r"\s(?i:seconded)\b(?=\s*(?i:the|this|it|that|his|her|and|,|\.|$))",
        ),
        rf"\b(?i:(?:arna\s+)?ch?uidithe)\s+(?i:ag|le)\s+(?P<second>{person})",
        rf"\b(?i:ar\s+mh?oladh)\s+(?:(?i:an|ó)\s+)?(?P<first>{person})",
        # "Proposed by A Reed;", "Moved: A Reed", "Proposer A Reed"
        rf"(?<!\bis\s)(?<!\bare\s)(?<!\bas\s)\b(?i:proposed|moved)\s*(?:(?i:by)\s*[:;–-]?|[:;–-])\s*(?P<first>{person})",
        rf"\b(?i:proposer|mover)\b\s*[:;–-]{{0,2}}\s*(?P<first>{person})",
        rf"\b(?i:on|upon)\s+(?i:the\s+)?(?i:proposal|proposition|motion)\s+(?i:of)\s+(?P<first>{person})",
        # "A Reed, in proposing the Motion", "In proposing the Motion, A Reed"
        rf"(?P<first>{person})(?:,[^,.;]{{3,60}})?,?\s+(?i:in\s+(?:proposing|moving))\b",
        # "B Moss, seconding, hoped that", "B Moss, in seconding, said"
        rf"(?P<second>{person})(?:,[^,.;]{{3,60}})?,\s+(?i:(?:in\s+)?seconding)\b",
        rf"\b(?i:in\s+(?:proposing|moving))\s+(?i:the|this|his|her)[^,.;]{{0,40}},\s*(?P<first>{person})",
        # "A Reed proposed that ...", "A Reed, on behalf of the group, proposed an amendment", "A Reed moved the recommendation"
        # (not "Key proposed changes were", where the word before tells of the changes)
        (
            rf"(?!(?i:key|other|main|newly?|initial|also|all|some|any|recent|minor|further)\s+{moved}\s)"
            rf"{office}(?P<first>{person}){aside}\s+(?:(?i:then|also|further|duly|formally)\s+)?{acts}\b(?=\s+(?i:that"
            rf"|an?|the|to|this|members|we|,|[A-Z]))",
            rf"\s{acts}\b(?=\s+(?i:that|an?|the|to|this|members|we|,|[A-Z]))",
        ),
        # "He proposed that", whom the sentence before names
        r"\b(?P<he>He|She)\s+(?:then\s+|also\s+|further\s+|therefore\s+)?(?:proposed|moved)\b(?=\s+(?:(?:that|an?|the)\b|[A-Z]))",
        # "Moved:" alone, the name on a line below
        r"^\s*(?i:(?P<mover_label>moved|proposed|proposer|mover)|(?P<seconder_label>seconded|seconder))(?:\s+(?i:by))?\s*[:;–-]+\s*$",
    ]


@cache
def _compiled() -> tuple[Gated, ...]:
    return tuple(gated(form) if isinstance(form, str) else gated(form[0], core=form[1]) for form in _patterns())


@cache
def _family() -> Family:
    return Family(_compiled())


# a text without any of these words holds no mover
_TRIGGER = either(
    r"propos|pro-posed|se-conded|mh?oladh|ch?uidithe|nominated|moved|mover|seconde|seconding|2nded|moving|on the motion of",
    r"\bsec\b",
    r"\b2nd\b",
    r"approved .{0,40}\bby\b",
    r"as (?:a |an )?(?:true|correct|accurate)",
    r"\b(?:resolved|resolution|motion|amendment)\s*:?\s*\(",
    r"\(p",
    flags=re.IGNORECASE,
)


@lru_cache(maxsize=4096)  # decisions and votes ask for the same lines
def movings(text: str) -> tuple[Moving, ...]:
    """The movers and seconders of a text in order, the fullest reading of each; overlapping readings are left out."""
    if not _family().opens(text) or not _TRIGGER.search(text):
        return ()
    found: list[Moving] = []
    for place in _family().opened(text):
        for match in _compiled()[place].finditer(text):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            moving = _moving(match)
            if moving:
                found.append(moving)
    return tuple(sorted(found, key=lambda moving: moving.start))


def _moving(match: re.Match[str]) -> Moving | None:
    groups = match.groupdict()
    if groups.get("he"):
        return Moving(*match.span(), None, None, "pronoun")
    if groups.get("mover_label") or groups.get("seconder_label"):
        return Moving(*match.span(), None, None, "mover" if groups["mover_label"] else "seconder")
    mover = plain_name(groups.get("mover") or groups.get("first"))
    seconder = plain_name(groups.get("seconder") or groups.get("second"))
    if (groups.get("mover") and groups.get("seconder")) and not (mover and seconder):
        return None
    return Moving(*match.span(), mover, seconder) if mover or seconder else None


@cache
def _title_head() -> re.Pattern[str]:
    return re.compile(rf"^\s*{titles()}")


# "Ann Hill |OAM", the letters behind a name; "AH" alone is a name's initials
_LETTERS = re.compile(r"(?<=[a-z]),?\s+(?:[A-Z]{2,4}(?:\s[A-Z]{2,4})*)$")
# "Privacy Policy |Cllr Ann Hill", a heading that ran into the name
_RUN_ON = re.compile(r"^(?:[\w’'&-]+\s)+(?=(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s[A-Z])")
# What a capital makes look like a name in a mover's place: "Proposed by Members", "The Motion was proposed"
_NO_NAME = re.compile(
    r"(?:members?|committee|council|motion|amendment|recommendation|resolution|minutes|report|item|agenda|officers?|it|this"
    r"|that|these|those|he|she|they|we|there|who|which|"
    r"all|none|nobody|development|application|page|appendix|policy|budget|new|be|planning|works?|changes?|draft|no|and|the|in|on)(?:\s.*)?",
    re.IGNORECASE,
)

# "The Chair (|Cllr Mrs Rita Elm|)", "Leader of the Council (|Councillor Joe Ash|)": who holds the post
_HOLDER = re.compile(
    r"(?i:(?:the|our)\s+)?(?:(?:Vice|Deputy|Lord|Acting)[\s-]+){0,2}(?:Chair\w*|Mayor|Leader|Convener|Provost|President)(?:\s+of\s+the\s+\w+)?\s*"
    r"\((?P<name>(?:(?:Cllrs?|Councillor|Crs?|Mrs?|Ms|Miss|Dr|Sir)\.?\s+)+[A-ZÀ-Þ][^()\d]{1,40})\)"
)
# "seconded by Councillor", where the line or the page ends
_TITLE_ALONE = re.compile(r"(?:Councillor|Cllr|Cr|Mr|Mrs|Ms|Miss|Dr)s?\.?", re.IGNORECASE)
# "Governance Committee proposed", "the Harbours Bill proposed": a body or a thing
_BODY = re.compile(
    r"\b(?:(?:sub-)?committee|panel|cabinet|board|commission|council|government|department|team|group|party|association|society|trust"
    r"|company|bill|act|scheme|strategy|plan|programme|report)$",
    re.IGNORECASE,
)


def plain_name(printed: str | None) -> str | None:
    """A name as printed without its titles; a title alone stays ("Chairman"); None for words that are no person's."""
    if not printed:
        return None
    words = re.sub(r"\s+", " ", printed).strip(" ,.;:–-")
    if held := _HOLDER.match(words):
        words = held["name"]
    bare = _RUN_ON.sub("", words)
    for _ in range(3):
        shorter = _title_head().sub("", bare).strip(" ,;:–-")
        if not shorter:
            break
        if shorter == bare:
            break
        bare = shorter
    bare = _LETTERS.sub("", bare)
    bare = re.sub(r"\b([OÓ][’'])\s+(?=[A-ZÀ-Þ])", r"\1", bare)  # "O’ Moss"
    bare = re.sub(r"^(?:the|The|An|by|By)\s+", "", bare).rstrip(".") if not re.search(r"\b[A-Z]\.$", bare) else bare
    if not bare or _NO_NAME.fullmatch(bare) or _BODY.search(bare) or _TITLE_ALONE.fullmatch(bare):
        return None
    return bare


# "Hill/Birch", "Hill / van Dam": the surnames of mover and seconder, alone on a line or before CARRIED
_PAIR = re.compile(
    rf"^\s*(?!(?:Moved|Proposed)\b)(?P<mover>(?:{_PARTICLE}\s+)*{_WORD}(?:\s(?!{_STOP}){_WORD}){{0,3}})\s*/\s*(?P<seconder>(?:{_PARTICLE}\s+)"
    rf"*{_WORD}(?:\s(?!{_STOP}){_WORD}){{0,3}})\s*"
    rf"(?P<result>CARRIED|Carried|LOST|Lost)?\s*\.?\s*$"
)
_PAIR_AT_END = gated(rf"(?<=[.”\"]\s)(?P<mover>{_WORD})/(?P<seconder>{_WORD})\s*(?P<result>CARRIED|LOST)?\s*$")
# "... be paid [AH/TB]": initials in brackets
_INITIALS_AT_END = gated(r"[\[(](?P<mover>[A-Z]{2,3})\s?/\s?(?P<seconder>[A-Z]{2,3})[\])]\s*\.?\s*$")


def pair(text: str) -> Moving | None:
    """The mover and seconder of a line "Hill/Birch" or of a resolution that ends in one; None for any other line."""
    return _pair(text) if "/" in text else None


@lru_cache(maxsize=1024)
def _pair(text: str) -> Moving | None:
    match = _PAIR.match(text) if len(text) < 70 else _PAIR_AT_END.search(text)
    if not match and len(text) < 400:
        match = _PAIR_AT_END.search(text) or _INITIALS_AT_END.search(text)
    if not match or match["mover"].isupper() != match["seconder"].isupper():
        return None
    return Moving(match.start("mover"), match.end("seconder"), plain_name(match["mover"]), plain_name(match["seconder"]))
