"""Input made to be slow, at one size and at four times that size: the time must grow about four times, not sixteen.

    python benchmarks/hostile_input.py [--size 100000]

Prints the time of each kind of text and how often it grew; exits with 1 where one grew more than eight times.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable

from explain.tracebacks import parse

HEAD = "Traceback (most recent call last):\n"
CAUSE = "The above exception was the direct cause of the following exception:"
FRAME = '  File "a.py", line 1, in f\n    g()\n'


def repeated(piece: str) -> Callable[[int], str]:
    return lambda size: piece * (size // len(piece))


def before(prefix: str, piece: str) -> Callable[[int], str]:
    """``piece`` once, then lines with the prefix."""
    return lambda size: prefix + HEAD + (prefix + piece) * (size // (len(prefix) + len(piece)))


KINDS: dict[str, Callable[[int], str]] = {
    "a megabyte of carets": lambda size: HEAD + FRAME + "    " + "^" * size + "\nKeyError: 1\n",
    "a million frames": lambda size: HEAD + FRAME * (size // len(FRAME)) + "KeyError: 1\n",
    "deep groups": lambda size: "".join(
        "  " * depth
        + "| ExceptionGroup: x (1 sub-exception)\n"
        + "  " * depth
        + "+-+---------------- 1 ----------------\n"
        for depth in range(1, max(2, int((size / 4) ** 0.5) // 2))
    ),
    "headers without end": repeated(HEAD),
    "partial headers": repeated('Traceback (most recent call last\nTraceback (most recent call last):\n  File "\n'),
    "many writers": lambda size: "".join(f"w{n}  | {HEAD}" for n in range(size // 45)),
    "many writers in turn": lambda size: "".join(f"w{n % 31}  | {HEAD}" for n in range(size // 45)),
    "writers that stop": lambda size: "".join(
        f'w{n}  | {HEAD}w{n}  |   File "a", line 1, in f\n' for n in range(size // 80)
    ),
    "nested prefixes": lambda size: "".join("> " * (n % 150) + HEAD for n in range(size // 190)),
    "one long prefix": lambda size: "> " * (size // 2) + HEAD,
    "stamps on one line": lambda size: "2026-05-01 12:00:00 " * (size // 20) + HEAD,
    "brackets": lambda size: "[" * (size // 2) + "(" * (size // 2) + ' File "x", line 1\n',
    "a log prefix without end": lambda size: "a: " * (size // 3) + ' File "x", line 1\n',
    "names and bars": lambda size: "a" * size + " | x: error: \n",
    "escaped newlines": lambda size: HEAD.strip() + "\\n" * (size // 2),
    "backslashes": lambda size: HEAD.strip() + "\\" * size + "n",
    "quotes before": lambda size: '"' * size + HEAD.strip() + "\\n x",
    "a list of strings": lambda size: "['" + HEAD.strip() + "\\n'" + ", 'x\\n'" * (size // 8),
    "strings line by line": lambda size: f'"{HEAD.strip()}\\n",\n' + '"  File",\n' * (size // 10),
    "lines cut by a window": lambda size: HEAD + ('  File "/srv/' + "a" * 48 + "\n" + "b" * 30 + "\n") * (size // 90),
    "cut lines behind a prefix": lambda size: (
        "w  | " + HEAD + ('w  |   File "/srv/a\n' + "b" * 30 + "\n") * (size // 50)
    ),
    "the newest line first": lambda size: (
        'KeyError: 1\n    g()\n  File "a.py", line 1, in f\n' + "    g()\n" * (size // 8)
    ),
    "newest first, again and again": repeated('KeyError: 1\n    g()\n  File "a.py", line 1, in f\n'),
    "numbers in lines of their own": lambda size: HEAD + "12\n" * (size // 3),
    "ranks": lambda size: "".join(f"{n % 40}: {HEAD}" for n in range(size // 40)),
    "recorded pieces": lambda size: '[0.1, "o", "Traceback (most recent call last):"]\n' * (size // 48),
    "recorded lines": lambda size: '[0.1, "o", "Traceback (most recent call last):\\r\\n"]\n' * (size // 52),
    "rows with borders": lambda size: (
        " 7 | " + HEAD.strip() + "   +\n" + '   |   File "a", line 1, in f   +\n' * (size // 36)
    ),
    "quotes of a literal": lambda size: "x, '" + HEAD + '  File "a", line 1, in f\n    ' + "'" * size + "x\n",
    "quotes of a literal, apart": lambda size: (
        "x, '" + HEAD + '  File "a", line 1, in f\n    ' + "' " * (size // 2) + "x\n"
    ),
    "frames as Java's": lambda size: "a.JepException: x\n" + "\tat a.b(a.py:1)\n" * (size // 18),
    "a frame as Java's, long": lambda size: "a.JepException: x\n\tat " + "a." * (size // 2) + "\n",
    "values in Rust": lambda size: "value: a(" * (size // 9) + 'traceback: Some("' + HEAD.strip() + "\\n",
    "an issue's frames": lambda size: (
        "### Exception 1\n**Type:** KeyError\n" + " a in b" * (size // 7) + " [Line 1] (In app)\n"
    ),
    "an issue without end": lambda size: (
        "### Exception 1\n**Type:** KeyError\n" + " a in b [Line 1] (In app)\nx\n" * (size // 28)
    ),
    "comments of TAP": lambda size: "not ok 1 a.py::b\n" + "# >   x\n" * (size // 8),
    "stacks in records": repeated('  "stackTrace": "  File \\"a.py\\", line 1"\n'),
    "a web address": lambda size: "Traceback%20" * (size // 12),
    "a recipe's error": lambda size: "ERROR: a/1: Error in build() method, line 1\n" + "\tx\n" * (size // 3),
    "rails without end": lambda size: "  + Exception Group " + HEAD + '  |   File "a", line 1, in f\n' * (size // 30),
    "rails that open": lambda size: "  + Exception Group " + HEAD + "+-+-------- 1 --------\n" * (size // 23),
    "blanks between rails": lambda size: "  + Exception Group " + HEAD + "\n" * size,
    "syntax errors far below": repeated('x  File "a.py", line 1\nx SyntaxError: y\n'),
    "a place on one line": lambda size: '  File "' * (size // 8) + "SyntaxError: x\n",
    "zeros of UTF-16": lambda size: ("T\0r\0a\0c\0e\0b\0a\0c\0k\0" * (size // 18)) + "\n",
    "fences": lambda size: ("<<" * 200 + "\n" + HEAD) * (size // 440),
    "records in strings": lambda size: '"errorType ' + '"{\\"' * (size // 4),
    "nested JSON": lambda size: json.dumps({"errorType": "E"})[:-1] + ', "x": ' + "[" * size,
    "JSON lines": repeated('{"errorType": "KeyError", "errorMessage": "x"}\n'),
    "flattened": lambda size: HEAD.strip() + ' File "a", line 1, in f g()' * (size // 27),
    "flattened words": lambda size: HEAD.strip() + ' File "a", line 1, in f ' + "a: " * (size // 3),
    "entities": lambda size: HEAD + "  File &quot;" + "&lt;" * (size // 4) + "\n",
    "tags": lambda size: HEAD + "  File &quot;" + "<a" * (size // 2) + "\n",
    "half colours": lambda size: HEAD + "  File " + "[31m" * (size // 4) + "\n",
    "wrapped places": lambda size: HEAD + ('  File "a\n' * (size // 10)),
    "lost indentation": lambda size: HEAD + 'File "a", line 1, in f\ng()\n' * (size // 28),
    "IPython's frames": lambda size: (
        "KeyError      Traceback (most recent call last)\n" + "File a.py:1, in f\n" * (size // 18)
    ),
    "IPython's headers": repeated("KeyError      Traceback (most recent call last)\n"),
    "a long name": lambda size: "A" * size + "      Traceback (most recent call last)\n",
    "boxes": repeated("╭── Traceback (most recent call last) ──╮\n│ a.py:1 in f │\n"),
    "boxes in boxes": repeated("╭─ Sub-exception #1 ─╮\n│ ╭── Traceback (most recent call last) ──╮ │\n"),
    "a box of places": lambda size: "╭── Traceback (most recent call last) ──╮\n" + "│ abcdef │\n" * (size // 11),
    "rulers": repeated("___ a ___\nE   KeyError: 1\n"),
    "one ruler": lambda size: "___ " + "a _ " * (size // 4) + "\n",
    "E lines": lambda size: "___ a ___\n" + "E   x\n" * (size // 6),
    "short frames": lambda size: "___ a ___\n" + "a.py:1: in f\n    g()\n" * (size // 20),
    "colons and digits": lambda size: "a.py" + ":1" * (size // 2) + "\n",
    "stackprinter's": lambda size: 'File "a", line 1, in f\n' + "--> 1 g()\n     x = 1\n" * (size // 22),
    "doctest's": lambda size: 'File "a", line 1, in f\nFailed example:\n' + "    x\nExpected:\n" * (size // 16),
    "quotes within quotes": lambda size: (
        ('ray.exceptions.RayTaskError(E): ray::f()\n  File "a", line 1, in f\n') * (size // 70)
    ),
    "originals": lambda size: (HEAD + FRAME + "E: x:\nOriginal " + HEAD) * (size // 110),
    "log lines in between": lambda size: HEAD + FRAME + "2026-05-01 12:00:00 INFO x\n" * (size // 27),
    "a prefix and nothing": before("web  | ", "\n"),
    "announcements": repeated("web | Exception in thread T:\n"),
    "ignored": lambda size: "Exception K: K(" + "(" * size + ") in x ignored\n",
    "futures": lambda size: "Task exception was never retrieved\nfuture: exception=E(" + ")>" * (size // 2) + "\n",
    "notices": repeated("Executing <x took 1 seconds\n"),
    "ignored, cut": repeated("Exception ignored in: <x>\n"),
    "coloured HTML": lambda size: f"<span>{HEAD.strip()}</span>\n" + "<span>x</span>" * (size // 14) + "\n",
    "lines of coloured HTML": lambda size: (
        f"<span>{HEAD.strip()}</span>\n" + '  <b>File "a", line 1</b>\n' * (size // 25)
    ),
    "tags without end": lambda size: f"<span>{HEAD.strip()}</span>\n" + "<span " * (size // 6) + "\n",
    "HTML's headers": repeated(f"<span>{HEAD.strip()}</span>\n"),
    "failed tests in XML": repeated('<failure message="KeyError: 1">def f():\nE   KeyError: 1\n</failure>\n'),
    "failures in failures": lambda size: "<failure message='Error'>" + "<failure " * (size // 9) + "\n",
    "a failure without end": lambda size: "<failure message='Error'>x\n" + "E   x\n" * (size // 6),
    "folded places": lambda size: HEAD + '  File\n"a.py",\nline 1, in f\n    g()\n' * (size // 40),
    "folded code": lambda size: HEAD + FRAME + "    " + "g" * 60 + "\n" + "word word\n" * (size // 10),
    "a folded message": lambda size: (
        HEAD + '  File\n"a.py", line 1, in f\nKeyError: ' + ("x " * 40 + "\n") * (size // 81)
    ),
    "soft breaks": lambda size: HEAD + FRAME + ("    " + "x" * 71 + "=\n") * (size // 77),
    "codes": lambda size: HEAD + FRAME + "    " + "=3D" * (size // 3) + "\nKeyError: 1\n",
    "lines of codes": lambda size: HEAD + FRAME + "    x=3D1\n" * (size // 10) + "KeyError: 1\n",
    "headings": repeated("KeyError\nKeyError: 1\n"),
    "Django's page": lambda size: "Exception Type:\tKeyError\nException Value:\t\n" + "x\n" * (size // 2),
    "Django's pages": repeated("Exception Type:\tKeyError\nException Value:\tx\nTraceback\na.py, line 1, in f\n"),
    "Werkzeug's page": lambda size: (
        "Traceback (most recent call last)\n" + 'File "a", line 1, in f\ng()\n' * (size // 27)
    ),
    "Werkzeug's chain": lambda size: (
        "Traceback (most recent call last)\n" + f'File "a", line 1, in f\ng()\n{CAUSE}\n' * (size // 97)
    ),
    "cgitb's report": lambda size: "KeyError\nPython 3.11.7: /usr/bin/python\n" + "x = 1\n" * (size // 6),
    "cgitb's reports": repeated("KeyError\nPython 3.11.7: /usr/bin/python\n"),
    "entities in names": lambda size: (
        HEAD + '  File "a", line 1, in &lt;f&gt;\n    &amp;\n' * (size // 42) + "KeyError: 1\n"
    ),
    "records laid out": repeated('  "type": "KeyError",\n'),
    "a record laid out": lambda size: '  "type": "KeyError",\n' + '  "x": 1,\n' * (size // 10),
    "records and tracebacks": repeated('  "type": "KeyError",\n  "x": 1\n}\n' + HEAD),
    "records that open": repeated('  "error": {\n'),
    "records that open deeper": lambda size: "".join(
        "  " * depth + '"error": {\n' for depth in range(int((size / 2) ** 0.5))
    ),
    "a record that opens": lambda size: '  "error": {\n' + '    "x": 1,\n' * (size // 12) + "  }\n",
    "reports in strings": lambda size: '{"a": "KeyError\\nE   ' + '", "x\\nE   ' * (size // 12) + '"}',
    "reports without end": lambda size: '"KeyError\\nE   ' + "\\" * size,
    "annotations": repeated("::error file=a.py,line=1::t%0A%0AKeyError: 1\n"),
    "SCons' frames": lambda size: "KeyError: 1:\n" + '  File "a", line 1:\n    x\n' * (size // 27),
    "errors that cause errors": lambda size: (
        '{"frames": [{"file": "a", "line": 1}], "type": "KeyError", "causes": ['
        + '{"type": "E", "stack": ["x"]},' * (size // 30)
        + "{}]}"
    ),
    "frames as data": lambda size: (
        '{"type": "KeyError", "frames": [' + '{"file": "a", "line": 1},' * (size // 25) + "{}]}"
    ),
    "errors as data": lambda size: '{"error": [' + '{"type": "E", "stack_trace": ["x"]},' * (size // 36) + "{}]}",
    "lists as data": lambda size: '{"error": 1, "frames": ' + "[" * (size // 2) + "]" * (size // 2) + "}",
    "a line a record": repeated('{"t": 1, "textPayload": "Traceback (most recent call last):"}\n'),
    "prefixes in fields": repeated('{"t": 1, "textPayload": "web | Traceback (most recent call last):"}\n'),
    "a prefix in fields": lambda size: (
        '{"m": "web | Traceback (most recent call last):"}\n' + '{"m": "web |   File x"}\n' * (size // 24)
    ),
    "fields before a header": lambda size: "{" + '"a": "b", ' * (size // 10) + f'"m": "{HEAD.strip()}"' + "}\n",
    "prefixes between tags": repeated("<pre>web | Traceback (most recent call last):\n"),
    "a prefix between tags": lambda size: f"<pre>web | {HEAD}" + "web |   File &quot;x\n" * (size // 21),
    "counted prefixes": lambda size: "".join(f"[{n}] {HEAD}" for n in range(size // 42)),
    "prefixes of numbers": lambda size: "1 " * 150 + HEAD + ("1 " * 150 + "  File x\n") * (size // 310),
    "folded YAML": lambda size: f'x: "{HEAD.strip()}\\n\\\n' + '  File "\\\n' * (size // 11),
    "folded YAML without end": repeated(f'x: "{HEAD.strip()}\\n\\\n'),
    "strings with a plus": lambda size: f"x: '{HEAD.strip()}\\n' +\n" + "'x\\n' +\n" * (size // 8),
    "a quote before a literal": lambda size: "'" * size + HEAD.strip() + "\\n'",
    "doubled quotes": lambda size: HEAD + '  File ""a"", line 1, in f\n    ' + '""' * (size // 2) + "\n",
    "service messages": repeated("##teamcity[testFailed details='E   KeyError|n']\n"),
    "pipes": lambda size: "##teamcity[testFailed details='" + "|" * size,
    "what stopped a debugger": repeated('Exception has occurred: KeyError\n  File "a", line 1, in f\n'),
    "headings above headers": repeated("KeyError: 1\n" + HEAD),
    "Dagster's": repeated('KeyError: 1\nStack Trace:\n  File "a", line 1, in f\n'),
    "one of Dagster's": lambda size: "KeyError: 1\nStack Trace:\n" + '  File "a", line 1, in f\n' * (size // 25),
    "pybind11's": lambda size: "  what():  KeyError: 1\nAt:\n" + "  a(1): f\n" * (size // 10),
    "brackets after what()": lambda size: "  what():  KeyError: 1\nAt:\n  " + "(" * size + "\n",
    "Chaquopy's": lambda size: (
        "com.chaquo.python.PyException: KeyError: 1\n" + "\tat <python>.a(a.py:1)\n" * (size // 24)
    ),
    "Snakemake's": repeated("KeyError in line 1 of a:\nx\n"),
    "stack_data's": lambda size: HEAD + ' File "a", line 1, in f\n-->   1 | x\n' * (size // 36),
    "values of stack_data": lambda size: HEAD + ' File "a", line 1, in f\n' + "x = 1\n" * (size // 6),
    "pretty_errors'": repeated("shop.py 1 f\nx\nKeyError:\n"),
    "Starlette's page, saved": lambda size: "<h2>KeyError: x</h2>\n" + '<p class="center-line"><span' * (size // 28),
    "Starlette's pages, saved": repeated("<h2>KeyError: x</h2>\n"),
    "Litestar's page, saved": lambda size: "<h4><span>KeyError</span> on /" + "<h4><span>A</span>" * (size // 18),
    "tracerite's page": lambda size: '<div class="tracerite">' + 'frame-location">a' * (size // 17),
    "tracerite's log": repeated("│ a.py:1 f: x\n"),
    "Sanic's page": lambda size: "Traceback of x (most recent call last):\n" + "  KeyError: 1\n" * (size // 14),
    "Streamlit's page": lambda size: "KeyError: 1\nTraceback:\n" + 'File "a", line 1, in f\n' * (size // 23),
    "user code": lambda size: HEAD + FRAME + "E: in user code:\n" + '    File "a", line 1, in f\n' * (size // 27),
    "grep's": lambda size: "a.log:1:" + HEAD + "a.log-2-x\n" * (size // 10),
    "stamps of many numbers": lambda size: "1.1.1.1.1.1.1 " * (size // 14) + HEAD,
    "numbers and points": lambda size: "1." * (size // 2) + HEAD,
    "rulers of bars": repeated("――― a ―――\nE   KeyError: 1\n"),
    "linters'": lambda size: "a.py:1:1: E999 SyntaxError: " + "(" * size + "\n",
    "outdented code": lambda size: "    " + HEAD + ('      File "a", line 1, in f\n    g()\n\n' * (size // 38)),
    "places in tags": repeated("<td>  File &quot;a.py&quot;, line 1</td>\n<td>SyntaxError: x</td>\n"),
    "places in records": repeated('{"a": "  File \\"a.py\\", line 1\\n"}\n{"a": "SyntaxError: x\\n"}\n'),
    "places among other places": repeated('x  File "a.py", line 1\nSyntaxError: x\n  File "b.py", line 2\n'),
    "numbers before places": repeated('1 2 3  File "a.py", line 1\n2 2 3 SyntaxError: x\n'),
    "a long place": lambda size: 'x File "' + "a" * size + '", line 1\nx SyntaxError: y\n',
    "many lines of one place": lambda size: 'x File "a' + ", line 1" * (size // 8) + '", line 1\nx SyntaxError: y\n',
    "cells on one line": lambda size: '"Cell In' + ", line 1" * (size // 8) + 'SyntaxError: y"\n',
    "files of tail": lambda size: "".join(f"==> {n % 50}.log <==\n{HEAD}" for n in range(size // 50)),
    "writers in files of tail": lambda size: "".join(
        f"==> {n % 50}.log <==\nweb-{n % 7}  | {HEAD}" for n in range(size // 60)
    ),
    "columns": lambda size: (
        f"{'*' * 27} 1. row {'*' * 27}\nerror: {HEAD}{FRAME}KeyError: 1\n" + "  a b: 1\n" * (size // 9)
    ),
    "packets": repeated('text/x-traceback; charset="utf8"; language="python"\ttraceback#' + HEAD),
    "packets on one line": lambda size: (
        'text/x-traceback; charset="utf8"; language="python"\ttraceback (' * (size // 60) + HEAD
    ),
    "cut rails": lambda size: "  + Exception Group " + HEAD + '  |   File "a.py", lin\ne 1, in f\n' * (size // 35),
    "held rails": lambda size: "  + Exception Group " + HEAD + '  |   File "a\n' + "b\n" * (size // 2),
    "rests of rails": lambda size: (
        "  + Exception Group "
        + HEAD
        + '  |   File "a.py", line 1, in f\n  |     g('
        + "a" * 40
        + "\n"
        + ("b" * 47 + "\n") * (size // 48)
    ),
    "what a shell says": lambda size: HEAD + FRAME + "KeyError: 1\n" + ("x " * 150 + "with code\n") * (size // 310),
    "crashes behind numbers": repeated("12 Fatal Python error: x\n"),
    "crashes in records": repeated('{"a": "Fatal Python error: x\\n"}\n'),
    "warnings in records": repeated('{"a": "a.py:1: UserWarning: x\\n"}\n'),
    "a warning's long file": lambda size: "{" + "a/" * (size // 2) + ":1: UserWarning: x",
    "warnings in strings": lambda size: '{"Warning: \\n' + '"\\' * (size // 3),
    "announcements in records": repeated('{"a": "Exception in thread T:\\n"}\n{"a": "' + HEAD.strip() + '\\n"}\n'),
    "numbers before a crash": lambda size: "1 " * (size // 2) + "Fatal Python error: x\n",
    "ends of lines": lambda size: "Fatal Python error: x" + "#012" * (size // 4),
    "a list that is announced": lambda size: f"['Exception in x:\\n', '{HEAD.strip()}\\n'" + ", 'x\\n'" * (size // 7),
    "gdb's": repeated("Python Exception <class 'KeyError'>: x\n"),
    "ends of functions": lambda size: HEAD + '  File "a.py", line 1, in f\nabc\n' * (size // 32),
    "Starlette's page": lambda size: "KeyError: 1\nTraceback\n" + "File a, line 1, in f+\n\n1. x\n" * (size // 28),
}


def seconds(text: str) -> float:
    best = 60.0
    for _ in range(3):
        started = time.process_time()
        parse(text)
        best = min(best, time.process_time() - started)
    return best


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", type=int, default=100_000)
    size = parser.parse_args().size
    slow = []
    for name, made in KINDS.items():
        small, large = made(size), made(4 * size)
        first, second = seconds(small), seconds(large)
        times = second / max(first, 1e-4) * 4 * len(small) / len(large)
        print(
            f"{name:28} {first * 1000:8.1f} ms for {len(small) / 1000:5.0f} kB; four times the text: {times:5.1f} times"
        )
        if times > 8:
            slow.append(name)
    print("linear" if not slow else f"not linear: {', '.join(slow)}")
    return int(bool(slow))


if __name__ == "__main__":
    sys.exit(main())
