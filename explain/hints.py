"""What CPython appends to a message (spelling hints, positions, paths): split off, so that templates need not hold it.

Sources: ``traceback.TracebackException`` (its hints, version by version), ``json``, ``re`` and
``tomllib`` for positions, ``SyntaxError.__str__`` for "(file, line N)". Matches nothing else.
"""

from __future__ import annotations

import re

from explain.patterns import pattern
from explain.records import dataclass, field

_DID = r"[Dd]id you mean:? '\.?(?P<{0}>[^']+)'(?: instead of '\.?[^']+')?\?"
_FORGOT = r"[Dd]id you forget to import '(?P<forgotten>[^']+)'\?"
_TAILS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("both", pattern(rf"\. {_DID.format('suggestion')} Or {_FORGOT.replace('[Dd]', '[Dd]')}$")),
    ("import", pattern(rf"\. {_FORGOT}$")),
    ("suggestion", pattern(rf"\. {_DID.format('suggestion')}$")),
    ("suggestion", pattern(r"\. Did you mean: (?P<suggestion>[^\W\d]\w*)\?$")),  # PyPy's, without quotes
    ("use", pattern(r"\. (?P<use>Use [^.]{1,80})\.$")),
    ("object", pattern(r"\. Did you mean to use a '(?P<other_type>[^']+)' object\?$")),
    (
        "site",
        pattern(r"\. Site initialization is disabled, did you forget to add the site-packages directory .{1,60}\?$"),
    ),
    ("install", pattern(r", please install the (?P<package>\S+) package$")),
    ("json", pattern(r": line (?P<at_line>\d+) column (?P<at_column>\d+) \(char (?P<at_char>\d+)\)$")),
    ("json", pattern(r": line \d+ column \d+ - line \d+ column \d+ \(char (?P<at_char>\d+) - \d+\)$")),
    ("toml", pattern(r" \(at (?:line (?P<at_line>\d+), column (?P<at_column>\d+)|end of document)\)$")),
    (
        "pattern",
        pattern(r" at position (?P<at_char>\d+)(?: \(line (?P<at_line>\d+), column (?P<at_column>\d+)\))?$"),
    ),
    ("place", pattern(r" \((?P<at_file>[^()\n]{1,300}), line (?P<at_line>\d+)\)$")),
)
_SCAN = 400


@dataclass(frozen=True, slots=True)
class Hinted:
    """A message without its tail: ``core``, the ``tail`` as printed, its ``kind`` and what it ``binds``."""

    core: str
    tail: str = ""
    kind: str = ""
    binds: dict[str, str] = field(default_factory=dict)


def split(message: str) -> Hinted:
    """``message`` (one line) cut before what CPython appended to it; only its last 400 characters are looked at."""
    if not message.endswith(("?", ".", ")", "package")) and not message[-1:].isdigit():
        return Hinted(message)
    start = max(0, len(message) - _SCAN)
    window = message[start:]
    for kind, tail in _TAILS:
        found = tail.search(window)
        if found and found.start() + start > 0:
            binds = {name: value for name, value in found.groupdict().items() if value is not None}
            return Hinted(message[: start + found.start()], found[0], kind, binds)
    return Hinted(message)


def as_modern(hinted: Hinted) -> str:
    """The hint of a printed message as Python 3.14 words it, or nothing where it had none.

    3.15 says "Did you mean '.x' instead of '.y'?" where 3.14 says "Did you mean: 'x'?".
    """
    if hinted.kind not in ("suggestion", "import", "both"):
        return ""
    return f". Did you mean: '{hinted.binds['suggestion']}'?" if " instead of '" in hinted.tail else hinted.tail


TELLING = frozenset({"suggestion", "import", "both", "use", "object"})
"""Kinds of tail that say something about the cause, not only about a place."""

PLACING = frozenset({"json", "toml", "pattern", "place"})
"""Kinds of tail that give a place in what was read, which is the same in the words of any Python."""

FIXED = frozenset({"use", "object", "site", "install"})
"""Kinds of tail that belong to the wording itself and name nothing of the reader's."""
