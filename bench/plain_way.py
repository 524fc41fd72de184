"""What a user would write in an afternoon: the plain way through the same libraries, to measure Minutebook against.

    python bench/plain_way.py OUT.db PAPER...

pdfplumber's `extract_text` on every page, spaCy's `nlp(text)` with sentences, a few patterns, `dateparser.search_dates` on the whole
text, ORM objects one by one. It stores less than Minutebook does.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pdfplumber
import spacy
from dateparser.search import search_dates
from sqlalchemy import ForeignKey, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Document(Base):
    __tablename__ = "document"
    id: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[str]
    text: Mapped[str]


class Found(Base):
    __tablename__ = "found"
    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"))
    kind: Mapped[str]
    words: Mapped[str]


PATTERNS = {
    "percentage": re.compile(r"\d+(?:\.\d+)?\s?%"),
    "amount": re.compile(r"[£€$]\s?\d[\d,.]*(?:m|k|bn| million)?"),
    "decision": re.compile(r"(?:RESOLVED|AGREED|agreed|resolved)[^.]*\."),
    "person": re.compile(r"(?:Mr|Mrs|Ms|Dr|Cllr|Councillor)\.? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?"),
}


def text_of(path: Path) -> str:
    if path.suffix == ".pdf":
        with pdfplumber.open(path) as pdf:
            return "\n".join(page.extract_text() or "" for page in pdf.pages)
    return path.read_text(errors="replace")


def main() -> None:
    out, *papers = sys.argv[1:]
    engine = create_engine(f"sqlite:///{out}")
    Base.metadata.create_all(engine)
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.max_length = 10_000_000
    for name in papers:
        text = text_of(Path(name))
        with Session(engine) as session:
            document = Document(path=name, text=text)
            session.add(document)
            session.flush()
            for sentence in nlp(text).sents:
                for kind, pattern in PATTERNS.items():
                    for match in pattern.finditer(sentence.text):
                        session.add(Found(document_id=document.id, kind=kind, words=match.group()))
            for words, _ in search_dates(text) or []:
                session.add(Found(document_id=document.id, kind="date", words=words))
            session.commit()


if __name__ == "__main__":
    main()
