"""Which distribution of the package index brings a module, and which module a distribution brings.

The table is remade by ``scripts/distribution_names.py`` and holds what is asked for most, not everything.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from explain.data import rows


def distribution_of(module: str) -> str:
    """The distribution to install for ``module`` ("google.protobuf.message"), or an empty text."""
    known = _table()
    name = module
    while name not in known and "." in name:
        name = name.rpartition(".")[0]
    return known.get(name, "")


def module_of(distribution: str) -> str:
    """The module that the ``distribution`` of this name brings, where it is called otherwise; else an empty text."""
    return _modules().get(normal(distribution), "")


def known_modules() -> tuple[str, ...]:
    """Every module of the table that stands at the top."""
    return tuple(name for name in _table() if "." not in name)


def normal(name: str) -> str:
    """A distribution's name as the package index compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def _table() -> Mapping[str, str]:
    return dict(rows("distributions"))


@cache
def _modules() -> Mapping[str, str]:
    found: dict[str, list[str]] = {}
    for module, distribution in _table().items():
        found.setdefault(normal(distribution), []).append(module)
    return {distribution: _main(distribution, modules) for distribution, modules in found.items()}


def _main(distribution: str, modules: list[str]) -> str:
    """The one of ``modules`` that a reader who knows the ``distribution`` alone must mean; else an empty text."""
    at_top = [one for one in modules if "." not in one and normal(one) != distribution]
    chosen = at_top or [one for one in modules if len(modules) == 1 and normal(one) != distribution]
    return chosen[0] if len(chosen) == 1 else ""
