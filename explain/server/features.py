"""The protocol's messages bound to a session: who answers what. Answers nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lsprotocol import types

from explain.catalogue import Catalogue, load_catalogue
from explain.server import actions
from explain.server.editor import EXPLAIN, EXPLAIN_TRACEBACK, Editor
from explain.server.manners import follow
from explain.server.projects import SETTING_FILES
from explain.server.session import Server


def make_server(editor: Editor, catalogue: Callable[[], Catalogue] = load_catalogue) -> Server:
    """A server for ``editor`` with its features, ready to be started."""
    server = Server(editor, catalogue)
    _bind_documents(server)
    _bind_questions(server)
    _bind_life(server)
    server.protocol.begin(editor)
    return server


def _bind_documents(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        server.opened(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        server.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        server.closed(params.text_document.uri)

    @server.feature(types.NOTEBOOK_DOCUMENT_DID_OPEN)
    def notebook_open(params: types.DidOpenNotebookDocumentParams) -> None:
        server.notebook_changed(params.notebook_document.uri)

    @server.feature(types.NOTEBOOK_DOCUMENT_DID_CHANGE)
    def notebook_change(params: types.DidChangeNotebookDocumentParams) -> None:
        server.notebook_changed(params.notebook_document.uri)

    @server.feature(types.NOTEBOOK_DOCUMENT_DID_CLOSE)
    def notebook_close(params: types.DidCloseNotebookDocumentParams) -> None:
        server.notebook_closed(params.notebook_document.uri)


def _bind_questions(server: Server) -> None:
    pulling = types.DiagnosticOptions(inter_file_dependencies=False, workspace_diagnostics=True, identifier="pyexplain")

    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, pulling)
    async def pulled(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        return await server.pulling.document(params.text_document.uri, params.previous_result_id)

    @server.feature(types.WORKSPACE_DIAGNOSTIC)
    async def pulled_workspace(params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        previous = {one.uri: one.value for one in params.previous_result_ids}
        return await server.pulling.workspace(server.folders, previous)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hovering(params: types.HoverParams) -> types.Hover | None:
        return await server.hovered(params.text_document.uri, params.position)

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=list(actions.KINDS)))
    async def offered(params: types.CodeActionParams) -> list[types.CodeAction | types.Command]:
        return await server.offered(params.text_document.uri, params.range, params.context.only)

    @server.command(EXPLAIN)
    async def explain(*arguments: Any) -> Any:
        """A page by its name, or the errors in a text."""
        text = _text(arguments)
        return await (server.explain_traceback(text) if "\n" in text else server.explain_page(text))

    @server.command(EXPLAIN_TRACEBACK)
    async def explain_traceback(*arguments: Any) -> Any:
        """The errors in a selection or in what was copied."""
        return await server.explain_traceback(_text(arguments))


def _bind_life(server: Server) -> None:
    @server.feature(types.INITIALIZED)
    async def initialized(params: types.InitializedParams) -> None:
        if editor_process := server.editor.process:
            follow(editor_process, server.leave)
        await server.configured()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def configured(params: types.DidChangeConfigurationParams) -> None:
        await server.configured(params.settings)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files_changed(params: types.DidChangeWatchedFilesParams) -> None:
        for one in params.changes:
            server.file_changed(one.uri)
        server.files_changed()
        if any(one.uri.endswith(SETTING_FILES) for one in params.changes):
            server.settings_changed()

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        server.files_changed()
        if params.text_document.uri.endswith(SETTING_FILES):
            server.settings_changed()

    @server.feature(types.SHUTDOWN)
    def shutdown(params: None) -> None:
        server.shut()


def _text(arguments: tuple[Any, ...]) -> str:
    """The text among a command's arguments: a string, or an object with a ``text``; lists are looked into."""
    for one in arguments:
        if isinstance(one, str):
            return one
        if isinstance(one, dict) and isinstance(one.get("text"), str):
            return str(one["text"])
        if isinstance(one, (list, tuple)) and (found := _text(tuple(one))):
            return found
    return ""
