r"""Fact: a text holds \U, \u or \x and no character code behind it, as a Windows path does.

Binds ``literal``, ``escape``, ``line``, ``raw`` (the same text with an r before it) or ``full`` (with zeros that make
the code complete), and the repair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import STRING, Source, Token
from explain.syntax.failure import Failure, brief, failure_at
from explain.syntax.trial import replace

_ESCAPE = re.compile(r"\\(?:(?P<cut>U(?![0-9a-fA-F]{8})|u(?![0-9a-fA-F]{4})|x(?![0-9a-fA-F]{2})|N(?!\{))|.)", re.DOTALL)
_PREFIX = re.compile(r"[A-Za-z]*")
_PATH = re.compile(r"[A-Za-z]*[\"']+(?:[A-Za-z]:[\\/]|\\|\.)")
_SHORT = re.compile(r"(?<!\\)\\U([0-9a-fA-F]{4,7})(?![0-9a-fA-F])")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such text of the refused statement."""
    failure = failure_at(source, span)
    if failure is None:
        return
    for at, token in enumerate(failure.tokens):
        escape = _cut(token) if token.kind == STRING and token.closed else ""
        if escape:
            bindings = {"literal": brief(token.text), "escape": escape, "line": str(token.start.line)}
            yield Fact(failure.span(at), {**bindings, **_mended(failure, token)})
            return


def _mended(failure: Failure, token: Token) -> dict[str, str]:
    """The text with all the digits of its code, or as a raw one where it looks like a path."""
    full = _SHORT.sub(lambda found: "\\U" + found[1].rjust(8, "0"), token.text)
    raw = _PATH.match(token.text) and token.text[0] in "\"'"
    if full == token.text and not raw:
        return {}
    name, text = ("raw", "r" + token.text) if full == token.text else ("full", full)
    return {name: brief(text), **(failure.repaired(replace(token, text)) or {})}


def _cut(token: Token) -> str:
    prefix = _PREFIX.match(token.text)
    if prefix is None or "r" in prefix[0].lower() or "b" in prefix[0].lower():
        return ""
    return next((found[0] for found in _ESCAPE.finditer(token.text) if found["cut"]), "")
