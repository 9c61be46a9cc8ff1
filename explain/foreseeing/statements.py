"""Follows statements: which way the program goes, where that is known, and every way where it is not."""

from __future__ import annotations

import ast
import dataclasses
import operator
import sys
import types
import typing
from collections.abc import Callable, Iterator
from functools import lru_cache

from explain.foreseeing.expressions import BINARY, Expressions
from explain.foreseeing import library, samples
from explain.foreseeing.asked import is_environment, set_in_environment
from explain.foreseeing.operations import LARGEST
from explain.foreseeing.state import (
    ABSENT,
    BREAKS,
    CALL,
    CLASS,
    CONTINUES,
    FALLS,
    LEAVES,
    MODULE,
    NAMES,
    RETURN,
    Frame,
    Saved,
    Status,
    joined,
    kind_of,
)
from explain.foreseeing.values import CONTAINERS, Dead, Function, Module, NotKnown, Some, Stop, Unknown, of_program

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_TURNS = 3
"""Turns of a loop after which what still changes counts as unknown."""
_NEVER = frozenset(
    ("__del__", "__getattribute__", "__init_subclass__", "__set_name__", "__class_getitem__", "__metaclass__")
)
"""Methods that Python calls where the program does not say so."""
_BASES = (BaseException, *CONTAINERS, int, float, str)


class Statements(Expressions):
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

    # -- names get values

    def _assign(self, node: ast.Assign) -> Status:
        value = self.value(node.value)
        for target in node.targets:
            self.assign(target, value)
        return FALLS

    def _annotated(self, node: ast.AnnAssign) -> Status:
        frame = self.frame
        if frame.kind is CLASS and isinstance(node.target, ast.Name):
            notes = frame.names.setdefault("__annotations__", {})
            notes[node.target.id] = self._annotation(node.annotation)  # type: ignore[index]
        if node.value is not None:
            self.assign(node.target, self.value(node.value))
        return FALLS

    def _annotation(self, node: ast.expr) -> object:
        written = ast.unparse(node) if sys.version_info >= (3, 9) else ast.dump(node)
        if "InitVar" in written:
            return dataclasses.InitVar(object)
        return typing.ClassVar if "ClassVar" in written else object

    def _augmented(self, node: ast.AugAssign) -> Status:
        target = node.target
        function = BINARY[type(node.op)][1]
        if isinstance(target, ast.Name):
            old = self.lookup(target.id)
            self._set_name(target.id, self._in_place(function, old, self.value(node.value)))
        elif isinstance(target, ast.Attribute):
            holder = self.value(target.value)
            old = self.attribute(holder, target.attr)
            self.set_attribute(holder, target.attr, self._in_place(function, old, self.value(node.value)))
        elif isinstance(target, ast.Subscript):
            holder = self.value(target.value)
            key = self._key(target.slice)
            old = self.item(holder, key)
            self._set_item(holder, key, self._in_place(function, old, self.value(node.value)))
        return FALLS

    def _in_place(self, function: Callable[[object, object], object], old: object, value: object) -> object:
        if not isinstance(old, (list, set, dict)) or self.is_own(old):
            return self.operate(function, old, value)
        self.touch(old)
        if isinstance(old, list) and function is operator.iadd:
            if id(old) in self.tainted or isinstance(value, Unknown) or id(value) in self.tainted:
                if isinstance(value, Some):
                    self.apply(iter, value)
                self.tainted[id(old)] = old
                return old
            if isinstance(value, (list, tuple)):
                if len(old) + len(value) > LARGEST:
                    raise Stop
                return operator.iadd(old, value)
        if isinstance(value, Unknown) or id(old) in self.tainted or id(value) in self.tainted:
            if isinstance(value, Some) and not self.tainted.get(id(old)):
                self.apply(function, type(old)(), value)
            self.tainted[id(old)] = old
            return old
        found = self.with_own(lambda: function(old, value))
        if isinstance(found, Unknown):
            self.tainted[id(old)] = old
        return old if isinstance(found, Unknown) else found

    def assign(self, target: ast.expr, value: object) -> None:
        """``target = value``."""
        if isinstance(target, ast.Name):
            self._set_name(target.id, value)
        elif isinstance(target, ast.Attribute):
            self.set_attribute(self.value(target.value), target.attr, value)
        elif isinstance(target, ast.Subscript):
            holder = self.value(target.value)
            self._set_item(holder, self._key(target.slice), value)
        elif isinstance(target, (ast.Tuple, ast.List)):
            self._unpack(target, value)
        else:
            raise Stop

    def _set_name(self, name: str, value: object) -> None:
        frame = self.frame
        names = frame.names
        if name in frame.shared:
            names = self.globals
        elif name in frame.outer:
            names = next((one for one in frame.within if name in one), names)
        self.touch(names, NAMES)
        names[name] = value

    def _set_item(self, holder: object, key: object, value: object) -> None:
        if isinstance(holder, Some):
            holder.item = None
            if holder.kind not in (list, dict, bytearray):
                self.apply(operator.setitem, holder, 0, 0)
            elif not isinstance(key, Unknown):
                self.apply(operator.setitem, holder, key, () if isinstance(key, slice) else 0)
        elif isinstance(holder, Unknown):
            if is_environment(holder):
                set_in_environment(value)
            self.doubts += 1
        elif self.is_own(holder) and not isinstance(holder, (list, dict)):
            self.with_own(lambda: operator.setitem(holder, key, value))  # type: ignore[call-overload]
        elif isinstance(key, Unknown) or id(holder) in self.tainted or not isinstance(holder, (list, dict)):
            if isinstance(holder, dict):
                if isinstance(key, Some):
                    self.apply(hash, key)
            elif not isinstance(key, Unknown) and id(holder) in self.tainted and isinstance(holder, list):
                self.apply(operator.setitem, Some(list), key, () if isinstance(key, slice) else 0)
            elif id(holder) not in self.tainted:
                self.apply(operator.setitem, holder.copy() if isinstance(holder, list) else holder, key, ())
            self._unsure_of(holder)
        else:
            self.touch(holder)
            try:
                operator.setitem(holder, key, value)
            except NotKnown:
                self._unsure_of(holder)
            except Exception as error:
                of_program(error)
                raise

    def _unsure_of(self, holder: object) -> None:
        self.doubts += 1
        if isinstance(holder, (list, dict)):
            self.tainted[id(holder)] = holder

    def _unpack(self, target: ast.Tuple | ast.List, value: object) -> None:
        starred = [index for index, one in enumerate(target.elts) if isinstance(one, ast.Starred)]
        unpack = _unpacker(len(target.elts), starred[0] if starred else -1)
        if isinstance(value, Unknown) or id(value) in self.tainted:
            if isinstance(value, Some):
                self.apply(unpack, value)
            item = self.item_kind(value) if isinstance(value, Some) else None
            parts: list[object] = [self.some_item(item) for _ in target.elts]  # type: ignore[arg-type]
            self.doubts += 1
        elif isinstance(value, (set, frozenset)) and len(value) > 1 and len(value) == len(target.elts):
            parts = [Unknown() for _ in target.elts]
        else:
            if hasattr(value, "__next__"):
                listed = self.listed(value)
                value = iter(listed) if listed is not None else Unknown()
            found = self.with_own(lambda: unpack(value))
            parts = found if isinstance(found, list) else [Unknown() for _ in target.elts]
        for one, part in zip(target.elts, parts):
            if isinstance(one, ast.Starred):
                self.assign(one.value, Some(list) if isinstance(part, Unknown) else part)
            else:
                self.assign(one, part)

    def _delete(self, node: ast.Delete) -> Status:
        for target in node.targets:
            if isinstance(target, ast.Name):
                self.lookup(target.id)
                names = self.globals if target.id in self.frame.shared else self.frame.names
                self.touch(names, NAMES)
                names.pop(target.id, None)
            elif isinstance(target, ast.Subscript):
                holder, key = self.value(target.value), self._key(target.slice)
                if isinstance(holder, (list, dict)) and not isinstance(key, Unknown) and id(holder) not in self.tainted:
                    self.touch(holder)
                    try:
                        operator.delitem(holder, key)  # type: ignore[arg-type]
                    except NotKnown:
                        self._unsure_of(holder)
                    except Exception as error:
                        of_program(error)
                        raise
                elif isinstance(holder, (str, tuple, int)):
                    self.apply(operator.delitem, holder, key)
                else:
                    self.taint(holder)
                    self.doubts += 1
            else:
                raise Stop
        return FALLS

    # -- definitions

    def _define(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Status:
        decorators = [self.value(one) for one in node.decorator_list]
        made: object = self.function(node, node.name)
        for decorator in reversed(decorators):
            if isinstance(decorator, Unknown):
                self.escape((made,))
            made = self.call(decorator, (made,), {})
        self._set_name(node.name, made)
        return FALLS

    def _class(self, node: ast.ClassDef) -> Status:
        self._set_name(node.name, self._made_class(node))
        return FALLS

    def _made_class(self, node: ast.ClassDef) -> object:
        decorators = [self.value(one) for one in node.decorator_list]
        bases = [self.value(one) for one in node.bases]
        names: dict[str, object] = {}
        frame = Frame(CLASS, names, self.around(), title=f"{self.frame.title}{node.name}.", node=node)
        frame.shared, frame.outer = self.frame.shared, self.frame.outer
        if self.frame.kind is CLASS:
            frame.within = self.frame.within
        self.frames.append(frame)
        try:
            self.block(node.body)
        except Exception as error:
            self.note(error)
            raise
        finally:
            self.frames.remove(frame)
        if node.keywords or any(not self._base(one) for one in bases) or _NEVER & names.keys():
            self.escape(tuple(names.values()))
            return self.unknown()
        if any(isinstance(one, Unknown) for one in names.values()) and any(type(one) is not type for one in bases):
            return self.unknown()
        made: object = self._type(node.name, bases, names)
        for decorator, at in zip(reversed(decorators), reversed(node.decorator_list)):
            if isinstance(decorator, Unknown):
                self.escape((made,))
            self.frame.node = at
            made = self.call(decorator, (made,), {})
        return made

    def _base(self, base: object) -> bool:
        if not isinstance(base, type):
            return False
        return base in self.own or base is object or issubclass(base, _BASES) or base.__module__ in ("enum", "abc")

    def _type(self, name: str, bases: list[object], names: dict[str, object]) -> object:
        if "__new__" in names:
            names["__new__"] = staticmethod(names["__new__"])  # type: ignore[arg-type]
        names.setdefault("__module__", "__main__")
        names["__qualname__"] = self.frame.title + name

        def fill(space: dict[str, object]) -> None:
            for key, value in names.items():
                space[key] = value

        try:
            made = types.new_class(name, tuple(bases), {}, fill)  # type: ignore[arg-type]
        except NotKnown:
            return self.unknown()
        except Exception as error:
            of_program(error)
            raise
        self.own.add(made)
        for value in vars(made).values():
            for one in (value, *(getattr(value, part, None) for part in ("fget", "fset", "fdel", "__func__"))):
                if isinstance(one, Function):
                    one.owner = made
        return made

    def _import(self, node: ast.Import) -> Status:
        for alias in node.names:
            whole = alias.name if alias.asname else alias.name.partition(".")[0]
            self._set_name(alias.asname or whole, Module(whole))
        self.doubts += 1
        return FALLS

    def _import_from(self, node: ast.ImportFrom) -> Status:
        self.doubts += 1
        if node.module == "__future__":
            return FALLS
        for alias in node.names:
            if alias.name == "*":
                self.open_names = True
                continue
            value: object = Unknown()
            if not node.level and node.module:
                value = self.attribute(Module(node.module), alias.name)
            self._set_name(alias.asname or alias.name, value)
        return FALLS

    # -- which way

    def _if(self, node: ast.If) -> Status:
        truth = self.truth(self.value(node.test))
        if truth is not None:
            return self.block(node.body if truth else node.orelse)
        return self.fork([lambda: self.block(node.body), lambda: self.block(node.orelse)])

    def _match(self, node: ast.AST) -> Status:
        subject = self.value(node.subject)  # type: ignore[attr-defined]
        ways: list[Callable[[], Status]] = []
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

    # -- loops

    def _for(self, node: ast.For) -> Status:
        iterable = self.value(node.iter)
        values = self._one_by_one(iterable)
        if values is None:
            element = self.element(iterable)

            def turn() -> Status:
                self.assign(node.target, element)
                return self.block(node.body)

            return self._unsure_loop(node, turn)
        while True:
            self.frame.node = node.iter
            value = self.with_own(lambda: next(values, self))
            if value is self:
                return self.block(node.orelse)
            status, unsure = self._turn(lambda value=value: self._one_turn(node, value))  # type: ignore[misc]
            if unsure:

                def turn() -> Status:
                    self.assign(node.target, self.element(iterable))
                    return self.block(node.body)

                return self._unsure_loop(node, turn, begun=True)
            if status is BREAKS:
                return FALLS
            if status[0] is RETURN:
                return status

    def _one_turn(self, node: ast.For, value: object) -> Status:
        self.assign(node.target, value)
        return self.block(node.body)

    def _one_by_one(self, iterable: object) -> Iterator[object] | None:
        if type(iterable) in (list, dict, range) and id(iterable) not in self.tainted:
            return iter(iterable)  # type: ignore[call-overload,no-any-return]
        listed = self.listed(iterable)
        return None if listed is None else iter(listed)

    def _while(self, node: ast.While) -> Status:
        while True:
            self.step()
            self.frame.node = node
            truth = self.truth(self.value(node.test))
            if truth is None:

                def turn() -> Status:
                    self.value(node.test)
                    return self.block(node.body)

                return self._unsure_loop(node, turn)
            if not truth:
                return self.block(node.orelse)
            status, unsure = self._turn(lambda: self.block(node.body))
            if unsure:

                def turn() -> Status:
                    self.value(node.test)
                    return self.block(node.body)

                return self._unsure_loop(node, turn, begun=True)
            if status is BREAKS:
                return FALLS
            if status[0] is RETURN:
                return status

    def _turn(self, follow: Callable[[], Status]) -> tuple[Status, bool]:
        """One turn of a loop that is surely entered; says how it ended, and whether some way has left it already."""
        frame, depth, region = self.frame, self.depth, self.region
        if region is None:
            self.region = self.depth
        level = self.open_level()
        pending: list[Saved] = []
        frame.left.append((level, pending))
        before = len(frame.returned)
        goes_on = True
        status = FALLS
        try:
            status = follow()
        except Dead:
            if not pending:
                raise
            goes_on = False
        except Exception as error:
            self.note(error)
            if not pending:
                raise
            if self.ended(error) is FALLS:
                raise Stop from None
            goes_on = False
        finally:
            frame.left.pop()
            self.region = region
            # What has returned for good still casts doubt on all that follows.
            self.depth = depth + len(frame.returned) - before
        if status[0] is RETURN and pending:
            frame.returned.append((status[1], self.so_far(frame.level)))
            self.depth += 1
            goes_on = False
            status = LEAVES
        self._settle(level, pending, goes_on)
        return status, bool(pending) or status is LEAVES

    def _unsure_loop(
        self, node: ast.For | ast.While | ast.AsyncFor, turn: Callable[[], Status], begun: bool = False
    ) -> Status:
        """A loop of which it is not known how often it runs; ``begun`` says that its first turn is over."""
        if not begun:
            self.fork([lambda: self._quietly_left(turn, first=True), lambda: FALLS])
        self.quiet += 1
        try:
            for _ in range(_TURNS):
                if not self._joined_turn(turn):
                    break
            else:
                self._forget_names(node)
        finally:
            self.quiet -= 1
        self.fork([lambda: self._quietly_left(turn), lambda: FALLS])
        if node.orelse:
            self.fork([lambda: self.block(node.orelse), lambda: FALLS])
        return FALLS

    def _joined_turn(self, turn: Callable[[], Status]) -> bool:
        """Follows one more ``turn`` that may or may not be; says whether it changed what is known."""
        tainted = len(self.tainted)
        level = self.open_level()
        self.fork([lambda: self._quietly_left(turn), lambda: FALLS])
        now = self.so_far(level)
        before = self.close_level()
        return len(self.tainted) > tainted or any(
            not _alike(now[key][2], row[2], row[1]) for key, row in before.items()
        )

    def _quietly_left(self, turn: Callable[[], Status], first: bool = False) -> Status:
        """One turn of an unsure loop: however it ends, what follows the loop may follow."""
        frame = self.frame
        if self.region is None and first:
            self.region = self.depth
        level = self.open_level()
        pending: list[Saved] = []
        frame.left.append((level, pending))
        depth, before = self.depth, len(frame.returned)
        goes_on = True
        status = FALLS
        try:
            status = turn()
        except Dead:
            if not pending:
                raise
            goes_on = False
        except Exception as error:
            self.note(error)
            if not pending:
                raise
            if self.ended(error) is FALLS:
                raise Stop from None
            goes_on = False
        finally:
            frame.left.pop()
            self.depth = depth + len(frame.returned) - before
        if status[0] is RETURN and pending:
            frame.returned.append((status[1], self.so_far(frame.level)))
            self.depth += 1
            goes_on, status = False, FALLS
        self._settle(level, pending, goes_on)
        return status if status[0] is RETURN else FALLS

    def _forget_names(self, node: ast.AST) -> None:
        names = {one.id for one in ast.walk(node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}
        for name in names:
            self._set_name(name, Unknown())

    def _async_for(self, node: ast.AsyncFor) -> Status:
        self.value(node.iter)

        def turn() -> Status:
            self.assign(node.target, Unknown())
            return self.block(node.body)

        return self._unsure_loop(node, turn)

    def _break(self, node: ast.Break) -> Status:
        return BREAKS

    def _continue(self, node: ast.Continue) -> Status:
        return CONTINUES

    def _return(self, node: ast.Return) -> Status:
        return RETURN, None if node.value is None else self.value(node.value)

    # -- errors

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

    _STATEMENTS: dict[type, Callable[..., Status]] = {
        ast.Pass: _passes,
        ast.Global: _passes,
        ast.Nonlocal: _passes,
        ast.Expr: _expression,
        ast.Assign: _assign,
        ast.AnnAssign: _annotated,
        ast.AugAssign: _augmented,
        ast.Delete: _delete,
        ast.FunctionDef: _define,
        ast.AsyncFunctionDef: _define,
        ast.ClassDef: _class,
        ast.Import: _import,
        ast.ImportFrom: _import_from,
        ast.If: _if,
        ast.For: _for,
        ast.AsyncFor: _async_for,
        ast.While: _while,
        ast.Break: _break,
        ast.Continue: _continue,
        ast.Return: _return,
        ast.Raise: _raise,
        ast.Assert: _assert,
        ast.Try: _try,
        ast.With: _with,
        ast.AsyncWith: _with,
    }

    # -- what a function is

    def yields(self, node: ast.AST) -> bool:
        """Whether the function ``node`` has a ``yield`` of its own."""
        if node not in self.of_functions:
            self.of_functions[node] = (*_declared(node), _yields(node))
        return self.of_functions[node][3]

    def declared(self, node: ast.AST) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """The names that the function ``node`` gives values to, declares global, and declares nonlocal."""
        self.yields(node)
        return self.of_functions[node][:3]


if hasattr(ast, "Match"):
    Statements._STATEMENTS[ast.Match] = Statements._match


def _alike(one: object, other: object, kind: str) -> bool:
    from explain.foreseeing.state import same_contents, same_names

    return same_names(one, other) if kind is NAMES else same_contents(one, other)  # type: ignore[arg-type]


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


def _yields(node: ast.AST) -> bool:
    return any(isinstance(one, (ast.Yield, ast.YieldFrom)) for one in _within(node))


def _declared(node: ast.AST) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    bound: set[str] = set()
    shared: set[str] = set()
    outer: set[str] = set()
    for one in _within(node):
        if isinstance(one, ast.Name):
            if not isinstance(one.ctx, ast.Load):
                bound.add(one.id)
        elif isinstance(one, ast.Global):
            shared.update(one.names)
        elif isinstance(one, ast.Nonlocal):
            outer.update(one.names)
        elif isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            bound.add(one.name)
        elif isinstance(one, (ast.Import, ast.ImportFrom)):
            bound.update((alias.asname or alias.name.partition(".")[0]) for alias in one.names)
        elif isinstance(one, ast.ExceptHandler) and one.name:
            bound.add(one.name)
        elif type(one).__name__ in ("MatchAs", "MatchStar", "MatchMapping"):
            name = getattr(one, "name", None) or getattr(one, "rest", None)
            bound.update((name,) if name else ())
    return frozenset(bound), frozenset(shared), frozenset(outer)


def _within(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function's body that are no part of what is defined in it."""
    body = node.body  # type: ignore[attr-defined]
    waiting: list[ast.AST] = list(body) if isinstance(body, list) else [body]
    while waiting:
        one = waiting.pop()
        yield one
        if isinstance(one, (*_FUNCTIONS, ast.ClassDef)):
            waiting += getattr(one, "decorator_list", ())
        elif isinstance(one, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
            waiting += [each for each in ast.walk(one) if isinstance(each, ast.NamedExpr)]
        else:
            waiting += ast.iter_child_nodes(one)


@lru_cache(maxsize=64)
def _unpacker(count: int, starred: int) -> Callable[[object], list[object]]:
    """What takes a value apart as an assignment to so many names does: Python's own, for its words are Python's."""
    names = [f"{'*' * (index == starred)}part_{index}" for index in range(count)]
    space: dict[str, Callable[[object], list[object]]] = {}
    listed = ", ".join(names)
    exec(f"def unpack(value):\n    [{listed}] = value\n    return [{listed.replace('*', '')}]", space)
    return space["unpack"]
