"""Runs what ``runs.py`` lists and keeps what was printed: ``<tool>/<case>.txt``.

    python tests/data/formats/make_samples.py [NAME…]

Each run has a fresh copy of ``programs/`` at /home/ada/shop; where its tools are is said by environment variables (see
``runs.py``). What a run prints is kept byte for byte but for the machine's own paths.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from runs import RUNS

HERE = Path(__file__).resolve().parent
SHOP = Path("/home/ada/shop")
LARGEST = 60_000


def _standard(match: re.Match[str]) -> str:
    """Where the standard library lies, without what is this machine's own."""
    return match[0] if match[0].startswith("/home/ada") else "/usr"


def run(name: str, command: str) -> None:
    shutil.rmtree(SHOP, ignore_errors=True)
    shutil.copytree(HERE / "programs", SHOP)
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("PYTEST", "COLUMNS", "LINES"))
    }
    environment |= {
        "COLUMNS": "80",
        "PYTHONDONTWRITEBYTECODE": "1",
        "HOME": "/home/ada",
        "TERM": "xterm",
    }
    environment["PATH"] = os.environ["TOOLS"] + "/bin:" + environment["PATH"]
    output = Path("/tmp/output-of-the-run")
    with output.open("wb") as file:
        try:
            subprocess.run(["bash", "-c", command], cwd=SHOP, env=environment, stdout=file, stderr=subprocess.STDOUT,
                           stdin=subprocess.DEVNULL, timeout=120)  # fmt: skip
        except subprocess.TimeoutExpired:
            print(f"{name}: not over after two minutes")
    text = output.read_bytes().decode("utf-8", "surrogateescape")
    for variable in ("TOOLS", "OLD7", "OLD8", "OLD5", "NEW", "SPARK", "PIP", "WEB", "TORCH", "MORE", "APPS",
                     "FLOWS", "PLUGINS", "NODE", "OTHERS", "TAP"):  # fmt: skip
        text = text.replace(os.path.realpath(os.environ[variable]) + "/", "/home/ada/.venv/")
    text = re.sub(r"/[\w./-]+?(?=/lib/python[0-9.]+/(?!site-packages))", _standard, text)
    if len(text) > LARGEST:
        print(f"{name}: {len(text)} characters, cut")
        text = text[:LARGEST]
    target = HERE / f"{name}.txt"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text.encode("utf-8", "surrogateescape"))
    print(f"{name}: {text.count(chr(10))} lines", flush=True)


if __name__ == "__main__":
    wanted = sys.argv[1:]
    for name, command in RUNS.items():
        if not wanted or any(name.startswith(one) for one in wanted):
            run(name, command)
