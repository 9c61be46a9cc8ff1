"""`pyexplain check` against what a reader knows, as ratios in one run.

    python benchmarks/checking.py [--files DIR] [--rounds 3]

Needs `pyflakes` and `ruff` beside this Python. The files are the running Python's standard library without its tests,
copied, so that nobody's settings or caches are in the way.

* cold (no cache) against `pyflakes`, by the clock and by processor time;
* warm (nothing changed) against a warm `ruff check`;
* one clean file against `python -c pass`;
* time per 1,000 lines over a file once, twice and four times as long: it must not grow;
* `check` twice in a row: the output must be the same.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

TESTS = ("test", "tests", "idle_test", "site-packages", "__pycache__", "lib2to3")
CHECK = (sys.executable, "-m", "explain", "check")
BESIDE = Path(sys.executable).parent


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=Path, default=Path(sysconfig.get_path("stdlib")))
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PYTHONPATH"] = installed(Path(folder))
        tree = Path(folder, "library")
        lines = copied(options.files, tree)
        print(f"{sum(1 for _ in tree.rglob('*.py'))} files, {lines:,} lines, {os.cpu_count()} processors")
        large(tree, options.rounds)
        small(Path(folder), options.rounds)
        linear(Path(folder), tree)


def installed(folder: Path) -> str:
    """The package as a wheel holds it, its catalogue compiled once, for PYTHONPATH."""
    from explain.workshop import compiling

    top = Path(compiling.__file__).resolve().parents[2]
    ignored = shutil.ignore_patterns("__pycache__", "compiled")
    shutil.copytree(top / "explain", folder / "package" / "explain", ignore=ignored)
    compiled = compiling.compile_corpus(compiling.read_checkout(top), values=True)
    compiling.write(folder / "package" / "explain" / "compiled", *compiled)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run((sys.executable, "-m", "compileall", "-q", str(folder / "package")), check=True)
    return str(folder / "package")


def copied(files: Path, tree: Path) -> int:
    """Copies the Python files without their tests; how many lines they have."""

    def left_out(folder: str, names: list[str]) -> list[str]:
        return [one for one in names if one in TESTS or (Path(folder, one).is_file() and not one.endswith(".py"))]

    shutil.copytree(files, tree, ignore=left_out)
    return sum(path.read_bytes().count(b"\n") for path in tree.rglob("*.py"))


def large(tree: Path, rounds: int) -> None:
    check = (*CHECK, "--no-cache", "--isolated", "-q", ".")
    flakes = (sys.executable, "-m", "pyflakes", ".")
    pairs = [(best(check, tree, 1), best(flakes, tree, 1)) for _ in range(rounds)]  # in turn: others use the machine
    clock, processor = (median(ours[which] / theirs[which] for ours, theirs in pairs) for which in (0, 1))
    ours, theirs = pairs[0]
    print(f"cold   {ours[0]:6.2f} s ({ours[1]:.2f} s of processor time); pyflakes {theirs[0]:.2f} s ({theirs[1]:.2f})")
    print(f"       ratio {clock:.2f} by the clock, {processor:.2f} by processor time: medians of {rounds} pairs")
    first = output((*CHECK, "--isolated", "--output-format", "json", "."), tree)
    again = output((*CHECK, "--isolated", "--output-format", "json", "."), tree)
    fresh = output((*CHECK, "--isolated", "--no-cache", "--output-format", "json", "."), tree)
    print(f"same   {first == again == fresh}: three runs, {len(first):,} bytes each")
    warm = best((*CHECK, "--isolated", "-q", "."), tree, rounds)
    ruff = (str(BESIDE / "ruff"), "check", "--isolated", "-q", "--exit-zero", ".")
    best(ruff, tree, 1)
    others = best(ruff, tree, rounds)
    print(f"warm   {warm[0]:6.3f} s; ruff check {others[0]:.3f} s; ratio {warm[0] / others[0]:.2f}")


def small(folder: Path, rounds: int) -> None:
    one = folder / "one"
    one.mkdir()
    (one / "clean.py").write_text("def area(width, height):\n    return width * height\n\n\nprint(area(3, 4))\n")
    checked = best((*CHECK, "-q", "clean.py"), one, rounds * 5)
    nothing = best((sys.executable, "-c", "pass"), one, rounds * 5)
    print(f"one    {checked[0]:6.3f} s; python -c pass {nothing[0]:.3f} s; ratio {checked[0] / nothing[0]:.2f}")
    print(f"       ratio {checked[1] / nothing[1]:.2f} by processor time")


def linear(folder: Path, tree: Path) -> None:
    text = (tree / "argparse.py").read_text(encoding="utf-8")
    figures = []
    for factor in (1, 2, 4):
        path = folder / "long.py"
        parts = [text.replace("class ", f"class X{number}") for number in range(factor)]
        path.write_text("\n".join(parts), encoding="utf-8")
        seconds = best((*CHECK, "--no-cache", "-q", str(path)), folder, 3)[1]
        figures.append(1000 * seconds / (1 + factor * text.count("\n") / 1000))
    shown = ", ".join(f"{figure:.0f} ms" for figure in figures)
    print(f"lines  {shown} per 1,000 lines at 1, 2 and 4 times the length")


def best(command: Sequence[str], folder: Path, rounds: int) -> tuple[float, float]:
    """The shortest of ``rounds`` runs by the clock, and the least processor time of one, in seconds."""
    clock, processor = [], []
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        started = time.perf_counter()
        output(command, folder)
        clock.append(time.perf_counter() - started)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        processor.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(clock), min(processor)


def output(command: Sequence[str], folder: Path) -> bytes:
    """What ``command`` prints; whatever it finds is no failure, a fault is."""
    done = subprocess.run(command, cwd=folder, capture_output=True, stdin=subprocess.DEVNULL)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)}: {done.stderr.decode()}")
    return done.stdout


if __name__ == "__main__":
    main()
