"""The permissions of a file are given as a text of octal digits. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import argument, is_plain
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_PLACES = {"os.chmod": 1, "os.mkdir": 1, "os.makedirs": 1, "os.open": 2, "os.fchmod": 1, "os.umask": 0}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the texts of three or four octal digits in such calls at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        name = imported_name(values, call.func)
        of_path = isinstance(call.func, ast.Attribute) and call.func.attr in ("chmod", "mkdir") and name not in _PLACES
        if not is_plain(call) or not (name in _PLACES or of_path):
            continue
        mode = argument(call, _PLACES.get(name, 0), "mode")
        text = mode.value if isinstance(mode, ast.Constant) else None
        digits = text.removeprefix("0o") if isinstance(text, str) else ""
        if mode is None or not 3 <= len(digits) <= 4 or not set(digits) <= set("01234567"):
            continue
        octal = f"0o{digits.lstrip('0') or '0'}"
        bindings = {
            "mode_text": quoted(source, mode),
            "octal": octal,
            "line": str(call.lineno),
            **replaced(source, mode, octal),
        }
        yield Fact(source.span(call), bindings)
