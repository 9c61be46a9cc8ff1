import fnmatch
import re
import subprocess
import sys
import traceback
import unittest

import pytest

CASE = unittest.TestCase()
PROGRAM = [sys.executable, "-I", "-c", "one, two = 1, 2, 3"]


class Said:
    TEXT = r"too many values to unpack \(expected 2\)"

    def run(self):
        with pytest.raises(ValueError, match=self.TEXT):
            unpack([1, 2, 3])


def check(row, kind, said):
    with pytest.raises(kind, match=said):
        unpack(row)


class Mine(ValueError):
    pass


class Lines:
    """pytester's: every line asked for must be there, one after the other."""

    def __init__(self, text):
        self.text = text

    def fnmatch_lines(self, lines):
        self.find(lambda one, line: fnmatch.fnmatch(one, line), lines)

    def re_match_lines(self, lines):
        self.find(lambda one, line: re.match(line, one), lines)

    def find(self, fits, lines):
        found = iter(self.text.splitlines())
        assert all(any(fits(one, line) for one in found) for line in lines), self.text


def unpack(row):
    one, two = row


def printed():
    try:
        unpack([1, 2, 3])
    except ValueError:
        return traceback.format_exc()


def test_repr():
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    assert repr(info.value) == "ValueError('too many values to unpack (expected 2)')"


def test_repr_with_quotes():
    with pytest.raises(UnboundLocalError) as info:
        print(price)
        price = 3
    assert repr(info.value) == 'UnboundLocalError("local variable \'price\' referenced before assignment")'


def test_repr_part():
    try:
        unpack([1, 2, 3])
    except ValueError as error:
        assert "too many values to unpack (expected 2)" in repr(error)


def test_repr_unittest():
    with CASE.assertRaises(ValueError) as caught:
        unpack([1, 2, 3])
    CASE.assertEqual("ValueError('too many values to unpack (expected 2)')", f"{caught.exception!r}")


def test_args():
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    assert info.value.args == ("too many values to unpack (expected 2)",)


def test_args_where_all_is_known():
    with pytest.raises(UnboundLocalError) as info:
        print(price)
        price = 3
    assert ("local variable 'price' referenced before assignment",) == info.value.args


def test_args_unittest():
    with CASE.assertRaises(UnboundLocalError) as caught:
        print(price)
        price = 3
    CASE.assertEqual(caught.exception.args, ("local variable 'price' referenced before assignment",))


def test_part_with_its_class():
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    assert "ValueError: too many values to unpack (expected 2)" in info.exconly()


def test_traceback_in_a_name():
    try:
        unpack([1, 2, 3])
    except ValueError:
        text = traceback.format_exc()
    assert "ValueError: too many values to unpack (expected 2)" in text


def test_traceback_end():
    try:
        unpack([1, 2, 3])
    except ValueError:
        assert traceback.format_exc().endswith("ValueError: too many values to unpack (expected 2)\n")


def test_traceback_as_lines():
    try:
        unpack([1, 2, 3])
    except ValueError as error:
        lines = traceback.format_exception_only(type(error), error)
    assert lines == ["ValueError: too many values to unpack (expected 2)\n"]


def test_lines():
    result = Lines(printed())
    result.fnmatch_lines(["Traceback *", "*Error: too many values to unpack (expected 2*", "*"][:1])
    result.fnmatch_lines(["*ValueError: too many values to unpack (expected 2)"])


def test_lines_by_patterns():
    Lines(printed()).re_match_lines([r".*ValueError: too many values to unpack \(expected 2\)$"])


def test_process():
    done = subprocess.run(PROGRAM, capture_output=True, text=True)
    assert "ValueError: too many values to unpack (expected 2)" in done.stderr


def test_process_last_line():
    done = subprocess.run(PROGRAM, stderr=subprocess.PIPE)
    assert done.stderr.decode().splitlines()[-1] == "ValueError: too many values to unpack (expected 2)"


def test_process_searched():
    done = subprocess.run(PROGRAM, capture_output=True, text=True)
    assert re.search(r"ValueError: too many values to unpack \(expected 2\)", done.stderr)


@pytest.mark.parametrize("row, said", [([1, 2, 3], "too many values to unpack (expected 2)")])
def test_rows_escaped(row, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        unpack(row)


@pytest.mark.parametrize("row, kind, said", [([1, 2, 3], ValueError, "values to unpack (expected 2)")])
def test_rows_with_their_class(row, kind, said):
    with pytest.raises(kind) as info:
        unpack(row)
    assert said in str(info.value)


def test_rows_of_dicts():
    for case in [{"row": [1, 2, 3], "said": r"too many values to unpack \(expected 2\)"}]:
        with CASE.assertRaisesRegex(ValueError, case["said"]):
            unpack(case["row"])


def test_rows_of_a_dict():
    for _, (row, said) in {"three": ([1, 2, 3], r"too many values to unpack \(expected 2\)")}.items():
        with CASE.assertRaisesRegex(ValueError, said):
            unpack(row)


def test_check():
    with pytest.raises(ValueError, check=lambda error: str(error) == "too many values to unpack (expected 2)"):
        unpack([1, 2, 3])


def test_class_asserted():
    try:
        unpack([1, 2, 3])
    except Exception as error:
        assert isinstance(error, ValueError)
        assert str(error) == "too many values to unpack (expected 2)"


def test_raised_again():
    try:
        unpack([1, 2, 3])
    except ValueError as error:
        if str(error) != "too many values to unpack (expected 2)":
            raise


def test_branch():
    try:
        unpack([1, 2, 3])
    except ValueError as error:
        if str(error).startswith("too many values to unpack (expected 2)"):
            return
        raise


def test_compiled_pattern():
    pattern = re.compile(r"too many values to unpack \(expected 2\)")
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    assert pattern.search(str(info.value))


def test_text_of_a_class():
    Said().run()


def test_by_way_of_a_function():
    check([1, 2, 3], ValueError, r"too many values to unpack \(expected 2\)")


@pytest.mark.parametrize("row, said", zip([[1, 2, 3]], [r"too many values to unpack \(expected 2\)"]))
def test_rows_side_by_side(row, said):
    with pytest.raises(ValueError, match=said):
        unpack(row)


def test_name_and_text():
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    assert f"{type(info.value).__name__}: {info.value}" == "ValueError: too many values to unpack (expected 2)"


def test_asked_by_its_method():
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    assert info.value.__str__() == "too many values to unpack (expected 2)"


def test_in_a_dict_of_texts():
    texts = {"two": "too many values to unpack (expected 2)"}
    with pytest.raises(ValueError) as info:
        unpack([1, 2, 3])
    assert str(info.value) == texts["two"]


def test_holds_to_the_part_that_stays():
    Lines(printed()).fnmatch_lines(["*ValueError: too many values to unpack (expected 2*"])


def test_holds_for_a_class_of_its_own():
    with pytest.raises(Mine) as info:
        raise Mine("not enough values to unpack (expected 2, got 1)")
    assert repr(info.value) == "Mine('not enough values to unpack (expected 2, got 1)')"


def test_holds_with_several_branches():
    try:
        unpack([1, 2, 3])
    except ValueError as error:
        if str(error) == "too many values to unpack (expected 2)":
            return
        if str(error) == "too many values to unpack (expected 2, got 3)":
            return
        raise


def test_holds_for_a_text_without_a_class():
    done = subprocess.run([sys.executable, "-I", "-c", "print('math domain error')"], capture_output=True, text=True)
    assert "math domain error" in done.stdout
