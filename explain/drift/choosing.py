"""The fix where texts are compared and no pattern is matched: a choice of texts, a shorter text, or a pattern.

Proves nothing and writes no file. What was asked stays as it was: ``==`` asks for one of the whole texts, ``in`` for
one of the parts.
"""

from __future__ import annotations

import ast
import re

from explain.drift.pieces import escaped
from explain.drift.pins import END, EQUAL, START, WITHIN, Pin
from explain.drift.shared import shared_beginning, shared_part
from explain.drift.spelling import OPEN, formatted, written
from explain.drift.unknowns import marked
from explain.explanation import Edit
from explain.places import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.source import Source

_IMPORTS_RE = re.compile(r"^import (?:\w+, )*re(?:,|$)", re.MULTILINE)
_FOR_PATTERNS = {"assertRaisesMessage": "assertRaisesRegex", "assertWarnsMessage": "assertWarnsRegex"}


def chosen(pin: Pin, others: tuple[str, ...], source: Source) -> Edit | None:
    """The edit after which ``pin`` holds for the texts ``others`` too; None where there is none."""
    if pin.node is None or pin.asked is None:
        return None
    if isinstance(pin.asked, ast.Compare):
        return _compared(pin, pin.node, pin.asked, others, source)
    called = pin.asked.func if isinstance(pin.asked, ast.Call) else None
    if not isinstance(called, ast.Attribute) or not isinstance(pin.asked, ast.Call):
        return None
    if pin.how in (START, END) and called.attr in ("startswith", "endswith"):
        texts = _texts(pin, pin.node, others, source)
        if texts:
            return Edit(source.span(pin.node), f"({texts})")
        return _searched(pin, called.value, others, source)
    return _method(pin, pin.node, pin.asked, called, others, source)


def _searched(pin: Pin, message: ast.expr, others: tuple[str, ...], source: Source) -> Edit | None:
    """A match with a pattern in place of the comparison, where the file imports ``re``; else the beginning alone."""
    if pin.asked is None or pin.node is None:
        return None
    code, own = source.code(message), source.code(pin.node)
    how = {EQUAL: "fullmatch", START: "match"}.get(pin.how, "search")
    imported = _IMPORTS_RE.search(source.text) is not None
    if pin.literal is not pin.node or marked(pin.text):
        if not imported or pin.how == END:
            return None
        more = "".join("|" + OPEN.sub(".+", escaped(text)) for text in others)
        return Edit(source.span(pin.asked), f"re.{how}(re.escape({own}) + {written(more, own)}, {code})")
    if imported:
        pattern = "|".join(OPEN.sub(".+", escaped(text)) for text in (pin.before + pin.text + pin.after, *others))
        pattern = f"(?:{pattern})$" if pin.how == END else pattern
        return Edit(source.span(pin.asked), f"re.{how}({written(pattern, own)}, {code})")
    part = shared_beginning(pin.before + pin.text + pin.after, others) if pin.how in (EQUAL, START) else ""
    return Edit(source.span(pin.asked), f"{code}.startswith({written(part, own, raw=False)})") if part else None


def _texts(pin: Pin, node: ast.expr, others: tuple[str, ...], source: Source) -> str:
    """The text of ``node`` and the ``others`` as code, with commas between; empty where one cannot be written."""
    own = source.code(node)
    found = [
        formatted(text, node, pin.values, source) if OPEN.search(text) else written(text, own, raw=False)
        for text in others
    ]
    return ", ".join([own, *map(str, found)]) if None not in found else ""


def _compared(pin: Pin, node: ast.expr, asked: ast.Compare, others: tuple[str, ...], source: Source) -> Edit | None:
    """``text == "a"`` becomes ``text in ("a", "b")``, ``"a" in text`` a shorter text or ``any(…)``."""
    part = shared_part(pin.text, others) if pin.how == WITHIN and pin.literal is node else ""
    if part:
        return Edit(source.span(node), written(part, source.code(node), raw=False))
    texts = _texts(pin, node, others, source)
    message = asked.comparators[0] if asked.left is node else asked.left
    if not texts:
        return _searched(pin, message, others, source)
    code = source.code(message)
    if pin.how == EQUAL:
        return Edit(source.span(asked), f"{code} in ({texts})")
    if any(isinstance(one, ast.Call) and getattr(one.func, "id", "") != "str" for one in ast.walk(message)):
        return None  # a call that is made again may give something else
    return Edit(source.span(asked), f"any(said in {code} for said in ({texts}))")


def _method(
    pin: Pin, node: ast.expr, asked: ast.Call, called: ast.Attribute, others: tuple[str, ...], source: Source
) -> Edit | None:
    """``assertEqual(text, "a")`` becomes ``assertIn(text, ("a", "b"))``, where a part is asked for ``assertRegex``."""
    first, second = asked.args[:2]
    message = second if first is node else first
    start = source.span(called.value).end
    span = Span(source.file, start, source.span(second).end)
    texts = _texts(pin, node, others, source) if pin.how == EQUAL else ""
    if texts:
        return Edit(span, f".assertIn({source.code(message)}, ({texts})")
    if marked(pin.text) or pin.literal is not node:
        return None
    own = source.code(node)
    pattern = "|".join(OPEN.sub(".+", escaped(text)) for text in (pin.before + pin.text + pin.after, *others))
    code = written(f"^(?:{pattern})$" if pin.how == EQUAL else pattern, own)
    if pin.how == EQUAL:
        return Edit(span, f".assertRegex({source.code(message)}, {code}")
    if called.attr in _FOR_PATTERNS:
        return Edit(span, f".{_FOR_PATTERNS[called.attr]}({source.code(first)}, {code}")
    return Edit(span, f".assertRegex({source.code(message)}, {code}") if called.attr == "assertIn" else None
