"""Statements as blocks, by their indentation alone: which one opens the block that a statement stands in or continues.

Reads columns and first words of a layout; parses nothing and judges no cause.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.syntax.layout import Layout, Statement


def outward(layout: Layout, index: int) -> Iterator[Statement]:
    """The statements before ``index`` from the nearest back, without the blocks that later ones have already ended.

    Each stands at most as deep as the one yielded before it, so the first with some column is that column's last
    statement.
    """
    deepest: int | None = None
    for one in reversed(layout.statements[:index]):
        if deepest is None or one.column <= deepest:
            deepest = one.column
            yield one


def before(layout: Layout, index: int) -> Statement | None:
    """The statement before ``index``, or None."""
    return layout.statements[index - 1] if index > 0 else None


def after(layout: Layout, index: int) -> Statement | None:
    """The statement behind ``index``, or None."""
    return layout.statements[index + 1] if index + 1 < len(layout.statements) else None


def opened_try(layout: Layout, index: int, column: int) -> Statement | None:
    """The innermost ``try`` before ``index`` that a statement at ``column`` ends and that no clause has followed."""
    deepest: int | None = None
    for one in outward(layout, index):
        if one.column < column:
            return None
        if deepest is None or one.column < deepest:
            if one.word == "try":
                return one
            deepest = one.column
    return None
