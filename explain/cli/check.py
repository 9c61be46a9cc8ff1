"""``pyexplain check``: reads the command line, feeds files to the checker and its findings to a report."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import click

from explain import words
from explain.checking.settings import ConfigurationError, Settings, settings_for
from explain.cli.answering import complain, described
from explain.cli.options import COLOURS
from explain.cli.outlet import Outlet
from explain.cli.shape import Command
from explain.records import replace
from explain.rendering.findings import FORMATS, Report, report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.checking.files import Checked

STDIN = "-"


def _listed(context: click.Context, parameter: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """``("a,b", "c")`` as ``("a", "b", "c")``."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


@click.command(
    "check",
    cls=Command,
    examples=[
        ("pyexplain check", "every Python file below here"),
        ("pyexplain check src tests/test_shop.py", "these folders and files"),
        ("pyexplain check --output-format json - --stdin-filename shop.py", "for an editor"),
    ],
)
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True), metavar="[PATH]...")
@click.option("--output-format", type=click.Choice(FORMATS), default="full", show_default=True, help="How to report.")
@click.option("--select", multiple=True, callback=_listed, metavar="NAMES", help="Report only these pages or errors.")
@click.option("--ignore", multiple=True, callback=_listed, metavar="NAMES", help="Do not report these.")
@click.option("--exclude", multiple=True, callback=_listed, metavar="PATTERNS", help="Leave out these paths only.")
@click.option("--extend-exclude", multiple=True, callback=_listed, metavar="PATTERNS", help="Leave out these as well.")
@click.option("--force-exclude", is_flag=True, help="Leave out excluded files even where they are named.")
@click.option("--stdin-filename", metavar="NAME", help="What to call the code that '-' reads.")
@click.option("--statistics", is_flag=True, help="Count the findings instead of showing them.")
@click.option("--exit-zero", is_flag=True, help="End with status 0 even where something was found.")
@click.option("--color", "colour", type=click.Choice(COLOURS), default="auto", help="When to use colour.")
@click.option("-q", "--quiet", is_flag=True, help="Print the findings and nothing else.")
@click.option("-v", "--verbose", is_flag=True, help="Say on standard error which settings count and what is checked.")
def command(
    paths: tuple[str, ...],
    output_format: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    exclude: tuple[str, ...],
    extend_exclude: tuple[str, ...],
    force_exclude: bool,
    stdin_filename: str | None,
    statistics: bool,
    exit_zero: bool,
    colour: str,
    quiet: bool,
    verbose: bool,
) -> int:
    """Find errors before the code runs.

    Looks at the files named and at the Python files in the folders named (the current one by default); "-" reads
    standard input. A comment `# pyexplain: ignore[page-name] reason` suppresses a finding on its line. Settings come
    from [tool.pyexplain] in the nearest pyproject.toml, or pyexplain.toml.

    The exit status is 0 where nothing was found, 1 where something was, and 2 where a setting or we are at fault.
    """
    if STDIN in paths and len(paths) > 1:
        raise click.UsageError("'-' reads standard input and stands alone")
    try:
        stated = settings_for(_named(paths, stdin_filename))
        settings = replace(
            stated,
            select=select or stated.select,
            ignore=ignore or stated.ignore,
            exclude=exclude or stated.exclude,
            extend_exclude=extend_exclude or stated.extend_exclude,
        )
        catalogue = _catalogue(settings)
    except ConfigurationError as error:
        raise click.ClickException(str(error)) from error
    outlet = Outlet(1)
    chosen = report(output_format, statistics, not quiet, outlet.width, outlet.colour(colour), outlet.ascii_only)
    run = Run(catalogue, settings, chosen, outlet, verbose)
    run.take(paths or (".",), stdin_filename or STDIN, force_exclude)
    if not (run.files or run.faults or quiet or force_exclude or STDIN in paths):
        complain("there is no Python file to check")
    return run.status(exit_zero)


class Run:
    """One run: counts files and findings, and the files that a fault of ours left unchecked."""

    def __init__(self, catalogue: Catalogue, settings: Settings, report: Report, outlet: Outlet, verbose: bool) -> None:
        self.catalogue = catalogue
        self.settings = settings
        self.files = self.findings = self.faults = 0
        self._report = report
        self._outlet = outlet
        self._verbose = verbose

    def take(self, paths: Sequence[str], stdin_name: str, force_exclude: bool) -> None:
        """Check what ``paths`` stand for and write the report."""
        self._tell(f"settings: {self.settings.origin or 'the defaults'}")
        from_stdin = STDIN in paths
        jobs = self._stdin(stdin_name, force_exclude) if from_stdin else self._discovered(paths, force_exclude)
        for checked in jobs:
            self.files += 1
            self.findings += len(checked.findings)
            self._outlet.show(self._report.add(checked.findings, checked.source))
        self._outlet.show(self._report.finish(self.faults))
        self._tell(f"{words.count(self.files, 'file')} checked, {words.count(self.findings, 'finding')}")

    def status(self, exit_zero: bool) -> int:
        """The exit status."""
        if self.faults:
            return 2
        return int(self.findings > 0 and not exit_zero)

    def _discovered(self, paths: Sequence[str], force_exclude: bool) -> Iterator[Checked]:
        from explain.checking.discovery import discover
        from explain.checking.files import check_file, unreadable

        for found in discover(paths, self.settings, force_exclude):
            if found.problem:
                yield unreadable(found.path, found.problem, self.settings)
                continue
            self._tell(found.path)
            try:
                yield check_file(found.path, self.catalogue, self.settings)
            except Exception as fault:
                self._fault(found.path, fault)

    def _stdin(self, name: str, force_exclude: bool) -> Iterator[Checked]:
        from explain.checking.discovery import DOCUMENTS, excluded
        from explain.checking.files import LARGEST, check_bytes

        data = sys.stdin.buffer.read(LARGEST + 1) if sys.stdin is not None else b""
        if name.endswith(DOCUMENTS) or (force_exclude and excluded(name, self.settings)):
            return
        self._tell(name)
        try:
            yield check_bytes(data, name, self.catalogue, self.settings)
        except Exception as fault:
            self._fault(name, fault)

    def _fault(self, file: str, fault: Exception) -> None:
        """A fault of ours: the other files are still checked, and the exit status tells."""
        self.faults += 1
        complain(f"could not check {file} ({described(fault)})")
        if self._verbose:
            import traceback

            traceback.print_exception(fault)

    def _tell(self, text: str) -> None:
        if self._verbose:
            complain(text)


def _named(paths: Sequence[str], stdin_filename: str | None) -> tuple[str, ...]:
    """The paths whose project's settings count."""
    if STDIN in paths:
        return (stdin_filename or ".",)
    return tuple(paths) or (".",)


def _catalogue(settings: Settings) -> Catalogue:
    """The shipped catalogue, the names in ``settings`` held against it. Raises ConfigurationError."""
    from explain.catalogue import load_catalogue

    catalogue = load_catalogue()
    if settings.select or settings.ignore:
        from explain.checking.selection import validate

        validate(settings, catalogue)
    return catalogue
