"""What single lines look like: which may start an error, which are frames, exception lines, separators, or something
else's output. Looks at one line at a time and remembers nothing.

Every pattern is anchored at the line's start and its repeated parts cannot match the same text in two ways, so
each test is linear in the line.
"""

from __future__ import annotations

import builtins
import re

from explain.tracebacks.complaints import NOTICES, ignored, notice, program_complaint, refusal
from explain.tracebacks.names import UNUSUAL
from explain.tracebacks.surroundings import is_afterword, is_other_output

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Start = Literal[
        "", "traceback", "group", "place", "members", "announcement", "warning", "fatal", "timeout", "paths", "usage",
        "refusal", "program", "ignored", "notice", "destroyed", "separator", "stack", "bare",
    ]  # fmt: skip
    """What a line starts; empty for a line that starts nothing. ``bare`` is an exception line standing alone,
    ``place`` a ``File`` line without a header, ``members`` a group's last line without one, ``refusal`` argparse's
    last line, ``program`` the interpreter's own complaint about its command line, ``stack`` one that is no error's."""

TRACEBACK = "Traceback (most recent call last):"
GROUP = "Exception Group Traceback (most recent call last):"
CAUSE = "The above exception was the direct cause of the following exception:"
CONTEXT = "During handling of the above exception, another exception occurred:"
UNCAUGHT = "Uncaught in the interpreter:"
MISREAD = re.compile(r"Traceback ?\((?:m|rn)[o0]st recent ca[l1I|]{2} [l1I|]ast\) ?[:;]")
"""A header as it is read from a picture."""
QUOTES = '"""'

PLACE = re.compile(r'(?:  |\t|> )File "(?!"[^,])(.*)", line ([0-9]{1,9})(?:, in (.*))?')
_CELLS_FILE = re.compile(r'  File [^"\s].*:[0-9]{1,9}\s*')  # where IPython found a SyntaxError
REPEATED = re.compile(r"  \[Previous line repeated ([0-9]{1,9}) more times?\]?")
WARNING = re.compile(r"(\s*)(\S.*?):([0-9]{1,9}): (\w*Warning):(?: (.*))?")
MEMBER_COUNT = re.compile(r"\([0-9]+ sub-exceptions?\)$")
_EXCEPTION = re.compile(r"([^\W\d][\w.<>-]*(?:\([\w.]{1,200}\))?)(?:(:)(?: (.*))?|[ \t]*)")

_LONGEST_NAME = 1_000
_SUFFIXES = ("Error", "Exception", "Warning", "Interrupt", "Exit", "Iteration", "Group")
_BUILTIN = frozenset(
    name for name, value in vars(builtins).items() if isinstance(value, type) and issubclass(value, BaseException)
) | {"ImportCycleError", "PythonFinalizationError", "WindowsError"}

_FOREIGN = frozenset(["DataSource.Error", "DataFormat.Error", "Expression.Error"])  # Power Query's
_FIRST_FOUR = (
    "Inva", "Exec", "Erro", "  Fi", "\tFil", "  + ", "  | ", "--- ", "Proc", "Task", "Time", "Fata", "Wind", "Pyth",
    "usag", "Stac", "Call", "Obje", "Coro", "Keyb", "Syst", "Gene", "Stop", "____", "E   ", "FAIL", "ERRO", "File",
    "  Ce", "  In", "In [", "bash", "-bas", "zsh:", "sh: ", "fish", "/bin", "'pip", "'py'", "pip ", "pip:", "py :",
    "==> ",
    *(name[:4] for name in UNUSUAL),
)  # fmt: skip
_OPENINGS = frozenset([*_FIRST_FOUR, *("\ufeff" + four[:3] for four in _FIRST_FOUR)])


def may_start(line: str) -> bool:
    """Whether ``line``, as it came in, can start an error at all.

    Nearly every line of a log is nothing of the kind, so this looks only for a few pieces of text, without a
    regular expression.
    """
    return (
        line[:4] in _OPENINGS
        or "rror" in line
        or "xception" in line
        or "Warning" in line
        or "Traceback" in line
        or "python" in line
        or 'File "' in line
        or 'File \\"' in line
        or ".py:" in line
        or "____ " in line
        or "――― " in line
        or "pending!" in line
        or "Exit:" in line
        or "Group:" in line
        or "Interrupt:" in line
        or "Iteration:" in line
        or "\x1b" in line
        or "\0" in line
    )


def may_be_dressed(text: str) -> bool:
    """Whether an error may stand in the cleaned ``text`` behind a prefix, in a string, or all on one line."""
    return (
        "Traceback" in text
        or 'File "' in text
        or "Exception " in text
        or "Warning: " in text
        or "xception was" in text
        or ".py:" in text
        or "Fatal Python" in text
        or "____ " in text
        or " E   " in text
        or "<failure " in text
        or ("<span" in text and "rror" in text)
        or "--- Logging" in text
        or "the above exception" in text
        or "The above exception" in text
        or "can't open file " in text
        or (text[:4] == "In [" and "rror" in text)
        or "Cell In[" in text
        or ".PyException: " in text
        or "##teamcity[" in text
        or "::error file=" in text
        or "\\nE   " in text
        or "Input In [" in text
        or '"exc_type"' in text
        or '"errorType"' in text
        or 'errorType\\"' in text
        or '"parsedStack"' in text
        or '"frames"' in text
        or '"stack' in text
        or '"backtrace"' in text
        or (text[:1] in '`*>"-|' and "rror" in text)
        or "error: " in text
        or any(name in text for name in ("SyntaxError", "IndentationError", "TabError"))
    )


def starting(text: str) -> Start:
    """What the cleaned line ``text`` starts."""
    if "Traceback" in text and (found := _header(text)):
        return found
    if text[:1] in " \t":
        return _starting_indented(text)
    if text.startswith(("Fatal Python error: ", "Windows fatal exception: ")):
        return "fatal"
    if _announces(text):
        return "announcement"
    if text.endswith(" ignored") and ignored(text):
        return "ignored"
    if "Warning:" in text and WARNING.fullmatch(text):
        return "warning"
    if text.startswith("usage: "):
        return "usage"
    if program_complaint(text):
        return "program"
    if text.startswith(NOTICES) and notice(text):
        return "notice"
    if ": error: " in text and refusal(text):
        return "refusal"
    return _starting_exactly(text)


def _header(text: str) -> Start:
    stripped = text.rstrip()
    if not stripped.endswith(TRACEBACK):
        return ""
    grouped = stripped.endswith("  + " + GROUP) or stripped.lstrip() == "+ " + GROUP
    return "group" if grouped else "traceback"


def _starting_indented(text: str) -> Start:
    if PLACE.fullmatch(text.rstrip()):
        return "place"
    if text.startswith("  | ") and "sub-exception" in text and exception_line(text[4:], strict=True):
        return "members"
    return "warning" if "Warning:" in text and WARNING.fullmatch(text) else ""


def _starting_exactly(text: str) -> Start:
    stripped = text.rstrip()
    if stripped == "Python path configuration:":
        return "paths"
    if stripped.startswith("Timeout (") and stripped.endswith(")!"):
        return "timeout"
    if stripped.endswith("Task was destroyed but it is pending!"):
        return "destroyed"
    if stripped in (CAUSE, CONTEXT):
        return "separator"
    if is_stack_header(stripped):
        return "stack"
    return "bare" if exception_line(text, strict=True) else ""


def is_stack_header(text: str) -> bool:
    """Whether ``text`` announces frames that are no error's (``print_stack``, tracemalloc, asyncio's debug mode)."""
    if text.startswith(("Stack ", "Object ", "Coroutine ")):
        return text.rstrip(":").endswith("(most recent call last)")
    return text in ("Call stack:", "Traceback (most recent call first):")


_ASYNCIO = (
    "Task exception was never retrieved",
    "Future exception was never retrieved",
    "Unhandled exception in event loop",
    "unhandled exception during asyncio.run() shutdown",
    "exception calling callback for <Future",
    "an error occurred during closing of asynchronous generator",
)


def announcement(text: str) -> str:
    """What announces an error, where ``text`` is such a line ("Exception in thread Thread-1:"): the line without its
    colon and, asyncio's being log messages, without what its logger put before them."""
    if not _announces(text):
        return ""
    for sentence in _ASYNCIO:
        if sentence in text:
            text = text[text.index(sentence) :]
    return text.rstrip().removesuffix(":")


def _announces(text: str) -> bool:
    if text.startswith("Exception "):
        return text.startswith(("Exception in ", "Exception ignored ", "Exception happened "))
    if text.startswith(("Process ", "Error ")):
        return text.endswith(":")
    if text.startswith(("Original exception was:", "--- Logging error ---")):
        return True
    told = ("xception" in text or "an error" in text) and text[:1] != "{"  # of a record, what is in it
    return told and any(sentence in text for sentence in _ASYNCIO)


def exception_line(text: str, *, strict: bool) -> tuple[str, str, bool] | None:
    """The exception's name, its message, and whether a colon stands between them, where ``text`` is such a line.

    Under a traceback's frames nearly any name will do. ``strict`` is for a line on its own, where "Error: disk full"
    and "INFO: ready" are somebody's log.
    """
    match = _EXCEPTION.fullmatch(text)
    if match is None or len(match[1]) > _LONGEST_NAME:
        return None
    name, colon, message = match[1], bool(match[2]), match[3] or ""
    if _is_exception_name(name, bool(message)):
        return name, message, colon
    if strict or (name == name.lower() and TRACEBACK in message):
        return None
    fits = (colon or "." in name or name != name.lower()) and not is_other_output(text)
    return (name, message, colon) if fits else None


def _is_exception_name(name: str, message: bool) -> bool:
    if name[-1] == ")":
        return name.partition("(")[0].endswith("Error") and "." in name
    module, _, last = name.rpartition(".")
    if name in _FOREIGN:
        return False
    if last.endswith("RemoteTraceback") or name in UNUSUAL or (last == "error" and module):
        return True
    if not message and not module:
        return name in _BUILTIN
    if last in _SUFFIXES:
        return bool(module) or last == "Exception"
    return last.endswith(_SUFFIXES) and not last[0].islower()


def separator(text: str) -> Literal["", "cause", "context"]:
    """Which separator of a chain ``text`` is, if any."""
    stripped = text.strip() if text[:1] == " " else text.rstrip()
    if not stripped.startswith(("The ab", "During")):
        return ""
    return "cause" if stripped == CAUSE else "context" if stripped == CONTEXT else ""


def ends_message(text: str) -> bool:
    """Whether ``text`` cannot be a further line of a message above it."""
    if "Traceback (most recent call last)" in text:
        return True
    if text.startswith(("  Cell In[", "  Input In [")) or (text.startswith("  File ") and _CELLS_FILE.fullmatch(text)):
        return True
    if is_other_output(text) or is_afterword(text):
        return True
    return starting(text) not in ("", "bare", "separator", "members")
