"""The text format without colour. Imports nothing that a piped error would have to wait for; lays out nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explain.rendering.layout import laid_out
from explain.rendering.lines import Line, Paper, spaced
from explain.rendering.telling import told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Explanation


def text(explanations: Sequence[Explanation], paper: Paper, length: str) -> str:
    """What is told of ``explanations``, every line ended; empty where there are none."""
    return joined(spaced(laid_out(block, paper, length) for block in told(explanations)))


def joined(lines: Iterable[Line]) -> str:
    """The lines as text."""
    return "".join(line.text + "\n" for line in lines)
