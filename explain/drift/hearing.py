"""Which cases can be what the tested code does, as far as its file shows: by their examples. Matches no text."""

from __future__ import annotations

import ast
import builtins
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
    """What is called as ``math.sqrt`` is, by the name of a module; ``node`` itself may be what is to be called."""
    called = [one.func for one in ast.walk(node) if isinstance(one, ast.Call)]
    for one in (node, *called):
        if isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name):
            yield f"{one.value.id}.{one.attr}"


def example_of(case: Case, catalogue: Catalogue) -> ast.Module | None:
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
    tree = example_of(case, catalogue)
    imports = (one for one in ast.walk(tree) if isinstance(one, ast.Import)) if tree else ()
    modules = {name.name for one in imports for name in one.names}
    return {name for name in calls(tree) if name.partition(".")[0] in modules} if tree else set()


def example_names(case: Case, catalogue: Catalogue) -> frozenset[str]:
    """The last names of what the example of ``case`` calls, ``print`` left out."""
    tree = example_of(case, catalogue)
    called = [one.func for one in ast.walk(tree) if isinstance(one, ast.Call)] if tree else []
    return frozenset(getattr(one, "attr", getattr(one, "id", "")) for one in called) - {"print", ""}


def example_modules(case: Case, catalogue: Catalogue) -> frozenset[str]:
    """The modules that the example of ``case`` imports."""
    tree = example_of(case, catalogue)
    nodes = list(ast.walk(tree)) if tree else []
    whole = {name.name for one in nodes if isinstance(one, ast.Import) for name in one.names}
    return frozenset(whole.union(one.module or "" for one in nodes if isinstance(one, ast.ImportFrom))) - {""}


def has_a_say(case: Case, source: Source, catalogue: Catalogue) -> bool:
    """Whether ``case`` can be what the tested code does, as far as the file shows.

    The page of a narrower cause only counts where the file shows that cause. A further snippet that needs a name of the
    standard library, or calls a built-in class, does not where the file lacks that and shows what the page's first
    snippet is about.
    """
    if case.entry.fact:
        return _holds_somewhere(case.entry.fact, source)
    tree = example_of(case, catalogue) if case.number > 0 else None
    if tree is None:
        return True
    imported = [name.name for node in tree.body if isinstance(node, ast.ImportFrom) for name in node.names]
    made = {one.func.id for one in ast.walk(tree) if isinstance(one, ast.Call) and isinstance(one.func, ast.Name)}
    needed = [rf"\b{re.escape(name)}\b" for name in imported]
    needed = needed or [rf"\b{name}\(" for name in sorted(made) if isinstance(getattr(builtins, name, None), type)]
    named = any(re.search(one, source.text) for one in needed)
    return not needed or named or not _shows_the_first(case, source, catalogue)


def _shows_the_first(case: Case, source: Source, catalogue: Catalogue) -> bool:
    """Whether the file has the decorators that the page's first snippet hangs on (a property)."""
    first = example_of(replace(case, number=0), catalogue)
    classes = (one for node in ast.walk(first) for one in getattr(node, "decorator_list", ())) if first else ()
    names = [one.id for one in classes if isinstance(one, ast.Name)]
    return bool(names) and all(re.search(rf"@{name}\b", source.text) for name in names)


def same_function(case: Case, callee: str, source: Source, catalogue: Catalogue) -> bool:
    """Whether ``case`` tells of the function ``callee`` (empty where it is not pinned): each one that is written in C
    reads its arguments in its own way, and what one says in other words tells nothing of the next."""
    tree = example_of(case, catalogue) if case.entry.stem in _OF_ONE_FUNCTION else None
    if tree is None:
        return True
    names = example_names(case, catalogue)
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
