import os

from rich.console import Console
from rich.traceback import install

console = Console(
    width=int(os.environ.get("WIDTH", "100")), force_terminal=bool(os.environ.get("COLOUR")), legacy_windows=False,
    color_system="truecolor" if os.environ.get("COLOUR") else None, stderr=True,
)
install(console=console, show_locals=bool(os.environ.get("LOCALS")), word_wrap=bool(os.environ.get("WRAP")))

import main  # noqa: E402
import sys  # noqa: E402

if sys.argv[1] == "syntax":
    import broken  # noqa: F401
main.ERRORS[sys.argv[1]]()
