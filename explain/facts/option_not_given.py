"""An option of ``argparse`` that has no default is used, and is None where it was not given."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import is_plain
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_BUILTINS = (
    "range",
    "open",
    "len",
    "int",
    "float",
    "list",
    "sum",
    "sorted",
    "max",
    "min",
    "round",
    "abs",
    "set",
    "tuple",
)
_GIVES = ("store", "append", "extend")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one attribute at ``span`` that is such an option; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    options = {name: (call, flag) for call in values.tree.nodes(ast.Call) for name, flag in _option(call)}
    used = [one for one in values.tree.nodes(ast.Attribute, span) if one.attr in options and _is_read(one)]
    if len({one.attr for one in used}) != 1 or not _fails_alone(values, used[0]):
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


def _fails_alone(values: Values, node: ast.Attribute) -> bool:
    """Whether what uses ``node`` can meet None in nothing else: the values beside it show, and so do those around."""
    user = values.tree.parent(node)
    if user is None:
        return False
    if isinstance(user, ast.Call):
        beside = [*user.args, *(one.value for one in user.keywords)]
        known = values.is_builtin(user.func, *_BUILTINS) or bool(imported_name(values, user.func))
    elif isinstance(user, ast.BinOp):
        beside, known = [user.left, user.right], True
    elif isinstance(user, (ast.For, ast.comprehension)):
        return user.iter is node
    else:
        beside, known = [], isinstance(user, ast.Subscript) and user.value is node
    if not known or any(one is not node and not values.type(one) for one in beside):
        return False
    around = [one for one in values.tree.ancestors(user) if isinstance(one, ast.expr)]
    return all(_shows(values, one, node) for one in around)


def _shows(values: Values, around: ast.expr, node: ast.expr) -> bool:
    """Whether ``around`` takes anything that ``node`` is made into: ``print(…)``, or a method of an open file."""
    if isinstance(around, ast.Call):
        opened = isinstance(around.func, ast.Attribute) and around.func.attr in ("read", "readlines")
        return opened or values.is_builtin(around.func, "print", "list", "str", "sorted", "sum", "tuple")
    return isinstance(around, (ast.JoinedStr, ast.FormattedValue, ast.Attribute))


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
