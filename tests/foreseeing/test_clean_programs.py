"""Programs that run to their end: nothing is foreseen of them, however much of them is followed."""

# ruff: noqa: E501 - a program a line

from __future__ import annotations

import textwrap

import pytest
from really_run import ANSWERS, foreseen, run

CLEAN = {
    # what two names hold
    "a list under two names": "xs = [1]\nys = xs if input() else [0]\nys.append(2)\nif len(xs) > 1:\n    print(xs[1])",
    "one of two lists grows": """
        xs, ys = [1], [2]
        if input():
            one = xs
        else:
            one = ys
        one.append("x")
        print([each * 2 for each in xs], sum(xs) if len(xs) == 1 else "")
        if len(ys) == 2:
            print(ys[1] + "y")
        """,
    "a list in a table, by a key nobody knows": """
        groups = {"x": [], "1": [], "": [], "0": [], "2": [], "3": [], "5": [], "-1": [], "1 2": [], "a b": [], "1 2 3": []}
        key = input()
        groups[key].append(5)
        for name in groups:
            if groups[name]:
                print(groups[name][0] + 1)
        print(len(groups[key]) and groups[key][0])
        """,
    "a list got from a list": "rows = [[0], [0]]\nrow = rows[len(input()) % 2]\nrow[0] = 'x'\nfor one in rows:\n    if one[0] != 0:\n        print(one[0].upper())",
    "an object of two": """
        class Card:
            def __init__(self):
                self.value = None
        a, b = Card(), Card()
        one = a if input() else b
        one.value = 5
        print((a.value or b.value) + 1)
        """,
    "a list that a loop chose": "rows = [[], []]\nfor row in rows:\n    if input():\n        break\nrow.append(1)\nprint(row[0])",
    "the same list times three": "rows = [[0]] * (len(input()) + 1)\nrows[0].append(1)\nprint(rows[-1][1])",
    "the smaller of two lists": "xs, ys = [1], [2]\none = min(xs, ys, key=lambda each: len(input()))\none.append(3)\nprint(len(xs + ys) - 3 or xs)",
    "kept in what is not known": "box = {}\nbox[input()] = xs = []\nfor one in box.values():\n    one.append(1)\nprint(xs[0])",
    "kept in a list that is not known": "box = input().split()\nxs = []\nbox.append(xs)\nbox[-1].append(1)\nprint(xs[0])",
    # errors that are caught
    "what it was before the error": """
        value = 0
        try:
            value = "a"
            int(input())
            value = 0
        except ValueError:
            print(value + "b")
        """,
    "a certain error after a doubtful one": """
        try:
            int(input())
            1 / 0
        except ValueError:
            text = "a"
        except ZeroDivisionError:
            text = "b"
        print(text + "c")
        """,
    "else does not run after an error": """
        text = 1
        try:
            int(input())
        except ValueError:
            text = text + 1
        else:
            text = "a"
        print(str(text))
        """,
    "caught further out": """
        def ask():
            if input():
                raise ValueError
            return 1
        try:
            found = ask()
        except ValueError:
            found = "none"
        print(str(found) + "!")
        """,
    "finally changes what returned": """
        log = []
        def work():
            try:
                if input():
                    return 1
            finally:
                log.append("done")
        work()
        print(log[0])
        """,
    "finally returns": "def work():\n    try:\n        return 1 / 0\n    finally:\n        return 5\nprint(work() + 1)",
    "suppress goes on behind the block": """
        from contextlib import suppress
        value = 0
        with suppress(ValueError):
            int(input())
            value = "a"
        print(value * 2)
        if value == 0:
            print(value + 1)
        """,
    "a manager that ends errors": """
        class Calm:
            def __enter__(self): return self
            def __exit__(self, *error): return True
        value = 0
        with Calm():
            value = int(input())
            value = "a"
        if value == "a":
            print(value + "b")
        with Calm():
            1 / 0
        """,
    "exit that is caught": "try:\n    exit()\nexcept SystemExit:\n    text = 'a'\nprint(text + 'b')",
    "exit under a bare except": "import sys\ntext = 1\ntry:\n    if input():\n        sys.exit()\nexcept:\n    text = 'a'\nif text == 'a':\n    print(text + 'b')",
    "raised again and caught": "try:\n    try:\n        1 / 0\n    except ZeroDivisionError:\n        raise\nexcept ArithmeticError:\n    print('no')",
    "an error of its own class": "class Bad(Exception):\n    pass\ntry:\n    raise Bad('x')\nexcept Bad as error:\n    print(error.args[0])",
    # loops
    "a test that changes what it looks at": "xs = [3, 2, 1]\nwhile xs.pop() > len(input()) * 0 + 1:\n    print(xs[0])\nprint(xs[0])",
    "names that hand on their values": """
        a, b, c, d, e, f = 0, 0, 0, 0, 0, "x"
        for _ in input().split() * 9:
            a, b, c, d, e = b, c, d, e, f
        if a == "x":
            print(a + "y")
        """,
    "attributes that hand on their values": """
        class Box: pass
        o = Box()
        o.a, o.b, o.c, o.d, o.e, o.f, o.g = 0, 0, 0, 0, 0, 0, "x"
        for _ in input().split() * 9:
            o.a = o.b; o.b = o.c; o.c = o.d; o.d = o.e; o.e = o.f; o.f = o.g
        if o.a == "x":
            print(o.a + "y")
        """,
    "a list that grows while it is gone through": "xs = [1]\nfor x in xs:\n    if len(xs) < 4:\n        xs.append(x + 1)\nprint(xs[3])",
    "enumerate over a list that grows": "xs = [1]\nfor i, x in enumerate(xs):\n    if len(xs) < 4:\n        xs.append(x + 1)\nprint(xs[3])",
    "values of a table that changes": "d = {'a': 1, 'b': 2}\nfor key, value in d.items():\n    d['b'] = 'x'\nprint(value + 'y')",
    "a table set back while a loop goes on": """
        d = {"a": 1, "b": 2, "c": 3}
        del d["a"]
        for key in d:
            if input():
                d[key] = 5
            print(d[key] + 1)
        """,
    "break out of two loops": """
        for i in range(3):
            for j in range(3):
                if input():
                    break
            else:
                continue
            break
        print([1, 2, 3][i])
        """,
    "first come, first found": """
        def first(values):
            for one in values:
                if one == input():
                    return one
            return 0
        found = first(["x", "1"])
        print(found * 2 if found else found + 1)
        """,
    # iterators
    "an iterator taken further elsewhere": "it = iter([1, 2, 3])\nif input():\n    next(it)\nprint(sum(it) + 1)",
    "an iterator in an iterator": "it = iter([1, 2, 3])\npairs = enumerate(it)\nnext(it)\nprint([1, 2][len(list(pairs)) - 1])",
    "values in a test": "it = iter([1, 2, 3])\nprint(1 in it, list(it)[1])",
    "an iterator of its own": """
        class Down:
            def __init__(self, n): self.n = n
            def __iter__(self): return self
            def __next__(self):
                if self.n <= 0:
                    raise StopIteration
                self.n -= 1
                return self.n
        down = Down(5)
        for n in down:
            down.n -= 1
            last = n
        print([0, 1][last])
        """,
    "a generator that changes a global": """
        total = 0
        def steps():
            global total
            for n in range(3):
                total = 0
                yield n
        for step in steps():
            total += 1
            total = str(total) + "x" if step > 5 else total
        print(total + 1)
        """,
    "a generator expression that calls": "log = []\nsum(log.append(n) or n for n in range(3))\nprint(log[2])",
    "any stops at the first": "print(any(x > 0 or x + 'a' for x in [1, 'b']))",
    # names
    "a comprehension in a class": "names = 'ab'\nclass A:\n    names = [1, 2]\n    twice = [n + 1 for n in names]\nprint(A.twice[1])",
    "a closure over a name that comes later": "def outer():\n    def inner():\n        return late + 1\n    late = 1\n    return inner()\nprint(outer())",
    "nonlocal": "def outer():\n    n = 'a'\n    def inner():\n        nonlocal n\n        n = 1\n    inner()\n    return n + 1\nprint(outer())",
    "global changed by a called function": "mode = None\ndef start():\n    global mode\n    mode = {'a': 1}\nstart()\nprint(mode['a'])",
    "class in a function with a global": "x = 1\ndef f():\n    global x\n    class A:\n        x = 'a'\n    return A.x + 'b'\nprint(f(), x + 1)",
    "private names": "class A:\n    def __init__(self): self.__n = 1\n    def more(self): return self.__n + 1\na = A()\nprint(a.more(), a._A__n + 1)",
    "a private method": "class A:\n    def __help(self): return 1\n    def more(self): return self.__help() + 1\nprint(A().more())",
    "a private field": "from dataclasses import dataclass\n@dataclass\nclass A:\n    __n: int = 1\n    def more(self): return self.__n + 1\nprint(A().more())",
    "a join of what is not known": "print(' '.join(word for word in [input(), 'a']))\nprint(','.join(map(lambda n: input(), [1])))",
    "a way that ends inside a call": "ys = [1]\ndef f():\n    for one in ys:\n        print(one)\n        raise ValueError\nfor _ in range(2):\n    if not input() * 0 == '':\n        try:\n            ys = 'text'\n        finally:\n            f()\nys.append(1)",
    "loop variables in lambdas": "fs = [lambda: n for n in [1, 'a']]\nprint(fs[0]() + 'b')",
    "defaults are shared": "def add(x, to=[]):\n    to.append(x)\n    return to\nadd(1)\nprint(add(2)[1])",
    # classes
    "attributes by name": "class A:\n    def __init__(self, **given): self.__dict__.update(given)\na = A(size=1)\nprint(a.size)",
    "attributes by a name nobody knows": "class A: pass\na = A()\nfor name in ['size', 'colour']:\n    setattr(a, name, 1)\nsetattr(a, input() + 'x', 1)\nprint(a.size)",
    "every attribute set": "class A:\n    def __setattr__(self, name, value):\n        super().__setattr__(name, value)\na = A()\na.size = 1\nprint(a.size)",
    "any attribute there is": "class A:\n    def __getattr__(self, name): return 1\nprint(A().size + 1)",
    "a table that knows more": "class T(dict):\n    def __setitem__(self, key, value):\n        super().__setitem__(key, value)\nt = T()\nt['a'] = 1\nprint(t['a'])",
    "a table made from what is not known": "class T(dict):\n    def __init__(self, text):\n        dict.__init__(self, a=text)\nprint(T(input())['a'])",
    "attributes of a function": "def f():\n    f.calls += 1\nf.calls = 0\nf()\nprint(f.calls + 1)",
    "a cached function": "from functools import lru_cache\n@lru_cache(maxsize=None)\ndef f(n): return n\nf(1)\nprint(f.cache_info())\nf.cache_clear()",
    "a property with a setter": "class A:\n    def __init__(self): self._n = 0\n    @property\n    def n(self): return self._n\n    @n.setter\n    def n(self, value): self._n = value\na = A()\na.n = 5\nprint(a.n + 1)",
    "a dataclass": "from dataclasses import dataclass, field\n@dataclass(order=True)\nclass P:\n    x: int\n    tags: list = field(default_factory=list)\na, b = P(1), P(2)\na.tags.append('t')\nprint(a < b, a.tags[0], b.tags == [], a)",
    "an enumeration": "from enum import Enum\nclass C(Enum):\n    RED = 1\n    BLUE = 2\nprint(C(1).name, C['BLUE'].value + 1, [c.value for c in C])",
    "super in a row": "class A:\n    def __init__(self): self.a = 1\nclass B(A):\n    def __init__(self):\n        super().__init__()\n        self.b = self.a + 1\nclass C(B): pass\nprint(C().b)",
    "slots": "class A:\n    __slots__ = ('x',)\n    def __init__(self): self.x = 1\nprint(A().x)",
    "a list in a class, changed in it": "class A:\n    items = []\n    def add(self, x): self.items.append(x)\nA().add(1)\nprint(A.items[0])",
    # what Python brings
    "bytes that change": "data = bytearray(b'abc')\ndata[0] = 65\nprint(data[0] + 1)",
    "a table with defaults": "from collections import defaultdict\nd = defaultdict(list)\nif input():\n    d['a'].append(1)\nd['b'].append(2)\nprint(d['b'][0], d['a'])",
    "a deque": "from collections import deque\nq = deque()\nq += [1, 2]\nif input():\n    q += [3]\nprint(q[1], q.popleft() + 1)",
    "a chain of tables": "from collections import ChainMap\nc = ChainMap({}, {'a': 1})\nc['b'] = 2\nprint(c['b'] + 1)",
    "sets have no order": "first = list({'a', 1})[0]\nprint(first + 'b' if isinstance(first, str) else first + 1)",
    "one of a set": "s = {'a', 1}\none = s.pop()\nprint(one + 'b' if isinstance(one, str) else one + 1)",
    "no words, no sum": "print(sum(input().split()[9:]), ', '.join([int(x) for x in '']))",
    "the end of an iterator": "print(next(iter([]), 5) + 1)",
    "slices are never too long": "print([1, 2][5:], 'ab'[9:], [1][:99])",
    "sorted by attributes": "class A:\n    def __init__(self, n): self.n = n\nprint(sorted([A(2), A(1)], key=lambda a: a.n)[0].n)",
    "a table is asked first": "d = {}\nprint(d.get('a', 0) + 1, d.setdefault('b', 2) + 1)",
    # what unknown code does
    "a thread": "import threading\ndone = []\ndef work(): done.append(1)\nt = threading.Thread(target=work)\nt.start()\nt.join()\nprint(done[0])",
    "a thread that sets a global": "import threading, time\nready = None\ndef work():\n    global ready\n    ready = {'a': 1}\nt = threading.Thread(target=work)\nt.start()\nt.join()\ntime.sleep(0)\nprint(ready['a'])",
    "a registry": "import atexit\nhooks = []\ndef add(f):\n    hooks.append(f)\n    return f\n@add\ndef hello(): return 1\nprint(hooks[0]() + 1)",
    "a function chosen by a table": "log = []\ndef a(): log.append('a')\ndef b(): log.append('b')\n{'x': a}.get(input(), b)()\nprint(log[0])",
    "a decorator that changes results": "def text(f):\n    def inner(*values): return str(f(*values))\n    return inner\n@text\ndef one(): return 1\nprint(one() + 'x')",
    "awaited together": "import asyncio\nfound = []\nasync def work(n): found.append(n)\nasync def main():\n    await asyncio.gather(work(1), work(2))\n    print(found[1])\nasyncio.run(main())",
    "a list gets what is not known": "xs = []\nxs.extend(input() + 'a')\nprint(xs[0])\nseen = set()\nseen.update(input() + 'a')\nprint(1 / len(seen))",
    "an object that can be called is given away": "import functools\nclass A:\n    def __call__(self): pass\ndef f(): pass\nf.x = 1\na = A()\nfunctools.update_wrapper(a, f)\nprint(a.x)",
    "a function is given away": "import functools\ndef f(): pass\ndef g(): pass\nf.x = 1\nfunctools.update_wrapper(g, f)\nprint(g.x)",
    "known whichever it is": "def f(a, change=None):\n    if a != 'o' and change is not None:\n        return change(a)\n    return a\nprint(f(input()))",
    "an enumeration makes numbers": "from enum import Flag, auto\nclass E(Flag):\n    A = auto()\n    B = auto()\n    C = A | B\nprint(E.C)",
    "a dataclass with slots": "from dataclasses import dataclass\n@dataclass(slots=True)\nclass P:\n    x: int = 0\n    def f(self): return self.x\nprint(P().f() + 1)",
    "a module in a module": "import json.tool\nprint(json.tool.__name__ + '')",
    "a pattern of bytes": "import re\nprint(re.escape(b'a.b') + b'c', re.sub(b'a', b'b', b'ca') + b'd')",
    "texts backwards": "print(''.join(reversed([input(), 'b'])))",
    "one of a table with numbers": "import random\nprint(random.choice({0: 'a', 1: 'b'}) + 'c')",
    "patched": "import random\nrandom.choice = lambda values: 'a'\nprint(random.choice([1]) + 'b')",
    # ways
    "a guard that refused": "n = 0\nmatch (1, input()):\n    case (n, 'never') if n > 1:\n        pass\n    case _:\n        print(n + 1)",
    "and, or": "x = input() and None\nprint(x or 'a' + 'b')\ny = '' or [1]\nprint(y[0])",
    "a chain that goes on": "xs = [1, 2]\nprint(0 <= len(input()) < xs.pop() + 99, xs[0])\nif len(xs) == 1:\n    xs.append(5)\nprint(xs[1])",
    "deleted on one way": "d = {'a': 1}\nif input():\n    del d['a']\nif 'a' in d:\n    print(d['a'])",
    "early return": "def f(text):\n    if not text:\n        return None\n    return [text]\nfound = f(input())\nprint(found[0] if found else 'none')",
    "set in both": "if input():\n    n = 1\nelse:\n    n = 'a'\nprint(n * 2)",
    "recursion": "def f(n): return 1 if n <= 1 else n * f(n - 1)\nprint(f(10) + 1)",
    "never there": "if False:\n    1 / 0\nwhile False:\n    [][0]",
}  # fmt: skip


@pytest.mark.filterwarnings("ignore::SyntaxWarning")  # newer Pythons warn of a return in a finally
@pytest.mark.parametrize("name", CLEAN)
def test_nothing_is_foreseen_of_what_runs_through(name: str) -> None:
    text = textwrap.dedent(CLEAN[name])
    runs = [run(text, seed) for seed in range(2 * len(ANSWERS))]
    assert [one.said for one in runs if one.error] == []
    assert foreseen(text) == []
