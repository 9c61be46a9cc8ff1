"""The result of an ``argparse`` parser is asked for what no ``add_argument`` of the function declares.

Only where the file shows every argument of the parser, and one is spelled nearly like what is asked for.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.library_calls import made_by, maker
from explain.analysis.quoting import quoted
from explain.analysis.trees import FUNCTIONS, Tree
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.spelling import closest

_PARSER = "argparse.ArgumentParser"
_ASKED = "parse_args"
_HARMLESS = {"parse_args", "print_help", "print_usage", "format_help", "format_usage", "error", "exit"}
_OWN = frozenset(dir(object))


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    if "argparse" not in values.tree.names:
        return
    results = values.tree.derived(_results)
    shown: dict[tuple[ast.AST, str], dict[str, ast.Call]] = {}
    for node in values.tree.nodes(ast.Attribute, span):
        if not isinstance(node.value, ast.Name) or node.value.id not in results:
            continue
        if not isinstance(node.ctx, ast.Load) or node.attr in _OWN:
            continue
        parsed = maker(values, node.value)
        if parsed is node.value or not isinstance(parsed, ast.Call) or getattr(parsed.func, "attr", "") != _ASKED:
            continue
        use = (_around(values, node), node.value.id)
        if use not in shown:
            shown[use] = _declared(values, parsed) if _only_read(values, node.value) else {}
        declared = shown[use]
        suggestion = closest(node.attr, tuple(declared)) if declared and node.attr not in declared else None
        if suggestion is None or (span is None and foreseen(values.tree, node, "AttributeError")):
            continue
        corrected = f"{quoted(source, node.value)}.{suggestion}"
        bindings = {"attr": node.attr, "suggestion": suggestion, "line": str(node.lineno)}
        related = (Related(source.span(declared[suggestion]), "declared here"),)
        yield Fact(source.span(node), {**bindings, **replaced(source, node, corrected)}, related)


def _results(tree: Tree) -> set[str]:
    """The names that some ``parse_args`` gives its result to."""
    found: set[str] = set()
    for call in tree.nodes(ast.Call):
        above = tree.parent(call) if getattr(call.func, "attr", "") == _ASKED else None
        targets = above.targets if isinstance(above, ast.Assign) else [getattr(above, "target", None)]
        found.update(one.id for one in targets if isinstance(one, ast.Name))
    return found


def _only_read(values: Values, result: ast.Name) -> bool:
    """Whether attributes are all that is asked of the name ``result`` in its function, and none is set."""
    around = _around(values, result)
    uses = [one for one in ast.walk(around) if isinstance(one, ast.Name) and one.id == result.id]
    above = [values.tree.parent(one) for one in uses if isinstance(one.ctx, ast.Load)]
    return all(isinstance(one, ast.Attribute) and isinstance(one.ctx, ast.Load) for one in above)


def _declared(values: Values, parsed: ast.Call) -> dict[str, ast.Call]:
    """The attributes that ``parsed``, a call of ``parse_args``, gives its result; none where not all of them show."""
    function = parsed.func
    if not isinstance(function, ast.Attribute) or function.attr != _ASKED or parsed.keywords:
        return {}
    made = made_by(values, function.value)
    parser = function.value
    if made is None or made[0] != _PARSER or not isinstance(parser, ast.Name) or _inherits(made[1]):
        return {}
    declared: dict[str, ast.Call] = {}
    for one in ast.walk(_around(values, parser)):
        if not isinstance(one, ast.Name) or one.id != parser.id or not isinstance(one.ctx, ast.Load):
            continue
        asked = values.tree.parent(one)
        call = values.tree.parent(asked) if isinstance(asked, ast.Attribute) else None
        if not isinstance(asked, ast.Attribute) or not isinstance(call, ast.Call) or call.func is not asked:
            return {}
        if asked.attr == "add_argument":
            name = _destination(call)
            if not name:
                return {}
            declared[name] = call
        elif asked.attr not in _HARMLESS:
            return {}
    return declared


def _inherits(made: ast.Call) -> bool:
    return any(one.arg in ("parents", "argument_default", None) for one in made.keywords)


def _destination(call: ast.Call) -> str:
    """The attribute that ``add_argument`` stores in; empty where that does not show."""
    given = {one.arg: one.value for one in call.keywords}
    named = given.get("dest")
    if None in given or (named is not None and not isinstance(named, ast.Constant)):
        return ""
    if isinstance(named, ast.Constant):
        return str(named.value)
    flags = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    if len(flags) != len(call.args) or not flags:
        return ""
    longest = next((one for one in flags if one.startswith("--")), flags[0])
    return longest.lstrip("-").replace("-", "_") if longest.startswith("-") else longest


def _around(values: Values, node: ast.AST) -> ast.AST:
    """The function that ``node`` stands in, or the module."""
    above = (one for one in values.tree.ancestors(node) if isinstance(one, (*FUNCTIONS, ast.Module)))
    return next(above, node)
