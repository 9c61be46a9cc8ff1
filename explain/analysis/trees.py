"""A source's tree as an index: nodes by class, parents, and the block in which each statement stands.

Made by one walk without recursion, so that every fact may ask and no fact has to walk; edited where a text changes in
an editor, and narrowed where only the statements that changed are looked at. Knows nothing of names.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from operator import attrgetter

from explain.analysis.by_name import ByName, Label, asked_of, borne, called
from explain.places import Span
from explain.records import dataclass
from explain.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar, TypeVarTuple

    Node = TypeVar("Node", bound=ast.AST)
    Derived = TypeVar("Derived")
    Arguments = TypeVarTuple("Arguments")

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
LOOPS = (ast.For, ast.AsyncFor, ast.While)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_ARMS = frozenset((*ast.stmt.__subclasses__(), ast.ExceptHandler, ast.match_case))
_PLAIN = frozenset(("ctx", "op", "ops", "id", "attr", "arg", "kind", "level", "conversion", "simple", "type_comment"))
"""Fields that are not walked into: the marks of contexts and operators, and what only ever holds texts or numbers."""
_KEPT = 8
"""Trees that are kept: an answer asks of some files in turn."""
_DEEP = 60
"""Blocks around a statement from which its path is made anew for each question, so that keeping paths stays cheap."""


class _Everywhere:
    """That a whole file is asked about, whatever the tree is narrowed to."""


EVERYWHERE = _Everywhere()


class _Fields(dict[type[ast.AST], tuple[str, ...]]):
    """By class of nodes: the fields that may hold nodes, or lists of them, last first; found out when first asked."""

    def __missing__(self, kind: type[ast.AST]) -> tuple[str, ...]:
        self[kind] = tuple(field for field in reversed(kind._fields) if field not in _PLAIN)
        return self[kind]


_FIELDS = _Fields({ast.Constant: ()})


@dataclass(slots=True, eq=False)  # frozen ones take five times as long to make, and there is one for each statement
class Place:
    """Where a statement (or an ``except`` or ``case`` arm) stands: the ``index``-th of the list ``owner.field``."""

    owner: ast.AST
    field: str
    index: int


class Forgetting:
    """What is derived from a tree and holds cycles of its own."""

    def forget(self) -> None:
        """Break them; nothing is asked afterwards."""


class Tree:
    """The index over one source; empty where the source does not parse."""

    def __init__(self, source: Source) -> None:
        """Walks the tree of ``source`` once."""
        self.source = source
        self.root: ast.Module = source.tree or ast.Module(body=[], type_ignores=[])
        self.parents: dict[ast.AST, ast.AST] = {}
        self.order: list[ast.AST] = []
        self._places: dict[ast.AST, Place] = {}
        self._paths: dict[ast.AST, tuple[Place, ...]] = {self.root: ()}
        self._derived: dict[tuple[object, ...], object] = {}
        self._walk([self.root], self.order)
        self._kinds = self._asked = _by_class(self.order)
        self._by_name = self._by_name_asked = ByName(self._kinds)
        self._of_part: set[tuple[object, ...]] = set()
        self._asks = 0

    @staticmethod
    def of(source: Source) -> Tree:
        """The index of ``source``, made once."""
        found = _made.get(source)
        return Tree(source)._keep() if found is None else found

    @staticmethod
    def drop(source: Source) -> None:
        """Let go of all that is known of ``source``."""
        if tree := _made.pop(source, None):
            tree.forget()

    def edit(self, source: Source, first: int, last: int, statements: list[ast.stmt], moved: int) -> None:
        """Be the index of ``source`` from now on, and this tree that of its text.

        It differs in that ``statements`` stand where those of the module from ``first`` up to ``last`` stood, and that
        what follows stands ``moved`` lines further down.
        """
        body, order = self.root.body, self.order
        begin = order.index(body[first]) if first < len(body) else len(order)
        end = order.index(body[last]) if last < len(body) else len(order)
        for node in order[begin:end]:
            del self.parents[node]
        for node in order[end:] if moved else ():
            _move(node, moved)
        self.forget()
        _made.pop(self.source, None)
        self.source = source
        body[first:last] = statements
        self.parents.update(dict.fromkeys(statements, self.root))
        between: list[ast.AST] = []
        self._walk([*reversed(statements)], between)
        order[begin:end] = between
        self._kinds = self._asked = _by_class(order)
        self._by_name = self._by_name_asked = ByName(self._kinds)
        self._places.clear()
        self._paths = {self.root: ()}
        self.__dict__.pop("names", None)
        self._keep()

    def _keep(self) -> Tree:
        while len(_made) >= _KEPT:
            del _made[next(iter(_made))]
        _made[self.source] = self
        return self

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name that stands in the tree as such: of variables, attributes, parameters, definitions and modules."""
        nodes = self._kinds.get
        modules = {node.module or "" for node in self.nodes(ast.ImportFrom)}
        modules |= {node.name for node in self.nodes(ast.alias)}
        return frozenset().union(
            map(attrgetter("id"), nodes(ast.Name, ())),
            map(attrgetter("attr"), nodes(ast.Attribute, ())),
            map(attrgetter("arg"), nodes(ast.arg, ())),
            (node.arg or "" for node in self.nodes(ast.keyword)),
            *(map(attrgetter("name"), nodes(kind, ())) for kind in (*FUNCTIONS, ast.ClassDef)),
            *(module.split(".") for module in modules),
        )

    def derived(self, make: Callable[[Tree, *Arguments], Derived], *arguments: *Arguments) -> Derived:
        """What ``make`` makes of this tree and the ``arguments``, made once and kept as long as the tree is."""
        key = (make, *arguments)
        if key not in self._derived:
            asked = self._asks
            self._derived[key] = make(self, *arguments)
            if self._asks > asked:
                self._of_part.add(key)
        return self._derived[key]  # type: ignore[return-value]

    @contextmanager
    def narrowed(self, statements: Iterable[ast.stmt]) -> Iterator[None]:
        """Have facts look only at ``statements``, which are some of the module's; all else is known as before."""
        waiting: list[ast.AST] = [*statements]
        inside: list[ast.AST] = []
        self._walk(waiting[::-1], inside)
        self._asked = _by_class(inside)
        self._by_name_asked = ByName(self._asked)
        try:
            yield
        finally:
            self._asked, self._by_name_asked = self._kinds, self._by_name
            for key in self._of_part:
                self._derived.pop(key, None)
            self._of_part.clear()

    def forget(self) -> None:
        """Lets go of all that was derived and refers back to this tree: so its memory is free without a search."""
        for made in self._derived.values():
            if isinstance(made, Forgetting):
                made.forget()
        self._derived.clear()

    def has(self, kind: type[ast.AST]) -> bool:
        """Whether there is a node of exactly the class ``kind``."""
        return kind in self._kinds

    def nodes(self, kind: type[Node], span: Span | _Everywhere | None = EVERYWHERE) -> Iterator[Node]:
        """The nodes of exactly the class ``kind`` that touch ``span``.

        The node that is exactly the marked one comes first, then the others in the order of the tree. Where nothing is
        said of a place, they are those of the whole file; where None is, those at which a fact is looked for, which
        are the same unless the tree is ``narrowed``.
        """
        if span is None:
            self._asks += self._asked is not self._kinds
            return iter(self._asked.get(kind, []))  # type: ignore[arg-type]
        found: list[Node] = self._kinds.get(kind, [])  # type: ignore[assignment]
        return iter(found) if isinstance(span, _Everywhere) else self._near(found, span)

    def calls(self, span: Span | _Everywhere | None, names: Collection[str]) -> Iterator[ast.Call]:
        """Those calls among ``nodes`` whose function bears one of ``names``: ``open(…)`` and ``os.open(…)``.

        An empty name stands for a function that is neither a name nor an attribute.
        """
        return self._labelled(ast.Call, called, span, names)

    def attributes(self, span: Span | _Everywhere | None, names: Collection[str]) -> Iterator[ast.Attribute]:
        """Those attributes among ``nodes`` that bear one of ``names``."""
        return self._labelled(ast.Attribute, borne, span, names)

    def attributes_of(self, span: Span | _Everywhere | None, names: Collection[str]) -> Iterator[ast.Attribute]:
        """Those attributes among ``nodes`` that one of the variables ``names`` is asked for.

        An empty name stands for what is neither a variable nor an attribute itself, a dot for an attribute.
        """
        return self._labelled(ast.Attribute, asked_of, span, names)

    def _labelled(
        self, kind: type[Node], label: Label, span: Span | _Everywhere | None, names: Collection[str]
    ) -> Iterator[Node]:
        self._asks += span is None and self._asked is not self._kinds
        found = (self._by_name_asked if span is None else self._by_name).find(kind, label, names)
        return iter(found) if span is None or isinstance(span, _Everywhere) else self._near(found, span)

    def _near(self, nodes: list[Node], span: Span) -> Iterator[Node]:
        near = [node for node in nodes if self.touches(node, span)]
        return iter(sorted(near, key=lambda node: self.source.span(node) != span))

    def touches(self, node: ast.AST, span: Span) -> bool:
        """Whether ``node`` shares a position with ``span``; lines are compared first because that is cheap."""
        first, last = getattr(node, "lineno", 0), getattr(node, "end_lineno", 0) or 0
        if first > span.end.line or last < span.start.line:
            return False
        return self.source.span(node).touches(span)

    def parent(self, node: ast.AST) -> ast.AST | None:
        """The node around ``node``; None for the module."""
        return self.parents.get(node)

    def ancestors(self, node: ast.AST) -> Iterator[ast.AST]:
        """The nodes around ``node``, innermost first."""
        above = self.parents.get(node)
        while above is not None:
            yield above
            above = self.parents.get(above)

    def statement(self, node: ast.AST) -> ast.AST:
        """The innermost statement (or ``except``/``case`` arm) that holds ``node``; the module for the module."""
        above: ast.AST | None = node
        while above is not None and above.__class__ not in _ARMS:
            above = self.parents.get(above)
        return self.root if above is None else above

    def path(self, statement: ast.AST, root: ast.AST) -> tuple[Place, ...]:
        """The places from ``root`` down to ``statement``, outermost first; from the module where that is elsewhere."""
        path = self._path(statement)
        if root is self.root:
            return path
        above = self._path(root) if root.__class__ in _ARMS else ()
        inside = above and len(path) >= len(above) and path[len(above) - 1] is above[-1]
        return path[len(above) :] if inside else path

    def block(self, statement: ast.AST) -> list[ast.stmt]:
        """The list of statements that ``statement`` is one of."""
        place = self._place(statement)
        return getattr(place.owner, place.field) if place else []

    def _path(self, statement: ast.AST) -> tuple[Place, ...]:
        """The places from the module down to ``statement``."""
        above, below = statement, []
        while above not in self._paths:
            place = self._place(above)
            if place is None:
                return ()
            below.append((above, place))
            above = place.owner
        path = list(self._paths[above])
        for one, place in reversed(below):
            path.append(place)
            if len(path) < _DEEP:
                self._paths[one] = tuple(path)
        return tuple(path)

    def _place(self, statement: ast.AST) -> Place | None:
        owner = self.parents.get(statement)
        if owner is None or statement.__class__ not in _ARMS:
            return None
        if statement not in self._places:
            for field in owner._fields:
                block = getattr(owner, field)
                if block.__class__ is list:
                    self._places.update((one, Place(owner, field, index)) for index, one in enumerate(block))
        return self._places[statement]

    def _walk(self, waiting: list[ast.AST], order: list[ast.AST]) -> None:
        """Puts what is ``waiting`` and below into ``order``; the one loop for every node: it calls little."""
        parents, fields, node_class = self.parents, _FIELDS, ast.AST
        take, wait, put = waiting.pop, waiting.append, order.append
        while waiting:
            node = take()
            put(node)
            for field in fields[node.__class__]:
                value = getattr(node, field)
                if value.__class__ is list:
                    for child in reversed(value):
                        if isinstance(child, node_class):
                            parents[child] = node
                            wait(child)
                elif value is not None and isinstance(value, node_class):
                    parents[value] = node
                    wait(value)


_made: dict[Source, Tree] = {}


def _by_class(nodes: list[ast.AST]) -> dict[type[ast.AST], list[ast.AST]]:
    found: defaultdict[type[ast.AST], list[ast.AST]] = defaultdict(list)
    for node in nodes:
        found[node.__class__].append(node)
    return found


def _move(node: ast.AST, lines: int) -> None:
    """Move ``node``, if it has a place of its own, by ``lines``."""
    if hasattr(node, "lineno"):
        node.lineno += lines
        if node.end_lineno is not None:  # type: ignore[attr-defined]
            node.end_lineno += lines  # type: ignore[attr-defined]
