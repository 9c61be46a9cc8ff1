"""Fact: an import names a module by its path (import shop/prices, from ../shop import total).

Binds ``path``, ``module``, ``line`` and the repair with dots.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The path behind the import's first word, where dots make the import whole."""
    failure = failure_at(source, span)
    if failure is None or failure.word not in ("import", "from") or not failure.broken:
        return
    texts = [token.text for token in failure.tokens]
    end = next((at for at in range(1, len(texts)) if texts[at] in ("import", "as", ";")), len(texts))
    if not {"/", "//", "\\"} & set(texts[1:end]) or end < 2:
        return
    path = failure.text(1, end - 1)
    module = path.replace("\\", "/").removesuffix("/").removesuffix(".py")
    up = module.count("../")
    module = module.replace("../", "").removeprefix("./").removeprefix("/").replace("/", ".")
    dotted = "." * (up + 1 if path.startswith(".") and failure.word == "from" else 0) + module
    change = Change(failure.tokens[1].start, failure.tokens[end - 1].end, dotted)
    repair = failure.repaired(change) if all(one.isidentifier() for one in module.split(".")) else None
    if repair is not None:
        bindings = {"path": path, "module": dotted, "line": str(failure.line)}
        yield Fact(failure.span(1, end - 1), {**bindings, **repair})
