"""Code where it is not a file of its own: in Markdown, in reStructuredText, in the cells of a notebook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pytest_lsp import LanguageClient

from editors import IN_PLACE, PUBLISHED, Document

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.filterwarnings("ignore:'asyncio.iscoroutinefunction' is deprecated:DeprecationWarning"),
]
TEA = IN_PLACE.strip()


async def marked(editor: LanguageClient, document: Document) -> list[tuple[str | int | None, str]]:
    """The pages that the document's diagnostics name, each with the text that it marks."""
    while document.uri not in editor.diagnostics:
        await editor.wait_for_notification(PUBLISHED)
    return [(one.code, document.at(one.range)) for one in editor.diagnostics[document.uri]]


@pytest.mark.parametrize(
    ("name", "language", "text"),
    [
        pytest.param("shop.md", "markdown", f"# Tea\n\n```python\n{TEA}\n```\n", id="fenced"),
        pytest.param("shop.md", "markdown", f"- a list\n\n  ~~~~ py title='a'\n  {TEA}\n  ~~~~\n", id="in-a-list"),
        pytest.param("shop.md", "markdown", f"```pycon\n>>> {TEA}\nAda\n```\n", id="a-session"),
        pytest.param("shop.md", "markdown", f"Tea:\n\n>>> {TEA}\nAda\n", id="a-doctest"),
        pytest.param("shop.rst", "restructuredtext", f"Tea\n===\n\n>>> {TEA}\nAda\n", id="a-doctest-in-rst"),
        pytest.param("shop.rst", "restructuredtext", f".. code-block:: python\n\n   {TEA}\n\nTea.\n", id="a-directive"),
        pytest.param("shop.rst", "plaintext", f".. code:: python\n   :name: tea\n\n   {TEA}\n", id="by-its-ending"),
    ],
)
async def test_code_in_a_text_is_marked_where_it_stands(
    made: Any, editor: LanguageClient, name: str, language: str, text: str
) -> None:
    document = made(text, name, language)
    assert await marked(editor, document) == [("none-from-in-place-method", "names[0]")]
    (fix, ignore, *_) = await document.actions("names[0]", "quickfix")
    assert ignore.title.startswith("Ignore") or fix.title.startswith("Ignore")
    assert await document.actions("names[0]", "source.fixAll") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("```\nx = sum([1, 2)\n```\n", id="a block of no language"),
        pytest.param("```text\nx = sum([1, 2)\n```\n", id="a block of text"),
        pytest.param("```python\nx = sum([1, 2)\n", id="a fence that is not closed yet"),
        pytest.param(
            ">>> names = [1].sort(); names[0]\nTraceback (most recent call last):\nTypeError: …\n", id="expected"
        ),
        pytest.param(">>> sum([1, 2)\nSyntaxError: …\n", id="expected, in short"),
        pytest.param(">>> x = [1].sort(); x[0]  # doctest: +SKIP\n", id="skipped"),
        pytest.param("```python\n@shop.command\n```\n", id="cut before the function"),
        pytest.param("```python\ndef price(tea):\n```\n", id="cut before the body"),
        pytest.param("```python\nreturn await price(tea)\n```\n", id="cut out of a function"),
        pytest.param("```python\nfrom shop import ...\n```\n", id="code left out"),
        pytest.param(">>> total = 3\n\nThen:\n\n>>> print(total)\n3\n", id="a name from above"),
        pytest.param("```python\nprint(totl, total)\n```\n", id="names from elsewhere"),
    ],
)
async def test_what_is_meant_so_is_not_marked(made: Any, editor: LanguageClient, text: str) -> None:
    assert await marked(editor, made(text, "shop.md", "markdown")) == []


async def test_each_block_and_each_example_has_its_own_error(made: Any, editor: LanguageClient) -> None:
    text = f"```python\ntea = [1, 2)\n```\n>>> for x in\n>>> {TEA}\n```python\n{TEA}\n```\n"
    found = await marked(editor, made(text, "shop.md", "markdown"))
    assert [code for code, _ in found] == [
        "bracket-mismatched", "invalid-syntax", "none-from-in-place-method", "none-from-in-place-method",
    ]  # fmt: skip


async def test_lines_are_those_of_the_text(made: Any, editor: LanguageClient) -> None:
    document = made("# Tea\n\n```python\nnames = [2].sort()\nnames.append(9)\n```\n", "shop.md", "markdown")
    await marked(editor, document)
    place = document.range_of("append").start
    found = await editor.text_document_hover_async(types.HoverParams(document.identifier, place))
    assert found is not None
    assert "Line 4 stores the result of" in found.contents.value  # type: ignore[union-attr]


class TestNotebooks:
    @staticmethod
    def opened(editor: LanguageClient, folder: Path, *texts: str) -> list[Document]:
        uri = (folder / "tea notes.ipynb").as_uri()
        cells = [Document(editor, folder / "tea notes.ipynb", text, part=f"#{at}") for at, text in enumerate(texts)]
        kind = types.NotebookCellKind.Code
        notebook = types.NotebookDocument(uri, "jupyter-notebook", 1, [types.NotebookCell(kind, c.uri) for c in cells])
        items = [types.TextDocumentItem(one.uri, "python", 1, one.text) for one in cells]
        editor.notebook_document_did_open(types.DidOpenNotebookDocumentParams(notebook, items))
        return cells

    @staticmethod
    def close(editor: LanguageClient, cells: list[Document]) -> None:
        notebook = types.NotebookDocumentIdentifier(cells[0].uri.partition("#")[0])
        params = types.DidCloseNotebookDocumentParams(notebook, [one.identifier for one in cells])
        editor.notebook_document_did_close(params)

    async def test_what_is_said_of_lines_is_said_of_the_cells(self, editor: LanguageClient, tmp_path: Path) -> None:
        first, second = (
            "import math\n\nnames = [2].sort()\n",
            'cup = "🍵"\nteas = [1].sort()\nteas.append(2)\nnames.append(3)\n',
        )
        cells = self.opened(editor, tmp_path, first, second)
        assert [text for _, text in await marked(editor, cells[1])] == ["teas.append", "names.append"]
        said = []
        for text in ("teas.append", "names.append"):
            place = cells[1].range_of(text).start
            found = await editor.text_document_hover_async(types.HoverParams(cells[1].identifier, place))
            assert found is not None
            said.append(found.contents.value)  # type: ignore[union-attr]
        assert "Line 2 stores the result of" in said[0]
        assert "Line 3 of cell 1 stores the result of" in said[1]
        self.close(editor, cells)

    @pytest.mark.parametrize(
        ("magic", "names"),
        [
            pytest.param("%matplotlib inline", ["report"], id="binds nothing"),
            pytest.param("%run shop.py", [], id="runs a file"),
            pytest.param("%%capture report", [], id="keeps what is printed"),
            pytest.param("%pylab", [], id="brings a library in"),
        ],
    )
    async def test_a_name_may_come_from_a_magic(
        self, editor: LanguageClient, tmp_path: Path, magic: str, names: list[str]
    ) -> None:
        cells = self.opened(editor, tmp_path, f"{magic}\nprint(1)\n", "print(report)\nnone = [1].sort()\nnone.x\n")
        assert [text for _, text in await marked(editor, cells[1])] == [*names, "none.x"]
        self.close(editor, cells)

    async def test_a_cell_changed_or_taken_away_is_checked_anew(self, editor: LanguageClient, tmp_path: Path) -> None:
        cells = self.opened(editor, tmp_path, "names = [2].sort()", 'cup = "🍵"; print(names[0])')
        assert len(await marked(editor, cells[1])) == 1
        uri = cells[0].uri.partition("#")[0]
        change = types.NotebookDocumentCellContentChanges(
            types.VersionedTextDocumentIdentifier(2, cells[0].uri),
            [types.TextDocumentContentChangeWholeDocument("names = sorted([2])")],
        )
        changed = types.NotebookDocumentChangeEvent(cells=types.NotebookDocumentCellChanges(text_content=[change]))
        identifier = types.VersionedNotebookDocumentIdentifier(2, uri)
        editor.notebook_document_did_change(types.DidChangeNotebookDocumentParams(identifier, changed))
        while editor.diagnostics[cells[1].uri]:
            await editor.wait_for_notification(PUBLISHED)
        gone = types.NotebookCellArrayChange(0, 1, [])
        structure = types.NotebookDocumentCellChangeStructure(gone, did_close=[cells[0].identifier])
        changed = types.NotebookDocumentChangeEvent(cells=types.NotebookDocumentCellChanges(structure=structure))
        editor.notebook_document_did_change(
            types.DidChangeNotebookDocumentParams(types.VersionedNotebookDocumentIdentifier(3, uri), changed)
        )
        place = cells[1].range_of("names").start
        assert await editor.text_document_hover_async(types.HoverParams(cells[1].identifier, place)) is None
        self.close(editor, cells[1:])
