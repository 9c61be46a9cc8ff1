"""A statement in SQL, written out, has a word of the language itself as the name of a table. It only fills holes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.analysis.sql_texts import statements
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_NAMED = re.compile(
    r"\b(?:TABLE|EXISTS|INTO|FROM|UPDATE|JOIN) (order|group|index|table|values|select|transaction|check|limit|case"
    r"|default|references|union|where|set|to|in|on|add|create|delete|distinct|drop|join|not|null|unique|using|when)\b",
    re.IGNORECASE,
)
"""Where only a name can stand, and a word that SQLite keeps for itself (https://www.sqlite.org/lang_keywords.html)."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such words of the statements that the calls at ``span`` are given; nothing beforehand."""
    if span is None:
        return
    for statement in statements(Values.of(source), span):
        place = {"sql_line": str(statement.node.lineno), "line": str(statement.call.lineno)}
        for found in _NAMED.finditer(re.sub(r"(?i)IF NOT EXISTS", "EXISTS", " ".join(statement.text.split()))):
            bindings = {"word": found[1], "reserved": found[1], **place}
            yield Fact(source.span(statement.call), bindings, (Related(source.span(statement.node), ""),))
