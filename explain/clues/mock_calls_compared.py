"""The call that a test expected of a mock and the one that came: told by the message alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explain.environment.scene import Scene

_EXPECTED, _ACTUAL = "Expected: ", "Actual: "
_LONGEST = 120


def find(scene: Scene, bindings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Yields both calls, where each stands on one line of its own and they differ."""
    expected = actual = ""
    for line in scene.raised.message.splitlines()[1:4]:
        text = line.strip()
        if text.startswith(_EXPECTED):
            expected = text[len(_EXPECTED) :]
        elif text.startswith(_ACTUAL):
            actual = text[len(_ACTUAL) :]
    if actual == "not called.":
        return
    told = expected and actual and expected != actual
    if told and max(len(expected), len(actual)) <= _LONGEST and "`" not in expected + actual:
        yield {"expected_call": expected, "actual_call": actual}
