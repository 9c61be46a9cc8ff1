"""Which cases can be what the tested code does, as far as its file shows: by their examples. Matches no text."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator
from functools import lru_cache

from explain.drift.cases import Case
from explain.records import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.source import Source

_OF_ONE_FUNCTION = ("builtin-argument-count", "builtin-argument-missing")


def calls(node: ast.AST) -> Iterator[str]:
    """What is called as ``math.sqrt`` is: by the name of a module."""
    for one in ast.walk(node):
        called = one.func if isinstance(one, ast.Call) else None
        if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name):
            yield f"{called.value.id}.{called.attr}"


def _example(case: Case, catalogue: Catalogue) -> ast.Module | None:
    """The code of the snippet that ``case`` is, where there is one that parses."""
    own = ("also", case.number) if case.number else ("broken", 1)
    for one in catalogue.page(case.entry).examples if case.number >= 0 else ():
        if (one.role, one.number) == own:
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    return ast.parse(one.text)
            except (SyntaxError, ValueError):
                continue
    return None


def example_calls(case: Case, catalogue: Catalogue) -> set[str]:
    """What the example calls of the modules that it imports."""
    tree = _example(case, catalogue)
    imports = (one for one in ast.walk(tree) if isinstance(one, ast.Import)) if tree else ()
    modules = {name.name for one in imports for name in one.names}
    return {name for name in calls(tree) if name.partition(".")[0] in modules} if tree else set()


def has_a_say(case: Case, source: Source, catalogue: Catalogue) -> bool:
    """Whether ``case`` can be what the tested code does, as far as the file shows.

    The page of a narrower cause only counts where the file shows that cause. A further snippet that needs a name of the
    standard library does not where the file lacks that name and shows what the page's first snippet is about.
    """
    if case.entry.fact:
        return _holds_somewhere(case.entry.fact, source)
    tree = _example(case, catalogue) if case.number > 0 else None
    imported = [
        name.name for node in (tree.body if tree else ()) if isinstance(node, ast.ImportFrom) for name in node.names
    ]
    named = any(re.search(rf"\b{re.escape(name)}\b", source.text) for name in imported)
    return not imported or named or not _shows_the_first(case, source, catalogue)


def _shows_the_first(case: Case, source: Source, catalogue: Catalogue) -> bool:
    """Whether the file has the decorators that the page's first snippet hangs on (a property)."""
    first = _example(replace(case, number=0), catalogue)
    classes = (one for node in ast.walk(first) for one in getattr(node, "decorator_list", ())) if first else ()
    names = [one.id for one in classes if isinstance(one, ast.Name)]
    return bool(names) and all(re.search(rf"@{name}\b", source.text) for name in names)


def same_function(case: Case, callee: str, source: Source, catalogue: Catalogue) -> bool:
    """Whether ``case`` tells of the function ``callee`` (empty where it is not pinned): each one that is written in C
    reads its arguments in its own way, and what one says in other words tells nothing of the next."""
    tree = _example(case, catalogue) if case.entry.stem in _OF_ONE_FUNCTION else None
    if tree is None:
        return True
    named = {one.func for one in ast.walk(tree) if isinstance(one, ast.Call)}
    names = {getattr(one, "attr", getattr(one, "id", "")) for one in named} - {"print", ""}
    imports = [one for one in ast.walk(tree) if isinstance(one, (ast.Import, ast.ImportFrom))]
    if imports and source.words.isdisjoint(name.name for one in imports for name in one.names):
        return False
    return callee.rpartition(".")[2] in names if callee else not source.words.isdisjoint(names)


@lru_cache(maxsize=256)
def _holds_somewhere(fact: str, source: Source) -> bool:
    from explain.facts import finder

    try:
        return next(iter(finder(fact)(source, None)), None) is not None
    except (ImportError, KeyError, RecursionError):  # a clue, which is about an error that was printed
        return False
