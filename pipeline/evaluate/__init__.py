"""How good the extraction is: what was found in papers against facts written by hand."""

from pipeline.evaluate.run import EvaluateError, Evaluation, evaluate
from pipeline.evaluate.score import PaperScore, Score, score_paper

__all__ = ["EvaluateError", "Evaluation", "PaperScore", "Score", "evaluate", "score_paper"]
