"""rich's boxes: frames between rulers, the failing line after an arrow, the exception below the box."""

from __future__ import annotations

import re

from explain.records import replace
from explain.tracebacks import grammar
from explain.tracebacks.model import Raised, Traceback
from explain.tracebacks.reading import Reading
from explain.tracebacks.translated import Translated, place

_DEEPEST = 8
_HEADER = re.compile(r"(.*?)(?:[╭┌]─+|\+-+|─{4,}) Traceback \(most recent call last\) (?:─+[╮┐]?|-+\+)(.*)")
_MEMBER = re.compile(r"[╭+][─-]+ Sub-exception #[0-9]+ [─-]+[╮+]")
_PLACE = re.compile(r" ?(\S.*):([0-9]{1,9})(?: in (\S.*))?")
_ARROW = re.compile(r"(?:❱|>|\\u2771|\?)[ ]{1,9}([0-9]{1,9})(?: (.*))?")
_GUIDES = re.compile(r"(?:[│|]   |    )*")
_TOPS = ("╭", "┌", "+-")
_BOTTOMS = ("╰", "└", "+-", "────")
_SIDES = "│| "  # a box may have rulers and no sides


def header(text: str) -> re.Match[str] | None:
    """The match of a box's upper edge with the header in it; its first group is what stands before the box."""
    return _HEADER.fullmatch(text.rstrip()) if "Traceback (most recent call last) " in text else None


class Boxes(Translated):
    """One chain in boxes. ``margin`` is what stands before the box in each of its lines."""

    __slots__ = ("_depth", "_held", "_inside", "_margin", "_member", "_members", "_syntax")

    def __init__(self, number: int, margin: str = "", depth: int = 0) -> None:
        """Begin with the upper edge."""
        super().__init__(number)
        self._margin = len(margin)
        self._depth = depth
        self._inside = True
        self._syntax = False
        self._held = ""
        self._member: Boxes | None = None
        self._members: list[Traceback] = []

    def take(self, number: int, text: str) -> Reading | None:
        """Read a line, the member's of a group whole."""
        if text[: self._margin].strip():
            return None
        text = text[self._margin :].rstrip()
        if self._member is not None:
            return self._take_member(number, text)
        if not self._inside and self._depth < _DEEPEST and _MEMBER.fullmatch(text):
            self._member = Boxes(number, depth=self._depth + 1)
            return self
        return super().take(number, text)

    def _take_member(self, number: int, text: str) -> Reading | None:
        member = self._member
        assert member is not None
        if text.startswith(_BOTTOMS):
            self._member = None
            self._members += member.finish(ended=True)
        elif text[:1] in _SIDES and text:
            inner = text[2:].rstrip().removesuffix(text[-1]).rstrip()
            if not header(inner):
                member.take(number, inner)
            elif not member._chain.started:
                self._member = Boxes(number, depth=member._depth)
            else:
                member.take(number, inner)
        return self

    def lines(self, text: str) -> list[str] | None:
        """``text`` as CPython's lines."""
        if not self._inside:
            return self._outer(text)
        if text.startswith(_BOTTOMS):
            self._inside, self._held = False, ""
            return []
        if text[:1] not in _SIDES:
            return None
        body = text[1:].removesuffix(text[-1:] if text[-1:] in _SIDES else "").rstrip()
        return self._frame(body[1:] if body[:1] == " " else body)

    def _outer(self, text: str) -> list[str]:
        if header(text):
            self._inside, self._syntax = True, False
            return [grammar.TRACEBACK] if self._chain.awaits_error else []
        if text.startswith(_TOPS) and set(text) <= set("╭─╮┌┐+-"):
            self._inside, self._syntax = True, True
            return []
        return [text]

    def _frame(self, body: str) -> list[str]:
        if not body.strip():
            self._held = ""
            return []
        if arrow := _ARROW.fullmatch(body):
            code = arrow[2] or ""
            guides = _GUIDES.match(code)
            return ["    " + code[guides.end() if guides else 0 :]]
        if body.strip() == "▲":
            return ["    " + body[4 if self._syntax else 0 :].replace("▲", "^")]
        if self._syntax and body.startswith("    "):
            return ["    " + body[4:]]
        if body[0] in " ╭│╰" and not self._syntax:
            return []
        return self._place(body)

    def _place(self, body: str) -> list[str]:
        """A frame's place; a long path goes on in the next line."""
        whole = self._held + body
        if found := _PLACE.fullmatch(whole):
            self._held = ""
            return [place(found[1], found[2], found[3])]
        self._held = whole if len(whole) < 4_096 else ""
        return []

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The chain, a group's members with it."""
        found = super().finish(ended=ended)
        if self._member is not None:
            self._members += self._member.finish(ended=ended)
        if not found or not self._members:
            return found
        *first, last = found[-1].raised
        return (Traceback((*first, _with_members(last, self._members))),)


def _with_members(group: Raised, members: list[Traceback]) -> Raised:
    linked = tuple(Traceback((replace(one.raised[0], link="member"), *one.raised[1:])) for one in members)
    end = max(raised.end_line for one in members for raised in one.walk())
    return replace(group, group=linked, end_line=max(end, group.end_line))
