"""The arrows of the architecture: what each module may import, lazy imports and those for type checkers counted."""

from __future__ import annotations

import ast
import sys
from collections.abc import Container, Iterator
from functools import cache
from pathlib import Path

import pytest

from explain.records import dataclass

PACKAGE = Path(__file__).resolve().parents[1] / "explain"

LAYERS = (
    {"records", "patterns"},
    {"places", "words", "spelling", "units", "hints", "data"},
    {"prose", "source"},
    {"tracebacks", "syntax", "analysis", "reading"},
    {"facts", "catalogue"},
    {"wordings", "environment"},
    {"clues"},
    {"line_alone"},
    {"matching"},
    {"explanation"},
    {"locating", "proving"},
    {"compilers"},
    {"settling"},
    {"quoted"},
    {"explaining"},
    {"linting", "fixes", "drift", "foreseeing"},
    {"checking", "rendering"},
    {"library"},
    {"hook"},
    {"workshop"},
    {"server"},
    {"cli"},
    {"explain", "__main__"},
)
"""A module imports only from layers above it in this list, and from its own package."""

EXCEPTIONS = {
    # A source checkout has no compiled catalogue; it is compiled in memory by what compiles it for the wheel.
    ("catalogue", "workshop"),
    # ``explain.__version__``, which is nowhere else.
    ("cli", "explain"),
    ("server", "explain"),
    ("rendering", "explain"),
}
FACTS_MAY_USE = {"records", "patterns", "places", "words", "spelling", "data", "source", "syntax", "analysis"}
THIRD_PARTY = {
    "click": "explain/cli/",
    "rich": "explain/rendering/terminal.py",
    "libcst": "explain/fixes/",
    "pathspec": "explain/checking/gitignore.py",
    "compression": "explain/cli/inputs.py",  # part of the standard library from 3.14 on
    "backports": "explain/cli/inputs.py",
    "stringzilla": "explain/tracebacks/screening.py",
    "pygls": "explain/server/",
    "lsprotocol": "explain/server/",
}
PURE = {
    "analysis", "clues", "environment", "explaining", "explanation", "facts", "hints", "line_alone", "linting",
    "matching", "places", "prose", "settling", "source", "spelling", "syntax", "tracebacks", "wordings",
    "words",
}  # fmt: skip
"""Parts that touch no file system."""
FILE_MODULES = {"os", "io", "pathlib", "shutil", "tempfile", "glob", "subprocess", "socket", "linecache", "fileinput",
                "mmap", "sqlite3", "zipfile", "ctypes"}  # fmt: skip
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "core", "manager", "misc", "base"}


@dataclass(frozen=True)
class Import:
    """One import: the ``module`` named, and the line that names it."""

    module: str
    line: int


@cache
def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def part_of(module: str) -> str:
    """The part of the package that ``module`` belongs to: "rendering" for "explain.rendering.lines"."""
    return module.split(".")[1] if "." in module else "explain"


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[Import]:
    """Every import of ``path``, at its top or not, and ``import_module`` of a constant name."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield Import(inner if inner in modules() else str(node.module), node.lineno)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "import_module":
            yield from (Import(str(name.value), node.lineno) for name in node.args if isinstance(name, ast.Constant))


def own_imports(path: Path) -> Iterator[Import]:
    return (one for one in imports(path) if one.module.partition(".")[0] == "explain")


def foreign_imports(path: Path) -> Iterator[Import]:
    return (one for one in imports(path) if one.module.partition(".")[0] != "explain")


def in_parts(parts: Container[str]) -> Iterator[tuple[str, Path]]:
    """The modules of some parts of the package."""
    return ((name, path) for name, path in modules().items() if part_of(name) in parts)


def test_every_part_has_a_layer() -> None:
    placed = [part for layer in LAYERS for part in layer]
    assert len(placed) == len(set(placed))
    assert {part_of(name) for name in modules()} <= set(placed)


def test_a_module_imports_only_from_layers_below_it() -> None:
    ranks = {part: rank for rank, layer in enumerate(LAYERS) for part in layer}
    wrong = [
        f"{path}:{one.line}: {one.module}"
        for name, path in modules().items()
        for one in own_imports(path)
        if part_of(one.module) != part_of(name)
        and ranks[part_of(one.module)] >= ranks[part_of(name)]
        and (part_of(name), part_of(one.module)) not in EXCEPTIONS
    ]
    assert wrong == []


def test_only_the_catalogue_knows_the_workshop_from_below() -> None:
    knows = {
        name
        for name, path in modules().items()
        if part_of(name) not in ("workshop", "cli")
        and any(part_of(one.module) == "workshop" for one in own_imports(path))
    }
    assert knows == {"explain.catalogue"}


def test_third_party_packages_stay_in_their_place() -> None:
    wrong = []
    for path in modules().values():
        place = path.relative_to(PACKAGE.parent).as_posix()
        for one in foreign_imports(path):
            top = one.module.partition(".")[0]
            if top not in sys.stdlib_module_names and not place.startswith(THIRD_PARTY.get(top, "nowhere")):
                wrong.append(f"{path}:{one.line}: {top} belongs to {THIRD_PARTY.get(top, 'nowhere')}")
    assert wrong == []


def test_facts_stand_on_source_and_never_on_each_other() -> None:
    wrong = [
        f"{path}:{one.line}: {one.module}"
        for _, path in in_parts({"facts"})
        for one in own_imports(path)
        if one.module != "explain.facts" and part_of(one.module) not in FACTS_MAY_USE
    ]
    assert wrong == []


def test_the_parts_that_work_on_text_touch_no_file_system() -> None:
    wrong = [
        f"{path}:{one.line}: {one.module}"
        for _, path in in_parts(PURE)
        for one in foreign_imports(path)
        if one.module.partition(".")[0] in FILE_MODULES
    ]
    called = [
        f"{path}:{node.lineno}: {node.func.id}()"
        for _, path in in_parts(PURE)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        and node.func.id in ("open", "exec", "eval", "__import__")
    ]  # fmt: skip
    assert wrong + called == []


def test_a_name_says_what_the_module_owns() -> None:
    assert [name for name in modules() if VAGUE_NAMES & set(name.split("."))] == []


def test_a_module_says_in_its_first_words_what_it_owns() -> None:
    assert [name for name, path in modules().items() if not ast.get_docstring(tree_of(path))] == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        pytest.param("import explain.words", "explain.words", id="import"),
        pytest.param("from explain import words", "explain.words", id="a module from its package"),
        pytest.param("from explain.words import count", "explain.words", id="a name from a module"),
        pytest.param("def f():\n    from explain.words import count", "explain.words", id="in a function"),
        pytest.param("if False:\n    import explain.words", "explain.words", id="for type checkers"),
        pytest.param("import_module('explain.words')", "explain.words", id="by its name"),
    ],
)
def test_no_import_escapes_these_tests(tmp_path: Path, code: str, found: str) -> None:
    (tmp_path / "module.py").write_text(code)
    assert [one.module for one in imports(tmp_path / "module.py")] == [found]
