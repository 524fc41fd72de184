"""The language of council prose: vocabularies as data, and the grammars of names, posts, bodies and dates."""
