"""An object of a class of this file is asked for an attribute that is spelled nearly like one it has.

Beforehand a built-in value counts as well: a page is looked for by the first of its facts.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.attributes import misspelled_attributes
from explain.analysis.callees import Callees, stored_attributes
from explain.analysis.classes import Class
from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen, type_is_tested
from explain.analysis.quoting import quoted
from explain.analysis.shapes import Made
from explain.analysis.trees import EVERYWHERE, Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.spelling import closest

_READING = ("print", "len", "str", "repr", "bool", "hash", "id", "type", "isinstance", "callable", "iter", "next")
_KEEPING = ("append", "add", "insert", "remove", "discard", "index")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    callees = Tree.of(source).derived(Callees)
    if span is None:
        yield from (Fact(source.span(node), found) for node, found in misspelled_attributes(source, None))
    for node in _candidates(callees, span):
        grown = span is not None and _is_grown(callees.tree, node)
        if not (isinstance(node.ctx, ast.Load) or grown) or (span is None and _is_known(callees, node)):
            continue
        cls, certain = _class(callees, node.value)
        if span is None and not certain:
            continue
        known = dict(cls.attributes()) if cls is not None else {}
        if cls is not None and grown and all(_is_grown(callees.tree, one) for one in cls.stores.get(node.attr, [])):
            known.pop(node.attr, None)
        suggestion = None if node.attr in known else closest(node.attr, sorted(known))
        if cls is None or suggestion is None:
            continue
        if span is None and not (certain and _is_certain(callees, cls, node)):
            continue
        place = known[suggestion]
        bindings = {
            "type": cls.node.name,
            "class": cls.node.name,
            "attr": node.attr,
            "suggestion": suggestion,
            "expression": quoted(source, node),
            "defined_line": str(place.line),
            "line": str(node.end_lineno or node.lineno),
            **replaced(source, node, f"{quoted(source, node.value)}.{suggestion}"),
        }
        yield Fact(source.span(node), bindings, (Related(source.line_span(place.line), "the attribute there is"),))


def _candidates(callees: Callees, span: Span | None) -> Iterator[ast.Attribute]:
    """The attributes at ``span``; without a span, those of what may be a class of the file or an object of one."""
    tree, classes = callees.tree, callees.classes
    if span is not None:
        return tree.nodes(ast.Attribute, span)
    own = tree.derived(_called_on_own_objects) if classes.names else ()
    receivers = (one.args.posonlyargs + one.args.args for one in own)
    first = {one[0].arg for one in receivers if one}
    return tree.attributes_of(None, {"", *tree.derived(Made).names, *classes.names, *first} if classes.names else ())


def _is_grown(tree: Tree, node: ast.AST) -> bool:
    """Whether ``node`` is what an ``+=`` or its like changes, which must be there before."""
    above = tree.parent(node)
    return isinstance(above, ast.AugAssign) and above.target is node


def _is_known(callees: Callees, node: ast.Attribute) -> bool:
    """Whether some class or some statement of the file gives the attribute, or what stands before it is no object."""
    if not isinstance(node.value, (ast.Name, ast.Call)) or node.attr in callees.tree.derived(_given):
        return True
    return callees.classes.named(node.value) is not None


def _given(tree: Tree) -> set[str]:
    """The attributes that some class or some statement of the file gives."""
    classes = tree.derived(Callees).classes.by_node.values()
    return set(tree.derived(stored_attributes)).union(*(one.own for one in classes))


def _class(callees: Callees, node: ast.expr) -> tuple[Class | None, bool]:
    """The class of ``node``, or ``node`` itself where it is a class, and whether that is certain."""
    found = callees.instance(node)
    if found is not None:
        return found
    cls = callees.classes.named(node)
    if cls is not None:
        return cls, True
    around = callees.classes.method(callees.scopes.scope(node)) if isinstance(node, ast.Name) else None
    if around is None or not isinstance(node, ast.Name) or not around.receives(node.id):
        return None, False
    called = around.node in callees.tree.derived(_called_on_own_objects)
    return around.owner, called and len(callees.scopes.bindings(node.id, callees.scopes.scope(node))) == 1


def _methods(tree: Tree) -> set[str]:
    """The names of what the classes of the file hold."""
    return {name for one in tree.derived(Callees).classes.by_node.values() for name in one.scope.names}


def _called_on_own_objects(tree: Tree) -> set[ast.FunctionDef | ast.AsyncFunctionDef]:
    """The methods that the file calls on objects which are of their very class, and not of one that adds to it."""
    callees = tree.derived(Callees)
    found: set[ast.FunctionDef | ast.AsyncFunctionDef] = set()
    for call in tree.calls(EVERYWHERE, _methods(tree)):
        made = callees.instance(call.func.value) if isinstance(call.func, ast.Attribute) else None
        method = made[0].method(call.func.attr) if made and made[1] and isinstance(call.func, ast.Attribute) else None
        if method is not None and not method.decorator_list:
            found.add(method)
    return found


def _is_certain(callees: Callees, cls: Class, node: ast.Attribute) -> bool:
    """Whether no code can give the attribute: all bases are known, and no other code gets hold of the objects."""
    if not cls.all_known or node.attr.startswith("__") or cls.node in callees.tree.derived(_handed_out):
        return False
    return not foreseen(callees.tree, node, "AttributeError") and not type_is_tested(callees.tree, node)


def _handed_out(tree: Tree) -> set[ast.AST]:
    """The classes whose objects the file gives to calls that may add attributes to them."""
    callees = tree.derived(Callees)
    found: set[ast.AST] = set()
    for call in tree.nodes(ast.Call):
        if callees.scopes.is_builtin(call.func, *_READING) or getattr(call.func, "attr", "") in _KEEPING:
            continue
        for given in (*call.args, *(one.value for one in call.keywords)):
            cls, _ = _class(callees, given.value if isinstance(given, ast.Starred) else given)
            if cls is not None:
                found.update(one.node for one in cls.lineage())
    return found
