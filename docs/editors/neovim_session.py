"""A session in Neovim, as a terminal shows it: the mark, the page on hover, the fix. Writes the text and pictures here.

    python docs/editors/neovim_session.py [FOLDER]

Neovim is set up by the very lines of neovim.md, in a home of its own. Needs Neovim 0.7 to 0.10, tmux, and rich for the
pictures. The screens are kept in neovim-session.txt and neovim-1.svg to neovim-4.svg, beside this file or in FOLDER.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
WIDTH, HEIGHT = 96, 30
PROGRAM = """\
cup = "🍵"

def ranked(scores):
    best = scores.sort(reverse=True)
    return best

names = ["Ada", "Grace"].sort()
names.append(cup)
"""
INIT = "set notermguicolors noswapfile shortmess+=I laststatus=0 noruler signcolumn=yes number\n"
LINE = PROGRAM.split("\n").index("names.append(cup)") + 1


class Screen:
    """A terminal of its own with Neovim in it."""

    def __init__(self, folder: Path, command: list[str], environment: dict[str, str]) -> None:
        """Starts ``command`` in ``folder``."""
        self._tmux = ["tmux", "-f", os.devnull, "-S", str(folder / "tmux")]
        size = ["-x", str(WIDTH), "-y", str(HEIGHT)]
        # Told by env: the shell between tmux and the program may set variables of its own.
        variables = [f"{name}={value}" for name, value in environment.items()]
        self._run("new-session", "-d", *size, "-c", str(folder), shlex.join(["env", *variables, *command]))

    def type(self, *keys: str) -> None:
        """Type ``keys``, each as tmux names it."""
        self._run("send-keys", *keys)

    def run(self, command: str) -> None:
        """Give Neovim a ``command``."""
        self.type("Escape", ":")
        self._run("send-keys", "-l", command)
        self.type("Enter")

    def shown(self, colours: bool = False) -> str:
        """What stands on the screen."""
        return self._run("capture-pane", "-p", *(["-e"] if colours else []))

    def wait(self, seen: Callable[[str], bool], seconds: float = 60) -> str:
        """The screen, in colour, as soon as its text is as ``seen`` wants it, and rests; without the lines below it."""
        end, before = time.monotonic() + seconds, ""
        while time.monotonic() < end:
            text = self.shown()
            if seen(text) and text == before:
                lines = [line for line in self.shown(colours=True).split("\n") if bare(line) != "~"]
                return "\n".join(lines).rstrip("\n")
            before = text
            time.sleep(0.3)
        raise TimeoutError(f"the screen stayed at:\n{self.shown()}")

    def end(self) -> None:
        """Close the terminal."""
        self._run("kill-server")

    def _run(self, *words: str) -> str:
        done = subprocess.run([*self._tmux, *words], capture_output=True, text=True, encoding="utf-8", check=True)
        return done.stdout


def main() -> None:
    """Have the session and keep its screens."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    # What Neovim still writes while it ends may come in between.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        screens = session(Path(name))
    plain = "\n".join("\n".join((f"== {title}\n", *map(bare, shown.split("\n")), "")) for title, shown in screens)
    (target / "neovim-session.txt").write_text(plain, encoding="utf-8")
    for number, (title, screen) in enumerate(screens, 1):
        (target / f"neovim-{number}.svg").write_text(picture(title, screen), encoding="utf-8")


def session(folder: Path) -> list[tuple[str, str]]:
    """What the screen showed, with a title for each moment."""
    home = folder / "home"
    (home / ".config" / "nvim").mkdir(parents=True)
    lua = f"{INIT}lua <<END\n{settings()}\nEND\n"
    (home / ".config" / "nvim" / "init.vim").write_text(lua, encoding="utf-8")
    (folder / "names.py").write_text(PROGRAM, encoding="utf-8")
    screen = Screen(folder, ["nvim", "names.py"], surroundings(folder, home))
    try:
        screen.wait(lambda text: "names.append" in text)
        screen.type(str(LINE), "G")
        screens = [("The mark, while typing", screen.wait(lambda text: "A value is None" in text))]
        screen.run("lua vim.lsp.buf.hover()")
        screens.append(("The page, on hover", screen.wait(lambda text: "Do this" in text)))
        screen.type("l")  # a step to the side closes the page
        screen.wait(lambda text: "Do this" not in text)
        screen.run("lua vim.lsp.buf.code_action()")
        screens.append(("What is offered", screen.wait(lambda text: "1:" in text)))
        screen.type("1", "Enter")
        screens.append(("After the fix", screen.wait(lambda text: "= sorted(" in text and "A value" not in text)))
        screen.run("qall!")
        return screens
    finally:
        screen.end()


def surroundings(folder: Path, home: Path) -> dict[str, str]:
    """Variables for Neovim: the ``pyexplain`` that it finds is the one of the Python that runs this."""
    programs = folder / "bin"
    programs.mkdir()
    program = programs / "pyexplain"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m explain "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    found = {"HOME": str(home), "PATH": path, "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": str(home / ".config")}
    python_path = os.environ.get("PYTHONPATH") or str(HERE.parents[1])
    return found | {"PYTHONPATH": python_path}


def settings() -> str:
    """The lines for this Neovim in neovim.md."""
    page = (HERE / "neovim.md").read_text(encoding="utf-8")
    found = re.search(r"^## 0\.7[^\n]*\n+```lua\n(.*?)```", page, re.DOTALL | re.MULTILINE)
    assert found, "neovim.md has no lines for 0.7"
    return found[1]


def bare(line: str) -> str:
    """``line`` without its colours, and without the blanks at its end."""
    return re.sub(r"\x1b\[[0-9;:]*m|\x0e|\x0f", "", line).rstrip()


def picture(title: str, screen: str) -> str:
    """``screen`` as SVG."""
    from rich.console import Console
    from rich.text import Text

    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="256")
    console.print(Text.from_ansi(screen.rstrip("\n")))
    return console.export_svg(title=title, unique_id="pyexplain")


if __name__ == "__main__":
    main()
