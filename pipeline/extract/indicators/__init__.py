"""Measures of performance: sentences, tables and cards that give them a value, a target or a rating."""
