"""A pinned text laid against a template of the corpus. Reads no source and knows no page.

A pinned text is read as pieces: characters that must stand there, and gaps that take anything (a class, a dot, a
group, whatever is repeated). Gaps only help to find the values; whether a text is matched, ``re`` itself says.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from heapq import heappop, heappush

from explain.catalogue import Slot
from explain.drift.unknowns import MARK, marked
from explain.records import dataclass
from explain.wordings import DOUBLE, SINGLE, TEXT, Parts, match

GAP = ""
"""A piece that takes any text, none too; so does a mark (see ``unknowns``)."""
DOT = "\ue0fe"
"""A gap where a pattern has a plain dot, which in the middle of a value most often is meant to be one."""
Pieces = tuple[str, ...]

_LONGEST = 240
"""Characters of a pinned text, and of a template, that are compared: the cost is their product."""
_MOST_REPEATS = 5
"""Repeats in a pattern of the reader's that ``re`` is trusted with: on a message each costs a factor of its length."""
_TOKEN = re.compile(
    r"""\\. | \[\^?\]?(?:\\.|[^\]\\])*\] | \(\?[aimsu]+\) | \((?:\?(?::|P<\w+>))? | [)|.^$]
    | [*+?]\?? | \{\d*,?\d*\}\?? | .""",
    re.DOTALL | re.VERBOSE,
)
_CHARACTER, _VALUE = 4, 1
"""What it is worth that a character stands where the template has it, and that a value stands in one of its holes."""
_SPECIAL = re.compile(r"[\\.^$*+?{}\[\]|()]")
_CLASSES = "AbBdDsSwWZ"
_PROSE = re.compile(r"^[^<'\"\[({]*\b[a-z]{3,} ['\"]?[a-z]")
"""Words in a row: where a template has a value of any text, they are somebody else's sentence."""
_WORD = re.compile(r"[^\W\d_][\w'-]*\w")


@dataclass(frozen=True, slots=True)
class Fit:
    """How a pinned text lies in a template: the ``values`` it shows, and the ``fixed`` characters and ``words`` that
    both have. ``methods`` are names that the tested code calls as methods, ``numbers`` those that stand in the
    text, ``function`` the name that it begins with."""

    values: Mapping[str, str]
    fixed: int
    words: int
    methods: frozenset[str] = frozenset()
    numbers: tuple[str, ...] = ()
    function: str = ""


def branches(pattern: str) -> tuple[Pieces, ...]:
    """The alternatives of a regular expression; none where it cannot be judged, or not in bounded time."""
    if len(pattern) > _LONGEST or "(?x" in pattern:
        return ()
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return ()
    tokens = _TOKEN.findall(pattern)
    if not _plain_groups(tokens) or sum(_repeats(one) or marked(one) for one in tokens) > _MOST_REPEATS:
        return ()
    return tuple(_pieces(tokens))


def escaped(text: str) -> str:
    """``text`` as a pattern, with no more backslashes than it needs."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def literal(text: str) -> Pieces:
    """The pieces of a text that is no pattern."""
    return tuple(text)


def _plain_groups(tokens: list[str]) -> bool:
    """Whether no group is repeated, looks around or refers back, and no value is more than text."""
    for one, after in zip(tokens, [*tokens[1:], ""], strict=True):
        looks_around = one == "(" and after[:1] == "?"
        if marked(one) and (len(one) > 1 or after[:1] in ("*", "+", "?", "{")):
            return False
        if looks_around or (one == ")" and _repeats(after)) or re.fullmatch(r"\\\d", one):
            return False
    return True


def _repeats(token: str) -> bool:
    return token[:1] in ("*", "+") or (token[:1] == "{" and token != "{")


def _pieces(tokens: list[str]) -> Iterator[Pieces]:
    found: list[str] = []
    depth = 0
    for one, after in zip(tokens, [*tokens[1:], ""], strict=True):
        repeated = _repeats(after) or after[:1] == "?"
        if one.startswith("(") and not one.endswith(")"):
            depth += 1
            found.append(GAP)
        elif one == ")":
            depth -= 1
        elif depth or one in ("^", "$") or one.startswith("(?") or _repeats(one) or (one[:1] == "?" and len(one) < 3):
            continue
        elif one == "|":
            yield tuple(found)
            found = []
        elif one == "." and not repeated:
            found.append(DOT)
        elif repeated or (len(one) > 1 and (one[0] == "[" or one[1] in _CLASSES)):
            found.append(GAP)
        else:
            found.append(_plain(one))
    yield tuple(found)


def _plain(token: str) -> str:
    return {"n": "\n", "t": "\t"}.get(token[1], token[1]) if len(token) == 2 and token[0] == "\\" else token


def words(parts: Parts) -> frozenset[str]:
    """The words of a template's fixed text."""
    return frozenset(word for part in parts if isinstance(part, str) for word in _WORD.findall(part))


def words_of(pieces: Pieces) -> frozenset[str]:
    """The words that a pinned text fixes."""
    return frozenset(_WORD.findall("".join("\0" if _gap(piece) else piece for piece in pieces)))


def pairs(parts: Parts) -> frozenset[str]:
    """The words of a template's fixed text that stand side by side, two and two."""
    return frozenset(pair for part in parts if isinstance(part, str) for pair in _pairs(part))


def pairs_of(pieces: Pieces) -> frozenset[str]:
    """The words that a pinned text fixes side by side, two and two."""
    return frozenset(_pairs("".join("\0" if _gap(piece) else piece for piece in pieces)))


def _pairs(text: str) -> Iterator[str]:
    for one, other in itertools.pairwise(_WORD.finditer(text)):
        if "\0" not in text[one.end() : other.start()]:
            yield f"{one[0]} {other[0]}"


def _gap(piece: str) -> bool:
    return piece in (GAP, DOT) or MARK.match(piece) is not None


@lru_cache(maxsize=2000)
def fit(pieces: Pieces, parts: Parts) -> Fit | None:
    """How ``pieces`` lie in the template ``parts``, whose ends may be cut off; None where they do not."""
    symbols: list[str | Slot] = []
    for part in parts:
        symbols += [part] if isinstance(part, Slot) else list(part)
    if not 0 < len(symbols) <= _LONGEST or not 0 < len(pieces) <= _LONGEST:
        return None
    path = _Laying(pieces, symbols).path()
    return None if path is None else _fit(path, pieces, symbols)


_State = tuple[int, int, bool]


class _Laying:
    """The cheapest search for the laying with the most fixed characters: states are (piece, symbol, within a slot)."""

    def __init__(self, pieces: Pieces, symbols: list[str | Slot]) -> None:
        """Every symbol that can take the first piece is a beginning."""
        self.pieces = pieces
        self.symbols = symbols
        self.gaps = [_gap(piece) for piece in pieces]
        first = pieces[0]
        begun = (at for at, one in enumerate(symbols) if self.gaps[0] or isinstance(one, Slot) or one == first)
        self.score: dict[_State, int] = {(0, at, False): 0 for at in begun}
        self.came: dict[_State, _State | None] = dict.fromkeys(self.score)
        self.waiting = sorted(self.score)

    def path(self) -> list[_State] | None:
        """The states of the best laying, from its first to its last; states are visited in their order."""
        end, last = len(self.pieces), list[_State]()
        while self.waiting:
            state = heappop(self.waiting)
            if state[0] == end:
                last.append(state)
            else:
                self._onward(state)
        if not last:
            return None
        path = [max(last, key=lambda one: (self.score[one], -one[1]))]
        while (before := self.came[path[-1]]) is not None:
            path.append(before)
        return path[::-1]

    def _onward(self, state: _State) -> None:
        index, at, inside = state
        piece = self.pieces[index]
        symbol = self.symbols[at] if at < len(self.symbols) else None
        is_gap = self.gaps[index]
        if is_gap:
            self._reach(state, (index + 1, at, inside), 0)
            if symbol is not None:
                self._reach(state, (index, at + 1, False), 0)
            if piece == DOT and symbol == ".":
                self._reach(state, (index + 1, at + 1, False), _CHARACTER)
        if isinstance(symbol, Slot):
            self._reach(state, (index + 1, at, True), _VALUE if marked(piece) else 0)
            if inside:
                self._reach(state, (index, at + 1, False), 0)
        elif symbol == piece and not is_gap:
            self._reach(state, (index + 1, at + 1, False), _CHARACTER)

    def _reach(self, state: _State, after: _State, gain: int) -> None:
        score = self.score[state] + gain
        if after not in self.score:
            heappush(self.waiting, after)
        if score > self.score.get(after, -1):
            self.score[after], self.came[after] = score, state


def _fit(path: list[_State], pieces: Pieces, symbols: list[str | Slot]) -> Fit | None:
    fixed: set[int] = set()
    taken: dict[int, str] = {}
    gaps: set[int] = set()
    for (index, at, _), (onward, reached, _) in itertools.pairwise(path):
        symbol = symbols[at] if at < len(symbols) else None
        if onward > index and reached > at:
            fixed.add(at)
        elif onward > index and reached == at and isinstance(symbol, Slot):
            taken[at] = taken.get(at, "") + pieces[index]
            gaps.update([at] * (pieces[index] in (GAP, DOT)))
    edges = {path[0][1], path[-1][1]}
    values: dict[str, str] = {}
    for at, found in taken.items():
        slot, text = symbols[at], found.strip(DOT).replace(DOT, ".")
        assert isinstance(slot, Slot)
        bound = _bound(slot, text, at in gaps)
        if text and bound is None and at not in gaps and at not in edges and not marked(text):
            return None
        if slot.kind == TEXT and _PROSE.search(text):
            return None
        for name, value in (bound or {}).items():
            if values.setdefault(name, value) != value:
                return None
    return Fit(values, len(fixed), _whole_words(symbols, fixed))


def _bound(slot: Slot, text: str, gap: bool) -> Mapping[str, str] | None:
    """What ``text`` gives to ``slot``; a value of any kind may stand for a mark, and a ``gap`` for quotes around it."""
    if not text:
        return None
    if not marked(text):  # whether the guess about quotes is right, ``re`` says later
        return match((slot,), text) or (match((slot,), f"'{text}'") if gap else None)
    if slot.kind not in (SINGLE, DOUBLE):
        return {slot.name: text}
    return {slot.name: text[1:-1]} if len(text) > 2 and text[0] == text[-1] and text[0] in "'\"" else None


def _whole_words(symbols: list[str | Slot], fixed: set[int]) -> int:
    text = "".join(one if isinstance(one, str) else "\0" for one in symbols)
    return sum(all(at in fixed for at in range(*word.span())) for word in _WORD.finditer(text))
