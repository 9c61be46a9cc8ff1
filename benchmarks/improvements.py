"""How the messages that Python reworded are answered: recognised, and given the reference Python's own wording.

    python benchmarks/improvements.py LIST.json [--mode compile|run] [--misses]

The list holds snippets (``id``, ``mode``, ``snippet``, ``messages`` by Python). Each snippet is really run (or, for
mode "compile", really refused) by every Python found; what it prints is explained with the source at hand. Counted per
Python: answered by a page chosen for the message or a fact, and the wording given for 3.14 equal to what 3.14 printed.
For the old Pythons also: the same page as for 3.14's own message. Comparable are the errors that 3.14 raises too, by
the same class or on the same page: what was a warning, or a part of Python that was not there yet, has no 3.14 wording.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from explain.catalogue import REFERENCE, load_catalogue
from explain.explaining import Explainer
from explain.explanation import Explanation
from explain.tracebacks import parse
from explain.workshop.answering import case_sources
from explain.workshop.interpreters import Interpreter, find_pythons
from explain.workshop.pages import Case, CaseFile


@dataclass(frozen=True, slots=True)
class Outcome:
    """One row under one Python; ``answer`` is None where nothing was raised."""

    row: str
    python: str
    printed: str
    answer: Explanation | None


def last_error(text: str, case: Case, python: str) -> tuple[str, Explanation | None]:
    """The last error in ``text`` as printed, and its explanation."""
    explanations = [
        one
        for traceback in parse(text)
        for one in Explainer(load_catalogue(), case_sources(case), python=python).explain(traceback)
        if one.parent is None
    ]
    if not explanations:
        return "", None
    raised = explanations[-1].raised
    return f"{raised.exception}: {raised.first_line}".removesuffix(": "), explanations[-1]


def outcomes(rows: list[dict[str, object]], pythons: dict[str, Interpreter]) -> Iterator[Outcome]:
    from explain.workshop.running import run_case

    def one(job: tuple[dict[str, object], Interpreter]) -> Outcome:
        row, python = job
        case = Case("broken", 1, (CaseFile("main.py", str(row["snippet"])),))
        ran = run_case(case, python)
        return Outcome(str(row["id"]), python.version, *last_error(ran.stderr, case, python.version))

    with ThreadPoolExecutor(2) as pool:
        yield from pool.map(one, [(row, python) for row in rows for python in pythons.values()])


def _same_error(one: Outcome, model: Outcome) -> bool:
    """Whether two Pythons stopped the same program by the same class of exception, or for the same page's reason."""
    assert one.answer is not None and model.answer is not None
    names = [outcome.answer.raised.exception.rpartition(".")[2] for outcome in (one, model) if outcome.answer]
    return names[0] == names[1] or set(names) == {"error", "PatternError"} or one.answer.entry == model.answer.entry


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("list", type=Path)
    parser.add_argument("--mode", choices=["compile", "run"])
    parser.add_argument("--misses", action="store_true", help="list every miss")
    options = parser.parse_args()
    rows = [row for row in json.loads(options.list.read_text()) if options.mode in (None, row["mode"])]
    pythons = find_pythons()
    found = list(outcomes(rows, pythons))
    modern = {one.row: one for one in found if one.python == REFERENCE}
    counts: dict[str, Counter[str]] = {python: Counter() for python in pythons}
    misses = []
    for one in found:
        count, model = counts[one.python], modern[one.row]
        if one.answer is None:
            continue
        count["raised"] += 1
        count["recognised"] += one.answer.specific
        if not one.answer.specific:
            misses.append(f"{one.row} {one.python}: not recognised: {one.printed}")
        if model.answer is None:
            continue
        if not _same_error(one, model):
            if options.misses:
                misses.append(f"{one.row} {one.python}: another error: {one.printed}")
            continue
        count["comparable"] += 1
        wording = one.answer.wording.get(REFERENCE, "")
        same = wording == model.answer.raised.first_line
        count["same wording"] += same
        count["same page"] += one.answer.entry == model.answer.entry
        if one.answer.specific and not same:
            misses.append(f"{one.row} {one.python}: {one.answer.entry} says {wording!r}, not {model.printed!r}")
        if one.answer.entry != model.answer.entry:
            misses.append(f"{one.row} {one.python}: {one.answer.entry}, under {REFERENCE} {model.answer.entry}")
    if options.misses:
        print("\n".join(misses))
    print(f"{'':6}{'raised':>8}{'recognised':>12}{'comparable':>12}{'same wording':>14}{'same page':>11}")
    for python, count in counts.items():
        print(
            f"{python:6}{count['raised']:8}{count['recognised']:12}{count['comparable']:12}"
            f"{count['same wording']:14}{count['same page']:11}"
        )


if __name__ == "__main__":
    main()
