"""The language of council prose: one spaCy `nlp`, vocabularies as data, and the grammars of names, numbers and dates."""
