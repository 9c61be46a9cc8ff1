"""Facts: small, certain statements about source, each found by one module of this package, called by its name.

A fact module has one public function, ``find(source, span)``. With a span it looks there (a traceback pointed at
it: a marked expression, or a whole line when the Python was too old to mark one); without, it looks everywhere, for
the linter. It yields nothing when it is not sure. Facts import only ``places``, ``source``, ``words`` and
``spelling``, never each other, never a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from importlib import import_module

from explain.analysis.triggers import TRIGGERS, allow
from explain.places import Span
from explain.records import dataclass, field
from explain.source import Source
from explain.syntax.signs import SIGNS


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that belongs to a fact, with a short remark on it ("returns None")."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that holds at ``span``: ``bindings`` fill a page's holes and must agree with what the message says."""

    span: Span
    bindings: Mapping[str, str] = field(default_factory=dict)
    related: tuple[Related, ...] = ()


_LINES_OF_A_HEAD = 8
"""Lines above a place in which the statement may begin whose signs are asked for."""

FactFinder = Callable[[Source, Span | None], Iterator[Fact]]


@cache
def finder(name: str) -> FactFinder:
    """The fact called ``name``; one that finds nothing where there is none (the guard complains about such a page).

    A fact is loaded only where the file has the words it needs, and one about broken source only where its statement
    has one of the signs it needs.
    """
    if name in TRIGGERS:
        return partial(_triggered, name)
    return partial(_sifted, name) if name in SIGNS else loaded(name)


def _triggered(name: str, source: Source, span: Span | None) -> Iterator[Fact]:
    if span is not None and name in SIGNS:
        # The signs of one statement cost less than the words of the file. An error that is not one of syntax asks too,
        # and the lines at hand then say that none of the modules about broken source is needed.
        last = span.start.line
        if any(TRIGGERS[name] in source.line(number) for number in range(max(1, last - _LINES_OF_A_HEAD), last + 1)):
            return _sifted(name, source, span)
        return _nothing(source, span)
    if not allow(name, source):
        return _nothing(source, span)
    return _sifted(name, source, span) if name in SIGNS else loaded(name)(source, span)


def _sifted(name: str, source: Source, span: Span | None) -> Iterator[Fact]:
    from explain.syntax.sieve import may_hold  # only for broken source, which most errors are not about

    return loaded(name)(source, span) if may_hold(name, source, span) else _nothing(source, span)


@cache
def loaded(name: str) -> FactFinder:
    """The fact called ``name`` itself, for whoever has looked already whether it may hold."""
    try:
        return import_module(f"explain.facts.{name}").find  # type: ignore[no-any-return]
    except ModuleNotFoundError as error:
        if error.name != f"explain.facts.{name}":
            raise
        return _nothing


def _nothing(source: Source, span: Span | None) -> Iterator[Fact]:
    return iter(())
