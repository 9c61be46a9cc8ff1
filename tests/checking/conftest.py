"""A catalogue made by hand, of three pages and one fact, so that these tests hold whatever the corpus says."""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from explain.catalogue import Catalogue, PageStore, read_catalogue
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

FACT = "calls_of_boom"
"""The fact of the page ``boom-called``: every call of the name ``boom``."""


def _find(source: Source, span: Span | None) -> Iterator[Fact]:
    for node in ast.walk(source.tree or ast.Module([], [])):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "boom":
            yield Fact(source.span(node), {"name": "boom"})


def _parts(*pages: tuple[str, str, dict[str, object], tuple[str, str, str]]) -> tuple[bytes, bytes]:
    """The compiled form, as ``explain.catalogue`` documents it, of (name, title, options, guidance)."""
    folders: dict[str, list[dict[str, object]]] = {}
    for name, title, options, _ in pages:
        row = {"name": name, "title": title, "pythons": ["3.11", "3.14"], "templates": [], **options}
        folders.setdefault(name.partition("/")[0], []).append(row)
    sections, places = b"", {}
    for folder, rows in folders.items():
        blob = json.dumps(rows).encode()
        places[folder] = (len(sections), len(blob))
        sections += blob
    stems = {name.partition("/")[2]: name for name, *_ in pages if not name.endswith("/_any")}
    exceptions = {folder: [folder] for folder in folders}
    index = {"folders": places, "exceptions": exceptions, "stems": stems, "bases": {}}
    texts, where = b"", {}
    for name, _, _, guidance in pages:
        blob = json.dumps({"guidance": guidance, "examples": []}).encode()
        where[name] = (len(texts), len(blob))
        texts += blob
    head = json.dumps(where).encode()
    return json.dumps(index).encode() + b"\n" + sections, str(len(head)).encode() + b"\n" + head + texts


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> Catalogue:
    """One page that lints, one for a message of the parser's, one for every other SyntaxError."""
    module = ModuleType(f"explain.facts.{FACT}")
    module.find = _find  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    never_closed = [["3.11", "3.14"], ["SyntaxError"], ["'(' was never closed"], [], "", 0, ""]
    templates: dict[str, object] = {"templates": [never_closed]}
    entries, pages = _parts(
        ("NameError/boom-called", "`{{name}}` is called", {"lint": True, "fact": FACT}, ("It was.", "So.", "Do not.")),
        ("NameError/quiet-page", "Not looked for", {}, ("", "", "")),
        ("SyntaxError/never-closed", "A bracket stays open", templates, ("Open.", "Why.", "Close.")),
        ("SyntaxError/_any", "Python cannot read the code", {}, ("Unread.", "", "")),
    )
    return read_catalogue(entries, PageStore(data=pages))
