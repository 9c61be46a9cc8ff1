"""Errors that are raised and caught, and what cleans up after them."""

from __future__ import annotations

import ast
from collections.abc import Callable

from explain.foreseeing import library, samples
from explain.foreseeing.looping import Looping
from explain.foreseeing.state import (
    CALL,
    FALLS,
    MODULE,
    NAMES,
    Guard,
    Saved,
    Status,
    kind_of,
)
from explain.foreseeing.values import (
    Dead,
    Stop,
    Unknown,
    of_program,
)


class Trying(Looping):
    """Errors."""

    def _raise(self, node: ast.Raise) -> Status:
        error = self.value(node.exc) if node.exc else None
        if node.cause is not None:
            self.value(node.cause)
        if isinstance(error, type) and issubclass(error, BaseException):
            error = self.with_own(error)
        if isinstance(error, Exception):
            self._deliberate(error)
            raise error
        if isinstance(error, (Unknown, BaseException)) or error is None:
            if self.guards:
                raise Stop
            raise Dead
        raise of_program(TypeError("exceptions must derive from BaseException"))

    def _deliberate(self, error: Exception) -> None:
        of_program(error).deliberate = True  # type: ignore[attr-defined]

    def _assert(self, node: ast.Assert) -> Status:
        if self.truth(self.value(node.test)) is False:
            error = AssertionError(*([self.value(node.msg)] if node.msg else []))
            self._deliberate(error)
            raise error
        self.doubts += 1
        return FALLS

    def _try(self, node: ast.Try) -> Status:
        if not node.finalbody:
            return self._try_body(node)
        if any(
            isinstance(one, (ast.Return, ast.Break, ast.Continue)) for each in node.finalbody for one in ast.walk(each)
        ):
            raise Stop  # it may end whatever is under way
        matters = not all(map(_only_closes, node.finalbody))
        before = self._ways_left()
        if matters:
            self.guards.append(Guard((None,), len(self.levels), self.doubts, final=True))
        guards = len(self.guards)
        try:
            status = self._try_body(node)
        except Dead:
            if matters and self._ways_left() != before:
                raise Stop from None
            raise
        except Exception as error:
            self.note(error)
            if matters and self._ways_left() != before:
                raise Stop from None
            del self.guards[guards - matters :]
            self._finally(node)
            raise
        finally:
            del self.guards[guards - matters :]
        if matters and self._ways_left() != before:
            raise Stop  # these ways have not gone through it
        last = self._finally(node)
        return status if last is FALLS else last

    def _ways_left(self) -> int:
        """How many ways have left this function, or a loop's turn in it, already."""
        frame = next((one for one in reversed(self.frames) if one.kind in (CALL, MODULE)), self.frame)
        return len(frame.returned) + sum(len(ends) for _, ends in self.frame.left)

    def _finally(self, node: ast.Try) -> Status:
        kept = self.frame.node
        status = self.block(node.finalbody)
        self.frame.node = kept
        return status

    def _guarded(self, kinds: tuple[type | None, ...], follow: Callable[[], Status]) -> _Body:
        """Follow a body whose errors may end here."""
        doubts, frames, frame = self.doubts, len(self.frames), self.frame
        level = self.open_level()
        guard = Guard(kinds, level, doubts)
        self.guards.append(guard)
        guards = len(self.guards)
        error: Exception | None = None
        dead = False
        status = FALLS
        try:
            status = follow()
        except Dead:
            dead = True
        except Exception as caught:
            self.note(caught)
            error = caught
        finally:
            del self.guards[guards - 1 :]
        del self.frames[frames:]
        assert self.frame is frame
        after = self.so_far(level)
        before = self.close_level(level)
        ends = [before, *guard.ends, after] if self.doubts != doubts else []
        return _Body(status, dead, error, ends)

    def _try_body(self, node: ast.Try) -> Status:
        guard = tuple(one for handler in node.handlers for one in self._caught(handler))
        body = self._guarded(guard, lambda: self.block(node.body))

        def goes_on() -> Status:
            if body.error is not None:
                return self._handled(node, body.error)
            if body.dead:
                raise Dead
            return self.block(node.orelse) if body.status is FALLS and node.orelse else body.status

        def caught(handler: ast.ExceptHandler) -> Status:
            self.join(body.ends)
            return self._handler(handler, Unknown())

        if not node.handlers or not body.ends:
            return goes_on()
        ways: list[Callable[[], Status]] = [lambda handler=handler: caught(handler) for handler in node.handlers]  # type: ignore[misc]
        return self.fork([goes_on, *ways])

    def _caught(self, handler: ast.ExceptHandler) -> tuple[type | None, ...]:
        if handler.type is None:
            return (BaseException,)
        try:
            found = self.value(handler.type)
        except Exception:
            return (None,)
        kinds = found if isinstance(found, tuple) else (found,)
        return tuple(one if isinstance(one, type) and issubclass(one, BaseException) else None for one in kinds)

    def _handled(self, node: ast.Try, error: Exception) -> Status:
        for handler in node.handlers:
            for kind in self._caught(handler):
                if kind is None:
                    raise Stop
                if isinstance(error, kind):
                    return self._handler(handler, error)
        raise error

    def _handler(self, handler: ast.ExceptHandler, error: object) -> Status:
        if handler.name:
            self._set_name(handler.name, error)
        status = self.block(handler.body)
        if handler.name and status is FALLS:
            self.touch(self.frame.names, NAMES)
            self.frame.names.pop(handler.name, None)
        return status

    def _with(self, node: ast.With | ast.AsyncWith) -> Status:
        return self._with_items(node, list(node.items))

    def _with_items(self, node: ast.With | ast.AsyncWith, items: list[ast.withitem]) -> Status:
        if not items:
            return self.block(node.body)
        manager = self.value(items[0].context_expr)
        if self.is_own(manager) and isinstance(node, ast.With):
            return self._own_manager(node, items, manager)
        if isinstance(node, ast.With) and not isinstance(manager, Unknown) and not hasattr(type(manager), "__enter__"):
            self._refused_manager(manager)
        target: object = manager if kind_of(manager) in samples.FILES else Unknown()
        if items[0].optional_vars is not None:
            self.assign(items[0].optional_vars, target)
        origin = manager.origin.partition(".")[0] if isinstance(manager, Unknown) else ""
        if kind_of(manager) in samples.FILES or origin not in library.SWALLOWING:
            return self._with_items(node, items[1:])
        body = self._guarded((None,), lambda: self._with_items(node, items[1:]))
        if body.error is not None:
            raise Stop
        return self._perhaps_ended(body, lambda: FALLS)

    def _perhaps_ended(self, body: _Body, leave: Callable[[], Status]) -> Status:
        """What follows a body whose errors a manager may have ended, which then does ``leave``."""

        def goes_on() -> Status:
            if body.dead:
                raise Dead
            return body.status

        def ended() -> Status:
            self.join(body.ends)
            return leave()

        return self.fork([goes_on, ended]) if body.ends else goes_on()

    def _refused_manager(self, manager: object) -> None:
        try:
            with manager:  # type: ignore[attr-defined]  # raises what this Python raises for it
                raise Stop
        except Exception as error:
            of_program(error)
            raise

    def _own_manager(self, node: ast.With, items: list[ast.withitem], manager: object) -> Status:
        if not hasattr(type(manager), "__enter__") or not hasattr(type(manager), "__exit__"):
            self._refused_manager(manager)
        entered = self.call(self.attribute(manager, "__enter__"), (), {})
        if items[0].optional_vars is not None:
            self.assign(items[0].optional_vars, entered)
        leave = self.attribute(manager, "__exit__")
        body = self._guarded((None,), lambda: self._with_items(node, items[1:]))
        if body.error is not None:
            truth = self.truth(self.call(leave, (type(body.error), body.error, Unknown()), {}))
            if truth is None or body.ends:
                raise Stop
            if truth:
                return FALLS
            raise body.error
        if not body.dead:
            self.frame.node = items[0].context_expr  # where CPython says that the block is left
        self.call(leave, (None, None, None), {})
        return self._perhaps_ended(body, lambda: self._left(leave))

    def _left(self, leave: object) -> Status:
        """What follows where an error of which nothing is known was given to the method ``__exit__``."""
        if self.truth(self.call(leave, (Unknown(), Unknown(), Unknown()), {})) is False:
            raise Dead
        return FALLS


class _Body:
    """How a body ended whose errors may end there, and what the program had wherever one may have left it."""

    __slots__ = ("dead", "ends", "error", "status")

    def __init__(self, status: Status, dead: bool, error: Exception | None, ends: list[Saved]) -> None:
        self.status = status
        self.dead = dead
        self.error = error
        self.ends = ends


def _only_closes(node: ast.stmt) -> bool:
    """Whether ``node`` does nothing that the program sees later: it prints, or closes something."""
    if isinstance(node, ast.Pass):
        return True
    if not isinstance(node, ast.Expr) or not isinstance(node.value, ast.Call):
        return False
    called = node.value.func
    if isinstance(called, ast.Attribute):
        return called.attr in ("close", "quit", "release", "shutdown")
    return isinstance(called, ast.Name) and called.id == "print"
