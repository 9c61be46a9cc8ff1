"""What is found in one source: each family of rules, less what is suppressed and what is not wanted. Reads no file.

A family is a function from a source to findings. To add one: call it in ``_families``, where the source compiles.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial

from explain.checking.discovery import DOCUMENTS
from explain.checking.notices import notice
from explain.checking.selection import wanted
from explain.checking.suppressions import unsuppressed
from explain.checking.targets import KNOWN, numbers
from explain.linting import judged
from explain.linting.refusal import refusal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.checking.settings import Settings
    from explain.explanation import Finding
    from explain.linting.refusal import Refusal
    from explain.source import Source


RUNNING = tuple(one for one in KNOWN if numbers(one) == sys.version_info[:2]) or KNOWN[-1:]
"""The Python that counts for the standard library where the project states none: the one that looks."""
_PINS = (
    "raises(", "warns(", "RaisesExc(", "assertRaises", "assertWarns", "_raises_regex", ".args[0]", "str(", "except ",
    "readouterr", "getvalue", ".std", "Traceback (", "format_exc", "_lines(", "_message(", "Exception(", "caplog",
    ".output", "sert isinstance(",
)  # fmt: skip
"""What stands in every file that pins the text of a message."""
_NO_PROGRAMS = (*DOCUMENTS, ".ipynb")
"""Files whose code may show on purpose what fails."""


def findings_in(
    source: Source, catalogue: Catalogue, settings: Settings, still_wanted: Callable[[], bool] = lambda: True
) -> tuple[Finding, ...]:
    """The findings in ``source`` that ``settings`` ask for, in the order of its lines.

    Raises ``linting.Outdated`` once ``still_wanted`` says no.
    """
    if source.file.endswith(DOCUMENTS):
        return tuple(one for one in _in_document(source, catalogue, settings) if wanted(one, settings))
    refused = refusal(source)
    all_found = _found(source, catalogue, settings, refused, still_wanted)
    found = unsuppressed(all_found, source, catalogue, settings, compiles=refused is None)
    return tuple(finding for finding in found if wanted(finding, settings))


def _found(
    source: Source,
    catalogue: Catalogue,
    settings: Settings,
    refused: Refusal | None,
    still_wanted: Callable[[], bool],
) -> tuple[Finding, ...]:
    if refused is not None and refused.too_deep:
        return (notice("too-deeply-nested", source.file),)
    if refused is None:
        if source.file.endswith(".pyi"):  # type checkers read it, no Python runs it
            return ()
        found = certain(source, catalogue, still_wanted)
        more = (*_families(source, catalogue, settings), *_foreseen(source, catalogue, found))
        return _in_order(found, more)
    found = judged(source, catalogue, refused)
    if settings.target_versions:
        found = tuple(one for one in found if not _only_we_refuse(one, source, catalogue, settings))
    return found


def certain(source: Source, catalogue: Catalogue, still_wanted: Callable[[], bool]) -> tuple[Finding, ...]:
    """What is certain to fail in ``source``, which compiles, as its project stands. Raises ``linting.Outdated``."""
    found = judged(source, catalogue, None, still_wanted)
    if any(one.entry.startswith("NameError/") for one in found):
        from explain.checking.given_names import without_given

        found = without_given(found, source.file)
    return found


def _foreseen(source: Source, catalogue: Catalogue, found: tuple[Finding, ...]) -> Iterator[Finding]:
    """What a run of ``source`` is certain to raise, where none of ``found`` has told of that line."""
    from explain.foreseeing import foreseen

    if source.file.endswith(_NO_PROGRAMS):
        return
    told = {line for one in found for line in range(one.span.start.line, one.span.end.line + 1)}
    for one in foreseen(source, catalogue):
        if one.span.start.line not in told:
            yield one


def targets_of(source: Source, settings: Settings) -> tuple[str, ...]:
    """The Pythons that ``source`` is for: those that a script states itself, else those of ``settings``."""
    from explain.checking.stated_pythons import of_script

    return of_script(source.text) or settings.target_versions


def _in_document(source: Source, catalogue: Catalogue, settings: Settings) -> Iterator[Finding]:
    """What is found in a file that is no program."""
    from explain import drift

    yield from drift.find_in_document(source, catalogue, settings.target_versions)


def _families(source: Source, catalogue: Catalogue, settings: Settings) -> Iterator[Finding]:
    """What is found in a source that compiles besides what is certain to raise."""
    from explain.checking import target_library

    targets = targets_of(source, settings)
    yield from target_library.find(source, catalogue, targets or RUNNING)
    if targets:
        from explain.checking import target_syntax

        yield from target_syntax.find(source, catalogue, targets)
    if any(sign in source.text for sign in _PINS):
        from explain import drift
        from explain.checking.beside import reading
        from explain.checking.own_texts import raises

        flags = settings.doctest_flags
        own, beside = partial(raises, source.file), partial(reading, source.file)
        yield from drift.find(source, catalogue, targets, flags, own, beside)


def _in_order(first: tuple[Finding, ...], more: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(sorted((*first, *more), key=lambda one: (one.span.start, one.entry))) if more else first


def _only_we_refuse(finding: Finding, source: Source, catalogue: Catalogue, settings: Settings) -> bool:
    """Whether ``finding`` is about syntax that every target has, and only the Python that we run under has not."""
    oldest = settings.target_versions[0]
    if numbers(oldest) <= sys.version_info[:2]:
        return False
    from explain.checking.target_syntax import installed

    itself = installed(oldest)
    if itself is not None:
        return itself(source.text) is None
    needs = dict(finding.bindings).get("needs", "")
    entry = catalogue.find(finding.entry)
    ends_before = entry is not None and bool(entry.pythons) and oldest not in entry.pythons
    return ends_before or (bool(needs) and numbers(needs) <= numbers(oldest))
