"""How often an error came and where: one line of words for what ``--group`` counted. Lays nothing out."""

from __future__ import annotations

from explain import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Seen, Sighting
    from explain.rendering.telling import Told


def sightings(told: Told) -> str:
    """ "First on line 4 (2026-11-22 10:00:01), last on line 90 (…), with 3 different messages"; empty where nothing was
    counted, and for what is told after the error that it belongs to."""
    seen = told.lead.seen
    if seen is None or told.member or told.after:
        return ""
    if seen.count == 1:
        return f"On {_place(seen.first, seen)}"
    messages = f", with {words.count(seen.messages, 'different message')}" if seen.messages > 1 else ""
    return f"First on {_place(seen.first, seen)}, last on {_place(seen.last, seen)}{messages}"


def _place(sighting: Sighting, seen: Seen) -> str:
    several = seen.first.input != seen.last.input
    file = f" of {sighting.input}" if several and sighting.input != "-" else ""
    when = f" ({sighting.time.replace('T', ' ')[:19]})" if sighting.time else ""
    return f"line {sighting.line:,}{file}{when}"
