"""The language server: what the checker finds, where it is typed, and its page on hover. Analyses nothing itself.

Positions are converted here, between the editor's units and code points. Standard output belongs to the protocol:
whatever else is printed, by whatever thread or library, goes to standard error.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from explain import __version__
from explain.catalogue import Catalogue, load_catalogue
from explain.checking.discovery import PYTHON, excluded
from explain.checking.findings import findings_in
from explain.checking.settings import ConfigurationError, Settings, settings_for
from explain.explanation import Finding
from explain.places import Position
from explain.rendering.findings import message
from explain.rendering.hover import hover
from explain.source import Source
from explain.units import Encoding, column, units

_LANGUAGES = ("python", "pyi", "")


@dataclass(frozen=True, slots=True)
class Checked:
    """An open document as it was last checked."""

    source: Source
    findings: tuple[Finding, ...]


class Server(LanguageServer):
    """The server with the documents that are open. ``ended`` is whether the editor asked for a shutdown."""

    def __init__(self, catalogue: Callable[[], Catalogue] = load_catalogue) -> None:
        # Whole documents, not changed ranges: pygls counts form feeds and other signs as ends of lines, the protocol
        # does not, so that a changed range would be applied at the wrong place.
        super().__init__("pyexplain", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.ended = False
        self._catalogue = catalogue
        self._checked: dict[str, Checked] = {}
        self._settings: dict[str, Settings] = {}

    def opened(self, uri: str) -> None:
        """A document was opened: its project's settings are read anew."""
        document = self.workspace.get_text_document(uri)
        try:
            self._settings[uri] = settings_for((document.path,))
        except ConfigurationError as error:
            self._settings[uri] = Settings()
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"pyexplain: {error}"))
        self.changed(uri)

    def changed(self, uri: str) -> None:
        """The text of a document is new: check it and tell the editor."""
        document = self.workspace.get_text_document(uri)
        source = Source(document.path, document.source.replace("\r\n", "\n").replace("\r", "\n"))
        settings = self._settings.get(uri, Settings())
        is_python = (document.language_id or "") in _LANGUAGES or document.path.endswith(PYTHON)
        if not is_python or excluded(document.path, settings):
            return
        try:
            findings = findings_in(source, self._catalogue(), settings)
        except Exception as fault:  # of ours: no mark may stay at a place where the text has changed
            self.report_server_error(fault, types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
            findings = ()
        self._checked[uri] = Checked(source, findings)
        self._publish(uri, document.version)

    def closed(self, uri: str) -> None:
        """A document was closed: nothing more is known of it."""
        self._settings.pop(uri, None)
        if self._checked.pop(uri, None) is not None:
            self._publish(uri, None)

    def hovered(self, uri: str, place: types.Position) -> types.Hover | None:
        """The page of the finding at ``place``; None elsewhere, so that other servers answer."""
        checked = self._checked.get(uri)
        if checked is None:
            return None
        line = checked.source.line(place.line + 1)
        here = Position(place.line + 1, column(line, place.character, self._encoding))
        found = [one for one in checked.findings if one.span.start <= here <= one.span.end]
        if not found:
            return None
        text = "\n\n---\n\n".join(hover(one, self._catalogue().find(one.entry)) for one in found)
        return types.Hover(types.MarkupContent(self._markup, text), self._range(checked.source, found[0]))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """A fault of ours goes to the log and never into a dialog at each keystroke."""
        traceback.print_exception(error)

    def _publish(self, uri: str, version: int | None) -> None:
        checked = self._checked.get(uri)
        rows = [self._diagnostic(checked.source, one) for one in checked.findings] if checked else []
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, rows, version))

    def _diagnostic(self, source: Source, finding: Finding) -> types.Diagnostic:
        unused = finding.stem == "unused-suppression"
        text = message(finding)
        said = f"\nPython: {finding.message}" if finding.message and finding.message not in text else ""
        return types.Diagnostic(
            range=self._range(source, finding),
            message=text + said,
            severity=types.DiagnosticSeverity.Warning if unused else types.DiagnosticSeverity.Error,
            code=finding.name,
            source="pyexplain",
            tags=[types.DiagnosticTag.Unnecessary] if unused else None,
        )

    def _range(self, source: Source, finding: Finding) -> types.Range:
        return types.Range(self._place(source, finding.span.start), self._place(source, finding.span.end))

    def _place(self, source: Source, position: Position) -> types.Position:
        before = source.line(position.line)[: position.column]
        return types.Position(position.line - 1, units(before, self._encoding))

    @property
    def _encoding(self) -> Encoding:
        encoding = self.workspace.position_encoding or "utf-16"
        return cast(Encoding, getattr(encoding, "value", encoding))

    @property
    def _markup(self) -> types.MarkupKind:
        document = self.client_capabilities.text_document
        formats = document.hover.content_format if document and document.hover else None
        plain = formats is not None and types.MarkupKind.Markdown not in formats
        return types.MarkupKind.PlainText if plain else types.MarkupKind.Markdown


def make_server(catalogue: Callable[[], Catalogue] = load_catalogue) -> Server:
    """A server with its features, not yet started."""
    server = Server(catalogue)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        server.opened(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        server.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        server.closed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hovering(params: types.HoverParams) -> types.Hover | None:
        return server.hovered(params.text_document.uri, params.position)

    @server.feature(types.SHUTDOWN)
    def shutdown(params: None) -> None:
        server.ended = True

    return server


def serve() -> int:
    """Serve until the editor ends it or its end of the line closes; the exit status the protocol asks for."""
    server = make_server()
    stdin, stdout = _claimed()
    server.start_io(stdin, stdout)
    return 0 if server.ended else 1


def _claimed() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for the protocol alone: for everybody else they are nothing, and standard error."""
    stdin, stdout = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    try:
        os.dup2(2, 1)
    except OSError:  # no standard error either
        os.dup2(nothing, 1)
    os.close(nothing)
    sys.stdout.flush()
    return stdin, stdout
