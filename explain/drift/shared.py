"""The part that several wordings share and that still tells them from other messages. Reads no source."""

from __future__ import annotations

import re

from explain.drift.unknowns import MARK

_LEAST_SHARE = 0.5
_LEAST = 12
"""Characters: a shorter part would hold for messages that nobody meant."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def shared_part(text: str, others: tuple[str, ...]) -> str:
    """The longest part of ``text`` that is in all of ``others``, cut at whole words; empty where it says too little."""
    if MARK.search(text) or not others:
        return ""
    best = ""
    for start in range(len(text)):
        end = start + len(best) + 1
        while end <= len(text) and all(text[start:end] in one for one in others):
            best = text[start:end]
            end += 1
    return _enough(_whole(best, text), text)


def shared_beginning(text: str, others: tuple[str, ...]) -> str:
    """What ``text`` and all of ``others`` begin with; empty where that says too little."""
    return "" if MARK.search(text) else _enough(_beginning([text, *others]), text)


def _beginning(texts: list[str]) -> str:
    """What all ``texts`` begin with: what the first and the last of them by their order do."""
    first, last = min(texts), max(texts)
    differs = (place for place, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1])
    return first[: next(differs, min(len(first), len(last)))]


def _enough(part: str, text: str) -> str:
    enough = len(part) >= max(_LEAST, _LEAST_SHARE * len(text)) and len(_WORD.findall(part)) > 1
    return part if enough else ""


def _whole(part: str, text: str) -> str:
    """``part`` without the halves of words, and the signs that open something, at its ends."""
    at = text.find(part)
    before, after = text[at - 1 : at] if at else "", text[at + len(part) : at + len(part) + 1]
    if before.isalnum() and part[:1].isalnum():
        part = re.sub(r"^\w+", "", part)
    if after.isalnum() and part[-1:].isalnum():
        part = re.sub(r"\w+$", "", part)
    return part.strip().rstrip(",(['\"" if after else "").strip() if after else part.strip()
