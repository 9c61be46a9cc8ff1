"""A built-in value is asked for a method that another language, or an older Python, has under that name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from explain.analysis.attributes import Asked, asked_attributes
from explain.analysis.binders import ASSIGNMENT, LOOP
from explain.analysis.edits import replaced
from explain.analysis.library_calls import only_binding
from explain.analysis.library_parts import has_part
from explain.analysis.other_names import OTHER_NAMES
from explain.analysis.quoting import quoted, whole
from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_TO_FILL_IN = re.compile(r"\[key\] = value|\[start:stop\]|\btext\.split|^for ")
_CHANGING = re.compile(r"\{r\}(?:\.(?:append|extend|insert|pop|remove|update|add|discard)\(|\[\{k\}\] = )")
_BINDING_TIGHTER = (ast.Compare, ast.BinOp, ast.Attribute, ast.Subscript)
_LETTERS = frozenset({"letter", "char", "character", "ch", "c"})
_NO_PLACE = frozenset({"get", "keys", "items"})
"""Methods of dictionaries that are asked of a list: the item that was meant is not in the line."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for asked in asked_attributes(source, span):
        suggestion, form = OTHER_NAMES.get(asked.type, {}).get(asked.node.attr, ("", ""))
        if not form or has_part(source, span, asked.node):
            continue
        if asked.call and len(asked.call.args) == 2 and form.startswith("{r}[key] ="):
            form = "{r}[{k}] = {v}"
        rewritten = _rewritten(source, asked, form)
        as_list = _as_list(source, asked)
        edit = as_list or _edit(source, asked, form, rewritten)
        bindings = {**asked.described(source), "rewritten": rewritten, **edit}
        if edit and not as_list:
            bindings["written"] = rewritten
        if asked.type == "str" and asked.node.attr == "append" and edit:
            bindings["listed" if as_list else "joined"] = edit["fix_text"].strip()
        if (asked.type, asked.node.attr) == ("dict", "sort"):
            bindings["ordered"] = rewritten
        if suggestion:
            bindings["suggestion"] = suggestion
        yield Fact(source.span(asked.node), bindings)


def _as_list(source: Source, asked: Asked) -> dict[str, str]:
    """The edit that writes a tuple, or an empty text, as a list, where a method then changes it in place."""
    values = Values.of(source)
    alone = asked.call is not None and isinstance(values.tree.parent(asked.call), ast.Expr)
    made = [one.node for one in values.origins(asked.node.value).found]
    if not alone or len(made) != 1:
        return {}
    if _is_empty_text(made[0]) and asked.node.attr == "append" and not _builds_text(values, asked):
        return replaced(source, made[0], "[]")
    if asked.type != "tuple" or not isinstance(made[0], ast.Tuple):
        return {}
    return replaced(source, made[0], f"[{', '.join(whole(source, one) for one in made[0].elts)}]")


def _is_empty_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value == ""


def _builds_text(values: Values, asked: Asked) -> bool:
    """Whether what is appended is made from a letter of a text that a loop goes through."""
    given = [one for arg in (asked.call.args if asked.call else []) for one in ast.walk(arg)]
    stored = [only_binding(values, one) for one in given if isinstance(one, ast.Name)]
    made = [one.value for one in stored if one is not None and one.kind == ASSIGNMENT and one.value is not None]
    inside = [*given, *(one for value in made for one in ast.walk(value))]
    if any(isinstance(one, ast.Call) and values.is_builtin(one.func, "chr") for one in inside):
        return True
    for name in (one for one in inside if isinstance(one, ast.Name)):
        binding = only_binding(values, name)
        looped = binding.value if binding is not None and binding.kind == LOOP else None
        if looped is not None and (values.type(looped) == "str" or name.id in _LETTERS):
            return True
    return False


def _rewritten(source: Source, asked: Asked, form: str) -> str:
    """What ``form`` makes of the reader's own receiver and arguments."""
    arguments = [quoted(source, one) for one in asked.call.args] if asked.call else []
    joined = ", ".join(arguments)
    names = {"r": quoted(source, asked.node.value), "a": joined or "…", "s": joined or "''"}
    if form.startswith("{r}[{k}]"):
        names |= {"k": arguments[0], "v": arguments[1]}
    return form.format(**names)


def _edit(source: Source, asked: Asked, form: str, rewritten: str) -> dict[str, str]:
    """The edit that writes it so, where that keeps every value of the call and gives what the call was meant for."""
    whole = asked.call or (asked.node if rewritten.startswith("len(") else None)
    if whole is None or "…" in rewritten or _TO_FILL_IN.search(rewritten) or _loses_values(asked, form):
        return {}
    parent = Tree.of(source).parent(whole)
    if isinstance(parent, ast.Expr) and not _CHANGING.match(form):
        nobody_takes_it = form.startswith(("len(", "not ", "{a} in"))
        if not isinstance(asked.node.value, ast.Name) or asked.type == "dict" or nobody_takes_it:
            return {}
        return replaced(source, whole, f"{asked.node.value.id} = {rewritten}")
    inside = isinstance(parent, _BINDING_TIGHTER) and " " in rewritten
    return replaced(source, whole, f"({rewritten})" if inside else rewritten)


def _loses_values(asked: Asked, form: str) -> bool:
    if asked.type == "list" and asked.node.attr in _NO_PLACE and not _by_place(asked.call):
        return True
    if asked.call is None or form == "{r}":
        return False
    given = bool(asked.call.args) and not any(hole in form for hole in ("{a}", "{s}", "{v}"))
    return bool(asked.call.keywords) or given


def _by_place(call: ast.Call | None) -> bool:
    """Whether ``call`` asks for an item by a number."""
    return call is not None and len(call.args) == 1 and isinstance(getattr(call.args[0], "value", None), int)
