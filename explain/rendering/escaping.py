"""Text as Markdown that shows it as it is: escaped, in code spans, in fences. Knows no explanation.

A page's prose is written again with its paragraphs, lists and code; all else in it is escaped, because the values in
its holes came from a traceback.
"""

from __future__ import annotations

import re

from explain.rendering.flowing import Block, blocks, code_line, code_spans
from explain.rendering.lines import Paper

_LONGEST_SPAN = 400
_LONGEST_TEXT = 10_000
_TICKS = re.compile(r"`+")
_SPECIAL = re.compile(r"[\\`*_\[\]<>~|]")
_MENTION = re.compile(r"([@#])(?=\w)")
_LIST_LIKE = re.compile(r"^(?:[-+=#]|\d+(?=[.)](?:\s|$)))")


def escaped(text: str, paper: Paper) -> str:
    """A line of text with nothing that Markdown acts on; it mentions nobody and refers to no issue."""
    shown = _SPECIAL.sub(r"\\\g<0>", paper.clipped(text, _LONGEST_TEXT).replace("&", "&amp;"))
    return _LIST_LIKE.sub(_not_a_list, _MENTION.sub(r"\1<!-- -->", shown))


def code_span(text: str, paper: Paper) -> str:
    """``text`` as a code span, with as many backticks as it needs."""
    shown = paper.clipped(text, _LONGEST_SPAN) or " "
    ticks = "`" * _more_than(shown)
    edge = " " if shown.strip() and (shown[0] in "` " or shown[-1] in "` ") else ""
    return f"{ticks}{edge}{shown}{edge}{ticks}"


def fenced(text: str, language: str = "") -> str:
    """``text``, made visible before, as a code block, its fence longer than any in it."""
    fence = "`" * max(3, _more_than(text))
    return f"{fence}{language}\n{text}\n{fence}"


def inline(text: str, paper: Paper) -> str:
    """A paragraph of guidance on one line, its code spans kept."""
    found = ""
    for part, code in code_spans(" ".join(text[:_LONGEST_TEXT].split())):
        found += paper.visible(part) if code else escaped(part, paper)
    return found


def prose(text: str, paper: Paper) -> str:
    """Guidance written again, block by block."""
    found = ""
    previous: Block | None = None
    for block in blocks(text):
        if previous:
            found += "\n" if previous.kind == block.kind == "item" else "\n\n"
        found += _block(block, paper)
        previous = block
    return found


def _block(block: Block, paper: Paper) -> str:
    if block.kind == "code":
        return fenced("\n".join(code_line(line, paper) for line in block.text.split("\n")))
    if block.kind == "item":
        return f"{'  ' * block.depth}{block.marker} {inline(block.text, paper)}"
    return inline(block.text, paper)


def _more_than(text: str) -> int:
    return 1 + max(map(len, _TICKS.findall(text)), default=0)


def _not_a_list(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"
