"""The entries of one attendance list: names with what stands beside them, in any of the orders that councils print.

"Mr A Hill (Chairman), Mrs B Elm"   "Director, Housing (Ms C Ash)"   "Ann Hill AH  Bob Elm BE"   "D Ash – Group Manager Assets"
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.people.attendance_asides import shared, with_aside
from pipeline.extract.people.attendance_words import (
    BETWEEN,
    FROM_BODY,
    INLINE,
    INSTEAD_OF,
    OF_PUBLIC,
    POST_BY_LETTERS,
    PUBLIC,
    REPRESENTING,
)
from pipeline.extract.people.beside import OUTSIDERS, parted
from pipeline.extract.people.family_first import Turned, family_first
from pipeline.extract.people.keyed_lines import keyed_line
from pipeline.extract.people.mentions import (
    DEPARTMENT,
    OTHER_BODY,
    Mention,
    is_key,
    names_body,
    names_organization,
    office_in,
    role_of_title,
)
from pipeline.extract.people.places import is_body
from pipeline.facts import Passage, Span
from pipeline.language.names import NameMatch, begins_name, find_names, is_given_name, read_name
from pipeline.language.posts import PostMatch, has_head, is_post, kind_of_post, read_post, read_posts

LIST = "people.attendance_list"

_NEXT = re.compile(r"[,;\n]|\s(?=and\s)")
# "(Chairman)", "[HBC]", "(Head of Finance (Operations))"
_BRACKETS = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]{1,120}(?:\([^()]{1,40}\)[^()]{0,40})?)[)\]]")
# "Lay Members:| Mr Hill and Ms Elm"
_AFTER_COLON = re.compile(r"\s*:\s*(?P<inside>[^\n;]{4,300})")
# a family name alone before its brackets: "Elm (Acting Chief Accountant)"
_WORD_IN_FRONT = re.compile(r"[A-Z]\S+")
_KEY = re.compile(r"[^\S\n]+(?P<key>[A-Z][A-Za-z]{1,3})(?![\w’'.-])")  # "Ann Hill| AH"
# "D Ash| – Group Manager Assets"
_DASHED = re.compile(r"[^\S\n]*[–—_-][^\S\n]*(?P<words>[^,;\n()–—]{2,90})")
# "D Ash|, Group Manager Assets"
# "Osei Blyth |(Quay Schools Forum)|": the body that sent somebody
_SENT_BY = re.compile(r"\s(?:Forum|Partnership|Network|Council|Group|Club|Diocese)$")
_SIGN = re.compile(r"[^\S\n]*,[^\S\n]|[^\S\n]+[–—-][^\S\n]+")  # "Osei Blyth|, |Clerk", "Osei Blyth| – |Clerk"
_AFTER_COMMA = re.compile(r"\s*,\s*(?P<words>[^,;\n()]{2,90}?)\s*(?=[,;\n(]|$)")
_COMMA = re.compile(r"\s*,(?=\s*[(\[])")
_BLANK = re.compile(r"[ \t]+")
# between a post and the name after it: "Clerk: Ann Hill", "Chairman Mr Hill", "Clerk – Ann Hill"
_POST_FIRST = re.compile(r"[^\S\n]*(?:[:(,–—-][^\S\n]*)+|[^\S\n]+")
_IN_BRACKETS = re.compile(r"[^\S\n]*,?[^\S\n]*\(\s*")
_COLON = re.compile(r"[^\S\n]*:[^\S\n]*")
_ARTICLE = re.compile(r"\b[Tt]he\s+\Z")  # "|the |Clerk, Ann Hill"
_IN_THE_CHAIR = re.compile(r"\s*[,–-]?\s*(?:was\s+)?in\s+the\s+chair\b", re.I)  # "Ann Hill| – in the chair"
_PART = re.compile(r"\s*;\s*|(?<=^[A-Z]{2}):\s+|(?<=^[A-Z]{3}):\s+")  # "(AH; Ward Officer)", "(AH: Clerk)"
_AND_NAME = re.compile(r"\s+(?:and|&)\s+(?=[A-Z])")
# "Chairman |Cllr| B Elm"
_OFFICE_AND_TITLE = re.compile(
    r"(?P<office>(?:Vice[\s-]|Deputy\s)?Chair(?:man|woman|person)?)\s*,?\s(?P<title>Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b"
)
# ", |Elm|," between commas: a family name alone
_SURNAME = re.compile(r"(?<=, )[A-Z][a-zà-ÿ’'-]*[A-Za-zà-ÿ](?:-\s?[A-Z][a-z]+)?(?=(?: \([A-Z]{1,3}\))?(?:,| and [A-Z]))")
_LEAST_SURNAMES = 4
# "T J Elm| Limited": a firm and nobody
_FIRM = re.compile(r"[^\S\n]+(?:Limited|Ltd|LLP|PLC|plc|Inc)\b")
# "A Hill| Fenmoor County Council": whose member somebody is, with nothing between
_COUNCIL = re.compile(r"[A-Z][\w’'-]+\s+(?:(?:and|&|of|City|County|Borough|District|Metropolitan|Town|Parish|Community)\s+){0,4}Council\b")
_LETTERS = re.compile(r"[A-Z]{2,5}(?:DC|CC|BC|RC)|[A-Z](?:DC|CC|BC|RC)")  # a council by its letters
_NO_ORGANIZATION = re.compile(r"(?:and|apolog|in attendance|also)\b", re.I)


def parse_list(passage: Passage, attendance: str) -> Iterator[Mention]:
    """The entries of a list put on one passage, its lines parted by "\\n"; what is no person is passed over."""
    yield from shared(list(_List(passage).entries(attendance)), passage)


def entry(match: NameMatch, span: Span, *, role: str | None, attendance: str | None, rule: str, confidence: float) -> Mention:
    """The mention of a name in a list, or in a sentence that tells of attendance."""
    key = match.letters if is_key(match.letters, match.name) else None  # "Kit Carr KC" in a paper that says "KC" for him
    return Mention(
        match.name, span, rule, confidence, title=match.title, title_kind=match.title_kind, role=role or role_of_title(match),
        attendance=attendance, key=key, listed=True,
    )  # fmt: skip


class _List:
    """A list being read; `titled` are its names that a title speaks for, by the place where they begin."""

    def __init__(self, passage: Passage) -> None:
        self.passage, self.text = passage, passage.text
        self.titled = {match.start: match for match in find_names(passage.text, untitled=False)}
        self.starts = sorted(self.titled)
        self.public_until = 0  # where the names of those end who are of the public
        self.surnames = len(_SURNAME.findall(passage.text)) >= _LEAST_SURNAMES  # "Councillor A Hill (Chair), Ash, Birch, Dunn, Elm"

    def entries(self, attendance: str) -> Iterator[Mention]:
        text, position = self.text, 0
        post_first = False
        while position < len(text):
            gap = BETWEEN.match(text, position)
            position = gap.end() if gap else position
            if position >= len(text):
                return
            line_begins = position == 0 or "\n" in text[max(0, (gap.start() if gap else position) - 1) : position]
            if line_begins and (keyed := keyed_line(self.passage, position, attendance, LIST)):
                mention, position = keyed
                yield mention
                continue
            if line_begins and (turned := family_first(text, position)):
                for name in turned:
                    yield from self._turned(name, attendance)
                position = turned[-1].end
                continue
            inline = INLINE.match(text, position)
            if named := OF_PUBLIC.match(text, position):  # "Members of the public: Ann Hill, Bob Elm"
                position = named.end()
                self.public_until = text.find("\n", position) if "\n" in text[position:] else len(text)
            public = PUBLIC.match(text, position)
            if inline:
                attendance, position = inline.lastgroup or attendance, inline.end()
            elif public and position not in self.titled:
                position = public.end()
            elif match := self._name(position):
                span = self.passage.span(position, match.end)
                mention = entry(match, span, role=None, attendance=attendance, rule=LIST, confidence=0.9)
                if position < self.public_until:
                    mention = replace(mention, organization="member of the public")
                mention, position = self._with_asides(mention, match.end, comma=not post_first)
                yield mention
            elif held_by := self._holders(position):  # "Staff Officers (Mr Hill and Ms Elm)", "Engineers: Ann Hill, Bob Elm"
                several, holders = held_by
                inside = self.passage.part(holders.start("inside"), holders.end("inside"))
                yield from (replace(found, role=found.role or several.post) for found in parse_list(inside, attendance))
                position = holders.end()
            elif post := read_post(text, position, joined=True):
                held, end = self._named_after(post.end, position)
                if held is None and (both := parted(text, post)):
                    post, (held, end) = replace(post, post=both[0]), (both[1], both[1].end)
                post_first = held is not None and text[end - 1] == ")"
                if held is None:
                    yield from self._unnamed(post.start, post.end, post.post, attendance)
                    position = post.end
                    continue
                apologized = attendance in ("apologies", "absent") and ":" in text[post.end : held.start]
                here = None if apologized else attendance  # "Minute secretary: Ann Hill" under the apologies is no apology
                mention = entry(held, self.passage.span(position, end), role=post.post, attendance=here, rule=LIST, confidence=0.9)
                mention, position = self._with_asides(mention, end, comma=False)
                yield mention
            else:
                position = self._next(position)

    def _turned(self, name: Turned, attendance: str) -> Iterator[Mention]:
        """An entry that prints the family name first: "Agnew, G (Chair)"."""
        span = self.passage.span(name.start, name.end)
        title = "Cllr" if self.starts and self.titled[self.starts[0]].title_kind == "councillor" else ""
        kind = "councillor" if title else ""
        mention = Mention(name.name, span, LIST, 0.85, title=title, title_kind=kind, attendance=attendance, listed=True)
        yield self._with_asides(mention, name.end, comma=False)[0]

    def _holders(self, position: int) -> tuple[PostMatch, re.Match[str]] | None:
        """A post in the plural with the words that name its holders."""
        several = read_posts(self.text, position)
        holders = (_BRACKETS.match(self.text, several.end) or _AFTER_COLON.match(self.text, several.end)) if several else None
        return (several, holders) if several and holders else None

    def _unnamed(self, start: int, end: int, post: str, attendance: str) -> Iterator[Mention]:
        if attendance != "present" or end == len(self.text) or self.text[end] in ",;\n":
            yield Mention(
                None, self.passage.span(start, end), LIST, 0.5, role=post, kind=kind_of_post(post), attendance=attendance, listed=True
            )  # fmt: skip

    def _titled_within(self, start: int, end: int) -> int:
        """Where the first titled name after `start` begins, `end` if that is not before."""
        at = bisect_right(self.starts, start)
        return min(self.starts[at], end) if at < len(self.starts) else end

    def _next(self, position: int) -> int:
        """Where the next entry may begin: after the next comma or line end, at the next titled name if that comes before."""
        step = _NEXT.search(self.text, position)
        return self._titled_within(position, step.end() if step else len(self.text))

    def _name(self, position: int) -> NameMatch | None:
        plain = not self.starts or position < self.starts[0]
        match = self.titled.get(position) or self._untitled(position, plain)
        parts = match.name.split() if match else []
        council = _COUNCIL.match(self.text, match.end - len(parts[-1])) if match and len(parts) > 1 else None
        if match and council and len(self.text[position : council.start()].split()) > 1:
            return replace(match, name=" ".join(parts[:-1]), end=len(self.text[: council.start()].rstrip()))
        return match

    def _untitled(self, position: int, plain: bool) -> NameMatch | None:
        """A name without a title: initials or a given name speak for it; else, before any title (`plain`), that it fills its entry."""
        text = self.text
        match = read_name(text, position)
        if match and (_FIRM.match(text, match.end) or is_body(match) or self._holds_titled(match.end)):
            return None
        if match is None and self.surnames and (match := read_name(text, position, after="list")):
            rest = text[match.end : match.end + 5]
            closed = rest[:1] in ("", ",", ".", "\n") or rest == " and " or match.name.endswith(")")  # "Hale (J) Elm (M), Ash"
            return match if closed and " " not in match.name.partition(" (")[0] else None
        if match is None:  # "Elm (Acting Chief Accountant)"
            word = _WORD_IN_FRONT.match(text, position)
            name = read_name(text, position, after="list")
            brackets = (_BRACKETS.match(text, end) for end in (word.end() if word else -1, name.end if name else -1) if end >= 0)
            return name if any(bracket and is_post(bracket["inside"]) for bracket in brackets) else None
        if match.name.isupper() and " " in match.name and any(not other.name.isupper() for other in self.titled.values()):
            return None  # "CE HALC" among "Cllr R Hill"
        first = match.name.split()[0]
        if is_given_name(first) or (len(first.strip(".")) <= 3 and first.isupper() and not has_head(first)):
            return match
        rest = text[match.end : match.end + 6].lstrip(" .")
        key = _KEY.match(text, match.end)
        alone = not rest or rest[0] in ",;\n(–—-" or rest.lower().startswith("and ") or (key is not None and is_key(key["key"], match.name))
        return match if (alone and plain) or self._posted(match.end) else None

    def _holds_titled(self, position: int) -> bool:
        """Whether brackets right after words hold a person with a title, whose body they name: "Elm Surveying (Mr A Hill)"."""
        bracket = _IN_BRACKETS.match(self.text, position)
        held = self.titled.get(bracket.end()) if bracket else None
        return held is not None and self.text[held.end : held.end + 1] == ")"

    def _posted(self, position: int) -> bool:
        """Whether a post stands beside the name that ends here: "Osei Blyth, Clerk", "Osei Blyth OB – Clerk", "Osei Blyth (Clerk)"."""
        bracket = _BRACKETS.match(self.text, position)
        if bracket and (is_post(bracket["inside"]) or names_organization(bracket["inside"]) or _SENT_BY.search(bracket["inside"])):
            return True
        sign = _SIGN.match(self.text, beside.end() if (beside := bracket or _KEY.match(self.text, position)) else position)
        return sign is not None and read_post(self.text, sign.end()) is not None

    def _named_after(self, position: int, start: int) -> tuple[NameMatch | None, int]:
        """The name that a post printed before it belongs to, and where it ends: "Clerk: Ann Hill", "Director, Housing (Ms C Ash)"."""
        text = self.text
        bracket = _IN_BRACKETS.match(text, position)
        if bracket:
            match = self.titled.get(bracket.end()) or self._untitled(bracket.end(), plain=True)
            if not match:
                return None, position
            close = text.find(")", match.end, match.end + 31)
            return match, close + 1 if close >= 0 else match.end
        link = _POST_FIRST.match(text, position)
        if not link:
            return None, position
        match = self.titled.get(link.end())
        if "," in link.group():  # "An Cathaoirleach, Cllr Hill"; in "Clerk, Mr Hill" there may be two people
            if _ARTICLE.search(text, max(0, start - 6), start):  # "the Clerk, Ann Hill"
                match = match or self._untitled(link.end(), plain=True)
                return match, match.end if match else position
            return (match, match.end) if match and match.title_kind == "councillor" and not match.listed else (None, position)
        match = match or (self._name(link.end()) if ":" not in link.group() else self._untitled(link.end(), plain=True))
        return match, match.end if match else position

    def _with_asides(self, mention: Mention, start: int, *, comma: bool) -> tuple[Mention, int]:
        """The mention with what stands after its name, and where that ends: brackets, a short form, a post after a comma or a dash."""
        text, name, position = self.text, mention.name or "", start
        while True:
            if bracket := _BRACKETS.match(text, position) or self._posted_bracket(position):
                for part in _PART.split(bracket["inside"]):
                    mention = with_aside(mention, part)
                position = bracket.end()
            elif (key := _KEY.match(text, position)) and is_key(key["key"], name):
                mention, position = replace(mention, key=key["key"]), key.end()
            elif (instead := INSTEAD_OF.match(text, position)) and (away := self._name(instead.end())):
                position = away.end
            elif (dashed := _DASHED.match(text, position)) and (office := self._office_at(dashed.start("words"))):
                mention, position = with_aside(mention, office), dashed.start("words") + len(office)  # "H Hill – Mayor J Elm"
            elif dashed and not begins_name(text, dashed.start("words")):
                post = read_post(text, dashed.start("words"), joined=True)
                limit = self._titled_within(dashed.start("words"), dashed.end("words"))
                followed = post and (other := _AND_NAME.match(text, post.end)) and read_name(text, other.end())  # "– Chair and Joe Ash"
                position = post.end if post and (followed or post.end >= dashed.end("words")) else limit
                mention = with_aside(mention, text[dashed.start("words") : position])
            elif chair := _IN_THE_CHAIR.match(text, position):
                mention, position = with_aside(mention, "in the chair"), chair.end()
            elif mention.organization is None and text[position : position + 1] == " " and (council := _COUNCIL.match(text, position + 1)):
                mention, position = replace(mention, organization=council.group()), council.end()
            elif (body := FROM_BODY.match(text, position)) and mention.organization is None and names_body(body["words"]):
                mention, position = replace(mention, organization=body["words"]), body.end()
            elif sent := REPRESENTING.match(text, position):
                mention, position = with_aside(mention, sent["words"]), sent.end()
            elif letters := self._post_by_letters(position, mention):
                mention, position = replace(mention, role=letters["post"]), letters.end()
            elif taken := self._post_after(position, mention, comma=comma):
                words, position = taken
                mention = with_aside(mention, words)
            else:
                break
        if position > start:
            end = max(mention.span.end, self.passage.span(start, position).end)
            mention = replace(mention, span=Span(mention.span.start, end))
        return mention, position

    def _post_by_letters(self, position: int, mention: Mention) -> re.Match[str] | None:
        """The post after an officer's comma that is printed by its first letters: "Ms B Elm, D.O.S."."""
        return POST_BY_LETTERS.match(self.text, position) if mention.attendance == "in_attendance" and mention.role is None else None

    def _posted_bracket(self, position: int) -> re.Match[str] | None:
        """Brackets after a comma that hold a post: "Ms B Elm, (District Engineer)"."""
        comma = _COMMA.match(self.text, position)
        bracket = _BRACKETS.match(self.text, comma.end()) if comma else None
        return bracket if bracket and is_post(bracket["inside"]) else None

    def _office_at(self, position: int) -> str | None:
        """The office printed at a place where an untitled name after it could take it for a title: "Mayor J Elm"."""
        match = self.titled.get(position)
        if match and (both := _OFFICE_AND_TITLE.match(self.text, position)):  # "Miss Hill – Chairperson, Mrs Elm"
            self._begin_at(both, match)
            return both["office"]
        return match.title if match and match.title_kind == "office" and is_post(match.title) else None

    def _post_after(self, position: int, mention: Mention, *, comma: bool) -> tuple[str, int] | None:
        """The words right after a name or after its comma that are its post or organisation, and where they end."""
        direct = (self._direct_post(position) or self._after_stop(position)) if mention.role is None else None
        return direct or (self._after_comma(position, mention) if comma else None)

    def _direct_post(self, position: int) -> tuple[str, int] | None:
        """A post right after the name: "Ann Hill Parish Clerk"; not "Bob Elm Clerk: Ann Hill", whose post is the next one's."""
        gap = _BLANK.match(self.text, position)
        if gap and (office := self._office_of_another(gap.end())):
            return office
        if not gap or gap.end() in self.titled:
            return None
        post = read_post(self.text, gap.end(), joined=True)
        if post is None or self.text[post.end : post.end + 1] in (":", "(") or post.end + 1 in self.titled:
            return None
        if parted(self.text, post):  # "P Moss Clerk J Elm"
            return None
        following = read_name(self.text, post.end) if self.text[post.end : post.end + 1] == " " else None
        comma = _SIGN.match(self.text, following.end) if following else None
        if following and not (comma and read_post(self.text, comma.end(), joined=True)):  # "J Ash Engineer M Elm, Clerk" has both
            return None
        return post.post, post.end

    def _after_stop(self, position: int) -> tuple[str, int] | None:
        """A post that fills its line after a stop in the place of a comma: "Mr B Elm. Senior Engineer"."""
        post = read_post(self.text, position + 2, joined=True) if self.text[position : position + 2] == ". " else None
        return (post.post, post.end) if post and self.text[post.end : post.end + 1] in ("", "\n", ";") else None

    def _office_of_another(self, position: int) -> tuple[str, int] | None:
        """The office between two members run together, that is the first one's: "Cllr A Hill |Chairman Cllr B Elm"."""
        chained = self.titled.get(position)
        both = _OFFICE_AND_TITLE.match(self.text, position) if chained else None
        first = self.titled[self.starts[0]] if self.starts else None
        if chained is None or both is None or first is None or office_in(first.title):  # "Chairman Cllr A Hill Vice-Chair Cllr B Elm"
            return None
        self._begin_at(both, chained)
        return both["office"], both.end("office")

    def _begin_at(self, both: re.Match[str], match: NameMatch) -> None:
        """The name that an office of somebody else was read into begins at its own title."""
        at, title = both.start("title"), both["title"]
        self.titled[at] = replace(match, start=at, title=title, title_kind="councillor" if title[0] == "C" else "courtesy")

    def _after_comma(self, position: int, mention: Mention) -> tuple[str, int] | None:
        """A post, or the organisation, after a comma: ", Group Manager Assets", ", Elm Haulage Ltd"."""
        text = self.text
        comma = _AFTER_COMMA.match(text, position)
        if not comma:
            return None
        start = comma.start("words")
        if start in self.titled or begins_name(text, start) or PUBLIC.match(text, start):
            return None
        post = read_post(text, start, joined=True)
        if post:  # not the next one's: "Mr Hill, Director, Housing (Ms Ash)", "Mr Hill, Clerk: Ms Ash"
            next_one = _IN_BRACKETS.match(text, post.end) or _COLON.match(text, post.end)
            posted = mention.role is not None and text[post.end : post.end + 1] == " "
            followed = posted and begins_name(text, post.end + 1)  # "Clerk Bob Hill, Treasurer Ann Ash"
            return None if followed or (next_one and next_one.end() in self.titled) else (post.post, post.end)
        if mention.attendance == "in_attendance" and (service := DEPARTMENT.fullmatch(text, start, comma.end("words"))):
            return service.group(), service.end()
        end = self._titled_within(start, comma.end("words"))
        named = next((name for name in find_names(text[start:end]) if name.start and not name.title), None)
        end = start + named.start if named else end  # "Cllr Hill, Fenmoor County Council Ann Elm"
        words = text[start:end].strip()
        if words.endswith("Representatives."):  # "Mr A Hill and Ms B Elm, Church Representatives."
            words = words[:-1]
        if words[:1].islower() and not BETWEEN.match(words):  # "Ms B Elm, counsel for the applicant", "Mr Ash, local resident"
            party = words.rpartition(" ")[2].removesuffix("s") in OUTSIDERS
            return (words.removesuffix("s") if party else words, end) if party or is_post(words) else None
        if (
            mention.organization
            or self.surnames
            or _NO_ORGANIZATION.match(words)
            or (read_name(text, start) and not OTHER_BODY.search(words))
        ):
            return None
        at_end = end != comma.end("words") or comma.end() >= len(text) or text[comma.end()] in "\n;("
        letters = _LETTERS.fullmatch(words) is not None and not is_key(words, mention.name or "")  # "A Hill, FDC"
        return (words, end) if at_end and words[:1].isupper() and (letters or len(words.split()) >= 2) else None
