"""Rows of CSV and patterns on paper: the same as when the program is run, and bounded."""

from __future__ import annotations

import ast
import re

import pytest

from explain.foreseeing.following import followed
from explain.foreseeing.on_paper import is_quick

READER = 'import csv\nimport io\n\ntext = "name,age\\nAda,36\\nBen,n/a\\n"\n'
PATTERN = 'import re\n\nAGE = re.compile(r"age (\\d+)")\n'


def raised(program: str) -> list[tuple[str, str, int]]:
    """The class, the message and the line of what ``program`` raises when it is run."""
    try:
        exec(compile(program, "main.py", "exec"), {"__name__": "__main__", "print": lambda *_: None})
    except Exception as error:
        place = error.__traceback__
        lines = []
        while place is not None:
            if place.tb_frame.f_code.co_filename == "main.py":
                lines.append(place.tb_lineno)
            place = place.tb_next
        return [(type(error).__name__, str(error), lines[-1])]
    return []


def foreseen(program: str) -> list[tuple[str, str, int]]:
    """The same of what is foreseen of it."""
    run = followed(ast.parse(program), program)
    assert run.faults == []
    return [(type(error).__name__, str(error), place.rows[-1][1].lineno) for error, place in run.foreseen]


FAILING = {
    "a number that is none": READER + "for row in csv.DictReader(io.StringIO(text)):\n    print(int(row['age']))\n",
    "a column that is not there": READER
    + "f = io.StringIO(text)\nfor row in csv.DictReader(f):\n    print(row['Age'])\n",
    "after the header": READER
    + "r = csv.reader(io.StringIO(text))\nnext(r)\nfor name, age in r:\n    print(int(age))\n",
    "all rows at once": READER + "rows = list(csv.reader(text.splitlines()))\nprint(rows[1][2])\n",
    "no row is left": READER + "r = csv.reader(['a,b'])\nnext(r)\nnext(r)\n",
    "another delimiter": READER + "r = csv.reader(['a;b'], delimiter=',')\nfor one, two in r:\n    print(one)\n",
    "a reader has no index": READER + "r = csv.reader(text.splitlines())\nprint(r[0])\n",
    "nothing matches": PATTERN + 'print(re.match(r"\\d", "abc").group())\n',
    "nothing matches a compiled one": PATTERN + 'print(AGE.search("no age").group(1))\n',
    "a group that is not there": PATTERN + 'print(AGE.search("age 36").group(2))\n',
    "what is found is text": PATTERN + 'print(AGE.findall("age 36")[0] + 1)\n',
    "replaced text is text": PATTERN + 'print(AGE.sub("x", "age 36") + 1)\n',
    "a module lacks a name": "import time\n\nprint(time.now())\n",
    "tasks in a list": "import asyncio\n\nasync def main():\n    await asyncio.gather([1])\n\nasyncio.run(main())\n",
}
KNOWN_TO_RUN = {
    "read in part, then the rest": READER + "f = io.StringIO(text)\nnext(f)\nr = csv.reader(f)\nnext(r)\n"
    "for row in r:\n    print(int(row[1]) if row[1] != 'n/a' else 0)\n",
    "a loop that is left, and another": READER + "r = csv.reader(['a', 'b'])\nfor row in r:\n    break\n"
    "for row in r:\n    last = row\nprint(last)\n",
    "counted, left, and another": READER + "r = csv.reader(['a', 'b'])\nfor i, row in enumerate(r):\n"
    "    break\nfor row in r:\n    last = row\nprint(last)\n",
    "a list that grows meanwhile": READER + "lines = ['a']\nr = csv.reader(lines)\n"
    "lines.append('b')\nnext(r)\nprint(next(r))\n",
    "the header is known": READER + "r = csv.DictReader(text.splitlines())\nprint(r.fieldnames[1], r.line_num + 1)\n",
    "one way takes a row": READER + "r = csv.reader(['a', 'b'])\nif len(str(id(r))) > 1:\n"
    "    next(r)\nprint(next(r))\n",
    "a match is there": PATTERN + 'found = AGE.search("age 36")\nif found:\n'
    "    print(int(found[1]) + 1, found.groups())\n",
    "with flags": PATTERN + 'print(re.search("AGE", "age", re.IGNORECASE).group())\n',
    "a compiled one with flags": PATTERN + 'print(re.compile("AGE", re.I).search("age").group())\n',
    "a comment in a pattern": PATTERN + 'print(re.search("a # (", "a", flags=re.VERBOSE).group())\n',
    "a module that was given a name": "import time\n\ntime.now = time.time\nprint(time.now())\n",
    "a name that is asked for first": "import time\n\nif hasattr(time, 'clock_now'):\n    print(time.clock_now())\n",
}


@pytest.mark.parametrize("program", FAILING.values(), ids=FAILING)
def test_what_comes_is_foreseen(program: str) -> None:
    assert foreseen(program) == raised(program) != []


@pytest.mark.parametrize("program", KNOWN_TO_RUN.values(), ids=KNOWN_TO_RUN)
def test_what_runs_is_left_alone(program: str) -> None:
    assert foreseen(program) == raised(program) == []


@pytest.mark.parametrize(
    "pattern", [r"(a+)+b", r"(a+|b)+$", r"(a|a)+$", r"(a+b)+", r"(\w+\s?)*!", r"(a)\1", r"a*b*c*d*e*f*", "(?:a+){9}"]
)
def test_a_pattern_that_may_take_long_is_not_searched(pattern: str) -> None:
    re.compile(pattern)
    assert not is_quick(pattern, 60)


@pytest.mark.parametrize("pattern", [r"(\d+)-(\d+)", r"ERROR (\d+)", r"^\w+$", r"\[.*?\]"])
def test_a_plain_pattern_is_searched(pattern: str) -> None:
    assert is_quick(pattern, 60)
