"""Names that exist without being bound in a file: built-ins, what a module starts with, and usual import aliases.

Tables only. They are CPython 3.14's, not the running Python's, so that an answer does not depend on what runs us.
"""

from __future__ import annotations

import sys

MODULE_START = (
    "__name__",
    "__doc__",
    "__package__",
    "__loader__",
    "__spec__",
    "__builtins__",
    "__file__",
    "__cached__",
)
"""What a module's namespace holds before its first line, in CPython's order."""

_BUILTINS = """
    __name__ __doc__ __package__ __loader__ __spec__ __build_class__ __import__ abs all any ascii bin breakpoint
    callable chr compile delattr dir divmod eval exec format getattr globals hasattr hash hex id input
    isinstance issubclass iter aiter len locals max min next anext oct ord pow print repr round setattr sorted
    sum vars None Ellipsis NotImplemented False True bool memoryview bytearray bytes classmethod complex dict
    enumerate filter float frozenset property int list map object range reversed set slice staticmethod str
    super tuple type zip __debug__ BaseException BaseExceptionGroup Exception GeneratorExit KeyboardInterrupt
    SystemExit ArithmeticError AssertionError AttributeError BufferError EOFError ImportError LookupError
    MemoryError NameError OSError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError
    SystemError TypeError ValueError Warning FloatingPointError OverflowError ZeroDivisionError BytesWarning
    DeprecationWarning EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning
    RuntimeWarning SyntaxWarning UnicodeWarning UserWarning BlockingIOError ChildProcessError ConnectionError
    FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError
    ProcessLookupError TimeoutError IndentationError _IncompleteInputError IndexError KeyError
    ModuleNotFoundError NotImplementedError PythonFinalizationError RecursionError UnboundLocalError
    UnicodeError BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError TabError
    UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError ExceptionGroup EnvironmentError IOError open
    quit exit copyright credits license help
"""
BUILTINS = tuple(_BUILTINS.split())
"""The built-in names in the order of ``vars(builtins)``: between equally close names, CPython suggests the first."""

_OTHER_PYTHONS = {"WindowsError", "frozendict", "sentinel", "ImportCycleError", "__lazy_import__"}
_IN_SOME_SCOPES = {"__class__", "__path__", "__module__", "__qualname__", "__annotations__", "__annotate__", "__main__"}

PREDEFINED = frozenset((*MODULE_START, *BUILTINS, *_OTHER_PYTHONS, *_IN_SOME_SCOPES))
"""Names that some Python, or some place in a file, has without a binding."""

INJECTED = frozenset(
    {"_", "gettext", "ngettext", "pgettext", "npgettext"}
    | {"__", "In", "Out", "_ip", "ip", "get_ipython", "display", "reveal_type", "reveal_locals", "profile"}
    | {"tags", "get_config"}
)
"""Names that a tool may put among the built-ins, or into its settings: ``gettext``, IPython, type checkers, profilers,
Sphinx, Jupyter."""

ALIASES = {
    "np": ("numpy", "import numpy as np"),
    "pd": ("pandas", "import pandas as pd"),
    "plt": ("matplotlib.pyplot", "import matplotlib.pyplot as plt"),
    "mpl": ("matplotlib", "import matplotlib as mpl"),
    "sns": ("seaborn", "import seaborn as sns"),
    "tf": ("tensorflow", "import tensorflow as tf"),
    "nn": ("torch.nn", "from torch import nn"),
    "F": ("torch.nn.functional", "import torch.nn.functional as F"),
    "jnp": ("jax.numpy", "import jax.numpy as jnp"),
    "sp": ("scipy", "import scipy as sp"),
    "sm": ("statsmodels.api", "import statsmodels.api as sm"),
    "xr": ("xarray", "import xarray as xr"),
    "pl": ("polars", "import polars as pl"),
    "dd": ("dask.dataframe", "import dask.dataframe as dd"),
    "da": ("dask.array", "import dask.array as da"),
    "nx": ("networkx", "import networkx as nx"),
    "gpd": ("geopandas", "import geopandas as gpd"),
    "px": ("plotly.express", "import plotly.express as px"),
    "go": ("plotly.graph_objects", "import plotly.graph_objects as go"),
    "st": ("streamlit", "import streamlit as st"),
    "sa": ("sqlalchemy", "import sqlalchemy as sa"),
    "tk": ("tkinter", "import tkinter as tk"),
    "ttk": ("tkinter.ttk", "from tkinter import ttk"),
    "dt": ("datetime", "import datetime as dt"),
    "ET": ("xml.etree.ElementTree", "import xml.etree.ElementTree as ET"),
    "mp": ("multiprocessing", "import multiprocessing as mp"),
    "it": ("itertools", "import itertools as it"),
    "numpy": ("numpy", "import numpy"),
    "pandas": ("pandas", "import pandas"),
    "matplotlib": ("matplotlib", "import matplotlib"),
    "torch": ("torch", "import torch"),
    "requests": ("requests", "import requests"),
    "scipy": ("scipy", "import scipy"),
    "sklearn": ("sklearn", "import sklearn"),
    "pytest": ("pytest", "import pytest"),
    "pygame": ("pygame", "import pygame"),
    "cv2": ("cv2", "import cv2"),
    "yaml": ("yaml", "import yaml"),
}
"""What a bare name before a dot usually stands for: its module and the line that imports it."""

MEMBERS = {
    "Path": "pathlib",
    "datetime": "datetime",
    "timedelta": "datetime",
    "defaultdict": "collections",
    "Counter": "collections",
    "deque": "collections",
    "namedtuple": "collections",
    "OrderedDict": "collections",
    "dataclass": "dataclasses",
    "field": "dataclasses",
    "Enum": "enum",
    "Decimal": "decimal",
    "Fraction": "fractions",
    "partial": "functools",
    "reduce": "functools",
    "lru_cache": "functools",
    "cache": "functools",
    "wraps": "functools",
    "chain": "itertools",
    "product": "itertools",
    "permutations": "itertools",
    "combinations": "itertools",
    "sqrt": "math",
    "ceil": "math",
    "floor": "math",
    "pi": "math",
    "sin": "math",
    "cos": "math",
    "randint": "random",
    "choice": "random",
    "shuffle": "random",
    "sleep": "time",
    "Thread": "threading",
    "Any": "typing",
    "Optional": "typing",
    "Union": "typing",
    "List": "typing",
    "Dict": "typing",
    "Callable": "typing",
    "Iterable": "typing",
    "TypedDict": "typing",
    "TYPE_CHECKING": "typing",
    "ABC": "abc",
    "abstractmethod": "abc",
    "contextmanager": "contextlib",
    "suppress": "contextlib",
    "StringIO": "io",
    "BytesIO": "io",
    "pprint": "pprint",
    "deepcopy": "copy",
    "glob": "glob",
    "Mock": "unittest.mock",
    "MagicMock": "unittest.mock",
    "patch": "unittest.mock",
    "TestCase": "unittest",
    "urlopen": "urllib.request",
    "literal_eval": "ast",
    "perf_counter": "time",
}
"""Names that are nearly always imported from one standard module, with that module."""


def is_stdlib_module(name: str) -> bool:
    """Whether ``name`` is a public top-level module of the standard library."""
    return name in sys.stdlib_module_names and not name.startswith("_")
