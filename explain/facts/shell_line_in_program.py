"""Fact: a line is a command for a terminal, not for Python (pip install …, python app.py).

Binds ``command`` (the program it calls), ``text`` (the whole line) and ``line``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.foreign_words import COMMANDS
from explain.syntax.vocabulary import is_name, side_by_side

_PROMPTED = re.compile(
    r"\s*(?:\([\w.-]+\) ?)?(?:PS )?(?:[A-Za-z]:\\[^\s>]*> ?|[\w.-]+@[\w.-]+:\S{0,80}[$#] |[$#] |> )?(?P<command>\w+) \S"
)
"""A prompt of a shell, with the environment's name in parentheses or a folder before it, and a command."""

_CELL = re.compile(r"\s*%%(?P<command>[a-z]\w+)")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused line, where it begins with a prompt's sign or a command and its first argument."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    line = source.line(failure.line)
    pasted = _CELL.match(line) or _PROMPTED.match(line)
    if pasted and pasted.start("command") > len(failure.statement.indent) and _known(pasted):
        bindings = {"command": pasted["command"], "text": line.strip(), "line": str(failure.line)}
        yield Fact(source.line_span(failure.line), bindings)
        return
    tokens = failure.tokens
    sign = tokens[0].text in ("$", "%", "!") and len(tokens) > 1 and is_name(tokens[1])
    first = 1 if sign else 0
    command = tokens[first].text
    if not sign and not (command in COMMANDS and len(tokens) > 1 and _argument(command, failure.code)):
        return
    if sign and tokens[0].text == "$" and command not in COMMANDS:
        return  # a variable with a dollar sign
    words = len(tokens) > 2 and side_by_side(tokens[1], tokens[2])
    if sign and tokens[0].text == "!" and command not in COMMANDS and not words:
        return  # C's "not"
    yield Fact(failure.span(0, len(tokens) - 1), {"command": command, "text": failure.code, "line": str(failure.line)})


def _argument(command: str, code: str) -> bool:
    """Whether a blank and then a word, a path or an option stand behind the command."""
    rest = code[len(command) :]
    return rest[:1] == " " and (rest.lstrip()[:1].isalpha() or rest.lstrip()[:1] in "-./~\\\"'")


def _known(pasted: re.Match[str]) -> bool:
    return pasted["command"] in COMMANDS or pasted.re is _CELL
