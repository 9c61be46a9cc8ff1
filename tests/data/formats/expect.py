"""What must be read from each sample, said from the programs that failed; writes ``dialects.expected``.

    python tests/data/formats/expect.py

Exception, message, chain and the program's own frames are known from ``programs/``. Where an error begins and ends in the
sample is said by a piece of its first and of its last line; their numbers are looked up here. Nothing is asked of the
parser.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, replace
from pathlib import Path

HERE = Path(__file__).resolve().parent
TRACEBACK = "Traceback (most recent call last)"


@dataclass(frozen=True)
class One:
    """An error as it must be read. ``begin`` and ``end`` are pieces of its first and last line (``end`` the last such
    line before the next blank one where it is empty); ``back`` says that it begins above the end of the one before."""

    exception: str
    message: str
    frames: tuple[str, ...] = ()
    link: str = "first"
    begin: str = TRACEBACK
    end: str = ""
    back: bool = False
    kind: str = ""
    members: tuple[One, ...] = ()

    def at(self, *callers: str, begin: str = "", end: str = "", **changes: object) -> One:
        """The same error with the frames of ``callers`` above its own."""
        found = replace(self, frames=(*callers, *self.frames), begin=begin or self.begin, end=end or self.end)
        return replace(found, **changes)  # type: ignore[arg-type]

    def only(self, *frames: str) -> One:
        """The same error with these frames instead."""
        return replace(self, frames=frames)


NO_NAME = "= no name"
STOPPED = "= KeyboardInterrupt"
WHOLE = {NO_NAME: "no name", STOPPED: "KeyboardInterrupt"}
"""Ends that are a whole line, because the code of a frame holds the same words."""
Z = One(
    "ZeroDivisionError",
    "division by zero",
    ("shop.py:10 report", "shop.py:5 average"),
    end="ZeroDivisionError: division by zero",
)
K = One("KeyError", "'databse'", ("shop.py:15 database",), end="KeyError: ")
R = One("RuntimeError", "the settings are not complete", ("shop.py:17 database",), "cause", end="RuntimeError: ")
N = One("NameError", "name 'custmer' is not defined", ("shop.py:28 greet",), end="NameError: ")
NH = replace(N, message="name 'custmer' is not defined. Did you mean: 'customer'?")
L = One("ValueError", "order 7 is not complete:\\n  no address\\n  no name", ("shop.py:32 check",), end=NO_NAME)
T = One(
    "TypeError",
    "unsupported operand type(s) for +: 'int' and 'NoneType'",
    ("shop.py:22 total",),
    end="TypeError: unsupported",
)
A = One(
    "AttributeError", "'list' object has no attribute 'price'", ("shop.py:24 total",), "context", end="AttributeError: "
)
MISSING = One("ModuleNotFoundError", "No module named 'not_installed'", end="ModuleNotFoundError: ")
BROKEN = One("SyntaxError", "'[' was never closed", ("broken.py:2 -",), end="SyntaxError: ")
LOST = tuple(
    One("LookupError", f"no {name} left", ("shop.py:39 deliver",), "member", end=f"LookupError: no {name} left")
    for name in ("tea", "milk")
)
G = One("ExceptionGroup", "not everything was delivered (2 sub-exceptions)", ("shop.py:42 deliver",), members=LOST,
        end="+------------------------------------")  # fmt: skip
MAIN = ("main.py:17 <module>", "main.py:6 <lambda>")
MAIN_CHAIN = ("main.py:17 <module>", "main.py:7 <lambda>")
MAIN_NAME = ("main.py:17 <module>", "main.py:9 <lambda>")

# pytest: what test_shop.py fails with, in its order
T_REPORT = Z.at("test_shop.py:5 test_report", begin="__ test_report __", end="shop.py:5: ZeroDivisionError")
T_AVERAGE = One("AssertionError", "wrong average…", ("test_shop.py:10 test_average",), begin="__ test_average __",
                end="test_shop.py:10: AssertionError")  # fmt: skip
T_NAMES = One("AssertionError", "assert ['tea', 'milk'] == ['tea', 'salt']…", ("test_shop.py:15 test_names",),
              begin="__ test_names __", end="test_shop.py:15: AssertionError")  # fmt: skip
T_KEY = K.at(begin="__ test_database __", end="shop.py:15: KeyError")
T_DATABASE = R.at("test_shop.py:19 test_database", begin="def test_database", end="shop.py:17: RuntimeError")
T_CHECK = L.at("test_shop.py:23 test_check", begin="__ test_check __", end="shop.py:32: ValueError")
T_GREET = N.at("test_shop.py:28 test_greet", begin="__ test_greet __", end="shop.py:28: NameError")
LONG = (T_REPORT, T_AVERAGE, T_NAMES, T_KEY, T_DATABASE, T_CHECK, T_GREET)


def short(one: One, end: str) -> One:
    """A long report's error in the short style, where the error's own last line is the end."""
    return replace(one, end=end, begin="test_shop.py:19: in" if one is T_DATABASE else one.begin)


SHORT = tuple(
    short(one, end)
    for one, end in zip(
        LONG,
        (
            "E   ZeroDivisionError",
            "= shop.average",
            "Use -v",
            "E   KeyError",
            "E   RuntimeError",
            "E     no name",
            "E   NameError",
        ),
        strict=True,
    )
)


def pick(errors: tuple[One, ...], *names: str) -> tuple[One, ...]:
    """Those of ``errors`` whose test is named; "database" is two errors."""
    found = []
    for name in names:
        index = ("report", "average", "names", "database", "-", "check", "greet").index(name)
        found += errors[index : index + 1 + (name == "database")]
    return tuple(found)


def bare(one: One, exception: str) -> One:
    """Only the line of the exception."""
    return replace(one, frames=(), begin=exception, end=exception)


# IPython
CELL = "Cell In[3]:1 <module>"
RULER = "  Traceback (most recent call last)"
IP_NAME = One("NameError", "name 'price' is not defined", ("Cell In[2]:1 <module>",), begin=RULER, end="NameError: ")
ARROWS = replace(Z.at(CELL, begin=RULER), end="ZeroDivisionError: ")
IP_KEY, IP_RUN = (
    K.at(begin=RULER, end="KeyError: "),
    R.at("Cell In[2]:1 <module>", begin="RuntimeError  ", end="RuntimeError: "),
)
IP_SYNTAX = One("SyntaxError", "closing parenthesis ']' does not match opening parenthesis '('", ("Cell In[1]:1 -",),
                begin="In[1], line 1", end="SyntaxError: ")  # fmt: skip


def old(one: One, cell: str) -> One:
    """The same under an older IPython, which called the cell otherwise: ``cell`` has "{}" for its number."""

    def renamed(frame: str) -> str:
        found = re.match(r"Cell In\[([0-9])\](.*)", frame)
        return cell.format(found[1]) + found[2] if found else frame

    return replace(one, frames=tuple(map(renamed, one.frames)))


BOX = "─ Traceback (most recent call last) ─"
RICH = Z.at("use_rich.py:17 <module>", "main.py:6 <lambda>", begin=BOX, end="ZeroDivisionError: ")
LOGURU = ("use_loguru.py:23 <module>", "use_loguru.py:20 run")
LINE = "Traceback"


def line(*errors: One) -> tuple[One, ...]:
    """Errors that stand on one line."""
    return tuple(replace(one, begin=LINE, end=LINE, back=index > 0) for index, one in enumerate(errors))


WORK = ("use_pool.py:9 work", "main.py:6 <lambda>")
ASYNC = ("use_asyncio.py:9 work",)
CHAIN = (K, R.at(*MAIN_CHAIN))
LOGGED = (K, R.at("use_logging.py:32 <module>", "main.py:7 <lambda>"))
UNIT = (
    K, R.at("test_unit.py:14 test_database"), N.at("test_unit.py:19 test_greet"), N.at("test_unit.py:19 test_greet"),
    Z.at("test_unit.py:11 test_report"), One("AssertionError", "1.5 != 3", ("test_unit.py:8 test_average",), end="AssertionError"),
)  # fmt: skip
REPR = Z.at("use_repr.py:8 <module>", "main.py:6 <lambda>")
FIX_KEY = K.at(begin="__ test_settings[settings0] __", end="shop.py:15: KeyError")
FIX_RUN = R.at("test_fixture.py:27 test_settings", begin="settings = ", end="shop.py:17: RuntimeError")
FIXTURES = (
    Z.at("test_fixture.py:8 order", begin="ERROR at setup of test_order", end="shop.py:5: ZeroDivisionError"),
    N.at("test_fixture.py:14 basket", begin="ERROR at teardown of test_basket", end="shop.py:28: NameError"),
    FIX_KEY, FIX_RUN, FIX_KEY.at(begin="__ test_settings[settings1] __"), FIX_RUN,
)  # fmt: skip
FIXTURES_SHORT = tuple(
    replace(one, end=end, begin="test_fixture.py:27: in" if one is FIX_RUN else one.begin)
    for one, end in zip(
        FIXTURES, ("E   Zero", "E   NameError", "E   Key", "E   Run", "E   Key", "E   Run"), strict=True
    )
)
COLLECT_IMPORT = MISSING.at(
    "test_missing.py:1 <module>", begin="ERROR collecting test_missing.py", end="E   ModuleNotFound"
)
COLLECT_SYNTAX = BROKEN.at("test_broken.py:1 <module>", begin="ERROR collecting test_broken.py", end="E   SyntaxError")
OLD2 = One(
    "ZeroDivisionError", "integer division or modulo by zero", ("old.py:11 report", "old.py:6 average"), end="ZeroDiv"
)
RAY_Z = One("ray.exceptions.RayTaskError(ZeroDivisionError)", "ray::report()…", ("use_ray.py:23 <module>",), "cause",
            end="RayTaskError(", back=True)  # fmt: skip
PLACE = "shop.py:5 -", "test_shop.py:10 -", "test_shop.py:15 -"


def tb_line() -> tuple[One, ...]:
    """``--tb=line``: the error's lines, then its place; the first error of a chain has none."""
    found = []
    ends = (
        "shop.py:5: Z",
        "test_shop.py:10: A",
        "test_shop.py:15: A",
        "E   KeyError",
        "shop.py:17: R",
        "shop.py:32: V",
        "shop.py:28: N",
    )
    begins = ("E   Zero", "E   Assertion", "E   Assertion", "E   KeyError", "E   Runtime", "E   Value", "E   Name")
    places = (*PLACE, "", "shop.py:17 -", "shop.py:32 -", "shop.py:28 -")
    for one, begin, end, place in zip(LONG, begins, ends, places, strict=True):
        found.append(replace(one, frames=(place,) if place else (), begin=begin, end=end))
    return tuple(found)


def summary() -> tuple[One, ...]:
    """``--tb=no``: the summary alone, its messages cut to the screen."""
    rows = ("ZeroDivisionError: division by zero", "AssertionError: wrong average", "AssertionError: assert ['tea', 'milk'] == [...",
            "RuntimeError: the settings are not complete", "ValueError: order 7 is not complete:",
            "NameError: name 'custmer' is not defined")  # fmt: skip
    return tuple(One(*row.split(": ", 1), begin=f" - {row}", end=f" - {row}") for row in rows)


def tagged(one: One, **changes: object) -> One:
    return replace(one, **changes)  # type: ignore[arg-type]


CUT = "(cut)"
RECORD = ("use_records.py:146 <module>", "main.py:7 <lambda>")
UNLOADED = One("Runtime.ImportModuleError", "Unable to import module 'no_such_module': No module named 'no_such_module'")
CLOUD = ("use_cloud.py:13 caught", "main.py:7 <lambda>")
REPORTLOG = (
    MISSING.at("test_missing.py:1 <module>", begin="not_installed", end="not_installed"),
    Z.at("test_shop.py:5 test_report", begin="ZeroDivisionError", end="ZeroDivisionError"),
    K.at(begin="KeyError", end="KeyError"),
    R.at("test_shop.py:19 test_database", begin="KeyError", end="KeyError", back=True),
)
FAILING = (
    One("Failed", "the order is wrong", ("test_failing.py:7 test_order",), begin="__ test_order __",
        end="test_failing.py:7: Failed"),
    One("Failed", "no price for tea\\nno price for milk", end="</failure>"),
    One("Failed", "DID NOT RAISE ValueError", ("test_failing.py:20 test_raises",), begin="__ test_raises __",
        end="test_failing.py:20: Failed"),
    One("SystemExit", "3", ("test_failing.py:25 test_exit",), begin="__ test_exit __", end="test_failing.py:25: System"),
)  # fmt: skip
CHILD = One("torch.distributed.elastic.multiprocessing.errors.ChildFailedError", "", ("torchrun:10 <module>",),
            end="ChildFailedError: ")  # fmt: skip
NOISY = "noisy.py:170 <module>"
MORE = "use_more.py:133 <module>"

EXPECTED: dict[str, tuple[One, ...]] = {
    **{f"pytest/{name}": LONG for name in ("long", "auto", "verbose", "old-6", "new-314")},
    **{f"pytest/{name}": SHORT for name in ("short", "colour-short", "old-6-short", "new-314-short")},
    "pytest/line": tb_line(),
    "pytest/no": summary(),
    "pytest/locals": pick((*LONG[:4], tagged(T_DATABASE, begin="def test_database"), *LONG[5:]), "report", "database"),
    "pytest/locals-short": (
        tagged(SHORT[0], end="E   ZeroDivisionError"),
        SHORT[3],
        SHORT[4],
    ),
    "pytest/colour": pick(LONG, "report", "database"),
    "pytest/quiet": (T_GREET,),
    "pytest/collect-import": (COLLECT_IMPORT,),
    "pytest/collect-syntax": (COLLECT_SYNTAX,),
    "pytest/fixtures": FIXTURES,
    "pytest/fixtures-short": FIXTURES_SHORT,
    "pytest/group": (G.at("test_group.py:5 test_deliver", begin="+ Exception Group"),),
    "pytest/xdist": (SHORT[6], SHORT[0]),
    "pytest/several-files": (COLLECT_IMPORT, COLLECT_SYNTAX),
    "pytest/conftest": (
        MISSING.at("conftest.py:1 <module>", begin="ImportError while loading", end="E   ModuleNotFound"),
    ),
    "pytest/internal": (Z.at("broken_plugin.py:5 pytest_collection_modifyitems"),),
    "pytest/usage": (
        One(
            "argparse",
            "unrecognized arguments: --no-such-option",
            begin="unrecognized",
            end="unrecognized",
            kind="usage",
        ),
    ),
    "pytest/old-7": (COLLECT_IMPORT, *LONG),
    "pytest/native": (
        Z.at("test_shop.py:5 test_report"),
        K,
        R.at("test_shop.py:19 test_database"),
        L.at("test_shop.py:23 test_check"),
    ),
    "pytest/doctest": (One("DocTestFailure", "", ("sums.py:4 -",), begin="[doctest] sums", end="DocTestFailure"),),
    "pytest/unittest": (
        One(
            "AssertionError",
            "1.5 != 3",
            ("test_unit.py:8 test_average",),
            begin="__ Sums.test_average __",
            end="test_unit.py:8: A",
        ),
        K.at(begin="__ Sums.test_database __", end="shop.py:15: KeyError"),
        R.at("test_unit.py:14 test_database", begin="self = ", end="shop.py:17: Run"),
        N.at("test_unit.py:19 test_greet", begin="(customer='Ada') __", end="shop.py:28: NameError"),
        N.at("test_unit.py:19 test_greet", begin="(customer='Bob') __", end="shop.py:28: NameError"),
        Z.at("test_unit.py:11 test_report", begin="__ Sums.test_report __", end="shop.py:5: Zero"),
    ),
    "ipython/new": (ARROWS,),
    "ipython/new-314": (ARROWS,),
    "ipython/new-colour": (ARROWS,),
    "ipython/new-verbose": (ARROWS,),
    "ipython/new-name": (IP_NAME,),
    "ipython/new-chain": (IP_KEY, IP_RUN),
    "ipython/new-syntax": (IP_SYNTAX,),
    "ipython/new-import-broken": (BROKEN.at("Cell In[1]:1 <module>", end="SyntaxError: "),),
    "ipython/new-plain": (K.at(end="KeyError: "), R.at("Cell In[2]:1 <module>", end="RuntimeError: ")),
    "ipython/new-minimal": (bare(Z, "ZeroDivisionError: "),),
    "ipython/new-script": (Z.at(*MAIN, begin=RULER, end="ZeroDivisionError: "),),
    "ipython/new-run-magic": (IP_KEY, R.at(*MAIN_CHAIN, begin="RuntimeError  ", end="RuntimeError: ")),
    "ipython/new-group": (
        tagged(
            G,
            frames=("<ipython-input-2-7c8c3cf2fbf1>:1 <module>", *G.frames),
            begin="+ Exception Group",
            members=tuple(
                tagged(one, message=f"no {number} left", end=f"no {number} left") for number, one in enumerate(LOST, 1)
            ),
        ),
    ),
    "ipython/new-deep": (
        One(
            "RecursionError",
            "maximum recursion depth exceeded",
            ("Cell In[2]:1 <module>", *["shop.py:46 countdown"] * 3),
            begin=RULER,
            end="RecursionError: ",
        ),
    ),
    **{
        f"ipython/{name}{case}": tuple(old(one, cell.replace("HASH", hashed)) for one in errors)
        for name, cell in (
            ("old-8.0", "Input In [{}]"),
            ("old-7", "<ipython-input-{}-HASH>"),
            ("old-5", "<ipython-input-{}-HASH>"),
        )
        for case, errors, hashed in (
            ("", (ARROWS,), "ab30efc16bb0"),
            ("-chain", (IP_KEY, IP_RUN), "077c6099a175"),
            ("-name", (IP_NAME,), "b3a29e262b6f"),
            (
                "-syntax",
                (
                    tagged(
                        IP_SYNTAX,
                        begin="Input In [1]" if name == "old-8.0" else "File",
                        message="invalid syntax" if name == "old-5" else IP_SYNTAX.message,
                    ),
                ),
                "4a37ea755dbf",
            ),
        )
    },
    "notebook/outputs-division": (Z.at("Cell In[2]:2 <module>", begin="  Traceback (most", end=": division by zero"),),
    "notebook/outputs-chain": (
        K.at(begin="  Traceback (most", end=": 'databse'"),
        R.at("Cell In[1]:2 <module>", begin="RuntimeError\\u001b[39m   ", end=": the settings are"),
    ),
    "notebook/outputs-name": (
        tagged(IP_NAME, frames=("Cell In[1]:2 <module>",), begin="  Traceback (most", end=": name 'price'"),
    ),
    "unittest/all": UNIT,
    "unittest/buffered-new": tuple(
        tagged(one, message=NH.message) if one.exception == "NameError" else one for one in UNIT
    ),
    "unittest/import": (
        One("ImportError", "Failed to import test module: test_missing", begin="ImportError: ", end="ImportError: "),
        MISSING.at("test_missing.py:1 <module>"),
    ),
    "doctest/module": (
        One(
            "doctest.DocTestFailure",
            "Expected:\\n    3\\nGot:\\n    2.0",
            ("sums.py:4 sums",),
            begin="line 4, in sums",
            end="2.0",
        ),
        Z.at("<doctest sums[2]>:1 <module>"),
    ),
    "rich/division": (RICH,),
    "rich/locals": (RICH,),
    "rich/colour": (RICH,),
    "rich/ascii": (tagged(RICH, begin="- Traceback"),),
    "rich/chain": (
        K.at(begin=BOX, end="KeyError: "),
        R.at("use_rich.py:17 <module>", "main.py:7 <lambda>", begin=BOX, end="RuntimeError: "),
    ),
    "rich/context": (
        T.at(begin=BOX),
        A.at("use_rich.py:17 <module>", "main.py:8 <lambda>", begin=BOX, end="AttributeError: "),
    ),
    "rich/narrow": (N.at("use_rich.py:17 <module>", "main.py:9 <lambda>", begin=BOX, end="NameError: "),),
    "rich/syntax": (BROKEN.at("use_rich.py:16 <module>", begin=BOX, end="SyntaxError: "),),
    "rich/long-message": (L.at("use_rich.py:17 <module>", "main.py:10 <lambda>", begin=BOX),),
    "rich/handler": (Z.at("use_rich_handler.py:12 <module>", begin=BOX),),
    "rich/group": (
        tagged(
            G,
            frames=("use_rich.py:17 <module>", "main.py:12 <lambda>", *G.frames),
            begin=BOX,
            end="LookupError: no milk",
            members=tuple(tagged(one, begin=BOX) for one in LOST),
        ),
    ),
    "stackprinter/plain": (
        Z.at("use_stackprinter.py:11 <module>", "main.py:6 <lambda>", begin="File ", end="ZeroDivisionError: "),
    ),
    "stackprinter/colour": (
        Z.at("use_stackprinter.py:11 <module>", "main.py:6 <lambda>", begin="File ", end="ZeroDivisionError"),
    ),
    "stackprinter/chain": (
        K.at(begin="File ", end="KeyError: "),
        R.at("use_stackprinter.py:11 <module>", "main.py:7 <lambda>", begin="File ", end="RuntimeError: "),
    ),
    "better-exceptions/division": (Z.at("use_better.py:10 <module>", "main.py:6 <lambda>"),),
    "better-exceptions/chain": (
        K.at(end="KeyError: "),
        R.at("use_better.py:10 <module>", "main.py:7 <lambda>", end="RuntimeError: "),
    ),
    **{
        f"loguru/{name}": (Z.at(*LOGURU, "main.py:6 <lambda>", end="ZeroDivisionError"),)
        for name in ("division", "short", "colour")
    },
    "loguru/chain": (K.at(end="KeyError: "), R.at(*LOGURU, "main.py:7 <lambda>", end="RuntimeError: ")),
    "loguru/json": line(Z.at(*LOGURU, "main.py:6 <lambda>")),
    "loguru/group": (G.at(*LOGURU, "main.py:12 <lambda>", begin="+ Exception Group"),),
    **{
        f"logging/{name}": (Z.at("use_logging.py:32 <module>", "main.py:6 <lambda>"),)
        for name in ("basic", "dated", "bracketed", "threaded")
    },
    **{f"logging/{name}-each-line": LOGGED for name in ("basic", "dated", "bracketed", "threaded")},
    "json-log/structlog-console": (K, R.at("use_json_log.py:41 <module>", "main.py:7 <lambda>")),
    **{
        f"json-log/{name}": line(K, R.at("use_json_log.py:41 <module>", "main.py:7 <lambda>"))
        for name in ("structlog", "python-json-logger")
    },
    "json-log/structlog-dicts": tuple(
        tagged(one, begin="exc_type", end="exc_type", back=index > 0)
        for index, one in enumerate((K, R.at("use_json_log.py:41 <module>", "main.py:7 <lambda>")))
    ),
    **{
        f"escaped/{name}": line(REPR)
        for name in ("repr", "bytes", "list", "json", "twice", "syslog", "annotation", "logfmt")
    },
    "escaped/pretty": (REPR,),
    "escaped/returns": line(REPR),
    **{
        f"prefix/{name}": (Z.at(*MAIN),)
        for name in (
            "docker-compose",
            "kubernetes-timestamps",
            "cri",
            "journald",
            "syslog-5424",
            "github-download",
            "gitlab",
            "azure",
            "jenkins",
            "ray-like",
            "quote-twice",
            "numbered",
            "grep-numbers",
            "indented",
            "bullet",
        )
    },
    **{f"prefix/{name}": CHAIN for name in ("github-actions", "airflow", "quote")},
    **{
        f"prefix/{name}": (G.at("main.py:17 <module>", "main.py:12 <lambda>", begin="+ Exception Group"),)
        for name in ("rank", "group")
    },
    "prefix/two-stacked": LOGGED,
    "prefix/syntax": (tagged(BROKEN, begin="File "),),
    "prefix/thread": (Z.at(begin="Exception in thread reporter"),),
    "prefix/rich": (RICH,),
    "prefix/ipython": (ARROWS,),
    "prefix/pytest": (T_REPORT, T_GREET),
    "prefix/tox-like-interleaved": (
        K.at(begin="web-1     | Traceback", end="web-1     | KeyError"),
        R.at(*MAIN_CHAIN, begin="web-1     | Traceback", end="web-1     | RuntimeError"),
        NH.at(*MAIN_NAME, begin="worker-1  | Traceback", end="worker-1  | NameError", back=True),
    ),
    "prefix/honcho": (
        K.at(begin="web.1    | Traceback", end="web.1    | KeyError"),
        R.at(*MAIN_CHAIN, begin="web.1    | Traceback", end="web.1    | RuntimeError"),
        NH.at(*MAIN_NAME, begin="worker.1 | Traceback", end="worker.1 | NameError", back=True),
    ),
    **{
        f"processes/{name}": (
            Z.at(*WORK),
            One(remote, "", (), "cause", begin="RemoteTraceback", end='"""', back=True),
            Z.at().only(caller).at(link="cause"),
        )
        for name, remote, caller in (
            ("pool", "multiprocessing.pool.RemoteTraceback", "use_pool.py:16 <module>"),
            ("futures", "concurrent.futures.process._RemoteTraceback", "use_pool.py:19 <module>"),
            ("joblib", "joblib.externals.loky.process_executor._RemoteTraceback", "use_pool.py:30 <module>"),
        )
    },
    "processes/pool-chain": (
        K,
        R.at("use_pool.py:9 work", "main.py:7 <lambda>"),
        One("multiprocessing.pool.RemoteTraceback", "", (), "cause", begin="RemoteTraceback", end='"""', back=True),
        R.only("use_pool.py:16 <module>"),
    ),
    "processes/threads": (Z.at("use_pool.py:22 <module>", *WORK),),
    "processes/process": (Z.at(*WORK, begin="Process worker-1:"),),
    "processes/unguarded": (
        One(
            "RuntimeError",
            "context has already been set",
            ("<string>:1 <module>", "unguarded.py:5 <module>"),
            end="RuntimeError: ",
        ),
    ),
    "processes/subprocess": (
        Z.at(*MAIN),
        One(
            "subprocess.CalledProcessError",
            "Command '['/home/ada/.venv/bin/python', 'main.py', 'division']' returned non-zero exit status 1.",
            ("use_subprocess.py:4 <module>",),
            end="CalledProcessError: ",
        ),
    ),
    "processes/thread": (Z.at(begin="Exception in thread reporter"),),
    "asyncio/lost": (Z.at(*ASYNC, "main.py:6 <lambda>", begin="Task exception was never"),),
    "asyncio/group": (
        One(
            "ExceptionGroup",
            "unhandled errors in a TaskGroup (2 sub-exceptions)",
            ("use_asyncio.py:23 <module>", "use_asyncio.py:18 start"),
            begin="+ Exception Group",
            end="+------------------------------------",
            members=(
                Z.at(*ASYNC, "main.py:6 <lambda>", link="member"),
                NH.at(*ASYNC, "main.py:9 <lambda>", link="member"),
            ),
        ),
    ),
    "asyncio/trio": (
        One(
            "ExceptionGroup",
            "Exceptions from Trio nursery (1 sub-exception)",
            ("use_trio.py:16 <module>", "use_trio.py:12 start"),
            begin="+ Exception Group",
            end="+------------------------------------",
            members=(Z.at("use_trio.py:8 work", "main.py:6 <lambda>", link="member"),),
        ),
    ),
    "twisted/call-later": (tagged(Z, exception="builtins.ZeroDivisionError"),),
    "flask/request": (Z.at("web_flask.py:10 report"), K, R.at("web_flask.py:15 settings")),
    "flask/debug-page": (
        Z.at("web_flask.py:10 report", begin=TRACEBACK + ":"),
        Z.at("web_flask.py:10 report", begin=TRACEBACK + ":"),
    ),
    "uvicorn/request": (Z.at("web_asgi.py:10 report"),),
    "uvicorn/import": (),
    "gunicorn/request": (Z.at("web_wsgi.py:5 app"),),
    "gunicorn/boot": (MISSING.at("web_wsgi_broken.py:1 <module>", begin="Exception in worker process"),),
    "django/runserver": (Z.at("web_django.py:18 report"),),
    "django/text": (
        Z.at("web_django.py:30 <module>", "web_django.py:18 report", begin="Traceback (", end="Exception Value"),
    ),
    "django/page": (Z.at("web_django.py:18 report", end="Exception Value"),),
    "celery/task": (
        One(
            "SecurityWarning",
            "You're running the worker with superuser privileges: this is…",
            (),
            begin="SecurityWarning",
            end="_warn_or_raise_security_error(",
            kind="warning",
        ),
        Z.at("tasks.py:11 report"),
    ),
    "celery/chain": (
        One(
            "SecurityWarning",
            "You're running the worker with superuser privileges: this is…",
            (),
            begin="SecurityWarning",
            end="_warn_or_raise_security_error(",
            kind="warning",
        ),
        K,
        R.at("tasks.py:16 settings"),
    ),
    "dask/threads": (Z.at("use_dask.py:15 <module>", "use_dask.py:10 report"),),
    "dask/distributed": (Z.at(begin="Exception: ", end="Traceback: "), Z.at("use_dask.py:20 <module>")),
    "ray/task": (Z.at("use_ray.py:13 report", begin='use_ray.py", line 13', end="ZeroDivisionError: "), RAY_Z),
    "torch/elastic": (
        Z.at("use_torch.py:29 <module>", "use_torch.py:12 work"),
        CHILD,
        Z.at("use_torch.py:12 work", begin="traceback : Traceback"),
    ),
    "torch/group": (Z.at("use_torch.py:25 <module>", "use_torch.py:12 work"), CHILD),
    "tox/failing": (Z.at(*MAIN),),
    "nox/failing": (Z.at(*MAIN),),
    "make/failing": (Z.at(*MAIN),),
    "pyinstaller/app": (Z.at(*MAIN),),
    "windows/division": (Z.at(*MAIN),),
    "nox/itself": (Z.at("noxfile.py:5 tests"),),
    "pip/build": (
        One("pip", "subprocess-exited-with-error", begin="error: subproc", end="error: subproc", kind="usage"),
        One(
            "ModuleNotFoundError",
            "No module named 'shop_missing'",
            ("<string>:1 <module>",),
            end="ModuleNotFoundError: ",
        ),
        One("pip", "metadata-generation-failed", begin="error: metadata", end="error: metadata", kind="usage"),
    ),
    "robot/keyword": (bare(Z, "ZeroDivisionError: "), Z),
    "faulthandler/segfault": (
        One(
            "Fatal Python error",
            "Segmentation fault",
            ("crash.py:16 <module>", "crash.py:9 crash"),
            begin="Fatal",
            end="line 16",
            kind="fatal",
        ),
    ),
    "faulthandler/timeout": (
        One(
            "Timeout",
            "0:00:00.200000",
            ("crash.py:16 <module>", "crash.py:12 crash"),
            begin="Timeout",
            end="line 16",
            kind="fatal",
        ),
    ),
    "python2/division": (OLD2.at("old.py:31 <module>"),),
    "python2/thread": (OLD2.at(begin="Exception in thread Thread-1"),),
    "python2/chain": (
        One(
            "RuntimeError",
            "the settings are not complete",
            ("old.py:35 <module>", "old.py:23 lookup"),
            end="RuntimeError: ",
        ),
    ),
    "python2/del": (One("ValueError", "till is open", begin="Exception ValueError", end="ignored"),),
    "python2/import": (One("ImportError", "No module named request", ("old.py:41 <module>",), end="ImportError: "),),
    "python2/syntax": (
        One(
            "SyntaxError",
            "EOL while scanning string literal",
            ("old.py:39 <module>", "old_syntax.py:1 -"),
            end="SyntaxError: ",
        ),
    ),
    "python2/unicode": (
        One(
            "UnicodeDecodeError",
            "'ascii' codec can't decode byte 0xc3 in position 0: ordinal not in range(128)",
            ("old.py:37 <module>", "old.py:27 uni"),
            end="UnicodeDecodeError: ",
        ),
    ),
    # The web, mail, reports of test runs
    "html/pygments-lines": (tagged(K, end=">KeyError</span>"), tagged(R.at(*MAIN_CHAIN), end=">RuntimeError</span>: ")),
    "html/pygments": (tagged(K, end=">KeyError</span>"), tagged(R.at(*MAIN_CHAIN), end=">RuntimeError</span>: ")),
    "notebook/html": (tagged(ARROWS, frames=("Cell In[2]:2 <module>", *Z.frames), end=">ZeroDivisionError</span>: "),),
    "pages/flask-report": (Z.at("web_flask.py:10 report"),),
    "pages/flask-settings": (
        tagged(K, exception=CUT, message="", end="^^^^^^^^^^^^^^^^^^^"),
        R.at("web_flask.py:15 settings", begin='flask/app.py", line 1536', end="RuntimeError: "),
    ),
    "pages/starlette": (Z.at("web_pages.py:28 report", begin="ZeroDivisionError: ", end="line 164, in __call__+"),),
    "pages/starlette_text": (K, R.at("web_pages.py:40 report")),
    "pages/litestar_json": line(K, R.at("web_pages.py:52 report")),
    "pages/bottle": (Z.at("web_pages.py:67 report"),),
    "pages/tornado": (Z.at("web_pages.py:81 get"),),
    "pages/tornado-copied": line(Z.at("web_pages.py:81 get")),
    "pages/aiohttp": (Z.at("web_pages.py:97 report"),),
    "pages/cherrypy": (Z.at("web_pages.py:122 report"),),
    **{f"cgitb/{name}": (K, R.at("use_cgitb.py:7 <module>", "main.py:7 <lambda>")) for name in ("text", "html")},
    "mail/quoted-printable": (
        Z.at("web_django.py:30 <module>", "web_django.py:18 report", end="Exception Value"),
        *CHAIN,
    ),
    **{f"mail/folded-{width}": CHAIN for width in (64, 72, 78)},
    "mail/quoted": (
        One("TypeError", "'int' object is not subscriptable", ("shop.py:22 total", "shop.py:22 <genexpr>"),
            end="TypeError: "),
        A.at("main.py:17 <module>", "main.py:11 <lambda>", end="AttributeError: "),
    ),
    **{f"junit/{name}": (tagged(UNIT[5], end="AssertionError: 1.5"), *UNIT[:5]) for name in ("xmlrunner", "nose2")},
    # PyPy
    "pypy/division": (Z.at(*MAIN),),
    "pypy/chain": CHAIN,
    "pypy/context": (T, A.at("main.py:17 <module>", "main.py:8 <lambda>")),
    "pypy/name": (tagged(N, message=f"{N.message}. Did you mean: customer?").at(*MAIN_NAME),),
    "pypy/long": (L.at("main.py:17 <module>", "main.py:10 <lambda>"),),
    "pypy/deep": (
        One("RecursionError", "maximum recursion depth exceeded",
            ("main.py:17 <module>", "main.py:13 <lambda>", *["shop.py:46 countdown"] * 3), end="RecursionError: "),
    ),
    "pypy/type": (
        One("TypeError", "'int' object is not subscriptable (key 'price')", ("shop.py:22 total", "shop.py:22 <genexpr>"),
            end="TypeError: "),
        A.at("main.py:17 <module>", "main.py:11 <lambda>"),
    ),
    "pypy/syntax": (tagged(BROKEN, message="parenthesis is never closed", begin="File "),),
    "pypy/thread": (Z.at(begin="Exception in thread reporter"),),
    "pypy/pool": (
        Z.at(*WORK),
        One("multiprocessing.pool.RemoteTraceback", "", (), "cause", begin="RemoteTraceback", end='"""', back=True),
        Z.at().only("use_pool.py:16 <module>").at(link="cause"),
    ),
    "pypy/ignored": (
        One("ValueError", "till is open", ("ignored.py:6 __del__",), begin="Exception ignored in", end="ValueError: "),
    ),
    "pypy/import": (MISSING.at("test_missing.py:1 <module>"),),
    # Noise: the error that matters is always one of the shop's
    "noise/broken_pool": (
        Z,
        One("concurrent.futures.process._RemoteTraceback", "", (), "cause", begin="RemoteTraceback", end='"""',
            back=True),
        Z.at().only("noisy.py:161 broken_pool").at(link="cause"),
        One("concurrent.futures.process.BrokenProcessPool", "A process in the process pool was terminated abruptly…",
            (NOISY, "noisy.py:166 broken_pool"), end="BrokenProcessPool: "),
    ),
    "noise/child": (
        *CHAIN,
        One("subprocess.CalledProcessError", "Command…", (NOISY, "noisy.py:117 child"), end="CalledProcessError: "),
    ),
    "noise/destroyed": (
        Z.at(NOISY, "noisy.py:52 destroyed", "noisy.py:49 start"),
        One("asyncio", "Task was destroyed but it is pending!…", (), begin="Task was", end="task: ", kind="warning"),
    ),
    "noise/group": (
        One("asyncio.exceptions.CancelledError", "", ("noisy.py:140 wait",), end="CancelledError"),
        One("ExceptionGroup", "unhandled errors in a TaskGroup (1 sub-exception)",
            (NOISY, "noisy.py:152 group", "noisy.py:148 start"), begin="+ Exception Group",
            end="+------------------------------------", members=(Z.at("noisy.py:136 fail", link="member"),)),
    ),
    "noise/half_made": (
        Z.at(NOISY, "noisy.py:66 half_made", "noisy.py:60 __init__"),
        One("AttributeError", "'Till' object has no attribute 'file'", ("noisy.py:64 __del__",),
            begin="Exception ignored in", end="AttributeError: "),
    ),
    "noise/interrupted": (
        Z.at("noisy.py:89 interrupted"),
        *(One("KeyboardInterrupt", "", (), begin="Process ForkPoolWorker", end="KeyboardInterrupt") for _ in range(3)),
        One("KeyboardInterrupt", "", (NOISY, "noisy.py:100 interrupted"), end=STOPPED),
    ),
    "noise/loop_closed": (
        Z.at("noisy.py:20 loop_closed", "noisy.py:16 start"),
        One("RuntimeError", "Event loop is closed", (), begin="Exception ignored in", end="RuntimeError: "),
    ),
    "noise/never_retrieved": (
        N.at("noisy.py:29 fail", begin="Task exception was never"),
        Z.at(NOISY, "noisy.py:37 never_retrieved", "noisy.py:35 start"),
    ),
    "noise/pipe": (
        Z.at("noisy.py:107 pipe"),
        One("BrokenPipeError", "[Errno 32] Broken pipe", (NOISY, "noisy.py:111 pipe"), end="BrokenPipeError: "),
    ),
    "noise/pool": (
        Z.at(NOISY, "noisy.py:79 pool"),
        One("RuntimeError", "cannot schedule new futures after shutdown", ("noisy.py:77 <lambda>", "noisy.py:74 work"),
            begin="exception calling callback", end="RuntimeError: cannot"),
    ),
    "noise/threads": (
        tagged(Z.at("noisy.py:123 <lambda>", begin="Exception in thread"), message="division by zero…", end="stopped"),
        One("KeyboardInterrupt", "", (NOISY, "noisy.py:128 threads"), end=STOPPED),
    ),
    # Libraries and what runs programs
    "libraries/jinja": (
        One("jinja2.exceptions.UndefinedError", "'int object' has no attribute 'euros'",
            (MORE, "use_more.py:17 jinja", "<template>:3 top-level template code"), end="UndefinedError: "),
    ),
    "libraries/jinja-syntax": (
        One("jinja2.exceptions.TemplateSyntaxError", "Encountered unknown tag 'endfr'. Jinja was looking for…",
            (MORE, "use_more.py:17 jinja", "<unknown>:3 template"), end="TemplateSyntaxError: "),
    ),
    "libraries/mako": (Z.at(MORE, "use_more.py:23 mako", "memory:0x7f16e04a8e90:27 render_body"),),
    "libraries/sqlalchemy": (
        One("sqlite3.OperationalError", "no such table: basket", end="sqlite3.OperationalError: "),
        One("sqlalchemy.exc.OperationalError", "(sqlite3.OperationalError) no such table: basket\\n[SQL: select price…",
            (MORE, "use_more.py:30 sqlalchemy"), "cause", end="(Background on this error"),
    ),
    "libraries/requests": (
        One("ConnectionRefusedError", "[Errno 111] Connection refused", end="ConnectionRefusedError: "),
        One("urllib3.exceptions.NewConnectionError", "HTTPConnection(host='localhost', port=1): Failed…", (), "cause",
            end="NewConnectionError: "),
        One("urllib3.exceptions.MaxRetryError", "HTTPConnectionPool(…", (), "cause", end="MaxRetryError: "),
        One("requests.exceptions.ConnectionError", "HTTPConnectionPool(…", (MORE, "use_more.py:36 requests"), "context",
            end="requests.exceptions.ConnectionError: "),
    ),
    "libraries/pydantic": (
        One("pydantic_core._pydantic_core.ValidationError", "2 validation errors for Order\\nname\\n  Field required…",
            (MORE, "use_more.py:46 pydantic"), end="v/float_parsing"),
    ),
    "libraries/pandas": (
        One("KeyError", "'prise'", end="KeyError: "),
        One("KeyError", "'prise'", (MORE, "use_more.py:52 pandas"), "cause", end="KeyError: "),
    ),
    "libraries/tqdm": (Z.at(MORE, "use_more.py:71 tqdm"),),
    "libraries/apscheduler": (Z,),
    "libraries/huey": (Z.at("use_more.py:96 report"),),
    "libraries/dramatiq": (Z.at("use_more.py:114 report"),),
    "libraries/luigi": (
        One("UserWarning", "Task Report() without outputs has no custom complete() method", (), begin="UserWarning",
            end="is_complete", kind="warning"),
        K,
        R.at("use_more.py:128 run"),
    ),
    "processes/captured": (
        Z.at(*MAIN),
        One("subprocess.CalledProcessError", "Command…", (MORE, "use_more.py:59 captured"), end="CalledProcessError: "),
    ),
    "processes/captured-bytes": (
        *line(Z.at(*MAIN)),
        One("subprocess.CalledProcessError", "Command…", (MORE, "use_more.py:59 captured"), end="CalledProcessError: "),
    ),
    "runners/behave": (Z.at("a.py:5 step"),),
    "runners/nose2": UNIT,
    **{f"runners/{name}": (Z.at(*MAIN),) for name in ("coverage", "cprofile", "interactive", "supervisor")},
    "runners/pdb": (Z.at("<string>:1 <module>", *MAIN),),
    "runners/uv-run": CHAIN,
    "runners/uv-build": (
        One("ModuleNotFoundError", "No module named 'shop_missing'", ("<string>:14 <module>", "<string>:1 <module>"),
            end="ModuleNotFoundError: "),
    ),
    "runners/ansible": line(Z.at("AnsiballZ_report.py:5 <module>")),
    "runners/hypothesis": (
        tagged(Z, message="division by zero\\nFailing test case: test_average(\\n    prices=[],\\n)",
               frames=("test_hyp.py:4 test_average", "test_hyp.py:5 test_average", "shop.py:5 average"),
               begin="__ test_average __", end="shop.py:5: ZeroDivisionError"),
    ),
    "html/escaped": CHAIN,
    "html/breaks": (Z.at(*MAIN, begin="Traceback", end="ZeroDivisionError"),),
    # Other packages' layouts
    "printers/pretty_errors-name": (
        N.at("use_printers.py:55 <module>", "main.py:9 <lambda>", begin="use_printers.py 55", end="is not defined"),
    ),
    "printers/friendly-chain": (
        tagged(K, end="KeyError: "), tagged(R.at("use_printers.py:55 <module>", "main.py:7 <lambda>"), end="RuntimeError: ")
    ),
    "printers/frosch-chain": (K, R.at("use_printers.py:55 <module>", "main.py:7 <lambda>")),
    "printers/stack_data-chain": (K, R.at("use_printers.py:55 <module>", "main.py:7 <lambda>")),
    "printers/stack_data_values-division": (Z.at("use_printers.py:55 <module>", "main.py:6 <lambda>"),),
    "printers/with_variables-division": (
        Z.at("use_printers.py:55 <module>", "main.py:6 <lambda>", begin="File ", exception="builtins.ZeroDivisionError"),
    ),
    "printers/zope-name": (N.only("__main__:55 <module>", "main:9 <lambda>", "shop:28 greet"),),
    # Errors in records
    "records/ecs": (R.at(*RECORD, begin='"stack_trace"', end='"stack_trace"', link="first"),),
    **{f"records/{name}": line(K, R.at(*RECORD)) for name in ("json_log_formatter", "powertools", "eliot")},
    "records/opentelemetry": line(K, R.at("use_records.py:52 opentelemetry", *RECORD)),
    **{
        f"records/{name}": tuple(
            tagged(one, begin="RuntimeError", end="RuntimeError", back=index > 0)
            for index, one in enumerate((K, R.at(*RECORD, link="context")))
        )
        for name in ("sentry", "bugsnag", "rollbar", "elastic")
    },
    "records/table": (K, R.at(*RECORD)),
    "records/yaml": tuple(
        tagged(one, begin="Traceback", end="not complete\\n\"", back=index > 0) for index, one in enumerate((K, R.at(*RECORD)))
    ),
    "records/fields": (tagged(K, end="KeyError: "), tagged(R.at(*RECORD), end="RuntimeError: ")),
    "records/shown": (tagged(K, end="KeyError: "), tagged(R.at(*RECORD), end="RuntimeError: ")),
    "records/node": (tagged(K, end="KeyError: "), tagged(R.at(*MAIN_CHAIN), end="RuntimeError: ")),
    "aws/text": (
        R.at("web_lambda.py:5 handler", "main.py:7 <lambda>", begin="[ERROR]", end="[ERROR]", link="first"),
        R.at("web_lambda.py:5 handler", "main.py:7 <lambda>", begin="errorType", end="errorType", link="first"),
    ),
    "aws/json": (
        Z.at("web_lambda.py:5 handler", "main.py:6 <lambda>", begin="errorType", end="errorType"),
        Z.at("web_lambda.py:5 handler", "main.py:6 <lambda>", begin="errorType", end="errorType"),
    ),
    "aws/import": (
        tagged(UNLOADED, begin="[ERROR]", end="[ERROR]"), tagged(UNLOADED, begin="errorType", end="errorType")
    ),
    # Editors and consoles
    "editors/debugpy": (Z.at(*MAIN, begin="Exception has occurred", end="ZeroDivisionError: "),),
    "editors/debugpy-chain": (tagged(K, begin="File ", end="KeyError: "), R.at(*MAIN_CHAIN, begin="File ", end="RuntimeError: ")),
    "editors/spyder": (
        IP_KEY, R.at("Cell In[2]:1 <module>", begin="RuntimeError  ", end="RuntimeError: "),
        MISSING.only("test_missing.py:1 <module>").at(begin=RULER, end="ModuleNotFoundError: "),
        BROKEN.at(begin="File ~/shop/broken.py", end="SyntaxError: "),
    ),
    "editors/ipdb": (Z.at("<string>:1 <module>", *MAIN),),
    # Runners of tests
    "runners/sugar": (
        tagged(T_REPORT, begin="― test_report ―"), tagged(T_KEY, begin="― test_database ―"), T_DATABASE,
    ),
    "runners/teamcity-pytest": (
        tagged(Z.at("test_shop.py:5 test_report"), begin="test_report", end="test_report"),
        tagged(K, begin="test_database", end="test_database"),
        tagged(R.at("test_shop.py:19 test_database"), begin="test_database", end="test_database", back=True),
    ),
    "runners/stestr": tuple(
        tagged(one, end=one.end) for one in (UNIT[5], *UNIT[:2], *(tagged(N.at("test_unit.py:19 test_greet"), begin="File ") for _ in range(2)), UNIT[4]) * 2
    ),
    "runners/testtools": (*UNIT[:5], UNIT[5]),
    "runners/json-report": tuple(
        tagged(one, begin=begin, end=begin, back=back)
        for one, begin, back in (
            (Z.at("test_shop.py:5 test_report"), "E       ZeroDiv", False), (K, "E           KeyError", False),
            (R.at("test_shop.py:19 test_database"), "E           KeyError", True),
        )
    ),
    "runners/pytest-html": tuple(
        tagged(one, begin="jsonblob", end="jsonblob", back=index > 0)
        for index, one in enumerate((Z.at("test_shop.py:5 test_report"), K, R.at("test_shop.py:19 test_database")))
    ),
    "runners/annotations": (
        Z.only("test_shop.py:5 test_report").at(begin="line=5", end="line=5"),
        R.only("test_shop.py:19 test_database").at(begin="line=19", end="line=19", link="first"),
    ),
    "flows/scons": (
        Z.only("SConstruct:4 -", "shop.py:10 -", "shop.py:5 -").at(begin="ZeroDivisionError: ", end="return sum("),
    ),
    "logging/stack": (K, R.at("<string>:3 <module>", "main.py:7 <lambda>")),
    "pytest/no-fixture": tuple(
        One("pytest", f"fixture '{name}' not found", (f"test_basket.py:{at} {test}",), begin=f"at setup of {test}",
            end=f"fixture '{name}'", kind="usage")
        for name, at, test in (("basket", 4, "test_order"), ("prices", 8, "test_prices"))
    ),
    "pytest/fail": FAILING[:1] + FAILING[2:],
    # What reads code and does not run it
    "linters/flake8": (BROKEN.at(begin="E999", end="E999"),),
    "linters/pylint": (BROKEN.at(begin="E0001", end="E0001"),),
    "linters/mypy": (),
    "linters/pyright": (),
    "linters/py_compile": (BROKEN.at(begin="File "),),
    "linters/compileall": (BROKEN.at(begin="File "),),
    "linters/sphinx": (
        Z.at("ext.py:3 <lambda>"),
        One("sphinx.errors.ExtensionError", "Handler <function setup…", (), "cause", end="ExtensionError: "),
    ),
    # Flows, crawlers, compilers
    "flows/snakemake": (
        Z.at("Snakefile:5 __rule_all", begin="ZeroDivisionError in file", end='line 5, in average'),
    ),
    "flows/scrapy": (Z.at("spider.py:6 parse"),),
    "flows/locust": (Z.at("locustfile.py:7 sell"),),
    # Python inside something else
    "embedded/pybind11": (Z.at(begin="what():", end="(10): report"),),
    "embedded/postgresql": (
        Z.only("<report>:5 <module>", "<report>:4 average").at(begin="ERROR:", end="return sum("),
    ),
    "embedded/node": (K, R.at("<exec>:2 <module>")),
    "embedded/cython": (Z.at("<string>:1 <module>", "fast.pyx:3 fast.day"),),
    "embedded/mod_wsgi": (Z.at("web_wsgi.py:5 app"),),
    "embedded/uwsgi": (Z.at("web_wsgi.py:5 app"),),
    **{f"prefix/{name}": CHAIN for name in ("ts", "mpirun", "concurrently", "script")},
    "prefix/grep-context": (Z.at(*MAIN),) * 3,
    "prefix/diff": (Z.at(*MAIN),),
    # More debug pages
    "pages/streamlit": (
        tagged(K, begin="Traceback:", end="KeyError: "),
        R.at("app_streamlit.py:5 <module>", begin='File "', end="raise RuntimeError"),
    ),
    "pages/streamlit-log": (
        K.at(begin=BOX, end="KeyError: "), R.at("app_streamlit.py:5 <module>", begin=BOX, end="RuntimeError: ")
    ),
    "pages/starlette-saved": (Z.at("web_pages.py:28 report", begin="<h2>ZeroDivisionError", end="</html>"),),
    "pages/litestar-saved": tuple(
        tagged(one, begin="<h4><span>RuntimeError", end="</html>", back=index > 0)
        for index, one in enumerate((K, R.at("web_pages.py:52 report")))
    ),
    "pages/sanic-saved": tuple(
        tagged(one, begin="tracerite autodark", end="<footer>", back=index > 0)
        for index, one in enumerate((K.at("web_sanic.py:9 report"), R))
    ),
    "pages/sanic-text": (
        tagged(K, begin="KeyError: ", end="return settings"),
        R.at("web_sanic.py:9 report", begin="RuntimeError: ", end="raise RuntimeError", link="context"),
    ),
    "pages/sanic-json": tuple(
        tagged(one, begin="exceptions", end="exceptions", back=index > 0)
        for index, one in enumerate((K, R.at("web_sanic.py:9 report", link="context")))
    ),
    "pages/sanic-log": (
        tagged(K.at("web_sanic.py:9 report"), begin="web_sanic.py:9", end="KeyError: "),
        tagged(R, begin="shop.py:17", end="╰ RuntimeError"),
        One("asyncio", "Executing <Task…", (), begin="Executing <Task", end="Executing <Task", kind="warning"),
    ),
    # Screens, tables, clouds' records, reports in other containers
    "screens/tmux": (*CHAIN, L.at("main.py:17 <module>", "main.py:10 <lambda>")),
    "screens/tmux-prefix": CHAIN,
    **{f"tables/{name}": CHAIN for name in ("sqlite-box", "sqlite-quote", "sqlite-line", "sql", "psql")},
    "records/xray": (R.at(*CLOUD, begin="RuntimeError", end="RuntimeError", link="first"),),
    "records/insights": line(K, R.at(*CLOUD)),
    **{f"runners/reportlog{suffix}": REPORTLOG for suffix in ("", "-short", "-native")},
    "runners/subunit": (UNIT[5], *UNIT[:5]),
    "runners/tappy": (UNIT[5], *UNIT[:5]),
    "runners/tap": (
        tagged(T_REPORT, begin="not ok 1 "), tagged(T_KEY, begin="not ok 2 "), tagged(T_DATABASE, begin="def test_database"),
        tagged(T_GREET, begin="not ok 3 "),
    ),
    "flows/conan": (
        Z.only("conanfile.py:10 build", "conanfile.py:13 run_report").at(begin="Error in build()", end="ZeroDivisionError: "),
    ),
    "make/cmake": CHAIN,
    "make/ctest": CHAIN,
}
"""Samples that are not here have their expectations written by hand in ``dialects.more``."""


def find(lines: list[str], piece: str, start: int) -> int:
    for index in range(start, len(lines)):
        if piece not in WHOLE and piece in lines[index]:
            return index
        if piece in WHOLE and lines[index].lstrip("E> ").rstrip() == WHOLE[piece]:
            return index
    raise LookupError(f"no line with {piece!r} from line {start + 1} on")


def told(one: One, lines: list[str], start: int, indent: str = "") -> tuple[list[str], int]:
    """The rows of one error, and the index of the line after it."""
    begin = find(lines, one.begin, 0 if one.back else start)
    reached, members = begin, []
    for member in one.members:
        rows, reached = told(member, lines, max(reached, begin + 1), indent + "  ")
        members += rows
    closing = one.back and one.end == '"""'
    end = (
        find(lines, one.end, start if closing else max(begin, reached - 1 if one.members else begin))
        if one.end
        else begin
    )
    frames = ", ".join(one.frames) or "-"
    kind = " ".join(filter(None, (one.link, one.kind)))
    message = f"{one.exception}: {one.message}".removesuffix(": ")
    row = f"{indent}{kind} | {begin + 1}-{end + 1} | {message} | {frames} | {one.frames[-1] if one.frames else '-'}"
    return [row, *members], end + 1


def expected(name: str) -> list[str]:
    """The rows of one sample."""
    text = (HERE / f"{name}.txt").read_bytes().decode("utf-8", "replace")
    lines = re.sub(r"\x1b\[[0-9;]*m", "", text).split("\n")
    rows: list[str] = []
    reached = 0
    for one in EXPECTED[name]:
        try:
            found, after = told(one, lines, reached)
        except LookupError as error:
            print(f"{name}: {one.exception}: {error}", file=sys.stderr)
            continue
        reached = reached if one.back else after
        rows += found
    return rows


HEAD = """\
What must be read from the samples in the folders here. Per error one line:

    link [kind] | lines | exception: message | the program's own frames | the frame to look at

"\\n" stands for a newline, "…" at the end of a message for what follows; members of a group are indented under it.
Written by expect.py, from the programs that failed and from reading the samples. Below "by hand" the rows are typed.
"""


def main() -> None:
    by_hand = (HERE / "dialects.more").read_text(encoding="utf-8")
    missing = [
        name
        for path in sorted(HERE.glob("*/*.txt"))
        if path.parent.name != "programs"
        and (name := path.relative_to(HERE).as_posix().removesuffix(".txt")) not in EXPECTED
        and f"## {name}\n" not in by_hand
    ]
    print("without expectation:", *missing, file=sys.stderr)
    sections = [f"## {name}\n" + "\n".join(expected(name)) for name in EXPECTED]
    text = HEAD + "\n" + "\n\n".join(section.rstrip() for section in sections) + "\n\n" + by_hand
    (HERE / "dialects.expected").write_text(text.rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
