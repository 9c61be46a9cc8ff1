"""What gives values to names, attributes and items, and takes them away."""

from __future__ import annotations

import ast
import dataclasses
import operator
import sys
import typing
from collections import deque
from collections.abc import Callable
from functools import lru_cache

from explain.foreseeing.asked import is_environment, set_in_environment
from explain.foreseeing.expressions import Expressions
from explain.foreseeing.operations import LARGEST
from explain.foreseeing.operators import BINARY
from explain.foreseeing.state import (
    CLASS,
    FALLS,
    NAMES,
    Status,
    members,
)
from explain.foreseeing.values import (
    PLAIN,
    Function,
    NotKnown,
    Some,
    Stop,
    Unknown,
    of_program,
)


class Assigning(Expressions):
    """Assignments."""

    def _assign(self, node: ast.Assign) -> Status:
        value = self.value(node.value)
        for target in node.targets:
            self.assign(target, value)
        return FALLS

    def _annotated(self, node: ast.AnnAssign) -> Status:
        frame = self.frame
        if frame.kind is CLASS and isinstance(node.target, ast.Name):
            notes = frame.names.setdefault("__annotations__", {})
            notes[self.private(node.target.id)] = self._annotation(node.annotation)  # type: ignore[index]
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
            name = self.private(target.attr)
            old = self.attribute(holder, name)
            self.set_attribute(holder, name, self._in_place(function, old, self.value(node.value)))
        elif isinstance(target, ast.Subscript):
            holder = self.value(target.value)
            key = self._key(target.slice)
            old = self.item(holder, key)
            self._set_item(holder, key, self._in_place(function, old, self.value(node.value)))
        return FALLS

    def _in_place(self, function: Callable[[object, object], object], old: object, value: object) -> object:
        if not isinstance(old, (list, set, dict, deque, bytearray)) or self.is_own(old):
            return self.operate(function, old, value)
        self.touch(old)
        if isinstance(old, list) and function is operator.iadd:
            if self.is_tainted(old) or isinstance(value, Unknown) or self.is_tainted(value):
                if isinstance(value, Some):
                    self.apply(iter, value)
                self.lose(old)
                return old
            if isinstance(value, (list, tuple)):
                if len(old) + len(value) > LARGEST:
                    raise Stop
                return operator.iadd(old, value)  # type: ignore[no-untyped-call]
        if isinstance(value, Unknown) or self.is_tainted(old) or self.is_tainted(value):
            if isinstance(value, Some) and not self.tainted.get(id(old)):
                self.apply(function, type(old)(), value)
            self.lose(old)
            return old
        found = self.with_own(lambda: function(old, value))
        if isinstance(found, Unknown):
            self.lose(old)
        return old if isinstance(found, Unknown) else found

    def assign(self, target: ast.expr, value: object) -> None:
        """``target = value``."""
        if isinstance(target, ast.Name):
            self._set_name(target.id, value)
        elif isinstance(target, ast.Attribute):
            self.set_attribute(self.value(target.value), self.private(target.attr), value)
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
        if name[:2] == "__":
            name = self.private(name)
        if name in frame.shared:
            names = self.globals
        elif name in frame.outer:
            names = next((one for one in frame.within if name in one or name in getattr(one, "bound", ())), names)
        if self.escaped and name in self.mentions.shared:
            self.lose(value)
            value = Unknown()  # whoever got a function of the program's may give it another
        self.touch(names, NAMES)
        names[name] = value

    def _set_item(self, holder: object, key: object, value: object) -> None:
        if type(key) not in PLAIN:
            self.bound(key)
        if isinstance(holder, Unknown) or self.is_tainted(holder):
            self.lose(value)
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
        elif isinstance(key, Unknown) or self.is_tainted(holder) or not isinstance(holder, (list, dict)):
            if isinstance(holder, dict):
                if isinstance(key, Some):
                    self.apply(hash, key)
            elif not isinstance(key, Unknown) and self.is_tainted(holder) and isinstance(holder, list):
                self.apply(operator.setitem, Some(list), key, () if isinstance(key, slice) else 0)
            elif isinstance(holder, list) and not self.is_tainted(holder):
                self.apply(operator.setitem, holder.copy(), key, ())
            elif isinstance(holder, _WITHOUT_ITEMS):
                self.apply(operator.setitem, holder, key, ())
            self.lose(value)
            self._unsure_of(holder)
        else:
            self.touch(holder)
            try:
                operator.setitem(holder, key, value)  # type: ignore[arg-type]
            except NotKnown:
                self.lose(value)
                self._unsure_of(holder)
            except Exception as error:
                of_program(error)
                raise

    def _unsure_of(self, holder: object) -> None:
        self.doubts += 1
        self.lose(holder)

    def _unpack(self, target: ast.Tuple | ast.List, value: object) -> None:
        starred = [index for index, one in enumerate(target.elts) if isinstance(one, ast.Starred)]
        unpack = _unpacker(len(target.elts), starred[0] if starred else -1)
        if isinstance(value, Unknown) or self.is_tainted(value):
            for one in members(value):
                self.lose(one)
            if isinstance(value, Some):
                self.apply(unpack, value)
            item = self.item_kind(value) if isinstance(value, Some) else None
            parts: list[object] = [self.some_item(item) for _ in target.elts]
            self.doubts += 1
        elif isinstance(value, (set, frozenset)) and len(value) > 1 and len(value) == len(target.elts):
            parts = [Unknown() for _ in target.elts]
        else:
            if hasattr(value, "__next__"):
                listed = self.listed(value)
                value = iter(listed) if listed is not None else Unknown()
            found = self.with_own(lambda: unpack(value))
            parts = found if isinstance(found, list) else [Unknown() for _ in target.elts]
        for one, part in zip(target.elts, parts, strict=False):
            if isinstance(one, ast.Starred):
                self.assign(one.value, Some(list) if isinstance(part, Unknown) else part)
            else:
                self.assign(one, part)

    def _delete(self, node: ast.Delete) -> Status:
        for target in node.targets:
            if isinstance(target, ast.Name):
                self.lookup(target.id)
                if target.id in self.frame.outer or target.id[:2] == "__":
                    raise Stop
                names = self.globals if target.id in self.frame.shared else self.frame.names
                self.touch(names, NAMES)
                names.pop(target.id, None)
            elif isinstance(target, ast.Subscript):
                holder, key = self.value(target.value), self._key(target.slice)
                if isinstance(holder, (list, dict)) and not isinstance(key, Unknown) and not self.is_tainted(holder):
                    self.touch(holder)
                    try:
                        operator.delitem(holder, key)  # type: ignore[arg-type]
                    except NotKnown:
                        self._unsure_of(holder)
                    except Exception as error:
                        of_program(error)
                        raise
                elif isinstance(holder, (str, tuple, int)) and not self.is_own(holder):
                    self.apply(operator.delitem, holder, key)
                else:
                    self.lose(holder)
                    self.doubts += 1
            else:
                raise Stop
        return FALLS


_WITHOUT_ITEMS = (str, bytes, tuple, int, float, complex, type(None), range, set, frozenset, Function)
"""What takes no item."""


@lru_cache(maxsize=64)
def _unpacker(count: int, starred: int) -> Callable[[object], list[object]]:
    """What takes a value apart as an assignment to so many names does: Python's own, for its words are Python's."""
    names = [f"{'*' * (index == starred)}part_{index}" for index in range(count)]
    space: dict[str, Callable[[object], list[object]]] = {}
    listed = ", ".join(names)
    exec(f"def unpack(value):\n    [{listed}] = value\n    return [{listed.replace('*', '')}]", space)
    return space["unpack"]
