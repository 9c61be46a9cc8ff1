"""How a message stands in the text that a test compares: alone, behind its class, in a ``repr``, in a traceback.

Takes such a text apart and puts it together again. Reads no source and knows no wording.
"""

from __future__ import annotations

import ast
import itertools
import re

from explain.drift.unknowns import MOST, mark, marked
from explain.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue

SEARCH, MATCH, FULL = "search", "match", "fullmatch"
EQUAL, WITHIN, START, END = "equal", "within", "start", "end"
"""What is asked of the message: a regular expression's search or match, or a way of comparing text."""
PATTERNS = (SEARCH, MATCH, FULL)

PLAIN, BARE, NAMED, REPR, ARGS = "plain", "bare", "named", "repr", "args"
PRINTED, LISTED, LINES, ESCAPED = "printed", "listed", "lines", "escaped"
"""What the text compared is: ``str(error)``; that without a SyntaxError's place; pytest's ``exconly()``, with the class
and a colon before it; ``repr(error)``; ``error.args``; a traceback as printed; one as a list of lines; lines of one as
pytest's ``fnmatch_lines`` takes them, with ``*`` for any text; ``str(error)``, by a text that is escaped elsewhere."""
WHOLE = (EQUAL, END, FULL)
"""What is asked of the end of a message too."""

_CLASS = re.compile(r"(?<![\w.])(?:[A-Za-z_]\w*\.)*[A-Z_a-z]\w*(?=: )")
_SHOWN = re.compile(r"""\b([A-Za-z_]\w*)\(('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")""")
_ANY = re.compile(r"(?:\^|\.[*+]\??|\\n|E|\s)*")
"""What takes any text, or none."""
_CALL = re.compile(r"[A-Za-z_]\w*\(")
_TOO_WIDE = {"BaseException", "Exception", "Warning"}
_MOST_CLASSES = 50
"""Classes that are looked for in one text."""


@dataclass(frozen=True, slots=True)
class Framed:
    """A message within the text compared: its ``classes``, the ``text``, what stands ``before`` and ``after`` it.

    ``how`` is what is then asked of the message itself; ``quoted`` is whether it stands as a literal of Python's.
    """

    classes: tuple[str, ...]
    text: str
    how: str
    before: str = ""
    after: str = ""
    quoted: bool = False


def framed(text: str, how: str, form: str, classes: tuple[str, ...], catalogue: Catalogue) -> Framed | None:
    """The message that ``text`` holds, where texts of ``form`` are compared by ``how``; None where none can be told.

    ``classes`` are those that are caught; where the text is printed, it names its class itself.
    """
    if form in (PRINTED, LISTED, LINES):
        return _printed(text, how, form, catalogue)
    if not classes:
        return None
    if form == NAMED:
        return _named(text, how, classes)
    if form == REPR:
        return _shown(text, how, classes)
    return Framed(classes, text, how)


def literal(text: str) -> str:
    """``text`` as ``repr`` writes it; marks, which are no printable characters, as they are."""
    quote = '"' if "'" in text and '"' not in text else "'"
    return quote + text.replace("\\", "\\\\").replace(quote, f"\\{quote}").replace("\n", "\\n") + quote


def _named(text: str, how: str, classes: tuple[str, ...]) -> Framed | None:
    before = next((f"{one}: " for one in classes if text.startswith(f"{one}: ")), "")
    if how in PATTERNS or (not before and how != WITHIN):
        return None
    return Framed(classes, text[len(before) :], START if before and how == WITHIN else how, before)


def _shown(text: str, how: str, classes: tuple[str, ...]) -> Framed | None:
    """The message in a ``repr``: ``ValueError('…')``, or a part of one that holds no quotes."""
    names = {one.rpartition(".")[2] for one in classes}
    found = _SHOWN.search(text) if how not in PATTERNS else None
    if found is None:
        plain = how in (WITHIN, SEARCH) and not set("'\"\\").intersection(text) and not _CALL.match(text)
        return Framed(classes, text, how) if plain else None
    rest = text[found.end() :]
    if found[1] not in names or (how in (EQUAL, END) and rest != ")") or rest not in (")", ""):
        return None
    if found.start() and how != WITHIN:
        return None
    try:
        message = str(ast.literal_eval(found[2]))
    except (ValueError, SyntaxError):
        return None
    return Framed(classes, message, EQUAL, text[: found.start(2)], rest, quoted=True)


def _printed(text: str, how: str, form: str, catalogue: Catalogue) -> Framed | None:
    """The message behind the name of its class; of several that which begins a line, then the last."""
    named = itertools.islice(_CLASS.finditer(text), _MOST_CLASSES)
    known = [one for one in named if _is_error(one[0], catalogue)]
    if not known:
        return None
    first = [one for one in known if not text[: one.start()].rpartition("\n")[2].strip(" \tE*|")]
    found = (first or known)[-1]
    start = found.end() + 2
    if how in PATTERNS:
        return _printed_pattern(text, how, found[0], start)
    stop = text.find("\n", start)
    line, after = (text[start:], "") if stop < 0 else (text[start:stop], text[stop:])
    if form == LINES and (stop >= 0 or "[" in line or "?" in line):
        return None
    if form == LINES and "*" in line:
        ends = not line.endswith("*")
        line = line.rstrip("*").replace("*", mark(MOST - 1))
        return Framed((found[0],), line, EQUAL if ends else START, text[:start])
    ends = stop >= 0 or how in (EQUAL, END)
    return Framed((found[0],), line, EQUAL if ends else START, text[:start], after)


def _printed_pattern(text: str, how: str, name: str, start: int) -> Framed | None:
    """Of a pattern: nothing but the class, and what takes any text, may stand before the message."""
    before, line = text[:start], text[start:]
    if "|" in text or marked(before) or _ANY.fullmatch(before[: -len(name) - 2]) is None:
        return None
    return Framed((name,), line.removesuffix(r"\n").removesuffix("\n"), MATCH if how != FULL else FULL, before)


def _is_error(name: str, catalogue: Catalogue) -> bool:
    return name not in _TOO_WIDE and ("." in name or name[:1].isupper()) and catalogue.knows(name)
