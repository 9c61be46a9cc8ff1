"""``pyexplain run``: reads what to run from the command line; running it is ``running``'s work."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import click

from explain.cli.options import SHARED, Options
from explain.cli.shape import Command, chosen, options
from explain.records import replace


class Run(Command):
    """A command whose own options end where the command to run begins."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Give click our own options only; the rest reaches ``command`` as typed, a leading "--" or "-m" included."""
        end = _own(args)
        return super().parse_args(ctx, [*args[:end], "--", *args[end:]])


@click.command(
    "run",
    cls=Run,
    examples=[
        ("pyexplain run app.py --port 80", "with the project's own Python"),
        ("pyexplain run -m pytest -x", "a module"),
        ("pyexplain run -- make test", "any command"),
    ],
    options_metavar="[OPTIONS]",
)
@options()
@click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar="FILE.py|-m MODULE|-- COMMAND [ARGS]...")
def command(words: tuple[str, ...], **values: Any) -> int:
    """Run a command as ever, and explain the errors it prints.

    A .py file and a module run with the project's own Python: that of the active virtual environment, of the nearest
    .venv folder from here upwards, or python3. The explanations go to standard error; the exit status is the
    command's own (128 and the signal's number where a signal ended it).
    """
    line = command_line(words)
    if not line:
        raise click.UsageError("nothing to run: give a .py file, -m MODULE, or -- and a command")
    from explain.cli.running import run

    return run(line, _with_its_folder(_with_its_python(chosen(values), words, line), words))


def command_line(words: tuple[str, ...]) -> list[str]:
    """The command that ``words`` mean, as typed after our own options; empty where they name none."""
    if words[:1] == ("--",):
        return list(words[1:])
    if words[:1] == ("-m",):
        return [project_python(), *words] if len(words) > 1 else []
    if words and words[0].endswith((".py", ".pyw")):
        return [project_python(), *words]
    return list(words)


def project_python() -> str:
    """The project's Python: the active virtual environment's, the nearest ``.venv``'s, the one on PATH, or ours."""
    inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    environments = [os.environ.get("VIRTUAL_ENV", ""), *(os.path.join(one, ".venv") for one in _upwards(os.getcwd()))]
    for environment in environments:
        python = os.path.join(environment, *inside)
        if environment and os.access(python, os.X_OK):
            return python
    return shutil.which("python3") or shutil.which("python") or sys.executable


def _upwards(folder: str) -> Iterator[str]:
    """``folder`` and the folders above it."""
    yield folder
    while (above := os.path.dirname(folder)) != folder:
        folder = above
        yield folder


def _own(arguments: list[str]) -> int:
    """How many of ``arguments`` are options of ours and their values."""
    valued = {row.flag for row in SHARED if not row.switch}
    at = 0
    while at < len(arguments) and arguments[at].startswith("-") and arguments[at] not in ("-", "--", "-m"):
        at += 2 if arguments[at] in valued else 1
    return min(at, len(arguments))


def _with_its_python(options: Options, words: tuple[str, ...], line: list[str]) -> Options:
    """The Python that we start prints the errors itself, so it is the one that proves repairs."""
    return options if words[:1] == ("--",) or line == list(words) else replace(options, printer=line[0])


def _with_its_folder(options: Options, words: tuple[str, ...]) -> Options:
    """A program that a person runs by its path may be read, wherever it lies, unless they chose the roots."""
    if options.roots != Options().roots or not words or not words[0].endswith(".py"):
        return options
    return replace(options, roots=(*options.roots, os.path.dirname(os.path.abspath(words[0]))))
