"""The rows of a test that runs once a row: ``@pytest.mark.parametrize``, and a loop over literals. Judges no text."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator, Mapping

from explain.analysis.trees import FUNCTIONS, Tree
from explain.drift.conditions import Conditions
from explain.drift.names import Names
from explain.drift.texts import Texts, element

Row = Mapping[str, ast.expr]
"""What the names of one row are."""
_MOST_ROWS = 500
_DEEPEST = 8
_BOXES = (ast.Tuple, ast.List)


class Tables:
    """The rows of one file's tests."""

    def __init__(self, tree: Tree, names: Names, texts: Texts, conditions: Conditions) -> None:
        """Nothing is read yet."""
        self.tree = tree
        self.names = names
        self.texts = texts
        self.conditions = conditions
        self._called: dict[ast.AST, tuple[ast.expr, ast.expr]] = {}

    def rows(self, place: ast.AST, wanted: tuple[ast.AST, ...]) -> Iterator[Row]:
        """What the names in ``wanted`` are in each row around ``place``; one empty row where no table has them."""
        needed = {one.id for node in wanted for one in ast.walk(node) if isinstance(one, ast.Name)}
        for above in self.tree.ancestors(place) if needed else ():
            if isinstance(above, (ast.For, ast.AsyncFor)):
                tables = [(above.target, above.iter)]
            elif isinstance(above, FUNCTIONS):
                tables = [pair for one in above.decorator_list for pair in self._given(one)]
                own = needed.intersection(one.arg for one in above.args.args) and not above.decorator_list
                tables += [self._calls(above)] if own else []
            else:
                continue
            for names, rows in tables:
                asked = needed.intersection(one.id for one in _flat(names))
                found = list(self._rows(names, rows)) if asked else []
                if found:
                    yield from found
                    return
            if isinstance(above, FUNCTIONS):
                break
        yield {}

    def _calls(self, function: ast.FunctionDef | ast.AsyncFunctionDef) -> tuple[ast.expr, ast.expr]:
        """The parameters of ``function``, and what the calls of it in this file give them, one row a call."""
        if function not in self._called:
            self._called[function] = self._find_calls(function)
        return self._called[function]

    def _find_calls(self, function: ast.FunctionDef | ast.AsyncFunctionDef) -> tuple[ast.expr, ast.expr]:
        names = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
        method = isinstance(self.tree.parent(function), ast.ClassDef)
        names = names[method:]
        found: list[ast.expr] = []
        for call in self.tree.nodes(ast.Call) if names else ():
            called = call.func
            own = isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name) and called.value.id == "self"
            name = called.attr if method and own and isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name == function.name and len(found) < _MOST_ROWS:
                given = dict(zip(names, call.args, strict=False)) | {one.arg: one.value for one in call.keywords}
                row = [given.get(one) for one in names]
                known: list[ast.expr] = [one or ast.copy_location(ast.Constant(None), call) for one in row]
                found += [_box(known, call)] if not any(isinstance(one, ast.Starred) for one in known) else []
        return _box([ast.Name(one, ast.Load()) for one in names], function), ast.List(found, ast.Load())

    def _given(self, decorator: ast.expr) -> Iterator[tuple[ast.expr, ast.expr]]:
        if isinstance(decorator, ast.Call) and self.names.dotted(decorator.func) == "pytest.mark.parametrize":
            given = dict(zip(("argnames", "argvalues"), decorator.args, strict=False))
            given |= {one.arg: one.value for one in decorator.keywords if one.arg}
            names = _names(given.get("argnames"))
            if names is not None and "argvalues" in given:
                yield names, given["argvalues"]

    def _rows(self, names: ast.expr, rows: ast.expr) -> Iterator[Row]:
        for value in self._values(rows)[:_MOST_ROWS]:
            if isinstance(value, ast.Call) and self.names.dotted(value.func) == "pytest.param":
                marks = (one.value for one in value.keywords if one.arg == "marks")
                if any(self.conditions.names_a_python(one) for one in marks):
                    continue
                value = value.args[0] if isinstance(names, ast.Name) and value.args else _box(value.args, value)
            row = _row(names, value)
            if row is not None:
                yield row

    def _values(self, rows: ast.expr) -> list[ast.expr]:
        """What is gone through: the elements of a literal, the pairs of a dict's ``items()``, what is counted."""
        rows = self.texts.meant(rows)
        if isinstance(rows, (ast.List, ast.Tuple, ast.Set)):
            return rows.elts
        if not isinstance(rows, ast.Call):
            return []
        called = rows.func
        if isinstance(called, ast.Attribute) and called.attr in ("items", "values") and not rows.args:
            table = self.texts.meant(called.value)
            pairs = list(zip(table.keys, table.values, strict=True)) if isinstance(table, ast.Dict) else []
            return [_box([key, one], one) if called.attr == "items" else one for key, one in pairs if key]
        if isinstance(called, ast.Name) and called.id == "zip" and rows.args:
            return [_box(list(row), row[0]) for row in zip(*map(self._values, rows.args), strict=False)]
        if isinstance(called, ast.Name) and called.id == "enumerate" and rows.args:
            return [_box([ast.copy_location(ast.Constant(0), one), one], one) for one in self._values(rows.args[0])]
        return []


def placed(node: ast.expr, row: Row, depth: int = _DEEPEST) -> ast.expr:
    """``node`` with what the names of ``row`` are in their place, and what then is plain: an element of a literal, the
    class and the text of an error that is made there."""
    if not row or not depth:
        return node
    if isinstance(node, ast.Name):
        return row.get(node.id, node)
    made = copy.copy(node)
    for field, value in ast.iter_fields(node):
        if isinstance(value, ast.expr):
            setattr(made, field, placed(value, row, depth - 1))
        elif isinstance(value, list):
            setattr(made, field, [placed(one, row, depth - 1) if isinstance(one, ast.expr) else one for one in value])
    changed = any(getattr(made, field) != value for field, value in ast.iter_fields(node))
    return _plain(made) if changed else node


def _plain(node: ast.expr) -> ast.expr:
    if isinstance(node, ast.Subscript):
        return element(node.value, node.slice) or node
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and len(node.args) == 1:
        given = node.args[0]
        if isinstance(given, ast.Call) and len(given.args) == 1 and node.func.id in ("str", "type"):
            return given.args[0] if node.func.id == "str" else given.func
    return node


def _row(names: ast.expr, value: ast.expr) -> dict[str, ast.expr] | None:
    """What the names in the target ``names`` are where it is given ``value``; None where its parts do not fit."""
    if isinstance(names, ast.Name):
        return {names.id: value}
    if not isinstance(names, _BOXES) or not isinstance(value, _BOXES) or len(names.elts) != len(value.elts):
        return None
    found: dict[str, ast.expr] = {}
    for name, one in zip(names.elts, value.elts, strict=True):
        found |= _row(name, one) or {}
    return found


def _flat(names: ast.expr) -> Iterator[ast.Name]:
    return (one for one in ast.walk(names) if isinstance(one, ast.Name))


def _box(elements: list[ast.expr], place: ast.AST) -> ast.Tuple:
    return ast.copy_location(ast.Tuple(elements, ast.Load()), place)


def _names(node: ast.expr | None) -> ast.expr | None:
    """The names that ``parametrize`` gives values to, as a target is written; None where they cannot be told."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        names = [one.strip() for one in node.value.split(",") if one.strip()]
        return _target(names, alone="," not in node.value)
    if not isinstance(node, _BOXES):
        return None
    texts = [one.value for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return _target(texts, alone=False) if len(texts) == len(node.elts) else None


def _target(names: list[str], alone: bool) -> ast.expr | None:
    found: list[ast.expr] = [ast.Name(one, ast.Load()) for one in names]
    return found[0] if alone and len(found) == 1 else ast.Tuple(found, ast.Load())
