"""Several files in one stream, each under its name as ``tail -f a.log b.log`` shows them: "==> a.log <==".

Keeps what is unfinished in each file until its name comes again. Reads no error itself.
"""

from __future__ import annotations

from explain.tracebacks.channels import Channel
from explain.tracebacks.reading import Reading

_MOST_FILES = 32


def is_head(text: str) -> bool:
    """Whether ``text`` names the file whose lines follow."""
    return text[:4] == "==> " and text.rstrip().endswith(" <==")


class Files:
    """What the files have begun whose turn it is not: of each the reading of its plain lines, and its channels."""

    __slots__ = ("_head", "_held")

    def __init__(self) -> None:
        """Begin before the first name."""
        self._head = ""
        self._held: dict[str, tuple[Reading | None, list[Channel]]] = {}

    def __bool__(self) -> bool:
        """Whether anything is held."""
        return bool(self._held)

    def turn(
        self, head: str, reading: Reading | None, channels: list[Channel]
    ) -> tuple[Reading | None, list[Channel], list[Reading]]:
        """Put aside what the last file has begun, and go on in the one that ``head`` names.

        Its reading and channels; and the readings of a file for which there is no room any more.
        """
        if reading is not None or channels:
            self._held[self._head] = reading, channels
        self._head = head.rstrip()
        own = self._held.pop(self._head, (None, []))
        oldest = self._held.pop(next(iter(self._held))) if len(self._held) > _MOST_FILES else (None, [])
        return *own, _readings(*oldest)

    def take(self, *, ready: bool) -> list[Reading]:
        """The readings held, of ``ready`` files alone those that can all stand as they are; they are held no longer."""
        found: list[Reading] = []
        for head, held in list(self._held.items()):
            readings = _readings(*held)
            if not ready or all(one.ready for one in readings):
                found += readings
                del self._held[head]
        return found


def _readings(reading: Reading | None, channels: list[Channel]) -> list[Reading]:
    return [*([reading] if reading is not None else []), *(one.reading for one in channels)]
