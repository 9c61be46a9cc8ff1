"""Repairs: what each codemod leaves alone, that two rounds are one, and that what is not certain is not written.

That each makes of its page's Broken the page's Fixed is the guard's business (stage 8, run in ``test_corpus``).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from explain.catalogue import Catalogue
from explain.checking.fixing import repaired, with_fixes
from explain.checking.settings import Settings
from explain.explanation import Finding
from explain.linting import lint
from explain.source import Source
from explain.workshop import guard_fixes
from explain.workshop.compiling import Corpus

FIXES = Path(__file__).resolve().parents[2] / "explain" / "fixes"


def found(text: str, catalogue: Catalogue) -> tuple[Finding, ...]:
    source = Source("shop.py", text)
    return with_fixes(lint(source, catalogue), source, catalogue)


def after(text: str, catalogue: Catalogue, unsafe: bool = True) -> str:
    return repaired(Source("shop.py", text), catalogue, Settings(), unsafe).source.text


LEFT_ALONE = [
    pytest.param(
        "import threading\nthreading.join()\n", "module-used-for-its-class", id="a-method-that-needs-an-object"
    ),
    pytest.param(
        "from time import time\nprint(time())\ntime.sleep(0)\n", "from-import-hides-module", id="the-name-is-called-too"
    ),
    pytest.param("print(isinstance(3, 'int'))\n", "isinstance-with-no-type", id="types-as-text"),
    pytest.param(
        "import asyncio\n\n\nasync def price():\n    return 3\n\n\nprint(price() + 1)\n", "coroutine-used-as-result",
        id="no-coroutine-around-to-wait-in",
    ),
    pytest.param(
        "prices = {'tea': 3}\nboth = prices.update({'milk': 1})\nboth.keys()\n", "none-from-in-place-method",
        id="no-form-that-returns",
    ),
    pytest.param(
        "class Shop:\n    def _init_(self, name):\n        self.name = name\n\n\nShop('Tea')._init_('Milk')\n",
        "init-misspelled", id="the-method-is-called-by-its-name",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), LEFT_ALONE)
def test_found_and_left_alone(text: str, name: str, catalogue: Catalogue) -> None:
    findings = [one for one in found(text, catalogue) if one.name == name]
    assert findings
    assert all(one.fix is None for one in findings)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            '"""A shop."""\nfrom __future__ import annotations\n\n# sizes\nside = math.sqrt(2)\nroot = math.sqrt(3)\n',
            '"""A shop."""\nfrom __future__ import annotations\n\n# sizes\nimport math\nside = math.sqrt(2)\n'
            "root = math.sqrt(3)\n",
            id="one-import-for-two-uses-below-docstring-and-future",
        ),
        pytest.param(
            "if isinstance(3, [int]):\n    pass\n", "if isinstance(3, (int,)):\n    pass\n", id="a-tuple-of-one"
        ),
        pytest.param(
            "isinstance(  3, [\n    int,  # whole\n    float,\n]  )\n",
            "isinstance(  3, (\n    int,  # whole\n    float,\n)  )\n",
            id="comments-and-blanks-stay",
        ),
        pytest.param(
            "from dataclasses import (\n    dataclass,\n)\n\n\n@dataclass\nclass Shop:\n    names: list = ['tea']\n",
            "from dataclasses import (\n    dataclass, field,\n)\n\n\n@dataclass\nclass Shop:\n"
            "    names: list = field(default_factory=lambda: ['tea'])\n",
            id="the-default-that-was-written-is-made-each-time",
        ),
        pytest.param(
            "import dataclasses\n\n\n@dataclasses.dataclass\nclass Shop:\n    names: list = []\n",
            "import dataclasses\n\n\n@dataclasses.dataclass\nclass Shop:\n"
            "    names: list = dataclasses.field(default_factory=list)\n",
            id="through-the-module",
        ),
        pytest.param(
            "class Shop:\n    def open(*items):\n        pass\n\n    def close():\n        pass\n\n\nShop().close()\n",
            "class Shop:\n    def open(*items):\n        pass\n\n"
            "    def close(self):\n        pass\n\n\nShop().close()\n",
            id="only-the-method-that-is-called-wrongly",
        ),
        pytest.param(
            "sums = [(1, 2)\n        (3, 4)]\n", "sums = [(1, 2),\n        (3, 4)]\n", id="behind-the-bracket"
        ),
    ],
)
def test_repaired(text: str, expected: str, catalogue: Catalogue) -> None:
    assert after(text, catalogue) == expected
    assert after(expected, catalogue) == expected


def test_unsafe_repairs_only_where_they_are_asked_for(catalogue: Catalogue) -> None:
    text = 'side = math.sqrt(2)\nprint("Total: " + 7)\n'
    assert after(text, catalogue, unsafe=False) == f"import math\n{text}"
    assert after(text, catalogue) == 'import math\nside = math.sqrt(2)\nprint("Total: " + str(7))\n'


def test_one_repair_makes_way_for_the_next(catalogue: Catalogue) -> None:
    assert after("rows = [(1, 2)\n(3, 4)\n(5, 6)]\n", catalogue) == "rows = [(1, 2),\n(3, 4),\n(5, 6)]\n"


def test_repairs_that_undo_each_other_are_not_made(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    from explain.explanation import Edit
    from explain.fixes import import_the_module

    def turned(code: object, finding: Finding) -> Iterator[Edit]:
        yield Edit(finding.span, "random" if dict(finding.bindings)["name"] == "math" else "math")

    monkeypatch.setattr(import_the_module, "edits", turned)
    assert after("math.sqrt(2)\n", catalogue) == "math.sqrt(2)\n"


def test_what_libcst_does_not_take_is_reported_without_a_fix(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    import explain.fixes

    def refuse(source: Source) -> Iterator[None]:
        raise explain.fixes.Unreadable("as a newer Python's syntax is")

    monkeypatch.setattr(explain.fixes, "Code", refuse)
    (finding,) = found("side = math.sqrt(2)\n", catalogue)
    assert (finding.name, finding.fix) == ("stdlib-module-not-imported", None)


@pytest.mark.parametrize(
    ("text", "removed", "added"),
    [
        pytest.param("# one\n# two\nside = math.sqrt(2)\n", (), ("import math",), id="above-the-first-statement"),
        pytest.param(
            "x = 3\nif isinstance(x, [int]):\n    pass\n",
            ("if isinstance(x, [int]):",), ("if isinstance(x, (int,)):",), id="one-line-for-another",
        ),
        pytest.param(
            "isinstance(  3, [\n    int,\n    float,\n]  )\n",
            ("isinstance(  3, [", "]  )"), ("isinstance(  3, (", ")  )"), id="two-lines-and-what-is-between-them-stays",
        ),
    ],
)  # fmt: skip
def test_the_lines_of_a_repair_are_those_that_change(
    text: str, removed: tuple[str, ...], added: tuple[str, ...], catalogue: Catalogue
) -> None:
    (finding,) = found(text, catalogue)
    assert finding.fix is not None
    assert (finding.fix.removed, finding.fix.added) == (removed, added)


def test_a_large_file_is_repaired_only_where_that_is_asked_for(catalogue: Catalogue) -> None:
    from explain.checking.files import check_bytes
    from explain.checking.fixing import LARGEST_SHOWN

    text = "# filler\n" * (LARGEST_SHOWN // 9 + 1) + "side = math.sqrt(2)\n"
    (finding,) = check_bytes(text.encode(), "shop.py", catalogue, Settings()).findings
    assert finding.fix is None
    assert "import math\nside" in after(text, catalogue)


def test_every_codemod_says_how_safe_it_is_and_what_it_does() -> None:
    from importlib import import_module

    names = sorted(path.stem for path in FIXES.glob("[!_]*.py"))
    assert len(names) >= 12
    for name in names:
        module = import_module(f"explain.fixes.{name}")
        assert module.APPLICABILITY in ("safe", "unsafe"), name
        assert module.DESCRIPTION[0].isupper(), name


class TestStageEight:
    def test_every_page_s_fix_is_held(self, corpus: Corpus, catalogue: Catalogue) -> None:
        pages = [page for page in corpus.pages if page.fix]
        assert {page.fix for page in pages} == {path.stem for path in FIXES.glob("[!_]*.py")}
        assert [one.text for page in pages for one in guard_fixes.check(page, catalogue)] == []

    def test_another_fixed_is_complained_about(self, corpus: Corpus, catalogue: Catalogue) -> None:
        from dataclasses import replace

        (page,) = [page for page in corpus.pages if page.stem == "isinstance-with-no-type"]
        cases = tuple(
            replace(one, files=tuple(replace(file, text=file.text + "\n") for file in one.files))
            if one.role == "fixed" else one
            for one in page.cases
        )  # fmt: skip
        (complaint,) = guard_fixes.check(replace(page, cases=cases), catalogue)
        assert (complaint.stage, "not Fixed" in complaint.text) == (8, True)

    def test_a_fix_that_does_nothing_is_complained_about(
        self, corpus: Corpus, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from explain.fixes import types_in_a_tuple

        monkeypatch.setattr(types_in_a_tuple, "edits", lambda code, finding: ())
        (page,) = [page for page in corpus.pages if page.stem == "isinstance-with-no-type"]
        (complaint,) = guard_fixes.check(page, catalogue)
        assert (complaint.stage, "does nothing" in complaint.text) == (8, True)
