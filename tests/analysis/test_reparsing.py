"""A tree made out of the one before must be the tree that parsing the whole text makes, and so must its index."""

from __future__ import annotations

import ast
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explain.analysis.reparsing import LastTrees, take_over
from explain.analysis.trees import Tree
from explain.source import Source

PROGRAM = '''\
"""Prices of the shop."""
import json; import sys

PRICES = {
    "tea": 2,
    "milk": 1,
}


@staticmethod
@property
def total(names):
    found = [PRICES[name] for name in names if name]
    if not found:
        return 0
    else:
        return sum(found)

text = f"""{total(
    ["tea"])} and
{PRICES!r}"""; word = "größer"
last = 1 \\

try:
    print(total(["tea"]))
except KeyError as error:
    print(error)
print(text)
'''
LINES = [
    "", "    ", "x = 1", "else:", "except ValueError:", "    y = 2", "def f():", "    pass", '"""', "'", "(", ")", "]",
    "@deco", "x = 1 \\", "+ 2", "a; b; c = [", "try:", "finally: pass", "# note", "class A: pass", "if x: pass",
    "    return f'{x}'", "async def g(): await x", "\f", "f'''{", "ü = 'é'", "nonlocal x", "\0", "\ud800",
]  # fmt: skip
"""What a hand may type: whole statements, halves of them, and what changes the meaning of the lines around it."""
SIBLINGS = (Path(__file__).parent / "test_reparsing.py", Path(ast.__file__))


_numbers = count()


def _source(text: str) -> Source:
    """``text`` under a name that no other has: what is kept of a source serves any other that is equal."""
    return Source(f"shop{next(_numbers)}.py", text)


def _fresh(text: str) -> ast.Module | None:
    return Source("fresh.py", text).tree


def _assert_same(source: Source) -> None:
    """The tree of ``source`` and its index are those of its text."""
    tree, fresh = Tree.of(source), Tree(Source(source.file, source.text))
    assert source.tree is tree.root
    assert ast.dump(tree.root, include_attributes=True) == ast.dump(fresh.root, include_attributes=True)
    assert [type(node) for node in tree.order] == [type(node) for node in fresh.order]
    for mine, theirs in zip(tree.order, fresh.order, strict=True):
        assert type(tree.parent(mine)) is type(fresh.parent(theirs))
        assert [place.index for place in tree.path(mine, tree.root)] == [
            place.index for place in fresh.path(theirs, fresh.root)
        ]
    for kind in {type(node) for node in tree.order}:
        assert list(tree.nodes(kind)) == [node for node in tree.order if type(node) is kind]
    assert tree.names == fresh.names


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param('"milk": 1', '"milk": 1, "jam": 3', id="inside-a-line"),
        pytest.param("    if not found", "    print(found)\n    if not found", id="a-line-more"),
        pytest.param("    if not found:\n        return 0\n    else:\n    ", "", id="lines-less"),
        pytest.param("print(text)\n", "print(text)\nprint(word)\n", id="at-the-end"),
        pytest.param('"""Prices', '"""The prices', id="at-the-beginning"),
        pytest.param("\nPRICES", "\n# By name.\nPRICES", id="a-comment-moves-what-follows"),
        pytest.param("last = 1 \\\n\n", "last = 1 \\\n + 2\n\n", id="a-statement-that-goes-on-behind-a-backslash"),
        pytest.param("größer", "größer, ja", id="inside-what-shares-its-line"),
    ],
)
def test_a_change_is_taken_over(old: str, new: str) -> None:
    before, after = _source(PROGRAM), _source(PROGRAM.replace(old, new, 1))
    kept = before.tree
    assert before.text != after.text
    assert take_over(before, after)
    assert after.tree is kept
    _assert_same(after)
    assert before.tree is not kept
    _assert_same(before)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("def total(names):\n", "", id="a-block-without-its-head"),
        pytest.param("try:\n", "", id="an-arm-without-its-try"),
        pytest.param('"""Prices of the shop."""', '"""Prices of the shop.', id="a-text-that-goes-on-to-the-next-one"),
        pytest.param("PRICES = {", "PRICES = {{", id="an-open-bracket"),
        pytest.param("import sys", "import sys\r    x", id="what-ends-a-line-for-python-alone"),
    ],
)
def test_what_does_not_stand_for_itself_is_parsed_whole(old: str, new: str) -> None:
    before, after = _source(PROGRAM), _source(PROGRAM.replace(old, new, 1))
    kept = before.tree
    assert not take_over(before, after)
    assert before.tree is kept
    assert (after.tree is None) == (_fresh(after.text) is None)


def test_nothing_is_taken_over_from_what_does_not_parse() -> None:
    assert not take_over(Source("shop.py", "print("), Source("shop.py", "print()"))


@given(data=st.data(), path=st.sampled_from((None, *SIBLINGS)))
@settings(max_examples=40, deadline=None)
def test_any_typing(data: st.DataObject, path: Path | None) -> None:
    """Lines come, go and change; a text between that does not parse changes nothing."""
    lines = (path.read_text("utf-8") if path else PROGRAM).split("\n")[:400]
    trees, file = LastTrees(), _source("").file
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, max(len(lines) - 1, 0)))
        gone = data.draw(st.integers(0, 3))
        came = data.draw(st.lists(st.sampled_from(LINES) | st.sampled_from(lines or [""]), max_size=3))
        lines = [*lines[:at], *came, *lines[at + gone :]]
        source = Source(file, "\n".join(lines))
        trees.parse(source)
        fresh = _fresh(source.text)
        if fresh is None:
            assert source.tree is None
        else:
            _assert_same(source)
        trees.rest(source)


def test_the_same_text_again_serves_its_equal() -> None:
    trees, first, again = LastTrees(), Source("again.py", PROGRAM), Source("again.py", PROGRAM)
    trees.parse(first)
    trees.parse(again)
    _assert_same(again)


def test_few_files_are_kept() -> None:
    trees = LastTrees()
    sources = [_source(PROGRAM) for _ in range(20)]
    for source in sources:
        trees.parse(source)
    changed = Source(sources[0].file, PROGRAM + "x = 1\n")
    trees.parse(changed)
    _assert_same(changed)
    assert sources[-1].tree is not None
