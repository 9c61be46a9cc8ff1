"""A function or method that works with bytes is given a text."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.library_calls import called
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_TAKES_TEXT = ("print", "open", "len", "int", "float", "input", "repr", "str", "list", "ord", "sorted")


_TAKES_BYTES = {
    *(f"hashlib.{one}" for one in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s")),
    *(f"hashlib.sha3_{one}" for one in (224, 256, 384, 512)),
    *(f"base64.{one}encode" for one in ("b64", "standard_b64", "urlsafe_b64", "b32", "b16", "b85", "a85")),
    *("zlib.compress", "zlib.crc32", "zlib.adler32", "gzip.compress", "bz2.compress", "lzma.compress"),
    *("binascii.hexlify", "binascii.b2a_hex", "binascii.crc32"),
}
"""What takes bytes as its first argument, and nothing else."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one call at ``span`` whose only argument is plainly a text; in the whole of ``source``, those of
    functions of the standard library that take bytes alone."""
    values = Values.of(source)
    if span is None:
        for one in called(values, None, _TAKES_BYTES):
            if one.args and values.type(one.args[0]) == "str" and not foreseen(values.tree, one, "TypeError"):
                yield _told(source, one)
        return
    call = singled_out(source, ast.Call, span, lambda one: _gives_text(values, one))
    if call is not None:
        yield _told(source, call)


def _told(source: Source, call: ast.Call) -> Fact:
    argument = call.args[0]
    text = quoted(source, argument)
    encoded = f"b{text}" if _same_as_bytes(argument, text) else f"{bracketed(text, argument)}.encode()"
    bindings = {"text": text, "encoded": encoded, "type": "str", "line": str(call.lineno)}
    return Fact(source.span(call), uncut(bindings))


def _same_as_bytes(argument: ast.expr, text: str) -> bool:
    """Whether ``text``, a text that is written out, means the same letters with a ``b`` before it."""
    single = isinstance(argument, ast.Constant) and text[:1] in ("'", '"') and "\\" not in text
    return single and text.isascii() and not text.startswith(('""', "''")) and text.count(text[0]) == 2


def _gives_text(values: Values, call: ast.Call) -> bool:
    if len(call.args) != 1 or call.keywords or values.is_builtin(call.func, *_TAKES_TEXT):
        return False
    return values.type(call.args[0]) == "str"
