"""The letters that a byte stands for where a text is read: most often the encoding is one of three.

Binds every byte above ASCII in turn; which one it was, the message says. It only fills holes and chooses no page.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields one fact for each byte that is a letter or sign in cp1252, and nothing without a ``span``."""
    if span is None:
        return
    for value in range(0x80, 0x100):
        letter = bytes([value]).decode("cp1252", "ignore")
        if letter.isprintable() and not letter.isspace() and letter:
            yield Fact(span, {"byte": f"0x{value:02x}", "letter": letter})
