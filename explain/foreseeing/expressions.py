"""Follows expressions: each gives a value, a mark where it is not known, or raises what it is certain to raise."""

from __future__ import annotations

import ast
import builtins
import operator
from collections.abc import Callable, Iterator

from explain.foreseeing import library, samples
from explain.foreseeing.operations import LARGEST
from explain.foreseeing.calls import Calls
from explain.foreseeing.state import ABSENT, CLASS, COMPREHENSION, FALLS, MODULE, Frame, joined, kind_of
from explain.foreseeing.values import Coroutine, Function, Generator, Module, NotKnown, Some, Stop, Unknown, of_program

BINARY = {
    ast.Add: (operator.add, operator.iadd),
    ast.Sub: (operator.sub, operator.isub),
    ast.Mult: (operator.mul, operator.imul),
    ast.Div: (operator.truediv, operator.itruediv),
    ast.FloorDiv: (operator.floordiv, operator.ifloordiv),
    ast.Mod: (operator.mod, operator.imod),
    ast.Pow: (operator.pow, operator.ipow),
    ast.LShift: (operator.lshift, operator.ilshift),
    ast.RShift: (operator.rshift, operator.irshift),
    ast.BitAnd: (operator.and_, operator.iand),
    ast.BitOr: (operator.or_, operator.ior),
    ast.BitXor: (operator.xor, operator.ixor),
    ast.MatMult: (operator.matmul, operator.imatmul),
}
_UNARY = {ast.UAdd: operator.pos, ast.USub: operator.neg, ast.Invert: operator.invert}
_COMPARED = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
_STRUCTURAL = (list, tuple)


class Expressions(Calls):
    """Values of expressions."""

    def value(self, node: ast.expr) -> object:
        """What ``node`` gives here; raises what it is certain to raise."""
        self.step()
        before, frame = self.frame.node, self.frame
        frame.node = node
        result = self._VALUES.get(type(node), Expressions._other)(self, node)
        frame.node = before
        return result

    def _other(self, node: ast.expr) -> object:
        raise Stop

    def _constant(self, node: ast.Constant) -> object:
        return node.value

    def _name(self, node: ast.Name) -> object:
        return self.lookup(node.id)

    def lookup(self, name: str) -> object:
        """The value of ``name`` where the program stands."""
        frame = self.frame
        if frame.kind != MODULE:
            found = frame.names.get(name, self)
            if found is not self:
                return self.unknown() if found is ABSENT else found
            if name in frame.bound and name not in frame.shared and name not in frame.outer:
                raise of_program(_unbound(name))
            if name not in frame.shared:
                for names in frame.within:
                    if name in names:
                        return self.unknown() if names[name] is ABSENT else names[name]
        if name in self.globals:
            found = self.globals[name]
            return self.unknown() if found is ABSENT else found
        if self.open_names or name in _GIVEN_TO_ALL:
            return self.unknown()
        if hasattr(builtins, name):
            return getattr(builtins, name)
        raise Stop  # whether anything else gives the name is for others to say

    # -- displays

    def _list(self, node: ast.List) -> object:
        found = self._elements(node.elts)
        return Some(list) if found is None else found

    def _tuple(self, node: ast.Tuple) -> object:
        found = self._elements(node.elts)
        return Some(tuple) if found is None else tuple(found)

    def _set(self, node: ast.Set) -> object:
        found = self._elements(node.elts)
        if found is None:
            return Some(set)
        return self._hashed(lambda: set(found), found, set)

    def _hashed(self, make: Callable[[], object], keys: list[object], kind: type) -> object:
        made = self.with_own(make)
        if isinstance(made, Unknown):
            for key in keys:
                self.apply(hash, key)
            return self.some(kind)
        return made

    def _elements(self, nodes: list[ast.expr]) -> list[object] | None:
        found: list[object] = []
        whole = True
        for node in nodes:
            if isinstance(node, ast.Starred):
                values = self.listed(self.value(node.value))
                whole = whole and values is not None
                found += values or ()
            else:
                found.append(self.value(node))
        return found if whole else None

    def _dict(self, node: ast.Dict) -> object:
        made: dict[object, object] = {}
        known = True
        for key, value in zip(node.keys, node.values):
            if key is None:
                inner = self.value(value)
                if isinstance(inner, dict) and id(inner) not in self.tainted:
                    made.update(inner)
                else:
                    known = False
                continue
            name, held = self.value(key), self.value(value)
            if isinstance(self.with_own(lambda: made.__setitem__(name, held)), Unknown):
                self.apply(hash, name)
                known = False
        if not known:
            self.tainted[id(made)] = made
        return made

    def _joined_text(self, node: ast.JoinedStr) -> object:
        parts = [self.value(one) for one in node.values]
        if all(isinstance(one, str) for one in parts):
            text = "".join(parts)  # type: ignore[arg-type]
            return text if len(text) <= LARGEST else Some(str)
        return Some(str)

    def _formatted(self, node: ast.FormattedValue) -> object:
        value = self.value(node.value)
        spec = self.value(node.format_spec) if node.format_spec else ""
        if node.conversion in (114, 115, 97):
            value = self.call_pure({114: repr, 115: str, 97: ascii}[node.conversion], (value,), {})
        found = self.call_pure(format, (value, spec), {})
        return found if isinstance(found, str) else Some(str)

    # -- operators

    def _binary(self, node: ast.BinOp) -> object:
        left, right = self.value(node.left), self.value(node.right)
        return self.operate(BINARY[type(node.op)][0], left, right)

    def operate(self, function: Callable[[object, object], object], left: object, right: object) -> object:
        """The operator ``function`` on two values."""
        if self.is_own(left) or self.is_own(right):
            return self.with_own(lambda: function(left, right))
        if type(left) in _STRUCTURAL and type(left) is type(right) and function in (operator.add, operator.iadd):
            if not self.tainted or (id(left) not in self.tainted and id(right) not in self.tainted):
                if len(left) + len(right) <= LARGEST:  # type: ignore[arg-type]
                    return function(left, right)
        if function in (operator.pow, operator.ipow) and (isinstance(left, Some) or isinstance(right, Some)):
            found = self.apply(function, left, right)
            plain = isinstance(right, int) and right >= 0
            return found if plain else self.unknown()
        return self.apply(function, left, right)

    def _unary(self, node: ast.UnaryOp) -> object:
        value = self.value(node.operand)
        if isinstance(node.op, ast.Not):
            truth = self.truth(value)
            return Some(bool) if truth is None else not truth
        if self.is_own(value):
            return self.with_own(lambda: _UNARY[type(node.op)](value))  # type: ignore[operator,index]
        return self.apply(_UNARY[type(node.op)], value)

    def truth(self, value: object) -> bool | None:
        """Whether ``value`` counts as true; None where that is not known."""
        if isinstance(value, Unknown):
            if not isinstance(value, Some) or hasattr(value.kind, "__bool__") or hasattr(value.kind, "__len__"):
                return None
            return True
        if id(value) in self.tainted:
            return None
        if self.is_own(value):
            found = self.with_own(lambda: bool(value))
            return found if isinstance(found, bool) else None
        return bool(value)

    def _bool_op(self, node: ast.BoolOp) -> object:
        stops_at = isinstance(node.op, ast.Or)
        value: object = None
        for index, part in enumerate(node.values):
            value = self.value(part)
            truth = self.truth(value) if index < len(node.values) - 1 else None
            if truth is None and index < len(node.values) - 1:
                rest = ast.BoolOp(node.op, node.values[index + 1 :])
                other = self.maybe(lambda rest=rest: self._bool_op(rest))  # type: ignore[misc]
                return other if other is None else joined(value, other)
            if truth is stops_at:
                return value
        return value

    def maybe(self, follow: Callable[[], object]) -> object:
        """What ``follow`` gives where it is not known whether it runs."""
        found: list[object] = []

        def way() -> tuple[str, object]:
            found.append(follow())
            return FALLS

        self.fork([way, lambda: FALLS])
        return found[0] if found else self.unknown()

    def _compare(self, node: ast.Compare) -> object:
        left = self.value(node.left)
        result: object = True
        for op, comparator in zip(node.ops, node.comparators):
            right = self.value(comparator)
            result = self._one_comparison(op, left, right)
            if len(node.ops) > 1:
                truth = self.truth(result)
                if truth is None:
                    return Some(bool)
                if not truth:
                    return result
            left = right
        return result

    def _one_comparison(self, op: ast.cmpop, left: object, right: object) -> object:
        if isinstance(op, (ast.Is, ast.IsNot)):
            same = self._is(left, right)
            return Some(bool) if same is None else same is isinstance(op, ast.Is)
        if isinstance(op, (ast.In, ast.NotIn)):
            found = self._contains(left, right)
            truth = self.truth(found)
            return Some(bool) if truth is None else truth is isinstance(op, ast.In)
        function = _COMPARED[type(op)]
        if self.is_own(left) or self.is_own(right):
            found = self.with_own(lambda: function(left, right))
        else:
            found = self.apply(function, left, right)
        if isinstance(op, (ast.Eq, ast.NotEq)) and not isinstance(found, bool):
            return Some(bool)
        return found

    def _is(self, left: object, right: object) -> bool | None:
        if isinstance(left, Unknown) or isinstance(right, Unknown):
            one, other = kind_of(left), kind_of(right)
            if one is not None and other is not None and one is not other:
                return False
            return True if left is right else None
        if left is None or right is None or isinstance(left, (bool, type)) or self.is_own(left):
            return left is right
        return None if type(left) is type(right) else False

    def _contains(self, item: object, holder: object) -> object:
        if self.is_own(holder):
            return self.with_own(lambda: operator.contains(holder, item))  # type: ignore[arg-type]
        if isinstance(holder, range):
            if type(item) is int:
                return item in holder
            return self.unknown()
        return self.apply(operator.contains, holder, item)

    def _conditional(self, node: ast.IfExp) -> object:
        truth = self.truth(self.value(node.test))
        if truth is not None:
            return self.value(node.body if truth else node.orelse)
        found: list[object] = []

        def way(part: ast.expr) -> tuple[str, object]:
            found.append(self.value(part))
            return FALLS

        self.fork([lambda: way(node.body), lambda: way(node.orelse)])
        return joined(found[0], found[1]) if len(found) == 2 else self.unknown()

    def _walrus(self, node: ast.NamedExpr) -> object:
        value = self.value(node.value)
        if self.frame.kind == COMPREHENSION:
            raise Stop  # there the name belongs further out
        self.assign(node.target, value)
        return value

    # -- parts

    def _attribute(self, node: ast.Attribute) -> object:
        return self.attribute(self.value(node.value), node.attr)

    def _subscript(self, node: ast.Subscript) -> object:
        holder = self.value(node.value)
        return self.item(holder, self._key(node.slice))

    def _key(self, node: ast.expr) -> object:
        if type(node).__name__ == "Index":  # Python 3.8
            node = node.value  # type: ignore[attr-defined]
        if isinstance(node, ast.Slice):
            return self._slice(node)
        return self.value(node)

    def _slice(self, node: ast.Slice) -> object:
        parts = [None if one is None else self.value(one) for one in (node.lower, node.upper, node.step)]
        if any(isinstance(one, Unknown) for one in parts):
            samples_ = [1 if isinstance(one, Some) and one.kind is int else one for one in parts]
            if any(isinstance(one, Unknown) for one in samples_):
                kinds = [one.kind for one in parts if isinstance(one, Some) and one.kind is not int]
                return (
                    slice(*[samples.of(one)[0] if isinstance(one, Some) else one for one in parts])
                    if kinds and not any(isinstance(one, Unknown) and not isinstance(one, Some) for one in parts)
                    else self.unknown()
                )
            return _SomeSlice(slice(*samples_))
        return slice(*parts)

    def item(self, holder: object, key: object) -> object:
        """``holder[key]``."""
        if isinstance(key, _SomeSlice):
            return self._part(holder, key.like)
        if isinstance(holder, type):
            return self.unknown()  # list[int] and its like
        if self.is_own(holder):
            return self.with_own(lambda: operator.getitem(holder, key))  # type: ignore[call-overload]
        if isinstance(holder, Some) and holder.item is not None and holder.kind in (list, tuple, dict):
            self.apply(operator.getitem, holder, key)
            return Some(holder.kind, holder.item) if isinstance(key, slice) else self.some_item(holder.item)
        if isinstance(holder, Unknown):
            found = self.apply(operator.getitem, holder, key)
            return found if isinstance(holder, Some) and holder.kind in (str, bytes, range) else self.unknown()
        if id(holder) in self.tainted:
            if isinstance(holder, (list, tuple)) and not isinstance(key, Unknown):
                self.apply(operator.getitem, Some(type(holder)), key)
            return self.unknown()
        if isinstance(key, Unknown):
            self.apply(operator.getitem, holder, key)
            if isinstance(holder, (list, tuple)) and isinstance(key, Some) and key.kind is int and holder:
                value = holder[0]
                for one in holder[1:100]:
                    value = joined(value, one)
                return value if len(holder) <= 100 and value is not holder[0] else self._any_of(value)
            return self.unknown() if not isinstance(holder, str) else Some(str)
        try:
            return operator.getitem(holder, key)  # type: ignore[call-overload]
        except NotKnown:
            return self.unknown()
        except Exception as error:
            of_program(error)
            raise

    def _any_of(self, value: object) -> object:
        kind = kind_of(value)
        return Some(kind) if kind in samples.SAMPLED and kind not in samples.HOLDING else self.unknown()  # type: ignore[arg-type]

    def _part(self, holder: object, like: slice) -> object:
        kind = kind_of(holder)
        self.apply(operator.getitem, holder, like)
        if kind in (str, bytes, list, tuple) and not self.is_own(holder):
            return Some(kind, holder.item if isinstance(holder, Some) else None)  # type: ignore[arg-type]
        return self.unknown()

    # -- functions and comprehensions

    def _lambda(self, node: ast.Lambda) -> object:
        return self.function(node, "<lambda>")

    def function(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, name: str) -> Function:
        """The function that ``node`` defines here."""
        given = node.args
        plain = [one.arg for one in (*given.posonlyargs, *given.args)]
        defaults = dict(zip(plain[len(plain) - len(given.defaults) :], map(self.value, given.defaults)))
        for one, default in zip(given.kwonlyargs, given.kw_defaults):
            if default is not None:
                defaults[one.arg] = self.value(default)
        made = Function(node, name, defaults, self.around(), self.follow)
        made.__qualname__ = self.frame.title + name
        self.functions.append(made)
        return made

    def around(self) -> tuple[dict[str, object], ...]:
        """The names that what is defined here can see besides its own and the module's."""
        frame = self.frame
        return frame.within if frame.kind in (MODULE, CLASS) else (frame.names, *frame.within)

    def _comprehension(self, node: ast.ListComp | ast.SetComp) -> object:
        kind = list if isinstance(node, ast.ListComp) else set
        found: list[object] = []
        if not self._collect(node.generators, lambda: found.append(self.value(node.elt))):
            kinds = {kind_of(one) for one in found}
            item = kinds.pop() if len(kinds) == 1 else None
            return Some(kind, item if item in samples.SAMPLED and item not in samples.HOLDING else None)
        return found if kind is list else self._hashed(lambda: set(found), found, set)

    def _dict_comprehension(self, node: ast.DictComp) -> object:
        found: list[tuple[object, object]] = []

        def add() -> None:
            key = self.value(node.key)
            found.append((key, self.value(node.value)))

        whole = self._collect(node.generators, add)
        if not whole:
            return Some(dict)
        return self._hashed(lambda: dict(found), [key for key, _ in found], dict)

    def _generator(self, node: ast.GeneratorExp) -> object:
        if node not in self.consumed:
            self.value(node.generators[0].iter)
            return Generator()
        found: list[object] = []
        if not self._collect(node.generators, lambda: found.append(self.value(node.elt))):
            return Generator()
        return iter(found)

    def _collect(self, generators: list[ast.comprehension], add: Callable[[], None]) -> bool:
        """Runs through ``generators``; says whether all that they give was known."""
        frame = self.frame
        self.frames.append(
            Frame(
                COMPREHENSION,
                {},
                self.around(),
                shared=frame.shared,
                outer=frame.outer,
                node=frame.node,
                title=frame.title,
                function=frame.function,
                receiver=frame.receiver,
            )
        )
        try:
            return self._generate(generators, 0, add)
        except Exception as error:
            self.note(error)
            raise
        finally:
            self.frames.pop()

    def _generate(self, generators: list[ast.comprehension], index: int, add: Callable[[], None]) -> bool:
        if index == len(generators):
            add()
            return True
        clause = generators[index]
        if clause.is_async:
            raise Stop
        iterable = self.value(clause.iter)
        values = self.listed(iterable)
        whole = values is not None
        if values is None:
            values = [self.element(iterable)]
            self.doubts += 1
        for value in values:
            self.assign(clause.target, value)
            unsure = False
            for test in clause.ifs:
                truth = self.truth(self.value(test))
                if truth is None:
                    unsure = True
                elif not truth:
                    break
            else:
                if unsure or not whole:
                    self.fork([lambda: (self._generate(generators, index + 1, add), FALLS)[1], lambda: FALLS])
                    whole = False
                else:
                    whole = self._generate(generators, index + 1, add) and whole
        return whole

    def _await(self, node: ast.Await) -> object:
        value = self.value(node.value)
        if isinstance(value, Coroutine):
            return self.run_coroutine(value)
        if isinstance(value, Unknown) and not isinstance(value, Some):
            return self.unknown()
        kind = kind_of(value)
        if kind is None or self.is_own(value) or hasattr(kind, "__await__"):
            return self.unknown()
        raise of_program(TypeError(f"object {kind.__name__} can't be used in 'await' expression"))

    def _call(self, node: ast.Call) -> object:
        function = self.value(node.func)
        values: list[object] = []
        whole = True
        for one in node.args:
            if isinstance(one, ast.Starred):
                found = self.listed(self.value(one.value))
                whole = whole and found is not None
                values += found or ()
            else:
                values.append(self.value(one))
        named: dict[str, object] = {}
        for keyword in node.keywords:
            held = self.value(keyword.value)
            if keyword.arg is not None:
                named[keyword.arg] = held
            elif isinstance(held, dict) and id(held) not in self.tainted and all(isinstance(one, str) for one in held):
                named.update(held)
            else:
                whole = False
        if not whole:
            self.escape((function, *values, *named.values()))
            return self.unknown()
        return self.call(function, tuple(values), named)

    def _starred(self, node: ast.Starred) -> object:
        raise Stop

    _VALUES: dict[type, Callable[..., object]] = {
        ast.Constant: _constant,
        ast.Name: _name,
        ast.List: _list,
        ast.Tuple: _tuple,
        ast.Set: _set,
        ast.Dict: _dict,
        ast.JoinedStr: _joined_text,
        ast.FormattedValue: _formatted,
        ast.BinOp: _binary,
        ast.UnaryOp: _unary,
        ast.BoolOp: _bool_op,
        ast.Compare: _compare,
        ast.IfExp: _conditional,
        ast.NamedExpr: _walrus,
        ast.Attribute: _attribute,
        ast.Subscript: _subscript,
        ast.Lambda: _lambda,
        ast.ListComp: _comprehension,
        ast.SetComp: _comprehension,
        ast.DictComp: _dict_comprehension,
        ast.GeneratorExp: _generator,
        ast.Await: _await,
        ast.Call: _call,
        ast.Slice: _slice,
    }


class _SomeSlice:
    """A slice whose bounds are numbers that are not known."""

    def __init__(self, like: slice) -> None:
        self.like = like


_GIVEN_TO_ALL = frozenset(
    ("__file__", "__spec__", "__loader__", "__builtins__", "__path__", "__package__", "__cached__")
)


def _unbound(name: str) -> UnboundLocalError:
    import sys

    if sys.version_info >= (3, 11):
        return UnboundLocalError(f"cannot access local variable {name!r} where it is not associated with a value")
    return UnboundLocalError(f"local variable {name!r} referenced before assignment")
