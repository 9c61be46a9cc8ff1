"""What Python itself does with the values at hand, where that is bounded and touches nothing outside them.

Nothing of the reader's is called here, and of the library only what is pure: it takes its arguments and gives a value.
Sizes are looked at first, for a text may ask for any amount of memory.
"""

from __future__ import annotations

import operator
import re
from collections import deque
from collections.abc import Callable, Mapping
from gc import get_referents

from explain.foreseeing import samples
from explain.foreseeing.state import SAMPLED, VIEWS, State, members
from explain.foreseeing.values import CONTAINERS, PLAIN, NotKnown, Some, SomeMethod, Unknown, of_program

LARGEST = 10_000
"""Characters, items, or what a number may ask for."""
_BITS = 4_000
_MOST_TURNS = 100
"""The largest exponent of a value whose size grows with it."""
_MOST_SEEN = 2_000
"""Values that are looked at to learn whether anything among them is not known."""
_WIDE = re.compile(r"\d{5}|__|\*|\{\w*[.\[]")
"""What in a format may ask for much, or for what no program is given here."""
_BY_VALUE = frozenset(("loads", "mean", "median", "mode", "reduce", "next", "max", "min", "pow"))
"""Functions whose results have one kind or another, by the values that they are given."""
_BY_TYPE = (TypeError, AttributeError)

UNKNOWN, PARTLY, KNOWN = 0, 1, 2


class Operations(State):
    """Operators and calls on values."""

    def apply(
        self, function: Callable[..., object], *values: object, named: Mapping[str, object] | None = None
    ) -> object:
        """What the pure ``function`` gives for ``values``; raises what Python raises where that is certain."""
        named = named or {}
        every = (*values, *named.values())
        known = self.known(every)
        found: object = None
        if known == KNOWN:
            try:
                guard(function, every)
            except NotKnown:
                return self._refused(function, every)
            try:
                found = function(*values, **named)
            except NotKnown:
                found = self.unknown()
            except Exception as error:
                of_program(error)
                raise
        elif known == PARTLY:
            found = self._of_samples(function, values, named)
        else:
            found = self.unknown()
        for value in every:
            if type(value) not in PLAIN and not isinstance(value, Unknown):
                self._leave_behind(function, value, found)
        return found

    def _refused(self, function: Callable[..., object], values: tuple[object, ...]) -> Unknown:
        """What is known of work that is too large to be done."""
        found = self.unknown()
        for value in values:
            if type(value) not in PLAIN and not isinstance(value, Unknown):
                self._leave_behind(function, value, found)
        return found

    def _leave_behind(self, function: Callable[..., object], value: object, found: object) -> None:
        """After ``function`` had ``value``: iterators have come further, parts may be in what is not known."""
        if hasattr(type(value), "__next__"):
            self.spend(value)
        if isinstance(found, Unknown) and function not in _WITHOUT_PARTS and not _is_scalar(found):
            for one in members(value):
                if type(one) not in PLAIN:
                    self.lose(one)
            if function in (max, min):
                self.lose(value)

    def unknown(self, origin: str = "") -> Unknown:
        """A new value that is not known, from an operation that might have raised."""
        self.doubts += 1
        return Unknown(origin)

    def some(self, kind: type, item: type | Some | None = None) -> Some:
        """A new value of ``kind``, from an operation that might have raised."""
        self.doubts += 1
        return Some(kind, item)

    def some_item(self, item: type | Some | None) -> Unknown:
        """A new value of which the mark of what holds it says ``item``."""
        self.doubts += 1
        if isinstance(item, Some):
            return Some(item.kind, item.item)
        return Some(item) if item is not None else Unknown()

    def known(self, values: tuple[object, ...]) -> int:
        """Whether all of ``values`` is known, with what they hold; PARTLY where only kinds are."""
        found = KNOWN
        waiting = list(values)
        seen = 0
        while waiting:
            value = waiting.pop()
            seen += 1
            if seen > _MOST_SEEN:
                return UNKNOWN
            if isinstance(value, SomeMethod):
                return UNKNOWN
            if isinstance(value, Unknown):
                if not isinstance(value, Some):
                    return UNKNOWN
                found = PARTLY
            elif type(value) in PLAIN:
                if type(value) is range and is_large(value):
                    return UNKNOWN
            elif self.tainted and self.is_tainted(value):
                return UNKNOWN
            elif isinstance(value, (*CONTAINERS, deque)):
                waiting += value
                if isinstance(value, dict):
                    waiting += value.values()
            elif isinstance(value, VIEWS) or hasattr(type(value), "__next__"):
                for held in get_referents(value):
                    # No sample can be put in the place of what an iterator will give.
                    if held is not value and self.known(tuple(members(held))) != KNOWN:
                        return UNKNOWN
        return found

    def _of_samples(
        self, function: Callable[..., object], values: tuple[object, ...], named: Mapping[str, object]
    ) -> object:
        """What is certain where kinds alone are known: an error that every sample gets, or the kind of the result."""
        self.doubts += 1
        names = tuple(named)
        results: list[object] = []
        refused: list[Exception] = []
        turns = 0
        for turn in samples.replaced((*values, *named.values())):
            turns += 1
            placed, rest = turn[: len(values)], turn[len(values) :]
            try:
                guard(function, turn)
                results.append(function(*placed, **dict(zip(names, rest, strict=False))))
            except NotKnown:
                return Unknown()
            except _BY_TYPE as error:
                refused.append(error)
            except Exception:
                continue
        if turns and len(refused) == turns and len({str(error) for error in refused}) == 1:
            raise of_program(refused[0].with_traceback(None))
        if not results or refused or samples.empty((*values, *named.values())):
            return Unknown()
        if getattr(function, "__name__", "") in _BY_VALUE:
            return Unknown()
        return _kind(results)


def _kind(results: list[object]) -> object:
    """What is known of a value of which ``results`` are samples."""
    kind = type(results[0])
    if kind is type(None) and all(one is None for one in results):
        return None
    if any(type(one) is not kind for one in results) or kind not in SAMPLED:
        return Unknown()
    item = None
    if kind in (list, tuple):
        kinds = {type(each) for one in results for each in one}  # type: ignore[attr-defined]
        item = kinds.pop() if len(kinds) == 1 else None
        item = item if item in SAMPLED else None
    return Some(kind, item)


def guard(function: Callable[..., object], values: tuple[object, ...]) -> None:
    """Raises NotKnown where the work may be large, or its result."""
    named = len(values) > 1 and isinstance(values[0], (str, bytes, bytearray)) and isinstance(values[1], str)
    if named and values[1] in _GROWING:
        _guard_growth(*values)
    if function is operator.mul or function is operator.imul:
        _guard_product(*values)
    elif function in (operator.pow, operator.ipow, pow):
        _guard_power(values[0], values[1] if len(values) > 1 else 1)
    elif function in (operator.lshift, operator.ilshift):
        if isinstance(values[1], int) and values[1] > _BITS:
            raise NotKnown
    elif function not in _ANY_NUMBER:
        for value in values:
            if isinstance(value, int) and not -LARGEST <= value <= LARGEST:
                raise NotKnown
    holder = getattr(function, "__self__", None)
    if (
        function in (operator.mod, format)
        or (isinstance(holder, str) and function.__name__ in ("format", "format_map"))
    ) and any(isinstance(one, (str, bytes)) and _is_wide(one) for one in (*values, holder)):
        raise NotKnown
    for value in values:
        _guard_size(value)


_GROWING = frozenset(("replace", "join", "expandtabs", "translate", "format", "format_map"))
"""Methods of texts whose result may be far longer than anything that they are given."""


def _guard_growth(holder: object, name: object, *values: object) -> None:
    if name in ("format", "format_map"):
        if any(isinstance(one, (str, bytes)) and _is_wide(one) for one in (holder, *values)):
            raise NotKnown
        return
    size = len(holder) + 1  # type: ignore[arg-type]
    for value in values:
        if isinstance(value, (str, bytes, list, tuple, dict, set)):
            size *= len(value) + 1
        elif isinstance(value, int) and name == "expandtabs":
            size *= max(value, 1)
    if size > _MOST_GROWN:
        raise NotKnown


_MOST_GROWN = 1_000_000


def _is_wide(text: str | bytes) -> bool:
    return bool(_WIDE.search(text if isinstance(text, str) else text.decode("latin-1")))


def _guard_size(value: object) -> None:
    if isinstance(value, int):
        if value.bit_length() > _BITS:
            raise NotKnown
    elif is_large(value):
        raise NotKnown


def is_large(value: object) -> bool:
    """Whether a loop over ``value`` would take long."""
    if isinstance(value, range):
        return bool(value) and abs(value[-1] - value[0]) // abs(value.step) >= LARGEST
    return isinstance(value, (str, bytes, *CONTAINERS)) and len(value) > LARGEST


def _guard_product(one: object, other: object) -> None:
    for sequence, times in ((one, other), (other, one)):
        repeated = isinstance(sequence, (str, bytes, list, tuple, bytearray)) and isinstance(times, int)
        if repeated and len(sequence) * max(times, 0) > LARGEST:  # type: ignore[arg-type,call-overload]
            raise NotKnown


def _guard_power(base: object, exponent: object) -> None:
    if not isinstance(exponent, int):
        return
    if isinstance(base, int):
        if base.bit_length() * abs(exponent) > _BITS:
            raise NotKnown
    elif not isinstance(base, float) and abs(exponent) > _MOST_TURNS:
        raise NotKnown


def _is_scalar(mark: Unknown) -> bool:
    return isinstance(mark, Some) and mark.kind not in samples.HOLDING


_WITHOUT_PARTS = frozenset(
    (operator.contains, operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge, len, str, repr)
)
"""What gives nothing of what it is given, whatever that is."""
_OPERATORS = (
    "add sub truediv floordiv mod and_ or_ xor rshift iadd isub itruediv ifloordiv imod iand ior ixor irshift"
    " eq ne lt le gt ge neg pos invert getitem contains"
)
_ANY_NUMBER = frozenset(
    (
        *(vars(operator)[name] for name in _OPERATORS.split()),
        *(
            range,
            str,
            repr,
            int,
            float,
            bool,
            abs,
            print,
            min,
            max,
            sum,
            round,
            divmod,
            isinstance,
            len,
            hash,
            id,
            type,
        ),
        *(hex, bin, oct, ascii, complex, any, all, sorted, callable),
    )
)
"""What takes a number of any size without making anything of its size."""
