"""Which facts a file's words rule out, so that they are not looked for; most files are ruled out whole.

Only a table and what it is held against. A trigger is a condition that a fact cannot hold without. A fact that has
none is looked for everywhere; a word too many costs time and never a finding, a word too few would cost findings, so a
test holds every row against every page's programs.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.analysis.trees import Tree
    from explain.source import Source

TRIGGERS: dict[str, str] = {
    "abstract_class_instantiated": "abstractmethod abstractproperty",
    "append_of_several_values": "append",
    "argument_given_twice": "def class lambda",
    "asyncio_run_in_coroutine": "async & run run_until_complete",
    "attribute_hides_method": "class & __init__",
    "attribute_of_other_language": ".",
    "call_used_as_subscript": "[",
    "class_takes_no_arguments": "class",
    "class_used_in_own_body": "class",
    "closed_file_used": "open",
    "closest_attribute_of_class": ".",
    "dataclass_field_order": "dataclass",
    "dataclass_mutable_default": "dataclass",
    "datetime_module_for_class": "import & datetime decimal pathlib threading fractions queue socket subprocess "
    "zipfile argparse configparser logging",
    "dict_iterated_without_items": "for",
    "dict_key_as_attribute": ".",
    "dict_plus_dict": "+",
    "enum_member_missing": "Enum IntEnum StrEnum Flag IntFlag",
    "enum_value_missing": "Enum IntEnum StrEnum",
    "except_name_gone": "except",
    "from_import_then_module_use": "from & datetime time random copy glob pprint getpass bisect",
    "frozen_field_changed": "dataclass & frozen",
    "function_name_reassigned": "def class",
    "function_not_called": "def",
    "index_beyond_literal": "[",
    "index_not_integer": "[",
    "init_misspelled": "class",
    "init_only_in_base": "class & __init__",
    "init_returns_value": "__init__",
    "input_used_as_number": "input",
    "input_with_several_arguments": "input",
    "isinstance_with_list": "isinstance issubclass",
    "join_of_numbers": "join",
    "json_loads_of_data": "json & loads",
    "json_single_quotes": "loads",
    "list_plus_item": "+",
    "method_not_called": ". len sum max min input abs round sorted ord chr pow id",
    "missing_argument": "def class lambda import",
    "missing_await": "async",
    "missing_self": "class",
    "missing_self_parameter": "class",
    "neighbour_past_end": "for while",
    "mixed_types_sorted": "sort sorted min max",
    "module_called": "import",
    "module_name_reassigned": "import",
    "naive_and_aware_times": "datetime",
    "name_defined_in_other_function": "def",
    "name_deleted": "del",
    "name_in_comprehension_gone": "for",
    "name_of_class_attribute": "class",
    "name_only_under_type_checking": "TYPE_CHECKING",
    "none_from_function_without_return": "def",
    "none_from_in_place_method": ".",
    "open_mode_mismatch": "open",
    "pause_of_other_type": "sleep",
    "pop_from_empty": "pop popitem",
    "free_variable_before_assignment": "def lambda",
    "name_defined_sometimes": "if for while try with match",
    "private_name_mangled": "class",
    "python2_except_comma": "except",
    "property_called": "property cached_property",
    "raised_value_is_no_exception": "raise",
    "range_len_plus_one": "range & len",
    "self_without_parameter": "class",
    "set_in_json": "dumps dump",
    "string_item_assignment": "[",
    "super_not_called": "super",
    "surplus_argument": "def class lambda import",
    "text_no_whole_number": "int",
    "text_summed": "sum",
    "toml_text_of_other_type": "tomllib tomli",
    "tuple_item_assignment": "[",
    "unexpected_keyword": "def class lambda import",
    "unordered_type_sorted": "sort sorted min max",
    "unpacking_sizes": ",",
    "value_not_in_literal": "remove index",
    "value_not_subscriptable": "[ choice",
    "value_without_length": "len",
    "argparse_option_misspelled": "argparse",
    "date_beside_datetime": "datetime",
    "date_in_json": "dumps dump & datetime",
    "decorator_gives_nothing": "def",
    "enum_name_asked": "Enum IntEnum StrEnum Flag IntFlag & [",
    "group_asked_of_pattern": "match search fullmatch finditer",
    "imported_name_closest": "from",
    "module_attribute_closest": "import",
    "none_from_dict_get": "get",
    "property_without_setter": "property",
    "sql_values_counted": "sqlite3",
}
"""By fact: groups separated by ``&``, of each of which the file must have at least one word or sign."""


_SIGNS = frozenset("async class def del except for from if import lambda match raise try while with . , [ +".split())
"""What of the table is no name: it is looked for in the text, where it mostly stands near the top."""


def allow(fact: str, source: Source) -> bool:
    """Whether ``fact`` may hold somewhere in ``source``, by its text alone: the way to ask about one fact."""
    groups = TRIGGERS.get(fact, "").split("&")
    return all(not source.words.isdisjoint(group.split()) for group in groups if group)


def allowed(facts: Iterable[str], tree: Tree) -> list[str]:
    """Those of ``facts`` that may hold somewhere in ``tree``: sharper than ``allow``, and the way to ask about many."""
    text = tree.source.text
    present = tree.names.union(sign for sign in _SIGNS if sign in text)
    possible = []
    for fact in facts:
        for group in _groups(fact):
            if present.isdisjoint(group):
                break
        else:
            possible.append(fact)
    return possible


@cache
def _groups(fact: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group.split()) for group in TRIGGERS.get(fact, "").split("&") if group)
