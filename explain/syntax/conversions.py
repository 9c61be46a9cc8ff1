"""What stands behind an exclamation mark in the braces of an f-string or t-string; says what is amiss, never why.

The kinds are those that CPython's grammar tells apart since 3.12 (``invalid_conversion_character``).
"""

from __future__ import annotations

from explain.places import Span
from explain.records import dataclass
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.fields import Field, closed, fields, strings_with_prefix

UNKNOWN, BLANK, MISSING, SIGN = "unknown", "blank", "missing", "sign"


@dataclass(frozen=True, slots=True)
class Conversion:
    """A conversion that is none of s, r and a: its ``field``, the string's ``prefix`` ("f" or "t"), its ``kind``."""

    field: Field
    prefix: str
    kind: str


def refused_conversion(source: Source, span: Span | None) -> Conversion | None:
    """The first such conversion in the refused statement at ``span``."""
    failure = failure_at(source, span)
    if failure is None:
        return None
    for _, token, prefix in strings_with_prefix(failure):
        for field in fields(token) if {"f", "t"} & set(prefix) and token.closed else ():
            kind = _kind(field.conversion)
            if kind and closed(token, field):
                return Conversion(field, "f" if "f" in prefix else "t", kind)
    return None


def _kind(conversion: str | None) -> str:
    """Which kind of refused conversion the text behind the mark is; empty for none, and for a good one."""
    if conversion is None or (conversion[:1] in ("s", "r", "a") and not conversion[1:2].isalnum()):
        return ""  # a good one, though more may stand behind it
    if not conversion.strip():
        return MISSING
    if conversion[0].isspace():
        return BLANK
    return UNKNOWN if conversion[0].isidentifier() else SIGN
