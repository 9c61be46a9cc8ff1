"""A call fills by its place a parameter that ``functools.partial`` has filled by its name. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import made_by
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        made = made_by(values, call.func)
        if made is None or made[0] != "functools.partial" or not made[1].args or not call.args:
            continue
        function = values.functions.named(made[1].args[0])
        named = {one.arg for one in made[1].keywords}
        if function is None or any(isinstance(one, ast.Starred) for one in call.args):
            continue
        places = [one.arg for one in (*function.args.posonlyargs, *function.args.args)][len(made[1].args) - 1 :]
        free = [one for one in places if one not in named]
        if len(free) < len(call.args):
            continue
        given = [f"{name}={quoted(source, one)}" for name, one in zip(free, call.args, strict=False)]
        given += [quoted(source, one) for one in call.keywords]
        for name in named.intersection(places[: len(call.args)]):
            bindings = {
                "argument": name or "",
                "partial": quoted(source, made[1]),
                "partial_name": quoted(source, call.func),
                "partial_line": str(made[1].lineno),
                "by_name": f"{quoted(source, call.func)}({', '.join(given)})",
                "line": str(call.lineno),
            }
            yield Fact(source.span(call), uncut(bindings), (Related(source.span(made[1]), f"gives {name}"),))
