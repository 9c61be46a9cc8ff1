"""Errors as data: what AWS Lambda, structlog, Sentry, the Elastic Common Schema and others write as JSON.

A record stands on one line; ``laid_out`` finds those over many. No library is known by name: a record is an error where
it names an exception and has its frames.

Gives the lines that Python would have printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.tracebacks.escaped import HEADER, unescaped
from explain.tracebacks.grammar import CAUSE, CONTEXT

KEYS = ('"errorType"', '"exc_type"', '"frames"', '"stack_trace"', '"stackTrace"', '"stacktrace"', '"backtrace"',
        '"stack"', '"parsedStack"')  # fmt: skip
"""One of them is in every record that is an error."""

_NAMES = ("errorClass", "type", "exc_type", "errorType", "error.type", "exception.type", "error.kind",
          "class", "typeName")  # fmt: skip
_MESSAGES = ("value", "exc_value", "message", "errorMessage", "error.message", "exception.message", "exception")
_STACKS = ("stack_trace", "stackTrace", "stacktrace", "error.stack_trace", "error.stack", "stack", "traceback",
           "backtrace", "parsedStack")  # fmt: skip
_FILES = ("abs_path", "filename", "file", "path", "fileName")
_LINES = ("lineno", "line", "line_number", "lineNumber", "number")
_FUNCTIONS = ("function", "name", "method", "label")
_CODES = ("context_line", "line", "statement", "code", "src", "source")
_NEWEST_FIRST = ("exc_type", "errorClass", "trace")
_NAME = re.compile(r"[A-Za-z_][\w.]{0,200}")
_IN_STRING = re.compile(r'[^{]*"(\{\\"(?:[^"\\]|\\.)*)"')
_MOST_VALUES = 10_000
_MOST_FRAMES = 500
_MOST_CAUSES = 20


def errors_of(text: str) -> tuple[list[str], ...]:
    """The errors in the JSON record that ``text``, one line, holds: each chain as the lines of a traceback."""
    if '{\\"' in text and (found := _IN_STRING.match(text)):
        text = unescaped(found[1])  # a record in a string of another one
    begin = text.find("{")
    if begin < 0 or not any(key in text for key in KEYS):
        return ()
    import json

    try:
        record, _ = json.JSONDecoder().raw_decode(text, begin)
    except (ValueError, RecursionError):
        return ()
    return tuple(chains_in(record))


def chains_in(record: object) -> Iterator[list[str]]:
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
    nested = error.get("cause")
    while isinstance(nested, dict) and len(causes) < _MOST_CAUSES:  # Temporal's, each within the one that it led to
        causes = [*causes, nested]
        nested = nested.get("cause")
    chain = [one for one in causes[:_MOST_CAUSES] if isinstance(one, dict) and _single(one)]
    lines = [line for one in reversed(chain) for line in (*_single(one), "", CONTEXT, "")]
    return [*lines, *_single(error)]


def _single(error: Mapping[str, object]) -> list[str]:
    """The lines of the error that ``error`` is, none where it is something else."""
    told = error.get("exception")
    if isinstance(told, dict) and "frames" in error:  # Rollbar's stands beside its frames
        error = {**told, "frames": error["frames"]}
    failed = error.get("applicationFailureInfo")
    name = _first(error, _NAMES) or (_first(failed, _NAMES) if isinstance(failed, dict) else "")
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
    return frames[::-1] if key in ("backtrace", "parsedStack") else frames


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
