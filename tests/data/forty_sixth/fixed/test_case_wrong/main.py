"""Tests of a little function."""

import sys
import unittest


def double(value):
    return value * 2


class DoubleTest(unittest.TestCase):
    def test_number(self):
        self.assertEqual(double(4), 8)

    def test_text(self):
        self.assertEqual(double("ab"), "abab")


for test in ("test_number", "test_text"):
    DoubleTest(test).debug()
print("all well", file=sys.stdout)
