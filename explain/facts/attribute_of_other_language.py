"""A built-in value is asked for a method that another language, or an older Python, has under that name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from explain.analysis.attributes import Asked, asked_attributes
from explain.analysis.edits import replaced
from explain.analysis.other_names import OTHER_NAMES
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_TO_FILL_IN = re.compile(r"\[key\] = value|\[start:stop\]|\btext\.split|^for ")
_BINDING_TIGHTER = (ast.Compare, ast.BinOp, ast.Attribute, ast.Subscript)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for asked in asked_attributes(source, span):
        suggestion, form = OTHER_NAMES.get(asked.type, {}).get(asked.node.attr, ("", ""))
        if not form:
            continue
        rewritten = _rewritten(source, asked, form)
        bindings = {**asked.described(source), "rewritten": rewritten, **_edit(source, asked, rewritten)}
        if suggestion:
            bindings["suggestion"] = suggestion
        yield Fact(source.span(asked.node), bindings)


def _rewritten(source: Source, asked: Asked, form: str) -> str:
    """What ``form`` makes of the reader's own receiver and arguments."""
    arguments = [quoted(source, one) for one in asked.call.args] if asked.call else []
    names = {"r": quoted(source, asked.node.value), "a": ", ".join(arguments) or "…"}
    if len(arguments) == 2 and form.startswith("{r}[key] ="):
        form = "{r}[{k}] = {v}"
        names |= {"k": arguments[0], "v": arguments[1]}
    return form.format(**names)


def _edit(source: Source, asked: Asked, rewritten: str) -> dict[str, str]:
    """The edit that writes it so, where nothing in it stands for what the reader has to fill in."""
    whole = asked.call or (asked.node if rewritten.startswith("len(") else None)
    if whole is None or "…" in rewritten or _TO_FILL_IN.search(rewritten):
        return {}
    inside = isinstance(Tree.of(source).parent(whole), _BINDING_TIGHTER) and " " in rewritten
    return replaced(source, whole, f"({rewritten})" if inside else rewritten)
