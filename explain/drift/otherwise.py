"""What else a test can ask for than the words of a message: an attribute of the error, or the part that stays."""

from __future__ import annotations

from collections.abc import Iterator

from explain.drift.forms import PATTERNS
from explain.drift.shared import shared_part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.drift.reworded import Drift

_ATTRIBUTES = {
    "SyntaxError": "lineno",
    "OSError": "errno",
    "ImportError": "name",
    "ModuleNotFoundError": "name",
    "UnicodeDecodeError": "start",
    "UnicodeEncodeError": "start",
    "json.decoder.JSONDecodeError": "pos",
    "re.error": "pos",
    "KeyError": "args[0]",
}
"""What an error of a class has beside its words, under every Python of the corpus (docs.python.org: exceptions,
json and re)."""
_SPECIAL = frozenset("\\.^$*+?{}[]|()")


def otherwise(drift: Drift) -> tuple[tuple[str, str], ...]:
    """What can be asked for in place of the text of ``drift``, as bindings: an ``attribute``, a ``shared`` part."""
    return tuple(_otherwise(drift))


def _otherwise(drift: Drift) -> Iterator[tuple[str, str]]:
    found = {_ATTRIBUTES.get(one, "") for one in drift.pin.classes}
    if len(found) == 1 and (name := found.pop()):
        yield "attribute", name
    pin = drift.pin
    plain = pin.how not in PATTERNS or not _SPECIAL.intersection(pin.text)
    part = shared_part(pin.text, drift.others) if plain else ""
    if part and part != pin.text:
        yield "shared", part
