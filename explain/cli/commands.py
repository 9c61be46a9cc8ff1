"""The group of commands: each is a module of this package, imported when it is called. Does no command's work."""

from __future__ import annotations

import os
import stat
import sys
from typing import Any

import click

from explain.cli import COMPLETING
from explain.cli.inputs import CHUNK
from explain.cli.shape import Group

COMMANDS = {
    "explain": "explain.cli.explain",
    "run": "explain.cli.run",
    "show": "explain.cli.show",
    "search": "explain.cli.search",
    "list": "explain.cli.listing",
    "demo": "explain.cli.demo",
    "check": "explain.cli.check",
    "lsp": "explain.cli.lsp",
    "server": "explain.cli.lsp",
    "corpus": "explain.cli.corpus",
}
"""The module of each command, in the order of the help."""


class Commands(Group):
    """The commands, and advice to somebody who typed something else in their place."""

    def advice(self, ctx: click.Context, name: str) -> str:
        """The nearest commands; for a file, a message or a page, the command that takes it."""
        if os.path.exists(name):
            return f" To explain what is in that file: pyexplain explain {name}"
        if " " in name:
            return " To look up a message: pyexplain show MESSAGE"
        from explain.catalogue import load_catalogue

        if load_catalogue().find(name) is not None:
            return f" To read that page: pyexplain show {name}"
        return super().advice(ctx, name)


def _version(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        from explain import __version__

        click.echo(f"pyexplain {__version__}")
        context.exit()


@click.group(
    cls=Commands,
    modules=COMMANDS,
    aliases=["server"],
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    examples=[
        ("pyexplain demo", "a short tour on broken programs"),
        ("python app.py 2>&1 | pyexplain", "explain whatever the program prints"),
        ("pyexplain run app.py", "the same, the program keeping its terminal"),
        ("pyexplain show unpack-too-many", "one error's page"),
    ],
)
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=_version, help="Show the version.")
def command() -> None:
    """Explain Python's errors and tracebacks, whichever Python printed them."""


def run(arguments: list[str]) -> int:
    """Run the command that ``arguments`` name and return its exit status; usage errors give 2.

    Raises OSError (BrokenPipeError where nobody reads the output any more) and KeyboardInterrupt.
    """
    if COMPLETING in os.environ:
        command.main(arguments, prog_name="pyexplain")
    try:
        # Not ``main``: it takes a closed pipe and an interrupt for itself.
        with command.make_context("pyexplain", list(arguments)) as context:
            status: Any = command.invoke(context)
    except click.exceptions.Exit as wish:
        return wish.exit_code
    except click.Abort:
        return 130
    except click.ClickException as error:
        error.show()
        if arguments[:1] == ["explain"] or not COMMANDS.keys() & {*arguments[:1]}:
            _pass_on()
        return 2
    return status if isinstance(status, int) else 0


def _pass_on() -> None:
    """Let what a pipe brings come through all the same: a misspelled option must not cost anybody their error."""
    if sys.stdin is None or not stat.S_ISFIFO(os.fstat(0).st_mode):
        return
    while chunk := os.read(0, CHUNK):
        sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
