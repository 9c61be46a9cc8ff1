"""What learners' programs show of their own repair, and what the same facts leave alone."""

from __future__ import annotations

import pytest
from looking import FILE, explained, facts, not_predicted, run

from explain.source import Source

DOG = "class Dog:\n    def __init__(self, name):\n        self.name = name\n    def bark(self):\n        pass\n"
SHOWN = {
    "self between the brackets of a class": (
        "self_in_class_body",
        "class Dog(self):\n    pass",
        {"head": "class Dog(self):", "plain": "class Dog:", "derived": "Dog"},
    ),
    "self outside of every class": (
        "self_in_class_body",
        "class Dog:\n    pass\nprint(self.name)",
        {"attr": "name", "outside_line": "3"},
    ),
    "an attribute of the objects in a list": (
        "attribute_of_element",
        f"{DOG}dogs = [Dog('Rex')]\nprint(dogs.name)",
        {"group": "dogs", "each": "[one.name for one in dogs]", "first": "dogs[0].name"},
    ),
    "a method of the objects in a list": (
        "attribute_of_element",
        f"{DOG}dogs = []\ndogs.append(Dog('Rex'))\ndogs.bark()",
        {"loop": "for one in dogs:", "in_loop": "one.bark()"},
    ),
    "the same value once more": (
        "recursion_with_same_values",
        "def total(n):\n    if n == 0:\n        return 0\n    return n + total(n)\ntotal(3)",
        {"same_call": "total(n)", "nearer": "total(n - 1)", "test": "n == 0"},
    ),
    "a lengthened keyword": ("keyword_of_builtin", "print('a', seperator=',')", {"suggestion": "sep"}),
    "the keywords there are": ("keyword_of_builtin", "sorted([1], upwards=True)", {"known": "`key` and `reverse`"}),
    "the object given to its own method": (
        "surplus_argument",
        f"{DOG}rex = Dog('Rex')\nrex.bark(rex)",
        {"again": "rex", "without_it": "rex.bark()"},
    ),
    "an entry in braces": (
        "receiver_of_attribute",
        "phones = {}\nphones.append({'Ada': 5})",
        {"entry": "phones['Ada'] = 5"},
    ),
    "several entries in braces": (
        "receiver_of_attribute",
        "phones = {}\nphones.append({'Ada': 5, 'Eve': 6})",
        {"entry": "phones.update({'Ada': 5, 'Eve': 6})"},
    ),
    "a digit of a number": ("value_not_subscriptable", "year = 1998\nyear[-1]", {"digits": "str(year)[-1]"}),
    "a digit of a typed number": ("value_not_subscriptable", "n = int('12')\nn[0]", {"digits": "str(n)[0]"}),
    "the order of a sort": (
        "usage_of_method",
        "names = ['b']\nnames.sort(True)",
        {"named": "names.sort(reverse=True)"},
    ),
    "the order of sorted": ("usage_of_method", "sorted(['b'], True)", {"named": "sorted(['b'], reverse=True)"}),
    "a class that is no exception": (
        "raised_value_is_no_exception",
        "class Empty:\n    pass\nraise Empty",
        {"derived": "class Empty(Exception):", "class_line": "1"},
    ),
    "places without values": (
        "format_arity",
        "name = 'Ada'\nprint('%s has %d points' % name)",
        {"with_room": "'%s has %d points' % (name, …)"},
    ),
    "fields without values": (
        "format_arity",
        "print('{} of {} in {}'.format(3, 4))",
        {"with_room": "'{} of {} in {}'.format(3, 4, …)"},
    ),
    "the parts of a typed line": (
        "value_taken_apart",
        "first, last = input().split()",
        {"first_stored": "parts = input().split()", "counted": "if len(parts) == 2:"},
    ),
    "a counter written out": (
        "key_grown_before_set",
        "counts = {}\nword = 'tea'\ncounts[word] = counts[word] + 1",
        {"corrected": "counts[word] = counts.get(word, 0) + 1"},
    ),
    "a key written elsewhere": (
        "key_near_key",
        "weights = {'arrows': 1}\ndef weight(item):\n    return weights[item]\nweight('arrow')",
        {"key": "arrow", "suggestion": "arrows", "key_line": "4"},
    ),
    "two indices that are exchanged": (
        "index_longer_than_row",
        "grid = [[1, 2, 3], [4, 5, 6]]\nfor row in range(2):\n    for col in range(3):\n        grid[col][row]",
        {"swapped": "grid[row][col]"},
    ),
    "a third name for enumerate": (
        "enumerate_of_single_values",
        "names = ['Ada']\nprices = [3]\nfor i, name, price in enumerate(names):\n    pass",
        {
            "zipped": "for i, (name, price) in enumerate(zip(names, prices)):",
            "two_names": "for i, name in enumerate(names):",
        },
    ),
    "a print in the place of a return": (
        "none_from_function_without_return",
        "def total(a):\n    result = a * 2\n    print(result)\ntotal(3) + 1",
        {"meant_return": "return result", "printed": "print(result)"},
    ),
    "a filled list that is not returned": (
        "none_from_function_without_return",
        "def read():\n    names = []\n    for one in 'ab':\n        names.append(one)\nlen(read())",
        {"meant_return": "return names"},
    ),
    "a text printed in parts": (
        "special_method_result",
        "class Card:\n    suit = 'hearts'\n    def __str__(self):\n        print(7, 'of', self.suit)\nprint(Card())",
        {"meant": 'return f"{7} of {self.suit}"'},
    ),
    "a number among text": ("argument_of_type", "'room 2'.replace('2', 3)", {"given_code": "3", "as_wanted": '"3"'}),
    "one value whose type nobody sees": (
        "argument_of_type",
        "import time\ndef show(year):\n    time.strftime(year)\nshow(3)",
        {"given_code": "year"},
    ),
    "a list inside a key": ("key_in_brackets", "seats = {}\nseats['Ada', [3]] = 1", {"safe_key": "'Ada', (3,)"}),
    "the last value of a generator": (
        "next_in_generator",
        "def pairs(names):\n    yield next(iter(names))\nlist(pairs([]))",
        {"with_default": "next(iter(names), None)", "function_name": "pairs"},
    ),
    "a generator ended by hand": (
        "next_in_generator",
        "def days():\n    yield 1\n    raise StopIteration\nlist(days())",
        {"stopped_line": "3", "function_name": "days"},
    ),
    "a default for two values": (
        "default_beside_values",
        "max(3, 1, default=0)",
        {"plain": "max(3, 1)", "in_list": "max([3, 1], default=0)"},
    ),
    "two classes of classes": (
        "bases_of_class",
        "from abc import ABC\nfrom enum import Enum\nclass Shape(ABC):\n    pass\nclass Colour(Shape, Enum):\n    pass",
        {"head": "class Colour(Shape, Enum, metaclass=Both):"},
    ),
    "nanoseconds": (
        "stamp_in_other_unit",
        "import time\nstamp = 10 ** 25\ntime.gmtime(stamp)",
        {"divided": "time.gmtime(stamp / 1_000_000_000)"},
    ),
    "a text method asked of the type": (
        "method_asked_of_type",
        "str.join(['a'], ', ')",
        {"moved": "', '.join(['a'])"},
    ),
    "names that are no pairs": ("dict_made_of", "names = [1]\ndict(names)", {"as_keys": "dict(zip(names, …))"}),
    "a text taken from a date": (
        "text_beside_date",
        "from datetime import date\nday = '2024-05-01'\ndate(2024, 5, 4) - day",
        {"text_side": "day", "as_date": "date.fromisoformat(day)"},
    ),
    "the name that the loop gives": (
        "loop_name_unused",
        "for i in range(3):\n    print(n)",
        {"name": "n", "loop_name": "i", "loop_line": "1"},
    ),
    "objects that hold one value each": (
        "operator_of_own_class",
        "class Money:\n    def __init__(self, amount):\n        self.amount = amount\nMoney(3) + Money(4)",
        {"with_values": "Money(3).amount + Money(4).amount", "special": "__add__(self, other)"},
    ),
    "an object and a number": (
        "operator_of_own_class",
        "class Till:\n    total = 3\nTill() * 2",
        {"left": "Till", "special": "__mul__(self, other)"},
    ),
    "a method of nearly the wanted name": (
        "method_left_to_subclass",
        "class Shape:\n    def area(self):\n        raise NotImplementedError\n"
        "class Circle(Shape):\n    def aera(self):\n        return 3\nCircle().area()",
        {"subclass": "Circle", "method": "area", "misspelled": "aera", "misspelled_line": "5"},
    ),
    "print in the place of input": (
        "other_made_number",
        "int(print('How old? '))",
        {"typed": "int(input('How old? '))"},
    ),
    "a key of the other type": (
        "key_types_differ",
        "rooms = {1: 'hall'}\nnumber = '1'\nrooms[number]",
        {"asked_alike": "rooms[int(number)]"},
    ),
    "people of a negative number": (
        "math_argument",
        "import math\nn = -3\nmath.factorial(n)",
        {"test": "n >= 0"},
    ),
}


@pytest.mark.parametrize("case", SHOWN)
def test_the_repair_is_told_in_the_readers_own_words(case: str) -> None:
    explained(*SHOWN[case])


SILENT = {
    "self in a method": ("self_in_class_body", "class Dog:\n    def bark(self):\n        self.name\nDog().bark()"),
    "a base beside self": ("self_in_class_body", "class Dog(self, int):\n    pass"),
    "an attribute that no class gives": ("attribute_of_element", f"{DOG}dogs = [Dog('Rex')]\ndogs.age"),
    "a class of which no object is made": ("attribute_of_element", f"{DOG}dogs = []\ndogs.name"),
    "two classes with the attribute": (
        "attribute_of_element",
        f"{DOG}class Cat:\n    def bark(self):\n        pass\npets = [Dog('Rex'), Cat()]\npets.bark()",
    ),
    "an object asked": ("attribute_of_element", f"{DOG}dogs = Dog('Rex')\ndogs.age"),
    "a value that is less each time": (
        "recursion_with_same_values",
        "def total(n):\n    return n + total(n - 2) if n else 0\ntotal(3)",
    ),
    "a list that the function empties": (
        "recursion_with_same_values",
        "def show(items):\n    items.append(1)\n    show(items)\nshow([])",
    ),
    "a value changed before": (
        "recursion_with_same_values",
        "def show(n):\n    n = n + 1\n    show(n)\nshow(1)",
    ),
    "two values in the other order": (
        "recursion_with_same_values",
        "def both(a, b):\n    both(b, a)\nboth(1, 2)",
    ),
    "an answer that may change": (
        "recursion_with_same_values",
        "from random import random\ndef draw(n):\n    return draw(n) if random() < 2 else n\ndraw(1)",
    ),
    "pairs in the list that is counted": (
        "enumerate_of_single_values",
        "rows = [('a', 1)]\nfor i, a, b in enumerate(rows):\n    pass",
    ),
    "a list that is not written out": (
        "enumerate_of_single_values",
        "rows = 'a b'.split()\nfor i, a, b in enumerate(rows):\n    pass",
    ),
    "the same key in other letters": (
        "key_near_key",
        "weights = {'Arrow': 1}\ndef weight(item):\n    return weights[item]\nweight('arrow')",
    ),
    "a text that is like no key": (
        "key_near_key",
        "weights = {'arrows': 1}\ndef weight(item):\n    return weights[item]\nweight('sword')",
    ),
    "two values of one type": ("argument_of_type", "'tea'.replace(3, 4)"),
    "two places that may end the generator": (
        "next_in_generator",
        "def pairs(names):\n    rest = iter(names)\n    yield next(rest), next(rest)\nlist(pairs([]))",
    ),
    "a next with a default": (
        "next_in_generator",
        "def pairs(names):\n    yield next(iter(names), None)\n    raise KeyError\nlist(pairs([]))",
    ),
    "one list for max": ("default_beside_values", "max([3, 'a'], default=0)"),
    "three bases": (
        "bases_of_class",
        "from abc import ABC\nfrom enum import Enum\nclass A:\n    pass\nclass B(A, ABC, Enum):\n    pass",
    ),
    "two texts": ("text_beside_date", "'2024-05-04' - '2024-05-01'"),
    "a loop whose name is used": ("loop_name_unused", "for i in range(3):\n    print(i, n)"),
    "a name outside of the loop": ("loop_name_unused", "for i in range(3):\n    pass\nprint(n)"),
    "a name for what nobody wants": ("loop_name_unused", "for _ in range(3):\n    print(n)"),
    "a loop with two names": ("loop_name_unused", "for a, b in [(1, 2)]:\n    print(n)"),
    "a name that is given later": ("loop_name_unused", "for i in range(3):\n    print(n)\nn = 3"),
    "a class that has the method": (
        "operator_of_own_class",
        "class Till:\n    def __add__(self, other):\n        return other + 'a'\nTill() + 2",
    ),
    "a class that builds on another": (
        "operator_of_own_class",
        "class Till(list):\n    pass\nTill() + 2",
    ),
    "two subclasses without the method": (
        "method_left_to_subclass",
        "class Shape:\n    def area(self):\n        raise NotImplementedError\n"
        "class A(Shape):\n    pass\nclass B(Shape):\n    pass\nB().area()",
    ),
    "a function that is not written yet": (
        "method_left_to_subclass",
        "def area():\n    raise NotImplementedError\narea()",
    ),
    "a key that is fixed": ("key_in_brackets", "seats = {}\nseats['Ada']"),
}


@pytest.mark.parametrize("case", SILENT)
def test_nothing_is_said_where_it_is_not_sure(case: str) -> None:
    name, code = SILENT[case]
    broken = run(code)
    line = Source(FILE, code).line_span(broken.span.start.line)
    assert facts(name, code, broken.span) == []
    assert facts(name, code, line) == []
    not_predicted(name, code)


WITHOUT = {
    "digits of a number that a loop gives": (
        "value_not_subscriptable",
        "for row in [1, 2]:\n    row[0]",
        "digits",
    ),
    "a name asked of a number": ("value_not_subscriptable", "n = 3\nn['name']", "digits"),
    "one value too many that is not the object": (
        "surplus_argument",
        f"{DOG}rex = Dog('Rex')\neve = 3\nrex.bark(eve)",
        "again",
    ),
    "the object among two values too many": (
        "surplus_argument",
        f"{DOG}rex = Dog('Rex')\nrex.bark(rex, 3)",
        "again",
    ),
    "a text shown for the reader": (
        "none_from_function_without_return",
        "def load():\n    print('loading')\nlen(load())",
        "meant_return",
    ),
    "two lists filled by one loop": (
        "none_from_function_without_return",
        "def read():\n    a, b = [], []\n    a = []\n    b = []\n    for one in 'xy':\n        a.append(one)\n"
        "        b.append(one)\nlen(read())",
        "meant_return",
    ),
    "more values than places": ("format_arity", "print('%s' % (1, 2))", "with_room"),
    "a class that builds on another": (
        "raised_value_is_no_exception",
        "class A:\n    pass\nclass B(A):\n    pass\nraise B",
        "derived",
    ),
    "two indices that belong to no other loop": (
        "index_longer_than_row",
        "grid = [[1, 2], [3, 4]]\nfor row in range(3):\n    grid[row][0]",
        "swapped",
    ),
}


@pytest.mark.parametrize("case", WITHOUT)
def test_a_repair_that_is_not_sure_is_left_out(case: str) -> None:
    name, code, binding = WITHOUT[case]
    assert all(binding not in fact.bindings for fact in facts(name, code, run(code).span))


@pytest.mark.parametrize("name", sorted({name for name, _ in SILENT.values()}))
def test_nothing_is_said_of_a_whole_program(name: str) -> None:
    not_predicted(name, "names = ['Ada']\nprint(names[0])\n")
