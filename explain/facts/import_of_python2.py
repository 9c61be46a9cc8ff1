"""An import names what only Python 2 had there. It only fills holes: which name is missing, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.marked import singled_out
from explain.analysis.rewriting import uncut
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_MOVED = {
    **{f"urllib.{one}": ("urllib.parse", one) for one in ("urlencode", "quote", "unquote", "quote_plus")},
    **{f"urllib.{one}": ("urllib.request", one) for one in ("urlopen", "urlretrieve")},
    **{f"string.{one}": ("string", f"ascii_{one}") for one in ("letters", "lowercase", "uppercase")},
}
"""The module and the name of today."""
_BUILT_IN = {
    "string.maketrans": "str.maketrans",
    **{f"itertools.i{one}": one for one in ("zip", "map", "filter")},
}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such import at ``span``; nothing beforehand."""
    node = singled_out(source, ast.ImportFrom, span)
    if node is None or node.level or not node.names:
        return
    line = str(node.lineno)
    names = [f"{node.module}.{one.name}" for one in node.names]
    if len(names) == 1 and names[0] in _BUILT_IN:
        used = node.names[0].asname or node.names[0].name
        yield Fact(source.span(node), {"builtin": _BUILT_IN[names[0]], "old_name": used, "line": line})
    modules = {_MOVED[name][0] for name in names if name in _MOVED}
    if len(modules) != 1 or not all(name in _MOVED for name in names):
        return
    parts = [_part(_MOVED[name][1], one) for name, one in zip(names, node.names, strict=True)]
    corrected = f"from {modules.pop()} import {', '.join(parts)}"
    yield Fact(source.span(node), uncut({"corrected": corrected, "line": line, **replaced(source, node, corrected)}))


def _part(name: str, imported: ast.alias) -> str:
    """``name`` under the name that the rest of the file uses."""
    used = imported.asname or imported.name
    return name if used == name else f"{name} as {used}"
