"""Whether code is for some Pythons only: under a test of the one that runs or a mark that skips, or behind what leaves.

Judges by the words in a condition, not by what it compares: whoever asks has thought of the difference.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from explain.analysis.trees import FUNCTIONS, Tree

SIGNS = ("version", "py3", "hexversion", "skipif", "xfail", "pypy", "implementation")
"""What the code of such a condition has, in small letters, in a test."""
LIBRARY_SIGNS = (
    "version_info", "python_version", "py_version", "pyversion", "sys.version", "py3", "hexversion", "skipif",
    "hasattr", "find_spec",
)  # fmt: skip
"""The same anywhere, where a part of the standard library is asked for that not every Python has."""
_NAMED = re.compile(r"\bpython_?[23]_?\d|\b(?:\w+_)?py(?:thon)?(?:_[a-z]{1,8}){0,3}_?[23]_\d")
"""A name that tells a Python: PY_3_10, IS_PYTHON_AT_LEAST_3_13."""
_OF_PYTHON = re.compile(r"(?:^|_)py(?:thon)?_?[23](?:_?\d+)?(?:_|$)", re.IGNORECASE)
"""A function or class named after a Python: load_py2, _tests_python_3_12."""
_LEAVING = (ast.Return, ast.Continue, ast.Break, ast.Raise)
_ENDING = ("skip", "error", "fail", "exit", "abort")
"""What a call is named after that skips a test, or tells that this Python will not do."""


def for_some_pythons(tree: Tree, node: ast.AST, signs: Iterable[str] = SIGNS) -> bool:
    """Whether ``node`` runs on some Pythons only, by conditions whose code has one of ``signs``."""
    inner = node
    for above in tree.ancestors(node):
        tests: list[ast.expr] = []
        if isinstance(above, (ast.If, ast.IfExp)):
            tests = [above.test]
        elif isinstance(above, (*FUNCTIONS, ast.ClassDef)):
            if _OF_PYTHON.search(above.name):
                return True
            tests = above.decorator_list
        if any(asks(tree, one, signs) for one in tests) or _left_before(tree, inner, signs):
            return True
        inner = above
    return False


def asks(tree: Tree, node: ast.AST, signs: Iterable[str] = SIGNS) -> bool:
    """Whether the code of ``node`` has one of ``signs``: by the usual ones it asks which Python runs."""
    code = tree.source.code(node).lower()
    return any(sign in code for sign in signs) or _NAMED.search(code) is not None


def _left_before(tree: Tree, node: ast.AST, signs: Iterable[str]) -> bool:
    """Whether a statement before ``node``, in its block, leaves it or skips the test on some Pythons."""
    for one in tree.block(node) if isinstance(node, ast.stmt) else ():
        if one is node:
            break
        if isinstance(one, ast.If) and asks(tree, one.test, signs) and gives_up(tree, one.body[-1]):
            return True
    return False


def gives_up(tree: Tree, last: ast.stmt) -> bool:
    """Whether ``last``, at the end of a block, leaves what is around it, or calls something that is named so."""
    code = tree.source.code(last).lower() if isinstance(last, ast.Expr) else ""
    return isinstance(last, _LEAVING) or any(sign in code for sign in _ENDING)
