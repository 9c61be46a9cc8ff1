"""What CPython calls a statement that opens a block ("'if' statement", "function definition")."""

from __future__ import annotations

from collections.abc import Sequence

from explain.source import Token
from explain.syntax.vocabulary import BLOCKS

_DEFINITIONS = {"def": "function definition", "class": "class definition"}


def described(tokens: Sequence[Token]) -> str:
    """CPython's words for the header made of ``tokens``, or an empty text where they open no block."""
    words = [token.text for token in tokens[:2]]
    if words and words[0] == "async":
        words = [token.text for token in tokens[1:3]]
    if not words or words[0] not in BLOCKS | {"match", "case"}:
        return ""
    name = "except*" if words == ["except", "*"] else words[0]
    return _DEFINITIONS.get(name, f"'{name}' statement")
