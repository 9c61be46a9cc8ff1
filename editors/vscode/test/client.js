// The real vscode-languageclient against the real server: open, mark, hover, fix, explain a traceback, stop.
// Usage: node client.js '["pyexplain", "lsp"]'   Prints what it saw as JSON.
"use strict";

const Module = require("node:module");
const path = require("node:path");

const load = Module._load;
Module._load = function (name, ...rest) {
  return name === "vscode" ? require("./vscode.js") : load.call(this, name, ...rest);
};

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const TEXT = 'cup = "🍵"; names = ["Ada"].sort(); print(names[0])\n';

function documentOf(file, text) {
  const lines = text.split("\n");
  return {
    uri: vscode.Uri.file(file),
    languageId: "python",
    version: 1,
    isClosed: false,
    lineCount: lines.length,
    getText: () => text,
    lineAt: (line) => ({ text: lines[line] }),
  };
}

async function main() {
  const [command, ...args] = JSON.parse(process.argv[2] ?? '["pyexplain", "lsp"]');
  const client = new LanguageClient("pyexplain", "pyexplain", { command, args }, {
    documentSelector: [{ language: "python" }],
    diagnosticPullOptions: { onChange: false, onTabs: false },
  });
  await client.start();
  const document = documentOf(path.resolve("shop.py"), TEXT);
  const identifier = { uri: document.uri.toString() };
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { ...identifier, languageId: "python", version: 1, text: TEXT },
  });
  // This client asks for diagnostics (and for those of the whole workspace): it is answered, and not told as well.
  const report = await client.sendRequest("textDocument/diagnostic", { textDocument: identifier });
  const diagnostics = report.items;
  const [mark] = diagnostics;
  const hover = await client.sendRequest("textDocument/hover", { textDocument: identifier, position: mark.range.start });
  const actions = await client.sendRequest("textDocument/codeAction", {
    textDocument: identifier,
    range: mark.range,
    context: { diagnostics: [mark], only: ["quickfix"] },
  });
  const [fix] = actions;
  const edit = (fix.edit.documentChanges ?? [])[0]?.edits[0] ?? Object.values(fix.edit.changes)[0][0];
  const answer = await client.sendRequest("workspace/executeCommand", {
    command: "pyexplain.explainTraceback",
    arguments: ["Traceback (most recent call last):\n  File \"x.py\", line 1, in <module>\nKeyError: 'tea'\n"],
  });
  const page = await client.sendRequest("workspace/executeCommand", {
    command: "pyexplain.explain",
    arguments: [mark.data.entry],
  });
  await client.stop();
  const found = {
    code: mark.code,
    start: mark.range.start.character,
    hover: hover.contents.value,
    titles: actions.map((one) => one.title),
    edited: TEXT.slice(0, edit.range.start.character) + edit.newText + TEXT.slice(edit.range.end.character),
    entries: answer.errors.map((one) => one.entry),
    page: page.slice(0, 200),
    state: client.state,
  };
  process.stdout.write(`${JSON.stringify(found)}\n`);
}

main().then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
