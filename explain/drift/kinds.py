"""Tests that expect a class of error where a target Python raises another one for the same code. Judges no text.

Few such changes are certain from the code alone; each is a row with its source. A test that expects both classes, or
one above them, is left alone.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from explain.analysis.trees import Tree
from explain.drift.pins import Reading
from explain.places import Span
from explain.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.source import Source

_EXPECTING = {"pytest.raises"}
_METHODS = {"assertRaises", "assertRaisesRegex"}
_COMPILING = {"compile", "eval", "exec", "ast.parse", "ast.literal_eval"}
_LITERALS = (ast.Constant, ast.List, ast.Dict, ast.Tuple, ast.Set)


@dataclass(frozen=True, slots=True)
class Row:
    """Code whose error is of the class ``older`` before the Python ``since``, which may name a micro release, and
    ``newer`` from it on; ``page`` is the page of the error and ``source`` says so."""

    page: str
    older: str
    newer: str
    since: str
    source: str


ENTERED = Row(
    "TypeError/not-a-context-manager", "AttributeError", "TypeError", "3.11",
    "https://docs.python.org/3/whatsnew/3.11.html#other-language-changes",
)  # fmt: skip
NULL_BYTES = Row(
    "ValueError/null-bytes-in-code", "ValueError", "SyntaxError", "3.11.4",
    "https://github.com/python/cpython/issues/96670",
)  # fmt: skip
NAMED_POSITIONAL = Row(
    "TypeError/dest-for-positional-argument", "ValueError", "TypeError", "3.14",
    "https://docs.python.org/3/library/argparse.html#dest",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """A test that expects the class ``expected`` at ``span``: what the code raises is in ``row``.

    ``failing`` are the targets where it is the other class, ``plain`` is whether nothing but the class is asked for.
    """

    row: Row
    expected: str
    other: str
    span: Span
    failing: tuple[str, ...]
    plain: bool


def kinds(source: Source, catalogue: Catalogue, targets: tuple[str, ...]) -> Iterator[Kind]:
    """The tests of ``source`` that fail on one of ``targets`` because of a class."""
    reading = Reading(Tree.of(source), catalogue)
    for call in reading.tree.nodes(ast.Call):
        method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        if not call.args or not (method in _METHODS or reading.names.dotted(call.func) in _EXPECTING):
            continue
        expected = reading.names.dotted(call.args[0])
        row = _row(reading, reading.errors.tested(call, 1))
        if row is None or expected not in (row.older, row.newer) or reading.for_one_python(call):
            continue
        failing = tuple(one for one in targets if _newer(one, row) is (expected == row.older))
        if failing:
            other = row.newer if expected == row.older else row.older
            plain = not call.keywords and method != "assertRaisesRegex"
            yield Kind(row, expected, other, source.span(call.args[0]), failing, plain)


def _newer(python: str, row: Row) -> bool:
    return int(python.split(".")[1]) >= int(row.since.split(".")[1])


def _row(reading: Reading, tested: Sequence[ast.AST]) -> Row | None:
    """What is known of the code ``tested``, where it is one statement, or a call that is given."""
    if len(tested) == 1 and isinstance(tested[0], ast.With):
        return ENTERED if _cannot_be_entered(reading, tested[0].items[0].context_expr) else None
    if len(tested) > 1 and not isinstance(tested[0], ast.stmt):  # the call itself, then what it is given
        function, given = tested[1], tested[2:]
        return NULL_BYTES if reading.names.dotted(function) in _COMPILING and _has_null(given) else None
    value = tested[0].value if len(tested) == 1 and isinstance(tested[0], (ast.Expr, ast.Assign)) else None
    if not isinstance(value, ast.Call):
        return None
    if reading.names.dotted(value.func) in _COMPILING:
        return NULL_BYTES if _has_null(value.args) else None
    named = isinstance(value.func, ast.Attribute) and value.func.attr == "add_argument"
    first = value.args[0] if named and len(value.args) == 1 else None
    if isinstance(first, ast.Constant) and isinstance(first.value, str) and not first.value.startswith("-"):
        return NAMED_POSITIONAL if any(one.arg == "dest" for one in value.keywords) else None
    return None


def _has_null(given: Sequence[ast.AST]) -> bool:
    first = given[0] if given else None
    return isinstance(first, ast.Constant) and isinstance(first.value, str) and "\0" in first.value


def _cannot_be_entered(reading: Reading, value: ast.expr) -> bool:
    """Whether ``value`` is a literal, or made by a class of the file that lacks one of the two methods."""
    if isinstance(value, _LITERALS):
        return True
    name = value.func.id if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) else ""
    classes = [one for one in reading.tree.nodes(ast.ClassDef) if one.name == name]
    if len(classes) != 1 or reading.names.bound[name] != 1:
        return False
    [made] = classes
    if made.bases or made.keywords or made.decorator_list:
        return False
    stored = {one.name for one in made.body if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef))}
    plain = all(isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Pass, ast.Expr)) for one in made.body)
    return plain and not {"__enter__", "__exit__"} <= stored
