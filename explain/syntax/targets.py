"""What CPython calls an expression in "cannot assign to …", and the value that stands before an equals sign."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Sequence
from itertools import pairwise

from explain.records import dataclass
from explain.source import NAME, OP, Token
from explain.syntax.failure import Failure
from explain.syntax.vocabulary import CONSTANTS, RESERVED, ends_value, is_keyword, is_name

_NAMES: dict[type[ast.AST], str] = {
    ast.Attribute: "attribute",
    ast.Subscript: "subscript",
    ast.Starred: "starred",
    ast.Name: "name",
    ast.List: "list",
    ast.Tuple: "tuple",
    ast.Lambda: "lambda",
    ast.Call: "function call",
    ast.BoolOp: "expression",
    ast.BinOp: "expression",
    ast.UnaryOp: "expression",
    ast.GeneratorExp: "generator expression",
    ast.Yield: "yield expression",
    ast.YieldFrom: "yield expression",
    ast.Await: "await expression",
    ast.ListComp: "list comprehension",
    ast.SetComp: "set comprehension",
    ast.DictComp: "dict comprehension",
    ast.Dict: "dict literal",
    ast.Set: "set display",
    ast.JoinedStr: "f-string expression",
    ast.Compare: "comparison",
    ast.IfExp: "conditional expression",
    ast.NamedExpr: "named expression",
}
_LOOSER = frozenset({"<", ">", ":", ",", ";"})


def kind_of(code: str) -> str:
    """CPython 3.14's name for the expression ``code`` (``_PyPegen_get_expr_name``), or an empty text."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            node = ast.parse(code.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    if isinstance(node, ast.Constant):
        if node.value is Ellipsis:
            return "ellipsis"
        return str(node.value) if str(node.value) in CONSTANTS and not isinstance(node.value, str) else "literal"
    return _NAMES.get(type(node), "t-string expression" if type(node).__name__ == "TemplateStr" else "")


def refused_target(code: str) -> tuple[str, str] | None:
    """The first part of the targets ``code`` that stores nothing, and CPython's name for it; None where all store."""
    try:
        waiting: list[ast.expr] = [ast.parse(code.strip(), mode="eval").body]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, ast.Tuple | ast.List):
            waiting[:0] = node.elts
        elif isinstance(node, ast.Starred):
            waiting.insert(0, node.value)
        elif not isinstance(node, ast.Name | ast.Attribute | ast.Subscript):
            text = ast.get_source_segment(code.strip(), node) or ""
            return text, kind_of(text)
    return None


def operand_before(failure: Failure, at: int) -> int:
    """The index of the first token of the tightest value that ends before token ``at`` (a ``bitwise_or``)."""
    first = at
    while first > failure.outer[at] + 1 and not _ends_before(failure, first - 1, at):
        first -= 1
    return first


def _ends_before(failure: Failure, index: int, at: int) -> bool:
    """Whether the token at ``index`` stands outside the value because it binds more loosely."""
    token = failure.tokens[index]
    if failure.outer[index] != failure.outer[at]:
        return False
    if token.kind == NAME:
        return is_keyword(token) and token.text not in CONSTANTS and token.text != "await"
    return token.text in _LOOSER or (token.kind == OP and token.text.endswith("="))


@dataclass(frozen=True, slots=True)
class Assigned:
    """An equals sign at token ``at``, its target from token ``first``, and its value up to token ``last``."""

    first: int
    at: int
    last: int


def statement_assigned(failure: Failure) -> Assigned | None:
    """The first equals sign of a statement that is an assignment and has no keyword of its own."""
    if failure.word in RESERVED - CONSTANTS - {"lambda", "not", "await", "yield"}:
        return None
    for at, token in enumerate(failure.tokens):
        if token.text == "=" and failure.outer[at] < 0 and 0 < at < len(failure.tokens) - 1:
            return Assigned(0, at, len(failure.tokens) - 1)
    return None


def condition_assigned(failure: Failure) -> Assigned | None:
    """The equals sign, nearest the place, that stands where Python takes only a value.

    That is a header's condition, an assertion, the parts of a conditional expression or comprehension, and brackets
    that are no call.
    """
    for at in failure.positions():
        token = failure.tokens[at]
        if token.text == "=" and token.kind == OP and 0 < at < len(failure.tokens) - 1 and _in_condition(failure, at):
            first = operand_before(failure, at)
            if first < at:
                return Assigned(first, at, _value_end(failure, at))
    return None


def _in_condition(failure: Failure, at: int) -> bool:
    outer = failure.outer[at]
    if outer < 0:
        conditions = ("if", "elif", "while", "assert")
        return failure.word in conditions or _after_word(failure, at, ("if",), -1)
    opening = failure.tokens[outer]
    if opening.text == "(" and outer > 0 and ends_value(failure.tokens[outer - 1]):
        return _after_word(failure, at, ("if",), outer)
    return opening.text in ("(", "[") and failure.tokens[outer - 1].text != "print"


def _after_word(failure: Failure, at: int, words: tuple[str, ...], outer: int) -> bool:
    """Whether one of ``words`` stands before ``at`` in the same bracket, with no comma or sign between."""
    for index in range(at - 1, outer, -1):
        token = failure.tokens[index]
        if failure.outer[index] == outer:
            if token.text in words:
                return True
            if token.text in (",", "=", ":=", "else", ";"):
                return False
    return False


def _value_end(failure: Failure, at: int) -> int:
    """The last token of the value behind the sign at ``at``."""
    last = at
    for index in range(at + 1, len(failure.tokens)):
        outer, text = failure.outer[index], failure.tokens[index].text
        if outer < failure.outer[at] or (outer == failure.outer[at] and text in _VALUE_ENDS):
            break
        last = index
    return last


_VALUE_ENDS = frozenset({",", ":", ";", "and", "or", "if", "else", "for"})


def hyphenated(tokens: Sequence[Token]) -> bool:
    """Whether ``tokens`` are names joined by hyphens without blanks, as other languages write one name."""
    if len(tokens) < 3 or len(tokens) % 2 == 0:
        return False
    names = all(is_name(token) or token.text.isalnum() for token in tokens[::2]) and is_name(tokens[0])
    joined = all(left.end == right.start for left, right in pairwise(tokens))
    return names and joined and all(token.text == "-" for token in tokens[1::2])
