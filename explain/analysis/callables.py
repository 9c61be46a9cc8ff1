"""Expressions that name a function, a method or a class without calling it, and the type that Python prints."""

from __future__ import annotations

import ast

from explain.analysis.builtin_types import METHODS
from explain.analysis.callees import Callees, stored_attributes
from explain.analysis.functions import Def
from explain.analysis.known_names import BUILTINS
from explain.analysis.shapes import Data, Made
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.records import dataclass

_BUILTIN = "builtin_function_or_method"
_CLASSES = {"int", "float", "bool", "str", "bytes", "range", "complex", "object"}
_SUBSCRIPTABLE_CLASSES = {"list", "dict", "set", "frozenset", "tuple", "type", "slice", "memoryview"} | {
    "enumerate",
    "zip",
    "map",
    "filter",
    "property",
    "classmethod",
    "staticmethod",
}
_WITHOUT_ARGUMENTS = {
    *(
        "split",
        "rsplit",
        "splitlines",
        "keys",
        "values",
        "items",
        "copy",
        "upper",
        "lower",
        "strip",
        "lstrip",
        "rstrip",
    ),
    *("title", "capitalize", "swapcase", "casefold", "popitem", "sort", "reverse", "clear", "encode", "decode", "pop"),
    *("isdigit", "isalpha", "isspace", "isupper", "islower", "read", "readline", "readlines", "as_integer_ratio"),
    *("group", "groups", "groupdict", "json", "head", "tolist", "now", "today", "getvalue", "fetchall", "fetchone"),
}


@dataclass(frozen=True, slots=True)
class Named:
    """A callable that is not called.

    ``type`` is what Python prints for it, empty for a class; ``takes_arguments`` is what such a callable does as a
    rule; ``line`` is the line of its definition in the file, 0 elsewhere.
    """

    type: str
    takes_arguments: bool
    line: int = 0


def described_callable(values: Values, node: ast.expr, *, certain: bool) -> Named | None:
    """What ``node`` names, if that is something to call and nothing else.

    Where it need not be ``certain``, a method that is known by its name alone will do.
    """
    if isinstance(node, ast.Name):
        return _of_name(values, node)
    if not isinstance(node, ast.Attribute):
        return None
    if certain and not _is_plain(values, node.value):
        return None
    kind = values.type(node.value)
    if node.attr in METHODS.get(kind, {}):
        return Named(_BUILTIN, node.attr not in _WITHOUT_ARGUMENTS)
    own = _own_method(values, node, certain=certain)
    if own is not None:
        return own
    return (
        Named(_BUILTIN, takes_arguments=False) if not certain and not kind and node.attr in _WITHOUT_ARGUMENTS else None
    )


def _is_plain(values: Values, holder: ast.expr) -> bool:
    """Whether ``holder`` may be a value of a plain type, or an object of a class of the file."""
    return values.tree.derived(Data).may(holder) or values.tree.derived(Made).may(holder)


def _of_name(values: Values, node: ast.Name) -> Named | None:
    function = values.functions.named(node)
    if function is not None:
        return None if function.decorator_list else Named("function", takes_arguments=True, line=function.lineno)
    if not values.is_builtin(node, *BUILTINS) or node.id in _SUBSCRIPTABLE_CLASSES or not node.id.islower():
        return None
    if node.id in _CLASSES:
        return Named("", takes_arguments=True)
    return Named(_BUILTIN, takes_arguments=True) if not node.id.startswith("_") else None


def _own_method(values: Values, node: ast.Attribute, *, certain: bool) -> Named | None:
    """A method of a class of this file, asked of an instance."""
    callees = values.tree.derived(Callees)
    found = callees.instance(node.value)
    method = None if certain else values.functions.method(node)
    if found is not None and (found[1] or not certain):
        attribute = found[0].attribute(node.attr)
        method = attribute.node if attribute and isinstance(attribute.node, FUNCTIONS) else None
    elif certain:
        return None
    if found is None and method is None and not values.type(node.value):
        method = _everywhere(callees, node.attr)
    if method is None or method.decorator_list or (certain and node.attr in values.tree.derived(stored_attributes)):
        return None
    return Named("method", takes_arguments=len(method.args.args) > 1, line=method.lineno)


def _everywhere(callees: Callees, name: str) -> Def | None:
    """The method ``name``, where every class of the file that has such an attribute has a method; the first of them."""
    found = [cls.own[name].node for cls in callees.classes.by_node.values() if name in cls.own]
    methods = [one for one in found if isinstance(one, FUNCTIONS) and not one.decorator_list]
    return methods[0] if methods and len(methods) == len(found) else None
