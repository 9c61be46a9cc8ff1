"""Decides between entries that tie, by proof, and asks the running Python for a second opinion on syntax.

Compiles copies of the reader's text; runs nothing. Facts that propose a repair are believed first where the repaired copy
compiles; then the one nearest to the place where Python stopped. What is still equal stays a tie, and is shown as one.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence

from explain.catalogue import Catalogue
from explain.facts import Fact
from explain.matching import Match, Place, match
from explain.places import Position, Span
from explain.proving import stops_at
from explain.records import replace
from explain.source import Source
from explain.tracebacks.model import Frame, Raised

SYNTAX = frozenset({"SyntaxError", "IndentationError", "TabError"})
_LARGEST = 1_000_000


def settled(matches: Sequence[Match], place: Place | None) -> tuple[Match, ...]:
    """The best of ``matches``, which tie by rank: one, or all that proof and nearness leave equal."""
    if len(matches) < 2 or place is None:
        return tuple(matches)
    proofs = [_proof(one.fact, place.source) for one in matches]
    kept = [one for one, proof in zip(matches, proofs, strict=True) if proof == max(proofs)]
    distances = [_distance(one.fact, place.span) for one in kept]
    return tuple(one for one, distance in zip(kept, distances, strict=True) if distance == min(distances))


def second_opinion(raised: Raised, place: Place, catalogue: Catalogue) -> tuple[Match, ...]:
    """What the running Python says of the same text, where that leads to a page of its own; else nothing.

    Each match carries the place that the running Python names as its fact, unless a fact of the page holds there.
    """
    error = _compiled(place.source)
    if error is None or not error.msg or error.msg == raised.first_line:
        return ()
    span = _span(error, place.source)
    frame = Frame(place.source.file, span.start.line, None, place.source.line(span.start.line).strip())
    other = Raised("exception", type(error).__name__, error.msg, (frame,))
    found = settled(match(other, catalogue, Place(place.source, span)), place)
    if any(one.entry.stem == GENERAL for one in found):
        return ()
    return tuple(replace(one, fact=one.fact or Fact(span), said_by=()) for one in found)


GENERAL = "invalid-syntax"
"""The page that answers when nothing better is known of a SyntaxError."""


def _proof(fact: Fact | None, source: Source) -> int:
    """2 where the fact's repair compiles, 1 where the text then stops further down, 0 without proof."""
    if fact is None or not fact.bindings.get("fix_line", "").isdigit() or "fix_text" not in fact.bindings:
        return 0
    if len(source.text) > _LARGEST:
        return 0
    number = int(fact.bindings["fix_line"])
    lines = list(source.lines)
    if not 0 < number <= len(lines):
        return 0
    lines[number - 1] = fact.bindings["fix_text"]
    after = stops_at("\n".join(lines))
    return 2 if after is None else int(after > (stops_at(source.text) or 0))


def _distance(fact: Fact | None, span: Span) -> tuple[int, int]:
    """How far the fact stands from where Python stopped, in lines and columns; no fact is furthest."""
    if fact is None:
        return (1 << 30, 0)
    if fact.span.touches(span):
        return (0, 0)
    lines = abs(fact.span.start.line - span.start.line)
    return (lines, abs(fact.span.start.column - span.start.column) if not lines else 0)


def _compiled(source: Source) -> SyntaxError | None:
    if len(source.text) > _LARGEST:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source.text, source.file, "exec", dont_inherit=True)
    except SyntaxError as error:
        return error
    except (ValueError, RecursionError, MemoryError):
        return None
    return None


def _span(error: SyntaxError, source: Source) -> Span:
    line = min(max(error.lineno or 1, 1), len(source.lines))
    start = Position(line, max((error.offset or 1) - 1, 0))
    same = error.end_lineno == line and (error.end_offset or 0) - 1 > start.column
    return Span(source.file, start, Position(line, (error.end_offset or 1) - 1 if same else start.column + 1))
