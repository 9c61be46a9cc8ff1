"""Guidance text with holes; fills them, and knows neither where values come from nor how text is shown.

A hole is ``{{name}}`` or ``{{name|filter:argument}}``. A paragraph with a hole that nothing fills is dropped,
so that a page never shows a sentence it has no evidence for. Between two paragraphs a line ``or`` makes them
alternatives: the first one that can be filled is shown, so that a page can say the particular thing where it is
known and the general one where it is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from explain import words

_HOLE = re.compile(r"\{\{\s*([A-Za-z_]\w*)\s*(?:\|\s*([a-z]+)\s*(?::\s*([^{}|]*?)\s*)?)?\}\}")

FILTERS: dict[str, Callable[[str, str], str]] = {
    "count": words.count,
    "spelled": lambda value, _: words.spelled(value),
    "ordinal": lambda value, _: words.ordinal(value),
    "article": lambda value, _: words.article(value),
}
"""What may stand after ``|``: the value and the argument come in as text, text comes out."""


def holes(text: str) -> tuple[str, ...]:
    """The names of the holes in ``text``, each once, in order."""
    return tuple(dict.fromkeys(found[1] for found in _HOLE.finditer(text)))


def unknown_filters(text: str) -> tuple[str, ...]:
    """Filters used in ``text`` that do not exist."""
    return tuple(found[2] for found in _HOLE.finditer(text) if found[2] and found[2] not in FILTERS)


def paragraphs(text: str) -> tuple[str, ...]:
    """``text`` cut at blank lines, fenced blocks kept whole."""
    found: list[str] = []
    block: list[str] = []
    fenced = False
    for line in text.split("\n"):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        if line.strip() or fenced:
            block.append(line)
        elif block:
            found.append("\n".join(block))
            block = []
    if block:
        found.append("\n".join(block))
    return tuple(found)


def unwrapped(text: str) -> str:
    """``text`` with each paragraph of running words on one line; code, fences and list items keep their lines."""
    return "\n\n".join(_joined(paragraph) for paragraph in paragraphs(text))


def _joined(paragraph: str) -> str:
    if paragraph.lstrip().startswith("```"):
        return paragraph
    found: list[str] = []
    for line in paragraph.split("\n"):
        apart = line.startswith(("    ", "* ", "- ", "| ", "> "))
        if found and not apart and not found[-1].startswith(("    ", "| ")):
            found[-1] += " " + line.strip()
        else:
            found.append(line)
    return "\n".join(found)


def fill(text: str, bindings: Mapping[str, str]) -> str:
    """``text`` with its holes filled; a paragraph with a hole that ``bindings`` lacks is left out."""
    chosen = (next((one for one in group if _fillable(one, bindings)), None) for group in alternatives(text))
    return "\n\n".join(_filled(paragraph, bindings) for paragraph in chosen if paragraph is not None)


def alternatives(text: str) -> tuple[tuple[str, ...], ...]:
    """The paragraphs of ``text``, those joined by ``or`` in one group, the preferred one first."""
    groups: list[list[str]] = []
    joined = False
    for paragraph in paragraphs(text):
        if paragraph.strip() == "or":
            joined = True
        elif joined and groups:
            groups[-1].append(paragraph)
            joined = False
        else:
            groups.append([paragraph])
    return tuple(tuple(group) for group in groups)


def fill_line(text: str, bindings: Mapping[str, str]) -> str | None:
    """One line filled, or None where a hole stays open."""
    return _filled(text, bindings) if _fillable(text, bindings) else None


def _fillable(paragraph: str, bindings: Mapping[str, str]) -> bool:
    return all(name in bindings for name in holes(paragraph))


def _filled(paragraph: str, bindings: Mapping[str, str]) -> str:
    def value(found: re.Match[str]) -> str:
        text = bindings[found[1]]
        apply = FILTERS.get(found[2]) if found[2] else None
        return apply(text, found[3] or "") if apply else text

    return _HOLE.sub(value, paragraph)


def bare(text: str) -> str:
    """``text`` with each hole as its name: what is shown where a title's hole is not filled."""
    return _HOLE.sub(lambda found: found[1].replace("_", " "), text)
