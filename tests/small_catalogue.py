"""A catalogue of a few made-up pages, for tests of what chooses between pages."""

from __future__ import annotations

import json
from collections.abc import Sequence

from explain.catalogue import Catalogue, PageStore, read_catalogue

Wording = tuple[Sequence[str], Sequence[object], Sequence[object], str, int]


def wording(pythons: str, *parts: object, hint: Sequence[object] = (), kind: str = "", snippet: int = 0) -> Wording:
    """One wording of a snippet: texts and ``(name, kind)`` slots in turn, as ``pythons`` ("3.8 3.14") printed it."""
    return (pythons.split(), parts, hint, kind, snippet)


def page(name: str, *wordings: Wording, fact: str = "", certainty: str = "", what: str = "What.") -> dict[str, object]:
    """One page of the exception that ``name`` ("NameError/a") begins with."""
    exception = name.partition("/")[0]
    templates = [
        (pythons, [exception], parts, hint, kind, snippet, "") for pythons, parts, hint, kind, snippet in wordings
    ]
    row = {"name": name, "title": "A title", "pythons": ["3.8", "3.14"], "templates": templates}
    return row | {"fact": fact, "certainty": certainty, "what": what}


def catalogue_of(*pages: dict[str, object]) -> Catalogue:
    """A catalogue of ``pages`` of one or several exceptions."""
    folders: dict[str, list[dict[str, object]]] = {}
    for one in pages:
        folders.setdefault(str(one["name"]).partition("/")[0], []).append(one)
    sections, places = b"", {}
    for folder, rows in folders.items():
        data = json.dumps(rows).encode()
        places[folder] = [len(sections), len(data)]
        sections += data
    stems = {str(one["name"]).partition("/")[2]: one["name"] for one in pages}
    index = {"folders": places, "exceptions": {folder: [folder] for folder in folders}, "bases": {}, "stems": stems}
    return read_catalogue(json.dumps(index).encode() + b"\n" + sections, PageStore(data=_guidance(pages)))


def _guidance(pages: Sequence[dict[str, object]]) -> bytes:
    places, body = {}, b""
    for one in pages:
        data = json.dumps({"guidance": [one["what"], "Why.", "Do.", ""], "examples": []}).encode()
        places[one["name"]] = [len(body), len(data)]
        body += data
    head = json.dumps(places).encode()
    return str(len(head)).encode() + b"\n" + head + body
