"""Errors whose text is encoded as a whole, as HTML or quoted-printable: told only by all of its lines together.

One line proves nothing: ``"&lt;"`` and ``f(x=20)`` are code. A text in which no character is left that the encoding
would have replaced, is encoded.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from explain.records import replace
from explain.tracebacks.model import Raised

_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|apos|nbsp|#x?[0-9a-fA-F]{1,6});")
_NOT_HTML = re.compile(r"[<>\"']|&(?!(?:lt|gt|amp|quot|apos|nbsp|#x?[0-9a-fA-F]{1,6});)")
_CODE = r"(?:3D|[0189A-F][0-9A-F]|7F|(?:20|09)$)"  # what has to be written so: "=" itself, no ASCII, blanks at the end
_CODES = re.compile(rf"(?:={_CODE})+", re.MULTILINE)
_NOT_QUOTED = re.compile(rf"=(?!{_CODE})", re.MULTILINE)


def without_entities(raised: Raised) -> Raised:
    """``raised`` without HTML's entities, where all of it is HTML: no name of Python's has an entity in it."""
    texts = [*(frame.code for frame in raised.frames), raised.message]
    if any((frame.function or "").startswith("&") for frame in raised.frames):
        return _with(raised, _unescaped)
    is_html = any(map(_ENTITY.search, texts)) and not any(map(_NOT_HTML.search, texts))
    return _with(raised, _unescaped) if is_html else raised


def decoded(raised: Raised, *, known: bool) -> Raised:
    """``raised`` without quoted-printable's codes, where it is ``known`` as that or all of its code is."""
    if known or not any(_NOT_QUOTED.search(frame.code) for frame in raised.frames):
        return _with(raised, without_codes)
    return raised


def _with(raised: Raised, repair: Callable[[str], str]) -> Raised:
    frames = tuple(
        [
            replace(
                frame,
                file=repair(frame.file),
                function=frame.function and repair(frame.function),
                code=repair(frame.code),
            )
            for frame in raised.frames
        ]
    )
    return replace(raised, frames=frames, message=repair(raised.message))


def _unescaped(text: str) -> str:
    from html import unescape

    return unescape(text)


def without_codes(text: str) -> str:
    """``text`` with quoted-printable's codes replaced by what they stand for."""
    return _CODES.sub(_characters, text) if "=" in text else text


def _characters(found: re.Match[str]) -> str:
    return bytes.fromhex(found[0].replace("=", "")).decode("utf-8", "replace")
