"""What is found in the statements that a change brought, beside what was found in the others before: told while typing.

It is what most changes come to, in a fraction of the time; what a change means to the other statements only a whole
check says, which must follow. Reads no file.
"""

from __future__ import annotations

from collections.abc import Callable

from explain.analysis.reparsing import Change
from explain.analysis.trees import Tree
from explain.checking import target_library
from explain.checking.discovery import DOCUMENTS
from explain.checking.findings import RUNNING, certain, targets_of
from explain.checking.selection import wanted
from explain.linting.refusal import refusal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.checking.settings import Settings
    from explain.explanation import Finding
    from explain.source import Source

_SUPPRESSES = "pyexplain:"
"""What stands in a file that suppresses findings: which of these comments are of use only a whole check says."""


def findings_at(
    change: Change,
    source: Source,
    before: tuple[Finding, ...],
    catalogue: Catalogue,
    settings: Settings,
    still_wanted: Callable[[], bool] = lambda: True,
) -> tuple[Finding, ...] | None:
    """The findings in ``source``, which came out of ``change``, where ``before`` was found in the text before.

    None where it cannot be told so: where Python refuses the text, where a finding has moved (what it says speaks of
    its line), where something is suppressed. Raises ``linting.Outdated`` once ``still_wanted`` says no.
    """
    if source.file.endswith((*DOCUMENTS, ".pyi")) or _SUPPRESSES in source.text or _SUPPRESSES in change.before.text:
        return None
    above = [one for one in before if one.span.end.line <= change.begin]
    below = [one for one in before if one.span.start.line > change.end - change.moved]
    if (change.moved and below) or refusal(source) is not None:
        return None
    with Tree.of(source).narrowed(change.statements):
        told = certain(source, catalogue, still_wanted)
    found = (*told, *target_library.find(source, catalogue, targets_of(source, settings) or RUNNING))
    inside = [one for one in found if change.begin < one.span.start.line <= change.end]
    new = sorted((one for one in inside if wanted(one, settings)), key=lambda one: (one.span.start, one.entry))
    return (*above, *new, *below)
