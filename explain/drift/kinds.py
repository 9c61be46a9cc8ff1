"""Tests that expect a class of error where a target Python raises another one for the same code. Judges no text.

Few such changes are certain from the code alone; each is a row with its source. A test that expects both classes, or
one above them, is left alone.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from explain.analysis.trees import Tree
from explain.drift.pins import Reading
from explain.explanation import Edit
from explain.places import Span
from explain.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.source import Source

_EXPECTING = {"pytest.raises"}
_METHODS = {"assertRaises", "assertRaisesRegex"}
_COMPARING = {"assertEqual", "assertEquals", "assertIs", "assertIsInstance"}
_COMPILING = {"compile", "eval", "exec", "ast.parse", "ast.literal_eval"}
_NEVER_ENTERED = {"object", "int", "float", "str", "bytes", "list", "dict", "set", "tuple"}
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

PATTERN_ERROR = Row(
    "PatternError/_any", "error", "PatternError", "3.13",
    "https://docs.python.org/3/library/re.html#re.PatternError",
)  # fmt: skip
_PATTERN_ERRORS = {"re.error", "re.PatternError", "sre_constants.error"}


@dataclass(frozen=True, slots=True)
class Kind:
    """A test that expects the class ``expected`` at ``span``: what the code raises is in ``row``.

    ``failing`` are the targets where it is the other class. ``repair`` is what expects both; None where more than the
    class is asked for.
    """

    row: Row
    expected: str
    other: str
    span: Span
    failing: tuple[str, ...]
    repair: Edit | None


def kinds(source: Source, catalogue: Catalogue, targets: tuple[str, ...]) -> Iterator[Kind]:
    """The tests of ``source`` that fail on one of ``targets`` because of a class."""
    reading = Reading(Tree.of(source), catalogue)
    for node, stated in _stated(reading):
        row = _renamed(stated) or _row(reading, stated.tested)
        name = reading.names.dotted(stated.kind) or _text(stated.kind)
        if row is None or name not in (row.older, row.newer) or reading.conditions.for_one_python(node):
            continue
        failing = tuple(one for one in targets if _newer(one, row) is (name == row.older))
        if failing:
            other = row.newer if name == row.older else row.older
            repair = _repair(stated, name, other, source)
            yield Kind(row, name, other, source.span(stated.kind), failing, repair)


@dataclass(frozen=True, slots=True)
class _Stated:
    """The class, or its name, at ``kind`` is what the code ``tested`` must raise.

    ``compared`` is what it is compared with in ``whole``; None where a call expects it, and what is asked of the text
    besides is ``more``. ``caught`` are the classes that are known of the error compared.
    """

    kind: ast.expr
    tested: Sequence[ast.AST]
    whole: ast.expr
    compared: ast.expr | None = None
    more: bool = False
    caught: tuple[str, ...] = ()


def _stated(reading: Reading) -> Iterator[tuple[ast.AST, _Stated]]:
    for call in reading.tree.nodes(ast.Call):
        method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        if call.args and (method in _METHODS or reading.names.dotted(call.func) in _EXPECTING):
            more = bool(call.keywords) or method == "assertRaisesRegex"
            yield call, _Stated(call.args[0], reading.errors.tested(call, 1), call, more=more)
        elif getattr(call.func, "id", "") == "isinstance" and len(call.args) == 2 and reading.conditions.asserted(call):
            error = reading.errors.error(call.args[0], call)
            if error:
                yield call, _Stated(call.args[1], error.tested, call)
        elif method in _COMPARING and len(call.args) > 1:
            thrown = call.args[0] if method == "assertIsInstance" else _class_of(call.args[0])
            error = reading.errors.error(thrown, call) if thrown else None
            if error:
                yield call, _Stated(call.args[1], error.tested, call, more=True, caught=error.classes)
    for node in reading.tree.nodes(ast.Compare):
        same = len(node.ops) == 1 and isinstance(node.ops[0], (ast.Is, ast.Eq)) and reading.conditions.asserted(node)
        thrown = _class_of(node.left) if same else None
        error = reading.errors.error(thrown, node) if thrown else None
        if error:
            yield node, _Stated(node.comparators[0], error.tested, node, node.left, caught=error.classes)


def _class_of(node: ast.expr) -> ast.expr | None:
    """The error whose class, or the name of whose class, ``node`` is: ``type(e)``, ``e.__class__.__name__``,
    ``info.type``, ``info.typename``."""
    if isinstance(node, ast.Attribute) and node.attr == "__name__":
        node = node.value
    if isinstance(node, ast.Attribute) and node.attr in ("__class__", "type", "typename"):
        return node.value
    typed = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "type" and len(node.args) == 1
    return node.args[0] if typed and isinstance(node, ast.Call) else None


def _renamed(stated: _Stated) -> Row | None:
    """The change of a class's name, where it is the name that the test compares."""
    return PATTERN_ERROR if stated.caught and set(stated.caught) <= _PATTERN_ERRORS and _text(stated.kind) else None


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _repair(stated: _Stated, name: str, other: str, source: Source) -> Edit | None:
    if stated.more:
        return None
    quote = source.code(stated.kind)[:1] if _text(stated.kind) else ""
    both = f"({source.code(stated.kind)}, {quote}{other}{quote})"
    if stated.compared is None:
        return Edit(source.span(stated.kind), both)
    return Edit(source.span(stated.whole), f"{source.code(stated.compared)} in {both}")


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
    if name in _NEVER_ENTERED and reading.names.dotted(ast.Name(name, ast.Load())):
        return True
    classes = [one for one in reading.tree.nodes(ast.ClassDef) if one.name == name]
    if len(classes) != 1 or reading.names.bound[name] != 1:
        return False
    [made] = classes
    if made.bases or made.keywords or made.decorator_list:
        return False
    stored = {one.name for one in made.body if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef))}
    plain = all(isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Pass, ast.Expr)) for one in made.body)
    return plain and not {"__enter__", "__exit__"} <= stored
