"""Parameters of the functions of a file, and what CPython says when a call's arguments do not fit them.

The order of the checks is CPython's (``initialize_locals`` in ``Python/ceval.c``): keywords, then surplus, then
missing arguments. Which function a call means is ``callees``' business.
"""

from __future__ import annotations

import ast

from explain.records import dataclass
from explain.words import listed

Arguments = ast.arguments


@dataclass(frozen=True, slots=True)
class Signature:
    """What a function takes: ``positional`` names (the first ``positional_only`` not by keyword), the last
    ``defaults`` of which may be left out, ``keyword_only`` names, those of them that must be given, and whether it
    collects what is left over by ``*`` and ``**``."""

    positional: tuple[str, ...]
    positional_only: int = 0
    defaults: int = 0
    keyword_only: tuple[str, ...] = ()
    required_keywords: tuple[str, ...] = ()
    collects_positional: bool = False
    collects_keywords: bool = False

    @property
    def least(self) -> int:
        """How many positional arguments there must be."""
        return len(self.positional) - self.defaults

    @property
    def by_keyword(self) -> tuple[str, ...]:
        """The names that can be given by keyword."""
        return (*self.positional[self.positional_only :], *self.keyword_only)

    @property
    def takes(self) -> str:
        """The number of positional arguments as CPython words it: ``2`` or ``from 1 to 2``."""
        most = len(self.positional)
        return f"from {self.least} to {most}" if self.defaults else str(most)


@dataclass(frozen=True, slots=True)
class Given:
    """What a call gives: the number of ``positional`` arguments (the bound ``self`` counted), the ``keywords``, and
    whether more may come by ``*`` and ``**``."""

    positional: int
    keywords: tuple[str, ...]
    starred: bool = False
    double_starred: bool = False


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why a call fails: ``kind`` is "missing", "surplus", "unexpected" or "twice"; ``names`` are the parameters or
    keywords it is about, ``keyword_only`` whether missing ones are."""

    kind: str
    names: tuple[str, ...] = ()
    keyword_only: bool = False


def signature(args: Arguments) -> Signature:
    """The signature that ``args``, a function's parameters, declare."""
    pairs = zip(args.kwonlyargs, args.kw_defaults, strict=True)
    return Signature(
        positional=tuple(one.arg for one in (*args.posonlyargs, *args.args)),
        positional_only=len(args.posonlyargs),
        defaults=len(args.defaults),
        keyword_only=tuple(one.arg for one in args.kwonlyargs),
        required_keywords=tuple(one.arg for one, default in pairs if default is None),
        collects_positional=args.vararg is not None,
        collects_keywords=args.kwarg is not None,
    )


def given(call: ast.Call, *, bound: bool) -> Given:
    """What ``call`` gives to a function, whose first parameter is filled already if it is ``bound``."""
    plain = [one for one in call.args if not isinstance(one, ast.Starred)]
    return Given(
        positional=len(plain) + bound,
        keywords=tuple(one.arg for one in call.keywords if one.arg is not None),
        starred=len(plain) < len(call.args),
        double_starred=any(one.arg is None for one in call.keywords),
    )


def argument(
    call: ast.Call, function: ast.FunctionDef | ast.AsyncFunctionDef, name: str, *, bound: bool
) -> ast.expr | None:
    """The value that ``call`` gives to the parameter ``name`` of ``function``; None where stars hide it.

    ``bound`` says that the first parameter is filled already.
    """
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    names = [one.arg for one in (*function.args.posonlyargs, *function.args.args)][bound:]
    index = names.index(name) if name in names else len(call.args)
    plain = not any(isinstance(one, ast.Starred) for one in call.args[: index + 1])
    return call.args[index] if index < len(call.args) and plain else None


def misfit(takes: Signature, gets: Given) -> Misfit | None:
    """What CPython would complain about first; None where the arguments fit, or may fit."""
    filled = takes.positional[: gets.positional]
    for name in gets.keywords:
        if name not in takes.by_keyword:
            if takes.collects_keywords:
                continue
            return None if name in takes.positional else Misfit("unexpected", (name,))
        if name in filled:
            return Misfit("twice", (name,))
    if gets.positional > len(takes.positional) and not takes.collects_positional:
        return None if gets.starred else Misfit("surplus")
    return None if gets.double_starred else _missing(takes, gets)


def _missing(takes: Signature, gets: Given) -> Misfit | None:
    if not gets.starred:
        wanted = takes.positional[gets.positional : takes.least]
        missing = tuple(name for name in wanted if name not in gets.keywords or name not in takes.by_keyword)
        if missing:
            return Misfit("missing", missing)
    missing = tuple(name for name in takes.required_keywords if name not in gets.keywords)
    if missing and (not gets.starred or gets.positional >= takes.least):
        return Misfit("missing", missing, keyword_only=True)
    return None


def as_printed(names: tuple[str, ...]) -> str:
    """Names as CPython lists them: ``'a'``, ``'a' and 'b'``, ``'a', 'b', and 'c'``."""
    quoted = [f"'{name}'" for name in names]
    return listed(quoted) if len(quoted) < 3 else f"{', '.join(quoted[:-1])}, and {quoted[-1]}"
