"""A part of a command is no text; which type it has, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import NONE
from explain.analysis.edits import replaced
from explain.analysis.library_calls import calls, maker
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_STARTS = tuple(f"subprocess.{name}" for name in ("run", "Popen", "call", "check_call", "check_output"))
_TEXTS = ("str", "bytes")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the commands at ``span``, with the one part that may be no text; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in calls(values, span, *_STARTS):
        command = maker(values, call.args[0]) if call.args else None
        if not isinstance(command, (ast.List, ast.Tuple)):
            continue
        parts = [one for one in command.elts if not isinstance(one, ast.Starred)]
        parts = [one for one in parts if values.type(one) not in _TEXTS and not _is_text(one)]
        bindings = {"command": quoted(source, call.args[0]), "line": str(call.lineno)}
        unknown = [one for one in parts if not values.type(one)]
        for part in (*(one for one in parts if values.type(one)), *(unknown if len(unknown) == 1 else ())):
            kind = values.type(part)
            told = {
                "part": quoted(source, part),
                "part_line": str(part.lineno),
                **({"type": kind} if kind else {}),
                **({} if kind == NONE else _as_text(source, part)),
            }
            yield Fact(source.span(call), uncut({**bindings, **told}))
        yield Fact(source.span(call), uncut(bindings))


def _as_text(source: Source, part: ast.expr) -> dict[str, str]:
    text = f"str({source.code(part)})"
    return {"as_text": f"str({quoted(source, part)})", **replaced(source, part, text)}


def _is_text(node: ast.expr) -> bool:
    """Whether ``node`` is plainly a path of Python's own: ``sys.executable``."""
    return isinstance(node, ast.Attribute) and node.attr == "executable"
