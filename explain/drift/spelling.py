"""Text as a literal of the reader's code: its quotes, its backslashes, the values in it. Decides nothing about it."""

from __future__ import annotations

import ast
import re

from explain.drift.unknowns import MARK, number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.source import Source

HOLE = "\ue000"
"""Stands in a wording where a value is not known."""
OPEN = re.compile(f"{HOLE}|{MARK.pattern}")
"""What stands in a wording for a value that is not written out."""


def written(text: str, before: str, raw: bool = True) -> str:
    """``text`` as a literal, in the quotes of the one ``before`` where that can be."""
    quotes = ["'", '"'] if before.rstrip().endswith("'") else ['"', "'"]
    mark = "r" if raw and "\\" in text else ""
    if text.isprintable() and not text.endswith("\\") and (mark or "\\" not in text):
        for quote in quotes:
            if quote not in text:
                return f"{mark}{quote}{text}{quote}"
    return repr(text)


def formatted(text: str, node: ast.expr, values: tuple[ast.expr | None, ...], source: Source) -> str | None:
    """``text`` as an f-string with the values of the one at ``node``; None where it cannot be written as one."""
    if not isinstance(node, ast.JoinedStr) or HOLE in text:
        return None
    parts: list[str] = []
    at = 0
    for found in MARK.finditer(text):
        value = values[number(found[0])]
        code = source.code(value) if isinstance(value, ast.FormattedValue) else ""
        if not code.startswith("{") or set(code).intersection("'\"\\\n#"):  # 3.11 gives a part no place of its own
            return None
        parts += [_doubled(text[at : found.start()]), code]
        at = found.end()
    made = "".join((*parts, _doubled(text[at:])))
    quote = next((one for one in "\"'" if one not in made), "")
    return f"f{quote}{made}{quote}" if quote and made.isprintable() and "\\" not in made else None


def plain(code: str) -> bool:
    """Whether nothing but text stands in ``code``: a comment between its lines would be lost."""
    return "\n" not in code or "#" not in code


def _doubled(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
