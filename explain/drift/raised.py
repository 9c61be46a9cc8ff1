"""The texts that a file raises itself, or gives to the code that it tests: they are no messages of Python's.

Knows no wording and no pin; a project's other files are looked through elsewhere (``checking.own_texts``).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator, Sequence

from explain.analysis.trees import Tree

_WORD = re.compile(r"[A-Za-z']{2,}")
_LEAST, _SHARE = 3, 0.7
"""Words that tell a message, and how many of them must be in a text that is raised."""
_LEAST_TEXT = 8
"""Characters of a raised text that may be a part of a pinned one; a shorter one is in many."""


class Raised:
    """The texts in the ``raise`` statements of one file, and in the programs that it holds as text."""

    def __init__(self, tree: Tree) -> None:
        """Reads them from ``tree``."""
        self._made = [(_last_name(node.exc), text) for node in tree.nodes(ast.Raise) for text in strings(node)]
        self._texts = [text for _, text in self._made]
        self._texts += [one.value for one in tree.nodes(ast.Constant)
                        if isinstance(one.value, str) and "raise " in one.value]  # fmt: skip

    def has(self, text: str) -> bool:
        """Whether ``text`` stands in a raised one, or a raised one in it."""
        return any(text in one or (len(one) > _LEAST_TEXT and one in text) for one in self._texts)

    def has_most(self, text: str, classes: Collection[str]) -> bool:
        """Whether one of ``classes`` is raised with most words of ``text``, the rest put in as it runs."""
        words = _WORD.findall(text)
        return any(name in classes and _has_most(one, words) for name, one in self._made)


def given(text: str, tested: Sequence[ast.AST], but: ast.AST | None) -> bool:
    """Whether the statements ``tested`` hold a text with most words of ``text``, other than ``but``.

    What is no statement among ``tested`` may be a row of a table, which holds what is expected.
    """
    words = _WORD.findall(text)
    within = (one for node in tested if isinstance(node, ast.stmt) for one in ast.walk(node) if one is not but)
    texts = (one.value for one in within if isinstance(one, ast.Constant))
    return any(isinstance(one, str) and _has_most(one, words) for one in texts)


def strings(node: ast.AST) -> Iterator[str]:
    """The literal texts within ``node``."""
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value


def _last_name(made: ast.expr | None) -> str:
    """The name of the class that is raised."""
    called = made.func if isinstance(made, ast.Call) else made
    return called.id if isinstance(called, ast.Name) else ""


def _has_most(text: str, words: list[str]) -> bool:
    """Whether most of ``words`` stand in ``text``, in their order."""
    at = held = 0
    for word in words if len(words) >= _LEAST else ():
        found = text.find(word, at)
        if found >= 0:
            at, held = found + len(word), held + 1
    return held >= _LEAST and held >= _SHARE * len(words)
