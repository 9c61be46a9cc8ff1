"""The same error in many dresses gives the same answer: what surrounds a traceback is no part of it."""

from __future__ import annotations

import html
import json
import pprint
import quopri
import re
import textwrap
import urllib.parse
from collections.abc import Callable

import pytest
from traceback_texts import CAUSE

from explain.tracebacks import Raised, Reader, parse

PLAIN = f"""\
Traceback (most recent call last):
  File "/srv/shop/prices.py", line 15, in price
    return prices[name]
           ~~~~~~^^^^^^
KeyError: 'te a'
{CAUSE}Traceback (most recent call last):
  File "/srv/shop/main.py", line 31, in <module>
    print(total(["tea", "<milk>"]))
          ^^^^^^^^^^^^^^^^^^^^^^^^
  File "/srv/shop/prices.py", line 17, in total
    raise LookupError("no price") from error
LookupError: no price
"""
ESCAPED = r'File ~[35m"\1"~[0m, line ~[35m\2~[0m, in ~[35m\3~[0m'
COLOURED = re.sub(r'File "(.*)", line (\d+), in (.*)', ESCAPED, PLAIN)
COLOURED = re.sub(r"(?m)^(\w+Error): (.*)$", r"~[1;35m\1~[0m: ~[35m\2~[0m", COLOURED).replace("~[", "\x1b[")
"""As Python 3.13 prints it on a terminal."""


def before_each(prefix: str | Callable[[int], str], *, strip: bool = False) -> Callable[[str], str]:
    """Put ``prefix`` before every line, its blanks at the end of a blank line lost where ``strip``."""

    def dressed(text: str) -> str:
        lines = [(prefix if isinstance(prefix, str) else prefix(n)) + line for n, line in enumerate(text.splitlines())]
        return "\n".join(line.rstrip() if strip else line for line in lines) + "\n"

    return dressed


def hung(text: str) -> str:
    """A list item: the first line after a bullet, the others under it."""
    first, _, rest = text.partition("\n")
    return f"* {first}\n" + textwrap.indent(rest, "  ")


def wrapped(text: str) -> str:
    """Broken at blanks by a mail program, where a ``File`` line is longer than the window."""
    return re.sub(r'(?m)^(  File ".*", line \d+), in (.*)$', r"\1,\nin \2", text)


def folded(width: int, end: str = "") -> Callable[[str], str]:
    """Every line folded at blanks, as mail programs do; a word that does not fit stays whole. ``end`` marks a fold."""

    def dressed(text: str) -> str:
        found = []
        for line in text.splitlines():
            pieces = textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False, drop_whitespace=False)
            found.append(f"{end}\n".join(piece.strip() if at else piece.rstrip() for at, piece in enumerate(pieces)))
        return "\n".join(found) + "\n"

    return dressed


def reported(text: str) -> str:
    """As a CI server gets it: an error in a test run's XML."""
    return f'<testcase name="t">\n<error message="x"><![CDATA[{text}]]></error>\n</testcase>\n'


def coloured_html(text: str) -> str:
    """As Pygments and a notebook's HTML print it: a span around each word that has a colour."""
    lines = html.escape(text, quote=False).split("\n")
    return "\n".join(re.sub(r"^(\s*)(\S.*)$", r'\1<span class="gt">\2</span>', line) for line in lines)


def cut_by_terminal(text: str) -> str:
    """Broken anywhere by a terminal of 30 columns, ``File`` lines only."""
    return re.sub(r"(?m)^(  File.{24})(.*)$", r"\1\n\2", text)


def cut_by_window(text: str, width: int = 40) -> str:
    """Every line cut as a terminal's window shows it; blanks at the end of its lines are lost."""
    pieces = [line[at : at + width] for line in text.splitlines() for at in range(0, max(1, len(line)), width)]
    return "".join(f"{piece.rstrip()}\n" for piece in pieces)


def recorded(text: str) -> str:
    """asciinema's: a record of JSON for each piece of output, cut anywhere after the first line."""
    first, _, rest = text.replace("\n", "\r\n").partition("\n")
    pieces = [f"{first}\n", *(rest[at : at + 50] for at in range(0, len(rest), 50))]
    head = json.dumps({"version": 2, "width": 80, "height": 24})
    return "".join(f"{line}\n" for line in (head, *(json.dumps([n / 8, "o", one]) for n, one in enumerate(pieces))))


def lost(text: str) -> str:
    """Every line's indentation lost, and the marks with it."""
    return "\n".join(line.lstrip() for line in text.splitlines() if line.strip(" ~^") or not line) + "\n"


def doubled(text: str) -> str:
    return re.sub(r"(?m)^ +", lambda blanks: blanks[0] * 2, text)


def noisy(text: str) -> str:
    """Other writers' lines in between."""
    lines = [f"web-1  | {line}\nworker-2  | order {n} done" for n, line in enumerate(text.splitlines())]
    return "\n".join(lines) + "\n"


def interleaved(text: str) -> str:
    """A log's own lines among those of a program that has no prefix, while its frames are printed."""
    return re.sub(r"(?m)^(  File .*)$", r"2026-05-01 12:00:01,123 INFO shop next\n\1", text)


def stamp(number: int) -> str:
    return f"2026-05-01T12:00:{number:02}.{number * 7919:09}Z"


MONTH = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

DRESSES: dict[str, Callable[[str], str]] = {
    "plain": lambda text: text,
    "colours": lambda text: COLOURED,
    "colours whose escape was lost": lambda text: COLOURED.replace("\x1b", ""),
    "colours in caret notation": lambda text: COLOURED.replace("\x1b", "^["),
    "colours behind a container's name": before_each("web-1  | "),
    "a container's name": before_each("web-1  | "),
    "a container's name, blanks at the end lost": before_each("web-1  | ", strip=True),
    "docker's and celery's, stacked": before_each(
        lambda n: f"worker-1  | [2026-05-01 12:00:{n:02},{n:03}: ERROR/ForkPoolWorker-1] "
    ),
    "another container in between": noisy,
    "a log in between": interleaved,
    "journald": before_each(lambda n: f"May  1 12:00:{n:02} web shop[812]: "),
    "journald over many months": before_each(lambda n: f"{MONTH[n % 12]} {n + 1:2} 12:00:{n:02} web shop[812]: "),
    "syslog, RFC 5424": before_each(lambda n: f"<11>1 {stamp(n)} web shop 812 - - "),
    "Kubernetes": before_each(lambda n: f"{stamp(n)} stderr F "),
    "GitHub Actions": before_each(lambda n: stamp(n) + " "),
    "GitHub Actions, downloaded": before_each(lambda n: f"test\tRun tests\t{stamp(n)} "),
    "GitLab": before_each(lambda n: f"{stamp(n)} 01E "),
    "Jenkins": before_each(lambda n: f"[{stamp(n)}] "),
    "Azure": before_each(lambda n: f"{stamp(n)} ##[error]"),
    "Airflow": before_each(lambda n: f"[2026-05-01, 12:00:{n:02} UTC] {{subprocess.py:93}} INFO - "),
    "nginx's stamps": before_each(lambda n: f"01/May/2026:12:00:{n:02} +0000 app "),
    "seconds since the start": before_each(lambda n: f"[ {n}.{n:06}] "),
    "a rank": before_each("[rank0]: "),
    "a process id": before_each("(pid=4711) "),
    "Ray's": before_each("(report pid=4711, ip=10.0.0.1) "),
    "pytest-xdist": before_each("[gw0] "),
    "an internal error of pytest": before_each("INTERNALERROR> "),
    "tox": before_each("py311: "),
    "pip": before_each("  │ "),
    "an indentation": before_each("      "),
    "a tab": before_each("\t"),
    "a quotation": before_each("> "),
    "a quotation within a quotation": before_each("> > "),
    "a quotation, tight": before_each(">"),
    "a quotation, blanks at the end lost": before_each("> ", strip=True),
    "a list item": hung,
    "line numbers": lambda text: "".join(f"{n:6}\t{line}\n" for n, line in enumerate(text.splitlines(), 1)),
    "a numbered list": lambda text: "".join(f"{n}. {line}\n" for n, line in enumerate(text.splitlines(), 1)),
    "grep's line numbers": lambda text: "".join(f"{n}:{line}\n" for n, line in enumerate(text.splitlines(), 98)),
    "a log record's head on the first line": lambda text: "ERROR:shop.orders:" + text,
    "a prompt before the header": lambda text: "Enter a number: " + text,
    "a progress bar before the header": lambda text: " 10%|#| 1/10\r 20%|##| 2/10\n" + text,
    "a Markdown fence": lambda text: f"It says:\n\n```pytb\n{text}```\nWhy?\n",
    "a fence on the first and the last line": lambda text: f"```{text.rstrip()}```\n",
    "HTML": lambda text: f"<pre>{html.escape(text)}</pre>\n",
    "HTML with line breaks": lambda text: html.escape(text).replace(" ", "&nbsp;").replace("\n", "<br>\n"),
    "blanks that do not break": lambda text: re.sub(r"(?m)^ +", lambda blanks: "\xa0" * len(blanks[0]), text),
    "Windows' line ends": lambda text: text.replace("\n", "\r\n"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "an indentation doubled": doubled,
    "an indentation lost": lost,
    "wrapped by a mail program": wrapped,
    "cut by a terminal": cut_by_terminal,
    "folded by a mail program": folded(60),
    "folded and flowed": folded(64, " "),
    "quoted-printable": lambda text: quopri.encodestring(text.encode()).decode(),
    "a report of tests in XML": reported,
    "coloured HTML": coloured_html,
    "an issue's HTML": lambda text: (
        f'<pre class="notranslate"><code>{html.escape(text, quote=False)}</code></pre></div>\n<p dir="auto">Why?</p>\n'
    ),
    "a table of numbered lines": lambda text: "".join(
        f'<tr><td id="L{n}">{n}</td><td>{html.escape(line)}</td></tr>\n' for n, line in enumerate(text.splitlines(), 1)
    ),
    "tabs for blanks": lambda text: re.sub(r"(?m)^    (?![ ~^])", "\t\t", re.sub("(?m)^  File", "\tFile", text)),
    "HTML, quotes alone": lambda text: text.replace('"', "&quot;"),
    "typographic quotes": lambda text: re.sub(r'File "(.*?)"', r"File “\1”", text),
    "JSON": lambda text: json.dumps({"time": 1, "exc_info": text, "logger": "shop"}),
    "JSON within JSON": lambda text: json.dumps({"log": json.dumps({"exc": text}), "stream": "stderr"}),
    "JSON within JSON within JSON": lambda text: json.dumps({"a": json.dumps({"log": json.dumps({"exc": text})})}),
    "a repr": lambda text: f"caught {text!r}",
    "the repr of bytes": lambda text: f"stderr: {text.encode()!r}",
    "a list of lines": lambda text: repr(text.splitlines(keepends=True)),
    "a list of lines in bytes": lambda text: repr(text.encode().splitlines(keepends=True)),
    "JSON, a line a string": lambda text: json.dumps({"tb": text.splitlines(keepends=True)}, indent=2),
    "docker's own file of records": lambda text: "".join(
        json.dumps({"log": line, "stream": "stderr", "time": stamp(n)}) + "\n"
        for n, line in enumerate(text.splitlines(keepends=True))
    ),
    "a field of a record a line": lambda text: "".join(
        json.dumps({"id": f"x{n * 7919}", "MESSAGE": line, "time": stamp(n)}) + "\n"
        for n, line in enumerate(text.splitlines())
    ),
    "a text as pprint shows it": lambda text: pprint.pformat({"order": 7, "error": text}) + "\n",
    "a text as Node shows it": lambda text: "{ stderr:\n".replace("\n", " ") + " +\n    ".join(
        repr(line) for line in text.splitlines(keepends=True)
    ) + "\n}\n",
    "a cell of a table": lambda text: 'time,message\n12:00,"' + text.replace('"', '""') + '"\n',
    "a blank line after each": lambda text: text.replace("\n", "\n\n"),
    "three line ends after each": lambda text: text.replace("\n", "\n\n\n"),
    "a window's copy, its lines padded": lambda text: "".join(f"{line:100}\n" for line in text.splitlines()),
    "a forum's code": lambda text: f"[code]{text.rstrip()}[/code]\n",
    "typographic quotes everywhere": lambda text: re.sub(r'"([^"]*)"', r"“\1”", text).replace("'te a'", "‘te a’"),
    "what grep found and what is around it": lambda text: "".join(
        f"app.log{mark}{n}{mark}{line}\n"
        for n, line in enumerate(text.splitlines(), 98)
        for mark in (":" if "Traceback" in line else "-")
    ),
    "a build of Docker": before_each(lambda n: f"#11 0.{n:03} ", strip=True),
    "Android's log": before_each(lambda n: f"05-01 12:00:{n:02}.123  4711  4750 I python  : "),
    "Android's log, brief": before_each("I/python  ( 4711): "),
    "Buildkite's stamps": before_each(lambda n: f"\x1b_bk;t=17145588{n:05}\x07"),
    "multilog's stamps": before_each(lambda n: f"@40000000663221{n:02x}0a1b2c3d "),
    "svlogd's stamps": before_each(lambda n: f"2026-05-01_12:00:{n:02}.12345 "),
    "foreman": before_each(lambda n: f"12:00:{n:02} web.1  | "),
    "a chat": before_each(lambda n: f"12:{n:02} <ada> "),
    "Passenger": before_each(lambda n: f"[ N 2026-05-01 12:00:{n:02}.1234 4711/T4 age/Cor/App.cpp:1 ]: App 4 output: "),
    "a number before each": before_each(lambda n: f"[{n + 1}/17] "),
    "a number before each, of growing width": before_each(lambda n: f"line {n + 1}: "),
    "seconds since 1970": before_each(lambda n: f"{1714558800 + 2 * n} "),
    "Unreal Engine's log": before_each(lambda n: f"[2026.05.01-12.00.{n:02}:{n:03}][ 12]LogPython: Error: "),
    "Kivy's log": before_each("[WARNING] [stderr      ] "),
    "Heroku": before_each(lambda n: f"2026-05-01T12:00:{n:02}.123456+00:00 app[web.1]: "),
    "Loki's labels": before_each(lambda n: f'2026-05-01T12:00:{n:02}Z {{app="shop", pod="shop-7f"}} '),
    "a task of a build": before_each("shop:build: "),
    "Maya's comments": lambda text: "".join(f"# {line}\n" for line in text.splitlines())[:-1] + " # \n",
    "a row of a Markdown table": lambda text: "|12:00|" + text.rstrip().replace("\n", "<br>") + "|\n",
    "journald, exported": lambda text: "".join(
        f"__CURSOR=s=ab;i={n:x}\n_HOSTNAME=web\nPRIORITY=6\nSYSLOG_IDENTIFIER=python\n_PID=812\n_UID=0\n_COMM=python\n"
        f"MESSAGE={line}\n_BOOT_ID=00ff\n\n" for n, line in enumerate(text.splitlines())
    ),
    "journald, verbose": lambda text: "".join(
        f"Mon 2026-05-04 12:00:{n:02}.123456 CET [s=ab;i={n:x}]\n    PRIORITY=6\n    MESSAGE={line}\n    _PID=812\n"
        for n, line in enumerate(text.splitlines())
    ),
    "journald, JSON laid out": lambda text: "".join(
        json.dumps({"PRIORITY": "6", "MESSAGE": line, "_PID": "812"}, indent="\t") + "\n" for line in text.splitlines()
    ),
    "a number in a line of its own before each": lambda text: "".join(
        f"{n}\n{line}\n" for n, line in enumerate(text.splitlines(), 41)
    ),
    "a stamp and a machine in lines of their own": lambda text: "".join(
        f"May 4 12:00:{n:02} PM\n[7b9dx]\n{line}\n" for n, line in enumerate(text.splitlines())
    ),
    "a rank of zero": before_each("0: "),
    "a row of CSV a line": lambda text: "time,message\n" + "".join(
        f"2026-05-01 12:00:00.{n:03}," + ('"' + line.replace('"', '""') + '"' if '"' in line else line) + "\n"
        for n, line in enumerate(text.splitlines())
    ),
    "a quoted row of CSV a line": lambda text: '"time","message"\n' + "".join(
        f'"12:00:{n:02}","' + line.replace('"', '""') + '"\n' for n, line in enumerate(text.splitlines())
    ),
    "a cell of psql's": lambda text: "".join(
        (" 7  | " if n == 0 else "    | ") + f"{line:70}+\n" for n, line in enumerate(text.splitlines())
    ),
    "a cell in a box": lambda text: "".join(
        f"│ {'' if n else '7':2} │ {line:70} │\n" for n, line in enumerate(text.splitlines())
    ),
    "a literal of SQL": lambda text: "INSERT INTO errors VALUES (7, '" + text.rstrip().replace("'", "''") + "');\n",
    "an item of YAML each": lambda text: "error:\n" + "".join(
        "- '" + line.replace("'", "''") + "'\n" for line in text.splitlines()
    ),
    "a record of a list a line": lambda text: "[" + "\n,".join(
        json.dumps({"stream_name": "stderr", "time": n / 8, "data": f"{line}\n"})
        for n, line in enumerate(text.splitlines())
    ) + "\n]\n",
    "Jira's, on the first and the last line": lambda text: "{noformat}" + text.rstrip() + "{noformat}\nWhy?\n",
    "Jira's code": lambda text: "{code:python|title=log}\n" + text + "{code}\nWhy?\n",
    "a chat's export": lambda text: f"23/11/26, 12:00 - Ada: {text}23/11/26, 12:01 - Bob: a slip\n",
    "XML on the first and the last line": lambda text: (
        f"<event><message>{html.escape(text.rstrip())}</message></event>\n<event>next</event>\n"
    ),
    "PowerShell's record of an error": lambda text: text.replace(
        "\n", "\nAt line:1 char:1\n+ python main.py\n+ ~~~~~~~\n    + CategoryInfo          : NotSpecified: (:String)\n"
        "    + FullyQualifiedErrorId : NativeCommandError\n \n", 1,
    ),
    "cut by a window": cut_by_window,
    "cut by a window behind a name": lambda text: cut_by_window(before_each("web-1  | ")(text), 60),
    "a recording": recorded,
    "Java's properties": lambda text: (
        "id=7\nerror=" + re.sub("([:=#!])", r"\\\1", text.rstrip()).replace("\n", r"\n") + "\n"
    ),
    "a web address": lambda text: f"GET /report?id=7&tb={urllib.parse.quote(text.rstrip())}&x=1 HTTP/1.1\n",
    "a form's field": lambda text: f"tb={urllib.parse.quote_plus(text.rstrip())}&x=1\n",
    "rsyslog": lambda text: "May  1 12:00:01 web shop: " + text.rstrip().replace("\n", "#012"),
    "carriage returns": lambda text: "x\t" + text.rstrip().replace("\n", "\r"),
    "a GitHub annotation": lambda text: "::error::" + text.rstrip().replace("%", "%25").replace("\n", "%0A"),
    "HTML breaks on one line": lambda text: text.rstrip().replace("\n", "<br>"),
}  # fmt: skip
ON_ONE_LINE = {
    "JSON", "JSON within JSON", "JSON within JSON within JSON", "a repr", "the repr of bytes", "a list of lines",
    "a list of lines in bytes",
    "Java's properties", "a web address", "a form's field",
    "rsyslog", "a row of a Markdown table", "carriage returns", "a GitHub annotation", "HTML breaks on one line",
}  # fmt: skip
WITHOUT_MARKS = {"an indentation lost", "tabs for blanks", "cut by a window", "cut by a window behind a name"}


def answer(raised: Raised) -> tuple[object, ...]:
    """All that an answer is made of, but for the place in the input."""
    frames = tuple((one.file, one.line, one.function, one.code) for one in raised.frames)
    return raised.kind, raised.exception, raised.message, frames, raised.link, raised.header, raised.complete


def marks(raised: Raised) -> list[object]:
    return [(one.marked, one.pointed) for one in raised.frames]


@pytest.fixture(scope="module")
def expected() -> tuple[Raised, ...]:
    [found] = parse(PLAIN)
    assert [(one.exception, len(one.frames), one.link) for one in found.raised] == [
        ("KeyError", 1, "first"), ("LookupError", 2, "cause"),
    ]  # fmt: skip
    return found.raised


def test_there_are_thirty_dresses_and_more() -> None:
    assert len(DRESSES) >= 30


@pytest.mark.parametrize("name", DRESSES)
def test_the_same_error_in_a_dress_gives_the_same_answer(name: str, expected: tuple[Raised, ...]) -> None:
    text = DRESSES[name](PLAIN)
    [found] = parse(text)
    assert [answer(raised) for raised in found.raised] == [answer(raised) for raised in expected]
    if name not in WITHOUT_MARKS:
        assert [marks(raised) for raised in found.raised] == [marks(raised) for raised in expected]


GROUP = """\
  + Exception Group Traceback (most recent call last):
  |   File "/srv/shop/main.py", line 12, in <module>
  |     deliver(["tea", "milk"])
  |     ~~~~~~~^^^^^^^^^^^^^^^^^
  | ExceptionGroup: not everything was delivered (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | ExceptionGroup: no milk (1 sub-exception)
    +-+---------------- 1 ----------------
      | Traceback (most recent call last):
      |   File "/srv/shop/shop.py", line 44, in fetch
      |     return shelf["milk"]
      | KeyError: 'milk'
      +------------------------------------
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "/srv/shop/shop.py", line 39, in deliver
    |     raise LookupError(f"no {name} left")
    | LookupError: no tea left
    +------------------------------------
"""
NOT_FOR_GROUPS = {name for name in DRESSES if name.startswith(("colours", "folded", "cut by a window"))} | {
    "a text as pprint shows it",  # which breaks long lines at blanks
}


def nested(raised: Raised) -> list[object]:
    members = [nested(one) for member in raised.group for one in member.raised]
    return [raised.exception, raised.message, [(one.file, one.line) for one in raised.frames], members]


@pytest.mark.parametrize("name", sorted(set(DRESSES) - NOT_FOR_GROUPS))
def test_a_group_in_a_dress_keeps_its_members(name: str) -> None:
    [found] = parse(DRESSES[name](GROUP))
    assert [nested(raised) for raised in found.raised] == [nested(raised) for raised in parse(GROUP)[0].raised]


def test_the_members_of_the_group_are_what_was_printed() -> None:
    assert [nested(raised) for raised in parse(GROUP)[0].raised] == [
        ["ExceptionGroup", "not everything was delivered (2 sub-exceptions)", [("/srv/shop/main.py", 12)], [
            ["ExceptionGroup", "no milk (1 sub-exception)", [], [
                ["KeyError", "'milk'", [("/srv/shop/shop.py", 44)], []],
            ]],
            ["LookupError", "no tea left", [("/srv/shop/shop.py", 39)], []],
        ]],
    ]  # fmt: skip


BROKEN = """\
  File "/srv/shop/shop.py", line 2
    prices = [row.price for row in rows
             ^
SyntaxError: '[' was never closed
"""


NOT_FOR_PLACES = {name for name in DRESSES if name.startswith("colours")} | {
    "a number before each",  # the File line alone looks like a writer's
    "Maya's comments", "a recording", "a web address", "a form's field", "carriage returns",
    "journald, exported", "journald, verbose", "journald, JSON laid out",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(set(DRESSES) - NOT_FOR_PLACES))
def test_a_syntax_error_without_a_header_in_a_dress(name: str) -> None:
    [found] = parse(DRESSES[name](BROKEN))
    [expected] = parse(BROKEN)
    assert [answer(raised) for raised in found.raised] == [answer(raised) for raised in expected.raised]


IGNORED = """\
Exception ignored in: <function Till.__del__ at 0x7f4>
Traceback (most recent call last):
  File "/srv/shop/till.py", line 6, in __del__
    raise ValueError("till is open")
ValueError: till is open
"""
CRASHED = """\
Fatal Python error: Aborted

Current thread 0x00007f03a4c08b80 (most recent call first):
  File "/srv/shop/main.py", line 3 in <module>
"""
WARNED = """\
/srv/shop/main.py:2: DeprecationWarning: old thing
  warnings.warn("old thing", DeprecationWarning)
"""
WHOLE_LINES = [
    "a container's name", "journald", "Airflow", "GitHub Actions", "a rank", "an indentation", "Heroku", "line numbers",
    "docker's own file of records", "JSON", "JSON within JSON", "rsyslog", "a quotation", "Windows' line ends",
    "a Markdown fence",
]  # fmt: skip


@pytest.mark.parametrize("printed", [IGNORED, CRASHED, WARNED], ids=["ignored", "crashed", "warned"])
@pytest.mark.parametrize("name", WHOLE_LINES)
def test_what_begins_without_a_header_keeps_its_first_line_in_a_dress(name: str, printed: str) -> None:
    [found] = parse(DRESSES[name](printed))
    [expected] = parse(printed)
    assert [answer(raised) for raised in found.raised] == [answer(raised) for raised in expected.raised]


@pytest.mark.parametrize("width", [58, 60, 64, 72, 80, 100])
@pytest.mark.parametrize("printed", [PLAIN, GROUP], ids=["chain", "group"])
@pytest.mark.parametrize("folder", ["/srv/shop/", "/home/ada/projects/webshop/orders/src/shop/"], ids=["short", "long"])
def test_a_window_of_any_width_cuts_nothing_off(width: int, printed: str, folder: str) -> None:
    text = printed.replace("/srv/shop/", folder)
    [found] = parse(cut_by_window(text, width))
    assert [nested(raised) for raised in found.raised] == [nested(raised) for raised in parse(text)[0].raised]


@pytest.mark.parametrize("width", [64, 72, 78])
def test_a_group_that_mail_folded_is_whole(width: int) -> None:
    text = GROUP.replace("/srv/shop/", "/home/ada/projects/webshop/orders/src/shop/")
    [found] = parse(folded(width)(text))
    assert [nested(raised) for raised in found.raised] == [nested(raised) for raised in parse(text)[0].raised]


@pytest.mark.parametrize("name", sorted(set(DRESSES) - {"a recording"}))  # whose pieces end anywhere
def test_the_span_is_that_of_the_lines_as_they_came(name: str) -> None:
    lines = re.split("\n", DRESSES[name](PLAIN))
    [found] = parse("\n".join(lines))
    for raised in found.raised:
        begin, end = lines[raised.start_line - 1], lines[raised.end_line - 1]
        assert "Traceback" in begin
        assert raised.message.strip("'")[-5:].replace(" ", "") in re.sub(r"\s|&nbsp;|\\|\x1b?\[\d*m", "", end)
        assert (raised.start_line == raised.end_line) == (name in ON_ONE_LINE)


@pytest.mark.parametrize("name", sorted(set(DRESSES) - ON_ONE_LINE))
def test_a_dressed_error_is_handed_out_before_the_stream_ends(name: str) -> None:
    """A pause is enough; nothing waits for an end that does not come while ``tail -f`` runs."""
    reader = Reader()
    found = [one for line in DRESSES[name](PLAIN).splitlines() for one in reader.feed(line)]
    found += reader.idle()
    assert len(found) == 1
    assert not reader.pending


def test_writers_with_numbers_are_told_apart_though_one_follows_the_other(expected: tuple[Raised, ...]) -> None:
    """A number that differs by one counts lines only where no other writer has that prefix."""
    lines = [f"[{number}] {line}" for line in PLAIN.splitlines() for number in (2, 1)]
    found = parse("\n".join(lines))
    assert [[answer(raised) for raised in one.raised] for one in found] == [[answer(raised) for raised in expected]] * 2


def test_two_writers_are_told_apart_though_their_lines_alternate(expected: tuple[Raised, ...]) -> None:
    lines = [f"{name}  | {line}" for line in PLAIN.splitlines() for name in ("web-1", "web-2", "web-3")]
    found = parse("\n".join(lines))
    assert [[answer(raised) for raised in one.raised] for one in found] == [[answer(raised) for raised in expected]] * 3
    assert [(one.raised[0].start_line, one.raised[-1].end_line) for one in found] == [(1, 43), (2, 44), (3, 45)]


@pytest.mark.parametrize(
    "message",
    ["> quoted", "web-1  | down", "[rank0]: lost", "12: twelve", "| a\n| b", "2026-05-01 was a Friday", "* one\n* two",
     "E   x", "&lt;tea&gt;", "[31mred[0m", "a\\nb", "<br>", "  indented"],
)  # fmt: skip
def test_a_message_that_looks_like_a_dress_stays_as_it_is(message: str) -> None:
    text = f'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n    f()\nValueError: {message}\n'
    [found] = parse(text)
    assert found.raised[0].message == message


OUTER = (
    "docker's own file of records", "a field of a record a line", "JSON", "JSON within JSON", "a cell of a table",
    "HTML", "an issue's HTML", "a container's name", "GitHub Actions", "a quotation", "a blank line after each",
    "a Markdown fence",
)  # fmt: skip
INNER = (
    "docker's and celery's, stacked", "journald", "Airflow", "a rank", "a process id", "pytest-xdist",
    "Loki's labels", "foreman", "Kubernetes", "a log record's head on the first line", "colours",
    "Windows' line ends", "an indentation",
)  # fmt: skip


@pytest.mark.parametrize("outer", OUTER)
@pytest.mark.parametrize("inner", INNER)
def test_one_dress_over_another_gives_the_same_answer(outer: str, inner: str, expected: tuple[Raised, ...]) -> None:
    text = DRESSES[outer](DRESSES[inner](PLAIN))
    [found] = parse(text)
    assert [answer(raised) for raised in found.raised] == [answer(raised) for raised in expected]
    assert "Traceback" in text.split("\n")[found.raised[0].start_line - 1]
    reader = Reader()
    handed = [one for line in text.split("\n") for one in reader.feed(line)]
    assert len([*handed, *reader.idle()]) == 1
