"""Captures evidence: runs every case of every page under every Python found, and keeps what was printed.

Only what changed is run: a page whose snippets have another digest than its evidence, or evidence of an older release
than the Python at hand. A Python that is not at hand leaves its evidence alone. Whether what was printed is what the
page claims is for ``guard`` to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, as_completed
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from explain.workshop import evidence as store
from explain.workshop.evidence import Evidence
from explain.workshop.interpreters import Interpreter, release_order
from explain.workshop.pages import Complaint, PageText
from explain.workshop.running import USUAL_LIMITS, Limits, Ran
from explain.workshop.running_pages import STAGE, Runner, running

Progress = Callable[[int, int, str], None]
"""Called with how many steps are done, how many there are, and the name of the last one."""

_Found = str | dict[str, Ran] | Complaint


@dataclass(frozen=True, slots=True)
class CaptureResult:
    """What a capture did: files ``written`` and ``removed``, files found right as they were, and what went wrong."""

    written: tuple[Path, ...] = ()
    unchanged: tuple[Path, ...] = ()
    removed: tuple[Path, ...] = ()
    complaints: tuple[Complaint, ...] = ()


@dataclass(frozen=True, slots=True)
class _Step:
    """A page to be run under a Python; ``page`` is None for the list of the Python's exceptions."""

    python: Interpreter
    path: Path
    page: PageText | None = None

    @property
    def label(self) -> str:
        return f"{self.python.version} {self.page.name if self.page else store.EXCEPTIONS}"


@dataclass(slots=True)
class _Work:
    """A capture under way; ``recorded`` are the exact versions that ``INTERPRETER`` named when it began."""

    root: Path
    recorded: Mapping[str, str]
    complete: bool
    written: list[Path] = field(default_factory=list)
    unchanged: list[Path] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)
    failed: set[str] = field(default_factory=set)

    def recorded_after(self, python: Interpreter) -> str:
        """The exact version that ``INTERPRETER`` names when this capture has ended."""
        before = self.recorded.get(python.version, "")
        newer = release_order(before) < release_order(python.exact)
        return python.exact if not before or (self.complete and newer) else before

    def keep(self, path: Path, text: str) -> None:
        """Writes ``text`` and notes whether that changed anything."""
        (self.written if store.write_changed(path, text) else self.unchanged).append(path)

    def complain(self, python: Interpreter, complaint: Complaint) -> None:
        """Notes that something went wrong under ``python``."""
        self.failed.add(python.version)
        self.complaints.append(complaint)


def capture(
    pages: Sequence[PageText],
    root: Path,
    pythons: Mapping[str, Interpreter],
    *,
    jobs: int = 0,
    force: bool = False,
    verify: bool = False,
    complete: bool = True,
    limits: Limits = USUAL_LIMITS,
    progress: Progress | None = None,
) -> CaptureResult:
    """Brings the evidence of ``pages`` under ``pythons`` in the folder ``root`` up to date.

    ``jobs`` programs run at once (0: as many as there are processors). ``force`` runs everything, ``verify`` runs
    each page twice and complains where the two differ. ``complete`` says that ``pages`` is the whole corpus: then the
    evidence of pages that are gone is removed, and a newer release of a Python takes over its folder. A page that
    could not be run or verified keeps the evidence it had. Raises OSError where ``root`` cannot be written.
    """
    work = _Work(root, store.recorded_versions(root), complete)
    with running(jobs, limits) as runner:
        usable = list(_usable(pythons.values(), runner, work))
        steps = [step for python in usable for step in _steps(pages, python, force, work)]
        begun: dict[Future[Any], _Step] = {_begin(step, runner, verify): step for step in steps}
        for done, future in enumerate(as_completed(begun), 1):
            _finish(begun[future], future, work)
            if progress:
                progress(done, len(steps), begun[future].label)
    for python in usable:
        _sign(python, force, work)
    removed = _without_page(pages, root) if complete else []
    for path in removed:
        path.unlink()
    complaints = sorted(work.complaints, key=lambda one: (str(one.file), one.line, one.text))
    return CaptureResult(tuple(sorted(work.written)), tuple(sorted(work.unchanged)), tuple(removed), tuple(complaints))


def recheck(
    pages: Sequence[PageText], root: Path, pythons: Mapping[str, Interpreter] | None = None, sample: int | None = 0
) -> tuple[Complaint, ...]:
    """Complaints about evidence without a page, pages without evidence, and evidence of other snippets.

    ``sample`` pages, spread evenly over the corpus (None: all), are also run again under those of ``pythons`` that
    are the very release their evidence came from, and must print the same.
    """
    recorded = store.recorded_versions(root)
    complaints = [
        Complaint(path, 0, "evidence without a page: `pyexplain corpus capture` removes it", STAGE)
        for path in _without_page(pages, root)
    ]
    held: dict[tuple[str, str], Evidence] = {}
    for page in pages:
        for version in sorted(recorded) if page.cases else ():
            one = _held(page, version, root)
            if isinstance(one, Complaint):
                complaints.append(one)
            else:
                held[page.name, version] = one
    if pythons and sample != 0:
        chosen = _spread(pages, sample)
        complaints += _run_again(chosen, held, recorded, pythons)
    return tuple(complaints)


def _usable(pythons: Iterable[Interpreter], runner: Runner, work: _Work) -> Iterator[Interpreter]:
    """The Pythons that run a program within limits: what a broken one prints must never become evidence."""
    for python in pythons:
        if fault := runner.fault(python):
            text = f"does not run one line, so Python {python.version} is left out: {fault}"
            work.complain(python, Complaint(Path(python.executable), 0, text, STAGE))
        else:
            yield python


def _steps(pages: Iterable[PageText], python: Interpreter, force: bool, work: _Work) -> Iterator[_Step]:
    exceptions = work.root / python.version / store.EXCEPTIONS
    recorded = work.recorded.get(python.version, "")
    if force or work.recorded_after(python) != recorded or not exceptions.exists():
        yield _Step(python, exceptions)
    for page in pages:
        if not page.cases:
            continue
        path = store.evidence_path(work.root, python.version, page)
        if force or _stale(path, page, python, recorded):
            yield _Step(python, path, page)
        else:
            work.unchanged.append(path)


def _stale(path: Path, page: PageText, python: Interpreter, recorded: str) -> bool:
    try:
        held = store.load_evidence(path)
    except (OSError, ValueError):
        return True
    if held.digest != store.digest_of(page.cases):
        return True
    return release_order(held.by or recorded) < release_order(python.exact)


def _begin(step: _Step, runner: Runner, verify: bool) -> Future[Any]:
    if step.page is None:
        return runner.exceptions(step.python)
    return runner.page(step.page, step.python, verify)


def _finish(step: _Step, future: Future[_Found], work: _Work) -> None:
    try:
        found = future.result()
    except (OSError, RuntimeError) as error:
        found = Complaint(step.path, 0, str(error), STAGE)
    if isinstance(found, Complaint):
        work.complain(step.python, found)
    elif isinstance(found, str):
        work.keep(step.path, found)
    elif step.page is not None:
        by = "" if step.python.exact == work.recorded_after(step.python) else step.python.exact
        work.keep(step.path, store.evidence_text(Evidence(store.digest_of(step.page.cases), found, by)))


def _sign(python: Interpreter, force: bool, work: _Work) -> None:
    """Writes ``INTERPRETER``, after the evidence: a capture that broke off must not claim what it did not run.

    Another build of the same release does not sign what it found right and did not run.
    """
    recorded = work.recorded.get(python.version, "")
    if work.recorded_after(python) != python.exact or (recorded and python.version in work.failed):
        return
    path = work.root / python.version / store.INTERPRETER
    if (force or recorded != python.exact) and store.write_changed(path, store.describe(python)):
        work.written.append(path)


def _without_page(pages: Iterable[PageText], root: Path) -> list[Path]:
    known = {(page.folder, page.stem) for page in pages if page.cases or page.complaints}
    found = root.glob("*/*/*.txt")
    return sorted(path for path in found if (path.parent.name, path.stem) not in known)


def _held(page: PageText, version: str, root: Path) -> Evidence | Complaint:
    """The evidence of ``page`` if it is of the page's own snippets, else what is wrong with it."""
    path = store.evidence_path(root, version, page)
    try:
        held = store.load_evidence(path)
    except FileNotFoundError:
        return Complaint(page.path, 0, f"never captured under Python {version}", STAGE)
    except ValueError as error:
        return Complaint(path, 0, f"not readable as evidence: {error}", STAGE)
    if held.digest != store.digest_of(page.cases):
        return Complaint(page.path, 0, f"changed since it was captured under Python {version}", STAGE)
    return held


def _spread(pages: Sequence[PageText], sample: int | None) -> list[PageText]:
    if sample is None or sample >= len(pages):
        return list(pages)
    return [pages[number * len(pages) // sample] for number in range(sample)]


def _run_again(
    pages: Iterable[PageText],
    held: Mapping[tuple[str, str], Evidence],
    recorded: Mapping[str, str],
    pythons: Mapping[str, Interpreter],
) -> Iterator[Complaint]:
    with running() as runner:
        begun = []
        for page in pages:
            for version, python in pythons.items():
                one = held.get((page.name, version))
                if one is not None and (one.by or recorded[version]) == python.exact:
                    begun.append((page, version, one, runner.page(page, python)))
        for page, version, one, future in begun:
            found = future.result()
            if isinstance(found, Complaint):
                yield found
            elif found != one.runs:
                yield Complaint(page.path, 0, f"its evidence is not what Python {version} prints here", STAGE)
