"""``pyexplain corpus check``: the guard."""

from __future__ import annotations

import click

from explain.cli.corpus_pages import chosen_pages, corpus_here, show_complaints
from explain.cli.shape import Command


@click.command(
    "check",
    cls=Command,
    examples=[
        ("pyexplain corpus check", "every page"),
        ("pyexplain corpus check name-not-defined", "one page"),
    ],
)
@click.argument("names", nargs=-1)
@click.option("--sample", type=click.IntRange(min=0), default=0, help="Run this many pages again and compare.")
def command(names: tuple[str, ...], sample: int) -> int:
    """Say everything that is wrong with the pages.

    Checks the pages NAMES and their evidence, all of them by default. The exit status is 1 where something is wrong.
    """
    from explain.words import count
    from explain.workshop.capture import recheck
    from explain.workshop.guard import check
    from explain.workshop.interpreters import find_pythons

    pages = chosen_pages(names)
    corpus = corpus_here()
    complaints = list(check(corpus, names))
    if not names:
        complaints += recheck(pages, corpus.snapshots, find_pythons() if sample else None, sample)
    status = show_complaints(dict.fromkeys(complaints))
    click.echo(f"{count(len(pages), 'page')} checked, {count(len(complaints), 'complaint')}", err=True)
    return status
