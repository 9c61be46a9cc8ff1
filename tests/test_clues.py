"""Clues: what the printed error, the Python that ran and the files near by tell about a missing module or name."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explain.clues import CLUES, clue
from explain.environment import paths
from explain.environment.missing_modules import cause
from explain.environment.missing_names import path_in
from explain.environment.scene import Scene
from explain.reading import DiskSources
from explain.source import no_sources
from explain.spelling import one_slip
from explain.tracebacks.model import Frame, Raised

FOLDER = Path(__file__).resolve().parents[1] / "explain" / "clues"
MAIN = (Frame("/shop/main.py", 1, "<module>", "import tea"),)


def scene(message: str = "", python: str = "", frames: tuple[Frame, ...] = MAIN, files: tuple[str, ...] = ()) -> Scene:
    def names(folder: str) -> tuple[str, ...]:
        start = folder.rstrip("/") + "/"
        return tuple(sorted({name[len(start) :].partition("/")[0] for name in files if name.startswith(start)}))

    return Scene(Raised("exception", "ImportError", message, frames), python, no_sources, names)


def missing(module: str, **around: object) -> str:
    return cause(scene(**around), module)[0].removeprefix("missing_module_")  # type: ignore[arg-type]


def test_the_list_of_clues_is_the_folder() -> None:
    assert {path.stem for path in FOLDER.glob("[!_]*.py")} == CLUES


@pytest.mark.parametrize(
    ("module", "python", "expected"),
    [
        ("cgi", "3.13", "removed"),
        ("cgi", "", "removed"),
        ("distutils.core", "3.12", "removed"),
        ("tomllib", "3.10", "added_later"),
        ("tomllib", "", "added_later"),
        ("string.templatelib", "3.13", "added_later"),
        ("urllib2", "3.14", "of_python2"),
        ("_ctypes", "3.14", "not_built"),
        ("tkinter", "3.14", "of_system_package"),
        ("winreg", "3.14", "of_other_system"),
        ("cv2", "3.14", "of_distribution"),
        ("google.protobuf", "3.14", "of_distribution"),
        ("beautifulsoup4", "3.14", "by_distribution_name"),
        ("reqeusts", "3.14", "misspelled"),
        ("djang", "3.14", "misspelled"),
    ],
)
def test_a_missing_module_has_one_cause(module: str, python: str, expected: str) -> None:
    assert missing(module, python=python) == expected


@pytest.mark.parametrize(
    ("module", "python"),
    [
        pytest.param("tomllib", "3.12", id="this Python has it: something else is wrong"),
        pytest.param("shop", "3.14", id="nothing is known of it"),
        pytest.param("numpy.shop", "3.14", id="a part of a package that is there"),
        pytest.param("shap_of_ada", "3.14", id="near to nothing"),
        pytest.param("pasta_shop", "3.14", id="a longer name that begins like a package"),
    ],
)
def test_nothing_is_said_where_nothing_is_certain(module: str, python: str) -> None:
    assert missing(module, python=python) == ""


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param(
            ("/shop/.venv/lib/python3.11/site-packages/tea/__init__.py",),
            "elsewhere",
            id="in the project's environment",
        ),
        pytest.param(
            ("/shop/.venv/lib/python3.11/site-packages/tea.cpython-311-x86_64-linux-gnu.so",),
            "elsewhere",
            id="compiled",
        ),
        pytest.param(("/shop/.venv/lib/python3.11/site-packages/tea-1.0.dist-info/RECORD",), "", id="its notes alone"),
        pytest.param(("/shop/parts/tea.py",), "in_other_folder", id="in a folder below"),
        pytest.param(("/shop/parts/tea.py", "/shop/old/tea.py"), "", id="in two folders: which one is not known"),
        pytest.param(("/shop/node_modules/tea.py",), "", id="in a folder that is not Python's"),
    ],
)
def test_files_near_by_tell_the_cause(files: tuple[str, ...], expected: str) -> None:
    assert missing("tea", files=files) == expected


def test_the_environment_that_ran_is_not_offered() -> None:
    frames = (*MAIN, Frame("/shop/.venv/lib/python3.11/site-packages/flask/app.py", 3, "run", "import tea"))
    files = ("/shop/.venv/lib/python3.11/site-packages/tea/__init__.py",)
    assert missing("tea", frames=frames, files=files) == ""


CIRCLE = (
    Frame("/shop/main.py", 1, "<module>", "import shop"),
    Frame("/shop/shop.py", 1, "<module>", "from till import price"),
    Frame("/shop/till.py", 1, "<module>", "from shop import tax"),
)


@pytest.mark.parametrize(
    "message",
    [
        "cannot import name 'tax' from partially initialized module 'shop' "
        "(most likely due to a circular import) (/shop/shop.py)",
        "cannot import name 'tax' from 'shop' "
        "(consider renaming '/shop/shop.py' if it has the same name as a library you intended to import)",
    ],
    ids=["3.8 to 3.13", "3.14 and 3.15"],
)
def test_both_ends_of_a_circle_are_named(message: str) -> None:
    (told,) = clue("import_circle")(scene(message, frames=CIRCLE), {"module": "shop", "name": "tax"})
    assert told == {"first_file": "shop.py", "first_line": "1", "second_file": "till.py", "second_line": "1"}


def test_a_file_that_imports_itself_is_no_circle_of_two() -> None:
    frames = (
        Frame("random.py", 1, "<module>", "import random"),
        Frame("/shop/random.py", 2, "<module>", "random.randint"),
    )
    assert list(clue("import_circle")(scene("", frames=frames), {"module": "random", "attr": "randint"})) == []


@pytest.mark.parametrize(
    ("bindings", "message", "files", "expected"),
    [
        ({"module": "csv", "attr": "reader"}, "", ("/shop/csv.py",), "csv.py"),
        ({"module": "csv", "name": "reader"}, "cannot import name 'reader' from 'csv' (/shop/csv.py)", (), "csv.py"),
        ({"module": "calendar", "attr": "monthrange"}, "", ("/shop/calendar/__init__.py",), "calendar/"),
        ({"module": "csv", "attr": "reader"}, "", (), ""),
        (
            {"module": "csv", "name": "reader"},
            "cannot import name 'reader' from 'csv' (/usr/lib/python3.11/csv.py)",
            (),
            "",
        ),
        ({"module": "shop", "attr": "tea"}, "", ("/shop/shop.py",), ""),
    ],
    ids=["beside the program", "in the message", "a folder", "no such file", "the library's own", "no standard module"],
)
def test_a_file_hides_a_standard_module(
    bindings: dict[str, str], message: str, files: tuple[str, ...], expected: str
) -> None:
    told = list(clue("own_file_hides_standard")(scene(message, files=files), bindings))
    assert [one["own_file"] for one in told] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("attr", "files", "expected"),
    [
        ("reader", ("/shop/lib/csv.py",), {"other_path": "/shop/lib/csv.py"}),
        ("reader", (), {"unseen": "csv.__file__"}),
        ("reader", ("/shop/csv.py",), None),
        ("raeder", ("/shop/lib/csv.py",), None),
    ],
    ids=["in a folder near by", "nowhere near", "beside the program", "a slip"],
)
def test_a_name_that_every_python_has_tells_that_another_file_was_loaded(
    attr: str, files: tuple[str, ...], expected: dict[str, str] | None
) -> None:
    told = list(clue("standard_module_replaced")(scene(files=files), {"module": "csv", "attr": attr}))
    assert told == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("library", "expected"),
    [
        ("libGL.so.1", {"debian": "libgl1", "fedora": "mesa-libGL", "homebrew": "mesa"}),
        ("/opt/lib/libGL.so.1", {"debian": "libgl1", "fedora": "mesa-libGL", "homebrew": "mesa"}),
        ("libssl.so.1.1", {"current": "libssl.so.3"}),
        ("libtea.so.3", None),
    ],
)
def test_a_shared_library_has_its_package(library: str, expected: dict[str, str] | None) -> None:
    assert list(clue("library_package")(scene(), {"library": library})) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("word", "name", "expected"),
    [
        ("reqeusts", "requests", True),
        ("requests", "requests", False),
        ("request", "requests", True),
        ("Requests", "requests", True),
        ("shop", "shap", False),
        ("jsno", "json", True),
        ("numpyy", "numpy", True),
        ("panda", "numpy", False),
        ("", "json", False),
    ],
)
def test_one_slip(word: str, name: str, expected: bool) -> None:
    assert one_slip(word, name) is expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("cannot import name 'a' from 'b' (/x/b.py)", "/x/b.py"),
        ("cannot import name 'a' from 'b' (unknown location)", ""),
        (
            "cannot import name 'a' from 'b' (consider renaming '/x/b.py' since it has the same name as the …)",
            "/x/b.py",
        ),
        ("cannot import name 'a' from 'b' (C:\\x\\b.py)", "C:\\x\\b.py"),
    ],
)
def test_the_path_in_a_message(message: str, expected: str) -> None:
    assert path_in(message) == expected


def test_names_are_read_under_the_roots_alone(tmp_path: Path) -> None:
    (tmp_path / "root" / "inner").mkdir(parents=True)
    (tmp_path / "root" / "tea.py").touch()
    (tmp_path / "secret").mkdir()
    (tmp_path / "root" / "link").symlink_to(tmp_path / "secret")
    sources = DiskSources([str(tmp_path / "root")])
    assert sources.names("") == ("inner", "link", "tea.py")
    for outside in (
        "..",
        "inner/../..",
        "link",
        str(tmp_path),
        str(tmp_path / "secret"),
        "/",
        "/proc/self",
        "tea.py",
        "\0",
    ):
        assert sources.names(outside) == ()


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=60),
    st.dictionaries(
        st.sampled_from(["module", "name", "attr", "type", "parent", "path", "library", "program"]),
        st.text(max_size=30),
    ),
)
def test_no_clue_raises_on_any_text(message: str, bindings: dict[str, str]) -> None:
    for name in CLUES:
        assert all(
            isinstance(told, dict) for told in clue(name)(scene(message, frames=(*CIRCLE, Frame(message, 1))), bindings)
        )


@pytest.mark.parametrize(
    ("file", "code", "files", "expected"),
    [
        ("/shop/cafe/menu.py", "from .prices import tea", (), {"run_as": "cafe.menu", "run_from": "/shop"}),
        ("/shop/cafe/menu.py", "from ..prices import tea", (), {"run_as": "shop.cafe.menu", "run_from": ""}),
        (
            "/shop/cafe/menu.py",
            "from . import prices",
            ("/shop/__init__.py",),
            {"run_as": "shop.cafe.menu", "run_from": ""},
        ),
        ("cafe/menu.py", "from . import prices", (), {"run_as": "cafe.menu", "run_from": ""}),
        ("/shop/my-cafe/menu.py", "from . import prices", (), None),
        ("<stdin>", "from . import prices", (), None),
    ],
    ids=["a folder", "two dots", "a package in a package", "a path from here", "no name for a package", "no file"],
)
def test_a_file_of_a_package_is_run_by_its_module(
    file: str, code: str, files: tuple[str, ...], expected: dict[str, str] | None
) -> None:
    around = scene("", frames=(Frame(file, 1, "<module>", code),), files=files)
    wanted = {key: value for key, value in expected.items() if value} if expected else None
    assert list(clue("script_in_package")(around, {})) == ([wanted] if wanted else [])


def test_a_path_says_whose_it_is() -> None:
    assert paths.is_own("/shop/main.py") and not paths.is_own("/usr/lib/python3.11/csv.py") and not paths.is_own("")
    assert paths.is_standard("/usr/lib/python3.11/csv.py") and not paths.is_standard(
        "/usr/lib/python3/dist-packages/tea.py"
    )
    assert paths.package_of("C:\\Python311\\Lib\\site-packages\\tea\\cup.py") == "tea"
    assert (
        paths.version_of("/usr/lib/python3.11/csv.py") == "3.11"
        and paths.version_of("C:\\Python39\\Lib\\csv.py") == "3.9"
    )


def test_names_of_installed_packages_are_read_outside_the_roots_too(tmp_path: Path) -> None:
    packages = tmp_path / "lib" / "python3.13" / "site-packages"
    (packages / "tea").mkdir(parents=True)
    (packages / "tea" / "_fast.cpython-313-x86_64-linux-gnu.so").touch()
    (tmp_path / "secret").mkdir()
    (packages / "link").symlink_to(tmp_path / "secret")
    (tmp_path / "secret" / "plans.txt").touch()
    sources = DiskSources([str(tmp_path / "secret" / "nothing")])
    assert sources.names(str(packages / "tea")) == ("_fast.cpython-313-x86_64-linux-gnu.so",)
    for outside in (packages / "link", packages.parent, tmp_path / "secret", packages / ".." / ".."):
        assert sources.names(str(outside)) == ()
    (packages / "tea" / "__init__.py").write_text("secret = 1\n")
    assert sources(str(packages / "tea" / "__init__.py")) is None


@pytest.mark.parametrize(
    ("name", "raised", "bindings", "expected"),
    [
        ("text_printed", ("print(price)",), {}, {"printing": "print()"}),
        ("text_printed", ("print(price, file=out)",), {}, None),
        ("text_printed", ("print(price.encode('ascii'))",), {}, None),
        ("text_printed", ("file.write(price)",), {}, None),
        ("input_read", ("for line in sys.stdin:",), {}, {"reading": "sys.stdin"}),
        ("input_read", ("name = input('Name: ')",), {}, {"reading": "input()"}),
        ("input_read", ("data = sys.stdin.buffer.read().decode()",), {}, None),
        (
            "folder_for_new_file",
            ("open('week/sun.txt', 'w')",),
            {"path": "week/sun.txt"},
            {"outer_folder": "week"},
        ),
        ("folder_for_new_file", ("open('week/sun.txt')",), {"path": "week/sun.txt"}, None),
        ("folder_for_new_file", ("open('sun.txt', 'w')",), {"path": "sun.txt"}, None),
        ("path_not_expanded", ("open(path)",), {"path": "a~b/c"}, None),
        ("foreign_key_statement", ('shop.execute("INSERT INTO orders VALUES (7)")',), {}, {"stored_in": "orders"}),
        ("foreign_key_statement", ("shop.execute('delete from guests')",), {}, {"removed_from": "guests"}),
        ("foreign_key_statement", ('run("INSERT INTO a", "DELETE FROM b")',), {}, None),
        ("foreign_key_statement", ("shop.commit()",), {}, None),
        ("port_bound", ("server.bind(('', 80))",), {}, {}),
        ("port_bound", ("open(name)",), {"path": "prices.csv"}, None),
        ("standard_name_near", ("x",), {"module": "os", "attr": "getCwd"}, {"suggestion": "getcwd"}),
        ("standard_name_near", ("x",), {"module": "os", "attr": "getCwd", "suggestion": "getcwd"}, None),
        ("standard_name_near", ("x",), {"module": "shop", "attr": "getCwd"}, None),
    ],
)
def test_what_the_failing_line_tells(
    name: str, raised: tuple[str], bindings: dict[str, str], expected: dict[str, str] | None
) -> None:
    frames = tuple(Frame("/shop/main.py", 3, "<module>", code) for code in raised)
    assert list(clue(name)(scene(frames=frames), bindings)) == ([] if expected is None else [expected])


def test_a_print_that_fails_inside_a_package_is_not_the_terminal() -> None:
    inside = Frame("/usr/lib/python3/dist-packages/tea/menu.py", 9, "text", "return name.encode()")
    frames = (Frame("/shop/main.py", 3, "<module>", "print(menu.text())"), inside)
    assert list(clue("text_printed")(scene(frames=frames), {})) == []


@pytest.mark.parametrize(
    ("module", "code", "expected"),
    [
        ("google", "from google.protobuf import message", "protobuf"),
        ("google", "from google.cloud import bigquery", "google-cloud-bigquery"),
        ("google", "import google.cloud.storage as storage", "google-cloud-storage"),
        ("google", "import google", ""),
    ],
)
def test_a_namespace_is_told_by_what_was_imported_from_it(module: str, code: str, expected: str) -> None:
    told = list(
        clue("missing_module_of_distribution")(
            scene(f"No module named '{module}'", frames=(Frame("/shop/main.py", 1, "<module>", code),)), {}
        )
    )
    assert [one["distribution"] for one in told] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("module", "meant"),
    [("maths", "math"), ("nunpy", "numpy"), ("pandsa", "pandas"), ("jsom", ""), ("shop", "")],
    ids=["a letter more", "first letter right", "swapped", "too short to tell", "no slip"],
)
def test_a_slip_keeps_the_first_letter(module: str, meant: str) -> None:
    told = list(clue("missing_module_misspelled")(scene(f"No module named '{module}'", "3.13"), {"module": module}))
    assert [one["meant"] for one in told] == ([meant] if meant else [])


@pytest.mark.parametrize(
    ("file", "module", "files", "expected"),
    [
        ("/home/ada/app/main.py", "app", ("/home/ada/app/__init__.py",), ("app.main", "/home/ada")),
        ("/home/ada/app/main.py", "app", ("/home/ada/app/main.py", "/home/ada/app/tea.py"), ("app.main", "/home/ada")),
        ("/home/ada/app/main.py", "app", ("/home/ada/app/main.py",), None),
        ("/home/ada/app/main.py", "app", (), ("app.main", "/home/ada")),
        ("/home/ada/app/tests/try_it.py", "app", ("/home/ada/app/__init__.py",), ("app.tests.try_it", "/home/ada")),
        ("/home/ada/tests/try_it.py", "app", ("/home/ada/app/__init__.py",), ("tests.try_it", "/home/ada")),
        ("/home/ada/tests/try_it.py", "app", ("/home/ada/app/readme.txt",), None),
        ("/home/ada/my-app/main.py", "ada", (), None),
        ("/home/ada/main.py", "requests", (), None),
    ],
    ids=[
        "inside",
        "inside, by the part asked for",
        "no such part inside",
        "inside, files not at hand",
        "deeper inside",
        "beside",
        "a folder that is no package",
        "a folder with a hyphen",
        "neither",
    ],
)
def test_a_program_inside_or_beside_its_package_is_told(
    file: str, module: str, files: tuple[str, ...], expected: tuple[str, str] | None
) -> None:
    frames = (Frame(file, 1, "<module>", f"from {module}.tea import x"),)
    around = scene(f"No module named '{module}'", "3.13", frames, files)
    told = [(one["run_as"], one["run_from"]) for one in clue("missing_module_around_script")(around, {})]
    assert told == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("frames", "message", "python", "expected"),
    [
        (("/usr/lib/python3.8/ssl.py",), "x (/usr/lib/python3.13/lib-dynload/_ssl.so)", "", ("3.13", "3.8")),
        (("/opt/lib/python3.12/site-packages/tea.py", "/usr/lib/python3.11/json.py"), "x", "3.11", ("3.11", "3.12")),
        (("/usr/lib/python3.11/json.py",), "x", "3.11", None),
    ],
    ids=["a library", "a package", "all one Python's"],
)
def test_files_of_two_pythons_are_told_by_their_folders(
    frames: tuple[str, ...], message: str, python: str, expected: tuple[str, str] | None
) -> None:
    around = scene(message, python, (*MAIN, *(Frame(file, 1, "<module>") for file in frames)))
    told = [(one["ran_under"], one["other_python"]) for one in clue("libraries_mixed")(around, {})]
    assert told == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        pytest.param(
            "expected call not found.\nExpected: send('tea')\n  Actual: send('milk')",
            [{"expected_call": "send('tea')", "actual_call": "send('milk')"}],
            id="both calls on a line of their own",
        ),
        pytest.param("expected call not found.\nExpected: send('tea')\nActual: not called.", None, id="no call came"),
        pytest.param("expected call not found.\nExpected: send('tea')", [], id="cut off"),
        pytest.param("expected call not found.\nExpected: f(1)\nActual: f(1)", [], id="they look alike"),
        pytest.param("expected call not found.\nExpected: f('`')\nActual: f(1)", [], id="a sign of ours in it"),
        pytest.param(f"no.\nExpected: f({'9' * 200})\nActual: f(1)", [], id="too long to read"),
    ],
)
def test_the_calls_of_a_mock_are_read_from_the_message(message: str, expected: list[dict[str, str]] | None) -> None:
    found = list(clue("mock_calls_compared")(Scene(Raised("exception", "AssertionError", message)), {}))
    assert found == (expected or [])


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param("done/a.csv", [{"target_folder": "done"}], id="into a folder"),
        pytest.param("C:\\done\\a.csv", [{"target_folder": "C:\\done"}], id="on Windows"),
        pytest.param("b.csv", [{"only_path": "a.csv"}], id="a new name where the program runs"),
        pytest.param("/b.csv", [], id="at the root, which is always there"),
        pytest.param("", [], id="no second path"),
    ],
)
def test_the_folder_of_a_target_is_read_from_its_path(target: str, expected: list[dict[str, str]]) -> None:
    scene = Scene(Raised("exception", "FileNotFoundError", ""))
    assert list(clue("folder_of_target")(scene, {"path": "a.csv", "target": target})) == expected
