"""Remakes ``explain/data/removals.tsv`` and ``additions.tsv``: what the standard library lost and gained, 3.8 to 3.15.

Asks the interpreters themselves, in two rounds. First each one lists its public modules, their names and the members
of their classes. Then each one really imports and looks up every name that any of them listed. A name was removed in
a Python where it was there before and no Python since has it, and added likewise. Where a module is there and cannot be
loaded (a library is missing on this machine), nothing is concluded.

    python scripts/standard_library_history.py                      # writes the two files
    python scripts/standard_library_history.py --compare LIST.tsv   # and says where another list differs
    python scripts/standard_library_history.py --older python3.7    # also what 3.8 changed, as the files have it

The sentences on what to use instead are written by hand in ``explain/data/replacements.tsv``; this script only checks
that each stands on a name that really was removed. Names that depend on the build (constants of ``os``) are believed
only where typeshed, the type checkers' own record of the library, has them under the same version.
"""

from __future__ import annotations

import argparse
import ast
import csv
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from explain.workshop.interpreters import find_pythons  # noqa: E402  (the checkout's own package)

DATA = ROOT / "explain" / "data"
BUILT_DIFFERENTLY = {
    "os", "posix", "socket", "ssl", "select", "signal", "errno", "time", "curses", "readline", "resource", "fcntl",
    "termios", "mmap", "syslog", "hashlib", "sqlite3", "dbm", "lzma", "zlib", "pwd", "grp", "ctypes", "nis", "crypt",
    "ossaudiodev", "tkinter", "dis", "opcode", "token", "platform", "sysconfig",
}  # fmt: skip
"""Modules whose names depend on the system and its libraries, not on the Python alone."""

DOCUMENTED = {"sqlite3.version": "3.14"}
"""Removals that "What's New" tells of, where typeshed has another version: 3.12 and 3.13 list the name no more, and
still answer for it."""

HIDDEN = {
    "collections": [
        "AsyncGenerator",
        "AsyncIterable",
        "AsyncIterator",
        "Awaitable",
        "ByteString",
        "Callable",
        "Collection",
        "Container",
        "Coroutine",
        "Generator",
        "Hashable",
        "ItemsView",
        "Iterable",
        "Iterator",
        "KeysView",
        "Mapping",
        "MappingView",
        "MutableMapping",
        "MutableSequence",
        "MutableSet",
        "Reversible",
        "Sequence",
        "Set",
        "Sized",
        "ValuesView",
    ]
}
"""Names that a module hands out on demand and lists nowhere."""

SAME_FOR_ALL = {"tkinter", "time", "dis", "opcode", "token", "platform", "sysconfig"}
"""Those of them that no build takes names from: what is gone there, the Python took."""

STAR = 40
"""More new names than this at once are not news of a module but its ``import *`` of another."""

LIST = r"""
import importlib, inspect, io, json, os, pkgutil, sys, types, warnings

SKIPPED = {"antigravity", "idlelib", "test", "tests", "this", "turtledemo", "__main__", "pip", "setuptools",
           "pkg_resources", "_distutils_hack", "site-packages"}
warnings.simplefilter("ignore")
library = os.path.dirname(os.__file__)
out, sys.stdout, sys.stderr = sys.stdout, io.StringIO(), io.StringIO()
found = {}


def public(name):
    return not name.startswith("_")


def own(module, name, value):
    if isinstance(value, types.ModuleType):
        return False
    home = getattr(value, "__module__", None)
    listed = getattr(module, "__all__", None)
    if listed is not None:
        return name in listed or (isinstance(home, str) and (home + ".").startswith(module.__name__ + "."))
    if not isinstance(home, str):
        return True
    top = module.__name__.partition(".")[0]
    return home.partition(".")[0].lstrip("_") == top or home == "builtins" and module is builtins


def members(cls):
    usual = dir(BaseException) if issubclass(cls, BaseException) else ()
    return sorted(name for name in dir(cls) if public(name) and name not in usual or name == "__getitem__")


def load(name):
    parts = name.split(".")
    if any(part in SKIPPED or part.startswith("_") for part in parts):
        return
    try:
        module = importlib.import_module(name)
    except BaseException as error:
        found[name] = {"error": type(error).__name__}
        return
    names, others, classes = [], [], {}
    for one in sorted(set(dir(module)) | set(getattr(module, "__all__", ()))):
        if not public(one):
            continue
        try:
            value = getattr(module, one)
        except Exception:
            continue
        if own(module, one, value):
            names.append(one)
            if inspect.isclass(value):
                classes[one] = members(value)
        elif not isinstance(value, types.ModuleType):
            others.append(one)
            home = getattr(value, "__module__", None)
            if inspect.isclass(value) and isinstance(home, str) and home.startswith(module.__name__ + "."):
                classes[one] = members(value)
    found[name] = {"names": names, "others": others, "classes": classes}
    for inner in pkgutil.iter_modules(getattr(module, "__path__", ())):
        load(name + "." + inner.name)


import builtins
names = {one for one in sys.builtin_module_names} | {
    one.name for one in pkgutil.iter_modules([library, os.path.join(library, "lib-dynload")])}
names.add("os.path")
for one in sorted(names):
    load(one)
out.write(json.dumps(found))
out.flush()
os._exit(0)
"""

LOOK = r"""
import importlib, importlib.util, io, json, os, sys, warnings
warnings.simplefilter("ignore")
wanted = json.load(sys.stdin)
out, sys.stdout, sys.stderr = sys.stdout, io.StringIO(), io.StringIO()
MISSING, THERE, UNKNOWN = 0, 1, 2
answers = {}
for name, (attributes, classes) in wanted.items():
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as error:
        gone = error.name is not None and (name == error.name or name.startswith(error.name + "."))
        answers[name] = [MISSING if gone else UNKNOWN, [], {}]
        continue
    except BaseException:
        answers[name] = [UNKNOWN, [], {}]
        continue
    there, inside = [], {}
    for one in attributes:
        try:
            value = getattr(module, one)
        except AttributeError:
            continue
        except Exception:
            value = None
        there.append(one)
        if one in classes:
            have = []
            for member in classes[one]:
                try:
                    getattr(value, member)
                except AttributeError:
                    continue
                except Exception:
                    pass
                have.append(member)
            inside[one] = have
    answers[name] = [THERE, there, inside]
out.write(json.dumps(answers))
out.flush()
os._exit(0)
"""


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--compare", type=Path, metavar="LIST.tsv", help="another list of removals, columns name and removed_in"
    )
    parser.add_argument(
        "--older", type=Path, metavar="PYTHON", help="a Python before those of the corpus (3.7): what 3.8 changed"
    )
    options = parser.parse_args()
    pythons = {version: python.executable for version, python in find_pythons().items()}
    if options.older:
        pythons = {"3.7": str(options.older), **pythons}
    with ThreadPoolExecutor(2) as pool:
        listed = dict(zip(pythons, pool.map(lambda one: asked(one, LIST, ""), pythons.values()), strict=True))
        wanted = json.dumps(everything(listed.values()))
        seen = dict(zip(pythons, pool.map(lambda one: asked(one, LOOK, wanted), pythons.values()), strict=True))
    stubs = Typeshed()
    removed, added = history(seen, stubs)
    own = {version: owned(answer) for version, answer in listed.items()}
    added = {name: one for name, one in added.items() if name in own[one] and credible(name, one, stubs.since)}
    removed = {
        name: one
        for name, one in removed.items()
        if name.partition(".")[0] in SAME_FOR_ALL or credible(name, one, stubs.until | DOCUMENTED)
    }
    removed, added = topmost(removed), topmost(added)
    write(DATA / "removals.tsv", removed)
    write(DATA / "additions.tsv", added, STAR)
    print(f"{len(removed)} removals, {len(added)} additions, by {', '.join(pythons)}")
    check_replacements(removed)
    if options.compare:
        compare(removed, options.compare)


def asked(executable: str, program: str, text: str) -> dict[str, object]:
    """What ``program`` prints as JSON under one interpreter, without its site-packages."""
    done = subprocess.run(
        [executable, "-I", "-S", "-c", program], input=text, capture_output=True, text=True, timeout=600
    )
    if done.returncode or not done.stdout:
        raise SystemExit(f"{executable}: {done.stderr[-500:]}")
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def everything(listed: Iterable[Mapping[str, object]]) -> dict[str, tuple[list[str], dict[str, list[str]]]]:
    """Every module, name and class member that any interpreter has."""
    found: dict[str, tuple[set[str], dict[str, set[str]]]] = {}
    for modules in listed:
        for name, row in modules.items():
            assert isinstance(row, dict)
            names, classes = found.setdefault(name, (set(), {}))
            names.update((*row.get("names", ()), *row.get("others", ())))
            for cls, members in row.get("classes", {}).items():
                classes.setdefault(cls, set()).update(members)
    for name, hidden in HIDDEN.items():
        found[name][0].update(hidden)
    return {
        name: (sorted(names), {cls: sorted(members) for cls, members in sorted(classes.items())})
        for name, (names, classes) in sorted(found.items())
    }


def presence(answer: Mapping[str, object]) -> dict[str, bool | None]:
    """Which names one interpreter has; None where it could not be told. Names that are not mentioned are not there."""
    found: dict[str, bool | None] = {}
    for module, row in answer.items():
        assert isinstance(row, list)
        state, names, classes = row
        found[module] = None if state == 2 else state == 1
        for name in names:
            found[f"{module}.{name}"] = True
            for member in classes.get(name, ()):
                found[f"{module}.{name}.{member}"] = True
    return found


def owned(answer: Mapping[str, object]) -> set[str]:
    """The names that one interpreter's modules list as their own, not as something they imported."""
    found = set(answer)
    for module, row in answer.items():
        assert isinstance(row, dict)
        found.update(f"{module}.{name}" for name in row.get("names", ()))
        for cls, members in row.get("classes", {}).items():
            found.update(f"{module}.{cls}.{member}" for member in members)
    return found


def history(seen: Mapping[str, Mapping[str, object]], stubs: Typeshed) -> tuple[dict[str, str], dict[str, str]]:
    """The Python that removed each name, and the Python that added it; nothing where one of them is not certain."""
    there = {version: presence(answer) for version, answer in seen.items()}
    versions = list(there)
    removed, added = {}, {}
    for name in sorted({name for names in there.values() for name in names}):
        states = [state(there[version], name, version, stubs) for version in versions]
        if True not in states or all(states):
            continue
        first, last = states.index(True), len(states) - 1 - states[::-1].index(True)
        if False in states[first : last + 1]:
            continue
        if states[last + 1 : last + 2] == [False]:
            removed[name] = versions[last + 1]
        if first > 0 and states[first - 1] is False:
            added[name] = versions[first]
    return removed, added


def state(names: Mapping[str, bool | None], name: str, version: str, stubs: Typeshed) -> bool | None:
    """Whether ``name`` is there; None where a module on its way could not be loaded or was left out of this build."""
    if names.get(name):
        return True
    parts = name.split(".")
    for length in range(1, len(parts) + 1):
        above = ".".join(parts[:length])
        if names.get(above, False) is None or (
            above in names and not names[above] and stubs.has_module(above, version)
        ):
            return None
    return False


def topmost(changes: Mapping[str, str]) -> dict[str, str]:
    """Without the names whose module or class changed in the same Python: those go with it."""
    return {
        name: version
        for name, version in changes.items()
        if not any(changes.get(above) == version for above in ancestors(name))
    }


def ancestors(name: str) -> Iterator[str]:
    """What ``name`` is inside of, outermost last."""
    while "." in name:
        name = name.rpartition(".")[0]
        yield name


def credible(name: str, version: str, believed: Mapping[str, str]) -> bool:
    """Whether a change is the Python's and not this machine's."""
    parts = name.split(".")
    if any(part.startswith("_") and part != "__getitem__" for part in parts):
        return False
    return parts[0] not in BUILT_DIFFERENTLY or len(parts) == 1 or believed.get(name) == version


class Typeshed:
    """The type checkers' record of the standard library, in the copy that mypy carries: a second witness.

    ``since`` and ``until`` hold the names that it has from a version on, or before a version only.
    """

    def __init__(self) -> None:
        """Read every stub."""
        import mypy

        folder = Path(mypy.__file__).parent / "typeshed" / "stdlib"
        self.since: dict[str, str] = {}
        self.until: dict[str, str] = {}
        self._modules: dict[str, tuple[int, int]] = {}
        for line in (folder / "VERSIONS").read_text(encoding="utf-8").splitlines():
            name, _, versions = line.partition("#")[0].partition(":")
            if versions.strip():
                first, _, last = versions.strip().partition("-")
                self._modules[name] = (int(first.split(".")[1]), int(last.split(".")[1]) if last else 999)
                if first != "3.0":
                    self.since[name] = first
                if last:
                    self.until[name] = f"3.{int(last.split('.')[1]) + 1}"
        for path in sorted(folder.rglob("*.pyi")):
            parts = path.relative_to(folder).with_suffix("").parts
            module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            collect(ast.parse(path.read_text(encoding="utf-8")).body, module, ("", ""), self)
        for found in (self.since, self.until):
            for name, version in list(found.items()):  # what the C module has, its Python face has too
                if name.startswith("_"):
                    found.setdefault(name[1:], version)

    def has_module(self, name: str, version: str) -> bool:
        """Whether Python ``version`` has the module ``name``, whatever this machine's build has."""
        first, last = self._modules.get(name, (1, 0))
        return first <= int(version.split(".")[1]) <= last


Known = tuple[str, str]


def collect(body: Iterable[ast.stmt], inside: str, known: Known, stubs: Typeshed) -> None:
    """The names that ``body`` defines under ``if sys.version_info >= (3, X)`` or ``< (3, X)``."""
    for node in body:
        if isinstance(node, ast.If):
            since, until = versions_of(node.test)
            collect(node.body, inside, (since or known[0], until or known[1]), stubs)
            collect(node.orelse, inside, (until or known[0], since or known[1]), stubs)
            continue
        for name in defined(node):
            for version, found in zip(known, (stubs.since, stubs.until), strict=True):
                if version:
                    found.setdefault(f"{inside}.{name}", version)
        if isinstance(node, ast.ClassDef):
            collect(node.body, f"{inside}.{node.name}", known, stubs)


def defined(node: ast.stmt) -> list[str]:
    """The names that one statement of a stub defines."""
    if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        return [node.name]
    if isinstance(node, ast.AnnAssign):
        return [node.target.id] if isinstance(node.target, ast.Name) else []
    if isinstance(node, ast.Assign):
        return [target.id for target in node.targets if isinstance(target, ast.Name)]
    return [alias.asname or alias.name for alias in node.names] if isinstance(node, ast.ImportFrom) else []


def versions_of(test: ast.expr) -> Known:
    """("3.11", "") for ``sys.version_info >= (3, 11)``, ("", "3.11") for ``<``, alone or joined by ``and``."""
    if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And):
        found = [versions_of(one) for one in test.values]
        return next((one[0] for one in found if one[0]), ""), next((one[1] for one in found if one[1]), "")
    if isinstance(test, ast.Compare) and ast.unparse(test.left) == "sys.version_info":
        numbers = ast.literal_eval(test.comparators[0])
        version = f"{numbers[0]}.{numbers[1]}"
        if isinstance(test.ops[0], ast.GtE):
            return version, ""
        if isinstance(test.ops[0], ast.Lt):
            return "", version
    return "", ""


def write(path: Path, changes: Mapping[str, str], most: int = sys.maxsize) -> None:
    """One line a version and owner: version, tab, module or class (empty for modules themselves), tab, names."""
    rows: dict[tuple[tuple[int, ...], str], list[str]] = {}
    for name, version in changes.items():
        order = tuple(int(part) for part in version.split("."))
        owner, _, last = name.rpartition(".")
        rows.setdefault((order, owner), []).append(last)
    rows = {key: names for key, names in rows.items() if len(names) <= most}
    lines = [
        f"{'.'.join(map(str, order))}\t{owner}\t{' '.join(sorted(names))}"
        for (order, owner), names in sorted(rows.items())
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def check_replacements(removed: Mapping[str, str]) -> None:
    """Complain about sentences on names that no Python removed, and about removed modules without one."""
    lines = (DATA / "replacements.tsv").read_text(encoding="utf-8").splitlines()
    rows = dict(line.split("\t") for line in lines if line and not line.startswith("#"))
    for name in rows:
        if name not in removed:
            print(f"replacements.tsv: {name} was not removed")
    for name in removed:
        if "." not in name and name not in rows:
            print(f"replacements.tsv: nothing on the module {name}")


def compare(removed: Mapping[str, str], path: Path) -> None:
    """Say where ``removed`` and the list at ``path`` differ."""
    with path.open(encoding="utf-8", newline="") as file:
        theirs = {row["name"]: row["removed_in"] for row in csv.DictReader(file, delimiter="\t")}
    missing = [one for one in theirs if one not in removed and not any(above in removed for above in ancestors(one))]
    other = [
        f"{one} ({theirs[one]}, here {removed[one]})"
        for one in theirs
        if one in removed and removed[one] != theirs[one]
    ]
    print(f"{len(theirs)} names in {path.name}: {len(missing)} are not here, {len(other)} have another version here")
    for one in missing + other:
        print(f"  {one}")


if __name__ == "__main__":
    main()
