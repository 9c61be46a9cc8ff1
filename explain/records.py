"""Records: what the standard ``dataclasses`` makes of a class, without what importing it costs.

``dataclasses`` imports ``inspect`` and takes longer to load than all of this package's other start-up together (see
``benchmarks/start_up.py``), which every explained error would pay. The names and their meaning are those of
``dataclasses`` and type checkers see the real ones; only what this package uses is here: ``frozen``, ``slots``,
``order``, ``eq``, defaults and default factories. No inheritance of fields, no ``InitVar``, no ``__post_init__``.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import fields as fields
    from dataclasses import replace as replace
else:
    from operator import attrgetter

    class _Factory:
        def __init__(self, make):
            self.make = make

    def field(*, default_factory):
        """A field whose default is made anew for each record."""
        return _Factory(default_factory)

    def dataclass(*, frozen=False, slots=False, order=False, eq=True):
        """A class decorator; see ``dataclasses.dataclass``."""
        return lambda cls: _made(cls, frozen, slots, order, eq)

    def fields(cls):
        """The fields of a record or its class: objects with a ``name``."""
        return tuple([_Named(name) for name in cls.__match_args__])

    class _Named:
        def __init__(self, name):
            self.name = name

    def replace(record, **changes):
        """A copy of ``record`` with some fields changed. Raises TypeError where a field is unknown."""
        values = {name: getattr(record, name) for name in record.__match_args__}
        return type(record)(**(values | changes))

    def _made(cls, frozen, slots, order, eq):
        names = tuple(cls.__annotations__)
        defaults = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
        space = {
            key: value
            for key, value in cls.__dict__.items()
            if key not in ("__dict__", "__weakref__") and not (slots and key in defaults)
        }
        space["__init__"] = _init_at_first_use(cls, names, defaults, frozen)
        space.setdefault("__repr__", _repr)
        space["__match_args__"] = names
        space["_values_of"] = staticmethod(_getter(names))
        if slots:
            space["__slots__"] = names
            space["__reduce__"] = _reduce
        if eq:
            space["__eq__"] = _eq
            space["__hash__"] = _hash if frozen else None
        if order:
            space |= {"__lt__": _lt, "__le__": _le, "__gt__": _gt, "__ge__": _ge}
        if frozen:
            space["__setattr__"] = space["__delattr__"] = _refuse
        made = type(cls)(cls.__name__, cls.__bases__, space)
        made.__qualname__ = cls.__qualname__
        if not slots:
            for name, member in space.items():
                if hasattr(member, "__set_name__"):
                    member.__set_name__(made, name)
        return made

    def _init_at_first_use(cls, names, defaults, frozen):
        """Stands in for the ``__init__`` until a record is made: compiling it is most of what a class costs to define,
        and a run makes records of few of the classes that it imports."""

        def __init__(self, *values, **named):
            made = type(self)
            if made.__init__ is __init__:
                made.__init__ = _init(made, names, defaults, frozen)
            made.__init__(self, *values, **named)

        __init__.__qualname__ = f"{cls.__qualname__}.__init__"
        return __init__

    def _init(cls, names, defaults, frozen):
        """The ``__init__`` as source, as ``namedtuple`` does it: calling it must cost no more than a plain one."""
        scope = {"_set": object.__setattr__, "_Factory": _Factory}
        heads, lines = [], []
        for name in names:
            value = name
            if name in defaults:
                scope[f"_{name}"] = defaults[name]
                heads.append(f"{name}=_{name}")
                if isinstance(defaults[name], _Factory):
                    value = f"_{name}.make() if {name} is _{name} else {name}"
            else:
                heads.append(name)
            if frozen and name in cls.__dict__.get("__slots__", ()):  # a slot's own way in is twice as fast
                scope[f"_set_{name}"] = cls.__dict__[name].__set__
                lines.append(f" _set_{name}(self, {value})")
            else:
                lines.append(f" _set(self, {name!r}, {value})" if frozen else f" self.{name} = {value}")
        exec(f"def __init__(self, {', '.join(heads)}):\n" + "\n".join(lines or [" pass"]), scope)
        made = scope["__init__"]
        made.__qualname__ = f"{cls.__qualname__}.__init__"
        return made

    def _getter(names):
        """What takes the tuple of a record's values: written in C where there are two or more, as most records have."""
        if len(names) > 1:
            return attrgetter(*names)
        return lambda record: tuple([getattr(record, name) for name in names])

    def _eq(self, other):
        values = self._values_of
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def _hash(self):
        return hash(self._values_of(self))

    def _repr(self):
        inside = ", ".join([f"{name}={getattr(self, name)!r}" for name in self.__match_args__])
        return f"{type(self).__qualname__}({inside})"

    def _reduce(self):
        return type(self), self._values_of(self)

    def _refuse(self, name, value=None):
        raise AttributeError(f"cannot assign to field {name!r}")

    def _lt(self, other):
        return self._values_of(self) < self._values_of(other) if other.__class__ is self.__class__ else NotImplemented

    def _le(self, other):
        return self._values_of(self) <= self._values_of(other) if other.__class__ is self.__class__ else NotImplemented

    def _gt(self, other):
        return self._values_of(self) > self._values_of(other) if other.__class__ is self.__class__ else NotImplemented

    def _ge(self, other):
        return self._values_of(self) >= self._values_of(other) if other.__class__ is self.__class__ else NotImplemented
