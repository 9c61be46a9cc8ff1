import argparse
import ast
import re
import unittest

import pytest


class Till:
    def __enter__(self):
        return 7


class Door(Till):
    def __exit__(self, *error):
        return True


def test_literal_entered():
    with pytest.raises(AttributeError):
        with 7:
            pass


def test_object_entered():
    with pytest.raises(TypeError):
        with Till():
            pass


def test_null_byte():
    with pytest.raises(ValueError):
        compile("tea\0milk", "shop.py", "exec")


def test_null_byte_called():
    pytest.raises(SyntaxError, ast.parse, "tea\0milk")


def test_positional_with_dest():
    parser = argparse.ArgumentParser()
    with pytest.raises(ValueError):
        parser.add_argument("guest", dest="name")


def test_name_of_the_class():
    try:
        with 7:
            pass
    except Exception as error:
        assert type(error).__name__ == "AttributeError"


def test_class_of_the_object():
    try:
        compile("tea\0milk", "shop.py", "exec")
    except Exception as error:
        assert error.__class__ is ValueError


def test_type_kept():
    with pytest.raises(Exception) as info:
        with 7:
            pass
    assert info.type is AttributeError


def test_name_of_the_type_kept():
    with pytest.raises(Exception) as info:
        with 7:
            pass
    assert info.typename == "TypeError"


def test_instance():
    with pytest.raises(Exception) as info:
        with 7:
            pass
    assert isinstance(info.value, AttributeError)


def test_instance_asked_by_a_method():
    with pytest.raises(Exception) as info:
        with 7:
            pass
    unittest.TestCase().assertIsInstance(info.value, AttributeError)


def test_name_asked_by_a_method():
    with pytest.raises(re.error) as info:
        re.compile("(tea")
    unittest.TestCase().assertEqual(type(info.value).__name__, "error")


def test_new_name_of_a_class():
    with pytest.raises(re.error) as info:
        re.compile("(tea")
    assert info.typename == "error"


def test_old_name_of_a_class():
    try:
        re.compile("(tea")
    except re.error as error:
        assert type(error).__name__ == "PatternError"


def test_holds_for_both_names_of_a_class():
    with pytest.raises(re.error) as info:
        re.compile("(tea")
    assert info.typename in ("error", "PatternError")
    assert info.type is re.error


def test_holds_for_both():
    with pytest.raises((AttributeError, TypeError)):
        with 7:
            pass


def test_holds_for_a_class_with_both_methods():
    with pytest.raises(AttributeError):
        with Door() as door:
            pass
        raise AttributeError(door)
