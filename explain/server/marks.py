"""What the checker found as the editor's diagnostics. Finds nothing and keeps nothing."""

from __future__ import annotations

from lsprotocol import types

from explain.explanation import Finding
from explain.rendering.finding_places import harmless, page_address
from explain.rendering.findings import message
from explain.server.positions import Positions

SOURCE = "pyexplain"


def diagnostic(finding: Finding, uri: str, positions: Positions) -> types.Diagnostic:
    """``finding`` in the document ``uri``: its title, Python's own sentence if that says more, its page."""
    text = message(finding)
    said = f"\nPython: {finding.message}" if finding.message and finding.message not in text else ""
    address = page_address(finding)
    related = [
        types.DiagnosticRelatedInformation(types.Location(uri, positions.range(one.span)), one.label)
        for one in finding.related
    ]
    return types.Diagnostic(
        range=positions.range(finding.span),
        message=text + said,
        severity=types.DiagnosticSeverity.Warning if harmless(finding) else types.DiagnosticSeverity.Error,
        code=finding.name,
        code_description=types.CodeDescription(address) if address else None,
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if finding.stem == "unused-suppression" else None,
        related_information=related or None,
        data={"entry": finding.entry},
    )
