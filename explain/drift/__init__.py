"""Message drift: text that pins what one Python prints, and that a target Python words otherwise. Writes nothing.

``find`` is the family of the checker. A pinned text (``pins``) is laid against the templates of the corpus
(``pieces``, ``reworded``); where a target Python's wording of the very same case is not matched, that is a finding, and
``widening`` offers the text that matches all of them.

Right before many: the class must be one of Python's own, two words of the message must be pinned, and where another
case prints the pinned text under every target, nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from explain.drift.signs import may_expect_a_class, may_pin
from explain.drift.unknowns import fixed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.drift.reworded import Drift
    from explain.explanation import Finding
    from explain.source import Source

    Raises = Callable[[tuple[str, ...]], bool]
    Read = Callable[[str], str]

NAME = "message-drift"
"""What options and suppressions call it."""
IN_TEXT = "transcript-drift"
"""What they call it in a document, where nothing may ever run: the text is older than the Pythons it is for."""
DEFAULT_TARGETS = ("3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15")
"""Where the project does not say which Pythons it is for."""

_SHOWN = "Traceback ("
_OF_ARGPARSE = ("invalid choice: ", "optional arguments:")
_TABLES = (".yaml", ".yml", ".toml", ".json")


def find(
    source: Source,
    catalogue: Catalogue,
    targets: tuple[str, ...],
    doctest_flags: tuple[str, ...] = (),
    raises: Raises | None = None,
    read: Read | None = None,
) -> Iterator[Finding]:
    """The pinned texts of ``source``, which compiles, that fail on one of ``targets`` (oldest first).

    ``doctest_flags`` are the options that the project runs its doctests with. ``raises`` says whether code of the
    project itself holds the fixed parts of a message: then the text is the project's own. ``read`` reads what
    stands beside the file, by its path from there: texts that its tests keep for a tool to write.
    """
    targets = targets or DEFAULT_TARGETS
    try:
        if may_pin(source.text):
            yield from _in_code(source, catalogue, targets, raises, read)
        if may_expect_a_class(source.text):
            yield from _of_classes(source, catalogue, targets)
        if _SHOWN in source.text and ">>>" in source.text and "IGNORE_EXCEPTION_DETAIL" not in doctest_flags:
            yield from _in_docstrings(source, catalogue, targets, raises)
    except RecursionError:  # nested deeper than can be followed: nothing certain to say
        return


def find_in_document(source: Source, catalogue: Catalogue, targets: tuple[str, ...]) -> Iterator[Finding]:
    """The errors shown in ``source``, a document, in words that the newest of ``targets`` does not print."""
    targets = targets or DEFAULT_TARGETS
    found: list[Finding] = []
    if _SHOWN in source.text:
        found += _tracebacks(source, catalogue, targets)
    if any(sign in source.text for sign in _OF_ARGPARSE):
        found += _printed_by_argparse(source, targets)
    if source.file.endswith(_TABLES):
        found += _in_table(source, catalogue, targets)
    yield from sorted(found, key=lambda one: one.span.start)


def _printed_by_argparse(source: Source, targets: tuple[str, ...]) -> Iterator[Finding]:
    from explain.drift.argparse_texts import change
    from explain.drift.telling import told_of_argparse
    from explain.drift.transcripts import of_argparse

    for pin in of_argparse(source):
        changed = change(pin, targets)
        if changed is not None and changed.known[-1] in changed.failing:
            yield told_of_argparse(pin, changed, source, targets, IN_TEXT)


def _in_table(source: Source, catalogue: Catalogue, targets: tuple[str, ...]) -> Iterator[Finding]:
    from explain.drift.reworded import reworded
    from explain.drift.telling import told
    from explain.drift.transcripts import of_table

    for pin in of_table(source, catalogue):
        drift = reworded(pin, source, catalogue, targets)
        if drift is not None:
            yield told(drift, source, IN_TEXT)


def _tracebacks(source: Source, catalogue: Catalogue, targets: tuple[str, ...]) -> Iterator[Finding]:
    from explain.drift.examples import in_document
    from explain.drift.reworded import reworded
    from explain.drift.telling import told_in_document, told_of_name

    for shown in in_document(source, catalogue):
        name, renaming = shown.printed_anew(targets)
        if targets[-1] in renaming:
            yield told_of_name(shown, name, renaming, source, IN_TEXT)
            continue
        drift = reworded(shown.pin, source, catalogue, targets)
        if drift is not None and targets[-1] in drift.failing:
            yield told_in_document(drift, shown, source)


def _in_code(
    source: Source, catalogue: Catalogue, targets: tuple[str, ...], raises: Raises | None, read: Read | None
) -> Iterator[Finding]:
    from explain.drift.argparse_texts import PRINTED_FIRST, change
    from explain.drift.pins import pins
    from explain.drift.reworded import reworded
    from explain.drift.telling import told, told_of_argparse

    for pin in pins(source, catalogue, read):
        changed = change(pin, targets)
        drift = reworded(pin, source, catalogue, targets) if changed is None else None
        if changed is not None:
            if not (changed.kind == "choices" and raises and raises((PRINTED_FIRST,))):  # its own line else
                yield told_of_argparse(pin, changed, source, targets)
        elif drift is not None and not _is_own(drift, raises):
            yield told(drift, source)


def _of_classes(source: Source, catalogue: Catalogue, targets: tuple[str, ...]) -> Iterator[Finding]:
    from explain.drift.kinds import kinds
    from explain.drift.telling import told_of_class

    yield from (told_of_class(kind, source) for kind in kinds(source, catalogue, targets))


def _in_docstrings(
    source: Source, catalogue: Catalogue, targets: tuple[str, ...], raises: Raises | None
) -> Iterator[Finding]:
    from explain.drift.examples import in_docstrings
    from explain.drift.reworded import reworded
    from explain.drift.telling import told_of_example, told_of_name

    for shown in in_docstrings(source, catalogue):
        name, renaming = shown.printed_anew(targets)
        drift = reworded(shown.pin, source, catalogue, targets) if not renaming else None
        if renaming:
            yield told_of_name(shown, name, renaming, source, NAME)
        elif drift is not None and not _is_own(drift, raises):
            yield told_of_example(drift, shown, source)


def _is_own(drift: Drift, raises: Raises | None) -> bool:
    """Whether the project holds what Python prints, or what is pinned of it: its own text may be the shorter one."""
    return raises is not None and (any(map(raises, drift.printed)) or raises((fixed(drift.pin.text),)))
