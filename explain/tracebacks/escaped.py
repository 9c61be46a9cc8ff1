r"""Errors written on one line: as a field of a JSON record, as a repr, with ``\n``, ``#012`` or ``<br>`` for newlines.

Gives the lines that the program printed. Looks only at a line that holds a traceback's header, and never evaluates it.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HEADER = "Traceback (most recent call last):"
_GROUP = "  + Exception Group "
_NEWLINE = re.compile(r"(\\{1,16})[nr]|#012|\\x0a|%0A|<br ?/?>|\r|␤")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)(?:"|$)|\'((?:[^\'\\]|\\.)*)(?:\'|$)', re.DOTALL)
_UNESCAPED = re.compile(r'(?<!\\)"')
_BETWEEN = re.compile(r"[ ]*,[ ]*b?(?=[\"'])")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_LETTERS = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
_PLACE = re.compile(r' {1,4}(?=File "[^"]{1,400}", line [0-9]{1,9}, in )')
_MARKED = re.compile(r" [~^]+[ ]*$")
_IN = re.compile(r'(File "[^"]{1,400}", line [0-9]{1,9}, in (?:<\w{1,80}>|[\w.]{1,200})) ')


def lines_of(text: str) -> list[str] | None:
    """The lines of the traceback that stands on the single line ``text``; None where there is none."""
    begin = text.find(HEADER)
    if begin < 0:
        return None
    found = _NEWLINE.match(text, begin + len(HEADER))
    if found is None:
        return _flattened(text[begin:])
    if text.endswith(_GROUP, 0, begin):
        begin -= len(_GROUP)
    if found[1]:
        return _of_string(text, begin, found[1])
    if found[0] == "%0A":
        return re.sub("%0D|%25", lambda one: "%" if one[0] == "%25" else "", text[begin:].replace("%0A", "\n")).split(
            "\n"
        )
    if found[0] == "\r":
        return text.rstrip("\r\n").split("\r")
    return text[begin:].replace(found[0], "\n").split("\n")


def _of_string(text: str, begin: int, backslashes: str) -> list[str]:
    """The lines of a string literal, of JSON within JSON too: every level doubled the backslashes."""
    depth = len(backslashes)
    quote = _opening_quote(text, begin, depth)
    rest = text[begin:]
    while depth > 1:
        rest = _ESCAPE.sub(_once, rest)
        depth //= 2
    if not quote:
        return unescaped(rest).split("\n")
    items = text[:begin].rstrip(quote).removesuffix("b").rstrip().endswith(("[", "("))
    return "".join(_strings(quote + rest, items=items)).split("\n")


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


def strings_of(line: str) -> list[str] | None:
    """The lines in the string literal that ``line`` is, a comma after it or not; None where it is something else."""
    stripped = line.strip()
    match = _STRING.fullmatch(stripped.removesuffix(","))
    if match is None:
        return None
    text = unescaped(match[1] if match[1] is not None else match[2] or "")
    return text.removesuffix("\n").split("\n")


def in_string(text: str) -> int:
    """Where the string begins in which the header stands alone, its newline escaped: one line of a record each."""
    begin = text.find(HEADER)
    rest = text[begin + len(HEADER) :]
    return begin if begin > 0 and text[begin - 1] == '"' and rest.startswith(('\\n"', '\\r\\n"', '"')) else -1


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
    from explain.tracebacks.grammar import exception_line

    header, *frames = _PLACE.split(text)
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


def records_of(text: str) -> tuple[list[str], ...]:
    """The errors that a JSON record holds as data (AWS Lambda's, structlog's), each as the lines of a traceback."""
    begin = text.find("{")
    if begin < 0 or ('"errorType"' not in text and '"exc_type"' not in text):
        return ()
    import json

    try:
        record, _ = json.JSONDecoder().raw_decode(text, begin)
    except (ValueError, RecursionError):
        return ()
    if not isinstance(record, dict):
        return ()
    if isinstance(record.get("errorType"), str):
        return (_lambda_lines(record),)
    for value in record.values():
        if isinstance(value, list) and value and isinstance(value[0], dict) and "exc_type" in value[0]:
            return (_structured_lines(value),)
    return ()


def _lambda_lines(record: Mapping[str, object]) -> list[str]:
    stack = record.get("stackTrace")
    lines = [HEADER]
    for piece in stack if isinstance(stack, list) else ():
        lines += str(piece).rstrip("\n").split("\n")
    return [*lines, *f"{record['errorType']}: {record.get('errorMessage') or ''}".split("\n")]


def _structured_lines(errors: list[dict[str, object]]) -> list[str]:
    """structlog's dicts: the last error first, each with ``is_cause`` saying how the one before it hangs on it."""
    from explain.tracebacks.grammar import CAUSE, CONTEXT

    lines: list[str] = []
    for index in range(len(errors) - 1, -1, -1):
        error = errors[index]
        lines.append(HEADER)
        frames = error.get("frames")
        for frame in frames if isinstance(frames, list) else ():
            lines.append(f'  File "{frame.get("filename")}", line {frame.get("lineno")}, in {frame.get("name")}')
            if frame.get("line"):
                lines.append(f"    {frame['line']}")
        lines += f"{error.get('exc_type')}: {error.get('exc_value') or ''}".split("\n")
        if index:
            lines += ["", CAUSE if error.get("is_cause") else CONTEXT, ""]
    return lines
