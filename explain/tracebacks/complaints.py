"""What Python and its tools say in one line: refused command lines, notices, the errors that Python 2 ignored.

Looks at one line at a time and remembers nothing.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

_COMPLAINTS = (
    "can't open file ",
    "can't find '__main__' module in ",
    "No module named ",
    "No code object available for ",
    "Error while finding module specification for ",
    "Error while finding spec for ",
    "can't initialize",
    "Relative module names not supported",
)


def program_complaint(text: str) -> tuple[str, str] | None:
    """("python", message) where the interpreter complains about its command line: its name without folder, version
    and ".exe", and what it says."""
    if "python" not in text:
        return None
    program, _, message = text.partition(": ")
    folder_end = max(program.rfind("/"), program.rfind("\\"))
    match = re.fullmatch(r"(pythonw?)[0-9.]*[td]*(?:\.exe)?", program[folder_end + 1 :])
    if match is None:
        return None
    known = message.startswith(_COMPLAINTS) or message.endswith("is a directory, cannot continue")
    return (match[1], message) if known else None


_SHELLS = ("bash: ", "-bash: ", "zsh: ", "sh: ", "/bin/sh: ", "/bin/bash: ")
_INSTALLER = ("error: externally-managed-environment", "ERROR: No matching distribution found for ")
_SHELL = (
    r"[-/a-z]*sh: (?:line )?(?:[0-9]+: )?(command not found: \S*(?:python|pip)[0-9.]*"
    r"|\S*(?:python|pip)[0-9.]*: (?:command not found|not found|No such file or directory|bad interpreter: .*|.*: bad interpreter: .*))\s*"
)
NOTICES = (
    *_SHELLS,
    *_INSTALLER,
    "Invalid -W option",
    "Error: [Errno ",
    "Error retrieving tasks: ",
    "Error: The specified process",
    "Executing <",
)


def notice(text: str) -> tuple[Literal["usage", "warning"], str, str] | None:
    """Kind, name and message of what Python and its tools say in one line without any exception."""
    if text.startswith("Executing <"):
        slow = re.fullmatch(r"Executing <.*> took [0-9.]+ seconds\s*", text)
        return ("warning", "asyncio", text.rstrip()) if slow else None
    if text.startswith(_SHELLS):
        told = re.fullmatch(_SHELL, text)
        return ("usage", "sh", told[1]) if told else None
    if text.startswith(_INSTALLER):
        return ("usage", "pip", text.rstrip().partition(": ")[2])
    return ("usage", "python", text.rstrip()) if text.startswith(NOTICES) else None


_REFUSALS = (
    "unrecognized arguments: ",
    "the following arguments are required: ",
    "argument ",
    "one of the arguments ",
    "ambiguous option: ",
    "invalid choice: ",
)


def refusal(text: str, *, after_usage: bool = False) -> str | None:
    """The message where ``text`` is the line with which argparse refuses a command line ("prog: error: …").

    Without its usage lines above it only argparse's own sentences count: compilers print "file.c:3: error: …" too.
    """
    program, _, message = text.partition(": error: ")
    if not message or (not after_usage and not message.startswith(_REFUSALS)):
        return None
    return message if after_usage or not re.search(r":[0-9]+$", program) else None


_IGNORED = r"Exception ([\w.]+): (?:[\w.]+\((.*),?\)|(.*)) in (?:<.*>|.*) ignored"


def ignored(text: str) -> tuple[str, str] | None:
    """The exception and its message where ``text`` is Python 2's "Exception KeyError: KeyError(1,) in <f> ignored"."""
    found = re.fullmatch(_IGNORED, text)
    if found is None:
        return None
    told = (found[2] if found[2] is not None else found[3]).removesuffix(",")
    return found[1], told[1:-1] if len(told) > 1 and told[0] in "'\"" and told[-1] == told[0] else told
