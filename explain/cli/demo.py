"""``pyexplain demo``: a tour on shipped broken programs, each really run and really explained."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from explain.cli.answering import Answers, make_explainer
from explain.cli.options import SHARED, Options
from explain.cli.outlet import Outlet
from explain.cli.shape import Command, chosen, options
from explain.records import dataclass
from explain.words import count

_PROGRAMS = Path(__file__).parents[1] / "demo"
_OPTIONS = tuple(row for row in SHARED if row.field in ("length", "colour"))


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of the tour: a program of the package's ``demo`` folder and what to look out for."""

    program: str
    about: str

    def text(self) -> str:
        """The program. It is kept as ``.txt``: no tool that compiles what is installed shall trip over it."""
        return (_PROGRAMS / f"{self.program}.txt").read_text(encoding="utf-8")


TOUR = (
    Stop("receipt.py", "a name with a slip of the pen"),
    Stop("scores.py", "the line that fails is not the line to change"),
    Stop("report.py", "a bracket that never closes"),
    Stop("settings.py", "one error that led to another"),
    Stop("weather.py", "data with one value too many"),
    Stop("orders.py", "several errors at once, in an exception group"),
)


@click.command(
    "demo",
    cls=Command,
    examples=[
        ("pyexplain demo", "the whole tour"),
        ("pyexplain demo --list", "its stops"),
        ("pyexplain demo 2 4", "some of them"),
    ],
)
@click.argument("stops", nargs=-1, type=click.IntRange(1, len(TOUR)), metavar="[NUMBER]...")
@click.option("--list", "listing", is_flag=True, help="List the stops and run nothing.")
@click.option("--no-pause", is_flag=True, help="Do not wait for Enter between the stops.")
@options(*_OPTIONS)
def command(stops: tuple[int, ...], listing: bool, no_pause: bool, length: str | None, colour: str | None) -> int:
    """Take a short tour on broken programs.

    Each is shown, run with the Python that runs this, and explained as it would be in your own terminal.
    """
    if listing:
        for number, stop in enumerate(TOUR, 1):
            click.echo(f"{number}  {stop.program:12} {stop.about}")
        return 0
    tour = [(number, TOUR[number - 1]) for number in stops or range(1, len(TOUR) + 1)]
    pausing = not no_pause and sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
    version = ".".join(map(str, sys.version_info[:3]))
    click.echo(f"{count(len(tour), 'broken program').capitalize()}, run by Python {version}.\n")
    with tempfile.TemporaryDirectory(prefix="pyexplain-demo-") as folder:
        for number, stop in tour:
            if pausing and number != tour[0][0] and not _goes_on():
                break
            _show(number, stop, Path(folder), chosen({"length": length, "colour": colour}))
    click.echo("Now with your own:  pyexplain run app.py   or   python app.py 2>&1 | pyexplain")
    return 0


def _goes_on() -> bool:
    click.echo("Enter: the next one   q: enough ", nl=False)
    return not sys.stdin.readline().strip().startswith(("q", "Q"))


def _show(number: int, stop: Stop, folder: Path, options: Options) -> None:
    """Show the program, run it, and print what Python says and what we say."""
    text = stop.text()
    path = folder / stop.program
    path.write_text(text, encoding="utf-8")
    outlet = Outlet(1)
    outlet.show(f"{_heading(f'{number} of {len(TOUR)}: {stop.about}', outlet)}\n\n{_numbered(text)}\n")
    outlet.show(f"$ python {stop.program}\n")
    printed = _run(stop.program, folder)
    outlet.show(printed.rstrip("\n") + "\n\n")

    from explain.tracebacks import parse

    answers = Answers(options, outlet, lambda: make_explainer(options, (str(folder),)))
    outlet.show(answers(parse(printed)) + "\n")


def _heading(text: str, outlet: Outlet) -> str:
    rule = ("-" if outlet.ascii_only else "─") * 3
    return click.style(f"{rule} {text} {rule}", bold=True) if outlet.colour("auto") else f"{rule} {text} {rule}"


def _numbered(text: str) -> str:
    return "".join(f"  {number:3}  {line}".rstrip() + "\n" for number, line in enumerate(text.splitlines(), 1))


def _run(program: str, folder: Path) -> str:
    """What ``program`` prints, both streams in one, as in a plain terminal without colour."""
    environment = {**os.environ, "PYTHON_COLORS": "0", "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, program], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    # The folder's name is of no interest and would make every line too long.
    return done.stdout.decode("utf-8", "replace").replace(f"{os.path.realpath(folder)}{os.sep}", "")
