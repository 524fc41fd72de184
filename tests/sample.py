"""A paper that states every kind of fact, made by hand: what the store and the exports are tested with."""

from __future__ import annotations

from hashlib import sha256

from pipeline.facts import (
    Action,
    ActionUpdate,
    AgendaItem,
    Amount,
    Box,
    CoverField,
    DateMention,
    Decision,
    Document,
    Facts,
    Indicator,
    Interest,
    Line,
    Meeting,
    MeetingKind,
    Paper,
    Percentage,
    Person,
    Presenter,
    Recommendation,
    Risk,
    Source,
    Span,
    SupportingDocument,
    Tally,
    Vote,
)

TEXT = """Westmere Borough Council
Audit Panel - 4 June 2024
Lead Member: Councillor Ada Fenwick
Present: Councillors Ada Fenwick and Tom Birtle. Joan Askew (Head of Assurance) attended.
1. Declarations of interest
Councillor Birtle declared a personal interest as a governor of Mill Lane School.
2. Risk register
Joan Askew introduced the register. There were four red risks. The new risk of dam
failure (CR7) was scored 20 and rated red, up from 15; it is the Director of Place's.
Calls answered in time stood at 83% against a target of 90%, rated amber.
The work would cost £1.2m. Officers recommend that the Panel approve the plan.
RESOLVED that the plan be approved, by 5 votes to 2, Fenwick moving and Birtle seconding.
Action: the Clerk to write to the reservoir's owner by 1 July 2024.
Register of risks, PDF 120 KB
The letter to the tenants, promised for May, had not been sent.
"""


def at(words: str, text: str = TEXT) -> Span:
    """Where `words` stand in the text, which must hold them."""
    start = text.index(words)
    return Span(start, start + len(words))


def sample_paper(*, path: str = "/papers/june.txt", text: str = TEXT, risk: str = "dam\nfailure", pages: bool = True) -> Paper:
    """The paper, at `path`; `text` may be another that holds the same words, with `risk` in the place of "dam failure"."""

    def span(words: str) -> Span:
        return at(words, text)

    risk_line = f"new risk of {risk} (CR7) was scored 20 and rated red, up from 15"
    carried = {"item": 1, "rule": "made by hand", "confidence": 0.9}
    facts = Facts(
        people=(
            Person(evidence=span("Ada Fenwick"), rule="list", confidence=1.0, name="Ada Fenwick", kind="councillor", attendance="present"),
            Person(evidence=span("Joan Askew (Head of Assurance)"), rule="list", confidence=1.0, name="Joan Askew",
                   role="Head of Assurance", kind="officer", attendance="in_attendance"),
        ),
        presenters=(Presenter(evidence=span("Joan Askew introduced the register."), name="Joan Askew", role="Head of Assurance",
                              item_title="Risk register", **carried),),
        risks=(Risk(evidence=span(risk_line), title=" ".join(risk.split()), reference="CR7", rag="red", score=20, previous_score=15,
                    change="new", owner="Director of Place", **carried),),
        tallies=(Tally(evidence=span("There were four red risks."), subject="risk", status="red", count=4, **carried),),
        indicators=(Indicator(evidence=span("Calls answered in time stood at 83% against a target of 90%, rated amber."),
                              name="Calls answered in time", value=83, unit="percent", target=90, rag="amber", **carried),),
        percentages=(Percentage(evidence=span("83%"), value=83, **carried), Percentage(evidence=span("90%"), value=90, **carried)),
        amounts=(Amount(evidence=span("£1.2m"), value=1_200_000, currency="GBP", **carried),),
        decisions=(Decision(evidence=span("RESOLVED that the plan be approved"), kind="approved", **carried),),
        recommendations=(Recommendation(evidence=span("Officers recommend that the Panel approve the plan."), kind="approved", **carried),),
        actions=(Action(evidence=span("the Clerk to write to the reservoir's owner by 1 July 2024."), owner="the Clerk",
                        due="2024-07-01", due_text="by 1 July 2024", **carried),),
        action_updates=(ActionUpdate(evidence=span("The letter to the tenants, promised for May, had not been sent."), status="outstanding",
                                     matter="The letter to the tenants", **carried),),
        votes=(Vote(evidence=span("by 5 votes to 2"), motion="that the plan be approved", votes_for=5, against=2, result="carried",
                    unanimous=False, named={"for": ("Fenwick", "Birtle")}, mover="Fenwick", seconder="Birtle", **carried),),
        interests=(Interest(evidence=span("Councillor Birtle declared a personal interest"), item=0, rule="made by hand", confidence=0.8,
                            name="Birtle", kind="personal", matter="governor of Mill Lane School"),),
        dates=(DateMention(evidence=span("4 June 2024"), rule="day", confidence=1.0, start="2024-06-04", end="2024-06-04"),),
        documents=(SupportingDocument(evidence=span("Register of risks"), title="Register of risks", format="pdf", size_kb=120, **carried),),
        fields=(CoverField(evidence=span("Lead Member: Councillor Ada Fenwick"), rule="label", confidence=1.0, label="Lead Member",
                           value="Councillor Ada Fenwick"),),
    )
    document = Document(
        Source(path, sha256(text.encode()).hexdigest(), "text/plain", len(text.encode())),
        text,
        _lines(text, pages),
        pages=2 if pages else None,
        warnings=("Page 2 has a picture of a table, which cannot be read.",),
    )
    heads = ("1. Declarations of interest", "2. Risk register")
    first, second = (span(head) for head in heads)
    items = (
        AgendaItem(0, "1", "Declarations of interest", first, Span(first.start, second.start)),
        AgendaItem(1, "2", "Risk register", second, Span(second.start, len(text))),
    )
    meeting = Meeting(
        MeetingKind.MINUTES,
        organization="Westmere Borough Council",
        body="Audit Panel",
        date="2024-06-04",
        status="draft",
        evidence={"organization": span("Westmere Borough Council"), "body": span("Audit Panel"), "date": span("4 June 2024")},
    )
    return Paper(document, meeting, items, facts)


def _lines(text: str, pages: bool) -> tuple[Line, ...]:
    """Each line of the text with its place: the seven first ones on page 1, the others on page 2."""
    lines, start = [], 0
    for place, line in enumerate(text.splitlines(keepends=True)):
        page = (1 if place < 7 else 2) if pages else None
        box = Box(50, 50 + 12 * place, 500, 62 + 12 * place) if pages else None
        lines.append(Line(Span(start, start + len(line)), page, box))
        start += len(line)
    return tuple(lines)
