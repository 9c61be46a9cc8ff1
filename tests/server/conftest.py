"""Sessions of the installed server with pytest-lsp's client, under the profiles of two editors."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_lsp
from command import environment
from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities

from editors import AGREED, CONFIG, ENVIRONMENT, Document


@pytest.fixture(scope="session", autouse=True)
def _installed() -> None:
    ENVIRONMENT.update(environment())


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "broken.py").write_text("def shop(:\n", encoding="utf-8")
    (folder / "fine.py").write_text("print('tea')\n", encoding="utf-8")
    return folder


@pytest_lsp.fixture(config=CONFIG, scope="module", params=["neovim@v0.11.0", "visual_studio_code@v1.65.2"])
async def editor(client: LanguageClient, request: pytest.FixtureRequest, project: Path) -> AsyncIterator[None]:
    """The client, in a session with the folder ``project``."""
    folder = types.WorkspaceFolder(project.as_uri(), "project")
    result = await client.initialize_session(
        types.InitializeParams(
            client_capabilities(request.param), workspace_folders=[folder], root_uri=project.as_uri()
        )
    )
    AGREED[id(client)] = types.PositionEncodingKind(result.capabilities.position_encoding or "utf-16").value
    yield
    await client.shutdown_session()


@pytest.fixture
def made(editor: LanguageClient, tmp_path: Path) -> Any:
    """Makes a document in a folder of its own; closes it at the end."""
    opened: list[Document] = []

    def make(text: str, name: str = "shop.py", language: str = "python") -> Document:
        opened.append(Document(editor, tmp_path / name, text, language))
        return opened[-1]

    yield make
    for one in opened:
        one.close()
