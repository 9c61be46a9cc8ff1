"""An option of ``argparse`` that has no default is used, and is None where it was not given."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import is_plain
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_GIVES = ("store", "append", "extend")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one attribute at ``span`` that is such an option; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    options = {name: (call, flag) for call in values.tree.nodes(ast.Call) for name, flag in _option(call)}
    used = [one for one in values.tree.nodes(ast.Attribute, span) if one.attr in options and _is_read(one)]
    if len({one.attr for one in used}) != 1:
        return
    call, flag = options[used[0].attr]
    code = source.code(call)
    required = f"{code[:-1].rstrip().rstrip(',')}, required=True)" if "\n" not in code else ""
    bindings = {
        "type": "NoneType",
        "name": quoted(source, used[0]),
        "option": flag,
        "option_line": str(call.lineno),
        "line": str(used[0].lineno),
        **({"required": required} if required else {}),
    }
    yield Fact(source.span(used[0]), uncut(bindings), (Related(source.span(call), "has no default"),))


def _is_read(node: ast.Attribute) -> bool:
    return isinstance(node.ctx, ast.Load) and isinstance(node.value, ast.Name) and node.value.id != "self"


def _option(call: ast.Call) -> Iterator[tuple[str, str]]:
    """The attribute and the flag of the option that ``call`` defines without a default, mostly nothing."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr != "add_argument" or not is_plain(call):
        return
    flags = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    given = {one.arg: one.value for one in call.keywords}
    action = given.get("action")
    stores = action is None or (isinstance(action, ast.Constant) and action.value in _GIVES)
    if not stores or {"default", "required", "const"} & given.keys() or not flags or not flags[0].startswith("-"):
        return
    long = next((one for one in flags if one.startswith("--")), flags[0])
    target = given.get("dest")
    named = target.value if isinstance(target, ast.Constant) else long.lstrip("-").replace("-", "_")
    if isinstance(named, str):
        yield named, long
