import math
import re
import unittest

import pytest

CASE = unittest.TestCase()


class Shelf:
    @property
    def size(self):
        return 3


def unpack(row):
    one, two = row


def test_equal():
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    assert str(info.value) == "too many values to unpack (expected 2)"


def test_equal_the_other_way():
    try:
        unpack([1, 2, 3])
    except ValueError as error:
        assert "too many values to unpack (expected 2)" == error.args[0]


def test_in_an_f_string():
    try:
        math.log(-1)
    except ValueError as error:
        assert f"{error}" == "math domain error"


def test_part():
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    assert "values to unpack (expected 2)" in str(info.value)


def test_part_that_is_shared():
    with pytest.raises(AttributeError) as info:
        Shelf().size = 4
    assert info.value.args[0].startswith("can't set attribute")


def test_end():
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    assert str(info.value).endswith("values to unpack (expected 2)")


def test_with_its_class():
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    assert info.exconly() == "ValueError: too many values to unpack (expected 2)"


def test_message_in_a_name():
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    message = str(info.value)
    assert message == "too many values to unpack (expected 2)"


def test_f_string_compared():
    wanted = 2
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    assert str(info.value) == f"too many values to unpack (expected {wanted})"


def test_f_string_ends():
    wanted = 2
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    assert str(info.value).endswith(f"values to unpack (expected {wanted})")


def test_unittest_regex():
    with CASE.assertRaisesRegex(ValueError, r"too many values to unpack \(expected 2\)"):
        unpack([1, 2, 3])


def test_unittest_equal():
    with CASE.assertRaises(ValueError) as caught:
        unpack([1, 2, 3])
    CASE.assertEqual(str(caught.exception), "too many values to unpack (expected 2)")


def test_unittest_equal_the_other_way():
    with CASE.assertRaises(UnboundLocalError) as caught:
        print(price)
        price = 3
    CASE.assertEqual("local variable 'price' referenced before assignment", caught.exception.args[0])


def test_unittest_part():
    with CASE.assertRaises(ValueError) as caught:
        unpack([1, 2, 3])
    CASE.assertIn("values to unpack (expected 2)", str(caught.exception))


def test_unittest_true():
    with CASE.assertRaises(ValueError) as caught:
        unpack([1, 2, 3])
    CASE.assertTrue(str(caught.exception).startswith("too many values to unpack (expected 2)"))


def test_unittest_searched():
    with CASE.assertRaises(ValueError) as caught:
        unpack([1, 2, 3])
    CASE.assertTrue(re.search(r"to unpack \(expected 2\)", str(caught.exception)))


def test_syntax_message():
    with CASE.assertRaises(SyntaxError) as caught:
        compile("print 'tea'", "shop.py", "exec")
    CASE.assertEqual(caught.exception.msg, "Missing parentheses in call to 'print'. Did you mean print('tea')?")


def test_holds_with_a_place_behind_it():
    with pytest.raises(re.error) as info:
        re.compile("(?P<a>a)(?P=b)")
    assert str(info.value) == "unknown group name 'b' at position 12"


def test_holds_with_either():
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    text = str(info.value)
    assert "(expected 2)" in text or "(expected 2, got 3)" in text
