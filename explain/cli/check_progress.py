"""The progress bar of a long check: on standard error, where that is a terminal. Checks nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

_MANY = 50
"""Files from which a bar is worth showing."""


class Bar:
    """A bar that is told how far the work is."""

    def __init__(self, bar: click._termui_impl.ProgressBar[int]) -> None:
        self._bar = bar

    def step(self, done: int, total: int) -> None:
        """``done`` of ``total`` files are done."""
        self._bar.update(done - self._bar.pos)


@contextmanager
def progress(files: int, quiet: bool) -> Iterator[Bar | None]:
    """A bar over ``files``; None where none is to be shown."""
    if quiet or files < _MANY or sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=files, label="Checking", file=sys.stderr) as bar:
        yield Bar(bar)
