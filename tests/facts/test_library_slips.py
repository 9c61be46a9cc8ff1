"""Mistakes with the standard library: what a function is given, how a file was opened, where a value came from."""

from __future__ import annotations

from pathlib import Path

import pytest
from looking import explained, facts, not_found, run

from explain.places import Position, Span
from explain.source import Source

EXPLAINED = {
    "text to a file opened for bytes": (
        "binary_file_given_text",
        "import tempfile\nwith tempfile.TemporaryFile() as file:\n    file.write('tea')",
        {"opening": "tempfile.TemporaryFile()", "corrected": 'tempfile.TemporaryFile(mode="w")', "opened_line": "2"},
    ),
    "rows to a file opened for bytes": (
        "binary_file_given_text",
        "import csv, tempfile\nname = tempfile.mktemp()\nwith open(name, 'wb') as file:\n"
        "    table = csv.writer(file)\n    table.writerow(['tea'])",
        {"written_file": "file", "corrected": 'open(name, "w", newline="")', "opened_line": "3"},
    ),
    "print into a file opened for bytes": (
        "binary_file_given_text",
        "import io\nout = io.BytesIO()\nprint('tea', file=out)",
        {"written_file": "out", "corrected": "io.StringIO()"},
    ),
    "json into a compressed file": (
        "binary_file_given_text",
        "import gzip, json, tempfile\nwith gzip.open(tempfile.mktemp(), 'wb') as file:\n    json.dump([3], file)",
        {"corrected": 'gzip.open(tempfile.mktemp(), "wt")'},
    ),
    "a command's output split by text": (
        "command_output_is_bytes",
        "import subprocess, sys\nout = subprocess.check_output([sys.executable, '-c', ''])\nout.split(',')",
        {"started_line": "2", "corrected": "subprocess.check_output([sys.executable, '-c', ''], text=True)"},
    ),
    "a line of a command's output": (
        "command_output_is_bytes",
        "import subprocess, sys\ndone = subprocess.run([sys.executable, '-c', 'print(3)'], capture_output=True)\n"
        "for line in done.stdout.splitlines():\n    line.startswith('3')",
        {"started_line": "2", "output": "line"},
    ),
    "a pair of outputs": (
        "command_output_is_bytes",
        "from subprocess import PIPE, Popen\nimport sys\n"
        "task = Popen([sys.executable, '-c', 'print(3)'], stdout=PIPE)\n"
        "out, err = task.communicate()\nout.strip().split('\\n')",
        {"started_line": "3"},
    ),
    "a path for json.load": (
        "file_function_given_path",
        "import json\npath = 'prices.json'\njson.load(path)",
        {
            "reader": "json.load",
            "attr": "read",
            "opening": 'with open(path, encoding="utf-8") as file:',
            "given_file": "json.load(file)",
        },
    ),
    "a text for json.load": (
        "file_function_given_path",
        "import json\nanswer = '{\"tea\": 3}'\njson.load(answer, parse_float=str)",
        {"whole": "json.loads(answer, parse_float=str)"},
    ),
    "a path for json.dump": (
        "file_function_given_path",
        "import json\njson.dump({'tea': 3}, 'prices.json', indent=2)",
        {"attr": "write", "given_file": "json.dump({'tea': 3}, file, indent=2)"},
    ),
    "a variable that nobody set": (
        "none_from_environment",
        "import os\nfolder = os.environ.get('SHOP_OF_ADA')\nos.path.join(folder, 'a')",
        {"variable": "SHOP_OF_ADA", "asked_line": "2", "required": "os.environ['SHOP_OF_ADA']"},
    ),
    "a variable that nobody set, asked at once": (
        "none_from_environment",
        "from os import getenv\ngetenv('SHOP_OF_ADA').split(',')",
        {"call": "getenv('SHOP_OF_ADA')", "attr": "split"},
    ),
    "a name without its folder": (
        "name_from_listdir",
        "import os, tempfile\nfolder = tempfile.mkdtemp()\nopen(os.path.join(folder, 'tea'), 'w').close()\n"
        "for name in sorted(os.listdir(folder)):\n    os.stat(name)",
        {"name": "name", "folder": "folder", "joined": "os.path.join(folder, name)", "listed_line": "4"},
    ),
    "a name of a walk without its folder": (
        "name_from_listdir",
        "import os, tempfile\ntop = tempfile.mkdtemp()\nopen(os.path.join(top, 'tea'), 'w').close()\n"
        "for root, inner, files in os.walk(top):\n    for one in files:\n        os.path.getsize(one)",
        {"joined": "os.path.join(root, one)", "listed_line": "4"},
    ),
    "a list for a cached function": (
        "cached_function_given_changing",
        "import functools\n@functools.lru_cache\ndef total(prices):\n    return sum(prices)\nrow = [3, 2]\ntotal(row)",
        {"cache": "@functools.lru_cache", "function": "total", "type": "list", "fixed": "tuple(row)"},
    ),
    "a dict for a cached method": (
        "cached_function_given_changing",
        "from functools import cache\nclass A:\n    @cache\n    def names(self, given):\n        return 1\n"
        "A().names({'a': 1})",
        {"cache": "@cache", "type": "dict", "function": "names"},
    ),
    "gather of a list": (
        "gather_of_list",
        "import asyncio\nasync def main():\n    waits = []\n    await asyncio.gather(waits)\nasyncio.run(main())",
        {"given": "waits", "corrected": "asyncio.gather(*waits)"},
    ),
    "a context manager that yields nothing": (
        "context_manager_without_yield",
        "from contextlib import contextmanager\n@contextmanager\ndef seat():\n    return 3\nwith seat():\n    pass",
        {"function": "seat", "mark": "@contextmanager", "defined_line": "3"},
    ),
    "attributes of dicts": (
        "attrgetter_on_dicts",
        "import operator\nkey = operator.attrgetter('price')\nsorted([{'price': 3}], key=key)",
        {"attr": "price", "corrected": "operator.itemgetter('price')"},
    ),
    "equal priorities": (
        "heap_of_equal_priorities",
        "import heapq\nheap = []\nfor job in ({1: 2}, {3: 4}):\n    heapq.heappush(heap, (1, job))",
        {"pair": "(1, job)", "numbered": "(1, next(counter), job)"},
    ),
    "equal priorities in a queue of its own": (
        "heap_of_equal_priorities",
        "from queue import PriorityQueue\nclass Q:\n    def __init__(self):\n        self.jobs = PriorityQueue()\n"
        "    def add(self, job):\n        self.jobs.put((2, job))\nq = Q()\nq.add({1: 2})\nq.add({3: 4})",
        {"numbered": "(2, next(counter), job)"},
    ),
    "members in order": (
        "enum_without_order",
        "from enum import Enum\nclass Size(Enum):\n    S = 1\n    L = 2\nSize.S < Size.L",
        {"type": "Size", "enum_line": "2", "numbered": "class Size(IntEnum):"},
    ),
    "a result for a pool": (
        "submitted_result",
        "from concurrent.futures import ThreadPoolExecutor\ndef price(a):\n    return 3\n"
        "with ThreadPoolExecutor() as pool:\n    done = pool.submit(price('tea'))\n    done.result()",
        {"called": "price('tea')", "corrected": "pool.submit(price, 'tea')", "submit_line": "5"},
    ),
    "a setter under another name": (
        "setter_of_other_name",
        "class Tea:\n    @property\n    def price(self):\n        return 3\n    @price.setter\n"
        "    def set_price(self, value):\n        pass\nTea().price = 4",
        {"attr": "price", "setter": "set_price", "mark": "@price.setter", "class": "Tea"},
    ),
    "an option with a dash": (
        "option_with_dash",
        "import argparse\np = argparse.ArgumentParser()\np.add_argument('--max-price')\nargs = p.parse_args([])\n"
        "price = 1\nargs.max-price",
        {"attr": "max", "option": "--max-price", "corrected": "args.max_price"},
    ),
    "a number as a shelf's key": (
        "shelf_key",
        "import shelve, tempfile\nshelf = shelve.open(tempfile.mkdtemp() + '/a')\nshelf[17] = 'tea'",
        {"shelf": "shelf", "corrected": "shelf[str(17)]"},
    ),
    "a template short of a value": (
        "template_value_missing",
        "import string\nletter = string.Template('Dear $name')\nletter.substitute(nam='Ada')",
        {"template": "letter", "template_line": "2", "filling": "letter.substitute(nam='Ada', "},
    ),
    "a column that a table lacks": (
        "csv_column_missing",
        "import csv\nfor row in csv.DictReader(['a;b', '1;2']):\n    row['b']",
        {"row": "row", "key": "b", "reader_line": "2"},
    ),
    "a column of the first row": (
        "csv_column_missing",
        "import csv\nrows = csv.DictReader(['a;b', '1;2'])\nfirst = next(rows)\nfirst['b']",
        {"row": "first", "reader_line": "2"},
    ),
    "a group without that name": (
        "group_asked_of_pattern",
        "import re\nDAY = re.compile(r'(?P<year>\\d+)-(\\d+)[(](x)?')\nfound = DAY.match('24-3(')\nfound.group('day')",
        {"asked_group": "'day'", "group_names": "`year`", "groups": "3 groups", "new_group": "(?P<day>...)"},
    ),
    "a group too many": (
        "group_asked_of_pattern",
        "import re\nfound = re.search('(a)(?:b)', 'ab')\nfound[2]",
        {"asked_group": "2", "groups": "1 group", "match": "found"},
    ),
    "a row that is not there": (
        "none_from_query",
        "import sqlite3\nrow = sqlite3.connect(':memory:').execute('SELECT 1 WHERE 0').fetchone()\nrow[0]",
        {"method": "fetchone", "name": "row"},
    ),
    "a named tuple's field": (
        "named_tuple_changed",
        "from typing import NamedTuple\nclass Tea(NamedTuple):\n    price: int\ncup = Tea(3)\ncup.price += 2 - 1",
        {"named_tuple": "Tea", "field": "price", "corrected": "cup = cup._replace(price=cup.price + (2 - 1))"},
    ),
    "the field of a frozen object": (
        "frozen_copy",
        "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass Tea:\n    price: int\n"
        "cup = Tea(3)\ncup.price = 4",
        {"copied": "cup = replace(cup, price=4)"},
    ),
    "milliseconds": (
        "moment_from_stamp",
        "import datetime\nstamp = 1714554000000\ndatetime.datetime.fromtimestamp(stamp, datetime.timezone.utc)",
        {"stamp": "stamp", "divided": "datetime.datetime.fromtimestamp(stamp / 1000, datetime.timezone.utc)"},
    ),
    "a float beside a Decimal": (
        "float_beside_decimal",
        "from decimal import Decimal\nVAT = 1.2\nDecimal(3) * VAT",
        {"named_float": "VAT", "exact": 'Decimal("1.2")', "made_line": "2"},
    ),
    "a hint that is for type checkers": (
        "hint_asked_for_its_class",
        "import typing\nif typing.TYPE_CHECKING:\n    from shop import Tea\nclass Cup:\n    tea: 'Tea'\n"
        "typing.get_type_hints(Cup)",
        {"name": "Tea", "hint_line": "5", "import_line": "3"},
    ),
    "a protocol without its mark": (
        "protocol_asked",
        "from typing import Protocol\nclass Named(Protocol):\n    def name(self): ...\nisinstance(3, Named)",
        {"protocol": "Named", "defined_line": "2"},
    ),
    "an open file for json.loads": (
        "json_loads_argument",
        "import io, json\nfile = io.StringIO('[]')\njson.loads(file)",
        {"given": "file", "corrected": "json.load(file)"},
    ),
    "data with a date": (
        "written_as_json_with_default",
        "import json, datetime\njson.dumps([datetime.date(2024, 5, 1)], indent=2)",
        {"with_default": "json.dumps([datetime.date(2024, 5, 1)], indent=2, default=str)"},
    ),
    "a ring of __getattr__": (
        "hook_uses_itself",
        "class A:\n    def __getattr__(self, name):\n        return self.rows[name]\nA().x",
        {"hook": "__getattr__", "hook_attribute": "self.rows", "unset_attribute": "rows"},
    ),
    "a ring of __setattr__": (
        "hook_uses_itself",
        "class A:\n    def __setattr__(self, name, value):\n        self.last = name\nA().x = 3",
        {"hook": "__setattr__", "super_form": 'super().__setattr__("last", name)'},
    ),
    "a method of Python's own with a parameter too few": (
        "special_method_signature",
        "class Room:\n    def __enter__(self):\n        return 1\n    def __exit__(self):\n        pass\n"
        "with Room():\n    pass",
        {
            "function": "Room.__exit__",
            "function_name": "__exit__",
            "takes": "1",
            "given": "4",
            "corrected": "def __exit__(self, kind, value, traceback):",
        },
    ),
    "a lock given back in its with": (
        "released_inside_with",
        "import threading\nlock = threading.Lock()\nwith lock:\n    lock.release()",
        {"lock": "lock", "release": "lock.release()", "with_line": "3", "release_line": "4"},
    ),
    "wraps without its function": (
        "wraps_without_function",
        "import functools\ndef logged(work):\n    @functools.wraps\n    def inner(a):\n        return work(a)\n"
        "    return inner\nlogged(abs)(3)",
        {"mark": "@functools.wraps", "corrected": "@functools.wraps(work)", "wrapper": "inner", "mark_line": "3"},
    ),
    "a random element of a set": (
        "random_choice",
        "import random\nnames = {'Ada'}\nrandom.choice(names)",
        {"given": "names", "listed": "random.choice(list(names))"},
    ),
    "a number in the environment": (
        "environment_value",
        "import os\nport = 8080\nos.environ['SHOP_PORT'] = port",
        {"given": "port", "text": "str(port)", "variable": "os.environ['SHOP_PORT']"},
    ),
    "a folder copied like a file": (
        "folder_copied_as_file",
        "import shutil, tempfile\nfolder = tempfile.mkdtemp()\nshutil.copy(folder, folder + '/b')",
        {"folder": "folder", "corrected": "shutil.copytree(folder, folder + '/b')"},
    ),
    "half of what with needs": (
        "context_method_missing",
        "class Timer:\n    def __enter__(self):\n        return self\nwith Timer():\n    pass",
        {"class": "Timer", "lacking": "__exit__", "header": "def __exit__(self, kind, value, traceback):"},
    ),
    "the parts of a split where numbers are needed": (
        "texts_of_split",
        "from datetime import date\nyear, month, day = '2024-05-01'.split('-')\ndate(year, month, day)",
        {"parts": "year, month, day", "mapped": "year, month, day = map(int, '2024-05-01'.split('-'))"},
    ),
    "values on lines of their own": (
        "json_text_by_line",
        "import json\ntext = '1\\n2'\njson.loads(text)",
        {"by_line": "[json.loads(line) for line in text.splitlines()]"},
    ),
    "two values as a shelf's key": (
        "shelf_key",
        "import shelve, tempfile\nseats = shelve.open(tempfile.mkdtemp() + '/a')\nseats[3, 'B'] = 'Ada'",
        {"corrected": "seats[str((3, 'B'))]"},
    ),
    "None in a command": (
        "command_part_not_text",
        "import subprocess\nprogram = None\nsubprocess.run([program, 3])",
        {"part": "program", "type": "NoneType"},
    ),
    "lines for write_text": (
        "written_text",
        "from pathlib import Path\nlines = ['a', 'b']\nPath('a').write_text(lines)",
        {"written": "lines", "joined": '"\\n".join(lines)', "type": "list"},
    ),
    "text as the data of a request": (
        "request_data",
        "import urllib.parse\nimport urllib.request\nbody = 'a=b'\n"
        "request = urllib.request.Request('http://localhost:9/', data=body)\nurllib.request.urlopen(request)",
        {"data": "body", "encoded": "body.encode()", "data_line": "4"},
    ),
    "a pickle file opened for text": (
        "binary_format_read_as_text",
        "import pickle, tempfile\nname = tempfile.mktemp()\nwith open(name, 'wb') as file:\n"
        "    pickle.dump(3, file)\nwith open(name) as file:\n    pickle.load(file)",
        {"opening": "open(name)", "corrected": 'open(name, "rb")', "opened_line": "5"},
    ),
    "a member of an enum set": (
        "enum_member_set",
        "from enum import Enum\nclass Door(Enum):\n    OPEN = 1\nDoor.OPEN = 2",
        {"enum": "Door", "enum_member": "Door.OPEN", "member_line": "3"},
    ),
    "a mock that was called otherwise": (
        "mock_asked",
        "from unittest.mock import Mock\nmail = Mock()\nmail.send('a')\nmail.send.assert_called_with('b')",
        {"mock": "mail.send", "asked": "assert_called_with"},
    ),
    "the first argument": (
        "first_argument",
        "import statistics\nscores = []\nstatistics.mean(scores)",
        {"first": "scores", "called": "statistics.mean", "call": "statistics.mean(scores)"},
    ),
    "a file of a temporary folder that is gone": (
        "temporary_folder_gone",
        "import tempfile\nwith tempfile.TemporaryDirectory() as folder:\n    path = folder + '/a'\nopen(path)",
        {"temporary": "folder", "with_line": "2", "last_line": "3"},
    ),
    "a text written into an archive": (
        "archive_write_of_text",
        "import io, zipfile\nwith zipfile.ZipFile(io.BytesIO(), 'w') as box:\n    box.write('Dear Ada', 'a.txt')",
        {"archive": "box", "corrected": "box.writestr('a.txt', 'Dear Ada')"},
    ),
    "a number asked of data from JSON": (
        "number_key_of_json",
        "import json\nseats = json.loads('{\"3\": 1}')\nseats[3]",
        {"data": "seats", "key": "3", "corrected": 'seats["3"]', "loaded_line": "2"},
    ),
    "a date's format behind a text": (
        "date_format_of_text",
        "day = '2024-05-01'\nf'{day:%d.%m.%Y}'",
        {"value": "day", "date_format": "%d.%m.%Y", "type": "str"},
    ),
    "a generator entered by with": (
        "generator_in_with",
        "def seat():\n    yield 3\nwith seat():\n    pass",
        {"generator": "seat", "generator_line": "1"},
    ),
    "the object of the call that is marked": (
        "receiver_of_call",
        "from collections import deque\norders = deque()\nprint(orders.popleft())",
        {"receiver": "orders", "method": "popleft"},
    ),
    "host and port as two values": (
        "pair_in_two_arguments",
        "import socket\nwith socket.socket() as line:\n    line.connect('127.0.0.1', 80)",
        {"paired": "line.connect(('127.0.0.1', 80))"},
    ),
    "the letters of a file's name": (
        "csv_reader_of_name",
        "import csv\ndef read(name):\n    for row in csv.reader(name, delimiter=';'):\n        row[1]\nread('a.csv')",
        {"file_name": "name", "of_file": "csv.reader(file, delimiter=';')", "reader_line": "3"},
    ),
    "a member's name in small letters": (
        "enum_name_asked",
        "from enum import Enum\nclass Paint(Enum):\n    RED = 1\nPaint['red']",
        {"key": "red", "member": "RED", "in_capitals": "Paint['red'.upper()]"},
    ),
    "a member asked by its value": (
        "enum_name_asked",
        "from enum import Enum\nclass Door(Enum):\n    FREE = 'open'\n    SHUT = 'shut'\nstate = 'open'\nDoor[state]",
        {"key": "open", "valued": "open", "member": "FREE", "by_value": "Door(state)"},
    ),
    "a member that is not there": (
        "enum_name_asked",
        "from enum import Enum\nclass Door(Enum):\n    FREE = 1\n    SHUT = 2\nDoor['AJAR']",
        {"members": "`FREE` and `SHUT`", "enum_line": "2"},
    ),
    "a variable that must be set": (
        "environment_key",
        "import os\nos.environ['SHOP_OF_ADA']",
        {"key": "SHOP_OF_ADA", "defaulted": "os.environ.get('SHOP_OF_ADA', …)"},
    ),
    "a name asked of tuples": (
        "itemgetter_of_name",
        "from operator import itemgetter\nkey = itemgetter('price')\nsorted([('tea', 3)], key=key)",
        {"getter": "itemgetter('price')", "by_place": "itemgetter(1)", "asked_name": "price"},
    ),
    "permissions as text": (
        "file_mode_as_text",
        "import os\nos.chmod('.', '0755')",
        {"octal": "0o755", "mode_text": "'0755'"},
    ),
    "a number in a command": (
        "command_part_not_text",
        "import subprocess, sys\ncommand = [sys.executable, '-c', 'pass', 5]\nsubprocess.run(command)",
        {"part": "5", "as_text": "str(5)"},
    ),
    "a path's ending asked of a text": (
        "path_attribute_on_text",
        "name = 'prices.csv'\nname.stem",
        {"attr": "stem", "as_path": "Path(name).stem", "type": "str"},
    ),
    "a path's letters replaced": (
        "path_replaced_as_text",
        "from pathlib import Path\nfile = Path('a') / 'b'\nfile.replace('a', 'b')",
        {"as_text": "str(file).replace('a', 'b')", "callee": "Path.replace"},
    ),
    "a loop over a path": (
        "looped_value",
        "from pathlib import Path\nfor line in Path('a'):\n    pass",
        {"looped": "Path('a')"},
    ),
    "the ending of a path as of a text": (
        "text_method_on_path",
        "from pathlib import Path\nfile = Path('a.csv')\nfile.endswith('.csv')",
        {"by_suffix": "file.suffix == '.csv'"},
    ),
    "a path split like a text": (
        "text_method_on_path",
        "from pathlib import Path\n(Path('a') / 'b').split('/')",
        {"as_text": "str(Path('a') / 'b').split('/')"},
    ),
    "a path read like a file": (
        "text_method_on_path",
        "from pathlib import Path\nPath('a').read()",
        {"of_file": "Path('a').read_text()"},
    ),
    "a plain function awaited": (
        "awaited_value",
        "import asyncio\ndef rows():\n    return [3]\nasync def main():\n    await rows()\nasyncio.run(main())",
        {"awaited": "rows()", "plain_function": "rows", "defined_line": "2"},
    ),
    "an async function not called": (
        "coroutine_function_given",
        "import asyncio\nasync def main():\n    pass\nasyncio.run(main)",
        {"name": "main", "called": "asyncio.run(main())", "defined_line": "2"},
    ),
    "inputs of different lengths": (
        "zipped_input",
        "names, scores = ['Ada', 'Grace'], [3]\nlist(zip(names, scores, strict=True))",
        {"number": "2", "input": "scores", "before": "names"},
    ),
    "a keyword of SQL with two letters swapped": (
        "sql_word_misspelled",
        "import sqlite3\nshop = sqlite3.connect(':memory:')\nshop.execute('SELECT name FORM people')",
        {"misspelled": "FORM", "keyword": "FROM"},
    ),
    "a verb of SQL misspelled": (
        "sql_word_misspelled",
        "import sqlite3\nquery = 'selct * from people'\nsqlite3.connect(':memory:').execute(query)",
        {"misspelled": "selct", "keyword": "SELECT", "sql_line": "2"},
    ),
    "the two sides of a minus": (
        "sides_of_operator",
        "from datetime import date\nstart = '2024-05-01'\ndate(2024, 5, 4) - start",
        {"left_side": "date(2024, 5, 4)", "right_side": "start"},
    ),
}


@pytest.mark.parametrize("case", EXPLAINED)
def test_the_mistake_is_named_at_its_place_and_on_its_line(case: str) -> None:
    name, code, expected = EXPLAINED[case]
    explained(name, code, expected)


NEAR_MISSES = {
    "bytes go to the same file": (
        "binary_file_given_text",
        "f = open('a', 'wb')\nf.write('a'.encode())\nf.write(b'b')\nf.write(c)",
    ),
    "a file for text": ("binary_file_given_text", "with open('a', 'w') as f:\n    f.write(3)\n    print(1, file=f)"),
    "a file that was opened elsewhere": ("binary_file_given_text", "def save(f):\n    f.write('a')"),
    "a compressed file for text": ("binary_file_given_text", "import gzip\nf = gzip.open('a', 'wt')\nf.write('a')"),
    "a mode that is computed": ("binary_file_given_text", "f = open('a', mode)\nf.write('a')"),
    "a command's text": (
        "command_output_is_bytes",
        "import subprocess\nout = subprocess.check_output(['ls'], text=True)\nout.split(',')",
    ),
    "a command's text by an encoding": (
        "command_output_is_bytes",
        "import subprocess\nout = subprocess.run(['ls'], encoding='utf-8').stdout\nout.split(',')",
    ),
    "options that are not written out": (
        "command_output_is_bytes",
        "import subprocess\nout = subprocess.run(['ls'], **how).stdout\nout.split(',')",
    ),
    "another run": ("command_output_is_bytes", "import tool\nout = tool.run(['ls']).stdout\nout.split(',')"),
    "a file function whose argument is read itself": (
        "file_function_given_path",
        "import json\njson.load(answer.read())\njson.dump(data, out.write)",
    ),
    "names where the program went": (
        "name_from_listdir",
        "import os\nos.chdir(top)\nfor n in os.listdir(top):\n    open(n)",
    ),
    "a function called load": ("file_function_given_path", "def load(path):\n    return 1\nload('a.json')"),
    "a variable with a default": (
        "none_from_environment",
        "import os\nfolder = os.environ.get('A', '.')\nos.path.join(folder, 'a')",
    ),
    "a variable that must be there": ("none_from_environment", "import os\nos.path.join(os.environ['A'], 'a')"),
    "a dict called environ": ("none_from_environment", "environ = {}\nopen(environ.get('A'))"),
    "the working folder's names": ("name_from_listdir", "import os\nfor n in os.listdir():\n    open(n)"),
    "a name with its folder": (
        "name_from_listdir",
        "import os\nfor n in os.listdir(top):\n    open(os.path.join(top, n))\n    open(top / n)",
    ),
    "entries that know their path": ("name_from_listdir", "import os\nfor n in os.scandir(top):\n    open(n)"),
    "a list for a plain function": (
        "cached_function_given_changing",
        "def total(prices):\n    return 1\ntotal([3])",
    ),
    "gather with a star": ("gather_of_list", "import asyncio\nasync def f(a):\n    await asyncio.gather(*a)"),
    "gather of one coroutine": ("gather_of_list", "import asyncio\nasync def f(a):\n    await asyncio.gather(g(a))"),
    "a context manager that yields": (
        "context_manager_without_yield",
        "from contextlib import contextmanager\n@contextmanager\ndef seat():\n    yield 3\nwith seat():\n    pass",
    ),
    "a class as context manager": (
        "context_manager_without_yield",
        "class Seat:\n    def __enter__(self): ...\n    def __exit__(self, *a): ...\nwith Seat():\n    pass",
    ),
    "a heap with a counter in its own way": (
        "heap_of_equal_priorities",
        "import heapq\nheapq.heappush(heap, entry)\nheapq.heappop(heap)",
    ),
    "a queue that is no heap": (
        "heap_of_equal_priorities",
        "from queue import Queue\nq = Queue()\nq.put((1, {}))\nq.get()",
    ),
    "an enum with an order": (
        "enum_without_order",
        "from enum import Enum, IntEnum\nclass A(IntEnum):\n    X = 1\n"
        "class B(Enum):\n    X = 1\n    def __lt__(self, other):\n        return True\nA.X < A.X",
    ),
    "a function for a pool": ("submitted_result", "done = pool.submit(price, 'tea')\ndone.result()"),
    "a made function for a pool": (
        "submitted_result",
        "from functools import partial\ndone = pool.submit(partial(price, 3))\ndone.result()",
    ),
    "a form that is submitted": ("submitted_result", "form.submit(values())\nform.close()"),
    "a setter under its own name": (
        "setter_of_other_name",
        "class A:\n    @property\n    def x(self):\n        return 3\n"
        "    @x.setter\n    def x(self, v): ...\nA().x = 3",
    ),
    "a real subtraction": ("option_with_dash", "left = args.total-paid\nprint(args.total - paid)"),
    "a dictionary with number keys": ("shelf_key", "shelf = {}\nshelf[17] = 'a'"),
    "a pattern of another file": ("group_asked_of_pattern", "from shop import DAY\nDAY.match('a').group('day')"),
    "a group that is there": (
        "group_asked_of_pattern",
        "import re\nm = re.match(r'(?P<a>x)(y)\\((z)', t)\nm.group(3)\nm['a']\nm[0]",
    ),
    "rows of another reader": ("csv_column_missing", "for row in read('a.csv'):\n    row['b']"),
    "templates of another kind": ("template_value_missing", "letter = Template('$name')\nletter.substitute()"),
    "a method of Python's own as it should be": (
        "special_method_signature",
        "class A:\n    def __get__(self, one, two=None): ...\n    def __exit__(self, *rest): ...\n"
        "    def __eq__(self, other, strict=False): ...\n    @staticmethod\n    def __len__(): ...",
    ),
    "a lock given back after its with": ("released_inside_with", "with lock:\n    pass\nlock.release()"),
    "another lock given back": ("released_inside_with", "with lock:\n    other.release()"),
    "wraps with its function": (
        "wraps_without_function",
        "from functools import wraps\ndef logged(work):\n    @wraps(work)\n    def inner(a): ...\n    return inner",
    ),
    "a random element of a list": ("random_choice", "import random\nrandom.choice(['Ada'])\nrandom.random()"),
    "a text in the environment": ("environment_value", "import os\nos.environ['A'] = 'b'\nother['A'] = 3"),
    "both halves": (
        "context_method_missing",
        "class T:\n    def __enter__(self): ...\n    def __exit__(self, *a): ...\nwith T():\n    pass",
    ),
    "the other half comes from elsewhere": (
        "context_method_missing",
        "from shop import Base\nclass T(Base):\n    def __enter__(self): ...\nwith T():\n    pass",
    ),
    "only some of the parts": (
        "texts_of_split",
        "name, age = line.split()\nf(age)\na, b = pair\nf(a, b)",
    ),
    "a line in the temporary folder's block": (
        "temporary_folder_gone",
        "import tempfile\nwith tempfile.TemporaryDirectory() as folder:\n    open(folder + '/a')",
    ),
    "a file written into an archive": (
        "archive_write_of_text",
        "import zipfile\nbox = zipfile.ZipFile('a')\nbox.write('a.txt')\nfile.write('a', 'b')",
    ),
    "a text asked of data from JSON": (
        "number_key_of_json",
        "import json\ndata = json.loads(text)\ndata['3']\nother[3]",
    ),
    "a number's format": ("date_format_of_text", "f'{3.5:.1f} {name:>10}'\nf'{7:%d}'"),
    "a marked generator": (
        "generator_in_with",
        "from contextlib import contextmanager\n@contextmanager\ndef seat():\n    yield\nwith seat():\n    pass",
    ),
    "one pair": ("pair_in_two_arguments", "line.connect(('a', 80))\nconnect('a', 80)"),
    "a reader of an open file": (
        "csv_reader_of_name",
        "import csv\ndef read(file):\n    for row in csv.reader(file):\n        row[1]\nread(open('a.csv'))",
    ),
    "a reader of lines": ("csv_reader_of_name", "import csv\nfor row in csv.reader(['a,b']):\n    row[1]"),
    "a dictionary in place of an enum": ("enum_name_asked", "class Paint:\n    RED = 1\npaint = {}\npaint['red']"),
    "a variable that is set": ("environment_key", "import os\nos.environ['A'] = 'b'\nos.environ.get('A')"),
    "a place asked of tuples": ("itemgetter_of_name", "from operator import itemgetter\nsorted(a, key=itemgetter(1))"),
    "a log text with its places": (
        "log_text_places",
        "log.info('%s: %d%%', name, part)\nlog.info('done')\nlog.info('%(a)s', {'a': 1})\nlog.info(text, 3)",
    ),
    "other calls with a text first": ("log_text_places", "print('a', 3)\nwindow.information('a', 3)"),
    "permissions as a number": ("file_mode_as_text", "import os\nos.chmod('a', 0o755)\nopen('a', '755')"),
    "a method that texts have not": ("text_method_on_path", "rows.reverse()\nrows.total"),
    "a text's own methods": ("path_attribute_on_text", "name.upper()\nname.splitlines()"),
    "replace with a new name": ("path_replaced_as_text", "path.replace(target)\nreplace('a', 'b')"),
    "SQL with all its words": (
        "sql_word_misspelled",
        "shop.execute('SELECT form FROM people')\nshop.execute(\"INSERT INTO intro VALUES ('selct')\")\n"
        "shop.execute('PRAGMA table_info(form)')\nrun('sell tea form shop')",
    ),
    "an async function that is called": (
        "coroutine_function_given",
        "import asyncio\nasync def main(): ...\nasyncio.run(main())\nsubprocess.run(args)",
    ),
    "two named tuples with the field": (
        "named_tuple_changed",
        "from collections import namedtuple\nA = namedtuple('A', 'x y')\nB = namedtuple('B', 'x')\nb.x = 3",
    ),
    "__getattr__ of what is set": (
        "hook_uses_itself",
        "class A:\n    def __init__(self):\n        self.rows = {}\n"
        "    def __getattr__(self, name):\n        return self.rows[name]",
    ),
    "__getattr__ under a base from elsewhere": (
        "hook_uses_itself",
        "from shop import Base\nclass A(Base):\n    def __getattr__(self, name):\n        return self.rows[name]",
    ),
}

CERTAIN = {
    "a group without that name", "a group too many", "a member's name in small letters", "a member that is not there"
}  # fmt: skip
"""Cases that the file shows whole."""


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_what_is_nearly_the_mistake_is_not_called_one(case: str) -> None:
    not_found(*NEAR_MISSES[case])


@pytest.mark.parametrize("case", EXPLAINED)
def test_nothing_is_said_before_the_program_ran(case: str) -> None:
    name, code, _ = EXPLAINED[case]
    told = facts(name, code, None)
    assert len(told) == 1 if case in CERTAIN else told == []


@pytest.mark.parametrize(
    "case",
    [
        "text to a file opened for bytes",
        "rows to a file opened for bytes",
        "a command's output split by text",
        "a name without its folder",
        "gather of a list",
        "a result for a pool",
        "a setter under another name",
        "an option with a dash",
        "a number as a shelf's key",
        "two values as a shelf's key",
        "a named tuple's field",
        "an open file for json.loads",
        "data with a date",
        "a method of Python's own with a parameter too few",
        "wraps without its function",
        "a random element of a set",
        "a number in the environment",
        "a folder copied like a file",
        "the parts of a split where numbers are needed",
        "permissions as text",
        "a number in a command",
        "the ending of a path as of a text",
        "a path split like a text",
        "a path's letters replaced",
        "a plain function awaited",
        "an async function not called",
    ],
)
def test_the_proposed_line_takes_the_error_away(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    name, code, _ = EXPLAINED[case]
    edit = facts(name, code, run(code).span)[0].bindings
    lines = list(Source("shop.py", code).lines)
    lines[int(edit["fix_line"]) - 1] = edit["fix_text"]
    exec(compile("\n".join(lines), "shop.py", "exec"), {"__name__": "shop"})


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("log.info('sold', a, 3)", {"places": "0", "given": "2", "log_corrected": "log.info('sold %s %s', a, 3)"}),
        ("log.error('%s%%', a, b)", {"places": "1", "given": "2", "log_corrected": "log.error('%s%% %s', a, b)"}),
        ("log.error('%s %s', a)", {"places": "2", "given": "1"}),
    ],
)
def test_a_log_text_is_counted(line: str, expected: dict[str, str]) -> None:
    (fact,) = facts("log_text_places", line, Source("shop.py", line).line_span(1))
    assert expected.items() <= fact.bindings.items()
    assert ("log_corrected" in fact.bindings) == ("log_corrected" in expected)


def test_the_key_of_another_subscript_is_no_name_of_an_enum() -> None:
    code = "from enum import Enum\nclass Door(Enum):\n    OPEN = 1\nDoor[names['front']]"
    inner = Span("shop.py", Position(4, 5), Position(4, 19))
    keys = {fact.bindings.get("key", "") for fact in facts("enum_name_asked", code, inner)}
    assert keys == {"open", "Open"}  # these hold only where the message names them
