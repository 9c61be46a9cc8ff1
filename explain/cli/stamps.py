"""When the lines of a log were written: finds time stamps in lines, and reads what ``--since`` is given.

Understands ISO 8601 (also with a comma before the fraction, as Python's logging writes it), the slashes of Go and
nginx, the access logs of web servers and the heads of syslog. A line without a stamp has that of the nearest one above.
"""

from __future__ import annotations

import re
from collections import deque
from datetime import datetime, timedelta

_SEARCHED = 256
_KEPT = 2_000
_ISO = re.compile(rb"\b(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d:\d\d:\d\d)([.,]\d{1,9})?(?: ?(Z|[+-]\d\d:?\d\d)\b)?")
_WEB = re.compile(rb"\b(\d\d)/([A-Z][a-z]{2})/(\d{4}):(\d\d:\d\d:\d\d)(?: ([+-]\d{4}))?")
_SYSLOG = re.compile(rb"\b([A-Z][a-z]{2}) ([ \d]\d) (\d\d:\d\d:\d\d)\b")
_SPAN = re.compile(r"(\d+)\s*([smhdw])")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class Stamps:
    """The stamps of the latest lines of one input, by line number."""

    def __init__(self) -> None:
        """Begin before the first line."""
        self._found: deque[tuple[int, datetime]] = deque(maxlen=_KEPT)

    def see(self, number: int, line: bytes) -> None:
        """Look for a stamp in ``line``, which is line ``number`` (from 1)."""
        found = stamp(line)
        if found:
            self._found.append((number, found))

    def at(self, number: int) -> datetime | None:
        """When line ``number`` was written, as far as the lines up to it tell."""
        return next((when for line, when in reversed(self._found) if line <= number), None)


def stamp(line: bytes) -> datetime | None:
    """The first time stamp in the beginning of ``line``, with a zone (local time where it names none), else None."""
    head = line[:_SEARCHED]
    for pattern, read in ((_ISO, _iso), (_WEB, _web), (_SYSLOG, _syslog)):
        found = pattern.search(head)
        if found:
            try:
                return read(*[part.decode() if part else "" for part in found.groups()]).astimezone()
            except (ValueError, OverflowError, OSError):  # a 31st of February, a year that no clock knows
                return None
    return None


def since(text: str, now: datetime | None = None) -> datetime:
    """What ``--since`` names: "90m" or "2d" before ``now``, "10:30" today, a date, or a date and a time.

    Raises ValueError where it is none of these.
    """
    now = now or datetime.now().astimezone()
    span = _SPAN.fullmatch(text.strip())
    try:
        if span:
            return now - timedelta(**{_UNITS[span[2]]: int(span[1])})
        if re.fullmatch(r"\d{1,2}:\d\d(:\d\d)?", text):
            hours, minutes, *seconds = map(int, text.split(":"))
            return now.replace(hour=hours, minute=minutes, second=seconds[0] if seconds else 0, microsecond=0)
        return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError, OSError) as error:
        raise ValueError(f"{text!r} is no time: write 90m, 2d, 10:30, 2026-11-22 or 2026-11-22T10:30") from error


def _iso(year: str, month: str, day: str, clock: str, fraction: str, zone: str) -> datetime:
    return datetime.fromisoformat(f"{year}-{month}-{day}T{clock}{fraction.replace(',', '.')[:7]}{zone}")


def _web(day: str, month: str, year: str, clock: str, zone: str) -> datetime:
    return datetime.strptime(
        f"{day} {month} {year} {clock} {zone}".strip(), f"%d %b %Y %H:%M:%S{' %z' if zone else ''}"
    )


def _syslog(month: str, day: str, clock: str) -> datetime:
    """Syslog names no year: the latest one that is not in the future."""
    now = datetime.now()
    found = datetime.strptime(f"{now.year} {month} {day.strip()} {clock}", "%Y %b %d %H:%M:%S")
    return found if found <= now + timedelta(days=1) else found.replace(year=now.year - 1)
