"""Regular expressions that are compiled when they are first used: of the many that are imported, an error needs few."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import compile as pattern
else:
    _METHODS = ("match", "search", "fullmatch", "sub", "split", "findall", "finditer")

    class _Pattern:
        """Stands in for ``re.compile(text, flags)``; once compiled, its methods are the pattern's own."""

        def __init__(self, text, flags):
            self._made = (text, flags)

        def __getattr__(self, name):
            compiled = re.compile(*self.__dict__["_made"])
            self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
            return getattr(compiled, name)

    def pattern(text, flags=0):
        """A pattern as ``re.compile`` gives it. A mistake in ``text`` is raised at its first use."""
        return _Pattern(text, flags)


__all__ = ["pattern"]
