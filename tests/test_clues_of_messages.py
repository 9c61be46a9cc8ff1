"""Clues that a message's own values give: dates, log levels, letters, commands, and what a star import leaves out."""

from __future__ import annotations

from datetime import datetime

import pytest

from explain.clues import clue
from explain.environment.scene import Scene
from explain.places import Position
from explain.source import Source, no_sources
from explain.tracebacks.model import Frame, Raised

MAIN = Frame("/shop/main.py", 3, "<module>", "print(_cents(3))")
LIBRARY = "/usr/lib/python3.11/"


def scene(*frames: Frame, files: dict[str, str] | None = None) -> Scene:
    texts = files or {}
    sources = (lambda file: Source(file, texts[file]) if file in texts else None) if files else no_sources
    return Scene(Raised("exception", "Error", "", frames or (MAIN,)), "3.11", sources)


def told(name: str, bindings: dict[str, str], where: Scene | None = None) -> list[dict[str, str]]:
    return [dict(one) for one in clue(name)(where or scene(), bindings)]


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        pytest.param("18/03/2024", "%Y-%m-%d", "%d/%m/%Y", id="there is no month 18"),
        pytest.param("03/18/2024", "%Y-%m-%d", "%m/%d/%Y", id="there is no month 18, on the other side"),
        pytest.param("03/04/2024", "%d-%m-%Y", "%d/%m/%Y", id="the program's own order of day and month"),
        pytest.param("03/04/2024", "%m-%d-%y", "%m/%d/%Y", id="the program's own order, American"),
        pytest.param("12.05.2024 14:30:11", "%Y-%m-%d", "%d.%m.%Y %H:%M:%S", id="points are written day first"),
        pytest.param("2024-03-18 10:22", "%Y-%m-%d", "%Y-%m-%d %H:%M", id="a time behind the date"),
        pytest.param("2024-03-18T10:22:33Z", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%SZ", id="as web services write"),
        pytest.param("2024-03-18T10:22:33+02:00", "%Y", "%Y-%m-%dT%H:%M:%S%z", id="with an offset"),
        pytest.param("18.03.24", "%d.%m.%Y", "%d.%m.%y", id="a year of two digits"),
        pytest.param("March 5, 2024", "%b %d %Y", "%B %d, %Y", id="the month in words"),
        pytest.param("10:30 PM", "%H:%M", "%I:%M %p", id="a clock of twelve hours"),
    ],
)
def test_the_format_that_reads_the_date(text: str, given: str, expected: str) -> None:
    assert told("fitting_date_format", {"text": text, "format": given}) == [{"fitting": expected}]
    datetime.strptime(text, expected)  # it must really do so


def test_a_date_that_can_be_read_both_ways_is_left_to_the_reader() -> None:
    found = told("fitting_date_format", {"text": "03/04/2024", "format": "%Y-%m-%d"})
    assert found == [{"day_first": "%d/%m/%Y", "month_first": "%m/%d/%Y"}]


@pytest.mark.parametrize("text", ["", "tomorrow", "2024-13-45", "3", "1/2/3/4", "x" * 5_000, "٣/٤/٢٠٢٤", "%d/%m/%Y"])
def test_no_format_is_made_up_for_what_is_no_date(text: str) -> None:
    assert told("fitting_date_format", {"text": text, "format": "%Y-%m-%d"}) == []


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("info", {"meant_level": "INFO", "small_level": "info"}),
        (" debug ", {"meant_level": "DEBUG", "small_level": " debug "}),
        ("VERBOSE", {"meant_level": "DEBUG", "other_level": "VERBOSE"}),
        ("warn", {"meant_level": "WARNING", "other_level": "warn"}),
        ("TEA", None),
        ("", None),
    ],
)
def test_the_log_level_that_was_meant(level: str, expected: dict[str, str] | None) -> None:
    assert told("log_level_in_capitals", {"level": level}) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("character", "letter"),
    [("\\u2192", "→"), ("\\xe9", "é"), ("\\U0001f600", "😀"), ("\\u200b", ""), ("\\xa0", ""), ("x", ""), ("", "")],
)
def test_a_letter_is_shown_where_it_can_be_seen(character: str, letter: str) -> None:
    assert told("letter_of_escape", {"character": character}) == ([{"letter": letter}] if letter else [])


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("git --version", '["git", "--version"]', id="plain words"),
        pytest.param("grep -n 'Ada L.' names.txt", '["grep", "-n", "Ada L.", "names.txt"]', id="words in quotes"),
        pytest.param("ls *.py", None, id="a pattern of the shell"),
        pytest.param("ls | wc -l", None, id="a pipe needs the shell"),
        pytest.param("echo 'tea", None, id="a quote that is not closed"),
    ],
)
def test_a_command_line_as_a_list(line: str, expected: str | None) -> None:
    library = Frame(LIBRARY + "subprocess.py", 1950, "_execute_child", "raise child_exception_type(errno_num)")
    found = told("command_missing", {"path": line}, scene(MAIN, library))
    assert [one.get("as_list") for one in found] == [expected]


@pytest.mark.parametrize(
    ("file", "code", "expected"),
    [
        pytest.param("shutil.py", "with open(dst, 'wb') as fdst:", True, id="what is copied to"),
        pytest.param("shutil.py", "with open(src, 'rb') as fsrc:", False, id="what is copied from"),
        pytest.param("logging/__init__.py", "return open_func(self.baseFilename, self.mode,", True, id="a log"),
        pytest.param("tokenize.py", "buffer = _builtin_open(filename, 'rb')", False, id="what is read"),
    ],
)
def test_the_library_opens_what_it_makes(file: str, code: str, expected: bool) -> None:
    where = scene(MAIN, Frame(LIBRARY + file, 258, "copyfile", code))
    assert bool(told("folder_for_new_file", {"path": "old/tea.txt"}, where)) is expected


def test_a_log_in_a_missing_folder_needs_no_frame_of_the_readers() -> None:
    opening = Frame(LIBRARY + "logging/__init__.py", 1213, "_open", "return open_func(self.baseFilename, self.mode,")
    assert told("folder_for_new_file", {"path": "/var/tea/a.log"}, scene(opening)) == [{"outer_folder": "/var/tea"}]


@pytest.mark.parametrize(("path", "whole"), [("/a/b", True), ("C:\\a", True), ("a/b", False), ("", False)])
def test_a_whole_path_is_told_from_one_beside_the_program(path: str, whole: bool) -> None:
    assert told("path_from_root", {"path": path}) == ([{"whole_path": path}] if whole else [])


@pytest.mark.parametrize(
    ("module", "expected"),
    [
        pytest.param("def _cents(a): ...", {"underscored": "_cents"}, id="an underscore"),
        pytest.param("__all__ = ['euros']\n_cents = 3", {"underscored": "_cents"}, id="an underscore and a list"),
        pytest.param("def cents(a): ...", None, id="not there at all"),
        pytest.param("def f():\n    _cents = 3", None, id="inside of a function"),
        pytest.param("def (", None, id="a module that does not parse"),
    ],
)
def test_what_a_star_leaves_out(module: str, expected: dict[str, str] | None) -> None:
    files = {"/shop/main.py": "from money import *\n\nprint(_cents(3))\n", "/shop/money.py": module}
    found = told("hidden_by_star", {"name": "_cents"}, scene(files=files))
    assert found == ([{"module": "money", "star_line": "1", **expected}] if expected else [])


def test_a_list_of_names_leaves_the_others_out() -> None:
    files = {"/shop/main.py": "from money import *\n", "/shop/money.py": "__all__ = ['euros']\neuros = cents = 3\n"}
    expected = {"module": "money", "star_line": "1", "all_list": "__all__ = ['euros']"}
    assert told("hidden_by_star", {"name": "cents"}, scene(files=files)) == [expected]


def marked(code: str, start: int, end: int) -> Frame:
    return Frame("/shop/main.py", 3, "<module>", code, (Position(1, start), Position(1, end)))


INNER = Frame(LIBRARY + "html/__init__.py", 19, "escape", 's = s.replace("&", "&amp;")')


@pytest.mark.parametrize(
    ("own", "inner", "expected"),
    [
        pytest.param(
            marked("print(html.escape(name), html.escape(town))", 25, 42),
            INNER,
            {"library_call": "html.escape(town)", "library_function": "html.escape", "library_given": "town"},
            id="the call that is marked",
        ),
        pytest.param(
            Frame("/shop/main.py", 3, "<module>", "text = html.escape(town, False)"),
            INNER,
            {"library_call": "html.escape(town, False)", "library_function": "html.escape"},
            id="the only call of the line, as old Pythons show it",
        ),
        pytest.param(
            Frame("/shop/main.py", 3, "<module>", "print(html.escape(town))"), INNER, None, id="one of two calls"
        ),
        pytest.param(
            Frame("/shop/main.py", 3, "<module>", "text = html.escape(town.replace)"),
            INNER,
            None,
            id="the line asks for the attribute itself",
        ),
        pytest.param(
            Frame("/shop/main.py", 3, "<module>", "town.lower()"),
            Frame("/shop/towns.py", 4, "lower", "return self.name.replace('a', 'b')"),
            None,
            id="code of the reader's own",
        ),
        pytest.param(Frame("/shop/main.py", 3, "<module>", "with page(town"), INNER, None, id="half a line"),
    ],
)
def test_what_a_library_was_given(own: Frame, inner: Frame, expected: dict[str, str] | None) -> None:
    found = told("inside_library", {"attr": "replace", "type": "NoneType"}, scene(own, inner))
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("code", "path", "expected"),
    [
        pytest.param("run(['make'], cwd='build')", "build", {"folder": "build", "cwd": "'build'"}, id="written out"),
        pytest.param("run(['make'], cwd='build')", "make", None, id="it is the command that is missing"),
        pytest.param("run(line, cwd=where)", "a/b", {"folder": "a/b", "cwd": "where"}, id="a path, kept in a name"),
        pytest.param("run(line, cwd=where)", "make", None, id="a word may be the command"),
        pytest.param("run(['bin/make'], cwd=where)", "bin/make", None, id="the command's own path"),
        pytest.param("run(['make'])", "a/b", None, id="no folder is named"),
        pytest.param("with run(line, cwd=where) as done:", "a/b", {"folder": "a/b", "cwd": "where"}, id="a with"),
        pytest.param("run(line,", "a/b", None, id="half a call"),
    ],
)
def test_the_folder_that_a_command_was_to_run_in(code: str, path: str, expected: dict[str, str] | None) -> None:
    library = Frame(LIBRARY + "subprocess.py", 1950, "_execute_child", "raise child_exception_type(errno_num)")
    found = told("working_folder", {"path": path}, scene(Frame("/shop/main.py", 3, "<module>", code), library))
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("path", "code", "expected"),
    [
        pytest.param(
            "<a/>",
            "tree = ET.parse(text)",
            {"data": "<a/>", "kind": "XML", "from_text": "ET.fromstring"},
            id="XML",
        ),
        pytest.param('{"a": 1}', "with open(text) as file:", {"data": '{"a": 1}', "kind": "JSON"}, id="JSON"),
        pytest.param("[draft] prices.csv", "open(name)", None, id="a file that is only named so"),
        pytest.param("a>b", "open(name)", None, id="a sign inside"),
        pytest.param("", "open(name)", None, id="nothing"),
    ],
)
def test_data_in_the_place_of_a_path(path: str, code: str, expected: dict[str, str] | None) -> None:
    found = told("data_for_path", {"path": path}, scene(Frame("/shop/main.py", 3, "<module>", code)))
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8080  # the usual", {"setting": "8080", "comment_sign": "#"}),
        ("yes ; always", {"setting": "yes", "comment_sign": ";"}),
        ("80#80", None),
        ("8080", None),
        ("# only a comment", None),
    ],
)
def test_a_comment_behind_a_setting(text: str, expected: dict[str, str] | None) -> None:
    reader = Frame(LIBRARY + "configparser.py", 805, "_get_conv", "return conv(self.get(section, option))")
    assert told("comment_in_setting", {"text": text}, scene(MAIN, reader)) == ([expected] if expected else [])
    assert told("comment_in_setting", {"text": text}) == []


def test_only_a_threads_own_call_is_one() -> None:
    call = Frame(LIBRARY + "threading.py", 982, "run", "self._target(*self._args, **self._kwargs)")
    assert told("thread_arguments", {}, scene(call)) == [{"starter": "Thread"}]
    assert told("thread_arguments", {}, scene(call, MAIN)) == []
    of_process = Frame(LIBRARY + "multiprocessing/process.py", 108, "run", call.code)
    assert told("thread_arguments", {}, scene(of_process)) == [{"starter": "Process"}]
