"""Remakes ``explain/data/public_names.tsv``: names that each Python and system has in a module.

A name of the table that a module is said to lack was hidden by another file of the module's name; a name near one of
the table is most likely a slip. Both hold only where nothing depends on the machine, so a name counts when each
Python from 3.8 to 3.15 that has the module really looks it up there, and typeshed defines it for every platform.

    python scripts/standard_library_names.py
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from standard_library_history import BUILT_DIFFERENTLY, DATA, LIST, LOOK, asked, defined, everything, versions_of

from explain.workshop.interpreters import find_pythons

LEFT_OUT = {"idlelib", "test", "encodings", "lib2to3", "ensurepip", "turtledemo", "distutils", "pydoc_data", "msilib"}
"""Packages that few programs import, or that newer Pythons lack."""
HEADING = """\
# Names that a module of the standard library has in every Python from 3.8 to 3.15, on every system: module, tab, names.
# Remade by scripts/standard_library_names.py, which asks the interpreters, and typeshed for what depends on a system.
"""


def main() -> None:
    """The command."""
    pythons = [python.executable for python in find_pythons().values()]
    with ThreadPoolExecutor(2) as pool:
        listed = list(pool.map(lambda one: asked(one, LIST, ""), pythons))
        wanted = json.dumps(everything(listed))
        seen = list(pool.map(lambda one: asked(one, LOOK, wanted), pythons))
    lines = []
    for module, row in sorted(listed[-1].items()):
        assert isinstance(row, dict)
        if module.partition(".")[0] in LEFT_OUT or not row.get("names"):
            continue
        names = set(row["names"]) & everywhere(module) & shared(module, seen)
        if module.partition(".")[0] in BUILT_DIFFERENTLY:
            names = {one for one in names if not one.isupper()}  # constants that a system may lack
        if names:
            lines.append(f"{module}\t{' '.join(sorted(names))}")
    (DATA / "public_names.tsv").write_text(HEADING + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} modules, {sum(line.count(' ') + 1 for line in lines)} names")


def shared(module: str, seen: Iterable[Mapping[str, object]]) -> set[str]:
    """The names that each Python with ``module`` has; none where one Python could not load it."""
    found: set[str] | None = None
    for answer in seen:
        row = answer.get(module)
        if not isinstance(row, list) or row[0] == 0:
            continue
        there = set(row[1]) if row[0] == 1 else set()
        found = there if found is None else found & there
    return found or set()


def everywhere(module: str) -> set[str]:
    """The names that typeshed's stub of ``module`` defines or imports under no condition on the platform."""
    import mypy

    base = Path(mypy.__file__).parent / "typeshed" / "stdlib" / module.replace(".", "/")
    for path in (base.with_suffix(".pyi"), base / "__init__.pyi"):
        if path.is_file():
            return set(unconditional(ast.parse(path.read_text(encoding="utf-8")).body))
    return set()


def unconditional(body: Iterable[ast.stmt]) -> Iterable[str]:
    """The names bound in ``body``, those under a condition on the version too: the interpreters answer for these."""
    for node in body:
        if isinstance(node, ast.If):
            if versions_of(node.test) != ("", ""):
                yield from unconditional(node.body)
                yield from unconditional(node.orelse)
        elif isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
            yield from everywhere(node.module or "")
        else:
            yield from defined(node)


if __name__ == "__main__":
    main()
