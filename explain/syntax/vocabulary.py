"""Python's own words and which tokens begin or end a value; the same for every Python from 3.8 on."""

from __future__ import annotations

from explain.source import NAME, NUMBER, OP, STRING, Token

KEYWORDS = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
]  # fmt: skip
"""The keywords, in the order of ``keyword.kwlist``."""

RESERVED = frozenset(KEYWORDS)
CONSTANTS = frozenset({"None", "True", "False"})
BLOCKS = frozenset({"if", "elif", "else", "for", "while", "def", "class", "try", "except", "finally", "with"})
"""Keywords whose statement has a colon and a block; ``match`` and ``case`` are names as well and left out."""

CLAUSES = frozenset({"elif", "else", "except", "finally"})
"""Keywords that continue a statement begun on an earlier line."""

SIMPLE = frozenset({"assert", "break", "continue", "del", "global", "import", "nonlocal", "pass", "raise", "return"})
"""Keywords of statements that can stand neither inside an expression nor before a block."""

BINARY = frozenset({
    "+", "-", "*", "/", "//", "%", "@", "**", "<<", ">>", "&", "|", "^", "<", ">", "<=", ">=", "==", "!=", "=",
    "+=", "-=", "*=", "/=", "//=", "%=", "@=", "**=", "<<=", ">>=", "&=", "|=", "^=", ":=", ".", "->", "and", "or",
    "in", "is",
})  # fmt: skip
"""Operators and keywords that need a value on either side."""

TYPES = frozenset({
    "int", "float", "double", "long", "short", "char", "string", "String", "str", "bool", "boolean", "byte",
    "bytes", "object", "list", "dict", "void", "auto",
})  # fmt: skip
"""Words that other languages (and annotations) put before or after a variable to give its type."""

_BEFORE_VALUE = frozenset({"lambda", "not", "await"})


def is_name(token: Token) -> bool:
    """Whether ``token`` is a name that a program may define."""
    return token.kind == NAME and token.text not in RESERVED


def is_keyword(token: Token) -> bool:
    """Whether ``token`` is reserved, the constants included."""
    return token.kind == NAME and token.text in RESERVED


def is_op(token: Token, *texts: str) -> bool:
    """Whether ``token`` is one of the operators or brackets ``texts``."""
    return token.kind == OP and token.text in texts


def ends_value(token: Token) -> bool:
    """Whether a value can end with ``token``."""
    if token.kind == NAME:
        return token.text not in RESERVED or token.text in CONSTANTS
    return token.kind in (NUMBER, STRING) or token.text in (")", "]", "}", "...")


def starts_value(token: Token) -> bool:
    """Whether a value begins with ``token`` even where one has ended before it; signs and ``(`` or ``[`` do not."""
    if token.kind == NAME:
        return token.text not in RESERVED or token.text in CONSTANTS or token.text in _BEFORE_VALUE
    return token.kind in (NUMBER, STRING) or token.text in ("{", "...", "~")


def side_by_side(left: Token, right: Token) -> bool:
    """Whether two values stand next to each other with nothing between them; neighbouring strings are one value."""
    if left.kind == STRING and right.kind == STRING:
        return False
    return ends_value(left) and starts_value(right)
