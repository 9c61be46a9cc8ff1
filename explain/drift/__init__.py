"""Message drift: text that pins what one Python prints, and that a target Python words otherwise. Writes nothing.

``find`` is the family of the checker. A pinned text (``pins``) is laid against the templates of the corpus
(``pieces``, ``reworded``); where a target Python's wording of the very same case is not matched, that is a finding, and
``widening`` offers the text that matches all of them.

Right before many: the class must be one of Python's own, two words of the message must be pinned, and where another
case prints the pinned text under every target, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.explanation import Finding
    from explain.source import Source

NAME = "message-drift"
"""What options and suppressions call it."""
DEFAULT_TARGETS = ("3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15")
"""Where the project does not say which Pythons it is for."""

_SIGNS = re.compile(
    r"\bmatch[ \t]*=(?!=)|\.match\(|assert(?:Raises|Warns)Regex|\.args\[0\]|\bstr\(\w+(?:\.(?:value|exception))?\)"
)
_CATCHES = re.compile(r"\b(?:raises|warns|assertRaises\w*|assertWarns\w*)\b|\bexcept\b[^\n]+\bas\b")


def find(source: Source, catalogue: Catalogue, targets: tuple[str, ...]) -> Iterator[Finding]:
    """The pinned texts of ``source``, which compiles, that fail on one of ``targets`` (oldest first)."""
    if not _SIGNS.search(source.text) or not _CATCHES.search(source.text):
        return
    from explain.drift.pins import pins
    from explain.drift.reworded import reworded
    from explain.drift.telling import told

    try:
        for pin in pins(source, catalogue):
            drift = reworded(pin, source, catalogue, targets or DEFAULT_TARGETS)
            if drift is not None:
                yield told(drift, source)
    except RecursionError:  # nested deeper than can be followed: nothing certain to say
        return
