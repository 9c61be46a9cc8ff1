"""What an editor can ask the language server for, under the profiles of two editors, with an emoji before the range."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pytest_lsp import LanguageClient

from editors import IN_PLACE, PUBLISHED, Document, as_dict

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.filterwarnings("ignore:'asyncio.iscoroutinefunction' is deprecated:DeprecationWarning"),
]


async def test_a_fix_is_offered_and_right_in_the_editors_units(made: Any) -> None:
    document = made(IN_PLACE)
    (fix, *_) = await document.actions("names[0]", "quickfix")
    assert fix.edit is not None
    assert document.edited(fix.edit) == IN_PLACE.replace('["Ada"].sort()', 'sorted(["Ada"])')
    assert "`" not in fix.title
    assert fix.diagnostics and fix.diagnostics[0].code == "none-from-in-place-method"


async def test_to_ignore_is_offered_and_silences(made: Any, editor: LanguageClient) -> None:
    document = made(IN_PLACE)
    actions = await document.actions("names[0]", "quickfix")
    (ignore,) = [one for one in actions if one.title.startswith("Ignore")]
    after = document.edited(ignore.edit)
    assert after.endswith("  # pyexplain: ignore[none-from-in-place-method]\n")
    document.change(after)
    assert await document.actions("names[0]", "quickfix") == []


async def test_everything_safe_is_fixed_at_once_only_when_asked(made: Any) -> None:
    text = 'cup = "🍵"\nclass Shop:\n    def _init_(self, name):\n        self.name = name\nShop("Tea")\n'
    document = made(text)
    assert all(one.kind != "source.fixAll.pyexplain" for one in await document.actions("cup"))
    found = await document.actions("cup", "source.fixAll")
    (one,) = found
    assert one.kind == "source.fixAll.pyexplain"
    assert document.edited(one.edit) == text.replace("_init_", "__init__")


async def test_nothing_is_offered_where_nothing_was_found(made: Any) -> None:
    assert await made(IN_PLACE).actions("cup") == []


async def test_the_page_is_shown_on_hover_over_a_suppression(made: Any, editor: LanguageClient) -> None:
    document = made('cup = "🍵"  # pyexplain: ignore[none-from-in-place-method]\n')
    place = document.range_of("from-in-place").start
    found = await editor.text_document_hover_async(types.HoverParams(document.identifier, place))
    assert found is not None
    assert "works in place" in found.contents.value  # type: ignore[union-attr]
    assert "```" in found.contents.value  # type: ignore[union-attr]
    elsewhere = document.range_of("cup").start
    assert await editor.text_document_hover_async(types.HoverParams(document.identifier, elsewhere)) is None


async def test_a_page_is_given_as_markdown(editor: LanguageClient) -> None:
    text = await editor.workspace_execute_command_async(
        types.ExecuteCommandParams("pyexplain.explain", ["NameError/name-not-defined"])
    )
    assert text.startswith("# ")
    assert "## Do this" in text


class TestTracebacks:
    TRACEBACK = (
        'Traceback (most recent call last):\n  File "till.py", line 2, in <module>\n    print(totl)\n'
        "NameError: name 'totl' is not defined\n"
    )

    async def test_it_is_explained_marked_and_linked(self, editor: LanguageClient, project: Path) -> None:
        till = project / "till.py"
        till.write_text("total = 3\nprint(totl)\n", encoding="utf-8")
        document = Document(editor, till, "total = 3\nprint(totl)\n")
        found = await editor.workspace_execute_command_async(
            types.ExecuteCommandParams("pyexplain.explainTraceback", [self.TRACEBACK])
        )
        answer = found if isinstance(found, dict) else vars(found)
        assert "name" in answer["markdown"]
        assert [one["line"] for one in map(as_dict, answer["links"])] == [2]
        rows = [one for one in editor.diagnostics[document.uri] if "traceback" in (one.source or "")]
        assert [(one.range.start.line, one.code) for one in rows] == [(1, "name-not-defined")]
        document.change("total = 3\nprint(total)\n")
        while editor.diagnostics[document.uri]:
            await editor.wait_for_notification(PUBLISHED)
        document.close()

    async def test_files_outside_the_workspace_are_not_marked(self, editor: LanguageClient, tmp_path: Path) -> None:
        (tmp_path / "till.py").write_text("print(totl)\n", encoding="utf-8")
        text = self.TRACEBACK.replace("till.py", str(tmp_path / "till.py"))
        found = await editor.workspace_execute_command_async(
            types.ExecuteCommandParams("pyexplain.explainTraceback", [{"text": text}])
        )
        assert list(as_dict(found)["links"]) == []
        assert (tmp_path / "till.py").as_uri() not in editor.diagnostics


class TestNotebooks:
    async def test_cells_are_one_program_and_magics_are_no_python(self, editor: LanguageClient, tmp_path: Path) -> None:
        uri = (tmp_path / "notes.ipynb").as_uri()
        texts = ["%matplotlib inline\nimport math\n!ls", 'cup = "🍵"; print(sum([1, 2)', "await something()"]
        cells = [f"{uri}#{number}" for number, _ in enumerate(texts)]
        editor.notebook_document_did_open(
            types.DidOpenNotebookDocumentParams(
                types.NotebookDocument(
                    uri, "jupyter-notebook", 1, [types.NotebookCell(types.NotebookCellKind.Code, one) for one in cells]
                ),
                [types.TextDocumentItem(one, "python", 1, text) for one, text in zip(cells, texts, strict=True)],
            )
        )
        while cells[1] not in editor.diagnostics:
            await editor.wait_for_notification(PUBLISHED)
        (found,) = editor.diagnostics[cells[1]]
        assert found.code == "bracket-mismatched"
        assert found.range.start.line == 0
        assert not editor.diagnostics.get(cells[0])
        editor.notebook_document_did_close(
            types.DidCloseNotebookDocumentParams(
                types.NotebookDocumentIdentifier(uri), [types.TextDocumentIdentifier(one) for one in cells]
            )
        )


class TestPulling:
    """An editor that asks is answered, and from then on not told as well. (Last: it changes the session.)"""

    async def test_what_has_not_changed_is_not_sent_again(self, made: Any, editor: LanguageClient) -> None:
        document = made(IN_PLACE, "pulled.py")
        first = await editor.text_document_diagnostic_async(types.DocumentDiagnosticParams(document.identifier))
        assert isinstance(first, types.RelatedFullDocumentDiagnosticReport)
        assert [one.code for one in first.items] == ["none-from-in-place-method"]
        params = types.DocumentDiagnosticParams(document.identifier, previous_result_id=first.result_id)
        second = await editor.text_document_diagnostic_async(params)
        assert isinstance(second, types.RelatedUnchangedDocumentDiagnosticReport)
        document.change("print('tea')\n")
        third = await editor.text_document_diagnostic_async(params)
        assert isinstance(third, types.RelatedFullDocumentDiagnosticReport)
        assert list(third.items) == []

    async def test_the_whole_workspace(self, editor: LanguageClient, project: Path) -> None:
        report = await editor.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(previous_result_ids=[]))
        rows = {one.uri: one for one in report.items}
        assert {(project / "broken.py").as_uri(), (project / "fine.py").as_uri()} <= set(rows)
        broken = rows[(project / "broken.py").as_uri()]
        assert isinstance(broken, types.WorkspaceFullDocumentDiagnosticReport) and len(broken.items) == 1
        known = [types.PreviousResultId(one.uri, one.result_id or "") for one in report.items]
        again = await editor.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(previous_result_ids=known))
        assert all(isinstance(one, types.WorkspaceUnchangedDocumentDiagnosticReport) for one in again.items)
