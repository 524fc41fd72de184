"""What was moved, and where a paper prints it: in the mover's sentence, the one before, the resolution above or below, the title."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.counts import Outcome
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.votes.lines import GROUNDS
from pipeline.extract.votes.motion import Motion, same_person, settles_it
from pipeline.extract.votes.motion_words import few_words, has_matter, matter_words
from pipeline.extract.votes.movers import Moving, movings
from pipeline.extract.votes.nominees import nominee_before, put_forward
from pipeline.extract.votes.pointed import agreed_above, is_adopted, motion_above
from pipeline.extract.votes.rivals import HEADS_MOTION
from pipeline.facts import BlockKind, Section, Span

# a name and nothing else: "Cr Ann Hill", "His Worship the Mayor Tom Birch"
BARE_NAME = re.compile(r"(?:(?:[A-ZÀ-Þ][\w’'.-]*|\([A-Z][a-z]+\)|the|van|de|der)\s*){1,8}(?:\([A-Za-z ]{1,20}\))?")
# "That the report be received", "“That, this Council", "RESOLVED that", "AND THAT"
_THAT = re.compile(r"\W*(?:(?:it\s+was\s+)?(?:resolved|agreed)\s*[:,–-]?\s*)?(?:and\s+)?(?:that|THAT)\b", re.IGNORECASE)
# "And Resolved:", "RESOLVED that" alone
_RESOLVED_LABEL = re.compile(r"\W*(?:and\s+)?(?:it\s+was\s+)?(?:RESOLVED|resolved|agreed)\W*(?:that\W*)?$", re.IGNORECASE)
# "Page 3 of 7"
_FURNITURE = re.compile(r"\W*(?:page\s+)?\d{0,4}(?:\s+of\s+\d+)?\W*$", re.IGNORECASE)
# "that the fee be raised", "to write to the Council" after the movers
# (not "deferred to the May meeting", "sent to Full Council", "the accounts to 31 December")
_COMPLEMENT = re.compile(
    r"(?:^|[\s,;:–-])(?P<how>that|to(?!\s+(?:\d|(?:the|an?|this|that|these|our|its|his|her|their|next|full|all|each)\s|(?-i:[A-Z])|read\s+as)))\s+(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
# "..., seconded by B, |it was agreed this item be put off to May", "... and agreed unanimously that the fee be paid"
_SETTLED_THAT = re.compile(
    r"[\s,;:–-]*(?:and\s+)?(?:it\s+was\s+)?(?:\w+ly\s+)?(?:agreed|resolved|decided)\s+(?:\w+ly\s+)?(?:that\s+|to\s+)?(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
# "..., seconded by B, |Councillor Elm was appointed to the Board to replace Mr Ash": a clause of its own
_TOLD_OF = re.compile(
    r"[\s,;:–-]+(?P<rest>(?:(?:the|this|these|both|all|an?)\s|[A-Z])(?:(?!\b(?:that|to)\b)[^,;:])*?\b(?:was|were|is|are|be|would)\s+(?!(?:put|taken|agreed|resolved|carried|then|unanimous)\b)\S.*)",
    re.DOTALL,
)
_COUNTS = re.compile(
    r"\W*(?:\w+\s+)?(?:were|was|voted)\s+(?:in\s+favour|against|for)\b", re.IGNORECASE
)  # "six were in favour and two abstained"
# "proposed the purchase of a bench, seconded"
_INNER = re.compile(
    r"\b(?:proposed|moved)\b(?P<rest>.{12,}?)(?:,?\s+(?:and\s+)?(?:it\s+was\s+|this\s+was\s+|was\s+|duly\s+)*(?:seconded|2nd)\b|$)",
    re.IGNORECASE,
)
# "Cllr Hill proposed a short break in order to weigh the offer": a thing proposed, whose purpose is not the motion
_PROPOSED_THING = re.compile(r"\s+(?:an?|the|\w+ing)\s+(?:[\w’'-]+\s+){2,}", re.IGNORECASE)
_ACT = re.compile(r"\s+(?:to\s+\w|(?:the\s+)?(?:acceptance|approval|adoption|\w+ing)\s)", re.IGNORECASE)  # "moved| to record its thanks"
_THING = re.compile(r"\W*(?:an?|the|this|these|both)\s", re.IGNORECASE)  # "proposed| a vote of sympathy with the family"
# "After some discussion," before the mover
_INTRODUCING = re.compile(r"\W*(?:after|following|upon|at|on)\s[^.;]{3,80},\s*", re.IGNORECASE)
# "The report, as circulated, was" before "proposed by"; "The minutes were" tells less than the title over them
_SUBJECT = re.compile(
    r"\W*(?:the|this|these|both|an?)\s+(?!(?:[\w’'-]+\s+){0,3}(?:minutes?|motions?|amendments?|proposals?|recommendations?|resolutions?)\b)"
    r"(?:[£€$]?[\w’',.-]+\s+){1,8}(?:was|were)\s+(?:\w+ly\s+|then\s+)?",
    re.IGNORECASE,
)
# "moved by", "moved as correct by": how, not what
_NO_MATTER = re.compile(
    r"\s*(?:by\b|:|(?:and\s+)?(?:duly\s+)?seconded\b|for\s+(?:approval|acceptance|adoption)\b"
    r"|as\s+(?:being\s+)?(?:an?\s+)?(?:true|correct|accurate)\b)",
    re.IGNORECASE,
)
# "That having considered the report:", whose clauses stand below
_ONLY_GROUND = re.compile(r"\W*that\W+having\s+(?:considered|regard\s+to|noted|read|received)\b[^;:]*:\s*", re.IGNORECASE)
# "The minutes of 4 May had been circulated before the meeting.", of which "All agreed this was a true record" speaks
_CIRCULATED = re.compile(
    r"(?P<minutes>.*\bminutes\b.*?)\s+(?:had|have)\s+(?:\w+\s+)?been\s+(?:\w+ly\s+)?(?:circulated|distributed)\b.*", re.I | re.S
)
_AS_RECORD = re.compile(r"\b(?:an?\s+)?(?:true|correct|accurate)\s+(?:(?:and|&)\s+\w+\s+)?record\b", re.IGNORECASE)
_OF_MINUTES = re.compile(r"\W*(?:(?:approval|adoption|confirmation)\s+of\s+)?(?:the\s+)?(?:previous\s+)?minutes?\b", re.IGNORECASE)
_MINUTES_WORDS = re.compile(r"\b(?:minutes?|records?|approv\w*|accept\w*|adopt\w*|resolv\w*|agree\w*|that|to)\b", re.IGNORECASE)
_REMARK = re.compile(
    r"\W*(?:it\s+was\s+(?:noted|pointed\s+out|mentioned)|(?:no|some|one|minor)\s+(?:minor\s+)?(?:comments?|corrections?|amendments?))\b",
    re.IGNORECASE,
)
# "In proposing the Motion, Councillor Hill said that", "at his request the Motion was" before "proposed by": the motion of the item
_THE_MOTION = re.compile(r"\bin\s+(?:proposing|moving)\b", re.IGNORECASE)
_THE_MOTION_WAS = re.compile(
    r"(?:^|[\s,;])the\s+(?:\w+\s+){0,2}motion\s+(?:was|had\s+been|as\s+\w+\s+was)\s*(?:\w+ly\s+|then\s+)?$", re.IGNORECASE
)
# "That the Elm Local Board:", "That Council:", whose points tell what is moved
_ONLY_A_BODY = re.compile(
    r"\W*(?:that\s+)?(?:(?:the|this)\s+(?:[\w’'-]+\s+){0,6}?)?(?:council|board|committee|body|panel|cabinet|group|assembly)\W*",
    re.IGNORECASE,
)
# "(Moved by Councillor Hill and seconded by Councillor Birch)" below the words moved
_ASIDE = re.compile(r"\(\s*(?:moved|proposed)\b[^()]*\)\W*", re.IGNORECASE)
# "(ii) To approve expenditure as listed" above its movers
_POINT_TO = re.compile(r"\W*(?:\(?[a-z0-9]{1,4}[).]\s*)?to\s+[a-z]+\s", re.IGNORECASE)
# "Notice of Motion submitted by Councillor Hill", and the words of that notice
_NOTICE_TITLE = re.compile(r"\W*(?:notices?\s+of\s+)?motions?\b", re.IGNORECASE)
# "I will move at the next meeting that", which scans print with a bar for the I; "We, the Members of the District, call on"
_NOTICE = re.compile(
    r"\W*(?:(?:I|We)\b[^.;]{0,100}?\s)?(?:will|shall|hereby|wish\s+to|propose\s+to)\s+(?:also\s+)?move\b(?:[^.;]{0,110}?\bthat\b|(?:\s+(?:also|at|the|our|next|monthly|[A-Z]\w+(?=(?:\s+[A-Z]\w+){0,2}\s+meeting)|meeting)\b)+,?(?!\s+of\b))\s+(?P<what>\S.*)"
    r"|\W*(?:I|1)?\W*will\s+(?P<asks>call\s+(?:at\s+(?:the|our)\s+next\s+(?:\w+\s+){0,2}?meeting\s+)?on\s.*)"
    r"|\W*We,\s[^.;]{0,100}?,\s+(?P<call>(?:call|ask|request|propose|urge)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_AT_NEXT = re.compile(r"^call\s+at\s[^.;]{0,40}?meeting\s+on\b", re.IGNORECASE)  # "call at the next Meeting on the bank to"
# a block above that holds what was moved
_AGREED = re.compile(r"\b(?:agreed|resolved|proposed|recommended)\s+(?:that|to)\b|\bas\s+read\b", re.IGNORECASE)


# "the following motion: "The Council is asked to agree:"", the clauses standing below
# "was amended to read as follows:"
_BELOW = re.compile(
    r"\bthe\s+following\s+(?:motion|amendment|resolution|proposal)s?\b(?:.*:)?\W*$|\bproposed\s+the\s+following\b[^:]{0,80}:\W*$|\bwhich\s+reads?\s*(?:as\s+follows)?\s*:\W*$"
    r"|\b(?:(?:amend\w*|read|motion|resolution)\b[^.;]*|seconded\s+by\s+(?:\S+\s+){1,6})\b(?:as\s+follows|to\s+read)\s*[:–-]+\W*$|\bresolution\s+as\s+(?:set\s+out\s+)?below\W*$",
    re.IGNORECASE | re.DOTALL,
)


# "following a unanimous vote in support, it was", "UNANIMOUSLY RESOLVED", "RESOLVED (nem. con.):": what was resolved stands below
_HOW = r"[:,\s]*(?:\((?:unanimously|nem\.?\s*con\.?)\)\s*)?[:,–-]*\s*$"
_LEADS_ON = re.compile(rf"(?:\bit\s+was|\band|\bresolved|\b(?:the\s+\w+\s+)?agreed|\bthat){_HOW}", re.IGNORECASE)
_RESOLVED_END = re.compile(rf"\b(?:resolved|agreed){_HOW}", re.IGNORECASE)  # "The Board unanimously resolved:"
_RESOLVES = re.compile(r"\W*(?:it\s+was\s+)?(?-i:RESOLVED|Resolved)\b\W*(?:that|to)\s", re.IGNORECASE)
# "A vote was taken on the amendment, which was not carried", "Amendment by the Elm Group LOST"
_THE_AMENDMENT = re.compile(
    r"\b(?P<what>(?:(?i:first|second|third|further)\s+)?(?i:amendment)(?:\s+(?:by|from)\s+(?:the\s+)?(?:[A-Z](?![A-Z])[\w’'.-]*\s?)+?)?)"
    r"(?=\W|\s(?:NOT|CARRIED|LOST)\b|$)"
)


# "Motion to refuse the application on the grounds of noise:"
_MOTION_HEAD = re.compile(r"\W*(?:motion|amendment|proposal|recommendation)\s+(?:to|that)\s+(?=\w+\s+\w+)", re.IGNORECASE)
# "Proposed by A, seconded by B": who moved what the sentence before tells; no "In proposing the Motion, A said"
_MOVERS_FIRST = re.compile(r"\W*(?:proposed|proposer|prop|moved|mover)\b", re.IGNORECASE)
# "The motion that the Council grants £200 to the band was put. A division was called:" above the lists
_PUT = re.compile(
    r"\b(?:motion|amendment|proposal|recommendation)\s+(?:that|to)\s+(?P<what>[^:;]{12,300}?)\s+(?:was|were|being)\s+(?:then\s+)?put\b",
    re.IGNORECASE,
)


class Moved(NamedTuple):
    """What was moved, in few words, and its place; both None where the paper does not say."""

    words: str | None
    span: Span | None


class Matter:
    """Finds what a motion of a paper was on."""

    def __init__(self, reading: Reading, sentences: dict[int, list[Sentence]]) -> None:
        self.reading = reading
        self.blocks = reading.blocks
        self.sentences = sentences

    def of_mover(self, moving: Moving, sentence: Sentence, position: int, index: int) -> Moved:
        """What a mover moved, the nearest words first."""
        following = self.sentences[sentence.block.order][position + 1 : position + 2]
        if following and _BELOW.search(sentence.text) and matter_words(following[0].text) >= 3:
            return Moved(few_words(following[0].text), following[0].span)
        if _BELOW.search(sentence.text) and index + 1 < len(self.blocks):
            clause = self.blocks[index + 1]
            if clause.kind in (BlockKind.CLAUSE, BlockKind.PARAGRAPH) and matter_words(clause.text) >= 3:
                return Moved(few_words(clause.text), clause.passage.span())
        if _LEADS_ON.search(sentence.text) and (resolved := self._resolved_below(index)).words:
            return resolved  # "proposed by A, seconded by B, and" above "RESOLVED that"
        start, end = max(0, moving.start - sentence.start), moving.end - sentence.start
        if _THE_MOTION.search(sentence.text, start, end) or _THE_MOTION_WAS.search(sentence.text, 0, start):
            return self.title(index, notice=True)
        if is_adopted(sentence.text, end):
            over = motion_above(self.blocks, index)
            return Moved(few_words(over.text), over.passage.span()) if over else self.above(index)
        inside = self._in_sentence(moving, sentence)
        if inside and _ONLY_A_BODY.fullmatch(inside):
            return Moved(few_words(following[0].text), following[0].span) if following else self.below(index, led=True)
        if inside:
            return Moved(inside, sentence.span)
        if index and (_ASIDE.fullmatch(sentence.block.text) or _POINT_TO.match(self.blocks[index - 1].text)):
            over = self.blocks[index - 1]
            if over.item == sentence.block.item and over.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE) and matter_words(over.text) >= 2:
                return Moved(few_words(over.text), over.passage.span())
        if self._is_labelled_below(index):
            return self.below(index)
        if sentence.text.rstrip().endswith(";") and (resolution := self.below(index)).words:
            return resolution  # "... be appointed.” Proposed by A;" above "Seconded by B;" and the words of the next motion
        if position:
            previous = self.sentences[sentence.block.order][position - 1]
            if self._is_remark_on_minutes(previous.text, index):
                return self.title(index)
            if matter_words(previous.text) >= 3:
                return Moved(few_words(previous.text), previous.span)
        below = self.below(index)
        return below if below.words else self.above(index)

    def up_to(self, sentence: Sentence, position: int, index: int) -> list[Sentence]:
        """The sentences of a block before one of them, or those of the block above for the first."""
        above = index > 0 and not position and self.blocks[index - 1].item == sentence.block.item
        return self.sentences.get(self.blocks[index - 1].order, []) if above else self.sentences[sentence.block.order][:position]

    def _is_remark_on_minutes(self, text: str, index: int) -> bool:
        """Whether a sentence before bare movers, under "Minutes of the last meeting", only remarks: "There are three of us on it"."""
        title = self.title(index).words
        return bool(title and _OF_MINUTES.match(title) and (_REMARK.match(text) or not _MINUTES_WORDS.search(text)))

    @staticmethod
    def _in_sentence(moving: Moving, sentence: Sentence) -> str | None:
        text = sentence.text
        start, end = max(0, moving.start - sentence.start), moving.end - sentence.start
        before, rest = text[:start], re.sub(r"^\W*(?:and|that)\b", "", text[end:])
        if nominee := nominee_before(before):
            return nominee
        settled = _SETTLED_THAT.match(text, end) or _TOLD_OF.match(text, end)
        if settled and matter_words(settled["rest"]) >= 2 and not _COUNTS.match(settled["rest"]):
            return few_words(settled["rest"])
        after = _COMPLEMENT.search(text[end:])
        if after and len(after["rest"].split()) >= 2:
            led = text[end : end + after.start("how")]
            thing = after["how"].lower() == "to" and not moving.seconder and text[:end].endswith(("proposed", "moved"))
            return few_words(text[end:] if thing and (_PROPOSED_THING.fullmatch(led) or matter_words(led) >= 2) else after["rest"])
        if nominee := put_forward(text, start, end):
            return nominee
        if not moving.seconder and text[:end].endswith(("proposed", "moved")) and matter_words(rest) >= 3:
            return few_words(rest)  # "After a talk of the roads Cllr Hill proposed members be told of the costs"
        before = "" if _INTRODUCING.fullmatch(before) else before
        if matter_words(before) >= 3 or _SUBJECT.fullmatch(before):
            return few_words(before)
        inner = _INNER.search(text[start:end])
        least = 1 if inner and _ACT.match(inner["rest"]) else 3
        if inner and matter_words(inner["rest"]) >= least and not _NO_MATTER.match(inner["rest"]):
            only_seconder = bool(moving.seconder and moving.seconder in inner["rest"] and len(inner["rest"].split()) < 6)
            if not only_seconder:
                return few_words(inner["rest"])
        thing = _THING.match(rest) or _ACT.match(rest)
        return few_words(rest) if matter_words(rest) >= (2 if thing else 4) and not _COUNTS.match(rest) else None

    def _is_labelled_below(self, index: int) -> bool:
        """Whether "And Resolved:" and then "That ..." stand right below the movers, on one line each or with a seconder's between."""
        below = [block.text for block in self.blocks[index + 1 : index + 4]]
        return any(_RESOLVED_LABEL.fullmatch(label) and _THAT.match(text) for label, text in pairwise(below))

    def below(self, index: int, *, led: bool = False) -> Moved:
        """The resolution printed below its mover: "That the report be received", or what follows "And Resolved:".

        `led` says that the mover's own words lead to it: "That the Council:".
        """
        label_seen = led
        for order, block in enumerate(self.blocks[index + 1 : index + 7], index + 1):
            text = block.text
            if block.kind is BlockKind.ITEM or HEADS_MOTION.fullmatch(text):
                break
            if _RESOLVED_LABEL.fullmatch(text) or _ONLY_A_BODY.fullmatch(text):
                label_seen = True
            elif _THAT.match(text) or (label_seen and len(text) > 15) or text[:1] in '“‘"':
                if _ONLY_GROUND.fullmatch(text) and order + 1 < len(self.blocks) and self.blocks[order + 1].kind is BlockKind.CLAUSE:
                    clause = self.blocks[order + 1]
                    return Moved(few_words(clause.text), clause.passage.span())
                first = self.sentences.get(block.order, [])
                return Moved(few_words(text), first[0].span if first else block.passage.span())
            elif not (_FURNITURE.fullmatch(text) or movings(text) or BARE_NAME.fullmatch(text) or len(text) < 40):
                break
        return Moved(None, None)

    def _resolved_below(self, index: int) -> Moved:
        """The resolution right below "following a unanimous vote, it was", or its first point below "Unanimously resolved:"."""
        for block in self.blocks[index + 1 : index + 2]:
            if block.item == self.blocks[index].item and (
                block.kind is BlockKind.CLAUSE
                or _THAT.match(block.text)
                or re.match(r"\W*RESOLVED\b", block.text)
                or (_RESOLVED_END.search(self.blocks[index].text) and re.match(r"\W*to\s+\w+", block.text, re.IGNORECASE))
            ):
                return Moved(few_words(block.text), block.passage.span())
        return self.below(index)

    def above(self, index: int) -> Moved:
        """The resolution printed above its movers: the nearest block that says "That ..." or that something was agreed."""
        for position in range(index - 1, max(-1, index - 12), -1):
            block = self.blocks[position]
            if block.kind is BlockKind.ITEM:
                break
            if GROUNDS.search(block.text):
                continue
            near = index - position <= 2 and _AGREED.search(block.text)
            led = index - position == 1 and block.text.rstrip().endswith(":") and matter_words(block.text) >= 4
            if led and block.kind is BlockKind.PARAGRAPH:  # "Circulated, copy of the minutes of 4 May:"
                return Moved(few_words(block.text), block.passage.span())
            last = (
                self.sentences.get(block.order, [])[-1:]
                if index - position == 1 and block.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE)
                else []
            )
            if last and settles_it(last[0].text) and matter_words(last[0].text) >= 2:
                return Moved(few_words(last[0].text), last[0].span)  # "The minutes were approved as a record." over "Proposed by A"
            if _THAT.match(block.text) or (block.section is Section.DECISION and len(block.text) > 25) or near:
                return Moved(few_words(block.text), block.passage.span())
        return self.title(index)

    def of_division(self, index: int) -> Moved:
        """The motion printed above its lists of names ("Motion to refuse the application:", "Motion status: Carried"), else the title."""
        for block in reversed(self.blocks[max(0, index - 3) : index]):
            put = _PUT.search(block.text) if block.item == self.blocks[index].item else None
            if put:
                return Moved(few_words(put["what"]), block.passage.span(*put.span("what")))
            headed = _MOTION_HEAD.match(block.text)
            if headed and block.item == self.blocks[index].item:
                return Moved(few_words(block.text[headed.end() :]), block.passage.span())
        return self.title(index)

    def of_recorded(self, sentence: Sentence, index: int, settled: Sentence | None) -> Moved:
        """What those voted on who have their votes recorded by a sentence: what it resolves itself, else the last resolution."""
        if settles_it(sentence.text):
            return Moved(few_words(sentence.text), sentence.span)
        if settled is not None and settled.block.item == sentence.block.item:
            return Moved(few_words(settled.text), settled.span)
        return self.above(index)

    def title(self, index: int, *, notice: bool = False) -> Moved:
        """The title of the item, which has no place of its own; `notice`: a motion that notice was given of may stand below it."""
        item = self.blocks[index].item
        if item is None or item >= len(self.reading.items):
            label = self.blocks[index].label if self.blocks[index].kind is BlockKind.FIELD else None
            return Moved(few_words(label) if label else None, None)  # "Minutes of the last meeting: Mr Hill proposed acceptance"
        if notice or _NOTICE_TITLE.match(self.reading.items[item].title):
            for block in reversed(self.blocks[max(0, index - 12) : index]):
                given = _NOTICE.match(block.text) if block.item == item else None
                if given:
                    return Moved(few_words(given["what"] or given["call"] or _AT_NEXT.sub("call on", given["asks"])), None)
        return Moved(few_words(self.reading.items[item].title), None)

    def of_vote(self, sentence: Sentence, position: int, index: int, told: Outcome, settled: Sentence | None) -> Moved:
        """What a vote with no mover was on: the words of its own sentence, the last that resolves, the sentence before."""
        if _BELOW.search(sentence.text) and sentence.end >= len(sentence.block.text.rstrip()) and index + 1 < len(self.blocks):
            quoted = self.blocks[index + 1]
            if quoted.item == sentence.block.item and quoted.text[:1] in '“‘"':
                return Moved(few_words(quoted.text), quoted.passage.span())
        if _LEADS_ON.search(sentence.text) and (below := self._resolved_below(index)).words:
            return below
        if has_matter(sentence.text, told):
            return Moved(few_words(sentence.text), sentence.span)
        amendment = _THE_AMENDMENT.search(sentence.text)
        if amendment:
            return Moved(amendment["what"], sentence.span)
        apart = 0 if position else 6  # blocks: what a sentence of a paragraph votes on is told by that paragraph
        if told.counted and settled and settled.block.item == sentence.block.item and index - settled.block.order <= apart:
            return Moved(few_words(settled.text), settled.span)
        while position > 1 and matter_words(self.sentences[sentence.block.order][position - 1].text) < 2:
            position -= 1  # "This was proposed and seconded."
        if position:
            previous = self.sentences[sentence.block.order][position - 1]
            record = _AS_RECORD.search(sentence.text)
            for earlier in reversed(self.sentences[sentence.block.order][max(0, position - 3) : position]) if record else ():
                circulated = _CIRCULATED.fullmatch(earlier.text)
                if circulated and record:
                    return Moved(few_words(f"{circulated['minutes']} as {record.group()}"), earlier.span)
            return Moved(few_words(previous.text), previous.span)
        resolved = self.blocks[index + 1 : index + 2] if told.counted and position == 0 else []
        if (
            resolved and resolved[0].item == sentence.block.item and _RESOLVES.match(f"{resolved[0].label or ''} {resolved[0].text}")
        ):  # "For: 4; Against: 1" above it
            return Moved(few_words(resolved[0].text), resolved[0].passage.span())
        for back in range(index - 1, max(-1, index - 3), -1):
            block = self.blocks[back]
            readable = block.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE) and block.item == sentence.block.item
            if readable and matter_words(block.text) >= 4:
                last = self.sentences[block.order][-1]
                return Moved(few_words(last.text), last.span)
        return self.title(index)

    def resolved_again(self, motion: Motion, moving: Moving, index: int) -> Motion | None:
        """The motion whose movers a page prints again, above the resolution and below the lists of who voted for it; else None."""
        resolved = self.below(index) if motion.named and motion.result == "carried" else Moved(None, None)
        seconder = motion.seconder or moving.seconder
        if not resolved.words or not same_person(motion.mover, moving.mover):
            return None
        if moving.seconder and not same_person(seconder, moving.seconder):
            return None
        moved = Moved(motion.motion, motion.moved) if motion.moved else resolved
        return replace(motion, seconder=seconder, moved=moved.span, motion=moved.words, last=index)

    def is_resolution(self, moved: Moved, sentence: Sentence, settled: Sentence | None) -> bool:
        """Whether the words moved are a resolution: "The fee was approved. Proposed by A", or a point of one, "... as proposed by A".
        What the title tells was resolved where the sentence before says so: "Approved and signed. Proposed by A, seconded by B"."""
        if agreed_above(self.blocks, sentence.block.order):
            return True
        if moved.span is None:
            before = [other for other in self.sentences[sentence.block.order] if other.end <= sentence.start]
            return bool(before) and _MOVERS_FIRST.match(sentence.text) is not None and settles_it(before[-1].text)
        if moved.span.end <= sentence.span.start:
            # "RESOLVED – that the plan be adopted. (Moved by Councillor Hill.)"
            labelled = settled is not None and settled.span == moved.span
            return labelled or settles_it(self.reading.document.words(moved.span))
        point = sentence.block.kind is BlockKind.CLAUSE and sentence.block.section is Section.DECISION
        return point and settled is not None and settled.block.item == sentence.block.item

    def is_decision_above(self, index: int, sentence: Sentence) -> bool:
        """Whether the vote of a block stands under the item's "Decision:", which a page prints above the minutes that tell who moved."""
        return self.blocks[index].section is Section.DECISION and sentence.block.section is not Section.DECISION
