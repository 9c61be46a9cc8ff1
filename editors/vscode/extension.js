// Starts the server and gives its answers to the editor. Everything that is known about errors is the server's.
"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

async function activate(context) {
  await start();
  const commands = {
    "pyexplain.explainSelection": () => explain(selected()),
    "pyexplain.explainClipboard": async () => explain(await vscode.env.clipboard.readText()),
    "pyexplain.restart": async () => {
      await stop();
      await start();
    },
  };
  for (const [name, run] of Object.entries(commands)) {
    context.subscriptions.push(vscode.commands.registerCommand(name, run));
  }
}

async function deactivate() {
  await stop();
}

async function start() {
  client = new LanguageClient("pyexplain", "pyexplain", serverOptions(), clientOptions());
  try {
    await client.start();
  } catch (error) {
    vscode.window.showErrorMessage(`pyexplain did not start: ${error.message}. Try: pip install 'pyexplain[lsp]'`);
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running) {
    await running.stop();
  }
}

function serverOptions() {
  const [command, ...args] = vscode.workspace.getConfiguration("pyexplain").get("command", ["pyexplain", "lsp"]);
  return { command, args };
}

function clientOptions() {
  return {
    documentSelector: [{ language: "python" }, { language: "markdown" }, { language: "restructuredtext" }],
    synchronize: {
      configurationSection: "pyexplain",
      fileEvents: vscode.workspace.createFileSystemWatcher("**/{pyproject,pyexplain}.toml"),
    },
    middleware: { workspace: { configuration: withoutOurOwn } },
  };
}

// `command` is the extension's setting; the server knows no such key.
async function withoutOurOwn(params, token, next) {
  const found = await next(params, token);
  return found.map((one) => {
    if (!one || typeof one !== "object") {
      return one;
    }
    const { command, ...rest } = one;
    return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  });
}

function selected() {
  const editor = vscode.window.activeTextEditor;
  return editor ? editor.document.getText(editor.selection.isEmpty ? undefined : editor.selection) : "";
}

async function explain(text) {
  if (!client || !text.trim()) {
    vscode.window.showInformationMessage("Select or copy a traceback first.");
    return undefined;
  }
  const answer = await client.sendRequest("workspace/executeCommand", {
    command: "pyexplain.explainTraceback",
    arguments: [text],
  });
  if (!answer.errors.length) {
    vscode.window.showInformationMessage("There is no Python error in that text.");
    return answer;
  }
  const links = answer.links.map((link) => `- [${link.text}](${link.uri}#L${link.line})`).join("\n");
  const content = links ? `${answer.markdown}\n\n## Your own lines\n\n${links}\n` : answer.markdown;
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
  await vscode.window.showTextDocument(document, { preview: true, viewColumn: vscode.ViewColumn.Beside });
  return answer;
}

module.exports = { activate, deactivate };
