"""The exception and warning classes of one Python, asked of that Python; writes nothing.

The answer is the text of ``EXCEPTIONS``: a line a class, as a traceback prints its name, then the classes above it,
nearest first: ``json.decoder.JSONDecodeError < ValueError < Exception``.
"""

from __future__ import annotations

from explain.workshop.interpreters import Interpreter
from explain.workshop.pages import Case, CaseFile
from explain.workshop.running import Limits, run_case

_SLOW = Limits(seconds=120)

_PROGRAM = """
import importlib, io, os, pkgutil, sys, warnings

# No window, browser, test or other program, and no codec, of which there are a hundred without a class of their own.
SKIPPED = {"antigravity", "encodings", "ensurepip", "idlelib", "pip", "test", "tests", "this", "turtledemo"}
SKIPPED |= {"xxlimited", "xxlimited_35", "xxsubtype"}
library = os.path.dirname(os.__file__)
names = set(sys.builtin_module_names)
names.update(found.name for found in pkgutil.iter_modules([library, os.path.join(library, "lib-dynload")]))


def load(name):
    last = name.rpartition(".")[2]
    if last.startswith("_") or last in SKIPPED:
        return
    try:
        module = importlib.import_module(name)
    except BaseException:  # made for another system, or without its library here
        return
    for found in pkgutil.iter_modules(getattr(module, "__path__", ()), name + "."):
        load(found.name)


def below(cls, seen):
    for one in type.__subclasses__(cls):
        if one not in seen:
            seen.add(one)
            below(one, seen)
    return seen


def printed(cls):
    return cls.__qualname__ if cls.__module__ == "builtins" else cls.__module__ + "." + cls.__qualname__


def line(cls):
    above = [one for one in cls.__mro__ if issubclass(one, BaseException)]
    if issubclass(cls, Exception) and cls is not Exception:
        above.remove(BaseException)
    return " < ".join(printed(one) for one in above)


def ours(cls):
    module = str(cls.__module__)
    return (module == "builtins" or module.partition(".")[0] in names) and "<locals>" not in cls.__qualname__


warnings.simplefilter("ignore")
out, sys.stdout, sys.stderr = sys.stdout, io.StringIO(), io.StringIO()
for name in sorted(names):
    load(name)
classes = below(BaseException, {BaseException})
out.write("".join(sorted({line(cls) + "\\n" for cls in classes if ours(cls)})))
out.flush()
os._exit(0)
"""


def exception_classes(python: Interpreter, bytecode: str = "") -> str:
    """Every exception and warning class of ``python``'s built-ins and public standard library, sorted.

    ``bytecode`` is as for ``run_case``. Raises RuntimeError where that Python does not answer.
    """
    case = Case("broken", 1, (CaseFile("main.py", _PROGRAM),), flags=("-S",))
    ran = run_case(case, python, _SLOW, bytecode)
    if ran.status != 0 or ran.stopped or "BaseException\n" not in ran.stdout:
        raise RuntimeError(f"{python.executable} does not list its exceptions: {ran.stderr[-200:].strip()}")
    return ran.stdout
