"""What spares the linter work may not change what is found: each shortcut is held against the long way round."""

from __future__ import annotations

import ast
import gc
import sysconfig
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from explain.analysis import unbound
from explain.analysis.callees import Callees
from explain.analysis.classes import Classes
from explain.analysis.precedence import Precedence
from explain.analysis.scopes import Scopes
from explain.analysis.shapes import Data, Made, Typed
from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.source import Source
from explain.workshop.compiling import Corpus

STDLIB = Path(sysconfig.get_path("stdlib"))
MODULES = ("argparse.py", "asyncio/tasks.py", "json/decoder.py")


@pytest.fixture(scope="module")
def sources(corpus: Corpus) -> list[Source]:
    """Every program of the corpus that parses, and some modules of Python's own library."""
    texts = {file.text for page in corpus.pages for case in page.role("broken", "also") for file in case.files}
    texts |= {(STDLIB / name).read_text(encoding="utf-8") for name in MODULES}
    found = [Source("a.py", text) for text in sorted(texts)]
    return [source for source in found if source.tree is not None]


def expressions(tree: Tree) -> Iterator[ast.expr]:
    return (node for node in tree.order if isinstance(node, ast.expr))


def test_what_has_a_type_may_have_one(sources: list[Source], monkeypatch: pytest.MonkeyPatch) -> None:
    typed: list[tuple[Source, ast.expr]] = []
    with monkeypatch.context() as patch:
        patch.setattr(Typed, "may", lambda self, node: True)
        for source in sources:
            tree = Tree(source)
            typed += [(source, node) for node in expressions(tree) if tree.derived(Values).origins(node).type]
    assert len(typed) > 5_000
    assert [source.code(node) for source, node in typed if not Tree.of(source).derived(Typed).may(node)] == []


def test_what_has_the_type_of_a_value_may_be_data(sources: list[Source]) -> None:
    no_data = ("", "module", "function", "type")
    found: list[tuple[Tree, ast.expr]] = []
    for source in sources:
        tree = Tree(source)
        kinds = tree.derived(Values)
        found += [(tree, node) for node in expressions(tree) if kinds.type(node) not in no_data]
    assert len(found) > 4_000
    assert [tree.source.code(node) for tree, node in found if not tree.derived(Data).may(node)] == []


def test_calls_and_attributes_are_found_by_their_names(sources: list[Source]) -> None:
    for source in sources:
        tree = Tree(source)
        calls = [one for one in tree.nodes(ast.Call) if getattr(one.func, "id", getattr(one.func, "attr", "")) != "x"]
        names = {getattr(one.func, "id", getattr(one.func, "attr", "")) for one in calls}
        assert list(tree.calls(None, names)) == calls
        asked = list(tree.nodes(ast.Attribute))
        assert list(tree.attributes(None, {one.attr for one in asked})) == asked
        of_names = [one for one in asked if isinstance(one.value, ast.Name)]
        assert list(tree.attributes_of(None, {one.value.id for one in of_names})) == of_names  # type: ignore[attr-defined]


def test_what_is_an_instance_may_be_one(sources: list[Source], monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[Source, ast.expr]] = []
    with monkeypatch.context() as patch:
        patch.setattr(Made, "may", lambda self, node: True)
        for source in sources:
            tree = Tree(source)
            made += [(source, node) for node in expressions(tree) if tree.derived(Callees).instance(node)]
    assert len(made) > 100
    assert [source.code(node) for source, node in made if not Tree.of(source).derived(Made).may(node)] == []


def test_a_use_that_a_binding_precedes_has_no_cause(sources: list[Source], monkeypatch: pytest.MonkeyPatch) -> None:
    def causes() -> list[tuple[int, ast.Name, str, int]]:
        found = [cause for source in sources for cause in unbound._certain(Tree(source))]
        return [(cause.kind, cause.use, cause.word, cause.line) for cause in found]

    quick = causes()
    monkeypatch.setattr(Precedence, "doubtful", lambda self, uses: uses)
    assert quick == causes()
    assert len(quick) > 30


DOUBTFUL = {
    "before-it": ("print(x)\nx = 1", [1]),
    "behind-it": ("x = 1\nprint(x)", []),
    "on-its-line": ("x = 1; print(x)", [1]),
    "behind-a-block-that-binds-it": ("if a:\n    x = 1\nprint(x)", []),
    "behind-a-block-that-leaves": ("def f(a):\n    if a:\n        x = 1\n        return\n    print(x)", [5]),
    "in-the-other-branch": ("if a:\n    x = 1\nelse:\n    print(x)", [4]),
    "in-the-loop": ("for x in y:\n    print(x)", []),
    "in-the-head-of-the-loop": ("for x in y(\n    x,\n):\n    pass", [2]),
    "deleted": ("x = 1\ndel x\nprint(x)", [2, 3]),
    "of-a-handler": ("try:\n    f()\nexcept E as x:\n    pass\nprint(x)", [5]),
    "in-a-function-that-runs-later": ("def f():\n    print(x)\nx = 1", []),
    "for-type-checkers-only": ("if TYPE_CHECKING:\n    import x\nprint(x)", [3]),
    "of-python-itself": ("print(len)", []),
    "of-nobody": ("prnt(x)", [1]),
}


@pytest.mark.parametrize(("code", "lines"), DOUBTFUL.values(), ids=DOUBTFUL)
def test_doubt(code: str, lines: list[int]) -> None:
    tree = Tree.of(Source("a.py", code))
    uses = [use for use in tree.nodes(ast.Name) if use.id in ("x", "prnt", "len")]
    uses = [use for use in uses if not isinstance(use.ctx, ast.Store)]
    assert sorted({use.lineno for use in tree.derived(Precedence).doubtful(uses)}) == lines


def test_a_tree_that_is_forgotten_is_gone_at_once() -> None:
    source = Source("a.py", "class A(list):\n    def f(self):\n        return [x for x in self]\n\n\nprint(A().f())\n")
    tree = Tree(source)
    for made in (Scopes, Classes, Values, Callees, Precedence, unbound._certain):
        tree.derived(made)
    scope = weakref.ref(tree.derived(Scopes))
    gone = weakref.ref(tree)
    gc.disable()
    try:
        tree.forget()
        del tree
        assert gone() is None
        assert scope() is None
    finally:
        gc.enable()
