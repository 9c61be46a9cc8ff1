"""What there is to do, in the reader's own words: bindings of the facts that only fill the holes of a page."""

from __future__ import annotations

import pytest
from looking import FILE, facts, run

from explain.facts import Fact
from explain.source import Source

FROM_DATES = "from datetime import date, datetime, timedelta\n"
NAMED = {
    "a method for each item": (
        "receiver_of_attribute",
        "names = [' Ada']\nnames.strip(' ')",
        {"receiver": "names", "method_call": "strip(' ')", "type": "list"},
    ),
    "the dictionary that a loop goes through": (
        "receiver_of_attribute",
        "menu = {'tea': {}}\nfor dish in menu:\n    dish.get('price')",
        {"receiver": "dish", "looped": "menu", "method_call": "get('price')"},
    ),
    "one value for a dictionary": (
        "receiver_of_attribute",
        "prices = {}\nprices.append(3)",
        {"added": "3", "receiver": "prices"},
    ),
    "a list that is to grow": (
        "item_set_by_index",
        "scores = []\nfor place in range(3):\n    scores[place] = 10",
        {"appended": "scores.append(10)", "index": "place"},
    ),
    "a row of a table that is to grow": (
        "item_set_by_index",
        "rows = [[]]\nrows[0][1] = 'a' + 'b'",
        {"appended": "rows[0].append('a' + 'b')"},
    ),
    "an item deleted": ("item_set_by_index", "letters = []\ndel letters[1]", {"deleted": "letters[1]", "index": "1"}),
    "an index to pop": ("pop_by_index", "scores = [1]\nscores.pop(3)", {"sequence": "scores", "index": "3"}),
    "a power wrapped": ("index_to_wrap", "days = 'ab'\ndays[7 ** 40]", {"wrapped": "days[7 ** 40 % len(days)]"}),
    "a sum wrapped": (
        "index_to_wrap",
        "days = 'ab'\nn = 7 ** 40\ndays[n + 1]",
        {"wrapped": "days[(n + 1) % len(days)]"},
    ),
    "a dictionary asked": (
        "key_asked_for",
        "ages = {}\nages['Ada']",
        {"got": "ages.get('Ada')", "holder": "ages", "key": "Ada"},
    ),
    "a key of two parts": ("key_asked_for", "seats = {}\nseats[2, 'C']", {"got": "seats.get((2, 'C'))"}),
    "a key popped": ("key_asked_for", "ages = {}\nages.pop('Ada')", {"got": "ages.pop('Ada', None)"}),
    "an item of a set": ("key_asked_for", "taken = {1}\ntaken.remove(7)", {"discarded": "taken.discard(7)"}),
    "days added": (
        "number_beside_date",
        FROM_DATES + "day = date(2024, 1, 31)\nday + 1",
        {"in_days": "day + timedelta(days=1)"},
    ),
    "days on the left": (
        "number_beside_date",
        FROM_DATES + "rest = timedelta(1)\n5 + rest",
        {"in_days": "timedelta(days=5) + rest"},
    ),
    "days taken away": (
        "number_beside_date",
        FROM_DATES + "day = date(2024, 1, 31)\nday -= 7",
        {"in_days": "day -= timedelta(days=7)"},
    ),
    "a datetime on the left": (
        "date_beside_datetime",
        FROM_DATES + "start = datetime(2024, 1, 31)\nday = date(2024, 1, 1)\nstart < day",
        {"as_dates": "start.date() < day", "day": "day"},
    ),
    "a date on the left, whose other side does not show": (
        "date_beside_datetime",
        FROM_DATES + "start = [datetime.now()][0]\ndate.today() - start",
        {"as_dates": "date.today() - start.date()", "day": "date.today()"},
    ),
    "a path to dump to": (
        "path_for_open_file",
        "import pickle\nscores = [1]\npickle.dump(scores, 'a.pkl', protocol=2)",
        {"opening": "with open('a.pkl', \"wb\") as file:", "given_file": "pickle.dump(scores, file, protocol=2)"},
    ),
    "a path for a table": (
        "path_for_open_file",
        "from csv import writer\nwriter('a.csv')",
        {"opening": 'with open(\'a.csv\', "w", newline="") as file:', "given_file": "writer(file)"},
    ),
    "a number behind bytes": (
        "value_joined_to_bytes",
        "data = b'a'\ndata + 3",
        {"as_text": "str(3).encode()", "as_byte": "bytes([3])"},
    ),
    "a fixed text for bytes": (
        "text_where_bytes",
        "data = b'a,b'\ndata.split(',')",
        {"encoded": "b','", "text": "','"},
    ),
    "a text with other letters": ("text_where_bytes", "data = b'a'\ndata.find('é')", {"encoded": "'é'.encode()"}),
    "a text by its number": (
        "text_where_bytes",
        "data = b'a'\ndata.find('\\u0041')",
        {"encoded": "'\\u0041'.encode()"},
    ),
    "a text in two parts": ("text_where_bytes", "data = b'a'\ndata.find('a' 'b')", {"encoded": "'a' 'b'.encode()"}),
    "two values": ("values_put_in_order", "a, b = [1], 3\na < b", {"first_value": "a", "second_value": "b"}),
    "a list of objects": (
        "values_put_in_order",
        "shops = [{}, {}]\nshops.sort(reverse=True)",
        {"keyed": "shops.sort(reverse=True, key=lambda one: one.name)", "sequence": "shops"},
    ),
    "a text for a number": (
        "value_made_number",
        "row = ['3,5']\nfloat(row[0])",
        {"dotted": "row[0]", "maker": "float", "kept": "row[0]"},
    ),
    "a sum of texts for a number": ("value_made_number", "a = 'x'\nint(a + '.5')", {"dotted": "(a + '.5')"}),
    "a list for a number": (
        "other_made_number",
        "texts = ['3']\nint(texts)",
        {"each": "[int(text) for text in texts]", "type": "list", "callee": "int"},
    ),
    "nothing for a number": (
        "other_made_number",
        "prices = {}\nfloat(prices.get('tea'))",
        {"unless_none": "if prices.get('tea') is not None:", "type": "NoneType"},
    ),
    "a sign before a text": (
        "sign_before_value",
        "row = ['3']\n-row[0]",
        {"converted": "-int(row[0])", "type": "str", "sign": "-"},
    ),
    "a sign before a list": (
        "sign_before_value",
        "scores = [3, 1]\n-scores",
        {"turned_round": "scores[::-1]", "type": "list"},
    ),
    "the largest of nothing": (
        "choice_among_values",
        "words = []\nmax(words, key=len)",
        {"with_default": "max(words, key=len, default=0)", "function_called": "max"},
    ),
    "the smallest that a generator gives": (
        "choice_among_values",
        "words = []\nmin(one for one in words)",
        {"with_default": "min((one for one in words), default=0)"},
    ),
    "more values than names": (
        "value_taken_apart",
        "row = 'a,b,c'\nx, y = row.split(',')",
        {"taken_apart": "row.split(',')", "collecting": "x, y, *rest = row.split(',')", "expected": "2"},
    ),
    "more values than names of a loop": (
        "value_taken_apart",
        "rows = ['abc']\nfor x, y in rows:\n    pass",
        {"gone_through": "rows", "collecting": "for x, y, *rest in rows:"},
    ),
    "a value that is searched": (
        "sequence_searched",
        "line = 'tea'\nline.rindex(',')",
        {"sequence": "line", "searched": "','", "method": "rindex"},
    ),
    "a mixed list sorted by its texts": (
        "mixed_types_sorted",
        "scores = [3, '7.5']\nsorted(scores, reverse=True)",
        {"as_text": "sorted(scores, reverse=True, key=str)", "converted": "float('7.5')"},
    ),
    "rows sorted by a key that they share": (
        "unordered_type_sorted",
        "rows = [{'id': 1, 'name': 'b'}, {'name': 'a'}]\nmin(rows)",
        {"by_key": "min(rows, key=lambda row: row['name'])"},
    ),
    "how many words the command line must have": (
        "command_line_argument",
        "import sys\nsys.argv[99]",
        {"count": "99", "needed": "100"},
    ),
}


def on_the_line(name: str, code: str) -> list[Fact]:
    """The facts on the line that fails, as a Python finds them that marks no more than that."""
    return facts(name, code, Source(FILE, code).line_span(run(code).span.start.line))


@pytest.mark.parametrize("case", NAMED)
def test_the_readers_own_words_on_the_marked_place_and_on_the_line(case: str) -> None:
    name, code, expected = NAMED[case]
    for found in (facts(name, code, run(code).span), on_the_line(name, code)):
        assert any(expected.items() <= one.bindings.items() for one in found), (found, run(code).message)


TWO_ON_A_LINE = {
    "a method of two values": ("receiver_of_attribute", "def f(a, b):\n    return a.strip() + b.strip()\nf([], [])"),
    "two dictionaries": ("key_asked_for", "a, b = {}, {}\n(a['x'], b['y'])"),
    "two lists": ("pop_by_index", "a, b = [1], [2]\n(a.pop(5), b.pop(6))"),
    "two indexes": ("index_to_wrap", "a, n = [0], 7 ** 40\n(a[n], a[n])"),
    "two sums": ("number_beside_date", FROM_DATES + "day, i = date(2024, 1, 31), 3\n(day + i, i - 1)"),
    "two comparisons": ("values_put_in_order", "a, b = [1], 3\n(a == b, b < 4, a < b)"),
    "two calls of int": ("value_made_number", "a, b = '1', 'x'\n(int(a), int(b))"),
    "two signs": ("sign_before_value", "a, b = 1, []\n(-a, -b)"),
    "two choices": ("choice_among_values", "a, b = [1], []\n(max(a), max(b))"),
    "two searches": ("sequence_searched", "a = b = []\n(a.index(b.index(1)))"),
}


@pytest.mark.parametrize("case", TWO_ON_A_LINE)
def test_nothing_is_said_of_a_line_that_leaves_a_choice(case: str) -> None:
    name, code = TWO_ON_A_LINE[case]
    assert on_the_line(name, code) == []


ELSEWHERE = {
    "a file of pickles that is none": ("path_for_open_file", "import pickle\npickle.dump([1], 12)"),
    "no text to make bytes of": ("text_where_bytes", "import zlib\nzlib.crc32(12)"),
    "a repeated text may be what is too large": ("index_to_wrap", "a = ['b']\na[0] * 7 ** 40"),
    "labels of a table": ("key_asked_for", "class Table:\n    loc = {}\nt = Table()\nt.loc['x']"),
    "a starred name takes what is left over": ("value_taken_apart", "x, *y, z = 'a'"),
}


@pytest.mark.parametrize("case", ELSEWHERE)
def test_nothing_is_said_where_the_line_does_not_show_it(case: str) -> None:
    name, code = ELSEWHERE[case]
    assert on_the_line(name, code) == []
    assert facts(name, code, run(code).span) == []


def test_what_is_asked_only_once_is_not_printed_before() -> None:
    code = "lines = iter(['a b c'])\nx, y = next(lines).split()"
    (found,) = on_the_line("value_taken_apart", code)
    assert "taken_apart" not in found.bindings
    assert found.bindings["collecting"] == "x, y, *rest = next(lines).split()"


def test_code_that_is_cut_short_is_not_proposed() -> None:
    code = f"names = []\n(names + {['a' * 30] * 3}).pop(99)"
    (found,) = on_the_line("pop_by_index", code)
    assert "sequence" not in found.bindings
    assert found.bindings["index"] == "99"


def test_the_last_argument_is_missing_where_the_line_asks_for_several() -> None:
    code = "from sys import argv\ndrink, cups = argv[98], argv[99]"
    assert on_the_line("command_line_argument", code)[0].bindings["argument"] == "argv[99]"


@pytest.mark.parametrize(
    "name",
    sorted(
        {name for name, _, _ in NAMED.values()}
        - {"mixed_types_sorted", "unordered_type_sorted", "date_beside_datetime"}
    ),
)
def test_nothing_is_foretold(name: str) -> None:
    for other, code, _ in NAMED.values():
        if other == name:
            assert facts(name, code, None) == []
