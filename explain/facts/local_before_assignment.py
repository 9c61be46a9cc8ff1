"""A function reads a variable of its own before giving it a value: assigning it anywhere made the name local."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.analysis.classes import Classes
from explain.analysis.scopes import Scopes
from explain.analysis.unbound import LOCAL_TOO_EARLY, Cause, causes
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    scopes = Scopes.of(source)
    for cause in causes(source, span, LOCAL_TOO_EARLY):
        if cause.binding is None:
            continue
        name = cause.use.id
        function = cause.binding.scope.node
        bindings = {
            "name": name,
            "line": str(cause.use.lineno),
            "assigned_line": str(cause.line),
            "function": getattr(function, "name", "lambda"),
        }
        related = [Related(source.span(cause.binding.node), "this makes the name local")]
        bindings |= _of_the_object(source, scopes, cause)
        outer = scopes.module.names.get(name)
        if outer:
            bindings["global_line"] = str(outer[0].line)
            related.append(Related(source.span(outer[0].node), "the global one"))
        yield Fact(source.span(cause.use), bindings, tuple(related))


def _of_the_object(source: Source, scopes: Scopes, cause: Cause) -> dict[str, str]:
    """The attribute that is meant where a statement changes a name that only the object of its method has."""
    method, name = Classes.of(source).method(scopes.scope(cause.use)), cause.use.id
    attribute = method.owner.attribute(name) if method and method.takes_instance and method.first else None
    if method is None or attribute is None or name in scopes.module.names or cause.line != cause.use.lineno:
        return {}
    meant, line = f"{method.first}.{name}", source.line(cause.use.lineno)
    bindings = {"attribute": meant, "class": method.owner.node.name, "attribute_line": str(attribute.line)}
    if not set("\"'(#") & set(line):  # a name in a text, in a call's keywords or in a comment is another one
        text = re.sub(rf"(?<![\w.]){re.escape(name)}\b", lambda _: meant, line)
        bindings |= {"fix_line": str(cause.use.lineno), "fix_text": text.rstrip()}
    return bindings
