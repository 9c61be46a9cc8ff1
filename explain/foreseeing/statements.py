"""Follows statements: which way the program goes, where that is known, and every way where it is not."""

from __future__ import annotations

import ast
from collections.abc import Callable

from explain.foreseeing.scopes import declared, yields
from explain.foreseeing.state import (
    FALLS,
    RETURN,
    Status,
)
from explain.foreseeing.trying import Trying
from explain.foreseeing.values import (
    Stop,
    Unknown,
)


class Statements(Trying):
    """Statements."""

    def block(self, statements: list[ast.stmt]) -> Status:
        """Follows ``statements`` up to one that leaves."""
        for statement in statements:
            self.step()
            self.frame.node = statement
            status = self._STATEMENTS.get(type(statement), Statements._other_statement)(self, statement)
            if status is not FALLS:
                return status
        return FALLS

    def _other_statement(self, node: ast.stmt) -> Status:
        raise Stop

    def _passes(self, node: ast.stmt) -> Status:
        return FALLS

    def _expression(self, node: ast.Expr) -> Status:
        if not isinstance(node.value, ast.Constant):
            self.value(node.value)
        return FALLS

    def _if(self, node: ast.If) -> Status:
        truth = self.truth(self.value(node.test))
        if truth is not None:
            return self.block(node.body if truth else node.orelse)
        return self.fork([lambda: self.block(node.body), lambda: self.block(node.orelse)])

    def _match(self, node: ast.AST) -> Status:
        subject = self.value(node.subject)  # type: ignore[attr-defined]
        ways: list[Callable[[], Status]] = []
        if any(case.guard is not None and _acts(case.guard) for case in node.cases):  # type: ignore[attr-defined]
            raise Stop
        for name in _bound_before_guards(node):
            self._set_name(name, Unknown())  # a pattern may have fitted whose guard refused
        for case in node.cases:  # type: ignore[attr-defined]
            plain = _plain_pattern(case.pattern)
            if plain is not None and case.guard is None and type(subject) in (int, str, bool, type(None), float):
                if any(type(one) is type(subject) and one == subject for one in plain) and not ways:
                    return self.block(case.body)
                continue
            if type(case.pattern).__name__ == "MatchAs" and case.pattern.pattern is None and case.guard is None:
                if not ways:
                    return self._case(case, subject)
                ways.append(lambda case=case: self._case(case, subject))  # type: ignore[misc]
                break
            ways.append(lambda case=case: self._case(case, Unknown()))  # type: ignore[misc]
        else:
            ways.append(lambda: FALLS)
        return self.fork(ways) if len(ways) > 1 else ways[0]()

    def _case(self, case: ast.AST, subject: object) -> Status:
        for one in ast.walk(case.pattern):  # type: ignore[attr-defined]
            name = getattr(one, "name", None) or getattr(one, "rest", None)
            if isinstance(name, str):
                self._set_name(name, subject if one is case.pattern else Unknown())  # type: ignore[attr-defined]
        if case.guard is not None:  # type: ignore[attr-defined]
            self.value(case.guard)  # type: ignore[attr-defined]
        return self.block(case.body)  # type: ignore[attr-defined]

    def _return(self, node: ast.Return) -> Status:
        return RETURN, None if node.value is None else self.value(node.value)

    def yields(self, node: ast.AST) -> bool:
        """Whether the function ``node`` has a ``yield`` of its own."""
        if node not in self.of_functions:
            self.of_functions[node] = (*declared(node), yields(node))
        return self.of_functions[node][3]

    def declared(self, node: ast.AST) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """The names that the function ``node`` gives values to, declares global, and declares nonlocal."""
        self.yields(node)
        return self.of_functions[node][:3]

    _STATEMENTS: dict[type, Callable[..., Status]] = {  # noqa: RUF012 - a table, which nothing changes
        ast.Pass: _passes,
        ast.Global: _passes,
        ast.Nonlocal: _passes,
        ast.Expr: _expression,
        ast.Assign: Trying._assign,
        ast.AnnAssign: Trying._annotated,
        ast.AugAssign: Trying._augmented,
        ast.Delete: Trying._delete,
        ast.FunctionDef: Trying._define,
        ast.AsyncFunctionDef: Trying._define,
        ast.ClassDef: Trying._class,
        ast.Import: Trying._import,
        ast.ImportFrom: Trying._import_from,
        ast.If: _if,
        ast.For: Trying._for,
        ast.AsyncFor: Trying._async_for,
        ast.While: Trying._while,
        ast.Break: Trying._break,
        ast.Continue: Trying._continue,
        ast.Return: _return,
        ast.Raise: Trying._raise,
        ast.Assert: Trying._assert,
        ast.Try: Trying._try,
        ast.With: Trying._with,
        ast.AsyncWith: Trying._with,
    }


if hasattr(ast, "Match"):
    Statements._STATEMENTS[ast.Match] = Statements._match


def _acts(node: ast.AST) -> bool:
    return any(isinstance(one, (ast.Call, ast.NamedExpr, ast.Await)) for one in ast.walk(node))


def _bound_before_guards(node: ast.AST) -> set[str]:
    """The names to which patterns with guards give values."""
    return {
        name
        for case in node.cases  # type: ignore[attr-defined]
        if case.guard is not None
        for one in ast.walk(case.pattern)
        for name in (getattr(one, "name", None) or getattr(one, "rest", None),)
        if isinstance(name, str)
    }


def _plain_pattern(pattern: ast.AST) -> tuple[object, ...] | None:
    kind = type(pattern).__name__
    if kind == "MatchValue" and isinstance(pattern.value, ast.Constant):  # type: ignore[attr-defined]
        return (pattern.value.value,)  # type: ignore[attr-defined]
    if kind == "MatchSingleton":
        return (pattern.value,)  # type: ignore[attr-defined]
    if kind == "MatchOr":
        found = [_plain_pattern(one) for one in pattern.patterns]  # type: ignore[attr-defined]
        return tuple(each for one in found if one for each in one) if all(found) else None
    return None
