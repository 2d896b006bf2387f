"""Tells which of a directive's tasks a lower policy takes up: by the same words, the same agency, the same target."""

from graph.coverage.match import LIKELY, SURE, Coverage, Taken, coverage, gaps
from graph.coverage.sides import Entry, Side, side
from graph.coverage.stored import implementing, stored_side

__all__ = [
    "LIKELY",
    "SURE",
    "Coverage",
    "Entry",
    "Side",
    "Taken",
    "coverage",
    "gaps",
    "implementing",
    "side",
    "stored_side",
]
