"""The text format in colour, with links where the terminal has them. The only module that imports rich.

Each piece is styled on its own and nothing is parsed for markup: what a traceback holds stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from rich.color import ColorSystem
from rich.style import Style

from explain.rendering.layout import laid_out
from explain.rendering.lines import Line, Paper, Piece, Role, spaced
from explain.rendering.telling import told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Explanation

# The sixteen colours that every terminal has and that its owner has chosen; roles that stand alone need none.
_STYLES: dict[Role, Style] = {
    "exception": Style(color="red", bold=True),
    "title": Style(bold=True),
    "place": Style(color="cyan"),
    "gutter": Style(color="blue"),
    "mark": Style(color="red", bold=True),
    "label": Style(color="red"),
    "heading": Style(bold=True),
    "code": Style(color="cyan"),
    "wording": Style(color="magenta"),
    "removed": Style(color="red"),
    "added": Style(color="green"),
    "command": Style(color="green"),
    "muted": Style(dim=True),
}
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def text(explanations: Sequence[Explanation], paper: Paper, length: str, colour: bool, links: bool) -> str:
    """What ``plain.text`` gives, coloured and linked as asked for."""
    return joined(spaced(laid_out(block, paper, length) for block in told(explanations)), colour, links)


def joined(lines: Iterable[Line], colour: bool, links: bool) -> str:
    """The lines as text with the escapes for their roles."""
    return "".join("".join(_shown(piece, colour, links) for piece in line.pieces) + "\n" for line in lines)


def file_url(path: str) -> str:
    """The ``file:`` URL of an absolute path; empty for any other, and for one that would lead to another machine."""
    if path.startswith("/") and not path.startswith("//"):
        return "file://" + quote(path, errors="replace")
    if _DRIVE.match(path):
        return f"file:///{path[:2]}" + quote(path[2:].replace("\\", "/"), errors="replace")
    return ""


def _shown(piece: Piece, colour: bool, links: bool) -> str:
    style = _STYLES.get(piece.role, Style.null()) if colour else Style.null()
    url = file_url(piece.link) if links and piece.link else ""
    if url:
        style = style + Style(link=url)
    return style.render(piece.text, color_system=ColorSystem.STANDARD) if style else piece.text
