"""The checkout's own corpus, read and compiled once in a test process: tests are made of its pages before any runs."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explain.workshop.compiling import Corpus
    from explain.workshop.pages import PageText

ROOT = Path(__file__).resolve().parents[1]


@cache
def corpus() -> Corpus:
    from explain.workshop import compiling

    return compiling.read_checkout(ROOT)


@cache
def pages() -> tuple[PageText, ...]:
    """Those that are not retired."""
    return tuple(page for page in corpus().pages if not page.retired)


@cache
def compiled() -> tuple[bytes, bytes]:
    """The two parts of the catalogue."""
    from explain.workshop import compiling

    return compiling.compile_corpus(corpus())
