"""A traceback given to the editor: explained as text, and as diagnostics at the reader's own lines. Opens no file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lsprotocol import types

from explain import locating
from explain.explanation import Explanation
from explain.rendering import render
from explain.rendering.jsons import as_object
from explain.server.marks import SOURCE
from explain.server.positions import Positions
from explain.source import SourceReader

LONGEST = 2_000_000
"""Characters of pasted text that are looked at."""


def answer(explanations: tuple[Explanation, ...], folders: Iterable[str]) -> dict[str, Any]:
    """What the command gives back: the answer as Markdown, the errors as objects, and links to the reader's frames."""
    links = [
        {"uri": address(path), "line": shown.frame.line, "text": f"{shown.frame.file}:{shown.frame.line}"}
        for one in explanations
        for shown in one.frames
        if shown.yours and (path := located(shown.frame.file, folders))
    ]
    unique = list({(link["uri"], link["line"]): link for link in links}.values())
    return {
        "markdown": render(explanations, format="markdown") if explanations else "",
        "errors": [as_object(one) for one in explanations],
        "links": unique,
    }


def address(path: str) -> str:
    """The file at ``path`` as an editor names it that has not named it otherwise."""
    return Path(path).as_uri()


def located(file: str, folders: Iterable[str]) -> str:
    """The path of ``file`` (as a traceback prints it) where it lies in one of ``folders``, else an empty text."""
    for folder in folders:
        root = os.path.realpath(folder)
        path = os.path.realpath(os.path.join(root, file))
        if path.startswith(root + os.sep) and os.path.isfile(path):
            return path
    return ""


def marks(
    explanations: Iterable[Explanation], folders: Iterable[str], sources: SourceReader, encoding: Any
) -> dict[str, list[types.Diagnostic]]:
    """By the real path of a file: a diagnostic at the place where each error's cause is looked for."""
    folders = tuple(folders)
    found: dict[str, list[types.Diagnostic]] = {}
    for one in explanations:
        if one.culprit is None:
            continue
        frame = one.frames[one.culprit].frame
        path = located(frame.file, folders)
        where = locating.place(frame, one.raised, sources) if path else None
        if where is None:  # not in the workspace, or its line is not the one that failed any more
            continue
        positions = Positions(where.source, encoding)
        span = one.place or where.span
        title = one.title or one.raised.exception
        said = one.raised.first_line
        row = types.Diagnostic(
            range=positions.range(span),
            message=f"{title}\n{one.raised.exception}: {said}" if said else title,
            severity=types.DiagnosticSeverity.Error,
            code=(one.entry or "").rpartition("/")[2] or one.raised.exception,
            source=f"{SOURCE} (traceback)",
            data={"entry": one.entry},
        )
        found.setdefault(path, []).append(row)
    return found
