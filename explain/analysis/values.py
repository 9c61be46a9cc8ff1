"""Where the value of an expression comes from, and its type where the file makes that plain.

A type is plain only where every binding that may have given the value shows it; parameters and what other files do
are never plain. Nothing is run, and nothing is guessed from a name.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import ASSIGNMENT, AUGMENTED, CLASS_DEF, DEF, IMPORT, LOOP, PARAMETER, WALRUS, WITH
from explain.analysis.builtin_types import (
    CALLS,
    ELEMENTS,
    LIBRARY_CALLS,
    LIBRARY_MODULES,
    LIBRARY_WORDS,
    METHODS,
    NONE,
    operated,
)
from explain.analysis.flow import Reaching, reaching
from explain.analysis.functions import Functions
from explain.analysis.known_names import BUILTINS
from explain.analysis.scopes import CLASS, MODULE, Binding, Scopes
from explain.analysis.shapes import Typed
from explain.analysis.trees import FUNCTIONS, Tree
from explain.records import dataclass, replace
from explain.source import Source

_DEEPEST = 12
_ANNOTATIONS = ("str", "int", "float", "bool", "bytes", "list", "dict", "set", "tuple", "frozenset", "complex")
DISPLAYS: dict[type[ast.expr], str] = {
    ast.List: "list",
    ast.ListComp: "list",
    ast.Tuple: "tuple",
    ast.Dict: "dict",
    ast.DictComp: "dict",
    ast.Set: "set",
    ast.SetComp: "set",
    ast.GeneratorExp: "generator",
    ast.JoinedStr: "str",
    ast.Lambda: "function",
}


@dataclass(frozen=True, slots=True)
class Origin:
    """One way in which a value may have come about.

    ``node`` made it: an expression, or a ``def``, ``class``, import or parameter. ``type`` is the name of its type,
    empty where the file does not show it. ``binding`` gave the value to the name that was asked for, None where the
    expression asked for made the value itself.
    """

    node: ast.AST
    type: str
    binding: Binding | None = None


@dataclass(frozen=True, slots=True)
class Origins:
    """Every way in which a value may have come about; ``complete`` says that no other is possible."""

    found: tuple[Origin, ...]
    complete: bool

    @property
    def type(self) -> str:
        """The one type that the value must have; empty where that is not plain."""
        kinds = {one.type for one in self.found}
        return kinds.pop() if self.complete and len(kinds) == 1 else ""


_UNKNOWN = Origins((), False)


class Values:
    """The values of one source."""

    def __init__(self, tree: Tree) -> None:
        """Works out nothing yet: each value when it is asked for, once."""
        self.tree = tree
        self.scopes = tree.derived(Scopes)
        self.functions = tree.derived(Functions)
        self._shapes = tree.derived(Typed)
        self._known: dict[ast.AST, Origins] = {}
        self._types: dict[ast.AST, str] = {}
        self._asking: set[ast.AST] = set()
        self._given: dict[Binding, Origins] = {}
        self._seen: dict[Reaching, Origins] = {}
        self._cut_off = 0

    @staticmethod
    def of(source: Source) -> Values:
        """The values of ``source``."""
        return Tree.of(source).derived(Values)

    def type(self, node: ast.expr) -> str:
        """The type that ``node`` must have; empty where that is not plain."""
        known = self._types.get(node)
        if known is not None:
            return known
        if not self._shapes.may(node):
            return ""
        kind = self.origins(node).type
        if node in self._known:
            self._types[node] = kind
        return kind

    def is_builtin(self, node: ast.AST, *names: str) -> bool:
        """Whether ``node`` is one of these built-in names, not yet rebound where it stands."""
        if not isinstance(node, ast.Name) or node.id not in names:
            return False
        if self.scopes.is_builtin(node, *names):
            return True
        owner = self.scopes.owner(node.id, self.scopes.scope(node))
        found = reaching(self.scopes, node) if owner and owner.kind in (MODULE, CLASS) else None
        return found is not None and found.order_known and not found.bindings

    def typed(self, node: ast.expr, *, certain: bool) -> Iterator[Origin]:
        """The origins of ``node`` whose types show; if it must be ``certain``, one of them, where there is one type."""
        if not certain:
            yield from (one for one in self.origins(node).found if one.type)
        elif self.type(node):
            yield self.origins(node).found[0]

    def bound(self, name: ast.Name, *, certain: bool) -> Iterator[tuple[Binding, str]]:
        """The bindings that may have given ``name`` its value, each with the value's type, empty where not plain.

        If it must be ``certain``, one of them, where they all give the same type.
        """
        if certain:
            yield from ((one.binding, one.type) for one in self.typed(name, certain=True) if one.binding)
            return
        found = reaching(self.scopes, name)
        for binding in found.bindings if found else ():
            kinds = {one.type for one in self._of_binding(binding).found}
            yield binding, kinds.pop() if len(kinds) == 1 else ""

    def origins(self, node: ast.expr) -> Origins:
        """Where the value of ``node`` comes from."""
        if node in self._known:
            return self._known[node]
        if node in self._asking or len(self._asking) >= _DEEPEST:
            self._cut_off += 1
            return _UNKNOWN
        self._asking.add(node)
        try:
            found = self._origins(node)
        finally:
            self._asking.discard(node)
        self._known[node] = found
        return found

    def _origins(self, node: ast.expr) -> Origins:
        if isinstance(node, ast.Name):
            return self._of_name(node)
        if isinstance(node, ast.NamedExpr):
            return self.origins(node.value)
        if isinstance(node, ast.IfExp):
            return _union([self.origins(node.body), self.origins(node.orelse)])
        if isinstance(node, ast.BoolOp):
            *first, last = [self.origins(value) for value in node.values]
            return replace(_union([*first, last]), complete=False)
        return Origins((Origin(node, self._made(node)),), complete=True)

    def _of_name(self, node: ast.Name) -> Origins:
        found = reaching(self.scopes, node)
        if found is None:
            return _UNKNOWN
        known = self._seen.get(found)
        if known is None:
            cut_off = self._cut_off
            known = self._of_reaching(node.id, found)
            if cut_off == self._cut_off:  # what is only unknown because the way there was too long is asked again
                self._seen[found] = known
        return known

    def _of_reaching(self, name: str, found: Reaching) -> Origins:
        parts = [self._of_binding(one) for one in found.bindings if one.kind != AUGMENTED]
        whole = _union(parts)
        grown = [one for one in found.bindings if one.kind == AUGMENTED]
        if grown and not all(self._keeps(one, whole.type) for one in grown):
            whole = replace(whole, complete=False)
        if found.unbound and (name in BUILTINS or not found.bindings):
            whole = replace(whole, complete=False)
        if not found.order_known and any(one.type in ("", NONE) for one in whole.found):
            whole = replace(whole, complete=False)  # a placeholder that another module may fill
        if whole.complete and found.bindings[0].scope.kind == MODULE and self.scopes.written_unseen:
            whole = replace(whole, complete=False)
        return whole

    def _keeps(self, binding: Binding, kind: str) -> bool:
        """Whether ``name += …`` leaves a value of the type ``kind`` in that type."""
        statement = binding.statement
        if not kind or not isinstance(statement, ast.AugAssign):
            return False
        if kind == "list" and isinstance(statement.op, ast.Add):
            return True
        return operated(kind, type(statement.op).__name__, self.type(statement.value)) == kind

    def _of_binding(self, binding: Binding) -> Origins:
        known = self._given.get(binding)
        if known is None:
            cut_off = self._cut_off
            known = self._find_given(binding)
            if cut_off == self._cut_off:
                self._given[binding] = known
        return known

    def _find_given(self, binding: Binding) -> Origins:
        if binding.kind in (ASSIGNMENT, WALRUS) and binding.value is not None:
            inner = self.origins(binding.value)
            return Origins(tuple([Origin(one.node, one.type, binding) for one in inner.found]), inner.complete)
        kind = self._bound_type(binding)
        if kind:
            return Origins((Origin(binding.node, kind, binding),), binding.kind != PARAMETER)
        return _UNKNOWN

    def _bound_type(self, binding: Binding) -> str:
        node = binding.node
        if binding.kind == IMPORT:
            return "module" if isinstance(binding.statement, ast.Import) else ""
        if binding.kind == DEF and isinstance(node, FUNCTIONS):
            return "" if node.decorator_list else "function"
        if binding.kind == CLASS_DEF and isinstance(node, ast.ClassDef):
            return "" if node.bases or node.keywords or node.decorator_list else "type"
        if binding.kind == PARAMETER and isinstance(node, ast.arg):
            return self._annotated(node.annotation)
        if binding.kind == LOOP and binding.value is not None:
            return self._element(binding.value)
        if binding.kind == WITH and isinstance(binding.value, ast.Call):
            return self._opened(binding.value)
        return ""

    def _annotated(self, note: ast.expr | None) -> str:
        if isinstance(note, ast.Subscript):
            note = note.value
        return note.id if isinstance(note, ast.Name) and note.id in _ANNOTATIONS else ""

    def _element(self, iterable: ast.expr) -> str:
        """The type of what a loop over ``iterable`` gives, where that is plain."""
        if isinstance(iterable, ast.Name):
            from explain.analysis.literals import literal  # which asks for values itself

            iterable = literal(self, iterable) or iterable
        if isinstance(iterable, (ast.List, ast.Tuple, ast.Set)):
            kinds = {self.type(element) for element in iterable.elts}
            return kinds.pop() if len(kinds) == 1 else ""
        if isinstance(iterable, ast.Call):
            if self.is_builtin(iterable.func, "range"):
                return "int"
            if self.is_builtin(iterable.func, "enumerate", "zip"):
                return "tuple"
            if isinstance(iterable.func, ast.Attribute) and iterable.func.attr in ("split", "splitlines"):
                return self.type(iterable.func.value) if self.type(iterable.func.value) in ("str", "bytes") else ""
        return ELEMENTS.get(self.type(iterable), "")

    def _made(self, node: ast.expr) -> str:
        """The type of the object that ``node`` itself makes."""
        if isinstance(node, ast.Constant):
            return NONE if node.value is None else type(node.value).__name__
        if type(node) in DISPLAYS:
            return DISPLAYS[type(node)]
        if isinstance(node, ast.Call):
            return self._called(node)
        if isinstance(node, ast.BinOp):
            return operated(self.type(node.left), type(node.op).__name__, self.type(node.right)) or ""
        if isinstance(node, ast.UnaryOp):
            return self._unary(node)
        if isinstance(node, ast.Compare) and len(node.ops) == 1:
            return "bool" if isinstance(node.ops[0], (ast.Is, ast.IsNot, ast.In, ast.NotIn)) else ""
        if isinstance(node, ast.Subscript):
            return self._subscripted(node)
        return ""

    def _called(self, call: ast.Call) -> str:
        function = call.func
        if isinstance(function, ast.Name):
            if self.is_builtin(function, *CALLS):
                return CALLS[function.id]
            if self.is_builtin(function, "open"):
                return self._opened(call)
            defined = self.functions.named(function)
            return self.functions.result_type(defined) if defined else self._of_library(function)
        if isinstance(function, ast.Attribute):
            return METHODS.get(self.type(function.value), {}).get(function.attr, "") or self._of_library(function)
        return ""

    def _of_library(self, function: ast.Name | ast.Attribute) -> str:
        name = function.id if isinstance(function, ast.Name) else function.attr
        if name not in LIBRARY_WORDS or LIBRARY_MODULES.isdisjoint(self.tree.names):
            return ""
        from explain.analysis.modules import imported_name  # which asks for values itself

        return LIBRARY_CALLS.get(imported_name(self, function), "")

    def _opened(self, call: ast.Call) -> str:
        """``open(…)`` gives a text or a binary file, as its mode says."""
        if not self.is_builtin(call.func, "open"):
            return ""
        modes = [one.value for one in call.keywords if one.arg == "mode"] + call.args[1:2]
        if not modes:
            return "TextIOWrapper"
        mode = modes[0].value if isinstance(modes[0], ast.Constant) else None
        if not isinstance(mode, str):
            return ""
        if "b" not in mode:
            return "TextIOWrapper"
        unbuffered = len(call.args) > 2 or any(one.arg in (None, "buffering") for one in call.keywords)
        return "BufferedReader" if set(mode) == {"r", "b"} and not unbuffered else ""

    def _unary(self, node: ast.UnaryOp) -> str:
        if isinstance(node.op, ast.Not):
            return "bool"
        kind = self.type(node.operand)
        if isinstance(node.op, ast.Invert):
            return "int" if kind in ("bool", "int") else ""
        return "int" if kind == "bool" else kind if kind in ("int", "float", "complex") else ""

    def _subscripted(self, node: ast.Subscript) -> str:
        kind = self.type(node.value)
        if isinstance(node.slice, ast.Slice):
            return kind if kind in ("str", "bytes", "list", "tuple", "bytearray", "range") else ""
        if kind in ("bytes", "range") and self.type(node.slice) != "int":
            return ""  # the index may be a slice that was made elsewhere
        return {"str": "str", "bytes": "int", "range": "int"}.get(kind, "")


def _union(parts: list[Origins]) -> Origins:
    found = tuple(one for part in parts for one in part.found)
    return Origins(found, bool(found) and all(part.complete for part in parts))
