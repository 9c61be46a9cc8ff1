"""The commands that look things up, and what all commands have in common."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from command import ROOT, environment, pyexplain

from explain.cli import main
from explain.cli.commands import COMMANDS, command
from explain.cli.options import PIPED, Options, parse
from explain.cli.shape import Command, Group
from explain.rendering import FORMATS, LENGTHS


def every_command() -> list[tuple[str, click.Command]]:
    """Every command with its words, groups included."""
    context = click.Context(command)
    found: list[tuple[str, click.Command]] = []
    for name in COMMANDS:
        one = command.get_command(context, name)
        assert one is not None
        found.append((name, one))
        if isinstance(one, Group):
            for inner in one.list_commands(context):
                inner_command = one.get_command(context, inner)
                assert inner_command is not None
                found.append((f"{name} {inner}", inner_command))
    return found


@pytest.mark.parametrize(("words", "one"), every_command(), ids=lambda value: value if isinstance(value, str) else "")
class TestEveryCommand:
    def test_its_help_begins_with_an_example(self, words: str, one: click.Command) -> None:
        assert isinstance(one, (Command, Group))
        assert one.examples
        text = one.get_help(click.Context(one, info_name=words))
        assert text.startswith("Example")
        assert text.index("pyexplain") < text.index("Usage:")

    def test_its_first_sentence_fits_the_list_of_commands(self, words: str, one: click.Command) -> None:
        assert not one.get_short_help_str(limit=68).endswith("...")

    def test_help_ends_well(self, words: str, one: click.Command, capsys: pytest.CaptureFixture[str]) -> None:
        assert main([*words.split(), "--help"]) == 0
        assert "Usage: pyexplain" in capsys.readouterr().out


class TestUsage:
    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            pytest.param(["lst"], "nearest: 'list'", id="a mistyped command"),
            pytest.param(["show"], "Missing argument", id="an argument is missing"),
            pytest.param(["show", "unpack-to-many"], "'unpack-too-many'", id="a mistyped page"),
            pytest.param(["show", "qwertyuiop"], "No page 'qwertyuiop' is known", id="a page far from any"),
            pytest.param(["show", "no such message as this one"], "No message", id="an unknown message"),
            pytest.param(["list", "--exception", "NamError"], "'NameError'", id="a mistyped exception"),
            pytest.param(["explain", "--format", "xml"], "xml", id="an unknown format"),
            pytest.param(["explain", "--python", "2"], "not of the form 3.N", id="a version that is none"),
            pytest.param(["demo", "9"], "9", id="a stop that the tour lacks"),
            pytest.param(["corpus", "nwe"], "nearest: 'new'", id="a mistyped command of a group"),
            pytest.param(["corpus", "new", "../x"], "no page's name", id="a name that leaves its folder"),
        ],
    )
    def test_a_usage_error_says_what_to_do_on_stderr(self, arguments: list[str], said: str) -> None:
        done = pyexplain(*arguments, cwd=ROOT)
        assert said in done.stderr.decode()
        assert done.stdout == b""
        assert done.returncode == 2

    def test_a_file_in_the_place_of_a_command_gets_the_command_that_reads_it(self, tmp_path: Path) -> None:
        (tmp_path / "app.log").touch()
        assert b"pyexplain explain app.log" in pyexplain("app.log", cwd=tmp_path).stderr

    def test_a_message_in_the_place_of_a_command(self) -> None:
        assert b"pyexplain show" in pyexplain("list index out of range").stderr

    @pytest.mark.parametrize("name", ["KeyError", "unpack-too-many"])
    def test_a_page_in_the_place_of_a_command(self, name: str) -> None:
        assert f"pyexplain show {name}".encode() in pyexplain(name).stderr

    def test_the_version(self) -> None:
        done = pyexplain("--version")
        assert re.fullmatch(rb"pyexplain \S+\n", done.stdout)
        assert done.returncode == 0


class TestOptions:
    """The piped path and click understand the same."""

    @pytest.mark.parametrize(
        ("arguments", "expected"),
        [
            pytest.param([], Options(), id="none"),
            pytest.param(["--format", "json"], Options(format="json"), id="a value behind a blank"),
            pytest.param(["--format=json"], Options(format="json"), id="a value behind an equals sign"),
            pytest.param(["--quiet-input", "--group"], Options(quiet_input=True, group=True), id="switches"),
            pytest.param(["--root", "a", "--root=b"], Options(roots=("a", "b")), id="a value given twice"),
            pytest.param(["--length=full", "--length=short"], Options(length="short"), id="the last one counts"),
            pytest.param(["--python", "3.8"], Options(python="3.8"), id="a version"),
            pytest.param(["--format"], None, id="a value is missing"),
            pytest.param(["--format", "xml"], None, id="an unknown value"),
            pytest.param(["--python", "two"], None, id="no version"),
            pytest.param(["--group=yes"], None, id="a switch with a value"),
            pytest.param(["--help"], None, id="help"),
            pytest.param(["demo"], None, id="a command"),
            pytest.param(["--format", "json", "x.log"], None, id="a file"),
        ],
    )
    def test_parse(self, arguments: list[str], expected: Options | None) -> None:
        assert parse(arguments) == expected

    def test_every_option_of_the_piped_path_is_one_of_explain(self) -> None:
        known = {name for parameter in _command("explain").params for name in parameter.opts}
        assert {row.flag for row in PIPED} <= known

    def test_formats_and_lengths_are_those_of_the_renderers(self) -> None:
        rows = {row.field: row for row in PIPED}
        assert rows["format"].values == FORMATS
        assert rows["length"].values == LENGTHS

    def test_help_says_the_defaults(self) -> None:
        text = " ".join(pyexplain("explain", "--help").stdout.decode().split())
        assert "[default: text]" in text and "[default: normal]" in text


def _command(name: str) -> click.Command:
    found = command.get_command(click.Context(command), name)
    assert found is not None
    return found


class TestShow:
    @pytest.mark.parametrize(
        ("name", "title"),
        [
            pytest.param("name-not-defined", "A name is used that nothing has defined", id="a stem"),
            pytest.param("NameError/name-not-defined", "A name is used", id="a folder and a stem"),
            pytest.param("KeyError", "A lookup found no entry", id="an exception: its own page"),
            pytest.param("NameError: name 'prnt' is not defined", "A name is used", id="a last line"),
            pytest.param("name 'prnt' is not defined", "A name is used", id="a message without its exception"),
        ],
    )
    def test_a_page(self, name: str, title: str) -> None:
        done = pyexplain("show", name)
        text = done.stdout.decode()
        assert title in text
        assert done.returncode == 0

    def test_unquoted_words_are_one_message(self) -> None:
        assert b"A name is used" in pyexplain("show", "name", "'prnt'", "is", "not", "defined").stdout

    def test_a_message_fills_the_page_with_its_own_values(self) -> None:
        assert b"`prnt`" in pyexplain("show", "NameError: name 'prnt' is not defined").stdout

    def test_a_page_shows_it_broken_and_fixed_and_how_each_python_words_it(self) -> None:
        text = pyexplain("show", "unpack-too-many").stdout.decode()
        for heading in ("Why", "Do this", "Broken", "Fixed", "How each Python words it"):
            assert heading in text

    def test_colour_by_request_only(self) -> None:
        assert b"\x1b[" not in pyexplain("show", "KeyError").stdout
        assert b"\x1b[" in pyexplain("show", "--color", "always", "KeyError").stdout


class TestSearchAndList:
    def test_a_title_counts_more_than_guidance(self) -> None:
        rows = [row for row in pyexplain("search", "--all", "unpack").stdout.decode().splitlines() if row.strip()]
        assert all("unpack" in row for row in rows[:3])

    def test_every_word_must_occur(self) -> None:
        one = [row.split()[0] for row in pyexplain("search", "--all", "none").stdout.splitlines()]
        both = [row.split()[0] for row in pyexplain("search", "--all", "none", "attribute").stdout.splitlines()]
        assert 0 < len(both) < len(one)
        assert set(both) <= set(one)

    def test_how_many_were_found_is_said_on_stderr(self) -> None:
        done = pyexplain("search", "--all", "unpack")
        assert done.stderr.decode().startswith(f"\n{len(done.stdout.splitlines())} page")

    def test_nothing_found(self) -> None:
        done = pyexplain("search", "qwertyuiop")
        assert done.stdout == b""
        assert b"qwertyuiop" in done.stderr
        assert done.returncode == 1

    def test_list_names_every_page_once_by_the_name_that_show_takes(self) -> None:
        rows = json.loads(pyexplain("list", "--format", "json").stdout)
        names = [row["show"] for row in rows]
        assert len(names) == len(set(names)) >= 10
        listed = pyexplain("list").stdout.decode().splitlines()
        assert [row.split()[0] for row in listed] == names

    def test_list_of_one_exception(self) -> None:
        rows = json.loads(pyexplain("list", "--exception", "KeyError", "--format", "json").stdout)
        assert {row["exception"] for row in rows} == {"KeyError"}
        assert rows


class TestCompletion:
    @pytest.mark.parametrize(
        ("words", "found"),
        [
            pytest.param("pyexplain sh", "show", id="a command"),
            pytest.param("pyexplain show name-not-d", "name-not-defined", id="a page"),
            pytest.param("pyexplain show KeyErr", "KeyError", id="an exception's page"),
            pytest.param("pyexplain explain --for", "--format", id="an option"),
        ],
    )
    def test_bash_completes(self, words: str, found: str) -> None:
        extra = {
            "_PYEXPLAIN_COMPLETE": "bash_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split()) - 1),
        }
        done = pyexplain(env=extra)
        assert f"plain,{found}" in done.stdout.decode().splitlines()


class TestDemo:
    def test_every_stop_runs_prints_pythons_words_and_ours(self) -> None:
        done = pyexplain("demo")
        text = done.stdout.decode()
        assert done.returncode == 0 and done.stderr == b""
        assert text.count("$ python ") == 6
        for name in ("NameError", "AttributeError", "SyntaxError", "KeyError", "ValueError", "ExceptionGroup"):
            assert re.search(rf"^(  [|] )?{name}: ", text, re.MULTILINE), name
        assert text.count("pyexplain show ") >= 6
        assert "/tmp" not in text

    def test_some_stops(self) -> None:
        text = pyexplain("demo", "5", "1").stdout.decode()
        assert [line for line in text.splitlines() if line.startswith("$ ")] == [
            "$ python weather.py",
            "$ python receipt.py",
        ]

    def test_list(self) -> None:
        rows = pyexplain("demo", "--list").stdout.decode().splitlines()
        assert [row.split()[0] for row in rows] == ["1", "2", "3", "4", "5", "6"]

    def test_nothing_is_left_behind(self, tmp_path: Path) -> None:
        pyexplain("demo", "1", env={"TMPDIR": str(tmp_path)}, cwd=tmp_path)
        assert list(tmp_path.iterdir()) == []


class TestCorpusNew:
    TRACEBACK = (
        b"Traceback (most recent call last):\n"
        b'  File "a.py", line 1, in <module>\n'
        b"    spin(3)\n"
        b"shop.SpinError: cannot spin 'wheel' 3 times\n"
    )

    def test_a_skeleton_from_a_traceback(self, tmp_path: Path) -> None:
        done = pyexplain("corpus", "new", input=self.TRACEBACK, cwd=tmp_path)
        assert done.stdout == b"corpus/SpinError/cannot-spin-times.md\n"
        text = (tmp_path / "corpus/SpinError/cannot-spin-times.md").read_text()
        assert "    shop.SpinError: cannot spin 'wheel' 3 times" in text
        assert "spin(3)" in text

    def test_a_name_beside_a_traceback_counts(self, tmp_path: Path) -> None:
        done = pyexplain("corpus", "new", "wheel-too-small", input=self.TRACEBACK, cwd=tmp_path)
        assert done.stdout == b"corpus/SpinError/wheel-too-small.md\n"

    def test_a_name_alone(self, tmp_path: Path) -> None:
        done = pyexplain("corpus", "new", "NameError/name-lost", cwd=tmp_path)
        assert done.stdout == b"corpus/NameError/name-lost.md\n"

    @pytest.mark.parametrize("again", ["NameError/name-lost", "KeyError/name-lost"], ids=["same place", "same stem"])
    def test_a_page_that_is_there_is_left_alone(self, tmp_path: Path, again: str) -> None:
        pyexplain("corpus", "new", "NameError/name-lost", cwd=tmp_path)
        page = tmp_path / "corpus/NameError/name-lost.md"
        page.write_text("mine")
        done = pyexplain("corpus", "new", again, cwd=tmp_path)
        assert done.returncode == 2
        assert b"corpus/NameError/name-lost.md" in done.stderr
        assert page.read_text() == "mine"
        assert len(list((tmp_path / "corpus").rglob("*.md"))) == 1

    @pytest.mark.parametrize("name", ["", "only-a-stem"])
    def test_without_exception_or_traceback(self, tmp_path: Path, name: str) -> None:
        done = pyexplain("corpus", "new", *filter(None, [name]), cwd=tmp_path)
        assert done.returncode == 2
        assert b"pipe a traceback" in done.stderr

    def test_the_skeleton_is_a_page_whose_complaints_are_only_what_is_to_be_filled_in(self, tmp_path: Path) -> None:
        from explain.workshop.reading_pages import read_page

        pyexplain("corpus", "new", input=self.TRACEBACK, cwd=tmp_path)
        page = read_page(tmp_path / "corpus/SpinError/cannot-spin-times.md")
        assert [str(one) for one in page.complaints] == []
        assert [case.role for case in page.cases] == ["broken", "also", "fixed"]


def test_corpus_commands_outside_a_corpus_say_so(tmp_path: Path) -> None:
    for words in (["check"], ["capture"], ["build"], ["diff", "3.13", "3.14"]):
        done = pyexplain("corpus", *words, cwd=tmp_path)
        assert b"no folder corpus/" in done.stderr
        assert done.returncode == 2


def test_corpus_build_writes_what_the_package_reads(tmp_path: Path) -> None:
    from explain.catalogue import load_catalogue

    done = pyexplain("corpus", "build", "--into", str(tmp_path / "built"), cwd=ROOT)
    assert done.returncode == 0
    assert load_catalogue(str(tmp_path / "built")).find("name-not-defined") is not None


def test_corpus_coverage_counts_by_kind_and_lists_what_is_missing(tmp_path: Path) -> None:
    table = tmp_path / "messages.tsv"
    table.write_text(
        "exception\ttemplate\tkind\n"
        "NameError\tname {} is not defined\tcore\n"
        "ValueError\tno page will ever know this\tstdlib\n"
    )
    text = pyexplain("corpus", "coverage", str(table)).stdout.decode()
    assert f"{table}:3: stdlib ValueError: no page will ever know this" in text
    assert re.search(r"^core +1 of +1 +100.0%$", text, re.MULTILINE)
    assert re.search(r"^all +1 of +2 +50.0%$", text, re.MULTILINE)


def test_without_arguments_on_a_terminal_the_help_is_shown(tmp_path: Path) -> None:
    import pty

    outer, inner = pty.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "explain"], stdin=inner, capture_output=True, env=environment(), timeout=60
        )
    finally:
        os.close(inner)
        os.close(outer)
    assert b"pyexplain demo" in done.stderr
    assert done.returncode == 2
