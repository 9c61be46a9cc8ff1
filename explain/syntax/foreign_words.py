"""How statements of other languages and of a shell begin, so that facts about Python's own slips leave them alone."""

from __future__ import annotations

from explain.syntax.vocabulary import TYPES

DECLARATIONS = frozenset({
    "let", "const", "var", "val", "local", "my", "our", "dim", "final", "static", "public", "private", "protected",
    "unsigned", "signed", "mut",
})  # fmt: skip
FUNCTIONS = frozenset({
    "function", "func", "fun", "fn", "sub", "proc", "procedure", "define", "method", "public", "private", "static",
})  # fmt: skip
ENDS = frozenset({"end", "endif", "endfor", "endwhile", "endfunction", "fi", "done", "esac", "wend", "od"})
BLOCK_WORDS = frozenset({"unless", "until", "repeat", "loop", "forever", "do", "foreach"})
IMPORTS = frozenset({"using", "include", "require", "use", "uses", "load", "library", "imports", "Import", "needs"})
COMMANDS = frozenset({
    "pip", "pip3", "python", "python3", "py", "conda", "mamba", "poetry", "uv", "pipenv", "pipx", "cd", "ls", "dir",
    "mkdir", "rm", "cp", "mv", "cat", "echo", "export", "set", "source", "sudo", "apt", "brew", "yum", "dnf", "git",
    "npm", "npx", "node", "docker", "jupyter", "streamlit", "flask", "django", "uvicorn", "gunicorn", "pytest",
    "curl", "wget", "bash", "sh", "chmod", "touch", "grep", "kill", "ssh", "deactivate", "activate", "virtualenv",
    "clear", "make", "cargo", "go", "java", "javac", "gcc",
})  # fmt: skip


def begins_otherwise(word: str, first: str) -> bool:
    """Whether a statement's first ``word`` or ``first`` character is one that others give a meaning of its own."""
    known = BLOCK_WORDS | DECLARATIONS | FUNCTIONS | ENDS | COMMANDS | TYPES | _STATEMENTS
    return word in known or first in _MARKS


_STATEMENTS = frozenset({"switch", "select", "print", "exec", "new", "throw"})
_MARKS = frozenset("$%!>`<|/")
