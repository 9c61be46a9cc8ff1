"""Everyday uses of the standard library that fail: what a function wants, what was opened how, what nobody gave.

All are told only when they have happened. The near misses are programs that look alike and are right, or of which the
file does not show enough.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from looking import explained, facts, not_found, not_predicted, run

from explain.source import Source

EXPLAINED = {
    "the name of a column as key": (
        "key_given_as_name",
        "rows = [{'age': 3}, {'age': 1}]\nmax(rows, key='age')",
        {"key_text": "'age'", "corrected": "key=lambda row: row['age']", "function_called": "max"},
    ),
    "the name of a column in a name": (
        "key_given_as_name",
        "column = 'age'\nrows = [{'age': 3}, {'age': 1}]\nrows.sort(key=column)",
        {"corrected": "key=lambda row: row[column]", "of_object": "key=lambda row: row.age"},
    ),
    "a folder copied over another": (
        "copied_over_a_folder",
        "import os, shutil\nos.mkdir('a')\nos.mkdir('b')\nshutil.copytree('a', 'b')",
        {"target": "'b'", "corrected": "shutil.copytree('a', 'b', dirs_exist_ok=True)"},
    ),
    "a number added to a list of a defaultdict": (
        "number_added_to_default_list",
        "from collections import defaultdict\nsold = defaultdict(list)\nsold['tea'] += 3",
        {"making": "defaultdict(list)", "corrected": "defaultdict(int)", "appended": "sold['tea'].append(3)"},
    ),
    "pairs handed over by the map of a pool": (
        "mapped_function_of_several",
        "from concurrent.futures import ThreadPoolExecutor\ndef area(width, height):\n    return width * height\n"
        "with ThreadPoolExecutor() as pool:\n    list(pool.map(area, [(1, 2)]))",
        {"function": "area", "needed": "`width` and `height`", "corrected": "pool.map(area, *zip(*[(1, 2)]))"},
    ),
    "pairs handed over by a pool that has starmap": (
        "mapped_function_of_several",
        "from multiprocessing.pool import ThreadPool\ndef area(w, h):\n    return w * h\n"
        "with ThreadPool(1) as pool:\n    pool.map(area, [(1, 2)])",
        {"corrected": "pool.starmap(area, [(1, 2)])"},
    ),
    "the newest of no files": (
        "files_by_pattern",
        "import glob, os\nfiles = glob.glob('*.zip')\nmax(files, key=os.path.getmtime)",
        {"files": "files", "pattern": "'*.zip'", "found_line": "2"},
    ),
    "the first of no files, found in a function": (
        "files_by_pattern",
        "from pathlib import Path\ndef reports(folder):\n    return sorted(Path(folder).glob('*.csv'))\n"
        "found = reports('no')\nfound[0]",
        {"files": "found", "pattern": "'*.csv'", "found_line": "3"},
    ),
    "a list for asdict": (
        "list_given_to_asdict",
        "from dataclasses import asdict, dataclass\n@dataclass\nclass Tea:\n    n: int\nteas = [Tea(3)]\nasdict(teas)",
        {"given": "teas", "kind": "list", "corrected": "[asdict(one) for one in teas]"},
    ),
    "a list for asdict, made in a function": (
        "list_given_to_asdict",
        "from dataclasses import asdict, dataclass\n@dataclass\nclass Tea:\n    price: int\ndef load():\n"
        "    return [Tea(3)]\ndef show(teas):\n    return asdict(teas)\nshow(load())",
        {"given": "teas", "kind": "list"},
    ),
    "a member of an enumeration to JSON": (
        "enum_to_json",
        "import json\nfrom enum import Enum\nclass Size(Enum):\n    SMALL = 's'\njson.dumps([Size.SMALL])",
        {"type": "Size", "value": "Size.SMALL.value", "corrected": "class Size(str, Enum):"},
    ),
    "task_done in two places": (
        "done_told_in_two_places",
        "import queue\njobs = queue.Queue()\njobs.put(1)\njobs.get()\njobs.task_done()\njobs.task_done()",
        {"telling_lines": "5 and 6"},
    ),
    "a list in a header": (
        "mail_header_given_list",
        "from email.mime.text import MIMEText\nmail = MIMEText('')\nto = ['a@b.c']\nmail['To'] = to\nmail.as_string()",
        {"header": "To", "given": "to", "corrected": "mail['To'] = \", \".join(to)", "stored_line": "4"},
    ),
    "the items of most_common": (
        "most_common_asked",
        "from collections import Counter\ntop = Counter('aab').most_common(1)\nfor letter, n in top.items():\n    pass",
        {"pairs": "top", "asked": "top.items()", "fix_text": "for letter, n in top:"},
    ),
    "a datetime for time.strftime": (
        "time_in_parts_needed",
        "import time\nfrom datetime import datetime\nstart = datetime(2024, 3, 1)\ntime.strftime('%Y', start)",
        {"own_method": "start.strftime('%Y')"},
    ),
    "a time stamp as text": (
        "stamp_as_text",
        "from datetime import datetime\nstamp = 'ada;3'.split(';')[1]\ndatetime.fromtimestamp(stamp)",
        {"stamp": "stamp", "corrected": "float(stamp)"},
    ),
    "another month for the 31st": (
        "date_moved_by_month",
        "from datetime import date\nday = date(2024, 1, 31)\nday.replace(month=2)",
        {"kept_day": "day.replace(month=2, day=min(day.day, calendar.monthrange(day.year, 2)[1]))"},
    ),
    "a limit that is over": (
        "waited_with_limit",
        "import asyncio\nlimit = 0.01\nasync def main():\n    await asyncio.wait_for(asyncio.sleep(1), limit)\n"
        "asyncio.run(main())",
        {"awaited": "asyncio.sleep(1)", "limit": "limit", "seconds": "0.01"},
    ),
    "an option that was left out": (
        "option_not_given",
        "import argparse\nparser = argparse.ArgumentParser()\nparser.add_argument('--dry-runs', type=int)\n"
        "args = parser.parse_args([])\nrange(args.dry_runs)",
        {"name": "args.dry_runs", "option": "--dry-runs", "option_line": "3"},
    ),
    "lines of a packed file": (
        "read_as_bytes",
        "import gzip\nwith gzip.open('a.gz', 'wt') as f:\n    f.write('a;b')\nwith gzip.open('a.gz') as f:\n"
        "    for line in f:\n        line.split(';')",
        {
            "opening": "gzip.open('a.gz')",
            "corrected": 'gzip.open(\'a.gz\', "rt", encoding="utf-8")',
            "opened_line": "4",
        },
    ),
    "rows of a file of bytes, through a function": (
        "read_as_bytes",
        "def rows(path):\n    with open(path, 'rb') as f:\n        return f.readlines()\n"
        "with open('a', 'w') as f:\n    f.write('a;b')\n"
        "for row in rows('a'):\n    row.split(';')",
        {"corrected": 'open(path, encoding="utf-8")', "opened_line": "2"},
    ),
    "an address that nobody serves": (
        "address_opened",
        "from urllib.request import urlopen\naddress = 'http://{}/tea'.format('127.0.0.1:9')\nurlopen(address)",
        {"address": "address", "address_made": "'http://{}/tea'.format('127.0.0.1:9')", "address_line": "2"},
    ),
    "a command's output, through functions": (
        "command_output_is_bytes",
        "import subprocess, sys\ndef ask():\n    return subprocess.check_output([sys.executable, '-V']).splitlines()\n"
        "def show(lines):\n    return [line for line in lines if line.startswith('P')]\nshow(ask())",
        {"started_line": "3", "line": "5"},
    ),
    "a key function called": (
        "key_function_called",
        "counts = {'a': 1}\nmax(counts, key=counts.get())",
        {"called": "counts.get()", "corrected": "key=counts.get"},
    ),
    "text for a command": (
        "command_given_text",
        "import subprocess, sys\nsubprocess.run([sys.executable, '-V'], input='tea', capture_output=True)",
        {"corrected": "subprocess.run([sys.executable, '-V'], input='tea', capture_output=True, text=True)"},
    ),
    "bytes for a mail read as text": (
        "bytes_to_text_reader",
        "import email\nemail.message_from_string(b'Subject: tea')",
        {"reader": "email.message_from_string", "for_bytes": "email.message_from_bytes(b'Subject: tea')"},
    ),
    "two names for a walk": (
        "walk_in_two_names",
        "import os\nos.mkdir('a')\nfor folder, files in os.walk('a'):\n    pass",
        {"walking": "os.walk('a')", "three_names": "folder, folders, files"},
    ),
    "a method in a sum": (
        "member_in_calculation",
        "from datetime import timedelta\nspan = timedelta(1)\nspan.total_seconds / 60",
        {"member": "span.total_seconds", "called": "span.total_seconds()"},
    ),
    "a file opened to write and read by a function": (
        "open_mode_mismatch",
        "import json\nwith open('a', 'w') as file:\n    json.load(file)",
        {"name": "file", "mode": "w", "wanted_mode": "r", "open_line": "2"},
    ),
    "a group of a found text": (
        "match_asked_of_found_text",
        "import re\ndef words(text):\n    return re.findall('[a-z]', text)\nfor word in words('ab'):\n    word.group()",
        {"asked": "word", "finding": "re.findall('[a-z]', text)", "found_line": "3"},
    ),
    "a place for a value as in another database": (
        "sql_mark_of_another_database",
        "import sqlite3\nask = 'SELECT %s'\nsqlite3.connect(':memory:').execute(ask, (1,))",
        {"mark": "%s", "with_places": "'SELECT ?'", "statement_line": "2"},
    ),
    "texts of a file summed": (
        "text_summed",
        "prices = []\nfor line in ['tea;3.5']:\n    prices.append(line.split(';')[1])\nsum(prices)",
        {"each_as_number": "sum(float(text) for text in prices)"},
    ),
    "whole numbers written as texts summed": (
        "text_summed",
        "marks = ['3', '4']\nsum(marks)",
        {"each_as_number": "sum(int(text) for text in marks)"},
    ),
}

NEAR_MISSES = {
    "key: a function": ("key_given_as_name", "max(rows, key=len)\nsorted(rows, key=lambda row: row['age'])"),
    "key: of another function": ("key_given_as_name", "table.lookup(key='age')\nprint(key='age')"),
    "key: a parameter": ("key_given_as_name", "def top(rows, key):\n    return max(rows, key=key)"),
    "key: a name that may be either": ("key_given_as_name", "key = 'age'\nif x:\n    key = len\nmax(rows, key=key)"),
    "key: none at all": ("key_given_as_name", "max(rows, default='age')\nrows.sort(reverse=True)"),
    "copytree: told that it may be there": (
        "copied_over_a_folder",
        "import shutil\nshutil.copytree('a', 'b', dirs_exist_ok=True)",
    ),
    "copytree: of another module": ("copied_over_a_folder", "import files\nfiles.copytree('a', 'b')"),
    "copytree: a file": ("copied_over_a_folder", "import shutil\nshutil.copy('a', 'b')"),
    "copytree: values not written out": ("copied_over_a_folder", "import shutil\nshutil.copytree(*folders)"),
    "copytree: no target": ("copied_over_a_folder", "import shutil\nshutil.copytree('a')"),
    "defaultdict: of numbers": (
        "number_added_to_default_list",
        "from collections import defaultdict\nsold = defaultdict(int)\nsold['tea'] += 3",
    ),
    "defaultdict: a list added": (
        "number_added_to_default_list",
        "from collections import defaultdict\nsold = defaultdict(list)\nsold['tea'] += [3]",
    ),
    "defaultdict: appended": (
        "number_added_to_default_list",
        "from collections import defaultdict\nsold = defaultdict(list)\nsold['tea'].append(3)",
    ),
    "defaultdict: a plain dict": ("number_added_to_default_list", "sold = {}\nsold['tea'] += 3"),
    "defaultdict: made elsewhere": ("number_added_to_default_list", "def add(sold):\n    sold['tea'] += 3"),
    "map: a function of one": (
        "mapped_function_of_several",
        "def area(side):\n    return side\npool.map(area, [1])",
    ),
    "map: a default for the second": (
        "mapped_function_of_several",
        "def area(w, h=1):\n    return w\npool.map(area, [1])",
    ),
    "map: two sequences": ("mapped_function_of_several", "def area(w, h):\n    return w\npool.map(area, [1], [2])"),
    "map: a function from elsewhere": ("mapped_function_of_several", "from shop import area\npool.map(area, [(1, 2)])"),
    "map: starmap": ("mapped_function_of_several", "def area(w, h):\n    return w\npool.starmap(area, [(1, 2)])"),
    "files: of a folder's list": ("files_by_pattern", "import os\nfiles = os.listdir('a')\nmax(files)"),
    "files: a part of them": ("files_by_pattern", "import glob\nfiles = glob.glob('*')\nfiles[:3]"),
    "files: counted": ("files_by_pattern", "import glob\nfiles = glob.glob('*')\nlen(files)"),
    "files: from elsewhere": ("files_by_pattern", "def newest(files):\n    return max(files)"),
    "files: several values compared": ("files_by_pattern", "import glob\nmax(glob.glob('*'), [])"),
    "asdict: one object": (
        "list_given_to_asdict",
        "from dataclasses import asdict, dataclass\n@dataclass\nclass Tea:\n    n: int\nasdict(Tea(1))",
    ),
    "asdict: an unknown value": (
        "list_given_to_asdict",
        "from dataclasses import asdict\ndef f(tea):\n    asdict(tea)",
    ),
    "asdict: of another module": ("list_given_to_asdict", "from attr import asdict\nasdict([1])"),
    "asdict: one of a list": ("list_given_to_asdict", "from dataclasses import asdict\n[asdict(t) for t in [1]]"),
    "asdict: a list or not": (
        "list_given_to_asdict",
        "from dataclasses import asdict\nteas = [] if x else {}\nasdict(teas)",
    ),
    "enumeration: of texts": ("enum_to_json", "from enum import Enum\nclass S(str, Enum):\n    A = 'a'"),
    "enumeration: of whole numbers": ("enum_to_json", "from enum import IntEnum\nclass S(IntEnum):\n    A = 1"),
    "enumeration: a plain class": ("enum_to_json", "class S:\n    A = 'a'"),
    "enumeration: of another module": ("enum_to_json", "from shop import Enum\nclass S(Enum):\n    A = 'a'"),
    "enumeration: derived twice": ("enum_to_json", "from enum import Enum\nclass S(Base, Enum):\n    A = 'a'"),
    "task_done: once": ("done_told_in_two_places", "jobs.get()\njobs.task_done()"),
    "task_done: not called": ("done_told_in_two_places", "f(jobs.task_done, jobs.task_done)"),
    "task_done: a function of that name": ("done_told_in_two_places", "task_done()\ntask_done()"),
    "task_done: in many places": ("done_told_in_two_places", "jobs.task_done()\n" * 5),
    "task_done: other methods": ("done_told_in_two_places", "jobs.get()\njobs.get()\njobs.join()"),
    "header: joined": ("mail_header_given_list", "to = ['a']\nmail['To'] = ', '.join(to)\nmail.as_string()"),
    "header: a text": ("mail_header_given_list", "mail['To'] = 'a@b.c'\nmail.as_string()"),
    "header: not a header": ("mail_header_given_list", "data['rows'] = [1]\nmail.as_string()"),
    "header: no mail written": ("mail_header_given_list", "mail['To'] = ['a']\nprint(mail)"),
    "header: unknown": ("mail_header_given_list", "def f(mail, to):\n    mail['To'] = to\n    mail.as_string()"),
    "most_common: looped": ("most_common_asked", "top = words.most_common(3)\nfor a, b in top:\n    pass"),
    "most_common: the counter's items": ("most_common_asked", "words.items()\nwords.most_common()"),
    "most_common: made a dict": ("most_common_asked", "top = dict(words.most_common(3))\ntop.items()"),
    "most_common: a list's method": ("most_common_asked", "top = words.most_common(3)\ntop.append(1)"),
    "most_common: unknown": ("most_common_asked", "def show(top):\n    top.items()"),
    "strftime: of seconds": ("time_in_parts_needed", "import time\ntime.strftime('%Y', 3)"),
    "strftime: of now": ("time_in_parts_needed", "import time\ntime.strftime('%Y')"),
    "strftime: of a moment itself": ("time_in_parts_needed", "import time\nmoment.strftime('%Y')"),
    "strftime: of another module": ("time_in_parts_needed", "import clock as time\ntime.strftime('%Y', a)"),
    "strftime: of a tuple": ("time_in_parts_needed", "import time\ntime.strftime('%Y', (1, 2))"),
    "stamp: nothing given": ("stamp_as_text", "import time\ntime.localtime()"),
    "stamp: a pause": ("stamp_as_text", "import time\ntime.sleep(a)"),
    "stamp: of another class": ("stamp_as_text", "from shop import datetime\ndatetime.fromtimestamp(a)"),
    "stamp: values not written out": ("stamp_as_text", "from datetime import datetime\ndatetime.fromtimestamp(*a)"),
    "stamp: read otherwise": ("stamp_as_text", "from datetime import datetime\ndatetime.fromisoformat(a)"),
    "month: with its day": ("date_moved_by_month", "day.replace(month=2, day=1)"),
    "month: a text's replace": ("date_moved_by_month", "text.replace('a', 'b')"),
    "month: another hour": ("date_moved_by_month", "day.replace(hour=3)"),
    "month: changes not written out": ("date_moved_by_month", "day.replace(month=2, **more)"),
    "month: by place": ("date_moved_by_month", "day.replace(2024, 2)"),
    "limit: none given": ("waited_with_limit", "import asyncio\nasync def f():\n    await asyncio.sleep(1)"),
    "limit: of another module": ("waited_with_limit", "import trio as asyncio\nasyncio.wait_for(a, 1)"),
    "limit: missing": ("waited_with_limit", "import asyncio\nasyncio.wait_for(a)"),
    "limit: several awaited": ("waited_with_limit", "import asyncio\nasyncio.gather(a, b)"),
    "limit: values not written out": ("waited_with_limit", "import asyncio\nasyncio.wait_for(*both)"),
    "option: with a default": ("option_not_given", "parser.add_argument('--n', default=1)\nrange(args.n)"),
    "option: a switch": ("option_not_given", "parser.add_argument('--n', action='store_true')\nrange(args.n)"),
    "option: by place": ("option_not_given", "parser.add_argument('n')\nrange(args.n)"),
    "option: needed": ("option_not_given", "parser.add_argument('--n', required=True)\nrange(args.n)"),
    "option: what a search by it gives": ("option_not_given", "parser.add_argument('--n')\nlen(find(args.n))"),
    "option: beside what may be None": ("option_not_given", "parser.add_argument('--n')\nargs.n + other"),
    "option: in a library's call inside another": (
        "option_not_given",
        "import os\nparser.add_argument('--n')\nlen(os.environ.get(args.n))",
    ),
    "option: one of two": (
        "option_not_given",
        "add(parser.add_argument('--n'), parser.add_argument('--m'))\nrange(args.n, args.m)",
    ),
    "bytes: a packed file for text": ("read_as_bytes", "import gzip\nf = gzip.open('a', 'rt')\nf.read().split(';')"),
    "bytes: a file for text": ("read_as_bytes", "f = open('a')\nf.read().split(';')"),
    "bytes: a mode that is computed": ("read_as_bytes", "f = open('a', mode)\nf.read().split(';')"),
    "bytes: a file from elsewhere": ("read_as_bytes", "def f(file):\n    file.read().split(';')"),
    "bytes: a file to write": ("read_as_bytes", "f = open('a', 'wb')\nf.write('a')"),
    "address: of another module": ("address_opened", "from shop import urlopen\nurlopen(address)"),
    "address: nothing opened": ("address_opened", "import urllib.request\nurllib.request.urlcleanup()"),
    "address: no value": ("address_opened", "from urllib.request import urlopen\nurlopen()"),
    "address: values not written out": ("address_opened", "from urllib.request import urlopen\nurlopen(*a)"),
    "address: put together": ("address_opened", "from urllib.parse import urljoin\nurljoin(a, b)"),
}

NEAR_MISSES |= {
    "key called: with a value": ("key_function_called", "max(rows, key=by('age'))"),
    "key called: a function that makes one": ("key_function_called", "max(rows, key=ranking())"),
    "key called: not called": ("key_function_called", "max(counts, key=counts.get)"),
    "key called: of another function": ("key_function_called", "table.show(key=counts.get())"),
    "key called: by name": ("key_function_called", "max(rows, key=rows.by(name='age'))"),
    "fed: told that it is text": ("command_given_text", "import subprocess\nsubprocess.run(a, input=b, text=True)"),
    "fed: by an encoding": ("command_given_text", "import subprocess\nsubprocess.run(a, input=b, encoding='utf-8')"),
    "fed: nothing": ("command_given_text", "import subprocess\nsubprocess.run(a)"),
    "fed: of another module": ("command_given_text", "import shop as subprocess\nsubprocess.run(a, input=b)"),
    "fed: nothing to say": ("command_given_text", "import subprocess\np = subprocess.Popen(a)\np.communicate()"),
    "reader: for bytes": ("bytes_to_text_reader", "import email\nemail.message_from_bytes(a)"),
    "reader: of a file": ("bytes_to_text_reader", "import email\nemail.message_from_file(a)"),
    "reader: empty": ("bytes_to_text_reader", "import io\nio.StringIO()"),
    "reader: by another name": ("bytes_to_text_reader", "from io import StringIO\nStringIO(a)"),
    "reader: of another module": ("bytes_to_text_reader", "import shop as io\nio.StringIO(a)"),
    "walk: in three": ("walk_in_two_names", "import os\nfor a, b, c in os.walk('a'):\n    pass"),
    "walk: in one": ("walk_in_two_names", "import os\nfor step in os.walk('a'):\n    pass"),
    "walk: with the rest": ("walk_in_two_names", "import os\nfor a, *b, c in os.walk('a'):\n    pass"),
    "walk: of another module": ("walk_in_two_names", "import shop\nfor a, b in shop.walk('a'):\n    pass"),
    "walk: of pairs": ("walk_in_two_names", "import os\nfor a, b in os.environ.items():\n    pass"),
    "calculation: called": ("member_in_calculation", "span.total_seconds() / 60"),
    "calculation: of names": ("member_in_calculation", "a / 60 > b"),
    "calculation: two attributes": ("member_in_calculation", "a.width * b.height"),
    "calculation: a value stored": ("member_in_calculation", "a.width = 3"),
    "calculation: given to a function": ("member_in_calculation", "show(a.width)"),
    "file: read where that is allowed": ("open_mode_mismatch", "import json\nwith open('a') as f:\n    json.load(f)"),
    "file: opened for both": ("open_mode_mismatch", "import json\nf = open('a', 'r+')\njson.load(f)\njson.dump(1, f)"),
    "file: another argument": ("open_mode_mismatch", "import json\nf = open('a', 'w')\njson.dump(data, f)"),
    "file: of another module": ("open_mode_mismatch", "import shop as json\nf = open('a', 'w')\njson.load(f)"),
    "found: a match": ("match_asked_of_found_text", "import re\nre.search('a', b).group()"),
    "found: matches": ("match_asked_of_found_text", "import re\nfor one in re.finditer('a', b):\n    one.group()"),
    "found: a text's method": ("match_asked_of_found_text", "import re\nre.findall('a', b)[0].upper()"),
    "found: elements of a tree": ("match_asked_of_found_text", "for item in root.findall('a'):\n    item.get('b')"),
    "found: from elsewhere": ("match_asked_of_found_text", "def show(hit):\n    hit.group()"),
    "mark: a question mark": ("sql_mark_of_another_database", "db.execute('SELECT ?', (1,))"),
    "mark: a pattern": ("sql_mark_of_another_database", "db.execute('SELECT a WHERE b LIKE %tea%')"),
    "mark: a name": ("sql_mark_of_another_database", "db.execute('SELECT :a', {'a': 1})"),
    "mark: filled in": ("sql_mark_of_another_database", "db.execute('SELECT %s' % 1)"),
    "mark: from elsewhere": ("sql_mark_of_another_database", "def ask(db, text):\n    db.execute(text)"),
    "format: two values of one f-string": ("value_with_format", "print(f'{a:<8}{b:>8.2f}')"),
}

TAKES_THE_ERROR_AWAY = [
    "a key function called",
    "text for a command",
    "bytes for a mail read as text",
    "the name of a column as key",
    "a number added to a list of a defaultdict",
    "a folder copied over another",
    "pairs handed over by the map of a pool",
    "a list in a header",
    "the items of most_common",
    "a time stamp as text",
    "lines of a packed file",
    "rows of a file of bytes, through a function",
    "a command's output, through functions",
    "texts of a file summed",
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("case", EXPLAINED)
def test_the_mistake_is_named_at_its_place_and_on_its_line(case: str) -> None:
    name, code, expected = EXPLAINED[case]
    explained(name, code, expected)


@pytest.mark.parametrize("case", [case for case in EXPLAINED if EXPLAINED[case][0] != "text_summed"])
def test_nothing_is_said_before_it_happens(case: str) -> None:
    name, code, _ = EXPLAINED[case]
    not_predicted(name, code)


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_what_only_looks_alike_is_left_alone(case: str) -> None:
    not_found(*NEAR_MISSES[case])


@pytest.mark.parametrize("case", TAKES_THE_ERROR_AWAY)
def test_the_proposed_line_takes_the_error_away(
    case: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, code, _ = EXPLAINED[case]
    edit = facts(name, code, run(code).span)[0].bindings
    lines = list(Source("shop.py", code).lines)
    lines[int(edit["fix_line"]) - 1] = edit["fix_text"]
    if name != "copied_over_a_folder":
        monkeypatch.chdir(tmp_path_factory.mktemp("repaired"))
    else:
        lines[1:3] = ["", ""]  # both folders are there from the first run
    exec(compile("\n".join(lines), "shop.py", "exec"), {"__name__": "shop"})


def test_a_limit_that_a_call_sets_is_not_the_default() -> None:
    code = "import asyncio\nasync def ask(limit=9):\n    await asyncio.wait_for(asyncio.sleep(1), limit)\n"
    code += "asyncio.run(ask(0.01))"
    (fact,) = facts("waited_with_limit", code, run(code).span)
    assert "seconds" not in fact.bindings
