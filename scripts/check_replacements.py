"""Checks what the hand-written sentences of ``explain/data`` recommend: that each module, name and package is there.

Under the newest Python of the corpus, each name in backticks that belongs to the standard library is imported and
looked up: whole names ("html.escape") as they stand, bare ones ("frombytes") in the module or class that lost the old
name, in ``builtins`` and in the modules that the sentence names. What the newest Python lacks is looked up in the older
ones, where the advice is for them (``nntplib`` lost a method in 3.9 and left in 3.13), and in typeshed, where this
machine has no module of that name (``winreg``). A distribution counts where a list of the package index has it; no
index is asked.

    python scripts/check_replacements.py --packages pypi.tsv

Exits 1 where something is not there, and prints how much was checked.
"""

from __future__ import annotations

import argparse
import ast
import json
import keyword
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import mypy  # noqa: E402  (its copy of typeshed)

from explain.data import rows  # noqa: E402  (the checkout's own package)
from explain.data.distributions import normal  # noqa: E402
from explain.workshop.interpreters import find_pythons  # noqa: E402

TYPESHED = Path(mypy.__file__).parent / "typeshed" / "stdlib"
TABLES = ("replacements", "python2", "backports")
_QUOTED = re.compile(r"`([^`]+)`")
_INSTALLED = re.compile(
    r"pip install ([\w.-]+(?: [\w.-]+)*)`|\bpackages? (?:`([\w.-]+)`)(?: or `([\w.-]+)`)?|install `([\w.-]+)`"
)
_NAME = re.compile(r"(?:await |import |async def )?([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)(?=$|\(|,)")
SPOKEN = frozenset(
    "text path loop thing element tree self type bin len sum or and exec import open value b n x a class function "
    "pattern folder module cls Color name group part whole context debug main number prefix suffix stem async "
    "await".split()
)
"""Words of the examples: names of the reader's own, and pieces of syntax."""

HELD_BY = {
    "exec_module": "importlib.abc.InspectLoader.exec_module",
    "find_spec": "importlib.machinery.PathFinder.find_spec",
    "wrap_socket": "ssl.SSLContext.wrap_socket",
    "source": "configparser.DuplicateOptionError",
    "encoding": "ftplib.FTP.__init__",
    "visit_Constant": "ast.NodeVisitor.visit",
    "visit_Num": "ast.NodeVisitor.visit",
    "visit_Str": "ast.NodeVisitor.visit",
    "os.path.isreserved": "ntpath.isreserved",
    "update": "hmac.HMAC.update",
}
"""Names that no module or class hands out by itself: methods that one writes, or that objects get when they are made.
What stands behind each is looked up in its place."""

LOOK = """
import builtins, importlib, json, sys
found = []
def lookup(name):
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        try:
            value = importlib.import_module(".".join(parts[:length]))
        except ImportError:
            continue
        try:
            for part in parts[length:]:
                value = getattr(value, part)
        except AttributeError:
            return False
        return True
    return False
for key, name, beside in json.load(sys.stdin):
    above = key.rpartition(".")[0]
    near = [one for one in (above, above.rpartition(".")[0], *beside, "builtins") if one]
    found.append(lookup(name) or any(lookup(one + "." + name) for one in near))
print(json.dumps(found))
"""


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packages", type=Path, required=True, metavar="LIST.tsv", help="names in the first column")
    options = parser.parse_args()
    sentences = [(table, row[0], row[1]) for table in TABLES for row in rows(table)]
    faults = [*missing_names(sentences), *missing_packages(sentences, options.packages)]
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)


def missing_names(sentences: list[tuple[str, str, str]]) -> Iterator[str]:
    """A line for each name of the library that no Python and no stub has; prints the number of those there are."""
    wanted = [(table, key, name, beside(sentence)) for table, key, sentence in sentences for name in names_in(sentence)]
    pythons = [python.executable for python in reversed(find_pythons().values())]
    left, seen = [(key, HELD_BY.get(name, name), near) for _, key, name, near in wanted], []
    total = len(left)
    for python in pythons:
        there = looked_up(python, left)
        seen.append((Path(python).name, sum(there)))
        left = [one for one, found in zip(left, there, strict=True) if not found]
    stubs = [one for one in left if in_stubs(one[1]) or in_stubs(f"{one[0].rpartition('.')[0]}.{one[1]}")]
    found = ", ".join(f"{count} in {python}" for python, count in seen if count)
    print(f"{len(sentences)} sentences, {total} names: {found}")
    print(f"{len(stubs)} in typeshed only: {', '.join(sorted({name for _, name, _ in stubs}))}")
    for key, name, _ in left:
        if (key, name) not in {(one, other) for one, other, _ in stubs}:
            yield f"{key}: nothing at hand has `{name}`"


def beside(sentence: str) -> list[str]:
    """The modules that a sentence names: what it names besides may be inside of them."""
    return [name for name in names_in(sentence) if name.partition(".")[0] in sys.stdlib_module_names]


def in_stubs(name: str) -> bool:
    """Whether typeshed has a module, or a name or method in one, that is called ``name``."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        base = TYPESHED / "/".join(parts[:length])
        for path in (base.with_suffix(".pyi"), base / "__init__.pyi"):
            if path.is_file():
                tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
                defined = {one.name for one in tree if isinstance(one, ast.FunctionDef | ast.ClassDef)}
                return all(part in defined for part in parts[length:])
    return False


def names_in(sentence: str) -> Iterator[str]:
    """The names in backticks that could be the library's; what is installed, and the reader's own, is left out."""
    installed = {name for found in _INSTALLED.findall(sentence) for name in " ".join(found).split()}
    for quoted in _QUOTED.findall(sentence):
        found = _NAME.match(quoted)
        if found is None or quoted.startswith(("python -m", "from backports", "class ")) or quoted in installed:
            continue
        name = found[1]
        if name.startswith(("distutils", "importlib_metadata")):  # spoken of as what a package brings
            continue
        if name.partition(".")[0] not in SPOKEN and name not in installed and not keyword.iskeyword(name):
            yield name


def looked_up(python: str, wanted: list[tuple[str, str, list[str]]]) -> list[bool]:
    """Which names one interpreter has."""
    done = subprocess.run(
        [python, "-I", "-W", "ignore", "-c", LOOK],
        input=json.dumps(wanted),
        capture_output=True,
        text=True,
        timeout=120,
    )
    answer: list[bool] = json.loads(done.stdout)
    return answer


def missing_packages(sentences: list[tuple[str, str, str]], path: Path) -> Iterator[str]:
    """A line for each distribution that the list at ``path`` lacks; prints the number of those it has."""
    wanted = {
        (table, key, name)
        for table, key, sentence in sentences
        for found in _INSTALLED.findall(sentence)
        for name in " ".join(found).split()
    }
    with path.open(encoding="utf-8") as file:
        listed = {normal(line.partition("\t")[0]) for line in file}
    for table, key, name in sorted(wanted):
        if normal(name) not in listed:
            yield f"{table}.tsv: {key}: the list has no distribution {name}"
    print(f"{len({name for _, _, name in wanted})} distributions named, looked up in {path.name}")


if __name__ == "__main__":
    main()
