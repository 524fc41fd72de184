"""A risk named in a sentence, and the words that set some risks apart from others."""

from __future__ import annotations

from typing import NamedTuple


class Named(NamedTuple):
    """A risk named in a sentence. `start` to `end` is its title, `head` what stands before it ("the new risk concerned ").

    `form` tells how it is named: code, headed (a code without a mark), bare (a code alone), about ("risk relating to"), of ("risk
    of"), is ("the new risks were"), rated (a list with ratings), noun ("the X risk"),
    ordered ("to add a risk on X"), series (codes and titles one after another). `told` is what brackets beside it say.
    """

    start: int
    end: int
    title: str
    reference: str | None
    head: str
    form: str
    told: str = ""


# "red", "new", "high-scoring", "corporate": what stands before "risk" without being its title
KIND = (
    r"(?:new|further|severe|moderate|minor|extreme|critical|medium|low|additional|emerging|red|amber|green|yellow|corporate|strategic|operational|key|significant|high|higher|highest|"
    r"top|main|other|only|current|existing|"
    r"serious|major|principal|biggest|greatest|financial|directorate|service|departmental|residual|inherent|specific|potential|"
    r"particular|possible|associated|threat|opportunity|project|programme|"
    r"(?:high|low|medium|red|amber|green)[\s-](?:rated|scoring|level)|scoring|scored|rated)"
)
