"""What is found in one source: each family of rules, less what is suppressed and what is not wanted. Reads no file.

A family is a function from a source to findings. To add one: call it in ``_families``, where the source compiles.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.checking.notices import notice
from explain.checking.selection import wanted
from explain.checking.suppressions import unsuppressed
from explain.checking.targets import numbers
from explain.linting import judged
from explain.linting.refusal import refusal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.checking.settings import Settings
    from explain.explanation import Finding
    from explain.source import Source


_PINS = ("raises(", "warns(", "assertRaises", "assertWarns", ".args[0]", "str(")
"""What stands in every file that pins the text of a message."""


def findings_in(source: Source, catalogue: Catalogue, settings: Settings) -> tuple[Finding, ...]:
    """The findings in ``source`` that ``settings`` ask for, in the order of its lines."""
    refused = refusal(source)
    if refused is not None and refused.too_deep:
        found: tuple[Finding, ...] = (notice("too-deeply-nested", source.file),)
    else:
        found = judged(source, catalogue, refused)
        if refused is None:
            found = _in_order(found, tuple(_families(source, catalogue, settings)))
        elif settings.target_versions:
            found = tuple(one for one in found if not _newer_than_we_are(one, settings))
        found = unsuppressed(found, source, catalogue, settings, compiles=refused is None)
    return tuple(finding for finding in found if wanted(finding, settings))


def _families(source: Source, catalogue: Catalogue, settings: Settings) -> Iterator[Finding]:
    """What is found in a source that compiles besides what is certain to raise."""
    if settings.target_versions:
        from explain.checking import target_library, target_syntax

        yield from target_library.find(source, catalogue, settings.target_versions)
        yield from target_syntax.find(source, catalogue, settings.target_versions)
    if any(sign in source.text for sign in _PINS):
        from explain import drift

        yield from drift.find(source, catalogue, settings.target_versions)


def _in_order(first: tuple[Finding, ...], more: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(sorted((*first, *more), key=lambda one: (one.span.start, one.entry))) if more else first


def _newer_than_we_are(finding: Finding, settings: Settings) -> bool:
    """Whether ``finding`` is about syntax that every target has, and only the Python that we run under has not."""
    needs = dict(finding.bindings).get("needs", "")
    oldest = settings.target_versions[0]
    return finding.stem == "newer-syntax" and bool(needs) and numbers(needs) <= numbers(oldest)
