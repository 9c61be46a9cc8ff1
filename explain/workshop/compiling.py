"""Makes the catalogue from the pages and the evidence: what the wheel ships and what tests match against.

Reads ``corpus/`` and ``snapshots/python``; runs no snippet and judges no page (``guard`` does).
"""

from __future__ import annotations

import contextlib
import json
import os
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explain import prose
from explain.catalogue import REFERENCE, Catalogue, PageStore, Slot, Template, read_catalogue
from explain.workshop.answering import answer_of, case_sources
from explain.workshop.evidence import read_evidence
from explain.workshop.pages import PYTHONS, PageText
from explain.workshop.reading_pages import read_corpus
from explain.workshop.running import Ran
from explain.workshop.templates import Printed, templates_of, the_error


@dataclass(frozen=True, slots=True)
class Corpus:
    """The pages and the folder of the evidence; what a checkout holds. ``kept`` is where compiled rows are kept.

    ``read_at`` is when reading began, in nanoseconds: what was changed after that may not be what was read.
    """

    pages: tuple[PageText, ...]
    snapshots: Path
    kept: Path | None = None
    read_at: int = 0

    def evidence(self, page: PageText) -> Mapping[str, Mapping[str, Ran]]:
        """What each Python printed for each case of ``page``: Python, then the case's label."""
        held = {python: self.evidence_under(python, page) for python in PYTHONS}
        return {python: runs for python, runs in held.items() if runs is not None}

    def evidence_under(self, python: str, page: PageText) -> Mapping[str, Ran] | None:
        """What that one Python printed for each case of ``page``, by label; None where it was not asked."""
        path = self.snapshots / python / page.folder / f"{page.stem}.txt"
        return read_evidence(path) if path.exists() else None


def checkout() -> Path:
    """The root of the source checkout that this package stands in. Raises FileNotFoundError where it is installed."""
    root = _own_root()
    if not (root / "corpus").is_dir():
        raise FileNotFoundError(f"no compiled catalogue, and no corpus in {root}: reinstall pyexplain")
    return root


def _own_root() -> Path:
    return Path(__file__).resolve().parents[2]


def read_checkout(root: Path | None = None) -> Corpus:
    """The corpus of a checkout."""
    root = root or checkout()
    kept = root / "explain" / "compiled" / "rows" if root.resolve() == _own_root() else None
    began = time.time_ns()
    return Corpus(read_corpus(root / "corpus"), root / "snapshots" / "python", kept, began)


def compile_checkout() -> Catalogue:
    """The catalogue of this checkout, compiled again where a page or a piece of evidence has changed since.

    Pages carry no values here, which take longer than all the rest: ``pyexplain show`` names the holes instead.
    """
    root = checkout()
    folder, state = root / "explain" / "compiled", _state(root)
    note = folder / "state"
    if not note.exists() or note.read_text(encoding="utf-8") != state:
        parts = compile_corpus(read_checkout(root))
        try:
            write(folder, *parts)
            note.write_text(state, encoding="utf-8")
        except OSError:  # a checkout that may not be written to is compiled each time
            return load(*parts)
    return read_catalogue((folder / "entries.json").read_bytes(), PageStore(str(folder / "pages.json")))


class Kept:
    """The rows of pages as they were compiled before, by what they were made from. Kept in one file of the checkout."""

    def __init__(self, path: Path, code: str) -> None:
        """Read ``path``, where it is there and was written by the compiler that ``code`` stands for."""
        self._path = path
        self._code = code
        self._rows: dict[str, list[Any]] = {}
        self._new: dict[str, list[Any]] = {}
        try:
            found = json.loads(path.read_bytes())
            self._rows = found["rows"] if found["code"] == code else {}
        except (OSError, ValueError, KeyError):
            return

    def row(self, page: PageText, corpus: Corpus) -> tuple[Any, ...]:
        """The row of ``page``: the one kept where nothing has changed since, else a new one."""
        files = [corpus.snapshots / python / page.folder / f"{page.stem}.txt" for python in PYTHONS]
        state = _times([page.path, *files])
        kept = self._rows.get(page.name)
        row = kept if kept and kept[0] == state else [state, *json.loads(_bytes(_row(page, corpus)))]
        if all(_changed(path) < corpus.read_at for path in (page.path, *files)):
            self._new[page.name] = row
        return tuple(row[1:])

    def write(self) -> None:
        """Keep what this run used. An OSError is passed over: the next run compiles again."""
        new = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(_bytes({"code": self._code, "rows": self._new}))
            new.replace(self._path)


def _state(root: Path) -> str:
    """What would change if a page, a piece of evidence or the compiler did: a checksum over names, times and sizes."""
    return _checksum([root / "corpus", root / "snapshots" / "python"], zlib.crc32(_code(root).encode()))


def _code(root: Path) -> str:
    """The same for the code that makes a row."""
    package = root / "explain"
    single = [f"{one} {_times([package / one])}" for one in ("catalogue.py", "hints.py", "prose.py", "wordings.py")]
    folders = _checksum([package / "workshop", package / "tracebacks"], 0)
    return f"{folders} {' '.join(single)}"


def _checksum(folders: Iterable[Path], checksum: int) -> str:
    waiting = [str(folder) for folder in folders]
    while waiting:
        for entry in sorted(os.scandir(waiting.pop()), key=lambda one: one.path):
            if entry.is_dir():
                waiting.append(entry.path)
            elif not entry.name.endswith(".pyc"):
                status = entry.stat()
                checksum = zlib.crc32(f"{entry.path} {status.st_mtime_ns} {status.st_size}".encode(), checksum)
    return f"{checksum:08x}"


def _changed(path: Path) -> int:
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return 0


def _times(paths: Iterable[Path]) -> str:
    checksum = 0
    for path in paths:
        try:
            status = os.stat(path)
            checksum = zlib.crc32(f"{status.st_mtime_ns} {status.st_size}".encode(), checksum)
        except OSError:
            checksum = zlib.crc32(b"-", checksum)
    return f"{checksum:08x}"


def load(entries: bytes, pages: bytes) -> Catalogue:
    """The catalogue from its two compiled parts."""
    return read_catalogue(entries, PageStore(data=pages))


def printed(page: PageText, evidence: Mapping[str, Mapping[str, Ran]]) -> Iterator[Printed]:
    """The error of each failing case under each Python of the page."""
    for python, runs in evidence.items():
        if python not in page.pythons:
            continue
        for snippet, case in enumerate(page.role("broken", "also")):
            ran = runs.get(case.label)
            raised = the_error(ran.stderr, page.folder) if ran else None
            if raised is not None:
                yield Printed(python, case, snippet, raised)


def compile_corpus(corpus: Corpus, values: bool = False) -> tuple[bytes, bytes]:
    """The two parts of the compiled catalogue: entries by folder behind an index, and guidance behind an index.

    With ``values``, each page also carries what its first example binds, for ``pyexplain show``; that takes a second
    pass, in which the examples are explained.
    """
    rows = _rows(corpus)
    entries, pages = _compiled(rows, corpus, {})
    return _compiled(rows, corpus, _values(corpus, load(entries, pages))) if values else (entries, pages)


def _rows(corpus: Corpus) -> dict[str, tuple[Any, ...]]:
    pages = [page for page in corpus.pages if not page.retired]
    if corpus.kept is None:
        return {page.name: _row(page, corpus) for page in pages}
    kept = Kept(corpus.kept, _code(_own_root()))
    rows = {page.name: kept.row(page, corpus) for page in pages}
    kept.write()
    return rows


def _values(corpus: Corpus, catalogue: Catalogue) -> dict[str, dict[str, str]]:
    """What the first broken example of each page binds, under the newest Python that fails so, its source at hand."""
    found = {}
    for page in corpus.pages:
        case, *_ = page.role("broken") or (None,)
        asked = (one for one in (REFERENCE, *reversed(page.pythons)) if one in page.pythons)
        python, runs = next(((one, held) for one in asked if (held := corpus.evidence_under(one, page))), ("", {}))
        ran = runs.get(case.label) if case else None
        if case and ran:
            answer = answer_of(ran, page.folder, catalogue, case_sources(case), python)
            if answer and answer.entry == page.name:
                found[page.name] = dict(answer.bindings)
    return found


def _compiled(
    rows: Mapping[str, tuple[Any, ...]], corpus: Corpus, values: Mapping[str, Mapping[str, str]]
) -> tuple[bytes, bytes]:
    folders: dict[str, list[dict[str, Any]]] = {}
    exceptions: dict[str, list[str]] = {}
    stems: dict[str, str] = {}
    guidance: dict[str, bytes] = {}
    for page in corpus.pages:
        if page.retired:
            continue
        entry, names, shown = rows[page.name]
        folders.setdefault(page.folder, []).append(entry)
        for name in names:
            if page.folder not in exceptions.setdefault(name, []):
                exceptions[name].append(page.folder)
        if page.stem != "_any":
            stems[page.stem] = page.name
        guidance[page.name] = _bytes({**shown, "values": values.get(page.name, {})})
    blobs = {folder: _bytes(entries) for folder, entries in folders.items()}
    index = {"schema": 1, "folders": _places(blobs), "exceptions": exceptions, "stems": stems}
    index["bases"] = bases(corpus.snapshots)
    linted = (entry for entries in folders.values() for entry in entries if entry.get("lint"))
    index["lint"] = {one["name"]: one.get("fact") or one["binds"][0] for one in linted}
    entries = _bytes(index) + b"\n" + b"".join(blobs.values())
    head = _bytes(_places(guidance))
    return entries, str(len(head)).encode() + b"\n" + head + b"".join(guidance.values())


def _row(page: PageText, corpus: Corpus) -> tuple[Any, ...]:
    """What the catalogue holds of ``page``: its entry, the names of its exceptions, and its guidance."""
    shown = list(printed(page, corpus.evidence(page)))
    templates = () if page.stem == "_any" else templates_of(page, shown)
    names = {one.raised.exception for one in shown} | {name for one in templates for name in one.exceptions}
    return _entry_row(page, templates), sorted(names), _page_row(page)


def bases(snapshots: Path) -> dict[str, list[str]]:
    """The classes above each exception, nearest first, as the interpreters list them; a newer Python wins."""
    found: dict[str, list[str]] = {}
    for python in PYTHONS:
        path = snapshots / python / "EXCEPTIONS"
        for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
            name, *above = (part.strip() for part in line.split("<"))
            if name and not name.startswith("#"):
                found[name] = [one for one in above if one not in ("BaseException", "object")]
    return dict(sorted(found.items()))


def write(folder: Path, entries: bytes, pages: bytes) -> None:
    """Writes both parts into ``folder``, each whole or not at all: another process may be reading the old ones."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in (("entries.json", entries), ("pages.json", pages)):
        new = folder / f"{name}.{os.getpid()}"
        new.write_bytes(data)
        new.replace(folder / name)


def _entry_row(page: PageText, templates: Sequence[Template]) -> dict[str, object]:
    row: dict[str, object] = {"name": page.name, "title": page.title, "pythons": page.pythons}
    row["templates"] = [
        [one.pythons, one.exceptions, _parts(one.parts), _parts(one.hint), one.hint_kind, one.snippet, one.reference]
        for one in templates
    ]
    optional = {"fact": page.fact, "binds": page.binds, "fix": page.fix, "lint": page.lint, "certainty": page.certainty}
    return row | {key: value for key, value in optional.items() if value}


def _page_row(page: PageText) -> dict[str, object]:
    examples = [(case.role, file.name, file.text, case.number) for case in page.cases for file in case.files]
    guidance = [prose.unwrapped(text) for text in (page.what, page.why, page.do, page.more)]
    return {"guidance": guidance, "examples": examples}


def _parts(parts: Iterable[str | Slot]) -> list[object]:
    return [part if isinstance(part, str) else (part.name, part.kind) for part in parts]


def _places(blobs: Mapping[str, bytes]) -> dict[str, tuple[int, int]]:
    found, offset = {}, 0
    for name, blob in blobs.items():
        found[name] = (offset, len(blob))
        offset += len(blob)
    return found


def _bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
