"""What pip, uv and shells print when they refuse: lines as real runs gave them, and the pages that answer."""

from __future__ import annotations

import pytest

from explain.catalogue import Catalogue, load_catalogue
from explain.explaining import Explainer
from explain.source import no_sources
from explain.tracebacks import parse


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


REFUSED = [
    ("error: externally-managed-environment", "environment-managed-by-system"),
    (
        "error: The interpreter at `/usr` is externally managed, and indicates the following:",
        "environment-managed-by-system",
    ),
    ("ERROR: No matching distribution found for tkinter", "distribution-not-in-index"),
    ("ERROR: Package 'scales' requires a different Python: 3.12.1 not in '>=3.14'", "package-needs-other-python"),
    (
        "ERROR: Cannot install teashop==1 and till==1 because these package versions have conflicting dependencies.",
        "requirements-conflict",
    ),
    ("error: No solution found when resolving dependencies", "requirements-conflict"),
    ("error: metadata-generation-failed", "package-build-failed"),
    ("error: subprocess-exited-with-error", "package-build-failed"),
    ("error: failed-wheel-build-for-install", "package-build-failed"),
    ("ERROR: Failed to build 'file:///home/ada/s' when getting requirements to build wheel", "package-build-failed"),
    (
        "ERROR: Failed to build 'file:///home/ada/s' when calling build backend hook get_requires_for_build_wheel",
        "build-backend-missing",
    ),
    (
        "ERROR: Directory './empty' is not installable. Neither 'setup.py' nor 'pyproject.toml' found.",
        "folder-is-no-project",
    ),
    (
        "ERROR: Could not open requirements file: [Errno 2] No such file or directory: 'requirements.txt'",
        "requirements-file-missing",
    ),
    ("ERROR: numpy-1-cp311-cp311-win_amd64.whl is not a supported wheel on this platform.", "wheel-for-other-system"),
    (
        "ERROR: Invalid requirement: 'six=1.16': Expected semicolon (after name with no version specifier) or end",
        "requirement-unreadable",
    ),
    (
        "ERROR: Could not install packages due to an OSError: [Errno 1] Operation not permitted: '/opt/six.py'",
        "packages-folder-not-writable",
    ),
    ('ERROR: unknown command "instal" - maybe you meant "install"', "installer-command-unknown"),
    ("zsh: command not found: python", "python-command-not-found"),
    ("fish: Unknown command: python", "python-command-not-found"),
    ("'python' is not recognized as an internal or external command,", "python-command-not-found"),
    ("bash: line 1: .venv/bin/pip: cannot execute: required file not found", "environment-python-gone"),
    (
        "/opt/bin/python3.13: error while loading shared libraries: libpython3.13.so.1.0: cannot open shared object "
        "file: No such file or directory",
        "library-of-python-missing",
    ),
]


@pytest.mark.parametrize(("line", "page"), REFUSED, ids=[line[:60] for line, _ in REFUSED])
def test_a_refusal_in_one_line_finds_its_page(line: str, page: str, catalogue: Catalogue) -> None:
    (traceback,) = parse(f"Collecting tea\n{line}\n\nhint: See above for details.\n")
    (told,) = Explainer(catalogue, no_sources).explain(traceback)
    assert told.entry == f"Usage/{page}"


@pytest.mark.parametrize(
    "line",
    [
        "ERROR: Failed to build image tea:latest",
        "ERROR: Cannot install the lamp",
        "error: could not compile `scales`",
        "ERROR: Invalid requirements for order 7",
        "bash: brew: command not found",
        "'node' is not recognized as an internal or external command,",
        "python : the word of the day",
    ],
)
def test_what_other_programs_print_is_left_alone(line: str) -> None:
    assert parse(f"{line}\n") == ()
