"""Risks that a register, a report or a speaker names as risks."""
