"""Our records behave as the standard dataclasses do, in everything that this package uses of them."""

from __future__ import annotations

import dataclasses
import pickle
from functools import cached_property

import pytest

from explain import records


@records.dataclass(frozen=True, slots=True, order=True)
class Place:
    line: int
    column: int = 0


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Model:
    line: int
    column: int = 0


@records.dataclass(slots=True)
class Bag:
    name: str
    items: list[int] = records.field(default_factory=list)

    @property
    def size(self) -> int:
        return len(self.items)


@records.dataclass(frozen=True)
class Lazy:
    text: str

    @cached_property
    def words(self) -> list[str]:
        return self.text.split()


def test_like_the_standard_ones() -> None:
    assert repr(Place(3)) == repr(Model(3)).replace("Model", "Place")
    assert Place(3, 1) == Place(3, 1) != Place(3, 2)
    assert hash(Place(3, 1)) == hash(Place(3, 1))
    assert sorted([Place(2), Place(1, 5), Place(1)]) == [Place(1), Place(1, 5), Place(2)]
    assert Place.__match_args__ == Model.__match_args__
    assert records.replace(Place(3), column=4) == Place(3, 4)
    assert Place(1) != Model(1)
    assert Lazy("a") == Lazy("a") != Lazy("b")
    assert hash(Lazy("a")) == hash(Lazy("a")) and len({Lazy("a"), Lazy("b"), Lazy("a")}) == 2


def test_frozen_slotted_and_picklable() -> None:
    with pytest.raises(AttributeError, match="column"):
        Place(1).column = 2  # type: ignore[misc]
    assert not hasattr(Place(1), "__dict__")
    assert pickle.loads(pickle.dumps(Place(1, 2))) == Place(1, 2)


def test_a_default_is_made_for_each_record() -> None:
    first, second = Bag("a"), Bag("b", [1])
    first.items.append(7)
    assert (first.items, second.items, Bag("c").items, second.size) == ([7], [1], [], 1)


def test_derived_values_are_kept() -> None:
    lazy = Lazy("a b")
    assert lazy.words is lazy.words


@pytest.mark.parametrize("arguments", [{}, {"line": 1, "row": 2}])
def test_wrong_fields_are_refused(arguments: dict[str, int]) -> None:
    with pytest.raises(TypeError):
        Place(**arguments)
