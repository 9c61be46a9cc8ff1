"""The ways that a program may take, and the errors that end them.

Nothing here knows a statement or an expression: those above say what a way is.
"""

from __future__ import annotations

import ast
from collections.abc import Callable

from explain.foreseeing.mentions import Mentions
from explain.foreseeing.operations import Operations
from explain.foreseeing.state import (
    BREAKS,
    CALL,
    CONTINUES,
    DEAD,
    FALLS,
    LEAVES,
    RETURN,
    Frame,
    Saved,
    Status,
)
from explain.foreseeing.values import (
    NAMELESS,
    Dead,
    Function,
    NotKnown,
    Stop,
    Unknown,
    of_program,
)

_MOST_STEPS = 8_000

_OF_FORK = 40
"""Steps that a fork counts as."""


class Place:
    """Where an error arose: the functions that were being followed, outermost first, and the node in each."""

    __slots__ = ("rows",)

    def __init__(self, rows: tuple[tuple[str | None, ast.AST], ...]) -> None:
        self.rows = rows


class Ways(Operations):
    """What has been foreseen, and the ways that are being followed."""

    def __init__(self, mentions: Mentions) -> None:
        super().__init__()
        self.mentions = mentions
        self.frames: list[Frame] = []
        self.globals: dict[str, object] = {}
        self.own: set[type] = set()
        self.allowed: dict[int, object] = {}
        self.steps = 0
        self.depth = 0
        self.region: int | None = None
        self.quiet = 0
        self.escaped = False
        self._given_up = -1
        self.universal = False
        """Whether the outermost function is followed for every call that there may be."""
        self.open_names = False
        self.over = False
        self.of_functions: dict[ast.AST, tuple[frozenset[str], frozenset[str], frozenset[str], bool]] = {}
        self.functions: list[Function] = []
        self.faults: list[Exception] = []
        """What was raised that no program raises: mistakes of this package, for its tests."""
        self.consumed: set[ast.GeneratorExp] = set()
        self.foreseen: list[tuple[Exception, Place]] = []

    @property
    def frame(self) -> Frame:
        """The innermost frame."""
        return self.frames[-1]

    def forget(self) -> None:
        """Take apart what holds itself, so that it need not be searched for."""
        self.over = True
        for function in self.functions:
            function.within = ()
            function.defaults.clear()
            function.extra.clear()
            function.follow = None
        for error, _ in self.foreseen:
            error.__traceback__ = error.__context__ = error.__cause__ = None
        self.globals.clear()
        self.levels.clear()
        self.tainted.clear()
        self.frames.clear()

    def begin_anew(self) -> None:
        """Follow something else from here on; what is known of the module's names stays."""
        self.levels.clear()
        self.frames.clear()
        self.guards.clear()
        self.steps = self.depth = self.quiet = 0
        self.region = None

    def step(self) -> None:
        """Counts one piece of work. Raises Stop where there have been too many."""
        self.steps += 1
        if self.steps > _MOST_STEPS:
            raise Stop

    def note(self, error: Exception) -> None:
        """Remember where ``error`` arose, the first time that it is met."""
        if isinstance(error, RecursionError):
            raise Stop
        if not hasattr(error, "of_program"):
            self.faults.append(error)
            raise Stop from error  # a fault of ours: nothing is told rather than something wrong
        if not hasattr(error, "foreseen_at"):
            if any(isinstance(one, str) and NAMELESS in one for one in error.args):
                raise Stop
            rows = tuple((_title(one), one.node) for one in self.frames if one.node is not None)
            error.foreseen_at = Place(rows)  # type: ignore[attr-defined]

    def ended(self, error: Exception) -> Status:
        """What becomes of a way that ends in ``error``, of which it is not known whether it is taken."""
        self.note(error)
        caught = False
        for guard in reversed(self.guards):
            ends = guard.may_end(error)
            if ends is False:
                continue
            if guard.final:
                raise Stop
            guard.ends.append(self.so_far(guard.level))
            caught = True
            if ends:
                break
        if caught:
            self.doubts += 1
        else:
            self.report(error)
        return DEAD

    def leave(self) -> Dead:
        """What to raise where the program ends itself, unless something on the way may keep it."""
        if any(kind is None or issubclass(SystemExit, kind) for guard in self.guards for kind in guard.kinds):
            raise Stop
        return Dead()

    def report(self, error: Exception) -> None:
        """Keep ``error``, which nothing catches, unless the program raises it or it may not come first here."""
        place = getattr(error, "foreseen_at", None)
        if self.quiet or place is None or hasattr(error, "deliberate"):
            return
        if self.region is not None and self.depth != self.region:
            return
        if any(self.is_own(one) or isinstance(one, Unknown) for one in error.args):
            return  # its words are not known
        self.foreseen.append((error, place))

    def fork(self, ways: list[Callable[[], Status]]) -> Status:
        """Follow each of ``ways``, one of which the program takes. Raises Dead where none goes on."""
        self.steps += _OF_FORK
        self.depth += 1
        try:
            ends = self.ways([lambda way=way: self._one_way(way) for way in ways])  # type: ignore[misc]
        finally:
            self.depth -= 1
        falls = [after for status, after in ends if status is FALLS]
        returned = [(status[1], after) for status, after in ends if status[0] is RETURN]
        left = [(status, after) for status, after in ends if status in (BREAKS, CONTINUES, LEAVES)]
        if falls:
            for value, after in returned:
                self._pend_return(value, after)
            for _, after in left:
                self._pend_left(after)
            self.join(falls)
            return FALLS
        if left:
            for value, after in returned:
                self._pend_return(value, after)
            self.join([after for _, after in left])
            same = all(status is left[0][0] for status, _ in left)
            return left[0][0] if same and not returned else LEAVES
        if not returned:
            raise Dead
        value = returned[0][0]
        for other, _ in returned[1:]:
            value = self.either(value, other)
        self.join([after for _, after in returned])
        return RETURN, value

    def _one_way(self, way: Callable[[], Status]) -> Status:
        frames, guards, region = len(self.frames), len(self.guards), self.region
        try:
            return way()
        except Dead:
            return DEAD
        except Exception as error:
            return self.ended(error)
        finally:
            del self.frames[frames:]
            del self.guards[guards:]
            self.region = region

    def _pend_return(self, value: object, after: Saved) -> None:
        frame = next(one for one in reversed(self.frames) if one.kind in (CALL, "module"))
        frame.returned.append((value, {**self.so_far(frame.level), **after}))
        self.depth += 1

    def _pend_left(self, after: Saved) -> None:
        level, pending = self.frame.left[-1]
        pending.append({**self.so_far(level), **after})
        self.depth += 1

    def _settle(self, level: int, ends: list[Saved], goes_on: bool) -> None:
        """Close ``level``, from which ``ends`` have branched off; ``goes_on``: what stands now counts too."""
        now = self.so_far(level)
        saved = self.close_level(level)
        if not ends:
            return
        whole = [{key: end.get(key, row) for key, row in saved.items()} for end in ends]
        self.join([*whole, now] if goes_on else whole)

    def is_own(self, value: object) -> bool:
        """Whether ``value`` is an object of a class of the program."""
        return type(value) in self.own

    def with_own(self, operation: Callable[[], object]) -> object:
        """What ``operation`` gives, which may ask the program's own methods."""
        try:
            return operation()
        except NotKnown:
            return self.unknown()
        except Exception as error:
            of_program(error)
            raise

    def value(self, node: ast.expr) -> object:
        """What ``node`` gives."""
        raise NotImplementedError

    def call(self, function: object, values: tuple[object, ...], named: dict[str, object]) -> object:
        """What calling ``function`` gives."""
        raise NotImplementedError

    def assign(self, target: ast.expr, value: object) -> None:
        """``target = value``."""
        raise NotImplementedError

    def around(self) -> tuple[dict[str, object], ...]:
        """The names that what is defined here can see besides its own and the module's."""
        raise NotImplementedError

    def hashed(self, make: Callable[[], object], keys: list[object], kind: type) -> object:
        """What ``make`` makes of ``keys``, which are looked up by their hashes; else a mark of ``kind``."""
        raise NotImplementedError

    def block(self, statements: list[ast.stmt]) -> Status:
        """Follows ``statements``."""
        raise NotImplementedError

    def yields(self, node: ast.AST) -> bool:
        """Whether a function has a ``yield`` of its own."""
        raise NotImplementedError

    def declared(self, node: ast.AST) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """The names that a function gives values to, declares global, and declares nonlocal."""
        raise NotImplementedError


def _title(frame: Frame) -> str | None:
    if frame.kind is CALL and frame.function is not None:
        return frame.function.name
    return "<module>" if frame.kind == "module" else None
