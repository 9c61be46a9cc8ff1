"""What a file is when it is no Python program, told by the first of its lines that is not empty."""

from __future__ import annotations

import re
from functools import lru_cache

from explain.source import Source

_KINDS = (
    ("an HTML page", re.compile(r"\s*<(?:!doctype html|html|head|body|div|p|script|meta|svg|table)\b", re.IGNORECASE)),
    ("an XML file", re.compile(r"\s*<\?xml\b")),
    ("a PHP program", re.compile(r"\s*<\?(?:php|=)", re.IGNORECASE)),
    ("a shell script", re.compile(r"#!\s*/\S*(?:\s\S+)?\b(?:ba|z|k|da)?sh\b")),
    ("a program in C", re.compile(r"\s*#\s*include\s*[<\"]")),
    ("a traceback", re.compile(r"\s*Traceback \(most recent call last\):")),
    ("a patch", re.compile(r"diff --git |--- a/|Index: \S+$")),
    ("a program in Java", re.compile(r"\s*(?:package [\w.]+;|import java[\w.*]+;|public (?:final )?class \w+)")),
    ("a program in JavaScript", re.compile(r"import [\w{}*, ]+ from ([\"'])[^\"']+\1;?\s*$|([\"'])use strict\2;\s*$")),
    ("a program in JavaScript", re.compile(r"(?:const|let|var) [\w{}, ]+ = require\(")),
    ("a program in C#", re.compile(r"using [\w.]+;\s*$")),
    ("a program in Go", re.compile(r"package \w+\s*$")),
    ("a program in Rust", re.compile(r"use (?:std|crate)::|(?:pub )?fn \w+\(.*\{\s*$")),
    ("a query in SQL", re.compile(r"(?:SELECT .+ FROM|INSERT INTO|CREATE TABLE|DELETE FROM) ")),
    ("a LaTeX document", re.compile(r"\\documentclass\b")),
    ("an RTF document", re.compile(r"\{\\rtf")),
    ("a PDF document", re.compile(r"%PDF-")),
    ("a Dockerfile", re.compile(r"FROM [\w./:-]+(?: AS \w+)?\s*$")),
)


@lru_cache(maxsize=8)
def kind_of_file(source: Source) -> tuple[str, int] | None:
    """What ``source`` is, with its article, and the line that shows it; None for what may be Python."""
    number = next((number for number, line in enumerate(source.lines, 1) if line.strip(" \t\ufeff")), 0)
    text = source.line(number).lstrip("\ufeff")
    kind = next((kind for kind, start in _KINDS if start.match(text)), None) or _data(source, number)
    return (kind, number) if kind else None


def _data(source: Source, first: int) -> str | None:
    """What a file of nothing but one pair of braces or brackets is, where it has words of JSON, or one of rows."""
    rows = [row for row in source.lines[max(first - 1, 0) : first + _ROWS] if row]
    text = source.text.strip("\ufeff \t\n")
    if len(rows) > 1 and all(_CELLS.fullmatch(row) for row in rows) and len({row.count(",") for row in rows}) == 1:
        return "a table of values"
    if (text[:1], text[-1:]) not in (("{", "}"), ("[", "]")):
        return None
    if '"cell_type"' in text and '"cells"' in text:
        return "a Jupyter notebook"
    return "a JSON file" if _JSON.search(text) else None


_ROWS = 20
_CELLS = re.compile(r"[\w .:-]+(?:,[\w .:-]*)+")
_JSON = re.compile(r"\"[ \t]{0,9}:[ \t]{0,9}(?:true|false|null)\b")
