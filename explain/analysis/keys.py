"""Dictionaries written out in the file and the constant keys that they are asked for.

Knows the keys of the display and of plain stores to it; what other code puts in is not seen.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import ASSIGNMENT
from explain.analysis.guards import foreseen, value_is_tested
from explain.analysis.literals import keys, literal, only_reads
from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.places import Span
from explain.records import dataclass
from explain.source import Source
from explain.spelling import closest

Keys = dict[tuple[bool, object], ast.Constant]

_LONGEST, _MOST = 40, 300
"""Texts longer than a key usually is, and more of them than a file for people has, are not compared."""

TYPES_DIFFER, NEAR_KEY, NO_SUCH_KEY = "types differ", "near key", "no such key"


@dataclass(frozen=True, slots=True)
class MissingKey:
    """``key`` is asked of the dictionary ``holder`` at ``node``, and ``known`` are its keys.

    ``kind`` is one of this module's constants; ``other`` is the key that was probably meant. ``elsewhere`` says that
    ``key`` does not stand in the brackets: it comes to them while the program runs, if the message names it.
    """

    node: ast.AST
    holder: ast.expr
    key: ast.Constant
    known: tuple[ast.Constant, ...]
    kind: str
    other: ast.Constant | None = None
    elsewhere: bool = False


def missing_keys(source: Source, span: Span | None, kind: str) -> Iterator[MissingKey]:
    """The keys asked for at ``span`` that the file does not give; without a span, those that cannot be there."""
    yield from (one for one in Tree.of(source).derived(_missing, span) if one.kind == kind)


def _missing(tree: Tree, span: Span | None) -> tuple[MissingKey, ...]:
    values = tree.derived(Values)
    found: list[MissingKey] = []
    for node, holder, asked in _asked(values, span):
        known = _known(values, holder, certain=span is None)
        if known is None or (span is None and _is_meant(tree, node, holder)):
            continue
        key = literal(values, asked)
        if not isinstance(key, ast.Constant):
            if span is not None and _all_seen(values, holder):
                found += _of_other_type(node, holder, known)
            if span is not None:
                found += _nearly_known(values, node, holder, known)
            continue
        if _as_key(key) in known:
            continue
        one = _judged(node, holder, key, tuple(known.values()))
        if one.kind != NO_SUCH_KEY or span is None or _all_seen(values, holder):
            found.append(one)
    return tuple(found)


def _of_other_type(node: ast.AST, holder: ast.expr, known: Keys) -> Iterator[MissingKey]:
    """The keys that look like a known one and have another type: which of them was asked for, the message says."""
    for one in known.values():
        twin = None
        if isinstance(one.value, str) and one.value.isdecimal() and str(int(one.value)) == one.value:
            twin = ast.Constant(int(one.value))
        elif isinstance(one.value, int) and not isinstance(one.value, bool):
            twin = ast.Constant(str(one.value))
        if twin is not None and _as_key(twin) not in known:
            yield MissingKey(node, holder, twin, tuple(known.values()), TYPES_DIFFER, one)


def _nearly_known(values: Values, node: ast.AST, holder: ast.expr, known: Keys) -> Iterator[MissingKey]:
    """The texts of the file that are spelled nearly like a known key: which of them was asked for, the message says.

    Those that differ in capital letters or blanks alone are another fact.
    """
    words = {one.value: one for one in known.values() if isinstance(one.value, str)}
    plain = {_plain(word) for word in words}
    written: dict[str, ast.Constant] = {}
    for one in values.tree.nodes(ast.Constant):
        if isinstance(one.value, str) and len(one.value) <= _LONGEST and _plain(one.value) not in plain:
            written.setdefault(one.value, one)
    for text, constant in list(written.items())[:_MOST]:
        near = closest(text, list(words))
        if near is not None:
            yield MissingKey(node, holder, constant, tuple(known.values()), NEAR_KEY, words[near], elsewhere=True)


def _plain(text: str) -> str:
    return "".join(text.split()).lower()


def _is_meant(tree: Tree, node: ast.AST, holder: ast.expr) -> bool:
    """Whether the KeyError is expected, wanted (``{}["no"]`` is written in order to fail), or may be asked about."""
    return isinstance(holder, ast.Dict) or foreseen(tree, node, "KeyError") or value_is_tested(tree, node, holder)


def _asked(values: Values, span: Span | None) -> Iterator[tuple[ast.AST, ast.expr, ast.expr]]:
    for subscript in values.tree.nodes(ast.Subscript, span):
        if not isinstance(subscript.ctx, ast.Store):
            yield subscript, subscript.value, subscript.slice
    for call in values.tree.calls(span, ("pop",)):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "pop" and len(call.args) == 1:
            yield call, call.func.value, call.args[0]


def _known(values: Values, holder: ast.expr, *, certain: bool) -> Keys | None:
    """The keys of ``holder`` by the file; None where some may not be seen."""
    display = literal(values, holder, certain=certain)
    if not isinstance(display, ast.Dict):
        display = None if certain else _assigned(values, holder)
    found = values.tree.derived(_of_display, display) if display is not None else None
    if found is None or certain or not isinstance(holder, ast.Name):
        return found
    return {**found, **{_as_key(key): key for key in _stored(values, holder)}}


def _of_display(tree: Tree, display: ast.Dict) -> Keys | None:
    found = keys(display)
    return None if found is None else {_as_key(key): key for key in found}


def _all_seen(values: Values, holder: ast.expr) -> bool:
    """Whether the keys of the display and of plain stores are all that ``holder`` can have."""
    if not isinstance(holder, ast.Name):
        return True
    for use in values.scopes.uses(holder.id):
        parent = values.tree.parent(use)
        stores = isinstance(parent, ast.Subscript) and parent.value is use and isinstance(parent.slice, ast.Constant)
        if isinstance(use.ctx, ast.Load) and not stores and parent is not None and not only_reads(values, use):
            return False
    return True


def _assigned(values: Values, holder: ast.expr) -> ast.Dict | None:
    """The one dict display that a name is ever given."""
    if not isinstance(holder, ast.Name):
        return None
    bindings = values.scopes.bindings(holder.id, values.scopes.scope(holder))
    given = [one.value for one in bindings if one.kind == ASSIGNMENT]
    return given[0] if len(given) == len(bindings) == 1 and isinstance(given[0], ast.Dict) else None


def _stored(values: Values, holder: ast.Name) -> Iterator[ast.Constant]:
    for use in values.scopes.uses(holder.id):
        parent = values.tree.parent(use)
        stores = isinstance(parent, ast.Subscript) and isinstance(parent.ctx, ast.Store) and parent.value is use
        if stores and isinstance(parent, ast.Subscript) and isinstance(parent.slice, ast.Constant):
            yield parent.slice


def _judged(node: ast.AST, holder: ast.expr, key: ast.Constant, known: tuple[ast.Constant, ...]) -> MissingKey:
    for one in known:
        if type(one.value) is not type(key.value) and str(one.value) == str(key.value):
            return MissingKey(node, holder, key, known, TYPES_DIFFER, one)
    words = {one.value: one for one in known if isinstance(one.value, str)}
    near = closest(key.value, list(words)) if isinstance(key.value, str) else None
    if near is not None:
        return MissingKey(node, holder, key, known, NEAR_KEY, words[near])
    return MissingKey(node, holder, key, known, NO_SUCH_KEY)


def _as_key(constant: ast.Constant) -> tuple[bool, object]:
    """The constant as a key; bytes stand apart, because comparing them with text can warn."""
    return isinstance(constant.value, bytes), constant.value
