"""What the libraries' client cannot do, or sends otherwise: a session spoken by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from peer import Peer

from editors import IN_PLACE

PAGE = "none-from-in-place-method"


@pytest.fixture
def peer(tmp_path: Path) -> Iterator[Peer]:
    can = {
        "workspace": {"configuration": True, "diagnostics": {"refreshSupport": True}},
        "textDocument": {"diagnostic": {}},
    }
    found = Peer(capabilities=can, workspaceFolders=[{"uri": tmp_path.as_uri(), "name": "shop"}])
    yield found
    found.end()


def test_a_request_is_taken_back(peer: Peer) -> None:
    peer.begin()
    peer.open("file:///big.py", "".join(f"def f{at}(a):\n    return sum(a)\n" for at in range(3000)))
    number = peer.begin_asking("textDocument/diagnostic", {"textDocument": {"uri": "file:///big.py"}})
    peer.tell("$/cancelRequest", {"id": number})
    assert peer.answer(number)["error"]["code"] == -32800
    asked = peer.ask("textDocument/diagnostic", {"textDocument": {"uri": "file:///big.py"}})
    assert asked["result"]["items"] == []


def test_what_cannot_be_understood_is_refused_and_not_left_unanswered(peer: Peer) -> None:
    peer.begin()
    assert peer.ask("textDocument/hover", {"textDocument": "tea"})["error"]["code"] == -32602
    assert peer.ask("textDocument/hover", None)["error"]["code"] == -32602
    assert peer.ask("workspace/executeCommand", {"command": "brew"})["error"]["code"] == -32602


def test_initialize_is_said_once_and_after_shutdown_nothing(peer: Peer) -> None:
    peer.begin()
    peer.open("file:///shop.py", IN_PLACE)
    assert peer.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})["error"]["code"] == -32600
    place = {"textDocument": {"uri": "file:///shop.py"}, "position": {"line": 0, "character": 45}}
    assert peer.ask("textDocument/hover", place)["result"], "what was open still is"
    peer.ask("shutdown", None)
    assert peer.ask("textDocument/hover", place)["error"]["code"] == -32600
    peer.tell("exit", None)
    assert peer.process.wait(30) == 0


def test_the_editor_is_asked_for_its_settings_and_asked_to_ask_again(peer: Peer, tmp_path: Path) -> None:
    uri = (tmp_path / "shop.py").as_uri()
    peer.answers["workspace/configuration"] = lambda params: [{"ignore": [PAGE]}]
    peer.begin()
    peer.open(uri, IN_PLACE)
    asked = {"textDocument": {"uri": uri}}
    while not peer.requests:
        assert isinstance(peer.ask("textDocument/diagnostic", asked)["result"]["items"], list)
    assert peer.ask("textDocument/diagnostic", asked)["result"]["items"] == []
    peer.answers["workspace/configuration"] = lambda params: [None]
    peer.requests.clear()
    peer.tell("workspace/didChangeConfiguration", {"settings": None})
    while "workspace/diagnostic/refresh" not in [one["method"] for one in peer.requests]:
        next(peer.messages())
    (found,) = peer.ask("textDocument/diagnostic", asked)["result"]["items"]
    assert found["code"] == PAGE
    assert not [one for one in peer.notes if one["params"].get("diagnostics")], "not sent as well"


def test_a_traceback_marks_a_file_that_is_not_open_until_it_changes(tmp_path: Path) -> None:
    till = tmp_path / "till.py"
    till.write_text('cup = "🍵"; print(totl)\n', encoding="utf-8")
    text = (
        'Traceback (most recent call last):\n  File "till.py", line 1, in <module>\n    cup = "🍵"; print(totl)\n'
        f"    {' ' * 18}^^^^\n"
        "NameError: name 'totl' is not defined\n"
    )
    peer = Peer(workspaceFolders=[{"uri": tmp_path.as_uri(), "name": "shop"}]).begin()
    answer = peer.command("pyexplain.explainTraceback", {"text": text})
    assert [one["exception"] for one in answer["errors"]] == ["NameError"]
    assert [(one["uri"], one["line"]) for one in answer["links"]] == [(till.as_uri(), 1)]
    (mark,) = [one for one in peer.notes if one["params"].get("uri") == till.as_uri()][-1]["params"]["diagnostics"]
    assert mark["range"]["start"] == {"line": 0, "character": 18}
    peer.tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": till.as_uri(), "type": 2}]})
    assert peer.published(till.as_uri()) == []
    peer.end()


def test_a_file_opened_anew_with_another_text_is_reported_anew(peer: Peer, tmp_path: Path) -> None:
    uri = (tmp_path / "shop.py").as_uri()
    asked: dict[str, Any] = {"textDocument": {"uri": uri}}
    peer.begin().open(uri, IN_PLACE)
    first = peer.ask("textDocument/diagnostic", asked)["result"]
    peer.tell("textDocument/didClose", asked)
    peer.open(uri, "print('tea')\n")
    second = peer.ask("textDocument/diagnostic", {**asked, "previousResultId": first["resultId"]})["result"]
    assert (second["kind"], second["items"]) == ("full", [])


def test_that_a_broken_text_is_whole_again_is_told_before_what_will_fail_in_it(tmp_path: Path) -> None:
    peer = Peer().begin()
    try:
        path = tmp_path / "shop.py"
        assert "never closed" in peer.opened(path, IN_PLACE + "print((\n")[0]["message"]
        peer.change(path.as_uri(), IN_PLACE, 2)
        assert peer.published(path.as_uri(), 2) == []
        assert [one["code"] for one in peer.published(path.as_uri(), 2)] == [PAGE]
        peer.change(path.as_uri(), IN_PLACE + "\n", 3)
        assert [one["code"] for one in peer.published(path.as_uri(), 3)] == [PAGE], "told once where nothing was broken"
    finally:
        peer.end()
