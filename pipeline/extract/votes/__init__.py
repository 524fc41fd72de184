"""Votes and motions: movers, counts, divisions and what was moved."""
