"""What a file is when it is no Python program, told by the first of its lines or by the form that all of them have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from explain.patterns import pattern
from explain.source import Source
from explain.syntax.file_forms import form_of

_KINDS = (
    ("an HTML page", r"\s*<(?:!doctype html|html|head|body|div|script|meta|svg|table|ul|form|h[1-6])\b"),
    ("an XML file", r"\s*<\?xml\b"),
    ("a PHP program", r"\s*<\?(?:php|=)"),
    ("a shell script", r"#!\s*/\S*(?:\s\S+)?\b(?:ba|z|k|da)?sh\b"),
    ("a program in Perl", r"#!\s*/.*\bperl\b|use (?:strict|warnings);"),
    ("a program in Ruby", r"#!\s*/.*\bruby\b"),
    ("a program in JavaScript", r"#!\s*/.*\bnode\b"),
    ("a program in C", r"\s*#\s*include\s*[<\"]"),
    ("a traceback", r"\s*Traceback \(most recent call last\):"),
    ("a patch", r"diff --git |--- a/|--- \S+\t\d|Index: \S+$|@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@"),
    ("a program in Java", r"\s*(?:package [\w.]+;|import java[\w.*]+;|public (?:final )?class \w+)"),
    ("a program in JavaScript", r"import [\w{}*, ]+ from ([\"'])[^\"']+\1;?\s*$|([\"'])use strict\2;\s*$"),
    ("a program in JavaScript", r"(?:const|let|var) [\w{}, ]+ = require\("),
    ("a program in C#", r"using [\w.]+;\s*$"),
    ("a program in Go", r"package \w+\s*$"),
    ("a program in Rust", r"use (?:std|crate)::|(?:pub )?fn \w+\(.*\{\s*$"),
    ("a LaTeX document", r"\\documentclass\b"),
    ("an RTF document", r"\{\\rtf"),
    ("a PDF document", r"%PDF-"),
    ("a template for web pages", r"\{% .*%\}|\{#.*#\}\s*$"),
    ("a batch file of Windows", r"@echo off\b"),
    ("a log", r"\[?\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d|\d+\.\d+\.\d+\.\d+ - \S+ \["),
    ("a settings file of nginx", r"(?:server|http|events|upstream \w+) \{\s*$"),
    ("a Terraform file", r"(?:terraform|provider \"\w+\"|(?:resource|data) \"\w+\" \"\w+\"|variable \"\w+\") \{\s*$"),
)
_BEGINNINGS = [(kind, pattern(start, re.IGNORECASE)) for kind, start in _KINDS]
_FIRST = pattern(r"[ \t]*(?:[<#{\\%@\[\d\"'-]|[a-z]+ )", re.IGNORECASE)
"""How any of these beginnings begins."""

_WIDTH = 300
"""How much of the first line is looked at."""


@lru_cache(maxsize=8)
def kind_of_file(source: Source) -> tuple[str, int] | None:
    """What ``source`` is, with its article, and the line that shows it; None for what may be Python."""
    lines = source.lines
    number = next((number for number, line in enumerate(lines, 1) if line.strip(" \t\ufeff")), 0)
    text = source.line(number)[:_WIDTH].lstrip("\ufeff")
    kind = _beginning(text) or form_of(lines[max(number - 1, 0) :]) or _data(source, lines[max(number - 1, 0) :])
    return (kind, number) if kind else None


def _beginning(text: str) -> str | None:
    if not _FIRST.match(text):
        return None
    return next((kind for kind, start in _BEGINNINGS if start.match(text)), None)


def _data(source: Source, rows: Sequence[str]) -> str | None:
    """What a file of nothing but one pair of braces or brackets is, where it has words of JSON."""
    if not rows or rows[0].lstrip("\ufeff \t")[:1] not in ("{", "["):
        return None
    text = source.text.strip("\ufeff \t\n")
    if (text[:1], text[-1:]) not in (("{", "}"), ("[", "]")):
        return None
    if '"cell_type"' in text and '"cells"' in text:
        return "a Jupyter notebook"
    return "a JSON file" if _JSON.search(text) else None


_JSON = pattern(r"\"[ \t]{0,9}:[ \t]{0,9}(?:true|false|null)\b")
