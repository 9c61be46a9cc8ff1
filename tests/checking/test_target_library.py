"""What the checker says of modules and names that a target Python lacks, and what it leaves alone."""

from __future__ import annotations

import pytest

from explain.catalogue import load_catalogue
from explain.checking.target_library import find
from explain.source import Source

CASE = "import unittest\n\nclass Test(unittest.TestCase{}):\n{}    def test(self):\n        self.{}(1, 1)"
ALL = ("3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15")


def found(text: str, *targets: str) -> list[tuple[str, int]]:
    findings = find(Source("shop.py", text), load_catalogue(), targets or ALL)
    return [(one.stem, one.span.start.line) for one in findings]


@pytest.mark.parametrize(
    ("text", "targets", "expected"),
    [
        pytest.param("import cgi", ("3.13",), "stdlib-module-removed", id="a module that the target lost"),
        pytest.param(
            "from cgi import FieldStorage", ("3.12", "3.13"), "stdlib-module-removed", id="one of two targets lost it"
        ),
        pytest.param("import distutils.util", ("3.14",), "stdlib-module-removed", id="a part of a removed package"),
        pytest.param("def f():\n    import imp", ("3.12",), "stdlib-module-removed", id="in a function"),
        pytest.param("from collections import Mapping", ("3.10",), "imported-name-removed", id="a name that moved"),
        pytest.param("import inspect\ninspect.getargspec(f)", ("3.11",), "stdlib-name-removed", id="an attribute"),
        pytest.param("import inspect as i\ni.getargspec(f)", ("3.11",), "stdlib-name-removed", id="under another name"),
        pytest.param(
            "import tomllib", ("3.10", "3.14"), "stdlib-module-newer", id="a module that the oldest target lacks"
        ),
        pytest.param("from typing import Self", ("3.10",), "imported-name-newer", id="a name that the target lacks"),
        pytest.param(
            "import asyncio\nasyncio.TaskGroup()", ("3.9",), "stdlib-name-newer", id="an attribute that it lacks"
        ),
        pytest.param(CASE.format("", "", "assertEquals"), ("3.12",), "stdlib-name-removed", id="what a class inherits"),
        pytest.param(CASE.format("", "", "enterContext"), ("3.10",), "stdlib-name-newer", id="what it will inherit"),
        pytest.param(
            "import unittest\n\nclass Shop(unittest.TestCase):\n    pass\n\nclass Test(Shop):\n    def test(self):\n"
            "        with self.assertRaisesRegexp(ValueError, 'x'):\n            int('x')",
            ("3.12",),
            "stdlib-name-removed",
            id="what it inherits through a class of the file",
        ),
    ],
)
def test_what_a_target_lacks_is_found(text: str, targets: tuple[str, ...], expected: str) -> None:
    assert [stem for stem, _ in found(text, *targets)] == [expected]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        pytest.param("import cgi", ("3.8", "3.12"), id="every target still has it"),
        pytest.param("import tomllib", ("3.11", "3.15"), id="every target has it already"),
        pytest.param("try:\n    import imp\nexcept ImportError:\n    imp = None", (), id="caught"),
        pytest.param(
            "try:\n    import tomllib\nexcept ModuleNotFoundError:\n    import tomli as tomllib",
            (),
            id="caught by the narrow class",
        ),
        pytest.param(
            "try:\n    import threading\nexcept ImportError:\n    import dummy_threading", (), id="the fallback"
        ),
        pytest.param("import sys\nif sys.version_info >= (3, 11):\n    import tomllib", (), id="under a version check"),
        pytest.param(
            "import sys\nif sys.version_info < (3, 12):\n    import imp\nelse:\n    import importlib",
            (),
            id="the other branch",
        ),
        pytest.param(
            "import sys\n_SELF_IS_THERE = sys.version_info >= (3, 11)\nif _SELF_IS_THERE:\n    from typing import Self",
            ("3.10",),
            id="under a name that holds a version check",
        ),
        pytest.param("NEWER = False\nif NEWER:\n    from typing import Self", ("3.10",), id="under a switch"),
        pytest.param("from compat import PY311\nif PY311:\n    import tomllib", (), id="under a constant of versions"),
        pytest.param(
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from typing import Self",
            (),
            id="for type checkers",
        ),
        pytest.param(
            "import inspect\nif hasattr(inspect, 'getargspec'):\n    inspect.getargspec(f)",
            (),
            id="tested with hasattr",
        ),
        pytest.param(
            "try:\n    import pytz\nexcept ImportError:\n    import zoneinfo\nzoneinfo.ZoneInfo('UTC')",
            ("3.8",),
            id="a name of a module whose import is looked after",
        ),
        pytest.param("import setuptools\nimport distutils.util", (), id="setuptools brings distutils back"),
        pytest.param("from distutils import core\nimport distutils.log", (), id="code that builds a package"),
        pytest.param("def build():\n    from distutils import ccompiler", (), id="setuptools may be there by then"),
        pytest.param("import token\nHAS and token.FSTRING_END", ("3.11",), id="after another condition"),
        pytest.param("import token\ntoken.FSTRING_END if HAS else 0", ("3.11",), id="in one of two choices"),
        pytest.param(
            "import sys, pytest\n@pytest.mark.skipif(sys.version_info < (3, 11), reason='new')\ndef test():\n"
            "    import tomllib",
            ("3.10",),
            id="in a test that is skipped on older Pythons",
        ),
        pytest.param(
            "import enum, pytest\ndef test():\n    if not hasattr(enum, 'StrEnum'):\n        pytest.skip('older')\n"
            "    enum.StrEnum",
            ("3.10",),
            id="behind a test that skips where it is not there",
        ),
        pytest.param(
            "import copy, pytest\n@pytest.fixture(params=[pytest.param(1, marks=pytest.mark.skipif("
            "'sys.version_info < (3, 13)'))])\ndef made(request):\n    return copy.replace",
            ("3.10",),
            id="for a row that is skipped on older Pythons",
        ),
        pytest.param(
            CASE.format("", "    assertEquals = unittest.TestCase.assertEqual\n\n", "assertEquals"),
            (),
            id="inherited, and defined again",
        ),
        pytest.param(CASE.format(", Kept", "", "assertEquals"), (), id="maybe inherited from another base"),
        pytest.param(CASE.format("", "", "assertEqual"), (), id="inherited and still there"),
        pytest.param("from .cgi import escape", (), id="a module of one's own"),
        pytest.param("import cgi_tools", (), id="a name that only begins so"),
        pytest.param("inspect = load()\ninspect.getargspec(f)", (), id="no module"),
    ],
)
def test_what_is_there_or_looked_after_is_left_alone(text: str, targets: tuple[str, ...]) -> None:
    assert found(text, *targets) == []


def test_a_name_goes_with_its_module() -> None:
    assert found("import cgi\ncgi.escape('<')", "3.13") == [("stdlib-module-removed", 1)]
