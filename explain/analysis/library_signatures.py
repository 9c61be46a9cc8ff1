"""What functions of the standard library take that are written in Python, and which of them a call means.

Known from ``data/library_signatures.tsv``. A call must fit the signature of no Python before anything is said of it.
"""

from __future__ import annotations

import ast
from functools import cache

from explain.analysis.modules import imported_name
from explain.analysis.signatures import Signature
from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.data import rows
from explain.records import dataclass


@dataclass(frozen=True, slots=True)
class Taken:
    """A function that errors print as ``called``, with its signatures, oldest Python first; ``bound`` says that the
    first parameter is filled already."""

    called: str
    signatures: tuple[Signature, ...]
    bound: bool


HANDED_ON = {
    "subprocess.run": ("subprocess.Popen", ()),
    "subprocess.call": ("subprocess.Popen", ()),
    "subprocess.check_call": ("subprocess.Popen", ("timeout=",)),
    "subprocess.check_output": ("subprocess.Popen", ("input=",)),
}
"""Functions that hand on all that they do not take themselves, to what, and what else that takes for them."""


def library_function(values: Values, call: ast.Call) -> Taken | None:
    """The function of the standard library that ``call`` means."""
    begun = called = call.func
    if isinstance(called, ast.Attribute) and called.attr not in _last_names():
        return None
    while isinstance(begun, ast.Attribute):
        begun = begun.value
    if not isinstance(begun, ast.Name) or begun.id not in values.tree.derived(_imported):
        return None
    return _taken(imported_name(values, called))


def library_names(tree: Tree) -> frozenset[str]:
    """The last parts of what ``library_function`` may know in ``tree``."""
    imported = tree.derived(_imported)
    return _last_names().intersection(tree.names) | imported if imported else imported


def _imported(tree: Tree) -> frozenset[str]:
    """The names that the file's imports bind."""
    return frozenset((one.asname or one.name).partition(".")[0] for one in tree.nodes(ast.alias))


@cache
def _table() -> dict[str, tuple[str, str]]:
    return {name: (called, texts) for name, called, texts in (([*row, ""])[:3] for row in rows("library_signatures"))}


@cache
def _last_names() -> frozenset[str]:
    return frozenset(name.rpartition(".")[2] for name in _table())


@cache
def _taken(name: str) -> Taken | None:
    if name not in _table():
        return None
    called, texts = _table()[name]
    written = [text.split() for text in texts.split("|")]
    if name in HANDED_ON:
        target, also = HANDED_ON[name]
        own = [one for words in written for one in words if "*" not in one]
        written = [[*text.split()[2:], *also, *own] for text in _table()[target][1].split("|")]
    return Taken(called, tuple(map(_signature, written)), any(words[:1] == ["@"] for words in written))


def _signature(words: list[str]) -> Signature:
    positional: list[str] = []
    by_keyword: list[str] = []
    only, after_star, stars, double = 0, False, False, False
    for word in words:
        if word == "/":
            only = len(positional)
        elif word.startswith("**"):
            double = True
        elif word.startswith("*"):
            after_star, stars = True, len(word) > 1
        elif word != "@":
            (by_keyword if after_star else positional).append(word)
    return Signature(
        positional=tuple(one.rstrip("=") for one in positional),
        positional_only=only,
        defaults=sum(one.endswith("=") for one in positional),
        keyword_only=tuple(one.rstrip("=") for one in by_keyword),
        required_keywords=tuple(one for one in by_keyword if not one.endswith("=")),
        collects_positional=stars,
        collects_keywords=double,
    )
