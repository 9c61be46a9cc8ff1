"""Writes ``docs/dialects.md`` from the samples, their expectations and the dresses of the tests.

python tests/data/formats/table.py
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
TARGET = ROOT / "docs" / "dialects.md"

TOOLS = {
    "pytest": (
        "pytest 6.2.5, 7.4.0, 9.2.0",
        "every `--tb` style, `-l`, `--full-trace`, xdist, collection, missing fixtures, summary alone",
    ),
    "ipython": ("IPython 5.10, 7.34, 8.0, 9.18", "Context, Verbose, Plain and Minimal; cells, files, `%run`, groups"),
    "notebook": ("nbconvert 7.17", "a failed run on stderr, the outputs inside an `.ipynb` file, a notebook as HTML"),
    "unittest": ("Python 3.11, 3.14", "failures, errors, subtests, a module that cannot be imported"),
    "doctest": ("Python 3.11", "an example that printed something else, one that raised"),
    "rich": ("rich 15.0", "boxes with and without locals, ASCII, narrow, chains, groups, in a log"),
    "stackprinter": ("stackprinter 0.2.13", "plain and coloured"),
    "better-exceptions": ("better-exceptions 0.3.3", "values below the code"),
    "loguru": ("loguru 0.7.3", "values, arrows, groups, one record in JSON"),
    "logging": ("Python 3.11", "a record's head before the first line or before each"),
    "json-log": ("structlog 26.1, python-json-logger 4.2", "text in a field, errors as data"),
    "escaped": (
        "json, repr, rsyslog's, GitHub's",
        "one line for all: `\\n`, `#012`, `%0A`, carriage returns, lists of lines",
    ),
    "prefix": (
        "written by a script, honcho 2.0",
        "docker, Kubernetes, CRI, journald, syslog, CI services, quotes, lists, `tail -f` of two files, `cat -A`",
    ),
    "processes": ("Python 3.11, joblib 1.6", "pools, futures, processes, threads, subprocesses"),
    "asyncio": ("Python 3.11, trio 0.35", "lost tasks, task groups, nurseries"),
    "twisted": ("Twisted 26.10", "a failing call, indented by a tab"),
    "flask": ("Flask 3.1", "the log, and the page of the debugger"),
    "uvicorn": ("uvicorn 0.54, FastAPI", "a failing request, an application that is not there"),
    "gunicorn": ("gunicorn 27.0", "a failing request, a worker that does not boot"),
    "django": ("Django 5.2", "the server's log, the mail's text, the page's text to copy"),
    "celery": ("Celery 5.7", "failing tasks"),
    "dask": ("Dask 2026.8", "threads, and a worker's table"),
    "ray": ("Ray 2.60", "a task, an actor"),
    "spark": ("PySpark 4.3, Java 17", "Python inside Java inside Python"),
    "torch": ("PyTorch 2.15", "torchrun with its table, a process group's ranks, spawned processes"),
    "tox": ("tox 4.67", "a failing command"),
    "nox": ("nox 2026.10", "a failing command, a failing session"),
    "pip": ("pip with setuptools", "a build that fails"),
    "make": ("GNU make, CMake 3.25", "a failing command, a message with the error in it, `ctest -V`"),
    "pyinstaller": ("PyInstaller 6.22", "a frozen program"),
    "mypy": ("mypy 2.4", "an internal error"),
    "robot": ("Robot Framework 7.5", "the console and the log"),
    "faulthandler": ("Python 3.11", "a crash, a timeout"),
    "python2": ("Python 2.7.18", "tracebacks, threads, errors ignored in `__del__`"),
    "windows": ("paths and line ends by a script", "`C:\\Users\\Ada\\shop\\main.py`"),
    "html": ("html.escape, Pygments 2", "entities, tags, `<br>`, blanks that do not break, coloured code"),
    "pages": (
        "Django 5.2, Flask 3.1, Starlette 1.10, Litestar 2.25, Tornado 6.6, aiohttp 3.14, Bottle, CherryPy, Sanic, Streamlit",
        "debug pages as a browser (Chromium) copies them, as text, as they are saved",
    ),
    "cgitb": ("Python 3.11", "the report of the module cgitb as text and as HTML, told once"),
    "mail": ("Python's email, folding by a script", "quoted-printable, lines folded at 64, 72 and 78, groups too, in a quotation"),
    "junit": (
        "pytest 9.2, unittest-xml-reporting, nose2 0.16",
        "the XML that CI servers read, with what was logged, `pytest.fail`",
    ),
    "screens": ("asciinema 2.4, tmux 3.3", "a recording, a copied window of 60 or 80 columns, behind a prefix too, a group"),
    "tables": ("psql 15, sqlite3 3.40", "an error's text in a table's cell, in a literal of SQL"),
    "pypy": ("PyPy 7.3.11 (3.9)", "tracebacks, chains, threads, pools, a hint, a syntax error, an ignored error"),
    "noise": ("Python 3.11, 3.12", "one error that matters among Ctrl-C, cancelled tasks, closed loops and pipes"),
    "libraries": (
        "Jinja, Mako, SQLAlchemy, requests, pydantic, pandas, tqdm, APScheduler, Huey, Dramatiq, Luigi",
        "their own errors, long chains, templates, compiled frames, workers' logs",
    ),
    "runners": (
        "uv, behave, nose2, coverage, cProfile, pdb, supervisor, Ansible, Hypothesis, TeamCity, stestr, trial, green, "
        "pytest-json-report, pytest-html, pytest-reportlog, pytest-tap, tap.py, subunit (1 and 2)",
        "what a program prints under something else",
    ),
    "printers": (
        "pretty_errors, friendly-traceback, frosch, stack_data, traceback-with-variables, zope.exceptions",
        "their own layouts, with values or without, chains",
    ),
    "records": (
        "ecs-logging, json-log-formatter, Powertools for AWS, OpenTelemetry, Eliot, Sentry, Bugsnag, Rollbar, Elastic APM, "
        "PyYAML, Node, X-Ray, Application Insights, Temporal",
        "errors as data and as text in JSON, in CSV, in YAML, one line a record, as pprint and Node show objects, Sentry's "
        "issue as its page copies it",
    ),
    "aws": ("awslambdaric", "Lambda's own runtime, its log as text and as JSON, a module that is not there"),
    "editors": ("debugpy 1.8, Spyder's kernel 3, ipdb", "what Visual Studio Code shows where it stopped, Spyder's console"),
    "linters": ("flake8, pylint, mypy, pyright, Sphinx, py_compile", "files that do not parse; others' own crashes"),
    "flows": (
        "Dagster, Snakemake, SCons, Scrapy, Locust, Numba, JAX, Conan 2",
        "chains with the newest first, rules, recipes, long messages",
    ),
    "embedded": (
        "pybind11, PostgreSQL 15, Pyodide, Jython, Cython, mod_wsgi, uWSGI, gdb 13",
        "Python inside C++, a database, Node, Java, Apache",
    ),
}

TOP = """\
# What is read

Written by `tests/data/formats/table.py`; do not edit. Every sample was printed by really running the tool (`runs.py`
beside it says how), and its expectation was written from the program that failed: exception, message, chain, the program's
own frames, the frame to look at, and the lines of the input.

## Dialects

| printed by | versions | what | samples | errors in them |
|---|---|---|---|---|
"""

MIDDLE = """

What CPython 3.8 to 3.15 prints itself is read from {captures} captures more.

## Dresses

What stands around a text is taken off while its lines keep their numbers. A prefix is not looked up in a list of loggers:
it is what stands before the first line of an error, and the lines below begin alike but for dates, times and line numbers.
So prefixes stack, and writers in one log are told apart. The same error in each of these gives the same answer:

{dresses}

## Fragments

| pasted | read as |
|---|---|
| no header | the same error |
| no exception line | an error that is marked as cut off, with its frames |
| only the exception line, in backticks, bold, quoted or behind pytest's `E` | an error without frames |
| the exception first, as bug trackers show it | the same; frames with the newest first are turned round |
| frames left out (`...`) | the frames that are there |
| all on one line, newlines lost | the same, with the code of each frame |

## Noise

`verdict` (in JSON, and as a line of the text where the page does not say it) tells of errors that are not the matter.

| printed | verdict |
|---|---|
| `Event loop is closed` from a `__del__` | harmless |
| a broken pipe in a `print`, or while the output is flushed at the end | harmless |
| imports and calls of what is gone while Python shuts down | consequence |
| an attribute that `__del__` misses because `__init__` failed | consequence |
| `KeyboardInterrupt`, cancelled tasks, tasks destroyed while pending | consequence |
| work asked for after the end; workers whose parent has ended | consequence |
| `CalledProcessError`, `ChildFailedError`, remote tracebacks, pip's words about a build that failed | consequence |

Of several errors the one that matters is told first and in full, noise after it and in two lines: in `--group`, in documents,
and where the input is a file. In a stream each error is told as it comes.

## Not read

* A message that a mail program wrapped is joined where a line of code or a place was wrapped too, which shows the width;
  alone it stays wrapped.
* Sanic's page copied from a browser; it is read as it is saved, as text, as JSON, and in the log.
* `pytest.fail(pytrace=False)` on a terminal: the text names no exception. (A report in XML does.)
* `pretty_errors` shows frames without end marks: those within 14 lines above the exception are read.
* Stacks of running programs (py-spy, gdb) are no errors.
* What Conan tells of a recipe that raised names no file: `conanfile.py` is shown.
* A window that cut nothing but a message does not show its width; such a message stays cut. So does a group's first line
  in a window narrower than it.
* Behind a prefix, the end of a function's name that a window cut off its first frame.
* A group whose lines stand with the newest first: its members are read, its own error without frames.
* A SyntaxError without a header in a web address, and in a record that lies over more than a dozen lines.
* Sentry's page as text; its "copy as Markdown" is read, and its raw view is Python's own text.
* One dress over another is read where the outer one is a prefix, a record, a page or a table; numbered lines within a
  log are not.
* What crashes in another language, such as pyright's own errors, which are JavaScript's.
* rich cuts code at the box's width; such a line is no longer the file's, so the file is not used.
* pytest's `--tb=line` and IPython's Minimal mode print no frames or only the last one.
* The table of PyTorch's launcher is read where it holds a traceback (`@record`); the children's own are read anyway.
"""


def rows() -> list[str]:
    text = (HERE / "dialects.expected").read_text(encoding="utf-8")
    errors: dict[str, list[int]] = {}
    for piece in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        name, _, body = piece.partition("\n")
        errors.setdefault(name.partition("/")[0], []).append(len(body.strip().splitlines()))
    missing = set(errors) ^ set(TOOLS)
    if missing:
        raise SystemExit(f"not in the table, or only there: {sorted(missing)}")
    found = [
        f"| {name} | {versions} | {what} | {len(errors[name])} | {sum(errors[name])} |"
        for name, (versions, what) in TOOLS.items()
    ]
    total = [count for counts in errors.values() for count in counts]
    return [*found, f"| **together** | | | **{len(total)}** | **{sum(total)}** |"]


def document() -> str:
    sys.path.insert(0, str(ROOT / "tests"))
    from test_tracebacks_dresses import DRESSES

    captures = sum(path.read_text(encoding="utf-8").count("--- sample: ") for path in HERE.glob("*.txt"))
    dresses = "; ".join(DRESSES) + "."
    return TOP + "\n".join(rows()) + MIDDLE.format(captures=captures, dresses=dresses)


if __name__ == "__main__":
    TARGET.write_text(document(), encoding="utf-8")
