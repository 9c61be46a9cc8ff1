"""What the editor is told of each document, and what it was told last. Checks nothing.

An editor that asks for diagnostics is not sent them as well.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import blake2b
from urllib.parse import unquote

from lsprotocol import types

from explain.server.desk import Desk
from explain.server.marks import diagnostic
from explain.server.positions import Positions
from explain.units import Encoding

Rows = list[types.Diagnostic]


class Publisher:
    """The diagnostics of every document: what the desk found there, and what a pasted traceback says of it."""

    def __init__(self, desk: Desk, send: Callable[[types.PublishDiagnosticsParams], None], encoding: Encoding) -> None:
        """Nothing was sent yet."""
        self._desk = desk
        self._publish = send
        self._encoding = encoding
        self._asks = self._asks_for_all = False
        self._pasted: dict[str, Rows] = {}
        self._sent: dict[str, tuple[Rows, int | None]] = {}

    @property
    def is_asked(self) -> bool:
        """Whether the editor asks for diagnostics itself."""
        return self._asks

    def rows(self, uri: str) -> Rows:
        """The diagnostics of ``uri`` as they are known now."""
        checked = self._desk.checked(uri)
        if checked is None:
            return self.pasted(uri)
        positions = Positions(checked.source, self._encoding)
        return [diagnostic(one, uri, positions) for one in checked.findings] + self.pasted(uri)

    def pasted(self, uri: str) -> Rows:
        """What the last pasted traceback says of ``uri``, as long as its text is the one that it spoke of."""
        return self._pasted.get(unquote(uri), [])

    def publish(self, uri: str) -> None:
        """Send the diagnostics of ``uri``, unless the editor asks for them itself or has them."""
        if not self._asks:
            checked = self._desk.checked(uri)
            self._send(uri, self.rows(uri), checked.version if checked else None)
        elif not self._asks_for_all:  # no editor asks for a document that is not open
            rows = [] if self._desk.is_open(uri) else self.pasted(uri)
            if rows or uri in self._sent:
                self._send(uri, rows, None)

    def paste(self, marks: Mapping[str, Rows]) -> None:
        """``marks`` (by document) are what the last pasted traceback says; those of the one before are gone."""
        before, self._pasted = self._pasted, {unquote(uri): rows for uri, rows in marks.items()}
        for uri in [*(one for one in self._sent if unquote(one) in before), *marks]:
            self.publish(uri)

    def changed(self, uri: str) -> None:
        """The text of ``uri`` is new: what a traceback said of it holds no longer, which the next report tells."""
        self._pasted.pop(unquote(uri), None)

    def closed(self, uri: str, known: bool) -> None:
        """The document ``uri`` was closed; ``known`` is whether anything was known of it."""
        if known and not self._asks:
            self._send(uri, [], None)
        self._sent.pop(uri, None)
        if rows := self.pasted(uri):
            self._send(uri, rows, None)

    def asked(self, for_all: bool = False) -> None:
        """The editor asks for diagnostics itself (``for_all`` documents): what it was sent is taken back."""
        if not self._asks or (for_all and not self._asks_for_all):
            for uri in list(self._sent):
                self._send(uri, [], None)
        self._asks, self._asks_for_all = True, self._asks_for_all or for_all

    def _send(self, uri: str, rows: Rows, version: int | None) -> None:
        if self._sent.get(uri) != (rows, version):
            self._sent[uri] = (rows, version)
            self._publish(types.PublishDiagnosticsParams(uri, rows, version))


def digest(rows: Rows) -> str:
    """What stands for ``rows``: equal only where they are."""
    return blake2b(repr(rows).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
