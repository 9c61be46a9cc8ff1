"""Decides between entries that tie, by proof, and asks the newest Python at hand for a second opinion on syntax.

Has copies of the reader's text compiled (``proving.Compiler``); runs nothing. Facts that propose a repair are believed
first where the repaired copy compiles; then the one nearest to the place where Python stopped. What is still equal
stays a tie, and is shown as one.
"""

from __future__ import annotations

from collections.abc import Sequence

from explain.catalogue import Catalogue
from explain.facts import Fact, finder
from explain.matching import FACT, Match, Place, match
from explain.places import Position, Span
from explain.proving import Compiler, Refusal, gains, running
from explain.records import replace
from explain.source import Source
from explain.tracebacks.model import Frame, Raised

SYNTAX = frozenset({"SyntaxError", "IndentationError", "TabError"})


def settled(matches: Sequence[Match], place: Place | None, compiler: Compiler = running) -> tuple[Match, ...]:
    """The best of ``matches``, which tie by rank: one, or all that proof and nearness leave equal."""
    if len(matches) < 2 or place is None:
        return tuple(matches)
    proofs = [_proof(one.fact, place.source, compiler) for one in matches]
    kept = [one for one, proof in zip(matches, proofs, strict=True) if proof == max(proofs)]
    distances = [_distance(one.fact, place.span) for one in kept]
    return tuple(one for one, distance in zip(kept, distances, strict=True) if distance == min(distances))


def hidden_cause(found: Sequence[Match], place: Place, catalogue: Catalogue) -> tuple[Match, ...]:
    """The page of a cause that Python cannot know, whatever it said (``found``); empty where none holds.

    A parser that meets a merge conflict or a web page speaks of an indentation or of a number, as it may be. These
    facts look at what stands in the file, so they hold for any wording.
    """
    for stem in (*HIDDEN, *(_OTHER_CAUSE[one.entry.stem] for one in found if one.entry.stem in _OTHER_CAUSE)):
        entry = catalogue.find(f"SyntaxError/{stem}")
        fact = next(finder(entry.fact)(place.source, place.span), None) if entry and entry.fact else None
        if entry and fact and entry.templates:
            worded = found[0] if found else None
            said_by = worded.said_by if worded else ()
            return (Match(entry, entry.templates[0], said_by, FACT, 0, fact.bindings, fact, worded=worded),)
    return ()


HIDDEN = (
    "conflict-markers",
    "not-python-file",
    "markdown-fence",
    "prompt-pasted",
    "shell-line-in-program",
    "smart-quotes",
    "comment-of-other-language",
    "traceback-pasted",
    "line-numbers-pasted",
    "diff-mark",
    "html-tag",
    "html-entity",
    "placeholder-left",
    "triple-quote-short",
    "triple-string-runs-on",
    "words-in-code",
    "arrow-function",
    "then-keyword",
    "for-of",
    "import-from-order",
    "declaration-keyword",
    "class-extends",
    "at-sign-name",
    "pairs-in-list",
    "block-word-of-other-language",
    "throw-keyword",
    "assignment-in-condition",
)
"""Pages whose facts know a text that is no Python by its look, or prove their repair, whatever a parser says of it."""


_OTHER_CAUSE = {
    "f-string-never-closed": "newer-syntax",
    "string-never-closed": "newer-syntax",
    "statement-after-else": "value-missing",
}
"""Pages whose wording Python also has for another cause: braces that go on below the line, an else with nothing."""


def second_opinion(
    raised: Raised, place: Place, catalogue: Catalogue, compiler: Compiler = running
) -> tuple[Match, ...]:
    """What ``compiler`` says of the same text, where that leads to a page of its own; else nothing.

    Each match carries the place that it names as its fact, unless a fact of the page holds there. The keywords that
    Python 3.14 proposes are added by ``traceback`` and not by compiling; a fact proposes them, under any Python.
    """
    refusal = compiler(place.source.text)
    if refusal is None or not refusal.message or refusal.message == raised.first_line:
        return ()
    span = _span(refusal, place.source)
    frame = Frame(place.source.file, span.start.line, None, place.source.line(span.start.line).strip())
    other = Raised("exception", refusal.exception, refusal.message, (frame,))
    found = settled(match(other, catalogue, Place(place.source, span)), place, compiler)
    if any(one.entry.stem == GENERAL for one in found):
        return ()
    return tuple(replace(one, fact=one.fact or Fact(span), said_by=()) for one in found)


GENERAL = "invalid-syntax"
"""The page that answers when nothing better is known of a SyntaxError."""


def _proof(fact: Fact | None, source: Source, compiler: Compiler) -> int:
    """2 where the fact's repair makes the text whole, 1 where that is then refused further down, 0 without proof."""
    if fact is None or not fact.bindings.get("fix_line", "").isdigit() or "fix_text" not in fact.bindings:
        return 0
    number = int(fact.bindings["fix_line"])
    lines = list(source.lines)
    if not 0 < number <= len(lines):
        return 0
    lines[number - 1] = fact.bindings["fix_text"]
    last = number + fact.bindings["fix_text"].count("\n")
    return gains(source.text, "\n".join(lines), last, compiler)


def _distance(fact: Fact | None, span: Span) -> tuple[int, int]:
    """How far the fact stands from where Python stopped, in lines and columns; no fact is furthest."""
    if fact is None:
        return (1 << 30, 0)
    if fact.span.touches(span):
        return (0, 0)
    lines = abs(fact.span.start.line - span.start.line)
    return (lines, abs(fact.span.start.column - span.start.column) if not lines else 0)


def _span(refusal: Refusal, source: Source) -> Span:
    line = min(max(refusal.line, 1), len(source.lines))
    start = Position(line, max(refusal.column - 1, 0))
    same = refusal.end_line == line and refusal.end_column - 1 > start.column
    return Span(source.file, start, Position(line, refusal.end_column - 1 if same else start.column + 1))
