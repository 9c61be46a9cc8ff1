"""``pyexplain corpus``: the group of commands for those who write pages."""

from __future__ import annotations

import click

from explain.cli.shape import Group

COMMANDS = {
    "new": "explain.cli.corpus_new",
    "capture": "explain.cli.corpus_capture",
    "check": "explain.cli.corpus_check",
    "diff": "explain.cli.corpus_diff",
    "coverage": "explain.cli.corpus_coverage",
    "build": "explain.cli.corpus_build",
}


@click.group(
    "corpus",
    cls=Group,
    modules=COMMANDS,
    examples=[
        ("pyexplain corpus new < traceback.txt", "the skeleton of a page"),
        ("pyexplain corpus capture name-not-defined", "what each Python prints"),
        ("pyexplain corpus check name-not-defined", "what is still wrong"),
    ],
)
def command() -> None:
    """Write, capture and check the pages of a corpus.

    The corpus is the folder corpus/ of the working directory, its evidence snapshots/python/ beside it.
    """
