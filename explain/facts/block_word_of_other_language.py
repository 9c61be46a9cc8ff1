"""Fact: a block begins with a word of another language (unless, until, repeat, loop, do, foreach).

Binds ``word``, ``suggestion`` (Python's header), ``line``, the repair, and ``ending`` (the lines that end a loop whose
condition stands at its end).
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.blocks import after
from explain.syntax.failure import Failure, brief, failure_at
from explain.syntax.trial import Change
from explain.syntax.vocabulary import is_name

_ENDLESS = frozenset({"do", "repeat", "loop", "forever"})
_CONDITIONED = {"unless": "if", "until": "while"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The word at the beginning of the refused header, with a block behind it."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or not _opens(failure):
        return
    word, suggestion = _header(failure)
    if not suggestion:
        return
    bindings = {"word": word, "suggestion": suggestion, "line": str(failure.line), **_ending(failure)}
    repair = failure.repaired(Change(failure.tokens[0].start, failure.end, suggestion)) or {}
    yield Fact(failure.span(0), {**bindings, **repair})


def _opens(failure: Failure) -> bool:
    """Whether the statement ends in a colon or holds a brace, or a deeper one follows."""
    texts = [token.text for token in failure.tokens]
    following = after(failure.layout, failure.index)
    deeper = following is not None and following.column > failure.statement.column
    return "{" in texts or (deeper and (texts[-1] == ":" or failure.word in (*_CONDITIONED, "foreach", "for")))


def _header(failure: Failure) -> tuple[str, str]:
    """The word and what Python has in its place, or two empty texts."""
    texts = [token.text for token in failure.tokens]
    word = failure.word
    end = next((at for at, text in enumerate(texts) if text in (":", "{")), len(texts))
    inside = failure.text(1, end - 1) if end > 1 else ""
    if word in _CONDITIONED and end > 1:
        bare = inside.removeprefix("(").removesuffix(")") if inside.startswith("(") else inside
        return word, f"{_CONDITIONED[word]} not {bare if end == 2 else f'({bare})'}:"
    if word in _ENDLESS and end == 1:
        return word, "while True:"
    if word == "repeat" and 1 < end <= 4 and inside.strip("() ").isalnum():
        return word, f"for _ in range({inside.strip('() ')}):"
    if word == "foreach" or texts[:2] == ["for", "each"]:
        return texts[1] if word == "for" else word, _each(failure, 1 if word == "foreach" else 2, end)
    return "", ""


def _each(failure: Failure, first: int, end: int) -> str:
    """The loop over what stands from token ``first`` on: ``price in prices`` or ``(prices as price)``."""
    tokens = [token for token in failure.tokens[first:end] if token.text not in ("$", "var")]
    if tokens and tokens[0].text == "(" and tokens[-1].text == ")":
        tokens = tokens[1:-1]
    texts = [token.text for token in tokens]
    if "as" in texts[1:-1]:
        at = texts.index("as")
        tokens, texts = [*tokens[at + 1 :], *tokens[at : at + 1], *tokens[:at]], [*texts[at + 1 :], "in", *texts[:at]]
    if len(texts) < 3 or "in" not in texts[1:-1] or not is_name(tokens[0]):
        return ""
    at = texts.index("in")
    return brief(f"for {', '.join(one for one in texts[:at] if one != ',')} in {''.join(texts[at + 1 :])}:")


def _ending(failure: Failure) -> dict[str, str]:
    """What ends a loop of ``do`` or ``repeat``: the condition behind its block."""
    if failure.word not in ("do", "repeat"):
        return {}
    texts = [token.text for token in failure.tokens]
    closing = failure.closing(1) if texts[1:2] == ["{"] else -1
    if 0 < closing < len(texts) - 2 and texts[closing + 1] in ("while", "until"):
        word, condition = texts[closing + 1], failure.text(closing + 2, len(texts) - 1)
    else:
        following = next((one for one in _behind(failure) if one[0] in ("while", "until")), None)
        if following is None:
            return {}
        word, condition = following
    bare = condition.rstrip("; ").removeprefix("(").removesuffix(")")
    return {"ending": brief(f"if {bare}: break" if word == "until" else f"if not ({bare}): break")}


def _behind(failure: Failure) -> Iterator[tuple[str, str]]:
    """The next statement at the refused one's own column: its word and what stands behind that."""
    layout = failure.layout
    for index in range(failure.index + 1, len(layout.statements)):
        one = layout.statements[index]
        if one.column <= failure.statement.column:
            yield one.word, layout.text[one.start + len(one.word) : one.end].strip().removesuffix(":")
            return
