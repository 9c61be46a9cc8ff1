"""Remakes ``explain/data/library_signatures.tsv``: what functions of the standard library take, under every Python.

Asks the interpreters themselves, each in a process of its own. Only what is written in Python is listed: functions in C
read their arguments in their own way and word their errors otherwise. Where Pythons differ, every signature is kept.

    python scripts/library_signatures.py
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from explain.checking.targets import KNOWN  # noqa: E402  (the checkout's own package)
from explain.compilers import find  # noqa: E402

REFERENCE = "3.14"
TABLE = ROOT / "explain" / "data" / "library_signatures.tsv"
MODULES = """
argparse ast asyncio base64 bisect calendar collections configparser contextlib copy csv dataclasses difflib doctest
email.message fileinput fnmatch fractions functools getpass glob gzip html http.client inspect ipaddress json keyword
locale logging logging.config logging.handlers mimetypes os pathlib pickle platform pprint queue random re
secrets shelve shlex shutil smtplib socket sqlite3 statistics string subprocess tarfile tempfile textwrap threading
timeit tokenize tomllib traceback types typing urllib.parse urllib.request uuid warnings webbrowser
xml.etree.ElementTree zipfile
""".split()
HEAD = """\
# Functions and classes of the standard library that are written in Python: name, tab, what errors call it, tab, what it
# takes. Made by scripts/library_signatures.py from the interpreters 3.8 to 3.15. "=" stands behind what may be left
# out, "@" where the first parameter is filled already; signatures that differ between Pythons stand side by side.
"""
ASK = r"""
import importlib, inspect, json, sys, types, warnings
warnings.simplefilter("ignore")

def written(function, bound):
    try:
        given = inspect.signature(function, follow_wrapped=False)
    except (TypeError, ValueError):
        return None
    words, star = (["@"] if bound else []), False
    code, known = function.__code__, len(function.__defaults__ or ())
    left_out = {*code.co_varnames[code.co_argcount - known : code.co_argcount], *(function.__kwdefaults__ or ())}
    kinds = [one.kind for one in given.parameters.values()]
    for place, one in enumerate(given.parameters.values()):
        if one.kind is one.VAR_POSITIONAL:
            words.append("*" + one.name); star = True
        elif one.kind is one.VAR_KEYWORD:
            words.append("**" + one.name)
        else:
            if one.kind is one.KEYWORD_ONLY and not star:
                words.append("*"); star = True
            needed = one.default is one.empty and one.name not in left_out  # a default may be "empty" itself
            words.append(one.name + ("" if needed else "="))
            if one.kind is one.POSITIONAL_ONLY and one.kind not in kinds[place + 1:]:
                words.append("/")
    return " ".join(words)

def meant(value):
    if isinstance(value, types.FunctionType):
        return (value, False) if not hasattr(value, "__wrapped__") else None
    if isinstance(value, types.MethodType) and isinstance(value.__func__, types.FunctionType):
        return value.__func__, True
    if type(value) is type and value.__new__ is object.__new__ and isinstance(value.__init__, types.FunctionType):
        return value.__init__, True
    return None

found = {}
for module in sys.argv[1:]:
    try:
        loaded = importlib.import_module(module)
    except Exception:
        continue
    names = getattr(loaded, "__all__", None) or [one for one in vars(loaded) if not one.startswith("_")]
    for name in names:
        own = meant(getattr(loaded, name, None))
        text = written(*own) if own and own[0].__module__.partition(".")[0] in sys.stdlib_names else None
        found[module + "." + name] = [own[0].__qualname__, text] if text is not None else None
print(json.dumps(found))
"""
NAMES = "import sys; sys.stdlib_names = set(sys.argv.pop(1).split())\n"


def asked(version: str) -> dict[str, list[str] | None]:
    """By dotted name: what errors call it and what it takes, under Python ``version``; None for what is not listed."""
    python = find(version)
    if python is None:
        raise SystemExit(f"Python {version} is needed and not installed")
    known = " ".join(sys.stdlib_module_names)
    command = [python, "-I", "-c", NAMES + ASK, known, *MODULES]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    answer: dict[str, list[str] | None] = json.loads(done.stdout)
    return answer


def main() -> None:
    """Asks every Python, and writes the table."""
    rows: dict[str, tuple[str, list[str]]] = {}
    other: set[str] = set()
    for version in KNOWN:
        for name, said in asked(version).items():
            if said is None:
                other.add(name)
                continue
            texts = rows.get(name, ("", []))[1]
            called = said[0] if KNOWN.index(version) <= KNOWN.index(REFERENCE) or name not in rows else rows[name][0]
            rows[name] = called, texts if said[1] in texts else [*texts, said[1]]
    rows = {name: row for name, row in rows.items() if name not in other}  # in C, or something else, in some Python
    lines = [f"{name}\t{called}\t{' | '.join(texts)}\n" for name, (called, texts) in sorted(rows.items())]
    TABLE.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
