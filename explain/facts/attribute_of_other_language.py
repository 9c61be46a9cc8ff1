"""A built-in value is asked for a method that another language, or an older Python, has under that name."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.attributes import asked_attributes
from explain.analysis.other_names import OTHER_NAMES
from explain.analysis.quoting import quoted
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for asked in asked_attributes(source, span):
        suggestion, form = OTHER_NAMES.get(asked.type, {}).get(asked.node.attr, ("", ""))
        if not suggestion:
            continue
        receiver = quoted(source, asked.node.value)
        arguments = ", ".join(quoted(source, one) for one in asked.call.args) if asked.call else ""
        bindings = {
            **asked.described(source),
            "suggestion": suggestion,
            "rewritten": form.format(r=receiver, a=arguments or "…"),
        }
        yield Fact(source.span(asked.node), bindings)
