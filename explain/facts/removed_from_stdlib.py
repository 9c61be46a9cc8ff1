"""The standard library is asked for a module or name that some Python has removed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from explain.analysis.library_uses import MODULE, library_uses
from explain.analysis.some_pythons import LIBRARY_SIGNS, for_some_pythons
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.data.standard_library import Change, before, instead_of, removal, removed_words
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_SETUPTOOLS = ("setuptools", "pkg_resources")
_BUILDS = re.compile(r"setuptools|_distutils|_?build_?(?:utils|tools|helpers)|buildtools|buildutils")
"""A folder of setuptools, or of code that a ``setup.py`` imports."""
_OF_BUILDING = re.compile(r"distutils\.(?:core|cmd|dist|extension|ccompiler|command)\b")
"""What only code asks for that builds packages."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``.

    ``removed_in`` says from which Python on it fails: whoever asks knows the Pythons that count.
    """
    values = Values.of(source)
    gone: set[str] = set()
    for use in library_uses(values, span, removal, removed_words()):
        change = removal(use.name)
        if change is None or (use.way != MODULE and change.name in gone):
            continue
        if span is None and _is_told_at_import(use.way, use.name, change):
            continue
        if span is None and for_some_pythons(values.tree, use.node, LIBRARY_SIGNS):
            continue
        if span is None and _may_be_put_back(values, source, use.node, change):
            continue
        if use.way == MODULE:
            gone.add(change.name)
        bindings = {
            "removed": change.name,
            "removed_in": change.version,
            "last_in": before(change.version),
            "way": use.way,
        }
        bindings |= {"instead": instead} if (instead := instead_of(use.name)) else {}
        yield Fact(source.span(use.node), bindings)


def _is_told_at_import(way: str, name: str, change: Change) -> bool:
    """Whether what is gone is the module, whose import fails before the name can, or is looked after."""
    return way != MODULE and change.name != name


def _may_be_put_back(values: Values, source: Source, node: ast.AST, change: Change) -> bool:
    """Whether setuptools, which brings ``distutils`` back under the old name, may have been imported by then.

    What a function imports comes after whatever its callers have imported, and what builds a package by its
    ``setup.py``, and code beside it, has setuptools there.
    """
    if change.name.partition(".")[0] != "distutils":
        return False
    if any(isinstance(above, FUNCTIONS) for above in values.tree.ancestors(node)):
        return True
    *folders, name = re.split(r"[\\/]", source.file)
    if re.fullmatch(r"setup\w*\.py", name) or any(map(_BUILDS.fullmatch, folders)):
        return True
    plain = (alias.name for node in values.tree.nodes(ast.Import) for alias in node.names)
    froms = values.tree.nodes(ast.ImportFrom)
    named = (f"{node.module}.{alias.name}" for node in froms for alias in node.names)
    return any(name.partition(".")[0] in _SETUPTOOLS or _OF_BUILDING.match(name) for name in (*plain, *named))
