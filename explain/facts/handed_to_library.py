"""A function that a part of the standard library calls takes another number of values than it is given there.

The traceback shows the line that ran at the time, or lines of the library, and not where the function was handed over.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.functions import Def
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.signatures import Given, misfit, signature
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_TAKERS = {
    "signal.signal": (1, "", "signum, frame"),
    "re.sub": (1, "repl", "match"),
    "re.subn": (1, "repl", "match"),
    "json.loads": (None, "object_hook", "data"),
    "json.load": (None, "object_hook", "data"),
    "json.dumps": (None, "default", "value"),
    "json.dump": (None, "default", "value"),
    "functools.reduce": (0, "", "total, value"),
    "functools.cmp_to_key": (0, "", "first, second"),
    "itertools.accumulate": (1, "func", "total, value"),
    "itertools.takewhile": (0, "", "value"),
    "itertools.dropwhile": (0, "", "value"),
    "itertools.filterfalse": (0, "", "value"),
    "itertools.groupby": (1, "key", "value"),
    "heapq.nlargest": (2, "key", "value"),
    "heapq.nsmallest": (2, "key", "value"),
    "shutil.copytree": (None, "ignore", "folder, names"),
    "shutil.rmtree": (None, "onerror", "function, path, error"),
    "os.walk": (None, "onerror", "error"),
    "urllib.request.urlretrieve": (2, "reporthook", "blocks, block_size, total"),
}
"""By function: the place of what it calls, its keyword, and names for the values that it hands over. From the library's
reference."""
_METHODS = {
    "add_done_callback": (0, "fn", "future"),
    "imap": (0, "func", "item"),
    "apply_async": (None, "callback", "result"),
}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields what the file hands over so, wherever that is; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call):
        taker = imported_name(values, call.func)
        row = _TAKERS.get(taker)
        if row is None and isinstance(call.func, ast.Attribute) and not taker:
            taker, row = call.func.attr, _METHODS.get(call.func.attr)
        function = _handed(values, call, row[0], row[1]) if row else None
        if row is None or function is None or function.decorator_list:
            continue
        names = row[2].split(", ")
        if misfit(signature(function.args), Given(len(names), ())) is None:
            continue
        bindings = {
            "taker": taker,
            "function": function.name,
            "given": str(len(names)),
            "handed_line": str(call.lineno),
            "header": f"def {function.name}({row[2]}):",
            "defined_line": str(function.lineno),
        }
        related = (Related(source.line_span(function.lineno), f"takes {_count(function)}"),)
        yield Fact(source.span(call), {**bindings, "handed": quoted(source, call)}, related)


def _handed(values: Values, call: ast.Call, place: int | None, keyword: str) -> Def | None:
    given = next((one.value for one in call.keywords if keyword and one.arg == keyword), None)
    if given is None and place is not None and len(call.args) > place:
        given = call.args[place]
    return values.functions.named(given) if given is not None else None


def _count(function: Def) -> int:
    return len(function.args.posonlyargs) + len(function.args.args)
