"""The time before ``initialize``: whatever else is asked is refused, and the editor is answered before pygls is loaded.

Loading pygls and the protocol's types takes half a second, of which an editor need not know: what it sends meanwhile
waits in the pipe. From its ``initialize`` on the session is pygls's.
"""

from __future__ import annotations

import json
from typing import BinaryIO

from explain.server.editor import Editor, greeted, result
from explain.server.frames import Frames, send

NOT_INITIALIZED = -32002
INVALID_REQUEST = -32600
"""Numbers of errors, from the protocol's specification."""


def greet(frames: Frames, stdout: BinaryIO) -> Editor | None:
    """The editor, greeted and answered; None where it left before that."""
    while (body := frames.body()) is not None:
        message = _message(body)
        method, number = message.get("method"), message.get("id")
        if method == "exit":
            return None
        if method is None or not isinstance(number, (int, str)):
            continue  # a notification, which is to be passed over, or no message at all
        if method == "initialize":
            editor = greeted(message.get("params"))
            send(stdout, {"id": number, "result": result(editor)})
            return editor
        send(stdout, {"id": number, "error": {"code": NOT_INITIALIZED, "message": "initialize comes first"}})
    return None


def _message(body: bytes) -> dict[str, object]:
    """The message in ``body``; an empty one where there is none."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
