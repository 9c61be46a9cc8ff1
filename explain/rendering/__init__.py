"""Explanations as output: the only layer that knows formats, widths and colour. Explains nothing.

What is told, and in which order, is decided in ``telling``; how it is laid out as text in ``layout``, once for the
plain and the coloured output. Each format is imported when it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue, Entry, Page
    from explain.explanation import Explanation

FORMATS = ("text", "json", "jsonl", "markdown", "github", "sarif")
LENGTHS = ("short", "normal", "full")


def render(
    explanations: Sequence[Explanation],
    format: str = "text",
    length: str = "normal",
    width: int = 78,
    colour: bool = False,
    links: bool = False,
    ascii_only: bool = False,
    root: str = "",
    catalogue: Catalogue | None = None,
) -> str:
    """``explanations``, in the order of the input, as text whose last line is ended.

    ``width`` is in columns; ``ascii_only`` is for a stream that cannot encode box characters. What code hosts read
    gives paths from the folder ``root`` and words from ``catalogue``. Raises ValueError for a format or length
    that does not exist.
    """
    _check(format, FORMATS)
    _check(length, LENGTHS)
    if format in ("json", "jsonl"):
        from explain.rendering import jsons

        return jsons.document(explanations) if format == "json" else jsons.lines(explanations)
    if format == "github":
        from explain.rendering import error_github

        return error_github.text(explanations, root)
    if format == "sarif":
        from explain.rendering import error_sarif

        return error_sarif.text(explanations, root, catalogue)
    from explain.rendering.lines import fitting

    paper = fitting(width, ascii_only)
    if format == "markdown":
        from explain.rendering import markdown

        return markdown.text(explanations, paper, length)
    if colour or links:
        from explain.rendering import terminal

        return terminal.text(explanations, paper, length, colour, links)
    from explain.rendering import plain

    return plain.text(explanations, paper, length)


def render_one(
    explanation: Explanation,
    format: str = "text",
    length: str = "normal",
    width: int = 78,
    colour: bool = False,
    links: bool = False,
    ascii_only: bool = False,
) -> str:
    """One error by itself, for a stream; a chain or a group, which is told as one, goes to ``render`` as a whole."""
    return render((explanation,), format, length, width, colour, links, ascii_only)


def render_page(
    entry: Entry,
    page: Page,
    values: Mapping[str, str] | None = None,
    width: int = 78,
    colour: bool = False,
    links: bool = False,
    ascii_only: bool = False,
) -> str:
    """A page of the corpus as text; ``values`` are those that its first broken example gives its holes."""
    from explain.rendering.lines import fitting
    from explain.rendering.page import page_lines

    lines = page_lines(entry, page, fitting(width, ascii_only), values)
    if colour or links:
        from explain.rendering import terminal

        return terminal.joined(lines, colour, links)
    from explain.rendering import plain

    return plain.joined(lines)


def _check(value: str, known: Sequence[str]) -> None:
    if value not in known:
        raise ValueError(f"{value!r} is none of {', '.join(known)}")
