"""Slips of people who learn: a count that ends too late, a class for an object, a function called too early.

Most are told only when they have happened. The near misses are programs that look alike and are right, or fail for
another reason.
"""

from __future__ import annotations

import pytest
from looking import explained, not_found, not_predicted, predicted

PREDICTED = {
    "decorator-without-return": (
        "decorator_gives_nothing",
        "def log(f):\n    def inner():\n        return f()\n@log\ndef go():\n    pass\ngo()",
        {"name": "go", "decorator": "log", "inner": "inner"},
    ),
    "next-item-in-a-loop": (
        "neighbour_past_end",
        "items = [3, 1]\nfor j in range(len(items)):\n    if items[j] > items[j + 1]:\n        pass",
        {"index": "j + 1", "corrected": "range(len(items) - 1)"},
    ),
    "next-item-in-the-inner-loop-of-a-sort": (
        "neighbour_past_end",
        "items = [1, 2]\nn = len(items)\nfor i in range(n):\n    for j in range(n - i):\n        items[j] > items[j+1]",
        {"corrected": "range(n - i - 1)", "loop_line": "4"},
    ),
    "two-steps-ahead": (
        "neighbour_past_end",
        "items = [1, 2, 3]\nfor j in range(len(items) - 1):\n    print(items[j + 2])",
        {"corrected": "range(len(items) - 2)"},
    ),
}
EXPLAINED = {
    "while-up-to-the-length": (
        "index_counts_too_far",
        "names = ['Ada']\ni = 0\nwhile i <= len(names):\n    print(names[i])\n    i += 1",
        {"name": "i", "sequence": "names", "limit": "i <= len(names)", "corrected": "i < len(names)", "loop_line": "3"},
    ),
    "loop-past-the-number-a-list-was-made-with": (
        "index_counts_too_far",
        "n = 9\nsieve = [True] * n\nfor k in range(2, n + 1):\n    sieve[k] = False",
        {"made": "n", "corrected": "range(2, n)", "fix_text": "for k in range(2, n):"},
    ),
    "typed-number": (
        "typed_number_as_index",
        "days = ['Mon', 'Tue', 'Wed']\nday = int(input('Day: '))\nprint(days[day])",
        {"name": "day", "last_index": "2", "corrected": "day = int(input('Day: ')) - 1", "typed_line": "2"},
    ),
    "table-of-an-empty-list": (
        "list_never_filled",
        "table = []\nfor r in range(2):\n    for c in range(3):\n        table[r][c] = 0",
        {"sequence": "table", "made_line": "1", "table": "table = [[0] * 3 for row in range(2)]"},
    ),
    "row-index-for-column": (
        "index_longer_than_row",
        "seats = [[1, 2], [3, 4], [5, 6]]\nfor r in range(3):\n    for c in range(2):\n        print(seats[r][r])",
        {"name": "r", "last": "2", "length": "2", "other": "c", "corrected": "seats[r][c]"},
    ),
    "next-without-stop": (
        "next_without_end",
        "class Week:\n    days, at = 'MT', 0\n    def __next__(self):\n        self.at += 1\n"
        "        return self.days[self.at]\nweek = Week()\nwhile True:\n    week.__next__()",
        {"class": "Week", "sequence": "self.days", "test": "if self.at >= len(self.days):"},
    ),
    "insert-the-wrong-way-round": (
        "arguments_swapped",
        "names = []\nnames.insert('Ada', 0)",
        {"corrected": "names.insert(0, 'Ada')", "function": "insert"},
    ),
    "map-the-wrong-way-round": (
        "arguments_swapped",
        "texts = ['3']\nprint(list(map(texts, int)))",
        {"corrected": "map(int, texts)"},
    ),
    "round-the-wrong-way-round": ("arguments_swapped", "p = 2.345\nround(2, p)", {"corrected": "round(p, 2)"}),
    "choice-of-values": (
        "values_without_brackets",
        "import random\nrandom.choice('N', 'S')",
        {"corrected": "random.choice(['N', 'S'])", "count": "2"},
    ),
    "sum-of-values": ("values_without_brackets", "sum(1, 2, 3)", {"corrected": "sum([1, 2, 3])"}),
    "sort-by-position": (
        "key_given_by_position",
        "rows = [(1, 2)]\nrows.sort(lambda row: row[1])",
        {"corrected": "key=lambda row: row[1]", "fix_text": "rows.sort(key=lambda row: row[1])"},
    ),
    "key-called": (
        "result_for_function",
        "words = ['a', 'bb']\nsorted(words, key=len(words))",
        {"call": "len(words)", "function": "len", "type": "int"},
    ),
    "callback-called": (
        "result_for_function",
        "def hi():\n    print('hi')\ndef twice(action):\n    action()\ntwice(hi())",
        {"call": "hi()", "function": "hi", "type": "NoneType", "call_line": "5"},
    ),
    "callback-kept-by-an-object": (
        "result_for_function",
        "def hi():\n    print('hi')\nclass Button:\n    def __init__(self, text, command):\n"
        "        self.command = command\n"
        "    def click(self):\n        self.command()\nButton('Hi', command=hi()).click()",
        {"call": "hi()", "call_line": "8"},
    ),
    "second-def": (
        "function_defined_twice",
        "def line(width, sign):\n    pass\ndef line(width):\n    pass\nline(3, '=')",
        {"name": "line", "first_line": "1", "last_line": "3"},
    ),
    "second-init": (
        "function_defined_twice",
        "class Shop:\n    def __init__(self):\n        pass\n    def __init__(self, name):\n        pass\nShop()",
        {"name": "__init__", "first_line": "2", "last_line": "4"},
    ),
    "append-returned": (
        "none_from_returned_method",
        "def add(items, item):\n    return items.append(item)\nbag = add([], 'map')\nlen(bag)",
        {"function": "add", "returned": "items.append(item)", "receiver": "items", "return_line": "2", "name": "bag"},
    ),
    "append-returned-and-handed-over": (
        "none_from_returned_method",
        "def add(items, item):\n    return items.append(item)\n"
        "def show(items):\n    for one in items:\n        print(one)\n"
        "bag = add([], 'map')\nshow(bag)",
        {"name": "bag", "assigned_line": "6"},
    ),
    "print-stored": (
        "none_from_print",
        "name = 'Ada'\nlabel = print(name, '-', 3)\nlabel.upper()",
        {"name": "label", "text": 'f"{name} - {3}"', "print_line": "2"},
    ),
    "enter-without-return": (
        "none_from_enter",
        "class Log:\n    def __enter__(self):\n        self.on = 1\n    def __exit__(self, *error):\n        pass\n"
        "with Log() as log:\n    log.write()",
        {"name": "log", "class": "Log", "enter_line": "2", "fix_text": "        self.on = 1\n        return self"},
    ),
    "walk-past-the-end": (
        "walk_past_the_end",
        "class Node:\n    next = None\nnode = Node()\nwhile node.next != 3:\n    node = node.next",
        {"name": "node", "step": "node = node.next", "corrected": "node is not None and node.next != 3"},
    ),
    "wrapper-without-parameters": (
        "wrapper_takes_other_arguments",
        "def log(f):\n    def inner():\n        return f()\n    return inner\n@log\ndef go(far):\n    pass\ngo(3)",
        {"name": "go", "inner": "inner", "header": "def inner(*args, **kwargs):", "passed": "f(*args, **kwargs)"},
    ),
    "class-for-object": (
        "class_kept_in_name",
        "class Player:\n    def move(self, far):\n        pass\nplayer = Player\nplayer.move(3)",
        {"name": "player", "class": "Player", "made": "player = Player()", "stored_line": "4"},
    ),
    "class-with-parameters-for-object": (
        "class_kept_in_name",
        "class Player:\n    def __init__(self, name):\n        self.name = name\nplayer = Player\nplayer.name",
        {"made": "player = Player(name)"},
    ),
    "object-replaced": (
        "object_replaced_by_result",
        "class Till:\n    total = 0\n    def sell(self, price):\n        return 3\ntill = Till()\n"
        "till = till.sell(3)\ntill.total",
        {"name": "till", "class": "Till", "call": "till.sell(3)", "assigned_line": "6", "fix_text": "till.sell(3)"},
    ),
    "tuple-of-an-operator": (
        "returned_value_of_type",
        "class V:\n    def __init__(self, x):\n        self.x = x\n    def __add__(self, other):\n"
        "        return [self.x + other.x]\na, b = 1, 2\nc = V(1) + V(2)\nc.x",
        {"function": "V.__add__", "type": "list", "return_line": "5"},
    ),
    "place-for-text": (
        "returned_value_of_type",
        "html = '<b>x'\nplace = html.find('<b>')\nplace.text",
        {"position": "html.find('<b>')", "text": "html", "name": "place"},
    ),
    "other-operand": (
        "other_of_another_class",
        "class P:\n    x = 1\n    def __eq__(self, other):\n        return self.x == other.x\nP() == 'a'",
        {"method": "__eq__", "sign": "==", "other": "other", "attr": "x", "class": "P"},
    ),
    "whole-text-in-a-loop": (
        "whole_group_in_loop",
        "word = 'tea'\nfor letter in word:\n    ord(word)",
        {"element": "letter", "group": "word", "corrected": "ord(letter)"},
    ),
    "word-read-as-number": (
        "number_read_before_test",
        "answer = 'quit'\nnumber = int(answer)\nif answer.lower() == 'quit':\n    pass",
        {"text": "quit", "test_line": "3", "name": "answer"},
    ),
    "pair-behind-a-number": (
        "pair_behind_number",
        "menu = [('tea', 3)]\nfor i, name, price in enumerate(menu):\n    pass",
        {"corrected": "i, (name, price)", "fix_text": "for i, (name, price) in enumerate(menu):"},
    ),
    "key-with-a-capital": (
        "key_in_other_letters",
        "rooms = {'Hall': 1}\nhere = ''.join(['h', 'all'])\nrooms[here]",
        {"key": "hall", "suggestion": "Hall", "converted": "here.capitalize()"},
    ),
    "class-list-stored": (
        "type_stored",
        "names = list\nnames.append('Ada')",
        {"name": "names", "class": "list", "empty": "[]", "fix_text": "names = []"},
    ),
    "list-for-a-star": (
        "list_for_star_parameter",
        "def total(*prices):\n    t = 0\n    for p in prices:\n        t += p\ntotal([1, 2])",
        {"corrected": "total(*[1, 2])", "parameter": "*prices", "call_line": "5"},
    ),
    "next-of-a-function": (
        "next_of_function",
        "def numbers():\n    yield 1\nnext(numbers)",
        {"function": "numbers", "kept": "stream = numbers()"},
    ),
    "number-of-a-function": ("function_for_number", "int(input)", {"corrected": "int(input())"}),
    "row-by-name": (
        "row_asked_by_name",
        "rows = [('tea', 3)]\nfor row in rows:\n    row['price']",
        {"places": "`row[0]` is `'tea'` and `row[1]` is `3`", "row_line": "1"},
    ),
    "key-of-a-loop-asked-by-name": (
        "text_asked_by_key",
        "people = {'Ada': {'age': 3}}\nfor name in people:\n    print(name['age'])",
        {"looped": "people", "of_dict": "people[name]['age']", "loop_line": "2"},
    ),
    "json-that-was-written": (
        "text_asked_by_key",
        "import json\ntext = json.dumps({'a': 1})\ntext['a']",
        {"dumped": "json.dumps({'a': 1})", "data": "{'a': 1}"},
    ),
    "method-behind-the-class": (
        "method_out_of_place",
        "class Dog:\n    def __init__(self):\n        self.a = 1\ndef bark(self):\n    pass\nDog().bark()",
        {"outside": "Dog", "type": "Dog", "defined_line": "4"},
    ),
    "method-in-a-method": (
        "method_out_of_place",
        "class Dog:\n    def __init__(self):\n        self.a = 1\n        def bark(self):\n            pass\n"
        "Dog().bark()",
        {"method": "__init__", "header": "def bark(self):"},
    ),
    "value-called": (
        "data_attribute_called",
        "class Shop:\n    def __init__(self, name):\n        self.name = name\nshop = Shop('a')\nshop.name()",
        {"attribute": "shop.name", "class": "Shop", "stored_line": "3", "fix_text": "shop.name"},
    ),
    "recursion-without-return": (
        "recursive_result_dropped",
        "def gcd(a, b):\n    if b == 0:\n        return a\n    gcd(b, a % b)\ngcd(8, 12) + 1",
        {"inner": "gcd(b, a % b)", "inner_line": "4", "fix_text": "    return gcd(b, a % b)"},
    ),
    "return-in-the-loop": (
        "return_inside_loop",
        "def twice(a):\n    out = []\n    for x in a:\n        out.append(x)\n        return x\nlen(twice([1]))",
        {"function": "twice", "returned": "x", "return_line": "5", "group": "out"},
    ),
    "too-few-parts": (
        "part_missing_after_split",
        "line = 'a,b'\nparts = line.split(',')\nparts[2]",
        {"parts": "parts", "needed": "3", "split": "line.split(',')", "test": "if len(parts) > 2:"},
    ),
    "recursion-over-nothing": (
        "recursion_without_empty_case",
        "def total(n):\n    return n[0] + total(n[1:])\ntotal([1])",
        {"function": "total", "expression": "n[0]", "call": "total(n[1:])", "test": "if not n:"},
    ),
    "first-entry-by-number": (
        "dict_asked_by_place",
        "scores = {'Ada': 3}\nscores[0]",
        {"key": "0", "keys_at": "list(scores)[0]", "first_key": "'Ada'"},
    ),
    "object-for-a-pair": (
        "object_taken_apart",
        "class P:\n    def __init__(self, x, y):\n        self.x, self.y = x, y\np = P(1, 2)\na, b = p",
        {"type": "P", "corrected": "a, b = p.x, p.y"},
    ),
    "half-a-swap": ("swap_half_written", "a, b = 1, 2\na, b = b", {"corrected": "a, b = b, a", "value": "b"}),
    "lambda-with-two-parameters-for-map": (
        "function_of_other_arity",
        "list(map(lambda a, b: a, [1]))",
        {"taker": "map", "given": "1", "takes": "2"},
    ),
    "half-a-width": (
        "repeat_by_fraction",
        "width = 9\n'=' * (width / 2)",
        {"corrected": "width // 2", "type": "float"},
    ),
    "text-in-a-flatten": (
        "text_without_end",
        "def flat(x):\n    for y in x:\n        if hasattr(y, '__iter__'):\n            flat(y)\nflat(['a'])",
        {"without_texts": "hasattr(y, '__iter__') and not isinstance(y, str)", "test_line": "3"},
    ),
    "method-with-a-value-too-few": ("usage_of_method", "'a'.replace('b')", {"usage": "'a'.replace(old, new)"}),
    "number-of-negative-root": ("math_argument", "import math\nd = -1\nmath.sqrt(d)", {"root_test": "d >= 0"}),
    "str-that-prints": (
        "special_method_result",
        "class A:\n    def __str__(self):\n        print('a')\nstr(A())",
        {"printed": "print('a')", "meant": "return 'a'", "class": "A", "type": "NoneType"},
    ),
    "stored-in-a-plain-name": (
        "stored_without_self",
        "class P:\n    def __init__(self, name):\n        name = name\nP('a').name",
        {"type": "P", "corrected": "self.name = name", "target": "self.name", "method": "__init__"},
    ),
    "stored-the-wrong-way-round": (
        "stored_without_self",
        "class P:\n    def __init__(self, name):\n        name = self.name\nP('a')",
        {"turned": "self.name", "corrected": "self.name = name"},
    ),
    "value-in-the-place-of-the-object": (
        "called_on_class",
        "class C:\n    def add(self, a, b):\n        return a\nC.add(1, 2)",
        {"class": "C", "taken": "1", "on_new": "C().add(1, 2)"},
    ),
    "parent-called-without-self": (
        "called_on_class",
        "class A:\n    def __init__(self, n):\n        pass\nclass B(A):\n    def __init__(self, n):\n"
        "        A.__init__(n)\nB(1)",
        {"super_form": "super().__init__(n)"},
    ),
    "option-alone": ("option_without_value", "sorted([1], reverse)", {"option": "reverse=True", "name": "reverse"}),
    "pair-as-an-index": (
        "pair_as_index",
        "names = ['a']\nfor i in enumerate(names):\n    names[i]",
        {"pair": "i", "around": "enumerate(names)", "corrected": "for i, item in enumerate(names):"},
    ),
    "plus-behind-a-comma": ("sign_behind_comma", "print('a', + 'b')", {"text": "'b'", "fix_text": "print('a', 'b')"}),
    "typed-pair": (
        "typed_text_taken_apart",
        "a, b = input()",
        {"corrected": "a, b = input().split()", "expected": "2"},
    ),
    "first-of-nothing": ("end_of_empty", "rows = list('')\nrows[0]", {"sequence": "rows", "end": "first"}),
    "list-for-its-element": (
        "element_for_group",
        "marks = [1]\nfor mark in marks:\n    marks < 5",
        {"group": "marks", "element": "mark", "loop_line": "2"},
    ),
    "list-for-its-sum": (
        "element_for_group",
        "marks = [1]\nmarks / len(marks)",
        {"total": "sum(marks) / len(marks)"},
    ),
    "value-of-an-object-asked-of-its-class": (
        "class_asked_for_objects_value",
        "class Car:\n    def __init__(self):\n        self.speed = 1\nmine = Car()\nCar.speed",
        {"object": "mine", "on_object": "mine.speed"},
    ),
    "count-of-a-class-without-a-start": (
        "class_asked_for_objects_value",
        "class Dog:\n    def __init__(self):\n        Dog.count += 1\nDog()",
        {"first_value": "count = 0", "class_line": "1"},
    ),
    "number-for-its-item": (
        "number_of_loop_asked",
        "words = ['a']\nfor i in range(len(words)):\n    i.upper()",
        {"item": "words[i]", "fix_text": "    words[i].upper()"},
    ),
    "text-summed": (
        "text_summed",
        "digits = str(12)\nsum(digits)",
        {"each_as_number": "sum(int(text) for text in digits)"},
    ),
    "text-taken-off": ("text_taken_off", "'a.b' - '.b'", {"without_piece": "'a.b'.replace('.b', \"\")"}),
    "self-in-a-class-body": ("self_in_class_body", "class A:\n    self.x = 1", {"for_all": "x = 1", "body_of": "A"}),
    "two-names-for-one-number": (
        "names_for_one_number",
        "for x, y in range(3):\n    pass",
        {"one_name": "for x in range(3):", "names": "x, y"},
    ),
    "typed-end-of-a-slice": (
        "slice_bound_typed",
        "end = input()\n'abc'[:end]",
        {"bound": "end", "corrected": "int(input())"},
    ),
    "text-shuffled": ("text_shuffled", "import random\nw = 'ab'\nrandom.shuffle(w)", {"letters": "letters = list(w)"}),
    "key-for-its-value": (
        "key_for_value",
        "marks = {'art': 1}\ntotal = 0\nfor mark in marks:\n    total += mark",
        {"looped": "marks", "value": "marks[mark]", "fix_text": "    total += marks[mark]"},
    ),
    "text-for-a-percent-f": (
        "percent_value",
        "price = str(3)\n'%s %.2f' % ('tea', price)",
        {"given": "price", "as_number": "float(price)"},
    ),
    "exception-raised-bare": (
        "raised_without_values",
        "class E(Exception):\n    def __init__(self, n):\n        pass\nraise E",
        {"class": "E", "signature": "E(n)", "missing": "'n'"},
    ),
}

NOTHING = {
    "two-places-for-numbers": ("percent_value", "a, b = 1, 2\nprint('%f %f' % (a, b), '%s' % a, a % 2)"),
    "exception-raised-with-values": (
        "raised_without_values",
        "class E(Exception):\n    def __init__(self, n):\n        pass\nclass F(Exception):\n    pass\n"
        "try:\n    raise F\nexcept F:\n    pass\nprint(E(1))",
    ),
    "value-of-the-key": (
        "key_for_value",
        "marks = {'a': 1}\nfor mark in marks:\n    print(marks[mark] + 1, mark == 'a')",
    ),
    "values-of-the-dict": ("key_for_value", "marks = {'a': 1}\nfor mark in marks.values():\n    mark + 1"),
    "items-of-a-list": ("key_for_value", "marks = [1]\nfor mark in marks:\n    mark + 1"),
    "stored-with-self": (
        "stored_without_self",
        "class P:\n    def __init__(self, name):\n        self.name = name\nP('a').name",
    ),
    "local-of-another-name": (
        "stored_without_self",
        "class P:\n    def __init__(self, name):\n        short = name\n        self.name = short\nP('a').name",
    ),
    "method-with-its-object": (
        "called_on_class",
        "class C:\n    def add(self, a):\n        return a\nC.add(C(), 1)\nC().add(1)",
    ),
    "static-method": (
        "called_on_class",
        "class C:\n    @staticmethod\n    def add(a, b):\n        return a\nC.add(1, 2)",
    ),
    "option-that-is-a-variable": ("option_without_value", "reverse = None\nprint(sorted([1], key=reverse), reverse)"),
    "number-of-enumerate": ("pair_as_index", "names = ['a']\nfor i, n in enumerate(names):\n    names[i]"),
    "two-signs-in-a-row": ("sign_behind_comma", "print('a' + +3)\nprint(+3, 'a')\nprint('a', 1 + +3)"),
    "sign-before-a-number": ("sign_behind_comma", "x = 3\nprint('a', -x)\ny = +x"),
    "typed-pair-split": ("typed_text_taken_apart", "a, b = input().split() or (1, 2)\nc, d = 'ab'"),
    "second-item": ("end_of_empty", "rows = [1, 2]\nrows[1]\nrows[-2]\nrows[0:1]"),
    "element-compared": ("element_for_group", "marks = [1]\nfor mark in marks:\n    mark < 5\nmarks < [2]"),
    "value-of-the-class": ("class_asked_for_objects_value", "class Car:\n    speed = 1\nCar.speed += 1"),
    "number-asked-for-its-own": ("number_of_loop_asked", "for i in range(3):\n    i.bit_length()"),
    "numbers-taken-off": ("text_taken_off", "a, b = 2, 1\nprint(a - b, {1} - {2})"),
    "self-in-a-method": ("self_in_class_body", "class A:\n    def f(self):\n        self.x = 1\nA().f()"),
    "pairs-of-zip": ("names_for_one_number", "for x, y in zip('a', 'b'):\n    pass\nfor x in range(3):\n    pass"),
    "whole-bounds": ("slice_bound_typed", "end = int(input())\n'abc'[:end]\n'abc'[len('abc') // 2:]"),
    "list-shuffled": ("text_shuffled", "import random\nw = ['a', 'b']\nrandom.shuffle(w)"),
    "keys-of-a-list": ("text_asked_by_key", "people = [{'age': 3}]\nfor one in people:\n    one['age']"),
    "values-of-a-dict": (
        "text_asked_by_key",
        "people = {'a': {'age': 3}}\nfor one in people.values():\n    one['age']",
    ),
    "function-far-from-the-class": (
        "method_out_of_place",
        "class Dog:\n    a = 1\nx = 2\ndef bark(self):\n    pass\nDog.bark = bark\nDog().bark()",
    ),
    "function-without-self": ("method_out_of_place", "class Dog:\n    a = 1\ndef bark(dog):\n    pass\nDog().a"),
    "method-called": ("data_attribute_called", "class A:\n    def name(self):\n        return 1\nA().name()"),
    "stored-function-called": (
        "data_attribute_called",
        "def hi():\n    pass\nclass A:\n    def __init__(self):\n        self.go = hi\nA().go()",
    ),
    "name-stored-by-one-and-method-of-another": (
        "data_attribute_called",
        "class A:\n    def __init__(self):\n        self.name = 'a'\nclass B:\n    def name(self):\n        pass\n"
        "B().name()",
    ),
    "recursion-with-return": (
        "recursive_result_dropped",
        "def f(n):\n    if n < 1:\n        return 1\n    return f(n - 1)\nf(3) + 1",
    ),
    "recursion-for-its-effect": ("recursive_result_dropped", "def f(n):\n    if n:\n        f(n - 1)\nprint(f(3))"),
    "return-of-the-first-that-fits": (
        "return_inside_loop",
        "def first(a):\n    out = []\n    for x in a:\n        out.append(x)\n        if x:\n"
        "            return x\nlen(first('a'))",
    ),
    "return-below-the-loop": (
        "return_inside_loop",
        "def all_of(a):\n    out = []\n    for x in a:\n        out.append(x)\n    return out\nlen(all_of('a'))",
    ),
    "first-part": ("part_missing_after_split", "parts = 'a'.split(',')\nparts[0]\nparts[-1]"),
    "part-of-a-plain-list": ("part_missing_after_split", "parts = [1, 2]\nparts[1]"),
    "recursion-with-empty-case": (
        "recursion_without_empty_case",
        "def total(n):\n    if not n:\n        return 0\n    return n[0] + total(n[1:])\ntotal([1])",
    ),
    "recursion-with-length-tested": (
        "recursion_without_empty_case",
        "def total(n):\n    if len(n) == 0:\n        return 0\n    return n[0] + total(n[1:])\ntotal([1])",
    ),
    "dict-with-numbers": ("dict_asked_by_place", "scores = {1: 'a'}\nscores[1]"),
    "dict-with-digits": ("dict_asked_by_place", "scores = {'1': 'a', '2': 'b'}\nscores.get(1)"),
    "object-that-can-be-taken-apart": (
        "object_taken_apart",
        "class P:\n    def __init__(self, x, y):\n        self.x, self.y = x, y\n    def __iter__(self):\n"
        "        return iter((self.x, self.y))\na, b = P(1, 2)",
    ),
    "swap": ("swap_half_written", "a, b = 1, 2\na, b = b, a\nc, d = a, b"),
    "pair-from-another-name": ("swap_half_written", "pair = 1, 2\na, b = pair"),
    "map-with-two-lists": (
        "function_of_other_arity",
        "list(map(lambda a, b: a, [1], [2]))\nsorted([1], key=lambda x: x)",
    ),
    "map-with-stars": ("function_of_other_arity", "list(map(lambda *a: a, [1]))"),
    "times-a-whole-number": ("repeat_by_fraction", "width = 9\n'=' * (width // 2)\n3 * 2"),
    "product-of-fractions": ("repeat_by_fraction", "print(2.5 * (3 / 2))"),
    "flatten-that-spares-texts": (
        "text_without_end",
        "def flat(x):\n    for y in x:\n        if hasattr(y, '__iter__') and not isinstance(y, str):\n"
        "            flat(y)\nflat([1])",
    ),
    "str-that-returns": ("special_method_result", "class A:\n    def __str__(self):\n        return f'a'\nstr(A())"),
    "count-up-to-the-last-index": (
        "index_counts_too_far",
        "a = [1]\ni = 0\nwhile i < len(a):\n    print(a[i])\n    i += 1",
    ),
    "count-of-another-list": ("index_counts_too_far", "a = [1]\nb = [1, 2]\nfor i in range(len(b)):\n    a[i]"),
    "last-round-left-out": (
        "index_counts_too_far",
        "a = [1]\ni = 0\nwhile i <= len(a):\n    if i == len(a):\n        break\n    a[i]\n    i += 1",
    ),
    "list-made-one-longer": ("index_counts_too_far", "n = 3\na = [0] * (n + 1)\nfor i in range(n + 1):\n    a[i] = 1"),
    "index-that-is-not-counted": ("index_counts_too_far", "a = [1]\nfor i in [0, 7]:\n    a[i]"),
    "neighbour-in-a-short-enough-loop": ("neighbour_past_end", "a = [1, 2]\nfor i in range(len(a) - 1):\n    a[i + 1]"),
    "neighbour-of-a-sort-that-is-right": (
        "neighbour_past_end",
        "a = [1, 2]\nn = len(a)\nfor i in range(n):\n    for j in range(n - i - 1):\n        a[j + 1]",
    ),
    "neighbour-of-a-sort-from-one": (
        "neighbour_past_end",
        "a = [1, 2]\nn = len(a)\nfor i in range(1, n):\n    for j in range(n - i):\n        a[j + 1]",
    ),
    "neighbour-that-is-tested": (
        "neighbour_past_end",
        "a = [1]\nfor i in range(len(a)):\n    if i + 1 < len(a) and a[i + 1]:\n        pass",
    ),
    "neighbour-before": ("neighbour_past_end", "a = [1]\nfor i in range(len(a)):\n    a[i - 1]"),
    "typed-number-less-one": ("typed_number_as_index", "a = [1, 2, 3]\nn = int(input()) - 1\na[n]"),
    "typed-key": ("typed_number_as_index", "a = {'3': 1}\nn = input()\na[n]"),
    "list-filled-in-a-loop": ("list_never_filled", "a = []\nfor i in range(3):\n    a.append(i)\na[7]"),
    "list-filled-by-a-function": ("list_never_filled", "def fill(x):\n    x.append(1)\na = []\nfill(a)\na[0]"),
    "list-filled-under-another-name": ("list_never_filled", "a = []\nb = a\nb.append(1)\na[0]"),
    "list-that-grows-by-plus": ("list_never_filled", "a = []\na += [1]\na[3]"),
    "slice-of-an-empty-list": ("list_never_filled", "a = []\nprint(a[0:2])"),
    "rows-as-long-as-the-table": ("index_longer_than_row", "a = [[1, 2], [3, 4]]\nfor i in range(2):\n    a[i][i]"),
    "rows-of-several-lengths": ("index_longer_than_row", "a = [[1], [2, 3]]\nfor i in range(2):\n    a[i][i]"),
    "rows-that-have-grown": ("index_longer_than_row", "a = [1]\na.append(2)\nfor i in range(2):\n    a[i]"),
    "next-that-stops": (
        "next_without_end",
        "class W:\n    d, at = 'MT', 0\n    def __next__(self):\n"
        "        if self.at > 1:\n            raise StopIteration\n"
        "        return self.d[self.at]",
    ),
    "insert-the-right-way-round": (
        "arguments_swapped",
        "names = []\nnames.insert(0, 'Ada')\nn = 1\nnames.insert(n, 2)",
    ),
    "map-the-right-way-round": ("arguments_swapped", "print(list(map(int, ['3'])))\nround(3, 2)\nround(2.5, 1)"),
    "own-insert": (
        "arguments_swapped",
        "class Db:\n    def insert(self, name, n, more):\n        pass\nDb().insert('a', 1, 2)",
    ),
    "filter-with-none": ("arguments_swapped", "print(list(filter(None, [0, 1])))"),
    "enumerate-from-a-name": ("arguments_swapped", "first = 1\nprint(list(enumerate('ab', first)))"),
    "one-list": ("values_without_brackets", "import random\nrandom.choice(['N', 'S'])\nsum([1, 2], 3)\nsum((1, 2))"),
    "own-choice": ("values_without_brackets", "def choice(a, b):\n    return a\nchoice(1, 2)"),
    "greatest-of-values": ("values_without_brackets", "print(max(1, 2, 3), min(1, 2))"),
    "sorted-with-key": ("values_without_brackets", "print(sorted([1, 2], reverse=True))"),
    "sort-by-name": (
        "key_given_by_position",
        "a = [1]\na.sort(key=abs)\nsorted(a, key=abs)\nmax(a, key=abs)\nmax(1, 2)",
    ),
    "greatest-of-two-values": ("key_given_by_position", "a, b = 1, 2\nprint(max(a, b), min([a], [b]))"),
    "key-that-is-made": ("result_for_function", "from operator import itemgetter\nsorted([(1,)], key=itemgetter(0))"),
    "key-from-a-maker": (
        "result_for_function",
        "def by(n):\n    return lambda row: row[n]\nsorted([(1,)], key=by(0))\nmap(by(0), [])",
    ),
    "callback-named": ("result_for_function", "def hi():\n    pass\ndef twice(f):\n    f()\ntwice(hi)"),
    "callback-made": (
        "result_for_function",
        "def make():\n    def inner():\n        pass\n    return inner\ndef run(f):\n    f()\nrun(make())",
    ),
    "one-def-in-each-branch": (
        "function_defined_twice",
        "import sys\nif sys.argv:\n    def f(a):\n        pass\nelse:\n    def f(a, b):\n        pass\nf(1)",
    ),
    "both-fit": ("function_defined_twice", "def f(a):\n    pass\ndef f(a, b=1):\n    pass\nf(1)"),
    "neither-fits": ("function_defined_twice", "def f(a):\n    pass\ndef f(a, b):\n    pass\nf(1, 2, 3)"),
    "property-and-setter": (
        "function_defined_twice",
        "class A:\n    @property\n    def x(self):\n        return 1\n    @x.setter\n    def x(self, v):\n"
        "        pass\nA().x = 3",
    ),
    "pop-returned": ("none_from_returned_method", "def last(a):\n    return a.pop()\nlen(last([[1]]))"),
    "own-add-returned": (
        "none_from_returned_method",
        "class S:\n    def add(self, x):\n        return [x]\n    def go(self):\n        return self.add(1)\n"
        "    def use(self):\n        return len(self.go())\nS().use()",
    ),
    "text-stored": ("none_from_print", "label = str(3)\nprint(label)\nlabel.upper()"),
    "own-print": ("none_from_print", "def print(x):\n    return x\nlabel = print('a')\nlabel.upper()"),
    "enter-with-return": (
        "none_from_enter",
        "class L:\n    def __enter__(self):\n        return self\n    def __exit__(self, *e):\n        pass\n"
        "    def w(self):\n        pass\nwith L() as log:\n    log.w()",
    ),
    "walk-by-a-method": (
        "walk_past_the_end",
        "class N:\n    def on(self):\n        return self\nn = N()\nfor _ in 'ab':\n    n = n.on()",
    ),
    "attribute-kept-once": ("walk_past_the_end", "class N:\n    a = 'x'\nn = N()\nn = n.a\nn.upper()"),
    "decorator-with-return": ("decorator_gives_nothing", "def log(f):\n    return f\n@log\ndef go():\n    pass\ngo()"),
    "decorator-from-elsewhere": (
        "decorator_gives_nothing",
        "import functools\n@functools.lru_cache\ndef go():\n    pass\ngo()",
    ),
    "wrapper-with-stars": (
        "wrapper_takes_other_arguments",
        "def log(f):\n    def w(*a):\n        return f(*a)\n    return w\n@log\ndef go(x):\n    pass\ngo(1)",
    ),
    "call-that-does-not-fit-either": (
        "wrapper_takes_other_arguments",
        "def log(f):\n    def w(x):\n        return f(x)\n    return w\n@log\ndef go(x):\n    pass\ngo(1, 2)",
    ),
    "object-made": ("class_kept_in_name", "class P:\n    x = 1\np = P()\np.x"),
    "class-called-by-another-name": ("class_kept_in_name", "class P:\n    pass\nMaker = P\np = Maker()\nprint(p)"),
    "object-that-returns-itself": (
        "object_replaced_by_result",
        "class Q:\n    def where(self):\n        return 1\nq = Q()\nr = q.where()\nq.where()",
    ),
    "text-replaced-by-its-own": ("object_replaced_by_result", "t = 'a'\nt = t.upper()\nt.lower()"),
    "tuple-asked-for-its-method": ("returned_value_of_type", "def f():\n    return 1, 2\nf().count(1)"),
    "object-returned": ("returned_value_of_type", "class A:\n    x = 1\ndef f():\n    return A()\nf().x"),
    "other-operand-tested": (
        "other_of_another_class",
        "class P:\n    x = 1\n    def __eq__(self, other):\n"
        "        return isinstance(other, P) and self.x == other.x\nP() == 'a'",
    ),
    "plain-method-with-other": (
        "other_of_another_class",
        "class P:\n    x = 1\n    def near(self, other):\n        return self.x - other.x\nP().near(P())",
    ),
    "element-handed-over": ("whole_group_in_loop", "for letter in 'tea':\n    ord(letter)"),
    "whole-after-the-loop": ("whole_group_in_loop", "w = 'a'\nfor letter in w:\n    pass\nord(w)"),
    "word-tested-first": ("number_read_before_test", "a = '3'\nif a == 'quit':\n    pass\nn = int(a)"),
    "number-tested-later": ("number_read_before_test", "a = '3'\nn = int(a)\nif n == 3:\n    pass"),
    "two-names": (
        "pair_behind_number",
        "for i, p in enumerate('ab'):\n    pass\nfor i, (a, b) in enumerate(['ab']):\n    pass",
    ),
    "triples": (
        "pair_behind_number",
        "for a, b, c in [(1, 2, 3)]:\n    pass\nfor a, b, c in zip('a', 'b', 'c'):\n    pass",
    ),
    "key-written-out": ("key_in_other_letters", "rooms = {'Hall': 1}\nrooms['hall']"),
    "class-called": ("type_stored", "names = list()\nnames.append(1)\nkind = int\nkind('3') if False else None"),
    "list-with-a-star": (
        "list_for_star_parameter",
        "def total(*p):\n    for one in p:\n        print(one)\ntotal(*[1, 2])\ntotal(1, 2)",
    ),
    "lists-one-by-one": (
        "list_for_star_parameter",
        "def longest(*lists):\n    for one in lists:\n        print(len(one))\nlongest([1], [2])",
    ),
    "next-of-a-generator": ("next_of_function", "def numbers():\n    yield 1\nnext(numbers())"),
    "number-of-a-result": ("function_for_number", "int(input())\nint('3')"),
    "row-by-number": ("row_asked_by_name", "rows = [('tea', 3)]\nfor row in rows:\n    row[1]"),
    "row-that-is-a-dict": ("row_asked_by_name", "rows = [{'price': 3}]\nfor row in rows:\n    row['price']"),
}


@pytest.mark.parametrize(("fact", "code", "bindings"), PREDICTED.values(), ids=PREDICTED)
def test_explained_and_predicted(fact: str, code: str, bindings: dict[str, str]) -> None:
    explained(fact, code, bindings)
    predicted(fact, code, bindings)


NOT_CERTAIN = {
    "a-list-that-may-be-empty": "def pairs(items):\n    for j in range(len(items)):\n        items[j + 1]",
    "no-round-at-all": "items = [3]\nfor j in range(len(items) - 1):\n    items[j + 2]",
    "under-a-condition": "items = [3, 1]\nfor j in range(len(items)):\n    if j < 1:\n        items[j + 1]",
    "behind-and": "items = [3, 1]\nfor j in range(len(items)):\n    j < 1 and items[j + 1]",
    "the-end-of-a-chain": "items = [3, 1]\nfor j in range(len(items)):\n    j < 1 < items[j + 1]",
    "a-loop-that-stops": "items = [3, 1]\nfor j in range(len(items)):\n    if j:\n        break\n    items[j + 1]",
    "a-list-that-grows": "items = [3, 1]\nfor j in range(len(items)):\n    items.append(j)\n    items[j + 1]",
    "a-list-handed-out": "items = [3, 1]\nfor j in range(len(items)):\n    fill(items)\n    items[j + 1]",
    "foreseen": "items = [3, 1]\ntry:\n    for j in range(len(items)):\n        items[j + 1]\nexcept IndexError: pass",
}


@pytest.mark.parametrize("code", NOT_CERTAIN.values(), ids=NOT_CERTAIN)
def test_a_neighbour_that_may_be_there_is_not_predicted(code: str) -> None:
    not_predicted("neighbour_past_end", code)


@pytest.mark.parametrize(("fact", "code", "bindings"), EXPLAINED.values(), ids=EXPLAINED)
def test_explained_but_not_predicted(fact: str, code: str, bindings: dict[str, str]) -> None:
    explained(fact, code, bindings)
    not_predicted(fact, code)


@pytest.mark.parametrize(("fact", "code"), NOTHING.values(), ids=NOTHING)
def test_nothing_to_say(fact: str, code: str) -> None:
    not_found(fact, code)
