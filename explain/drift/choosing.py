"""The fix where texts are compared and no pattern is matched: a choice of texts, a shorter text, or a pattern.

Proves nothing and writes no file. What was asked stays as it was: ``==`` asks for one of the whole texts, ``in`` for
one of the parts.
"""

from __future__ import annotations

import ast
import re

from explain.drift.forms import ARGS, BARE, END, EQUAL, LINES, PLAIN, REPR, START, WITHIN, literal
from explain.drift.pieces import escaped
from explain.drift.pins import Pin
from explain.drift.shared import shared_beginning, shared_part
from explain.drift.spelling import OPEN, formatted, written
from explain.drift.unknowns import marked
from explain.explanation import Edit
from explain.places import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.source import Source

_IMPORTS_RE = re.compile(r"^import (?:\w+, )*re(?:,|$)", re.MULTILINE)
_ENDS = ("startswith", "endswith")
_PURE = ("str", "repr")
_WHOLE_TEXT = {"KeyError", "SyntaxError", "IndentationError", "TabError"}
"""Errors whose text is more than what they are made with."""
_METHODS = (
    "assertEqual", "assertEquals", "assertMultiLineEqual", "assertTupleEqual", "assertIn", "assertRaisesMessage",
    "assertWarnsMessage",
)  # fmt: skip
_FOR_PATTERNS = {"assertRaisesMessage": "assertRaisesRegex", "assertWarnsMessage": "assertWarnsRegex"}


def chosen(pin: Pin, others: tuple[str, ...], source: Source) -> Edit | None:
    """The edit after which ``pin`` holds for the texts ``others`` too; None where there is none."""
    if pin.node is None:
        return None
    if pin.asked is None:
        return _shorter(pin, pin.node, others, source)
    if pin.form == LINES:
        return _line(pin, pin.node, others, source)
    whole = tuple(around(pin, one) for one in others)
    if isinstance(pin.asked, ast.Compare):
        return _compared(pin, pin.node, pin.asked, whole, source)
    called = pin.asked.func if isinstance(pin.asked, ast.Call) else None
    if not isinstance(called, ast.Attribute) or not isinstance(pin.asked, ast.Call):
        return None
    if called.attr in _ENDS:
        texts = _texts(pin, pin.node, whole, source)
        if texts:
            return Edit(source.span(pin.node), f"({texts})")
        return _searched(pin, called.value, whole, source)
    return _method(pin, pin.node, pin.asked, called, whole, source)


def around(pin: Pin, text: str) -> str:
    """The message ``text`` in the place of the one that ``pin`` has, with what stands around it there."""
    return pin.before + (literal(text) if pin.quoted else text) + pin.after


def _shorter(pin: Pin, node: ast.expr, others: tuple[str, ...], source: Source) -> Edit | None:
    """The part that all wordings have, in the row of a table."""
    if pin.literal is not node or pin.way not in (WITHIN, START):
        return None
    whole = tuple(around(pin, one) for one in others)
    part = (shared_part if pin.way == WITHIN else shared_beginning)(around(pin, pin.text), whole)
    return Edit(source.span(node), written(part, source.code(node), raw=False)) if part else None


def _line(pin: Pin, node: ast.expr, others: tuple[str, ...], source: Source) -> Edit | None:
    """The line of ``fnmatch_lines`` up to where the wordings differ, and ``*``."""
    part = shared_beginning(pin.text, others) if pin.literal is node else ""
    return Edit(source.span(node), written(f"{pin.before}{part}*", source.code(node), raw=False)) if part else None


def _searched(pin: Pin, message: ast.expr, others: tuple[str, ...], source: Source) -> Edit | None:
    """A match with a pattern in place of the comparison, where the file imports ``re``; else the beginning alone."""
    if pin.asked is None or pin.node is None or (pin.form == REPR and marked(pin.text)):
        return None
    code, own = _text_of(pin, message, source), source.code(pin.node)
    no = "not " if _negated(pin.asked) else ""
    how = {EQUAL: "fullmatch", START: "match"}.get(pin.way, "search")
    imported = _IMPORTS_RE.search(source.text) is not None
    if pin.literal is not pin.node or marked(pin.text):
        if not imported or pin.way == END:
            return None
        more = "".join("|" + OPEN.sub(".+", escaped(text)) for text in others)
        return Edit(source.span(pin.asked), f"{no}re.{how}(re.escape({own}) + {written(more, own)}, {code})")
    if imported:
        pattern = "|".join(OPEN.sub(".+", escaped(text)) for text in (around(pin, pin.text), *others))
        pattern = f"(?:{pattern})$" if pin.way == END else pattern
        return Edit(source.span(pin.asked), f"{no}re.{how}({written(pattern, own)}, {code})")
    if pin.way == EQUAL and pin.form in (PLAIN, BARE) and all(one.endswith(pin.text + pin.after) for one in others):
        return Edit(source.span(pin.asked), f"{no}{code}.endswith({own})")
    info = "" if no else _info(pin, message)
    if info and isinstance(pin.asked, ast.Compare):
        pattern = "|".join(OPEN.sub(".+", escaped(text)) for text in (around(pin, pin.text), *others))
        pattern = f"^(?:{pattern})$" if pin.way == EQUAL else pattern
        return Edit(source.span(pin.asked), f"{info}.match({written(pattern, own)})")
    part = shared_beginning(around(pin, pin.text), others) if pin.way in (EQUAL, START) else ""
    return Edit(source.span(pin.asked), f"{no}{code}.startswith({written(part, own, raw=False)})") if part else None


def _info(pin: Pin, message: ast.expr) -> str:
    """The name of pytest's ``info`` in ``str(info.value)`` and ``info.value.args[0]``, whose ``match`` takes a pattern;
    empty where there is none, or where its text is not what is compared."""
    if isinstance(message, ast.Call) and getattr(message.func, "id", "") == "str" and len(message.args) == 1:
        value = message.args[0]
    elif pin.form == BARE and isinstance(message, ast.Subscript) and isinstance(message.value, ast.Attribute):
        value = message.value.value
    else:
        return ""
    if not isinstance(value, ast.Attribute) or value.attr != "value" or not isinstance(value.value, ast.Name):
        return ""
    return value.value.id if _WHOLE_TEXT.isdisjoint(pin.classes) else ""


def _texts(pin: Pin, node: ast.expr, others: tuple[str, ...], source: Source, around_it: ast.expr | None = None) -> str:
    """The text of ``node`` and the ``others`` as code, with commas between; empty where one cannot be written.

    With ``around_it``, which holds ``node`` and maybe brackets, the others are written with those.
    """
    own = source.code(node)
    if pin.quoted and marked(pin.text):
        return ""
    found = [
        formatted(text, node, pin.values, source) if OPEN.search(text) else written(text, own, raw=False)
        for text in others
    ]
    if around_it is None or around_it is node:
        return ", ".join([own, *map(str, found)]) if None not in found else ""
    inner, outer = source.span(node), source.span(around_it)
    before = source.segment(Span(source.file, outer.start, inner.start))
    after = source.segment(Span(source.file, inner.end, outer.end))
    if None in found or "\n" in before + after:
        return ""
    return ", ".join(f"{before}{text}{after}" for text in [own, *map(str, found)])


def _compared(pin: Pin, node: ast.expr, asked: ast.Compare, others: tuple[str, ...], source: Source) -> Edit | None:
    """``text == "a"`` becomes ``text in ("a", "b")``, ``"a" in text`` a shorter text or ``any(…)``."""
    part = shared_part(around(pin, pin.text), others) if pin.way == WITHIN and pin.literal is node else ""
    if part:
        return Edit(source.span(node), written(part, source.code(node), raw=False))
    left = source.span(asked.left)
    first = left.start <= source.span(node).start and source.span(node).end <= left.end
    message, said = (asked.comparators[0], asked.left) if first else (asked.left, asked.comparators[0])
    texts = _texts(pin, node, others, source, said)
    if not texts:
        return _searched(pin, message, others, source)
    code, no = source.code(message), "not " if _negated(asked) else ""
    if pin.way == EQUAL:
        return Edit(source.span(asked), f"{code} {no}in ({texts})")
    if any(isinstance(one, ast.Call) and getattr(one.func, "id", "") not in _PURE for one in ast.walk(message)):
        return None  # a call that is made again may give something else
    return Edit(source.span(asked), f"{no}any(said in {code} for said in ({texts}))")


def _text_of(pin: Pin, message: ast.expr, source: Source) -> str:
    """The code of the text itself: of ``error.args`` the first."""
    return source.code(message) + ("[0]" if pin.form == ARGS else "")


def _negated(asked: ast.expr) -> bool:
    return isinstance(asked, ast.Compare) and isinstance(asked.ops[0], (ast.NotEq, ast.NotIn))


def _method(
    pin: Pin, node: ast.expr, asked: ast.Call, called: ast.Attribute, others: tuple[str, ...], source: Source
) -> Edit | None:
    """``assertEqual(text, "a")`` becomes ``assertIn(text, ("a", "b"))``, where a part is asked for ``assertRegex``."""
    if len(asked.args) < 2 or called.attr not in _METHODS:
        return None
    first, second = asked.args[:2]
    message, said = (second, first) if node in ast.walk(first) else (first, second)
    start = source.span(called.value).end
    span = Span(source.file, start, source.span(second).end)
    texts = _texts(pin, node, others, source, said) if pin.way == EQUAL else ""
    if texts:
        return Edit(span, f".assertIn({source.code(message)}, ({texts})")
    if marked(pin.text) or pin.literal is not node:
        return None
    own = source.code(node)
    pattern = "|".join(OPEN.sub(".+", escaped(text)) for text in (around(pin, pin.text), *others))
    code = written(f"^(?:{pattern})$" if pin.way == EQUAL else pattern, own)
    if pin.way == EQUAL:
        return Edit(span, f".assertRegex({_text_of(pin, message, source)}, {code}")
    if called.attr in _FOR_PATTERNS:
        return Edit(span, f".{_FOR_PATTERNS[called.attr]}({source.code(first)}, {code}")
    return Edit(span, f".assertRegex({source.code(message)}, {code}") if called.attr == "assertIn" else None
