"""Lines that came along when code was copied: parts of a traceback, numbers, marks of a patch or of HTML, placeholders.

Tells such a line by its own look and its neighbours', in a statement that Python refuses; knows no page.
"""

from __future__ import annotations

import re

from explain.patterns import pattern
from explain.records import dataclass
from explain.source import Source

TRACEBACK, NUMBERS, PATCH, TAG, PLACEHOLDER = "traceback", "numbers", "patch", "tag", "placeholder"


@dataclass(frozen=True, slots=True)
class Pasted:
    """What line ``line`` is (``kind``, one of this module's constants), and the ``text`` that shows it."""

    kind: str
    line: int
    text: str


_TRACEBACK = pattern(
    r"[ \t]*(?:Traceback \(most recent call last\):\s*$|File \"[^\"\n]+\", line \d+(?:, in \S.*)?\s*$|[~^]*\^[~^ ]*$"
    r"|(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Warning|Interrupt): \S)"
)
_NUMBER = pattern(
    r"[ \t]*(\d+)(?:[ \t]*[.:|)](?:[ \t]|$)|[ \t]|$)(?=[ \t]*(?:[^\W\d]|[\"'#@]|$))"
    r"(?![ \t]*(?:if|for|in|and|or|else|is|not)\b)"
)
_PATCH = pattern(
    r"[-+][ \t]*(?:(?:def|class|import|from|if|elif|for|while|with|raise|return|async|del|assert)[ \t]\S"
    r"|(?:return|pass|break|continue)\s*$|(?:try|else|finally):)"
)
_TAG = pattern(
    r"[ \t]*</?(?:br|p|div|span|pre|code|b|i|em|strong|a|ul|ol|li|html|body|head|script|table|tr|td|h[1-6])\b[^<>\n]*>",
    re.IGNORECASE,
)
_PLACEHOLDER = pattern(
    r"[ \t]*(?:(?:\.\.\.|…)[ \t]*\(?[A-Za-z][\w' -]*+\)?(?:[ \t]*(?:\.\.\.|…))?"
    r"|[A-Za-z][\w']*(?:[ \t]+[\w']+)+[ \t]*(?:\.\.\.|…)"
    r"|<[A-Za-z][\w'-]*(?:[ \t]+[\w'.-]+)+>|\[[A-Za-z][\w'-]*(?:[ \t]+[\w'-]+){2,}\])\s*$"
)
_LONGEST = 400


def pasted(source: Source, number: int) -> Pasted | None:
    """What line ``number`` of ``source`` is, if it is none of the program; the line is taken to be refused."""
    text = source.line(number)
    if len(text) > _LONGEST:
        return None
    for kind, look in ((TRACEBACK, _TRACEBACK), (TAG, _TAG), (PLACEHOLDER, _PLACEHOLDER)):
        found = look.match(text)
        if found and not (kind == PLACEHOLDER and _is_code(text)):
            return Pasted(kind, number, text.strip())
    found = _NUMBER.match(text)
    if found and _counts(source, number, int(found[1][:9])):
        return Pasted(NUMBERS, number, found[0].strip())
    if _PATCH.match(text):
        return Pasted(PATCH, number, text[0])
    return None


def _counts(source: Source, number: int, count: int) -> bool:
    """Whether the line next to ``number`` begins with the next number, or the one before it with the last."""
    for line, wanted in ((number + 1, count + 1), (number - 1, count - 1)):
        found = _NUMBER.match(source.line(line))
        if found and found[1][:9].lstrip("0") == str(wanted) and len(source.line(line).strip()) > len(found[1]):
            return True
    return False


def _is_code(text: str) -> bool:
    """Whether a row of words with dots or in brackets holds Python's own words where no sentence does."""
    words = set(text.strip(" \t[]<>.…").split())
    return text.strip()[:1] == "[" and not words.isdisjoint(_JOINING)


_JOINING = frozenset({"for", "if", "lambda", "in", "and", "or", "is", "not"})
