"""How often a program's text mentions a name: searched for when asked, for most programs never ask."""

from __future__ import annotations

import re
from functools import cached_property

_SHARED = re.compile(r"\b(?:global|nonlocal)[ \t]+([\w, \t]+)")


class Mentions:
    """The names in one program's text; what stands in strings and comments counts too."""

    def __init__(self, text: str) -> None:
        """Nothing is counted yet."""
        self._text = text
        self._counted: dict[str, int] = {}

    def at_most(self, name: str, times: int) -> bool:
        """Whether ``name`` stands in the program no more than so many ``times``."""
        if name not in self._counted:
            self._counted[name] = sum(1 for _ in re.finditer(rf"\b{re.escape(name)}\b", self._text))
        return self._counted[name] <= times

    @cached_property
    def shared(self) -> frozenset[str]:
        """The names that some function declares global or nonlocal."""
        return frozenset(name.strip() for found in _SHARED.finditer(self._text) for name in found[1].split(","))
