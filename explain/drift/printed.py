"""Which expressions of a file are what a program printed: caught by pytest, read from a process, made by ``traceback``.

Judges no text.
"""

from __future__ import annotations

import ast

from explain.analysis.trees import Tree
from explain.drift.forms import LISTED, PRINTED
from explain.drift.names import Names
from explain.drift.texts import Texts

_SAME = ("strip", "rstrip", "lstrip", "decode", "str", "getvalue", "join")
_STREAMS = ("redirect_stderr", "redirect_stdout", "stderr", "stdout", "print_exc", "print_exception")
_LISTS = ("traceback.format_exception", "traceback.format_exception_only")
_DEEPEST = 12


class Printed:
    """What one file reads of what was printed."""

    def __init__(self, tree: Tree, names: Names, texts: Texts) -> None:
        """Reads nothing yet."""
        self.tree = tree
        self.names = names
        self.texts = texts

    def form(self, node: ast.expr) -> str:
        """How ``node`` may hold a traceback: as text, as the list of its lines; empty where it does not."""
        return self._form(node, _DEEPEST)

    def _form(self, node: ast.expr, depth: int) -> str:
        if not depth:
            return ""
        if isinstance(node, ast.Name):
            meant = self.texts.meant(node)
            return self._form(meant, depth - 1) if meant is not node else self._read_apart(node)
        if isinstance(node, ast.Call):
            return self._called(node, depth)
        if isinstance(node, ast.Subscript):  # a line, lines, or one of the two that ``readouterr`` gives
            inner = PRINTED if _reads(self.texts.meant(node.value)) else self._form(node.value, depth - 1)
            return LISTED if inner == LISTED and isinstance(node.slice, ast.Slice) else PRINTED if inner else ""
        return self._attribute(node) if isinstance(node, ast.Attribute) else ""

    def _called(self, node: ast.Call, depth: int) -> str:
        name = self.names.dotted(node.func)
        if name == "traceback.format_exc":
            return PRINTED
        if name in _LISTS:
            return LISTED
        called = node.func
        if not isinstance(called, ast.Attribute):
            return ""
        if called.attr == "join" and isinstance(called.value, ast.Constant) and len(node.args) == 1:
            return PRINTED if self._form(node.args[0], depth - 1) == LISTED else ""
        if called.attr in ("splitlines", "split"):
            return LISTED if self._form(called.value, depth - 1) == PRINTED else ""
        if called.attr == "getvalue":
            return PRINTED if not self.tree.source.words.isdisjoint(_STREAMS) else ""
        return self._form(called.value, depth - 1) if called.attr in _SAME else ""

    def _attribute(self, node: ast.Attribute) -> str:
        if node.attr in ("err", "out"):
            return PRINTED if _reads(self.texts.meant(node.value)) else ""
        if node.attr in ("stderr", "stdout"):
            return PRINTED
        if node.attr == "output":  # of a process or click's runner a text, of assertLogs a list
            logged = isinstance(node.value, ast.Name) and "assertLogs" in self.tree.source.words
            return LISTED if logged else PRINTED
        if isinstance(node.value, ast.Name) and node.value.id == "caplog":
            return {"text": PRINTED, "messages": LISTED}.get(node.attr, "")
        return ""

    def _read_apart(self, node: ast.Name) -> str:
        """Whether ``out, err = capsys.readouterr()`` gives ``node``."""
        for one in self.texts.stored(node):
            above = self.tree.parent(one)
            given = self.tree.parent(above) if isinstance(above, (ast.Tuple, ast.List)) else None
            if isinstance(given, ast.Assign) and (_reads(given.value) or _communicates(given.value)):
                return PRINTED
        return ""


def _reads(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "readouterr"


def _communicates(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "communicate"
