"""The rows of a test that runs once a row: ``@pytest.mark.parametrize``, and a loop over a literal. Judges no text."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from explain.analysis.trees import FUNCTIONS, Tree
from explain.drift.names import Names
from explain.drift.texts import Texts

Row = Mapping[str, ast.expr]
_MOST_ROWS = 500


class Tables:
    """The rows of one file's tests."""

    def __init__(self, tree: Tree, names: Names, texts: Texts) -> None:
        """Nothing is read yet."""
        self.tree = tree
        self.names = names
        self.texts = texts

    def rows(self, place: ast.AST, wanted: tuple[ast.AST, ...]) -> Iterator[Row]:
        """What the names among ``wanted`` are in each row around ``place``; one empty row where no table has them."""
        needed = {one.id for one in wanted if isinstance(one, ast.Name)}
        for above in self.tree.ancestors(place) if needed else ():
            if isinstance(above, (ast.For, ast.AsyncFor)):
                tables = [(above.target, above.iter)]
            elif isinstance(above, FUNCTIONS):
                tables = [pair for one in above.decorator_list for pair in self._given(one)]
            else:
                continue
            for names, rows in tables:
                found = [row for row in self._rows(names, rows) if needed.intersection(row)]
                if found:
                    yield from found
                    return
            if isinstance(above, FUNCTIONS):
                break
        yield {}

    def _given(self, decorator: ast.expr) -> Iterator[tuple[ast.expr, ast.expr]]:
        if isinstance(decorator, ast.Call) and self.names.dotted(decorator.func) == "pytest.mark.parametrize":
            given = dict(zip(("argnames", "argvalues"), decorator.args, strict=False))
            given |= {one.arg: one.value for one in decorator.keywords if one.arg}
            if "argnames" in given and "argvalues" in given:
                yield given["argnames"], given["argvalues"]

    def _rows(self, names: ast.expr, rows: ast.expr) -> Iterator[Row]:
        known, rows = _names(names), self.texts.meant(rows)
        if not known or not isinstance(rows, (ast.List, ast.Tuple, ast.Set)):
            return
        for row in rows.elts[:_MOST_ROWS]:
            values = self._values(row, len(known), isinstance(names, ast.Constant) and len(known) == 1)
            if len(values) == len(known):
                yield dict(zip(known, values, strict=True))

    def _values(self, row: ast.expr, count: int, bare: bool) -> list[ast.expr]:
        if isinstance(row, ast.Call):
            return list(row.args) if self.names.dotted(row.func) == "pytest.param" else []
        if bare or (count == 1 and not isinstance(row, (ast.Tuple, ast.List))):
            return [row]
        return list(row.elts) if isinstance(row, (ast.Tuple, ast.List)) else []


def _names(node: ast.expr) -> list[str]:
    """The names that a row gives values to; none where they cannot be told."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [name.strip() for name in node.value.split(",") if name.strip()]
    if isinstance(node, ast.Name):
        return [node.id]
    if not isinstance(node, (ast.Tuple, ast.List)):
        return []
    texts = [one.value if isinstance(one, ast.Constant) else getattr(one, "id", "") for one in node.elts]
    return [one for one in texts if isinstance(one, str)] if all(isinstance(one, str) and one for one in texts) else []
