"""Random little programs: an error that is foreseen of a line happens whenever the program comes to that line."""

from __future__ import annotations

import ast

import pytest
from random_programs import program
from really_run import run

from explain.foreseeing.following import followed

SEEDS = 160
_PER_TEST = 20
_RUNS = 3


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.parametrize("first", range(0, SEEDS, _PER_TEST))
def test_what_is_foreseen_happens(first: int) -> None:
    confirmed = 0
    for seed in range(first, first + _PER_TEST):
        text = program(seed)
        try:
            compile(text, "random", "exec")
        except SyntaxError:
            continue
        confirmed += sum(map(bool, _held_against_runs(text, seed)))
    assert confirmed


def _held_against_runs(text: str, seed: int) -> list[int]:
    """How many runs ended in each error that is foreseen; fails where one came to its line and did not."""
    found = followed(ast.parse(text), text)
    assert not found.faults, seed
    partly = _parts_of_lines(ast.parse(text))
    told = [
        (f"{type(error).__name__}: {error}", tuple((name, node.lineno) for name, node in place.rows if name))  # type: ignore[attr-defined]
        for error, place in found.foreseen
        if not any((node.lineno, node.col_offset) in partly for _, node in place.rows)  # type: ignore[attr-defined]
    ]
    runs = [run(text, one) for one in range(_RUNS)] if told else []
    times = []
    for said, chain in told:
        ended = [one for one in runs if one.said == said and one.chain == chain]
        for one in runs:
            assert not (one.whole and one.error is None and chain in one.reached), (seed, said, chain)
        times.append(len(ended))
    return times


def _parts_of_lines(tree: ast.Module) -> set[tuple[int, int]]:
    """Where expressions begin that may not run although their line does."""
    found = set()
    for node in ast.walk(tree):
        parts: list[ast.AST] = []
        if isinstance(node, ast.IfExp):
            parts = [node.body, node.orelse]
        elif isinstance(node, ast.BoolOp):
            parts = list(node.values[1:])
        elif isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.Lambda)):
            parts = [node]
        found.update(
            (one.lineno, one.col_offset) for part in parts for one in ast.walk(part) if isinstance(one, ast.expr)
        )
    return found
