"""What one Python rewords against another: the evidence of two Pythons laid side by side. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explain.workshop.compiling import Corpus
from explain.workshop.templates import the_error


@dataclass(frozen=True, slots=True)
class Reworded:
    """One case whose last line differs; ``old`` or ``new`` is empty where that Python raises nothing."""

    page: str
    case: str
    old: str
    new: str


def reworded(corpus: Corpus, old: str, new: str) -> Iterator[Reworded]:
    """Every case that Python ``old`` and Python ``new`` word differently. Cases that one of them never ran are left
    out."""
    for page in corpus.pages:
        evidence = corpus.evidence(page)
        if old not in evidence or new not in evidence:
            continue
        for case in page.role("broken", "also"):
            lines = []
            for python in (old, new):
                ran = evidence[python].get(case.label)
                raised = the_error(ran.stderr, page.folder) if ran else None
                lines.append(f"{raised.exception}: {raised.first_line}" if raised else "")
            if lines[0] != lines[1]:
                yield Reworded(page.name, case.label, *lines)
