"""The five answers that the layout aims at, as explanations built by hand."""

from __future__ import annotations

from typing import Any

from explain.catalogue import Guidance
from explain.explanation import Edit, ExcerptLine, Explanation, Fix, ShownFrame
from explain.places import Position, Span
from explain.records import replace
from explain.tracebacks.model import Frame, Raised


def frame(file: str, line: int, function: str | None = "<module>", code: str = "", yours: bool = True) -> ShownFrame:
    return ShownFrame(Frame(file, line, function, code), yours)


def explanation(exception: str, message: str, *frames: ShownFrame, **known: Any) -> Explanation:
    """An error with ``frames``; keywords of ``Raised`` and of ``Explanation`` go where they belong."""
    ours = {name: known.pop(name) for name in ("kind", "group", "header", "complete") if name in known}
    raised = Raised(ours.pop("kind", "exception"), exception, message, tuple(one.frame for one in frames), **ours)
    raised = replace(raised, link=known.get("link", "first"))
    own = [index for index, one in enumerate(frames) if one.yours]
    known.setdefault("culprit", own[-1] if own else None)
    if known.get("entry"):
        known = {"specific": True, "certainty": "certain"} | known
    return Explanation(raised, frames=frames, **known)


UNPACK = explanation(
    "ValueError",
    "too many values to unpack (expected 2)",
    frame("app/import_prices.py", 41, "load", "name, price = row"),
    entry="ValueError/unpack-too-many",
    title="More values arrived than there are names to take them",
    said_by=("3.8", "3.9", "3.10", "3.11", "3.12", "3.13"),
    wording={"3.14": "too many values to unpack (expected 2, got …)"},
    says_more=True,
    bindings={"expected": "2"},
    excerpt=(ExcerptLine(41, "name, price = row"),),
    guidance=Guidance(
        "The left side has 2 names, so `row` must hold exactly 2 values; it held more.",
        "Unpacking hands out one value per name and refuses to drop any, because\n"
        "a dropped value is usually a mistake in the data.",
        "Print `row` just before line 41. If the extra values are not wanted, collect them:\n"
        "`name, price, *rest = row`.",
        "A starred name takes any number of values, none included.",
    ),
)

IN_PLACE = explanation(
    "AttributeError",
    "'NoneType' object has no attribute 'append'",
    frame("scores.py", 7, "<module>", "ranked.append(best)"),
    entry="AttributeError/none-from-in-place-method",
    title="A value is None where a list was expected",
    source_used=True,
    excerpt=(
        ExcerptLine(3, "ranked = scores.sort()", (9, 22), "sort() puts the list in order and returns None"),
        ExcerptLine(7, "ranked.append(best)", (7, 13)),
    ),
    guidance=Guidance(
        "Line 3 stores the result of `scores.sort()` in `ranked`. That method changes `scores` itself and returns "
        "None, so line 7 looks for `append` on None.",
        "",
        "Use the function that returns a new list:",
    ),
    fix=Fix(
        "Use sorted()",
        "safe",
        (Edit(Span("scores.py", Position(3, 9), Position(3, 22)), "sorted(scores)"),),
        ("ranked = scores.sort()",),
        ("ranked = sorted(scores)",),
    ),
)

BRACKET = explanation(
    "SyntaxError",
    "invalid syntax",
    frame("report.py", 14, None, "print(total)"),
    entry="SyntaxError/bracket-never-closed",
    title="A bracket was opened on line 12 and never closed",
    place=Span("report.py", Position(12, 11), Position(12, 12)),
    source_used=True,
    says_more=True,
    wording={"3.14": "'(' was never closed"},
    excerpt=(
        ExcerptLine(12, "total = sum(", (11, 12), "opened here"),
        ExcerptLine(13, "    price * count for price, count in lines"),
        ExcerptLine(14, "print(total)", (0, 1), 'Python 3.8 gave up here: "invalid syntax"'),
    ),
    guidance=Guidance(
        "",
        "A line inside brackets goes on until they close, so Python read line 14 as part of the call and only "
        "noticed there.",
        "Close it at the end of line 13:",
    ),
    fix=Fix("Close the bracket", "display", (), (), ("    price * count for price, count in lines)",)),
)

KEY = explanation(
    "KeyError",
    "'databse'",
    frame("config.py", 9, "database", 'return settings["databse"]'),
    index=0,
    parent=1,
    entry="KeyError/no-such-key",
    title="A dictionary has no such key",
    excerpt=(ExcerptLine(9, '    return settings["databse"]', (11, 30), "", (19, 30)),),
    guidance=Guidance(
        "`settings` has no key 'databse'. Line 3 gives it the key 'database'.",
        "",
        'Write `settings["database"]`.',
    ),
)
RUNTIME = explanation(
    "RuntimeError",
    "could not load settings",
    frame("config.py", 11, "database", 'raise RuntimeError("could not load settings") from error'),
    index=1,
    link="cause",
)

HANDSHAKE = explanation(
    "vendorlib.HandshakeFailed",
    "E1402",
    frame("client.py", 88, "main", "session = vendorlib.connect(host, timeout=5)"),
    frame("/usr/lib/python3/dist-packages/vendorlib/session.py", 410, "connect", "raise HandshakeFailed(code)", False),
    excerpt=(ExcerptLine(88, "session = vendorlib.connect(host, timeout=5)"),),
)
