"""The fix for a pinned text: one that all wordings in range pass, the rest of the file byte for byte. Writes no file.

The text as written comes first, so that what passed still passes. Nothing is offered where a value that must be
spelled out is not known, or where the new pattern does not hold for every wording.
"""

from __future__ import annotations

import ast
import re

from explain.drift.choosing import chosen
from explain.drift.forms import ESCAPED, PATTERNS, SEARCH, WITHIN
from explain.drift.pieces import escaped
from explain.drift.pins import Pin
from explain.drift.repairing import proved_fix
from explain.drift.shared import shared_part
from explain.drift.spelling import OPEN, plain, written
from explain.explanation import Edit, Fix
from explain.places import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.drift.reworded import Drift
    from explain.source import Source

_MOST, _MOST_HOLES, _LONGEST = 3, 6, 160
"""More wordings in one pattern, more values in one that are not known, or a longer one say that the error is not known
well enough."""


def widened(drift: Drift, source: Source) -> Fix | None:
    """A proved edit that makes the pin hold on every target, or None."""
    return widened_to(drift.pin, _widest(drift.others), source)


def shortened(pin: Pin, part: str, source: Source) -> Fix | None:
    """A proved edit that pins ``part`` of the text alone; None where the whole text is compared."""
    if pin.how not in (SEARCH, WITHIN) or not part or pin.literal is not pin.node or pin.node is None:
        return None
    edit = Edit(source.span(pin.node), written(part, source.code(pin.node), raw=pin.how == SEARCH))
    if not plain(source.code(pin.node)):
        return None
    return proved_fix("Ask for the part that every target Python prints", source, edit)


def widened_to(pin: Pin, others: tuple[str, ...], source: Source, patterns: bool = False) -> Fix | None:
    """A proved edit that makes ``pin`` hold for the texts ``others`` too, or None.

    With ``patterns`` they are patterns where the pinned text is one.
    """
    if pin.node is None or pin.kept or not 0 < len(others) <= _MOST:
        return None
    if any(len(OPEN.findall(one)) > _MOST_HOLES or len(one) > max(_LONGEST, 2 * len(pin.text)) for one in others):
        return None
    if pin.form == ESCAPED:
        edit = _escaped_part(pin, others, source)
    elif pin.how in PATTERNS:
        edit = _pattern(pin, others, source, patterns)
    else:
        edit = chosen(pin, others, source)
    if edit is None or not plain(source.segment(edit.span)):
        return None
    return proved_fix("Accept every wording of the target Pythons", source, edit)


def _escaped_part(pin: Pin, others: tuple[str, ...], source: Source) -> Edit | None:
    """The part that all wordings have, where the text is escaped elsewhere and then searched for."""
    said = pin.literal
    part = shared_part(said.value, others) if isinstance(said, ast.Constant) and isinstance(said.value, str) else ""
    return Edit(source.span(said), written(part, source.code(said), raw=False)) if part and said else None


def _pattern(pin: Pin, others: tuple[str, ...], source: Source, patterns: bool) -> Edit | None:
    start = "^" if pin.text.startswith("^") else ""
    end = "$" if pin.text.endswith("$") and not pin.text.endswith("\\$") else ""
    more = "|".join(f"{start}{OPEN.sub('.+', escaped(text))}{end}" for text in others)
    more = "|".join(others) if patterns else more
    literal = pin.literal
    try:
        made = re.compile(more if literal is None else f"{pin.text}|{more}")
    except re.error:
        return None
    if not patterns and not all(made.search(OPEN.sub("value", one)) for one in others):
        return None
    if literal is None:
        return _longer(pin, more, source)
    if isinstance(literal, ast.Call) and not _escapes(literal, source):
        literal = literal.args[0]  # of re.compile, whose call stays
    pattern = f"{pin.before}(?:{pin.text}|{more})" if pin.before else f"{pin.text}|{more}"
    return Edit(source.span(literal), written(pattern, source.code(literal)))


def _widest(others: tuple[str, ...]) -> tuple[str, ...]:
    """``others`` without those that another one takes as well."""
    kept: list[str] = []
    for text in sorted(others, key=lambda one: -len(OPEN.findall(one))):
        patterns = (OPEN.sub(".+", escaped(one)) for one in kept)
        if not any(re.fullmatch(one, OPEN.sub("value", text)) for one in patterns):
            kept.append(text)
    return tuple(one for one in others if one in kept)


def _longer(pin: Pin, more: str, source: Source) -> Edit | None:
    """``match=f"…"`` becomes ``match=f"…" + r"|…"``."""
    if pin.open is None or pin.before:
        return None
    end = source.span(pin.open).end
    return Edit(Span(source.file, end, end), f" + {written('|' + more, source.code(pin.open))}")


def _escapes(call: ast.Call, source: Source) -> bool:
    return source.code(call.func).endswith("escape")
