"""Patterns that are compiled late are the same patterns."""

from __future__ import annotations

import re

import pytest

from explain.patterns import pattern


def test_it_matches_as_the_compiled_pattern_does() -> None:
    late, now = pattern(r"(\w+)-(\d+)", re.IGNORECASE), re.compile(r"(\w+)-(\d+)", re.IGNORECASE)
    for text in ("", "tea-3", "TEA-12 milk-1", "-"):
        for method in ("match", "search", "fullmatch"):
            one, other = getattr(late, method)(text), getattr(now, method)(text)
            assert (one and one.groups()) == (other and other.groups())
        assert late.findall(text) == now.findall(text)
        assert late.sub("x", text) == now.sub("x", text)
    assert (late.pattern, late.flags, late.groups) == (now.pattern, now.flags, now.groups)


def test_nothing_is_compiled_before_it_is_used() -> None:
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.search("")
