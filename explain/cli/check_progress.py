"""The progress bar of a long check, on standard error. Checks nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


@contextmanager
def progress(files: int) -> Iterator[Callable[[int, int], None]]:
    """A bar over ``files``, to be told how many are done of how many."""
    with click.progressbar(length=files, label="Checking", file=sys.stderr) as bar:
        yield lambda done, total: bar.update(done - bar.pos)
