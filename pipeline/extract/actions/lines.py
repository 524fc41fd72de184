"""Actions that are printed as such: lines "Action: ...", lists under "Actions", and rows of an action log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.actions import bulleted, flat_log
from pipeline.extract.actions.form_log import forms, told_below
from pipeline.extract.actions.log import is_done, is_no_date, log_columns
from pipeline.extract.decisions.deciding import deciding
from pipeline.extract.reading import Reading, Sentence
from pipeline.facts import Action, Block, BlockKind, MeetingKind, Section
from pipeline.language.gate import gated

Deadline = Callable[[str], tuple[str | None, str | None]]

# "Action: Clerk", "ACTION – Head of Finance to report", "(Action Cllr Reed)", "Action by: NP", "ACTION POINT 3:"
_ACTION = gated(
    r"(?:^|(?<=[\s(\[.;]))(?P<word>ACTIONS?|Actions?)(?P<by>\s+(?:[Pp]oints?|POINTS?|[Bb]y|BY|[Rr]equired|[Ff]or)"
    r"|)(?:\s+\d{1,3})?\s*(?P<stop>[:–—-]|(?=\s[A-Z])|(?=\W*$))\s*(?=(?P<rest>[^\])]*))"
)
# "... a reply from the Cabinet Member within six weeks – ACTION": the mark behind a task
_MARKED = re.compile(r"ACTION\W*")
# "Action: this was on the programme", "ACTIONS ARISING: all actions completed", "Action: none"
_NO_ACTION = re.compile(
    r"\W*(?:(?:this|it|these|that)\s+(?:is|was|were|has|have|had)\b|(?:all\s+)?actions?\s+(?:\w+\s+)?(?:completed?|done|closed)\b|none\b|nil\b|noted\W*$)",
    re.IGNORECASE,
)
# "Responsible Officer for Mitigating Actions – Age": a field of an impact assessment
_FORM_FIELD = re.compile(r"\bmitigat\w+\s+$", re.IGNORECASE)
# what ends a task behind "Action:": a full stop that is no title's, or the next "Action"
_NEXT = re.compile(
    r"(?<=[a-z)])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bCllr)\.\s|\s(?=Action\b)|\s(?=\(?(?:[ivx]{1,4}|\d{1,2})[.)]{1,2}\s+[A-Z])"
)
# "ACTIONS ARISING", "Actions from the last meeting", "Action log"
_HEADED = re.compile(r"(?:arising|from|log|plan|list|items|taken|completed|outstanding)\b", re.IGNORECASE)
# an owner and nothing else: "Clerk", "NP/Clerk", "Head of Finance", "Cllr Reed and the Clerk"
_OWNER = re.compile(
    r"(?:(?:the|The|All|all)\s+)?(?:[A-Z][\w’'.&-]*|of|for|and|&|/|the|with|all|,)(?:\s*(?:[/,;&]\s*|\s)(?:[A-Z][\w’'.&-]*|of"
    r"|for|and|&|the|all)){0,12}"
)
# "Clerk to write to the Council", "Head of Finance will report"
_OWNER_TASK = re.compile(
    r"(?P<owner>(?:The\s+|the\s+|[Aa]ll\s+)?(?:[A-Z][\w’'.&/-]*|(?<=[Aa]ll\s)\w+)(?:\s+(?:of|for|and|&|/|the|[A-Z][\w’'.&/,-]*)){0,10}?)\s+"
    r"(?:to|will|would|should|shall|needs?\s+to|(?:is|are)\s+to)\s+(?!(?:be|the|a|an|next)\b)(?P<task>[a-z]\w+)"
)
# "P. Hill / K. Moss - obtain prices", "NP – to chase"
_ONE_OWNER = (
    r"(?:[A-Z]{2,4}|Clerk|Chair(?:man)?|(?:(?:Cllr|Mr|Mrs|Ms|Dr)\.?\s)?(?:[A-Z]\.\s?){1,2}[A-Z][\w’'-]+"
    r"|(?:Cllr|Mr|Mrs|Ms|Miss|Dr)\.?\s[A-Z][\w’'-]+)"
)
_OWNER_DASH = re.compile(rf"(?P<owner>{_ONE_OWNER}(?:\s*(?:[/,&]|\band\b)\s*{_ONE_OWNER}){{0,4}})\s+[–—-]\s+(?=[a-z])")
# "Defer to the next meeting NP/Clerk to discuss"
_DEFERRED = re.compile(r"(?:Defer|Postpone|Carry\s+over)\s+to\b[^.;]{3,40}?\s(?P<owner>[A-Z][\w/]+)\s+to\s+[a-z]")
# "Hill/Moss: arrange it with the club", behind "ACTION"
_OWNER_COLON = re.compile(r"(?P<owner>[A-Z][\w’'.]*(?:(?:\s?[/&,]\s?|\s+(?:and\s+)?)[A-Z][\w’'.]*){0,4})\s*:\s+(?=\w+\s+\w)")
# a point that tells something to do: "NP to write", "will be circulated", "Write to the Council"
_DOING = re.compile(r"\b(?:to|will|shall|should|would)\s+[a-z]+|^\W*[A-Z][a-z]+(?:e|t|k|w|d|n|p|r|y|l|m|h)\s+(?:the|a|an|to|with|all|up)\b")

_RUN_IN = 12  # words: longer than a title
_REACH = 50  # blocks above a point in which a line "Action: ..." is looked for


def find(reading: Reading, deadline: Deadline, due: Deadline) -> list[Action]:
    """The printed actions of a paper, in order; `deadline` reads the deadline of a text, `due` the cell of a log."""
    sentences = reading.by_block
    out: list[Action] = []
    for index, block in enumerate(reading.blocks):
        if block.kind is BlockKind.ROW:
            out.extend(_row(block, due))
        elif block.kind is BlockKind.ITEM:  # a minute that runs on behind its title
            out.extend(_inline(block, sentences.get(block.order, []), deadline) if len(block.text.split()) > _RUN_IN else [])
        elif block.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE, BlockKind.FIELD, BlockKind.TITLE, BlockKind.SUBHEADING):
            if block.label and re.fullmatch(r"actions?(?:\s+(?:points?|by|required|for))?", block.label.strip(" :.-–").lower()):
                out.extend(_with_form(action, reading, index, due) for action in _labelled(reading, block, index, deadline))
            elif block.section is Section.ACTIONS and block.kind is not BlockKind.SUBHEADING:
                behind = _is_behind_a_line(reading, block)
                out.extend(_inline(block, sentences.get(block.order, []), deadline) if behind else _listed(reading, block, deadline))
            else:
                told = _inline(block, sentences.get(block.order, []), deadline) or _alone(reading, block, index, deadline)
                out.extend(_with_form(action, reading, index, due) for action in told)
    out.extend(flat_log.find(reading, deadline, due))
    out.extend(bulleted.find(reading.blocks, due))
    out.extend(forms(reading.blocks, due))
    return out


def _is_behind_a_line(reading: Reading, block: Block) -> bool:
    """Whether a paragraph or point stands below a line "Action: ...", which holds its own task and opens no list."""
    for other in reversed(reading.blocks[max(0, block.order - _REACH) : block.order]):
        if other.item != block.item or other.section is not Section.ACTIONS or other.kind is BlockKind.LABEL:
            return False
        if other.label and other.label.lower().startswith("action"):
            return True
    return False


def _labelled(reading: Reading, block: Block, index: int, deadline: Deadline) -> list[Action]:
    """ "Action: Clerk" speaks of the paragraph above; "Action: Clerk to write" is the task itself."""
    words = block.text.strip(" .")
    if _is_owner(words):
        return _above(reading, block, index, words, deadline)
    if len(words.split()) < 3:
        return []
    return [_task(block, start, end, deadline) for start, end in _told_apart(block.text)]


# "Clerk to ask the mason. NP to tell the school.", "... the mason. Action: NP to tell"
_NEXT_TASK = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bCr)(?<!\bCllr)[.;]\s+(?=(?:ACTION|Action)\s*:|(?:(?:The\s+)?[A-Z][\w’'./&]*\s+(?:(?:of|for|and)\s+(?:the\s+)?)?){1,6}to\s+[a-z])"
)


def _told_apart(text: str) -> list[tuple[int, int]]:
    """The tasks of one line "Action: ...", as (start, end): more than one where each says whose it is."""
    if not _OWNER_TASK.match(text.strip()):
        return [(0, len(text))]
    cuts = [match.end() for match in _NEXT_TASK.finditer(text)]
    return list(zip([0, *cuts], [*cuts, len(text)], strict=True))


def _with_form(action: Action, reading: Reading, index: int, due_of: Deadline) -> Action:
    """The action with the owner and the date of the lines "Owner: ..." and "Deadline: ..." below it."""
    told = told_below(reading.blocks, index)
    due, due_text = due_of(told.due) if told.due else (None, None)
    return replace(action, owner=told.owner or action.owner, due=due or action.due, due_text=due_text or told.due or action.due_text)


def _above(reading: Reading, block: Block, index: int, owner: str, deadline: Deadline) -> list[Action]:
    """The task of an owner who stands alone on a line: the last sentence of the block above, in the same item."""
    for other in reversed(reading.blocks[max(0, index - 2) : index]):
        above = reading.by_block.get(other.order, [])
        if above and other.item == block.item and other.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE) and len(other.text.split()) > 4:
            due, due_text = deadline(above[-1].text)
            return [
                Action(
                    owner=owner,
                    due=due,
                    due_text=due_text,
                    evidence=above[-1].span,
                    item=block.item,
                    rule="actions.labelled",
                    confidence=0.85,
                )
            ]
    return []


def _listed(reading: Reading, block: Block, deadline: Deadline) -> list[Action]:
    """A point of a list under "Actions"; what the body decides there is no action."""
    if not 4 <= len(block.text.split()) <= 60 or re.match(r"\W*(?:none|nil|no\s+actions)\b", block.text, re.IGNORECASE):
        return []
    if reading.meeting.kind is not MeetingKind.MINUTES or deciding(block.text, reading.meeting) or not _DOING.search(block.text):
        return []
    return [_task(block, 0, len(block.text), deadline)]


def _inline(block: Block, sentences: list[Sentence], deadline: Deadline) -> list[Action]:
    """ "... chase an update. Action: Clerk" and "Action NP to write" inside a paragraph."""
    out: list[Action] = []
    for match in _ACTION.finditer(block.text):
        if _FORM_FIELD.search(block.text, 0, match.start()) or block.text.isupper() or _HEADED.match(match["rest"]):
            continue
        if _MARKED.fullmatch(block.text, match.start("word")):
            out.extend(_marked(block, sentences, match.start(), deadline))
            continue
        if match["word"] in ("Action", "Actions") and not match["stop"] and not match["by"] and not re.match(r"[A-Z]", match["rest"]):
            continue
        rest = _NEXT.split(match["rest"], maxsplit=1)[0]
        told = _OWNER_COLON.match(rest) if not match["stop"] else None
        if told:
            action = _task(block, match.start(), match.start("rest") + len(rest), deadline, owner_from=match.start("rest"))
            out.append(replace(action, owner=told["owner"].strip()))
            continue
        words = _leading_owner(rest) if not match["stop"] else rest.strip(" .)]")
        if match["stop"] and words and not _is_owner(words) and (lone := _run_on(rest)):
            words = lone
        words = re.sub(r"\s*\([^()]*$|[\s/]+$", "", words or "")  # "Cllr Reed (Elmshire Council)"
        if not words:
            continue
        if _is_owner(words):
            before = [
                sentence
                for sentence in sentences
                if sentence.start < match.start() and len(block.text[sentence.start : match.start()].split()) > 3
            ]
            if before:
                task = before[-1]
                end = min(task.end, match.start())
                due, due_text = deadline(block.text[task.start : end])
                span = block.passage.span(task.start, end)
                out.append(
                    Action(
                        owner=words, due=due, due_text=due_text, evidence=span, item=block.item, rule="actions.labelled", confidence=0.85
                    )
                )
        elif match["stop"] and len(words.split()) >= 3 and not _NO_ACTION.match(words):
            out.append(_task(block, match.start(), match.start("rest") + len(rest), deadline, owner_from=match.start("rest")))
    return out


def _marked(block: Block, sentences: list[Sentence], mark: int, deadline: Deadline) -> list[Action]:
    """The sentence that ends in "– ACTION", its task."""
    task = next((sentence for sentence in sentences if sentence.start < mark <= sentence.end + 1), None)
    words = re.sub(r"[\s(\[–—-]+$", "", block.text[task.start : mark]) if task else ""
    return [_task(block, task.start, task.start + len(words), deadline)] if task and len(words.split()) > 4 else []


def _alone(reading: Reading, block: Block, index: int, deadline: Deadline) -> list[Action]:
    """ "Action OL/Clerk" on a line of its own."""
    match = _ACTION.match(block.text) if len(block.text) < 60 else None
    if match is None or _HEADED.match(match["rest"]):
        return []
    rest = match["rest"].strip(" .)]")
    owner = rest if match["stop"] and _is_owner(rest) else _leading_owner(match["rest"])
    return _above(reading, block, index, owner, deadline) if owner else []


# "Cllr Reed", "Cllr. Ann Hill", "Mr. T Moss"
_TITLED = r"(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s+(?:[A-Z](?:\.\s?|\s)){0,2}[A-Z][\w’'-]+(?:\s+[A-Z][a-z][\w’'-]*)?"


def _leading_owner(rest: str) -> str | None:
    """The owner at the head of words with no colon before them: "Action Clerk 15/09/09" -> "Clerk"."""
    match = re.match(
        rf"(?:[A-Z]{{2,4}}|Clerk|Chair(?:man)?|{_TITLED}|All)(?:\s*[/&,]\s*(?:[A-Z]{{2,4}}|Clerk|Chair(?:man)?"
        rf"|{_TITLED}))*(?=\s|$|[.:;)])",
        rest,
    )
    return match.group() if match else None


def _behind_owner(words: str) -> re.Match[str] | None:
    """The owner before the colon of "JF/SK: bring a summary"; None where words that name nobody stand there."""
    match = _OWNER_COLON.match(words)
    return match if match and _leading_owner(words) == match["owner"].strip() else None


def _run_on(rest: str) -> str | None:
    """The owner before a capital that begins the next point: "Clerk Public footpaths were discussed"."""
    owner = _leading_owner(rest.lstrip())
    after = rest.lstrip()[len(owner) :].strip() if owner else ""
    return owner if owner and re.match(r"[A-Z][a-z]+\s+[a-z–-]", after) and not _OWNER_TASK.match(rest.lstrip()) else None


def _is_owner(words: str) -> bool:
    return (
        bool(words) and len(words) <= 70 and bool(_OWNER.fullmatch(words)) and not re.match(r"(?:To|That|The\s+\w+\s+(?:to|will))\b", words)
    )


def _task(block: Block, start: int, end: int, deadline: Deadline, owner_from: int | None = None) -> Action:
    words = block.text[start if owner_from is None else owner_from : end]
    words = re.sub(r"^\s*(?:ACTION|Action)\s*:\s*", "", words)
    head = (
        _OWNER_TASK.match(words.strip())
        or _DEFERRED.match(words.strip())
        or _OWNER_DASH.match(words.strip())
        or _behind_owner(words.strip())
    )
    trailing = re.search(r"(?:[–—-]|\()\s*(?P<owner>[A-Z]{2,4}(?:/[A-Z]{2,4})*|[A-Z][\w’'.]+(?:\s+[A-Z][\w’'.]+){0,4})\)?\s*\.?$", words)
    owner = head["owner"].strip(" ,") if head else trailing["owner"] if trailing and len(words.split()) > 4 else None
    due, due_text = deadline(words)
    return Action(
        owner=owner,
        due=due,
        due_text=due_text,
        evidence=block.passage.span(start, end),
        item=block.item,
        rule="actions.line",
        confidence=0.9,
    )


# -- action logs ---------------------------------------------------------------------------------------------------------------


def _row(block: Block, due_of: Deadline) -> list[Action]:
    """A row of a table with a column of tasks and one of owners or dates; rows that are done are left out."""
    columns = log_columns(block.cells)
    task, owner, due = columns.get("task"), columns.get("owner"), columns.get("due")
    if task is None or (owner is None and due is None) or len(task.passage.text.split()) < 2:
        return []
    if any(is_done(cell.heading, cell.passage.text) for cell in block.cells):
        return []
    who = re.sub(r"\s+", " ", owner.passage.text).strip(" .") if owner is not None else ""
    printed = due.passage.text.strip() if due is not None and not is_no_date(due.passage.text) else ""
    day, words = due_of(printed) if printed else (None, None)
    return [
        Action(
            owner=who or None,
            due=day,
            due_text=(words or printed or None),
            evidence=task.passage.span(),
            item=block.item,
            rule="actions.log",
            confidence=0.85,
        )
    ]
