"""Where a file pins the text of one of Python's own exceptions or warnings. Judges no text.

A pin that stands beside another one ("or"), or under a test of the Python that runs, has been thought of and is left
alone.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence

from explain.analysis.trees import Tree
from explain.drift.argparse_texts import ARGPARSE, is_of_argparse
from explain.drift.asking import Asked, Expected, asked_by_call, asked_by_comparison, expected
from explain.drift.caught import NOBODY, SYNTAX, Caught, Errors, Message
from explain.drift.conditions import Conditions
from explain.drift.forms import (
    ARGS,
    BARE,
    END,
    EQUAL,
    ESCAPED,
    LINES,
    LISTED,
    PATTERNS,
    PLAIN,
    PRINTED,
    REPR,
    SEARCH,
    WHOLE,
    WITHIN,
    Framed,
    framed,
)  # fmt: skip
from explain.drift.kept import Kept, KeptTexts, Read
from explain.drift.names import Names
from explain.drift.raised import Raised, given
from explain.drift.tables import Row, Tables, placed
from explain.drift.texts import Texts
from explain.drift.unknowns import fixed
from explain.hints import split
from explain.places import Span
from explain.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.source import Source

_PLACES = ("json", "toml", "pattern")
_WORD = re.compile(r"[^\W\d_]{2,}")
_TELLING = 2
"""Words of a text that tell what is pinned, whatever else a row of a table puts into it."""
_DEPRECATIONS = ("DeprecationWarning", "PendingDeprecationWarning", "FutureWarning")


@dataclass(frozen=True, slots=True)
class Pin:
    """One pinned text: the ``classes`` expected, ``how`` the ``text`` is compared, and where it stands.

    ``text`` has a mark for each of ``values`` (see ``unknowns``). ``node`` is the expression that says it, None outside
    code; ``literal`` is the one to write anew, None where that would change more than this pin; ``open`` is the one to
    whose text more can be added. ``asked`` is the whole comparison or call, where text is compared and no pattern
    matched. ``tested`` is the code that is to raise, ``methods`` what it calls as methods of something that is no
    module. ``before`` and ``after`` are what stands around the message in the text compared, which is of ``form``;
    ``way`` is how that whole text is compared, ``quoted`` whether the message stands in it as a literal. ``bare`` is
    whether a SyntaxError's place is not part of it; ``exact`` whether the class must be the one printed, and not one
    above it. ``kept`` is where the text stands, where the test keeps it for a tool to write.
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
    form: str = PLAIN
    way: str = ""
    quoted: bool = False
    kept: Kept | None = None


def pins(source: Source, catalogue: Catalogue, read: Read | None = None) -> Iterator[Pin]:
    """The pinned texts of ``source``, each once; ``read`` reads the files that its tests keep beside it."""
    return Reading(Tree.of(source), catalogue, read).pins()


class Reading:
    """One file, with what its names stand for and which of them hold errors."""

    def __init__(self, tree: Tree, catalogue: Catalogue, read: Read | None = None) -> None:
        """Reads what the names of ``tree`` stand for."""
        self.tree = tree
        self.catalogue = catalogue
        self.names = Names(tree)
        self.texts = Texts(tree, self.names)
        self.conditions = Conditions(tree, self.names)
        self.tables = Tables(tree, self.names, self.texts, self.conditions)
        self.errors = Errors(tree, self.names, self.texts, catalogue)
        self.kept = KeptTexts(tree, self.names, self.texts, read)
        self._argparse = "optparse" not in tree.source.text  # prints the like, and never changed
        self.raised = Raised(tree)

    def pins(self) -> Iterator[Pin]:
        """Every pin of the file, each once."""
        if self.conditions.file_for_one_python():
            return
        seen: set[tuple[Span, tuple[str, ...], str, str]] = set()
        for pin, node in self._all():
            key = (pin.span, pin.classes, pin.how, pin.text)
            if key not in seen and self._kept(pin, node):
                seen.add(key)
                yield pin

    def _all(self) -> Iterator[tuple[Pin, ast.AST]]:
        for call in self.tree.nodes(ast.Call):
            yield from ((pin, call) for pin in self._of_call(call))
        for comparison in self.tree.nodes(ast.Compare):
            for asked in asked_by_comparison(comparison):
                yield from ((pin, comparison) for pin in self._asked(asked, comparison))

    def _kept(self, pin: Pin, node: ast.AST) -> bool:
        """Whether the file does not raise that text, nor give it to the tested code, nor ask which Python runs."""
        text = fixed(pin.text)
        own = self.raised.has(text) or self.raised.has_most(pin.text, pin.classes)
        own = own or given(pin.text, pin.tested, pin.node)
        return bool(text) and not own and not self.conditions.for_one_python(node)

    def _of_call(self, call: ast.Call) -> Iterator[Pin]:
        wanted = expected(call, self.names)
        if wanted:
            yield from self._expected(call, wanted)
            return
        called = call.func
        if isinstance(called, ast.Attribute) and called.attr == "match" and len(call.args) == 1:
            error = self.errors.error(called.value, call)
            if error:
                yield from self._of_message(Message(error), Asked(SEARCH, None, call.args[0]))
                return
        for asked in asked_by_call(call, self.names):
            yield from self._asked(asked, call)

    def _asked(self, asked: Asked, node: ast.expr) -> Iterator[Pin]:
        if not asked.certain and not self.conditions.asserted(node) and not self.conditions.decides(node):
            return
        if asked.message is None:
            yield from self._of_message(Message(NOBODY, asked.form), asked)
            return
        message = self.errors.message(asked.message)
        boxed = message is not None and (message.form == ARGS or (message.form == LISTED and asked.how == EQUAL))
        if message is not None and boxed is (asked.form == ARGS):
            yield from self._of_message(message, asked)
        if asked.how == EQUAL and not asked.form:
            yield from self._of_kept(message, asked, node)

    def _of_kept(self, message: Message | None, asked: Asked, node: ast.expr) -> Iterator[Pin]:
        """The pins that stand in a file beside the test; syrupy keeps an error itself as its ``repr``."""
        kept = self.kept.of(asked.text) if asked.message is not None else ()
        if not kept or asked.message is None:
            return
        error = self.errors.error(asked.message, node) if message is None else None
        message = Message(error, REPR) if error else message
        for one in kept if message else ():
            assert message is not None
            found = self._framed(one.text.rstrip("\n"), EQUAL, message)
            bare = message.form in (BARE, PRINTED, LISTED)
            if found is None or (not bare and not set(SYNTAX).isdisjoint(found.classes)):
                continue
            text, after = without_place(found.text) if found.how == EQUAL else (found.text, "")
            tested = message.error.tested
            yield Pin(
                found.classes, found.how, text, self.tree.source.span(asked.text), asked.text, tested=tested,
                methods=self._methods(tested), before=found.before, after=after + found.after,
                exact=message.form in (PRINTED, LISTED), form=message.form, way=EQUAL, quoted=found.quoted, kept=one,
            )  # fmt: skip

    def _expected(self, call: ast.Call, wanted: Expected) -> Iterator[Pin]:
        """The pins of a call that expects an error with a text, one for each row of its table."""
        tested = self.errors.tested(call, wanted.given)
        asked = Asked(wanted.how, None, wanted.text, call)
        for row in self._rows(call, wanted.kind, wanted.text):
            classes = self.errors.classes(placed(wanted.kind, row)) if wanted.kind else _DEPRECATIONS
            caught = Caught(classes, (*tested, *row.values()), None, 0, 0)
            yield from self._pin(Message(caught), asked, row, wanted.known)

    def _of_message(self, message: Message | None, asked: Asked) -> Iterator[Pin]:
        if message is None:
            return
        error = message.error
        for row in self._rows(asked.text, error.kind if not error.classes else None, asked.text):
            late = error.kind is not None and not error.classes and bool(row)
            classes = self.errors.classes(placed(error.kind, row)) if late and error.kind else error.classes
            caught = Caught(classes, (*error.tested, *row.values()), None, 0, 0)
            yield from self._pin(Message(caught, message.form), asked, row, message.form != LISTED)

    def _pin(self, message: Message, asked: Asked, row: Row, known: bool) -> Iterator[Pin]:
        """The pin that ``asked`` is in a ``row`` of its table; it is written anew only where its use is ``known``."""
        node, how = placed(asked.text, row), asked.how
        said = self.texts.said(node, how in PATTERNS)
        found = self._framed(said.text, how, message) if said else None
        if said is None or found is None or (said.values and self._chosen(node)):
            return
        syntax = set(SYNTAX).intersection(found.classes)
        bare = message.form in (BARE, PRINTED, LISTED, LINES)
        if syntax and found.how in WHOLE and not bare:
            return  # their text ends in the place, which no template has
        text, after = without_place(found.text) if found.how in (EQUAL, END) else (found.text, "")
        own = known and self.tree.parent(node) is not None  # and not put together from what a row says
        own = own and not (isinstance(asked.text, ast.Name) and row and not self.texts.serves_one(asked.text))
        tested, whole, form = message.error.tested, said.whole if own else None, message.form
        if known and not own and how == SEARCH and (escaped := self._escaped(node)):
            whole, form = escaped, ESCAPED
        yield Pin(
            found.classes, found.how, text, self.tree.source.span(node), node, whole,
            asked.whole if own and not row else None, said.values, tested, self._methods(tested), found.before,
            after + found.after, said.open if own else None, exact=message.form in (PRINTED, LISTED, LINES),
            form=form, way=how, quoted=found.quoted,
        )  # fmt: skip

    def _chosen(self, node: ast.expr) -> bool:
        """Whether a value that is put into the text at ``node`` is chosen by a condition, maybe by the Python."""
        names = (one for one in ast.walk(self.texts.meant(node)) if isinstance(one, (ast.Name, ast.IfExp)))
        return any(isinstance(self.texts.meant(one), ast.IfExp) for one in names)

    def _escaped(self, node: ast.expr) -> ast.expr | None:
        """The text in a row that ``node`` escapes, and does nothing else with."""
        if isinstance(node, ast.Call) and self.names.dotted(node.func) == "re.escape" and len(node.args) == 1:
            [given] = node.args
            return given if isinstance(given, ast.Constant) and self.tree.parent(given) is not None else None
        return None

    def _rows(self, place: ast.expr, kind: ast.expr | None, text: ast.expr) -> Iterator[Row]:
        """The rows around ``place`` that tell more of ``kind``, or of a ``text`` that says little without them."""
        said = self.texts.said(text)
        told = said is not None and len(_WORD.findall(said.text)) >= _TELLING
        yield from self.tables.rows(place, tuple(one for one in (kind, None if told else text) if one))

    def _framed(self, text: str, how: str, message: Message) -> Framed | None:
        if message.form in (PRINTED, LISTED) and self._argparse and is_of_argparse(text):
            return Framed((ARGPARSE,), text, how)
        how = EQUAL if message.form == LISTED and how == WITHIN else how
        return framed(text, how, message.form, message.error.classes, self.catalogue)

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


def without_place(text: str) -> tuple[str, str]:
    """The message ``text`` and the place that CPython has put behind it, which no template has."""
    found = split(text)
    return (found.core, found.tail) if found.kind in _PLACES else (text, "")
