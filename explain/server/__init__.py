"""The language server: what the checker finds, where it is typed, and the pages behind it. Analyses nothing itself.

Standard output belongs to the protocol: whatever else is printed, by whatever thread or library, goes to standard
error. An editor is greeted before what serves it is loaded (see ``greeting``).
"""

from __future__ import annotations

import gc
from typing import BinaryIO, cast

from explain.server.editor import Editor
from explain.server.frames import Frames
from explain.server.greeting import greet
from explain.server.manners import claimed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.server.session import Server


def serve() -> int:
    """Serve until the editor ends it or its end of the line closes; the exit status the protocol asks for."""
    stdin, stdout = claimed()
    frames = Frames(stdin)
    editor = greet(frames, stdout)
    if editor is None:
        return 1
    server = _loaded(editor)
    server.start_io(cast(BinaryIO, frames), stdout)  # of which pygls asks no more than to read
    return 0 if server.ended else 1


def _loaded(editor: Editor) -> Server:
    """The server, with what it is made of loaded, and out of the way of Python's search for cycles."""
    gc.disable()  # there is nothing to collect yet, and much to go through
    from explain.checking.running import rarely_collecting
    from explain.server.features import make_server

    server = make_server(editor)
    gc.enable()
    rarely_collecting()
    return server
