"""Follows a whole program from its first statement."""

from __future__ import annotations

import ast
from collections import Counter

from explain.foreseeing.state import MODULE, Frame
from explain.foreseeing.statements import Statements
from explain.foreseeing.values import Dead, NotKnown, Stop
from explain.foreseeing.ways import Place


def follow(tree: ast.Module) -> list[tuple[Exception, Place]]:
    """The errors that the program is certain to raise, each with the place where it arises."""
    return followed(tree).foreseen


def followed(tree: ast.Module) -> Statements:
    """What has followed the program to where nothing more is known of it."""
    mentioned: Counter[str] = Counter()
    shared: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            mentioned[node.id] += isinstance(node.ctx, ast.Load)
        elif isinstance(node, ast.Attribute):
            mentioned[node.attr] += 1
        elif isinstance(node, ast.Global):
            shared.update(node.names)
    run = Statements(frozenset(name for name, times in mentioned.items() if times == 1))
    run.shared_names = frozenset(shared)
    run.globals["__name__"] = "__main__"
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
    finally:
        run.forget()
    return run
