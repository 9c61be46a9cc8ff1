"""Which trees the compiler is asked about: all that it refuses, and few others."""

from __future__ import annotations

import re
import warnings
from pathlib import Path

import pytest

from explain.analysis.trees import Tree
from explain.linting.compiling import may_be_refused
from explain.linting.refusal import refusal
from explain.source import Source

CORPUS = Path(__file__).resolve().parents[2] / "corpus"

REFUSED = {
    "return outside": "return 1",
    "return in a class": "class A:\n    return 1",
    "return in a class in a function": "def f():\n    class A:\n        return 1",
    "return in a block of the module": "try:\n    pass\nexcept E:\n    with a:\n        return",
    "yield outside": "yield 1",
    "yield in a class": "class A:\n    x = yield",
    "yield in a default": "def f(a=(yield)): pass",
    "yield in a comprehension": "def f():\n    return [(yield x) for x in y]",
    "yield from in async": "async def f():\n    yield from g()",
    "value returned by an async generator": "async def f():\n    yield 1\n    return 2",
    "await outside": "await f()",
    "await in a plain function": "def f():\n    await g()",
    "await in a lambda": "async def f():\n    return lambda: await g()",
    "await in a decorator": "@(await f())\nasync def g(): pass",
    "async for in a plain function": "def f():\n    async for x in y: pass",
    "async with outside": "async with a: pass",
    "async comprehension in a plain function": "def f():\n    return [x async for x in y]",
    "break outside": "break",
    "break in a loop's else": "for x in y:\n    pass\nelse:\n    break",
    "break in a function in a loop": "for x in y:\n    def f():\n        break",
    "continue in a class in a loop": "for x in y:\n    class A:\n        continue",
    "parameter twice": "def f(a, a): pass",
    "parameter twice, with stars": "def f(a, *b, c, **b): pass",
    "parameter of a lambda twice": "f = lambda a, *, a: 1",
    "keyword twice": "f(a=1, **b, a=2)",
    "keyword of a class twice": "class A(b=1, b=2): pass",
    "star import in a function": "def f():\n    from os import *",
    "future import too late": "import os\nfrom __future__ import annotations",
    "future import behind two texts": "'a'\n'b'\nfrom __future__ import annotations",
    "unknown future": "from __future__ import flying_cars",
    "braces": "from __future__ import braces",
    "global after use": "def f():\n    print(x)\n    global x",
    "global after assignment": "def f():\n    x = 1\n    global x",
    "global after a loop": "def f():\n    for x in y: pass\n    global x",
    "global of the module, late": "x = 1\nglobal x",
    "global parameter": "def f(x):\n    global x",
    "global and annotated": "def f():\n    global x\n    x: int = 1",
    "global and nonlocal": "def f():\n    x = 1\n    def g():\n        global x\n        nonlocal x",
    "nonlocal of the module": "nonlocal x",
    "nonlocal without owner": "def f():\n    def g():\n        nonlocal x",
    "nonlocal for a global name": "def f():\n    global x\n    x = 1\n    def g():\n        nonlocal x",
    "nonlocal for a name in a comprehension": "def f():\n    [x for x in y]\n    def g():\n        nonlocal x",
    "nonlocal through a class": "def f():\n    class A:\n        x = 1\n        def g(self):\n            nonlocal x",
    "starred alone": "*a",
    "starred target alone": "*a = b",
    "two starred targets": "*a, *b = c",
    "starred far behind": "a, " * 300 + "*b = c",
    "debug assigned": "__debug__ = 1",
    "debug as a parameter": "def f(__debug__): pass",
    "bare except first": "try:\n    pass\nexcept:\n    pass\nexcept E:\n    pass",
    "blocks too deep": "".join(" " * n + "while a:\n" for n in range(25)) + " " * 25 + "pass",
    "managers too many": "with " + ", ".join("a" * 30) + ": pass",
    "walrus over a loop's name": "[(x := 1) for x in y]",
    "walrus in a class's comprehension": "class A:\n    [(z := 1) for x in y]",
    "pattern that takes all first": "match a:\n    case b: pass\n    case 1: pass",
    "break out of except*": "for x in y:\n    try: pass\n    except* E: break",
}

TAKEN = {
    "a plain module": "import os\n\ndef f(a, *b, **d):\n    for x in a:\n        break",
    "a method that yields": "class A:\n    def f(self):\n        yield 1\n        yield from self.g()\n        return",
    "a coroutine": "async def f(a):\n    async with a as b:\n        async for c in b:\n            await c",
    "global first": "count = 0\ndef f():\n    global count\n    count += 1",
    "nonlocal of a parameter": "def f(a):\n    def g():\n        nonlocal a\n        a = 1",
    "future first": "'''text'''\nfrom __future__ import annotations\nimport os\nfrom os import *",
    "starred": "a, *b = c\nf(*a, x=1, y=2)\nd = [*a, *b]",
    "a loop's else": "for x in y:\n    for z in x: pass\n    else:\n        continue",
    "return in a nested block": "def f():\n    try:\n        with a:\n            return 1\n    finally:\n        pass",
}  # fmt: skip


def accepted(text: str) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(text, "program.py", "exec", dont_inherit=True)
        except SyntaxError:
            return False
    return True


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_the_compiler_is_asked_about_what_it_refuses(text: str) -> None:
    assert not accepted(text)
    source = Source("program.py", text)
    assert source.tree is None or may_be_refused(Tree(source))  # Python 3.14's parser knows some of the rules itself
    found = refusal(source)
    assert found is not None and not found.too_deep


@pytest.mark.parametrize("text", TAKEN.values(), ids=TAKEN)
def test_it_is_not_asked_about_what_nobody_refuses(text: str) -> None:
    assert accepted(text)
    assert not may_be_refused(Tree(Source("program.py", text)))


def test_it_is_asked_about_every_page_s_program_that_only_it_refuses() -> None:
    asked = 0
    for page in sorted((CORPUS / "SyntaxError").glob("*.md")):
        for text in re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
            source = Source("program.py", text)
            if source.tree is not None and not accepted(text):
                asked += 1
                assert may_be_refused(Tree(source)), f"{page.stem}: {text}"
    assert asked > 40
