"""How long a long broken file takes to explain, beside what compiling takes to refuse it.

    python benchmarks/broken_file.py [--lines 5000] [--rounds 7] [--explainer PYTHON]

A program of that many lines is broken in several ways at its beginning, its middle and its end. The aim: explaining the
error with the file at hand costs less than three times what compiling takes to refuse it, plus start-up.

The work itself is measured in one process, by its processor time: ``Explainer.explain`` on the parsed traceback of a
fresh source, beside ``compile``. The ratio is without, and then with, what the same break costs in a program of sixty
lines taken off, which is what explaining costs however short a file is. With ``--processes`` whole processes are timed
too, less one that explains the same error without the file.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FILE = "shop.py"

PART = '''
class Shop{n}:
    """Sells tea in town {n}."""

    def __init__(self, name, prices):
        self.name = name
        self.prices = {{"tea": {n}, "milk": [1, 2, {n}], **prices}}

    def total(self, orders, tax=0.{n}):
        result = 0
        for order, count in orders:
            if order in self.prices and count > {n}:
                result += self.prices[order] * count  # with no discount
            elif not count:
                continue
            else:
                result -= sum(price * 2 for price in self.prices.values())
        return f"{{self.name}}: {{result * (1 + tax):.2f}}"
'''
PART_LINES = PART.count("\n")
SHORT = 3 * PART_LINES

BREAKS = {
    "missing colon": ("        for order, count in orders:", "        for order, count in orders"),
    "bracket never closed": ("values())\n", "values()\n"),
    "missing comma": ('"milk": [1, 2,', '"milk": [1 2,'),
    "one equals sign": ("if order in self.prices and count > ", "if order = self.prices and count > "),
    "string never closed": ('"tea": ', '"tea: '),
    "triple string never closed": ('town {n}."""', "town {n}."),
    "keyword misspelled": ("            elif not count:", "            elfi not count:"),
    "indentation": ("                continue", "              continue\n                continue"),
    "words": ("        result = 0", "        here we add all of it"),
}
"""What is broken: the code as it stands in one part and what stands there instead."""

COMPILE = "import sys\ntry:\n    compile(open(sys.argv[1]).read(), sys.argv[1], 'exec')\nexcept SyntaxError: pass\n"


@dataclass(frozen=True)
class Broken:
    """One broken program: what kind of break it is, where it stands, and the text."""

    kind: str
    where: str
    text: str


def broken_programs(lines: int) -> list[Broken]:
    """The programs of ``lines`` lines, one for each break and place."""
    count = max(lines // PART_LINES, 3)
    parts = [PART.format(n=n) for n in range(1, count + 1)]
    found = []
    for kind, (good, bad) in BREAKS.items():
        for where, at in (("start", 1), ("middle", count // 2), ("end", count - 2)):
            good_here, bad_here = good.replace("{n}", str(at + 1)), bad.replace("{n}", str(at + 1))
            assert good_here in parts[at], kind
            broken = parts[at].replace(good_here, bad_here, 1)
            found.append(Broken(kind, where, "".join([*parts[:at], broken, *parts[at + 1 :]])))
    return found


def medians(rounds: int, clock: Callable[[], float], *actions: Callable[[], object]) -> list[float]:
    """The median time of each action, in seconds, the actions taken in turn."""
    times: list[list[float]] = [[] for _ in actions]
    for _ in range(rounds):
        for index, action in enumerate(actions):
            gc.collect()
            start = clock()
            action()
            times[index].append(clock() - start)
    return [statistics.median(one) for one in times]


def inside(program: Broken, rounds: int) -> tuple[float, float, str]:
    """The time to refuse the program, the time to explain that, and the page that answers."""
    from explain.catalogue import load_catalogue
    from explain.explaining import Explainer
    from explain.proving import running
    from explain.source import Source
    from explain.syntax.failure import any_failure_at
    from explain.syntax.files import kind_of_file
    from explain.syntax.layout import Layout
    from explain.syntax.trial import parses
    from explain.tracebacks import parse

    printed = refused(program.text)
    catalogue = load_catalogue()
    answers: list[str] = []

    def compiling() -> None:
        with contextlib.suppress(SyntaxError):
            compile(program.text, FILE, "exec")

    def explaining() -> None:
        for kept in (running, any_failure_at, Layout.of, parses, kind_of_file):
            kept.cache_clear()
        source = Source(FILE, program.text)
        explainer = Explainer(catalogue, lambda file: source)
        answers.append(str([one.entry for one in explainer.explain(parse(printed)[0])][-1]))

    explaining()
    refusing, answering = medians(rounds, time.process_time, compiling, explaining)
    return refusing, answering, answers[-1]


def refused(text: str) -> str:
    """What the running Python prints when it is given the program ``text``."""
    import traceback

    try:
        compile(text, FILE, "exec")
    except SyntaxError as error:
        return "".join(traceback.format_exception_only(error))
    raise AssertionError("the program is not broken")


def whole(program: Broken, rounds: int, explainer: str) -> tuple[float, float, float, float]:
    """The times of processes: an empty one, one that compiles, one that explains without a file, one with it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, FILE)
        path.write_text(program.text, "utf-8")
        printed = refused(program.text).encode()

        def ran(*arguments: str, input: bytes = b"", cwd: str = folder) -> Callable[[], object]:
            return lambda: subprocess.run(arguments, input=input, cwd=cwd, capture_output=True, check=False)

        with tempfile.TemporaryDirectory() as empty:
            times = medians(
                rounds,
                time.perf_counter,
                ran(sys.executable, "-c", "pass", FILE),
                ran(sys.executable, "-c", COMPILE, FILE),
                ran(explainer, "-m", "explain", input=printed, cwd=empty),
                ran(explainer, "-m", "explain", input=printed),
            )
    return times[0], times[1], times[2], times[3]


def main() -> None:
    """Prints a row for each break and place, and the worst ratio."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--lines", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--explainer", default=sys.executable, help="the Python that has pyexplain")
    parser.add_argument("--processes", action="store_true", help="measure whole processes as well")
    options = parser.parse_args()
    plain, ratios, outer = [], [], []
    for program, short in zip(broken_programs(options.lines), broken_programs(SHORT), strict=True):
        refusing, answering, page = inside(program, options.rounds)
        started = inside(short, options.rounds)[1]
        plain.append(answering / refusing)
        ratios.append(max(answering - started, 0) / refusing)
        row = f"{program.kind:28}{program.where:8}{1000 * refusing:7.1f} ms {1000 * answering:7.1f} ms"
        row += f" {plain[-1]:6.2f} {ratios[-1]:6.2f}"
        if options.processes:
            empty, compiled, bare, explained = whole(program, options.rounds, options.explainer)
            outer.append((explained - bare) / max(compiled - empty, 0.0005))
            row += f"   processes {1000 * (compiled - empty):6.1f} {1000 * (explained - bare):6.1f} {outer[-1]:6.2f}"
        print(f"{row}  {page}", flush=True)
    print(f"inside: median {statistics.median(plain):.2f}, worst {max(plain):.2f}")
    print(f"without start-up: median {statistics.median(ratios):.2f}, worst {max(ratios):.2f}")
    if outer:
        print(f"processes: median {statistics.median(outer):.2f}, worst {max(outer):.2f}")


if __name__ == "__main__":
    main()
