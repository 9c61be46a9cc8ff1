"""``pyexplain corpus coverage``: how much of a list of messages the catalogue recognises."""

from __future__ import annotations

from pathlib import Path

import click

from explain.cli.shape import Command


@click.command("coverage", cls=Command, examples=[("pyexplain corpus coverage messages.tsv", "the share, by kind")])
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@click.option("--missing/--no-missing", default=True, help="List the messages that are not recognised.")
def command(file: str, missing: bool) -> int:
    """Say how many of a list of messages are recognised.

    Lists those that no page recognises, and the share of each kind. FILE has tab-separated columns with a header:
    exception, template ({} where a value stands) and kind.
    """
    from explain.catalogue import load_catalogue
    from explain.workshop.coverage import cover, read_rows

    try:
        rows = read_rows(Path(file))
    except (ValueError, KeyError) as error:
        raise click.UsageError(str(error)) from None
    result = cover(rows, load_catalogue())
    if missing:
        for row in result.missing:
            click.echo(f"{file}:{row.line}: {row.kind} {row.exception}: {row.template}")
    for kind in (*sorted(result.total), None):
        total = result.total[kind] if kind else result.total.total()
        known = result.recognised[kind] if kind else result.recognised.total()
        click.echo(f"{kind or 'all':12} {known:6} of {total:6}  {known / total if total else 0:6.1%}")
    return 0
