"""Where a file pins the text of one of Python's own exceptions or warnings. Judges no text.

Known are pytest's and unittest's ways of expecting an error, and what is asked of ``str(error)`` afterwards. A pin that
stands beside another one ("or"), or under a test of the Python that runs, has been thought of and is left alone.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from explain.analysis.trees import FUNCTIONS, Tree
from explain.drift.names import Names
from explain.drift.pieces import escaped
from explain.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.source import Source

SEARCH, EQUAL, WITHIN, START, END = "search", "equal", "within", "start", "end"
"""What is asked of the message: a regular expression's search, or a way of comparing text."""

_REGEX_METHODS = {"assertRaisesRegex", "assertWarnsRegex", "assertRaisesRegexp"}
_CATCHING = {"assertRaises", "assertWarns", *_REGEX_METHODS}
_PYTEST = {"pytest.raises", "pytest.warns"}
_FOR_ONE_PYTHON = ("version", "py3", "hexversion", "skipif", "xfail")
_WITH = (ast.With, ast.AsyncWith)


@dataclass(frozen=True, slots=True)
class Pin:
    """One pinned text: the ``classes`` expected, ``how`` the ``text`` is compared, and the expression that says it.

    ``literal`` is the expression to write anew, None where that would change more than this pin; ``comparison`` is the
    whole one, where the text is compared. ``tested`` is the code that is to raise, ``methods`` what it calls as
    methods of something that is no module.
    """

    classes: tuple[str, ...]
    how: str
    text: str
    node: ast.expr
    literal: ast.expr | None
    comparison: ast.expr | None
    tested: tuple[ast.AST, ...]
    methods: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Caught:
    """A name that holds an error: its ``classes``, the code that raised it, and the lines where it is that error."""

    classes: tuple[str, ...]
    tested: tuple[ast.AST, ...]
    function: ast.AST | None
    line: int
    last: int


def pins(source: Source, catalogue: Catalogue) -> Iterator[Pin]:
    """The pinned texts of ``source``, in the order of its tree."""
    return _Reading(Tree.of(source), catalogue).pins()


class _Reading:
    """One file, with what its names stand for and which of them hold errors."""

    def __init__(self, tree: Tree, catalogue: Catalogue) -> None:
        self.tree = tree
        self.catalogue = catalogue
        self.names = Names(tree)
        self.raised = [text for node in tree.nodes(ast.Raise) for text in _texts(node)]
        self.caught: dict[str, list[_Caught]] = {}
        blocks: list[ast.With | ast.AsyncWith] = [*tree.nodes(ast.With), *tree.nodes(ast.AsyncWith)]
        for block in blocks:
            self._with(block)
        for handler in tree.nodes(ast.ExceptHandler):
            self._except(handler)

    def pins(self) -> Iterator[Pin]:
        for call in self.tree.nodes(ast.Call):
            for pin in self._of_call(call):
                yield from self._kept(pin, call)
        for comparison in self.tree.nodes(ast.Compare):
            for pin in self._of_comparison(comparison):
                yield from self._kept(pin, comparison)

    def _kept(self, pin: Pin, node: ast.AST) -> Iterator[Pin]:
        """The pin, unless the file raises that text itself or asks which Python runs."""
        own = any(pin.text in text or (len(text) > 8 and text in pin.text) for text in self.raised)
        if pin.text and not own and not self._for_one_python(node):
            yield pin

    def _of_call(self, call: ast.Call) -> Iterator[Pin]:
        method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        if method in _REGEX_METHODS and len(call.args) > 1:
            yield from self._pin(self._classes(call.args[0]), SEARCH, call.args[1], self._tested(call, 2))
        elif method == "match" and isinstance(call.func, ast.Attribute) and call.args:
            yield from self._of_error(self._error(call.func.value, call), SEARCH, call.args[0])
        elif method in ("startswith", "endswith") and isinstance(call.func, ast.Attribute) and call.args:
            how = START if method == "startswith" else END
            if self._asserted(call):
                yield from self._of_error(self._message(call.func.value), how, call.args[0])
        elif method in ("assertEqual", "assertEquals", "assertRegex") and len(call.args) > 1:
            first, second = call.args[:2]
            how = SEARCH if method == "assertRegex" else EQUAL
            yield from self._of_error(self._message(first), how, second)
            if how == EQUAL:
                yield from self._of_error(self._message(second), how, first)
        elif method == "assertIn" and len(call.args) > 1:
            yield from self._of_error(self._message(call.args[1]), WITHIN, call.args[0])
        elif self.names.dotted(call.func) in _PYTEST and call.args:
            for given in call.keywords:
                if given.arg == "match":
                    yield from self._pin(self._classes(call.args[0]), SEARCH, given.value, self._tested(call, 1))

    def _of_comparison(self, node: ast.Compare) -> Iterator[Pin]:
        if len(node.ops) != 1 or not self._asserted(node):
            return
        left, right = node.left, node.comparators[0]
        if isinstance(node.ops[0], ast.Eq):
            yield from self._of_error(self._message(left), EQUAL, right, node)
            yield from self._of_error(self._message(right), EQUAL, left)
        elif isinstance(node.ops[0], ast.In):
            yield from self._of_error(self._message(right), WITHIN, left)

    def _of_error(
        self, error: _Caught | None, how: str, node: ast.expr, comparison: ast.expr | None = None
    ) -> Iterator[Pin]:
        if error is not None:
            yield from self._pin(error.classes, how, node, error.tested, comparison)

    def _pin(
        self,
        classes: tuple[str, ...],
        how: str,
        node: ast.expr,
        tested: Sequence[ast.AST],
        comparison: ast.expr | None = None,
    ) -> Iterator[Pin]:
        if not classes:
            return
        literal: ast.expr | None = node
        meant: ast.expr | None = node
        if isinstance(node, ast.Name):
            meant = self.names.constant(node.id)
            literal = meant if self.names.read[node.id] == 1 else None
        text = self._text(meant, how)
        if text is not None:
            yield Pin(classes, how, text, node, literal, comparison, tuple(tested), self._methods(tested))

    def _text(self, node: ast.expr | None, how: str) -> str | None:
        """The text that ``node`` is; of ``re.escape`` and ``re.compile`` the pattern."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return node.value
        if not isinstance(node, ast.Call) or how != SEARCH or len(node.args) != 1 or node.keywords:
            return None
        called, inner = self.names.dotted(node.func), self._text(node.args[0], "")
        if called == "re.escape" and inner is not None:
            return escaped(inner)
        return inner if called == "re.compile" else None

    def _methods(self, tested: Sequence[ast.AST]) -> frozenset[str]:
        called = (one.func for node in tested for one in ast.walk(node) if isinstance(one, ast.Call))
        return frozenset(one.attr for one in called if isinstance(one, ast.Attribute) and not self._module(one.value))

    def _module(self, node: ast.AST) -> bool:
        """Whether ``node`` may be a module: what it begins with is imported."""
        while isinstance(node, ast.Attribute):
            node = node.value
        return isinstance(node, ast.Name) and node.id in self.names.imported

    def _classes(self, node: ast.AST) -> tuple[str, ...]:
        return self.names.classes(node, self.catalogue)

    def _tested(self, call: ast.Call, given: int) -> list[ast.AST]:
        """The code that is to raise: the block of the ``with``, or what the call is given."""
        above = self.tree.parent(call)
        block = self.tree.parent(above) if isinstance(above, ast.withitem) else None
        return list(block.body) if isinstance(block, _WITH) else [call, *call.args[given:]]

    def _with(self, block: ast.With | ast.AsyncWith) -> None:
        for item in block.items:
            call, name = item.context_expr, item.optional_vars
            if not isinstance(call, ast.Call) or not isinstance(name, ast.Name) or not call.args:
                continue
            method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
            if method in _CATCHING or self.names.dotted(call.func) in _PYTEST:
                self._catch(name.id, call.args[0], block.body, block, 0)

    def _except(self, handler: ast.ExceptHandler) -> None:
        above = self.tree.parent(handler)
        if handler.name and handler.type is not None and isinstance(above, (ast.Try, ast.TryStar)):
            self._catch(handler.name, handler.type, above.body, handler, handler.end_lineno or handler.lineno)

    def _catch(self, name: str, kind: ast.AST, tested: Sequence[ast.AST], node: ast.AST, last: int) -> None:
        line = getattr(node, "lineno", 0)
        found = _Caught(self._classes(kind), tuple(tested), self._function(node), line, last)
        self.caught.setdefault(name, []).append(found)

    def _message(self, node: ast.AST) -> _Caught | None:
        """The error whose text ``node`` is: ``str(e)``, ``str(info.value)``, ``cm.exception.args[0]``."""
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "str":
            return self._error(node.args[0], node) if len(node.args) == 1 else None
        if not isinstance(node, ast.Subscript) or not isinstance(node.value, ast.Attribute):
            return None
        first = isinstance(node.slice, ast.Constant) and node.slice.value == 0
        return self._error(node.value.value, node) if first and node.value.attr == "args" else None

    def _error(self, node: ast.AST, place: ast.expr) -> _Caught | None:
        """What the name in ``node`` last caught before ``place``, in the same function."""
        if isinstance(node, ast.Attribute) and node.attr in ("value", "exception"):
            node = node.value
        if not isinstance(node, ast.Name):
            return None
        function = self._function(place)
        before = [one for one in self.caught.get(node.id, ()) if one.function is function and one.line < place.lineno]
        found = max(before, key=lambda one: one.line, default=None)
        return found if found is not None and (not found.last or place.lineno <= found.last) else None

    def _function(self, node: ast.AST) -> ast.AST | None:
        return next((one for one in self.tree.ancestors(node) if isinstance(one, FUNCTIONS)), None)

    def _asserted(self, node: ast.AST) -> bool:
        """Whether all hangs on ``node``: it is asserted, alone or with "and"."""
        above = self.tree.parent(node)
        while isinstance(above, ast.BoolOp) and isinstance(above.op, ast.And):
            above = self.tree.parent(above)
        if isinstance(above, ast.Call) and isinstance(above.func, ast.Attribute):
            return above.func.attr == "assertTrue"
        return isinstance(above, ast.Assert)

    def _for_one_python(self, node: ast.AST) -> bool:
        for above in self.tree.ancestors(node):
            tests: list[ast.expr] = []
            if isinstance(above, (ast.If, ast.IfExp)):
                tests = [above.test]
            elif isinstance(above, (*FUNCTIONS, ast.ClassDef)):
                tests = above.decorator_list
            if any(sign in self.tree.source.code(one).lower() for one in tests for sign in _FOR_ONE_PYTHON):
                return True
        return False


def _texts(node: ast.AST) -> Iterator[str]:
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value
