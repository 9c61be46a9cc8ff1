"""``pickle.load`` or ``tomllib.load``, which read bytes, are given a file that was opened for text."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import argument, calls, made_by
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_READERS = ("pickle.load", "marshal.load", "tomllib.load", "tomli.load")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in calls(values, span, *_READERS):
        file = argument(call, 0, "fp" if "toml" in source.code(call.func) else "file")
        made = made_by(values, file) if file is not None else None
        if file is None or made is None or made[0] != "open" or values.type(file) != "TextIOWrapper":
            continue
        if not made[1].args:
            continue
        corrected = f'open({quoted(source, made[1].args[0])}, "rb")'
        bindings = {
            "read_file": quoted(source, file),
            "opening": quoted(source, made[1]),
            "opened_line": str(made[1].lineno),
            "corrected": corrected,
            "line": str(call.lineno),
            **replaced(source, made[1], corrected),
        }
        yield Fact(source.span(call), uncut(bindings), (Related(source.span(made[1]), "opened for text"),))
