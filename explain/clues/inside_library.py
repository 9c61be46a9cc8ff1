"""An attribute was missing in code of a library, so what counts is what the reader's line gave it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from explain.environment import paths
from explain.environment.scene import Scene
from explain.tracebacks.model import Frame


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the call that led there, where the reader's line names no such attribute itself, and what it was given."""
    frames, attr = scene.raised.frames, bindings.get("attr", "") or _asked(scene.raised.first_line)
    own = next((frame for frame in reversed(frames) if paths.is_own(frame.file)), None)
    if own is None or not attr or paths.is_own(frames[-1].file) or f".{attr}" in own.code:
        return
    call = _call(own)
    if call is None:
        return
    given = [*call.args, *(one.value for one in call.keywords)]
    shown = ast.unparse(call)
    if len(shown) > _LONGEST or not given:
        return
    alone = {"library_given": ast.unparse(given[0])} if len(given) == 1 else {}
    yield {"library_call": shown, "library_function": ast.unparse(call.func), **alone}


_LONGEST = 80
_NO_ATTRIBUTE = " object has no attribute '"


def _asked(message: str) -> str:
    """The attribute that ``message`` says is missing, for pages that spell it out."""
    return message.partition(_NO_ATTRIBUTE)[2].partition("'")[0]


def _call(own: Frame) -> ast.Call | None:
    """The call that the line marks, or the only one that it has."""
    code = own.code.partition("\n")[0][:2_000]
    if own.marked is not None and own.marked[0].line == own.marked[1].line == 1:
        code = code[own.marked[0].column : own.marked[1].column]
    try:
        tree = ast.parse(code.strip().rstrip(":"))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    first = tree.body[0] if len(tree.body) == 1 else None
    if own.marked is not None:
        return first.value if isinstance(first, ast.Expr) and isinstance(first.value, ast.Call) else None
    calls = [one for one in ast.walk(tree) if isinstance(one, ast.Call)]
    return calls[0] if len(calls) == 1 else None
