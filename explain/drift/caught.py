"""Which names of a file hold an error that was caught, and which expressions are its text. Judges no text."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from explain.analysis.trees import Tree
from explain.drift.argparse_texts import ARGPARSE
from explain.drift.names import Names
from explain.drift.texts import Texts
from explain.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue

REGEX_METHODS = {"assertRaisesRegex", "assertWarnsRegex", "assertRaisesRegexp"}
MESSAGE_METHODS = {"assertRaisesMessage", "assertWarnsMessage"}
"""Django's: the text must stand in the message."""
PYTEST = {"pytest.raises", "pytest.warns", "pytest.RaisesExc"}
SYNTAX = ("SyntaxError", "IndentationError", "TabError")
_CATCHING = {"assertRaises", "assertWarns", *REGEX_METHODS, *MESSAGE_METHODS}
_WITH = (ast.With, ast.AsyncWith)
_OF_ARGPARSE = ("invalid choice:", "optional arguments:", "options:", ", --")
"""What argparse prints that has changed; optparse prints the like, and never changed."""


@dataclass(frozen=True, slots=True)
class Caught:
    """A name that holds an error: its ``classes``, the code that raised it, and the lines where it is that error."""

    classes: tuple[str, ...]
    tested: tuple[ast.AST, ...]
    function: ast.AST | None
    line: int
    last: int


@dataclass(frozen=True, slots=True)
class Message:
    """The text of an ``error``; ``bare`` where a SyntaxError's is without its place, ``named`` where the class and a
    colon stand before it (pytest's ``exconly()``)."""

    error: Caught
    bare: bool = False
    named: bool = False


class Errors:
    """The errors that one file catches."""

    def __init__(self, tree: Tree, names: Names, texts: Texts, catalogue: Catalogue) -> None:
        """Finds the names that hold an error."""
        self.tree = tree
        self.names = names
        self.texts = texts
        self.catalogue = catalogue
        text = tree.source.text
        self._of_argparse = "optparse" not in text and any(sign in text for sign in _OF_ARGPARSE)
        self._caught: dict[str, list[Caught]] = {}
        blocks: list[ast.With | ast.AsyncWith] = [*tree.nodes(ast.With), *tree.nodes(ast.AsyncWith)]
        for block in blocks:
            self._with(block)
        for handler in tree.nodes(ast.ExceptHandler):
            self._except(handler)
        for given in tree.nodes(ast.Assign):
            self._assigned(given)

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
        """What the name in ``node`` last caught before ``place``, in the same function."""
        if isinstance(node, ast.Attribute) and node.attr in ("value", "exception"):
            node = node.value
        if not isinstance(node, ast.Name):
            return None
        function = self.texts.scope(place)
        before = [one for one in self._caught.get(node.id, ()) if one.function is function and one.line < place.lineno]
        found = max(before, key=lambda one: one.line, default=None)
        if found is not None and (not found.last or place.lineno <= found.last):
            return found
        meant = self.texts.meant(node)
        return self.error(meant, place) if isinstance(meant, ast.Attribute) else None

    def message(self, node: ast.expr) -> Message | None:
        """The error whose text ``node`` is: ``str(e)``, ``f"{e}"``, ``cm.exception.args[0]``, ``info.exconly()``, or a
        name for one of these; and what argparse printed, where a test has captured that."""
        if self._of_argparse and self._captured(node):
            return Message(Caught((ARGPARSE,), (), None, 0, 0))
        if isinstance(node, ast.Name):
            meant = self.texts.meant(node)
            return None if meant is node or isinstance(meant, ast.Name) else self.message(meant)
        if isinstance(node, ast.Call):
            return self._called(node)
        if isinstance(node, ast.JoinedStr) and len(node.values) == 1:
            part = node.values[0]
            plain = isinstance(part, ast.FormattedValue) and part.conversion in (-1, 115) and part.format_spec is None
            return self._of(part.value, node) if plain and isinstance(part, ast.FormattedValue) else None
        if isinstance(node, ast.Attribute) and node.attr == "msg":
            found = self.error(node.value, node)
            return Message(found, bare=True) if found and set(found.classes) <= set(SYNTAX) else None
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute) and node.value.attr == "args":
            first = isinstance(node.slice, ast.Constant) and node.slice.value == 0
            return self._of(node.value.value, node, bare=True) if first else None
        return None

    def _captured(self, node: ast.expr) -> bool:
        """Whether ``node`` is what a program printed: ``capsys.readouterr().err``, ``stream.getvalue()``."""
        if isinstance(node, ast.Name):
            meant = self.texts.meant(node)
            if meant is not node:
                return not isinstance(meant, ast.Name) and self._captured(meant)
            return self._read_apart(node)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            called = node.func
            if called.attr in ("strip", "rstrip", "decode"):
                return self._captured(called.value)
            streams = ("redirect_stderr", "redirect_stdout", "stderr", "stdout")
            return called.attr == "getvalue" and not self.tree.source.words.isdisjoint(streams)
        if not isinstance(node, ast.Attribute):
            return False
        read = node.attr in ("err", "out") and _reads(self.texts.meant(node.value))
        return read or node.attr in ("stderr", "stdout")

    def _read_apart(self, node: ast.Name) -> bool:
        """Whether ``out, err = capsys.readouterr()`` gives ``node``."""
        for one in self.tree.nodes(ast.Name):
            if one.id == node.id and isinstance(one.ctx, ast.Store) and self.texts.scope(one) is self.texts.scope(node):
                above = self.tree.parent(one)
                given = self.tree.parent(above) if isinstance(above, (ast.Tuple, ast.List)) else None
                if isinstance(given, ast.Assign) and _reads(given.value):
                    return True
        return False

    def _called(self, node: ast.Call) -> Message | None:
        if isinstance(node.func, ast.Name) and node.func.id == "str":
            return self._of(node.args[0], node) if len(node.args) == 1 else None
        if isinstance(node.func, ast.Attribute) and node.func.attr == "exconly":
            found = self.error(node.func.value, node)
            return Message(found, named=True) if found else None
        return None

    def _of(self, node: ast.expr, place: ast.expr, bare: bool = False) -> Message | None:
        found = self.error(node, place)
        return Message(found, bare) if found else None

    def _with(self, block: ast.With | ast.AsyncWith) -> None:
        for item in block.items:
            call, name = item.context_expr, item.optional_vars
            if isinstance(call, ast.Call) and isinstance(name, ast.Name) and call.args and self._catches(call):
                self._catch(name.id, call.args[0], block.body, block, 0)

    def _except(self, handler: ast.ExceptHandler) -> None:
        above = self.tree.parent(handler)
        if handler.name and handler.type is not None and isinstance(above, (ast.Try, ast.TryStar)):
            self._catch(handler.name, handler.type, above.body, handler, handler.end_lineno or handler.lineno)

    def _assigned(self, given: ast.Assign) -> None:
        """``info = pytest.raises(TypeError, shop.open, 3)``."""
        call, name = given.value, given.targets[0]
        if not isinstance(call, ast.Call) or not isinstance(name, ast.Name) or len(call.args) < 2:
            return
        if self.names.dotted(call.func) in PYTEST:
            self._catch(name.id, call.args[0], [call], given, 0)

    def _catches(self, call: ast.Call) -> bool:
        method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        return method in _CATCHING or self.names.dotted(call.func) in PYTEST

    def _catch(self, name: str, kind: ast.AST, tested: Sequence[ast.AST], node: ast.AST, last: int) -> None:
        line = getattr(node, "lineno", 0)
        found = Caught(self.classes(kind), tuple(tested), self.texts.scope(node), line, last)
        self._caught.setdefault(name, []).append(found)


def _reads(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "readouterr"
