"""Text is written to a file that was opened for bytes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import argument, made_by
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_ROWS = ("writerow", "writerows", "writeheader")
_WRITERS = ("csv.writer", "csv.DictWriter")
_COMPRESSED = ("gzip.open", "bz2.open", "lzma.open")
_TEMPORARY = ("tempfile.NamedTemporaryFile", "tempfile.TemporaryFile", "tempfile.SpooledTemporaryFile")
_PLACE = {**dict.fromkeys(("open", "io.open", "os.fdopen", *_COMPRESSED), 1), **dict.fromkeys(_TEMPORARY, 0)}
_PLACE["tempfile.SpooledTemporaryFile"] = 1
"""By function that opens a file: the place of its argument ``mode``."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the writing calls at ``span`` whose file is plainly a binary one; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        file, rows = _written(values, call)
        made = made_by(values, file) if file is not None else None
        opening = _as_text(source, *made, rows=rows) if made else ""
        if file is None or made is None or not opening or _takes_bytes(values, file):
            continue
        bindings = {
            "type": "str",
            "written_file": quoted(source, file),
            "opening": quoted(source, made[1]),
            "opened_line": str(made[1].lineno),
            "corrected": opening,
            "line": str(call.lineno),
            **replaced(source, made[1], opening),
        }
        related = Related(source.span(made[1]), "opened for bytes")
        yield Fact(source.span(call), uncut(bindings), (related,))


def _written(values: Values, call: ast.Call) -> tuple[ast.expr | None, bool]:
    """The file that ``call`` writes text to, if it does, and whether it writes rows of a table."""
    function = call.func
    if values.is_builtin(function, "print"):
        return next((one.value for one in call.keywords if one.arg == "file"), None), False
    if imported_name(values, function) == "json.dump":
        return argument(call, 1, "fp"), False
    if not isinstance(function, ast.Attribute):
        return None, False
    if function.attr in _ROWS:
        writer = made_by(values, function.value)
        return (argument(writer[1], 0, "f"), True) if writer and writer[0] in _WRITERS else (None, False)
    return (function.value, False) if function.attr in ("write", "writelines") and call.args else (None, False)


def _as_text(source: Source, name: str, opening: ast.Call, *, rows: bool) -> str:
    """The call ``opening`` of the function ``name``, made to open a file for text; empty where it does so, or else."""
    code = source.code(opening)
    if name == "io.BytesIO":
        return code.replace("BytesIO", "StringIO", 1) if not opening.args and not opening.keywords else ""
    if name not in _PLACE or "\n" in code:
        return ""
    mode = argument(opening, _PLACE[name], "mode")
    function = source.code(opening.func)
    if mode is None:
        if name not in _TEMPORARY or opening.args:
            return ""
        inside = code[len(function) + 1 : -1]
        text = f'{function}(mode="w"{", " if inside else ""}{inside})'
    else:
        written = mode.value if isinstance(mode, ast.Constant) else None
        wanted = _text_mode(name, written) if isinstance(written, str) else ""
        if not wanted:
            return ""
        start = source.span(opening).start.column
        place = source.span(mode)
        text = f'{code[: place.start.column - start]}"{wanted}"{code[place.end.column - start :]}'
    return f'{text[:-1]}, newline="")' if rows and "newline" not in text else text


def _text_mode(name: str, mode: str) -> str:
    """The mode for text that is like ``mode``; empty where that is one for text already."""
    if name in _COMPRESSED:
        return "" if "t" in mode or "r" in mode else mode.replace("b", "") + "t"
    return mode.replace("b", "") if "b" in mode else ""


def _takes_bytes(values: Values, file: ast.expr) -> bool:
    """Whether bytes are written to the same file elsewhere, so that it is rightly a binary one."""
    for call in values.tree.nodes(ast.Call):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "write" and len(call.args) == 1:
            same = ast.dump(call.func.value) == ast.dump(file)
            if same and (values.type(call.args[0]) == "bytes" or _is_encoded(call.args[0])):
                return True
    return False


def _is_encoded(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "encode"
