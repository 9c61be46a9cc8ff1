"""Follows a whole program from its first statement."""

from __future__ import annotations

import ast
import warnings

from explain.foreseeing import LONGEST
from explain.foreseeing.mentions import Mentions
from explain.foreseeing.state import MODULE, Frame
from explain.foreseeing.statements import Statements
from explain.foreseeing.uncalled import follow_uncalled
from explain.foreseeing.values import Dead, NotKnown, ProgramName, Stop
from explain.foreseeing.ways import Place


def follow(tree: ast.Module, text: str) -> list[tuple[Exception, Place]]:
    """The errors that the program is certain to raise, each with the place where it arises."""
    return followed(tree, text).foreseen


def followed(tree: ast.Module, text: str) -> Statements:
    """What has followed the program, whose ``text`` this is, to where nothing more is known of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Python's functions warn of is not ours to tell
        return _followed(tree, text)


def _followed(tree: ast.Module, text: str) -> Statements:
    run = Statements(Mentions(text))
    run.globals["__name__"] = ProgramName()
    run.globals["__doc__"] = ast.get_docstring(tree)
    frame = Frame(MODULE, run.globals)
    run.frames.append(frame)
    run.open_level()
    try:
        try:
            run.block(tree.body)
        except Exception as error:
            run.note(error)
            run.report(error)
    except (Stop, Dead, NotKnown, RecursionError, MemoryError):
        pass
    try:
        if text.count("\n") <= LONGEST:
            follow_uncalled(run, tree)
    finally:
        run.forget()
    return run
