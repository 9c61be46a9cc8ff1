# The protocol lacks @runtime_checkable.
# page: protocol-not-checkable
# names: @runtime_checkable Closeable
from typing import Protocol


class Closeable(Protocol):
    def close(self) -> None: ...


class Connection:
    def __init__(self, host: str) -> None:
        self.host = host

    def close(self) -> None:
        print("closed", self.host)


def shut_down(things):
    for thing in things:
        if isinstance(thing, Closeable):
            thing.close()


shut_down([Connection("alpha"), "not a connection"])
