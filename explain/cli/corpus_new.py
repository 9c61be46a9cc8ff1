"""``pyexplain corpus new``: the skeleton of a page, put where it belongs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from explain.cli.shape import Command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.tracebacks.model import Raised


@click.command(
    "new",
    cls=Command,
    examples=[
        ("pyexplain corpus new < traceback.txt", "named after the message"),
        ("pyexplain corpus new NameError/name-not-defined", "an empty one"),
    ],
)
@click.argument("name", required=False, default="")
@click.option("--corpus", type=click.Path(file_okay=False), default="corpus", show_default=True, help="The corpus.")
def command(name: str, corpus: str) -> int:
    """Write the skeleton of a page.

    It is made from NAME (Exception/pattern-seen), a traceback on standard input, or both. A page that is already
    there is left alone.
    """
    from explain.workshop.skeleton import skeleton

    try:
        page = skeleton(name, _raised())
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    path = page.place(Path(corpus))
    taken = next((one for one in sorted(Path(corpus).glob(f"*/{page.stem}.md"))), None)
    if path.exists() or (taken and page.stem != "_any"):
        raise click.UsageError(f"there is such a page already: {taken or path}. Give another NAME")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page.text, encoding="utf-8")
    click.echo(path)
    click.echo(f"Fill in each TODO, then: pyexplain corpus capture {page.stem}", err=True)
    return 0


def _raised() -> Raised | None:
    """The last error in what standard input brings; None where it is a terminal or brings none."""
    if sys.stdin is None or sys.stdin.isatty():
        return None
    from explain.tracebacks import parse

    found = parse(sys.stdin.buffer.read().decode("utf-8", "replace"))
    return found[-1].raised[-1] if found else None
