"""Modules that left the standard library and that a project has back from a package it asks for.

Read as text are the files in which the project of a file names its packages. Says nothing of ``distutils``: what builds
a package asks for setuptools too, and that does not bring the module back where the package runs.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from hashlib import blake2b

from explain.checking.own_texts import root_of

NAME = "packages asked for"
"""What the cache calls that an answer hung on this."""
_NAMED = ("legacy-{}", "standard-{}", "zombie-{}", "py{}", "{}-lts")
"""Packages by the module that they bring back: legacy-cgi, standard-telnetlib, zombie-imp, pyasyncore, audioop-lts."""
_WITH = {"cgitb": "cgi"}
"""Modules that come with another one."""
_STATING = re.compile(r"pyproject\.toml|setup\.(?:py|cfg)|[\w.-]*requirements[\w.-]*\.(?:txt|in)|tox\.ini")
_LARGEST = 1_000_000
"""Bytes of a file that are read."""
_asked: set[str] = set()


def brought_back(module: str, file: str) -> bool:
    """Whether the project of ``file`` asks for a package that brings the top-level ``module`` back."""
    root = root_of(file)
    if not root:
        return False
    _asked.add(file)
    wanted = _WITH.get(module, module)
    names = "|".join(re.escape(one.format(wanted)) for one in _NAMED)
    return re.search(rf"(?<![\w-])(?:{names})(?![\w-])", _stated(root)) is not None


def was_asked(file: str) -> bool:
    """Whether what is found in ``file`` hangs on the packages that its project asks for."""
    return file in _asked


def stamp(file: str) -> str:
    """What stands for the packages that the project of ``file`` asks for."""
    root = root_of(file)
    return blake2b(_stated(root).encode("utf-8", "replace"), digest_size=16).hexdigest() if root else ""


def forget() -> None:
    """Reads projects anew from here on: what was read may have changed since."""
    _stated.cache_clear()
    _asked.clear()


@lru_cache(maxsize=8)
def _stated(root: str) -> str:
    """What the files say in which the project at ``root`` names its packages, in small letters and with hyphens."""
    texts = []
    for name in sorted(filter(_STATING.fullmatch, os.listdir(root))):
        try:
            with open(os.path.join(root, name), "rb") as opened:
                texts.append(opened.read(_LARGEST).decode("utf-8", "replace"))
        except OSError:
            continue
    return "\n".join(texts).lower().replace("_", "-")
