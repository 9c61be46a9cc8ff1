"""Programs that ask for any amount of work, or reach for the process that follows them."""

# ruff: noqa: E501 - a program a line

from __future__ import annotations

import ast
import builtins
import collections
import gc
import json
import string
import warnings

import pytest

from explain.foreseeing.following import followed

LARGE = {
    "a long text": "s = 'a' * 10**9\nprint(len(s))",
    "a large number": "n = 10**10**10\nprint(n)",
    "a number shifted": "print(1 << 10**10)",
    "a wide format": "print(f'{1:>{10**9}}', '%1000000000d' % 1, '{:>1000000000}'.format(1), 'a'.ljust(10**9))",
    "replaced by much": "s = 'a' * 9999\nprint(s.replace('a', s).replace('a', s))",
    "joined by much": "s = 'a' * 9999\nprint(s.join(s), ('\\t' * 9999).expandtabs(9999))",
    "nested lists": "xs = [0]\nfor _ in range(60):\n    xs = [xs, xs]\nprint(xs)\nprint(xs == xs, str(xs), xs + 1)",
    "nested with a function": "xs = [print, lambda: 0]\nfor _ in range(60):\n    xs = [xs, xs]\nprint(xs)\nsorted(xs)\nunknown = input().split\nunknown(xs)",
    "nested objects": "class A:\n    def __init__(self, x): self.x = x\n    def __repr__(self): return f'{self.x}{self.x}'\na = A(1)\nfor _ in range(60):\n    a = A(a)\nprint(a)",
    "nested dataclasses": "from dataclasses import dataclass, asdict\n@dataclass\nclass A:\n    x: object\n    y: object\na = A(1, 1)\nfor _ in range(40):\n    a = A(a, a)\nprint(a, a == a)\nprint(asdict(a))",
    "itself": "xs = []\nxs.append(xs)\nprint(xs, xs == xs)\nd = {}\nd['d'] = d\nprint(d)\nxs.sort()",
    "a long range": "print(sum(range(10**12)), list(range(10**12)), max(range(10**12)), 5 in range(10**15))",
    "ranges called back": "print(list(map(list, [range(10**12)])), list(map(sum, [range(10**12)])), list(map(bytes, [10**10])))",
    "for ever": "print(list(iter(int, 1)))\nx = sum(iter(lambda: 1, 2))",
    "pow in disguise": "from functools import partial, reduce\nprint(partial(pow, 10, 10**9)(), reduce(pow, [10, 10**9]), list(map(pow, [10], [10**9])))",
    "doubling": "xs = [1]\nwhile True:\n    xs += xs",
    "doubling texts": "s = 'ab'\nwhile True:\n    s += s",
    "doubling tables": "d = {}\nn = 0\nwhile True:\n    d[n] = [n] * 1000\n    n += 1",
    "calls for ever": "def f(n): return f(n + 1)\nf(0)",
    "ways for ever": "def f():\n    if input(): return f()\n    return f()\nf()",
    "many ways": "\n".join(f"if input():\n    x{n} = {n}" for n in range(300)),
    "ways in ways": "\n".join("    " * n + "if input():" for n in range(18)) + "\n" + "    " * 18 + "pass",
    "a deep sum": "x = " + " + ".join(["1"] * 900),
    "deep brackets": "x = " + "[" * 80 + "]" * 80 + "\nprint(x + 1)",
    "a slow pattern": "import re\nprint(re.match('(a+)+$', 'a' * 40 + 'b'))\nprint(re.compile('(a*)*b').sub('', 'a' * 40))",
    "a large table of one": "xs = [[0] * 10_000] * 10_000\nfor row in xs:\n    row[0] = str(xs)",
    "bits": "n = 3\nfor _ in range(100):\n    n = n * n\nprint(n)",
    "statistics": "import statistics, math\nprint(math.factorial(10**8), math.comb(10**8, 10**7))",
    "digits": "print(int('9' * 4000) ** 4000, str(10**4000)[0])",
    "hashes of its own": "class A:\n    def __hash__(self): return 1\n    def __eq__(self, other): return {A(): 1}\nprint({A() for _ in range(2000)})",
}  # fmt: skip


@pytest.mark.parametrize("name", LARGE)
def test_work_is_bounded(name: str) -> None:
    found = followed(ast.parse(LARGE[name]), LARGE[name])
    assert not found.faults
    assert found.steps < 50_000


REACHING = {
    "classes": "().__class__.__base__.__subclasses__()\nprint([].__class__.__mro__)",
    "a class of Python's": "str.nothing = 1\nsetattr(dict, 'nothing', 1)\nlist.append = None\nobject.__nothing__ = 1",
    "a module": "import json, string\njson.dumps = None\nstring.digits = ''\nimport os\nos.environ['Q'] = 'x'\nos.remove('/nothing')",
    "a name of Python's": "import builtins\nbuiltins.len = None\nlen = None",
    "what a format gives": "print('{0.__class__.__init__.__globals__}'.format(print))\nprint('{0.__globals__}'.format(lambda: 0))",
    "what a function has": "f = lambda: 0\nprint(f.__globals__, f.__code__, f.__closure__)\nf.__code__ = None",
    "files": "open('/tmp/never-made-by-following', 'w').write('x')\nimport pathlib\npathlib.Path('/tmp/never-made-by-following').touch()",
    "programs": "import os, subprocess\nos.system('touch /tmp/never-made-by-following')\nsubprocess.run(['touch', '/tmp/never-made-by-following'])",
    "text as a program": "exec('import builtins; builtins.len = None')\neval('1')",
    "printed": "print('heard', flush=True)\nimport sys\nsys.stdout.write('heard')\nsys.stderr.write('heard')",
    "asked": "input('heard')\nhelp()\ncopyright()\nlicense()",
    "left": "import sys\nsys.exit(3)",
    "killed": "import os\nos.abort()",
    "never awaited": "async def f(): return 1\nf()\nprint(f())",
    "warned": "print(~True)\nif NotImplemented:\n    pass\nimport warnings\nwarnings.warn('heard')\nimport datetime\ndatetime.datetime.utcnow()",
    "an abstract class": "from abc import ABC\nclass A(ABC): pass\nA.register(int)\nprint(isinstance(1, A))",
    "what ends": "class A:\n    def __del__(self): 1 / 0\na = A()\ndel a",
    "asked after the end": "class A:\n    def __eq__(self, other): return 1 / 0\n    def __hash__(self): return 1\n    def __repr__(self): return str(self.nothing)\nd = {A(): 1}\nraise KeyError(A())",
}  # fmt: skip


@pytest.mark.parametrize("name", REACHING)
def test_the_process_stays_as_it_is(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = _process()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = followed(ast.parse(REACHING[name]), REACHING[name])
        gc.collect()
    assert not found.faults
    assert _process() == before
    assert capsys.readouterr() == ("", "")


def _process() -> list[object]:
    import os
    from pathlib import Path

    return [
        *(sorted(vars(one)) for one in (str, dict, list, object, json, string, builtins)),
        *(id(one) for one in (json.dumps, builtins.len, builtins.print, collections.Counter)),
        string.digits,
        dict(os.environ),
        Path("/tmp/never-made-by-following").exists(),
        isinstance(1, collections.abc.Sized),
    ]


@pytest.mark.parametrize("name", [*LARGE, *REACHING])
def test_the_same_is_foreseen_again(name: str) -> None:
    text = {**LARGE, **REACHING}[name]
    first, again = (followed(ast.parse(text), text).foreseen for _ in range(2))
    assert [(type(one), str(one)) for one, _ in first] == [(type(one), str(one)) for one, _ in again]


def test_nothing_of_the_program_stays() -> None:
    text = "class LeftBehind(Exception):\n    def __eq__(self, other): return self\na = LeftBehind()\ndef f(x=a): return f\nf().nothing"
    for _ in range(3):
        followed(ast.parse(text), text)
    gc.collect()
    assert not [one for one in gc.get_objects() if isinstance(one, type) and one.__name__ == "LeftBehind"]
