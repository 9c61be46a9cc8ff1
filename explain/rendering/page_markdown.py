"""One page of the corpus as Markdown, for an editor: guidance, broken and fixed, and how each Python words it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.rendering.escaping import code_span, escaped, fenced, prose
from explain.rendering.lines import Paper
from explain.rendering.page import cases, filled, rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Entry, Page

_PAPER = Paper()
_EXAMPLES = (("Broken", "broken"), ("Fixed", "fixed"))


def page_markdown(entry: Entry, page: Page) -> str:
    """The page of ``entry``, every line ended; its holes are filled with the values of its own example."""
    return "\n\n".join(part for part in _parts(entry, page, page.values) if part) + "\n"


def _parts(entry: Entry, page: Page, values: Mapping[str, str]) -> Iterator[str]:
    guidance = page.guidance
    yield f"# {escaped(filled(entry.title, values).replace('`', ''), _PAPER)}"
    yield code_span(entry.exception, _PAPER)
    yield prose(filled(guidance.what, values), _PAPER)
    for heading, text in (("Why", guidance.why), ("Do this", guidance.do), ("More", guidance.more)):
        told = prose(filled(text, values), _PAPER)
        yield f"## {heading}\n\n{told}" if told else ""
    for heading, role in _EXAMPLES:
        for case in cases(one for one in page.examples if one.role == role):
            yield f"## {heading}"
            for file in case:
                name = f"{code_span(file.file, _PAPER)}\n\n" if len(case) > 1 else ""
                yield name + fenced(file.text.strip("\n"), "python" if file.file.endswith(".py") else "text")
    said = rows(entry.templates, values)
    if said:
        listed = "\n".join(f"- {escaped(pythons, _PAPER)}: {code_span(text, _PAPER)}" for pythons, text in said)
        yield f"## How each Python words it\n\n{listed}"
