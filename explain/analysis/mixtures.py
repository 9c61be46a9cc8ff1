"""What is said of a text and a number with an operator between them: the bindings that several facts share."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_results import result
from explain.analysis.looped_keys import looped_dict
from explain.analysis.mixing import mixtures
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.places import Span
from explain.source import Source


def told(source: Source, span: Span | None) -> Iterator[tuple[ast.AST, str, dict[str, str]]]:
    """The mixtures at ``span`` whose text was not typed in: the operation, its operator ("Add") and its bindings."""
    for one in mixtures(source, span):
        if one.typed_in is not None:
            continue  # another fact: the text was typed in
        if span is not None and any(looped_dict(Values.of(source), side) for side in (one.text, one.number)):
            continue  # another fact: the text is a key, and its value was meant
        operation = one.operation
        made = result(Values.of(source), one.text) if span is not None and operation.operator == "Mult" else None
        if made is not None and "str" not in made.types:
            continue  # it is repeated as a list or a tuple is
        number = quoted(source, one.number)
        bindings = {
            "left": quoted(source, operation.left),
            "left_type": one.left_type,
            "right": quoted(source, operation.right),
            "right_type": one.right_type,
            "operator": operation.sign,
            "string": quoted(source, one.text),
            "number": number,
            "number_type": one.number_type,
            "converted": f"str({number})",
            "expression": quoted(source, operation.node),
            "line": str(getattr(operation.node, "lineno", 1)),
            **({"as_number": f"int({quoted(source, one.text)})"} if _may_be_number(one.text) else {}),
            **(replaced(source, one.number, f"str({number})") if _joins(operation.operator, one.text) else {}),
        }
        yield operation.node, operation.operator, bindings


def _may_be_number(text: ast.expr) -> bool:
    """Whether ``text`` may hold the digits of a number, as far as the line shows."""
    written = text.value if isinstance(text, ast.Constant) else None
    return written.strip().isdecimal() if isinstance(written, str) else not isinstance(text, (ast.JoinedStr, ast.BinOp))


def _joins(operator: str, text: ast.expr) -> bool:
    """Whether a text is joined, one that is no number written as text: then the number is wanted as text too."""
    written = [one for one in ast.walk(text) if isinstance(one, (ast.Constant, ast.JoinedStr))]
    return operator == "Add" and any(not str(getattr(one, "value", "…")).strip().isdecimal() for one in written)
