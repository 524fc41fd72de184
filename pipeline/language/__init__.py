"""The language of council prose: vocabularies as data, and the grammars of names, numbers and dates."""
