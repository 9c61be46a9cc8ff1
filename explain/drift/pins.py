"""Where a file pins the text of one of Python's own exceptions or warnings. Judges no text.

Known are pytest's, unittest's and Django's ways of expecting an error, and what is asked of its text afterwards. A pin
that stands beside another one ("or"), or under a test of the Python that runs, has been thought of and is left alone.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from explain.analysis.trees import FUNCTIONS, Tree
from explain.drift.caught import MESSAGE_METHODS, PYTEST, REGEX_METHODS, SYNTAX, Errors, Message
from explain.drift.names import Names
from explain.drift.tables import Tables
from explain.drift.texts import Texts
from explain.drift.unknowns import fixed
from explain.hints import split
from explain.places import Span
from explain.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.source import Source

SEARCH, MATCH, FULL = "search", "match", "fullmatch"
EQUAL, WITHIN, START, END = "equal", "within", "start", "end"
"""What is asked of the message: a regular expression's search or match, or a way of comparing text."""
PATTERNS = (SEARCH, MATCH, FULL)

_FOR_ONE_PYTHON = ("version", "py3", "hexversion", "skipif", "xfail", "pypy", "implementation")
_REGEX_FUNCTIONS = {"numpy.testing.assert_raises_regex", "nose.tools.assert_raises_regex"}
_RE = {f"re.{how}": how for how in PATTERNS}
_PLACES = ("json", "toml", "pattern")
_DEPRECATIONS = ("DeprecationWarning", "PendingDeprecationWarning", "FutureWarning")


@dataclass(frozen=True, slots=True)
class Pin:
    """One pinned text: the ``classes`` expected, ``how`` the ``text`` is compared, and where it stands.

    ``text`` has a mark for each of ``values`` (see ``unknowns``). ``node`` is the expression that says it, None outside
    code; ``literal`` is the one to write anew, None where that would change more than this pin; ``open`` is the one to
    whose text more can be added. ``asked`` is the whole comparison or call, where text is compared and no pattern
    matched. ``tested`` is the code that is to raise, ``methods`` what it calls as methods of something that is no
    module. ``before`` and ``after`` are what stands around the message in the text compared; ``bare`` is whether a
    SyntaxError's place is not part of it; ``exact`` whether the class must be the one printed, and not one above it.
    """

    classes: tuple[str, ...]
    how: str
    text: str
    span: Span
    node: ast.expr | None = None
    literal: ast.expr | None = None
    asked: ast.expr | None = None
    values: tuple[ast.expr | None, ...] = ()
    tested: tuple[ast.AST, ...] = ()
    methods: frozenset[str] = frozenset()
    before: str = ""
    after: str = ""
    open: ast.expr | None = None
    bare: bool = False
    exact: bool = False


def pins(source: Source, catalogue: Catalogue) -> Iterator[Pin]:
    """The pinned texts of ``source``, each once."""
    return Reading(Tree.of(source), catalogue).pins()


class Reading:
    """One file, with what its names stand for and which of them hold errors."""

    def __init__(self, tree: Tree, catalogue: Catalogue) -> None:
        """Reads what the names of ``tree`` stand for."""
        self.tree = tree
        self.names = Names(tree)
        self.texts = Texts(tree, self.names)
        self.tables = Tables(tree, self.names, self.texts)
        self.errors = Errors(tree, self.names, self.texts, catalogue)
        self.raised = [text for node in tree.nodes(ast.Raise) for text in strings(node)]

    def pins(self) -> Iterator[Pin]:
        """Every pin of the file, each once."""
        if self._file_for_one_python():
            return
        seen: set[tuple[Span, tuple[str, ...], str]] = set()
        for pin, node in self._all():
            key = (pin.span, pin.classes, pin.how)
            if key not in seen and self._kept(pin, node):
                seen.add(key)
                yield pin

    def _all(self) -> Iterator[tuple[Pin, ast.AST]]:
        for call in self.tree.nodes(ast.Call):
            yield from ((pin, call) for pin in self._of_call(call))
        for comparison in self.tree.nodes(ast.Compare):
            yield from ((pin, comparison) for pin in self._of_comparison(comparison))

    def _kept(self, pin: Pin, node: ast.AST) -> bool:
        """Whether the file neither raises that text itself nor asks which Python runs."""
        text = fixed(pin.text)
        own = any(text in one or (len(one) > 8 and one in text) for one in self.raised)
        return bool(text) and not own and not self.for_one_python(node)

    def _of_call(self, call: ast.Call) -> Iterator[Pin]:
        method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        name = self.names.dotted(call.func)
        if (method in REGEX_METHODS or name in _REGEX_FUNCTIONS) and len(call.args) > 1:
            yield from self._expected(call, call.args[0], SEARCH, call.args[1], 2)
        elif method in MESSAGE_METHODS and len(call.args) > 1:
            yield from self._expected(call, call.args[0], WITHIN, call.args[1], 2)
        elif name in PYTEST or name == "pytest.deprecated_call":
            given = {one.arg: one.value for one in call.keywords}
            kind = call.args[0] if call.args else given.get("expected_exception", given.get("expected_warning"))
            if "match" in given and (kind is not None or name == "pytest.deprecated_call"):
                yield from self._expected(call, kind, SEARCH, given["match"], 1)
        elif name in _RE and len(call.args) == 2 and not call.keywords:
            if self._asserted(call):
                yield from self._of_message(self.errors.message(call.args[1]), _RE[name], call.args[0], call)
        elif isinstance(call.func, ast.Attribute) and call.args:
            yield from self._of_method(call, call.func)

    def _of_method(self, call: ast.Call, called: ast.Attribute) -> Iterator[Pin]:
        method, first = called.attr, call.args[0]
        if method == "match":
            error = self.errors.error(called.value, call)
            yield from self._of_message(Message(error) if error else None, SEARCH, first)
        elif method in ("startswith", "endswith") and self._asserted(call):
            how = START if method == "startswith" else END
            yield from self._of_message(self.errors.message(called.value), how, first, call)
        elif method in ("assertEqual", "assertEquals", "assertRegex", "assertIn") and len(call.args) > 1:
            second = call.args[1]
            how = {"assertIn": WITHIN, "assertRegex": SEARCH}.get(method, EQUAL)
            if how != WITHIN:
                yield from self._of_message(self.errors.message(first), how, second, call)
            if how != SEARCH:
                yield from self._of_message(self.errors.message(second), how, first, call)

    def _of_comparison(self, node: ast.Compare) -> Iterator[Pin]:
        if len(node.ops) != 1 or not self._asserted(node):
            return
        left, right = node.left, node.comparators[0]
        if isinstance(node.ops[0], ast.Eq):
            yield from self._of_message(self.errors.message(left), EQUAL, right, node)
            yield from self._of_message(self.errors.message(right), EQUAL, left, node)
        elif isinstance(node.ops[0], ast.In):
            yield from self._of_message(self.errors.message(right), WITHIN, left, node)

    def _expected(self, call: ast.Call, kind: ast.expr | None, how: str, text: ast.expr, given: int) -> Iterator[Pin]:
        """The pins of a call that expects an error of ``kind`` with ``text``, one for each row of its table."""
        tested = self.errors.tested(call, given)
        for row in self.tables.rows(call, tuple(one for one in (kind, text) if one)):
            meant = row.get(kind.id, kind) if isinstance(kind, ast.Name) else kind
            classes = _DEPRECATIONS if meant is None else self.errors.classes(meant)
            node = row.get(text.id, text) if isinstance(text, ast.Name) else text
            yield from self._pin(classes, how, node, (*tested, *row.values()), asked=call)

    def _of_message(
        self, message: Message | None, how: str, node: ast.expr, asked: ast.expr | None = None
    ) -> Iterator[Pin]:
        if message is None:
            return
        for row in self.tables.rows(node, (node,)):
            said = row.get(node.id, node) if isinstance(node, ast.Name) else node
            tested = (*message.error.tested, *row.values())
            yield from self._pin(message.error.classes, how, said, tested, message, asked if not row else None)

    def _pin(
        self,
        classes: tuple[str, ...],
        how: str,
        node: ast.expr,
        tested: Sequence[ast.AST],
        message: Message | None = None,
        asked: ast.expr | None = None,
    ) -> Iterator[Pin]:
        said = self.texts.said(node, how in PATTERNS) if classes else None
        if said is None:
            return
        text, before = said.text, ""
        if message is not None and message.named:
            before = next((f"{one}: " for one in classes if text.startswith(f"{one}: ")), "")
            if how in PATTERNS or (not before and how != WITHIN):
                return
        syntax = set(SYNTAX).intersection(classes)
        if syntax and how in (EQUAL, END, FULL) and not (message is not None and message.bare):
            return  # their text ends in the place, which no template has
        text, after = without_place(text[len(before) :]) if how in (EQUAL, END) else (text[len(before) :], "")
        yield Pin(
            classes, how, text, self.tree.source.span(node), node, said.whole, asked, said.values,
            tuple(tested), self._methods(tested), before, after, said.open,
        )  # fmt: skip

    def _methods(self, tested: Sequence[ast.AST]) -> frozenset[str]:
        called = (one.func for node in tested for one in ast.walk(node) if isinstance(one, ast.Call))
        found = {one.attr for one in called if isinstance(one, ast.Attribute) and not self._module(one.value)}
        # A special method may well be one of Python's own, written in C; those have no qualified name.
        return frozenset(one for one in found if not one.startswith("__") or self.names.bound[one])

    def _module(self, node: ast.AST) -> bool:
        """Whether ``node`` may be a module: what it begins with is imported."""
        while isinstance(node, ast.Attribute):
            node = node.value
        return isinstance(node, ast.Name) and node.id in self.names.imported

    def _asserted(self, node: ast.AST) -> bool:
        """Whether all hangs on ``node``: it is asserted, alone or with "and", or that it is not None."""
        above = self.tree.parent(node)
        if isinstance(above, ast.Compare) and len(above.ops) == 1 and isinstance(above.ops[0], ast.IsNot):
            above = self.tree.parent(above)
        while isinstance(above, ast.BoolOp) and isinstance(above.op, ast.And):
            above = self.tree.parent(above)
        if isinstance(above, ast.Call) and isinstance(above.func, ast.Attribute):
            return above.func.attr in ("assertTrue", "assertIsNotNone")
        return isinstance(above, ast.Assert)

    def for_one_python(self, node: ast.AST) -> bool:
        """Whether ``node`` stands under a test of the Python that runs, or behind one that leaves."""
        inner = node
        for above in self.tree.ancestors(node):
            tests: list[ast.expr] = []
            if isinstance(above, (ast.If, ast.IfExp)):
                tests = [above.test]
            elif isinstance(above, (*FUNCTIONS, ast.ClassDef)):
                tests = above.decorator_list
            if any(self._names_a_python(one) for one in tests) or self._left_before(inner):
                return True
            inner = above
        return False

    def _left_before(self, node: ast.AST) -> bool:
        """Whether a statement before ``node``, in its block, leaves it or skips the test on some Pythons."""
        for one in self.tree.block(node) if isinstance(node, ast.stmt) else ():
            if one is node:
                break
            if isinstance(one, ast.If) and self._names_a_python(one.test):
                last = one.body[-1]
                skips = isinstance(last, ast.Expr) and "skip" in self.tree.source.code(last).lower()
                if skips or isinstance(last, (ast.Return, ast.Continue, ast.Raise)):
                    return True
        return False

    def _names_a_python(self, node: ast.expr) -> bool:
        code = self.tree.source.code(node).lower()
        return any(sign in code for sign in _FOR_ONE_PYTHON)

    def _file_for_one_python(self) -> bool:
        """Whether a mark on the whole module skips it on some Pythons."""
        mark = self.names.constants.get("pytestmark")
        return mark is not None and self._names_a_python(mark)


def without_place(text: str) -> tuple[str, str]:
    """The message ``text`` and the place that CPython has put behind it, which no template has."""
    found = split(text)
    return (found.core, found.tail) if found.kind in _PLACES else (text, "")


def strings(node: ast.AST) -> Iterator[str]:
    """The literal texts within ``node``."""
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value
