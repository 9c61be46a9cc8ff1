# ruff: noqa: RUF005 - tables of what may be written
"""Random little programs, each from a seed: names, calls, branches on input, loops, errors that are caught."""

from __future__ import annotations

import random

NUMBERS, TEXTS, LISTS, TABLES, OBJECTS = ("a", "b", "n"), ("s", "t"), ("xs", "ys"), ("d",), ("o", "p")
KINDS = {"int": NUMBERS, "str": TEXTS, "list": LISTS, "dict": TABLES, "object": OBJECTS}
CAUGHT = (
    "ValueError",
    "TypeError",
    "ZeroDivisionError",
    "IndexError",
    "KeyError",
    "(TypeError, IndexError)",
    "Exception",
    "LookupError",
    "ArithmeticError",
    "AttributeError",
    "UnboundLocalError",
)


class Program:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.functions: list[tuple[str, int]] = []
        self.depth = 0
        self.in_function = 0
        self.in_loop = 0
        self.fresh = 0
        self.classes: list[str] = []
        self.wrong = self.random.choice((0.0, 0.02, 0.05, 0.1))

    def pick(self, *options):
        return self.random.choice(options)

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    # -- expressions

    def kind(self) -> str:
        return self.random.choices(("int", "str", "list", "dict", "object"), (6, 3, 3, 1, 1 if self.classes else 0))[0]

    def expr(self, kind: str, depth: int = 0) -> str:
        if self.chance(self.wrong):
            kind = self.kind()
            if self.chance(0.2):
                return "None"
        if depth > 2 or self.chance(0.3):
            return self.leaf(kind)
        return getattr(self, f"{kind}_expr")(depth + 1)

    def leaf(self, kind: str) -> str:
        if self.chance(0.6):
            return self.random.choice(KINDS[kind])
        if kind == "int":
            return str(self.random.choice((0, 0, 1, 1, 2, 3, 5, 10)))
        if kind == "str":
            return self.pick('"x"', '"ab"', '"7"', '""', "input()")
        if kind == "list":
            return self.pick("[]", "[1, 2, 3]", "[0]", "[4, 0]", "['x', 'y']")
        if kind == "object":
            return self.made_object(3)
        return self.pick("{}", "{'x': 1}", "{1: 2, 'ab': 0}")

    def made_object(self, depth: int) -> str:
        return f"{self.random.choice(self.classes)}({self.expr('int', depth)})" if self.classes else "None"

    def object_expr(self, depth: int) -> str:
        return self.pick(self.made_object(depth), self.random.choice(OBJECTS))

    def int_expr(self, depth: int) -> str:
        e = lambda kind="int": self.expr(kind, depth)  # noqa: E731
        options = [
            lambda: f"({e()} {self.pick('+', '-', '*', '//', '%')} {e()})",
            lambda: f"({e()} {self.pick('+', '-', '*')} {e()})",
            lambda: f"len({e(self.pick('str', 'list'))})",
            lambda: f"int({self.pick('input()', 'input()', self.random.choice(TEXTS))})",
            lambda: "int(input())",
            lambda: f"{self.random.choice(LISTS)}[{e()}]",
            lambda: f"d[{self.pick(repr('x'), '1', e('str'), e())}]",
            lambda: f"d.get({e('str')}, {e()})",
            lambda: f"({e()} if {self.condition(depth)} else {e()})",
            lambda: f"({e()} {self.pick('and', 'or')} {e()})",
            lambda: f"sum({e('list')})",
            lambda: f"max({e()}, {e()})",
            lambda: f"abs({e()})",
            lambda: f"sum(i for i in {e('list')})",
            lambda: f"{self.random.choice(LISTS)}.pop()",
            lambda: f"(lambda v: v + {e()})({e()})",
            lambda: f"min({self.random.choice(LISTS)})",
            lambda: f"(n := {e()})",
            lambda: f"next(iter({e('list')}))",
            lambda: f"{self.random.choice(LISTS)}.index({e()})",
            lambda: f"-{e()}",
            lambda: f"int({e()} / {e()})",
        ]
        if self.classes:
            options += [
                lambda: f"{self.random.choice(OBJECTS)}.v",
                lambda: f"{self.random.choice(OBJECTS)}.go({e()})",
                lambda: f"{self.random.choice(self.classes)}.shared",
                lambda: f"{self.random.choice(OBJECTS)}.shared",
                lambda: f"{self.random.choice(OBJECTS)}.prop",
                lambda: f"{self.random.choice(OBJECTS)}.w",
            ]
        if self.functions:
            options += [lambda: self.call(depth)] * 4
        return self.random.choice(options)()

    def call(self, depth: int) -> str:
        name, count = self.random.choice(self.functions)
        if self.chance(self.wrong):
            count += self.pick(-1, 1)
        values = [self.expr("int", depth) for _ in range(max(count, 0))]
        return f"{name}({', '.join(values)})"

    def str_expr(self, depth: int) -> str:
        e = lambda kind="str": self.expr(kind, depth)  # noqa: E731
        return self.random.choice(
            (
                lambda: f"({e()} + {e()})",
                lambda: f"({e()} * {e('int')})",
                lambda: f"str({e(self.kind())})",
                lambda: f"f'{{{e(self.kind()).replace(chr(39), chr(34))}}}'" if False else f"str({e('int')})",
                lambda: "f'{a}-{s}'",
                lambda: "f'{n:>{a}}'",
                lambda: f"({e()}).upper()",
                lambda: f"{e()}[{e('int')}]",
                lambda: f"{e()}[{e('int')}:]",
                lambda: f"','.join({e('list')})",
                lambda: f"('%d' % {e('int')})",
                lambda: f"'{{}}'.format({e('int')})",
                lambda: "input()",
                lambda: "input().strip()",
                lambda: f"({e()}).replace({e()}, {e()})",
            )
        )()

    def list_expr(self, depth: int) -> str:
        e = lambda kind="list": self.expr(kind, depth)  # noqa: E731
        return self.random.choice(
            (
                lambda: f"[{e('int')}, {e('int')}]",
                lambda: f"({e()} + {e()})",
                lambda: f"[i for i in {e()}]",
                lambda: f"[i * 2 for i in {e()} if {self.condition(depth)}]",
                lambda: f"[{e('int')} for i in {e()}]",
                lambda: f"[i + j for i in {e()} for j in {e()}]",
                lambda: f"sorted({e()})",
                lambda: f"list(range({e('int')}))",
                lambda: f"list(map(lambda v: v + {e('int')}, {e()}))",
                lambda: f"list({e()})",
                lambda: f"{e()}[{e('int')}:]",
                lambda: f"{e()}[:{e('int')}]",
                lambda: "input().split()",
                lambda: f"list(reversed({e()}))",
                lambda: f"[*{e()}, {e('int')}]",
                lambda: "list(d)",
                lambda: "list(d.values())",
                lambda: f"list(zip({e()}, {e()}))",
                lambda: f"list(map(int, {e()}))",
                lambda: f"[{e()}]",
                lambda: f"list(filter(None, {e()}))",
                lambda: f"sorted({e()}, key=lambda v: v * {e('int')})",
            )
        )()

    def dict_expr(self, depth: int) -> str:
        e = lambda kind="dict": self.expr(kind, depth)  # noqa: E731
        return self.random.choice(
            (
                lambda: f"{{{e('str')}: {e('int')}}}",
                lambda: f"dict({e()})",
                lambda: f"{{**{e()}, {e('str')}: {e('int')}}}",
                lambda: f"{{i: 1 for i in {e('list')}}}",
                lambda: "d.copy()",
            )
        )()

    def condition(self, depth: int = 0) -> str:
        return self.random.choice(
            (
                lambda: "input()",
                lambda: f"input() == {self.pick(repr('1'), repr('x'))}",
                lambda: "int(input()) > 1",
                lambda: (
                    f"{self.expr('int', depth + 1)} {self.pick('<', '>', '==', '!=')} {self.expr('int', depth + 1)}"
                ),
                lambda: self.random.choice(LISTS),
                lambda: f"{self.expr('int', depth + 1)} in {self.expr('list', depth + 1)}",
                lambda: f"not {self.random.choice(NUMBERS + TEXTS + LISTS)}",
                lambda: f"isinstance({self.random.choice(NUMBERS + TEXTS + LISTS)}, {self.pick('int', 'str', 'list')})",
                lambda: f"input() and {self.expr('int', depth + 1)}",
                lambda: f"{self.random.choice(NUMBERS + LISTS)} is None",
                lambda: f"0 < {self.expr('int', depth + 1)} < 3",
            )
        )()

    # -- statements

    def block(self, size: int) -> list[str]:
        self.depth += 1
        lines: list[str] = []
        for _ in range(self.random.randint(1, size)):
            lines += self.statement()
        self.depth -= 1
        return lines

    def indented(self, size: int) -> list[str]:
        return ["    " + line for line in self.block(size)]

    def statement(self) -> list[str]:
        simple = self.depth > 4
        options = ["assign"] * 6 + ["print"] * 3 + ["augmented"] * 2 + ["mutate"] * 3 + ["alias"] * 2 + ["unpack"]
        if not simple:
            options += ["if"] * 5 + ["for"] * 3 + ["while"] + ["try"] * 3 + ["with"]
            if self.depth <= 2:
                options += ["function"] * 3
            if self.depth == 1 and len(self.classes) < 3:
                options += ["cls"]
            if not self.in_loop:
                options += ["match"]
        if self.in_function:
            options += ["ret"] * 2
        if self.in_loop:
            options += ["leave"] * 2
        if self.functions:
            options += ["called"] * 3
        if self.chance(0.1):
            options += ["raised", "asserted", "deleted"]
        return getattr(self, "_" + self.random.choice(options))()

    def _assign(self):
        kind = self.kind()
        return [f"{self.random.choice(KINDS[kind])} = {self.expr(kind)}"]

    def _alias(self):
        return [
            self.pick(
                "ys = xs",
                "xs = ys",
                "d['x'] = a",
                "xs = [ys]",
                "t = s",
                "b = a",
                "p = o",
                "o = p",
                "xs = [o]" if self.classes else "a = b",
                "xs.append(ys)",
                "d['l'] = xs",
                "xs = d['l']",
                "ys = xs[0]",
                "xs, ys = ys, xs",
                "ys = it = iter(xs)",
            )
        ]

    def _print(self):
        return [f"print({self.expr(self.kind())})"]

    def _called(self):
        return [self.call(0)]

    def _augmented(self):
        kind = self.pick("int", "int", "str", "list")
        sign = self.pick("+=", "+=", "-=", "*=", "//=", "%=") if kind == "int" else "+="
        target = self.random.choice(KINDS[kind])
        if self.chance(0.2):
            target = self.pick("d['x']", "xs[0]", *(("o.v",) if self.classes else ()))
            kind = "int"
        return [f"{target} {sign} {self.expr(kind)}"]

    def _mutate(self):
        xs = self.random.choice(LISTS)
        options = [
            f"{xs}.append({self.expr('int')})",
            f"{xs}[{self.expr('int')}] = {self.expr('int')}",
            f"{xs}.pop()",
            f"{xs}.clear()",
            f"{xs}.insert(0, {self.expr('int')})",
            f"{xs}.extend({self.expr('list')})",
            f"{xs}.reverse()",
            f"{xs}.sort()",
            f"{xs}.remove({self.expr('int')})",
            f"d[{self.expr('str')}] = {self.expr('int')}",
            f"d.update({self.expr('dict')})",
            f"d.pop({self.expr('str')}, None)",
            f"d.pop({self.expr('str')})",
            "d.clear()",
            f"d.setdefault({self.expr('str')}, []).append(1)",
            f"{xs}[1:] = {self.expr('list')}",
        ]
        if self.classes:
            o = self.random.choice(OBJECTS)
            options += [
                f"{o}.v = {self.expr('int')}",
                f"{o}.w = {self.expr('int')}",
                f"{self.random.choice(self.classes)}.shared = {self.expr('int')}",
                f"{o}.shared = {self.expr('int')}",
                f"{o}.items.append({self.expr('int')})",
                f"a = {o}.items[{self.expr('int')}]",
            ]
        return [self.random.choice(options)]

    def _unpack(self):
        return [
            self.pick(
                f"a, b = {self.expr('list')}",
                f"a, *xs = {self.expr('list')}",
                "a, b = b, a",
                f"a, b = {self.expr('int')}, {self.expr('int')}",
                f"s, t = {self.expr('str')}",
                "a, b = xs",
                "(a, b), n = (1, 2), 3",
            )
        ]

    def _if(self):
        lines = [f"if {self.condition()}:", *self.indented(3)]
        if self.chance(0.3):
            lines += [f"elif {self.condition()}:", *self.indented(2)]
        if self.chance(0.5):
            lines += ["else:", *self.indented(3)]
        return lines

    def _for(self):
        target = self.pick("i", "i", "a", "n", "i, j", "s")
        what = (
            self.expr("list")
            if self.chance(0.6)
            else self.pick(
                "range(3)",
                "range(a)",
                "input()",
                "input().split()",
                "enumerate(xs)",
                "zip(xs, ys)",
                "d",
                "d.items()",
                "s",
            )
        )
        self.in_loop += 1
        lines = [f"for {target} in {what}:", *self.indented(3)]
        self.in_loop -= 1
        if self.chance(0.2):
            lines += ["else:", *self.indented(2)]
        return lines

    def _while(self):
        self.in_loop += 1
        test = self.pick("True", "True", self.condition(), "n < 4", "n > 0", "xs")
        lines = [f"while {test}:", *self.indented(3), f"    {self.pick('n += 1', 'n -= 1', 'xs.pop()')}"]
        if self.chance(0.5):
            lines += [f"    if {self.pick('input()', 'n > 3', 'n < 0', 'not xs')}:", "        break"]
        self.in_loop -= 1
        if self.chance(0.2):
            lines += ["else:", *self.indented(2)]
        return lines

    def _leave(self):
        return (
            [f"if {self.condition()}:", f"    {self.pick('break', 'continue')}"]
            if self.chance(0.8)
            else [self.pick("break", "continue")]
        )

    def _ret(self):
        return (
            [f"if {self.condition()}:", f"    return {self.expr('int')}"]
            if self.chance(0.7)
            else [f"return {self.expr('int')}"]
        )

    def _try(self):
        lines = ["try:", *self.indented(3)]
        handlers = self.random.randint(0, 2)
        for _ in range(handlers):
            name = self.pick("", " as e")
            lines += [f"except {self.random.choice(CAUGHT)}{name}:", *self.indented(2)]
            if name and self.chance(0.3):
                lines += ["    print(e)"]
            if self.chance(0.1):
                lines += ["    raise"]
        if handlers and self.chance(0.3):
            lines += ["else:", *self.indented(2)]
        if not handlers or self.chance(0.3):
            loop, self.in_loop = self.in_loop, 0
            lines += ["finally:", *self.indented(2)]
            self.in_loop = loop
        return lines

    def _with(self):
        if not self.classes:
            return ["with open('nothing.txt') as f:", *self.indented(2)] if self.chance(0.1) else ["pass"]
        return [
            f"with {self.random.choice(self.classes)}({self.expr('int')}){self.pick('', ' as o', ' as p')}:",
            *self.indented(3),
        ]

    def _match(self):
        lines = [f"match {self.expr(self.kind())}:"]
        for case in self.random.sample(
            ["1", "0 | 2", "'x'", "[a, b]", "[a, *xs]", "{'x': a}", "int()", "str(s)", "None", "(1, n) if n > 1"], 2
        ):
            lines += [f"    case {case}:", *("    " + line for line in self.indented(2))]
        if self.chance(0.5):
            lines += [f"    case {self.pick('_', 'n')}:", *("    " + line for line in self.indented(2))]
        return lines

    def _raised(self):
        return [f"raise {self.pick('ValueError', 'TypeError', 'KeyError')}('mine')"]

    def _asserted(self):
        return [f"assert {self.condition()}"]

    def _deleted(self):
        return [self.pick("del xs[0]", "del a", "del d['x']", "del s", "del xs[1:]")]

    def _function(self):
        self.fresh += 1
        count = self.random.randint(0, 2)
        name = f"f{self.fresh}"
        given = list(self.random.sample(NUMBERS + LISTS + TEXTS, count))
        if given and self.chance(0.3):
            given[-1] += f"={self.pick('1', '[]', 'None', self.expr('int', 2))}"
        if self.chance(0.1):
            given.append("*rest")
        depth, loop = self.in_function, self.in_loop
        self.in_loop = 0
        self.in_function += 1
        lines = []
        if self.chance(0.1):
            lines.append(f"@{self.pick('twice', 'quiet')}")
        lines.append(f"def {name}({', '.join(given)}):")
        used = {one.split("=")[0] for one in given}
        declared = [one for one in self.random.sample(NUMBERS + LISTS + TEXTS, 3) if one not in used]
        word = "global"
        if self.depth > 1 and self.in_function > 1 and self.chance(0.5):
            word = "nonlocal"
        if self.chance(0.5) and declared and word == "global":
            lines.append(f"    {word} {', '.join(declared)}")
        if self.depth == 1 or self.chance(0.5):
            self.functions.append((name, count)) if self.chance(0.1) else None
        before = list(self.functions)
        lines += self.indented(4)
        self.functions = before
        if self.chance(0.6):
            lines.append(f"    return {self.expr('int')}")
        if self.chance(0.07):
            lines.append(f"    yield {self.expr('int')}")
        self.in_function, self.in_loop = depth, loop
        if all(one[0] != name for one in self.functions):
            self.functions.append((name, count))
        return lines

    def _cls(self):
        self.fresh += 1
        name = f"C{self.fresh}"
        base = f"({self.random.choice(self.classes)})" if self.classes and self.chance(0.4) else ""
        loop, self.in_loop = self.in_loop, 0
        lines = [f"class {name}{base}:", f"    shared = {self.expr('int', 2)}"]
        if self.chance(0.3):
            lines.append("    items = []")
        if not base or self.chance(0.5):
            lines += ["    def __init__(self, v):"]
            if base and self.chance(0.7):
                lines += ["        super().__init__(v)"]
            lines += [f"        self.v = {self.pick('v', 'v', 'v', self.expr('int', 2))}"]
            if self.chance(0.8):
                lines += ["        self.items = [v]"]
            if self.chance(0.4):
                lines += [f"        if {self.condition()}:", f"            self.w = {self.expr('int', 2)}"]
        self.in_function += 1
        lines += [
            "    def go(self, n):",
            *("    " + line for line in self.indented(3)),
            f"        return {self.pick('self.v', 'n', 'self.v + n', 'self.items[0]', 'None')}",
        ]
        if self.chance(0.4):
            lines += [
                "    @property",
                "    def prop(self):",
                f"        return {self.pick('self.v', 'self.items[0]', 'self.w', self.expr('int', 2))}",
            ]
        if self.chance(0.3):
            lines += [
                "    def __add__(self, other):",
                f"        return {self.pick('self.v', 'self.v + other', self.expr('int', 2))}",
            ]
        if self.chance(0.3):
            lines += [
                "    def __len__(self):",
                f"        return {self.pick('self.v', 'len(self.items)', self.expr('int', 2))}",
            ]
        if self.chance(0.3):
            lines += [
                "    def __eq__(self, other):",
                f"        return {self.pick('self.v == other.v', 'True', self.expr('int', 2))}",
            ]
        if self.chance(0.5):
            lines += [
                "    def __enter__(self):",
                f"        return {self.pick('self', 'self', 'None')}",
                "    def __exit__(self, *rest):",
                f"        return {self.pick('None', 'True', 'False', self.expr('int', 2))}",
            ]
        self.in_function -= 1
        self.in_loop = loop
        self.classes.append(name)
        return lines

    def text(self) -> str:
        lines = [
            "a = 1",
            "b = 2",
            f"n = {self.pick('0', '3', 'int(input())')}",
            "s = 'ab'",
            f"t = {self.pick('input()', repr('q'))}",
            "xs = [1, 2]",
            f"ys = {self.pick('[]', '[3]', 'input().split()')}",
            "d = {'x': 1}",
            "o = None",
            "p = None",
            "def twice(f):",
            "    def inner(*v):",
            "        f(*v)",
            "        return f(*v)",
            "    return inner",
            "def quiet(f):",
            "    def inner(*v):",
            "        try:",
            "            return f(*v)",
            "        except Exception:",
            "            return 0",
            "    return inner",
        ]
        if self.chance(0.5):
            lines = lines[:10] + ["twice = quiet = staticmethod(lambda f: f)"] if self.chance(0.1) else lines
        for _ in range(self.random.randint(4, 14)):
            lines += self.statement_at_top()
        return "\n".join(lines) + "\n"

    def statement_at_top(self):
        self.depth = 1
        lines = self.statement()
        if self.chance(0.3) and not lines[0].startswith(("def ", "class ", "@")):
            inner = ["    " + line for line in lines]
            return self.pick(
                ["try:", *inner, "except Exception:", "    pass"],
                ["if input():", *inner],
                ["for i in range(2):", *inner],
            )
        return lines


def program(seed: int) -> str:
    return Program(seed).text()
