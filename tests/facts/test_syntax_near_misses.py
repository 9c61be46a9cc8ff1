"""What the syntax facts leave alone: whole programs, programs broken in another way, and pieces of other statements."""

from __future__ import annotations

import ast
import random
import sysconfig
from pathlib import Path

import pytest
from syntax_places import FILE, held, names

from explain.facts import finder
from explain.places import Position, Span
from explain.source import Source

LIBRARY = Path(sysconfig.get_path("stdlib"))
PROGRAMS = ("argparse.py", "textwrap.py", "ast.py", "enum.py", "json/decoder.py", "statistics.py", "typing.py")
TOLD_OF_WHOLE_CODE = {"newer_syntax", "star_in_comprehension", "f_string_nested_quotes", "f_string_comment"}
"""They say what older Pythons refuse; the running one takes it."""

NEAR_MISSES = [
    ("missing_comma", "total = price count\n", "1:14", "no brackets, so no comma is missing"),
    ("missing_comma", "shop = {'tea': 3\n", "1:16", "the bracket is open and nothing stands side by side"),
    ("missing_comma", "print(nto ready)\n", "1:10", "a misspelled keyword, which CPython 3.14 names too"),
    ("missing_comma", 'print("She said "no" and left")\n', "1:17", "words whose quotes ended the text"),
    ("missing_colon", "x = [if y]\n", "1:5", "a keyword that opens no block"),
    ("missing_colon", "if x == 3 {\n}\n", "1:10", "braces instead of a block"),
    ("missing_colon", 'if ready: print "yes"\n', "1:16", "the header has its colon; print has no parentheses"),
    ("missing_colon", "if x = 3\n    y = 1\n", "1:5", "a colon alone would not make it whole"),
    ("keyword_misspelled", "number = count total\n", "1:15", "words that are near no keyword"),
    ("keyword_misspelled", "a = n x\n", "1:6", "one letter is near many keywords that nobody meant"),
    ("keyword_misspelled", "try:\n    pass\nexcpet:\n    pass\n", "3:0", "CPython says that the try has no except"),
    ("bracket_never_closed", "x = (1, 2]\n", "1:9", "closed, by a bracket of the wrong kind"),
    ("bracket_never_closed", "print('hello)\n", "1:13", "its other half stands inside an open string"),
    ("bracket_never_closed", "x = (1, 2) 3\n", "1:11", "all brackets are closed"),
    ("bracket_unmatched", "x = [1, 2)\n", "1:9", "it closes a bracket of another kind"),
    ("string_never_closed", "x = 'it's fine'\n", "1:8", "an apostrophe ended it early"),
    ("string_never_closed", 'x = "C:\\shop\\"\n', "1:14", "its closing quote is escaped"),
    ("string_never_closed", 'x = f"{price}\n', "1:12", "an f-string has a wording of its own"),
    ("triple_string_never_closed", 'x = """tea"""\ny = = 3\n', "2:4", "the string ends"),
    ("assignment_in_condition", "if f(x=3) y:\n    pass\n", "1:10", "the equals sign names an argument"),
    ("assignment_in_condition", "x = 3 y\n", "1:6", "an assignment is no condition"),
    ("assignment_in_condition", "if x.price = 3:\n    pass\n", "1:11", "CPython has another wording for an attribute"),
    ("assignment_to_call", "f(x) == 3 y\n", "1:10", "a comparison"),
    ("assignment_to_call", "f().price = = 3\n", "1:12", "an attribute of a call may be assigned to"),
    ("keyword_as_name", "x = not\n", "1:7", "a value is missing behind the operator"),
    ("python2_print", "print(1) 2\n", "1:9", "print has its parentheses"),
    ("python2_print", "printer x\n", "1:8", "another name"),
    ("python2_except_comma", "try:\n    pass\nexcept ValueError, TypeError:\n    pass\n", "3:17", "two classes"),
    ("except_types_with_as", "try:\n    pass\nexcept (A, B) as e f:\n    pass\n", "3:19", "parentheses are there"),
    ("and_operator_of_c", "x = 3 & & 4\n", "1:8", "two signs apart are no sign of C"),
    ("increment_operator", "x = a ++ b c\n", "1:11", "two signs before a value are Python's"),
    ("else_if", "x = 1 if y else if z\n", "1:16", "inside an expression"),
    ("declaration_keyword", "int(x) y\n", "1:7", "a call"),
    ("function_keyword", "function = 3 4\n", "1:13", "a name"),
    ("shell_line_in_program", "python = 3 4\n", "1:11", "a name that a command has too"),
    ("shell_line_in_program", "total % of it\n", "1:11", "a remainder"),
    ("prompt_pasted", "x = a >>> b\n", "1:8", "not at the beginning of the line"),
    ("prompt_pasted", "... x\n", "1:4", "three dots without a prompt before them"),
    ("markdown_fence", "x = `y`\n", "1:4", "single backticks"),
    ("conflict_markers", "x = 1 <<<<<<< 2\n", "1:8", "not at the beginning of a line"),
    ("conflict_markers", "<<<<<<<< HEAD\nx = 1\n", "1:0", "eight signs, where Git writes seven"),
    ("comment_of_other_language", "x = a // b)\n", "1:10", "a division"),
    ("not_python_file", "x = 1\nTraceback (most recent call last):\n", "2:15", "a traceback inside a program"),
    ("missing_in", "for x in y z:\n    pass\n", "1:11", "the word is there"),
    ("missing_in", "z = [x for x y]\n", "1:13", "a comprehension has a wording of its own"),
    ("import_from_order", "import a, b c\n", "1:12", "no from"),
    ("dict_colon_missing", "x = {1 2}\n", "1:7", "a set may be meant, and CPython asks for a comma"),
    ("colon_in_call", "x[1: 2 3]\n", "1:7", "a slice"),
    ("extra_comma", "f(a, b,) c\n", "1:9", "a comma may stand last"),
    ("repeated_token", "x = - - 3 4\n", "1:10", "two signs in a row are Python's"),
    ("repeated_token", "print(x x)\n", "1:8", "a comma may be missing"),
    ("expression_missing", "x = 3 4\n", "1:6", "a value too many"),
    ("expression_missing", "f(a=)\n", "1:4", "an argument without a value has a wording of its own"),
    ("missing_block", "if x:\n    y = 1 2\n", "2:10", "the block is there"),
    ("missing_block", "if x: y = 1 2\n", "1:12", "the block stands behind the colon"),
    ("unexpected_indent", "if x:\n    y = 1 2\n", "2:10", "a block belongs here"),
    ("dedent_mismatch", "if x:\n    y = 1\nz = 2 3\n", "3:6", "back to an open level"),
    ("try_without_except", "try:\n    x = 1\nexcept A:\n    y = 1 2\n", "4:10", "it has its except"),
    ("try_without_except", "try:\nx = 1\n", "2:0", "its block is missing first"),
    ("clause_without_opening", "for x in y:\n    z\nelse:\n    w = 1 2\n", "4:10", "a loop may have an else"),
    ("elif_after_else", "if x:\n    a\nelif y:\n    b = 1 2\n", "4:10", "no else before it"),
    ("name_starts_with_digit", "y = 2x\n", "1:5", "a product may be meant"),
    ("number_joined_to_name", "x = 10L\n", "1:6", "Python 2's long integer"),
    ("number_joined_to_name", "x = 0xFG\n", "1:7", "a digit that is none"),
    ("newer_syntax", "if (n = 3) > 2:\n    pass\n", "1:6", "no assignment expression"),
    ("newer_syntax", "match = {1 2}\n", "1:11", "match as a name"),
    ("newer_syntax", "x = [a * b for c]\n", "1:16", "a product"),
    ("smart_quotes", "x = 3€\n", "1:5", "another character"),
    ("foreign_character", "x = “a”\n", "1:4", "quotes are a fact of their own"),
    ("missing_operator", "print(a b)\n", "1:8", "inside brackets a comma is missing"),
    ("missing_operator", "let x = 3\n", "1:4", "a declaration of another language"),
    ("words_in_code", "total = the sum of all\n", "1:12", "an assignment"),
    ("colon_behind_statement", "total(prices):\n    return 3\n", "1:14", "a block follows: def is missing"),
    ("colon_behind_statement", "total(prices):\nreturn 3\n", "1:14", "def may be missing as well"),
    ("colon_behind_statement", "score > 3:\nprint(score)\n", "1:10", "if may be missing"),
    ("colon_behind_statement", "esle:\nprint(score)\n", "1:5", "a word of the language is misspelled"),
    ("colon_behind_statement", "if x = 3:\n    y = 1\n", "1:5", "the line opens a block"),
    ("colon_behind_statement", "prices = {'tea': 3, 'milk':}\n", "1:28", "a colon inside brackets"),
    ("colon_behind_statement", "print('a' 3):\n", "1:10", "without the colon it is broken still"),
    ("comparison_in_words", "if day is equals 3:\n    pass\n", "1:10", "words that the table has not got"),
    ("comparison_in_words", "if x is greater then 3:\n    pass\n", "1:8", "then for than: no sign is sure"),
    ("comparison_in_words", "print(The sum is equal to 3 apples)\n", "1:6", "a sentence without quotes"),
    ("comparison_in_words", "if is equal to 3:\n    pass\n", "1:3", "no value before the words"),
    ("comparison_in_words", "equals = x y\n", "1:11", "a variable of that name"),
    ("letter_for_times", "print(play x game)\n", "1:6", "names that stand nowhere else"),
    ("letter_for_times", "x = 3\nwidth = 4\nprint(width x width)\n", "3:6", "x is a variable of the program"),
    ("letter_for_times", "width = 4\narea = width y width\n", "2:7", "another letter"),
    ("letter_for_times", "width = 4\narea = width x\n", "2:13", "nothing behind it"),
    ("letter_for_times", "width = 4\narea = (width x width\n", "2:8", "a star alone would not make it whole"),
    ("name_missing_behind_as", "import math as 3\n", "1:15", "something stands there, though no name"),
    ("name_missing_behind_as", "import math as sqrt()\n", "1:19", "a name stands there"),
    ("name_missing_behind_as", "as = 3\n", "1:0", "the word is used as a name"),
    ("name_missing_behind_as", "print(3 as)\n", "1:8", "no statement that has the word"),
    ("name_missing_behind_as", "with open(path as:\n    pass\n", "1:15", "a bracket is open"),
    ("import_parentheses", "from math import (sqrt, )()\n", "1:25", "the brackets around the list may stay"),
    ("import_parentheses", "from math import (sqrt\n", "1:17", "the bracket is open"),
    ("import_parentheses", "import math as m()\n", "1:16", "what follows as is another fact"),
    ("plus_left_out", 'print("Hello " name "!")\n', "1:6", "a value between two texts: no plus sign shows what joins"),
    ("plus_left_out", 'print("Hello" + name, age "!")\n', "1:22", "the plus sign joins another argument"),
    ("plus_left_out", "total = 3 + price count\n", "1:18", "numbers are added, and no text is near"),
    ("plus_left_out", 'print(first + second "!")\n', "1:6", "no text beside the plus sign"),
    ("plus_left_out", 'print("a" + b, 3 4)\n', "1:15", "two numbers in another argument"),
    ("prefix_behind_string", 'print("Hello {name}" f)\n', "1:6", "a blank parts them: a comma may be missing"),
    ("prefix_behind_string", 'print("Hello"g)\n', "1:6", "a letter that is no prefix"),
    ("prefix_behind_string", 'print(f"Hello"f)\n', "1:6", "the text has its prefix"),
    ("prefix_behind_string", 'x = f "Hello"\n', "1:4", "the letter stands before the text"),
    ("prefix_behind_string", 'print("Hello"f 3)\n', "1:6", "the prefix alone would not make it whole"),
    ("semicolon_in_brackets", "total = 3; prices total\n", "1:18", "no bracket is around it"),
    ("clause_without_opening", "if x:\n    pass\nelif:\n    pass\n", "3:4", "it has its if, and no condition"),
]


@pytest.mark.parametrize(
    ("fact", "program", "mark"),
    [pytest.param(fact, program, mark, id=f"{fact}: {why}") for fact, program, mark, why in NEAR_MISSES],
)
def test_says_nothing_where_it_does_not_hold(fact: str, program: str, mark: str) -> None:
    assert fact not in held(program, mark)


@pytest.mark.parametrize("file", PROGRAMS)
def test_a_whole_program_has_no_cause_for_the_linter(file: str) -> None:
    source = Source(file, (LIBRARY / file).read_text("utf-8"))
    assert [name for name in names() if next(iter(finder(name)(source, None)), None)] == []


@pytest.mark.parametrize("file", PROGRAMS)
def test_a_whole_statement_is_not_blamed(file: str) -> None:
    """A traceback may be of another version of the file: its line may be one that is whole today."""
    source = Source(file, (LIBRARY / file).read_text("utf-8"))
    chance = random.Random(file)
    for _ in range(25):
        line = chance.randrange(1, len(source.lines))
        column = chance.randrange(len(source.line(line)) + 1)
        place = Span(file, Position(line, column), Position(line, column + 1))
        found = {name for name in names() if next(iter(finder(name)(source, place)), None)}
        assert found <= TOLD_OF_WHOLE_CODE, (line, column, found)


def test_the_linter_finds_the_cause_where_the_running_python_stops() -> None:
    source = Source(FILE, "prices = [3, 4\n\nfor price in prices:\n    print(price)\n")
    fact = next(iter(finder("bracket_never_closed")(source, None)))
    assert fact.span.start == Position(1, 9)
    assert fact.bindings["close_line"] == "1"


def test_a_piece_of_an_open_bracket_is_not_judged_by_itself() -> None:
    program = "prices = dict(\n    tea=3,\n    milk 2\nprint(prices)\n"
    assert set(held(program, "3:9")) == {"bracket_never_closed"}


def test_programs_of_this_file_are_broken() -> None:
    for _, program, _, _ in NEAR_MISSES:
        if program.startswith("try:\n    pass\nexcept ValueError, TypeError"):
            continue  # Python 3.14 takes it
        with pytest.raises(SyntaxError):
            ast.parse(program)
            pytest.fail(program)
