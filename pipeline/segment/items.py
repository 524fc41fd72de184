"""Drafts -> the headings of agenda items: which paragraphs head an item, its number, its title."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline import patterns as re
from pipeline.facts import LineStyle, Passage
from pipeline.segment.draft import Draft
from pipeline.segment.heading import Heading, clean_title, tail_of
from pipeline.segment.labels import section_of
from pipeline.segment.marks import ITEM_NUMBER, ROMAN
from pipeline.segment.passages import join
from pipeline.segment.sequence import LONGEST_SENTENCE, STATED, Candidate, filled, rising
from pipeline.segment.strong_titles import strong_cut
from pipeline.segment.title_lines import RESOLUTION_TAIL, matter_below, narrow_title_goes_on, rest_goes_on, title_goes_on
from pipeline.segment.titles import (
    APOLOGIES_OF,
    DATE_ONLY,
    DECIDED,
    TITLE_CELL,
    after_capitals,
    after_known_title,
    after_stopped_title,
    is_known_title,
    names_people,
    split_title,
    title_likeness,
)
from pipeline.segment.unnumbered import UNDER_TITLE, over_labels, standing_apart, unnumbered, with_unnumbered

# "SC.4", "Pla/285/07-08", "Item 4", "Minute No. 51/09": a number that letters begin
LETTERED = re.compile(r"[A-Z]{1,6}[ .\-/]?\d|[A-Za-z]{1,6}/\d|(?i:agenda|item|minute)\s")


ABBREVIATION = re.compile(r"[A-Z]{3,6}")
YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?")  # "9." / "2030-31" / "Annual Report"
LEAST_OF_YEAR = 4  # items numbered "19.33", "19.34": fewer may be sub-numbers
LEAST_ALONE = 0.55  # likeness of a title that stands alone behind its number
LEAST_OF_SEQUENCE = 4  # numbers, nearly all before such titles: then these are the items, and titles in capitals only part them
NEARLY_ALL = 0.9
LEAST_STATED_CHAIN = 3  # "Item 1: ...", "Item 2: ...", "Item 3: ...": then these are the items
LEAST_APART = 3  # standing titles in capitals without numbers, in a paper whose numbers are those of points
# "1. |3. Public Forum": a list's own number, which each line begins anew, before the item's
DOUBLED = re.compile(r"\d{1,3}\.\s+(?=\d{1,3}\.\s+[A-Z])")
# What tells where a title ends though the whole line reads as one
SURE_CUTS = (APOLOGIES_OF.match, TITLE_CELL.match, after_known_title, after_stopped_title, after_capitals, names_people, DECIDED.search)
# What may stand in capitals above a number and is none of it
OUTCOMES = ("NOTED", "AGREED", "LOST", "NONE", "NIL")


def headings(drafts: Sequence[Draft]) -> list[Heading]:
    """The headings of the agenda items in order; empty where the paper has none."""
    stated = _stated(drafts)
    if stated:
        return stated
    numbered = _numbered(drafts)
    apart = standing_apart(drafts) if numbered else 0
    known = sum(is_known_title(candidate.heading.title.text) for candidate in numbered)
    if apart >= LEAST_APART and known < apart and not _are_titles(numbered):
        numbered = []  # points of the lists under the titles
    if len(numbered) >= 2 or (numbered and numbered[0].score >= 0.8):
        found = [candidate.heading for candidate in numbered]
        return with_unnumbered(drafts, found)
    return over_labels(drafts) or unnumbered(drafts)


def _are_titles(numbered: Sequence[Candidate]) -> bool:
    """Whether nearly all numbers of one sequence stand before a title alone on its line, so that titles in capitals only part them:
    "4. Roadworks" / "QUESTIONS" / "5. Question by Mr Elm"; numbers of points stand before sentences."""
    alone = sum(candidate.heading.rest is None and candidate.score >= LEAST_ALONE for candidate in numbered)
    return len(numbered) >= LEAST_OF_SEQUENCE and alone >= NEARLY_ALL * len(numbered)


def _stated(drafts: Sequence[Draft]) -> list[Heading]:
    """Headings that the page's own mark-up states."""
    out: list[Heading] = []
    for index, draft in enumerate(drafts):
        if draft.style is not LineStyle.ITEM_TITLE:
            continue
        before = drafts[index - 1] if index else None
        if before is not None and before.style is LineStyle.ITEM_NUMBER:
            out.append(Heading(index - 1, index, before.text.strip(" .)") or None, clean_title(draft.passage)))
            continue
        match = ITEM_NUMBER.match(draft.text)
        if match and match.end() < len(draft.text) and not draft.text[0].isalpha():
            out.append(Heading(index, index, match["number"], clean_title(draft.passage.part(match.end(), len(draft.text)))))
        else:
            out.append(Heading(index, index, None, clean_title(draft.passage)))
    return [heading for heading in out if heading.title.text]


def _family(number: str, worded: bool) -> tuple[str, tuple[int, ...]]:
    """The numbering scheme that a printed number belongs to, and its place in that scheme."""
    figures = tuple(int(part) for part in re.findall(r"\d+", number))
    shape = (
        re.sub(r"[A-Za-z]+", "A", re.sub(r"\d+", "9", number)).removesuffix("A") if not number[0].isalpha() else re.sub(r"\d+", "9", number)
    )
    if worded:
        return STATED, figures
    if re.fullmatch(r"\d{1,3}\.0", number):  # "1.0", "2.0": whole numbers in another dress
        return "9.0", figures[:1]
    if re.fullmatch(r"9[./]9", shape) and "/" in number:
        return "9/9", figures
    return shape.upper(), figures


def _candidates(drafts: Sequence[Draft]) -> list[Candidate]:
    out: list[Candidate] = _displaced(drafts)
    placed = {candidate.heading.first for candidate in out}
    out.extend(_by_roman_number(drafts))
    for index, draft in enumerate(drafts):
        text = draft.text
        if not (text[0].isdigit() or (text[0].isalpha() and LETTERED.match(text))):
            continue
        if draft.style in (LineStyle.CELL, LineStyle.ATTACHMENT, LineStyle.BULLET) or (index + 1 in placed and BARE.fullmatch(text)):
            continue
        doubled = DOUBLED.match(text)
        match = ITEM_NUMBER.match(text, doubled.end() if doubled else 0)
        if not match:
            continue
        number = match["number"] + (f" & {match['second']}" if match["second"] else "")
        family, value = _family(match["number"], bool(match["word"]))
        slashed = SLASHED.match(text, match.end())
        begin = slashed.end() if slashed else len(text) - len(text[match.end() :].lstrip(" |"))  # "2. | Election", a row without its table
        rest = draft.passage.part(begin, len(text))
        if not rest.text.strip(" .:-–—"):
            out.extend(_detached(drafts, index, number, family, value, worded=bool(match["word"])))
            continue
        if not TITLE_HEAD.match(rest.text) or RESOLUTION_TAIL.match(rest.text):
            continue
        heading, score = _titled(drafts, index, number, rest)
        if heading and not DATE_ONLY.match(text):
            worded = 0.3 if match["word"] and score >= 0.4 else 0.0  # "Item 20: Harbour Scheme" says itself what it is
            out.append(Candidate(heading, family, value, score + worded))
    return out


# "2.| / Election": what parts a number from its title
SLASHED = re.compile(r"\s/\s+(?=[A-Z])")
TITLE_HEAD = re.compile(r"\s*[\"“‘'(]?[A-Z0-9]")
# "IV. OUTSTANDING ACTIONS", "V Harbour Dues"
BY_ROMAN = re.compile(r"(?P<number>X{0,2}(?:IX|IV|V?I{0,3}))(?<=[IVX])[.):]?\s+(?=[A-Z][\w’'-])")


def _by_roman_number(drafts: Sequence[Draft]) -> Iterator[Candidate]:
    """Titles with a Roman number in capitals."""
    for index, draft in enumerate(drafts):
        match = BY_ROMAN.match(draft.text)
        value = ROMAN.get(match["number"].lower()) if match else None
        if match is None or value is None or draft.cells or draft.style is LineStyle.BULLET:
            continue
        heading, score = _titled(drafts, index, match["number"], draft.passage.part(match.end(), len(draft.text)))
        if heading is not None:
            yield Candidate(heading, "I", (value,), score)


def _detached(drafts: Sequence[Draft], index: int, number: str, family: str, value: tuple[int, ...], *, worded: bool) -> list[Candidate]:
    """A number alone on its line, its title on the next: "4." / "Treasury Report"; after "Item 4." even a sentence is the title."""
    if index + 1 >= len(drafts) or (index == 0 and _is_of_page(drafts, number)):
        return []
    beneath = drafts[index + 1].text
    if beneath.startswith(f"{number}.") and SUB_NUMBER.fullmatch(beneath, len(number) + 1) and index + 2 < len(drafts):
        index += 1  # "2." / "2.1" / "URGENT ITEMS"
    title = drafts[index + 1]
    if re.match(r"\d{1,3}\.\s", title.text):  # "1." / "2. Public Forum": a title with its own number
        return []
    at, whole = index + 1, title.passage
    label = section_of(title.text) is not None and (title.text.endswith(":") or not is_known_title(title.text))
    if (label and not title.text.endswith(":")) or YEARS.fullmatch(title.text):  # "4." / "Action" / "Items from the last meeting"
        below = drafts[at + 1] if at + 1 < len(drafts) else None
        if below is None or below.blank_before or not _goes_on_from_word(below.text):
            return []
        at, whole, label = at + 1, join([whole, below.passage]), False
    elif ABBREVIATION.fullmatch(title.text) or DATE_ONLY.fullmatch(title.text):  # "6." / "QRC", "May 2031" / "Port Plan"
        below = drafts[at + 1] if at + 1 < len(drafts) else None
        if below is not None and not below.blank_before and _goes_on_from_word(below.text):
            at, whole = at + 1, join([whole, below.passage])
    if title.style is LineStyle.CELL or label:
        return []
    heading, score = _titled(drafts, at, number, whole, alone=True)
    if heading is not None and _labelled_below(drafts, heading.last):
        score = max(score, 0.8)
    if heading is not None and worded and len(heading.title.text.split()) <= LONGEST_SENTENCE:
        score = max(score, 0.5)
    if heading is None or score < 0.44:
        return []
    broken = index > 0 and not drafts[index].blank_before and re.fullmatch(r"[A-Z]{2,6}", drafts[index - 1].text)
    if broken and drafts[index - 1].text not in OUTCOMES:  # "HSC" / "10/31": a narrow column broke the number
        letters = drafts[index - 1].text
        index, number, family = index - 1, f"{letters} {number}", f"{letters} {family}"
    return [Candidate(Heading(index, heading.last, number, heading.title, heading.rest), family, value, score)]


def _is_of_page(drafts: Sequence[Draft], number: str) -> bool:
    """Whether a number at the head of the paper is its page's: an item below, before the next number, has it: "1" / "Minutes" / "1." """
    below = (match["number"] for draft in drafts[1:] if (match := ITEM_NUMBER.match(draft.text)))
    return next(below, None) == number


def _goes_on_from_word(words: str) -> bool:
    """Whether a line can be the rest of a title whose first word stands alone: "Items from the last meeting"."""
    return words[:1].isalpha() and not words.endswith((".", ":", ";")) and title_likeness(words) >= 0.5


def _labelled_below(drafts: Sequence[Draft], index: int) -> bool:
    """Whether a label of ModernGov's page stands right below: "To consider what the Chairman takes as urgent business." / "Minutes:"."""
    return index + 1 < len(drafts) and len(drafts[index].text.split()) <= 40 and bool(UNDER_TITLE.match(drafts[index + 1].text))


def _displaced(drafts: Sequence[Draft]) -> list[Candidate]:
    """Titles whose numbers a column broke off.

    The numbers stand behind ("APOLOGIES" / "DECLARATIONS" / "2" / "Nil" / "3" / "None"), or before, with what happened between the two
    ("2" / "Nil" / "3" / "APOLOGIES" / "DECLARATIONS", "6" / "None." / "PUBLIC FORUM" / "7").
    """
    out: list[Candidate] = []
    titles: list[int] = []  # those that wait for their numbers
    numbers: list[str] = []  # those that wait for their titles
    for index, draft in enumerate(drafts):
        before = drafts[index - 1].text if index else ""
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        bare = BARE.fullmatch(draft.text) if draft.text[0].isdigit() else None
        if bare and titles and following is not None and title_likeness(following.text) == 0.0:
            out.append(_placed(drafts, titles.pop(0), bare[1]))
        elif bare:
            titles = []
            numbers = [*numbers, bare[1]] if following is not None and NOTHING_DONE.fullmatch(following.text) else numbers
        elif numbers and _is_broken_off(draft):
            own = BARE.fullmatch(before)
            if own and not (following is not None and _is_broken_off(following)):
                numbers = []  # its own number's, so that none is left for the ones before
            elif own:
                numbers.append(own[1])
            if numbers:
                out.append(_placed(drafts, index, numbers.pop(0)))
        elif (draft.bold or draft.text.isupper()) and is_known_title(draft.text):
            if not NUMBER_ALONE.fullmatch(before):
                titles.append(index)
        elif (titles or numbers) and (len(draft.text.split()) > 12 or not titles):
            titles = []
            numbers = numbers if len(draft.text.split()) <= 3 else []
    return out


SUB_NUMBER = re.compile(r"\d{1,2}\.?")  # of "2.1" under "2."
BARE = re.compile(r"(\d{1,3})\.?")
NUMBER_ALONE = re.compile(r"\d{1,3}(?:\.\d{1,2})?\.?")
# what a clerk prints where there was nothing to do
NOTHING_DONE = re.compile(
    r"(?:nil|none(?:\s+(?:declared|received))?|no\s+\w+|n/a|there\s+(?:were|was)\s+(?:none|no\s+\w+))\.?", re.IGNORECASE
)


def _placed(drafts: Sequence[Draft], at: int, number: str) -> Candidate:
    return Candidate(Heading(at, at, number, clean_title(drafts[at].passage)), "9", (int(number),), 0.7)


def _is_broken_off(draft: Draft) -> bool:
    """Whether a draft is set as titles are whose numbers may stand elsewhere."""
    likely = title_likeness(draft.text, draft.style, draft.bold) >= 0.6
    return likely and (draft.bold or draft.text.isupper()) and section_of(draft.text) is None


def _titled(drafts: Sequence[Draft], index: int, number: str, rest: Passage, *, alone: bool = False) -> tuple[Heading | None, float]:
    """The heading that begins at draft `index`, whose words after the number are `rest`; `alone` where the number has a line of its own."""
    draft = drafts[index]
    tail = tail_of(rest.text)
    if tail and tail.start() and tail.end() == len(rest.text):  # the words of an attachment are none of the title's
        rest = rest.part(0, tail.start())
    score = title_likeness(rest.text, draft.style, draft.bold)
    last = index
    title = rest
    after: Passage | None = None
    strong = strong_cut(draft, rest)
    cut = split_title(rest.text) if strong is None else None
    if strong is not None:
        title, after = rest.part(0, strong), rest.part(strong, len(rest.text))
        score = title_likeness(title.text, draft.style, bold=True)
    elif cut is not None and (score < 0.75 or any(sign(rest.text) for sign in SURE_CUTS)):
        title, after = rest.part(0, cut), rest.part(cut, len(rest.text))
        score = title_likeness(title.text, draft.style, draft.bold) - 0.1
    elif score >= 0.5:
        while last + 1 < len(drafts) and (
            title_goes_on(draft, drafts[last], drafts[last + 1], title)
            or (alone and narrow_title_goes_on(drafts, last, title))
            or rest_goes_on(drafts, last, title)
        ):
            title = join([title, drafts[last + 1].passage])
            last += 1
        if last + 1 < len(drafts) and matter_below(draft, title, drafts[last + 1]):
            title = join([title, drafts[last + 1].passage])
            last += 1
    title = clean_title(title)
    if not title.text:
        return None, 0.0
    return Heading(index, last, number, title, after), score


def _numbered(drafts: Sequence[Draft]) -> list[Candidate]:
    """The best rising sequence of numbered titles; sub-numbers (8.1) join it where the paper decides under them."""
    families = _families(_candidates(drafts))
    best: list[Candidate] = []
    best_weight = 0.0
    for family, members in families.items():
        if family in ("9.9", "9-9"):  # sub-numbers, and ranges: "8.1", "10-12"
            continue
        chain = rising([member for member in members if member.score >= 0.3])
        weight = sum(candidate.score for candidate in chain)
        mean = weight / max(1, len(chain))
        if mean >= 0.5 and weight > best_weight:
            best, best_weight = chain, weight
    if not best:
        return []
    best = _stated_chain(families.get(STATED, []), best)
    best = filled(best, sorted(itertools.chain(*families.values()), key=lambda candidate: candidate.heading.first))
    subs = _decided_subs(drafts, families.get("9.9", []), best)
    return sorted(best + subs, key=lambda candidate: candidate.heading.first)


def _stated_chain(stated: Sequence[Candidate], best: list[Candidate]) -> list[Candidate]:
    """Those whose numbers say that they are items ("Item 1: Briefing"), where the best sequence is a list inside one of them; else that."""
    chain = rising([member for member in stated if member.score >= 0.5])
    if len(chain) < LEAST_STATED_CHAIN or chain[0].family == best[0].family or chain[0].heading.first > best[0].heading.first:
        return best
    starts = [candidate.heading.first for candidate in chain]
    return chain if any(start < best[0].heading.first < end for start, end in itertools.pairwise(starts)) else best


def _families(candidates: Sequence[Candidate]) -> dict[str, list[Candidate]]:
    """The candidates by their numbering scheme. "103.31", "104.31" and "43-30", "44-30" are numbers of a year, "103.1" a sub-number;
    in "24/107", "24/108" the year stands first.
    """
    families: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        families.setdefault(candidate.family, []).append(candidate)
    for family in ("9.9", "9-9"):
        for year, members in _by_part(families.get(family, []), -1).items():
            if year > 9 and len({member.value[0] for member in members}) > 1:
                families[f"{family} of {year}"] = [replace(member, value=member.value[:1]) for member in members]
        for first, members in _by_part(families.get(family, []), 0).items():  # "19.33", "19.34": the year first, and no first sub-number
            if min(member.value[1] for member in members) > 9 and len(members) >= LEAST_OF_YEAR:
                families[f"{family} in {first}"] = [replace(member, value=member.value[1:]) for member in members]
    slashed = families.get("9/9", [])
    year_first = max(_by_part(slashed, 0).values(), key=len, default=[])
    if len({member.value[1] for member in year_first}) > 0.8 * len(slashed):
        slashed = [replace(member, value=member.value[::-1]) for member in year_first]
    if slashed:
        families["9/9"] = [replace(member, value=member.value[:1]) for member in slashed]
    return families


def _by_part(candidates: Sequence[Candidate], place: int) -> dict[int, list[Candidate]]:
    """The candidates by one part of their number."""
    out: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        out.setdefault(candidate.value[place], []).append(candidate)
    return out


FORMAL = re.compile(r"(?:moved\b|resolution|resolved|recommendation|purpose\b|that\s+(?:the|council))", re.IGNORECASE)
LONE_FORMAL = re.compile(r"(?:moved|resolution|resolved)\b", re.IGNORECASE)  # a single sub-number must be decided on


def _decided_subs(drafts: Sequence[Draft], subs: Sequence[Candidate], best: Sequence[Candidate]) -> list[Candidate]:
    """Sub-numbered titles that are items of their own: a report section whose parts each have a resolution or a purpose. A title that
    minutes follow on its line is a point's ("5.2 Lamps - the clerk said")."""
    numbers = {candidate.value[0] for candidate in best if len(candidate.value) == 1}
    titled = [sub for sub in subs if sub.score >= 0.5 and sub.value[0] in numbers]
    formal = FORMAL if len(titled) > 1 else LONE_FORMAL
    decided = 0
    for sub in titled:
        following = " ".join(draft.text[:60] for draft in drafts[sub.heading.last + 1 : sub.heading.last + 5])
        decided += bool(formal.search(following))
    return [sub for sub in titled if sub.heading.rest is None] if titled and decided >= 0.5 * len(titled) else []
