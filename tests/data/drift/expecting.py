"""What the pinned tests beside this file need of pytest, with the same meaning, for Pythons that have no pytest.

``python expecting.py FILE`` runs the ``test_…`` functions of FILE and prints each name with "ok" or "FAILED".
"""

import contextlib
import io
import itertools
import re
import sys


class Info:
    value = None
    type = property(lambda self: type(self.value))
    typename = property(lambda self: type(self.value).__name__)

    def match(self, pattern):
        assert re.search(pattern, str(self.value)), str(self.value)
        return True

    def exconly(self):
        return "%s: %s" % (type(self.value).__name__, self.value)


class RaisesExc:
    def __init__(self, expected, match=None, check=None):
        self.expected, self.pattern, self.check, self.info = expected, match, check, Info()

    def __enter__(self):
        return self.info

    def __exit__(self, kind, value, traceback):
        assert kind is not None, "nothing was raised"
        if not issubclass(kind, self.expected):
            return False
        self.info.value = value
        assert self.pattern is None or re.search(self.pattern, str(value)), str(value)
        assert self.check is None or self.check(value), str(value)
        return True


def raises(expected, *called, match=None, check=None):
    context = RaisesExc(expected, match, check)
    if called:
        with context as info:
            called[0](*called[1:])
        return info
    return context


def param(*values, id=None):
    return values


class mark:
    @staticmethod
    def parametrize(names, rows):
        names = [one.strip() for one in names.split(",")] if isinstance(names, str) else list(names)

        def decorate(function):
            table = [dict(zip(names, row if isinstance(row, tuple) else (row,))) for row in rows]
            function.tables = [*getattr(function, "tables", []), table]
            return function

        return decorate


class Captured:
    """``capsys``: what was printed since it was last asked."""

    def __init__(self):
        self.out, self.err = io.StringIO(), io.StringIO()

    def readouterr(self):
        found = Read(self.out.getvalue(), self.err.getvalue())
        for stream in (self.out, self.err):
            stream.seek(0)
            stream.truncate()
        return found


class Read(tuple):
    def __new__(cls, out, err):
        return super().__new__(cls, (out, err))

    out = property(lambda self: self[0])
    err = property(lambda self: self[1])


def run(function):
    for rows in itertools.product(*getattr(function, "tables", [])):
        given = {name: value for row in rows for name, value in row.items()}
        captured = Captured()
        if "capsys" in function.__code__.co_varnames[: function.__code__.co_argcount]:
            given["capsys"] = captured
        with contextlib.redirect_stdout(captured.out), contextlib.redirect_stderr(captured.err):
            function(**given)


def main(file):
    space = {"__name__": "pinned"}
    with open(file, encoding="utf-8") as opened:
        exec(compile(opened.read(), file, "exec"), space)
    for name, function in list(space.items()):
        if name.startswith("test_"):
            try:
                run(function)
                print(name, "ok")
            except Exception as error:
                print(name, "FAILED", type(error).__name__, str(error)[:200].replace("\n", " "))


if __name__ == "__main__":
    main(sys.argv[1])
