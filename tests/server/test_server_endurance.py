"""The server under what editors and people really do to it: broken frames, huge files, many files, hours of typing."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from peer import Peer

pytestmark = pytest.mark.slow

FAILING = "names = [2, 1].sort()\nprint(names[0])\n"


@pytest.fixture
def peer() -> Iterator[Peer]:
    found = Peer().begin()
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
    peer = Peer(processId=parent.pid).begin()
    parent.communicate(b"", timeout=10)
    end = time.monotonic() + 20
    while peer.process.poll() is None and time.monotonic() < end:
        time.sleep(0.1)
    status = peer.process.poll()
    peer.end()
    assert status == 1
