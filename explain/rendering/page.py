"""One page of the corpus for ``pyexplain show``, as lines with roles: guidance, examples and every wording.

The page is shown without an error, so its holes are filled with the values of its own example; where that has none,
the hole's name stands in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from explain import prose, wordings
from explain.catalogue import Slot
from explain.rendering.flowing import code_lines, flowed, plain_words, wrapped
from explain.rendering.layout import block_indent
from explain.rendering.lines import Line, Lines, Paper, Piece, spaced
from explain.rendering.versions import order, ranges

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Entry, Example, Page, Template

_BODY = 2
_EXAMPLES = (("Broken", "broken"), ("Also broken", "also"), ("Fixed", "fixed"))


def page_lines(entry: Entry, page: Page, paper: Paper, values: Mapping[str, str] | None = None) -> Lines:
    """The page of ``entry``. ``values`` are those of the slots of its first broken example."""
    return spaced(_sections(entry, page, paper, values or page.values))


def _sections(entry: Entry, page: Page, paper: Paper, values: Mapping[str, str]) -> Iterator[Sequence[Line]]:
    aside = block_indent(paper)
    guidance = page.guidance
    title = wrapped(plain_words(filled(entry.title, values), paper, "title"), paper, "", 0)
    yield (Line((Piece(paper.visible(entry.exception), "exception"),)), *title)
    yield flowed(filled(guidance.what, values), paper, _BODY)
    yield flowed(filled(guidance.why, values), paper, aside, "Why")
    yield flowed(filled(guidance.do, values), paper, aside, "Do this")
    yield flowed(filled(guidance.more, values), paper, aside, "More")
    for heading, role in _EXAMPLES:
        for case in cases(one for one in page.examples if one.role == role):
            yield from _example(heading, case, paper)
    yield from _wordings(entry, paper, values)


def filled(text: str, values: Mapping[str, str]) -> str:
    """``text`` with the example's values; where they leave nothing of it, with the holes' names in angle quotes."""
    return prose.fill(text, values) or prose.fill(
        text, {name: values.get(name) or _named(name) for name in prose.holes(text)}
    )


def _named(hole: str) -> str:
    return f"‹{hole.replace('_', ' ')}›"


def cases(files: Iterable[Example]) -> Iterator[list[Example]]:
    """``files`` case by case."""
    case: list[Example] = []
    for file in files:
        if case and case[0].number != file.number:
            yield case
            case = []
        case.append(file)
    if case:
        yield case


def _example(heading: str, files: Sequence[Example], paper: Paper) -> Iterator[Lines]:
    """The files of an example, each under its name where there are several."""
    for number, file in enumerate(files):
        above = [Piece(heading, "heading")] if not number else []
        if len(files) > 1:
            above += [Piece(", " if above else ""), Piece(paper.visible(file.file), "place")]
        yield (Line((Piece("  "), *above)), *code_lines(file.text.strip("\n"), paper, 4))


def _wordings(entry: Entry, paper: Paper, values: Mapping[str, str]) -> Iterator[Lines]:
    """How each Python words it: the first example's wordings, then those that only other examples get."""
    said = rows(entry.templates, values)
    if not said:
        return
    yield (Line((Piece("  "), Piece("How each Python words it", "heading"))),)
    width = max(len(pythons) for pythons, _ in said)
    found: list[Line] = []
    for pythons, text in said:
        first = f"    {pythons.ljust(width)}  "
        found += wrapped(plain_words(text, paper, "wording"), paper, first, len(first))
    yield tuple(found)


def first_snippet(templates: Iterable[Template]) -> int:
    """The number of the first snippet that gave one of ``templates``; -1 where all are from elsewhere."""
    return min((template.snippet for template in templates if template.snippet >= 0), default=-1)


def rows(templates: Iterable[Template], values: Mapping[str, str]) -> list[tuple[str, str]]:
    """How each Python words the error: (Pythons, exception and message) of each snippet, the oldest first."""
    said: dict[tuple[int, str], set[str]] = {}
    cpythons = [template for template in templates if template.by_cpython]
    first = first_snippet(cpythons)
    for template in cpythons:
        known = values if template.snippet == first else {}
        parts = (*template.parts, *template.hint)
        shown = {part.name: known.get(part.name) or _named(part.name) for part in parts if isinstance(part, Slot)}
        text = f"{template.exceptions[0]}: " if template.exceptions else ""
        text += wordings.fill(template.parts, shown) + wordings.fill(template.hint, shown)
        said.setdefault((template.snippet, text), set()).update(template.pythons)
    oldest = {row: min(map(order, pythons), default=order("")) for row, pythons in said.items()}
    ordered = sorted(said.items(), key=lambda item: (item[0][0] < 0, item[0][0], oldest[item[0]]))
    return [(ranges(pythons), text) for (_, text), pythons in ordered]
