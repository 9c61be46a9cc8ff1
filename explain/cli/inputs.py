"""What can be read piece by piece: files as they lie there, and compressed logs by what their first bytes say.

Opens what it is given and decides nothing else. A compressed file is unpacked as it is read, never whole.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable

CHUNK = 65_536
BIG = 20_000_000
"""Bytes of a file from which on reading it takes long enough to show how far it is."""

_BIG_CHUNK = 1_048_576
_GZIP, _ZSTANDARD = b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd"
_NO_ZSTANDARD = "reading Zstandard needs Python 3.14, or `pip install 'pyexplain[zstd]'`"


class Unreadable(Exception):
    """Input that stopped being readable, told apart from output that stopped being writable."""


class Input:
    """An open input: ``descriptor`` is the file's own, ``size`` its bytes (0 where that is not known).

    ``plain`` is False for what is unpacked while being read; such an input never has to be waited for.
    """

    def __init__(self, name: str) -> None:
        """Open ``name`` ("-" is standard input). Raises Unreadable."""
        try:
            self.descriptor = 0 if name == "-" else os.open(name, os.O_RDONLY | getattr(os, "O_BINARY", 0))
            self.size = os.fstat(self.descriptor).st_size if name != "-" else 0
        except (OSError, ValueError) as error:
            raise Unreadable(reason(error)) from error
        self._chunk = _BIG_CHUNK if self.size > BIG else CHUNK
        self._unpack = self._unpacking() if name != "-" else None
        self.plain = self._unpack is None

    def read(self, size: int = 0) -> bytes | None:
        """What comes next (of a plain file at most ``size`` bytes, where that is said), empty at the end.

        None where it was nothing after all. Raises Unreadable.
        """
        try:
            return os.read(self.descriptor, size or self._chunk) if self._unpack is None else self._unpack(CHUNK)
        except BlockingIOError:  # whoever shares the pipe made it non-blocking
            return None
        except EOFError as error:
            raise Unreadable("the compressed data breaks off") from error
        except Exception as error:  # each way of compressing has errors of its own, some derived from Exception alone
            raise Unreadable(reason(error)) from error

    def jump(self, size: int) -> None:
        """Leave the next ``size`` bytes of a regular file out."""
        os.lseek(self.descriptor, size, os.SEEK_CUR)

    def position(self) -> int:
        """How many bytes of the file are behind us; 0 where that cannot be said."""
        try:
            return os.lseek(self.descriptor, 0, os.SEEK_CUR)
        except OSError:
            return 0

    def close(self) -> None:
        """Give the file back; standard input stays open."""
        if self.descriptor:
            os.close(self.descriptor)

    def _unpacking(self) -> Callable[[int], bytes] | None:
        """What unpacks the file, None where it is not compressed."""
        if not stat.S_ISREG(os.fstat(self.descriptor).st_mode):
            return None  # what a pipe with a name has given cannot be put back
        try:
            head = os.read(self.descriptor, 4)
            os.lseek(self.descriptor, 0, os.SEEK_SET)
        except OSError:  # reading it says what is wrong
            return None
        if head.startswith(_GZIP):
            import gzip

            return gzip.GzipFile(fileobj=os.fdopen(self.descriptor, "rb", CHUNK, closefd=False)).read1
        return _zstandard(self.descriptor) if head == _ZSTANDARD else None


def _zstandard(descriptor: int) -> Callable[[int], bytes]:
    file = os.fdopen(descriptor, "rb", CHUNK, closefd=False)
    try:
        from compression import zstd
    except ImportError:
        try:
            from backports import zstd
        except ImportError as error:
            os.close(descriptor)
            raise Unreadable(_NO_ZSTANDARD) from error
    read: Callable[[int], bytes] = zstd.ZstdFile(file).read1
    return read


def reason(error: Exception) -> str:
    """What ``error`` says, in the system's words where it has some."""
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
