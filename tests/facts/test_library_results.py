"""What a function of the library gives, standing in the place of a part of it; and what is handed to the library."""

from __future__ import annotations

import importlib
import operator
from functools import reduce

import pytest
from looking import explained, facts, not_found, run

from explain.analysis.library_results import imported
from explain.data import rows
from explain.places import Position, Span
from explain.source import Source

RUN = "import subprocess, sys\ndone = subprocess.run([sys.executable, '-c', 'print(3)'], {})\n"
DATABASE = "import sqlite3\ndb = sqlite3.connect(':memory:')\nrow = db.execute('SELECT 3')"
EXPLAINED = {
    "a command's result in a loop": (
        "library_result",
        RUN.format("capture_output=True, text=True") + "for line in done:\n    print(line)",
        {"type": "CompletedProcess", "wanted": "done.stdout.splitlines()", "made_line": "2"},
    ),
    "a result that came out of a function of the file": (
        "library_result",
        "import calendar\ndef last(year):\n    return calendar.monthrange(year, 2)\nlast(2024) + 1",
        {"type": "tuple", "wanted": "last(2024)[1]", "library_function": "calendar.monthrange"},
    ),
    "a result that was handed to a function of the file": (
        "library_result",
        "import os\ndef big(about):\n    return about > 3\nbig(os.stat('/'))",
        {"type": "os.stat_result", "wanted": "about.st_size"},
    ),
    "a list of results, added up": (
        "library_result",
        "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor() as pool:\n"
        "    sizes = [pool.submit(len, 'tea')]\nsum(sizes)",
        {"type": "Future", "wanted": "[one.result() for one in sizes]"},
    ),
    "a list filled in a loop": (
        "library_result",
        DATABASE + "\nrows = []\nfor found in row:\n    rows.append(found)\nsum(rows)",
        {"type": "tuple", "wanted": "[one[0] for one in rows]"},
    ),
    "an attribute that is called": (
        "library_result",
        "from pathlib import Path\nfor path in [Path('a.txt')]:\n    pass\nhere = Path('b.txt')\nhere.suffix()",
        {"type": "str", "called_value": "here.suffix()", "wanted": "here.suffix"},
    ),
    "a part of an address by its name": (
        "library_result",
        "from urllib.parse import urlparse\nparts = urlparse('http://a.example')\nparts['netloc']",
        {"type": "tuple", "replaced": "parts['netloc']", "wanted": "parts.netloc"},
    ),
    "the difference of two dates": (
        "library_result",
        "from datetime import datetime\nwaited = datetime(2024, 5, 2) - datetime(2024, 5, 1)\nwaited > 60",
        {"type": "datetime.timedelta", "wanted": "waited.total_seconds()"},
    ),
    "what a query's page is": (
        "library_result",
        "from urllib.parse import parse_qs\nquery = parse_qs('page=3')\nquery['page'] + 1",
        {"type": "list", "wanted": "int(query['page'][0])"},
    ),
    "a command that was not told to keep what it prints": (
        "library_result_asked",
        RUN.format("stderr=None") + "done.stdout.split()",
        {"type": "NoneType", "remade": "subprocess.run(…, capture_output=True, text=True)", "made_line": "2"},
    ),
    "a thread that was started as it was made": (
        "library_result_asked",
        "from threading import Thread\nworker = Thread(target=print).start()\nworker.join()",
        {"type": "NoneType", "kept": "worker = Thread(target=print)", "then": "worker.start()"},
    ),
    "the files that were read for the settings": (
        "library_result_asked",
        "import configparser\nparser = configparser.ConfigParser()\nfound = parser.read('none.ini')\nfound.sections()",
        {"type": "list", "wanted": "parser", "attr": "sections"},
    ),
    "a signal's handler without parameters": (
        "handed_to_library",
        "import signal\ndef stop():\n    pass\nsignal.signal(signal.SIGUSR1, stop)\n"
        "signal.raise_signal(signal.SIGUSR1)",
        {"function": "stop", "given": "2", "header": "def stop(signum, frame):", "handed_line": "4"},
    ),
    "a replacement with a parameter too many": (
        "handed_to_library",
        "import re\ndef twice(match, name):\n    return match[0] * 2\nre.sub('a', twice, 'tea')",
        {"function": "twice", "given": "1", "taker": "re.sub"},
    ),
    "a list for the one place of IN": (
        "list_for_sql_mark",
        DATABASE + "\nids = [1, 3]\ndb.execute('SELECT 3 WHERE 3 IN (?)', (ids,))",
        {"one_place": "IN (?)", "group": "ids", "marks": 'marks = ", ".join("?" * len(ids))'},
    ),
    "a row for a named tuple": (
        "row_for_values",
        "from collections import namedtuple\nSale = namedtuple('Sale', 'drink price')\n"
        "row = 'tea;3'.split(';')\nSale(row)",
        {"spread": "Sale(*row)", "missing": "'price'"},
    ),
    "a file in an archive for csv": (
        "csv_of_bytes",
        "import csv, io, zipfile\nbox = io.BytesIO()\nwith zipfile.ZipFile(box, 'w') as made:\n"
        "    made.writestr('a', 'b')\nwith zipfile.ZipFile(box).open('a') as file:\n    list(csv.reader(file))",
        {"binary_file": "file", "as_text": 'csv.reader(io.TextIOWrapper(file, encoding="utf-8", newline=""))'},
    ),
    "the names of the columns as numbers": (
        "csv_first_row",
        "import csv\nrows = csv.reader(['day,rain'])\nfor row in rows:\n    int(row[1])",
        {"passed_over": "next(rows)", "loop_line": "3"},
    ),
    "a lock that was not made": (
        "lock_not_made",
        "import threading\nlock = threading.Lock\nwith lock:\n    pass",
        {"uncalled": "threading.Lock", "uncalled_line": "2", "fix_text": "lock = threading.Lock()"},
    ),
    "an event that was not made": (
        "library_class_kept",
        "import threading\nready = threading.Event\nready.set()",
        {"uncalled": "threading.Event", "held": "ready", "fix_text": "ready = threading.Event()"},
    ),
    "a value that partial gives by name": (
        "partial_gives_it",
        "from functools import partial\ndef cost(rate, amount):\n    return rate * amount\n"
        "taxed = partial(cost, rate=2)\ntaxed(3)",
        {"argument": "rate", "by_name": "taxed(amount=3)"},
    ),
    "a type for a flag": (
        "flag_with_value_keyword",
        "import argparse\nparser = argparse.ArgumentParser()\nparser.add_argument('-v', action='store_true', type=int)",
        {"keyword": "type", "without": "parser.add_argument('-v', action='store_true')"},
    ),
    "a table called order": (
        "sql_word_as_name",
        DATABASE + "\ndb.execute('CREATE TABLE IF NOT EXISTS order (a)')",
        {"reserved": "order", "sql_line": "4"},
    ),
    "an ending without its dot": (
        "suffix_given",
        "from pathlib import Path\nPath('a.txt').with_suffix('csv')",
        {"with_dot": "Path('a.txt').with_suffix('.csv')"},
    ),
    "a function patched by its bare name": (
        "patched_bare_name",
        "from unittest.mock import patch\ndef load():\n    pass\nwith patch('load'):\n    pass",
        {"own_name": "load", "target": "'load'"},
    ),
    "text for a whole number in a binary format": (
        "struct_whole_number",
        "import struct\nfor number in ['7']:\n    struct.pack('<If', number, 1.5)",
        {"field": "I", "whole": "int(number)"},
    ),
    "a port as text": (
        "port_as_text",
        "import socket\nport = '80'\nwith socket.socket() as server:\n    server.bind(('127.0.0.1', port))",
        {"port": "port", "port_number": "int(port)"},
    ),
    "a price with a sign of a currency": (
        "unreadable_in_list",
        "from decimal import Decimal\nfor price in ['3', '$4']:\n    Decimal(price)",
        {"bad_text": "$4", "without_sign": 'price.replace("$", "")'},
    ),
    "a limit as text": (
        "random_given_text",
        "import random\nmost = '9'\nrandom.randint(1, most)",
        {"limit": "most", "as_number": "int(most)"},
    ),
    "how much one value differs": (
        "two_values_needed",
        "import statistics\ntimes = [1.4]\nstatistics.stdev(times)",
        {"sample": "times", "enough": "statistics.stdev(times) if len(times) > 1 else 0"},
    ),
    "texts for rows": (
        "texts_for_executemany",
        DATABASE + "\nnames = ['ada', 'grace']\ndb.execute('CREATE TABLE a (b)')\n"
        "db.executemany('INSERT INTO a VALUES (?)', names)",
        {"texts": "names", "with_rows": "db.executemany('INSERT INTO a VALUES (?)', [(one,) for one in names])"},
    ),
    "a member beside a number": (
        "values_put_in_order",
        "from enum import Enum\nclass Level(Enum):\n    LOW = 1\nlevel = Level.LOW\nlevel > 2",
        {"left": "Level", "by_value": "level.value > 2"},
    ),
    "objects of a class of the file": (
        "values_put_in_order",
        "class Task:\n    def __init__(self, title):\n        self.title = title\nsorted([Task('b'), Task('a')])",
        {"type": "Task", "by_own": "sorted([Task('b'), Task('a')], key=lambda one: one.title)"},
    ),
    "a heap behind its value": (
        "arguments_swapped",
        "import heapq\njobs = []\nheapq.heappush((3, 'tea'), jobs)",
        {"corrected": "heapq.heappush(jobs, (3, 'tea'))"},
    ),
    "a format before its date": (
        "arguments_swapped",
        "from datetime import datetime\nday = '2024-05-01'\ndatetime.strptime('%Y-%m-%d', day)",
        {"corrected": "datetime.strptime(day, '%Y-%m-%d')"},
    ),
}
NEAR_MISSES = {
    "the part that is wanted": (
        "library_result",
        RUN.format("capture_output=True") + "for line in done.stdout:\n    print(line)",
    ),
    "a result that has two origins": (
        "library_result",
        "import calendar\nlast = 3\nif year:\n    last = calendar.monthrange(year, 2)\nlast + 1",
    ),
    "a module of the reader's own": ("library_result", "import tools\nlast = tools.monthrange(2024, 2)\nlast + 1"),
    "a name that hides the module": (
        "library_result",
        "import calendar\ndef days(calendar):\n    last = calendar.monthrange(2024, 2)\n    return last + 1",
    ),
    "a tuple beside a tuple": ("library_result", "import calendar\ncalendar.monthrange(2024, 2) + (3,)"),
    "a row at its place": ("library_result", DATABASE + ".fetchone()\nrow[0] + 1"),
    "a list that is filled in another way": (
        "library_result",
        "import sqlite3\nnames = []\nnames += ['tea']\nsum(names)",
    ),
    "a command that keeps what it prints": (
        "library_result_asked",
        RUN.format("capture_output=True") + "done.stdout.split()\ndone.stderr.split()",
    ),
    "a command whose options are not written out": (
        "library_result_asked",
        RUN.format("**how") + "done.stdout.split()",
    ),
    "a thread that is started by itself": (
        "library_result_asked",
        "from threading import Thread\nworker = Thread(target=print)\nworker.start()\nworker.join()",
    ),
    "the settings themselves": (
        "library_result_asked",
        "import configparser\nparser = configparser.ConfigParser()\nparser.read('a')\nparser.sections()",
    ),
    "an object of the reader's own with that method": (
        "library_result_asked",
        "server = make()\nserver.accept().recv(3)",
    ),
    "a handler that takes both": ("handed_to_library", "import signal\ndef stop(a, b): ...\nsignal.signal(2, stop)"),
    "a handler that takes anything": (
        "handed_to_library",
        "import signal\ndef stop(*all): ...\nsignal.signal(2, stop)",
    ),
    "a handler with a default": ("handed_to_library", "import re\ndef up(m, n=3): ...\nre.sub('a', up, 'tea')"),
    "a decorated handler": ("handed_to_library", "import signal\n@mark\ndef stop(): ...\nsignal.signal(2, stop)"),
    "a handler from elsewhere": ("handed_to_library", "import signal\nfrom shop import stop\nsignal.signal(2, stop)"),
    "another signal": ("handed_to_library", "import shop\ndef stop(): ...\nshop.signal(2, stop)"),
    "a value for an IN of one place": ("list_for_sql_mark", "db.execute('SELECT 3 WHERE a IN (?)', ids)"),
    "a place for each value": ("list_for_sql_mark", "db.execute('SELECT 3 WHERE a IN (?, ?)', (one, two))"),
    "a list for another place": ("list_for_sql_mark", "db.execute('SELECT 3 WHERE a = ?', (ids,))"),
    "a second place": ("list_for_sql_mark", "db.execute('SELECT 3 WHERE a IN (?) AND b = ?', (ids, 3))"),
    "a statement from elsewhere": ("list_for_sql_mark", "db.execute(text, (ids,))"),
    "one value for one parameter": ("row_for_values", "def sell(row): ...\nrow = [3]\nsell(row)"),
    "a row that is taken apart": ("row_for_values", "def sell(a, b): ...\nrow = [3, 1]\nsell(*row)"),
    "a text for the first of two": ("row_for_values", "def sell(a, b): ...\nsell('tea')"),
    "a value of no known type": ("row_for_values", "def sell(a, b): ...\ndef all(row):\n    sell(row)"),
    "a row and a value": ("row_for_values", "def sell(a, b, c): ...\nrow = [3]\nsell(row, 4)"),
    "a file for text": ("csv_of_bytes", "import csv\nwith open('a') as file:\n    csv.reader(file)"),
    "a file in an archive as text": (
        "csv_of_bytes",
        "import csv, io, zipfile\nfile = zipfile.ZipFile('a').open('b')\ncsv.reader(io.TextIOWrapper(file))",
    ),
    "lines": ("csv_of_bytes", "import csv\ncsv.reader(['a,b'])"),
    "an archive of one's own": ("csv_of_bytes", "import csv\nfile = Archive('a').open('b')\ncsv.reader(file)"),
    "a reader that is no csv": ("csv_of_bytes", "import zipfile\nfile = zipfile.ZipFile('a').open('b')\nreader(file)"),
    "a head that is passed over": (
        "csv_first_row",
        "import csv\nrows = csv.reader(file)\nnext(rows)\nfor row in rows:\n    int(row[1])",
    ),
    "rows by name": ("csv_first_row", "import csv\nfor row in csv.DictReader(file):\n    int(row['a'])"),
    "rows that are counted": (
        "csv_first_row",
        "import csv\nfor n, row in enumerate(csv.reader(file)):\n    int(row[1])",
    ),
    "rows of a list": ("csv_first_row", "for row in [['3']]:\n    int(row[0])"),
    "no number": ("csv_first_row", "import csv\nfor row in csv.reader(file):\n    str(row[1])"),
    "a lock that is made": ("lock_not_made", "import threading\nlock = threading.Lock()\nwith lock:\n    pass"),
    "a lock from elsewhere": ("lock_not_made", "from shop import lock\nwith lock:\n    pass"),
    "a lock of an object": ("lock_not_made", "class A:\n    def go(self):\n        with self.lock:\n            pass"),
    "a name that may be either": (
        "lock_not_made",
        "import threading\nlock = threading.Lock\nif a:\n    lock = b\nwith lock:\n    pass",
    ),
    "a file": ("lock_not_made", "with open('a') as file:\n    pass"),
    "an event that is made": ("library_class_kept", "import threading\nready = threading.Event()\nready.set()"),
    "a method of the class itself": ("library_class_kept", "from pathlib import Path\nPath.cwd()"),
    "a class of the file": ("library_class_kept", "class Event:\n    def set(self): ...\nready = Event\nready.set()"),
    "a module under another name": ("library_class_kept", "import threading as t\nt.Event()"),
    "a class from elsewhere": ("library_class_kept", "from shop import Event\nready = Event\nready.set()"),
    "partial for the last value": (
        "partial_gives_it",
        "from functools import partial\ndef cost(rate, amount): ...\nof_ten = partial(cost, amount=10)\nof_ten(3)",
    ),
    "partial by place": (
        "partial_gives_it",
        "from functools import partial\ndef cost(rate, amount): ...\ntaxed = partial(cost, 2)\ntaxed(3)",
    ),
    "partial of a function from elsewhere": (
        "partial_gives_it",
        "from functools import partial\ntaxed = partial(cost, rate=2)\ntaxed(3)",
    ),
    "partial called by name": (
        "partial_gives_it",
        "from functools import partial\ndef cost(rate, amount): ...\ntaxed = partial(cost, rate=2)\ntaxed(amount=3)",
    ),
    "a partial of one's own": ("partial_gives_it", "def cost(rate): ...\ntaxed = partial(cost, rate=2)\ntaxed(3)"),
    "a type for a value": ("flag_with_value_keyword", "parser.add_argument('-n', type=int)"),
    "a flag alone": ("flag_with_value_keyword", "parser.add_argument('-v', action='store_true', help='more')"),
    "a type for a list": ("flag_with_value_keyword", "parser.add_argument('-n', action='append', type=int)"),
    "an action that is computed": ("flag_with_value_keyword", "parser.add_argument('-n', action=how, type=int)"),
    "another function": ("flag_with_value_keyword", "add_argument('-n', action='store_true', type=int)"),
    "a table with another name": ("sql_word_as_name", "db.execute('SELECT * FROM orders ORDER BY a')"),
    "a word at its own place": ("sql_word_as_name", "db.execute('SELECT a FROM b WHERE c GROUP BY a LIMIT 3')"),
    "a name in quotes": ("sql_word_as_name", "db.execute('SELECT * FROM \"order\"')"),
    "values": ("sql_word_as_name", "db.execute('INSERT INTO a VALUES (3)')"),
    "no statement": ("sql_word_as_name", "print(3)"),
    "an ending with its dot": ("suffix_given", "path.with_suffix('.csv')"),
    "no ending": ("suffix_given", "path.with_suffix('')"),
    "another name": ("suffix_given", "path.with_name('csv')"),
    "an ending with a sign": ("suffix_given", "path.with_suffix('a/b')"),
    "a function called so": ("suffix_given", "with_suffix('csv')"),
    "a target with its module": ("patched_bare_name", "def load(): ...\npatch('shop.load')"),
    "a target that the file has not": ("patched_bare_name", "patch('load')"),
    "a target in a name": ("patched_bare_name", "def load(): ...\npatch(target)"),
    "a target that is a method": ("patched_bare_name", "class A:\n    def load(self): ...\npatch('load')"),
    "no text": ("patched_bare_name", "def load(): ...\npatch(load)"),
    "numbers": ("struct_whole_number", "import struct\nstruct.pack('<If', 3, 1.5)"),
    "two that are not known": ("struct_whole_number", "import struct\nstruct.pack('2I', a, b)"),
    "a field for a fraction": ("struct_whole_number", "import struct\nstruct.pack('f', a)"),
    "a format from elsewhere": ("struct_whole_number", "import struct\nstruct.pack(how, a)"),
    "a star": ("struct_whole_number", "import struct\nstruct.pack('I', *a)"),
    "a port": ("port_as_text", "server.bind(('127.0.0.1', 80))"),
    "a port that was made a number": ("port_as_text", "port = int('80')\nserver.bind(('127.0.0.1', port))"),
    "a path of a socket": ("port_as_text", "server.bind('/tmp/socket')"),
    "an event of a window": ("port_as_text", "window.bind('<Key>', typed)"),
    "an address of four parts": ("port_as_text", "server.connect(('::1', port, 0, 0))"),
    "numbers as text": (
        "unreadable_in_list",
        "from decimal import Decimal\nfor a in ['3', ' 4.5 ', '1e3']:\n    Decimal(a)",
    ),
    "a text from elsewhere": ("unreadable_in_list", "from decimal import Decimal\nDecimal(price)"),
    "a list that grows": (
        "unreadable_in_list",
        "from decimal import Decimal\na = ['$3']\na.append(b)\nfor one in a:\n    Decimal(one)",
    ),
    "numbers in a list": ("unreadable_in_list", "from decimal import Decimal\nfor a in [3, 4]:\n    Decimal(a)"),
    "another Decimal": ("unreadable_in_list", "from shop import Decimal\nDecimal('$3')"),
    "limits that are numbers": ("random_given_text", "import random\nrandom.randint(1, 6)"),
    "a limit that was made a number": ("random_given_text", "import random\nrandom.randint(1, int(most))"),
    "a limit that is calculated": ("random_given_text", "import random\nrandom.randint(1, most + 1)"),
    "two limits of no known type": ("random_given_text", "import random\nrandom.randint(low, high)"),
    "a randint of one's own": ("random_given_text", "randint(1, most)"),
    "a mean of one value": ("two_values_needed", "import statistics\nstatistics.mean(times)"),
    "values that are read anew": ("two_values_needed", "import statistics\nstatistics.stdev(load())"),
    "two samples": ("two_values_needed", "import statistics\nstatistics.variance(times, 3)"),
    "a stdev of one's own": ("two_values_needed", "stdev(times)"),
    "values in a star": ("two_values_needed", "import statistics\nstatistics.stdev(*times)"),
    "rows for rows": ("texts_for_executemany", "names = [('ada',)]\ndb.executemany('INSERT', names)"),
    "rows from elsewhere": ("texts_for_executemany", "db.executemany('INSERT', names)"),
    "rows that are made": ("texts_for_executemany", "db.executemany('INSERT', [(a,) for a in names])"),
    "one statement": ("texts_for_executemany", "names = ['ada']\ndb.execute('INSERT', names)"),
    "no rows": ("texts_for_executemany", "names = []\ndb.executemany('INSERT', names)"),
    "a heap at its place": ("arguments_swapped", "import heapq\nheapq.heappush([], 3)"),
    "a list on a heap": ("arguments_swapped", "import heapq\nheap = []\nheapq.heappush(heap, [3])"),
    "a date at its place": ("arguments_swapped", "from datetime import datetime\ndatetime.strptime(day, '%Y')"),
    "two texts": ("arguments_swapped", "from datetime import datetime\ndatetime.strptime('%Y', '%Y')"),
    "data at its place": ("arguments_swapped", "import json\nwith open('a', 'w') as file:\n    json.dump({}, file)"),
}


@pytest.mark.parametrize("case", EXPLAINED)
def test_it_is_found_where_the_program_failed(case: str) -> None:
    explained(*EXPLAINED[case])


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_it_is_not_found_in_a_near_miss(case: str) -> None:
    not_found(*NEAR_MISSES[case])


@pytest.mark.parametrize(
    "case", ["a lock that was not made", "an event that was not made", "an ending without its dot"]
)
def test_the_proposed_line_takes_the_error_away(case: str) -> None:
    name, code, _ = EXPLAINED[case]
    edit = facts(name, code, run(code).span)[0].bindings
    lines = list(Source("shop.py", code).lines)
    lines[int(edit["fix_line"]) - 1] = edit["fix_text"]
    exec(compile("\n".join(lines), "shop.py", "exec"), {"__name__": "shop"})


def test_a_result_is_told_of_only_where_the_message_can_mean_no_other() -> None:
    code = "import calendar\nfirst, last = calendar.monthrange(2024, 2), calendar.monthrange(2024, 3)\n"
    code += "pair = calendar.monthrange(2024, 4)\nother = calendar.monthrange(2024, 5)\n(pair + 1, other + 1)"
    assert facts("library_result", code, Source("shop.py", code).line_span(5)) == []
    alone = Span("shop.py", Position(5, 1), Position(5, 9))
    assert [one.bindings["wanted"] for one in facts("library_result", code, alone)] == ["pair[1]"]


OF_THE_TYPE = {"socket.accept", "socket.connect", "socket.recv", "socket.recvfrom"}
"""Methods of a type that is called as its module is."""
RESULTS = [row[0] for row in rows("library_results")]


@pytest.mark.parametrize(
    "name", [one for one in RESULTS if imported(one.removeprefix("await ")) and one not in OF_THE_TYPE]
)
def test_a_function_of_the_table_is_one_of_the_library(name: str) -> None:
    words = name.removeprefix("await ").removesuffix("[]").removesuffix("[.]").split(".")
    for count in range(len(words) - 1, 0, -1):
        try:
            module = importlib.import_module(".".join(words[:count]))
        except ModuleNotFoundError:
            continue
        assert reduce(getattr, words[count:], module) is not None
        return
    pytest.fail(f"no module of {name}")


def test_every_part_is_one_of_a_result_of_the_table() -> None:
    types = {kind for row in rows("library_results") for kind in row[1].split(",")}
    assert [row[0] for row in rows("library_parts") if row[0] not in types and row[0] not in RESULTS] == []


def test_no_function_stands_in_the_table_twice() -> None:
    assert [one for one in set(RESULTS) if operator.countOf(RESULTS, one) > 1] == []
