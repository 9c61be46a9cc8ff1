"""A star before a part of a choice, and the name that an import was to give to something that is no name."""

from __future__ import annotations

import pytest

from explain.facts import finder
from explain.source import Source

TOLD = {
    "a list": ("starred_choice", "x = [*cups if cups else ()]", {"starred": "*(cups if cups else ())"}),
    "beside others": ("starred_choice", "print([1, *a if b else c, 2])", {"starred": "*(a if b else c)"}),
    "a dictionary": ("starred_choice", "x = {**a if a else b}", {"fix_text": "x = {**(a if a else b)}"}),
    "a module": ("import_target", "import math as shop.numbers", {"imported": "math"}),
    "a submodule": ("import_target", "import json, os.path as shop.path", {"imported": "os.path"}),
    "a part": ("import_target", "from math import pi, sqrt as tools['root']", {"imported": "sqrt"}),
}
NOT_TOLD = {
    "a star at the end": "x = [0 if not cups else *cups]",
    "a whole choice": "x = [*(a if b else c)]",
    "a product": "x = [a * b if c else d for]",
    "no choice": "x = [*a b]",
}


@pytest.mark.parametrize(("name", "code", "expected"), TOLD.values(), ids=TOLD)
def test_told(name: str, code: str, expected: dict[str, str]) -> None:
    source = Source("shop.py", code + "\n")
    [fact] = finder(name)(source, source.line_span(1))
    assert expected.items() <= fact.bindings.items()


@pytest.mark.parametrize("code", NOT_TOLD.values(), ids=NOT_TOLD)
def test_not_told(code: str) -> None:
    source = Source("shop.py", code + "\n")
    assert list(finder("starred_choice")(source, source.line_span(1))) == []
