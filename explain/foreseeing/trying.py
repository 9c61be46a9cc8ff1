"""Errors that are raised and caught, and what cleans up after them."""

from __future__ import annotations

import ast
from collections.abc import Callable

from explain.foreseeing import library, samples
from explain.foreseeing.looping import Looping
from explain.foreseeing.state import (
    FALLS,
    NAMES,
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
        if isinstance(error, Unknown) or error is None:
            if any(guard for guard in self.guards):
                raise Stop
            raise Dead
        if isinstance(error, BaseException):
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
        try:
            status = self._try_body(node)
        except Exception as error:
            self.note(error)
            if node.finalbody:
                self._finally(node)
            raise
        if node.finalbody:
            last = self._finally(node)
            return status if last is FALLS else last
        return status

    def _finally(self, node: ast.Try) -> Status:
        kept = self.frame.node
        status = self.block(node.finalbody)
        self.frame.node = kept
        return status

    def _try_body(self, node: ast.Try) -> Status:
        guard = tuple(one for handler in node.handlers for one in self._caught(handler))
        doubts, frames = self.doubts, len(self.frames)
        level = self.open_level()
        self.guards.append(guard)
        guards = len(self.guards)
        error: Exception | None = None
        dead = False
        status = FALLS
        try:
            status = self.block(node.body)
        except Dead:
            dead = True
        except Exception as caught:
            self.note(caught)
            error = caught
        finally:
            del self.guards[guards - 1 :]
        del self.frames[frames:]
        after = self.so_far(level)
        before = self.close_level()
        if error is not None:
            return self._handled(node, error)
        if status is FALLS and node.orelse and not dead:
            status = self.block(node.orelse)
        if not node.handlers or self.doubts == doubts:
            if dead:
                raise Dead
            return status
        between = [before, after]

        def way(handler: ast.ExceptHandler) -> Status:
            self.join(between)
            return self._handler(handler, Unknown())

        ways: list[Callable[[], Status]] = [lambda handler=handler: way(handler) for handler in node.handlers]  # type: ignore[misc]
        if not dead:
            ways.insert(0, lambda: status)
        return self.fork(ways)

    def _caught(self, handler: ast.ExceptHandler) -> tuple[type | None, ...]:
        if handler.type is None:
            return (Exception,)
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
        self.guards.append((None,))
        guards = len(self.guards)
        try:
            return self._with_items(node, items[1:])
        except Exception:
            raise Stop from None
        finally:
            del self.guards[guards - 1 :]

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
        self.guards.append((None,))
        guards = len(self.guards)
        try:
            status = self._with_items(node, items[1:])
        except Exception as error:
            self.note(error)
            del self.guards[guards - 1 :]
            truth = self.truth(self.call(leave, (type(error), error, Unknown()), {}))
            if truth is None:
                raise Stop from None
            if truth:
                return FALLS
            raise
        finally:
            del self.guards[guards - 1 :]
        self.call(leave, (None, None, None), {})
        return status
