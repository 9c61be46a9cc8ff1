"""The named tuples of a file: what ``namedtuple("Point", "x y")`` and a class under ``NamedTuple`` are made from.

Reads the fields where they are written out; a list of names made elsewhere makes them unknown.
"""

from __future__ import annotations

import ast

from explain.analysis.modules import imported_name
from explain.analysis.signatures import Signature
from explain.analysis.values import Values

_FUNCTIONS = ("collections.namedtuple", "typing.NamedTuple")
_BASE = "typing.NamedTuple"


def made_signature(values: Values, made: ast.expr | None) -> tuple[str, Signature] | None:
    """The name of the class that the call ``made`` makes, and what that class takes; None where it is no named tuple
    or its fields are not written out."""
    if not isinstance(made, ast.Call) or len(made.args) != 2 or imported_name(values, made.func) not in _FUNCTIONS:
        return None
    name, fields = made.args[0], _field_names(made.args[1])
    if not isinstance(name, ast.Constant) or not isinstance(name.value, str) or not fields:
        return None
    if not made.keywords:
        return name.value, Signature(("_cls", *fields))
    [given, *more] = made.keywords
    known = given.value.elts if isinstance(given.value, (ast.Tuple, ast.List)) else None
    if given.arg != "defaults" or more or known is None or any(isinstance(one, ast.Starred) for one in known):
        return None
    return name.value, Signature(("_cls", *fields), defaults=len(known))


def class_signature(values: Values, node: ast.ClassDef) -> Signature | None:
    """What a class takes whose only base is ``NamedTuple``."""
    if len(node.bases) != 1 or node.keywords or node.decorator_list or imported_name(values, node.bases[0]) != _BASE:
        return None
    fields = [one for one in node.body if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)]
    names = [one.target.id for one in fields if isinstance(one.target, ast.Name)]
    if len(names) != sum(isinstance(one, ast.AnnAssign) for one in node.body):
        return None
    return Signature(("_cls", *names), defaults=sum(one.value is not None for one in fields))


def _field_names(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant):
        return node.value.replace(",", " ").split() if isinstance(node.value, str) else []
    if not isinstance(node, (ast.List, ast.Tuple)):
        return []
    pairs = (one.elts[0] if isinstance(one, ast.Tuple) and len(one.elts) == 2 else one for one in node.elts)
    names = [one.value for one in pairs if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return names if len(names) == len(node.elts) else []
