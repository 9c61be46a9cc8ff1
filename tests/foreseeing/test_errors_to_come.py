"""Little programs that fail: what is foreseen is what running them gives, in class, words and lines."""

# ruff: noqa: E501 - a program a line

from __future__ import annotations

import textwrap

import pytest
from really_run import foreseen, run

FAILING = {
    "an operator": "a = 1\nb = 'x'\nprint(a + b)",
    "augmented": "total = 0\ntotal += '1'",
    "a comparison": "print(sorted([1, 'a']))",
    "a chained comparison": "print(1 < 2 < 'a')",
    "a negative text": "print(-'a')",
    "an index": "xs = [1, 2]\nprint(xs[2])",
    "an index in a loop": "xs = [1, 2]\nfor i in range(3):\n    print(xs[i])",
    "a key": "ages = {'Ada': 3}\nprint(ages['Bob'])",
    "a slice of a number": "n = 5\nprint(n[1:])",
    "unpacking": "a, b = [1, 2, 3]",
    "too few to unpack": "a, b, *c = [1]",
    "unpacking in a loop": "for a, b in [(1, 2), (3,)]:\n    pass",
    "a star of a number": "print([*5])",
    "arguments after a star": "def f(*values): pass\nf(*5)",
    "an attribute of None": "xs = [2, 1].sort()\nprint(xs.pop())",
    "an attribute": "class A:\n    def __init__(self): self.name = 1\nprint(A().nme)",
    "a private attribute": "class A:\n    def __init__(self): self.__pin = 1\nprint(A().__pin)",
    "a method without brackets": "text = 'a'\nprint(text.upper + 'b')",
    "called": "n = 5\nn()",
    "missing argument": "def area(w, h): return w * h\nprint(area(2))",
    "two missing arguments": "def f(a, b, *, c): pass\nf()",
    "too many arguments": "def f(a, b=1): pass\nf(1, 2, 3)",
    "too many for a method": "class A:\n    def f(self): pass\nA().f(1)",
    "a keyword nobody takes": "def f(a): pass\nf(b=1)",
    "twice the same": "def f(a): pass\nf(1, a=2)",
    "keyword only": "def f(*, a): pass\nf(1)",
    "position only": "def f(a, /): pass\nf(a=1)",
    "in a function": "def f(x):\n    return x + 1\n\nf('a')",
    "in a function in a function": "def f(x):\n    return g(x)\ndef g(x):\n    return x[0]\nf(5)",
    "in a method": "class A:\n    def f(self):\n        return self.g()\n    def g(self):\n        return 1 / 0\nA().f()",
    "in a property": "class A:\n    @property\n    def n(self): return self.m\nprint(A().n)",
    "in an operator": "class A:\n    def __add__(self, other): return self.n + other\nA() + 1",
    "in a constructor": "class A:\n    def __init__(self, n): self.n = n\nA()",
    "in super": "class A:\n    def __init__(self, n): self.n = n\nclass B(A):\n    def __init__(self): super().__init__()\nB()",
    "in a lambda": "f = lambda n: n + 'a'\nf(1)",
    "in a key function": "print(sorted([1, 2], key=lambda n: n[0]))",
    "in a comprehension": "print([n + 'a' for n in [1, 2]])",
    "in a generator expression": "print(sum(n + 'a' for n in [1, 2]))",
    "in a closure": "def outer(n):\n    def inner(): return n.x\n    return inner\nouter(1)()",
    "in a decorator": "def twice(f):\n    def inner(n): return f(f(n))\n    return inner\n@twice\ndef text(n): return str(n + 1)\ntext(1)",
    "in an awaited call": "import asyncio\nasync def f(): return 1 + 'a'\nasync def main(): await f()\nasyncio.run(main())",
    "awaiting a number": "import asyncio\nasync def main(): await 5\nasyncio.run(main())",
    "before it has a value": "n = 1\ndef f():\n    print(n)\n    n = 2\nf()",
    "nobody gave it a value": "def f(x):\n    if x:\n        y = 1\n    return y\nf(0)",
    "the closure's name comes too late": "def outer():\n    def inner(): return late\n    inner()\n    late = 1\nouter()",
    "deleted": "def f():\n    x = 1\n    del x\n    return x\nf()",
    "raised while another is handled": "try:\n    1 / 0\nexcept ZeroDivisionError:\n    print('a' + 1)",
    "in else": "try:\n    pass\nexcept ValueError:\n    pass\nelse:\n    [][0]",
    "in finally": "try:\n    pass\nfinally:\n    {}['a']",
    "through finally": "try:\n    1 / 0\nfinally:\n    print('done')",
    "the wrong one is caught": "try:\n    int('x')\nexcept TypeError:\n    pass",
    "a manager that is none": "with 5:\n    pass",
    "a manager that ends nothing": "class A:\n    def __enter__(self): return self\n    def __exit__(self, *error): return False\nwith A() as a:\n    a.nothing",
    "a table that changes its size": "d = {'a': 1, 'b': 2}\nfor key in d:\n    del d[key]",
    "items of a table that changes its size": "d = {'a': 1}\nfor key, value in d.items():\n    d[key * 2] = value",
    "a number gone through": "for n in 5:\n    pass",
    "while": "xs = [1, 2]\nwhile True:\n    xs.pop()",
    "after a loop": "total = ''\nfor n in range(3):\n    total += str(n)\nprint(total / 3)",
    "global": "n = 'a'\ndef f():\n    global n\n    n += 1\nf()",
    "nonlocal": "def f():\n    n = 'a'\n    def g():\n        nonlocal n\n        n += 1\n    g()\nf()",
    "aliased": "xs = [1]\nys = xs\nys.clear()\nprint(xs[0])",
    "a format": "print(f'{\"a\":d}')",
    "a date that is none": "n = None\nprint(f'{n:.2f}')",
    "percent": "print('%d' % 'a')",
    "join": "print(', '.join([1, 2]))",
    "int": "int('ten')",
    "remove": "[1].remove(2)",
    "unhashable": "{[1]: 2}",
    "unhashable of its own": "class A:\n    def __eq__(self, other): return True\nprint({A()})",
    "a tuple changed": "t = (1, 2)\nt[0] = 3",
    "a text changed": "s = 'ab'\ns[0] = 'c'",
    "a frozen dataclass": "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass P:\n    x: int\nP(1).x = 2",
    "a dataclass without a value": "from dataclasses import dataclass\n@dataclass\nclass P:\n    x: int\nP()",
    "an enumeration": "from enum import Enum\nclass C(Enum):\n    RED = 1\nC(5)",
    "an abstract class": "from abc import ABC, abstractmethod\nclass A(ABC):\n    @abstractmethod\n    def f(self): pass\nA()",
    "len of a number": "print(len(5))",
    "math": "import math\nprint(math.sqrt(-1))",
    "recursion ends badly": "def f(n):\n    return f(n - 1) if n else [][0]\nf(3)",
    "matched": "match 5:\n    case 5:\n        [][0]",
    "input and a number": "print(input() + 1)",
    "an input that is no list": "for n in input():\n    n.append(1)\ninput().append(1)",
    "one of two that both fail": "if input():\n    x = 1\nelse:\n    x = 2\nx.append(1)",
    "what no function gives": "def f(n):\n    print(n)\nf(1).upper()",
}  # fmt: skip


@pytest.mark.parametrize("name", FAILING)
def test_what_is_foreseen_is_what_comes(name: str) -> None:
    text = textwrap.dedent(FAILING[name])
    real = run(text, 1)
    assert real.error is not None
    assert (real.said, real.chain) in foreseen(text)
