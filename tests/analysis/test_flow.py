"""Which lines can have given ``x`` its value where it is printed: decided by how Python would run the lines."""

from __future__ import annotations

import ast

import pytest

from explain.analysis.flow import reaching
from explain.analysis.scopes import Scopes
from explain.source import Source

CASES = {
    "straight-line": ("x = 1\nx = 2\nprint(x)", [2], False),
    "bound-after-the-use-only": ("print(x)\nx = 1", [], True),
    "own-value-does-not-see-the-target": ("x = 1\nx = [print(x)]", [1], False),
    "one-branch": ("x = 1\nif a:\n    x = 2\nprint(x)", [3, 1], False),
    "one-branch-nothing-before": ("if a:\n    x = 2\nprint(x)", [2], True),
    "other-branch-is-no-way-to-the-use": ("x = 1\nif a:\n    x = 2\nelse:\n    print(x)", [1], False),
    "other-branch-in-a-loop-is": (
        "x = 1\nfor i in y:\n    if a:\n        x = 2\n    else:\n        print(x)",
        [4, 1],
        False,
    ),
    "branch-that-returns": ("def f():\n    x = 1\n    if a:\n        x = 2\n        return\n    print(x)", [2], False),
    "branch-that-raises": ("x = 1\nif a:\n    x = 2\n    raise E\nprint(x)", [1], False),
    "branch-that-raises-into-a-handler": (
        "x = 1\ntry:\n    if a:\n        x = 2\n        raise E\nexcept E:\n    pass\nprint(x)",
        [4, 1],
        False,
    ),
    "later-in-the-same-loop": ("x = 1\nwhile a:\n    print(x)\n    x = 2", [4, 1], False),
    "later-in-the-same-loop-nothing-before": ("while a:\n    print(x)\n    x = 2", [3], True),
    "rebound-before-the-use-in-the-loop": ("while a:\n    x = 1\n    print(x)\n    x = 2", [2], False),
    "while-test-sees-the-body": ("x = 1\nwhile print(x):\n    x = 2", [3, 1], False),
    "after-a-loop": ("x = 1\nfor i in y:\n    x = 2\nprint(x)", [3, 1], False),
    "loop-variable-inside": ("for x in y:\n    print(x)", [1], False),
    "loop-variable-after": ("for x in y:\n    pass\nprint(x)", [1], True),
    "loop-variable-not-in-its-own-iterable": ("x = 1\nfor x in print(x):\n    pass", [1], False),
    "try-body-to-handler": ("x = 1\ntry:\n    x = f()\nexcept E:\n    print(x)", [3, 1], False),
    "try-body-to-else": ("x = 1\ntry:\n    x = f()\nexcept E:\n    pass\nelse:\n    print(x)", [3], False),
    "handler-to-else-never": ("x = 1\ntry:\n    f()\nexcept E:\n    x = 2\nelse:\n    print(x)", [1], False),
    "try-body-to-finally": ("x = 1\ntry:\n    x = f()\nfinally:\n    print(x)", [3, 1], False),
    "return-still-reaches-finally": (
        "def f():\n  x = 1\n  try:\n    if a:\n      x = 2\n      return\n  finally:\n    print(x)",
        [5, 2],
        False,
    ),
    "after-try": ("x = 1\ntry:\n    x = f()\nexcept E:\n    pass\nprint(x)", [3, 1], False),
    "caught-name-inside-its-handler": ("try:\n    f()\nexcept E as x:\n    print(x)", [3], False),
    "caught-name-after-its-handler": ("try:\n    f()\nexcept E as x:\n    pass\nprint(x)", [], True),
    "with-target": ("with f() as x:\n    print(x)", [1], False),
    "with-target-in-the-next-item": ("with f() as x, print(x) as y:\n    pass", [1], False),
    "walrus-in-a-test": ("if (x := f()):\n    print(x)", [1], False),
    "walrus-that-may-be-skipped": ("if a and (x := f()):\n    pass\nprint(x)", [1], True),
    "walrus-then-use-in-one-expression": ("y = (x := f()) and print(x)", [1], False),
    "case-capture": ("match a:\n    case [x]:\n        print(x)", [2], False),
    "case-capture-in-its-guard": ("match a:\n    case [x] if print(x):\n        pass", [2], False),
    "other-case": ("x = 0\nmatch a:\n    case 1:\n        x = 2\n    case 2:\n        print(x)", [1], False),
    "deleted": ("x = 1\ndel x\nprint(x)", [], True),
    "deleted-in-a-branch": ("x = 1\nif a:\n    del x\nprint(x)", [1], True),
    "parameter": ("def f(x):\n    print(x)", [1], False),
    "parameter-rebound": ("def f(x):\n    x = 1\n    print(x)", [2], False),
    "module-name-in-a-function": ("x = 1\ndef f():\n    print(x)\nx = 2", [4, 1], True),
    "global-rebinding-may-come-any-time": ("x = 1\ndef f():\n    global x\n    x = 2\nf()\nprint(x)", [4, 1], False),
    "class-body-sees-the-module": ("x = 1\nclass A:\n    print(x)\nx = 2", [1], False),
    "class-not-in-its-own-body": ("class x:\n    print(x)", [], True),
    "class-name-is-not-for-methods": ("x = 0\nclass A:\n    x = 1\n    def f(self):\n        print(x)", [1], True),
    "comprehension-variable": ("y = [print(x) for x in z]", [1], False),
    "comprehension-iterable-is-outside": ("x = 1\ny = [a for x in print(x)]", [1], False),
    "walrus-in-a-comprehension's-condition": ("y = [print(x) for i in z if (x := i)]", [1], True),
    "own-statement-in-a-loop-cannot-come-first": ("while a:\n    x = [print(x)]", [], True),
    "walrus-in-a-conditional's-test": ("y = print(x) if (x := f()) else 1", [1], False),
    "walrus-behind-and-in-a-test": ("y = print(x) if a or (x := f()) else 1", [1], True),
    "continue-before-a-return": (
        "def f():\n  for i in y:\n    if a:\n      x = 1\n      continue\n    return\n  print(x)",
        [4],
        True,
    ),
    "return-that-may-fail-in-a-try": (
        "x = 1\ndef f():\n  x = 2\n  try:\n    x = 3\n    return g()\n  except E: pass\n  print(x)",
        [5, 3],
        False,
    ),
    "lambda-runs-later": ("x = 1\ny = lambda: print(x)\nx = 2", [3, 1], True),
    "nonlocal-rebinding": (
        "def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2\n    print(x)",
        [5, 2],
        False,
    ),
    "augmented-keeps-going": ("x = 1\nx += 1\nprint(x)", [2], False),
    "only-declared": ("def f():\n    x: int\n    print(x)", [], True),
}


def used(source: Source) -> ast.Name:
    """The ``x`` of the one ``print(x)``."""
    assert source.tree is not None
    calls = [node for node in ast.walk(source.tree) if isinstance(node, ast.Call) and ast.unparse(node) == "print(x)"]
    (call,) = calls
    assert isinstance(call.args[0], ast.Name)
    return call.args[0]


@pytest.mark.parametrize(("code", "lines", "unbound"), CASES.values(), ids=CASES)
def test_reaching(code: str, lines: list[int], unbound: bool) -> None:
    source = Source("shop.py", code)
    found = reaching(Scopes.of(source), used(source))
    assert found is not None
    assert [binding.line for binding in found.bindings] == lines
    assert found.unbound is unbound


def test_unknown_names_have_no_bindings() -> None:
    source = Source("shop.py", "print(x)")
    assert reaching(Scopes.of(source), used(source)) is None


def test_gives_up_on_very_many_bindings() -> None:
    source = Source("shop.py", "x = 1\n" * 1000 + "print(x)")
    assert reaching(Scopes.of(source), used(source)) is None


def test_augmented_target_is_a_use_that_does_not_see_itself() -> None:
    source = Source("shop.py", "def f():\n    for i in y:\n        count += 1\n")
    scopes = Scopes.of(source)
    (use,) = scopes.uses("count")
    found = reaching(scopes, use)
    assert found is not None
    assert found.bindings == ()
