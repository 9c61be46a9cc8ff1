import argparse
import ast

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


def test_holds_for_both():
    with pytest.raises((AttributeError, TypeError)):
        with 7:
            pass


def test_holds_for_a_class_with_both_methods():
    with pytest.raises(AttributeError):
        with Door() as door:
            pass
        raise AttributeError(door)
