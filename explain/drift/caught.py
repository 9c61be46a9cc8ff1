"""Which names of a file hold an error that was caught, and which expressions are its text. Judges no text."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from explain.analysis.trees import Tree
from explain.drift.asking import CATCHING, PYTEST
from explain.drift.forms import ARGS, BARE, NAMED, PLAIN, REPR
from explain.drift.names import Names
from explain.drift.printed import Printed
from explain.drift.texts import Texts
from explain.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue

SYNTAX = ("SyntaxError", "IndentationError", "TabError")
_WITH_MSG = {
    *SYNTAX,
    *("json.decoder.JSONDecodeError", "re.error", "re.PatternError", "ImportError", "ModuleNotFoundError"),
}
"""Classes whose ``msg`` is the text without a place."""
_WITH = (ast.With, ast.AsyncWith)
_HOLDING = ("value", "exception", "message")
"""Attributes that hold the error itself: pytest's, unittest's, and that of a recorded warning."""
_RECORDED = (
    "BytesWarning", "DeprecationWarning", "EncodingWarning", "FutureWarning", "PendingDeprecationWarning",
    "ResourceWarning", "RuntimeWarning", "SyntaxWarning", "UnicodeWarning",
)  # fmt: skip
_TO_TEXT = {"str": PLAIN, "repr": REPR}
_CONVERSIONS = {-1: PLAIN, ord("s"): PLAIN, ord("r"): REPR}


@dataclass(frozen=True, slots=True)
class Caught:
    """A name that holds an error: its ``classes``, the code that raised it, and the lines where it is that error.

    ``kind`` is the expression of its class, which a table of the test may have to say.
    """

    classes: tuple[str, ...]
    tested: tuple[ast.AST, ...]
    function: ast.AST | None
    line: int
    last: int
    kind: ast.expr | None = None


NOBODY = Caught((), (), None, 0, 0)
"""An error whose class and code are not known."""


@dataclass(frozen=True, slots=True)
class Message:
    """The text of an ``error``, in one of the ``forms``."""

    error: Caught
    form: str = PLAIN


class Errors:
    """The errors that one file catches."""

    def __init__(self, tree: Tree, names: Names, texts: Texts, catalogue: Catalogue) -> None:
        """Finds the names that hold an error."""
        self.tree = tree
        self.names = names
        self.texts = texts
        self.catalogue = catalogue
        self.printed = Printed(tree, names, texts)
        self._caught: dict[str, list[Caught]] = {}
        self._asserted: dict[tuple[ast.AST | None, str], ast.expr] = {}
        blocks: list[ast.With | ast.AsyncWith] = [*tree.nodes(ast.With), *tree.nodes(ast.AsyncWith)]
        for block in blocks:
            self._with(block)
        for handler in tree.nodes(ast.ExceptHandler):
            self._except(handler)
        for given in tree.nodes(ast.Assign):
            self._assigned(given)
        for call in tree.nodes(ast.Call):
            self._called_for(call)

    def classes(self, node: ast.AST) -> tuple[str, ...]:
        """The classes of Python's own that ``node`` stands for; none where one is not."""
        return self.names.classes(node, self.catalogue)

    def tested(self, call: ast.Call, given: int) -> list[ast.AST]:
        """The code that is to raise: the block of the ``with``, or the call and its arguments from ``given`` on."""
        for above in self.tree.ancestors(call):
            if isinstance(above, ast.withitem):
                block = self.tree.parent(above)
                return list(block.body) if isinstance(block, _WITH) else []
            if isinstance(above, ast.stmt):
                break
        return [call, *call.args[given:]]

    def error(self, node: ast.AST, place: ast.expr) -> Caught | None:
        """What ``node`` last caught before ``place``, in the same function."""
        function, whole = self.texts.scope(place), node
        if isinstance(node, ast.Attribute) and node.attr in _HOLDING:
            node = _recorded(node.value) if node.attr == "message" else node.value
        if isinstance(node, ast.Name):
            before = [one for one in self._caught.get(node.id, ())
                      if one.function is function and one.line < place.lineno]  # fmt: skip
            found = max(before, key=lambda one: one.line, default=None)
            if found is not None and (not found.last or place.lineno <= found.last):
                return found if found.classes else self._said_to_be(whole, function, found)
            meant = self.texts.meant(node)
            if isinstance(meant, ast.Attribute) and (error := self.error(meant, place)):
                return error
        return self._said_to_be(whole, function, None)

    def message(self, node: ast.expr) -> Message | None:
        """The error whose text ``node`` is: ``str(e)``, ``f"{e}"``, ``cm.exception.args[0]``, ``info.exconly()``, or a
        name for one of these; and what a program printed."""
        found = self._of_error(node)
        if found is None and (form := self.printed.form(node)):
            return Message(NOBODY, form)
        return found

    def _of_error(self, node: ast.expr) -> Message | None:
        if isinstance(node, ast.Name):
            meant = self.texts.meant(node)
            return None if meant is node or isinstance(meant, ast.Name) else self._of_error(meant)
        if isinstance(node, ast.Call):
            return self._called(node)
        if isinstance(node, ast.JoinedStr):
            return self._formatted(node)
        if isinstance(node, ast.Attribute) and node.attr == "msg":
            found = self.error(node.value, node)
            return Message(found, BARE) if found and set(found.classes) <= _WITH_MSG else None
        if isinstance(node, ast.Attribute) and node.attr == "args":
            return self._of(node.value, node, ARGS)
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute) and node.value.attr == "args":
            first = isinstance(node.slice, ast.Constant) and node.slice.value == 0
            return self._of(node.value.value, node, BARE) if first else None
        return None

    def _formatted(self, node: ast.JoinedStr) -> Message | None:
        """``f"{error}"``, ``f"{error!r}"`` and ``f"{type(error).__name__}: {error}"``."""
        *before, part = node.values or [node]
        if not isinstance(part, ast.FormattedValue) or part.format_spec is not None:
            return None
        if not before and part.conversion in _CONVERSIONS:
            return self._of(part.value, node, _CONVERSIONS[part.conversion])
        class_first = len(before) == 2 and getattr(before[1], "value", "") == ": " and part.conversion == -1
        return self._of(part.value, node, NAMED) if class_first and _names_class(before[0], part.value) else None

    def _called(self, node: ast.Call) -> Message | None:
        if isinstance(node.func, ast.Name) and node.func.id in _TO_TEXT:
            return self._of(node.args[0], node, _TO_TEXT[node.func.id]) if len(node.args) == 1 else None
        if isinstance(node.func, ast.Attribute) and node.func.attr.strip("_") in _TO_TEXT and not node.args:
            return self._of(node.func.value, node, _TO_TEXT[node.func.attr.strip("_")])
        if isinstance(node.func, ast.Attribute) and node.func.attr == "exconly":
            return self._of(node.func.value, node, NAMED)
        return None

    def _of(self, node: ast.expr, place: ast.expr, form: str) -> Message | None:
        found = self.error(node, place)
        return Message(found, form) if found else None

    def _with(self, block: ast.With | ast.AsyncWith) -> None:
        for item in block.items:
            call, name = item.context_expr, item.optional_vars
            if not isinstance(call, ast.Call) or not isinstance(name, ast.Name):
                continue
            if self._catches(call) and call.args:
                self._catch(name.id, call.args[0], block.body, block, 0)
            elif self.names.dotted(call.func) == "warnings.catch_warnings" and any(
                one.arg == "record" for one in call.keywords
            ):
                own = Caught(_RECORDED, tuple(block.body), self.texts.scope(block), block.lineno, 0)
                self._caught.setdefault(name.id, []).append(own)

    def _except(self, handler: ast.ExceptHandler) -> None:
        above = self.tree.parent(handler)
        if handler.name and handler.type is not None and isinstance(above, (ast.Try, ast.TryStar)):
            self._catch(handler.name, handler.type, above.body, handler, handler.end_lineno or handler.lineno)

    def _assigned(self, given: ast.Assign) -> None:
        """``info = pytest.raises(TypeError, shop.open, 3)``; Twisted's and testtools' ``assertRaises`` give it too."""
        call, name = given.value, given.targets[0]
        if not isinstance(call, ast.Call) or not isinstance(name, ast.Name) or len(call.args) < 2:
            return
        if self._catches(call):
            self._catch(name.id, call.args[0], [call], given, 0)

    def _called_for(self, call: ast.Call) -> None:
        """What ``isinstance(error, ValueError)`` and ``check=lambda error: …`` say of a name or another expression."""
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name in ("isinstance", "assertIsInstance") and len(call.args) == 2:
            if name != "isinstance" or isinstance(self.tree.parent(call), ast.Assert):
                self._asserted[self.texts.scope(call), ast.dump(call.args[0])] = call.args[1]
        elif self.names.dotted(call.func) in PYTEST and call.args:
            check = next((one.value for one in call.keywords if one.arg == "check"), None)
            if isinstance(check, ast.Lambda) and len(check.args.args) == 1:
                found = Caught(self.classes(call.args[0]), tuple(self.tested(call, 1)), check, call.lineno - 1, 0)
                self._caught.setdefault(check.args.args[0].arg, []).append(found)

    def _said_to_be(self, node: ast.AST, function: ast.AST | None, found: Caught | None) -> Caught | None:
        """``found``, or what ``node`` is, with the class that the function asserts it to be."""
        kind = self._asserted.get((function, ast.dump(node))) if self._asserted else None
        if kind is None:
            return found
        own = found or NOBODY
        return Caught(self.classes(kind), own.tested, function, own.line, own.last, kind)

    def _catches(self, call: ast.Call) -> bool:
        method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        return method in CATCHING or self.names.dotted(call.func) in PYTEST

    def _catch(self, name: str, kind: ast.expr, tested: Sequence[ast.AST], node: ast.AST, last: int) -> None:
        line = getattr(node, "lineno", 0)
        found = Caught(self.classes(kind), tuple(tested), self.texts.scope(node), line, last, kind)
        self._caught.setdefault(name, []).append(found)


def _names_class(part: ast.expr, error: ast.expr) -> bool:
    """Whether ``part`` is the name of the class of ``error``: ``type(error).__name__``."""
    name = part.value if isinstance(part, ast.FormattedValue) else None
    kind = name.value if isinstance(name, ast.Attribute) and name.attr == "__name__" else None
    of = kind.value if isinstance(kind, ast.Attribute) and kind.attr == "__class__" else None
    if isinstance(kind, ast.Call) and getattr(kind.func, "id", "") == "type" and len(kind.args) == 1:
        of = kind.args[0]
    return of is not None and ast.dump(of) == ast.dump(error)


def _recorded(node: ast.AST) -> ast.AST:
    """The name of the list in ``record[0]``, ``record.list[0]`` and ``record.pop(UserWarning)``."""
    if isinstance(node, ast.Subscript):
        node = node.value
        return node.value if isinstance(node, ast.Attribute) and node.attr == "list" else node
    called = node.func if isinstance(node, ast.Call) else None
    return called.value if isinstance(called, ast.Attribute) and called.attr == "pop" else node
