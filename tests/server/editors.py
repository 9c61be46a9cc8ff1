"""A document as an editor holds it, for tests of the server: its text, its places in the editor's units, its edits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from command import PYEXPLAIN
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

ENVIRONMENT: dict[str, str] = {}
"""Filled when the first test begins, so that collecting the tests installs nothing."""
CONFIG = ClientServerConfig(server_command=[*PYEXPLAIN, "lsp", "--stdio"], server_env=ENVIRONMENT)
AGREED: dict[int, str] = {}
"""What each client and its server count columns in."""
PUBLISHED = types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS
IN_PLACE = 'cup = "🍵"; names = ["Ada"].sort(); print(names[0])\n'
"""A certain error with a fix; before it a cup of tea, two units of UTF-16, four bytes of UTF-8."""


class Document:
    """One open document, as an editor holds it."""

    def __init__(
        self, client: LanguageClient, path: Path, text: str, language: str = "python", part: str = "", uri: str = ""
    ) -> None:
        """Opens it; a ``part`` (the fragment of a notebook's cell) is opened by its notebook."""
        self.client, self.path, self.text, self.version = client, path, text, 1
        self.uri = uri or path.as_uri() + part
        self.identifier = types.TextDocumentIdentifier(self.uri)
        item = types.TextDocumentItem(self.uri, language, 1, text)
        if not part:
            client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, text: str) -> None:
        self.text, self.version = text, self.version + 1
        whole = types.TextDocumentContentChangeWholeDocument(text)
        identifier = types.VersionedTextDocumentIdentifier(self.version, self.uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [whole]))

    def close(self) -> None:
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(self.identifier))

    async def actions(self, text: str, *only: str) -> list[types.CodeAction]:
        """The changes that are offered where ``text`` stands."""
        return [one for one in await self.offered(text, *only) if isinstance(one, types.CodeAction)]

    async def offered(self, text: str, *only: str) -> list[types.CodeAction | types.Command]:
        """What is offered where ``text`` stands; pytest-lsp takes an action with a command for the command."""
        place = self.range_of(text)
        kinds = [types.CodeActionKind(one) if one in set(types.CodeActionKind) else one for one in only]
        context = types.CodeActionContext(diagnostics=[], only=kinds or None)  # type: ignore[arg-type]
        found = await self.client.text_document_code_action_async(
            types.CodeActionParams(self.identifier, place, context)
        )
        return list(found or ())

    def range_of(self, text: str) -> types.Range:
        before, _, _ = self.text.partition(text)
        line, column = before.count("\n"), len(self.units(before.rpartition("\n")[2]))
        return types.Range(types.Position(line, column), types.Position(line, column + len(self.units(text))))

    def at(self, place: types.Range) -> str:
        """The text of ``place``, which lies in one line."""
        assert place.start.line == place.end.line
        line = self.text.split("\n")[place.start.line]
        return self._cut(line, place.start.character, place.end.character)

    def units(self, text: str) -> list[int]:
        """``text`` in the units that were agreed on."""
        if AGREED[id(self.client)] == "utf-8":
            return list(text.encode())
        if AGREED[id(self.client)] == "utf-32":
            return [ord(one) for one in text]
        data = text.encode("utf-16-le")
        return [data[at] + 256 * data[at + 1] for at in range(0, len(data), 2)]

    def edited(self, edit: types.WorkspaceEdit) -> str:
        """The text after ``edit``."""
        rows = [row for change in edit.document_changes or () for row in change.edits]  # type: ignore[union-attr]
        rows += [row for change in (edit.changes or {}).values() for row in change]
        lines = self.text.split("\n")
        for row in sorted(rows, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True):
            first, last = row.range.start, row.range.end
            before = self._cut(lines[first.line], 0, first.character)
            after = self._cut(lines[last.line] if last.line < len(lines) else "", last.character, None)
            lines[first.line : last.line + 1] = (before + row.new_text + after).split("\n")
        return "\n".join(lines)

    def _cut(self, line: str, start: int, end: int | None) -> str:
        at = [0]
        for letter in line:
            at.append(at[-1] + len(self.units(letter)))
        first = at.index(start)
        return line[first : at.index(end)] if end is not None else line[first:]


def as_dict(value: Any) -> dict[str, Any]:
    """A command's answer, which pytest-lsp gives as an object."""
    return value if isinstance(value, dict) else value._asdict() if hasattr(value, "_asdict") else vars(value)
