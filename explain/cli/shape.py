"""What our click commands have in common: help with an example first, and the shared options. Runs no command."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Any

import click

from explain.cli.options import SHARED, Option, Options, made


class Command(click.Command):
    """A command whose help begins with ``examples``: command lines, each with what it does."""

    def __init__(self, *arguments: Any, examples: Iterable[tuple[str, str]] = (), **settings: Any) -> None:
        """Make it as click does."""
        super().__init__(*arguments, **settings)
        self.examples = tuple(examples)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help: examples, then what click says."""
        write_examples(formatter, self.examples)
        super().format_help(ctx, formatter)


class Group(click.Group):
    """A group whose help begins with ``examples``, and whose commands are modules, imported when they are called.

    ``modules`` says which module a command's name means, in the order of the help; the command in it is called
    ``command``. Names in ``aliases`` are understood and not shown.
    """

    def __init__(
        self,
        *arguments: Any,
        examples: Iterable[tuple[str, str]] = (),
        modules: Mapping[str, str],
        aliases: Iterable[str] = (),
        **settings: Any,
    ) -> None:
        """Make it as click does."""
        super().__init__(*arguments, **settings)
        self.examples = tuple(examples)
        self.modules = modules
        self.aliases = frozenset(aliases)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every name that the help shows."""
        return [name for name in self.modules if name not in self.aliases]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called ``cmd_name``, its module imported, or None."""
        if cmd_name not in self.modules:
            return None
        command = import_module(self.modules[cmd_name]).command
        return command if isinstance(command, click.Command) else None

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help: examples, then what click says."""
        write_examples(formatter, self.examples)
        super().format_help(ctx, formatter)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that ``args`` begin with; an unknown name is answered with the nearest ones."""
        name = args[0]
        if not name.startswith("-") and not ctx.resilient_parsing and self.get_command(ctx, name) is None:
            ctx.fail(f"No such command '{name}'.{self.advice(ctx, name)}")
        return super().resolve_command(ctx, args)

    def advice(self, ctx: click.Context, name: str) -> str:
        """What to say to somebody who typed ``name``, with a space before it, or nothing."""
        return nearest(name, self.list_commands(ctx))


def write_examples(formatter: click.HelpFormatter, examples: Iterable[tuple[str, str]]) -> None:
    """The section of examples, the lines of one column."""
    rows = list(examples)
    if rows:
        with formatter.section("Example" if len(rows) == 1 else "Examples"):
            formatter.write_dl(rows, col_max=44)
        formatter.write_paragraph()


def nearest(name: str, names: Iterable[str]) -> str:
    """ " The nearest: 'a', 'b'." for a mistyped ``name``, or nothing where none is near."""
    from difflib import get_close_matches

    found = get_close_matches(name, list(names), n=3, cutoff=0.6)
    return f" The nearest: {', '.join(map(repr, found))}." if found else ""


def options(*rows: Option) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the options of ``rows``, the shared ones by default; see ``chosen``."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        for row in reversed(rows or SHARED):
            function = _option(row)(function)
        return function

    return decorate


def chosen(values: dict[str, Any]) -> Options:
    """The ``Options`` that a command was called with."""
    return made(values)


def _option(row: Option) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    if row.switch:
        return click.option(row.flag, row.field, is_flag=True, help=row.text)
    kind = click.Choice(row.values) if row.values else None
    return click.option(
        row.flag,
        row.field,
        type=kind,
        metavar=row.metavar or None,
        multiple=row.many,
        callback=_check(row),
        help=row.text + _default(row),
    )


def _default(row: Option) -> str:
    default = getattr(Options(), row.field)
    text = default if isinstance(default, str) else ""
    return f" [default: {text}]" if text else ""


def _check(row: Option) -> Callable[[click.Context, click.Parameter, Any], Any]:
    def check(context: click.Context, parameter: click.Parameter, value: Any) -> Any:
        if isinstance(value, str) and not row.takes(value):
            raise click.BadParameter(f"{value!r} is not of the form {row.metavar}", context, parameter)
        return value

    return check
