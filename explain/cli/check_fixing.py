"""``--fix``, ``--diff`` and ``--add-ignore``: what is done to a file about its findings, and what is said of it."""

from __future__ import annotations

import os
import sys

from explain import words
from explain.cli.answering import complain
from explain.rendering.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.checking.files import Checked
    from explain.checking.fixing import Repaired
    from explain.cli.check_run import Run
    from explain.explanation import Finding
    from explain.source import Source


def act(run: Run, checked: Checked) -> str:
    """Does what ``run`` was asked to do about the findings of ``checked``; returns what to print."""
    source = checked.source
    if source is None:
        return "" if run.asked.diff else run.show(checked.findings, None)
    if run.asked.add_ignore:
        return _commented(run, checked, source)
    after = _repaired(run, source)
    if run.asked.diff:
        run.fixed += len(after.done)
        return _diff(source, after.source) if after.done else ""
    if not after.done:
        return run.show(checked.findings, source)
    if not _written(checked.file, source, after.source):
        return run.show(checked.findings, source)
    run.fixed += len(after.done)
    if not run.asked.quiet:
        for one in after.done:
            complain(f"fixed {checked.file}:{one.span.start.line}: {one.name}")
    return _rest(run, after.source)


def pass_on(run: Run, data: bytes, name: str, left_out: bool) -> str:
    """Standard input to standard output, repaired; returns what to print about the rest."""
    from explain import reading
    from explain.checking.files import check_bytes
    from explain.checking.writing import WriteError, encoded

    checked = None if left_out else check_bytes(data, name, run.catalogue, run.settings)
    text = ""
    if checked is not None:
        run.files += 1
        source = checked.source
        if source is None or reading.decode(data) is None:
            text = run.show(checked.findings, source)
        else:
            after = _repaired(run, source)
            run.fixed += len(after.done)
            try:
                data = encoded(data, source.text, after.source.text)
            except WriteError as error:
                complain(f"{name} is left as it was: {error}")
            text = _rest(run, after.source)
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
    return text


def _repaired(run: Run, source: Source) -> Repaired:
    from explain.checking.fixing import repaired

    return repaired(source, run.catalogue, run.settings, run.asked.unsafe_fixes)


def _rest(run: Run, source: Source) -> str:
    """The report on what is left in ``source``."""
    from explain.checking.findings import findings_in
    from explain.checking.fixing import with_fixes

    findings: tuple[Finding, ...] = with_fixes(findings_in(source, run.catalogue, run.settings), source, run.catalogue)
    return run.show(findings, source) if findings else ""


def _written(path: str, before: Source, after: Source) -> bool:
    from explain.checking.writing import WriteError, rewrite

    try:
        rewrite(path, before.text, after.text)
    except WriteError as error:
        complain(f"{path} is left as it was: {error}")
        return False
    return True


def _commented(run: Run, checked: Checked, source: Source) -> str:
    from explain.checking.ignoring import with_comments

    after, number = with_comments(source, checked.findings, run.catalogue, run.settings)
    left = len(checked.findings) - number
    if number and not _written(checked.file, source, after):
        left = len(checked.findings)
    elif number:
        complain(f"{checked.file}: {words.count(number, 'comment')} added")
    if left:
        complain(f"{checked.file}: {words.count(left, 'finding')} that no comment can suppress")
    run.findings += left
    return ""


def _diff(before: Source, after: Source) -> str:
    from difflib import unified_diff

    name = before.file.replace(os.sep, "/")
    lines = unified_diff(_lines(before), _lines(after), f"a/{name}", f"b/{name}")
    return "".join(_shown(line) for line in lines)


def _lines(source: Source) -> list[str]:
    """The lines with their ends; the last one has none where the file does not end in one."""
    lines = [f"{line}\n" for line in source.lines[:-1]]
    return [*lines, source.lines[-1]] if source.lines[-1] else lines


def _shown(line: str) -> str:
    text = "\t".join(visible(part) for part in line.removesuffix("\n").split("\t"))
    return text + ("\n" if line.endswith("\n") else "\n\\ No newline at end of file\n")
