import json
import math
import re
from abc import ABC, abstractmethod

import pytest

SAID = "not all arguments converted during string formatting$"  # kept as it is
SIZES = "too many values to unpack .expected 2.$"


class Shelf:
    @property
    def size(self):
        return 3

    def put(self):
        pass


class Base(ABC):
    @abstractmethod
    def open(self):
        pass


def unpack(row):
    one, two = row


def test_f_string():
    name = "Base"
    with pytest.raises(TypeError, match=f"Can't instantiate abstract class {name} with abstract methods? open"):
        Base()


def test_format():
    with pytest.raises(TypeError, match="Can't instantiate abstract class {} with abstract methods? open".format("Base")):
        Base()


def test_percent():
    with pytest.raises(TypeError, match="Can't instantiate abstract class %s with abstract methods? open" % Base.__name__):
        Base()


def test_sum():
    with pytest.raises(TypeError, match="Can't instantiate abstract class " + Base.__name__ + " with abstract method open"):
        Base()


def test_constant():
    with pytest.raises(TypeError, match=SAID):
        "tea" % 3


def test_constant_read_twice():
    with pytest.raises(ValueError, match=SIZES):
        unpack([1, 2, 3])
    assert SIZES.startswith("too many")


def test_local():
    msg = "too many values to unpack \\(expected 2\\)"
    with pytest.raises(ValueError, match=msg):
        unpack([1, 2, 3])
    msg = "not enough values to unpack \\(expected 2, got 1\\)"
    with pytest.raises(ValueError, match=msg):
        unpack([1])


def test_escaped():
    with pytest.raises(ValueError, match=re.escape("too many values to unpack (expected 2)")):
        unpack([1, 2, 3])


def test_escaped_f_string():
    wanted = 2
    with pytest.raises(ValueError, match=re.escape(f"too many values to unpack (expected {wanted})")):
        unpack([1, 2, 3])


def test_compiled():
    pattern = re.compile(r"too many values to unpack \(expected 2\)")
    with pytest.raises(ValueError, match=pattern):
        unpack([1, 2, 3])


def test_joined():
    msg = "|".join(["the shop is closed today", r"too many values to unpack \(expected 2\)"])
    with pytest.raises(ValueError, match=msg):
        unpack([1, 2, 3])


def test_class_of_raises():
    with pytest.RaisesExc(ValueError, match=r"too many values to unpack \(expected 2\)"):
        unpack([1, 2, 3])


def test_info_match():
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    info.match(r"too many values to unpack \(expected 2\)")


def test_called():
    info = pytest.raises(ValueError, unpack, [1, 2, 3])
    info.match(r"^too many values to unpack \(expected 2\)$")


def test_searched():
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    assert re.search(r"values to unpack \(expected 2\)", str(info.value))


def test_matched():
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    message = str(info.value)
    assert re.match(r"too many values to unpack \(expected 2\)", message) is not None


def test_fully_matched():
    with pytest.raises(ValueError) as info:
        math.sqrt(-1)
    assert re.fullmatch("math domain error", info.value.args[0])


@pytest.mark.parametrize(
    ("error", "said", "run"),
    [
        (ValueError, r"too many values to unpack \(expected 2\)", lambda: unpack([1, 2, 3])),
        pytest.param(TypeError, "'int' object is not callable", lambda: 3(), id="never changed"),
    ],
)
def test_rows(error, said, run):
    with pytest.raises(error, match=said):
        run()


@pytest.mark.parametrize("said", [r"too many values to unpack \(expected 2\)"])
def test_rows_of_one(said):
    with pytest.raises(ValueError, match=said):
        unpack([1, 2, 3])


def test_loop():
    for row, said in [([1, 2, 3], r"too many values to unpack \(expected 2\)"), ([1], "not enough values to unpack")]:
        with pytest.raises(ValueError, match=said):
            unpack(row)


def test_holds_by_a_shorter_pattern():
    with pytest.raises(ValueError, match=f"too many values to unpack {'.'}expected {2}"):
        unpack([1, 2, 3])


def test_holds_with_a_value_in_the_place_that_changed():
    rest = ".*"
    with pytest.raises(ValueError, match=rf"too many values to unpack \(expected 2{rest}"):
        unpack([1, 2, 3])


def test_holds_with_the_text_of_a_function():
    with pytest.raises(json.JSONDecodeError, match="Expecting value: line 1 column 1"):
        json.loads("")
