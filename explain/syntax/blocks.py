"""Statements as blocks, by their indentation alone: which one opens the block that a statement stands in or continues.

Reads columns and first words of a layout; parses nothing and judges no cause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explain.syntax.layout import Layout, Statement


def outward(layout: Layout, index: int) -> Iterator[Statement]:
    """The statements before ``index`` from the nearest back, without the blocks that later ones have already ended.

    Each stands at most as deep as the one yielded before it, so the first with some column is that column's last
    statement.
    """
    deepest: int | None = None
    for at in range(index - 1, -1, -1):
        one = layout.statements[at]
        if deepest is None or one.column <= deepest:
            deepest = one.column
            yield one


def before(layout: Layout, index: int) -> Statement | None:
    """The statement before ``index``, or None."""
    return layout.statements[index - 1] if index > 0 else None


def after(layout: Layout, index: int) -> Statement | None:
    """The statement behind ``index``, or None."""
    return layout.statements[index + 1] if index + 1 < len(layout.statements) else None


def at_open_level(layout: Layout, index: int) -> bool:
    """Whether the statement at ``index`` stands at the column of an open block, or opens the block of a header."""
    here, previous = layout.statements[index], before(layout, index)
    if previous is None or (previous.header and here.column > previous.column):
        return previous is not None or here.column == 0
    return any(one.column == here.column for one in outward(layout, index))


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


_CONTINUE = {
    "elif": frozenset({"if", "elif"}),
    "else": frozenset({"if", "elif", "for", "while", "except", "try"}),
    "except": frozenset({"try", "except"}),
    "finally": frozenset({"try", "except", "else"}),
}
_OPENINGS = frozenset({"if", "for", "while", "try"})


def clauses_before(layout: Layout, index: int) -> tuple[Statement, ...]:
    """The statement that the clause at ``index`` continues and its clauses so far, in order; empty without one."""
    here = layout.statements[index]
    found: list[Statement] = []
    for one in outward(layout, index):
        if one.column > here.column:
            continue
        if one.column < here.column or _first_word(layout, one) not in _OPENINGS | set(_CONTINUE):
            break
        found.append(one)
        if _first_word(layout, one) in _OPENINGS:
            return tuple(reversed(found))
    return ()


def ended_before(layout: Layout, index: int, clause: str) -> tuple[Statement, Statement | None] | None:
    """The nearest statement above that could have had the ``clause`` at ``index``, and the one that ended it.

    The second is None where the clause only stands at another column.
    """
    here = layout.statements[index]
    between: Statement | None = None
    for one in outward(layout, index):
        word = _first_word(layout, one)
        if word in _CONTINUE[clause]:
            return one, between if one.column == here.column else None
        if one.column < here.column or word in ("def", "class"):
            return None
        if one.column == here.column:
            between = one
    return None


def clause_of(layout: Layout, index: int, candidates: Sequence[Statement]) -> Statement | None:
    """The one of ``candidates`` that the clause at ``index`` can continue; None without one, or with several.

    An ``else`` of a loop or a ``try`` is rare: where an ``if`` is among them, only those count.
    """
    allowed = _CONTINUE.get(_first_word(layout, layout.statements[index]), frozenset())
    found = [one for one in candidates if _first_word(layout, one) in allowed]
    conditions = [one for one in found if _first_word(layout, one) in _CONTINUE["elif"]]
    found = conditions or found
    return found[0] if len(found) == 1 else None


def inside_match(layout: Layout, index: int) -> bool:
    """Whether the statement at ``index`` stands directly in a ``match`` (or in what was meant to be one)."""
    column = layout.statements[index].column
    opening = next((one for one in outward(layout, index) if one.column < column), None)
    return opening is not None and opening.word in ("match", "switch", "select")


def among_cases(layout: Layout, index: int) -> bool:
    """Whether the last statement in the column of the one at ``index`` is a ``case``, or the ``match`` of its cases."""
    column = layout.statements[index].column
    last = next((one for one in outward(layout, index) if one.column <= column), None)
    return last is not None and last.column == column and last.word in ("case", "match") and last.header


def other_except(layout: Layout, index: int) -> Statement | None:
    """The first ``except`` before the one at ``index`` of the same ``try`` that has a star where this has none."""
    starred = _starred(layout, layout.statements[index])
    for one in clauses_before(layout, index)[1:]:
        if one.word == "except" and _starred(layout, one) != starred:
            return one
    return None


def _starred(layout: Layout, clause: Statement) -> bool:
    return layout.text[clause.start + len("except") : clause.end].lstrip()[:1] == "*"


def _first_word(layout: Layout, statement: Statement) -> str:
    """The statement's keyword, ``async`` left out."""
    if statement.word != "async":
        return statement.word
    tokens = layout.tokens(statement.start, statement.end)
    return tokens[1].text if len(tokens) > 1 else ""
