"""Names that nothing but their shape speaks for, where what stands beside them shows that they are persons: "Osei Blyth (age 15)"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline import patterns as re
from pipeline.extract.people.beside import APPOSITION, BRACKETS, closes
from pipeline.extract.people.presenting import AND_NAME, presenting
from pipeline.extract.presenters.wordings import VERB
from pipeline.language.cover import Cover
from pipeline.language.gate import Entries, gated
from pipeline.language.name_words import is_barred, surname_words
from pipeline.language.names import NameMatch, is_given_name, read_name
from pipeline.language.posts import find_posts, has_head, is_plain_post, is_post, read_post
from pipeline.language.vocabulary import table

# a form-only name before a bracket or comma: "Osei Blyth (Head of Finance)"
_SHAPED = gated(r"(?<![\w’'.-])(?:[A-Z][\w’'.-]*\s+){1,3}[A-Z][\w’'-]+(?=\s?[(,]\s?(?:the\s+)?(?:[A-Z0-9]|aged?\s))")
# "Ann Hill| then explained": a verb of speaking or doing right after a name
TOLD = re.compile(rf"\s(?:then\s|also\s|both\s|jointly\s)?(?:{'|'.join(table('acting_verbs')['told'])})\b")
# a form-only name behind a post: "the Chief Officer, |Osei Blyth|, said", "his Clerk (|Osei Blyth|) and"
_AND_NAME = r"(?:,\s|\s\()(?=[A-Z][\w’'-]+\s(?:[a-z]{2,5}\s)?[A-Z])"
_BEHIND_POST = gated(rf"(?P<head>[A-Za-z][\w’'-]+){_AND_NAME}", core=_AND_NAME)
# a form-only name behind a question: "Question one from |Osei Blyth"
_QUESTION_FROM = gated(r"\b[Qq]uestion\s+(?:(?:\d{1,2}|[a-z]+)\s+)?(?:was\s+)?(?:from|asked\s+by|submitted\s+by)\s+(?=[A-Z])")
# a form-only name that opens its sentence and says where it is from: "|Osei Blyth| of Fenmoor Coaches told members"
_OF_BODY_TOLD = (
    r"\s(?:of|from|representing)\s(?:the\s)?[A-Z][\w’'&-]*"
    rf"(?:\s(?:[A-Z][\w’'&-]*|of|and|the|for|&)){{0,6}},?\s(?:then\s|also\s)?(?:{'|'.join(table('acting_verbs')['told'])})\b"
)
_SAYS_FROM_BODY = gated(_OF_BODY_TOLD)  # which few sentences do, while most begin with a capital
_FROM_BODY = gated(rf"(?:^|(?<=[.;:]\s))(?=[A-Z][\w’'-]+(?:\s[a-z]{{2,5}}\b)?(?:\s[A-Z][\w’'-]+){{1,2}}{_OF_BODY_TOLD})")
# "Osei Blyth (age 15)": nobody but a person has an age
_AGED = re.compile(r"aged?\s+\d{1,2}", re.I)
# a line that is a name and a post: "Ann Hill – Chief Executive"
_WHOLE_LINE = re.compile(r"(?P<name>[^\W\d_][\w .’'-]{3,40}?)\s*(?:[,–—(]|-\s)\s*(?P<post>[A-Z][\w ,&’'()/-]{3,90})")
_LONGEST_LINE = 160  # characters: a name, a post, and what stands between them


def with_shaped(text: str, names: list[NameMatch], lower: frozenset[str]) -> list[NameMatch]:
    """The names of a text, and those that only what stands beside them speaks for: a post, a verb, a body; `lower` are the words that
    the paper prints small."""
    line = None if names or len(text) > _LONGEST_LINE else _WHOLE_LINE.fullmatch(text)
    if line and (name := read_name(text, 0)) and name.end == line.end("name") and is_post(line["post"]):
        return [name]
    rules = (*([_with_known(names)] if names else ()), *_RULES.opened(text))
    if not rules:
        return names
    taken = Cover((name.start, name.end) for name in names)
    out = list(names)
    for rule in rules:
        for name in rule(text, lower):
            if not taken.overlaps(name.start, name.end):
                out.append(name)
                taken.add(name.start, name.end)
    return sorted(out, key=lambda name: name.start)


def looks_like_name(name: NameMatch, lower: frozenset[str]) -> bool:
    """Whether a name that nothing but its shape speaks for is two or three words that the paper prints as nothing else."""
    parts = name.name.split()
    barred = [is_barred(part.lower()) for part in parts]
    if barred[-1] and parts[-1].lower() in surname_words() and is_given_name(parts[0]):  # "Joel West"
        barred[-1] = False
    small = any(barred) or any(part.lower() in lower for part in parts if not part.islower())  # "du Elm" prints "du" small
    return (
        2 <= len(parts) <= 3 + any(part.islower() for part in parts)
        and not small
        and not any(part.isupper() and len(part) > 2 for part in parts)
    )


_Rule = Callable[[str, frozenset[str]], Iterator[NameMatch]]


def _with_known(names: list[NameMatch]) -> _Rule:
    """A rule for those who act with one who is known: "Cabinet Member Ann Hill and |Osei Blyth| introduced"."""

    def rule(text: str, lower: frozenset[str]) -> Iterator[NameMatch]:
        for beside in names:
            other = AND_NAME.match(text, beside.end)
            name = read_name(text, other.end()) if other else None
            if name and looks_like_name(name, lower) and TOLD.match(text, name.end):
                yield name

    return rule


def _behind_post(text: str, lower: frozenset[str]) -> Iterator[NameMatch]:
    for behind in _BEHIND_POST.finditer(text):
        ends_post = has_head(behind["head"]) or any(post.start < behind.start() < post.end for post in find_posts(text))
        name = read_name(text, behind.end()) if ends_post else None
        closed = name is not None and text[name.end : name.end + 1] == (")" if text[behind.end() - 1] == "(" else ",")
        if name and closed and looks_like_name(name, lower) and not has_head(name.name):
            yield name


def _presenting(text: str, lower: frozenset[str]) -> Iterator[NameMatch]:
    return (name for name in presenting(text) if looks_like_name(name, lower))


def _from_somewhere(text: str, lower: frozenset[str]) -> Iterator[NameMatch]:
    """Those whom a question is from, and those who say what body they are from."""
    opening = _FROM_BODY.finditer(text) if _SAYS_FROM_BODY.search(text) else ()
    for asked in (*_QUESTION_FROM.finditer(text), *opening):
        name = read_name(text, asked.end())
        if name and looks_like_name(name, lower) and not has_head(name.name):
            yield name


def _before_post(text: str, lower: frozenset[str]) -> Iterator[NameMatch]:
    """Those before a post or an age in brackets, or a post after a comma."""
    for shaped in _SHAPED.finditer(text):
        name = read_name(text, shaped.start())
        if name is None or name.end != shaped.end() or len(name.name.split()) > 3 or has_head(name.name):
            continue
        bracket = BRACKETS.match(text, name.end)
        comma = APPOSITION.match(text, name.end)
        post = read_post(text, comma.end(), joined=True) if comma and not bracket else None
        told = post is not None and closes(text, post) and is_plain_post(post.post) and looks_like_name(name, lower)
        if told or (bracket and (is_post(bracket["inside"]) or _AGED.fullmatch(bracket["inside"]))):
            yield name


_RULES: Entries[_Rule] = Entries(
    (
        (_behind_post, (_BEHIND_POST,)),
        (_presenting, (VERB.patterns,)),
        (_from_somewhere, ((_QUESTION_FROM, _SAYS_FROM_BODY),)),
        (_before_post, (_SHAPED,)),
    )
)
