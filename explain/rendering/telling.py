"""Decides what is told of the errors of an input, and in which order; words and lays out nothing.

A chain is told once, from its first cause; a later error of it gets a sentence, or a block of its own where it has a
cause of its own. A group is told before its members. An error that occurs again is counted, not told again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explain.records import dataclass, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Explanation

_LONGEST_NUMBER = 12


@dataclass(frozen=True, slots=True)
class Member:
    """Which member of a group an error is: its ``number`` of ``size``, ``group`` being the group's own, or empty."""

    number: int
    size: int
    group: str = ""

    @property
    def label(self) -> str:
        """ "3.1": the first member of the group that is the third member."""
        return f"{self.group}.{self.number}"[-_LONGEST_NUMBER:].lstrip(".")


@dataclass(frozen=True, slots=True)
class Told:
    """One block of the answer.

    ``lead`` is the error told in full; ``later`` are the errors it led to, told in a sentence each, oldest first.
    ``after`` is the error of the block before, where that is the same chain. ``members`` counts the members of groups
    in this block, which are told after it. ``repeats`` counts further occurrences.
    """

    lead: Explanation
    later: tuple[Explanation, ...] = ()
    after: Explanation | None = None
    member: Member | None = None
    members: int = 0
    repeats: int = 0

    @property
    def last(self) -> Explanation:
        """The error that the others of this block led to: what the reader saw last."""
        return self.later[-1] if self.later else self.lead

    @property
    def groups(self) -> tuple[Explanation, ...]:
        """The groups in this block."""
        return tuple(one for one in (self.lead, *self.later) if one.raised.group)


def told(explanations: Sequence[Explanation]) -> tuple[Told, ...]:
    """The blocks that tell ``explanations`` (any part of an input, in its order), errors that occur again folded.

    What is noise comes after all that is not. A parent that is not among them counts as none.
    """
    tree = _Tree(explanations)
    found: dict[tuple[object, ...], list[Told]] = {}
    for root in sorted(tree.roots, key=lambda one: is_noise(tree.chain(one))):
        blocks = list(_blocks(root, tree))
        known = found.setdefault(tuple(_occurrence(block) for block in blocks), blocks)
        if known is not blocks:
            known[0] = replace(known[0], repeats=known[0].repeats + blocks[0].repeats + 1)
    return tuple(block for blocks in found.values() for block in blocks)


def is_noise(explanations: Sequence[Explanation]) -> bool:
    """Whether all of these errors are harmless or only follow from something else."""
    return all(one.raised.verdict is not None for one in explanations)


class _Tree:
    """Who led to whom and who belongs to whom, from ``parent``: a later one was led to, an earlier one is a group."""

    def __init__(self, explanations: Sequence[Explanation]) -> None:
        known = {one.index: one for one in explanations}
        self.roots: list[Explanation] = []
        self.causes: dict[int, Explanation] = {}
        self.members: dict[int, list[Explanation]] = {}
        for one in explanations:
            parent = one.parent
            if parent is not None and parent in known and parent < one.index:
                self.members.setdefault(parent, []).append(one)
            elif parent is not None and parent in known and parent > one.index and parent not in self.causes:
                self.causes[parent] = one
            else:
                self.roots.append(one)

    def chain(self, last: Explanation) -> list[Explanation]:
        """The errors that led to ``last``, oldest first, and itself."""
        found = [last]
        while cause := self.causes.get(found[-1].index):
            found.append(cause)
        return found[::-1]


def _blocks(root: Explanation, tree: _Tree) -> Iterator[Told]:
    # A list of what is still to do, not recursion: groups in a hostile input nest as deep as they like.
    waiting: list[tuple[Explanation, Member | None]] = [(root, None)]
    while waiting:
        last, member = waiting.pop()
        chain = tree.chain(last)
        yield from _segments(chain, member, tree)
        group = member.label if member else ""
        for one in reversed(chain):
            members = tree.members.get(one.index, [])
            numbered = [(each, Member(number, len(members), group)) for number, each in enumerate(members, 1)]
            waiting.extend(reversed(numbered))


def _segments(chain: Sequence[Explanation], member: Member | None, tree: _Tree) -> Iterator[Told]:
    """The chain cut before each error that has a cause of its own."""
    chain = _worth_telling(chain)
    cuts = [0]
    for place, one in enumerate(chain):
        if place and _own_cause(one, chain[cuts[-1]]):
            cuts.append(place)
    for start, end in zip(cuts, (*cuts[1:], len(chain)), strict=True):
        lead, *later = chain[start:end]
        members = sum(len(tree.members.get(one.index, ())) for one in chain[start:end])
        yield Told(lead, tuple(later), chain[start - 1] if start else None, member, members, lead.repeats)


def _worth_telling(chain: Sequence[Explanation]) -> Sequence[Explanation]:
    """The chain without what is no cause and no consequence: see the comments."""
    kept = list(chain)
    # A library tried something, failed and went on to raise what it really had to say (an optional import, say).
    while len(kept) > 1 and kept[1].raised.link == "context" and _inside_a_library(kept[0]):
        del kept[0]
    # A time limit ends what it waits for by cancelling it: that is how, not why.
    while len(kept) > 1 and _is(kept[0], "CancelledError") and _is(kept[1], "TimeoutError"):
        del kept[0]
    # A worker process' traceback comes as the text of an error of its own, between the error itself and its copy.
    kept = [one for one in kept[:-1] if not one.raised.exception.endswith("RemoteTraceback")] + kept[-1:]
    # ... and the copy says the same again in the process that waited for the worker.
    told = kept[:1]
    for one in kept[1:]:
        if (one.raised.exception, one.raised.message) != (told[-1].raised.exception, told[-1].raised.message):
            told.append(one)
    return told


def _is(one: Explanation, name: str) -> bool:
    return one.raised.exception.rpartition(".")[2] == name


def _inside_a_library(one: Explanation) -> bool:
    return bool(one.frames) and not any(shown.yours for shown in one.frames)


def _own_cause(one: Explanation, lead: Explanation) -> bool:
    """Whether a later error of a chain deserves its page beside that of its first cause, ``lead``.

    It does where the first cause has no page of its own, and where it is an accident of its own: the code that
    handled the first one failed by itself and did not ``raise`` anything in its place.
    """
    if not one.specific or one.entry == lead.entry:
        return False
    return not lead.specific or (one.raised.link == "context" and not raised_by_statement(one))


def raised_by_statement(one: Explanation) -> bool:
    """Whether a ``raise`` statement stands where the error came up, as far as its frames tell."""
    code = one.raised.frames[-1].code if one.raised.frames else ""
    return not code or code.lstrip().startswith("raise")


def _occurrence(block: Told) -> tuple[object, ...]:
    return tuple(_identity(one) for one in (block.lead, *block.later))


def _identity(one: Explanation) -> tuple[object, ...]:
    place = one.frames[one.culprit].frame if one.culprit is not None else None
    return (one.raised.exception, one.raised.message, one.entry, place and (place.file, place.line))
