"""What a Python prints for a case with the values that a pinned text shows, and whether that passes the pin.

Decides nothing about targets. A value that is not known stands as an example, or as a hole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.catalogue import Slot, Template
from explain.drift.cases import Case
from explain.drift.forms import END, EQUAL, MATCH, PATTERNS, SEARCH, START, WITHIN
from explain.drift.pieces import Fit
from explain.drift.pins import Pin
from explain.drift.spelling import HOLE
from explain.drift.unknowns import MARK
from explain.wordings import DOUBLE, INTEGER, NUMBER, REPR, SINGLE, Parts, fill

_LEAST_LEFT = 20
"""Characters that must be left of a wording whose ends are cut."""
_EXAMPLES = {INTEGER: "7", NUMBER: "7", REPR: "'value'"}
_PLAIN_FUNCTION = re.compile(
    r"((?:[\w.<>]+\.)?)(\w+)"
    r"(\(\) (?:takes (?:\d|from )|missing \d+ required|got (?:an unexpected|multiple values for argument|some pos)))"
)
"""How a function of Python's own making is named in front of an arity error; qualified since 3.10 (bpo-40679)."""
_ANYTHING = re.compile("\0")
_OF_CLASSES = ("__init__", "__new__", "__call__")
"""Functions that are called by way of their class, whatever the test calls."""
_UNQUALIFIED = ("3.8", "3.9")


def holds(pin: Pin, text: str) -> bool:
    """Whether the message ``text`` passes ``pin``. A value that ``text`` has a mark for must stand where it does."""
    known = "" if pin.exact else text
    if pin.how in PATTERNS:
        return _matched(pin.how, MARK.sub(lambda one: one[0] if one[0] in known else "(?s:.*)", pin.text), text)
    first, *parts = _ANYTHING.split(MARK.sub(lambda one: one[0] if one[0] in known else "\0", pin.text))
    anchored = pin.how in (EQUAL, START)
    at = 0 if anchored and text.startswith(first) else -1 if anchored else text.find(first)
    for part in (first, *parts):
        at = text.find(part, at) if at >= 0 else at
        if at < 0:
            return False
        at += len(part)
    last = parts[-1] if parts else first
    return pin.how not in (EQUAL, END) or (text.endswith(last) and (bool(parts) or pin.how == END or at == len(text)))


def _matched(how: str, pattern: str, text: str) -> bool:
    if how == SEARCH:
        return re.search(pattern, text) is not None
    return (re.match if how == MATCH else re.fullmatch)(pattern, text) is not None


def texts(case: Case, python: str, found: Fit) -> list[str]:
    """What the wordings of ``case`` are under ``python``."""
    return [text for one in case.wordings if python in one.pythons for text in said(one, python, found)]


def said(template: Template, python: str, found: Fit, holes: bool = False) -> list[str]:
    """What ``python`` prints, without and with the hint it may add; an example, or a hole, for a value not known.

    A value that holds quotes itself may stand in the same quotes or, as Python writes a text, in the other ones.
    """
    texts = [_named(_filled(template.parts, found, holes), python, found, holes)]
    if any("'" in value or '"' in value for value in found.values.values()):
        texts.append(_named(_filled(template.parts, found, holes, same=True), python, found, holes))
    for number in found.numbers if not holes else ():
        texts.append(_named(_filled(template.parts, found, holes, number=number), python, found, holes))
    hint = _filled(template.hint, found, holes) if template.hint else ""
    return [*dict.fromkeys(texts), *([text + hint for text in texts] if hint else [])]


def function_in(text: str) -> str:
    """The function of Python's own making that the pinned ``text`` begins with, a pattern or not; empty without one."""
    named = _PLAIN_FUNCTION.match(text.replace("\\", "").removeprefix("^"))
    return named[2] if named else ""


def _named(text: str, python: str, found: Fit, holes: bool) -> str:
    """``text`` with its function named as ``python`` does."""
    unknown = HOLE if holes else "value"
    if found.function and text.startswith(f"{unknown}() "):
        before = "" if python in _UNQUALIFIED else f"{unknown}."
        text = f"{before}{found.function}{text[len(unknown) :]}"
    named = _PLAIN_FUNCTION.match(text)
    if named and python in _UNQUALIFIED:
        return text[named.end(1) :]
    if named and not named[1] and (named[2] in found.methods or named[2] in _OF_CLASSES):
        return f"{unknown}.{text}"
    return text


def _filled(parts: Parts, found: Fit, holes: bool, same: bool = False, number: str = "") -> str:
    slots = [part for part in parts if isinstance(part, Slot)]
    values = {one.name: HOLE if holes else _EXAMPLES.get(one.kind, "value") for one in slots}
    if number:
        values |= {one.name: number for one in slots if one.kind in (INTEGER, NUMBER)}
    values |= found.values
    if not same:
        return fill(parts, values)
    quotes = {SINGLE: "'", DOUBLE: '"'}
    return "".join(
        part if isinstance(part, str) else f"{quotes.get(part.kind, '')}{values[part.name]}{quotes.get(part.kind, '')}"
        for part in parts
    )


def fill_known(case: Case, python: str, found: Fit) -> str:
    """The first wording of ``case`` under ``python``, "…" for a value that is not known."""
    template = next(one for one in case.wordings if python in one.pythons)
    text = said(template, python, found, holes=True)[0]
    return MARK.sub("…", text.replace(HOLE, "…"))


def holed(pin: Pin, case: Case, python: str, found: Fit) -> Iterator[str]:
    """What ``python`` prints that ``pin`` does not hold for, without the ends that the pinned text leaves off too."""
    for template in case.wordings:
        if python in template.pythons and not any(holds(pin, one) for one in said(template, python, found)):
            yield _cut(pin, said(template, python, found, holes=True)[0], case, found)


def _cut(pin: Pin, text: str, case: Case, found: Fit) -> str:
    """``text`` without the ends that the wording pinned has as well, outside what is pinned of it."""
    at, end = next(
        (span for one in case.wordings for known in one.pythons[:1] for own in said(one, known, found, holes=True)
         if (span := _left_off(pin, own)) is not None),
        ("", ""),
    )  # fmt: skip
    if end and text.endswith(end) and len(text) - len(end) >= _LEAST_LEFT:
        text = text[: -len(end)]
    if at and text.startswith(at) and len(text) - len(at) >= _LEAST_LEFT:
        text = text[len(at) :]
    return text


def _left_off(pin: Pin, own: str) -> tuple[str, str] | None:
    """What stands in the wording ``own`` before and behind the pinned part; None where it is not that wording."""
    if pin.how == WITHIN and pin.text in own:
        before, _, after = own.partition(pin.text)
    elif pin.how == START and own.startswith(pin.text):
        before, after = "", own[len(pin.text) :]
    elif pin.how == SEARCH and (match := re.search(MARK.sub("(?s:.*)", pin.text), own)):
        before, after = own[: match.start()], own[match.end() :]
    else:
        return None
    return before if not pin.text.startswith("^") else "", after if not pin.text.endswith("$") else ""
