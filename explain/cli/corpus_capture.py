"""``pyexplain corpus capture``: what each Python prints for the snippets of the pages."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from explain.cli.corpus_pages import chosen_pages, show_complaints
from explain.cli.shape import Command


@click.command(
    "capture",
    cls=Command,
    examples=[
        ("pyexplain corpus capture", "everything that changed"),
        ("pyexplain corpus capture name-not-defined --python 3.9,3.14", "one page, two Pythons"),
    ],
)
@click.argument("names", nargs=-1)
@click.option("--python", "pythons", metavar="3.N,3.M", help="Only these Pythons; every one found by default.")
@click.option("--jobs", type=click.IntRange(min=1), default=None, help="Programs at once; one a processor by default.")
@click.option("--force", is_flag=True, help="Run everything, changed or not.")
@click.option("--verify", is_flag=True, help="Run everything twice and complain where the two differ.")
def command(names: tuple[str, ...], pythons: str | None, jobs: int | None, force: bool, verify: bool) -> int:
    """Keep what each Python prints for the pages' snippets.

    Runs the pages NAMES (all by default) under every Python found, where something changed. Pythons are looked for on
    PATH, in pyenv's and uv's folders and with the py launcher. A Python that is not there leaves its evidence alone.
    """
    from explain.workshop.capture import capture
    from explain.workshop.interpreters import find_pythons

    pages = chosen_pages(names)
    wanted = [one.strip() for one in pythons.split(",") if one.strip()] if pythons else None
    found = find_pythons(wanted)
    if not found:
        raise click.UsageError("no such Python was found" if wanted else "no Python was found")
    for version in wanted or ():
        if version not in found:
            click.echo(f"Python {version} was not found; its evidence is left alone", err=True)
    with _bar() as progress:
        result = capture(
            pages,
            Path("snapshots", "python"),
            found,
            jobs=jobs or 0,
            force=force,
            verify=verify,
            complete=not names,
            progress=progress,
        )
    changed = (*result.written, *result.removed)
    for path in changed[:_MOST_PATHS]:
        click.echo(path)
    if len(changed) > _MOST_PATHS:
        click.echo(f"… and {len(changed) - _MOST_PATHS} more; `git status` lists them")
    click.echo(
        f"{len(result.written)} written, {len(result.unchanged)} unchanged, {len(result.removed)} removed"
        f" under Python {', '.join(found)}",
        err=True,
    )
    return show_complaints(result.complaints)


_MOST_PATHS = 24
"""Changed files that are listed: what a page or two give."""


@contextmanager
def _bar() -> Iterator[Callable[[int, int, str], None] | None]:
    """A progress bar on standard error, where that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, label="Capturing", file=sys.stderr, item_show_func=lambda item: item) as bar:

        def progress(done: int, total: int, label: str) -> None:
            bar.length = total
            bar.update(done - bar.pos, label)

        yield progress
