"""What a loop over a value gives."""

from __future__ import annotations

from collections import deque
from itertools import islice

from explain.foreseeing import samples
from explain.foreseeing.escaping import Escaping
from explain.foreseeing.operations import is_large
from explain.foreseeing.state import members
from explain.foreseeing.values import (
    Generator,
    Some,
    Unknown,
)

_MOST_ITEMS = 1_000


class Iterating(Escaping):
    """Values that are gone through."""

    def listed(self, value: object) -> list[object] | None:
        """What a loop over ``value`` gives, in order; None where that is not known. Raises TypeError as Python does."""
        if isinstance(value, Unknown):
            self.element(value)
            return None
        if self.is_tainted(value):
            return None
        if isinstance(value, (list, tuple, str, bytes, dict, range)) and not self.is_own(value):
            return list(value) if not is_large(value) and len(value) <= _MOST_ITEMS else None
        if isinstance(value, (set, frozenset)):
            if len(value) < 2:
                return list(value)
            self.lose(list(value))
            return None
        if not self.is_own(value) and hasattr(value, "__next__"):
            self.spend(value)
        found = self.with_own(lambda: list(islice(iter(value), _MOST_ITEMS + 1)))  # type: ignore[call-overload]
        return found if isinstance(found, list) and len(found) <= _MOST_ITEMS else None

    def element(self, value: object) -> object:
        """One of the values that a loop over ``value`` gives. Raises TypeError where it takes no loop."""
        if isinstance(value, Some):
            self.apply(iter, value)
            item = self.item_kind(value)
            return self.some_item(item)
        if isinstance(value, (list, tuple, set, frozenset, deque)) and not self.is_tainted(value) and value:
            found = None
            if len(value) > _MOST_ITEMS:
                self.lose(value)
                return self.unknown()
            for index, one in enumerate(value):
                found = self.either(found, one) if index else one
            return found
        if isinstance(value, str):
            return self.some(str)
        if isinstance(value, range):
            return self.some(int)
        if isinstance(value, Generator) or self.is_own(value):
            self.escape((value,))
        for one in members(value):
            self.lose(one)
        return self.unknown()

    def item_kind(self, mark: Some) -> type | Some | None:
        """The kind of what a loop over ``mark`` gives."""
        return mark.item or samples.ITEMS.get(mark.kind)
