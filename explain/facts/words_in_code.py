"""Fact: a line is made of words with nothing that joins them, as in a sentence.

Binds ``text`` and ``line``, and the repair that makes a comment of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NAME, NUMBER, Source
from explain.syntax.failure import Failure, brief, failure_at
from explain.syntax.fences import fenced_below
from explain.syntax.foreign_words import begins_otherwise
from explain.syntax.sentences import sentence_in
from explain.syntax.trial import insert
from explain.syntax.typos import misspelled_keyword
from explain.syntax.vocabulary import is_name, side_by_side

_FEWEST = 3


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused statement, where it begins with a row of names and is no other language's."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    if failure.word == "case":
        return
    sentence = sentence_in(source.line(failure.line))
    if sentence and fenced_below(source, failure.line)[1]:
        return  # talk around code, which has marks of its own
    if sentence:
        text = source.line(failure.line)
        indent = text[: len(text) - len(text.lstrip())]
        repair = {"fix_line": str(failure.line), "fix_text": f"{indent}# {text.strip()}"}
        bindings = {"text": brief(sentence), "line": str(failure.line)}
        yield Fact(source.line_span(failure.line), {**bindings, **repair})
        return
    if begins_otherwise(failure.word, failure.tokens[0].text[:1]) or not is_name(failure.tokens[0]):
        return
    if _heading(failure):
        bindings = {"text": failure.shown(0, 1), "line": str(failure.line)}
        yield Fact(failure.span(0, 1), {**bindings, **failure.fix(insert(failure.tokens[0].start, "# "))})
        return
    row = [at for at in range(1, len(failure.tokens)) if side_by_side(failure.tokens[at - 1], failure.tokens[at])]
    words = [token for token in failure.tokens if token.kind == NAME]
    if len(row) < _FEWEST - 1 or row[0] != 1 or len(words) < _FEWEST or len(words) * 3 < len(failure.tokens) * 2:
        return
    if any(token.text in ("=", "(", "{", "[") for token in failure.tokens) or misspelled_keyword(failure):
        return
    last = len(failure.tokens) - 1
    repair = failure.fix(insert(failure.tokens[0].start, "# "))
    yield Fact(failure.span(0, last), {"text": failure.shown(0, last), "line": str(failure.line), **repair})


def _heading(failure: Failure) -> bool:
    """Whether the statement is a word with a capital and another word or a number, and nothing else has its name."""
    if len(failure.tokens) != 2:
        return False
    first, second = failure.tokens
    apart = first.end.line == second.start.line and first.end < second.start
    titled = first.text[0].isupper() and first.text[1:].islower() and (is_name(second) or second.kind == NUMBER)
    return apart and titled and len(re.findall(rf"\b{first.text}\b", failure.layout.text)) == 1
