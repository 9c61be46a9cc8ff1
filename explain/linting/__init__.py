"""Looks for the facts of lint pages in a whole file, before anything runs. Renders nothing and opens no file.

A file that the running Python refuses is explained like any SyntaxError: the same pages, the same facts. One that it
takes is parsed and walked once, and only the facts that its names allow (see ``triggers``) are looked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from explain.analysis.triggers import allowed
from explain.linting.refusal import Refusal, of_template, refusal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.explanation import Finding
    from explain.facts import Fact
    from explain.source import Source


class Outdated(Exception):
    """Nobody wants to know any more what is found in a text."""


def lint(source: Source, catalogue: Catalogue) -> tuple[Finding, ...]:
    """What is certain to fail in ``source``, in the order of the file. Never raises on any text."""
    return judged(source, catalogue, refusal(source))


def judged(
    source: Source, catalogue: Catalogue, refused: Refusal | None, wanted: Callable[[], bool] = lambda: True
) -> tuple[Finding, ...]:
    """What ``lint`` finds, given what the running Python says of ``source``: for those who need to know that too.

    Raises Outdated once ``wanted`` says no; it is asked before each fact is looked for.
    """
    if refused is not None:
        if refused.too_deep or of_template(source, refused):
            return ()
        from explain.linting.refused import explained

        return (explained(source, catalogue, refused.error),)
    if "{{" in source.file:  # the template of a program
        return ()
    from explain.analysis.trees import Tree

    facts = {name: fact for name, fact in catalogue.linted().items() if not name.startswith("SyntaxError/")}
    possible = set(allowed(facts.values(), Tree.of(source)))
    findings = []
    for name, fact in facts.items():
        if fact in possible:
            if not wanted():
                raise Outdated
            findings += [_finding(name, found, catalogue) for found in _found(fact, source)]
    return tuple(sorted(dict.fromkeys(findings), key=lambda one: (one.span.start, one.entry)))


def _found(name: str, source: Source) -> Iterator[Fact]:
    from explain.facts import loaded

    try:
        yield from list(loaded(name)(source, None))
    except RecursionError:  # nested deeper than the fact can follow: nothing certain to say
        return


def _finding(name: str, fact: Fact, catalogue: Catalogue) -> Finding:
    from explain.explaining import filled, title_of
    from explain.explanation import Finding

    entry = catalogue.find(name)
    assert entry is not None, name
    bindings = {"line": str(fact.span.start.line), "file": fact.span.file, **fact.bindings}
    guidance = filled(catalogue.page(entry).guidance, bindings)
    return Finding(
        entry.name, title_of(entry, bindings), fact.span, tuple(bindings.items()), guidance, related=fact.related
    )
