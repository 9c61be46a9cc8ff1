"""Texts that a test keeps beside it and compares with a message: syrupy's, pytest-snapshot's, ApprovalTests', files.

Knows how those tools name their files and lay them out. Opens none: a function that is handed in reads them.
"""

from __future__ import annotations

import ast
import posixpath
import re
from collections.abc import Callable, Iterator

from explain.analysis.trees import FUNCTIONS, LOOPS, Tree
from explain.drift.names import Names
from explain.drift.texts import Texts
from explain.records import dataclass

Read = Callable[[str], str]
"""The text of a file, by its path from the folder of the test; empty where there is none to be read."""

_NAMED = "# name: "
_SYRUPY = re.compile(r"# name: ([^\[]+?)(?:\[.*\])?(\.\d+)?")
_SYRUPY_END = "# ---"
_WRITTEN_BY = {
    "syrupy": "pytest --snapshot-update",
    "pytest-snapshot": "pytest --snapshot-update",
    "inline": "pytest --inline-snapshot=fix",
}
_READING = ("read_text", "read")
_HERE = ("Path(__file__).parent", "Path(__file__).resolve().parent", "os.path.dirname(__file__)")
_MOST = 200
"""Texts of one comparison that are looked at."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A ``text`` that a test is compared with: in ``line`` of ``file``, or in the test itself where that is empty.

    ``command`` is what writes it anew, empty where no tool does.
    """

    text: str
    file: str = ""
    line: int = 0
    command: str = ""


class KeptTexts:
    """The texts that the tests of one file keep."""

    def __init__(self, tree: Tree, names: Names, texts: Texts, read: Read | None) -> None:
        """Reads nothing yet; without ``read`` only what stands in the test itself is known."""
        self.tree = tree
        self.names = names
        self.texts = texts
        self.read = read
        self._readings: dict[ast.AST, dict[ast.Name, int]] = {}
        self._ambr: dict[tuple[str, str], list[tuple[str, int]]] | None = None

    def of(self, node: ast.expr) -> tuple[Kept, ...]:
        """What ``node``, the other side of a comparison, may be: one text for each run of its test."""
        if isinstance(node, ast.Call):
            return tuple(self._called(node))
        if isinstance(node, ast.Name) and self._is_parameter(node):
            return tuple(self._of_syrupy(node)) if self.read else ()
        meant = self.texts.meant(node)
        return tuple(self._called(meant)) if isinstance(meant, ast.Call) and meant is not node else ()

    def _called(self, call: ast.Call) -> Iterator[Kept]:
        if self.names.dotted(call.func) == "inline_snapshot.snapshot":
            said = self.texts.said(call.args[0]) if len(call.args) == 1 else None
            if said and not said.values:
                yield Kept(said.text, command=_WRITTEN_BY["inline"])
            return
        called = call.func
        if not self.read or not isinstance(called, (ast.Attribute, ast.Name)):
            return
        last = called.attr if isinstance(called, ast.Attribute) else called.id
        if last == "assert_match" and len(call.args) == 2:
            yield from self._of_pytest_snapshot(call)
        elif self.names.dotted(called) in ("approvaltests.verify", "approvaltests.approvals.verify"):
            yield from self._approved(call)
        elif last in _READING and isinstance(called, ast.Attribute) and not set(call.args) - set(call.args[:1]):
            yield from self._file(self._path(called.value), "")

    def _of_syrupy(self, node: ast.Name) -> Iterator[Kept]:
        test = self._test(node)
        if node.id != "snapshot" or test is None or self.read is None:
            return
        function, name = test
        if function not in self._readings:
            self._readings[function] = _snapshots_in(function)
        number = self._readings[function].get(node)
        if number is None:
            return
        file = f"__snapshots__/{self._stem()}.ambr"
        if self._ambr is None:
            self._ambr = _ambr(self.read(file))
        suffix = f".{number}" if number else ""
        for text, line in self._ambr.get((name, suffix), ())[:_MOST]:
            yield Kept(text, file, line, _WRITTEN_BY["syrupy"])

    def _of_pytest_snapshot(self, call: ast.Call) -> Iterator[Kept]:
        test, said = self._test(call), self.texts.said(call.args[1])
        if test is None or said is None or said.values:
            return
        folder = test[1].replace(".", "/")
        yield from self._file(f"snapshots/{self._stem()}/{folder}/{said.text}", _WRITTEN_BY["pytest-snapshot"])

    def _approved(self, call: ast.Call) -> Iterator[Kept]:
        test = self._test(call)
        if test is not None and len(call.args) == 1 and not call.keywords:
            yield from self._file(f"{self._stem()}.{test[0].name}.approved.txt", "")

    def _file(self, path: str, command: str) -> Iterator[Kept]:
        path = posixpath.normpath(path) if path else ""
        text = self.read(path) if path and self.read else ""
        if text.strip():
            yield Kept(text, path, 1, command)

    def _path(self, node: ast.expr, depth: int = 8) -> str:
        """The path that ``node`` is, from the folder of the test; empty where that is not plain."""
        if depth == 0:
            return ""
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            below, said = self._folder(node.left, depth - 1), self.texts.said(node.right)
            return posixpath.join(below, said.text) if below and said and not said.values else ""
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("open", "Path") and node.args:
            return self._path(node.args[0], depth - 1)
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("with_name", "joinpath", "join"):
            return self._joined(node, depth)
        meant = self.texts.meant(node)
        return self._path(meant, depth - 1) if meant is not node else ""

    def _joined(self, call: ast.Call, depth: int) -> str:
        of_class = self.names.dotted(call.func) == "os.path.join"
        first = call.args[0] if of_class and call.args else getattr(call.func, "value", None)
        given = [self.texts.said(one) for one in call.args[of_class:]]
        named = getattr(call.func, "attr", "") == "with_name" and ast.unparse(call.func) == "Path(__file__).with_name"
        below = "." if named else self._folder(first, depth - 1) if first is not None else ""
        if not below or not given or any(one is None or one.values for one in given):
            return ""
        return posixpath.join(below, *(one.text for one in given if one))

    def _folder(self, node: ast.expr, depth: int) -> str:
        meant = self.texts.meant(node)
        code = ast.unparse(meant).replace("pathlib.", "") if depth else ""
        if code in _HERE:
            return "."
        if depth and isinstance(meant, ast.BinOp):
            return self._path(meant, depth - 1)
        return ""

    def _test(self, node: ast.AST) -> tuple[ast.FunctionDef | ast.AsyncFunctionDef, str] | None:
        """The test that ``node`` stands in, and its name with that of its class."""
        around = list(self.tree.ancestors(node))
        function = next((one for one in around if isinstance(one, FUNCTIONS)), None)
        classes = [one.name for one in around if isinstance(one, ast.ClassDef)]
        if function is None or not function.name.startswith("test"):
            return None
        return function, ".".join((*reversed(classes), function.name))

    def _is_parameter(self, node: ast.Name) -> bool:
        test = self._test(node)
        return test is not None and any(one.arg == node.id for one in test[0].args.args)

    def _stem(self) -> str:
        name = self.tree.source.file.replace("\\", "/").rpartition("/")[2]
        return name.removesuffix(".py")


def _snapshots_in(function: ast.AST) -> dict[ast.Name, int]:
    """Which reading of ``snapshot`` in ``function`` is which, from 0; none where a loop makes more of one."""
    nodes = list(ast.walk(function))
    if any(isinstance(one, LOOPS) for one in nodes):
        return {}
    readings = [one for one in nodes if isinstance(one, ast.Name) and one.id == "snapshot"]
    readings.sort(key=lambda one: (one.lineno, one.col_offset))
    return {one: number for number, one in enumerate(readings)}


def _ambr(text: str) -> dict[tuple[str, str], list[tuple[str, int]]]:
    """What a file of syrupy's holds: by the name of a test and which of its texts it is, for each run of the test the
    text and its line. Errors stand there as their ``repr``."""
    lines = text.split("\n")
    named = [number for number, line in enumerate(lines) if line.startswith(_NAMED)]
    found: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for number, after in zip(named, [*named, len(lines)][1:], strict=True):
        name = _SYRUPY.fullmatch(lines[number])
        rows = lines[number + 1 : after]
        rows = [line.removeprefix("  ") for line in rows[: rows.index(_SYRUPY_END) if _SYRUPY_END in rows else None]]
        if not rows or name is None:
            continue
        own = found.setdefault((name[1], name[2] or ""), [])
        if rows[0] in ("'''", '"""') and rows[-1] == rows[0]:
            own.append(("\n".join(rows[1:-1]), number + 3))
        elif len(rows) == 1:
            own.append((_unquoted(rows[0]), number + 2))
    return found


def _unquoted(row: str) -> str:
    if row[:1] not in ("'", '"'):
        return row
    try:
        return str(ast.literal_eval(row))
    except (ValueError, SyntaxError):
        return ""
