"""Errors as data: what AWS Lambda, structlog, Sentry, the Elastic Common Schema and others write as JSON.

A record stands on one line or is laid out over many. No library is known by name: a record is an error where it names
an exception and has its frames.

Gives the lines that Python would have printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.records import replace
from explain.tracebacks.escaped import HEADER
from explain.tracebacks.grammar import CAUSE, CONTEXT, exception_line
from explain.tracebacks.model import Raised, Traceback
from explain.tracebacks.reading import Reading

KEYS = ('"errorType"', '"exc_type"', '"frames"', '"stack_trace"', '"stackTrace"', '"stacktrace"', '"backtrace"')
"""One of them is in every record that is an error."""

_NAMES = ("errorClass", "type", "exc_type", "errorType", "error.type", "exception.type", "error.kind",
          "class")  # fmt: skip
_MESSAGES = ("value", "exc_value", "message", "errorMessage", "error.message", "exception.message", "exception")
_STACKS = ("stack_trace", "stackTrace", "stacktrace", "error.stack_trace", "error.stack", "stack", "traceback",
           "backtrace")  # fmt: skip
_FILES = ("abs_path", "filename", "file", "path")
_LINES = ("lineno", "line", "line_number", "lineNumber", "number")
_FUNCTIONS = ("function", "name", "method")
_CODES = ("context_line", "line", "statement", "code", "src", "source")
_NEWEST_FIRST = ("exc_type", "errorClass", "trace")
_NAME = re.compile(r"[A-Za-z_][\w.]{0,200}")
_FIRST = re.compile(r'[ \t]*"(?:type|exc_type|errorType)": ?"([A-Za-z_][\w.]{0,200})",?\s*')
_OPENED = re.compile(r'[ \t]*"(?:exceptions?|errors?)": ?[\[{]\s*')
_MOST_VALUES = 10_000
_MOST_LINES = 20_000
_MOST_FRAMES = 500
_MOST_CAUSES = 20


def errors_of(text: str) -> tuple[list[str], ...]:
    """The errors in the JSON record that ``text``, one line, holds: each chain as the lines of a traceback."""
    begin = text.find("{")
    if begin < 0 or not any(key in text for key in KEYS):
        return ()
    import json

    try:
        record, _ = json.JSONDecoder().raw_decode(text, begin)
    except (ValueError, RecursionError):
        return ()
    return tuple(_chains(record))


def _chains(record: object) -> Iterator[list[str]]:
    """The errors in ``record``, those of one list as a chain; nothing is looked for inside an error."""
    waiting = [record]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, dict):
            if _single(value):
                yield _with_causes(value)
            else:
                waiting += [one for one in reversed(list(value.values())) if isinstance(one, (dict, list))]
        elif isinstance(value, list):
            errors = [one for one in value if isinstance(one, dict) and _single(one)]
            if errors:
                yield _chain(errors)
            else:
                waiting += [one for one in reversed(value) if isinstance(one, (dict, list))]


def _chain(errors: list[dict[str, object]]) -> list[str]:
    """The chain in ``errors``: oldest first, but for structlog's, Bugsnag's and Rollbar's."""
    lines: list[str] = []
    link = ""
    newest_first = any(key in errors[0] for key in _NEWEST_FIRST) or isinstance(errors[0].get("exception"), dict)
    for error in reversed(errors) if newest_first else errors:
        lines += ["", link, "", *_single(error)] if lines else _single(error)
        link = _link(error)
    return lines


def _link(error: Mapping[str, object]) -> str:
    """How the error after ``error`` hangs on it: structlog and Sentry say so, others do not."""
    mechanism = error.get("mechanism")
    source = mechanism.get("source") if isinstance(mechanism, dict) else None
    return CAUSE if source == "__cause__" or error.get("is_cause") else CONTEXT


def _with_causes(error: Mapping[str, object]) -> list[str]:
    """The lines of ``error`` below those of the errors that it names as its causes, the nearest first."""
    causes = next((found for key in ("cause", "causes") if isinstance(found := error.get(key), list)), [])
    chain = [one for one in causes[:_MOST_CAUSES] if isinstance(one, dict) and _single(one)]
    lines = [line for one in reversed(chain) for line in (*_single(one), "", CONTEXT, "")]
    return [*lines, *_single(error)]


def _single(error: Mapping[str, object]) -> list[str]:
    """The lines of the error that ``error`` is, none where it is something else."""
    told = error.get("exception")
    if isinstance(told, dict) and "frames" in error:  # Rollbar's stands beside its frames
        error = {**told, "frames": error["frames"]}
    name = _first(error, _NAMES)
    if not name or not _NAME.fullmatch(name):
        return []
    lines = _stack(error)
    if not lines and not ("errorType" in error or "exc_type" in error):
        return []
    module = error.get("module")
    if isinstance(module, str) and "." not in name and module not in ("", "builtins", "__main__"):
        name = f"{module}.{name}" if "exc_type" not in error and _NAME.fullmatch(module) else name
    message = _first(error, _MESSAGES).removeprefix(f"{_first(error, _NAMES)}: ")
    return [HEADER, *lines, *(f"{name}: {message}".split("\n") if message else [name])]


def _stack(error: Mapping[str, object]) -> list[str]:
    """The lines of the frames in ``error``."""
    for key in ("frames", *_STACKS):
        found = error.get(key)
        if isinstance(found, dict):
            found = found.get("frames")
        if isinstance(found, str) and 'File "' in found and HEADER not in found:
            return found.rstrip("\n").split("\n")
        if isinstance(found, list) and found:
            if all(isinstance(one, str) for one in found):
                return "\n".join(str(one).rstrip("\n") for one in found).split("\n")
            frames = [one for one in found if isinstance(one, dict)][:_MOST_FRAMES]
            return [line for one in _oldest_first(frames, key) for line in _frame(one)]
    return []


def _oldest_first(frames: list[dict[str, object]], key: str) -> list[dict[str, object]]:
    """``frames`` in the order of a traceback: a module's own level calls the others; a "backtrace" is turned round."""
    functions = [_first(one, _FUNCTIONS) for one in frames]
    if "<module>" in (functions[:1] + functions[-1:]):
        return frames[::-1] if functions[0] != "<module>" else frames
    return frames[::-1] if key == "backtrace" else frames


def _frame(frame: Mapping[str, object]) -> list[str]:
    file, function = _first(frame, _FILES), _first(frame, _FUNCTIONS)
    number = next((value for key in _LINES if isinstance(value := frame.get(key), int)), None)
    if not file or number is None:
        return []
    code = _first(frame, _CODES).strip() or _around(frame, number)
    place = f'  File "{file}", line {number}, in {function or "<module>"}'
    return [place, *(f"    {line}" for line in code.split("\n"))] if code else [place]


def _around(frame: Mapping[str, object], number: int) -> str:
    """The line of code where ``frame`` has several, by their numbers."""
    for key in _CODES:
        lines = frame.get(key)
        if isinstance(lines, dict):
            return str(lines.get(str(number), "")).strip()
    return ""


def _first(record: Mapping[str, object], keys: tuple[str, ...]) -> str:
    """The first text that ``record`` has under one of ``keys``."""
    return next((value for key in keys if isinstance(value := record.get(key), str) and value), "")


def begin(number: int, text: str) -> LaidOut | None:
    """The reading of the errors that begin with ``text``, a line of a laid out record; None where none begin."""
    if _OPENED.fullmatch(text):
        return Opened(number, text)
    found = _FIRST.fullmatch(text)
    known = found is not None and exception_line(f"{found[1]}: x", strict=True)
    return LaidOut(number, text) if known else None


class LaidOut(Reading):
    """The errors of one record over many lines, from the line that names the first of them to the end of their list."""

    __slots__ = ("_closing", "_lines", "_margin", "_start", "done")

    def __init__(self, number: int, text: str) -> None:
        """Begin with the line of the name."""
        self._start = number
        self._lines = [text]
        self._margin = len(text) - len(text.lstrip())
        self._closing = ""
        self.done = False

    @property
    def ready(self) -> bool:
        """Nothing is known before the record ends."""
        return False

    @property
    def unfinished(self) -> bool:
        """Whether the list may go on."""
        return not self.done

    def take(self, number: int, text: str) -> Reading | None:
        """Read a line of the record."""
        body = text.strip()
        if len(text) - len(text.lstrip()) >= self._margin and body and len(self._lines) < _MOST_LINES:
            self._lines.append(text)
        elif body in ("}", "},") and not self._closing:
            self._closing = body
            self._lines.append("}")
        elif body == "{" and self._closing == "},":
            self._closing = ""
            self._lines.append(",{")
        else:
            self.done = bool(self._closing)
            return None
        return self

    def _record(self) -> str:
        """The record as JSON, empty where it has not ended."""
        return "[{" + "\n".join(self._lines) + "]" if self._closing else ""

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The errors, each over all lines of the record; where it tells none so, those that its lines tell."""
        import json

        from explain.tracebacks.reader import parse_lines

        try:
            record = json.loads(self._record() or "[]")
        except (ValueError, RecursionError):
            record = []
        end = self._start + len(self._lines) - 1
        found = [one for lines in _chains(record) for one in parse_lines(lines)]
        if found:
            return tuple([over(one, self._start, end) for one in found])
        lines = ["" if begin(0, line) else line for line in self._lines]
        return tuple([moved(one, self._start - 1) for one in parse_lines(lines)])


class Opened(LaidOut):
    """The errors of one record over many lines, from the field that holds them to its end."""

    __slots__ = ()

    def take(self, number: int, text: str) -> Reading | None:
        """Read a line of the record."""
        margin = len(text) - len(text.lstrip())
        if self._closing or not text.strip() or margin < self._margin or len(self._lines) >= _MOST_LINES:
            return None
        self._lines.append(text)
        if margin == self._margin:
            self._closing = text.strip().rstrip(",")
            self.done = True
        return self

    def _record(self) -> str:
        if self._closing not in ("}", "]"):
            return ""
        return "{" + "\n".join(self._lines).rstrip().rstrip(",") + "}"


def over(traceback: Traceback, start: int, end: int) -> Traceback:
    """``traceback`` with every error on the lines from ``start`` to ``end``."""
    return Traceback(tuple([replace(one, start_line=start, end_line=end) for one in traceback.raised]))


def moved(traceback: Traceback, lines: int) -> Traceback:
    """``traceback`` as many ``lines`` further down."""

    def below(raised: Raised) -> Raised:
        group = tuple([moved(member, lines) for member in raised.group])
        return replace(raised, start_line=raised.start_line + lines, end_line=raised.end_line + lines, group=group)

    return Traceback(tuple([below(raised) for raised in traceback.raised]))
