"""The language server as editors drive it: over pipes, in their units, to its end."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_lsp
from command import pyexplain
from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities

from editors import CONFIG

NEVER_CLOSED = 'drink = "🍵"; total = sum(\nprint(total)\n'
"""The bracket stands at code point 24; before it a cup of tea, two units of UTF-16, four bytes of UTF-8."""
PUBLISHED = types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS

# pygls asks asyncio, in the test's own process, what Python 3.14 wants inspect to be asked.
pytestmark = pytest.mark.filterwarnings("ignore:'asyncio.iscoroutinefunction' is deprecated:DeprecationWarning")


@pytest_lsp.fixture(config=CONFIG, scope="module", params=["neovim@v0.11.0", "visual_studio_code@v1.65.2"])
async def editor(client: LanguageClient, request: pytest.FixtureRequest) -> AsyncIterator[None]:
    await client.initialize_session(
        types.InitializeParams(client_capabilities(request.param), workspace_folders=None, root_uri=Path.cwd().as_uri())
    )
    yield
    await client.shutdown_session()


@pytest_lsp.fixture(config=CONFIG)
async def unspoken(client: LanguageClient) -> AsyncIterator[None]:
    """A server that nobody has greeted yet."""
    yield
    await client.shutdown_session()


async def opened(client: LanguageClient, text: str, uri: str, language: str = "python") -> list[types.Diagnostic]:
    client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, language, 1, text)))
    await client.wait_for_notification(PUBLISHED)
    return list(client.diagnostics[uri])


async def changed(client: LanguageClient, text: str, uri: str, version: int) -> list[types.Diagnostic]:
    whole = types.TextDocumentContentChangeWholeDocument(text)
    identifier = types.VersionedTextDocumentIdentifier(version, uri)
    client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [whole]))
    await client.wait_for_notification(PUBLISHED)
    return list(client.diagnostics[uri])


async def hover(client: LanguageClient, uri: str, line: int, character: int) -> types.Hover | None:
    place = types.Position(line, character)
    return await client.text_document_hover_async(types.HoverParams(types.TextDocumentIdentifier(uri), place))


@pytest.fixture
def uri(tmp_path: Path) -> str:
    return (tmp_path / "shop.py").as_uri()


@pytest.mark.asyncio(loop_scope="module")
async def test_diagnostics_come_with_opening_go_with_mending_and_with_closing(editor: LanguageClient, uri: str) -> None:
    (found,) = await opened(editor, NEVER_CLOSED, uri)
    assert (found.code, found.source, found.severity) == (
        "bracket-never-closed", "pyexplain", types.DiagnosticSeverity.Error,
    )  # fmt: skip
    assert found.message.startswith("A bracket is opened and never closed\n")
    assert "was never closed" in found.message.partition("\n")[2]
    assert await changed(editor, NEVER_CLOSED.replace("sum(", "sum([])"), uri, 2) == []
    assert len(await changed(editor, NEVER_CLOSED, uri, 3)) == 1
    editor.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
    await editor.wait_for_notification(PUBLISHED)
    assert list(editor.diagnostics[uri]) == []


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("offered", "agreed", "column"),
    [
        pytest.param(["utf-8", "utf-16"], "utf-8", 27, id="bytes"),
        pytest.param(["utf-16"], "utf-16", 25, id="utf-16"),
        pytest.param(["utf-32", "utf-8"], "utf-32", 24, id="code-points"),
        pytest.param(None, "utf-16", 25, id="an-editor-that-says-nothing"),
    ],
)
async def test_positions_are_counted_as_agreed(
    unspoken: LanguageClient, uri: str, offered: list[str] | None, agreed: str, column: int
) -> None:
    encodings = [types.PositionEncodingKind(one) for one in offered] if offered else None
    general = types.GeneralClientCapabilities(position_encodings=encodings)
    answer = await unspoken.initialize_session(types.InitializeParams(types.ClientCapabilities(general=general)))
    assert answer.capabilities.position_encoding == agreed
    (found,) = await opened(unspoken, NEVER_CLOSED, uri)
    assert found.range == types.Range(types.Position(0, column), types.Position(0, column + 1))
    over = await hover(unspoken, uri, 0, column)
    assert over is not None
    assert over.range == found.range
    assert await hover(unspoken, uri, 0, column - 1) is None


@pytest.mark.asyncio(loop_scope="module")
async def test_hover_shows_the_page_with_every_wording(editor: LanguageClient, uri: str) -> None:
    (found,) = await opened(editor, NEVER_CLOSED, uri)
    over = await hover(editor, uri, 0, found.range.start.character)
    assert over is not None
    assert isinstance(over.contents, types.MarkupContent)
    assert over.contents.kind == types.MarkupKind.Markdown
    text = over.contents.value
    assert text.startswith("**A bracket is opened and never closed**\n\n")
    assert "**Why**" in text
    assert "**Do this**" in text
    assert "`'(' was never closed`" in text
    assert text.endswith("`pyexplain show bracket-never-closed`")


@pytest.mark.asyncio(loop_scope="module")
async def test_an_error_that_will_happen_is_told_before_it_does(editor: LanguageClient, uri: str) -> None:
    text = 'scores = [3]\nranked = scores.sort()\ncup = "🍵"; ranked.append(9)\n'
    (found,) = await opened(editor, text, uri)
    assert (found.code, found.range.start.line) == ("none-from-in-place-method", 2)
    over = await hover(editor, uri, 2, found.range.start.character)
    assert over is not None
    assert isinstance(over.contents, types.MarkupContent)
    assert "Line 2 stores the result of `scores.sort()` in `ranked`." in over.contents.value
    assert "`'NoneType' object has no attribute 'append'`" in over.contents.value


@pytest.mark.asyncio(loop_scope="module")
async def test_a_form_feed_and_other_newlines_do_not_move_lines(editor: LanguageClient, uri: str) -> None:
    (found,) = await opened(editor, 'a = "\u2028"\r\n\f\r\n# \x1c\r\n' + "x = sum(\r\n", uri)
    assert found.range.start == types.Position(3, 7)
    (found,) = await changed(editor, "\f\rx = sum(\r", uri, 2)
    assert found.range.start == types.Position(1, 7)


@pytest.mark.asyncio(loop_scope="module")
async def test_an_unused_suppression_is_faded_and_an_ignored_page_is_silent(
    editor: LanguageClient, tmp_path: Path
) -> None:
    (tmp_path / "pyexplain.toml").write_text('ignore = ["SyntaxError"]\n', encoding="utf-8")
    uri = (tmp_path / "shop.py").as_uri()
    assert await opened(editor, NEVER_CLOSED, uri) == []
    (found,) = await changed(editor, "x = 1  # pyexplain: ignore[bracket]\n", uri, 2)
    assert (found.code, found.severity) == ("unused-suppression", types.DiagnosticSeverity.Warning)
    assert list(found.tags or ()) == [types.DiagnosticTag.Unnecessary]
    assert (found.range.start.character, found.range.end.character) == (27, 34)


@pytest.mark.asyncio(loop_scope="module")
async def test_settings_that_cannot_be_used_are_told_once_and_the_defaults_count(
    editor: LanguageClient, tmp_path: Path
) -> None:
    (tmp_path / "pyexplain.toml").write_text("ignroe = []\n", encoding="utf-8")
    uri = (tmp_path / "shop.py").as_uri()
    before = len(editor.messages)
    assert len(await opened(editor, NEVER_CLOSED, uri)) == 1
    await changed(editor, NEVER_CLOSED + "#", uri, 2)
    (told,) = editor.messages[before:]
    assert told.message.endswith("unknown key 'ignroe'; the closest is 'ignore'")


FRAME = "Content-Length: {}\r\n\r\n{}"


def frames(*messages: dict[str, Any]) -> bytes:
    bodies = [json.dumps({"jsonrpc": "2.0", **message}) for message in messages]
    return "".join(FRAME.format(len(body), body) for body in bodies).encode()


def unframed(output: bytes) -> list[dict[str, Any]]:
    """The messages of ``output``, which may hold nothing else."""
    found = []
    while output:
        head, _, rest = output.partition(b"\r\n\r\n")
        fields = dict(line.split(b": ", 1) for line in head.split(b"\r\n"))
        length = int(fields[b"Content-Length"])
        found.append(json.loads(rest[:length]))
        output = rest[length:]
    return found


def served(data: bytes, before: str = "") -> subprocess.CompletedProcess[bytes]:
    """The server with ``data`` on its standard input, the code ``before`` run in its process first."""
    program = f"{before}\nimport sys; from explain.cli import main; sys.exit(main(sys.argv[1:]))"
    return pyexplain("lsp", input=data, command=(sys.executable, "-c", program))


INITIALIZE = {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}}
INITIALIZED: dict[str, Any] = {"method": "initialized", "params": {}}
SHUTDOWN = {"id": 2, "method": "shutdown"}
EXIT = {"method": "exit"}
OPEN = {
    "method": "textDocument/didOpen",
    "params": {"textDocument": {"uri": "file:///shop.py", "languageId": "python", "version": 1, "text": "f(\n"}},
}


@pytest.mark.parametrize(
    ("messages", "status"),
    [
        pytest.param((INITIALIZE, INITIALIZED, SHUTDOWN, EXIT), 0, id="as-the-protocol-says"),
        pytest.param((INITIALIZE, INITIALIZED, EXIT), 1, id="exit-without-shutdown"),
        pytest.param((EXIT,), 1, id="exit-before-anything"),
        pytest.param((INITIALIZE, INITIALIZED), 1, id="end-of-input"),
        pytest.param((), 1, id="nothing-at-all"),
    ],
)
def test_it_ends_as_the_protocol_says(messages: tuple[dict[str, Any], ...], status: int) -> None:
    done = served(frames(*messages))
    assert done.returncode == status
    assert [one["id"] for one in unframed(done.stdout)] == [one["id"] for one in messages if "id" in one]


def test_nothing_but_frames_on_standard_output() -> None:
    loud = """
import os, sys, subprocess
import explain.server.looking
checked = explain.server.looking.findings_in
def noisy(*arguments):
    print("printed")
    os.write(1, b"written\\n")
    subprocess.run([sys.executable, "-c", "print('by a child')"])
    return checked(*arguments)
explain.server.looking.findings_in = noisy
"""
    done = served(frames(INITIALIZE, INITIALIZED, OPEN, SHUTDOWN, EXIT), loud)
    methods = [one.get("method", one.get("id")) for one in unframed(done.stdout)]
    assert methods == [1, "textDocument/publishDiagnostics", 2]
    assert done.returncode == 0
    for noise in (b"printed", b"written", b"by a child"):
        assert noise in done.stderr


def test_a_fault_of_ours_clears_the_marks_and_the_server_goes_on() -> None:
    broken = """
import explain.server.looking
def fail(*arguments):
    raise ValueError("a fault")
explain.server.looking.findings_in = fail
"""
    done = served(frames(INITIALIZE, INITIALIZED, OPEN, SHUTDOWN, EXIT), broken)
    (published,) = [one for one in unframed(done.stdout) if one.get("method") == "textDocument/publishDiagnostics"]
    assert published["params"]["diagnostics"] == []
    assert b"ValueError: a fault" in done.stderr
    assert done.returncode == 0


@pytest.mark.parametrize("missing", ["pygls", "lsprotocol"])
def test_without_its_libraries_it_says_what_to_install(missing: str) -> None:
    done = served(b"", f"import sys; sys.modules[{missing!r}] = None")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().splitlines() == [
        "Error: the language server is not installed: pip install 'pyexplain[lsp]'"
    ]
