"""What of the standard library may be asked on paper: functions that only compute, and the kinds that others give.

A function that stands in no table here gives an unknown value, and may do anything with what it is given. No module is
imported before a program asks for it, and none but those named here.
"""

from __future__ import annotations

import builtins
from importlib import import_module
from importlib.util import find_spec

from explain.foreseeing import samples
from explain.foreseeing.state import SAMPLED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.foreseeing.values import Some

PURE_BUILTINS = frozenset(
    getattr(builtins, name)
    for name in (
        "abs all any ascii bin bool bytearray bytes callable chr complex dict divmod enumerate float format"
        " frozenset hash hex int isinstance issubclass len list max min oct ord pow range repr"
        " reversed round set slice sorted"
        " str sum tuple zip iter next map filter property staticmethod classmethod object"
    ).split()
)
"""Built-in functions and classes that compute from what they are given."""
GIVEN = {
    **dict.fromkeys(("id", "hash", "len", "ord"), int),
    **dict.fromkeys(("callable", "isinstance", "issubclass", "all", "any", "bool", "hasattr"), bool),
    **dict.fromkeys(("str", "repr", "ascii", "bin", "hex", "oct", "chr", "format", "input"), str),
    **dict.fromkeys(("sorted", "list", "dir"), list),
    "int": int,
    "float": float,
    "tuple": tuple,
    "set": set,
    "dict": dict,
}
"""What a built-in function gives where its arguments are not known."""

_PURE = {
    "math": "acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh degrees dist e erf exp fabs floor"
    " fmod frexp fsum gcd hypot inf isclose isfinite isinf isnan isqrt ldexp log log10 log1p log2"
    " modf nan pi pow radians"
    " sin sinh sqrt tan tanh tau trunc",
    "operator": "itemgetter attrgetter add mul sub truediv",
    "statistics": "mean median mode stdev pstdev variance pvariance StatisticsError",
    "string": "ascii_letters ascii_lowercase ascii_uppercase digits hexdigits octdigits printable punctuation"
    " whitespace capwords",
    "json": "dumps loads JSONDecodeError",
    "datetime": "date datetime timedelta time timezone",
    "collections": "Counter OrderedDict defaultdict deque namedtuple ChainMap",
    "dataclasses": "dataclass field asdict astuple replace FrozenInstanceError",
    "decimal": "Decimal InvalidOperation",
    "fractions": "Fraction",
    "enum": "Enum IntEnum Flag IntFlag auto unique",
    "functools": "partial reduce cmp_to_key total_ordering",
    "abc": "ABC abstractmethod",
    "base64": "b64encode b64decode",
    "hashlib": "md5 sha1 sha256 sha512",
    "html": "escape unescape",
    "os.path": "basename dirname isabs join normpath split splitext",
    "shlex": "split quote",
    "urllib.parse": "quote unquote urlencode urljoin quote_plus",
    "bisect": "bisect bisect_left bisect_right",
    "calendar": "isleap monthrange leapdays weekday",
    "unicodedata": "normalize category",
    "typing": "TYPE_CHECKING",
}
"""What may really be called or looked at, by module."""

_KINDS = {
    "random.randint random.randrange random.getrandbits": "int",
    "random.random random.uniform random.gauss random.normalvariate": "float",
    "random.choices random.sample": "list",
    "time.time time.perf_counter time.monotonic time.process_time": "float",
    "time.time_ns time.perf_counter_ns os.getpid os.system os.cpu_count os.path.getsize": "int",
    "time.strftime time.ctime time.asctime os.getcwd": "str",
    "os.path.exists os.path.isfile os.path.isdir": "bool",
    "os.path.getmtime os.path.getctime": "float",
    "textwrap.wrap difflib.get_close_matches": "list of str",
    "re.findall re.split heapq.nlargest heapq.nsmallest fnmatch.filter": "list",
    "fnmatch.fnmatch fnmatch.fnmatchcase": "bool",
    "pprint.pformat traceback.format_exc socket.gethostname getpass.getuser shlex.join secrets.token_urlsafe": "str",
    "platform.machine platform.platform platform.processor platform.python_version platform.release": "str",
    "calendar.month calendar.calendar os.path.commonpath os.path.relpath textwrap.indent": "str",
    "math.factorial math.comb math.perm sys.getsizeof threading.active_count struct.calcsize zlib.crc32": "int",
    "random.triangular random.betavariate random.expovariate time.mktime": "float",
    "random.randbytes pickle.dumps struct.pack zlib.compress zlib.decompress": "bytes",
    "struct.unpack os.path.splitdrive": "tuple",
    "getpass.getpass json.dumps textwrap.dedent textwrap.fill textwrap.shorten": "str",
    "platform.system platform.node secrets.token_hex tempfile.mkdtemp tempfile.gettempdir": "str",
    "secrets.randbelow uuid.getnode": "int",
    "secrets.token_bytes os.urandom": "bytes",
    "datetime.datetime.now datetime.datetime.utcnow datetime.datetime.today": "datetime.datetime",
    "datetime.date.today": "datetime.date",
    "pathlib.Path pathlib.Path.cwd pathlib.Path.home": "pathlib.Path",
    "re.compile": "re.Pattern",
    "itertools.chain": "itertools.chain",
    "itertools.product": "itertools.product",
    "itertools.permutations": "itertools.permutations",
    "itertools.combinations": "itertools.combinations",
}
"""The kind of what functions of the library give, and what a list holds; their parameters are given as they are."""
_KIND = {name: kind for names, kind in _KINDS.items() for name in names.split()}
_NOTHING = frozenset(
    "random.seed os.mkdir os.makedirs os.remove os.rename os.chdir os.rmdir gc.collect shutil.rmtree"
    " warnings.simplefilter logging.basicConfig logging.info logging.debug logging.warning"
    " logging.error logging.critical traceback.print_exc"
    " pprint.pprint pprint.pp".split()
)
"""Functions that give None and do nothing with what they are given but what their name says."""
_ATTRIBUTES = {
    "sys.argv": "list of str",
    "sys.platform": "str",
    "sys.version": "str",
    "os.sep": "str",
    "os.linesep": "str",
    "os.name": "str",
}
SWALLOWING = frozenset(("contextlib", "unittest", "pytest", "warnings", ""))
"""Modules whose context managers may end an error; the first part of a name."""

_PRINTED_OTHERWISE = frozenset(("os.path", "sys"))
"""Modules that errors call otherwise, or to which programs around this one add names."""

_handed: set[object] = set()
"""What of the library was handed out: nothing else of it is called."""


def pure(module: str, name: str) -> object:
    """What ``name`` of ``module`` is, where it may really be used. Raises KeyError."""
    if name not in _PURE[module].split():
        raise KeyError(name)
    samples.load(module)
    try:
        found = getattr(import_module(module), name)
    except AttributeError:  # another Python has it
        raise KeyError(name) from None
    if callable(found):
        _handed.add(found)
    return found


def hand_out(kind: type) -> None:
    """Let the program ask values of ``kind``, whose methods only compute."""
    _handed.add(kind)


def lacks(module: str, name: str) -> bool:
    """Whether ``module`` has no ``name`` in any Python, on any system; false where its names are not known."""
    from explain.analysis.module_names import names_of

    if module in _PRINTED_OTHERWISE or name.startswith("_") or "." in module:
        return False
    known = names_of(module)
    return bool(known) and name not in known and not _has_parts(module)


def _has_parts(module: str) -> bool:
    """Whether other modules stand in ``module``: whoever imports one of them gives it a name more."""
    found = find_spec(module)
    return found is None or found.submodule_search_locations is not None


def is_pure(value: object) -> bool:
    """Whether ``value`` is a function or class that may really be called."""
    try:
        if value in PURE_BUILTINS or value in _handed:
            return True
        return isinstance(value, type) and value in SAMPLED and samples.may_call(value, "")
    except TypeError:
        return False


def kind(name: str) -> tuple[type, type | Some | None] | None:
    """What the function of the dotted ``name`` gives, and what that holds."""
    found = _KIND.get(name)
    return samples.kind_named(found) if found else None


def gives_nothing(name: str) -> bool:
    """Whether the function of the dotted ``name`` gives None."""
    return name in _NOTHING


def attribute(name: str) -> tuple[type, type | Some | None] | None:
    """The kind of the value of the dotted ``name``."""
    found = _ATTRIBUTES.get(name)
    return samples.kind_named(found) if found else None
