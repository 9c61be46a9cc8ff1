"""The calls and comparisons that ask something of an error: which class, which text, how. Reads no text.

Known are pytest's, unittest's, Django's, absl's, testtools', SQLAlchemy's and nose's ways.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.drift.forms import ARGS, END, EQUAL, LINES, MATCH, PATTERNS, SEARCH, START, WITHIN
from explain.drift.names import Names
from explain.records import dataclass

REGEX_METHODS = {"assertRaisesRegex", "assertWarnsRegex", "assertRaisesRegexp"}
MESSAGE_METHODS = {"assertRaisesMessage", "assertWarnsMessage"}
"""Django's: the text must stand in the message."""
CATCHING = {"assertRaises", "assertWarns", *REGEX_METHODS, *MESSAGE_METHODS}
PYTEST = {"pytest.raises", "pytest.warns", "pytest.RaisesExc"}

_EXPECTING = {
    **dict.fromkeys(REGEX_METHODS, SEARCH),
    **dict.fromkeys(MESSAGE_METHODS, WITHIN),
    "assertRaisesWithLiteralMatch": EQUAL,
}
"""Methods that are given a class and a text: unittest's, Django's, absl's."""
_FUNCTIONS = {
    "assert_raises_regex": SEARCH,
    "assert_raises_regexp": SEARCH,
    "assert_raises_message": SEARCH,
    "expect_raises_message": SEARCH,
    "ExpectedException": MATCH,
    "MatchesException": MATCH,
}
"""Functions of the same use, by their last name: NumPy's and nose's, SQLAlchemy's, testtools'."""
_OWN = ("numpy.", "nose.", "sqlalchemy.", "testtools.")
"""Where they come from: of another one's of the same name it is not known whether it takes a pattern."""
_COMPARING = {
    "assertEqual": EQUAL, "assertEquals": EQUAL, "assertMultiLineEqual": EQUAL, "assertTupleEqual": EQUAL,
    "assert_equal": EQUAL, "eq_": EQUAL, "assertIn": WITHIN, "assertRegex": SEARCH, "assertStartsWith": START,
    "assertEndsWith": END,
}  # fmt: skip
_RE = {f"re.{how}": how for how in PATTERNS}
_OF_LINES = {
    "fnmatch_lines": EQUAL, "fnmatch_lines_random": EQUAL, "re_match_lines": MATCH, "re_match_lines_random": MATCH,
}  # fmt: skip
_KEEPING = {"assert_match": 2, "verify": 1}
"""How many arguments those have that compare with a text of a file: pytest-snapshot's and ApprovalTests'."""
_ENDS = {"startswith": START, "endswith": END}


@dataclass(frozen=True, slots=True)
class Expected:
    """A call that expects an error of ``kind`` whose text is asked by ``how`` for ``text``.

    The code to raise it is among the arguments from ``given`` on. Without ``kind``, any deprecation is meant. ``known``
    is whether it is certain that ``how`` is what the function does with ``text``.
    """

    how: str
    text: ast.expr
    kind: ast.expr | None
    given: int
    known: bool = True


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked by ``how`` of ``message``, which may be the text of an error: ``text``.

    ``whole`` is the expression that asks it, None where a pattern is matched; ``certain`` is whether nothing hangs on
    what is done with its answer. ``form`` is that of the text, where the message says nothing of it.
    """

    how: str
    message: ast.expr | None
    text: ast.expr
    whole: ast.expr | None = None
    certain: bool = False
    form: str = ""


def expected(call: ast.Call, names: Names) -> Expected | None:
    """What ``call`` expects, where it expects an error with a text."""
    method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    name, last = names.dotted(call.func), method or getattr(call.func, "id", "")
    how = _EXPECTING.get(method) or _FUNCTIONS.get(last)
    if how and len(call.args) > 1:
        known = method in _EXPECTING or name.startswith(_OWN)
        return Expected(how, call.args[1], call.args[0], 2, known)
    given = {one.arg: one.value for one in call.keywords}
    if method in REGEX_METHODS and call.args and "expected_regex" in given:
        return Expected(SEARCH, given["expected_regex"], call.args[0], 1)
    if (name not in PYTEST and name != "pytest.deprecated_call") or "match" not in given:
        return None
    kind = call.args[0] if call.args else given.get("expected_exception", given.get("expected_warning"))
    return Expected(SEARCH, given["match"], kind, 1) if kind or name == "pytest.deprecated_call" else None


def asked_by_call(call: ast.Call, names: Names) -> Iterator[Asked]:
    """What ``call`` asks of a message that one of its arguments may be, or of the object whose method it is."""
    name = names.dotted(call.func)
    if name in _RE:
        if len(call.args) == 2 and not call.keywords:
            yield Asked(_RE[name], call.args[1], call.args[0], call)
        return
    called = call.func
    last = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    if last in _COMPARING and len(call.args) > 1:
        yield from _compared(call, _COMPARING[last])
    elif last in _KEEPING and len(call.args) == _KEEPING[last]:
        yield Asked(EQUAL, call.args[0], call, call, certain=True)
    elif isinstance(called, ast.Attribute) and call.args:
        first = call.args[0]
        if last in _ENDS:
            yield Asked(_ENDS[last], called.value, first, call)
        elif last in PATTERNS:  # of a compiled pattern
            yield Asked(last, first, called.value, call)
        elif last in _OF_LINES:
            form, how = LINES, _OF_LINES[last]
            rows = first.elts if isinstance(first, (ast.List, ast.Tuple)) else [first]
            yield from (Asked(how, None, one, call, certain=True, form=form) for one in rows)


def asked_by_comparison(node: ast.Compare) -> Iterator[Asked]:
    """What ``node`` asks of what stands on one of its sides."""
    if len(node.ops) != 1:
        return
    left, right = node.left, node.comparators[0]
    if isinstance(node.ops[0], (ast.Eq, ast.NotEq)):
        yield from _either(left, right, node)
    elif isinstance(node.ops[0], (ast.In, ast.NotIn)):
        yield Asked(WITHIN, right, left, node)


def _compared(call: ast.Call, how: str) -> Iterator[Asked]:
    first, second = call.args[:2]
    if how == EQUAL:
        yield from _either(first, second, call, certain=True)
    elif how == WITHIN:
        yield Asked(how, second, first, call, certain=True)
    else:
        yield Asked(how, first, second, call, certain=True)


def _either(left: ast.expr, right: ast.expr, whole: ast.expr, certain: bool = False) -> Iterator[Asked]:
    for message, text in ((left, right), (right, left)):
        inner = text.elts[0] if isinstance(text, (ast.Tuple, ast.List)) and len(text.elts) == 1 else None
        yield Asked(EQUAL, message, inner or text, whole, certain, ARGS if inner else "")
