"""Posts that are told by whose report it is: "Treasurer’s Report" / "NR reported a balance", "Mr Hill presented his Chair’s report"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.actors import Actor, actors
from pipeline.extract.people.mentions import Mention
from pipeline.extract.presenters.own_reports import is_several, own_report, post_in, reporter
from pipeline.extract.reading import Reading, Sentence
from pipeline.extract.register import Register
from pipeline.facts import BlockKind, Section
from pipeline.language.gate import gated
from pipeline.language.posts import is_post

RULE = "people.own_report"
# "Mr Hill| presented his Chair’s report", "AH| gave her Tree Warden’s update"
_HIS_OWN = gated(
    r"\s+(?:then\s+|also\s+)?(?:presented|gave|read|introduced|submitted|delivered)\s+(?:out\s+)?(?:his|her)\s+"
    r"(?P<post>[A-Z][\w -]{2,30}?)[’']s\s+(?:\w+\s+)?(?:report|update)\b"
)
# "Ann reported on behalf of the Treasurer", "in the absence of the Clerk", "AH presented the report": maybe no report of her own
_FOR_ANOTHER = re.compile(
    r"\bon\s+behalf\s+of\b|\bin\s+(?:the\s+)?absence\b|\babsent\b|\b(?:presented|introduced|read|gave|provided)\s+(?:out\s+)?(?:the|this|an?)\b",
    re.I,
)


def learn(reading: Reading, people: Register) -> None:
    """Give those who tell their own report the post that it names, where no other is known of them."""
    for actor, sentence, post in (*_of_items(reading, people), *_of_sentences(reading, people)):
        entry = actor.entry
        if entry is None or not entry.named or entry.role is not None or people.holders(post):
            continue
        span = sentence.part(actor.start, actor.end)
        people.learn(entry, Mention(entry.name, span, RULE, 0.7, role=post, item=sentence.block.item))


def _of_items(reading: Reading, people: Register) -> Iterator[tuple[Actor, Sentence, str]]:
    """Who tells the report that an item is by its title."""
    posts = {item.order: post for item in reading.items if (post := post_in(item.title))}
    if not posts:
        return
    titles = {item.order: item.title for item in reading.items}
    for sentence in reading.sentences:
        block = sentence.block
        post = posts.get(block.item) if block.item is not None and sentence.start == 0 else None
        if post is None or block.kind is BlockKind.ITEM or block.section is Section.ATTENDANCE or block.item is None:
            continue
        own = own_report(titles[block.item]) or ""
        actor = reporter(sentence, own, people)
        if actor and actor.name and not _FOR_ANOTHER.search(sentence.text):
            yield actor, sentence, post
            if not is_several(own):
                del posts[block.item]


def _of_sentences(reading: Reading, people: Register) -> Iterator[tuple[Actor, Sentence, str]]:
    """Who presents "his Chair’s report"."""
    for sentence in reading.prose():
        for report in _HIS_OWN.finditer(sentence.text):
            who = actors(sentence.block.passage.part(sentence.start, sentence.end), people) if is_post(report["post"]) else []
            yield from ((actor, sentence, report["post"]) for actor in who if actor.name and actor.end == report.start())
