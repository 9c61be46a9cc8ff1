"""``pyexplain corpus diff``: what one Python words differently from another."""

from __future__ import annotations

import click

from explain.cli.corpus_pages import corpus_here
from explain.cli.shape import Command


@click.command("diff", cls=Command, examples=[("pyexplain corpus diff 3.13 3.14", "every reworded message")])
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
def command(old: str, new: str) -> int:
    """Show what one Python words differently from another.

    Compares the evidence of the Pythons OLD and NEW ("3.13 3.14"). The exit status is 1 where there is one.
    """
    from explain.rendering.visible import visible
    from explain.words import count
    from explain.workshop.difference import reworded
    from explain.workshop.pages import PYTHONS

    for version in (old, new):
        if version not in PYTHONS:
            raise click.UsageError(f"'{version}' is none of {', '.join(PYTHONS)}")
    rows = list(reworded(corpus_here(), old, new))
    width = max(len(old), len(new))
    for row in rows:
        click.echo(f"{row.page} ({row.case})")
        for version, text in ((old, row.old), (new, row.new)):
            click.echo(f"  {version:{width}}  {visible(text) if text else 'no error'}")
    click.echo(f"{count(len(rows), 'message')} reworded from {old} to {new}", err=True)
    return 1 if rows else 0
