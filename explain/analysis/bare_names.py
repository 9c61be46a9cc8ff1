"""Bare names in methods that stand for a name of the class or of its object, with what facts bind of them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.classes import Classes
from explain.analysis.edits import replaced
from explain.analysis.scopes import Binding, Scopes
from explain.analysis.unbound import causes
from explain.places import Span
from explain.source import Source


def bare_names(
    source: Source, span: Span | None, cause: int
) -> Iterator[tuple[ast.Name, dict[str, str], Binding | None]]:
    """The names at ``span`` that are unbound by this ``cause``, what a fact binds, and what binds the name meant.

    Where the word meant begins with ``self.``, Pythons may have suggested it, another name or none: then a name is
    given twice, with the suggestion and without. Without a ``span``, nobody has suggested anything: it is given once.
    """
    scopes = Scopes.of(source)
    for found in causes(source, span, cause):
        method = Classes.of(source).method(scopes.scope(found.use))
        assert method is not None
        bindings = {
            "name": found.use.id,
            "line": str(found.use.lineno),
            "attribute": found.word,
            "class": method.owner.node.name,
            "defined_line": str(found.line),
            **replaced(source, found.use, found.word),
        }
        suggested = found.word.startswith("self.")
        if suggested:
            yield found.use, {**bindings, "suggestion": found.word}, found.binding
        if not suggested or span is not None:
            yield found.use, bindings, found.binding
