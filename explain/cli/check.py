"""``pyexplain check``: its options, and the settings that they and the project's files make. Checks nothing itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

import click

from explain.checking.settings import ConfigurationError, Settings, settings_for
from explain.checking.targets import KNOWN
from explain.cli.check_run import STDIN, Asked, Run, catalogue_for
from explain.cli.options import COLOURS
from explain.cli.shape import Command
from explain.records import fields, replace
from explain.rendering.findings import FORMATS

BASELINE = ".pyexplain-baseline.json"
"""Where the known findings are kept, where nothing says otherwise."""


def _listed(context: click.Context, parameter: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """``("a,b", "c")`` as ``("a", "b", "c")``."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def _per_file(context: click.Context, parameter: click.Parameter, values: Sequence[str]) -> tuple[object, ...]:
    """``("tests/*:a,b",)`` as ``(("tests/*", ("a", "b")),)``."""
    rows = [value.rpartition(":") for value in values]
    for pattern, _, _ in rows:
        if not pattern:
            raise click.BadParameter("write PATTERN:NAME,NAME", context, parameter)
    return tuple((pattern, _listed(context, parameter, (names,))) for pattern, _, names in rows)


@click.command(
    "check",
    cls=Command,
    examples=[
        ("pyexplain check", "every Python file below here"),
        ("pyexplain check src tests/test_shop.py", "these folders and files"),
        ("pyexplain check --fix", "and repair what can be repaired safely"),
        ("pyexplain check --output-format json - --stdin-filename shop.py", "for an editor"),
    ],
)
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True, readable=False), metavar="[PATH]...")
@click.option("--output-format", type=click.Choice(FORMATS), default="full", show_default=True, help="How to report.")
@click.option("--select", multiple=True, callback=_listed, metavar="NAMES", help="Report only these pages or errors.")
@click.option("--extend-select", multiple=True, callback=_listed, metavar="NAMES", help="Report these as well.")
@click.option("--ignore", multiple=True, callback=_listed, metavar="NAMES", help="Do not report these.")
@click.option(
    "--per-file-ignores", multiple=True, callback=_per_file, metavar="PATTERN:NAMES", help="Not these in some files."
)
@click.option("--exclude", multiple=True, callback=_listed, metavar="PATTERNS", help="Leave out these paths only.")
@click.option("--extend-exclude", multiple=True, callback=_listed, metavar="PATTERNS", help="Leave out these as well.")
@click.option("--force-exclude", is_flag=True, help="Leave out excluded files even where they are named.")
@click.option("--respect-gitignore/--no-respect-gitignore", default=None, help="Leave out what git ignores [default].")
@click.option(
    "--target-version", multiple=True, callback=_listed, metavar="3.N", help="The Pythons that the code is meant for."
)
@click.option("--config", multiple=True, metavar="KEY=VALUE|FILE", help="A setting as TOML, or a file of settings.")
@click.option("--isolated", is_flag=True, help="Read no file of settings.")
@click.option("--fix", is_flag=True, help="Repair what can be repaired safely, then report the rest.")
@click.option("--unsafe-fixes", is_flag=True, help="Count repairs in that may not be what was meant.")
@click.option("--diff", is_flag=True, help="Show the repairs and write nothing.")
@click.option("--add-ignore", is_flag=True, help="Add a comment to each line that suppresses what is found there.")
@click.option("--baseline", metavar="FILE", help="Report only what is not in this file.")
@click.option("--update-baseline", is_flag=True, help="Write what is found into that file.")
@click.option("--stdin-filename", metavar="NAME", help="What to call the code that '-' reads.")
@click.option("--statistics", is_flag=True, help="Count the findings instead of showing them.")
@click.option("--show-files", is_flag=True, help="List the files that would be checked, and check none.")
@click.option("--show-settings", is_flag=True, help="Show which settings count, and check nothing.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes.")
@click.option("--no-cache", is_flag=True, help="Check every file anew and keep nothing.")
@click.option("--cache-dir", metavar="DIR", help="Where to keep what was found before.")
@click.option("--exit-zero", is_flag=True, help="End with status 0 even where something was found.")
@click.option("--exit-non-zero-on-fix", is_flag=True, help="End with status 1 where something was repaired.")
@click.option("--color", "colour", type=click.Choice(COLOURS), default="auto", help="When to use colour.")
@click.option("-q", "--quiet", is_flag=True, help="Print the findings and nothing else.")
@click.option("-v", "--verbose", is_flag=True, help="Say on standard error which settings count and what is checked.")
def command(paths: tuple[str, ...], **options: object) -> int:
    """Find errors before the code runs.

    Looks at the files named and at the Python files in the folders named (the current one by default); "-" reads
    standard input. A comment `# pyexplain: ignore[page-name] reason` suppresses a finding on its line. Settings come
    from [tool.pyexplain] in the nearest pyproject.toml, or pyexplain.toml.

    The exit status is 0 where nothing was found, 1 where something was, and 2 where a setting or we are at fault.
    """
    if STDIN in paths and len(paths) > 1:
        raise click.UsageError("'-' reads standard input and stands alone")
    asked = _asked(paths, options)
    _refuse_contradictions(asked)
    try:
        settings = _settings(asked, options)
        if options["show_settings"]:
            from explain.cli.check_shown import show_settings

            return show_settings(settings)
        return Run(catalogue_for(settings), settings, asked).done()
    except ConfigurationError as error:
        raise click.ClickException(str(error)) from error


def _asked(paths: tuple[str, ...], options: dict[str, object]) -> Asked:
    known = [field.name for field in fields(Asked)]
    given = {name: value for name, value in options.items() if name in known and value is not None}
    make: Callable[..., Asked] = Asked
    return make(paths or (".",), **given)


def _refuse_contradictions(asked: Asked) -> None:
    stdin = STDIN in asked.paths
    modes = [name for name in ("diff", "fix", "add_ignore", "update_baseline", "show_files") if getattr(asked, name)]
    if len(modes) > 1 and set(modes) != {"diff", "fix"}:
        raise click.UsageError(f"{' and '.join('--' + one.replace('_', '-') for one in modes)} do not go together")
    for name in ("watch", "add_ignore", "update_baseline", "show_files"):
        if stdin and getattr(asked, name):
            raise click.UsageError(f"--{name.replace('_', '-')} needs files, and '-' is none")


def _settings(asked: Asked, options: dict[str, object]) -> Settings:
    """The project's settings under those of the command line. Raises ConfigurationError."""
    changes, file = _changes(options["config"])
    named = (asked.stdin_filename or ".",) if STDIN in asked.paths else asked.paths
    stated = settings_for(named, changes, file, bool(options["isolated"]))
    keys = (
        "select",
        "extend_select",
        "ignore",
        "per_file_ignores",
        "exclude",
        "extend_exclude",
        "cache_dir",
        "baseline",
    )
    given = {key: options[key] for key in keys if options[key]}
    for key in ("cache_dir", "baseline"):  # as typed, from here and not from the settings' folder
        if options[key]:
            given[key] = os.path.abspath(str(options[key]))
    if options["respect_gitignore"] is not None:
        given["respect_gitignore"] = options["respect_gitignore"]
    if options["target_version"]:
        given["target_versions"] = _targets(options["target_version"])
    if asked.update_baseline and not (stated.baseline or given.get("baseline")):
        given["baseline"] = BASELINE
    return replace(stated, **given)  # type: ignore[arg-type]


def _targets(given: object) -> tuple[str, ...]:
    from explain.checking.targets import in_order

    found = [str(one) for one in given] if isinstance(given, tuple) else []
    for one in found:
        if one not in KNOWN:
            raise click.BadParameter(f"{one!r} is none of {', '.join(KNOWN)}", param_hint="'--target-version'")
    return in_order(found)


def _changes(given: object) -> tuple[dict[str, object], str]:
    """Keys and values of ``--config``, and a file that one of them names."""
    changes: dict[str, object] = {}
    file = ""
    for one in given if isinstance(given, tuple) else ():
        key, sign, value = one.partition("=")
        if not sign:
            file = one
            continue
        import tomllib

        try:
            changes[key.strip()] = tomllib.loads(f"value = {value}")["value"]
        except tomllib.TOMLDecodeError as error:
            raise ConfigurationError(f"--config: {one}: not valid TOML: write text in quotes") from error
    return changes, file
