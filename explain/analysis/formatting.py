"""Format texts written out in the file, ``%`` and ``str.format``, with what they ask for and what they are given."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from string import Formatter

from explain.analysis.literals import literal
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.places import Span
from explain.records import dataclass
from explain.source import Source

_PERCENT = re.compile(
    r"%(?P<key>\([^()]*\))?[#0 +-]*(?P<width>\*|\d*)(?:\.(?P<precision>\*|\d*))?[hlL]?(?P<kind>.?)", re.DOTALL
)
_SINGLE = ("str", "int", "float", "bool", "NoneType", "complex", "function")
_LONGEST = 2000
_ROOM, _MOST_LACKING, _LONGEST_SHOWN = "…", 4, 90


@dataclass(frozen=True, slots=True)
class Formatting:
    """``template`` asks for ``expected`` values at ``node`` and gets ``got``; ``percent`` says which way it is.

    ``missing_name`` is a name that the template uses and nothing gives.
    """

    values: Values
    node: ast.AST
    template: ast.expr
    expected: int
    got: int
    percent: bool
    missing_name: str = ""

    @property
    def fits(self) -> bool:
        """Whether the numbers agree; ``str.format`` leaves surplus values alone."""
        return self.expected == self.got if self.percent else self.expected <= self.got

    def with_room(self, source: Source) -> str:
        """The formatting with ``…`` for each value that is missing; empty where none is, or where it is long."""
        lacking = [_ROOM] * (self.expected - self.got)
        node = self.node
        if not 0 < len(lacking) <= _MOST_LACKING:
            return ""
        if isinstance(node, ast.BinOp):
            right = node.right
            given = right.elts if isinstance(right, ast.Tuple) else [right] if self.got == 1 else []
            head, written = f"{whole(source, self.template)} % ", [*(whole(source, one) for one in given), *lacking]
            return _kept(f"{head}({', '.join(written)})") if len(given) == self.got else ""
        if isinstance(node, ast.Call):
            written = [whole(source, one) for one in node.args] + lacking
            written += [whole(source, one) for one in node.keywords]
            return _kept(f"{whole(source, node.func)}({', '.join(written)})")
        return ""

    def described(self, source: Source) -> dict[str, str]:
        """What every fact about it binds."""
        return {
            "template": quoted(source, self.template),
            "expression": quoted(source, self.node),
            "how": "%" if self.percent else "str.format",
            "line": str(getattr(self.node, "lineno", 1)),
        }


def _kept(code: str) -> str:
    """``code`` where a sentence can hold it whole; else nothing."""
    return code if len(code) <= _LONGEST_SHOWN else ""


def formattings(source: Source, span: Span | None) -> Iterator[Formatting]:
    """The formattings at ``span``, or all, whose texts and values are written out."""
    values = Values.of(source)
    for operation in values.tree.nodes(ast.BinOp, span):
        if isinstance(operation.op, ast.Mod):
            yield from _percent(values, operation)
    for call in values.tree.calls(span, ("format",)):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "format":
            yield from _braces(values, call, call.func.value)


def _text(values: Values, node: ast.expr) -> str | None:
    found = literal(values, node)
    text = found.value if isinstance(found, ast.Constant) else None
    return text if isinstance(text, str) and len(text) <= _LONGEST else None


def _percent(values: Values, operation: ast.BinOp) -> Iterator[Formatting]:
    text = _text(values, operation.left)
    if text is None:
        return
    names = [place["key"][1:-1] for place in _PERCENT.finditer(text) if place["key"]]
    if names and values.type(operation.right) in ("", "dict"):
        lacking = names if literal(values, operation.right) is None else []
        for name in lacking:
            yield Formatting(values, operation, operation.left, 1, 1, percent=True, missing_name=name)
    expected = 0
    for place in _PERCENT.finditer(text):
        if place["key"] or not place["kind"] or place["kind"] not in "diouxXeEfFgGcrsa%":
            return
        expected += (place["kind"] != "%") + (place["width"] == "*") + (place["precision"] == "*")
    got = _given(values, operation.right)
    if got is not None:
        yield Formatting(values, operation, operation.left, expected, got, percent=True)


def _given(values: Values, node: ast.expr) -> int | None:
    """How many values ``%`` takes from ``node``."""
    given = literal(values, node)
    if isinstance(given, ast.Tuple):
        return None if any(isinstance(one, ast.Starred) for one in given.elts) else len(given.elts)
    return 1 if values.type(node) in _SINGLE else None


def _braces(values: Values, call: ast.Call, template: ast.expr) -> Iterator[Formatting]:
    text = _text(values, template)
    starred = any(isinstance(one, ast.Starred) for one in call.args) or any(one.arg is None for one in call.keywords)
    fields = _fields(text) if text is not None and not starred else None
    if fields is None:
        return
    names = {one.arg for one in call.keywords}
    missing = next((one for one in fields if one and not one.isdecimal() and one not in names), "")
    numbers = [int(one) for one in fields if one.isdecimal()]
    expected = max(numbers, default=-1) + 1 if numbers else fields.count("")
    yield Formatting(values, call, template, expected, len(call.args), percent=False, missing_name=missing)


def _fields(text: str, *, nested: bool = True) -> list[str] | None:
    """The first part of each field's name (empty, a number or a name); None where the text is no format text."""
    fields = []
    try:
        for _, name, spec, _ in Formatter().parse(text):
            if name is None:
                continue
            fields.append(name.partition(".")[0].partition("[")[0])
            if spec and nested:
                fields += _fields(spec, nested=False) or []
    except ValueError:
        return None
    return fields
