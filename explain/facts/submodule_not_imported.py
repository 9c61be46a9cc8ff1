"""A package is imported and one of its modules used, which that import does not load."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.modules import imported_module
from explain.analysis.quoting import quoted
from explain.analysis.scopes import Binding
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_MODULES = {
    "concurrent": "futures interpreters",
    "ctypes": "util wintypes",
    "curses": "ascii panel textpad",
    "dbm": "dumb gnu ndbm sqlite3",
    "email": "charset encoders errors generator header headerregistry message mime parser policy utils",
    "email.mime": "application audio base image message multipart text",
    "html": "entities parser",
    "http": "client cookiejar cookies server",
    "importlib": "abc machinery metadata resources util",
    "json": "tool",
    "logging": "config handlers",
    "multiprocessing": "connection dummy managers pool shared_memory sharedctypes",
    "sqlite3": "dump",
    "tkinter": "colorchooser commondialog dnd filedialog font messagebox scrolledtext simpledialog tix ttk",
    "unittest": "mock",
    "urllib": "error parse request response robotparser",
    "wsgiref": "handlers headers simple_server util validate",
    "xml": "dom etree parsers sax",
    "xml.dom": "expatbuilder minidom pulldom xmlbuilder",
    "xml.etree": "ElementInclude ElementPath ElementTree cElementTree",
    "xml.parsers": "expat",
    "xml.sax": "expatreader handler saxutils xmlreader",
    "compression": "bz2 gzip lzma zlib zstd",
    "string": "templatelib",
    "matplotlib": "pyplot animation dates patches ticker",
    "PIL": "Image ImageDraw ImageFilter ImageFont ImageOps",
    "google": "auth cloud protobuf",
}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``; never beforehand, as other code may have loaded the module."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Attribute, span):
        package, binding = _dotted(values, node.value)
        if binding is None or node.attr not in _MODULES.get(package, "").split():
            continue
        whole = _whole(values, node, package)
        bindings = {
            "module": package,
            "attr": node.attr,
            "submodule": whole,
            "import_text": f"import {whole}",
            "import_line": str(binding.line),
            "expression": quoted(source, node),
            "line": str(node.lineno),
        }
        alias = binding.node
        if isinstance(alias, ast.alias) and not alias.asname and alias.name in (whole, whole.partition(".")[0]):
            bindings |= replaced(source, alias, whole)
        yield Fact(source.span(node), bindings, (Related(source.span(binding.node), f"loads {package} alone"),))


def _dotted(values: Values, node: ast.expr) -> tuple[str, Binding | None]:
    """The dotted name of the package that ``node`` means, with the import that gave its first part."""
    if isinstance(node, ast.Attribute):
        outer, binding = _dotted(values, node.value)
        return (f"{outer}.{node.attr}", binding) if outer else ("", None)
    found = imported_module(values, node)
    return (found.module, found.binding) if found else ("", None)


def _whole(values: Values, node: ast.Attribute, package: str) -> str:
    """The module that the expression around ``node`` asks for: ``xml.dom.minidom`` where that is what is written."""
    name = f"{package}.{node.attr}"
    above = values.tree.parent(node)
    while isinstance(above, ast.Attribute) and above.attr in _MODULES.get(name, "").split():
        name, above = f"{name}.{above.attr}", values.tree.parent(above)
    return name
