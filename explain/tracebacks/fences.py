"""What closes a block of text that a document or a script opened: the same dashes, a word, a macro.

Looks at the line above a traceback and remembers nothing.
"""

from __future__ import annotations

import re

_RULER = re.compile(r"(-{4,}|={4,}|\.{4,}|~{3,}|`{4,})\s*")
_WORD = re.compile(r".*<<[-~]?[ ]?[\"']?([A-Za-z_]\w{1,40})[\"']?\s*")
_MACRO = re.compile(r"\s*\\begin\{(\w{1,40}\*?)\}.*")


def closing(above: str) -> str:
    """What closes the block that the line ``above`` opens; empty where it opens none."""
    if found := _RULER.fullmatch(above):
        return found[1]
    if "<<" in above and (found := _WORD.fullmatch(above[:400])):
        return found[1]
    found = _MACRO.fullmatch(above[:400]) if "\\begin{" in above else None
    return f"\\end{{{found[1]}}}" if found else ""
