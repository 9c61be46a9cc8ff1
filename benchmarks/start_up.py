"""One error, whole process: wall time and peak memory, side by side in one run.

    python benchmarks/start_up.py [--runs 15]

Each line is a command, its median wall time and memory, and the ratio of its time to `python -c pass`. The commands
are run in turn (A B C A B C …), so that a machine that slows down slows all of them. Bytecode caches are warm:
PYTHONDONTWRITEBYTECODE is taken out of the environment and one round is not counted. A rival that is not installed is
left out and named.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

PROGRAM = "prices = {'tea': 3}\ntotal = 0\nfor name in prices:\n    total += prcies[name]\nprint(total)\n"
RICH = "from rich.traceback import install; install(); import runpy; runpy.run_path({0!r}, run_name='__main__')"
FRIENDLY = "import friendly_traceback; friendly_traceback.install(); import runpy; runpy.run_path({0!r})"


@dataclass(slots=True)
class Measured:
    """A command under measurement; ``stdin`` is a file it reads, or empty."""

    name: str
    command: Sequence[str]
    stdin: str = ""
    seconds: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)

    def run(self, environment: dict[str, str], counted: bool) -> None:
        with open(self.stdin or os.devnull, "rb") as source, open(os.devnull, "wb") as sink:
            started = time.perf_counter()
            actions = [(os.POSIX_SPAWN_DUP2, source.fileno(), 0)]
            actions += [(os.POSIX_SPAWN_DUP2, sink.fileno(), number) for number in (1, 2)]
            child = os.posix_spawn(self.command[0], list(self.command), environment, file_actions=actions)
            _, _, usage = os.wait4(child, 0)
            elapsed = time.perf_counter() - started
        if counted:
            self.seconds.append(elapsed)
            self.megabytes.append(_peak(usage))


def _peak(usage: resource.struct_rusage) -> float:
    return usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)


def commands(folder: Path) -> list[Measured]:
    program, log = folder / "shop.py", folder / "log.txt"
    program.write_text(PROGRAM, encoding="utf-8")
    python = sys.executable
    os.system(f"cd {folder} && {python} shop.py 2> log.txt")
    found = [
        Measured("python -c pass", (python, "-c", "pass")),
        Measured("python shop.py", (python, str(program))),
        Measured("pyexplain < log", (python, "-m", "explain"), str(log)),
        Measured("pyexplain run shop.py", (python, "-m", "explain", "run", str(program))),
        Measured("pyexplain show …", (python, "-m", "explain", "show", "name-not-defined")),
    ]
    for module, code in (("rich", RICH), ("friendly_traceback", FRIENDLY)):
        if importlib.util.find_spec(module):
            found.append(Measured(f"{module}'s hook", (python, "-c", code.format(str(program)))))
        else:
            print(f"{module} is not installed and left out", file=sys.stderr)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=15, help="counted rounds (default 15)")
    runs = parser.parse_args().runs
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as name:
        os.chdir(name)
        rows = commands(Path(name))
        for number in range(runs + 1):
            for row in rows:
                row.run(environment, counted=number > 0)
    base = statistics.median(rows[0].seconds)
    print(f"{'':28}{'wall ms':>9}{'ratio':>8}{'MB':>8}")
    for row in rows:
        wall = statistics.median(row.seconds)
        print(f"{row.name:28}{wall * 1000:9.1f}{wall / base:8.2f}{statistics.median(row.megabytes):8.1f}")


if __name__ == "__main__":
    main()
