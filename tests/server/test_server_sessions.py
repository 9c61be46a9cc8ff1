"""What goes on around the documents: settings that change, folders, odd names and texts, requests taken back."""

from __future__ import annotations

import ast
import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import pytest
from lsprotocol import types
from pytest_lsp import LanguageClient

from editors import IN_PLACE, PUBLISHED, Document, as_dict

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.filterwarnings("ignore:'asyncio.iscoroutinefunction' is deprecated:DeprecationWarning"),
]
PAGE = "none-from-in-place-method"


async def told(editor: LanguageClient, document: Document) -> list[types.Diagnostic]:
    """What the editor knows of the document, once it was told."""
    while document.uri not in editor.diagnostics:
        await editor.wait_for_notification(PUBLISHED)
    return list(editor.diagnostics[document.uri])


async def told_anew(editor: LanguageClient, document: Document, codes: list[str]) -> None:
    """Wait until the document's diagnostics are these."""
    while [one.code for one in await told(editor, document)] != codes:
        await editor.wait_for_notification(PUBLISHED)


class TestWhatADiagnosticHolds:
    async def test_its_page_and_the_address_of_the_page(self, made: Any, editor: LanguageClient) -> None:
        (found,) = await told(editor, made(IN_PLACE))
        assert found.code_description is not None
        assert found.code_description.href.endswith(f"/corpus/AttributeError/{PAGE}.md")
        assert as_dict(found.data)["entry"] == f"AttributeError/{PAGE}"
        assert found.source == "pyexplain"

    async def test_where_the_bracket_was_opened(self, made: Any, editor: LanguageClient) -> None:
        document = made('cup = "🍵"; total = sum([1,\n  2)\n')
        (found,) = await told(editor, document)
        assert found.code == "bracket-mismatched"
        (related,) = found.related_information or ()
        assert related.location.uri == document.uri
        assert document.at(related.location.range) == "["

    async def test_where_the_name_was_reassigned(self, made: Any, editor: LanguageClient) -> None:
        document = made('cup = "🍵"; list = [1]\nprint(list("tea"))\n')
        (found,) = await told(editor, document)
        assert found.code == "builtin-name-reused"
        (related,) = found.related_information or ()
        assert document.at(related.location.range) == "list"
        assert related.location.range.start == document.range_of("list").start
        assert related.message


class TestExplaining:
    async def test_the_whole_page_is_offered_and_shown(self, made: Any, editor: LanguageClient) -> None:
        document = made(IN_PLACE)
        offered = await document.offered("names[0]")
        (command,) = [one.command for one in offered if one.title == f"Explain {PAGE}"]
        command = ast.literal_eval(str(command))  # an object of its own, which pytest-lsp takes for a name
        before = len(editor.shown_documents)
        params = types.ExecuteCommandParams(command["command"], command["arguments"])
        text = await editor.workspace_execute_command_async(params)
        assert text.startswith("# ") and "## Do this" in text
        (shown,) = editor.shown_documents[before:]
        path = Path(unquote(urlparse(shown.uri).path))
        assert path.read_text(encoding="utf-8") == text
        assert path.stat().st_uid == os.getuid() and not path.parent.stat().st_mode & 0o022

    async def test_a_page_that_does_not_exist_is_an_empty_text(self, editor: LanguageClient) -> None:
        before = len(editor.shown_documents)
        params = types.ExecuteCommandParams("pyexplain.explain", ["tea/none"])
        assert await editor.workspace_execute_command_async(params) == ""
        assert len(editor.shown_documents) == before


class TestSettings:
    @pytest.mark.parametrize("setting", [f'ignore = ["{PAGE}"]', 'extend-exclude = ["shop.py"]'])
    async def test_a_file_of_settings_that_changes(
        self, made: Any, editor: LanguageClient, tmp_path: Path, setting: str
    ) -> None:
        document = made(IN_PLACE)
        assert len(await told(editor, document)) == 1
        settings = tmp_path / "pyproject.toml"
        settings.write_text(f"[tool.pyexplain]\n{setting}\n", encoding="utf-8")
        event = types.FileEvent(settings.as_uri(), types.FileChangeType.Created)
        editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        await told_anew(editor, document, [])
        settings.unlink()
        saved = types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(settings.as_uri()))
        editor.text_document_did_save(saved)
        await told_anew(editor, document, [PAGE])

    async def test_the_editors_own_settings(self, made: Any, editor: LanguageClient) -> None:
        document = made(IN_PLACE)
        assert len(await told(editor, document)) == 1
        for ignored, codes in ((["AttributeError"], []), ([], [PAGE])):
            editor.set_configuration({"ignore": ignored}, section="pyexplain")
            given = {"pyexplain": {"ignore": ignored}}  # for an editor that is not asked
            editor.workspace_did_change_configuration(types.DidChangeConfigurationParams(given))
            await told_anew(editor, document, codes)
        editor.set_configuration(None, section="pyexplain")
        editor.workspace_did_change_configuration(types.DidChangeConfigurationParams({"pyexplain": {}}))


class TestProjects:
    async def test_a_saved_module_no_longer_raises_what_a_test_pins(
        self, made: Any, editor: LanguageClient, tmp_path: Path
    ) -> None:
        (tmp_path / "pyproject.toml").write_text("[project]\nrequires-python = '>=3.9'\n", encoding="utf-8")
        shop = tmp_path / "shop.py"
        said = "Can't instantiate abstract class Shop with abstract method open"
        shop.write_text(f'def make():\n    raise TypeError("{said}")\n', encoding="utf-8")
        test = f'import pytest\nwith pytest.raises(TypeError, match="{said}"):\n    make()\n'
        (tmp_path / "test_shop.py").write_text(test, encoding="utf-8")
        document = made(test, "test_shop.py")
        assert await told(editor, document) == []
        shop.write_text("def make():\n    return None\n", encoding="utf-8")
        editor.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(shop.as_uri())))
        document.change(test + "\n")
        await told_anew(editor, document, ["message-drift"])


class TestTexts:
    async def test_other_ends_of_lines_are_kept_by_a_fix(self, made: Any) -> None:
        text = IN_PLACE.replace("; ", "\n").replace("\n", "\r\n")
        document = made(text)
        (fix, *_) = await document.actions("names[0]", "quickfix")
        assert document.edited(fix.edit) == text.replace('["Ada"].sort()', 'sorted(["Ada"])')
        (ignore,) = [one for one in await document.actions("names[0]", "quickfix") if one.title.startswith("Ignore")]
        assert document.edited(ignore.edit) == text.replace("[0])\r\n", f"[0])  # pyexplain: ignore[{PAGE}]\r\n")

    async def test_half_a_character(self, made: Any, editor: LanguageClient) -> None:
        """An editor may cut an emoji in two; Python refuses such a text, and the server answers."""
        document = made('cup = "\ud83c"; total = sum([1, 2)\n')
        await told(editor, document)
        place = types.Position(0, 16)
        await editor.text_document_hover_async(types.HoverParams(document.identifier, place))
        document.change("cup = 1; total = sum([1, 2)\n")
        await told_anew(editor, document, ["bracket-mismatched"])

    @pytest.mark.parametrize("name", ["my shop.py", "größe.py", "100%.py", "a#b?c.py", "[shop] (1).py"])
    async def test_a_file_of_any_name(self, made: Any, editor: LanguageClient, name: str) -> None:
        document = made(IN_PLACE, name)
        assert [one.code for one in await told(editor, document)] == [PAGE]

    async def test_an_editor_may_spell_an_address_in_its_own_way(self, editor: LanguageClient, project: Path) -> None:
        path = project / "the (old) till.py"
        program = "from till import *\nprint(totl)\n"  # the checker knows nothing of its names
        path.write_text(program, encoding="utf-8")
        document = Document(editor, path, program)
        document.close()
        document = Document(editor, path, program, uri=path.as_uri().replace("%28", "(").replace("%29", ")"))
        text = f'Traceback (most recent call last):\n  File "{path}", line 2, in <module>\n    print(totl)\n'
        params = types.ExecuteCommandParams(
            "pyexplain.explainTraceback", [text + "NameError: name 'totl' is not defined"]
        )
        await editor.workspace_execute_command_async(params)
        assert [one.source for one in await told(editor, document)] == ["pyexplain (traceback)"]
        document.change("print(1)\n")
        await told_anew(editor, document, [])
        document.close()


async def test_each_folder_has_its_own_settings(editor: LanguageClient, tmp_path: Path) -> None:
    folders = []
    for name, text in (("tea", 'ignore = ["AttributeError"]\n'), ("milk", "")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "pyexplain.toml").write_text(text, encoding="utf-8")
        (folder / "broken.py").write_text("x = sum([1, 2)\n", encoding="utf-8")
        folders.append(types.WorkspaceFolder(folder.as_uri(), name))
    change = types.WorkspaceFoldersChangeEvent(added=folders, removed=[])
    editor.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(change))
    tea = Document(editor, tmp_path / "tea" / "shop.py", IN_PLACE)
    milk = Document(editor, tmp_path / "milk" / "shop.py", IN_PLACE)
    await told_anew(editor, tea, [])
    await told_anew(editor, milk, [PAGE])
    for name in ("tea", "milk"):
        text = (
            f'  File "{tmp_path / name}/broken.py", line 1\n    x = sum([1, 2)\n                 ^\n'
            "SyntaxError: closing parenthesis ')' does not match opening parenthesis '['\n"
        )
        params = types.ExecuteCommandParams("pyexplain.explainTraceback", [text])
        answer = as_dict(await editor.workspace_execute_command_async(params))
        (link,) = map(as_dict, answer["links"])
        assert link["uri"] == (tmp_path / name / "broken.py").as_uri()
    tea.close()
    milk.close()
    change = types.WorkspaceFoldersChangeEvent(added=[], removed=folders)
    editor.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(change))
