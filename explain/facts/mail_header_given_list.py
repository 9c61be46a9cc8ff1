"""A header of a mail, such as ``To``, is given a list of addresses, and the mail is then made text or sent."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.handing import made_by_all
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_HEADERS = ("to", "cc", "bcc", "reply-to", "from", "subject")
_WRITES = ("as_string", "as_bytes", "send_message", "sendmail", "flatten")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the headers that a list was stored in, where ``span`` writes a mail; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    written: list[ast.expr] = [one for one in values.tree.nodes(ast.Attribute, span) if one.attr in _WRITES]
    written += [one for one in values.tree.nodes(ast.Name, span) if values.is_builtin(one, "str", "bytes")]
    for stored in values.tree.nodes(ast.Assign) if written else ():
        header = _header(stored.targets[0])
        given = {one.type for one in made_by_all(values, stored.value)}
        if not header or given - {""} != {"list"}:
            continue
        joined = f'", ".join({quoted(source, stored.value)})'
        bindings = {
            "header": header,
            "given": quoted(source, stored.value),
            "stored_line": str(stored.lineno),
            "corrected": f"{quoted(source, stored.targets[0])} = {joined}",
            "line": str(span.start.line),
            "type": "list",
            "attr": "encode",
            **replaced(source, stored.value, joined),
        }
        yield Fact(source.span(written[0]), uncut(bindings), (Related(source.span(stored), "a list"),))


def _header(target: ast.expr) -> str:
    """The name of the header that ``target`` stores in, as it is written; empty for other targets."""
    key = target.slice if isinstance(target, ast.Subscript) else None
    text = key.value if isinstance(key, ast.Constant) else None
    return text if isinstance(text, str) and text.lower() in _HEADERS else ""
