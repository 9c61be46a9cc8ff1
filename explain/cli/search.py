"""``pyexplain search``: the pages in which some words occur."""

from __future__ import annotations

import click

from explain.cli.shape import Command

_SHOWN = 20


@click.command(
    "search",
    cls=Command,
    examples=[
        ("pyexplain search unpack", "pages about unpacking"),
        ("pyexplain search none attribute", "pages with both words"),
    ],
)
@click.argument("words", nargs=-1, required=True)
@click.option("--all", "everything", is_flag=True, help=f"Show every page found, not only the best {_SHOWN}.")
def command(words: tuple[str, ...], everything: bool) -> int:
    """Search titles, messages and guidance, best first.

    A page is found where all words occur in it, also within other words. The exit status is 1 where none is.
    """
    from explain.catalogue import load_catalogue
    from explain.cli.lookup import by_words, plain_title, short_name
    from explain.words import count

    query = " ".join(words)
    found = [entry for _, entry in by_words(load_catalogue(), query)]
    if not found:
        click.echo(f"No page has the words '{query}'.", err=True)
        return 1
    shown = found if everything else found[:_SHOWN]
    width = max(len(short_name(entry)) for entry in shown)
    for entry in shown:
        click.echo(f"{short_name(entry):{width}}  {plain_title(entry)}")
    rest = len(found) - len(shown)
    more = f", {rest} not shown (--all)" if rest else ""
    click.echo(f"\n{count(len(found), 'page')}{more}. To read one: pyexplain show NAME", err=True)
    return 0
