"""Loops: turn by turn where what they go through is known, until nothing new is learnt where it is not."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from explain.foreseeing.defining import Defining
from explain.foreseeing.state import (
    BREAKS,
    CONTINUES,
    FALLS,
    LEAVES,
    NAMES,
    RETURN,
    Saved,
    Status,
    same_contents,
    same_names,
)
from explain.foreseeing.values import (
    Dead,
    Stop,
    Unknown,
)

_TURNS = 3
"""Turns of a loop after which what still changes counts as unknown."""


class Looping(Defining):
    """Loops."""

    def _for(self, node: ast.For) -> Status:
        iterable = self.value(node.iter)
        values = self._one_by_one(iterable)
        if values is None:
            element = self.element(iterable)

            def turn() -> Status:
                self.assign(node.target, element)
                return self.block(node.body)

            return self._unsure_loop(node, turn)
        while True:
            self.frame.node = node.iter
            value = self.with_own(lambda: next(values, self))
            if value is self:
                return self.block(node.orelse)
            status, unsure = self._turn(lambda value=value: self._one_turn(node, value))  # type: ignore[misc]
            if unsure:

                def turn() -> Status:
                    self.assign(node.target, self.element(iterable))
                    return self.block(node.body)

                return self._unsure_loop(node, turn, begun=True)
            if status is BREAKS:
                return FALLS
            if status[0] is RETURN:
                return status

    def _one_turn(self, node: ast.For, value: object) -> Status:
        self.assign(node.target, value)
        return self.block(node.body)

    def _one_by_one(self, iterable: object) -> Iterator[object] | None:
        if type(iterable) in (list, dict, range) and not self.is_tainted(iterable):
            return iter(iterable)  # type: ignore[call-overload,no-any-return]
        listed = self.listed(iterable)
        return None if listed is None else iter(listed)

    def _while(self, node: ast.While) -> Status:
        while True:
            self.step()
            self.frame.node = node
            truth = self.truth(self.value(node.test))
            if truth is None:

                def turn() -> Status:
                    self.value(node.test)
                    return self.block(node.body)

                return self._unsure_loop(node, turn)
            if not truth:
                return self.block(node.orelse)
            status, unsure = self._turn(lambda: self.block(node.body))
            if unsure:

                def turn() -> Status:
                    self.value(node.test)
                    return self.block(node.body)

                return self._unsure_loop(node, turn, begun=True)
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
            if self.ended(error) is FALLS:
                raise Stop from None
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
        self, node: ast.For | ast.While | ast.AsyncFor, turn: Callable[[], Status], begun: bool = False
    ) -> Status:
        """A loop of which it is not known how often it runs; ``begun`` says that its first turn is over."""
        if not begun:
            self.fork([lambda: self._quietly_left(turn, first=True), lambda: FALLS])
        self.quiet += 1
        try:
            for _ in range(_TURNS):
                if not self._joined_turn(turn):
                    break
            else:
                self._forget_names(node)
        finally:
            self.quiet -= 1
        self.fork([lambda: self._quietly_left(turn), lambda: FALLS])
        if node.orelse:
            self.fork([lambda: self.block(node.orelse), lambda: FALLS])
        return FALLS

    def _joined_turn(self, turn: Callable[[], Status]) -> bool:
        """Follows one more ``turn`` that may or may not be; says whether it changed what is known."""
        tainted = len(self.tainted)
        level = self.open_level()
        self.fork([lambda: self._quietly_left(turn), lambda: FALLS])
        now = self.so_far(level)
        before = self.close_level()
        return len(self.tainted) > tainted or any(
            not _alike(now[key][2], row[2], row[1]) for key, row in before.items()
        )

    def _quietly_left(self, turn: Callable[[], Status], first: bool = False) -> Status:
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
            if self.ended(error) is FALLS:
                raise Stop from None
            goes_on = False
        finally:
            frame.left.pop()
            self.depth = depth + len(frame.returned) - before
        if status[0] is RETURN and pending:
            frame.returned.append((status[1], self.so_far(frame.level)))
            self.depth += 1
            goes_on, status = False, FALLS
        self._settle(level, pending, goes_on)
        return status if status[0] is RETURN else FALLS

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


def _alike(one: object, other: object, kind: str) -> bool:

    return same_names(one, other) if kind is NAMES else same_contents(one, other)  # type: ignore[arg-type]
