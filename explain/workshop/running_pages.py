"""Runs pages: all cases of a page under one Python, and many pages at once in confined threads. Keeps nothing."""

from __future__ import annotations

import os
import signal
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace

from explain.workshop.confinement import confine_thread
from explain.workshop.interpreters import Interpreter
from explain.workshop.introspection import exception_classes
from explain.workshop.pages import Case, CaseFile, Complaint, PageText
from explain.workshop.running import USUAL_LIMITS, Limits, Ran, run_case

STAGE = 9
"""The guard's stage that complaints about evidence belong to."""

_TRIAL = Case("fixed", 1, (CaseFile("main.py", "print('ready')\n"),))


@dataclass(frozen=True, slots=True)
class Runner:
    """Threads that run programs within ``limits`` and share a folder of compiled modules; ``running`` makes one."""

    pool: ThreadPoolExecutor
    limits: Limits
    bytecode: str

    def case(self, case: Case, python: Interpreter) -> Future[Ran]:
        """What one case prints; its result raises as ``run_case`` does."""
        return self.pool.submit(run_case, case, python, self.limits, self.bytecode)

    def page(self, page: PageText, python: Interpreter, verify: bool = False) -> Future[dict[str, Ran] | Complaint]:
        """What each case prints, by its label, or the first complaint. ``verify`` runs each twice and compares."""
        return self.pool.submit(self._run_page, page, python, verify)

    def exceptions(self, python: Interpreter) -> Future[str]:
        """The text of ``EXCEPTIONS``; its result raises as ``exception_classes`` does."""
        return self.pool.submit(exception_classes, python, self.bytecode)

    def fault(self, python: Interpreter) -> str:
        """What hinders ``python`` from running one line within the limits, or an empty text."""
        try:
            ran = self.case(_TRIAL, python).result()
        except OSError as error:
            return str(error)
        return "" if ran == Ran("ready\n", "", 0) else f"{ran.stderr.strip()[-200:]} [exit {ran.status}]"

    def _run_page(self, page: PageText, python: Interpreter, verify: bool) -> dict[str, Ran] | Complaint:
        runs: dict[str, Ran] = {}
        for case in page.cases:
            where = f"{case.label} under Python {python.version}"
            try:
                tries = [run_case(case, python, self.limits, self.bytecode) for _ in range(2 if verify else 1)]
            except (OSError, ValueError, LookupError) as error:
                return Complaint(page.path, case.line, f"{where} cannot be run: {error}", STAGE)
            if wrong := _objection([_kept(case, ran) for ran in tries]):
                return Complaint(page.path, case.line, f"{where} {wrong}", STAGE)
            runs[case.label] = _kept(case, tries[0])
        return runs


@contextmanager
def running(jobs: int = 0, limits: Limits = USUAL_LIMITS) -> Iterator[Runner]:
    """A runner of ``jobs`` programs at once (0: as many as there are processors), each within ``limits``.

    What has not begun when an exception leaves the block never does.
    """
    with tempfile.TemporaryDirectory(prefix="pyexplain-", ignore_cleanup_errors=True) as bytecode, _interrupts_heard():
        pool = ThreadPoolExecutor(max_workers=jobs or os.cpu_count() or 1, initializer=confine_thread)
        try:
            yield Runner(pool, limits, bytecode)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _objection(tries: list[Ran]) -> str:
    """Why these runs of one case cannot be evidence, or an empty text."""
    for ran in tries:
        if ran.stopped:
            return "takes too long" if ran.stopped == "time" else "prints too much"
    if tries[0] != tries[-1]:
        return f"differs from run to run: {_first_difference(tries[0], tries[-1])}"
    return ""


def _kept(case: Case, ran: Ran) -> Ran:
    """What evidence keeps of a run: of a program that works, not what it prints on stdout."""
    return replace(ran, stdout="") if case.role == "fixed" else ran


def _first_difference(one: Ran, other: Ran) -> str:
    """The first line that two runs of a case print differently."""
    for left, right in ((one.stdout, other.stdout), (one.stderr, other.stderr)):
        lines, others = left.split("\n"), right.split("\n")
        for number in range(max(len(lines), len(others))):
            pair = [text[number] if number < len(text) else "" for text in (lines, others)]
            if pair[0] != pair[1]:
                return f"`{pair[0]}`, then `{pair[1]}`"
    return f"exit status {one.status}, then {other.status}"


@contextmanager
def _interrupts_heard() -> Iterator[None]:
    """A job in the background ignores SIGINT, and so would the programs it starts: no KeyboardInterrupt for them."""
    ignored = signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    if not ignored or threading.current_thread() is not threading.main_thread():
        yield
        return
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
