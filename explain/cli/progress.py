"""How far reading a file is, as a bar on a terminal's standard error. Reads nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.cli.inputs import Input


@contextmanager
def progress(source: Input) -> Iterator[Callable[[], None]]:
    """Gives what to call after each piece; it shows a bar where somebody can see it."""
    if not sys.stderr or not sys.stderr.isatty():
        yield _nothing
        return
    import click

    with click.progressbar(length=source.size, label="reading", file=sys.stderr) as bar:
        yield lambda: bar.update(source.position() - bar.pos)


def _nothing() -> None:
    """Where nobody looks."""
