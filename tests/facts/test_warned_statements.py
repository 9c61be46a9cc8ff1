"""Facts about programs that Python takes with a warning, or refuses only after it has read them as a whole."""

from __future__ import annotations

import pytest
from looking import facts, not_predicted

IS_WITH_LITERAL = [
    pytest.param("if cups is 3:\n    pass\n", {"type": "int", "operator": "is", "literal": "3"}, id="a number"),
    pytest.param("same = name is not 'Ada'\n", {"type": "str", "operator": "is not"}, id="a text, turned around"),
    pytest.param("same = (1, 2) is pair\n", {"type": "tuple", "operator": "is"}, id="the left side is looked at first"),
    pytest.param("same = 2.5 is 'x'\n", {"type": "float"}, id="of two literals the left one is named"),
    pytest.param("same = cups is -1\n", {"type": "int"}, id="a minus sign before the number"),
]


@pytest.mark.parametrize(("program", "expected"), IS_WITH_LITERAL)
def test_is_with_literal(program: str, expected: dict[str, str]) -> None:
    (fact,) = facts("is_with_literal", program, None)
    assert expected.items() <= fact.bindings.items()


@pytest.mark.parametrize("program", ["a is None\n", "a is ...\n", "a is not True\n", "a is b\n", "a == 3\n", "3 < a\n"])
def test_what_is_compared_by_identity_rightly(program: str) -> None:
    not_predicted("is_with_literal", program)


def test_an_assertion_of_a_pair_is_written_without_its_parentheses() -> None:
    (fact,) = facts("assert_on_tuple", "def check(cups):\n    assert (cups > 2, 'too few')  # at least three\n", None)
    assert fact.bindings == {
        "condition": "cups > 2",
        "message": "'too few'",
        "suggestion": "assert cups > 2, 'too few'",
        "line": "2",
        "fix_line": "2",
        "fix_text": "    assert cups > 2, 'too few'  # at least three",
    }


def test_an_assertion_over_several_lines_has_no_repair_of_one_line() -> None:
    (fact,) = facts("assert_on_tuple", "assert (\n    cups > 2,\n    'too few',\n)\n", None)
    assert fact.bindings["suggestion"] == "assert cups > 2, 'too few'"
    assert "fix_line" not in fact.bindings


@pytest.mark.parametrize("program", ["assert (cups > 2), 'few'\n", "assert (a, b, c)\n", "assert ()\n", "assert a\n"])
def test_other_assertions(program: str) -> None:
    not_predicted("assert_on_tuple", program)


ANNOTATIONS = [
    pytest.param("def total(cups: (yield 3)):\n    pass\n", "yield expression", "cups", id="a parameter"),
    pytest.param("def total() -> (yield):\n    pass\n", "yield expression", "return", id="what is returned"),
    pytest.param("async def brew(water: await boil()):\n    pass\n", "await expression", "water", id="it waits"),
    pytest.param("price: (yield 3) = 4\n", "yield expression", "price", id="a variable"),
]


@pytest.mark.parametrize(("program", "kind", "annotated"), ANNOTATIONS)
def test_expression_in_live_annotation(program: str, kind: str, annotated: str) -> None:
    (fact,) = facts("expression_in_live_annotation", program, None)
    assert (fact.bindings["kind"], fact.bindings["annotated"]) == (kind, annotated)


@pytest.mark.parametrize(
    "program",
    [
        pytest.param("from __future__ import annotations\nprice: (yield 3) = 4\n", id="annotations are put off"),
        pytest.param("def total(cups=(yield)):\n    pass\n", id="a default is no annotation"),
        pytest.param("def total(cups: int):\n    yield cups\n", id="the yield stands in the body"),
    ],
)
def test_what_is_no_annotation_that_runs(program: str) -> None:
    not_predicted("expression_in_live_annotation", program)
