"""Clues: certain statements about an error as it was printed, each found by one module of this package, by its name.

A fact looks at source; a clue looks at the values in the message, the paths in the traceback, the Python that ran and
the names of files near by (``explain.environment``), and answers from the data that ships (``explain.data``). It has
one public function, ``find(scene, bindings)``, and yields bindings; nothing when it is not sure. Pages name clues as
they name facts. Clues never import each other, and touch no file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module

from explain.environment.scene import Scene

CLUES = frozenset(
    {
        "command_missing",
        "comment_in_setting",
        "data_for_path",
        "extension_for_other_python",
        "f_string_quoted_alone",
        "file_near_by",
        "file_of_other_machine",
        "fitting_date_format",
        "folder_for_new_file",
        "folder_of_target",
        "foreign_key_statement",
        "hidden_by_star",
        "import_circle",
        "input_read",
        "inside_library",
        "letter_of_escape",
        "libraries_mixed",
        "library_package",
        "log_level_in_capitals",
        "missing_module_added_later",
        "missing_module_around_script",
        "missing_module_by_distribution_name",
        "missing_module_elsewhere",
        "missing_module_in_build",
        "missing_module_in_other_folder",
        "missing_module_misspelled",
        "missing_module_not_built",
        "missing_module_of_distribution",
        "missing_module_of_other_system",
        "missing_module_of_python2",
        "missing_module_of_system_package",
        "missing_module_removed",
        "missing_name_added_later",
        "missing_name_removed",
        "mock_calls_compared",
        "notebook_cell",
        "number_with_word",
        "own_file_hides_installed",
        "own_file_hides_standard",
        "own_module_name_near",
        "path_for_module",
        "path_from_root",
        "path_not_expanded",
        "port_bound",
        "program_of_environment",
        "random_limit_missing",
        "script_in_package",
        "span_in_months",
        "standard_module_replaced",
        "standard_name_near",
        "submodule_not_imported",
        "text_printed",
        "thread_arguments",
        "working_folder",
    }
)
"""The modules of this package, so that the name of a fact costs no search for a clue."""

ClueFinder = Callable[[Scene, Mapping[str, str]], Iterator[Mapping[str, str]]]


@cache
def clue(name: str) -> ClueFinder:
    """The clue called ``name``, one of ``CLUES``."""
    return import_module(f"explain.clues.{name}").find  # type: ignore[no-any-return]
