"""``pyexplain show``: one page of the corpus, found by its name or by a message."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from explain.cli.options import SHARED
from explain.cli.shape import Command, nearest, options

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.cli.lookup import Found

_COLOUR = next(row for row in SHARED if row.field == "colour")


def complete_names(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The names of pages that begin with ``incomplete``, with their titles."""
    from explain.catalogue import load_catalogue
    from explain.cli.lookup import plain_title, short_name

    rows = [(short_name(entry), plain_title(entry)) for entry in load_catalogue().entries()]
    return [CompletionItem(name, help=title) for name, title in rows if name.startswith(incomplete)]


@click.command(
    "show",
    cls=Command,
    examples=[
        ("pyexplain show unpack-too-many", "a page by its name"),
        ("pyexplain show KeyError", "the exception's own page"),
        ("pyexplain show \"KeyError: 'databse'\"", "the page for a message"),
    ],
)
@click.argument("name", nargs=-1, required=True, metavar="NAME|MESSAGE", shell_complete=complete_names)
@options(_COLOUR)
def command(name: tuple[str, ...], colour: str | None) -> int:
    """Show one page, by its name or by a message.

    It says what happens, why, what to do, shows it broken and fixed, and how each Python words it. Where several pages
    fit a message, they are listed.
    """
    from explain.catalogue import load_catalogue
    from explain.cli.lookup import Found, by_message, names, plain_title, short_name

    catalogue = load_catalogue()
    wanted = " ".join(name)
    entry = catalogue.find(wanted)
    found = (Found(entry),) if entry else by_message(catalogue, wanted)
    if not found:
        raise click.UsageError(_unknown(wanted, names(catalogue)))
    if len(found) > 1:
        click.echo(f"{len(found)} pages fit:\n")
        for one in found:
            click.echo(f"  {short_name(one.entry)}: {plain_title(one.entry)}")
        return 0
    _print(catalogue, found[0], colour or "auto")
    return 0


def _print(catalogue: Catalogue, found: Found, colour: str) -> None:
    from explain.cli.outlet import Outlet
    from explain.rendering import render_page

    outlet = Outlet(1)
    page = catalogue.page(found.entry)
    outlet.show(
        render_page(
            found.entry,
            page,
            found.values,
            outlet.width,
            outlet.colour(colour),
            outlet.links(colour),
            outlet.ascii_only,
        )
    )


def _unknown(wanted: str, names: list[str]) -> str:
    kind = "message" if " " in wanted else "page"
    return f"No {kind} '{wanted}' is known.{nearest(wanted, names)} To look for words: pyexplain search WORDS"
