r"""Errors written on one line: as a field of a JSON record, as a repr, with ``\n``, ``#012`` or ``<br>`` for newlines.

Gives the lines that the program printed. Looks only at a line that holds a traceback's header, and never evaluates it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

HEADER = "Traceback (most recent call last):"
_LONGEST_PREFIX = 400
_GROUP = "  + Exception Group "
_NEWLINE = re.compile(r"(\\{1,16})[nr]|#012|\\x0a|%0A|<br ?/?>|\r|[␤↵⏎\u2028]")
# A SyntaxError has no header where a program's own file does not parse.
_BARE = re.compile(r'  File \\{0,16}"[^"]{1,400}", line [0-9]{1,9}(?=\\{1,16}[nr]|#012|%0A|<br)')
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)(?:"|$)|\'((?:[^\'\\]|\\.)*)(?:\'|$)', re.DOTALL)
_LITERAL = re.compile(r"""[^'"]{0,200}(?:(?:'[^']{0,80}'|"[^"]{0,80}"): )?(["'])"""
                      rf"(?:{re.escape(_GROUP)})?{re.escape(HEADER)}\\n\1[ ]?[,+]?\s*")  # fmt: skip
_ITEM = re.compile(
    r"(?:\{?[\"'][^\"']{0,80}[\"']: (?=[\[(]))?[\[( ]{0,40}(?:- )?"
    rf"([\"'])(?:{re.escape(_GROUP)})?{re.escape(HEADER)}\1[ ]?,?\s*"
)
_ANY_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"|\'((?:[^\'\\]|\\.)*)\'')
ANNOUNCED = re.compile(  # where what announces an error begins
    r"(?:Exception (?:ignored |in |happened )|Task exception |Future exception |Unhandled exception in event loop"
    r"|--- Logging error ---|Process \w[\w-]{0,80}:|Error in )"
)
_LIST = re.compile(r"[\[(](?=b?['\"])")
_SHORTEST_REST = 20  # what a frame and an error have at least
_MOST_FIELDS = 12
_DEEPEST = 4  # strings in strings
_UNESCAPED = re.compile(r'(?<!\\)"')
_BETWEEN = re.compile(r"[ ]*,[ ]*b?(?=[\"'])")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_FIELD = re.compile(r'"[^"\\]{1,100}"[ ]?:[ ]?"')
_VALUE = re.compile(r"value: ([A-Za-z_]\w{0,200})\((.*)\), traceback: ")
_IN_RUST = 'traceback: Some("'
_LETTERS = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
_PLACE = re.compile(r' {1,4}(?=File "[^"]{1,400}", line [0-9]{1,9}, in )')
_MARKED = re.compile(r" [~^]+[ ]*$")
_IN = re.compile(r'(File "[^"]{1,400}", line [0-9]{1,9}, in (?:<\w{1,80}>|[\w.]{1,200})) ')


def lines_of(text: str) -> list[str] | None:
    """The lines of the traceback that stands on the single line ``text``; None where there is none."""
    if 'File ""' in text:
        text = text.replace('""', '\\"')  # a table's cell
    begin = text.find(HEADER)
    end = begin + len(HEADER)
    if begin < 0:
        bare = _BARE.search(text)
        if bare is None:
            return None
        begin, end = bare.span()
    found = _NEWLINE.match(text, end)
    if found is None:
        if "\r" in text[:begin]:
            return text.rstrip("\r\n").split("\r")
        return _flattened(text[begin:]) if len(text) > end + _SHORTEST_REST else None
    if text.endswith(_GROUP, 0, begin):
        begin -= len(_GROUP)
    if found[1]:
        return _of_string(text, begin, found[1])
    if text.endswith(found[0], 0, begin) and (announced := ANNOUNCED.search(text, 0, begin)):
        begin = announced.start()
    if found[0] == "%0A":
        return re.sub("%0D|%25", lambda one: "%" if one[0] == "%25" else "", text[begin:].replace("%0A", "\n")).split(
            "\n"
        )
    if found[0] == "\r":
        return text.rstrip("\r\n").split("\r")
    if text[:1] == "|":
        text = text.rstrip().removesuffix("|")  # a Markdown table's row
    return text[begin:].replace(found[0], "\n").split("\n")


def _of_string(text: str, begin: int, backslashes: str) -> list[str]:
    """The lines of a string literal, of JSON within JSON too: every level doubled the backslashes."""
    depth = len(backslashes)
    quote = _opening_quote(text, begin, depth)
    begin = _string_begins(text, begin, quote, depth)
    rest = text[begin:]
    while depth > 1:
        rest = _ESCAPE.sub(_once, rest)
        depth //= 2
    if not quote:
        return unescaped(rest).split("\n")
    named = text.rfind("value: ", 0, begin) if text.endswith(_IN_RUST, 0, begin) else -1
    if named >= 0 and (value := _VALUE.match(text, named, begin)):  # PyO3's
        return f"{_strings(quote + rest, items=False)[0]}{value[1]}: {message_of(value[2])}".split("\n")
    before = text[:begin].rstrip(quote).removesuffix("b").rstrip()
    items = before.endswith(("[", "(", "',", '",'))
    if items and before[-1] == "," and (listed := _LIST.search(text, 0, begin)):
        return "".join(_strings(text[listed.end() :].removeprefix("b"), items=True)).split("\n")
    return "".join(_strings(quote + rest, items=items)).split("\n")


def _string_begins(text: str, begin: int, quote: str, depth: int) -> int:
    """Where the string begins that ``quote`` opens: what stands in it before the header may stand before each line."""
    reached = begin
    while quote and (reached := text.rfind(quote, max(0, begin - _LONGEST_PREFIX), reached)) >= 0:
        if depth > 1 or text[reached - 1 : reached] != "\\":
            return reached + 1
    return begin


def _once(match: re.Match[str]) -> str:
    """One level of escaping less: quotes and backslashes only."""
    return match[3] if match[3] in ("\\", '"', "'") else match[0]


def _opening_quote(text: str, begin: int, depth: int) -> str:
    """The quote that opens the string in which ``begin`` lies, or nothing."""
    before = text[:begin]
    if '"' in before and (depth > 1 or len(_UNESCAPED.findall(before)) % 2):
        return '"'
    return "'" if "'" in before else ""


def _strings(text: str, *, items: bool) -> list[str]:
    """The string at the beginning of ``text``, and those after it where they are ``items`` of one list."""
    found: list[str] = []
    reached = 0
    while match := _STRING.match(text, reached):
        found.append(unescaped(match[1] if match[1] is not None else match[2] or ""))
        between = _BETWEEN.match(text, match.end()) if items else None
        if between is None:
            break
        reached = between.end()
    return found


def text_of(line: str, pieces: Sequence[str]) -> list[str] | None:
    """The lines of the first string in ``line`` that holds one of the ``pieces`` and a newline; None without one."""
    for _ in range(_DEEPEST):
        found = next((one for one in _quoted(line) if "\\n" in one and any(piece in one for piece in pieces)), None)
        if found is None:
            return None
        line = unescaped(found)
        if "\n" in line:
            return line.split("\n") if "\n" in line.rstrip("\n") else None
    return None


def _quoted(text: str) -> Iterator[str]:
    """What stands between quotes in ``text``, of either kind, as it is written."""
    for found in _ANY_STRING.finditer(text):
        yield found[1] if found[1] is not None else found[2]


def strings_of(line: str) -> list[str] | None:
    """The lines in the string literal that ``line`` is, whatever joins it to the next one left out; else None."""
    if line.lstrip()[:2] == "- ":
        return _item_of(line.strip()[2:])
    match = _STRING.fullmatch(line.strip().rstrip(" ,+)}]"))
    if match is None:
        return None
    text = unescaped(match[1] if match[1] is not None else match[2] or "")
    return text.removesuffix("\n").split("\n")


def _item_of(text: str) -> list[str]:
    """The line that an item of YAML's list is: in single quotes, which it doubles, in double ones or in none."""
    if len(text) > 1 and text[0] == text[-1] == "'":
        return [text[1:-1].replace("''", "'")]
    return string_at(text[1:]) or [""] if text[:1] == '"' else [text]


def is_literal(text: str) -> bool:
    """Whether ``text`` ends with a string that holds a header and nothing else.

    Python's pprint and Node show an object so: they break a text after each newline.
    """
    return HEADER in text and (_LITERAL.fullmatch(text) or _ITEM.fullmatch(text)) is not None


def header_of(text: str) -> str:
    """The header that ``text`` holds, a group's with its rail."""
    return _GROUP + HEADER if _GROUP + HEADER in text else HEADER


def in_string(text: str) -> int:
    """Where the string begins in which the header stands alone, its newline escaped: one line of a record each."""
    begin = text.find(HEADER)
    rest = text[begin + len(HEADER) :]
    begin -= len(_GROUP) if text.endswith(_GROUP, 0, max(0, begin)) else 0
    return begin if begin > 0 and text[begin - 1] == '"' and rest.startswith(('\\n"', '\\r\\n"', '"')) else -1


def field_before(text: str) -> str | None:
    """What stands in the record ``text`` before the string that ends with a header; None where none does."""
    begin = text.find(HEADER)
    if begin < 0 or not text.startswith(('"', '\\n"', '\\r\\n"'), begin + len(HEADER)):
        return None
    before = None
    for found in _FIELD.finditer(text, 0, begin):
        before = found
    return text[: before.end()] if before else None


def fields_before(text: str) -> Iterator[str]:
    """What stands in the record ``text`` before each of its first strings."""
    for found in islice(_FIELD.finditer(text), _MOST_FIELDS):
        yield text[: found.end()]


def string_at(text: str) -> list[str] | None:
    """The lines of the string that ``text`` begins with, its opening quote left out."""
    match = _STRING.match(f'"{text}')
    return None if match is None else unescaped(match[1]).rstrip("\r\n").split("\n")


def unescaped(text: str) -> str:
    r"""``text`` with ``\n``, ``\"``, ``\u0020`` and ``\x20`` replaced by what they stand for."""
    return _ESCAPE.sub(_character, text) if "\\" in text else text


def _character(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else _LETTERS.get(match[3], match[3])


def message_of(arguments: str) -> str:
    """What an exception with these ``arguments``, as repr writes them, says of itself."""
    text = arguments.strip().removesuffix(",")
    if (
        len(text) > 1
        and text[0] in "'\""
        and text[-1] == text[0]
        and text[0] not in text[1:-1].replace("\\" + text[0], "")
    ):
        return unescaped(text[1:-1])
    return f"({text})" if "," in text else text


def _flattened(text: str) -> list[str] | None:
    """The lines of a traceback whose newlines became blanks; the code of a frame is what stands before the next one."""
    from explain.tracebacks.grammar import CAUSE, CONTEXT, exception_line

    for link in (CAUSE, CONTEXT):
        above, found, below = text.partition(f" {link} ")
        if found:
            above = above.rstrip()
            return [*(_flattened(above) or [above]), "", link, "", *(_flattened(below) or [below])]
    header, *frames = _PLACE.split(text.rstrip())
    if header.strip() != HEADER or not frames:
        return None
    lines = [HEADER]
    for frame in frames:
        pieces = _IN.split(frame, maxsplit=1)
        lines += ["  " + (pieces[1] if len(pieces) == 3 else frame)]
        if len(pieces) == 3:
            lines.append("    " + _MARKED.sub("", pieces[2]))
    words = lines[-1].split(" ", 300)
    for index in range(4, len(words)):
        last = " ".join(words[index:])
        if words[index] and words[index][-1] == ":" and exception_line(last, strict=True):
            return [*lines[:-1], _MARKED.sub("", " ".join(words[:index])), last]
        if index == len(words) - 1 and exception_line(last, strict=True):
            return [*lines[:-1], _MARKED.sub("", " ".join(words[:index])), last]
    return lines
