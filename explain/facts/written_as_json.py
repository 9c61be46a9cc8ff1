"""What ``json.dumps`` was asked to write. It only fills holes, where the message names a type and not the value."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees
from explain.analysis.classes import INSTANCE, Class, Classes
from explain.analysis.modules import imported_name
from explain.analysis.quoting import shortened, whole
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``, where it is the only one there; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    calls = [one for one in values.tree.nodes(ast.Call, span) if _writes(values, one)]
    if len(calls) != 1:
        return
    call, data = calls[0], calls[0].args[0]
    function = whole(source, call.func)
    given = [whole(source, one) for one in (*call.args, *call.keywords)]
    bindings = {
        "data": shortened(whole(source, data)),
        "all_as_text": shortened(f"{function}({', '.join([*given, 'default=str'])})"),
        "line": str(call.lineno),
    }
    made = values.tree.derived(Callees).instance(data)
    if made and _keeps_all_in_itself(made[0]):
        as_dictionary = f"{function}({', '.join([f'vars({given[0]})', *given[1:]])})"
        found = {"type": made[0].node.name, "as_dictionary": shortened(as_dictionary)}
        yield Fact(source.span(call), uncut({**bindings, **found}))
    of_objects = {**bindings, "by_vars": shortened(f"{function}({', '.join([*given, 'default=vars'])})")}
    for cls in values.tree.derived(Classes).by_node.values():
        if _keeps_all_in_itself(cls):
            yield Fact(source.span(call), uncut({**of_objects, "type": cls.node.name}))
    yield Fact(source.span(call), uncut(bindings))


def _writes(values: Values, call: ast.Call) -> bool:
    """Whether ``call`` writes JSON in the plain way."""
    if imported_name(values, call.func) not in ("json.dumps", "json.dump") or not call.args:
        return False
    plain = all(one.arg not in (None, "default", "cls") for one in call.keywords)
    return plain and not any(isinstance(one, ast.Starred) for one in call.args)


def _keeps_all_in_itself(cls: Class) -> bool:
    """Whether ``vars()`` of an object of ``cls`` holds what the object knows."""
    kinds = {one.how for one in cls.attributes().values()}
    return INSTANCE in kinds and cls.rooted and "__slots__" not in cls.attributes()
