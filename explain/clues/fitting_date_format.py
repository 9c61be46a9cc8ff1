"""The format that reads a date or time which another format did not, found by trying the ones that people write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explain.environment.scene import Scene

_DATES = (
    *("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%d-%m-%Y", "%m-%d-%Y"),
    *("%d/%m/%y", "%m/%d/%y", "%d.%m.%y", "%d-%m-%y", "%m-%d-%y", "%d %b %Y", "%d %B %Y", "%d-%b-%Y", "%d-%B-%Y"),
    *("%b %d, %Y", "%B %d, %Y", "%b %d %Y", "%B %d %Y", "%d. %B %Y", "%A, %d %B %Y", "%A, %B %d, %Y", "%a, %d %b %Y"),
    *("%d/%b/%Y", "%Y-%b-%d", "%d %b %y", "%B %Y", "%b %Y", "%Y-%m", "%m/%Y", "%a %b %d", ""),
)
_TIMES = (
    *("", "%H:%M", "%H:%M:%S", "%H:%M:%S.%f", "%I:%M %p", "%I:%M%p", "%I:%M:%S %p", "%I %p", "%H:%M:%S %z"),
    *("%H:%M:%S%z", "%H:%M:%SZ", "%H:%M:%S.%fZ", "%H:%M:%S.%f%z", "%H:%M:%S %Y", "%H.%M"),
)
_LONGEST = 60
_SHAPE = re.compile(r"%[bBpaA]|%z|%[A-Za-z]|[A-Za-z]+|\d+|[+-]\d\d:?\d\d$")
_OF_WORDS = ("%b", "%B", "%p", "%a", "%A")


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields the ``fitting`` format; where day and month may be either way round, both, each under its own name.

    The order that the program's own format has decides between the two.
    """
    text, given = bindings.get("text", ""), bindings.get("format", "")
    if not text or len(text) > _LONGEST:
        return
    found = [one for one in _candidates(text) if _reads(one, text)]
    if len(found) > 1 and given:
        same = [one for one in found if _day_first(one) == _day_first(given)]
        found = same if same and _orders_day_and_month(given) else found
    if len({_day_first(one) for one in found}) == 1:
        yield {"fitting": found[0]}
    elif found:
        first = {_day_first(one): one for one in reversed(found)}
        yield {"day_first": first[True], "month_first": first[False]}


def _candidates(text: str) -> Iterator[str]:
    """The formats of the same shape as ``text``: words for words, numbers for numbers, the same signs between."""
    shape = _shape(text)
    for date in _DATES:
        for time in _TIMES:
            for gap in (" ", "T", ", ") if date and time else ("",):
                wanted = date + gap + time
                if wanted and _shape(wanted) == shape:
                    yield wanted


def _shape(text: str) -> str:
    return _SHAPE.sub(_kind, text)


def _kind(found: re.Match[str]) -> str:
    part = found[0]
    if part in _OF_WORDS or (part.isalpha() and part not in ("T", "Z")):
        return "word"
    if part in ("T", "Z"):
        return part
    return "zone" if part == "%z" or part[0] in "+-" else "0"


def _reads(wanted: str, text: str) -> bool:
    from datetime import datetime  # only for this one message

    try:
        datetime.strptime(text, wanted)
    except ValueError:
        return False
    return True


def _orders_day_and_month(given: str) -> bool:
    """Whether ``given`` shows which of the two comes first here: one that begins with the year is the same anywhere."""
    return "%d" in given and "%m" in given and not given.startswith("%Y")


def _day_first(wanted: str) -> bool:
    month = max(wanted.find(one) for one in ("%m", "%b", "%B"))
    return 0 <= wanted.find("%d") < month
