"""Whether to colour: CPython's own order (``_colorize.can_colorize`` of 3.14)."""

from __future__ import annotations

import pytest

from explain.rendering.colours import wants_colour, wants_links

ROWS = [
    ({}, True, True, "terminal"),
    ({}, False, False, "pipe"),
    ({"TERM": "dumb"}, True, False, "dumb-terminal"),
    ({"TERM": "xterm"}, True, True, "other-terminal"),
    ({"FORCE_COLOR": "1"}, False, True, "forced-into-a-pipe"),
    ({"FORCE_COLOR": ""}, False, False, "empty-counts-as-unset"),
    ({"FORCE_COLOR": "1", "TERM": "dumb"}, False, True, "force-beats-dumb"),
    ({"NO_COLOR": "1"}, True, False, "no-colour"),
    ({"NO_COLOR": ""}, True, True, "empty-no-colour"),
    ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False, "no-beats-force"),
    ({"PYTHON_COLORS": "1", "NO_COLOR": "1"}, False, True, "python-colors-beats-no"),
    ({"PYTHON_COLORS": "0", "FORCE_COLOR": "1"}, True, False, "python-colors-beats-force"),
    ({"PYTHON_COLORS": "2"}, True, True, "other-values-say-nothing"),
]


@pytest.mark.parametrize(("environ", "isatty", "expected"), [pytest.param(*row[:3], id=row[3]) for row in ROWS])
def test_the_order_of_cpython(environ: dict[str, str], isatty: bool, expected: bool) -> None:
    assert wants_colour("auto", environ, isatty) is expected


@pytest.mark.parametrize("environ", [{}, {"NO_COLOR": "1"}, {"PYTHON_COLORS": "0"}, {"FORCE_COLOR": "1"}], ids=str)
def test_the_option_beats_the_environment(environ: dict[str, str]) -> None:
    assert wants_colour("always", environ, False) is True
    assert wants_colour("never", environ, True) is False


def test_another_choice_is_refused() -> None:
    with pytest.raises(ValueError, match="sometimes"):
        wants_colour("sometimes", {}, True)


@pytest.mark.parametrize(
    ("choice", "environ", "isatty", "expected"),
    [
        ("auto", {}, True, True),
        ("always", {}, False, False),
        ("auto", {"FORCE_COLOR": "1"}, False, False),
        ("never", {}, True, False),
        ("always", {"TERM": "dumb"}, True, False),
    ],
    ids=["terminal", "file-asked-for-colour", "log-with-forced-colour", "no-colour-no-links", "dumb"],
)
def test_links_only_on_a_terminal(choice: str, environ: dict[str, str], isatty: bool, expected: bool) -> None:
    assert wants_links(choice, environ, isatty) is expected
