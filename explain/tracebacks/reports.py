"""pytest's reports where a plugin wrote them: as JSON (pytest-reportlog), in the comments of TAP (pytest-tap).

Gives the lines that pytest itself would have printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.tracebacks.model import Traceback
from explain.tracebacks.pytest import Failure
from explain.tracebacks.reading import Reading

RULER = "____ x ____"
_BETWEEN = "_ " * 40
_NATIVE = ("Traceback (", "  + Exception Group ")


def logged(text: str) -> tuple[list[str], ...]:
    """The failures in ``text``, a record of pytest-reportlog: each as the lines of a report."""
    import json

    try:
        record = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    told = record.get("longrepr") if isinstance(record, dict) else None
    if not isinstance(told, dict):
        return ()
    chain = told.get("chain") or [[told.get("reprtraceback"), None, None]]
    lines = list(_chain(chain)) if isinstance(chain, list) else []
    native = any(line.startswith(_NATIVE) for line in lines)
    return (lines if native else [RULER, *lines],) if lines else ()


def _chain(chain: list[object]) -> Iterator[str]:
    """The lines of errors that led to each other, each with its frames and with how it led to the next."""
    for link in chain:
        report, _, description = link if isinstance(link, list) and len(link) == 3 else (None, None, None)
        entries = report.get("reprentries") if isinstance(report, dict) else None
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            if index:
                yield _BETWEEN
            yield from _entry(entry)
        if isinstance(description, str):
            yield from ("", description, "")


def _entry(entry: object) -> Iterator[str]:
    """The lines of one frame: its place stands above the code in the short style, else below."""
    data = entry.get("data") if isinstance(entry, dict) else None
    if not isinstance(data, dict) or not isinstance(data.get("lines"), list):
        return
    lines = [part for line in data["lines"] for part in str(line).rstrip("\n").split("\n")]
    location = data.get("reprfileloc")
    place = f"{location.get('path')}:{location.get('lineno')}: {location.get('message')}" if location else ""
    if place and data.get("style") == "short":
        yield place
    yield from lines
    if place and data.get("style") != "short":
        yield from ("", place)


class Commented(Reading):
    """The failure of one test in TAP: pytest's report in comments below "not ok"."""

    __slots__ = ("_begun", "_report")

    tests = True

    def __init__(self, number: int) -> None:
        """Begin with the line "not ok …"."""
        self._report = Failure(number, RULER)
        self._begun = False

    @property
    def ready(self) -> bool:
        """Whether the error itself has come."""
        return self._report.ready

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        body = text[2:]
        if text[:2] not in ("# ", "#") or body.startswith(("--- Captured ", *_NATIVE)):
            return None
        if not self._begun and body[:1] not in ("", " ", ">", "E"):
            body = f"    {body}"  # the report leaves the first line's indentation out
        self._begun = True
        return self if self._report.take(number, body) else None

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The errors of the report."""
        return self._report.finish(ended=ended) if self._begun else ()
