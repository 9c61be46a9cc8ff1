"""Other Pythons on the PATH, asked whether they can parse a text. They run nothing but ``compile`` on it.

Each runs isolated (``-I -S``): no site, no environment variables of Python's, nothing from the working directory.
"""

from __future__ import annotations

from functools import cache

from explain.records import dataclass

_ASK = """
import json, sys, warnings
warnings.simplefilter("ignore")
text = sys.stdin.buffer.read().decode("utf-8", "surrogatepass")
said = [list(sys.version_info[:2])]
try:
    compile(text, "<checked>", "exec", dont_inherit=True)
except SyntaxError as error:
    end = getattr(error, "end_lineno", None), getattr(error, "end_offset", None)
    said += [error.msg, error.lineno or 1, error.offset or 1, *end]
except Exception:
    said = []
sys.stdout.write(json.dumps(said))
"""
_PATIENCE = 10


@dataclass(frozen=True, slots=True)
class Refused:
    """A Python's own SyntaxError: ``line`` and ``offset`` from 1, the end where that Python tells it."""

    message: str
    line: int
    offset: int
    end_line: int | None = None
    end_offset: int | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """It compiles."""


def asked(python: str, text: str) -> Refused | Accepted | None:
    """What Python ``python`` ("3.9") says of ``text``; None where it is not installed or gives no clear answer."""
    program = _program(python)
    if not program:
        return None
    import json
    import subprocess

    try:
        done = subprocess.run(
            [program, "-I", "-S", "-X", "utf8", "-c", _ASK],
            input=text.encode("utf-8", "surrogatepass"),
            capture_output=True,
            timeout=_PATIENCE,
        )
        version, *said = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    if version != [int(part) for part in python.split(".")]:
        return None
    return Refused(*said) if said else Accepted()


@cache
def _program(python: str) -> str:
    from shutil import which

    return which(f"python{python}") or ""
