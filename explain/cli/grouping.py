"""``--group``: the distinct errors of an input, how often each came, and where first and last. Prints nothing.

Two occurrences are one error when they have the same exceptions, pages and calls; what their messages say may differ (a
key, a number, an address). Errors without any call are told apart by their messages.
"""

from __future__ import annotations

from explain.explanation import Explanation, Seen, Sighting
from explain.records import replace
from explain.rendering.telling import is_noise

MOST_GROUPS = 10_000
"""Errors that are told apart; further ones are only counted."""
_MOST_MESSAGES = 1_000


class Groups:
    """Errors by what makes them the same. ``left_out`` counts occurrences of errors beyond ``MOST_GROUPS``."""

    def __init__(self) -> None:
        """Begin with none."""
        self.left_out = 0
        self._first: dict[object, tuple[Explanation, ...]] = {}
        self._seen: dict[object, Seen] = {}
        self._messages: dict[object, set[int]] = {}

    def add(self, explanations: tuple[Explanation, ...], where: Sighting) -> None:
        """Count one traceback, ``explanations`` being all of its errors."""
        key = tuple(map(_identity, explanations))
        if key not in self._first:
            if len(self._first) >= MOST_GROUPS:
                self.left_out += 1
                return
            self._first[key] = explanations
            self._seen[key] = Seen(0, where, where)
            self._messages[key] = set()
        messages = self._messages[key]
        if len(messages) < _MOST_MESSAGES:
            messages.add(hash(tuple([one.raised.message for one in explanations])))
        before = self._seen[key]
        self._seen[key] = Seen(before.count + 1, before.first, where, len(messages))

    def worst_first(self, most: int = 0) -> tuple[tuple[Explanation, ...], ...]:
        """The errors, at most ``most`` of them (0 for all): what ended an interpreter, then what came most often.

        Warnings come after errors, and what is not the matter (noise) after all else.
        """
        order = sorted(self._first, key=self._rank)
        return tuple(
            tuple(replace(one, seen=self._seen[key]) for one in self._first[key]) for key in order[: most or None]
        )

    def __len__(self) -> int:
        """How many distinct errors there are."""
        return len(self._first)

    def _rank(self, key: object) -> tuple[bool, bool, bool, int]:
        errors = self._first[key]
        kinds = {one.raised.kind for one in errors}
        return (is_noise(errors), "fatal" not in kinds, kinds == {"warning"}, -self._seen[key].count)


def _identity(explanation: Explanation) -> object:
    raised = explanation.raised
    calls = tuple([(frame.file, frame.line, frame.function) for frame in raised.frames])
    return raised.exception, explanation.entry, calls or raised.message
