"""Modules and names of the standard library that a target Python no longer has, or does not have yet.

The same tables as for tracebacks (``explain.data``), the same pages; only the Pythons that count are the project's.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.library_uses import ATTRIBUTE, IMPORT, MODULE
from explain.analysis.trees import Tree
from explain.checking.beside import reading
from explain.checking.brought_back import brought_back
from explain.checking.targets import numbers
from explain.data.standard_library import added_words, removed_words
from explain.facts import finder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.explanation import Finding
    from explain.facts import Fact
    from explain.source import Source

_REMOVED = {MODULE: "stdlib-module-removed", IMPORT: "imported-name-removed", ATTRIBUTE: "stdlib-name-removed"}
_NEWER = {MODULE: "stdlib-module-newer", IMPORT: "imported-name-newer", ATTRIBUTE: "stdlib-name-newer"}


def find(source: Source, catalogue: Catalogue, targets: tuple[str, ...]) -> Iterator[Finding]:
    """What some of ``targets`` (oldest first) lack. ``source`` compiles; a guarded use is none."""
    words = Tree.of(source).names
    try:
        lacks = not words.isdisjoint(removed_words(targets[-1]))
        removed = list(finder("removed_from_stdlib")(source, None)) if lacks else []
        early = not words.isdisjoint(added_words(targets[0]))
        newer = list(finder("new_in_stdlib")(source, None)) if early else []
    except RecursionError:  # nested deeper than the facts can follow: nothing certain to say
        return
    lost = [fact for fact in removed if numbers(targets[-1]) >= numbers(fact.bindings["removed_in"])]
    modules = tuple(f"{fact.bindings['removed']}." for fact in lost if fact.bindings["way"] == MODULE)
    for fact in lost:
        if fact.bindings["removed"].startswith(modules):  # what goes with its module is told there
            continue
        module = fact.bindings["removed"].partition(".")[0]
        if not brought_back(module, source.file) and not _lies_beside(module, source.file):
            yield _finding(_REMOVED[fact.bindings["way"]], fact, catalogue)
    for fact in newer:
        if numbers(targets[0]) < numbers(fact.bindings["needs"]):
            yield _finding(_NEWER[fact.bindings["way"]], fact, catalogue)


def _lies_beside(module: str, file: str) -> bool:
    """Whether the project has a module of that name of its own: a script finds it first, as Python 2 does."""
    return any(reading(file, path) for path in (f"{module}.py", f"{module}/__init__.py"))


def _finding(stem: str, fact: Fact, catalogue: Catalogue) -> Finding:
    from explain.explaining import filled, title_of
    from explain.explanation import Finding

    entry = catalogue.find(stem)
    assert entry is not None, stem
    bindings = {"line": str(fact.span.start.line), "file": fact.span.file, **fact.bindings}
    guidance = filled(catalogue.page(entry).guidance, bindings)
    return Finding(entry.name, title_of(entry, bindings), fact.span, tuple(bindings.items()), guidance)
