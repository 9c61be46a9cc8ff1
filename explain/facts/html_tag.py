"""Fact: a line has a tag of HTML (<br>, <pre><code>).

Binds ``tag``, ``line`` and the repair, which leaves the tags out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import any_failure_at
from explain.syntax.pasted import TAG
from explain.syntax.trial import parses


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused line, where it begins with a tag."""
    failure = any_failure_at(source, span)
    found = failure.pasted if failure else None
    if found is None or found.kind != TAG:
        return
    line = source.line(found.line)
    bare = _TAGS.sub("", line).rstrip()
    bindings = {"tag": found.text[: found.text.index(">") + 1], "line": str(found.line)}
    repair = {"fix_line": str(found.line), "fix_text": bare} if not bare or parses(bare.strip()) else {}
    yield Fact(source.line_span(found.line), {**bindings, **repair})


_TAGS = re.compile(r"</?[A-Za-z][^<>]*>")
