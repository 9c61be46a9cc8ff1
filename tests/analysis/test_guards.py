"""Errors that the code around them expects, or that cannot happen, are nothing for a linter."""

from __future__ import annotations

import ast

import pytest

from explain.analysis.guards import foreseen
from explain.analysis.trees import Tree
from explain.source import Source

FORESEEN = {
    "caught": "try:\n    x[0]\nexcept IndexError: pass",
    "caught-by-a-base-class": "try:\n    x[0]\nexcept LookupError: pass",
    "caught-among-others": "try:\n    x[0]\nexcept (KeyError, IndexError): pass",
    "caught-by-everything": "try:\n    x[0]\nexcept: pass",
    "caught-by-something-computed": "try:\n    x[0]\nexcept errors(): pass",
    "caught-further-out": "try:\n    for i in y:\n        x[0]\nexcept Exception: pass",
    "asserted": "with pytest.raises(IndexError):\n    x[0]",
    "asserted-in-a-lambda": "self.assertRaises(IndexError, lambda: x[0])",
    "suppressed": "with contextlib.suppress(IndexError):\n    x[0]",
    "another-python": "if sys.version_info < (3, 0):\n    x[0]",
    "another-python-in-an-expression": "y = x[0] if PY2 else 1",
    "annotation": "def f(a: x[0]): ...",
    "annotation-of-a-variable": "y: x[0] = 1",
    "annotation-of-a-result": "def f() -> x[0]: ...",
    "never": "if False:\n    x[0]",
    "behind-a-return": "def f():\n    return 1\n    x[0]",
    "behind-a-raise-further-out": "def f():\n    raise E\n    if a:\n        x[0]",
}
NOT_FORESEEN = {
    "plain": "x[0]",
    "another-exception": "try:\n    x[0]\nexcept KeyError: pass",
    "in-the-handler": "try:\n    pass\nexcept IndexError:\n    x[0]",
    "in-the-else": "try:\n    pass\nexcept IndexError: pass\nelse:\n    x[0]",
    "in-a-plain-with": "with open(y) as z:\n    x[0]",
    "in-a-condition-on-the-version": "if sys.version_info > x[0]: pass",
    "in-a-branch": "if a:\n    x[0]",
    "before-a-return": "def f():\n    x[0]\n    return 1",
}


def places(code: str) -> tuple[Tree, list[ast.Subscript]]:
    tree = Tree.of(Source("shop.py", code))
    return tree, [node for node in tree.nodes(ast.Subscript) if ast.unparse(node) == "x[0]"]


@pytest.mark.parametrize("code", FORESEEN.values(), ids=FORESEEN)
def test_foreseen(code: str) -> None:
    tree, (node,) = places(code)
    assert foreseen(tree, node, "IndexError")


@pytest.mark.parametrize("code", NOT_FORESEEN.values(), ids=NOT_FORESEEN)
def test_not_foreseen(code: str) -> None:
    tree, (node,) = places(code)
    assert not foreseen(tree, node, "IndexError")


def test_one_answer_does_not_spoil_another() -> None:
    tree, nodes = places("try:\n    x[0]\nexcept IndexError:\n    x[0]\nx[0]")
    assert [foreseen(tree, node, "IndexError") for node in nodes] == [True, False, False]
    assert [foreseen(tree, node, "TypeError") for node in reversed(nodes)] == [False, False, False]
