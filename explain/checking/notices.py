"""Findings that belong to no page: a file that cannot be checked, a suppression that does nothing. Finds neither."""

from __future__ import annotations

from explain.places import Position, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Finding

FOLDER = "pyexplain"
"""Stands where a page's finding has the exception."""
FIRST = Position(1, 0)
"""Where a finding stands that is about the whole file."""

_NOTICES = {
    "unreadable-file": (
        "The file cannot be read: {reason}",
        "Nothing in this file was checked.",
        "Make the file readable, or leave it out with `exclude`.",
    ),
    "undecodable-file": (
        "The file cannot be decoded: {reason}",
        "Python reads source as UTF-8, or in the encoding that a comment on its first two lines names. The bytes at "
        "this place mean nothing in it, so Python refuses the file and nothing in it was checked.",
        "Save the file as UTF-8, or name the encoding it is in: `# -*- coding: latin-1 -*-`.",
    ),
    "too-large-file": (
        "The file is too large to check: more than {reason} bytes",
        "Nothing in this file was checked. A file of this size holds data that a program wrote.",
        "Leave the file out with `exclude`, or keep its data in a file that is no program.",
    ),
    "too-deeply-nested": (
        "The code is nested too deeply for Python's parser",
        "Python's parser gave up on this file, so nothing in it was checked. A long chain of operators, of `elif` or "
        "of calls counts as nesting too.",
        "Split the expression or the chain into several statements.",
    ),
    "unused-suppression": (
        "{reason}",
        "The comment asks for a finding not to be reported, and there is no such finding on this line.",
        "Remove the comment, so that it cannot hide a later finding.",
    ),
}

NAMES = tuple(_NOTICES)
"""The names of these findings, as ``select`` and ``ignore`` take them."""

FAMILIES = ("message-drift", "transcript-drift")
"""Findings that name their page in their text: what was found is not the page's own error."""

UNCHECKED = tuple(name for name in NAMES if name != "unused-suppression")
"""Those that say that a file was not checked."""


def notice(name: str, file: str, reason: str = "", start: Position = FIRST, end: Position | None = None) -> Finding:
    """The finding called ``name`` in ``file``, at its first line where no place is given."""
    from explain.catalogue import Guidance
    from explain.explanation import Finding

    title, what, do = _NOTICES[name]
    span = Span(file, start, end or start)
    return Finding(f"{FOLDER}/{name}", title.replace("{reason}", reason), span, guidance=Guidance(what, "", do))
