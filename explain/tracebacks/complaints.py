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
    "error while loading shared libraries: ",
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


_SHELLS = ("bash: ", "-bash: ", "zsh: ", "sh: ", "fish: ", "/bin/sh: ", "/bin/bash: ")
_INSTALLER = ("error: ", "ERROR: ")
_REFUSED_BY_INSTALLERS = (
    r"error: (?:externally-managed-environment|metadata-generation-failed|failed-wheel-build-for-install"
    r"|legacy-install-failure|subprocess-exited-with-error"
    r"|The interpreter at `[^`]+` is externally managed, and indicates the following:"
    r"|The build backend returned an error|No solution found when resolving dependencies)"
    r"|ERROR: (?:No matching distribution found for .+|Package '[^']+' requires a different Python: .+"
    r"|Cannot install .+ because these package versions have conflicting dependencies\."
    r"|Failed to build .+ when (?:getting requirements to build|building|preparing|calling build backend).*"
    r"|Failed to build installable wheels for some pyproject\.toml based projects.*|Could not build wheels for .+"
    r"|Command errored out with exit status .+|Directory .+ is not installable\. .+"
    r"|\S+\.whl is not a supported wheel on .+"
    r"|Could not open requirements file: .+|Invalid requirement: .+|Could not install packages due to an .+"
    r"|THESE PACKAGES DO NOT MATCH THE HASHES .+|unknown command \".+|Could not find an activated virtualenv .+"
    r"|pip's dependency resolver does not currently take into account .+)"
)
"""How pip and uv end when they refuse. What a log says above it, such as the failed build itself, is read apart."""
_MISSING = (
    r"(?:command not found|not found|No such file or directory|cannot execute: required file not found"
    r"|bad interpreter: .*|.*: bad interpreter: .*)"
)
_SHELL = (
    r"[-/a-z]*sh: (?:line )?(?:[0-9]+: )?(command not found: \S*(?:python|pip)[0-9.]*"
    rf"|Unknown command: '?\S*(?:python|pip)[0-9.]*'?|\S*(?:python|pip)[0-9.]*: {_MISSING})\s*"
)
_WINDOWS = (
    r"'(?:python|pip|py)[0-9.]*' is not recognized as an internal or external command,"
    r"|(?:python|pip|py)[0-9.]* ?: The term '(?:python|pip|py)[0-9.]*' is not recognized as .*"
    r"|Python was not found; run without arguments to install from the Microsoft Store.*"
)
_WINDOWS_STARTS = ("'py", "'pip", "python : ", "pip : ", "py : ", "python: The ", "pip: The ", "Python was not found; ")
NOTICES = (
    *_SHELLS,
    *_INSTALLER,
    *_WINDOWS_STARTS,
    "Invalid -W option",
    "Error: [Errno ",
    "Error retrieving tasks: ",
    "Error: The specified process",
    "Executing <",
    "Python Exception <",
)
_IN_DEBUGGER = re.compile(r"Python Exception <(?:class|type) '([\w.]{1,200})'>:? ?(.*?):?\s*")  # gdb's


def notice(text: str) -> tuple[Literal["exception", "usage", "warning"], str, str] | None:
    """Kind, name and message of what Python and its tools say in one line without any exception."""
    if text.startswith("Executing <"):
        slow = re.fullmatch(r"Executing <.*> took [0-9.]+ seconds\s*", text)
        return ("warning", "asyncio", text.rstrip()) if slow else None
    if text.startswith("Python Exception <"):
        raised = _IN_DEBUGGER.fullmatch(text)
        return ("exception", raised[1], raised[2]) if raised else None
    if text.startswith(_SHELLS):
        told = re.fullmatch(_SHELL, text)
        return ("usage", "sh", told[1]) if told else None
    if text.startswith(_INSTALLER):
        refused = re.fullmatch(_REFUSED_BY_INSTALLERS, text.rstrip())
        return ("usage", "pip", refused[0].partition(": ")[2]) if refused else None
    if text.startswith(_WINDOWS_STARTS):
        return ("usage", "sh", text.rstrip()) if re.fullmatch(_WINDOWS, text.rstrip()) else None
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
