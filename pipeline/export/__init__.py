"""What leaves the project for other programs: a paper's facts as JSON."""

from pipeline.export.facts_json import facts_json

__all__ = ["facts_json"]
