"""Whether code asks which Python runs: by the version, by what only some Pythons have, or by a name that tells.

Says nothing of what the answer is: whoever asks has thought of the difference.
"""

from __future__ import annotations

import ast
import re

from explain.analysis.trees import Tree

_VERSION_WORDS = {"version_info", "hexversion", "TYPE_CHECKING", "python_implementation"}
_VERSION_NAME = re.compile(
    r"_*(?:is_|has_|have_|using_)?py(?:thon)?_?(?:(?:less|older|newer|before|since|at_?least)_?(?:than_?)?)?(?:[23]|ver)",
    re.IGNORECASE,
)
"""A name that holds the answer: ``PY2``, ``six.PY3``, ``compat.py2k``, ``USING_PYTHON2``, ``PY_VERSION``,
``pyLessThan3``."""
_OF_BUILTINS = {"dict", "str", "bytes", "int", "list", "object", "builtins", "__builtins__", "__builtin__"}
"""What code asks by ``hasattr`` for what only some Pythons have."""


def asks_a_version(tree: Tree, test: ast.expr) -> bool:
    """Whether ``test``, a condition, hangs on the Python that runs, or on whether a type checker reads."""
    words, parts = tree.derived(_version_words), tuple(ast.walk(test))
    named = bool(words) and not words.isdisjoint(map(last_name, parts))
    return named or any(map(_tells_the_python, parts))


def _tells_the_python(part: ast.AST) -> bool:
    """Whether ``part`` of a condition is an answer that only some Pythons give: ``sys.version``, ``str is bytes``,
    ``hasattr(dict, "iteritems")``, the name of Jython or IronPython for its system."""
    if isinstance(part, ast.Compare):
        return _asks_for_python2(part)
    if isinstance(part, ast.Attribute):
        return part.attr in ("version", "builtin_module_names") and last_name(part.value) == "sys"
    if isinstance(part, ast.Call):
        return last_name(part.func) == "hasattr" and bool(part.args) and last_name(part.args[0]) in _OF_BUILTINS
    return isinstance(part, ast.Constant) and part.value in ("java", "cli")


def _asks_for_python2(test: ast.Compare) -> bool:
    """``str is bytes``, or ``str is not six.text_type``: what only Python 2 says yes to, or no."""
    sides = {last_name(one) for one in (test.left, *test.comparators)}
    return len(sides) == 2 and "str" in sides and sides <= {"str", "bytes", "unicode", "text_type"}


def _version_words(tree: Tree) -> frozenset[str]:
    """The names of the file that tell which Python runs: by themselves, or as it gives them that version."""
    words = {name for name in tree.names if name in _VERSION_WORDS or _VERSION_NAME.match(name)}
    stored = (one for one in tree.nodes(ast.Assign) if not tree.names.isdisjoint(("version_info", "version")))
    of_file = (
        last_name(target)
        for one in stored
        for target in one.targets
        if any(last_name(part) == "version_info" or _tells_the_python(part) for part in ast.walk(one.value))
    )
    return frozenset(words.union(name for name in of_file if name))


def last_name(node: ast.AST) -> str:
    """``TYPE_CHECKING`` for the name itself and for ``typing.TYPE_CHECKING``; empty for other expressions."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
