"""The fix for a pinned text: one that all wordings in range pass, the rest of the file byte for byte. Writes no file.

The text as written comes first, so that what passed still passes. Nothing is offered where a value that must be
spelled out is not known, or where the new pattern does not hold for every wording.
"""

from __future__ import annotations

import ast
import re

from explain.drift.pieces import escaped
from explain.drift.pins import END, EQUAL, SEARCH, START
from explain.explanation import Edit, Fix
from explain.places import Span
from explain.proving import edited, proved

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.drift.reworded import Drift
    from explain.source import Source

_HOLE = "\ue000"
_MOST = 4
"""More wordings than this in one pattern say that the error is not known well enough."""


def widened(drift: Drift, source: Source) -> Fix | None:
    """A proved edit that makes the pin hold on every target, or None."""
    pin, others = drift.pin, drift.others
    if pin.literal is None or not 0 < len(others) <= _MOST or not _plain(pin.literal, source):
        return None
    edit = _pattern(drift, pin.literal, source) if pin.how == SEARCH else _choice(drift, pin.literal, source)
    if edit is None or not proved(source, (edit,)):
        return None
    after = edited(source, (edit,)).split("\n")
    first, last = edit.span.start.line, edit.span.end.line
    removed = tuple(source.line(number) for number in range(first, last + 1))
    added = tuple(after[first - 1 : last + edit.text.count("\n") - (last - first)])
    return Fix("Accept every wording of the target Pythons", "safe", (edit,), removed, added)


def _pattern(drift: Drift, literal: ast.expr, source: Source) -> Edit | None:
    pin = drift.pin
    start = "^" if pin.text.startswith("^") else ""
    end = "$" if pin.text.endswith("$") and not pin.text.endswith("\\$") else ""
    wordings = (f"{start}{escaped(text).replace(_HOLE, '.+')}{end}" for text in drift.others)
    text = "|".join((pin.text, *wordings))
    try:
        made = re.compile(text)
    except re.error:
        return None
    if not all(made.search(one.replace(_HOLE, "value")) for one in drift.others):
        return None
    inner = literal
    if isinstance(literal, ast.Call) and not _escapes(literal, source):
        inner = literal.args[0]  # of re.compile, whose call stays
    return Edit(source.span(inner), written(text, source.code(inner)))


def _choice(drift: Drift, literal: ast.expr, source: Source) -> Edit | None:
    """``== "a"`` becomes ``in ("a", "b")``; ``startswith("a")`` becomes ``startswith(("a", "b"))``."""
    pin = drift.pin
    if any(_HOLE in text for text in drift.others) or literal is not pin.node:
        return None
    own = source.code(literal)
    rest = ", ".join(written(text, own, raw=False) for text in drift.others)
    if pin.how in (START, END):
        return Edit(source.span(literal), f"({own}, {rest})")
    compared = pin.comparison
    if pin.how != EQUAL or not isinstance(compared, ast.Compare):
        return None
    span = Span(source.file, source.span(compared.left).end, source.span(literal).end)
    between = source.segment(Span(source.file, span.start, source.span(literal).start))
    return Edit(span, f" in ({own}, {rest})") if between.strip() == "==" else None


def written(text: str, before: str, raw: bool = True) -> str:
    """``text`` as a literal, in the quotes of the one ``before`` where that can be."""
    quotes = ["'", '"'] if before.rstrip().endswith("'") else ['"', "'"]
    mark = "r" if raw and "\\" in text else ""
    if text.isprintable() and not text.endswith("\\") and (mark or "\\" not in text):
        for quote in quotes:
            if quote not in text:
                return f"{mark}{quote}{text}{quote}"
    return repr(text)


def _escapes(call: ast.Call, source: Source) -> bool:
    return source.code(call.func).endswith("escape")


def _plain(literal: ast.expr, source: Source) -> bool:
    """Whether nothing but text stands in the literal: a comment between its parts would be lost."""
    code = source.code(literal)
    return "\n" not in code or "#" not in code
