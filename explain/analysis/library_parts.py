"""Places where a result of the standard library stands instead of a part of it, told as the bindings of a fact.

What is wrong with the result there, the message says; what it is and has, ``library_results`` knows.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from itertools import islice

from explain.analysis.library_results import Result, element, part, result
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted, shortened
from explain.analysis.rewriting import primary, uncut, unused
from explain.analysis.values import Values
from explain.places import Span
from explain.source import Source

_GOES_THROUGH = ("list", "tuple", "set", "sorted", "enumerate", "zip", "min", "max", "any", "all", "reversed", "iter")
_NUMBERS = ("int", "float", "abs", "round", "range")
_SUMS = ("statistics.mean", "statistics.median", "statistics.fmean", "math.fsum", "math.prod")
_EACH_OF_THEM = "{each}"
_OF_NUMBERS = "bcdeEfFgGnoxX%"
_TAKES_ALL = ("print", "str", "repr", "type", "id", "bool", "isinstance", "callable", "append", "add", "put")
"""What takes any value, and so cannot be what has failed."""
_LENGTH = "datetime.timedelta"
_MOST = 200
"""Expressions of one place that are looked at."""
_LONGEST_ARGUMENTS = 30
_TEXT, _NUMBER, _BYTES, _EACH = "text", "number", "bytes", "each"


def told_of(source: Source, span: Span, *, asked: bool) -> Iterator[tuple[ast.expr, Result, dict[str, str]]]:
    """The places at ``span``, what stands there, and the bindings that tell of it, ``type`` included.

    ``asked`` wants the results behind which an attribute stands, else the others. Where several of one type stand at
    ``span``, none is told of: the message could mean each.
    """
    values = Values.of(source)
    found: dict[str, list[tuple[ast.expr, Result, dict[str, str]]]] = {}
    for node in islice(_values_at(values, span), _MOST):
        parent = values.tree.parent(node)
        stored = isinstance(getattr(node, "ctx", None), (ast.Store, ast.Del))
        if stored or isinstance(parent, ast.Attribute) != asked:
            continue
        attr = {"attr": parent.attr} if isinstance(parent, ast.Attribute) else {}
        for place, made, told in _told(values, node, parent):
            for name in made.types if told else ():
                key = " ".join((name, *attr.values()))
                found.setdefault(key, []).append((place, made, {**told, **attr, "type": name}))
    for rows in found.values():
        if len({(one[2].get("replaced"), one[2].get("wanted"), source.code(one[0])) for one in rows}) == 1:
            yield rows[0]


def _values_at(values: Values, span: Span) -> Iterator[ast.expr]:
    """The expressions at ``span``; a mark on names that values are unpacked into means what is unpacked too."""
    kinds = (ast.Name, ast.Attribute, ast.Call, ast.Subscript, ast.BinOp, ast.ListComp, ast.GeneratorExp)
    found: list[ast.expr] = [one for kind in kinds for one in values.tree.nodes(kind, span)]
    for taken in values.tree.nodes(ast.Assign, span):
        if isinstance(taken.targets[0], ast.Tuple) and taken.value not in found:
            found.append(taken.value)
    yield from found


def has_part(source: Source, span: Span | None, node: ast.Attribute) -> bool:
    """Whether a part of what the library gave is what ``node`` at ``span`` most likely asks for."""
    rows = told_of(source, span, asked=True) if span is not None else ()
    return any(told["attr"] == node.attr for _, _, told in rows)


def _told(values: Values, node: ast.expr, parent: ast.AST | None) -> Iterator[tuple[ast.expr, Result, dict[str, str]]]:
    source = values.scopes.source
    if isinstance(parent, ast.Call) and node in parent.args and _adds_up(values, parent):
        use = _TEXT if isinstance(parent.func, ast.Attribute) and parent.func.attr == "join" else _NUMBER
        each, name = element(values, node), unused(values)
        wanted = part(each, use) if each else None
        if each and wanted and "{}" in wanted[0]:
            code = f"[{wanted[0].replace('{}', name)} for {name} in {quoted(source, node)}]"
            told = {"library_items": quoted(source, node), "wanted": shortened(code)}
            yield node, each, _said(source, node, each, told)
        return
    found = result(values, node)
    if found is None:
        return
    if found.attribute and isinstance(parent, ast.Call) and parent.func is node:
        told = {"called_value": quoted(source, parent), "wanted": quoted(source, node)}
        yield parent, found, _said(source, parent, found, told)
        return
    sums = isinstance(parent, (ast.BinOp, ast.AugAssign)) and isinstance(parent.op, (ast.Add, ast.Sub))
    if sums and _LENGTH in found.types:
        return  # a number added to a length of time has a page of its own, and no number helps a date
    for use, key in _uses(values, node, parent):
        wanted = part(found, use, key)
        if wanted is not None:
            if wanted[0] == _EACH_OF_THEM:
                yield from _for_each(values, node, found, wanted[1])
                return
            told = _instead(values, found, wanted[0], key, node)
            place = parent if "{key" in wanted[0] and isinstance(parent, ast.Subscript) else node
            said = {"library_value": quoted(source, node), "replaced": quoted(source, place), "wanted_is": wanted[1]}
            yield place, found, _said(source, place, found, {**told, **said} if told else {})
            return


def _for_each(
    values: Values, node: ast.expr, found: Result, what: str
) -> Iterator[tuple[ast.expr, Result, dict[str, str]]]:
    """The method that ``node``, a list, is asked for, called on each of its values."""
    source, asked = values.scopes.source, values.tree.parent(node)
    call = values.tree.parent(asked) if asked is not None else None
    if not isinstance(asked, ast.Attribute) or not isinstance(call, ast.Call) or call.func is not asked:
        return
    name = unused(values)
    code = f"[{name}.{asked.attr}({_written(source, call)}) for {name} in {quoted(source, node)}]"
    told = {"library_value": quoted(source, node), "replaced": quoted(source, call), "wanted": shortened(code)}
    yield node, found, _said(source, node, found, {**told, "wanted_is": what})


def _adds_up(values: Values, call: ast.Call) -> bool:
    """Whether ``call`` adds up or joins the values of what it is given."""
    if isinstance(call.func, ast.Attribute) and call.func.attr == "join" and isinstance(call.func.value, ast.Constant):
        return True
    return values.is_builtin(call.func, "sum") or imported_name(values, call.func) in _SUMS


def _uses(values: Values, node: ast.expr, parent: ast.AST | None) -> Iterator[tuple[str, str]]:
    """As what ``node`` is wanted where it stands, likeliest first, with the key that is asked for."""
    if isinstance(parent, ast.Attribute):
        yield f".{parent.attr}", ""
        kinds = ((_TEXT, str), (_EACH, list), (_BYTES, bytes))
        yield from ((use, "") for use, kind in kinds if hasattr(kind, parent.attr))
    elif isinstance(parent, ast.Subscript) and parent.value is node:
        key = parent.slice.value if isinstance(parent.slice, ast.Constant) else None
        yield ("key", key) if isinstance(key, str) else ("item", "")
    elif isinstance(parent, (ast.For, ast.comprehension)) and parent.iter is node:
        yield _EACH, ""
    elif isinstance(parent, (ast.BinOp, ast.Compare, ast.AugAssign)):
        yield from ((use, "") for use in _beside(values, node, parent))
    elif isinstance(parent, ast.Call) and parent.func is not node:
        yield from ((use, "") for use in _argument(values, parent))
    elif isinstance(parent, ast.Assign) and isinstance(parent.targets[0], ast.Tuple):
        yield _EACH, ""
    elif isinstance(parent, ast.FormattedValue) and _is_of_number(parent.format_spec):
        yield _NUMBER, ""


def _is_of_number(spec: ast.expr | None) -> bool:
    """Whether the part behind the colon asks for a number: ``.2f`` does, ``>20`` does not."""
    last = spec.values[-1] if isinstance(spec, ast.JoinedStr) and spec.values else None
    return isinstance(last, ast.Constant) and str(last.value)[-1:] in _OF_NUMBERS


def _beside(values: Values, node: ast.expr, parent: ast.BinOp | ast.Compare | ast.AugAssign) -> Iterator[str]:
    yield "+"
    if isinstance(parent, ast.Compare):
        if isinstance(parent.ops[0], (ast.In, ast.NotIn)) and parent.left is not node:
            yield from ("in", _TEXT if values.type(parent.left) == "str" else _EACH)
            return
        sides = [parent.left, *parent.comparators]
    else:
        sides = [parent.left, parent.right] if isinstance(parent, ast.BinOp) else [parent.target, parent.value]
    kinds = {values.type(one) for one in sides if one is not node}
    if kinds & {"str"} and not isinstance(getattr(parent, "op", ast.Add()), ast.Add):
        return  # a text beside any other sign is what is wrong, and no second text helps it
    if kinds & {"str"}:
        yield _TEXT
    elif kinds & {"bytes"}:
        yield _BYTES
    elif kinds & {"int", "float"} or not isinstance(getattr(parent, "op", None), ast.Add):
        yield _NUMBER


def _argument(values: Values, call: ast.Call) -> Iterator[str]:
    if getattr(call.func, "id", getattr(call.func, "attr", "")) in _TAKES_ALL:
        return
    if values.is_builtin(call.func, "len"):
        yield "len"
    elif values.is_builtin(call.func, "round"):
        yield from ("round", _NUMBER)
    elif values.is_builtin(call.func, *_NUMBERS):
        yield _NUMBER
    elif values.is_builtin(call.func, *_GOES_THROUGH):
        yield _EACH
    else:
        yield from ("argument", _TEXT, _BYTES, _NUMBER)


def _instead(values: Values, found: Result, code: str, key: str, node: ast.expr) -> dict[str, str]:
    """``code`` of the table with the reader's own words in its places, and what is to be done with it."""
    source, call = values.scopes.source, found.node
    if "{args}" in code:
        made = result(values, call.value) if isinstance(call, ast.Attribute) else found
        given = _written(source, made.node) if made else ""
        return {"remade": code.replace("{args}", given), "made_line": str(made.node.lineno)} if made and given else {}
    if code == "{receiver}":
        return _kept(values, call)
    if code == "{arg}" or "({arg})" in code:
        first = call.args[0] if isinstance(call, ast.Call) and call.args else None
        return {"wanted": code.replace("{arg}", quoted(source, first))} if first is not None else {}
    written = code.replace("{}", primary(source, node)).replace("{key}", key).replace("{keycode}", repr(key))
    return {"wanted": shortened(written)}


def _written(source: Source, call: ast.AST) -> str:
    """The arguments of ``call`` as written, or ``…`` where they are long."""
    given = [*call.args, *call.keywords] if isinstance(call, ast.Call) else []
    text = ", ".join(quoted(source, one) for one in given)
    return text if len(text) <= _LONGEST_ARGUMENTS else "…"


def _kept(values: Values, call: ast.AST) -> dict[str, str]:
    """What to write where a method gave None, so that its object stays at hand."""
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
        return {}
    source, holder = values.scopes.source, call.func.value
    if isinstance(holder, (ast.Name, ast.Attribute)):
        return {"wanted": quoted(source, holder)}
    statement = values.tree.parent(call)
    target = statement.targets[0] if isinstance(statement, ast.Assign) else None
    if not isinstance(target, (ast.Name, ast.Attribute)):
        return {}
    name, given = quoted(source, target), _written(source, call)
    return {"kept": f"{name} = {quoted(source, holder)}", "then": f"{name}.{call.func.attr}({given})"}


def _said(source: Source, place: ast.expr, found: Result, told: Mapping[str, str]) -> dict[str, str]:
    """What is told of each result beside ``told``; nothing where nothing is to be done."""
    if not told:
        return {}
    bindings = {"library_gives": found.gives, "made_line": str(found.node.lineno), "line": str(place.lineno)}
    if "library_value" in told and not isinstance(found.node, ast.Call):
        made = quoted(source, found.node)
        bindings["library_attribute" if made == told["library_value"] else "library_origin"] = made
    if isinstance(found.node, ast.Call):
        among = found.is_element and "library_value" in told
        bindings["library_among" if among else "library_function"] = found.called
    remade = {"remade": told["remade"]} if "remade" in told else {}
    return {**uncut({**bindings, **told}), **remade}
