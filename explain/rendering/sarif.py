"""The parts of SARIF 2.1.0 that errors and findings have in common: documents, rules, places, fixes.

Columns are code points from 1, ``endColumn`` the one after the last; paths are relative to the project. Opens no file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from urllib.parse import quote

from explain import __version__, prose
from explain.rendering.finding_places import PROJECT, relative

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Guidance
    from explain.explanation import Edit, Fix
    from explain.places import Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def document(rules: Sequence[dict[str, object]], results: Sequence[dict[str, object]], successful: bool = True) -> str:
    """One run as a whole document, its last line ended; ``successful`` is whether we ourselves did our work."""
    driver = {"name": "pyexplain", "version": __version__, "informationUri": PROJECT, "rules": list(rules)}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": successful}],
        "results": list(results),
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def rule(name: str, title: str, guidance: Guidance, level: str, exception: str, address: str) -> dict[str, object]:
    """What a page says, for every result that has it; ``address`` is where it stands on the web, or empty."""
    parts = [prose.bare(guidance.what), "**Why**\n\n" + prose.bare(guidance.why) if guidance.why else ""]
    parts.append("**Do this**\n\n" + prose.bare(guidance.do) if guidance.do else "")
    help_text = "\n\n".join(part for part in parts if part) or title
    found: dict[str, object] = {
        "id": name,
        "name": "".join(part[:1].upper() + part[1:] for part in re.split(r"[-.]", name)),
        "shortDescription": {"text": title},
        "fullDescription": {"text": prose.bare(guidance.what) or title},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": level},
        "properties": {"tags": [exception], "precision": "very-high"},
    }
    return {**found, "helpUri": address} if address else found


def artifact(file: str, root: str) -> dict[str, str]:
    """Where ``file`` lies: from the project's folder ``root`` where it is in it."""
    path = relative(file, root)
    if path.startswith("/"):
        return {"uri": f"file://{quote(path)}"}
    if _DRIVE.match(path):
        return {"uri": "file:///" + quote(path.replace("\\", "/"), safe="/:")}
    return {"uri": quote(path), "uriBaseId": _ROOT}


def region(span: Span) -> dict[str, int]:
    """``span`` as SARIF counts."""
    start, end = span.start, span.end
    return {
        "startLine": start.line,
        "startColumn": start.column + 1,
        "endLine": end.line,
        "endColumn": end.column + 1,
    }


def change(fix: Fix, root: str) -> dict[str, object]:
    """What ``fix`` removes and inserts."""
    place = artifact(fix.edits[0].span.file, root)
    changes = {"artifactLocation": place, "replacements": [_replacement(one) for one in fix.edits]}
    return {"description": {"text": fix.description}, "artifactChanges": [changes]}


def _replacement(edit: Edit) -> dict[str, object]:
    return {"deletedRegion": region(edit.span), "insertedContent": {"text": edit.text}}
