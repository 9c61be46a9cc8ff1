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
from explain.workshop.running import Ran, run_case

STAGE = 9
"""The guard's stage that complaints about evidence belong to."""

_TRIAL = Case("fixed", 1, (CaseFile("main.py", "print('ready')\n"),))


@dataclass(frozen=True, slots=True)
class Runner:
    """Threads that run programs and share a folder of compiled modules; ``running`` makes one."""

    pool: ThreadPoolExecutor
    bytecode: str

    def page(self, page: PageText, python: Interpreter, verify: bool = False) -> Future[dict[str, Ran] | Complaint]:
        """What each case prints, by its label, or the first complaint. ``verify`` runs each twice and compares."""
        return self.pool.submit(_run_page, page, python, verify, self.bytecode)

    def exceptions(self, python: Interpreter) -> Future[str]:
        """The text of ``EXCEPTIONS``; its result raises as ``exception_classes`` does."""
        return self.pool.submit(exception_classes, python, self.bytecode)

    def faults(self, pythons: list[Interpreter]) -> list[str]:
        """For each Python what hinders it from running one line within limits, or an empty text."""
        return list(self.pool.map(lambda python: _fault(python, self.bytecode), pythons))


@contextmanager
def running(jobs: int = 0) -> Iterator[Runner]:
    """A runner of ``jobs`` programs at once (0: as many as there are processors).

    What has not begun when an exception leaves the block never does.
    """
    with tempfile.TemporaryDirectory(prefix="pyexplain-", ignore_cleanup_errors=True) as bytecode, _interrupts_heard():
        pool = ThreadPoolExecutor(max_workers=jobs or os.cpu_count() or 1, initializer=confine_thread)
        try:
            yield Runner(pool, bytecode)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _run_page(page: PageText, python: Interpreter, verify: bool, bytecode: str) -> dict[str, Ran] | Complaint:
    runs: dict[str, Ran] = {}
    for case in page.cases:
        where = f"{case.label} under Python {python.version}"
        try:
            tries = [_kept(case, run_case(case, python, bytecode=bytecode)) for _ in range(2 if verify else 1)]
        except (OSError, ValueError, LookupError) as error:
            return Complaint(page.path, case.line, f"{where} cannot be run: {error}", STAGE)
        for ran in tries:
            if ran.stopped:
                limit = "takes too long" if ran.stopped == "time" else "prints too much"
                return Complaint(page.path, case.line, f"{where} {limit}", STAGE)
        if tries[0] != tries[-1]:
            unlike = _first_difference(tries[0], tries[-1])
            return Complaint(page.path, case.line, f"{where} differs from run to run: {unlike}", STAGE)
        runs[case.label] = tries[0]
    return runs


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


def _fault(python: Interpreter, bytecode: str) -> str:
    try:
        ran = run_case(_TRIAL, python, bytecode=bytecode)
    except OSError as error:
        return str(error)
    return "" if ran == Ran("ready\n", "", 0) else f"{ran.stderr.strip()[-200:]} [exit {ran.status}]"


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
