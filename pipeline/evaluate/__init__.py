"""How good the extraction is: what was found in papers against facts written by hand."""

from pipeline.evaluate.compare import Change, compare, save_found, saved
from pipeline.evaluate.run import EvaluateError, Evaluation, evaluate, rescore
from pipeline.evaluate.score import PaperScore, Score, score_paper

__all__ = [
    "Change",
    "EvaluateError",
    "Evaluation",
    "PaperScore",
    "Score",
    "compare",
    "evaluate",
    "rescore",
    "save_found",
    "saved",
    "score_paper",
]
