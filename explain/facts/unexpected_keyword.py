"""A call names a keyword argument that the function, defined in the same file or the library, does not have."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.bad_calls import bad_calls, described
from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.spelling import closest
from explain.words import listed


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for bad in bad_calls(source, span, "unexpected"):
        (keyword,) = bad.misfit.names
        known = [name for name in bad.callee.takes.by_keyword if not (bad.callee.bound and name == "self")]
        bindings = {**described(source, bad), "keyword": keyword}
        if known:
            bindings["parameters"] = listed([f"`{name}`" for name in known])
        suggestion = closest(keyword, bad.callee.takes.by_keyword)
        if suggestion:
            bindings["suggestion"] = suggestion
            bindings |= _renamed(source, bad.call, keyword, suggestion)
        related = (Related(source.line_span(bad.callee.line), "defined here"),) if bad.callee.line else ()
        yield Fact(source.span(bad.call), bindings, related)


def _renamed(source: Source, call: ast.Call, keyword: str, name: str) -> dict[str, str]:
    """The edit that writes ``name=`` for ``keyword=``."""
    given = next(one for one in call.keywords if one.arg == keyword)
    return replaced(source, given, f"{name}={quoted(source, given.value)}")
