"""What start-up imports: nothing that the job at hand does not need. Each list is an allow-list."""

from __future__ import annotations

import subprocess
import sys

import pytest
from command import environment

STDLIB = {
    "ast", "collections", "contextlib", "copyreg", "enum", "functools", "importlib", "itertools", "json", "keyword",
    "operator", "re", "reprlib", "select", "signal", "types", "warnings",
}  # fmt: skip
"""For ``pyexplain < log``. Half of them are what ``re`` brings along."""

FOR_A_CLEAN_LOG = {"cli", "places", "records", "rendering", "tracebacks"}
FOR_AN_ERROR = FOR_A_CLEAN_LOG | {
    "patterns",
    "analysis", "catalogue", "clues", "environment", "explaining", "explanation", "facts", "hints",
    "line_alone", "locating", "matching", "prose", "proving", "reading", "settling", "source", "spelling", "syntax",
    "wordings", "words",
}  # fmt: skip
CLI = {"answering", "inputs", "options", "outlet", "passing", "piping"}
NEVER = {
    "explain.rendering.terminal",
    "explain.rendering.jsons",
    "explain.rendering.markdown",
    "explain.rendering.page",
}

ERROR = """\
Traceback (most recent call last):
  File "shop.py", line 2, in <module>
    print(totl)
NameError: name 'totl' is not defined
"""

REPORT = "\nsys.stderr.write(' '.join(sorted(set(sys.modules) - before)))"
BEGIN = "import sys; before = set(sys.modules)\n"


def imported(code: str, text: str = "") -> set[str]:
    """The modules that ``code`` brings in, beyond those of a bare interpreter, with ``text`` on standard input."""
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + code + REPORT], input=text, capture_output=True, text=True, cwd="/",
        env=environment(), check=True, timeout=60,
    )  # fmt: skip
    return set(done.stderr.split())


def ours(modules: set[str]) -> set[str]:
    """The parts of the package among ``modules``."""
    return {name.split(".")[1] for name in modules if name.startswith("explain.")}


def others(modules: set[str]) -> set[str]:
    """The top-level names of the other modules, those in C left out."""
    return {name.partition(".")[0] for name in modules if not name.startswith(("explain", "_"))}


def test_import_explain_costs_next_to_nothing() -> None:
    found = imported("import explain")
    assert {name for name in found if name.startswith("explain")} == {"explain"}
    assert others(found) <= {"importlib", "warnings"}


@pytest.mark.parametrize(
    "name", ["Catalogue", "Explanation", "Finding", "__version__", "explain", "install", "lint", "load_catalogue"]
)
def test_every_public_name_is_there_when_asked_for(name: str) -> None:
    import explain

    assert name in dir(explain)
    assert getattr(explain, name) is getattr(explain, name)


def test_any_other_name_is_not() -> None:
    import explain

    with pytest.raises(AttributeError, match="'explain' has no attribute 'explane'"):
        explain.explane  # noqa: B018


PIPED = "from explain.cli import main; main([])"


def test_a_clean_log_needs_the_parser_alone() -> None:
    found = imported(PIPED, "nothing wrong here\n")
    assert ours(found) == FOR_A_CLEAN_LOG
    assert others(found) <= STDLIB


def test_an_error_from_a_pipe_needs_neither_click_nor_rich() -> None:
    found = imported(PIPED + "; sys.stdout = None", ERROR)
    assert "explain.explaining" in found
    assert ours(found) <= FOR_AN_ERROR
    assert {name.split(".")[2] for name in found if name.startswith("explain.cli.")} == CLI
    assert found & NEVER == set()
    assert others(found) <= STDLIB


@pytest.mark.parametrize("arguments", [["--format", "jsonl"], ["--length=short", "--quiet-input"], ["--root", "/tmp"]])
def test_options_of_the_piped_path_keep_it_so(arguments: list[str]) -> None:
    found = imported(f"from explain.cli import main; main({arguments})", ERROR)
    assert others(found) <= STDLIB


def test_listing_pages_needs_no_rich() -> None:
    found = imported("from explain.cli import main; main(['list'])")
    assert "click" in found and "rich" not in found and "libcst" not in found


@pytest.mark.parametrize("words", [["show", "KeyError"], ["search", "unpack"], ["corpus", "new", "--help"]])
def test_a_command_imports_no_other_command(words: list[str]) -> None:
    found = imported(f"from explain.cli import main; main({words})")
    commands = {"check", "demo", "explain", "listing", "lsp", "run", "running", "search", "show"}
    assert {name.split(".")[2] for name in found if name.startswith("explain.cli.")} & commands <= {words[0]}
    assert not found & {"rich", "libcst", "pygls", "asyncio"}
