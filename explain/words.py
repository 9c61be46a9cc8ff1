"""English for numbers and lists; knows no page and no message."""

from __future__ import annotations

from collections.abc import Sequence

_SPELLED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_YOU = ("uni", "use", "utf", "ufunc", "euro", "one-")
"""Beginnings that are spelt with a vowel and spoken with a consonant."""
_IRREGULAR = {"entry": "entries", "key": "keys", "process": "processes", "class": "classes", "index": "indexes"}


def plural(noun: str) -> str:
    """The plural of an English ``noun``."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def count(number: int | str, noun: str) -> str:
    """``3, "name"`` gives ``"3 names"``; ``1`` gives ``"1 name"``; text that is no number keeps the plural."""
    return f"{number} {noun if str(number) == '1' else plural(noun)}"


def spelled(number: int | str) -> str:
    """``3`` gives ``"three"``; numbers above ten stay digits."""
    text = str(number)
    return _SPELLED[int(text)] if text.isdecimal() and int(text) < len(_SPELLED) else text


def ordinal(number: int | str) -> str:
    """``2`` gives ``"2nd"``."""
    text = str(number)
    if not text.isdecimal():
        return text
    value = int(text)
    if value % 100 in (11, 12, 13):
        return f"{value}th"
    return f"{value}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th') }"


def article(noun: str) -> str:
    """``"int"`` gives ``"an int"``; ``None``-like names stay bare."""
    if noun in ("None", "NoneType"):
        return "None"
    lowered = noun.lower()
    vowel = lowered[:1] in tuple("aeiou") and not lowered.startswith(_YOU)
    return f"{'an' if vowel else 'a'} {noun}"


def listed(items: Sequence[str], last: str = "and") -> str:
    """``["a", "b", "c"]`` gives ``"a, b and c"``."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"
