"""Comprehensions and generator expressions."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Callable

from explain.foreseeing import samples
from explain.foreseeing.parts import Parts
from explain.foreseeing.state import (
    COMPREHENSION,
    FALLS,
    SAMPLED,
    Frame,
    kind_of,
)
from explain.foreseeing.values import (
    Generator,
    Some,
    Stop,
)


class Comprehensions(Parts):
    """Comprehensions."""

    def _comprehension(self, node: ast.ListComp | ast.SetComp) -> object:
        kind = list if isinstance(node, ast.ListComp) else set
        found: list[object] = []
        if not self._collect(node.generators, lambda: found.append(self.value(node.elt))):
            self.lose(found)
            kinds = {kind_of(one) for one in found}
            item = kinds.pop() if len(kinds) == 1 else None
            return Some(kind, item if item in SAMPLED and item not in samples.HOLDING else None)
        return found if kind is list else self.hashed(lambda: set(found), found, set)

    def _dict_comprehension(self, node: ast.DictComp) -> object:
        found: list[tuple[object, object]] = []

        def add() -> None:
            key = self.value(node.key)
            found.append((key, self.value(node.value)))

        whole = self._collect(node.generators, add)
        if not whole:
            self.lose([each for pair in found for each in pair])
            return Some(dict)
        return self.hashed(lambda: dict(found), [key for key, _ in found], dict)

    def _generator(self, node: ast.GeneratorExp) -> object:
        if node not in self.consumed:
            self.value(node.generators[0].iter)
            if any(isinstance(one, (ast.Call, ast.NamedExpr, ast.Await)) for one in ast.walk(node)):
                self._give_away(node)
            return Generator()
        found: list[object] = []
        if not self._collect(node.generators, lambda: found.append(self.value(node.elt))):
            return Generator()
        return found  # who goes through it all at once cannot tell it from a list

    def _give_away(self, node: ast.GeneratorExp) -> None:
        """What ``node`` names may change whenever it is asked for its next value."""
        for one in ast.walk(node):
            if isinstance(one, ast.Name) and one.id not in vars(builtins):
                frame = self.frame
                for names in (frame.names, *frame.within, self.globals):
                    if one.id in names:
                        self.escape((names[one.id],))
                        break

    def _collect(self, generators: list[ast.comprehension], add: Callable[[], None]) -> bool:
        """Runs through ``generators``; says whether all that they give was known."""
        frame = self.frame
        first = self.value(generators[0].iter)
        targets = {one.id for each in generators for one in ast.walk(each.target) if isinstance(one, ast.Name)}
        self.frames.append(
            Frame(
                COMPREHENSION,
                {},
                self.around(),
                shared=frame.shared - targets,
                outer=frame.outer - targets,
                private=frame.private,
                node=frame.node,
                title=frame.title,
                function=frame.function,
                receiver=frame.receiver,
            )
        )
        try:
            return self._generate(generators, 0, add, [first])
        except Exception as error:
            self.note(error)
            raise
        finally:
            self.frames.pop()

    def _generate(
        self,
        generators: list[ast.comprehension],
        index: int,
        add: Callable[[], None],
        first: list[object] | None = None,
    ) -> bool:
        if index == len(generators):
            add()
            return True
        clause = generators[index]
        if clause.is_async:
            raise Stop
        iterable = first[0] if first else self.value(clause.iter)
        values = self.listed(iterable)
        whole = values is not None
        if values is None:
            values = [self.element(iterable)]
            self.doubts += 1
        for value in values:
            self.assign(clause.target, value)
            unsure = False
            for test in clause.ifs:
                truth = self.truth(self.value(test))
                if truth is None:
                    unsure = True
                elif not truth:
                    break
            else:
                if unsure or not whole:
                    self.fork([lambda: (self._generate(generators, index + 1, add), FALLS)[1], lambda: FALLS])
                    whole = False
                else:
                    whole = self._generate(generators, index + 1, add) and whole
        return whole
