import argparse
import contextlib
import io
import re
import unittest

import pytest

CASE = unittest.TestCase()


def main(*arguments):
    parser = argparse.ArgumentParser(prog="shop")
    parser.add_argument("-m", "--mode", choices=["fast", "slow"])
    parser.add_argument("-s", "--size", metavar="N")
    parser.parse_args(arguments)


def test_near_choice(capsys):
    with pytest.raises(SystemExit):
        main("--mode", "fsat")
    captured = capsys.readouterr()
    assert "invalid choice: 'fsat' (choose from 'fast', 'slow')" in captured.err


def test_near_choice_at_the_end(capsys):
    with pytest.raises(SystemExit):
        main("--mode", "fsat")
    out, err = capsys.readouterr()
    assert err.endswith("error: argument -m/--mode: invalid choice: 'fsat' (choose from 'fast', 'slow')\n")


def test_far_choice():
    with pytest.raises(SystemExit), contextlib.redirect_stderr(io.StringIO()) as stream:
        main("--mode", "green")
    CASE.assertIn("invalid choice: 'green' (choose from 'fast', 'slow')", stream.getvalue())


def test_choice_without_quotes():
    with pytest.raises(SystemExit), contextlib.redirect_stderr(io.StringIO()) as stream:
        main("--mode", "green")
    CASE.assertRegex(stream.getvalue(), r"invalid choice: 'green' \(choose from fast, slow\)")


def test_heading(capsys):
    with pytest.raises(SystemExit):
        main("--help")
    text = capsys.readouterr().out
    assert "optional arguments:" in text


def test_heading_searched(capsys):
    with pytest.raises(SystemExit):
        main("--help")
    assert re.search(r"optional arguments:\n", capsys.readouterr().out)


def test_option(capsys):
    with pytest.raises(SystemExit):
        main("--help")
    text, _ = capsys.readouterr()
    assert "-s N, --size N" in text


def test_holds_what_never_changed(capsys):
    with pytest.raises(SystemExit):
        main("--colour", "red")
    assert "unrecognized arguments: --colour red" in capsys.readouterr().err


def test_holds_by_the_part_that_stays(capsys):
    with pytest.raises(SystemExit):
        main("--mode", "green")
    assert "argument -m/--mode: invalid choice: 'green'" in capsys.readouterr().err
