"""Sets up failures of imports and environments for real, has each explained, writes ``docs/environment-failures.md``.

Each failure is made in an empty folder: files, virtual environments and compiled modules as a person would have them.
The command that fails is run, and what it printed is explained with that folder as the only root.

    python scripts/environment_failures.py           # writes the transcript; exits 1 where a cause is wrong
    python scripts/environment_failures.py --only circular-by-name
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from explain.catalogue import load_catalogue  # noqa: E402  (the checkout's own package)
from explain.explaining import Explainer  # noqa: E402
from explain.explanation import Explanation  # noqa: E402
from explain.reading import DiskSources  # noqa: E402
from explain.rendering import render  # noqa: E402
from explain.tracebacks import parse  # noqa: E402
from explain.workshop.interpreters import find_pythons  # noqa: E402

TRANSCRIPT = ROOT / "docs" / "environment-failures.md"
HOME = "/home/ada/shop"
"""What the transcript shows in place of the temporary folder."""


@dataclass(frozen=True, slots=True)
class Failure:
    """One failure: the ``files`` it needs, what else ``prepare`` sets up, and the ``command`` that fails.

    ``{python}`` in the command is the newest Python, ``{3.9}`` a certain one. ``entry`` is the page that tells the
    cause, and ``says`` are words that its answer must hold.
    """

    name: str
    title: str
    files: dict[str, str]
    command: Sequence[str]
    entry: str
    says: tuple[str, ...]
    prepare: Callable[[Path], None] = field(default=lambda folder: None)
    environment: dict[str, str] = field(default_factory=dict)


def python(version: str = "") -> str:
    """The executable of the newest Python below 3.15, or of ``version``. Raises KeyError where it is missing."""
    found = pythons()
    return found[version or max((one for one in found if one != "3.15"), key=lambda one: int(one.partition(".")[2]))]


@cache
def pythons() -> dict[str, str]:
    """The Pythons of this machine by version."""
    return {version: one.executable for version, one in find_pythons().items()}


def virtual_environment(folder: Path) -> Path:
    """A virtual environment ``.venv`` of the oldest Python, without pip; its ``site-packages``."""
    subprocess.run([python("3.9"), "-m", "venv", "--without-pip", str(folder / ".venv")], check=True)
    return next((folder / ".venv" / "lib").glob("python3*")) / "site-packages"


def installed_elsewhere(folder: Path) -> None:
    """A package in a virtual environment that the program is not run with."""
    package = virtual_environment(folder) / "tea_prices"
    package.mkdir()
    (package / "__init__.py").write_text("green = 3\n")


def built_for_other_python(folder: Path) -> None:
    """A compiled module of Python 3.8, as a copied folder would hold it."""
    script = "import os, sysconfig; print(sysconfig.get_config_var('DESTSHARED'))"
    library = subprocess.run([python("3.8"), "-c", script], capture_output=True, text=True, check=True).stdout.strip()
    built = next(Path(library).glob("_bisect.*.so"))
    shutil.copy(built, folder / "scales" / built.name.replace("_bisect", "_weights"))


def linked_to_missing_library(folder: Path) -> None:
    """A compiled module that is linked to a library which is not there any more."""
    source = folder / "empty.c"
    source.write_text("int tea(void) { return 3; }\nint PyInit_music(void) { return tea(); }\n")
    compiler = shutil.which("cc") or "cc"
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-o", "libportaudio.so.2", "-Wl,-soname,libportaudio.so.2", "empty.c"],
        cwd=folder,
        check=True,
    )
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-o", "music.so", "empty.c", "-Wl,--no-as-needed", "./libportaudio.so.2"],
        cwd=folder,
        check=True,
    )
    source.unlink()
    (folder / "libportaudio.so.2").unlink()


def environment_of_removed_python(folder: Path) -> None:
    """A virtual environment whose Python has been removed."""
    virtual_environment(folder)
    link = folder / ".venv" / "bin" / "python"
    link.unlink()
    link.symlink_to("/opt/python-3.9/bin/python3.9")


FAILURES = (
    Failure(
        "two-environments",
        "Installed in a virtual environment, run by another Python",
        {"main.py": "import tea_prices\n\nprint(tea_prices.green)\n"},
        ["{python}", "main.py"],
        "installed-in-other-environment",
        (".venv/bin/python", "tea_prices"),
        installed_elsewhere,
    ),
    Failure(
        "shadowing-file",
        "A file of one's own with the name of a standard module",
        {"main.py": "import random\n\nprint(random.randint(1, 6))\n", "random.py": "favourite = 3\n"},
        ["{3.9}", "main.py"],
        "own-file-hides-standard-module",
        ("random.py", "my_random.py"),
    ),
    Failure(
        "shadowing-folder",
        "A folder of one's own with the name of a standard module",
        {"main.py": "from calendar import monthrange\n\nprint(monthrange(2024, 2))\n", "calendar/__init__.py": ""},
        ["{3.9}", "main.py"],
        "own-file-hides-imported-module",
        ("calendar/",),
    ),
    Failure(
        "package-as-script",
        "A file of a package, run by itself",
        {
            "cafe/menu.py": "from .prices import tea\n\nprint(tea)\n",
            "cafe/prices.py": "tea = 3\n",
            "cafe/__init__.py": "",
        },
        ["{python}", "cafe/menu.py"],
        "relative-import-in-script",
        ("python -m cafe.menu",),
    ),
    Failure(
        "relative-too-high",
        "A relative import that leads out of the package",
        {
            "main.py": "import cafe.menu\n",
            "cafe/__init__.py": "",
            "cafe/menu.py": "from ..prices import tea\n",
            "prices.py": "tea = 3\n",
        },
        ["{python}", "main.py"],
        "relative-import-too-high",
        ("dots",),
    ),
    Failure(
        "wrong-abi",
        "A compiled module that was built for another Python",
        {"main.py": "import scales\n", "scales/__init__.py": "from scales import _weights\n"},
        ["{python}", "main.py"],
        "compiled-part-for-other-python",
        ("_weights.cpython-38", "Python 3.8"),
        built_for_other_python,
    ),
    Failure(
        "missing-library",
        "A compiled module whose shared library is missing",
        {"main.py": "import music\n"},
        ["{python}", "main.py"],
        "shared-library-missing",
        ("libportaudio.so.2", "apt install libportaudio2"),
        linked_to_missing_library,
    ),
    Failure(
        "misspelling",
        "A module name with a slip in it",
        {"main.py": "import pricse\n\nprint(pricse.tea)\n", "prices.py": "tea = 3\n"},
        ["{python}", "main.py"],
        "module-name-misspelled",
        ("Write `prices`",),
    ),
    Failure(
        "other-distribution-name",
        "A package that is installed under another name",
        {"main.py": "import cv2\n"},
        ["{python}", "-S", "main.py"],
        "package-installed-under-other-name",
        ("pip install opencv-python",),
    ),
    Failure(
        "circular-by-name",
        "Two files import names from each other",
        {
            "main.py": "import shop\n",
            "shop.py": "from till import price\n\ntax = 2\n",
            "till.py": "from shop import tax\n\nprice = 3 * tax\n",
        },
        ["{python}", "main.py"],
        "circular-import-name",
        ("shop.py", "till.py"),
    ),
    Failure(
        "circular-by-attribute",
        "Two files import each other and use what is not there yet",
        {
            "main.py": "import shop\n",
            "shop.py": "import till\n\ntax = 2\n",
            "till.py": "import shop\n\nprice = 3 * shop.tax\n",
        },
        ["{python}", "main.py"],
        "circular-import-attribute",
        ("shop.py", "till.py"),
    ),
    Failure(
        "moved-name",
        "A name that moved to another module",
        {"main.py": "from collections import Mapping\n\nprint(Mapping)\n"},
        ["{python}", "main.py"],
        "collections-name-imported",
        ("from collections.abc import Mapping",),
    ),
    Failure(
        "newer-module",
        "A module that came with a later Python",
        {"main.py": "import tomllib\n\nprint(tomllib.loads('tea = 3'))\n"},
        ["{3.9}", "main.py"],
        "stdlib-module-newer",
        ("3.11", "tomli"),
    ),
    Failure(
        "removed-module",
        "A module that Python has removed",
        {"main.py": "import cgi\n\nprint(cgi.parse_header('text/html'))\n"},
        ["{python}", "main.py"],
        "stdlib-module-removed",
        ("3.13", "urllib.parse.parse_qs"),
    ),
    Failure(
        "broken-pythonhome",
        "PYTHONHOME leads to a folder that holds no Python",
        {"main.py": "print('tea')\n"},
        ["{3.9}", "main.py"],
        "library-folder-not-found",
        ("PYTHONHOME",),
        environment={"PYTHONHOME": "/opt/old-python"},
    ),
    Failure(
        "shadowing-pythonpath",
        "A folder in PYTHONPATH that holds a file with the name of a standard module",
        {"main.py": "import random\n\nprint(random.randint(1, 6))\n", "lib/random.py": "favourite = 3\n"},
        ["{python}", "main.py"],
        "other-file-loaded-for-standard-module",
        ("lib/random.py", "PYTHONPATH"),
        environment={"PYTHONPATH": "lib"},
    ),
    Failure(
        "output-encoding",
        "A letter that the encoding of the output lacks",
        {"main.py": "print('crème brûlée')\n"},
        ["{python}", "main.py"],
        "printed-text-not-in-encoding",
        ("PYTHONIOENCODING", "ascii"),
        environment={"PYTHONIOENCODING": "ascii"},
    ),
    Failure(
        "path-after-m",
        "A path where a module's name belongs",
        {"cafe/menu.py": "print('tea')\n"},
        ["{python}", "-m", "cafe/menu.py"],
        "path-after-m",
        ("python -m cafe.menu",),
    ),
    Failure(
        "dead-environment",
        "A virtual environment whose Python is gone",
        {"main.py": "print('tea')\n"},
        ["sh", "-c", ".venv/bin/python main.py"],
        "environment-python-gone",
        ("venv --clear",),
        environment_of_removed_python,
    ),
)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", metavar="NAME", help="one failure, printed and not written")
    options = parser.parse_args()
    sections, wrong = [], []
    for failure in FAILURES:
        if options.only in (None, failure.name):
            with tempfile.TemporaryDirectory() as made:
                folder = Path(made).resolve()
                printed = fail(failure, folder)
                try:
                    answer = explained(printed, folder)
                except IndexError:
                    wrong.append(f"{failure.name}: nothing to explain in {printed!r}")
                    continue
                wrong += [f"{failure.name}: {fault}" for fault in faults(failure, answer)]
                sections.append(section(failure, folder, printed, answer))
    text = "\n".join([_HEAD, *sections])
    if options.only:
        print(text)
    else:
        TRANSCRIPT.write_text(text, encoding="utf-8")
    print(f"{len(sections)} failures, {len(wrong)} complaints", *wrong, sep="\n")
    raise SystemExit(bool(wrong))


def fail(failure: Failure, folder: Path) -> str:
    """What the command prints on stderr, in ``folder``, once everything is set up there."""
    for name, text in failure.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    failure.prepare(folder)
    command = [
        re.sub(r"\{(python|3\.\d+)\}", lambda found: python(found[1].removeprefix("python")), part)
        for part in failure.command
    ]
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment | {"PYTHONDONTWRITEBYTECODE": "1"} | failure.environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stderr


def explained(printed: str, folder: Path) -> Explanation:
    """The answer to the last error of ``printed``, with ``folder`` at hand. Raises IndexError without one."""
    explainer = Explainer(load_catalogue(), DiskSources([str(folder)]))
    return [one for traceback in parse(printed) for one in explainer.explain(traceback)][-1]


def faults(failure: Failure, answer: Explanation) -> list[str]:
    """What is wrong with the answer: another page, or words that are missing."""
    stem = (answer.entry or "").rpartition("/")[2]
    if stem != failure.entry:
        return [f"answered by {answer.entry}, not by {failure.entry}"]
    text = " ".join(f"{answer.guidance.what} {answer.guidance.do}".split())
    return [f"does not say “{words}”" for words in failure.says if words not in text]


_HEAD = """# Failures of imports and environments, and what pyexplain says of them

Each of these was set up for real by `scripts/environment_failures.py`, which also wrote this page: the files, the
command, the last lines that Python printed, and the answer.
"""


def section(failure: Failure, folder: Path, printed: str, answer: Explanation) -> str:
    """The failure as a section of the transcript."""
    command = " ".join(
        re.sub(r"\{(3\.\d+)\}", r"python\1", part).replace("{python}", "python") for part in failure.command
    )
    command = command.removeprefix("sh -c ")
    settings = "".join(f"{key}={value} " for key, value in failure.environment.items())
    files = "\n\n".join(f"# {name}\n{text}".rstrip() for name, text in failure.files.items())
    last = "\n".join(shown(printed, folder).rstrip().splitlines()[-6:])
    told = shown(render((answer,), width=78), folder)
    fences = (("python", files), ("console", f"$ {settings}{command}\n{last}"), ("text", told.rstrip()))
    blocks = "\n\n".join(f"```{language}\n{block}\n```" for language, block in fences)
    return f"## {failure.title}\n\n{blocks}\n"


def shown(text: str, folder: Path) -> str:
    """``text`` without what this machine alone has."""
    text = text.replace(str(folder), HOME)
    return re.sub(r"/[\w/.-]*?/(?:bin|lib)/(python3\.\d+)(?=[/:])", r"/usr/lib/\1", text)


if __name__ == "__main__":
    main()
