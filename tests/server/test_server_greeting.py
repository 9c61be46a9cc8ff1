"""The first moments of a session: frames, refusals, the answer to `initialize`, which pygls would have said too."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from typing import Any

import pytest
from command import environment
from lsprotocol import types
from lsprotocol.converters import get_converter
from pytest_lsp import client_capabilities

from explain.server.editor import Editor, greeted, result
from explain.server.features import make_server
from explain.server.frames import LARGEST, Frames
from explain.server.greeting import greet

# pygls asks asyncio, in the test's own process, what Python 3.14 wants inspect to be asked.
pytestmark = pytest.mark.filterwarnings("ignore:'asyncio.iscoroutinefunction' is deprecated:DeprecationWarning")

EDITORS = [
    "neovim@v0.7.0",
    "neovim@v0.11.0",
    "visual_studio_code@v1.65.2",
    "emacs@v29.1",
]


def framed(*bodies: bytes) -> bytes:
    return b"".join(b"Content-Length: %d\r\n\r\n%b" % (len(body), body) for body in bodies)


def body(**message: Any) -> bytes:
    return json.dumps({"jsonrpc": "2.0", **message}).encode()


def initialize(capabilities: object = None, **params: Any) -> dict[str, Any]:
    return {"processId": None, "rootUri": None, "capabilities": capabilities or {}, **params}


def said(*bodies: bytes) -> tuple[Editor | None, list[dict[str, Any]]]:
    """The editor that greeting finds in ``bodies``, and what it answers."""
    answers = io.BytesIO()
    editor = greet(Frames(io.BytesIO(framed(*bodies))), answers)
    found, frames = [], Frames(io.BytesIO(answers.getvalue()))
    while (one := frames.body()) is not None:
        found.append(json.loads(one))
    return editor, found


class TestTheAnswerHasOneSource:
    @staticmethod
    def without_what_is_not(value: Any) -> Any:
        """``value`` without fields that say no: the protocol takes them for missing."""
        if isinstance(value, dict):
            rows = {name: TestTheAnswerHasOneSource.without_what_is_not(one) for name, one in value.items()}
            kept = ("interFileDependencies", "workspaceDiagnostics", "change")
            return {name: one for name, one in rows.items() if one not in (False, None, {}) or name in kept}
        return (
            [TestTheAnswerHasOneSource.without_what_is_not(one) for one in value] if isinstance(value, list) else value
        )

    @pytest.mark.parametrize("name", [None, "notebooks", *EDITORS])
    def test_pygls_would_have_said_the_same(self, name: str | None) -> None:
        can: dict[str, Any] = {}
        if name == "notebooks":
            can = {"notebookDocument": {"synchronization": {}}}
        elif name:
            can = get_converter().unstructure(client_capabilities(name))
        editor = greeted(initialize(can))
        pygls = make_server(editor).protocol.begin(editor)
        theirs = json.loads(json.dumps(get_converter().unstructure(pygls)))
        assert self.without_what_is_not(theirs) == self.without_what_is_not(result(editor))

    @pytest.mark.parametrize("name", EDITORS)
    def test_the_unit_of_columns_is_the_one_that_pygls_would_choose(self, name: str) -> None:
        from pygls.capabilities import ServerCapabilitiesBuilder

        can = client_capabilities(name)
        chosen = ServerCapabilitiesBuilder.choose_position_encoding(can)
        ours = greeted(initialize(get_converter().unstructure(can))).encoding
        assert ours == getattr(chosen, "value", chosen)


@pytest.mark.parametrize(
    "params",
    [
        pytest.param(None, id="nothing"),
        pytest.param([], id="a list"),
        pytest.param(initialize("tea"), id="capabilities that are a word"),
        pytest.param(initialize({"general": {"positionEncodings": "utf-8"}}), id="encodings that are a word"),
        pytest.param(
            initialize({"general": {"positionEncodings": [{}, 7, "utf-7"]}}), id="encodings that nobody knows"
        ),
        pytest.param(initialize(workspaceFolders=[7, {"uri": None}, {}]), id="folders that are none"),
        pytest.param(initialize({"textDocument": {"hover": {"contentFormat": {"a": 1}}}}), id="formats that are none"),
        pytest.param(initialize(processId="seven", rootUri=8), id="a process that is a word"),
        pytest.param(initialize(processId=True), id="a process that is a truth"),
    ],
)
def test_a_field_that_is_not_what_it_should_be_counts_as_not_said(params: object) -> None:
    assert greeted(params) == Editor()
    editor, (answer,) = said(body(id=1, method="initialize", params=params))
    assert answer["result"]["serverInfo"]["name"] == "pyexplain"
    assert make_server(editor or Editor()).folders == ()


def test_the_root_of_older_editors_is_a_folder(tmp_path: Any) -> None:
    shop = tmp_path / "my shop"
    for params in (initialize(rootPath=str(shop)), initialize(rootUri=shop.as_uri())):
        assert make_server(greeted(params)).folders == (str(shop),)
    named = initialize(rootUri="file:///elsewhere", workspaceFolders=[{"uri": shop.as_uri(), "name": "shop"}])
    assert make_server(greeted(named)).folders == (str(shop),)


@pytest.mark.parametrize("number", [pytest.param(1, id="number"), pytest.param("one", id="word")])
def test_before_initialize_requests_are_refused_and_the_rest_is_passed_over(number: int | str) -> None:
    editor, answers = said(
        body(id=number, method="textDocument/hover", params={}),
        body(method="textDocument/didOpen", params={}),
        b"no JSON",
        b"[]",
        b"[" * 100_000,
        b"\xff\xfe",
        body(id=5, result=None),
        body(id=[6], method="initialize"),
        body(id=7, method="initialize", params=initialize()),
        body(method="exit"),
    )
    assert [(one["id"], one.get("error", {}).get("code")) for one in answers] == [(number, -32002), (7, None)]
    assert editor == Editor()


@pytest.mark.parametrize("bodies", [pytest.param((), id="nothing"), pytest.param((body(method="exit"),), id="exit")])
def test_an_editor_may_leave_before_it_said_anything(bodies: tuple[bytes, ...]) -> None:
    assert said(*bodies) == (None, [])


class TestFrames:
    GOOD = framed(b'{"a": 1}')

    @pytest.mark.parametrize(
        "head",
        [
            pytest.param(b"Content-Length: x\r\n\r\n", id="no number"),
            pytest.param(b"Content-Length: -5\r\n\r\n", id="less than nothing"),
            pytest.param(b"Content-Length: 0\r\n\r\n", id="nothing"),
            pytest.param(b"Content-Length:\r\n\r\n", id="empty"),
            pytest.param(b"Content-Length: 9" + b"9" * 30 + b"\r\n\r\n", id="a number that is no length"),
            pytest.param(b"Content-Type: tea\r\n\r\n", id="no length"),
            pytest.param(b"no frame at all\r\n", id="a line of text"),
            pytest.param(b"no frame at all\r\n\r\n", id="a text"),
            pytest.param(b'{"left": "over"}', id="a body without a head"),
            pytest.param(b"\r\n\r\n\r\n", id="empty lines"),
            pytest.param(b"x" * 100_000 + b"\n", id="a line without an end in sight"),
        ],
    )
    def test_a_broken_head_costs_no_other_frame(self, head: bytes) -> None:
        frames = Frames(io.BytesIO(self.GOOD + head + self.GOOD))
        assert (frames.body(), frames.body(), frames.body()) == (b'{"a": 1}', b'{"a": 1}', None)

    @pytest.mark.parametrize(
        "head",
        [
            pytest.param(b"content-length: 8\r\n\r\n", id="small letters"),
            pytest.param(b"Content-Length:8\r\n\r\n", id="no blank"),
            pytest.param(b"Content-Length: 8\n\n", id="bare newlines"),
            pytest.param(b"Content-Length: 8\r\nContent-Type: utf-8\r\n\r\n", id="more fields behind"),
            pytest.param(b"Content-Type: utf-8\r\nContent-Length: 8\r\n\r\n", id="more fields before"),
        ],
    )
    def test_a_head_may_be_written_in_other_ways(self, head: bytes) -> None:
        assert Frames(io.BytesIO(head + b'{"a": 1}')).body() == b'{"a": 1}'

    def test_a_frame_that_ends_too_soon_is_the_end(self) -> None:
        assert Frames(io.BytesIO(b"Content-Length: 80\r\n\r\n{")).body() is None

    def test_a_length_beyond_reason_is_passed_over_without_being_held(self) -> None:
        class Endless(io.BytesIO):
            """Asked for too much at once, it fails."""

            def read(self, size: int | None = -1) -> bytes:
                assert size is not None and size <= LARGEST
                return super().read(size)

        frames = Frames(Endless(b"Content-Length: %d\r\n\r\n" % (LARGEST + 1) + self.GOOD))
        assert frames.body() is None

    def test_whoever_reads_it_as_a_stream_sees_the_same(self) -> None:
        frames = Frames(io.BytesIO(b"junk\r\n" + self.GOOD + framed(b"tea")))
        seen = [frames.readline(), frames.readline(), frames.read(8), frames.readline(), frames.readline()]
        assert seen == [b"Content-Length: 8\r\n", b"\r\n", b'{"a": 1}', b"Content-Length: 3\r\n", b"\r\n"]
        assert (frames.read(3), frames.readline()) == (b"tea", b"")


def test_what_editors_may_ask_is_what_is_bound() -> None:
    """A capability that is claimed and not served would be worse than none."""
    server = make_server(Editor())
    served = set(server.protocol.fm.features)
    assert {types.TEXT_DOCUMENT_HOVER, types.TEXT_DOCUMENT_CODE_ACTION, types.TEXT_DOCUMENT_DIAGNOSTIC} <= served
    assert set(server.protocol.fm.commands) == {"pyexplain.explain", "pyexplain.explainTraceback"}


def test_an_editor_is_answered_before_what_serves_it_is_loaded() -> None:
    loaded = (
        "import io, sys; from explain.server import greet; from explain.server.frames import Frames\n"
        'body = b\'{"id": 1, "method": "initialize"}\'; out = io.BytesIO()\n'
        "greet(Frames(io.BytesIO(b'Content-Length: %d\\r\\n\\r\\n%b' % (len(body), body))), out)\n"
        "assert b'serverInfo' in out.getvalue()\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules} & {'asyncio', 'attr', 'lsprotocol', 'pygls'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", loaded], env=environment(), capture_output=True, timeout=60, check=True
    )
    assert done.stdout.split() == []
