"""The standard library is asked for a module or name that came with a certain Python."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.library_uses import MODULE, library_uses
from explain.analysis.some_pythons import LIBRARY_SIGNS, for_some_pythons
from explain.analysis.values import Values
from explain.data.modules import older_way
from explain.data.standard_library import added_words, addition
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``.

    ``needs`` says from which Python on it works: whoever asks knows the Pythons that count.
    """
    new: set[str] = set()
    values = Values.of(source)
    for use in library_uses(values, span, addition, added_words()):
        change = addition(use.name)
        if change is None or (use.way != MODULE and change.name in new):
            continue
        if span is None and use.way != MODULE and change.name != use.name:
            continue  # the import of the module is where it fails, if nothing looks after that
        if span is None and for_some_pythons(values.tree, use.node, LIBRARY_SIGNS):
            continue
        if use.way == MODULE:
            new.add(change.name)
        bindings = {"added": change.name, "needs": change.version, "way": use.way}
        bindings |= {"older": older} if (older := older_way(change.name)) else {}
        yield Fact(source.span(use.node), bindings)
