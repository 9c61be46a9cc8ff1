"""What an editor says of itself when it greets the server, as far as the server asks; and what it is answered.

Read from plain JSON, without the protocol's library: it takes longer to load than all else together, and an editor
waits for this answer. A field that is missing, or is not what the protocol says, counts as not said.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Literal

from explain import __version__
from explain.records import dataclass

FIX_ALL = "source.fixAll.pyexplain"
EXPLAIN = "pyexplain.explain"
EXPLAIN_TRACEBACK = "pyexplain.explainTraceback"
LANGUAGES = ("python",)
"""The languages of a notebook's cells that are checked."""


@dataclass(frozen=True, slots=True)
class Editor:
    """An editor: its process, its folders as (address, name), and what it can do.

    ``encoding`` is the unit in which it counts columns; ``versions`` is whether its edits name the version meant,
    ``refreshes`` whether it can be told to ask for diagnostics again.
    """

    process: int | None = None
    root: str = ""
    folders: tuple[tuple[str, str], ...] = ()
    encoding: Literal["utf-8", "utf-16", "utf-32"] = "utf-16"
    markdown: bool = True
    configuration: bool = False
    refreshes: bool = False
    versions: bool = False
    documents: bool = False
    notebooks: bool = False


def greeted(params: object) -> Editor:
    """The editor that sent ``params`` with its ``initialize``."""
    can = _At(params).at("capabilities")
    formats = can.at("textDocument", "hover", "contentFormat").list()
    return Editor(
        process=_At(params).at("processId").number(),
        root=_root(_At(params)),
        folders=tuple(_folders(_At(params).at("workspaceFolders").list())),
        encoding=_encoding(can.at("general", "positionEncodings").list()),
        markdown=not formats or "markdown" in formats,
        configuration=can.at("workspace", "configuration").yes(),
        refreshes=can.at("workspace", "diagnostics", "refreshSupport").yes(),
        versions=can.at("workspace", "workspaceEdit", "documentChanges").yes(),
        documents=can.at("window", "showDocument", "support").yes(),
        notebooks=isinstance(can.at("notebookDocument").value, dict),
    )


def result(editor: Editor) -> dict[str, object]:
    """The answer to ``editor``: what the server can do. (A test holds that pygls would say the same.)"""
    can: dict[str, object] = {
        "positionEncoding": editor.encoding,
        "textDocumentSync": {"openClose": True, "change": 1, "save": True},
        "hoverProvider": True,
        "codeActionProvider": {"codeActionKinds": ["quickfix", FIX_ALL]},
        "executeCommandProvider": {"commands": [EXPLAIN, EXPLAIN_TRACEBACK]},
        "diagnosticProvider": {
            "identifier": "pyexplain",
            "interFileDependencies": False,
            "workspaceDiagnostics": True,
        },
        "workspace": {"workspaceFolders": {"supported": True, "changeNotifications": True}},
    }
    if editor.notebooks:
        cells = [{"language": language} for language in LANGUAGES]
        can["notebookDocumentSync"] = {"notebookSelector": [{"cells": cells}], "save": False}
    return {"capabilities": can, "serverInfo": {"name": "pyexplain", "version": __version__}}


class _At:
    """A value somewhere in a message, which may be anything."""

    def __init__(self, value: object) -> None:
        self.value = value

    def at(self, *keys: str) -> _At:
        value = self.value
        for key in keys:
            value = value.get(key) if isinstance(value, dict) else None
        return _At(value)

    def yes(self) -> bool:
        return self.value is True

    def text(self) -> str:
        return self.value if isinstance(self.value, str) else ""

    def list(self) -> list[object]:
        return self.value if isinstance(self.value, list) else []

    def number(self) -> int | None:
        return self.value if isinstance(self.value, int) and not isinstance(self.value, bool) else None


def _root(params: _At) -> str:
    """The address of the one folder of older editors."""
    path = params.at("rootPath").text()
    if not params.at("rootUri").text() and os.path.isabs(path):
        from pathlib import Path

        return Path(path).as_uri()
    return params.at("rootUri").text()


def _folders(rows: list[object]) -> Iterator[tuple[str, str]]:
    for row in rows:
        if address := _At(row).at("uri").text():
            yield address, _At(row).at("name").text()


def _encoding(offered: list[object]) -> Literal["utf-8", "utf-16", "utf-32"]:
    """The first of the editor's encodings that we know; what the protocol says where it names none."""
    for one in offered:
        if one == "utf-8" or one == "utf-16" or one == "utf-32":
            return one
    return "utf-16"
