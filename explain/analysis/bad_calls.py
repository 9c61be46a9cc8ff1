"""Calls that cannot work: they give a function, of the file or of the library, other arguments than it takes.

Which function a call means is for ``callees`` and ``library_signatures`` to say, what is wrong for the facts.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callee, Callees, shown, stored_attributes
from explain.analysis.guards import answers_to, foreseen
from explain.analysis.library_signatures import library_function, library_names
from explain.analysis.quoting import quoted
from explain.analysis.signatures import Given, Misfit, given, misfit
from explain.analysis.trees import Tree
from explain.places import Span
from explain.records import dataclass
from explain.source import Source

_OF_SIGNATURES = {"__defaults__", "__kwdefaults__", "__code__", "__class__"}
"""Attributes by which a function, or the class of an object, becomes another one."""
_FIRST = ("self", "cls", "_self", "this", "me", "klass", "mcs", "metacls", "_", "__self")
_ELSEWHERE = ast.Module([], [])
"""Stands for what another file defines."""


@dataclass(frozen=True, slots=True)
class BadCall:
    """A call whose arguments do not fit."""

    call: ast.Call
    callee: Callee
    gets: Given
    misfit: Misfit


def bad_calls(source: Source, span: Span | None, kind: str) -> Iterator[BadCall]:
    """The calls at ``span`` that fail in the way ``kind``; without a span, those that are certain to."""
    if span is None:
        yield from (one for one in Tree.of(source).derived(_certain) if one.misfit.kind == kind)
        return
    tree = Tree.of(source)
    for call in tree.nodes(ast.Call, span):
        found = _judged(tree.derived(Callees), call)
        if found is not None and found.misfit.kind == kind:
            yield found


def _certain(tree: Tree) -> tuple[BadCall, ...]:
    callees = tree.derived(Callees)
    if not _OF_SIGNATURES.isdisjoint(tree.derived(stored_attributes)):
        return ()  # some function is given other defaults or another body, some object other methods, at run time
    found = (_judged(callees, call) or _of_library(callees, call) for call in tree.calls(None, _known(callees)))
    return tuple(one for one in found if one and one.callee.certain and not _is_looked_after(tree, one.call))


def _is_looked_after(tree: Tree, call: ast.Call) -> bool:
    """Whether the error is caught, or ``call`` itself is the answer to one: another way to call what others define."""
    return foreseen(tree, call, "TypeError") or answers_to(tree, call, "TypeError")


def _known(callees: Callees) -> set[str]:
    """The names of functions of which the file, or the library, shows what they take."""
    return callees.names | library_names(callees.tree)


def _of_library(callees: Callees, call: ast.Call) -> BadCall | None:
    """``call`` of a function of the standard library, where it fits the signature of no Python."""
    taken = library_function(callees.values, call)
    last = taken.called.rpartition(".")[2] if taken else ""
    if taken is None or last in callees.tree.derived(stored_attributes) or last in callees.tree.derived(_swapped):
        return None
    gets = given(call, bound=taken.bound)
    failed = [misfit(takes, gets) for takes in taken.signatures]
    if not failed[-1] or not all(failed):
        return None
    return BadCall(call, Callee(_ELSEWHERE, taken.called, taken.signatures[-1], taken.bound), gets, failed[-1])


def _swapped(tree: Tree) -> frozenset[str]:
    """The names of attributes that the file compares by ``is``: something puts another function in their place."""
    tests = (one for one in tree.nodes(ast.Compare) if any(isinstance(op, (ast.Is, ast.IsNot)) for op in one.ops))
    return frozenset(one.left.attr for one in tests if isinstance(one.left, ast.Attribute))


def _judged(callees: Callees, call: ast.Call) -> BadCall | None:
    callee = callees.callee(call)
    if callee is None:
        return None
    gets = given(call, bound=callee.bound)
    found = misfit(callee.takes, gets)
    return BadCall(call, callee, gets, found) if found else None


def lacks_self(bad: BadCall) -> bool:
    """Whether the surplus argument is the instance, because the method was written without a parameter for it."""
    takes = bad.callee.takes
    if not bad.callee.bound or bad.callee.owner is None or bad.gets.positional != len(takes.positional) + 1:
        return False
    return not takes.positional or takes.positional[0] not in _FIRST


def lacks_object(callees: Callees, call: ast.Call) -> bool:
    """Whether ``call``, of a method by its class, gives values and would fit with an object before the first one."""
    if not call.args or not isinstance(call.func, ast.Attribute) or callees.classes.named(call.func.value) is None:
        return False
    callee = callees.callee(call)
    if callee is None or callee.owner is None or callee.bound or callee.takes.positional[:1] != ("self",):
        return False
    gets = given(call, bound=False)
    with_object = Given(gets.positional + 1, gets.keywords, gets.starred, gets.double_starred)
    return misfit(callee.takes, gets) is not None and misfit(callee.takes, with_object) is None


def described(source: Source, bad: BadCall) -> dict[str, str]:
    """What every fact about a bad call binds; ``function_name`` is what Python 3.8 and 3.9 print."""
    defined = {"defined_line": str(bad.callee.line)} if bad.callee.line else {}
    return {
        "function": bad.callee.name,
        "function_name": bad.callee.name.rpartition(".")[2],
        "signature": shown(source, bad.callee),
        "call": quoted(source, bad.call),
        "line": str(bad.call.lineno),
        **defined,
    }
