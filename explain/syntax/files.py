"""What a file is when it is no Python program, told by the first of its lines that is not empty."""

from __future__ import annotations

import re
from functools import lru_cache

from explain.source import Source

_KINDS = (
    ("an HTML page", re.compile(r"\s*<(?:!doctype html|html|head|body|div|p|script)\b", re.IGNORECASE)),
    ("an XML file", re.compile(r"\s*<\?xml\b")),
    ("a PHP program", re.compile(r"\s*<\?(?:php|=)", re.IGNORECASE)),
    ("a shell script", re.compile(r"#!\s*/\S*\b(?:ba|z|k|da)?sh\b")),
    ("a program in C", re.compile(r"\s*#\s*include\s*[<\"]")),
    ("a traceback", re.compile(r"\s*Traceback \(most recent call last\):")),
    ("a patch", re.compile(r"diff --git |--- a/|Index: \S+$")),
    ("a program in Java", re.compile(r"\s*(?:package [\w.]+;|import java[\w.*]+;|public (?:final )?class \w+)")),
    ("an RTF document", re.compile(r"\{\\rtf")),
    ("a PDF document", re.compile(r"%PDF-")),
    ("a Dockerfile", re.compile(r"FROM [\w./:-]+(?: AS \w+)?\s*$")),
)


@lru_cache(maxsize=8)
def kind_of_file(source: Source) -> tuple[str, int] | None:
    """What ``source`` is, with its article, and the line that shows it; None for what may be Python."""
    number = next((number for number, line in enumerate(source.lines, 1) if line.strip(" \t\ufeff")), 0)
    text = source.line(number).lstrip("\ufeff")
    kind = next((kind for kind, start in _KINDS if start.match(text)), None)
    return (kind, number) if kind else None
