"""Checks many files: from the cache where nothing has changed, in several processes where many have. Renders nothing.

Results come in the order of the files, whatever finishes first, so that two runs print the same.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence

from explain.checking.files import (
    Checked,
    check_bytes,
    check_file,
    contents,
    digest,
    forget_projects,
    unreadable,
)
from explain.records import dataclass
from explain.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from explain.catalogue import Catalogue
    from explain.checking.cache import Cache
    from explain.checking.discovery import Found
    from explain.checking.settings import Settings

_MANY = 400_000
"""Bytes of source from which starting other processes pays."""
_BATCH = 60_000
"""Bytes of source that one errand to another process is about."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of ours that left ``file`` unchecked; ``text`` is the exception on one line, ``trace`` all of it."""

    file: str
    text: str
    trace: str


Result = Checked | Fault
"""What comes of one file."""
Progress = Callable[[int, int], None]


class Runner:
    """Checks files under ``settings``. ``jobs`` is how many processes at most; ``cache`` may be None."""

    def __init__(self, catalogue: Catalogue, settings: Settings, cache: Cache | None = None, jobs: int = 0) -> None:
        self.catalogue = catalogue
        self.settings = settings
        self.cache = cache
        self.jobs = jobs or processors()
        self.progress: Progress | None = None

    def check(self, files: Sequence[Found]) -> Iterator[Result]:
        """A result for each of ``files``, in their order. Ended early, it keeps what it has found so far."""
        forget_projects()
        try:
            known = [self._known(one) for one in files]
            fresh = self._fresh([one.path for one, result in zip(files, known, strict=True) if result is None])
            for number, kept in enumerate(known, 1):
                result = next(fresh) if kept is None else kept
                if self.cache and isinstance(result, Checked) and result.digest:
                    self.cache.put(result.file, result.digest, result.findings, result.hangs_on)
                if self.progress:
                    self.progress(number, len(known))
                yield result
        finally:
            if self.cache:
                self.cache.save()

    def _known(self, found: Found) -> Checked | None:
        """The answer that is known before anything is checked."""
        if found.problem:
            return unreadable(found.path, found.problem, self.settings)
        if self.cache is None:
            return None
        try:
            findings = self.cache.get(found.path, digest(contents(found.path)))
        except (OSError, ValueError):
            return None
        return None if findings is None else Checked(found.path, None, findings)

    def _fresh(self, paths: list[str]) -> Iterator[Result]:
        batches = _batches(paths) if self.jobs > 1 and len(paths) > 1 else []
        if len(batches) < 2:
            yield from (checked(path, self.catalogue, self.settings) for path in paths)
            return
        pool = _pool(min(self.jobs, len(batches)), self.catalogue, self.settings)
        try:
            errands = [pool.submit(_check_batch, batch) for batch in batches]
            for batch, errand in zip(batches, errands, strict=True):
                yield from _outcome(batch, errand)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def processors() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS, Windows
        return os.cpu_count() or 1


def rarely_collecting() -> None:
    """Lets Python hardly look for cycles: trees are many small objects, and what is made of them is taken apart."""
    gc.freeze()
    gc.set_threshold(2_000_000, 10, 10)


def checked(path: str, catalogue: Catalogue, settings: Settings) -> Result:
    """The result for the file at ``path``. Never raises."""
    result = _guarded(path, lambda: check_file(path, catalogue, settings))
    if isinstance(result, Checked) and result.source is not None:
        _forget(result.source)
    return result


def _forget(source: Source) -> None:
    """Gives the memory of the tree of ``source`` back: the next file's fits into it, and is made faster for that."""
    trees = sys.modules.get("explain.analysis.trees")
    if trees is not None:
        trees.Tree.drop(source)


def checked_bytes(data: bytes, name: str, catalogue: Catalogue, settings: Settings) -> Result:
    """The result for ``data``, the contents of what is called ``name``. Never raises."""
    return _guarded(name, lambda: check_bytes(data, name, catalogue, settings))


def _guarded(name: str, check: Callable[[], Checked]) -> Result:
    try:
        return check()
    except Exception as fault:
        import traceback

        text = f"{type(fault).__name__}: {fault}".replace("\n", " ")[:200]
        return Fault(name, text, "".join(traceback.format_exception(fault)))


def _batches(paths: Sequence[str]) -> list[list[str]]:
    """``paths`` in errands of like size, in their order; fewer than two where other processes would not pay."""
    sizes = [_size(path) for path in paths]
    if sum(sizes) < _MANY:
        return []
    batches: list[list[str]] = [[]]
    filled = 0
    for path, size in zip(paths, sizes, strict=True):
        if filled >= _BATCH:
            batches.append([])
            filled = 0
        batches[-1].append(path)
        filled += size
    return batches


def _outcome(batch: list[str], errand: Future[list[Result]]) -> list[Result]:
    from concurrent.futures import BrokenExecutor

    try:
        return errand.result()
    except BrokenExecutor:  # the system ended one of the processes: for want of memory, mostly
        return [Fault(path, "a process that was checking files was ended", "") for path in batch]


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except (OSError, ValueError):
        return 0


def _pool(jobs: int, catalogue: Catalogue, settings: Settings) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_all_start_methods, get_context

    # A fork has everything loaded already; we start no threads that it could break.
    method = "fork" if sys.platform == "linux" and "fork" in get_all_start_methods() else "spawn"
    return ProcessPoolExecutor(jobs, get_context(method), _begin, (catalogue, settings))


_under: list[tuple[Catalogue, Settings]] = []
"""In another process: what it checks by."""


def _begin(catalogue: Catalogue, settings: Settings) -> None:
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process hears it too, and ends the others
    threading.Thread(target=_end_with_the_first, daemon=True).start()
    rarely_collecting()
    _under[:] = [(catalogue, settings)]


def _end_with_the_first() -> None:
    """Ends this process when the one that gives out the errands is gone: killed, it cannot say so."""
    from multiprocessing import connection, parent_process

    first = parent_process()
    if first is not None:
        connection.wait([first.sentinel])
        os._exit(1)


def _check_batch(paths: list[str]) -> list[Result]:
    [(catalogue, settings)] = _under
    return [_sent(checked(path, catalogue, settings)) for path in paths]


def _sent(result: Result) -> Result:
    """``result`` without the tree and tokens that its source has kept, and without a source that nobody shows."""
    if isinstance(result, Fault) or result.source is None:
        return result
    source = Source(result.source.file, result.source.text) if result.findings else None
    return Checked(result.file, source, result.findings, result.digest, result.hangs_on)
