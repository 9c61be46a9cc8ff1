import ast
import csv
import dataclasses
import datetime
import json
import struct

import pytest


class Mailer:
    def __init__(self, host, port=25):
        self.host = host

    def send(self, to, subject):
        return to

    @staticmethod
    def check(address):
        return address


@dataclasses.dataclass(frozen=True)
class Point:
    x: int
    y: int


def test_arity_missing():
    with pytest.raises(TypeError) as e:
        Mailer()
    assert str(e.value) == "__init__() missing 1 required positional argument: 'host'"


def test_arity_method_missing():
    with pytest.raises(TypeError, match=r"^send\(\) missing 2 required positional arguments: 'to' and 'subject'$"):
        Mailer("h").send()


def test_arity_unexpected_keyword():
    with pytest.raises(TypeError) as excinfo:
        Mailer("h").send("a", "b", cc="c")
    assert excinfo.value.args[0] == "send() got an unexpected keyword argument 'cc'"


def test_arity_multiple_values():
    try:
        Mailer("h").send("a", to="b")
    except TypeError as exc:
        assert str(exc) == "Mailer.send() got multiple values for argument 'to'"


def test_arity_static():
    with pytest.raises(TypeError, match="^check.. takes 1 positional argument but 2 were given"):
        Mailer.check("a", "b")


@pytest.mark.parametrize(
    ["row", "exc", "message"],
    [
        ([1, 2, 3], ValueError, r"too many values to unpack \(expected 2\)$"),
        (5, TypeError, "cannot unpack non-iterable int object"),
    ],
)
def test_unpack_more(row, exc, message):
    with pytest.raises(exc, match=message):
        key, value = row


def test_numbers_int():
    with pytest.raises(
        TypeError, match="int\\(\\) argument must be a string, a bytes-like object or a number, not 'list'"
    ):
        int([])


def test_numbers_int_none():
    try:
        int(None)
    except TypeError as err:
        assert "a bytes-like object or a real number, not 'NoneType'" in str(err)


def test_numbers_float():
    with pytest.raises(TypeError) as info:
        float(None)
    assert str(info.value) == "float() argument must be a string or a number, not 'NoneType'"


def test_numbers_complex():
    with pytest.raises(TypeError, match="complex\\(\\) first argument must be a string or a number, not 'list'"):
        complex([])


def test_lists_index():
    with pytest.raises(ValueError) as excinfo:
        [1, 2].index(3)
    assert str(excinfo.value) == "3 is not in list"


def test_lists_assign():
    with pytest.raises(TypeError, match="can only assign an iterable$"):
        x = [1, 2]
        x[0:1] = 5


def test_lists_contains():
    with pytest.raises(TypeError, match="argument of type 'int' is not iterable"):
        1 in 5


def test_lists_min():
    with pytest.raises(ValueError, match=r"min\(\) arg is an empty sequence"):
        min([])


def test_lists_max_new():
    with pytest.raises(ValueError, match=r"max\(\) iterable argument is empty"):
        max([])


def test_syntax_print():
    with pytest.raises(SyntaxError, match="Missing parentheses in call to 'print'. Did you mean print\\('a'\\)?"):
        compile("print 'a'", "x", "exec")


def test_syntax_eof():
    with pytest.raises(SyntaxError, match="unexpected EOF while parsing"):
        ast.parse("(1 + ")


def test_syntax_eol():
    with pytest.raises(SyntaxError, match="EOL while scanning string literal"):
        eval("'abc")


def test_syntax_triple():
    with pytest.raises(SyntaxError, match="EOF while scanning triple-quoted string literal"):
        eval('"""abc')


def test_syntax_indent():
    with pytest.raises(IndentationError) as e:
        compile("if 1:\npass", "x", "exec")
    assert e.value.msg == "expected an indented block"


def test_syntax_assign_call_msg():
    with pytest.raises(SyntaxError) as e:
        compile("f() = 1", "x", "exec")
    assert e.value.msg == "cannot assign to function call"


def test_syntax_fstring():
    with pytest.raises(SyntaxError, match="f-string: empty expression not allowed"):
        compile("f'{}'", "x", "eval")


def test_syntax_default():
    with pytest.raises(SyntaxError, match="non-default argument follows default argument"):
        compile("def f(a=1, b): pass", "x", "exec")


def test_syntax_bracket():
    with pytest.raises(SyntaxError, match=r"'\(' was never closed"):
        compile("f(1", "x", "exec")


def test_syntax_duplicate():
    with pytest.raises(SyntaxError, match="duplicate argument 'a' in function definition"):
        compile("def f(a, a): pass", "x", "exec")


def test_dataclass_init():
    with pytest.raises(TypeError) as e:
        Point(1)
    assert str(e.value) == "__init__() missing 1 required positional argument: 'y'"


def test_dataclass_init_takes_exact():
    with pytest.raises(TypeError) as e:
        Point(1, 2, 3)
    assert e.match(r"^__init__\(\) takes 3 positional arguments")


def test_dataclass_replace():
    with pytest.raises(TypeError) as e:
        dataclasses.replace(Point(1, 2), z=1)
    assert str(e.value) == "__init__() got an unexpected keyword argument 'z'"


def test_struct_zip_range():
    with pytest.raises(struct.error) as e:
        struct.pack("B", 300)
    assert str(e.value) == "ubyte format requires 0 <= number <= 255"


def test_struct_zip_short_range():
    with pytest.raises(struct.error, match="short format requires"):
        struct.pack("h", 70000)


def test_call_type_subscript():
    class A:
        pass

    with pytest.raises(TypeError, match="'type' object is not subscriptable"):
        A[0]


def test_call_star():
    with pytest.raises(TypeError) as e:
        print(*5)
    assert str(e.value) == "print() argument after * must be an iterable, not int"


def test_call_star_39():
    def f():
        pass

    with pytest.raises(TypeError, match=r"f\(\) argument after \*\* must be a mapping, not int"):
        f(**5)


def test_call_unexpected_builtin():
    with pytest.raises(TypeError, match="'foo' is an invalid keyword argument for print\\(\\)"):
        print(foo=1)


def test_concat_format():
    with pytest.raises(TypeError, match="not all arguments converted during string formatting$"):
        "a" % 1


def test_concat_format_few():
    with pytest.raises(TypeError, match="^not enough arguments for format string$"):
        "%s %s" % 1


def test_concat_format_d():
    with pytest.raises(TypeError) as e:
        "%d" % "a"
    assert str(e.value) == "%d format: a number is required, not str"


def test_concat_format_spec():
    with pytest.raises(ValueError, match="Invalid format specifier$"):
        format(1, "%%%")


def test_local_local():
    def f():
        print(x)
        x = 1

    with pytest.raises(UnboundLocalError) as e:
        f()
    assert str(e.value) == "local variable 'x' referenced before assignment"


def test_local_free():
    def f():
        def g():
            return y

        g()
        y = 1

    with pytest.raises(NameError, match="free variable 'y' referenced before assignment in enclosing scope"):
        f()


def test_local_await():
    import asyncio

    async def f():
        await 3

    with pytest.raises(TypeError) as e:
        asyncio.run(f())
    assert str(e.value) == "object int can't be used in 'await' expression"


def test_dates_day():
    with pytest.raises(ValueError, match="day is out of range for month$"):
        datetime.date(2023, 2, 30)


def test_dates_month():
    with pytest.raises(ValueError, match="month must be in 1..12$"):
        datetime.date(2023, 13, 1)


def test_dates_missing():
    with pytest.raises(TypeError) as e:
        datetime.date(2020)
    assert str(e.value) == "function missing required argument 'month' (pos 2)"


def test_dates_hour():
    with pytest.raises(ValueError, match="hour must be in 0..23$"):
        datetime.time(25)


def test_codecs_csv():
    with pytest.raises(
        csv.Error, match=r"iterator should return strings, not bytes \(did you open the file in text mode\?\)"
    ):
        next(csv.reader([b"a"]))


def test_codecs_csv_delim():
    with pytest.raises(TypeError, match='"delimiter" must be a 1-character string'):
        csv.reader([], delimiter="ab")


def test_types_isinstance():
    with pytest.raises(TypeError) as e:
        isinstance(1, "int")
    assert str(e.value) == "isinstance() arg 2 must be a type or tuple of types"


def test_types_isinstance_new():
    with pytest.raises(TypeError, match=r"isinstance\(\) arg 2 must be a type, a tuple of types, or a union"):
        isinstance(1, "int")


def test_types_issubclass():
    with pytest.raises(TypeError, match=r"issubclass\(\) arg 2 must be a class or tuple of classes"):
        issubclass(int, 3)


def test_types_repr_type():
    class A:
        def __str__(self):
            return 3

    with pytest.raises(TypeError, match=r"__str__ returned non-string \(type int\)"):
        str(A())


def test_json_comma_in_an_object():
    with pytest.raises(json.JSONDecodeError, match="Expecting property name enclosed in double quotes"):
        json.loads('{"a": 1,}')


def test_json_comma_in_a_list():
    with pytest.raises(json.JSONDecodeError) as info:
        json.loads("[1, 2, ]")
    assert info.value.msg == "Expecting value"


def test_holds_json_without_a_comma():
    with pytest.raises(json.JSONDecodeError, match="Expecting value"):
        json.loads("[1, }")


def test_holds_hash():
    with pytest.raises(TypeError, match="^unhashable type: 'list'$"):
        hash([])


def test_key_of_a_dict():
    with pytest.raises(TypeError, match="^unhashable type: 'list'$"):
        {[]: 1}


def test_holds_text_given_to_the_code():
    def fail(text):
        raise ValueError(text)

    with pytest.raises(ValueError, match="day is out of range for month$"):
        fail("day is out of range for month")
