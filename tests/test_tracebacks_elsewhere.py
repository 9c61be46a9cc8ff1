"""Errors as other programs tell, store and show them: what is Python's is read, what is theirs is left out."""

from __future__ import annotations

import html
import json
import re

import pytest

from explain import locating
from explain.tracebacks import parse

FRAMES = """\
  File "main.py", line 7, in <module>
    report(day)
  File "shop.py", line 5, in report
    return total / 0
"""
PLAIN = f"Traceback (most recent call last):\n{FRAMES}ZeroDivisionError: division by zero\n"
CHAIN = f"""\
Traceback (most recent call last):
  File "shop.py", line 3, in price
    return prices["tea"]
KeyError: 'tea'

The above exception was the direct cause of the following exception:

{PLAIN}"""
Z = ("ZeroDivisionError", "division by zero", ["main.py:7 <module>", "shop.py:5 report"])
K = ("KeyError", "'tea'", ["shop.py:3 price"])


def read(text: str) -> list[tuple[str, str, list[str]]]:
    """Exception, message and frames of each error in ``text``."""
    return [
        (raised.exception, raised.message, [f"{one.file}:{one.line} {one.function}" for one in raised.frames])
        for found in parse(text)
        for raised in found.raised
    ]


OTHERS = {
    "Jep, newest first among Java's frames": (
        "jep.JepException: <class 'ZeroDivisionError'>: division by zero\n\tat shop.report(shop.py:5)\n"
        "\tat main.<module>(main.py:7)\n\tat jep.Jep.runScript(Native Method)\n\tat shop.Main.main(Main.java:9)\n"
    ),
    "GraalPy's, as a guest": (
        "org.graalvm.polyglot.PolyglotException: ZeroDivisionError: division by zero\n\tat <python> report(shop.py:5)\n"
        "\tat <python> <module>(main.py:7)\n\tat org.graalvm.polyglot.Context.eval(Context.java:399)\n"
    ),
    "Google's Error Reporting": (
        "ZeroDivisionError: division by zero\n   at report ( shop.py:5 )\n   at <module> ( main.py:7 )\n"
    ),
    "reticulate's": (
        "Error in py_run_file_impl(file, local, convert) : \n  ZeroDivisionError: division by zero\n\n"
        f"Detailed traceback:\n{FRAMES}"
    ),
    "PyO3's": (
        "Error: PyErr { type: <class 'ZeroDivisionError'>, value: ZeroDivisionError('division by zero'), traceback: "
        f"Some({json.dumps(PLAIN.rpartition('Zero')[0])}) }}\n"
    ),
    "PyCall's, of Julia": (
        "ERROR: LoadError: PyError (ccall(o)) <class 'ZeroDivisionError'>\nZeroDivisionError('division by zero')\n"
        f"{FRAMES}\nStacktrace:\n [1] pyerr_check\n"
    ),
    "a record in a string of another": json.dumps(
        {"error": "ZeroDivisionError", "cause": json.dumps({
            "errorMessage": "division by zero", "errorType": "ZeroDivisionError", "requestId": "1",
            "stackTrace": re.findall(r"  File.*\n    .*\n", FRAMES),
        })}, indent=2,
    ),
    "Application Insights, frames alone": json.dumps({"exceptions": [{
        "typeName": "ZeroDivisionError", "message": "division by zero", "parsedStack": [
            {"level": 1, "method": "report", "fileName": "shop.py", "line": 5},
            {"level": 0, "method": "<module>", "fileName": "main.py", "line": 7},
        ],
    }]}),
    "a failure within others, on one line": json.dumps({"events": [{"failure": {
        "message": "division by zero", "stackTrace": FRAMES.replace("  File \"shop", "\n  File \"shop"),
        "applicationFailureInfo": {"type": "ZeroDivisionError"},
    }}]}),
    "an attribute of XML": f'<error text="{html.escape(PLAIN).replace(chr(10), "&#10;")}"/>\n',
    "UTF-16 read as something else": PLAIN.encode("utf-16").decode("latin-1"),
    "fluent-bit's": "".join(
        f'[{n}] shop.log: [[17000000{n:02}.123456789, {{}}], {{"log"=>{json.dumps(line)}}}]\n'
        for n, line in enumerate(PLAIN.splitlines())
    ),
    "a list of lines without their ends": "{'stderr': [" + ",\n      ".join(map(repr, PLAIN.splitlines())) + "]}\n",
}  # fmt: skip


@pytest.mark.parametrize("name", OTHERS)
def test_what_others_tell_is_the_same_error(name: str) -> None:
    assert read(OTHERS[name]) == [Z]


def test_java_names_stay_where_nothing_of_python_is_below() -> None:
    text = "java.lang.IllegalStateException: closed\n\tat shop.Main.main(Main.java:9)\n"
    assert all(not frames for _, _, frames in read(text))


CLOSED = {
    "npm": ("npm ERR! ", "npm ERR! A complete log of this run can be found in:\n"),
    "Ant": ("     [exec] ", "     [exec] Result: 1\n"),
    "Blender": ("", "Location: <unknown location>:-1\n"),
    "MicroPython": ("", "MicroPython v1.22.0 on 2023-12-27; Raspberry Pi Pico with RP2040\n"),
    "Snowflake": ("", " in function REPORT with handler main.report\n"),
    "tail -f": ("", "==> worker.log <==\nnext\n"),
    "MySQL's client": ("", "1 row in set (0.00 sec)\n"),
    "GitHub's page": ("", "Error: Process completed with exit code 1.\n"),
    "GitLab's page": ("", "Cleaning up project directory and file based variables\n00:01\nERROR: Job failed: exit 1\n"),
    "Travis": ("", 'The command "python main.py" exited with 1.\n'),
    "Jenkins": ("", "Build step 'Execute shell' marked build as failure\nFinished: FAILURE\n"),
    "a pipeline of Jenkins": ("", "[Pipeline] }\n[Pipeline] // stage\nERROR: script returned exit code 1\n"),
    "CircleCI": ("", "Exited with code exit status 1\n"),
    "docker's old builder": ("", "The command '/bin/sh -c python main.py' returned a non-zero code: 1\n"),
    "kubectl exec": ("", "command terminated with exit code 1\n"),
    "Bazel": ("", "Use --sandbox_debug to see verbose messages from the sandbox\nTarget //:report failed to build\n"),
    "Slurm": ("", "srun: error: node07: task 0: Exited with exit code 1\n"),
    "zsh": ("", "[1]  + 4711 exit 1     python main.py\n"),
    "ArcGIS": ("", "Failed to execute (Report).\nFailed at Fri May  1 12:00:01 2026 (Elapsed Time: 0.05 seconds)\n"),
    "Kodi": ("", "-->End of Python script error report<--\n"),
    "Sentry's client": ("", "Sentry is attempting to send 2 pending events\nWaiting up to 2 seconds\n"),
    "Slack": ("", "12:04\nit came again\nBob\n  12:05 PM\nlooks bad\n"),
    "Discord": ("", "Bob — Today at 12:04 PM\nhm\n"),
    "Teams": ("", "[5/1 12:04 PM] Bob\nthat again?\n"),
    "Nix": ("       > ", "       For full logs, run 'nix log /nix/store/abc-shop.drv'.\n"),
}


@pytest.mark.parametrize("name", CLOSED)
def test_what_a_program_says_after_an_error_is_no_part_of_its_message(name: str) -> None:
    prefix, after = CLOSED[name]
    assert read("".join(f"{prefix}{line}\n" for line in CHAIN.splitlines()) + after) == [K, Z]


@pytest.mark.parametrize(
    "line",
    ["ProcessFailed: ffmpeg exited with code 1", "vendor.StepFailed: the command exited with 3",
     "vendor.Stopped: it was terminated with exit code 9"],
)  # fmt: skip
def test_an_exception_that_tells_how_a_program_ended_is_one(line: str) -> None:
    name, _, message = line.partition(": ")
    assert read(f"Traceback (most recent call last):\n{FRAMES}{line}\n") == [(name, message, Z[2])]


@pytest.mark.parametrize("note", ["the till is closed since 12:04 PM", "it exited", "Target: shop", "Press the button"])
def test_a_note_stays_where_it_ends_like_a_chat_or_a_shell(note: str) -> None:
    assert read(f"{PLAIN}{note}\n") == [("ZeroDivisionError", f"division by zero\n{note}", Z[2])]


def test_lines_of_two_files_that_tail_shows_by_turns() -> None:
    one, other = CHAIN.splitlines(), PLAIN.replace("shop.py", "till.py").splitlines()
    text = "\n".join(
        ["==> a.log <==", *one[:3], "", "==> b.log <==", *other[:4], "", "==> a.log <==", *one[3:], "",
         "==> b.log <==", *other[4:], "ready", ""]
    )  # fmt: skip
    assert read(text) == [K, Z, (Z[0], "division by zero\nready", ["main.py:7 <module>", "till.py:5 report"])]


def test_columns_of_a_row_below_each_other() -> None:
    stars = "*" * 27
    row = f"{stars} {{}}. row {stars}\n     id: {{}}\n  error: {{}}created: 2026-05-01\n"
    assert read(row.format(1, 1, CHAIN) + row.format(2, 2, PLAIN) + "2 rows in set (0.00 sec)\n") == [K, Z, Z]
    assert read("error: " + PLAIN + "created: today\n")[0][1] == "division by zero\ncreated: today"


def test_what_gdb_tells_of_an_error_in_one_line() -> None:
    text = "Python Exception <class 'ZeroDivisionError'>: division by zero\nError occurred in Python: division\n"
    assert read(text) == [("ZeroDivisionError", "division by zero", [])]


def test_marks_that_lost_the_blanks_before_them() -> None:
    marked = PLAIN.replace("    return total / 0\n", "    return total / 0\n~~~~~~^~~\n")
    assert read(marked) == [Z]


BLOCKS = {
    "AsciiDoc": ("[source]\n----\n", "----\n"),
    "reStructuredText's literal block, indented no more": ("Look::\n\n", "\nWhy?\n"),
    "a here-document": ("cat <<'EOT'\n", "EOT\n"),
    "LaTeX": ("\\begin{verbatim}\n", "\\end{verbatim}\n"),
    "an INI file's value": ("[result]\nerror = ", "id = 7\n"),
    "a spreadsheet's cell": ('7\t"', '"\tfailed\n8\tok\tok\n'),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_ends_where_it_is_closed(name: str) -> None:
    before, after = BLOCKS[name]
    text = CHAIN
    if "INI" in name:
        text = CHAIN.replace("\n", "\n    ").rstrip(" ")
    elif "spreadsheet" in name:
        text = CHAIN.rstrip().replace('"', '""')
    assert read(before + text + after + "That was it.\n") == [K, Z]


def test_a_ruler_in_a_message_stays_where_no_block_was_opened() -> None:
    text = f"{PLAIN.rstrip()}:\n----\nday = 1\n----\n"
    assert read(text) == [("ZeroDivisionError", "division by zero:\n----\nday = 1\n----", Z[2])]


@pytest.mark.parametrize("prefix", ["", "2026-05-01T12:00:00Z ", "web-1  | "])
def test_the_newest_line_first(prefix: str) -> None:
    lines = [f"{prefix}{line}\n" for line in reversed(CHAIN.splitlines())]
    found = parse("".join(lines) + f"{prefix}started\n")
    assert read("".join(lines)) == [K, Z]
    assert [[(one.start_line, one.end_line) for one in chain.raised] for chain in found] == [[(10, 13), (1, 6)]]


def test_the_newest_line_first_twice() -> None:
    assert read("".join(f"{line}\n" for line in reversed((CHAIN + PLAIN).splitlines()))) == [Z, K, Z]


def test_an_exception_line_above_indented_words_is_not_turned_round() -> None:
    text = f"ValueError: bad\n    is what it said\n{PLAIN}"
    assert read(text)[-1] == Z
    assert read(text)[0][0] == "ValueError"


@pytest.mark.parametrize("ranks", [(0, 1), (1, 0), (7, 8)])
def test_ranks_are_told_apart_though_their_numbers_follow_each_other(ranks: tuple[int, int]) -> None:
    lines = [f"{rank}: {line}\n" for line in CHAIN.splitlines() for rank in ranks]
    assert read("".join(lines)) == [K, Z, K, Z]


def test_a_number_alone_is_left_out_only_where_each_line_has_one() -> None:
    assert read(f"{PLAIN.rstrip()}\n12\n") == [("ZeroDivisionError", "division by zero\n12", Z[2])]


def test_a_zero_ends_a_part_of_subunit_and_nothing_else() -> None:
    part = f"Content-Type: text/x-traceback\ntraceback\n1BD\n{PLAIN}0\n]\n"
    assert read(part) == [Z]
    assert read(f"{PLAIN}0\n")[0][1] == "division by zero\n0"


def test_many_fields_between_the_lines_of_one_writer_are_no_end() -> None:
    fields = "".join(f"_FIELD_{n}=x\n" for n in range(30))
    assert read("".join(f"{fields}MESSAGE={line}\n\n" for line in CHAIN.splitlines())) == [K, Z]


def test_a_report_of_words_alone_is_no_error_of_conan() -> None:
    assert read("ERROR: shop/1.0: Error in build() method, line 12\n\tno error here\n") == []


def test_an_issue_of_sentry_ends_with_its_frames() -> None:
    issue = (
        "### Exception 1\n**Type:** KeyError\n**Value:** 'tea'\n\n#### Stacktrace\n\n```\n"
        ' price in shop.py [Line 3] (In app)\ndef price():\n    return prices["tea"]  <-- SUSPECT LINE\n------\n'
        "```\n\nKeyError: not of this issue\n"
    )
    found = parse(issue)
    assert read(issue) == [K, ("KeyError", "not of this issue", [])]
    assert found[0].raised[0].frames[0].code == 'return prices["tea"]'


INSTALLED = "/venv/lib/python3.11/site-packages/"


@pytest.mark.parametrize(
    ("frame", "installed", "culprit"),
    [
        ('"beam/worker/run.py", line 9, in beam.worker.run.Runner.go', "beam/worker/step.py", "shop.py"),
        ('"beam/run.py", line 9, in beam.run.go', "beam/step.py", "shop.py"),
        ('"beam/worker/run.py", line 9, in go', "beam/worker/step.py", "beam/worker/run.py"),
        ('"beam/worker/run.py", line 9, in beam.worker.run.go', "other/step.py", "beam/worker/run.py"),
        ('"acme/billing.py", line 9, in acme.billing.go', "acme/core/step.py", "acme/billing.py"),
        ('"fast.pyx", line 9, in fast.go', "beam/step.py", "fast.pyx"),
    ],
    ids=["compiled by Cython", "in the package's own folder", "a script's path", "another's package", "a namespace",
         "the reader's own module"],
)  # fmt: skip
def test_a_library_compiled_from_python_is_not_the_readers(frame: str, installed: str, culprit: str) -> None:
    text = (
        f'Traceback (most recent call last):\n  File "shop.py", line 3, in <module>\n    run()\n'
        f'  File "{INSTALLED}{installed}", line 5, in step\n  File {frame}\nKeyError: 1\n'
    )
    shown = locating.shown_frames(parse(text)[0].raised[0])
    index = locating.culprit(shown)
    assert index is not None
    assert shown[index].frame.file == culprit
