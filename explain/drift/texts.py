"""What an expression says as text: literals, and what is put together from them. Imports nothing of the file's.

Followed are constants of the module, names of a function that are assigned just before, ``+``, ``%``, ``.format``,
f-strings, ``"|".join([…])``, ``re.escape`` and ``re.compile``. A value that only running tells is a mark in the text
(see ``unknowns``). A name that is imported, or may be something else by then, says nothing.
"""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator

from explain.analysis.trees import FUNCTIONS, LOOPS, Tree
from explain.drift.forms import PATTERNS
from explain.drift.names import Names
from explain.drift.pieces import escaped
from explain.drift.unknowns import MOST, mark, marked
from explain.records import dataclass

_FIELD = re.compile(r"%(?:\(\w+\))?[-#0 +]*(?:\*|\d+)?(?:\.(?:\*|\d+))?[hlL]?([diouxXeEfFgGcrsa%])")
_DEEPEST = 12
"""Names and operators followed one within the other."""
_SCOPES = (*FUNCTIONS, ast.Lambda, ast.ClassDef)


@dataclass(frozen=True, slots=True)
class Said:
    """What an expression says: its ``text``, with a mark for each of ``values``.

    ``whole`` is the literal that is all of it, which can be written anew; None where it is put together, or where the
    literal serves something else as well. ``open`` is the expression to whose text more can be added, or None.
    """

    text: str
    whole: ast.expr | None
    values: tuple[ast.expr | None, ...] = ()
    open: ast.expr | None = None


class Texts:
    """The texts of one file."""

    def __init__(self, tree: Tree, names: Names) -> None:
        """Reads where names are given a value."""
        self.tree = tree
        self.names = names
        self._stored: dict[str, list[ast.Name]] = {}
        self._read: dict[str, list[ast.Name]] = {}
        self._scopes: dict[ast.AST, ast.AST | None] = {}
        self._by_scope: dict[str, dict[ast.AST | None, list[ast.Name]]] = {}
        self._only_expected: dict[str, bool] = {}
        self._locals: dict[ast.Name, ast.expr | None] = {}
        self._attributes = {one.attr for one in tree.nodes(ast.Attribute) if not isinstance(one.ctx, ast.Load)}
        declared: list[ast.Global | ast.Nonlocal] = [*tree.nodes(ast.Global), *tree.nodes(ast.Nonlocal)]
        self._declared = {name for node in declared for name in node.names}
        for name in tree.nodes(ast.Name):
            (self._read if isinstance(name.ctx, ast.Load) else self._stored).setdefault(name.id, []).append(name)

    def said(self, node: ast.expr, pattern: bool = False) -> Said | None:
        """What ``node`` says; as a regular expression where ``pattern``."""
        values: list[ast.expr | None] = []
        text = self._text(node, pattern, values, _DEEPEST)
        if text is None or len(values) > MOST or not text.strip():
            return None
        return Said(text, None if values else self._whole(node), tuple(values), self._open(node))

    def meant(self, node: ast.expr) -> ast.expr:
        """What the name ``node`` was last given in its function, or by the module, or ``self.node`` by its class;
        ``node`` itself where none can be told."""
        if isinstance(node, ast.Attribute):
            return self._of_class(node) or node
        return (isinstance(node, ast.Name) and (self._local(node) or self.names.constant(node.id))) or node

    def _of_class(self, node: ast.Attribute) -> ast.expr | None:
        """What the class around ``node`` gives to the attribute, where nothing else gives it a value."""
        if not isinstance(node.value, ast.Name) or node.attr in self._attributes:
            return None
        around = next((one for one in self.tree.ancestors(node) if isinstance(one, ast.ClassDef)), None)
        if around is None or node.value.id not in ("self", "cls", around.name):
            return None
        given = [one for one in around.body if isinstance(one, (ast.Assign, ast.AnnAssign)) and _gives(one, node.attr)]
        return given[0].value if len(given) == 1 else None

    def scope(self, node: ast.AST) -> ast.AST | None:
        """The function that ``node`` stands in."""
        return next((one for one in self.tree.ancestors(node) if isinstance(one, (*FUNCTIONS, ast.Lambda))), None)

    def stored(self, name: ast.Name) -> list[ast.Name]:
        """Where the function of ``name`` gives it a value."""
        return self._given_in(name.id, self._scope_of(name))

    def _given_in(self, name: str, scope: ast.AST | None) -> list[ast.Name]:
        """Where ``scope`` gives ``name`` a value."""
        if name not in self._by_scope:
            by_scope = self._by_scope[name] = {}
            for one in self._stored.get(name, ()):
                by_scope.setdefault(self._scope_of(one), []).append(one)
        return self._by_scope[name].get(scope, [])

    def _whole(self, node: ast.expr) -> ast.expr | None:
        """The literal behind ``node``, where nothing but patterns would change with it."""
        meant = self.meant(node)
        if isinstance(node, ast.Name) and meant is not node:
            local = self._local(node) is not None
            if not all(self._expected(one) for one in self._readings(node, meant, local)):
                return None
        if isinstance(node, ast.Attribute) and meant is not node:
            if node.attr not in self._only_expected:
                others = (one for one in self.tree.nodes(ast.Attribute) if one.attr == node.attr)
                self._only_expected[node.attr] = all(map(self._expected, others))
            if not self._only_expected[node.attr]:
                return None
        if isinstance(meant, ast.Call) and len(meant.args) == 1:
            inner = meant.args[0]
            return meant if isinstance(inner, ast.Constant) else None
        return meant if isinstance(meant, ast.Constant) and isinstance(meant.value, str) else None

    def _open(self, node: ast.expr) -> ast.expr | None:
        """The part of ``node`` that is a text to which ``+`` adds another one."""
        if isinstance(node, ast.Call) and self.names.dotted(node.func) == "re.compile":
            return self._open(node.args[0]) if node.args else None
        meant = self.meant(node)
        compiled = isinstance(meant, ast.Call) and self.names.dotted(meant.func) == "re.compile"
        kinds = (ast.JoinedStr, ast.BinOp, ast.Call, ast.Name)
        return node if isinstance(node, kinds) and not compiled else None

    def _readings(self, node: ast.Name, meant: ast.expr, local: bool) -> Iterator[ast.Name]:
        return (one for one in self._read.get(node.id, ()) if not local or self.meant(one) is meant)

    def serves_one(self, name: ast.Name) -> bool:
        """Whether its function reads ``name`` here, and elsewhere only as what an error is expected by."""
        scope = self.scope(name)
        own = (one for one in self._read.get(name.id, ()) if self.scope(one) is scope)
        return all(one is name or self._expected(one) for one in own)

    def _expected(self, node: ast.expr) -> bool:
        """Whether ``node`` is the only reading that counts: a pattern that an error is expected by."""
        above = self.tree.parent(node)
        if isinstance(above, ast.Attribute):
            return above.attr in PATTERNS
        if isinstance(above, ast.keyword):
            return above.arg == "match"
        called = above.func if isinstance(above, ast.Call) else None
        return isinstance(called, ast.Attribute) and "Regex" in called.attr

    def _text(self, node: ast.expr, pattern: bool, values: list[ast.expr | None], depth: int) -> str | None:
        """The text of ``node``; None where nothing of it is known."""
        if depth == 0:
            return None
        if isinstance(node, ast.Constant):
            return node.value if isinstance(node.value, str) else _decoded(node.value)
        if isinstance(node, (ast.Name, ast.Attribute)):
            meant = self.meant(node)
            return None if meant is node else self._text(meant, pattern, values, depth - 1)
        if isinstance(node, ast.Subscript):
            one = element(self.meant(node.value), node.slice)
            return None if one is None else self._text(one, pattern, values, depth - 1)
        if isinstance(node, ast.JoinedStr):
            return "".join(self._part(one, pattern, values, depth) for one in node.values)
        if isinstance(node, ast.BinOp):
            return self._operation(node, pattern, values, depth)
        return self._call(node, pattern, values, depth) if isinstance(node, ast.Call) else None

    def _part(self, part: ast.expr, pattern: bool, values: list[ast.expr | None], depth: int) -> str:
        if isinstance(part, ast.FormattedValue):
            plain = part.conversion == -1 and part.format_spec is None
            own = list[ast.expr | None]()
            text = self._text(part.value, pattern, own, depth - 1) if plain else None
            return _mark(values, part) if text is None or own else text
        return str(part.value) if isinstance(part, ast.Constant) else _mark(values, None)

    def _operation(self, node: ast.BinOp, pattern: bool, values: list[ast.expr | None], depth: int) -> str | None:
        left = self._text(node.left, pattern, values, depth - 1)
        if isinstance(node.op, ast.Mod):
            return None if left is None else _FIELD.sub(lambda one: "%" if one[1] == "%" else _mark(values, None), left)
        if not isinstance(node.op, ast.Add):
            return None
        left = _mark(values, None) if left is None else left
        right = self._text(node.right, pattern, values, depth - 1)
        return left + (_mark(values, None) if right is None else right)

    def _call(self, node: ast.Call, pattern: bool, values: list[ast.expr | None], depth: int) -> str | None:
        called = node.func
        if isinstance(called, ast.Attribute) and called.attr == "replace" and len(node.args) == 2:
            old, new = (self._text(one, False, values, depth - 1) for one in node.args)
            own = self._text(called.value, pattern, values, depth - 1) if old and new is not None else None
            return None if own is None or values else own.replace(str(old), str(new))
        if isinstance(called, ast.Attribute) and called.attr in ("format", "join"):
            own = self._text(called.value, pattern, values, depth - 1)
            if own is None:
                return None
            if called.attr == "format":
                return _formatted(own, values)
            rows = self.meant(node.args[0]) if len(node.args) == 1 else None
            if not isinstance(rows, (ast.List, ast.Tuple)):
                return None
            parts = [self._text(one, pattern, values, depth - 1) for one in rows.elts]
            return own.join(_mark(values, None) if one is None else one for one in parts)
        if not pattern or len(node.args) != 1 or node.keywords:
            return None
        name = self.names.dotted(called)
        inner = self._text(node.args[0], name == "re.compile", values, depth - 1)
        if name == "re.escape" and inner is not None:
            return escaped(inner)
        return inner if name == "re.compile" else None

    def _local(self, use: ast.Name) -> ast.expr | None:
        if use not in self._locals:
            self._locals[use] = self._last_given(use)
        return self._locals[use]

    def _last_given(self, use: ast.Name) -> ast.expr | None:
        """What the function of ``use`` gives its name last before, where that is certain."""
        scope = self.scope(use)
        own = self._given_in(use.id, scope)
        before = [one for one in own if (one.lineno, one.col_offset) < (use.lineno, use.col_offset)]
        if scope is None or not before or use.id in self._declared:
            return None
        last = max(before, key=lambda one: (one.lineno, one.col_offset))
        given = self.tree.parent(last)
        if not isinstance(given, (ast.Assign, ast.AnnAssign)) or last not in _targets(given):
            return None
        around = list(self.tree.ancestors(use))
        beside = self.tree.block(given)
        alone = len(own) == 1 and isinstance(self.tree.parent(given), (ast.ExceptHandler, ast.With, ast.AsyncWith))
        if not alone and not any(one in around for one in beside):
            return None
        outer = list(self.tree.ancestors(given))
        loops = [one for one in around if isinstance(one, LOOPS) and one not in outer]
        again = (above for one in own if one not in before for above in self.tree.ancestors(one))
        return None if any(one in loops for one in again) else given.value

    def _scope_of(self, node: ast.AST) -> ast.AST | None:
        if node not in self._scopes:
            found = next((one for one in self.tree.ancestors(node) if isinstance(one, _SCOPES)), None)
            self._scopes[node] = None if isinstance(found, ast.ClassDef) else found
        return self._scopes[node]


def element(value: ast.expr, wanted: ast.expr) -> ast.expr | None:
    """The element of the literal ``value``, or of ``dict(name=…)``, that ``wanted`` asks for; None where it is not
    plain. Of an error that is made, ``args`` are its elements."""
    if not isinstance(wanted, ast.Constant):
        return None
    if isinstance(value, ast.Dict):
        pairs = zip(value.keys, value.values, strict=True)
        return next((one for key, one in pairs if isinstance(key, ast.Constant) and key.value == wanted.value), None)
    if isinstance(value, ast.Call) and getattr(value.func, "id", "") == "dict" and not value.args:
        return next((one.value for one in value.keywords if one.arg == wanted.value), None)
    elements, at = value.elts if isinstance(value, (ast.Tuple, ast.List)) else [], wanted.value
    if isinstance(value, ast.Attribute) and value.attr == "args" and isinstance(value.value, ast.Call):
        elements = value.value.args
    return elements[at] if isinstance(at, int) and -len(elements) <= at < len(elements) else None


def _decoded(value: object) -> str | None:
    """The text of ``value``, where it is bytes that are ASCII: what a process printed is compared so."""
    return value.decode("ascii") if isinstance(value, bytes) and value.isascii() else None


def _gives(given: ast.Assign | ast.AnnAssign, name: str) -> bool:
    return any(isinstance(one, ast.Name) and one.id == name for one in _targets(given))


def _targets(given: ast.Assign | ast.AnnAssign) -> list[ast.expr]:
    if isinstance(given, ast.AnnAssign):
        return [given.target]
    return given.targets if len(given.targets) == 1 else []


def _mark(values: list[ast.expr | None], node: ast.expr | None) -> str:
    values.append(node)
    return mark(min(len(values), MOST) - 1)


def _formatted(text: str, values: list[ast.expr | None]) -> str | None:
    """``text.format(…)`` with a mark for each of its fields."""
    try:
        fields = list(string.Formatter().parse(text))
    except ValueError:
        return None
    if marked(text):  # a value within the template may be a field as well
        return None
    return "".join(before + ("" if field is None else _mark(values, None)) for before, field, _, _ in fields)
