"""Counts of things by status."""
