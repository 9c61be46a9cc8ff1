"""Matches a message with a template and fills a template with values; builds no template and knows no page.

A template alternates literal text and slots. A slot's kind says what text it takes; it is inferred from the value
that the corpus' snippet had in its place (``explain.workshop.templates``). Matching looks for the next literal from
the left, with a small fixed budget for second tries, so its cost is linear in the message.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from explain.catalogue import Slot
from explain.patterns import pattern

INTEGER, NUMBER, NAME, TEXT, LINES, REPR = "integer", "number", "name", "text", "lines", "repr"
SINGLE, DOUBLE = "quoted'", 'quoted"'
UNKNOWN = "…"
"""What stands in a filled template where no value is known."""

# "$SIZE" and its like stand for numbers in evidence, where what varies from run to run is scrubbed.
_ACCEPTS = {
    INTEGER: pattern(r"-?\d[\d_]*|\$[A-Z]+"),
    NUMBER: pattern(r"-?(?:\d[\d_]*\.?\d*(?:e[+-]?\d+)?j?|inf|nan)|\$[A-Z]+", re.IGNORECASE),
    NAME: pattern(r"[\w.<>$\[\]-]+"),
    REPR: pattern(r"[bBuU]?(?:'.*'|\".*\")", re.DOTALL),
    TEXT: pattern(r"[^\n]+"),
    LINES: pattern(r".+", re.DOTALL),
    SINGLE: pattern(r"'.*'|\".*\"", re.DOTALL),
    DOUBLE: pattern(r"'.*'|\".*\"", re.DOTALL),
}
_BUDGET = 24
_LEAST = 15

Parts = tuple[str | Slot, ...]


def match(parts: Parts, message: str) -> dict[str, str] | None:
    """The values of the slots where ``message`` is this wording, else None.

    A slot that stands twice must have the same value both times; a slot without a name binds nothing.
    """
    first = parts[0]
    if isinstance(first, str) and not message.startswith(first):
        return None
    last = parts[-1]
    if isinstance(last, str) and not message.endswith(last):
        return None
    reached = len(first) if isinstance(first, str) else 0
    for part in parts[1:-1]:  # most wordings that begin and end alike are told apart here
        if isinstance(part, str):
            reached = message.find(part, reached + 1)
            if reached < 0:
                return None
            reached += len(part)
    return _Matching(parts, message).run()


def begun(parts: Parts, message: str) -> bool:
    """Whether ``message`` is this wording cut off in its fixed text, after at least ``_LEAST`` characters of it."""
    at = fixed = 0
    for number, part in enumerate(parts):
        if isinstance(part, Slot):
            continue
        place = at if number == 0 else message.find(part, at + 1)
        if place >= 0 and message.startswith(part, place):
            at, fixed = place + len(part), fixed + len(part)
            continue
        rest = _begun(part, message, at if number == 0 else at + 1, number == 0)
        return rest > 0 and fixed + rest >= _LEAST
    return False


def _begun(part: str, message: str, start: int, whole: bool) -> int:
    """How many characters at the end of ``message`` begin ``part``; ``whole`` asks for all from ``start`` on."""
    longest = min(len(part) - 1, len(message) - start)
    sizes = (len(message) - start,) if whole else range(longest, 0, -1)
    return next((size for size in sizes if 0 < size <= longest and message.endswith(part[:size])), 0)


def fill(parts: Parts, bindings: Mapping[str, str]) -> str:
    """The wording with ``bindings`` in its slots, ``…`` where one is not known."""
    return "".join(part if isinstance(part, str) else _shown(part, bindings.get(part.name)) for part in parts)


def unfilled(parts: Parts, bindings: Mapping[str, str]) -> int:
    """How many slots ``bindings`` leaves open."""
    return sum(isinstance(part, Slot) and part.name not in bindings for part in parts)


def _shown(slot: Slot, value: str | None) -> str:
    text = UNKNOWN if value is None else value
    if slot.kind not in (SINGLE, DOUBLE):
        return text
    quote = slot.kind[-1]
    other = "'" if quote == '"' else '"'
    return f"{other}{text}{other}" if quote in text and other not in text else f"{quote}{text}{quote}"


def _bound(slot: Slot, text: str) -> str | None:
    """What ``text`` binds in ``slot``, or None where the slot does not take it."""
    if not _ACCEPTS[slot.kind].fullmatch(text):
        return None
    return text[1:-1] if slot.kind in (SINGLE, DOUBLE) else text


class _Matching:
    """One attempt to match: walks the parts from the left and spends at most ``_BUDGET`` second tries."""

    def __init__(self, parts: Parts, message: str) -> None:
        self.parts = parts
        self.message = message
        self.budget = _BUDGET
        self.bindings: dict[str, str] = {}

    def run(self) -> dict[str, str] | None:
        return dict(self.bindings) if self._from(0, 0) else None

    def _from(self, index: int, offset: int) -> bool:
        if index == len(self.parts):
            return offset == len(self.message)
        part = self.parts[index]
        if isinstance(part, str):
            return self.message.startswith(part, offset) and self._from(index + 1, offset + len(part))
        return self._slot(part, index, offset)

    def _slot(self, slot: Slot, index: int, offset: int) -> bool:
        if index == len(self.parts) - 1:
            return self._take(slot, index, offset, len(self.message))
        literal = self.parts[index + 1]
        assert isinstance(literal, str)  # the builder never puts two slots side by side
        if index == len(self.parts) - 2:
            return self._take(slot, index, offset, len(self.message) - len(literal))
        end = self.message.find(literal, offset + 1)
        while end >= 0 and self.budget > 0:
            self.budget -= 1
            if self._take(slot, index, offset, end):
                return True
            end = self.message.find(literal, end + 1)
        return False

    def _take(self, slot: Slot, index: int, offset: int, end: int) -> bool:
        value = _bound(slot, self.message[offset:end]) if end > offset else None
        if value is None or self.bindings.get(slot.name, value) != value:
            return False
        fresh = bool(slot.name) and slot.name not in self.bindings
        if fresh:
            self.bindings[slot.name] = value
        if self._from(index + 1, end):
            return True
        if fresh:
            del self.bindings[slot.name]
        return False
