"""Fact: an except clause gives the exception something other than a plain name behind as.

Binds ``target``, ``kind`` (CPython's word for it), ``keyword`` ("except" or "except*") and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.targets import kind_of


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused target behind ``as``."""
    failure = failure_at(source, span)
    texts = [token.text for token in failure.tokens] if failure else []
    if failure is None or failure.word != "except" or "as" not in texts or not failure.broken:
        return
    first, last = texts.index("as") + 1, len(texts) - 2
    kind = kind_of(failure.text(first, last)) if first <= last and texts[-1] == ":" else ""
    if kind not in ("", "name"):
        keyword = "except*" if texts[1] == "*" else "except"
        bindings = {"target": failure.shown(first, last), "kind": kind, "keyword": keyword}
        yield Fact(failure.span(first, last), {**bindings, "line": str(failure.line)})
