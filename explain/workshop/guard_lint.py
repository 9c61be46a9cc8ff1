"""Stage 7 of the guard: a page with ``lint`` is found in a program of its own without any traceback, and in no Fixed.

One program is enough: an error can be certain once it has happened and not before, as where it takes a type that only a
call tells. Runs no program. That nothing is found in code that works is shown over the standard library
(``docs/library-findings.md``).
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.catalogue import Catalogue
from explain.linting import lint
from explain.source import Source
from explain.workshop.pages import Case, Complaint, PageText


def check(page: PageText, catalogue: Catalogue) -> Iterator[Complaint]:
    """What is wrong with the findings of ``page``, if it is one to be looked for."""
    if not page.lint:
        return
    if not any(_found(case, page, catalogue) for case in page.role("broken", "also")):
        yield Complaint(page.path, 1, "`lint` finds the error in none of the page's programs", 7)
    for case in page.role("fixed"):
        if _found(case, page, catalogue):
            yield Complaint(page.path, case.line, "`lint` finds the error in Fixed", 7)


def _found(case: Case, page: PageText, catalogue: Catalogue) -> bool:
    sources = (Source(file.name, file.text) for file in case.files if file.name.endswith(".py"))
    return any(one.entry == page.name for source in sources for one in lint(source, catalogue))
