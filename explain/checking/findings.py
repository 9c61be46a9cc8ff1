"""What is found in one source: the linter's findings, less those suppressed and those not wanted. Reads no file."""

from __future__ import annotations

import ast
import warnings

from explain.catalogue import Catalogue
from explain.checking.notices import notice
from explain.checking.selection import wanted
from explain.checking.settings import Settings
from explain.checking.suppressions import unsuppressed
from explain.explanation import Finding
from explain.linting import lint
from explain.source import Source


def findings_in(source: Source, catalogue: Catalogue, settings: Settings) -> tuple[Finding, ...]:
    """The findings in ``source`` that ``settings`` ask for, in the order of its lines."""
    if source.tree is None and _too_deep(source):
        findings: tuple[Finding, ...] = (notice("too-deeply-nested", source.file),)
    else:
        findings = unsuppressed(lint(source, catalogue), source, catalogue, settings)
    return tuple(finding for finding in findings if wanted(finding, settings))


def _too_deep(source: Source) -> bool:
    """Whether the parser ran out of stack, which says nothing about the code's grammar."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(source.text, source.file)
    except (RecursionError, MemoryError):
        return True
    except (SyntaxError, ValueError):
        return False
    return False
