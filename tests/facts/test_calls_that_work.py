"""Facts that write the reader's own call, operator or text anew: what they write must work where the line failed."""

from __future__ import annotations

import ast
import datetime
import json
import math
import socket
from typing import Any

import pytest
from looking import FILE, facts, run

from explain.analysis.marked import singled_out
from explain.analysis.rewriting import primary
from explain.source import Source

IMPORTED = {
    "datetime": datetime.datetime,
    "json": json,
    "math": math,
    "socket": socket,
    "ip_interface": __import__("ipaddress").ip_interface,
}
"""Names that a page's sentence tells the reader to import, or names the module of."""

WORKING = {
    "number of each letter": ("ord('ab')", "each", [97, 98]),
    "number in a text": ("ord('12')", "as_number", 12),
    "texts summed": ("sum(['a', 'b'], '')", "joined", "ab"),
    "bytes summed by name": ("sum([b'a', b'b'], start=b'')", "joined", b"ab"),
    "number with a base": ("int(101, 2)", "as_text", 5),
    "number shown in a base": ("int(5, 2)", "shown", "101"),
    "text from a number": ("str(12, 'utf-8')", "plain", "12"),
    "length counted": ("names = ['a', 'b']\nrange(names)", "counted", range(2)),
    "text counted": ("rounds = '3'\nrange(rounds)", "as_number", range(3)),
    "letter of a text": ("code = '65'\nchr(code)", "as_number", "A"),
    "step kept above zero": ("days = 7\nrange(0, days, days // 10)", "stepped", range(0, 7, 1)),
    "text rounded": ("row = ['2.55']\nround(row[0], 1)", "as_number", 2.5),
    "list rounded": ("scores = [2.25, 3.5]\nround(scores, 1)", "each", [2.2, 3.5]),
    "text for a root": ("from math import sqrt\nsqrt('16')", "as_number", 4.0),
    "element of a list": ("rows = ['a', 'b']\ngetattr(rows, 1)", "element", "b"),
    "class of an object": ("issubclass(3, int)", "of_object", True),
    "reduced from a start": ("from functools import reduce\nreduce(max, [])", "with_start", 0),
    "hours from text": (
        "from datetime import timedelta as td\ntd(hours='3')",
        "as_number",
        datetime.timedelta(hours=3),
    ),
    "sets in JSON": ("import json\njson.dumps({'a': {1}}, indent=None)", "with_list", '{"a": [1]}'),
    "no negative pause": ("import time\ntime.sleep(-1)", "at_least_zero", None),
    "network of a machine": (
        "import ipaddress\nipaddress.ip_network('10.0.0.7/8')",
        "not_strict",
        __import__("ipaddress").ip_network("10.0.0.0/8"),
    ),
    "JSON and no Python": ("import ast\nast.literal_eval('[true]')", "as_json", [True]),
    "one ending of several": ("ends = ['.a', '.b']\n'x.b'.endswith(ends)", "in_tuple", True),
    "beginning with a number": ("year = 2024\n'2024-01'.startswith(year)", "as_text", True),
    "search in a list": ("import re\nwords = ['a1', 'b2']\nre.findall('[0-9]', words)", "each", [["1"], ["2"]]),
    "search in a number": ("import re\nre.findall('0', 2024)", "as_text", ["0"]),
    "letters of a text": ("'tea'.split('')", "letters", ["t", "e", "a"]),
    "mixed list joined": ("rows = ['a', 3]\n'-'.join(rows)", "each_as_text", "a-3"),
    "texts joined as bytes": ("words = ['a', 'b']\nb','.join(words)", "each_encoded", b"a,b"),
    "blanks in a complex number": ("complex('3 + 4j')", "without_blanks", 3 + 4j),
    "moment with a Z": (
        "from datetime import date as d\nd.fromisoformat('2024-05-01Z ')",
        "without_z",
        None,
    ),
    "bytes enough": ("price = 300\nprice.to_bytes(1, 'big')", "long_enough", b"\x01\x2c"),
    "infinity": ("best = float('inf')\nint(best)", "infinity_test", True),
    "no number": ("gap = float('nan')\nround(gap)", "nan_test", True),
    "workers": (
        "from concurrent.futures import ThreadPoolExecutor as Pool\nfiles = []\nPool(len(files))._max_workers",
        "at_least_one",
        None,
    ),
}


def _bound(fact: str, code: str) -> tuple[dict[str, str], dict[str, Any]]:
    """What ``fact`` binds at the marked place and on the whole line, where both agree, and the program's names."""
    broken = run(code)
    line = Source(FILE, code).line_span(broken.span.start.line)
    marked, whole = ([dict(one.bindings) for one in facts(fact, code, span)] for span in (broken.span, line))
    assert marked == whole
    names: dict[str, Any] = {}
    exec("\n".join(code.split("\n")[:-1]), names)
    merged: dict[str, str] = {}
    for one in marked:
        merged = {**one, **merged}
    return merged, names


@pytest.mark.parametrize("case", WORKING)
def test_the_call_works_as_it_is_written_anew(case: str) -> None:
    code, hole, expected = WORKING[case]
    bindings, names = _bound("call_in_other_words", code)
    if expected is not None:
        assert eval(bindings[hole], {**IMPORTED, **names}) == expected
    else:
        compile(bindings[hole], FILE, "eval")


UNSURE = {
    "two of its kind": ("a, b = 'x', 'ab'\n(ord(a), ord(b))", "call_in_other_words"),
    "values spread by a star": ("a = ['x', 'y']\nord(*a)", "call_in_other_words"),
    "a function of the file with that name": ("def ord(a): raise TypeError\nord('ab')", "call_in_other_words"),
    "a type that nothing shows": (
        "import re\ndef search(a):\n    return re.findall('a', a)\nsearch([3])",
        "call_in_other_words",
    ),
    "two texts of JSON": ("from json import loads\na, b = '1', 'x'\n(loads(a), loads(b))", "json_text_read"),
    "two texts decoded": ("a, b = b'a', b'\\xff'\n(a.decode(), b.decode())", "encoding_of_text_read"),
    "two additions": ("a, b = 1, []\n(a + a, a + b)", "sides_of_operator"),
    "two stars": ("a, b = [], 3\nprint(*a, *b)", "starred_argument"),
}


@pytest.mark.parametrize("case", UNSURE)
def test_nothing_is_written_where_the_line_leaves_a_choice(case: str) -> None:
    code, fact = UNSURE[case]
    line = Source(FILE, code).line_span(run(code).span.start.line)
    assert facts(fact, code, line) == []


def test_a_part_of_a_page_only_is_never_taken_for_the_argument_at_fault() -> None:
    bindings, _ = _bound("call_in_other_words", "from datetime import timedelta\ntimedelta(hours=2, minutes='5')")
    assert "as_number" not in bindings


JSON_TEXTS = {
    "a name": ("import json\nrow = '<'\njson.loads(row)", {"text": "row"}),
    "a sum": ("import json\nrow = '<'\njson.loads(row + '>')", {"text": "(row + '>')"}),
    "written out": ("import json\njson.loads('<')", {"written_line": "2"}),
    "an open file": ("import json, io\nfile = io.StringIO('<')\njson.load(file)", {"read_once": "file.read()"}),
    "read once": ("import json, io\nfile = io.StringIO('<')\njson.loads(file.read())", {"read_once": "file.read()"}),
}


@pytest.mark.parametrize("case", JSON_TEXTS)
def test_the_text_that_is_no_json(case: str) -> None:
    code, expected = JSON_TEXTS[case]
    bindings, _ = _bound("json_text_read", code)
    assert expected.items() <= bindings.items()
    assert len({"text", "read_once", "written_line"} & bindings.keys()) == 1


def test_the_text_of_an_answer_from_the_web() -> None:
    code = "import requests\nanswer = requests.get('http://shop.example')\nprices = answer.json()"
    (found,) = facts("json_text_read", code, Source(FILE, code).line_span(3))
    assert found.bindings["text"] == "answer.text"


def test_an_edit_that_keeps_escapes_for_json_is_made_only_where_the_text_is_then_json() -> None:
    (kept,) = facts("json_text_read", code := "import json\njson.loads('[\"a\\tb\"]')", run(code).span)
    assert kept.bindings["fix_text"] == "json.loads(r'[\"a\\tb\"]')"
    (other,) = facts("json_text_read", code := "import json\njson.loads('[\"a\\tb\" 3]')", run(code).span)
    assert "fix_text" not in other.bindings


READ = {
    "bytes": ("data = b'caf\\xe9 '\ndata.decode()", 'data.decode("cp1252")'),
    "bytes with errors": ("data = b'caf\\xe9 '\ndata.decode('utf-8', 'strict')", "data.decode(\"cp1252\", 'strict')"),
    "encoding by name": ("data = b'\\xe9 '\ndata.decode(encoding='ascii')", 'data.decode("cp1252")'),
}


@pytest.mark.parametrize("case", READ)
def test_the_encoding_of_what_is_read(case: str) -> None:
    code, expected = READ[case]
    bindings, names = _bound("encoding_of_text_read", code)
    assert bindings["in_cp1252"] == expected
    assert isinstance(eval(expected, names), str)


OPENED = {
    "a loop": ("with open(path, encoding='utf-8') as file:\n    for line in file:\n        print(line)", 2, 1),
    "a table": ("import csv\nfile = open(path, newline='')\nrows = csv.reader(file)\nfor row in rows: pass", 4, 2),
    "read at once": ("text = open(path).read()", 1, 1),
    "data of a file": ("import json\nwith open(path) as file:\n    data = json.load(file)", 3, 2),
    "a path": ("from pathlib import Path\ntext = Path('a.txt').read_text()", 2, 2),
}


@pytest.mark.parametrize("case", OPENED)
def test_the_file_is_found_behind_what_reads_it(case: str) -> None:
    code, line, opened = OPENED[case]
    (found,) = facts("encoding_of_text_read", code, Source(FILE, code).line_span(line))
    assert found.bindings["reading_line"] == str(opened)
    assert 'encoding="cp1252")' in found.bindings["in_cp1252"]
    assert "whole_text" in found.bindings


def test_a_file_for_bytes_or_for_writing_is_not_what_was_read() -> None:
    for mode in ("'rb'", "'w'", "mode='wb'"):
        code = f"file = open(path, {mode})\nfile.read()"
        assert facts("encoding_of_text_read", code, Source(FILE, code).line_span(2)) == []


WRITTEN = {
    "a text": ("'é'.encode('ascii')", "'é'.encode(\"utf-8\")"),
    "a file": ("file = open(path, 'w', encoding='ascii')\nfile.write('é')", "open(path, 'w', encoding=\"utf-8\")"),
    "printed": ("file = open(path, 'a')\nprint('é', file=file)", "open(path, 'a', encoding=\"utf-8\")"),
}


@pytest.mark.parametrize("case", WRITTEN)
def test_the_encoding_of_what_is_written(case: str) -> None:
    code, expected = WRITTEN[case]
    (found,) = facts("encoding_of_text_written", code, Source(FILE, code).line_span(code.count("\n") + 1))
    assert found.bindings["in_utf_8"] == expected


def test_an_operator_with_one_number_names_the_other_side() -> None:
    bindings, names = _bound("sides_of_operator", "age = '36'\nage % 2")
    assert bindings["no_number"] == "age"
    assert eval(bindings["as_number"], names) == 0


def test_a_value_joined_to_a_text() -> None:
    bindings, names = _bound("sides_of_operator", "rows = [3]\n'a' + rows")
    assert eval(bindings["as_text"], names) == "a[3]"


def test_a_list_calculated_with_a_number() -> None:
    bindings, names = _bound("operands_do_not_fit", "prices = [3, 4]\nprices / 2")
    assert eval(bindings["each"], names) == [1.5, 2.0]


def test_what_is_called_is_named_unless_it_is_written_out_or_asks_again() -> None:
    assert _bound("called_value", "prices = {'tea': 3}\nprices['tea']()")[0]["called"] == "prices['tea']"
    assert "called" not in _bound("called_value", "def ask(): return 3\nask()()")[0]


def test_one_star_in_place_of_two() -> None:
    bindings, names = _bound("starred_argument", "options = [3, 4]\nprint(**options)")
    assert bindings["doubly"] == "options"
    assert eval(f"max({bindings['one_star']})", names) == 4


def test_names_for_the_elements_and_their_number() -> None:
    bindings, names = _bound("value_taken_apart", "prices = [3, 2]\nfor number, price in prices: pass")
    exec(f"{bindings['counting']} pass", names)
    assert (names["number"], names["price"]) == (1, 2)


def test_a_name_that_the_line_does_not_bind_may_be_a_module() -> None:
    for line in ('os.path.join("a", year)', 'os.mkdir("a")', "shutil.split('')"):
        assert facts("call_in_other_words", line, Source(FILE, line).line_span(1)) == []


def test_the_part_of_a_path_that_is_no_text() -> None:
    bindings, names = _bound("call_in_other_words", "import os\nyear = 2024\nos.path.join('a', year, 'b')")
    assert eval(bindings["as_text"], names) == "a/2024/b"
    assert _bound("call_in_other_words", "import os\nos.path.join('a', 3, 4)")[0] == {}


def test_the_keys_of_a_dictionary_as_texts() -> None:
    bindings, names = _bound("call_in_other_words", "import json\nseats = {(1, 2): 'Ada'}\njson.dumps(seats)")
    assert eval(bindings["with_text_keys"], names) == {"(1, 2)": "Ada"}


FORMATS = {
    "for any text": ("rows = [3]\nf'{rows:>10}'", {"with_conversion": "{rows!s:>10}"}),
    "for numbers": ("price = None\nf'{price:.2f}'", {"number_value": "price"}),
}


@pytest.mark.parametrize("case", FORMATS)
def test_the_value_with_a_format(case: str) -> None:
    code, expected = FORMATS[case]
    assert expected.items() <= _bound("value_with_format", code)[0].items()


def test_two_values_with_a_format_leave_a_choice() -> None:
    code = "name, price = 'tea', None\nf'{name:<8}{price:.2f}'"
    assert facts("value_with_format", code, Source(FILE, code).line_span(2)) == []


GATHERED = (
    "async def price(name):\n    return len(name)\nasync def main():\n    prices = [price(one) for one in 'ab']\n"
)


@pytest.mark.parametrize("use", ["    print(sum(prices))", "    for one in prices: one.real", "    prices[0][1]"])
def test_coroutines_in_a_list_are_awaited_where_they_are_made(use: str) -> None:
    code = GATHERED + use
    (found,) = facts("coroutines_in_list", code, Source(FILE, code).line_span(5))
    assert found.bindings["corrected"] == "[await price(one) for one in 'ab']"
    assert found.bindings["fix_text"] == "    prices = [await price(one) for one in 'ab']"
    compile(code.replace("[price", "[await price"), FILE, "exec")


def test_a_list_outside_of_async_functions_cannot_be_awaited() -> None:
    code = "async def price(name): ...\nprices = [price(one) for one in 'ab']\nsum(prices)"
    assert facts("coroutines_in_list", code, Source(FILE, code).line_span(3)) == []


@pytest.mark.parametrize("printed", ["os.path", "posixpath", "ntpath"])
def test_a_module_is_found_by_the_name_that_errors_print(printed: str) -> None:
    code = "import os\nos.path.exist('a')"
    found = [one.bindings for one in facts("module_attribute_closest", code, run(code).span)]
    assert printed in [one["module"] for one in found]
    assert {one["corrected"] for one in found} == {"os.path.exists"}


def test_a_tuple_of_tuples_is_not_in_brackets_of_its_own() -> None:
    for code, expected in (("(1, 2), (3, 4)", "((1, 2), (3, 4))"), ("(1, ')(')", "(1, ')(')")):
        (statement,) = Source(FILE, code).tree.body  # type: ignore[union-attr]
        assert primary(Source(FILE, code), statement.value) == expected  # type: ignore[attr-defined]


def test_a_mark_of_a_whole_line_marks_nothing_where_two_may_be_meant() -> None:
    source = Source(FILE, "rows[0]['name']")
    assert singled_out(source, ast.Subscript, source.line_span(1)) is None
    assert singled_out(source, ast.Constant, source.line_span(1), lambda one: one.value == 0) is not None


PATHS = {
    "in the folder": ("folder = Path('a')\nfolder + '/b.txt'", "inside", "a/b.txt"),
    "a longer name": ("folder = Path('a')\nfolder + '.bak'", "longer", "a.bak"),
}


@pytest.mark.parametrize("case", PATHS)
def test_a_path_and_a_text(case: str) -> None:
    code, hole, expected = PATHS[case]
    bindings, names = _bound("sides_of_operator", f"from pathlib import Path\n{code}")
    assert str(eval(bindings[hole], names)) == expected


ZONED = {
    "the present": (
        "import datetime as dt\nend = dt.datetime(2024, 5, 1, tzinfo=dt.timezone.utc)\ndt.datetime.now() > end"
    ),
    "a moment": (
        "from datetime import datetime, timezone\nend = datetime.now(timezone.utc)\n"
        "start = datetime(2024, 1, 1)\nend - start"
    ),
}


@pytest.mark.parametrize("case", ZONED)
def test_a_time_in_a_zone(case: str) -> None:
    bindings, names = _bound("naive_and_aware_times", ZONED[case])
    assert eval(bindings["with_zone"], names).utcoffset() == datetime.timedelta()


def test_the_path_of_an_open_file() -> None:
    code = "import pickle\nwith open('a.pkl', 'rb') as file:\n    pickle.load(file)"
    (found,) = facts("opened_path", code, Source(FILE, code).line_span(3))
    assert (found.bindings["opened"], found.bindings["opened_line"]) == ("'a.pkl'", "2")


RENAMED = {
    "a built-in of Python 2": ("def ask(text):\n    return raw_input(text)\nask('?')", "input"),
    "a constant of JSON": ("settings = [true, 3]", "True"),
    "a name of a module": ("import sys as system\nsystem.maxint", "system.maxsize"),
    "a function of a module": ("import itertools\nlist(itertools.izip([1], [2]))", "zip"),
}


@pytest.mark.parametrize("case", RENAMED)
def test_a_word_of_python_2_or_json(case: str) -> None:
    code, expected = RENAMED[case]
    assert _bound("renamed_word", code)[0]["new_word"] == expected


def test_a_name_that_the_file_binds_is_not_one_of_python_2() -> None:
    for code in ("def f(long):\n    long.x\nf(3)", "true = 3\ntrue.x", "(true, false)"):
        line = Source(FILE, code).line_span(run(code).span.start.line)
        assert facts("renamed_word", code, line) == []


IMPORTS = {
    "moved names": (
        "from urllib import urlencode as encode, quote",
        "from urllib.parse import urlencode as encode, quote",
    ),
    "a new name": ("from string import letters", "from string import ascii_letters as letters"),
}


@pytest.mark.parametrize("case", IMPORTS)
def test_an_import_of_python_2(case: str) -> None:
    code, expected = IMPORTS[case]
    bindings, _ = _bound("import_of_python2", code)
    assert bindings["corrected"] == expected == bindings["fix_text"]
    exec(expected, {})


def test_an_import_from_two_places_is_not_written_on_one_line() -> None:
    assert _bound("import_of_python2", "from urllib import urlopen, quote")[0] == {}
    assert _bound("import_of_python2", "from itertools import izip as z")[0]["builtin"] == "zip"
