"""``pyexplain list``: every page, or those of one exception."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from explain.catalogue import Catalogue, Entry
from explain.cli.shape import Command, nearest


@click.command(
    "list",
    cls=Command,
    examples=[
        ("pyexplain list --exception TypeError", "the pages of one exception"),
        ("pyexplain list --format json", "for another program"),
    ],
)
@click.option("--exception", metavar="NAME", help="Only the pages of this exception.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(exception: str | None, form: str) -> int:
    """List the pages, by the name that show takes."""
    from explain.catalogue import load_catalogue
    from explain.cli.lookup import plain_title, short_name
    from explain.words import count

    entries = list(_chosen(load_catalogue(), exception))
    if form == "json":
        click.echo(json.dumps([_row(entry) for entry in entries], ensure_ascii=False, indent=2))
        return 0
    width = max(len(short_name(entry)) for entry in entries)
    for entry in entries:
        click.echo(f"{short_name(entry):{width}}  {plain_title(entry)}")
    click.echo(f"\n{count(len(entries), 'page')}. To read one: pyexplain show NAME", err=True)
    return 0


def _chosen(catalogue: Catalogue, exception: str | None) -> Iterator[Entry]:
    entries = list(catalogue.entries())
    known = dict.fromkeys(entry.exception for entry in entries)
    if exception is not None and exception not in known:
        raise click.UsageError(f"No page is about the exception '{exception}'.{nearest(exception, known)}")
    return (entry for entry in entries if exception in (None, entry.exception))


def _row(entry: Entry) -> dict[str, Any]:
    from explain.cli.lookup import plain_title, short_name

    return {
        "name": entry.name,
        "show": short_name(entry),
        "exception": entry.exception,
        "title": plain_title(entry),
        "pythons": list(entry.pythons),
        "lint": entry.lint,
    }
