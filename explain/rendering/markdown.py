"""The answer as Markdown for issue trackers and chat. Escapes and fences through ``escaping``; words nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from explain.rendering import certain
from explain.rendering.brief import sentences
from explain.rendering.escaping import code_span, escaped, fenced, inline, prose
from explain.rendering.excerpts import excerpt
from explain.rendering.flowing import code_line
from explain.rendering.headline import message, name, remark
from explain.rendering.lines import Paper
from explain.rendering.sightings import sightings
from explain.rendering.telling import Told, told
from explain.rendering.versions import wording_rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Explanation, Fix
    from explain.tracebacks.model import Frame

_LONGEST = 400
_MOST_ROWS = 20


def text(explanations: Sequence[Explanation], paper: Paper, length: str) -> str:
    """What is told of ``explanations`` as Markdown, every line ended; empty where there are none."""
    parts = _short if length == "short" else _full if length == "full" else _normal
    return "\n".join("\n\n".join(part for part in parts(one, paper) if part) + "\n" for one in told(explanations))


def _short(one: Told, paper: Paper) -> Iterator[str]:
    head = f"**{escaped(name(one)[:_LONGEST], paper)}**{escaped(remark(one), paper)}{_where(one.lead, paper)}"
    said = message(one)
    yield f"{head}: {code_span(said, paper) if said else _title(one.lead, paper)}"
    for sentence in sentences(one):
        yield inline(sentence, paper)


def _normal(one: Told, paper: Paper, full: bool = False) -> Iterator[str]:
    lead = one.lead
    yield f"### {escaped(name(one)[:_LONGEST], paper)}: {_title(lead, paper)}"
    yield f"{_said(lead, paper)}{_where(lead, paper)}{escaped(_aside(one), paper)}".strip()
    yield escaped(sightings(one), paper)
    if lines := excerpt(lead.excerpt, paper, lead.raised.exception):
        yield fenced("\n".join(line.text for line in lines), "text")
    for paragraph in certain.happened(one):
        yield prose(paragraph, paper)
    if lead.says_more and lead.wording:
        python, wording = next(iter(lead.wording.items()))
        yield f"Python {escaped(python, paper)} would have said: {code_span(wording, paper)}"
    yield from _headed("Why", [prose(lead.guidance.why, paper)])
    yield from _headed("Do this", _to_do(lead, paper))
    if full or lead.certainty != "certain":
        for entry in lead.alternatives[:_MOST_ROWS]:
            yield f"It can also be {code_span(certain.page_name(entry), paper)}: {_command(entry, paper)}"
    if full:
        yield from _headed("More", [prose(lead.guidance.more, paper)])
        yield from _headed("Calls", [_calls(lead, paper)])
        yield from _headed("Said as", [_wordings(lead, paper)])
    yield _ending(one, paper)


def _full(one: Told, paper: Paper) -> Iterator[str]:
    return _normal(one, paper, full=True)


def _headed(heading: str, parts: Iterable[str]) -> Iterator[str]:
    kept = [part for part in parts if part]
    if kept:
        yield f"#### {heading}"
        yield from kept


def _title(lead: Explanation, paper: Paper) -> str:
    return inline(certain.title(lead)[:_LONGEST], paper)


def _said(lead: Explanation, paper: Paper) -> str:
    """The error's own line as it was printed: who reads an issue does not see the traceback."""
    message = lead.raised.message[:_LONGEST].partition("\n")[0]
    said = ": ".join(filter(None, (lead.raised.exception, message)))
    return code_span(said, paper) if said else ""


def _where(lead: Explanation, paper: Paper) -> str:
    place = certain.place(lead)
    return " at " + code_span(f"{place[0][-_LONGEST:]}:{place[1]}", paper) if place else ""


def _aside(one: Told) -> str:
    return remark(one) + (f" ({one.lead.raised.header[:_LONGEST]})" if one.lead.raised.header else "")


def _to_do(lead: Explanation, paper: Paper) -> list[str]:
    description = lead.guidance.do or (lead.fix.description if lead.fix else "")
    return [prose(description, paper), _change(lead.fix, paper) if lead.fix else ""]


def _change(fix: Fix, paper: Paper) -> str:
    rows = [("- ", text) for text in fix.removed[:_MOST_ROWS]] + [("+ ", text) for text in fix.added[:_MOST_ROWS]]
    return fenced("\n".join(sign + code_line(text, paper) for sign, text in rows), "diff") if rows else ""


def _calls(lead: Explanation, paper: Paper) -> str:
    own = [shown.frame for shown in lead.frames if shown.yours][-_MOST_ROWS:]
    return "\n".join(f"- {code_span(_call(frame), paper)}" for frame in own)


def _call(frame: Frame) -> str:
    place = f"{frame.file[-_LONGEST:]}:{frame.line}"
    return f"{place}, in {frame.function}" if frame.function else place


def _wordings(lead: Explanation, paper: Paper) -> str:
    rows = wording_rows(lead.said_by, lead.raised.first_line, lead.wording)
    if len(rows) < 2:
        return ""
    cells = [f"| {escaped(pythons, paper)} | {_in_cell(code_span(said, paper))} |" for pythons, said in rows]
    return "\n".join(["| Python | says |", "|---|---|", *cells])


def _in_cell(span: str) -> str:
    return span.replace("|", "\\|")


def _command(entry: str, paper: Paper) -> str:
    return code_span(certain.show_command(entry), paper)


def _ending(one: Told, paper: Paper) -> str:
    if one.lead.entry is not None:
        return _command(one.lead.entry, paper)
    note, command = certain.next_step(one)
    return f"{inline(note, paper)} {code_span(command, paper)}" if command else inline(note, paper)
