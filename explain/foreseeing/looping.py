"""Loops: turn by turn where what they go through is known, until nothing new is learnt where it is not."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from gc import get_referents

from explain.foreseeing.defining import Defining
from explain.foreseeing.state import (
    BREAKS,
    CONTINUES,
    FALLS,
    LEAVES,
    NAMES,
    RETURN,
    VIEWS,
    Saved,
    Status,
    same_contents,
    same_names,
)
from explain.foreseeing.values import (
    CONTAINERS,
    Dead,
    Generator,
    NotKnown,
    Stop,
    Unknown,
    of_program,
)

_TURNS = 3
"""Turns of a loop after which what still changes counts as unknown."""


class Looping(Defining):
    """Loops."""

    def _for(self, node: ast.For) -> Status:
        iterable = self.value(node.iter)
        values = self._one_by_one(iterable)

        def turn() -> Status:
            self.assign(node.target, self.element(iterable))
            return self.block(node.body)

        if values is None:
            element = self.element(iterable)
            return self._unsure_loop(node, lambda: self._one_turn(node, element))
        looped = _dictionary(iterable)
        restored = self.restored.get(id(looped), 0)
        while True:
            self.frame.node = node.iter
            if looped is not None and self.restored.get(id(looped), 0) != restored:
                raise Stop  # its iterator is of no use any more
            value = self._next_of(values)
            if value is _END:
                return self.block(node.orelse)
            if value is _NOT_KNOWN:
                return self._unsure_loop(node, turn)
            status, unsure = self._turn(lambda value=value: self._one_turn(node, value))  # type: ignore[misc]
            if unsure:
                return self._unsure_loop(node, turn, begun=True)
            if status is BREAKS:
                return FALLS
            if status[0] is RETURN:
                return status

    def _next_of(self, values: Iterator[object]) -> object:
        try:
            return next(values, _END)
        except NotKnown:
            return _NOT_KNOWN
        except Exception as error:
            of_program(error)
            raise

    def _one_turn(self, node: ast.For, value: object) -> Status:
        self.assign(node.target, value)
        return self.block(node.body)

    def _one_by_one(self, iterable: object) -> Iterator[object] | None:
        """What gives the values of a loop turn by turn, as they are then; None where they are not known."""
        if isinstance(iterable, (Unknown, Generator)) or self.is_tainted(iterable):
            return None
        if type(iterable) in (list, range) or _dictionary(iterable) is not None:
            return iter(iterable)  # type: ignore[call-overload,no-any-return]
        if hasattr(type(iterable), "__next__") and not self.is_own(iterable):
            self.spend(iterable)
            return iterable  # type: ignore[return-value]
        if self.is_own(iterable) and not isinstance(iterable, (*CONTAINERS, str)):
            found = self.with_own(lambda: iter(iterable))  # type: ignore[call-overload]
            return None if isinstance(found, (Unknown, Generator)) else found  # type: ignore[return-value]
        listed = self.listed(iterable)
        return None if listed is None else iter(listed)

    def _while(self, node: ast.While) -> Status:
        acts = any(isinstance(one, (ast.Call, ast.NamedExpr, ast.Await)) for one in ast.walk(node.test))

        def tested() -> Status:
            self.value(node.test)
            return FALLS

        def turn() -> Status:
            if not acts:
                tested()
            return self.block(node.body)

        after = (lambda: self.fork([tested, lambda: FALLS])) if acts else None
        while True:
            self.step()
            self.frame.node = node
            truth = self.truth(self.value(node.test))
            if truth is None:
                return self._unsure_loop(node, turn, after=after)
            if not truth:
                return self.block(node.orelse)
            status, unsure = self._turn(lambda: self.block(node.body))
            if unsure:
                if after:
                    after()
                return self._unsure_loop(node, turn, begun=True, after=after)
            if status is BREAKS:
                return FALLS
            if status[0] is RETURN:
                return status

    def _turn(self, follow: Callable[[], Status]) -> tuple[Status, bool]:
        """One turn of a loop that is surely entered; says how it ended, and whether some way has left it already."""
        frame, depth, region = self.frame, self.depth, self.region
        if region is None:
            self.region = self.depth
        level = self.open_level()
        pending: list[Saved] = []
        frame.left.append((level, pending))
        before = len(frame.returned)
        goes_on = True
        status = FALLS
        try:
            status = follow()
        except Dead:
            if not pending:
                raise
            goes_on = False
        except Exception as error:
            self.note(error)
            if not pending:
                raise
            self.ended(error)
            goes_on = False
        finally:
            frame.left.pop()
            self.region = region
            # What has returned for good still casts doubt on all that follows.
            self.depth = depth + len(frame.returned) - before
        if status[0] is RETURN and pending:
            frame.returned.append((status[1], self.so_far(frame.level)))
            self.depth += 1
            goes_on = False
            status = LEAVES
        self._settle(level, pending, goes_on)
        return status, bool(pending) or status is LEAVES

    def _unsure_loop(
        self,
        node: ast.For | ast.While | ast.AsyncFor,
        turn: Callable[[], Status],
        begun: bool = False,
        after: Callable[[], Status] | None = None,
    ) -> Status:
        """A loop of which it is not known how often it runs.

        ``begun`` says that its first turn is over, ``after`` does what may follow a turn.
        """
        if not begun:
            self.fork([lambda: self._quietly_left(turn, after, first=True), lambda: FALLS])
        self.quiet += 1
        try:
            if not self._settled(turn, after):
                self._forget_names(node)
                if not self._settled(turn, after):
                    raise Stop
        finally:
            self.quiet -= 1
        self.fork([lambda: self._quietly_left(turn, after), lambda: FALLS])
        if node.orelse:
            self.fork([lambda: self.block(node.orelse), lambda: FALLS])
        return FALLS

    def _settled(self, turn: Callable[[], Status], after: Callable[[], Status] | None) -> bool:
        """Follows turns until one changes nothing of what is known; says whether one did."""
        return any(not self._joined_turn(turn, after) for _ in range(_TURNS))

    def _joined_turn(self, turn: Callable[[], Status], after: Callable[[], Status] | None) -> bool:
        """Follows one more ``turn`` that may or may not be; says whether it changed what is known."""
        tainted = len(self.tainted)
        level = self.open_level()
        self.fork([lambda: self._quietly_left(turn, after), lambda: FALLS])
        now = self.so_far(level)
        before = self.close_level(level)
        return len(self.tainted) > tainted or any(
            not _alike(now[key][2], row[2], row[1]) for key, row in before.items()
        )

    def _quietly_left(
        self, turn: Callable[[], Status], after: Callable[[], Status] | None = None, first: bool = False
    ) -> Status:
        """One turn of an unsure loop: however it ends, what follows the loop may follow."""
        frame = self.frame
        if self.region is None and first:
            self.region = self.depth
        level = self.open_level()
        pending: list[Saved] = []
        frame.left.append((level, pending))
        depth, before = self.depth, len(frame.returned)
        goes_on = True
        status = FALLS
        try:
            status = turn()
        except Dead:
            if not pending:
                raise
            goes_on = False
        except Exception as error:
            self.note(error)
            if not pending:
                raise
            self.ended(error)
            goes_on = False
        finally:
            frame.left.pop()
            self.depth = depth + len(frame.returned) - before
        if status[0] is RETURN and pending:
            frame.returned.append((status[1], self.so_far(frame.level)))
            self.depth += 1
            goes_on, status = False, FALLS
        self._settle(level, pending, goes_on)
        if status[0] is RETURN:
            return status
        return after() if after else FALLS

    def _forget_names(self, node: ast.AST) -> None:
        names = {one.id for one in ast.walk(node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}
        for name in names:
            self._set_name(name, Unknown())

    def _async_for(self, node: ast.AsyncFor) -> Status:
        self.value(node.iter)

        def turn() -> Status:
            self.assign(node.target, Unknown())
            return self.block(node.body)

        return self._unsure_loop(node, turn)

    def _break(self, node: ast.Break) -> Status:
        return BREAKS

    def _continue(self, node: ast.Continue) -> Status:
        return CONTINUES


_END, _NOT_KNOWN = object(), object()


def _dictionary(value: object) -> object:
    """The dictionary that a loop over ``value`` goes through; None where it goes through something else."""
    if type(value) is dict:
        return value
    return get_referents(value)[0] if isinstance(value, VIEWS) else None


def _alike(one: object, other: object, kind: str) -> bool:
    return same_names(one, other) if kind is NAMES else same_contents(one, other)  # type: ignore[arg-type]
