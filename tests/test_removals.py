"""Every module and name with a sentence on its replacement, really asked for under every Python that lacks it."""

from __future__ import annotations

import json
import re
import subprocess
from functools import cache

import pytest
from machine import pythons

from explain.catalogue import Catalogue, load_catalogue
from explain.data import rows
from explain.data.standard_library import instead_of, order, removal
from explain.explaining import Explainer
from explain.source import no_sources
from explain.tracebacks import parse

PRINTED_OTHERWISE = {"types.CodeType.co_lnotab"}
"""Members of a class that Python prints under another name than it is imported by (`code`)."""
REPLACED = [name for name, _ in rows("replacements") if name not in PRINTED_OTHERWISE]
ANSWERS = {
    "stdlib-module-removed", "distutils-removed", "imported-name-removed", "collections-name-imported",
    "stdlib-name-removed", "collections-name-moved", "time-clock-removed", "old-setuptools-on-new-python",
    "python2-module-attribute",
}  # fmt: skip
"""The pages that may answer: the general ones, and those with more to say on one name."""

ASK = r"""
import importlib, json, sys, traceback, warnings
warnings.simplefilter("ignore")
found = {}


def attempt(code):
    try:
        exec(compile(code, "main.py", "exec"), {})
    except Exception:
        return "".join(traceback.format_exception(*sys.exc_info()))
    return ""


def module_of(name):
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        try:
            importlib.import_module(".".join(parts[:length]))
            return ".".join(parts[:length]), parts[length:]
        except Exception as error:
            if length == 1:
                return "", parts


for name in json.load(sys.stdin):
    module, rest = module_of(name)
    if not module:
        found[name] = [attempt("import " + name)]
    elif len(rest) == 1:
        found[name] = [attempt("from %s import %s" % (module, rest[0])), attempt("import %s\n%s" % (module, name))]
    else:
        found[name] = [attempt("import %s\n%s" % (module, name))]
print(json.dumps(found))
"""


@cache
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.mark.parametrize("python", sorted(pythons(), key=order))
def test_what_a_python_lacks_is_explained_and_what_it_has_is_not(python: str) -> None:
    executable = pythons()[python].executable
    done = subprocess.run(
        [executable, "-I", "-c", ASK],
        input=json.dumps(REPLACED),
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    wrong = []
    for name, texts in json.loads(done.stdout).items():
        change = removal(name)
        assert change, f"{name} is not in the table"
        gone = order(python) >= order(change.version)
        for text in texts:
            if (
                "'tkinter'" in text.rstrip().rpartition("\n")[2]
            ):  # shipped apart, and not there: nothing inside can be asked for
                continue
            if gone and not text:
                wrong.append(f"{name}: the table says {change.version}, and {python} has it")
            elif gone:
                wrong += [f"{name}: {fault}" for fault in faults(name, text, python, change.version)]
            elif text:
                entry = answer(text, python).entry or ""
                if entry.rpartition("/")[2] in ANSWERS:
                    wrong.append(f"{name}: {entry} answers under {python}, before {change.version}")
    assert not wrong, "\n".join(wrong)


def answer(text: str, python: str):  # type: ignore[no-untyped-def]
    (traceback,) = parse(text)
    return Explainer(catalogue(), no_sources, python=python).explain(traceback)[-1]


def faults(name: str, text: str, python: str, version: str) -> list[str]:
    """What the answer to ``text`` lacks: the right page, version and replacement, with the Python told and without."""
    found, instead = [], instead_of(name)
    for told in (python, ""):
        given = answer(text, told)
        stem = (given.entry or "").rpartition("/")[2]
        if stem not in ANSWERS:
            found.append(f"answered by {given.entry} ({text.splitlines()[-1]})")
        elif stem == "stdlib-module-removed" and given.bindings.get("removed") != name:
            continue  # the whole module went since
        elif given.bindings.get("removed_in") != version:
            found.append(f"{stem} says it went in {given.bindings.get('removed_in')}")
        elif stem.startswith(("stdlib", "imported")) and instead not in given.guidance.do.replace("\n", " "):
            found.append(f"{stem} does not say: {instead}")
    return found


NAMED = re.compile(r"`([a-z_][\w]*(?:\.\w+)+)(?:\(.*?\))?`")


def test_what_is_recommended_exists() -> None:
    """Every dotted name of the standard library in a sentence is there in some Python of the corpus."""
    sentences = [(name, text) for name, text in rows("replacements")] + [
        (name, text) for name, text in rows("backports")
    ]
    wanted = sorted({found for _, text in sentences for found in NAMED.findall(text)})
    program = (
        "import json, sys, importlib\nmissing = []\n"
        "for name in json.load(sys.stdin):\n"
        "    parts = name.split('.')\n"
        "    for length in range(len(parts), 0, -1):\n"
        "        try:\n            value = importlib.import_module('.'.join(parts[:length]))\n"
        "        except ImportError:\n            continue\n"
        "        try:\n            for part in parts[length:]:\n                value = getattr(value, part)\n"
        "        except AttributeError:\n            missing.append(name)\n        break\n"
        "    else:\n        missing.append(name)\n"
        "print(json.dumps(missing))"
    )
    for python in pythons().values():
        done = subprocess.run(
            [python.executable, "-I", "-W", "ignore", "-c", program],
            input=json.dumps(wanted),
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        wanted = json.loads(done.stdout)
    # What they speak of besides: packages of the index, the reader's own objects, and what only some systems have.
    own = (
        "path.",
        "loop.",
        "thing.",
        "element.",
        "tree.",
        "self.",
        "tkinter.",
        "typing_extensions",
        "text.",
        "setuptools.",
        "os.path.isreserved",
    )
    assert [name for name in wanted if not name.startswith(own)] == []
