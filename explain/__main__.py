"""``python -m explain``: with a program it runs that program with explanations on, else it is ``pyexplain``.

``python -m explain app.py ARGS…`` and ``python -m explain -m MODULE ARGS…`` behave as ``python app.py`` and
``python -m MODULE`` do, in this process and with this Python; each error's explanation follows it.
"""

from __future__ import annotations

import sys
from types import CodeType, ModuleType, TracebackType

_OURS = (__file__, "<frozen runpy>", "runpy.py")


def main() -> int:
    """Run the program that the arguments name, or ``pyexplain``; returns the exit status."""
    words = sys.argv[1:]
    if words[:1] == ["-m"] and len(words) > 1:
        _begin(words[1:])
        import runpy

        runpy.run_module(words[1], run_name="__main__", alter_sys=True)
        return 0
    if words and words[0].endswith((".py", ".pyw")):
        _begin(words)
        _run_file(words[0])
        return 0
    if not sys.flags.safe_path:
        # ``-m`` puts the working directory first, and the reader's own random.py is not to be run by explaining it.
        del sys.path[0]
    from explain.cli import main as command

    return command()


def _begin(argv: list[str]) -> None:
    from explain.hook import install

    before = sys.excepthook

    def without_us(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        before(kind, error.with_traceback(_theirs(traceback)), error.__traceback__)

    sys.excepthook = without_us
    install()
    sys.argv = argv


def _theirs(traceback: TracebackType | None) -> TracebackType | None:
    """``traceback`` without the leading frames that are not the program's."""
    while traceback and traceback.tb_frame.f_code.co_filename.endswith(_OURS):
        traceback = traceback.tb_next
    return traceback


def _run_file(path: str) -> None:
    """Run the file at ``path`` as Python runs its main program: same names, same ``sys.path[0]``."""
    import os
    from importlib.machinery import SourceFileLoader

    full = os.path.abspath(path)
    if not sys.flags.safe_path:
        sys.path[0] = os.path.dirname(os.path.realpath(path))
    module = ModuleType("__main__")
    module.__file__ = full
    module.__loader__ = SourceFileLoader("__main__", full)
    sys.modules["__main__"] = module
    exec(_compiled(path, full), vars(module))


def _compiled(path: str, full: str) -> CodeType:
    import io

    try:
        with io.open_code(full) as file:
            text = file.read()
    except OSError as error:
        # Python's own words, and its status, for a program that is not there.
        sys.stderr.write(f"{sys.executable}: can't open file {full!r}: [Errno {error.errno}] {error.strerror}\n")
        raise SystemExit(2) from None
    return compile(text, full, "exec", dont_inherit=True)


if __name__ == "__main__":
    sys.exit(main())
