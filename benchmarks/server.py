"""From a change to its diagnostics, and from the start to `initialize` and to the first diagnostics: our server and
others, in turn in one run.

    pip install python-lsp-server pyflakes basedpyright ruff
    python benchmarks/server.py [--changes 60] [--lines 1000] [--starts 5]

A file of the given length is opened and changed again and again: a line that does not parse comes and goes at its end,
then one that parses and is sure to fail, and no text comes twice. Measured is the time until the diagnostics of that
very change arrive (median and 95th percentile). The servers take turns, start by start and change by change. One that
is not installed is named.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

BODY = """
def total_{0}(prices, count={0}):
    found = [price * count for price in prices if price > {0}]
    if not found:
        raise ValueError("no prices for {0}")
    return sum(found)

"""
WRONG = "undefined_name_{0}(\n"
"""Refused by every parser: all servers have something to say of it."""
KINDS = {"broken": WRONG, "name": "print(undefined_name_{0})\n"}
"""What comes and goes: a text that does not parse, and one that parses and is sure to fail."""


@dataclass(slots=True)
class Client:
    """One server under measurement, spoken to over its pipes."""

    name: str
    command: Sequence[str]
    folder: Path
    starts: list[float] = field(default_factory=list)
    firsts: list[float] = field(default_factory=list)
    times: dict[str, list[float]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    process: subprocess.Popen[bytes] | None = None
    begin: float = 0.0
    number: int = 0
    version: int = 0

    def start(self) -> None:
        """Start the server and greet it."""
        self.begin = time.perf_counter()
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        )
        capabilities = {"textDocument": {"publishDiagnostics": {"versionSupport": True}}}
        self.ask("initialize", {"processId": None, "rootUri": self.folder.as_uri(), "capabilities": capabilities})
        self.starts.append(time.perf_counter() - self.begin)
        self.tell("initialized", {})

    def open(self, text: str) -> None:
        """Open the file, which fails, and wait for its first diagnostics."""
        self.version = 1
        document = {"uri": self.uri, "languageId": "python", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        self.told(True)
        self.firsts.append(time.perf_counter() - self.begin)

    def change(self, text: str, failing: bool) -> float:
        """Change the file; the seconds until its diagnostics say (or say no more) that it fails."""
        self.version += 1
        begin = time.perf_counter()
        identifier = {"uri": self.uri, "version": self.version}
        self.tell("textDocument/didChange", {"textDocument": identifier, "contentChanges": [{"text": text}]})
        self.told(failing)
        return time.perf_counter() - begin

    def told(self, failing: bool) -> None:
        """Wait until the server says of the file as it is now that it fails, or does not."""
        while True:
            message = self.read()
            params = message.get("params") or {}
            if message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == self.uri:
                late = params.get("version") not in (None, self.version)
                if not late and any(one.get("severity", 1) == 1 for one in params["diagnostics"]) == failing:
                    return

    @property
    def uri(self) -> str:
        return (self.folder / "shop.py").as_uri()

    def ask(self, method: str, params: object) -> Any:
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        while True:
            message = self.read()
            if message.get("id") == self.number and "method" not in message:
                return message.get("result")

    def tell(self, method: str, params: object) -> None:
        self.send({"method": method, "params": params})

    def send(self, message: dict[str, object]) -> None:
        assert self.process and self.process.stdin
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self.process.stdin.flush()

    def read(self) -> dict[str, Any]:
        """The next message; a question of the server's is answered with nothing."""
        assert self.process and self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        if not length:
            raise EOFError(f"{self.name} ended")
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if "id" in message and "method" in message:
            asked = message["method"] == "workspace/configuration"
            result = [None] * len(message["params"]["items"]) if asked else None
            self.send({"id": message["id"], "result": result})
        return message

    def stop(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--changes", type=int, default=60)
    parser.add_argument("--lines", type=int, default=1000)
    parser.add_argument("--starts", type=int, default=5, help="starts that count; 0 measures changes alone")
    arguments = parser.parse_args()
    text = "".join(BODY.format(number) for number in range(arguments.lines // BODY.count("\n")))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "shop.py").write_text(text, encoding="utf-8")
        clients = list(available(folder))
        start(clients, text + WRONG.format("x"), arguments.starts)
        for kind, line in KINDS.items():
            for number in range(arguments.changes):
                failing = number % 2 == 1
                changed = f"{text}# {kind} {number}\n{line.format(number) if failing else ''}"
                for client in clients:
                    client.times[kind].append(client.change(changed, failing))
        print(f"{text.count(chr(10))} lines, {arguments.changes} changes of each kind, {arguments.starts} starts\n")
        heads = "".join(f"{f'{kind}: median':>16}{'95 % ms':>9}" for kind in KINDS)
        print(f"{'server':<16}{'start ms':>10}{'first ms':>10}{heads}")
        for client in clients:
            shown = f"{middle(client.starts, 0):>10}{middle(client.firsts, 0):>10}"
            for times in client.times.values():
                shown += f"{middle(times, 1):>16}{slowest(times):>9}"
            print(f"{client.name:<16}{shown}")
            client.stop()


def middle(times: Sequence[float], digits: int) -> str:
    """The median of ``times`` (seconds) in milliseconds; a dash where nothing was measured."""
    return f"{1000 * statistics.median(times):.{digits}f}" if times else "-"


def slowest(times: Sequence[float]) -> str:
    """What 95 of 100 ``times`` (seconds) stay under, in milliseconds; a dash where there are not two of them."""
    return f"{1000 * statistics.quantiles(times, n=20)[18]:.1f}" if len(times) > 1 else "-"


def available(folder: Path) -> Sequence[Client]:
    """The servers that are installed beside this Python or on the PATH."""
    beside = Path(sys.executable).parent
    found = []
    for name, command in (
        ("pyexplain", [sys.executable, "-m", "explain", "lsp"]),
        ("ruff server", ["ruff", "server"]),
        ("pylsp", ["pylsp"]),
        ("basedpyright", ["basedpyright-langserver", "--stdio"]),
    ):
        program = (
            command[0]
            if os.path.isabs(command[0])
            else shutil.which(str(beside / command[0])) or shutil.which(command[0])
        )
        if program:
            found.append(Client(name, [program, *command[1:]], folder))
        else:
            print(f"{name} is not installed and left out", file=sys.stderr)
    return found


def start(clients: Sequence[Client], text: str, times: int) -> None:
    """Start each of ``clients`` so many ``times``, one more before it uncounted, and leave them with ``text`` open."""
    for _ in range(times + 1):
        for client in clients:
            client.stop()
            client.start()
            client.open(text)
    for client in clients:
        del client.starts[0], client.firsts[0]


if __name__ == "__main__":
    main()
