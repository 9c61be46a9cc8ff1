"""What pygls leaves open of the protocol: every request is answered, whatever is wrong with it. Serves no feature."""

from __future__ import annotations

from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInvalidRequest
from pygls.protocol import LanguageServerProtocol
from pygls.protocol.language_server import lsp_method

from explain.server.editor import Editor


class Protocol(LanguageServerProtocol):
    """A session that begins after its ``initialize`` (see ``greeting``) and answers to the end."""

    def begin(self, editor: Editor) -> types.InitializeResult:
        """Have pygls know ``editor``, which was answered already; what pygls would have answered."""
        encodings = [types.PositionEncodingKind(editor.encoding)]
        notebooks = types.NotebookDocumentSyncClientCapabilities() if editor.notebooks else None
        can = types.ClientCapabilities(
            general=types.GeneralClientCapabilities(position_encodings=encodings),
            notebook_document=types.NotebookDocumentClientCapabilities(notebooks) if notebooks else None,
        )
        folders = [types.WorkspaceFolder(address, name) for address, name in editor.folders]
        params = types.InitializeParams(can, editor.process, root_uri=editor.root or None, workspace_folders=folders)
        steps = super().lsp_initialize(params)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                answer: types.InitializeResult = end.value
                return answer

    @lsp_method(types.INITIALIZE)
    def lsp_initialize(self, params: types.InitializeParams) -> Any:
        """Refused: it was said already, and saying it again would forget every open document."""
        raise JsonRpcInvalidRequest("initialize is said once")

    def structure_message(self, data: dict[str, Any]) -> Any:
        """``data`` as the protocol's types. A request that cannot be is answered, then the error goes its way."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if isinstance(data.get("id"), (int, str)) and "method" in data:
                self._send_response(data["id"], error=error.to_response_error())
            raise

    def handle_message(self, message: Any) -> None:
        """Do what ``message`` says. After ``shutdown`` nothing is done but ``exit``, and requests are refused."""
        number, method = getattr(message, "id", None), getattr(message, "method", None)
        if self._shutdown and number is not None and method is not None:
            self._send_response(number, error=JsonRpcInvalidRequest("the session was shut down").to_response_error())
        else:
            super().handle_message(message)
