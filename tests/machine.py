"""The Pythons of this machine, looked for once in a test process: every look starts each of them."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explain.workshop.interpreters import Interpreter


@cache
def pythons() -> Mapping[str, Interpreter]:
    """Those of the corpus by version, the oldest first."""
    from explain.workshop.interpreters import find_pythons

    return MappingProxyType(find_pythons())
