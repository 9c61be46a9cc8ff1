"""A name is used at run time that the file binds only under ``if TYPE_CHECKING``."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator

from explain.analysis.guards import tests_type_checking
from explain.analysis.known_names import PREDEFINED
from explain.analysis.scopes import CLASS, MODULE, Scopes
from explain.analysis.trees import FUNCTIONS, Tree
from explain.analysis.unbound import TYPE_CHECKING_ONLY, Cause, causes
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_ASKED = "TYPE_CHECKING"
_OVERLOOKED = 2
"""Uses of one name that nobody may have noticed to fail; of more, another module gives the name its value."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    found = [one for one in causes(source, span, TYPE_CHECKING_ONLY) if one.use.id not in PREDEFINED]
    uses = Counter(cause.use.id for cause in found)
    for cause in found:
        assert cause.binding is not None
        if span is None and _may_be_given(source, cause, uses[cause.use.id]):
            continue
        bindings = {
            "name": cause.use.id,
            "line": str(cause.use.lineno),
            "import_line": str(cause.line),
            "import_text": source.line(cause.line).strip(),
        }
        related = (Related(source.span(cause.binding.node), "only type checkers run this"),)
        yield Fact(source.span(cause.use), bindings, related)


def _may_be_given(source: Source, cause: Cause, uses: int) -> bool:
    """Whether another module may set the name in this one before the use runs: packages with circular imports do.

    ``from shop import tea as tea`` says that the name is there for others to see.
    """
    tree = Tree.of(source)
    if tests_type_checking(tree, cause.use):
        return True
    if tree.derived(Scopes).scope(cause.use).frame.kind in (MODULE, CLASS):
        return False
    if tree.derived(Scopes).written_unseen:
        return True
    if _is_for_type_checkers(tree, cause.use):
        return True
    alias = cause.binding.node if cause.binding else None
    return uses > _OVERLOOKED or (isinstance(alias, ast.alias) and alias.asname == alias.name)


def _is_for_type_checkers(tree: Tree, use: ast.Name) -> bool:
    """Whether ``use`` stands in a function that a decorator keeps from running: ``@only_type_check``, or one of the
    file that asks ``TYPE_CHECKING`` itself."""
    asking = {one.name for one in tree.nodes(ast.FunctionDef) if _ASKED in {part.id for part in _names(one)}}
    functions = (above for above in tree.ancestors(use) if isinstance(above, FUNCTIONS))
    decorators = {part.id for one in functions for decorator in one.decorator_list for part in _names(decorator)}
    return not asking.isdisjoint(decorators) or any("type_check" in one for one in decorators)


def _names(node: ast.AST) -> Iterator[ast.Name]:
    return (part for part in ast.walk(node) if isinstance(part, ast.Name))
