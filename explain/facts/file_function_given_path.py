"""A function that reads or writes an open file, such as ``json.load``, is given a path."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import argument, calls, maker
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_TEXT, _BYTES = ', encoding="utf-8"', ', "rb"'
_READS = {"json.load": _TEXT, **dict.fromkeys(("tomllib.load", "tomli.load", "pickle.load", "marshal.load"), _BYTES)}
_WRITES = {"json.dump": ', "w", encoding="utf-8"', "pickle.dump": ', "wb"', "marshal.dump": ', "wb"'}
_ON_PATHS = ("open", "os.remove", "os.stat", "os.mkdir", "os.makedirs", "pathlib.Path", "shutil.copy", "os.unlink")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls at ``span``, what the file is being told by the message alone; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in calls(values, span, *_READS, *_WRITES):
        name = imported_name(values, call.func)
        writes = name in _WRITES
        file = argument(call, int(writes), "fp" if name.startswith("json") else "file")
        asked = "write" if writes else "read"
        if file is None or any(getattr(part, "attr", "") == asked for part in ast.walk(file)):
            continue  # in json.load(answer.read()) the answer may be what cannot be read
        others = [quoted(source, one) for one in (*call.args, *call.keywords) if one is not file]
        given = [*others[: int(writes)], "file", *others[int(writes) :]]
        path = quoted(source, file)
        bindings = {
            "reader": quoted(source, call.func),
            "attr": asked,
            "path": path,
            "line": str(call.lineno),
        }
        if name in ("json.load", "tomllib.load", "tomli.load") and _is_text_itself(values, file):
            bindings["whole"] = f"{quoted(source, call.func)}s({', '.join([path, *others])})"
        elif writes or _is_path(values, file):
            bindings["opening"] = f"with open({path}{(_WRITES if writes else _READS)[name]}) as file:"
            bindings["given_file"] = f"{quoted(source, call.func)}({', '.join(given)})"
        yield Fact(source.span(call), uncut(bindings))


def _is_text_itself(values: Values, node: ast.expr) -> bool:
    """Whether ``node`` is a written text that holds data, not the name of a file."""
    made = maker(values, node)
    text = made.value if isinstance(made, ast.Constant) else None
    return isinstance(text, str) and ("\n" in text or text.lstrip()[:1] in ("{", "[", '"'))


def _is_path(values: Values, node: ast.expr) -> bool:
    """Whether the file shows that ``node`` names a file: by its text, by how it was made, or by its other uses."""
    made = maker(values, node)
    if isinstance(made, ast.Constant):
        return isinstance(made.value, str)
    if isinstance(made, ast.Call) and imported_name(values, made.func) in ("os.path.join", "pathlib.Path"):
        return True
    if isinstance(made, ast.BinOp) and isinstance(made.op, ast.Div):
        return True
    same = [one for one in values.tree.nodes(ast.Call) if any(ast.dump(given) == ast.dump(node) for given in one.args)]
    return any(_works_on_paths(values, one) for one in same)


def _works_on_paths(values: Values, call: ast.Call) -> bool:
    name = "open" if values.is_builtin(call.func, "open") else imported_name(values, call.func)
    return name in _ON_PATHS or name.startswith("os.path.")
