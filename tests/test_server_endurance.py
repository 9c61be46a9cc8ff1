"""The server under what editors and people really do to it: broken frames, huge files, many files, hours of typing."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest
from command import PYEXPLAIN, environment

pytestmark = pytest.mark.slow

INITIALIZE = {"processId": None, "rootUri": None, "capabilities": {}}
FAILING = "names = [2, 1].sort()\nprint(names[0])\n"


class Peer:
    """The other end of a server's pipes."""

    def __init__(self, process_id: int | None = None) -> None:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            [*PYEXPLAIN, "lsp"], stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=environment()
        )
        self.number = 0
        self.arrived: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        threading.Thread(target=self._receive, daemon=True).start()
        self.ask("initialize", {**INITIALIZE, "processId": process_id})
        self.tell("initialized", {})

    def raw(self, data: bytes) -> None:
        assert self.process.stdin
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message: dict[str, object]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.raw(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))

    def tell(self, method: str, params: object) -> None:
        self.send({"method": method, "params": params})

    def ask(self, method: str, params: object) -> dict[str, Any]:
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        return next(one for one in self.messages() if one.get("id") == self.number and "method" not in one)

    def messages(self) -> Iterator[dict[str, Any]]:
        """What the server says, in its order."""
        while (message := self.arrived.get(timeout=60)) is not None:
            yield message

    def _receive(self) -> None:
        """Read all the time, as editors do: who only writes and a server that only answers would wait for each other."""
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

    def open(self, uri: str, text: str) -> None:
        document = {"uri": uri, "languageId": "python", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def change(self, uri: str, text: str, version: int) -> None:
        identifier = {"uri": uri, "version": version}
        self.tell("textDocument/didChange", {"textDocument": identifier, "contentChanges": [{"text": text}]})

    def published(self, uri: str, version: int | None = None) -> list[dict[str, Any]]:
        for message in self.messages():
            params = message.get("params") or {}
            if message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri:
                if version is None or params.get("version") == version:
                    return list(params["diagnostics"])
        raise AssertionError("the server ended")

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


@pytest.fixture
def peer() -> Iterator[Peer]:
    found = Peer()
    yield found
    found.end()


def test_an_unknown_method_is_refused_and_nothing_else_happens(peer: Peer) -> None:
    assert peer.ask("textDocument/brewTea", {})["error"]["code"] == -32601
    peer.tell("$/brewTea", {})
    peer.open("file:///shop.py", FAILING)
    assert len(peer.published("file:///shop.py")) == 1


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"not JSON!", id="no JSON"),
        pytest.param(b"[]", id="no message"),
        pytest.param(b'{"jsonrpc":"2.0"}', id="an empty message"),
        pytest.param(b'{"jsonrpc":"2.0","id":5,"method"}', id="cut JSON"),
        pytest.param(b'{"jsonrpc":"2.0","method":"textDocument/didOpen","params":"tea!"}', id="wrong params"),
        pytest.param(b"\xff\xfe\x00", id="not UTF-8"),
    ],
)
def test_a_malformed_message_does_not_end_it(peer: Peer, data: bytes) -> None:
    peer.raw(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
    peer.open("file:///shop.py", FAILING)
    assert len(peer.published("file:///shop.py")) == 1


def test_a_gigantic_document_does_not_keep_others_waiting(peer: Peer) -> None:
    peer.open("file:///huge.py", "price = 3\n" * 500_000)
    peer.open("file:///shop.py", FAILING)
    assert len(peer.published("file:///shop.py")) == 1


def test_a_thousand_open_files(peer: Peer) -> None:
    for number in range(1000):
        peer.open(f"file:///shop{number}.py", "print('tea')\n")
    peer.open("file:///last.py", FAILING)
    assert len(peer.published("file:///last.py")) == 1
    assert peer.close() == 0


def test_an_answer_that_is_not_wanted_any_more_is_not_computed_twice(peer: Peer) -> None:
    peer.open("file:///shop.py", FAILING)
    peer.published("file:///shop.py")
    for version in range(2, 40):  # a burst, as when a key is held down
        peer.change("file:///shop.py", FAILING + "#" * version, version)
    assert len(peer.published("file:///shop.py", 39)) == 1


@pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="needs /proc to see another process's memory")
def test_memory_does_not_grow_while_typing(peer: Peer) -> None:
    uri, text = "file:///shop.py", "".join(f"def f{number}(a): return a\n" for number in range(200))
    peer.open(uri, text)
    sizes = []
    for version in range(2, 402):
        peer.change(uri, f"{text}name{version} = [1].sort()\nprint(name{version}[0])\n", version)
        assert len(peer.published(uri, version)) == 1
        if version in (101, 401):
            sizes.append(int(Path(f"/proc/{peer.process.pid}/statm").read_text(encoding="ascii").split()[1]) * 4096)
    assert sizes[1] - sizes[0] < 8_000_000


@pytest.mark.skipif(os.name != "posix", reason="elsewhere the closing of the pipes has to do")
def test_it_ends_when_its_parent_dies() -> None:
    parent = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
    peer = Peer(parent.pid)
    parent.communicate(b"", timeout=10)
    end = time.monotonic() + 20
    while peer.process.poll() is None and time.monotonic() < end:
        time.sleep(0.1)
    status = peer.process.poll()
    peer.end()
    assert status == 1
