"""A hand-made client of the language server: what pytest-lsp's cannot do, such as breaking frames."""

from __future__ import annotations

import contextlib
import json
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from command import PYEXPLAIN, environment

INITIALIZE: dict[str, Any] = {"processId": None, "rootUri": None, "capabilities": {}}


class Peer:
    """The other end of a server's pipes. ``answers`` are what it says to the server's own requests, by method."""

    def __init__(self, **initialize: Any) -> None:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            [*PYEXPLAIN, "lsp"], stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=environment()
        )
        self.number = 0
        self.answers: dict[str, Callable[[Any], object]] = {}
        self.requests: list[dict[str, Any]] = []
        self.notes: list[dict[str, Any]] = []
        self.arrived: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        threading.Thread(target=self._receive, daemon=True).start()
        self.greeting = self.ask("initialize", {**INITIALIZE, **initialize})["result"]

    def begin(self) -> Peer:
        """From here on the session is open."""
        self.tell("initialized", {})
        return self

    def raw(self, data: bytes) -> None:
        assert self.process.stdin
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message: dict[str, object]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.raw(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))

    def tell(self, method: str, params: object) -> None:
        self.send({"method": method, "params": params})

    def begin_asking(self, method: str, params: object) -> int:
        """Ask, and do not wait; the number of the request."""
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        return self.number

    def ask(self, method: str, params: object) -> dict[str, Any]:
        return self.answer(self.begin_asking(method, params))

    def answer(self, number: int) -> dict[str, Any]:
        return next(one for one in self.messages() if one.get("id") == number and "method" not in one)

    def messages(self) -> Iterator[dict[str, Any]]:
        """What the server says, in its order; its requests are answered."""
        while (message := self.arrived.get(timeout=60)) is not None:
            if "id" in message and "method" in message:
                self.requests.append(message)
                answer = self.answers.get(message["method"], lambda params: None)(message.get("params"))
                self.send({"id": message["id"], "result": answer})
            elif "method" in message:
                self.notes.append(message)
            yield message

    def _receive(self) -> None:
        """Read all the time, as editors do: one that only writes, and a server that answers, wait for each other."""
        assert self.process.stdout
        while True:
            length = 0
            while line := self.process.stdout.readline().strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.partition(b":")[2])
            if not length:
                self.arrived.put(None)
                return
            self.arrived.put(json.loads(self.process.stdout.read(length)))

    def open(self, uri: str, text: str, language: str = "python") -> None:
        document = {"uri": uri, "languageId": language, "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def change(self, uri: str, text: str, version: int) -> None:
        identifier = {"uri": uri, "version": version}
        self.tell("textDocument/didChange", {"textDocument": identifier, "contentChanges": [{"text": text}]})

    def opened(self, path: Path, text: str, language: str = "python") -> list[dict[str, Any]]:
        """Open the file and wait for its diagnostics."""
        self.open(path.as_uri(), text, language)
        return self.published(path.as_uri())

    def published(self, uri: str, version: int | None = None) -> list[dict[str, Any]]:
        for message in self.messages():
            params = message.get("params") or {}
            ours = message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri
            if ours and version in (None, params.get("version")):
                return list(params["diagnostics"])
        raise AssertionError("the server ended")

    def command(self, name: str, *arguments: object) -> Any:
        return self.ask("workspace/executeCommand", {"command": name, "arguments": arguments})["result"]

    def end(self) -> None:
        """Whatever state it is in."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):
                if stream:
                    stream.close()

    def close(self) -> int:
        self.ask("shutdown", None)
        self.tell("exit", None)
        return self.process.wait(30)
