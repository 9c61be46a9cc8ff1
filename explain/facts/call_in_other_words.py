"""A call of a well-known function as it would work, with the arguments at hand. It only fills holes.

What each row offers works for the type that the message names. Which of them was meant, the page says.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from explain.analysis.library_calls import is_plain
from explain.analysis.marked import singled_out
from explain.analysis.modules import imported_module, imported_name
from explain.analysis.quoting import shortened, whole
from explain.analysis.rewriting import operand, primary, uncut, unused
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_ANY = ""
_SURELY = "!"
"""Behind a type, with the place of an argument: the file itself must show that this argument has it."""
_AFFIXES = {
    "list": {"in_tuple": "{tuple0}"},
    "set": {"in_tuple": "{tuple0}"},
    "int!0": {"as_text": "{str0}"},
}
_SEARCHES = {
    "list!1": {"each": "[{f}({a0}, {one}) for {one} in {o1}]"},
    **dict.fromkeys(("int!1", "float!1"), {"as_text": "{str1}"}),
}
_AS_TEXT = {_ANY: {"as_text": "{str0}"}}
_NO_NUMBER = {"nan_test": "math.isnan({a0})", "infinity_test": "math.isinf({a0})"}
_ROUNDED = {
    "str": {"as_number": "{float0}", **_NO_NUMBER},
    **dict.fromkeys(("list", "tuple"), {"each": "[{f}({one}{rest}) for {one} in {o0}]"}),
}
_SERIALISED = {
    _ANY: {
        "with_list": "{f}({all}default=list)",
        "data": "{named0}",
        "with_text_keys": "{{str(key): value for key, value in {named0}.items()}}",
    }
}
_FUNCTIONS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "ord": {_ANY: {"each": "[ord({one}) for {one} in {o0}]", "as_number": "int({a0})"}},
    "sum": {_ANY: {"joined": "{empty1}.join({a0})"}},
    "int": {"int!0": {"as_text": "{str0}", "shown": "format({a0}, {letter1})"}, _ANY: _NO_NUMBER},
    "str": {_ANY: {"plain": "str({a0})"}},
    "datetime.datetime.now": {"str": {"with_zone": "{f}(ZoneInfo({a0}))"}},
    "re.sub": dict.fromkeys(("int", "float"), {"replaced_by": "{str1}"}),
    "reversed": {_ANY: {"in_order": "sorted({a0}, reverse=True)"}},
    "datetime.datetime.strptime": {_ANY: {"value": "{a0}", "written": "{p0}.strftime({a1})"}},
    **dict.fromkeys(("bytes", "bytearray"), {_ANY: {"wrapped": "{f}({one} % 256 for {one} in {o0})", "group": "{a0}"}}),
    "vars": {_ANY: {"names": "dir({a0})"}},
    "range": dict.fromkeys(
        ("list", "tuple", "dict", "set"),
        {"counted": "{len_only}", "as_number": "{int_only}", "stepped": "{max2}"},
    ),
    "complex": {_ANY: {"without_blanks": '{f}({p0}.replace(" ", ""))'}},
    **dict.fromkeys(("chr", "bin", "hex", "oct"), {_ANY: {"as_number": "{int_only}"}}),
    "round": _ROUNDED,
    "getattr": {"int!1": {"element": "{p0}[{a1}]"}},
    "issubclass": {_ANY: {"of_object": "isinstance({a0}, {a1})"}},
    "functools.reduce": {_ANY: {"with_start": "{f}({a0}, {a1}, 0)"}},
    "datetime.timedelta": {"str": {"as_number": "{int_only}"}},
    "os.path.join": {"int": {"as_text": "{str_part}"}},
    "os.mkdir": {_ANY: {"even_if_there": "{module}.makedirs({a0}, exist_ok=True)"}},
    "os.makedirs": {_ANY: {"even_if_there": "{f}({all}exist_ok=True)"}},
    "open": {_ANY: {"written_over": "{f}({a0}, {write1}{after1})"}},
    "json.dumps": _SERIALISED,
    "json.dump": _SERIALISED,
    "uuid.UUID": {_ANY: {"text": "{p0}"}},
    "urllib.request.urlopen": {_ANY: {"with_scheme": '{f}("https://" + {o0})', "whole_address": "{f}({https0})"}},
    "concurrent.futures.ThreadPoolExecutor": {_ANY: {"at_least_one": "{max0}"}},
    "concurrent.futures.ProcessPoolExecutor": {_ANY: {"at_least_one": "{max0}"}},
    "multiprocessing.Pool": {_ANY: {"at_least_one": "{max0}"}},
    "random.choice": {_ANY: {"group": "{a0}"}},
    "random.seed": _AS_TEXT,
    "sys.intern": _AS_TEXT,
    "urllib.parse.quote": dict.fromkeys(("int!0", "float!0"), {"as_text": "{str0}"}),
    "time.sleep": {_ANY: {"at_least_zero": "{f}(max(0, {a0}))", **_NO_NUMBER}},
    "time.strftime": {_ANY: {"of_seconds": "{f}({a0}, {module}.localtime({number1}))", "seconds": "{number1}"}},
    "ipaddress.ip_network": {_ANY: {"not_strict": "{f}({a0}, strict=False)", "interface": "ip_interface({a0})"}},
    "ipaddress.ip_address": {_ANY: {"text": "{p0}", "looked_up": "socket.gethostbyname({a0})"}},
    "ast.literal_eval": {_ANY: {"as_json": "json.loads({a0})"}},
    **{f"math.{name}": _ROUNDED for name in ("sqrt", "floor", "ceil", "sin", "cos", "fabs", "exp", "trunc")},
    **{f"re.{name}": _SEARCHES for name in ("search", "match", "fullmatch", "findall", "finditer", "split")},
}
_METHODS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "startswith": _AFFIXES,
    "endswith": _AFFIXES,
    "fromisoformat": {
        _ANY: {
            "in_own_form": 'datetime.strptime({a0}, "%d.%m.%Y")',
            "without_z": '{f}({p0}.replace("Z", "+00:00"))',
        }
    },
    "relative_to": {_ANY: {"up_and_down": "os.path.relpath({receiver}, {a0})"}},
    "as_uri": {_ANY: {"absolute": "{receiver}.resolve().as_uri()"}},
    "to_bytes": {_ANY: {"long_enough": "{f}(({receiver}.bit_length() + 7) // 8 or 1{rest})"}},
    "mkdir": {_ANY: {"even_if_there": "{f}({all}exist_ok=True)"}},
    "write": {
        **dict.fromkeys(("int", "float"), {"as_text": "{str0}"}),
        **dict.fromkeys(("dict", "list"), {"dumped": "json.dump({a0}, {receiver})"}),
        "bytes": {"decoded": "{f}({p0}.decode())"},
    },
    "sub": dict.fromkeys(("int", "float"), {"replaced_by": "{str0}"}),
    "split": {_ANY: {"letters": "list({receiver})"}},
    "join": {_ANY: {"each_as_text": "{f}(str({one}) for {one} in {o0})", "as_text": "str({a0})"}},
}
_JOINED_BYTES = {"str": {"each_encoded": "{f}({one}.encode() for {one} in {o0})"}}
_WRAPPERS = ("int", "float", "str", "len", "tuple", "max")
_MOST = 3
"""Arguments that templates name."""
_LETTERS = {2: '"b"', 8: '"o"', 16: '"x"'}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one call at ``span`` of a function known here, once for each type told apart; nothing beforehand."""
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: bool(_rows(values, one)) and is_plain(one))
    if call is None:
        return
    words = _words(values, call)
    for row, templates in _rows(values, call).items():
        kind, _, place = row.partition(_SURELY)
        if place and (len(call.args) <= int(place) or values.type(call.args[int(place)]) != kind):
            continue
        filled = {hole: _filled(template, words) for hole, template in templates.items()}
        bindings = {hole: shortened(code) for hole, code in filled.items() if code}
        if bindings:
            bindings |= {"type": kind} if kind else {}
            yield Fact(source.span(call), uncut({**bindings, "line": str(call.lineno)}))


def _rows(values: Values, call: ast.Call) -> Mapping[str, Mapping[str, str]]:
    function = call.func
    if isinstance(function, ast.Name) and values.is_builtin(function, function.id):
        return _FUNCTIONS.get(function.id, {})
    found = _FUNCTIONS.get(imported_name(values, function), {})
    if found or not isinstance(function, ast.Attribute) or _may_be_module(values, function.value):
        return found
    joins_bytes = function.attr == "join" and values.type(function.value) == "bytes"
    return _JOINED_BYTES if joins_bytes else _METHODS.get(function.attr, {})


def _may_be_module(values: Values, node: ast.expr) -> bool:
    """Whether ``node`` is a module, or a name that the source does not bind: only a line of it may be at hand."""
    if imported_module(values, node) is not None:
        return True
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and not values.scopes.bindings(node.id, values.scopes.scope(node))


def _words(values: Values, call: ast.Call) -> dict[str, str]:
    """The parts of ``call`` that templates name, as far as it has them."""
    source = values.scopes.source
    function = whole(source, call.func)
    arguments = _arguments(source, call, -1, "")
    words = {"f": function, "one": unused(values), "all": "".join(f"{one}, " for one in arguments)}
    words |= {name: "".join(f", {one}" for one in arguments[first:]) for name, first in (("rest", 1), ("after1", 2))}
    if isinstance(call.func, ast.Attribute):
        words |= {"receiver": primary(source, call.func.value), "module": whole(source, call.func.value)}
    given = [*call.args, *(one.value for one in call.keywords)]
    for place, node in enumerate(given[:_MOST]):
        words |= {f"{name}{place}": code for name, code in _forms(values, node).items()}
        for wrapper in _fitting(node):
            words[f"{wrapper}{place}"] = f"{function}({', '.join(_arguments(source, call, place, wrapper))})"
            words |= {f"{wrapper}_only": words[f"{wrapper}0"]} if len(given) == 1 else {}
    parts = [place for place, node in enumerate(call.args) if values.type(node) != "str"]
    if len(parts) == 1:
        words["str_part"] = f"{function}({', '.join(_arguments(source, call, parts[0], 'str'))})"
    return words


def _forms(values: Values, node: ast.expr) -> dict[str, str]:
    """The argument ``node``: as it stands, as an operand, before a dot, and changed where it is written out."""
    source = values.scopes.source
    code = whole(source, node)
    forms = {"a": code, "o": operand(source, node), "p": primary(source, node)}
    if isinstance(node, (ast.Name, ast.Attribute)):
        forms["named"] = code
    if values.type(node) in ("int", "float", ""):
        forms["number"] = code
    written = node.value if isinstance(node, ast.Constant) else None
    if written in ("", b""):
        forms["empty"] = code
    elif isinstance(written, str) and code[0] in "\"'":
        forms["https"] = f"{code[0]}https://{code[1:]}"
    if written == "x":
        forms["write"] = code.replace("x", "w")
    if isinstance(written, int) and written in _LETTERS:
        forms["letter"] = _LETTERS[written]
    return forms


def _fitting(node: ast.expr) -> Iterator[str]:
    """The functions that can be put around the argument ``node``."""
    written = node.value if isinstance(node, ast.Constant) else None
    for wrapper in _WRAPPERS:
        unread = isinstance(written, str) and not written.isdecimal() and wrapper in ("int", "float")
        if not unread and not (written is not None and wrapper == "max"):
            yield wrapper


def _arguments(source: Source, call: ast.Call, place: int, wrapper: str) -> list[str]:
    """The arguments of ``call`` with that at ``place``, counted from 0, inside a call of ``wrapper``."""
    found = [("", one) for one in call.args] + [(f"{one.arg}=", one.value) for one in call.keywords]
    codes = [(name, whole(source, node)) for name, node in found]
    start = "max(1, " if wrapper == "max" else f"{wrapper}("
    return [name + (f"{start}{code})" if at == place else code) for at, (name, code) in enumerate(codes)]


def _filled(template: str, words: Mapping[str, str]) -> str:
    try:
        return template.format_map(words)
    except KeyError:
        return ""
