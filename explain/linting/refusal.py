"""Whether the running Python takes a source: its parser, and what only its compiler sees. Explains nothing."""

from __future__ import annotations

import warnings

from explain.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.source import Source


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why Python will not run a source; ``too_deep`` is whether it only ran out of stack, which no grammar forbids."""

    error: SyntaxError
    too_deep: bool = False


def refusal(source: Source) -> Refusal | None:
    """What the running Python says against ``source``; None where it compiles. Never raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if _compiles(source):
            return None
        try:
            compile(source.text, source.file, "exec", dont_inherit=True)
        except SyntaxError as error:
            return Refusal(error)
        except (RecursionError, MemoryError) as error:
            return Refusal(_as_syntax_error(error, source), too_deep=True)
        except ValueError as error:  # null bytes before 3.12, lone surrogates
            return Refusal(_as_syntax_error(error, source))
    return None


def _compiles(source: Source) -> bool:
    """Whether the tree of ``source`` compiles: the facts need it anyway, and half of compiling a text is parsing it.

    A tree is refused with fewer words than the text, and sooner where it is deep: a no has to be asked again.
    """
    if source.tree is None:
        return False
    try:
        compile(source.tree, source.file, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _as_syntax_error(error: Exception, source: Source) -> SyntaxError:
    return SyntaxError(str(error), (source.file, 1, 1, source.line(1)))
