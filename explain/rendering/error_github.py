"""Errors as GitHub's workflow commands, which it shows beside the code and above the log.

GitHub shows ten annotations of a step and drops the others without a word. So the ten gravest are annotations, the
rest are plain lines; an error that a log repeats is one annotation.
"""

from __future__ import annotations

from collections.abc import Sequence

from explain.rendering import certain
from explain.rendering.error_places import level, stand
from explain.rendering.finding_github import MOST, command
from explain.rendering.finding_places import relative
from explain.rendering.headline import name, remark
from explain.rendering.lines import Paper
from explain.rendering.telling import Told, told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Explanation

_GRAVEST = ("error", "warning", "note")
_LONGEST = 4_000
_LONGEST_TITLE = 200


def text(explanations: Sequence[Explanation], root: str) -> str:
    """One line for each error, every line ended; ``root`` is the folder that paths are told from."""
    blocks = sorted(told(explanations), key=lambda one: _GRAVEST.index(level(one)))
    lines = [_command(one, root) for one in blocks[:MOST]] + [_line(one, root) for one in blocks[MOST:]]
    if blocks[MOST:]:
        lines.append(f"GitHub shows {MOST} annotations of a step; the other {len(blocks) - MOST} are the lines above.")
    return "".join(line + "\n" for line in lines)


def _command(one: Told, root: str) -> str:
    values = {"title": _head(one)}
    found = stand(one.lead)
    if found:
        start, end = found.span.start, found.span.end
        values |= {"file": relative(found.span.file, root), "line": str(start.line), "endLine": str(end.line)}
        if found.exact and start.line == end.line:  # GitHub takes columns on one line only
            values |= {"col": str(start.column + 1), "endColumn": str(end.column + 1)}
    known = level(one)
    return command("notice" if known == "note" else known, values, sentences(one)[:_LONGEST])


def sentences(one: Told) -> str:
    """What happened and what to do, in paragraphs."""
    lead = one.lead
    verdict = lead.raised.verdict
    do = lead.guidance.do or (lead.fix.description if lead.fix else "")
    page = f"`{certain.show_command(lead.entry)}`" if lead.entry else ""
    title = certain.title(lead)
    parts = [f"{title}.", *certain.happened(one), verdict.reason if verdict else "", do, page]
    return "\n\n".join(part for part in parts if part.strip())


def _head(one: Told) -> str:
    """The exception and its message, how often it came."""
    said = one.lead.raised.first_line if not one.later else ""
    return f"{': '.join(filter(None, (name(one), said)))[:_LONGEST_TITLE]}{remark(one)}"


def _line(one: Told, root: str) -> str:
    found = stand(one.lead)
    where = f"{relative(found.span.file, root)}:{found.span.start.line}: " if found else ""
    shown = Paper().visible(f"{where}{_head(one)}: {certain.title(one.lead)}")
    return shown if not shown.startswith("::") else f" {shown}"
