"""Whether the running Python takes a source: its parser, and what only its compiler sees. Explains nothing.

A template of a program is none: what refuses it says nothing of the programs that are made of it.
"""

from __future__ import annotations

import warnings

from explain.patterns import pattern
from explain.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.source import Source


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why Python will not run a source; ``too_deep`` is whether it only ran out of stack, which no grammar forbids."""

    error: SyntaxError
    too_deep: bool = False


_FILLED_IN = pattern(r"""[^"'#\n]*(?:\{\{-? *[\w.]+ *(?:\|[^{}\n]*)?-?\}\}|\{%-? *\w)""")
"""A place that cookiecutter, Jinja or Django fill in, outside of text and comments."""


def of_template(source: Source, refused: Refusal) -> bool:
    """Whether ``source`` is a template, as its name shows or the line that is refused."""
    line = source.line(refused.error.lineno or 1)
    return "{{" in source.file or "{%" in source.file or _FILLED_IN.match(line) is not None


def refusal(source: Source) -> Refusal | None:
    """What the running Python says against ``source``; None where it compiles. Never raises."""
    tree, error = source.parsed
    if tree is not None and not _may_be_refused(source):
        return None
    if isinstance(error, SyntaxError):
        return Refusal(error)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source.text, source.file, "exec", dont_inherit=True)
    except SyntaxError as refused:
        return Refusal(refused)
    except (RecursionError, MemoryError) as refused:
        return Refusal(_as_syntax_error(refused, source), too_deep=True)
    except ValueError as refused:  # null bytes before 3.12, lone surrogates
        return Refusal(_as_syntax_error(refused, source))
    return None


def _may_be_refused(source: Source) -> bool:
    """Whether the compiler may refuse ``source``, which parses.

    A tree is refused with fewer words than the text, and sooner where it is deep: a no has to be asked again.
    """
    from explain.analysis.trees import Tree
    from explain.linting.compiling import may_be_refused

    if not may_be_refused(Tree.of(source)):
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source.tree, source.file, "exec", dont_inherit=True)  # type: ignore[arg-type]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return True
    return False


def _as_syntax_error(error: Exception, source: Source) -> SyntaxError:
    return SyntaxError(str(error), (source.file, 1, 1, source.line(1)))
