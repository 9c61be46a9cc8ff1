"""What the code under test shows of its error, beyond the text that is pinned. Runs nothing; a program is compiled.

A page that is about a narrower cause is meant where its fact holds in the tested statement. A test of a program that
stands there as a text is about what this Python's own compiler says of that program.
"""

from __future__ import annotations

import ast
import json
import sys
import warnings
from collections.abc import Iterator, Sequence

from explain.analysis.trees import FUNCTIONS, Tree
from explain.drift.cases import COMMA, Case
from explain.drift.caught import SYNTAX
from explain.drift.hearing import example_modules, example_names, example_of
from explain.drift.pieces import Fit
from explain.source import Source
from explain.wordings import match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.drift.pins import Pin

    Fitted = tuple[Case, Fit]

_RUNNING = f"3.{sys.version_info[1]}"
_SNIPPETS = {"}": 0, "]": 2}
"""The snippet of the page of such a comma, by the bracket behind it."""
_LONGEST = 2_000
"""Characters of a program that is compiled."""
_SIMPLE = (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Delete, ast.For, ast.Return, ast.With)


def meant(pin: Pin, fits: Sequence[Fitted], source: Source, catalogue: Catalogue) -> list[Fitted]:
    """Those of ``fits`` that the tested code shows to be meant; all of them where it shows nothing."""
    if pin.classes and set(pin.classes) <= set(SYNTAX):
        return _of_program(pin, fits, catalogue) or list(fits)
    commas = [one for one in fits if one[0].entry.name == COMMA]
    if commas:
        number = _SNIPPETS.get(_comma_before(pin))
        return [one for one in commas if one[0].number == number] or [one for one in fits if one not in commas]
    return [one for one in fits if _holds_there(pin, one, source)] or list(fits)


def shown(pin: Pin, fitted: Fitted, source: Source, catalogue: Catalogue) -> bool:
    """Whether the tested code shows that it can be this case: it calls what the example calls, or is what it says."""
    case, _ = fitted
    if set(pin.classes) <= set(SYNTAX):
        return bool(_of_program(pin, [fitted], catalogue))
    called = {name for node in pin.tested for name in called_names(node)}
    own = example_names(case, catalogue) | example_modules(case, catalogue)
    return bool(called & own) or _holds_there(pin, fitted, source)


def possible(pin: Pin, fitted: Fitted, source: Source, catalogue: Catalogue) -> bool:
    """Whether nothing in the tested code rules this case out: a division of another kind than the example's, or an
    object where the example gives a text."""
    example = example_of(fitted[0], catalogue)
    if example is None:
        return True
    if "ZeroDivisionError" in pin.classes:
        called = any(isinstance(one, ast.Call) for node in pin.tested for one in ast.walk(node))
        own, tested = _operators([example]), _operators(pin.tested)
        return called or not own or not tested or bool(own & tested)
    of_text = {name for name, given in _first_arguments([example]) if _is_text(given)}
    there = [given for name, given in _first_arguments(pin.tested) if name in of_text]
    return not there or not all(_is_object(one, source) for one in there)


def _operators(nodes: Sequence[ast.AST]) -> set[type[ast.operator]]:
    found = (one for node in nodes for one in ast.walk(node) if isinstance(one, (ast.BinOp, ast.AugAssign)))
    return {type(one.op) for one in found}


def _first_arguments(nodes: Sequence[ast.AST]) -> Iterator[tuple[str, ast.expr]]:
    """What functions of modules, by their names, are given first."""
    for one in (one for node in nodes for one in ast.walk(node)):
        if isinstance(one, ast.Call) and one.args and isinstance(one.func, ast.Attribute):
            yield f"{getattr(one.func.value, 'id', '')}.{one.func.attr}", one.args[0]


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_object(node: ast.expr, source: Source) -> bool:
    """Whether ``node`` is made by a class, or names what only such a call gives it in its function."""
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        return name[:1].isupper()
    if not isinstance(node, ast.Name):
        return False
    given = Tree.of(source).derived(_Given).to(node)
    return bool(given) and all(isinstance(one, ast.Call) and _is_object(one, source) for one in given)


class _Given:
    """What the functions of a file give to their names by plain assignments."""

    def __init__(self, tree: Tree) -> None:
        """Reads every assignment of ``tree``."""
        self._tree = tree
        self._values: dict[tuple[ast.AST, str], list[ast.expr]] = {}
        for one in tree.nodes(ast.Assign):
            for name in one.targets:
                if isinstance(name, ast.Name):
                    self._values.setdefault((self._function(one), name.id), []).append(one.value)

    def to(self, name: ast.Name) -> list[ast.expr]:
        """What the function around ``name`` gives it."""
        return self._values.get((self._function(name), name.id), [])

    def _function(self, node: ast.AST) -> ast.AST:
        return next((one for one in self._tree.ancestors(node) if isinstance(one, FUNCTIONS)), self._tree.root)


def called_names(node: ast.AST) -> Iterator[str]:
    """The names of what is called in ``node``, which may itself be what is to be called: of ``math.sqrt`` both."""
    called = [one.func for one in ast.walk(node) if isinstance(one, ast.Call)]
    for one in (node, *called):
        if isinstance(one, ast.Attribute):
            yield one.attr
            yield getattr(one.value, "id", "")
        elif isinstance(one, ast.Name):
            yield one.id


def _holds_there(pin: Pin, fitted: Fitted, source: Source) -> bool:
    """Whether the fact of the page holds in the one statement that is tested, with the values that are pinned."""
    case, found = fitted
    statements = [one for one in pin.tested if isinstance(one, ast.stmt)]
    if not case.entry.fact or len(statements) != 1 or not isinstance(statements[0], _SIMPLE):
        return False
    from explain.facts import finder

    span = source.span(statements[0])
    try:
        facts = list(finder(case.entry.fact)(source, span))
    except (ImportError, KeyError, RecursionError):  # a clue, which is about an error that was printed
        return False
    return any(
        span.covers(one.span) and all(one.bindings.get(name, value) == value for name, value in found.values.items())
        for one in facts
    )


def _of_program(pin: Pin, fits: Sequence[Fitted], catalogue: Catalogue) -> list[Fitted]:
    """Those of ``fits`` that are what the running Python says of the program under test; none where there is no such
    program, or more than one."""
    refused = [(text, error) for text in _texts(pin) if (error := _refused(text)) is not None]
    if len(refused) != 1:
        return []
    [(text, error)] = refused
    agreeing = [
        one for one in fits
        if any(_RUNNING in own.pythons and match(own.parts, error.msg or "") is not None for own in one[0].wordings)
    ]  # fmt: skip
    page = _page_of(text, error, catalogue)
    return [one for one in agreeing if one[0].entry.name == page]


def _page_of(program: str, error: SyntaxError, catalogue: Catalogue) -> str:
    """The page that explains ``error``, which the running Python raises for ``program``."""
    from explain.explaining import Explainer
    from explain.tracebacks.model import Frame, Raised, Traceback

    source = Source("<program>", program)
    frame = Frame(source.file, error.lineno or 1, None, source.line(error.lineno or 1).strip())
    raised = Raised("exception", type(error).__name__, error.msg or "", (frame,))
    [answer] = Explainer(catalogue, lambda file: source if file == source.file else None).explain(Traceback((raised,)))
    return answer.entry or ""


def _comma_before(pin: Pin) -> str:
    """The bracket behind the comma that makes the one text under test no JSON; empty where there is none."""
    found = [bracket for text in _texts(pin) if (bracket := _bracket(text))]
    return found[0] if len(found) == 1 else ""


def _bracket(text: str) -> str:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        before, after = text[: error.pos].rstrip(), text[error.pos :]  # from 3.13 on, the place is that of the comma
        behind = after[1:].lstrip() if after.startswith(",") else after if before.endswith(",") else ""
        return behind[:1] if behind[:1] in _SNIPPETS else ""
    except (RecursionError, ValueError):
        return ""
    return ""


def _texts(pin: Pin) -> list[str]:
    """The texts in the tested code, but for the one that is pinned."""
    found = (one for node in pin.tested for one in ast.walk(node) if one is not pin.node)
    texts = (one.value for one in found if isinstance(one, ast.Constant) and isinstance(one.value, str))
    return [one for one in dict.fromkeys(texts) if len(one) <= _LONGEST]


def _refused(program: str) -> SyntaxError | None:
    """What the running Python says against ``program``; None where it takes it, or cannot tell."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(program, "<program>", "exec", dont_inherit=True)
    except SyntaxError as error:
        return error
    except (ValueError, RecursionError, MemoryError, OverflowError):
        return None
    return None
