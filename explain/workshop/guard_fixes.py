"""Stage 8 of the guard: a page's fix, applied to Broken, gives Fixed byte for byte, and applied twice changes nothing.

Also broken programs that the fix takes on must compile afterwards and be free of the page's finding; it may leave one
alone. Runs no program: Fixed is what ``capture`` ran.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.catalogue import Catalogue
from explain.checking.fixing import repaired
from explain.checking.settings import Settings
from explain.linting import lint
from explain.source import Source
from explain.workshop.pages import Case, Complaint, PageText


def check(page: PageText, catalogue: Catalogue) -> Iterator[Complaint]:
    """What is wrong with the fix of ``page``, if it names one."""
    entry = catalogue.find(page.name)
    if not page.fix or entry is None:
        return
    if not page.lint:
        yield Complaint(page.path, 1, "`fix` needs `lint`: what is not found cannot be repaired", 8)
        return
    fixed = {file.text for case in page.role("fixed") for file in case.files}
    for case in page.role("broken", "also"):
        after = _after(case, catalogue, page)
        if after is None:
            if case.role == "broken":
                yield Complaint(page.path, case.line, f"the fix `{page.fix}` does nothing to {case.label}", 8)
            continue
        if case.role == "broken" and after.text not in fixed:
            yield Complaint(
                page.path, case.line, f"the fix `{page.fix}` makes of {case.label} {after.text!r}, not Fixed", 8
            )
        if any(one.entry == page.name for one in lint(after, catalogue)):
            yield Complaint(page.path, case.line, f"{case.label} is still found after the fix `{page.fix}`", 8)
        again = repaired(after, catalogue, _only(page), unsafe=True)
        if again.source.text != after.text:
            yield Complaint(page.path, case.line, f"the fix `{page.fix}` changes {case.label} a second time", 8)


def _after(case: Case, catalogue: Catalogue, page: PageText) -> Source | None:
    """The first file of ``case`` after the fix; None where that does nothing."""
    source = Source(case.files[0].name, case.files[0].text)
    result = repaired(source, catalogue, _only(page), unsafe=True)
    return result.source if result.done else None


def _only(page: PageText) -> Settings:
    return Settings(select=(page.stem,))
