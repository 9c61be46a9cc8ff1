"""The answer to one error, as data: everything a renderer shows and nothing about how it is shown."""

from __future__ import annotations

from collections.abc import Mapping

from explain.catalogue import Guidance
from explain.places import Span
from explain.records import dataclass, field
from explain.tracebacks.model import Frame, Link, Raised

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from explain.facts import Related

    Certainty = Literal["certain", "likely", "possible"]
    Applicability = Literal["safe", "unsafe", "display"]
else:
    Certainty = Applicability = str


@dataclass(frozen=True, slots=True)
class ShownFrame:
    """A frame and whether it is the reader's own code (outside the standard library and site-packages)."""

    frame: Frame
    yours: bool


@dataclass(frozen=True, slots=True)
class ExcerptLine:
    """One line of the reader's code: its ``number``, its text as in the file, and the marked columns (code points
    from 0 within ``text``) or None. ``label`` is a short remark on the marked part, or empty. ``pointed`` is the part
    of ``marked`` that Python puts ``^`` under (``~`` under the rest), or None where all of it is meant."""

    number: int
    text: str
    marked: tuple[int, int] | None = None
    label: str = ""
    pointed: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``span`` by ``text``."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A proved edit: applied to a copy and compiled before it is offered. ``removed`` and ``added`` are the
    lines it changes, for a small diff."""

    description: str
    applicability: Applicability
    edits: tuple[Edit, ...]
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where an error was met: the input's name ("-" for standard input), its line there, from 1, and the time that the
    log gives, in ISO 8601, or an empty text."""

    input: str
    line: int
    time: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """How often an error came, where ``first`` and ``last``, and with how many different ``messages``."""

    count: int
    first: Sighting
    last: Sighting
    messages: int = 1


@dataclass(frozen=True, slots=True)
class Explanation:
    """One error explained.

    ``index`` and ``parent`` count errors in the order of the input. ``entry`` is None when nothing is known.
    ``specific`` is False where only the exception's class chose the page. ``said_by`` are the Pythons whose wording
    this is, and ``wording`` the reference Python's, filled with the reader's values ("…" where one is not known).
    ``says_more`` is whether that wording is worth showing beside the printed one. ``guidance`` is filled prose.
    ``culprit`` is the index in ``frames`` of the line to look at. ``excerpt`` holds the lines to show, in order;
    a gap in their numbers is a gap in the file. ``summary`` says, for a chain, what led to what.
    ``repeats`` counts further occurrences folded into this one. ``place`` is where a fact found the cause, when that
    is the place to name first; without it, that is the culprit's line. ``seen`` is set where occurrences were grouped.
    ``related`` are further places that a fact named.
    """

    raised: Raised
    index: int = 0
    parent: int | None = None
    link: Link = "first"
    entry: str | None = None
    title: str | None = None
    specific: bool = False
    certainty: Certainty | None = None
    alternatives: tuple[str, ...] = ()
    bindings: Mapping[str, str] = field(default_factory=dict)
    said_by: tuple[str, ...] = ()
    wording: Mapping[str, str] = field(default_factory=dict)
    says_more: bool = False
    frames: tuple[ShownFrame, ...] = ()
    culprit: int | None = None
    excerpt: tuple[ExcerptLine, ...] = ()
    guidance: Guidance = Guidance("", "", "")
    fix: Fix | None = None
    source_used: bool = False
    summary: str = ""
    repeats: int = 0
    place: Span | None = None
    seen: Seen | None = None
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What the linter found: a page's ``entry`` (``title`` filled) at ``span``, before anything ran.

    ``bindings`` are (name, value) pairs; ``message`` is the running Python's own where it refused the file; ``related``
    are further places that belong to it.
    """

    entry: str
    title: str
    span: Span
    bindings: tuple[tuple[str, str], ...] = ()
    guidance: Guidance = Guidance("", "", "")
    fix: Fix | None = None
    message: str = ""
    related: tuple[Related, ...] = ()

    @property
    def stem(self) -> str:
        """The page's own name, as used in suppressions and URLs."""
        return self.entry.rpartition("/")[2]

    @property
    def name(self) -> str:
        """What suppressions, options and ``pyexplain show`` call it: the stem, or the exception of a general page."""
        return self.entry.rpartition("/")[0] if self.stem == "_any" else self.stem
