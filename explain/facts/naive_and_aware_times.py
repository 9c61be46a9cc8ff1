"""A time with a time zone is compared with one without, or one is taken from the other."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted, shortened, whole
from explain.analysis.rewriting import primary, uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_ZONES = ("datetime.timezone", "zoneinfo.ZoneInfo")
_UTC = ("datetime.timezone.utc", "datetime.UTC")
_ZONE_PLACE = {"datetime.datetime": 7, "datetime.datetime.now": 0, "datetime.datetime.fromtimestamp": 1}
"""The calls that take a time zone, and its place among their arguments."""
_NAIVE = ("datetime.datetime.utcnow", "datetime.datetime.today")
_ORDERS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_NOW = ("datetime.datetime.now", "datetime.datetime.utcnow")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    pairs = list(_pairs(values, span))
    for node, left, right in pairs:
        first, second = _zoned(values, left), _zoned(values, right)
        if span is not None and len(pairs) == 1 and (first is None) != (second is None):
            first, second = (not second, second) if first is None else (first, not first)  # says the message
        if first is None or second is None or first is second:
            continue
        if span is None and foreseen(values.tree, node, "TypeError"):
            continue
        aware, naive = (left, right) if first else (right, left)
        places = (Related(source.span(aware), "has a time zone"), Related(source.span(naive), "has none"))
        bindings = {"naive": quoted(source, naive), "with_zone": shortened(_with_zone(values, naive))}
        yield Fact(source.span(node), uncut(bindings), places)


def _with_zone(values: Values, naive: ast.expr) -> str:
    """``naive`` in the zone UTC: asked for anew where it is the present time, else with the zone put in."""
    source = values.scopes.source
    asked = naive.func if isinstance(naive, ast.Call) and not naive.args else None
    now = isinstance(asked, ast.Attribute) and imported_name(values, asked) in _NOW
    if isinstance(asked, ast.Attribute) and now:
        made_by = whole(source, asked.value)
        return f"{made_by}.now({made_by.rpartition('datetime')[0]}timezone.utc)"
    return f"{primary(source, naive)}.replace(tzinfo=timezone.utc)"


def _pairs(values: Values, span: Span | None) -> Iterator[tuple[ast.AST, ast.expr, ast.expr]]:
    for node in values.tree.nodes(ast.BinOp, span):
        if isinstance(node.op, ast.Sub):
            yield node, node.left, node.right
    for test in values.tree.nodes(ast.Compare, span):
        if len(test.ops) == 1 and isinstance(test.ops[0], _ORDERS):
            yield test, test.left, test.comparators[0]


def _zoned(values: Values, node: ast.expr) -> bool | None:
    """Whether the time that ``node`` must be has a time zone; None where that does not show."""
    origins = values.origins(node)
    found = {_made(values, one.node) for one in origins.found} if origins.complete else set()
    return found.pop() if len(found) == 1 else None


def _made(values: Values, made: ast.AST) -> bool | None:
    if not isinstance(made, ast.Call) or any(isinstance(one, ast.Starred) for one in made.args):
        return None
    if getattr(made.func, "attr", "") == "replace":
        given = [one.value for one in made.keywords if one.arg == "tzinfo"]
        return _is_zone(values, given[0]) if given else None
    name = imported_name(values, made.func)
    if name in _NAIVE:
        return False
    if name not in _ZONE_PLACE or any(one.arg is None for one in made.keywords):
        return None
    place = _ZONE_PLACE[name]
    zones = [one.value for one in made.keywords if one.arg in ("tz", "tzinfo")] + made.args[place : place + 1]
    return _is_zone(values, zones[0]) if zones else False


def _is_zone(values: Values, zone: ast.expr) -> bool | None:
    if isinstance(zone, ast.Constant) and zone.value is None:
        return False
    known = zone.func if isinstance(zone, ast.Call) else zone
    return True if imported_name(values, known) in (_ZONES if isinstance(zone, ast.Call) else _UTC) else None
