"""What really running a little program gives, to hold what is foreseen against it."""

from __future__ import annotations

import ast
import builtins
import random
import sys
import types
from dataclasses import dataclass, field

from explain.foreseeing.following import followed

_FILE = "<program>"
_MOST_LINES = 4_000
_INSIDE = frozenset(("<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"))
"""Frames that a newer Python has no more, and that are not told of."""
ANSWERS = (("1", "0", "2", "3"), ("", "1", "x"), ("0", "1", "5", "-1", "1 2"), ("x", "", "a b", "3", "1 2 3"))

Chain = "tuple[tuple[str, int], ...]"


class _Enough(BaseException):
    """The program has run for long."""


@dataclass
class Run:
    """How a program ended, where, and which of its lines it came to on which way."""

    error: BaseException | None = None
    chain: tuple[tuple[str, int], ...] = ()
    whole: bool = True
    reached: set[tuple[tuple[str, int], ...]] = field(default_factory=set)

    @property
    def said(self) -> str:
        return f"{type(self.error).__name__}: {self.error}" if self.error else ""


def foreseen(text: str) -> list[tuple[str, tuple[tuple[str, int], ...]]]:
    """What is foreseen of a program, as a traceback would say it; fails where a fault of ours is met."""
    found = followed(ast.parse(text), text)
    assert not found.faults
    return [
        (
            f"{type(error).__name__}: {error}",
            tuple((name, node.lineno) for name, node in place.rows if name),  # type: ignore[attr-defined]
        )
        for error, place in found.foreseen
    ]


def run(text: str, seed: int = 0) -> Run:
    """Run ``text`` as a program; ``seed`` chooses what ``input`` gives."""
    chosen = random.Random(seed)
    answers = ANSWERS[seed % len(ANSWERS)]
    done = Run()
    lines = 0

    def trace(frame: types.FrameType, event: str, _: object) -> object:
        nonlocal lines
        if frame.f_code.co_filename != _FILE:
            return None
        if event == "line":
            lines += 1
            if lines > _MOST_LINES:
                raise _Enough
            done.reached.add(_stack(frame))
        return trace

    given = {
        "input": lambda *_: chosen.choice(answers),
        "print": lambda *values, **_: [str(one) for one in values] and None,
    }
    space = types.ModuleType("__main__")
    vars(space)["__builtins__"] = {**vars(builtins), **given}
    before = sys.gettrace()
    kept = sys.modules["__main__"]
    try:
        code = compile(text, _FILE, "exec")
        sys.modules["__main__"] = space
        sys.settrace(trace)  # type: ignore[arg-type]
        exec(code, vars(space))
    except (_Enough, RecursionError):
        done.whole = False
    except BaseException as error:
        done.error = error
        done.chain = _frames(error)
    finally:
        sys.settrace(before)
        sys.modules["__main__"] = kept
    return done


def _stack(frame: types.FrameType | None) -> tuple[tuple[str, int], ...]:
    found = []
    while frame is not None:
        if frame.f_code.co_filename == _FILE and frame.f_code.co_name not in _INSIDE:
            found.append((frame.f_code.co_name, frame.f_lineno))
        frame = frame.f_back
    return tuple(reversed(found))


def _frames(error: BaseException) -> tuple[tuple[str, int], ...]:
    found = []
    step = error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        if code.co_filename == _FILE and code.co_name not in _INSIDE:
            found.append((code.co_name, step.tb_lineno))
        step = step.tb_next
    return tuple(found)
