"""What several tools report, before they run, of programs that are certain to fail.

    python benchmarks/mistakes.py [--tools DIR] [--sets SET,SET] [--only TOOL,TOOL] [--show TOOL]

Each program of ``tests/data/forty*`` is really run (Python 3.14): the lines of its own files that its traceback names
are where a tool may speak of the mistake. ``found`` counts the programs with a report on one of these lines, ``false``
the repaired programs with any report; only what may speak of an error counts, so what judges style or asks for
annotations is left out by rule (``_STYLE``), for every tool alike on both sides. ``--tools`` is the ``bin`` folder that
holds the other tools (pip install pylint mypy ruff pyflakes basedpyright pyright); one that is missing is left out.
``--show`` lists what of one tool counted, to judge whether a report speaks of the error that comes.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
DATA = HERE / "tests/data"
TYPED = "Ada\n1990\n"
_PLACE = re.compile(r'File "([^"]+)", line (\d+)')
_STYLE = {
    "mypy --strict": "no-untyped-def no-untyped-call type-arg no-any-return var-annotated untyped-decorator"
    " import-untyped annotation-unchecked unused-ignore no-redef note",
    "ruff": "A ANN ARG B007 BLE C COM CPY D DOC DTZ E1 E2 E3 E4 E5 E7 EM ERA EXE F811 FBT FIX FURB G I ICN"
    " INP INT ISC N PD PERF PGH PIE PLC PLR PLW PT PTH PYI Q RET RSE RUF S SIM SLF SLOT T TC TD TID TRY UP W YTT",
    "pyright": "reportMissingModuleSource reportSelfClsParameterName",
    "basedpyright": "reportMissingModuleSource reportSelfClsParameterName reportImplicitRelativeImport"
    " reportMissingTypeArgument reportUninitializedInstanceVariable",
}
"""Rules that judge style, ask for annotations or warn of habits; of ruff's, whole families: B, E9, F, PLE, ASYNC, LOG,
NPY and AIR are left."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a tool says of ``line`` (from 1) of ``file``, below a set's folder of programs."""

    file: str
    line: int
    rule: str
    text: str

    @property
    def program(self) -> str:
        """The program's folder."""
        return self.file.split("/")[0]


Tool = Callable[[Path], Iterable[Report]]
"""Given the folder of many programs, gives what is reported of them."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--tools", type=Path, default=Path(sys.executable).parent)
    parser.add_argument("--sets", default=",".join(sorted(path.name for path in DATA.glob("forty*"))))
    parser.add_argument("--python", default="python3.14")
    parser.add_argument("--only", help="the tools to ask, a comma between them")
    parser.add_argument("--show", help="the tool whose reports are listed")
    asked = parser.parse_args()
    sets = asked.sets.split(",")
    truth = {name: dict(_failing(DATA / name / "broken", asked.python)) for name in sets}
    print("| tool | " + " | ".join(sets) + " | found | of | false on repaired |")
    print("|---|" + "---|" * (len(sets) + 3))
    chosen = asked.only.split(",") if asked.only else None
    for title, tool in _tools(asked.tools).items():
        if chosen and title not in chosen:
            continue
        found = [_found(title, tool, name, truth[name], show=asked.show == title) for name in sets]
        false = sum(len(_flagged(title, tool, name, show=asked.show == title)) for name in sets)
        of = sum(map(len, truth.values()))
        print(f"| {title} | " + " | ".join(map(str, found)) + f" | {sum(found)} | {of} | {false} |", flush=True)


def _failing(programs: Path, python: str) -> Iterator[tuple[str, set[tuple[str, int]]]]:
    """Each program with the places that its traceback names, in files of its own."""
    for folder in sorted(programs.iterdir()):
        command = [python, "-B", "main.py"]
        run = subprocess.run(command, cwd=folder, input=TYPED, capture_output=True, text=True, timeout=60, check=False)
        rows = [(Path(file), int(line)) for file, line in _PLACE.findall(run.stderr)]
        yield folder.name, {(f"{folder.name}/{file.name}", line) for file, line in rows if file.parent == folder}


def _found(title: str, tool: Tool, name: str, truth: dict[str, set[tuple[str, int]]], *, show: bool) -> int:
    hits: dict[str, Report] = {}
    for report in _counted(title, tool(DATA / name / "broken")):
        if (report.file, report.line) in truth[report.program]:
            hits.setdefault(report.program, report)
    if show:
        for program, report in sorted(hits.items()):
            print(f"  {name}/{program}:{report.line}: {report.rule} {report.text}", file=sys.stderr)
    return len(hits)


def _flagged(title: str, tool: Tool, name: str, *, show: bool) -> set[str]:
    reports = list(_counted(title, tool(DATA / name / "fixed")))
    if show:
        for report in reports:
            print(f"  REPAIRED {name}/{report.file}:{report.line}: {report.rule} {report.text}", file=sys.stderr)
    return {report.program for report in reports}


def _counted(title: str, reports: Iterable[Report]) -> list[Report]:
    left_out = _STYLE.get("ruff" if title.startswith("ruff") else title, "").split()
    if title.startswith("ruff"):
        return [one for one in reports if not any(re.fullmatch(rf"{family}\d*", one.rule) for family in left_out)]
    return [one for one in reports if one.rule not in left_out]


def _tools(folder: Path) -> dict[str, Tool]:
    tools: dict[str, tuple[str, Tool]] = {
        "mypy --strict": ("mypy", partial(_apart, partial(_mypy, folder))),
        "pylint -E": ("pylint", partial(_apart, partial(_pylint, folder, "--errors-only"))),
        "pylint with warnings": ("pylint", partial(_apart, partial(_pylint, folder, "--disable=R,C"))),
        "pyright": ("pyright", partial(_pyright, folder / "pyright")),
        "basedpyright": ("basedpyright", partial(_pyright, folder / "basedpyright")),
        "ruff check": ("ruff", partial(_ruff, folder, ())),
        "ruff check --select ALL": ("ruff", partial(_ruff, folder, ("--select", "ALL"))),
        "pyflakes": ("pyflakes", partial(_pyflakes, folder)),
    }
    there = {title: tool for title, (program, tool) in tools.items() if (folder / program).exists()}
    return {"pyexplain check": _pyexplain, **there}


def _output(folder: Path, *command: object) -> str:
    run = subprocess.run(
        [str(one) for one in command], cwd=folder, capture_output=True, text=True, timeout=900, check=False
    )
    return run.stdout


def _pyexplain(programs: Path) -> Iterator[Report]:
    command = (sys.executable, "-m", "explain", "check", "--isolated", "--no-cache", "--output-format", "json", ".")
    run = subprocess.run(
        command, cwd=programs, capture_output=True, text=True, timeout=900, check=False, env={"PYTHONPATH": str(HERE)}
    )
    for one in json.loads(run.stdout)["findings"]:
        yield Report(one["file"], one["line"], one["name"], one["message"])


def _ruff(tools: Path, select: tuple[str, ...], programs: Path) -> Iterator[Report]:
    output = _output(programs, tools / "ruff", "check", "--isolated", "-n", "--output-format", "json", *select, ".")
    for one in json.loads(output):
        file = Path(one["filename"]).relative_to(programs).as_posix()
        yield Report(file, one["location"]["row"], one["code"] or "E9", one["message"])


def _pyflakes(tools: Path, programs: Path) -> Iterator[Report]:
    yield from _concise(_output(programs, tools / "pyflakes", "."))


def _mypy(tools: Path, programs: Path, files: list[str]) -> Iterator[Report]:
    plain = ("--no-error-summary", "--hide-error-context", "--python-version", "3.14")
    output = _output(programs, tools / "mypy", "--strict", *plain, "--cache-dir", "/dev/null", *files)
    for one in _concise(output):
        level, _, text = one.text.partition(": ")
        rule = re.search(r"\[([\w-]+)\]$", text)
        yield Report(one.file, one.line, rule[1] if rule and level != "note" else level, text)


def _pylint(tools: Path, level: str, programs: Path, files: list[str]) -> Iterator[Report]:
    output = _output(programs, tools / "pylint", level, "--rcfile=/dev/null", "--output-format=json", *files)
    for one in json.loads(output or "[]"):
        yield Report(one["path"], one["line"], one["symbol"], one["message"])


def _pyright(program: Path, programs: Path) -> Iterator[Report]:
    with tempfile.TemporaryDirectory() as place:
        shutil.copytree(programs, place, dirs_exist_ok=True)
        output = json.loads(_output(Path(place), program, "--outputjson", "--pythonversion", "3.14", "."))
        for one in output["generalDiagnostics"]:
            if one["severity"] == "error":
                file = Path(one["file"]).resolve().relative_to(Path(place).resolve()).as_posix()
                yield Report(file, one["range"]["start"]["line"] + 1, one.get("rule", "syntax"), one["message"])


def _concise(output: str) -> Iterator[Report]:
    for line in output.splitlines():
        found = re.match(r"(?:\./)?([^:]+\.py):(\d+):(?:\d+:)? (.*)", line)
        if found:
            yield Report(found[1], int(found[2]), "", found[3])


def _apart(tool: Callable[[Path, list[str]], Iterable[Report]], programs: Path) -> Iterator[Report]:
    """For tools that take all files as one program: single files get names of their own, the others come one by one."""
    with tempfile.TemporaryDirectory() as place:
        names = {}
        for folder in sorted(programs.iterdir()):
            files = sorted(path.name for path in folder.glob("*.py"))
            if len(files) > 1:
                for one in tool(folder, files):
                    yield Report(f"{folder.name}/{one.file}", one.line, one.rule, one.text)
            else:
                names[f"program_{folder.name}.py"] = f"{folder.name}/main.py"
                shutil.copyfile(folder / "main.py", Path(place, f"program_{folder.name}.py"))
        for one in tool(Path(place), sorted(names)):
            yield Report(names[one.file], one.line, one.rule, one.text)


if __name__ == "__main__":
    main()
