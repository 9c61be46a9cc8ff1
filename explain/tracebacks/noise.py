"""Errors that are not the matter: harmless ones, and those that only follow from something else. Judged by what was
printed, with the reason in a sentence; what is not known for certain gets no verdict.
"""

from __future__ import annotations

import re

from explain.patterns import pattern
from explain.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from explain.tracebacks.model import Raised

    Judgement = Literal["harmless", "consequence"]
else:
    Judgement = str


@dataclass(frozen=True, slots=True)
class Verdict:
    """``kind`` is "harmless" (nothing is wrong with the program) or "consequence" (another error or event is the
    cause); ``reason`` is one sentence."""

    kind: Judgement
    reason: str


_LOOP_CLOSED = Verdict(
    "harmless",
    "The event loop was closed before this object was cleaned up, and cleaning up needs the loop.",
)
_READER_GONE = Verdict(
    "harmless",
    "The program that read the output, such as `head` or `less`, stopped reading before the end.",
)
_SHUTDOWN = Verdict(
    "consequence",
    "Python was shutting down, and what this code needs was already gone; the program had ended before.",
)
_POOL_SHUTDOWN = Verdict(
    "consequence",
    "The program was already ending when it asked for more work in the background.",
)
_INTERRUPTED = Verdict("consequence", "The program was interrupted from outside, most often with Ctrl-C.")
_TASK_LEFT = Verdict("consequence", "The event loop was stopped while this task was still waiting.")
_CANCELLED = Verdict(
    "consequence", "Something else cancelled this task: another error, a timeout or the end of the program."
)
_CHILD = Verdict("consequence", "Another process failed; its own error stands in what it printed.")
_BUILD = Verdict("consequence", "A build that pip started failed; its own error stands in what pip shows of it.")
_WORKER = Verdict("consequence", "The process that this worker talked to had ended before.")
_HALF_MADE = Verdict(
    "consequence",
    "`__init__` did not get as far as setting this attribute, so `__del__` does not find it; what stopped `__init__` "
    "is the cause.",
)

_OF_CHILDREN = frozenset(
    [
        "subprocess.CalledProcessError",
        "torch.distributed.elastic.multiprocessing.errors.ChildFailedError",
        "torch.distributed.elastic.multiprocessing.api.SignalException",
        "nbclient.exceptions.CellExecutionError",
        "multiprocessing.pool.RemoteTraceback",
        "concurrent.futures.process._RemoteTraceback",
        "joblib.externals.loky.process_executor._RemoteTraceback",
        "py4j.protocol.Py4JJavaError",
        "torch.multiprocessing.spawn.ProcessRaisedException",
        "torch.multiprocessing.spawn.ProcessExitedException",
    ]
)
_BUILDS = frozenset(
    [
        "subprocess-exited-with-error",
        "metadata-generation-failed",
        "failed-wheel-build-for-install",
        "legacy-install-failure",
    ]
)
_ENDED = ("EOFError", "BrokenPipeError", "ConnectionResetError", "ConnectionRefusedError")
_PRINTS = pattern(r"print\((?!.*\bfile\s*=)|sys\.stdout\.(?:write|flush)\(")
_NO_ATTRIBUTE = pattern(r"'([\w.]+)' object has no attribute '\w+'")


def verdict(raised: Raised) -> Verdict | None:
    """What is known about ``raised`` besides itself; None for an error that is the matter."""
    name = raised.exception.removeprefix("builtins.")
    if raised.kind == "warning":
        return _TASK_LEFT if name == "asyncio" and "Task was destroyed" in raised.first_line else None
    if raised.kind == "usage" and name == "pip" and raised.message in _BUILDS:
        return _BUILD
    if raised.kind != "exception":
        return None
    if raised.header.startswith("Exception ignored"):
        found = _ignored(name, raised)
        if found is not None:
            return found
    if name == "KeyboardInterrupt":
        return _INTERRUPTED
    if name in ("asyncio.exceptions.CancelledError", "concurrent.futures._base.CancelledError"):
        return _CANCELLED
    if name in _OF_CHILDREN or name.startswith("ray.exceptions.RayTaskError"):
        return _CHILD
    if name == "RuntimeError" and "shutdown" in raised.first_line:
        return _at_shutdown(raised.first_line)
    if name == "BrokenPipeError" and raised.frames and _PRINTS.match(raised.frames[-1].code):
        return _READER_GONE
    return _WORKER if name in _ENDED and _in_worker(raised) else None


def _ignored(name: str, raised: Raised) -> Verdict | None:
    """The verdict on an error that Python could only print."""
    message = raised.first_line
    if name == "RuntimeError" and message == "Event loop is closed":
        return _LOOP_CLOSED
    if name == "BrokenPipeError" and ("stdout" in raised.header or "stderr" in raised.header):
        return _READER_GONE
    if name == "ImportError" and "Python is likely shutting down" in message:
        return _SHUTDOWN
    if "__del__" not in raised.header:
        return None
    if name == "TypeError" and message in ("'NoneType' object is not callable", "catching classes that do not inherit "
                                           "from BaseException is not allowed"):  # fmt: skip
        return _SHUTDOWN
    if name == "NameError" and message == "name 'open' is not defined":
        return _SHUTDOWN
    if name == "AttributeError" and (found := _NO_ATTRIBUTE.match(message)):
        if found[1] == "NoneType":
            return None
        return _HALF_MADE if re.search(rf"[ .]{re.escape(found[1])}\.__del__", raised.header) else None
    return None


def _at_shutdown(message: str) -> Verdict | None:
    known = message.startswith(
        ("cannot schedule new futures after", "can't create new thread at", "can't start new thread at")
    )
    return _POOL_SHUTDOWN if known else None


def _in_worker(raised: Raised) -> bool:
    """Whether only the machinery of a worker process was at work, none of the program's own code."""
    return raised.header.startswith("Process ") and all(
        "multiprocessing" in frame.file or "concurrent" in frame.file for frame in raised.frames
    )
