"""Questions to the store: each an .sql file of `questions/`, with its title, its parameters and an example in its head."""

from pipeline.query.ask import Answer, ask
from pipeline.query.question import Parameter, QueryError, Question, question, questions

__all__ = ["Answer", "Parameter", "QueryError", "Question", "ask", "question", "questions"]
