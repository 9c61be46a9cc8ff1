"""What is known about errors, ready to be matched: entries, their templates, and the index over them.

Holds data and reads the compiled file it is given; it matches nothing and renders nothing. The compiled form is
JSON in two parts, so that starting costs one small read: an index line that says where each exception's section
stands, and the sections themselves, parsed when an error of that exception arrives. Guidance is a part of its own.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from functools import cache

from explain.records import dataclass, field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_ENDS = 4
"""How many characters at a message's beginning, or end, choose the templates that are tried at all."""
REFERENCE = "3.14"
"""The Python whose wording counts as the modern one, where nothing else is asked for."""
_ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COMPILED = os.path.join(_ROOT, "explain", "compiled")
"""Where the build puts the compiled catalogue."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A hole of a template: the ``name`` it binds and the ``kind`` of text it takes (see ``wordings``)."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Template:
    """One wording of one snippet: ``parts`` alternates literal text and slots, starting and ending with text.

    ``pythons`` printed it; ``exceptions`` are the names they printed it under; ``snippet`` tells which fence of the
    page gave it, so that wordings of the same case in different Pythons can be paired. ``hint`` is what CPython
    appended (". Did you mean: 'x'?"), as a template of its own, or empty, and ``hint_kind`` its sort (see
    ``explain.hints``). ``reference`` names the source of a
    wording that no capture here could give.
    """

    pythons: tuple[str, ...]
    exceptions: tuple[str, ...]
    parts: tuple[str | Slot, ...]
    hint: tuple[str | Slot, ...] = ()
    hint_kind: str = ""
    snippet: int = 0
    reference: str = ""

    @property
    def by_cpython(self) -> bool:
        """Whether CPython words it so, and not PyPy, whose wordings have a ``reference`` that says so."""
        return not self.reference.startswith("PyPy")

    @property
    def literal(self) -> int:
        """How many characters are fixed text: the measure of how narrow the wording is."""
        return sum(len(part) for part in self.parts if isinstance(part, str))


@dataclass(frozen=True, slots=True)
class Guidance:
    """A page's prose, holes unfilled, Markdown."""

    what: str
    why: str
    do: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """One file of a page's example; ``role`` is "broken", "also" or "fixed", ``number`` counts within it from 1."""

    role: str
    file: str
    text: str
    number: int = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A page as the matcher needs it; ``name`` is "NameError/name-not-defined".

    ``fact`` must hold for the page to be chosen among pages that share a wording; ``binds`` are facts that only fill
    holes. ``pythons`` are those under which the page's snippets fail. ``certainty`` is "likely" for a page that names
    what is most often the cause, else empty.
    """

    name: str
    title: str
    exception: str
    templates: tuple[Template, ...]
    fact: str = ""
    binds: tuple[str, ...] = ()
    fix: str = ""
    lint: bool = False
    pythons: tuple[str, ...] = ()
    certainty: str = ""

    @property
    def stem(self) -> str:
        """The page's own name, unique in the corpus."""
        return self.name.rpartition("/")[2]

    @property
    def general(self) -> bool:
        """Whether this is the page of the exception itself."""
        return self.stem == "_any"


@dataclass(frozen=True, slots=True)
class Page:
    """What is read only when an entry is shown; ``values`` are what its first broken example binds."""

    guidance: Guidance
    examples: tuple[Example, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)


class Catalogue:
    """Entries by the exception names that Pythons printed them under, and the classes' bases. Read-only.

    Sections are parsed when first asked for. ``index`` is the compiled file's first line, ``sections`` the bytes
    after it; ``pages`` the other part, likewise.
    """

    def __init__(self, index: Mapping[str, Any], sections: bytes, pages: PageStore) -> None:
        self._folders: Mapping[str, list[int]] = index["folders"]
        self._exceptions: Mapping[str, list[str]] = index["exceptions"]
        self._bases: Mapping[str, list[str]] = index["bases"]
        self._stems: Mapping[str, str] = index["stems"]
        self._linted: Mapping[str, str] | None = index.get("lint")
        self._sections = sections
        self._pages = pages
        self._parsed: dict[str, tuple[Entry, ...]] = {}
        self._shelves: dict[str, _Shelf] = {}

    def candidates(self, exception: str, message: str) -> Iterator[tuple[int, Entry, list[Template]]]:
        """Entries that may answer ``exception`` (as printed), its own first: (steps up to the base class, entry,
        those of its templates whose ends are those of ``message``)."""
        seen: set[str] = set()
        for steps, name in enumerate((exception, *self._bases.get(exception, ()))):
            for folder in self._exceptions.get(name, ()):
                if folder not in seen:
                    seen.add(folder)
                    yield from ((steps, entry, found) for entry, found in self._fitting(folder, message))

    def _fitting(self, folder: str, message: str) -> Iterator[tuple[Entry, list[Template]]]:
        if folder not in self._shelves:
            self._shelves[folder] = _Shelf(self.folder(folder))
        found: dict[int, list[Template]] = {}
        for number, template in self._shelves[folder].fitting(message):
            found.setdefault(number, []).append(template)
        entries = self.folder(folder)
        return ((entries[number], found[number]) for number in sorted(found))

    def knows(self, exception: str) -> bool:
        """Whether ``exception`` (as printed) is a class that some Python of the corpus has."""
        return exception in self._exceptions or exception in self._bases

    def full_names(self, exception: str) -> Iterator[str]:
        """The classes that ``exception`` may be short for: "_csv.Error" for "Error" and for "csv.Error"."""
        module, _, last = exception.rpartition(".")
        for name in () if self.knows(exception) else self._exceptions:
            if "." in name and name.rpartition(".")[2] == last and module in ("", name.lstrip("_").partition(".")[0]):
                yield name

    def bases(self, exception: str) -> tuple[str, ...]:
        """The classes above ``exception``, nearest first, as a traceback prints them."""
        return tuple(self._bases.get(exception, ()))

    def classes(self) -> tuple[str, ...]:
        """The exceptions that some page has a wording of, as a traceback prints them."""
        return tuple(self._exceptions)

    def caught_by(self, exception: str) -> tuple[str, ...]:
        """The folders that hold wordings of ``exception`` (as printed) or of a class below it."""
        names = (one for one in self._exceptions if one == exception or exception in self._bases.get(one, ()))
        return tuple(dict.fromkeys(folder for one in names for folder in self._exceptions[one]))

    def folder(self, folder: str) -> tuple[Entry, ...]:
        """The entries of one folder of the corpus."""
        if folder not in self._parsed:
            start, length = self._folders.get(folder, (0, 0))
            rows = json.loads(self._sections[start : start + length]) if length else []
            self._parsed[folder] = tuple(_entry(row) for row in rows)
        return self._parsed[folder]

    def entries(self) -> Iterator[Entry]:
        """Every entry, by folder and name."""
        for folder in self._folders:
            yield from self.folder(folder)

    def linted(self) -> Mapping[str, str]:
        """The fact to look for everywhere, by the name of its entry."""
        if self._linted is None:
            wanted = ((entry.name, (entry.fact, *entry.binds)) for entry in self.entries() if entry.lint)
            self._linted = {name: next(filter(None, facts)) for name, facts in wanted}
        return self._linted

    def find(self, name: str) -> Entry | None:
        """The entry called ``name``: a stem, a folder and stem, or an exception's own page by its class."""
        full = self._stems.get(name, f"{name}/_any" if name in self._folders else name)
        for entry in self.folder(full.partition("/")[0]):
            if entry.name == full:
                return entry
        return None

    def page(self, entry: Entry) -> Page:
        """The guidance and examples of ``entry``."""
        return self._pages.page(entry.name)


class _Shelf:
    """The templates of one folder by a piece of their fixed text, so that few are tried on a message.

    Each stands under its first characters, else its last ones, else under its longest piece in between.
    """

    __slots__ = ("_between", "_first", "_last")

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self._first: dict[str, list[tuple[int, Template]]] = {}
        self._last: dict[str, list[tuple[int, Template]]] = {}
        self._between: dict[str, list[tuple[int, Template]]] = {}
        for number, entry in enumerate(entries):
            for template in entry.templates:
                shelf, piece = self._place(template.parts)
                shelf.setdefault(piece, []).append((number, template))

    def fitting(self, message: str) -> Iterator[tuple[int, Template]]:
        """The templates that may fit ``message``, each with its entry's number."""
        yield from self._first.get(message[:_ENDS], ())
        yield from self._last.get(message[-_ENDS:], ())
        for piece, templates in self._between.items():
            if piece in message:
                yield from templates

    def _place(self, parts: tuple[str | Slot, ...]) -> tuple[dict[str, list[tuple[int, Template]]], str]:
        first, last = parts[0], parts[-1]
        if isinstance(first, str) and len(first) >= _ENDS:
            return self._first, first[:_ENDS]
        if isinstance(last, str) and len(last) >= _ENDS:
            return self._last, last[-_ENDS:]
        return self._between, max((part for part in parts if isinstance(part, str)), key=len)


class PageStore:
    """Guidance, in a file that is read when the first page is asked for, or in memory."""

    def __init__(self, path: str = "", data: bytes = b"") -> None:
        self._path = path
        self._data = data
        self._index: dict[str, list[int]] | None = None
        self._start = 0
        self._kept: dict[str, Page] = {}

    def page(self, name: str) -> Page:
        """The page called ``name``. Raises KeyError where there is none."""
        if name not in self._kept:
            self._kept[name] = self._parsed(name)
        return self._kept[name]

    def _parsed(self, name: str) -> Page:
        if self._index is None:
            head = self._read(0, 20)
            length = int(head.partition(b"\n")[0])
            self._start = len(str(length)) + 1 + length
            self._index = json.loads(self._read(self._start - length, length))
        start, length = self._index[name]
        row = json.loads(self._read(self._start + start, length))
        examples = tuple(Example(*one) for one in row["examples"])
        return Page(Guidance(*row["guidance"]), examples, row.get("values", {}))

    def _read(self, start: int, length: int) -> bytes:
        if not self._data:  # whole, at once: a build may put another file in its place at any time
            with open(self._path, "rb") as file:
                self._data = file.read()
        return self._data[start : start + length]


def read_catalogue(entries: bytes, pages: PageStore) -> Catalogue:
    """A catalogue from its compiled form (see ``dump_catalogue`` in ``explain.workshop.compiling``)."""
    head, _, sections = entries.partition(b"\n")
    return Catalogue(json.loads(head), sections, pages)


def load_catalogue(folder: str = "") -> Catalogue:
    """The catalogue that ships with the package, or the compiled one in ``folder``.

    In a source checkout, which has none, it is compiled in memory from the pages and the evidence.
    Raises FileNotFoundError where there is neither.
    """
    return _load(folder or COMPILED)


@cache
def _load(folder: str) -> Catalogue:
    if folder != COMPILED or not os.path.exists(os.path.join(_ROOT, "hatch_build.py")):
        with open(f"{folder}/entries.json", "rb") as file:
            return read_catalogue(file.read(), PageStore(f"{folder}/pages.json"))
    from importlib import import_module

    return import_module("explain.workshop.compiling").compile_checkout()  # type: ignore[no-any-return]


def _entry(row: dict[str, Any]) -> Entry:
    return Entry(
        name=row["name"],
        title=row["title"],
        exception=row["name"].partition("/")[0],
        templates=tuple(_template(one) for one in row["templates"]),
        fact=row.get("fact", ""),
        binds=tuple(row.get("binds", ())),
        fix=row.get("fix", ""),
        lint=row.get("lint", False),
        pythons=tuple(row["pythons"]),
        certainty=row.get("certainty", ""),
    )


def _template(row: list[Any]) -> Template:
    pythons, exceptions, parts, hint, kind, snippet, reference = row
    return Template(tuple(pythons), tuple(exceptions), _parts(parts), _parts(hint), kind, snippet, reference)


def _parts(row: list[Any]) -> tuple[str | Slot, ...]:
    return tuple(part if isinstance(part, str) else Slot(*part) for part in row)
