"""Fact: a statement assigns to a call (f(x) = 3).

Binds ``target``, ``value``, ``line``; ``function`` where that may be a list or a dictionary, with ``item`` and the
repair where it is one. Where it is a function for certain, binds what is meant by int(age) = input() or
len(names) = count as ``meant``, and the repair.
"""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterator
from keyword import iskeyword

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, brief, failure_at
from explain.syntax.targets import Assigned, kind_of, statement_assigned
from explain.syntax.trial import Change, replace
from explain.syntax.vocabulary import is_name

_CONVERSIONS = frozenset({"int", "float", "str", "bool", "list", "tuple", "set"})
_LONGEST = 80


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The target of the refused assignment, where it is a call."""
    failure = failure_at(source, span)
    sign = statement_assigned(failure) if failure else None
    if failure is None or sign is None:
        return
    target = failure.text(sign.first, sign.at - 1)
    if kind_of(target) != "function call":
        return
    opening = failure.tokens[sign.at - 1]
    called = next(at for at in range(sign.at - 2, -1, -1) if failure.outer[at] == failure.outer[sign.at])
    function = failure.text(0, max(called - 1, 0))
    bindings = {"target": brief(target), "line": str(opening.start.line)}
    bindings["value"] = failure.shown(sign.at + 1, sign.last)
    if _is_function(failure, function):
        whole = sign.first == 0 and sign.last == len(failure.tokens) - 1
        bindings |= _meant(failure, sign, called) if whole else {}
    else:
        bindings |= {"function": brief(function), **_item(failure, sign, called)}
    yield Fact(failure.span(sign.first, sign.at - 1), bindings)


def _is_function(failure: Failure, function: str) -> bool:
    """Whether ``function`` is one of a module, a built-in one, or one that the file defines."""
    text, module = failure.layout.text, function.partition(".")[0]
    if re.search(rf"(?m)^[ \t]*def {re.escape(function)}\b", text):
        return True
    if "." in function:
        return re.search(rf"(?m)^[ \t]*import [^#\n]*\b{re.escape(module)}\b", text) is not None
    return hasattr(builtins, function) and not re.search(rf"\b{re.escape(function)}[ \t]*=[^=]", text)


def _item(failure: Failure, sign: Assigned, called: int) -> dict[str, str]:
    """The item of a list or a dictionary that the file makes, where its round brackets should be square ones."""
    name = re.escape(failure.text(0, called - 1))
    if not re.search(rf"(?m)^[ \t]*{name}[ \t]*=[ \t]*(?:\[|\{{|list\(|dict\()", failure.layout.text):
        return {}
    opening, closing = failure.tokens[called], failure.tokens[sign.at - 1]
    repair = failure.fix(replace(opening, "["), replace(closing, "]"))
    item = f"{failure.text(0, called - 1)}[{failure.text(called + 1, sign.at - 2)}]"
    return {"item": item, **repair} if closing.start > opening.end and len(item) < _LONGEST else {}


def _meant(failure: Failure, sign: Assigned, called: int) -> dict[str, str]:
    """The two sides the right way round, or the conversion around the value that the name inside is to get."""
    function, value = failure.text(0, called - 1), failure.text(sign.at + 1, sign.last)
    if value.isidentifier() and not iskeyword(value):
        meant = f"{value} = {failure.text(0, sign.at - 1)}"
    elif function in _CONVERSIONS and sign.at - called == 3 and is_name(failure.tokens[called + 1]):
        meant = f"{failure.tokens[called + 1].text} = {function}({value})"
    else:
        return {}
    repair = failure.repaired(Change(failure.tokens[0].start, failure.end, meant))
    repair = repair or failure.fix(Change(failure.tokens[0].start, failure.end, meant))
    return {"meant": meant, **repair} if len(meant) < _LONGEST else {**repair}
