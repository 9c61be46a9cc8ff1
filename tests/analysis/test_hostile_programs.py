"""Programs that are deep, wide or absurd: no fact may fail on them, nor take long."""

from __future__ import annotations

import ast
import time
from pathlib import Path

import pytest

import explain.facts
from explain.facts import finder
from explain.source import Source

NAMES = sorted(path.stem for path in Path(explain.facts.__file__).parent.glob("[a-z]*.py"))
MOST_SECONDS = 30

PROGRAMS = {
    "long-sum": "x = " + " + ".join(["a"] * 1500) + "\nx()",
    "long-sum-of-texts": "x = " + " + ".join(["'a'"] * 1000) + " + 1",
    "long-chain-of-attributes": "for k in a" + ".b" * 900 + ":\n    del a" + ".b" * 900 + "[k]",
    "long-chain-of-calls": "x = a" + "(1)" * 900 + "\nx[0]",
    "deep-annotation": "@dataclass\nclass A:\n    x: a" + ".b" * 900 + " = []\nA(1, 2)",
    "many-elements": "x = [" + "1, " * 20000 + "]\nx[20001]\na, b = x",
    "many-keys": "d = {" + ", ".join(f"'k{i}': {i}" for i in range(5000)) + "}\n" + "d['k']\n" * 20,
    "many-branches": "x = 0\nif a:\n    x = 1\n" + "".join(f"elif a == {i}:\n    x = x + 1\n" for i in range(400)),
    "many-bindings": "def f():\n" + "    x = 1\n    print(x)\n" * 2000 + "f()",
    "many-unknown-names": "".join(f"print(unknown_{i})\nknown_{i} = 1\n" for i in range(1000)),
    "many-definitions": "def f(a): ...\nf()\n" * 2000,
    "many-classes": "".join(f"class A{i}(A{max(i - 1, 0)}): ...\n" for i in range(800)) + "A799().x",
    "many-blocks": "".join(" " * i + f"if a{i}:\n" for i in range(90)) + " " * 90 + "x = 1\nprint(x)",
    "many-names-in-a-row": "a0 = 1\n" + "".join(f"a{i + 1} = a{i}\n" for i in range(1500)) + "a1500()",
    "many-arguments": "def f(a): ...\nf(" + "1, " * 5000 + ")",
    "many-formats": "'" + "{} %s " * 300 + "'.format(1) % 2",
    "deep-format": "'" + "{:" * 300 + "}" * 300 + "'.format(1)",
    "own-tail": "x = x\ndef f(): f = f()\nclass A(A): ...\nA().a\nx.y = x.y()",
    "cyclic-bases": "class A(B): ...\nclass B(A): ...\nA().x\nB(1)",
    "surrogates": "x = '\\ud800'\nx.lenght\nx['a']",
    "letters-beyond-ascii": "größe = 1\nprint(größ, 'ä' + größe)",
    "nothing": "",
    "not-python": "def (",
}


@pytest.mark.parametrize("code", PROGRAMS.values(), ids=PROGRAMS)
def test_facts_survive(code: str) -> None:
    source = Source("shop.py", code)
    last = code.rstrip("\n").count("\n") + 1
    started = time.process_time()
    for name in NAMES:
        for span in (None, source.line_span(1), source.line_span(last)):
            for fact in finder(name)(source, span):
                assert all(isinstance(value, str) for value in fact.bindings.values()), (name, fact)
    assert time.process_time() - started < MOST_SECONDS


def test_the_programs_reach_the_facts() -> None:
    parsed = [name for name, code in PROGRAMS.items() if Source("shop.py", code).tree is not None]
    assert set(PROGRAMS) - set(parsed) == {"not-python"}
    assert all(isinstance(Source("shop.py", PROGRAMS[name]).tree, ast.Module) for name in parsed)
