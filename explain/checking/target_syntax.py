"""Syntax that a target Python does not have yet, in a file that the running Python takes. Runs nothing of the file's.

Where the target itself is installed it is asked: it parses the text, no more, and its own message is explained. Where
it is not, the fact about newer syntax answers alone, and no message is claimed.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache

from explain.checking.targets import numbers
from explain.linting.refused import explained

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.explanation import Finding
    from explain.facts import Fact
    from explain.proving import Compiler
    from explain.source import Source

PAGE = "SyntaxError/newer-syntax"
FACT = "newer_syntax"

_SIGNS = re.compile(
    r"""^[ \t]*(?:match|type|lazy)\b | ^[ \t]*except\b[^(\n]*[*,] | ^[ \t]*(?:async[ \t]+)?with[ \t]*\( | ^[ \t]*@
    | \b(?:def|class)[ \t]+\w+\[ | := | [(,][ \t]*/[ \t]*[,)] | \b(?:return|yield)\b[^\n]*,[ \t]*\* | \*\w+:[ \t]*\*
    | ^[ \t]*for\b[^\n]*[ ,]\* | \w\[[^\]\n]*\* | \b(?:[fF][rR]?|[rR][fF]|[tT][rR]?|[rR][tT])['"]""",
    re.MULTILINE | re.VERBOSE,
)
"""Where newer syntax may stand; the fact decides."""
_MOST_PLACES = 5_000


def find(source: Source, catalogue: Catalogue, targets: tuple[str, ...]) -> Iterator[Finding]:
    """What the oldest of ``targets`` that refuses ``source`` says against it. ``source`` compiles."""
    running = sys.version_info[:2]
    older = [python for python in targets if numbers(python) < running]
    if not older:
        return
    facts = _newer(source, older[0])
    if not facts:
        return
    for python in older:
        wanting = [one for one in facts if numbers(python) < numbers(one.bindings["needs"])]
        if wanting:
            yield from _from(source, catalogue, python, wanting)
            return


def _from(source: Source, catalogue: Catalogue, python: str, wanting: list[Fact]) -> Iterator[Finding]:
    itself = installed(python)
    said = itself(source.text) if itself is not None else None
    if said is not None and said.message:
        error = SyntaxError(said.message, (source.file, said.line, said.column or 1, source.line(said.line)))
        error.end_lineno, error.end_offset = said.end_line or None, said.end_column or None
        yield explained(source, catalogue, error, python)
    elif said is not None or itself is None:  # it gave up, or there is none
        yield from (_finding(source, catalogue, python, one) for one in wanting)


@cache
def installed(python: str) -> Compiler | None:
    """Python ``python`` ("3.9") itself, where it is installed and is what its name says."""
    from explain.compilers import OtherPython, find

    path = find(python)
    other = OtherPython(path) if path else None
    return other if other is not None and other.version == python else None


def _newer(source: Source, oldest: str) -> list[Fact]:
    """The uses of syntax that ``oldest`` lacks, in the order of the file."""
    from explain.facts import finder

    found: dict[object, Fact] = {}
    lines = dict.fromkeys(source.text.count("\n", 0, one.end()) + 1 for one in _places(source.text))
    for line in lines:
        for fact in finder(FACT)(source, source.line_span(line)):
            if numbers(oldest) < numbers(fact.bindings["needs"]):
                found.setdefault(fact.span.start, fact)
    return list(found.values())


def _places(text: str) -> Iterator[re.Match[str]]:
    for number, one in enumerate(_SIGNS.finditer(text)):
        if number >= _MOST_PLACES:
            return
        yield one


def _finding(source: Source, catalogue: Catalogue, python: str, fact: Fact) -> Finding:
    from explain.explaining import filled, title_of
    from explain.explanation import Finding

    entry = catalogue.find(PAGE)
    assert entry is not None, PAGE
    bindings = {"file": source.file, "python": python, **fact.bindings}
    guidance = filled(catalogue.page(entry).guidance, bindings)
    return Finding(entry.name, title_of(entry, bindings), fact.span, tuple(bindings.items()), guidance)
