"""Measures that sentences, points and lists state, with what each clause says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from pipeline import patterns as re
from pipeline.extract import measures, periods
from pipeline.extract.indicators import beside as indicator_beside
from pipeline.extract.indicators import breakdowns as indicator_parts
from pipeline.extract.indicators import by_year, comparisons, listed, rules, then_now
from pipeline.extract.indicators import change_in as indicator_change_in
from pipeline.extract.indicators import changes as indicator_changes
from pipeline.extract.indicators import counted as indicator_counts
from pipeline.extract.indicators import goals as indicator_targets
from pipeline.extract.indicators import levels as indicator_values
from pipeline.extract.indicators import moves as indicator_moves
from pipeline.extract.indicators import ratings as indicator_ratings
from pipeline.extract.indicators import shares as indicator_shares
from pipeline.extract.indicators import told_counts as indicator_told_counts
from pipeline.extract.indicators.before import Before
from pipeline.extract.indicators.comparisons import Comparison
from pipeline.extract.indicators.further import bare, rated, related
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said, rating
from pipeline.extract.indicators.supposed import is_supposed
from pipeline.extract.indicators.this_measure import THIS_MEASURE
from pipeline.extract.measures import Measure
from pipeline.extract.quantities import MONEY_UNITS, quantities
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.statements import statements
from pipeline.facts import Block, BlockKind, Indicator, MeetingKind, Risk, Span, Tally
from pipeline.language.gate import gated

# A clause that is longer or holds more figures is a table whose lines were lost; patterns that look back from each of its words
# would cost its square.
_LONGEST, _MOST_FIGURES = 1_200, 40
_DIGITS = re.compile(r"\d+")
# a clause of a sentence: what stands between semicolons, but for those inside brackets ("11.4% last month; threshold 9%")
_CLAUSE = re.compile(
    r"(?:[^;(]|;(?=\s*(?:(?:the|our|its|an?)\s+)?(?:(?:annual|quarterly|year[\s-]end)\s+)?target\s*(?:of|is|was|:|=)?\s*\d)|\([^()]*\)|\()+"
)
# "... (target 80%), while| major ones stood at 88%", "... against a target of 4 days and| faults took six", "noted that ... a target of
# 25%, and that| 96% of calls were": behind the target of one measure the next
_TARGET_LAST = re.compile(r"\btarget(?:\s+(?:of|was|is))?:?\s*[£€$]?\d[\d,.]*\s?(?:%|per\s+cent|\w+)?\)?$", re.I)
_NEXT_MEASURE = re.compile(
    r",?\s+(?:and|while|whilst|whereas|but)\b(?:\s+that\b)?(?=\s+(?!(?:was|were|is|are|had|has|have|so|it|its|this|that|they|now|then|\w+ed)\b)"
    r"[^;]{3,90}?\b(?:was|were|is|are|stood|stands|came|took|rose|fell|had|has|at)\b[^;]*\d)",
    re.I,
)


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Where the clauses of a sentence begin and end."""
    if ";" not in text and "target" not in text:
        yield 0, len(text)
        return
    for part in _CLAUSE.finditer(text):
        start = part.start()
        if "target" in part.group():
            for following in _NEXT_MEASURE.finditer(text, start, part.end()):
                if _TARGET_LAST.search(text, start, following.start()):
                    yield start, following.start()
                    start = following.end()
        yield start, part.end()


def told(reading: Reading, risks: Sequence[Risk], tallies: Sequence[Tally]) -> list[Indicator]:
    """The measures of prose and lists in the order of the text; `risks` and `tallies` are those of the same paper."""
    counted = {tally.evidence for tally in tallies if tally.subject == "indicator"}
    tallied = [(tally.evidence.start, figure) for tally in tallies for figure in (tally.count, tally.percent) if figure is not None]
    registered = {risk.evidence for risk in risks}
    found: list[Indicator] = []
    before = Before(lambda: None)
    block: Block | None = None
    last = -1
    waiting: Indicator | None = None
    whole: indicator_parts.Whole | None = None
    for sentence in statements(reading):
        if sentence.block is not block:
            block, last, waiting, whole = sentence.block, -1, None, None
            before = Before(partial(_named_over, reading, block))
        point = listed.named(reading, sentence) or listed.counted(reading, sentence)
        if point is not None:
            last = len(found)
            said_in = (
                sentence.text
                if point.value is None or any(q.value == point.value for q in quantities(sentence.text))
                else sentence.block.text
            )
            found.append(_made(_compared(point, said_in), reading, sentence, sentence.span, said_in))
            continue
        point = listed.counted_in_run(sentence)
        if point is not None:
            last = len(found)
            found.append(_made(_compared(point, sentence.text), reading, sentence, sentence.span, sentence.text))
            continue
        for start, end in _clauses(sentence.text):
            text = sentence.text[start:end]
            now = then_now.now(text) if last >= 0 else None
            if now is not None and found[last].value is not None and found[last].unit == now.unit:
                was = found[last].value
                moved = "same" if was is None or was == now.value else "up" if now.value > was else "down"
                found[last] = replace(found[last], value=now.value, previous=was, direction=moved)
                continue
            if waiting is not None and comparisons.alone(text, waiting.unit) is not None:
                last = len(found)
                found.append(waiting)  # "Agency spend was £1.06m; the ceiling is £0.85m": only this makes of a level a measure
            waiting = None
            said_alone = comparisons.alone(text, found[last].unit) if last >= 0 else None
            if said_alone is not None and _may_be_set_beside(found[last], said_alone):
                found[last] = _beside(found[last], said_alone, text)
                continue
            colour = indicator_ratings.only_rated(text) if last >= 0 else None
            if colour is not None:
                found[last] = replace(found[last], rag=found[last].rag or colour)
                continue
            is_tallied = bool(counted) and listed.RATED.search(text) is not None and sentence.span in counted
            clause = list(_of_clause(text, before, tallied=is_tallied))
            risk = bool(clause and registered) and sentence.span in registered
            performs = bool(clause) and _is_about_performance(reading, sentence)
            kept = [said for said in clause if _holds(said, performs=performs, risk=risk, company=last >= 0 or _is_company(clause))]
            waiting = next(
                (
                    _made(said, reading, sentence, sentence.part(start, end), text)
                    for said in clause
                    if said.rule == indicator_beside.STATED
                ),
                None,
            )
            at_sentence = sentence.span if tallied else None
            stated = {figure for at, figure in tallied if at_sentence and at_sentence.start <= at < at_sentence.end}
            kept = [said for said in kept if said.rule != indicator_told_counts.TOLD or said.value not in stated]
            kept, whole = indicator_parts.with_parts(text, kept, whole, stated)
            for said in kept:
                last = len(found)
                if said.rag is None and not sentence.start and (shade := _rating_of_list(reading, sentence.block)) is not None:
                    said = replace(said, rag=shade)
                found.append(_made(said, reading, sentence, sentence.part(start, end), text))
            if kept:
                before.tell(kept[-1].name)
            else:
                before.pass_over(text)
    return found


def _may_be_set_beside(indicator: Indicator, told: Comparison) -> bool:
    """Whether a clause may say what it says of this measure: an earlier figure needs one of now, and nothing is told twice."""
    if told.previous is not None and (indicator.value is None or indicator.previous is not None):
        return False
    return told.target is None or indicator.target is None


def _beside(indicator: Indicator, told: Comparison, text: str) -> Indicator:
    return replace(
        indicator,
        direction=indicator.direction or told.direction,
        target=indicator.target if told.target is None else told.target,
        previous=indicator.previous if told.previous is None else told.previous,
        rag=indicator.rag or rating(text),
    )


def _compared(said: Said, text: str) -> Said:
    """What a rule found, with what the words after its figure set it beside."""
    figure = next((quantity for quantity in quantities(text) if quantity.value == said.value), None)
    if figure is None:
        return said
    told = comparisons.after(text, figure)
    return replace(
        said,
        target=told.target if said.target is None else said.target,
        previous=told.previous if said.previous is None else said.previous,
        versus_target=said.versus_target or told.versus,
        direction=said.direction or told.direction,
        trend=said.trend or told.trend,
    )


def _is_company(clause: Sequence[Said]) -> bool:
    """Whether a clause has a measure that is one wherever it stands, so that the levels beside it are measures too."""
    return any(said.rule not in (indicator_beside.STATED, indicator_values.LEVEL) for said in clause)


# rules whose words tell of risks as well: "risen from 12 to 16", "CR5 Loss of data (20, previously 16)"
_OF_RISKS_TOO = (
    indicator_changes.CHANGE,
    indicator_moves.MOVES,
    indicator_values.VALUE,
    indicator_ratings.RATED,
    indicator_beside.BESIDE,
)


def _holds(said: Said, *, performs: bool, risk: bool, company: bool) -> bool:
    """Whether what a rule found is a measure where it stands: a project may be "on target", a risk may have "risen from 12 to 16"."""
    if risk and said.rule in _OF_RISKS_TOO and not measures.heads(said.name):
        return False
    if said.rule == indicator_values.LEVEL:
        return performs or company
    if said.rule == indicator_beside.STATED:
        if said.unit == "count":
            return measures.counts_things(" ".join(said.name.split()[:2]))  # "Injuries to crews were 14"
        return (performs or company or said.rag is not None) and said.unit not in MONEY_UNITS
    return (
        said.rule != indicator_targets.VERSUS
        or performs
        or said.value is not None
        or (said.target is not None and said.unit in MONEY_UNITS)
        or measures.is_measure(said.name)
    )


def _of_clause(text: str, before: Before, *, tallied: bool = False) -> Iterator[Said]:
    """What a clause states of measures; of two statements with one figure or one name the first is kept."""
    opened = rules.opened(text)
    if not opened or len(text) > _LONGEST or (len(text) > 2 * _MOST_FIGURES and len(_DIGITS.findall(text)) > _MOST_FIGURES):
        return
    opened = opened if quantities(text) else rules.without_figures(opened)
    told = before.measure if rules.lean(opened) else None
    kept: list[Said] = []
    for said in chain.from_iterable(rule(text, told) for rule in opened):
        if (tallied and said.rule in _ABOUT_ONE) or (said.rule in _LEVELS and _MOTION.search(text)) or is_supposed(said, text):
            continue
        place = next((place for place, other in enumerate(kept) if _repeats(said, other)), None)
        if place is None:
            kept.append(rated(_compared(said, text), text))
        elif kept[place].rule == indicator_counts.COUNTED and indicator_told_counts.tells_more(said, kept[place]):
            kept[place] = replace(kept[place], name=said.name)
    yield from (related(said, text) for said in kept)


# rules whose words a count of indicators uses as well: "14 of the 21 KPIs achieved target and were rated Green"
_ABOUT_ONE = (
    indicator_targets.VERSUS,
    indicator_targets.AGAINST,
    indicator_values.VALUE,
    indicator_values.LEVEL,
    indicator_targets.TARGETED,
    indicator_shares.SHARE,
)


# a level that is only moved or asked for is none: "proposed that the rate be 12%"
_LEVELS = (indicator_values.VALUE, indicator_shares.SHARE, indicator_change_in.CHANGE_IN)
_MOTION = re.compile(
    r"\b(?:propos(?:ed?|al|es)|resolved|seconded|motion|amendment|I\s+will\s+move|calls?\s+on|council\s+(?:acknowledges|recognises|deplores))\b",
    re.I,
)


def _repeats(said: Said, other: Said) -> bool:
    one, two = said.name.lower(), other.name.lower()
    if other.rule in (then_now.THEN_NOW, by_year.BY_YEAR) and said.value is not None and said.value == other.previous:
        return True  # "had 31 members in 2019 and has 12 now" tells 31 once
    same = (said.value is not None and said.value == other.value and said.unit == other.unit) or (
        said.value is None and said.target is not None and said.target == other.target
    )
    apart = one != two and said.value is not None and other.value is not None and said.value != other.value
    return same or ((one in two or two in one) and not apart)


# "Adoption – reference was made to", "Sickness absence: members asked": the heading of a point
_POINT = re.compile(r"(?P<title>[A-Z%][^.;:–—]{3,160}?)\s?(?:[:;]|\s[–—-])\s")
_POINT_MARK = re.compile(r"[:;–—-]\s")
_POINT_MOST = 168  # characters in which a heading and its mark end


_PERFORMANCE = gated(r"\b(?:performance|scorecard|dashboard|kpis?|indicators?|monitoring)\b", re.I)


_FIRST_BLOCKS = 3


def _is_about_performance(reading: Reading, sentence: Sentence) -> bool:
    """Whether a paper or an item reports performance, so that what is "on target" there is a measure and no building site."""
    kind, item = reading.meeting.kind, sentence.block.item
    if item is None and not reading.items:  # an extract of minutes under no title
        return kind is MeetingKind.PERFORMANCE_REPORT or any(_PERFORMANCE.search(block.text) for block in reading.blocks[:_FIRST_BLOCKS])
    return kind is MeetingKind.PERFORMANCE_REPORT or any(
        found.order == item and _PERFORMANCE.search(found.title) for found in reading.items
    )


def _named_over(reading: Reading, block: Block) -> Measure | None:
    """The measure that the heading of a point names, or the line before a paragraph."""
    return _heading(block.text) or _headline(reading, block)


def _heading(text: str) -> Measure | None:
    """The heading of a point, where it names a measure or the point calls it one."""
    match = _POINT.match(text) if _POINT_MARK.search(text, 0, _POINT_MOST) else None
    if not match or not is_name(measures.clean(match["title"])):
        return None
    if not (measures.is_measure(match["title"]) or THIS_MEASURE.search(text)):
        return None
    return Measure(match.start("title"), match.end("title"), match["title"], "heading")


# "BV 10 – Percentage of claims settled": a line of its own that names what the next paragraph speaks of
_CODE_FIRST = re.compile(r"(?:[A-Z&]{1,5}\s){0,2}[A-Z]{0,4}\s?\d+(?:\.\d+)*[a-z]{0,2}\s?(?:[:–-]\s?)?(?=[A-Z%])")
_HEADLINE_WORDS = 25
_LABEL_WORDS = 2


def _headline(reading: Reading, block: Block) -> Measure | None:
    """The measure that the line before a paragraph names and says nothing of, where the paragraph calls it a measure."""
    line = reading.blocks[block.order - 1] if block.order else None
    if line is None or line.item != block.item or line.kind is BlockKind.ROW or not THIS_MEASURE.search(block.text):
        return None
    text = line.text.strip()
    name = measures.clean(text[match.end() :] if (match := _CODE_FIRST.match(text)) else text)
    if len(name.split()) <= _LABEL_WORDS and not measures.is_measure(name):
        return None  # "Near target": the key of a scorecard
    if len(name.split()) > _HEADLINE_WORDS or re.search(r"[.;:?!]$", text) or not is_name(name):
        return None
    return Measure(0, len(text), name, "heading")


def _rating_of_list(reading: Reading, block: Block) -> str | None:
    """The colour of "The measures rated Red were:" for what its points state of measures."""
    lead = reading.leads[block.order]
    return rating(listed.last_sentence(lead.text)) if lead is not None and listed.RATED.search(lead.text) else None


def _period_of_list(reading: Reading, block: Block) -> str | None:
    """The period of "In 2031 crews dealt with the following:" for the figures of its points."""
    lead = reading.leads[block.order]
    return periods.in_text(listed.last_sentence(lead.text)) if lead is not None else None


def _period_of(said: Said, text: str) -> str | None:
    """The period of what a clause says: beside its figure, or beside its name where it has none."""
    found = quantities(text)
    figure = said.target if said.value is None else said.value
    place = next((place for place, quantity in enumerate(found) if quantity.value == figure), None)
    stop = len(text) if place is None or place + 1 == len(found) else found[place + 1].start
    return periods.beside(text, None if place is None else (found[place].start, stop), max(text.lower().find(said.name.lower()), 0))


# "rose to 9.4 days", "had slipped back to 46%": the way by which a measure came to its figure
_CAME_TO = gated(
    r"\b(?:(?P<up>rose|risen|increased|climbed|grew|grown|jumped|widened|doubled|trebled|surged|lengthened|recovered|rebounded|(?:gone|went|crept|edged|shot)\s+up)|"
    r"(?P<down>fell|fallen|decreased|dropped|declined|slipped|dipped|plunged|plummeted|tumbled|slumped|dwindled|reduced|eased|narrowed|shrunk|(?:gone|went|come|came|edged|crept)\s+down))\s+(?:(?:\w+ly|further|again|back|by\s+[^,;.]{1,20})\s+)*"
    r"to\s+(?:(?:about|around|just|over|under|nearly|almost|only|a\s+total\s+of)\s+)*$",
    re.I,
)


def _way_to(said: Said, text: str) -> str | None:
    """Whether a clause says that a measure rose or fell to the figure it has."""
    if not _CAME_TO.opens(text):
        return None
    starts = [quantity.start for quantity in quantities(text) if quantity.value == said.value]
    came = _CAME_TO.search(text, 0, starts[0]) if len(starts) == 1 else None
    return ("up" if came["up"] else "down") if came else None


def _made(said: Said, reading: Reading, sentence: Sentence, span: Span, text: str) -> Indicator:
    name, period = periods.off_name(bare(said.name))
    return Indicator(
        name=name,
        value=said.value,
        unit=said.unit,
        target=said.target,
        previous=said.previous,
        rag=said.rag,
        versus_target=said.versus_target,
        trend=said.trend,
        direction=said.direction or (_way_to(said, text) if said.value is not None else None),
        period=period
        or (None if said.rule == then_now.THEN_NOW else _period_of(said, text))
        or (_period_of_list(reading, sentence.block) if said.value is not None else None),
        evidence=span,
        item=sentence.block.item,
        rule=said.rule,
        confidence=said.confidence,
    )
