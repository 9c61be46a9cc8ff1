"""A match is asked for a group, and the pattern is written out in the file. It only fills holes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.library_calls import maker
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.words import count, listed

_MATCHING = ("match", "search", "fullmatch", "finditer")
_GROUP = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?!\?)|\(\?P<(?P<name>\w+)>", re.DOTALL)
"""What counts in a pattern, read from the left: an escape or a class of characters, which hide brackets, or a group."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the questions for a group at ``span``, or those in the whole of ``source`` that no match can answer."""
    values = Values.of(source)
    for match, asked, node in _asked(values, span):
        pattern = _pattern(values, match)
        if pattern is None or not isinstance(pattern.value, str):
            continue
        groups = [one for one in _GROUP.finditer(pattern.value) if one[0][0] == "("]
        names = [one["name"] for one in groups if one["name"]]
        wanted = asked.value if isinstance(asked, ast.Constant) else None
        if span is None and (not _is_group(wanted) or foreseen(values.tree, node, "IndexError")):
            continue
        if (isinstance(wanted, int) and wanted <= len(groups)) or (isinstance(wanted, str) and wanted in names):
            continue
        bindings = {
            "asked_group": quoted(source, asked),
            "pattern_line": str(pattern.lineno),
            "groups": count(str(len(groups)), "group"),
            "new_group": f"(?P<{wanted}>...)" if isinstance(wanted, str) else "(...)",
            "match": quoted(source, match),
            "line": str(node.lineno),
        }
        if names:
            bindings["group_names"] = listed(tuple(f"`{one}`" for one in names))
        yield Fact(source.span(node), uncut(bindings), (Related(source.span(pattern), ""),))


def _is_group(wanted: object) -> bool:
    """Whether ``wanted`` can be a group's number or name, as an index of a match."""
    return isinstance(wanted, str) or (isinstance(wanted, int) and not isinstance(wanted, bool) and wanted >= 0)


def _asked(values: Values, span: Span | None) -> Iterator[tuple[ast.expr, ast.expr, ast.expr]]:
    """The match, the group that it is asked for, and the whole question."""
    for call in values.tree.calls(span, ("group", "start", "end", "span")):
        if isinstance(call.func, ast.Attribute) and call.func.attr in ("group", "start", "end", "span"):
            yield from ((call.func.value, one, call) for one in call.args)
    for item in values.tree.nodes(ast.Subscript, span):
        if span is None and not isinstance(item.slice, ast.Constant):
            continue
        yield item.value, item.slice, item


def _pattern(values: Values, match: ast.expr) -> ast.Constant | None:
    """The text of the pattern that ``match`` was found with."""
    found = maker(values, match)
    if not isinstance(found, ast.Call) or not isinstance(found.func, ast.Attribute) or found.func.attr not in _MATCHING:
        return None
    pattern: ast.expr | None = found.args[0] if found.args else None
    if not imported_name(values, found.func).startswith("re."):
        compiled = maker(values, found.func.value)
        made = isinstance(compiled, ast.Call) and imported_name(values, compiled.func) == "re.compile"
        pattern = compiled.args[0] if made and isinstance(compiled, ast.Call) and compiled.args else None
    text = maker(values, pattern) if pattern is not None else None
    return text if isinstance(text, ast.Constant) else None
