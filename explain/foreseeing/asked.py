"""Functions of the library whose refusals are certain although they are not called on paper for what they do."""

from __future__ import annotations

import operator
from collections.abc import Callable
from importlib import import_module

from explain.foreseeing import on_paper, samples
from explain.foreseeing.state import kind_of
from explain.foreseeing.values import Some, Unknown, of_program

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.foreseeing.calling import Calling

Asked = Callable[["Calling", "tuple[object, ...]", "dict[str, object]"], object]
_LONGEST_PATTERN = 200
_TEXT_KEYWORDS = frozenset(("text", "universal_newlines", "encoding", "errors"))
_NO_SECONDS = (str, bytes, type(None), list, tuple, dict)


def _sleep(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) == 1 and kind_of(values[0]) in _NO_SECONDS:
        calls.apply(import_module("time").sleep, *values)  # raises before it sleeps
    calls.doubts += 1
    return None


def _reader(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    rows = on_paper.csv_rows(calls, "reader", values, named)
    if rows is not None:
        return rows
    calls.escape(values)
    if "quoting" in named:
        return calls.unknown()
    return calls.some(samples.kind_named("csv.reader")[0], Some(list, str))


def _dict_reader(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    rows = on_paper.csv_rows(calls, "DictReader", values, named)
    if rows is not None:
        return rows
    calls.escape((*values, *named.values()))
    if not named.keys() <= {"delimiter", "fieldnames"}:
        return calls.unknown()
    return calls.some(samples.kind_named("csv.DictReader")[0], Some(dict, str))


def _output(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    return calls.some(str if _TEXT_KEYWORDS & named.keys() else bytes)


def _pattern_first(name: str, kind: type | None) -> Asked:
    """For ``re``'s function ``name``: what is no pattern is refused before anything is searched."""

    def asked(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
        plain = not named and len(values) == (3 if name == "sub" else 2)
        if plain and isinstance(values[0], (str, bytes)) and len(values[0]) <= _LONGEST_PATTERN:
            calls.apply(import_module("re").compile, values[0])
        found = on_paper.searched(name, values) if plain else on_paper.NOT_SEARCHED
        if found is not on_paper.NOT_SEARCHED:
            return found
        calls.escape((*values, *named.values()))
        return calls.some(kind) if kind else calls.unknown()

    return asked


def _compile(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) == 1 and isinstance(values[0], (str, bytes)) and len(values[0]) <= _LONGEST_PATTERN:
        found = calls.apply(import_module("re").compile, values[0])
        if isinstance(values[0], str):
            samples.kind_named("re.Pattern")
            return found
    return calls.some(samples.kind_named("re.Pattern")[0])


def _parsed_arguments(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    return (
        calls.unknown()
        if "namespace" in named or len(values) > 1
        else calls.some(samples.kind_named("argparse.Namespace")[0])
    )


def _gathered(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    for value in values:
        if isinstance(value, (list, set, dict)):
            calls.apply(operator.contains, {}, value)  # each is looked up among what is awaited already
    calls.escape((*values, *named.values()))
    return calls.unknown()


def _text_in_memory(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    calls.doubts += 1
    if len(values) == 1 and type(values[0]) is str and not named:
        return on_paper.Memory(values[0], calls.steps)
    return calls.unknown("io.StringIO()")


def set_in_environment(value: object) -> None:
    """What ``os.environ`` says of a ``value`` that is to stand in it. Raises TypeError."""
    kind = kind_of(value)
    if kind is not None and kind in (int, float, bool, type(None), bytes, list, dict):
        raise of_program(TypeError(f"str expected, not {kind.__name__}"))


def _replaced(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    found = _pattern_first("sub", str)(calls, values, named)
    return found if values and kind_of(values[0]) is str else calls.unknown()  # of bytes, bytes


def _same_kind(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    calls.escape((*values, *named.values()))
    return calls.some(str) if len(values) == 1 and kind_of(values[0]) is str else calls.unknown()


def _listed_names(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    calls.escape((*values, *named.values()))
    return calls.some(list, str) if not values or kind_of(values[0]) is str else calls.unknown()


BY_NAME: dict[str, Asked] = {
    "time.sleep": _sleep,
    "asyncio.gather": _gathered,
    "io.StringIO": _text_in_memory,
    "csv.reader": _reader,
    "csv.DictReader": _dict_reader,
    "subprocess.check_output": _output,
    "subprocess.getoutput": lambda calls, values, named: calls.some(str),
    "re.compile": _compile,
    "re.match": _pattern_first("match", None),
    "re.search": _pattern_first("search", None),
    "re.fullmatch": _pattern_first("fullmatch", None),
    "re.finditer": _pattern_first("finditer", None),
    "re.findall": _pattern_first("findall", list),
    "re.split": _pattern_first("split", list),
    "re.sub": _replaced,
    **dict.fromkeys(("os.listdir", "glob.glob"), _listed_names),
    **dict.fromkeys(("os.path.abspath", "os.path.expanduser", "os.path.realpath", "re.escape"), _same_kind),
    "argparse.ArgumentParser().parse_args": _parsed_arguments,
}
ENVIRONMENT = "os.environ"


def is_environment(holder: object) -> bool:
    """Whether ``holder`` is ``os.environ``."""
    return isinstance(holder, Unknown) and holder.origin == ENVIRONMENT
