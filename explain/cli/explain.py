"""``pyexplain explain [FILE…]``: the piped path with its options and files, by name."""

from __future__ import annotations

from typing import Any

import click

from explain.cli.options import PIPED
from explain.cli.shape import Command, chosen, options


@click.command(
    "explain",
    cls=Command,
    examples=[
        ("python app.py 2>&1 | pyexplain explain", "pass everything through, explain each error"),
        ("pyexplain explain --quiet-input app.log", "only the explanations"),
        ("pyexplain explain --format json app.log", "for another program"),
    ],
)
@options(*PIPED)
@click.argument("files", nargs=-1, type=click.Path(allow_dash=True), metavar="[FILE]...")
def command(files: tuple[str, ...], **values: Any) -> int:
    """Pass the input through; explain each error behind it.

    The input is standard input, or each FILE ("-" is standard input). With a --format other than text, the
    explanations alone are written. The exit status is 0 where there is no error, 1 where there is one, and 2 where
    something could not be read or explained.
    """
    from explain.cli.piping import pass_through

    return pass_through(chosen(values), files or ("-",))
