"""One page, as ``pyexplain show`` prints it."""

from __future__ import annotations

import re

import pytest

from explain.catalogue import Entry, Example, Guidance, Page, Slot, Template
from explain.rendering import render_page

OLD = tuple(f"3.{minor}" for minor in range(8, 10))
MIDDLE = tuple(f"3.{minor}" for minor in range(10, 15))
NAME = Slot("name", "quoted'")
CORE: tuple[str | Slot, ...] = ("name ", NAME, " is not defined")
ENTRY = Entry(
    "NameError/name-not-defined",
    "A name is used that nothing has defined",
    "NameError",
    (
        Template(MIDDLE, ("NameError",), CORE, (". Did you mean: ", Slot("suggestion", "quoted'"), "?"), "suggestion"),
        Template(OLD, ("NameError",), CORE),
        Template((*OLD, *MIDDLE), ("NameError",), ("free variable ", NAME, " referenced before"), snippet=1),
    ),
)
PAGE = Page(
    Guidance(
        "Python looked for `{{name}}` and found it nowhere.\n\nThe closest name is `{{suggestion}}`, "
        "from line {{defined_line}}.",
        "Nothing with this name has run yet.",
        "Write `{{suggestion}}`.",
        "Names belong to scopes.",
    ),
    (
        Example("broken", "main.py", 'prnt("hello")\n'),
        Example("also", "main.py", "print(totl)\n"),
        Example("fixed", "main.py", 'print("hello")\n'),
    ),
)
VALUES = {"name": "prnt", "suggestion": "print"}
TEXT = """\
NameError
A name is used that nothing has defined

  Python looked for `prnt` and found it nowhere.

  Why      Nothing with this name has run yet.

  Do this  Write `print`.

  More     Names belong to scopes.

  Broken
    prnt("hello")

  Also broken
    print(totl)

  Fixed
    print("hello")

  How each Python words it

    3.8 to 3.9    NameError: name 'prnt' is not defined
    3.10 to 3.14  NameError: name 'prnt' is not defined. Did you mean:
                  'print'?
    3.8 to 3.14   NameError: free variable '‹name›' referenced before
"""


def test_a_page_is_filled_with_the_values_of_its_example() -> None:
    assert render_page(ENTRY, PAGE, VALUES) == TEXT


def test_without_values_the_holes_show_their_names() -> None:
    text = render_page(ENTRY, PAGE)
    assert "Python looked for `‹name›`" in text and "name '‹name›' is not defined" in text
    assert "{{" not in text


def test_the_page_brings_values_of_its_own() -> None:
    page = Page(PAGE.guidance, PAGE.examples, {**VALUES, "defined_line": "3"})
    assert "The closest name is `print`, from line 3." in render_page(ENTRY, page)


def test_in_ascii_and_in_colour_it_is_the_same_page() -> None:
    assert render_page(ENTRY, PAGE, VALUES, ascii_only=True) == TEXT.replace("‹", "<").replace("›", ">")
    assert re.sub(r"\x1b\[[0-9;]*m", "", render_page(ENTRY, PAGE, VALUES, colour=True)) == TEXT


def test_several_files_of_a_case_are_named() -> None:
    files = (Example("broken", "shop.py", "import random\n"), Example("broken", "random.py", "import shop\n"))
    assert """
  Broken, shop.py
    import random

  random.py
    import shop
""" in render_page(ENTRY, Page(PAGE.guidance, files))


def test_several_cases_of_one_file_are_told_apart() -> None:
    files = (Example("also", "main.py", "first()\n"), Example("also", "main.py", "second()\n", 2))
    assert """
  Also broken
    first()

  Also broken
    second()
""" in render_page(ENTRY, Page(PAGE.guidance, files))


@pytest.mark.parametrize("value", ["\x1b[31m", "[bold]"], ids=["escape", "markup"])
def test_a_page_of_a_stranger_is_shown_as_text(value: str) -> None:
    page = Page(Guidance(value, value, value), (Example("broken", "a.py", value),))
    entry = Entry("E/page", value, "E", (Template(("3.8",), (value,), (value,)),))
    assert "\x1b" not in render_page(entry, page)
    assert value.replace("\x1b", "\\x1b") in render_page(entry, page)
