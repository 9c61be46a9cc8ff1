"""Takes from a thread, and so from every program it starts, the network and root's powers. Linux only; runs nothing.

Both are properties of a thread, not of the whole process, so the calling program keeps its own. What the system does
not allow is left as it is: an ordinary user has no such powers to lose, but may not cut off the network either.
"""

from __future__ import annotations

import ctypes
import sys

_NEW_NETWORK = 0x40000000  # CLONE_NEWNET
_DROP_FROM_BOUNDING_SET = 24  # PR_CAPBSET_DROP
_NO_NEW_PRIVILEGES = 38  # PR_SET_NO_NEW_PRIVS
_GET_FLAGS, _SET_FLAGS = 0x8913, 0x8914  # SIOCGIFFLAGS, SIOCSIFFLAGS
_UP = 0x1  # IFF_UP
_MOST_CAPABILITIES = 64


def confine_thread() -> None:
    """Confines the programs that the calling thread starts from now on, as far as the system allows. Never raises.

    A thread cannot be set free again: let it end. Programs keep the loopback device, so that a refused connection is
    refused as everywhere else, and a file that nobody may read cannot be read by a capture that runs as root.
    """
    if sys.platform != "linux":
        return
    try:
        system = ctypes.CDLL(None, use_errno=True)
        if system.unshare(_NEW_NETWORK) == 0:
            _raise_loopback()
        system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        for capability in range(_MOST_CAPABILITIES):
            system.prctl(_DROP_FROM_BOUNDING_SET, capability, 0, 0, 0)
    except (OSError, AttributeError, ImportError):
        return


def _raise_loopback() -> None:
    """Sets the loopback device of this thread's own network up: netdevice(7)."""
    import fcntl
    import socket
    import struct

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as handle:
        request = struct.pack("16sh22x", b"lo", 0)
        flags = struct.unpack("16sh22x", fcntl.ioctl(handle, _GET_FLAGS, request))[1]
        fcntl.ioctl(handle, _SET_FLAGS, struct.pack("16sh22x", b"lo", flags | _UP))
