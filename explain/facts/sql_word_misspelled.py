"""A statement in SQL, written out, lacks a word that its verb needs, and has one that is nearly the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.analysis.sql_texts import statements
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.spelling import one_slip

_NEEDED = {"SELECT": ("FROM",), "DELETE": ("FROM",), "INSERT": ("INTO", "VALUES"), "UPDATE": ("SET",)}
_VERBS = (*_NEEDED, "CREATE", "DROP", "ALTER")
_WORD = re.compile(r"[A-Za-z_]+")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such words of the statements that the calls at ``span`` are given; nothing beforehand."""
    if span is None:
        return
    for statement in statements(Values.of(source), span):
        place = {"sql_line": str(statement.node.lineno), "line": str(statement.call.lineno)}
        for wrong, meant in _misspelled(_WORD.findall(_QUOTED.sub("", statement.text))):
            bindings = {"misspelled": wrong, "keyword": meant, **place}
            yield Fact(source.span(statement.call), bindings, (Related(source.span(statement.node), ""),))


def _misspelled(words: list[str]) -> Iterator[tuple[str, str]]:
    upper = [word.upper() for word in words]
    if upper and upper[0] not in _VERBS:
        yield from ((words[0], verb) for verb in _VERBS if one_slip(upper[0], verb))
    for needed in _NEEDED.get(upper[0], ()) if upper else ():
        if needed not in upper:
            yield from ((word, needed) for word in words[1:] if one_slip(word.upper(), needed))
