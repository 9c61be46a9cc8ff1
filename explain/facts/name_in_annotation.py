"""An annotation names a class that has no value yet: it comes later, or is the class around. Not since Python 3.14."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.scopes import ANNOTATION, Scopes
from explain.analysis.unbound import ANNOTATED, causes
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``; never beforehand, as newer Pythons do not run annotations."""
    if span is None:
        return
    scopes = Scopes.of(source)
    for cause in causes(source, span, ANNOTATED):
        assert cause.binding is not None
        whole = _whole(scopes, cause.use)
        text = source.code(whole)
        bindings = {"name": cause.use.id, "line": str(cause.use.lineno), "defined_line": str(cause.line)}
        if "\n" not in text and '"' not in text and "'" not in text:
            bindings |= {"quoted": f'"{text}"', **replaced(source, whole, f'"{text}"')}
        yield Fact(source.span(cause.use), bindings, (Related(source.line_span(cause.line), "defined here"),))


def _whole(scopes: Scopes, use: ast.Name) -> ast.expr:
    """The whole annotation that ``use`` stands in."""
    whole: ast.expr = use
    for above in scopes.tree.ancestors(use):
        if not isinstance(above, ast.expr) or scopes.scope(above).kind != ANNOTATION:
            break
        whole = above
    return whole
